"""OSO XML in and out: bytes of any version that we know to `Dossier` with a report, `Dossier` to bytes of the newest.

Binding is done by xsdata over an lxml tree that has been checked against our schema. Two things it cannot know are
arranged on the tree: the run (naam, onderdeel*, score+) without an element of its own gets one for as long as the
binding lasts, and elements that the law and the standard forbid are taken out before they become objects.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Final, cast

from lxml import etree

from oso_desktop.errors import OsoError
from oso_desktop.exchange.hardened import SIZE_LIMIT, NotReadable, parse_document
from oso_desktop.exchange.oso_problems import (
    INSTANCE,
    StructureProblem,
    elements,
    location,
    place_in_words,
    structure_problems,
    version_of,
)
from oso_desktop.gegevensset.conversion import Lost, to_newest
from oso_desktop.gegevensset.meta import Member, Sensitivity, label_path, members, members_of, positions
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.standard import Standard
from oso_desktop.gegevensset.standards import current, known, standard_for, standard_of

if TYPE_CHECKING:
    from xsdata.formats.dataclass.context import XmlContext

_ANY_VERSION: Final = re.compile(r"http://www\.edustandaard\.nl/oso_gegevensset/(\d{4})/dossier")
_LONGEST_NUMBER: Final = 100
"""Digits in a number; the schema sets no bound and Python's own is a protection, not an answer for a user."""

_UNBOUND: Final = frozenset({"xs:integer", "xs:decimal"})

_CORRECT: Final = "Laat de school dit verbeteren en vraag een nieuw bestand."


@dataclass(frozen=True, slots=True)
class Notice:
    """Something left out on reading: what it is called, where it stood, how often. Never the value."""

    name: str
    label_path: str
    count: int
    text: str


@dataclass(frozen=True, slots=True)
class ReadDossier:
    """A dossier as read, and what was left out of it."""

    dossier: Dossier
    notices: tuple[Notice, ...]


class OtherVersion(NotReadable):
    """A dossier of another year than we know, or something else of OSO than a dossier."""


class BrokenStructure(NotReadable):
    """A file that is not as the standard says; `problems` tells where."""

    def __init__(self, problems: list[StructureProblem], version: str) -> None:
        first, more = problems[0], len(problems) - 1
        where = f"Bij {first.label_path}: " if first.label_path else ""
        others = f" Er {'is' if more == 1 else 'zijn'} nog {more} andere." if more else ""
        super().__init__(
            f"Dit dossier klopt niet met de OSO-standaard {version}. {where}{first.text}{others}",
            "Er is niets opgeslagen. Stuur deze melding naar de school die het bestand maakte.",
        )
        self.problems = tuple(problems)


class NotWritable(OsoError):
    """A text of the dossier holds a sign that no XML file can hold."""


class BreaksStandard(ValueError):
    """A dossier of our own that the standard's schema refuses; `problems` tells where, without a value."""

    def __init__(self, problems: list[StructureProblem]) -> None:
        super().__init__("; ".join(f"{problem.location}: {problem.text}" for problem in problems))
        self.problems = tuple(problems)


def check_structure(data: bytes, *, limit: int = SIZE_LIMIT) -> list[StructureProblem]:
    """What is wrong with the structure of a dossier file; empty if nothing is.

    Raises `NotReadable` where the file is no dossier of this version at all. `limit` in bytes.
    """
    return structure_problems(dossier_root(data, limit))


def read_dossier(data: bytes, *, limit: int = SIZE_LIMIT) -> ReadDossier:
    """The dossier in a file, whole or not at all; `limit` in bytes.

    Raises `NotReadable`, and of it `BrokenStructure` where the file breaks the standard. Forbidden elements are left
    out and reported. Of a date with a time zone the day is kept. Texts keep their spaces.
    """
    root = dossier_root(data, limit)
    standard = version_of(root)
    if problems := structure_problems(root) or out_of_reach(root):
        raise BrokenStructure(problems, standard.version)
    notices = _drop_forbidden(root, standard)
    _wrap_runs(root, standard)
    dossier, lost = to_newest(_bound(root, standard))
    return ReadDossier(dossier, (*notices, *map(_of_another_year, lost)))


def write_dossier(dossier: Dossier) -> bytes:
    """The file of a dossier: UTF-8 with declaration, two spaces per level, the order of the standard.

    It is of the year of its root; the program itself has only those of the newest.
    Raises `NotWritable` for control signs in a text, and `BreaksStandard` for a dossier that the schema refuses.
    """
    from xsdata.formats.dataclass.serializers import TreeSerializer  # noqa: PLC0415 - start-up does not need it

    standard = standard_for(dossier)
    try:
        tree = TreeSerializer(context=_context(standard)).render(dossier, ns_map={None: standard.namespace})
    except ValueError:
        _refuse_control_signs(dossier)
        raise
    root = cast(etree._ElementTree, tree).getroot()
    _unwrap_runs(root, standard)
    if problems := structure_problems(root):
        raise BreaksStandard(problems)
    etree.indent(root, space="  ")
    file = BytesIO()
    file.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    long_texts = _taken_out(root)
    before, *following = etree.tostring(root, encoding="UTF-8", xml_declaration=False).split(_gap())
    file.write(before)
    for piece in following:
        file.write(long_texts.popleft().encode("ascii"))
        file.write(piece)
    file.write(b"\n")
    return file.getvalue()


