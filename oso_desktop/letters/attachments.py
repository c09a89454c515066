"""The papers about attachments: to the author of a report, for the talk with the new school, and how to act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oso_desktop.dossier.attachments import Attachment, AttachmentDecision, Extent
from oso_desktop.dossier.correspondence import LetterKind, Postal
from oso_desktop.dossier.overview import AttachmentLine, attachment_label
from oso_desktop.dossier.page_ranges import spoken_pages
from oso_desktop.dossier.people import Student, full_name
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.letters.document import (
    Document,
    Items,
    Mark,
    Pairs,
    Row,
    Ruled,
    Section,
    Slip,
    Table,
    Text,
)
from oso_desktop.letters.facts import slip_code
from oso_desktop.letters.letterhead import under_head
from oso_desktop.letters.signing import signed
from oso_desktop.letters.texts import Rich, Texts, load, long_date, plain

_ONE, _SOME = 1, 3
"""Empty lines to write on: for a date or a name, and for an answer; of these the usual sheet holds as many as fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFacts:
    """What these papers need. Raises ValueError if the dossier is not this pupil's."""

    school: OwnSchool
    student: Student
    dossier: TransferDossier
    today: date
    signer: str

    def __post_init__(self) -> None:
        """The wrong child on the wrong paper must not be possible."""
        if self.dossier.student_id != self.student.id:
            raise ValueError("the dossier belongs to another pupil")


def author_request(facts: PaperFacts, attachment: Attachment, decision: AttachmentDecision) -> Document:
    """Asks the author of a report whether it, or a part of it, may go along; with a slip to send back (R065–R067)."""
    texts, values = load(LetterKind.AUTHOR_REQUEST.value)["schrijver"], _values(facts)
    values["naam"] = decision.author
    sections = (
        Section(
            texts.line("waarom_vraag"),
            (Text(texts.fill("aanhef", values)), Text(texts.fill("waarom", values))),
        ),
        Section(texts.line("welk_vraag"), (Pairs(tuple(_about(texts, attachment, decision))),)),
        Section(
            texts.line("vraag_vraag"),
            (
                Items(texts.fill_all("vraag", values), Mark.POINT),
                *signed(texts, values, facts.signer),
            ),
        ),
    )
    code = slip_code(facts.dossier.id, attachment.id)
    slip = Slip(
        title=texts.line("strook_titel"),
        code=code,
        seen=texts.line("strook_gezien"),
        remark=texts.line("strook_opmerking"),
        remark_behind=texts.line("strook_opmerking_achter"),
        lines=(texts.line("strook_datum"), texts.line("strook_handtekening")),
        hand_in=texts.line("strook_inleveren", values),
    )
    who = (decision.author, decision.author_profession, decision.author_organisation)
    address = Postal(lines=tuple(line for line in who if line), in_person=False)
    return _paper(
        facts,
        LetterKind.AUTHOR_REQUEST,
        texts.line("onderwerp"),
        sections,
        code=code,
        address=address,
        slip=slip,
    )


def _about(texts: Texts, attachment: Attachment, decision: AttachmentDecision) -> Iterator[tuple[str, Rich]]:
    day = attachment.document_date
    pages = spoken_pages(decision.pages) if decision.extent is Extent.PART else ""
    yield texts.line("stuk"), plain(attachment_label(attachment))
    yield texts.line("datum_stuk"), plain(long_date(day) if day else texts.line("onbekend"))
    yield (
        texts.line("deel"),
        texts.fill("bladzijden", {"onderdelen": pages}) if pages else texts.fill("volledig", {}),
    )
    yield texts.line("reden"), plain(decision.reason.strip() or texts.line("geen_reden"))


def warm_handover(facts: PaperFacts, spoken: tuple[AttachmentLine, ...]) -> Document:
    """The list for the talk with the new school: what is spoken about and not sent (R032)."""
    texts, values = load(LetterKind.WARM_HANDOVER.value)["school"], _values(facts)
    heads = (texts.line("kolom_wat"), texts.line("kolom_waarom"))
    rows = tuple(
        Row(attachment_label(line.attachment), "", line.reason.strip() or texts.line("geen_reden"))
        for line in spoken
    )
    room = tuple(
        Section(caption, (Ruled(lines),), wide=True)
        for key, lines in (("wanneer", _ONE), ("verslag", _SOME))
        for caption in _lines(texts, key)
    )
    sections = (
        Section("", (Text(texts.fill("inleiding", values)),), wide=True),
        Section(texts.line("lijst_titel"), (Table(heads, rows, Mark.SPOKEN),), wide=True),
        Section(
            texts.line("let_op_titel"), (Items(texts.fill_all("let_op", values), Mark.POINT),), wide=True
        ),
        *room,
    )
    return _paper(facts, LetterKind.WARM_HANDOVER, texts.line("onderwerp"), sections)


def how_to_act(facts: PaperFacts) -> Document:
    """An empty sheet for what somebody in class must do, in place of a medical report (R057)."""
    texts, values = load(LetterKind.HOW_TO_ACT.value)["school"], _values(facts)
    sections = (
        Section("", (Text(texts.fill("inleiding", values)),), wide=True),
        *(Section(asked, (Ruled(_SOME),), wide=True) for asked in _lines(texts, "vragen")),
        Section(texts.line("klaar_titel"), (Text(texts.fill("klaar", values)),), wide=True),
    )
    return _paper(facts, LetterKind.HOW_TO_ACT, texts.line("onderwerp"), sections)


def _lines(texts: Texts, key: str) -> list[str]:
    return ["".join(run.text for run in rich) for rich in texts.fill_all(key, {})]


def _values(facts: PaperFacts) -> dict[str, str]:
    record, receiver, general = facts.student.record, facts.dossier.receiver, load("algemeen")
    swv = facts.dossier.profile.is_swv
    return {
        "leerling": full_name(record),
        "roepnaam": record.roepnaam or full_name(record),
        "ontvanger": receiver.name if receiver else general["ontvanger"].line("swv" if swv else "overstap"),
        "school": facts.school.name,
        "contact": facts.school.contact_person or facts.school.name,
        "telefoon": facts.school.phone,
    }


def _paper(
    facts: PaperFacts,
    letter: LetterKind,
    subject: str,
    sections: tuple[Section, ...],
    *,
    code: str = "",
    address: Postal | None = None,
    slip: Slip | None = None,
) -> Document:
    return under_head(
        facts.school, letter.label, subject, sections, facts.today, code=code, address=address, slip=slip
    )
