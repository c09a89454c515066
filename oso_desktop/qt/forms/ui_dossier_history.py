# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_history.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QComboBox,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout,
    QWidget)

from oso_desktop.qt.dossier_signs import Problem

class Ui_DossierHistory(object):
    def setupUi(self, DossierHistory):
        if not DossierHistory.objectName():
            DossierHistory.setObjectName(u"DossierHistory")
        self.column = QVBoxLayout(DossierHistory)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 12, 0, 12)
        self.answerLabel = QLabel(DossierHistory)
        self.answerLabel.setObjectName(u"answerLabel")
        self.answerLabel.setTextFormat(Qt.PlainText)
        self.answerLabel.setWordWrap(True)
        self.answerLabel.setProperty(u"role", u"strong")

        self.column.addWidget(self.answerLabel)

        self.problem = Problem(DossierHistory)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)

        self.column.addWidget(self.problem)

        self.timeHead = QHBoxLayout()
        self.timeHead.setSpacing(8)
        self.timeHead.setObjectName(u"timeHead")
        self.timeHeading = QLabel(DossierHistory)
        self.timeHeading.setObjectName(u"timeHeading")
        self.timeHeading.setTextFormat(Qt.PlainText)
        self.timeHeading.setProperty(u"role", u"heading")

        self.timeHead.addWidget(self.timeHeading)

        self.timeGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.timeHead.addItem(self.timeGap)

        self.smallBox = QCheckBox(DossierHistory)
        self.smallBox.setObjectName(u"smallBox")

        self.timeHead.addWidget(self.smallBox)

        self.proofButton = QPushButton(DossierHistory)
        self.proofButton.setObjectName(u"proofButton")
        self.proofButton.setAutoDefault(False)

        self.timeHead.addWidget(self.proofButton)


        self.column.addLayout(self.timeHead)

        self.timeTable = QTableView(DossierHistory)
        self.timeTable.setObjectName(u"timeTable")
        self.timeTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.timeTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.timeTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.timeTable.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.timeTable.setTabKeyNavigation(False)
        self.timeTable.setShowGrid(False)
        self.timeTable.setWordWrap(True)
        self.timeTable.setMinimumSize(QSize(0, 120))
        self.timeTable.horizontalHeader().setHighlightSections(False)
        self.timeTable.verticalHeader().setVisible(False)

        self.column.addWidget(self.timeTable)

        self.besideHead = QHBoxLayout()
        self.besideHead.setSpacing(8)
        self.besideHead.setObjectName(u"besideHead")
        self.besideHeading = QLabel(DossierHistory)
        self.besideHeading.setObjectName(u"besideHeading")
        self.besideHeading.setTextFormat(Qt.PlainText)
        self.besideHeading.setProperty(u"role", u"heading")

        self.besideHead.addWidget(self.besideHeading)

        self.besideGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.besideHead.addItem(self.besideGap)

        self.besideChoices = QHBoxLayout()
        self.besideChoices.setSpacing(8)
        self.besideChoices.setObjectName(u"besideChoices")
        self.leftLabel = QLabel(DossierHistory)
        self.leftLabel.setObjectName(u"leftLabel")

        self.besideChoices.addWidget(self.leftLabel)

        self.leftChoice = QComboBox(DossierHistory)
        self.leftChoice.setObjectName(u"leftChoice")
        self.leftChoice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.besideChoices.addWidget(self.leftChoice)

        self.rightLabel = QLabel(DossierHistory)
        self.rightLabel.setObjectName(u"rightLabel")

        self.besideChoices.addWidget(self.rightLabel)

        self.rightChoice = QComboBox(DossierHistory)
        self.rightChoice.setObjectName(u"rightChoice")
        self.rightChoice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.besideChoices.addWidget(self.rightChoice)

        self.sameBox = QCheckBox(DossierHistory)
        self.sameBox.setObjectName(u"sameBox")

        self.besideChoices.addWidget(self.sameBox)


        self.besideHead.addLayout(self.besideChoices)


        self.column.addLayout(self.besideHead)

        self.besideAnswer = QLabel(DossierHistory)
        self.besideAnswer.setObjectName(u"besideAnswer")
        self.besideAnswer.setTextFormat(Qt.PlainText)
        self.besideAnswer.setWordWrap(True)
        self.besideAnswer.setProperty(u"role", u"muted")

        self.column.addWidget(self.besideAnswer)

        self.besideTable = QTableView(DossierHistory)
        self.besideTable.setObjectName(u"besideTable")
        self.besideTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.besideTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.besideTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.besideTable.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.besideTable.setTabKeyNavigation(False)
        self.besideTable.setShowGrid(False)
        self.besideTable.setWordWrap(True)
        self.besideTable.setMinimumSize(QSize(0, 96))
        self.besideTable.horizontalHeader().setHighlightSections(False)
        self.besideTable.verticalHeader().setVisible(False)

        self.column.addWidget(self.besideTable)

        self.column.setStretch(3, 5)
        self.column.setStretch(6, 4)
