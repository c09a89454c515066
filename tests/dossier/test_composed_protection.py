"""What never leaves the school, whatever was chosen: secrets, forbidden fields, the personal number to an SWV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from oso_desktop.dossier.correspondence import postal_address
from oso_desktop.dossier.items import items
from oso_desktop.dossier.people import Student, outline, rights_holders
from oso_desktop.dossier.protection import SECRET_EMAIL, SECRET_PHONE, house, shielded
from oso_desktop.dossier.readiness import Severity, readiness
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.exchange.oso_xml import write_dossier
from oso_desktop.gegevensset.model import (
    Adreslijst,
    Communicatie,
    Huisarts,
    Instelling,
    Leerling,
    Nationaliteit,
)
from oso_desktop.gegevensset.profiles import Category, Profile
from tests.dossier import cases
from tests.dossier.cases import (
    BSN,
    FATHER,
    MOTHER,
    TODAY,
    addresses,
    guardian,
    made,
    numbers,
    plan,
    pupil,
    settled,
    situation,
)

ARBITRARY = settings(max_examples=40)
SWV = [Profile.POSWV, Profile.VOSWV]
TRANSFERS = [profile for profile in Profile if not profile.is_swv]


def blocks(value: object) -> Iterator[object]:
    """Every block at and below a block, by plain introspection."""
    if isinstance(value, tuple):
        for item in value:
            yield from blocks(item)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from blocks(getattr(value, field.name))


@ARBITRARY
@given(case=cases.cases())
def test_every_secret_number_in_the_file_is_the_stand_in(case: tuple[Student, TransferDossier]) -> None:
    """LL08, OVb.LL04, PaO.LL08: of pupil, guardians, doctor, institutions and the sending school."""
    student, dossier = case
    found = [block for block in blocks(made(student, dossier)) if isinstance(block, Communicatie)]

    for entry in found:
        if entry.geheim:
            assert entry.nummer == (SECRET_EMAIL if entry.soort == "e-mail" else SECRET_PHONE)


@ARBITRARY
@given(case=cases.cases())
def test_nobody_with_a_secret_address_has_an_address_in_the_file(
    case: tuple[Student, TransferDossier],
) -> None:
    """LL06, LL09, OV03: also where the official check is dead."""
    student, dossier = case

    for block in blocks(made(student, dossier)):
        if getattr(block, "adresgeheim", False):
            assert getattr(block, "adreslijst", None) is None
            assert getattr(block, "adresbuitenland", ()) == ()


@ARBITRARY
@given(case=cases.cases())
def test_forbidden_fields_are_never_in_the_file(case: tuple[Student, TransferDossier]) -> None:
    """R037, R040, R041, LL03, LL07, LL10, LL11: not even if the record holds them."""
    leerling = made(*case).huidigeschool.leerling

    assert leerling.geboorteplaats is None
    assert leerling.nationaliteit == ()
    assert leerling.geboortemaand is None
    assert leerling.postcode4adres is None
    assert leerling.nnca is None


@ARBITRARY
@given(case=cases.cases(), profile=st.sampled_from(SWV))
def test_an_swv_gets_no_personal_number_and_no_bank_number(
    case: tuple[Student, TransferDossier], profile: Profile
) -> None:
    """R138, PaO.LL12, PaO.OV05."""
    student, dossier = case
    leerling = made(student, replace(dossier, profile=profile)).huidigeschool.leerling

    assert (leerling.bsn, leerling.onderwijsnummer) == (None, None)
    assert all(one.banknummer is None for one in leerling.verzorger)


@pytest.mark.parametrize("profile", Profile)
def test_the_personal_number_goes_to_a_school_and_not_to_an_swv(profile: Profile) -> None:
    """R048, R138, R139: not in any byte."""
    student = pupil(guardian(MOTHER, banknummer="1234567"), bsn=BSN)

    written = write_dossier(made(student, plan(student, profile, chosen=Category)))

    assert (BSN.encode() in written) is not profile.is_swv
    assert (b"1234567" in written) is not profile.is_swv


def secret_household() -> Student:
    """A pupil, two guardians, a doctor and an institution, each with something secret."""
    secret = numbers(("telefoon", "0611112222", True), ("e-mail", "thuis@voorbeeld.example", True))
    return pupil(
        guardian(MOTHER, adresgeheim=True, adreslijst=addresses("Schuilweg"), communicatielijst=secret),
        guardian(FATHER, adreslijst=addresses("Openlaan"), communicatielijst=secret),
        adresgeheim=True,
        adreslijst=addresses("Verborgenpad"),
        adresbuitenland=("Rue Cachée 3",),
        communicatielijst=secret,
        huisarts=Huisarts(achternaam="Arts", communicatielijst=secret),
        aansprakelijkeinstelling=Instelling(naam="Tehuis", communicatielijst=secret),
    )


@pytest.mark.parametrize("profile", Profile)
def test_nothing_secret_is_in_any_byte_of_the_file(profile: Profile) -> None:
    student = secret_household()
    sender = cases.made(student, plan(student)).huidigeschool
    hidden = numbers(("telefoon", "0611112222", True))
    student = replace(
        student, sender=replace(sender, leerling=Leerling(achternaam="-"), communicatielijst=hidden)
    )

    written = write_dossier(made(student, plan(student, profile, chosen=Category))).decode()

    for secret in ("0611112222", "thuis@", "Schuilweg", "Verborgenpad", "Cach"):
        assert secret not in written
    assert "Openlaan" in written


@pytest.mark.parametrize("profile", Profile)
def test_a_secret_address_does_not_come_to_light_through_who_lives_there_too(profile: Profile) -> None:
    """Appendix A: the other guardian's post address stays, the shared secret house goes."""
    shared = addresses("Schuilweg", "3")
    other = replace(shared.adres[0], straat="SCHUILWEG", postcode=shared.adres[0].postcode.lower() + " ")
    post = addresses("Postbus", "12", "post").adres[0]
    student = pupil(
        guardian(MOTHER, adresgeheim=True, adreslijst=shared),
        guardian(FATHER, adreslijst=Adreslijst(adres=(other, post))),
    )

    written = write_dossier(made(student, plan(student, profile, chosen=Category))).decode()

    assert "schuilweg" not in written.lower()
    assert "Postbus" in written


