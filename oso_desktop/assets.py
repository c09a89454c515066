"""Finds the program's data files in a checkout, in an installed wheel and in the frozen program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def _root() -> Path:
    """The folder that holds `resources`, `ui` and `docs`.

    A wheel carries them inside the package; an editable install sees only the checkout, where they stand beside the
    package; a frozen program unpacks them below `sys._MEIPASS`.
    """
    package = Path(__file__).resolve().parent
    candidates = [Path(frozen)] if (frozen := getattr(sys, "_MEIPASS", None)) else []
    candidates += [package, package.parent]
    for candidate in candidates:
        if (candidate / "resources").is_dir() and (candidate / "resources" / "README.md").is_file():
            return candidate
    msg = "the program's resources folder is missing: the installation is incomplete"
    raise FileNotFoundError(msg)


def resource(name: str) -> Path:
    """The path of a file or folder below `resources`, such as `letters/uitnodiging_inzage.json`."""
    return _root() / "resources" / name


def docs() -> Path:
    """The folder with the manual (`handleiding`) and the terms (`begrippen.md`), as they stand in a checkout."""
    return _root() / "docs"


@cache
def word_list() -> tuple[str, ...]:
    """The 1,024 words in which codes are printed and read out, sorted; a word's place is its ten bits."""
    return tuple(resource("recovery_words.txt").read_text(encoding="ascii").split())
