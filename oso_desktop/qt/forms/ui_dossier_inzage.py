# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_inzage.ui'
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
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_print import DirectPrint

class Ui_DossierInzage(object):
    def setupUi(self, DossierInzage):
        if not DossierInzage.objectName():
            DossierInzage.setObjectName(u"DossierInzage")
        self.outer = QVBoxLayout(DossierInzage)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 8, 0, 0)
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.setObjectName(u"top")
        self.top.setContentsMargins(0, 0, 0, 0)
        self.hint = QLabel(DossierInzage)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.top.addWidget(self.hint)

        self.evidence = DirectPrint(DossierInzage)
        self.evidence.setObjectName(u"evidence")
        self.evidence.setVisible(False)

        self.top.addWidget(self.evidence, 0, Qt.AlignTop)

        self.modeButton = QPushButton(DossierInzage)
        self.modeButton.setObjectName(u"modeButton")
        self.modeButton.setAutoDefault(False)

        self.top.addWidget(self.modeButton, 0, Qt.AlignTop)

        self.top.setStretch(0, 1)

        self.outer.addLayout(self.top)

        self.scroll = QScrollArea(DossierInzage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.contentLayout = QVBoxLayout(self.content)
        self.contentLayout.setSpacing(8)
        self.contentLayout.setObjectName(u"contentLayout")
        self.contentLayout.setContentsMargins(0, 4, 16, 8)
        self.emptyLabel = QLabel(self.content)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setTextFormat(Qt.PlainText)
        self.emptyLabel.setWordWrap(True)
        self.emptyLabel.setProperty(u"role", u"muted")

        self.contentLayout.addWidget(self.emptyLabel)

        self.fileLabel = QLabel(self.content)
        self.fileLabel.setObjectName(u"fileLabel")
        self.fileLabel.setTextFormat(Qt.PlainText)
        self.fileLabel.setWordWrap(True)
        self.fileLabel.setTextInteractionFlags(Qt.TextSelectableByMouse)
        self.fileLabel.setProperty(u"role", u"muted")

        self.contentLayout.addWidget(self.fileLabel)

        self.cards = QVBoxLayout()
        self.cards.setSpacing(12)
        self.cards.setObjectName(u"cards")
        self.cards.setContentsMargins(0, 0, 0, 0)

        self.contentLayout.addLayout(self.cards)

        self.decisions = QVBoxLayout()
        self.decisions.setSpacing(8)
        self.decisions.setObjectName(u"decisions")
        self.decisions.setContentsMargins(0, 4, 0, 0)

        self.contentLayout.addLayout(self.decisions)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contentLayout.addItem(self.spacer1)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

        self.outer.setStretch(1, 1)
        QWidget.setTabOrder(self.modeButton, self.scroll)

        self.retranslateUi(DossierInzage)

        QMetaObject.connectSlotsByName(DossierInzage)
    # setupUi

    def retranslateUi(self, DossierInzage):
        self.hint.setText(QCoreApplication.translate("DossierInzage", u"Inzage is kijken, geen toestemming. Leg per persoon vast wat u hebt gedaan.", None))
        self.modeButton.setText(QCoreApplication.translate("DossierInzage", u"I&nzagemodus openen", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DossierInzage", u"Personen met recht op inzage", None))
#endif // QT_CONFIG(accessibility)
        self.emptyLabel.setText(QCoreApplication.translate("DossierInzage", u"Niemand heeft nu recht op inzage. Voeg bij Gegevens de ouders toe en geef aan wie het gezag heeft.", None))
        self.fileLabel.setText("")
        pass
    # retranslateUi

