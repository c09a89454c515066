"""Probes of the code lists: every text that is no code speaks, at every place that has the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from oso_desktop.gegevensset.codelists import codelist
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.gegevensset.v2019_1.kinds import CODELISTS
from tests.gegevensset.probing import (
    ALL,
    FULLEST,
    OV,
    OVA,
    PAO,
    Probe,
    add,
    drop,
    fires,
    matrix,
    probe,
    put,
    silent,
)
from tests.gegevensset.rule_probes_shared import ADVICE, CELLS, KIND, MOVE, TESTS
from tests.gegevensset.rule_probes_transfer import VVE_OUTSIDE_POPO

_RESULT: Final = "~/eindtoets_basisonderwijs/eindtoetsresultaat"
_PART: Final = f"{_RESULT}/onderdelen/onderdeel"
_SUPPORT: Final = "~/onderwijsondersteuning"
_SUBJECTS: Final = "~/cijferlijstlijst/cijferlijst"

CODED: Final[Mapping[str, tuple[int, tuple[str, ...]]]] = {
    "CL02.advies": (2, (f"{ADVICE}/advies",)),
    "CL02.wensouders": (2, (f"{ADVICE}/wensouders",)),
    "CL02.wensleerling": (2, (f"{ADVICE}/wensleerling",)),
    "CL02.herzienadvies": (2, (f"{ADVICE}/herzienadvies",)),
    "CL04.soort": (
        4,
        (
            "huidigeschool/communicatielijst/communicatie[3]/soort",
            "~/huisarts/communicatielijst/communicatie[3]/soort",
        ),
    ),
    "CL05.aanduiding": (
        5,
        (
            "huidigeschool/communicatielijst/communicatie[3]/aanduiding",
            "~/verzorger[2]/communicatielijst/communicatie[3]/aanduiding",
        ),
    ),
    "CL06.codevoorschoolsetoeleider": (6, ("~/voorschools/codevoorschoolsetoeleider",)),
    "CL07.codevoorschoolsehistorie": (7, ("~/voorschools/codevoorschoolsehistorie",)),
    "CL08.codevoorschoolsedeelname": (8, ("~/voorschools/codevoorschoolsedeelname",)),
    "CL09.codevoorschoolsprogramma": (9, ("~/voorschools/codevoorschoolsprogramma",)),
    "CL09.codevroegschoolsprogramma": (9, ("~/vroegschools/codevroegschoolsprogramma",)),
    "CL10.nnca": (10, ("~/nnca",)),
    "CL11.codereferentiescore": (
        11,
        (
            f"{TESTS}/resultaat/referentiescore/codereferentiescore",
            f"{TESTS}/toetsonderdeel/resultaat/referentiescore/codereferentiescore",
        ),
    ),
    "CL13.jaargroep": (
        13,
        (
            "~/schoolloopbaanlijst/schoolloopbaan[2]/jaargroep",
            "~/toetslijst/toets[2]/afname/jaargroep",
            f"{_SUBJECTS}/jaargroep",
            f"{_SUBJECTS}/cijferlijstTypelijst/onderdeel/jaargroep",
        ),
    ),
    "CL14.geslacht": (14, ("~/geslacht", "~/verzorger[2]/geslacht")),
    "CL15.leerlinggewicht": (15, ("~/leerlinggewicht",)),
    "CL17.rvcindicatie": (17, (f"{_SUPPORT}/rvc/rvcindicatie",)),
    "CL18.aanduiding": (18, ("~/adreslijst/adres/aanduiding", "huidigeschool/adreslijst/adres/aanduiding")),
    "CL19.soortadres": (
        19,
        ("huidigeschool/adreslijst/adres/soortadres", "~/verzorger[2]/adreslijst/adres/soortadres"),
    ),
    "CL21.profiel": (21, (f"{ADVICE}/profiel",)),
    "CL22.codevergelijkingsgroep": (22, (f"{TESTS}/resultaat/referentiescore/codevergelijkingsgroep",)),
    "CL23.code": (23, (f"{_SUPPORT}/diagnose/code[1]", f"{_SUPPORT}/diagnose/code[2]")),
    "CL31.tlvcategorie": (31, (f"{_SUPPORT}/tlv/tlvcategorie",)),
    "CL35.examenuitslag": (35, ("~/examenresultaat/examenuitslag",)),
    "CL36.beoordelingexamenvak": (36, ("~/resultaatvakkenvo/beoordelingexamenvak",)),
    "CL37.akkoord": (37, ("inzage/akkoord",)),
    "CL37.toestemming": (37, ("inzage/toestemming",)),
    "CL41.relatietotkind": (41, ("~/verzorger[2]/relatietotkind",)),
    "CL42.toetssoort": (42, (f"{_RESULT}/toetssoort",)),
    "CL43.toetsniveau": (43, (f"{_RESULT}/toetsniveau",)),
    "CL44.wettelijke_ontheffing": (44, (f"{_RESULT}/wettelijke_ontheffing",)),
    "CL45.ond_referentieniveau": (45, (f"{_PART}/ond_referentieniveau",)),
    "CL45.dom_referentieniveau": (45, (f"{_PART}/domeinen/domein/dom_referentieniveau",)),
    "CL46.onderdeelcode": (46, (f"{_PART}/onderdeelcode",)),
    "CL47.domeincode": (47, (f"{_PART}/domeinen/domein/domeincode",)),
}
"""Per key the list of codes and the places that are tried."""

BARRED_BLOCKS: Final[Mapping[str, tuple[str, Mapping[Profile, str]]]] = {
    "voorschools": (
        "OS.cat06.VERBODEN.voorschools@",
        {Profile.POVO: "OVa.VV01@~", Profile.VOVO: "OVa.VV01@~", Profile.VOSWV: "PaO.VV03@~"},
    ),
    "vroegschools": (
        "OS.cat06.VERBODEN.vroegschools@",
        {Profile.POVO: "OVa.VV02@~", Profile.VOVO: "OVa.VV02@~", Profile.VOSWV: "PaO.VV04@~"},
    ),
    "eindtoets_basisonderwijs": (
        "OS.cat11.VERBODEN.eindtoets_basisonderwijs@",
        {Profile.POSWV: "PaO.EB01@~"},
    ),
    "examenresultaat": ("OS.cat15.VERBODEN.examenresultaat@", {Profile.POSWV: "PaO.VM02@~"}),
    "resultaatvakkenvo": ("OS.cat15.VERBODEN.resultaatvakkenvo@", {Profile.POSWV: "PaO.VM03@~"}),
}
"""What is found of a block alone, in a dossier of a profile that forbids it: for all, and per profile."""


def _no_codes(number: int) -> Iterator[str]:
    """Texts that come near to a code and are none: no list is read with spaces cut off or letters made small."""
    code = next(iter(codelist(number, CODELISTS).entries))
    yield from ("geen-code", "", f" {code}", f"{code} ", f"0{code}")
    if code.swapcase() != code:
        yield code.swapcase()


def _block(path: str) -> str | None:
    name = path.removeprefix("~/").split("/")[0].partition("[")[0]
    return name if name in BARRED_BLOCKS else None


def _coded() -> Iterator[Probe]:
    """Every text at every place in the fullest dossier; elsewhere one text, for the rules are the same."""
    for key, (number, places) in CODED.items():
        cases = [
            fires(place, put(place, text), profiles=FULLEST, valid=None)
            for place in places
            for text in _no_codes(number)
        ]
        elsewhere = [
            fires(place, put(place, "geen-code"), block=_block(place), profiles=(*OVA, *PAO), valid=None)
            for place in places
        ]
        near = [
            silent(put(place, code), profiles=FULLEST)
            for place in places
            for code in codelist(number, CODELISTS).entries
        ]
        gone = silent(drop(places[0].removesuffix("[1]")), block=_block(places[0]))
        yield probe(key, ALL, *cases, *elsewhere, *near, gone)


def _own_codes() -> Iterator[Probe]:
    """The lists on which other rules depend too."""
    yield probe(
        "CL16.overstap",
        ALL,
        fires(
            MOVE, put(MOVE, "popo"), also=("OVa.OS02@metadata", *VVE_OUTSIDE_POPO), profiles=(Profile.POPO,)
        ),
        fires(MOVE, put(MOVE, "POV"), also=("OVa.OS02@metadata",), profiles=(Profile.POVO, Profile.VOVO)),
        fires(MOVE, add(MOVE, "POPO "), profiles=(Profile.BB,)),
        fires(MOVE, put(MOVE, "SWV"), also=("PaO.SO02@metadata",), profiles=PAO),
        *(silent(put(MOVE, code), profiles=(*OVA, *PAO)) for code in codelist(16, CODELISTS).entries),
        silent(add(MOVE, "POPO"), profiles=(Profile.BB,)),
        silent(drop(MOVE), profiles=(*OVA, *PAO)),
    )
    yield probe(
        "CL29.overdrachtsoort",
        ALL,
        fires(KIND, put(KIND, "Overstapdossier"), also=("OVa.OS03@metadata",)),
        fires(KIND, put(KIND, ""), also=("OVa.OS03@metadata",), valid=False),
        *(silent(put(KIND, code)) for code in codelist(29, CODELISTS).entries),
    )
    part = "metadata/deeldossier"
    for profiles, other in ((OV, "OVa.MD01@metadata"), (PAO, "PaO.MD01@metadata")):
        cases = [
            fires("", put(part, text), also=(other,), profiles=profiles, valid=None) for text in _no_codes(33)
        ]
        near = [silent(put(part, code), profiles=profiles) for code in codelist(33, CODELISTS).entries]
        gone = fires("", drop(part), also=(other,), profiles=profiles, valid=False)
        yield probe("CL33.deeldossier", profiles, *cases, gone, *near)


def _cells() -> Iterator[Probe]:
    for category in Category:
        cell = f"{CELLS}/{category}"
        yield probe(
            f"CL48.{category}",
            ALL,
            *(
                fires(cell, put(cell, text), also=(matrix(category),), valid=None)
                for text in ("verplicht", "")
            ),
            *(silent(put(cell, code), profiles=FULLEST) for code in codelist(48, CODELISTS).entries),
            silent(drop(CELLS)),
        )


PROBES: tuple[Probe, ...] = (*_coded(), *_own_codes(), *_cells())
