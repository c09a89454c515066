"""Inzage per person at a real desk: what proves it, copies, being informed, and who else may see the dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.informing import InformedBy, copy_given, informed
from oso_desktop.dossier.inzage import (
    Agreement,
    Evidence,
    HolderState,
    InzageNoResponse,
    InzageSeen,
    Manner,
    Recorded,
    current_remarks,
    response_due,
)
from oso_desktop.dossier.inzage_block import inzage_block
from oso_desktop.dossier.inzage_extra import WithoutGezagAllowed
from oso_desktop.dossier.people import (
    PUPIL_HOLDER,
    Capacity,
    Gezag,
    GuardianId,
    HolderKind,
    Representative,
    Student,
)
from oso_desktop.dossier.readiness import Severity
from oso_desktop.dossier.region import HolidayRegion, RegionProfile
from oso_desktop.dossier.roles import MATRIX, Right, Role
from oso_desktop.dossier.transfer import DossierId, Status
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services import dossiers, imports, informing, inzage, inzage_extra, letters, students
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import NotAllowed, Workspace
from tests.cli import pupils
from tests.services import school
from tests.services.school import FATHER, MOTHER, NOW, STRANGER, TODAY, Case

REASON = "Vader vroeg erom en doet de helft van de zorg."
SAID = "In het gesprek met de mentor."


def ready(workspace: Workspace, **record: object) -> tuple[Student, DossierId]:
    """A pupil whose choice was confirmed forty days ago; `record` are fields of the pupil's block."""
    student = school.add(workspace, school.pupil(f"L{len(dossiers.rows(workspace))}", **record))
    dossier_id = school.composed(workspace, student)
    dossiers.confirm_choice(school.ago(workspace, 40), dossier_id)
    return student, dossier_id


def blocks(workspace: Workspace, dossier_id: DossierId) -> list[str]:
    """What the gate says of inzage and holds the dossier up."""
    reasons = dossiers.view(workspace, dossier_id).reasons
    return [each.text for each in reasons if each.severity is Severity.BLOCK and "R08" in each.requirement]


def saw(workspace: Workspace, dossier_id: DossierId, recorded: Recorded, evidence: Evidence | None) -> None:
    inzage.seen(
        workspace,
        dossier_id,
        MOTHER,
        on=TODAY,
        recorded=recorded,
        agreement=Agreement.UNKNOWN,
        evidence=evidence,
    )


# Four ways of recording -------------------------------------------------------------------------------------


def test_any_one_of_the_four_ways_is_enough_and_stays_with_what_proves_it(workspace: Workspace) -> None:
    """R089–R093: and it is inzage, never a consent (C3)."""
    for way in Recorded:
        _, dossier_id = ready(workspace)

        saw(workspace, dossier_id, way, school.PROOF[way])

        view = dossiers.view(workspace, dossier_id)
        (fact,) = view.dossier.inzage
        assert isinstance(fact, InzageSeen)
        assert (fact.recorded, fact.evidence) == (way, school.PROOF[way])
        states = {line.holder.id: line.state for line in view.holders}
        assert states[MOTHER] is HolderState.SEEN


LACKING = [
    (Recorded.LETTER, None, "brief"),
    (Recorded.LETTER, Evidence(kept="   "), "brief"),
    (Recorded.LETTER, school.PROOF[Recorded.REPORT], "brief"),
    (Recorded.REPORT, None, "gesprek"),
    (Recorded.REPORT, Evidence(present="moeder"), "gesprek"),
    (Recorded.REPORT, Evidence(points="alles"), "gesprek"),
    (Recorded.STATEMENT, None, "hoe laat"),
    (Recorded.STATEMENT, Evidence(told_by="moeder", told_to="juf"), "hoe laat"),
    (Recorded.STATEMENT, Evidence(at=time(0, 0), told_by="moeder"), "hoe laat"),
    (Recorded.STATEMENT, Evidence(at=time(0, 0), told_to="juf"), "hoe laat"),
    (Recorded.LAS_TICK, None, "vinkje"),
    (Recorded.LAS_TICK, Evidence(ticked_by="\x07"), "vinkje"),
]


