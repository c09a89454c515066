"""A school's own sentences: every fact stays in the letter, the law stays as it is, and consent stays out."""

from __future__ import annotations

import fnmatch
import tomllib
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.assets import resource
from oso_desktop.dossier.own_sentences import (
    CLOSING,
    GREETING,
    LONGEST,
    BadSentence,
    Table,
    checked,
    closing_places,
    is_fixed,
    longest,
    originals,
    places_in,
    rules,
    spoken_of_consent,
    usable,
)
from oso_desktop.dossier.stationery import Language, OwnSentence
from oso_desktop.gegevensset.texts import UNSEEN


@cache
def tables(letter: str) -> dict[str, Table]:
    """The program's words, straight from the file."""
    read = tomllib.loads(resource(f"letters/{letter}.toml").read_text(encoding="utf-8"))
    return {
        table: {key: tuple(row) if isinstance(row, list) else row for key, row in rows.items()}
        for table, rows in read.items()
    }


def own(letter: str, table: str, key: str, *words: str) -> OwnSentence:
    return OwnSentence(language=Language.DUTCH, letter=letter, table=table, key=key, words=words)


EVERY = [
    (letter, table, key)
    for letter in rules().letters
    for table, rows in tables(letter).items()
    for key in (*rows, *([CLOSING] if GREETING in rows else []))
]
OPEN = [
    (letter, table, key)
    for letter, table, key in EVERY
    if not is_fixed(letter, key, originals(tables(letter)[table], key) or ())
]
PARENTS = ("uitnodiging_inzage", "ouder")
open_places = st.sampled_from(OPEN)
WORDS = st.text(st.characters(exclude_characters="{}*<", exclude_categories=("Cc", "Cs", "Cf")), min_size=1)


def program(place: tuple[str, str, str]) -> tuple[str, ...]:
    found = originals(tables(place[0])[place[1]], place[2])
    assert found is not None
    return found


def try_words(place: tuple[str, str, str], *words: str) -> OwnSentence:
    letter, table, key = place
    return checked(own(letter, table, key, *words), tables(letter)[table])


def test_every_letter_of_the_list_is_there_and_every_pattern_stands_for_something() -> None:
    """A typing mistake in the data would open a sentence that must stay as it is."""
    for letter, of_letter in rules().letters.items():
        keys = {key for rows in tables(letter).values() for key in rows}
        unused = [pattern for pattern in of_letter.fixed if not fnmatch.filter(keys, pattern)]
        assert unused == [], letter
        assert set(tables(letter)) <= set(rules().readers), letter


def test_what_the_law_says_is_fixed() -> None:
    """R076, R080, R096, L38: rights, who decides and until when are the program's words in every letter."""
    for place in EVERY:
        if places_in(" ".join(program(place))) & {"recht", "reageren_voor", "versturen_op"}:
            assert place not in OPEN
    keys = {(letter, key) for letter, _, key in OPEN}
    assert not {key for _, key in keys if key.startswith("strook_") or key.endswith("_vraag")}
    for letter, key in (
        ("uitnodiging_inzage", "kunt"),
        ("uitnodiging_inzage", "beslist_overstap"),
        ("besluit_advies", "kunt"),
        ("informatie_overstap", "hoe"),
        ("swv_ouders", "daar"),
    ):
        assert (letter, key) not in keys
    assert is_fixed("autorisatiematrix", "titel", ("Wie mag wat",)), (
        "a letter that is not on the list is fixed"
    )


def test_what_goes_along_and_what_happened_is_said_in_the_programs_words() -> None:
    """R080, R095: another sentence above a list would say of what stays that it goes, or of silence that it was not."""
    keys = {(letter, key) for letter, _, key in OPEN}
    lists = ("mee", "weggelaten", "bijlagen", "geen_bijlagen", "mondeling", "leeg")
    for letter in ("uitnodiging_inzage", "wat_gaat_mee", "swv_ouders", "swv_geleidebrief"):
        assert not keys & {(letter, key) for key in lists}
    assert not {key for letter, key in keys if letter == "bevestiging_inzage" and key.startswith("waarom_")}


