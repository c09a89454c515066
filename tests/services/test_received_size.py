"""A carrier of who means ill costs no more than it is worth, and a stick that is pulled out is told (R131, R133)."""

from __future__ import annotations

import errno
import io
import os
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.dossier.parcel_errors import NotForReceiving, ParcelTooLarge
from oso_desktop.dossier.parcels import Verdict
from oso_desktop.exchange import package
from oso_desktop.services import parcel_files
from oso_desktop.services.files import NotRead
from oso_desktop.services.receiving import look, receive
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.carrier import OpenCarrier
from tests.services import brought
from tests.services.brought import Sent, carrier, xml


@pytest.fixture
def ours(workspace: Workspace) -> Workspace:
    return brought.with_card(workspace)


def a_class(count: int, content: bytes | None = None) -> Sequence[Sent]:
    return [
        Sent(
            xml=content or xml(leerlingid=f"V{number}", roepnaam=f"Kind{number}", bsn=None),
            package=f"p{number}",
            dossier=f"d{number}",
        )
        for number in range(count)
    ]


def count_calls(monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> list[object]:
    calls: list[object] = []
    real = getattr(owner, name)

    def counted(*args: Any, **kwargs: Any) -> Any:
        calls.append(args)
        return real(*args, **kwargs)

    monkeypatch.setattr(owner, name, counted)
    return calls


def test_a_class_is_verified_once_however_many_come_in(
    ours: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R131"""
    parcel = look(ours, carrier(tmp_path / "klas", *a_class(4)))
    calls = count_calls(monkeypatch, parcel_files, "verify_carrier")
    assert len(receive(ours, parcel, dict.fromkeys(range(4))).received) == 4
    assert len(calls) == 1


def test_of_packages_that_become_far_too_large_the_rest_stays_closed(
    ours: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R131: what no real dossier does, by which a small file would keep a computer busy for minutes."""
    monkeypatch.setattr(parcel_files, "_WORTH_OPENING", 2**20)

    def packed(parts: Sequence[tuple[str, bytes]], worth_packing: int) -> bytes:
        del worth_packing
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name, data in parts:
                archive.writestr(name, data)
        return made.getvalue()

    monkeypatch.setattr(package, "plain_zip", packed)
    path = carrier(tmp_path / "bom", *a_class(5, xml() + b" " * (3 * 2**20)))
    opened = count_calls(monkeypatch, parcel_files, "read_package")
    found = look(ours, path).brought
    assert [each.verdict for each in found] == [Verdict.NEW, *[Verdict.REFUSED] * 4]
    assert {type(each.refusal) for each in found[1:]} == {ParcelTooLarge}
    assert len(opened) == 1


def test_a_package_larger_than_a_dossier_can_be_is_not_even_read(
    ours: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R131"""
    path = carrier(tmp_path / "groot")
    monkeypatch.setattr(parcel_files, "_LARGEST", 100)
    read = count_calls(monkeypatch, OpenCarrier, "sealed")
    (one,) = look(ours, path).brought
    assert type(one.refusal) is ParcelTooLarge
    assert not read


@pytest.mark.parametrize("moment", ["after verifying", "while reading"])
def test_a_stick_that_is_pulled_out_is_told_as_that(
    ours: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """R131: and not as a file that somebody changed."""
    path = carrier(tmp_path / "klas")

    def pulled(*_: object) -> object:
        raise OSError(errno.EIO, "gone")

    if moment == "while reading":
        monkeypatch.setattr(OpenCarrier, "sealed", pulled)
        (one,) = look(ours, path).brought
        refusal: object = one.refusal
    else:
        real = parcel_files.verify_carrier

        def verified(file: Path) -> bytes:
            signing = real(file)
            file.unlink()
            return signing

        monkeypatch.setattr(parcel_files, "verify_carrier", verified)
        with pytest.raises(NotRead) as raised:
            look(ours, path)
        refusal = raised.value
    assert isinstance(refusal, NotRead)
    assert "stick" in refusal.next_step


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_a_pipe_without_anybody_at_its_other_end_is_not_waited_for(ours: Workspace, tmp_path: Path) -> None:
    """R131"""
    os.mkfifo(tmp_path / "pijp.xml")
    with pytest.raises(NotForReceiving):
        look(ours, tmp_path / "pijp.xml")
