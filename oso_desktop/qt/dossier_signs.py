"""The small parts of the dossier page that a Designer form can hold: signs, pictures and problems beside a field."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from oso_desktop.dossier.attachments import AttachmentClass
from oso_desktop.dossier.inzage import HolderState
from oso_desktop.dossier.readiness import Severity
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import CategoryRule
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen, with_step
from oso_desktop.qt.panels import Chip, IconLabel
from oso_desktop.qt.theme import GAP, Tone

CLASS_LOOKS = {
    AttachmentClass.USUAL: ("file-text", Tone.NEUTRAL),
    AttachmentClass.SENSITIVE: ("shield-warning", Tone.WARN),
    AttachmentClass.STRICT: ("warning-octagon", Tone.BAD),
    AttachmentClass.REFUSED: ("prohibit", Tone.BAD),
}
CLASS_TIPS = {
    AttachmentClass.USUAL: QT_TRANSLATE_NOOP("Dossier", "Dit gaat bij een overstap meestal mee."),
    AttachmentClass.SENSITIVE: QT_TRANSLATE_NOOP(
        "Dossier", "Hierin staan gevoelige gegevens. Schrijf op waarom de nieuwe school dit nodig heeft."
    ),
    AttachmentClass.STRICT: QT_TRANSLATE_NOOP(
        "Dossier",
        "Dit gaat over gezondheid of zorg. Alleen wie geheimhouding beloofde, opent dit. Het gaat alleen mee met een "
        "reden.",
    ),
    AttachmentClass.REFUSED: QT_TRANSLATE_NOOP("Dossier", "Dit mag niet mee naar de nieuwe school."),
}
"""What each class asks of the school, for whom its word says nothing (R024–R026, R033)."""
HOLDER_LOOKS = {
    HolderState.TO_OFFER: ("circle-dashed", Tone.NEUTRAL),
    HolderState.OFFERED: ("hourglass-medium", Tone.INFO),
    HolderState.SEEN: ("eye", Tone.GOOD),
    HolderState.NO_RESPONSE: ("speaker-slash", Tone.WARN),
    HolderState.AGAIN: ("arrow-clockwise", Tone.WARN),
    HolderState.NOTICE: ("envelope-simple", Tone.WARN),
}
SEVERITY_LOOKS = {
    Severity.BLOCK: ("prohibit", Tone.BAD),
    Severity.WARN: ("warning-fill", Tone.WARN),
    Severity.INFORM: ("info-fill", Tone.INFO),
}
RULE_LOOKS = {
    CategoryRule.REQUIRED: (QT_TRANSLATE_NOOP("Dossier", "verplicht"), "lock-simple", Tone.NEUTRAL),
    CategoryRule.OPTIONAL: (QT_TRANSLATE_NOOP("Dossier", "naar keuze"), "check-square", Tone.NEUTRAL),
    CategoryRule.FORBIDDEN: (QT_TRANSLATE_NOOP("Dossier", "verboden"), "prohibit", Tone.NEUTRAL),
}


def words(text: str) -> str:
    """A text of the dossier page in the language of the screen."""
    return QCoreApplication.translate("Dossier", text)


class Sign(Chip):
    """A chip that a form can hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)

    def say(self, text: str, look: tuple[str, Tone]) -> None:
        """Shows a word with its icon and colour; nothing for an empty word."""
        self.setVisible(bool(text))
        if text and (text, look) != self.property("said"):
            self.setProperty("said", (text, look))
            self.set(text, *look)


class Picture(IconLabel):
    """An icon that a form can hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, size=18)


class Problem(QFrame):
    """What is wrong with the field above it, and what to do; hidden while nothing is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = IconLabel("warning-circle-fill", "bad", 16)
        self._label = QLabel()
        self._label.setProperty("role", "error")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(GAP)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_error(self, error: OsoError) -> None:
        """Shows an error's text and its next step."""
        self.show_text(with_step(error))

    def show_text(self, text: str) -> None:
        """Shows a text; an empty one hides the problem."""
        text = on_screen(text)
        self._label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def clear(self) -> None:
        """Nothing is wrong (any more)."""
        self.show_text("")

    def text(self) -> str:
        """What stands there now."""
        return self._label.text()


def dress_button(button: QAbstractButton, name: str, tint: str = "text") -> None:
    """Gives a button its icon, with the air between icon and word that Qt leaves out."""
    button.setIcon(icon(name, tint))
    button.setIconSize(QSize(22, 16))
