"""What goes along for this very pupil, and what stays behind: for the screen, the letter and the parents (R102)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from oso_desktop.dossier.attachment_points import stands_in_the_way
from oso_desktop.dossier.attachments import Attachment, AttachmentDecision, AttachmentId, Extent, kind
from oso_desktop.dossier.compose import (
    emptied_categories,
    going_categories,
    placed_attachments,
    travelling_attachments,
)
from oso_desktop.dossier.inzage import anything_stands, current_remarks
from oso_desktop.dossier.inzage_block import file_objects, words_take_along
from oso_desktop.dossier.itemrefs import ItemRef
from oso_desktop.dossier.items import Item, items, never_going
from oso_desktop.dossier.page_ranges import BadPages, spoken_pages
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import Category, CategoryRule, category_rule
from oso_desktop.gegevensset.tree import has_content


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryLine:
    """One category: its rule in this profile, whether it goes along, and whether the school has anything in it.

    `by_remark` says that somebody's remark takes it along, so that it cannot be left out (R098); `emptied` that it is
    the school's choice, of which every item was left out, so that it cannot go.
    """

    category: Category
    rule: CategoryRule
    goes: bool
    filled: bool
    by_remark: bool = False
    emptied: bool = False

    @property
    def why(self) -> str:
        """Why it is as it is, in one sentence."""
        if self.rule is CategoryRule.REQUIRED:
            return "Verplicht bij deze overstap."
        if self.rule is CategoryRule.FORBIDDEN:
            return "Mag niet mee bij deze overstap."
        if self.by_remark:
            return "Er is een opmerking van een ouder of leerling: die gaat altijd mee."
        if self.emptied:
            return "U laat alles weg wat hierin staat: het onderdeel gaat niet mee."
        if self.goes:
            return "Gekozen door de school."
        return "Niet gekozen: blijft hier." if self.filled else "Er zijn geen gegevens."


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentLine:
    """One attachment: whether it goes along, is only spoken about, or stays behind, and the school's reason.

    `intended` means that it was ticked to go whole and stands in what goes along: that is what parents read. It `goes`
    once nothing that the school still has to do for it is left (R017, R022). `pages` are those of a part that goes
    (R031), as they are said: `bladzijde 1-2 en 5`.
    """

    attachment: Attachment
    intended: bool
    goes: bool
    spoken: bool
    reason: str
    pages: str = ""

    @property
    def label(self) -> str:
        """How a letter and the screen call it: the attachment, and which pages of it go."""
        label = attachment_label(self.attachment)
        return f"{label} ({self.pages})" if self.pages else label


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """One item inside a category: whether it goes along, whether the school left it out itself, and why it is so.

    `fixed` says why it cannot be left out; empty if it can. `secret` means that it never leaves the school, whatever is
    chosen, so that no paper may name it; `name` and `many` are those of the item. `depth` is 0 for a direct part of its
    category, 1 for what stands inside the line above.
    """

    ref: ItemRef
    category: Category
    label: str
    summary: str
    goes: bool
    left_out: bool
    secret: bool
    fixed: str
    why: str
    depth: int
    many: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Categories in the standard's order, then attachments and items in the order of the record.

    Every item the pupil has is in `items`, left out or not.
    """

    categories: tuple[CategoryLine, ...]
    attachments: tuple[AttachmentLine, ...]
    items: tuple[ItemLine, ...] = ()

    @property
    def chosen(self) -> int:
        """How many parts were chosen where there is a choice, attachments included (R016)."""
        return sum(line.goes for line in self._choices()) + sum(line.goes for line in self.attachments)

    @property
    def choosable(self) -> int:
        """From how many parts could be chosen."""
        return len(self._choices()) + len(self.attachments)

    def _choices(self) -> list[CategoryLine]:
        return [line for line in self.categories if line.rule is CategoryRule.OPTIONAL]


_ALWAYS_FILLED = (Category.METADATA, Category.SCHOOL, Category.LEERLING)


