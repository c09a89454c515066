"""A delivery beside what is here: whatever is taken over, nothing that was here is lost unless somebody chose so."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from oso_desktop.dossier.itemrefs import whole_record
from oso_desktop.dossier.people import Gezag, Guardian, Student
from oso_desktop.dossier.side_by_side import Pair, Standing, compared, marks_in
from oso_desktop.dossier.taking_over import with_taken
from oso_desktop.gegevensset.model import (
    Adreslijst,
    Diagnose,
    Document,
    Leerling,
    Onderwijsondersteuning,
    Overigdocumentlijst,
    Overstapadvies,
    Toetslijst,
)
from tests.cli import pupils
from tests.dossier.item_cases import a_test, leaves
from tests.exchange.oso_instances import arbitrary_dossier

SEEDS = range(30)


def student_of(record: Leerling) -> Student:
    return Student(
        key="L1",
        record=replace(record, verzorger=()),
        guardians=tuple(Guardian(block=block, gezag=Gezag.UNKNOWN) for block in record.verzorger),
    )


def whole(student: Student) -> Leerling:
    return whole_record(student.record, student.guardian_blocks)


def arbitrary(seed: int) -> tuple[Student, Leerling]:
    """Our pupil and what another school says of the same one: something changed, something gone, something new."""
    chance = random.Random(seed)
    ours = arbitrary_dossier(chance).huidigeschool.leerling
    theirs = arbitrary_dossier(chance).huidigeschool.leerling
    mixed = {
        name: getattr(ours if chance.random() < 0.4 else theirs, name)
        for name in Leerling.__dataclass_fields__
    }
    return student_of(ours), Leerling(**mixed)


def taken(student: Student, theirs: Leerling, keys: frozenset[str] | set[str]) -> Student:
    pairs = [pair for pair in compared(theirs, whole(student)) if pair.key in keys]
    return with_taken(student, pairs, lambda value: value)[0]


def takeable(student: Student, theirs: Leerling) -> list[Pair]:
    return [pair for pair in compared(theirs, whole(student)) if pair.may_be_taken]


@pytest.mark.parametrize("seed", SEEDS)
def test_all_that_was_here_survives_any_taking_over_but_the_values_that_were_replaced(seed: int) -> None:
    """R133: nothing is overwritten; a value that somebody chose to replace is remembered."""
    student, theirs = arbitrary(seed)
    chance = random.Random(seed)
    chosen = [pair for pair in takeable(student, theirs) if chance.random() < 0.5]
    after, items = with_taken(student, chosen, lambda value: value)
    replaced = [pair for pair in chosen if pair.standing is Standing.DIFFERENT and not pair.beside]
    before = Counter(map(str, leaves(whole(student))))
    gone = before - Counter(map(str, leaves(whole(after))))
    paths = {pair.path.removeprefix("huidigeschool/leerling") for pair in replaced}
    assert all(any(leaf.startswith(f"('{path}") for path in paths) for leaf in gone)
    assert [item.path for item in items] == [pair.key for pair in chosen]
    assert all(bool(item.earlier) == (pair in replaced) for item, pair in zip(items, chosen, strict=True))
    assert [each.id for each in after.guardians[: len(student.guardians)]] == [
        each.id for each in student.guardians
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_what_was_taken_is_the_same_from_then_on_and_taking_it_twice_changes_nothing(seed: int) -> None:
    """R133"""
    student, theirs = arbitrary(seed)
    keys = {pair.key for pair in takeable(student, theirs)}
    after = taken(student, theirs, keys)
    left = {pair.key for pair in takeable(after, theirs)} & keys
    assert not left
    assert taken(after, theirs, left) == after


@pytest.mark.parametrize("seed", SEEDS)
def test_without_a_choice_nothing_changes_and_beside_itself_all_is_the_same(seed: int) -> None:
    """R133"""
    student, theirs = arbitrary(seed)
    assert taken(student, theirs, frozenset()) == student
    assert {pair.standing for pair in compared(theirs, theirs)} <= {Standing.SAME}
    bare = student_of(Leerling(achternaam=theirs.achternaam))
    assert {pair.standing for pair in compared(theirs, whole(bare))} <= {Standing.SAME, Standing.THEIRS}


@pytest.mark.parametrize("seed", SEEDS)
def test_each_item_has_a_name_of_its_own_that_does_not_hang_on_what_is_here(seed: int) -> None:
    """R133: what somebody ticked is what is taken, also when something changed here meanwhile."""
    student, theirs = arbitrary(seed)
    keys = [pair.key for pair in compared(theirs, whole(student)) if pair.key]
    assert len(keys) == len(set(keys))
    after = taken(student, theirs, {pair.key for pair in takeable(student, theirs)[::2]})
    again = {pair.key: pair.value for pair in compared(theirs, whole(after)) if pair.key}
    for pair in compared(theirs, whole(student)):
        if pair.key in again:
            assert again[pair.key] == pair.value


def of(pairs: tuple[Pair, ...], label: str) -> Pair:
    (found,) = (pair for pair in pairs if pair.label == label)
    return found


def test_a_value_that_differs_shows_both_and_what_stood_there_is_remembered() -> None:
    """R133"""
    student = student_of(pupils.pupil(roepnaam="Pip"))
    pair = of(compared(pupils.pupil(), whole(student)), "Roepnaam")
    assert (pair.standing, pair.theirs[0].value, pair.ours[0].value) == (
        Standing.DIFFERENT,
        pupils.FIRST_NAME,
        "Pip",
    )
    after, (item,) = with_taken(student, [pair], lambda value: value)
    assert after.record.roepnaam == pupils.FIRST_NAME
    assert (item.label, item.earlier) == ("Roepnaam", "Pip")


def test_a_test_result_comes_beside_those_that_are_here() -> None:
    """R133, R134: also one of the same test on the same day with another result."""
    ours = student_of(
        pupils.pupil(toetslijst=Toetslijst(toets=(a_test("Rekenen"), a_test("Lezen", "Las voor"))))
    )
    theirs = pupils.pupil(
        toetslijst=Toetslijst(toets=(a_test("Lezen", "Las hardop voor"), a_test("Spelling")))
    )
    pairs = [pair for pair in compared(theirs, whole(ours)) if pair.label == "Toets"]
    assert sorted(pair.standing.name for pair in pairs) == ["DIFFERENT", "DIFFERENT"]
    assert all(pair.beside for pair in pairs)
    after, _ = with_taken(ours, pairs, lambda value: value)
    assert after.record.toetslijst is not None
    assert [each.toetsidentificatie.leergebied for each in after.record.toetslijst.toets] == [
        "Rekenen",
        "Lezen",
        "Lezen",
        "Spelling",
    ]


def test_what_stands_where_we_have_nothing_is_made_with_nothing_else() -> None:
    """R133"""
    theirs = pupils.pupil(
        onderwijsondersteuning=Onderwijsondersteuning(diagnose=(Diagnose(code=("3",)),), medicijngebruik=True)
    )
    student = student_of(pupils.pupil())
    pair = of(compared(theirs, whole(student)), "Diagnose")
    after, _ = with_taken(student, [pair], lambda value: value)
    assert after.record.onderwijsondersteuning == Onderwijsondersteuning(diagnose=(Diagnose(code=("3",)),))


def test_a_guardian_is_found_again_and_compared_value_by_value() -> None:
    """R133, L27: gezag is no other school's to say."""
    student = student_of(pupils.pupil(verzorger=(pupils.guardian(communicatielijst=None),)))
    mother = pupils.guardian(wettigevertegenwoordiger=False, adreslijst=Adreslijst(adres=()))
    pairs = compared(pupils.pupil(verzorger=(mother, pupils.guardian(voorletters_1="Z."))), whole(student))
    around = {pair.label: pair for pair in pairs if pair.around and pair.around[0].endswith(pupils.GUARDIAN)}
    assert around["Wettelijk vertegenwoordiger"].standing is Standing.DIFFERENT
    assert not around["Wettelijk vertegenwoordiger"].may_be_taken
    assert "gezag" in around["Wettelijk vertegenwoordiger"].why_not.lower()
    new = of(pairs, "Ouder of verzorger")
    phone = next(pair for pair in pairs if pair.path.endswith("verzorger/communicatielijst/communicatie"))
    after, _ = with_taken(student, [phone, new], lambda value: value)
    assert [each.block.voorletters_1 for each in after.guardians] == ["V.", "Z."]
    assert after.guardians[0].block.communicatielijst == pupils.PHONE
    assert after.guardians[0].block.adreslijst == pupils.ADDRESS


