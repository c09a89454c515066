"""A picture in the preview: as large as the room allows, or as large as the person wants it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea

_SMALLEST, _LARGEST = 0.0625, 4.0


class PreviewPicture:
    """Draws one picture in a label within an area that scrolls."""

    def __init__(self, area: QScrollArea, label: QLabel) -> None:
        self._area = area
        self._label = label
        self._image = QImage()
        self._zoom = 0.0
        """How many times its own size; 0 for as large as there is room."""

    def show(self, image: QImage) -> None:
        """Shows this one, as large as there is room; an empty one shows nothing."""
        self._image = image
        self._label.clear()
        self.fit()

    def fit(self) -> None:
        """As large as there is room, and no larger than it is."""
        self._zoom = 0.0
        self._draw()

    def resized(self) -> None:
        """There is other room now."""
        if not self._zoom:
            self._draw()

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller."""
        now = self._zoom or self._label.width() / max(1, self._image.width())
        self._zoom = max(_SMALLEST, min(now * factor, _LARGEST))
        self._draw()

    def _draw(self) -> None:
        if self._image.isNull():
            return
        ratio = self._area.devicePixelRatioF()
        if self._zoom:
            size = self._image.size() * self._zoom
        else:
            room = self._area.viewport().size()
            size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            size = size.boundedTo(self._image.size())
        scaled = self._image.scaled(
            size * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        scaled.setDevicePixelRatio(ratio)
        self._label.setPixmap(QPixmap.fromImage(scaled))
        self._label.resize(size)
