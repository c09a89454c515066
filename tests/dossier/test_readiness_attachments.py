"""An attachment goes only if somebody looked at it, weighed it, and it is not a kind that never goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oso_desktop.dossier.attachment_inside import AttachmentInside, Inside, InsideKind
from oso_desktop.dossier.attachment_points import points
from oso_desktop.dossier.attachments import (
    Attachment,
    AttachmentClass,
    AttachmentDecision,
    AttachmentId,
    AuthorConsent,
    Extent,
    has_reason,
    kind,
    kinds,
)
from oso_desktop.dossier.compose import travelling_attachments
from oso_desktop.dossier.inzage import HolderState, holder_state
from oso_desktop.dossier.people import Gezag, Student, outline, rights_holders
from oso_desktop.dossier.readiness import Place, Reason, Severity, Situation, may_go, readiness
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.transfer import TransferDossier, included_categories
from oso_desktop.exchange.oso_xml import write_dossier
from oso_desktop.gegevensset.profiles import CATEGORY_ELEMENTS, Category, CategoryRule, Profile, category_rule
from oso_desktop.gegevensset.tree import has_content
from tests.dossier import cases
from tests.dossier.cases import (
    BSN,
    NOW,
    OPP,
    TODAY,
    file_of,
    made,
    plan,
    pupil,
    remark,
    settled,
    situation,
    weighed,
    with_files,
)

STRICT = [about.key for about in kinds().values() if about.sensitivity is AttachmentClass.STRICT]
REFUSED = [about.key for about in kinds().values() if about.sensitivity is AttachmentClass.REFUSED]
CAREFUL = [about.key for about in kinds().values() if about.sensitivity.needs_reason]
USUAL = [about.key for about in kinds().values() if about.sensitivity is AttachmentClass.USUAL]
AUTHORED = [about.key for about in kinds().values() if about.asks_author]


def deciding(key: str, decision: AttachmentDecision | None = None, **more: object) -> list[Reason]:
    """The reasons about one attachment of this kind, decided on like this."""
    student = pupil()
    file = file_of(student, OPP, key)
    student = with_files(student, file)
    decision = decision or weighed(OPP, **more)
    dossier = settled(student, plan(student, chosen=[Category.BIJLAGEDOCS], decisions=[decision]))
    return [
        reason
        for reason in readiness(situation(student, dossier, [file]))
        if reason.place is Place.ATTACHMENTS
    ]


def shown(reasons: list[Reason]) -> list[tuple[Severity, str]]:
    return [(reason.severity, reason.requirement) for reason in reasons]


@pytest.mark.parametrize("key", [key for key in kinds() if key not in REFUSED])
def test_a_well_weighed_attachment_goes_in_silence(key: str) -> None:
    assert deciding(key) == []


@pytest.mark.parametrize("key", kinds())
@pytest.mark.parametrize("more", [{"included": False}, {"extent": Extent.SPOKEN}])
def test_what_does_not_travel_needs_nothing(key: str, more: dict[str, object]) -> None:
    """R032: a file that stays, or is only spoken about."""
    bare = AttachmentDecision(attachment_id=OPP, included=True)

    assert deciding(key, replace(bare, **more)) == []  # type: ignore[arg-type]  # names of the decision


@pytest.mark.parametrize("key", kinds())
def test_an_attachment_that_nobody_looked_at_stays(key: str) -> None:
    """R017."""
    found = shown(deciding(key, seen_at=None))

    assert ((Severity.BLOCK, "R017") in found) is (key not in REFUSED)


@pytest.mark.parametrize("key", kinds())
def test_a_sensitive_attachment_needs_a_reason_the_warning_read_and_a_judge(key: str) -> None:
    """R022, R023, R052: a usual one does not."""
    wanted = {"R022, R052", "R023", "R052"} if key in CAREFUL else set()
    found = deciding(key, reason="", warning_seen=False, decided_by="")

    assert {reason.requirement for reason in found if reason.severity is Severity.BLOCK} - {
        "R058, R063, R064"
    } == wanted


@pytest.mark.parametrize("key", CAREFUL)
def test_no_consent_takes_the_place_of_a_reason(key: str) -> None:
    """R053: not the author's either."""
    assert (Severity.BLOCK, "R022, R052") in shown(
        deciding(key, reason="", author_consent=AuthorConsent.GIVEN)
    )


