# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'students.ui'
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
    QTableView, QToolButton, QVBoxLayout, QWidget)
class Ui_Students(object):
    def setupUi(self, Students):
        if not Students.objectName():
            Students.setObjectName(u"Students")
        Students.setAcceptDrops(True)
        self.column = QVBoxLayout(Students)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 24, 16)
        self.header = QHBoxLayout()
        self.header.setSpacing(12)
        self.header.setObjectName(u"header")
        self.title = QLabel(Students)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.header.addWidget(self.title)

        self.count_label = QLabel(Students)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setTextFormat(Qt.PlainText)
        self.count_label.setProperty(u"role", u"muted")
        self.count_label.setAlignment(Qt.AlignmentFlag.AlignBottom|Qt.AlignmentFlag.AlignLeft)
        self.count_label.setMargin(4)

        self.header.addWidget(self.count_label)

        self.header_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header.addItem(self.header_stretch)

        self.import_button = QPushButton(Students)
        self.import_button.setObjectName(u"import_button")

        self.header.addWidget(self.import_button)


        self.column.addLayout(self.header)

        self.stack = QStackedWidget(Students)
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
        self.search_edit = QLineEdit(self.filled)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setMinimumSize(QSize(240, 0))
        self.search_edit.setMaximumSize(QSize(360, 16777215))

        self.filters.addWidget(self.search_edit)

        self.group_button = QToolButton(self.filled)
        self.group_button.setObjectName(u"group_button")
        self.group_button.setProperty(u"role", u"filter")
        self.group_button.setCheckable(True)
        self.group_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.filters.addWidget(self.group_button)

        self.status_button = QToolButton(self.filled)
        self.status_button.setObjectName(u"status_button")
        self.status_button.setProperty(u"role", u"filter")
        self.status_button.setCheckable(True)
        self.status_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.filters.addWidget(self.status_button)

        self.clear_button = QPushButton(self.filled)
        self.clear_button.setObjectName(u"clear_button")
        self.clear_button.setProperty(u"role", u"link")

        self.filters.addWidget(self.clear_button)

        self.letters_button = QPushButton(self.filled)
        self.letters_button.setObjectName(u"letters_button")
        self.letters_button.setProperty(u"role", u"link")

        self.filters.addWidget(self.letters_button)

        self.filters_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filters.addItem(self.filters_stretch)


        self.filled_column.addLayout(self.filters)

        self.body = QHBoxLayout()
        self.body.setSpacing(12)
        self.body.setObjectName(u"body")
        self.table = QTableView(self.filled)
        self.table.setObjectName(u"table")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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
        self.card_column.setSpacing(8)
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
        self.card_content_column.setContentsMargins(0, 0, 4, 0)
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

        self.holders_title = QLabel(self.card_content)
        self.holders_title.setObjectName(u"holders_title")
        self.holders_title.setProperty(u"role", u"field")

        self.card_content_column.addWidget(self.holders_title)

        self.holders_label = QLabel(self.card_content)
        self.holders_label.setObjectName(u"holders_label")
        self.holders_label.setTextFormat(Qt.TextFormat.PlainText)
        self.holders_label.setWordWrap(True)

        self.card_content_column.addWidget(self.holders_label)

        self.transfer_title = QLabel(self.card_content)
        self.transfer_title.setObjectName(u"transfer_title")
        self.transfer_title.setProperty(u"role", u"field")

        self.card_content_column.addWidget(self.transfer_title)

        self.transfer_label = QLabel(self.card_content)
        self.transfer_label.setObjectName(u"transfer_label")
        self.transfer_label.setTextFormat(Qt.TextFormat.PlainText)
        self.transfer_label.setWordWrap(True)

        self.card_content_column.addWidget(self.transfer_label)

        self.transfers_column = QVBoxLayout()
        self.transfers_column.setSpacing(12)
        self.transfers_column.setObjectName(u"transfers_column")

        self.card_content_column.addLayout(self.transfers_column)

        self.step_title = QLabel(self.card_content)
        self.step_title.setObjectName(u"step_title")
        self.step_title.setProperty(u"role", u"field")

        self.card_content_column.addWidget(self.step_title)

        self.step_label = QLabel(self.card_content)
        self.step_label.setObjectName(u"step_label")
        self.step_label.setTextFormat(Qt.TextFormat.PlainText)
        self.step_label.setWordWrap(True)

        self.card_content_column.addWidget(self.step_label)

        self.card_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.card_content_column.addItem(self.card_stretch)

        self.card_scroll.setWidget(self.card_content)

        self.card_column.addWidget(self.card_scroll)

        self.open_button = QPushButton(self.card)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setProperty(u"role", u"primary")

        self.card_column.addWidget(self.open_button)

        self.start_button = QPushButton(self.card)
        self.start_button.setObjectName(u"start_button")
        self.start_button.setProperty(u"role", u"primary")

        self.card_column.addWidget(self.start_button)


        self.body.addWidget(self.card)

        self.body.setStretch(0, 1)

        self.filled_column.addLayout(self.body)

        self.stack.addWidget(self.filled)
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
        self.empty_left = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.empty_row.addItem(self.empty_left)

        self.empty_label = QLabel(self.empty)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setProperty(u"role", u"muted")
        self.empty_label.setMinimumSize(QSize(440, 0))
        self.empty_label.setMaximumSize(QSize(440, 16777215))
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setWordWrap(True)

        self.empty_row.addWidget(self.empty_label)

        self.empty_right = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.empty_row.addItem(self.empty_right)


        self.empty_column.addLayout(self.empty_row)

        self.first_import_button = QPushButton(self.empty)
        self.first_import_button.setObjectName(u"first_import_button")
        self.first_import_button.setProperty(u"role", u"primary")

        self.empty_column.addWidget(self.first_import_button, 0, Qt.AlignmentFlag.AlignHCenter)

        self.empty_bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_column.addItem(self.empty_bottom)

        self.stack.addWidget(self.empty)

        self.column.addWidget(self.stack)

        QWidget.setTabOrder(self.search_edit, self.group_button)
        QWidget.setTabOrder(self.group_button, self.status_button)
        QWidget.setTabOrder(self.status_button, self.clear_button)
        QWidget.setTabOrder(self.clear_button, self.letters_button)
        QWidget.setTabOrder(self.letters_button, self.table)
        QWidget.setTabOrder(self.table, self.open_button)
        QWidget.setTabOrder(self.open_button, self.start_button)
        QWidget.setTabOrder(self.start_button, self.import_button)
        QWidget.setTabOrder(self.import_button, self.first_import_button)

        self.retranslateUi(Students)

        QMetaObject.connectSlotsByName(Students)
    # setupUi

    def retranslateUi(self, Students):
        self.title.setText(QCoreApplication.translate("Students", u"Leerlingen", None))
        self.import_button.setText(QCoreApplication.translate("Students", u"Leerlingen &inlezen\u2026", None))
