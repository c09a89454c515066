"""Who may send what: the profiles of OSO 2019.1 and the sixteen categories of selective delivery.

Source: the category matrix of the standard (requirements, appendix A). The official check compares a file with what
the file itself declares; that each cell holds what the profile prescribes is enforced by this program.
"""

from __future__ import annotations

from enum import Enum, StrEnum
from functools import cache


class Profile(StrEnum):
    """The kind of transfer; its value is the standard's own code, `BB` being recognised by overdrachtsoort alone."""

    POPO = "POPO"
    POVO = "POVO"
    VOVO = "VOVO"
    BB = "BB"
    POSWV = "POSWV"
    VOSWV = "VOSWV"

    @property
    def is_swv(self) -> bool:
        """Whether the dossier goes to a samenwerkingsverband, which may never get a personal number (R138)."""
        return self in (Profile.POSWV, Profile.VOSWV)

    @property
    def overdrachtsoort(self) -> str:
        """The word the standard uses for the family of this transfer (code list 29)."""
        if self.is_swv:
            return "swv-dossier"
        return "overdrachtbinnenbrin" if self is Profile.BB else "overstapdossier"

    @property
    def label(self) -> str:
        """What a school calls it."""
        return _PROFILE_LABELS[self]


_PROFILE_LABELS = {
    Profile.POPO: "Naar een andere basisschool",
    Profile.POVO: "Naar het voortgezet onderwijs",
    Profile.VOVO: "Naar een andere school voor voortgezet onderwijs",
    Profile.BB: "Binnen de eigen school (zelfde BRIN)",
    Profile.POSWV: "Aanvraag bij het samenwerkingsverband (po)",
    Profile.VOSWV: "Aanvraag bij het samenwerkingsverband (vo)",
}


class Category(StrEnum):
    """One cell of `metadata/categorie_uitlevering`; the value is the element name."""

    METADATA = "cat_metadata"
    OUDERINZAGE = "cat_ouderinzage"
    SCHOOL = "cat_school"
    LEERLING = "cat_leerling"
    OUDERSVERZORGERS = "cat_oudersverzorgers"
    VVE = "cat_vve"
    SCHOOLLOOPBAAN = "cat_schoolloopbaan"
    OVERSTAPADVIES = "cat_overstapadvies"
    ONDERWIJSONDERSTEUNING = "cat_onderwijsondersteuning"
    VERZUIM = "cat_verzuim"
    EINDTOETSBO = "cat_eindtoetsbo"
    TOETSRESULTATEN = "cat_toetsresultaten"
    HANDELINGSPLANNEN = "cat_handelingsplannen"
    CIJFERLIJSTEN = "cat_cijferlijsten"
    VOMBO = "cat_vombo"
    BIJLAGEDOCS = "cat_bijlagedocs"

    @property
    def label(self) -> str:
        """The name on the screen and in the letters."""
        return _CATEGORY_LABELS[self]


_CATEGORY_LABELS = {
    Category.METADATA: "Gegevens over het dossier",
    Category.OUDERINZAGE: "Inzage door ouders",
    Category.SCHOOL: "Gegevens van de school",
    Category.LEERLING: "Gegevens van de leerling",
    Category.OUDERSVERZORGERS: "Ouders en verzorgers",
    Category.VVE: "Voor- en vroegschoolse educatie",
    Category.SCHOOLLOOPBAAN: "Schoolloopbaan",
    Category.OVERSTAPADVIES: "Overstapadvies",
    Category.ONDERWIJSONDERSTEUNING: "Ondersteuning op school",
    Category.VERZUIM: "Verzuim",
    Category.EINDTOETSBO: "Doorstroomtoets (eindtoets)",
    Category.TOETSRESULTATEN: "Toetsresultaten",
    Category.HANDELINGSPLANNEN: "Handelingsplannen",
    Category.CIJFERLIJSTEN: "Cijferlijsten",
    Category.VOMBO: "Gegevens vo-mbo",
    Category.BIJLAGEDOCS: "Andere bijlagen",
}


class CategoryRule(Enum):
    """What a profile says of a category."""

    REQUIRED = "VERPLICHT"
    FORBIDDEN = "VERBODEN"
    OPTIONAL = "NAAR KEUZE"


