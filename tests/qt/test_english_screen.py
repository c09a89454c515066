"""The whole screen in English: on no page stands a Dutch word of the program, and everything fits and has its keys."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTabBar,
    QWidget,
)

from oso_desktop.assets import word_list
from oso_desktop.qt import screenshots
from oso_desktop.qt.help_manual import manual_pages
from oso_desktop.qt.language import Language, speak
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.theme import Scheme, theme
from oso_desktop.services.demo import demo_workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.fit import cut_off
from tests.qt.test_mnemonics import clashes
from tests.qt.translations import english
from tests.qt.windows import put_away

DUTCH = re.compile(
    r"\b(aan|alle|als|bij|daarna|dat|deze|dit|een|eerst|geen|heeft|hebt|het|hoe|kan|kies|kunt|maak|moet|naar|nieuwe|niet"
    r"|nog|ook|staat|uit|uw|voor|waar|wat|weg|welke|wie|wordt|zijn|zo)\b",
    re.IGNORECASE,
)
"""Words that nearly every Dutch sentence has one of, and no English one."""

DATA = (
    # What people are called, where they live and what they wrote is nobody's to translate.
    "Hoekstra-Wâldsma|Heuvel-Rijnsdorp tot Westerbroek|Het Kompas|Het Verzonnen College"
    "|DUINKERKEN AAN ZEE|Gebeld met de administratie van de school"
    "|Wij willen graag dat de nieuwe school met ons belt voordat het jaar begint"
    "|De nieuwe school moet weten welke hulp vanaf de eerste dag nodig is"
    "|Dit advies past bij de resultaten en de werkhouding van de( laatste drie jaar)?"
    "|Wij zijn het eens met het advies. Onze dochter werkt thuis liever met een vast schema; dat staat er niet in"
    # The titles of attachments and the heads of a file that was read are data too, and letters stay Dutch.
    "|Medisch verslag of behandelplan|Ontwikkelingsperspectief|Handelingsplan|Leerlingrapport doorstroomtoets"
    "|Dyslexie- of dyscalculieverklaring|Onderwijskundig rapport|Schoolrapport"
    "|Leerlingnummer|Achternaam|Tussenvoegsel|Roepnaam|Geboortedatum|Groep|Godsdienst|Opmerking"
    "|U kunt ons laten weten wat u ervan vindt|Nederlands|Rekenen-Wiskunde|rekenen"
)
LETTER_TEXTS = frozenset({"question_label", "program_label", "sentence_tree", "own_edit"})
"""Where the sentences of the letters stand, as the school sends them."""
SCENE_TEXTS = frozenset({"leerlingen-meldingen", "brieven-bezig", "leerlingen-inlezen-bezig"})
"""What these scenes say was written for the picture."""
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
_SAID = (
    "text",
    "title",
    "placeholderText",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
    "windowTitle",
)


@dataclass
class Seen:
    """What a page says, what of it is cut off, and which letters two controls have."""

    texts: dict[str, str]
    cut: list[str]
    clashes: dict[str, list[str]]


def texts_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every text that a person sees or hears, with the widget that says it."""
    for widget in (window, *window.findChildren(QWidget)):
        name = widget.objectName() or type(widget).__name__
        if not widget.isVisible() or name in LETTER_TEXTS or isinstance(widget, QHeaderView):
            continue
        for each in _SAID:
            if callable(say := getattr(widget, each, None)) and not (
                each == "text" and hasattr(widget, "setReadOnly")
            ):
                yield name, say()
        if isinstance(widget, QTabBar):
            yield from ((name, widget.tabText(at)) for at in range(widget.count()))
        elif isinstance(widget, QComboBox):
            yield from ((name, widget.itemText(at)) for at in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            yield from ((name, text) for text in _of_model(model, QModelIndex()))


def _of_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        while index.isValid():
            yield from (text for role in _ROLES if isinstance(text := index.data(role), str))
            if index.column() == 0:
                yield from _of_model(model, index)
            index = index.siblingAtColumn(index.column() + 1)
    if not parent.isValid() and not isinstance(model, QAbstractListModel):
        heads = (model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount(parent)))
        yield from (head for head in heads if isinstance(head, str))


def dutch(text: str, keys: dict[str, str]) -> bool:
    """Whether a text is known as one of the program's Dutch texts, or sounds Dutch."""
    bare = re.sub(DATA, "", html.unescape(re.sub("<[^>]*>", " ", text)), flags=re.IGNORECASE).strip()
    if bare.lstrip("0123456789 ") in word_list():  # read out by phone, in Dutch
        return False
    if text.removeprefix("Help: ") in {page.title for page in manual_pages()}:  # the manual is in Dutch
        return False
    return keys.get(bare, bare) != bare or DUTCH.search(bare.replace("&", "")) is not None


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[dict[str, Seen]]:
    """Every scene of the pictures, on a screen of 1366×768."""
    workspace = demo_workspace(tmp_path_factory.mktemp("english") / "store", MemoryKeychain())
    theme().apply(Scheme.LIGHT)
    speak(Language.ENGLISH)
    window = MainWindow(Operations())
    window.resize(1366, 768)
    window.show()
    found = {}
    for scene in screenshots.scenes(workspace):
        shown = scene.prepare(window) or window
        screenshots.settle(window)
        parts = [each for each in shown.findChildren(QWidget) if each.isVisible()]
        cut = [text for each in parts if isinstance(each, QPushButton | QLabel) and (text := cut_off(each))]
        found[scene.name] = Seen({text: name for name, text in texts_of(shown)}, cut, clashes(shown))
    yield found
    put_away(window)
    workspace.close()
    speak(Language.DUTCH)


def test_no_page_says_anything_in_dutch(walked: dict[str, Seen]) -> None:
    """UI.md: English is the second language, nothing untranslated."""
    keys = english()
    left = [
        f"{scene}, {name}: {text}"
        for scene, seen in walked.items()
        for text, name in seen.texts.items()
        if scene not in SCENE_TEXTS and dutch(text, keys)
    ]
    assert not left, "\n".join(left)
    assert sum(len(seen.texts) for seen in walked.values()) > 5000, "the pages were looked at"


def test_in_english_nothing_is_cut_off(walked: dict[str, Seen]) -> None:
    assert {scene: seen.cut for scene, seen in walked.items() if seen.cut} == {}


def test_in_english_no_two_letters_clash(walked: dict[str, Seen]) -> None:
    assert {scene: seen.clashes for scene, seen in walked.items() if seen.clashes} == {}


def test_a_dutch_word_is_heard() -> None:
    """The ear of this test itself."""
    assert dutch("Kies een school", {})
    assert dutch("Bewaren", {"Bewaren": "Keep"})
    assert not dutch("Choose a school for Liekele van der Hoekstra-Wâldsma", {})
