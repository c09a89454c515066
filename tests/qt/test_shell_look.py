"""One look for all pages: readable in every scheme, icons in the theme's colours, no sign by colour alone (UI.md)."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QTextBrowser,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from oso_desktop.assets import resource
from oso_desktop.dossier.transfer import Status
from oso_desktop.qt.icons import icon
from oso_desktop.qt.number_field import dress_number
from oso_desktop.qt.panels import STATUS_LOOKS, Chip, Panel
from oso_desktop.qt.theme import (
    DARK,
    LIGHT,
    Scheme,
    Tokens,
    Tone,
    contrast,
    contrast_tokens,
    style_sheet,
    theme,
    windows_contrast,
)
from oso_desktop.qt.tree_look import TreeDelegate

SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
CONTRASTS = ("black-on-white", "white-on-black", "yellow-on-black")
DRESSES = ("light", "dark", *CONTRASTS)
EDGE = 4
"""How far from the edge of a control, in points, the ring stands that tells where the keys are."""


@pytest.fixture
def relight(qapp: QApplication) -> object:
    """Back to light at the end."""
    yield
    theme().apply(Scheme.LIGHT)


@SCHEMES
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "bad"])
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "hover"])
def test_text_is_readable_on_every_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@SCHEMES
@pytest.mark.parametrize("ground", ["accent", "accent_hover", "accent_pressed"])
def test_the_primary_button_is_readable_in_every_state(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.on_accent, getattr(tokens, ground)) >= 4.5


@SCHEMES
def test_chosen_text_is_readable(tokens: Tokens) -> None:
    assert contrast(tokens.text, tokens.selected) >= 4.5
    assert contrast(tokens.muted, tokens.selected) >= 4.5


@SCHEMES
@pytest.mark.parametrize("tone", list(Tone))
def test_signs_and_panels_are_readable(tokens: Tokens, tone: Tone) -> None:
    ink, ground = tokens.of(tone)
    assert contrast(ink, ground) >= 4.5
    assert contrast(tokens.text, ground) >= 4.5


@SCHEMES
@pytest.mark.parametrize("ground", ["window", "surface"])
def test_the_edge_of_a_control_shows(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.control, getattr(tokens, ground)) >= 3


def tokens_of(dress: str) -> Tokens:
    return (
        contrast_tokens(windows_contrast(dress))
        if dress in CONTRASTS
        else {"light": LIGHT, "dark": DARK}[dress]
    )


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "hover"])
def test_the_ring_of_the_focus_and_what_is_chosen_show_on_every_ground(dress: str, ground: str) -> None:
    """WCAG 1.4.11: 3:1 for what tells a control and its state; 4.5:1 for the words on what is chosen (1.4.3)."""
    tokens = tokens_of(dress)
    assert contrast(tokens.focus, getattr(tokens, ground)) >= 3
    assert contrast(tokens.accent, getattr(tokens, ground)) >= 3
    assert contrast(tokens.on_selected, tokens.selected) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


@pytest.mark.parametrize("dress", CONTRASTS)
@pytest.mark.parametrize(
    "ink", ["text", "muted", "bad", "warn", "good", "info", "neutral", "line", "control"]
)
def test_in_high_contrast_everything_is_in_the_ink_of_the_system(dress: str, ink: str) -> None:
    tokens = tokens_of(dress)
    assert getattr(tokens, ink) == tokens.text
    assert contrast(getattr(tokens, ink), tokens.window) >= 7


def test_high_contrast_leaves_the_palette_to_the_system(qapp: QApplication, relight: object) -> None:
    """A palette of our own would stay when somebody takes another theme of the system."""
    theme().apply(Scheme.LIGHT)
    assert qapp.testAttribute(Qt.ApplicationAttribute.AA_SetPalette)
    theme().apply(Scheme.CONTRAST)
    assert not qapp.testAttribute(Qt.ApplicationAttribute.AA_SetPalette)
    assert theme().tokens == contrast_tokens(qapp.palette())


def wear(dress: str) -> None:
    if dress in CONTRASTS:
        theme().apply(Scheme.CONTRAST, windows_contrast(dress))
    else:
        theme().apply(Scheme(dress))


def one_of_each() -> dict[str, QWidget]:
    """Every kind of control that the style sheet knows."""
    made: dict[str, QWidget] = {
        "fields": QLineEdit("x"),
        "texts": QPlainTextEdit("x"),
        "read": QTextBrowser(),
    }
    for role in ("", "primary", "link"):
        made[f"button {role}"] = button = QPushButton("Doe")
        button.setProperty("role", role)
    for role in ("", "filter", "step", "nav", "fold"):
        for checked in (False, True):
            made[f"tool {role} {checked}"] = tool = QToolButton()
            tool.setText("Doe")
            tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            tool.setCheckable(True)
            tool.setChecked(checked)
            tool.setProperty("role", role)
    wrong = QLineEdit("x")
    wrong.setProperty("invalid", True)
    box, tabs, table = QComboBox(), QTabBar(), QTableWidget(2, 1)
    box.addItems(["a", "b"])
    tabs.addTab("Een")
    tabs.addTab("Twee")
    made |= {
        "wrong": wrong,
        "box": box,
        "number": QSpinBox(),
        "tick": QCheckBox("Doe"),
        "one": QRadioButton("Doe"),
    }
    made |= {
        "table": table,
        "list": QListWidget(),
        "tree": QTreeWidget(),
        "tabs": tabs,
        "pages": QPdfView(None),
    }
    return made


def ring(widget: QWidget) -> int:
    """How many points along the edge of a control change by 3:1 at least when it gets the focus."""
    window, place = widget.window(), QRect(widget.pos(), widget.size())  # seen on its ground
    widget.clearFocus()
    before = window.grab(place).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after = window.grab(place).toImage()
    area = widget.tabRect(0) if isinstance(widget, QTabBar) else widget.rect()
    inner = area.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    points = [
        QPoint(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())
    ]
    return sum(
        contrast(before.pixelColor(point).name(), after.pixelColor(point).name()) >= 3
        for point in points
        if not inner.contains(point) and before.pixel(point) != after.pixel(point)
    )


@pytest.mark.parametrize("dress", DRESSES)
def test_where_the_keys_are_is_drawn_around_every_kind_of_control(
    dress: str, relight: object, qtbot: QtBot
) -> None:
    """WCAG 2.4.7 and 2.4.13: seen with and without the focus, point by point."""
    wear(dress)
    window = QWidget()
    qtbot.addWidget(window)
    grid = QGridLayout(window)
    controls = one_of_each()
    for at, control in enumerate(controls.values()):
        grid.addWidget(control, at // 6, at % 6)
    with qtbot.waitActive(window):
        window.show()
    drawn = {name: ring(control) / (control.width() + control.height()) for name, control in controls.items()}
    tab = next(name for name in drawn if name == "tabs")
    drawn[tab] *= (controls[tab].width() + controls[tab].height()) / sum(
        controls[tab].tabRect(0).size().toTuple()
    )
    assert {name: round(part, 2) for name, part in drawn.items() if part < 0.6} == {}


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_high_contrast_takes_the_systems_own_colours() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    tokens = contrast_tokens(palette)
    assert (tokens.window, tokens.text, tokens.bad, tokens.bad_soft) == (
        "#000000",
        "#ffff00",
        "#ffff00",
        "#000000",
    )


@pytest.mark.parametrize("scheme", list(Scheme))
def test_every_name_in_the_style_sheet_is_filled_in(scheme: Scheme) -> None:
    sheet = style_sheet(LIGHT, scheme, 9.5)
    assert "@" not in sheet
    for picture in re.findall(r"url\(([^)]+)\)", sheet):
        assert QImage(picture).isNull() is False, picture


def test_no_colour_is_named_outside_the_theme() -> None:
    package = resource("style").parents[1] / "oso_desktop" / "qt"
    if not package.is_dir():
        pytest.skip("the sources are not beside the resources")
    named = {
        path.name
        for path in package.glob("*.py")
        if path.name != "theme.py"
        and re.search(r"\"#[0-9a-fA-F]{6}\"|Qt\.GlobalColor\.(?!transparent)", path.read_text("utf-8"))
    }
    assert named == set()


def test_an_icon_changes_with_the_scheme(qapp: QApplication, relight: object) -> None:
    picture = icon("users")
    theme().apply(Scheme.LIGHT)
    light = picture.pixmap(QSize(32, 32)).toImage()
    theme().apply(Scheme.DARK)
    dark = picture.pixmap(QSize(32, 32)).toImage()

    inked = [(x, y) for x in range(32) for y in range(32) if light.pixelColor(x, y).alpha() > 250]
    assert inked
    assert all(light.pixelColor(*point).lightnessF() < 0.3 for point in inked)
    assert all(dark.pixelColor(*point).lightnessF() > 0.7 for point in inked)


@pytest.mark.parametrize("status", [None, *Status])
def test_a_status_is_an_icon_a_word_and_a_colour(status: Status | None, qtbot: QtBot) -> None:
    chip = Chip()
    qtbot.addWidget(chip)
    chip.set_status(status)
    assert chip.text()
    assert chip.property("tone") in {tone.value for tone in Tone}
    icons = [look[0] for look in STATUS_LOOKS.values()]
    assert len(set(icons)) == len(icons), "two statuses look the same to who sees no colour"


def test_a_panel_shows_imported_text_as_it_is(qtbot: QtBot) -> None:
    panel = Panel(Tone.BAD, "<b>Jan</b>", "<script>")
    qtbot.addWidget(panel)
    panel.show()
    plain = [label for label in panel.findChildren(QLabel) if label.text()]
    assert {label.textFormat().name for label in plain} == {"PlainText"}


def test_the_button_of_a_panel_acts_and_the_cross_closes_it(qtbot: QtBot) -> None:
    panel = Panel(Tone.WARN, "Let op")
    qtbot.addWidget(panel)
    pressed: list[str] = []
    button = panel.add_button("Toch doen", lambda: pressed.append("ja"))
    assert isinstance(button, QPushButton)
    button.click()
    with qtbot.waitSignal(panel.closed):
        next(
            child
            for child in panel.children()
            if getattr(child, "accessibleName", str)() == "Melding sluiten"
        ).click()
    assert pressed == ["ja"]


@pytest.mark.parametrize(("first", "rest"), [("T", "aal"), ("T", "ekens lezen als"), ("V", "an")])
def test_a_label_shows_its_last_letter_where_the_line_for_alt_parts_the_word(
    qtbot: QtBot, first: str, rest: str
) -> None:
    """UI.md, nothing cut off: drawn in two parts a word is as wide as both, however close its letters could stand."""
    label, field = QLabel(f"&{first}{rest}"), QLineEdit()
    label.setBuddy(field)
    for each in (label, field):
        qtbot.addWidget(each)
    label.ensurePolished()
    drawn = sum(label.fontMetrics().horizontalAdvance(part) for part in (first, rest))
    assert label.sizeHint().width() >= drawn


def test_a_number_begins_where_words_in_other_fields_do(qtbot: QtBot) -> None:
    """One rhythm of forms."""
    row = QWidget()
    qtbot.addWidget(row)
    column = QGridLayout(row)
    number, words = QSpinBox(), QLineEdit("10")
    number.setValue(10)
    dress_number(number, "Aantal")
    for place, each in enumerate((number, words)):
        column.addWidget(each, place, 0)
    with qtbot.waitExposed(row):
        row.show()
    inside = number.lineEdit()
    inside.setCursorPosition(0)
    words.setCursorPosition(0)
    begins = inside.mapTo(row, inside.cursorRect().topLeft()).x()
    assert abs(begins - words.mapTo(row, words.cursorRect().topLeft()).x()) <= 1


@pytest.mark.parametrize("dress", DRESSES)
def test_in_a_tree_the_row_of_the_person_is_seen_and_so_is_the_sign_of_every_row(
    qtbot: QtBot, relight: object, dress: str
) -> None:
    """UI.md, Accessible: what is chosen has its ground and can be read on it; a sign is never in the colour of its
    ground, which it was where a row is unfolded.
    """
    wear(dress)
    tree = QTreeWidget()
    tree.setItemDelegate(TreeDelegate(tree))
    tree.setHeaderHidden(True)
    qtbot.addWidget(tree)
    chosen, other = QTreeWidgetItem(["woord"]), QTreeWidgetItem([""])
    other.setIcon(0, icon("warning-fill"))
    for item in (chosen, other):
        tree.addTopLevelItem(item)
        item.addChild(QTreeWidgetItem(["deel"]))
    tree.expandAll()
    tree.setCurrentItem(chosen)
    with qtbot.waitExposed(tree):
        tree.show()
    seen = tree.viewport().grab().toImage()

    def colours(item: QTreeWidgetItem) -> set[str]:
        area = tree.visualItemRect(item).adjusted(2, 2, -2, -2)
        return {
            seen.pixelColor(x, y).name()
            for x in range(area.left(), area.right())
            for y in range(area.top(), area.bottom())
        }

    tokens = theme().tokens
    assert tokens.selected in colours(chosen)
    assert max(contrast(each, tokens.selected) for each in colours(chosen)) >= 4.5
    assert max(contrast(each, tokens.surface) for each in colours(other)) >= 3


@pytest.mark.parametrize("dress", DRESSES)
def test_a_field_with_a_mistake_looks_otherwise_in_every_theme(
    qtbot: QtBot, relight: object, dress: str
) -> None:
    """UI.md, no information by colour only: in high contrast, where there is no red, its edge is double."""
    wear(dress)
    row = QWidget()
    qtbot.addWidget(row)
    column = QGridLayout(row)
    drawn = []
    for place, invalid in enumerate((False, True)):
        field = QLineEdit()
        field.setProperty("invalid", invalid)
        field.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(field, place, 0)
        drawn.append(field)
    with qtbot.waitExposed(row):
        row.show()
    right, wrong = (field.grab().toImage() for field in drawn)
    assert right.size() == wrong.size()
    assert right != wrong


@pytest.mark.parametrize("dress", DRESSES)
def test_what_is_pressed_as_a_link_can_be_read(qtbot: QtBot, relight: object, dress: str) -> None:
    """UI.md, contrast of 4.5: the colour of what is chosen is a ground in high contrast, and no ink."""
    wear(dress)
    link = QPushButton("Alles tonen")
    link.setProperty("role", "link")
    qtbot.addWidget(link)
    with qtbot.waitExposed(link):
        link.show()
    assert contrast(link.palette().buttonText().color().name(), theme().tokens.window) >= 4.5
