"""What was destroyed cannot be read any more, by whoever has the key and reads the bytes past the program."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.dossier.destruction import Destruction, Proposed
from oso_desktop.dossier.people import Gezag, Guardian, Student
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.rights_requests import RequestKind
from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.model import Adres, Adreslijst
from oso_desktop.services import (
    attachments,
    backups,
    handover,
    inzage,
    letters,
    prints,
    receivers,
    requests,
    retention,
)
from oso_desktop.services.drafts import PURPOSE as DRAFT
from oso_desktop.services.tidying import tidy
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.database import FILE_NAME, Store
from oso_desktop.store.drafts import StoredDraft
from oso_desktop.store.errors import StoreFull
from oso_desktop.store.migrate import BACKUP_NAME
from oso_desktop.store.restoring import ASIDE
from oso_desktop.vault import aead
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.keys import Purpose, derive
from oso_desktop.vault.slots import load_slots, unlock_with_keychain
from tests.cli import pupils
from tests.cli.running import words_of
from tests.services import school
from tests.services.school import LEAVES, MOTHER, NOW, TODAY, Stage
from tests.store import pages
from tests.store.examples import note

LATER, AT_THE_END = date(2028, 8, 1), date(2031, 8, 1)
TYPED = "Getypt toen het slot ervoor ging."


@dataclass
class Traces:
    """What one pupil left in a store: words in rows, sealed contents, and what their keys are bound to."""

    words: tuple[bytes, ...]
    blobs: tuple[SealedBlob, ...]
    keys: tuple[bytes, ...]


@dataclass
class Finder:
    """Searches every file of a store's folder with the keys of the store."""

    folder: Path
    database_key: bytes
    content_key: bytes

    def texts(self, *folders: Path) -> list[bytes]:
        return pages.readable(self.database_key, self.folder / FILE_NAME, self.folder, *folders)

    def found(self, traces: Traces, *folders: Path) -> dict[str, list[bytes]]:
        """What is still there: words, wrapped keys as they were, keys that unwrap, pieces of sealed content."""
        texts = self.texts(*folders)
        whole = b"\x00".join(texts)
        blobs = traces.blobs
        return {
            "words": [word for word in traces.words if word in whole],
            "wrapped": [blob.wrapped_key for blob in blobs if blob.wrapped_key in whole],
            "keys": sorted(pages.item_keys(texts, self.content_key, traces.keys)),
            "sealed": [piece for blob in blobs for piece in pages.pieces(blob.sealed) if piece in whole],
        }

    def all_there(self, traces: Traces) -> None:
        """The search finds everything of what is not destroyed; so where it finds nothing, nothing is there."""
        found = self.found(traces)
        assert found["words"] == list(traces.words)
        assert found["wrapped"] == [blob.wrapped_key for blob in traces.blobs]
        assert found["keys"] == sorted(traces.keys)
        every = sum(len(pages.pieces(blob.sealed)) for blob in traces.blobs)
        # What lies across two pages is not found, which is true of 16 bytes in 4,000.
        assert len(found["sealed"]) > 0.95 * every
        assert every or not traces.blobs

    def nothing_there(self, traces: Traces, *folders: Path) -> None:
        assert self.found(traces, *folders) == {"words": [], "wrapped": [], "keys": [], "sealed": []}


@pytest.fixture
def find(handed: Workspace, keychain: MemoryKeychain) -> Finder:
    store_key = unlock_with_keychain(load_slots(handed.folder).slots, keychain)
    return Finder(handed.folder, derive(store_key, Purpose.DATABASE), derive(store_key, Purpose.CONTENT))


def bound(workspace: Workspace, purpose: str, item: str) -> bytes:
    """What the key of an item is bound to, as the vault writes it."""
    return aead.context("oso-desktop/sealed item", "key", workspace.store_id, purpose, item, "1")


def sealed_of_dossier(workspace: Workspace, dossier_id: DossierId) -> tuple[list[SealedBlob], list[bytes]]:
    blobs, keys = [], []
    with workspace.view() as unit:
        dossier = unit.dossiers.get(dossier_id)
        for purpose, content, items in (
            (handover.VERSION_PURPOSE, unit.versions.content, [each.id for each in dossier.versions]),
            (handover.PACKAGE_PURPOSE, unit.packages.content, [each.id for each in dossier.packages]),
            (
                letters.PURPOSE,
                unit.letters.content,
                [each.id for each in unit.letters.of_dossier(dossier_id)],
            ),
        ):
            get: Callable[[Any], SealedBlob] = content  # type: ignore[assignment]
            blobs += [get(item) for item in items]
            keys += [bound(workspace, purpose, item) for item in items]
    return blobs, keys