@pytest.mark.parametrize("key", REFUSED)
def test_some_kinds_never_go(key: str) -> None:
    """R056, R058, R063, R064: no reason helps."""
    assert shown(deciding(key)) == [(Severity.BLOCK, "R058, R063, R064")]


@pytest.mark.parametrize("key", kinds())
@pytest.mark.parametrize(
    ("consent", "author", "expected"),
    [
        (AuthorConsent.NOT_ASKED, "Dr. V.", (Severity.BLOCK, "R067, R069")),
        (AuthorConsent.ASKED, "Dr. V.", (Severity.BLOCK, "R067")),
        (AuthorConsent.FORBIDDEN, "Dr. V.", (Severity.BLOCK, "R066")),
        (AuthorConsent.GIVEN, " ", (Severity.BLOCK, "R065")),
        (AuthorConsent.GIVEN, "Dr. V.", None),
    ],
)
def test_the_author_of_a_report_is_asked(
    key: str, consent: AuthorConsent, author: str, expected: tuple[Severity, str] | None
) -> None:
    """R065–R067, R069: forbidden, not asked or not answered holds it up, and nothing goes around that."""
    found = shown(deciding(key, author_consent=consent, author=author))

    if key in AUTHORED:
        assert found == ([expected] if expected else [])
    elif key not in REFUSED:
        assert found == []


def test_a_tick_in_a_part_that_stays_is_pointed_out() -> None:
    """R021: the file does not go, which may not be meant."""
    student = pupil()
    file = file_of(student, OPP, "opp", "Plan groep 8")
    student = with_files(student, file)
    dossier = settled(student, plan(student, decisions=[weighed(OPP, seen_at=None, reason="")]))

    (reason,) = readiness(situation(student, dossier, [file]))

    assert (reason.severity, reason.requirement) == (Severity.WARN, "R021")
    assert "Plan groep 8" in reason.text


def test_a_tick_at_a_file_that_is_gone_is_pointed_out() -> None:
    """R021: nothing travels for it."""
    student = pupil()
    dossier = settled(student, plan(student, decisions=[weighed(AttachmentId("weg"))]))

    (reason,) = readiness(situation(student, dossier))

    assert (reason.severity, reason.requirement) == (Severity.WARN, "R021")


def test_a_file_of_which_only_the_place_is_left_holds_the_dossier_up() -> None:
    """Without its content it cannot be sent, and the receiver would miss it."""
    student = with_files(pupil(), file_of(pupil(), OPP, "opp"))
    dossier = settled(student, plan(student, chosen=[Category.BIJLAGEDOCS], decisions=[weighed(OPP)]))

    (reason,) = readiness(situation(student, dossier, []))

    assert (reason.severity, reason.requirement) == (Severity.BLOCK, "R021")


def test_a_title_is_quoted_as_it_is() -> None:
    """The name of a file is somebody's own words; only our own first word changes within a sentence."""
    student = pupil()
    file = file_of(student, OPP, "opp", "OPP van Cato")
    student = with_files(student, file)
    decision = weighed(OPP, reason="")
    dossier = settled(student, plan(student, chosen=[Category.BIJLAGEDOCS], decisions=[decision]))

    (reason,) = readiness(situation(student, dossier, [file]))

    assert "bijlage “OPP van Cato”" in reason.text


