# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'join.ui'
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)
class Ui_Join(object):
    def setupUi(self, Join):
        if not Join.objectName():
            Join.setObjectName(u"Join")
        self.column = QVBoxLayout(Join)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.top = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.top)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(0)
        self.middle.setObjectName(u"middle")
        self.left = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.left)

        self.card = QFrame(Join)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMinimumSize(QSize(560, 0))
        self.card.setMaximumSize(QSize(640, 16777215))
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setSpacing(12)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(32, 24, 32, 24)
        self.title = QLabel(self.card)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.card_column.addWidget(self.title)

        self.intro = QLabel(self.card)
        self.intro.setObjectName(u"intro")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.card_column.addWidget(self.intro)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(0)
        self.notices.setObjectName(u"notices")

        self.card_column.addLayout(self.notices)

        self.folder_part = QVBoxLayout()
        self.folder_part.setSpacing(4)
        self.folder_part.setObjectName(u"folder_part")
        self.folder_label = QLabel(self.card)
        self.folder_label.setObjectName(u"folder_label")

        self.folder_part.addWidget(self.folder_label)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(8)
        self.folder_row.setObjectName(u"folder_row")
        self.folder_edit = QLineEdit(self.card)
        self.folder_edit.setObjectName(u"folder_edit")
        self.folder_edit.setMaximumSize(QSize(16777215, 16777215))

        self.folder_row.addWidget(self.folder_edit)

        self.folder_button = QPushButton(self.card)
        self.folder_button.setObjectName(u"folder_button")

        self.folder_row.addWidget(self.folder_button)


        self.folder_part.addLayout(self.folder_row)

        self.folder_error = QLabel(self.card)
        self.folder_error.setObjectName(u"folder_error")
        self.folder_error.setProperty(u"role", u"error")
        self.folder_error.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_error.setWordWrap(True)

        self.folder_part.addWidget(self.folder_error)


        self.card_column.addLayout(self.folder_part)

        self.words_part = QVBoxLayout()
        self.words_part.setSpacing(4)
        self.words_part.setObjectName(u"words_part")
        self.words_label = QLabel(self.card)
        self.words_label.setObjectName(u"words_label")

        self.words_part.addWidget(self.words_label)

        self.words_edit = QPlainTextEdit(self.card)
        self.words_edit.setObjectName(u"words_edit")
        self.words_edit.setTabChangesFocus(True)
        self.words_edit.setMaximumSize(QSize(16777215, 84))

        self.words_part.addWidget(self.words_edit)

        self.words_error = QLabel(self.card)
        self.words_error.setObjectName(u"words_error")
        self.words_error.setProperty(u"role", u"error")
        self.words_error.setTextFormat(Qt.TextFormat.PlainText)
        self.words_error.setWordWrap(True)

        self.words_part.addWidget(self.words_error)


        self.card_column.addLayout(self.words_part)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.back_button = QPushButton(self.card)
        self.back_button.setObjectName(u"back_button")

        self.buttons.addWidget(self.back_button)

        self.buttons_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_stretch)

        self.known_button = QPushButton(self.card)
        self.known_button.setObjectName(u"known_button")

        self.buttons.addWidget(self.known_button)

        self.link_button = QPushButton(self.card)
        self.link_button.setObjectName(u"link_button")
        self.link_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.link_button)


        self.card_column.addLayout(self.buttons)

        self.known_help = QLabel(self.card)
        self.known_help.setObjectName(u"known_help")
        self.known_help.setProperty(u"role", u"muted")
        self.known_help.setTextFormat(Qt.TextFormat.PlainText)
        self.known_help.setWordWrap(True)

        self.card_column.addWidget(self.known_help)


        self.middle.addWidget(self.card)

        self.right = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.right)

        self.middle.setStretch(0, 1)
        self.middle.setStretch(1, 8)
        self.middle.setStretch(2, 1)

        self.column.addLayout(self.middle)

        self.bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.bottom)

#if QT_CONFIG(shortcut)
        self.folder_label.setBuddy(self.folder_edit)
        self.words_label.setBuddy(self.words_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.folder_edit, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.words_edit)
        QWidget.setTabOrder(self.words_edit, self.back_button)
        QWidget.setTabOrder(self.back_button, self.known_button)
        QWidget.setTabOrder(self.known_button, self.link_button)

        self.retranslateUi(Join)

        QMetaObject.connectSlotsByName(Join)
    # setupUi

    def retranslateUi(self, Join):
        self.title.setText(QCoreApplication.translate("Join", u"Meewerken met dossiers die er al zijn", None))
        self.intro.setText(QCoreApplication.translate("Join", u"Een collega werkt al met dit programma en heeft u een koppelblad met twaalf woorden gegeven. Daarmee koppelt u dit account aan dezelfde dossiers.", None))
        self.folder_label.setText(QCoreApplication.translate("Join", u"&Map waar de dossiers staan", None))
        self.folder_button.setText(QCoreApplication.translate("Join", u"&Kiezen\u2026", None))
        self.folder_error.setText("")
        self.words_label.setText(QCoreApplication.translate("Join", u"De twaalf &woorden van het koppelblad", None))
        self.words_error.setText("")
        self.back_button.setText(QCoreApplication.translate("Join", u"&Terug", None))
        self.known_button.setText(QCoreApplication.translate("Join", u"&Zonder koppelblad openen", None))
        self.link_button.setText(QCoreApplication.translate("Join", u"K&oppelen", None))
        self.known_help.setText(QCoreApplication.translate("Join", u"Zonder koppelblad kan het als dit account al een sleutel heeft, bijvoorbeeld als de map is verplaatst, of met de woorden van het herstelblad.", None))
        pass
    # retranslateUi

