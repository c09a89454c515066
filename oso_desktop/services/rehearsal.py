"""The main job without a window: a new store, files in, letters and packages out, everything opened and compared."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.informing import InformedBy
from oso_desktop.dossier.inzage import Agreement, Evidence, Manner, Recorded
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.readiness import Severity
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import DossierId, PackageId, VersionId
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.model import Inzage
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from oso_desktop.services import (
    advice,
    demo,
    demo_attachments,
    dossiers,
    handover,
    informing,
    inzage,
    letters,
    secrecy,
)
from oso_desktop.services.demo_receivers import bring_to
from oso_desktop.services.demo_scan import look_through
from oso_desktop.services.files import NotWritten, read_input, write_output
from oso_desktop.services.import_plan import ImportedDossier, ImportReport
from oso_desktop.services.imports import import_file, school_in
from oso_desktop.services.stores import open_store, store_exists
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.errors import StoreExists
from oso_desktop.vault.keychain import Keychain

Say = Callable[[str], None]


class InputRefused(OsoError):
    """An input that cannot be used, named by its file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How many of each were made, how many packages opened to exactly what was frozen, and where the key lies."""

    students: int
    dossiers: int
    letters: int
    packages: int
    verified: int
    keychain: str

    @property
    def whole(self) -> bool:
        """Whether every dossier became a package that was verified."""
        return self.dossiers == self.packages == self.verified > 0

    def as_json(self) -> dict[str, str | int]:
        """The last line of the command."""
        return asdict(self)


@dataclass(slots=True)
class _Run:
    """What piles up on the way."""

    folder: Path
    keep_plaintext: bool
    say: Say
    dossiers: int = 0
    letters: int = 0
    packages: list[tuple[DossierId, VersionId, PackageId]] = field(default_factory=list)


def rehearse(
    folder: Path, inputs: Sequence[Path], *, keychain: Keychain, keep_plaintext: bool, say: Say
) -> Result:
    """Carries every pupil of the inputs (else of the demo school) through the whole job below `folder`.

    `say` gets one line per step, without personal data. Every input is read before the store is made, and once more
    when it is taken in, so that no two are in memory together. Raises OsoError for an input that cannot be used; then
    nothing of that file was stored. What stands in `folder` from before is left alone.
    """
    _require_free(folder)
    school = _school(inputs)
    workspace = demo.demo_store(folder / "store", school, keychain)
    say(f"Opslag gemaakt in {folder / 'store'}; de sleutel ligt in: {keychain.name}.")
    run = _Run(folder=folder, keep_plaintext=keep_plaintext, say=say)
    try:
        if inputs:
            for path in inputs:
                data = read_input(path)
                with _named(path):
                    report = import_file(workspace, data)
                _tell(path, report, say)
                _carry_all(workspace, report, run)
        else:
            _carry_demo_school(workspace, run)
    finally:
        workspace.close()
    return _verified(folder, keychain, run)


def _require_free(folder: Path) -> None:
    if store_exists(folder / "store"):
        raise StoreExists
    for name in ("letters", "dossiers"):
        if (folder / name).exists():
            raise NotWritten(
                f"In {folder} staat al een map {name}, van een eerdere keer.",
                "Kies een lege map, of haal de oude mappen eerst zelf weg.",
            )


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """What is wrong with an input, with the name of the file before it."""
    try:
        yield
    except OsoError as error:
        raise InputRefused(f"{path.name}: {error.text}", error.next_step) from error


def _school(inputs: Sequence[Path]) -> OwnSchool:
    """The demo school, under the name and BRIN that the first input gives that tells them."""
    base = demo.demo_school()
    schools = []
    for path in inputs:
        data = read_input(path)
        with _named(path):
            schools.append(school_in(data))
    found = next((school for school in schools if school.brin), None)  # a table need not say whose it is
    if found is None:
        return base
    return replace(base, name=found.name or base.name, brin=found.brin, location=found.location)


def _tell(path: Path, report: ImportReport, say: Say) -> None:
    say(
        f"Ingelezen: {path.name} ({report.label}): {report.added} nieuw, {report.updated} bijgewerkt, "
        f"{report.left} al vertrokken, {report.skipped} overgeslagen."
    )
    for notice in report.notices:
        say(f"  Let op: {notice}")


def _carry_demo_school(workspace: Workspace, run: _Run) -> None:
    for student, row in demo.demo_students(workspace.today):
        with workspace.change(Right.IMPORT, "demo-leerling", student.id) as unit:
            unit.students.save(student)
        demo.add_documents(workspace, student.id, row["bijlagen"])
        _carry(workspace, student, Profile(row.get("overstap") or Profile.POVO), None, run)


def _carry_all(workspace: Workspace, report: ImportReport, run: _Run) -> None:
    imported = {found.student_id: found for found in report.dossiers}
    for student_id in report.students:
        with workspace.view() as unit:
            student = unit.students.get(student_id)
            school = unit.school.get()
        found = imported.get(student_id)
        if found is None and school is not None:
            student = demo.completed(student, school)
            with workspace.change(Right.EDIT, "demo: aangevuld", student_id) as unit:
                unit.students.save(student)
            run.say(
                "  Een leerlingenlijst bevat te weinig voor een dossier: de demo vult aan met verzonnen gegevens."
            )
        profile = found.profile if found else None
        _carry(workspace, student, profile or _usual_profile(student), found, run)


def _usual_profile(student: Student) -> Profile:
    if student.year_group == "8":
        return Profile.POVO
    return Profile.VOVO if student.year_group in {"11", "12", "13", "14", "15", "16"} else Profile.POPO


def _carry(
    workspace: Workspace, student: Student, profile: Profile, found: ImportedDossier | None, run: _Run
) -> None:
    """One pupil: compose, decide, inzage, letters, freeze, export."""
    dossier_id = dossiers.start(workspace, student.id, profile)
    run.dossiers += 1
    number = run.dossiers
    secrecy.promise(workspace)
    if found is None:
        demo.choose_filled(workspace, dossier_id)
        going = demo_attachments.decide_all(workspace, dossier_id, demo.demo_reason())
    else:
        _choose_as_in_file(workspace, dossier_id, profile, found)
        going = demo_attachments.decide_all(
            workspace, dossier_id, demo.demo_reason(), frozenset(found.attachments)
        )
    applied = workspace.today - timedelta(days=1)
    bring_to(workspace, dossier_id, demo.demo_receiver(profile), applied)
    said = student.record.overstapadvies
    if profile is Profile.POVO and said is not None and (said.herzienadvies or said.advies):
        advice.confirm_stated(workspace, dossier_id)
    dossiers.confirm_choice(workspace, dossier_id)
    checked = look_through(workspace, dossier_id)
    overview = dossiers.view(workspace, dossier_id).overview
    run.say(
        f"Dossier {number} ({profile.value}): {overview.chosen} van {overview.choosable} onderdelen gekozen, "
        f"{going} bijlage{'' if going == 1 else 'n'} bekeken en beoordeeld, {checked}."
    )
    _letters(workspace, dossier_id, (LetterKind.INVITATION, LetterKind.OVERVIEW), run)
    _inzage(workspace, dossier_id, found.inzage if found else None)
    _letters(workspace, dossier_id, (LetterKind.CONFIRMATION,), run)
    view = dossiers.view(workspace, dossier_id)
    blocking = [reason for reason in view.reasons if reason.severity is Severity.BLOCK]
    if blocking:
        run.say(f"Dossier {number} kan nog niet weg: {blocking[0].text} {blocking[0].next_step}")
        return
    version = handover.freeze(workspace, dossier_id)
    package = handover.export_package(workspace, dossier_id, version.id)
    run.packages.append((dossier_id, version.id, package.id))
    run.say(
        f"Dossier {number}: definitief gemaakt (versie {version.number}, {version.size} bytes) en als versleuteld "
        "pakket in de opslag gezet."
    )
    if run.keep_plaintext:
        write_output(run.folder / "dossiers" / f"{number:04d}.xml", _frozen(workspace, version.id))


def _frozen(workspace: Workspace, version_id: VersionId) -> bytes:
    """The exact bytes of a final version; of a made-up school, for no use case gives out a whole dossier (R168)."""
    with workspace.view() as unit:
        return workspace.unseal(handover.VERSION_PURPOSE, version_id, unit.versions.content(version_id))


def _choose_as_in_file(
    workspace: Workspace, dossier_id: DossierId, profile: Profile, found: ImportedDossier
) -> None:
    for category in Category:
        if category_rule(profile, category) is CategoryRule.OPTIONAL:
            dossiers.choose_category(workspace, dossier_id, category, chosen=category in found.categories)


def _letters(workspace: Workspace, dossier_id: DossierId, kinds: tuple[LetterKind, ...], run: _Run) -> None:
    for choice in letters.choices(dossiers.view(workspace, dossier_id)):
        if choice.kind not in kinds or not choice.possible:
            continue
        made = letters.make(workspace, dossier_id, choice.kind, choice.to.id)
        run.letters += 1
        write_output(run.folder / "letters" / f"{run.letters:04d}-{choice.kind.value}.pdf", made.pdf)


def _inzage(workspace: Workspace, dossier_id: DossierId, said: Inzage | None) -> None:
    """Inzage for everyone with the right: as the LAS recorded it if the file says so, else today, in agreement.

    What somebody said about it stays with the pupil's file and travels from there.
    """
    holders = dossiers.view(workspace, dossier_id).holders
    on, recorded, agreement = workspace.today, Recorded.REPORT, Agreement.YES
    if said and said.inzage and said.inzagedatum and said.inzagedatum <= workspace.today:
        on, recorded = said.inzagedatum, Recorded.LAS_TICK
    if said and said.akkoord:
        agreement = Agreement(said.akkoord)
    evidence = Evidence(
        present=f"de ouders en {workspace.user.name}",
        points="Het dossier is doorgenomen.",
        ticked_by=workspace.user.name,
    )
    for line in holders:
        informing.inform(workspace, dossier_id, line.holder.id, on=workspace.today, how=InformedBy.TALK)
        if recorded is Recorded.REPORT:
            inzage.offer(workspace, dossier_id, line.holder.id, on=on, manner=Manner.HANDED)
        else:
            informing.give_copy(
                workspace, dossier_id, line.holder.id, on=workspace.today, manner=Manner.HANDED
            )
        inzage.seen(
            workspace,
            dossier_id,
            line.holder.id,
            on=on,
            recorded=recorded,
            agreement=agreement,
            evidence=evidence,
        )


def _verified(folder: Path, keychain: Keychain, run: _Run) -> Result:
    """Opens the store anew, and every package in it, and compares byte for byte with what was frozen."""
    workspace = open_store(folder / "store", keychain=keychain)
    verified = 0
    try:
        for dossier_id, version_id, package_id in run.packages:
            opened = handover.open_package(workspace, dossier_id, package_id)
            verified += opened.sha256 == hashlib.sha256(_frozen(workspace, version_id)).hexdigest()
        with workspace.view() as unit:
            students = len(unit.students.outlines())
    finally:
        workspace.close()
    run.say(
        f"Opslag opnieuw geopend: {verified} van {len(run.packages)} pakketten geopend en gelijk bevonden."
    )
    if run.keep_plaintext and run.packages:
        run.say(
            f"LET OP: in {folder / 'dossiers'} staan de dossiers ONVERSLEUTELD op de schijf, omdat u daarom vroeg. "
            "Verwijder deze map als u klaar bent."
        )
    return Result(
        students=students,
        dossiers=run.dossiers,
        letters=run.letters,
        packages=len(run.packages),
        verified=verified,
        keychain=keychain.name,
    )
