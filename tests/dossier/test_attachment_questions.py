"""What is asked about an attachment, and what every answer does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.attachment_points import points, stands_in_the_way
from oso_desktop.dossier.attachment_questions import (
    AnswerKind,
    Does,
    asked,
    is_old,
    part_labels,
    questions,
)
from oso_desktop.dossier.attachments import (
    Answer,
    Attachment,
    AttachmentClass,
    AttachmentDecision,
    AuthorConsent,
    Extent,
    kind,
    kinds,
)
from oso_desktop.dossier.months import months_after
from oso_desktop.dossier.reasons import Reason, Severity
from oso_desktop.gegevensset.profiles import Profile
from tests.dossier.cases import OPP, TODAY, file_of, pupil, weighed

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
CAREFUL = [about.key for about in kinds().values() if about.sensitivity.needs_reason]
AUTHORED = [about.key for about in kinds().values() if about.asks_author]


def file(key: str, **more: object) -> Attachment:
    return replace(file_of(pupil(), OPP, key), **more)  # type: ignore[arg-type]  # names of the attachment


def answered(key: str, value: str, **more: object) -> AttachmentDecision:
    """All settled but this one answer; an empty one takes it away."""
    decision = weighed(OPP, **more)
    others = tuple(each for each in decision.answers if each.question != key)
    return replace(decision, answers=(*others, Answer(key, value)) if value else others)


def said(
    about: Attachment, decision: AttachmentDecision, today: date = TODAY, profile: Profile = Profile.POVO
) -> list[Reason]:
    return [point.reason for point in points(about, decision, profile, today)]


def shown(reasons: list[Reason]) -> list[tuple[Severity, str]]:
    return [(reason.severity, reason.requirement) for reason in reasons]


WARN, BLOCK = Severity.WARN, Severity.BLOCK


@pytest.mark.parametrize(
    ("key", "question", "value", "expected"),
    [
        ("opp", "opp_gehoord", "", (WARN, "L20")),
        ("opp", "opp_gehoord", "ja", None),
        ("opp", "opp_gehoord", "weet niet", (WARN, "L20")),
        ("opp", "opp_bijlagen", "", (BLOCK, "R033, L10")),
        ("opp", "opp_bijlagen", "nee", None),
        ("opp", "opp_bijlagen", "eraf", None),
        ("opp", "opp_bijlagen", "erin", (BLOCK, "R033, L10")),
        ("medisch", "hoe_te_handelen", "", (BLOCK, "R057, L18")),
        ("medisch", "hoe_te_handelen", "nee", None),
        ("medisch", "hoe_te_handelen", "ja", (BLOCK, "R057, L18")),
        ("psychologisch", "opdrachtgever", "", None),
        ("psychologisch", "opdrachtgever", "school", None),
        ("psychologisch", "opdrachtgever", "ouders", None),
        ("psychologisch", "opdrachtgever", "anders", None),
        ("psychologisch", "ouders_ingezien", "", (WARN, "L28")),
        ("psychologisch", "ouders_ingezien", "ja", None),
        ("psychologisch", "ouders_ingezien", "nee", (WARN, "L28")),
        ("psychologisch", "ouders_ingezien", "geblokkeerd", (BLOCK, "L28")),
        ("diagnose", "ouders_ingezien", "geblokkeerd", (BLOCK, "L28")),
        ("psychologisch", "ouders_onderliggend", "", (WARN, "R068")),
        ("medisch", "ouders_onderliggend", "", (WARN, "R068")),
        ("medisch", "ouders_onderliggend", "geen datum", (WARN, "R068")),
        ("medisch", "ouders_onderliggend", TODAY.isoformat(), None),
        ("medisch", "ouders_onderliggend", (TODAY + timedelta(days=1)).isoformat(), (WARN, "R068")),
        ("sociaal_emotioneel", "sociaal_volgsysteem", "", (BLOCK, "L12")),
        ("sociaal_emotioneel", "sociaal_volgsysteem", "Zien!", None),
        ("sociaal_emotioneel", "sociaal_oordeel", "", (BLOCK, "L12")),
        ("sociaal_emotioneel", "sociaal_oordeel", "ja", None),
        ("sociaal_emotioneel", "sociaal_oordeel", "nee", (BLOCK, "L12")),
        ("verzuim", "verzuim_vanaf", "", (BLOCK, "L14")),
        ("verzuim", "verzuim_vanaf", "vorig jaar", (BLOCK, "L14")),
        ("overig", "overig_hulpverlener", "", (BLOCK, "R065, R069")),
        ("overig", "overig_hulpverlener", "nee", None),
        ("overig", "overig_hulpverlener", "ja", (BLOCK, "R065, R069")),
    ],
)
def test_each_answer_does_what_the_law_or_the_code_asks(
    key: str, question: str, value: str, expected: tuple[Severity, str] | None
) -> None:
    """R033, R057, R065, R068, R069, L12, L14, L20, L28."""
    assert shown(said(file(key, title="Stuk"), answered(question, value))) == ([expected] if expected else [])


def test_who_was_not_heard_is_asked_why_and_the_plan_stays_valid() -> None:
    """L20: a warning, nothing more; with the reason it is silent."""
    decision = answered("opp_gehoord", "nee")
    assert "opp_gehoord_reden" not in {
        each.key for each in asked(file("opp"), answered("opp_gehoord", "ja"), TODAY)
    }
    assert said(file("opp"), decision) == []

    without = replace(
        decision, answers=tuple(each for each in decision.answers if each.question != "opp_gehoord_reden")
    )
    assert shown(said(file("opp"), without)) == [(WARN, "L20")]


@pytest.mark.parametrize("media_type", ["image/jpeg", "image/png", "application/pdf"])
@pytest.mark.parametrize("key", [about.key for about in kinds().values()])
def test_of_every_picture_it_is_asked_who_stands_on_it(key: str, media_type: str) -> None:
    """R059."""
    about = file(key, media_type=media_type, title="Stuk")
    found = shown(said(about, answered("foto", "ja")))
    expected = media_type != "application/pdf" and kind(key).sensitivity is not AttachmentClass.REFUSED
    assert ((WARN, "R059") in found) is expected
    assert ((WARN, "R059") in shown(said(about, answered("foto", "")))) is expected
    assert (WARN, "R059") not in shown(said(about, answered("foto", "nee")))


@pytest.mark.parametrize(
    ("today", "first_day", "blocked"),
    [
        (date(2026, 3, 26), date(2025, 3, 26), False),
        (date(2026, 3, 26), date(2025, 3, 25), True),
        (date(2028, 2, 29), date(2027, 2, 28), False),
        (date(2028, 2, 29), date(2027, 2, 27), True),
        (date(2029, 2, 28), date(2028, 2, 29), False),
        (date(2029, 2, 28), date(2028, 2, 28), False),
        (date(2029, 2, 28), date(2028, 2, 27), True),
        (date(2026, 3, 26), date(2026, 3, 26), False),
        (date(2026, 3, 26), date(2026, 3, 27), True),
    ],
)
def test_absence_of_more_than_twelve_months_ago_stays(today: date, first_day: date, blocked: bool) -> None:
    """L14: to the day, in leap years too; and no overview begins tomorrow."""
    about = file("verzuim", document_date=today)
    decision = answered("verzuim_vanaf", first_day.isoformat())
    assert (shown(said(about, decision, today)) == [(BLOCK, "L14")]) is blocked
    assert stands_in_the_way(about, decision, Profile.POVO, today) is blocked


@given(today=DAYS, first_day=DAYS)
def test_absence_counts_twelve_calendar_months_for_every_day(today: date, first_day: date) -> None:
    """L14."""
    effect = questions()["verzuim_vanaf"].effect(first_day.isoformat(), today)
    allowed = months_after(today, -12) <= first_day <= today
    assert (effect is None) is allowed
    assert effect is None or effect.does is Does.BLOCK


@pytest.mark.parametrize("key", [about.key for about in kinds().values() if about.old_after_months])
def test_an_old_document_is_asked_about_once_with_its_year(key: str) -> None:
    """R016, R036: "dit stuk is van 2019; nog nodig?"; a person who says so is not asked again."""
    limit = kind(key).old_after_months
    assert limit is not None
    edge = months_after(TODAY, -limit)
    assert not is_old(file(key, document_date=edge), TODAY)
    assert is_old(file(key, document_date=edge - timedelta(days=1)), TODAY)
    assert not is_old(file(key, document_date=None), TODAY)

    old = file(key, document_date=date(2019, 9, 12), title="Stuk")
    (reason,) = said(old, answered("nog_nodig", ""))
    assert (reason.severity, reason.requirement) == (WARN, "R016, R036")
    assert "dit stuk is van 2019" in reason.text
    assert said(old, answered("nog_nodig", "ja")) == []
    assert shown(said(old, answered("nog_nodig", "nee"))) == [(WARN, "R016, R036")]


@pytest.mark.parametrize("key", CAREFUL)
def test_a_sensitive_document_says_of_when_it_is_and_whom_it_comes_from(key: str) -> None:
    """R035, R065: of a professional's report the author is the source."""
    settled = weighed(OPP)
    assert said(file(key, title="Stuk"), settled) == []
    assert shown(said(file(key, title="Stuk", document_date=None), settled)) == [(BLOCK, "R035")]
    without_source = shown(said(file(key, title="Stuk", origin=" "), settled))
    assert without_source == ([] if key in AUTHORED else [(BLOCK, "R035, R065")])


