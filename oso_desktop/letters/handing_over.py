"""What goes with a dossier to the receiving school: the covering letter and its receipt (R126, R130, R131)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.people import Student, full_name
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import Package, TransferDossier, Version
from oso_desktop.dossier.version_changes import Novelty, VersionChange
from oso_desktop.letters.document import Block, Document, Heading, Items, Mark, Pairs, Section, Slip, Text
from oso_desktop.letters.facts import slip_code
from oso_desktop.letters.inzage import family_of
from oso_desktop.letters.letterhead import to_school, under_head
from oso_desktop.letters.names import law_name
from oso_desktop.letters.signing import signed
from oso_desktop.letters.texts import Rich, Texts, load, long_date, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class HandingOverFacts:
    """Which final version goes: in a package to a card, as a secured PDF (a package without a card), or on paper.

    `before` is the version that the receiver has already, and `changes` tells what is otherwise since; both are empty
    in a first delivery (R134). Raises ValueError if the dossier is not this pupil's, the version not this dossier's, or
    the package not of this version.
    """

    school: OwnSchool
    student: Student
    dossier: TransferDossier
    version: Version
    today: date
    signer: str
    package: Package | None = None
    before: Version | None = None
    changes: tuple[VersionChange, ...] = ()

    def __post_init__(self) -> None:
        """The wrong child in the wrong envelope must not be possible."""
        if self.dossier.student_id != self.student.id:
            raise ValueError("the dossier belongs to another pupil")
        if self.version not in self.dossier.versions:
            raise ValueError("the version belongs to another dossier")
        package = self.package
        if package is not None and (
            package not in self.dossier.packages or package.version_id != self.version.id
        ):
            raise ValueError("the package is of another version")

    @property
    def code(self) -> str:
        """The mark of the letter and the receipt: that of the package, or of the version on paper."""
        return slip_code(self.dossier.id, self.package.id if self.package else self.version.id)

    @property
    def kind(self) -> str:
        """Which sentences hold."""
        if self.package is None:
            return "papier"
        return "pakket" if self.package.receiver_card else "beveiligd"


def receiver_letter(facts: HandingOverFacts) -> Document:
    """What comes, how to open it, what may be done with it and whom to call; on the second page the receipt.

    The letter names the pupil and nothing of what is in the dossier but how much it is: who opens the post is seldom
    who may read it. The receipt has the mark alone, so it may come back by any post.
    """
    texts, values = load(LetterKind.RECEIVER_LETTER.value)["school"], _values(facts)
    family = family_of(facts.dossier.profile)
    sections = (
        Section(
            texts.line("waarom_vraag"),
            (Text(texts.fill("aanhef", values)), Text(texts.fill(f"waarom_{family}", values))),
        ),
        Section(texts.line("krijgt_vraag"), (Pairs(tuple(_parcel(facts, texts))),)),
        Section(texts.line("openen_vraag"), (Text(texts.fill(f"openen_{facts.kind}", values)),)),
        Section(texts.line("mag_vraag"), (Items(texts.fill_all("mag", values), Mark.POINT),)),
        Section(texts.line("niet_vraag"), (Text(texts.fill("niet", values)),)),
        Section(
            texts.line("contact_vraag"),
            (Text(texts.fill("contact", values)), *signed(texts, values, facts.signer)),
        ),
        *_news(facts, texts),
        Section(
            texts.line("terug_titel"),
            (Text(texts.fill("terug", values)),),
            wide=True,
            own_page=True,
        ),
        Section(
            "",
            (Pairs((*_parcel(facts, texts), (texts.line("terug_naar"), plain(_back(facts.school))))),),
            wide=True,
        ),
    )
    slip = Slip(
        title=texts.line("strook_titel"),
        code=facts.code,
        seen=texts.line("strook_gezien"),
        remark=texts.line("strook_opmerking"),
        remark_behind=texts.line("strook_opmerking_achter"),
        lines=(texts.line("strook_datum"), texts.line("strook_handtekening")),
        hand_in=texts.line("strook_inleveren", values),
    )
    return under_head(
        facts.school,
        LetterKind.RECEIVER_LETTER.label,
        texts.line("onderwerp", values),
        sections,
        facts.today,
        code=facts.code,
        address=to_school(facts.version.receiver, texts.line("ter_attentie")),
        slip=slip,
    )


def _news(facts: HandingOverFacts, texts: Texts) -> Iterator[Section]:
    """What is new since the version that the school has, on a page of its own, which can go to who may read it."""
    if facts.before is None:
        return
    said = {"aantal": str(facts.before.number), "datum": long_date(facts.before.at.date())}
    blocks: list[Block] = [Text(texts.fill("nieuw" if facts.changes else "nieuw_niets", said))]
    for novelty in Novelty:
        found = tuple(plain(each.thing) for each in facts.changes if each.novelty is novelty)
        if found:
            blocks += [Heading(novelty.value), Items(found, Mark.POINT)]
    yield Section(texts.line("nieuw_titel"), tuple(blocks), wide=True, own_page=True)


def _values(facts: HandingOverFacts) -> dict[str, str]:
    record, school = facts.student.record, facts.school
    return {
        "leerling": full_name(record),
        "roepnaam": record.roepnaam or full_name(record),
        "grond": law_name(facts.version.ground),
        "school": school.name,
        "contact": school.contact_person or school.name,
        "telefoon": school.phone,
    }


def _parcel(facts: HandingOverFacts, texts: Texts) -> Iterator[tuple[str, Rich]]:
    version = facts.version
    yield texts.line("kenmerk"), plain(facts.code)
    yield texts.line("vorm"), texts.fill(f"vorm_{facts.kind}", {})
    made = {"aantal": str(version.number), "datum": long_date(version.at.date())}
    yield texts.line("versie"), texts.fill("versie_regel", made)
    yield texts.line("onderdelen"), plain(str(len(version.categories)))
    yield texts.line("bijlagen"), plain(str(len(version.attachments)))
    if facts.package is None:
        yield texts.line("bladzijden"), texts.fill("bladzijden_invullen", {})


def _back(school: OwnSchool) -> str:
    where = school.address
    return f"{school.name}\n{where.street} {where.house_number}\n{where.postcode}  {where.town.upper()}"
