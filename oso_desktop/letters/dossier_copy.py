"""The full dossier as a paper to read: an afschrift for one person who may see it (L8, R088, users §7 letter 4).

It shows exactly what goes along, in words, with the pages of each attachment in their place; what stays behind and why;
and nothing of what somebody else keeps secret or said (see `reader_copy`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.grounds import legal_ground
from oso_desktop.dossier.inzage import InzageNoResponse, Remark
from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.reader_copy import number_printed
from oso_desktop.dossier.stationery import Language
from oso_desktop.dossier.transfer import Version
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.letters.document import (
    Block,
    Contents,
    Document,
    Enclosed,
    Items,
    Mark,
    Pairs,
    Quote,
    Row,
    Section,
    Table,
    Text,
)
from oso_desktop.letters.dossier_words import InWords
from oso_desktop.letters.facts import LetterFacts
from oso_desktop.letters.inzage import (
    family_of,
    left_out_lines,
    sheet_of,
    shown_attachments,
    staying_rows,
    texts_for,
    values_of,
)
from oso_desktop.letters.names import law_name, transfer_name
from oso_desktop.letters.texts import Rich, Run, Texts, language, load, long_date, plain

NAME = LetterKind.DOSSIER_COPY.value
_STRETCH = 3000
"""Characters, about a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """An attachment that goes along: what it is, why it goes and how much of it, and how it is shown.

    It has `pages` to be merged in, or its words as paragraphs (`text`; `partly` says that not all of it is words), or
    a `problem` with the `next_step` for the reader. `part` says which pages go, as one says it; empty for all of it.
    """

    number: int
    category: Category | None
    label: str
    why: str
    file_name: str
    description: str = ""
    part: str = ""
    pages: int = 0
    text: tuple[str, ...] | None = None
    partly: bool = False
    problem: str = ""
    next_step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyFacts(LetterFacts):
    """What the copy needs besides.

    `content` is what goes along as this reader may have it; in the place of each document's content stands a reference
    to the number of its enclosure. `version` is the final version that it is of, None while there is none that stands.
    `remarks` are the reader's own, `silence` the school's decision after their silence. Raises ValueError for a remark
    or decision of somebody else.
    """

    content: Dossier
    going: frozenset[Category]
    enclosures: tuple[Enclosure, ...] = ()
    version: Version | None = None
    remarks: tuple[Remark, ...] = ()
    silence: InzageNoResponse | None = None

    def __post_init__(self) -> None:
        """One guardian never reads what the other said."""
        LetterFacts.__post_init__(self)
        about = (*self.remarks, *((self.silence,) if self.silence else ()))
        if any(each.holder_id != self.holder.id for each in about):
            raise ValueError("a remark or decision belongs to another holder")


def dossier_copy(facts: CopyFacts) -> Document:
    """The copy; in another language than Dutch only what explains it, since the dossier itself is in Dutch."""
    texts, words = texts_for(facts, LetterKind.DOSSIER_COPY), load(NAME)["inhoud"]
    sections = list(_front(facts, texts, words))
    if language() is Language.DUTCH:
        sections.append(Section(words.line("inhoud_titel"), (Contents(),), wide=True, own_page=True))
        sections += parts_of(facts.content, facts.going, facts.enclosures, words)
        sections += _behind(facts, texts, words)
    made = sheet_of(facts, LetterKind.DOSSIER_COPY, texts.line("titel"), tuple(sections))
    return replace(made, archival=True)


def _front(facts: CopyFacts, texts: Texts, words: Texts) -> Iterator[Section]:
    """The title page: whose dossier, for whom, how far it is, and what the reader may do."""
    values, family = values_of(facts), family_of(facts.dossier.profile)
    yield Section("", (Pairs(tuple(_about(facts, words))),), wide=True)
    yield Section(texts.line("wat_vraag"), (Text(texts.fill(f"wat_{family}", values)),))
    yield Section(texts.line("recht_vraag"), (Items(texts.fill_all("recht", values), Mark.POINT),))
    outside = texts.fill_all("buiten", values)
    if not number_printed(facts.dossier.profile, facts.holder):
        outside = (*outside, texts.fill("nummer_buiten", values))
    yield Section(texts.line("buiten_vraag"), (Items(outside, Mark.POINT),))
    yield Section(texts.line("contact_vraag"), (Text(texts.fill("contact", values)),))


def _about(facts: CopyFacts, words: Texts) -> Iterator[tuple[str, Rich]]:
    born, version = facts.student.birth_date, facts.version
    yield words.line("dossier_van"), (Run(full_name(facts.student.record), bold=True),)
    if born is not None:
        yield words.line("geboren"), plain(long_date(born))
    yield words.line("gaat_naar"), plain(values_of(facts)["ontvanger"])
    yield words.line("overstap"), plain(transfer_name(facts.dossier.profile))
    ground = version.ground if version else legal_ground(facts.dossier.profile, facts.student, facts.school)
    yield words.line("grond"), plain(law_name(ground))
    yield words.line("voor"), plain(facts.holder.name)
    if version is None:
        yield words.line("stand"), words.fill("voorlopig", {"datum": long_date(facts.today)})
    else:
        said = {"aantal": str(version.number), "datum": long_date(version.at.date())}
        yield words.line("stand"), words.fill("definitief", said)


