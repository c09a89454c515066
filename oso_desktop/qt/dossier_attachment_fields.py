"""The fields of an attachment's row: from what is stored to the screen, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QRadioButton

from oso_desktop.dossier.attachment_questions import part_labels
from oso_desktop.dossier.attachments import (
    Attachment,
    AttachmentClass,
    AttachmentDecision,
    AttachmentKind,
    AuthorConsent,
    Extent,
    kinds,
)
from oso_desktop.qt.dossier_desk import put_checked, put_choice, put_plain, put_text
from oso_desktop.qt.dossier_words import day, typed_day
from oso_desktop.qt.forms.ui_dossier_attachment import Ui_DossierAttachment
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.tips import permit

PDF = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What the person decided in a row; `extent` is None while it was not chosen how much goes along."""

    included: bool
    extent: Extent | None
    pages: str
    reason: str
    part: str
    answers: Mapping[str, str]
    warning_seen: bool
    consent: AuthorConsent
    author: str
    profession: str
    organisation: str
    consent_on: date | None

    @property
    def pages_of_a_part(self) -> bool:
        """Whether pages were typed, which the document may not have."""
        return self.extent is Extent.PART and bool(self.pages.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """How the person described a file."""

    kind: str
    title: str
    document_date: date | None
    origin: str


def fill_choices(form: Ui_DossierAttachment) -> None:
    """The lists to choose from; a kind that never goes along cannot be chosen."""
    for each in kinds().values():
        if each.sensitivity is not AttachmentClass.REFUSED:
            form.kind.addItem(on_screen(each.label), each.key)
    form.consent.offer({str(consent): on_screen(consent.value) for consent in AuthorConsent})
    form.consent.ask(form.consentLabel.text())


def offer_parts(form: Ui_DossierAttachment, about: AttachmentKind) -> None:
    """The parts of article 6 that this kind can fall under; with one there is nothing to ask (L13)."""
    if form.article.property("parts") != list(about.parts):
        form.article.setProperty("parts", list(about.parts))
        form.article.offer({letter: on_screen(part_labels()[letter]) for letter in about.parts})
        form.article.ask(form.articleLabel.text())


def fill_description(form: Ui_DossierAttachment, attachment: Attachment, about: AttachmentKind) -> None:
    """Kind, title, date and source as stored."""
    put_choice(form.kind, about.key)
    put_text(form.titleEdit, attachment.title)
    put_text(form.dateEdit, day(attachment.document_date) if attachment.document_date else "")
    put_text(form.origin, attachment.origin)


def read_description(form: Ui_DossierAttachment) -> Described:
    """Raises OsoError for what is no date."""
    return Described(
        kind=form.kind.currentData(),
        title=form.titleEdit.text(),
        document_date=typed_day(form.dateEdit.text()),
        origin=form.origin.text(),
    )


def fill_decision(form: Ui_DossierAttachment, about: AttachmentKind, decision: AttachmentDecision) -> None:
    """The decision as stored; of a report nothing is chosen beforehand (R030)."""
    put_checked(form.goes, decision.included)
    chosen = decision.extent if decision.extent_chosen or not about.report else None
    for button, extent in ((form.full, Extent.FULL), (form.part, Extent.PART), (form.spoken, Extent.SPOKEN)):
        _put_radio(button, chosen is extent)
    put_text(form.pages, decision.pages)
    put_plain(form.reason, decision.reason)
    if decision.part in about.parts or not decision.part:
        form.article.put(decision.part)
    form.questions.fill(decision)
    put_checked(form.warningSeen, decision.warning_seen)
    put_text(form.author, decision.author)
    put_text(form.authorProfession, decision.author_profession)
    put_text(form.authorOrganisation, decision.author_organisation)
    form.consent.put(str(decision.author_consent))
    put_text(form.consentOn, day(decision.consent_on) if decision.consent_on else "")


def _put_radio(button: QRadioButton, on: bool) -> None:
    if button.isChecked() != on:
        button.setAutoExclusive(False)  # else the last one of a group cannot be let go
        button.setChecked(on)
        button.setAutoExclusive(True)


def read_decision(form: Ui_DossierAttachment) -> Decided:
    """Raises OsoError for what is no date; beside a question it is then said there."""
    chosen = {Extent.FULL: form.full, Extent.PART: form.part, Extent.SPOKEN: form.spoken}
    return Decided(
        included=form.goes.isChecked(),
        extent=next((extent for extent, button in chosen.items() if button.isChecked()), None),
        pages=form.pages.text(),
        reason=form.reason.toPlainText(),
        part=form.article.value,
        answers=form.questions.answers(),
        warning_seen=form.warningSeen.isChecked(),
        consent=AuthorConsent(form.consent.value),
        author=form.author.text(),
        profession=form.authorProfession.text(),
        organisation=form.authorOrganisation.text(),
        consent_on=typed_day(form.consentOn.text()),
    )


def show_fitting(form: Ui_DossierAttachment, attachment: Attachment, about: AttachmentKind) -> None:
    """Shows the fields that fit what is chosen: of what is only spoken about, nothing is asked but why (R032).

    Of a usual kind only the questions are there, if any: it has no warning and needs no reason.
    """
    sensitive = about.sensitivity.needs_reason
    goes = not (sensitive and form.spoken.isChecked())
    pdf = attachment.media_type == PDF
    for widget in _OF_SENSITIVE:
        getattr(form, widget).setVisible(sensitive)
    # What was chosen before can be seen, and chosen otherwise.
    permit(form.part, "" if pdf or form.part.isChecked() else form.partHint.text())
    form.pages.setVisible(sensitive and form.part.isChecked())
    form.partHint.setVisible(sensitive and not pdf and (about.report or form.part.isChecked()))
    for label in (form.articleLabel, form.articleHint, form.article):
        label.setVisible(sensitive and goes and len(about.parts) > 1)
    form.questions.setVisible(goes and form.questions.any_asked)
    form.authorPanel.setVisible(goes and about.asks_author)
    given = form.consent.value == AuthorConsent.GIVEN
    form.consentOnLabel.setVisible(given)
    form.consentOn.setVisible(given)


_OF_SENSITIVE = (
    "warningIcon",
    "warningHeading",
    "containsLabel",
    "riskLabel",
    "groundLabel",
    "full",
    "part",
    "spoken",
    "reasonLabel",
    "reason",
    "reasonCount",
    "warningSeen",
)
