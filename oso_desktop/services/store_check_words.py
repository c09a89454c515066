"""What a check of the store says of each kind of fault, and what to do. No name, number or content of anything."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from oso_desktop.store.audit import ChainFault
from oso_desktop.store.check import FlawKind

_SHOWN_OF_ID = 8
_TO_BACKUP = (
    "Bewaar een kopie van de hele map zoals die nu is. Zet daarna de laatste goede reservekopie terug, en voer over "
    "wat er sindsdien bij kwam."
)
_TO_HELP = (
    "Werk niet verder met deze dossiers. Bewaar een kopie van de hele map zoals die nu is, meld het de directeur, en "
    "vraag uw ICT-beheerder wie er bij de map kon."
)


class Level(StrEnum):
    """How much a finding matters: something is wrong, or good to know."""

    FAULT = "fout"
    NOTE = "let op"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreFinding:
    """One thing that was found. `key` is stable for programs; `place` a table or a file, `item` an id or a number."""

    key: str
    place: str
    item: str = ""
    text: str
    next_step: str
    level: Level = Level.FAULT


@dataclass(frozen=True, slots=True)
class Words:
    """The text, in which `{what}` is the thing it is about, and the next step."""

    text: str
    next_step: str


FLAW_WORDS: Final = MappingProxyType(
    {
        FlawKind.PAGE: Words("Een stuk van het bestand dossiers.db is beschadigd ({what}).", _TO_BACKUP),
        FlawKind.UNREADABLE: Words("Dit is niet te lezen: {what}.", _TO_BACKUP),
        FlawKind.STRUCTURE: Words(
            "De onderdelen van het bestand dossiers.db passen niet op elkaar.", _TO_BACKUP
        ),
        FlawKind.REFERENCE: Words("Dit hoort bij iets wat er niet meer is: {what}.", _TO_BACKUP),
        FlawKind.SCHEMA: Words(
            "De opbouw van het bestand, of de beveiliging daarvan, is buiten het programma om veranderd: {what}.",
            _TO_HELP,
        ),
        FlawKind.VALUE: Words(
            "Hier staat iets wat dit programma niet geschreven kan hebben: {what}.", _TO_HELP
        ),
        FlawKind.PLACE: Words("Dit staat op de plaats van iets anders: {what}.", _TO_HELP),
        FlawKind.NO_CONTENT: Words("De inhoud is weg van: {what}.", _TO_BACKUP),
    }
)

SEALED_WORDS: Final = MappingProxyType(
    {
        "verzegeling": Words(
            "Dit is niet meer te openen; het is beschadigd of veranderd: {what}.", _TO_BACKUP
        ),
        "ander-stuk": Words(
            "Dit is niet wat er is bewaard; het is verwisseld of veranderd: {what}.", _TO_HELP
        ),
    }
)

LOG_WORDS: Final = MappingProxyType(
    {
        ChainFault.CHANGED: Words(
            "Het logboek klopt niet: {what} is veranderd, verwisseld of toegevoegd.", _TO_HELP
        ),
        ChainFault.MISSING: Words("Het logboek klopt niet: {what} is weg.", _TO_HELP),
        ChainFault.HEAD_MISSING: Words(
            "Het ijkpunt van het logboek (dossiers.logboek) ontbreekt of is niet te lezen. De regels kloppen "
            "onderling, maar of de laatste regels er nog zijn, is niet te zeggen.",
            "Meld het de directeur, en vraag uw ICT-beheerder wie er bij de map kon. Bij de volgende handeling "
            "maakt het programma een nieuw ijkpunt, en zet in het logboek dat het ontbrak.",
        ),
        ChainFault.HEAD_DIFFERS: Words(
            "Het logboek is niet het logboek dat hier eerst stond: bij {what} wijkt het af van het ijkpunt "
            "(dossiers.logboek).",
            _TO_HELP,
        ),
    }
)

HEAD_ONCE_GONE: Final = Words(
    "Op {what} was het ijkpunt van het logboek (dossiers.logboek) weg. Van vóór die dag is niet te zeggen of de "
    "laatste regels er nog zijn.",
    "Vergelijk het logboek met een reservekopie of een afdruk van vóór die dag. Meld het de directeur als dat nog niet "
    "is gedaan.",
)

NEWER_BACKUP: Final = Words(
    "De reservekopie van {what} heeft regels van het logboek die hier niet staan, en sindsdien is er niets "
    "teruggezet. Of deze dossiers zijn buiten het programma om door oudere vervangen, of er wordt ook op een andere "
    "computer mee gewerkt.",
    "Meld het de directeur, en vraag uw ICT-beheerder wie er bij de map kon. Wilt u die reservekopie houden, "
    "kopieer hem dan nu naar een andere plek.",
)

HEAD_ONCE_LAGGED: Final = Words(
    "Op {what} liep het ijkpunt van het logboek (dossiers.logboek) ver achter. Dat kan door een volle schijf komen. "
    "Maar iemand kan ook een oud ijkpunt hebben teruggezet. Dan kunnen er regels weg zijn.",
    "Vergelijk het logboek met een reservekopie of een afdruk van vóór die dag. Meld het de directeur als dat nog niet "
    "is gedaan.",
)

LAGS_BEHIND: Final = Words(
    "Het ijkpunt van het logboek (dossiers.logboek) loopt {what} regels achter. De regels zelf kloppen.",
    "Kijk of de schijf vol is geweest en of het programma in de map mag schrijven. Bij de volgende handeling wordt het "
    "ijkpunt bijgewerkt.",
)

_MAKE_ONE = "Maak er een bij Beheer › Reservekopie, het liefst op een stick of op de schijf van de school."
NO_BACKUP: Final = Words(
    "Er is geen reservekopie van deze dossiers te vinden. Gaat de schijf stuk, dan zijn ze weg.", _MAKE_ONE
)
OLD_BACKUP: Final = Words(
    "De nieuwste reservekopie die te vinden is, is van {what}. Daarna is er met de dossiers gewerkt.",
    _MAKE_ONE,
)

_THINGS: Final = MappingProxyType(
    {
        "": "bladzijde {row}",
        "own_school": "de gegevens van de school",
        "users": "een medewerker",
        "students": "de leerlingenlijst",
        "student_records": "de gegevens van een leerling (kenmerk {row})",
        "attachments": "wat bekend is van een bijlage (kenmerk {row})",
        "attachment_contents": "de bijlage met kenmerk {row}",
        "dossiers": "een overdracht (kenmerk {row})",
        "settings": "een instelling van de school",
        "records": "vastlegging {row} van de school",
        "drafts": "een concept dat bij het vergrendelen is bewaard",
        "inzage_facts": "vastlegging {row} over inzage",
        "remarks": "een opmerking van een ouder (kenmerk {row})",
        "versions": "wat bekend is van een definitieve versie (kenmerk {row})",
        "version_contents": "de definitieve versie met kenmerk {row}",
        "packages": "wat bekend is van een pakket (kenmerk {row})",
        "package_contents": "het pakket met kenmerk {row}",
        "deliveries": "een overdracht die is vastgelegd (kenmerk {row})",
        "dossier_events": "vastlegging {row} van een dossier",
        "letters": "wat bekend is van een brief (kenmerk {row})",
        "letter_contents": "de brief met kenmerk {row}",
        "prints": "wat bekend is van een afdruk (kenmerk {row})",
        "print_contents": "de afdruk met kenmerk {row}",
        "own_cards": "een schoolkaart van de eigen school (kenmerk {row})",
        "own_card_keys": "de sleutels van de schoolkaart met kenmerk {row}",
        "addresses": "een school in het adresboek (kenmerk {row})",
        "received": "wat bekend is van een ontvangen dossier (kenmerk {row})",
        "received_contents": "het ontvangen dossier met kenmerk {row}",
        "received_events": "vastlegging {row} over een ontvangen dossier",
        "audit": "het logboek",
    }
)
_WHOLE: Final = MappingProxyType(
    {
        "": "het hele bestand",
        "student_records": "gegevens van leerlingen",
        "attachments": "wat bekend is van de bijlagen",
        "attachment_contents": "de bijlagen",
        "dossiers": "de overdrachten",
        "records": "de vastleggingen van de school",
        "inzage_facts": "de vastleggingen over inzage",
        "remarks": "de opmerkingen van ouders",
        "versions": "wat bekend is van de definitieve versies",
        "version_contents": "de definitieve versies",
        "packages": "wat bekend is van de pakketten",
        "package_contents": "de pakketten",
        "deliveries": "de overdrachten die zijn vastgelegd",
        "dossier_events": "de vastleggingen van dossiers",
        "letters": "wat bekend is van de brieven",
        "letter_contents": "de brieven",
        "prints": "wat bekend is van de afdrukken",
        "print_contents": "de afdrukken",
        "own_cards": "de schoolkaarten van de eigen school",
        "own_card_keys": "de sleutels van de schoolkaarten",
        "addresses": "het adresboek",
        "received": "wat bekend is van de ontvangen dossiers",
        "received_contents": "de ontvangen dossiers",
        "received_events": "de vastleggingen over ontvangen dossiers",
    }
)


def item_words(table: str, row: str) -> str:
    """A place in the store in words: one thing, or all of a kind where `row` is empty."""
    if not row and table in _WHOLE:
        return _WHOLE[table]
    return _THINGS.get(table, table).format(row=row[:_SHOWN_OF_ID])
