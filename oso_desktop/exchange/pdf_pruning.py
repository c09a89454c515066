"""What a page of a PDF draws and nothing else, built anew in another PDF.

What is copied is named: a page's boxes, its drawing, and of its lists the fonts, pictures and patterns that the drawing
calls by name, again pruned if they draw themselves. Whatever leads elsewhere (other pages, the document's structure,
notes, files, properties) is left behind by its key or its type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from oso_desktop.exchange.pdf_places import (
    EVERYWHERE,
    UNIT,
    UNIT_SQUARE,
    Box,
    Matrix,
    inherited,
    numbers,
    placed,
    rectangle,
    sticks_out,
    times,
    visible_box,
)

_BOXES: Final = ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit")
_CALLS: Final = {
    "Do": "/XObject",
    "Tf": "/Font",
    "gs": "/ExtGState",
    "cs": "/ColorSpace",
    "CS": "/ColorSpace",
    "sh": "/Shading",
    "scn": "/Pattern",
    "SCN": "/Pattern",
    "BDC": "/Properties",
    "DP": "/Properties",
}
"""In which list of the resources an operator looks its name up."""
_IMAGE: Final = frozenset(
    {
        "/Type",
        "/Subtype",
        "/Width",
        "/Height",
        "/ColorSpace",
        "/BitsPerComponent",
        "/Intent",
        "/ImageMask",
        "/Mask",
        "/Decode",
        "/Interpolate",
        "/SMask",
        "/SMaskInData",
        "/Matte",
    }
)
_FORM: Final = frozenset({"/Type", "/Subtype", "/FormType", "/BBox", "/Matrix", "/Group"})
_TILES: Final = frozenset(
    {"/Type", "/PatternType", "/PaintType", "/TilingType", "/BBox", "/XStep", "/YStep", "/Matrix"}
)
_NEVER: Final = frozenset(
    {
        "/A",
        "/AA",
        "/AF",
        "/Alternates",
        "/Annots",
        "/B",
        "/Contents",
        "/Dest",
        "/F",
        "/FDecodeParms",
        "/FFilter",
        "/IRT",
        "/LastModified",
        "/Metadata",
        "/OC",
        "/OPI",
        "/P",
        "/Parent",
        "/PieceInfo",
        "/Popup",
        "/Private",
        "/Ref",
        "/StructParent",
        "/StructParents",
        "/Thumb",
    }
)
"""Keys that lead away from what is drawn, or tell of it."""
_NEVER_TYPES: Final = frozenset(
    {
        "/Action",
        "/Annot",
        "/Catalog",
        "/EmbeddedFile",
        "/Filespec",
        "/Metadata",
        "/OCG",
        "/OCMD",
        "/Outlines",
        "/Page",
        "/Pages",
        "/Sig",
        "/StructElem",
        "/StructTreeRoot",
    }
)
_OF_THE_BYTES: Final = frozenset({"/Filter", "/DecodeParms", "/Length"})
_DEEPEST: Final = 40
_NOTHING: Final = 12
"""Bytes in which nothing can be drawn; programs share such pieces, which only keep and restore, between pages."""
_OUTSIDE: Final = 0.1
"""How far, as a part of the page's side, a shared picture may stick out of the page: a letterhead does a little."""


class Unprunable(Exception):
    """A page that cannot be taken out; `shared` says that it shows a part of a drawing that another page shows too."""

    def __init__(self, *, shared: bool = False) -> None:
        super().__init__(shared)
        self.shared = shared


@dataclass(frozen=True, slots=True)
class _Where:
    """Where something is drawn: what is seen of the page, the place on it, the lists in force, and how deep."""

    box: Box
    matrix: Matrix
    lists: Any
    depth: int

    def inside(self, drawing: Object) -> _Where:
        """Within a drawing that has a place, and mostly lists, of its own."""
        if self.depth > _DEEPEST:
            raise Unprunable
        return _Where(
            self.box,
            times(numbers(drawing.get("/Matrix", UNIT)), self.matrix),
            drawing.get("/Resources", self.lists),
            self.depth + 1,
        )


