"""Letters for who cannot see them: each text says what it is, in the order in which it should be heard."""

from __future__ import annotations

import io
from contextlib import closing
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from oso_desktop.dossier.stationery import Stationery
from oso_desktop.letters.document import (
    PLAIN_PAPER,
    Contents,
    Document,
    Enclosed,
    Grid,
    Items,
    Mark,
    Pairs,
    Quote,
    Row,
    Ruled,
    Section,
    Signature,
    Slip,
    Table,
    Text,
    Words,
    typeset,
)
from oso_desktop.letters.facts import SLIP_LABEL
from oso_desktop.letters.look import LARGE
from oso_desktop.letters.texts import plain
from tests.letters.pictures_made import drawn
from tests.letters.reading import badly_placed, on_paper, pages
from tests.letters.structure_of import Page, Part, heard

LONG = " ".join(f"woord{number}" for number in range(900))


def document(*sections: Section, **values: object) -> Document:
    """A sheet with these sections."""
    made = Document(
        school_name="De Wilgentuin",
        school_lines=("Dorpsstraat 12",),
        board="",
        title="Proefblad",
        subject="Een proef",
        mark="Kenmerk AAAA-BBBB",
        date_line="Voorbeeldum, 3 april 2026",
        sections=sections,
        page_label="pagina {pagina} van {paginas}",
        unknown_note="Het teken ▯ kan niet.",
    )
    return replace(made, **values)  # type: ignore[arg-type]  # names are those of Document


EVERYTHING = document(
    Section(
        "Vraag?",
        (Text(plain("Antwoord.")), Items((plain("een"), plain("twee"), plain("drie")), Mark.GOES, 2)),
    ),
    Section("Wat?", (Pairs((("Naam", plain("Sanne")),)), Quote("Zei zij."), Signature("Groet,", "Iris, ib"))),
    Section(
        "Lijst", (Table(("Wat", "Waarom"), (Row("Advies", "toelichting", "nodig"),), Mark.STAYS),), wide=True
    ),
    Section("Rooster", (Grid(("A", "B"), (("a1", "b1"), ("a2", "b2")), 0.5),), wide=True),
    Section("Woorden", (Words(("appel", "beer", "citroen", "dak", "ezel")),), wide=True),
    slip=Slip("Strook", "AAAA-BBBB-CCCC", "Gezien", "Opmerking", "Achterop", ("Datum", "Naam"), "Inleveren."),
)


def roles(page: Page) -> list[str]:
    return [part.role for top in page.parts for part in top.walk()]


def all_parts(letter: Document) -> list[Part]:
    return [part for page in heard(letter) for top in page.parts for part in top.walk()]


@pytest.mark.parametrize("large", [False, True])
def test_nothing_on_a_page_is_forgotten(large: bool) -> None:
    """All that is drawn belongs to a part, or is said to be decoration; what repeats on each page is not read again."""
    letter = typeset(EVERYTHING, Stationery(large=large, logo=drawn(), signature=drawn()))
    found = heard(letter)

    assert [page.forgotten for page in found] == ["" for _ in found]
    said = " ".join(top.words() for page in found for top in page.parts)
    for word in (
        "Vraag?",
        "Antwoord.",
        "drie",
        "Sanne",
        "Zei zij.",
        "Iris",
        "toelichting",
        "b2",
        "citroen",
        "Datum",
    ):
        assert word in said
    for number, page in enumerate(found, start=1):
        assert f"pagina {number} van {len(found)}" in page.decoration
        assert not any("pagina" in top.words() for top in page.parts)


def test_each_block_is_what_it_is_called() -> None:
    found = all_parts(EVERYTHING)
    by_text = {part.text: part.role for part in found if part.text}

    assert by_text["Een proef"] == "H1"
    assert {by_text[text] for text in ("Vraag?", "Wat?", "Lijst", "Strook")} == {"H2"}
    assert by_text["Naam"] == "Lbl" or by_text["Sanne"] == "LBody"
    assert {by_text[text] for text in ("een", "twee", "drie")} == {"LBody"}
    assert {by_text[text] for text in ("Wat", "Waarom", "A", "B")} == {"TH"}
    assert {by_text[text] for text in ("Advies toelichting", "nodig", "a1", "b2")} == {"TD"}
    (quote,) = (part for part in found if part.role == "BlockQuote")
    assert quote.words() == "Zei zij."
    tables = [part for part in found if part.role == "Table"]
    assert [[len(row.parts) for row in table.parts] for table in tables] == [[2, 2], [2, 2, 2]]


def test_a_question_is_heard_before_its_answer_and_columns_from_top_to_bottom() -> None:
    said = " ".join(top.words() for page in heard(EVERYTHING) for top in page.parts)
    order = [
        "De Wilgentuin",
        "Een proef",
        "Vraag?",
        "Antwoord.",
        "een",
        "twee",
        "drie",
        "Wat?",
        "Sanne",
        "Strook",
    ]

    places = [said.index(f" {text}" if text.islower() else text) for text in order]

    assert places == sorted(places)
    words = next(part for part in all_parts(EVERYTHING) if part.role == "L" and "appel" in part.words())
    assert words.words() == "1 appel 2 beer 3 citroen 4 dak 5 ezel"


