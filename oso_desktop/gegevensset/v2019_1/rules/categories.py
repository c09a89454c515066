"""Selective delivery: what a dossier declares per category and what is in it (keys `OS.cat…`), and the matrix.

The official check compares the declaration with the content and leaves it there. That each cell holds what the
profile prescribes (keys `MX.…`) is checked by this program alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from oso_desktop.gegevensset.findings import Element
from oso_desktop.gegevensset.profiles import (
    CATEGORY_ELEMENTS,
    Category,
    CategoryRule,
    Profile,
    category_rule,
)
from oso_desktop.gegevensset.rules import ALL_PROFILES, Rule, by_key, child_tags
from oso_desktop.gegevensset.v2019_1.rules.case import Case, is_in
from oso_desktop.gegevensset.v2019_1.rules.labels import label_of
from oso_desktop.gegevensset.v2019_1.rules.tags import (
    CATEGORIE_UITLEVERING,
    DOSSIER,
    HUIDIGESCHOOL,
    LEERLING,
    METADATA,
    ONDERWIJSONDERSTEUNING,
    tag,
)

TAGS: Final = frozenset({DOSSIER, CATEGORIE_UITLEVERING, ONDERWIJSONDERSTEUNING})
"""What this module asks of a run."""

REQUIRED: Final = "VERPLICHT"
FORBIDDEN: Final = "VERBODEN"
OPTIONAL: Final = "OPTIONEEL"
OPTED_OUT: Final = "OPT-UIT"
_STATES: Final = {
    FORBIDDEN: FORBIDDEN,
    OPTIONAL: f"{OPTIONAL} (mag mee)",
    OPTED_OUT: f"{OPTED_OUT} (bewust weggelaten)",
}
"""The words of the standard as a text gives them: with their meaning where they do not speak for themselves."""
_NUMBERS: Final = {category: f"OS.cat{number:02}" for number, category in enumerate(Category, 1)}
_NEVER: Final = frozenset(
    {
        "OS.cat01.VERPLICHT",  # the matrix that says it stands itself in metadata
        "OS.cat09.VERBODEN.toelichting_onderwijsbehoeften",  # misspelt in the official check
        "OS.cat09.OPT-UIT.toelichting_onderwijsbehoeften",
    }
)
"""What the official check means to say and cannot."""


@dataclass(frozen=True, slots=True)
class _Watched:
    """A category with its cell and its elements, as `(parent, element)` tags."""

    category: Category
    cell: str
    elements: tuple[tuple[str, str, str], ...]
    """Key part (the name), tag of the parent, tag."""


def _watched(category: Category) -> _Watched:
    elements = []
    for path in CATEGORY_ELEMENTS[category]:
        around, _, name = path.rpartition("/")
        elements.append((name, tag(around.rpartition("/")[2] or "dossier"), tag(name)))
    return _Watched(category, tag(category), tuple(elements))


_WATCHED: Final = tuple(_watched(category) for category in CATEGORY_ELEMENTS)
_CELLS: Final = {tag(category): category for category in Category}


def _os_rules(category: Category) -> list[Rule]:
    names = [path.split("/") for path in CATEGORY_ELEMENTS[category]]
    labels = {steps[-1]: label_of("dossier" if len(steps) == 1 else steps[-2], steps[-1]) for steps in names}
    key, label = f"{_NUMBERS[category]}.{REQUIRED}", category.label
    rules = [
        Rule(
            key=key,
            profiles=ALL_PROFILES,
            stricter=key in _NEVER,
            summary=f"«{label}» staat op {REQUIRED}, maar er is niets van ingevuld"
            f"{_listed(label, labels.values())}.",
            text=f"De categorie «{label}» staat op {REQUIRED}, maar deze gegevens staan niet in het dossier. "
            "Vul de gegevens aan.",
        )
    ]
    for state in (FORBIDDEN, OPTED_OUT):
        for name, each in labels.items():
            key = f"{_NUMBERS[category]}.{state}.{name}"
            rules.append(
                Rule(
                    key=key,
                    profiles=ALL_PROFILES,
                    stricter=key in _NEVER,
                    summary=f"«{label}» staat op {state}, maar {_named(each, label)} wel ingevuld.",
                    text=f"De categorie «{label}» staat op {_STATES[state]}, "
                    f"maar {_named(each, label)} wel ingevuld. {_way_out(category, state)}",
                )
            )
    return rules


def _listed(category: str, labels: Iterable[str]) -> str:
    """What belongs to a category, unless it is one block of the same name."""
    names = ", ".join(f"«{label}»" for label in labels)
    return "" if names == f"«{category}»" else f" ({names})"


def _named(label: str, category: str) -> str:
    """An element as the subject of a sentence that has named the category before."""
    return "deze gegevens zijn" if label == category else f"«{label}» is"


def _way_out(category: Category, state: str) -> str:
    if category is Category.METADATA:
        return f"Zet deze categorie op {REQUIRED}."
    if state == FORBIDDEN:
        return "Haal dit onderdeel uit het dossier."
    return f"Haal dit onderdeel uit het dossier, of zet de categorie op {_STATES[OPTIONAL]}."


_ALLOWED: Final = {
    CategoryRule.REQUIRED: (REQUIRED,),
    CategoryRule.FORBIDDEN: (FORBIDDEN,),
    CategoryRule.OPTIONAL: (OPTIONAL, OPTED_OUT),
}
"""What a cell may hold, by what the profile says of the category."""


def _mx_rule(category: Category) -> Rule:
    told = []
    for rule, states in _ALLOWED.items():
        if here := [profile for profile in Profile if category_rule(profile, category) is rule]:
            told.append(
                f"{' of '.join(states)} bij {', '.join(here) if len(here) < len(Profile) else 'elke overstap'}"
            )
    return Rule(
        key=f"MX.{category}",
        profiles=ALL_PROFILES,
        stricter=True,
        summary=f"De keuze voor «{category.label}» past niet bij het soort overstap. Toegestaan: "
        + "; ".join(told)
        + ".",
        text=f"De keuze voor «{category.label}» past niet bij dit soort overstap. "
        "Kies wat de standaard bij dit soort overstap voorschrijft.",
    )


def _mx_text(category: Category, rule: CategoryRule) -> str:
    text = f"De keuze voor «{category.label}» past niet bij dit soort overstap. "
    match rule:
        case CategoryRule.REQUIRED:
            return f"{text}Deze gegevens horen er altijd bij: zet de categorie op {REQUIRED}."
        case CategoryRule.FORBIDDEN:
            return f"{text}Deze gegevens mogen niet mee: zet de categorie op {FORBIDDEN} en haal de gegevens weg."
        case CategoryRule.OPTIONAL:
            return (
                f"{text}Zet de categorie op {OPTIONAL} als u de gegevens meestuurt, en anders op {OPTED_OUT}."
            )


RULES: Final = by_key(
    [
        *(rule for category in CATEGORY_ELEMENTS for rule in _os_rules(category)),
        *(_mx_rule(category) for category in Category),
    ]
)


def check(case: Case) -> None:
    """What is declared, what is there, and what the profile allows."""
    blocks = [block for block in case.run.all(CATEGORIE_UITLEVERING) if is_in(block, METADATA, DOSSIER)]
    if not blocks:
        return
    cells: dict[str, list[Element]] = {cell: [] for cell in _CELLS}
    for block in blocks:
        for cell in block.iterchildren(*cells):
            cells[cell.tag].append(cell)
    _against_content(case, cells)
    _against_profile(case, cells)


def _against_content(case: Case, cells: dict[str, list[Element]]) -> None:
    report = case.run.report
    present = _present(case)
    for watched in _WATCHED:
        states = {cell.text for cell in cells[watched.cell]}
        if states == {OPTIONAL}:
            continue
        number = _NUMBERS[watched.category]
        there = [name for name, parent, element in watched.elements if element in present[parent]]
        if REQUIRED in states and not there:
            report(f"{number}.{REQUIRED}", None)
        for state in (FORBIDDEN, OPTED_OUT):
            if state in states:
                for name in there:
                    report(f"{number}.{state}.{name}", None)


def _present(case: Case) -> dict[str, set[str]]:
    """What stands directly below dossier, pupil and support, by the tag of these three."""
    present: dict[str, set[str]] = {DOSSIER: set(), LEERLING: set(), ONDERWIJSONDERSTEUNING: set()}
    for dossier in case.run.all(DOSSIER):
        present[DOSSIER] |= child_tags(dossier)
    for pupil in case.pupils:
        if pupil.in_school:
            present[LEERLING] |= pupil.tags
    for support in case.run.all(ONDERWIJSONDERSTEUNING):
        if is_in(support, LEERLING, HUIDIGESCHOOL, DOSSIER):
            present[ONDERWIJSONDERSTEUNING] |= child_tags(support)
    return present


def _against_profile(case: Case, cells: dict[str, list[Element]]) -> None:
    profile = case.profile
    if profile is None:
        return
    for cell, category in _CELLS.items():
        rule = category_rule(profile, category)
        allowed = _ALLOWED[rule]
        if not cells[cell]:
            case.run.report(f"MX.{category}", None, _mx_text(category, rule))
        for element in cells[cell]:
            if element.text not in allowed:
                case.run.report(f"MX.{category}", element, _mx_text(category, rule))
