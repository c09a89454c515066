"""Checking a dossier file without storing anything of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from oso_desktop.exchange.attachment_check import AttachmentProblem, check_with_attachments
from oso_desktop.exchange.oso_problems import StructureProblem
from oso_desktop.gegevensset.findings import Finding, Level

ATTACHMENT: Final = "BL.inhoud"
"""Our own key for an attachment that nobody can open, or that is a danger. The official check looks at none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What was found in one dossier.

    `profile` is the kind of transfer as far as the file tells, empty if it does not. `structure` is what the standard's
    schema refuses, `findings` what its rules say and what is judged beyond them. `notices` are attachments that were
    cut off, which is odd and may stay.
    """

    profile: str
    structure: tuple[StructureProblem, ...]
    findings: tuple[Finding, ...]
    notices: tuple[AttachmentProblem, ...]

    @property
    def in_order(self) -> bool:
        """Whether another school can take the dossier in.

        What is only stricter than the official check does not stand in the way, but for attachments: who receives one
        that cannot be opened has nothing.
        """
        return not self.structure and not any(map(_counts, self.findings))


def _counts(finding: Finding) -> bool:
    return finding.level is Level.ERROR and (not finding.stricter or finding.key == ATTACHMENT)


def check_dossier(data: bytes) -> CheckReport:
    """Everything wrong with one dossier file: its structure, its content, its packed attachments.

    Raises OsoError when it is no dossier of a known version at all. An attachment whose ZIP is cut off is a notice,
    since such files are about and travel on unchanged; one that is no ZIP, or a danger, is a finding.
    """
    check, attachments = check_with_attachments(data)
    return CheckReport(
        profile=check.profile,
        structure=check.structure,
        findings=(*check.findings, *(_finding(problem) for problem in attachments if problem.refused)),
        notices=tuple(problem for problem in attachments if not problem.refused),
    )


def _finding(problem: AttachmentProblem) -> Finding:
    return Finding(
        key=ATTACHMENT,
        location=problem.location,
        level=Level.ERROR,
        text=problem.text,
        label_path=problem.label_path,
        stricter=True,
    )
