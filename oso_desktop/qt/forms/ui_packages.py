# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'packages.ui'
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
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget,
    QTableView, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_confirm import ConfirmForm
from oso_desktop.qt.packages_school import SchoolPackage

class Ui_Packages(object):
    def setupUi(self, Packages):
        if not Packages.objectName():
            Packages.setObjectName(u"Packages")
        self.column = QVBoxLayout(Packages)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 24, 16)
        self.header = QHBoxLayout()
        self.header.setSpacing(12)
        self.header.setObjectName(u"header")
        self.header.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(Packages)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.header.addWidget(self.title)

        self.count_label = QLabel(Packages)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setTextFormat(Qt.PlainText)
        self.count_label.setProperty(u"role", u"muted")
        self.count_label.setAlignment(Qt.AlignmentFlag.AlignBottom|Qt.AlignmentFlag.AlignLeft)
        self.count_label.setMargin(4)

        self.header.addWidget(self.count_label)

        self.header_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header.addItem(self.header_stretch)

        self.school_button = QPushButton(Packages)
        self.school_button.setObjectName(u"school_button")
        self.school_button.setProperty(u"role", u"primary")
        self.school_button.setAutoDefault(False)

        self.header.addWidget(self.school_button)


        self.column.addLayout(self.header)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        self.notices.setObjectName(u"notices")

        self.column.addLayout(self.notices)

        self.stack = QStackedWidget(Packages)
        self.stack.setObjectName(u"stack")
        self.filled = QWidget()
        self.filled.setObjectName(u"filled")
        self.filled_column = QVBoxLayout(self.filled)
        self.filled_column.setSpacing(12)
        self.filled_column.setObjectName(u"filled_column")
        self.filled_column.setContentsMargins(0, 0, 0, 0)
        self.filters = QHBoxLayout()
        self.filters.setSpacing(8)
        self.filters.setObjectName(u"filters")
        self.filters.setContentsMargins(0, 0, 0, 0)
        self.search_edit = QLineEdit(self.filled)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setMinimumSize(QSize(240, 0))
        self.search_edit.setMaximumSize(QSize(360, 16777215))

        self.filters.addWidget(self.search_edit)

        self.chips_place = QWidget(self.filled)
        self.chips_place.setObjectName(u"chips_place")

        self.filters.addWidget(self.chips_place)

        self.filters.setStretch(0, 1)
        self.filters.setStretch(1, 1)

        self.filled_column.addLayout(self.filters)

        self.body = QHBoxLayout()
        self.body.setSpacing(12)
        self.body.setObjectName(u"body")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.table = QTableView(self.filled)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setSortingEnabled(True)
        self.table.setCornerButtonEnabled(False)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.verticalHeader().setVisible(False)

        self.body.addWidget(self.table)

        self.card = QFrame(self.filled)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMinimumSize(QSize(264, 0))
        self.card.setMaximumSize(QSize(264, 16777215))
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setSpacing(6)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(16, 16, 16, 16)
        self.card_scroll = QScrollArea(self.card)
        self.card_scroll.setObjectName(u"card_scroll")
        self.card_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.card_scroll.setWidgetResizable(True)
        self.card_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.card_content = QWidget()
        self.card_content.setObjectName(u"card_content")
        self.card_content.setProperty(u"role", u"page")
        self.card_content_column = QVBoxLayout(self.card_content)
        self.card_content_column.setSpacing(4)
        self.card_content_column.setObjectName(u"card_content_column")
        self.card_content_column.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.card_content)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"heading")
        self.name_label.setTextFormat(Qt.TextFormat.PlainText)
        self.name_label.setWordWrap(True)

        self.card_content_column.addWidget(self.name_label)

        self.about_label = QLabel(self.card_content)
        self.about_label.setObjectName(u"about_label")
        self.about_label.setProperty(u"role", u"muted")
        self.about_label.setTextFormat(Qt.TextFormat.PlainText)
        self.about_label.setWordWrap(True)

        self.card_content_column.addWidget(self.about_label)

        self.chip_row = QHBoxLayout()
        self.chip_row.setObjectName(u"chip_row")
        self.chip_row.setContentsMargins(-1, 4, -1, 4)

        self.card_content_column.addLayout(self.chip_row)

        self.line = QFrame(self.card_content)
        self.line.setObjectName(u"line")
        self.line.setProperty(u"role", u"line")

        self.card_content_column.addWidget(self.line)

        self.how_title = QLabel(self.card_content)
        self.how_title.setObjectName(u"how_title")
        self.how_title.setProperty(u"role", u"field")
        self.how_title.setTextFormat(Qt.TextFormat.PlainText)
        self.how_title.setWordWrap(True)

        self.card_content_column.addWidget(self.how_title)

        self.how_label = QLabel(self.card_content)
        self.how_label.setObjectName(u"how_label")
        self.how_label.setTextFormat(Qt.TextFormat.PlainText)
        self.how_label.setWordWrap(True)

        self.card_content_column.addWidget(self.how_label)

        self.receipt_title = QLabel(self.card_content)
        self.receipt_title.setObjectName(u"receipt_title")
        self.receipt_title.setProperty(u"role", u"field")
        self.receipt_title.setTextFormat(Qt.TextFormat.PlainText)
        self.receipt_title.setWordWrap(True)

        self.card_content_column.addWidget(self.receipt_title)

        self.receipt_label = QLabel(self.card_content)
        self.receipt_label.setObjectName(u"receipt_label")
        self.receipt_label.setTextFormat(Qt.TextFormat.PlainText)
        self.receipt_label.setWordWrap(True)

        self.card_content_column.addWidget(self.receipt_label)

        self.step_title = QLabel(self.card_content)
        self.step_title.setObjectName(u"step_title")
        self.step_title.setProperty(u"role", u"field")
        self.step_title.setTextFormat(Qt.TextFormat.PlainText)
        self.step_title.setWordWrap(True)

        self.card_content_column.addWidget(self.step_title)

        self.step_label = QLabel(self.card_content)
        self.step_label.setObjectName(u"step_label")
        self.step_label.setTextFormat(Qt.TextFormat.PlainText)
        self.step_label.setWordWrap(True)

        self.card_content_column.addWidget(self.step_label)

        self.found_title = QLabel(self.card_content)
        self.found_title.setObjectName(u"found_title")
        self.found_title.setProperty(u"role", u"field")
        self.found_title.setTextFormat(Qt.TextFormat.PlainText)
        self.found_title.setWordWrap(True)

        self.card_content_column.addWidget(self.found_title)

        self.found_label = QLabel(self.card_content)
        self.found_label.setObjectName(u"found_label")
        self.found_label.setTextFormat(Qt.TextFormat.PlainText)
        self.found_label.setWordWrap(True)

        self.card_content_column.addWidget(self.found_label)

        self.card_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.card_content_column.addItem(self.card_stretch)

        self.card_scroll.setWidget(self.card_content)

        self.card_column.addWidget(self.card_scroll)

        self.receipt_button = QPushButton(self.card)
        self.receipt_button.setObjectName(u"receipt_button")
        self.receipt_button.setAutoDefault(False)

        self.card_column.addWidget(self.receipt_button)

        self.destroyed_button = QPushButton(self.card)
        self.destroyed_button.setObjectName(u"destroyed_button")
        self.destroyed_button.setAutoDefault(False)

        self.card_column.addWidget(self.destroyed_button)

        self.check_button = QPushButton(self.card)
        self.check_button.setObjectName(u"check_button")
        self.check_button.setAutoDefault(False)

        self.card_column.addWidget(self.check_button)

        self.again_button = QPushButton(self.card)
        self.again_button.setObjectName(u"again_button")
        self.again_button.setAutoDefault(False)

        self.card_column.addWidget(self.again_button)

        self.mistake_button = QPushButton(self.card)
        self.mistake_button.setObjectName(u"mistake_button")
        self.mistake_button.setAutoDefault(False)

        self.card_column.addWidget(self.mistake_button)

        self.open_button = QPushButton(self.card)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setAutoDefault(False)

        self.card_column.addWidget(self.open_button)


        self.body.addWidget(self.card)

        self.body.setStretch(0, 1)

        self.filled_column.addLayout(self.body)

        self.narrow_bar = QFrame(self.filled)
        self.narrow_bar.setObjectName(u"narrow_bar")
        self.narrow_bar.setProperty(u"role", u"card")
        self.narrow_row = QHBoxLayout(self.narrow_bar)
        self.narrow_row.setSpacing(12)
        self.narrow_row.setObjectName(u"narrow_row")
        self.narrow_row.setContentsMargins(12, 6, 12, 6)
        self.narrow_label = QLabel(self.narrow_bar)
        self.narrow_label.setObjectName(u"narrow_label")
        self.narrow_label.setTextFormat(Qt.TextFormat.PlainText)
        self.narrow_label.setWordWrap(True)

        self.narrow_row.addWidget(self.narrow_label)

        self.acts_button = QPushButton(self.narrow_bar)
        self.acts_button.setObjectName(u"acts_button")
        self.acts_button.setAutoDefault(False)

        self.narrow_row.addWidget(self.acts_button)

        self.narrow_row.setStretch(0, 1)

        self.filled_column.addWidget(self.narrow_bar)

        self.confirm = ConfirmForm(self.filled)
        self.confirm.setObjectName(u"confirm")

        self.filled_column.addWidget(self.confirm)

        self.filled_column.setStretch(1, 1)
        self.stack.addWidget(self.filled)
        self.empty = QWidget()
        self.empty.setObjectName(u"empty")
        self.empty_column = QVBoxLayout(self.empty)
        self.empty_column.setSpacing(12)
        self.empty_column.setObjectName(u"empty_column")
        self.empty_column.setContentsMargins(0, 0, 0, 0)
        self.empty_top = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_column.addItem(self.empty_top)

        self.empty_icon = QLabel(self.empty)
        self.empty_icon.setObjectName(u"empty_icon")
        self.empty_icon.setText(u"")

        self.empty_column.addWidget(self.empty_icon, 0, Qt.AlignmentFlag.AlignHCenter)

        self.empty_title = QLabel(self.empty)
        self.empty_title.setObjectName(u"empty_title")
        self.empty_title.setProperty(u"role", u"heading")
        self.empty_title.setTextFormat(Qt.TextFormat.PlainText)

        self.empty_column.addWidget(self.empty_title, 0, Qt.AlignmentFlag.AlignHCenter)

        self.empty_label = QLabel(self.empty)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setTextFormat(Qt.TextFormat.PlainText)

        self.empty_column.addWidget(self.empty_label, 0, Qt.AlignmentFlag.AlignHCenter)

        self.empty_button = QPushButton(self.empty)
        self.empty_button.setObjectName(u"empty_button")
        self.empty_button.setProperty(u"role", u"primary")
        self.empty_button.setAutoDefault(False)

        self.empty_column.addWidget(self.empty_button, 0, Qt.AlignmentFlag.AlignHCenter)

        self.empty_bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_column.addItem(self.empty_bottom)

        self.stack.addWidget(self.empty)
        self.school_page = SchoolPackage()
        self.school_page.setObjectName(u"school_page")
        self.stack.addWidget(self.school_page)

        self.column.addWidget(self.stack)

        self.column.setStretch(2, 1)
        QWidget.setTabOrder(self.school_button, self.search_edit)
        QWidget.setTabOrder(self.search_edit, self.table)
        QWidget.setTabOrder(self.table, self.receipt_button)
        QWidget.setTabOrder(self.receipt_button, self.destroyed_button)
        QWidget.setTabOrder(self.destroyed_button, self.check_button)
        QWidget.setTabOrder(self.check_button, self.again_button)
        QWidget.setTabOrder(self.again_button, self.mistake_button)
        QWidget.setTabOrder(self.mistake_button, self.open_button)
        QWidget.setTabOrder(self.open_button, self.acts_button)
        QWidget.setTabOrder(self.acts_button, self.empty_button)

        self.retranslateUi(Packages)

        QMetaObject.connectSlotsByName(Packages)
    # setupUi

    def retranslateUi(self, Packages):
        self.title.setText(QCoreApplication.translate("Packages", u"Pakketten", None))
        self.school_button.setText(QCoreApplication.translate("Packages", u"&Pakket voor \u00e9\u00e9n school\u2026", None))
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("Packages", u"Zoeken in de lijst", None))
#endif // QT_CONFIG(accessibility)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("Packages", u"Zoek op naam, groep of school", None))
#if QT_CONFIG(tooltip)
        self.search_edit.setToolTip(QCoreApplication.translate("Packages", u"Zoeken (Ctrl+F)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.chips_place.setAccessibleName(QCoreApplication.translate("Packages", u"Alleen tonen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("Packages", u"Pakketten", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleDescription(QCoreApplication.translate("Packages", u"Met Enter gaat u naar het dossier van de gekozen regel.", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.card_scroll.setAccessibleName(QCoreApplication.translate("Packages", u"De gekozen regel", None))
#endif // QT_CONFIG(accessibility)
        self.name_label.setText("")
        self.about_label.setText("")
        self.how_title.setText(QCoreApplication.translate("Packages", u"Hoe en wanneer", None))
        self.how_label.setText("")
        self.receipt_title.setText(QCoreApplication.translate("Packages", u"Ontvangst", None))
        self.receipt_label.setText("")
        self.step_title.setText(QCoreApplication.translate("Packages", u"Volgende stap", None))
        self.step_label.setText("")
        self.found_title.setText(QCoreApplication.translate("Packages", u"Controle van het pakket", None))
        self.found_label.setText("")
        self.receipt_button.setText(QCoreApplication.translate("Packages", u"Ontvangst &vastleggen", None))
        self.destroyed_button.setText(QCoreApplication.translate("Packages", u"&Vernietiging vastleggen", None))
        self.check_button.setText(QCoreApplication.translate("Packages", u"Openen en &controleren", None))
        self.again_button.setText(QCoreApplication.translate("Packages", u"Opnieuw op een &stick\u2026", None))
        self.mistake_button.setText(QCoreApplication.translate("Packages", u"Ver&gissing\u2026", None))
        self.open_button.setText(QCoreApplication.translate("Packages", u"&Naar het dossier", None))
        self.narrow_label.setText("")
        self.acts_button.setText(QCoreApplication.translate("Packages", u"&Wat wilt u doen?", None))
        self.empty_title.setText(QCoreApplication.translate("Packages", u"Er is nog niets om over te dragen", None))
        self.empty_label.setText(QCoreApplication.translate("Packages", u"Maak eerst bij een leerling het dossier definitief.", None))
        self.empty_button.setText(QCoreApplication.translate("Packages", u"Naar &Leerlingen", None))
        pass
    # retranslateUi

