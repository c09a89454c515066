# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'help.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QLineEdit,
    QListView, QListWidget, QListWidgetItem, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_Help(object):
    def setupUi(self, Help):
        if not Help.objectName():
            Help.setObjectName(u"Help")
        Help.resize(1180, 720)
        self.column = QVBoxLayout(Help)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = QLabel(Help)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.head.addWidget(self.title)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.gap)

        self.back_button = QPushButton(Help)
        self.back_button.setObjectName(u"back_button")

        self.head.addWidget(self.back_button)

        self.forward_button = QPushButton(Help)
        self.forward_button.setObjectName(u"forward_button")

        self.head.addWidget(self.forward_button)

        self.print_button = QPushButton(Help)
        self.print_button.setObjectName(u"print_button")

        self.head.addWidget(self.print_button)

        self.close_button = QPushButton(Help)
        self.close_button.setObjectName(u"close_button")

        self.head.addWidget(self.close_button)


        self.column.addLayout(self.head)

        self.row = QHBoxLayout()
        self.row.setSpacing(16)
        self.row.setObjectName(u"row")
        self.side = QWidget(Help)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(300, 0))
        self.side.setMaximumSize(QSize(300, 16777215))
        self.side_column = QVBoxLayout(self.side)
        self.side_column.setSpacing(8)
        self.side_column.setObjectName(u"side_column")
        self.side_column.setContentsMargins(0, 0, 0, 0)
        self.search_edit = QLineEdit(self.side)
        self.search_edit.setObjectName(u"search_edit")

        self.side_column.addWidget(self.search_edit)

        self.count_label = QLabel(self.side)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"caption")
        self.count_label.setTextFormat(Qt.TextFormat.PlainText)
        self.count_label.setWordWrap(True)

        self.side_column.addWidget(self.count_label)

        self.index_list = QListWidget(self.side)
        self.index_list.setObjectName(u"index_list")
        self.index_list.setProperty(u"role", u"index")
        self.index_list.setWordWrap(True)
        self.index_list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.index_list.setResizeMode(QListView.ResizeMode.Adjust)
        self.index_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.side_column.addWidget(self.index_list)


        self.row.addWidget(self.side)

        self.text_column = QVBoxLayout()
        self.text_column.setObjectName(u"text_column")

        self.row.addLayout(self.text_column)


        self.column.addLayout(self.row)

        QWidget.setTabOrder(self.search_edit, self.index_list)
        QWidget.setTabOrder(self.index_list, self.back_button)
        QWidget.setTabOrder(self.back_button, self.forward_button)
        QWidget.setTabOrder(self.forward_button, self.print_button)
        QWidget.setTabOrder(self.print_button, self.close_button)

        self.retranslateUi(Help)

        QMetaObject.connectSlotsByName(Help)
    # setupUi

    def retranslateUi(self, Help):
        self.title.setText(QCoreApplication.translate("Help", u"Hulp", None))
        self.back_button.setText(QCoreApplication.translate("Help", u"&Terug", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("Help", u"Naar de bladzijde die u hiervoor las (Alt+pijl links)", None))
#endif // QT_CONFIG(tooltip)
        self.forward_button.setText(QCoreApplication.translate("Help", u"&Vooruit", None))
#if QT_CONFIG(tooltip)
        self.forward_button.setToolTip(QCoreApplication.translate("Help", u"Weer naar de volgende bladzijde (Alt+pijl rechts)", None))
#endif // QT_CONFIG(tooltip)
        self.print_button.setText(QCoreApplication.translate("Help", u"&Afdrukken\u2026", None))
#if QT_CONFIG(tooltip)
        self.print_button.setToolTip(QCoreApplication.translate("Help", u"Deze bladzijde van de handleiding afdrukken (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        self.close_button.setText(QCoreApplication.translate("Help", u"&Sluiten", None))
#if QT_CONFIG(tooltip)
        self.close_button.setToolTip(QCoreApplication.translate("Help", u"Terug naar uw werk (Esc)", None))
#endif // QT_CONFIG(tooltip)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("Help", u"Zoeken in de handleiding (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("Help", u"Zoeken in de handleiding", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.index_list.setAccessibleName(QCoreApplication.translate("Help", u"Bladzijden van de handleiding", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