def overview(
    student: Student,
    dossier: TransferDossier,
    attachments: Iterable[Attachment],
    today: date | None = None,
) -> Overview:
    """The overview as the dossier stands now; without a day nothing is judged that a day decides (L14)."""
    included = going_categories(student, dossier)
    emptied = emptied_categories(student, dossier)
    travelling = set(travelling_attachments(student, dossier))
    known = {attachment.id: attachment for attachment in attachments}
    return Overview(
        categories=tuple(
            CategoryLine(
                category=category,
                rule=category_rule(dossier.profile, category),
                goes=category in included,
                filled=_filled(student, dossier, category),
                emptied=category in emptied,
                by_remark=category is Category.OUDERINZAGE and words_take_along(student, dossier),
            )
            for category in Category
        ),
        attachments=tuple(
            _attachment_line(known[identifier], dossier, travels=identifier in travelling, today=today)
            for identifier in placed_attachments(student)
            if identifier in known
        ),
        items=tuple(
            _item_lines(
                _Going(
                    dossier,
                    included,
                    frozenset(travelling),
                    never_going(student, swv=dossier.profile.is_swv),
                ),
                items(student, dossier.left_out),
            )
        ),
    )


def _attachment_line(
    attachment: Attachment, dossier: TransferDossier, *, travels: bool, today: date | None
) -> AttachmentLine:
    decision = dossier.decision(attachment.id)
    return AttachmentLine(
        attachment=attachment,
        intended=travels,
        goes=travels and not stands_in_the_way(attachment, decision, dossier.profile, today),
        spoken=decision.included and decision.extent is Extent.SPOKEN,
        reason=decision.reason,
        pages=_pages_said(decision) if travels else "",
    )


def _pages_said(decision: AttachmentDecision) -> str:
    if decision.extent is not Extent.PART:
        return ""
    try:
        return spoken_pages(decision.pages)
    except BadPages:
        return ""


@dataclass(frozen=True, slots=True)
class _Going:
    """A dossier with the categories and attachments that go along in it, and the items that never do."""

    dossier: TransferDossier
    included: frozenset[Category]
    travelling: frozenset[AttachmentId]
    secret: frozenset[ItemRef]


def _item_lines(going: _Going, found: tuple[Item, ...], around: ItemLine | None = None) -> Iterator[ItemLine]:
    dossier = going.dossier
    for item in found:
        left_out = item.ref in dossier.left_out
        secret = item.ref in going.secret
        goes = False
        if category_rule(dossier.profile, item.category) is CategoryRule.FORBIDDEN:
            why = "Mag niet mee bij deze overstap."
        elif secret:
            why = "Dit gaat nooit mee."
        elif left_out:
            why = "U laat dit weg."
        elif item.category not in going.included:
            why = "Het onderdeel gaat niet mee."
        elif around is not None and not around.goes:
            why = "Blijft hier, met het geheel waar het in staat."
        elif item.emptied:
            why = "U laat alles weg wat hierin moet staan."
        elif not going.travelling.issuperset(item.needs):
            why = "Gaat pas mee met de bijlage die erbij hoort."
        else:
            goes, why = True, "Gaat mee met het onderdeel."
        line = ItemLine(
            ref=item.ref,
            category=item.category,
            label=item.label,
            summary=item.summary,
            goes=goes,
            left_out=left_out,
            secret=secret,
            fixed=item.fixed,
            why=why,
            depth=item.depth,
            many=item.many,
            name=item.name,
        )
        yield line
        yield from _item_lines(going, item.children, line)


def _filled(student: Student, dossier: TransferDossier, category: Category) -> bool:
    if category in _ALWAYS_FILLED:
        return True
    if category is Category.OUDERINZAGE:
        return (
            anything_stands(dossier.inzage) or bool(current_remarks(dossier.remarks)) or file_objects(student)
        )
    if category is Category.OUDERSVERZORGERS and student.guardians:
        return True
    return has_content(student.record, category)


def attachment_label(attachment: Attachment) -> str:
    """How an attachment is called in letters: its kind, and the title if that adds something."""
    label = kind(attachment.kind).label
    return label if not attachment.title or attachment.title == label else f"{label}: {attachment.title}"
