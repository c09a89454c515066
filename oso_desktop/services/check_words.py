"""What a check found, for scripts and for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from oso_desktop.gegevensset.findings import Finding
from oso_desktop.services.check_many import FileCheck
from oso_desktop.services.checks import CheckReport

_STRICTER = "strenger dan de officiële controle"


def as_json(answer: FileCheck) -> dict[str, Any]:
    """The answer in the form that `docs/formats.md` promises."""
    report = answer.report
    structure = [{"location": "/", "text": answer.problem, "label_path": ""}]
    if report:
        structure = [
            {"location": found.location, "text": found.text, "label_path": found.label_path}
            for found in report.structure
        ]
    return {
        "file": answer.file.encode("utf-8", "replace").decode(),  # a name on Linux need not be text at all
        "profile": report.profile if report else "",
        "structure": structure,
        "findings": [_finding_as_json(found) for found in report.findings] if report else [],
    }


def _finding_as_json(found: Finding) -> dict[str, Any]:
    return {
        "key": found.key,
        "location": found.location,
        "level": found.level.value,
        "text": found.text,
        "stricter": found.stricter,
        "label_path": found.label_path,
    }


def in_words(answer: FileCheck) -> Iterator[str]:
    """The answer in lines of Dutch: how it went first, below it each place with what to do."""
    report = answer.report
    if report is None:
        yield f"{answer.file}: niet te controleren. {answer.problem}"
        return
    yield f"{answer.file}: {_in_short(report)}"
    for problem in report.structure:
        yield from _place("fout, opbouw", problem.label_path, problem.text, problem.location)
    for found in report.findings:
        said = f"{found.level}, {found.key}" + (f", {_STRICTER}" if found.stricter else "")
        yield from _place(said, found.label_path, found.text, found.location)
    for notice in report.notices:
        yield from _place("goed om te weten", notice.label_path, notice.text, notice.location)


def _in_short(report: CheckReport) -> str:
    count = len(report.structure) + len(report.findings)
    profile = f" ({report.profile})" if report.profile else ""
    if report.in_order:
        remarks = f", met {_counted(count, 'opmerking', 'opmerkingen')}" if count else ""
        return f"in orde{profile}{remarks}."
    return f"{_counted(count, 'bevinding', 'bevindingen')}{profile}."


def _place(said: str, label_path: str, text: str, location: str) -> Iterator[str]:
    yield f"  {said} – {label_path or 'het hele dossier'}"
    yield f"    {text}"
    yield f"    Plaats in het bestand: {location}"


@dataclass(slots=True)
class Tally:
    """How many files went how, so far."""

    in_order: int = 0
    with_findings: int = 0
    unusable: int = 0

    def count(self, answer: FileCheck) -> None:
        """Adds one answer."""
        if answer.report is None:
            self.unusable += 1
        elif answer.report.in_order:
            self.in_order += 1
        else:
            self.with_findings += 1

    @property
    def files(self) -> int:
        """All that were counted."""
        return self.in_order + self.with_findings + self.unusable

    def __str__(self) -> str:
        parts = [f"{_number(self.in_order)} in orde", f"{_number(self.with_findings)} met bevindingen"]
        if self.unusable:
            parts.append(f"{_number(self.unusable)} niet te controleren")
        return f"{_counted(self.files, 'dossier', 'dossiers')}: {', '.join(parts)}."


def _counted(count: int, one: str, more: str) -> str:
    return f"{_number(count)} {one if count == 1 else more}"


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
