"""Several PDFs of the program's own as one, one after the other, such as the letters of a whole group."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from io import BytesIO


def joined(documents: Iterable[bytes]) -> bytes:
    """The pages of these documents in their order.

    Bookmarks and tags stay behind: they belong to each document by itself. Whoever prints it is asked for one side, as
    in each of them: two of them are seldom about the same pupil. Raises ValueError if there is none.
    """
    import pikepdf  # noqa: PLC0415 - heavy, and only a batch needs it

    with ExitStack() as opened, pikepdf.new() as target:
        for data in documents:
            source = opened.enter_context(pikepdf.open(BytesIO(data)))
            for page in source.pages:
                for key in ("/StructParents", "/Tabs"):
                    if key in page:
                        del page[key]
                target.pages.append(page)
        if not len(target.pages):
            raise ValueError("nothing to join")
        target.docinfo["/Title"] = "OSO Desktop"
        target.Root.Lang = pikepdf.String("nl-NL")
        target.Root.ViewerPreferences = pikepdf.Dictionary(
            DisplayDocTitle=True, PrintScaling=pikepdf.Name("/None"), Duplex=pikepdf.Name.Simplex
        )
        out = BytesIO()
        target.save(out, deterministic_id=True)
    return out.getvalue()