class Pruning:
    """Copies the pages with these numbers out of `source`, one by one, into `target`.

    Made before notes and fields become part of the pages, which lets pages share what says nothing.
    """

    def __init__(self, source: pikepdf.Pdf, target: pikepdf.Pdf, pages: Sequence[int]) -> None:
        self._source = source
        self._target = target
        self._copied: dict[tuple[int, int], Any] = {}
        chosen = frozenset(pages)
        self._elsewhere: set[tuple[int, int]] = set()
        self._written_elsewhere: dict[tuple[int, int], Box] = {}
        for number, page in enumerate(source.pages, start=1):
            if number not in chosen:
                self._elsewhere |= _drawn_by(page.obj)
                box = visible_box(page.obj)
                self._written_elsewhere |= {
                    each.objgen: box for each in _contents(page.obj) if len(each.read_bytes()) > _NOTHING
                }

    def page(self, number: int) -> Dictionary:
        """The page as an object of the target."""
        page = self._source.pages[number - 1].obj
        new = Dictionary(Type=Name.Page)
        for key in _BOXES:
            value = inherited(page, key)
            if value is not None:
                new[key] = self._copy(value)
        instructions = pikepdf.parse_content_stream(self._drawing(page))
        new.Resources = self._lists(
            instructions, _Where(visible_box(page), UNIT, inherited(page, "/Resources"), 0)
        )
        new.Contents = Stream(self._target, pikepdf.unparse_content_stream(instructions))
        if "/Group" in page:
            new.Group = self._copy(page.Group)
        return new

    def _drawing(self, page: Object) -> Stream:
        """What the page draws as one; not if it is a window on what another page shows the rest of."""
        streams = _contents(page)
        box = visible_box(page)
        if any(self._written_elsewhere.get(each.objgen, box) != box for each in streams):
            raise Unprunable(shared=True)
        return Stream(self._source, b"\n".join(each.read_bytes() for each in streams))

    def _lists(self, instructions: Iterable[Any], where: _Where) -> Dictionary:
        """Of the lists what the instructions call; each picture is looked at where it stands on the page."""
        kept = Dictionary()
        now, before = where, list[_Where]()
        for instruction in instructions:
            operator, operands = str(instruction.operator), list(instruction.operands)
            if operator == "q":
                before.append(now)
            elif operator == "Q" and before:
                now = before.pop()
            elif operator == "cm" and len(operands) == 6:
                now = replace(now, matrix=times(numbers(operands), now.matrix))
            else:
                for category, name in _called(instruction, operator, operands):
                    self._keep(kept, category, name, now)
        return kept

    def _keep(self, kept: Dictionary, category: str, name: str, where: _Where) -> None:
        listed = where.lists.get(category) if isinstance(where.lists, Dictionary) else None
        value = listed.get(name) if isinstance(listed, Dictionary) else None
        if value is None:
            return
        if category == "/XObject":
            self._require_inside(value, where)
        if category not in kept:
            kept[category] = Dictionary()
        if name in kept[category]:
            return
        # What a marked piece says of layers, files and structure stays behind; that it is marked does not matter.
        copied = Dictionary() if category == "/Properties" else self._drawable(value, where)
        if copied is not None:
            kept[category][name] = copied

    def _require_inside(self, value: Object, where: _Where) -> None:
        """A picture that another page draws too must not hide here what only that page shows."""
        if value.objgen not in self._elsewhere:
            return
        corners, matrix, box = UNIT_SQUARE, where.matrix, where.box
        if value.get("/Subtype") == "/Form":
            corners = rectangle(value.get("/BBox")) or corners
            matrix = times(numbers(value.get("/Matrix", UNIT)), matrix)
        if sticks_out(placed(corners, matrix), box, _OUTSIDE):
            raise Unprunable(shared=True)

    def _drawable(self, value: Object, where: _Where) -> Any:
        """A copy of an entry of a list; one that draws itself is pruned as a page is."""
        if isinstance(value, Stream):
            if value.get("/Subtype") == "/Image":
                return self._stream(value, _IMAGE)
            if value.get("/Subtype") == "/Form":
                return self._drawing_within(value, _FORM, where)
            if value.get("/PatternType") == 1:
                return self._drawing_within(value, _TILES, where)
            if value.get("/Subtype") == "/PS":
                return None
        elif isinstance(value, Dictionary):
            if value.get("/Subtype") == "/Type3":
                return self._drawn_font(value, where)
            if isinstance(value.get("/SMask"), Dictionary):
                return self._masked(value, where)
        return self._copy(value)

    def _drawing_within(self, value: Stream, keys: frozenset[str], where: _Where) -> Object:
        instructions = pikepdf.parse_content_stream(value)
        new = Stream(self._target, pikepdf.unparse_content_stream(instructions))
        for key in sorted(keys & set(value.keys())):
            new[key] = self._copy(value[key])
        new.Resources = self._lists(instructions, where.inside(value))
        return self._target.make_indirect(new)

    def _masked(self, state: Dictionary, where: _Where) -> Object:
        """A state in which a drawing says how much of the next one shows."""
        new = Dictionary(self._entries(state, without=frozenset({"/SMask"})))
        mask = Dictionary(self._entries(state["/SMask"], without=frozenset({"/G"})))
        group = state["/SMask"].get("/G")
        if isinstance(group, Stream):
            mask["/G"] = self._drawing_within(group, _FORM, where)
        new["/SMask"] = mask
        return new

    def _drawn_font(self, font: Dictionary, where: _Where) -> Object:
        """A font of which each letter is a small drawing."""
        new = Dictionary(self._entries(font, without=frozenset({"/CharProcs", "/Resources"})))
        within = replace(where.inside(font), box=EVERYWHERE)  # a letter's drawing has a scale of its own
        letters, lists = Dictionary(), Dictionary()
        for name, procedure in font.get("/CharProcs", Dictionary()).items():
            instructions = pikepdf.parse_content_stream(procedure)
            for category, entries in self._lists(instructions, within).items():
                if category not in lists:
                    lists[category] = Dictionary()
                for key, entry in entries.items():
                    lists[category][key] = entry
            drawing = Stream(self._target, pikepdf.unparse_content_stream(instructions))
            letters[name] = self._target.make_indirect(drawing)
        new.CharProcs, new.Resources = letters, lists
        return new

    def _stream(self, value: Object, keys: frozenset[str]) -> Any:
        """A stream byte for byte, with these keys of what is said of it."""
        at = value.objgen
        if at in self._copied:
            return self._copied[at]
        new = Stream(self._target, b"")
        new.write(
            value.read_raw_bytes(),
            filter=self._copy(value.get("/Filter")),
            decode_parms=self._copy(value.get("/DecodeParms")),
        )
        found = self._copied[at] = self._target.make_indirect(new)
        for key in sorted(keys & set(value.keys())):
            inner = value[key]
            image = isinstance(inner, Stream) and inner.get("/Subtype") == "/Image"
            copied = self._stream(inner, _IMAGE) if image else self._copy(inner)
            if copied is not None:
                found[key] = copied
        return found

    def _copy(self, value: Any, depth: int = 0) -> Any:
        """A copy of what draws nothing itself: numbers, names, colours, fonts, functions; None of what leads away."""
        if depth > _DEEPEST:
            raise Unprunable
        if isinstance(value, Array):
            return Array([self._copy(inner, depth + 1) for inner in value])
        if not isinstance(value, Stream | Dictionary):
            return _plain(value)
        if str(value.get("/Type")) in _NEVER_TYPES:
            return None
        if isinstance(value, Stream):
            return self._stream(value, frozenset(value.keys()) - _NEVER - _OF_THE_BYTES)
        at = value.objgen
        if at == (0, 0):
            return Dictionary(self._entries(value, depth))
        if at not in self._copied:
            self._copied[at] = self._target.make_indirect(Dictionary())
            for key, inner in self._entries(value, depth).items():
                self._copied[at][key] = inner
        return self._copied[at]

    def _entries(
        self, value: Object, depth: int = 0, without: frozenset[str] = frozenset()
    ) -> dict[str, Any]:
        found = {
            key: self._copy(inner, depth + 1)
            for key, inner in value.items()
            if key not in _NEVER and key not in without
        }
        return {key: inner for key, inner in found.items() if inner is not None}


