# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_receiver.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_confirm import ConfirmForm
from oso_desktop.qt.dossier_signs import Problem

class Ui_DossierReceiver(object):
    def setupUi(self, DossierReceiver):
        if not DossierReceiver.objectName():
            DossierReceiver.setObjectName(u"DossierReceiver")
        self.outer = QVBoxLayout(DossierReceiver)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.groundLabel = QLabel(DossierReceiver)
        self.groundLabel.setObjectName(u"groundLabel")
        self.groundLabel.setTextFormat(Qt.PlainText)
        self.groundLabel.setWordWrap(True)
        self.groundLabel.setProperty(u"role", u"muted")

        self.outer.addWidget(self.groundLabel)

        self.receiverLine = QHBoxLayout()
        self.receiverLine.setSpacing(8)
        self.receiverLine.setObjectName(u"receiverLine")
        self.receiverLine.setContentsMargins(0, 0, 0, 0)
        self.receiverBox = QWidget(DossierReceiver)
        self.receiverBox.setObjectName(u"receiverBox")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.receiverBox.sizePolicy().hasHeightForWidth())
        self.receiverBox.setSizePolicy(sizePolicy)
        self.receiverBox.setMaximumSize(QSize(720, 16777215))
        self.receiverFields = QGridLayout(self.receiverBox)
        self.receiverFields.setObjectName(u"receiverFields")
        self.receiverFields.setHorizontalSpacing(8)
        self.receiverFields.setVerticalSpacing(8)
        self.receiverFields.setContentsMargins(0, 0, 0, 0)
        self.schoolLabel = QLabel(self.receiverBox)
        self.schoolLabel.setObjectName(u"schoolLabel")

        self.receiverFields.addWidget(self.schoolLabel, 0, 0, 1, 1)

        self.school = QLineEdit(self.receiverBox)
        self.school.setObjectName(u"school")
        self.school.setMaxLength(120)

        self.receiverFields.addWidget(self.school, 0, 1, 1, 3)

        self.townLabel = QLabel(self.receiverBox)
        self.townLabel.setObjectName(u"townLabel")

        self.receiverFields.addWidget(self.townLabel, 1, 0, 1, 1)

        self.town = QLineEdit(self.receiverBox)
        self.town.setObjectName(u"town")
        self.town.setMaxLength(80)

        self.receiverFields.addWidget(self.town, 1, 1, 1, 3)

        self.brinLabel = QLabel(self.receiverBox)
        self.brinLabel.setObjectName(u"brinLabel")

        self.receiverFields.addWidget(self.brinLabel, 2, 0, 1, 1)

        self.brin = QLineEdit(self.receiverBox)
        self.brin.setObjectName(u"brin")
        self.brin.setMaxLength(6)

        self.receiverFields.addWidget(self.brin, 2, 1, 1, 1)

        self.locationLabel = QLabel(self.receiverBox)
        self.locationLabel.setObjectName(u"locationLabel")

        self.receiverFields.addWidget(self.locationLabel, 2, 2, 1, 1)

        self.location = QLineEdit(self.receiverBox)
        self.location.setObjectName(u"location")
        self.location.setMaxLength(2)

        self.receiverFields.addWidget(self.location, 2, 3, 1, 1)

        self.vso = QCheckBox(self.receiverBox)
        self.vso.setObjectName(u"vso")

        self.receiverFields.addWidget(self.vso, 3, 1, 1, 3)

        self.bookLine = QHBoxLayout()
        self.bookLine.setSpacing(8)
        self.bookLine.setObjectName(u"bookLine")
        self.bookState = QLabel(self.receiverBox)
        self.bookState.setObjectName(u"bookState")
        self.bookState.setTextFormat(Qt.PlainText)

        self.bookLine.addWidget(self.bookState)

        self.bookButton = QPushButton(self.receiverBox)
        self.bookButton.setObjectName(u"bookButton")

        self.bookLine.addWidget(self.bookButton)

        self.bookStretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bookLine.addItem(self.bookStretch)

        self.bookLine.setStretch(2, 1)

        self.receiverFields.addLayout(self.bookLine, 4, 1, 1, 3)

        self.purposeLabel = QLabel(self.receiverBox)
        self.purposeLabel.setObjectName(u"purposeLabel")

        self.receiverFields.addWidget(self.purposeLabel, 5, 0, 1, 1)

        self.purpose = QComboBox(self.receiverBox)
        self.purpose.setObjectName(u"purpose")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.purpose.sizePolicy().hasHeightForWidth())
        self.purpose.setSizePolicy(sizePolicy1)
        self.purpose.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.purpose.setMinimumContentsLength(18)

        self.receiverFields.addWidget(self.purpose, 5, 1, 1, 3)

        self.agreementLabel = QLabel(self.receiverBox)
        self.agreementLabel.setObjectName(u"agreementLabel")

        self.receiverFields.addWidget(self.agreementLabel, 6, 0, 1, 1)

        self.agreement = QLineEdit(self.receiverBox)
        self.agreement.setObjectName(u"agreement")
        self.agreement.setMaxLength(120)

        self.receiverFields.addWidget(self.agreement, 6, 1, 1, 1)

        self.agreementDateLabel = QLabel(self.receiverBox)
        self.agreementDateLabel.setObjectName(u"agreementDateLabel")

        self.receiverFields.addWidget(self.agreementDateLabel, 6, 2, 1, 1)

        self.agreementDate = DateField(self.receiverBox)
        self.agreementDate.setObjectName(u"agreementDate")

        self.receiverFields.addWidget(self.agreementDate, 6, 3, 1, 1)

        self.enrolmentLabel = QLabel(self.receiverBox)
        self.enrolmentLabel.setObjectName(u"enrolmentLabel")

        self.receiverFields.addWidget(self.enrolmentLabel, 7, 0, 1, 1)

        self.enrolment = QComboBox(self.receiverBox)
        self.enrolment.setObjectName(u"enrolment")
        sizePolicy1.setHeightForWidth(self.enrolment.sizePolicy().hasHeightForWidth())
        self.enrolment.setSizePolicy(sizePolicy1)
        self.enrolment.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.enrolment.setMinimumContentsLength(18)

        self.receiverFields.addWidget(self.enrolment, 7, 1, 1, 1)

        self.enrolmentDateLabel = QLabel(self.receiverBox)
        self.enrolmentDateLabel.setObjectName(u"enrolmentDateLabel")

        self.receiverFields.addWidget(self.enrolmentDateLabel, 7, 2, 1, 1)

        self.enrolmentDate = DateField(self.receiverBox)
        self.enrolmentDate.setObjectName(u"enrolmentDate")

        self.receiverFields.addWidget(self.enrolmentDate, 7, 3, 1, 1)

        self.enrolledLabel = QLabel(self.receiverBox)
        self.enrolledLabel.setObjectName(u"enrolledLabel")

        self.receiverFields.addWidget(self.enrolledLabel, 8, 0, 1, 1)

        self.enrolledDate = DateField(self.receiverBox)
        self.enrolledDate.setObjectName(u"enrolledDate")

        self.receiverFields.addWidget(self.enrolledDate, 8, 1, 1, 1)

        self.reportedLabel = QLabel(self.receiverBox)
        self.reportedLabel.setObjectName(u"reportedLabel")

        self.receiverFields.addWidget(self.reportedLabel, 8, 2, 1, 1)

        self.reportedDate = DateField(self.receiverBox)
        self.reportedDate.setObjectName(u"reportedDate")

        self.receiverFields.addWidget(self.reportedDate, 8, 3, 1, 1)

        self.movedLabel = QLabel(self.receiverBox)
        self.movedLabel.setObjectName(u"movedLabel")

        self.receiverFields.addWidget(self.movedLabel, 9, 0, 1, 1)

        self.movedDate = DateField(self.receiverBox)
        self.movedDate.setObjectName(u"movedDate")

        self.receiverFields.addWidget(self.movedDate, 9, 1, 1, 1)


        self.receiverLine.addWidget(self.receiverBox)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.receiverLine.addItem(self.spacer1)

        self.receiverLine.setStretch(0, 1)

        self.outer.addLayout(self.receiverLine)

        self.decisionHint = QLabel(DossierReceiver)
        self.decisionHint.setObjectName(u"decisionHint")
        self.decisionHint.setTextFormat(Qt.PlainText)
        self.decisionHint.setWordWrap(True)
        self.decisionHint.setProperty(u"role", u"muted")

        self.outer.addWidget(self.decisionHint)

        self.swvHint = QLabel(DossierReceiver)
        self.swvHint.setObjectName(u"swvHint")
        self.swvHint.setTextFormat(Qt.PlainText)
        self.swvHint.setWordWrap(True)
        self.swvHint.setProperty(u"role", u"muted")

        self.outer.addWidget(self.swvHint)

        self.receiverProblem = Problem(DossierReceiver)
        self.receiverProblem.setObjectName(u"receiverProblem")
        self.receiverProblem.setVisible(False)

        self.outer.addWidget(self.receiverProblem)

        self.checkedBox = QFrame(DossierReceiver)
        self.checkedBox.setObjectName(u"checkedBox")
        self.checkedBox.setFrameShape(QFrame.StyledPanel)
        self.checkedBox.setProperty(u"role", u"card")
        self.checked = QVBoxLayout(self.checkedBox)
        self.checked.setSpacing(0)
        self.checked.setObjectName(u"checked")
        self.checked.setContentsMargins(4, 4, 4, 4)

        self.outer.addWidget(self.checkedBox)

        self.check = ConfirmForm(DossierReceiver)
        self.check.setObjectName(u"check")

        self.outer.addWidget(self.check)

