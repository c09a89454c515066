# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_attachments.ui'
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
    QSplitter, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_attachment_kinds import KindsPanel
from oso_desktop.qt.dossier_folder import FolderPanel
from oso_desktop.qt.dossier_intake_panel import IntakePanel
from oso_desktop.qt.dossier_signs import Problem

class Ui_DossierAttachments(object):
    def setupUi(self, DossierAttachments):
        if not DossierAttachments.objectName():
            DossierAttachments.setObjectName(u"DossierAttachments")
        self.outer = QVBoxLayout(DossierAttachments)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 8, 0, 0)
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.setObjectName(u"top")
        self.top.setContentsMargins(0, 0, 0, 0)
        self.addButton = QPushButton(DossierAttachments)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setAutoDefault(False)

        self.top.addWidget(self.addButton)

        self.folderButton = QPushButton(DossierAttachments)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(False)

        self.top.addWidget(self.folderButton)

        self.dropHint = QLabel(DossierAttachments)
        self.dropHint.setObjectName(u"dropHint")
        self.dropHint.setTextFormat(Qt.PlainText)
        self.dropHint.setWordWrap(True)
        self.dropHint.setProperty(u"role", u"muted")

        self.top.addWidget(self.dropHint)

        self.countLabel = QLabel(DossierAttachments)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setTextFormat(Qt.PlainText)
        self.countLabel.setProperty(u"role", u"strong")

        self.top.addWidget(self.countLabel)

        self.top.setStretch(2, 1)

        self.outer.addLayout(self.top)

        self.intake = IntakePanel(DossierAttachments)
        self.intake.setObjectName(u"intake")
        self.intake.setVisible(False)

        self.outer.addWidget(self.intake)

        self.sizeProblem = Problem(DossierAttachments)
        self.sizeProblem.setObjectName(u"sizeProblem")
        self.sizeProblem.setVisible(False)

        self.outer.addWidget(self.sizeProblem)

        self.splitter = QSplitter(DossierAttachments)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.scroll = QScrollArea(self.splitter)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.contentLayout = QVBoxLayout(self.content)
        self.contentLayout.setSpacing(8)
        self.contentLayout.setObjectName(u"contentLayout")
        self.contentLayout.setContentsMargins(0, 4, 8, 8)
        self.emptyLabel = QLabel(self.content)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setTextFormat(Qt.PlainText)
        self.emptyLabel.setWordWrap(True)
        self.emptyLabel.setProperty(u"role", u"muted")

        self.contentLayout.addWidget(self.emptyLabel)

        self.kinds = KindsPanel(self.content)
        self.kinds.setObjectName(u"kinds")
        self.kinds.setVisible(False)

        self.contentLayout.addWidget(self.kinds)

        self.kindsProblem = Problem(self.content)
        self.kindsProblem.setObjectName(u"kindsProblem")
        self.kindsProblem.setVisible(False)

        self.contentLayout.addWidget(self.kindsProblem)

        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)

        self.contentLayout.addLayout(self.rows)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contentLayout.addItem(self.spacer1)

        self.scroll.setWidget(self.content)
        self.splitter.addWidget(self.scroll)
        self.previewPane = QWidget(self.splitter)
        self.previewPane.setObjectName(u"previewPane")
        self.previewLayout = QVBoxLayout(self.previewPane)
        self.previewLayout.setSpacing(4)
        self.previewLayout.setObjectName(u"previewLayout")
        self.previewLayout.setContentsMargins(8, 4, 0, 0)
        self.previewTitle = QLabel(self.previewPane)
        self.previewTitle.setObjectName(u"previewTitle")
        self.previewTitle.setTextFormat(Qt.PlainText)
        self.previewTitle.setWordWrap(True)
        self.previewTitle.setProperty(u"role", u"strong")

        self.previewLayout.addWidget(self.previewTitle)

        self.previewHolder = QVBoxLayout()
        self.previewHolder.setSpacing(0)
        self.previewHolder.setObjectName(u"previewHolder")
        self.previewHolder.setContentsMargins(0, 0, 0, 0)

        self.previewLayout.addLayout(self.previewHolder)

        self.previewLayout.setStretch(1, 1)
        self.splitter.addWidget(self.previewPane)

        self.outer.addWidget(self.splitter)

        self.folder = FolderPanel(DossierAttachments)
        self.folder.setObjectName(u"folder")
        self.folder.setVisible(False)

        self.outer.addWidget(self.folder)

        self.outer.setStretch(3, 1)
        self.outer.setStretch(4, 1)
        QWidget.setTabOrder(self.addButton, self.folderButton)
        QWidget.setTabOrder(self.folderButton, self.scroll)

        self.retranslateUi(DossierAttachments)

        QMetaObject.connectSlotsByName(DossierAttachments)
    # setupUi

    def retranslateUi(self, DossierAttachments):
        self.addButton.setText(QCoreApplication.translate("DossierAttachments", u"Bijlage &toevoegen\u2026", None))
        self.folderButton.setText(QCoreApplication.translate("DossierAttachments", u"Bijlage uit &map\u2026", None))
        self.dropHint.setText(QCoreApplication.translate("DossierAttachments", u"of sleep of plak (Ctrl+V) bestanden in dit venster. Ze worden versleuteld bewaard.", None))
        self.countLabel.setText("")
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DossierAttachments", u"Lijst van bijlagen", None))
#endif // QT_CONFIG(accessibility)
        self.emptyLabel.setText(QCoreApplication.translate("DossierAttachments", u"Er zijn nog geen bijlagen. Voeg bijvoorbeeld het OPP toe. Zonder vinkje blijft een bijlage hier.", None))
        self.previewTitle.setText(QCoreApplication.translate("DossierAttachments", u"Voorbeeld", None))
        pass
    # retranslateUi

