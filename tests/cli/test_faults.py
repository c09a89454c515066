"""A fault of our own on the command line: a code and places, never the message, which may hold a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from oso_desktop import cli
from oso_desktop.services import checks


def test_a_fault_tells_where_it_was_and_nothing_of_what_it_was_about(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: bytes) -> None:
        raise ValueError("Philippijntje Verzonnen, 999990019")

    monkeypatch.setattr(checks, "check_dossier", broken)
    file = tmp_path / "dossier.xml"
    file.write_bytes(b"<dossier/>")

    code = cli.main(["check", str(file)])

    said = capsys.readouterr()
    assert code == cli.FAULT
    assert "ValueError" in said.err
    assert "oso_desktop.services.check_many" in said.err
    assert "Philippijntje" not in said.out + said.err
    assert "999990019" not in said.out + said.err
