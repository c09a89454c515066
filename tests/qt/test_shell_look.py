"""One look for all pages: readable in every scheme, icons in the theme's colours, no sign by colour alone (UI.md)."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from oso_desktop.assets import resource
from oso_desktop.dossier.transfer import Status
from oso_desktop.qt.icons import icon
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
)

SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


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
    assert "QPushButton" not in style_sheet(tokens, Scheme.CONTRAST, 10)


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
