"""Fictitious schools of any size, made out of the pupils of the demo school."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from oso_desktop.dossier.advice import AdviceProcess, Given
from oso_desktop.dossier.attachments import Attachment, AttachmentDecision
from oso_desktop.dossier.compose import with_attachment
from oso_desktop.dossier.inzage import Agreement, InzageFact, InzageOffered, InzageSeen, Manner, Recorded
from oso_desktop.dossier.number_search import SEARCH_VERSION, AttachmentSearch
from oso_desktop.dossier.people import GuardianId, Student, StudentId, new_id, outline, rights_holders
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.scan_findings import SCAN_VERSION, AttachmentScan
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.transfer import Choice, DossierId, TransferDossier, VersionId, selection_fingerprint
from oso_desktop.exchange.packing import pack
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from oso_desktop.gegevensset.tree import has_content
from oso_desktop.services.attachments import PURPOSE
from oso_desktop.services.demo import demo_document, demo_receiver, demo_school, demo_store, demo_students
from oso_desktop.services.handover import VERSION_PURPOSE
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.keys import Purpose, derive
from oso_desktop.vault.slots import load_slots, unlock_with_keychain

SCAN_BYTES = 250_000
"""A few scanned pages; like a scan's pictures they cannot be compressed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """A made-up school in a store that is thrown away, and the dossiers in process."""

    folder: Path
    keychain: MemoryKeychain
    workspace: Workspace
    dossiers: tuple[DossierId, ...]

    def database_key(self) -> bytes:
        """What a raw query needs to read the same file."""
        store_key = unlock_with_keychain(load_slots(self.folder).slots, self.keychain)
        return derive(store_key, Purpose.DATABASE)


@contextmanager
def school(*, pupils: int, dossiers: int, documents: bool = False) -> Iterator[School]:
    """A school of `pupils`, `dossiers` of whom have a transfer that may go, with two attachments each if asked.

    Everything is put in within one transaction; how long that takes is not measured.
    """
    with TemporaryDirectory(prefix="oso-benchmark-", ignore_cleanup_errors=True) as name:
        folder, keychain = Path(name), MemoryKeychain()
        workspace = demo_store(folder, demo_school(), keychain)
        try:
            with workspace.change(Right.IMPORT, "school gemaakt", workspace.store_id, pupils=pupils) as unit:
                started = [
                    _started(workspace, unit, student, documents=documents)
                    for student in islice(_pupils(workspace.today, leaving=True), dossiers)
                ]
                for student in islice(_pupils(workspace.today, leaving=False), pupils - dossiers):
                    unit.students.save(student)
            yield School(folder=folder, keychain=keychain, workspace=workspace, dossiers=tuple(started))
        finally:
            workspace.close()


def some_pupils() -> Iterator[Student]:
    """Ever more pupils, to be saved."""
    return _pupils(date(2026, 3, 2), leaving=False)


def _pupils(today: date, *, leaving: bool) -> Iterator[Student]:
    """Ever more pupils, each a copy of one of the demo school under another name and number.

    Those who are `leaving` are all like the first, with two parents, so that every transfer means the same work.
    """
    patterns = [student for student, _ in demo_students(today)]
    for number, pattern in enumerate(cycle(patterns[:1] if leaving else patterns), start=1):
        key = f"{'V' if leaving else 'B'}{number:06d}"
        surname = f"{pattern.record.achternaam} {'A' if leaving else 'B'}{number}"
        yield replace(
            pattern,
            id=StudentId(new_id()),
            key=key,
            record=replace(pattern.record, achternaam=surname, leerlingid=key),
            guardians=tuple(
                replace(guardian, id=GuardianId(new_id()), block=replace(guardian.block, achternaam=surname))
                for guardian in pattern.guardians
            ),
        )


