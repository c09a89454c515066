"""What people decided about each finding of the scan, and that they looked where the program could not read.

Every decision stays on record; the last one about a finding counts. Leaving words out is an intention: the finding
stands until the words are gone from what goes along.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from oso_desktop.dossier.attachments import AttachmentDecision, AttachmentId, has_reason
from oso_desktop.dossier.scan import Sensitivity, Subject, subjects
from oso_desktop.dossier.scan_findings import ScanFinding


class Verdict(StrEnum):
    """What a person makes of a finding."""

    FALSE_ALARM = "niet van toepassing"
    LEAVE_OUT = "weglaten"
    KEEP = "meenemen"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanDecision:
    """A person's decision about one finding; `attachment_id` is empty for words in the pupil's data.

    `mark` tells which finding, `subject` and `place` what it was about. `count` is how often the words stood there:
    with more of them than that it is another question.
    """

    mark: str
    verdict: Verdict
    subject: str
    place: str
    by: str
    at: datetime
    reason: str = ""
    count: int = 1
    attachment_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadLookedAt:
    """A person looked through what the program cannot read, such as a scan, and lets it go as it is."""

    attachment_id: AttachmentId
    by: str
    at: datetime


class Standing(StrEnum):
    """How a finding stands."""

    OPEN = "nog te beslissen"
    LEAVING = "moet er nog uit"
    SETTLED = "beslist"


def scan_decisions(events: Iterable[object]) -> Mapping[str, ScanDecision]:
    """The decision that counts about each finding, by its mark."""
    return {event.mark: event for event in events if isinstance(event, ScanDecision)}


def looked_at(events: Iterable[object]) -> Mapping[AttachmentId, UnreadLookedAt]:
    """Of which attachments somebody looked through what cannot be read: the first who did."""
    found: dict[AttachmentId, UnreadLookedAt] = {}
    for event in events:
        if isinstance(event, UnreadLookedAt):
            found.setdefault(event.attachment_id, event)
    return found


def verdicts(subject: Subject) -> tuple[Verdict, ...]:
    """What may be decided about words of this kind."""
    if subject.may_keep and subject.sensitivity is not Sensitivity.FORBIDDEN:
        return tuple(Verdict)
    return (Verdict.FALSE_ALARM, Verdict.LEAVE_OUT)


def asks_reason(subject: Subject, verdict: Verdict) -> bool:
    """Whether a verdict needs a reason: keeping always does, and so does calling off what may never go along."""
    if verdict is Verdict.KEEP:
        return True
    return verdict is Verdict.FALSE_ALARM and not subject.may_keep


def says_why(reason: str) -> bool:
    """Whether a reason says something, by the measure of the reasons for attachments (R022)."""
    return has_reason(AttachmentDecision(attachment_id=AttachmentId(""), reason=reason))


def standing(finding: ScanFinding, decisions: Mapping[str, ScanDecision]) -> Standing:
    """Whether somebody decided about a finding, and whether that ends it.

    A decision does not count for more of the same words than there were, nor for a verdict that is no longer allowed.
    """
    decision, subject = decisions.get(finding.mark), subjects().get(finding.subject)
    if decision is None or subject is None or decision.count < finding.count:
        return Standing.OPEN
    if decision.verdict not in verdicts(subject):
        return Standing.OPEN
    if asks_reason(subject, decision.verdict) and not says_why(decision.reason):
        return Standing.OPEN
    return Standing.LEAVING if decision.verdict is Verdict.LEAVE_OUT else Standing.SETTLED
