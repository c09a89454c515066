"""The search for leaks finds one in every dress: a search that cannot find proves nothing."""

from __future__ import annotations

import base64
import gzip
import json
import os
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.nl import bsn

from tests.exchange.documents import docx, pdf
from tests.leaks import canaries
from tests.leaks.searching import Sought, on_disk

TEXT = canaries.PRESENT  # with a letter that encodings write in different ways
SOUGHT = Sought.of(canaries.ALL, [bytes(range(100, 132))])


def zipped(data: bytes) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x", data)
    return target.getvalue()


DRESSES: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "capitals": lambda text: text.upper().encode(),
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "utf-16 with its mark": lambda text: text.encode("utf-16"),
    "latin-1": lambda text: text.encode("latin-1"),
    "json": lambda text: json.dumps({"naam": text}).encode(),
    "json without escapes": lambda text: json.dumps([text], ensure_ascii=False).encode(),
    "hex": lambda text: text.encode().hex().upper().encode(),
    "base64 at 0": lambda text: base64.b64encode(f"{text}, en verder".encode()),
    "base64 at 1": lambda text: base64.b64encode(f"a{text}, en verder".encode()),
    "base64 at 2": lambda text: base64.b64encode(f"ab{text}, en verder".encode()),
    "zlib": lambda text: zlib.compress(text.encode() * 3),
    "zlib, best": lambda text: zlib.compress(text.encode() * 3, 9),
    "gzip": lambda text: gzip.compress(text.encode()),
    "zip": lambda text: zipped(text.encode()),
    "zip in zip": lambda text: zipped(zipped(text.encode() * 50)),
    "base64 of zip": lambda text: base64.b64encode(zipped(text.encode())),
    "word": docx,
    "pdf": pdf,
    "pdf that knows its title": lambda text: pdf("niets", title=text),
    "base64 of zip of pdf": lambda text: base64.b64encode(zipped(pdf(text))),
}


@pytest.mark.parametrize("dress", DRESSES)
def test_a_planted_leak_is_found_in_every_dress(dress: str, tmp_path: Path) -> None:
    planted = DRESSES[dress](TEXT)
    (tmp_path / "clean").write_bytes(DRESSES[dress]("Niets bijzonders en niemand in het bijzonder"))
    (tmp_path / "deep").mkdir()
    # Between noise as in a database, so that it is no file of its own kind.
    (tmp_path / "deep" / "leak").write_bytes(
        planted if dress == "gzip" else bytes(range(256)) + planted + b"\0" * 64
    )

    found = on_disk([tmp_path], SOUGHT)

    assert {hit.split(": ")[0] for hit in found.hits} == {str(tmp_path / "deep" / "leak")}, found.hits
    assert found.files == 2


@pytest.mark.parametrize("name", [canaries.FILE, f"{canaries.GIVEN}.pdf", f"x-{canaries.BSN}"])
def test_a_name_of_a_file_or_folder_is_a_leak_too(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()

    assert on_disk([tmp_path], SOUGHT).hits


@given(before=st.binary(max_size=40), after=st.binary(max_size=40), text=st.sampled_from(canaries.ALL))
def test_a_key_or_a_word_is_found_wherever_it_stands(before: bytes, after: bytes, text: str) -> None:
    key = bytes(range(100, 132))

    for content, name in ((key, "key 0"), (text.encode(), text)):
        for data in (before + content + after, base64.b64encode(before + content + after)):
            assert name in {found for found, _ in SOUGHT.hits(data)}


def test_the_canaries_are_no_words_of_the_program() -> None:
    """Else a hit would prove nothing; the number passes as one (R045)."""
    project = Path(__file__).resolve().parents[2]
    assert bsn.is_valid(canaries.BSN)

    for place in ("oso_desktop", "resources", "ui"):
        for path in (project / place).rglob("*"):
            if path.is_file() and path.suffix in {".py", ".toml", ".json", ".ui", ".txt"}:
                text = path.read_text("utf-8").lower()
                assert not [word for word in canaries.ALL if word.lower() in text], path


def test_a_folder_that_another_process_takes_away_meanwhile_ends_no_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In folders that all programs share, as another run of these tests does beside this one."""
    (tmp_path / "weg").mkdir()
    (tmp_path / "zoek").mkdir()
    (tmp_path / "zoek" / "leak").write_text(TEXT, "utf-8")
    listed, scandir = [], os.scandir

    def taken_away(place: str | Path) -> Any:
        listed.append(Path(place))
        if listed[-1] == tmp_path / "weg":
            listed[-1].rmdir()
        return scandir(place)

    monkeypatch.setattr(os, "scandir", taken_away)
    found = on_disk([tmp_path], SOUGHT)

    assert tmp_path / "weg" in listed
    assert {hit.split(": ")[0] for hit in found.hits} == {str(tmp_path / "zoek" / "leak")}


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(bytes(reversed(range(256))) * 1000)
    (tmp_path / "y.pdf").write_bytes(pdf("Een ander verhaal", title="Een titel"))

    assert on_disk([tmp_path], SOUGHT).hits == ()
