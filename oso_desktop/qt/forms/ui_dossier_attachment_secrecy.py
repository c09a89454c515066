# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_attachment_secrecy.ui'
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

class Ui_DossierAttachmentSecrecy(object):
    def setupUi(self, DossierAttachmentSecrecy):
        if not DossierAttachmentSecrecy.objectName():
            DossierAttachmentSecrecy.setObjectName(u"DossierAttachmentSecrecy")
        DossierAttachmentSecrecy.setFrameShape(QFrame.StyledPanel)
        DossierAttachmentSecrecy.setProperty(u"role", u"card")
        self.outer = QVBoxLayout(DossierAttachmentSecrecy)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.headIcon = Picture(DossierAttachmentSecrecy)
        self.headIcon.setObjectName(u"headIcon")

        self.head.addWidget(self.headIcon)

        self.headLabel = QLabel(DossierAttachmentSecrecy)
        self.headLabel.setObjectName(u"headLabel")
        self.headLabel.setTextFormat(Qt.PlainText)
        self.headLabel.setWordWrap(True)
        self.headLabel.setProperty(u"role", u"strong")

        self.head.addWidget(self.headLabel)

        self.head.setStretch(1, 1)

        self.outer.addLayout(self.head)

        self.dutyLabel = QLabel(DossierAttachmentSecrecy)
        self.dutyLabel.setObjectName(u"dutyLabel")
        self.dutyLabel.setTextFormat(Qt.PlainText)
        self.dutyLabel.setWordWrap(True)

        self.outer.addWidget(self.dutyLabel)

        self.promiseLine = QHBoxLayout()
        self.promiseLine.setSpacing(8)
        self.promiseLine.setObjectName(u"promiseLine")
        self.promiseButton = QPushButton(DossierAttachmentSecrecy)
        self.promiseButton.setObjectName(u"promiseButton")
        self.promiseButton.setAutoDefault(False)

        self.promiseLine.addWidget(self.promiseButton)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.promiseLine.addItem(self.spacer1)


        self.outer.addLayout(self.promiseLine)

        self.promiseProblem = Problem(DossierAttachmentSecrecy)
        self.promiseProblem.setObjectName(u"promiseProblem")
        self.promiseProblem.setVisible(False)

        self.outer.addWidget(self.promiseProblem)

        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.spacer2)

        self.outer.setStretch(4, 1)

        self.retranslateUi(DossierAttachmentSecrecy)

        QMetaObject.connectSlotsByName(DossierAttachmentSecrecy)
    # setupUi

    def retranslateUi(self, DossierAttachmentSecrecy):
        self.headLabel.setText(QCoreApplication.translate("DossierAttachmentSecrecy", u"Dit is geheim", None))
        self.dutyLabel.setText("")
        self.promiseButton.setText(QCoreApplication.translate("DossierAttachmentSecrecy", u"Ik houd dit &geheim", None))
        pass
    # retranslateUi

