"""What stands in each category, in words: the very dossier that would go out, read with the labels of the standard."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from oso_desktop import __version__
from oso_desktop.dossier.compose import compose, placed_attachments
from oso_desktop.dossier.overview import ItemLine
from oso_desktop.dossier.personal_number import masked
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.meta import BLOCK, Member, Scalar, members, members_of
from oso_desktop.gegevensset.model import CategorieUitlevering, Document
from oso_desktop.gegevensset.profiles import Category, category_of
from oso_desktop.gegevensset.values import FieldKind, field_kind, shown
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.language import coded, on_screen

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView

SUMMARY_ITEMS = 3
_PLURALS = {
    "Schooljaar": ("schooljaar", "schooljaren"),
    "Ouder of verzorger": ("ouder of verzorger", "ouders of verzorgers"),
    "Toets": ("toets", "toetsen"),
    "Toetsresultaat": ("toetsresultaat", "toetsresultaten"),
    "Handelingsplan": ("handelingsplan", "handelingsplannen"),
    "Cijferlijst": ("cijferlijst", "cijferlijsten"),
    "Diagnose": ("diagnose", "diagnoses"),
}


@dataclass(frozen=True, slots=True)
class ContentLine:
    """A label and its value in words; a line without a value heads the deeper lines after it."""

    depth: int
    label: str
    value: str

    @property
    def text(self) -> str:
        """As shown: indented, with a colon before the value."""
        indent = "    " * self.depth
        return f"{indent}{self.label}: {self.value}" if self.value else f"{indent}{self.label}"


Content = dict[Category, tuple[ContentLine, ...]]


def content(view: DossierView, *, chosen_only: bool) -> Content:
    """Per category every value that goes along, or that would go along if the category were chosen.

    Taken from the composed dossier itself, so that what the rules take out (a secret address, a personal number for
    the samenwerkingsverband) is not shown as going either. Documents are left out: they have their own list.
    """
    found = _read(view, view.dossier)
    if chosen_only:
        return found
    everything = _read(view, replace(view.dossier, chosen=frozenset(Category)))
    return _without_numbers(view, everything | found)


def _without_numbers(view: DossierView, found: Content) -> Content:
    """With the personal number masked, as for everybody at school; inzage shows people their own (R048)."""
    numbers = {view.student.record.bsn, view.student.record.onderwijsnummer} - {None}
    return {
        category: tuple(
            replace(line, value=masked(line.value)) if line.value in numbers else line for line in lines
        )
        for category, lines in found.items()
    }


def _read(view: DossierView, dossier: TransferDossier) -> Content:
    composed = compose(
        view.student,
        view.school,
        dossier,
        today=view.today,
        program_version=__version__,
        content_of=lambda _: "",
    )
    found: dict[Category, list[ContentLine]] = defaultdict(list)
    for category, line in _walk(composed, "", 0):
        found[category].append(line)
    return {category: tuple(lines) for category, lines in found.items()}


def summary(lines: Collection[ContentLine]) -> str:
    """The main items in one line: how many of what, and the first few values."""
    heads = Counter(line.label for line in lines if line.depth == 0 and not line.value)
    parts = [_count(label, number) for label, number in heads.items()]
    values = [f"{line.label}: {line.value}" for line in lines if line.depth == 0 and line.value]
    parts += values[:SUMMARY_ITEMS]
    if len(values) > SUMMARY_ITEMS:
        parts.append(words("en nog {n}").format(n=len(values) - SUMMARY_ITEMS))
    return " · ".join(parts)


def documents_in(view: DossierView, category: Category) -> str:
    """The attachments that stand in a category, and which of them go; empty without any."""
    places = placed_attachments(view.student)
    here = [
        words("{label} (gaat mee)" if line.goes else "{label} (blijft hier)").format(label=line.label)
        for line in view.overview.attachments
        if category_of(places[line.attachment.id].path) is category
    ]
    return words("Bijlagen hierbij: {list}").format(list=", ".join(here)) if here else ""


def staying_in(view: DossierView, category: Category) -> str:
    """The attachments that were ticked but stay here because their category does; empty without any."""
    places = placed_attachments(view.student)
    ticked = [
        line.label
        for line in view.overview.attachments
        if category_of(places[line.attachment.id].path) is category
        and view.dossier.decision(line.attachment.id).travels
        and not line.intended
    ]
    if not ticked:
        return ""
    return words("Aangevinkt bij Bijlagen, maar blijft zo hier: {list}.").format(list=", ".join(ticked))


def left_out_of(lines: Iterable[ItemLine]) -> str:
    """The items that were left out, in one line; empty if there are none."""
    out = [
        f"{on_screen(line.label)} ({coded(line.summary)})" if line.summary else on_screen(line.label)
        for line in lines
        if line.left_out
    ]
    return words("Weggelaten: {list}.").format(list="; ".join(out)) if out else ""


def _count(label: str, number: int) -> str:
    one, more = _PLURALS.get(label, (label, label))
    if number == 1:
        return label if label not in _PLURALS else f"1 {one}"
    return f"{number} {more}" if label in _PLURALS else f"{number}× {label}"


def _walk(block: object, path: str, depth: int) -> Iterator[tuple[Category, ContentLine]]:
    for member in members_of(block):
        held = getattr(block, member.attr)
        if held is None or held == ():
            continue
        here = f"{path}/{member.name}".lstrip("/")
        for item in held if member.repeated else (held,):
            if not isinstance(item, Document | CategorieUitlevering):
                yield from _item(item, member, here, depth)


def _item(item: object, member: Member, path: str, depth: int) -> Iterator[tuple[Category, ContentLine]]:
    category = category_of(path)
    label = on_screen(member.facts.label)
    if not member.is_block:
        if category is not None:
            yield category, ContentLine(depth, label, _said(member, cast(Scalar, item)))
        return
    if member.kind is not BLOCK:
        if category is not None:
            yield category, ContentLine(depth, label, _text_block(item))
        return
    wrapper = category is None or member.facts.group or _only_wraps(member, path, category)
    if not wrapper and category is not None:
        yield category, ContentLine(depth, label, "")
    yield from _walk(item, path, depth if wrapper else depth + 1)


def _said(member: Member, value: Scalar) -> str:
    said = shown(member, value)
    return on_screen(said) if field_kind(member) in (FieldKind.CODE, FieldKind.YES_NO) else said


def _only_wraps(member: Member, path: str, category: Category) -> bool:
    """Whether a block adds no word of its own: the category itself, or a list around one kind of block."""
    if path in ("metadata", "inzage", "huidigeschool", "huidigeschool/leerling"):
        return True
    inner = members(member.type)
    return member.facts.label == category.label or (len(inner) == 1 and inner[0].is_block)


def _text_block(item: object) -> str:
    values = {member.form: str(getattr(item, member.attr) or "") for member in members_of(item)}
    return values.get("Attribute") or values["Text"]
