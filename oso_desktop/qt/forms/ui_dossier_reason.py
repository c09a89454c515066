# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_reason.ui'
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
    QPushButton, QSizePolicy, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import Sign

class Ui_DossierReason(object):
    def setupUi(self, DossierReason):
        if not DossierReason.objectName():
            DossierReason.setObjectName(u"DossierReason")
        DossierReason.setFrameShape(QFrame.StyledPanel)
        DossierReason.setProperty(u"role", u"card")
        self.rowLayout = QHBoxLayout(DossierReason)
        self.rowLayout.setSpacing(8)
        self.rowLayout.setObjectName(u"rowLayout")
        self.rowLayout.setContentsMargins(8, 6, 8, 6)
        self.severityChip = Sign(DossierReason)
        self.severityChip.setObjectName(u"severityChip")

        self.rowLayout.addWidget(self.severityChip)

        self.texts = QVBoxLayout()
        self.texts.setSpacing(1)
        self.texts.setObjectName(u"texts")
        self.texts.setContentsMargins(0, 0, 0, 0)
        self.textLabel = QLabel(DossierReason)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setTextFormat(Qt.PlainText)
        self.textLabel.setWordWrap(True)
        self.textLabel.setProperty(u"role", u"strong")

        self.texts.addWidget(self.textLabel)

        self.stepLabel = QLabel(DossierReason)
        self.stepLabel.setObjectName(u"stepLabel")
        self.stepLabel.setTextFormat(Qt.PlainText)
        self.stepLabel.setWordWrap(True)

        self.texts.addWidget(self.stepLabel)

        self.sourceLabel = QLabel(DossierReason)
        self.sourceLabel.setObjectName(u"sourceLabel")
        self.sourceLabel.setTextFormat(Qt.PlainText)
        self.sourceLabel.setWordWrap(True)
        self.sourceLabel.setProperty(u"role", u"caption")

        self.texts.addWidget(self.sourceLabel)


        self.rowLayout.addLayout(self.texts)

        self.goButton = QPushButton(DossierReason)
        self.goButton.setObjectName(u"goButton")
        self.goButton.setAutoDefault(False)

        self.rowLayout.addWidget(self.goButton)

        self.rowLayout.setStretch(1, 1)

        self.retranslateUi(DossierReason)

        QMetaObject.connectSlotsByName(DossierReason)
    # setupUi

    def retranslateUi(self, DossierReason):
        self.textLabel.setText("")
        self.stepLabel.setText("")
        self.sourceLabel.setText("")
        self.goButton.setText(QCoreApplication.translate("DossierReason", u"Ga naar", None))
        pass
    # retranslateUi

