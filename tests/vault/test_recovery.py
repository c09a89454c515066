"""The recovery code: 28 words that survive a person's typing, and that say what is wrong when they do not."""

from __future__ import annotations

import random
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.assets import word_list
from oso_desktop.vault.recovery import (
    WORD_COUNT,
    RecoveryCode,
    RecoveryNotConfirmed,
    challenge,
    check_answers,
    new_recovery_code,
    parse_words,
)
from oso_desktop.vault.spoken_code import CodeCheckFailed, MistypedWord, WrongWordCount

STORE = "0b8f6a0e-3a52-4d0f-9a34-0d9d7a1f7a11"
codes = st.builds(RecoveryCode, st.binary(min_size=32, max_size=32), st.integers(0, 4095))
positions = st.integers(0, WORD_COUNT - 1)


@given(codes)
def test_a_code_comes_back_from_its_words(code: RecoveryCode) -> None:
    again = parse_words(" ".join(code.words))

    assert (again.reveal(), again.words) == (code.reveal(), code.words)
    assert len(code.words) == WORD_COUNT


@given(codes, st.randoms(use_true_random=False))
def test_case_spacing_numbering_and_line_breaks_do_not_matter(code: RecoveryCode, rng: random.Random) -> None:
    typed = "".join(
        rng.choice(["", f"{number}. ", f"{number})", f" {number}: "])
        + rng.choice([word, word.upper(), word.title()])
        + rng.choice([" ", "\n", "\r\n", "\t  ", ", ", "; "])
        for number, word in enumerate(code.words, start=1)
    )

    assert parse_words(typed).words == code.words


def test_two_fresh_codes_differ() -> None:
    assert new_recovery_code(STORE).words != new_recovery_code(STORE).words


def test_a_code_knows_its_store() -> None:
    code = new_recovery_code(STORE)

    assert code.belongs_to(STORE)
    strangers = [f"store {number}" for number in range(100)]
    assert sum(code.belongs_to(stranger) for stranger in strangers) < 5


@pytest.mark.parametrize("count", [0, 1, 27, 29, 56])
def test_a_wrong_number_of_words_is_counted(count: int) -> None:
    words = (new_recovery_code(STORE).words * 2)[:count]

    with pytest.raises(WrongWordCount) as problem:
        parse_words(" ".join(words))

    assert problem.value.found == count
    assert str(count) in problem.value.text


@given(codes, positions)
def test_a_mistyped_word_is_named_by_position_with_the_nearest_word(code: RecoveryCode, at: int) -> None:
    words = list(code.words)
    words[at] += "q"

    with pytest.raises(MistypedWord) as problem:
        parse_words(" ".join(words))

    assert problem.value.position == at + 1
    assert problem.value.nearest == code.words[at]
    assert f"Woord {at + 1} " in problem.value.text
    assert f"‘{code.words[at]}’" in problem.value.next_step
    assert code.words[at] not in str(problem.value).split()


def test_a_word_that_resembles_nothing_gets_no_proposal() -> None:
    words = ["xqxqxqx", *new_recovery_code(STORE).words[1:]]

    with pytest.raises(MistypedWord) as problem:
        parse_words(" ".join(words))

    assert problem.value.nearest is None
    assert problem.value.next_step == (
        "Vergelijk woord 1 met het herstelblad. Verbeter het en probeer opnieuw."
    )


def test_one_word_taken_for_another_fails_the_check() -> None:
    """Given a code, when any one word is read as any other word of the list, then the check sees nearly all of them."""
    code = new_recovery_code(STORE)
    seen = 0
    for at in range(WORD_COUNT):
        for other in word_list()[::64]:
            words = [*code.words[:at], other, *code.words[at + 1 :]]
            try:
                parse_words(" ".join(words))
            except CodeCheckFailed:
                seen += 1
    assert seen >= WORD_COUNT * 16 - WORD_COUNT - 3


def test_two_words_that_changed_places_fail_the_check() -> None:
    code = RecoveryCode(bytes(range(32)), 7)
    words = list(code.words)
    words[3], words[4] = words[4], words[3]

    with pytest.raises(CodeCheckFailed):
        parse_words(" ".join(words))


@given(st.text(max_size=400))
def test_any_text_is_either_a_code_or_a_plain_error(text: str) -> None:
    with pytest.raises((WrongWordCount, MistypedWord)):
        parse_words(text)


@given(st.randoms(use_true_random=False))
def test_a_challenge_asks_three_different_words_in_order(rng: random.Random) -> None:
    asked = challenge(rng)

    assert len(set(asked)) == 3
    assert list(asked) == sorted(asked)
    assert set(asked) <= set(range(1, WORD_COUNT + 1))


def test_a_challenge_takes_the_randomness_of_the_system() -> None:
    assert len({challenge(secrets.SystemRandom()) for _ in range(20)}) > 1


def test_words_typed_back_are_compared_forgivingly() -> None:
    code = new_recovery_code(STORE)

    check_answers(code, {n: f" {code.words[n - 1].upper()} " for n in (1, 14, 28)})


def test_a_wrong_word_typed_back_is_named_by_position() -> None:
    code = new_recovery_code(STORE)
    other = next(word for word in word_list() if word != code.words[13])

    with pytest.raises(RecoveryNotConfirmed) as problem:
        check_answers(code, {1: code.words[0], 14: other, 28: code.words[27]})

    assert problem.value.position == 14


def test_too_few_words_cannot_confirm_a_sheet() -> None:
    code = new_recovery_code(STORE)

    with pytest.raises(ValueError, match="at least 3"):
        check_answers(code, {1: code.words[0]})


def test_the_spelling_of_a_code_stays_the_same_for_ever() -> None:
    """A sheet from the safe, written down once: a change of layout or list would make every sheet worthless."""
    sheet = """
        1. aandeel   2. algebra   3. dekking   4. sandaal   5. ambacht   6. boter     7. kraai
        8. advies    9. baai     10. eetbaar  11. samen    12. gratis   13. beitel   14. glazuur
       15. bessen   16. merk     17. bingo    18. inbouw   19. kasteel  20. sloop    21. braden
       22. kleven   23. pupil    24. apart    25. dakgoot  26. logboek  27. plooi    28. buik
    """

    code = parse_words(sheet)

    assert code.reveal() == bytes(range(32))
    assert code.belongs_to("school")


def test_every_word_of_the_sheet_may_be_asked_back() -> None:
    asked = {position for seed in range(200) for position in challenge(random.Random(seed))}

    assert asked == set(range(1, WORD_COUNT + 1))
