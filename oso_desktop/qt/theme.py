"""The look of the program, from one place: colours, type sizes, distances, and the style sheet made of them.

Every colour has a name by what it is for (`Tokens`), so that light, dark and high contrast differ in data alone.
A form says what a widget is with the dynamic property `role` (`title`, `heading`, `caption`, `primary`, `quiet`,
`card`, `rail` …); the style sheet in `resources/style` knows how that looks. No other module names a colour.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from oso_desktop.assets import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QStyleHints

HALF, GAP, WIDE, FAR = 4, 8, 16, 24
"""The four distances, in device-independent pixels: within a thing, between things, between groups, page edge."""


class Scheme(StrEnum):
    """Which set of colours; CONTRAST takes every colour from the system's own palette."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Tone(StrEnum):
    """What a coloured sign means. Never alone: an icon and a word stand beside it."""

    NEUTRAL = "neutral"
    INFO = "info"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One colour per purpose, as `#rrggbb`. `x_soft` is the ground on which `x` can be read."""

    window: str
    surface: str
    raised: str
    line: str
    control: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    hover: str
    selected: str
    on_selected: str
    focus: str
    neutral: str
    neutral_soft: str
    info: str
    info_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str

    def of(self, tone: Tone) -> tuple[str, str]:
        """Foreground and ground of a tone."""
        return getattr(self, tone.value), getattr(self, f"{tone.value}_soft")


LIGHT = Tokens(
    window="#f3f4f6",
    surface="#ffffff",
    raised="#fafbfc",
    line="#dfe2e6",
    control="#858b93",
    text="#1a1c1f",
    muted="#565c64",
    disabled="#8b9096",
    accent="#0b5c9e",
    accent_hover="#0a5290",
    accent_pressed="#08457a",
    on_accent="#ffffff",
    hover="#eceff2",
    selected="#dcebf8",
    on_selected="#1a1c1f",
    focus="#0b5c9e",
    neutral="#484e56",
    neutral_soft="#eaecef",
    info="#0b5c9e",
    info_soft="#e4f0fa",
    good="#15652f",
    good_soft="#e3f3e7",
    warn="#7f4700",
    warn_soft="#fdf0d9",
    bad="#a3211b",
    bad_soft="#fbe7e5",
)
DARK = Tokens(
    window="#1d1f22",
    surface="#26292d",
    raised="#2c2f34",
    line="#3b3f45",
    control="#878d95",
    text="#f1f2f4",
    muted="#b3b9c1",
    disabled="#7d838b",
    accent="#74bcf4",
    accent_hover="#8cc8f7",
    accent_pressed="#5aa9e6",
    on_accent="#0a1824",
    hover="#31353a",
    selected="#1f415c",
    on_selected="#f1f2f4",
    focus="#74bcf4",
    neutral="#d0d4d9",
    neutral_soft="#393d43",
    info="#8ecaf8",
    info_soft="#1d394f",
    good="#86d8a0",
    good_soft="#1e3d2a",
    warn="#f5c472",
    warn_soft="#453518",
    bad="#ffa8a0",
    bad_soft="#4c2623",
)


def contrast_tokens(palette: QPalette) -> Tokens:
    """The system's own colours, for people who chose a high-contrast theme: nothing is softened or tinted."""

    def name(role: QPalette.ColorRole, group: QPalette.ColorGroup = QPalette.ColorGroup.Active) -> str:
        return palette.color(group, role).name()

    role = QPalette.ColorRole
    window, text = name(role.Window), name(role.WindowText)
    accent, on_accent = name(role.Highlight), name(role.HighlightedText)
    both = {tone.value: text for tone in Tone} | {f"{tone.value}_soft": window for tone in Tone}
    return Tokens(
        window=window,
        surface=name(role.Base),
        raised=window,
        line=text,
        control=text,
        text=text,
        muted=text,
        disabled=name(role.WindowText, QPalette.ColorGroup.Disabled),
        accent=accent,
        accent_hover=accent,
        accent_pressed=accent,
        on_accent=on_accent,
        hover=window,
        selected=accent,
        on_selected=on_accent,
        focus=text,
        **both,
    )


_WINDOWS_CONTRAST = {
    "black-on-white": ("#ffffff", "#000000", "#37006e", "#ffffff", "#00009f", "#600000"),
    "white-on-black": ("#000000", "#ffffff", "#1aebff", "#000000", "#ffff00", "#3ff23f"),
    "yellow-on-black": ("#000000", "#ffff00", "#008000", "#ffffff", "#00ffff", "#00ff00"),
}
"""High-contrast themes of Windows: ground, text, chosen and what stands on it, link, and what cannot be used."""


def windows_contrast(name: str) -> QPalette:
    """The colours of a high-contrast theme of Windows as Qt takes them from it, for pictures and tests."""
    ground, text, chosen, on_chosen, link, disabled = map(QColor, _WINDOWS_CONTRAST[name])
    role, palette = QPalette.ColorRole, QPalette()
    for each in (role.Window, role.Base, role.AlternateBase, role.Button, role.ToolTipBase):
        palette.setColor(each, ground)
    for each in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.PlaceholderText):
        palette.setColor(each, text)
    for each, colour in ((role.Highlight, chosen), (role.HighlightedText, on_chosen), (role.Link, link)):
        palette.setColor(each, colour)
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, disabled)
    return palette


