"""The code on a slip, as a scanner reads it from paper."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from oso_desktop.dossier.stationery import Stationery
from oso_desktop.letters.document import Slip, typeset
from tests.letters.test_tagged import EVERYTHING


@pytest.mark.parametrize("code", ["AAAA-BBBB-CCCC", "Q09B-9JVQ-TQZV", "0123-4567"])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("turned", [0, 90, 180, 3])
def test_a_scanner_reads_what_is_printed_beside_it(code: str, large: bool, turned: int) -> None:
    """Given the slip as a poor copy of it, in any position, then the QR code holds the digits beside it."""
    slip = Slip("Strook", code, "Gezien", "Opmerking", "Achterop", ("Datum", "Naam"), "Inleveren.")
    letter = typeset(replace(EVERYTHING, slip=slip), Stationery(large=large))
    document = pypdfium2.PdfDocument(letter.data)
    page = document[len(document) - 1]

    picture = page.render(scale=100 / 72, grayscale=True).to_pil().rotate(turned, expand=True, fillcolor=255)

    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == code
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    assert code in page.get_textpage().get_text_range()
