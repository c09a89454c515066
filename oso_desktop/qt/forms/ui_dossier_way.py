# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_way.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_signs import (Picture, Sign)

class Ui_DossierWay(object):
    def setupUi(self, DossierWay):
        if not DossierWay.objectName():
            DossierWay.setObjectName(u"DossierWay")
        DossierWay.setFrameShape(QFrame.StyledPanel)
        DossierWay.setProperty(u"role", u"card")
        self.wayColumn = QVBoxLayout(DossierWay)
        self.wayColumn.setSpacing(6)
        self.wayColumn.setObjectName(u"wayColumn")
        self.wayColumn.setContentsMargins(12, 10, 12, 10)
        self.titleLine = QHBoxLayout()
        self.titleLine.setSpacing(8)
        self.titleLine.setObjectName(u"titleLine")
        self.icon = Picture(DossierWay)
        self.icon.setObjectName(u"icon")

        self.titleLine.addWidget(self.icon)

        self.titleLabel = QLabel(DossierWay)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setTextFormat(Qt.PlainText)
        self.titleLabel.setWordWrap(True)
        self.titleLabel.setProperty(u"role", u"strong")

        self.titleLine.addWidget(self.titleLabel)

        self.chip = Sign(DossierWay)
        self.chip.setObjectName(u"chip")

        self.titleLine.addWidget(self.chip)

        self.titleLine.setStretch(1, 1)

        self.wayColumn.addLayout(self.titleLine)

        self.doesLabel = QLabel(DossierWay)
        self.doesLabel.setObjectName(u"doesLabel")
        self.doesLabel.setTextFormat(Qt.PlainText)
        self.doesLabel.setWordWrap(True)

        self.wayColumn.addWidget(self.doesLabel)

        self.needsLabel = QLabel(DossierWay)
        self.needsLabel.setObjectName(u"needsLabel")
        self.needsLabel.setTextFormat(Qt.PlainText)
        self.needsLabel.setWordWrap(True)
        self.needsLabel.setProperty(u"role", u"muted")

        self.wayColumn.addWidget(self.needsLabel)

        self.whyLabel = QLabel(DossierWay)
        self.whyLabel.setObjectName(u"whyLabel")
        self.whyLabel.setTextFormat(Qt.PlainText)
        self.whyLabel.setWordWrap(True)
        self.whyLabel.setVisible(False)

        self.wayColumn.addWidget(self.whyLabel)

        self.wayStretch = QSpacerItem(8, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.wayColumn.addItem(self.wayStretch)

        self.actLine = QHBoxLayout()
        self.actLine.setSpacing(8)
        self.actLine.setObjectName(u"actLine")
        self.actButton = QPushButton(DossierWay)
        self.actButton.setObjectName(u"actButton")
        self.actButton.setAutoDefault(False)

        self.actLine.addWidget(self.actButton)

        self.linkButton = QPushButton(DossierWay)
        self.linkButton.setObjectName(u"linkButton")
        self.linkButton.setAutoDefault(False)
        self.linkButton.setVisible(False)
        self.linkButton.setProperty(u"role", u"link")

        self.actLine.addWidget(self.linkButton)

        self.actStretch = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actLine.addItem(self.actStretch)

        self.actLine.setStretch(2, 1)

        self.wayColumn.addLayout(self.actLine)

        self.dayBox = QWidget(DossierWay)
        self.dayBox.setObjectName(u"dayBox")
        self.dayLine = QHBoxLayout(self.dayBox)
        self.dayLine.setSpacing(8)
        self.dayLine.setObjectName(u"dayLine")
        self.dayLine.setContentsMargins(0, 0, 0, 0)
        self.dayLabel = QLabel(self.dayBox)
        self.dayLabel.setObjectName(u"dayLabel")
        self.dayLabel.setTextFormat(Qt.PlainText)

        self.dayLine.addWidget(self.dayLabel)

        self.dayField = DateField(self.dayBox)
        self.dayField.setObjectName(u"dayField")

        self.dayLine.addWidget(self.dayField)

        self.recordButton = QPushButton(self.dayBox)
        self.recordButton.setObjectName(u"recordButton")
        self.recordButton.setAutoDefault(False)

        self.dayLine.addWidget(self.recordButton)

        self.dayStretch = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dayLine.addItem(self.dayStretch)

        self.dayLine.setStretch(3, 1)

        self.wayColumn.addWidget(self.dayBox)

        self.wayColumn.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.dayField)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.actButton, self.linkButton)
        QWidget.setTabOrder(self.linkButton, self.dayField)
        QWidget.setTabOrder(self.dayField, self.recordButton)

        self.retranslateUi(DossierWay)

        QMetaObject.connectSlotsByName(DossierWay)
    # setupUi

    def retranslateUi(self, DossierWay):
        self.titleLabel.setText("")
        self.doesLabel.setText("")
        self.needsLabel.setText("")
        self.whyLabel.setText("")
        self.actButton.setText("")
#if QT_CONFIG(accessibility)
        self.actButton.setAccessibleName(QCoreApplication.translate("DossierWay", u"Deze manier kiezen", None))
#endif // QT_CONFIG(accessibility)
        self.linkButton.setText(QCoreApplication.translate("DossierWay", u"Naar Beheer \u203a Scholen", None))
        self.dayLabel.setText("")
        self.recordButton.setText(QCoreApplication.translate("DossierWay", u"Vastleggen", None))
        pass
    # retranslateUi

