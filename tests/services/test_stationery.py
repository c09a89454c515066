"""The school's own paper in a real store: what is set is printed, and only the head may set it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PIL import Image

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.own_sentences import CLOSING, GREETING, BadSentence, rules
from oso_desktop.dossier.roles import Right, Role
from oso_desktop.dossier.stationery import Language, OwnSentence, Stationery, Window
from oso_desktop.exchange.pictures import BadPicture
from oso_desktop.services import letters, stationery
from oso_desktop.services.stationery import ABOVE, BELOW, SentenceRow, sentences
from oso_desktop.services.stationery_example import example
from oso_desktop.services.workspace import NotAllowed, Workspace
from tests.cli.running import words_of
from tests.services.school import MOTHER, SCHOOL, Case, as_role

MINE = "Woensdagmiddag is de school open."


@pytest.fixture
def head(workspace: Workspace) -> Workspace:
    return as_role(workspace, Role.HEAD)


def picture(colour: str = "navy") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 20), colour).save(buffer, "PNG")
    return buffer.getvalue()


def stored(workspace: Workspace) -> Stationery:
    return stationery.paper(workspace).stationery


def own(letter: str, table: str, key: str, *words: str, language: Language = Language.DUTCH) -> OwnSentence:
    return OwnSentence(language=language, letter=letter, table=table, key=key, words=words)


def closing(*words: str) -> OwnSentence:
    return own("uitnodiging_inzage", "ouder", CLOSING, *words)


def rows(workspace: Workspace, language: Language = Language.DUTCH) -> Iterator[SentenceRow]:
    for letter in sentences(workspace, language).letters:
        yield from letter.rows


def row(workspace: Workspace, letter: str, table: str, key: str) -> SentenceRow:
    (found,) = (
        each
        for each in rows(workspace)
        if (each.place.letter, each.place.table, each.place.key) == (letter, table, key)
    )
    return found


def printed(pdf: bytes) -> str:
    """What is on paper, without line breaks."""
    return " ".join(words_of(pdf).split())


def test_what_is_set_is_kept_one_by_one(head: Workspace) -> None:
    assert stored(head) == Stationery()
    stationery.set_window(head, Window.RIGHT)
    stationery.set_large(head, large=True)
    stationery.set_blank_backs(head, blank=True)
    stationery.set_logo(head, picture("navy"))
    stationery.set_signature(head, picture("black"))
    found = stored(head)
    assert (found.window, found.large, found.blank_backs) == (Window.RIGHT, True, True)
    assert Image.open(io.BytesIO(found.logo)).getpixel((0, 0)) == (0, 0, 128)
    assert Image.open(io.BytesIO(found.signature)).getpixel((0, 0)) == (0, 0, 0)
    stationery.set_logo(head, b"")
    assert stored(head) == replace(found, logo=b"")


def test_what_is_no_picture_leaves_the_one_there_was(head: Workspace) -> None:
    stationery.set_logo(head, picture())
    before = stored(head)
    for change in (stationery.set_logo, stationery.set_signature):
        with pytest.raises(BadPicture):
            change(head, b"<svg/>")
    assert stored(head) == before


CHANGES: list[Callable[[Workspace], object]] = [
    lambda w: stationery.set_window(w, Window.RIGHT),
    lambda w: stationery.set_large(w, large=True),
    lambda w: stationery.set_blank_backs(w, blank=True),
    lambda w: stationery.set_logo(w, picture()),
    lambda w: stationery.set_signature(w, picture()),
    lambda w: stationery.set_sentence(w, closing(MINE)),
    lambda w: stationery.drop_sentence(w, closing()),
]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("role", [Role.ADMINISTRATION, Role.COUNSELLOR])
def test_only_the_head_changes_the_paper(
    workspace: Workspace, change: Callable[[Workspace], object], role: Role
) -> None:
    """R166, R167: the matrix; everybody may look."""
    person = as_role(workspace, role)
    with pytest.raises(NotAllowed):
        change(person)
    assert stored(person) == Stationery()
    assert not stationery.paper(person).may_manage
    assert stationery.paper(as_role(workspace, Role.HEAD)).may_manage


@pytest.mark.parametrize("change", CHANGES)
def test_each_change_is_on_record_and_says_nothing_of_the_content(
    head: Workspace, change: Callable[[Workspace], object]
) -> None:
    """R164"""
    with head.view() as unit:
        before = unit.audit.verify().count
    change(head)
    with head.view() as unit:
        assert unit.audit.verify().count == before + 1
        entry = unit.audit.entries(1)[0]
    assert entry.by == head.user.name
    assert MINE not in repr(entry)
    assert set(entry.detail) <= {"kind"}


def test_an_own_sentence_stands_in_the_letters_that_are_made(running: Workspace, case: Case) -> None:
    """It stands above the greeting, with the school's own facts in its places; gone, the letter is as it was."""
    head = as_role(running, Role.HEAD)

    def invitation() -> str:
        return printed(letters.preview(head, case.dossier_id, LetterKind.INVITATION, MOTHER).data)

    before = invitation()
    stationery.set_sentence(head, closing(MINE + " Vraag naar {contact}."))
    said = invitation()
    assert f"{MINE} Vraag naar {SCHOOL.contact_person}. Met vriendelijke groet," in said
    stationery.drop_sentence(head, closing())
    assert invitation() == before


def test_words_of_the_program_are_not_kept_as_the_schools(head: Workspace) -> None:
    """A later version may say it better."""
    greeting = own("uitnodiging_inzage", "ouder", GREETING, "Vriendelijke groeten,")
    assert stationery.set_sentence(head, greeting) == greeting
    assert stored(head).sentences == (greeting,)
    stationery.set_sentence(head, replace(greeting, words=("Hartelijke groet,",)))
    assert [each.words for each in stored(head).sentences] == [("Hartelijke groet,",)]
    stationery.set_sentence(head, replace(greeting, words=("Met vriendelijke groet,",)))
    assert stored(head).sentences == ()


