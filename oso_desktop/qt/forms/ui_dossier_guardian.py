# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_guardian.ui'
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
    QPushButton, QSizePolicy, QToolButton, QVBoxLayout,
    QWidget)

from oso_desktop.qt.dossier_signs import Sign

class Ui_DossierGuardian(object):
    def setupUi(self, DossierGuardian):
        if not DossierGuardian.objectName():
            DossierGuardian.setObjectName(u"DossierGuardian")
        DossierGuardian.setFrameShape(QFrame.StyledPanel)
        DossierGuardian.setProperty(u"role", u"card")
        self.cardLayout = QVBoxLayout(DossierGuardian)
        self.cardLayout.setSpacing(4)
        self.cardLayout.setObjectName(u"cardLayout")
        self.cardLayout.setContentsMargins(12, 8, 8, 8)
        self.cardHead = QHBoxLayout()
        self.cardHead.setSpacing(8)
        self.cardHead.setObjectName(u"cardHead")
        self.cardHead.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(DossierGuardian)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setTextFormat(Qt.PlainText)
        self.nameLabel.setWordWrap(True)
        self.nameLabel.setProperty(u"role", u"strong")

        self.cardHead.addWidget(self.nameLabel)

        self.gezagChip = Sign(DossierGuardian)
        self.gezagChip.setObjectName(u"gezagChip")

        self.cardHead.addWidget(self.gezagChip)

        self.secretChip = Sign(DossierGuardian)
        self.secretChip.setObjectName(u"secretChip")

        self.cardHead.addWidget(self.secretChip)

        self.deceasedChip = Sign(DossierGuardian)
        self.deceasedChip.setObjectName(u"deceasedChip")

        self.cardHead.addWidget(self.deceasedChip)

        self.editButton = QToolButton(DossierGuardian)
        self.editButton.setObjectName(u"editButton")
        self.editButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.editButton.setAutoRaise(True)

        self.cardHead.addWidget(self.editButton)

        self.removeButton = QToolButton(DossierGuardian)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.removeButton.setAutoRaise(True)

        self.cardHead.addWidget(self.removeButton)

        self.cardHead.setStretch(0, 1)

        self.cardLayout.addLayout(self.cardHead)

        self.addressLabel = QLabel(DossierGuardian)
        self.addressLabel.setObjectName(u"addressLabel")
        self.addressLabel.setTextFormat(Qt.PlainText)
        self.addressLabel.setWordWrap(True)
        self.addressLabel.setProperty(u"role", u"muted")

        self.cardLayout.addWidget(self.addressLabel)

        self.removePanel = QFrame(DossierGuardian)
        self.removePanel.setObjectName(u"removePanel")
        self.removePanel.setVisible(False)
        self.removePanel.setProperty(u"role", u"panel")
        self.removePanel.setProperty(u"tone", u"warn")
        self.removeLine = QHBoxLayout(self.removePanel)
        self.removeLine.setSpacing(8)
        self.removeLine.setObjectName(u"removeLine")
        self.removeLine.setContentsMargins(0, 0, 0, 0)
        self.removeText = QLabel(self.removePanel)
        self.removeText.setObjectName(u"removeText")
        self.removeText.setTextFormat(Qt.PlainText)
        self.removeText.setWordWrap(True)

        self.removeLine.addWidget(self.removeText)

        self.removeNo = QPushButton(self.removePanel)
        self.removeNo.setObjectName(u"removeNo")
        self.removeNo.setAutoDefault(False)

        self.removeLine.addWidget(self.removeNo)

        self.removeYes = QPushButton(self.removePanel)
        self.removeYes.setObjectName(u"removeYes")
        self.removeYes.setAutoDefault(False)

        self.removeLine.addWidget(self.removeYes)

        self.removeLine.setStretch(0, 1)

        self.cardLayout.addWidget(self.removePanel)

        self.formHolder = QVBoxLayout()
        self.formHolder.setSpacing(0)
        self.formHolder.setObjectName(u"formHolder")
        self.formHolder.setContentsMargins(0, 0, 0, 0)

        self.cardLayout.addLayout(self.formHolder)

        QWidget.setTabOrder(self.editButton, self.removeButton)
        QWidget.setTabOrder(self.removeButton, self.removeNo)
        QWidget.setTabOrder(self.removeNo, self.removeYes)

        self.retranslateUi(DossierGuardian)

        QMetaObject.connectSlotsByName(DossierGuardian)
    # setupUi

    def retranslateUi(self, DossierGuardian):
        self.nameLabel.setText("")
        self.editButton.setText(QCoreApplication.translate("DossierGuardian", u"Wijzigen", None))
        self.removeButton.setText(QCoreApplication.translate("DossierGuardian", u"Verwijderen", None))
        self.addressLabel.setText("")
        self.removeText.setText(QCoreApplication.translate("DossierGuardian", u"Deze persoon uit het dossier halen? Dit kunt u niet terugdraaien.", None))
        self.removeNo.setText(QCoreApplication.translate("DossierGuardian", u"Laten staan", None))
        self.removeYes.setText(QCoreApplication.translate("DossierGuardian", u"Verwijderen", None))
        pass
    # retranslateUi

