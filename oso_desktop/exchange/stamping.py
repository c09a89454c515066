"""A page of ours laid over every page of a finished document."""

from __future__ import annotations

from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf


def stamped(document: bytes, stamp: bytes) -> bytes:
    """The document with the first page of the stamp over each of its pages; its tags and bookmarks stay.

    The same two always give the same bytes. Raises pikepdf.PdfError if either is no PDF.
    """
    with Pdf.open(BytesIO(document)) as made, Pdf.open(BytesIO(stamp)) as over:
        for page in made.pages:
            page.add_overlay(over.pages[0], None)
        out = BytesIO()
        made.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()
