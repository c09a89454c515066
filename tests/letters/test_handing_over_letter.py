"""What lies on top of a dossier that leaves: the letter with its receipt, the sheet with a key, the cover."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from oso_desktop.dossier.schools import ReceivingSchool
from oso_desktop.dossier.transfer import Package, PackageId, Version, VersionId
from oso_desktop.dossier.version_changes import Novelty, VersionChange
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.letters.cover import cover_to_holder, cover_to_school
from oso_desktop.letters.handing_over import HandingOverFacts, receiver_letter
from oso_desktop.letters.key_sheet import KeySheetFacts, key_sheet
from oso_desktop.letters.texts import load
from tests.letters.people import BSN, RECEIVER, SCHOOL, SECRET_STREET, TODAY, facts, holders, pupil
from tests.letters.reading import badly_placed, dense, pages, words

LONG_SCHOOL = ReceivingSchool(
    name="Interconfessionele Scholengemeenschap voor Vrije Wetenschappen en Kunsten ’t Hooghe Veld",
    brin="98YY",
    town="Nieuwerkerk aan den IJsseldijk",
)
LONG_PUPIL = pupil("Alexandrina Şükrüye Łucja", "Wijnbergen-Özdemiroğlu-Szczepańska-Đặng", "van der")
GROUPS = ("7KQ4", "M2X9", "PD3T", "W8ZR", "J5CN", "B6HF", "2VGA")


def going(
    *, packed: bool = False, card: str = "", receiver: ReceivingSchool = RECEIVER, **more: object
) -> HandingOverFacts:
    built = facts(receiver=receiver, **more)  # type: ignore[arg-type]  # names of the facts
    version = Version(
        id=VersionId("versie-2"),
        number=2,
        at=datetime(2026, 3, 24, 10, tzinfo=UTC),
        by="M. de Boer",
        sha256="0" * 64,
        size=1,
        fingerprint="x",
        inzage_facts=0,
        receiver=receiver,
        purpose="Overstap",
        ground="WPO artikel 42",
        categories=("cat_leerling", "cat_school", "cat_verzuim"),
        attachments=("a-opp", "a-rapport"),
    )
    package = Package(
        id=PackageId("pakket-1"),
        version_id=version.id,
        at=version.at,
        by="M. de Boer",
        receiver_brin=receiver.brin,
        size=1,
        sha256="0" * 64,
        receiver_card=card,
    )
    return HandingOverFacts(
        school=built.school,
        student=built.student,
        dossier=replace(built.dossier, versions=(version,), packages=(package,)),
        version=version,
        package=package if packed else None,
        today=TODAY,
        signer=built.signer,
    )


@pytest.mark.parametrize("profile", [each for each in Profile if not each.is_swv])
@pytest.mark.parametrize("packed", [True, False])
def test_the_letter_is_one_page_and_the_receipt_another(profile: Profile, packed: bool) -> None:
    """R130, R131: what comes and how much, to which school, how to open it, what may be done with it, whom to call."""
    letter = receiver_letter(going(packed=packed, profile=profile))
    first, second = pages(letter)

    assert not badly_placed(letter)
    for said in (
        "Voorbeeldcollege",
        "Sanne de Vries",
        "Versie 2, van 24 maart 2026",
        "Onderdelen 3",
        "Bijlagen 2",
        "Vernietig het dossier",
        "Marijke de Boer: 050 000 00 00",
    ):
        assert said in first, said
    assert "Ontvangstbewijs" in second


def test_what_is_told_fits_what_lies_beside_it() -> None:
    """R130: the key never lies with the package; paper has pages to count."""
    package, pdf, paper = (
        words(receiver_letter(going(packed=packed, card=card)))
        for packed, card in ((True, "f" * 64), (True, ""), (False, ""))
    )

    assert "Alleen uw school kan het openen" in package
    assert "sleutelblad" not in package
    assert "apart van ons, nooit samen met de pdf" in pdf
    assert "Eén beveiligde pdf" in pdf
    assert "Bladzijden" not in package
    assert "gesloten envelop" in paper
    assert "Bladzijden" in paper
    assert "sleutel" not in paper


def test_a_second_delivery_says_on_a_page_of_its_own_what_is_new() -> None:
    """R133, R134: by kind and how many, under what happened to it; a first delivery has no such page."""
    built = going()
    before = replace(built.version, id=VersionId("versie-1"), number=1)
    changes = (
        VersionChange(novelty=Novelty.NEW, label="Toetsresultaten, Toets", count=3),
        VersionChange(novelty=Novelty.GONE, label="Bijlage bij Verzuim"),
    )
    letter = receiver_letter(replace(built, before=before, changes=changes))
    _, news, receipt = pages(letter)

    assert not badly_placed(letter)
    for said in ("versie 1, van 24 maart 2026", "Nieuw", "Toets (3)", "Vervallen", "Bijlage bij Verzuim"):
        assert said in news, said
    assert "Veranderd" not in news
    assert "Toets" not in receipt
    same = words(receiver_letter(replace(built, before=before)))
    assert "De inhoud is dezelfde" in same


@pytest.mark.parametrize("student", [pupil(), LONG_PUPIL])
def test_the_receipt_has_a_mark_and_nothing_of_the_pupil(student: object) -> None:
    """R126: it may come back by any post."""
    built = going(student=student, receiver=LONG_SCHOOL)
    letter = receiver_letter(built)
    receipt = pages(letter)[-1]

    assert not badly_placed(letter)
    assert built.code in receipt
    record = built.student.record
    for name in (*(record.achternaam or "").split("-"), *(record.roepnaam or "").split()):
        assert name not in receipt
    assert all(line in receipt for line in ("Basisschool De Wilgentuin", "Dorpsstraat 12", "Schrijf er"))


def test_who_opens_the_post_reads_nothing_of_the_dossier() -> None:
    """Not which documents there are, no number, no address of the pupil."""
    text = words(receiver_letter(going()))

    for hidden in ("Dyslexie", "OPP", "Leerlingweg", BSN, SECRET_STREET):
        assert hidden not in text


def test_the_wrong_envelope_is_impossible() -> None:
    """R131"""
    built = going()
    with pytest.raises(ValueError, match="another pupil"):
        replace(built, student=replace(built.student, id="student-2"))
    with pytest.raises(ValueError, match="another dossier"):
        replace(built, version=replace(built.version, id=VersionId("versie-9")))
    (package,) = built.dossier.packages
    with pytest.raises(ValueError, match="of another version"):
        replace(built, package=replace(package, id=PackageId("pakket-9")))
    later = replace(built.version, id=VersionId("versie-3"), number=3)
    both = replace(built.dossier, versions=(built.version, later))
    with pytest.raises(ValueError, match="of another version"):
        replace(built, dossier=both, version=later, package=package)


def test_a_package_and_the_paper_have_each_their_own_mark() -> None:
    """R126: so that a receipt says what arrived."""
    assert going(packed=True).code != going().code


def key(groups: tuple[str, ...] = GROUPS, receiver: ReceivingSchool = RECEIVER) -> KeySheetFacts:
    return KeySheetFacts(
        school=SCHOOL,
        receiver=receiver,
        code="K7M2-Q9XD",
        words=groups,
        typed=tuple(group[:4] for group in groups),
        today=TODAY,
    )


@pytest.mark.parametrize(
    "groups", [GROUPS, ("zonnebloem", "rivierklei", "sleutelbloem"), ("9" * 8,) * 16, ("1Il0O",)]
)
def test_the_key_is_on_its_sheet_in_its_order_on_one_page(groups: tuple[str, ...]) -> None:
    """Large, each group with its number."""
    sheet = key_sheet(key(groups, LONG_SCHOOL))
    (page,) = pages(sheet)

    assert not badly_placed(sheet)
    for number, group in enumerate(groups, start=1):
        assert f"{number}{group}" in dense(page)
    assert f"elk van de {len(groups)} woorden" in page


def test_the_key_sheet_travels_apart_and_names_no_pupil() -> None:
    """It says so, it says for which package it is, and what to do when it is lost."""
    text = words(key_sheet(key()))

    for said in (
        "Apart van de pdf.",
        "Nooit in dezelfde envelop",
        "K7M2-Q9XD voor Voorbeeldcollege",
        "een nieuwe pdf met een andere sleutel",
        "Marijke de Boer, 050 000 00 00",
    ):
        assert said in text, said
    assert "leerling" not in text.lower()


def test_the_key_stays_out_of_whatever_shows_the_facts() -> None:
    """Such as a message about an error."""
    assert not any(group in repr(key()) for group in GROUPS)


@pytest.mark.parametrize("groups", [(), ("",), (" ", "")])
def test_there_is_no_key_sheet_without_a_key(groups: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="without a key"):
        key_sheet(key(groups))


@pytest.mark.parametrize("place", [0, 1])
def test_the_cover_is_for_one_person_and_names_no_pupil(place: int) -> None:
    """It may lie in the tray of a printer; a secret address is not on it."""
    built = facts(holder=holders(pupil())[place])
    sheet = cover_to_holder(built)
    (page,) = pages(sheet)

    assert not badly_placed(sheet)
    assert "VERTROUWELIJK" in page
    assert "Alleen te openen door de geadresseerde" in page
    assert built.holder.name in page
    assert ("Persoonlijk overhandigd" in page) is (place == 1)
    assert SECRET_STREET not in page
    assert "Sanne" not in page


def test_a_pupil_of_sixteen_is_the_addressee_and_nowhere_else_on_it() -> None:
    """R114"""
    built = facts(pupil(born=date(2010, 3, 26)))
    assert words(cover_to_holder(built)).count("Sanne") == 1


def test_there_is_a_cover_for_the_receiving_school() -> None:
    """R131"""
    sheet = cover_to_school(SCHOOL, facts().dossier.id, LONG_SCHOOL, today=TODAY)
    (page,) = pages(sheet)

    assert not badly_placed(sheet)
    assert dense(LONG_SCHOOL.name) in dense(page)
    assert "NIEUWERKERK AAN DEN IJSSELDIJK" in page
    assert "Sanne" not in page
    texts = load("voorblad_vertrouwelijk")["blad"]
    assert texts.line("vertrouwelijk") in page
