# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'todo.ui'
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
    QSizePolicy, QSpacerItem, QStackedWidget, QTreeView,
    QVBoxLayout, QWidget)
class Ui_Todo(object):
    def setupUi(self, Todo):
        if not Todo.objectName():
            Todo.setObjectName(u"Todo")
        self.column = QVBoxLayout(Todo)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 24, 16)
        self.title = QLabel(Todo)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.title)

        self.stack = QStackedWidget(Todo)
        self.stack.setObjectName(u"stack")
        self.work = QWidget()
        self.work.setObjectName(u"work")
        self.work_column = QVBoxLayout(self.work)
        self.work_column.setSpacing(12)
        self.work_column.setObjectName(u"work_column")
        self.work_column.setContentsMargins(0, 0, 0, 0)
        self.answer_row = QHBoxLayout()
        self.answer_row.setSpacing(8)
        self.answer_row.setObjectName(u"answer_row")
        self.answer_sign = QVBoxLayout()
        self.answer_sign.setSpacing(0)
        self.answer_sign.setObjectName(u"answer_sign")

        self.answer_row.addLayout(self.answer_sign)

        self.answer_label = QLabel(self.work)
        self.answer_label.setObjectName(u"answer_label")
        self.answer_label.setProperty(u"role", u"heading")
        self.answer_label.setTextFormat(Qt.TextFormat.PlainText)
        self.answer_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.answer_label.sizePolicy().hasHeightForWidth())
        self.answer_label.setSizePolicy(sizePolicy)

        self.answer_row.addWidget(self.answer_label)


        self.work_column.addLayout(self.answer_row)

        self.bar_column = QVBoxLayout()
        self.bar_column.setSpacing(12)
        self.bar_column.setObjectName(u"bar_column")

        self.work_column.addLayout(self.bar_column)

        self.unknown_label = QLabel(self.work)
        self.unknown_label.setObjectName(u"unknown_label")
        self.unknown_label.setProperty(u"role", u"muted")
        self.unknown_label.setTextFormat(Qt.TextFormat.PlainText)
        self.unknown_label.setWordWrap(True)

        self.work_column.addWidget(self.unknown_label)

        self.body = QHBoxLayout()
        self.body.setSpacing(12)
        self.body.setObjectName(u"body")
        self.tree = QTreeView(self.work)
        self.tree.setObjectName(u"tree")
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setTabKeyNavigation(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setWordWrap(False)
        self.tree.setHeaderHidden(True)

        self.body.addWidget(self.tree)

        self.card = QFrame(self.work)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMinimumSize(QSize(264, 0))
        self.card.setMaximumSize(QSize(264, 16777215))
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setSpacing(8)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(16, 16, 16, 16)
        self.dates_title = QLabel(self.card)
        self.dates_title.setObjectName(u"dates_title")
        self.dates_title.setProperty(u"role", u"heading")
        self.dates_title.setTextFormat(Qt.TextFormat.PlainText)

        self.card_column.addWidget(self.dates_title)

        self.dates_scroll = QScrollArea(self.card)
        self.dates_scroll.setObjectName(u"dates_scroll")
        self.dates_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.dates_scroll.setWidgetResizable(True)
        self.dates_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.dates_content = QWidget()
        self.dates_content.setObjectName(u"dates_content")
        self.dates_content.setProperty(u"role", u"page")
        self.dates_column = QVBoxLayout(self.dates_content)
        self.dates_column.setSpacing(2)
        self.dates_column.setObjectName(u"dates_column")
        self.dates_column.setContentsMargins(0, 0, 4, 0)
        self.dates_scroll.setWidget(self.dates_content)

        self.card_column.addWidget(self.dates_scroll)


        self.body.addWidget(self.card)

        self.body.setStretch(0, 1)

        self.work_column.addLayout(self.body)

        self.sheet_button = QPushButton(self.work)
        self.sheet_button.setObjectName(u"sheet_button")
        self.sheet_button.setAutoDefault(False)
        self.sheet_button.setVisible(False)

        self.work_column.addWidget(self.sheet_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.stack.addWidget(self.work)
        self.empty = QWidget()
        self.empty.setObjectName(u"empty")
        self.empty_column = QVBoxLayout(self.empty)
        self.empty_column.setSpacing(12)
        self.empty_column.setObjectName(u"empty_column")
        self.empty_top = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_column.addItem(self.empty_top)

        self.empty_icon = QLabel(self.empty)
        self.empty_icon.setObjectName(u"empty_icon")
        self.empty_icon.setText(u"")

        self.empty_column.addWidget(self.empty_icon, 0, Qt.AlignmentFlag.AlignHCenter)

        self.empty_title = QLabel(self.empty)
        self.empty_title.setObjectName(u"empty_title")
        self.empty_title.setProperty(u"role", u"heading")

        self.empty_column.addWidget(self.empty_title, 0, Qt.AlignmentFlag.AlignHCenter)

        self.empty_row = QHBoxLayout()
        self.empty_row.setObjectName(u"empty_row")
        self.empty_left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.empty_row.addItem(self.empty_left)

        self.empty_label = QLabel(self.empty)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setProperty(u"role", u"muted")
        self.empty_label.setTextFormat(Qt.TextFormat.PlainText)
        self.empty_label.setWordWrap(True)
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignHCenter|Qt.AlignmentFlag.AlignTop)
        self.empty_label.setMinimumSize(QSize(420, 0))
        self.empty_label.setMaximumSize(QSize(420, 16777215))

        self.empty_row.addWidget(self.empty_label)

        self.empty_right = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.empty_row.addItem(self.empty_right)


        self.empty_column.addLayout(self.empty_row)

        self.empty_button = QPushButton(self.empty)
        self.empty_button.setObjectName(u"empty_button")
        self.empty_button.setProperty(u"role", u"primary")

        self.empty_column.addWidget(self.empty_button, 0, Qt.AlignmentFlag.AlignHCenter)

        self.empty_bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_column.addItem(self.empty_bottom)

        self.stack.addWidget(self.empty)

        self.column.addWidget(self.stack)

        QWidget.setTabOrder(self.tree, self.sheet_button)
        QWidget.setTabOrder(self.sheet_button, self.empty_button)

        self.retranslateUi(Todo)

        QMetaObject.connectSlotsByName(Todo)
    # setupUi

    def retranslateUi(self, Todo):
        self.title.setText(QCoreApplication.translate("Todo", u"Te doen", None))
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("Todo", u"Wat er te doen is", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleDescription(QCoreApplication.translate("Todo", u"Met Enter opent u het dossier op het goede tabblad. Met pijl rechts en links klapt u een groep open en dicht.", None))
#endif // QT_CONFIG(accessibility)
        self.dates_title.setText(QCoreApplication.translate("Todo", u"De volgende data", None))
#if QT_CONFIG(accessibility)
        self.dates_scroll.setAccessibleName(QCoreApplication.translate("Todo", u"De volgende data", None))
#endif // QT_CONFIG(accessibility)
        self.sheet_button.setText(QCoreApplication.translate("Todo", u"Blad tweede levering af&drukken\u2026", None))
        self.empty_title.setText(QCoreApplication.translate("Todo", u"Er is nog niets te doen", None))
        self.empty_button.setText(QCoreApplication.translate("Todo", u"&Naar Leerlingen", None))
        pass
    # retranslateUi

