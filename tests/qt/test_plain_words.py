"""What others wrote is shown by its letters: nothing of it is taken for HTML, which could fetch a picture elsewhere."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.qt.tips import plain_tip

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "oso_desktop" / "qt").glob("*.py"))
DRESSED = {"scan_finding.ui": {"snippetLabel"}}
"""Labels that are HTML on purpose: what stands in them is escaped where they are filled."""

GIVEN_BACK = {"tips": {"tip"}}
"""Hints that a control had before, and that were looked at where they were given first."""


def own(node: ast.expr) -> bool:
    """Whether a text is the program's own, or escaped: nothing is filled in that somebody else may have written."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.IfExp):
        return own(node.body) and own(node.orelse)
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name == "plain_tip" or (name in {"tr", "words", "_tr"} and all(map(own, node.args)))


def hints(tree: ast.Module) -> Iterator[ast.expr]:
    """What is given as a hint, by a widget or by a model."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "setToolTip":
                yield node.args[-1]
            elif node.func.attr == "showText":
                yield node.args[1]
        elif isinstance(node, ast.If) and "ToolTipRole" in ast.dump(node.test):
            returned = [each for each in ast.walk(node) if isinstance(each, ast.Return)]
            yield from (each.value for each in returned if each.value is not None)
        elif isinstance(node, ast.IfExp) and "ToolTipRole" in ast.dump(node.test):
            yield node.body


def made_labels(tree: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    """Every label that is made in code, with the code of the function in which that is done."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QLabel":
                    yield node, ast.unparse(function)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_hint_is_given_to_the_screen_as_somebody_else_wrote_it(path: Path) -> None:
    """R131: a name on a card, in a file or of a file is not ours."""
    tree = ast.parse(path.read_text("utf-8"))
    found = [ast.unparse(each) for each in hints(tree) if not own(each)]
    assert [each for each in found if each not in GIVEN_BACK.get(path.stem, set())] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_every_label_that_is_made_in_code_is_plain(path: Path) -> None:
    labels = made_labels(ast.parse(path.read_text("utf-8")))
    wrong = [
        f"{made.lineno}: {ast.unparse(made)}"
        for made, around in labels
        if not (made.args and own(made.args[0])) and "setTextFormat(Qt.TextFormat.PlainText)" not in around
    ]
    assert wrong == []


def test_every_label_of_a_form_is_plain_unless_it_says_the_same_for_ever() -> None:
    """A label without the mark is one whose words stand in the form; the code may put only its own words there."""
    unmarked: dict[str, set[str]] = {}
    for form in (ROOT / "ui").glob("*.ui"):
        for widget in ElementTree.parse(form).iter("widget"):
            if widget.get("class") != "QLabel" or widget.get("name") in DRESSED.get(form.name, ()):
                continue
            marks = [each.findtext("enum") for each in widget if each.get("name") == "textFormat"]
            if marks != ["Qt::PlainText"] and marks != ["Qt::TextFormat::PlainText"]:
                unmarked.setdefault(str(widget.get("name")), set()).add(f"ui_{form.stem}")
    wrong = []
    for path in MODULES:
        text = path.read_text("utf-8")
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            held = node.func.value
            if node.func.attr == "setText" and isinstance(held, ast.Attribute) and not own(node.args[0]):
                wrong += [
                    f"{path.name}:{node.lineno}: {ast.unparse(node)}"
                    for form in unmarked.get(held.attr, ())
                    if f"{form} " in text
                ]
    assert wrong == []


@pytest.mark.qt_log_ignore(
    "does not support raise"
)  # the screen of the tests has no windows above each other
def test_a_hint_that_names_a_picture_draws_its_name_and_not_the_picture(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """R131: on Windows such a name would open a connection to another computer."""
    red = QColor(255, 0, 0)
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(red)
    picture.save(str(tmp_path / "r.png"))
    page = QWidget()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    drawn = []
    for said in (
        f'<img src="{tmp_path / "r.png"}">School',
        plain_tip(f'<img src="{tmp_path / "r.png"}">School'),
    ):
        QToolTip.showText(QPoint(10, 10), said, page)
        qapp.processEvents()
        (tip,) = [
            each
            for each in qapp.topLevelWidgets()
            if isinstance(each, QLabel) and each.inherits("QTipLabel") and each.text() == said
        ]
        seen = tip.grab().toImage()
        places = [(x, y) for x in range(seen.width()) for y in range(seen.height())]
        drawn.append(any(seen.pixelColor(x, y) == red for x, y in places))
    QToolTip.hideText()
    assert drawn == [True, False], "the first shows that the test can tell"


def test_a_hint_keeps_its_lines_and_is_nothing_where_there_is_nothing() -> None:
    assert plain_tip("") == ""
    assert plain_tip("A & B\n<b>") == "<p>A &amp; B<br>&lt;b&gt;</p>"