def sealed_of_files(workspace: Workspace, student: Student) -> tuple[list[SealedBlob], list[bytes]]:
    with workspace.view() as unit:
        own = unit.attachments.of_student(student.id)
        blobs = [unit.attachments.content(each.id) for each in own]
    return blobs, [bound(workspace, attachments.PURPOSE, each.id) for each in own]


def encoded(*words: str) -> tuple[bytes, ...]:
    return tuple(word.encode() for word in words)


def on(workspace: Workspace, day: date, role: Role = Role.HEAD, name: str = "B. Denkbeeldig") -> Workspace:
    return replace(
        workspace,
        clock=lambda: datetime.combine(day, NOW.timetz()),
        user=User(name=name, role=role),
    )


def another() -> Student:
    """A pupil who stays, of whom nothing is the same."""
    record = replace(
        pupils.pupil(leerlingid="L0099", bsn=None, achternaam="Blijverstein", roepnaam="Blijvertje"),
        adreslijst=Adreslijst(
            adres=(Adres(soortadres="gba", straat="Blijvershof", nummer="1", postcode="9998YY", plaats="X"),)
        ),
        voornaam=("Blijvertje",),
        verzorger=(),
    )
    carer = pupils.guardian(achternaam="Blijversouder", adreslijst=None)
    return Student(key="L0099", record=record, guardians=(Guardian(block=carer, gezag=Gezag.YES),))


@pytest.fixture
def others(delivered: Workspace) -> Traces:
    student = school.add(delivered, another())
    attachments.add(delivered, student.id, "blijft.txt", os.urandom(8_000).hex().encode())
    return Traces(
        encoded("Blijverstein", "Blijvershof", "Blijversouder"),
        *map(tuple, sealed_of_files(delivered, student)),
    )


@pytest.fixture
def delivered(handed: Workspace, stage: Stage) -> Workspace:
    """A dossier that left by package, with a remark, a request, a large attachment, letters and a draft."""
    student = stage.case.student
    receivers.set_moved(handed, stage.dossier_id, LEAVES)
    handover.export_package(handed, stage.dossier_id, stage.version_id)
    inzage.add_remark(handed, stage.dossier_id, MOTHER, pupils.REMARK)
    attachments.add(handed, student.id, "groot.txt", os.urandom(30_000).hex().encode())
    request = requests.receive(
        handed,
        student.id,
        kind=RequestKind.ACCESS,
        on=TODAY,
        asked_by="Oma Verzoekstra, grootmoeder",
        identity="Bekend op school.",
        what="Ik wil zien wat u over mijn kleinkind hebt.",
    )
    prints.keep(
        handed,
        PrintKind.REQUEST_RECEIVED,
        requests.letter(handed, request.id, requests.RequestStage.RECEIVED),
        about=request.id,
        student_id=student.id,
    )
    receivers.set_moved(handed, stage.fresh, LEAVES)
    with handed.store.write() as unit:
        note(unit)
        unit.users.save(User(name="B. Denkbeeldig", role=Role.HEAD))
        draft = handed.seal(DRAFT, "d", TYPED.encode() * 9)
        unit.drafts.put(handed.user.name, StoredDraft(place="p", at=NOW, content=draft), student.id)
    return handed


@pytest.fixture
def of_dossier(delivered: Workspace, stage: Stage) -> Traces:
    """What hangs on the delivered dossier."""
    blobs, keys = sealed_of_dossier(delivered, stage.dossier_id)
    assert len(blobs) == 3
    return Traces(encoded(pupils.REMARK, school.REASON), tuple(blobs), tuple(keys))


@pytest.fixture
def of_pupil(delivered: Workspace, stage: Stage) -> Traces:
    """What is the pupil's own: it goes two years after the pupil left."""
    blobs, keys = sealed_of_files(delivered, stage.case.student)
    with delivered.view() as unit:
        (draft,) = unit.drafts.of_person(delivered.user.name)
    words = encoded(pupils.NUMBER, pupils.STREET, pupils.GUARDIAN, "bijlage groot.txt")
    assert len(blobs) == 2
    return Traces(words[:-1], (*blobs, draft.content), (*keys, bound(delivered, DRAFT, "d")))


