"""What is new in a final version since an earlier one that a school has: an index without a single value (R133, R134).

It compares the two frozen dossiers themselves, so that it holds whatever the program kept besides. It names kinds of
things and how many, never a title or a value: it stands in what is sealed, but also on the letter that anybody at the
receiving school opens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from oso_desktop.dossier.items import summary
from oso_desktop.dossier.marks import line, mark, written
from oso_desktop.dossier.schools import ReceivingSchool, same_school
from oso_desktop.dossier.showing import rest_of
from oso_desktop.dossier.shown import Change, ChangeKind, Line, Shown, changed_since, written_lines
from oso_desktop.dossier.transfer import TransferDossier, Version, VersionId, held_by_receiver
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.gegevensset.prune import parts
from oso_desktop.gegevensset.tree import documents, rewrite_documents


class Novelty(StrEnum):
    """What happened to something since the earlier version."""

    NEW = "Nieuw"
    ALTERED = "Veranderd"
    GONE = "Vervallen"


_KINDS = {
    ChangeKind.ADDED: Novelty.NEW,
    ChangeKind.ALTERED: Novelty.ALTERED,
    ChangeKind.REMOVED: Novelty.GONE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionChange:
    """So many things of one kind that are new, different or gone; `label` is the Dutch name of the kind."""

    novelty: Novelty
    label: str
    count: int = 1

    @property
    def thing(self) -> str:
        """What it is about, such as "Toetsresultaten, Toets (3)"."""
        return f"{self.label} ({self.count})" if self.count > 1 else self.label

    @property
    def text(self) -> str:
        """As one line, such as "Nieuw: Toetsresultaten, Toets (3)"."""
        return f"{self.novelty.value}: {self.thing}"


def version_changes(before: Dossier, now: Dossier) -> tuple[VersionChange, ...]:
    """What is otherwise in `now`, by kind of change and then in the order of the dossier; empty for the same content.

    When the file was made, and by which program, is no content.
    """
    old, new = (written_lines(_lines(each)) for each in (before, now))
    if old == new:
        return ()
    # The fingerprints only have to differ: what is told comes from the lines.
    changes = changed_since(
        Shown(fingerprint="voor", marks="", lines=old), Shown(fingerprint="na", marks="", lines=new)
    )
    counted = Counter((_KINDS[change.kind], _label(change)) for change in changes)
    order = list(Novelty)
    return tuple(
        VersionChange(novelty=novelty, label=label, count=count)
        for (novelty, label), count in sorted(counted.items(), key=lambda each: order.index(each[0][0]))
    )


def last_delivered(dossier: TransferDossier, receiver: ReceivingSchool, before: VersionId) -> Version | None:
    """The newest version that this receiver has, other than `before` itself; None for a first delivery (R134)."""
    if dossier.receiver is None or not same_school(dossier.receiver, receiver):
        return None
    had = {delivery.version_id for delivery in held_by_receiver(dossier)} - {before}
    found = [version for version in dossier.versions if version.id in had]
    return found[-1] if found else None


def _label(change: Change) -> str:
    return change.line.label if change.line is not None else "Andere gegevens"


def _lines(dossier: Dossier) -> Iterator[Line]:
    """One line for each thing that a person knows by a name, and one for the rest of each category.

    The words by which two things are told to be the same one (`summary`) stay in here.
    """
    leerling = dossier.huidigeschool.leerling
    record = rewrite_documents(leerling, lambda _: None)
    found = parts(record)
    for part in found:
        yield Line(
            category=part.category.value,
            place=part.path,
            mark=mark(line(written(part.value))),
            label=f"{part.category.label}, {part.member.facts.label}",
            summary=summary(part.member, part.value) if part.member.repeated else "",
            many=part.member.repeated,
        )
    for category, values in rest_of(record, frozenset(part.steps for part in found)).items():
        yield Line(
            category=category.value,
            place=category.value,
            mark=mark(line(values)),
            label=category.label,
            rest=True,
        )
    for place in documents(leerling):
        category = place.category or Category.BIJLAGEDOCS
        yield Line(
            category=category.value,
            place=f"{place.path} {place.document.bestandsnaam}",
            mark=mark(line(written(place.document))),
            label=f"Bijlage bij {category.label}",
            paper=True,
        )
    if (inzage := dossier.inzage) is not None:
        yield Line(
            category=Category.OUDERINZAGE.value,
            place="inzage",
            mark=mark(line(written(inzage))),
            label=Category.OUDERINZAGE.label,
        )
