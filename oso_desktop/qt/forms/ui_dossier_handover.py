# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_handover.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_signs import (Problem, Sign)

class Ui_DossierHandover(object):
    def setupUi(self, DossierHandover):
        if not DossierHandover.objectName():
            DossierHandover.setObjectName(u"DossierHandover")
        self.outer = QVBoxLayout(DossierHandover)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(DossierHandover)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.contentLayout = QVBoxLayout(self.content)
        self.contentLayout.setSpacing(8)
        self.contentLayout.setObjectName(u"contentLayout")
        self.contentLayout.setContentsMargins(0, 8, 16, 8)
        self.receiverHeading = QLabel(self.content)
        self.receiverHeading.setObjectName(u"receiverHeading")
        self.receiverHeading.setTextFormat(Qt.PlainText)
        self.receiverHeading.setProperty(u"role", u"heading")

        self.contentLayout.addWidget(self.receiverHeading)

        self.receiverLine = QHBoxLayout()
        self.receiverLine.setSpacing(8)
        self.receiverLine.setObjectName(u"receiverLine")
        self.receiverLine.setContentsMargins(0, 0, 0, 0)
        self.receiverBox = QWidget(self.content)
        self.receiverBox.setObjectName(u"receiverBox")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.receiverBox.sizePolicy().hasHeightForWidth())
        self.receiverBox.setSizePolicy(sizePolicy)
        self.receiverBox.setMaximumSize(QSize(720, 16777215))
        self.receiverFields = QGridLayout(self.receiverBox)
        self.receiverFields.setSpacing(8)
        self.receiverFields.setObjectName(u"receiverFields")
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

        self.enrolmentLabel = QLabel(self.receiverBox)
        self.enrolmentLabel.setObjectName(u"enrolmentLabel")

        self.receiverFields.addWidget(self.enrolmentLabel, 3, 0, 1, 1)

        self.enrolment = QComboBox(self.receiverBox)
        self.enrolment.setObjectName(u"enrolment")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.enrolment.sizePolicy().hasHeightForWidth())
        self.enrolment.setSizePolicy(sizePolicy1)
        self.enrolment.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.enrolment.setMinimumContentsLength(18)

        self.receiverFields.addWidget(self.enrolment, 3, 1, 1, 1)

        self.enrolmentDateLabel = QLabel(self.receiverBox)
        self.enrolmentDateLabel.setObjectName(u"enrolmentDateLabel")

        self.receiverFields.addWidget(self.enrolmentDateLabel, 3, 2, 1, 1)

        self.enrolmentDate = DateField(self.receiverBox)
        self.enrolmentDate.setObjectName(u"enrolmentDate")

        self.receiverFields.addWidget(self.enrolmentDate, 3, 3, 1, 1)


        self.receiverLine.addWidget(self.receiverBox)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.receiverLine.addItem(self.spacer1)

        self.receiverLine.setStretch(0, 1)

        self.contentLayout.addLayout(self.receiverLine)

        self.receiverProblem = Problem(self.content)
        self.receiverProblem.setObjectName(u"receiverProblem")
        self.receiverProblem.setVisible(False)

        self.contentLayout.addWidget(self.receiverProblem)

        self.readyHeading = QLabel(self.content)
        self.readyHeading.setObjectName(u"readyHeading")
        self.readyHeading.setTextFormat(Qt.PlainText)
        self.readyHeading.setMinimumSize(QSize(0, 40))
        self.readyHeading.setAlignment(Qt.AlignLeft|Qt.AlignBottom)
        self.readyHeading.setProperty(u"role", u"heading")

        self.contentLayout.addWidget(self.readyHeading)

        self.readyLine = QHBoxLayout()
        self.readyLine.setSpacing(8)
        self.readyLine.setObjectName(u"readyLine")
        self.readyLine.setContentsMargins(0, 0, 0, 0)
        self.readySign = Sign(self.content)
        self.readySign.setObjectName(u"readySign")

        self.readyLine.addWidget(self.readySign)

        self.readyLabel = QLabel(self.content)
        self.readyLabel.setObjectName(u"readyLabel")
        self.readyLabel.setTextFormat(Qt.PlainText)
        self.readyLabel.setWordWrap(True)

        self.readyLine.addWidget(self.readyLabel)

        self.readyLine.setStretch(1, 1)

        self.contentLayout.addLayout(self.readyLine)

        self.reasons = QVBoxLayout()
        self.reasons.setSpacing(6)
        self.reasons.setObjectName(u"reasons")
        self.reasons.setContentsMargins(0, 0, 0, 0)

        self.contentLayout.addLayout(self.reasons)

        self.reviewHeading = QLabel(self.content)
        self.reviewHeading.setObjectName(u"reviewHeading")
        self.reviewHeading.setTextFormat(Qt.PlainText)
        self.reviewHeading.setMinimumSize(QSize(0, 40))
        self.reviewHeading.setAlignment(Qt.AlignLeft|Qt.AlignBottom)
        self.reviewHeading.setProperty(u"role", u"heading")

        self.contentLayout.addWidget(self.reviewHeading)

        self.reviewBox = QFrame(self.content)
        self.reviewBox.setObjectName(u"reviewBox")
        self.reviewBox.setFrameShape(QFrame.StyledPanel)
        self.reviewBox.setProperty(u"role", u"card")
        self.review = QVBoxLayout(self.reviewBox)
        self.review.setSpacing(0)
        self.review.setObjectName(u"review")
        self.review.setContentsMargins(4, 4, 4, 4)

        self.contentLayout.addWidget(self.reviewBox)

        self.finalHeading = QLabel(self.content)
        self.finalHeading.setObjectName(u"finalHeading")
        self.finalHeading.setTextFormat(Qt.PlainText)
        self.finalHeading.setMinimumSize(QSize(0, 40))
        self.finalHeading.setAlignment(Qt.AlignLeft|Qt.AlignBottom)
        self.finalHeading.setProperty(u"role", u"heading")

        self.contentLayout.addWidget(self.finalHeading)

        self.finalLine = QHBoxLayout()
        self.finalLine.setSpacing(8)
        self.finalLine.setObjectName(u"finalLine")
        self.finalLine.setContentsMargins(0, 0, 0, 0)
        self.finalButton = QPushButton(self.content)
        self.finalButton.setObjectName(u"finalButton")
        self.finalButton.setAutoDefault(False)
        self.finalButton.setProperty(u"role", u"primary")

        self.finalLine.addWidget(self.finalButton)

        self.finalWhy = QLabel(self.content)
        self.finalWhy.setObjectName(u"finalWhy")
        self.finalWhy.setTextFormat(Qt.PlainText)
        self.finalWhy.setWordWrap(True)
        self.finalWhy.setProperty(u"role", u"muted")

        self.finalLine.addWidget(self.finalWhy)

        self.finalLine.setStretch(1, 1)

        self.contentLayout.addLayout(self.finalLine)

        self.finalProblem = Problem(self.content)
        self.finalProblem.setObjectName(u"finalProblem")
        self.finalProblem.setVisible(False)

        self.contentLayout.addWidget(self.finalProblem)

        self.versionsBox = QFrame(self.content)
        self.versionsBox.setObjectName(u"versionsBox")
        self.versionsBox.setFrameShape(QFrame.StyledPanel)
        self.versionsBox.setProperty(u"role", u"card")
        self.versions = QVBoxLayout(self.versionsBox)
        self.versions.setSpacing(0)
        self.versions.setObjectName(u"versions")
        self.versions.setContentsMargins(4, 4, 4, 4)

        self.contentLayout.addWidget(self.versionsBox)

        self.wayHeading = QLabel(self.content)
        self.wayHeading.setObjectName(u"wayHeading")
        self.wayHeading.setTextFormat(Qt.PlainText)
        self.wayHeading.setMinimumSize(QSize(0, 40))
        self.wayHeading.setAlignment(Qt.AlignLeft|Qt.AlignBottom)
        self.wayHeading.setProperty(u"role", u"heading")

        self.contentLayout.addWidget(self.wayHeading)

        self.wayHint = QLabel(self.content)
        self.wayHint.setObjectName(u"wayHint")
        self.wayHint.setTextFormat(Qt.PlainText)
        self.wayHint.setWordWrap(True)
        self.wayHint.setProperty(u"role", u"muted")

        self.contentLayout.addWidget(self.wayHint)

        self.ways = QGridLayout()
        self.ways.setObjectName(u"ways")
        self.ways.setHorizontalSpacing(12)
        self.ways.setVerticalSpacing(8)
        self.packageButton = QPushButton(self.content)
        self.packageButton.setObjectName(u"packageButton")
        self.packageButton.setAutoDefault(False)

        self.ways.addWidget(self.packageButton, 0, 0, 1, 3, Qt.AlignLeft)

        self.paperLabel = QLabel(self.content)
        self.paperLabel.setObjectName(u"paperLabel")

        self.ways.addWidget(self.paperLabel, 1, 0, 1, 1)

        self.paperDate = DateField(self.content)
        self.paperDate.setObjectName(u"paperDate")

        self.ways.addWidget(self.paperDate, 1, 1, 1, 1)

        self.paperButton = QPushButton(self.content)
        self.paperButton.setObjectName(u"paperButton")
        self.paperButton.setAutoDefault(False)

        self.ways.addWidget(self.paperButton, 1, 2, 1, 1)

        self.envelopeHint = QLabel(self.content)
        self.envelopeHint.setObjectName(u"envelopeHint")
        self.envelopeHint.setTextFormat(Qt.PlainText)
        self.envelopeHint.setWordWrap(True)
        self.envelopeHint.setProperty(u"role", u"muted")

        self.ways.addWidget(self.envelopeHint, 2, 0, 1, 4)

        self.lasLabel = QLabel(self.content)
        self.lasLabel.setObjectName(u"lasLabel")

        self.ways.addWidget(self.lasLabel, 3, 0, 1, 1)

        self.lasDate = DateField(self.content)
        self.lasDate.setObjectName(u"lasDate")

        self.ways.addWidget(self.lasDate, 3, 1, 1, 1)

        self.lasButton = QPushButton(self.content)
        self.lasButton.setObjectName(u"lasButton")
        self.lasButton.setAutoDefault(False)

        self.ways.addWidget(self.lasButton, 3, 2, 1, 1)

        self.ways.setColumnStretch(3, 1)

        self.contentLayout.addLayout(self.ways)

        self.wayProblem = Problem(self.content)
        self.wayProblem.setObjectName(u"wayProblem")
        self.wayProblem.setVisible(False)

        self.contentLayout.addWidget(self.wayProblem)

        self.packagesBox = QFrame(self.content)
        self.packagesBox.setObjectName(u"packagesBox")
        self.packagesBox.setFrameShape(QFrame.StyledPanel)
        self.packagesBox.setProperty(u"role", u"card")
        self.packages = QVBoxLayout(self.packagesBox)
        self.packages.setSpacing(0)
        self.packages.setObjectName(u"packages")
        self.packages.setContentsMargins(4, 4, 4, 4)

        self.contentLayout.addWidget(self.packagesBox)

        self.deliveriesBox = QFrame(self.content)
        self.deliveriesBox.setObjectName(u"deliveriesBox")
        self.deliveriesBox.setFrameShape(QFrame.StyledPanel)
        self.deliveriesBox.setProperty(u"role", u"card")
        self.deliveries = QVBoxLayout(self.deliveriesBox)
        self.deliveries.setSpacing(0)
        self.deliveries.setObjectName(u"deliveries")
        self.deliveries.setContentsMargins(4, 4, 4, 4)

        self.contentLayout.addWidget(self.deliveriesBox)

        self.spacer4 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contentLayout.addItem(self.spacer4)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.schoolLabel.setBuddy(self.school)
        self.townLabel.setBuddy(self.town)
        self.brinLabel.setBuddy(self.brin)
        self.locationLabel.setBuddy(self.location)
        self.enrolmentLabel.setBuddy(self.enrolment)
        self.enrolmentDateLabel.setBuddy(self.enrolmentDate)
        self.paperLabel.setBuddy(self.paperDate)
        self.lasLabel.setBuddy(self.lasDate)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.school, self.town)
        QWidget.setTabOrder(self.town, self.brin)
        QWidget.setTabOrder(self.brin, self.location)
        QWidget.setTabOrder(self.location, self.enrolment)
        QWidget.setTabOrder(self.enrolment, self.enrolmentDate)
        QWidget.setTabOrder(self.enrolmentDate, self.finalButton)
        QWidget.setTabOrder(self.finalButton, self.packageButton)
        QWidget.setTabOrder(self.packageButton, self.paperDate)
        QWidget.setTabOrder(self.paperDate, self.paperButton)
        QWidget.setTabOrder(self.paperButton, self.lasDate)
        QWidget.setTabOrder(self.lasDate, self.lasButton)
        QWidget.setTabOrder(self.lasButton, self.scroll)

        self.retranslateUi(DossierHandover)

        QMetaObject.connectSlotsByName(DossierHandover)
    # setupUi

    def retranslateUi(self, DossierHandover):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DossierHandover", u"Overdragen", None))
