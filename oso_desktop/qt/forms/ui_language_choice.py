# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'language_choice.ui'
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
from PySide6.QtWidgets import (QApplication, QLabel, QRadioButton, QSizePolicy,
    QVBoxLayout, QWidget)
class Ui_LanguageChoice(object):
    def setupUi(self, LanguageChoice):
        if not LanguageChoice.objectName():
            LanguageChoice.setObjectName(u"LanguageChoice")
        self.column = QVBoxLayout(LanguageChoice)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 12, 0, 0)
        self.heading = QLabel(LanguageChoice)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.heading)

        self.explanation = QLabel(LanguageChoice)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setProperty(u"role", u"muted")
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation.setWordWrap(True)

        self.column.addWidget(self.explanation)

        self.row = QVBoxLayout()
        self.row.setSpacing(4)
        self.row.setObjectName(u"row")
        self.dutch_radio = QRadioButton(LanguageChoice)
        self.dutch_radio.setObjectName(u"dutch_radio")
        self.dutch_radio.setText(u"Nederlands")

        self.row.addWidget(self.dutch_radio)

        self.english_radio = QRadioButton(LanguageChoice)
        self.english_radio.setObjectName(u"english_radio")
        self.english_radio.setText(u"English")

        self.row.addWidget(self.english_radio)

        self.said = QLabel(LanguageChoice)
        self.said.setObjectName(u"said")
        self.said.setProperty(u"role", u"muted")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)

        self.row.addWidget(self.said)


        self.column.addLayout(self.row)

        QWidget.setTabOrder(self.dutch_radio, self.english_radio)

        self.retranslateUi(LanguageChoice)

        QMetaObject.connectSlotsByName(LanguageChoice)
    # setupUi

    def retranslateUi(self, LanguageChoice):
        self.heading.setText(QCoreApplication.translate("LanguageChoice", u"Taal van het scherm", None))
        self.explanation.setText(QCoreApplication.translate("LanguageChoice", u"De taal geldt voor het programma op deze computer. Brieven, het logboek als bestand en alles wat wordt afgedrukt, blijven Nederlands. Ook de handleiding is in het Nederlands.", None))
        pass
    # retranslateUi

