"""What is wrong with a translation, compared with the Dutch texts: the check that a new language has to pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from oso_desktop.dossier.own_sentences import PLACE
from oso_desktop.letters.names import WORDS
from oso_desktop.letters.texts import Texts, parse

Tables = Mapping[str, Texts]


def files(folder: Path) -> dict[str, Tables]:
    """The texts of one language by the name of their file."""
    return {
        path.stem: parse(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.toml"))
    }


def to_parents(dutch: Mapping[str, Tables]) -> set[str]:
    """The files that a parent, a guardian or a pupil reads, and which every language therefore has."""
    letters = {name for name, tables in dutch.items() if {"ouder", "leerling"} & set(tables)}
    return letters | {"algemeen", "verzoek"}


def faults(dutch: Path, translation: Path) -> list[str]:
    """Everything that keeps the translation in this folder from being used, one line each."""
    originals, translated = files(dutch), files(translation)
    wanted = to_parents(originals)
    found = [f"{name}: no such file" for name in sorted((wanted | {WORDS}) - set(translated))]
    found += [f"{name}: no Dutch file" for name in sorted(set(translated) - set(originals) - {WORDS})]
    for name in sorted(set(translated) & set(originals)):
        found += _in_file(name, originals[name], translated[name])
    return found


def _in_file(name: str, dutch: Tables, other: Tables) -> Iterator[str]:
    for table in sorted(set(dutch) ^ set(other)):
        yield f"{name} [{table}]: {'is missing' if table in dutch else 'has no Dutch table'}"
    for table in sorted(set(dutch) & set(other)):
        ours, theirs = dutch[table].sentences, other[table].sentences
        for key in sorted(set(ours) ^ set(theirs)):
            yield f"{name} [{table}] {key}: {'is missing' if key in ours else 'has no Dutch sentence'}"
        for key in sorted(set(ours) & set(theirs)):
            yield from (f"{name} [{table}] {key}: {what}" for what in _in_sentence(ours[key], theirs[key]))


def _in_sentence(dutch: str | tuple[str, ...], other: str | tuple[str, ...]) -> Iterator[str]:
    if isinstance(dutch, str) is not isinstance(other, str) or (
        not isinstance(dutch, str) and len(dutch) != len(other)
    ):
        yield "not as many sentences"
        return
    pairs = [(dutch, other)] if isinstance(dutch, str) else list(zip(dutch, other, strict=True))
    for ours, theirs in pairs:
        if not str(theirs).strip():
            yield "is empty"
        if set(PLACE.findall(str(ours))) != set(PLACE.findall(str(theirs))):
            yield "other places between braces"
        if Counter(str(ours))["*"] and not Counter(str(theirs))["*"]:
            yield "nothing is bold"
        if str(theirs).count("**") % 2:
            yield "bold that does not end"
