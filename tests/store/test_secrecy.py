"""Nothing that identifies a pupil is in any byte of the folder, in an error, on the terminal or in a repr."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.database import Store
from oso_desktop.store.errors import StoreDamaged
from tests.store.examples import KEYS, STORE_ID, a_full_dossier, a_student, an_attachment, attempt, note

MARKER = "Zwaluwstaartje"
SPELLINGS = [MARKER.encode(), MARKER.encode("utf-16-le"), *(key for key in KEYS.values())]


def found(folder: Path) -> list[str]:
    """The files in which the marker or a key occurs."""
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(spelling in path.read_bytes() for spelling in SPELLINGS)
    ]


def test_the_search_itself_finds(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text(f"naam: {MARKER}")
    (tmp_path / "key").write_bytes(b"." + KEYS["database_key"])

    assert sorted(found(tmp_path)) == ["key", "plain"]


def test_no_byte_of_the_folder_tells_a_name_before_during_or_after_a_transaction(
    store: Store, tmp_path: Path
) -> None:
    """R150, R175: the store is sealed as a whole."""
    student = a_student("1", MARKER, group=MARKER)
    dossier = a_full_dossier(student)
    dossier = replace(dossier, remarks=(replace(dossier.remarks[0], text=MARKER * 500),))
    with store.write() as unit:
        unit.students.save(student)
        unit.attachments.add(an_attachment(student, title=MARKER), SealedBlob(b"key", b"content"))
        unit.dossiers.save(dossier)
        for number in range(2, 400):
            unit.students.save(a_student(str(number), MARKER))
        note(unit)
        assert found(tmp_path) == []
    with store.write() as unit:
        unit.students.save(replace(student, group=MARKER * 2000))
        note(unit)
        assert (tmp_path / "dossiers.db-journal").stat().st_size
        assert found(tmp_path) == []
    store.close()

    assert found(tmp_path) == []
    assert (tmp_path / "dossiers.db").stat().st_size > 400 * 500


def test_an_error_of_the_database_shows_no_values(store: Store) -> None:
    twins = [a_student(MARKER, MARKER), a_student(MARKER, MARKER)]

    with pytest.raises(IntegrityError) as caught:
        attempt(store, *[lambda unit, each=each: unit.students.save(each) for each in twins])

    assert "UNIQUE" in str(caught.value)
    assert MARKER not in f"{caught.value} {caught.value!r} {caught.value.__cause__!r}"


def test_sealed_content_does_not_show_itself() -> None:
    blob = SealedBlob(MARKER.encode(), MARKER.encode())

    assert MARKER not in repr(blob)


def test_the_store_does_not_show_its_keys(store: Store) -> None:
    shown = f"{store!r} {store._engine!r} {store._engine.url!r}"

    assert all(key.hex() not in shown and repr(key) not in shown for key in KEYS.values())


def test_nothing_is_written_to_the_terminal(
    store: Store, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The library itself reports a wrong key or a damaged page on standard error unless told not to."""
    store.close()
    with pytest.raises(StoreDamaged):
        Store.open(tmp_path, store_id=STORE_ID, **{**KEYS, "database_key": bytes(32)})

    assert capfd.readouterr() == ("", "")