_LONG: Final = 64 * 2**10
_TARGET: Final = "hier"


@cache
def _gap() -> bytes:
    """What stands where a long text goes; no text looks like that, since a `<` in a text is written otherwise."""
    return etree.tostring(etree.ProcessingInstruction(_TARGET))


def _taken_out(root: etree._Element) -> deque[str]:
    """The long texts that are written as they are, in their order; each leaves a gap in the tree.

    Those are the attachments. libxml2 gathers all of them several times over before it writes the first, so that a
    dossier of 200 MB took as much as 750 MB beside itself.
    """
    found = deque[str]()
    for element in [each for each in root.iter() if not len(each)]:
        text = element.text
        if text and len(text) > _LONG and text.isascii() and not any(sign in text for sign in "<>&\r"):
            found.append(text)
            element.text = None
            element.append(etree.ProcessingInstruction(_TARGET))
    return found


def dossier_root(data: bytes, limit: int = SIZE_LIMIT) -> etree._Element:
    """The outermost element of a dossier file of this version; raises `NotReadable` for any other. `limit` in bytes."""
    root = parse_document(data, limit=limit).getroot()
    namespace = etree.QName(root).namespace
    standard = standard_of(namespace)
    if standard is not None and root.tag == standard.root_tag:
        return root
    ask = f"Vraag de school om een overstapdossier van versie {current().version}."
    if standard is not None:
        raise OtherVersion("Dit is een OSO-bestand, maar geen dossier van één leerling.", ask)
    if found := _ANY_VERSION.fullmatch(namespace or ""):
        read = " en ".join(each.version.partition(".")[0] for each in known())
        text = (
            f"Dit dossier is van versie {found[1]} van de OSO-standaard. Het programma leest versie {read}."
        )
        raise OtherVersion(text, ask)
    raise OtherVersion("Dit is een XML-bestand, maar geen OSO-dossier.", ask)


def out_of_reach(root: etree._Element) -> list[StructureProblem]:
    """What the schema accepts in a dossier and we cannot keep; nearly always nothing, which is seen at a glance.

    `root` is a dossier of which `structure_problems` says nothing.
    """
    standard = version_of(root)
    if problems := _stated_blocks(root, standard):
        return problems
    dates, numbers = _names_of_values(standard)
    if all(_day(element.text or "") for element in root.iter(*dates)) and all(
        len(element.text or "") <= _LONGEST_NUMBER for element in root.iter(*numbers)
    ):
        return []
    return [
        StructureProblem(location(element), text, label_path(labels))
        for element, member, labels in _walk(root, standard, standard.dossier, ())
        if (text := _beyond_reach(element, member))
    ]


_STATED: Final = f"{{{INSTANCE}}}type"
_ALL_STATED: Final = etree.XPath("//*[@xsi:type]", namespaces={"xsi": INSTANCE})
_NO_STATED: Final = (
    "Hier zegt het bestand zelf van welke soort een onderdeel is. Dat leest het programma niet. Vraag de school of de "
    "leverancier om een bestand zonder xsi:type."
)


def _stated_blocks(root: etree._Element, standard: Standard) -> list[StructureProblem]:
    """Where a block states its own type: it may hold more than the model has for its place."""
    names = frozenset(standard.block_types.values())
    return [
        StructureProblem(location(element), _NO_STATED, place_in_words(element))
        for element in cast(list[etree._Element], _ALL_STATED(root))
        if str(element.get(_STATED)).rpartition(":")[2].strip() in names
    ]