@pytest.mark.parametrize("key", CAREFUL)
@pytest.mark.parametrize("part", ["", "a", "b", "c", "d", "e", "f"])
def test_it_falls_under_a_part_of_the_closed_list_that_its_kind_can_have(key: str, part: str) -> None:
    """L10, L13: with one possible part there is nothing to ask."""
    parts = kind(key).parts
    found = shown(said(file(key, title="Stuk"), weighed(OPP, part=part)))
    assert found == ([(BLOCK, "L10, L13")] if len(parts) > 1 and part not in parts else [])


def test_what_is_not_known_needs_a_description() -> None:
    """R026."""
    label = kind("overig").label
    for title in ("", label, f" {label.upper()} "):
        assert shown(said(file("overig", title=title, file_name="x.pdf"), weighed(OPP)))[0] == (BLOCK, "R026")
    assert said(file("overig", title="Brief van de gymclub"), weighed(OPP)) == []


@pytest.mark.parametrize("key", CAREFUL)
@pytest.mark.parametrize("extent", [Extent.FULL, Extent.PART])
@pytest.mark.parametrize("chosen", [True, False])
@pytest.mark.parametrize("pages", ["", "1-2", "2-1"])
def test_how_much_of_a_report_goes_is_chosen_and_a_part_has_pages(
    key: str, extent: Extent, chosen: bool, pages: str
) -> None:
    """R030, R031."""
    found = shown(
        said(file(key, title="Stuk"), weighed(OPP, extent=extent, extent_chosen=chosen, pages=pages))
    )
    if kind(key).report and not chosen:
        assert found == [(BLOCK, "R030")]
    else:
        assert found == ([(BLOCK, "R031")] if extent is Extent.PART and pages != "1-2" else [])