def test_a_text_that_runs_over_is_one_text() -> None:
    """Given a paragraph over several pages, then each page has its share and the tree knows one paragraph."""
    letter = typeset(document(Section("Lang", (Text(plain(LONG)),))))

    with pikepdf.open(io.BytesIO(letter.data)) as pdf:
        elements = [
            each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/P"
        ]
        (text,) = (each for each in elements if len(each.K) > 1)
        assert [page.objgen for page in pdf.pages] == [
            text.Pg.objgen,
            *(each.Pg.objgen for each in text.K if isinstance(each, pikepdf.Dictionary)),
        ]
    said = [top.words() for page in heard(letter) for top in page.parts]
    assert LONG in " ".join(said)


def test_every_page_leads_back_to_its_parts() -> None:
    """The tree for reading from a place on a page (ISO 32000-1, 14.7.4.4) names the part of each mark."""
    letter = typeset(EVERYTHING, Stationery(large=True))

    with pikepdf.open(io.BytesIO(letter.data)) as pdf:
        root = pdf.Root.StructTreeRoot
        assert pdf.Root.MarkInfo.Marked is True
        rows = list(root.ParentTree.Nums)  # type: ignore[call-overload]  # an array
        for index, page in enumerate(pdf.pages):
            assert page.obj.StructParents == index
            marks = [
                int(operands[1].MCID)  # type: ignore[union-attr]  # a dictionary
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC"
            ]
            assert marks == list(range(len(marks)))
            assert len(rows[2 * index + 1]) == len(marks)
            for number, element in enumerate(rows[2 * index + 1]):
                here = [
                    kid if isinstance(kid, int) else int(kid.MCID)
                    for kid in element.K
                    if (element.Pg if isinstance(kid, int) else kid.get("/Pg")) == page.obj
                ]
                assert number in here


def test_lines_to_write_on_are_decoration_and_go_on_where_a_page_ends() -> None:
    """Given more lines to write on than a page has room for, then each is on a page, and none is read aloud."""
    bare = document(Section("Wat is besproken?", (), wide=True))
    sheet = document(Section("Wat is besproken?", (Ruled(40), Text(plain("Klaar."))), wide=True))
    letter = typeset(sheet)
    found = heard(letter)

    assert [page.forgotten for page in found] == ["", ""]
    assert " ".join(top.words() for page in found for top in page.parts).endswith("Wat is besproken? Klaar.")
    with pikepdf.open(io.BytesIO(letter.data)) as pdf, pikepdf.open(io.BytesIO(typeset(bare).data)) as empty:
        drawn_lines = [
            sum(
                str(operator) == "l"
                for page in of.pages
                for _, operator in pikepdf.parse_content_stream(page)
            )
            for of in (pdf, empty)
        ]
    assert drawn_lines == [40 + 1, 0]  # and the line below the head of the second page


def test_pictures_have_words() -> None:
    """A logo is the school's name, a signature the signer's, and the QR code what it holds."""
    letter = typeset(EVERYTHING, Stationery(logo=drawn(), signature=drawn()))
    pictures = [
        part.instead
        for page in heard(letter)
        for top in page.parts
        for part in top.walk()
        if part.role == "Figure"
    ]

    assert sorted(pictures) == ["AAAA-BBBB-CCCC", "De Wilgentuin", "Iris, ib"]


def test_a_translation_is_said_to_be_in_its_language() -> None:
    dutch = document(Section("Vraag?", (Text(plain("Antwoord.")),)))
    english = replace(dutch, subject="A try", language="en", page_label="page {pagina} of {paginas}")

    letter = typeset(dutch, Stationery(), english)

    first, second = heard(letter)
    assert [part.language for part in first.parts[0].parts] == [""]
    assert [part.language for part in second.parts[0].parts] == ["en"]
    assert ("pagina 1 van 2" in first.decoration, "page 2 of 2" in second.decoration) == (True, True)
    with pikepdf.open(io.BytesIO(letter.data)) as pdf:
        assert str(pdf.Root.Lang) == "nl-NL"


# Bookmarks, contents and pages of other documents -------------------------------------------------------------------


LISTED = document(
    Section("Inhoud", (Contents(),), wide=True),
    Section("Eerste", (Text(plain(LONG)),), wide=True, listed=True, own_page=True),
    Section("Tweede", (Text(plain("kort")),), wide=True, listed=True),
    Section("Bijlage", (Text(plain("erachter")), Enclosed(3)), wide=True, listed=True, own_page=True),
    Section("Laatste", (Text(plain("slot")),), wide=True, listed=True, level=2),
)


