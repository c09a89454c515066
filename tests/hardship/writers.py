"""Which functions of the services write, and the use case of the catalogue by which each is put under hardship."""

from __future__ import annotations

import ast

from tests.hardship.recording import ROOM, Place

REACHED_BY: dict[Place, str] = {
    ("addresses", "check_by_phone"): "check_card",
    ("addresses", "remove_address"): "remove_address",
    ("addresses", "save_address"): "save_address",
    ("addresses", "take_card"): "take_card",
    ("addresses", "withdraw"): "withdraw_other_card",
    ("advice", "confirm_stated"): "confirm_advice",
    ("advice", "save"): "save_advice",
    ("advice", "set_exemption"): "exempt",
    ("attachments", "_decide"): "decide",
    ("attachments", "add"): "add_attachment",
    ("attachments", "content"): "look_at_strict",
    ("attachments", "describe"): "describe",
    ("attachments", "remove"): "remove_attachment",
    ("attachments", "search_missing"): "search_again",
    ("attachments_in", "take_in"): "take_in_attachment",
    ("backups", "_copied"): "back_up",
    ("backups", "_keep"): "back_up",
    ("backups", "_remember"): "back_up",
    ("backups", "choose_folder"): "choose_folder",
    ("breaches", "content"): "breach_content",
    ("begin_batch", "begin"): "begin_together",
    ("begin_batch", "empty_receiver"): "empty_receiver",
    ("begin_batch", "name_receiver"): "name_receiver",
    ("begin_batch", "take_back"): "take_back_begun",
    ("breaches", "decide"): "decide_breach",
    ("breaches", "judge"): "judge_breach",
    ("breaches", "note"): "note_breach",
    ("breaches", "report"): "report_breach",
    ("breaches", "save_privacy_officer"): "save_privacy_officer",
    ("cards", "destroy_old_card"): "destroy_old_card",
    ("cards", "make_card"): "make_card",
    ("cards", "rotate_card"): "rotate_card",
    ("cards", "withdraw_card"): "withdraw_card",
    ("dossiers", "change_dossier"): "change_profile",
    ("dossiers", "choose_category"): "choose_category",
    ("dossiers", "confirm_choice"): "confirm_choice",
    ("dossiers", "set_receiver"): "set_receiver",
    ("dossiers", "start"): "start",
    ("drafts", "keep"): "keep_draft",
    ("drafts", "record_lock"): "record_lock",
    ("drafts", "set_lock_terms"): "set_lock_terms",
    ("editing", "save_edits"): "edit",
    ("entry", "_linked"): "come_in_by_sheet",
    ("entry", "enter"): "come_in_by_sheet",
    ("handover", "export_package"): "export_package",
    ("handover", "freeze"): "freeze",
    ("handover", "record_delivery"): "record_delivery",
    ("imports", "_apply_dossier"): "import_dossier",
    ("imports", "_apply_list"): "import_list",
    ("informing", "give_copy"): "give_copy",
    ("informing", "inform"): "inform",
    ("inzage", "_record"): "no_response",
    ("inzage", "add_remark"): "add_remark",
    ("inzage", "withdraw_inzage"): "withdraw_inzage",
    ("inzage", "withdraw_remark"): "withdraw_remark",
    ("inzage_batch", "offer_by_letters"): "offer_by_letters",
    ("inzage_batch", "take_back"): "take_offers_back",
    ("inzage_extra", "allow_without_gezag"): "allow_without_gezag",
    ("inzage_extra", "record_pupil_answer"): "pupil_answer",
    ("inzage_extra", "withdraw_without_gezag"): "withdraw_without_gezag",
    ("items", "_choose"): "leave_out",
    ("items", "forget_lost"): "forget_lost",
    ("joining", "_require_in_time"): "try_expired_invitation",
    ("joining", "accept_invitation"): "accept_invitation",
    ("key_slots", "change_slots"): "confirm_sheet",
    ("letter_copies", "again"): "again",
    ("letters", "make"): "make_letter",
    ("letters", "mark_printed"): "mark_printed",
    ("letters", "preview"): "look_at_copy",
    ("log_book", "export_log"): "export_log",
    ("log_book", "print_log"): "print_log",
    ("management", "allow_one_person"): "allow_one_person",
    ("notices", "give_notice"): "give_notice",
    ("number_sheet", "put_on_sheet"): "put_on_sheet",
    ("people", "_own_password"): "change_own_password",
    ("people", "add_here"): "add_here",
    ("people", "change_role"): "change_role",
    ("people", "leave"): "leave",
    ("people", "reset_password"): "reset_password",
    ("privacy_order", "tick_privacy"): "tick_privacy",
    ("privacy_order", "untick_privacy"): "untick_privacy",
    ("prints", "_put"): "keep_print",
    ("prints", "keep"): "print_list",
    ("received_end", "destroy_on_request"): "destroy_received",
    ("received_items", "look_at"): "look_at_delivery",
    ("received_items", "paper"): "look_at_received_paper",
    ("received_items", "take_over"): "take_over",
    ("received_items", "undo"): "put_back",
    ("receivers", "allow_late"): "allow_late",
    ("receivers", "change_receiver"): "change_receiver",
    ("receivers", "record_receipts"): "record_receipts",
    ("receiving", "_receive"): "receive_dossier",
    ("receiving", "looked_through"): "look_through_delivery",
    ("region", "import_region"): "import_region",
    ("region", "save_region"): "save_region",
    ("requests", "answer"): "answer_request",
    ("requests", "extend"): "extend_request",
    ("requests", "receive"): "receive_request",
    ("retention", "clean_up"): "clean_up",
    ("retention", "destroy"): "destroy",
    ("retention", "propose"): "propose",
    ("retention", "set_term"): "set_term",
    ("retention", "withdraw"): "withdraw_proposal",
    ("scan", "confirm_unread"): "scan_confirm",
    ("scan", "decide"): "scan_decide",
    ("scan", "details"): "scan_details",
    ("secrecy", "promise"): "promise_secrecy",
    ("securing", "make"): "secure_pdf",
    ("package_tools", "keep_plaintext"): "keep_plaintext",
    ("sending", "_written"): "send_carrier",
    ("store_export", "export_readable"): "export_readable",
    ("store_export", "export_sealed"): "export_sealed",
    ("set_aside", "_record"): "destroy_set_aside",
    ("sign_in", "attempt"): "change_own_password",
    ("slips", "answer"): "answer_slip",
    ("slips", "undo"): "undo_slip",
    ("stationery", "_change"): "set_sentence",
    ("stores", "confirm_recovery"): "confirm_sheet",
    ("stores", "renew_recovery"): "renew_sheet",
    ("students", "_alter"): "remove_guardian",
    ("students", "save_school"): "save_school",
    ("students", "shown_number"): "show_number",
    ("tidying", "tidy"): "destroy",
    ("transfers", "put_back"): "put_back_concept",
    ("transfers", "remove_untouched"): "remove_untouched",
    ("ways_in", "_remove"): "leave",
    ("ways_in", "invite"): "invite",
    ("ways_in", "rename"): "rename_account",
    ("ways_in", "renew_device_key"): "renew_device_key",
    ("workspace", "change"): "change_profile",
}
"""A function that writes, and a use case that does it; `--slow` sees that it does."""
ELSEWHERE: dict[Place, str] = {
    ("demo", "demo_workspace"): "makes up a school to look at; no school's data are in it",
    ("rehearsal", "_carry_demo_school"): "the same",
    ("rehearsal", "_carry_all"): "the same",
    ("stores", "_made"): "has no store yet: see the first start in test_killed and test_making_and_restoring",
    ("stores", "_make_database"): "the same",
    ("restore", "restore"): "puts another store in the place of this one: see test_making_and_restoring",
    ("restore", "_put_on_record"): "the same",
    (
        "backups",
        "refresh_slots",
    ): "puts the ways in of now in stores set aside, and again with the next change",
    (
        "entry",
        "_proven",
    ): "marks the sheet as read back, one replaced file; not saved, it is done at the next words",
    (
        "slots_on_record",
        "settle_slots",
    ): "clears the file of what is gone on record, one replaced file; not saved, it is tried at each look",
    ("restore", "mend_slots"): "is for a store that does not open: see test_damaged",
}
"""Functions that write in another way, and where that is under hardship."""
WORDS = {"save_slots", "prepare_slots", "change_slots", "new_device_key"}
UNITS = {"write", "drafting", "compact", "copy_out", "keep_copy"}


def writers() -> set[Place]:
    """Every function of the services that opens a unit of work to write in, or saves key slots."""
    found = set()
    for path in sorted(ROOM.glob("*.py")):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef) and any(map(_writes, ast.walk(function))):
                found.add((path.stem, function.name))
    return found


def _writes(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id=name)):
            return name in WORDS
        case ast.Call(func=ast.Attribute(attr="change")):
            return True
        case ast.Call(func=ast.Attribute(attr=name, value=holder)):
            return name in UNITS and ast.unparse(holder).endswith("store")
    return False
