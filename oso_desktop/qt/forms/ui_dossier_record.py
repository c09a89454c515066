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
    QPushButton, QSizePolicy, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import Picture

class Ui_DossierRecord(object):
    def setupUi(self, DossierRecord):
        if not DossierRecord.objectName():
            DossierRecord.setObjectName(u"DossierRecord")
        self.rowLayout = QHBoxLayout(DossierRecord)
        self.rowLayout.setSpacing(8)
        self.rowLayout.setObjectName(u"rowLayout")
        self.rowLayout.setContentsMargins(8, 4, 8, 4)
        self.icon = Picture(DossierRecord)
        self.icon.setObjectName(u"icon")

        self.rowLayout.addWidget(self.icon)

        self.texts = QVBoxLayout()
        self.texts.setSpacing(1)
        self.texts.setObjectName(u"texts")
        self.texts.setContentsMargins(0, 0, 0, 0)
        self.textLabel = QLabel(DossierRecord)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setTextFormat(Qt.PlainText)
        self.textLabel.setWordWrap(True)

        self.texts.addWidget(self.textLabel)

        self.smallLabel = QLabel(DossierRecord)
        self.smallLabel.setObjectName(u"smallLabel")
        self.smallLabel.setTextFormat(Qt.PlainText)
        self.smallLabel.setWordWrap(True)

        self.texts.addWidget(self.smallLabel)


        self.rowLayout.addLayout(self.texts)

        self.actButton = QPushButton(DossierRecord)
        self.actButton.setObjectName(u"actButton")
        self.actButton.setAutoDefault(False)

        self.rowLayout.addWidget(self.actButton)

        self.rowLayout.setStretch(1, 1)

        self.retranslateUi(DossierRecord)

        QMetaObject.connectSlotsByName(DossierRecord)
    # setupUi

    def retranslateUi(self, DossierRecord):
        self.textLabel.setText("")
        self.smallLabel.setText("")
        self.smallLabel.setProperty(u"role", QCoreApplication.translate("DossierRecord", u"caption", None))
        self.actButton.setText(QCoreApplication.translate("DossierRecord", u"Openen en controleren", None))
        pass
    # retranslateUi

