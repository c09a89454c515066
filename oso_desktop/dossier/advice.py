"""The advice for secondary education: provisional, the result of the test, definitive, and what the law asks between.

There is one truth about codes and motivation: the pupil's own block `overstapadvies`, in which `advies` is the
provisional advice and `herzienadvies` the definitive one where it is another. What is kept here beside it (days, who,
the result of the test) is said of a code, and counts as long as the block says that code.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final, TypedDict

from oso_desktop.assets import resource
from oso_desktop.gegevensset.model import Leerling, Overstapadvies

SHORTEST_MOTIVATION: Final = 30
"""Characters of a motivation for an advice that is not raised, or not fully (L3)."""

_LEAST_WORDS: Final = 5


class Exemption(StrEnum):
    """Why a pupil need not take the test: a closed list (L24).

    Which of these it is stays with the counsellor and the head: the last one tells when somebody came to this country,
    and that may be in no dossier, letter or log (R043).
    """

    VERY_DIFFICULT = "zeer moeilijk lerend"
    MULTIPLE = "meervoudig gehandicapt"
    SHORT_HERE = "korter dan vier jaar in Nederland"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """That an advice with this code of list 2 was given on a day, and who recorded it."""

    code: str
    on: date
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceProcess:
    """What the school recorded about the advice of one pupil beside the advice itself."""

    provisional: Given | None = None
    test: Given | None = None
    exemption: Exemption | None = field(default=None, repr=False)
    definitive: Given | None = None


class Verdict(StrEnum):
    """What the law makes of provisional advice, result and definitive advice (L3)."""

    NONE = "geen advies"
    PROVISIONAL = "voorlopig"
    STANDS = "blijft staan"
    RAISE = "bijstellen of motiveren"
    PARTLY = "deels bijgesteld zonder motivatie"
    MOTIVATED = "gemotiveerd"
    RAISED = "bijgesteld"
    LOWERED = "verlaagd"

    @property
    def holds_up(self) -> bool:
        """Whether inzage may not be offered yet, and nothing may go."""
        return self in (Verdict.RAISE, Verdict.PARTLY, Verdict.LOWERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceState:
    """Where the advice stands; codes of list 2, None for what is not known.

    `stated` is the advice that would go out now, and `definitive` is the same once somebody recorded that it is. A day
    is None where the advice came with a file that does not tell it. `recorded_other` says that something else was
    recorded as definitive than what stands in the dossier now. `exempt` tells of an exemption, but not which.
    `other_result` says that the test in the dossier names another level than the result that was recorded.
    """

    provisional: str | None
    provisional_on: date | None
    test: str | None
    test_on: date | None
    exempt: bool
    stated: str | None
    definitive: str | None
    definitive_on: date | None
    recorded_other: bool
    other_result: bool
    motivation: str
    wish_parents: str | None
    wish_pupil: str | None
    verdict: Verdict

    @property
    def reconsidered(self) -> bool:
        """Whether a higher result made the school decide anew, so that parents get its decision (R112)."""
        return self.verdict in (Verdict.RAISED, Verdict.MOTIVATED) and self.definitive is not None


def order_of(code: str) -> int | None:
    """How high an advice is; equal numbers are equally high, None for what is no code of list 2 (L26)."""
    return _data().order.get(code)


def label_of(code: str) -> str:
    """An advice in the words of today; the bare code for one that nobody knows."""
    return _data().labels.get(code, f"code {code}")


def brief_label_of(code: str) -> str:
    """The same for a narrow column, as schools write it: a double advice with a stroke, praktijkonderwijs as pro."""
    label = label_of(code).replace("praktijkonderwijs", "pro")
    return label.replace(" t/m ", "/").replace(" met lwoo", " + lwoo")


def advice_codes() -> tuple[str, ...]:
    """The codes from low to high, those without a level last."""
    order = _data().order
    return tuple(sorted(order, key=lambda code: (order[code] == 0, order[code], code)))


def asks_raise(advice: str, test: str) -> bool:
    """Whether a result is higher than an advice in the sense of the law (L3), with its exemptions (L25)."""
    data = _data()
    low, high = data.order.get(advice), data.order.get(test)
    if low is None or high is None or low >= high or advice in data.not_raised:
        return False
    return not any(advice in bracket and test in bracket for bracket in data.brackets)


def is_lower(advice: str, other: str) -> bool:
    """Whether the first advice is lower than the second."""
    one, two = _data().order.get(advice), _data().order.get(other)
    return one is not None and two is not None and one < two


def is_motivation(text: str) -> bool:
    """Whether a text can be a motivation: at least thirty characters and five different words (L3)."""
    words = {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", text)}
    return len(" ".join(text.split())) >= SHORTEST_MOTIVATION and len(words) >= _LEAST_WORDS


def judge(provisional: str | None, test: str | None, definitive: str | None, motivation: str) -> Verdict:
    """What the law says of these advices (L3, L25, L26).

    A result that is higher asks for raising to its level, or for a motivation why not or not fully. The advice never
    becomes lower than the provisional one, whatever the motivation. Without a higher result the advice stands.
    """
    start = provisional or definitive
    if start is None:
        return Verdict.NONE
    if definitive is not None and is_lower(definitive, start):
        return Verdict.LOWERED
    if test is None or not asks_raise(start, test):
        return Verdict.PROVISIONAL if test is None and definitive is None else Verdict.STANDS
    if definitive is not None and not asks_raise(definitive, test):
        return Verdict.RAISED
    if is_motivation(motivation):
        return Verdict.MOTIVATED
    partly = definitive is not None and is_lower(start, definitive)
    return Verdict.PARTLY if partly else Verdict.RAISE


def stated_advice(process: AdviceProcess, first: str | None, revised: str | None) -> tuple[str | None, bool]:
    """The advice that would go out now, and whether it is the definitive one, from the codes of the pupil's block."""
    stated, recorded = revised or first, process.definitive
    return stated, bool(revised) if recorded is None else recorded.code == stated


