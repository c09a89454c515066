# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_log.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from oso_desktop.qt.date_field import DateField
class Ui_ManagementLog(object):
    def setupUi(self, ManagementLog):
        if not ManagementLog.objectName():
            ManagementLog.setObjectName(u"ManagementLog")
        self.bar_column = QVBoxLayout(ManagementLog)
        self.bar_column.setSpacing(8)
        self.bar_column.setObjectName(u"bar_column")
        self.bar_column.setContentsMargins(0, 0, 0, 0)
        self.filters = QGridLayout()
        self.filters.setObjectName(u"filters")
        self.filters.setHorizontalSpacing(12)
        self.filters.setVerticalSpacing(4)
        self.who_label = QLabel(ManagementLog)
        self.who_label.setObjectName(u"who_label")

        self.filters.addWidget(self.who_label, 0, 0, 1, 1)

        self.who_box = QComboBox(ManagementLog)
        self.who_box.setObjectName(u"who_box")
        self.who_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.who_box.setMinimumContentsLength(5)

        self.filters.addWidget(self.who_box, 1, 0, 1, 1)

        self.what_label = QLabel(ManagementLog)
        self.what_label.setObjectName(u"what_label")

        self.filters.addWidget(self.what_label, 0, 1, 1, 1)

        self.what_box = QComboBox(ManagementLog)
        self.what_box.setObjectName(u"what_box")
        self.what_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.what_box.setMinimumContentsLength(5)

        self.filters.addWidget(self.what_box, 1, 1, 1, 1)

        self.about_label = QLabel(ManagementLog)
        self.about_label.setObjectName(u"about_label")

        self.filters.addWidget(self.about_label, 0, 2, 1, 1)

        self.about_box = QComboBox(ManagementLog)
        self.about_box.setObjectName(u"about_box")
        self.about_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.about_box.setMinimumContentsLength(5)

        self.filters.addWidget(self.about_box, 1, 2, 1, 1)

        self.since_label = QLabel(ManagementLog)
        self.since_label.setObjectName(u"since_label")

        self.filters.addWidget(self.since_label, 0, 3, 1, 1)

        self.since_edit = DateField(ManagementLog)
        self.since_edit.setObjectName(u"since_edit")
        self.since_edit.setMaximumSize(QSize(116, 16777215))

        self.filters.addWidget(self.since_edit, 1, 3, 1, 1)

        self.until_label = QLabel(ManagementLog)
        self.until_label.setObjectName(u"until_label")

        self.filters.addWidget(self.until_label, 0, 4, 1, 1)

        self.until_edit = DateField(ManagementLog)
        self.until_edit.setObjectName(u"until_edit")
        self.until_edit.setMaximumSize(QSize(116, 16777215))

        self.filters.addWidget(self.until_edit, 1, 4, 1, 1)

        self.words_label = QLabel(ManagementLog)
        self.words_label.setObjectName(u"words_label")

        self.filters.addWidget(self.words_label, 0, 5, 1, 1)

        self.words_edit = QLineEdit(ManagementLog)
        self.words_edit.setObjectName(u"words_edit")
        self.words_edit.setMinimumSize(QSize(64, 0))

        self.filters.addWidget(self.words_edit, 1, 5, 1, 1)

        self.filters.setColumnStretch(0, 3)
        self.filters.setColumnStretch(1, 3)
        self.filters.setColumnStretch(2, 3)
        self.filters.setColumnStretch(5, 4)

        self.bar_column.addLayout(self.filters)

        self.acts = QHBoxLayout()
        self.acts.setSpacing(12)
        self.acts.setObjectName(u"acts")
        self.count_label = QLabel(ManagementLog)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setTextFormat(Qt.TextFormat.PlainText)

        self.acts.addWidget(self.count_label)

        self.all_button = QPushButton(ManagementLog)
        self.all_button.setObjectName(u"all_button")

        self.acts.addWidget(self.all_button)

        self.gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.gap)

        self.copies = QWidget(ManagementLog)
        self.copies.setObjectName(u"copies")
        self.copies_row = QHBoxLayout(self.copies)
        self.copies_row.setSpacing(12)
        self.copies_row.setObjectName(u"copies_row")
        self.copies_row.setContentsMargins(0, 0, 0, 0)
        self.names_check = QCheckBox(self.copies)
        self.names_check.setObjectName(u"names_check")

        self.copies_row.addWidget(self.names_check)

        self.export_button = QPushButton(self.copies)
        self.export_button.setObjectName(u"export_button")

        self.copies_row.addWidget(self.export_button)

        self.print_button = QPushButton(self.copies)
        self.print_button.setObjectName(u"print_button")

        self.copies_row.addWidget(self.print_button)


        self.acts.addWidget(self.copies)

        self.acts.setStretch(2, 1)

        self.bar_column.addLayout(self.acts)

