"""Every letter with next to nothing to say, with the usual, and with all too much: read back and looked at."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

import oso_desktop.letters
from oso_desktop.dossier.correspondence import Postal
from oso_desktop.dossier.stationery import Stationery, Window
from oso_desktop.letters.document import Document, typeset
from oso_desktop.letters.dossier_copy import dossier_copy
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.fonts import UNKNOWN, missing_glyphs
from oso_desktop.letters.inzage import invitation, letter_of, sheet_of
from oso_desktop.letters.letterhead import under_head
from oso_desktop.letters.names import as_translation
from oso_desktop.letters.receiver_copy import receiver_copy
from oso_desktop.letters.registers import school_paper
from tests.letters.catalogue import Entry, Made
from tests.letters.every_letter import CATALOGUE
from tests.letters.reading import MM, badly_placed, boxes, dense, pages, words
from tests.letters.sizes import LATIN, SPACED, UNBROKEN, Case, Size, case, letter_facts

BUILDERS = frozenset({letter_of, sheet_of, school_paper, under_head, as_translation})
"""These put the school's head on what the others say."""

EVERY = [pytest.param(entry, size, id=f"{entry.name}-{size}") for entry in CATALOGUE for size in Size]
every_letter = pytest.mark.parametrize(("entry", "size"), EVERY)

NEVER = {
    "a mark of the template": r"[{}]|\*\*",
    "a value of the program": r"\b(?:None|nan|NaN|null|True|False)\b|\[\]|<\w+ object|\b[A-Z][a-z]+\.[A-Z_]{2,}",
    "a gap where a word should be": r"\(\s*\)|“\s*”|\s[,.;:?!](?:\s|$)|,\s*,|(?<!\.)\.\.(?!\.)",
    "double spaces": r"\S  +\S",
    "a date as computers write it": r"\b\d{4}-\d\d-\d\d\b",
    "a month in English": r"\b(?:January|February|March|May|June|July|August|October)\b",
}
_NUMBERED_DAY = re.compile(r"\b\d\d-\d\d-\d{4}\b")
"""How a field of the record is shown, so only the papers with the dossier itself have it."""

_POSTCODE = re.compile(r"\b(\d{4} [A-Z]{2})  (?=\S)")
"""The post wants two spaces between a postcode and the town."""

_PIECE = 8
"""Signs: less than this of a text that goes on over the page is found anywhere."""

_A4 = (595.28, 841.89)
_ACTIVE = ("/JS", "/JavaScript", "/URI", "/Launch", "/GoToR", "/AA", "/AcroForm", "/EmbeddedFiles")


@dataclass(frozen=True, slots=True)
class Printed:
    """A document of the catalogue with its PDF."""

    made: Made
    letter: LetterPdf


@cache
def printed(entry: Entry, size: Size) -> Printed:
    """Each is typeset once; no test changes what it gets."""
    made = entry.make(case(size))
    return Printed(made, typeset(made.document))


def makers() -> Iterator[Callable[..., Document]]:
    """The public functions of the letters that give a document, each where it is defined."""
    for info in pkgutil.iter_modules(oso_desktop.letters.__path__):
        module = importlib.import_module(f"oso_desktop.letters.{info.name}")
        for name, member in inspect.getmembers(module, inspect.isfunction):
            if member.__module__ != module.__name__ or name.startswith("_"):
                continue
            if "Document" in str(inspect.get_annotations(member).get("return", "")):
                yield member


def test_every_letter_is_looked_at() -> None:
    """Users §7: a new letter has to be added here before it can go out."""
    found = set(makers())
    looked_at = {entry.made_by for entry in CATALOGUE}
    assert [each.__name__ for each in found - BUILDERS - looked_at] == [], (
        "add to tests/letters/every_letter.py"
    )
    assert looked_at <= found - BUILDERS
    assert found >= BUILDERS
    assert len({entry.name for entry in CATALOGUE}) == len(CATALOGUE)


