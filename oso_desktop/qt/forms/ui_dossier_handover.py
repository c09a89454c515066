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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_confirm import ConfirmForm
from oso_desktop.qt.dossier_exception import ExceptionBox
from oso_desktop.qt.dossier_receiver import ReceiverSection
from oso_desktop.qt.dossier_receiver_change import ChangeSection
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

        self.receiver = ReceiverSection(self.content)
        self.receiver.setObjectName(u"receiver")

        self.contentLayout.addWidget(self.receiver)

        self.change = ChangeSection(self.content)
        self.change.setObjectName(u"change")

        self.contentLayout.addWidget(self.change)

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

        self.exception = ExceptionBox(self.content)
        self.exception.setObjectName(u"exception")

        self.contentLayout.addWidget(self.exception)

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

        self.receipt = ConfirmForm(self.content)
        self.receipt.setObjectName(u"receipt")

        self.contentLayout.addWidget(self.receipt)

        self.spacer4 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contentLayout.addItem(self.spacer4)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.paperLabel.setBuddy(self.paperDate)
        self.lasLabel.setBuddy(self.lasDate)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.finalButton, self.packageButton)
        QWidget.setTabOrder(self.packageButton, self.paperDate)
        QWidget.setTabOrder(self.paperDate, self.paperButton)
        QWidget.setTabOrder(self.paperButton, self.lasDate)
        QWidget.setTabOrder(self.lasDate, self.lasButton)

        self.retranslateUi(DossierHandover)

        QMetaObject.connectSlotsByName(DossierHandover)
    # setupUi

    def retranslateUi(self, DossierHandover):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DossierHandover", u"Overdragen", None))
#endif // QT_CONFIG(accessibility)
        self.receiverHeading.setText(QCoreApplication.translate("DossierHandover", u"1. Naar welke school?", None))
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