@pytest.mark.parametrize("profile", Profile)
def test_a_secret_address_stays_secret_when_who_keeps_it_secret_is_left_out(profile: Profile) -> None:
    """Appendix A, R016."""
    shared = addresses("Schuilweg", "3")
    student = pupil(
        guardian(MOTHER, adresgeheim=True, adreslijst=shared), guardian(FATHER, adreslijst=shared)
    )
    mother = next(item for item in items(student) if item.summary == "Ans Bedacht")
    dossier = replace(plan(student, profile, chosen=Category), left_out=frozenset({mother.ref}))

    written = write_dossier(made(student, dossier))

    assert b"Bob" in written
    assert b"Ans" not in written
    assert b"Schuilweg" not in written


@pytest.mark.parametrize("profile", Profile)
def test_an_institution_at_the_secret_address_goes_without_it(profile: Profile) -> None:
    """Beyond the standard, which names this gap; an institution elsewhere keeps its address."""
    home = replace(addresses("Schuilweg", "3").adres[0], straat="Schuilw.")
    both = Adreslijst(adres=(home, *addresses("Openlaan").adres))
    student = pupil(
        adresgeheim=True,
        adreslijst=addresses("Schuilweg", "3"),
        aansprakelijkeinstelling=Instelling(naam="Tehuis", adreslijst=both),
    )

    written = write_dossier(made(student, plan(student, profile, chosen=Category)))

    assert b"Tehuis" in written
    assert b"Schuil" not in written
    assert b"Openlaan" in written


