# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_unshown.ui'
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
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import (Picture, Problem)

class Ui_DossierUnshown(object):
    def setupUi(self, DossierUnshown):
        if not DossierUnshown.objectName():
            DossierUnshown.setObjectName(u"DossierUnshown")
        DossierUnshown.setFrameShape(QFrame.StyledPanel)
        DossierUnshown.setProperty(u"role", u"card")
        self.around = QVBoxLayout(DossierUnshown)
        self.around.setObjectName(u"around")
        self.around.setContentsMargins(1, 1, 1, 1)
        self.scroll = QScrollArea(DossierUnshown)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.outer = QVBoxLayout(self.content)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 12, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.headIcon = Picture(self.content)
        self.headIcon.setObjectName(u"headIcon")

        self.head.addWidget(self.headIcon)

        self.headLabel = QLabel(self.content)
        self.headLabel.setObjectName(u"headLabel")
        self.headLabel.setTextFormat(Qt.PlainText)
        self.headLabel.setWordWrap(True)
        self.headLabel.setProperty(u"role", u"strong")

        self.head.addWidget(self.headLabel)

        self.head.setStretch(1, 1)

        self.outer.addLayout(self.head)

        self.whyLabel = QLabel(self.content)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setTextFormat(Qt.PlainText)
        self.whyLabel.setWordWrap(True)

        self.outer.addWidget(self.whyLabel)

        self.stepLabel = QLabel(self.content)
        self.stepLabel.setObjectName(u"stepLabel")
        self.stepLabel.setTextFormat(Qt.PlainText)
        self.stepLabel.setWordWrap(True)

        self.outer.addWidget(self.stepLabel)

        self.seenLine = QHBoxLayout()
        self.seenLine.setSpacing(8)
        self.seenLine.setObjectName(u"seenLine")
        self.seenLine.setContentsMargins(0, 0, 0, 0)
        self.seenIcon = Picture(self.content)
        self.seenIcon.setObjectName(u"seenIcon")

        self.seenLine.addWidget(self.seenIcon)

        self.seenButton = QPushButton(self.content)
        self.seenButton.setObjectName(u"seenButton")
        self.seenButton.setAutoDefault(False)

        self.seenLine.addWidget(self.seenButton)

        self.seenLabel = QLabel(self.content)
        self.seenLabel.setObjectName(u"seenLabel")
        self.seenLabel.setTextFormat(Qt.PlainText)
        self.seenLabel.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.seenLabel.sizePolicy().hasHeightForWidth())
        self.seenLabel.setSizePolicy(sizePolicy)

        self.seenLine.addWidget(self.seenLabel)

        self.spacer1 = QSpacerItem(0, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.seenLine.addItem(self.spacer1)


        self.outer.addLayout(self.seenLine)

        self.openLine = QHBoxLayout()
        self.openLine.setSpacing(8)
        self.openLine.setObjectName(u"openLine")
        self.openLine.setContentsMargins(0, 0, 0, 0)
        self.openButton = QPushButton(self.content)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setAutoDefault(False)

        self.openLine.addWidget(self.openButton)

        self.spacer3 = QSpacerItem(0, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.openLine.addItem(self.spacer3)


        self.outer.addLayout(self.openLine)

        self.askPanel = QFrame(self.content)
        self.askPanel.setObjectName(u"askPanel")
        self.askPanel.setVisible(False)
        self.askPanel.setFrameShape(QFrame.StyledPanel)
        self.askPanel.setProperty(u"role", u"card")
        self.askLines = QVBoxLayout(self.askPanel)
        self.askLines.setSpacing(8)
        self.askLines.setObjectName(u"askLines")
        self.askTitle = QLabel(self.askPanel)
        self.askTitle.setObjectName(u"askTitle")
        self.askTitle.setTextFormat(Qt.PlainText)
        self.askTitle.setWordWrap(True)
        self.askTitle.setProperty(u"role", u"strong")

        self.askLines.addWidget(self.askTitle)

        self.askLabel = QLabel(self.askPanel)
        self.askLabel.setObjectName(u"askLabel")
        self.askLabel.setTextFormat(Qt.PlainText)
        self.askLabel.setWordWrap(True)

        self.askLines.addWidget(self.askLabel)

        self.askButtons = QHBoxLayout()
        self.askButtons.setSpacing(8)
        self.askButtons.setObjectName(u"askButtons")
        self.askYes = QPushButton(self.askPanel)
        self.askYes.setObjectName(u"askYes")
        self.askYes.setAutoDefault(False)

        self.askButtons.addWidget(self.askYes)

        self.askNo = QPushButton(self.askPanel)
        self.askNo.setObjectName(u"askNo")
        self.askNo.setAutoDefault(False)

        self.askButtons.addWidget(self.askNo)

        self.spacer4 = QSpacerItem(0, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.askButtons.addItem(self.spacer4)


        self.askLines.addLayout(self.askButtons)


        self.outer.addWidget(self.askPanel)

        self.seenProblem = Problem(self.content)
        self.seenProblem.setObjectName(u"seenProblem")
        self.seenProblem.setVisible(False)

        self.outer.addWidget(self.seenProblem)

        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.spacer2)

        self.outer.setStretch(7, 1)
        self.scroll.setWidget(self.content)

        self.around.addWidget(self.scroll)

        QWidget.setTabOrder(self.seenButton, self.openButton)
        QWidget.setTabOrder(self.openButton, self.askYes)
        QWidget.setTabOrder(self.askYes, self.askNo)

        self.retranslateUi(DossierUnshown)

        QMetaObject.connectSlotsByName(DossierUnshown)
    # setupUi

    def retranslateUi(self, DossierUnshown):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DossierUnshown", u"Bestand dat hier niet wordt getoond", None))
#endif // QT_CONFIG(accessibility)
        self.headLabel.setText("")
        self.whyLabel.setText("")
        self.stepLabel.setText(QCoreApplication.translate("DossierUnshown", u"Lees het helemaal op de plek waar het vandaan komt, zoals uw LAS. Of voeg het toe als pdf: die kunt u hier lezen.", None))
        self.seenButton.setText(QCoreApplication.translate("DossierUnshown", u"Ik heb dit bestand &zelf bekeken", None))
        self.seenLabel.setText("")
        self.openButton.setText(QCoreApplication.translate("DossierUnshown", u"In een ander programma openen\u2026", None))
#if QT_CONFIG(accessibility)
        self.askPanel.setAccessibleName(QCoreApplication.translate("DossierUnshown", u"Een leesbare kopie maken?", None))
#endif // QT_CONFIG(accessibility)
        self.askTitle.setText(QCoreApplication.translate("DossierUnshown", u"Een leesbare kopie op deze computer zetten?", None))
        self.askLabel.setText(QCoreApplication.translate("DossierUnshown", u"Het andere programma kan alleen een kopie lezen die niet is versleuteld. Die kopie verdwijnt als OSO Desktop vergrendelt of sluit. Sluit die kopie daarvoor ook in het andere programma.\n"
"\n"
"Wat u in de kopie verandert, komt niet in het dossier. Wilt u een verandering bewaren? Voeg het veranderde bestand dan toe als nieuwe bijlage.\n"
"\n"
"In het logboek komt te staan dat u deze bijlage zo hebt geopend.", None))
        self.askYes.setText(QCoreApplication.translate("DossierUnshown", u"Kopie &maken en openen", None))
        self.askNo.setText(QCoreApplication.translate("DossierUnshown", u"&Niet openen", None))
        pass
    # retranslateUi

