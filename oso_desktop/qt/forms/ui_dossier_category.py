# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_category.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QSizePolicy, QSpacerItem,
    QToolButton, QTreeWidgetItem, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_items import ItemList
from oso_desktop.qt.dossier_signs import (Picture, Problem, Sign)

class Ui_DossierCategory(object):
    def setupUi(self, DossierCategory):
        if not DossierCategory.objectName():
            DossierCategory.setObjectName(u"DossierCategory")
        DossierCategory.setFrameShape(QFrame.StyledPanel)
        DossierCategory.setProperty(u"role", u"card")
        self.rowLayout = QVBoxLayout(DossierCategory)
        self.rowLayout.setSpacing(2)
        self.rowLayout.setObjectName(u"rowLayout")
        self.rowLayout.setContentsMargins(12, 6, 8, 6)
        self.rowHead = QHBoxLayout()
        self.rowHead.setSpacing(8)
        self.rowHead.setObjectName(u"rowHead")
        self.rowHead.setContentsMargins(0, 0, 0, 0)
        self.goes = QCheckBox(DossierCategory)
        self.goes.setObjectName(u"goes")

        self.rowHead.addWidget(self.goes)

        self.absentIcon = Picture(DossierCategory)
        self.absentIcon.setObjectName(u"absentIcon")

        self.rowHead.addWidget(self.absentIcon)

        self.fixedLabel = QLabel(DossierCategory)
        self.fixedLabel.setObjectName(u"fixedLabel")
        self.fixedLabel.setTextFormat(Qt.PlainText)

        self.rowHead.addWidget(self.fixedLabel)

        self.stateChip = Sign(DossierCategory)
        self.stateChip.setObjectName(u"stateChip")

        self.rowHead.addWidget(self.stateChip)

        self.ruleIcon = Picture(DossierCategory)
        self.ruleIcon.setObjectName(u"ruleIcon")

        self.rowHead.addWidget(self.ruleIcon)

        self.whyLabel = QLabel(DossierCategory)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setTextFormat(Qt.PlainText)
        self.whyLabel.setProperty(u"role", u"muted")

        self.rowHead.addWidget(self.whyLabel)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rowHead.addItem(self.spacer1)

        self.showContent = QToolButton(DossierCategory)
        self.showContent.setObjectName(u"showContent")
        self.showContent.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.showContent.setAutoRaise(True)
        self.showContent.setCheckable(True)

        self.rowHead.addWidget(self.showContent)

        self.editButton = QToolButton(DossierCategory)
        self.editButton.setObjectName(u"editButton")
        self.editButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.editButton.setAutoRaise(True)

        self.rowHead.addWidget(self.editButton)


        self.rowLayout.addLayout(self.rowHead)

        self.inside = QWidget(DossierCategory)
        self.inside.setObjectName(u"inside")
        self.below = QVBoxLayout(self.inside)
        self.below.setSpacing(4)
        self.below.setObjectName(u"below")
        self.below.setContentsMargins(30, 0, 0, 0)
        self.summaryLabel = QLabel(self.inside)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setTextFormat(Qt.PlainText)
        self.summaryLabel.setWordWrap(True)
        self.summaryLabel.setProperty(u"role", u"muted")

        self.below.addWidget(self.summaryLabel)

        self.documentsLabel = QLabel(self.inside)
        self.documentsLabel.setObjectName(u"documentsLabel")
        self.documentsLabel.setTextFormat(Qt.PlainText)
        self.documentsLabel.setWordWrap(True)
        self.documentsLabel.setProperty(u"role", u"muted")

        self.below.addWidget(self.documentsLabel)

        self.stayingLine = QHBoxLayout()
        self.stayingLine.setSpacing(8)
        self.stayingLine.setObjectName(u"stayingLine")
        self.stayingLine.setContentsMargins(0, 0, 0, 0)
        self.stayingIcon = Picture(self.inside)
        self.stayingIcon.setObjectName(u"stayingIcon")

        self.stayingLine.addWidget(self.stayingIcon)

        self.stayingLabel = QLabel(self.inside)
        self.stayingLabel.setObjectName(u"stayingLabel")
        self.stayingLabel.setTextFormat(Qt.PlainText)
        self.stayingLabel.setWordWrap(True)

        self.stayingLine.addWidget(self.stayingLabel)

        self.stayingLine.setStretch(1, 1)

        self.below.addLayout(self.stayingLine)

        self.leftOutLine = QHBoxLayout()
        self.leftOutLine.setSpacing(8)
        self.leftOutLine.setObjectName(u"leftOutLine")
        self.leftOutLine.setContentsMargins(0, 0, 0, 0)
        self.leftOutIcon = Picture(self.inside)
        self.leftOutIcon.setObjectName(u"leftOutIcon")

        self.leftOutLine.addWidget(self.leftOutIcon)

        self.leftOutLabel = QLabel(self.inside)
        self.leftOutLabel.setObjectName(u"leftOutLabel")
        self.leftOutLabel.setTextFormat(Qt.PlainText)
        self.leftOutLabel.setWordWrap(True)

        self.leftOutLine.addWidget(self.leftOutLabel)

        self.leftOutLine.setStretch(1, 1)

        self.below.addLayout(self.leftOutLine)

        self.items = ItemList(self.inside)
        self.items.setObjectName(u"items")
        self.items.setVisible(False)

        self.below.addWidget(self.items)

        self.contentLabel = QLabel(self.inside)
        self.contentLabel.setObjectName(u"contentLabel")
        self.contentLabel.setTextFormat(Qt.PlainText)
        self.contentLabel.setWordWrap(True)
        self.contentLabel.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)
        self.contentLabel.setVisible(False)
        self.contentLabel.setFocusPolicy(Qt.StrongFocus)

        self.below.addWidget(self.contentLabel)

        self.rowProblem = Problem(self.inside)
        self.rowProblem.setObjectName(u"rowProblem")
        self.rowProblem.setVisible(False)

        self.below.addWidget(self.rowProblem)


        self.rowLayout.addWidget(self.inside)

        QWidget.setTabOrder(self.goes, self.showContent)
        QWidget.setTabOrder(self.showContent, self.editButton)
        QWidget.setTabOrder(self.editButton, self.items)
        QWidget.setTabOrder(self.items, self.contentLabel)

        self.retranslateUi(DossierCategory)

        QMetaObject.connectSlotsByName(DossierCategory)
    # setupUi

    def retranslateUi(self, DossierCategory):
        self.goes.setText(QCoreApplication.translate("DossierCategory", u"Onderdeel", None))
        self.fixedLabel.setText("")
        self.whyLabel.setText("")
        self.showContent.setText(QCoreApplication.translate("DossierCategory", u"Bekijk inhoud", None))
#if QT_CONFIG(accessibility)
        self.showContent.setAccessibleName(QCoreApplication.translate("DossierCategory", u"Inhoud bekijken", None))
#endif // QT_CONFIG(accessibility)
        self.editButton.setText(QCoreApplication.translate("DossierCategory", u"Bewerken", None))
#if QT_CONFIG(accessibility)
        self.editButton.setAccessibleName(QCoreApplication.translate("DossierCategory", u"Bewerken", None))
#endif // QT_CONFIG(accessibility)
        self.summaryLabel.setText("")
        self.documentsLabel.setText("")
        self.stayingLabel.setText("")
        self.leftOutLabel.setText("")
#if QT_CONFIG(accessibility)
        self.items.setAccessibleName(QCoreApplication.translate("DossierCategory", u"Wat er van dit onderdeel meegaat", None))
#endif // QT_CONFIG(accessibility)
        self.contentLabel.setText("")
#if QT_CONFIG(accessibility)
        self.contentLabel.setAccessibleName(QCoreApplication.translate("DossierCategory", u"Inhoud van dit onderdeel", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