def _started(workspace: Workspace, unit: Unit, student: Student, *, documents: bool) -> DossierId:
    """Saves the pupil with a transfer for which everything is done but making it final."""
    attachments = tuple(_attachments(workspace, student)) if documents else ()
    for attachment, packed in attachments:
        unit.attachments.add(attachment, workspace.seal(PURPOSE, attachment.id, packed))
        student = with_attachment(student, attachment)
    unit.students.save(student)
    dossier = _composed(workspace, student, [attachment for attachment, _ in attachments])
    unit.dossiers.save(dossier)
    return dossier.id


def _attachments(workspace: Workspace, student: Student) -> Iterator[tuple[Attachment, bytes]]:
    for kind, name, data in (
        ("leerlingrapport", "leerlingrapport.pdf", _typed_page()),
        ("toets", "toetsuitslag.pdf", _scan(student.key)),
    ):
        packed = pack(name, data)
        yield (
            Attachment(
                student_id=student.id,
                kind=kind,
                title="",
                file_name=name,
                media_type="application/pdf",
                size=len(data),
                sha256=hashlib.sha256(packed).hexdigest(),
                document_date=workspace.today,
                search=AttachmentSearch(version=SEARCH_VERSION, salt="00" * 16),
                scan=AttachmentScan(version=SCAN_VERSION, salt="00" * 16),
            ),
            packed,
        )


@cache
def _typed_page() -> bytes:
    return demo_document("Voorbeeld")


def _scan(seed: str) -> bytes:
    return b"%PDF-1.7\n" + Random(seed).randbytes(SCAN_BYTES)


def _advised(student: Student, workspace: Workspace) -> AdviceProcess:
    """What stands in the pupil's block is the definitive advice, and the test said the same."""
    block = student.record.overstapadvies
    code = (block.herzienadvies or block.advies) if block else None
    given = Given(code=code, on=workspace.today, by=workspace.user.name) if code else None
    return AdviceProcess(test=given, definitive=given)


def _composed(workspace: Workspace, student: Student, attachments: list[Attachment]) -> TransferDossier:
    """A transfer with everything chosen, decided and seen."""
    now, name, profile = workspace.clock(), workspace.user.name, Profile.POVO
    dossier = TransferDossier(
        student_id=student.id,
        profile=profile,
        chosen=frozenset(
            category
            for category in Category
            if category_rule(profile, category) is CategoryRule.OPTIONAL
            and has_content(student.record, category)
        ),
        decisions=tuple(
            AttachmentDecision(
                attachment_id=attachment.id,
                included=True,
                reason="De nieuwe school moet weten welke hulp vanaf de eerste dag nodig is.",
                warning_seen=True,
                seen_at=now,
                seen_by=name,
                decided_by=name,
                decided_at=now,
            )
            for attachment in attachments
        ),
        receiver=demo_receiver(profile),
        enrolment=Enrolment.ENROLLED,
        enrolment_date=workspace.today - timedelta(days=30),
        advice=_advised(student, workspace),
    )
    about = outline(student)
    fingerprint = selection_fingerprint(about, dossier)
    seen: list[InzageFact] = []
    for holder in rights_holders(about, workspace.today):
        offered_on = workspace.today - timedelta(days=9)
        seen += (
            InzageOffered(
                holder_id=holder.id, on=offered_on, manner=Manner.SENT, by=name, fingerprint=fingerprint
            ),
            InzageSeen(
                holder_id=holder.id,
                on=workspace.today - timedelta(days=2),
                recorded=Recorded.REPORT,
                agreement=Agreement.YES,
                by=name,
                fingerprint=fingerprint,
            ),
        )
    choice = Choice(by=name, role=workspace.user.role.value, at=now, fingerprint=fingerprint)
    return replace(dossier, choice=choice, inzage=tuple(seen))


def frozen_xml(workspace: Workspace, version_id: VersionId) -> bytes:
    """The exact bytes of a final version."""
    with workspace.view() as unit:
        return workspace.unseal(VERSION_PURPOSE, version_id, unit.versions.content(version_id))
