"""Taking in files: a pupil list from the LAS (EDEXML) or a dossier file of the OSO standard. Whole or not at all."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.people import Student, StudentId, bare_sender
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.school_kinds import rules_of
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.errors import OsoError
from oso_desktop.exchange import edexml, oso_xml
from oso_desktop.exchange.hardened import NotXml, root_name
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.gegevensset.v2019_1 import Dossier, Inzage, Leerling
from oso_desktop.services.documents import DocumentIntake, attachments_in, with_earlier_documents
from oso_desktop.services.identity import same_pupil
from oso_desktop.services.items import save_read_again
from oso_desktop.services.reimport import (
    kept_in_silence,
    kept_inzage,
    merged_guardians,
    merged_record,
    updated_from_list,
)
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


class UnknownFile(OsoError):
    """A file that is neither a pupil list nor a dossier."""

    def __init__(self) -> None:
        super().__init__(
            "Het programma herkent dit bestand niet: het is geen leerlingenlijst (EDEXML) en geen OSO-dossier.",
            "Maak in uw LAS een EDEXML-bestand of een OSO-dossier en lees dat in.",
        )


class OtherPupil(OsoError):
    """A dossier of another child than the one who has its key here; nothing of it comes in."""

    def __init__(self) -> None:
        super().__init__(
            "Dit dossier is niet ingelezen. Het heeft hetzelfde leerlingnummer (leerlingid) als een leerling die u al "
            "hebt, maar de naam, de geboortedatum of het persoonsnummer is anders. Zo kunnen twee kinderen door "
            "elkaar raken.",
            "Kijk in uw LAS van wie dit leerlingnummer is. Is het toch dezelfde leerling, maak dan eerst bij Gegevens "
            "de naam en de geboortedatum gelijk en lees het bestand opnieuw in. Is het een ander kind, laat dan het "
            "leerlingnummer in het LAS herstellen en maak het bestand opnieuw.",
        )


_OTHER_PUPIL_ROW = (
    "deze leerling is niet ingelezen: onder dezelfde sleutel hebt u al een andere leerling (andere naam, geboortedatum "
    "of ander persoonsnummer). Is het dezelfde, maak dan bij Gegevens de naam en de geboortedatum gelijk en lees de "
    "lijst opnieuw in."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedDossier:
    """What an OSO file said besides the pupil's data: nothing of it is chosen by itself (R001, R007)."""

    student_id: StudentId
    profile: Profile | None
    categories: frozenset[Category]
    attachments: tuple[AttachmentId, ...]
    inzage: Inzage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What a file brought; `notices` are Dutch sentences without personal data."""

    label: str
    students: tuple[StudentId, ...]
    added: int
    updated: int
    left: int = 0
    skipped: int = 0
    notices: tuple[str, ...] = ()
    dossiers: tuple[ImportedDossier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSchool:
    """The school that a file says it is from; the name may be empty."""

    name: str
    brin: str
    location: str


def school_in(data: bytes) -> FoundSchool:
    """The school in a file, for a first start. Raises OsoError if the file cannot be read."""
    if _is_list(data):
        school = edexml.read_edexml(data).school
        return FoundSchool(name="", brin=school.brin, location=school.location)
    block = oso_xml.read_dossier(data).dossier.huidigeschool
    return FoundSchool(name=block.naam, brin=block.brincode, location=block.vestigingscode)


def _is_list(data: bytes) -> bool:
    """Whether the file is a pupil list; raises UnknownFile for what is no XML, NotReadable for what is no safe XML."""
    try:
        return root_name(data) == "EDEX"
    except NotXml:
        raise UnknownFile from None


def import_file(workspace: Workspace, data: bytes) -> ImportReport:
    """Reads one file and stores what it brings, in one transaction.

    Raises OsoError with a text for the user when the file cannot be used; then nothing was stored. A pupil who was
    there already is updated: what a person entered stays (guardians' gezag, attachments, decisions). A key that
    another child has here is not enough: such a row is skipped and told, such a dossier is refused (OtherPupil).
    """
    workspace.require(Right.IMPORT)
    return _import_list(workspace, data) if _is_list(data) else _import_dossier(workspace, data)


def _import_list(workspace: Workspace, data: bytes) -> ImportReport:
    read = edexml.read_edexml(data)
    added = 0
    ids: list[StudentId] = []
    others: list[edexml.RowProblem] = []
    dropped = 0
    with workspace.change(
        Right.IMPORT, "leerlingenlijst ingelezen", read.school.brin, students=len(read.students)
    ) as unit:
        own = unit.school.get()
        foreign = own is not None and own.brin != read.school.brin
        for listed, line in zip(read.students, read.lines, strict=True):
            student = replace(listed, key=f"{read.school.brin}:{listed.key}") if foreign else listed
            dropped += _numbered(own, student.record)
            student = replace(student, record=_allowed(own, student.record))
            present = _present(unit, student.key)
            if present is None:
                added += 1
                unit.students.save(student)
                ids.append(student.id)
            elif same_pupil(present.record, student.record):
                unit.students.save(updated_from_list(present, student))
                ids.append(present.id)
            else:
                others.append(edexml.RowProblem(line, _OTHER_PUPIL_ROW))
    report = read.refused(others)
    notices = report.notices
    if foreign:
        notices = (f"Deze lijst is van een andere school ({read.school.brin}).", *notices)
    if dropped and own is not None:
        notices = (_number_notice(own, dropped), *notices)
    return ImportReport(
        label="Leerlingenlijst (EDEXML)",
        students=tuple(ids),
        added=added,
        updated=len(ids) - added,
        left=report.left,
        skipped=report.skipped,
        notices=notices,
    )


def _present(unit: Unit, key: str) -> Student | None:
    found = unit.students.find(key)
    return None if found is None else unit.students.get(found)


def _import_dossier(workspace: Workspace, data: bytes) -> ImportReport:
    read = oso_xml.read_dossier(data)
    dossier = read.dossier
    notices = [notice.text for notice in read.notices]
    brin = dossier.huidigeschool.brincode
    with workspace.change(Right.IMPORT, "dossier ingelezen", lambda: student.id, brin=brin) as unit:
        own = unit.school.get()
        own_brin = own.brin if own else brin
        key = _key(dossier, own_brin)
        present = _present(unit, key)
        if present is not None and not same_pupil(present.record, dossier.huidigeschool.leerling):
            raise OtherPupil
        student = _student(dossier, key, present, notices)
        if brin != own_brin:
            notices.append(
                f"Dit dossier komt van een andere school ({brin}). "
                "De gegevens van die school blijven erin staan."
            )
        intake = DocumentIntake(workspace=workspace, unit=unit, student_id=student.id, notices=notices)
        record = _record(dossier, present, intake)
        if own is not None and _numbered(own, record):
            notices.append(_number_notice(own, 1))
        record = _allowed(own, record)
        student = replace(student, record=record)
        if present is None:
            unit.students.save(student)
        else:
            save_read_again(unit, present, student)
    return ImportReport(
        label="OSO-dossier",
        students=(student.id,),
        added=int(present is None),
        updated=int(present is not None),
        notices=tuple(notices),
        dossiers=(
            ImportedDossier(
                student_id=student.id,
                profile=_profile(dossier),
                categories=_included(dossier),
                attachments=tuple(intake.used),
                inzage=dossier.inzage,
            ),
        ),
    )


def _record(dossier: Dossier, present: Student | None, intake: DocumentIntake) -> Leerling:
    """The pupil's record with its documents taken out, and with what stays of the earlier record beside it."""
    fresh = replace(dossier.huidigeschool.leerling, verzorger=())
    if present is None:
        return intake.take_out(fresh)
    staying = attachments_in(present.record) & attachments_in(_merged(dossier, present, fresh))
    record = intake.take_out(fresh, earlier=present.record, staying=staying)
    return with_earlier_documents(_merged(dossier, present, record), present.record)


def _merged(dossier: Dossier, present: Student, new: Leerling) -> Leerling:
    profile = _profile(dossier)
    return merged_record(
        new,
        present.record,
        frozenset(Category) - _included(dossier),
        numbers_left_out=profile is not None and profile.is_swv,
    )


def _numbered(own: OwnSchool | None, record: Leerling) -> bool:
    """Whether a file brings a personal number to a school that may not have it (R142–R145)."""
    return own is not None and not own.uses_oso and bool(record.bsn or record.onderwijsnummer)


def _allowed(own: OwnSchool | None, record: Leerling) -> Leerling:
    return replace(record, bsn=None, onderwijsnummer=None) if _numbered(own, record) else record


def _number_notice(own: OwnSchool, count: int) -> str:
    pupils = "1 leerling" if count == 1 else f"{count} leerlingen"
    return f"Het persoonsgebonden nummer van {pupils} is niet overgenomen. {rules_of(own.kind).why}"


def _key(dossier: Dossier, own_brin: str) -> str:
    """The pupil's key: the school's own id, or else a hash of what tells pupils apart; never the personal number."""
    leerling, brin = dossier.huidigeschool.leerling, dossier.huidigeschool.brincode
    if leerling.leerlingid:
        return leerling.leerlingid if brin == own_brin else f"{brin}:{leerling.leerlingid}"
    parts = (
        brin,
        leerling.achternaam,
        leerling.roepnaam or "",
        str(leerling.geboortedatum or ""),
        *leerling.voornaam,
    )
    return f"#{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:12]}"


def _profile(dossier: Dossier) -> Profile | None:
    if dossier.overdrachtsoort == Profile.BB.overdrachtsoort:
        return Profile.BB
    overstap = dossier.metadata.overstap
    return Profile(overstap) if overstap in set(Profile) else None


def _included(dossier: Dossier) -> frozenset[Category]:
    matrix = dossier.metadata.categorie_uitlevering
    if matrix is None:
        return frozenset()
    return frozenset(
        category for category in Category if getattr(matrix, category.value) in ("OPTIONEEL", "VERPLICHT")
    )


def _student(dossier: Dossier, key: str, present: Student | None, notices: list[str]) -> Student:
    leerling = dossier.huidigeschool.leerling
    profile = _profile(dossier)
    years = leerling.schoolloopbaanlijst.schoolloopbaan if leerling.schoolloopbaanlijst else ()
    last = max(years, key=lambda year: (year.schooljaar, year.begindatum or date.min), default=None)
    sender = bare_sender(dossier.huidigeschool)
    brought, missing = merged_guardians(leerling.verzorger, present.guardians if present else ())
    if missing and brought:
        notices.append(
            "Een ouder of verzorger die u al had, staat niet in dit bestand en is gebleven. "
            "Kijk bij de gegevens van de leerling of dat klopt."
        )
    if present and leerling.bsn and present.record.bsn not in (None, leerling.bsn):
        notices.append(
            "Het burgerservicenummer in dit bestand is anders dan het nummer dat u had, en is overgenomen. "
            "Controleer of dit dezelfde leerling is."
        )
    fresh = Student(
        key=key,
        record=replace(leerling, verzorger=()),
        guardians=(*brought, *missing),
        group=(last.groepsnaam or last.groepscode) if last else "",
        year_group=last.jaargroep if last else "",
        school_year=last.schooljaar if last else "",
        sender=sender,
        profile=profile.value if profile else None,
        file_inzage=dossier.inzage,
    )
    return fresh if present is None else _again(present, fresh, notices)


def _again(present: Student, fresh: Student, notices: list[str]) -> Student:
    """The pupil who was here already, with what the file says and what it is silent about."""
    known, told = kept_in_silence(present, fresh)
    inzage, said = kept_inzage(present, fresh.file_inzage)
    notices += (*told, *said)
    silent = fresh.file_inzage is None and inzage is not None
    return replace(
        known,
        id=present.id,
        file_inzage=inzage,
        file_inzage_kept=silent,
        representative=present.representative,
    )
