"""What people are shown of a dossier as it stands now, as it is kept beside the confirmed choice (R020, R110)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, is_dataclass
from datetime import datetime

from oso_desktop.dossier.attachments import Attachment, AttachmentDecision, Extent
from oso_desktop.dossier.compose import delivered_record, placed_attachments
from oso_desktop.dossier.inzage import HolderState, last_settled, standing
from oso_desktop.dossier.items import summary
from oso_desktop.dossier.marks import line, mark, written
from oso_desktop.dossier.overview import attachment_label
from oso_desktop.dossier.people import RightsHolder, Student, outline
from oso_desktop.dossier.protection import shielded
from oso_desktop.dossier.shown import (
    Change,
    Line,
    Selection,
    Shown,
    changed_since,
    reports_among,
    written_lines,
)
from oso_desktop.dossier.transfer import (
    TransferDossier,
    included_categories,
    selection,
    shown_contents,
    valid_inzage,
)
from oso_desktop.gegevensset.meta import members_of
from oso_desktop.gegevensset.model import Leerling
from oso_desktop.gegevensset.profiles import Category, category_of
from oso_desktop.gegevensset.prune import Part, Steps, parts
from oso_desktop.gegevensset.tree import rewrite_documents

_LEERLING = "huidigeschool/leerling"


def shown_now(
    student: Student,
    dossier: TransferDossier,
    attachments: Iterable[Attachment],
    *,
    at: datetime | None = None,
) -> Shown:
    """The content that goes along now, with what decides whether it is the same and what tells it from another."""
    found = selection(outline(student), dossier)
    return Shown(
        fingerprint=found.fingerprint,
        at=at,
        marks=found.written(),
        lines=written_lines(lines_of(student, dossier, attachments, found)),
    )


def valid_for(
    student: Student, dossier: TransferDossier, attachments: Iterable[Attachment]
) -> frozenset[str]:
    """As `transfer.valid_inzage`, for who has the pupil and the attachments at hand."""
    reports = reports_among((attachment.id, attachment.kind) for attachment in attachments)
    return valid_inzage(outline(student), dossier, reports)


def changes_since(
    fingerprint: str, student: Student, dossier: TransferDossier, attachments: Iterable[Attachment]
) -> tuple[Change, ...]:
    """What has changed since the content with this fingerprint was shown (R110)."""
    now = shown_now(student, dossier, attachments)
    return changed_since(kept(dossier, fingerprint), now)


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceShown:
    """What has changed since these people were shown the dossier, who saw the same."""

    holders: tuple[RightsHolder, ...]
    changes: tuple[Change, ...]


def changes_by_holder(
    holders: Iterable[tuple[RightsHolder, HolderState]],
    student: Student,
    dossier: TransferDossier,
    attachments: Collection[Attachment],
    valid: Collection[str],
) -> tuple[SinceShown, ...]:
    """For everybody whose inzage or offer is of other content: what has changed, with who saw the same together."""
    seen: dict[str, list[RightsHolder]] = {}
    for holder, state in holders:
        last = None
        if state is HolderState.NOTICE:
            last = last_settled(dossier.inzage, holder.id, valid)
        elif state is HolderState.AGAIN:
            last = standing(dossier.inzage, holder.id)[-1].fingerprint
        if last is not None:
            seen.setdefault(last, []).append(holder)
    return tuple(
        SinceShown(holders=tuple(people), changes=changes_since(last, student, dossier, attachments))
        for last, people in seen.items()
    )


def kept(dossier: TransferDossier, fingerprint: str) -> Shown | None:
    """What people were shown under this fingerprint; None where that was not kept."""
    return next((each for each in shown_contents(dossier) if each.fingerprint == fingerprint), None)


def lines_of(
    student: Student, dossier: TransferDossier, attachments: Iterable[Attachment], going: Selection
) -> Iterator[Line]:
    """Everything that goes along, one line for each thing that a person knows by a name of its own.

    `going` are the marks of the same dossier.
    What has no such line counts together in one for its category. The words of a line never hold a value of the
    pupil's own particulars, so no personal number.
    """
    record = rewrite_documents(delivered_record(student, dossier), lambda _: None)
    found = parts(record)
    for part in found:
        yield Line(
            category=part.category.value,
            place=part.path,
            mark=mark(line(written(part.value))),
            label=f"{part.category.label}, {part.member.facts.label}",
            summary=_summary(part),
            many=part.member.repeated,
        )
    rest = rest_of(record, frozenset(part.steps for part in found))
    if student.sender is not None:
        rest.setdefault(Category.SCHOOL, []).append(written(shielded(student.sender)))
    for category in sorted(included_categories(dossier) - {Category.OUDERINZAGE}):
        yield Line(
            category=category.value,
            place=category.value,
            mark=mark(line(rest.get(category, []))),
            label=category.label,
            rest=True,
        )
    yield from _papers(student, dossier, attachments, going)


def _summary(part: Part) -> str:
    return "" if part.category is Category.LEERLING else summary(part.member, part.value)


def _papers(
    student: Student, dossier: TransferDossier, attachments: Iterable[Attachment], going: Selection
) -> Iterator[Line]:
    placed = placed_attachments(student)
    known = {attachment.id: attachment for attachment in attachments}
    for decision in dossier.decisions:
        identifier = decision.attachment_id
        if identifier in going.attachments and identifier in known and identifier in placed:
            category = placed[identifier].category
            yield Line(
                category=(category or Category.BIJLAGEDOCS).value,
                place=identifier,
                mark=mark(going.attachments[identifier]),
                label=f"Bijlage {attachment_label(known[identifier])}",
                summary=_extent(decision),
                paper=True,
            )
    if going.objection:
        yield Line(
            category=Category.OUDERINZAGE.value,
            place=Category.OUDERINZAGE.value,
            mark=going.objection,
            label="Bezwaar in het ingelezen bestand",
        )


def _extent(decision: AttachmentDecision) -> str:
    if decision.extent is Extent.PART and decision.pages.strip():
        return f"{Extent.PART}: bladzijde {' '.join(decision.pages.split())}"
    return decision.extent.value


def rest_of(record: Leerling, lines: frozenset[Steps]) -> dict[Category, list[object]]:
    """Per category the values that none of the parts at `lines` is about, with their places."""
    found: dict[Category, list[object]] = {}

    def collect(block: object, path: str, steps: Steps) -> None:
        for member in members_of(block):
            value = getattr(block, member.attr)
            here = f"{path}/{member.name}"
            for number, piece in enumerate(value if isinstance(value, tuple) else (value,)):
                at = (*steps, (member.attr, number))
                if piece is None or at in lines:
                    continue
                if is_dataclass(piece):
                    collect(piece, here, at)
                elif (category := category_of(here)) is not None:
                    found.setdefault(category, []).append([here, piece])

    collect(record, _LEERLING, ())
    return found
