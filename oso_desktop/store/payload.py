"""Domain dataclasses as JSON text and back.

A payload carries a version number in a column beside it, so that a migration can find and rewrite the old ones when
a later yearly standard or a changed dataclass asks for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from cattrs import Converter
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_unstructure_fn
from cattrs.preconf.json import JsonConverter, make_converter
from cattrs.strategies import configure_tagged_union

from oso_desktop.dossier.events import EVENTS, DossierEvent
from oso_desktop.dossier.inzage import (
    InzageFact,
    InzageNoResponse,
    InzageNotice,
    InzageOffered,
    InzageSeen,
    InzageWithdrawn,
)
from oso_desktop.dossier.received import RECEIVED_EVENTS, ReceivedEvent
from oso_desktop.dossier.records import RECORDS, Record

T = TypeVar("T")

PAYLOAD_VERSION = 1

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

_INZAGE_TAGS = MappingProxyType(
    {
        InzageOffered: "aangeboden",
        InzageSeen: "ingezien",
        InzageNoResponse: "geen reactie",
        InzageNotice: "mededeling",
        InzageWithdrawn: "vergissing",
    }
)


class UnreadablePayload(RuntimeError):
    """A stored payload that this program should be able to read but cannot: a bug, named without its data."""


@cache
def _converter() -> JsonConverter:
    converter = make_converter(detailed_validation=False, forbid_extra_keys=True)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(Decimal, lambda text, _: Decimal(text))
    converter.register_unstructure_hook(time, time.isoformat)
    converter.register_structure_hook(time, lambda text, _: time.fromisoformat(text))
    converter.register_structure_hook(StrEnum, lambda value, kind: _members(kind)[value])
    converter.register_unstructure_hook_factory(is_dataclass, lambda block: _writer(block, converter))
    for union, tags in (
        (InzageFact, _INZAGE_TAGS),
        (DossierEvent, EVENTS),
        (Record, RECORDS),
        (ReceivedEvent, RECEIVED_EVENTS),
    ):
        configure_tagged_union(union, converter, tag_generator=tags.__getitem__, tag_name="feit")
    return converter


def _writer(block: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    # The standard's blocks are mostly empty, and what is left out of them means absent, now and later. A default of
    # our own may change, so our own values are written out.
    sparse = block.__module__.startswith("oso_desktop.gegevensset.")
    return make_dict_unstructure_fn(block, converter, _cattrs_omit_if_default=sparse)


def dump(value: object) -> str:
    """The value as JSON text."""
    return _dumped(value, type(value))


def load(text: str, kind: type[T]) -> T:
    """The value as it was dumped; raises UnreadablePayload, which never quotes the text."""
    value: T = _loaded(text, kind)
    return value


def dump_inzage(fact: InzageFact) -> str:
    """The fact as JSON text that says which of the facts it is."""
    return _dumped(fact, InzageFact)


def load_inzage(text: str) -> InzageFact:
    """The fact as it was dumped; raises UnreadablePayload."""
    fact: InzageFact = _loaded(text, InzageFact)
    return fact


def dump_event(event: DossierEvent) -> str:
    """The event as JSON text that says which of the events it is."""
    return _dumped(event, DossierEvent)


def load_event(text: str) -> DossierEvent:
    """The event as it was dumped; raises UnreadablePayload."""
    event: DossierEvent = _loaded(text, DossierEvent)
    return event


def dump_record(record: Record) -> str:
    """The record as JSON text that says which of the records it is."""
    return _dumped(record, Record)


def load_record(text: str) -> Record:
    """The record as it was dumped; raises UnreadablePayload."""
    record: Record = _loaded(text, Record)
    return record


def dump_received_event(event: ReceivedEvent) -> str:
    """The event as JSON text that says which of the events it is."""
    return _dumped(event, ReceivedEvent)


def load_received_event(text: str) -> ReceivedEvent:
    """The event as it was dumped; raises UnreadablePayload."""
    event: ReceivedEvent = _loaded(text, ReceivedEvent)
    return event


def _dumped(value: object, kind: object) -> str:
    return _ENCODER.encode(_converter().unstructure(value, unstructure_as=kind))


@cache
def _reader(kind: Any) -> Callable[[Any, Any], Any]:
    # Looked up once for each kind, not for each of the twenty thousand facts of a large school.
    return _converter().get_structure_hook(kind)


@cache
def _members(kind: type[StrEnum]) -> dict[str, StrEnum]:
    # A word is looked up in half the time that making it a member again takes.
    return {member.value: member for member in kind}


def _loaded(text: str, kind: Any) -> Any:
    try:
        return _reader(kind)(json.loads(text), kind)
    except (ArithmeticError, AttributeError, ForbiddenExtraKeysError, LookupError, TypeError, ValueError):
        name = getattr(kind, "__name__", "one of several kinds of fact")
    raise UnreadablePayload(name)
