# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_remark.ui'
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
    QSizePolicy, QToolButton, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import Picture

class Ui_DossierRemark(object):
    def setupUi(self, DossierRemark):
        if not DossierRemark.objectName():
            DossierRemark.setObjectName(u"DossierRemark")
        DossierRemark.setProperty(u"role", u"panel")
        DossierRemark.setProperty(u"tone", u"neutral")
        self.rowLayout = QVBoxLayout(DossierRemark)
        self.rowLayout.setSpacing(2)
        self.rowLayout.setObjectName(u"rowLayout")
        self.rowLayout.setContentsMargins(10, 6, 8, 6)
        self.rowHead = QHBoxLayout()
        self.rowHead.setSpacing(8)
        self.rowHead.setObjectName(u"rowHead")
        self.rowHead.setContentsMargins(0, 0, 0, 0)
        self.lockIcon = Picture(DossierRemark)
        self.lockIcon.setObjectName(u"lockIcon")

        self.rowHead.addWidget(self.lockIcon)

        self.whenLabel = QLabel(DossierRemark)
        self.whenLabel.setObjectName(u"whenLabel")
        self.whenLabel.setTextFormat(Qt.PlainText)
        self.whenLabel.setWordWrap(True)
        self.whenLabel.setProperty(u"role", u"muted")

        self.rowHead.addWidget(self.whenLabel)

        self.correctButton = QToolButton(DossierRemark)
        self.correctButton.setObjectName(u"correctButton")
        self.correctButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.correctButton.setAutoRaise(True)

        self.rowHead.addWidget(self.correctButton)

        self.rowHead.setStretch(1, 1)

        self.rowLayout.addLayout(self.rowHead)

        self.textLabel = QLabel(DossierRemark)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setTextFormat(Qt.PlainText)
        self.textLabel.setWordWrap(True)
        self.textLabel.setTextInteractionFlags(Qt.TextSelectableByKeyboard|Qt.TextSelectableByMouse)
        self.textLabel.setFocusPolicy(Qt.StrongFocus)

        self.rowLayout.addWidget(self.textLabel)

        QWidget.setTabOrder(self.correctButton, self.textLabel)

        self.retranslateUi(DossierRemark)

        QMetaObject.connectSlotsByName(DossierRemark)
    # setupUi

    def retranslateUi(self, DossierRemark):
        self.whenLabel.setText("")
        self.correctButton.setText(QCoreApplication.translate("DossierRemark", u"Verbeteren", None))
        self.textLabel.setText("")
#if QT_CONFIG(accessibility)
        self.textLabel.setAccessibleName(QCoreApplication.translate("DossierRemark", u"Opmerking", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

