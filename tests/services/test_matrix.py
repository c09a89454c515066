"""The matrix, cell by cell, against every use case of the services; a new one without a line here fails."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from oso_desktop.dossier.roles import MATRIX, Right, Role
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import NotAllowed, Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.services import school
from tests.services.every_service import arguments, functions
from tests.services.school import Stage

NEEDS: dict[Right, str] = {
    Right.VIEW: """
        address_check.rows addresses.schools addresses.read_card_file
        attachments.content attachments.travelling_content attachments.search_missing
        backups.overview backups.automatic backups.back_up backups.verify_backup
        backups.due backups.everywhere backups.copy backups.make backups.keep
        breaches.register breaches.privacy_officer breaches.can_be_lost cards.own_cards cards.card_file
        cards.card_sheet
        attachments_in.known_of
        dossiers.rows dossiers.view finding.findable drafts.keep drafts.kept drafts.record_lock drafts.lock_terms
        handed_over.lines securing.unopenable sending_plan.card_refusal sending_plan.outlook sending_plan.schools
        handover.open_package letters.of_dossier letters.pdf press.stationery log_book.log_page log_book.log_choices
        log_book.dossier_log
        letters_batch.plan management.management outside.place people.people people.set_own_password
        people.drop_own_password people.rights_sheet prints.earlier prints.kept prints.pdf
        privacy_order.privacy_order
        region.region region.export_region region.export_calendar region.export_school_guide requests.register
        received_end.certificate received_end.destroyed received_end.ending received_items.compare
        received_items.look_at
        package_tools.package_lines received_items.paper receiving.choosable receiving.deliveries
        receiving.looked_up
        retention.retention retention.old_attachments retention.statement scan.details second_delivery.found
        store_check.check_store students.get_school students.shown_number
        set_aside.destroy_set_aside todo.todo transfers.of_student
        stationery.paper stationery.sentences stationery_example.example ways_in.ways_in ways_in.renew_device_key
    """,
    Right.IMPORT: """
        import_files.read_in imports.apply_import imports.import_file imports.plan_again imports.plan_import
        receiving.look receiving.receive
    """,
    Right.EDIT: """
        addresses.save_address addresses.remove_address addresses.take_card addresses.withdraw
        advice.save attachments.add attachments.remove attachments.describe attachments_in.take_in
        begin_batch.name_receiver begin_batch.empty_receiver dossiers.set_receiver
        dossiers.set_enrolment editing.save_edits received_items.take_over received_items.undo receiving.looked_through
        receiving.take_sender_card
        receivers.confirm_receiver receivers.set_moved
        receivers.set_swv_purpose retention.clean_up students.save_guardian students.remove_guardian
        students.save_representative students.save_record
    """,
    Right.BEGIN: "dossiers.start begin_batch.begin begin_batch.take_back",
    Right.SELECT: """
        advice.confirm_stated advice.set_exemption attachments.mark_seen attachments.decide
        dossiers.choose_category dossiers.change_profile dossiers.confirm_choice
        inzage_extra.allow_without_gezag inzage_extra.withdraw_without_gezag
        items.leave_out items.take_along items.forget_lost scan.decide scan.confirm_unread transfers.remove_untouched
        transfers.put_back
    """,
    Right.VIEW_STRICT: "secrecy.promise",
    Right.INZAGE: """
        informing.inform informing.give_copy inzage.offer inzage.seen inzage.no_response inzage.withdraw_inzage
        inzage.add_remark inzage.withdraw_remark inzage_extra.record_pupil_answer notices.give_notice
        slips.find slips.answer slips.undo inzage_batch.offer_by_letters inzage_batch.take_back
    """,
    Right.LETTERS: """
        piling.preview piling.make securing.put_sheet
        address_check.sheet breaches.sheet letters.preview letters.make letters.mark_printed
        letters_batch.preview letters_batch.make letters_batch.mark_printed
        letter_copies.again letter_copies.preview prints.keep prints.again requests.letter second_delivery.sheet
    """,
    Right.FREEZE: "handover.freeze",
    Right.HAND_OVER: """
        package_tools.to_send securing.make sending.send sending.write_again sending_plan.plan
        addresses.check_by_phone handover.export_package handover.record_delivery
        receivers.change_receiver receivers.confirm_destruction receivers.record_receipt
        receivers.record_receipts receivers.withdraw_delivery
    """,
    Right.EXCEPTION: "number_sheet.put_on_sheet receivers.allow_late",
    Right.REGISTER: """
        breaches.content breaches.note breaches.judge breaches.decide breaches.report
        requests.receive requests.extend requests.answer
    """,
    Right.PROPOSE: "retention.propose retention.withdraw",
    Right.DESTROY: "received_end.destroy_on_request retention.destroy",
    Right.MANAGE: """
        backups.choose_folder backups.copy_to package_tools.keep_plaintext
        store_export.export_sealed store_export.export_readable breaches.save_privacy_officer
        cards.make_card cards.rotate_card
        cards.withdraw_card cards.destroy_old_card drafts.set_lock_terms log_book.print_log
        log_book.export_log management.allow_one_person people.add_here people.change_role people.reset_password
        people.leave privacy_order.tick_privacy privacy_order.untick_privacy region.save_region region.import_region
        retention.set_term stationery.set_window
        stationery.set_large stationery.set_blank_backs stationery.set_logo stationery.set_signature
        stationery.set_sentence stationery.drop_sentence stores.renew_recovery
        students.save_school ways_in.invite ways_in.remove ways_in.remove_of ways_in.rename
    """,
}
"""By the right that it asks for, every use case: module and function. Add a new use case to one of these lines."""

NOT_A_USE_CASE: dict[str, str] = {
    "copies.marked": "only puts a mark on the pages that its caller, who asked, has",
    "copies.copy_of": "the same, on record",
    "advice.may_decide": "only tells whether the person may",
    "advice.shown_exemption": "only puts in words what its caller was shown",
    "cards.signer_in": "works in the unit of its caller, who asked for the right to hand over",
    "cards.keys_in": "works in the unit of its caller, who asked",
    "attachments.packed_text": "works in the unit of its caller, who asked",
    "attachments.put": "the same",
    "attachments.travelling_text": "the same",
    "attachments.require_strict": "asks in the unit of its caller for what strict documents need besides",
    "letters.require_openable": "the same",
    "inzage.record_in": "the same",
    "import_dossiers.compared": "the same",
    "parcel_files.opened_file": "the same",
    "parcels.judged_file": "the same",
    "inzage.remark_in": "the same",
    "handover.going_in": "the same",
    "handover.changes_in": "the same",
    "handover.said_of": "the same",
    "handover.said": "asks for the right to hand over, and is a step of what does",
    "sending_plan.gate": "is a step of what writes a carrier, which asked before",
    "sending_plan.same_card": "the same",
    "letters_copy.all_shown": "works on what its caller was shown",
    "letters_receiver_copy.composed_copy": "the same",
    "press.printed": "puts on paper what its caller, who asked, composed",
    "letters_inzage.facts_for": "works on what its caller was shown",
    "dossiers.change_dossier": "asks for the right that its caller names",
    "key_slots.change_slots": "the same",
    "key_slots.current_slots": "finishes a change that is on record already; shows and decides nothing",
    "key_slots.store_key_of": "is a step of what changes the ways in, which asked before",
    "key_slots.slots_changed": "refreshes the spare files after a change that was allowed; shows and decides nothing",
    "backups.refresh_slots": "the same",
    "thinning.thin": "part of keeping a backup, which asked; the plan and the log decide what goes, no person",
    "tidying.tidy": "rewrites the file after a destruction that was allowed; shows and decides nothing",
    "stores.confirm_recovery": "asks by whether there is a sheet yet: see test_recovery_sheet_rights",
    "stores.may_renew_recovery": "only tells whether the person may",
    "stores.recovery_pdf": "puts on paper the words that its caller has just made",
    "ways_in.invitation_pdf": "the same",
    "demo.add_documents": "makes up a school to look at, through the use cases",
    "demo.choose_filled": "the same",
    "demo_addresses.fill_address_book": "the same",
    "demo_attachments.decide_all": "the same",
    "demo_receivers.bring_to": "the same",
    "demo_scan.look_through": "the same",
}
"""What has a workspace and asks for nothing itself, and why that is right."""

ASKED = {name: right for right, names in NEEDS.items() for name in names.split()}
ALL = functions()


class Passed(Exception):
    """The matrix let the person through; nothing has been done yet."""


@pytest.fixture(scope="module")
def office(
    tmp_path_factory: pytest.TempPathFactory, final: tuple[Path, Stage], keychain: MemoryKeychain
) -> Iterator[tuple[Workspace, Stage]]:
    """One store for all cells: no cell may change it."""
    folder = tmp_path_factory.mktemp("office") / "store"
    shutil.copytree(final[0], folder)
    workspace = open_store(folder, keychain=keychain, clock=school.clock)
    yield workspace, final[1]
    workspace.close()


def files(workspace: Workspace) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in workspace.folder.iterdir() if path.is_file()}


def test_every_use_case_has_its_right_in_the_table() -> None:
    """R166, R167."""
    listed = [name for names in NEEDS.values() for name in names.split()]
    assert len(listed) == len(set(listed)), "a use case asks for one right"
    assert set(NEEDS) == set(MATRIX) == set(Right), "every right of the matrix guards something"
    missing = sorted(set(ALL) - set(listed) - set(NOT_A_USE_CASE))
    assert not missing, (
        f"New use cases without a right in tests/services/test_matrix.py: {', '.join(missing)}. Add each to the line "
        "in NEEDS of the right that it asks for (and new kinds of arguments to tests/services/every_service.py), or to "
        "NOT_A_USE_CASE with the reason why it asks for none."
    )
    gone = sorted((set(listed) | set(NOT_A_USE_CASE)) - set(ALL))
    assert not gone, f"These are in the table but no longer in the services: {', '.join(gone)}."


@pytest.mark.parametrize("name", sorted(ASKED))
def test_each_cell_of_the_matrix_holds(
    name: str, office: tuple[Workspace, Stage], monkeypatch: pytest.MonkeyPatch
) -> None:
    """R166–R168: for each role, refused exactly where the matrix says, before anything else was done."""
    workspace, stage = office
    right, real, before = ASKED[name], Workspace.require, files(workspace)

    def watched(self: Workspace, asked: Right) -> None:
        real(self, asked)
        if asked is right:
            raise Passed

    monkeypatch.setattr(Workspace, "require", watched)
    for role in Role:
        person = school.as_role(workspace, role)
        expected = Passed if role in MATRIX[right] else NotAllowed
        with pytest.raises((Passed, NotAllowed)) as outcome:
            ALL[name](person, **arguments(name, ALL[name], stage))
        assert outcome.type is expected, f"{role.value}: {name}"
        if isinstance(outcome.value, NotAllowed):
            assert right.value in outcome.value.text
            assert outcome.value.next_step
        assert files(workspace) == before, f"{role.value}: {name} did something first"
