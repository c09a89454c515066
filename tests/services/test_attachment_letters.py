"""The papers about attachments: to the author of a report, for the talk with the new school, and how to act."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.attachments import AuthorConsent, Extent
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services import attachments, dossiers, letters
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from tests.exchange.pdfs import full_pdf
from tests.letters.reading import words
from tests.services import school
from tests.services.school import REASON, TODAY, Case

PAPERS = (LetterKind.AUTHOR_REQUEST, LetterKind.WARM_HANDOVER, LetterKind.HOW_TO_ACT)


def printed(made: letters.MadeLetter) -> str:
    return words(LetterPdf(data=made.pdf, pages=made.letter.pages, title=""))


def offered(workspace: Workspace, dossier_id: DossierId) -> dict[LetterKind, letters.LetterChoice]:
    view = dossiers.view(workspace, dossier_id)
    return {choice.kind: choice for choice in letters.choices(view) if choice.kind in PAPERS}


def report(workspace: Workspace, case: Case, kind: str = "psychologisch") -> attachments.Attachment:
    return attachments.add(
        workspace,
        case.student.id,
        "onderzoek.pdf",
        full_pdf(4),
        title="Onderzoek groep 7",
        kind_key=kind,
        document_date=TODAY,
    )


def test_without_a_reason_for_one_no_paper_is_offered(running: Workspace, case: Case) -> None:
    assert offered(running, case.dossier_id) == {}


def test_the_author_is_asked_by_letter_until_there_is_an_answer(running: Workspace, case: Case) -> None:
    """R065–R067: what goes, why, and a slip; it says nothing of other reports, and needs a name to go to."""
    about = report(running, case)
    attachments.decide(running, case.dossier_id, about.id, included=True, extent=Extent.PART, pages="1-2,4")
    choice = offered(running, case.dossier_id)[LetterKind.AUTHOR_REQUEST]
    assert "wie het verslag schreef" in choice.why_not
    with pytest.raises(NotPossible):
        letters.make(running, case.dossier_id, LetterKind.AUTHOR_REQUEST, about.id)

    for consent in AuthorConsent:
        attachments.decide(
            running,
            case.dossier_id,
            about.id,
            included=True,
            extent=Extent.PART,
            pages="1-2,4",
            reason=REASON,
            author="V. Verzonnen",
            author_profession="psycholoog",
            author_organisation="Praktijk De Verbeelding",
            author_consent=consent,
        )
        waits = consent in (AuthorConsent.NOT_ASKED, AuthorConsent.ASKED)
        assert (LetterKind.AUTHOR_REQUEST in offered(running, case.dossier_id)) is waits
        if waits:
            made = letters.make(running, case.dossier_id, LetterKind.AUTHOR_REQUEST, about.id)

    text = printed(made)
    assert made.letter.pages == 1
    for said in ("V. Verzonnen", "psycholoog", "Praktijk De Verbeelding", "bladzijde 1-2 en 4", REASON[:30]):
        assert said in text
    assert "toestemming" not in text.lower()
    assert "plan" not in text


def test_what_is_spoken_about_stands_on_the_list_for_the_talk(running: Workspace, case: Case) -> None:
    """R032, R128: with the reason; what goes along does not stand on it."""
    about = report(running, case)
    attachments.decide(running, case.dossier_id, about.id, included=True, extent=Extent.SPOKEN, reason=REASON)
    choice = offered(running, case.dossier_id)[LetterKind.WARM_HANDOVER]
    assert choice.to.name == school.RECEIVER.name

    made = letters.make(running, case.dossier_id, LetterKind.WARM_HANDOVER, choice.to.id)

    text = printed(made)
    assert "Onderzoek groep 7" in text
    assert REASON[:30] in text
    assert school.RECEIVER.name in text
    assert "Handelingsplan" not in text


def test_the_list_for_the_talk_waits_for_a_receiving_school(running: Workspace, case: Case) -> None:
    about = report(running, case)
    attachments.decide(running, case.dossier_id, about.id, included=True, extent=Extent.SPOKEN)
    view = dossiers.view(running, case.dossier_id)
    view = replace(view, dossier=replace(view.dossier, receiver=None))

    (choice,) = [each for each in letters.choices(view) if each.kind is LetterKind.WARM_HANDOVER]
    assert "ontvangende school" in choice.why_not


def test_for_something_about_health_there_is_a_sheet_on_how_to_act(running: Workspace, case: Case) -> None:
    """R057: what to do in class, and no diagnosis."""
    report(running, case, "medisch")
    choice = offered(running, case.dossier_id)[LetterKind.HOW_TO_ACT]

    made = letters.make(running, case.dossier_id, LetterKind.HOW_TO_ACT, choice.to.id)

    text = printed(made)
    assert made.letter.pages == 1
    assert "Wat doet u dan?" in text
    assert "Onderzoek groep 7" not in text
