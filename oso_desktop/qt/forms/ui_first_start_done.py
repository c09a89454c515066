# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_done.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)
class Ui_FirstStartDone(object):
    def setupUi(self, FirstStartDone):
        if not FirstStartDone.objectName():
            FirstStartDone.setObjectName(u"FirstStartDone")
        FirstStartDone.setMaximumSize(QSize(760, 16777215))
        self.column = QVBoxLayout(FirstStartDone)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 8, 0, 0)
        self.point_1 = QHBoxLayout()
        self.point_1.setSpacing(12)
        self.point_1.setObjectName(u"point_1")
        self.icon_1 = QVBoxLayout()
        self.icon_1.setObjectName(u"icon_1")

        self.point_1.addLayout(self.icon_1)

        self.words_1 = QVBoxLayout()
        self.words_1.setSpacing(2)
        self.words_1.setObjectName(u"words_1")
        self.head_1 = QLabel(FirstStartDone)
        self.head_1.setObjectName(u"head_1")
        self.head_1.setProperty(u"role", u"strong")
        self.head_1.setTextFormat(Qt.TextFormat.PlainText)
        self.head_1.setWordWrap(True)

        self.words_1.addWidget(self.head_1)

        self.text_1 = QLabel(FirstStartDone)
        self.text_1.setObjectName(u"text_1")
        self.text_1.setProperty(u"role", u"muted")
        self.text_1.setTextFormat(Qt.TextFormat.PlainText)
        self.text_1.setWordWrap(True)

        self.words_1.addWidget(self.text_1)


        self.point_1.addLayout(self.words_1)

        self.point_1.setStretch(1, 1)

        self.column.addLayout(self.point_1)

        self.point_2 = QHBoxLayout()
        self.point_2.setSpacing(12)
        self.point_2.setObjectName(u"point_2")
        self.icon_2 = QVBoxLayout()
        self.icon_2.setObjectName(u"icon_2")

        self.point_2.addLayout(self.icon_2)

        self.words_2 = QVBoxLayout()
        self.words_2.setSpacing(2)
        self.words_2.setObjectName(u"words_2")
        self.head_2 = QLabel(FirstStartDone)
        self.head_2.setObjectName(u"head_2")
        self.head_2.setProperty(u"role", u"strong")
        self.head_2.setTextFormat(Qt.TextFormat.PlainText)
        self.head_2.setWordWrap(True)

        self.words_2.addWidget(self.head_2)

        self.text_2 = QLabel(FirstStartDone)
        self.text_2.setObjectName(u"text_2")
        self.text_2.setProperty(u"role", u"muted")
        self.text_2.setTextFormat(Qt.TextFormat.PlainText)
        self.text_2.setWordWrap(True)

        self.words_2.addWidget(self.text_2)


        self.point_2.addLayout(self.words_2)

        self.point_2.setStretch(1, 1)

        self.column.addLayout(self.point_2)

        self.stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.stretch)


        self.retranslateUi(FirstStartDone)

        QMetaObject.connectSlotsByName(FirstStartDone)
    # setupUi

    def retranslateUi(self, FirstStartDone):
        self.head_1.setText(QCoreApplication.translate("FirstStartDone", u"Berg het herstelblad op", None))
        self.text_1.setText(QCoreApplication.translate("FirstStartDone", u"Bewaar het in de kluis van de school. Het is de reservesleutel. Is de laptop zelf weg, dan is ook een reservekopie nodig: kies daarvoor straks een map of stick, bij Beheer \u203a Reservekopie.", None))
        self.head_2.setText(QCoreApplication.translate("FirstStartDone", u"Lees uw leerlingen in", None))
        self.text_2.setText(QCoreApplication.translate("FirstStartDone", u"Maak in uw LAS een leerlingenlijst (EDEXML) of een OSO-bestand en lees dat in. U kunt dit ook later doen.", None))
        pass
    # retranslateUi

