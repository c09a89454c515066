"""The rules on what stands around the pupil: the file itself, the parents' access, the sending school."""

from __future__ import annotations

from typing import Final

from oso_desktop.gegevensset.findings import Element
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.rules import Bundle, Rule, by_key, has, has_below
from oso_desktop.gegevensset.v2019_1.kinds import VALIDATIEVERSIE as CHECK_VERSION
from oso_desktop.gegevensset.v2019_1.rules.case import OVA, OVB, PAO, PROFILES, Case, is_in
from oso_desktop.gegevensset.v2019_1.rules.codes import kinds_of_file
from oso_desktop.gegevensset.v2019_1.rules.tags import (
    ADRES,
    ADRESLIJST,
    CATEGORIE_UITLEVERING,
    COMMUNICATIE,
    COMMUNICATIELIJST,
    DOSSIER,
    HUIDIGESCHOOL,
    INZAGE,
    METADATA,
    OVERSTAP,
    VALIDATIEVERSIE,
    tag,
)

TAGS: Final = frozenset({DOSSIER, METADATA, INZAGE, HUIDIGESCHOOL})
"""What this module asks of a run."""

_AKKOORD: Final = tag("akkoord")
_INZAGEDATUM: Final = tag("inzagedatum")
_TOESTEMMING: Final = tag("toestemming")
_WITH_LAS: Final = frozenset({"LAS", "LASLVS"})
_OV_PROFILES: Final = (*PROFILES[OVA], *PROFILES[OVB])


def _rule(key: str, profiles: tuple[Profile, ...], summary: str, text: str) -> Rule:
    return Rule(key=key, profiles=profiles, summary=summary, text=text)


_NO_LAS: Final = (
    "«Deeldossier» is geen LAS of LASLVS.",
    "Een dossier moet gegevens uit de leerlingadministratie bevatten. Vul bij «Deeldossier» LASLVS of LAS in.",
)
_CHECK_VERSION: Final = (
    f"«Versie van de controles» is niet {CHECK_VERSION}.",
    f"De versie van de controles klopt niet. Vul {CHECK_VERSION} in.",
)
_NO_MATRIX: Final = (
    "Het blok «Keuze per categorie» ontbreekt.",
    "Er staat niet in welke gegevens worden meegestuurd. Vul «Keuze per categorie» in.",
)
_NO_SCHOOL_ADDRESS: Final = (
    "De school heeft geen adres.",
    "Het adres van de school ontbreekt. Vul minstens één adres van de school in.",
)
_NO_SCHOOL_CONTACT: Final = (
    "De school heeft geen telefoonnummer en geen e-mailadres.",
    "De school heeft geen telefoonnummer en geen e-mailadres. Vul er minstens één in.",
)
_NO_OVERSTAP: Final = "«Soort overstap» ontbreekt."

