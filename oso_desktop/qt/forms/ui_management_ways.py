# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_ways.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout, QWidget)
class Ui_ManagementWays(object):
    def setupUi(self, ManagementWays):
        if not ManagementWays.objectName():
            ManagementWays.setObjectName(u"ManagementWays")
        self.column = QVBoxLayout(ManagementWays)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.ways_heading = QLabel(ManagementWays)
        self.ways_heading.setObjectName(u"ways_heading")
        self.ways_heading.setProperty(u"role", u"heading")
        self.ways_heading.setMinimumSize(QSize(0, 32))
        self.ways_heading.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignBottom)
        self.ways_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.ways_heading.setWordWrap(True)

        self.column.addWidget(self.ways_heading)

        self.ways_help = QLabel(ManagementWays)
        self.ways_help.setObjectName(u"ways_help")
        self.ways_help.setTextFormat(Qt.TextFormat.PlainText)
        self.ways_help.setWordWrap(True)

        self.column.addWidget(self.ways_help)

        self.ways_table = QTableView(ManagementWays)
        self.ways_table.setObjectName(u"ways_table")
        self.ways_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.ways_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.ways_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.ways_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.ways_table.setTabKeyNavigation(False)
        self.ways_table.setShowGrid(False)
        self.ways_table.setWordWrap(False)
        self.ways_table.setCornerButtonEnabled(False)
        self.ways_table.horizontalHeader().setHighlightSections(False)
        self.ways_table.verticalHeader().setVisible(False)

        self.column.addWidget(self.ways_table)

        self.ways_buttons = QHBoxLayout()
        self.ways_buttons.setSpacing(8)
        self.ways_buttons.setObjectName(u"ways_buttons")
        self.invite_button = QPushButton(ManagementWays)
        self.invite_button.setObjectName(u"invite_button")

        self.ways_buttons.addWidget(self.invite_button)

        self.remove_button = QPushButton(ManagementWays)
        self.remove_button.setObjectName(u"remove_button")

        self.ways_buttons.addWidget(self.remove_button)

        self.new_key_button = QPushButton(ManagementWays)
        self.new_key_button.setObjectName(u"new_key_button")

        self.ways_buttons.addWidget(self.new_key_button)

        self.ways_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ways_buttons.addItem(self.ways_stretch)


        self.column.addLayout(self.ways_buttons)

        self.name_row = QHBoxLayout()
        self.name_row.setSpacing(8)
        self.name_row.setObjectName(u"name_row")
        self.label_label = QLabel(ManagementWays)
        self.label_label.setObjectName(u"label_label")

        self.name_row.addWidget(self.label_label)

        self.label_edit = QLineEdit(ManagementWays)
        self.label_edit.setObjectName(u"label_edit")
        self.label_edit.setMaximumSize(QSize(280, 16777215))

        self.name_row.addWidget(self.label_edit)

        self.label_button = QPushButton(ManagementWays)
        self.label_button.setObjectName(u"label_button")

        self.name_row.addWidget(self.label_button)

        self.name_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.name_row.addItem(self.name_stretch)


        self.column.addLayout(self.name_row)

        self.ways_notices = QVBoxLayout()
        self.ways_notices.setSpacing(0)
        self.ways_notices.setObjectName(u"ways_notices")

        self.column.addLayout(self.ways_notices)

#if QT_CONFIG(shortcut)
        self.label_label.setBuddy(self.label_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.ways_table, self.invite_button)
        QWidget.setTabOrder(self.invite_button, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.new_key_button)
        QWidget.setTabOrder(self.new_key_button, self.label_edit)
        QWidget.setTabOrder(self.label_edit, self.label_button)

        self.retranslateUi(ManagementWays)

        QMetaObject.connectSlotsByName(ManagementWays)
    # setupUi

    def retranslateUi(self, ManagementWays):
        self.ways_heading.setText(QCoreApplication.translate("ManagementWays", u"Wie kan bij de dossiers?", None))
        self.ways_help.setText(QCoreApplication.translate("ManagementWays", u"Elk account op elke computer heeft een eigen sleutel. Met een koppelblad krijgt een collega er een, op deze computer of op een andere. Gaat een collega weg of is een laptop kwijt, verwijder dan de sleutel: die opent daarna niets meer.", None))
#if QT_CONFIG(accessibility)
        self.ways_table.setAccessibleName(QCoreApplication.translate("ManagementWays", u"Sleutels", None))
#endif // QT_CONFIG(accessibility)
        self.invite_button.setText(QCoreApplication.translate("ManagementWays", u"&Uitnodigen\u2026", None))
        self.remove_button.setText(QCoreApplication.translate("ManagementWays", u"Ver&wijderen\u2026", None))
        self.new_key_button.setText(QCoreApplication.translate("ManagementWays", u"Eigen sleutel &vernieuwen\u2026", None))
        self.label_label.setText(QCoreApplication.translate("ManagementWays", u"&Omschrijving", None))
        self.label_button.setText(QCoreApplication.translate("ManagementWays", u"Omschrijving bewaren", None))
        pass
    # retranslateUi

