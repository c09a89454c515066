"""What is typed or read in any of the later use cases stays out of the log, and half an act is no act."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from oso_desktop.dossier.advice import Exemption
from oso_desktop.dossier.attachments import AuthorConsent, Extent
from oso_desktop.dossier.breach import REPORTED_TO, Answer, BreachKind
from oso_desktop.dossier.rights_requests import Outcome, RequestKind
from oso_desktop.dossier.roles import MATRIX, Right
from oso_desktop.dossier.scan_decisions import Verdict
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import Way
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.services import (
    advice,
    attachments,
    breaches,
    dossiers,
    handover,
    inzage_extra,
    receivers,
    requests,
    retention,
    scan,
    students,
)
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import AuditRepository
from tests.exchange import documents
from tests.services import school
from tests.services.school import NOW, RECEIVER, STRANGER, TODAY, Stage
from tests.services.test_rights import NAMES, everything

CANARY = "Kanariepietersen"
SAID = f"{CANARY} heeft dit zo aan ons verteld."
SECRETS = (*NAMES, CANARY, "Marokkaanse", Exemption.SHORT_HERE.value, Exemption.SHORT_HERE.name)

Act = Callable[[Workspace], object]
Step = tuple[Right, str, Act]


def later_acts(handed: Workspace, stage: Stage) -> Iterator[Step]:
    """Each act with the right it asks, what it is called in the log, and the act; the next rests on those before it."""
    dossier_id, student_id = stage.dossier_id, stage.case.student.id
    yield Right.VIEW, "persoonsgebonden nummer getoond", lambda w: students.shown_number(w, student_id)

    handover.record_delivery(handed, dossier_id, stage.version_id, way=Way.LAS, on=TODAY)
    delivery = dossiers.view(handed, dossier_id).dossier.deliveries[0].id
    yield (
        Right.HAND_OVER,
        "ontvangst bevestigd",
        lambda w: receivers.record_receipt(w, dossier_id, delivery, on=TODAY, how=SAID),
    )
    handover.record_delivery(handed, dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
    mistake = dossiers.view(handed, dossier_id).dossier.deliveries[1].id
    yield (
        Right.HAND_OVER,
        "overdracht: vergissing",
        lambda w: receivers.withdraw_delivery(w, dossier_id, mistake, reason=SAID),
    )
    other = replace(RECEIVER, brin="98XX", name=CANARY)
    yield (
        Right.HAND_OVER,
        "ontvanger gewijzigd",
        lambda w: receivers.change_receiver(w, dossier_id, other),
    )
    change = next(
        each.id
        for each in dossiers.view(handed, dossier_id).dossier.events
        if isinstance(each, receivers.ReceiverChanged)
    )
    yield (
        Right.HAND_OVER,
        "vernietiging bevestigd",
        lambda w: receivers.confirm_destruction(w, dossier_id, change, on=TODAY, how=SAID),
    )
    yield from _late(handed, stage)
    yield from _documents(handed, stage)
    yield from _people(handed, stage)
    yield from _registers(handed, stage)


def _late(handed: Workspace, stage: Stage) -> Iterator[Step]:
    dossier_id = stage.fresh
    dossiers.set_receiver(handed, dossier_id, RECEIVER)
    receivers.set_moved(handed, dossier_id, TODAY - timedelta(days=300))
    yield (
        Right.EXCEPTION,
        "na de termijn toegestaan",
        lambda w: receivers.allow_late(w, dossier_id, head=CANARY, reason=SAID),
    )


def _documents(handed: Workspace, stage: Stage) -> Iterator[Step]:
    student_id, dossier_id = stage.case.student.id, stage.fresh
    paper = attachments.add(
        handed,
        student_id,
        "plan.pdf",
        documents.pdf("Nationaliteit: Marokkaanse.", "", scanned=2),
        kind_key="psychologisch",
    )
    yield (
        Right.SELECT,
        "bijlage",
        lambda w: attachments.decide(
            w,
            dossier_id,
            paper.id,
            included=True,
            extent=Extent.SPOKEN,
            reason=SAID,
            author=CANARY,
            author_profession=CANARY,
            author_organisation=CANARY,
            author_consent=AuthorConsent.ASKED,
        ),
    )
    view = dossiers.view(handed, dossier_id)
    mark = next(each.finding.mark for each in scan.in_attachments(view)[paper.id])
    yield (
        Right.SELECT,
        "vondst beoordeeld",
        lambda w: scan.decide(w, dossier_id, mark, Verdict.FALSE_ALARM, SAID),
    )
    yield Right.SELECT, "zelf nagelezen", lambda w: scan.confirm_unread(w, dossier_id, paper.id)


def _people(handed: Workspace, stage: Stage) -> Iterator[Step]:
    dossier_id = stage.dossier_id
    inzage_extra.allow_without_gezag(handed, dossier_id, STRANGER, reason=SAID)
    yield (
        Right.SELECT,
        "inzage zonder gezag ingetrokken",
        lambda w: inzage_extra.withdraw_without_gezag(w, dossier_id, STRANGER, reason=SAID),
    )
    old = school.add(handed, school.pupil("L0016", geboortedatum=date(2009, 5, 5))).id
    own = dossiers.start(handed, old, Profile.POVO)
    yield (
        Right.INZAGE,
        "ouders ook geïnformeerd",
        lambda w: inzage_extra.record_pupil_answer(w, own, agreed=True, how=SAID),
    )
    yield (
        Right.SELECT,
        "ontheffing doorstroomtoets vastgelegd",
        lambda w: advice.set_exemption(w, own, Exemption.SHORT_HERE),
    )
    said = replace(advice.entry_of(stage.case.student, dossiers.view(handed, own).dossier), motivation=SAID)
    yield Right.SELECT, "advies vastgelegd", lambda w: advice.save(w, own, said)
    swv = dossiers.start(handed, old, Profile.POSWV)
    yield Right.EDIT, "doel ingevuld", lambda w: receivers.set_swv_purpose(w, swv, SwvPurpose.TLV)


def _registers(handed: Workspace, stage: Stage) -> Iterator[Step]:
    asked = requests.receive(
        handed,
        stage.case.student.id,
        kind=RequestKind.ACCESS,
        on=TODAY,
        asked_by=CANARY,
        identity=SAID,
        what=SAID,
    ).id
    yield Right.REGISTER, "verzoek verlengd", lambda w: requests.extend(w, asked, on=TODAY, reason=SAID)
    yield (
        Right.REGISTER,
        "verzoek beantwoord",
        lambda w: requests.answer(w, asked, on=TODAY, outcome=Outcome.REFUSED, reason=SAID),
    )
    lost = breaches.can_be_lost(handed)[0].id
    yield Right.REGISTER, "inhoud bekeken voor datalek", lambda w: breaches.content(w, lost)
    breach = breaches.note(handed, kind=BreachKind.OTHER, known_at=NOW, happened=SAID, lost=(lost,)).id
    no = Answer.NO
    yield (
        Right.REGISTER,
        "datalek beoordeeld",
        lambda w: breaches.judge(w, breach, encrypted=no, key_safe=no, got_back=no, sensitive=no),
    )
    yield (
        Right.REGISTER,
        "datalek: besluit",
        lambda w: breaches.decide(
            w, breach, to_authority=True, to_people=True, reason=SAID, decided_by=CANARY
        ),
    )
    yield (
        Right.REGISTER,
        "datalek gemeld",
        lambda w: breaches.report(w, breach, to=REPORTED_TO[1], at=NOW, mark=CANARY),
    )
    receivers.set_moved(
        replace(handed, user=school.as_role(handed, max(MATRIX[Right.EXCEPTION])).user),
        stage.dossier_id,
        TODAY,
    )

    def after(workspace: Workspace) -> Workspace:
        return replace(workspace, clock=lambda: datetime.combine(date(2035, 1, 10), NOW.timetz()))

    due = tuple(
        retention.Proposed(student_id=row.kept.student_id, dossier_id=row.kept.dossier_id or "")
        for row in retention.retention(after(handed)).rows
        if row.due
    )
    yield Right.PROPOSE, "vernietiging voorgesteld", lambda w: retention.propose(after(w), due)

    def proposal() -> str:
        found = retention.retention(after(handed)).proposal
        assert found is not None
        return found.id

    yield (
        Right.PROPOSE,
        "voorstel vernietiging ingetrokken",
        lambda w: retention.withdraw(after(w), proposal(), reason=SAID),
    )
    retention.propose(after(handed), due)
    yield Right.DESTROY, "vernietigd", lambda w: retention.destroy(after(w), proposal())


def test_each_later_act_is_whole_and_its_one_entry_names_nobody(
    handed: Workspace, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """R139, R164, R043, L24: no name, no number, no word that was typed or read, and no reason of an exemption."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    done = []
    with caplog.at_level(logging.DEBUG):
        for right, action, act in later_acts(handed, stage):
            person = school.as_role(handed, sorted(MATRIX[right])[-1])
            before = everything(handed)
            with pytest.MonkeyPatch.context() as patched:
                patched.setattr(AuditRepository, "append", broken)
                with pytest.raises(ZeroDivisionError):
                    act(person)
            assert everything(handed) == before, action

            act(person)

            fresh = everything(handed)["audit"][len(before["audit"]) :]
            assert len(fresh) == 1, action
            assert action in repr(fresh), fresh
            done.append(action)
    stored = everything(handed)
    log = repr(stored["audit"]) + caplog.text

    assert len(done) == len(set(done))
    assert CANARY in repr(stored["records"])
    assert [secret for secret in SECRETS if secret in log] == []
