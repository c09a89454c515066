"""Every use case asks the matrix, is one transaction, and leaves exactly one audit entry without a name in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.dossier.breach import BreachKind, PrivacyOfficer
from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.correspondence import LetterId, LetterKind
from oso_desktop.dossier.informing import InformedBy
from oso_desktop.dossier.inzage import Agreement, Manner, Recorded
from oso_desktop.dossier.people import Capacity, Gezag, Guardian, Representative
from oso_desktop.dossier.prints import PrintId, PrintKind
from oso_desktop.dossier.privacy_order import HandPoint
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.rights_requests import RequestKind
from oso_desktop.dossier.roles import MATRIX, Right, Role
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.stationery import Window
from oso_desktop.dossier.transfer import Way
from oso_desktop.exchange.card_file import write_card
from oso_desktop.exchange.region_file import write_region
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.facts import LetterPdf, slip_code
from oso_desktop.services import (
    addresses,
    advice,
    attachments,
    attachments_in,
    backups,
    begin_batch,
    breaches,
    cards,
    dossiers,
    drafts,
    handover,
    imports,
    informing,
    inzage,
    inzage_batch,
    inzage_extra,
    items,
    letter_copies,
    letters,
    log_book,
    management,
    notices,
    number_sheet,
    people,
    prints,
    privacy_order,
    received_items,
    receivers,
    receiving,
    region,
    requests,
    retention,
    second_delivery,
    secrecy,
    slips,
    stationery,
    stationery_example,
    store_check,
    students,
    todo,
    transfers,
    ways_in,
)
from oso_desktop.services.begin_batch import Begun, Named
from oso_desktop.services.secrecy import SecrecyFirst
from oso_desktop.services.workspace import NotAllowed, Workspace
from oso_desktop.store.audit import AuditRepository
from tests.cli import pupils
from tests.dossier.school_work import final_test, with_final_test
from tests.exchange.builders import edexml, element, pupil
from tests.exchange.cards import card
from tests.exchange.documents import pdf as pdf_file
from tests.exchange.documents import png
from tests.services import brought, school
from tests.services.every_service import OWN
from tests.services.school import MOTHER, STRANGER, TODAY, Case, Stage

Act = Callable[[Workspace, Stage], object]
NAMES = (
    pupils.SURNAME,
    pupils.FIRST_NAME,
    pupils.GUARDIAN,
    pupils.NUMBER,
    pupils.DOCUMENT_TEXT,
    pupils.STREET,
)


PAPER = LetterPdf(data=pdf_file(pupils.SURNAME), pages=1, title="Blad")

LIST = edexml(pupil("nieuw", element("achternaam", pupils.SURNAME)))

CARD = card()
THERE = KnownSchool(name=pupils.SURNAME, brin="98XX", phone="0000000000")

PASSWORD, THIRD = "vier losse woorden hier", "C. Derde"

ANSWERS: dict[str, slips.SlipAnswer] = {}
"""By store, what was answered there."""
OUT: dict[str, tuple[LetterId, ...]] = {}
"""By store, the invitations that went to the printer."""
OFFERS: dict[str, inzage_batch.OffersMade] = {}
"""By store, what was recorded of them."""


def a_print_of(workspace: Workspace) -> PrintId:
    """The id of a print that was kept before; StopIteration if there is none."""
    return next(iter(prints.kept(workspace, PrintKind.RIGHTS))).id


CHANGES: dict[str, tuple[Right, Act]] = {
    "receive_dossier": (
        Right.IMPORT,
        lambda w, s: brought.received(w, brought.file_beside(w)),
    ),
    "take_over": (Right.EDIT, lambda w, s: brought.take_all(w)),
    "put_back": (Right.EDIT, lambda w, s: brought.put_one_back(w)),
    "look_at_delivery": (
        Right.VIEW,
        lambda w, s: received_items.look_at(w, brought.only_delivery(w).received.id),
    ),
    "look_through_delivery": (
        Right.EDIT,
        lambda w, s: receiving.looked_through(w, brought.only_delivery(w).received.id),
    ),
    "look_at_received_paper": (Right.VIEW, lambda w, s: brought.look_at_paper(w)),
    "save_address": (Right.EDIT, lambda w, s: addresses.save_address(w, THERE)),
    "remove_address": (Right.EDIT, lambda w, s: addresses.remove_address(w, known(w).id)),
    "take_card": (Right.EDIT, lambda w, s: addresses.take_card(w, write_card(card(1, name=pupils.SURNAME)))),
    "check_card": (
        Right.HAND_OVER,
        lambda w, s: addresses.check_by_phone(
            w,
            known(w).id,
            CARD.fingerprint,
            heard=" ".join(CARD.phone_words),
            spoken_to=pupils.GUARDIAN,
            number="0000000000",
            on=TODAY,
        ),
    ),
    "withdraw_other_card": (
        Right.EDIT,
        lambda w, s: addresses.withdraw(w, known(w).id, reason=f"Gehoord van {pupils.GUARDIAN}."),
    ),
    "make_card": (Right.MANAGE, lambda w, s: cards.make_card(w)),
    "rotate_card": (Right.MANAGE, lambda w, s: cards.rotate_card(w)),
    "withdraw_card": (Right.MANAGE, lambda w, s: cards.withdraw_card(w, reason=school.REASON)),
    "destroy_old_card": (Right.MANAGE, lambda w, s: cards.destroy_old_card(w, an_earlier_card(w))),
    "print_log": (Right.MANAGE, lambda w, s: log_book.print_log(w)),
    "export_log": (
        Right.MANAGE,
        lambda w, s: log_book.export_log(w, log_book.ALL, log_book.LogFormat.CSV, names=False),
    ),
    "import_list": (Right.IMPORT, lambda w, s: imports.import_file(w, LIST)),
    "import_dossier": (
        Right.IMPORT,
        lambda w, s: imports.import_file(
            w,
            pupils.dossier_file(
                pupils.packed("nieuw"), leerlingid="ander", roepnaam="Ander", voornaam=("Ander",), bsn=None
            ),
        ),
    ),
    "add_attachment": (
        Right.EDIT,
        lambda w, s: attachments.add(w, s.case.student.id, "rapport.txt", pupils.DOCUMENT_TEXT.encode()),
    ),
    "take_in_attachment": (
        Right.EDIT,
        lambda w, s: attachments_in.take_in(w, s.case.student.id, "rapport.txt", b"Een verzonnen rapport."),
    ),
    "describe": (
        Right.EDIT,
        lambda w, s: attachments.describe(
            w, s.case.attachment_id, kind_key="opp", title=pupils.SURNAME, document_date=TODAY
        ),
    ),
    "remove_attachment": (
        Right.EDIT,
        lambda w, s: attachments.remove(w, s.case.student.id, s.case.attachment_id),
    ),
    "save_guardian": (
        Right.EDIT,
        lambda w, s: students.save_guardian(
            w, s.case.student.id, Guardian(block=pupils.guardian(), gezag=Gezag.UNKNOWN)
        ),
    ),
    "remove_guardian": (Right.EDIT, lambda w, s: students.remove_guardian(w, s.case.student.id, STRANGER)),
    "save_record": (
        Right.EDIT,
        lambda w, s: students.save_record(
            w, s.case.student.id, replace(s.case.student.record, roepnaam="Pip")
        ),
    ),
    "set_receiver": (
        Right.EDIT,
        lambda w, s: dossiers.set_receiver(w, s.dossier_id, replace(school.RECEIVER, name="Anders")),
    ),
    "set_enrolment": (
        Right.EDIT,
        lambda w, s: dossiers.set_enrolment(w, s.dossier_id, Enrolment.APPLIED, TODAY),
    ),
    "confirm_receiver": (
        Right.EDIT,
        lambda w, s: receivers.confirm_receiver(
            w, s.dossier_id, on=TODAY, how=f"Gebeld over {pupils.SURNAME}."
        ),
    ),
    "set_moved": (Right.EDIT, lambda w, s: receivers.set_moved(w, s.dossier_id, TODAY)),
    "start": (Right.BEGIN, lambda w, s: dossiers.start(w, s.case.student.id, Profile.VOVO)),
    "begin_together": (
        Right.BEGIN,
        lambda w, s: begin_batch.begin(w, (s.case.student.id,), Profile.VOVO),
    ),
    "take_back_begun": (Right.BEGIN, lambda w, s: begin_batch.take_back(w, Begun(dossiers=(s.fresh,)))),
    "name_receiver": (
        Right.EDIT,
        lambda w, s: begin_batch.name_receiver(w, (s.fresh,), school.RECEIVER),
    ),
    "empty_receiver": (
        Right.EDIT,
        lambda w, s: begin_batch.empty_receiver(w, Named(dossiers=(s.fresh,), receiver=school.RECEIVER)),
    ),
    "choose_category": (
        Right.SELECT,
        lambda w, s: dossiers.choose_category(w, s.dossier_id, Category.VERZUIM, chosen=True),
    ),
    "leave_out": (
        Right.SELECT,
        lambda w, s: items.leave_out(
            w,
            s.dossier_id,
            next(i.ref for i in dossiers.view(w, s.dossier_id).overview.items if i.label == "Roepnaam"),
        ),
    ),
    "change_profile": (Right.SELECT, lambda w, s: dossiers.change_profile(w, s.fresh, Profile.POVO)),
    "confirm_choice": (Right.SELECT, lambda w, s: dossiers.confirm_choice(w, s.fresh)),
    "mark_seen": (Right.SELECT, lambda w, s: attachments.mark_seen(w, s.fresh, s.case.attachment_id)),
    "promise_secrecy": (Right.VIEW_STRICT, lambda w, s: secrecy.promise(w)),
    "decide": (
        Right.SELECT,
        lambda w, s: attachments.decide(
            w, s.dossier_id, s.case.attachment_id, included=False, reason=f"niet nodig, zegt {pupils.SURNAME}"
        ),
    ),
    "offer": (
        Right.INZAGE,
        lambda w, s: inzage.offer(w, s.dossier_id, MOTHER, on=TODAY, manner=Manner.SENT),
    ),
    "seen": (
        Right.INZAGE,
        lambda w, s: inzage.seen(
            w,
            s.dossier_id,
            MOTHER,
            on=TODAY,
            recorded=Recorded.LETTER,
            agreement=Agreement.NO,
            note=pupils.SURNAME,
        ),
    ),
    "no_response": (
        Right.INZAGE,
        lambda w, s: inzage.no_response(w, s.dossier_id, MOTHER, reason="Drie keer gebeld, geen antwoord."),
    ),
    "inform": (
        Right.INZAGE,
        lambda w, s: informing.inform(w, s.dossier_id, MOTHER, on=TODAY, how=InformedBy.TALK),
    ),
    "give_copy": (
        Right.INZAGE,
        lambda w, s: informing.give_copy(w, s.dossier_id, MOTHER, on=TODAY, manner=Manner.SENT),
    ),
    "allow_without_gezag": (
        Right.SELECT,
        lambda w, s: inzage_extra.allow_without_gezag(
            w, s.dossier_id, STRANGER, reason=f"{pupils.SURNAME} vroeg erom."
        ),
    ),
    "save_representative": (
        Right.EDIT,
        lambda w, s: students.save_representative(
            w, s.case.student.id, Representative(name=pupils.SURNAME, capacity=Capacity.MENTOR)
        ),
    ),
    "add_remark": (Right.INZAGE, lambda w, s: inzage.add_remark(w, s.dossier_id, MOTHER, pupils.REMARK)),
    "withdraw_inzage": (
        Right.INZAGE,
        lambda w, s: inzage.withdraw_inzage(w, s.dossier_id, MOTHER, reason=f"Niet {pupils.SURNAME} gezien."),
    ),
    "make_letter": (
        Right.LETTERS,
        lambda w, s: letters.make(w, s.dossier_id, LetterKind.CONFIRMATION, MOTHER),
    ),
    "give_notice": (Right.INZAGE, lambda w, s: notices.give_notice(w, s.dossier_id, MOTHER, on=TODAY)),
    "again": (Right.LETTERS, lambda w, s: letter_copies.again(w, s.letter_id)),
    "answer_slip": (
        Right.INZAGE,
        lambda w, s: slips.answer(w, slip_code(s.dossier_id, MOTHER), on=TODAY, remark=pupils.REMARK),
    ),
    "offer_by_letters": (
        Right.INZAGE,
        lambda w, _: inzage_batch.offer_by_letters(w, OUT[w.store_id], on=TODAY, manner=Manner.SENT),
    ),
    "take_offers_back": (Right.INZAGE, lambda w, _: inzage_batch.take_back(w, OFFERS[w.store_id])),
    "undo_slip": (Right.INZAGE, lambda w, _: slips.undo(w, ANSWERS[w.store_id])),
    "keep_print": (
        Right.LETTERS,
        lambda w, s: prints.keep(
            w, PrintKind.REQUEST_RECEIVED, PAPER, about="q1", student_id=s.case.student.id
        ),
    ),
    "print_list": (Right.LETTERS, lambda w, s: prints.keep(w, PrintKind.SECOND_DELIVERY, PAPER)),
    "print_again": (Right.LETTERS, lambda w, s: prints.again(w, a_print_of(w))),
    "mark_printed": (Right.LETTERS, lambda w, s: letters.mark_printed(w, s.letter_id)),
    "freeze": (Right.FREEZE, lambda w, s: handover.freeze(w, s.dossier_id)),
    "export_package": (Right.HAND_OVER, lambda w, s: handover.export_package(w, s.dossier_id, s.version_id)),
    "record_delivery": (
        Right.HAND_OVER,
        lambda w, s: handover.record_delivery(w, s.dossier_id, s.version_id, way=Way.PAPER, on=TODAY),
    ),
    "withdraw_delivery": (
        Right.HAND_OVER,
        lambda w, s: receivers.withdraw_delivery(
            w, s.dossier_id, a_hand_over(w, s), reason="Dit ging over een ander kind."
        ),
    ),
    "remove_untouched": (Right.SELECT, lambda w, s: transfers.remove_untouched(w, s.fresh)),
    "put_back_concept": (Right.SELECT, lambda w, s: transfers.put_back(w, school.a_removed_concept(s))),
    "save_school": (
        Right.MANAGE,
        lambda w, s: students.save_school(w, replace(school.SCHOOL, phone="0111111111")),
    ),
    "receive_request": (
        Right.REGISTER,
        lambda w, s: requests.receive(
            w,
            s.case.student.id,
            kind=RequestKind.ACCESS,
            on=TODAY,
            asked_by=pupils.GUARDIAN,
            identity="Bekend op school.",
            what=pupils.REMARK,
        ),
    ),
    "note_breach": (
        Right.REGISTER,
        lambda w, s: breaches.note(
            w, kind=BreachKind.PAPER_LOST, known_at=w.clock(), happened=f"Dossier van {pupils.SURNAME} kwijt."
        ),
    ),
    "clean_up": (Right.EDIT, lambda w, s: retention.clean_up(w, looked_at=2)),
    "save_privacy_officer": (
        Right.MANAGE,
        lambda w, s: breaches.save_privacy_officer(w, PrivacyOfficer(name=pupils.GUARDIAN)),
    ),
    "allow_one_person": (Right.MANAGE, lambda w, s: management.allow_one_person(w, allowed=True)),
    "set_term": (Right.MANAGE, lambda w, s: retention.set_term(w, "okr", 6)),
    "tick_privacy": (Right.MANAGE, lambda w, s: privacy_order.tick_privacy(w, HandPoint.GUIDE)),
    "untick_privacy": (Right.MANAGE, lambda w, s: privacy_order.untick_privacy(w, HandPoint.GUIDE)),
    "set_lock_terms": (Right.MANAGE, lambda w, s: drafts.set_lock_terms(w, 5)),
    "save_advice": (
        Right.EDIT,
        lambda w, s: advice.save(
            w,
            s.dossier_id,
            replace(advice.entry_of(s.case.student, dossiers.view(w, s.dossier_id).dossier), wish_pupil="70"),
        ),
    ),
    "put_on_sheet": (
        Right.EXCEPTION,
        lambda w, s: number_sheet.put_on_sheet(w, s.dossier_id, allowed=True),
    ),
    "confirm_advice": (Right.SELECT, lambda w, s: advice.confirm_stated(w, s.dossier_id)),
    "add_here": (Right.MANAGE, lambda w, s: people.add_here(w, "E. Eerder", Role.HEAD, PASSWORD)),
    "change_role": (Right.MANAGE, lambda w, s: people.change_role(w, THIRD, Role.HEAD)),
    "reset_password": (Right.MANAGE, lambda w, s: people.reset_password(w, THIRD, PASSWORD)),
    "leave": (Right.MANAGE, lambda w, s: people.leave(w, THIRD)),
    "set_own_password": (Right.VIEW, lambda w, s: people.set_own_password(w, PASSWORD, PASSWORD * 2)),
    "drop_own_password": (Right.VIEW, lambda w, s: people.drop_own_password(w, PASSWORD)),
    "invite": (Right.MANAGE, lambda w, s: ways_in.invite(w, pupils.GUARDIAN, Role.HEAD)),
    "save_region": (Right.MANAGE, lambda w, s: region.save_region(w, RegionProfile(response_days=12))),
    "import_region": (
        Right.MANAGE,
        lambda w, s: region.import_region(w, write_region(RegionProfile(name="Kust"))),
    ),
    "set_window": (Right.MANAGE, lambda w, s: stationery.set_window(w, Window.RIGHT)),
    "set_large": (Right.MANAGE, lambda w, s: stationery.set_large(w, large=True)),
    "set_blank_backs": (Right.MANAGE, lambda w, s: stationery.set_blank_backs(w, blank=True)),
    "set_logo": (Right.MANAGE, lambda w, s: stationery.set_logo(w, png(20, 10))),
    "set_signature": (Right.MANAGE, lambda w, s: stationery.set_signature(w, png(20, 10))),
    "set_sentence": (Right.MANAGE, lambda w, s: stationery.set_sentence(w, OWN)),
    "drop_sentence": (Right.MANAGE, lambda w, s: stationery.drop_sentence(w, OWN)),
    "back_up": (Right.VIEW, lambda w, s: backups.back_up(w)),
    "choose_folder": (Right.MANAGE, lambda w, s: backups.choose_folder(w, w.folder.parent)),
}

ONLY_ON_RECORD = {"look_at_delivery", "look_at_received_paper", "print_log", "export_log", "print_list"}
"""What takes something out of the program: nothing in it is other afterwards but the log."""

LOOKS: dict[str, tuple[Right, Act]] = {
    "rows": (Right.VIEW, lambda w, s: dossiers.rows(w)),
    "view": (Right.VIEW, lambda w, s: dossiers.view(w, s.dossier_id)),
    "of_student": (Right.VIEW, lambda w, s: transfers.of_student(w, s.case.student.id)),
    "region": (Right.VIEW, lambda w, s: region.region(w)),
    "paper": (Right.VIEW, lambda w, s: (stationery.paper(w),)),
    "sentences": (Right.VIEW, lambda w, s: (stationery.sentences(w),)),
    "example": (Right.VIEW, lambda w, s: stationery_example.example(w, OWN)),
    "privacy_order": (Right.VIEW, lambda w, s: privacy_order.privacy_order(w)),
    "requests": (Right.VIEW, lambda w, s: (requests.register(w),)),
    "breaches": (Right.VIEW, lambda w, s: (breaches.register(w),)),
    "can_be_lost": (Right.VIEW, lambda w, s: (breaches.can_be_lost(w),)),
    "retention": (Right.VIEW, lambda w, s: retention.retention(w)),
    "old_attachments": (Right.VIEW, lambda w, s: (retention.old_attachments(w),)),
    "todo": (Right.VIEW, lambda w, s: todo.todo(w)),
    "log_page": (Right.VIEW, lambda w, s: log_book.log_page(w)),
    "dossier_log": (Right.VIEW, lambda w, s: log_book.dossier_log(w, s.dossier_id)),
    "log_choices": (Right.VIEW, lambda w, s: log_book.log_choices(w)),
    "check_store": (Right.VIEW, lambda w, s: store_check.check_store(w)),
    "rights_sheet": (Right.VIEW, lambda w, s: people.rights_sheet(w)),
    "ways_in": (Right.VIEW, lambda w, s: ways_in.ways_in(w)),
    "backup_overview": (Right.VIEW, lambda w, s: backups.overview(w)),
    "export_region": (Right.VIEW, lambda w, s: region.export_region(w)),
    "export_school_guide": (Right.VIEW, lambda w, s: region.export_school_guide(w)),
    "export_calendar": (Right.VIEW, lambda w, s: region.export_calendar(w, "2026-2027")),
    "get_school": (Right.VIEW, lambda w, s: students.get_school(w)),
    "lock_terms": (Right.VIEW, lambda w, s: drafts.lock_terms(w)),
    "kept": (Right.VIEW, lambda w, s: (drafts.kept(w),)),
    "kept_prints": (Right.VIEW, lambda w, s: (prints.kept(w, PrintKind.RIGHTS),)),
    "pdf": (Right.VIEW, lambda w, s: letters.pdf(w, s.letter_id)),
    "second_delivery_sheet": (Right.LETTERS, lambda w, s: second_delivery.sheet(w)),
    "preview": (
        Right.LETTERS,
        lambda w, s: letters.preview(w, s.dossier_id, LetterKind.OVERVIEW, MOTHER),
    ),
}


def a_notice_is_due(workspace: Workspace, stage: Stage) -> None:
    """A test result came after inzage, and the letter about it was made."""
    record = with_final_test(stage.case.student, final_test()).record
    with workspace.view() as unit:
        advice = unit.students.get(stage.case.student.id).record.overstapadvies
        papers = unit.students.get(stage.case.student.id).record.overigdocumentlijst
    kept = replace(record, overstapadvies=advice, overigdocumentlijst=papers)
    students.save_record(workspace, stage.case.student.id, kept)
    dossiers.choose_category(workspace, stage.dossier_id, Category.EINDTOETSBO, chosen=True)
    dossiers.confirm_choice(workspace, stage.dossier_id)
    letters.make(workspace, stage.dossier_id, LetterKind.NOTICE, MOTHER)


def others_work_here(workspace: Workspace, stage: Stage) -> None:
    """Everybody has a password; a third person has no account."""
    cheap = Argon2id(salt=b"s" * 16, length=32, iterations=1, lanes=1, memory_cost=64)
    verifier = cheap.derive_phc_encoded(PASSWORD.encode())
    with workspace.change(Right.VIEW, "proef", workspace.store_id) as unit:
        for each in unit.users.colleagues():
            unit.users.put(replace(each, password=verifier))
        for role in Role:
            unit.users.put(Colleague(name=f"Een {role.value}", role=role, password=verifier))
        unit.users.put(Colleague(name=THIRD, role=Role.COUNSELLOR, password=verifier))


def a_slip_is_out(workspace: Workspace, stage: Stage) -> None:
    school.answerable(workspace, stage.dossier_id)


def a_slip_was_answered(workspace: Workspace, stage: Stage) -> None:
    code = school.answerable(workspace, stage.dossier_id)
    ANSWERS[workspace.store_id] = slips.answer(workspace, code, on=TODAY)


def an_invitation_is_out(workspace: Workspace, stage: Stage) -> None:
    school.answerable(workspace, stage.dossier_id)
    made = letters.make(workspace, stage.dossier_id, LetterKind.INVITATION, MOTHER).letter
    letters.mark_printed(workspace, made.id)
    OUT[workspace.store_id] = (made.id,)


def offers_were_recorded(workspace: Workspace, stage: Stage) -> None:
    an_invitation_is_out(workspace, stage)
    out = OUT[workspace.store_id]
    OFFERS[workspace.store_id] = inzage_batch.offer_by_letters(workspace, out, on=TODAY, manner=Manner.SENT)


def a_receiver_is_named(workspace: Workspace, stage: Stage) -> None:
    dossiers.set_receiver(workspace, stage.fresh, school.RECEIVER)


def a_paper_was_printed(workspace: Workspace, stage: Stage) -> None:
    del stage
    prints.keep(workspace, PrintKind.RIGHTS, PAPER)


def a_point_is_ticked(workspace: Workspace, stage: Stage) -> None:
    del stage
    privacy_order.tick_privacy(school.as_role(workspace, Role.HEAD), HandPoint.GUIDE)


def a_school_is_known(workspace: Workspace, stage: Stage) -> None:
    del stage
    addresses.take_card(workspace, write_card(CARD))


def known(workspace: Workspace) -> KnownSchool:
    """The school in the address book; StopIteration if there is none."""
    return next(iter(addresses.schools(workspace)))


def a_hand_over_was_recorded(workspace: Workspace, stage: Stage) -> None:
    handover.record_delivery(workspace, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)


def a_hand_over(workspace: Workspace, stage: Stage) -> str:
    """The id of what was recorded."""
    return dossiers.view(workspace, stage.dossier_id).dossier.deliveries[0].id


def a_card_is_in_use(workspace: Workspace, stage: Stage) -> None:
    del stage
    cards.make_card(school.as_role(workspace, Role.HEAD))


def a_card_was_renewed(workspace: Workspace, stage: Stage) -> None:
    a_card_is_in_use(workspace, stage)
    cards.rotate_card(school.as_role(workspace, Role.HEAD))


def an_earlier_card(workspace: Workspace) -> str:
    """The id of a card that another took the place of; StopIteration if there is none."""
    return next(iter(cards.own_cards(workspace).earlier)).id


BEFORE: dict[str, Callable[[Workspace, Stage], object]] = {
    **dict.fromkeys(
        ("look_at_delivery", "look_through_delivery", "look_at_received_paper"), brought.received_beside
    ),
    "put_back": brought.taken_over,
    "untick_privacy": a_point_is_ticked,
    "take_over": brought.changed_since,
    "withdraw_delivery": a_hand_over_was_recorded,
    **dict.fromkeys(("rotate_card", "withdraw_card"), a_card_is_in_use),
    "destroy_old_card": a_card_was_renewed,
    **dict.fromkeys(("remove_address", "check_card", "withdraw_other_card"), a_school_is_known),
    "give_notice": a_notice_is_due,
    "answer_slip": a_slip_is_out,
    "undo_slip": a_slip_was_answered,
    "offer_by_letters": an_invitation_is_out,
    "empty_receiver": a_receiver_is_named,
    "take_offers_back": offers_were_recorded,
    "print_again": a_paper_was_printed,
    **dict.fromkeys(
        ("add_here", "change_role", "reset_password", "leave", "set_own_password", "drop_own_password"),
        others_work_here,
    ),
}
"""What has to have happened before some changes can be made at all."""


def everything(workspace: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    with workspace.store.read() as unit:
        connection = unit.audit._connection
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars()
        return {
            name: [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')]
            for name in names.all()
        }


def test_every_right_of_the_matrix_guards_something_here() -> None:
    guarded = {right for right, _ in (*CHANGES.values(), *LOOKS.values())}
    # Opening what is strict, and destroying, take a store of their own: see test_who_saw and test_registers.
    elsewhere = {Right.VIEW_STRICT, Right.PROPOSE, Right.DESTROY, Right.EXCEPTION}
    assert guarded | elsewhere == set(Right) == set(MATRIX)


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_asks_the_matrix_and_is_on_record_once(name: str, handed: Workspace, stage: Stage) -> None:
    right, act = CHANGES[name]
    BEFORE.get(name, lambda *_: None)(handed, stage)
    before = everything(handed)

    for role in set(Role) - MATRIX[right]:
        with pytest.raises(NotAllowed, match=right.value):
            act(school.as_role(handed, role), stage)
    assert everything(handed) == before

    permitted = sorted(MATRIX[right])[-1]
    act(school.as_role(handed, permitted), stage)

    after = everything(handed)
    fresh = after["audit"][len(before["audit"]) :]
    assert after["audit"][: len(before["audit"])] == before["audit"]
    assert len(fresh) == 1
    changed = {table for table in after if after[table] != before[table]}
    assert changed == {"audit"} if name in ONLY_ON_RECORD else changed > {"audit"}
    with handed.view() as unit:
        (entry,) = unit.audit.entries(1)
        assert unit.audit.verify().intact
    assert (entry.by, entry.role, entry.at) == (f"Een {permitted}", permitted, school.NOW)
    said = f"{entry.action} {entry.subject} {dict(entry.detail)}"
    assert not [secret for secret in (*NAMES, pupils.REMARK) if secret in said]


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_that_cannot_be_put_on_record_is_not_kept(
    name: str, handed: Workspace, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    right, act = CHANGES[name]
    BEFORE.get(name, lambda *_: None)(handed, stage)
    before = everything(handed)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(AuditRepository, "append", broken)
    with pytest.raises(ZeroDivisionError):
        act(school.as_role(handed, sorted(MATRIX[right])[-1]), stage)

    assert everything(handed) == before


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("name", LOOKS)
def test_looking_changes_nothing(name: str, role: Role, handed: Workspace, stage: Stage) -> None:
    right, act = LOOKS[name]
    before = everything(handed)

    assert role in MATRIX[right]
    assert act(school.as_role(handed, role), stage)

    assert everything(handed) == before


@pytest.mark.parametrize("role", Role)
def test_a_strict_attachment_opens_only_for_whom_it_is_meant(
    role: Role, running: Workspace, case: Case
) -> None:
    """R168, L18: the right to open it, and the promise to keep it secret, given in this role."""
    text = pupils.DOCUMENT_TEXT.encode()
    strict = attachments.add(running, case.student.id, "verslag.txt", text, kind_key="psychologisch")
    usual = attachments.add(running, case.student.id, "rapport.txt", text, kind_key="leerlingrapport")
    person = school.as_role(running, role)

    assert attachments.content(person, usual.id) == text
    if role in MATRIX[Right.VIEW_STRICT]:
        before = everything(running)
        with pytest.raises(SecrecyFirst, match="geheimhouden"):
            attachments.content(person, strict.id)
        assert everything(running) == before
        secrecy.promise(person)
        assert attachments.content(person, strict.id) == text
        after = everything(running)
        secrecy.promise(person)
        assert everything(running) == after, "once is enough"
    else:
        for act in (lambda: attachments.content(person, strict.id), lambda: secrecy.promise(person)):
            with pytest.raises(NotAllowed):
                act()


def test_a_running_dossier_is_gone_on_with_and_leaves_no_entry(running: Workspace, case: Case) -> None:
    before = everything(running)
    assert dossiers.start(running, case.student.id, Profile.POVO) == case.dossier_id
    assert everything(running) == before
