# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_receiver_change.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_confirm import ConfirmForm
from oso_desktop.qt.dossier_signs import Problem

class Ui_DossierReceiverChange(object):
    def setupUi(self, DossierReceiverChange):
        if not DossierReceiverChange.objectName():
            DossierReceiverChange.setObjectName(u"DossierReceiverChange")
        self.outer = QVBoxLayout(DossierReceiverChange)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.line.setObjectName(u"line")
        self.line.setContentsMargins(0, 0, 0, 0)
        self.otherButton = QPushButton(DossierReceiverChange)
        self.otherButton.setObjectName(u"otherButton")
        self.otherButton.setAutoDefault(False)

        self.line.addWidget(self.otherButton)

        self.otherWhy = QLabel(DossierReceiverChange)
        self.otherWhy.setObjectName(u"otherWhy")
        self.otherWhy.setTextFormat(Qt.PlainText)
        self.otherWhy.setWordWrap(True)
        self.otherWhy.setProperty(u"role", u"muted")

        self.line.addWidget(self.otherWhy)

        self.line.setStretch(1, 1)

        self.outer.addLayout(self.line)

        self.changeBox = QFrame(DossierReceiverChange)
        self.changeBox.setObjectName(u"changeBox")
        self.changeBox.setFrameShape(QFrame.StyledPanel)
        self.changeBox.setVisible(False)
        self.changeBox.setProperty(u"role", u"card")
        self.changeLayout = QVBoxLayout(self.changeBox)
        self.changeLayout.setSpacing(8)
        self.changeLayout.setObjectName(u"changeLayout")
        self.changeLayout.setContentsMargins(12, 8, 12, 12)
        self.changeTitle = QLabel(self.changeBox)
        self.changeTitle.setObjectName(u"changeTitle")
        self.changeTitle.setTextFormat(Qt.PlainText)
        self.changeTitle.setProperty(u"role", u"strong")

        self.changeLayout.addWidget(self.changeTitle)

        self.changeHint = QLabel(self.changeBox)
        self.changeHint.setObjectName(u"changeHint")
        self.changeHint.setTextFormat(Qt.PlainText)
        self.changeHint.setWordWrap(True)
        self.changeHint.setProperty(u"role", u"muted")

        self.changeLayout.addWidget(self.changeHint)

        self.fieldsLine = QHBoxLayout()
        self.fieldsLine.setSpacing(8)
        self.fieldsLine.setObjectName(u"fieldsLine")
        self.fieldsLine.setContentsMargins(0, 0, 0, 0)
        self.fieldsBox = QWidget(self.changeBox)
        self.fieldsBox.setObjectName(u"fieldsBox")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.fieldsBox.sizePolicy().hasHeightForWidth())
        self.fieldsBox.setSizePolicy(sizePolicy)
        self.fieldsBox.setMaximumSize(QSize(720, 16777215))
        self.fields = QGridLayout(self.fieldsBox)
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(8)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.schoolLabel = QLabel(self.fieldsBox)
        self.schoolLabel.setObjectName(u"schoolLabel")

        self.fields.addWidget(self.schoolLabel, 0, 0, 1, 1)

        self.school = QLineEdit(self.fieldsBox)
        self.school.setObjectName(u"school")
        self.school.setMaxLength(120)

        self.fields.addWidget(self.school, 0, 1, 1, 3)

        self.townLabel = QLabel(self.fieldsBox)
        self.townLabel.setObjectName(u"townLabel")

        self.fields.addWidget(self.townLabel, 1, 0, 1, 1)

        self.town = QLineEdit(self.fieldsBox)
        self.town.setObjectName(u"town")
        self.town.setMaxLength(80)

        self.fields.addWidget(self.town, 1, 1, 1, 3)

        self.brinLabel = QLabel(self.fieldsBox)
        self.brinLabel.setObjectName(u"brinLabel")

        self.fields.addWidget(self.brinLabel, 2, 0, 1, 1)

        self.brin = QLineEdit(self.fieldsBox)
        self.brin.setObjectName(u"brin")
        self.brin.setMaxLength(6)

        self.fields.addWidget(self.brin, 2, 1, 1, 1)

        self.locationLabel = QLabel(self.fieldsBox)
        self.locationLabel.setObjectName(u"locationLabel")

        self.fields.addWidget(self.locationLabel, 2, 2, 1, 1)

        self.location = QLineEdit(self.fieldsBox)
        self.location.setObjectName(u"location")
        self.location.setMaxLength(2)

        self.fields.addWidget(self.location, 2, 3, 1, 1)


        self.fieldsLine.addWidget(self.fieldsBox)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.fieldsLine.addItem(self.spacer1)

        self.fieldsLine.setStretch(0, 1)

        self.changeLayout.addLayout(self.fieldsLine)

        self.problem = Problem(self.changeBox)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)

        self.changeLayout.addWidget(self.problem)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.changeButton = QPushButton(self.changeBox)
        self.changeButton.setObjectName(u"changeButton")
        self.changeButton.setProperty(u"role", u"keep")
        self.changeButton.setAutoDefault(False)

        self.buttons.addWidget(self.changeButton)

        self.cancelButton = QPushButton(self.changeBox)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttons.addWidget(self.cancelButton)

        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer2)

        self.buttons.setStretch(2, 1)

        self.changeLayout.addLayout(self.buttons)


        self.outer.addWidget(self.changeBox)

        self.requestsBox = QFrame(DossierReceiverChange)
        self.requestsBox.setObjectName(u"requestsBox")
        self.requestsBox.setFrameShape(QFrame.StyledPanel)
        self.requestsBox.setProperty(u"role", u"card")
        self.requests = QVBoxLayout(self.requestsBox)
        self.requests.setSpacing(0)
        self.requests.setObjectName(u"requests")
        self.requests.setContentsMargins(4, 4, 4, 4)

        self.outer.addWidget(self.requestsBox)

        self.answer = ConfirmForm(DossierReceiverChange)
        self.answer.setObjectName(u"answer")

        self.outer.addWidget(self.answer)

