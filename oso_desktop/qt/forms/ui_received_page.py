# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'received_page.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QTableView, QVBoxLayout, QWidget)

class Ui_ReceivedPage(object):
    def setupUi(self, ReceivedPage):
        if not ReceivedPage.objectName():
            ReceivedPage.setObjectName(u"ReceivedPage")
        self.column = QVBoxLayout(ReceivedPage)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 24, 16)
        self.stack = QStackedWidget(ReceivedPage)
        self.stack.setObjectName(u"stack")
        self.list_page = QWidget()
        self.list_page.setObjectName(u"list_page")
        self.list_column = QVBoxLayout(self.list_page)
        self.list_column.setSpacing(12)
        self.list_column.setObjectName(u"list_column")
        self.list_column.setContentsMargins(0, 0, 0, 0)
        self.box_2 = QHBoxLayout()
        self.box_2.setSpacing(8)
        self.box_2.setObjectName(u"box_2")
        self.box_2.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(self.list_page)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.box_2.addWidget(self.title)

        self.gap_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.box_2.addItem(self.gap_1)

        self.open_button = QPushButton(self.list_page)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setProperty(u"role", u"primary")

        self.box_2.addWidget(self.open_button)


        self.list_column.addLayout(self.box_2)

        self.intro = QLabel(self.list_page)
        self.intro.setObjectName(u"intro")
        self.intro.setProperty(u"role", u"muted")
        self.intro.setTextFormat(Qt.TextFormat.PlainText)
        self.intro.setWordWrap(True)

        self.list_column.addWidget(self.intro)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        self.notices.setObjectName(u"notices")
        self.notices.setContentsMargins(0, 0, 0, 0)

        self.list_column.addLayout(self.notices)

        self.words_frame = QFrame(self.list_page)
        self.words_frame.setObjectName(u"words_frame")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.words_frame.sizePolicy().hasHeightForWidth())
        self.words_frame.setSizePolicy(sizePolicy)
        self.words_frame.setProperty(u"role", u"card")
        self.words_column = QVBoxLayout(self.words_frame)
        self.words_column.setSpacing(8)
        self.words_column.setObjectName(u"words_column")
        self.words_column.setContentsMargins(16, 16, 16, 16)
        self.words_label = QLabel(self.words_frame)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setTextFormat(Qt.TextFormat.PlainText)
        self.words_label.setWordWrap(True)

        self.words_column.addWidget(self.words_label)

        self.words_caption = QLabel(self.words_frame)
        self.words_caption.setObjectName(u"words_caption")
        self.words_caption.setProperty(u"role", u"strong")

        self.words_column.addWidget(self.words_caption)

        self.words_edit = QLineEdit(self.words_frame)
        self.words_edit.setObjectName(u"words_edit")
        self.words_edit.setMaxLength(200)

        self.words_column.addWidget(self.words_edit)

        self.words_buttons = QHBoxLayout()
        self.words_buttons.setSpacing(8)
        self.words_buttons.setObjectName(u"words_buttons")
        self.words_open = QPushButton(self.words_frame)
        self.words_open.setObjectName(u"words_open")

        self.words_buttons.addWidget(self.words_open)

        self.words_no = QPushButton(self.words_frame)
        self.words_no.setObjectName(u"words_no")

        self.words_buttons.addWidget(self.words_no)

        self.words_gap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.words_buttons.addItem(self.words_gap)

        self.words_buttons.setStretch(2, 1)

        self.words_column.addLayout(self.words_buttons)


        self.list_column.addWidget(self.words_frame)

        self.empty_frame = QFrame(self.list_page)
        self.empty_frame.setObjectName(u"empty_frame")
        self.empty_frame.setProperty(u"role", u"card")
        self.empty_column = QVBoxLayout(self.empty_frame)
        self.empty_column.setSpacing(8)
        self.empty_column.setObjectName(u"empty_column")
        self.empty_column.setContentsMargins(24, 24, 24, 24)
        self.gap_4 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_column.addItem(self.gap_4)

        self.empty_heading = QLabel(self.empty_frame)
        self.empty_heading.setObjectName(u"empty_heading")
        self.empty_heading.setProperty(u"role", u"heading")
        self.empty_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.empty_heading.setWordWrap(True)

        self.empty_column.addWidget(self.empty_heading)

        self.empty_label = QLabel(self.empty_frame)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setProperty(u"role", u"muted")
        self.empty_label.setTextFormat(Qt.TextFormat.PlainText)
        self.empty_label.setWordWrap(True)

        self.empty_column.addWidget(self.empty_label)

        self.gap_5 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_column.addItem(self.gap_5)


        self.list_column.addWidget(self.empty_frame)

        self.deliveries_table = QTableView(self.list_page)
        self.deliveries_table.setObjectName(u"deliveries_table")
        self.deliveries_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.deliveries_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.deliveries_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.deliveries_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.deliveries_table.setTabKeyNavigation(False)
        self.deliveries_table.setShowGrid(False)
        self.deliveries_table.setWordWrap(False)
        self.deliveries_table.setCornerButtonEnabled(False)
        self.deliveries_table.horizontalHeader().setHighlightSections(False)
        self.deliveries_table.verticalHeader().setVisible(False)

        self.list_column.addWidget(self.deliveries_table)

        self.row_buttons = QHBoxLayout()
        self.row_buttons.setSpacing(8)
        self.row_buttons.setObjectName(u"row_buttons")
        self.row_buttons.setContentsMargins(0, 0, 0, 0)
        self.compare_button = QPushButton(self.list_page)
        self.compare_button.setObjectName(u"compare_button")

        self.row_buttons.addWidget(self.compare_button)

        self.destroy_button = QPushButton(self.list_page)
        self.destroy_button.setObjectName(u"destroy_button")

        self.row_buttons.addWidget(self.destroy_button)

        self.gap_7 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_buttons.addItem(self.gap_7)


        self.list_column.addLayout(self.row_buttons)

        self.ending_frame = QFrame(self.list_page)
        self.ending_frame.setObjectName(u"ending_frame")
        sizePolicy.setHeightForWidth(self.ending_frame.sizePolicy().hasHeightForWidth())
        self.ending_frame.setSizePolicy(sizePolicy)
        self.ending_frame.setProperty(u"role", u"card")
        self.box_14 = QVBoxLayout(self.ending_frame)
        self.box_14.setSpacing(8)
        self.box_14.setObjectName(u"box_14")
        self.box_14.setContentsMargins(16, 12, 16, 12)
        self.ending_heading = QLabel(self.ending_frame)
        self.ending_heading.setObjectName(u"ending_heading")
        self.ending_heading.setProperty(u"role", u"heading")
        self.ending_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.ending_heading.setWordWrap(True)

        self.box_14.addWidget(self.ending_heading)

        self.ending_label = QLabel(self.ending_frame)
        self.ending_label.setObjectName(u"ending_label")
        self.ending_label.setTextFormat(Qt.TextFormat.PlainText)
        self.ending_label.setWordWrap(True)

        self.box_14.addWidget(self.ending_label)

        self.box_11 = QHBoxLayout()
        self.box_11.setSpacing(8)
        self.box_11.setObjectName(u"box_11")
        self.box_11.setContentsMargins(0, 0, 0, 0)
        self.asked_label = QLabel(self.ending_frame)
        self.asked_label.setObjectName(u"asked_label")
        self.asked_label.setTextFormat(Qt.TextFormat.PlainText)

        self.box_11.addWidget(self.asked_label)

        self.asked_box = QHBoxLayout()
        self.asked_box.setSpacing(8)
        self.asked_box.setObjectName(u"asked_box")
        self.asked_box.setContentsMargins(0, 0, 0, 0)

        self.box_11.addLayout(self.asked_box)

        self.gap_10 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.box_11.addItem(self.gap_10)


        self.box_14.addLayout(self.box_11)

        self.pupil_check = QCheckBox(self.ending_frame)
        self.pupil_check.setObjectName(u"pupil_check")

        self.box_14.addWidget(self.pupil_check)

        self.ending_note = QLabel(self.ending_frame)
        self.ending_note.setObjectName(u"ending_note")
        self.ending_note.setProperty(u"role", u"muted")
        self.ending_note.setTextFormat(Qt.TextFormat.PlainText)
        self.ending_note.setWordWrap(True)

        self.box_14.addWidget(self.ending_note)

        self.box_13 = QHBoxLayout()
        self.box_13.setSpacing(8)
        self.box_13.setObjectName(u"box_13")
        self.box_13.setContentsMargins(0, 0, 0, 0)
        self.ending_no = QPushButton(self.ending_frame)
        self.ending_no.setObjectName(u"ending_no")

        self.box_13.addWidget(self.ending_no)

        self.ending_yes = QPushButton(self.ending_frame)
        self.ending_yes.setObjectName(u"ending_yes")

        self.box_13.addWidget(self.ending_yes)

        self.gap_12 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.box_13.addItem(self.gap_12)


        self.box_14.addLayout(self.box_13)


        self.list_column.addWidget(self.ending_frame)

        self.destroyed_heading = QLabel(self.list_page)
        self.destroyed_heading.setObjectName(u"destroyed_heading")
        self.destroyed_heading.setProperty(u"role", u"heading")
        self.destroyed_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.destroyed_heading.setWordWrap(True)

        self.list_column.addWidget(self.destroyed_heading)

        self.destroyed_table = QTableView(self.list_page)
        self.destroyed_table.setObjectName(u"destroyed_table")
        self.destroyed_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.destroyed_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.destroyed_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.destroyed_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.destroyed_table.setTabKeyNavigation(False)
        self.destroyed_table.setShowGrid(False)
        self.destroyed_table.setWordWrap(False)
        self.destroyed_table.setCornerButtonEnabled(False)
        self.destroyed_table.horizontalHeader().setHighlightSections(False)
        self.destroyed_table.verticalHeader().setVisible(False)

        self.list_column.addWidget(self.destroyed_table)

        self.destroyed_buttons = QHBoxLayout()
        self.destroyed_buttons.setSpacing(8)
        self.destroyed_buttons.setObjectName(u"destroyed_buttons")
        self.destroyed_buttons.setContentsMargins(0, 0, 0, 0)
        self.statement_button = QPushButton(self.list_page)
        self.statement_button.setObjectName(u"statement_button")

        self.destroyed_buttons.addWidget(self.statement_button)

        self.gap_15 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.destroyed_buttons.addItem(self.gap_15)


        self.list_column.addLayout(self.destroyed_buttons)

        self.stack.addWidget(self.list_page)
        self.parcel_page = QWidget()
        self.parcel_page.setObjectName(u"parcel_page")
        self.parcel_column = QVBoxLayout(self.parcel_page)
        self.parcel_column.setSpacing(8)
        self.parcel_column.setObjectName(u"parcel_column")
        self.parcel_column.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.parcel_page)
        self.compare_page = QWidget()
        self.compare_page.setObjectName(u"compare_page")
        self.compare_column = QVBoxLayout(self.compare_page)
        self.compare_column.setSpacing(8)
        self.compare_column.setObjectName(u"compare_column")
        self.compare_column.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.compare_page)
        self.document_page = QWidget()
        self.document_page.setObjectName(u"document_page")
        self.document_column = QVBoxLayout(self.document_page)
        self.document_column.setSpacing(8)
        self.document_column.setObjectName(u"document_column")
        self.document_column.setContentsMargins(0, 0, 0, 0)
        self.box_21 = QHBoxLayout()
        self.box_21.setSpacing(8)
        self.box_21.setObjectName(u"box_21")
        self.box_21.setContentsMargins(0, 0, 0, 0)
        self.document_back = QPushButton(self.document_page)
        self.document_back.setObjectName(u"document_back")
        self.document_back.setProperty(u"role", u"link")

        self.box_21.addWidget(self.document_back)

        self.document_label = QLabel(self.document_page)
        self.document_label.setObjectName(u"document_label")
        self.document_label.setProperty(u"role", u"strong")
        self.document_label.setTextFormat(Qt.TextFormat.PlainText)
        self.document_label.setWordWrap(True)

        self.box_21.addWidget(self.document_label)

        self.gap_20 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.box_21.addItem(self.gap_20)

        self.box_21.setStretch(1, 1)

        self.document_column.addLayout(self.box_21)

        self.stack.addWidget(self.document_page)
        self.paper_page = QWidget()
        self.paper_page.setObjectName(u"paper_page")
        self.paper_column = QVBoxLayout(self.paper_page)
        self.paper_column.setSpacing(8)
        self.paper_column.setObjectName(u"paper_column")
        self.paper_column.setContentsMargins(0, 0, 0, 0)
        self.box_24 = QHBoxLayout()
        self.box_24.setSpacing(8)
        self.box_24.setObjectName(u"box_24")
        self.box_24.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(self.paper_page)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"role", u"link")

        self.box_24.addWidget(self.back_button)

        self.gap_23 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.box_24.addItem(self.gap_23)


        self.paper_column.addLayout(self.box_24)

        self.stack.addWidget(self.paper_page)

        self.column.addWidget(self.stack)

