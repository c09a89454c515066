"""How the tab Geschiedenis says what happened: one sentence for each recorded fact, with its picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import singledispatch
from typing import TYPE_CHECKING

from oso_desktop.dossier.correspondence import Letter
from oso_desktop.dossier.delivery import DeliveryWithdrawn, DestructionConfirmed, Receipt, ReceiverChanged
from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.history import BesideRow, Moment, RowState
from oso_desktop.dossier.informing import InformingWithdrawn, InzageCopy, InzageInformed
from oso_desktop.dossier.inzage import (
    InzageNoResponse,
    InzageNotice,
    InzageOffered,
    InzageSeen,
    InzageWithdrawn,
    Remark,
)
from oso_desktop.dossier.inzage_extra import ParentsInformedToo, WithoutGezagAllowed, WithoutGezagWithdrawn
from oso_desktop.dossier.lateness import LateAllowed
from oso_desktop.dossier.number_sheet import NumberOnSheet
from oso_desktop.dossier.receiver_check import ReceiverConfirmed
from oso_desktop.dossier.transfer import Choice, Delivery, Package, TransferDossier, Version
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.services.log_book import LogLine


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One line of the timeline."""

    when: str
    what: str
    who: str
    picture: str = "circle"
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a fact only has the id of: people by the id of their right, versions by hand-over and by their own id."""

    names: Mapping[str, str]
    numbers: Mapping[str, int]
    schools: Mapping[str, str]

    def who(self, holder_id: str) -> str:
        """Somebody's name; a word for who no longer stands with the pupil."""
        return self.names.get(holder_id, words("iemand die er niet meer bij staat"))


def around(dossier: TransferDossier, names: Mapping[str, str]) -> Around:
    """What the facts of one dossier refer to."""
    numbers = {str(each.id): each.number for each in dossier.versions}
    schools = {}
    for delivery in dossier.deliveries:
        numbers[delivery.id] = numbers.get(delivery.version_id, 0)
        schools[delivery.id] = delivery.receiver.name
    return Around(names=names, numbers=numbers, schools=schools)


def history_row(moment: Moment, about: Around) -> HistoryRow:
    """A recorded fact as a line of the timeline."""
    picture, tone, said = _said(moment.what, about)
    when = f"{day(moment.on)}  {moment.at:%H:%M}" if moment.at is not None else day(moment.on)
    return HistoryRow(when=when, what=said, who=getattr(moment.what, "by", ""), picture=picture, tone=tone)


def log_row(line: LogLine) -> HistoryRow:
    """An entry of the log as a line; a small one unless it belongs to the story."""
    said = on_screen(line.action)
    said = said[:1].upper() + said[1:]
    picture, tone = MAIN_ACTIONS.get(line.action, ("circle", Tone.NEUTRAL))
    return HistoryRow(
        when=f"{day(line.at.date())}  {line.at:%H:%M}",
        what=f"{said}: {on_screen(line.detail)}" if line.detail else said,
        who=line.by,
        picture=picture,
        tone=tone,
    )


IN_FACTS = frozenset(
    {
        "inzage aangeboden",
        "aanbod van inzage teruggenomen",
        "inzage vastgelegd",
        "geen reactie op inzage",
        "inzage: vergissing",
        "antwoordstrook verwerkt",
        "antwoordstrook teruggenomen",
        "mededeling gegeven",
        "opmerking vastgelegd",
        "opmerking ingetrokken",
        "vooraf geïnformeerd",
        "afschrift gegeven",
        "informeren: vergissing",
        "inzage zonder gezag toegestaan",
        "inzage zonder gezag ingetrokken",
        "ouders ook geïnformeerd",
        "definitief gemaakt",
        "pakket gemaakt",
        "overdracht vastgelegd",
        "overdracht: vergissing",
        "ontvangst bevestigd",
        "ontvanger gecontroleerd",
        "ontvanger gewijzigd",
        "vernietiging bevestigd",
        "na de termijn toegestaan",
    }
)
"""What the log says too, of which the fact itself tells more."""
CHOSEN = "keuze bevestigd"
MAIN_ACTIONS: Mapping[str, tuple[str, Tone]] = {
    "dossier begonnen": ("circle-dashed", Tone.NEUTRAL),
    "soort overstap gekozen": ("arrow-right", Tone.NEUTRAL),
    CHOSEN: ("check", Tone.INFO),
    "advies definitief": ("check", Tone.INFO),
}
"""What only the log knows, or knows of each time that it was done, and what belongs to the story."""

_Said = tuple[str, Tone, str]