def test_a_way_of_recording_without_what_proves_it_is_no_proof(workspace: Workspace) -> None:
    """R090–R093."""
    _, dossier_id = ready(workspace)

    for way, evidence, missing in LACKING:
        with pytest.raises(NotPossible, match=missing) as refused:
            saw(workspace, dossier_id, way, evidence)
        assert refused.value.next_step

    assert dossiers.view(workspace, dossier_id).dossier.inzage == ()


def test_midnight_is_a_time(workspace: Workspace) -> None:
    """R092: a time that counts as nothing elsewhere is one here."""
    _, dossier_id = ready(workspace)

    saw(workspace, dossier_id, Recorded.STATEMENT, Evidence(at=time(0, 0), told_by="moeder", told_to="juf"))

    (fact,) = dossiers.view(workspace, dossier_id).dossier.inzage
    assert isinstance(fact, InzageSeen)
    assert fact.evidence is not None
    assert fact.evidence.at == time(0, 0)


def test_a_letter_in_the_store_proves_itself_and_only_for_whom_it_was_made(workspace: Workspace) -> None:
    """R090: the copy, its hash and its date are kept."""
    _, dossier_id = ready(workspace)
    letters.make(workspace, dossier_id, LetterKind.INFORMATION, MOTHER)  # tells in advance; offers no inzage
    other = letters.make(workspace, dossier_id, LetterKind.INVITATION, FATHER).letter
    with pytest.raises(NotPossible, match="nog geen brief"):
        saw(workspace, dossier_id, Recorded.LETTER, None)
    with pytest.raises(NotPossible, match="niet aan deze persoon"):
        saw(workspace, dossier_id, Recorded.LETTER, Evidence(letter_id=other.id))

    letters.make(workspace, dossier_id, LetterKind.INVITATION, MOTHER)
    last = letters.make(workspace, dossier_id, LetterKind.OVERVIEW, MOTHER).letter
    saw(workspace, dossier_id, Recorded.LETTER, None)

    (fact,) = dossiers.view(workspace, dossier_id).dossier.inzage
    assert isinstance(fact, InzageSeen)
    assert fact.evidence == Evidence(letter_id=last.id)


def test_the_report_of_a_talk_can_be_printed_afterwards(workspace: Workspace) -> None:
    """R091: date, who was there, what was discussed; only of a talk, and only for who was in it."""
    _, dossier_id = ready(workspace)
    talk = LetterKind.TALK_REPORT
    assert not [each for each in letters.choices(dossiers.view(workspace, dossier_id)) if each.kind is talk]

    saw(workspace, dossier_id, Recorded.REPORT, school.TALK)

    choices = [each for each in letters.choices(dossiers.view(workspace, dossier_id)) if each.kind is talk]
    assert [choice.to.id for choice in choices] == [MOTHER]
    assert letters.make(workspace, dossier_id, talk, MOTHER).pdf.startswith(b"%PDF")
    with pytest.raises(NotPossible):
        letters.make(workspace, dossier_id, talk, FATHER)


