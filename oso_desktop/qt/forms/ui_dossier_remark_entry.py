# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_remark_entry.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import Problem

class Ui_DossierRemarkEntry(object):
    def setupUi(self, DossierRemarkEntry):
        if not DossierRemarkEntry.objectName():
            DossierRemarkEntry.setObjectName(u"DossierRemarkEntry")
        self.outer = QVBoxLayout(DossierRemarkEntry)
        self.outer.setSpacing(4)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.steps = QStackedWidget(DossierRemarkEntry)
        self.steps.setObjectName(u"steps")
        self.writeStep = QWidget()
        self.writeStep.setObjectName(u"writeStep")
        self.writeLayout = QVBoxLayout(self.writeStep)
        self.writeLayout.setSpacing(4)
        self.writeLayout.setObjectName(u"writeLayout")
        self.writeLayout.setContentsMargins(0, 0, 0, 0)
        self.writeLabel = QLabel(self.writeStep)
        self.writeLabel.setObjectName(u"writeLabel")
        self.writeLabel.setWordWrap(True)

        self.writeLayout.addWidget(self.writeLabel)

        self.text = QPlainTextEdit(self.writeStep)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(QSize(0, 56))

        self.writeLayout.addWidget(self.text)

        self.writeHint = QLabel(self.writeStep)
        self.writeHint.setObjectName(u"writeHint")
        self.writeHint.setTextFormat(Qt.PlainText)
        self.writeHint.setWordWrap(True)
        self.writeHint.setProperty(u"role", u"muted")

        self.writeLayout.addWidget(self.writeHint)

        self.writeLine = QHBoxLayout()
        self.writeLine.setSpacing(8)
        self.writeLine.setObjectName(u"writeLine")
        self.writeLine.setContentsMargins(0, 0, 0, 0)
        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.writeLine.addItem(self.spacer1)

        self.readBack = QPushButton(self.writeStep)
        self.readBack.setObjectName(u"readBack")
        self.readBack.setAutoDefault(False)

        self.writeLine.addWidget(self.readBack)


        self.writeLayout.addLayout(self.writeLine)

        self.steps.addWidget(self.writeStep)
        self.readStep = QWidget()
        self.readStep.setObjectName(u"readStep")
        self.readLayout = QVBoxLayout(self.readStep)
        self.readLayout.setSpacing(4)
        self.readLayout.setObjectName(u"readLayout")
        self.readLayout.setContentsMargins(0, 0, 0, 0)
        self.readQuestion = QLabel(self.readStep)
        self.readQuestion.setObjectName(u"readQuestion")
        self.readQuestion.setTextFormat(Qt.PlainText)
        self.readQuestion.setWordWrap(True)
        self.readQuestion.setProperty(u"role", u"strong")

        self.readLayout.addWidget(self.readQuestion)

        self.readText = QLabel(self.readStep)
        self.readText.setObjectName(u"readText")
        self.readText.setTextFormat(Qt.PlainText)
        self.readText.setWordWrap(True)
        self.readText.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)
        self.readText.setFocusPolicy(Qt.StrongFocus)
        self.readText.setAlignment(Qt.AlignLeft|Qt.AlignTop)
        self.readText.setProperty(u"role", u"large")

        self.readLayout.addWidget(self.readText)

        self.readLine = QHBoxLayout()
        self.readLine.setSpacing(8)
        self.readLine.setObjectName(u"readLine")
        self.readLine.setContentsMargins(0, 0, 0, 0)
        self.keepButton = QPushButton(self.readStep)
        self.keepButton.setObjectName(u"keepButton")
        self.keepButton.setProperty(u"role", u"keep")
        self.keepButton.setAutoDefault(False)

        self.readLine.addWidget(self.keepButton)

        self.changeButton = QPushButton(self.readStep)
        self.changeButton.setObjectName(u"changeButton")
        self.changeButton.setAutoDefault(False)

        self.readLine.addWidget(self.changeButton)

        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.readLine.addItem(self.spacer2)


        self.readLayout.addLayout(self.readLine)

        self.readLayout.setStretch(1, 1)
        self.steps.addWidget(self.readStep)

        self.outer.addWidget(self.steps)

        self.entryProblem = Problem(DossierRemarkEntry)
        self.entryProblem.setObjectName(u"entryProblem")
        self.entryProblem.setVisible(False)

        self.outer.addWidget(self.entryProblem)

#if QT_CONFIG(shortcut)
        self.writeLabel.setBuddy(self.text)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.text, self.readBack)
        QWidget.setTabOrder(self.readBack, self.readText)
        QWidget.setTabOrder(self.readText, self.keepButton)
        QWidget.setTabOrder(self.keepButton, self.changeButton)

        self.retranslateUi(DossierRemarkEntry)

        self.steps.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(DossierRemarkEntry)
    # setupUi

    def retranslateUi(self, DossierRemarkEntry):
        self.writeLabel.setText(QCoreApplication.translate("DossierRemarkEntry", u"Wat wil deze persoon zeggen? Typ het in de eigen woorden.", None))
        self.writeHint.setText(QCoreApplication.translate("DossierRemarkEntry", u"Laat de ouder of leerling meelezen.", None))
        self.readBack.setText(QCoreApplication.translate("DossierRemarkEntry", u"Teruglezen", None))
        self.readQuestion.setText(QCoreApplication.translate("DossierRemarkEntry", u"Lees voor en vraag: klopt dit zo? Na bewaren kan de school dit niet meer veranderen.", None))
        self.readText.setText("")
#if QT_CONFIG(accessibility)
        self.readText.setAccessibleName(QCoreApplication.translate("DossierRemarkEntry", u"Opmerking om terug te lezen", None))
#endif // QT_CONFIG(accessibility)
        self.keepButton.setText(QCoreApplication.translate("DossierRemarkEntry", u"Ja, bewaren", None))
        self.changeButton.setText(QCoreApplication.translate("DossierRemarkEntry", u"Nog veranderen", None))
        pass
    # retranslateUi

