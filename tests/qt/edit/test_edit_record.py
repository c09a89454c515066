"""What is typed for a block, apart from widgets: nothing is lost, and every problem has its place."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oso_desktop.gegevensset.meta import Sensitivity, members
from oso_desktop.gegevensset.model import (
    Adres,
    Adreslijst,
    Afname,
    Dossier,
    Land,
    Leerling,
    Onderwijsondersteuning,
    Opp,
    Resultaat,
    Stage,
    Toets,
    Toetsidentificatie,
)
from oso_desktop.gegevensset.nodes import nodes as elements
from oso_desktop.gegevensset.values import required
from oso_desktop.qt.edit_record import Place, Record, Rows
from oso_desktop.qt.edit_value import Spot, Value
from tests.exchange.oso_instances import arbitrary_dossier
from tests.qt.edit.blocks import BLOCKS, arbitrary, located, nodes, typed_over

SEEDS = st.integers(0, 2**32)
SOME = settings(max_examples=60)
FEW = settings(max_examples=25)  # a whole dossier has hundreds of places
ANY_BLOCK = st.sampled_from(BLOCKS)


@SOME
@given(ANY_BLOCK, SEEDS)
def test_what_was_only_looked_at_is_the_very_object_that_came_in(block: type, seed: int) -> None:
    stored = arbitrary(block, random.Random(seed), forbidden=True)
    record = Record(block, stored)

    for _ in nodes(record):
        pass

    assert not record.touched
    assert list(record.problems(Spot())) == []
    assert record.read() is stored


@FEW
@given(SEEDS)
def test_texts_with_any_sign_stay_as_they_came(seed: int) -> None:
    """Line breaks, white space at the ends, unknown codes: a file may hold them, a form need not."""
    stored = arbitrary_dossier(random.Random(seed), forbidden=True)
    record = Record(Dossier, stored)

    for node in nodes(record):
        if isinstance(node, Value):
            node.put(node.text)

    assert not record.touched
    assert record.read() is stored


@SOME
@given(ANY_BLOCK, SEEDS)
def test_every_block_can_be_typed_from_nothing(block: type, seed: int) -> None:
    wanted = arbitrary(block, random.Random(seed))
    record = Record(block, None)
    assert record.blank

    typed_over(record, wanted)

    assert list(record.problems(Spot())) == []
    assert record.read() == wanted


@SOME
@given(ANY_BLOCK, SEEDS, st.data())
def test_a_wrong_text_is_a_problem_at_its_own_place_and_goes_when_it_is_right_again(
    block: type, seed: int, data: st.DataObject
) -> None:
    stored = arbitrary(block, random.Random(seed), likely=0.8)
    record = Record(block, stored)
    values = [
        node
        for node in nodes(record)
        if isinstance(node, Value) and node.member.kind.base not in ("xs:string", "")
    ]
    if not values:
        return
    value = data.draw(st.sampled_from(values))
    before = value.text

    value.put("geen waarde")

    (problem,) = record.problems(Spot())
    chain, whole = record.find(problem.location)
    assert whole
    assert chain[-1] is value
    assert problem.label_path.endswith(value.member.facts.label)
    assert "geen waarde" not in problem.text
    assert record.touched
    value.put(before)
    assert list(record.problems(Spot())) == []
    assert record.read() is stored


@FEW
@given(SEEDS)
def test_a_place_is_counted_as_in_the_file_runs_included(seed: int) -> None:
    dossier = arbitrary(Dossier, random.Random(seed), likely=0.7)
    assert isinstance(dossier, Dossier)
    record = Record(Dossier, dossier)

    for location, element in located(elements(dossier)):
        chain, whole = record.find(location)
        assert whole, location
        if isinstance(chain[-1], Value) and chain[-1].member.type is str:
            assert chain[-1].original == (element.text or ""), location


def test_what_is_missing_in_a_new_block_is_a_problem_once_something_is_typed_in_it() -> None:
    record = Record(Opp, None)
    assert list(record.problems(Spot())) != []
    parent = Record(Onderwijsondersteuning, None)
    place = parent.node(next(member for member in members(Onderwijsondersteuning) if member.name == "opp"))
    assert isinstance(place, Place)
    opp = place.add()
    assert list(parent.problems(Spot())) == []
    assert not parent.touched

    end = opp.node(next(member for member in opp.members if member.name == "opp_einddatum"))
    assert isinstance(end, Value)
    end.put("31-7-2026")

    (problem,) = parent.problems(Spot())
    assert problem.location == "opp[1]/opp_ingangdatum[1]"
    assert problem.label_path == "Ontwikkelingsperspectief (OPP) › Ingangsdatum"


def lacking(block: object) -> list[str]:
    """The elements that must be there and are not."""
    found = []
    for member in members(type(block)):
        held = getattr(block, member.attr)
        inside = held if member.repeated else () if held is None else (held,)
        if required(member) and not inside:
            found.append(f"{type(block).__name__}.{member.attr}")
        if member.is_block:
            found += [each for item in inside for each in lacking(item)]
    return found


@SOME
@given(ANY_BLOCK, SEEDS)
def test_what_has_no_problem_holds_all_that_must_be_there(block: type, seed: int) -> None:
    """Also a block that must be there around nothing: the outcome of a test of which nobody knows the score."""
    chance = random.Random(seed)
    record = Record(block, None)
    typed_over(record, arbitrary(block, chance))
    for node in tuple(nodes(record)):
        if isinstance(node, Value) and (not required(node.member) or chance.random() < 0.1):
            node.put("")

    if not record.blank and not list(record.problems(Spot())):
        assert lacking(record.read()) == []


def test_a_test_without_a_score_has_a_bare_outcome() -> None:
    record = Record(Toets, None)
    typed_over(
        record,
        Toets(
            toetsidentificatie=Toetsidentificatie(eldtoetscode="RW8"),
            afname=Afname(afnamedatum=date(2026, 2, 1)),
            resultaat=Resultaat(),
        ),
    )

    assert list(record.problems(Spot())) == []
    made = record.read()
    assert isinstance(made, Toets)
    assert made.resultaat == Resultaat()


def test_rows_that_were_added_and_stayed_empty_do_not_count() -> None:
    stored = Leerling(achternaam="Proef", stage=(Stage(functierol="bakker"),))
    record = Record(Leerling, stored)
    rows = record.node(next(member for member in record.members if member.name == "stage"))
    assert isinstance(rows, Rows)

    rows.items.insert(0, rows.made(None))

    assert not record.touched
    assert record.read() is stored


def test_a_row_that_is_taken_away_and_put_back_leaves_no_trace() -> None:
    stored = Leerling(achternaam="Proef", stage=(Stage(functierol="bakker"), Stage(functierol="smid")))
    record = Record(Leerling, stored)
    rows = record.node(next(member for member in record.members if member.name == "stage"))
    assert isinstance(rows, Rows)

    gone = rows.items.pop(0)
    assert record.read() == Leerling(achternaam="Proef", stage=(Stage(functierol="smid"),))
    rows.items.insert(0, gone)

    assert record.read() is stored


def test_a_wrapper_goes_with_its_last_row_and_a_text_block_with_its_last_text() -> None:
    address = Adres(
        soortadres="post",
        straat="Postbus",
        nummer="1",
        postcode="9999ZZ",
        plaats="Zeeduin",
        land=Land(value="5010"),
    )
    record = Record(Leerling, Leerling(achternaam="Proef", adreslijst=Adreslijst(adres=(address,))))
    (land,) = (
        node for node in nodes(record) if isinstance(node, Value) and node.member.facts.label == "Landcode"
    )
    land.put("")
    now = record.read()
    assert isinstance(now, Leerling)
    assert now.adreslijst is not None
    assert now.adreslijst.adres[0].land is None

    (rows,) = (node for node in nodes(record) if isinstance(node, Rows) and node.member.name == "adres")
    rows.items.clear()

    assert record.read() == Leerling(achternaam="Proef")


def test_of_fields_that_exclude_each_other_only_the_chosen_one_is_stored() -> None:
    stored = Leerling(achternaam="Proef", onderwijsnummer="999990019")
    record = Record(Leerling, stored)
    bsn = next(member for member in record.members if member.name == "bsn")
    choice = bsn.facts.choice
    assert choice is not None

    record.choose(choice, "bsn")
    value = record.node(bsn)
    assert isinstance(value, Value)
    value.put("999990020")
    assert record.read() == record.copy().read() == Leerling(achternaam="Proef", bsn="999990020")
    record.choose(choice, "onderwijsnummer")

    assert record.read() is stored


def test_both_numbers_from_a_file_stay_until_one_is_touched() -> None:
    stored = Leerling(achternaam="Proef", onderwijsnummer="999990019", bsn="999990020")
    record = Record(Leerling, stored)
    name, bsn = (next(m for m in record.members if m.name == each) for each in ("achternaam", "bsn"))
    surname, number = record.node(name), record.node(bsn)
    assert isinstance(surname, Value)
    assert isinstance(number, Value)

    surname.put("Proefsma")
    assert list(record.problems(Spot())) == []
    number.put("999990032")

    (problem,) = record.problems(Spot())
    assert "niet samen" in problem.text


def test_fields_that_no_profile_may_hold_are_not_edited_and_not_lost() -> None:
    stored = Leerling(achternaam="Proef", geboorteplaats="Zeeduin")
    record = Record(Leerling, stored)
    assert all(member.facts.sensitivity is not Sensitivity.NOOIT for member in record.members)
    surname = record.node(next(member for member in record.members if member.name == "achternaam"))
    assert isinstance(surname, Value)

    surname.put("Proefsma")

    assert record.read() == Leerling(achternaam="Proefsma", geboorteplaats="Zeeduin")


@SOME
@given(ANY_BLOCK, SEEDS)
def test_a_copy_lives_its_own_life(block: type, seed: int) -> None:
    stored = arbitrary(block, random.Random(seed), likely=0.9)
    record = Record(block, stored)
    for node in nodes(record):
        if isinstance(node, Value):
            node.put("x")
    copied = record.copy()
    typed = [node.typed for node in nodes(record) if isinstance(node, Value)]

    for node in nodes(record):
        if isinstance(node, Value):
            node.put("y")

    assert [node.typed for node in nodes(copied) if isinstance(node, Value)] == typed


@pytest.mark.parametrize("location", ["", "bestaat_niet[1]", "stage[3]", "huisarts[1]/achternaam[1]"])
def test_a_place_that_is_not_there_is_not_found(location: str) -> None:
    chain, whole = Record(Leerling, Leerling(achternaam="Proef")).find(location)

    assert (chain, whole) == ([], True) if not location else not whole
