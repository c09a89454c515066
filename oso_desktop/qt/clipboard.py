"""What is copied from our windows: kept out of the clipboard's history and cloud, and taken away at a lock."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

_WINDOWS = 'application/x-qt-windows-mime;value="{name}"'
_NO = bytes(4)
MARKS = {
    _WINDOWS.format(name="ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS.format(name="CanIncludeInClipboardHistory"): _NO,
    _WINDOWS.format(name="CanUploadToCloudClipboard"): _NO,
}
"""What Windows asks of a program whose text must not be remembered elsewhere (Clipboard Formats, Cloud Clipboard)."""

_IMAGE = "application/x-qt-image"
"""Qt's own form of a picture on the clipboard."""

OURS = "application/x-oso-desktop-copied"
"""What tells our own copies from those of others who ask the same of Windows, as password managers do."""


class ClipboardGuard(QObject):
    """Watches what is copied while a window of ours has the focus."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._ours = False
        self._clipboard.dataChanged.connect(self._look)

    @property
    def ours(self) -> bool:
        """Whether what lies on the clipboard comes from here."""
        return self._ours or self._clipboard.ownsClipboard()

    def _look(self) -> None:
        data = self._clipboard.mimeData()
        if data is not None and data.hasFormat(OURS):
            self._ours = True
            return
        self._ours = QGuiApplication.focusWindow() is not None
        if self._ours and data is not None and data.formats():
            self._clipboard.setMimeData(marked(data))

    def clear(self) -> None:
        """Takes away what comes from here; what another program put there is not ours to take."""
        if self.ours:
            self._clipboard.clear()
            self._ours = False
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)


def marked(data: QMimeData) -> QMimeData:
    """The same content with the marks."""
    fresh = QMimeData()
    for kind in data.formats():
        if kind != _IMAGE:
            fresh.setData(kind, data.data(kind))
    if data.hasImage():
        fresh.setImageData(data.imageData())  # as bytes it would be a picture that nobody can paste
    for mark, value in {**MARKS, OURS: b"1"}.items():
        fresh.setData(mark, value)
    return fresh
