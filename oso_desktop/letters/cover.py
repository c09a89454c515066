"""The sheet on top: in an envelope, or on a pile that lies in the tray of a printer."""

from __future__ import annotations

from datetime import date

from oso_desktop.dossier.correspondence import LetterKind, Postal
from oso_desktop.dossier.schools import OwnSchool, ReceivingSchool
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.letters.document import Banner, Document, Section, Text
from oso_desktop.letters.facts import LetterFacts, slip_code
from oso_desktop.letters.letterhead import to_holder, to_school, under_head
from oso_desktop.letters.texts import Texts, load


def cover_to_holder(facts: LetterFacts) -> Document:
    """The cover of whatever goes to this person; it names no pupil, unless the pupil is the addressee."""
    return _cover(
        facts.school, to_holder(facts.student, facts.holder), _texts(), code=facts.code, today=facts.today
    )


def cover_to_school(
    school: OwnSchool, dossier: DossierId, receiver: ReceivingSchool, *, today: date
) -> Document:
    """The cover of whatever goes to the receiving school; it names no pupil."""
    texts = _texts()
    return _cover(
        school,
        to_school(receiver, texts.line("ter_attentie")),
        texts,
        code=slip_code(dossier, receiver.brin),
        today=today,
    )


def _texts() -> Texts:
    return load(LetterKind.COVER_SHEET.value)["blad"]


def _cover(school: OwnSchool, to: Postal, texts: Texts, *, code: str, today: date) -> Document:
    """From which school and for whom, that nobody else may open it, and what to do for who finds it."""
    values = {
        "school": school.name,
        "contact": school.contact_person or school.name,
        "telefoon": school.phone,
    }
    sections = (
        Section("", (Banner(texts.line("vertrouwelijk")),), wide=True),
        Section(texts.line("niet_vraag"), (Text(texts.fill("niet", values)),)),
        Section(texts.line("printer_vraag"), (Text(texts.fill("printer", values)),)),
    )
    return under_head(
        school,
        LetterKind.COVER_SHEET.label,
        texts.line("onderwerp"),
        sections,
        today,
        code=code,
        address=to,
    )