def parts_of(
    content: Dossier, going: frozenset[Category], enclosures: tuple[Enclosure, ...], words: Texts
) -> Iterator[Section]:
    """Each category in the standard's order, with the attachments that hang in it behind it."""
    setter, first = InWords(content, words, {str(each.number): each.label for each in enclosures}), True
    for category in Category:
        blocks = setter.category(category) if category in going else ()
        if blocks:
            yield Section(category.label, blocks, wide=True, listed=True, own_page=first)
            first = False
        for enclosure in enclosures:
            if enclosure.category is category:
                yield from _enclosed(enclosure, words)


def _setter(facts: CopyFacts, words: Texts) -> InWords:
    return InWords(facts.content, words, {str(each.number): each.label for each in facts.enclosures})


def _enclosed(enclosure: Enclosure, words: Texts) -> Iterator[Section]:
    """What an attachment is and why it goes along, and then itself."""
    said = {"aantal": str(enclosure.number), "naam": enclosure.label}
    about: list[tuple[str, Rich]] = [(words.line("waarom"), plain(enclosure.why))]
    much = (
        words.fill("een_deel", {"onderdelen": enclosure.part})
        if enclosure.part
        else words.fill("helemaal", {})
    )
    about.append((words.line("hoeveel"), much))
    if enclosure.description and enclosure.description not in enclosure.label:
        about.append((words.line("omschrijving"), plain(enclosure.description)))
    about.append((words.line("bestand"), plain(enclosure.file_name)))
    blocks: list[Block] = [Pairs(tuple(about)), *_itself(enclosure, words)]
    name = words.line("bijlage_kop", said)
    yield Section(name, tuple(blocks), wide=True, listed=True, level=2, own_page=True)


def _itself(enclosure: Enclosure, words: Texts) -> Iterator[Block]:
    if enclosure.problem:
        yield Text((Run(enclosure.problem, bold=True),))
        yield Text(plain(enclosure.next_step))
    elif enclosure.text is not None:
        yield Text(words.fill("als_tekst" if enclosure.text else "geen_woorden", {}))
        yield from _quoted(enclosure.text)
        if enclosure.partly and enclosure.text:
            yield Text(words.fill("niet_alles", {}))
    else:
        key = "bladzijde_een" if enclosure.pages == 1 else "bladzijden"
        yield Text(words.fill(key, {"aantal": str(enclosure.pages)}))
        yield Enclosed(enclosure.pages, below=True)


def _quoted(paragraphs: tuple[str, ...]) -> Iterator[Quote]:
    """The words of a document, in stretches that can be set within a moment however long it is."""
    stretch: list[str] = []
    for paragraph in paragraphs:
        if stretch and sum(map(len, stretch)) + len(paragraph) > _STRETCH:
            yield Quote("\n\n".join(stretch))
            stretch.clear()
        stretch.append(paragraph)
    if stretch:
        yield Quote("\n\n".join(stretch))


def _behind(facts: CopyFacts, texts: Texts, words: Texts) -> Iterator[Section]:
    """What the reader said, what is only spoken about, and what stays behind and why."""
    yield Section(words.line("opmerkingen_titel"), tuple(_said(facts, texts)), wide=True, listed=True)
    shown, heads = shown_attachments(facts), _heads()
    reasons = load("algemeen")["reden"]
    spoken = tuple(
        Row(line.label, "", line.reason.strip() or reasons.line("bijlage_mondeling"))
        for line in shown
        if line.spoken
    )
    if spoken:
        said = Text(words.fill("mondeling", values_of(facts)))
        table = Table(heads, spoken, Mark.SPOKEN)
        yield Section(words.line("mondeling_titel"), (said, table), wide=True, listed=True)
    yield Section(words.line("weggelaten_titel"), tuple(_left(facts, words)), wide=True, listed=True)


def _heads() -> tuple[str, str]:
    sheet = load(LetterKind.OVERVIEW.value)["ouder"]
    return sheet.line("kolom_wat"), sheet.line("kolom_waarom")


def _said(facts: CopyFacts, texts: Texts) -> Iterator[Block]:
    said = [remark.text for remark in facts.remarks if remark.text.strip()]
    if said:
        yield Text(texts.fill("opmerking", {}))
        yield from (Quote(text) for text in said)
        yield Text(texts.fill("opmerking_mee", {}))
    else:
        yield Text(texts.fill("geen_opmerking", {}))
    if facts.silence is not None:
        yield Text(texts.fill("besluit", {"datum": long_date(facts.silence.on)}))
        yield Quote(facts.silence.reason)


def _left(facts: CopyFacts, words: Texts) -> Iterator[Block]:
    setter = _setter(facts, words)
    stays = tuple(staying_rows(facts, shown_attachments(facts)))
    if stays:
        yield Table(_heads(), stays, Mark.STAYS)
    if left := tuple(left_out_lines(facts)):
        yield Text(words.fill("weggelaten", {}))
        yield Items(left, Mark.STAYS)
    if not stays and not left:
        yield Text(words.fill("niets_weggelaten", {}))
    enclosed = {enclosure.category for enclosure in facts.enclosures}
    bare = [
        category.label
        for category in Category
        if category in facts.going and category not in enclosed and not setter.category(category)
    ]
    if bare:
        yield Text(words.fill("leeg", {"onderdelen": ", ".join(bare)}))
