"""The forms in `ui/`: compiled, committed and usable without a mouse or a screen (UI.md, TECH.md §6)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6 import QtPdfWidgets, QtWidgets
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.qt import forms

SOURCES = sorted(forms.SOURCES.glob("*.ui"))

BARE_FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>Bare</class><widget class="QWidget" name="Bare">
<layout class="QFormLayout" name="rows">
<item row="0" column="0"><widget class="QLabel" name="label">
<property name="text"><string>&amp;Naam</string></property>
<property name="buddy"><cstring>named</cstring></property></widget></item>
<item row="0" column="1"><widget class="QLineEdit" name="named"/></item>
<item row="1" column="1"><widget class="QComboBox" name="bare"/></item>
<item row="2" column="1"><widget class="QToolButton" name="icon_only"/></item>
<item row="3" column="1"><widget class="QPushButton" name="worded">
<property name="text"><string>&amp;Bewaren</string></property></widget></item>
</layout></widget>{tabstops}</ui>
"""


def property_text(widget: ET.Element, name: str) -> str:
    """What the form states for one property: its text, or an empty string."""
    found = widget.find(f"property[@name='{name}']")
    return "" if found is None else "".join(found.itertext()).strip()


def is_focusable(widget: ET.Element, promoted: dict[str, str]) -> bool:
    """Whether the Tab key reaches a widget, as its class has it unless the form says otherwise."""
    if stated := property_text(widget, "focusPolicy"):
        return not stated.endswith("NoFocus")
    name = promoted.get(widget.get("class", ""), widget.get("class", ""))
    made = (getattr(QtWidgets, name, None) or getattr(QtPdfWidgets, name))()
    return bool(made.focusPolicy() & Qt.FocusPolicy.TabFocus)


def shortcomings(form: ET.Element) -> list[str]:
    """What keeps a form from being used by keyboard or screen reader: fields without a name or a tab stop."""
    promoted = {
        made.findtext("class", ""): made.findtext("extends", "") for made in form.iterfind("customwidgets/*")
    }
    widgets = {widget.get("name", ""): widget for widget in form.iterfind(".//widget")}
    buddies = {property_text(widget, "buddy") for widget in widgets.values()} - {""}
    tabstops = [stop.text or "" for stop in form.iterfind("tabstops/tabstop")]
    top = next(iter(widgets), "")
    reached = [name for name, widget in widgets.items() if name != top and is_focusable(widget, promoted)]
    found = [f"{name}: named by a label or a tab stop, but not in the form" for name in (*buddies, *tabstops)
             if name not in widgets]  # fmt: skip
    for name in reached:
        widget = widgets[name]
        worded = property_text(widget, "text") or property_text(widget, "title")
        if not (name in buddies or worded or property_text(widget, "accessibleName")):
            found.append(f"{name}: no label with this buddy and no accessibleName")
        if len(reached) > 1 and name not in tabstops:
            found.append(f"{name}: not in the tab order")
    return found


def test_every_form_is_committed_as_compiled() -> None:
    committed = {path.name: path.read_bytes() for path in forms.COMPILED.glob("ui_*.py")}

    compiled = forms.compiled_forms()

    assert sorted(committed) == sorted(compiled), "run: python -m tests.qt.forms"
    outdated = [name for name, code in compiled.items() if committed[name] != code]
    assert outdated == [], "run: python -m tests.qt.forms"


def test_the_compiled_form_names_no_release_of_qt(tmp_path: Path) -> None:
    source = tmp_path / "bare.ui"
    source.write_text(BARE_FORM.format(tabstops=""), encoding="utf-8")

    code = forms.compile_form(source)

    assert b"class Ui_Bare(object):" in code
    assert b"version" not in code


def test_a_broken_form_is_refused_by_name(tmp_path: Path) -> None:
    source = tmp_path / "broken.ui"
    source.write_text("<ui version='4.0'><widget", encoding="utf-8")

    with pytest.raises(SystemExit, match=r"^broken\.ui: "):
        forms.compile_form(source)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_every_field_has_a_name_and_a_place_in_the_tab_order(source: Path, qtbot: QtBot) -> None:
    assert shortcomings(ET.parse(source).getroot()) == []


def test_an_unnamed_field_and_a_missing_tab_order_are_found(qtbot: QtBot) -> None:
    form = ET.fromstring(BARE_FORM.format(tabstops="<tabstops><tabstop>named</tabstop></tabstops>"))

    assert shortcomings(form) == [
        "bare: no label with this buddy and no accessibleName",
        "bare: not in the tab order",
        "icon_only: no label with this buddy and no accessibleName",
        "icon_only: not in the tab order",
        "worded: not in the tab order",
    ]
