"""What a copy for one reader leaves out: secret addresses however they are written, and nothing that looks like one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.people import Student, holders_of
from oso_desktop.dossier.reader_copy import for_reader, secret_addresses
from oso_desktop.gegevensset.model import Adres, Adreslijst
from tests.dossier import cases


def home(
    street: str = "Van 't Hoffstraat", number: str = "8", code: str = "9997 XX", more: str | None = None
) -> Adreslijst:
    return Adreslijst(
        adres=(
            Adres(
                soortadres="gba",
                straat=street,
                nummer=number,
                toevoeging=more,
                postcode=code,
                plaats="Elders",
            ),
        )
    )


def hiding(**more: object) -> Student:
    """A pupil whose mother keeps her address secret."""
    mother = cases.guardian(cases.MOTHER, adresgeheim=True, adreslijst=home())
    return cases.pupil(mother, cases.guardian(cases.FATHER), **more)


@pytest.mark.parametrize(
    "written",
    [
        "Van 't Hoffstraat 8",
        "van 't hoffstraat 8",
        "Van ‘t Hoffstraat 8",
        "Van 't Hoffstr. 8",
        "Van 't Hoffstraat 8A",
        "Van 't  Hoffstraat\n8",
        "vantHoffstraat 8",
        "9997 XX",
        "9997xx",
    ],
)
def test_a_secret_address_is_found_however_it_is_written(written: str) -> None:
    """C2."""
    found = secret_addresses(hiding())
    assert found is not None
    assert found.search(f"Zij woont op {written}, in Elders.")


@pytest.mark.parametrize(
    "written", ["Van 't Hoffstraat 81", "Hoffstraat 9", "9997 XY", "Elders", "Verzinlaan 8"]
)
def test_what_only_looks_like_it_is_left_alone(written: str) -> None:
    found = secret_addresses(hiding())
    assert found is not None
    assert found.search(f"Zij woont op {written}.") is None


def test_a_postcode_that_somebody_has_openly_is_no_secret() -> None:
    student = hiding(adreslijst=home("Anderelaan", "5"))
    found = secret_addresses(student)
    assert found is not None
    assert found.search("9997 XX") is None
    assert found.search("Van 't Hoffstraat 8")


def test_without_a_secret_address_nothing_is_sought() -> None:
    assert secret_addresses(cases.pupil()) is None


def test_the_dossier_itself_is_not_changed_and_the_copy_is_the_same_where_nothing_is_secret() -> None:
    """R098: the school gets what it gets; a copy of nothing secret is the content itself."""
    student = cases.pupil(cases.guardian(cases.MOTHER))
    dossier = cases.settled(student, cases.plan(student))
    content = cases.made(student, dossier)
    (reader,) = holders_of(student, cases.TODAY)
    assert for_reader(content, student, dossier, reader) == content


def test_a_home_that_the_pupil_shares_with_whoever_hides_is_in_no_copy() -> None:
    """C2: the school may know it, since the pupil's own flag is not set; the other parent may not."""
    student = hiding(adreslijst=home(number="8 "))
    dossier = cases.plan(student)
    content = cases.made(student, dossier)
    assert content.huidigeschool.leerling.adreslijst is not None
    for reader in holders_of(student, cases.TODAY):
        copied = for_reader(content, student, dossier, reader).huidigeschool.leerling
        assert copied.adreslijst is None
        assert (
            replace(copied, adreslijst=content.huidigeschool.leerling.adreslijst)
            == content.huidigeschool.leerling
        )
