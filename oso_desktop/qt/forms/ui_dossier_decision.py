# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_decision.ui'
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
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QToolButton, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import (Picture, Problem)

class Ui_DossierDecision(object):
    def setupUi(self, DossierDecision):
        if not DossierDecision.objectName():
            DossierDecision.setObjectName(u"DossierDecision")
        DossierDecision.setFrameShape(QFrame.StyledPanel)
        DossierDecision.setProperty(u"role", u"card")
        self.cardLayout = QVBoxLayout(DossierDecision)
        self.cardLayout.setSpacing(8)
        self.cardLayout.setObjectName(u"cardLayout")
        self.cardLayout.setContentsMargins(12, 10, 12, 10)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.picture = Picture(DossierDecision)
        self.picture.setObjectName(u"picture")

        self.head.addWidget(self.picture)

        self.titleLabel = QLabel(DossierDecision)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setTextFormat(Qt.PlainText)
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setProperty(u"role", u"strong")

        self.head.addWidget(self.titleLabel)

        self.actButton = QToolButton(DossierDecision)
        self.actButton.setObjectName(u"actButton")
        self.actButton.setCheckable(True)
        self.actButton.setProperty(u"role", u"filter")

        self.head.addWidget(self.actButton)

        self.head.setStretch(1, 1)

        self.cardLayout.addLayout(self.head)

        self.hintLabel = QLabel(DossierDecision)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setTextFormat(Qt.PlainText)
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"muted")

        self.cardLayout.addWidget(self.hintLabel)

        self.panel = QFrame(DossierDecision)
        self.panel.setObjectName(u"panel")
        self.panel.setVisible(False)
        self.panel.setProperty(u"role", u"panel")
        self.panel.setProperty(u"tone", u"neutral")
        self.panelLayout = QVBoxLayout(self.panel)
        self.panelLayout.setSpacing(8)
        self.panelLayout.setObjectName(u"panelLayout")
        self.panelLayout.setContentsMargins(10, 10, 10, 10)
        self.reasonLabel = QLabel(self.panel)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setTextFormat(Qt.PlainText)

        self.panelLayout.addWidget(self.reasonLabel)

        self.reason = QPlainTextEdit(self.panel)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setMaximumSize(QSize(16777215, 64))

        self.panelLayout.addWidget(self.reason)

        self.problem = Problem(self.panel)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)

        self.panelLayout.addWidget(self.problem)

        self.saveLine = QHBoxLayout()
        self.saveLine.setSpacing(8)
        self.saveLine.setObjectName(u"saveLine")
        self.saveLine.setContentsMargins(0, 0, 0, 0)
        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.saveLine.addItem(self.spacer1)

        self.saveButton = QPushButton(self.panel)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setAutoDefault(False)

        self.saveLine.addWidget(self.saveButton)


        self.panelLayout.addLayout(self.saveLine)


        self.cardLayout.addWidget(self.panel)

#if QT_CONFIG(shortcut)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.actButton, self.reason)
        QWidget.setTabOrder(self.reason, self.saveButton)

        self.retranslateUi(DossierDecision)

        QMetaObject.connectSlotsByName(DossierDecision)
    # setupUi

    def retranslateUi(self, DossierDecision):
        self.titleLabel.setText("")
        self.actButton.setText(QCoreApplication.translate("DossierDecision", u"Besluit\u2026", None))
        self.hintLabel.setText("")
        self.reasonLabel.setText("")
        self.saveButton.setText(QCoreApplication.translate("DossierDecision", u"Vastleggen", None))
        pass
    # retranslateUi

