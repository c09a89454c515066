"""Files with fictitious pupils, written by the program's own writers or by hand where they must be wrong."""

from __future__ import annotations

import base64
import io
import zipfile
from dataclasses import replace
from datetime import date
from typing import Any

from oso_desktop.exchange.oso_xml import write_dossier
from oso_desktop.exchange.packing import encode, pack
from oso_desktop.gegevensset.model import (
    STANDAARDVERSIE,
    VALIDATIEVERSIE,
    Adres,
    Adreslijst,
    CategorieUitlevering,
    Communicatie,
    Communicatielijst,
    Document,
    Dossier,
    HuidigeSchool,
    Inzage,
    Leerling,
    Metadata,
    Overigdocumentlijst,
    Overstapadvies,
    Schoolloopbaan,
    Schoolloopbaanlijst,
    Verzorger,
)
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule

SURNAME = "Kwartelenstein"
FIRST_NAME = "Philippijntje"
GUARDIAN = "Vuurdoornse"
NUMBER = "999990019"
DOCUMENT_TEXT = "Het verhaal over de gebroken vlieger en de zeven zwanen, verzonnen voor deze proef."
STREET = "Nergensverlaatsingel"
REMARK = "Wij vinden dat de passage over het zwemmen niet klopt."

ADDRESS = Adreslijst(
    adres=(Adres(soortadres="gba", straat=STREET, nummer="8", postcode="9998YY", plaats="Voorbeeldum"),)
)
PHONE = Communicatielijst(
    communicatie=(Communicatie(soort="telefoon", aanduiding="prive", nummer="0000000000"),)
)


def packed(text: str = DOCUMENT_TEXT, name: str = "verslag.txt") -> str:
    return encode(pack(name, text.encode()))


def zip_with_entry(name: str, content: bytes = b"x") -> str:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return base64.b64encode(target.getvalue()).decode()


def guardian(**changes: Any) -> Verzorger:
    values: dict[str, Any] = {
        "voorletters_1": "V.",
        "achternaam": GUARDIAN,
        "adreslijst": ADDRESS,
        "communicatielijst": PHONE,
        "relatietotkind": "2",
        "wettigevertegenwoordiger": True,
    }
    return Verzorger(**{**values, **changes})


def pupil(*contents: str, **changes: Any) -> Leerling:
    papers = tuple(
        Document(bestandsnaam=f"bijlage {number}.txt", omschrijving="Leerlingrapport", bestandsinhoud=content)
        for number, content in enumerate(contents, 1)
    )
    values: dict[str, Any] = {
        "voornaam": (FIRST_NAME,),
        "achternaam": SURNAME,
        "roepnaam": FIRST_NAME,
        "geboortedatum": date(2014, 5, 4),
        "geslacht": "2",
        "adresgeheim": False,
        "adreslijst": ADDRESS,
        "bsn": NUMBER,
        "leerlingid": "L0001",
        "datuminschrijving": date(2018, 8, 20),
        "verzorgersaansprakelijk": True,
        "verzorger": (guardian(),),
        "overstapadvies": Overstapadvies(
            advies="60",
            wensouders="60",
            wensleerling="60",
            argumentatie="Past bij de resultaten.",
            contactnodig=False,
        ),
        "schoolloopbaanlijst": Schoolloopbaanlijst(
            schoolloopbaan=(
                Schoolloopbaan(
                    schooljaar="2025-2026",
                    groepscode="8",
                    jaargroep="8",
                    brincode="99ZZ",
                    vestigingscode="00",
                ),
            )
        ),
        "overigdocumentlijst": Overigdocumentlijst(document=papers) if papers else None,
    }
    return Leerling(**{**values, **changes})


def dossier_of(leerling: Leerling, *, profile: Profile = Profile.POVO, brin: str = "99ZZ") -> Dossier:
    rules = {category: category_rule(profile, category) for category in Category}
    matrix = {
        category.value: (
            rule.value
            if rule is not CategoryRule.OPTIONAL
            else "OPTIONEEL"
            if category is Category.BIJLAGEDOCS
            else "OPT-UIT"
        )
        for category, rule in rules.items()
    }
    return Dossier(
        metadata=Metadata(
            deeldossier="LASLVS",
            pakketnaam="Verzonnen LAS",
            pakketversie="1",
            datum=date(2026, 1, 5),
            standaardversie=STANDAARDVERSIE,
            validatieversie=VALIDATIEVERSIE,
            categorie_uitlevering=CategorieUitlevering(**matrix),
            overstap=profile.value,
        ),
        overdrachtsoort=profile.overdrachtsoort,
        inzage=Inzage(
            voorlopigdossier=False,
            inzage=True,
            inzagedatum=date(2026, 1, 4),
            akkoord="Nee",
            redennietakkoord=REMARK,
        ),
        huidigeschool=HuidigeSchool(
            naam="De Bedachte School",
            adreslijst=ADDRESS,
            communicatielijst=PHONE,
            brincode=brin,
            vestigingscode="00",
            aanleverpunt="0",
            leerling=leerling,
        ),
    )


def dossier_file(*contents: str, brin: str = "99ZZ", **changes: Any) -> bytes:
    """A dossier of one pupil with one other document per text in `contents`, each as the standard wants it."""
    return write_dossier(dossier_of(pupil(*contents, **changes), brin=brin))


def without_inzage(dossier: Dossier) -> Dossier:
    return replace(dossier, inzage=None)
