"""What was left out of a category that goes along, in the words of the papers for parents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from oso_desktop.dossier.overview import ItemLine, Overview
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.letters.names import item_name
from oso_desktop.letters.texts import Texts, load


@dataclass(frozen=True, slots=True)
class _Whole:
    """A direct part of a category with what stands inside it."""

    line: ItemLine
    inside: list[ItemLine] = field(default_factory=list)


def left_out_of(overview: Overview, category: Category) -> str:
    """Such as `2 toetsen (Spelling, Rekenen); bij toets Lezen: opmerking`; empty if nothing was left out.

    What is secret or sensitive is counted and never named: a paper goes to one parent, and lies about.
    """
    texts = load("algemeen")["weggelaten"]
    wholes: list[_Whole] = []
    for line in overview.items:
        if line.category is not category or line.secret:
            continue
        if line.depth == 0:
            wholes.append(_Whole(line))
        elif wholes:
            wholes[-1].inside.append(line)
    found = [", ".join(_counted([whole.line for whole in wholes if whole.line.left_out], texts))]
    for whole in wholes:
        parts = list(_counted([line for line in whole.inside if line.left_out], texts))
        if parts and not whole.line.left_out:
            what = " ".join(filter(None, (_small(item_name(whole.line.label)), whole.line.name)))
            found.append(texts.line("bij", {"naam": what, "onderdelen": ", ".join(parts)}))
    return "; ".join(dict.fromkeys(filter(None, found)))


def _counted(lines: list[ItemLine], texts: Texts) -> Iterator[str]:
    """Each kind once, in the order of the record, with how many there are and what they are called."""
    plurals = load("algemeen")["meervoud"]
    order = {label: place for place, label in enumerate(dict.fromkeys(line.label for line in lines))}
    for label, group in groupby(sorted(lines, key=lambda line: order[line.label]), lambda line: line.label):
        same = list(group)
        if not same[0].many:
            yield _small(item_name(label))
            continue
        number = str(len(same))
        if len(same) == 1 or label not in plurals.sentences:
            count = texts.line("aantal", {"aantal": number, "naam": _small(item_name(label))})
        else:
            count = plurals.line(label, {"aantal": number})
        names = ", ".join(dict.fromkeys(line.name for line in same if line.name))
        yield texts.line("namen", {"aantal": count, "onderdelen": names}) if names else count


def _small(label: str) -> str:
    """A label within a sentence; an abbreviation keeps its capitals."""
    return label if label[:2].isupper() else f"{label[:1].lower()}{label[1:]}"
