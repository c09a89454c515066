# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_folder.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout, QWidget)

class Ui_DossierFolder(object):
    def setupUi(self, DossierFolder):
        if not DossierFolder.objectName():
            DossierFolder.setObjectName(u"DossierFolder")
        self.outer = QVBoxLayout(DossierFolder)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 4, 0, 8)
        self.headLabel = QLabel(DossierFolder)
        self.headLabel.setObjectName(u"headLabel")
        self.headLabel.setTextFormat(Qt.PlainText)
        self.headLabel.setWordWrap(True)
        self.headLabel.setProperty(u"role", u"strong")

        self.outer.addWidget(self.headLabel)

        self.leftOutLabel = QLabel(DossierFolder)
        self.leftOutLabel.setObjectName(u"leftOutLabel")
        self.leftOutLabel.setTextFormat(Qt.PlainText)
        self.leftOutLabel.setWordWrap(True)
        self.leftOutLabel.setProperty(u"role", u"muted")

        self.outer.addWidget(self.leftOutLabel)

        self.table = QTableView(DossierFolder)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionMode(QAbstractItemView.ExtendedSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)

        self.outer.addWidget(self.table)

        self.noteLabel = QLabel(DossierFolder)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setMinimumSize(QSize(0, 36))
        self.noteLabel.setTextFormat(Qt.PlainText)
        self.noteLabel.setAlignment(Qt.AlignLeading|Qt.AlignLeft|Qt.AlignTop)
        self.noteLabel.setWordWrap(True)

        self.outer.addWidget(self.noteLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.takeButton = QPushButton(DossierFolder)
        self.takeButton.setObjectName(u"takeButton")
        self.takeButton.setAutoDefault(False)
        self.takeButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.takeButton)

        self.backButton = QPushButton(DossierFolder)
        self.backButton.setObjectName(u"backButton")
        self.backButton.setAutoDefault(False)

        self.buttons.addWidget(self.backButton)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer1)

        self.lookingLabel = QLabel(DossierFolder)
        self.lookingLabel.setObjectName(u"lookingLabel")
        self.lookingLabel.setTextFormat(Qt.PlainText)
        self.lookingLabel.setProperty(u"role", u"muted")

        self.buttons.addWidget(self.lookingLabel)

        self.buttons.setStretch(2, 1)

        self.outer.addLayout(self.buttons)

        self.outer.setStretch(2, 1)
        QWidget.setTabOrder(self.table, self.takeButton)
        QWidget.setTabOrder(self.takeButton, self.backButton)

        self.retranslateUi(DossierFolder)

        QMetaObject.connectSlotsByName(DossierFolder)
    # setupUi

    def retranslateUi(self, DossierFolder):
#if QT_CONFIG(accessibility)
        DossierFolder.setAccessibleName(QCoreApplication.translate("DossierFolder", u"Bijlagen uit een map", None))
#endif // QT_CONFIG(accessibility)
        self.headLabel.setText(QCoreApplication.translate("DossierFolder", u"Welke bestanden horen bij deze leerling?", None))
        self.leftOutLabel.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("DossierFolder", u"Bestanden in de map", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleDescription(QCoreApplication.translate("DossierFolder", u"Met de spatiebalk vinkt u een bestand aan. Selecteer er meer met Shift en de pijltoetsen.", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText("")
#if QT_CONFIG(accessibility)
        self.noteLabel.setAccessibleName(QCoreApplication.translate("DossierFolder", u"Opmerking bij dit bestand", None))
#endif // QT_CONFIG(accessibility)
        self.takeButton.setText(QCoreApplication.translate("DossierFolder", u"Toevoegen", None))
        self.backButton.setText(QCoreApplication.translate("DossierFolder", u"Annuleren", None))
        self.lookingLabel.setText("")
    # retranslateUi

