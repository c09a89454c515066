"""The elements that the rules of 2019.1 look at, with the namespace in braces."""

from __future__ import annotations

from typing import Final

from oso_desktop.gegevensset.v2019_1.kinds import NAMESPACE


def tag(name: str) -> str:
    """The full name of an element of this version."""
    return f"{{{NAMESPACE}}}{name}"


DOSSIER: Final = tag("dossier")
METADATA: Final = tag("metadata")
DEELDOSSIER: Final = tag("deeldossier")
DATUM: Final = tag("datum")
STANDAARDVERSIE: Final = tag("standaardversie")
VALIDATIEVERSIE: Final = tag("validatieversie")
CATEGORIE_UITLEVERING: Final = tag("categorie_uitlevering")
OVERSTAP: Final = tag("overstap")
OVERDRACHTSOORT: Final = tag("overdrachtsoort")
INZAGE: Final = tag("inzage")
HUIDIGESCHOOL: Final = tag("huidigeschool")
LEERLING: Final = tag("leerling")

ADRESLIJST: Final = tag("adreslijst")
ADRES: Final = tag("adres")
ADRESBUITENLAND: Final = tag("adresbuitenland")
ADRESGEHEIM: Final = tag("adresgeheim")
COMMUNICATIELIJST: Final = tag("communicatielijst")
COMMUNICATIE: Final = tag("communicatie")
SOORT: Final = tag("soort")
NUMMER: Final = tag("nummer")
GEHEIM: Final = tag("geheim")
GBA: Final = tag("gba")

HUISARTS: Final = tag("huisarts")
VERZORGER: Final = tag("verzorger")
VERZORGERSAANSPRAKELIJK: Final = tag("verzorgersaansprakelijk")
AANSPRAKELIJKEINSTELLING: Final = tag("aansprakelijkeinstelling")
OVERLEDEN: Final = tag("overleden")
OVERLIJDENSDATUM: Final = tag("overlijdensdatum")

SCHOOLLOOPBAANLIJST: Final = tag("schoolloopbaanlijst")
SCHOOLLOOPBAAN: Final = tag("schoolloopbaan")
ONDERWIJSONDERSTEUNING: Final = tag("onderwijsondersteuning")
LWOO_EINDDATUM: Final = tag("lwoo_einddatum")
OVERSTAPADVIES: Final = tag("overstapadvies")
CONTACTNODIG: Final = tag("contactnodig")
EINDTOETS: Final = tag("eindtoets_basisonderwijs")
EINDTOETSRESULTAAT: Final = tag("eindtoetsresultaat")
DEELGENOMEN: Final = tag("deelgenomen")
WETTELIJKE_ONTHEFFING: Final = tag("wettelijke_ontheffing")
TOETS: Final = tag("toets")
AFNAME: Final = tag("afname")
AFNAMEDATUM: Final = tag("afnamedatum")
RESULTAAT: Final = tag("resultaat")
TOETSSCORE: Final = tag("toetsscore")
SCORE: Final = tag("score")
ZORG: Final = tag("zorg")
"""Of 2018.1; the schema of 2019.1 has it no more, but rules PaO.ZB01 and PaO.ZB02 still look for it."""
