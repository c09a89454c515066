# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_changes.ui'
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
    QSizePolicy, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import (Picture, Problem)

class Ui_DossierChanges(object):
    def setupUi(self, DossierChanges):
        if not DossierChanges.objectName():
            DossierChanges.setObjectName(u"DossierChanges")
        DossierChanges.setProperty(u"role", u"panel")
        self.outer = QHBoxLayout(DossierChanges)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 10, 8, 10)
        self.icon = Picture(DossierChanges)
        self.icon.setObjectName(u"icon")

        self.outer.addWidget(self.icon, 0, Qt.AlignTop)

        self.column = QVBoxLayout()
        self.column.setSpacing(4)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.headLabel = QLabel(DossierChanges)
        self.headLabel.setObjectName(u"headLabel")
        self.headLabel.setTextFormat(Qt.PlainText)
        self.headLabel.setWordWrap(True)
        self.headLabel.setProperty(u"role", u"strong")

        self.column.addWidget(self.headLabel)

        self.changesLabel = QLabel(DossierChanges)
        self.changesLabel.setObjectName(u"changesLabel")
        self.changesLabel.setTextFormat(Qt.PlainText)
        self.changesLabel.setWordWrap(True)
        self.changesLabel.setTextInteractionFlags(Qt.TextSelectableByMouse)

        self.column.addWidget(self.changesLabel)

        self.stepLabel = QLabel(DossierChanges)
        self.stepLabel.setObjectName(u"stepLabel")
        self.stepLabel.setTextFormat(Qt.PlainText)
        self.stepLabel.setWordWrap(True)

        self.column.addWidget(self.stepLabel)

        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 4, 0, 0)

        self.column.addLayout(self.rows)

        self.problem = Problem(DossierChanges)
        self.problem.setObjectName(u"problem")

        self.column.addWidget(self.problem)


        self.outer.addLayout(self.column)

        self.outer.setStretch(1, 1)

        self.retranslateUi(DossierChanges)

        QMetaObject.connectSlotsByName(DossierChanges)
    # setupUi

    def retranslateUi(self, DossierChanges):
        self.headLabel.setText("")
        self.changesLabel.setText("")
        self.stepLabel.setText("")
        pass
    # retranslateUi

