"""An invitation: twelve words that let one more account in, once, and only until their day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.assets import word_list
from oso_desktop.vault.invitation import (
    InvitationCode,
    InvitationExpired,
    InvitationVoid,
    invite,
    open_invitation,
)
from oso_desktop.vault.keys import new_store_key
from oso_desktop.vault.recovery import RecoveryCode
from oso_desktop.vault.slots import KeySlots, unlock_with_recovery
from oso_desktop.vault.spoken_code import (
    CodeCheckFailed,
    CodeOfOtherStore,
    MistypedWord,
    WrongWordCount,
    new_code,
    parse_code,
)
from tests.vault.conftest import NewStore

MADE = date(2026, 11, 23)
LAST = MADE + timedelta(days=14)
codes = st.builds(InvitationCode, st.binary(min_size=13, max_size=13), st.integers(0, 255))


@pytest.fixture
def invited(new_store: NewStore) -> tuple[KeySlots, InvitationCode]:
    slots, _, code = invite(new_store.slots, new_store.key, label="administratie", created=MADE, expires=LAST)
    return slots, code


def spoken(code: InvitationCode) -> str:
    return " ".join(code.words)


@given(codes)
def test_a_code_comes_back_from_its_words(code: InvitationCode) -> None:
    again = parse_code(InvitationCode, spoken(code))

    assert (again.reveal(), again.words) == (code.reveal(), code.words)
    assert len(code.words) == 12
    assert len(code.reveal()) * 8 >= 100


def test_every_word_counts_and_the_check_sees_a_wrong_one() -> None:
    """Given a code, when one word is read as any other of the list, then the check sees about 255 in 256 of them."""
    code = InvitationCode(bytes(range(13)), 7)
    tried = [
        [*code.words[:at], other, *code.words[at + 1 :]]
        for at in range(12)
        for other in word_list()[::16]
        if other != code.words[at]
    ]
    seen = 0
    for words in tried:
        try:
            parse_code(InvitationCode, " ".join(words))
        except CodeCheckFailed:
            seen += 1
    assert seen >= len(tried) * 0.98


def test_an_invitation_opens_the_store_and_tells_its_last_day(
    new_store: NewStore, invited: tuple[KeySlots, InvitationCode]
) -> None:
    slots, code = invited

    key, slot = open_invitation(slots, spoken(code))

    assert key == new_store.key
    assert (slot.label, slot.created, slot.expires) == ("administratie", MADE, LAST)
    problem = InvitationExpired(slot.expires)
    assert "07-12-2026" in problem.text
    assert "directeur" in problem.next_step


def test_nobody_prolongs_an_invitation_by_changing_the_file(
    invited: tuple[KeySlots, InvitationCode],
) -> None:
    slots, code = invited
    prolonged = replace(slots, invitations=(replace(slots.invitations[0], expires=LAST + timedelta(days=1)),))

    with pytest.raises(InvitationVoid):
        open_invitation(prolonged, spoken(code))


def test_one_of_several_invitations_opens_its_own(new_store: NewStore) -> None:
    slots, first, first_code = invite(
        new_store.slots, new_store.key, label="administratie", created=MADE, expires=LAST
    )
    slots, second, second_code = invite(
        slots, new_store.key, label="intern begeleider", created=MADE, expires=LAST
    )

    assert open_invitation(slots, spoken(first_code))[1] == first
    assert open_invitation(slots, spoken(second_code))[1] == second
    assert first.id != second.id


def test_typing_mistakes_and_other_sheets_are_told_apart(
    new_store: NewStore, invited: tuple[KeySlots, InvitationCode]
) -> None:
    slots, code = invited
    words = list(code.words)
    other_check = next(
        word
        for word in word_list()
        if word_list().index(word) & 255 != word_list().index(words[-1]) & 255
        and word_list().index(word) >> 8 == word_list().index(words[-1]) >> 8
    )
    of_other = InvitationCode(bytes(13), code._tag ^ 1)
    of_before = InvitationCode(bytes(13), code._tag)

    with pytest.raises(WrongWordCount, match="koppelblad heeft 12 woorden; dit zijn er 11"):
        open_invitation(slots, " ".join(words[:-1]))
    with pytest.raises(MistypedWord, match="Woord 1 van het koppelblad") as mistyped:
        open_invitation(slots, " ".join([words[0] + "q", *words[1:]]))
    assert (mistyped.value.position, mistyped.value.nearest) == (1, words[0])
    assert mistyped.value.next_step == (
        f"Vergelijk woord 1 met het koppelblad. Staat er misschien ‘{words[0]}’? Verbeter het en probeer opnieuw."
    )
    with pytest.raises(CodeCheckFailed, match="niet de woorden van een koppelblad"):
        open_invitation(slots, " ".join([*words[:-1], other_check]))
    with pytest.raises(CodeOfOtherStore, match="koppelblad van een andere opslag"):
        open_invitation(slots, spoken(of_other))
    with pytest.raises(InvitationVoid, match="gebruikt, ingetrokken of verlopen"):
        open_invitation(slots, spoken(of_before))
    with pytest.raises(WrongWordCount):
        open_invitation(slots, new_store.words)
    with pytest.raises(WrongWordCount):
        unlock_with_recovery(slots, spoken(code))


def test_every_refusal_has_its_own_text_and_next_step() -> None:
    forms = (RecoveryCode.form, InvitationCode.form)
    problems = [
        InvitationVoid(),
        InvitationExpired(LAST),
        *(WrongWordCount(form, 3) for form in forms),
        *(MistypedWord(form, 3, None) for form in forms),
        *(CodeCheckFailed(form) for form in forms),
        *(CodeOfOtherStore(form) for form in forms),
    ]

    assert len({problem.text for problem in problems}) == len(problems)
    assert all(problem.next_step.endswith(".") for problem in problems)


def test_the_key_of_another_store_gets_no_invitation(new_store: NewStore) -> None:
    with pytest.raises(ValueError, match=r"^a slot can only hold the key of its own store$"):
        invite(
            new_store.slots,
            new_store_key(new_store.key.store_id),
            label="",
            created=MADE,
            expires=LAST,
        )


@pytest.mark.parametrize("kind", [RecoveryCode, InvitationCode])
def test_a_code_has_exactly_its_size(kind: type[RecoveryCode | InvitationCode]) -> None:
    size, bits = kind.form.entropy_size, kind.form.tag_bits
    for entropy, tag in ((bytes(size - 1), 0), (bytes(size + 1), 0), (bytes(size), 1 << bits)):
        with pytest.raises(ValueError, match=f"{size} bytes and a {bits}-bit tag"):
            kind(entropy, tag)
    assert kind(bytes(size), (1 << bits) - 1).words


def test_two_fresh_codes_differ_and_know_their_store() -> None:
    one, other = new_code(InvitationCode, "school"), new_code(InvitationCode, "school")

    assert one.words != other.words
    assert one.belongs_to("school")
    assert sum(one.belongs_to(f"store {number}") for number in range(100)) < 10
