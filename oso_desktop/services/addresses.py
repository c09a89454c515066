"""The address book: schools to which this one sends, and the cards they gave, each checked by phone (R131, R149).

A card proves that its keys and its name were put together by one hand, and not whose hand that was. So a card counts
only after somebody phoned the school at a number known from elsewhere, and typed the words that were read out there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from oso_desktop.dossier.addresses import CardCheck, KnownSchool, looks_like
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.schools import (
    OwnSchool,
    ReceivingSchool,
    checked_location,
    checked_receiver_code,
)
from oso_desktop.errors import OsoError
from oso_desktop.exchange.card_file import read_card
from oso_desktop.gegevensset.texts import clean_line
from oso_desktop.services.card_standing import REFUSED, CardNews, news_of
from oso_desktop.services.cards import fingerprint_shown
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.reasons import checked_reason
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SHORTEST_NUMBER: Final = 7
"""Digits of a phone number; in the Netherlands ten, on Bonaire without those of the island seven."""


class Doubtful(OsoError):
    """Nothing is wrong, but it looks like a slip of the pen; who is sure says so."""


class NameMissing(NotPossible):
    """A school without a name."""


class CodeTaken(NotPossible):
    """The BRIN and the location are of a school that is here already, or of this school itself."""


class WordsDiffer(OsoError):
    """What was read out is not what the card says. `wrong` are the numbers of the words, from 1."""

    def __init__(self, wrong: tuple[int, ...]) -> None:
        self.wrong = wrong
        if len(wrong) == 1:
            super().__init__(
                f"Woord {wrong[0]} is niet het woord van deze kaart.",
                f"Laat woord {wrong[0]} nog eens voorlezen en spellen. Blijft het anders? Gebruik deze kaart dan niet.",
            )
        else:
            numbers = ", ".join(map(str, wrong[:-1]))
            super().__init__(
                f"De woorden {numbers} en {wrong[-1]} zijn niet die van deze kaart.",
                "Verstuur niets met deze kaart. Vraag of de school haar nieuwste kaart voor zich heeft, met dezelfde "
                "datum. Blijven de woorden anders, dan kan iemand de kaart onderweg hebben verwisseld: zeg dat tegen "
                "de school en vraag om een nieuwe kaart, langs een andere weg.",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCard:
    """A card from a file, and what it is to this school.

    `school` is the school in the address book with this BRIN and location, if any. `looks_like` is a school that is
    known here with nearly this BRIN, or with this name under another one.
    """

    card: SchoolCard
    news: CardNews
    school: KnownSchool | None
    looks_like: KnownSchool | None = None

    @property
    def name_differs(self) -> bool:
        """Whether the school is known under another name than the card gives, as far as anybody reads it."""
        return self.school is not None and _plain(self.school.name) != _plain(self.card.name)

    @property
    def number_goes_back(self) -> bool:
        """Whether the school counted further already with the card that is here."""
        known = self.school.card if self.school else None
        return known is not None and self.card.number <= known.number


def schools(workspace: Workspace) -> tuple[KnownSchool, ...]:
    """The address book, by name."""
    with workspace.view() as unit:
        return tuple(
            sorted(unit.addresses.all(), key=lambda each: (_plain(each.name), each.brin, each.location))
        )


def known_in(unit: Unit, receiver: ReceivingSchool) -> KnownSchool | None:
    """The receiver of a dossier in the address book: the same BRIN and the same location."""
    return unit.addresses.find(receiver.brin, receiver.location)


def news_in(unit: Unit, card: SchoolCard) -> CardNews:
    """What a card is to this school, such as the one that signed a package."""
    return news_of(unit.addresses.find(card.brin, card.location), card, unit.school.get())


def save_address(workspace: Workspace, school: KnownSchool, *, sure: bool = False) -> KnownSchool:
    """Adds a school, or changes what is known of the one with this id; its card and its check stay as they are.

    Raises NameMissing; CodeTaken for a school that is there already and for this school itself; NotPossible for a BRIN
    or location other than that of the card; Doubtful for a BRIN that looks like a slip of the pen, unless `sure`.
    """
    checked = _checked(school)
    with workspace.change(Right.EDIT, "school in het adresboek", checked.id, brin=checked.brin) as unit:
        known, own = unit.addresses.all(), unit.school.get()
        before = next((each for each in known if each.id == checked.id), None)
        others = tuple(each for each in known if each.id != checked.id)
        _require_another(checked, others, own)
        if before is not None and before.card is not None and _place(before) != _place(checked):
            raise NotPossible(
                f"De kaart van deze school is van {before.brin}, vestiging {before.location}.",
                "Is dit een andere school? Voeg die dan apart toe.",
            )
        if not sure and (before is None or before.brin != checked.brin):
            _require_no_doubt(checked, others, own)
        bare = before or KnownSchool(name="", brin="")
        saved = replace(checked, **{name: getattr(bare, name) for name in _OF_THE_CARD})
        unit.addresses.save(saved)
    return saved


def remove_address(workspace: Workspace, school_id: str) -> None:
    """Takes a school and its card out of the address book; dossiers keep their receiver.

    Raises NotPossible for one that is not there, and for one of which a card was withdrawn: it would count again.
    """
    with workspace.change(Right.EDIT, "school uit het adresboek", school_id) as unit:
        school = _get(unit, school_id)
        if school.withdrawn:
            raise NotPossible(
                "Van deze school is een kaart ingetrokken. Zonder de school zou die kaart weer kunnen meetellen.",
                "Laat de school in het adresboek staan. Lees haar nieuwe kaart in als zij die heeft.",
            )
        unit.addresses.remove(school.id)


def read_card_file(workspace: Workspace, data: bytes) -> ReadCard:
    """The card in a file and what it is to this school; nothing is stored. Raises CardError."""
    card = read_card(data)
    with workspace.view() as unit:
        known, own = unit.addresses.all(), unit.school.get()
    school = next((each for each in known if _place(each) == (card.brin, card.location)), None)
    near = looks_like(card.brin, (each.brin for each in known)) if school is None else ""
    alike = next(
        (
            each
            for each in known
            if each.brin != card.brin and (each.brin == near or _plain(each.name) == _plain(card.name))
        ),
        None,
    )
    return ReadCard(card=card, news=news_of(school, card, own), school=school, looks_like=alike)


def take_card(workspace: Workspace, data: bytes, *, warned: bool = False) -> KnownSchool:
    """Puts a card in the address book, as the one in use of its school; the one before it is kept as an earlier one.

    A card that the checked one vouches for counts as checked; every other has to be checked by phone. One that is not
    vouched for takes the place of another only if the person was `warned`. Raises CardError, and NotPossible for a card
    that brings nothing new.
    """
    card = read_card(data)
    with workspace.change(
        Right.EDIT, "schoolkaart ingelezen", fingerprint_shown(card), brin=card.brin, number=card.number
    ) as unit:
        school = unit.addresses.find(card.brin, card.location)
        news = news_of(school, card, unit.school.get())
        if not news.can_be_taken:
            raise NotPossible(*REFUSED[news])
        if news is CardNews.OTHER and not warned:
            raise NotPossible(
                "Deze school heeft hier al een andere kaart, en die zegt niets over deze.",
                "Lees eerst de waarschuwing bij de nieuwe kaart.",
            )
        if school is None:
            school = KnownSchool(name=card.name, brin=card.brin, location=card.location, town=card.town)
        taken = replace(
            school,
            card=card,
            earlier=_before(school, card),
            check=_inherited(workspace, school, card) if news is CardNews.FOLLOWS_CHECKED else None,
            withdrawn_on=None,
            withdrawn_why="",
        )
        unit.addresses.save(taken)
    return taken


def check_by_phone(
    workspace: Workspace,
    school_id: str,
    fingerprint: str,
    *,
    heard: str,
    spoken_to: str,
    number: str,
    on: date,
) -> KnownSchool:
    """Records that somebody phoned the school at a `number` known from elsewhere and typed the words that were read.

    All of them: who can try long enough makes a card of which some are the same. `fingerprint` is of the card that was
    on the screen. Raises WordsDiffer, and NotPossible for what was left open.
    """
    who, digits = clean_line(spoken_to).strip(), clean_line(number).strip()
    if on > workspace.today:
        raise NotPossible("De datum ligt in de toekomst.", "Kies vandaag of een eerdere dag.")
    with workspace.change(Right.HAND_OVER, "schoolkaart gecontroleerd", lambda: fingerprint[:16]) as unit:
        school = _get(unit, school_id)
        card = _usable(school, fingerprint)
        # The clock of the other school may be ahead of ours.
        if on < min(card.made_on, workspace.today):
            raise NotPossible(
                f"De kaart is gemaakt op {card.made_on:%d-%m-%Y}, en dus niet eerder gecontroleerd.",
                "Kies de dag waarop u hebt gebeld.",
            )
        _require_said(who, digits)
        _require_same(card.phone_words, _LETTERS.findall(heard.casefold()))
        checked = replace(
            school,
            check=CardCheck(
                fingerprint=card.fingerprint,
                on=on,
                how=f"Gebeld op {digits} met {who}.",
                by=workspace.user.name,
            ),
            phone=school.phone or digits,
        )
        unit.addresses.save(checked)
    return checked


def withdraw(workspace: Workspace, school_id: str, *, reason: str) -> KnownSchool:
    """Records that the card of a school must not be used any more, and why; only a new card, checked again, ends that.

    The earlier ones go with it: their keys lay in the same place, and a new card changes nothing for any of them.
    Raises NotPossible without a card, and when it is so already.
    """
    said = checked_reason(reason, "Er staat nog niet waarom de kaart niet meer gebruikt mag worden.")
    shown: list[str] = []
    with workspace.change(Right.EDIT, "schoolkaart van andere school ingetrokken", lambda: shown[0]) as unit:
        school = _get(unit, school_id)
        card = _usable(school, school.card.fingerprint if school.card else "")
        shown.append(fingerprint_shown(card))
        all_cards = tuple(each.fingerprint for each in (card, *school.earlier))
        gone = replace(
            school,
            withdrawn_on=workspace.today,
            withdrawn_why=said,
            withdrawn=tuple(dict.fromkeys((*all_cards, *school.withdrawn))),
        )
        unit.addresses.save(gone)
    return gone


_OF_THE_CARD: Final = ("card", "earlier", "check", "withdrawn_on", "withdrawn_why", "withdrawn")


def _before(school: KnownSchool, card: SchoolCard) -> tuple[SchoolCard, ...]:
    """The earlier cards once this one is in use, which may be one that comes back."""
    others = school.earlier if school.card is None else (school.card, *school.earlier)
    return tuple(each for each in others if each.fingerprint != card.fingerprint)


def _inherited(workspace: Workspace, school: KnownSchool, card: SchoolCard) -> CardCheck | None:
    if school.check is None or school.card is None:
        return None
    return CardCheck(
        fingerprint=card.fingerprint,
        on=workspace.today,
        how=f"Volgt op kaart {school.card.number}, gecontroleerd op {school.check.on:%d-%m-%Y}.",
        by=workspace.user.name,
    )


def _checked(school: KnownSchool) -> KnownSchool:
    """What was typed, in its official form; raises OsoError for what cannot be."""
    checked = replace(
        school,
        name=clean_line(school.name),
        town=clean_line(school.town),
        phone=clean_line(school.phone),
        brin=checked_receiver_code(school.brin),
        location=checked_location(school.location),
    )
    if not checked.name:
        raise NameMissing("De naam van de school is leeg.", "Vul de naam van de school in.")
    return checked


def _require_another(school: KnownSchool, others: Sequence[KnownSchool], own: OwnSchool | None) -> None:
    if own is not None and _place(school) == (own.brin, own.location):
        raise CodeTaken(
            "Dit zijn de BRIN-code en de vestiging van uw eigen school.",
            "Vul de code van de andere school in. Is het een andere vestiging, vul dan dat vestigingsnummer in.",
        )
    same = next((each for each in others if _place(each) == _place(school)), None)
    if same is not None:
        raise CodeTaken(
            f"{same.brin}, vestiging {same.location}, staat al in het adresboek: {same.name}.",
            "Zoek die school op en wijzig wat niet klopt, of vul een andere vestiging in.",
        )


def _require_no_doubt(school: KnownSchool, others: Sequence[KnownSchool], own: OwnSchool | None) -> None:
    names = {each.brin: each.name for each in others} | ({own.brin: own.name} if own else {})
    if near := looks_like(school.brin, names):
        raise Doubtful(
            f"{school.brin} lijkt op {near} van {names[near]}. Is dit een typefout?",
            "Kijk de code na op de website van DUO. Klopt hij, bewaar de school dan toch.",
        )
    alike = next(
        (brin for brin, name in names.items() if brin != school.brin and _plain(name) == _plain(school.name)),
        "",
    )
    if alike:
        raise Doubtful(
            f"U kent al een school met deze naam, onder {alike}.",
            "Kijk de code na op de website van DUO. Zijn het twee scholen, bewaar deze dan toch.",
        )


def _require_said(who: str, number: str) -> None:
    if len(re.findall(r"\d", number)) < _SHORTEST_NUMBER:
        raise NotPossible(
            "Er staat nog niet op welk nummer u hebt gebeld.",
            "Vul het telefoonnummer in. Gebruik een nummer dat u al kende, niet dat uit het bericht bij de kaart.",
        )
    if len(who) < 2:
        raise NotPossible("Er staat nog niet met wie u sprak.", "Vul de naam in van wie de woorden voorlas.")


def _require_same(words: Sequence[str], heard: Sequence[str]) -> None:
    if len(heard) != len(words):
        raise NotPossible(
            f"U hebt {len(heard)} woorden getypt; de kaart heeft er {len(words)}.",
            "Laat ze nog eens voorlezen en typ ze alle acht, in dezelfde volgorde.",
        )
    wrong = tuple(at for at, (one, other) in enumerate(zip(words, heard, strict=True), 1) if one != other)
    if wrong:
        raise WordsDiffer(wrong)


def _usable(school: KnownSchool, fingerprint: str) -> SchoolCard:
    """The card in use if it is this one; raises NotPossible."""
    if school.card is None:
        raise NotPossible("Van deze school is er nog geen kaart.", "Vraag de school om haar schoolkaart.")
    if school.withdrawn_on is not None:
        raise NotPossible(*REFUSED[CardNews.WITHDRAWN])
    if school.card.fingerprint != fingerprint:
        raise NotPossible("Er is intussen een andere kaart van deze school.", "Open de controle opnieuw.")
    return school.card


def _get(unit: Unit, school_id: str) -> KnownSchool:
    found = next((each for each in unit.addresses.all() if each.id == school_id), None)
    if found is None:
        raise NotPossible("Deze school staat niet meer in het adresboek.", "Open het adresboek opnieuw.")
    return found


def _place(school: KnownSchool) -> tuple[str, str]:
    return school.brin, school.location


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
