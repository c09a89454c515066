"""Typed or pasted text without the signs that nobody can see and no dossier can hold."""

from __future__ import annotations

import re
from typing import Final

UNSEEN: Final = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file can hold, and what does not survive in one: other control signs and half characters."""

_LINE_BREAK: Final = re.compile("\r\n|[\r\v\f]")
_WHITE: Final = re.compile("[\t\n]+")


def clean_text(text: str) -> str:
    """The text with every kind of line break as a line feed and without control signs; else word for word (R098).

    Word puts a vertical tab where a line was broken by hand, and a form feed between pages. What no XML file can hold
    (other control signs, half characters) has no shape on paper or screen either, so nothing that was said is lost.
    """
    return UNSEEN.sub("", _LINE_BREAK.sub("\n", text))


def clean_line(text: str) -> str:
    """The same for a name, title or number: on one line, without white space at the ends."""
    return _WHITE.sub(" ", clean_text(text)).strip()
