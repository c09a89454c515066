"""Icons drawn from the Phosphor font that comes with qtawesome, in the theme's colours at the moment of painting.

The font is read from qtawesome's folder without importing that package, which would load twelve fonts and a second
layer over Qt at every start.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from oso_desktop.qt.theme import Scheme, color, theme

_TICK = 18
"""How wide the style sheet makes a tick, with its border."""


@cache
def _font_folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("qtawesome is missing: the installation is incomplete")
    return Path(spec.submodule_search_locations[0]) / "fonts"


@cache
def _letters() -> dict[str, str]:
    """Per icon name its letter in the font."""
    found = next(iter(_font_folder().glob("phosphor-charmap-*.json")))
    return {name: chr(int(code, 16)) for name, code in json.loads(found.read_text(encoding="utf-8")).items()}


def _family() -> str:
    """The font's family, loaded into this program; again when a new QApplication forgot it."""
    if "Phosphor" not in QFontDatabase.families():
        found = next(path for path in _font_folder().glob("phosphor-*.ttf"))
        QFontDatabase.addApplicationFontFromData(found.read_bytes())
    return "Phosphor"


class _FontIcon(QIconEngine):
    """Paints one letter of the icon font in the colour that `tint` has in the theme of that moment."""

    def __init__(self, family: str, letter: str, tint: str) -> None:
        super().__init__()
        self._family = family
        self._letter = letter
        self._tint = tint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(self._family)
        font.setPixelSize(max(1, rect.height()))
        painter.save()
        painter.setFont(font)
        painter.setPen(color(self._seen(mode, state)))
        painter.drawText(QRectF(rect), int(Qt.AlignmentFlag.AlignCenter), self._letter)
        painter.restore()

    def _seen(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        """The tint in which it can be read: in high contrast what is chosen has a ground of its own."""
        if mode is QIcon.Mode.Disabled:
            return "disabled"
        chosen = mode is QIcon.Mode.Selected or state is QIcon.State.On
        return "on_selected" if chosen and theme().scheme is Scheme.CONTRAST else self._tint

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():
            return QPixmap()  # a widget that has no room yet; painting on nothing would warn
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _FontIcon(self._family, self._letter, self._tint)


@cache
def _made(family: str, name: str, tint: str) -> QIcon:
    return QIcon(_FontIcon(family, _letters()[name], tint))


def icon(name: str, tint: str = "text") -> QIcon:
    """The icon called `name` in Phosphor (such as `users` or `check-circle-fill`), in the colour of `tint`.

    Each is made once and kept: an engine written in Python whose last icon Qt drops while painting is unmade without
    Python's lock, and the program ends if another thread happens to be making an object then.
    """
    return _made(_family(), name, tint)


def no_tick() -> QPixmap:
    """What stands in the place of a tick where there is nothing to tick: the words stay in line with the others."""
    pixmap = QPixmap(_TICK, _TICK)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def paint_icon(painter: QPainter, rect: QRect, name: str, tint: str) -> None:
    """Paints an icon into `rect`, for delegates."""
    icon(name, tint).paint(painter, rect)
