# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_remark.ui'
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
    QPlainTextEdit, QPushButton, QRadioButton, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import (Picture, Problem)

class Ui_DossierRemark(object):
    def setupUi(self, DossierRemark):
        if not DossierRemark.objectName():
            DossierRemark.setObjectName(u"DossierRemark")
        DossierRemark.setProperty(u"role", u"panel")
        DossierRemark.setProperty(u"tone", u"neutral")
        self.rowLayout = QVBoxLayout(DossierRemark)
        self.rowLayout.setSpacing(2)
        self.rowLayout.setObjectName(u"rowLayout")
        self.rowLayout.setContentsMargins(10, 6, 8, 6)
        self.rowHead = QHBoxLayout()
        self.rowHead.setSpacing(8)
        self.rowHead.setObjectName(u"rowHead")
        self.rowHead.setContentsMargins(0, 0, 0, 0)
        self.lockIcon = Picture(DossierRemark)
        self.lockIcon.setObjectName(u"lockIcon")

        self.rowHead.addWidget(self.lockIcon)

        self.whenLabel = QLabel(DossierRemark)
        self.whenLabel.setObjectName(u"whenLabel")
        self.whenLabel.setTextFormat(Qt.PlainText)
        self.whenLabel.setWordWrap(True)
        self.whenLabel.setProperty(u"role", u"muted")

        self.rowHead.addWidget(self.whenLabel)

        self.correctButton = QToolButton(DossierRemark)
        self.correctButton.setObjectName(u"correctButton")
        self.correctButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.correctButton.setAutoRaise(True)

        self.rowHead.addWidget(self.correctButton)

        self.mistakeButton = QToolButton(DossierRemark)
        self.mistakeButton.setObjectName(u"mistakeButton")
        self.mistakeButton.setCheckable(True)
        self.mistakeButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.mistakeButton.setAutoRaise(True)

        self.rowHead.addWidget(self.mistakeButton)

        self.rowHead.setStretch(1, 1)

        self.rowLayout.addLayout(self.rowHead)

        self.textLabel = QLabel(DossierRemark)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setTextFormat(Qt.PlainText)
        self.textLabel.setWordWrap(True)
        self.textLabel.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)
        self.textLabel.setFocusPolicy(Qt.StrongFocus)

        self.rowLayout.addWidget(self.textLabel)

        self.mistakePanel = QWidget(DossierRemark)
        self.mistakePanel.setObjectName(u"mistakePanel")
        self.mistakePanel.setVisible(False)
        self.mistakeLayout = QVBoxLayout(self.mistakePanel)
        self.mistakeLayout.setSpacing(8)
        self.mistakeLayout.setObjectName(u"mistakeLayout")
        self.mistakeLayout.setContentsMargins(0, 8, 0, 4)
        self.mistakeHint = QLabel(self.mistakePanel)
        self.mistakeHint.setObjectName(u"mistakeHint")
        self.mistakeHint.setTextFormat(Qt.PlainText)
        self.mistakeHint.setWordWrap(True)

        self.mistakeLayout.addWidget(self.mistakeHint)

        self.wrongDossier = QRadioButton(self.mistakePanel)
        self.wrongDossier.setObjectName(u"wrongDossier")

        self.mistakeLayout.addWidget(self.wrongDossier)

        self.onRequest = QRadioButton(self.mistakePanel)
        self.onRequest.setObjectName(u"onRequest")

        self.mistakeLayout.addWidget(self.onRequest)

        self.mistakeLabel = QLabel(self.mistakePanel)
        self.mistakeLabel.setObjectName(u"mistakeLabel")

        self.mistakeLayout.addWidget(self.mistakeLabel)

        self.mistakeReason = QPlainTextEdit(self.mistakePanel)
        self.mistakeReason.setObjectName(u"mistakeReason")
        self.mistakeReason.setTabChangesFocus(True)
        self.mistakeReason.setMaximumSize(QSize(16777215, 64))

        self.mistakeLayout.addWidget(self.mistakeReason)

        self.mistakeProblem = Problem(self.mistakePanel)
        self.mistakeProblem.setObjectName(u"mistakeProblem")
        self.mistakeProblem.setVisible(False)

        self.mistakeLayout.addWidget(self.mistakeProblem)

        self.mistakeSaveLine = QHBoxLayout()
        self.mistakeSaveLine.setSpacing(8)
        self.mistakeSaveLine.setObjectName(u"mistakeSaveLine")
        self.mistakeSaveLine.setContentsMargins(0, 0, 0, 0)
        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.mistakeSaveLine.addItem(self.spacer1)

        self.mistakeSave = QPushButton(self.mistakePanel)
        self.mistakeSave.setObjectName(u"mistakeSave")
        self.mistakeSave.setAutoDefault(False)

        self.mistakeSaveLine.addWidget(self.mistakeSave)


        self.mistakeLayout.addLayout(self.mistakeSaveLine)


        self.rowLayout.addWidget(self.mistakePanel)

#if QT_CONFIG(shortcut)
        self.mistakeLabel.setBuddy(self.mistakeReason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.correctButton, self.mistakeButton)
        QWidget.setTabOrder(self.mistakeButton, self.textLabel)
        QWidget.setTabOrder(self.textLabel, self.wrongDossier)
        QWidget.setTabOrder(self.wrongDossier, self.onRequest)
        QWidget.setTabOrder(self.onRequest, self.mistakeReason)
        QWidget.setTabOrder(self.mistakeReason, self.mistakeSave)

        self.retranslateUi(DossierRemark)

        QMetaObject.connectSlotsByName(DossierRemark)
    # setupUi

    def retranslateUi(self, DossierRemark):
        self.whenLabel.setText("")
        self.correctButton.setText(QCoreApplication.translate("DossierRemark", u"Verbeteren", None))
        self.mistakeButton.setText(QCoreApplication.translate("DossierRemark", u"Vergissing\u2026", None))
        self.textLabel.setText("")
#if QT_CONFIG(accessibility)
        self.textLabel.setAccessibleName(QCoreApplication.translate("DossierRemark", u"Opmerking", None))
#endif // QT_CONFIG(accessibility)
        self.mistakeHint.setText(QCoreApplication.translate("DossierRemark", u"Alleen wie de opmerking maakte, kan vragen om die niet mee te sturen. De opmerking blijft bewaard, met uw naam en reden erbij.", None))
        self.wrongDossier.setText(QCoreApplication.translate("DossierRemark", u"In het verkeerde dossier getypt", None))
        self.onRequest.setText(QCoreApplication.translate("DossierRemark", u"Op verzoek van wie het zei", None))
        self.mistakeLabel.setText(QCoreApplication.translate("DossierRemark", u"Wat is er gebeurd?", None))
        self.mistakeSave.setText(QCoreApplication.translate("DossierRemark", u"Opmerking intrekken", None))
        pass
    # retranslateUi

