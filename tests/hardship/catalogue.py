"""Every use case that writes, each on the same small school. `test_catalogue` finds the ones that are missing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from oso_desktop.dossier.advice import Exemption
from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.breach import REPORTED_TO, Answer, BreachKind
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.destruction import DestructionProposed, Proposed
from oso_desktop.dossier.editing import Edit, block_of, parts
from oso_desktop.dossier.inzage import Remark
from oso_desktop.dossier.rights_requests import Outcome, RequestKind
from oso_desktop.dossier.roles import MATRIX, Role, User
from oso_desktop.dossier.scan_decisions import Verdict
from oso_desktop.dossier.scan_findings import SCAN_VERSION
from oso_desktop.dossier.schools import ReceivingSchool
from oso_desktop.dossier.transfer import Way
from oso_desktop.gegevensset.meta import changed
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services import (
    advice,
    attachments,
    backups,
    breaches,
    dossiers,
    drafts,
    editing,
    handover,
    inzage,
    inzage_extra,
    items,
    letters,
    package_tools,
    people,
    received_end,
    receivers,
    requests,
    retention,
    scan,
    secrecy,
    securing,
    sending,
    set_aside,
    slips,
    store_export,
    students,
    ways_in,
)
from oso_desktop.services.drafts import Draft
from oso_desktop.services.joining import accept_invitation
from oso_desktop.services.stores import confirm_recovery, recover_store, renew_recovery
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import HEAD_NAME
from oso_desktop.store.database import FILE_NAME
from oso_desktop.vault.invitation import InvitationExpired
from oso_desktop.vault.keychain import MemoryKeychain
from tests.exchange import documents
from tests.hardship.scene import Scene
from tests.services import brought, school
from tests.services.partner import introduced
from tests.services.school import MOTHER, NOW, REASON, STRANGER, TODAY
from tests.services.test_rights import BEFORE, CHANGES
from tests.store.examples import note

Act = Callable[[], object]
UseCase = Callable[[Scene], Act]
"""Makes ready what the use case needs, and gives the use case itself."""

HAS_A_NOTICE = frozenset({"come_in_by_sheet", "back_up", "destroy_set_aside"})
"""These go on where something cannot be saved, and say so in what they give back: a full disk must not keep a school
from its own data, and a backup that cannot be made holds nobody up.
"""
IN_STEPS = frozenset(
    {
        "come_in_by_sheet",
        "accept_invitation",
        "try_expired_invitation",
        "renew_device_key",
        "send_carrier",
        "send_carrier_again",
        "secure_pdf",
        "export_sealed",
        "export_readable",
        "keep_plaintext",
        "back_up",
        "leave",
        "destroy_set_aside",
    }
)
"""These save in more than one place, one after the other, so that what is refused may be the last step of several,
and that a second try finds it done already."""

OTHER = ReceivingSchool(name="Een Andere Bedachte School", brin="98XX", town="Elders")


def head(workspace: Workspace, day: date = TODAY, name: str = "B. Denkbeeldig") -> Workspace:
    """The same store with a head at the keyboard, on any day."""
    user = User(name=name, role=Role.HEAD)
    return replace(workspace, user=user, clock=lambda: datetime.combine(day, NOW.timetz()))


def _from_the_table(name: str) -> UseCase:
    right, act = CHANGES[name]

    def prepared(scene: Scene) -> Act:
        BEFORE.get(name, lambda *_: None)(scene.workspace, scene.stage)
        person = school.as_role(scene.workspace, sorted(MATRIX[right])[-1])
        return lambda: act(person, scene.stage)

    return prepared


# --- attachments and what is found in them ---------------------------------------------------------------------------


def _added(scene: Scene, name: str = "plan.pdf", kind: str = "handelingsplan") -> Attachment:
    data = documents.pdf("Plan voor rekenen.", "Nationaliteit: Marokkaanse.", scanned=1)
    student = scene.stage.case.student.id
    attachment = attachments.add(scene.workspace, student, name, data, kind_key=kind)
    attachments.mark_seen(scene.workspace, scene.stage.dossier_id, attachment.id)
    attachments.decide(
        scene.workspace,
        scene.stage.dossier_id,
        attachment.id,
        included=True,
        reason=REASON,
        part="c",
        warning_seen=True,
    )
    return attachment


def _look_at_strict(scene: Scene) -> Act:
    attachment = _added(scene, "verslag.pdf", "psychologisch")
    secrecy.promise(scene.workspace)
    return lambda: attachments.content(scene.workspace, attachment.id)


def _look_at_copy(scene: Scene) -> Act:
    return lambda: letters.preview(scene.workspace, scene.stage.dossier_id, LetterKind.DOSSIER_COPY, MOTHER)


def _search_again(scene: Scene) -> Act:
    attachment = _added(scene)
    with scene.workspace.store.write() as unit:
        before = unit.attachments.get(attachment.id)
        assert before.scan is not None
        old = replace(before.scan, version=SCAN_VERSION - 1, findings=())
        unit.attachments.update(replace(before, scan=old))
        note(unit)
    return lambda: attachments.search_missing(scene.workspace, scene.stage.dossier_id)


def _scan_details(scene: Scene) -> Act:
    attachment = _added(scene)
    return lambda: scan.details(scene.workspace, scene.stage.dossier_id, attachment.id)


def _scan_decide(scene: Scene) -> Act:
    attachment, dossier_id = _added(scene), scene.stage.dossier_id
    found = scan.in_attachments(dossiers.view(scene.workspace, dossier_id))[attachment.id]
    return lambda: scan.decide(scene.workspace, dossier_id, found[0].finding.mark, Verdict.LEAVE_OUT)


def _scan_confirm(scene: Scene) -> Act:
    attachment = _added(scene)
    return lambda: scan.confirm_unread(scene.workspace, scene.stage.dossier_id, attachment.id)


# --- a dossier on its way ---------------------------------------------------------------------------------------------


def _edit(scene: Scene) -> Act:
    student = scene.stage.case.student
    part = parts(student, Category.LEERLING)[0]
    before = block_of(student, school.SCHOOL, part)
    edit = Edit(part=part, before=before, after=changed(before, {"roepnaam": "Nieuwe Naam"}))
    return lambda: editing.save_edits(scene.workspace, student.id, Category.LEERLING, [edit])


def _exempt(scene: Scene) -> Act:
    student = school.add(scene.workspace, school.pupil("L0002"))
    dossier_id = dossiers.start(scene.workspace, student.id, Profile.POVO)
    return lambda: advice.set_exemption(scene.workspace, dossier_id, Exemption.MULTIPLE)


def _withdraw_remark(scene: Scene) -> Act:
    workspace, dossier_id = scene.workspace, scene.stage.dossier_id
    remark: Remark = inzage.add_remark(workspace, dossier_id, MOTHER, "Dit klopt niet.")
    return lambda: inzage.withdraw_remark(
        workspace, dossier_id, remark.id, reason="Op verzoek van de moeder.", asked_by_holder=True
    )


def _answer_slip(scene: Scene) -> Act:
    code = school.answerable(scene.workspace, scene.stage.dossier_id)
    return lambda: slips.answer(scene.workspace, code, on=TODAY, remark="Dit klopt niet.")


def _undo_slip(scene: Scene) -> Act:
    code = school.answerable(scene.workspace, scene.stage.dossier_id)
    answer = slips.answer(scene.workspace, code, on=TODAY, remark="Dit klopt niet.")
    return lambda: slips.undo(scene.workspace, answer)


def _withdraw_without_gezag(scene: Scene) -> Act:
    workspace, dossier_id = scene.workspace, scene.stage.dossier_id
    inzage_extra.allow_without_gezag(workspace, dossier_id, STRANGER, reason=REASON)
    return lambda: inzage_extra.withdraw_without_gezag(workspace, dossier_id, STRANGER, reason=REASON)


def _pupil_answer(scene: Scene) -> Act:
    student = school.add(scene.workspace, school.pupil("L0016", geboortedatum=TODAY - timedelta(days=6000)))
    dossier_id = dossiers.start(scene.workspace, student.id, Profile.VOVO)
    return lambda: inzage_extra.record_pupil_answer(scene.workspace, dossier_id, agreed=True, how=REASON)


def _forget_lost(scene: Scene) -> Act:
    CHANGES["leave_out"][1](scene.workspace, scene.stage)
    student = scene.stage.case.student
    students.save_record(scene.workspace, student.id, replace(student.record, roepnaam=None))
    return lambda: items.forget_lost(scene.workspace, scene.stage.dossier_id)


def _allow_late(scene: Scene) -> Act:
    workspace, dossier_id = head(scene.workspace), scene.stage.dossier_id
    receivers.set_moved(scene.workspace, dossier_id, TODAY - timedelta(days=200))
    return lambda: receivers.allow_late(workspace, dossier_id, head="B. Denkbeeldig", reason=REASON)


def _packed(scene: Scene) -> None:
    handover.export_package(scene.workspace, scene.stage.dossier_id, scene.stage.version_id)


def _change_receiver(scene: Scene) -> Act:
    stage = scene.stage
    handover.record_delivery(scene.workspace, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
    return lambda: receivers.change_receiver(scene.workspace, scene.stage.dossier_id, OTHER)


STICK = "stick"
"""The folder beside the store that a person chose to write to."""


def _stick(scene: Scene) -> Path:
    stick = scene.folder.with_name(STICK)
    stick.mkdir(exist_ok=True)
    return stick


def _send(scene: Scene) -> Act:
    introduced(scene.workspace)
    stick = _stick(scene)
    return lambda: sending.send(scene.workspace, [scene.stage.dossier_id], stick)


def _send_again(scene: Scene) -> Act:
    sent = _send(scene)()
    assert isinstance(sent, sending.Sent)
    return lambda: sending.write_again(scene.workspace, sent.carrier_id, sent.path.parent)


def _record_receipts(scene: Scene) -> Act:
    sent = _send(scene)()
    assert isinstance(sent, sending.Sent)
    return lambda: receivers.record_receipts(
        scene.workspace, sent.carrier_id, on=TODAY, how="Gebeld: het is open."
    )


def _export_sealed(scene: Scene) -> Act:
    stick = _stick(scene)
    return lambda: store_export.export_sealed(head(scene.workspace), stick)


def _export_readable(scene: Scene) -> Act:
    stick, person = _stick(scene), replace(head(scene.workspace), by_sheet=True)
    return lambda: store_export.export_readable(person, stick)


def _keep_plaintext(scene: Scene) -> Act:
    stick, file = _stick(scene), brought.file_beside(scene.workspace)
    return lambda: package_tools.keep_plaintext(head(scene.workspace), file, stick)


def _secure(scene: Scene) -> Act:
    stage, stick = scene.stage, _stick(scene)
    return lambda: securing.make(scene.workspace, stage.dossier_id, stage.version_id, stick)


# --- registers --------------------------------------------------------------------------------------------------------


def _request(scene: Scene) -> str:
    return requests.receive(
        scene.workspace,
        scene.stage.case.student.id,
        kind=RequestKind.ACCESS,
        on=TODAY,
        asked_by="De moeder",
        identity="Bekend op school.",
        what="Ik wil het dossier zien.",
    ).id


def _extend(scene: Scene) -> Act:
    request = _request(scene)
    return lambda: requests.extend(scene.workspace, request, on=TODAY, reason=REASON)


def _answer(scene: Scene) -> Act:
    request = _request(scene)
    return lambda: requests.answer(scene.workspace, request, on=TODAY, outcome=Outcome.PARTLY, reason=REASON)


def _breach(scene: Scene) -> str:
    return breaches.note(
        scene.workspace, kind=BreachKind.PAPER_LOST, known_at=NOW - timedelta(hours=5), happened=REASON
    ).id


def _breach_content(scene: Scene) -> Act:
    _packed(scene)
    lost = breaches.can_be_lost(scene.workspace)[0]
    return lambda: breaches.content(scene.workspace, lost.id)


def _judge(scene: Scene) -> Act:
    breach = _breach(scene)
    no = Answer.NO
    return lambda: breaches.judge(
        scene.workspace, breach, encrypted=no, key_safe=no, got_back=no, sensitive=no
    )


def _decide(scene: Scene) -> Act:
    breach, no = _breach(scene), Answer.NO
    breaches.judge(scene.workspace, breach, encrypted=no, key_safe=no, got_back=no, sensitive=no)
    return lambda: breaches.decide(
        scene.workspace, breach, to_authority=True, to_people=False, reason=REASON, decided_by="De FG"
    )


def _report(scene: Scene) -> Act:
    breach = _breach(scene)
    return lambda: breaches.report(scene.workspace, breach, to=REPORTED_TO[1], at=NOW, mark="1")


# --- keeping and destroying -------------------------------------------------------------------------------------------

_LATE = date(2028, 8, 1)


def _due(scene: Scene) -> Workspace:
    """Two years after the pupil left, with a head who works here as well."""
    workspace, stage = scene.workspace, scene.stage
    receivers.set_moved(workspace, stage.dossier_id, school.LEAVES)
    _packed(scene)
    handover.record_delivery(workspace, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
    receivers.set_moved(workspace, stage.fresh, school.LEAVES)
    with workspace.store.write() as unit:
        unit.users.save(User(name="B. Denkbeeldig", role=Role.HEAD))
        note(unit)
    return replace(workspace, clock=lambda: datetime.combine(_LATE, NOW.timetz()))


def _proposal(scene: Scene) -> tuple[Workspace, DestructionProposed]:
    later = _due(scene)
    return later, retention.propose(later, (Proposed(student_id=scene.stage.case.student.id),))


def _propose(scene: Scene) -> Act:
    later = _due(scene)
    return lambda: retention.propose(later, (Proposed(student_id=scene.stage.case.student.id),))


def _withdraw(scene: Scene) -> Act:
    later, proposal = _proposal(scene)
    return lambda: retention.withdraw(later, proposal.id, reason=REASON)


def _destroy(scene: Scene) -> Act:
    _, proposal = _proposal(scene)
    person = head(scene.workspace, _LATE)
    return lambda: retention.destroy(person, proposal.id)


def _destroy_received(scene: Scene) -> Act:
    delivery = brought.received_beside(scene.workspace)
    person = head(scene.workspace)
    return lambda: received_end.destroy_on_request(person, delivery, asked_on=TODAY, with_pupil=True)


# --- ways in ----------------------------------------------------------------------------------------------------------


def _confirm_sheet(scene: Scene) -> Act:
    person = head(scene.workspace)
    code = renew_recovery(person)
    return lambda: confirm_recovery(person, code, dict(enumerate(code.words, start=1)))


def _come_in_by_sheet(scene: Scene) -> Act:
    scene.workspace.close()

    def act() -> str:
        workspace = recover_store(scene.folder, words=scene.words, keychain=MemoryKeychain())
        workspace.close()
        return workspace.notice

    return act


def _invited(scene: Scene) -> tuple[str, str]:
    """The words of an invitation, and the id of its slot."""
    made = ways_in.invite(head(scene.workspace), "C. Denkbeeldig", Role.HEAD)
    return " ".join(made.code.words), made.slot_id


def _accept_invitation(scene: Scene) -> Act:
    words, _ = _invited(scene)
    scene.workspace.close()
    return lambda: accept_invitation(scene.folder, words=words, keychain=MemoryKeychain(), clock=school.clock)


def _try_expired_invitation(scene: Scene) -> Act:
    words, _ = _invited(scene)
    scene.workspace.close()

    def act() -> None:
        with suppress(InvitationExpired):
            accept_invitation(
                scene.folder,
                words=words,
                keychain=MemoryKeychain(),
                clock=lambda: NOW + timedelta(days=ways_in.INVITATION_DAYS + 1),
            )

    return act


def _take_invitation_away(scene: Scene) -> Act:
    _, slot = _invited(scene)
    return lambda: ways_in.remove(head(scene.workspace), slot)


def _rename_account(scene: Scene) -> Act:
    (account,) = (way for way in ways_in.ways_in(scene.workspace) if way.here)
    return lambda: ways_in.rename(head(scene.workspace), account.slot_id, "De laptop van groep 8")


# --- people -----------------------------------------------------------------------------------------------------------

_COLLEAGUE, _PASSWORD, _NEW_PASSWORD = (
    "C. Denkbeeldig",
    "vier losse woorden hier",
    "vier andere losse woorden",
)


def _add_here(scene: Scene) -> Act:
    return lambda: people.add_here(
        head(scene.workspace, name=school.USER.name),
        _COLLEAGUE,
        Role.HEAD,
        _PASSWORD,
        own_password=_PASSWORD,
    )


def _with_colleague(act: Callable[[Workspace], object]) -> UseCase:
    """The person at the keyboard, who has a password, does something about another."""

    def prepared(scene: Scene) -> Act:
        _add_here(scene)()
        return lambda: act(head(scene.workspace, name=school.USER.name))

    return prepared


# --- drafts, backups --------------------------------------------------------------------------------------------------


def _keep_draft(scene: Scene) -> Act:
    draft = Draft(place="leerling", text="Nog niet af.", dossier_id=scene.stage.dossier_id)
    return lambda: drafts.keep(scene.workspace, [draft])


def _choose_backup_folder(scene: Scene) -> Act:
    stick = _stick(scene)
    return lambda: backups.choose_folder(head(scene.workspace), stick)


def _destroy_set_aside(scene: Scene) -> Act:
    back_up = backups.back_up(scene.workspace)
    assert back_up.made
    aside = scene.folder / "vervangen-20200101-101010"
    aside.mkdir()
    # Without slots it is ours by our key.
    (aside / FILE_NAME).write_bytes((scene.folder / FILE_NAME).read_bytes())
    (aside / HEAD_NAME).write_bytes(b"what stood there before a restore")
    return lambda: set_aside.destroy_set_aside(scene.workspace)


def _back_up(scene: Scene) -> Act:
    return lambda: backups.back_up(scene.workspace).problems


OTHERS: dict[str, UseCase] = {
    "look_at_strict": _look_at_strict,
    "look_at_copy": _look_at_copy,
    "search_again": _search_again,
    "scan_details": _scan_details,
    "scan_decide": _scan_decide,
    "scan_confirm": _scan_confirm,
    "edit": _edit,
    "exempt": _exempt,
    "withdraw_remark": _withdraw_remark,
    "answer_slip": _answer_slip,
    "undo_slip": _undo_slip,
    "withdraw_without_gezag": _withdraw_without_gezag,
    "pupil_answer": _pupil_answer,
    "forget_lost": _forget_lost,
    "allow_late": _allow_late,
    "change_receiver": _change_receiver,
    "export_sealed": _export_sealed,
    "export_readable": _export_readable,
    "keep_plaintext": _keep_plaintext,
    "send_carrier": _send,
    "send_carrier_again": _send_again,
    "record_receipts": _record_receipts,
    "secure_pdf": _secure,
    "extend_request": _extend,
    "answer_request": _answer,
    "breach_content": _breach_content,
    "judge_breach": _judge,
    "decide_breach": _decide,
    "report_breach": _report,
    "propose": _propose,
    "withdraw_proposal": _withdraw,
    "destroy": _destroy,
    "destroy_received": _destroy_received,
    "show_number": lambda scene: lambda: students.shown_number(scene.workspace, scene.stage.case.student.id),
    "renew_sheet": lambda scene: lambda: renew_recovery(head(scene.workspace)),
    "confirm_sheet": _confirm_sheet,
    "come_in_by_sheet": _come_in_by_sheet,
    "accept_invitation": _accept_invitation,
    "try_expired_invitation": _try_expired_invitation,
    "take_invitation_away": _take_invitation_away,
    "rename_account": _rename_account,
    "renew_device_key": lambda scene: lambda: ways_in.renew_device_key(scene.workspace),
    "add_here": _add_here,
    "change_role": _with_colleague(lambda w: people.change_role(w, school.USER.name, Role.ADMINISTRATION)),
    "set_own_password": lambda scene: lambda: people.set_own_password(scene.workspace, "", _PASSWORD),
    "change_own_password": _with_colleague(lambda w: people.set_own_password(w, _PASSWORD, _NEW_PASSWORD)),
    "reset_password": _with_colleague(lambda w: people.reset_password(w, _COLLEAGUE, _NEW_PASSWORD)),
    "leave": _with_colleague(
        lambda w: people.leave(replace(w, user=User(name=_COLLEAGUE, role=Role.HEAD)), school.USER.name)
    ),
    "record_lock": lambda scene: lambda: drafts.record_lock(scene.workspace, "menu", 1),
    "keep_draft": _keep_draft,
    "choose_backup_folder": _choose_backup_folder,
    "back_up": _back_up,
    "destroy_set_aside": _destroy_set_aside,
}
USE_CASES: dict[str, UseCase] = {name: _from_the_table(name) for name in CHANGES} | OTHERS
