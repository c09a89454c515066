"""Hostile and damaged XML is refused in plain Dutch, before it can do harm (SECURITY: hostile input)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.exchange.hardened import (
    DEPTH_LIMIT,
    MARKUP_LIMIT,
    MalformedXml,
    NotReadable,
    NotXml,
    RefusedXml,
    TooLarge,
    TruncatedXml,
    WrongEncoding,
    parse_document,
)

LAUGHS = (
    b'<!DOCTYPE a [<!ENTITY l0 "ha">'
    + b"".join(b'<!ENTITY l%d "%s">' % (i, b"&l%d;" % (i - 1) * 10) for i in range(1, 10))
    + b']><a b="&l9;">&l9;</a>'
)


@pytest.mark.parametrize(
    ("data", "kind", "said"),
    [
        (b"", NotXml, "leeg"),
        (b" \n ", NotXml, "leeg"),
        (b"PK\x03\x04rest", NotXml, "ZIP"),
        (b"%PDF-1.7", NotXml, "pdf"),
        (b"achternaam;voornaam\n", NotXml, "geen XML"),
        (b"<a>\n<b>tekst</b>\n", TruncatedXml, "regel 3"),
        (b"<a>\n<b", TruncatedXml, "regel 2"),
        (b'<?xml version="1.0"?>\n', TruncatedXml, "niet compleet"),
        (b"<a>\n<b></a>", MalformedXml, "regel 2"),
        (b"<a/><b/>", MalformedXml, "regel 1"),
        (b"<a>&onbekend;</a>", MalformedXml, "regel 1"),
        (b'<a b="1" b="2"/>', MalformedXml, "regel 1"),
        (b"<x:a/>", MalformedXml, "regel 1"),
        (b"<a>\n\xff</a>", WrongEncoding, "regel 2"),
        (b'<?xml version="1.0" encoding="UTF-7"?><a/>', WrongEncoding, "tekenset"),
        (b'<?xml version="1.0" encoding="bestaatniet"?><a/>', WrongEncoding, "tekenset"),
        (LAUGHS, RefusedXml, "DOCTYPE"),
        (b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", RefusedXml, "DOCTYPE"),
        (b"<!-- " + b"x" * 200_000 + b" -->\n<!DOCTYPE a><a/>", RefusedXml, "DOCTYPE"),
        ("<!DOCTYPE a><a/>".encode("utf-16"), RefusedXml, "DOCTYPE"),
        (b"<a>" * (DEPTH_LIMIT + 1) + b"</a>" * (DEPTH_LIMIT + 1), RefusedXml, "lagen"),
        (b"<a>" * 100_000 + b"</a>" * 100_000, RefusedXml, "diep"),
        (b"<a>" + b"<b/>" * MARKUP_LIMIT + b"</a>", TooLarge, "onderdelen"),
        (b"<a " + b"b='' " * MARKUP_LIMIT + b"=/>", TooLarge, "onderdelen"),
    ],
)
def test_a_bad_file_is_refused_with_its_reason(data: bytes, kind: type[NotReadable], said: str) -> None:
    with pytest.raises(kind) as refused:
        parse_document(data)

    assert said in refused.value.text
    assert refused.value.next_step


def test_the_size_limit_is_the_callers_and_is_named() -> None:
    with pytest.raises(TooLarge, match=r"2,0 MB.*tot 1,0 MB"):
        parse_document(b"<a>" + b"x" * 2 * 2**20 + b"</a>", limit=2**20)


@pytest.mark.parametrize(
    "data",
    [
        "<a>é€</a>".encode(),
        b"\xef\xbb\xbf" + "<a>é€</a>".encode(),
        '<?xml version="1.0" encoding="utf-8"?><a>é€</a>'.encode(),
        '<?xml version="1.0" encoding="windows-1252"?><a>é€</a>'.encode("windows-1252"),
        '<?xml version="1.0" encoding="iso-8859-15"?><a>é€</a>'.encode("iso-8859-15"),
        '<?xml version="1.0" encoding="utf-16"?><a>é€</a>'.encode("utf-16"),
        b"<a>&#233;&#x20AC;</a>",
    ],
)
def test_the_usual_character_sets_are_read(data: bytes) -> None:
    assert parse_document(data).getroot().text == "é€"


def test_a_text_comes_in_one_piece_whatever_stands_in_it() -> None:
    root = parse_document(b"<a>een<!-- c -->twee<?p i?>drie<![CDATA[<vier>]]></a>").getroot()

    assert (root.text, len(root)) == ("eentweedrie<vier>", 0)


def test_an_attachment_of_many_megabytes_is_one_text() -> None:
    size = 12 * 2**20

    assert len(parse_document(b"<a>" + b"QUJD" * (size // 4) + b"</a>").getroot().text or "") == size


def test_a_deepest_allowed_file_is_read() -> None:
    parse_document(b"<a>" * DEPTH_LIMIT + b"</a>" * DEPTH_LIMIT)


@given(st.binary(max_size=300) | st.text(alphabet="<>/!-?[]&;ab=\"' \n", max_size=60).map(str.encode))
def test_anything_gives_a_tree_or_a_refusal(data: bytes) -> None:
    refused = None
    try:
        parse_document(data)
    except NotReadable as reason:
        refused = reason

    assert refused is None or (refused.text and refused.next_step)