class Theme(QObject):
    """The look in force; there is one per program (`theme()`). `changed` comes after every change of colours."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.scheme = Scheme.LIGHT
        self._forced: Scheme | None = None

    def apply(self, scheme: Scheme | None = None, palette: QPalette | None = None) -> None:
        """Dresses the program; without `scheme` as the system asks, and from then on following the system.

        High contrast takes the colours of the system as they are; a `palette` stands in for them where nobody chose
        such a theme: in pictures and tests.
        """
        app = _app()
        self._forced = scheme
        self.scheme = scheme or _wanted(app.styleHints())
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(_font(app))
        if self.scheme is Scheme.CONTRAST:
            app.setPalette(palette or QPalette())  # an empty one is the system's
            self.tokens = contrast_tokens(app.palette())
        else:
            self.tokens = DARK if self.scheme is Scheme.DARK else LIGHT
            app.setPalette(_palette(self.tokens))
        app.setStyleSheet(style_sheet(self.tokens, self.scheme, app.font().pointSizeF()))
        self.changed.emit()

    def follow_system(self) -> None:
        """Dresses anew when the person switches Windows between light, dark and high contrast."""
        hints = _app().styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        _app().paletteChanged.connect(self._colours_changed)

    def _system_changed(self) -> None:
        if self._forced is None and _wanted(_app().styleHints()) is not self.scheme:
            self.apply()

    def _colours_changed(self, palette: QPalette) -> None:
        """From one high-contrast theme to another; `apply` itself gives no other colours than it was given."""
        if (
            self._forced is None
            and self.scheme is Scheme.CONTRAST
            and contrast_tokens(palette) != self.tokens
        ):
            self.apply()


_theme: list[Theme] = []


def theme() -> Theme:
    """The program's one theme."""
    if not _theme:
        _theme.append(Theme())
    return _theme[0]


def color(token: str) -> QColor:
    """A token's colour now, for the few places that paint by themselves."""
    return QColor(getattr(theme().tokens, token))


def style_sheet(tokens: Tokens, scheme: Scheme, body: float) -> str:
    """The style sheet with `@names` filled in: colours, sizes in pt after `body`, and pictures."""
    values = {field.name: getattr(tokens, field.name) for field in fields(Tokens)}
    values |= {
        "pt_title": f"{body * 1.75:.1f}pt",
        "pt_heading": f"{body * 1.25:.1f}pt",
        "pt_body": f"{body:.1f}pt",
        "pt_caption": f"{body * 0.9:.1f}pt",
        "pt_large": f"{body * 1.4:.1f}pt",
        "ink": "dark" if QColor(tokens.text).lightnessF() < 0.5 else "light",
        "on_accent_ink": "dark" if QColor(tokens.on_accent).lightnessF() < 0.5 else "light",
        "pictures": resource("style").as_posix(),
    }
    names = ["base.qss", "controls.qss", *(["contrast.qss"] if scheme is Scheme.CONTRAST else [])]
    source = "\n".join((resource("style") / name).read_text(encoding="utf-8") for name in names)
    return re.sub(r"@(\w+)@", lambda found: str(values[found.group(1)]), source)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours by WCAG 2.1, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(name: str) -> float:
    colour = QColor(name)
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("the theme needs a QApplication")
    return app


def _wanted(hints: QStyleHints) -> Scheme:
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Scheme.CONTRAST
    return Scheme.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else Scheme.LIGHT


_system_font: list[QFont] = []


def _font(app: QApplication) -> QFont:
    """The system's font, a size up as Windows 11's own windows have it.

    Where a machine has no interface font at all, Qt falls back to DejaVu Sans, which runs very wide; its condensed cut
    has the measure of Segoe UI. Letters are not drawn towards each other: the line under the letter for Alt parts a
    word in two, and a label would then be wider than Qt measured it, and lose the end of its last letter.
    """
    if not _system_font:
        _system_font.append(QFont(app.font()))
    font = QFont(_system_font[0])
    if QFontInfo(font).family() == "DejaVu Sans":
        if "DejaVu Sans Condensed" in QFontDatabase.families():
            font.setFamily("DejaVu Sans Condensed")
        font.setPointSizeF(9.5)
    else:
        font.setPointSizeF(max(font.pointSizeF() + 0.5, 9.5))
    font.setKerning(False)
    return font


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.raised,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.bad,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Mid: tokens.line,
        role.Midlight: tokens.hover,
        role.Dark: tokens.line,
        role.Light: tokens.raised,
        role.Shadow: tokens.control,
    }
    palette = QPalette()
    for each, name in colours.items():
        palette.setColor(each, QColor(name))
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.disabled))
    return palette