def test_every_letter_that_is_signed_takes_a_paragraph_of_the_school() -> None:
    assert {letter for letter, _, key in OPEN if key == CLOSING} == set(rules().letters) - {"wat_gaat_mee"}
    with pytest.raises(BadSentence, match="niet meer"):
        try_words(("wat_gaat_mee", "ouder", CLOSING), "Tot ziens.")


def test_every_place_that_may_come_in_an_own_sentence_is_explained() -> None:
    used = {place for each in OPEN for sentence in program(each) for place in places_in(sentence)}
    assert used | rules().closing_places <= set(rules().places)


@given(open_places)
def test_the_words_of_the_program_always_fit(place: tuple[str, str, str]) -> None:
    if place[2] == CLOSING:
        return
    kept = try_words(place, *program(place))
    assert kept.words == program(place)
    assert usable(kept, tables(place[0])[place[1]])


@given(open_places, WORDS, st.data())
def test_what_is_kept_has_exactly_the_places_of_the_program_and_is_plain(
    place: tuple[str, str, str], text: str, data: st.DataObject
) -> None:
    """R076: whatever a school writes, it is refused or it can be printed, and never speaks of consent."""
    letter, table, _ = place
    sentences = program(place)
    number = data.draw(st.integers(0, len(sentences) - 1))
    needed = "".join(f" {{{name}}}" for name in sorted(places_in(sentences[number])))
    words = [text + needed if at == number else each for at, each in enumerate(sentences)]
    try:
        kept = try_words(place, *words)
    except BadSentence as bad:
        refused: BadSentence | None = bad
    else:
        refused = None
    if refused is not None:
        assert (refused.number, bool(refused.text), bool(refused.next_step)) == (number, True, True)
        return
    assert len(kept.words) == len(sentences)
    for new, old in zip(kept.words, sentences, strict=True):
        assert new == " ".join(new.split())
        assert not UNSEEN.search(new)
        assert new.count("**") % 2 == 0
        assert len(new) <= max(longest(old), len(old))
        if place[2] == CLOSING:
            assert places_in(new) <= closing_places(tables(letter)[table])
        else:
            assert places_in(new) == places_in(old)
        if letter != "verzoek_schrijver":
            assert not spoken_of_consent(new, Language.DUTCH)
    assert checked(kept, tables(letter)[table]) == kept, "what is kept is not changed again"
    assert usable(kept, tables(letter)[table])


@given(open_places, st.sampled_from(sorted(rules().places)))
def test_a_place_cannot_come_or_go(place: tuple[str, str, str], name: str) -> None:
    first, *rest = program(place)
    table = tables(place[0])[place[1]]
    may = closing_places(table) if place[2] == CLOSING else places_in(first)
    if name not in may:
        with pytest.raises(BadSentence, match="kan hier niet"):
            try_words(place, f"{first} {{{name}}}", *rest)
    elif place[2] != CLOSING:
        with pytest.raises(BadSentence, match="ontbreekt") as refused:
            try_words(place, first.replace(f"{{{name}}}", "ze"), *rest)
        assert f"{{{name}}}" in refused.value.text


@pytest.mark.parametrize(
    "said",
    [
        "Geef uw toestemming.",
        "Bent u het ermee AKKOORD?",
        "Wij wachten op uw oudertoestemming.",
        "Met uw instemming sturen wij het.",
        "Toe\u00adstemming vragen wij u.",
        "Toe\u200bstemming vragen wij u.",
        "Wij vragen **toe**stemming.",
        "Wij vragen uw tóestemming.",
        "Wij vragen uw goedkeuring.",
    ],
)
def test_consent_never_comes_into_a_letter_about_a_transfer(said: str) -> None:
    """R076: not in another spelling, in bold, or with a sign in it that nobody sees."""
    with pytest.raises(BadSentence, match="kan niet in deze brief"):
        try_words((*PARENTS, CLOSING), said)


