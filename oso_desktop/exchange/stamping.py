"""A page of ours laid over every page of a finished document."""

from __future__ import annotations

from io import BytesIO
from itertools import count

from pikepdf import Dictionary, Name, ObjectStreamMode, Page, Pdf, Rectangle


def stamped(document: bytes, stamp: bytes) -> bytes:
    """The document with the first page of the stamp over each of its pages; its tags and bookmarks stay.

    The same two always give the same bytes, which `Page.add_overlay` does not: it makes up a name for each page, and
    puts the stamp into the document once for each. Raises pikepdf.PdfError if either is no PDF.
    """
    with Pdf.open(BytesIO(document)) as made, Pdf.open(BytesIO(stamp)) as over:
        form = made.copy_foreign(over.pages[0].as_form_xobject())
        for page in made.pages:
            name = page.add_resource(form, Name.XObject, name=_free_name(page))
            placed = page.calc_form_xobject_placement(
                form,
                name,
                Rectangle(page.trimbox),
                invert_transformations=True,
                allow_shrink=True,
                allow_expand=True,
            )
            page.contents_add(b"q\n", prepend=True)
            page.contents_add(b"\nQ\n" + placed)
            page.contents_coalesce()
        out = BytesIO()
        made.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()


def _free_name(page: Page) -> Name:
    """A name that nothing on the page bears, also if it was stamped before."""
    groups = (group for group in page.resources.as_dict().values() if isinstance(group, Dictionary))
    taken = {name for group in groups for name in group}
    return Name(next(name for number in count(1) if (name := f"/Stempel{number}") not in taken))
