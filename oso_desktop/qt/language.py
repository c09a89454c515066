"""The language of the screen: Dutch, or English for who chose that on this computer.

What is stored, logged and printed stays Dutch; only what is shown is said in the other language, where it is shown.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from oso_desktop.assets import resource

if TYPE_CHECKING:
    from oso_desktop.qt.catalogue import Catalogue

SETTINGS_NAME = "venster.ini"
"""What the window keeps between sessions, in the folder of the dossiers: no personal data."""
_KEY = "scherm/taal"


class Language(StrEnum):
    """A language of the screen."""

    DUTCH = "nl"
    ENGLISH = "en"


LOCALES = {
    Language.DUTCH: QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Interpreter(QTranslator):
    """Says every text of the program in the other language; what it does not know it leaves to Qt's own texts."""

    def __init__(self, texts: Catalogue, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self.texts = texts

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Qt's way in; the place of a text says nothing, since one text has one translation. One that has two says
        which it is by its disambiguation: `tr("Bewaren", "tab")` stands in the file as "Bewaren|tab".
        """
        del context, n
        return self.texts.say(f"{source}|{disambiguation}" if disambiguation else source)


_interpreter: Interpreter | None = None
_qt_words: QTranslator | None = None


def on_screen(text: str) -> str:
    """A text that the core made, in the language of the screen; what is not known stays as it is."""
    return text if _interpreter is None else _interpreter.texts.say(text) or text


def coded(value: str) -> str:
    """A value of the standard: words of a code list, which begin small, and not what somebody wrote or is called."""
    return on_screen(value) if value[:1].islower() else value


class Told(Protocol):
    """What is the matter, and what to do: an error, a reason of the gate, what was found."""

    @property
    def text(self) -> str: ...
    @property
    def next_step(self) -> str: ...


def with_step(told: Told) -> str:
    """Both, in the language of the screen."""
    return f"{on_screen(told.text)} {on_screen(told.next_step)}"


def spoken() -> Language:
    """The language of the screen now."""
    return Language.DUTCH if _interpreter is None else Language.ENGLISH


def speak(language: Language, texts: Catalogue | None = None) -> None:
    """Has all that is shown from now on in this language, Qt's own texts and ways of writing included; `texts` in
    place of those of the program.
    """
    global _interpreter, _qt_words  # noqa: PLW0603 - one application has one language
    app = QCoreApplication.instance()
    if app is None:
        raise ValueError("there is no application yet that could speak")
    for old in (_interpreter, _qt_words):
        if old is not None:
            app.removeTranslator(old)
    _interpreter = _qt_words = None
    QLocale.setDefault(LOCALES[language])
    if language is Language.DUTCH:
        _qt_words = QTranslator(app)
        place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if _qt_words.load(LOCALES[language], "qtbase", "_", place):
            app.installTranslator(_qt_words)
        return
    from oso_desktop.qt.catalogue import catalogue  # noqa: PLC0415 - a Dutch screen needs none of it

    _interpreter = Interpreter(texts or catalogue(resource("translations/en.json")), app)
    app.installTranslator(_interpreter)


def chosen_language(folder: Path | None) -> Language:
    """What was chosen on this computer; Dutch until somebody chooses."""
    if folder is None or not (folder / SETTINGS_NAME).exists():
        return Language.DUTCH
    found = str(_settings(folder).value(_KEY, ""))
    return Language(found) if found in set(Language) else Language.DUTCH


def choose_language(folder: Path, language: Language) -> None:
    """From the next start on the screen speaks this language."""
    settings = _settings(folder)
    settings.setValue(_KEY, language.value)
    settings.sync()


def _settings(folder: Path) -> QSettings:
    return QSettings(str(folder / SETTINGS_NAME), QSettings.Format.IniFormat)
