# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'restore.ui'
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
    QHeaderView, QLabel, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QStackedWidget, QTableView,
    QVBoxLayout, QWidget)
class Ui_Restore(object):
    def setupUi(self, Restore):
        if not Restore.objectName():
            Restore.setObjectName(u"Restore")
        self.column = QVBoxLayout(Restore)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.top = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.top)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(0)
        self.middle.setObjectName(u"middle")
        self.left = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.left)

        self.card = QFrame(Restore)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMinimumSize(QSize(560, 0))
        self.card.setMaximumSize(QSize(720, 16777215))
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setSpacing(12)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(32, 24, 32, 24)
        self.title = QLabel(self.card)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.card_column.addWidget(self.title)

        self.intro = QLabel(self.card)
        self.intro.setObjectName(u"intro")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.card_column.addWidget(self.intro)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        self.notices.setObjectName(u"notices")

        self.card_column.addLayout(self.notices)

        self.pages = QStackedWidget(self.card)
        self.pages.setObjectName(u"pages")
        self.choose_page = QWidget()
        self.choose_page.setObjectName(u"choose_page")
        self.choose_column = QVBoxLayout(self.choose_page)
        self.choose_column.setSpacing(8)
        self.choose_column.setObjectName(u"choose_column")
        self.choose_column.setContentsMargins(0, 0, 0, 0)
        self.place_label = QLabel(self.choose_page)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"muted")
        self.place_label.setTextFormat(Qt.TextFormat.PlainText)
        self.place_label.setWordWrap(True)

        self.choose_column.addWidget(self.place_label)

        self.backups_table = QTableView(self.choose_page)
        self.backups_table.setObjectName(u"backups_table")
        self.backups_table.setMinimumSize(QSize(0, 112))
        self.backups_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.backups_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.backups_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.backups_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.backups_table.setShowGrid(False)
        self.backups_table.setTabKeyNavigation(False)
        self.backups_table.setCornerButtonEnabled(False)
        self.backups_table.verticalHeader().setVisible(False)

        self.choose_column.addWidget(self.backups_table)

        self.none_label = QLabel(self.choose_page)
        self.none_label.setObjectName(u"none_label")
        self.none_label.setTextFormat(Qt.TextFormat.PlainText)
        self.none_label.setWordWrap(True)

        self.choose_column.addWidget(self.none_label)

        self.place_row = QHBoxLayout()
        self.place_row.setSpacing(8)
        self.place_row.setObjectName(u"place_row")
        self.folder_button = QPushButton(self.choose_page)
        self.folder_button.setObjectName(u"folder_button")

        self.place_row.addWidget(self.folder_button)

        self.place_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.place_row.addItem(self.place_stretch)


        self.choose_column.addLayout(self.place_row)

        self.pages.addWidget(self.choose_page)
        self.words_page = QWidget()
        self.words_page.setObjectName(u"words_page")
        self.words_column = QVBoxLayout(self.words_page)
        self.words_column.setSpacing(4)
        self.words_column.setObjectName(u"words_column")
        self.words_column.setContentsMargins(0, 0, 0, 0)
        self.words_why = QLabel(self.words_page)
        self.words_why.setObjectName(u"words_why")
        self.words_why.setTextFormat(Qt.TextFormat.PlainText)
        self.words_why.setWordWrap(True)

        self.words_column.addWidget(self.words_why)

        self.words_label = QLabel(self.words_page)
        self.words_label.setObjectName(u"words_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.words_label.sizePolicy().hasHeightForWidth())
        self.words_label.setSizePolicy(sizePolicy)

        self.words_column.addWidget(self.words_label)

        self.words_edit = QPlainTextEdit(self.words_page)
        self.words_edit.setObjectName(u"words_edit")
        self.words_edit.setTabChangesFocus(True)
        self.words_edit.setMinimumSize(QSize(0, 96))
        self.words_edit.setMaximumSize(QSize(16777215, 132))

        self.words_column.addWidget(self.words_edit)

        self.words_hint = QLabel(self.words_page)
        self.words_hint.setObjectName(u"words_hint")
        self.words_hint.setProperty(u"role", u"caption")
        self.words_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.words_hint.setWordWrap(True)

        self.words_column.addWidget(self.words_hint)

        self.words_end = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.words_column.addItem(self.words_end)

        self.pages.addWidget(self.words_page)
        self.sure_page = QWidget()
        self.sure_page.setObjectName(u"sure_page")
        self.sure_column = QVBoxLayout(self.sure_page)
        self.sure_column.setSpacing(8)
        self.sure_column.setObjectName(u"sure_column")
        self.sure_column.setContentsMargins(0, 0, 0, 0)
        self.sure_what = QLabel(self.sure_page)
        self.sure_what.setObjectName(u"sure_what")
        self.sure_what.setProperty(u"role", u"strong")
        self.sure_what.setTextFormat(Qt.TextFormat.PlainText)
        self.sure_what.setWordWrap(True)

        self.sure_column.addWidget(self.sure_what)

        self.sure_lost = QLabel(self.sure_page)
        self.sure_lost.setObjectName(u"sure_lost")
        self.sure_lost.setTextFormat(Qt.TextFormat.PlainText)
        self.sure_lost.setWordWrap(True)

        self.sure_column.addWidget(self.sure_lost)

        self.sure_aside = QLabel(self.sure_page)
        self.sure_aside.setObjectName(u"sure_aside")
        self.sure_aside.setTextFormat(Qt.TextFormat.PlainText)
        self.sure_aside.setWordWrap(True)

        self.sure_column.addWidget(self.sure_aside)

        self.sure_ways = QLabel(self.sure_page)
        self.sure_ways.setObjectName(u"sure_ways")
        self.sure_ways.setTextFormat(Qt.TextFormat.PlainText)
        self.sure_ways.setWordWrap(True)

        self.sure_column.addWidget(self.sure_ways)

        self.sure_end = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sure_column.addItem(self.sure_end)

        self.pages.addWidget(self.sure_page)
        self.done_page = QWidget()
        self.done_page.setObjectName(u"done_page")
        self.done_column = QVBoxLayout(self.done_page)
        self.done_column.setSpacing(8)
        self.done_column.setObjectName(u"done_column")
        self.done_column.setContentsMargins(0, 0, 0, 0)
        self.done_what = QLabel(self.done_page)
        self.done_what.setObjectName(u"done_what")
        self.done_what.setProperty(u"role", u"strong")
        self.done_what.setTextFormat(Qt.TextFormat.PlainText)
        self.done_what.setWordWrap(True)

        self.done_column.addWidget(self.done_what)

        self.done_aside = QLabel(self.done_page)
        self.done_aside.setObjectName(u"done_aside")
        self.done_aside.setTextFormat(Qt.TextFormat.PlainText)
        self.done_aside.setWordWrap(True)

        self.done_column.addWidget(self.done_aside)

        self.done_next = QLabel(self.done_page)
        self.done_next.setObjectName(u"done_next")
        self.done_next.setTextFormat(Qt.TextFormat.PlainText)
        self.done_next.setWordWrap(True)

        self.done_column.addWidget(self.done_next)

        self.done_end = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.done_column.addItem(self.done_end)

        self.pages.addWidget(self.done_page)

        self.card_column.addWidget(self.pages)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.cancel_button = QPushButton(self.card)
        self.cancel_button.setObjectName(u"cancel_button")

        self.buttons.addWidget(self.cancel_button)

        self.button_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_stretch)

        self.back_button = QPushButton(self.card)
        self.back_button.setObjectName(u"back_button")

        self.buttons.addWidget(self.back_button)

        self.next_button = QPushButton(self.card)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.next_button)


        self.card_column.addLayout(self.buttons)


        self.middle.addWidget(self.card)

        self.right = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.right)

        self.middle.setStretch(0, 1)
        self.middle.setStretch(1, 8)
        self.middle.setStretch(2, 1)

        self.column.addLayout(self.middle)

        self.bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.bottom)