#if QT_CONFIG(shortcut)
        self.schoolLabel.setBuddy(self.school)
        self.townLabel.setBuddy(self.town)
        self.brinLabel.setBuddy(self.brin)
        self.locationLabel.setBuddy(self.location)
        self.purposeLabel.setBuddy(self.purpose)
        self.agreementLabel.setBuddy(self.agreement)
        self.agreementDateLabel.setBuddy(self.agreementDate)
        self.enrolmentLabel.setBuddy(self.enrolment)
        self.enrolmentDateLabel.setBuddy(self.enrolmentDate)
        self.enrolledLabel.setBuddy(self.enrolledDate)
        self.reportedLabel.setBuddy(self.reportedDate)
        self.movedLabel.setBuddy(self.movedDate)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.school, self.town)
        QWidget.setTabOrder(self.town, self.brin)
        QWidget.setTabOrder(self.brin, self.location)
        QWidget.setTabOrder(self.location, self.vso)
        QWidget.setTabOrder(self.vso, self.bookButton)
        QWidget.setTabOrder(self.bookButton, self.purpose)
        QWidget.setTabOrder(self.purpose, self.agreement)
        QWidget.setTabOrder(self.agreement, self.agreementDate)
        QWidget.setTabOrder(self.agreementDate, self.enrolment)
        QWidget.setTabOrder(self.enrolment, self.enrolmentDate)
        QWidget.setTabOrder(self.enrolmentDate, self.enrolledDate)
        QWidget.setTabOrder(self.enrolledDate, self.reportedDate)
        QWidget.setTabOrder(self.reportedDate, self.movedDate)

        self.retranslateUi(DossierReceiver)

        QMetaObject.connectSlotsByName(DossierReceiver)
    # setupUi

    def retranslateUi(self, DossierReceiver):
        self.groundLabel.setText("")
        self.schoolLabel.setText(QCoreApplication.translate("DossierReceiver", u"&Naam van de school", None))
        self.townLabel.setText(QCoreApplication.translate("DossierReceiver", u"&Plaats", None))
        self.brinLabel.setText(QCoreApplication.translate("DossierReceiver", u"BRIN-&code", None))
        self.brin.setPlaceholderText(QCoreApplication.translate("DossierReceiver", u"99ZZ", None))
        self.locationLabel.setText(QCoreApplication.translate("DossierReceiver", u"Ves&tiging", None))
        self.location.setPlaceholderText(QCoreApplication.translate("DossierReceiver", u"00", None))
        self.vso.setText(QCoreApplication.translate("DossierReceiver", u"Dit is een school voor voortgezet speciaal onderwijs (vso)", None))
        self.bookState.setText("")
        self.bookButton.setText(QCoreApplication.translate("DossierReceiver", u"In het adresboek zetten", None))
        self.purposeLabel.setText(QCoreApplication.translate("DossierReceiver", u"&Waarvoor is de aanvraag?", None))
        self.agreementLabel.setText(QCoreApplication.translate("DossierReceiver", u"Afspraak over gegevens", None))
        self.agreement.setPlaceholderText(QCoreApplication.translate("DossierReceiver", u"Bijvoorbeeld: privacyconvenant 2025", None))
        self.agreementDateLabel.setText(QCoreApplication.translate("DossierReceiver", u"Van", None))
        self.enrolmentLabel.setText(QCoreApplication.translate("DossierReceiver", u"Aan&melding", None))
        self.enrolmentDateLabel.setText(QCoreApplication.translate("DossierReceiver", u"Aangemel&d op", None))
        self.enrolledLabel.setText(QCoreApplication.translate("DossierReceiver", u"Ingeschreven op", None))
        self.reportedLabel.setText(QCoreApplication.translate("DossierReceiver", u"Aan ons gemeld op", None))
        self.movedLabel.setText(QCoreApplication.translate("DossierReceiver", u"Hier uitgeschreven op", None))
        self.decisionHint.setText("")
        self.swvHint.setText(QCoreApplication.translate("DossierReceiver", u"Het samenwerkingsverband is zelf verantwoordelijk voor wat het bewaart en mag het dossier drie jaar bewaren. Het persoonsgebonden nummer gaat niet mee.", None))
        pass
    # retranslateUi

