"""Words and phrases that tell something forbidden or special of a pupil or family; which they are is data.

A rule has words that call it up. Only round such a word its contexts are looked at, in a stretch of fixed length of
the same sentence: so the work stays linear in the length of the text, whatever the patterns are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from oso_desktop.assets import resource
from oso_desktop.dossier.scan_folding import Folded, plain_sign
from oso_desktop.dossier.scan_inflection import written_forms

_REACH = 110
"""Signs before and after a word in which its contexts are looked for."""
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_END = re.compile(r"[.!?;](?=\s+[A-Z\u2022-]|\s*\Z)|\n")
"""The end of a sentence, as far as signs tell."""

Context = re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What calls a subject up, and what must or must not stand round it.

    `before` ends where the word begins and `after` begins where it ends; what they match belongs to the finding.
    `needs` must match somewhere in the sentence. Of the lists that are not empty each must have one that matches;
    none of those that begin with `unless` may.
    """

    subject: str
    before: tuple[Context, ...] = ()
    after: tuple[Context, ...] = ()
    needs: tuple[Context, ...] = ()
    unless_before: tuple[Context, ...] = ()
    unless_after: tuple[Context, ...] = ()
    unless: tuple[Context, ...] = ()
    capital: bool = False

    def place(self, plain: Folded, start: int, end: int) -> tuple[int, int] | None:
        """What of the text belongs to the finding for a word at this place; None if it means something else."""
        if self.capital and not plain.cased[start:end].isupper():
            return None
        first, last = _sentence(plain.cased, start, end)
        if _any(self.unless_before, plain, first, start) or _any(self.unless_after, plain, end, last):
            return None
        before, after = _any(self.before, plain, first, start), _any(self.after, plain, end, last)
        if (self.before and before is None) or (self.after and after is None):
            return None
        if (self.needs and _any(self.needs, plain, first, last) is None) or _any(
            self.unless, plain, first, last
        ):
            return None
        return (first + before.start() if before else start), (end + after.end() if after else end)


def _any(contexts: Iterable[Context], plain: Folded, start: int, end: int) -> re.Match[str] | None:
    """The first that matches in a stretch; only those that tell capitals apart look at them, which is slower."""
    if not contexts:
        return None
    lower, cased = plain.lower[start:end], plain.cased[start:end]
    for context in contexts:
        found = context.search(cased if context.flags & re.IGNORECASE else lower)
        if found is not None:
            return found
    return None


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    for found in _END.finditer(text, first, start):
        first = found.end()
    after = _END.search(text, end, last)
    return first, after.start() if after else last


@dataclass(slots=True)
class WordTable:
    """Which rules a word calls up: by the whole word, by how it begins or ends, or by what stands in it."""

    whole: dict[str, list[Rule]] = field(default_factory=dict)
    beginnings: dict[str, list[Rule]] = field(default_factory=dict)
    endings: dict[str, list[Rule]] = field(default_factory=dict)
    middles: dict[str, list[Rule]] = field(default_factory=dict)
    known: dict[str, tuple[Rule, ...]] = field(default_factory=dict)

    def add(self, pattern: str, rule: Rule) -> None:
        """A word, in which a `*` at the beginning or the end stands for any letters."""
        word = pattern.strip("*")
        table = {
            (False, False): self.whole,
            (False, True): self.beginnings,
            (True, False): self.endings,
            (True, True): self.middles,
        }[pattern.startswith("*"), pattern.endswith("*")]
        table.setdefault(word, []).append(rule)

    def rules_of(self, word: str) -> tuple[Rule, ...]:
        """What a word calls up; remembered, since texts repeat their words."""
        rules = self.known.get(word)
        if rules is None:
            rules = tuple(dict.fromkeys(self._look_up(word)))
            if len(self.known) < _MOST_KNOWN:
                self.known[word] = rules
        return rules

    def _look_up(self, word: str) -> Iterator[Rule]:
        if len(word) > _LONGEST_WORD:
            return
        yield from self.whole.get(word, ())
        for length in range(2, len(word) + 1):
            yield from self.beginnings.get(word[:length], ())
            yield from self.endings.get(word[-length:], ())
        for part, rules in self.middles.items():
            if part in word:
                yield from rules