@pytest.mark.parametrize(("number", "given_away"), [("06 11 11 22 22", True), ("0611112223", False)])
def test_a_secret_number_that_is_open_with_somebody_else_is_pointed_out(
    number: str, given_away: bool
) -> None:
    """LL08 is of each entry by itself; a pupil and a parent often share a telephone."""
    student = pupil(
        guardian(MOTHER, communicatielijst=numbers(("telefoon", number, False))),
        communicatielijst=numbers(("telefoon", "06-11112222", True)),
    )
    found = readiness(situation(student, settled(student, plan(student))))

    assert (
        any(reason.severity is Severity.WARN and reason.requirement == "Appendix A" for reason in found)
        is given_away
    )


SPELLINGS = [
    ("12A", None),
    ("12", "a"),
    ("12", "-A"),
    ("012", " A "),
    ("12-a", None),
    ("１２", "Ａ"),
    ("12 A", None),
]


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("profile", [Profile.POVO, Profile.POSWV])
def test_a_secret_address_does_not_come_to_light_in_another_spelling(
    profile: Profile, spelling: tuple[str, str | None]
) -> None:
    """Appendix A: one program splits number and addition, another does not; the pupil's own address then blocks."""
    hidden = replace(addresses("Schuilweg", "12").adres[0], toevoeging="A")
    spelled = replace(hidden, straat="Schuilw.", nummer=spelling[0], toevoeging=spelling[1])
    student = pupil(
        guardian(MOTHER, adresgeheim=True, adreslijst=Adreslijst(adres=(hidden,))),
        guardian(FATHER, adreslijst=Adreslijst(adres=(spelled,))),
        adreslijst=Adreslijst(adres=(spelled,)),
    )
    dossier = settled(student, plan(student, profile, chosen=Category))
    apart = replace(student, record=replace(student.record, adreslijst=addresses("Openlaan")))

    found = readiness(situation(student, dossier))
    assert [reason.requirement for reason in found if reason.severity is Severity.BLOCK] == ["Appendix A"]
    assert b"Schuilw" not in write_dossier(made(apart, dossier))
    assert postal_address(student, rights_holders(outline(student), TODAY)[1]).in_person


@given(number=st.integers(1, 9999), addition=st.text("AB", max_size=2), other=st.integers(1, 9999))
def test_houses_with_other_numbers_are_told_apart(number: int, addition: str, other: int) -> None:
    """A neighbour of a secret address keeps the address."""
    assume(number != other)
    here = replace(addresses().adres[0], nummer=str(number), toevoeging=addition)

    assert house(here) != house(replace(here, nummer=str(other)))
    assert house(here) != house(replace(here, toevoeging=f"{addition}C"))
    assert house(here) != house(replace(here, postcode="9998YY"))


def test_numbers_and_addresses_that_are_not_secret_stay_as_they_are() -> None:
    open_numbers = numbers(("telefoon", "0100000000", False), ("e-mail", "a@voorbeeld.example", False))
    student = pupil(guardian(MOTHER, adreslijst=addresses("Openlaan"), communicatielijst=open_numbers))

    (verzorger,) = made(student, plan(student)).huidigeschool.leerling.verzorger

    assert verzorger == student.guardians[0].block


@ARBITRARY
@given(case=cases.cases())
def test_shielding_twice_is_shielding_once_and_leaves_open_blocks_alone(
    case: tuple[Student, TransferDossier],
) -> None:
    student, _ = case
    once = shielded(student.record)

    assert shielded(once) is once


def test_nationality_and_birthplace_of_an_old_record_do_not_go() -> None:
    """A record made before the rule, or by hand, changes nothing."""
    student = pupil(nationaliteit=(Nationaliteit(value="0099"),), geboorteplaats="Verwegistan")

    assert b"Verwegistan" not in write_dossier(made(student, plan(student)))