@cache
def _names_of_values(standard: Standard) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tags of all dates and of all numbers without bounds; a name may also be that of something else."""
    found = [position.member for position in positions(standard.dossier)]
    dates = {standard.tag(member.name) for member in found if member.type is date}
    numbers = {standard.tag(member.name) for member in found if member.kind.base in _UNBOUND}
    return tuple(dates), tuple(numbers)


def _walk(
    parent: etree._Element, standard: Standard, block: type, labels: tuple[str, ...]
) -> Iterator[tuple[etree._Element, Member, tuple[str, ...]]]:
    """Every element below `parent`, a valid `block`, with what the model says of it."""
    kinds = {standard.tag(member.name): member for member in elements(block)}
    for child in parent:
        member = kinds[child.tag]
        here = (*labels, member.facts.label)
        yield child, member, here
        if member.is_block:
            yield from _walk(child, standard, member.type, here)


def _beyond_reach(element: etree._Element, member: Member) -> str | None:
    """Why a value that the schema accepts cannot be kept."""
    text = element.text or ""
    if member.type is date and _day(text) is None:
        return f"«{member.facts.label}» ligt niet tussen het jaar 1 en het jaar 9999. {_CORRECT}"
    if member.kind.base in _UNBOUND and len(text.strip()) > _LONGEST_NUMBER:
        return f"«{member.facts.label}» is een getal van meer dan {_LONGEST_NUMBER} cijfers. {_CORRECT}"
    return None


def _day(text: str) -> date | None:
    """The day of an `xs:date`, its time zone left out; None for years that Python does not know."""
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def _drop_forbidden(root: etree._Element, standard: Standard) -> tuple[Notice, ...]:
    """Takes out what may never be stored and reports how often it stood there (R037–R044)."""
    forbidden = [
        (element, member, labels)
        for element, member, labels in _walk(root, standard, standard.dossier, ())
        if member.facts.sensitivity is Sensitivity.NOOIT
    ]
    for element, _, _ in forbidden:
        cast(etree._Element, element.getparent()).remove(element)
    counted = Counter(
        (member.name, member.facts.label, label_path(labels)) for _, member, labels in forbidden
    )
    return tuple(
        Notice(
            name,
            path,
            count,
            f"«{label}» is niet overgenomen ({count} keer): dit gegeven mag niet in een overstapdossier staan.",
        )
        for (name, label, path), count in counted.items()
    )


def _runs(block: type) -> Iterator[tuple[str, Member]]:
    """The blocks that hold a run: the name of their element and the run itself."""
    for member in elements(block):
        if member.is_block:
            inner = members(member.type)
            yield from ((member.name, run) for run in inner if run.facts.group)
            yield from _runs(member.type)


@cache
def _all_runs(standard: Standard) -> tuple[tuple[str, Member], ...]:
    return tuple(_runs(standard.dossier))


def _wrap_runs(root: etree._Element, standard: Standard) -> None:
    """Puts each run into an element of its own; a run starts at its first kind of element."""
    for holder_name, run in _all_runs(standard):
        first = standard.tag(next(elements(run.type)).name)
        for holder in root.iter(standard.tag(holder_name)):
            wrapper: etree._Element | None = None
            for child in list(holder):
                if child.tag == first or wrapper is None:
                    wrapper = etree.SubElement(holder, standard.tag(run.name))
                wrapper.append(child)


def _unwrap_runs(root: etree._Element, standard: Standard) -> None:
    for holder_name, run in _all_runs(standard):
        for holder in root.iter(standard.tag(holder_name)):
            for wrapper in holder.findall(standard.tag(run.name)):
                holder.extend(list(wrapper))
                holder.remove(wrapper)


def _of_another_year(lost: Lost) -> Notice:
    text = f"«{lost.label}» is niet overgenomen ({lost.count} keer): dit gegeven kent de nieuwste standaard niet meer."
    return Notice(lost.name, lost.label_path, lost.count, text)


@cache
def _context(_standard: Standard) -> XmlContext:
    """xsdata's knowledge of a version's model, with the day of an `xs:date` as a plain date.

    Each version has its own: of a block that versions share it remembers in which namespace it first saw it.
    """
    from xsdata.formats.converter import Converter, converter  # noqa: PLC0415 - start-up does not need it
    from xsdata.formats.dataclass.context import XmlContext  # noqa: PLC0415

    class DayConverter(Converter):
        def deserialize(self, value: object, **_: object) -> date:
            return cast(date, _day(str(value)))

        def serialize(self, value: object, **_: object) -> str:
            return cast(date, value).isoformat()

    converter.register_converter(date, DayConverter())
    return XmlContext()


def _bound(root: etree._Element, standard: Standard) -> object:
    from xsdata.exceptions import ParserError  # noqa: PLC0415 - start-up does not need it
    from xsdata.formats.dataclass.parsers import XmlParser  # noqa: PLC0415
    from xsdata.formats.dataclass.parsers.config import ParserConfig  # noqa: PLC0415
    from xsdata.formats.dataclass.parsers.handlers import LxmlEventHandler  # noqa: PLC0415

    config = ParserConfig(fail_on_converter_warnings=True)
    parser = XmlParser(config=config, context=_context(standard), handler=LxmlEventHandler)
    try:
        return cast(object, parser.parse(root.getroottree(), standard.dossier))
    except ParserError:
        msg = "a dossier that passed the schema could not be bound"
        raise RuntimeError(msg) from None  # its message would repeat a value of the file


_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _refuse_control_signs(block: object, labels: tuple[str, ...] = ()) -> None:
    """Raises `NotWritable` for the first text below `block` that no XML file can hold."""
    for member in members_of(block):
        here = labels if member.facts.group else (*labels, member.facts.label)
        value = getattr(block, member.attr)
        for item in value if member.repeated else (value,):
            if isinstance(item, str) and _NOT_IN_XML.search(item):
                text = f"In «{label_path(here)}» staat een onzichtbaar teken dat niet in een dossier kan."
                raise NotWritable(
                    text, "Typ de tekst van dit veld opnieuw, of plak hem als platte tekst."
                ) from None
            if member.is_block and item is not None:
                _refuse_control_signs(item, here)
