"""A sensitive attachment goes only because a person chose it, one by one: nothing else ticks it."""

from __future__ import annotations

from oso_desktop.dossier.attachments import AuthorConsent, Extent, kinds
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.roles import Right
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.services import attachments, dossiers
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.services import school
from tests.services.school import REASON, TODAY, Case

GOING = [about.key for about in kinds().values() if about.sensitivity.value != "geweigerd"]


def test_no_agreement_of_the_region_and_no_new_dossier_ticks_anything(workspace: Workspace) -> None:
    """R017, R021, R027, R028, R053: also when the region asks for each kind, and every part is chosen."""
    student = school.add(workspace, school.pupil())
    for key in GOING:
        attachments.add(workspace, student.id, f"{key}.txt", pupils.DOCUMENT_TEXT.encode(), kind_key=key)
    with workspace.change(Right.MANAGE, "proef", "school") as unit:
        unit.settings.save(RegionProfile(required=tuple(GOING), agreed=tuple(GOING)))

    dossier_id = school.composed(workspace, student)
    for category in (Category.VERZUIM, Category.ONDERWIJSONDERSTEUNING, Category.HANDELINGSPLANNEN):
        dossiers.choose_category(workspace, dossier_id, category, chosen=True)
    dossiers.confirm_choice(workspace, dossier_id)

    view = dossiers.view(workspace, dossier_id)
    assert len(view.attachments) == len(GOING)
    assert not any(decision.included for decision in view.dossier.decisions)
    assert not any(line.goes or line.intended or line.spoken for line in view.overview.attachments)


def test_what_everybody_agrees_to_still_needs_a_reason_of_the_school(running: Workspace, case: Case) -> None:
    """R051, R052, R053: the author and the parents find it good, and it stays until it is said why it is needed."""
    about = attachments.add(
        running, case.student.id, "brief.txt", b"tekst", kind_key="medisch", document_date=TODAY
    )
    assert not dossiers.view(running, case.dossier_id).dossier.decision(about.id).included
    attachments.mark_seen(running, case.dossier_id, about.id, elsewhere=True)
    agreed = {
        "extent": Extent.FULL,
        "answers": {"hoe_te_handelen": "nee", "ouders_onderliggend": TODAY.isoformat()},
        "warning_seen": True,
        "author": "V. Verzonnen",
        "author_profession": "kinderarts",
        "author_organisation": "Ziekenhuis De Fantasie",
        "author_consent": AuthorConsent.GIVEN,
        "consent_on": TODAY,
    }

    def held_up(reason: str) -> set[str]:
        attachments.decide(
            running,
            case.dossier_id,
            about.id,
            included=True,
            reason=reason,
            **agreed,  # type: ignore[arg-type]  # names of `decide`
        )
        reasons = dossiers.view(running, case.dossier_id).reasons
        return {each.requirement for each in reasons if about.title in each.text}

    assert held_up("") == {"R022, R052"}
    assert held_up("omdat ouders het goed vinden") - {"R022, R052"} == set()
    assert held_up("nodig nodig nodig") == {"R022, R052"}
    assert held_up(REASON) == set()


def test_an_answer_of_the_author_that_is_taken_back_holds_it_up_again(running: Workspace, case: Case) -> None:
    """R066, R082: no override, whatever was given before."""
    about = attachments.add(
        running, case.student.id, "brief.txt", b"tekst", kind_key="psychologisch", document_date=TODAY
    )
    attachments.decide(
        running,
        case.dossier_id,
        about.id,
        included=True,
        extent=Extent.FULL,
        reason=REASON,
        author_consent=AuthorConsent.FORBIDDEN,
        consent_on=TODAY,
    )
    view = dossiers.view(running, case.dossier_id)
    assert any(reason.requirement == "R066" for reason in view.reasons)
    assert not next(line for line in view.overview.attachments if line.attachment.id == about.id).goes
