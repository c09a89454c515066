"""What our own model says of its structure is what the schema says of the file, place by place and in words."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import is_dataclass, replace
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oso_desktop.exchange.oso_xml import (
    BreaksStandard,
    BrokenStructure,
    NotWritable,
    read_dossier,
    write_dossier,
)
from oso_desktop.gegevensset.meta import Member, changed, members_of
from oso_desktop.gegevensset.model import (
    Dossier,
    Leerling,
    Overstapadvies,
    Schoolloopbaan,
    Schoolloopbaanlijst,
    Voorschools,
)
from oso_desktop.gegevensset.structure import breaches
from tests.exchange.oso_instances import arbitrary_dossier
from tests.exchange.test_oso_xml import dossier

SEEDS = st.integers(0, 2**32 - 1)
PUPIL = "/dossier[1]/huidigeschool[1]/leerling[1]"
TEXTS = (
    "",
    "\x0b",
    "\ud800",
    "12ab",
    "12AB",
    "07",
    "0123",
    "31-12-2012",
    "2025-2026",
    "x" * 2000,
    " 2 ",
    "3",
    "٣",
)


def verdict(one: Dossier) -> set[str] | None:
    """Where the writer's check finds something, or the reader's, which knows Python's limits too; None for nowhere."""
    try:
        read_dossier(write_dossier(one))
    except (BreaksStandard, BrokenStructure) as refusal:
        return {problem.location for problem in refusal.problems}
    except NotWritable:
        return set()
    return None


def fields(block: object) -> Iterator[tuple[object, Member]]:
    """Every field at and below a block."""
    for member in members_of(block):
        yield block, member
        value = getattr(block, member.attr)
        for item in value if isinstance(value, tuple) else (value,):
            if is_dataclass(item):
                yield from fields(item)


def swapped(block: object, wanted: object, fresh: object) -> object:
    """The block with one block in it, known by identity, replaced."""
    if block is wanted:
        return fresh
    changes = {}
    for member in members_of(block):
        value = getattr(block, member.attr)
        if isinstance(value, tuple):
            changes[member.attr] = tuple(
                swapped(item, wanted, fresh) if is_dataclass(item) else item for item in value
            )
        elif is_dataclass(value):
            changes[member.attr] = swapped(value, wanted, fresh)
    return changed(block, changes)


def damaged(one: Dossier, chance: random.Random) -> Dossier:
    """The dossier with one field emptied or filled with something else, which may still be right."""
    block, member = chance.choice(list(fields(one)))
    present = getattr(block, member.attr)
    empty: object = () if member.repeated else None
    value: object = empty
    if member.type is str and chance.random() < 0.8:
        text = chance.choice(TEXTS)
        value = (text,) if member.repeated else text
    elif member.type is int and chance.random() < 0.8:
        value = chance.choice([0, 25, 1001, 2**31, 10**99, 10**100, -(10**99)])
    elif present in (None, ()) and not member.is_block:
        value = (True,) if member.repeated else True
        if member.type is not bool:
            value = empty
    return cast(Dossier, swapped(one, block, changed(block, {member.attr: value})))


@settings(max_examples=120)
@given(seed=SEEDS)
def test_the_verdict_is_that_of_the_schema(seed: int) -> None:
    chance = random.Random(seed)
    one = damaged(arbitrary_dossier(chance), chance)

    assert bool(breaches(one)) == (verdict(one) is not None)


@settings(max_examples=20)
@given(seed=SEEDS)
def test_a_dossier_that_can_be_written_has_no_breach(seed: int) -> None:
    one = arbitrary_dossier(random.Random(seed), forbidden=True)

    assert verdict(one) is None
    assert breaches(one) == []


YEAR = Schoolloopbaan(
    schooljaar="2025-2026", groepscode="8a", jaargroep="8", brincode="99ZZ", vestigingscode="00"
)


def years(*found: Schoolloopbaan) -> Leerling:
    return Leerling(achternaam="Bedacht", schoolloopbaanlijst=Schoolloopbaanlijst(schoolloopbaan=found))


BROKEN = [
    (Leerling(achternaam=""), f"{PUPIL}/achternaam[1]", "Leerling › Achternaam", "«Achternaam» is leeg."),
    (
        Leerling(achternaam="Be\x0bdacht"),
        f"{PUPIL}/achternaam[1]",
        "Leerling › Achternaam",
        "In deze tekst staat een onzichtbaar teken dat niet in een dossier kan.",
    ),
    (
        years(YEAR, replace(YEAR, brincode="99zz")),
        f"{PUPIL}/schoolloopbaanlijst[1]/schoolloopbaan[2]/brincode[1]",
        "Leerling › Schoolloopbaan › Schooljaar › BRIN",
        "Dit past niet in dit veld.",
    ),
    (
        years(YEAR, replace(YEAR, jaargroep=cast(str, None))),
        f"{PUPIL}/schoolloopbaanlijst[1]/schoolloopbaan[2]/jaargroep[1]",
        "Leerling › Schoolloopbaan › Schooljaar › Jaargroep",
        "«Jaargroep» is nog leeg.",
    ),
    (
        Leerling(achternaam="Bedacht", bsn="999999990", onderwijsnummer="999999990"),
        f"{PUPIL}/onderwijsnummer[1]",
        "Leerling › Onderwijsnummer",
        "«Onderwijsnummer» en «Burgerservicenummer» kunnen niet samen ingevuld zijn.",
    ),
    (
        Leerling(achternaam="Bedacht", overstapadvies=Overstapadvies(aandachtspunten="x" * 281)),
        f"{PUPIL}/overstapadvies[1]/aandachtspunten[1]",
        "Leerling › Overstapadvies › Aandachtspunten",
        "Deze tekst is te lang: hoogstens 280 tekens.",
    ),
    (
        Leerling(
            achternaam="Bedacht",
            voorschools=Voorschools(codevoorschoolsprogramma="1", voorschoolsemaanden=25),
        ),
        f"{PUPIL}/voorschools[1]/voorschoolsemaanden[1]",
        "Leerling › Voorschools programma › Aantal maanden",
        "Dit getal kan hier niet.",
    ),
    (
        Leerling(achternaam="Bedacht", geslacht="x"),
        f"{PUPIL}/geslacht[1]",
        "Leerling › Geslacht",
        "Deze waarde staat niet in de lijst.",
    ),
]


@pytest.mark.parametrize(("leerling", "place", "where", "text"), BROKEN)
def test_each_breach_is_named_at_its_field(leerling: Leerling, place: str, where: str, text: str) -> None:
    (breach,) = breaches(dossier(leerling))

    assert (breach.location, breach.label_path, breach.text) == (place, where, text)
    assert breach.next_step
    assert verdict(dossier(leerling)) is not None


def test_a_code_outside_its_list_is_no_matter_of_structure() -> None:
    """The rules speak of it (CL13): the schema takes any text."""
    assert breaches(dossier(years(replace(YEAR, jaargroep="99")))) == []


def test_a_wrapper_without_anything_in_it_is_a_breach() -> None:
    one = dossier(Leerling(achternaam="Bedacht", schoolloopbaanlijst=Schoolloopbaanlijst(schoolloopbaan=())))

    assert [breach.location for breach in breaches(one)] == [
        f"{PUPIL}/schoolloopbaanlijst[1]/schoolloopbaan[1]"
    ]
    assert verdict(one) == {f"{PUPIL}/schoolloopbaanlijst[1]"}