@pytest.mark.parametrize("profile", Profile)
def test_minutes_of_the_care_team_never_go_to_an_swv(profile: Profile) -> None:
    """R060: PaO.ZB02."""
    found = shown(said(file("zorgteam"), weighed(OPP), profile=profile))
    assert found == ([(BLOCK, "R060, PaO.ZB02")] if profile.is_swv else [])


@pytest.mark.parametrize("key", AUTHORED)
@pytest.mark.parametrize("consent", AuthorConsent)
@pytest.mark.parametrize("employer", ["Praktijk De Verbeelding", "De Bedachte School", "intern"])
@pytest.mark.parametrize("on", [None, TODAY, TODAY + timedelta(days=1)])
def test_without_the_author_saying_so_on_a_day_nothing_goes(
    key: str, consent: AuthorConsent, employer: str, on: date | None
) -> None:
    """R066, R067, R069: for who is employed by the school's own board as for anybody else."""
    decision = weighed(OPP, author_consent=consent, author_organisation=employer, consent_on=on)
    goes = consent is AuthorConsent.GIVEN and on == TODAY
    assert stands_in_the_way(file(key), decision, Profile.POVO, TODAY) is not goes


@pytest.mark.parametrize("key", AUTHORED)
@pytest.mark.parametrize("empty", ["author", "author_profession", "author_organisation"])
def test_name_profession_and_organisation_of_the_author_are_known(key: str, empty: str) -> None:
    """R065."""
    assert shown(said(file(key), weighed(OPP, **{empty: " "}))) == [(BLOCK, "R065")]


def test_the_file_with_questions_is_whole() -> None:
    """Each names its article, says what to do, is answered in one way, and is asked of a kind that exists."""
    named = {key for about in kinds().values() for key in about.questions}
    assert named <= questions().keys()
    assert set(part_labels()) == set("abcde")
    for about in kinds().values():
        assert set(about.parts) <= set(part_labels())
        assert list(about.parts) == sorted(about.parts)
    for question in questions().values():
        assert question.everywhere or question.key in named
        assert question.text.endswith("?")
        assert question.law
        assert question.requirement
        assert bool(question.choices) is (question.answer is AnswerKind.CHOICE)
        values = [option.value for option in question.choices]
        assert len(set(values)) == len(values)
        assert "" not in values
        effects = [question.empty, question.future, question.too_old]
        effects += [option.effect for option in question.choices]
        for effect in filter(None, effects):
            assert effect.text[0].islower()
            assert effect.text[-1] in ".?"
            assert effect.next_step.endswith(".")
        if question.follows:
            asked_first, answers = question.follows
            assert {option.value for option in questions()[asked_first].choices} >= set(answers)


@given(key=st.sampled_from(list(questions())), value=st.text(max_size=12), today=DAYS)
def test_no_answer_whatever_breaks_a_question(key: str, value: str, today: date) -> None:
    effect = questions()[key].effect(value, today)
    assert effect is None or effect.text


@pytest.mark.parametrize("key", [about.key for about in kinds().values()])
def test_every_reason_about_an_attachment_names_the_law_and_says_what_to_do(key: str) -> None:
    bare = AttachmentDecision(attachment_id=OPP, included=True)
    found = said(replace(file(key), document_date=None, origin="", media_type="image/png"), bare)
    assert found
    texts = [reason.text for reason in found]
    assert len(set(texts)) == len(texts), "nothing is said twice"
    for reason in found:
        assert reason.law
        assert reason.next_step.endswith(".")
        assert reason.text.endswith((".", "?"))