#if QT_CONFIG(shortcut)
        self.words_label.setBuddy(self.words_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.backups_table, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.words_edit)
        QWidget.setTabOrder(self.words_edit, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.back_button)
        QWidget.setTabOrder(self.back_button, self.next_button)

        self.retranslateUi(Restore)

        QMetaObject.connectSlotsByName(Restore)
    # setupUi

    def retranslateUi(self, Restore):
        self.title.setText("")
        self.intro.setText("")
        self.place_label.setText("")
#if QT_CONFIG(accessibility)
        self.backups_table.setAccessibleName(QCoreApplication.translate("Restore", u"Reservekopie\u00ebn", None))
#endif // QT_CONFIG(accessibility)
        self.none_label.setText(QCoreApplication.translate("Restore", u"Hier staan geen reservekopie\u00ebn van dit programma. Steek de stick met de reservekopie in deze computer, en kies met \u201cAndere map\u201d waar hij staat.", None))
        self.folder_button.setText(QCoreApplication.translate("Restore", u"Andere &map\u2026", None))
        self.words_why.setText("")
        self.words_label.setText(QCoreApplication.translate("Restore", u"&Woorden van het herstelblad", None))
        self.words_hint.setText(QCoreApplication.translate("Restore", u"Typ alle woorden in de volgorde van het blad, met een spatie ertussen. Hoofdletters maken niet uit.", None))
        self.sure_what.setText("")
        self.sure_lost.setText("")
        self.sure_aside.setText("")
        self.sure_ways.setText("")
        self.done_what.setText("")
        self.done_aside.setText("")
        self.done_next.setText("")
        self.cancel_button.setText(QCoreApplication.translate("Restore", u"&Annuleren", None))
        self.back_button.setText(QCoreApplication.translate("Restore", u"&Terug", None))
        self.next_button.setText(QCoreApplication.translate("Restore", u"&Verder", None))
        pass
    # retranslateUi

