"""The gate's check by the standard itself: the dossier as it would go out now, judged before it is written.

What the schema or the official rules refuse blocks; what only the standard's intention or our own care asks (findings
marked stricter, and warnings) is told and holds nothing up, since an officially valid dossier may go.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from oso_desktop.dossier.compose import compose
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.reasons import NOBODY, Place, Reason, Severity, Situation
from oso_desktop.dossier.school_kinds import NUMBER_RULE
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.findings import DOCUMENT, Finding, Level
from oso_desktop.gegevensset.model import STANDAARDVERSIE, Dossier
from oso_desktop.gegevensset.nodes import nodes
from oso_desktop.gegevensset.profiles import Category, category_of
from oso_desktop.gegevensset.standards import current
from oso_desktop.gegevensset.structure import Breach, breaches

_CONTENT: Final = "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="
"""Stands for the content of every attachment, of which the standard judges nothing: an empty ZIP."""

_SCHOOL: Final = "/dossier[1]/huidigeschool[1]"
_PUPIL: Final = f"{_SCHOOL}/leerling[1]"
_AROUND: Final = frozenset({DOCUMENT, "/dossier[1]", "/dossier[1]/metadata[1]", _SCHOOL, _PUPIL})
"""Places that hold all kinds of fields: what is said of them is not said of each field."""


def rule_reasons(situation: Situation, told: Collection[Reason]) -> Iterator[Reason]:
    """What the standard has against the dossier that would go out now, without what `told` says in other words."""
    composed = going_out(situation)
    gaps = breaches(composed)
    found = [_of_breach(gap) for gap in gaps]
    judged = [_of_finding(finding) for finding in _findings(composed)]
    found += [one for one in judged if not any(_holds(one.location, gap.location) for gap in gaps)]
    keys = {one.rule for one in found}
    if not situation.school.uses_oso:
        found = [one for one in found if one.rule != NUMBER_RULE]
    heard = [one for one in found if not _is_told(one, situation, told) and not _is_echo(one, keys)]
    counted = Counter((one.rule, one.where, one.text) for one in heard)
    for one in {(one.rule, one.where, one.text): one for one in reversed(heard)}.values():
        yield one.reason(counted[one.rule, one.where, one.text])


def broken_by(
    student: Student, school: OwnSchool, before: TransferDossier, after: TransferDossier, *, today: date
) -> Reason | None:
    """The first thing that the standard would have against the dossier `after` and has not `before`; None if nothing.

    So a choice that could only end at a closed gate can be refused when it is made. What the file says of inzage does
    not count: after any other choice inzage is asked anew.
    """
    present = Counter(map(_kind, _against(_composed(student, school, before, today))))
    for one in _against(_composed(student, school, after, today)):
        if not present[_kind(one)]:
            return one.reason(1)
        present[_kind(one)] -= 1
    return None


def _kind(one: _Found) -> tuple[str, str]:
    """What is wrong and where, whatever its number among siblings, which other choices change."""
    return one.rule, _NUMBERS.sub("", one.location)


def _against(composed: Dossier) -> list[_Found]:
    """What the schema and the official rules have against a dossier, but for inzage."""
    found = [_of_breach(gap) for gap in breaches(composed)]
    found += map(_of_finding, _findings(composed))
    return [
        one for one in found if one.severity is Severity.BLOCK and one.category is not Category.OUDERINZAGE
    ]


def _findings(composed: Dossier) -> list[Finding]:
    return current().check(nodes(composed))[1]


def _holds(place: str, inner: str) -> bool:
    """Whether a field is the same as another, or no more than what stands around it."""
    return inner == place or (place not in _AROUND and inner.startswith(f"{place}/"))


def going_out(situation: Situation) -> Dossier:
    """The dossier as it would be written today, but for what the attachments hold."""
    return _composed(
        situation.student, situation.school, situation.dossier, situation.today, situation.fingerprint
    )


def _composed(
    student: Student,
    school: OwnSchool,
    dossier: TransferDossier,
    today: date,
    fingerprint: str | None = None,
) -> Dossier:
    return compose(
        student,
        school,
        dossier,
        today=today,
        program_version="-",
        content_of=lambda _: _CONTENT,
        fingerprint=fingerprint,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """One thing that is wrong: which rule (empty for the schema), in which field, and what to say of it."""

    rule: str
    location: str
    where: str
    text: str
    next_step: str
    severity: Severity

    @property
    def category(self) -> Category | None:
        """The part to which the field belongs; None for the file as a whole."""
        if (number := _CATEGORY_RULE.match(self.rule)) is not None:
            return list(Category)[int(number[1]) - 1]
        path = _NUMBERS.sub("", self.location).removeprefix("/dossier").removeprefix("/")
        return category_of(path) if path and self.location != DOCUMENT else None

    def reason(self, count: int) -> Reason:
        """As the screen shows it, for the first of `count` places that go by one name."""
        times = f" Dit geldt voor {count} plaatsen." if count > 1 else ""
        law = f"OSO-standaard {STANDAARDVERSIE}" + (f", regel {self.rule}" if self.rule else "")
        return Reason(
            severity=self.severity,
            text=(f"{self.where}: {self.text}" if self.where else self.text) + times,
            next_step=self.next_step,
            place=_place(self.location, self.category),
            requirement=self.rule or "OSO-standaard",
            law=law,
            location=self.location,
            category=self.category,
            at_field=self.text,
        )


_NUMBERS: Final = re.compile(r"\[\d+\]")
_CATEGORY_RULE: Final = re.compile(r"OS\.cat(\d\d)\.")


def _of_breach(breach: Breach) -> _Found:
    return _Found(
        rule="",
        location=breach.location,
        where=breach.label_path,
        text=breach.text,
        next_step=breach.next_step,
        severity=Severity.BLOCK,
    )


def _of_finding(finding: Finding) -> _Found:
    """The sentences after the first say what to do."""
    text, _, step = finding.text.partition(". ")
    blocks = finding.level is Level.ERROR and not finding.stricter
    missing = _MISSING.get(finding.key.partition(".")[2])
    return _Found(
        rule=finding.key,
        location=f"{finding.location}/{missing}[1]" if missing else finding.location,
        where=finding.label_path,
        text=f"{text}." if step else text,
        next_step=step or "Verbeter dit bij de gegevens van de leerling.",
        severity=Severity.BLOCK if blocks else Severity.WARN,
    )


_MISSING: Final = {
    "IZ01": "inzage",
    "IZ02": "inzage",
    "IZ03": "inzagedatum",
    "IZ04": "akkoord",
    "IZ05": "toestemming",
    "LL01": "voornaam",
    "LL02": "geboortedatum",
    "LL04": "adresgeheim",
    "LL05": "adreslijst",
    "LL12": "bsn",
    "LL13": "leerlingid",
    "LL14": "datuminschrijving",
    "LL15": "verzorgersaansprakelijk",
    "AI01.POPO": "aansprakelijkeinstelling",
    "AI01.POVO": "aansprakelijkeinstelling",
    "OV01": "verzorger",
    "SL01.adres": "adreslijst",
    "SL02": "communicatielijst",
    "SL01.loopbaan": "schoolloopbaanlijst",
    "OA01": "overstapadvies",
    "OA02": "advies",
    "OA03": "contactnodig",
    "OA04": "contactpersoon",
    "OA05": "contacttelefoon",
    "EB02": "eindtoetsresultaat",
    "EB03.nietdeelgenomen": "eindtoetsresultaat",
    "04.absent": "overleden",
    "04.false": "overleden",
    "05.roepnaam": "roepnaam",
    "05.geslacht": "geslacht",
    "05.adresgeheim": "adresgeheim",
}
"""Rules that speak of an element around the field: which field it is, by the key without the name of its family."""


def _place(location: str, category: Category | None) -> Place:
    """The tab on which the field can be filled in."""
    if "/document[" in location:
        return Place.ATTACHMENTS
    return _PLACES.get(category, Place.COMPOSE) if category is not None else Place.COMPOSE


_PLACES: Final = {
    Category.OUDERINZAGE: Place.INZAGE,
    Category.SCHOOL: Place.PUPIL,
    Category.LEERLING: Place.PUPIL,
    Category.OUDERSVERZORGERS: Place.PUPIL,
}


def _is_told(one: _Found, situation: Situation, told: Collection[Reason]) -> bool:
    """Whether another check says the same, and says it better since it knows how it came about."""
    blocking = [reason for reason in told if reason.severity is Severity.BLOCK]
    requirements = {reason.requirement for reason in blocking}
    if one.category is Category.OUDERINZAGE:
        return any(reason.place is Place.INZAGE for reason in blocking) or NOBODY in requirements
    if one.rule in _NO_CARERS:
        return NOBODY in requirements
    if one.location == f"{_PUPIL}/geboortedatum[1]":
        return "R114" in requirements
    if one.rule == "OVa.OA02":
        return "L1, L7, R012" in requirements
    if _CATEGORY_RULE.match(one.rule) or one.location in _WHOLE_PARTS:
        return any(reason.requirement == "R029" and reason.category is one.category for reason in blocking)
    own = one.location.startswith(_SCHOOL) and not one.location.startswith(_PUPIL)
    return own and situation.student.sender is None and "R050" in requirements


_NO_CARERS: Final = frozenset({"OVa.OV01", "PaO.OV01"})
"""Rules that ask for a parent or carer, who is also the one with the right of inzage."""

_WHOLE_PARTS: Final = frozenset({f"{_PUPIL}/schoolloopbaanlijst[1]", f"{_PUPIL}/overstapadvies[1]"})
"""Fields that are a compulsory part by themselves."""


def _is_echo(one: _Found, keys: Collection[str]) -> bool:
    """Whether it only follows from something else that is wrong, and may be gone once that is put right."""
    return any(echo in one.rule and source in keys for echo, source in _ECHOES)


_ECHOES: Final = (("OVa.AI01.", "OVa.LL15"), ("OG.04.false", "OG.04.absent"))
"""Who is liable comes first, and then who that is; and no date of death without saying so is told once."""
