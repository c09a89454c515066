"""The pupil and the people around the pupil."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from oso_desktop.gegevensset.meta import BLOCK, attribute, content, many, one, opt
from oso_desktop.gegevensset.v2019_1.kinds import (
    AANDACHTSPUNTEN,
    BIJZONDER,
    BRIN,
    DATUM,
    ELEMENTCODE,
    GBA_DATUM,
    GEBOORTEMAAND,
    GEBOREN,
    GEHEEL,
    GESLACHT,
    JA_NEE,
    JAARGROEP,
    MAANDEN_VOORSCHOOLS,
    NOOIT,
    NUMMER,
    REGEL_35,
    SCHOOLJAAR,
    TEKST,
    VESTIGING,
    VO_ADVIES,
    VRIJE_TEKST,
    WOONPLAATS,
)
from oso_desktop.gegevensset.v2019_1.ondersteuning import Onderwijsondersteuning
from oso_desktop.gegevensset.v2019_1.school import Adreslijst, Communicatielijst, Document, Instelling
from oso_desktop.gegevensset.v2019_1.toetsen import Cijferlijstlijst, EindtoetsBasisonderwijs, Toetslijst
from oso_desktop.gegevensset.v2019_1.vombo import (
    Bevorderd,
    Competenties,
    Examenresultaat,
    Overigvombo,
    Resultaatvakkenvo,
    Stage,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoon:
    """What the standard says of any person; `Huisarts` and `Verzorger` are persons."""

    voornaam: tuple[str, ...] = field(default=(), metadata=many(TEKST, "Voornaam"))
    voorletters_1: str | None = field(default=None, metadata=opt(TEKST, "Voorletters", name="voorletters-1"))
    voorvoegsel: str | None = field(default=None, metadata=opt(TEKST, "Voorvoegsel"))
    achternaam: str = field(metadata=one(TEKST, "Achternaam"))
    roepnaam: str | None = field(default=None, metadata=opt(TEKST, "Roepnaam"))
    geslacht: str | None = field(
        default=None,
        metadata=opt(
            GESLACHT,
            "Geslacht",
            codelist=14,
            help="0 onbekend, 1 vrouw, 2 man: anders dan in andere standaarden.",
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
    """The family doctor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzorger(Persoon):
    """A parent or carer."""

    relatietotkind: str | None = field(default=None, metadata=opt(TEKST, "Relatie tot het kind", codelist=41))
    overleden: bool | None = field(default=None, metadata=opt(JA_NEE, "Overleden", BIJZONDER))
    overlijdensdatum: date | None = field(
        default=None, metadata=opt(DATUM, "Datum van overlijden", BIJZONDER)
    )
    wettigevertegenwoordiger: bool = field(metadata=one(JA_NEE, "Wettelijk vertegenwoordiger"))
    banknummer: str | None = field(default=None, metadata=opt(TEKST, "Bankrekening (oud nummer)"))
    iban: str | None = field(default=None, metadata=opt(TEKST, "IBAN"))


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

    value: str = field(metadata=content(VRIJE_TEKST, "Nationaliteitscode"))
    omschrijving: str | None = field(default=None, metadata=attribute(TEKST, "Naam van de nationaliteit"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Overstapadvies:
    """The school's advice for secondary education, and what parents and pupil wish."""

    advies: str | None = field(default=None, metadata=opt(VO_ADVIES, "Advies", codelist=2))
    wensouders: str | None = field(default=None, metadata=opt(VO_ADVIES, "Wens van de ouders", codelist=2))
    wensleerling: str | None = field(
        default=None, metadata=opt(VO_ADVIES, "Wens van de leerling", codelist=2)
    )
    herzienadvies: str | None = field(default=None, metadata=opt(VO_ADVIES, "Herzien advies", codelist=2))
    motivatie_herzienadvies: str | None = field(default=None, metadata=opt(TEKST, "Motivatie herzien advies"))
    profiel: str | None = field(default=None, metadata=opt(TEKST, "Profiel", codelist=21))
    argumentatie: str | None = field(default=None, metadata=opt(TEKST, "Onderbouwing"))
    contactnodig: bool | None = field(default=None, metadata=opt(JA_NEE, "Contact gewenst"))
    contactpersoon: str | None = field(default=None, metadata=opt(TEKST, "Contactpersoon"))
    contacttelefoon: str | None = field(default=None, metadata=opt(TEKST, "Telefoon contactpersoon"))
    contactemail: str | None = field(default=None, metadata=opt(TEKST, "E-mail contactpersoon"))
    aandachtspunten: str | None = field(
        default=None,
        metadata=opt(
            AANDACHTSPUNTEN,
            "Aandachtspunten",
            BIJZONDER,
            help="Hoogstens 280 tekens. Schrijf alleen op wat de nieuwe school echt nodig heeft.",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorschools:
    """A programme before school, age 2 to 4."""

    codevoorschoolsehistorie: str | None = field(default=None, metadata=opt(GEHEEL, "Historie", codelist=7))
    codevoorschoolsprogramma: str = field(metadata=one(GEHEEL, "Programma", codelist=9))
    voorschoolsemaanden: int = field(
        metadata=one(MAANDEN_VOORSCHOOLS, "Aantal maanden", help="1 tot en met 24.")
    )
    codevoorschoolsetoeleider: str | None = field(default=None, metadata=opt(GEHEEL, "Toeleider", codelist=6))
    codevoorschoolsedeelname: str | None = field(default=None, metadata=opt(GEHEEL, "Deelname", codelist=8))
    voorschoolseaanwezigheid: int | None = field(default=None, metadata=opt(GEHEEL, "Dagdelen per week"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vroegschools:
    """A programme in the first years of school, age 4 to 6."""

    codevroegschoolsprogramma: str = field(metadata=one(GEHEEL, "Programma", codelist=9))
    vroegschoolsdatumingang: date = field(metadata=one(DATUM, "Begindatum"))
    vroegschoolseinddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Schoolloopbaan:
    """One group or year at one school."""

    schooljaar: str = field(metadata=one(SCHOOLJAAR, "Schooljaar", help="Zoals 2025-2026."))
    groepscode: str = field(metadata=one(TEKST, "Groepscode"))
    groepsnaam: str | None = field(default=None, metadata=opt(TEKST, "Groepsnaam"))
    jaargroep: str = field(metadata=one(JAARGROEP, "Jaargroep", codelist=13))
    begindatum: date | None = field(default=None, metadata=opt(DATUM, "Begindatum"))
    einddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum"))
    brincode: str = field(metadata=one(BRIN, "BRIN"))
    vestigingscode: str = field(metadata=one(VESTIGING, "Vestiging"))
    schoolsoort: str | None = field(default=None, metadata=opt(TEKST, "Schoolsoort"))
    schooltype: str | None = field(default=None, metadata=opt(TEKST, "Schooltype"))
    voelementcode: str | None = field(
        default=None, metadata=opt(ELEMENTCODE, "Elementcode vo", external="DUO-elementcodetabel vo")
    )
    voelementomschrijving: str | None = field(default=None, metadata=opt(TEKST, "Omschrijving elementcode"))
    schoolsoortomschrijving: str | None = field(default=None, metadata=opt(TEKST, "Omschrijving schoolsoort"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Schoolloopbaanlijst:
    """The pupil's career at school."""

    schoolloopbaan: tuple[Schoolloopbaan, ...] = field(metadata=many(BLOCK, "Schooljaar", least=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLijst:
    """The attachments about absence."""

    document: tuple[Document, ...] = field(metadata=many(BLOCK, "Bijlage", least=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzuim:
    """Absence in the last twelve months: half-days in primary, hours in secondary school."""

    dagdelengeoorloofd: int | None = field(default=None, metadata=opt(GEHEEL, "Dagdelen geoorloofd"))
    dagdelenongeoorloofd: int | None = field(default=None, metadata=opt(GEHEEL, "Dagdelen ongeoorloofd"))
    urengeoorloofd: int | None = field(default=None, metadata=opt(GEHEEL, "Uren geoorloofd"))
    urenongeoorloofd: int | None = field(default=None, metadata=opt(GEHEEL, "Uren ongeoorloofd"))
    meerdan25percent: bool | None = field(default=None, metadata=opt(JA_NEE, "Meer dan 25 procent gemist"))
    frequentie: int | None = field(default=None, metadata=opt(GEHEEL, "Aantal keer ongeoorloofd"))
    contactleerplicht: bool | None = field(default=None, metadata=opt(JA_NEE, "Contact met leerplicht"))
    rmcmelding: bool | None = field(default=None, metadata=opt(JA_NEE, "Gemeld bij RMC"))
    documentLijst: DocumentLijst | None = field(default=None, metadata=opt(BLOCK, "Bijlagen"))  # noqa: N815 - the capital is the standard\'s own


@dataclass(frozen=True, slots=True, kw_only=True)
class Overigdocumentlijst:
    """The attachments that belong to no other block."""

    document: tuple[Document, ...] = field(metadata=many(BLOCK, "Bijlage", least=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Leerling:
    """The pupil, with everything the dossier tells."""

    voornaam: tuple[str, ...] = field(default=(), metadata=many(TEKST, "Voornaam"))
    voorletters_1: str | None = field(default=None, metadata=opt(TEKST, "Voorletters", name="voorletters-1"))
    voorvoegsel: str | None = field(default=None, metadata=opt(TEKST, "Voorvoegsel"))
    achternaam: str = field(metadata=one(TEKST, "Achternaam"))
    roepnaam: str | None = field(default=None, metadata=opt(TEKST, "Roepnaam"))
    geboortedatum: date | None = field(default=None, metadata=opt(DATUM, "Geboortedatum", choice=GEBOREN))
    geboortemaand: str | None = field(
        default=None, metadata=opt(GEBOORTEMAAND, "Geboortemaand", NOOIT, choice=GEBOREN)
    )
    geslacht: str | None = field(
        default=None,
        metadata=opt(
            GESLACHT,
            "Geslacht",
            codelist=14,
            help="0 onbekend, 1 vrouw, 2 man: anders dan in andere standaarden.",
        ),
    )
    adresgeheim: bool | None = field(
        default=None,
        metadata=opt(
            JA_NEE, "Geheim adres", BIJZONDER, help="Bij een geheim adres gaan de adressen niet mee."
        ),
    )
    adreslijst: Adreslijst | None = field(default=None, metadata=opt(BLOCK, "Adressen", choice=WOONPLAATS))
    postcode4adres: str | None = field(
        default=None, metadata=opt(TEKST, "Vier cijfers van de postcode", NOOIT, choice=WOONPLAATS)
    )
    communicatielijst: Communicatielijst | None = field(
        default=None, metadata=opt(BLOCK, "Telefoon en e-mail")
    )
    gba: Gba | None = field(default=None, metadata=opt(BLOCK, "Namen in de basisregistratie"))
    adresbuitenland: tuple[str, ...] = field(
        default=(), metadata=many(REGEL_35, "Adres in het buitenland", help="Hoogstens 35 tekens per regel.")
    )
    geboorteplaats: str | None = field(default=None, metadata=opt(TEKST, "Geboorteplaats", NOOIT))
    nationaliteit: tuple[Nationaliteit, ...] = field(
        default=(),
        metadata=many(
            BLOCK, "Nationaliteit", NOOIT, external="nationaliteitentabel van de basisregistratie personen"
        ),
    )
    onderwijsnummer: str | None = field(
        default=None, metadata=one(TEKST, "Onderwijsnummer", BIJZONDER, choice=NUMMER)
    )
    bsn: str | None = field(
        default=None, metadata=one(TEKST, "Burgerservicenummer", BIJZONDER, choice=NUMMER)
    )
    leerlingid: str | None = field(default=None, metadata=opt(TEKST, "Leerlingnummer van de school"))
    onderwijssinds: date | None = field(
        default=None, metadata=opt(DATUM, "In het Nederlandse onderwijs sinds")
    )
    startdatumhuidigonderwijs: date | None = field(
        default=None, metadata=opt(DATUM, "Begin huidig onderwijs")
    )
    datuminschrijving: date | None = field(default=None, metadata=opt(DATUM, "Datum inschrijving"))
    datumuitschrijving: date | None = field(default=None, metadata=opt(DATUM, "Datum uitschrijving"))
    teruggeplaatstnaarbrin: str | None = field(
        default=None, metadata=opt(BRIN, "Teruggeplaatst naar school (BRIN)")
    )
    leerlinggewicht: str | None = field(
        default=None, metadata=opt(TEKST, "Leerlinggewicht", BIJZONDER, codelist=15)
    )
    nnca: str | None = field(
        default=None, metadata=opt(TEKST, "Culturele achtergrond (NNCA)", BIJZONDER, codelist=10)
    )
    tehuis: bool | None = field(default=None, metadata=opt(JA_NEE, "Woont in een tehuis", BIJZONDER))
    huisarts: Huisarts | None = field(default=None, metadata=opt(BLOCK, "Huisarts", BIJZONDER))
    verzorgersaansprakelijk: bool | None = field(
        default=None, metadata=opt(JA_NEE, "Verzorgers zijn aansprakelijk")
    )
    aansprakelijkeinstelling: Instelling | None = field(
        default=None, metadata=opt(BLOCK, "Aansprakelijke instelling", BIJZONDER)
    )
    overstapadvies: Overstapadvies | None = field(default=None, metadata=opt(BLOCK, "Overstapadvies"))
    vanpeuterspeelzaal: bool | None = field(
        default=None, metadata=opt(JA_NEE, "Komt van een peuterspeelzaal")
    )
    naampeuterspeelzaal: str | None = field(default=None, metadata=opt(TEKST, "Naam peuterspeelzaal"))
    voorschools: Voorschools | None = field(default=None, metadata=opt(BLOCK, "Voorschools programma"))
    vroegschools: tuple[Vroegschools, ...] = field(default=(), metadata=many(BLOCK, "Vroegschools programma"))
    schoolloopbaanlijst: Schoolloopbaanlijst | None = field(
        default=None, metadata=opt(BLOCK, "Schoolloopbaan")
    )
    onderwijsondersteuning: Onderwijsondersteuning | None = field(
        default=None, metadata=opt(BLOCK, "Ondersteuning op school")
    )
    verzuim: Verzuim | None = field(default=None, metadata=opt(BLOCK, "Verzuim", BIJZONDER))
    eindtoets_basisonderwijs: EindtoetsBasisonderwijs | None = field(
        default=None, metadata=opt(BLOCK, "Doorstroomtoets (eindtoets)")
    )
    toetslijst: Toetslijst | None = field(default=None, metadata=opt(BLOCK, "Toetsresultaten"))
    cijferlijstlijst: Cijferlijstlijst | None = field(default=None, metadata=opt(BLOCK, "Cijferlijsten"))
    overigdocumentlijst: Overigdocumentlijst | None = field(
        default=None, metadata=opt(BLOCK, "Andere bijlagen", BIJZONDER)
    )
    verzorger: tuple[Verzorger, ...] = field(default=(), metadata=many(BLOCK, "Ouder of verzorger"))
    bevorderd: Bevorderd | None = field(default=None, metadata=opt(BLOCK, "Laatste bevordering"))
    examenresultaat: Examenresultaat | None = field(default=None, metadata=opt(BLOCK, "Examen"))
    resultaatvakkenvo: tuple[Resultaatvakkenvo, ...] = field(
        default=(), metadata=many(BLOCK, "Resultaat per vak")
    )
    certificaat: tuple[str, ...] = field(default=(), metadata=many(TEKST, "Certificaat"))
    competenties: tuple[Competenties, ...] = field(default=(), metadata=many(BLOCK, "Competentie"))
    stage: tuple[Stage, ...] = field(default=(), metadata=many(BLOCK, "Stage"))
    overigvombo: Overigvombo | None = field(default=None, metadata=opt(BLOCK, "Overige gegevens vo-mbo"))
