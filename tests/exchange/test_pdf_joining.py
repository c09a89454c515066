"""Several papers as one: every page of each stays, and a screen reader hears of each page what it heard before."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String

from oso_desktop.exchange.pdf_joining import joined


def paper(title: str, pages: int, *, tagged: bool = True) -> bytes:
    """Pages with one paragraph each, whose alternative text names it; a bookmark for the whole and one for its end."""
    target = BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page()
        if tagged:
            _tag(document, title)
        with document.open_outline() as outline:
            outline.root.extend([OutlineItem(title, 0), OutlineItem("einde", pages - 1)])
        document.save(target)
    return target.getvalue()


def _tag(document: Pdf, title: str) -> None:
    root = document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    rows: list[object] = []
    kids = Array()
    for number, page in enumerate(document.pages):
        said = Dictionary(Type=Name.StructElem, S=Name.P, P=root, K=0, Alt=String(f"{title} {number}"))
        said.Pg = page.obj
        paragraph = document.make_indirect(said)
        page.StructParents = number
        rows += (number, Array([paragraph]))
        kids.append(paragraph)
    root.K = kids
    root.ParentTree = document.make_indirect(Dictionary(Nums=Array(rows)))
    document.Root.StructTreeRoot = root


def heard(document: Pdf) -> list[list[str]]:
    """Of each page what its row in the tree says, for a page that has one; the row must be about that very page."""
    rows = document.Root.StructTreeRoot.ParentTree.Nums
    known = {int(rows[at]): list(rows[at + 1]) for at in range(0, len(rows), 2)}
    assert len(known) == len(rows) // 2
    found = []
    for page in document.pages:
        parts = known[int(page.StructParents)] if "/StructParents" in page else []
        assert all(part.Pg == page.obj for part in parts)
        found.append([str(part.Alt) for part in parts])
    return found


def test_every_page_of_every_paper_is_heard_as_before_and_in_order() -> None:
    """R090: ISO 32000-1, 14.7.4.4: the number of a page in the tree is its own, also where both papers begin with 0."""
    with Pdf.open(
        BytesIO(joined([paper("Brief A", 3), paper("Brief B", 1), paper("Brief C", 2)]))
    ) as document:
        told = ["Brief A 0", "Brief A 1", "Brief A 2", "Brief B 0", "Brief C 0", "Brief C 1"]
        assert heard(document) == [[each] for each in told]
        whole = document.Root.StructTreeRoot.K
        assert [str(part.Alt) for part in whole.K] == told
        assert {part.P.objgen for part in whole.K} == {whole.objgen}
        assert document.Root.MarkInfo.Marked
        assert int(document.Root.StructTreeRoot.ParentTreeNextKey) == 6


def test_each_paper_has_one_bookmark_where_it_begins() -> None:
    with Pdf.open(BytesIO(joined([paper("Brief A", 3), paper("Brief B", 1)]))) as document:
        with document.open_outline() as outline:
            found = [(item.title, item.destination[0]) for item in outline.root]
        assert [title for title, _ in found] == ["Brief A", "Brief B"]
        assert [where for _, where in found] == [document.pages[0].obj, document.pages[3].obj]


def test_a_paper_without_tags_goes_between_those_that_have_them() -> None:
    parts = [paper("Brief A", 1), paper("Plaatje", 2, tagged=False), paper("Brief B", 1)]

    with Pdf.open(BytesIO(joined(parts))) as document:
        assert heard(document) == [["Brief A 0"], [], [], ["Brief B 0"]]


def test_papers_without_any_tags_are_not_called_tagged() -> None:
    with Pdf.open(BytesIO(joined([paper("Plaatje", 1, tagged=False)]))) as document:
        assert "/StructTreeRoot" not in document.Root
        assert "/MarkInfo" not in document.Root


def test_whoever_prints_it_is_asked_for_one_side_and_its_own_size() -> None:
    with Pdf.open(BytesIO(joined([paper("Brief A", 1)]))) as document:
        wanted = document.Root.ViewerPreferences
        assert (wanted.Duplex, wanted.PrintScaling, bool(wanted.DisplayDocTitle)) == (
            Name.Simplex,
            pikepdf.Name("/None"),
            True,
        )
        assert str(document.Root.Lang) == "nl-NL"


def test_nothing_cannot_be_joined() -> None:
    with pytest.raises(ValueError, match="nothing"):
        joined([])