# The term ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "region",
    [
        RegionProfile(response_days=3, holidays=HolidayRegion.NORTH),
        RegionProfile(closed=(TODAY - timedelta(days=2),)),
    ],
)
def test_the_school_goes_on_without_a_reaction_after_its_own_term(
    region: RegionProfile, workspace: Workspace
) -> None:
    """R096: configurable, in school days of the own region; the term stays on record with the reason."""
    _, dossier_id = ready(workspace)
    with school.as_role(workspace, Role.HEAD).change(Right.MANAGE, "proef", "regio") as unit:
        unit.settings.save(region)
    offered = TODAY - timedelta(days=16)
    inzage.offer(workspace, dossier_id, MOTHER, on=offered, manner=Manner.SENT)
    due = response_due(offered, region)
    on_the_day = replace(workspace, clock=lambda: datetime.combine(due, time(9), UTC))
    too_early = replace(workspace, clock=lambda: datetime.combine(due - timedelta(days=1), time(9), UTC))

    with pytest.raises(NotPossible, match="nog niet voorbij"):
        inzage.no_response(too_early, dossier_id, MOTHER, reason="Drie keer gebeld.")
    inzage.no_response(on_the_day, dossier_id, MOTHER, reason="Drie keer gebeld.")

    *_, fact = dossiers.view(workspace, dossier_id).dossier.inzage
    assert isinstance(fact, InzageNoResponse)
    assert (fact.due, fact.on) == (due, due)


# Copies and being informed ----------------------------------------------------------------------------------


def test_who_was_informed_and_got_a_copy_is_on_record_per_person(workspace: Workspace) -> None:
    """R010, R080, L8: and a mistake is put right with the rest."""
    _, dossier_id = ready(workspace)

    informing.inform(workspace, dossier_id, MOTHER, on=date(2025, 10, 7), how=InformedBy.MEETING)
    informing.give_copy(workspace, dossier_id, MOTHER, on=TODAY, manner=Manner.SENT)

    view = dossiers.view(workspace, dossier_id)
    told = informed(view.dossier.events, MOTHER)
    assert told is not None
    assert (told.on, told.how, told.by) == (date(2025, 10, 7), InformedBy.MEETING, workspace.user.name)
    given = copy_given(view.dossier.inzage, view.dossier.events, MOTHER, view.fingerprint)
    assert given == (TODAY, Manner.SENT)
    assert informed(view.dossier.events, FATHER) is None

    inzage.withdraw_inzage(workspace, dossier_id, MOTHER, reason="Bij het verkeerde kind.")
    after = dossiers.view(workspace, dossier_id)
    assert informed(after.dossier.events, MOTHER) is None
    assert after.dossier.events[: len(view.dossier.events)] == view.dossier.events
    with pytest.raises(NotPossible, match="niets vastgelegd"):
        inzage.withdraw_inzage(workspace, dossier_id, MOTHER, reason="Nog een keer dezelfde.")


def test_a_copy_is_of_what_was_confirmed_and_handed_or_sent(workspace: Workspace) -> None:
    """L8: seeing the dossier at school is no copy; nobody has a copy of what was not chosen yet."""
    student, dossier_id = ready(workspace)
    give = informing.give_copy
    with pytest.raises(NotPossible, match="geen afschrift"):
        give(workspace, dossier_id, MOTHER, on=TODAY, manner=Manner.AT_SCHOOL)
    with pytest.raises(NotPossible, match="toekomst"):
        give(workspace, dossier_id, MOTHER, on=TODAY + timedelta(days=1), manner=Manner.SENT)
    with pytest.raises(NotPossible, match="toekomst"):
        informing.inform(workspace, dossier_id, MOTHER, on=TODAY + timedelta(days=1), how=InformedBy.TALK)
    with pytest.raises(NotPossible, match="lag nog niet vast"):
        give(workspace, dossier_id, MOTHER, on=TODAY - timedelta(days=41), manner=Manner.SENT)
    with pytest.raises(NotPossible, match="geen recht op inzage"):
        give(workspace, dossier_id, STRANGER, on=TODAY, manner=Manner.SENT)

    students.save_record(workspace, student.id, replace(student.record, roepnaam="Anders"))
    with pytest.raises(NotPossible, match="nog niet bevestigd"):
        give(workspace, dossier_id, MOTHER, on=TODAY, manner=Manner.SENT)


