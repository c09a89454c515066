"""A dossier file of the OSO standard beside the store: what it would bring, and storing it. Whole or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from oso_desktop.dossier.imported import Difference
from oso_desktop.dossier.imported_file import (
    Settled,
    guardian_marks,
    marks_of,
    school_mark,
    settled,
    settled_guardians,
    settled_school,
    with_stayed,
    without,
)
from oso_desktop.dossier.people import Student, bare_sender, list_name
from oso_desktop.errors import OsoError
from oso_desktop.exchange.oso_xml import ReadDossier
from oso_desktop.gegevensset.model import Dossier, Leerling
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services.alike import UNANSWERED, Alikes
from oso_desktop.services.documents import DocumentIntake, attachments_in, with_earlier_documents
from oso_desktop.services.identity import Siblings, differing, in_words
from oso_desktop.services.import_lists import is_numbered, number_notice, without_number
from oso_desktop.services.import_plan import (
    Alike,
    ImportedDossier,
    ImportOptions,
    ImportPlan,
    PlannedPupil,
    RowKind,
    Taken,
)
from oso_desktop.services.items import save_read_again
from oso_desktop.services.reimport import kept_in_silence, kept_inzage, merged_guardians, merged_record
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

LABEL: Final = "OSO-dossier"


class OtherPupil(OsoError):
    """A dossier of another child than the one who has its key here; nothing of it comes in."""

    def __init__(self, differs: Sequence[str]) -> None:
        super().__init__(
            "Dit dossier is niet ingelezen. Het heeft hetzelfde leerlingnummer (leerlingid) als een leerling die u al "
            f"hebt, maar {in_words(differs)}. Zo kunnen twee kinderen door elkaar raken.",
            "Kijk in uw LAS van wie dit leerlingnummer is. Is het toch dezelfde leerling, maak dat dan eerst bij "
            "Gegevens gelijk en lees het bestand opnieuw in. Is het een ander kind, laat dan het leerlingnummer in het "
            "LAS herstellen en maak het bestand opnieuw.",
        )


@dataclass(frozen=True, slots=True)
class DossierOutcome:
    """What a dossier file does: the plan of it, the pupil as it was and as it becomes, and its documents."""

    plan: ImportPlan
    before: Student | None
    after: Student
    intake: DocumentIntake

    @property
    def imported(self) -> ImportedDossier:
        """What the file said besides the pupil's data."""
        dossier = _dossier(self.plan)
        return ImportedDossier(
            student_id=self.after.id,
            profile=_profile(dossier),
            categories=_included(dossier),
            attachments=tuple(self.intake.used),
            inzage=dossier.inzage,
        )


def _dossier(plan: ImportPlan) -> Dossier:
    if not isinstance(plan.read, ReadDossier):
        raise TypeError
    return plan.read.dossier


def compared(
    workspace: Workspace, unit: Unit, read: ReadDossier, options: ImportOptions, take: Taken, *, stores: bool
) -> DossierOutcome:
    """What a dossier file does to the pupil who is there now, if any; raises OtherPupil and AttachmentRefused.

    With `stores` its new documents are put in the store; the pupil is not yet.
    """
    work = _Intake(workspace, unit, read, options)
    taken = take.get(work.key, ())
    after, differences, intake = (
        work.first(stores=stores and not work.asked)
        if work.present is None
        else work.again(taken, stores=stores)
    )
    kind = RowKind.ALIKE if work.asked else RowKind.NEW
    if work.present is not None:
        kind = RowKind.SAME if all(each.entered for each in differences) else RowKind.CHANGED
    plan = ImportPlan(
        label=LABEL,
        pupils=(
            PlannedPupil(
                kind=kind,
                key=work.key,
                student_id=work.present.id if work.present else None,
                name=list_name(read.dossier.huidigeschool.leerling),
                namesake=kind is RowKind.NEW and not work.alike and work.has_namesake(),
                group=after.group,
                birth_date=read.dossier.huidigeschool.leerling.geboortedatum,
                differences=differences,
                problems=(UNANSWERED,) if work.asked else (),
                alike=work.alike,
            ),
        ),
        notices=tuple(work.notices),
        dropped=tuple((notice.name, notice.count) for notice in read.notices),
        options=options,
        read=read,
    )
    return DossierOutcome(plan, work.present, after, intake)


def stored(unit: Unit, outcome: DossierOutcome) -> None:
    """Stores the pupil; what was left out of a dossier stays left out."""
    if outcome.before is None:
        unit.students.save(outcome.after)
    else:
        save_read_again(unit, outcome.before, outcome.after)


