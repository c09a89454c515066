# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_editor.ui'
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
    QToolButton, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import Problem
class Ui_DossierEditor(object):
    def setupUi(self, DossierEditor):
        if not DossierEditor.objectName():
            DossierEditor.setObjectName(u"DossierEditor")
        self.outer = QVBoxLayout(DossierEditor)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 8, 0, 0)
        self.headLine = QHBoxLayout()
        self.headLine.setSpacing(8)
        self.headLine.setObjectName(u"headLine")
        self.headLine.setContentsMargins(0, 0, 0, 0)
        self.backButton = QToolButton(DossierEditor)
        self.backButton.setObjectName(u"backButton")
        self.backButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.backButton.setAutoRaise(True)

        self.headLine.addWidget(self.backButton)

        self.headingLabel = QLabel(DossierEditor)
        self.headingLabel.setObjectName(u"headingLabel")
        self.headingLabel.setTextFormat(Qt.PlainText)
        self.headingLabel.setProperty(u"role", u"heading")

        self.headLine.addWidget(self.headingLabel)

        self.keptHint = QLabel(DossierEditor)
        self.keptHint.setObjectName(u"keptHint")
        self.keptHint.setTextFormat(Qt.PlainText)
        self.keptHint.setWordWrap(True)
        self.keptHint.setProperty(u"role", u"muted")

        self.headLine.addWidget(self.keptHint)

        self.headLine.setStretch(2, 1)

        self.outer.addLayout(self.headLine)

        self.hintLabel = QLabel(DossierEditor)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setTextFormat(Qt.PlainText)
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hintLabel)

        self.scroll = QScrollArea(DossierEditor)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.contentLayout = QVBoxLayout(self.content)
        self.contentLayout.setSpacing(12)
        self.contentLayout.setObjectName(u"contentLayout")
        self.contentLayout.setContentsMargins(0, 4, 16, 8)
        self.editors = QVBoxLayout()
        self.editors.setSpacing(12)
        self.editors.setObjectName(u"editors")
        self.editors.setContentsMargins(0, 0, 0, 0)

        self.contentLayout.addLayout(self.editors)

        self.below = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contentLayout.addItem(self.below)

        self.contentLayout.setStretch(1, 1)
        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.problem = Problem(DossierEditor)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)

        self.outer.addWidget(self.problem)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 16, 8)
        self.saveButton = QPushButton(DossierEditor)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.saveButton)

        self.cancelButton = QPushButton(DossierEditor)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.stateLabel = QLabel(DossierEditor)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setTextFormat(Qt.PlainText)
        self.stateLabel.setProperty(u"role", u"muted")

        self.buttons.addWidget(self.stateLabel)

        self.right = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.right)


        self.outer.addLayout(self.buttons)

        self.outer.setStretch(2, 1)
        QWidget.setTabOrder(self.backButton, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.cancelButton)

        self.retranslateUi(DossierEditor)

        QMetaObject.connectSlotsByName(DossierEditor)
    # setupUi

    def retranslateUi(self, DossierEditor):
        self.backButton.setText(QCoreApplication.translate("DossierEditor", u"Terug", None))
#if QT_CONFIG(accessibility)
        self.backButton.setAccessibleName(QCoreApplication.translate("DossierEditor", u"Terug naar Samenstellen", None))
#endif // QT_CONFIG(accessibility)
        self.headingLabel.setText("")
        self.keptHint.setText(QCoreApplication.translate("DossierEditor", u"U bent verder gegaan met wat u eerder typte. Het is nog niet bewaard.", None))
        self.hintLabel.setText("")
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DossierEditor", u"Velden van dit onderdeel", None))
#endif // QT_CONFIG(accessibility)
        self.saveButton.setText(QCoreApplication.translate("DossierEditor", u"Be&waren", None))
        self.cancelButton.setText(QCoreApplication.translate("DossierEditor", u"Niet bewaren", None))
        self.stateLabel.setText("")
        pass
    # retranslateUi

