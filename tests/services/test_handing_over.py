"""Freezing, packing and opening again: exact bytes, one gate, and no alteration passes unseen."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from oso_desktop.dossier.attachments import AttachmentClass, kinds
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.people import Gezag
from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.transfer import DossierId, PackageId, Status, VersionId, Way
from oso_desktop.errors import OsoError
from oso_desktop.exchange.oso_xml import check_structure, read_dossier
from oso_desktop.gegevensset.model import Adreslijst
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.services import (
    attachments,
    dossiers,
    handover,
    inzage,
    letters,
    management,
    securing,
    sending,
    students,
)
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.handover import NotReady
from oso_desktop.services.letter_makers import LetterChoice
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.cli.running import words_of
from tests.services import school
from tests.services.partner import introduced
from tests.services.school import FATHER, MOTHER, TODAY, Case, Stage
from tests.store.examples import note

HOLDER_LETTERS = (LetterKind.INVITATION, LetterKind.CONFIRMATION, LetterKind.OVERVIEW)
"""The letters about inzage: for everybody who has that right and for nobody else."""


def test_what_is_frozen_comes_out_of_the_package_byte_for_byte(running: Workspace, case: Case) -> None:
    version = handover.freeze(running, case.dossier_id)
    package = handover.export_package(running, case.dossier_id, version.id)

    opened = handover.open_package(running, case.dossier_id, package.id)

    xml = school.frozen_xml(running, version.id)
    assert school.packed_xml(running, package.id) == xml
    assert hashlib.sha256(xml).hexdigest() == version.sha256 == opened.sha256
    assert check_structure(xml) == []
    found = read_dossier(xml).dossier.huidigeschool.leerling
    assert (found.achternaam, found.bsn) == (pupils.SURNAME, pupils.NUMBER)
    assert found.overigdocumentlijst is not None
    assert (opened.receiver_brin, opened.sender_brin) == ("99YY", "99ZZ")
    assert opened.sender_board == school.SCHOOL.board
    assert opened.attachments == (case.attachment_id,)


def test_a_package_stays_in_the_store_until_it_is_said_how_the_dossier_left(
    handed: Workspace, stage: Stage
) -> None:
    """R130: making a package is no hand-over; only what somebody records is one."""
    handover.export_package(handed, stage.dossier_id, stage.version_id)
    found = dossiers.view(handed, stage.dossier_id)
    assert (found.status, found.dossier.deliveries) == (Status.PACKED, ())

    go(handed, stage, Way.LAS)

    assert dossiers.view(handed, stage.dossier_id).status is Status.HANDED_OVER


def test_a_final_version_never_changes_though_the_pupil_does(running: Workspace, case: Case) -> None:
    """R152"""
    version = handover.freeze(running, case.dossier_id)
    before = school.frozen_xml(running, version.id)

    students.save_record(running, case.student.id, replace(case.student.record, roepnaam="Anders"))

    assert school.frozen_xml(running, version.id) == before
    with pytest.raises(NotReady):  # other content needs inzage anew
        handover.freeze(running, case.dossier_id)
    assert dossiers.view(running, case.dossier_id).status is Status.AGAIN


def test_a_version_that_lacks_a_later_remark_or_names_another_school_is_not_packed(
    handed: Workspace, stage: Stage
) -> None:
    """R098, R132: what was final before is no longer what has to go."""
    dossiers.set_receiver(handed, stage.dossier_id, replace(school.RECEIVER, brin="98XX"))
    with pytest.raises(NotPossible, match="niet meer wat nu mee moet"):
        handover.export_package(handed, stage.dossier_id, stage.version_id)
    dossiers.set_receiver(handed, stage.dossier_id, school.RECEIVER)
    later = replace(handed, clock=lambda: school.NOW + timedelta(minutes=1))

    inzage.add_remark(later, stage.dossier_id, MOTHER, "Dit wil ik er nog bij zeggen.")

    with pytest.raises(NotPossible, match="niet meer wat nu mee moet"):
        handover.export_package(later, stage.dossier_id, stage.version_id)
    assert dossiers.view(later, stage.dossier_id).dossier.packages == ()


def kind_that_never_travels(workspace: Workspace, stage: Stage) -> Workspace:
    """An attachment of a kind that is refused from now on, as after a change in the law or in the data of kinds."""
    refused = next(key for key, about in kinds().items() if about.sensitivity is AttachmentClass.REFUSED)
    with workspace.change(Right.EDIT, "proef", stage.case.attachment_id) as unit:
        unit.attachments.update(replace(unit.attachments.get(stage.case.attachment_id), kind=refused))
    return workspace


def reason_taken_away(workspace: Workspace, stage: Stage) -> Workspace:
    attachments.decide(
        workspace, stage.dossier_id, stage.case.attachment_id, included=True, reason="", warning_seen=True
    )
    return workspace


def another_parent_got_gezag(workspace: Workspace, stage: Stage) -> Workspace:
    stranger = next(each for each in stage.case.student.guardians if each.id == school.STRANGER)
    students.save_guardian(workspace, stage.case.student.id, replace(stranger, gezag=Gezag.YES))
    return workspace


def enrolment_withdrawn(workspace: Workspace, stage: Stage) -> Workspace:
    dossiers.set_enrolment(workspace, stage.dossier_id, Enrolment.NONE, None)
    return workspace


def sixteenth_birthday(workspace: Workspace, stage: Stage) -> Workspace:
    born = stage.case.student.birth_date
    assert born is not None
    day = school.NOW.replace(year=born.year + 16, month=born.month, day=born.day)
    return replace(workspace, clock=lambda: day)


@pytest.mark.parametrize(
    "happens",
    [
        kind_that_never_travels,
        reason_taken_away,
        another_parent_got_gezag,
        enrolment_withdrawn,
        sixteenth_birthday,
    ],
)
@pytest.mark.parametrize("way", Way)
def test_a_final_version_goes_nowhere_once_the_gate_has_closed_again(
    handed: Workspace, stage: Stage, way: Way, happens: Callable[[Workspace, Stage], Workspace]
) -> None:
    """R018: the gate is asked at every hand-over, since the world goes on after the version was made."""
    later = happens(handed, stage)

    with pytest.raises(NotReady, match="kan nog niet weg"):
        go(later, stage, way, later.today)

    found = dossiers.view(handed, stage.dossier_id).dossier
    assert (found.packages, found.deliveries) == ((), ())


def go(workspace: Workspace, stage: Stage, way: Way, on: date = TODAY) -> None:
    if way is Way.PACKAGE:
        introduced(workspace)
        sending.send(workspace, [stage.dossier_id], workspace.folder.parent)
    elif way is Way.KEY_SHEET:
        securing.make(workspace, stage.dossier_id, stage.version_id, workspace.folder.parent)
    else:
        handover.record_delivery(workspace, stage.dossier_id, stage.version_id, way=way, on=on)


@pytest.mark.parametrize("way", [Way.PACKAGE, Way.KEY_SHEET])
def test_a_file_is_on_record_because_it_was_written_and_not_because_somebody_says_so(
    handed: Workspace, stage: Stage, way: Way
) -> None:
    """R165"""
    with pytest.raises(ValueError, match="once it is written"):
        handover.record_delivery(handed, stage.dossier_id, stage.version_id, way=way, on=TODAY)


@pytest.mark.parametrize("way", Way)
def test_a_version_that_does_not_stand_is_not_recorded_as_gone(
    handed: Workspace, stage: Stage, way: Way
) -> None:
    """R098, R132: it would hide that the receiver lacks what came after."""
    later = replace(handed, clock=lambda: school.NOW + timedelta(minutes=1))
    inzage.add_remark(later, stage.dossier_id, MOTHER, "Dit wil ik er nog bij zeggen.")

    with pytest.raises(NotPossible, match="niet meer wat nu mee moet") as refused:
        go(later, stage, way)

    assert "opnieuw definitief" in refused.value.next_step
    assert dossiers.view(later, stage.dossier_id).dossier.deliveries == ()


def test_nothing_went_before_it_was_made(handed: Workspace, stage: Stage) -> None:
    with pytest.raises(NotPossible, match="bestond versie 1 nog niet"):
        go(handed, stage, Way.PAPER, TODAY - timedelta(days=1))
    go(replace(handed, clock=lambda: school.NOW + timedelta(days=3)), stage, Way.PAPER, TODAY)


def test_the_gate_names_the_first_reason_and_counts_the_others(workspace: Workspace) -> None:
    student = school.add(workspace, school.pupil())
    dossier_id = dossiers.start(workspace, student.id, Profile.POVO)

    with pytest.raises(NotReady, match="kan nog niet definitief worden") as refused:
        handover.freeze(workspace, dossier_id)

    assert len(refused.value.reasons) > 3
    assert f"nog {len(refused.value.reasons) - 1} punten" in refused.value.text
    assert dossiers.view(workspace, dossier_id).dossier.versions == ()


def altered(workspace: Workspace, case: Case, **record: object) -> None:
    """Another record of the pupil, chosen and seen again."""
    students.save_record(workspace, case.student.id, replace(case.student.record, **record))  # type: ignore[arg-type]  # names of the record
    dossiers.confirm_choice(workspace, case.dossier_id)
    school.give_inzage(workspace, case.dossier_id)


WRONG: list[tuple[dict[str, object], str]] = [
    ({"adreslijst": Adreslijst(adres=())}, "Adres"),  # the schema
    ({"voornaam": ()}, "voornaam"),  # a rule
]


@pytest.mark.parametrize(("record", "what"), WRONG)
def test_what_the_standard_refuses_the_gate_has_said_before(
    running: Workspace, case: Case, record: dict[str, object], what: str
) -> None:
    altered(running, case, **record)

    with pytest.raises(NotReady) as refused:
        handover.freeze(running, case.dossier_id)

    (reason,) = refused.value.reasons
    assert what in reason.text
    assert reason.location
    assert pupils.SURNAME not in refused.value.text
    assert dossiers.view(running, case.dossier_id).dossier.versions == ()


@pytest.mark.parametrize(("record", "what"), WRONG)
def test_even_if_the_gate_were_mistaken_nothing_is_kept_that_the_standard_refuses(
    running: Workspace,
    case: Case,
    record: dict[str, object],
    what: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    altered(running, case, **record)
    monkeypatch.setattr(handover, "may_go", lambda _: True)

    with pytest.raises(NotPossible, match="klopt nog niet met de OSO-standaard") as refused:
        handover.freeze(running, case.dossier_id)

    assert what in refused.value.text
    assert pupils.SURNAME not in refused.value.text
    said = refused.value.text + refused.value.next_step
    assert "nieuw bestand" not in said  # it is this school's own dossier
    assert "school dit verbeteren" not in said
    assert dossiers.view(running, case.dossier_id).dossier.versions == ()


def flipped(workspace: Workspace, table: str, column: str, owner: str, offset: int) -> None:
    """Alters one byte in the database, as nobody without the key could."""
    with workspace.store.write() as unit:
        connection = unit.audit._connection
        where = f"FROM {table} WHERE owner_id = ?"
        (before,) = connection.exec_driver_sql(f"SELECT {column} {where}", (owner,)).one()
        after = bytearray(before)
        after[offset] ^= 1
        for (name,) in connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
        ).all():
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        connection.exec_driver_sql(
            f"UPDATE {table} SET {column} = ? WHERE owner_id = ?", (bytes(after), owner)
        )
        note(unit)


@pytest.mark.parametrize("column", ["sealed", "wrapped_key"])
@pytest.mark.parametrize("offset", [0, 7, 40, -1])
def test_an_altered_package_is_never_opened(
    handed: Workspace, stage: Stage, column: str, offset: int
) -> None:
    package = handover.export_package(handed, stage.dossier_id, stage.version_id)
    assert handover.open_package(handed, stage.dossier_id, package.id)

    flipped(handed, "package_contents", column, package.id, offset)

    with pytest.raises(OsoError) as problem:
        handover.open_package(handed, stage.dossier_id, package.id)
    assert problem.value.next_step


@pytest.mark.parametrize("what", ["version_contents", "letter_contents", "attachment_contents"])
def test_altered_versions_letters_and_attachments_are_never_shown(
    handed: Workspace, stage: Stage, what: str
) -> None:
    owner = {
        "version_contents": stage.version_id,
        "letter_contents": stage.letter_id,
        "attachment_contents": stage.case.attachment_id,
    }[what]
    flipped(handed, what, "sealed", owner, -20)

    with pytest.raises(OsoError):
        {
            "version_contents": lambda: school.frozen_xml(handed, stage.version_id),
            "letter_contents": lambda: letters.pdf(handed, stage.letter_id),
            "attachment_contents": lambda: attachments.content(handed, stage.case.attachment_id),
        }[what]()


def test_packages_cannot_take_each_others_place(handed: Workspace, stage: Stage) -> None:
    one = handover.export_package(handed, stage.dossier_id, stage.version_id)
    two = handover.export_package(handed, stage.dossier_id, stage.version_id)
    with handed.view() as unit:
        content = unit.packages.content(one.id)

    with pytest.raises(OsoError):
        handed.unseal(handover.PACKAGE_PURPOSE, two.id, content)
    with pytest.raises(OsoError):
        handed.unseal(handover.VERSION_PURPOSE, one.id, content)


def test_versions_and_packages_of_another_dossier_are_refused(handed: Workspace, stage: Stage) -> None:
    package = handover.export_package(handed, stage.dossier_id, stage.version_id)

    with pytest.raises(NotPossible):
        handover.export_package(handed, stage.fresh, stage.version_id)
    with pytest.raises(NotPossible):
        handover.open_package(handed, stage.fresh, package.id)
    with pytest.raises(NotPossible):
        handover.record_delivery(handed, stage.dossier_id, VersionId("weg"), way=Way.PAPER, on=TODAY)
    with pytest.raises(NotPossible):
        handover.open_package(handed, stage.dossier_id, PackageId("weg"))
    with pytest.raises(KeyError):
        dossiers.view(handed, DossierId("weg"))


def test_a_delivery_has_a_day_that_has_been(handed: Workspace, stage: Stage) -> None:
    with pytest.raises(NotPossible, match="toekomst"):
        handover.record_delivery(
            handed, stage.dossier_id, stage.version_id, way=Way.LAS, on=TODAY + timedelta(days=1)
        )
    made = handover.record_delivery(handed, stage.dossier_id, stage.version_id, way=Way.LAS, on=TODAY)
    assert dossiers.view(handed, stage.dossier_id).dossier.deliveries == (made,)


@pytest.mark.parametrize("kind", HOLDER_LETTERS)
def test_a_letter_is_kept_as_the_very_bytes_that_were_made(
    handed: Workspace, stage: Stage, kind: LetterKind
) -> None:
    """R090"""
    made = letters.make(handed, stage.dossier_id, kind, MOTHER)

    assert letters.pdf(handed, made.letter.id) == made.pdf
    assert hashlib.sha256(made.pdf).hexdigest() == made.letter.sha256
    assert made.pdf.startswith(b"%PDF")
    assert made.letter.pages >= 1
    assert letters.of_dossier(handed, stage.dossier_id)[-1] == made.letter


def of_inzage(choices: Iterable[LetterChoice]) -> list[LetterChoice]:
    """The choices of the letters about inzage."""
    return [choice for choice in choices if choice.kind in HOLDER_LETTERS]


def test_letters_go_to_living_guardians_with_gezag_and_to_nobody_else(
    handed: Workspace, stage: Stage
) -> None:
    choices = of_inzage(letters.choices(dossiers.view(handed, stage.dossier_id)))
    before = letters.of_dossier(handed, stage.dossier_id)

    assert {choice.to.id for choice in choices} == {MOTHER, FATHER}
    for holder in (school.DECEASED, school.STRANGER, "leerling", "onbekend"):
        for kind in HOLDER_LETTERS:
            with pytest.raises(NotPossible, match="krijgt geen brief"):
                letters.make(handed, stage.dossier_id, kind, holder)
            with pytest.raises(NotPossible):
                letters.preview(handed, stage.dossier_id, kind, holder)
    assert letters.of_dossier(handed, stage.dossier_id) == before


@pytest.mark.parametrize("secret", [True, False])
def test_a_secret_address_stands_in_no_letter_and_in_no_package(workspace: Workspace, secret: bool) -> None:
    student = school.pupil(adresgeheim=secret)
    hidden = tuple(
        replace(guardian, block=replace(guardian.block, adresgeheim=secret)) for guardian in student.guardians
    )
    case = school.ready_to_go(workspace, replace(student, guardians=hidden))

    version = handover.freeze(workspace, case.dossier_id)
    shown = [
        words_of(letters.preview(workspace, case.dossier_id, kind, holder).data)
        for kind in HOLDER_LETTERS
        for holder in (MOTHER, FATHER)
    ]

    assert any(pupils.STREET in text for text in shown) is not secret
    xml = school.frozen_xml(workspace, version.id).decode()
    leerling = xml[xml.index("<leerling>") :]  # the school's own address stands before
    assert (pupils.STREET in leerling) is not secret


def test_a_pupil_of_sixteen_gets_the_letters_alone(workspace: Workspace) -> None:
    student = school.add(workspace, school.pupil(geboortedatum=TODAY.replace(year=TODAY.year - 16)))
    dossier_id = school.composed(workspace, student)

    choices = of_inzage(letters.choices(dossiers.view(workspace, dossier_id)))

    assert {choice.to.id for choice in choices} == {"leerling"}


def test_a_letter_that_cannot_be_made_yet_says_why(workspace: Workspace) -> None:
    student = school.add(workspace, school.pupil())
    dossier_id = dossiers.start(workspace, student.id, Profile.POVO)

    choices = of_inzage(letters.choices(dossiers.view(workspace, dossier_id)))

    assert len(choices) == len(HOLDER_LETTERS) * 2
    for choice in choices:
        assert not choice.possible
        assert choice.why_not.endswith(".")
        with pytest.raises(NotPossible) as refused:
            letters.make(workspace, dossier_id, choice.kind, choice.to.id)
        assert refused.value.next_step == choice.why_not


def test_inzage_of_what_was_changed_afterwards_is_not_certified(handed: Workspace, stage: Stage) -> None:
    """R095, R110"""
    letters.make(handed, stage.dossier_id, LetterKind.CONFIRMATION, MOTHER)
    added = attachments.add(handed, stage.case.student.id, "x.txt", b"nieuw plan", kind_key="handelingsplan")
    school.include(handed, stage.dossier_id, added.id)

    with pytest.raises(NotPossible) as refused:
        letters.make(handed, stage.dossier_id, LetterKind.CONFIRMATION, MOTHER)
    assert "daarna veranderd" in refused.value.next_step

    dossiers.confirm_choice(handed, stage.dossier_id)
    school.give_inzage(handed, stage.dossier_id)
    assert letters.make(handed, stage.dossier_id, LetterKind.CONFIRMATION, MOTHER)


def test_a_printed_letter_says_when(handed: Workspace, stage: Stage) -> None:
    letters.mark_printed(handed, stage.letter_id)
    assert letters.of_dossier(handed, stage.dossier_id)[0].printed_at == school.NOW


def test_who_chose_does_not_hand_over_unless_the_school_allows_it(handed: Workspace, stage: Stage) -> None:
    """R170: with a colleague in the store one chooses and the other hands over; the log says how many it were."""
    with handed.store.write() as unit:
        unit.users.save(User(name="B. Denkbeeldig", role=Role.HEAD))
        note(unit)
    head = replace(handed, user=User(name="B. Denkbeeldig", role=Role.HEAD))

    for refused in (
        lambda: handover.export_package(handed, stage.dossier_id, stage.version_id),
        lambda: handover.record_delivery(handed, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY),
    ):
        with pytest.raises(NotPossible, match="zelf gekozen"):
            refused()
    handover.export_package(head, stage.dossier_id, stage.version_id)
    management.allow_one_person(head, allowed=True)
    handover.record_delivery(handed, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)

    with handed.view() as unit:
        said = [entry.detail.get("people") for entry in unit.audit.entries(3)]
    assert said == ["één persoon", None, "twee mensen"]
