"""The paper that proves how one transfer went: who chose, who saw, what was said, and to whom it went (R089, R154)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from oso_desktop.dossier.correspondence import Letter
from oso_desktop.dossier.delivery import DeliveryWithdrawn
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.inzage import (
    InzageFact,
    InzageNoResponse,
    InzageOffered,
    InzageSeen,
    InzageWithdrawn,
    Remark,
)
from oso_desktop.dossier.people import PUPIL_HOLDER, Student, full_name
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.letters.document import Block, Document, Pairs, Section, Text
from oso_desktop.letters.registers import school_paper
from oso_desktop.letters.texts import Rich, Texts, load, long_date, plain

_SHOWN_OF_HASH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFacts:
    """What the paper is made from; `log_entries` is how many the log has, `log_broken` the first wrong one, if any."""

    school: OwnSchool
    student: Student
    dossier: TransferDossier
    letters: tuple[Letter, ...]
    log_entries: int
    log_broken: int | None
    today: date


def evidence(facts: EvidenceFacts) -> Document:
    """The paper, for the school's own file; it goes along with no dossier."""
    texts, dossier = load("bewijs_overdracht")["blad"], facts.dossier
    names: dict[str, str] = {each.id: full_name(each.block) for each in facts.student.guardians}
    names[PUPIL_HOLDER] = full_name(facts.student.record)
    broken = facts.log_broken is not None
    log = texts.fill(
        "logboek_stuk" if broken else "logboek_heel",
        {"aantal": str(facts.log_broken if broken else facts.log_entries)},
    )
    sections = (
        Section(
            texts.line("waarvoor_vraag"),
            (Text(texts.fill("waarvoor", {"leerling": full_name(facts.student.record)})),),
        ),
        Section(texts.line("gekozen_vraag"), (_choice(texts, dossier),)),
        _listed(texts, "inzage", [_inzage(fact, names) for fact in dossier.inzage]),
        _listed(texts, "opmerkingen", [_remark(remark) for remark in dossier.remarks]),
        _listed(texts, "versies", list(_versions(dossier))),
        _listed(texts, "overdracht", list(_deliveries(dossier))),
        _listed(texts, "brieven", [_letter(letter) for letter in facts.letters]),
        Section(texts.line("logboek_vraag"), (Text(log),)),
        Section(texts.line("bewaren_vraag"), (Text(texts.fill("bewaren", {})),)),
    )
    return school_paper(
        facts.school, texts.line("titel"), of=dossier.id, today=facts.today, sections=sections
    )


_EMPTY = {
    "inzage": "geen_inzage",
    "opmerkingen": "geen_opmerkingen",
    "versies": "geen_versies",
    "overdracht": "geen_overdracht",
    "brieven": "geen_brieven",
}


def _listed(texts: Texts, key: str, rows: list[tuple[str, str]]) -> Section:
    empty: Block = Text(texts.fill(_EMPTY[key], {}))
    found: Block = Pairs(tuple((label, plain(text)) for label, text in rows))
    return Section(texts.line(f"{key}_vraag"), (found if rows else empty,))


def _choice(texts: Texts, dossier: TransferDossier) -> Block:
    choice = dossier.choice
    if choice is None:
        return Text(texts.fill("niet_gekozen", {}))
    said: Rich = plain(f"{choice.by}, {choice.role}")
    return Pairs(((_moment(choice.at), said),))


def _inzage(fact: InzageFact, names: dict[str, str]) -> tuple[str, str]:
    who = names.get(fact.holder_id, "iemand die er niet meer bij staat")
    if isinstance(fact, InzageOffered):
        what = f"aangeboden aan {who}: {fact.manner.value}"
    elif isinstance(fact, InzageSeen):
        what = (
            f"ingezien door {who}: {fact.recorded.value}. Eens met de inhoud: {fact.agreement.value.lower()}"
        )
    elif isinstance(fact, InzageNoResponse):
        what = f"geen reactie van {who}. De school gaat verder: {fact.reason}"
    elif isinstance(fact, InzageWithdrawn):
        what = f"wat over {who} was vastgelegd was een vergissing: {fact.reason}"
    else:
        what = f"mededeling aan {who}"
    return long_date(fact.on), f"{what} (vastgelegd door {fact.by})"


def _remark(remark: Remark) -> tuple[str, str]:
    if remark.withdrawal is not None:
        said = f"{remark.holder_name}: ingetrokken, {remark.withdrawal.ground.value}"
    else:
        said = f"{remark.holder_name}: “{remark.text}”"
    return _moment(remark.at), f"{said} (vastgelegd door {remark.by})"


def _versions(dossier: TransferDossier) -> Iterator[tuple[str, str]]:
    for version in dossier.versions:
        made = f"versie {version.number} voor {version.receiver.name} ({version.receiver.brin}), door {version.by}"
        why = f"Doel: {version.purpose}. Grond: {version.ground}"
        files = len(version.attachments)
        parts = len(version.categories)
        what = (
            f"{parts} {'onderdeel' if parts == 1 else 'onderdelen'}"
            f" en {files} {'bijlage' if files == 1 else 'bijlagen'}"
        )
        yield _moment(version.at), f"{made}. {why}. {what}. Controlegetal {version.sha256[:_SHOWN_OF_HASH]}"


def _deliveries(dossier: TransferDossier) -> Iterator[tuple[str, str]]:
    numbers = {version.id: version.number for version in dossier.versions}
    withdrawn = {each.delivery_id: each for each in events_of(dossier.events, DeliveryWithdrawn)}
    for delivery in dossier.deliveries:
        what = f"versie {numbers.get(delivery.version_id, 0)} {delivery.way.value}"
        whom = f"{delivery.receiver.name} ({delivery.receiver.brin})"
        mistake = withdrawn.get(delivery.id)
        after = (
            f". Vergissing, vastgelegd op {_moment(mistake.at)} door {mistake.by}: {mistake.reason}"
            if mistake is not None
            else ""
        )
        yield long_date(delivery.on), f"{what}, aan {whom}, door {delivery.by}{after}"


def _letter(letter: Letter) -> tuple[str, str]:
    printed = f", afgedrukt of opgeslagen {_moment(letter.printed_at)}" if letter.printed_at else ""
    return _moment(letter.at), f"{letter.kind.label} voor {letter.holder_name}, door {letter.by}{printed}"


def _moment(at: datetime) -> str:
    return f"{long_date(at.date())}, {at:%H:%M}"
