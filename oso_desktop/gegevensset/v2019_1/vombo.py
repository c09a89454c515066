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
    TEKST,
)
from oso_desktop.gegevensset.v2019_1.school import Instelling


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevorderd:
    """The last promotion to a higher year."""

    elementcode: str | None = field(
        default=None, metadata=opt(ELEMENTCODE, "Elementcode", external="DUO-elementcodetabel vo")
    )
    leerjaar: str | None = field(
        default=None,
        metadata=opt(JAARGROEP, "Leerjaar", external="jaargroepen en leerjaren (lijst 13, niet afgedwongen)"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Examenresultaat:
    """The result of the exam."""

    soortdiploma: str | None = field(default=None, metadata=opt(TEKST, "Soort diploma"))
    examenjaar: int | None = field(default=None, metadata=opt(INT, "Examenjaar"))
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

    vakcode: str = field(metadata=one(TEKST, "Vakcode", external="DUO-vakcodetabel"))
    vakleergebied: str | None = field(default=None, metadata=opt(TEKST, "Leergebied"))
    afgerond: bool = field(metadata=one(JA_NEE, "Afgerond"))
    datumafgerond: date | None = field(default=None, metadata=opt(DATUM, "Datum afgerond"))
    examenvak: bool = field(metadata=one(JA_NEE, "Examenvak"))
    beoordelingexamenvak: str | None = field(
        default=None, metadata=one(TEKST, "Beoordeling examenvak", codelist=36, choice=BEOORDELING)
    )
    exameneindcijfer: int | None = field(
        default=None, metadata=one(INT, "Eindcijfer examen", choice=BEOORDELING)
    )
    cijferce: Decimal | None = field(
        default=None, metadata=one(DECIMAAL, "Cijfer centraal examen", choice=BEOORDELING)
    )
    eindcijferse: Decimal | None = field(
        default=None, metadata=one(DECIMAAL, "Eindcijfer schoolexamen", choice=BEOORDELING)
    )
    cijferse: tuple[Decimal, ...] = field(
        default=(), metadata=many(DECIMAAL, "Cijfer schoolexamen", least=1, choice=BEOORDELING)
    )
    rapportcijfer: Decimal | None = field(
        default=None, metadata=one(DECIMAAL, "Rapportcijfer", choice=BEOORDELING)
    )
    werkstuk: Werkstuk | None = field(default=None, metadata=one(BLOCK, "Werkstuk", choice=BEOORDELING))


@dataclass(frozen=True, slots=True, kw_only=True)
class Competenties:
    """A competence."""

    competentiereferentie: str | None = field(default=None, metadata=opt(TEKST, "Referentie"))
    competentiecategorie: str | None = field(default=None, metadata=opt(TEKST, "Categorie"))
    competentiebeschrijving: str | None = field(default=None, metadata=opt(TEKST, "Beschrijving"))
    competentiestatus: str | None = field(default=None, metadata=opt(TEKST, "Status"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """An internship."""

    begindatum: date | None = field(default=None, metadata=opt(DATUM, "Begindatum"))
    einddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum"))
    soortstage: str | None = field(default=None, metadata=opt(TEKST, "Soort stage"))
    functierol: str | None = field(default=None, metadata=opt(TEKST, "Functie of rol"))
    instelling: Instelling | None = field(default=None, metadata=opt(BLOCK, "Instelling"))
    beoordeling: str | None = field(default=None, metadata=opt(TEKST, "Beoordeling"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Overigvombo:
    """What else is of use to a school for vocational education."""

    keuzevervolgopleiding: str | None = field(default=None, metadata=opt(TEKST, "Keuze vervolgopleiding"))
    beroepskeuzetest: bool = field(metadata=one(JA_NEE, "Beroepskeuzetest gedaan"))
    portfolio: bool = field(metadata=one(JA_NEE, "Portfolio"))
    pop: bool = field(metadata=one(JA_NEE, "Persoonlijk ontwikkelingsplan"))
    motivatiebrief: bool = field(metadata=one(JA_NEE, "Motivatiebrief"))
    lobdossier: bool = field(metadata=one(JA_NEE, "Dossier loopbaanoriëntatie"))