def test_the_contents_tell_the_pages_on_which_the_headings_stand() -> None:
    letter = on_paper(LISTED)
    read = pages(letter)

    for heading in ("Eerste", "Tweede", "Bijlage", "Laatste"):
        (number,) = (at for at, page in enumerate(read, start=1) if at > 1 and heading in page)
        assert f"{heading} {number}" in read[0]


def test_pages_for_another_document_are_whole_and_empty_but_for_head_and_foot() -> None:
    letter = on_paper(LISTED)
    read = pages(letter)

    assert len(letter.reserved) == 3
    assert letter.reserved == tuple(range(letter.reserved[0], letter.reserved[0] + 3))
    assert "erachter" in read[letter.reserved[0] - 1]
    assert "slot" in read[letter.reserved[-1] + 1]
    for page in letter.reserved:
        assert (
            read[page]
            == f"De Wilgentuin Kenmerk AAAA-BBBB Kenmerk AAAA-BBBB pagina {page + 1} van {letter.pages}"
        )
    assert badly_placed(letter) == []


def test_bookmarks_lead_to_every_heading() -> None:
    letter = on_paper(LISTED)

    with pikepdf.open(io.BytesIO(letter.data)) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert top.title == "Een proef"
        assert [child.title for child in top.children] == ["Inhoud", "Eerste", "Tweede", "Bijlage"]
        assert [child.title for child in top.children[-1].children] == ["Laatste"]


# The school's own paper ---------------------------------------------------------------------------------------------


def test_large_print_is_large_everywhere() -> None:
    """users.md §5: 16 points for all that has to be read; only who the sender is may be smaller."""
    letter = typeset(EVERYTHING, Stationery(large=True))

    with pikepdf.open(io.BytesIO(letter.data)) as pdf:
        sizes = []
        for page in pdf.pages:
            inside = False
            for operands, operator in pikepdf.parse_content_stream(page):
                match str(operator):
                    case "BDC":
                        inside = True
                    case "EMC":
                        inside = False
                    case "Tf" if inside:
                        sizes.append(float(operands[1]))  # type: ignore[arg-type]  # a number
    assert sorted({size for size in sizes if size < 16}) == [LARGE.sender]
    assert badly_placed(letter) == []


def test_an_empty_back_keeps_the_next_letter_off_the_same_sheet() -> None:
    """Given a printer that prints on both sides, then a letter of an odd number of pages brings an empty one along."""
    one, two = document(Section("Kort", (Text(plain("kort")),))), LISTED

    for letter in (one, two):
        plainly = typeset(letter)
        with_back = typeset(letter, Stationery(blank_backs=True))
        read = pages(with_back)
        assert with_back.pages == plainly.pages
        assert len(read) % 2 == 0
        assert read[: plainly.pages] == pages(plainly)
        assert read[plainly.pages :] in ([], [""])


@pytest.mark.parametrize("sentences", [2, 900])
def test_the_back_of_a_slip_stays_empty(sentences: int) -> None:
    """R090: it is cut off and written on; what the other language says of it stands on another sheet."""
    text = Text(plain(" ".join(LONG.split()[:sentences])))
    letter = document(Section("Lang", (text,)), slip=EVERYTHING.slip)
    behind = document(Section("Kort", (Text(plain("kort")),)), language="en-GB")
    plainly = typeset(letter, PLAIN_PAPER, behind)
    with_backs = typeset(letter, Stationery(blank_backs=True), behind)

    (at,) = [number for number, page in enumerate(pages(with_backs)) if "Inleveren." in page]
    assert (at % 2, pages(with_backs)[at + 1]) == (0, "")
    assert [page for page in pages(with_backs) if page] == pages(plainly)
    for made in (plainly, with_backs):
        with closing(pypdfium2.PdfDocument(made.data)) as pdf:
            labels = [pdf.get_page_label(number) for number in range(len(pdf))]
        slips = ["Inleveren." in page for page in pages(made)]
        assert [label == SLIP_LABEL for label in labels] == slips


def test_what_announces_a_list_stands_on_the_page_of_the_list() -> None:
    for filling in range(20, 60):
        sections = (
            Section(
                "Vulling",
                (Items(tuple(plain(f"regel {each}") for each in range(filling)), Mark.POINT),),
                wide=True,
            ),
            Section("", (Text(plain("Dit gaat mee:")), Items((plain("aardbei"),), Mark.GOES)), wide=True),
        )
        assert all(("Dit gaat mee:" in page) == ("aardbei" in page) for page in pages(document(*sections)))


def test_a_small_heading_under_the_title_is_bookmarked_right_below_it() -> None:
    """Given headings of the second level without one of the first, then the bookmarks skip no step."""
    letter = on_paper(
        document(*(Section(name, (Text(plain("kort")),), wide=True, level=2) for name in ("Eerst", "Dan")))
    )

    with pikepdf.open(io.BytesIO(letter.data)) as pdf, pdf.open_outline() as outline:
        assert [child.title for child in outline.root[0].children] == ["Eerst", "Dan"]