@pytest.mark.parametrize("size", Size)
def test_the_facts_are_as_extreme_as_they_say(size: Size) -> None:
    of = case(size)
    extreme = size is Size.EXTREME
    assert (len(of.words.split()) >= 3000) == extreme
    assert (len(of.titles) == 40) == extreme
    assert (len(of.student.guardians) == 6) == extreme
    assert len(SPACED) == len(UNBROKEN) == 80
    assert missing_glyphs(f"{SPACED}{LATIN}") == set()


# What one reads ---------------------------------------------------------------------------------------------------


def faults(made: Made, lines: list[str]) -> Iterator[str]:
    """What no letter may have in it, and what this one misses."""
    for line in lines:
        tidy = _POSTCODE.sub(r"\1 ", line)
        for what, pattern in NEVER.items():
            if re.search(pattern, tidy):
                yield f"{what}: {line}"
    read = dense("".join(lines))
    for said in filter(None, made.says):
        if not stands_in(dense(said), read):
            yield f"not said: {said[:80]}"
    if missing := missing_glyphs("".join(lines)):
        yield f"not in the typefaces: {missing}"
    if UNKNOWN in read:
        yield "a character that could not be printed"


def stands_in(said: str, read: str) -> bool:
    """Whether it can be read: in one piece or, in a column that goes on over the page, in a few of some length."""
    if said in read:
        return True
    longest = bisect_left(range(len(said) + 1), True, key=lambda length: said[:length] not in read) - 1
    cut = min(longest, len(said) - _PIECE)
    return cut >= _PIECE and stands_in(said[cut:], read)


@every_letter
def test_it_says_what_went_in_and_nothing_that_only_the_program_says(entry: Entry, size: Size) -> None:
    """R080: names and days as they were given, and no trace of the template or of an empty value."""
    found = printed(entry, size)
    lines = page_lines(found.letter)
    assert list(faults(found.made, lines)) == []
    assert (entry.made_by in (dossier_copy, receiver_copy)) == any(map(_NUMBERED_DAY.search, lines))


def page_lines(letter: LetterPdf) -> list[str]:
    """The lines of all pages without what stands above and below a text that goes on over the page."""
    document = pypdfium2.PdfDocument(letter.data)
    try:
        return [
            line
            for number, page in enumerate(document)
            for line in page.get_textpage()
            .get_text_bounded(bottom=17 * MM, top=(297 if number == 0 else 275) * MM)
            .splitlines()
        ]
    finally:
        document.close()


@every_letter
def test_every_page_says_which_it_is_and_of_how_many(entry: Entry, size: Size) -> None:
    """Users §7: page x van y, so that nobody misses one."""
    letter = printed(entry, size).letter
    read = pages(letter)
    assert len(read) == letter.pages
    for number, page in enumerate(read, start=1):
        assert f"pagina {number} van {letter.pages}" in page
        assert printed(entry, size).made.document.mark in page


@every_letter
def test_nothing_leaves_the_page_or_stands_on_something_else(entry: Entry, size: Size) -> None:
    """Users §7: however long a name, a list or a remark."""
    assert badly_placed(printed(entry, size).letter) == []


