"""Support at school: the block `onderwijsondersteuning` with all that hangs below it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from oso_desktop.gegevensset.meta import BLOCK, many, one, opt
from oso_desktop.gegevensset.v2019_1.kinds import (
    BIJZONDER,
    BRIN,
    DATUM,
    EINDE_SCHOOLJAAR,
    JA_NEE,
    TEKST,
    VESTIGING,
)
from oso_desktop.gegevensset.v2019_1.school import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class ToelichtingOnderwijsbehoeften:
    """Explanation of the pupil's needs: nothing but a document."""

    document: Document = field(metadata=one(BLOCK, "Bijlage"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnose:
    """A diagnosis made by somebody outside the school."""

    code: tuple[str, ...] = field(metadata=many(TEKST, "Code", least=1, codelist=23))
    naam: str | None = field(default=None, metadata=opt(TEKST, "Naam"))
    datum: date | None = field(default=None, metadata=opt(DATUM, "Datum"))
    doorwie: str | None = field(default=None, metadata=opt(TEKST, "Gesteld door"))
    instantie: str | None = field(default=None, metadata=opt(TEKST, "Instantie"))
    document: tuple[Document, ...] = field(default=(), metadata=many(BLOCK, "Bijlage"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Handelingsplan:
    """An action plan; a category of its own."""

    startdatum: date = field(metadata=one(DATUM, "Begindatum"))
    einddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum"))
    isgerichtop: str = field(metadata=one(TEKST, "Gericht op"))
    document: Document | None = field(default=None, metadata=opt(BLOCK, "Bijlage"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Opp:
    """The development perspective (ontwikkelingsperspectief)."""

    opp_ingangdatum: date = field(metadata=one(DATUM, "Ingangsdatum"))
    opp_einddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum"))
    document: tuple[Document, ...] = field(default=(), metadata=many(BLOCK, "Bijlage"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tlv:
    """A statement of admissibility to special education (toelaatbaarheidsverklaring)."""

    tlvingangdatum: date = field(metadata=one(DATUM, "Ingangsdatum"))
    tlvswvnummer: str = field(metadata=one(TEKST, "Nummer samenwerkingsverband"))
    tlvcategorie: str = field(metadata=one(TEKST, "Bekostigingscategorie", codelist=31))
    tlvbeschikkingsnummer: str = field(metadata=one(TEKST, "Beschikkingsnummer"))
    tlveinddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum"))
    document: Document | None = field(default=None, metadata=opt(BLOCK, "Bijlage"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementCluster12:
    """An arrangement of cluster 1 or 2."""

    arrangement_datum: date = field(metadata=one(DATUM, "Datum"))
    arrangement_brin: str | None = field(default=None, metadata=opt(BRIN, "BRIN van de instelling"))
    arrangement_vestigingscode: str | None = field(
        default=None, metadata=opt(VESTIGING, "Vestiging van de instelling")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementPao:
    """Another arrangement, in the regular school."""

    arrangement_datum: date = field(metadata=one(DATUM, "Datum"))
    arrangement_kenmerk: str | None = field(default=None, metadata=opt(TEKST, "Kenmerk"))
    arrangement_beschikkingsnr: str | None = field(default=None, metadata=opt(TEKST, "Beschikkingsnummer"))
    arrangement_einddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lwoo:
    """A designation for leerwegondersteunend onderwijs."""

    lwoo_ingangdatum: date = field(metadata=one(DATUM, "Ingangsdatum"))
    lwoo_swvnummer: str = field(metadata=one(TEKST, "Nummer samenwerkingsverband"))
    lwoo_beschikkingsnummer: str = field(metadata=one(TEKST, "Beschikkingsnummer"))
    lwoo_einddatum: date | None = field(
        default=None, metadata=opt(EINDE_SCHOOLJAAR, "Einddatum", help="Altijd 31 juli.")
    )
    document: Document | None = field(default=None, metadata=opt(BLOCK, "Bijlage"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaleringlwoopro:
    """The signals on which lwoo or praktijkonderwijs was considered."""

    deelgenomenaanonderzoek: bool = field(metadata=one(JA_NEE, "Deelgenomen aan onderzoek"))
    leerachterstand: bool = field(metadata=one(JA_NEE, "Leerachterstand"))
    lagescoreeindtoets: bool = field(metadata=one(JA_NEE, "Lage score op de eindtoets"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rvc:
    """A decision of the former regional referral committee."""

    centraleproblematiek: str | None = field(default=None, metadata=opt(TEKST, "Centrale problematiek"))
    maatregelen: str | None = field(default=None, metadata=opt(TEKST, "Maatregelen"))
    signaleringlwoopro: Signaleringlwoopro = field(metadata=one(BLOCK, "Signalen lwoo of pro"))
    rvcdatum: date | None = field(default=None, metadata=opt(DATUM, "Datum"))
    rvcindicatie: str | None = field(default=None, metadata=opt(TEKST, "Indicatie", codelist=17))
    document: tuple[Document, ...] = field(default=(), metadata=many(BLOCK, "Bijlage"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderwijsondersteuning:
    """The wrapper of two categories: support, and action plans."""

    toelichting_onderwijsbehoeften: ToelichtingOnderwijsbehoeften | None = field(
        default=None, metadata=opt(BLOCK, "Toelichting onderwijsbehoeften", BIJZONDER)
    )
    diagnose: tuple[Diagnose, ...] = field(default=(), metadata=many(BLOCK, "Diagnose", BIJZONDER))
    medicijngebruik: bool | None = field(
        default=None,
        metadata=opt(
            JA_NEE, "Medicijngebruik", BIJZONDER, help="Alleen als het van belang is voor het leren."
        ),
    )
    handelingsplan: tuple[Handelingsplan, ...] = field(
        default=(), metadata=many(BLOCK, "Handelingsplan", BIJZONDER)
    )
    opp: Opp | None = field(default=None, metadata=opt(BLOCK, "Ontwikkelingsperspectief (OPP)", BIJZONDER))
    tlv: tuple[Tlv, ...] = field(default=(), metadata=many(BLOCK, "Toelaatbaarheidsverklaring", BIJZONDER))
    arrangement_cluster12: tuple[ArrangementCluster12, ...] = field(
        default=(), metadata=many(BLOCK, "Arrangement cluster 1 of 2", BIJZONDER)
    )
    arrangement_pao: tuple[ArrangementPao, ...] = field(
        default=(), metadata=many(BLOCK, "Arrangement passend onderwijs", BIJZONDER)
    )
    lwoo: Lwoo | None = field(default=None, metadata=opt(BLOCK, "Aanwijzing lwoo", BIJZONDER))
    rvc: Rvc | None = field(default=None, metadata=opt(BLOCK, "Beschikking RVC", BIJZONDER))
