"""Personal numbers (BSN, onderwijsnummer) in texts, in whatever way people write them (R138)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

from stdnum.nl import bsn, onderwijsnummer

_LENGTH = 9
_SHOWN = 2
_RUNS = re.compile(r"\d+(?:[\W_]{1,3}\d+)*")
"""Groups of figures with at most three other signs between them, such as 9999.90.019 and 999 990 019."""
_DATES = re.compile(
    r"(?<!\d)(?:\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d|(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}"
    r"|(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d)(?!\d)"
)
"""Days and school years, which with one more figure beside them would be nine figures."""


def holds_number(text: str, numbers: Collection[str]) -> bool:
    """Whether one of these numbers stands in a text, whatever stands between its figures."""
    wanted = {number.strip().lstrip("0") for number in numbers} - {""}
    plain = plain_figures(text)
    runs = [re.sub(r"\D", "", run) for run in _RUNS.findall(plain)]
    return any(number in place for number in wanted for place in (plain, *runs))


def holds_any_number(text: str) -> bool:
    """Whether nine figures in a text can be somebody's personal number: they pass the test of eleven.

    What stands between groups of figures does not count. Of nine figures by chance one in eleven passes.
    """
    runs = _RUNS.findall(_DATES.sub("x", plain_figures(text)))
    return any(bsn.is_valid(nine) or onderwijsnummer.is_valid(nine) for run in runs for nine in _nines(run))


def is_personal_number(text: str) -> bool:
    """Whether this is a BSN or onderwijsnummer as the standard writes it: nine figures that pass the test of eleven.

    A number of Bonaire, Sint Eustatius, Saba or another country is none (R144).
    """
    return (
        text.isascii()
        and text.isdecimal()
        and len(text) == _LENGTH
        and bool(bsn.is_valid(text) or onderwijsnummer.is_valid(text))
    )


def masked(number: str) -> str:
    """A number as a screen shows it to whoever looks along: its last two figures alone (R048)."""
    return "•" * max(0, len(number) - _SHOWN) + number[-_SHOWN:]


def plain_figures(text: str) -> str:
    """The text with every figure of any script as one of 0 to 9."""
    if text.isascii():
        return text
    return _OTHER_FIGURE.sub(
        lambda figure: str(unicodedata.decimal(figure[0])), unicodedata.normalize("NFKC", text)
    )


_OTHER_FIGURE = re.compile(r"(?![0-9])\d")


def _nines(run: str) -> Iterator[str]:
    """Neighbouring groups that are nine figures together."""
    groups = re.findall(r"\d+", run)
    for start in range(len(groups)):
        nine = ""
        for group in groups[start:]:
            nine += group
            if len(nine) >= _LENGTH:
                break
        if len(nine) == _LENGTH:
            yield nine
