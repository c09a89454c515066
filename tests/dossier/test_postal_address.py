"""Where a letter goes: never to a secret address, never to somebody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.correspondence import LetterKind, postal_address
from oso_desktop.dossier.people import HolderKind, RightsHolder, Student, outline, rights_holders
from oso_desktop.gegevensset.model import Adreslijst, Land
from tests.dossier.cases import FATHER, MOTHER, TODAY, addresses, guardian, pupil

STREETS = ("Openlaan", "Schuilweg", "Verborgenpad")


def holder(identifier: str = MOTHER, kind: HolderKind = HolderKind.GUARDIAN) -> RightsHolder:
    return RightsHolder(id=identifier, kind=kind, name="A. Bedacht", relation="Moeder")


PUPIL = holder("leerling", HolderKind.PUPIL)


def test_a_guardian_gets_the_letter_at_the_guardian_s_own_address() -> None:
    """L27: guardians may live apart."""
    found = postal_address(pupil(guardian(adreslijst=addresses("Openlaan", "8"))), holder())

    postcode = addresses("Openlaan").adres[0].postcode
    assert found.lines == ("A. Bedacht", "Openlaan 8", f"{postcode[:4]} ZZ  NERGENSHUIZEN")
    assert not found.in_person


def test_a_guardian_without_an_address_does_not_get_the_letter_at_the_pupil_s() -> None:
    """L27: that may be the other guardian's house."""
    found = postal_address(pupil(guardian()), holder())

    assert (found.lines, found.in_person) == (("A. Bedacht",), True)


def test_the_pupil_gets_the_letter_at_the_pupil_s_address() -> None:
    """R114."""
    assert "Verzinlaan 8" in postal_address(pupil(), PUPIL).lines


@given(
    who=st.sampled_from([holder(MOTHER), holder(FATHER), PUPIL]),
    streets=st.tuples(*[st.sampled_from(STREETS)] * 3),
    secret=st.tuples(*[st.booleans()] * 3),
)
def test_no_letter_shows_an_address_that_is_secret_for_anyone(
    who: RightsHolder, streets: tuple[str, str, str], secret: tuple[bool, bool, bool]
) -> None:
    """Appendix A: not even the holder's own, nor that of a housemate."""
    student = pupil(
        guardian(MOTHER, adreslijst=addresses(streets[0]), adresgeheim=secret[0]),
        guardian(FATHER, adreslijst=addresses(streets[1]), adresgeheim=secret[1]),
        adreslijst=addresses(streets[2]),
        adresgeheim=secret[2],
    )
    hidden = {street for street, flag in zip(streets, secret, strict=True) if flag}

    found = postal_address(student, who)

    assert not any(street in line for street in hidden for line in found.lines)
    own = streets[[MOTHER, FATHER, "leerling"].index(who.id)]
    assert found.in_person is (own in hidden)


@pytest.mark.parametrize(
    ("kinds", "street"),
    [(("gba", "bezoek", "post"), "postlaan"), (("gba", "bezoek"), "bezoeklaan"), (("gba",), "gbalaan")],
)
def test_the_address_for_post_goes_before_the_others(kinds: tuple[str, ...], street: str) -> None:
    found = Adreslijst(adres=tuple(addresses(f"{kind}laan", kind=kind).adres[0] for kind in kinds))

    assert postal_address(pupil(guardian(adreslijst=found)), holder()).lines[1] == f"{street} 8"


def with_country(code: str, name: str | None) -> Student:
    (address,) = addresses().adres
    abroad = replace(address, postcode="50667", toevoeging="B", land=Land(value=code, omschrijving=name))
    return pupil(guardian(adreslijst=Adreslijst(adres=(abroad,))))


@pytest.mark.parametrize(
    ("code", "name", "last"),
    [
        ("6029", "Duitsland", "DUITSLAND"),
        ("6030", "Nederland", "50667  NERGENSHUIZEN"),
        ("6029", None, "50667  NERGENSHUIZEN"),
    ],
)
def test_a_letter_abroad_names_the_country(code: str, name: str | None, last: str) -> None:
    found = postal_address(with_country(code, name), holder())

    assert found.lines[1] == "Verzinlaan 8B"
    assert found.lines[-1] == last


def test_a_holder_who_is_nobody_of_this_pupil_has_no_address() -> None:
    """The wrong child in the wrong envelope must not be possible."""
    with pytest.raises(ValueError, match="guardians"):
        postal_address(pupil(), holder("iemand anders"))


def test_everyone_with_the_right_can_get_a_letter() -> None:
    student = pupil()

    for one in rights_holders(outline(student), TODAY):
        assert postal_address(student, one).lines[0] == one.name


def test_every_letter_has_its_own_name() -> None:
    assert len({kind.label for kind in LetterKind}) == len(LetterKind)
