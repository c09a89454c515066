# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_confirm.ui'
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
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QVBoxLayout, QWidget)

from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_signs import Problem

class Ui_DossierConfirm(object):
    def setupUi(self, DossierConfirm):
        if not DossierConfirm.objectName():
            DossierConfirm.setObjectName(u"DossierConfirm")
        DossierConfirm.setFrameShape(QFrame.StyledPanel)
        DossierConfirm.setProperty(u"role", u"card")
        self.outer = QVBoxLayout(DossierConfirm)
        self.outer.setSpacing(6)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 8, 12, 8)
        self.titleLabel = QLabel(DossierConfirm)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setTextFormat(Qt.PlainText)
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setProperty(u"role", u"strong")

        self.outer.addWidget(self.titleLabel)

        self.hintLabel = QLabel(DossierConfirm)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setTextFormat(Qt.PlainText)
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"muted")

        self.outer.addWidget(self.hintLabel)

        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.line.setObjectName(u"line")
        self.line.setContentsMargins(0, 0, 0, 0)
        self.howLabel = QLabel(DossierConfirm)
        self.howLabel.setObjectName(u"howLabel")

        self.line.addWidget(self.howLabel)

        self.how = QLineEdit(DossierConfirm)
        self.how.setObjectName(u"how")
        self.how.setMaxLength(200)

        self.line.addWidget(self.how)

        self.onLabel = QLabel(DossierConfirm)
        self.onLabel.setObjectName(u"onLabel")

        self.line.addWidget(self.onLabel)

        self.on = DateField(DossierConfirm)
        self.on.setObjectName(u"on")

        self.line.addWidget(self.on)

        self.saveButton = QPushButton(DossierConfirm)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"keep")
        self.saveButton.setAutoDefault(False)

        self.line.addWidget(self.saveButton)

        self.cancelButton = QPushButton(DossierConfirm)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.line.addWidget(self.cancelButton)

        self.line.setStretch(1, 1)

        self.outer.addLayout(self.line)

        self.allBox = QCheckBox(DossierConfirm)
        self.allBox.setObjectName(u"allBox")

        self.outer.addWidget(self.allBox)

        self.problem = Problem(DossierConfirm)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)

        self.outer.addWidget(self.problem)

#if QT_CONFIG(shortcut)
        self.howLabel.setBuddy(self.how)
        self.onLabel.setBuddy(self.on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.how, self.on)
        QWidget.setTabOrder(self.on, self.allBox)
        QWidget.setTabOrder(self.allBox, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.cancelButton)

        self.retranslateUi(DossierConfirm)

        QMetaObject.connectSlotsByName(DossierConfirm)
    # setupUi

    def retranslateUi(self, DossierConfirm):
        self.titleLabel.setText("")
        self.hintLabel.setText("")
        self.howLabel.setText(QCoreApplication.translate("DossierConfirm", u"Hoe", None))
        self.onLabel.setText(QCoreApplication.translate("DossierConfirm", u"Op", None))
        self.saveButton.setText(QCoreApplication.translate("DossierConfirm", u"Vastleggen", None))
        self.cancelButton.setText(QCoreApplication.translate("DossierConfirm", u"Annuleren", None))
        self.allBox.setText(QCoreApplication.translate("DossierConfirm", u"Voor alle dossiers in dit pa&kket", None))
        pass
    # retranslateUi