@pytest.mark.parametrize(
    ("theirs", "ours", "label", "word"),
    [
        ({"bsn": "999990020"}, {}, "Burgerservicenummer", "LAS"),
        ({"bsn": None, "onderwijsnummer": "999990020"}, {}, "Onderwijsnummer", "Burgerservicenummer"),
        (
            {"overstapadvies": Overstapadvies(advies="70", contactnodig=True)},
            {},
            "Overstapadvies",
            "uw school",
        ),
        ({"adresgeheim": False}, {"adresgeheim": True}, "Geheim adres", "geheim"),
    ],
)
def test_what_a_person_decides_is_shown_and_never_taken(
    theirs: dict[str, object], ours: dict[str, object], label: str, word: str
) -> None:
    """R048, R133: another number, another advice, a secret that is kept here."""
    pairs = compared(pupils.pupil(**theirs), whole(student_of(pupils.pupil(**ours))))
    pair = of(pairs, label)
    assert pair.standing in (Standing.DIFFERENT, Standing.THEIRS)
    assert not pair.may_be_taken
    assert word in pair.why_not
    assert "99999" not in repr([(pair.theirs, pair.ours) for pair in pairs]), "no number is told"


def test_an_advice_where_there_is_none_can_be_taken() -> None:
    """R133"""
    student = student_of(pupils.pupil(overstapadvies=None))
    pair = of(compared(pupils.pupil(), whole(student)), "Overstapadvies")
    assert pair.may_be_taken
    assert with_taken(student, [pair], lambda value: value)[0].record.overstapadvies is not None


