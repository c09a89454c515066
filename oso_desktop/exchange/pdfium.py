"""PDFium takes one thread at a time, whatever document each of them is at."""

from __future__ import annotations

from threading import Lock
from typing import Final

PDFIUM: Final = Lock()
"""Held around everything that asks PDFium of `pypdfium2`: two workers may be at two documents. QtPdf has its own."""