def test_giving_a_copy_leaves_a_final_version_as_it_is(handed: Workspace, stage: school.Stage) -> None:
    """L8: what the file says of inzage does not change by it."""
    before = dossiers.view(handed, stage.dossier_id).status

    informing.give_copy(handed, stage.dossier_id, MOTHER, on=TODAY, manner=Manner.HANDED)
    informing.inform(handed, stage.dossier_id, MOTHER, on=TODAY, how=InformedBy.TALK)

    assert dossiers.view(handed, stage.dossier_id).status is before is Status.FINAL


# Objections -------------------------------------------------------------------------------------------------


def test_an_objection_is_a_remark_and_stops_nothing(running: Workspace, case: Case) -> None:
    """R077, R163, R012, R034, R097, R099, R113: it travels word for word, and holds nothing up."""
    text = "Wij maken bezwaar tegen de overdracht en tegen het advies."

    inzage.add_remark(running, case.dossier_id, MOTHER, text)
    inzage.seen(
        running,
        case.dossier_id,
        MOTHER,
        on=TODAY,
        recorded=Recorded.REPORT,
        agreement=Agreement.NO,
        evidence=school.TALK,
    )

    view = dossiers.view(running, case.dossier_id)
    assert blocks(running, case.dossier_id) == []
    assert [remark.text for remark in current_remarks(view.dossier.remarks)] == [text]
    told = inzage_block(view.student, view.dossier, view.today)
    assert told is not None
    assert (told.akkoord, told.redennietakkoord) == ("Nee", text)
    with pytest.raises(NotPossible, match="niets te kiezen"):
        dossiers.choose_category(running, case.dossier_id, Category.OVERSTAPADVIES, chosen=False)


# Who has the right on the day -------------------------------------------------------------------------------


def test_who_turns_sixteen_on_the_way_is_asked_anew_and_the_parents_inzage_stays_on_record(
    workspace: Workspace,
) -> None:
    """R114, R116: 15 years and 364 days, and the birthday itself, in the middle of the procedure."""
    _, dossier_id = ready(workspace, geboortedatum=TODAY.replace(year=TODAY.year - 16) + timedelta(days=1))
    school.give_inzage(workspace, dossier_id)
    assert blocks(workspace, dossier_id) == []
    tomorrow = replace(workspace, clock=lambda: NOW + timedelta(days=1))

    view = dossiers.view(tomorrow, dossier_id)

    assert [(line.holder.id, line.state) for line in view.holders] == [(PUPIL_HOLDER, HolderState.TO_OFFER)]
    assert len(blocks(tomorrow, dossier_id)) == 1
    assert {fact.holder_id for fact in view.dossier.inzage} == {MOTHER, FATHER}
    with pytest.raises(NotPossible, match="geen recht op inzage"):
        inzage.add_remark(tomorrow, dossier_id, MOTHER, "Toch nog iets.")


@pytest.mark.parametrize(("hour", "sixteen"), [(22, False), (23, True)])
def test_the_school_s_own_day_decides(hour: int, sixteen: bool, workspace: Workspace) -> None:
    """R114: at half past eleven in London it is the next day in the Netherlands; the school's clock counts."""
    _, dossier_id = ready(workspace, geboortedatum=date(2010, 3, 27))
    at_school = datetime(2026, 3, 26, hour, 30, tzinfo=UTC).astimezone(timezone(timedelta(hours=1)))
    late = replace(workspace, clock=lambda: at_school)

    kinds = {line.holder.kind for line in dossiers.view(late, dossier_id).holders}

    assert late.today == date(2026, 3, 27 if sixteen else 26)
    assert kinds == {HolderKind.PUPIL if sixteen else HolderKind.GUARDIAN}


