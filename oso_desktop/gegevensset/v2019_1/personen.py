"""The people around the pupil, and the names of the pupil in the population register."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from oso_desktop.gegevensset.meta import BLOCK, attribute, content, many, one, opt
from oso_desktop.gegevensset.v2019_1.kinds import (
    BIJ_HUISARTS,
    BIJZONDER,
    DATUM,
    GBA_DATUM,
    GESLACHT,
    JA_NEE,
    NERGENS,
    TEKST,
    VRIJE_TEKST,
)
from oso_desktop.gegevensset.v2019_1.school import Adreslijst, Communicatielijst


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoon:
    """What the standard says of any person; `Huisarts` and `Verzorger` are persons."""

    voornaam: tuple[str, ...] = field(
        default=(), metadata=many(TEKST, "Voornaam", help="Elke voornaam apart.")
    )
    voorletters_1: str | None = field(default=None, metadata=opt(TEKST, "Voorletters", name="voorletters-1"))
    voorvoegsel: str | None = field(default=None, metadata=opt(TEKST, "Voorvoegsel", help="Zoals van der."))
    achternaam: str = field(metadata=one(TEKST, "Achternaam"))
    roepnaam: str | None = field(default=None, metadata=opt(TEKST, "Roepnaam"))
    geslacht: str | None = field(
        default=None,
        metadata=opt(
            GESLACHT,
            "Geslacht",
            codelist=14,
            help="Kies onbekend als u het niet weet.",
        ),
    )
    adresgeheim: bool | None = field(
        default=None,
        metadata=opt(
            JA_NEE, "Geheim adres", BIJZONDER, help="Bij een geheim adres gaan de adressen niet mee."
        ),
    )
    adreslijst: Adreslijst | None = field(default=None, metadata=opt(BLOCK, "Adressen"))
    communicatielijst: Communicatielijst | None = field(
        default=None, metadata=opt(BLOCK, "Telefoon en e-mail")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Huisarts(Persoon):
    """The family doctor, of whom three things may not be told (rule OG.05)."""

    roepnaam: str | None = field(default=None, metadata=opt(TEKST, "Roepnaam", help=BIJ_HUISARTS))
    geslacht: str | None = field(
        default=None, metadata=opt(GESLACHT, "Geslacht", codelist=14, help=BIJ_HUISARTS)
    )
    adresgeheim: bool | None = field(
        default=None,
        metadata=opt(
            JA_NEE,
            "Geheim adres",
            BIJZONDER,
            help="Laat leeg of kies nee: een huisarts heeft geen geheim adres.",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzorger(Persoon):
    """A parent or carer."""

    relatietotkind: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Relatie tot het kind",
            codelist=41,
            help="Van de codes 4 tot en met 9 is de betekenis niet openbaar: kijk in uw LAS.",
        ),
    )
    overleden: bool | None = field(
        default=None,
        metadata=opt(
            JA_NEE,
            "Overleden",
            BIJZONDER,
            help="Gevoelig. Vul dit alleen in als de nieuwe school het moet weten.",
        ),
    )
    overlijdensdatum: date | None = field(
        default=None,
        metadata=opt(
            DATUM,
            "Datum van overlijden",
            BIJZONDER,
            help="Gevoelig. Alleen een volledige datum, en alleen als de nieuwe school die moet weten.",
        ),
    )
    wettigevertegenwoordiger: bool = field(
        metadata=one(JA_NEE, "Wettelijk vertegenwoordiger", help="Ja voor een ouder met gezag of een voogd.")
    )
    banknummer: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Bankrekening (oud nummer)",
            help="Gaat nooit mee naar een samenwerkingsverband. Vul alleen in als de nieuwe "
            "school het nodig heeft.",
        ),
    )
    iban: str | None = field(
        default=None,
        metadata=opt(TEKST, "IBAN", help="Vul alleen in als de nieuwe school het echt nodig heeft."),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gba:
    """The names as they stand in the population register."""

    gbavoornaam: tuple[str, ...] = field(metadata=many(TEKST, "Voornaam", least=1))
    gbavoorvoegsel: str | None = field(default=None, metadata=opt(TEKST, "Voorvoegsel"))
    gbaachternaam: str = field(metadata=one(TEKST, "Achternaam"))
    gbageboortedatum: str = field(
        metadata=one(GBA_DATUM, "Geboortedatum", help="Dag, maand, jaar: 31-12-2012.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Nationaliteit:
    """A nationality; forbidden in every profile."""

    value: str = field(metadata=content(VRIJE_TEKST, "Nationaliteitscode", help=NERGENS))
    omschrijving: str | None = field(
        default=None,
        metadata=attribute(TEKST, "Naam van de nationaliteit", help=NERGENS),
    )
