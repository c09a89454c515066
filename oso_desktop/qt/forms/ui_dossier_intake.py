# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_intake.ui'
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
    QProgressBar, QPushButton, QScrollArea, QSizePolicy,
    QToolButton, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import Picture

class Ui_DossierIntake(object):
    def setupUi(self, DossierIntake):
        if not DossierIntake.objectName():
            DossierIntake.setObjectName(u"DossierIntake")
        DossierIntake.setFrameShape(QFrame.StyledPanel)
        DossierIntake.setProperty(u"role", u"panel")
        DossierIntake.setProperty(u"tone", u"neutral")
        self.outer = QVBoxLayout(DossierIntake)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 8, 8, 8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.headIcon = Picture(DossierIntake)
        self.headIcon.setObjectName(u"headIcon")

        self.head.addWidget(self.headIcon)

        self.headLabel = QLabel(DossierIntake)
        self.headLabel.setObjectName(u"headLabel")
        self.headLabel.setTextFormat(Qt.PlainText)
        self.headLabel.setWordWrap(True)

        self.head.addWidget(self.headLabel)

        self.progress = QProgressBar(DossierIntake)
        self.progress.setObjectName(u"progress")
        self.progress.setMaximumSize(QSize(240, 16777215))
        self.progress.setTextVisible(False)

        self.head.addWidget(self.progress)

        self.stopButton = QPushButton(DossierIntake)
        self.stopButton.setObjectName(u"stopButton")
        self.stopButton.setAutoDefault(False)

        self.head.addWidget(self.stopButton)

        self.closeButton = QToolButton(DossierIntake)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setToolButtonStyle(Qt.ToolButtonIconOnly)
        self.closeButton.setAutoRaise(True)

        self.head.addWidget(self.closeButton)

        self.head.setStretch(1, 1)

        self.outer.addLayout(self.head)

        self.scroll = QScrollArea(DossierIntake)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.StrongFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.lines = QVBoxLayout(self.content)
        self.lines.setSpacing(8)
        self.lines.setObjectName(u"lines")
        self.lines.setContentsMargins(0, 0, 8, 0)
        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        QWidget.setTabOrder(self.stopButton, self.closeButton)
        QWidget.setTabOrder(self.closeButton, self.scroll)

        self.retranslateUi(DossierIntake)

        QMetaObject.connectSlotsByName(DossierIntake)
    # setupUi

    def retranslateUi(self, DossierIntake):
#if QT_CONFIG(accessibility)
        DossierIntake.setAccessibleName(QCoreApplication.translate("DossierIntake", u"Bijlagen toevoegen", None))
#endif // QT_CONFIG(accessibility)
        self.headLabel.setText("")
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("DossierIntake", u"Voortgang van het toevoegen", None))
#endif // QT_CONFIG(accessibility)
        self.stopButton.setText(QCoreApplication.translate("DossierIntake", u"Stoppen", None))
#if QT_CONFIG(accessibility)
        self.closeButton.setAccessibleName(QCoreApplication.translate("DossierIntake", u"Melding over het toevoegen sluiten", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.closeButton.setToolTip(QCoreApplication.translate("DossierIntake", u"Melding sluiten", None))
#endif // QT_CONFIG(tooltip)
        self.closeButton.setText(QCoreApplication.translate("DossierIntake", u"Sluiten", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DossierIntake", u"Wat er niet is toegevoegd", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

