"""What a school does to a pupil's dossier after inzage, as steps on a pupil and a dossier without a store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.inzage import InzageNotice
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.showing import kept, shown_now
from oso_desktop.dossier.shown import UNKNOWN, Change, changed_since
from oso_desktop.dossier.transfer import Choice, TransferDossier, Version, outlasting
from oso_desktop.gegevensset.model import (
    Afname,
    EindtoetsBasisonderwijs,
    EindtoetsOnderdelen,
    Eindtoetsresultaat,
    Overstapadvies,
    Resultaat,
    Toets,
    Toetsidentificatie,
    Toetslijst,
)
from tests.dossier.cases import NOW, TODAY, fingerprint


def a_test(name: str) -> Toets:
    """A test of the school's own series."""
    return Toets(
        toetsidentificatie=Toetsidentificatie(eldtoetscode="1", toetsnaam=name),
        afname=Afname(afnamedatum=date(2026, 2, 3)),
        resultaat=Resultaat(),
    )


def final_test(score: int = 540) -> EindtoetsBasisonderwijs:
    """The result of the doorstroomtoets."""
    return EindtoetsBasisonderwijs(
        deelgenomen=True,
        eindtoetsresultaat=Eindtoetsresultaat(
            toetssoort="0013",
            toetsniveau="G",
            datum_afname=date(2026, 2, 3),
            standaardscore=score,
            onderdelen=EindtoetsOnderdelen(),
        ),
    )


def with_tests(student: Student, *names: str) -> Student:
    """The pupil with these tests and no others."""
    tests = Toetslijst(toets=tuple(map(a_test, names))) if names else None
    return replace(student, record=replace(student.record, toetslijst=tests))


def with_final_test(student: Student, result: EindtoetsBasisonderwijs | None) -> Student:
    """The pupil with this result of the doorstroomtoets, or none."""
    return replace(student, record=replace(student.record, eindtoets_basisonderwijs=result))


def advised(student: Student, **changes: str | None) -> Student:
    """The pupil with another advice."""
    advice = student.record.overstapadvies
    assert isinstance(advice, Overstapadvies)
    return replace(student, record=replace(student.record, overstapadvies=replace(advice, **changes)))  # type: ignore[arg-type]  # names of the block


def confirmed(
    student: Student, dossier: TransferDossier, files: tuple[Attachment, ...] = ()
) -> TransferDossier:
    """The choice confirmed as it stands, with what is kept of the one before; the same again changes nothing."""
    shown = shown_now(student, dossier, files, at=NOW)
    if dossier.choice is not None and dossier.choice.fingerprint == shown.fingerprint:
        return dossier
    choice = Choice(by="C.", role="intern begeleider", at=NOW, fingerprint=shown.fingerprint, shown=shown)
    kept = outlasting(dossier, shown.fingerprint)
    return replace(dossier, choice=choice, events=(*dossier.events, *kept))


def told(student: Student, dossier: TransferDossier, holder: str, earlier: str) -> TransferDossier:
    """The notice given to one holder about what goes now."""
    notice = InzageNotice(
        holder_id=holder,
        on=TODAY,
        by="C.",
        fingerprint=fingerprint(student, dossier),
        earlier=earlier,
        letter_id="brief",
    )
    return replace(dossier, inzage=(*dossier.inzage, notice))


def changes_between(dossier: TransferDossier, earlier: Version, later: Version) -> tuple[Change, ...]:
    """What is new, gone or different in a later version, from what is kept of what people were shown (R133)."""
    before, now = (kept(dossier, each.fingerprint) for each in (earlier, later))
    return changed_since(before, now) if now is not None else (UNKNOWN,)
