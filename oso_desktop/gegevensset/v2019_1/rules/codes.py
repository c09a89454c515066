"""The code lists: 54 rules, one for each element whose text must be a code (keys `CL…`).

A code is compared letter by letter, spaces and all, so an empty element fails as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from oso_desktop.gegevensset.codelists import codelist
from oso_desktop.gegevensset.findings import Element
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.gegevensset.rules import ALL_PROFILES, Rule, Run, by_key
from oso_desktop.gegevensset.v2019_1.kinds import CODELISTS
from oso_desktop.gegevensset.v2019_1.rules.case import Case, is_in
from oso_desktop.gegevensset.v2019_1.rules.labels import label_of
from oso_desktop.gegevensset.v2019_1.rules.tags import DEELDOSSIER, METADATA, tag

_EINDTOETS: Final = "eindtoets_basisonderwijs/eindtoetsresultaat"
_ONDERDEEL: Final = f"{_EINDTOETS}/onderdelen/onderdeel"
_DOMEIN: Final = f"{_ONDERDEEL}/domeinen/domein"

_PLACES: Final = (
    (2, "overstapadvies", ("advies", "wensouders", "wensleerling", "herzienadvies")),
    (4, "communicatie", ("soort",)),
    (5, "communicatie", ("aanduiding",)),
    (6, "voorschools", ("codevoorschoolsetoeleider",)),
    (7, "voorschools", ("codevoorschoolsehistorie",)),
    (8, "voorschools", ("codevoorschoolsedeelname",)),
    (9, "voorschools", ("codevoorschoolsprogramma",)),
    (9, "vroegschools", ("codevroegschoolsprogramma",)),
    (10, "", ("nnca",)),
    (11, "referentiescore", ("codereferentiescore",)),
    (13, "", ("jaargroep",)),
    (14, "", ("geslacht",)),
    (15, "", ("leerlinggewicht",)),
    (16, "metadata", ("overstap",)),
    (17, "rvc", ("rvcindicatie",)),
    (18, "adres", ("aanduiding",)),
    (19, "adres", ("soortadres",)),
    (21, "overstapadvies", ("profiel",)),
    (22, "referentiescore", ("codevergelijkingsgroep",)),
    (23, "diagnose", ("code",)),
    (29, "", ("overdrachtsoort",)),
    (31, "tlv", ("tlvcategorie",)),
    (35, "examenresultaat", ("examenuitslag",)),
    (36, "resultaatvakkenvo", ("beoordelingexamenvak",)),
    (37, "inzage", ("akkoord", "toestemming")),
    (41, "verzorger", ("relatietotkind",)),
    (42, _EINDTOETS, ("toetssoort",)),
    (43, _EINDTOETS, ("toetsniveau",)),
    (44, _EINDTOETS, ("wettelijke_ontheffing",)),
    (45, _ONDERDEEL, ("ond_referentieniveau",)),
    (45, _DOMEIN, ("dom_referentieniveau",)),
    (46, _ONDERDEEL, ("onderdeelcode",)),
    (47, _DOMEIN, ("domeincode",)),
    (48, "metadata/categorie_uitlevering", tuple(Category)),
)
"""List, the parents from the outside in (none where the element counts wherever it stands), elements."""


@dataclass(frozen=True, slots=True)
class _Coded:
    """An element that must hold a code; `parents` as tags, from the nearest outwards."""

    key: str
    tag: str
    parents: tuple[str, ...]
    codes: frozenset[str]


def _coded(number: int, parents: str, name: str) -> _Coded:
    around = tuple(tag(parent) for parent in reversed(parents.split("/"))) if parents else ()
    return _Coded(f"CL{number:02}.{name}", tag(name), around, frozenset(codelist(number, CODELISTS).entries))


_CODED: Final = tuple(_coded(number, parents, name) for number, parents, names in _PLACES for name in names)
TAGS: Final = frozenset({DEELDOSSIER, *(coded.tag for coded in _CODED)})
"""What this module asks of a run."""
_KINDS_OF_FILE: Final = frozenset(codelist(33, CODELISTS).entries)


def _rule(number: int, parents: str, name: str) -> Rule:
    label = label_of(parents.rpartition("/")[2], name)
    codes = codelist(number, CODELISTS)
    return Rule(
        key=f"CL{number:02}.{name}",
        profiles=ALL_PROFILES,
        summary=f"«{label}» is geen code van lijst {number} ({codes.name}). Ook een leeg veld is fout.",
        text=f"Bij «{label}» staat geen code uit de lijst «{codes.name}» (lijst {number}). "
        "Kies een waarde uit die lijst.",
    )


RULES: Final = by_key(
    [
        *(_rule(number, parents, name) for number, parents, names in _PLACES for name in names),
        Rule(
            key="CL33.deeldossier",
            profiles=ALL_PROFILES,
            summary=f"Nergens is «{label_of('metadata', 'deeldossier')}» een code van lijst 33 "
            f"({codelist(33, CODELISTS).name}). Eén melding per dossier.",
            text="Het dossier zegt niet uit welk systeem de gegevens komen. "
            "Vul bij «Deeldossier» LASLVS of LAS in.",
        ),
    ]
)


def check(case: Case) -> None:
    """The texts of all code elements."""
    run = case.run
    for coded in _CODED:
        codes = coded.codes
        for element in run.all(coded.tag):
            if element.text not in codes and is_in(element, *coded.parents):
                run.report(coded.key, element)
    if not any(element.text in _KINDS_OF_FILE for element in kinds_of_file(run)):
        run.report("CL33.deeldossier", None)


def kinds_of_file(run: Run) -> list[Element]:
    """Every `metadata/deeldossier`."""
    return [element for element in run.all(DEELDOSSIER) if is_in(element, METADATA)]
