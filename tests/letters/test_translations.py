"""Letters in another language: nothing left out, nothing Dutch left in, and Dutch is what binds."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from oso_desktop.assets import resource
from oso_desktop.dossier.advice import advice_codes, label_of
from oso_desktop.dossier.attachments import kinds
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.grounds import legal_ground
from oso_desktop.dossier.inzage import Recorded
from oso_desktop.dossier.languages import languages
from oso_desktop.dossier.overview import attachment_label
from oso_desktop.dossier.own_sentences import rules, spoken_of_consent
from oso_desktop.dossier.rights_requests import RequestKind
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.dossier.shown import Change, ChangeKind, Line
from oso_desktop.dossier.stationery import Language
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.gegevensset.meta import Sensitivity, members
from oso_desktop.gegevensset.model import Document as SchemaDocument
from oso_desktop.gegevensset.model import HuidigeSchool, Leerling
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters import names
from oso_desktop.letters.document import Document, typeset
from oso_desktop.letters.fonts import missing_glyphs
from oso_desktop.letters.names import as_translation
from oso_desktop.letters.texts import Run, long_date, original, speaking
from tests.letters.every_letter import LETTERS as EVERY_LETTER
from tests.letters.people import SCHOOL, attachments, pupil
from tests.letters.reading import badly_placed, pages
from tests.letters.sizes import Size, case
from tests.letters.to_parents import TO_PARENTS
from tests.letters.translations import Tables, faults, files, to_parents

LETTERS = resource("letters")
OFFERED = [each for each in Language if each.offered and each is not Language.DUTCH]
FOLDERS = sorted(path.name for path in LETTERS.iterdir() if path.is_dir())


# The texts --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", FOLDERS)
def test_a_translation_has_every_sentence_with_its_places_and_no_other(code: str) -> None:
    """Also one that is still being made: its folder is here once it is whole."""
    assert Language(code)
    assert faults(LETTERS, LETTERS / code) == []


@pytest.mark.parametrize("code", FOLDERS)
def test_every_character_of_a_translation_can_be_printed(code: str) -> None:
    said = "".join(text for tables in files(LETTERS / code).values() for _, _, text in _sentences(tables))
    assert missing_glyphs(said + "".join(languages()[code].months)) == set()


@pytest.mark.parametrize("code", FOLDERS)
def test_no_translation_speaks_of_consent(code: str) -> None:
    """R076, C3: and the language has a list of what may not be said. Absence with permission is another thing."""
    assert rules().never[Language(code)]
    assert [
        (name, key, word)
        for name, tables in files(LETTERS / code).items()
        for _, key, sentence in _sentences(tables)
        if name != names.WORDS and (word := spoken_of_consent(sentence, Language(code)))
    ] == []


def _removed(text: str) -> str:
    return text.replace('groet = "Kind regards,"\n', "", 1)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_removed, "uitnodiging_inzage [ouder] groet: is missing"),
        (lambda text: text.replace("{roepnaam}", "the child", 2), "[ouder] waarom_overstap: other places"),
        (lambda text: text.replace("Dear {naam}", "Dear {naam} {school}", 1), "[ouder] aanhef: other places"),
        (lambda text: text.replace("[leerling]", "[pupil]"), "uitnodiging_inzage [leerling]: is missing"),
        (lambda text: text.replace('    "**Visit', '    "More.",\n    "**Visit', 1), "kunt: not as many"),
        (lambda text: text.replace("**Read.**", "Read.", 1), "[ouder] kunt: nothing is bold"),
        (lambda text: text.replace("**Read.**", "**Read.", 1), "[ouder] kunt: bold that does not end"),
        (lambda text: text.replace('"When?"', '" "', 1), "[ouder] wanneer_vraag: is empty"),
        (lambda text: text + 'extra = "Extra"\n', "[leerling] extra: has no Dutch sentence"),
    ],
)
def test_a_translation_that_lacks_or_adds_something_is_refused(
    spoil: Callable[[str], str], said: str, tmp_path: Path
) -> None:
    shutil.copytree(LETTERS / "en", tmp_path / "en")
    path = tmp_path / "en" / "uitnodiging_inzage.toml"
    path.write_text(spoil(path.read_text(encoding="utf-8")), encoding="utf-8")
    found = faults(LETTERS, tmp_path / "en")
    assert found
    assert all("uitnodiging_inzage" in fault for fault in found)
    assert any(said in fault for fault in found), found


def test_a_translation_without_a_file_is_refused(tmp_path: Path) -> None:
    shutil.copytree(LETTERS / "en", tmp_path / "en")
    (tmp_path / "en" / "verzoek.toml").rename(tmp_path / "en" / "nieuw.toml")
    assert faults(LETTERS, tmp_path / "en") == ["verzoek: no such file", "nieuw: no Dutch file"]


def _labels(block: type, seen: frozenset[type] = frozenset()) -> Iterator[str]:
    """Every label in the model that something which may be left out can have."""
    for member in members(block):
        usual = member.form == "Element" and member.facts.sensitivity is not Sensitivity.NOOIT
        if not usual or member.type is SchemaDocument:
            continue
        if member.min == 0 or member.repeated:
            yield member.facts.label
        if member.is_block and member.type not in seen:
            yield from _labels(member.type, seen | {member.type})


@pytest.mark.parametrize("spoken", OFFERED)
def test_the_words_of_the_program_itself_are_all_there(spoken: Language) -> None:
    words = {table: set(texts.sentences) for table, texts in original(names.WORDS, spoken).items()}
    special = HuidigeSchool(
        naam="X", brincode="99ZZ", vestigingscode="00", aanleverpunt="0", soort="SO", leerling=pupil().record
    )
    grounds = {
        legal_ground(profile, replace(pupil(), sender=sender), replace(SCHOOL, kind=kind))
        for profile in Profile
        for kind in SchoolKind
        for sender in (None, special)
    }
    to_people = to_parents(files(LETTERS))
    assert words == {
        "blad": {"bindend"},
        "brief": {each.label for each in LetterKind if each.value in to_people},
        "overstap": {each.label for each in Profile},
        "rubriek": {each.label for each in Category},
        "bijlage": {each.label for each in kinds().values()},
        "bladzijden": {"deel", "en"},
        "gegeven": set(_labels(Leerling)),
        "vastgelegd": {each.value for each in Recorded},
        "functie": {each.value for each in Role},
        "wet": grounds | {each.law for each in RequestKind},
        "advies": {label_of(code) for code in advice_codes()},
        "aanvraag": {each.request for each in SwvPurpose},
        "wijziging": {"onderdeel", "bijlage", "erbij"},
    }


# The letters ------------------------------------------------------------------------------------------------------


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, Document):
        value = replace(value, address=None)
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        if value and all(isinstance(each, Run) for each in value):
            yield "".join(each.text for each in value)
            return
        for each in value:
            yield from _strings(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _strings(getattr(value, each.name))


def _sentences(tables: Tables) -> Iterator[tuple[str, str, str]]:
    """Table, key and sentence, each of a list by itself."""
    for table, texts in tables.items():
        for key, row in texts.sentences.items():
            yield from ((table, key, each) for each in ((row,) if isinstance(row, str) else row))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text))


PEOPLE = _words(
    "Sanne Jansen Hanneke Pieter Marijke Boer Wilgentuin Voorbeeldbestuur Voorbeeldcollege Elderveld Voorbeeldum "
    "Dorpsstraat Xyz opp dyslexie psychologisch overig Abc Abd ZZ De Sint"
) | _words(f"{SCHOOL.name} {SCHOOL.phone}")
"""What people typed in these letters: names, places and titles."""


CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")
"""The mark of a letter, which is no word."""


@pytest.fixture(scope="module")
def vocabulary() -> set[str]:
    """Every word that the English texts have, as they have it, and the months."""
    said = " ".join(text for tables in files(LETTERS / "en").values() for _, _, text in _sentences(tables))
    return {word.lower() for word in _words(said) | set(Language.ENGLISH.facts.months)}


@pytest.fixture(scope="module")
def in_english() -> dict[str, Document]:
    with speaking(Language.ENGLISH):
        return {name: as_translation(make()) for name, make in TO_PARENTS.items()}


def test_all_that_an_english_letter_says_is_english_but_for_what_people_typed(
    in_english: dict[str, Document], vocabulary: set[str]
) -> None:
    """R106: nothing comes from the code or from the Dutch texts: each word stands in the English ones or was typed."""
    foreign = {
        name: sorted(found)
        for name, document in in_english.items()
        if (
            found := {
                word
                for text in _strings(replace(document, mark="", language=""))
                for word in _words(CODE.sub("", text)) - PEOPLE
                if word.lower() not in vocabulary
            }
        )
    }
    assert foreign == {}


DUTCH_ONLY = _words(
    "het een van wij niet uw jouw voor naar met gaat gaan mee dat dit deze bij ook geen krijgt"
)


def test_no_dutch_word_that_holds_sentences_together_stands_in_one(in_english: dict[str, Document]) -> None:
    """The English texts themselves have none either, outside the brackets round a term of the school."""
    assert not {
        (name, word)
        for name, document in in_english.items()
        for text in _strings(document)
        for word in _words(re.sub(r"\([^()]*\)", "", text)) & DUTCH_ONLY
    }


def test_a_translation_says_first_that_the_dutch_text_binds_and_has_no_slip_of_its_own(
    in_english: dict[str, Document],
) -> None:
    for document in in_english.values():
        first = " ".join(_strings(document.sections[0]))
        assert "the Dutch text is the binding one" in first
        assert document.slip is None
        assert (document.address, document.school_lines) == (None, ())
        assert (document.language, document.rtl) == ("en-GB", False)


NOBODY_GETS = ("wat_gaat_mee", "leerling", "slot_ook_geinformeerd")
"""Why a parent is told too: said to the parent, never to the pupil, whose sentences have the same keys."""


def test_every_sentence_of_these_letters_was_in_one_of_them(in_english: dict[str, Document]) -> None:
    """So that what is measured and searched here is all that a parent can get to read, in both languages."""
    dutch = {name: make() for name, make in TO_PARENTS.items()}
    with speaking(Language.ENGLISH):
        whole = [
            make() for make in TO_PARENTS.values()
        ]  # with the slip, which a translation leaves to the Dutch page
    for spoken, documents in (
        (Language.DUTCH, [*dutch.values()]),
        (Language.ENGLISH, [*in_english.values(), *whole]),
    ):
        said = "\n".join({text for document in documents for text in _strings(document)})
        unsaid = [
            (name, table, key, sentence)
            for name in sorted(to_parents(files(LETTERS)) - {"algemeen", "afschrift_dossier"})
            for table, key, sentence in _sentences(original(name, spoken))
            if (name, table, key) != NOBODY_GETS and re.search(_pattern(sentence), said) is None
        ]
        assert unsaid == []


def _pattern(sentence: str) -> str:
    return "[^\n]*".join(map(re.escape, re.split(r"\{\w+\}", sentence.replace("**", ""))))


@pytest.mark.parametrize("name", [name for name in TO_PARENTS if "POVO, parent" in name])
def test_on_paper_the_dutch_pages_come_first(name: str, in_english: dict[str, Document]) -> None:
    dutch = TO_PARENTS[name]()
    alone, both = pages(dutch), pages(typeset(dutch, translation=in_english[name]))
    first = both[: len(alone)]
    assert [page.replace(f"van {len(both)}", f"van {len(alone)}") for page in first] == alone
    rest = both[len(alone) :]
    assert "This is a translation of the Dutch letter." in rest[0]
    assert "Voorbeeldum, 26 March 2026" in rest[0]
    assert all(
        f"page {len(alone) + number} of {len(both)}" in page for number, page in enumerate(rest, start=1)
    )
    assert not any("Antwoordstrook" in page for page in rest)
    assert not badly_placed(typeset(in_english[name]))


@pytest.mark.parametrize("size", [Size.SHORT, Size.EXTREME])
def test_names_of_any_length_have_their_place_in_a_translation(size: Size) -> None:
    badly = {}
    for entry in EVERY_LETTER:
        with speaking(Language.ENGLISH):
            try:
                document = as_translation(entry.make(case(size)).document)
            except FileNotFoundError:
                continue  # a paper between schools
        if case(size).pupil in document.subject:
            badly[entry.name] = badly_placed(typeset(document))
    assert len(badly) >= 5
    assert not any(badly.values()), badly


def test_a_date_is_said_in_the_language_of_the_letter() -> None:
    day = date(2026, 4, 3)
    assert long_date(day) == "3 april 2026"
    with speaking(Language.ENGLISH):
        assert long_date(day) == "3 April 2026"
    assert long_date(day) == "3 april 2026"


def test_a_change_is_named_by_its_part_and_what_people_typed_stays() -> None:
    """R109: the notice names the result that was added in both languages."""
    line = Line(
        category=Category.TOETSRESULTATEN.value,
        place="huidigeschool/leerling/toetslijst/toets",
        mark="x",
        label=f"{Category.TOETSRESULTATEN.label}, Toets",
        summary="Spelling, 03-02-2026",
        many=True,
    )
    (file,) = attachments(pupil(), {"Rapport van Sanne": "leerlingrapport"})
    paper = replace(line, label=f"Bijlage {attachment_label(file)}", summary="volledig", paper=True)
    rest = replace(line, label=Category.TOETSRESULTATEN.label, summary="", rest=True)
    changes = [
        Change(kind=ChangeKind.ADDED, what=f"Dutch {number}", line=each)
        for number, each in enumerate((line, paper, rest))
    ]
    assert [names.change_name(change) for change in changes] == ["Dutch 0", "Dutch 1", "Dutch 2"]
    with speaking(Language.ENGLISH):
        assert [names.change_name(change) for change in changes] == [
            "Test results, Test (Spelling, 03-02-2026)",
            "Attachment Pupil’s report of the final test (doorstroomtoets): Rapport van Sanne",
            "Test results",
        ]


def test_a_word_that_only_one_school_knows_stays_as_it_is() -> None:
    with speaking(Language.ENGLISH):
        assert names.signer_name("A. Bakker, directeur") == "A. Bakker, head teacher"
        assert names.signer_name("A. Bakker, conciërge") == "A. Bakker, conciërge"
        assert names.signer_name("A. Bakker") == "A. Bakker"


def test_which_letters_can_be_had_in_which_language() -> None:
    assert names.spoken_beside_dutch(LetterKind.INVITATION.value) == tuple(OFFERED)
    assert names.spoken_beside_dutch(LetterKind.EVIDENCE.value) == ()
