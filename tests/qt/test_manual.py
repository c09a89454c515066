"""The manual says what the program says: its labels, its links and its pictures are of the program as it is now."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from oso_desktop.qt.help_manual import in_manual, manual_pages
from oso_desktop.qt.help_places import PAGE_OF
from tests.qt.manual_pictures import BY_CHANCE, FOLDER, kept, may_differ, stale_part, wanted
from tests.qt.test_terms import FORMS, PACKAGE, RESOURCES, ROOT, of_form

MANUAL = ROOT / "docs" / "handleiding"
NOT_OF_THE_SCREEN = frozenset({"Vet"})
"""What is bold for another reason: the word that says what bold means."""

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_BLANK = re.compile(r"\{[^}]*\}")


def pages() -> list[Path]:
    """The files of the manual, with the list of terms."""
    return [*sorted(MANUAL.glob("*.md")), ROOT / "docs" / "begrippen.md"]


def plain(text: str) -> str:
    """A text as it is read on the screen: without the marks for Alt, on one line."""
    unmarked = text.replace("&&", "\0").replace("&", "").replace("\0", "&")
    return re.sub(r"\s+", " ", unmarked).strip()


@cache
def said() -> frozenset[str]:
    """Everything that the program may say: of its modules, its forms and its data."""
    found = [text for path in PACKAGE.rglob("*.py") if "forms" not in path.parts for text in of_module(path)]
    found += [text for path in FORMS.glob("*.ui") for _, text in of_form(path)]
    for path in RESOURCES.rglob("*"):
        if path.suffix in {".toml", ".json"} and not {"codelists", "scan"} & set(path.parts):
            found += _QUOTED.findall(path.read_text("utf-8"))
    assert len(found) > 5000, "the search finds the texts"
    return frozenset(plain(text) for text in found)


def of_module(path: Path) -> Iterator[str]:
    """The texts in a module that are not its docstrings."""
    import ast

    tree = ast.parse(path.read_text("utf-8"))
    explaining = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explaining:
            yield node.value


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """The texts with something to be filled in."""
    filled = (text for text in said() if "{" in text and len(_BLANK.sub("", text)) >= 9)
    return tuple(re.compile(".+".join(map(re.escape, _BLANK.split(text)))) for text in filled)


def is_said(label: str) -> bool:
    """Whether the program says this: as a whole, with other ends, filled in, or as a good part of a sentence."""
    as_written = {
        label,
        label.rstrip(".:"),
        f"{label}.",
        label[:1].upper() + label[1:],
        label[:1].lower() + label[1:],
    }
    if as_written & said() or any(pattern.fullmatch(label) for pattern in patterns()):
        return True
    return len(label) > 14 and any(label in text for text in said())


@pytest.mark.parametrize("page", pages(), ids=lambda path: path.stem)
def test_what_is_bold_stands_on_the_screen_just_so(page: Path) -> None:
    """Issue 8, users §8: who follows the manual finds each button by the words in it."""
    labels = [plain(found) for found in _BOLD.findall(page.read_text("utf-8").replace("&amp;", "&"))]
    unknown = [label for label in labels if label not in NOT_OF_THE_SCREEN and not is_said(label)]
    assert unknown == []


def test_a_label_that_no_button_has_is_found_out() -> None:
    assert is_said("Keuze bevestigen")
    assert is_said("Inzage & brieven")
    assert not is_said("Dossier bevestigen en sluiten")
    assert not is_said("Bevestig")
    assert sum(len(_BOLD.findall(page.read_text("utf-8"))) for page in pages()) > 500


@pytest.mark.parametrize("page", pages(), ids=lambda path: path.stem)
def test_every_link_leads_to_a_page_that_the_program_carries(page: Path) -> None:
    """No link of the manual goes to the internet or out of what is packaged."""
    folder = "" if page.parent == MANUAL else "../"
    for picture, target in _LINK.findall(page.read_text("utf-8")):
        assert in_manual(folder + target) is not None, target
        assert target.startswith("beeld/") is bool(picture), target


def test_the_pictures_are_those_of_the_list_and_together_small() -> None:
    shown = {
        Path(target).stem
        for page in pages()
        for picture, target in _LINK.findall(page.read_text("utf-8"))
        if picture
    }
    assert shown == set(wanted()) == {path.stem for path in FOLDER.glob("*.png")}
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) < 3_000_000


def test_every_page_is_in_the_index_and_every_task_in_the_table_of_all_tasks() -> None:
    names = {page.name for page in manual_pages()}
    assert {path.name for path in MANUAL.glob("*.md")} == {name for name in names if "/" not in name}
    readme = (MANUAL / "README.md").read_text("utf-8").split("## Alle taken")[1]
    for page in manual_pages():
        if page.name[0].isdigit():
            number, title = page.title.split(". ", 1)
            assert f"| {number} | [" in readme, title
            assert f"({page.name})" in readme, title
    assert set(PAGE_OF.values()) <= names


# The pictures ------------------------------------------------------------------------------------------------------


def stale(names: list[str], folder: Path) -> str:
    """What the command says of these pictures, in a process of its own."""
    command = [sys.executable, "-m", "tests.qt.manual_pictures", "--check", str(folder), *names]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.fixture
def same_font(qapp: QApplication) -> None:
    """The pictures were drawn with the font of Linux; with another one every line is another length."""
    if QFontInfo(qapp.font()).family() != "DejaVu Sans Condensed":
        pytest.skip("this computer has another interface font than the pictures")


RENEW = "python -m tests.qt.manual_pictures"


@pytest.mark.usefixtures("same_font")
def test_pictures_of_the_manual_show_the_program_as_it_is(tmp_path: Path) -> None:
    """Issue 8: pictures from the demo school that are never stale. A few each time; the run prints its seed.

    What looks otherwise is drawn once more: of thirty drawings of one picture, one had other edges on bold letters.
    """
    chosen = random.sample(wanted(), 3)
    if told := stale(chosen, tmp_path):
        told = stale([line.split(":")[0] for line in told.splitlines()], tmp_path)
    assert told == "", f"see {tmp_path}; if it should look so: {RENEW}"


@pytest.mark.slow
@pytest.mark.usefixtures("same_font")
def test_all_pictures_of_the_manual_show_the_program_as_it_is(tmp_path: Path) -> None:
    assert stale(list(wanted()), tmp_path) == "", f"see {tmp_path}; if it should look so: {RENEW}"


def test_a_button_gone_or_added_makes_a_picture_stale() -> None:
    """The comparison sees a change of the size of a button; where a code is drawn by lot, that of a panel."""
    for name in ("te-doen", *BY_CHANCE):
        before = kept(name)
        assert before is not None
        after = before.copy()
        after.paste((11, 92, 158), (400, 300, 560, 332))
        assert stale_part(before, before.copy()) <= may_differ(name)
        if name in BY_CHANCE:  # there only of a larger part
            after.paste((11, 92, 158), (400, 300, 700, 400))
        assert stale_part(before, after) > may_differ(name)
    assert stale_part(None, after) == 1