#if QT_CONFIG(shortcut)
        self.words_caption.setBuddy(self.words_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.open_button, self.words_edit)
        QWidget.setTabOrder(self.words_edit, self.words_open)
        QWidget.setTabOrder(self.words_open, self.words_no)
        QWidget.setTabOrder(self.words_no, self.deliveries_table)
        QWidget.setTabOrder(self.deliveries_table, self.compare_button)
        QWidget.setTabOrder(self.compare_button, self.destroy_button)
        QWidget.setTabOrder(self.destroy_button, self.pupil_check)
        QWidget.setTabOrder(self.pupil_check, self.ending_no)
        QWidget.setTabOrder(self.ending_no, self.ending_yes)
        QWidget.setTabOrder(self.ending_yes, self.destroyed_table)
        QWidget.setTabOrder(self.destroyed_table, self.statement_button)
        QWidget.setTabOrder(self.statement_button, self.document_back)
        QWidget.setTabOrder(self.document_back, self.back_button)

        self.retranslateUi(ReceivedPage)

        self.stack.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(ReceivedPage)
    # setupUi

    def retranslateUi(self, ReceivedPage):
        self.title.setText(QCoreApplication.translate("ReceivedPage", u"Ontvangen", None))
        self.open_button.setText(QCoreApplication.translate("ReceivedPage", u"Bestand &openen\u2026", None))
        self.intro.setText(QCoreApplication.translate("ReceivedPage", u"Open hier een dossier dat een andere school u gaf: een versleuteld pakket, een beveiligde pdf of een OSO-bestand. U ziet eerst van wie het komt en wat erin zit. Wat u al hebt, wordt nooit overschreven.", None))
