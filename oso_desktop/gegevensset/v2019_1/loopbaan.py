"""The pupil's way through school: before it, the years, absence, and the advice for what comes next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from oso_desktop.gegevensset.meta import BLOCK, many, one, opt
from oso_desktop.gegevensset.v2019_1.kinds import (
    AANDACHTSPUNTEN,
    BIJZONDER,
    BRIN,
    CODES_NAKIJKEN,
    CODES_ONBEKEND,
    DATUM,
    ELEMENTCODE,
    GEHEEL,
    GEHEEL_GETAL_PO,
    GEHEEL_GETAL_VO,
    JA_NEE,
    JAARGROEP,
    MAANDEN_VOORSCHOOLS,
    SCHOOLJAAR,
    TEKST,
    VESTIGING,
    VO_ADVIES,
)
from oso_desktop.gegevensset.v2019_1.school import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Overstapadvies:
    """The school's advice for secondary education, and what parents and pupil wish."""

    advies: str | None = field(
        default=None,
        metadata=opt(
            VO_ADVIES,
            "Advies",
            codelist=2,
            help=CODES_NAKIJKEN,
        ),
    )
    wensouders: str | None = field(
        default=None,
        metadata=opt(
            VO_ADVIES,
            "Wens van de ouders",
            codelist=2,
            help=CODES_NAKIJKEN,
        ),
    )
    wensleerling: str | None = field(
        default=None,
        metadata=opt(
            VO_ADVIES,
            "Wens van de leerling",
            codelist=2,
            help=CODES_NAKIJKEN,
        ),
    )
    herzienadvies: str | None = field(
        default=None,
        metadata=opt(
            VO_ADVIES,
            "Herzien advies",
            codelist=2,
            help="Alleen als het advies na de doorstroomtoets is bijgesteld. Staat er «code» "
            "achter een keuze, controleer dan de betekenis in uw LAS.",
        ),
    )
    motivatie_herzienadvies: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Motivatie herzien advies",
            help="Waarom het advies is bijgesteld. Schrijf zakelijk: ouders lezen mee.",
            long=True,
        ),
    )
    profiel: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Profiel",
            codelist=21,
            help="Zegt meer over het advies, bijvoorbeeld dat u het wilt bespreken.",
        ),
    )
    argumentatie: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Onderbouwing",
            help="Waarom dit advies past. Schrijf zakelijk: ouders lezen mee.",
            long=True,
        ),
    )
    contactnodig: bool | None = field(
        default=None,
        metadata=opt(
            JA_NEE,
            "Contact gewenst",
            help="Ja als de nieuwe school moet bellen. Vul dan ook een naam en een telefoonnummer in.",
        ),
    )
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

    codevoorschoolsehistorie: str | None = field(
        default=None,
        metadata=opt(
            GEHEEL,
            "Historie",
            codelist=7,
            help=CODES_ONBEKEND,
        ),
    )
    codevoorschoolsprogramma: str = field(
        metadata=one(
            GEHEEL,
            "Programma",
            codelist=9,
            help=CODES_ONBEKEND,
        )
    )
    voorschoolsemaanden: int = field(
        metadata=one(MAANDEN_VOORSCHOOLS, "Aantal maanden", help="Een heel getal van 1 tot en met 24.")
    )
    codevoorschoolsetoeleider: str | None = field(
        default=None,
        metadata=opt(
            GEHEEL,
            "Toeleider",
            codelist=6,
            help=CODES_ONBEKEND,
        ),
    )
    codevoorschoolsedeelname: str | None = field(
        default=None,
        metadata=opt(
            GEHEEL,
            "Deelname",
            codelist=8,
            help=CODES_ONBEKEND,
        ),
    )
    voorschoolseaanwezigheid: int | None = field(default=None, metadata=opt(GEHEEL, "Dagdelen per week"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vroegschools:
    """A programme in the first years of school, age 4 to 6."""

    codevroegschoolsprogramma: str = field(
        metadata=one(
            GEHEEL,
            "Programma",
            codelist=9,
            help=CODES_ONBEKEND,
        )
    )
    vroegschoolsdatumingang: date = field(metadata=one(DATUM, "Begindatum"))
    vroegschoolseinddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Schoolloopbaan:
    """One group or year at one school."""

    schooljaar: str = field(metadata=one(SCHOOLJAAR, "Schooljaar", help="Zoals 2025-2026."))
    groepscode: str = field(metadata=one(TEKST, "Groepscode", help="De code van de groep in uw LAS."))
    groepsnaam: str | None = field(default=None, metadata=opt(TEKST, "Groepsnaam"))
    jaargroep: str = field(
        metadata=one(
            JAARGROEP,
            "Jaargroep",
            codelist=13,
            help="Groep 0 tot en met 8 in het po, leerjaar 1 tot en met 6 in het vo.",
        )
    )
    begindatum: date | None = field(default=None, metadata=opt(DATUM, "Begindatum"))
    einddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum"))
    brincode: str = field(
        metadata=one(BRIN, "BRIN", help="Van de school waar de leerling toen zat. Vier tekens, zoals 12AB.")
    )
    vestigingscode: str = field(
        metadata=one(
            VESTIGING, "Vestiging", help="Van de school waar de leerling toen zat. Twee cijfers, zoals 00."
        )
    )
    schoolsoort: str | None = field(default=None, metadata=opt(TEKST, "Schoolsoort"))
    schooltype: str | None = field(default=None, metadata=opt(TEKST, "Schooltype"))
    voelementcode: str | None = field(
        default=None,
        metadata=opt(
            ELEMENTCODE,
            "Elementcode vo",
            external="DUO-elementcodetabel vo",
            help="Vier cijfers uit de elementcodetabel van DUO.",
        ),
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

    dagdelengeoorloofd: int | None = field(
        default=None,
        metadata=opt(GEHEEL, "Dagdelen geoorloofd", help=GEHEEL_GETAL_PO),
    )
    dagdelenongeoorloofd: int | None = field(
        default=None,
        metadata=opt(GEHEEL, "Dagdelen ongeoorloofd", help=GEHEEL_GETAL_PO),
    )
    urengeoorloofd: int | None = field(
        default=None,
        metadata=opt(GEHEEL, "Uren geoorloofd", help=GEHEEL_GETAL_VO),
    )
    urenongeoorloofd: int | None = field(
        default=None,
        metadata=opt(GEHEEL, "Uren ongeoorloofd", help=GEHEEL_GETAL_VO),
    )
    meerdan25percent: bool | None = field(
        default=None,
        metadata=opt(
            JA_NEE,
            "Meer dan 25 procent gemist",
            help="Ja als de leerling in de laatste twaalf maanden meer dan een kwart van de tijd miste.",
        ),
    )
    frequentie: int | None = field(
        default=None,
        metadata=opt(
            GEHEEL,
            "Aantal keer ongeoorloofd afwezig",
            help="Hoe vaak ongeoorloofd verzuim is vastgelegd in de laatste twaalf maanden.",
        ),
    )
    contactleerplicht: bool | None = field(
        default=None,
        metadata=opt(
            JA_NEE,
            "Contact met leerplicht",
            help="Ja als er over het verzuim contact was met de leerplichtambtenaar.",
        ),
    )
    rmcmelding: bool | None = field(
        default=None,
        metadata=opt(
            JA_NEE,
            "Gemeld bij RMC",
            help="RMC is het regionale meldpunt voor leerlingen die van school dreigen te "
            "gaan zonder diploma.",
        ),
    )
    documentLijst: DocumentLijst | None = field(default=None, metadata=opt(BLOCK, "Bijlagen"))  # noqa: N815 - the capital is the standard\'s own
