# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'entrance.ui'
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
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)
class Ui_Entrance(object):
    def setupUi(self, Entrance):
        if not Entrance.objectName():
            Entrance.setObjectName(u"Entrance")
        self.column = QVBoxLayout(Entrance)
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

        self.card = QFrame(Entrance)
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

        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        self.notices.setObjectName(u"notices")

        self.card_column.addLayout(self.notices)

        self.words_part = QWidget(self.card)
        self.words_part.setObjectName(u"words_part")
        self.words_column = QVBoxLayout(self.words_part)
        self.words_column.setSpacing(4)
        self.words_column.setObjectName(u"words_column")
        self.words_column.setContentsMargins(0, 0, 0, 0)
        self.words_label = QLabel(self.words_part)
        self.words_label.setObjectName(u"words_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.words_label.sizePolicy().hasHeightForWidth())
        self.words_label.setSizePolicy(sizePolicy)

        self.words_column.addWidget(self.words_label)

        self.words_edit = QPlainTextEdit(self.words_part)
        self.words_edit.setObjectName(u"words_edit")
        self.words_edit.setTabChangesFocus(True)
        self.words_edit.setMinimumSize(QSize(0, 96))
        self.words_edit.setMaximumSize(QSize(16777215, 132))

        self.words_column.addWidget(self.words_edit)

        self.words_hint = QLabel(self.words_part)
        self.words_hint.setObjectName(u"words_hint")
        self.words_hint.setProperty(u"role", u"caption")
        self.words_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.words_hint.setWordWrap(True)

        self.words_column.addWidget(self.words_hint)


        self.card_column.addWidget(self.words_part)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.button_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_stretch)

        self.folder_button = QPushButton(self.card)
        self.folder_button.setObjectName(u"folder_button")

        self.buttons.addWidget(self.folder_button)

        self.again_button = QPushButton(self.card)
        self.again_button.setObjectName(u"again_button")

        self.buttons.addWidget(self.again_button)

        self.restore_button = QPushButton(self.card)
        self.restore_button.setObjectName(u"restore_button")

        self.buttons.addWidget(self.restore_button)

        self.mend_button = QPushButton(self.card)
        self.mend_button.setObjectName(u"mend_button")
        self.mend_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.mend_button)

        self.open_button = QPushButton(self.card)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.open_button)


        self.card_column.addLayout(self.buttons)


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
        self.words_label.setBuddy(self.words_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.words_edit, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.again_button)
        QWidget.setTabOrder(self.again_button, self.restore_button)
        QWidget.setTabOrder(self.restore_button, self.mend_button)
        QWidget.setTabOrder(self.mend_button, self.open_button)

        self.retranslateUi(Entrance)

        QMetaObject.connectSlotsByName(Entrance)
    # setupUi

    def retranslateUi(self, Entrance):
        self.title.setText("")
        self.words_label.setText(QCoreApplication.translate("Entrance", u"&Woorden van het herstelblad", None))
        self.words_hint.setText(QCoreApplication.translate("Entrance", u"Typ alle woorden in de volgorde van het blad, met een spatie ertussen. Hoofdletters maken niet uit.", None))
        self.folder_button.setText(QCoreApplication.translate("Entrance", u"&Andere map kiezen\u2026", None))
        self.again_button.setText(QCoreApplication.translate("Entrance", u"&Opnieuw proberen", None))
        self.restore_button.setText(QCoreApplication.translate("Entrance", u"&Reservekopie terugzetten\u2026", None))
        self.mend_button.setText(QCoreApplication.translate("Entrance", u"&Sleutelbestand terughalen", None))
        self.open_button.setText(QCoreApplication.translate("Entrance", u"Openen met het &herstelblad", None))
        pass
    # retranslateUi

