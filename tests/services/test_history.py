"""How a transfer went: what a real dossier has on record, in the order in which it happened (R133, R154, R164)."""

from __future__ import annotations

from oso_desktop.dossier.delivery import DeliveryWithdrawn, Receipt
from oso_desktop.dossier.history import Moment, RowState, beside, holder_names, moments
from oso_desktop.dossier.inzage import InzageOffered, InzageSeen, Remark
from oso_desktop.dossier.showing import kept, shown_now
from oso_desktop.dossier.transfer import Choice, Delivery, Version, Way
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.services import dossiers, handover, inzage, letters, log_book, receivers
from oso_desktop.services.workspace import Workspace
from tests.services import school
from tests.services.school import FATHER, MOTHER, TODAY, Stage


def story(workspace: Workspace, stage: Stage) -> list[Moment]:
    view = dossiers.view(workspace, stage.dossier_id)
    return list(moments(view.dossier, view.letters))


def test_what_happened_on_one_day_stands_in_its_order(handed: Workspace, stage: Stage) -> None:
    """R154: of inzage and of handing over only the day is on record, and yet no receipt comes before its version."""
    delivery = handover.record_delivery(handed, stage.dossier_id, stage.version_id, way=Way.LAS, on=TODAY)
    receivers.record_receipt(handed, stage.dossier_id, delivery.id, on=TODAY, how="Opgehaald uit het LAS.")

    kinds = [type(each.what) for each in story(handed, stage)]

    def last(kind: type) -> int:
        return len(kinds) - 1 - kinds[::-1].index(kind)

    assert kinds.index(Choice) < kinds.index(InzageOffered) < kinds.index(InzageSeen)
    assert last(InzageSeen) < kinds.index(Version) < kinds.index(Delivery) < kinds.index(Receipt)
    days = [each.on for each in story(handed, stage)]
    assert days == sorted(days)


def test_what_was_put_back_and_what_was_said_stand_there_too(handed: Workspace, stage: Stage) -> None:
    """R098: nothing that was recorded disappears, also when it counts no more."""
    delivery = handover.record_delivery(handed, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
    receivers.withdraw_delivery(handed, stage.dossier_id, delivery.id, reason="Dit was het verkeerde kind.")
    inzage.add_remark(handed, stage.dossier_id, MOTHER, "Wij zien dit anders.")

    found = [each.what for each in story(handed, stage)]

    assert any(isinstance(each, Delivery) and each.id == delivery.id for each in found)
    (mistake,) = (each for each in found if isinstance(each, DeliveryWithdrawn))
    assert mistake.delivery_id == delivery.id
    (remark,) = (each for each in found if isinstance(each, Remark))
    assert remark.text == "Wij zien dit anders."


def test_a_letter_is_a_moment_once_it_came_out(handed: Workspace, stage: Stage) -> None:
    def told() -> set[str]:
        view = dossiers.view(handed, stage.dossier_id)
        return {each.id for each in view.letters} & {
            getattr(each.what, "id", "") for each in moments(view.dossier, view.letters)
        }

    before = told()
    letters.mark_printed(handed, stage.letter_id)

    assert told() == before | {stage.letter_id}


def test_everybody_around_the_pupil_has_a_name(handed: Workspace, stage: Stage) -> None:
    view = dossiers.view(handed, stage.dossier_id)
    names = holder_names(view.student)
    assert {fact.holder_id for fact in view.dossier.inzage} <= names.keys()
    assert names[MOTHER] != names[FATHER]


def test_a_version_beside_what_is_there_now(handed: Workspace, stage: Stage) -> None:
    """R133: what came, and what stayed the same."""

    def rows() -> list[tuple[str, RowState]]:
        view = dossiers.view(handed, stage.dossier_id)
        (version,) = view.dossier.versions
        now = shown_now(view.student, view.dossier, view.attachments)
        return [(row.what, row.state) for row in beside(kept(view.dossier, version.fingerprint), now)]

    assert {state for _what, state in rows()} == {RowState.SAME}

    chosen = Category.VERZUIM not in dossiers.view(handed, stage.dossier_id).dossier.chosen
    dossiers.choose_category(handed, stage.dossier_id, Category.VERZUIM, chosen=chosen)

    other = [row for row in rows() if row[1] is not RowState.SAME]
    assert other == [(Category.VERZUIM.label, RowState.ADDED if chosen else RowState.REMOVED)]


def test_of_what_was_not_kept_nobody_can_tell() -> None:
    (row,) = beside(None, None)
    assert not row.known


def test_the_log_of_one_dossier_is_of_that_dossier_alone(handed: Workspace, stage: Stage) -> None:
    """R164."""
    other = school.composed(handed, school.add(handed, school.pupil("L0777")))

    actions = [line.action for line in log_book.dossier_log(handed, stage.dossier_id)]

    assert actions[-1] == "dossier begonnen"
    assert "definitief gemaakt" in actions
    assert "definitief gemaakt" not in [line.action for line in log_book.dossier_log(handed, other)]
