# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'scan_finding.ui'
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
    QLineEdit, QPushButton, QRadioButton, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import (Picture, Problem)

class Ui_ScanFinding(object):
    def setupUi(self, ScanFinding):
        if not ScanFinding.objectName():
            ScanFinding.setObjectName(u"ScanFinding")
        ScanFinding.setProperty(u"role", u"card")
        self.outer = QVBoxLayout(ScanFinding)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(10, 8, 10, 8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.headIcon = Picture(ScanFinding)
        self.headIcon.setObjectName(u"headIcon")

        self.head.addWidget(self.headIcon)

        self.subjectLabel = QLabel(ScanFinding)
        self.subjectLabel.setObjectName(u"subjectLabel")
        self.subjectLabel.setTextFormat(Qt.PlainText)
        self.subjectLabel.setWordWrap(True)
        self.subjectLabel.setProperty(u"role", u"strong")

        self.head.addWidget(self.subjectLabel)

        self.fieldButton = QPushButton(ScanFinding)
        self.fieldButton.setObjectName(u"fieldButton")
        self.fieldButton.setAutoDefault(False)

        self.head.addWidget(self.fieldButton)

        self.againButton = QToolButton(ScanFinding)
        self.againButton.setObjectName(u"againButton")
        self.againButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.againButton.setAutoRaise(True)
        self.againButton.setCheckable(True)

        self.head.addWidget(self.againButton)

        self.head.setStretch(1, 1)

        self.outer.addLayout(self.head)

        self.decidedLabel = QLabel(ScanFinding)
        self.decidedLabel.setObjectName(u"decidedLabel")
        self.decidedLabel.setVisible(False)
        self.decidedLabel.setTextFormat(Qt.PlainText)
        self.decidedLabel.setWordWrap(True)

        self.outer.addWidget(self.decidedLabel)

        self.askPart = QWidget(ScanFinding)
        self.askPart.setObjectName(u"askPart")
        self.askLayout = QVBoxLayout(self.askPart)
        self.askLayout.setSpacing(6)
        self.askLayout.setObjectName(u"askLayout")
        self.askLayout.setContentsMargins(0, 0, 0, 0)
        self.snippetLabel = QLabel(self.askPart)
        self.snippetLabel.setObjectName(u"snippetLabel")
        self.snippetLabel.setTextFormat(Qt.RichText)
        self.snippetLabel.setWordWrap(True)

        self.askLayout.addWidget(self.snippetLabel)

        self.whyLabel = QLabel(self.askPart)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setTextFormat(Qt.PlainText)
        self.whyLabel.setWordWrap(True)
        self.whyLabel.setProperty(u"role", u"muted")

        self.askLayout.addWidget(self.whyLabel)

        self.stepLabel = QLabel(self.askPart)
        self.stepLabel.setObjectName(u"stepLabel")
        self.stepLabel.setTextFormat(Qt.PlainText)
        self.stepLabel.setWordWrap(True)
        self.stepLabel.setProperty(u"role", u"muted")

        self.askLayout.addWidget(self.stepLabel)

        self.choices = QVBoxLayout()
        self.choices.setSpacing(2)
        self.choices.setObjectName(u"choices")
        self.choices.setContentsMargins(0, 2, 0, 0)
        self.falseAlarm = QRadioButton(self.askPart)
        self.falseAlarm.setObjectName(u"falseAlarm")

        self.choices.addWidget(self.falseAlarm)

        self.leaveOut = QRadioButton(self.askPart)
        self.leaveOut.setObjectName(u"leaveOut")

        self.choices.addWidget(self.leaveOut)

        self.keep = QRadioButton(self.askPart)
        self.keep.setObjectName(u"keep")

        self.choices.addWidget(self.keep)


        self.askLayout.addLayout(self.choices)

        self.reasonLabel = QLabel(self.askPart)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setVisible(False)
        self.reasonLabel.setTextFormat(Qt.PlainText)
        self.reasonLabel.setProperty(u"role", u"caption")

        self.askLayout.addWidget(self.reasonLabel)

        self.reason = QLineEdit(self.askPart)
        self.reason.setObjectName(u"reason")
        self.reason.setVisible(False)
        self.reason.setMaxLength(500)

        self.askLayout.addWidget(self.reason)

        self.saveLine = QHBoxLayout()
        self.saveLine.setSpacing(8)
        self.saveLine.setObjectName(u"saveLine")
        self.saveLine.setContentsMargins(0, 0, 0, 0)
        self.saveButton = QPushButton(self.askPart)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setEnabled(False)
        self.saveButton.setAutoDefault(False)

        self.saveLine.addWidget(self.saveButton)

        self.saveSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.saveLine.addItem(self.saveSpacer)


        self.askLayout.addLayout(self.saveLine)

        self.problem = Problem(self.askPart)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)

        self.askLayout.addWidget(self.problem)


        self.outer.addWidget(self.askPart)

#if QT_CONFIG(shortcut)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.fieldButton, self.againButton)
        QWidget.setTabOrder(self.againButton, self.falseAlarm)
        QWidget.setTabOrder(self.falseAlarm, self.leaveOut)
        QWidget.setTabOrder(self.leaveOut, self.keep)
        QWidget.setTabOrder(self.keep, self.reason)
        QWidget.setTabOrder(self.reason, self.saveButton)

        self.retranslateUi(ScanFinding)

        QMetaObject.connectSlotsByName(ScanFinding)
    # setupUi

    def retranslateUi(self, ScanFinding):
        self.subjectLabel.setText("")
        self.fieldButton.setText(QCoreApplication.translate("ScanFinding", u"Naar het veld", None))
        self.againButton.setText(QCoreApplication.translate("ScanFinding", u"Wijzigen", None))
        self.decidedLabel.setText("")
        self.snippetLabel.setText("")
        self.whyLabel.setText("")
        self.stepLabel.setText("")
        self.falseAlarm.setText(QCoreApplication.translate("ScanFinding", u"Niet relevant (vals alarm)", None))
        self.leaveOut.setText(QCoreApplication.translate("ScanFinding", u"Ik laat het weg", None))
        self.keep.setText(QCoreApplication.translate("ScanFinding", u"Het blijft erin, want \u2026", None))
        self.reasonLabel.setText(QCoreApplication.translate("ScanFinding", u"Waarom? In \u00e9\u00e9n zin, minstens tien tekens", None))
        self.saveButton.setText(QCoreApplication.translate("ScanFinding", u"Vastleggen", None))
        pass
    # retranslateUi

