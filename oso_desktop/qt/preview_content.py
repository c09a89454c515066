"""Reading what a preview shows beside PDF: pictures and plain text."""

from __future__ import annotations

import codecs

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

_MOST_PIXELS = 100_000_000
"""A picture with more pixels than the largest school scanner makes is not opened: it would fill the memory."""


def read_picture(data: bytes) -> QImage | None:
    """The picture, upright as the scanner meant it; a null image if it is damaged, None if it is too large."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > _MOST_PIXELS:
        return None
    return reader.read()


def decoded(data: bytes) -> str:
    """Text in the encodings that Windows programs write; what cannot be read becomes the replacement sign."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
