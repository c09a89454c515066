"""The copy of a dossier for the archive: PDF/A-2b, as another maker's validator sees it."""

from __future__ import annotations

import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from oso_desktop.dossier.stationery import Stationery
from oso_desktop.exchange.merging import Mergeable, merge, mergeable
from oso_desktop.letters.document import Document, Enclosed, Section, Text, typeset
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.texts import plain
from tests.exchange import documents
from tests.letters.pictures_made import drawn
from tests.letters.preflight import findings, preflight
from tests.letters.structure_of import heard
from tests.letters.test_tagged import EVERYTHING


@pytest.fixture(autouse=True)
def _validator() -> None:
    if not preflight() and not os.environ.get("CI"):
        pytest.skip("Apache PDFBox Preflight is not installed (Debian: libpdfbox2-java)")


def saved(document: Document, paper: Stationery) -> bytes:
    """As the archive gets it: saved once more, with each stream closed as the norm asks."""
    out = BytesIO()
    with pikepdf.open(BytesIO(typeset(document, paper).data)) as pdf:
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


NAMES = Section("Ḥaḏīṯ ḫ", (Text(plain("Nguyễn, İbrahim, Юлія, علي, Adẹ́bọ̀lá, ½ € ′")),))


@pytest.mark.parametrize("large", [False, True])
def test_what_we_make_for_the_archive_is_pdf_a(tmp_path: Path, large: bool) -> None:
    """Every block, both pictures, all four typefaces and a translation: nothing that a validator minds."""
    document = replace(EVERYTHING, sections=(*EVERYTHING.sections, NAMES), archival=True)

    assert findings(saved(document, Stationery(large=large, logo=drawn(), signature=drawn())), tmp_path) == []


def test_the_validator_sees_what_is_not(tmp_path: Path) -> None:
    """Given the same file with a font that is not embedded, then it is found; else the test above says nothing."""
    with pikepdf.open(BytesIO(saved(replace(EVERYTHING, archival=True), Stationery()))) as pdf:
        font = next(iter(pdf.pages[0].resources.Font.values()))
        del font.FontDescriptor.FontFile2
        out = BytesIO()
        pdf.save(out)

    assert findings(out.getvalue(), tmp_path)


def test_a_letter_that_is_not_for_the_archive_does_not_claim_to_be() -> None:
    with pikepdf.open(BytesIO(typeset(EVERYTHING).data)) as pdf:
        assert "/Metadata" not in pdf.Root


# With pages of others in it -----------------------------------------------------------------------------------------


def copy_with(*papers: Mergeable) -> bytes:
    """A paper for the archive with the pages of these documents in it, as the copy of a dossier has them."""
    sections = tuple(
        Section(
            f"Bijlage {number}", (Text(plain("erachter")), Enclosed(paper.pages)), wide=True, own_page=True
        )
        for number, paper in enumerate(papers, start=1)
    )
    letter = typeset(replace(EVERYTHING, sections=sections, slip=None, archival=True))
    return merge(letter.data, tuple(zip(letter.reserved, letter.free, strict=True)), papers)


def test_with_a_picture_in_it_it_still_is_pdf_a(tmp_path: Path) -> None:
    """A photo is drawn by us, in colours that do not depend on a screen."""
    assert findings(copy_with(mergeable(drawn(), "image/png")), tmp_path) == []


def test_with_a_document_of_others_it_no_longer_says_so() -> None:
    """What another maker's file brings along, nobody looked at: a claim of the whole would be a guess."""
    data = copy_with(mergeable(documents.pdf("EEN", "TWEE"), "application/pdf"))

    with pikepdf.open(BytesIO(data)) as pdf:
        said = pdf.Root.Metadata.read_bytes()
    assert b"pdfaid:part" not in said
    assert b"Proefblad" in said


def test_a_page_of_others_is_told_of_where_it_stands() -> None:
    """Who cannot see it hears that a page of an attachment stands here, and which; nothing on it goes untold."""
    found = heard(LetterPdf(copy_with(mergeable(documents.pdf("EEN", "TWEE"), "application/pdf")), 3, ""))

    told = [
        part.instead for page in found for top in page.parts for part in top.walk() if part.role == "Figure"
    ]
    assert told == ["Bijlage 1 (1/2)", "Bijlage 1 (2/2)"]
    assert [page.forgotten for page in found] == ["", "", ""]
