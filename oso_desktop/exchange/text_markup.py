"""Words out of the markup of office files, put together per paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lxml import etree

_MICROSOFT: Final = (
    "{http://schemas.openxmlformats.org/",
    "{http://purl.oclc.org/ooxml/",
    "{http://schemas.microsoft",
)
_PARAGRAPHS: Final = frozenset({"p", "h", "si", "is", "text", "definedName"})
"""Elements whose words belong together; what stands in one of them within another is apart from it."""
_RUNS: Final = frozenset({"t", "instrText", "delText", "delInstrText"})
"""Elements that hold the letters within a paragraph of Microsoft's kinds; all else there is measures."""
_BREAKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "line-break": "\n", "s": " ", "noBreakHyphen": "-"}
_ROW: Final = frozenset({"tr", "table-row"})
_CELL: Final = frozenset({"tc", "table-cell"})
_BOXES: Final = re.compile(r"\d(?: \d){6,}")
_SPOKEN: Final = frozenset(
    {"descr", "title", "alt", "instr", "prompt", "promptTitle", "error", "string-value", "href"}
)
"""Attributes that hold words, or the address that a word leads to."""


def local(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def paragraphs(root: etree._Element, counted: str = "") -> Iterator[tuple[int, str]]:
    """The words of a part, paragraph by paragraph, with the number of the `counted` element that each stands in.

    That is 0 outside such elements. What stands in no paragraph is one by itself. A row of a table with one figure in
    each of seven cells or more is given as a whole as well: those are the boxes of a number.
    """
    number = 0
    open_: list[list[str]] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local(element)
        if event == "start":
            number += name == counted
            texts = _begun(element, name, open_)
        else:
            texts = _ended(element, name, open_)
        yield from ((number, text) for text in texts if text.strip())


def _begun(element: etree._Element, name: str, open_: list[list[str]]) -> Iterable[str]:
    text = element.text or ""
    if name in _PARAGRAPHS:
        open_.append([text])
    elif open_:
        open_[-1].append(_BREAKS.get(name, ""))
        open_[-1].append(text if name in _RUNS or _is_mixed(element) else "")
    else:
        return (text,)
    return ()


def _ended(element: etree._Element, name: str, open_: list[list[str]]) -> Iterable[str]:
    texts: list[str] = []
    if name in _PARAGRAPHS:
        texts.append("".join(open_.pop()))
    elif name in _ROW:
        texts += boxed(["".join(map(str, cell.itertext())) for cell in element if local(cell) in _CELL])
    if open_ and element.tail and _is_mixed(element):
        open_[-1].append(element.tail)
    return texts


def _is_mixed(element: etree._Element) -> bool:
    """Whether the words of this kind of markup stand between its elements, instead of in elements of their own."""
    return not str(element.tag).startswith(_MICROSOFT)


def boxed(cells: Sequence[str]) -> Iterator[str]:
    """The figures of neighbouring cells with one figure each, where there are enough of them to be a number."""
    signs = [cell.strip() for cell in cells]
    line = " ".join(sign if len(sign) == 1 else "x" for sign in signs)
    for found in _BOXES.finditer(line):
        yield found[0]


def attribute_texts(root: etree._Element, *, values: bool) -> Iterator[str]:
    """The words in attributes; `values` says that the part keeps its numbers there, as the cache of a pivot table."""
    for element in root.iter():
        for key, value in element.attrib.items():
            name = str(key).rpartition("}")[2]
            variable = name == "val" and local(element) == "docVar"
            target = name == "Target" and element.get("TargetMode") == "External"
            if name in _SPOKEN or variable or target or (values and name == "v"):
                yield str(value)
