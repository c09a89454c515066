"""Pupils with tests, diagnoses and addresses to leave out, and any set of items that a person could leave out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass, replace
from datetime import date

from hypothesis import strategies as st

from oso_desktop.dossier.items import Item, ItemRef, all_items, items
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.meta import members_of
from oso_desktop.gegevensset.model import (
    Adreslijst,
    Afname,
    Diagnose,
    Onderwijsondersteuning,
    Resultaat,
    Toets,
    Toetsidentificatie,
    Toetslijst,
    Toetsonderdeel,
)
from tests.dossier import cases
from tests.dossier.cases import addresses, guardian, pupil


def a_test(area: str, note: str | None = None, parts: tuple[str, ...] = ()) -> Toets:
    return Toets(
        toetsidentificatie=Toetsidentificatie(eldtoetscode="verzonnen", leergebied=area),
        afname=Afname(afnamedatum=date(2025, 1, 12)),
        resultaat=Resultaat(),
        toetsonderdeel=tuple(
            Toetsonderdeel(eldonderdeelcode="x", onderdeelnaam=part, resultaat=Resultaat()) for part in parts
        ),
        opmerking=note,
    )


def pupil_with_items(*tests: Toets) -> Student:
    """Three tests, two diagnoses, and a mother with two addresses."""
    found = tests or (
        a_test("Spelling", "Was verkouden", ("Werkwoorden",)),
        a_test("Rekenen"),
        a_test("Lezen", "Las voor"),
    )
    two = Adreslijst(adres=(*addresses("Moederpad").adres, *addresses("Oppaspad").adres))
    return pupil(
        guardian(cases.MOTHER, adreslijst=two),
        guardian(cases.FATHER),
        toetslijst=Toetslijst(toets=found),
        onderwijsondersteuning=Onderwijsondersteuning(
            diagnose=(
                Diagnose(code=("1", "2"), doorwie="Dr. Verzonnen"),
                Diagnose(code=("3",), naam="Bedachte naam"),
            )
        ),
    )


def item(student: Student, summary: str, label: str = "") -> Item:
    """The one item whose summary begins so."""
    (found,) = (
        each
        for each in all_items(items(student))
        if each.summary.startswith(summary) and label in ("", each.label)
    )
    return found


def ref(student: Student, summary: str, label: str = "") -> ItemRef:
    return item(student, summary, label).ref


def without(student: Student, dossier: TransferDossier, *summaries: str) -> TransferDossier:
    return replace(dossier, left_out=frozenset(ref(student, summary) for summary in summaries))


def leaves(block: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every value in a block with the names above it; where among its siblings does not count."""
    for member in members_of(block):
        value = getattr(block, member.attr)
        for each in value if isinstance(value, tuple) else (value,):
            if is_dataclass(each):
                yield from leaves(each, f"{path}/{member.name}")
            elif each is not None:
                yield f"{path}/{member.name}", each


@st.composite
def left_out(draw: st.DrawFn, student: Student) -> frozenset[ItemRef]:
    """What a person could have left out one by one."""
    wanted = draw(st.lists(st.integers(0, 10_000), max_size=8))
    found: frozenset[ItemRef] = frozenset()
    for number in wanted:
        free = [each for each in all_items(items(student, found)) if not each.fixed]
        if free:
            found |= {free[number % len(free)].ref}
    return found


@st.composite
def cases_with_items(draw: st.DrawFn) -> tuple[Student, TransferDossier]:
    """An arbitrary pupil of whom arbitrary items were left out of an arbitrary dossier."""
    student, dossier = draw(cases.cases())
    return student, replace(dossier, left_out=draw(left_out(student)))