def _called(instruction: Any, operator: str, operands: list[Any]) -> Iterator[tuple[str, str]]:
    """The list and the name in it that an instruction calls, if it calls one."""
    if operator == "INLINE IMAGE":
        colours = instruction.iimage.obj.get("/ColorSpace", instruction.iimage.obj.get("/CS"))
        if isinstance(colours, Name):
            yield "/ColorSpace", str(colours)
    elif operator in _CALLS and operands:
        name = operands[0] if operator == "Tf" else operands[-1]
        if isinstance(name, Name):
            yield _CALLS[operator], str(name)


def _plain(value: Any) -> Any:
    """A value that holds no other: of the target as much as of the source once it stands by itself."""
    if isinstance(value, Name):
        return Name(str(value))
    if isinstance(value, pikepdf.String):
        return pikepdf.String(bytes(value))
    return value


def _contents(page: Object) -> list[Stream]:
    contents = page.get("/Contents")
    streams = list(contents) if isinstance(contents, Array) else [contents]
    return [each for each in streams if isinstance(each, Stream)]


def _drawn_by(page: Object) -> set[tuple[int, int]]:
    """The pictures and drawings that a page draws, with those inside them."""
    lists = inherited(page, "/Resources")
    listed = lists.get("/XObject", Dictionary()) if isinstance(lists, Dictionary) else Dictionary()
    called = {
        str(instruction.operands[0])
        for instruction in pikepdf.parse_content_stream(page)
        if str(instruction.operator) == "Do" and instruction.operands
    }
    left = [each for name, each in listed.items() if name in called]
    found: set[tuple[int, int]] = set()
    while left:
        each = left.pop()
        if isinstance(each, Stream) and each.objgen not in found:
            found.add(each.objgen)
            inner = each.get("/Resources")
            if isinstance(inner, Dictionary):
                left += inner.get("/XObject", Dictionary()).values()
    return found