@pytest.mark.parametrize(
    "said",
    [
        "Wij versturen het dossier alleen als u het goed vindt.",
        "Laat ons weten of u het goed zou vinden.",
        "Vindt u dit goed? Lever dan de strook in.",
        "Geeft u ons groen licht?",
        "Zonder uw handtekening sturen wij niets.",
        "Wij versturen pas als u hebt gereageerd.",
        "Bent u het ermee eens?",
        "Wij wachten met versturen op uw antwoord.",
        "Mogen wij het dossier versturen?",
        "Als u geen bezwaar hebt, gaat het dossier mee.",
        "Het dossier gaat niet mee zonder uw reactie.",
        "Wij sturen het, tenzij u dat niet wilt.",
        "Wij sturen het alleen als jij dat zegt.",
        "Wij hebben uw **groen** licht nodig.",
    ],
)
def test_what_says_the_same_without_such_a_word_is_refused_too(said: str) -> None:
    """R076: no sentence may read as if the transfer waits for somebody."""
    with pytest.raises(BadSentence, match="kan niet in deze brief") as refused:
        try_words((*PARENTS, CLOSING), said)
    quoted = refused.value.text.partition("“")[2].partition("”")[0]
    assert quoted in said.replace("**", ""), "the words are shown as they were written"


@pytest.mark.parametrize(
    "said",
    [
        "Wilt u iets weten? Bel {contact}.",
        "Als u wilt, kunt u op school langskomen.",
        "Wij vinden het goed om samen te praten.",
        "U kunt ons laten weten wat u ervan vindt.",
        "Wij helpen u graag. Dat gaat het best op dinsdag.",
        "Neem deze brief mee als u langskomt.",
        "Het gaat goed met {roepnaam}. Wij vinden dat fijn.",
        "Ook zonder uw reactie sturen wij het dossier.",
        "U hoeft niets te doen. Wij sturen het dossier op tijd.",
        "Bel ons gerust, ook als u het niet met ons eens bent.",
        "Wacht niet te lang met bellen: dan gaan wij op vakantie.",
        "Je mag altijd komen praten, ook zonder je ouders.",
    ],
)
def test_what_a_school_likes_to_say_is_no_false_alarm(said: str) -> None:
    assert try_words((*PARENTS, CLOSING), said).words == (said,)


def test_no_sentence_of_the_program_that_may_change_sounds_like_consent() -> None:
    """R076: else who changes one word of it is told of another."""
    for place in OPEN:
        if not rules().letters[place[0]].of_consent:
            assert [spoken_of_consent(each, Language.DUTCH) for each in program(place) if each] == [
                "" for each in program(place) if each
            ]


def test_who_wrote_a_report_may_be_asked_for_consent() -> None:
    """R067: that letter is about the author's own consent."""
    said = "Uw toestemming bewaren wij bij het verslag."
    assert try_words(("verzoek_schrijver", "schrijver", CLOSING), said).words == (said,)


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("", "nog niets"),
        (" \t ", "nog niets"),
        ("a" * (LONGEST + 1), "te lang"),
        ("Bel {contact", "accolade"),
        ("Bel }contact{", "accolade"),
        ("Bel {}", "kan hier niet"),
        ("Bel {bsn}", "kan hier niet"),
        ("Bel {contact.__class__}", "kan hier niet"),
        ("Tot **ziens", "sterretjes"),
        ("Tot *ziens*", "sterretjes"),
        ("Tot ****", "sterretjes"),
        ("Tot <b>ziens</b>", "opmaak"),
    ],
)
def test_what_cannot_be_printed_is_refused_with_a_next_step(said: str, about: str) -> None:
    place = (*PARENTS, CLOSING if said.strip() else GREETING)
    with pytest.raises(BadSentence, match=about) as refused:
        try_words(place, said)
    assert refused.value.next_step


def test_a_paragraph_is_kept_on_one_line() -> None:
    said = "  Kom gerust\r\nlangs.\u00a0 Of bel   **{contact}**. "
    assert try_words((*PARENTS, CLOSING), said).words == ("Kom gerust langs. Of bel **{contact}**.",)


def test_words_for_a_sentence_that_changed_later_are_not_used() -> None:
    """A new version of the program may have another sentence, more of them, or none at that key."""
    table = dict(tables("informatie_overstap")["ouder"])
    rest = program(("informatie_overstap", "ouder", "mee"))[1:]
    mine = own("informatie_overstap", "ouder", "mee", "Eerst dit.", *rest)
    assert usable(mine, table)
    assert not usable(mine, {key: row for key, row in table.items() if key != "mee"})
    assert not usable(mine, {**table, "mee": "Alles."})
    assert not usable(mine, {**table, "mee": ("Een {school}.", *mine.words[1:])})
    assert not usable(replace(mine, letter="herstelblad"), table)
