"""What Qt itself says of a fault: kept as the part of Qt that said it, never as its words, which may quote a text."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    del message
    # Most of Qt gives no category of its own; the line then tells little more than that something was wrong.
    logging.getLogger(f"qt.{context.category or 'default'}").log(_LEVELS.get(kind, logging.WARNING), "")


@contextmanager
def qt_speaks_without_data() -> Iterator[None]:
    """Within it nothing that Qt says reaches the error stream, where a log of the system would keep it."""
    previous = qInstallMessageHandler(_hear)
    try:
        yield
    finally:
        qInstallMessageHandler(previous)
