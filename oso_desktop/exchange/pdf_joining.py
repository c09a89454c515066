"""Several PDFs of the program's own as one, one after the other, such as the letters of a whole group."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Pdf


def joined(documents: Iterable[bytes]) -> bytes:
    """The pages of these documents in their order, still tagged, with a bookmark where each begins.

    Whoever prints it is asked for one side, as in each of them: two of them are seldom about the same pupil. Raises
    ValueError if there is none.
    """
    import pikepdf  # noqa: PLC0415 - heavy, and only a batch needs it

    with ExitStack() as opened, pikepdf.new() as target:
        tree = _Tree(target)
        with target.open_outline() as outline:
            for data in documents:
                source = opened.enter_context(pikepdf.open(BytesIO(data)))
                first = len(target.pages)
                target.pages.extend(source.pages)
                tree.add(source, first)
                with source.open_outline() as own:
                    outline.root += [pikepdf.OutlineItem(each.title, first) for each in own.root[:1]]
        if not len(target.pages):
            raise ValueError("nothing to join")
        tree.close()
        target.docinfo["/Title"] = "OSO Desktop"
        target.Root.Lang = pikepdf.String("nl-NL")
        target.Root.ViewerPreferences = pikepdf.Dictionary(
            DisplayDocTitle=True, PrintScaling=pikepdf.Name("/None"), Duplex=pikepdf.Name.Simplex
        )
        out = BytesIO()
        target.save(out, deterministic_id=True, min_version="1.7")
    return out.getvalue()


class _Tree:
    """The structure of all documents as one (ISO 32000-1, 14.7.4.4): each page keeps its row, under another number.

    It knows the rows as `letters.tags` writes them, in one list; a page without one keeps none.
    """

    def __init__(self, target: Pdf) -> None:
        from pikepdf import Array, Dictionary, Name  # noqa: PLC0415 - see `joined`

        self._target = target
        self._rows: list[object] = []
        self._kids = Array()
        self._next = 0
        self._top = target.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, K=self._kids))

    def add(self, source: Pdf, first: int) -> None:
        """The structure of a document whose pages were put in from `first` on: before them it would name no page."""
        if "/StructTreeRoot" not in source.Root:
            return
        root = self._target.copy_foreign(source.Root.StructTreeRoot)
        rows = root.ParentTree.Nums
        known = {int(rows[at]): rows[at + 1] for at in range(0, len(rows), 2)}
        for page in self._target.pages[first:]:
            if "/StructParents" in page:
                row = known[int(page.StructParents)]
                page.StructParents = self._next
                self._rows += (self._next, row)
                self._next += 1
        for kid in root.K:
            kid.P = self._top
            self._kids.append(kid)

    def close(self) -> None:
        """Puts the whole into the file, if there was any of it."""
        from pikepdf import Array, Dictionary, Name  # noqa: PLC0415 - see `joined`

        if not self._next:
            return
        root = self._target.make_indirect(Dictionary(Type=Name.StructTreeRoot, ParentTreeNextKey=self._next))
        root.K = self._top
        root.ParentTree = self._target.make_indirect(Dictionary(Nums=Array(self._rows)))
        self._top.P = root
        self._target.Root.StructTreeRoot = root
        self._target.Root.MarkInfo = Dictionary(Marked=True)
