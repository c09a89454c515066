"""The gate's checks on inzage: everyone with the right has seen this very content, or stayed silent in time."""

from __future__ import annotations

from collections.abc import Iterator

from oso_desktop.dossier.grounds import inzage_ground
from oso_desktop.dossier.inzage import (
    HolderState,
    InzageOffered,
    anything_stands,
    holder_state,
    offers,
    response_due,
    standing,
)
from oso_desktop.dossier.people import Gezag, HolderKind, RightsHolder, holders_of
from oso_desktop.dossier.readiness_informing import informing_reasons
from oso_desktop.dossier.reasons import NOBODY, Place, Reason, Situation, block, warn
from oso_desktop.dossier.showing import changes_since
from oso_desktop.dossier.shown import UNKNOWN
from oso_desktop.gegevensset.profiles import Profile


def _law(situation: Situation) -> str:
    return inzage_ground(situation.dossier.profile, situation.student, situation.school)


def gated(situation: Situation) -> bool:
    """Whether inzage must be settled before the dossier goes.

    For a samenwerkingsverband only if the region agreed on that (R083, C4), and not within one BRIN, which is no
    overstap; but as soon as the receiver has another BRIN it is one (R085, R086).
    """
    dossier = situation.dossier
    if dossier.profile is Profile.BB and dossier.receiver is not None:
        return dossier.receiver.brin != situation.school.brin
    return not dossier.profile.is_swv or situation.region.swv_needs_inzage


def inzage_reasons(situation: Situation) -> Iterator[Reason]:
    """Who still has to be offered inzage, or asked again, and whether it is known who has the right at all."""
    yield from _birth_date(situation)
    yield from _gezag(situation)
    if not gated(situation):
        if not anything_stands(situation.dossier.inzage):
            yield warn(
                "Er is geen inzage vastgelegd. Bij deze overdracht is dat niet verplicht.",
                "Bespreek de overdracht met de ouders en leg dat vast als zij het dossier hebben gezien.",
                Place.INZAGE,
                "R083",
                "AVG artikel 13",
            )
        return
    holders = holders_of(situation.student, situation.today)
    if not holders:
        yield _nobody(situation)
    for holder in holders:
        yield from _holder(situation, holder)
    yield from informing_reasons(situation, holders)


def _birth_date(situation: Situation) -> Iterator[Reason]:
    """Compulsory in every dossier (OVa.LL02, PaO.LL02) but one within one BRIN."""
    if situation.student.birth_date is None:
        compulsory = gated(situation) or situation.dossier.profile.is_swv
        yield (block if compulsory else warn)(
            "De geboortedatum van de leerling ontbreekt.",
            "Vul de geboortedatum in: vanaf 16 jaar heeft de leerling zelf het recht op inzage.",
            Place.PUPIL,
            "R114",
            "UAVG artikel 5",
        )


def _gezag(situation: Situation) -> Iterator[Reason]:
    """A parent of whom it is not known asks attention as long as it can matter: alive, and the pupil under sixteen.

    Where the gate waits for somebody with gezag and there is nobody, that says it already.
    """
    holders = holders_of(situation.student, situation.today)
    if any(holder.kind is not HolderKind.GUARDIAN for holder in holders) or (
        not holders and gated(situation)
    ):
        return
    if any(
        guardian.gezag is Gezag.UNKNOWN and not guardian.deceased for guardian in situation.student.guardians
    ):
        yield warn(
            "Van een ouder is niet bekend of die het gezag heeft.",
            "Vraag het na. Elke ouder met gezag heeft recht op inzage en een afschrift.",
            Place.PUPIL,
            "R115, L27",
            _law(situation),
        )


def _nobody(situation: Situation) -> Reason:
    """That nobody has the right of inzage, with what is missing: the people, or who of them has gezag."""
    alive = [guardian for guardian in situation.student.guardians if not guardian.deceased]
    if not alive:
        step = "Voeg de ouders of de voogd toe en geef aan wie het gezag heeft."
    elif any(guardian.gezag is Gezag.UNKNOWN for guardian in alive):
        step = (
            "Vraag na welke ouder het gezag heeft en geef dat aan. Elke ouder met gezag krijgt een afschrift."
        )
    else:
        step = "Niemand die hier staat, heeft het gezag. Voeg toe wie het wel heeft, zoals een voogd."
    return block("Het is niet bekend wie recht op inzage heeft.", step, Place.PUPIL, NOBODY, _law(situation))


def _holder(situation: Situation, holder: RightsHolder) -> Iterator[Reason]:
    facts = situation.dossier.inzage
    state = holder_state(facts, holder.id, situation.fingerprint, situation.valid)
    about = "leerling van 16 jaar of ouder" if holder.kind is HolderKind.PUPIL else holder.relation.lower()
    who = f"{holder.name} ({about})"
    if state is HolderState.TO_OFFER:
        yield block(
            f"{who} is nog geen inzage aangeboden.",
            "Maak de uitnodiging en leg vast wanneer die is gegeven.",
            Place.INZAGE,
            "R086, R087",
            _law(situation),
        )
    elif state is HolderState.AGAIN:
        saw = any(not isinstance(fact, InzageOffered) for fact in standing(facts, holder.id))
        yield block(
            f"Het dossier is veranderd nadat {who} het heeft gezien."
            if saw
            else f"Het dossier is veranderd nadat inzage is aangeboden aan {who}.",
            f"{_what_changed(situation, holder)}Bied opnieuw inzage aan.",
            Place.INZAGE,
            "R107, R110",
            _law(situation),
        )
    elif state is HolderState.NOTICE:
        yield block(
            f"Stuur eerst de mededeling over de toegevoegde toetsuitslag aan {who}.",
            "De inzage blijft geldig. Maak bij Brieven de mededeling en leg bij Inzage vast wanneer die is gegeven.",
            Place.INZAGE,
            "R108, R109",
            "OSO-afspraken, AVG artikel 12",
        )
    elif state is HolderState.OFFERED:
        offered = max(offer.on for offer in offers(facts, holder.id, situation.fingerprint))
        due = response_due(offered, situation.region)
        yield block(
            f"{who} heeft nog niet gereageerd op de uitnodiging van {offered:%d-%m-%Y}.",
            "De termijn is voorbij: leg vast dat er geen reactie kwam en waarom de school doorgaat."
            if situation.today >= due
            else f"Wacht op een reactie tot {due:%d-%m-%Y}, of neem zelf contact op.",
            Place.INZAGE,
            "R096",
            _law(situation),
        )


TOLD = 4
"""Changes that one reason names; the tab about inzage names them all."""


def _what_changed(situation: Situation, holder: RightsHolder) -> str:
    """The changes since what this holder was shown last, as sentences; empty where nothing was kept of it."""
    facts = standing(situation.dossier.inzage, holder.id)
    changes = [
        change.text
        for change in changes_since(
            facts[-1].fingerprint, situation.student, situation.dossier, situation.attachments
        )
        if change != UNKNOWN
    ]
    more = f"En nog {len(changes) - TOLD}. " if len(changes) > TOLD else ""
    return "".join(f"{text}. " for text in changes[:TOLD]) + more
