"""What the scan found, shown to a person and decided one by one (R037–R046, R055–R059)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from oso_desktop.dossier.attachments import Attachment, AttachmentClass, AttachmentId, kind
from oso_desktop.dossier.compose import placed_attachments
from oso_desktop.dossier.readiness_scan import asked, findings_of
from oso_desktop.dossier.reasons import Situation
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.scan import Sensitivity, Subject, subjects
from oso_desktop.dossier.scan_decisions import (
    ScanDecision,
    Standing,
    UnreadLookedAt,
    Verdict,
    asks_reason,
    looked_at,
    says_why,
    scan_decisions,
    standing,
    verdicts,
)
from oso_desktop.dossier.scan_findings import ScanFinding, Snippet
from oso_desktop.dossier.scan_record import FieldFinding, name_findings, record_findings
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.texts import clean_text
from oso_desktop.services.attachments import packed_text, searched_packed
from oso_desktop.services.dossiers import DossierView, NotPossible, view_in
from oso_desktop.services.secrecy import SecrecyFirst, promised
from oso_desktop.services.workspace import Workspace

_LAST_FIGURES = 3
"""What is shown of a number, so that a person knows which one it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One finding as it stands: what it is about, where, and what was decided; `snippets` only where they were read.

    `field` is the way to it for words in the data, or in the name of an attachment.
    """

    finding: ScanFinding
    subject: Subject
    standing: Standing
    decision: ScanDecision | None
    verdicts: tuple[Verdict, ...]
    snippets: tuple[Snippet, ...] = ()
    field: FieldFinding | None = None


def in_record(view: DossierView) -> tuple[Found, ...]:
    """What stands in the texts of the record that would go along, with the words themselves."""
    decisions = scan_decisions(view.dossier.events)
    return tuple(
        _found(each.finding, decisions, field=each)
        for each in record_findings(_situation(view))
        if asked(each.finding, swv=view.dossier.profile.is_swv)
    )


def in_attachments(view: DossierView) -> dict[AttachmentId, tuple[Found, ...]]:
    """What was found of each attachment, in its names and in the document; without the words of the document."""
    decisions = scan_decisions(view.dossier.events)
    names = _names(view)
    fields = {each.finding.mark: each for each in names}
    return {
        attachment.id: tuple(
            _found(finding, decisions, field=fields.get(finding.mark))
            for finding in findings_of(attachment, view.dossier.decision(attachment.id), names)
            if asked(finding, swv=view.dossier.profile.is_swv)
        )
        for attachment in view.attachments
    }


def unread_confirmed(view: DossierView) -> dict[AttachmentId, UnreadLookedAt]:
    """Of which attachments somebody looked through what cannot be read."""
    return dict(looked_at(view.dossier.events))


def details(workspace: Workspace, dossier_id: DossierId, attachment_id: AttachmentId) -> tuple[Found, ...]:
    """What was found of one attachment, with the words, read from the document again; who looked is on record (R164).

    Raises NotAllowed for a strict kind without the right to open those (R168), and SecrecyFirst for one before the
    person promised secrecy (L18), as looking at the document does.
    """
    with workspace.view() as unit:
        attachment = unit.attachments.get(attachment_id)
    strict = kind(attachment.kind).sensitivity is AttachmentClass.STRICT
    right = Right.VIEW_STRICT if strict else Right.VIEW
    with workspace.change(
        right, "vondsten in bijlage ingezien", attachment.student_id, attachment=attachment_id
    ) as unit:
        view = view_in(unit, dossier_id, workspace.today)
        _require_own(view, attachment)
        if strict and not promised(unit, workspace.user):
            raise SecrecyFirst
        reading = searched_packed(packed_text(workspace, unit, attachment), attachment, showing=True)
    return tuple(
        replace(each, snippets=_shown(reading.snippets.get(each.finding.mark, each.snippets), each.subject))
        for each in in_attachments(view)[attachment_id]
    )


def decide(
    workspace: Workspace, dossier_id: DossierId, mark: str, verdict: Verdict, reason: str = ""
) -> None:
    """Records what a person makes of one finding; an earlier decision about it stays on record.

    Raises NotPossible for a finding that is not there any more, a verdict that its kind does not allow (R037–R044),
    and a reason that says nothing where one is asked.
    """
    why = clean_text(reason).strip()
    with workspace.change(
        Right.SELECT, "vondst beoordeeld", dossier_id, finding=mark, verdict=verdict.value
    ) as unit:
        view = view_in(unit, dossier_id, workspace.today)
        found, attachment_id = _with_mark(view, mark)
        _require_allowed(found.subject, verdict, why)
        decision = ScanDecision(
            mark=mark,
            verdict=verdict,
            subject=found.finding.subject,
            place=", ".join(found.finding.places),
            by=workspace.user.name,
            at=workspace.clock(),
            reason=why,
            count=found.finding.count,
            attachment_id=attachment_id,
        )
        unit.dossiers.save(replace(view.dossier, events=(*view.dossier.events, decision)))


def confirm_unread(workspace: Workspace, dossier_id: DossierId, attachment_id: AttachmentId) -> None:
    """Records, once, that a person looked through what the program cannot read of an attachment (R046, R059)."""
    with workspace.change(Right.SELECT, "zelf nagelezen", dossier_id, attachment=attachment_id) as unit:
        dossier = unit.dossiers.get(dossier_id)
        attachment = unit.attachments.get(attachment_id)
        if (
            attachment.student_id != dossier.student_id
            or attachment.scan is None
            or not attachment.scan.unread
        ):
            raise NotPossible(
                "Bij deze bijlage is er niets wat het programma niet kon lezen.",
                "Open het dossier opnieuw.",
            )
        if attachment_id in looked_at(dossier.events):
            raise NotPossible("Dit is al bevestigd.", "U hoeft niets te doen.")
        seen = UnreadLookedAt(attachment_id=attachment_id, by=workspace.user.name, at=workspace.clock())
        unit.dossiers.save(replace(dossier, events=(*dossier.events, seen)))


def _require_own(view: DossierView, attachment: Attachment) -> None:
    if attachment.student_id != view.student.id:
        raise NotPossible(
            "Deze bijlage hoort bij een andere leerling.", "Open het dossier opnieuw en kies de bijlage."
        )


def _with_mark(view: DossierView, mark: str) -> tuple[Found, str]:
    for each in in_record(view):
        if each.finding.mark == mark:
            return each, ""
    for attachment_id, found in in_attachments(view).items():
        for each in found:
            if each.finding.mark == mark:
                return each, attachment_id
    raise NotPossible("Deze vondst is er niet meer.", "Open het dossier opnieuw.")


def _require_allowed(subject: Subject, verdict: Verdict, reason: str) -> None:
    if verdict not in verdicts(subject):
        raise NotPossible(
            f"Dit mag nooit mee: {subject.label}.",
            "Haal het weg. Is het iets anders dan het lijkt? Kies dan vals alarm en schrijf waarom.",
        )
    if asks_reason(subject, verdict) and not says_why(reason):
        raise NotPossible("Er staat nog niet waarom.", "Schrijf in één zin waarom, met minstens tien tekens.")


def _situation(view: DossierView) -> Situation:
    return Situation(
        student=view.student,
        school=view.school,
        dossier=view.dossier,
        attachments=view.attachments,
        fingerprint=view.fingerprint,
        today=view.today,
        region=view.region,
    )


def _names(view: DossierView) -> tuple[FieldFinding, ...]:
    return name_findings(view.student, view.dossier, view.attachments, placed_attachments(view.student))


def _found(
    finding: ScanFinding, decisions: Mapping[str, ScanDecision], field: FieldFinding | None = None
) -> Found:
    subject = subjects()[finding.subject]
    return Found(
        finding=finding,
        subject=subject,
        standing=standing(finding, decisions),
        decision=decisions.get(finding.mark),
        verdicts=verdicts(subject),
        snippets=_shown((field.snippet,), subject) if field is not None else (),
        field=field,
    )


def _shown(snippets: Iterable[Snippet], subject: Subject) -> tuple[Snippet, ...]:
    """Numbers are shown by their last figures, as everywhere (R048)."""
    if subject.sensitivity is not Sensitivity.NUMBER:
        return tuple(snippets)
    return tuple(replace(each, words=_masked(each.words)) for each in snippets)


def _masked(number: str) -> str:
    hidden = number[:-_LAST_FIGURES]
    return "".join("•" if sign.isalnum() else sign for sign in hidden) + number[-_LAST_FIGURES:]