def test_what_happens_to_a_guardian_between_the_offer_and_the_export(workspace: Workspace) -> None:
    """R021, L27: who died or has no gezag any more is not waited for, and no letter goes there."""
    student, dossier_id = ready(workspace)
    inzage.offer(workspace, dossier_id, MOTHER, on=TODAY - timedelta(days=39), manner=Manner.SENT)
    mother = next(each for each in student.guardians if each.id == MOTHER)
    cases = (
        (replace(mother, block=replace(mother.block, overleden=True)), [FATHER]),
        (replace(mother, block=replace(mother.block, overlijdensdatum=TODAY)), [FATHER]),
        (replace(mother, gezag=Gezag.NO), [FATHER]),
        (replace(mother, gezag=Gezag.UNKNOWN), [FATHER]),
        (replace(mother, block=replace(mother.block, adresgeheim=True)), [MOTHER, FATHER]),
        (replace(mother, block=replace(mother.block, adreslijst=None)), [MOTHER, FATHER]),  # moved
    )
    for changed, left in cases:
        students.save_guardian(workspace, student.id, changed)

        view = dossiers.view(workspace, dossier_id)
        assert [line.holder.id for line in view.holders] == left
        invited = {each.to.id for each in letters.choices(view) if each.kind is LetterKind.INVITATION}
        assert invited == set(left)
        assert [fact.holder_id for fact in view.dossier.inzage] == [MOTHER]  # what was recorded stays


def test_a_pupil_who_returns_starts_anew_and_the_old_facts_stay(running: Workspace, case: Case) -> None:
    """R007, R110: inzage of an earlier transfer does not count for the next one."""
    old = dossiers.view(running, case.dossier_id).dossier

    fresh = dossiers.start(running, case.student.id, Profile.POPO)

    before, now = dossiers.view(running, case.dossier_id), dossiers.view(running, fresh)
    assert {line.state for line in now.holders} == {HolderState.TO_OFFER}
    assert now.dossier.inzage == ()
    assert before.dossier == old
    assert {line.state for line in before.holders} == {HolderState.SEEN}


# Somebody who acts for the pupil ----------------------------------------------------------------------------


def test_a_representative_gets_inzage_and_letters_in_the_place_of_the_pupil(workspace: Workspace) -> None:
    """L17: also from eighteen, and after the pupil's own inzage."""
    student, dossier_id = ready(workspace, geboortedatum=date(2007, 5, 4))
    curator = Representative(name="  mr. D. Verzonnen ", capacity=Capacity.CURATOR)

    students.save_representative(workspace, student.id, curator)

    (line,) = dossiers.view(workspace, dossier_id).holders
    assert (line.holder.id, line.holder.name, line.holder.relation) == (
        curator.id,
        "mr. D. Verzonnen",
        "Curator",
    )
    informing.inform(workspace, dossier_id, curator.id, on=TODAY, how=InformedBy.TALK)
    inzage.offer(workspace, dossier_id, curator.id, on=TODAY, manner=Manner.HANDED)
    made = letters.make(workspace, dossier_id, LetterKind.INVITATION, curator.id).letter
    assert made.holder_name == "mr. D. Verzonnen"
    with pytest.raises(NotPossible):
        letters.make(workspace, dossier_id, LetterKind.INVITATION, PUPIL_HOLDER)

    students.save_representative(workspace, student.id, None)
    assert [each.holder.id for each in dossiers.view(workspace, dossier_id).holders] == [PUPIL_HOLDER]


def test_a_representative_has_a_name_and_a_whole_address_or_none(workspace: Workspace) -> None:
    """L17, L27."""
    student, _ = ready(workspace)
    for representative, missing in (
        (Representative(name=" ", capacity=Capacity.MENTOR), "naam"),
        (Representative(name="D. Verzonnen", capacity=Capacity.MENTOR, street="Laan"), "adres"),
    ):
        with pytest.raises(NotPossible, match=missing):
            students.save_representative(workspace, student.id, representative)


