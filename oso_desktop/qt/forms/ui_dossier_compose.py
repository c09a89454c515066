# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_compose.ui'
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
    QSpacerItem, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import (Picture, Problem)

class Ui_DossierCompose(object):
    def setupUi(self, DossierCompose):
        if not DossierCompose.objectName():
            DossierCompose.setObjectName(u"DossierCompose")
        self.outer = QVBoxLayout(DossierCompose)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 8, 0, 0)
        self.profileLine = QHBoxLayout()
        self.profileLine.setSpacing(8)
        self.profileLine.setObjectName(u"profileLine")
        self.profileLine.setContentsMargins(0, 0, 0, 0)
        self.profileLabel = QLabel(DossierCompose)
        self.profileLabel.setObjectName(u"profileLabel")

        self.profileLine.addWidget(self.profileLabel)

        self.profile = QComboBox(DossierCompose)
        self.profile.setObjectName(u"profile")
        self.profile.setSizeAdjustPolicy(QComboBox.AdjustToContents)

        self.profileLine.addWidget(self.profile)

        self.profileWhy = QLabel(DossierCompose)
        self.profileWhy.setObjectName(u"profileWhy")
        self.profileWhy.setTextFormat(Qt.PlainText)
        self.profileWhy.setWordWrap(True)
        self.profileWhy.setProperty(u"role", u"muted")

        self.profileLine.addWidget(self.profileWhy)

        self.profileLine.setStretch(2, 1)

        self.outer.addLayout(self.profileLine)

        self.lostFrame = QFrame(DossierCompose)
        self.lostFrame.setObjectName(u"lostFrame")
        self.lostFrame.setFrameShape(QFrame.StyledPanel)
        self.lostFrame.setProperty(u"role", u"card")
        self.lostFrame.setVisible(False)
        self.lostLayout = QHBoxLayout(self.lostFrame)
        self.lostLayout.setSpacing(8)
        self.lostLayout.setObjectName(u"lostLayout")
        self.lostLayout.setContentsMargins(12, 6, 8, 6)
        self.lostIcon = Picture(self.lostFrame)
        self.lostIcon.setObjectName(u"lostIcon")

        self.lostLayout.addWidget(self.lostIcon)

        self.lostLabel = QLabel(self.lostFrame)
        self.lostLabel.setObjectName(u"lostLabel")
        self.lostLabel.setTextFormat(Qt.PlainText)
        self.lostLabel.setWordWrap(True)

        self.lostLayout.addWidget(self.lostLabel)

        self.lostButton = QPushButton(self.lostFrame)
        self.lostButton.setObjectName(u"lostButton")

        self.lostLayout.addWidget(self.lostButton)

        self.lostLayout.setStretch(1, 1)

        self.outer.addWidget(self.lostFrame)

        self.scroll = QScrollArea(DossierCompose)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.contentLayout = QVBoxLayout(self.content)
        self.contentLayout.setSpacing(8)
        self.contentLayout.setObjectName(u"contentLayout")
        self.contentLayout.setContentsMargins(0, 4, 16, 8)
        self.adviceHolder = QVBoxLayout()
        self.adviceHolder.setSpacing(0)
        self.adviceHolder.setObjectName(u"adviceHolder")
        self.adviceHolder.setContentsMargins(0, 0, 0, 0)

        self.contentLayout.addLayout(self.adviceHolder)

        self.optionalHeading = QLabel(self.content)
        self.optionalHeading.setObjectName(u"optionalHeading")
        self.optionalHeading.setTextFormat(Qt.PlainText)
        self.optionalHeading.setProperty(u"role", u"heading")

        self.contentLayout.addWidget(self.optionalHeading)

        self.optionalHint = QLabel(self.content)
        self.optionalHint.setObjectName(u"optionalHint")
        self.optionalHint.setTextFormat(Qt.PlainText)
        self.optionalHint.setWordWrap(True)
        self.optionalHint.setProperty(u"role", u"muted")

        self.contentLayout.addWidget(self.optionalHint)

        self.optionalRows = QVBoxLayout()
        self.optionalRows.setSpacing(4)
        self.optionalRows.setObjectName(u"optionalRows")
        self.optionalRows.setContentsMargins(0, 0, 0, 0)

        self.contentLayout.addLayout(self.optionalRows)

        self.requiredHeading = QLabel(self.content)
        self.requiredHeading.setObjectName(u"requiredHeading")
        self.requiredHeading.setTextFormat(Qt.PlainText)
        self.requiredHeading.setMinimumSize(QSize(0, 36))
        self.requiredHeading.setAlignment(Qt.AlignLeft|Qt.AlignBottom)
        self.requiredHeading.setProperty(u"role", u"heading")

        self.contentLayout.addWidget(self.requiredHeading)

        self.requiredHint = QLabel(self.content)
        self.requiredHint.setObjectName(u"requiredHint")
        self.requiredHint.setTextFormat(Qt.PlainText)
        self.requiredHint.setWordWrap(True)
        self.requiredHint.setProperty(u"role", u"muted")

        self.contentLayout.addWidget(self.requiredHint)

        self.requiredRows = QVBoxLayout()
        self.requiredRows.setSpacing(4)
        self.requiredRows.setObjectName(u"requiredRows")
        self.requiredRows.setContentsMargins(0, 0, 0, 0)

        self.contentLayout.addLayout(self.requiredRows)

        self.forbiddenHeading = QLabel(self.content)
        self.forbiddenHeading.setObjectName(u"forbiddenHeading")
        self.forbiddenHeading.setTextFormat(Qt.PlainText)
        self.forbiddenHeading.setMinimumSize(QSize(0, 36))
        self.forbiddenHeading.setAlignment(Qt.AlignLeft|Qt.AlignBottom)
        self.forbiddenHeading.setProperty(u"role", u"heading")

        self.contentLayout.addWidget(self.forbiddenHeading)

        self.forbiddenRows = QVBoxLayout()
        self.forbiddenRows.setSpacing(4)
        self.forbiddenRows.setObjectName(u"forbiddenRows")
        self.forbiddenRows.setContentsMargins(0, 0, 0, 0)

        self.contentLayout.addLayout(self.forbiddenRows)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contentLayout.addItem(self.spacer1)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.confirmProblem = Problem(DossierCompose)
        self.confirmProblem.setObjectName(u"confirmProblem")
        self.confirmProblem.setVisible(False)

        self.outer.addWidget(self.confirmProblem)

        self.confirmLine = QHBoxLayout()
        self.confirmLine.setSpacing(8)
        self.confirmLine.setObjectName(u"confirmLine")
        self.confirmLine.setContentsMargins(0, 4, 0, 0)
        self.counterLabel = QLabel(DossierCompose)
        self.counterLabel.setObjectName(u"counterLabel")
        self.counterLabel.setTextFormat(Qt.PlainText)
        self.counterLabel.setProperty(u"role", u"strong")

        self.confirmLine.addWidget(self.counterLabel)

        self.confirmState = QLabel(DossierCompose)
        self.confirmState.setObjectName(u"confirmState")
        self.confirmState.setTextFormat(Qt.PlainText)
        self.confirmState.setWordWrap(True)
        self.confirmState.setProperty(u"role", u"muted")

        self.confirmLine.addWidget(self.confirmState)

        self.confirmButton = QPushButton(DossierCompose)
        self.confirmButton.setObjectName(u"confirmButton")
        self.confirmButton.setAutoDefault(False)
        self.confirmButton.setProperty(u"role", u"primary")

        self.confirmLine.addWidget(self.confirmButton)

        self.confirmLine.setStretch(1, 1)

        self.outer.addLayout(self.confirmLine)

        self.outer.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.profileLabel.setBuddy(self.profile)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.profile, self.lostButton)
        QWidget.setTabOrder(self.lostButton, self.scroll)
        QWidget.setTabOrder(self.scroll, self.confirmButton)

        self.retranslateUi(DossierCompose)

        QMetaObject.connectSlotsByName(DossierCompose)
    # setupUi

    def retranslateUi(self, DossierCompose):
        self.profileLabel.setText(QCoreApplication.translate("DossierCompose", u"Soort overs&tap", None))
        self.profileWhy.setText("")
        self.lostLabel.setText(QCoreApplication.translate("DossierCompose", u"Iets wat u eerder wegliet, is veranderd of weg. Kijk de onderdelen na en laat weg wat hier moet blijven.", None))
        self.lostButton.setText(QCoreApplication.translate("DossierCompose", u"&Nagekeken", None))
#if QT_CONFIG(accessibility)
        self.lostButton.setAccessibleName(QCoreApplication.translate("DossierCompose", u"Ik heb nagekeken wat er veranderd is", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DossierCompose", u"Onderdelen van het dossier", None))
#endif // QT_CONFIG(accessibility)
        self.optionalHeading.setText(QCoreApplication.translate("DossierCompose", u"Naar keuze", None))
        self.optionalHint.setText(QCoreApplication.translate("DossierCompose", u"Kies alleen wat de nieuwe school nodig heeft. Wat u niet kiest, blijft hier.", None))
        self.requiredHeading.setText(QCoreApplication.translate("DossierCompose", u"Verplicht", None))
        self.requiredHint.setText(QCoreApplication.translate("DossierCompose", u"Deze onderdelen gaan altijd mee bij deze overstap.", None))
        self.forbiddenHeading.setText(QCoreApplication.translate("DossierCompose", u"Gaat nooit mee bij deze overstap", None))
        self.counterLabel.setText("")
        self.confirmState.setText("")
        self.confirmButton.setText(QCoreApplication.translate("DossierCompose", u"&Keuze bevestigen", None))
        pass
    # retranslateUi