def test_what_cannot_be_is_refused_and_nothing_changes(head: Workspace) -> None:
    """R076, L38: what the law says stays, and consent stays out."""
    stationery.set_sentence(head, closing(MINE))
    before = stored(head)
    for wrong in (
        own("uitnodiging_inzage", "ouder", "beslist_overstap", "De ouders beslissen."),
        own("uitnodiging_inzage", "ouder", "strook_gezien", "Akkoord"),
        own("uitnodiging_inzage", "ouder", "bestaat_niet", "Iets."),
        own("uitnodiging_inzage", "tafel", GREETING, "Dag,"),
        own("herstelblad", "blad", "titel", "Iets anders"),
        own("uitnodiging_inzage", "ouder", GREETING, "Dag,", language=Language.TIGRINYA),
        closing("Geef toestemming."),
        closing("{bsn}"),
        closing("Tot ziens \U0001f44b"),
    ):
        with pytest.raises(BadSentence):
            stationery.set_sentence(head, wrong)
    assert stored(head) == before


def test_every_letter_shows_what_is_the_programs_and_what_may_change(head: Workspace) -> None:
    found = sentences(head)
    assert {letter.letter for letter in found.letters} == set(rules().letters)
    assert all(letter.label and letter.reader and letter.rows for letter in found.letters)
    assert found.unused == ()
    for each in rows(head):
        assert each.own == ()
        assert each.now == each.program
        assert each.heading
        assert len(each.places) == len(each.program)
    assert row(head, "uitnodiging_inzage", "ouder", "onderwerp").heading == ABOVE
    assert row(head, "uitnodiging_inzage", "ouder", "wanneer").heading == "Wanneer?"
    assert row(head, "uitnodiging_inzage", "ouder", "wanneer").fixed
    mine = row(head, "uitnodiging_inzage", "ouder", CLOSING)
    assert (mine.heading, mine.fixed, mine.program) == (BELOW, False, ("",))
    assert mine.places == (("contact", "leerling", "roepnaam", "school", "telefoon"),)


def test_one_sentence_of_a_list_changes_alone(head: Workspace) -> None:
    place = row(head, "informatie_overstap", "ouder", "mee")
    stationery.set_sentence(head, place.saying(1, "De scholen en de resultaten."))
    now = row(head, "informatie_overstap", "ouder", "mee")
    assert now.own == (place.program[0], "De scholen en de resultaten.", *place.program[2:])
    assert now.saying(1, place.program[1]).words == place.program


def test_words_that_no_longer_fit_are_shown_and_not_printed(running: Workspace, case: Case) -> None:
    """A later version of the program may have no such sentence any more, or other facts in it."""
    head = as_role(running, Role.HEAD)
    gone = own("uitnodiging_inzage", "ouder", "vroeger", "Dit stond er eens.")
    other = own("uitnodiging_inzage", "ouder", "aanhef", "Beste {naam} van {leerling},")
    before = printed(letters.preview(head, case.dossier_id, LetterKind.INVITATION, MOTHER).data)
    with head.change(Right.MANAGE, "proef", "-") as unit:
        unit.settings.save(Stationery(sentences=(gone, other)))
    assert sentences(head).unused == (gone, other)
    assert printed(letters.preview(head, case.dossier_id, LetterKind.INVITATION, MOTHER).data) == before
    stationery.drop_sentence(head, gone)
    assert sentences(head).unused == (other,)


def test_each_language_has_its_own_words(head: Workspace) -> None:
    languages = stationery.paper(head).languages
    assert languages[0] is Language.DUTCH
    for language in languages[1:]:
        found = [each for each in rows(head, language) if each.place.key == GREETING]
        assert found
        stationery.set_sentence(head, found[0].saying(0, "Best,"))
        assert [each.own for each in rows(head, language) if each.own] == [("Best,",)]
    assert not [each for each in rows(head) if each.own]
    invitation = sentences(head).letters[0]
    assert (invitation.letter, invitation.also_in) == ("uitnodiging_inzage", languages[1:])
    assert sentences(head, Language.ENGLISH).letters[0].also_in == (Language.DUTCH,)


def marked(each: SentenceRow) -> OwnSentence:
    """Words that can be found back on paper, with every place that they may have."""
    if each.place.key == CLOSING:
        places = " ".join(f"{{{name}}}" for name in each.places[0])
        return replace(each.place, words=(f"{mark(each)} {places}",))
    return replace(each.place, words=tuple(f"{mark(each)} {program}" for program in each.program))


def mark(each: SentenceRow) -> str:
    return f"Zin {each.place.table}-{each.place.key}:"


def test_the_example_has_the_sentence_that_was_changed(head: Workspace) -> None:
    """Whatever sentence a school puts in its own words, it sees it on paper: in a letter about a made-up pupil."""
    changed = [each for each in rows(head) if not each.fixed]
    with head.change(Right.MANAGE, "proef", "-") as unit:
        unit.settings.save(Stationery(sentences=tuple(marked(each) for each in changed)))
    shown: dict[tuple[str, str], str] = {}
    unseen = []
    for each in changed:
        letter = (each.place.letter, each.place.table)
        if mark(each) in shown.get(letter, ""):
            continue
        made = example(head, each.place)
        assert made is not None, letter
        shown[letter] = printed(made.data)
        assert SCHOOL.name in shown[letter]
        assert "{" not in shown[letter]
        if shown[letter].count(mark(each)) != len(each.program):
            unseen.append((*letter, each.place.key))
    assert unseen == []
    assert len(shown) == len(sentences(head).letters)
