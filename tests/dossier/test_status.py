"""A dossier's status is computed from what was recorded, and falls back when something changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from oso_desktop.dossier.inzage import Agreement, HolderState, InzageFact
from oso_desktop.dossier.people import Student, outline
from oso_desktop.dossier.transfer import (
    Delivery,
    Package,
    Status,
    TransferDossier,
    Version,
    Way,
    status,
    still_stands,
)
from oso_desktop.gegevensset.profiles import Category, Profile
from tests.dossier.cases import (
    COLLEGE,
    FATHER,
    MOTHER,
    NOW,
    TODAY,
    fingerprint,
    mistaken,
    offered,
    plan,
    pupil,
    remark,
    saw,
    settled,
    silent,
)

STUDENT = pupil()
PLAN = plan(STUDENT)
MARK = fingerprint(STUDENT, PLAN)
CHOSEN = replace(settled(STUDENT, PLAN), inzage=())
SEEN = settled(STUDENT, PLAN)


def frozen(student: Student, dossier: TransferDossier) -> TransferDossier:
    version = Version(
        number=1,
        at=NOW,
        by="C.",
        sha256="0" * 64,
        size=9,
        fingerprint=fingerprint(student, dossier),
        inzage_facts=len(dossier.inzage),
        receiver=dossier.receiver or COLLEGE,
        purpose="-",
        ground="-",
        categories=(),
        attachments=(),
    )
    return replace(dossier, versions=(*dossier.versions, version))


def handed_over(dossier: TransferDossier) -> TransferDossier:
    delivery = Delivery(version_id=dossier.versions[-1].id, way=Way.LAS, on=TODAY, by="C.", receiver=COLLEGE)
    return replace(dossier, deliveries=(delivery,))


def packed(dossier: TransferDossier) -> TransferDossier:
    package = Package(
        version_id=dossier.versions[-1].id,
        at=NOW,
        by="C.",
        receiver_brin=COLLEGE.brin,
        size=9,
        sha256="0" * 64,
    )
    return replace(dossier, packages=(*dossier.packages, package))


FROZEN = frozen(STUDENT, SEEN)
PACKED = packed(FROZEN)
SENT = handed_over(PACKED)


def now(dossier: TransferDossier, student: Student = STUDENT, today: date = TODAY) -> Status:
    return status(dossier, outline(student), today)


@pytest.mark.parametrize(
    ("dossier", "expected"),
    [
        (PLAN, Status.CONCEPT),
        (CHOSEN, Status.COMPOSED),
        (replace(CHOSEN, inzage=(offered(MOTHER, MARK),)), Status.OFFERED),
        (replace(CHOSEN, inzage=(saw(MOTHER, MARK),)), Status.OFFERED),
        (replace(CHOSEN, inzage=(saw(MOTHER, MARK), saw(FATHER, "anders"))), Status.AGAIN),
        (SEEN, Status.SEEN),
        (
            replace(CHOSEN, inzage=(saw(MOTHER, MARK), offered(FATHER, MARK), silent(FATHER, MARK))),
            Status.SEEN,
        ),
        (FROZEN, Status.FINAL),
        (PACKED, Status.PACKED),
        (SENT, Status.HANDED_OVER),
        (handed_over(FROZEN), Status.HANDED_OVER),
        (packed(SENT), Status.HANDED_OVER),
        (frozen(STUDENT, replace(PACKED, versions=())), Status.FINAL),
    ],
)
def test_the_order_of_the_process(dossier: TransferDossier, expected: Status) -> None:
    """R111."""
    assert now(dossier) is expected


@pytest.mark.parametrize("dossier", [CHOSEN, SEEN, FROZEN, PACKED, SENT])
def test_another_choice_takes_every_status_back(dossier: TransferDossier) -> None:
    """R107, R110."""
    changed = replace(dossier, chosen=frozenset({Category.VERZUIM}))

    assert now(changed) is (Status.AGAIN if dossier.inzage else Status.CONCEPT)
    assert now(replace(changed, chosen=frozenset())) is now(dossier)


def test_a_remark_after_the_final_version_asks_for_a_new_one() -> None:
    """R098: a version that lacks the remark is not what may go out."""
    later = replace(SENT, remarks=(remark("Toch niet eens.", at=NOW + timedelta(hours=1)),))
    earlier = replace(SENT, remarks=(remark("Niet eens.", at=NOW - timedelta(hours=1)),))

    assert now(later) is Status.SEEN
    assert now(frozen(STUDENT, earlier)) is Status.HANDED_OVER
    assert [still_stands(dossier.versions[0], dossier, MARK) for dossier in (later, earlier)] == [False, True]


@pytest.mark.parametrize(
    ("fact", "stands"),
    [
        (offered(FATHER, MARK), True),
        (saw(FATHER, MARK, Agreement.NO), False),
        (mistaken(FATHER), False),
    ],
)
def test_an_answer_or_a_withdrawal_after_the_final_version_asks_for_a_new_one(
    fact: InzageFact, stands: bool
) -> None:
    """R094: the file would say an answer that is not the present one; offering once more changes nothing in it."""
    later = replace(FROZEN, inzage=(*FROZEN.inzage, fact))

    assert still_stands(later.versions[0], later, MARK) is stands
    assert still_stands(frozen(STUDENT, later).versions[-1], later, MARK)


def test_another_receiving_school_has_had_nothing_yet() -> None:
    """R132: one version, one receiver; another spelling of the name is no other school."""
    assert now(replace(SENT, receiver=replace(COLLEGE, brin="97XX"))) is Status.SEEN
    assert now(replace(SENT, receiver=replace(COLLEGE, location="01"))) is Status.SEEN
    assert now(replace(SENT, receiver=replace(COLLEGE, name="Het Verzonnen Lyceum"))) is Status.HANDED_OVER


def test_on_the_sixteenth_birthday_the_pupil_has_to_be_asked() -> None:
    """R114, R116: what the guardians saw does not settle it any more."""
    student = pupil(born=date(2010, 3, 27))
    dossier = settled(student, plan(student))

    assert now(dossier, student, TODAY) is Status.SEEN
    assert now(dossier, student, TODAY + timedelta(days=1)) is Status.COMPOSED


def test_a_dossier_for_an_swv_can_be_final_without_inzage() -> None:
    """R083."""
    dossier = frozen(STUDENT, replace(plan(STUDENT, Profile.POSWV)))

    assert now(dossier) is Status.FINAL


def test_every_state_of_a_holder_and_every_status_has_its_own_word() -> None:
    assert len({state.value for state in HolderState}) == len(HolderState)
    assert len({state.value for state in Status}) == len(Status)
