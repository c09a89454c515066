"""The decisions of a careful school about the attachments of the demo, so that its dossiers may go."""

from __future__ import annotations

from datetime import date

from oso_desktop.dossier.attachment_questions import AnswerKind, Question, asked
from oso_desktop.dossier.attachments import (
    Attachment,
    AttachmentClass,
    AttachmentDecision,
    AttachmentId,
    AuthorConsent,
    Extent,
    kind,
)
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.services import attachments, dossiers
from oso_desktop.services.workspace import Workspace


def decide_all(
    workspace: Workspace, dossier_id: DossierId, reason: str, only: frozenset[AttachmentId] | None = None
) -> int:
    """Looks at every attachment and lets it go along with a reason, except kinds that never go; how many go."""
    view = dossiers.view(workspace, dossier_id)
    going = 0
    for attachment in view.attachments:
        if only is not None and attachment.id not in only:
            continue
        about = kind(attachment.kind)
        never = about.not_for_swv and view.dossier.profile.is_swv
        if never or about.sensitivity is AttachmentClass.REFUSED:
            continue
        going += 1
        attachments.mark_seen(workspace, dossier_id, attachment.id)
        if about.sensitivity.needs_reason:
            _describe(workspace, attachment)
        attachments.decide(
            workspace,
            dossier_id,
            attachment.id,
            included=True,
            extent=Extent.FULL,
            reason=reason if about.sensitivity.needs_reason else "",
            part=about.parts[0] if about.parts else "",
            answers=harmless_answers(attachment, workspace.today),
            warning_seen=True,
            author_consent=AuthorConsent.GIVEN if about.asks_author else AuthorConsent.NOT_ASKED,
            author="Dr. V. Verzonnen" if about.asks_author else "",
            author_profession="orthopedagoog" if about.asks_author else "",
            author_organisation="Praktijk De Verbeelding" if about.asks_author else "",
            consent_on=workspace.today if about.asks_author else None,
        )
    return going


def _describe(workspace: Workspace, attachment: Attachment) -> None:
    """Says of when a document is and from whom, where nobody did yet."""
    about = kind(attachment.kind)
    named = attachment.title.strip().lower() not in ("", about.label.lower())
    attachments.describe(
        workspace,
        attachment.id,
        kind_key=attachment.kind,
        title=attachment.title if named or not about.needs_title else "Voorbeeld van een bijlage",
        document_date=attachment.document_date or workspace.today,
        origin=attachment.origin or "leerkracht groep 8",
    )


def harmless_answers(attachment: Attachment, today: date) -> dict[str, str]:
    """To each question that is asked about an attachment the first answer that neither blocks nor warns."""
    unanswered = AttachmentDecision(attachment_id=attachment.id)
    return {question.key: _harmless(question, today) for question in asked(attachment, unanswered, today)}


def _harmless(question: Question, today: date) -> str:
    given = {
        AnswerKind.CHOICE: [option.value for option in question.choices],
        AnswerKind.DATE: [today.isoformat()],
        AnswerKind.TEXT: ["Een verzonnen methode"],
    }
    return next(value for value in given[question.answer] if question.effect(value, today) is None)
