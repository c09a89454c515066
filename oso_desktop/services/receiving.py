"""Receiving what another school made: looked at first, then stored as it came beside all that is here (R131, R133)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.dossier.imported_file import guardian_marks, marks_of
from oso_desktop.dossier.parcel_errors import AlreadyReceived, AnotherChild, IsHereAlready, ParcelChanged
from oso_desktop.dossier.parcels import Brought, Parcel, Proposal, Sender, Trust, Verdict
from oso_desktop.dossier.people import Student, StudentId, content_hash, full_name, list_name, new_id
from oso_desktop.dossier.received import (
    RECEIVED_PURPOSE,
    LookedThrough,
    Received,
    ReceivedEvent,
    ReceivedId,
    still_taken,
)
from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.exchange.card_file import write_card
from oso_desktop.gegevensset.model import HuidigeSchool, Leerling
from oso_desktop.services.addresses import take_card
from oso_desktop.services.documents import DocumentIntake
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.identity import OTHER_NUMBER, differing, same_pupil
from oso_desktop.services.import_lists import is_numbered, number_notice, without_number
from oso_desktop.services.parcel_files import OpenFile, Seals, Unpacked, opened_file
from oso_desktop.services.parcels import Shelf, judged, judged_file, profile_label, sender_key, sender_of
from oso_desktop.services.reimport import merged_guardians
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

Choices = Mapping[int, StudentId | None]
"""Which dossiers of a file come in, by number: for whom of the pupils who are here, or None for a new pupil."""
Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveReport:
    """What came in, and what did not by number and why; `notices` are Dutch sentences without personal data."""

    received: tuple[Received, ...]
    refused: tuple[tuple[int, OsoError], ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRow:
    """A delivery that is here, of whom, and what happened with it since."""

    received: Received
    pupil: str
    events: tuple[ReceivedEvent, ...]

    @property
    def taken(self) -> int:
        """How many items were taken over."""
        return len(still_taken(self.events))

    @property
    def looked_through(self) -> LookedThrough | None:
        """Who looked it through last, if anybody did."""
        return next((event for event in reversed(self.events) if isinstance(event, LookedThrough)), None)


def look(
    workspace: Workspace, path: Path, progress: Progress = lambda _done, _all: None, *, words: str = ""
) -> Parcel:
    """What lies in a file; nothing of it is stored. `words` are those of a key sheet, for a secured PDF.

    `progress` hears of each dossier before it is opened, and ends the
    looking by raising.

    Raises OsoError with a text for the user for a file that is of no use as a whole: CarrierError, ReceiveRefused,
    NotReadable, NotRead. What cannot be received of one that is, is told per dossier.
    """
    workspace.require(Right.IMPORT)
    with workspace.view() as unit, opened_file(workspace, unit, path, words=words) as file:
        return replace(judged_file(workspace, unit, path, file, progress), words=words)


def take_sender_card(workspace: Workspace, parcel: Parcel, *, warned: bool = False) -> KnownSchool:
    """Puts the card by which a file is signed in the address book, unchecked as any other (see `addresses.take_card`).

    Raises NotPossible for a file without one.
    """
    workspace.require(Right.EDIT)
    if parcel.sender.card is None:
        raise NotPossible("Bij dit bestand zit geen schoolkaart.", "Vraag de school om haar schoolkaart.")
    return take_card(workspace, write_card(parcel.sender.card), warned=warned)


def choosable(workspace: Workspace) -> tuple[Proposal, ...]:
    """Every pupil of the school, to be looked up as the one of a dossier."""
    with workspace.view() as unit:
        return tuple(
            Proposal(student_id=each.id, name=each.list_name, birth_date=each.birth_date, group=each.group)
            for each in unit.students.outlines()
        )


def looked_up(workspace: Workspace, brought: Brought, student_id: StudentId) -> Proposal:
    """A pupil whom somebody looked up for a dossier, with what is other than the dossier says.

    Raises AnotherChild where both have another personal number, NotPossible for a pupil who is gone.
    """
    with workspace.view() as unit:
        student = _chosen(unit, student_id)
    if brought.person is None:
        raise AnotherChild
    differs = differing(student.record, brought.person)
    if OTHER_NUMBER in differs:
        raise AnotherChild
    return Proposal(
        student_id=student.id,
        name=full_name(student.record),
        birth_date=student.birth_date,
        group=student.group,
        differs=differs,
    )


def receive(
    workspace: Workspace,
    parcel: Parcel,
    choices: Choices,
    progress: Progress = lambda _done, _all: None,
    *,
    confirmed: Collection[int] = (),
) -> ReceiveReport:
    """Stores the chosen dossiers of a file, each in one transaction, as they came; all that is here stays as it is.

    A new pupil gets what the dossier holds. Of a pupil who is here nothing changes: what is new is taken over item by
    item (see `received_items`). A pupil of another name or birthday is refused, unless somebody `confirmed` by number
    that it is the same child; one of another personal number always. What is refused costs that dossier alone. Raises
    what `look` raises, and ParcelChanged for a file that is no longer what was looked at.
    """
    workspace.require(Right.IMPORT)
    received: list[Received] = []
    refused: list[tuple[int, OsoError]] = []
    notices: list[str] = []
    seals = Seals()
    for done, number in enumerate(sorted(choices)):
        progress(done, len(choices))
        try:
            received.append(
                _receive(
                    workspace,
                    parcel,
                    number,
                    choices[number],
                    notices=notices,
                    seals=seals,
                    confirmed=number in confirmed,
                )
            )
        except ParcelChanged:
            raise
        except OsoError as refusal:
            refused.append((number, refusal))
    return ReceiveReport(
        received=tuple(received), refused=tuple(refused), notices=tuple(dict.fromkeys(notices))
    )


def deliveries(workspace: Workspace) -> tuple[DeliveryRow, ...]:
    """Every delivery that is here, the newest first."""
    with workspace.view() as unit:
        found, events = unit.received.all(), unit.received.events()
        pupils = unit.students.several({each.student_id for each in found})
    return tuple(
        DeliveryRow(
            received=each,
            pupil=list_name(pupils[each.student_id].record),
            events=events.get(each.id, ()),
        )
        for each in reversed(found)
    )


def looked_through(workspace: Workspace, received_id: ReceivedId) -> None:
    """Records that a delivery was looked through and nothing more is to be taken over. Raises NotPossible."""
    with workspace.change(Right.EDIT, "levering nagekeken", received_id) as unit:
        require_delivery(unit, received_id)
        unit.received.record(received_id, LookedThrough(at=workspace.clock(), by=workspace.user.name))


def require_delivery(unit: Unit, received_id: ReceivedId) -> Received:
    """The delivery; raises NotPossible for one that is not there any more."""
    try:
        return unit.received.get(received_id)
    except KeyError:
        raise NotPossible("Deze levering is er niet meer.", "Lees de lijst opnieuw.") from None


def _receive(
    workspace: Workspace,
    parcel: Parcel,
    number: int,
    student_id: StudentId | None,
    *,
    notices: list[str],
    seals: Seals,
    confirmed: bool,
) -> Received:
    brought = next((each for each in parcel.brought if each.number == number), None)
    if brought is None:
        raise ParcelChanged
    if brought.refusal is not None:
        raise brought.refusal
    received_id = ReceivedId(new_id())
    with (
        workspace.change(
            Right.IMPORT,
            "dossier ontvangen",
            received_id,
            brin=parcel.sender.brin,
            number=brought.version,
            soort=parcel.source.value,
            attachments=len(brought.attachments),
        ) as unit,
        opened_file(workspace, unit, parcel.path, seals, parcel.words) as file,
    ):
        unpacked, sender = _same_as_looked_at(unit, file, brought)
        school, is_new = unpacked.read.dossier.huidigeschool, student_id is None
        if student_id is None:
            student = _new_pupil(
                workspace,
                unit,
                brin=sender.brin,
                pupil=school.leerling,
                received_id=received_id,
                notices=notices,
            )
            unit.students.save(student)
        else:
            student = _present(unit, student_id, school, confirmed=confirmed)
        received = Received(
            id=received_id,
            student_id=student.id,
            source=file.source,
            package_id=brought.package_id,
            dossier_id=brought.dossier_id,
            version=brought.version,
            made_on=brought.made_on,
            sender=sender.name,
            sender_brin=sender.brin,
            sender_location=sender.location,
            sender_card=sender.card.fingerprint if sender.card else "",
            sender_checked=sender.trust is Trust.CHECKED,
            profile=profile_label(unpacked.read.dossier),
            at=workspace.clock(),
            by=workspace.user.name,
            size=len(unpacked.xml),
            sha256=unpacked.sha256,
            pupil_mark=pupil_mark(student) if is_new else "",
        )
        xml = unpacked.xml
        del unpacked, school  # the same once more, and it may be hundreds of megabytes
        sealed = workspace.seal(RECEIVED_PURPOSE, received_id, xml)
        del xml
        unit.received.add(received, sealed)
    return received


def _same_as_looked_at(unit: Unit, file: OpenFile, brought: Brought) -> tuple[Unpacked, Sender]:
    """The dossier as it was looked at, judged beside what is here by now."""
    if brought.number >= len(file.packages):
        raise ParcelChanged
    package = file.packages[brought.number]
    unpacked, card = file.unpacked(brought.number)
    if unpacked.sha256 != brought.sha256 or (package.package_id if package else "") != brought.package_id:
        raise ParcelChanged
    sender = sender_of(unit, file, card, unpacked.read.dossier.huidigeschool)
    verdict, earlier = judged(Shelf.of(unit), sender, package, unpacked)
    if verdict is Verdict.THERE:
        raise AlreadyReceived(earlier[-1].at.date())
    return unpacked, sender


def _present(unit: Unit, student_id: StudentId, school: HuidigeSchool, *, confirmed: bool) -> Student:
    """The pupil whom somebody chose; raises AnotherChild, or NotPossible for one who is gone."""
    student = _chosen(unit, student_id)
    differs = differing(student.record, school.leerling)
    if differs and (not confirmed or OTHER_NUMBER in differs):
        raise AnotherChild
    return student


def _chosen(unit: Unit, student_id: StudentId) -> Student:
    try:
        return unit.students.get(student_id)
    except KeyError:
        raise NotPossible("De gekozen leerling is er niet meer.", "Open het bestand opnieuw.") from None


def _new_pupil(
    workspace: Workspace,
    unit: Unit,
    *,
    brin: str,
    pupil: Leerling,
    received_id: ReceivedId,
    notices: list[str],
) -> Student:
    """A pupil made of the dossier. Group and school year stay empty: those of the other school are not ours."""
    own = unit.school.get()
    key = sender_key(brin, pupil.leerlingid) if pupil.leerlingid else f"#{received_id[:12]}"
    present = unit.students.find(key)
    if present is not None:
        if same_pupil(unit.students.get(present).record, pupil):
            raise IsHereAlready
        key = f"{key}#{received_id[:12]}"  # the number was given out again there
    student_id = StudentId(new_id())
    intake = DocumentIntake(workspace=workspace, unit=unit, student_id=student_id, notices=notices)
    record = intake.take_out(replace(pupil, verzorger=()))
    if own is not None and is_numbered(own, record):
        notices.append(number_notice(own, 1))
        record = without_number(record)
    guardians, _ = merged_guardians(pupil.verzorger, ())
    return Student(
        id=student_id,
        key=key,
        record=record,
        guardians=guardians,
        imported=marks_of(record, guardian_marks(guardians)),
    )


def pupil_mark(student: Student) -> str:
    """A mark of all that a dossier could hold of a pupil (hex, SHA-256): another one means that something changed."""
    return hashlib.sha256(content_hash(student).encode()).hexdigest()