@pytest.fixture
def named(delivered: Workspace) -> Traces:
    """What stays as long as anything is kept: by which it can be found, what was asked of the school, its print."""
    with delivered.view() as unit:
        (printed,) = unit.prints.all()
        blob = unit.prints.content(printed.id)
    words = encoded(pupils.SURNAME, pupils.FIRST_NAME, "Oma Verzoekstra")
    return Traces(words, (blob,), (bound(delivered, prints.PURPOSE, printed.id),))


def destroyed(workspace: Workspace, day: date, *what: Proposed) -> None:
    proposal = retention.propose(on(workspace, day, Role.ADMINISTRATION, "Een administratie"), what)
    retention.destroy(on(workspace, day), proposal.id)


def said(workspace: Workspace, done: Destruction) -> str:
    """The statement of a destruction."""
    return " ".join(words_of(retention.statement(workspace, done.id).data).split())


def test_of_a_pupil_who_is_destroyed_nothing_can_be_read_and_no_key_can_be_unwrapped(
    delivered: Workspace,
    stage: Stage,
    find: Finder,
    of_dossier: Traces,
    of_pupil: Traces,
    named: Traces,
    others: Traces,
) -> None:
    """L15, L29, R155: rows, files, versions, packages, letters, prints, drafts, remarks, requests; others stay."""
    student = stage.case.student.id
    every = Traces(
        *(
            tuple(part for traces in (of_dossier, of_pupil, named) for part in getattr(traces, each))
            for each in ("words", "blobs", "keys")
        )
    )
    find.all_there(every)
    find.all_there(others)

    destroyed(
        delivered,
        AT_THE_END,
        Proposed(student_id=student, dossier_id=stage.dossier_id),
        Proposed(student_id=student),
    )

    find.nothing_there(every)
    find.all_there(others)
    assert not delivered.store.has_remains


def test_of_a_dossier_that_is_destroyed_nothing_can_be_read_while_the_pupil_stays(
    delivered: Workspace, stage: Stage, find: Finder, of_dossier: Traces, of_pupil: Traces
) -> None:
    """L15, L29, R155: but what somebody was typing about the pupil goes along."""
    find.all_there(of_dossier)

    destroyed(delivered, AT_THE_END, Proposed(student_id=stage.case.student.id, dossier_id=stage.dossier_id))

    find.nothing_there(of_dossier)
    find.nothing_there(Traces((), of_pupil.blobs[-1:], of_pupil.keys[-1:]))
    find.all_there(Traces(of_pupil.words, of_pupil.blobs[:-1], of_pupil.keys[:-1]))


def test_of_what_goes_after_two_years_nothing_can_be_read_while_the_delivered_dossier_stays(
    delivered: Workspace, stage: Stage, find: Finder, of_dossier: Traces, of_pupil: Traces, named: Traces
) -> None:
    """L15, L29, R152, R155: numbers, addresses, people, attachments and drafts go; the name stays to find it by."""
    find.all_there(of_pupil)

    destroyed(delivered, LATER, Proposed(student_id=stage.case.student.id))

    find.nothing_there(replace(of_pupil, words=encoded(pupils.NUMBER, pupils.STREET)))
    find.all_there(replace(of_dossier, words=()))
    find.all_there(named)


def test_of_an_attachment_that_was_removed_nothing_can_be_read_once_the_file_is_tidied(
    delivered: Workspace, stage: Stage, find: Finder, of_dossier: Traces, of_pupil: Traces
) -> None:
    """R036: what is taken away by hand as well; the content at once, a trace in a row at the next tidying."""
    gone = Traces((), of_pupil.blobs[1:2], of_pupil.keys[1:2])
    find.all_there(gone)
    with delivered.view() as unit:
        last = unit.attachments.of_student(stage.case.student.id)[1]

    attachments.remove(delivered, stage.case.student.id, last.id)

    assert find.found(gone)["sealed"] == []
    assert retention.retention(delivered).has_remains
    tidy(delivered)
    assert not retention.retention(delivered).has_remains
    find.nothing_there(gone)
    find.all_there(Traces(of_pupil.words, of_pupil.blobs[:1], of_pupil.keys[:1]))