#if QT_CONFIG(shortcut)
        self.who_label.setBuddy(self.who_box)
        self.what_label.setBuddy(self.what_box)
        self.about_label.setBuddy(self.about_box)
        self.since_label.setBuddy(self.since_edit)
        self.until_label.setBuddy(self.until_edit)
        self.words_label.setBuddy(self.words_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.who_box, self.what_box)
        QWidget.setTabOrder(self.what_box, self.about_box)
        QWidget.setTabOrder(self.about_box, self.since_edit)
        QWidget.setTabOrder(self.since_edit, self.until_edit)
        QWidget.setTabOrder(self.until_edit, self.words_edit)
        QWidget.setTabOrder(self.words_edit, self.all_button)
        QWidget.setTabOrder(self.all_button, self.names_check)
        QWidget.setTabOrder(self.names_check, self.export_button)
        QWidget.setTabOrder(self.export_button, self.print_button)

        self.retranslateUi(ManagementLog)

        QMetaObject.connectSlotsByName(ManagementLog)
    # setupUi

    def retranslateUi(self, ManagementLog):
        self.who_label.setText(QCoreApplication.translate("ManagementLog", u"&Wie", None))
#if QT_CONFIG(accessibility)
        self.who_box.setAccessibleName(QCoreApplication.translate("ManagementLog", u"Wie", None))
#endif // QT_CONFIG(accessibility)
        self.what_label.setText(QCoreApplication.translate("ManagementLog", u"W&at", None))
#if QT_CONFIG(accessibility)
        self.what_box.setAccessibleName(QCoreApplication.translate("ManagementLog", u"Wat", None))
#endif // QT_CONFIG(accessibility)
        self.about_label.setText(QCoreApplication.translate("ManagementLog", u"&Leerling", None))
#if QT_CONFIG(accessibility)
        self.about_box.setAccessibleName(QCoreApplication.translate("ManagementLog", u"Leerling", None))
#endif // QT_CONFIG(accessibility)
        self.since_label.setText(QCoreApplication.translate("ManagementLog", u"&Vanaf", None))
#if QT_CONFIG(accessibility)
        self.since_edit.setAccessibleName(QCoreApplication.translate("ManagementLog", u"Vanaf", None))
#endif // QT_CONFIG(accessibility)
        self.until_label.setText(QCoreApplication.translate("ManagementLog", u"&Tot en met", None))
#if QT_CONFIG(accessibility)
        self.until_edit.setAccessibleName(QCoreApplication.translate("ManagementLog", u"Tot en met", None))
#endif // QT_CONFIG(accessibility)
        self.words_label.setText(QCoreApplication.translate("ManagementLog", u"&Zoek", None))
#if QT_CONFIG(accessibility)
        self.words_edit.setAccessibleName(QCoreApplication.translate("ManagementLog", u"Zoek in wat er is gedaan", None))
#endif // QT_CONFIG(accessibility)
        self.all_button.setText(QCoreApplication.translate("ManagementLog", u"&Alles tonen", None))
        self.names_check.setText(QCoreApplication.translate("ManagementLog", u"&Namen van leerlingen in het bestand", None))
#if QT_CONFIG(tooltip)
        self.names_check.setToolTip(QCoreApplication.translate("ManagementLog", u"Zonder dit vinkje staat in het bestand van een leerling alleen een kenmerk", None))
#endif // QT_CONFIG(tooltip)
        self.export_button.setText(QCoreApplication.translate("ManagementLog", u"E&xporteren\u2026", None))
#if QT_CONFIG(tooltip)
        self.export_button.setToolTip(QCoreApplication.translate("ManagementLog", u"Slaat deze regels op als bestand, met van elke regel het zegel", None))
#endif // QT_CONFIG(tooltip)
        self.print_button.setText(QCoreApplication.translate("ManagementLog", u"Af&drukken\u2026", None))
        pass
    # retranslateUi

