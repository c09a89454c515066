# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_letters.ui'
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
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QVBoxLayout, QWidget)

class Ui_DossierLetters(object):
    def setupUi(self, DossierLetters):
        if not DossierLetters.objectName():
            DossierLetters.setObjectName(u"DossierLetters")
        self.outer = QHBoxLayout(DossierLetters)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(DossierLetters)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.left = QWidget(self.splitter)
        self.left.setObjectName(u"left")
        self.leftLayout = QVBoxLayout(self.left)
        self.leftLayout.setSpacing(6)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(0, 8, 8, 0)
        self.choiceHeading = QLabel(self.left)
        self.choiceHeading.setObjectName(u"choiceHeading")
        self.choiceHeading.setTextFormat(Qt.PlainText)

        self.leftLayout.addWidget(self.choiceHeading)

        self.choices = QListWidget(self.left)
        self.choices.setObjectName(u"choices")
        self.choices.setWordWrap(True)
        self.choices.setUniformItemSizes(False)
        self.choices.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)

        self.leftLayout.addWidget(self.choices)

        self.whyNot = QLabel(self.left)
        self.whyNot.setObjectName(u"whyNot")
        self.whyNot.setTextFormat(Qt.PlainText)
        self.whyNot.setWordWrap(True)

        self.leftLayout.addWidget(self.whyNot)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.printButton = QPushButton(self.left)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setAutoDefault(False)

        self.buttons.addWidget(self.printButton)

        self.saveButton = QPushButton(self.left)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setAutoDefault(False)

        self.buttons.addWidget(self.saveButton)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer1)


        self.leftLayout.addLayout(self.buttons)

        self.savePanel = QFrame(self.left)
        self.savePanel.setObjectName(u"savePanel")
        self.savePanel.setVisible(False)
        self.saveLayout = QVBoxLayout(self.savePanel)
        self.saveLayout.setSpacing(8)
        self.saveLayout.setObjectName(u"saveLayout")
        self.saveLayout.setContentsMargins(10, 10, 10, 10)
        self.saveHead = QHBoxLayout()
        self.saveHead.setSpacing(8)
        self.saveHead.setObjectName(u"saveHead")
        self.saveHead.setContentsMargins(0, 0, 0, 0)
        self.saveIcon = QLabel(self.savePanel)
        self.saveIcon.setObjectName(u"saveIcon")
        self.saveIcon.setTextFormat(Qt.PlainText)

        self.saveHead.addWidget(self.saveIcon)

        self.saveWarning = QLabel(self.savePanel)
        self.saveWarning.setObjectName(u"saveWarning")
        self.saveWarning.setTextFormat(Qt.PlainText)
        self.saveWarning.setWordWrap(True)

        self.saveHead.addWidget(self.saveWarning)

        self.saveHead.setStretch(1, 1)

        self.saveLayout.addLayout(self.saveHead)

        self.saveLine = QHBoxLayout()
        self.saveLine.setSpacing(8)
        self.saveLine.setObjectName(u"saveLine")
        self.saveLine.setContentsMargins(0, 0, 0, 0)
        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.saveLine.addItem(self.spacer2)

        self.saveNo = QPushButton(self.savePanel)
        self.saveNo.setObjectName(u"saveNo")
        self.saveNo.setAutoDefault(False)

        self.saveLine.addWidget(self.saveNo)

        self.saveYes = QPushButton(self.savePanel)
        self.saveYes.setObjectName(u"saveYes")
        self.saveYes.setAutoDefault(False)

        self.saveLine.addWidget(self.saveYes)


        self.saveLayout.addLayout(self.saveLine)


        self.leftLayout.addWidget(self.savePanel)

        self.letterProblem = QLabel(self.left)
        self.letterProblem.setObjectName(u"letterProblem")
        self.letterProblem.setTextFormat(Qt.PlainText)
        self.letterProblem.setWordWrap(True)
        self.letterProblem.setVisible(False)

        self.leftLayout.addWidget(self.letterProblem)

        self.madeHeading = QLabel(self.left)
        self.madeHeading.setObjectName(u"madeHeading")
        self.madeHeading.setTextFormat(Qt.PlainText)

        self.leftLayout.addWidget(self.madeHeading)

        self.madeEmpty = QLabel(self.left)
        self.madeEmpty.setObjectName(u"madeEmpty")
        self.madeEmpty.setTextFormat(Qt.PlainText)
        self.madeEmpty.setWordWrap(True)

        self.leftLayout.addWidget(self.madeEmpty)

        self.made = QListWidget(self.left)
        self.made.setObjectName(u"made")
        self.made.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.made.setWordWrap(True)

        self.leftLayout.addWidget(self.made)

        self.leftLayout.setStretch(1, 2)
        self.leftLayout.setStretch(8, 1)
        self.splitter.addWidget(self.left)
        self.previewPane = QWidget(self.splitter)
        self.previewPane.setObjectName(u"previewPane")
        self.previewLayout = QVBoxLayout(self.previewPane)
        self.previewLayout.setSpacing(4)
        self.previewLayout.setObjectName(u"previewLayout")
        self.previewLayout.setContentsMargins(8, 8, 0, 0)
        self.previewTitle = QLabel(self.previewPane)
        self.previewTitle.setObjectName(u"previewTitle")
        self.previewTitle.setTextFormat(Qt.PlainText)
        self.previewTitle.setWordWrap(True)

        self.previewLayout.addWidget(self.previewTitle)

        self.previewHolder = QVBoxLayout()
        self.previewHolder.setSpacing(0)
        self.previewHolder.setObjectName(u"previewHolder")
        self.previewHolder.setContentsMargins(0, 0, 0, 0)

        self.previewLayout.addLayout(self.previewHolder)

        self.previewLayout.setStretch(1, 1)
        self.splitter.addWidget(self.previewPane)

        self.outer.addWidget(self.splitter)

        QWidget.setTabOrder(self.choices, self.printButton)
        QWidget.setTabOrder(self.printButton, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.saveNo)
        QWidget.setTabOrder(self.saveNo, self.saveYes)
        QWidget.setTabOrder(self.saveYes, self.made)

        self.retranslateUi(DossierLetters)

        QMetaObject.connectSlotsByName(DossierLetters)
    # setupUi

    def retranslateUi(self, DossierLetters):
        self.choiceHeading.setText(QCoreApplication.translate("DossierLetters", u"Brieven en overzichten", None))
        self.choiceHeading.setProperty(u"look", QCoreApplication.translate("DossierLetters", u"heading", None))