@every_letter
def test_the_file_is_sound_closed_and_tells_nothing_of_anybody(entry: Entry, size: Size) -> None:
    """Valid as `qpdf --check` sees it (the same engine), A4, fonts embedded, nothing active, nobody in its metadata."""
    found = printed(entry, size)
    with pikepdf.open(BytesIO(found.letter.data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.Root.Lang) == "nl-NL"
        assert str(pdf.docinfo["/Title"]) == found.made.document.title == found.letter.title
        assert list(told_of_people(case(size), pdf)) == []
        assert list(loose_ends(pdf)) == []
    assert list(short_streams(found.letter.data)) == []


def told_of_people(of: Case, pdf: pikepdf.Pdf) -> Iterator[str]:
    """What stands in the metadata of the pupil, of a guardian, of an author or of another school."""
    metadata = " ".join(map(str, pdf.docinfo.values()))
    if "/Metadata" in pdf.Root:
        metadata += pdf.Root.Metadata.read_bytes().decode()
    school = metadata.count(of.school.name)
    names = (
        of.student.record.achternaam,
        of.student.guardians[0].block.achternaam,
        of.author[0],
        of.receiver.name,
    )
    for name in names:
        if len(name) > 2 and metadata.count(name) > school * of.school.name.count(name):
            yield name


def loose_ends(pdf: pikepdf.Pdf) -> Iterator[str]:
    """What is active in a file, what it takes from elsewhere, and paper of another size."""
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            yield from (f"active: {key}" for key in _ACTIVE if key in each)
            if each.get("/Type") == "/Font" and each.get("/Subtype") != "/Type0":
                about = each.get("/FontDescriptor")
                if about is None or "/FontFile2" not in about:
                    yield f"not embedded: {each.get('/BaseFont')}"
    for page in pdf.pages:
        box = [round(float(number), 2) for number in page.mediabox]
        if box != [0, 0, *_A4]:
            yield f"not A4: {box}"


def short_streams(data: bytes) -> Iterator[int]:
    """Where a stream does not end with its line: strict readers, and PDF/A, want both (ISO 19005-2, 6.1.7.1)."""
    for begun in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\n", data):
        end = begun.end() + int(begun[1])
        if data[end : end + 10] != b"\nendstream":
            yield begun.start()


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.name)
def test_the_same_letter_is_the_same_file(entry: Entry) -> None:
    """R090: its hash says what was sent, so making it twice may not differ."""
    again = typeset(entry.make(case(Size.LONG)).document)
    assert again.data == printed(entry, Size.LONG).letter.data


# On other paper, and what is out of the ordinary ------------------------------------------------------------------


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.name)
def test_in_large_print_everything_keeps_its_place(entry: Entry) -> None:
    """Users §5: 16 points for who reads with difficulty."""
    made = entry.make(case(Size.LONG))
    letter = typeset(made.document, Stationery(large=True))
    assert badly_placed(letter) == []
    assert list(faults(made, page_lines(letter))) == []


@pytest.mark.parametrize("window", Window)
@pytest.mark.parametrize("large", [False, True])
def test_an_address_abroad_of_seven_lines_stands_in_the_window(window: Window, *, large: bool) -> None:
    """The window of an envelope shows 58 to 78 mm from the top, and nothing but the address may be seen in it."""
    lines = (
        "Şükran Żółć",
        "c/o Nguyễn",
        "Apt 12 B",
        "Rue de la Loi 175",
        "Bâtiment C",
        "B-1048 BRUXELLES",
        "BELGIË",
    )
    sent = invitation(letter_facts(case(Size.LONG)))
    letter = typeset(
        replace(sent, address=Postal(lines=lines, in_person=False)), Stationery(window=window, large=large)
    )
    left, right = (20 * MM, 110 * MM) if window is Window.LEFT else (105 * MM, 195 * MM)
    top, bottom = (297 - 55) * MM, (297 - 82) * MM
    shown = [
        " ".join(text.split())
        for page, box, text in boxes(letter)
        if page == 0 and bottom < (box[1] + box[3]) / 2 < top and left < (box[0] + box[2]) / 2 < right
    ]
    assert dense("".join(shown)) == dense("".join(lines))
    assert badly_placed(letter) == []


def test_what_no_typeface_can_write_is_told_of() -> None:
    """A sign that is in no typeface shows as a box, and the letter says so."""
    of = case(Size.LONG)
    named = replace(of, student=replace(of.student, record=replace(of.student.record, roepnaam="Sanne🙂ሰ")))
    sent = invitation(letter_facts(named))
    letter = typeset(sent)
    read = words(letter)
    assert missing_glyphs("Sanne🙂ሰ") == {"🙂", "ሰ"}
    assert f"Sanne{UNKNOWN}{UNKNOWN}" in read
    assert sent.unknown_note in read
    assert badly_placed(letter) == []
    assert sent.unknown_note not in words(typeset(invitation(letter_facts(of))))