_LETTERS = {"V": CategoryRule.REQUIRED, "X": CategoryRule.FORBIDDEN, "o": CategoryRule.OPTIONAL}
_COLUMNS = (Profile.POPO, Profile.POVO, Profile.VOVO, Profile.BB, Profile.POSWV, Profile.VOSWV)
_MATRIX = {
    Category.METADATA: "VVVVVV",
    Category.OUDERINZAGE: "VVVooo",
    Category.SCHOOL: "VVVVVV",
    Category.LEERLING: "VVVVVV",
    Category.OUDERSVERZORGERS: "VVVoVV",
    Category.VVE: "oXXooX",
    Category.SCHOOLLOOPBAAN: "VVVoVV",
    Category.OVERSTAPADVIES: "VVVooo",
    Category.ONDERWIJSONDERSTEUNING: "ooooVV",
    Category.VERZUIM: "oooooo",
    Category.EINDTOETSBO: "ooooXo",
    Category.TOETSRESULTATEN: "oooooo",
    Category.HANDELINGSPLANNEN: "oooooo",
    Category.CIJFERLIJSTEN: "oooooo",
    Category.VOMBO: "XXooXo",
    Category.BIJLAGEDOCS: "oooooo",
}


def category_rule(profile: Profile, category: Category) -> CategoryRule:
    """Whether `category` must, may or must not be in a dossier of this profile."""
    return _LETTERS[_MATRIX[category][_COLUMNS.index(profile)]]


_LEERLING = "huidigeschool/leerling"
_SUPPORT = f"{_LEERLING}/onderwijsondersteuning"


def _below(parent: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{parent}/{name}" for name in names)


CATEGORY_ELEMENTS: dict[Category, tuple[str, ...]] = {
    Category.METADATA: ("metadata", "overdrachtsoort"),
    Category.OUDERINZAGE: ("inzage",),
    Category.OUDERSVERZORGERS: _below(
        _LEERLING, "verzorgersaansprakelijk", "aansprakelijkeinstelling", "verzorger"
    ),
    Category.VVE: _below(
        _LEERLING, "vanpeuterspeelzaal", "naampeuterspeelzaal", "voorschools", "vroegschools"
    ),
    Category.SCHOOLLOOPBAAN: _below(_LEERLING, "schoolloopbaanlijst"),
    Category.OVERSTAPADVIES: _below(_LEERLING, "overstapadvies"),
    Category.ONDERWIJSONDERSTEUNING: _below(
        _SUPPORT,
        "toelichting_onderwijsbehoeften",
        "diagnose",
        "medicijngebruik",
        "opp",
        "tlv",
        "arrangement_cluster12",
        "arrangement_pao",
        "lwoo",
        "rvc",
    ),
    Category.VERZUIM: _below(_LEERLING, "verzuim"),
    Category.EINDTOETSBO: _below(_LEERLING, "eindtoets_basisonderwijs"),
    Category.TOETSRESULTATEN: _below(_LEERLING, "toetslijst"),
    Category.HANDELINGSPLANNEN: _below(_SUPPORT, "handelingsplan"),
    Category.CIJFERLIJSTEN: _below(_LEERLING, "cijferlijstlijst"),
    Category.VOMBO: _below(
        _LEERLING,
        "bevorderd",
        "examenresultaat",
        "resultaatvakkenvo",
        "certificaat",
        "competenties",
        "stage",
        "overigvombo",
    ),
    Category.BIJLAGEDOCS: _below(_LEERLING, "overigdocumentlijst"),
}
"""The elements of each category, as paths below `dossier`.

School and leerling are the rest: every other child of `huidigeschool` and of `leerling`; the schema itself makes
them compulsory, so no choice exists for them.
"""


@cache
def category_of(path: str) -> Category | None:
    """The category of an element path below `dossier`, such as `huidigeschool/leerling/verzuim/frequentie`.

    None for the wrapper `onderwijsondersteuning`, which serves two categories.
    """
    for category, elements in CATEGORY_ELEMENTS.items():
        if any(path == element or path.startswith(f"{element}/") for element in elements):
            return category
    if path in ("huidigeschool", _LEERLING, _SUPPORT):
        return (
            None if path == _SUPPORT else (Category.SCHOOL if path == "huidigeschool" else Category.LEERLING)
        )
    return Category.LEERLING if path.startswith(f"{_LEERLING}/") else Category.SCHOOL
