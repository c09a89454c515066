"""The name of a file as it may be shown and written: what a person reads of it, and nothing else."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from oso_desktop.exchange.file_kinds import KNOWN, FileType

MAX_NAME: Final = 120
"""Longest file name in characters; in bytes at most twice that, since disks and packages count bytes."""

_RESERVED: Final = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"]
    + [f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"]
)
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
_EXTENSION: Final = re.compile(r"\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]{2,5}\Z")
_INNER_EXTENSION: Final = re.compile(r"\.(?=[0-9]*[A-Za-z])(?=[A-Za-z0-9]{2,5}(?:\.|\Z))")


def safe_file_name(name: str, file_type: FileType | None = None) -> str:
    """A base name that is safe to show and to write in a package; it is never used to open anything.

    No folders, control or direction characters, nor names that Windows keeps for itself; at most `MAX_NAME` long.
    With `file_type` the extension is that of the judged content. What looked like an extension before the last one
    keeps no dot: `rapport.pdf.exe` becomes `rapport_pdf.exe`, and judged a PDF `rapport_pdf_exe.pdf`.
    """
    stem, extension = split_name(name)
    if file_type is not None:
        stem = stem if extension.lower() in KNOWN else stem + extension
        extension = file_type.extension
    stem = _INNER_EXTENSION.sub("_", stem)
    if stem.split(".")[0].rstrip().upper() in _RESERVED:
        stem = f"_{stem}"
    stem = stem[: MAX_NAME - len(extension)]
    stem = stem.encode()[: 2 * MAX_NAME - len(extension)].decode(errors="ignore").strip(" .")
    return (stem or "bestand") + extension


def split_name(name: str) -> tuple[str, str]:
    """The visible part of the base name, and its extension with the dot, or an empty one."""
    visible = "".join(
        " " if char.isspace() else char
        for char in name
        if char.isspace() or unicodedata.category(char) not in _INVISIBLE
    )
    base = re.split(r"[/\\]", unicodedata.normalize("NFC", visible))[-1]
    base = re.sub(r"^[A-Za-z]:", "", base)
    base = " ".join(re.sub(r'[<>:"|?*]', "-", base).split()).strip(" .")
    found = _EXTENSION.search(base)
    return (base[: found.start()], found.group()) if found else (base, "")
