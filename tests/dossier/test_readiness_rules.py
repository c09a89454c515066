"""The gate says beforehand what the standard would have against the file: once, in words, at the field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from oso_desktop.dossier.editing import parts
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.readiness import Place, Reason, Severity, Situation, may_go, readiness
from oso_desktop.dossier.readiness_rules import going_out
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.model import (
    STANDAARDVERSIE,
    VALIDATIEVERSIE,
    Adreslijst,
    Cijferlijst,
    CijferlijstGroep,
    Cijferlijstlijst,
    CijferlijstTypelijst,
    Gba,
    Huisarts,
    Instelling,
    Leerling,
    Overstapadvies,
    Schoolloopbaan,
    Schoolloopbaanlijst,
    Score,
)
from oso_desktop.gegevensset.nodes import nodes
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.gegevensset.standards import current
from tests.dossier import cases
from tests.dossier.cases import (
    FATHER,
    MOTHER,
    SCHOOL,
    addresses,
    guardian,
    made,
    numbers,
    plan,
    pupil,
    settled,
    situation,
)

PUPIL = "/dossier[1]/huidigeschool[1]/leerling[1]"
TRANSFERS = (Profile.POPO, Profile.POVO, Profile.VOVO)
SWV = (Profile.POSWV, Profile.VOSWV)


def of(student: Student, profile: Profile = Profile.POVO) -> Situation:
    """A dossier of this pupil that everyone saw and nothing else is wanting to."""
    return situation(student, settled(student, plan(student, profile, chosen=Category)))


def said(found: Situation, severity: Severity = Severity.BLOCK) -> list[Reason]:
    return [reason for reason in readiness(found) if reason.severity is severity]


DEMANDED: list[tuple[str, dict[str, object], dict[Profile, str], Category, Place]] = [
    (
        "voornaam[1]",
        {"voornaam": ()},
        dict.fromkeys(TRANSFERS, "OVa.LL01") | dict.fromkeys(SWV, "PaO.LL01"),
        Category.LEERLING,
        Place.PUPIL,
    ),
    (
        "adresgeheim[1]",
        {"adresgeheim": None},
        dict.fromkeys(TRANSFERS, "OVa.LL04") | dict.fromkeys(SWV, "PaO.LL04"),
        Category.LEERLING,
        Place.PUPIL,
    ),
    (
        "adreslijst[1]",
        {"adreslijst": None},
        dict.fromkeys(TRANSFERS, "OVa.LL05") | dict.fromkeys(SWV, "PaO.LL05"),
        Category.LEERLING,
        Place.PUPIL,
    ),
    ("bsn[1]", {"bsn": None}, dict.fromkeys(TRANSFERS, "OVa.LL12"), Category.LEERLING, Place.PUPIL),
    ("leerlingid[1]", {"leerlingid": None}, {Profile.POVO: "OVa.LL13"}, Category.LEERLING, Place.PUPIL),
    (
        "datuminschrijving[1]",
        {"datuminschrijving": None},
        dict.fromkeys(TRANSFERS, "OVa.LL14"),
        Category.LEERLING,
        Place.PUPIL,
    ),
    (
        "verzorgersaansprakelijk[1]",
        {"verzorgersaansprakelijk": None},
        dict.fromkeys(TRANSFERS, "OVa.LL15"),
        Category.OUDERSVERZORGERS,
        Place.PUPIL,
    ),
    (
        "aansprakelijkeinstelling[1]",
        {"verzorgersaansprakelijk": False},
        {Profile.POPO: "OVa.AI01.POPO", Profile.POVO: "OVa.AI01.POVO"},
        Category.OUDERSVERZORGERS,
        Place.PUPIL,
    ),
]


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize(("field", "record", "keys", "category", "place"), DEMANDED)
def test_a_field_that_the_profile_demands_is_asked_for_once_at_its_place(
    field: str,
    record: dict[str, object],
    keys: dict[Profile, str],
    category: Category,
    place: Place,
    profile: Profile,
) -> None:
    found = said(of(pupil(**record), profile))  # type: ignore[arg-type]  # names of the record

    assert [reason.requirement for reason in found] == ([keys[profile]] if profile in keys else [])
    for reason in found:
        assert (reason.location, reason.category, reason.place) == (f"{PUPIL}/{field}", category, place)
        assert reason.text.endswith(".")
        assert reason.next_step
        assert reason.law == f"OSO-standaard {current().version}, regel {keys[profile]}"


def test_a_pupil_of_whom_only_a_list_is_known_is_asked_for_field_by_field() -> None:
    """An EDEXML list brings a name and little else; each thing that is missing is one line, and can be filled in."""
    student = Student(key="17", record=Leerling(achternaam="Bedacht"), guardians=(guardian(),))

    asked = {
        reason.location.removeprefix(f"{PUPIL}/")
        for reason in said(of(student))
        if reason.requirement.startswith("OVa.")
    }

    assert asked == {
        "voornaam[1]",
        "adresgeheim[1]",
        "adreslijst[1]",
        "bsn[1]",
        "leerlingid[1]",
        "datuminschrijving[1]",
        "verzorgersaansprakelijk[1]",
    }
    for reason in said(of(student)):
        if reason.requirement.startswith("OVa."):
            assert reason.category is not None
            name = reason.location.rpartition("/")[2].removesuffix("[1]")
            assert any(name in part.names for part in parts(student, reason.category)), name
    empty = {reason.category for reason in said(of(student)) if reason.requirement == "R029"}
    assert empty == {Category.SCHOOLLOOPBAAN, Category.OVERSTAPADVIES}


def test_what_no_file_could_hold_blocks_with_its_field() -> None:
    year = Schoolloopbaan(
        schooljaar="2025-2026", groepscode="8a", jaargroep="8", brincode="99zz", vestigingscode="00"
    )
    student = pupil(achternaam="Be\x0bdacht", schoolloopbaanlijst=Schoolloopbaanlijst(schoolloopbaan=(year,)))

    found = {reason.location: (reason.category, reason.place, reason.text) for reason in said(of(student))}

    assert found == {
        f"{PUPIL}/achternaam[1]": (
            Category.LEERLING,
            Place.PUPIL,
            "Leerling › Achternaam: In deze tekst staat een onzichtbaar teken dat niet in een dossier kan.",
        ),
        f"{PUPIL}/schoolloopbaanlijst[1]/schoolloopbaan[1]/brincode[1]": (
            Category.SCHOOLLOOPBAAN,
            Place.COMPOSE,
            "Leerling › Schoolloopbaan › Schooljaar › BRIN: Dit past niet in dit veld.",
        ),
    }


@pytest.mark.parametrize("profile", Profile)
def test_a_code_outside_its_list_blocks_once_also_where_the_schema_refuses_it_too(profile: Profile) -> None:
    """CL14: the schema wants a whole number there."""
    student = pupil(geslacht="v")

    (reason,) = said(of(student, profile))

    assert reason.location == f"{PUPIL}/geslacht[1]"
    assert "v" not in reason.text.split(": ")[1].split()


ADVICE = Overstapadvies(advies="70", wensouders="70", wensleerling="70")
STRICTER: list[tuple[dict[str, object], str, str]] = [
    ({"overstapadvies": ADVICE}, "OVa.OA03", "overstapadvies[1]/contactnodig[1]"),
    (
        {"overstapadvies": replace(ADVICE, contactnodig=True, contactpersoon="B. Denkbeeldig")},
        "OVa.OA05",
        "overstapadvies[1]/contacttelefoon[1]",
    ),
]


@pytest.mark.parametrize(("record", "key", "field"), STRICTER)
def test_what_only_the_intention_of_the_standard_asks_is_told_and_holds_nothing_up(
    record: dict[str, object], key: str, field: str
) -> None:
    found = of(pupil(**record))  # type: ignore[arg-type]  # names of the record

    assert may_go(readiness(found))
    (reason,) = said(found, Severity.WARN)
    assert (reason.requirement, reason.location) == (key, f"{PUPIL}/{field}")


def test_the_same_rule_in_many_places_is_one_line_that_counts_them() -> None:
    """PaO.CL01: a score without a mark, in each subject of a report card."""
    subject = CijferlijstGroep(naam="Taal", score=(Score(),))
    card = Cijferlijst(
        cijferlijstTypelijst=CijferlijstTypelijst(groep=(subject, replace(subject, naam="Rekenen"))),
        jaargroep="8",
    )
    student = pupil(cijferlijstlijst=Cijferlijstlijst(cijferlijst=(card,)))

    (reason,) = said(of(student, Profile.POSWV))

    assert reason.requirement == "PaO.CL01"
    assert reason.location.endswith("/cijferlijstTypelijst[1]/score[1]")
    assert "Dit geldt voor 2 plaatsen." in reason.text
    (warned,) = said(of(student, Profile.POPO), Severity.WARN)
    assert warned.requirement == "OVa.CL01"


def test_while_inzage_is_not_settled_only_the_inzage_itself_is_asked_for() -> None:
    """OVa.IZ01 to IZ05 follow from what is on record, and nobody fills them in."""
    student = pupil()
    found = situation(student, plan(student, Profile.VOVO, chosen=Category))

    assert {reason.requirement for reason in said(found)} == {"R018, R020", "R086, R087"}


def test_an_own_school_that_is_not_complete_is_one_line() -> None:
    """R050; the standard asks a street, and some way to reach the school (OVa.SL02)."""
    found = of(pupil())
    blank = replace(found, school=replace(SCHOOL, address=replace(SCHOOL.address, street="")))
    silent = replace(found, school=replace(SCHOOL, phone=""))

    assert [reason.requirement for reason in said(blank)] == ["R050"]
    (reason,) = said(silent)
    assert (reason.requirement, reason.category) == ("OVa.SL02", Category.SCHOOL)
    assert reason.location == "/dossier[1]/huidigeschool[1]/communicatielijst[1]"
    assert said(replace(silent, school=replace(silent.school, email="school@voorbeeld.example"))) == []


def test_a_wrong_address_for_mail_is_told_at_the_parent_who_has_it() -> None:
    student = pupil(
        guardian(MOTHER),
        guardian(FATHER, communicatielijst=numbers(("e-mail", "bob.voorbeeld.example", False))),
    )

    found = said(of(student))

    assert {reason.requirement for reason in found} == {"OG.01.at", "OG.01.format"}
    assert {reason.location for reason in found} == {
        f"{PUPIL}/verzorger[2]/communicatielijst[1]/communicatie[1]"
    }
    assert {reason.place for reason in found} == {Place.PUPIL}


@pytest.mark.parametrize(
    ("record", "field"), [({"roepnaam": "D."}, "roepnaam"), ({"geslacht": "1"}, "geslacht")]
)
def test_what_the_standard_bars_of_the_family_doctor_is_told(record: dict[str, str], field: str) -> None:
    """OG.05."""
    (reason,) = said(of(pupil(huisarts=Huisarts(achternaam="Arts", **record))))  # type: ignore[arg-type]  # names of the block

    assert reason.location == f"{PUPIL}/huisarts[1]/{field}[1]"


def test_a_date_of_death_without_saying_so_is_told_once() -> None:
    """OG.04 speaks twice of it."""
    student = pupil(guardian(MOTHER), guardian(FATHER, overlijdensdatum=date(2020, 1, 1)))

    (reason,) = said(of(student))

    assert reason.location == f"{PUPIL}/verzorger[2]/overleden[1]"


@pytest.mark.parametrize("profile", Profile)
def test_what_could_give_a_secret_address_away_is_pointed_out(profile: Profile) -> None:
    """Beyond the standard: a parent's own address, the names of the register, the institution where the pupil lives."""
    student = pupil(
        guardian(MOTHER, adreslijst=addresses("Openlaan")),
        adresgeheim=True,
        adreslijst=None,
        gba=Gba(gbavoornaam=("Cato",), gbaachternaam="Bedacht", gbageboortedatum="04-05-2014"),
        aansprakelijkeinstelling=Instelling(naam="Tehuis", adreslijst=addresses("Tehuislaan")),
    )

    found = of(student, profile)

    assert may_go(readiness(found))
    warned = {reason.requirement: reason for reason in said(found, Severity.WARN)}
    assert {"GH.verzorger", "GH.gba", "GH.instelling"} <= set(warned)
    assert all(warned[key].next_step for key in ("GH.verzorger", "GH.gba", "GH.instelling"))