@singledispatch
def _said(what: object, about: Around) -> _Said:
    """A picture, its tone and a sentence."""
    raise TypeError(type(what), about)


@_said.register
def _(what: Choice, _about: Around) -> _Said:
    return "check", Tone.INFO, words("Keuze bevestigd ({role})").format(role=on_screen(what.role))


@_said.register
def _(what: InzageInformed, about: Around) -> _Said:
    said = words("{name} vooraf geïnformeerd, {how}")
    return "info", Tone.INFO, said.format(name=about.who(what.holder_id), how=on_screen(what.how.value))


@_said.register
def _(what: InzageCopy, about: Around) -> _Said:
    said = words("Afschrift voor {name}: {how}")
    return (
        "file-text",
        Tone.INFO,
        said.format(name=about.who(what.holder_id), how=on_screen(what.manner.value)),
    )


@_said.register
def _(what: InformingWithdrawn, about: Around) -> _Said:
    said = words("Teruggezet: wat over informeren van {name} was vastgelegd, was een vergissing. {why}")
    return "arrow-clockwise", Tone.WARN, said.format(name=about.who(what.holder_id), why=what.reason)


@_said.register
def _(what: InzageOffered, about: Around) -> _Said:
    said = words("Inzage aangeboden aan {name}: {how}")
    return (
        "hourglass-medium",
        Tone.INFO,
        said.format(name=about.who(what.holder_id), how=on_screen(what.manner.value)),
    )


@_said.register
def _(what: InzageSeen, about: Around) -> _Said:
    said = words("Ingezien door {name}, vastgelegd met: {how}. Eens met de inhoud: {agrees}")
    return (
        "eye",
        Tone.GOOD,
        said.format(
            name=about.who(what.holder_id),
            how=on_screen(what.recorded.value),
            agrees=on_screen(what.agreement.value).lower(),
        ),
    )


@_said.register
def _(what: InzageNoResponse, about: Around) -> _Said:
    said = words("Geen reactie van {name}. De school gaat verder: {why}")
    return "speaker-slash", Tone.WARN, said.format(name=about.who(what.holder_id), why=what.reason)


@_said.register
def _(what: InzageNotice, about: Around) -> _Said:
    said = words("Mededeling van een toetsuitslag aan {name}")
    return "envelope-simple", Tone.INFO, said.format(name=about.who(what.holder_id))


@_said.register
def _(what: InzageWithdrawn, about: Around) -> _Said:
    said = words("Teruggezet: wat over inzage van {name} was vastgelegd, was een vergissing. {why}")
    return "arrow-clockwise", Tone.WARN, said.format(name=about.who(what.holder_id), why=what.reason)


@_said.register
def _(what: WithoutGezagAllowed, about: Around) -> _Said:
    said = words("{name} mag het dossier zien zonder gezag. {why}")
    return "eye", Tone.INFO, said.format(name=about.who(what.guardian_id), why=what.reason)


@_said.register
def _(what: WithoutGezagWithdrawn, about: Around) -> _Said:
    said = words("{name} mag het dossier niet meer zien. {why}")
    return "prohibit", Tone.WARN, said.format(name=about.who(what.guardian_id), why=what.reason)


@_said.register
def _(what: ParentsInformedToo, _about: Around) -> _Said:
    said = (
        words("De leerling vindt goed dat de ouders het dossier ook zien. {how}")
        if what.agreed
        else words("De leerling wil niet dat de ouders het dossier ook zien. {how}")
    )
    return "users", Tone.INFO, said.format(how=what.how)


@_said.register
def _(what: Remark, _about: Around) -> _Said:
    if what.withdrawal is not None:
        said = words("Opmerking van {name} ingetrokken, {ground}. {why}")
        return (
            "arrow-clockwise",
            Tone.WARN,
            said.format(
                name=what.holder_name,
                ground=on_screen(what.withdrawal.ground.value),
                why=what.withdrawal.reason,
            ),
        )
    said = words("Opmerking van {name}: “{text}”")
    return "chat-circle-dots", Tone.INFO, said.format(name=what.holder_name, text=what.text)


@_said.register
def _(what: Version, _about: Around) -> _Said:
    said = words("Versie {n} definitief gemaakt, voor {school}")
    return "lock-simple", Tone.GOOD, said.format(n=what.number, school=what.receiver.name)


@_said.register
def _(what: Package, about: Around) -> _Said:
    said = words("Versleuteld pakket van versie {n} gemaakt")
    return "package", Tone.INFO, said.format(n=about.numbers.get(what.version_id, 0))