#if QT_CONFIG(accessibility)
        self.words_frame.setAccessibleName(QCoreApplication.translate("ReceivedPage", u"Woorden van het sleutelblad", None))
#endif // QT_CONFIG(accessibility)
        self.words_caption.setText(QCoreApplication.translate("ReceivedPage", u"&Woorden van het sleutelblad", None))
#if QT_CONFIG(accessibility)
        self.words_edit.setAccessibleName(QCoreApplication.translate("ReceivedPage", u"Woorden van het sleutelblad", None))
#endif // QT_CONFIG(accessibility)
        self.words_edit.setPlaceholderText(QCoreApplication.translate("ReceivedPage", u"acht woorden, of de eerste vier letters van elk", None))
        self.words_open.setText(QCoreApplication.translate("ReceivedPage", u"&Pdf openen", None))
        self.words_no.setText(QCoreApplication.translate("ReceivedPage", u"Niet op&enen", None))
        self.empty_heading.setText(QCoreApplication.translate("ReceivedPage", u"Nog niets ontvangen", None))
        self.empty_label.setText(QCoreApplication.translate("ReceivedPage", u"Sleep het bestand van de andere school hierheen, of kies Bestand openen. De naam eindigt op .oso-drager, .xml of .pdf.", None))
#if QT_CONFIG(accessibility)
        self.deliveries_table.setAccessibleName(QCoreApplication.translate("ReceivedPage", u"Ontvangen dossiers", None))