def test_who_acts_for_a_pupil_stays_when_a_file_is_read_again(workspace: Workspace) -> None:
    """L17: no file knows it, so none takes it away."""
    report = imports.import_file(workspace, pupils.dossier_file(pupils.packed("eerst"), leerlingid="wie"))
    (student_id,) = report.students
    mentor = Representative(name="D. Verzonnen", capacity=Capacity.MENTOR)
    students.save_representative(workspace, student_id, mentor)

    imports.import_file(workspace, pupils.dossier_file(pupils.packed("later"), leerlingid="wie"))

    with workspace.view() as unit:
        assert unit.students.get(student_id).representative == mentor


# A parent without gezag -------------------------------------------------------------------------------------


def test_a_parent_without_gezag_gets_inzage_and_letters_by_a_decision_with_a_reason(
    workspace: Workspace,
) -> None:
    """L27: who decided, in which role and when stays on record, and the dossier does not wait (BW 1:377c)."""
    _, dossier_id = ready(workspace)
    school.give_inzage(workspace, dossier_id)
    before = dossiers.view(workspace, dossier_id)
    with pytest.raises(NotPossible, match="geen recht op inzage"):
        inzage.offer(workspace, dossier_id, STRANGER, on=TODAY, manner=Manner.SENT)
    with pytest.raises(NotPossible, match="waarom"):
        inzage_extra.allow_without_gezag(workspace, dossier_id, STRANGER, reason="zomaar")

    inzage_extra.allow_without_gezag(workspace, dossier_id, STRANGER, reason=REASON)

    view = dossiers.view(workspace, dossier_id)
    (line,) = view.extra
    assert (line.holder.id, line.holder.kind, line.state) == (
        STRANGER,
        HolderKind.BY_DECISION,
        HolderState.TO_OFFER,
    )
    assert (view.holders, view.reasons, view.status) == (before.holders, before.reasons, before.status)
    assert view.dossier.events[-1] == WithoutGezagAllowed(
        guardian_id=STRANGER,
        reason=REASON,
        by=workspace.user.name,
        role=workspace.user.role.value,
        at=NOW,
    )
    kinds = {choice.kind for choice in letters.choices(view) if choice.to.id == STRANGER}
    assert {LetterKind.INFORMATION, LetterKind.INVITATION, LetterKind.OVERVIEW} <= kinds
    assert letters.make(workspace, dossier_id, LetterKind.INVITATION, STRANGER).letter.holder_id == STRANGER
    inzage.offer(workspace, dossier_id, STRANGER, on=TODAY, manner=Manner.HANDED)
    with pytest.raises(NotPossible, match="niet mogelijk of niet nodig"):
        inzage_extra.allow_without_gezag(workspace, dossier_id, STRANGER, reason=REASON)

    inzage_extra.withdraw_without_gezag(workspace, dossier_id, STRANGER, reason="De rechter besliste anders.")

    view = dossiers.view(workspace, dossier_id)
    assert view.extra == ()
    assert any(fact.holder_id == STRANGER for fact in view.dossier.inzage)
    for attempt in (
        lambda: letters.make(workspace, dossier_id, LetterKind.INVITATION, STRANGER),
        lambda: inzage.offer(workspace, dossier_id, STRANGER, on=TODAY, manner=Manner.SENT),
        lambda: inzage_extra.withdraw_without_gezag(workspace, dossier_id, STRANGER, reason=REASON),
    ):
        with pytest.raises(NotPossible):
            attempt()


def test_no_decision_about_who_has_gezag_died_or_is_somebody_else(workspace: Workspace) -> None:
    """L27."""
    _, dossier_id = ready(workspace)

    for who in (MOTHER, school.DECEASED, GuardianId("niemand")):
        with pytest.raises(NotPossible, match="niet mogelijk of niet nodig"):
            inzage_extra.allow_without_gezag(workspace, dossier_id, who, reason=REASON)


