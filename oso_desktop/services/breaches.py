"""The breach helper: what was lost, whether anybody can read it, what to do and by when (R171–R173, L22)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from oso_desktop.dossier.breach import (
    REPORTED_TO,
    Answer,
    Breach,
    BreachAnswered,
    BreachDecided,
    BreachFact,
    BreachKind,
    BreachNoted,
    BreachReported,
    PrivacyOfficer,
    advice,
    breaches,
)
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import Delivery, Package, TransferDossier, Version, Way
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.gegevensset.texts import clean_line
from oso_desktop.gegevensset.tree import documents
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.registers import BreachThing, breach_sheet
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.handover import VERSION_PURPOSE
from oso_desktop.services.press import printed
from oso_desktop.services.reasons import checked_reason
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

_TELL = "Schrijf het in één zin op, met minstens tien tekens."
_LONG_AGO = timedelta(days=3650)

_HEALTH = frozenset({Category.ONDERWIJSONDERSTEUNING, Category.HANDELINGSPLANNEN})
"""The parts that may tell of health and behaviour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """One thing that can go astray: a sealed package, or a hand-over by another way; `id` is its own."""

    id: str
    student: str
    receiver: str
    version: int
    on: date
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LostContent:
    """Exactly what was in it.

    `parts` and `documents` are what it holds by name, `weighs` what makes it heavier, in words. `encrypted` says
    whether nobody can read it without the key.
    """

    lost: Lost
    parts: tuple[str, ...]
    documents: tuple[str, ...]
    remarks: bool
    weighs: tuple[str, ...]
    encrypted: bool

    @property
    def readable(self) -> str:
        """Whether who finds it can read it, in one sentence."""
        if self.encrypted:
            return "Het pakket is versleuteld. Zonder de sleutel kan niemand het lezen."
        return "Het is niet versleuteld: wie het vindt, kan het lezen."


def register(workspace: Workspace) -> tuple[Breach, ...]:
    """Every breach: the open ones by the time that is left, then the others, the newest first."""
    with workspace.view() as unit:
        found = _all(unit)
    waiting = sorted((each for each in found if each.open), key=lambda each: each.deadline)
    return (*waiting, *(each for each in reversed(found) if not each.open))


def privacy_officer(workspace: Workspace) -> PrivacyOfficer:
    """Who decides with the school on a breach (R173)."""
    with workspace.view() as unit:
        return unit.settings.get(PrivacyOfficer)


def save_privacy_officer(workspace: Workspace, officer: PrivacyOfficer) -> None:
    """Records who that is and how to reach them."""
    with workspace.change(Right.MANAGE, "functionaris vastgelegd", workspace.store_id) as unit:
        unit.settings.save(
            PrivacyOfficer(name=clean_line(officer.name).strip(), reach=clean_line(officer.reach).strip())
        )


def can_be_lost(workspace: Workspace) -> tuple[Lost, ...]:
    """Every package and every hand-over on record, the newest first."""
    with workspace.view() as unit:
        return tuple(lost for lost, _, _ in _losable(unit))


def content(workspace: Workspace, lost_id: str) -> LostContent:
    """What was in a package or a hand-over, read from the frozen version; raises NotPossible for another id."""
    with workspace.change(Right.REGISTER, "inhoud bekeken voor datalek", lost_id) as unit:
        found = next((each for each in _losable(unit) if each[0].id == lost_id), None)
        if found is None:
            raise NotPossible("Dit pakket of deze overdracht is er niet.", "Lees de lijst opnieuw.")
        lost, version, encrypted = found
        xml = workspace.unseal(VERSION_PURPOSE, version.id, unit.versions.content(version.id))
    dossier = read_dossier(xml).dossier
    pupil = dossier.huidigeschool.leerling
    going = [category for category in Category if category.value in version.categories]
    weighs = [
        label
        for label, holds in (
            ("het persoonsgebonden nummer", bool(pupil.bsn or pupil.onderwijsnummer)),
            ("gegevens over ondersteuning en gezondheid", any(each in _HEALTH for each in going)),
            ("bijlagen", bool(version.attachments)),
            ("een geheim adres in de omgeving van de leerling", _secret(pupil)),
        )
        if holds
    ]
    return LostContent(
        lost=lost,
        parts=tuple(category.label for category in going),
        documents=tuple(
            place.document.omschrijving or place.document.bestandsnaam for place in documents(pupil)
        ),
        remarks=bool(dossier.inzage and dossier.inzage.redennietakkoord),
        weighs=tuple(weighs),
        encrypted=encrypted,
    )


