# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'received_parcel.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QComboBox,
    QFrame, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QProgressBar,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

class Ui_ReceivedParcel(object):
    def setupUi(self, ReceivedParcel):
        if not ReceivedParcel.objectName():
            ReceivedParcel.setObjectName(u"ReceivedParcel")
        self.column = QVBoxLayout(ReceivedParcel)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.box_2 = QHBoxLayout()
        self.box_2.setSpacing(8)
        self.box_2.setObjectName(u"box_2")
        self.box_2.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(ReceivedParcel)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"role", u"link")

        self.box_2.addWidget(self.back_button)

        self.title = QLabel(ReceivedParcel)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.box_2.addWidget(self.title)

        self.gap_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.box_2.addItem(self.gap_1)

        self.receive_button = QPushButton(ReceivedParcel)
        self.receive_button.setObjectName(u"receive_button")
        self.receive_button.setProperty(u"role", u"primary")

        self.box_2.addWidget(self.receive_button)


        self.column.addLayout(self.box_2)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        self.notices.setObjectName(u"notices")
        self.notices.setContentsMargins(0, 0, 0, 0)

        self.column.addLayout(self.notices)

        self.sender_card = QFrame(ReceivedParcel)
        self.sender_card.setObjectName(u"sender_card")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.sender_card.sizePolicy().hasHeightForWidth())
        self.sender_card.setSizePolicy(sizePolicy)
        self.sender_card.setProperty(u"role", u"card")
        self.sender_row = QHBoxLayout(self.sender_card)
        self.sender_row.setSpacing(24)
        self.sender_row.setObjectName(u"sender_row")
        self.sender_row.setContentsMargins(16, 12, 16, 12)
        self.box_6 = QVBoxLayout()
        self.box_6.setSpacing(4)
        self.box_6.setObjectName(u"box_6")
        self.box_6.setContentsMargins(0, 0, 0, 0)
        self.sender_name = QLabel(self.sender_card)
        self.sender_name.setObjectName(u"sender_name")
        self.sender_name.setProperty(u"role", u"heading")
        self.sender_name.setTextFormat(Qt.TextFormat.PlainText)
        self.sender_name.setWordWrap(True)
        self.sender_name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.box_6.addWidget(self.sender_name)

        self.sender_about = QLabel(self.sender_card)
        self.sender_about.setObjectName(u"sender_about")
        self.sender_about.setProperty(u"role", u"muted")
        self.sender_about.setTextFormat(Qt.TextFormat.PlainText)
        self.sender_about.setWordWrap(True)
        self.sender_about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.box_6.addWidget(self.sender_about)

        self.trust_box = QHBoxLayout()
        self.trust_box.setSpacing(8)
        self.trust_box.setObjectName(u"trust_box")
        self.trust_box.setContentsMargins(0, 0, 0, 0)

        self.box_6.addLayout(self.trust_box)

        self.gap_5 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.box_6.addItem(self.gap_5)


        self.sender_row.addLayout(self.box_6)

        self.words_column = QVBoxLayout()
        self.words_column.setSpacing(4)
        self.words_column.setObjectName(u"words_column")
        self.words_column.setContentsMargins(0, 0, 0, 0)
        self.words_caption = QLabel(self.sender_card)
        self.words_caption.setObjectName(u"words_caption")
        self.words_caption.setProperty(u"role", u"caption")
        self.words_caption.setTextFormat(Qt.TextFormat.PlainText)
        self.words_caption.setWordWrap(True)

        self.words_column.addWidget(self.words_caption)

        self.words_label = QLabel(self.sender_card)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setProperty(u"role", u"strong")
        self.words_label.setTextFormat(Qt.TextFormat.PlainText)
        self.words_label.setWordWrap(True)
        self.words_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.words_column.addWidget(self.words_label)

        self.words_note = QLabel(self.sender_card)
        self.words_note.setObjectName(u"words_note")
        self.words_note.setProperty(u"role", u"muted")
        self.words_note.setTextFormat(Qt.TextFormat.PlainText)
        self.words_note.setWordWrap(True)

        self.words_column.addWidget(self.words_note)

        self.box_8 = QHBoxLayout()
        self.box_8.setSpacing(8)
        self.box_8.setObjectName(u"box_8")
        self.box_8.setContentsMargins(0, 0, 0, 0)
        self.card_button = QPushButton(self.sender_card)
        self.card_button.setObjectName(u"card_button")

        self.box_8.addWidget(self.card_button)

        self.gap_7 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.box_8.addItem(self.gap_7)


        self.words_column.addLayout(self.box_8)

        self.gap_9 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.words_column.addItem(self.gap_9)


        self.sender_row.addLayout(self.words_column)

        self.sender_row.setStretch(0, 1)
        self.sender_row.setStretch(1, 1)

        self.column.addWidget(self.sender_card)

        self.progress_frame = QFrame(ReceivedParcel)
        self.progress_frame.setObjectName(u"progress_frame")
        sizePolicy.setHeightForWidth(self.progress_frame.sizePolicy().hasHeightForWidth())
        self.progress_frame.setSizePolicy(sizePolicy)
        self.progress_frame.setProperty(u"role", u"card")
        self.box_12 = QHBoxLayout(self.progress_frame)
        self.box_12.setSpacing(8)
        self.box_12.setObjectName(u"box_12")
        self.box_12.setContentsMargins(12, 8, 12, 8)
        self.progress_label = QLabel(self.progress_frame)
        self.progress_label.setObjectName(u"progress_label")
        self.progress_label.setTextFormat(Qt.TextFormat.PlainText)

        self.box_12.addWidget(self.progress_label)

        self.progress_bar = QProgressBar(self.progress_frame)
        self.progress_bar.setObjectName(u"progress_bar")
        self.progress_bar.setTextVisible(False)

        self.box_12.addWidget(self.progress_bar)


        self.column.addWidget(self.progress_frame)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(12)
        self.middle.setObjectName(u"middle")
        self.middle.setContentsMargins(0, 0, 0, 0)
        self.parcel_table = QTableView(ReceivedParcel)
        self.parcel_table.setObjectName(u"parcel_table")
        self.parcel_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.parcel_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.parcel_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.parcel_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.parcel_table.setTabKeyNavigation(False)
        self.parcel_table.setShowGrid(False)
        self.parcel_table.setWordWrap(False)
        self.parcel_table.setCornerButtonEnabled(False)
        self.parcel_table.horizontalHeader().setHighlightSections(False)
        self.parcel_table.verticalHeader().setVisible(False)

        self.middle.addWidget(self.parcel_table)

        self.detail_card = QFrame(ReceivedParcel)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setProperty(u"role", u"card")
        self.box_17 = QVBoxLayout(self.detail_card)
        self.box_17.setSpacing(8)
        self.box_17.setObjectName(u"box_17")
        self.box_17.setContentsMargins(0, 0, 0, 0)
        self.detail_scroll = QScrollArea(self.detail_card)
        self.detail_scroll.setObjectName(u"detail_scroll")
        self.detail_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.detail_scroll.setWidgetResizable(True)
        self.detail_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.detail_content = QWidget()
        self.detail_content.setObjectName(u"detail_content")
        self.detail_content.setProperty(u"role", u"page")
        self.detail_column = QVBoxLayout(self.detail_content)
        self.detail_column.setSpacing(8)
        self.detail_column.setObjectName(u"detail_column")
        self.detail_column.setContentsMargins(16, 12, 16, 12)
        self.detail_name = QLabel(self.detail_content)
        self.detail_name.setObjectName(u"detail_name")
        self.detail_name.setProperty(u"role", u"heading")
        self.detail_name.setTextFormat(Qt.TextFormat.PlainText)
        self.detail_name.setWordWrap(True)
        self.detail_name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.detail_column.addWidget(self.detail_name)

        self.verdict_box = QHBoxLayout()
        self.verdict_box.setSpacing(8)
        self.verdict_box.setObjectName(u"verdict_box")
        self.verdict_box.setContentsMargins(0, 0, 0, 0)

        self.detail_column.addLayout(self.verdict_box)

        self.refusal_label = QLabel(self.detail_content)
        self.refusal_label.setObjectName(u"refusal_label")
        self.refusal_label.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal_label.setWordWrap(True)

        self.detail_column.addWidget(self.refusal_label)

        self.refusal_step = QLabel(self.detail_content)
        self.refusal_step.setObjectName(u"refusal_step")
        self.refusal_step.setProperty(u"role", u"muted")
        self.refusal_step.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal_step.setWordWrap(True)

        self.detail_column.addWidget(self.refusal_step)

        self.choice_label = QLabel(self.detail_content)
        self.choice_label.setObjectName(u"choice_label")
        self.choice_label.setProperty(u"role", u"strong")
        self.choice_label.setTextFormat(Qt.TextFormat.PlainText)
        self.choice_label.setWordWrap(True)

        self.detail_column.addWidget(self.choice_label)

        self.choice_combo = QComboBox(self.detail_content)
        self.choice_combo.setObjectName(u"choice_combo")
        self.choice_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice_combo.setMinimumContentsLength(18)

        self.detail_column.addWidget(self.choice_combo)

        self.search_edit = QLineEdit(self.detail_content)
        self.search_edit.setObjectName(u"search_edit")

        self.detail_column.addWidget(self.search_edit)

        self.search_list = QListWidget(self.detail_content)
        self.search_list.setObjectName(u"search_list")
        self.search_list.setMaximumSize(QSize(16777215, 130))
        self.search_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.detail_column.addWidget(self.search_list)

        self.choice_note = QLabel(self.detail_content)
        self.choice_note.setObjectName(u"choice_note")
        self.choice_note.setProperty(u"role", u"muted")
        self.choice_note.setTextFormat(Qt.TextFormat.PlainText)
        self.choice_note.setWordWrap(True)

        self.detail_column.addWidget(self.choice_note)

        self.same_check = QCheckBox(self.detail_content)
        self.same_check.setObjectName(u"same_check")

        self.detail_column.addWidget(self.same_check)

        self.facts_box = QVBoxLayout()
        self.facts_box.setSpacing(2)
        self.facts_box.setObjectName(u"facts_box")
        self.facts_box.setContentsMargins(0, 0, 0, 0)

        self.detail_column.addLayout(self.facts_box)

        self.gap_15 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.detail_column.addItem(self.gap_15)

        self.detail_scroll.setWidget(self.detail_content)

        self.box_17.addWidget(self.detail_scroll)


        self.middle.addWidget(self.detail_card)

        self.middle.setStretch(0, 3)
        self.middle.setStretch(1, 2)

        self.column.addLayout(self.middle)

