# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_page.ui'
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
    QSizePolicy, QTabWidget, QToolButton, QVBoxLayout,
    QWidget)

from oso_desktop.qt.dossier_signs import (Problem, Sign)

class Ui_DossierPage(object):
    def setupUi(self, DossierPage):
        if not DossierPage.objectName():
            DossierPage.setObjectName(u"DossierPage")
        self.pageLayout = QVBoxLayout(DossierPage)
        self.pageLayout.setSpacing(6)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(16, 8, 16, 8)
        self.headLine = QHBoxLayout()
        self.headLine.setSpacing(8)
        self.headLine.setObjectName(u"headLine")
        self.headLine.setContentsMargins(0, 0, 0, 0)
        self.backButton = QToolButton(DossierPage)
        self.backButton.setObjectName(u"backButton")
        self.backButton.setAutoRaise(True)
        self.backButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)

        self.headLine.addWidget(self.backButton)

        self.nameLabel = QLabel(DossierPage)
        self.nameLabel.setObjectName(u"nameLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.nameLabel.sizePolicy().hasHeightForWidth())
        self.nameLabel.setSizePolicy(sizePolicy)
        self.nameLabel.setTextFormat(Qt.PlainText)
        self.nameLabel.setWordWrap(True)
        self.nameLabel.setProperty(u"role", u"title")

        self.headLine.addWidget(self.nameLabel)

        self.statusChip = Sign(DossierPage)
        self.statusChip.setObjectName(u"statusChip")

        self.headLine.addWidget(self.statusChip)

        self.nextButton = QPushButton(DossierPage)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setAutoDefault(False)
        self.nextButton.setProperty(u"role", u"primary")

        self.headLine.addWidget(self.nextButton)

        self.headLine.setStretch(1, 1)

        self.pageLayout.addLayout(self.headLine)

        self.factsLine = QHBoxLayout()
        self.factsLine.setSpacing(8)
        self.factsLine.setObjectName(u"factsLine")
        self.factsLine.setContentsMargins(0, 0, 0, 0)
        self.factsLabel = QLabel(DossierPage)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setTextFormat(Qt.PlainText)
        self.factsLabel.setWordWrap(True)
        self.factsLabel.setProperty(u"role", u"muted")

        self.factsLine.addWidget(self.factsLabel)

        self.secretChip = Sign(DossierPage)
        self.secretChip.setObjectName(u"secretChip")

        self.factsLine.addWidget(self.secretChip)

        self.factsLine.setStretch(0, 1)

        self.pageLayout.addLayout(self.factsLine)

        self.pageProblem = Problem(DossierPage)
        self.pageProblem.setObjectName(u"pageProblem")
        self.pageProblem.setVisible(False)

        self.pageLayout.addWidget(self.pageProblem)

        self.tabs = QTabWidget(DossierPage)
        self.tabs.setObjectName(u"tabs")

        self.pageLayout.addWidget(self.tabs)

        self.pageLayout.setStretch(3, 1)
        QWidget.setTabOrder(self.backButton, self.nextButton)
        QWidget.setTabOrder(self.nextButton, self.tabs)

        self.retranslateUi(DossierPage)

        QMetaObject.connectSlotsByName(DossierPage)
    # setupUi

    def retranslateUi(self, DossierPage):
        self.backButton.setText(QCoreApplication.translate("DossierPage", u"Leerlingen", None))
#if QT_CONFIG(tooltip)
        self.backButton.setToolTip(QCoreApplication.translate("DossierPage", u"Terug naar de lijst (Alt+pijl links)", None))
#endif // QT_CONFIG(tooltip)
        self.nameLabel.setText("")
#if QT_CONFIG(accessibility)
        self.nameLabel.setAccessibleName(QCoreApplication.translate("DossierPage", u"Naam van de leerling", None))
#endif // QT_CONFIG(accessibility)
        self.nextButton.setText(QCoreApplication.translate("DossierPage", u"&Volgende stap", None))
        self.factsLabel.setText("")
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("DossierPage", u"Onderdelen van het dossier", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

