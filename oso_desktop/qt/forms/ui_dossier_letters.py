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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QHBoxLayout,
    QLabel, QListWidget, QListWidgetItem, QSizePolicy,
    QSpacerItem, QSplitter, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import Problem

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
        self.choiceHeading.setProperty(u"role", u"heading")

        self.leftLayout.addWidget(self.choiceHeading)

        self.choices = QListWidget(self.left)
        self.choices.setObjectName(u"choices")
        self.choices.setSpacing(3)
        self.choices.setIconSize(QSize(18, 18))
        self.choices.setWordWrap(True)
        self.choices.setUniformItemSizes(False)
        self.choices.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)

        self.leftLayout.addWidget(self.choices)

        self.whyNot = QLabel(self.left)
        self.whyNot.setObjectName(u"whyNot")
        self.whyNot.setTextFormat(Qt.PlainText)
        self.whyNot.setWordWrap(True)
        self.whyNot.setProperty(u"role", u"muted")

        self.leftLayout.addWidget(self.whyNot)

        self.letterProblem = Problem(self.left)
        self.letterProblem.setObjectName(u"letterProblem")
        self.letterProblem.setVisible(False)

        self.leftLayout.addWidget(self.letterProblem)

        self.madeHeading = QLabel(self.left)
        self.madeHeading.setObjectName(u"madeHeading")
        self.madeHeading.setTextFormat(Qt.PlainText)
        self.madeHeading.setProperty(u"role", u"heading")

        self.leftLayout.addWidget(self.madeHeading)

        self.madeEmpty = QLabel(self.left)
        self.madeEmpty.setObjectName(u"madeEmpty")
        self.madeEmpty.setTextFormat(Qt.PlainText)
        self.madeEmpty.setWordWrap(True)
        self.madeEmpty.setProperty(u"role", u"muted")

        self.leftLayout.addWidget(self.madeEmpty)

        self.made = QListWidget(self.left)
        self.made.setObjectName(u"made")
        self.made.setSpacing(3)
        self.made.setIconSize(QSize(18, 18))
        self.made.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.made.setWordWrap(True)

        self.leftLayout.addWidget(self.made)

        self.leftLayout.setStretch(1, 3)
        self.leftLayout.setStretch(6, 2)
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
        self.previewTitle.setProperty(u"role", u"strong")

        self.previewLayout.addWidget(self.previewTitle)

        self.options = QWidget(self.previewPane)
        self.options.setObjectName(u"options")
        self.optionsRow = QHBoxLayout(self.options)
        self.optionsRow.setSpacing(8)
        self.optionsRow.setObjectName(u"optionsRow")
        self.optionsRow.setContentsMargins(0, 0, 0, 0)
        self.languageLabel = QLabel(self.options)
        self.languageLabel.setObjectName(u"languageLabel")

        self.optionsRow.addWidget(self.languageLabel)

        self.languageBox = QComboBox(self.options)
        self.languageBox.setObjectName(u"languageBox")

        self.optionsRow.addWidget(self.languageBox)

        self.largeBox = QCheckBox(self.options)
        self.largeBox.setObjectName(u"largeBox")

        self.optionsRow.addWidget(self.largeBox)

        self.optionsStretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.optionsRow.addItem(self.optionsStretch)


        self.previewLayout.addWidget(self.options)

        self.previewHolder = QVBoxLayout()
        self.previewHolder.setSpacing(0)
        self.previewHolder.setObjectName(u"previewHolder")
        self.previewHolder.setContentsMargins(0, 0, 0, 0)

        self.previewLayout.addLayout(self.previewHolder)

        self.previewLayout.setStretch(2, 1)
        self.splitter.addWidget(self.previewPane)

        self.outer.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.languageLabel.setBuddy(self.languageBox)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.choices, self.made)
        QWidget.setTabOrder(self.made, self.languageBox)
        QWidget.setTabOrder(self.languageBox, self.largeBox)

        self.retranslateUi(DossierLetters)

        QMetaObject.connectSlotsByName(DossierLetters)
    # setupUi

    def retranslateUi(self, DossierLetters):
        self.choiceHeading.setText(QCoreApplication.translate("DossierLetters", u"Brieven en overzichten", None))
#if QT_CONFIG(accessibility)
        self.choices.setAccessibleName(QCoreApplication.translate("DossierLetters", u"Brieven die u kunt maken", None))
#endif // QT_CONFIG(accessibility)
        self.whyNot.setText("")
        self.madeHeading.setText(QCoreApplication.translate("DossierLetters", u"Gemaakt en bewaard", None))
        self.madeEmpty.setText(QCoreApplication.translate("DossierLetters", u"Nog geen brief gemaakt. Wat u afdrukt of opslaat, wordt hier bewaard.", None))
#if QT_CONFIG(accessibility)
        self.made.setAccessibleName(QCoreApplication.translate("DossierLetters", u"Brieven die zijn gemaakt", None))
#endif // QT_CONFIG(accessibility)
        self.previewTitle.setText(QCoreApplication.translate("DossierLetters", u"Voorbeeld", None))
        self.languageLabel.setText(QCoreApplication.translate("DossierLetters", u"&Taal", None))
#if QT_CONFIG(accessibility)
        self.languageBox.setAccessibleName(QCoreApplication.translate("DossierLetters", u"Taal naast het Nederlands", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.languageBox.setToolTip(QCoreApplication.translate("DossierLetters", u"Een vertaling staat achter de Nederlandse brief. De Nederlandse tekst geldt.", None))
#endif // QT_CONFIG(tooltip)
        self.largeBox.setText(QCoreApplication.translate("DossierLetters", u"Grote &letters", None))
#if QT_CONFIG(tooltip)
        self.largeBox.setToolTip(QCoreApplication.translate("DossierLetters", u"Letters van 16 punten", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