#if QT_CONFIG(shortcut)
        self.choice_label.setBuddy(self.choice_combo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.receive_button, self.card_button)
        QWidget.setTabOrder(self.card_button, self.parcel_table)
        QWidget.setTabOrder(self.parcel_table, self.choice_combo)
        QWidget.setTabOrder(self.choice_combo, self.search_edit)
        QWidget.setTabOrder(self.search_edit, self.search_list)
        QWidget.setTabOrder(self.search_list, self.same_check)
        QWidget.setTabOrder(self.same_check, self.back_button)

        self.retranslateUi(ReceivedParcel)

        QMetaObject.connectSlotsByName(ReceivedParcel)
    # setupUi

    def retranslateUi(self, ReceivedParcel):
        self.back_button.setText(QCoreApplication.translate("ReceivedParcel", u"&Terug", None))
        self.title.setText(QCoreApplication.translate("ReceivedParcel", u"Pakket", None))
        self.receive_button.setText(QCoreApplication.translate("ReceivedParcel", u"&Ontvangen", None))
#if QT_CONFIG(accessibility)
        self.sender_card.setAccessibleName(QCoreApplication.translate("ReceivedParcel", u"Afzender", None))
#endif // QT_CONFIG(accessibility)
        self.words_caption.setText(QCoreApplication.translate("ReceivedParcel", u"Woorden van de schoolkaart", None))
        self.card_button.setText(QCoreApplication.translate("ReceivedParcel", u"&Kaart in het adresboek zetten", None))
