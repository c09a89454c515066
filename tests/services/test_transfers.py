"""The transfers of one pupil: nothing that went out gets out of reach, and only what was never used can be removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import Manner
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.transfer import DossierId, Status, Way
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services import attachments, dossiers, handover, inzage, letters, transfers
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from tests.services.school import MOTHER, RECEIVER, TODAY, Case, Stage


def delivered(workspace: Workspace, stage: Stage) -> None:
    handover.record_delivery(workspace, stage.dossier_id, stage.version_id, way=Way.LAS, on=TODAY)


def test_every_transfer_of_a_pupil_is_listed_the_newest_first(handed: Workspace, stage: Stage) -> None:
    delivered(handed, stage)

    fresh, gone = transfers.of_student(handed, stage.case.student.id)

    assert (fresh.id, fresh.profile, fresh.status) == (stage.fresh, Profile.POPO, Status.CONCEPT)
    assert (fresh.handed_over, fresh.receiver, fresh.untouched) == (None, "", True)
    assert (gone.id, gone.profile, gone.status) == (stage.dossier_id, Profile.POVO, Status.HANDED_OVER)
    assert (gone.handed_over, gone.receiver, gone.untouched) == (TODAY, RECEIVER.name, False)


def test_a_second_delivery_goes_on_with_what_went_before(handed: Workspace, stage: Stage) -> None:
    """R134."""
    delivered(handed, stage)

    assert dossiers.start(handed, stage.case.student.id, Profile.POVO) == stage.dossier_id
    assert dossiers.start(handed, stage.case.student.id, Profile.POPO) == stage.fresh
    assert len(transfers.of_student(handed, stage.case.student.id)) == 2


def test_what_was_begun_by_mistake_can_be_removed_ticks_and_all(handed: Workspace, stage: Stage) -> None:
    dossiers.choose_category(handed, stage.fresh, Category.BIJLAGEDOCS, chosen=True)
    before = dossiers.view(handed, stage.dossier_id)

    transfers.remove_untouched(handed, stage.fresh)

    assert [each.id for each in transfers.of_student(handed, stage.case.student.id)] == [stage.dossier_id]
    assert dossiers.view(handed, stage.dossier_id) == before
    with pytest.raises(KeyError):
        transfers.remove_untouched(handed, stage.fresh)


def test_what_was_removed_can_be_put_back_ticks_and_all(handed: Workspace, stage: Stage) -> None:
    dossiers.choose_category(handed, stage.fresh, Category.BIJLAGEDOCS, chosen=True)
    before = dossiers.view(handed, stage.fresh)

    gone = transfers.remove_untouched(handed, stage.fresh)
    transfers.put_back(handed, gone)

    assert dossiers.view(handed, stage.fresh) == before


def test_nothing_is_put_back_beside_a_dossier_that_was_begun_since(handed: Workspace, stage: Stage) -> None:
    gone = transfers.remove_untouched(handed, stage.fresh)
    begun = dossiers.start(handed, stage.case.student.id, gone.profile)

    with pytest.raises(NotPossible, match="al een nieuw dossier"):
        transfers.put_back(handed, gone)

    assert {each.id for each in transfers.of_student(handed, stage.case.student.id)} == {
        stage.dossier_id,
        begun,
    }


def test_nothing_is_put_back_of_a_pupil_who_is_gone(handed: Workspace, stage: Stage) -> None:
    gone = transfers.remove_untouched(handed, stage.fresh)

    with pytest.raises(NotPossible, match="de leerling is er niet meer"):
        transfers.put_back(handed, replace(gone, student_id=StudentId("iemand")))


RECORDED: dict[str, Callable[[Workspace, DossierId], object]] = {
    "inzage": lambda w, d: inzage.offer(w, d, MOTHER, on=TODAY, manner=Manner.SENT),
    "a remark": lambda w, d: inzage.add_remark(w, d, MOTHER, "Wij lezen dit liever eerst zelf."),
    "a letter": lambda w, d: letters.make(w, d, LetterKind.INVITATION, MOTHER),
}


@pytest.mark.parametrize("what", RECORDED)
def test_what_holds_evidence_stays(running: Workspace, case: Case, what: str) -> None:
    fresh = dossiers.start(running, case.student.id, Profile.POPO)
    dossiers.set_receiver(running, fresh, RECEIVER)
    dossiers.confirm_choice(running, fresh)
    assert transfers.of_student(running, case.student.id)[0].untouched
    RECORDED[what](running, fresh)

    with pytest.raises(NotPossible, match="kan niet weg"):
        transfers.remove_untouched(running, fresh)

    assert not transfers.of_student(running, case.student.id)[0].untouched


def test_a_package_is_no_hand_over(handed: Workspace, stage: Stage) -> None:
    handover.export_package(handed, stage.dossier_id, stage.version_id)

    packed = transfers.of_student(handed, stage.case.student.id)[1]

    assert (packed.id, packed.status) == (stage.dossier_id, Status.PACKED)
    assert (packed.handed_over, packed.untouched) == (None, False)
    with pytest.raises(NotPossible):
        transfers.remove_untouched(handed, stage.dossier_id)


def test_nothing_is_left_to_decide_once_a_final_version_stands(running: Workspace, case: Case) -> None:
    """An attachment that nobody decided on stays behind; the list asks about it only while that can change."""
    attachments.add(running, case.student.id, "brief.txt", b"Een brief.", kind_key="handelingsplan")
    asked = [row.undecided for row in dossiers.rows(running)]
    version = handover.freeze(running, case.dossier_id)
    settled = [row.undecided for row in dossiers.rows(running)]
    handover.export_package(running, case.dossier_id, version.id)
    packed = [row.undecided for row in dossiers.rows(running)]
    handover.record_delivery(running, case.dossier_id, version.id, way=Way.PAPER, on=TODAY)

    assert (asked, settled, packed) == ([1], [0], [0])
    assert [row.undecided for row in dossiers.rows(running)] == [0]


def test_what_was_made_final_stays(handed: Workspace, stage: Stage) -> None:
    with pytest.raises(NotPossible):
        transfers.remove_untouched(handed, stage.dossier_id)
