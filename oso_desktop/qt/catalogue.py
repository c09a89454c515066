"""Texts in another language: what is known by its letters, and what the program put together, known by its shape.

The core speaks Dutch in whole sentences with a number, a day or a name already in them. Such a sentence is found back
by the template that it was made from; what was filled in is said in the other language in turn where that is known.
Nothing that was given here is kept: it may hold a name.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

_HOLE = re.compile(r"\{[\w.:%!-]*\}")
_LETTERS = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_FILLED = "\u01c1"
"""A letter that no text of the program has."""
_LEAST_LETTERS = 4
"""What says less of itself than this would be found in any text."""
_SENTENCE_END = re.compile(r"(?<=[.!?…:])\s+(?=[^\sa-z])|\n+")
_MOST_SENTENCES = 12
_DEEPEST = 4
"""A sentence in a sentence in a sentence; deeper the program does not go."""
_ROW = re.compile(r"(, |; | · |\n)")
_JOINT = re.compile(r"(, |; | · | en | of |\n| \(|\))")
_JOINTS = {" en ": " and ", " of ": " or "}
_MONTHS = {
    "januari": "January",
    "februari": "February",
    "maart": "March",
    "april": "April",
    "mei": "May",
    "juni": "June",
    "juli": "July",
    "augustus": "August",
    "september": "September",
    "oktober": "October",
    "november": "November",
    "december": "December",
}
_DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(_MONTHS)})( \d{{4}})?(?: om (\d{{1,2}}:\d{{2}}))?")
_COUNTED = re.compile(r"(\d+×? )(\D+)")
_LABELLED = re.compile(r"([^:]+)(: \d+)")
_NUMBERED = re.compile(r"[\d.,:/%+-]+")


class Template:
    """A text with holes: recognises what was made from it, and makes the same in the other language."""

    def __init__(self, source: str, said: str) -> None:
        self._source, self._said = source, said
        self.fixed = [part for part in _HOLE.split(source) if part]
        self.weight = sum(len(_LETTERS.findall(part)) for part in self.fixed)
        self.loose = _HOLE.match(source) is not None or len(self.fixed[0]) < 2
        """It may begin with anything, and is tried after those that do not."""
        self._shape: re.Pattern[str] | None = None

    @property
    def anchor(self) -> str:
        """The longest word that stands by itself in every text of this shape; empty if there is none."""
        words = _WORD.findall(
            _HOLE.sub(_FILLED, self._source)
        )  # what touches a hole may be one word with what fills it
        return max((each for each in words if _FILLED not in each), key=len, default="")

    def values(self, text: str) -> dict[str, str] | None:
        """What stands in the holes; None for a text of another shape."""
        if any(part not in text for part in self.fixed):
            return None
        if self._shape is None:
            self._shape = re.compile(self._pattern(), re.DOTALL)
        found = self._shape.fullmatch(text)
        return dict(zip(self._names(), found.groups(), strict=True)) if found else None

    def fill(self, values: Mapping[str, str]) -> str:
        """The other language, with these values in its holes."""
        bare = iter(values.values())
        return _HOLE.sub(lambda hole: next(bare) if hole[0] == "{}" else values[hole[0]], self._said)

    def _names(self) -> Iterator[str]:
        seen = set()
        for number, hole in enumerate(_HOLE.findall(self._source)):
            if hole == "{}":
                yield f"{{}}{number}"
            elif hole not in seen:
                seen.add(hole)
                yield hole

    def _pattern(self) -> str:
        made, at, groups = "", 0, dict[str, int]()
        for number, hole in enumerate(_HOLE.finditer(self._source)):
            made += re.escape(self._source[at : hole.start()])
            name = f"{{}}{number}" if hole[0] == "{}" else hole[0]
            made += f"(?:\\{groups[name]})" if name in groups else "(.*?)"
            groups.setdefault(name, len(groups) + 1)
            at = hole.end()
        return made + re.escape(self._source[at:])


class Catalogue:
    """The texts of one language, by the Dutch ones."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)
        made = (Template(source, said) for source, said in texts.items() if _HOLE.search(source))
        known = sorted(
            (each for each in made if each.weight >= _LEAST_LETTERS),
            key=lambda template: (template.loose, -template.weight),
        )
        self._by_anchor: defaultdict[str, list[tuple[int, Template]]] = defaultdict(list)
        """By a word that a text must have, each with its turn: of some 2,000 templates a few are looked at."""
        for turn, template in enumerate(known):
            self._by_anchor[template.anchor].append((turn, template))

    def say(self, text: str) -> str | None:
        """The text in the other language; None where nothing of it is known."""
        return (
            self._texts.get(text)
            or self._one_by_one(text)
            or self._known(text, 0)
            or self._by_sentences(text)
            or self._joined(text, 0)
        )

    def _one_by_one(self, text: str) -> str | None:
        """Sentences that are each known, before a text that begins with a hole takes them for what was filled in."""
        ends = [*_SENTENCE_END.finditer(text)]
        if not ends or len(ends) >= _MOST_SENTENCES:
            return None
        made, at = "", 0
        for end in ends:
            if (said := self._known(text[at : end.start()], 0)) is None:
                return None
            made, at = made + said + end[0], end.end()
        last = self._known(text[at:], 0)
        return None if last is None else made + last

    def _known(self, text: str, depth: int) -> str | None:
        """A text that is known as a whole, also with its first letter in the other case."""
        if (said := self._texts.get(text)) is not None:
            return said
        bare = text.strip(" \t•·")
        if not bare:
            return None
        if bare != text and (said := self._known(bare, depth)) is not None:
            return text.replace(bare, said, 1)
        for spelled, flipped in ((text, False), (_flipped(text), True)):
            said = self._texts.get(spelled) or self._shaped(spelled, depth)
            if said is not None:
                return _flipped(said) if flipped else said
        if text[-1] in ".:" and depth < _DEEPEST and (said := self._known(text[:-1], depth + 1)):
            return said + text[-1]
        if (counted := _COUNTED.fullmatch(text)) and (said := self._known(counted[2], depth)):
            return counted[1] + said
        if (labelled := _LABELLED.fullmatch(text)) and (said := self._known(labelled[1], depth)):
            return said + labelled[2]
        return _day(text)

    def _shaped(self, text: str, depth: int) -> str | None:
        if depth >= _DEEPEST:
            return None
        words = {"", *_WORD.findall(text)}
        candidates = sorted(turn for word in words & self._by_anchor.keys() for turn in self._by_anchor[word])
        for _turn, template in candidates:
            values = template.values(text)
            if values is not None:
                return template.fill({name: self._value(value, depth + 1) for name, value in values.items()})
        return None

    def _value(self, value: str, depth: int) -> str:
        return self._known(value, depth) or self._joined(value, depth) or value

    def _by_sentences(self, text: str) -> str | None:
        """Sentences that were put behind each other: the longest run that is known first."""
        ends = [found.span() for found in _SENTENCE_END.finditer(text)]
        if not ends or len(ends) >= _MOST_SENTENCES:
            return None
        starts, stops = [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)]
        made, at, any_known = "", 0, False
        while at < len(starts):
            for last in range(len(stops) - 1, at - 1, -1):
                piece = text[starts[at] : stops[last]]
                said = self._known(piece, 0) if (at, last) != (0, len(stops) - 1) else None
                if said is not None or last == at:
                    break
            any_known |= said is not None
            made += (said or piece) + (text[slice(*ends[last])] if last < len(ends) else "")
            at = last + 1
        return made if any_known else None

    def _joined(self, text: str, depth: int) -> str | None:
        """A row of things of which each is known, or is a number; a thing may have an "en" of its own."""
        return self._parted(_ROW, text, depth) or self._parted(_JOINT, text, depth)

    def _parted(self, joint: re.Pattern[str], text: str, depth: int) -> str | None:
        parts = joint.split(text)
        if len(parts) < 3:
            return None
        made = ""
        for number, part in enumerate(parts):
            if number % 2:
                made += _JOINTS.get(part, part)
            elif not part or _NUMBERED.fullmatch(part):
                made += part
            elif (said := self._known(part, depth)) is not None:
                made += said
            else:
                return None
        return made


def catalogue(path: Path) -> Catalogue:
    """The texts of a file of translations."""
    return Catalogue(json.loads(path.read_text(encoding="utf-8")))


def _flipped(text: str) -> str:
    return text[:1].swapcase() + text[1:]


def _day(text: str) -> str | None:
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    day, month, year, time = found.groups()
    return f"{day} {_MONTHS[month]}{year or ''}" + (f" at {time}" if time else "")