#endif // QT_CONFIG(accessibility)
        self.receiverHeading.setText(QCoreApplication.translate("DossierHandover", u"1. Naar welke school?", None))
        self.schoolLabel.setText(QCoreApplication.translate("DossierHandover", u"&Naam van de school", None))
        self.townLabel.setText(QCoreApplication.translate("DossierHandover", u"&Plaats", None))
        self.brinLabel.setText(QCoreApplication.translate("DossierHandover", u"BRIN-&code", None))
        self.brin.setPlaceholderText(QCoreApplication.translate("DossierHandover", u"99ZZ", None))
        self.locationLabel.setText(QCoreApplication.translate("DossierHandover", u"Ves&tiging", None))
        self.location.setPlaceholderText(QCoreApplication.translate("DossierHandover", u"00", None))
        self.enrolmentLabel.setText(QCoreApplication.translate("DossierHandover", u"Aan&melding", None))
        self.enrolmentDateLabel.setText(QCoreApplication.translate("DossierHandover", u"Sin&ds", None))
        self.readyHeading.setText(QCoreApplication.translate("DossierHandover", u"2. Kan het dossier weg?", None))
        self.readyLabel.setText("")
        self.reviewHeading.setText(QCoreApplication.translate("DossierHandover", u"3. Wat gaat mee en waarom", None))
        self.finalHeading.setText(QCoreApplication.translate("DossierHandover", u"4. Definitief maken", None))
        self.finalButton.setText(QCoreApplication.translate("DossierHandover", u"De&finitief maken", None))
        self.finalWhy.setText("")
        self.wayHeading.setText(QCoreApplication.translate("DossierHandover", u"5. Overdragen", None))
        self.wayHint.setText("")
        self.packageButton.setText(QCoreApplication.translate("DossierHandover", u"Versleuteld pa&kket maken", None))
        self.paperLabel.setText(QCoreApplication.translate("DossierHandover", u"Op p&apier meegegeven op", None))
#if QT_CONFIG(accessibility)
        self.paperDate.setAccessibleName(QCoreApplication.translate("DossierHandover", u"Op papier meegegeven op", None))
#endif // QT_CONFIG(accessibility)
        self.paperButton.setText(QCoreApplication.translate("DossierHandover", u"Vastleggen", None))
#if QT_CONFIG(accessibility)
        self.paperButton.setAccessibleName(QCoreApplication.translate("DossierHandover", u"Vastleggen dat het dossier op papier is meegegeven", None))
#endif // QT_CONFIG(accessibility)
        self.envelopeHint.setText("")
        self.lasLabel.setText(QCoreApplication.translate("DossierHandover", u"In &het LAS klaargezet op", None))
#if QT_CONFIG(accessibility)
        self.lasDate.setAccessibleName(QCoreApplication.translate("DossierHandover", u"In het LAS klaargezet op", None))
#endif // QT_CONFIG(accessibility)
        self.lasButton.setText(QCoreApplication.translate("DossierHandover", u"Vastleggen", None))
#if QT_CONFIG(accessibility)
        self.lasButton.setAccessibleName(QCoreApplication.translate("DossierHandover", u"Vastleggen dat het dossier in het LAS is klaargezet", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

