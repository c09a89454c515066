"""What secondary school tells of exams, internships and the road to vocational education."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from oso_desktop.gegevensset.meta import BLOCK, many, one, opt
from oso_desktop.gegevensset.v2019_1.kinds import (
    BEOORDELING,
    DATUM,
    DECIMAAL,
    ELEMENTCODE,
    INT,
    JA_NEE,
    JAARGROEP,
    MET_KOMMA,
    TEKST,
    ZAKELIJK,
)
from oso_desktop.gegevensset.v2019_1.school import Instelling


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevorderd:
    """The last promotion to a higher year."""

    elementcode: str | None = field(
        default=None,
        metadata=opt(
            ELEMENTCODE,
            "Elementcode",
            external="DUO-elementcodetabel vo",
            help="Vier cijfers uit de elementcodetabel van DUO.",
        ),
    )
    leerjaar: str | None = field(
        default=None,
        metadata=opt(
            JAARGROEP,
            "Leerjaar",
            external="jaargroepen en leerjaren (lijst 13, niet afgedwongen)",
            help="Als code: 11 is leerjaar 1, 16 is leerjaar 6.",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Examenresultaat:
    """The result of the exam."""

    soortdiploma: str | None = field(default=None, metadata=opt(TEKST, "Soort diploma"))
    examenjaar: int | None = field(
        default=None, metadata=opt(INT, "Examenjaar", help="Vier cijfers, zoals 2026.")
    )
    datumuitslag: date | None = field(default=None, metadata=opt(DATUM, "Datum uitslag"))
    examenuitslag: str | None = field(default=None, metadata=opt(TEKST, "Uitslag", codelist=35))


@dataclass(frozen=True, slots=True, kw_only=True)
class Werkstuk:
    """A paper (profielwerkstuk)."""

    werkstuktitel: str = field(metadata=one(TEKST, "Titel"))
    werkstukbeoordeling: str = field(metadata=one(TEKST, "Beoordeling"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Resultaatvakkenvo:
    """One mark for one subject: exactly one of the seven kinds of mark."""

    vakcode: str = field(
        metadata=one(TEKST, "Vakcode", external="DUO-vakcodetabel", help="Uit de vakcodetabel van DUO.")
    )
    vakleergebied: str | None = field(default=None, metadata=opt(TEKST, "Leergebied"))
    afgerond: bool = field(metadata=one(JA_NEE, "Afgerond"))
    datumafgerond: date | None = field(default=None, metadata=opt(DATUM, "Datum afgerond"))
    examenvak: bool = field(metadata=one(JA_NEE, "Examenvak"))
    beoordelingexamenvak: str | None = field(
        default=None, metadata=one(TEKST, "Beoordeling examenvak", codelist=36, choice=BEOORDELING)
    )
    exameneindcijfer: int | None = field(
        default=None, metadata=one(INT, "Eindcijfer examen", choice=BEOORDELING, help="Een heel getal.")
    )
    cijferce: Decimal | None = field(
        default=None,
        metadata=one(DECIMAAL, "Cijfer centraal examen", choice=BEOORDELING, help=MET_KOMMA),
    )
    eindcijferse: Decimal | None = field(
        default=None,
        metadata=one(DECIMAAL, "Eindcijfer schoolexamen", choice=BEOORDELING, help=MET_KOMMA),
    )
    cijferse: tuple[Decimal, ...] = field(
        default=(),
        metadata=many(DECIMAAL, "Cijfer schoolexamen", least=1, choice=BEOORDELING, help=MET_KOMMA),
    )
    rapportcijfer: Decimal | None = field(
        default=None,
        metadata=one(DECIMAAL, "Rapportcijfer", choice=BEOORDELING, help=MET_KOMMA),
    )
    werkstuk: Werkstuk | None = field(default=None, metadata=one(BLOCK, "Werkstuk", choice=BEOORDELING))


@dataclass(frozen=True, slots=True, kw_only=True)
class Competenties:
    """A competence."""

    competentiereferentie: str | None = field(default=None, metadata=opt(TEKST, "Referentie"))
    competentiecategorie: str | None = field(default=None, metadata=opt(TEKST, "Categorie"))
    competentiebeschrijving: str | None = field(default=None, metadata=opt(TEKST, "Beschrijving", long=True))
    competentiestatus: str | None = field(default=None, metadata=opt(TEKST, "Status"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """An internship."""

    begindatum: date | None = field(default=None, metadata=opt(DATUM, "Begindatum"))
    einddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum"))
    soortstage: str | None = field(default=None, metadata=opt(TEKST, "Soort stage"))
    functierol: str | None = field(default=None, metadata=opt(TEKST, "Functie of rol"))
    instelling: Instelling | None = field(default=None, metadata=opt(BLOCK, "Instelling"))
    beoordeling: str | None = field(
        default=None,
        metadata=opt(TEKST, "Beoordeling", help=ZAKELIJK, long=True),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Overigvombo:
    """What else is of use to a school for vocational education."""

    keuzevervolgopleiding: str | None = field(default=None, metadata=opt(TEKST, "Keuze vervolgopleiding"))
    beroepskeuzetest: bool = field(metadata=one(JA_NEE, "Beroepskeuzetest gedaan"))
    portfolio: bool = field(metadata=one(JA_NEE, "Portfolio", help="Ja als de leerling een portfolio heeft."))
    pop: bool = field(
        metadata=one(JA_NEE, "Persoonlijk ontwikkelingsplan", help="Ja als de leerling zo'n plan heeft.")
    )
    motivatiebrief: bool = field(
        metadata=one(JA_NEE, "Motivatiebrief", help="Ja als de leerling er een heeft geschreven.")
    )
    lobdossier: bool = field(
        metadata=one(JA_NEE, "Dossier loopbaanoriëntatie (lob)", help="Ja als de leerling er een heeft.")
    )