@_said.register
def _(what: Delivery, about: Around) -> _Said:
    said = words("Versie {n} overgedragen aan {school}: {way}")
    return (
        "paper-plane-tilt",
        Tone.GOOD,
        said.format(
            n=about.numbers.get(what.id, 0), school=what.receiver.name, way=on_screen(what.way.value)
        ),
    )


@_said.register
def _(what: Receipt, about: Around) -> _Said:
    said = words("Ontvangst van versie {n} bevestigd door {school}: {how}")
    return (
        "check-circle-fill",
        Tone.GOOD,
        said.format(
            n=about.numbers.get(what.delivery_id, 0),
            school=about.schools.get(what.delivery_id, ""),
            how=what.how,
        ),
    )


@_said.register
def _(what: DeliveryWithdrawn, about: Around) -> _Said:
    said = words("Teruggezet: de overdracht van versie {n} aan {school} was een vergissing. {why}")
    return (
        "arrow-clockwise",
        Tone.WARN,
        said.format(
            n=about.numbers.get(what.delivery_id, 0),
            school=about.schools.get(what.delivery_id, ""),
            why=what.reason,
        ),
    )


@_said.register
def _(what: ReceiverChanged, _about: Around) -> _Said:
    said = words("Andere school: {new} in plaats van {old}. {old} is gevraagd het dossier te vernietigen")
    return "path", Tone.WARN, said.format(new=what.new.name, old=what.old.name)


@_said.register
def _(what: DestructionConfirmed, _about: Around) -> _Said:
    said = words("De oude school heeft het dossier vernietigd: {how}")
    return "check-circle-fill", Tone.GOOD, said.format(how=what.how)


@_said.register
def _(what: ReceiverConfirmed, _about: Around) -> _Said:
    said = words("Nagegaan dat de leerling naar {school} gaat: {how}")
    return "check", Tone.INFO, said.format(school=what.receiver.name, how=what.how)


@_said.register
def _(what: LateAllowed, _about: Around) -> _Said:
    said = words("{head} staat toe dat het dossier na de termijn gaat: {why}")
    return "warning-fill", Tone.WARN, said.format(head=what.head, why=what.reason)


@_said.register
def _(what: NumberOnSheet, _about: Around) -> _Said:
    said = (
        words("Het persoonsgebonden nummer mag op het blad voor opvragen")
        if what.allowed
        else words("Het persoonsgebonden nummer mag niet meer op het blad voor opvragen")
    )
    return "identification-card", Tone.INFO, said


@_said.register
def _(_what: Archived, _about: Around) -> _Said:
    said = words("De gegevens van de leerling zijn vernietigd. Wat is overgedragen, blijft nog bewaard")
    return "archive", Tone.NEUTRAL, said


@_said.register
def _(what: Letter, _about: Around) -> _Said:
    said = words("Brief afgedrukt of opgeslagen: {letter}, voor {name}")
    return "printer", Tone.NEUTRAL, said.format(letter=on_screen(what.kind.label), name=what.holder_name)


# --- side by side -----------------------------------------------------------------------------------------------------

STATE_LOOKS: Mapping[RowState, tuple[str, Tone]] = {
    RowState.SAME: ("equals", Tone.NEUTRAL),
    RowState.ADDED: ("plus-circle", Tone.GOOD),
    RowState.ALTERED: ("pencil-simple", Tone.WARN),
    RowState.REMOVED: ("minus-circle", Tone.BAD),
}


def particulars(left: Version, right: Version | None, dossier: TransferDossier) -> tuple[BesideRow, ...]:
    """What two versions say of themselves: for whom, why, by whom; `right` is None for the dossier as it is now."""
    receiver = right.receiver if right is not None else dossier.receiver
    pairs: list[tuple[str, str, str]] = [
        (words("Voor"), left.receiver.name, receiver.name if receiver is not None else ""),
    ]
    if right is not None:
        texts: list[tuple[str, Callable[[Version], str]]] = [
            (words("Doel"), lambda version: on_screen(version.purpose)),
            (words("Grond"), lambda version: on_screen(version.ground)),
            (words("Bijlagen"), lambda version: str(len(version.attachments))),
            (words("Wat over inzage is vastgelegd"), lambda version: str(version.inzage_facts)),
        ]
        pairs += [(head, text(left), text(right)) for head, text in texts]
    return tuple(
        BesideRow(
            what=head,
            left=was,
            right=now,
            state=RowState.SAME if was == now else RowState.ALTERED,
        )
        for head, was, now in pairs
    )
