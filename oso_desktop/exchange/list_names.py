"""A name that stands in one cell, taken apart: surname, prefix and what the pupil is called."""

from __future__ import annotations

from collections.abc import Collection


def surname_in(text: str, prefixes: Collection[str]) -> tuple[str, str]:
    """The surname and the prefix of `Berg, van den` and `van den Berg`; a prefix with a capital belongs to the name."""
    first, comma, rest = text.partition(",")
    if comma and rest.split() and all(token.casefold() in prefixes for token in rest.split()):
        return first.strip(), " ".join(rest.split())
    tokens = text.split()
    place = 0
    while place < len(tokens) - 1 and tokens[place] in prefixes:
        place += 1
    return " ".join(tokens[place:]), " ".join(tokens[:place])


def whole_name_in(text: str, prefixes: Collection[str]) -> tuple[str, str, str]:
    """The surname, the prefix and the calling name of `Berg, Anna van den`, `Berg, van den, Anna`, `Anna van den Berg`.

    Raises ValueError where no surname can be told from the rest.
    """
    parts = [" ".join(part.split()) for part in text.split(",")]
    if len(parts) > 3 or not parts[0] or not parts[-1]:
        raise ValueError
    if len(parts) == 3:
        return parts[0], parts[1], parts[2]
    if len(parts) == 2:
        surname, prefix = surname_in(parts[0], prefixes)
        calling = parts[1].split()
        behind: list[str] = []
        while len(calling) > 1 and calling[-1] in prefixes:
            behind.insert(0, calling.pop())
        return surname, prefix or " ".join(behind), " ".join(calling)
    tokens = parts[0].split()
    if len(tokens) < 2:
        raise ValueError
    surname, prefix = surname_in(" ".join(tokens[1:]), prefixes)
    return surname, prefix, tokens[0]
