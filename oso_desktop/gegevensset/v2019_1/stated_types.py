"""The names under which a file of OSO 2019.1 may state the type of an element (`xsi:type`).

The standard names some of its types; the rest belong to one element each and cannot be named. A school's block is an
institution's with more in it, so where an institution is asked, a file may state the wider type.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from oso_desktop.gegevensset.meta import Simple
from oso_desktop.gegevensset.v2019_1 import dossier, loopbaan, ondersteuning, personen, school, toetsen

BLOCK_TYPES: Final = MappingProxyType[type, str](
    {
        dossier.Dossier: "dossierType",
        dossier.HuidigeSchool: "huidigeschoolType",
        dossier.Inzage: "inzageType",
        school.Adres: "adresType",
        school.Communicatie: "communicatieType",
        school.Document: "documentType",
        school.Instelling: "instellingType",
        school.School: "schoolType",
        personen.Huisarts: "persoonType",
        personen.Verzorger: "verzorgerType",
        loopbaan.Schoolloopbaan: "schoolloopbaanType",
        ondersteuning.Handelingsplan: "handelingsplanType",
        toetsen.Afgenomendoor: "afgenomendoorType",
        toetsen.CijferlijstTypelijst: "cijferlijstTypelijstType",
        toetsen.Eindtoetsresultaat: "EindtoetsToetsType",
        toetsen.EindtoetsOnderdelen: "EindtoetsOnderdelenType",
        toetsen.EindtoetsOnderdeel: "EindtoetsOnderdeelType",
        toetsen.EindtoetsDomeinen: "EindtoetsDomeinenType",
        toetsen.EindtoetsDomein: "EindtoetsDomeinType",
        toetsen.Onderdeel: "onderdeelType",
        toetsen.Referentiescore: "referentiescoreType",
        toetsen.Score: "scoreType",
        toetsen.Toets: "toetsType",
        toetsen.Toetsscore: "toetsscoreType",
    }
)
"""The blocks whose type has a name."""

WIDER: Final = MappingProxyType[type, type](
    {
        school.School: school.Instelling,
        dossier.HuidigeSchool: school.School,
        personen.Verzorger: personen.Huisarts,
    }
)
"""Of which other block a block is the wider form: it holds the same elements first, and then its own."""

SIMPLE_TYPES: Final = (Simple("EindtoetsToetsAdviesType", "xs:string"),)
"""Named types of texts that no element has as they are."""