def note(
    workspace: Workspace,
    *,
    kind: BreachKind,
    known_at: datetime,
    happened: str,
    lost: tuple[str, ...] = (),
) -> BreachNoted:
    """Notes a breach; its 72 hours run from `known_at`, which has a time zone.

    `lost` are ids of `can_be_lost`. Raises NotPossible for a moment in the future or long ago, without a word of what
    happened, or for an id that is not there.
    """
    now = workspace.clock()
    if not now - _LONG_AGO <= known_at <= now:
        raise NotPossible(
            "Het moment waarop de school het wist, kan niet kloppen.",
            "Kies de dag en het uur waarop iemand op school het merkte. Dat ligt niet in de toekomst.",
        )
    words = checked_reason(happened, "Er staat nog niet wat er is gebeurd.", _TELL)
    fresh = BreachNoted(kind=kind, known_at=known_at, happened=words, by=workspace.user.name)
    with workspace.change(Right.REGISTER, "datalek genoteerd", fresh.id, kind=kind.value) as unit:
        known = {each.id: how for each, _, how in _losable(unit)}
        if not set(lost) <= set(known):
            raise NotPossible("Dit pakket of deze overdracht is er niet.", "Lees de lijst opnieuw.")
        fact = BreachNoted(
            id=fresh.id,
            kind=kind,
            known_at=known_at,
            happened=words,
            packages=tuple(each for each in lost if known[each]),
            deliveries=tuple(each for each in lost if not known[each]),
            by=workspace.user.name,
        )
        unit.records.add(fact)
    return fact


def judge(
    workspace: Workspace,
    breach_id: str,
    *,
    encrypted: Answer,
    key_safe: Answer,
    got_back: Answer,
    sensitive: Answer,
) -> None:
    """Records the answers that decide what must be done; they may be given again once more is known."""
    with workspace.change(Right.REGISTER, "datalek beoordeeld", breach_id) as unit:
        _get(unit, breach_id)
        fact = BreachAnswered(
            breach=breach_id,
            at=workspace.clock(),
            encrypted=encrypted,
            key_safe=key_safe,
            got_back=got_back,
            sensitive=sensitive,
            by=workspace.user.name,
        )
        unit.records.add(fact)


def decide(
    workspace: Workspace,
    breach_id: str,
    *,
    to_authority: bool,
    to_people: bool,
    reason: str,
    decided_by: str,
) -> None:
    """Records what the school decided with its privacy officer, and why (R173); raises NotPossible without these."""
    why = checked_reason(reason, "Er staat nog niet waarom de school dit besluit.", _TELL)
    who = clean_line(decided_by).strip()
    if not who:
        raise NotPossible(
            "Er staat nog niet wie heeft besloten.",
            "Vul de naam in van de directeur of van de functionaris gegevensbescherming.",
        )
    with workspace.change(Right.REGISTER, "datalek: besluit", breach_id) as unit:
        if _get(unit, breach_id).answers is None:
            raise NotPossible("De vragen zijn nog niet beantwoord.", "Beantwoord eerst de vier vragen.")
        fact = BreachDecided(
            breach=breach_id,
            at=workspace.clock(),
            to_authority=to_authority,
            to_people=to_people,
            reason=why,
            decided_by=who,
            by=workspace.user.name,
        )
        unit.records.add(fact)