#endif // QT_CONFIG(accessibility)
        self.compare_button.setText(QCoreApplication.translate("ReceivedPage", u"&Vergelijken en overnemen", None))
        self.destroy_button.setText(QCoreApplication.translate("ReceivedPage", u"Vernietigen op ver&zoek\u2026", None))
#if QT_CONFIG(accessibility)
        self.ending_frame.setAccessibleName(QCoreApplication.translate("ReceivedPage", u"Vernietigen op verzoek van de afzender", None))
#endif // QT_CONFIG(accessibility)
        self.ending_heading.setText(QCoreApplication.translate("ReceivedPage", u"Vernietigen op verzoek van de afzender", None))
        self.asked_label.setText(QCoreApplication.translate("ReceivedPage", u"&Gevraagd op", None))
        self.pupil_check.setText(QCoreApplication.translate("ReceivedPage", u"Ook de &leerling vernietigen, met alles wat uit dit dossier kwam", None))
        self.ending_no.setText(QCoreApplication.translate("ReceivedPage", u"&Toch niet", None))
        self.ending_yes.setText(QCoreApplication.translate("ReceivedPage", u"Ver&nietigen", None))
        self.destroyed_heading.setText(QCoreApplication.translate("ReceivedPage", u"Vernietigd op verzoek", None))
#if QT_CONFIG(accessibility)
        self.destroyed_table.setAccessibleName(QCoreApplication.translate("ReceivedPage", u"Vernietigd op verzoek van de afzender", None))
#endif // QT_CONFIG(accessibility)
        self.statement_button.setText(QCoreApplication.translate("ReceivedPage", u"Verklaring be&kijken", None))
        self.document_back.setText(QCoreApplication.translate("ReceivedPage", u"&Terug", None))
        self.back_button.setText(QCoreApplication.translate("ReceivedPage", u"&Terug", None))
        pass
    # retranslateUi

