"""What somebody should look at before letters go out, said with the letter that it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.addressing import AddressWarning, addressed
from oso_desktop.dossier.correspondence import postal_address
from oso_desktop.dossier.people import (
    Capacity,
    Gezag,
    Guardian,
    Representative,
    Student,
    StudentId,
    holders_of,
    relation_label,
)
from oso_desktop.gegevensset.model import Adreslijst, Land
from tests.dossier.cases import FATHER, MOTHER, TODAY, addresses, guardian, pupil

STREETS = ("Openlaan", "Schuilweg", "Verborgenpad")
SIXTEEN = date(2010, 3, 26)


def at(street: str, identifier: str = MOTHER, **more: object) -> Guardian:
    return guardian(MOTHER if identifier == MOTHER else FATHER, adreslijst=addresses(street), **more)


def warned(*students: Student) -> list[tuple[str, set[AddressWarning]]]:
    """Who gets a letter and with which warnings, of everybody who has the right."""
    batch = [(student, holder) for student in students for holder in holders_of(student, TODAY)]
    return [(each.holder.id, set(each.warnings)) for each in addressed(batch)]


def test_two_parents_in_two_houses_need_no_second_look() -> None:
    assert warned(pupil(at("Openlaan"), at("Schuilweg", FATHER))) == [(MOTHER, set()), (FATHER, set())]


def test_two_letters_to_one_house_are_said_to_be_two() -> None:
    """L27: each guardian gets an own letter; how the house number is written makes no other house."""
    (own,) = addresses("Openlaan", "12").adres
    split = Adreslijst(adres=(replace(own, nummer="12", toevoeging="A"),))
    joined = Adreslijst(adres=(replace(own, nummer="012a"),))
    student = pupil(guardian(adreslijst=split), guardian(FATHER, adreslijst=joined))

    assert [said for _, said in warned(student)] == [{AddressWarning.SAME_HOUSE}] * 2


def test_brother_and_sister_in_one_house_are_two_letters_of_two_pupils() -> None:
    """The warning is about two parents of one pupil; the letters of two pupils never go in one envelope."""
    one = pupil(at("Openlaan"))
    other = replace(one, id=StudentId("leerling-2"))

    assert warned(one, other) == [(MOTHER, set()), (MOTHER, set())]


def test_a_secret_address_is_said_and_not_shown_and_counts_for_the_whole_house() -> None:
    """Appendix A: the letter is handed over, and nothing tells that two letters go to the secret house."""
    student = pupil(at("Openlaan", adresgeheim=True), at("Openlaan", FATHER))

    assert warned(student) == [(MOTHER, {AddressWarning.SECRET}), (FATHER, {AddressWarning.SECRET})]


def test_without_an_address_the_letter_is_handed_over() -> None:
    assert warned(pupil(guardian())) == [(MOTHER, {AddressWarning.NO_ADDRESS})]


@pytest.mark.parametrize(
    ("country", "postcode", "expected"),
    [
        (Land(value="6029", omschrijving="Duitsland"), "50667", {AddressWarning.ABROAD}),
        (Land(value="6030", omschrijving="Nederland"), "50667", {AddressWarning.ODD_POSTCODE}),
        (None, "50667", {AddressWarning.ODD_POSTCODE}),
        (None, "0123 AB", {AddressWarning.ODD_POSTCODE}),
        (None, "1234 ab", set()),
        (None, " 1234AB", set()),
    ],
)
def test_an_address_abroad_and_a_slip_in_a_postcode_ask_for_a_look(
    country: Land | None, postcode: str, expected: set[AddressWarning]
) -> None:
    (own,) = addresses().adres
    found = Adreslijst(adres=(replace(own, postcode=postcode, land=country),))

    assert warned(pupil(guardian(adreslijst=found))) == [(MOTHER, expected)]


def test_it_says_why_not_the_parents_get_the_letter() -> None:
    """R114, L17: from sixteen the pupil, or who acts for the pupil; then it does not matter which parent died."""
    died = guardian(FATHER, overleden=True)
    student = pupil(at("Openlaan"), died, born=SIXTEEN)
    acting = Representative(name="mr. D. Verzonnen", capacity=Capacity.MENTOR)

    assert warned(student) == [("leerling", {AddressWarning.TO_PUPIL})]
    assert warned(replace(student, representative=acting)) == [
        (acting.id, {AddressWarning.TO_REPRESENTATIVE, AddressWarning.NO_ADDRESS})
    ]


def test_who_is_left_out_is_said_once_for_each_pupil() -> None:
    """L27: somebody who died, and somebody of whom nobody knows the gezag; who has none is no surprise."""
    people = (
        at("Openlaan"),
        at("Schuilweg", FATHER),
        replace(guardian(overleden=True), id="derde"),
        replace(guardian(gezag=Gezag.UNKNOWN), id="vierde"),
    )
    both = {AddressWarning.DECEASED, AddressWarning.GEZAG_UNKNOWN}
    without = replace(pupil(at("Openlaan"), replace(guardian(gezag=Gezag.NO), id="derde")), id="leerling-2")

    assert warned(pupil(*people), without) == [(MOTHER, both), (FATHER, set()), (MOTHER, set())]


def test_somebody_dead_whose_gezag_was_never_known_is_only_dead() -> None:
    gone = replace(guardian(gezag=Gezag.UNKNOWN, overleden=True), id="derde")

    assert warned(pupil(at("Openlaan"), gone)) == [(MOTHER, {AddressWarning.DECEASED})]


@given(
    streets=st.tuples(*[st.sampled_from([*STREETS, None])] * 2),
    secret=st.tuples(*[st.booleans()] * 2),
)
def test_what_is_checked_is_what_is_printed(
    streets: tuple[str | None, str | None], secret: tuple[bool, bool]
) -> None:
    """The block is the one on the letter, and what is handed over says why."""
    student = pupil(
        *(
            guardian(who, adreslijst=addresses(street) if street else None, adresgeheim=hidden)
            for who, street, hidden in zip((MOTHER, FATHER), streets, secret, strict=True)
        )
    )
    for each in addressed([(student, holder) for holder in holders_of(student, TODAY)]):
        assert each.postal == postal_address(student, each.holder)
        why = {AddressWarning.NO_ADDRESS, AddressWarning.SECRET} & set(each.warnings)
        assert len(why) == each.postal.in_person


def test_every_warning_has_its_own_words() -> None:
    assert len({warning.label for warning in AddressWarning}) == len(AddressWarning)


def test_nothing_goes_to_somebody_who_is_nobody_of_this_pupil() -> None:
    """The wrong child in the wrong envelope must not be possible."""
    stranger = replace(pupil(guardian(FATHER)), id=StudentId("leerling-2"))
    (holder,) = holders_of(stranger, TODAY)
    assert holder.relation == relation_label(stranger.guardians[0])
    with pytest.raises(ValueError, match="guardians"):
        addressed([(pupil(at("Openlaan")), holder)])
