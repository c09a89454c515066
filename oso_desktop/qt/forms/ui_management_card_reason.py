# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_card_reason.ui'
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
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)
class Ui_ManagementCardReason(object):
    def setupUi(self, ManagementCardReason):
        if not ManagementCardReason.objectName():
            ManagementCardReason.setObjectName(u"ManagementCardReason")
        self.column = QVBoxLayout(ManagementCardReason)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.panel = QFrame(ManagementCardReason)
        self.panel.setObjectName(u"panel")
        self.panel.setProperty(u"role", u"card")
        self.panel_column = QVBoxLayout(self.panel)
        self.panel_column.setSpacing(8)
        self.panel_column.setObjectName(u"panel_column")
        self.panel_column.setContentsMargins(16, 12, 16, 12)
        self.title_label = QLabel(self.panel)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"strong")
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setWordWrap(True)

        self.panel_column.addWidget(self.title_label)

        self.help_label = QLabel(self.panel)
        self.help_label.setObjectName(u"help_label")
        self.help_label.setTextFormat(Qt.TextFormat.PlainText)
        self.help_label.setWordWrap(True)

        self.panel_column.addWidget(self.help_label)

        self.reason_part = QWidget(self.panel)
        self.reason_part.setObjectName(u"reason_part")
        self.reason_column = QVBoxLayout(self.reason_part)
        self.reason_column.setSpacing(4)
        self.reason_column.setObjectName(u"reason_column")
        self.reason_column.setContentsMargins(0, 0, 0, 0)
        self.reason_label = QLabel(self.reason_part)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_column.addWidget(self.reason_label)

        self.reason_edit = QLineEdit(self.reason_part)
        self.reason_edit.setObjectName(u"reason_edit")
        self.reason_edit.setMaximumSize(QSize(640, 16777215))
        self.reason_edit.setMaxLength(200)

        self.reason_column.addWidget(self.reason_edit)

        self.reason_error = QLabel(self.reason_part)
        self.reason_error.setObjectName(u"reason_error")
        self.reason_error.setProperty(u"role", u"error")
        self.reason_error.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_error.setWordWrap(True)

        self.reason_column.addWidget(self.reason_error)


        self.panel_column.addWidget(self.reason_part)

        self.reason_buttons = QHBoxLayout()
        self.reason_buttons.setSpacing(8)
        self.reason_buttons.setObjectName(u"reason_buttons")
        self.yes_button = QPushButton(self.panel)
        self.yes_button.setObjectName(u"yes_button")
        self.yes_button.setProperty(u"role", u"primary")

        self.reason_buttons.addWidget(self.yes_button)

        self.no_button = QPushButton(self.panel)
        self.no_button.setObjectName(u"no_button")

        self.reason_buttons.addWidget(self.no_button)

        self.reason_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reason_buttons.addItem(self.reason_stretch)


        self.panel_column.addLayout(self.reason_buttons)


        self.column.addWidget(self.panel)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.reason_edit, self.yes_button)
        QWidget.setTabOrder(self.yes_button, self.no_button)

        self.retranslateUi(ManagementCardReason)

        QMetaObject.connectSlotsByName(ManagementCardReason)
    # setupUi

    def retranslateUi(self, ManagementCardReason):
        self.title_label.setText("")
        self.help_label.setText("")
        self.reason_label.setText(QCoreApplication.translate("ManagementCardReason", u"Wa&arom niet meer?", None))
        self.reason_error.setText("")
        self.yes_button.setText(QCoreApplication.translate("ManagementCardReason", u"&Ja, intrekken", None))
        self.no_button.setText(QCoreApplication.translate("ManagementCardReason", u"&Nee, niets doen", None))
        pass
    # retranslateUi