decisions = st.builds(
    AttachmentDecision,
    attachment_id=st.just(OPP),
    included=st.sampled_from([True, True, False]),
    extent=st.sampled_from(Extent),
    reason=st.sampled_from(["", "nodig", "De mentor moet dit weten."]),
    warning_seen=st.sampled_from([True, True, False]),
    seen_at=st.sampled_from([NOW, NOW, None]),
    author_consent=st.sampled_from(AuthorConsent),
    decided_by=st.sampled_from(["C.", "C.", ""]),
)


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Situations that are nearly complete, so that the gate opens often enough."""
    often = st.sampled_from([True] * 6 + [False])
    gezag = st.sampled_from([Gezag.YES, Gezag.YES, Gezag.NO, Gezag.UNKNOWN])
    people = [cases.guardian(one, draw(gezag)) for one in (cases.MOTHER, cases.FATHER)]
    student = pupil(
        *people,
        born=draw(st.sampled_from([cases.date(2014, 5, 4), cases.date(2009, 5, 4), None])),
        **({} if draw(often) else {"overstapadvies": None}),
        **({} if draw(often) else {"onderwijsondersteuning": None}),
    )
    key = draw(st.sampled_from([key for key in kinds() if key != "overig"]))
    file: Attachment = file_of(student, OPP, key)
    student = with_files(student, file)
    profile = draw(cases.profiles)
    dossier: TransferDossier = plan(
        student, profile, draw(cases.choices) | {Category.BIJLAGEDOCS}, [draw(decisions)]
    )
    if draw(often):
        dossier = settled(student, dossier)
    if not draw(often):
        dossier = replace(dossier, inzage=dossier.inzage[:-1])
    return situation(
        student,
        replace(
            dossier,
            receiver=dossier.receiver if draw(often) else None,
            enrolment=draw(st.sampled_from([*[Enrolment.ENROLLED] * 4, *Enrolment])),
            remarks=(remark("Dit klopt niet volgens ons."),) if draw(st.booleans()) else (),
        ),
        [file],
    )


@settings(max_examples=200)
@given(found=situations())
def test_what_may_go_is_complete(found: Situation) -> None:
    """R022, R029, R086, R098, R119, R120, R138: the promises of the gate, judged apart from it on what would go out."""
    if may_go(readiness(found)):
        _keeps_its_promises(found)


def _keeps_its_promises(found: Situation) -> None:
    student, dossier = found.student, found.dossier
    composed = made(student, dossier)
    leerling = composed.huidigeschool.leerling
    assert dossier.receiver is not None
    assert dossier.profile.is_swv or (
        dossier.enrolment is not Enrolment.NONE and dossier.enrolment_date is not None
    )
    for category in CATEGORY_ELEMENTS:
        below_pupil = category not in (Category.METADATA, Category.OUDERINZAGE)
        if below_pupil and category_rule(dossier.profile, category) is CategoryRule.REQUIRED:
            assert has_content(leerling, category)
    _inzage_is_settled(student, found)
    for identifier in travelling_attachments(student, dossier):
        (attachment,) = (one for one in found.attachments if one.id == identifier)
        decision = dossier.decision(identifier)
        assert kind(attachment.kind).sensitivity is not AttachmentClass.REFUSED
        assert decision.seen_at is not None
        assert has_reason(decision) or attachment.kind in USUAL
    for one in dossier.remarks:
        assert composed.inzage is not None
        assert one.text in (composed.inzage.redennietakkoord or "")
    assert not (dossier.profile.is_swv and BSN.encode() in write_dossier(composed))


def _inzage_is_settled(student: Student, found: Situation) -> None:
    if found.dossier.profile in (Profile.BB, Profile.POSWV, Profile.VOSWV):
        return
    holders = rights_holders(outline(student), TODAY)
    assert holders
    for holder in holders:
        state = holder_state(found.dossier.inzage, holder.id, found.fingerprint)
        assert state in (HolderState.SEEN, HolderState.NO_RESPONSE)
    composed = made(student, found.dossier).inzage
    assert composed is not None
    assert composed.inzage
    assert composed.inzagedatum is not None
    assert Category.OUDERINZAGE in included_categories(found.dossier)


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("key", ["opp", "medisch", "toets"])
def test_a_complete_dossier_with_a_file_and_a_remark_goes_and_keeps_every_promise(
    profile: Profile, key: str
) -> None:
    """The property above is not about nothing."""
    student = pupil()
    file = file_of(student, OPP, key)
    student = with_files(student, file)
    dossier = settled(student, plan(student, profile, [Category.BIJLAGEDOCS], [weighed(OPP)]))
    found = situation(student, replace(dossier, remarks=(remark("Dit klopt niet."),)), [file])

    assert may_go(readiness(found))
    assert travelling_attachments(student, found.dossier) == (OPP,)
    _keeps_its_promises(found)


@pytest.mark.parametrize("extent", list(Extent))
def test_what_travels_unseen_within_a_file_is_told_before_it_goes(extent: Extent) -> None:
    """R016, R017, R031: a warning, since a chart may well have its workbook; out of chosen pages nothing of it goes."""
    inside = AttachmentInside(
        found=(Inside(InsideKind.FILES, 2, ("a.txt", "b.txt")), Inside(InsideKind.COMMENTS))
    )
    file = replace(file_of(pupil(), OPP, "leerlingrapport"), inside=inside)
    decision = replace(weighed(OPP), extent=extent, pages="1")

    told = [
        point for point in points(file, decision, Profile.POVO, TODAY) if "bestanden" in point.reason.text
    ]

    assert len(told) == (1 if extent is Extent.FULL else 0)
    assert not any(point.blocks for point in told)
    assert all("a.txt, b.txt" in point.reason.text for point in told)
