"""The rules on the pupil's own fields, for transfers between schools, inside one BRIN, and to an SWV."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from oso_desktop.gegevensset.findings import Element
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.rules import Rule, by_key, has_below
from oso_desktop.gegevensset.v2019_1.rules.case import OVA, OVB, PAO, PROFILES, Case, Pupil
from oso_desktop.gegevensset.v2019_1.rules.labels import label_of
from oso_desktop.gegevensset.v2019_1.rules.tags import (
    AANSPRAKELIJKEINSTELLING,
    ADRES,
    ADRESBUITENLAND,
    ADRESGEHEIM,
    ADRESLIJST,
    LEERLING,
    SCHOOLLOOPBAAN,
    SCHOOLLOOPBAANLIJST,
    VERZORGER,
    VERZORGERSAANSPRAKELIJK,
    tag,
)

TAGS: Final = frozenset({LEERLING})
"""What this module asks of a run."""

_BSN: Final = tag("bsn")
_ONDERWIJSNUMMER: Final = tag("onderwijsnummer")
_POPO, _POVO, _VOVO = PROFILES[OVA]
_POSWV, _VOSWV = PROFILES[PAO]

_TEXTS: Final = {
    "voornaam": "De voornaam van de leerling ontbreekt. Vul minstens één voornaam in.",
    "geboortedatum": "De geboortedatum van de leerling ontbreekt. Vul deze in.",
    "geboortemaand": "De geboortemaand mag niet in een dossier. Haal deze weg en vul de geboortedatum in.",
    "adresgeheim": "Er staat niet of het adres van de leerling geheim is. Vul bij «Geheim adres» ja of nee in.",
    "postcode4adres": "De vier cijfers van de postcode mogen niet in een dossier. "
    "Haal ze weg en vul het adres in, als dat niet geheim is.",
    "geboorteplaats": "De geboorteplaats van de leerling mag niet in een dossier. Haal deze weg.",
    "nationaliteit": "De nationaliteit van de leerling mag niet in een dossier. Haal deze weg.",
    "leerlingid": "Het leerlingnummer van de school ontbreekt. Vul het nummer uit de leerlingadministratie in.",
    "datuminschrijving": "De datum van inschrijving ontbreekt. Vul in wanneer de leerling op de school kwam.",
    "verzorgersaansprakelijk": "Er staat niet of de verzorgers aansprakelijk zijn. Vul ja of nee in.",
    "overstapadvies": "Het overstapadvies ontbreekt. Vul het blok «Overstapadvies» in.",
    "voorschools": "Gegevens over een voorschools programma mogen bij deze overstap niet mee. Haal ze weg.",
    "vroegschools": "Gegevens over een vroegschools programma mogen bij deze overstap niet mee. Haal ze weg.",
    "vanpeuterspeelzaal": "Of de leerling van een peuterspeelzaal komt, mag bij deze overstap niet mee. "
    "Haal dit weg.",
    "naampeuterspeelzaal": "De naam van de peuterspeelzaal mag bij deze overstap niet mee. Haal deze weg.",
    "eindtoets_basisonderwijs": "De doorstroomtoets (eindtoets) mag niet in een aanvraag van een basisschool. "
    "Haal dit onderdeel weg.",
    **{
        name: f"«{label_of('leerling', name)}» hoort bij vo-mbo en mag niet in een aanvraag van een basisschool. "
        "Haal dit onderdeel weg."
        for name in (
            "bevorderd",
            "examenresultaat",
            "resultaatvakkenvo",
            "certificaat",
            "competenties",
            "stage",
            "overigvombo",
        )
    },
}


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of the pupil that must or must not be there; `only` or `unless` the dossier claims that `overstap`."""

    key: str
    name: str
    wanted: bool
    profiles: tuple[Profile, ...]
    only: Profile | None = None
    unless: Profile | None = None

    @property
    def family(self) -> str:
        return self.key.partition(".")[0]

    @property
    def rule(self) -> Rule:
        label = label_of("leerling", self.name)
        return Rule(
            key=self.key,
            profiles=self.profiles,
            summary=f"Bij de leerling {'ontbreekt' if self.wanted else 'staat'} «{label}».",
            text=_TEXTS[self.name],
        )


