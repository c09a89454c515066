"""From what a letter says to its PDF, on the school's own paper and in its own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.stationery import Language, Stationery
from oso_desktop.letters.document import Document, typeset
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.names import as_translation, spoken_beside_dutch
from oso_desktop.letters.texts import speaking
from oso_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOptions:
    """What a person may choose for one letter: a language beside Dutch, and large print."""

    beside: Language = Language.DUTCH
    large: bool = False


PLAIN = PrintOptions()


def has_words(kind: LetterKind, language: Language) -> bool:
    """Whether this letter can be made in this language: a paper between schools is in Dutch only."""
    return language is Language.DUTCH or language in spoken_beside_dutch(kind.value)


def fitting(kind: LetterKind, options: PrintOptions) -> PrintOptions:
    """The same options, without a language that this letter does not speak."""
    return options if has_words(kind, options.beside) else replace(options, beside=Language.DUTCH)


def stationery(workspace: Workspace) -> Stationery:
    """The school's own paper as it was set last."""
    with workspace.view() as unit:
        return unit.settings.get(Stationery)


def printed(
    workspace: Workspace, compose: Callable[[], Document], options: PrintOptions = PLAIN
) -> LetterPdf:
    """The document as PDF; `compose` is asked once for each language, and what it says in Dutch comes first."""
    paper = stationery(workspace)
    paper = replace(paper, large=paper.large or options.large)
    with speaking(Language.DUTCH, paper.sentences):
        document = compose()
    if options.beside is Language.DUTCH:
        return typeset(document, paper)
    with speaking(options.beside, paper.sentences):
        return typeset(document, paper, as_translation(compose()))