def test_the_same_document_is_the_same_wherever_it_hangs_and_whatever_it_is_called() -> None:
    """R133: known by the mark of its bytes."""
    paper = Document(bestandsnaam="a.pdf", omschrijving="Rapport", bestandsinhoud="sha256:1")
    ours = student_of(pupils.pupil(overigdocumentlijst=Overigdocumentlijst(document=(paper,))))
    theirs = pupils.pupil(
        overigdocumentlijst=Overigdocumentlijst(
            document=(replace(paper, bestandsnaam="b.pdf"), replace(paper, bestandsinhoud="sha256:2"))
        )
    )
    pairs = [pair for pair in compared(theirs, whole(ours)) if pair.label == "Bijlage"]
    assert [pair.standing for pair in pairs] == [Standing.SAME, Standing.THEIRS]
    assert [(said.label, said.value, said.paper) for said in pairs[1].theirs] == [
        ("Bijlage", "Rapport", "sha256:2")
    ]


def test_what_an_earlier_delivery_had_not_is_new() -> None:
    """R134"""
    earlier, later = (
        pupils.pupil(toetslijst=Toetslijst(toets=tests), geboortedatum=born)
        for tests, born in (
            ((a_test("Rekenen"),), date(2014, 5, 4)),
            ((a_test("Rekenen"), a_test("Lezen")), date(2014, 5, 5)),
        )
    )
    known = marks_in(earlier)
    pairs = compared(later, whole(student_of(later)))
    new = [pair for pair in pairs if (pair.path, pair.mark) not in known]
    assert [pair.label for pair in new] == ["Geboortedatum", "Toets"]
