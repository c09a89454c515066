"""In which language the screen speaks: a choice at the first start and on the page Beheer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from oso_desktop.qt.forms.ui_language_choice import Ui_LanguageChoice
from oso_desktop.qt.language import Language, choose_language, chosen_language, spoken
from oso_desktop.qt.page import Shell


class LanguageChoice(QWidget):
    """Both languages, the one of now chosen. `chosen(Language)` comes when a person chooses."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.form = Ui_LanguageChoice()
        self.form.setupUi(self)
        self._radios = {Language.DUTCH: self.form.dutch_radio, Language.ENGLISH: self.form.english_radio}
        self.show_language(spoken())
        for language, radio in self._radios.items():
            radio.clicked.connect(self._chooser(language))

    def show_language(self, language: Language) -> None:
        """Shows which is chosen."""
        self._radios[language].setChecked(True)

    def _chooser(self, language: Language) -> Callable[[bool], None]:
        return lambda _checked: self.chosen.emit(language)


class LanguageCard(LanguageChoice):
    """The choice on the page Beheer: what is open now keeps its language, the next start has the other."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.chosen.connect(self._keep)

    def refresh(self) -> None:
        """Shows what was chosen, which another window may have done."""
        self.show_language(chosen_language(self._shell.workspace.folder))

    def _keep(self, language: Language) -> None:
        choose_language(self._shell.workspace.folder, language)
        self.form.said.setText(
            ""
            if language is spoken()
            else self.tr("Sluit het programma en start het opnieuw: dan is het scherm in deze taal.")
        )