@settings(max_examples=60)
@given(case=cases.cases())
def test_what_composing_answers_for_is_never_asked_of_a_person(case: tuple[Student, TransferDossier]) -> None:
    """The metadata, the cells of the matrix, what no profile allows, secret addresses and numbers, an SWV's number.

    Of the categories only that a compulsory one is empty, which another check tells.
    """
    student, dossier = case
    keys = {finding.key for finding in current().check(nodes(going_out(situation(student, dossier))))[1]}

    kept = {
        key for key in keys if key.split(".")[1][:2] in ("MD", "OS", "SO") or key.startswith(("MX.", "WA."))
    }
    barred = {"LL03", "LL06", "LL07", "LL08", "LL09", "LL10", "LL11", "OV03", "OV05", "VV01", "VV02", "EB01"}
    assert (
        kept | {key for key in keys if key.startswith(("OVa", "PaO")) and key.split(".")[1] in barred}
        == set()
    )
    assert {key for key in keys if key.startswith(("OVb.", "OG.02", "OG.03"))} == set()
    assert not [key for key in keys if key.startswith("OS.") and not key.endswith(".VERPLICHT")]
    assert not [key for key in keys if key == "PaO.LL12"]


@pytest.mark.parametrize("profile", Profile)
def test_the_metadata_say_what_the_standard_asks(profile: Profile) -> None:
    """OG.02, MD01 to MD03, OS01, SO01, and OVb: a transfer within the school is known by its overdrachtsoort alone."""
    student = pupil()
    composed = made(student, plan(student, profile))
    metadata = composed.metadata

    assert metadata.deeldossier == "LASLVS"
    assert (metadata.standaardversie, metadata.validatieversie) == (STANDAARDVERSIE, VALIDATIEVERSIE)
    assert (metadata.pakketnaam, metadata.datum) == ("OSO Desktop", cases.TODAY)
    assert metadata.overstap == (None if profile is Profile.BB else profile.value)
    assert metadata.categorie_uitlevering is not None
    assert composed.overdrachtsoort == profile.overdrachtsoort


def test_an_address_list_without_an_address_is_told_once() -> None:
    (reason,) = said(of(pupil(adreslijst=Adreslijst(adres=()))))

    assert reason.location == f"{PUPIL}/adreslijst[1]/adres[1]"
