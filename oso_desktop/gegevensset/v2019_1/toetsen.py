"""Tests and marks: the final test of primary school, test results, report cards."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from oso_desktop.gegevensset.meta import BLOCK, many, one, opt, run
from oso_desktop.gegevensset.v2019_1.kinds import (
    CODES_NAKIJKEN,
    DATUM,
    DECIMAAL,
    EINDTOETS_ADVIES,
    EINDTOETS_DOMEINCODE,
    EINDTOETS_NIVEAU,
    EINDTOETS_ONDERDEELCODE,
    EINDTOETS_ONTHEFFING,
    EINDTOETS_REFERENTIENIVEAU,
    EINDTOETS_SCORE,
    EINDTOETS_SOORT,
    GEHEEL,
    INT,
    JA_NEE,
    JAARGROEP,
    TEKST,
    VRIJE_TEKST,
    WERKGEVER,
    ZAKELIJK,
)
from oso_desktop.gegevensset.v2019_1.school import Document, Instelling, School


@dataclass(frozen=True, slots=True, kw_only=True)
class EindtoetsDomein:
    """The result on one domain."""

    domeincode: str = field(metadata=one(EINDTOETS_DOMEINCODE, "Domein", codelist=47))
    domeinomschrijving: str | None = field(default=None, metadata=opt(VRIJE_TEKST, "Omschrijving"))
    dom_referentieniveau: str | None = field(
        default=None,
        metadata=opt(
            EINDTOETS_REFERENTIENIVEAU,
            "Referentieniveau",
            codelist=45,
            help="Het behaalde niveau, zoals 1F of 2F.",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EindtoetsDomeinen:
    """The domains of a part; may be empty."""

    domein: tuple[EindtoetsDomein, ...] = field(default=(), metadata=many(BLOCK, "Domein"))


@dataclass(frozen=True, slots=True, kw_only=True)
class EindtoetsOnderdeel:
    """The result on one part of the test."""

    onderdeelcode: str = field(metadata=one(EINDTOETS_ONDERDEELCODE, "Onderdeel", codelist=46))
    onderdeelomschrijving: str | None = field(default=None, metadata=opt(VRIJE_TEKST, "Omschrijving"))
    ond_referentieniveau: str | None = field(
        default=None,
        metadata=opt(
            EINDTOETS_REFERENTIENIVEAU,
            "Referentieniveau",
            codelist=45,
            help="Het behaalde niveau, zoals 1F of 2F.",
        ),
    )
    domeinen: EindtoetsDomeinen | None = field(default=None, metadata=opt(BLOCK, "Domeinen"))


@dataclass(frozen=True, slots=True, kw_only=True)
class EindtoetsOnderdelen:
    """The parts of the test; may be empty."""

    onderdeel: tuple[EindtoetsOnderdeel, ...] = field(default=(), metadata=many(BLOCK, "Onderdeel"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Eindtoetsresultaat:
    """The result of the statutory final test."""

    toetssoort: str = field(metadata=one(EINDTOETS_SOORT, "Toets", codelist=42))
    toetsniveau: str = field(
        metadata=one(EINDTOETS_NIVEAU, "Niveau", codelist=43, help="Er is nog maar één niveau: generiek.")
    )
    toetsomschrijving: str | None = field(default=None, metadata=opt(VRIJE_TEKST, "Omschrijving"))
    datum_afname: date = field(metadata=one(DATUM, "Datum van afname"))
    wettelijke_ontheffing: str | None = field(
        default=None,
        metadata=opt(
            EINDTOETS_ONTHEFFING,
            "Wettelijke ontheffing",
            codelist=44,
            help="Ja als de leerling de toets niet hoefde te maken.",
        ),
    )
    standaardscore: int | None = field(
        default=None,
        metadata=opt(EINDTOETS_SCORE, "Standaardscore", help="Een heel getal van 0 tot en met 1000."),
    )
    toets_advies: str | None = field(
        default=None,
        metadata=opt(
            EINDTOETS_ADVIES, "Toetsadvies", help="Zoals op het leerlingrapport, hoogstens 1024 tekens."
        ),
    )
    onderdelen: EindtoetsOnderdelen = field(metadata=one(BLOCK, "Onderdelen"))


@dataclass(frozen=True, slots=True, kw_only=True)
class EindtoetsBasisonderwijs:
    """The statutory final test (now: doorstroomtoets)."""

    eindtoetsresultaat: Eindtoetsresultaat | None = field(default=None, metadata=opt(BLOCK, "Resultaat"))
    deelgenomen: bool = field(metadata=one(JA_NEE, "Deelgenomen"))
    document: tuple[Document, ...] = field(
        default=(), metadata=many(BLOCK, "Leerlingrapport", help="Zoals de toetsaanbieder het maakte.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsidentificatie:
    """Which test it was."""

    eldtoetscode: str = field(
        metadata=one(
            TEKST,
            "Toetscode",
            external="OSO-toetscodelijst",
            help="Uit de toetscodelijst van OSO; uw LAS of volgsysteem kent deze code.",
        )
    )
    leergebied: str | None = field(default=None, metadata=opt(TEKST, "Leergebied"))
    toetsnaam: str | None = field(default=None, metadata=opt(TEKST, "Naam van de toets"))
    toetsversie: str | None = field(default=None, metadata=opt(TEKST, "Versie"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Werktbijinstelling:
    """Where the person who gave the test works: exactly one of the two."""

    instelling: Instelling | None = field(default=None, metadata=one(BLOCK, "Instelling", choice=WERKGEVER))
    school: School | None = field(default=None, metadata=one(BLOCK, "School", choice=WERKGEVER))


@dataclass(frozen=True, slots=True, kw_only=True)
class Afgenomendoor:
    """Who gave the test."""

    naammedewerker: str = field(metadata=one(TEKST, "Naam"))
    functie: str | None = field(default=None, metadata=opt(TEKST, "Functie"))
    werktbijinstelling: Werktbijinstelling | None = field(default=None, metadata=opt(BLOCK, "Werkt bij"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Afname:
    """When and by whom the test was given."""

    afnamedatum: date = field(metadata=one(DATUM, "Datum van afname"))
    jaargroep: str | None = field(
        default=None,
        metadata=opt(
            JAARGROEP, "Jaargroep", codelist=13, help="De groep of het leerjaar waarin de leerling toen zat."
        ),
    )
    dl: int | None = field(
        default=None,
        metadata=opt(
            GEHEEL,
            "Didactische leeftijd",
            help="Hoeveel maanden onderwijs de leerling had; tien maanden is één schooljaar.",
        ),
    )
    afgenomendoor: Afgenomendoor | None = field(default=None, metadata=opt(BLOCK, "Afgenomen door"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Betrouwbaarheidsinterval:
    """Between which values the true score lies."""

    bivlaag: Decimal = field(metadata=one(DECIMAAL, "Ondergrens", help="Zo nodig met een komma, zoals 87,5."))
    bivhoog: Decimal = field(metadata=one(DECIMAAL, "Bovengrens", help="Zo nodig met een komma, zoals 87,5."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsscore:
    """The raw score."""

    aantalopgaven: int | None = field(default=None, metadata=opt(INT, "Aantal opgaven"))
    aantalgoed: int | None = field(default=None, metadata=opt(INT, "Aantal goed"))
    aantalfout: int | None = field(default=None, metadata=opt(INT, "Aantal fout"))
    aantalgelezen: int | None = field(default=None, metadata=opt(INT, "Aantal gelezen"))
    tijd: Decimal | None = field(
        default=None, metadata=opt(DECIMAAL, "Tijd", help="In seconden, zo nodig met een komma.")
    )
    vaardigheidsscore: Decimal | None = field(
        default=None, metadata=opt(DECIMAAL, "Vaardigheidsscore", help="Zo nodig met een komma, zoals 87,5.")
    )
    codevaardigheidsschaal: str | None = field(
        default=None,
        metadata=opt(TEKST, "Code vaardigheidsschaal", help="De code van de schaal waar de score op staat."),
    )
    betrouwbaarheidsinterval: Betrouwbaarheidsinterval | None = field(
        default=None,
        metadata=opt(BLOCK, "Betrouwbaarheidsinterval", help="De grenzen waartussen de echte score ligt."),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Referentiescore:
    """The score beside a group of comparison."""

    codereferentiescore: str = field(
        metadata=one(
            TEKST,
            "Soort score",
            codelist=11,
            help=CODES_NAKIJKEN,
        )
    )
    codevergelijkingsgroep: str = field(
        metadata=one(
            TEKST,
            "Vergelijkingsgroep",
            codelist=22,
            help="De leerlingen met wie deze leerling is vergeleken.",
        )
    )
    waarde: str = field(metadata=one(TEKST, "Waarde", help="Zoals het op de uitslag staat."))
    kwalificatie: str | None = field(
        default=None, metadata=opt(TEKST, "Kwalificatie", help="In woorden, zoals goed of voldoende.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Resultaat:
    """The result of a test or of a part of it."""

    toetsscore: Toetsscore | None = field(default=None, metadata=opt(BLOCK, "Score"))
    referentiescore: tuple[Referentiescore, ...] = field(default=(), metadata=many(BLOCK, "Referentiescore"))
    document: Document | None = field(default=None, metadata=opt(BLOCK, "Bijlage"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsonderdeel:
    """A part of a test."""

    eldonderdeelcode: str = field(
        metadata=one(
            TEKST,
            "Onderdeelcode",
            external="OSO-toetscodelijst",
            help="Uit de toetscodelijst van OSO; uw LAS of volgsysteem kent deze code.",
        )
    )
    onderdeelnaam: str | None = field(default=None, metadata=opt(TEKST, "Naam van het onderdeel"))
    resultaat: Resultaat = field(metadata=one(BLOCK, "Resultaat"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Toets:
    """One test taken by the pupil."""

    toetsidentificatie: Toetsidentificatie = field(metadata=one(BLOCK, "Toets"))
    afname: Afname = field(metadata=one(BLOCK, "Afname"))
    resultaat: Resultaat = field(metadata=one(BLOCK, "Resultaat"))
    toetsonderdeel: tuple[Toetsonderdeel, ...] = field(default=(), metadata=many(BLOCK, "Onderdeel"))
    opmerking: str | None = field(default=None, metadata=opt(TEKST, "Opmerking", help=ZAKELIJK, long=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetslijst:
    """The tests."""

    toets: tuple[Toets, ...] = field(metadata=many(BLOCK, "Toets", least=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A mark, in figures or in words."""

    waarde: str | None = field(default=None, metadata=opt(TEKST, "Waarde", help="Het cijfer, zoals 7,5."))
    kwalificatie: str | None = field(
        default=None, metadata=opt(TEKST, "Kwalificatie", help="In woorden, zoals goed of voldoende.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderdeel:
    """A part of a subject on a report card."""

    naam: str = field(metadata=one(TEKST, "Naam"))
    score: Score = field(metadata=one(BLOCK, "Score"))
    afnamedatum: date | None = field(default=None, metadata=opt(DATUM, "Datum"))
    jaargroep: str | None = field(default=None, metadata=opt(JAARGROEP, "Jaargroep", codelist=13))
    periode: str | None = field(default=None, metadata=opt(TEKST, "Periode", help="Zoals rapport 1."))


@dataclass(frozen=True, slots=True, kw_only=True)
class CijferlijstGroep:
    """One subject: its name, its parts, its marks. The XML has no element of its own for it."""

    naam: str = field(metadata=one(TEKST, "Vak"))
    onderdeel: tuple[Onderdeel, ...] = field(default=(), metadata=many(BLOCK, "Onderdeel"))
    score: tuple[Score, ...] = field(metadata=many(BLOCK, "Score", least=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class CijferlijstTypelijst:
    """The subjects of a report card, in the order of the file."""

    groep: tuple[CijferlijstGroep, ...] = field(metadata=run("Vak"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijferlijst:
    """One report card."""

    cijferlijstTypelijst: CijferlijstTypelijst = field(metadata=one(BLOCK, "Vakken"))  # noqa: N815 - the capital is the standard\'s own
    afnamedatum: date | None = field(default=None, metadata=opt(DATUM, "Datum"))
    jaargroep: str = field(metadata=one(JAARGROEP, "Jaargroep", codelist=13))
    periode: str | None = field(default=None, metadata=opt(TEKST, "Periode", help="Zoals rapport 1."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijferlijstlijst:
    """The report cards."""

    cijferlijst: tuple[Cijferlijst, ...] = field(metadata=many(BLOCK, "Cijferlijst", least=1))
