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
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_confirm import ConfirmForm
from oso_desktop.qt.dossier_exception import ExceptionBox
from oso_desktop.qt.dossier_receiver import ReceiverSection
from oso_desktop.qt.dossier_receiver_change import ChangeSection
from oso_desktop.qt.dossier_signs import (Problem, Sign)
from oso_desktop.qt.dossier_way import WayCard

class Ui_DossierHandover(object):
    def setupUi(self, DossierHandover):
        if not DossierHandover.objectName():
            DossierHandover.setObjectName(u"DossierHandover")
        self.outer = QVBoxLayout(DossierHandover)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(DossierHandover)
        self.stack.setObjectName(u"stack")
        self.work_page = QWidget()
        self.work_page.setObjectName(u"work_page")
        self.work_column = QVBoxLayout(self.work_page)
        self.work_column.setObjectName(u"work_column")
        self.work_column.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(self.work_page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setWidgetResizable(True)
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

        self.newsLabel = QLabel(self.content)
        self.newsLabel.setObjectName(u"newsLabel")
        self.newsLabel.setTextFormat(Qt.PlainText)
        self.newsLabel.setWordWrap(True)
        self.newsLabel.setVisible(False)

        self.contentLayout.addWidget(self.newsLabel)

        self.ways = QGridLayout()
        self.ways.setObjectName(u"ways")
        self.ways.setHorizontalSpacing(12)
        self.ways.setVerticalSpacing(12)
        self.packageCard = WayCard(self.content)
        self.packageCard.setObjectName(u"packageCard")

        self.ways.addWidget(self.packageCard, 0, 0, 1, 1)

        self.securedCard = WayCard(self.content)
        self.securedCard.setObjectName(u"securedCard")

        self.ways.addWidget(self.securedCard, 0, 1, 1, 1)

        self.paperCard = WayCard(self.content)
        self.paperCard.setObjectName(u"paperCard")

        self.ways.addWidget(self.paperCard, 1, 0, 1, 1)

        self.lasCard = WayCard(self.content)
        self.lasCard.setObjectName(u"lasCard")

        self.ways.addWidget(self.lasCard, 1, 1, 1, 1)

        self.ways.setColumnStretch(0, 1)
        self.ways.setColumnStretch(1, 1)

        self.contentLayout.addLayout(self.ways)

        self.wayNotices = QVBoxLayout()
        self.wayNotices.setSpacing(8)
        self.wayNotices.setObjectName(u"wayNotices")

        self.contentLayout.addLayout(self.wayNotices)

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

        self.work_column.addWidget(self.scroll)

        self.stack.addWidget(self.work_page)
        self.paper_page = QWidget()
        self.paper_page.setObjectName(u"paper_page")
        self.paper_column = QVBoxLayout(self.paper_page)
        self.paper_column.setSpacing(8)
        self.paper_column.setObjectName(u"paper_column")
        self.paper_column.setContentsMargins(0, 8, 0, 0)
        self.back_button = QPushButton(self.paper_page)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setAutoDefault(False)

        self.paper_column.addWidget(self.back_button, 0, Qt.AlignLeft)

        self.paperHint = QLabel(self.paper_page)
        self.paperHint.setObjectName(u"paperHint")
        self.paperHint.setTextFormat(Qt.PlainText)
        self.paperHint.setWordWrap(True)

        self.paper_column.addWidget(self.paperHint)

        self.stack.addWidget(self.paper_page)

        self.outer.addWidget(self.stack)

        QWidget.setTabOrder(self.finalButton, self.packageCard)
        QWidget.setTabOrder(self.packageCard, self.securedCard)
        QWidget.setTabOrder(self.securedCard, self.paperCard)
        QWidget.setTabOrder(self.paperCard, self.lasCard)
        QWidget.setTabOrder(self.lasCard, self.back_button)

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
        self.newsLabel.setText("")
        self.back_button.setText(QCoreApplication.translate("DossierHandover", u"&Terug naar Overdragen", None))
        self.paperHint.setText("")
        pass
    # retranslateUi