#if QT_CONFIG(accessibility)
        self.choices.setAccessibleName(QCoreApplication.translate("DossierLetters", u"Brieven die u kunt maken", None))
#endif // QT_CONFIG(accessibility)
        self.whyNot.setText("")
        self.whyNot.setProperty(u"look", QCoreApplication.translate("DossierLetters", u"muted", None))
        self.printButton.setText(QCoreApplication.translate("DossierLetters", u"Af&drukken\u2026", None))
        self.printButton.setProperty(u"look", QCoreApplication.translate("DossierLetters", u"primary", None))
        self.saveButton.setText(QCoreApplication.translate("DossierLetters", u"Opslaan als P&DF\u2026", None))
        self.savePanel.setProperty(u"look", QCoreApplication.translate("DossierLetters", u"warning", None))
        self.saveIcon.setText("")
        self.saveWarning.setText(QCoreApplication.translate("DossierLetters", u"Een PDF op schijf is niet versleuteld. Iedereen die bij de map kan, kan de brief lezen. Gooi het bestand weg als u het niet meer nodig hebt.", None))
        self.saveNo.setText(QCoreApplication.translate("DossierLetters", u"Niet opslaan", None))
        self.saveYes.setText(QCoreApplication.translate("DossierLetters", u"Toch opslaan\u2026", None))
        self.letterProblem.setProperty(u"look", QCoreApplication.translate("DossierLetters", u"problem", None))
        self.madeHeading.setText(QCoreApplication.translate("DossierLetters", u"Gemaakt en bewaard", None))
        self.madeHeading.setProperty(u"look", QCoreApplication.translate("DossierLetters", u"heading", None))
        self.madeEmpty.setText(QCoreApplication.translate("DossierLetters", u"Nog geen brief gemaakt. Wat u afdrukt of opslaat, wordt hier bewaard.", None))
        self.madeEmpty.setProperty(u"look", QCoreApplication.translate("DossierLetters", u"muted", None))
#if QT_CONFIG(accessibility)
        self.made.setAccessibleName(QCoreApplication.translate("DossierLetters", u"Brieven die zijn gemaakt", None))
#endif // QT_CONFIG(accessibility)
        self.previewTitle.setText(QCoreApplication.translate("DossierLetters", u"Voorbeeld", None))
        self.previewTitle.setProperty(u"look", QCoreApplication.translate("DossierLetters", u"strong", None))
        pass
    # retranslateUi

