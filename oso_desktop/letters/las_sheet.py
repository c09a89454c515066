"""What somebody ticks in the LAS to put a dossier ready there: exactly what the final version holds (R126, R016).

The program does not reach the LAS. So that what is put ready there is what people saw here, the sheet names every part
in the order and the words of the standard, ticked or not, the attachments one by one, and what is filled in of inzage.
It stays at school.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oso_desktop.dossier.attachments import Extent
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.overview import AttachmentLine, Overview
from oso_desktop.dossier.people import full_name
from oso_desktop.gegevensset.meta import members_of
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.profiles import Category, CategoryRule, category_rule
from oso_desktop.gegevensset.values import shown
from oso_desktop.letters.document import Block, Document, Grid, Items, Mark, Pairs, Section, Text
from oso_desktop.letters.handing_over import HandingOverFacts
from oso_desktop.letters.left_out import left_out_of
from oso_desktop.letters.letterhead import under_head
from oso_desktop.letters.names import attachment_name, transfer_name
from oso_desktop.letters.texts import Rich, Run, Texts, load, long_date, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class LasFacts(HandingOverFacts):
    """What the sheet needs besides: what goes and stays, and the final version itself."""

    overview: Overview
    content: Dossier


def las_sheet(facts: LasFacts) -> Document:
    """The sheet, in the order in which the LAS asks."""
    texts = load(LetterKind.LAS_SHEET.value)["blad"]
    values = {"leerling": full_name(facts.student.record), "code": facts.code}
    title = texts.line("titel")
    return under_head(
        facts.school,
        title,
        title,
        (
            Section("", (Text(texts.fill("inleiding", values)),), wide=True),
            Section(texts.line("overstap_vraag"), (Pairs(tuple(_transfer(facts, texts))),), wide=True),
            Section(texts.line("onderdelen_vraag"), tuple(_parts(facts, texts)), wide=True),
            Section(texts.line("weglaten_vraag"), tuple(_left_out(facts, texts)), wide=True),
            Section(texts.line("bijlagen_vraag"), tuple(_files(facts, texts)), wide=True),
            Section(texts.line("inzage_vraag"), tuple(_inzage(facts, texts)), wide=True),
            Section(texts.line("klaar_vraag"), (Text(texts.fill("klaar", values)),), wide=True),
        ),
        facts.today,
        code=facts.code,
    )


def _transfer(facts: LasFacts, texts: Texts) -> Iterator[tuple[str, Rich]]:
    version, receiver = facts.version, facts.version.receiver
    yield texts.line("leerling"), (Run(full_name(facts.student.record), bold=True),)
    yield texts.line("profiel"), plain(f"{transfer_name(facts.dossier.profile)} ({facts.dossier.profile})")
    yield texts.line("school"), plain(receiver.name)
    yield texts.line("brin"), (Run(receiver.brin, bold=True),)
    yield texts.line("vestiging"), (Run(receiver.location, bold=True),)
    said = {"aantal": str(version.number), "datum": long_date(version.at.date())}
    yield texts.line("versie"), texts.fill("versie_regel", said)


def _parts(facts: LasFacts, texts: Texts) -> Iterator[Block]:
    going = frozenset(facts.version.categories)
    rows = []
    for category in Category:
        rule, goes = category_rule(facts.dossier.profile, category), category.value in going
        why = {CategoryRule.REQUIRED: "verplicht", CategoryRule.FORBIDDEN: "verboden"}.get(
            rule, "gekozen" if goes else "niet_gekozen"
        )
        rows.append((category.label, texts.line("aan" if goes else "uit"), texts.line(why)))
    yield Text(texts.fill("onderdelen", {}))
    heads = tuple(texts.line(f"kolom_{each}") for each in ("onderdeel", "vinkje", "waarom"))
    yield Grid(heads, tuple(rows), 0.5)


def _left_out(facts: LasFacts, texts: Texts) -> Iterator[Block]:
    words = load("algemeen")["weggelaten"]
    left = tuple(
        words.fill("onderdeel", {"naam": line.category.label, "onderdelen": found})
        for line in facts.overview.categories
        if line.goes and (found := left_out_of(facts.overview, line.category))
    )
    yield Text(texts.fill("weglaten" if left else "weglaten_geen", {}))
    if left:
        yield Items(left, Mark.STAYS)


def _files(facts: LasFacts, texts: Texts) -> Iterator[Block]:
    going = frozenset(facts.version.attachments)
    found = tuple(
        plain(_file(facts, line, texts)) for line in facts.overview.attachments if line.attachment.id in going
    )
    yield Text(texts.fill("bijlagen" if found else "bijlagen_geen", {}))
    if found:
        yield Items(found, Mark.GOES)


def _file(facts: LasFacts, line: AttachmentLine, texts: Texts) -> str:
    part = facts.dossier.decision(line.attachment.id).extent is Extent.PART
    return f"{attachment_name(line)}: {texts.line('deel')}" if part else attachment_name(line)


def _inzage(facts: LasFacts, texts: Texts) -> Iterator[Block]:
    said = facts.content.inzage
    fields = (
        tuple(
            (member.facts.label, plain(shown(member, value)))
            for member in members_of(said)
            if (value := getattr(said, member.attr)) not in (None, ())
        )
        if said is not None
        else ()
    )
    yield Text(texts.fill("inzage" if fields else "inzage_geen", {}))
    if fields:
        yield Pairs(fields)
