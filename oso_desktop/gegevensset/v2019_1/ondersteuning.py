"""Support at school: the block `onderwijsondersteuning` with all that hangs below it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from oso_desktop.gegevensset.meta import BLOCK, many, one, opt
from oso_desktop.gegevensset.v2019_1.kinds import (
    BIJZONDER,
    BRIN,
    CODES_NAKIJKEN,
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

    code: tuple[str, ...] = field(
        metadata=many(
            TEKST,
            "Soort diagnose",
            least=1,
            codelist=23,
            help=CODES_NAKIJKEN,
        )
    )
    naam: str | None = field(default=None, metadata=opt(TEKST, "Naam van de diagnose"))
    datum: date | None = field(default=None, metadata=opt(DATUM, "Datum"))
    doorwie: str | None = field(
        default=None, metadata=opt(TEKST, "Gesteld door", help="De deskundige die de diagnose stelde.")
    )
    instantie: str | None = field(
        default=None, metadata=opt(TEKST, "Instantie", help="Waar deze deskundige werkt.")
    )
    document: tuple[Document, ...] = field(default=(), metadata=many(BLOCK, "Bijlage"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Handelingsplan:
    """An action plan; a category of its own."""

    startdatum: date = field(metadata=one(DATUM, "Begindatum"))
    einddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum"))
    isgerichtop: str = field(
        metadata=one(TEKST, "Gericht op", help="Het vak of gebied waar het plan over gaat, zoals lezen.")
    )
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
    tlvswvnummer: str = field(
        metadata=one(
            TEKST, "Nummer samenwerkingsverband", help="Van het samenwerkingsverband dat de verklaring gaf."
        )
    )
    tlvcategorie: str = field(metadata=one(TEKST, "Bekostigingscategorie", codelist=31))
    tlvbeschikkingsnummer: str = field(metadata=one(TEKST, "Beschikkingsnummer"))
    tlveinddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum", help="Meestal 31 juli."))
    document: Document | None = field(default=None, metadata=opt(BLOCK, "Bijlage"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementCluster12:
    """An arrangement of cluster 1 or 2."""

    arrangement_datum: date = field(metadata=one(DATUM, "Datum"))
    arrangement_brin: str | None = field(
        default=None, metadata=opt(BRIN, "BRIN van de instelling", help="Vier tekens, zoals 12AB.")
    )
    arrangement_vestigingscode: str | None = field(
        default=None, metadata=opt(VESTIGING, "Vestiging van de instelling", help="Twee cijfers, zoals 00.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementPao:
    """Another arrangement, in the regular school."""

    arrangement_datum: date = field(metadata=one(DATUM, "Datum"))
    arrangement_kenmerk: str | None = field(
        default=None, metadata=opt(TEKST, "Kenmerk", help="In eigen woorden om welke ondersteuning het gaat.")
    )
    arrangement_beschikkingsnr: str | None = field(default=None, metadata=opt(TEKST, "Beschikkingsnummer"))
    arrangement_einddatum: date | None = field(default=None, metadata=opt(DATUM, "Einddatum"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lwoo:
    """A designation for leerwegondersteunend onderwijs."""

    lwoo_ingangdatum: date = field(metadata=one(DATUM, "Ingangsdatum"))
    lwoo_swvnummer: str = field(
        metadata=one(
            TEKST, "Nummer samenwerkingsverband", help="Van het samenwerkingsverband dat de aanwijzing gaf."
        )
    )
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

    centraleproblematiek: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Centrale problematiek",
            help="Schrijf alleen op wat de nieuwe school echt nodig heeft.",
            long=True,
        ),
    )
    maatregelen: str | None = field(
        default=None,
        metadata=opt(
            TEKST, "Maatregelen", help="Schrijf alleen op wat de nieuwe school echt nodig heeft.", long=True
        ),
    )
    signaleringlwoopro: Signaleringlwoopro = field(
        metadata=one(
            BLOCK, "Signalen lwoo of praktijkonderwijs", help="Waarom lwoo of praktijkonderwijs is overwogen."
        )
    )
    rvcdatum: date | None = field(default=None, metadata=opt(DATUM, "Datum"))
    rvcindicatie: str | None = field(default=None, metadata=opt(TEKST, "Indicatie", codelist=17))
    document: tuple[Document, ...] = field(default=(), metadata=many(BLOCK, "Bijlage"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderwijsondersteuning:
    """The wrapper of two categories: support, and action plans."""

    toelichting_onderwijsbehoeften: ToelichtingOnderwijsbehoeften | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Toelichting onderwijsbehoeften",
            BIJZONDER,
            help="Alleen een bijlage. Bekijk haar goed: zo'n toelichting gaat vaak over zorg of gezin.",
        ),
    )
    diagnose: tuple[Diagnose, ...] = field(
        default=(),
        metadata=many(
            BLOCK,
            "Diagnose",
            BIJZONDER,
            help="Medisch gegeven. Alleen van een deskundige buiten de school, en alleen als "
            "het onderwijs erom vraagt.",
        ),
    )
    medicijngebruik: bool | None = field(
        default=None,
        metadata=opt(
            JA_NEE,
            "Medicijngebruik",
            BIJZONDER,
            help="Medisch gegeven. Alleen als het van belang is voor het leren.",
        ),
    )
    handelingsplan: tuple[Handelingsplan, ...] = field(
        default=(),
        metadata=many(
            BLOCK,
            "Handelingsplan",
            BIJZONDER,
            help="Gevoelig. Alleen een plan dat de nieuwe school nodig heeft om verder te gaan.",
        ),
    )
    opp: Opp | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Ontwikkelingsperspectief (OPP)",
            BIJZONDER,
            help="Gevoelig. Er gaat hoogstens één ontwikkelingsperspectief mee: het laatste.",
        ),
    )
    tlv: tuple[Tlv, ...] = field(
        default=(),
        metadata=many(
            BLOCK,
            "Toelaatbaarheidsverklaring",
            BIJZONDER,
            help="Gevoelig. De verklaring van het samenwerkingsverband voor speciaal onderwijs.",
        ),
    )
    arrangement_cluster12: tuple[ArrangementCluster12, ...] = field(
        default=(),
        metadata=many(
            BLOCK,
            "Arrangement cluster 1 of 2",
            BIJZONDER,
            help="Gevoelig. Begeleiding bij moeite met zien (cluster 1), of met horen of taal (cluster 2).",
        ),
    )
    arrangement_pao: tuple[ArrangementPao, ...] = field(
        default=(),
        metadata=many(
            BLOCK,
            "Arrangement passend onderwijs",
            BIJZONDER,
            help="Gevoelig. Extra ondersteuning via het samenwerkingsverband op een gewone school.",
        ),
    )
    lwoo: Lwoo | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Aanwijzing lwoo",
            BIJZONDER,
            help="Gevoelig. Een oudere aanwijzing voor leerwegondersteunend onderwijs.",
        ),
    )
    rvc: Rvc | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Beschikking RVC",
            BIJZONDER,
            help="Gevoelig. Een oude beschikking van de regionale verwijzingscommissie.",
        ),
    )