def _wanted(key: str, name: str, only: Profile | None = None) -> _Field:
    profiles = PROFILES[key.partition(".")[0]] if only is None else (only,)
    return _Field(key, name, wanted=True, profiles=profiles, only=only)


def _forbidden(key: str, name: str, only: Profile | None = None) -> _Field:
    profiles = PROFILES[key.partition(".")[0]] if only is None else (only,)
    return _Field(key, name, wanted=False, profiles=profiles, only=only)


def _popo_only(key: str, name: str) -> _Field:
    return _Field(key, name, wanted=False, profiles=(_POVO, _VOVO), unless=_POPO)


_FIELDS: Final = (
    _wanted("OVa.LL01", "voornaam"),
    _wanted("OVa.LL02", "geboortedatum"),
    _forbidden("OVa.LL03", "geboortemaand"),
    _wanted("OVa.LL04", "adresgeheim"),
    _forbidden("OVa.LL07", "postcode4adres"),
    _forbidden("OVa.LL10", "geboorteplaats"),
    _forbidden("OVa.LL11", "nationaliteit"),
    _wanted("OVa.LL13", "leerlingid", _POVO),
    _wanted("OVa.LL14", "datuminschrijving"),
    _wanted("OVa.LL15", "verzorgersaansprakelijk"),
    _popo_only("OVa.VV01", "voorschools"),
    _popo_only("OVa.VV02", "vroegschools"),
    _wanted("OVa.OA01", "overstapadvies"),
    _forbidden("OVb.LL01", "geboortemaand"),
    _forbidden("OVb.LL03", "postcode4adres"),
    _forbidden("OVb.LL??.geboorteplaats", "geboorteplaats"),
    _forbidden("OVb.LL??.nationaliteit", "nationaliteit"),
    _wanted("PaO.LL01", "voornaam"),
    _wanted("PaO.LL02", "geboortedatum"),
    _forbidden("PaO.LL03", "geboortemaand"),
    _wanted("PaO.LL04", "adresgeheim"),
    _forbidden("PaO.LL07", "postcode4adres"),
    _forbidden("PaO.LL10", "geboorteplaats"),
    _forbidden("PaO.LL11", "nationaliteit"),
    _forbidden("PaO.VV01", "vanpeuterspeelzaal", _VOSWV),
    _forbidden("PaO.VV02", "naampeuterspeelzaal", _VOSWV),
    _forbidden("PaO.VV03", "voorschools", _VOSWV),
    _forbidden("PaO.VV04", "vroegschools", _VOSWV),
    _forbidden("PaO.EB01", "eindtoets_basisonderwijs", _POSWV),
    _forbidden("PaO.VM01", "bevorderd", _POSWV),
    _forbidden("PaO.VM02", "examenresultaat", _POSWV),
    _forbidden("PaO.VM03", "resultaatvakkenvo", _POSWV),
    _forbidden("PaO.VM04", "certificaat", _POSWV),
    _forbidden("PaO.VM05", "competenties", _POSWV),
    _forbidden("PaO.VM06", "stage", _POSWV),
    _forbidden("PaO.VM07", "overigvombo", _POSWV),
)
_BY_FAMILY: Final = {
    family: tuple((field, tag(field.name)) for field in _FIELDS if field.family == family)
    for family in PROFILES
}


def _rule(key: str, summary: str, text: str, profiles: tuple[Profile, ...] | None = None) -> Rule:
    return Rule(key=key, profiles=profiles or PROFILES[key.partition(".")[0]], summary=summary, text=text)


_NO_ADDRESS: Final = (
    "De leerling heeft geen adres, ook niet in het buitenland, en het adres is niet geheim.",
    "Het adres van de leerling ontbreekt. Vul een adres in, of vul bij «Geheim adres» ja in als het geheim is.",
)
_SECRET_ADDRESS: Final = (
    "Het adres van de leerling is geheim, maar er staat een adres.",
    "Het adres van de leerling is geheim en mag niet in het dossier. Haal elk adres van de leerling weg.",
)
_SECRET_ABROAD: Final = (
    "Het adres van de leerling is geheim, maar er staat een adres in het buitenland.",
    "Het adres van de leerling is geheim en mag niet in het dossier. Haal ook het adres in het buitenland weg.",
)
_NO_CAREER: Final = (
    "Er is geen schoolloopbaan.",
    "De schoolloopbaan ontbreekt. Vul minstens één schooljaar in.",
)
_NO_CARER: Final = (
    "De verzorgers zijn aansprakelijk, maar er staat geen ouder of verzorger.",
    "De verzorgers zijn aansprakelijk, maar er staat niemand ingevuld. Vul minstens één ouder of verzorger in.",
)
_NO_INSTITUTION: Final = (
    "De verzorgers zijn niet aansprakelijk en er is geen aansprakelijke instelling.",
    "De verzorgers zijn niet aansprakelijk. Vul in welke instelling dat wel is.",
)

