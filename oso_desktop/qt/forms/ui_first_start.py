# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start.ui'
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
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)
class Ui_FirstStart(object):
    def setupUi(self, FirstStart):
        if not FirstStart.objectName():
            FirstStart.setObjectName(u"FirstStart")
        self.row = QHBoxLayout(FirstStart)
        self.row.setSpacing(8)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 16, 24, 16)
        self.steps = QFrame(FirstStart)
        self.steps.setObjectName(u"steps")
        self.steps.setMinimumSize(QSize(220, 0))
        self.steps.setMaximumSize(QSize(220, 16777215))
        self.steps_column = QVBoxLayout(self.steps)
        self.steps_column.setSpacing(4)
        self.steps_column.setObjectName(u"steps_column")
        self.steps_column.setContentsMargins(24, 24, 8, 24)
        self.program_label = QLabel(self.steps)
        self.program_label.setObjectName(u"program_label")
        self.program_label.setProperty(u"role", u"heading")
        self.program_label.setTextFormat(Qt.TextFormat.PlainText)

        self.steps_column.addWidget(self.program_label)

        self.program_about = QLabel(self.steps)
        self.program_about.setObjectName(u"program_about")
        self.program_about.setProperty(u"role", u"muted")
        self.program_about.setTextFormat(Qt.TextFormat.PlainText)

        self.steps_column.addWidget(self.program_about)

        self.step_list = QVBoxLayout()
        self.step_list.setSpacing(4)
        self.step_list.setObjectName(u"step_list")
        self.step_list.setContentsMargins(-1, 16, -1, -1)

        self.steps_column.addLayout(self.step_list)

        self.steps_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.steps_column.addItem(self.steps_stretch)


        self.row.addWidget(self.steps)

        self.card = QFrame(FirstStart)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setSpacing(0)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(self.card)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scrolled = QWidget()
        self.scrolled.setObjectName(u"scrolled")
        self.scrolled.setProperty(u"role", u"page")
        self.scrolled_column = QVBoxLayout(self.scrolled)
        self.scrolled_column.setSpacing(12)
        self.scrolled_column.setObjectName(u"scrolled_column")
        self.scrolled_column.setContentsMargins(32, 24, 32, 16)
        self.title = QLabel(self.scrolled)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.scrolled_column.addWidget(self.title)

        self.intro = QLabel(self.scrolled)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"role", u"muted")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.scrolled_column.addWidget(self.intro)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        self.notices.setObjectName(u"notices")

        self.scrolled_column.addLayout(self.notices)

        self.pages = QStackedWidget(self.scrolled)
        self.pages.setObjectName(u"pages")

        self.scrolled_column.addWidget(self.pages)

        self.scroll.setWidget(self.scrolled)

        self.card_column.addWidget(self.scroll)

        self.line = QFrame(self.card)
        self.line.setObjectName(u"line")
        self.line.setProperty(u"role", u"line")

        self.card_column.addWidget(self.line)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(32, 12, 32, 12)
        self.back_button = QPushButton(self.card)
        self.back_button.setObjectName(u"back_button")

        self.buttons.addWidget(self.back_button)

        self.button_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_stretch)

        self.later_button = QPushButton(self.card)
        self.later_button.setObjectName(u"later_button")

        self.buttons.addWidget(self.later_button)

        self.next_button = QPushButton(self.card)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.next_button)


        self.card_column.addLayout(self.buttons)


        self.row.addWidget(self.card)

        QWidget.setTabOrder(self.back_button, self.later_button)
        QWidget.setTabOrder(self.later_button, self.next_button)

        self.retranslateUi(FirstStart)

        QMetaObject.connectSlotsByName(FirstStart)
    # setupUi

    def retranslateUi(self, FirstStart):
        self.program_label.setText(QCoreApplication.translate("FirstStart", u"OSO Desktop", None))
        self.program_about.setText(QCoreApplication.translate("FirstStart", u"Eerste keer", None))
        self.title.setText("")
        self.intro.setText("")
        self.back_button.setText(QCoreApplication.translate("FirstStart", u"&Terug", None))
        self.later_button.setText(QCoreApplication.translate("FirstStart", u"&Later", None))
        self.next_button.setText(QCoreApplication.translate("FirstStart", u"&Verder", None))
        pass
    # retranslateUi