#if QT_CONFIG(accessibility)
        self.progress_bar.setAccessibleName(QCoreApplication.translate("ReceivedParcel", u"Voortgang", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.parcel_table.setAccessibleName(QCoreApplication.translate("ReceivedParcel", u"Dossiers in het bestand", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.detail_scroll.setAccessibleName(QCoreApplication.translate("ReceivedParcel", u"Wat er in het dossier zit", None))
#endif // QT_CONFIG(accessibility)
        self.choice_label.setText(QCoreApplication.translate("ReceivedParcel", u"&Bij welke leerling?", None))
#if QT_CONFIG(accessibility)
        self.choice_combo.setAccessibleName(QCoreApplication.translate("ReceivedParcel", u"Bij welke leerling?", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("ReceivedParcel", u"Zoek een leerling op naam", None))
#endif // QT_CONFIG(accessibility)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("ReceivedParcel", u"Zoek op naam", None))
#if QT_CONFIG(accessibility)
        self.search_list.setAccessibleName(QCoreApplication.translate("ReceivedParcel", u"Gevonden leerlingen", None))
#endif // QT_CONFIG(accessibility)
        self.same_check.setText(QCoreApplication.translate("ReceivedParcel", u"Het is &hetzelfde kind", None))
        pass
    # retranslateUi

