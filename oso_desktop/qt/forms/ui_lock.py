# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'lock.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)
class Ui_Lock(object):
    def setupUi(self, Lock):
        if not Lock.objectName():
            Lock.setObjectName(u"Lock")
        self.column = QVBoxLayout(Lock)
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

        self.card = QFrame(Lock)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMinimumSize(QSize(440, 0))
        self.card.setMaximumSize(QSize(520, 16777215))
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setSpacing(12)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(32, 28, 32, 28)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.setObjectName(u"head")

        self.card_column.addLayout(self.head)

        self.why = QLabel(self.card)
        self.why.setObjectName(u"why")
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)

        self.card_column.addWidget(self.why)

        self.kept = QLabel(self.card)
        self.kept.setObjectName(u"kept")
        self.kept.setProperty(u"role", u"muted")
        self.kept.setTextFormat(Qt.TextFormat.PlainText)
        self.kept.setWordWrap(True)

        self.card_column.addWidget(self.kept)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(-1, 8, -1, -1)
        self.unlock_button = QPushButton(self.card)
        self.unlock_button.setObjectName(u"unlock_button")
        self.unlock_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.unlock_button)

        self.buttons_gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_gap)


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


        self.retranslateUi(Lock)

        self.unlock_button.setDefault(True)


        QMetaObject.connectSlotsByName(Lock)
    # setupUi

    def retranslateUi(self, Lock):
        self.unlock_button.setText(QCoreApplication.translate("Lock", u"&Ontgrendelen", None))
        pass
    # retranslateUi