#if QT_CONFIG(tooltip)
        self.import_button.setToolTip(QCoreApplication.translate("Students", u"Een leerlingenlijst (EDEXML, Excel of CSV) of een OSO-bestand inlezen. U ziet eerst wat erin staat. U kunt bestanden ook hierheen slepen.", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("Students", u"Zoeken in de lijst", None))
#endif // QT_CONFIG(accessibility)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("Students", u"Zoek op naam, nummer of groep", None))
#if QT_CONFIG(tooltip)
        self.search_edit.setToolTip(QCoreApplication.translate("Students", u"Zoeken (Ctrl+F)", None))
#endif // QT_CONFIG(tooltip)
        self.group_button.setText(QCoreApplication.translate("Students", u"Groep: alle", None))
        self.status_button.setText(QCoreApplication.translate("Students", u"Status: alle", None))
        self.clear_button.setText(QCoreApplication.translate("Students", u"Alles tonen", None))
        self.letters_button.setText(QCoreApplication.translate("Students", u"Brieven maken", None))
#if QT_CONFIG(tooltip)
        self.letters_button.setToolTip(QCoreApplication.translate("Students", u"Brieven voor de leerlingen die u in de lijst hebt gekozen", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("Students", u"Leerlingen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleDescription(QCoreApplication.translate("Students", u"Met Enter opent u het dossier van de gekozen leerling. Met Shift of Ctrl kiest u er meer.", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.card_scroll.setAccessibleName(QCoreApplication.translate("Students", u"De gekozen leerling", None))
#endif // QT_CONFIG(accessibility)
        self.holders_title.setText(QCoreApplication.translate("Students", u"Recht op inzage", None))
        self.transfer_title.setText(QCoreApplication.translate("Students", u"Overstappen", None))
        self.step_title.setText(QCoreApplication.translate("Students", u"Volgende stap", None))
        self.open_button.setText(QCoreApplication.translate("Students", u"&Open dossier", None))
        self.start_button.setText(QCoreApplication.translate("Students", u"&Begin overstap", None))
        self.empty_title.setText(QCoreApplication.translate("Students", u"Begin met uw leerlingen", None))
        self.empty_label.setText(QCoreApplication.translate("Students", u"Maak in uw LAS een leerlingenlijst (EDEXML, Excel of CSV) of een OSO-bestand van \u00e9\u00e9n leerling. Lees het hier in, of sleep het naar dit venster. U ziet eerst wat erin staat. De gegevens blijven op deze computer.", None))
        self.first_import_button.setText(QCoreApplication.translate("Students", u"Leerlingen &inlezen\u2026", None))
        pass
    # retranslateUi