def report(workspace: Workspace, breach_id: str, *, to: str, at: datetime, mark: str = "") -> None:
    """Records that it was reported; `to` is one of `REPORTED_TO`.

    Raises NotPossible for a moment in the future or before the school knew.
    """
    if to not in REPORTED_TO:
        msg = "a report goes to one of a closed list"
        raise ValueError(msg)
    with workspace.change(Right.REGISTER, "datalek gemeld", breach_id, to=to) as unit:
        if not _get(unit, breach_id).noted.known_at <= at <= workspace.clock():
            raise NotPossible(
                "Het moment van melden kan niet kloppen.",
                "Kies een moment nadat de school het wist, en niet in de toekomst.",
            )
        fact = BreachReported(
            breach=breach_id, at=at, to=to, mark=clean_line(mark).strip(), by=workspace.user.name
        )
        unit.records.add(fact)


def sheet(workspace: Workspace, breach_id: str) -> LetterPdf:
    """The sheet of a breach as a paper, with exactly what was in what was lost (R171)."""
    workspace.require(Right.LETTERS)
    with workspace.view() as unit:
        breach, school = _get(unit, breach_id), unit.school.get()
        officer = unit.settings.get(PrivacyOfficer)
    if school is None:
        raise NotPossible("De gegevens van uw school ontbreken.", "Vul de gegevens van de school in.")
    found = [content(workspace, lost) for lost in (*breach.noted.packages, *breach.noted.deliveries)]
    things = tuple(
        BreachThing(
            student=each.lost.student,
            receiver=each.lost.receiver,
            parts=each.parts,
            documents=each.documents,
            remarks=each.remarks,
            weighs=each.weighs,
            readable=each.readable,
        )
        for each in found
    )
    advised = advice(breach.answers) if breach.answers else None
    return printed(
        workspace,
        lambda: breach_sheet(school, breach, advised, things, officer=officer, today=workspace.today),
    )


def _all(unit: Unit) -> tuple[Breach, ...]:
    return breaches(record for record in unit.records.all() if isinstance(record, BreachFact))


def _get(unit: Unit, breach_id: str) -> Breach:
    found = next((each for each in _all(unit) if each.noted.id == breach_id), None)
    if found is None:
        raise NotPossible("Dit datalek staat niet in het register.", "Lees de lijst opnieuw.")
    return found


def _losable(unit: Unit) -> Iterator[tuple[Lost, Version, bool]]:
    """Everything that can be lost, the version in it, and whether it is encrypted; the newest first."""
    names = {student.id: student.name for student in unit.students.outlines()}
    found: list[tuple[Lost, Version, bool]] = []
    for dossier in unit.dossiers.all():
        versions = {version.id: version for version in dossier.versions}
        found += [
            (
                _lost(names[dossier.student_id], versions[each.version_id], each),
                versions[each.version_id],
                isinstance(each, Package) or each.way is Way.PACKAGE,
            )
            for each in _things(dossier)
        ]
    yield from sorted(found, key=lambda each: each[0].on, reverse=True)


def _things(dossier: TransferDossier) -> tuple[Package | Delivery, ...]:
    return (*dossier.packages, *dossier.deliveries)


def _lost(student: str, version: Version, thing: Package | Delivery) -> Lost:
    return Lost(
        id=thing.id,
        student=student,
        receiver=version.receiver.name,
        version=version.number,
        on=thing.at.date() if isinstance(thing, Package) else thing.on,
        how=Way.PACKAGE.value if isinstance(thing, Package) else thing.way.value,
    )


def _secret(pupil: object) -> bool:
    return bool(getattr(pupil, "adresgeheim", False)) or any(
        bool(guardian.adresgeheim) for guardian in getattr(pupil, "verzorger", ())
    )
