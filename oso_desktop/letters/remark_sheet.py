"""The remarks of one person on a sheet of their own, to go along as an attachment or to be filed (R097, R098)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import Remark
from oso_desktop.dossier.people import Student, full_name
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import TransferDossier, purpose_of
from oso_desktop.letters.document import Document, Pairs, Quote, Section, Text
from oso_desktop.letters.facts import slip_code
from oso_desktop.letters.letterhead import under_head
from oso_desktop.letters.texts import Rich, Texts, load, long_date, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkFacts:
    """One person's remarks that stand, the oldest first; `relation` is who that is, empty if it is not known.

    It need not be somebody who has the right of inzage today: what was said goes along also after a birthday. Raises
    ValueError if the dossier is not this pupil's, a remark is not one person's, or there is nothing to print.
    """

    school: OwnSchool
    student: Student
    dossier: TransferDossier
    relation: str
    remarks: tuple[Remark, ...]
    today: date

    def __post_init__(self) -> None:
        """One guardian never reads what the other said, so no sheet has the words of both."""
        if self.dossier.student_id != self.student.id:
            raise ValueError("the dossier belongs to another pupil")
        if len({remark.holder_id for remark in self.remarks}) != 1:
            raise ValueError("a sheet is of one person's remarks")


def remark_sheet(facts: RemarkFacts) -> Document:
    """The words as they were recorded, not one altered, with who said them, when, and about which dossier."""
    texts = load(LetterKind.REMARKS.value)["school"]
    sections = (
        Section(texts.line("wie_vraag"), (Pairs(tuple(_who(facts, texts))),)),
        Section(texts.line("dossier_vraag"), (Pairs(tuple(_about(facts, texts))),)),
        *_said(facts, texts),
        Section(texts.line("veranderen_vraag"), (Text(texts.fill("veranderen", {})),)),
        Section(texts.line("waarvoor_vraag"), (Text(texts.fill("waarvoor", {})),)),
    )
    return under_head(
        facts.school,
        LetterKind.REMARKS.label,
        texts.line("titel"),
        sections,
        facts.today,
        code=slip_code(facts.dossier.id, facts.remarks[0].holder_id),
    )


def _who(facts: RemarkFacts, texts: Texts) -> Iterator[tuple[str, Rich]]:
    yield texts.line("naam"), plain(facts.remarks[-1].holder_name)
    if facts.relation:
        yield texts.line("wie"), plain(facts.relation)


def _about(facts: RemarkFacts, texts: Texts) -> Iterator[tuple[str, Rich]]:
    dossier, receiver = facts.dossier, facts.dossier.receiver
    yield texts.line("leerling"), plain(full_name(facts.student.record))
    yield texts.line("soort"), plain(purpose_of(dossier.profile, dossier.swv_purpose))
    yield texts.line("van"), plain(facts.school.name)
    yield texts.line("naar"), plain(receiver.name if receiver else texts.line("nog_niet_bekend"))


def _said(facts: RemarkFacts, texts: Texts) -> Iterator[Section]:
    for remark in facts.remarks:
        yield Section(
            texts.line("gezegd_vraag", {"datum": long_date(remark.at.date())}),
            (Text(texts.fill("vastgelegd", {"naam": remark.by})), Quote(remark.text)),
            wide=True,
        )