class _Intake:
    """One dossier file on its way in. `notices` gathers what to tell; see `PlannedPupil` for `alike`."""

    def __init__(self, workspace: Workspace, unit: Unit, read: ReadDossier, options: ImportOptions) -> None:
        self._workspace, self._unit, self._dossier = workspace, unit, read.dossier
        self.notices = [notice.text for notice in read.notices]
        brin = self._dossier.huidigeschool.brincode
        self._own = unit.school.get()
        own_brin = self._own.brin if self._own else brin
        self.key = _key(self._dossier, own_brin)
        found = unit.students.find(self.key)
        self.present = unit.students.get(found) if found is not None else None
        if self.present is not None and (differs := self._differing(self.present.record)):
            raise OtherPupil(differs)
        self.alike: tuple[Alike, ...] = ()
        self.asked = False
        if found is None:
            self._look_for(options)
        if brin != own_brin:
            self.notices.append(
                f"Dit dossier komt van een andere school ({brin}). "
                "De gegevens van die school blijven erin staan."
            )

    def has_namesake(self) -> bool:
        """Whether somebody of this name is here."""
        name = list_name(self._dossier.huidigeschool.leerling).casefold()
        return any(each.list_name.casefold() == name for each in self._unit.students.known())

    def _look_for(self, options: ImportOptions) -> None:
        """Looks who may be meant under another number, and whom somebody said it is."""
        pupil = self._dossier.huidigeschool.leerling
        self.alike = Alikes(self._unit, self._unit.students.known(), (), (pupil,)).of(pupil)
        chosen = options.same.get(self.key)
        if chosen is not None and chosen in {each.student_id for each in self.alike}:
            self.present = self._unit.students.get(chosen)
        else:
            self.asked = bool(self.alike) and (self.key not in options.same or chosen is not None)

    @property
    def _stored_key(self) -> str:
        """The pupil's key from now on: that of our own school, whichever of both files has it."""
        if self.present is None:
            return self.key
        rank = (":" not in self.present.key, not self.present.key.startswith("#"))
        better = (":" not in self.key, not self.key.startswith("#")) > rank
        return self.key if better else self.present.key

    def _differing(self, record: Leerling) -> tuple[str, ...]:
        """By what the dossier is of another child than the one of this record; see `import_lists`."""
        pupil = self._dossier.huidigeschool.leerling
        differs = differing(record, pupil)
        if not differs or not pupil.leerlingid:
            return differs
        siblings = Siblings((each.list_name, each.birth_date) for each in self._unit.students.known())
        return differing(record, pupil, numbered=not siblings.has(pupil))

    def first(self, *, stores: bool) -> tuple[Student, tuple[Difference, ...], DocumentIntake]:
        """A pupil who is new here."""
        student = _student(self._dossier, self.key, None, self.notices)
        intake = self._documents(student, stores=stores)
        record = self._allowed(intake.take_out(self._fresh))
        sender = bare_sender(self._dossier.huidigeschool)
        marks = marks_of(record, guardian_marks(student.guardians) | school_mark(sender))
        return replace(student, record=record, imported=marks), (), intake

    def again(
        self, take: Collection[str], *, stores: bool
    ) -> tuple[Student, tuple[Difference, ...], DocumentIntake]:
        """A pupil who was here already: first it is looked what comes in, and then only that is taken out."""
        present = self.present
        if present is None:
            raise ValueError
        look = self._documents(present, stores=False, notices=[])
        coming = self._allowed(self._taken_out(present, self._fresh, look), tell=False)
        found = settled(present, coming, take)
        student = _student(self._dossier, self._stored_key, present, self.notices)
        brought, people = settled_guardians(present, student.guardians, take)
        sender, school = settled_school(present, bare_sender(self._dossier.huidigeschool), take)
        intake = self._documents(present, stores=stores)
        record = self._taken_out(present, without(self._fresh, found.stay), intake, found)
        record = self._allowed(record)
        marks = (
            marks_of(record, present.imported, coming, found.stay)
            | guardian_marks(student.guardians, present)
            | school_mark(bare_sender(self._dossier.huidigeschool))
        )
        after = replace(student, record=record, guardians=brought, sender=sender, imported=marks)
        return (
            after,
            (
                *_keys(present, after),
                *_places(present, after),
                *found.differences,
                *people,
                *school,
                *_papers(intake),
            ),
            intake,
        )

    @property
    def _fresh(self) -> Leerling:
        return replace(self._dossier.huidigeschool.leerling, verzorger=())

    def _documents(
        self, student: Student, *, stores: bool, notices: list[str] | None = None
    ) -> DocumentIntake:
        return DocumentIntake(
            workspace=self._workspace,
            unit=self._unit,
            student_id=student.id,
            notices=self.notices if notices is None else notices,
            stores=stores,
        )

    def _taken_out(
        self, present: Student, fresh: Leerling, intake: DocumentIntake, found: Settled | None = None
    ) -> Leerling:
        """The record with its documents taken out, and with what stays of the earlier record beside it."""
        stay = found.stay if found is not None else frozenset()
        staying = attachments_in(present.record) & attachments_in(self._merged(present, fresh, stay))
        record = intake.take_out(fresh, earlier=present.record, staying=staying)
        return with_earlier_documents(self._merged(present, record, stay), present.record)

    def _merged(self, present: Student, new: Leerling, stay: Collection[str]) -> Leerling:
        profile = _profile(self._dossier)
        merged = merged_record(
            new,
            present.record,
            frozenset(Category) - _included(self._dossier),
            numbers_left_out=profile is not None and profile.is_swv,
        )
        return with_stayed(merged, present.record, stay)

    def _allowed(self, record: Leerling, *, tell: bool = True) -> Leerling:
        """The record as the school may have it (R142–R145)."""
        if self._own is None or not is_numbered(self._own, record):
            return record
        if tell:
            self.notices.append(number_notice(self._own, 1))
        return without_number(record)


_PLACES: Final = {"group": "Groep", "year_group": "Leerjaar", "school_year": "Schooljaar"}


def _places(before: Student, after: Student) -> tuple[Difference, ...]:
    return tuple(
        Difference(name=name, label=label, old=old, new=new)
        for name, label in _PLACES.items()
        if (old := getattr(before, name)) != (new := getattr(after, name))
    )


def _keys(before: Student, after: Student) -> tuple[Difference, ...]:
    """Of a pupil who was here under another number."""
    if before.key == after.key:
        return ()
    return (Difference(name="key", label="Leerlingnummer", old="", new=after.key),)


def _papers(intake: DocumentIntake) -> tuple[Difference, ...]:
    if not intake.new:
        return ()
    return (Difference(name="bijlagen", label="Bijlagen", old="", new=f"{intake.new} erbij"),)


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
        replaced=present.replaced,
    )
