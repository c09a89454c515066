# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_welcome.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_FirstStartWelcome(object):
    def setupUi(self, FirstStartWelcome):
        if not FirstStartWelcome.objectName():
            FirstStartWelcome.setObjectName(u"FirstStartWelcome")
        FirstStartWelcome.setMaximumSize(QSize(760, 16777215))
        self.column = QVBoxLayout(FirstStartWelcome)
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
        self.head_1 = QLabel(FirstStartWelcome)
        self.head_1.setObjectName(u"head_1")
        self.head_1.setProperty(u"role", u"strong")
        self.head_1.setTextFormat(Qt.TextFormat.PlainText)
        self.head_1.setWordWrap(True)

        self.words_1.addWidget(self.head_1)

        self.text_1 = QLabel(FirstStartWelcome)
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
        self.head_2 = QLabel(FirstStartWelcome)
        self.head_2.setObjectName(u"head_2")
        self.head_2.setProperty(u"role", u"strong")
        self.head_2.setTextFormat(Qt.TextFormat.PlainText)
        self.head_2.setWordWrap(True)

        self.words_2.addWidget(self.head_2)

        self.text_2 = QLabel(FirstStartWelcome)
        self.text_2.setObjectName(u"text_2")
        self.text_2.setProperty(u"role", u"muted")
        self.text_2.setTextFormat(Qt.TextFormat.PlainText)
        self.text_2.setWordWrap(True)

        self.words_2.addWidget(self.text_2)


        self.point_2.addLayout(self.words_2)

        self.point_2.setStretch(1, 1)

        self.column.addLayout(self.point_2)

        self.point_3 = QHBoxLayout()
        self.point_3.setSpacing(12)
        self.point_3.setObjectName(u"point_3")
        self.icon_3 = QVBoxLayout()
        self.icon_3.setObjectName(u"icon_3")

        self.point_3.addLayout(self.icon_3)

        self.words_3 = QVBoxLayout()
        self.words_3.setSpacing(2)
        self.words_3.setObjectName(u"words_3")
        self.head_3 = QLabel(FirstStartWelcome)
        self.head_3.setObjectName(u"head_3")
        self.head_3.setProperty(u"role", u"strong")
        self.head_3.setTextFormat(Qt.TextFormat.PlainText)
        self.head_3.setWordWrap(True)

        self.words_3.addWidget(self.head_3)

        self.text_3 = QLabel(FirstStartWelcome)
        self.text_3.setObjectName(u"text_3")
        self.text_3.setProperty(u"role", u"muted")
        self.text_3.setTextFormat(Qt.TextFormat.PlainText)
        self.text_3.setWordWrap(True)

        self.words_3.addWidget(self.text_3)


        self.point_3.addLayout(self.words_3)

        self.point_3.setStretch(1, 1)

        self.column.addLayout(self.point_3)

        self.needed = QLabel(FirstStartWelcome)
        self.needed.setObjectName(u"needed")
        self.needed.setTextFormat(Qt.TextFormat.PlainText)
        self.needed.setWordWrap(True)

        self.column.addWidget(self.needed)

        self.demo_row = QHBoxLayout()
        self.demo_row.setSpacing(8)
        self.demo_row.setObjectName(u"demo_row")
        self.demo_button = QPushButton(FirstStartWelcome)
        self.demo_button.setObjectName(u"demo_button")

        self.demo_row.addWidget(self.demo_button)

        self.demo_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.demo_row.addItem(self.demo_stretch)


        self.column.addLayout(self.demo_row)

        self.other_head = QLabel(FirstStartWelcome)
        self.other_head.setObjectName(u"other_head")
        self.other_head.setProperty(u"role", u"strong")
        self.other_head.setTextFormat(Qt.TextFormat.PlainText)
        self.other_head.setWordWrap(True)

        self.column.addWidget(self.other_head)

        self.other_starts = QHBoxLayout()
        self.other_starts.setSpacing(8)
        self.other_starts.setObjectName(u"other_starts")
        self.join_button = QPushButton(FirstStartWelcome)
        self.join_button.setObjectName(u"join_button")

        self.other_starts.addWidget(self.join_button)

        self.restore_button = QPushButton(FirstStartWelcome)
        self.restore_button.setObjectName(u"restore_button")

        self.other_starts.addWidget(self.restore_button)

        self.other_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.other_starts.addItem(self.other_stretch)


        self.column.addLayout(self.other_starts)

        self.stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.stretch)

        QWidget.setTabOrder(self.demo_button, self.join_button)
        QWidget.setTabOrder(self.join_button, self.restore_button)

        self.retranslateUi(FirstStartWelcome)

        QMetaObject.connectSlotsByName(FirstStartWelcome)
    # setupUi

    def retranslateUi(self, FirstStartWelcome):
        self.head_1.setText(QCoreApplication.translate("FirstStartWelcome", u"Kiezen wat meegaat", None))
        self.text_1.setText(QCoreApplication.translate("FirstStartWelcome", u"U kiest per leerling welke onderdelen en bijlagen naar de nieuwe school gaan. Bij gevoelige stukken krijgt u een waarschuwing.", None))
        self.head_2.setText(QCoreApplication.translate("FirstStartWelcome", u"Inzage vastleggen", None))
        self.text_2.setText(QCoreApplication.translate("FirstStartWelcome", u"U maakt de brieven voor ouders, legt vast wie het dossier heeft gezien en wat ouders erover zeggen.", None))
        self.head_3.setText(QCoreApplication.translate("FirstStartWelcome", u"Versleuteld bewaren en overdragen", None))
        self.text_3.setText(QCoreApplication.translate("FirstStartWelcome", u"Alles blijft versleuteld op deze computer. Het programma maakt geen verbinding met internet.", None))
        self.needed.setText(QCoreApplication.translate("FirstStartWelcome", u"Begint u nieuw? U hebt nodig: de gegevens van uw school, een printer en ongeveer tien minuten.", None))
        self.demo_button.setText(QCoreApplication.translate("FirstStartWelcome", u"Eerst rond&kijken in een voorbeeldschool\u2026", None))
        self.other_head.setText(QCoreApplication.translate("FirstStartWelcome", u"Werkt de school al met dit programma?", None))
        self.join_button.setText(QCoreApplication.translate("FirstStartWelcome", u"Ik wil &meewerken met dossiers die er al zijn\u2026", None))
        self.restore_button.setText(QCoreApplication.translate("FirstStartWelcome", u"Ik heb een &reservekopie\u2026", None))
        pass
    # retranslateUi

