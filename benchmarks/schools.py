"""Fictitious schools of any size, made out of the pupils of the demo school."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
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
from oso_desktop.services.demo import demo_document, demo_receiver, demo_school, demo_students, demo_user
from oso_desktop.services.handover import VERSION_PURPOSE
from oso_desktop.services.stores import confirm_recovery, create_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.keys import Purpose, derive
from oso_desktop.vault.slots import load_slots, unlock_with_keychain

SCAN_BYTES = 250_000
"""A few scanned pages; like a scan's pictures they cannot be compressed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """A made-up school in a store that is thrown away, the dossiers in process, and the words of its recovery sheet."""

    folder: Path
    keychain: MemoryKeychain
    workspace: Workspace
    dossiers: tuple[DossierId, ...]
    words: str = field(default="", repr=False)

    def secret(self) -> str:
        """What the keychain of this computer would hold, in hexadecimal."""
        secret = self.keychain.get(self.workspace.store_id)
        if secret is None:
            raise AssertionError("the store was made without its key in the keychain")
        return secret.hex()

    def database_key(self) -> bytes:
        """What a raw query needs to read the same file."""
        store_key = unlock_with_keychain(load_slots(self.folder).slots, self.keychain)
        return derive(store_key, Purpose.DATABASE)


@contextmanager
def school(*, pupils: int, dossiers: int, documents: bool = False) -> Iterator[School]:
    """A school of `pupils`, `dossiers` of whom have a transfer that may go, with two attachments each if asked.

    Everything is put in within one transaction; how long that takes is not measured.
    """
    with empty_school() as made:
        workspace = made.workspace
        with workspace.change(Right.IMPORT, "school gemaakt", workspace.store_id, pupils=pupils) as unit:
            started = [
                _started(workspace, unit, student, documents=documents)
                for student in islice(_pupils(workspace.today, leaving=True), dossiers)
            ]
            for student in islice(_pupils(workspace.today, leaving=False), pupils - dossiers):
                unit.students.save(student)
        yield replace(made, dossiers=tuple(started))


@contextmanager
def empty_school() -> Iterator[School]:
    """A store without pupils, with its recovery sheet confirmed, that is thrown away."""
    with TemporaryDirectory(prefix="oso-benchmark-", ignore_cleanup_errors=True) as name:
        folder, keychain = Path(name), MemoryKeychain()
        new = create_store(folder, school=demo_school(), user=demo_user(), keychain=keychain)
        try:
            confirm_recovery(new.workspace, new.recovery, dict(enumerate(new.recovery.words, start=1)))
            yield School(
                folder=folder,
                keychain=keychain,
                workspace=new.workspace,
                dossiers=(),
                words=" ".join(new.recovery.words),
            )
        finally:
            new.workspace.close()


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
    dossier = composed(workspace, student, [attachment for attachment, _ in attachments])
    unit.dossiers.save(dossier)
    return dossier.id


def _attachments(workspace: Workspace, student: Student) -> Iterator[tuple[Attachment, bytes]]:
    for kind, name, data in (
        ("leerlingrapport", "leerlingrapport.pdf", typed_page()),
        ("toets", "toetsuitslag.pdf", _scan(student.key)),
    ):
        yield attached(student.id, kind, name, data, workspace.today)


def attached(student_id: StudentId, kind: str, name: str, data: bytes, on: date) -> tuple[Attachment, bytes]:
    """An attachment that was looked through and in which nothing was found, and its content as it is kept."""
    packed = pack(name, data)
    return (
        Attachment(
            student_id=student_id,
            kind=kind,
            title="",
            file_name=name,
            media_type="application/pdf",
            size=len(data),
            sha256=hashlib.sha256(packed).hexdigest(),
            document_date=on,
            search=AttachmentSearch(version=SEARCH_VERSION, salt="00" * 16),
            scan=AttachmentScan(version=SCAN_VERSION, salt="00" * 16),
        ),
        packed,
    )


@cache
def typed_page() -> bytes:
    """A page with text."""
    return demo_document("Voorbeeld")


def _scan(seed: str) -> bytes:
    return b"%PDF-1.7\n" + Random(seed).randbytes(SCAN_BYTES)


def _advised(student: Student, workspace: Workspace) -> AdviceProcess:
    """What stands in the pupil's block is the definitive advice, and the test said the same."""
    block = student.record.overstapadvies
    code = (block.herzienadvies or block.advies) if block else None
    given = Given(code=code, on=workspace.today, by=workspace.user.name) if code else None
    return AdviceProcess(test=given, definitive=given)


def composed(
    workspace: Workspace,
    student: Student,
    attachments: Sequence[Attachment],
    profile: Profile = Profile.POVO,
) -> TransferDossier:
    """A transfer with everything chosen, decided and seen."""
    now, name = workspace.clock(), workspace.user.name
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
        advice=_advised(student, workspace) if profile is Profile.POVO else AdviceProcess(),
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
