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
    QLabel, QSizePolicy, QSpacerItem, QToolButton,
    QVBoxLayout, QWidget)

class Ui_DossierCategory(object):
    def setupUi(self, DossierCategory):
        if not DossierCategory.objectName():
            DossierCategory.setObjectName(u"DossierCategory")
        DossierCategory.setFrameShape(QFrame.StyledPanel)
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

        self.absentIcon = QLabel(DossierCategory)
        self.absentIcon.setObjectName(u"absentIcon")
        self.absentIcon.setTextFormat(Qt.PlainText)

        self.rowHead.addWidget(self.absentIcon)

        self.absentLabel = QLabel(DossierCategory)
        self.absentLabel.setObjectName(u"absentLabel")
        self.absentLabel.setTextFormat(Qt.PlainText)
        self.absentLabel.setWordWrap(True)

        self.rowHead.addWidget(self.absentLabel)

        self.ruleChip = QLabel(DossierCategory)
        self.ruleChip.setObjectName(u"ruleChip")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.ruleChip.sizePolicy().hasHeightForWidth())
        self.ruleChip.setSizePolicy(sizePolicy)
        self.ruleChip.setTextFormat(Qt.PlainText)

        self.rowHead.addWidget(self.ruleChip)

        self.stateChip = QLabel(DossierCategory)
        self.stateChip.setObjectName(u"stateChip")
        sizePolicy.setHeightForWidth(self.stateChip.sizePolicy().hasHeightForWidth())
        self.stateChip.setSizePolicy(sizePolicy)
        self.stateChip.setTextFormat(Qt.PlainText)

        self.rowHead.addWidget(self.stateChip)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rowHead.addItem(self.spacer1)

        self.showContent = QToolButton(DossierCategory)
        self.showContent.setObjectName(u"showContent")
        self.showContent.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.showContent.setAutoRaise(True)
        self.showContent.setCheckable(True)

        self.rowHead.addWidget(self.showContent)


        self.rowLayout.addLayout(self.rowHead)

        self.whyLabel = QLabel(DossierCategory)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setTextFormat(Qt.PlainText)
        self.whyLabel.setWordWrap(True)

        self.rowLayout.addWidget(self.whyLabel)

        self.summaryLabel = QLabel(DossierCategory)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setTextFormat(Qt.PlainText)
        self.summaryLabel.setWordWrap(True)

        self.rowLayout.addWidget(self.summaryLabel)

        self.documentsLabel = QLabel(DossierCategory)
        self.documentsLabel.setObjectName(u"documentsLabel")
        self.documentsLabel.setTextFormat(Qt.PlainText)
        self.documentsLabel.setWordWrap(True)

        self.rowLayout.addWidget(self.documentsLabel)

        self.rowProblem = QLabel(DossierCategory)
        self.rowProblem.setObjectName(u"rowProblem")
        self.rowProblem.setTextFormat(Qt.PlainText)
        self.rowProblem.setWordWrap(True)
        self.rowProblem.setVisible(False)

        self.rowLayout.addWidget(self.rowProblem)

        self.contentLabel = QLabel(DossierCategory)
        self.contentLabel.setObjectName(u"contentLabel")
        self.contentLabel.setTextFormat(Qt.PlainText)
        self.contentLabel.setWordWrap(True)
        self.contentLabel.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)
        self.contentLabel.setVisible(False)
        self.contentLabel.setFocusPolicy(Qt.StrongFocus)

        self.rowLayout.addWidget(self.contentLabel)

        QWidget.setTabOrder(self.goes, self.showContent)
        QWidget.setTabOrder(self.showContent, self.contentLabel)

        self.retranslateUi(DossierCategory)

        QMetaObject.connectSlotsByName(DossierCategory)
    # setupUi

    def retranslateUi(self, DossierCategory):
        DossierCategory.setProperty(u"look", QCoreApplication.translate("DossierCategory", u"card", None))
        self.goes.setText(QCoreApplication.translate("DossierCategory", u"Onderdeel", None))
        self.absentIcon.setText("")
        self.absentLabel.setText("")
        self.absentLabel.setProperty(u"look", QCoreApplication.translate("DossierCategory", u"strong", None))
        self.ruleChip.setProperty(u"look", QCoreApplication.translate("DossierCategory", u"chip", None))
        self.stateChip.setProperty(u"look", QCoreApplication.translate("DossierCategory", u"chip", None))
        self.showContent.setText(QCoreApplication.translate("DossierCategory", u"Bekijk inhoud", None))
#if QT_CONFIG(accessibility)
        self.showContent.setAccessibleName(QCoreApplication.translate("DossierCategory", u"Inhoud bekijken", None))
#endif // QT_CONFIG(accessibility)
        self.whyLabel.setText("")
        self.whyLabel.setProperty(u"look", QCoreApplication.translate("DossierCategory", u"muted", None))
        self.summaryLabel.setText("")
        self.documentsLabel.setText("")
        self.documentsLabel.setProperty(u"look", QCoreApplication.translate("DossierCategory", u"muted", None))
        self.rowProblem.setProperty(u"look", QCoreApplication.translate("DossierCategory", u"problem", None))
        self.contentLabel.setText("")
#if QT_CONFIG(accessibility)
        self.contentLabel.setAccessibleName(QCoreApplication.translate("DossierCategory", u"Inhoud van dit onderdeel", None))
#endif // QT_CONFIG(accessibility)
        self.contentLabel.setProperty(u"look", QCoreApplication.translate("DossierCategory", u"content", None))
    # retranslateUi

