# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'received_compare.ui'
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
    QSizePolicy, QSpacerItem, QTableView, QTreeView,
    QVBoxLayout, QWidget)

class Ui_ReceivedCompare(object):
    def setupUi(self, ReceivedCompare):
        if not ReceivedCompare.objectName():
            ReceivedCompare.setObjectName(u"ReceivedCompare")
        self.column = QVBoxLayout(ReceivedCompare)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.box_2 = QHBoxLayout()
        self.box_2.setSpacing(8)
        self.box_2.setObjectName(u"box_2")
        self.box_2.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(ReceivedCompare)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"role", u"link")

        self.box_2.addWidget(self.back_button)

        self.title = QLabel(ReceivedCompare)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.box_2.addWidget(self.title)

        self.gap_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.box_2.addItem(self.gap_1)

        self.looked_button = QPushButton(ReceivedCompare)
        self.looked_button.setObjectName(u"looked_button")

        self.box_2.addWidget(self.looked_button)

        self.take_button = QPushButton(ReceivedCompare)
        self.take_button.setObjectName(u"take_button")
        self.take_button.setProperty(u"role", u"primary")

        self.box_2.addWidget(self.take_button)


        self.column.addLayout(self.box_2)

        self.about_label = QLabel(ReceivedCompare)
        self.about_label.setObjectName(u"about_label")
        self.about_label.setProperty(u"role", u"muted")
        self.about_label.setTextFormat(Qt.TextFormat.PlainText)
        self.about_label.setWordWrap(True)

        self.column.addWidget(self.about_label)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        self.notices.setObjectName(u"notices")
        self.notices.setContentsMargins(0, 0, 0, 0)

        self.column.addLayout(self.notices)

        self.chips = QWidget(ReceivedCompare)
        self.chips.setObjectName(u"chips")

        self.column.addWidget(self.chips)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(12)
        self.middle.setObjectName(u"middle")
        self.middle.setContentsMargins(0, 0, 0, 0)
        self.items_tree = QTreeView(ReceivedCompare)
        self.items_tree.setObjectName(u"items_tree")
        self.items_tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.items_tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.items_tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.items_tree.setUniformRowHeights(True)
        self.items_tree.setRootIsDecorated(False)
        self.items_tree.setItemsExpandable(False)
        self.items_tree.setIndentation(0)

        self.middle.addWidget(self.items_tree)

        self.detail_card = QFrame(ReceivedCompare)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setProperty(u"role", u"card")
        self.box_9 = QVBoxLayout(self.detail_card)
        self.box_9.setSpacing(8)
        self.box_9.setObjectName(u"box_9")
        self.box_9.setContentsMargins(0, 0, 0, 0)
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

        self.standing_box = QHBoxLayout()
        self.standing_box.setSpacing(8)
        self.standing_box.setObjectName(u"standing_box")
        self.standing_box.setContentsMargins(0, 0, 0, 0)

        self.detail_column.addLayout(self.standing_box)

        self.why_label = QLabel(self.detail_content)
        self.why_label.setObjectName(u"why_label")
        self.why_label.setTextFormat(Qt.TextFormat.PlainText)
        self.why_label.setWordWrap(True)

        self.detail_column.addWidget(self.why_label)

        self.theirs_heading = QLabel(self.detail_content)
        self.theirs_heading.setObjectName(u"theirs_heading")
        self.theirs_heading.setProperty(u"role", u"strong")
        self.theirs_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.theirs_heading.setWordWrap(True)

        self.detail_column.addWidget(self.theirs_heading)

        self.theirs_box = QVBoxLayout()
        self.theirs_box.setSpacing(2)
        self.theirs_box.setObjectName(u"theirs_box")
        self.theirs_box.setContentsMargins(0, 0, 0, 0)

        self.detail_column.addLayout(self.theirs_box)

        self.ours_heading = QLabel(self.detail_content)
        self.ours_heading.setObjectName(u"ours_heading")
        self.ours_heading.setProperty(u"role", u"strong")
        self.ours_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.ours_heading.setWordWrap(True)

        self.detail_column.addWidget(self.ours_heading)

        self.ours_box = QVBoxLayout()
        self.ours_box.setSpacing(2)
        self.ours_box.setObjectName(u"ours_box")
        self.ours_box.setContentsMargins(0, 0, 0, 0)

        self.detail_column.addLayout(self.ours_box)

        self.gap_7 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.detail_column.addItem(self.gap_7)

        self.detail_scroll.setWidget(self.detail_content)

        self.box_9.addWidget(self.detail_scroll)


        self.middle.addWidget(self.detail_card)

        self.middle.setStretch(0, 3)
        self.middle.setStretch(1, 2)

        self.column.addLayout(self.middle)

        self.empty_label = QLabel(ReceivedCompare)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setProperty(u"role", u"muted")
        self.empty_label.setTextFormat(Qt.TextFormat.PlainText)
        self.empty_label.setWordWrap(True)

        self.column.addWidget(self.empty_label)

        self.history_row = QHBoxLayout()
        self.history_row.setObjectName(u"history_row")
        self.history_heading = QLabel(ReceivedCompare)
        self.history_heading.setObjectName(u"history_heading")
        self.history_heading.setProperty(u"role", u"heading")
        self.history_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.history_heading.setWordWrap(True)

        self.history_row.addWidget(self.history_heading)

        self.undo_button = QPushButton(ReceivedCompare)
        self.undo_button.setObjectName(u"undo_button")

        self.history_row.addWidget(self.undo_button)

        self.history_row.setStretch(0, 1)

        self.column.addLayout(self.history_row)

        self.history_table = QTableView(ReceivedCompare)
        self.history_table.setObjectName(u"history_table")
        self.history_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.history_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.history_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.history_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.history_table.setTabKeyNavigation(False)
        self.history_table.setShowGrid(False)
        self.history_table.setWordWrap(False)
        self.history_table.setCornerButtonEnabled(False)
        self.history_table.horizontalHeader().setHighlightSections(False)
        self.history_table.verticalHeader().setVisible(False)

        self.column.addWidget(self.history_table)

        QWidget.setTabOrder(self.take_button, self.looked_button)
        QWidget.setTabOrder(self.looked_button, self.items_tree)
        QWidget.setTabOrder(self.items_tree, self.history_table)
        QWidget.setTabOrder(self.history_table, self.undo_button)
        QWidget.setTabOrder(self.undo_button, self.back_button)

        self.retranslateUi(ReceivedCompare)

        QMetaObject.connectSlotsByName(ReceivedCompare)
    # setupUi

    def retranslateUi(self, ReceivedCompare):
        self.back_button.setText(QCoreApplication.translate("ReceivedCompare", u"&Terug", None))
        self.looked_button.setText(QCoreApplication.translate("ReceivedCompare", u"Na&gekeken", None))
        self.take_button.setText(QCoreApplication.translate("ReceivedCompare", u"&Overnemen", None))
#if QT_CONFIG(accessibility)
        self.items_tree.setAccessibleName(QCoreApplication.translate("ReceivedCompare", u"Gegevens van de levering naast die van u", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.detail_scroll.setAccessibleName(QCoreApplication.translate("ReceivedCompare", u"Het gegeven bij de andere school en bij u", None))
#endif // QT_CONFIG(accessibility)
        self.ours_heading.setText(QCoreApplication.translate("ReceivedCompare", u"Bij u", None))
        self.history_heading.setText(QCoreApplication.translate("ReceivedCompare", u"Overgenomen uit deze levering", None))
        self.undo_button.setText(QCoreApplication.translate("ReceivedCompare", u"Terug&zetten", None))
#if QT_CONFIG(accessibility)
        self.history_table.setAccessibleName(QCoreApplication.translate("ReceivedCompare", u"Overgenomen uit deze levering", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

