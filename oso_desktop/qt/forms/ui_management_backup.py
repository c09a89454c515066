# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_backup.ui'
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
    QHeaderView, QLabel, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout,
    QWidget)
class Ui_ManagementBackup(object):
    def setupUi(self, ManagementBackup):
        if not ManagementBackup.objectName():
            ManagementBackup.setObjectName(u"ManagementBackup")
        self.column = QVBoxLayout(ManagementBackup)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(ManagementBackup)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"role", u"page")
        self.work_column = QVBoxLayout(self.content)
        self.work_column.setSpacing(12)
        self.work_column.setObjectName(u"work_column")
        self.work_column.setContentsMargins(0, 12, 16, 12)
        self.intro = QLabel(self.content)
        self.intro.setObjectName(u"intro")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.work_column.addWidget(self.intro)

        self.backup_notices = QVBoxLayout()
        self.backup_notices.setSpacing(8)
        self.backup_notices.setObjectName(u"backup_notices")

        self.work_column.addLayout(self.backup_notices)

        self.state_heading = QLabel(self.content)
        self.state_heading.setObjectName(u"state_heading")
        self.state_heading.setProperty(u"role", u"heading")
        self.state_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.state_heading.setWordWrap(True)

        self.work_column.addWidget(self.state_heading)

        self.state_chips = QVBoxLayout()
        self.state_chips.setSpacing(8)
        self.state_chips.setObjectName(u"state_chips")

        self.work_column.addLayout(self.state_chips)

        self.state_label = QLabel(self.content)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.state_label.setWordWrap(True)

        self.work_column.addWidget(self.state_label)

        self.make_row = QHBoxLayout()
        self.make_row.setSpacing(8)
        self.make_row.setObjectName(u"make_row")
        self.make_button = QPushButton(self.content)
        self.make_button.setObjectName(u"make_button")
        self.make_button.setProperty(u"role", u"primary")

        self.make_row.addWidget(self.make_button)

        self.make_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.make_row.addItem(self.make_stretch)


        self.work_column.addLayout(self.make_row)

        self.folder_heading = QLabel(self.content)
        self.folder_heading.setObjectName(u"folder_heading")
        self.folder_heading.setProperty(u"role", u"heading")
        self.folder_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_heading.setWordWrap(True)

        self.work_column.addWidget(self.folder_heading)

        self.folder_label = QLabel(self.content)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_label.setWordWrap(True)

        self.work_column.addWidget(self.folder_label)

        self.folder_hint = QLabel(self.content)
        self.folder_hint.setObjectName(u"folder_hint")
        self.folder_hint.setProperty(u"role", u"muted")
        self.folder_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_hint.setWordWrap(True)

        self.work_column.addWidget(self.folder_hint)

        self.folder_row = QHBoxLayout()
        self.folder_row.setSpacing(8)
        self.folder_row.setObjectName(u"folder_row")
        self.choose_button = QPushButton(self.content)
        self.choose_button.setObjectName(u"choose_button")

        self.folder_row.addWidget(self.choose_button)

        self.forget_button = QPushButton(self.content)
        self.forget_button.setObjectName(u"forget_button")

        self.folder_row.addWidget(self.forget_button)

        self.folder_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.folder_row.addItem(self.folder_stretch)


        self.work_column.addLayout(self.folder_row)

        self.list_heading = QLabel(self.content)
        self.list_heading.setObjectName(u"list_heading")
        self.list_heading.setProperty(u"role", u"heading")
        self.list_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.list_heading.setWordWrap(True)

        self.work_column.addWidget(self.list_heading)

        self.list_empty = QLabel(self.content)
        self.list_empty.setObjectName(u"list_empty")
        self.list_empty.setTextFormat(Qt.TextFormat.PlainText)
        self.list_empty.setWordWrap(True)

        self.work_column.addWidget(self.list_empty)

        self.backups_table = QTableView(self.content)
        self.backups_table.setObjectName(u"backups_table")
        self.backups_table.setMinimumSize(QSize(0, 0))
        self.backups_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.backups_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.backups_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.backups_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.backups_table.setShowGrid(False)
        self.backups_table.setTabKeyNavigation(False)
        self.backups_table.setCornerButtonEnabled(False)
        self.backups_table.verticalHeader().setVisible(False)

        self.work_column.addWidget(self.backups_table)

        self.thin_label = QLabel(self.content)
        self.thin_label.setObjectName(u"thin_label")
        self.thin_label.setProperty(u"role", u"muted")
        self.thin_label.setTextFormat(Qt.TextFormat.PlainText)
        self.thin_label.setWordWrap(True)

        self.work_column.addWidget(self.thin_label)

        self.aside_label = QLabel(self.content)
        self.aside_label.setObjectName(u"aside_label")
        self.aside_label.setTextFormat(Qt.TextFormat.PlainText)
        self.aside_label.setWordWrap(True)

        self.work_column.addWidget(self.aside_label)

        self.list_row = QHBoxLayout()
        self.list_row.setSpacing(8)
        self.list_row.setObjectName(u"list_row")
        self.verify_button = QPushButton(self.content)
        self.verify_button.setObjectName(u"verify_button")

        self.list_row.addWidget(self.verify_button)

        self.restore_button = QPushButton(self.content)
        self.restore_button.setObjectName(u"restore_button")

        self.list_row.addWidget(self.restore_button)

        self.list_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.list_row.addItem(self.list_stretch)


        self.work_column.addLayout(self.list_row)

        self.rights_label = QLabel(self.content)
        self.rights_label.setObjectName(u"rights_label")
        self.rights_label.setProperty(u"role", u"muted")
        self.rights_label.setTextFormat(Qt.TextFormat.PlainText)
        self.rights_label.setWordWrap(True)

        self.work_column.addWidget(self.rights_label)

        self.end = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.work_column.addItem(self.end)

        self.scroll.setWidget(self.content)

        self.column.addWidget(self.scroll)

        QWidget.setTabOrder(self.make_button, self.choose_button)
        QWidget.setTabOrder(self.choose_button, self.forget_button)
        QWidget.setTabOrder(self.forget_button, self.backups_table)
        QWidget.setTabOrder(self.backups_table, self.verify_button)
        QWidget.setTabOrder(self.verify_button, self.restore_button)

        self.retranslateUi(ManagementBackup)

        QMetaObject.connectSlotsByName(ManagementBackup)
    # setupUi

    def retranslateUi(self, ManagementBackup):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ManagementBackup", u"Reservekopie", None))
