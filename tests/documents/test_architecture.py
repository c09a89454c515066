"""docs/architecture.md says of the rooms what the code says: the picture, the table, and a paragraph for each."""

from __future__ import annotations

import ast
import itertools
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.documents import architecture
from tests.documents.architecture import (
    PACKAGE,
    PAGE,
    PICTURE,
    RENEW,
    NoPlace,
    floors,
    imports,
    page,
    paragraphs,
    picture,
)
from tests.documents.architecture_picture import DOES, arrows, drawn
from tests.documents.references import ROOT

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def text() -> str:
    return PAGE.read_text(encoding="utf-8")


def in_the_package() -> set[str]:
    """The folders and modules right below the package."""
    found = (ROOT / PACKAGE).iterdir()
    return {each.stem for each in found if each.suffix == ".py" or (each / "__init__.py").exists()} - {
        "__init__"
    }


def imported_rooms(room: str) -> set[str]:
    """The same as grimp finds, read from the sources by a simpler reader: absolute imports wherever they stand."""
    place = ROOT / PACKAGE / room
    found: set[str] = set()
    for path in place.rglob("*.py") if place.is_dir() else [place.with_suffix(".py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [each.name for each in getattr(node, "names", ())] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{each.name}" for each in node.names)]
            found.update(name.split(".")[1] for name in names if name.startswith(f"{PACKAGE}."))
    return found & in_the_package() - {room}


def test_the_table_is_as_the_code_is_now(text: str) -> None:
    assert page(text) == text, RENEW


def test_the_picture_is_as_the_code_is_now() -> None:
    assert PICTURE.read_text(encoding="utf-8") == picture(), RENEW


def test_every_room_has_its_paragraph_from_top_to_bottom(text: str) -> None:
    rooms = [room for floor in floors() for room in floor]
    assert list(paragraphs(text)) == rooms
    assert set(rooms) == in_the_package() == set(DOES)


@pytest.mark.parametrize("room", sorted(in_the_package()))
def test_another_reader_finds_the_same_imports(room: str) -> None:
    assert imports()[room].rooms == imported_rooms(room)


def test_no_arrow_goes_up_or_to_a_neighbour() -> None:
    level = {room: number for number, floor in enumerate(floors()) for room in floor}
    assert [
        (room, other)
        for room, found in imports().items()
        for other in found.rooms
        if level[other] <= level[room]
    ] == []


def test_a_page_that_lost_its_place_is_told() -> None:
    with pytest.raises(NoPlace):
        page("# Architecture\n")


def test_another_import_makes_table_and_picture_stale(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    now = dict(imports())
    now["letters"] = architecture.Imports(now["letters"].rooms | {"durable"}, now["letters"].libraries)
    monkeypatch.setattr(architecture, "imports", lambda: now)
    assert page(text) != text
    assert picture() != PICTURE.read_text(encoding="utf-8")


def test_an_arrow_is_drawn_only_where_no_other_way_leads() -> None:
    rooms = {"top": {"middle", "low"}, "middle": {"low"}, "low": set[str]()}
    assert arrows(rooms) == {"top": {"middle"}, "middle": {"low"}, "low": set()}


def boxes(svg: ElementTree.Element) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each room."""
    found = [
        {name: float(value) for name, value in each.items() if name in {"x", "y", "width", "height"}}
        for each in svg.iter(f"{SVG}rect")
        if each.get("class") == "room"
    ]
    return [(at["x"], at["y"], at["x"] + at["width"], at["y"] + at["height"]) for at in found]


def pieces(svg: ElementTree.Element) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Every straight piece of every line."""
    found = []
    for line in svg.iter(f"{SVG}polyline"):
        points = [tuple(map(float, point.split(","))) for point in line.get("points", "").split()]
        found += [((x1, y1), (x2, y2)) for (x1, y1), (x2, y2) in itertools.pairwise(points)]
    return found


@pytest.mark.parametrize(
    "more", [{}, {"letters": {"errors", "durable"}, "qt": {"durable"}, "dossier": {"durable"}}]
)
def test_no_line_passes_through_a_room(more: dict[str, set[str]]) -> None:
    """As it is now, and as it would be with other imports."""
    rooms = {room: found.rooms | more.get(room, set()) for room, found in imports().items()}
    svg = ElementTree.fromstring(drawn(floors(), rooms))
    through = [
        (start, end)
        for start, end in pieces(svg)
        for left, top, right, bottom in boxes(svg)
        if min(start[0], end[0]) < right
        and max(start[0], end[0]) > left
        and min(start[1], end[1]) < bottom
        and max(start[1], end[1]) > top
    ]
    assert through == []
    assert len(boxes(svg)) == len(rooms)


def test_who_does_not_see_the_picture_hears_all_of_it() -> None:
    svg = ElementTree.fromstring(picture())
    told = svg.findtext(f"{SVG}desc", "")
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "title desc"
    assert svg.findtext(f"{SVG}title")
    for room, found in imports().items():
        sentence = re.search(rf"(?:^|\. ){room} imports ([^.]+)\.", told)
        assert sentence is not None
        assert set(sentence[1].split(", ")) == (found.rooms or {"no other room"})


def test_every_import_stands_in_the_picture_as_an_arrow_or_in_words() -> None:
    rooms = {room: found.rooms for room, found in imports().items()}
    direct = arrows(rooms)
    svg = ElementTree.fromstring(picture())
    heads = list(svg.iter(f"{SVG}polygon"))
    assert len(heads) == sum(map(len, direct.values()))
    said = " ".join(each.text or "" for each in svg.iter(f"{SVG}text") if each.get("class") == "also")
    words = re.split(r"also: |, | ", said)
    assert sorted(filter(None, words)) == sorted(
        other for room, found in rooms.items() for other in found - set(direct[room])
    )


def test_it_writes_both(tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(architecture, "PAGE", tmp_path / "page.md")
    monkeypatch.setattr(architecture, "PICTURE", tmp_path / "picture.svg")
    (tmp_path / "page.md").write_text(text.replace("`gegevensset`", "`x`"), encoding="utf-8")
    architecture.write()
    assert (tmp_path / "picture.svg").read_text(encoding="utf-8") == picture()
    assert "| `dossier` | `gegevensset`" in (tmp_path / "page.md").read_text(encoding="utf-8")