def advice_state(process: AdviceProcess, record: Leerling) -> AdviceState:
    """Where the advice of a pupil stands; of a pupil from a dossier file, what that file says."""
    block = record.overstapadvies or Overstapadvies()
    recorded = process.definitive
    stated, is_definitive = stated_advice(process, block.advies, block.herzienadvies)
    definitive = stated if is_definitive else None
    told = result_level(record)
    test = process.test.code if process.test is not None else told
    known = process.provisional if process.provisional and process.provisional.code == block.advies else None
    motivation = block.motivatie_herzienadvies or ""
    start = block.advies
    if process.provisional is not None and stated is not None and is_lower(stated, process.provisional.code):
        start = process.provisional.code
    return AdviceState(
        provisional=block.advies,
        provisional_on=known.on if known else None,
        test=test,
        test_on=process.test.on if process.test else None,
        exempt=process.exemption is not None,
        stated=stated,
        definitive=definitive,
        definitive_on=recorded.on if recorded and definitive else None,
        recorded_other=recorded is not None and definitive is None,
        other_result=told is not None and test is not None and order_of(told) != order_of(test),
        motivation=motivation,
        wish_parents=block.wensouders,
        wish_pupil=block.wensleerling,
        verdict=judge(start, test, _decided(definitive, stated, start), motivation),
    )


def _decided(definitive: str | None, stated: str | None, start: str | None) -> str | None:
    """The advice to judge: the definitive one, and before that one which differs from where it started."""
    return definitive if definitive is not None else (stated if stated != start else None)


def result_level(record: Leerling) -> str | None:
    """The advice that the result of the test in the dossier gives, if its words leave no doubt."""
    test = record.eindtoets_basisonderwijs
    result = test.eindtoetsresultaat if test is not None else None
    if result is None or not result.toets_advies:
        return None
    plain = " ".join(dict.fromkeys(re.findall(r"[^\W_]+", result.toets_advies.casefold())))
    return _data().test_words.get(plain)


def advised(block: Overstapadvies, definitive: str) -> tuple[str, str | None]:
    """How the standard's block says a definitive advice: `advies`, and `herzienadvies` only where it is another."""
    start = block.advies or definitive
    return start, None if definitive == start else definitive


@dataclass(frozen=True, slots=True)
class _Order:
    order: Mapping[str, int]
    labels: Mapping[str, str]
    brackets: tuple[frozenset[str], ...]
    not_raised: frozenset[str]
    test_words: Mapping[str, str]


class _Value(TypedDict):
    code: str
    label: str
    order: int


class _Group(TypedDict):
    codes: list[str]
    why: str


class _File(TypedDict):
    values: list[_Value]
    one_bracket: list[_Group]
    not_raised: list[_Group]
    test_words: dict[str, str]


@cache
def _data() -> _Order:
    content: _File = json.loads(resource("advice_order.json").read_text(encoding="utf-8"))
    return _Order(
        order=MappingProxyType({value["code"]: value["order"] for value in content["values"]}),
        labels=MappingProxyType({value["code"]: value["label"] for value in content["values"]}),
        brackets=tuple(frozenset(group["codes"]) for group in content["one_bracket"]),
        not_raised=frozenset(code for group in content["not_raised"] for code in group["codes"]),
        test_words=MappingProxyType(content["test_words"]),
    )
