# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_exception.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import Problem

class Ui_DossierException(object):
    def setupUi(self, DossierException):
        if not DossierException.objectName():
            DossierException.setObjectName(u"DossierException")
        DossierException.setFrameShape(QFrame.StyledPanel)
        DossierException.setProperty(u"role", u"card")
        self.outer = QVBoxLayout(DossierException)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 8, 12, 12)
        self.titleLabel = QLabel(DossierException)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setTextFormat(Qt.PlainText)
        self.titleLabel.setProperty(u"role", u"strong")

        self.outer.addWidget(self.titleLabel)

        self.hintLabel = QLabel(DossierException)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setTextFormat(Qt.PlainText)
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hintLabel)

        self.fields = QGridLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(8)
        self.fields.setVerticalSpacing(8)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.headLabel = QLabel(DossierException)
        self.headLabel.setObjectName(u"headLabel")

        self.fields.addWidget(self.headLabel, 0, 0, 1, 1)

        self.head = QLineEdit(DossierException)
        self.head.setObjectName(u"head")
        self.head.setMaxLength(120)

        self.fields.addWidget(self.head, 0, 1, 1, 1)

        self.reasonLabel = QLabel(DossierException)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.fields.addWidget(self.reasonLabel, 1, 0, 1, 1)

        self.reason = QLineEdit(DossierException)
        self.reason.setObjectName(u"reason")
        self.reason.setMaxLength(300)

        self.fields.addWidget(self.reason, 1, 1, 1, 1)

        self.fields.setColumnStretch(1, 1)

        self.outer.addLayout(self.fields)

        self.problem = Problem(DossierException)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)

        self.outer.addWidget(self.problem)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.allowButton = QPushButton(DossierException)
        self.allowButton.setObjectName(u"allowButton")
        self.allowButton.setAutoDefault(False)

        self.buttons.addWidget(self.allowButton)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer1)

        self.buttons.setStretch(1, 1)

        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.headLabel.setBuddy(self.head)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.head, self.reason)
        QWidget.setTabOrder(self.reason, self.allowButton)

        self.retranslateUi(DossierException)

        QMetaObject.connectSlotsByName(DossierException)
    # setupUi

    def retranslateUi(self, DossierException):
        self.titleLabel.setText(QCoreApplication.translate("DossierException", u"Toch nog overdragen?", None))
        self.hintLabel.setText(QCoreApplication.translate("DossierException", u"De directeur kan dat voor vandaag toestaan. De naam en de reden blijven bij het dossier staan.", None))
        self.headLabel.setText(QCoreApplication.translate("DossierException", u"Directeur", None))
        self.reasonLabel.setText(QCoreApplication.translate("DossierException", u"Waarom is het nodig?", None))
        self.allowButton.setText(QCoreApplication.translate("DossierException", u"Uitzondering toestaan", None))
        pass
    # retranslateUi

