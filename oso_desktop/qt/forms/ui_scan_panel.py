# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'scan_panel.ui'
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

from oso_desktop.qt.dossier_signs import (Picture, Problem)

class Ui_ScanPanel(object):
    def setupUi(self, ScanPanel):
        if not ScanPanel.objectName():
            ScanPanel.setObjectName(u"ScanPanel")
        ScanPanel.setProperty(u"role", u"panel")
        ScanPanel.setProperty(u"tone", u"neutral")
        self.outer = QVBoxLayout(ScanPanel)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(10, 6, 10, 6)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.headIcon = Picture(ScanPanel)
        self.headIcon.setObjectName(u"headIcon")

        self.head.addWidget(self.headIcon)

        self.headLabel = QLabel(ScanPanel)
        self.headLabel.setObjectName(u"headLabel")
        self.headLabel.setTextFormat(Qt.PlainText)
        self.headLabel.setWordWrap(True)

        self.head.addWidget(self.headLabel)

        self.allButton = QPushButton(ScanPanel)
        self.allButton.setObjectName(u"allButton")
        self.allButton.setCheckable(True)
        self.allButton.setAutoDefault(False)

        self.head.addWidget(self.allButton)

        self.head.setStretch(1, 1)

        self.outer.addLayout(self.head)

        self.unreadPart = QWidget(ScanPanel)
        self.unreadPart.setObjectName(u"unreadPart")
        self.unreadPart.setVisible(False)
        self.unreadLayout = QVBoxLayout(self.unreadPart)
        self.unreadLayout.setSpacing(6)
        self.unreadLayout.setObjectName(u"unreadLayout")
        self.unreadLayout.setContentsMargins(0, 0, 0, 0)
        self.unreadHead = QHBoxLayout()
        self.unreadHead.setSpacing(8)
        self.unreadHead.setObjectName(u"unreadHead")
        self.unreadHead.setContentsMargins(0, 0, 0, 0)
        self.unreadIcon = Picture(self.unreadPart)
        self.unreadIcon.setObjectName(u"unreadIcon")

        self.unreadHead.addWidget(self.unreadIcon)

        self.unreadLabel = QLabel(self.unreadPart)
        self.unreadLabel.setObjectName(u"unreadLabel")
        self.unreadLabel.setTextFormat(Qt.PlainText)
        self.unreadLabel.setWordWrap(True)

        self.unreadHead.addWidget(self.unreadLabel)

        self.unreadHead.setStretch(1, 1)

        self.unreadLayout.addLayout(self.unreadHead)

        self.unreadLine = QHBoxLayout()
        self.unreadLine.setSpacing(8)
        self.unreadLine.setObjectName(u"unreadLine")
        self.unreadLine.setContentsMargins(26, 0, 0, 0)
        self.unreadButton = QPushButton(self.unreadPart)
        self.unreadButton.setObjectName(u"unreadButton")
        self.unreadButton.setAutoDefault(False)

        self.unreadLine.addWidget(self.unreadButton)

        self.unreadSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.unreadLine.addItem(self.unreadSpacer)


        self.unreadLayout.addLayout(self.unreadLine)


        self.outer.addWidget(self.unreadPart)

        self.rows = QVBoxLayout()
        self.rows.setSpacing(6)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)

        self.outer.addLayout(self.rows)

        self.problem = Problem(ScanPanel)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)

        self.outer.addWidget(self.problem)

        QWidget.setTabOrder(self.allButton, self.unreadButton)

        self.retranslateUi(ScanPanel)

        QMetaObject.connectSlotsByName(ScanPanel)
    # setupUi

    def retranslateUi(self, ScanPanel):
        self.headLabel.setText("")
        self.allButton.setText(QCoreApplication.translate("ScanPanel", u"Alle vondsten bekijken", None))
        self.unreadLabel.setText("")
        self.unreadButton.setText(QCoreApplication.translate("ScanPanel", u"Ik heb zelf gekeken", None))
        pass
    # retranslateUi

