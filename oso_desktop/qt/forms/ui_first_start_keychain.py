# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_keychain.ui'
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
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_FirstStartKeychain(object):
    def setupUi(self, FirstStartKeychain):
        if not FirstStartKeychain.objectName():
            FirstStartKeychain.setObjectName(u"FirstStartKeychain")
        self.column = QVBoxLayout(FirstStartKeychain)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 8, 0, 0)
        self.outcome = QVBoxLayout()
        self.outcome.setSpacing(8)
        self.outcome.setObjectName(u"outcome")

        self.column.addLayout(self.outcome)

        self.again_row = QHBoxLayout()
        self.again_row.setSpacing(8)
        self.again_row.setObjectName(u"again_row")
        self.again_button = QPushButton(FirstStartKeychain)
        self.again_button.setObjectName(u"again_button")

        self.again_row.addWidget(self.again_button)

        self.again_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.again_row.addItem(self.again_stretch)


        self.column.addLayout(self.again_row)

        self.why_title = QLabel(FirstStartKeychain)
        self.why_title.setObjectName(u"why_title")
        self.why_title.setProperty(u"role", u"strong")
        self.why_title.setTextFormat(Qt.TextFormat.PlainText)
        self.why_title.setWordWrap(True)

        self.column.addWidget(self.why_title)

        self.why = QLabel(FirstStartKeychain)
        self.why.setObjectName(u"why")
        self.why.setProperty(u"role", u"muted")
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)

        self.column.addWidget(self.why)

        self.stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.stretch)


        self.retranslateUi(FirstStartKeychain)

        QMetaObject.connectSlotsByName(FirstStartKeychain)
    # setupUi

    def retranslateUi(self, FirstStartKeychain):
        self.again_button.setText(QCoreApplication.translate("FirstStartKeychain", u"&Opnieuw proberen", None))
        self.why_title.setText(QCoreApplication.translate("FirstStartKeychain", u"Waarom een sleutelhanger?", None))
        self.why.setText(QCoreApplication.translate("FirstStartKeychain", u"De dossiers worden versleuteld met een sleutel die alleen uw account op deze computer kan gebruiken. Zonder een sleutelhanger die te vertrouwen is, maakt het programma geen opslag.", None))
        pass
    # retranslateUi

