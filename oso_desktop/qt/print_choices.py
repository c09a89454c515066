"""What a person may choose for a letter: a language beside Dutch, and large print."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox

from oso_desktop.dossier.stationery import Language
from oso_desktop.qt.language import on_screen
from oso_desktop.services.press import PrintOptions


def fill_languages(box: QComboBox) -> None:
    """Dutch alone, and Dutch with each language that somebody checked."""
    for language in Language:
        if language is Language.DUTCH:
            box.addItem(_tr("Alleen Nederlands"), language)
        elif language.offered:
            box.addItem(_tr("Nederlands en {name}").format(name=on_screen(language.label)), language)


def chosen_options(languages: QComboBox, large: QCheckBox) -> PrintOptions:
    """What stands in these fields."""
    return PrintOptions(beside=Language(languages.currentData()), large=large.isChecked())


def show_options(options: PrintOptions, languages: QComboBox, large: QCheckBox) -> None:
    """Puts it there, without taking it for a choice."""
    for field in (languages, large):
        field.blockSignals(True)
    languages.setCurrentIndex(max(0, languages.findData(options.beside)))
    large.setChecked(options.large)
    for field in (languages, large):
        field.blockSignals(False)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PrintChoices", text)
