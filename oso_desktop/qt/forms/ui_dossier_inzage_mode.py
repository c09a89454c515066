# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_inzage_mode.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QSplitter, QStackedWidget, QVBoxLayout,
    QWidget)

from oso_desktop.qt.dossier_signs import (Picture, Problem)

class Ui_DossierInzageMode(object):
    def setupUi(self, DossierInzageMode):
        if not DossierInzageMode.objectName():
            DossierInzageMode.setObjectName(u"DossierInzageMode")
        self.outer = QVBoxLayout(DossierInzageMode)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(24, 24, 24, 24)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(DossierInzageMode)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setTextFormat(Qt.PlainText)
        self.nameLabel.setWordWrap(True)
        self.nameLabel.setProperty(u"role", u"title")

        self.head.addWidget(self.nameLabel)

        self.printButton = QPushButton(DossierInzageMode)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setAutoDefault(False)

        self.head.addWidget(self.printButton)

        self.closeButton = QPushButton(DossierInzageMode)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.head.addWidget(self.closeButton)

        self.head.setStretch(0, 1)

        self.outer.addLayout(self.head)

        self.introLabel = QLabel(DossierInzageMode)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setTextFormat(Qt.PlainText)
        self.introLabel.setWordWrap(True)
        self.introLabel.setProperty(u"role", u"large")

        self.outer.addWidget(self.introLabel)

        self.printProblem = Problem(DossierInzageMode)
        self.printProblem.setObjectName(u"printProblem")
        self.printProblem.setVisible(False)

        self.outer.addWidget(self.printProblem)

        self.printedLine = QHBoxLayout()
        self.printedLine.setSpacing(8)
        self.printedLine.setObjectName(u"printedLine")
        self.printedLine.setContentsMargins(0, 0, 0, 0)
        self.printedIcon = Picture(DossierInzageMode)
        self.printedIcon.setObjectName(u"printedIcon")
        self.printedIcon.setVisible(False)

        self.printedLine.addWidget(self.printedIcon)

        self.printedLabel = QLabel(DossierInzageMode)
        self.printedLabel.setObjectName(u"printedLabel")
        self.printedLabel.setVisible(False)
        self.printedLabel.setTextFormat(Qt.PlainText)
        self.printedLabel.setWordWrap(True)

        self.printedLine.addWidget(self.printedLabel)

        self.printedLine.setStretch(1, 1)

        self.outer.addLayout(self.printedLine)

        self.columns = QSplitter(DossierInzageMode)
        self.columns.setObjectName(u"columns")
        self.columns.setOrientation(Qt.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.pages = QStackedWidget(self.columns)
        self.pages.setObjectName(u"pages")
        self.scroll = QScrollArea()
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.contentLayout = QVBoxLayout(self.content)
        self.contentLayout.setSpacing(12)
        self.contentLayout.setObjectName(u"contentLayout")
        self.contentLayout.setContentsMargins(0, 0, 16, 0)
        self.goesHeading = QLabel(self.content)
        self.goesHeading.setObjectName(u"goesHeading")
        self.goesHeading.setTextFormat(Qt.PlainText)
        self.goesHeading.setProperty(u"role", u"title")

        self.contentLayout.addWidget(self.goesHeading)

        self.goesLines = QVBoxLayout()
        self.goesLines.setSpacing(12)
        self.goesLines.setObjectName(u"goesLines")
        self.goesLines.setContentsMargins(0, 0, 0, 0)

        self.contentLayout.addLayout(self.goesLines)

        self.staysHeading = QLabel(self.content)
        self.staysHeading.setObjectName(u"staysHeading")
        self.staysHeading.setTextFormat(Qt.PlainText)
        self.staysHeading.setWordWrap(True)
        self.staysHeading.setProperty(u"role", u"title")

        self.contentLayout.addWidget(self.staysHeading)

        self.staysLabel = QLabel(self.content)
        self.staysLabel.setObjectName(u"staysLabel")
        self.staysLabel.setTextFormat(Qt.PlainText)
        self.staysLabel.setWordWrap(True)
        self.staysLabel.setProperty(u"role", u"large")

        self.contentLayout.addWidget(self.staysLabel)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contentLayout.addItem(self.spacer1)

        self.scroll.setWidget(self.content)
        self.pages.addWidget(self.scroll)
        self.viewer = QWidget()
        self.viewer.setObjectName(u"viewer")
        self.viewerLayout = QVBoxLayout(self.viewer)
        self.viewerLayout.setSpacing(12)
        self.viewerLayout.setObjectName(u"viewerLayout")
        self.viewerLayout.setContentsMargins(0, 0, 16, 0)
        self.viewerHead = QHBoxLayout()
        self.viewerHead.setSpacing(12)
        self.viewerHead.setObjectName(u"viewerHead")
        self.viewerHead.setContentsMargins(0, 0, 0, 0)
        self.backButton = QPushButton(self.viewer)
        self.backButton.setObjectName(u"backButton")
        self.backButton.setAutoDefault(False)

        self.viewerHead.addWidget(self.backButton)

        self.viewerTitle = QLabel(self.viewer)
        self.viewerTitle.setObjectName(u"viewerTitle")
        self.viewerTitle.setTextFormat(Qt.PlainText)
        self.viewerTitle.setWordWrap(True)
        self.viewerTitle.setProperty(u"role", u"large")

        self.viewerHead.addWidget(self.viewerTitle)

        self.viewerHead.setStretch(1, 1)

        self.viewerLayout.addLayout(self.viewerHead)

        self.previewHolder = QVBoxLayout()
        self.previewHolder.setSpacing(0)
        self.previewHolder.setObjectName(u"previewHolder")
        self.previewHolder.setContentsMargins(0, 0, 0, 0)

        self.viewerLayout.addLayout(self.previewHolder)

        self.viewerLayout.setStretch(1, 1)
        self.pages.addWidget(self.viewer)
        self.columns.addWidget(self.pages)
        self.remarkSide = QFrame(self.columns)
        self.remarkSide.setObjectName(u"remarkSide")
        self.remarkSide.setFrameShape(QFrame.StyledPanel)
        self.remarkSide.setProperty(u"role", u"card")
        self.remarkLayout = QVBoxLayout(self.remarkSide)
        self.remarkLayout.setSpacing(8)
        self.remarkLayout.setObjectName(u"remarkLayout")
        self.remarkLayout.setContentsMargins(16, 16, 16, 16)
        self.whoLabel = QLabel(self.remarkSide)
        self.whoLabel.setObjectName(u"whoLabel")

        self.remarkLayout.addWidget(self.whoLabel)

        self.who = QComboBox(self.remarkSide)
        self.who.setObjectName(u"who")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.who.sizePolicy().hasHeightForWidth())
        self.who.setSizePolicy(sizePolicy)
        self.who.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.who.setMinimumContentsLength(18)

        self.remarkLayout.addWidget(self.who)

        self.entryHolder = QVBoxLayout()
        self.entryHolder.setSpacing(0)
        self.entryHolder.setObjectName(u"entryHolder")
        self.entryHolder.setContentsMargins(0, 0, 0, 0)

        self.remarkLayout.addLayout(self.entryHolder)

        self.savedLabel = QLabel(self.remarkSide)
        self.savedLabel.setObjectName(u"savedLabel")
        self.savedLabel.setTextFormat(Qt.PlainText)
        self.savedLabel.setWordWrap(True)
        self.savedLabel.setProperty(u"role", u"large")

        self.remarkLayout.addWidget(self.savedLabel)

        self.remarkLayout.setStretch(2, 1)
        self.columns.addWidget(self.remarkSide)

        self.outer.addWidget(self.columns)

        self.outer.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.whoLabel.setBuddy(self.who)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.scroll, self.backButton)
        QWidget.setTabOrder(self.backButton, self.who)
        QWidget.setTabOrder(self.who, self.printButton)
        QWidget.setTabOrder(self.printButton, self.closeButton)

        self.retranslateUi(DossierInzageMode)

        QMetaObject.connectSlotsByName(DossierInzageMode)
    # setupUi

    def retranslateUi(self, DossierInzageMode):
        DossierInzageMode.setWindowTitle(QCoreApplication.translate("DossierInzageMode", u"Inzage", None))
        self.nameLabel.setText("")
        self.printButton.setText(QCoreApplication.translate("DossierInzageMode", u"&Overzicht afdrukken\u2026", None))
        self.closeButton.setText(QCoreApplication.translate("DossierInzageMode", u"&Sluiten (Esc)", None))
        self.introLabel.setText("")
        self.printedLabel.setText(QCoreApplication.translate("DossierInzageMode", u"Het overzicht gaat naar de printer. Haal het direct op.", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DossierInzageMode", u"Wat er meegaat", None))
#endif // QT_CONFIG(accessibility)
        self.goesHeading.setText(QCoreApplication.translate("DossierInzageMode", u"Dit gaat mee", None))
        self.staysHeading.setText(QCoreApplication.translate("DossierInzageMode", u"Dit blijft op school", None))
        self.staysLabel.setText("")
        self.backButton.setText(QCoreApplication.translate("DossierInzageMode", u"&Terug (Esc)", None))
        self.viewerTitle.setText("")
        self.whoLabel.setText(QCoreApplication.translate("DossierInzageMode", u"Wie &kijkt er?", None))
        self.savedLabel.setText("")
    # retranslateUi

