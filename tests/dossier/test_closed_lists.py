"""What a dossier can hold at all: closed lists, in which nobody can make room for something else."""

from __future__ import annotations

from dataclasses import is_dataclass, replace
from datetime import date

import pytest

from oso_desktop.dossier.compose import delivered_record
from oso_desktop.dossier.protection import deliverable
from oso_desktop.dossier.transfer import TransferDossier, ground_of
from oso_desktop.gegevensset.meta import members, members_of
from oso_desktop.gegevensset.model import Leerling, Nationaliteit, Onderwijsondersteuning, Verzorger
from oso_desktop.gegevensset.profiles import Category, Profile, category_of
from tests.dossier.cases import pupil

_PUPIL = "huidigeschool/leerling"

PUPIL_FIELDS = {
    *("voornaam", "voorletters-1", "voorvoegsel", "achternaam", "roepnaam"),
    *("geboortedatum", "geslacht"),
    *("adresgeheim", "adreslijst", "adresbuitenland", "gba", "communicatielijst"),
    *("bsn", "onderwijsnummer", "leerlingid"),
    *("onderwijssinds", "startdatumhuidigonderwijs", "datuminschrijving", "datumuitschrijving"),
    *("teruggeplaatstnaarbrin", "leerlinggewicht", "tehuis", "huisarts"),
}
"""What the agreed set has in its part on the pupil, but for the four that no transfer allows and the one on origin."""

NEVER = {"geboortemaand", "postcode4adres", "geboorteplaats", "nationaliteit", "nnca"}

GUARDIAN_FIELDS = {
    *("voornaam", "voorletters-1", "voorvoegsel", "achternaam", "roepnaam", "geslacht"),
    *("adresgeheim", "adreslijst", "communicatielijst"),
    *("relatietotkind", "wettigevertegenwoordiger", "overleden", "overlijdensdatum"),
    *("banknummer", "iban"),
}


def test_every_field_of_a_pupil_belongs_to_one_of_the_agreed_parts() -> None:
    """R003, R013, L10: there is no field of anybody's own."""
    paths = [
        f"{_PUPIL}/{member.name}" for member in members(Leerling) if member.name != "onderwijsondersteuning"
    ]
    paths += [f"{_PUPIL}/onderwijsondersteuning/{member.name}" for member in members(Onderwijsondersteuning)]
    assert [path for path in paths if category_of(path) is None] == []
    assert len(Category) == 16


def test_what_is_kept_of_a_pupil_as_such_is_a_closed_list() -> None:
    """R047, R048, L10"""
    names = {
        member.name
        for member in members(Leerling)
        if category_of(f"{_PUPIL}/{member.name}") is Category.LEERLING
    }
    assert names == PUPIL_FIELDS | NEVER


def test_what_is_kept_of_a_parent_is_a_closed_list_without_a_personal_number() -> None:
    """R049"""
    names = {member.name for member in members(Verzorger)}
    assert names == GUARDIAN_FIELDS
    assert not names & {"bsn", "onderwijsnummer"}


@pytest.mark.parametrize("profile", Profile)
def test_the_five_that_nobody_may_send_are_gone_from_whatever_goes(profile: Profile) -> None:
    """R037, R040, R041, L35: in every kind of transfer, whatever was chosen."""
    student = pupil()
    record = replace(
        student.record,
        geboorteplaats="Verzonnenstad",
        geboortemaand="05",
        postcode4adres="0000",
        nationaliteit=(Nationaliteit(value="0001"),),
        nnca="2",
    )
    dossier = TransferDossier(student_id=student.id, profile=profile, chosen=frozenset(Category))
    going = delivered_record(replace(student, record=record), dossier)
    assert [name for name in NEVER if getattr(going, name)] == []


def test_nothing_of_origin_or_belief_has_a_field_anywhere() -> None:
    """R038, R039, R040, R042, R043, R044, L35: what has no field cannot be filled in."""
    words = (
        "godsdienst",
        "geloof",
        "levensovertuiging",
        "kerk",
        "ras",
        "etni",
        "geboorteland",
        "vestigingnl",
    )
    words += ("verblijf", "asiel", "status")
    found: set[str] = set()

    def walk(block: type, path: str) -> None:
        for member in members(block):
            here = f"{path}/{member.name}"
            found.add(here)
            if is_dataclass(member.type) and isinstance(member.type, type) and here.count("/") < 8:
                walk(member.type, here)

    walk(Leerling, "")
    telling = [
        path for path in found if any(path.rsplit("/", 1)[1].lower().startswith(word) for word in words)
    ]
    assert telling == []


def test_a_pupil_can_be_worked_with_without_number_birthplace_or_nationality() -> None:
    """R009: nothing of the sort is asked to begin."""
    bare = Leerling(achternaam="Bedacht", geboortedatum=date(2014, 3, 1))
    going = deliverable(bare, (), swv=False)
    filled = {member.name for member in members_of(going) if getattr(going, member.attr) not in (None, ())}
    assert filled == {"achternaam", "geboortedatum"}


@pytest.mark.parametrize("profile", Profile)
def test_every_kind_of_transfer_has_a_ground_and_from_vo_it_is_the_new_act_without_a_consent(
    profile: Profile,
) -> None:
    """R008, R078, L16"""
    ground = ground_of(profile)
    assert ground
    assert "toestemming" not in ground.lower()
    if profile is Profile.VOVO:
        assert ground == "WVO 2020 artikel 8.17"