#if QT_CONFIG(shortcut)
        self.schoolLabel.setBuddy(self.school)
        self.townLabel.setBuddy(self.town)
        self.brinLabel.setBuddy(self.brin)
        self.locationLabel.setBuddy(self.location)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.otherButton, self.school)
        QWidget.setTabOrder(self.school, self.town)
        QWidget.setTabOrder(self.town, self.brin)
        QWidget.setTabOrder(self.brin, self.location)
        QWidget.setTabOrder(self.location, self.changeButton)
        QWidget.setTabOrder(self.changeButton, self.cancelButton)

        self.retranslateUi(DossierReceiverChange)

        QMetaObject.connectSlotsByName(DossierReceiverChange)
    # setupUi

    def retranslateUi(self, DossierReceiverChange):
        self.otherButton.setText(QCoreApplication.translate("DossierReceiverChange", u"Andere school\u2026", None))
        self.otherWhy.setText("")
        self.changeTitle.setText(QCoreApplication.translate("DossierReceiverChange", u"Naar welke school gaat de leerling nu?", None))
        self.changeHint.setText("")
        self.schoolLabel.setText(QCoreApplication.translate("DossierReceiverChange", u"Naam van de school", None))
        self.townLabel.setText(QCoreApplication.translate("DossierReceiverChange", u"Plaats", None))
        self.brinLabel.setText(QCoreApplication.translate("DossierReceiverChange", u"BRIN-code", None))
        self.brin.setPlaceholderText(QCoreApplication.translate("DossierReceiverChange", u"99ZZ", None))
        self.locationLabel.setText(QCoreApplication.translate("DossierReceiverChange", u"Vestiging", None))
        self.location.setPlaceholderText(QCoreApplication.translate("DossierReceiverChange", u"00", None))
        self.changeButton.setText(QCoreApplication.translate("DossierReceiverChange", u"Ontvanger wijzigen", None))
        self.cancelButton.setText(QCoreApplication.translate("DossierReceiverChange", u"Annuleren", None))
        pass
    # retranslateUi

