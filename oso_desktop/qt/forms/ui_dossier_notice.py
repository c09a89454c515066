# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_notice.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QWidget)

from oso_desktop.qt.date_field import DateField

class Ui_DossierNotice(object):
    def setupUi(self, DossierNotice):
        if not DossierNotice.objectName():
            DossierNotice.setObjectName(u"DossierNotice")
        self.row = QHBoxLayout(DossierNotice)
        self.row.setSpacing(8)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(DossierNotice)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setTextFormat(Qt.PlainText)
        self.nameLabel.setWordWrap(True)

        self.row.addWidget(self.nameLabel)

        self.letterButton = QPushButton(DossierNotice)
        self.letterButton.setObjectName(u"letterButton")
        self.letterButton.setAutoDefault(False)

        self.row.addWidget(self.letterButton)

        self.dayLabel = QLabel(DossierNotice)
        self.dayLabel.setObjectName(u"dayLabel")

        self.row.addWidget(self.dayLabel)

        self.givenDate = DateField(DossierNotice)
        self.givenDate.setObjectName(u"givenDate")
        self.givenDate.setMinimumSize(QSize(132, 0))

        self.row.addWidget(self.givenDate)

        self.giveButton = QPushButton(DossierNotice)
        self.giveButton.setObjectName(u"giveButton")
        self.giveButton.setAutoDefault(False)

        self.row.addWidget(self.giveButton)

        self.row.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.givenDate)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.letterButton, self.givenDate)
        QWidget.setTabOrder(self.givenDate, self.giveButton)

        self.retranslateUi(DossierNotice)

        QMetaObject.connectSlotsByName(DossierNotice)
    # setupUi

    def retranslateUi(self, DossierNotice):
        self.nameLabel.setText("")
        self.letterButton.setText(QCoreApplication.translate("DossierNotice", u"Maak de mededeling", None))
        self.dayLabel.setText(QCoreApplication.translate("DossierNotice", u"Gegeven of gestuurd op", None))
#if QT_CONFIG(accessibility)
        self.givenDate.setAccessibleName(QCoreApplication.translate("DossierNotice", u"Dag waarop de mededeling is gegeven of gestuurd", None))
#endif // QT_CONFIG(accessibility)
        self.giveButton.setText(QCoreApplication.translate("DossierNotice", u"Vastleggen", None))
        pass
    # retranslateUi