def test_the_journal_of_a_destruction_holds_it_while_it_lasts_and_nothing_afterwards(
    delivered: Workspace, stage: Stage, find: Finder, of_dossier: Traces
) -> None:
    """L29: until the work is saved a power cut must be able to undo it; then the old pages are gone from the file."""
    journal = find.folder / f"{FILE_NAME}-journal"
    reader = pages.Reader(find.database_key, (find.folder / FILE_NAME).read_bytes()[: pages.SALT])

    def in_journal() -> bytes:
        return b"".join(page or b"" for _, page in reader.journal(journal.read_bytes()))

    with delivered.store.write() as unit:
        note(unit)
        unit.dossiers.destroy(stage.dossier_id)
        during = in_journal()
    assert of_dossier.blobs[0].wrapped_key in during

    assert journal.read_bytes() == b""


def test_a_destruction_stands_when_the_file_cannot_be_tidied_and_the_page_says_what_is_left_to_do(
    delivered: Workspace, stage: Stage, find: Finder, of_dossier: Traces, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R155: a full disk holds up the tidying only; what was destroyed is gone from its rows and does not come back."""

    def full(_: Store) -> None:
        raise StoreFull

    with monkeypatch.context() as patched:
        patched.setattr(Store, "compact", full)
        destroyed(
            delivered, AT_THE_END, Proposed(student_id=stage.case.student.id, dossier_id=stage.dossier_id)
        )
        found = retention.retention(on(delivered, AT_THE_END))
        assert found.has_remains
        assert len(found.destructions) == 1
        assert find.found(of_dossier)["sealed"] == []
        assert "nog een rest" in said(delivered, found.destructions[0])
        with pytest.raises(StoreFull):
            tidy(delivered)

    tidy(delivered)
    assert not retention.retention(delivered).has_remains
    assert "geen resten" in said(delivered, found.destructions[0])
    find.nothing_there(of_dossier)


def test_a_month_after_a_destruction_no_backup_holds_it_either(
    delivered: Workspace,
    stage: Stage,
    find: Finder,
    of_dossier: Traces,
    of_pupil: Traces,
    others: Traces,
    tmp_path: Path,
) -> None:
    """L29, R155: after the next backup past the grace, no file of the store or of the backups reads it with the keys.

    That holds for the backups here and in the folder of choice, for the copy from before bringing the store up to date,
    and for what a restore put aside.
    """
    chosen = tmp_path / "stick"
    chosen.mkdir()
    student = stage.case.student.id
    eve = on(delivered, AT_THE_END - timedelta(days=1))
    backups.choose_folder(eve, chosen)
    assert len(backups.back_up(eve).made) == 2
    past = eve.clock() - timedelta(days=200)
    aside = find.folder / f"{ASIDE}{past:%Y%m%d-%H%M%S}"
    aside.mkdir()
    for copy in (find.folder / BACKUP_NAME, aside / FILE_NAME):
        shutil.copyfile(find.folder / FILE_NAME, copy)
    os.utime(find.folder / BACKUP_NAME, (past.timestamp(), past.timestamp()))
    every = Traces(
        of_dossier.words + of_pupil.words, of_dossier.blobs + of_pupil.blobs, of_dossier.keys + of_pupil.keys
    )

    destroyed(
        delivered,
        AT_THE_END,
        Proposed(student_id=student, dossier_id=stage.dossier_id),
        Proposed(student_id=student),
    )

    (done,) = retention.retention(delivered).destructions
    assert "na 31 augustus 2031" in said(delivered, done)
    after = on(delivered, AT_THE_END + timedelta(days=1))
    assert not backups.back_up(after).problems
    assert find.found(every, chosen)["keys"] == sorted(every.keys)
    past_the_grace = on(delivered, AT_THE_END + timedelta(days=31))
    assert not backups.back_up(past_the_grace).problems

    find.nothing_there(every, chosen)
    find.all_there(others)
    assert len(list(chosen.glob("*.osobackup"))) == 2


def test_a_backup_is_made_of_a_file_that_was_tidied(delivered: Workspace, stage: Stage) -> None:
    """L29: a trace of an attachment that was taken away would else be kept for a year."""
    attachments.remove(delivered, stage.case.student.id, stage.case.attachment_id)
    assert delivered.store.has_remains

    assert not backups.back_up(delivered).problems

    assert not delivered.store.has_remains