_MOST_KNOWN = 50_000
_LONGEST_WORD = 80


def words_in(plain: Folded) -> Iterator[tuple[int, int, str]]:
    """Every finding with its place in the text itself and the key of its subject."""
    table = word_table()
    calling = {word for word in set(_WORD.findall(plain.lower)) if any(_parts(table, word))}
    for found in _WORD.finditer(plain.lower):
        if found[0] not in calling:
            continue
        for start, end, rules in _parts(table, found[0]):
            for rule in rules:
                place = rule.place(plain, found.start() + start, found.start() + end)
                if place is not None:
                    yield *plain.source(*place), rule.subject


def _parts(table: WordTable, word: str) -> Iterator[tuple[int, int, tuple[Rule, ...]]]:
    """Of a word, and of one with hyphens each part as well: the place in it and what it calls up."""
    if rules := table.rules_of(word.replace("-", "").replace("'", "")):
        yield 0, len(word), rules
    if not word.isalnum():
        for part in _PART.finditer(word):
            if rules := table.rules_of(part[0]):
                yield *part.span(), rules


_PART = re.compile(r"[^-']+")


@cache
def word_table() -> WordTable:
    """The words of all files with rules, made when the first text is scanned."""
    lists = _read("lists.json")
    table = WordTable()
    for path in sorted(resource("scan/rules").glob("*.json")):
        for row in json.loads(path.read_text(encoding="utf-8")):
            rule = _rule(row, lists)
            for pattern in _patterns(row["words"], lists):
                table.add(pattern, rule)
    return table


def _read(name: str) -> Mapping[str, list[str]]:
    content: Mapping[str, list[str]] = json.loads(resource(f"scan/{name}").read_text(encoding="utf-8"))
    return content


def _rule(row: Mapping[str, object], lists: Mapping[str, list[str]]) -> Rule:
    def contexts(name: str, begin: str = "", end: str = "") -> tuple[Context, ...]:
        written = row.get(name)
        patterns = map(str, written) if isinstance(written, list) else ()
        return tuple(_context(f"{begin}(?:{_filled(one, lists)}){end}") for one in patterns)

    return Rule(
        subject=str(row["subject"]),
        before=contexts("before", r"(?<![^\W_])", r"\Z"),
        after=contexts("after", r"\A", r"(?![^\W_])"),
        needs=contexts("needs", r"(?<![^\W_])", r"(?![^\W_])"),
        unless_before=contexts("unless_before", r"(?<![^\W_])", r"\Z"),
        unless_after=contexts("unless_after", r"\A"),
        unless=contexts("unless", r"(?<![^\W_])"),
        capital=bool(row.get("capital", False)),
    )


def _context(pattern: str) -> Context:
    """A pattern without capitals is for text without; `(?-i:` says of a part that its capitals count."""
    pattern = "".join(map(plain_sign, pattern))
    return re.compile(pattern, re.IGNORECASE if "(?-i:" in pattern else re.NOFLAG)


_NAME = re.compile(r"\{([a-z_]+)\}")


def _filled(pattern: str, lists: Mapping[str, list[str]]) -> str:
    """A pattern with `{name}` replaced by the words of that list in all their forms, each of them whole."""
    return _NAME.sub(lambda name: rf"(?:{'|'.join(_alternatives(lists[name[1]], lists))})\b", pattern)


def _alternatives(words: list[str], lists: Mapping[str, list[str]]) -> Iterator[str]:
    for pattern in sorted(_patterns(words, lists), key=len, reverse=True):
        word = re.escape(pattern.strip("*")).replace(r"\ ", " ")
        yield (
            (r"[^\W_]*" if pattern.startswith("*") else "")
            + word
            + (r"[^\W_]*" if pattern.endswith("*") else "")
        )


def _patterns(words: Iterable[str], lists: Mapping[str, list[str]]) -> Iterator[str]:
    for word in words:
        if word.startswith("@"):
            yield from _patterns(lists[word[1:]], lists)
        else:
            yield from written_forms("".join(map(plain_sign, word)))
