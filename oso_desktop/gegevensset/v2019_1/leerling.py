"""The pupil, with everything the dossier tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from oso_desktop.gegevensset.meta import BLOCK, many, one, opt
from oso_desktop.gegevensset.v2019_1.kinds import (
    BIJZONDER,
    BRIN,
    DATUM,
    GEBOORTEMAAND,
    GEBOREN,
    GESLACHT,
    JA_NEE,
    NERGENS,
    NIET_VO,
    NOOIT,
    NUMMER,
    REGEL_35,
    TEKST,
    WOONPLAATS,
)
from oso_desktop.gegevensset.v2019_1.loopbaan import (
    Overstapadvies,
    Schoolloopbaanlijst,
    Verzuim,
    Voorschools,
    Vroegschools,
)
from oso_desktop.gegevensset.v2019_1.ondersteuning import Onderwijsondersteuning
from oso_desktop.gegevensset.v2019_1.personen import Gba, Huisarts, Nationaliteit, Verzorger
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
class Overigdocumentlijst:
    """The attachments that belong to no other block."""

    document: tuple[Document, ...] = field(metadata=many(BLOCK, "Bijlage", least=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Leerling:
    """The pupil, with everything the dossier tells."""

    voornaam: tuple[str, ...] = field(
        default=(), metadata=many(TEKST, "Voornaam", help="Elke voornaam apart.")
    )
    voorletters_1: str | None = field(default=None, metadata=opt(TEKST, "Voorletters", name="voorletters-1"))
    voorvoegsel: str | None = field(default=None, metadata=opt(TEKST, "Voorvoegsel", help="Zoals van der."))
    achternaam: str = field(metadata=one(TEKST, "Achternaam"))
    roepnaam: str | None = field(default=None, metadata=opt(TEKST, "Roepnaam"))
    geboortedatum: date | None = field(default=None, metadata=opt(DATUM, "Geboortedatum", choice=GEBOREN))
    geboortemaand: str | None = field(
        default=None,
        metadata=opt(
            GEBOORTEMAAND,
            "Geboortemaand",
            NOOIT,
            choice=GEBOREN,
            help=NERGENS,
        ),
    )
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
    adreslijst: Adreslijst | None = field(
        default=None,
        metadata=opt(BLOCK, "Adressen", choice=WOONPLAATS, help="Blijft leeg bij een geheim adres."),
    )
    postcode4adres: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Vier cijfers van de postcode",
            NOOIT,
            choice=WOONPLAATS,
            help=NERGENS,
        ),
    )
    communicatielijst: Communicatielijst | None = field(
        default=None, metadata=opt(BLOCK, "Telefoon en e-mail")
    )
    gba: Gba | None = field(
        default=None,
        metadata=opt(BLOCK, "Namen in de basisregistratie", help="Zoals in de basisregistratie personen."),
    )
    adresbuitenland: tuple[str, ...] = field(
        default=(),
        metadata=many(
            REGEL_35,
            "Adres in het buitenland",
            help="Eén regel van het adres per veld, hoogstens 35 tekens. Blijft leeg bij een geheim adres.",
        ),
    )
    geboorteplaats: str | None = field(
        default=None,
        metadata=opt(TEKST, "Geboorteplaats", NOOIT, help=NERGENS),
    )
    nationaliteit: tuple[Nationaliteit, ...] = field(
        default=(),
        metadata=many(
            BLOCK,
            "Nationaliteit",
            NOOIT,
            external="nationaliteitentabel van de basisregistratie personen",
            help=NERGENS,
        ),
    )
    onderwijsnummer: str | None = field(
        default=None,
        metadata=one(
            TEKST,
            "Onderwijsnummer",
            BIJZONDER,
            choice=NUMMER,
            help="Alleen zonder burgerservicenummer. Gaat nooit mee naar een samenwerkingsverband.",
        ),
    )
    bsn: str | None = field(
        default=None,
        metadata=one(
            TEKST,
            "Burgerservicenummer",
            BIJZONDER,
            choice=NUMMER,
            help="Negen cijfers. Alleen voor de overstap naar een school; nooit voor een "
            "samenwerkingsverband.",
        ),
    )
    leerlingid: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Leerlingnummer van de school",
            help="Het nummer in uw eigen administratie. Verplicht bij een overstap naar het vo.",
        ),
    )
    onderwijssinds: date | None = field(
        default=None,
        metadata=opt(
            DATUM,
            "In het Nederlandse onderwijs sinds",
            help="Sinds wanneer de leerling in Nederland naar school gaat.",
        ),
    )
    startdatumhuidigonderwijs: date | None = field(
        default=None,
        metadata=opt(
            DATUM, "Begin huidig onderwijs", help="Wanneer de leerling aan deze soort onderwijs begon."
        ),
    )
    datuminschrijving: date | None = field(
        default=None, metadata=opt(DATUM, "Datum inschrijving", help="De eerste schooldag op uw school.")
    )
    datumuitschrijving: date | None = field(
        default=None, metadata=opt(DATUM, "Datum uitschrijving", help="De laatste schooldag op uw school.")
    )
    teruggeplaatstnaarbrin: str | None = field(
        default=None,
        metadata=opt(
            BRIN,
            "Teruggeplaatst naar school (BRIN)",
            help="Alleen na terugplaatsing uit het speciaal onderwijs. Vier tekens, zoals 12AB.",
        ),
    )
    leerlinggewicht: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Leerlinggewicht",
            BIJZONDER,
            codelist=15,
            help="Zegt iets over de opleiding van de ouders. Laat leeg als de nieuwe school "
            "het niet nodig heeft.",
        ),
    )
    nnca: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Culturele achtergrond (NNCA)",
            NOOIT,
            codelist=10,
            help=NERGENS,
        ),
    )
    tehuis: bool | None = field(
        default=None,
        metadata=opt(
            JA_NEE,
            "Woont in een tehuis",
            BIJZONDER,
            help="Zegt iets over de situatie thuis. Vul alleen in als de nieuwe school het moet weten.",
        ),
    )
    huisarts: Huisarts | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Huisarts",
            BIJZONDER,
            help="Zegt iets over zorg. Geef alleen mee als de nieuwe school het echt nodig heeft.",
        ),
    )
    verzorgersaansprakelijk: bool | None = field(
        default=None,
        metadata=opt(
            JA_NEE, "Verzorgers zijn aansprakelijk", help="Zo niet, vul dan de aansprakelijke instelling in."
        ),
    )
    aansprakelijkeinstelling: Instelling | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Aansprakelijke instelling",
            BIJZONDER,
            help="Alleen als een instelling aansprakelijk is. Zegt iets over de situatie thuis.",
        ),
    )
    overstapadvies: Overstapadvies | None = field(default=None, metadata=opt(BLOCK, "Overstapadvies"))
    vanpeuterspeelzaal: bool | None = field(
        default=None,
        metadata=opt(JA_NEE, "Komt van een peuterspeelzaal", help=NIET_VO),
    )
    naampeuterspeelzaal: str | None = field(
        default=None, metadata=opt(TEKST, "Naam peuterspeelzaal", help=NIET_VO)
    )
    voorschools: Voorschools | None = field(
        default=None,
        metadata=opt(
            BLOCK, "Voorschools programma", help="Van 2 tot 4 jaar. Gaat niet mee vanuit of naar het vo."
        ),
    )
    vroegschools: tuple[Vroegschools, ...] = field(
        default=(),
        metadata=many(
            BLOCK, "Vroegschools programma", help="Van 4 tot 6 jaar. Gaat niet mee vanuit of naar het vo."
        ),
    )
    schoolloopbaanlijst: Schoolloopbaanlijst | None = field(
        default=None, metadata=opt(BLOCK, "Schoolloopbaan")
    )
    onderwijsondersteuning: Onderwijsondersteuning | None = field(
        default=None, metadata=opt(BLOCK, "Ondersteuning op school")
    )
    verzuim: Verzuim | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Verzuim",
            BIJZONDER,
            help="Gevoelig: verzuim kan iets zeggen over ziekte of thuis. Alleen over de "
            "laatste twaalf maanden.",
        ),
    )
    eindtoets_basisonderwijs: EindtoetsBasisonderwijs | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Doorstroomtoets (eindtoets)",
            help="De wettelijke toets in groep 8. Gaat niet mee van een basisschool naar het "
            "samenwerkingsverband.",
        ),
    )
    toetslijst: Toetslijst | None = field(default=None, metadata=opt(BLOCK, "Toetsresultaten"))
    cijferlijstlijst: Cijferlijstlijst | None = field(default=None, metadata=opt(BLOCK, "Cijferlijsten"))
    overigdocumentlijst: Overigdocumentlijst | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Andere bijlagen",
            BIJZONDER,
            help="Alleen wat nergens anders past en wat de nieuwe school echt nodig heeft. "
            "Bekijk elk document eerst.",
        ),
    )
    verzorger: tuple[Verzorger, ...] = field(default=(), metadata=many(BLOCK, "Ouder of verzorger"))
    bevorderd: Bevorderd | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Laatste bevordering",
            help="De laatste keer dat de leerling overging naar een hoger leerjaar.",
        ),
    )
    examenresultaat: Examenresultaat | None = field(default=None, metadata=opt(BLOCK, "Examen"))
    resultaatvakkenvo: tuple[Resultaatvakkenvo, ...] = field(
        default=(),
        metadata=many(
            BLOCK,
            "Resultaat per vak",
            help="Per cijfer één resultaat: een vak met twee soorten cijfers staat er twee keer.",
        ),
    )
    certificaat: tuple[str, ...] = field(default=(), metadata=many(TEKST, "Certificaat"))
    competenties: tuple[Competenties, ...] = field(default=(), metadata=many(BLOCK, "Competentie"))
    stage: tuple[Stage, ...] = field(default=(), metadata=many(BLOCK, "Stage"))
    overigvombo: Overigvombo | None = field(default=None, metadata=opt(BLOCK, "Overige gegevens vo-mbo"))
