# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_record.ui'
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
    QPushButton, QSizePolicy, QWidget)

from oso_desktop.qt.dossier_signs import Picture

class Ui_DossierRecord(object):
    def setupUi(self, DossierRecord):
        if not DossierRecord.objectName():
            DossierRecord.setObjectName(u"DossierRecord")
        self.rowLayout = QHBoxLayout(DossierRecord)
        self.rowLayout.setSpacing(12)
        self.rowLayout.setObjectName(u"rowLayout")
        self.rowLayout.setContentsMargins(8, 4, 8, 4)
        self.icon = Picture(DossierRecord)
        self.icon.setObjectName(u"icon")

        self.rowLayout.addWidget(self.icon)

        self.textLabel = QLabel(DossierRecord)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setTextFormat(Qt.PlainText)
        self.textLabel.setWordWrap(True)

        self.rowLayout.addWidget(self.textLabel)

        self.smallLabel = QLabel(DossierRecord)
        self.smallLabel.setObjectName(u"smallLabel")
        self.smallLabel.setTextFormat(Qt.PlainText)
        self.smallLabel.setWordWrap(True)
        self.smallLabel.setProperty(u"role", u"muted")

        self.rowLayout.addWidget(self.smallLabel)

        self.actButton = QPushButton(DossierRecord)
        self.actButton.setObjectName(u"actButton")
        self.actButton.setAutoDefault(False)

        self.rowLayout.addWidget(self.actButton)

        self.mistakeButton = QPushButton(DossierRecord)
        self.mistakeButton.setObjectName(u"mistakeButton")
        self.mistakeButton.setAutoDefault(False)

        self.rowLayout.addWidget(self.mistakeButton)

        self.rowLayout.setStretch(1, 4)
        self.rowLayout.setStretch(2, 5)
        QWidget.setTabOrder(self.actButton, self.mistakeButton)

        self.retranslateUi(DossierRecord)

        QMetaObject.connectSlotsByName(DossierRecord)
    # setupUi

    def retranslateUi(self, DossierRecord):
        self.textLabel.setText("")
        self.smallLabel.setText("")
        self.actButton.setText(QCoreApplication.translate("DossierRecord", u"Openen en controleren", None))
        self.mistakeButton.setText(QCoreApplication.translate("DossierRecord", u"Vergissing\u2026", None))
        pass
    # retranslateUi

