"""What the signs of an attachment say: whether it goes along, whether it was seen, and what keeps it here."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from oso_desktop.dossier.attachment_inside import inside_lines
from oso_desktop.dossier.attachment_points import points
from oso_desktop.dossier.attachment_sizes import sizes
from oso_desktop.dossier.attachments import (
    Attachment,
    AttachmentClass,
    AttachmentDecision,
    AttachmentId,
    AttachmentKind,
    Extent,
    KindGuess,
    has_reason,
    kind,
)
from oso_desktop.dossier.overview import CategoryLine
from oso_desktop.dossier.page_ranges import spoken_pages
from oso_desktop.dossier.scan_decisions import Standing
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import CategoryRule
from oso_desktop.qt.dossier_attachment_proposal import Proposal
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.dossier_words import day, size
from oso_desktop.qt.language import on_screen, with_step
from oso_desktop.qt.theme import Tone
from oso_desktop.services.letter_makers import LetterChoice

Said = tuple[str, tuple[str, Tone]]
"""A word with its icon and colour."""

_WARNING = ("warning-fill", Tone.WARN)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentState:
    """One attachment as the dossier stands now; `category` is the part of the dossier in which it stands.

    `agreed` tells that such attachments are usual in the region, which ticks none of them (R027). `scan` is what the
    findings in what goes of it still ask, in a few words; empty when over all of them was decided (R046). `older` is
    an attachment of the same name that came before it, and `request` the letter that asks its author for consent;
    `proposal` is what seems right of what nobody said yet.
    """

    attachment: Attachment
    about: AttachmentKind
    dossier: TransferDossier
    goes: bool
    category: CategoryLine | None
    today: date
    agreed: bool = False
    scan: str = ""
    older: AttachmentId | None = None
    request: LetterChoice | None = None
    proposal: Proposal = field(default_factory=Proposal)

    @property
    def decision(self) -> AttachmentDecision:
        """What was decided about it."""
        return self.dossier.decision(self.attachment.id)

    @property
    def held_back(self) -> bool:
        """Whether only the category keeps a ticked attachment from going along."""
        return self.decision.travels and not self.goes

    @property
    def complete(self) -> bool:
        """Whether it goes along and nothing about it is left to be done (R017, R022, R023)."""
        return self.goes and not self._lacks()

    def _lacks(self) -> str:
        """The first thing that keeps a chosen attachment from being final; empty when there is nothing."""
        about, decision = self.about, self.decision
        if decision.travels:
            left = points(self.attachment, decision, self.dossier.profile, self.today)
            return next((point.short for point in left if point.blocks), self.scan)
        if about.sensitivity.needs_reason and not has_reason(decision):
            return words("reden ontbreekt")
        if about.sensitivity.needs_reason and not decision.warning_seen:
            return words("waarschuwing ongelezen")
        return ""

    def going(self) -> Said:
        """Whether it goes along, or what is still to be done for that."""
        about, decision = self.about, self.decision
        if not decision.included:
            return words("blijft hier"), ("house-line", Tone.NEUTRAL)
        if self.held_back:
            return words("gaat nog niet mee"), _WARNING
        if about.sensitivity is AttachmentClass.REFUSED:
            return words("mag niet mee"), _WARNING
        lacks = self._lacks()
        if decision.extent is Extent.SPOKEN:
            said = words("mondeling, {what}").format(what=lacks) if lacks else words("alleen mondeling")
            return said, _WARNING if lacks else ("chat-circle-dots", Tone.INFO)
        if lacks:
            return words("gaat nog niet mee: {what}").format(what=lacks), _WARNING
        if decision.extent is Extent.PART:
            pages = on_screen(spoken_pages(decision.pages))
            return words("gaat mee: {pages}").format(pages=pages), ("arrow-right", Tone.GOOD)
        return words("gaat mee"), ("arrow-right", Tone.GOOD)

    def seen(self) -> Said:
        """Whether a person looked at it, here or elsewhere."""
        if self.decision.seen_at is None:
            picture = ("eye-slash", Tone.WARN) if self.decision.travels else ("eye-slash", Tone.NEUTRAL)
            return words("nog niet bekeken"), picture
        text = words("zelf bekeken") if self.decision.seen_elsewhere else words("bekeken")
        return text, ("eye", Tone.NEUTRAL)

    def note(self) -> str:
        """Why a ticked attachment does not go along yet; empty for one that does, or that stays."""
        if not self.held_back or self.category is None:
            return ""
        label = on_screen(self.category.category.label)
        if self.category.rule is CategoryRule.OPTIONAL:
            return words("Gaat pas mee als u ook het onderdeel {category} kiest.").format(category=label)
        return words("Het onderdeel {category} mag niet mee. Daarom blijft deze bijlage hier.").format(
            category=label
        )

    def meta(self) -> str:
        """Kind, what the region agreed on, date, size and file name in one line."""
        parts = [] if self.attachment.title == self.about.label else [self.about.label]
        if self.agreed:
            parts.append(words("in de regio afgesproken"))
        if self.attachment.document_date:
            parts.append(day(self.attachment.document_date))
        if self.attachment.origin:
            parts.append(self.attachment.origin)
        parts += [size(self.attachment.size), self.attachment.file_name]
        return " · ".join(parts)

    def remarks(self) -> tuple[str, bool]:
        """What there is to know about the file itself, a line each, and whether it deserves a warning sign."""
        attachment = self.attachment
        lines = [(with_step(each), each.careful) for each in inside_lines(attachment.inside)]
        if attachment.guess is not None and attachment.guess.doubt:
            about = kind(attachment.guess.doubt)
            warning = on_screen(about.warning)
            asked = words("Is dit: {label}? Verwijder de bijlage dan. {warning}").format(
                label=on_screen(about.label),
                warning=f"{warning[0].upper()}{warning[1:]}",
            )
            lines.insert(0, (asked, True))
        if self.older is not None:
            same = words(
                "Er is nog een bijlage met deze bestandsnaam en een andere inhoud. Is dit de nieuwe versie? "
                "Verwijder dan de oude. Die blijft staan tot u dat doet."
            )
            lines.append((same, False))
        if attachment.size >= sizes().large_file:
            large = words("Dit bestand is groot: {size}. Niet elk programma van een school neemt dat aan.")
            lines.append((large.format(size=size(attachment.size)), False))
        return "\n".join(text for text, _ in lines), any(careful for _, careful in lines)

    def removal(self) -> str:
        """What removing it means, to be read before it is done."""
        said = words("Deze bijlage verwijderen? Het bestand is dan weg. Dit kunt u niet terugdraaien.")
        if self.goes and self.dossier.inzage:
            said += " " + words("Daarna is opnieuw inzage nodig.")
        if self.dossier.versions:
            said += " " + words("In een versie die al definitief is, blijft het staan.")
        return said


def scan_words(standings: Collection[Standing]) -> str:
    """What the findings in one attachment still ask, in the few words of a sign; empty when they ask nothing."""
    if Standing.OPEN in standings:
        return words("beslis over de vondsten")
    if Standing.LEAVING in standings:
        return words("er moet nog iets uit")
    return ""


def guess_text(why: KindGuess) -> str:
    """Why a file was taken for its kind; empty where nothing was recognised."""
    if not why.words:
        return ""
    if why.doubt:
        return words("Is dit: {label}? Dat mag niet mee.").format(label=on_screen(kind(why.doubt).label))
    on_a_page = why.place.startswith(("bladzijde", "dia "))
    said = words("Op {place} staat ‘{words}’.") if on_a_page else words("In {place} staat ‘{words}’.")
    return said.format(place=on_screen(why.place), words=why.words)


def guess_question(why: KindGuess, about: AttachmentKind) -> str:
    """What is asked about a kind that was guessed."""
    if why.words and about.key != "overig":
        return words("De soort is geraden. {why} Klopt de soort?").format(why=guess_text(why))
    return words("Aan dit bestand is niet te zien wat het is. Kies de soort.")
