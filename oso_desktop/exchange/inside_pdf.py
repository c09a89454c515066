"""What is in a PDF beside what its pages show: enclosed files, program code, hidden layers, a lock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Final

from oso_desktop.dossier.attachment_inside import MOST_NAMES, Inside, InsideKind
from oso_desktop.dossier.attachment_sizes import sizes

if TYPE_CHECKING:
    import pikepdf

_MOST_OBJECTS: Final = 200_000
"""Objects that are looked at; a report of a hundred pages has a few thousand."""
_CODE: Final = re.compile(rb"/S\s*/JavaScript\b|/JS\b")
_LAUNCH: Final = re.compile(rb"/S\s*/Launch\b")
_FILE: Final = re.compile(rb"/EF\s*<<")


def needs_password(content: bytes) -> bool:
    """Whether a PDF that says it is locked cannot be read without a password; what cannot be opened counts as such."""
    import pikepdf  # noqa: PLC0415 - a large library, needed by few

    try:
        with pikepdf.open(BytesIO(content), suppress_warnings=True):
            return False
    except broken_pdf():
        return True


def inside_pdf(content: bytes) -> Iterator[Inside]:
    """What is found; a PDF that does not open at all is one finding."""
    import pikepdf  # noqa: PLC0415 - see above

    try:
        with pikepdf.open(BytesIO(content), suppress_warnings=True) as document:
            found = list(_found(document, len(content)))
    except broken_pdf():
        found = [Inside(InsideKind.CLOSED)]
    yield from found


def broken_pdf() -> tuple[type[Exception], ...]:
    """All that pikepdf raises on a broken file."""
    import pikepdf  # noqa: PLC0415 - see above

    return (
        pikepdf.PdfError,
        pikepdf.PasswordError,
        pikepdf.DependencyError,
        RecursionError,
        TypeError,
        ValueError,
        KeyError,
        IndexError,
        AttributeError,
        RuntimeError,
    )


def _found(document: pikepdf.Pdf, size: int) -> Iterator[Inside]:
    yield from _in_objects(document)
    if hidden := _hidden_layers(document):
        yield Inside(InsideKind.LAYERS, hidden)
    if document.is_encrypted:
        yield Inside(InsideKind.PROTECTED)
    pages = len(document.pages)
    if pages and size >= sizes().heavy_from and size / pages >= sizes().heavy_page:
        yield Inside(InsideKind.HEAVY, pages)


def _in_objects(document: pikepdf.Pdf) -> Iterator[Inside]:
    """Looks at every object as qpdf writes it: names without escapes, compressed lists of objects unpacked."""
    names: list[str] = []
    files, code, launch = 0, False, False
    for each, text in islice(_objects(document), _MOST_OBJECTS):
        code = code or _CODE.search(text) is not None
        launch = launch or _LAUNCH.search(text) is not None
        enclosed = len(_FILE.findall(text))
        files += enclosed
        if enclosed and len(names) < MOST_NAMES:
            names += _name(each)
    if files:
        yield Inside(InsideKind.FILES, files, tuple(names) if len(names) <= files else ())
    if launch:
        yield Inside(InsideKind.LAUNCH)
    if code:
        yield Inside(InsideKind.CODE)
    if len(document.objects) > _MOST_OBJECTS:
        yield Inside(InsideKind.UNSEEN)


def _objects(document: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Object, bytes]]:
    """Each object that can hold others, and how it is written; of a stream what stands before its data."""
    import pikepdf  # noqa: PLC0415 - see above

    for each in document.objects:
        if isinstance(each, pikepdf.Stream):
            yield each, each.stream_dict.unparse()
        elif isinstance(each, pikepdf.Dictionary | pikepdf.Array):
            yield each, each.unparse(resolved=True)


def _name(specification: pikepdf.Object) -> list[str]:
    import pikepdf  # noqa: PLC0415 - see above

    if not isinstance(specification, pikepdf.Dictionary):
        return []
    name = specification.get("/UF", specification.get("/F"))
    shown = " ".join("".join(sign for sign in str(name or "") if sign.isprintable()).split())
    return [shown[:60]] if shown else []


def _hidden_layers(document: pikepdf.Pdf) -> int:
    layers = document.Root.get("/OCProperties")
    standard = layers.get("/D") if layers is not None else None
    if layers is None or standard is None:
        return 0
    if standard.get("/BaseState") == "/OFF":
        return max(1, len(layers.get("/OCGs", ())) - len(standard.get("/ON", ())))
    return len(standard.get("/OFF", ()))