RULES: Final = by_key(
    [
        _rule("OVa.MD01", _OV_PROFILES, *_NO_LAS),
        _rule("PaO.MD01", PROFILES[PAO], *_NO_LAS),
        _rule("OVa.MD02", _OV_PROFILES, *_CHECK_VERSION),
        _rule("PaO.MD02", PROFILES[PAO], *_CHECK_VERSION),
        _rule(
            "OVa.OS03",
            _OV_PROFILES,
            "«Soort overdracht» is geen overstapdossier of overdrachtbinnenbrin.",
            "De soort overdracht klopt niet. Kies overstapdossier voor een andere school, "
            "overdrachtbinnenbrin voor de eigen school, of swv-dossier voor een samenwerkingsverband.",
        ),
        _rule(
            "PaO.SO03",
            PROFILES[PAO],
            "«Soort overdracht» is geen swv-dossier.",
            "De soort overdracht klopt niet. Kies swv-dossier voor een dossier aan het samenwerkingsverband.",
        ),
        *(_rule(f"{family}.MD03", PROFILES[family], *_NO_MATRIX) for family in PROFILES),
        _rule(
            "OVa.OS01",
            PROFILES[OVA],
            _NO_OVERSTAP,
            "De soort overstap ontbreekt. Kies POPO, POVO of VOVO.",
        ),
        _rule(
            "OVa.OS02",
            PROFILES[OVA],
            "«Soort overstap» is geen POPO, POVO of VOVO.",
            "Deze soort overstap kan niet bij een overstapdossier. Kies POPO, POVO of VOVO.",
        ),
        _rule(
            "PaO.SO01",
            PROFILES[PAO],
            _NO_OVERSTAP,
            "De soort overstap ontbreekt. Kies POSWV of VOSWV.",
        ),
        _rule(
            "PaO.SO02",
            PROFILES[PAO],
            "«Soort overstap» is geen POSWV of VOSWV.",
            "Deze soort overstap kan niet bij een samenwerkingsverband. Kies POSWV of VOSWV.",
        ),
        _rule(
            "OVa.IZ01",
            PROFILES[OVA],
            "Het blok «Inzage door ouders» ontbreekt.",
            "De inzage door de ouders ontbreekt. Laat de ouders het dossier inzien en vul dit in.",
        ),
        _rule(
            "OVa.IZ02",
            PROFILES[OVA],
            "De ouders hebben het dossier niet ingezien.",
            "De ouders hebben het dossier nog niet ingezien. "
            "Laat hen het dossier inzien en vul daarna bij «Inzage gehad» ja in.",
        ),
        _rule(
            "OVa.IZ03",
            PROFILES[OVA],
            "De ouders hebben het dossier ingezien, maar de datum ontbreekt.",
            "De datum van inzage ontbreekt. Vul de datum in waarop de ouders het dossier inzagen.",
        ),
        _rule(
            "OVa.IZ04",
            PROFILES[OVA],
            "De ouders hebben het dossier ingezien, maar er staat niet of zij akkoord zijn.",
            "Er staat niet of de ouders het eens zijn met de inhoud. Vul Ja, Nee of Onbekend in.",
        ),
        _rule(
            "OVa.IZ05",
            (Profile.VOVO,),
            "Er staat niet of de ouders of de leerling toestemming geven voor het versturen.",
            "Er staat niet of er toestemming is voor het versturen. Vul Ja, Nee of Onbekend in.",
        ),
        *(_rule(f"{family}.SL01.adres", PROFILES[family], *_NO_SCHOOL_ADDRESS) for family in (OVA, PAO)),
        *(_rule(f"{family}.SL02", PROFILES[family], *_NO_SCHOOL_CONTACT) for family in (OVA, PAO)),
    ]
)


def check(case: Case) -> None:
    """File, access and school."""
    _metadata(case)
    run = case.run
    if OVA in case.families:
        inzages = [block for block in run.all(INZAGE) if is_in(block, DOSSIER)]
        if not inzages:
            for dossier in run.all(DOSSIER):
                run.report("OVa.IZ01", dossier)
        _inzages(case, inzages)
    for family in case.families:
        if family == OVB:
            continue
        for school in run.all(HUIDIGESCHOOL):
            if not has_below(school, ADRESLIJST, ADRES):
                run.report(f"{family}.SL01.adres", school)
            if not has_below(school, COMMUNICATIELIJST, COMMUNICATIE):
                run.report(f"{family}.SL02", school)


def _metadata(case: Case) -> None:
    report = case.run.report
    swv = case.bundle is Bundle.PAO
    with_las = any(kind.text in _WITH_LAS for kind in kinds_of_file(case.run))
    for metadata in case.run.all(METADATA):
        if not is_in(metadata, DOSSIER):
            continue
        if not with_las:
            report("PaO.MD01" if swv else "OVa.MD01", metadata)
        checked = any(version.text == CHECK_VERSION for version in metadata.iterchildren(VALIDATIEVERSIE))
        if not checked and (not swv or PAO in case.families):
            report("PaO.MD02" if swv else "OVa.MD02", metadata)
        if not case.families:
            report("PaO.SO03" if swv else "OVa.OS03", metadata)
        for family in case.families:
            _claims(case, metadata, family)


_OVERSTAP_KEYS: Final = {OVA: ("OVa.OS01", "OVa.OS02"), PAO: ("PaO.SO01", "PaO.SO02")}


def _claims(case: Case, metadata: Element, family: str) -> None:
    """What the file declares of its transfer."""
    if not has(metadata, CATEGORIE_UITLEVERING):
        case.run.report(f"{family}.MD03", metadata)
    if family in _OVERSTAP_KEYS:
        absent, wrong = _OVERSTAP_KEYS[family]
        if not has(metadata, OVERSTAP):
            case.run.report(absent, metadata)
        if not any(profile in case.overstap for profile in PROFILES[family]):
            case.run.report(wrong, metadata)


def _inzages(case: Case, inzages: list[Element]) -> None:
    report = case.run.report
    for inzage in inzages:
        if not case.is_true(inzage, INZAGE):
            report("OVa.IZ02", inzage)
        else:
            if not has(inzage, _INZAGEDATUM):
                report("OVa.IZ03", inzage)
            if not has(inzage, _AKKOORD):
                report("OVa.IZ04", inzage)
        if Profile.VOVO in case.overstap and not has(inzage, _TOESTEMMING):
            report("OVa.IZ05", inzage)