@pytest.mark.parametrize("role", Role)
def test_only_who_chooses_what_goes_decides_about_a_parent_without_gezag(
    role: Role, workspace: Workspace
) -> None:
    """L27, R166–R170: withdrawing as well; what a pupil of sixteen says may be recorded by everybody."""
    _, dossier_id = ready(workspace)
    _, older = ready(workspace, geboortedatum=date(2009, 5, 4))
    inzage_extra.allow_without_gezag(workspace, dossier_id, STRANGER, reason=REASON)
    person = school.as_role(workspace, role)

    inzage_extra.record_pupil_answer(person, older, agreed=True, how=SAID)
    if role in MATRIX[Right.SELECT]:
        inzage_extra.withdraw_without_gezag(person, dossier_id, STRANGER, reason=REASON)
        inzage_extra.allow_without_gezag(person, dossier_id, STRANGER, reason=REASON)
    else:
        for act in (inzage_extra.withdraw_without_gezag, inzage_extra.allow_without_gezag):
            with pytest.raises(NotAllowed):
                act(person, dossier_id, STRANGER, reason=REASON)


# Parents of a pupil of sixteen ------------------------------------------------------------------------------


def test_a_pupil_of_sixteen_may_have_the_parents_informed_and_take_it_back(workspace: Workspace) -> None:
    """R082, R117, L9, C5: a letter and a copy for the parents, by the pupil's own word; inzage stays the pupil's."""
    _, dossier_id = ready(workspace, geboortedatum=date(2009, 5, 4))
    with pytest.raises(NotPossible, match="hoe de leerling"):
        inzage_extra.record_pupil_answer(workspace, dossier_id, agreed=True, how="ja")
    with pytest.raises(NotPossible, match="al zo vastgelegd"):
        inzage_extra.record_pupil_answer(workspace, dossier_id, agreed=False, how=SAID)

    inzage_extra.record_pupil_answer(workspace, dossier_id, agreed=True, how=SAID)

    view = dossiers.view(workspace, dossier_id)
    assert [line.holder.id for line in view.holders] == [PUPIL_HOLDER]
    assert [line.holder.id for line in view.extra] == [MOTHER, FATHER]
    kinds = {choice.kind for choice in letters.choices(view) if choice.to.id == MOTHER}
    assert kinds == {LetterKind.INFORMATION, LetterKind.OVERVIEW, LetterKind.COVER_SHEET}
    for kind in kinds:
        assert letters.make(workspace, dossier_id, kind, MOTHER).pdf.startswith(b"%PDF")
    informing.inform(workspace, dossier_id, MOTHER, on=TODAY, how=InformedBy.LETTER)
    informing.give_copy(workspace, dossier_id, MOTHER, on=TODAY, manner=Manner.HANDED)
    with pytest.raises(NotPossible, match="alleen geïnformeerd"):
        inzage.offer(workspace, dossier_id, MOTHER, on=TODAY, manner=Manner.HANDED)
    with pytest.raises(NotPossible, match="alleen geïnformeerd"):
        inzage.add_remark(workspace, dossier_id, MOTHER, "Een opmerking.")
    with pytest.raises(NotPossible, match="al zo vastgelegd"):
        inzage_extra.record_pupil_answer(workspace, dossier_id, agreed=True, how=SAID)

    inzage_extra.record_pupil_answer(workspace, dossier_id, agreed=False, how=SAID)

    assert dossiers.view(workspace, dossier_id).extra == ()
    with pytest.raises(NotPossible):
        letters.make(workspace, dossier_id, LetterKind.OVERVIEW, MOTHER)


def test_only_a_pupil_of_sixteen_or_seventeen_is_asked(workspace: Workspace) -> None:
    """R117, R118."""
    for born in (date(2014, 5, 4), date(2008, 3, 26)):
        _, dossier_id = ready(workspace, geboortedatum=born)
        with pytest.raises(NotPossible, match="16 of 17"):
            inzage_extra.record_pupil_answer(workspace, dossier_id, agreed=True, how=SAID)
