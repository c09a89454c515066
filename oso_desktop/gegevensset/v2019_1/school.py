"""Addresses, contacts, schools and institutions: the blocks that return in many places."""

from __future__ import annotations

from dataclasses import dataclass, field

from oso_desktop.gegevensset.meta import BLOCK, attribute, content, many, one, opt
from oso_desktop.gegevensset.v2019_1.kinds import BRIN, JA_NEE, REGEL, REGEL_35, TEKST, VESTIGING


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """The country of an address; the code is that of the population register."""

    value: str = field(
        metadata=content(
            TEKST,
            "Landcode",
            help="Vier cijfers uit de landentabel van de basisregistratie, zoals 6030 voor Nederland.",
        )
    )
    omschrijving: str | None = field(default=None, metadata=attribute(TEKST, "Naam van het land"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Adres:
    """One address."""

    soortadres: str = field(metadata=one(TEKST, "Soort adres", codelist=19))
    straat: str = field(metadata=one(REGEL, "Straat", help="Bij een postbus: het woord Postbus."))
    nummer: str = field(
        metadata=one(
            TEKST,
            "Huisnummer",
            help="Alleen het nummer; een letter hoort bij de toevoeging. Bij een postbus: "
            "het nummer van de postbus.",
        )
    )
    toevoeging: str | None = field(default=None, metadata=opt(TEKST, "Toevoeging", help="Zoals A of 2 hoog."))
    aanduiding: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Aanduiding bij het huisnummer",
            codelist=18,
            help="Alleen als het adres bij of tegenover een huisnummer ligt, zoals een woonboot.",
        ),
    )
    locatieomschrijving: str | None = field(
        default=None,
        metadata=opt(
            REGEL_35,
            "Omschrijving van de plek",
            help="Alleen als het adres anders niet te vinden is. Hoogstens 35 tekens.",
        ),
    )
    postcode: str = field(metadata=one(TEKST, "Postcode", help="Zoals 1234 AB."))
    plaats: str = field(metadata=one(TEKST, "Plaats"))
    gemeente: str | None = field(default=None, metadata=opt(TEKST, "Gemeente"))
    land: Land | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Land",
            external="landentabel van de basisregistratie personen",
            help="Meestal alleen nodig bij een adres in het buitenland.",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Adreslijst:
    """The addresses of a person or institution."""

    adres: tuple[Adres, ...] = field(metadata=many(BLOCK, "Adres", least=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Communicatie:
    """One telephone number or e-mail address. With `geheim` the number is a dummy (privacy rule of the standard)."""

    soort: str = field(metadata=one(TEKST, "Soort", codelist=4))
    aanduiding: str | None = field(default=None, metadata=opt(TEKST, "Gebruik", codelist=5))
    nummer: str = field(
        metadata=one(
            TEKST,
            "Nummer of e-mailadres",
            help="Is het nummer geheim? Dan staat in het dossier een nepnummer.",
        )
    )
    geheim: bool | None = field(
        default=None,
        metadata=opt(JA_NEE, "Geheim nummer", help="Bij een geheim nummer gaat het nummer zelf niet mee."),
    )
    noodnummer: bool | None = field(default=None, metadata=opt(JA_NEE, "Voor noodgevallen"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Communicatielijst:
    """The ways to reach a person or institution."""

    communicatie: tuple[Communicatie, ...] = field(metadata=many(BLOCK, "Telefoon of e-mail", least=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One attachment; `bestandsinhoud` is Base64 of a ZIP file that holds the document."""

    bestandsnaam: str = field(
        metadata=one(
            TEKST,
            "Bestandsnaam",
            help="Zoals opp.pdf. Zet geen naam of nummer van de leerling in de bestandsnaam.",
        )
    )
    omschrijving: str | None = field(default=None, metadata=opt(TEKST, "Omschrijving"))
    bestandsinhoud: str = field(
        metadata=one(TEKST, "Inhoud", help="Het document zelf, ingepakt als zipbestand.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Instelling:
    """An institution."""

    naam: str = field(metadata=one(TEKST, "Naam"))
    adreslijst: Adreslijst | None = field(default=None, metadata=opt(BLOCK, "Adressen"))
    communicatielijst: Communicatielijst | None = field(
        default=None, metadata=opt(BLOCK, "Telefoon en e-mail")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class School(Instelling):
    """A school: an institution with a BRIN."""

    brincode: str = field(metadata=one(BRIN, "BRIN", help="Vier tekens, zoals 12AB."))
    vestigingscode: str = field(metadata=one(VESTIGING, "Vestiging", help="Twee cijfers, zoals 00."))
    aanleverpunt: str = field(metadata=one(TEKST, "Aanleverpunt", help="Vaak 0 of 1; het staat in uw LAS."))
    soort: str | None = field(
        default=None, metadata=opt(TEKST, "Schoolsoort", help="Zoals SO voor speciaal onderwijs.")
    )
    type: str | None = field(default=None, metadata=opt(TEKST, "Schooltype", help="Zoals REC3."))
    naamdirecteur: str | None = field(default=None, metadata=opt(TEKST, "Naam directeur"))
    website: str | None = field(default=None, metadata=opt(TEKST, "Website"))
