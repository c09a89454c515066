"""What a hint that appears under the mouse may say: the letters as they are, whoever wrote them; and who hears it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

_OWN = "own hint"


def plain_tip(text: str) -> str:
    """A text as a hint, with its lines, folded where it is long; nothing if empty.

    Qt takes a hint that looks like HTML for HTML, and fetches the pictures that it names: what comes from a file of
    somebody else must never be given to it as it is.
    """
    return f"<p>{escape(text, quote=False)}</p>".replace("\n", "<br>") if text else ""


def hint(widget: QWidget, text: str) -> None:
    """Gives a hint under the mouse, and the same to a screen reader, which would else read out the marks of HTML."""
    widget.setToolTip(plain_tip(text))
    widget.setAccessibleDescription(text)


def permit(widget: QWidget, why: str = "") -> None:
    """Lets a control be used, with its own hint; with a reason `why` not, it cannot be, and its hint says so."""
    widget.setEnabled(not why)
    own = widget.property(_OWN)
    if why:
        if own is None:
            widget.setProperty(_OWN, [widget.toolTip(), widget.accessibleDescription()])
        hint(widget, why)
    elif own is not None:
        tip, said = own
        widget.setToolTip(tip)
        widget.setAccessibleDescription(said)
        widget.setProperty(_OWN, None)


def only_head(may: bool) -> str:
    """Why somebody who is not the head cannot do what only the head may (R166–R170); nothing if they may."""
    return "" if may else QCoreApplication.translate("Tips", "Alleen de directeur kan dit.")


def nothing_new(unsaved: bool) -> str:
    """Why there is nothing to store or to take back; nothing if there is."""
    return "" if unsaved else QCoreApplication.translate("Tips", "Er is nog niets gewijzigd.")
