"""Tagged PDF: a tree beside the pages that says what each text is and in which order it is read (ISO 32000-1, 14.8).

Reportlab writes what is drawn and knows nothing of its meaning. It does let its user put literal operators between
what it draws and objects of one's own among its own, and that is all a tree needs; no second pass over the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from reportlab.pdfbase.pdfdoc import PDFName, PDFObject
from reportlab.pdfgen.canvas import Canvas

from oso_desktop.letters.structure import Node

_TABLE_HEAD = "/A<</O/Table/Scope/Column>>"


class _Written(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object whose bytes are known last."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.body = b""

    def format(self, _document: object) -> bytes:
        return self.body


class Tags:
    """Collects what is drawn on a canvas; `close` writes the tree. All that is drawn belongs to a node or to no one."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._document = canvas._doc
        self._pages: list[tuple[str, list[Node]]] = []
        self._marks: dict[Node, list[tuple[int, int] | Node]] = {}
        self._order: list[Node] = []
        self._here: list[Node] = []

    @contextmanager
    def of(self, node: Node | None, spoken: str = "") -> Iterator[None]:
        """What is drawn within is a piece of this node, or only decoration; `spoken` is read in its place."""
        if node is None:
            self._canvas.addLiteral("/Artifact BMC")
        else:
            instead = f"/ActualText<feff{spoken.encode('utf-16-be').hex()}>" if spoken else ""
            self._canvas.addLiteral(f"/{node.role} <</MCID {len(self._here)}{instead}>> BDC")
            self._known(node).append((len(self._pages), len(self._here)))
            self._here.append(node)
        yield
        self._canvas.addLiteral("EMC")

    def _known(self, node: Node) -> list[tuple[int, int] | Node]:
        if node not in self._marks:
            self._marks[node] = []
            self._order.append(node)
            if node.parent is not None:
                self._known(node.parent).append(node)
        return self._marks[node]

    @property
    def pages(self) -> int:
        """How many pages of the canvas have ended."""
        return len(self._pages)

    def page(self) -> None:
        """Ends a page of the canvas."""
        name = self._document.thisPageName()
        self._canvas.showPage()
        page = self._document.idToObject[name]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages)
        page.Tabs = PDFName("S")
        self._pages.append((name, self._here))
        self._here = []

    def close(self) -> None:
        """Writes the tree into the document, after the last page."""
        catalog = self._document.Catalog
        objects = [_Written() for _ in self._order]
        places = {node: self._number(each) for node, each in zip(self._order, objects, strict=True)}
        root = _Written()
        top = self._number(root)
        pages = [self._document.idToObjectNumberAndVersion[name][0] for name, _ in self._pages]
        for node, each in zip(self._order, objects, strict=True):
            each.body = self._element(node, places, top, pages)
        roots = [places[node] for node in self._order if node.parent is None]
        rows = " ".join(
            f"{index}[{' '.join(f'{places[node]} 0 R' for node in nodes)}]"
            for index, (_, nodes) in enumerate(self._pages)
        )
        kids = " ".join(f"{place} 0 R" for place in roots)
        root.body = (
            f"<</Type/StructTreeRoot/K[{kids}]/ParentTree<</Nums[{rows}]>>"
            f"/ParentTreeNextKey {len(self._pages)}>>".encode()
        )
        catalog.StructTreeRoot = root
        marked = _Written()
        marked.body = b"<</Marked true>>"
        catalog.MarkInfo = marked

    def _number(self, each: _Written) -> int:
        name = self._document.Reference(each).name
        return int(self._document.idToObjectNumberAndVersion[name][0])

    def _element(self, node: Node, places: dict[Node, int], top: int, pages: list[int]) -> bytes:
        marks = self._marks[node]
        if node.role == "L":
            marks = sorted(marks, key=lambda mark: mark.number if isinstance(mark, Node) else -1)
        first = next((mark[0] for mark in marks if not isinstance(mark, Node)), None)
        kids = []
        for mark in marks:
            if isinstance(mark, Node):
                kids.append(f"{places[mark]} 0 R")
            elif mark[0] == first:
                kids.append(str(mark[1]))
            else:  # the rest of a text that runs over to another page
                kids.append(f"<</Type/MCR/Pg {pages[mark[0]]} 0 R/MCID {mark[1]}>>")
        above = top if node.parent is None else places[node.parent]
        parts = [f"<</Type/StructElem/S/{node.role}/P {above} 0 R/K[{' '.join(kids)}]"]
        if first is not None:
            parts.append(f"/Pg {pages[first]} 0 R")
        if node.role == "TH":
            parts.append(_TABLE_HEAD)
        if node.language:
            parts.append(f"/Lang({node.language})")
        if node.instead:
            parts.append(f"/Alt<feff{node.instead.encode('utf-16-be').hex()}>")
        return ("".join(parts) + ">>").encode()
