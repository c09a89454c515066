"""Choosing what goes along, looking at attachments, and recording inzage: what the process allows and refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from oso_desktop.dossier.attachments import AttachmentClass, AttachmentId, kinds
from oso_desktop.dossier.inzage import (
    Agreement,
    HolderState,
    InzageWithdrawn,
    Manner,
    Recorded,
    Withdrawal,
    WithdrawalGround,
    response_due,
)
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.schools import BadSchool
from oso_desktop.dossier.transfer import DossierId, Status
from oso_desktop.exchange.filetypes import Refused
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.gegevensset.model import Inzage
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from oso_desktop.letters.facts import slip_code
from oso_desktop.services import attachments, dossiers, handover, inzage, students
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.imports import import_file
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.services import school
from tests.services.school import DECEASED, FATHER, MOTHER, STRANGER, TODAY, Case, Stage


@pytest.mark.parametrize("profile", Profile)
def test_only_what_the_profile_leaves_open_can_be_chosen(workspace: Workspace, profile: Profile) -> None:
    """R012, R019, R029"""
    student = school.add(workspace, school.pupil())
    dossier_id = dossiers.start(workspace, student.id, profile)
    for category in Category:
        if category_rule(profile, category) is CategoryRule.OPTIONAL:
            dossiers.choose_category(workspace, dossier_id, category, chosen=True)
        else:
            with pytest.raises(NotPossible, match="verplicht of verboden"):
                dossiers.choose_category(workspace, dossier_id, category, chosen=True)
    chosen = dossiers.view(workspace, dossier_id).dossier.chosen
    assert chosen == {c for c in Category if category_rule(profile, c) is CategoryRule.OPTIONAL}

    dossiers.choose_category(workspace, dossier_id, Category.TOETSRESULTATEN, chosen=False)
    assert Category.TOETSRESULTATEN not in dossiers.view(workspace, dossier_id).dossier.chosen


def test_another_kind_of_transfer_starts_the_choice_anew_until_inzage(running: Workspace, case: Case) -> None:
    """R006, R007"""
    fresh = dossiers.start(running, case.student.id, Profile.POPO)
    dossiers.choose_category(running, fresh, Category.TOETSRESULTATEN, chosen=True)
    dossiers.confirm_choice(running, fresh)
    dossiers.change_profile(running, fresh, Profile.VOVO)
    found = dossiers.view(running, fresh).dossier
    assert (found.profile, found.chosen, found.choice) == (Profile.VOVO, frozenset(), None)

    with pytest.raises(NotPossible, match="inzage"):
        dossiers.change_profile(running, case.dossier_id, Profile.POPO)


@pytest.mark.parametrize(("brin", "location"), [("9ZZ9", "00"), ("", "00"), ("99ZZ", "1"), ("99ZZ", "ab")])
def test_a_receiver_needs_a_code_that_can_be_right(
    running: Workspace, case: Case, brin: str, location: str
) -> None:
    """R120, R131"""
    with pytest.raises(BadSchool):
        dossiers.set_receiver(
            running, case.dossier_id, replace(school.RECEIVER, brin=brin, location=location)
        )
    with pytest.raises(NotPossible, match="naam"):
        dossiers.set_receiver(running, case.dossier_id, replace(school.RECEIVER, name="  "))
    assert dossiers.view(running, case.dossier_id).dossier.receiver == school.RECEIVER


def test_a_change_after_the_confirmation_asks_for_a_new_one(running: Workspace, case: Case) -> None:
    """R018, R110"""
    dossiers.choose_category(running, case.dossier_id, Category.VERZUIM, chosen=True)

    found = dossiers.view(running, case.dossier_id)

    assert found.status is Status.AGAIN
    assert any("veranderd nadat de keuze is bevestigd" in reason.text for reason in found.reasons)


def test_the_list_shows_every_pupil_with_and_without_a_dossier(handed: Workspace, stage: Stage) -> None:
    other = school.add(handed, school.pupil(key="L2", roepnaam="Tweede"))
    first, second = dossiers.rows(handed)

    assert (first.student.id, first.dossier_id, first.attachments) == (stage.case.student.id, stage.fresh, 1)
    assert (second.student.id, second.dossier_id, second.status) == (other.id, None, None)


def test_an_attachment_of_another_pupil_cannot_be_decided_on(running: Workspace, case: Case) -> None:
    other = school.add(running, school.pupil(key="L2"))
    foreign = attachments.add(running, other.id, "b.txt", b"van een ander kind")

    for act in (
        lambda: attachments.mark_seen(running, case.dossier_id, foreign.id),
        lambda: attachments.decide(running, case.dossier_id, foreign.id, included=True),
    ):
        with pytest.raises(NotPossible, match="andere leerling"):
            act()
    with pytest.raises(KeyError):
        attachments.mark_seen(running, case.dossier_id, AttachmentId("weg"))
    assert len(dossiers.view(running, case.dossier_id).dossier.decisions) == 1


def test_looking_and_deciding_are_two_acts_of_one_decision(running: Workspace, case: Case) -> None:
    """R017, R021, R022, R023"""
    fresh = dossiers.start(running, case.student.id, Profile.POPO)
    attachments.decide(
        running, fresh, case.attachment_id, included=True, reason=school.REASON, warning_seen=True
    )
    attachments.mark_seen(running, fresh, case.attachment_id)

    (decision,) = dossiers.view(running, fresh).dossier.decisions

    assert (decision.included, decision.reason, decision.warning_seen) == (True, school.REASON, True)
    assert (decision.seen_by, decision.seen_at) == (school.USER.name, school.NOW)
    assert (decision.decided_by, decision.decided_at) == (school.USER.name, school.NOW)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("virus.exe", b"MZ" + bytes(100)),
        ("leeg.pdf", b""),
        ("macro.docm", b"PK\x03\x04"),
        ("x.pdf", b"geen pdf\x00\x01"),
    ],
)
def test_a_file_that_no_dossier_may_hold_is_not_kept(workspace: Workspace, name: str, data: bytes) -> None:
    student = school.add(workspace, school.pupil())
    with pytest.raises(Refused):
        attachments.add(workspace, student.id, name, data)
    with workspace.view() as unit:
        assert unit.attachments.all_light() == {}
        assert unit.students.get(student.id) == student


def test_a_kind_that_never_travels_is_not_kept(workspace: Workspace) -> None:
    """R058, R063, R064"""
    student = school.add(workspace, school.pupil())
    refused = [key for key, kind in kinds().items() if kind.sensitivity is AttachmentClass.REFUSED]
    assert refused
    for key in refused:
        with pytest.raises(NotPossible, match="mag niet mee"):
            attachments.add(workspace, student.id, "a.txt", b"tekst", kind_key=key)
    with workspace.view() as unit:
        assert unit.attachments.all_light() == {}


def test_a_new_title_is_what_the_receiver_reads_and_is_shown_to_the_parents_anew(
    running: Workspace, case: Case
) -> None:
    attachments.describe(
        running,
        case.attachment_id,
        kind_key="handelingsplan",
        title=" Plan rekenen ",
        document_date=TODAY,
        origin="leerkracht groep 8",
    )
    assert dossiers.view(running, case.dossier_id).status is Status.AGAIN
    dossiers.confirm_choice(running, case.dossier_id)
    school.give_inzage(running, case.dossier_id)

    version = handover.freeze(running, case.dossier_id)

    papers = read_dossier(
        school.frozen_xml(running, version.id)
    ).dossier.huidigeschool.leerling.overigdocumentlijst
    assert papers is not None
    assert [paper.omschrijving for paper in papers.document] == ["Plan rekenen"]


def test_another_kind_or_date_alone_leaves_the_file_as_it_came(workspace: Workspace) -> None:
    (identifier,) = import_file(workspace, pupils.dossier_file(pupils.packed())).students
    with workspace.view() as unit:
        before = unit.students.get(identifier)
        (paper,) = unit.attachments.of_student(identifier)

    attachments.describe(workspace, paper.id, kind_key="opp", title=paper.title, document_date=TODAY)

    with workspace.view() as unit:
        assert unit.students.get(identifier) == before
        assert unit.attachments.get(paper.id).kind == "opp"


def holders(workspace: Workspace, case: Case) -> dict[str, HolderState]:
    return {line.holder.id: line.state for line in dossiers.view(workspace, case.dossier_id).holders}


def test_inzage_is_for_living_guardians_with_gezag(running: Workspace, case: Case) -> None:
    """R086, R115, L27"""
    assert set(holders(running, case)) == {MOTHER, FATHER}
    for holder in (DECEASED, STRANGER, "leerling", "onbekend"):
        with pytest.raises(NotPossible, match="geen recht op inzage"):
            inzage.offer(running, case.dossier_id, holder, on=TODAY, manner=Manner.SENT)
        with pytest.raises(NotPossible, match="geen recht op inzage"):
            inzage.add_remark(running, case.dossier_id, holder, "Wij zijn het er niet mee eens.")


def test_inzage_cannot_lie_in_the_future(running: Workspace, case: Case) -> None:
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(NotPossible, match="toekomst"):
        inzage.offer(running, case.dossier_id, MOTHER, on=tomorrow, manner=Manner.SENT)
    with pytest.raises(NotPossible, match="toekomst"):
        inzage.seen(
            running, case.dossier_id, MOTHER, on=tomorrow, recorded=Recorded.LETTER, agreement=Agreement.YES
        )


@pytest.mark.parametrize("days", [0, 10, 13, 14, 15, 16, 19])
def test_going_on_without_a_reaction_waits_for_the_term(workspace: Workspace, days: int) -> None:
    """R096"""
    student = school.add(workspace, school.pupil())
    dossier_id = school.composed(workspace, student)
    dossiers.confirm_choice(school.ago(workspace, days), dossier_id)
    reason = "Drie keer gebeld en twee keer gemaild."
    with pytest.raises(NotPossible, match="nog geen inzage aangeboden"):
        inzage.no_response(workspace, dossier_id, MOTHER, reason=reason)
    offered = TODAY - timedelta(days=days)
    inzage.offer(workspace, dossier_id, MOTHER, on=offered, manner=Manner.SENT)

    if response_due(offered, RegionProfile()) > TODAY:
        with pytest.raises(NotPossible, match="termijn") as refused:
            inzage.no_response(workspace, dossier_id, MOTHER, reason=reason)
        assert f"{response_due(offered, RegionProfile()):%d-%m-%Y}" in refused.value.next_step
    else:
        with pytest.raises(NotPossible, match="waarom"):
            inzage.no_response(workspace, dossier_id, MOTHER, reason="nodig")
        inzage.no_response(workspace, dossier_id, MOTHER, reason=reason)

    states = {line.holder.id: line.state for line in dossiers.view(workspace, dossier_id).holders}
    passed = response_due(offered, RegionProfile()) <= TODAY
    assert states[MOTHER] is (HolderState.NO_RESPONSE if passed else HolderState.OFFERED)
    assert states[FATHER] is HolderState.TO_OFFER


def test_a_remark_travels_word_for_word_and_only_its_author_replaces_it(
    running: Workspace, case: Case
) -> None:
    """R097, R098"""
    first = inzage.add_remark(running, case.dossier_id, MOTHER, "  Eerst dit.\nEn dan <dat> & meer ")
    with pytest.raises(NotPossible, match="eigen"):
        inzage.add_remark(running, case.dossier_id, FATHER, "Nee, zo.", replaces=first.id)
    second = inzage.add_remark(running, case.dossier_id, MOTHER, pupils.REMARK, replaces=first.id)
    with pytest.raises(NotPossible, match="laatste"):
        inzage.add_remark(running, case.dossier_id, MOTHER, "Toch niet.", replaces=first.id)
    with pytest.raises(NotPossible, match="leeg"):
        inzage.add_remark(running, case.dossier_id, MOTHER, " \n")

    assert dossiers.view(running, case.dossier_id).dossier.remarks == (first, second)
    version = handover.freeze(running, case.dossier_id)
    block = read_dossier(school.frozen_xml(running, version.id)).dossier.inzage
    assert block is not None
    assert block.redennietakkoord == pupils.REMARK


def test_guardians_are_changed_added_and_taken_away(running: Workspace, case: Case) -> None:
    (mother, *_) = case.student.guardians
    students.save_guardian(
        running, case.student.id, replace(mother, block=replace(mother.block, overleden=True))
    )
    assert set(holders(running, case)) == {FATHER}
    students.remove_guardian(running, case.student.id, FATHER)
    assert holders(running, case) == {}
    with pytest.raises(NotPossible):
        students.remove_guardian(running, case.student.id, FATHER)
    with pytest.raises(NotPossible, match="achternaam"):
        students.save_guardian(
            running, case.student.id, replace(mother, block=replace(mother.block, achternaam=" "))
        )


@pytest.mark.parametrize("field", ["name", "contact_person", "phone"])
def test_a_school_without_its_particulars_is_not_kept(workspace: Workspace, field: str) -> None:
    """R050"""
    head = school.as_role(workspace, Role.HEAD)
    with pytest.raises(NotPossible, match="ontbreekt nog"):
        students.save_school(head, replace(school.SCHOOL, **{field: " "}))
    students.save_school(head, replace(school.SCHOOL, brin="98yy ", location=""))
    found = students.get_school(workspace)
    assert (found.brin, found.location) == ("98YY", "00")


def test_the_list_knows_the_mark_on_the_letters_of_each_holder(running: Workspace, case: Case) -> None:
    """A return slip names nobody: its mark is the only way back to the pupil."""
    holders = dossiers.view(running, case.dossier_id).holders
    (row,) = [row for row in dossiers.rows(running) if row.student.id == case.student.id]
    assert holders
    assert set(row.codes) == {slip_code(case.dossier_id, line.holder.id) for line in holders}


def test_the_list_shows_the_newest_dossier_of_a_pupil(running: Workspace, case: Case) -> None:
    """A pupil with a running transfer for whom another kind was begun later."""
    newest = dossiers.start(running, case.student.id, Profile.POSWV)

    row = next(row for row in dossiers.rows(running) if row.student.id == case.student.id)

    assert (row.dossier_id, row.profile) == (newest, Profile.POSWV)


def test_silence_after_an_offer_of_other_content_is_no_answer(running: Workspace, case: Case) -> None:
    """R096, R110: nobody can react to what they were not shown."""
    inzage.offer(running, case.dossier_id, MOTHER, on=TODAY - timedelta(days=40), manner=Manner.SENT)
    students.save_record(running, case.student.id, replace(case.student.record, roepnaam="Anders"))
    dossiers.confirm_choice(running, case.dossier_id)

    with pytest.raises(NotPossible, match="daarna veranderd"):
        inzage.no_response(running, case.dossier_id, MOTHER, reason="Drie keer gebeld, geen antwoord.")


def seen_by_mother(
    workspace: Workspace, dossier_id: DossierId, on: date, recorded: Recorded = Recorded.REPORT
) -> None:
    inzage.seen(
        workspace,
        dossier_id,
        MOTHER,
        on=on,
        recorded=recorded,
        agreement=Agreement.YES,
        evidence=school.PROOF[recorded],
    )


def test_nobody_is_shown_what_was_not_confirmed(workspace: Workspace) -> None:
    """R018, R110: inzage belongs to a choice that stands."""
    student = school.add(workspace, school.pupil())
    dossier_id = school.composed(workspace, student)
    for act in (
        lambda: inzage.offer(workspace, dossier_id, MOTHER, on=TODAY, manner=Manner.SENT),
        lambda: seen_by_mother(workspace, dossier_id, TODAY),
        lambda: inzage.no_response(workspace, dossier_id, MOTHER, reason="Drie keer gebeld, geen antwoord."),
    ):
        with pytest.raises(NotPossible, match="niet bevestigd") as refused:
            act()
        assert "Samenstellen" in refused.value.next_step

    dossiers.confirm_choice(workspace, dossier_id)
    seen_by_mother(workspace, dossier_id, TODAY)
    dossiers.choose_category(workspace, dossier_id, Category.VERZUIM, chosen=True)
    with pytest.raises(NotPossible, match="daarna iets veranderd"):
        seen_by_mother(workspace, dossier_id, TODAY)


@pytest.mark.parametrize("recorded", Recorded)
def test_inzage_does_not_lie_before_the_day_of_the_confirmation(
    workspace: Workspace, recorded: Recorded
) -> None:
    """R110: what would go out now was not there to be seen yet."""
    student = school.add(workspace, school.pupil())
    dossier_id = school.composed(workspace, student)
    dossiers.confirm_choice(school.ago(workspace, 3), dossier_id)
    before, day = TODAY - timedelta(days=4), TODAY - timedelta(days=3)

    with pytest.raises(NotPossible, match=f"bevestigd op {day:%d-%m-%Y}"):
        seen_by_mother(workspace, dossier_id, before, recorded)
    with pytest.raises(NotPossible, match="Op die dag lag nog niet vast"):
        inzage.offer(workspace, dossier_id, MOTHER, on=before, manner=Manner.SENT)
    dossiers.confirm_choice(workspace, dossier_id)  # once more the same: the first day counts
    seen_by_mother(workspace, dossier_id, day, recorded)


def test_only_the_day_that_the_las_itself_gives_may_lie_before_it(workspace: Workspace) -> None:
    """R092: of what came in that very file, and of nothing that was added to it."""
    told = Inzage(voorlopigdossier=False, inzage=True, inzagedatum=date(2026, 2, 1), akkoord="Ja")
    student = school.add(workspace, replace(school.pupil(), file_inzage=told))
    dossier_id = school.composed(workspace, student)
    dossiers.confirm_choice(workspace, dossier_id)
    for on, recorded in (
        (date(2026, 2, 1), Recorded.REPORT),
        (date(2026, 2, 1), Recorded.LETTER),
        (date(2026, 2, 2), Recorded.LAS_TICK),
        (date(2026, 1, 31), Recorded.LAS_TICK),
    ):
        with pytest.raises(NotPossible, match="Op die dag"):
            seen_by_mother(workspace, dossier_id, on, recorded)

    seen_by_mother(workspace, dossier_id, date(2026, 2, 1), Recorded.LAS_TICK)

    added = attachments.add(workspace, student.id, "plan.txt", b"nieuw", kind_key="handelingsplan")
    school.include(workspace, dossier_id, added.id)
    dossiers.confirm_choice(workspace, dossier_id)
    with pytest.raises(NotPossible, match="Op die dag"):
        seen_by_mother(workspace, dossier_id, date(2026, 2, 1), Recorded.LAS_TICK)


def test_a_mistake_in_inzage_counts_no_more_and_stays_on_record(running: Workspace, case: Case) -> None:
    before = dossiers.view(running, case.dossier_id).dossier.inzage
    with pytest.raises(NotPossible, match="wat de vergissing was"):
        inzage.withdraw_inzage(running, case.dossier_id, MOTHER, reason="oeps")

    inzage.withdraw_inzage(running, case.dossier_id, MOTHER, reason="Dit ging over een ander kind.")

    found = dossiers.view(running, case.dossier_id).dossier
    assert found.inzage[:-1] == before
    assert isinstance(found.inzage[-1], InzageWithdrawn)
    assert (found.inzage[-1].by, found.inzage[-1].on) == (school.USER.name, TODAY)
    assert holders(running, case) == {MOTHER: HolderState.TO_OFFER, FATHER: HolderState.SEEN}
    with pytest.raises(handover.NotReady):
        handover.freeze(running, case.dossier_id)
    with pytest.raises(NotPossible, match="niets vastgelegd"):
        inzage.withdraw_inzage(running, case.dossier_id, MOTHER, reason="Dit ging over een ander kind.")
    seen_by_mother(running, case.dossier_id, TODAY)
    assert handover.freeze(running, case.dossier_id)


def test_a_version_that_says_what_was_a_mistake_does_not_go(handed: Workspace, stage: Stage) -> None:
    inzage.withdraw_inzage(handed, stage.dossier_id, MOTHER, reason="Dit ging over een ander kind.")
    inzage.seen(
        handed,
        stage.dossier_id,
        MOTHER,
        on=TODAY,
        recorded=Recorded.REPORT,
        agreement=Agreement.NO,
        evidence=school.TALK,
    )

    with pytest.raises(NotPossible, match="niet meer wat nu mee moet"):
        handover.export_package(handed, stage.dossier_id, stage.version_id)
    version = handover.freeze(handed, stage.dossier_id)
    block = read_dossier(school.frozen_xml(handed, version.id)).dossier.inzage
    assert block is not None
    assert block.akkoord == "Nee"


@pytest.mark.parametrize(
    ("asked", "ground"), [(True, WithdrawalGround.ON_REQUEST), (False, WithdrawalGround.WRONG_DOSSIER)]
)
def test_a_remark_is_withdrawn_in_the_open_and_travels_no_more(
    running: Workspace, case: Case, asked: bool, ground: WithdrawalGround
) -> None:
    """R098: on two grounds, with a reason, a name and an entry in the log."""
    first = inzage.add_remark(running, case.dossier_id, MOTHER, pupils.REMARK)
    with pytest.raises(NotPossible, match="waarom de opmerking vervalt"):
        inzage.withdraw_remark(running, case.dossier_id, first.id, reason="weg", asked_by_holder=asked)

    record = inzage.withdraw_remark(
        running, case.dossier_id, first.id, reason="Zij belde daar zelf over.", asked_by_holder=asked
    )

    assert record.withdrawal == Withdrawal(ground=ground, reason="Zij belde daar zelf over.")
    assert (record.by, record.replaces, record.text) == (school.USER.name, first.id, "")
    found = dossiers.view(running, case.dossier_id).dossier
    assert found.remarks == (first, record)
    with running.view() as unit:
        entry = unit.audit.entries(1)[0]
    assert (entry.action, entry.subject) == ("opmerking ingetrokken", case.dossier_id)
    assert entry.detail == {"remark": first.id, "ground": ground.value}
    xml = school.frozen_xml(running, handover.freeze(running, case.dossier_id).id)
    assert pupils.REMARK not in xml.decode()
    for gone in (first.id, record.id, "weg"):
        with pytest.raises(NotPossible, match="geldt al niet meer"):
            inzage.withdraw_remark(
                running, case.dossier_id, gone, reason="Zij belde daar zelf over.", asked_by_holder=asked
            )


UNSEEN = "\x00\x02\x0b\x0c\x1f\ufffe\ud800"


def test_signs_that_nobody_sees_never_hold_a_dossier_up(running: Workspace, case: Case) -> None:
    """Word leaves such signs in what is pasted from it; what was said stays word for word."""
    mother = next(each for each in case.student.guardians if each.id == MOTHER)
    named = replace(mother.block, roepnaam=f"A{UNSEEN}ns")
    students.save_guardian(running, case.student.id, replace(mother, block=named))
    record = replace(case.student.record, roepnaam=f"Ida{UNSEEN}")
    students.save_record(running, case.student.id, record)
    attachments.describe(
        running,
        case.attachment_id,
        kind_key="handelingsplan",
        title=f"Plan\x0b rekenen{UNSEEN}",
        document_date=None,
    )
    attachments.decide(
        running,
        case.dossier_id,
        case.attachment_id,
        included=True,
        reason=f"{school.REASON}{UNSEEN}",
        warning_seen=True,
    )
    dossiers.set_receiver(running, case.dossier_id, replace(school.RECEIVER, name=f"Het College{UNSEEN}"))
    students.save_school(
        school.as_role(running, Role.HEAD), replace(school.SCHOOL, name=f"De School{UNSEEN}")
    )
    dossiers.confirm_choice(running, case.dossier_id)
    school.give_inzage(running, case.dossier_id)
    inzage.add_remark(running, case.dossier_id, MOTHER, "Eerst  dit.\x0bDan\x02 dat,\r\nen\tzo. ")

    version = handover.freeze(running, case.dossier_id)

    found = read_dossier(school.frozen_xml(running, version.id)).dossier
    assert found.inzage is not None
    assert found.inzage.redennietakkoord == "Eerst  dit.\nDan dat,\nen\tzo. "
    assert found.huidigeschool.naam == "De School"
    assert (found.huidigeschool.leerling.roepnaam or "").strip() == "Ida"
    assert version.receiver.name == "Het College"