RULES: Final = by_key(
    [
        *(field.rule for field in _FIELDS),
        *(_rule(f"{family}.LL05", *_NO_ADDRESS) for family in (OVA, PAO)),
        *(_rule(key, *_SECRET_ADDRESS) for key in ("OVa.LL06", "OVb.LL02", "PaO.LL06")),
        *(_rule(key, *_SECRET_ABROAD) for key in ("OVa.LL09", "OVb.LL05", "PaO.LL09")),
        _rule(
            "OVa.LL12",
            "De leerling heeft geen burgerservicenummer en geen onderwijsnummer.",
            "Het burgerservicenummer van de leerling ontbreekt. "
            "Vul het in, of vul het onderwijsnummer in als de leerling geen burgerservicenummer heeft.",
        ),
        _rule(
            "PaO.LL12",
            "De leerling heeft een burgerservicenummer of onderwijsnummer.",
            "Een samenwerkingsverband mag het burgerservicenummer of onderwijsnummer niet krijgen. "
            "Haal het nummer weg.",
        ),
        *(_rule(f"{family}.SL01.loopbaan", *_NO_CAREER) for family in (OVA, PAO)),
        *(_rule(f"{family}.OV01", *_NO_CARER) for family in (OVA, PAO)),
        *(_rule(f"OVa.AI01.{each}", *_NO_INSTITUTION, (each,)) for each in (_POPO, _POVO)),
    ]
)


def check(case: Case) -> None:
    """Every pupil, of whom there should be one."""
    for pupil in case.pupils:
        for family in case.families:
            _fields(case, pupil, family)
            _addresses(case, pupil, family)
            if family != OVB:
                _others(case, pupil, family)


def _fields(case: Case, pupil: Pupil, family: str) -> None:
    for field, tag_ in _BY_FAMILY[family]:
        if (
            (tag_ in pupil.tags) is not field.wanted
            and (field.only is None or field.only in case.overstap)
            and (field.unless is None or field.unless not in case.overstap)
        ):
            case.run.report(field.key, pupil.element)


def _addresses(case: Case, pupil: Pupil, family: str) -> None:
    report = case.run.report
    secret = case.is_true(pupil.element, ADRESGEHEIM)
    at_home = has_address(pupil.element)
    abroad = ADRESBUITENLAND in pupil.tags
    here, there = ("LL02", "LL05") if family == OVB else ("LL06", "LL09")
    if secret and at_home:
        report(f"{family}.{here}", pupil.element)
    if secret and abroad:
        report(f"{family}.{there}", pupil.element)
    if family != OVB and not (secret or at_home or abroad):
        report(f"{family}.LL05", pupil.element)


def _others(case: Case, pupil: Pupil, family: str) -> None:
    report = case.run.report
    numbered = _BSN in pupil.tags or _ONDERWIJSNUMMER in pupil.tags
    if numbered is (family == PAO):
        report(f"{family}.LL12", pupil.element)
    if not has_below(pupil.element, SCHOOLLOOPBAANLIJST, SCHOOLLOOPBAAN):
        report(f"{family}.SL01.loopbaan", pupil.element)
    liable = case.is_true(pupil.element, VERZORGERSAANSPRAKELIJK)
    if liable and VERZORGER not in pupil.tags:
        report(f"{family}.OV01", pupil.element)
    if family == OVA and not liable and AANSPRAKELIJKEINSTELLING not in pupil.tags:
        for profile in (_POPO, _POVO):
            if profile in case.overstap:
                report(f"OVa.AI01.{profile}", pupil.element)


def has_address(person: Element) -> bool:
    """Whether somebody has an address in the Netherlands."""
    return has_below(person, ADRESLIJST, ADRES)
