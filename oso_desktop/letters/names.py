"""The program's own words in a letter: names of parts, of attachments, of laws, in the language of the letter.

In Dutch they are those of the screen. Every other language has them in its `vertaling.toml`, found by the Dutch word,
with the Dutch term in brackets where a parent will meet it at school. What people typed stays as they typed it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from oso_desktop.assets import resource
from oso_desktop.dossier.advice import label_of
from oso_desktop.dossier.attachments import kind
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import Recorded
from oso_desktop.dossier.overview import AttachmentLine
from oso_desktop.dossier.shown import Change
from oso_desktop.dossier.stationery import Language
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.document import Document, Section, Text
from oso_desktop.letters.texts import Texts, language, load

WORDS: Final = "vertaling"
"""The file that only a translation has."""

_PAGES: Final = "bladzijde "
_AND: Final = " en "
_PAPER: Final = "Bijlage "


def as_translation(document: Document) -> Document:
    """A document that was composed in another language, as it stands behind the Dutch one.

    It begins by saying that the Dutch text binds. It has no slip, since one person has one answer, and no address of
    either: the Dutch page is the one in the envelope's window, and tells how to reach the school.
    """
    binding = Section("", (Text(_words("blad").fill("bindend", {})),), wide=True)
    spoken = language()
    return replace(
        document,
        sections=(binding, *document.sections),
        school_lines=(),
        address=None,
        slip=None,
        language=spoken.facts.tag,
        rtl=spoken.rtl,
    )


def spoken_beside_dutch(name: str) -> tuple[Language, ...]:
    """The languages that are offered and in which the letter with this name, that of its file, has its texts."""
    return tuple(
        each
        for each in Language
        if each.offered
        and each is not Language.DUTCH
        and resource(f"letters/{each.value}/{name}.toml").is_file()
    )


def category_name(category: Category) -> str:
    """A part of the dossier."""
    return _named("rubriek", category.label)


def item_name(label: str) -> str:
    """One thing within a part, by its Dutch label."""
    return _named("gegeven", label)


def attachment_name(line: AttachmentLine) -> str:
    """An attachment: its kind, its title as the school typed it, and which pages of it go."""
    if language() is Language.DUTCH:
        return line.label
    name = _titled(kind(line.attachment.kind).label, line.attachment.title)
    return f"{name} ({_pages(line.pages)})" if line.pages else name


def letter_name(letter: LetterKind) -> str:
    """What kind of letter it is."""
    return _named("brief", letter.label)


def transfer_name(profile: Profile) -> str:
    """What kind of transfer a dossier is for."""
    return _named("overstap", profile.label)


def law_name(article: str) -> str:
    """An article of law."""
    return _named("wet", article)


def recorded_name(recorded: Recorded) -> str:
    """How the school recorded that somebody saw the dossier."""
    return _named("vastgelegd", recorded.value)


def advice_name(code: str) -> str:
    """An advice by its code."""
    return _named("advies", label_of(code))


def purpose_name(purpose: SwvPurpose) -> str:
    """What is asked of a samenwerkingsverband, as it stands in a sentence."""
    return _named("aanvraag", purpose.request)


def signer_name(signer: str) -> str:
    """Who signs: a name and a role with a comma between them."""
    name, comma, role = signer.rpartition(", ")
    return f"{name}{comma}{_named('functie', role)}"


def change_name(change: Change) -> str:
    """What was added or changed, by its part and the thing in it."""
    line = change.line
    if language() is Language.DUTCH or line is None:
        return change.what
    words = _words("wijziging")
    if line.paper:
        name, _, title = line.label.removeprefix(_PAPER).partition(": ")
        return words.line("bijlage", {"naam": _titled(name, title)})
    category = Category(line.category)
    if line.rest:
        return category_name(category)
    item = item_name(line.label.removeprefix(f"{category.label}, "))
    name = words.line("onderdeel", {"naam": category_name(category), "onderdelen": item})
    return words.line("erbij", {"naam": name, "onderdelen": line.summary}) if line.summary else name


def _titled(label: str, title: str) -> str:
    name = _named("bijlage", label)
    return name if not title or title == label else f"{name}: {title}"


def _pages(said: str) -> str:
    words = _words("bladzijden")
    numbers = said.removeprefix(_PAGES).replace(_AND, f" {words.line('en')} ")
    return words.line("deel", {"paginas": numbers})


def _named(table: str, dutch: str) -> str:
    if language() is Language.DUTCH:
        return dutch
    words = _words(table)
    # An article or a role that only one school knows has no translation; the Dutch word says more than nothing.
    return words.line(dutch) if dutch in words.sentences else dutch


def _words(table: str) -> Texts:
    return load(WORDS)[table]