#endif // QT_CONFIG(accessibility)
        self.intro.setText(QCoreApplication.translate("ManagementBackup", u"Een reservekopie is een versleutelde kopie van alle dossiers. Het programma maakt ze zelf en kijkt elke kopie na. Gaat de laptop stuk, dan zet u met een reservekopie en het herstelblad alles terug.", None))
        self.state_heading.setText(QCoreApplication.translate("ManagementBackup", u"Hoe het ervoor staat", None))
        self.state_label.setText("")
        self.make_button.setText(QCoreApplication.translate("ManagementBackup", u"&Nu een reservekopie maken", None))
        self.folder_heading.setText(QCoreApplication.translate("ManagementBackup", u"Kopie buiten deze computer", None))
        self.folder_label.setText("")
        self.folder_hint.setText(QCoreApplication.translate("ManagementBackup", u"Kies een map op een stick of op de schijf van de school. Haal de stick daarna weg en bewaar hem in de kluis.", None))
        self.choose_button.setText(QCoreApplication.translate("ManagementBackup", u"Map &kiezen\u2026", None))
        self.forget_button.setText(QCoreApplication.translate("ManagementBackup", u"Niet meer &gebruiken", None))
        self.list_heading.setText(QCoreApplication.translate("ManagementBackup", u"Reservekopie\u00ebn", None))
        self.list_empty.setText(QCoreApplication.translate("ManagementBackup", u"Er is nog geen reservekopie.", None))
#if QT_CONFIG(accessibility)
        self.backups_table.setAccessibleName(QCoreApplication.translate("ManagementBackup", u"Reservekopie\u00ebn", None))
#endif // QT_CONFIG(accessibility)
        self.thin_label.setText(QCoreApplication.translate("ManagementBackup", u"Bewaard blijven alle kopie\u00ebn van vandaag, en de laatste van zeven dagen, vier weken en twaalf maanden. Kopie\u00ebn van voor een vernietiging gaan na dertig dagen weg.", None))
        self.aside_label.setText("")
        self.verify_button.setText(QCoreApplication.translate("ManagementBackup", u"&Controleren", None))
        self.restore_button.setText(QCoreApplication.translate("ManagementBackup", u"&Terugzetten\u2026", None))
        self.rights_label.setText("")
        pass
    # retranslateUi

