"""What a hint that appears under the mouse may say: the letters as they are, whoever wrote them."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """A text as a hint, with its lines, folded where it is long; nothing if empty.

    Qt takes a hint that looks like HTML for HTML, and fetches the pictures that it names: what comes from a file of
    somebody else must never be given to it as it is.
    """
    return f"<p>{escape(text, quote=False)}</p>".replace("\n", "<br>") if text else ""