#if QT_CONFIG(shortcut)
        self.leftLabel.setBuddy(self.leftChoice)
        self.rightLabel.setBuddy(self.rightChoice)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.smallBox, self.proofButton)
        QWidget.setTabOrder(self.proofButton, self.timeTable)
        QWidget.setTabOrder(self.timeTable, self.leftChoice)
        QWidget.setTabOrder(self.leftChoice, self.rightChoice)
        QWidget.setTabOrder(self.rightChoice, self.sameBox)
        QWidget.setTabOrder(self.sameBox, self.besideTable)

        self.retranslateUi(DossierHistory)

        QMetaObject.connectSlotsByName(DossierHistory)
    # setupUi

    def retranslateUi(self, DossierHistory):
        self.answerLabel.setText("")
        self.timeHeading.setText(QCoreApplication.translate("DossierHistory", u"Wat er gebeurde", None))
        self.smallBox.setText(QCoreApplication.translate("DossierHistory", u"Ook &kleine stappen", None))
#if QT_CONFIG(tooltip)
        self.smallBox.setToolTip(QCoreApplication.translate("DossierHistory", u"Elk vinkje en elk veld, zoals het in het logboek staat", None))
#endif // QT_CONFIG(tooltip)
        self.proofButton.setText(QCoreApplication.translate("DossierHistory", u"Bewijs a&fdrukken", None))
#if QT_CONFIG(tooltip)
        self.proofButton.setToolTip(QCoreApplication.translate("DossierHistory", u"Naar Brieven, waar het bewijs van inzage en overdracht staat", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.timeTable.setAccessibleName(QCoreApplication.translate("DossierHistory", u"Wat er gebeurde, het nieuwste bovenaan", None))
#endif // QT_CONFIG(accessibility)
        self.besideHeading.setText(QCoreApplication.translate("DossierHistory", u"Versies naast elkaar", None))
        self.leftLabel.setText(QCoreApplication.translate("DossierHistory", u"&Links", None))
#if QT_CONFIG(accessibility)
        self.leftChoice.setAccessibleName(QCoreApplication.translate("DossierHistory", u"Versie links", None))
#endif // QT_CONFIG(accessibility)
        self.rightLabel.setText(QCoreApplication.translate("DossierHistory", u"Re&chts", None))
#if QT_CONFIG(accessibility)
        self.rightChoice.setAccessibleName(QCoreApplication.translate("DossierHistory", u"Versie rechts", None))
#endif // QT_CONFIG(accessibility)
        self.sameBox.setText(QCoreApplication.translate("DossierHistory", u"Ook wat &gelijk is", None))
        self.besideAnswer.setText("")
#if QT_CONFIG(accessibility)
        self.besideTable.setAccessibleName(QCoreApplication.translate("DossierHistory", u"Versies naast elkaar", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

