"""The root of the standard: the file itself, the parents' access, the sending school."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from oso_desktop.gegevensset.meta import BLOCK, one, opt
from oso_desktop.gegevensset.v2019_1.kinds import CATEGORIE, DATUM, GEVOELIG, JA_NEE, NAMESPACE, TEKST
from oso_desktop.gegevensset.v2019_1.leerling import Leerling
from oso_desktop.gegevensset.v2019_1.school import School


@dataclass(frozen=True, slots=True, kw_only=True)
class CategorieUitlevering:
    """What the sender delivers, per category (selective delivery)."""

    cat_metadata: str = field(metadata=one(CATEGORIE, "Gegevens over het dossier", codelist=48))
    cat_ouderinzage: str = field(metadata=one(CATEGORIE, "Inzage door ouders", codelist=48))
    cat_school: str = field(metadata=one(CATEGORIE, "Gegevens van de school", codelist=48))
    cat_leerling: str = field(metadata=one(CATEGORIE, "Gegevens van de leerling", codelist=48))
    cat_oudersverzorgers: str = field(metadata=one(CATEGORIE, "Ouders en verzorgers", codelist=48))
    cat_vve: str = field(metadata=one(CATEGORIE, "Voor- en vroegschoolse educatie", codelist=48))
    cat_schoolloopbaan: str = field(metadata=one(CATEGORIE, "Schoolloopbaan", codelist=48))
    cat_overstapadvies: str = field(metadata=one(CATEGORIE, "Overstapadvies", codelist=48))
    cat_onderwijsondersteuning: str = field(metadata=one(CATEGORIE, "Ondersteuning op school", codelist=48))
    cat_verzuim: str = field(metadata=one(CATEGORIE, "Verzuim", codelist=48))
    cat_eindtoetsbo: str = field(metadata=one(CATEGORIE, "Doorstroomtoets (eindtoets)", codelist=48))
    cat_toetsresultaten: str = field(metadata=one(CATEGORIE, "Toetsresultaten", codelist=48))
    cat_handelingsplannen: str = field(metadata=one(CATEGORIE, "Handelingsplannen", codelist=48))
    cat_cijferlijsten: str = field(metadata=one(CATEGORIE, "Cijferlijsten", codelist=48))
    cat_vombo: str = field(metadata=one(CATEGORIE, "Gegevens vo-mbo", codelist=48))
    cat_bijlagedocs: str = field(metadata=one(CATEGORIE, "Andere bijlagen", codelist=48))


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """About the file itself."""

    deeldossier: str = field(
        metadata=one(
            TEKST,
            "Deeldossier",
            codelist=33,
            help="Uit welke systemen de gegevens komen. De leerlingadministratie hoort er altijd bij.",
        )
    )
    pakketnaam: str = field(metadata=one(TEKST, "Gemaakt met programma"))
    pakketversie: str = field(metadata=one(TEKST, "Versie van het programma"))
    datum: date = field(
        metadata=one(DATUM, "Datum van het dossier", help="De dag waarop het bestand is gemaakt.")
    )
    standaardversie: str = field(
        metadata=one(TEKST, "Versie van de standaard", help="Vult het programma in: 2019.1.")
    )
    validatieversie: str = field(
        metadata=one(TEKST, "Versie van de controles", help="Vult het programma in: 2019.1.1.")
    )
    categorie_uitlevering: CategorieUitlevering | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Keuze per categorie",
            help="Per categorie of die meegaat. Volgt uit uw keuzes bij Samenstellen.",
        ),
    )
    overstap: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Soort overstap",
            codelist=16,
            help="Volgt uit het soort overstap dat u bij de leerling kiest.",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Inzage:
    """What the parents, or the pupil, saw and said."""

    voorlopigdossier: bool = field(
        metadata=one(
            JA_NEE,
            "Voorlopig dossier",
            help="Ja als het dossier nog kan veranderen, bijvoorbeeld bij een aanmelding.",
        )
    )
    inzage: bool | None = field(
        default=None, metadata=opt(JA_NEE, "Inzage gehad", help="Ja als zij het dossier hebben gezien.")
    )
    inzagedatum: date | None = field(default=None, metadata=opt(DATUM, "Datum van inzage"))
    akkoord: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Akkoord met de inhoud",
            codelist=37,
            help="Gaat over de inhoud. Ook met nee mag het dossier mee; de nieuwe school ziet dan de reden.",
        ),
    )
    redennietakkoord: str | None = field(
        default=None,
        metadata=opt(
            TEKST, "Reden niet akkoord", help="In de woorden van de ouders of van de leerling.", long=True
        ),
    )
    toestemming: str | None = field(
        default=None,
        metadata=opt(
            TEKST,
            "Toestemming voor het versturen",
            codelist=37,
            help="Gaat over het versturen, niet over de inhoud.",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HuidigeSchool(School):
    """The school that the pupil leaves, around the pupil."""

    leerling: Leerling = field(metadata=one(BLOCK, "Leerling", GEVOELIG))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The root: one pupil, one transfer."""

    class Meta:
        """How binding libraries find the name and namespace of the root; blocks below it inherit the latter."""

        name = "dossier"
        namespace = NAMESPACE

    metadata: Metadata = field(metadata=one(BLOCK, "Gegevens over het dossier"))
    overdrachtsoort: str = field(
        metadata=one(
            TEKST,
            "Soort overdracht",
            codelist=29,
            help="Volgt uit het soort overstap dat u bij de leerling kiest.",
        )
    )
    inzage: Inzage | None = field(
        default=None,
        metadata=opt(
            BLOCK,
            "Inzage door ouders",
            GEVOELIG,
            help="Wat ouders, of een leerling van 16 jaar of ouder, van het dossier zagen en vonden.",
        ),
    )
    huidigeschool: HuidigeSchool = field(metadata=one(BLOCK, "School"))
