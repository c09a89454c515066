"""Probes of what a dossier declares per category: against its content (OS.cat) and against its profile (MX)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from oso_desktop.gegevensset.profiles import CATEGORY_ELEMENTS, Category, CategoryRule, Profile, category_rule
from tests.gegevensset.probing import (
    ALL,
    FULLEST,
    OVA,
    PAO,
    Case,
    Probe,
    cell,
    drop,
    fires,
    leave,
    matrix,
    probe,
    put,
    silent,
)
from tests.gegevensset.rule_probes_shared import CELLS
from tests.gegevensset.rule_probes_swv import VOMBO_BLOCKS

RULED: Final[Mapping[Category, str]] = {
    Category.OUDERINZAGE: "OS.cat02",
    Category.OUDERSVERZORGERS: "OS.cat05",
    Category.VVE: "OS.cat06",
    Category.SCHOOLLOOPBAAN: "OS.cat07",
    Category.OVERSTAPADVIES: "OS.cat08",
    Category.ONDERWIJSONDERSTEUNING: "OS.cat09",
    Category.VERZUIM: "OS.cat10",
    Category.EINDTOETSBO: "OS.cat11",
    Category.TOETSRESULTATEN: "OS.cat12",
    Category.HANDELINGSPLANNEN: "OS.cat13",
    Category.CIJFERLIJSTEN: "OS.cat14",
    Category.VOMBO: "OS.cat15",
    Category.BIJLAGEDOCS: "OS.cat16",
}
"""The categories of which the standard compares content and declaration; `OS.cat01` follows by itself."""
STATES: Final = {
    CategoryRule.REQUIRED: ("VERPLICHT",),
    CategoryRule.FORBIDDEN: ("VERBODEN",),
    CategoryRule.OPTIONAL: ("OPTIONEEL", "OPT-UIT"),
}


def _left(profile: Profile, category: Category, kept: str | None) -> tuple[str, ...]:
    """What the rules of the profile find once of a category only `kept` is there (None: nothing at all)."""
    if profile in OVA:
        nobody = (f"OVa.AI01.{profile}@~",) if profile is not Profile.VOVO else ()
        vve_barred = profile is not Profile.POPO
        return {
            (Category.OUDERINZAGE, None): ("OVa.IZ01@.",),
            (Category.OUDERSVERZORGERS, None): ("OVa.LL15@~", *nobody),
            (Category.OUDERSVERZORGERS, "verzorgersaansprakelijk"): ("OVa.OV01@~",),
            (Category.OUDERSVERZORGERS, "aansprakelijkeinstelling"): ("OVa.LL15@~",),
            (Category.OUDERSVERZORGERS, "verzorger"): ("OVa.LL15@~", *nobody),
            (Category.VVE, "voorschools"): ("OVa.VV01@~",) if vve_barred else (),
            (Category.VVE, "vroegschools"): ("OVa.VV02@~",) if vve_barred else (),
            (Category.SCHOOLLOOPBAAN, None): ("OVa.SL01.loopbaan@~",),
            (Category.OVERSTAPADVIES, None): ("OVa.OA01@~",),
        }.get((category, kept), ())
    if profile in PAO:
        said = {
            (Category.OUDERSVERZORGERS, "verzorgersaansprakelijk"): ("PaO.OV01@~",),
            (Category.SCHOOLLOOPBAAN, None): ("PaO.SL01.loopbaan@~",),
        }
        vve = [name.rpartition("/")[2] for name in CATEGORY_ELEMENTS[Category.VVE]]
        if profile is Profile.POSWV:
            said[(Category.EINDTOETSBO, "eindtoets_basisonderwijs")] = ("PaO.EB01@~",)
            said |= {(Category.VOMBO, name): (f"PaO.VM0{n}@~",) for n, name in enumerate(VOMBO_BLOCKS, 1)}
        else:
            said |= {(Category.VVE, name): (f"PaO.VV0{n}@~",) for n, name in enumerate(vve, 1)}
        return said.get((category, kept), ())
    return ()


def _not_allowed(profile: Profile, category: Category, state: str) -> tuple[str, ...]:
    """Our own finding where the profile has another state for the category."""
    return () if state in STATES[category_rule(profile, category)] else (matrix(category),)


def _without_any(key: str, category: Category) -> Probe:
    required = cell(category, "VERPLICHT")

    def case(profile: Profile) -> Case:
        also = (*_not_allowed(profile, category, "VERPLICHT"), *_left(profile, category, None))
        return fires("", required, leave(category), also=also, profiles=(profile,))

    near = [silent(required, leave(category, name), profiles=FULLEST) for name in _names(category)]
    other = [
        silent(cell(category, state), leave(category), profiles=FULLEST)
        for state in ("OPTIONEEL", "OPT-UIT", "VERBODEN")
    ]
    return probe(f"{key}.VERPLICHT", ALL, *map(case, ALL), *near, *other)


def _with_one(key: str, category: Category, state: str, name: str) -> Probe:
    barred = cell(category, state)

    def case(profile: Profile) -> Case:
        also = (*_not_allowed(profile, category, state), *_left(profile, category, name))
        return fires("", barred, leave(category, name), also=also, profiles=(profile,))

    others = [other for other in _names(category) if other != name]
    near = [silent(barred, leave(category, *others))]
    other = [
        silent(cell(category, word), leave(category, name), profiles=FULLEST)
        for word in ("OPTIONEEL", "VERPLICHT")
    ]
    return probe(f"{key}.{state}.{name}", ALL, *map(case, ALL), *near, *other)


def _names(category: Category) -> list[str]:
    return [path.rpartition("/")[2] for path in CATEGORY_ELEMENTS[category]]


def _content() -> Iterator[Probe]:
    for category, key in RULED.items():
        yield _without_any(key, category)
        for state in ("VERBODEN", "OPT-UIT"):
            for name in _names(category):
                yield _with_one(key, category, state, name)


def _about_metadata() -> Iterator[Probe]:
    """The file cannot be without these two: their category can never be declared out, nor be empty."""
    names = _names(Category.METADATA)
    required = cell(Category.METADATA, "VERPLICHT")
    yield probe("OS.cat01.VERPLICHT", ALL, silent(required), silent(required, drop("overdrachtsoort")))
    for state in ("VERBODEN", "OPT-UIT"):
        out = cell(Category.METADATA, state)
        for name, other in (names, names[::-1]):
            both = (f"OS.cat01.{state}.{other}@", matrix(Category.METADATA))
            yield probe(
                f"OS.cat01.{state}.{name}",
                ALL,
                fires("", out, also=both),
                silent(cell(Category.METADATA, "OPTIONEEL")),
                silent(drop(CELLS)),
            )


def _matrix() -> Iterator[Probe]:
    """A cell that the profile has otherwise, with the content that goes with what it says."""
    for category in Category:
        at = f"{CELLS}/{category}"
        cases, near = [], []
        for profile in ALL:
            allowed = STATES[category_rule(profile, category)]
            near += [silent(put(at, state), profiles=(profile,)) for state in allowed]
            if category in RULED:
                cases += list(_elsewhere(profile, category))
            else:
                cases.append(fires(at, put(at, "OPTIONEEL"), profiles=(profile,)))
        yield probe(f"MX.{category}", ALL, *cases, *near)


def _elsewhere(profile: Profile, category: Category) -> Iterator[Case]:
    at = f"{CELLS}/{category}"
    rule = category_rule(profile, category)
    if rule is not CategoryRule.OPTIONAL:
        yield fires(at, put(at, "OPTIONEEL"), profiles=(profile,))
    if rule is not CategoryRule.REQUIRED:
        key = f"{RULED[category]}.VERPLICHT@"
        empty = (key,) if rule is CategoryRule.FORBIDDEN else ()
        yield fires(at, put(at, "VERPLICHT"), also=empty, profiles=(profile,))
    if rule is not CategoryRule.FORBIDDEN:
        also = _left(profile, category, None)
        yield fires(at, put(at, "VERBODEN"), leave(category), also=also, profiles=(profile,))


PROBES: tuple[Probe, ...] = (*_content(), *_about_metadata(), *_matrix())
