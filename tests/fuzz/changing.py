"""Files that are nearly right: a whole one with a few changes, in its bytes, its texts or a part of its archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from hypothesis import strategies as st

_WORSE = (
    b"",
    b"\x00",
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"-1",
    b"1e999",
    b"9" * 400,
    b"<" * 50,
    b"<a>" * 3000,
    b"[" * 3000,
    b"&#0;",
    b"&a;",
    b"<!DOCTYPE a [<!ENTITY a 'b'>]>",
    b"]]>",
    b"null",
    b"true",
    b'"\\ud83d"',
    b"\xe2\x80\xae",
    b"PK\x03\x04",
    b"PK\x05\x06" + bytes(18),
    b"%PDF-",
    b"/Kids [1 0 R 1 0 R]",
    b"<< /Length 99999999 >>",
    b"../../x",
    b"\r\n" * 500,
    b";" * 2000,
)


@st.composite
def changed(draw: st.DrawFn, whole: Sequence[bytes]) -> bytes:
    """One of these files, with one to five changes."""
    data = draw(st.sampled_from(whole))
    if data.startswith(b"PK") and draw(st.booleans()):
        data = draw(_inside(data))
    for _ in range(draw(st.integers(0, 4))):
        data = draw(_change(data, whole))
    return data


@st.composite
def _change(draw: st.DrawFn, data: bytes, whole: Sequence[bytes]) -> bytes:
    at = draw(st.integers(0, len(data)))
    length = draw(st.one_of(st.integers(0, 8), st.integers(0, 300)))
    kind = draw(st.sampled_from(("byte", "put", "out", "twice", "worse", "cut", "other", "number")))
    before, gone, after = data[:at], data[at : at + length], data[at + length :]
    if kind == "byte":
        return data[:at] + bytes((draw(st.integers(0, 255)),)) + data[at + 1 :]
    if kind == "put":
        return before + draw(st.binary(max_size=20)) + data[at:]
    if kind == "out":
        return before + after
    if kind == "twice":
        return before + gone * draw(st.sampled_from((2, 3, 50))) + after
    if kind == "worse":
        return before + draw(st.sampled_from(_WORSE)) + after
    if kind == "cut":
        return before
    if kind == "number":
        width = draw(st.sampled_from((1, 2, 4, 8)))
        value = draw(st.sampled_from((0, 1, 2**31 - 1, 2**31, 2**32 - 1, 2**63 - 1, 2**64 - 1)))
        order = draw(st.sampled_from(("big", "little")))
        number = (value % (1 << 8 * width)).to_bytes(width, "big" if order == "big" else "little")
        return before + number + data[at + width :]
    other = draw(st.sampled_from(whole))
    start = draw(st.integers(0, len(other)))
    return before + other[start : start + 2000] + after


@st.composite
def _inside(draw: st.DrawFn, data: bytes) -> bytes:
    """A change in one part of an archive, which is whole again around it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError):
        return data
    if not parts:
        return data
    chosen = draw(st.sampled_from(sorted(parts)))
    for _ in range(draw(st.integers(1, 3))):
        parts[chosen] = draw(_change(parts[chosen], [*parts.values()]))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return target.getvalue()
