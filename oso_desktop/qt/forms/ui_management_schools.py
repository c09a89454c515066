# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_schools.ui'
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
class Ui_ManagementSchools(object):
    def setupUi(self, ManagementSchools):
        if not ManagementSchools.objectName():
            ManagementSchools.setObjectName(u"ManagementSchools")
        self.column = QVBoxLayout(ManagementSchools)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(ManagementSchools)
        self.stack.setObjectName(u"stack")
        self.work_page = QWidget()
        self.work_page.setObjectName(u"work_page")
        self.work_page_column = QVBoxLayout(self.work_page)
        self.work_page_column.setSpacing(0)
        self.work_page_column.setObjectName(u"work_page_column")
        self.work_page_column.setContentsMargins(0, 0, 0, 0)
        self.work_scroll = QScrollArea(self.work_page)
        self.work_scroll.setObjectName(u"work_scroll")
        self.work_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.work_scroll.setWidgetResizable(True)
        self.work_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.work_content = QWidget()
        self.work_content.setObjectName(u"work_content")
        self.work_content.setProperty(u"role", u"page")
        self.work_content_column = QVBoxLayout(self.work_content)
        self.work_content_column.setSpacing(12)
        self.work_content_column.setObjectName(u"work_content_column")
        self.work_content_column.setContentsMargins(0, 12, 16, 12)
        self.own_place = QWidget(self.work_content)
        self.own_place.setObjectName(u"own_place")
        self.own_column = QVBoxLayout(self.own_place)
        self.own_column.setSpacing(0)
        self.own_column.setObjectName(u"own_column")
        self.own_column.setContentsMargins(0, 0, 0, 0)

        self.work_content_column.addWidget(self.own_place)

        self.book_heading = QLabel(self.work_content)
        self.book_heading.setObjectName(u"book_heading")
        self.book_heading.setProperty(u"role", u"heading")
        self.book_heading.setMinimumSize(QSize(0, 32))
        self.book_heading.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignBottom)
        self.book_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.book_heading.setWordWrap(True)

        self.work_content_column.addWidget(self.book_heading)

        self.book_help = QLabel(self.work_content)
        self.book_help.setObjectName(u"book_help")
        self.book_help.setTextFormat(Qt.TextFormat.PlainText)
        self.book_help.setWordWrap(True)

        self.work_content_column.addWidget(self.book_help)

        self.book_head = QHBoxLayout()
        self.book_head.setSpacing(8)
        self.book_head.setObjectName(u"book_head")
        self.read_button = QPushButton(self.work_content)
        self.read_button.setObjectName(u"read_button")

        self.book_head.addWidget(self.read_button)

        self.add_button = QPushButton(self.work_content)
        self.add_button.setObjectName(u"add_button")

        self.book_head.addWidget(self.add_button)

        self.head_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.book_head.addItem(self.head_stretch)

        self.search_edit = QLineEdit(self.work_content)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setMinimumSize(QSize(240, 0))
        self.search_edit.setMaximumSize(QSize(280, 16777215))
        self.search_edit.setMaxLength(80)

        self.book_head.addWidget(self.search_edit)


        self.work_content_column.addLayout(self.book_head)

        self.book_table = QTableView(self.work_content)
        self.book_table.setObjectName(u"book_table")
        self.book_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.book_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.book_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.book_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.book_table.setTabKeyNavigation(False)
        self.book_table.setShowGrid(False)
        self.book_table.setWordWrap(False)
        self.book_table.setCornerButtonEnabled(False)
        self.book_table.setSortingEnabled(True)
        self.book_table.horizontalHeader().setHighlightSections(False)
        self.book_table.verticalHeader().setVisible(False)

        self.work_content_column.addWidget(self.book_table)

        self.book_empty = QLabel(self.work_content)
        self.book_empty.setObjectName(u"book_empty")
        self.book_empty.setProperty(u"role", u"muted")
        self.book_empty.setTextFormat(Qt.TextFormat.PlainText)
        self.book_empty.setWordWrap(True)

        self.work_content_column.addWidget(self.book_empty)

        self.book_buttons = QHBoxLayout()
        self.book_buttons.setSpacing(8)
        self.book_buttons.setObjectName(u"book_buttons")
        self.check_button = QPushButton(self.work_content)
        self.check_button.setObjectName(u"check_button")

        self.book_buttons.addWidget(self.check_button)

        self.change_button = QPushButton(self.work_content)
        self.change_button.setObjectName(u"change_button")

        self.book_buttons.addWidget(self.change_button)

        self.withdraw_button = QPushButton(self.work_content)
        self.withdraw_button.setObjectName(u"withdraw_button")

        self.book_buttons.addWidget(self.withdraw_button)

        self.remove_button = QPushButton(self.work_content)
        self.remove_button.setObjectName(u"remove_button")

        self.book_buttons.addWidget(self.remove_button)

        self.book_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.book_buttons.addItem(self.book_stretch)


        self.work_content_column.addLayout(self.book_buttons)

        self.chosen_part = QWidget(self.work_content)
        self.chosen_part.setObjectName(u"chosen_part")
        self.chosen_column = QVBoxLayout(self.chosen_part)
        self.chosen_column.setSpacing(4)
        self.chosen_column.setObjectName(u"chosen_column")
        self.chosen_column.setContentsMargins(0, 0, 0, 0)
        self.chosen_label = QLabel(self.chosen_part)
        self.chosen_label.setObjectName(u"chosen_label")
        self.chosen_label.setProperty(u"role", u"muted")
        self.chosen_label.setTextFormat(Qt.TextFormat.PlainText)
        self.chosen_label.setWordWrap(True)

        self.chosen_column.addWidget(self.chosen_label)


        self.work_content_column.addWidget(self.chosen_part)

        self.book_notices = QVBoxLayout()
        self.book_notices.setSpacing(0)
        self.book_notices.setObjectName(u"book_notices")

        self.work_content_column.addLayout(self.book_notices)

        self.work_bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.work_content_column.addItem(self.work_bottom)

        self.work_scroll.setWidget(self.work_content)

        self.work_page_column.addWidget(self.work_scroll)

        self.stack.addWidget(self.work_page)
        self.paper_page = QWidget()
        self.paper_page.setObjectName(u"paper_page")
        self.paper_page_column = QVBoxLayout(self.paper_page)
        self.paper_page_column.setSpacing(8)
        self.paper_page_column.setObjectName(u"paper_page_column")
        self.paper_page_column.setContentsMargins(0, 12, 16, 12)
        self.paper_head = QHBoxLayout()
        self.paper_head.setSpacing(8)
        self.paper_head.setObjectName(u"paper_head")
        self.back_button = QPushButton(self.paper_page)
        self.back_button.setObjectName(u"back_button")

        self.paper_head.addWidget(self.back_button)

        self.paper_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paper_head.addItem(self.paper_stretch)


        self.paper_page_column.addLayout(self.paper_head)

        self.paper_column = QVBoxLayout()
        self.paper_column.setSpacing(8)
        self.paper_column.setObjectName(u"paper_column")

        self.paper_page_column.addLayout(self.paper_column)

        self.stack.addWidget(self.paper_page)

        self.column.addWidget(self.stack)

        QWidget.setTabOrder(self.read_button, self.add_button)
        QWidget.setTabOrder(self.add_button, self.search_edit)
        QWidget.setTabOrder(self.search_edit, self.book_table)
        QWidget.setTabOrder(self.book_table, self.check_button)
        QWidget.setTabOrder(self.check_button, self.change_button)
        QWidget.setTabOrder(self.change_button, self.withdraw_button)
        QWidget.setTabOrder(self.withdraw_button, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.back_button)

        self.retranslateUi(ManagementSchools)

        QMetaObject.connectSlotsByName(ManagementSchools)
    # setupUi

    def retranslateUi(self, ManagementSchools):
#if QT_CONFIG(accessibility)
        self.work_scroll.setAccessibleName(QCoreApplication.translate("ManagementSchools", u"Scholen", None))
#endif // QT_CONFIG(accessibility)
        self.book_heading.setText(QCoreApplication.translate("ManagementSchools", u"Adresboek", None))
        self.book_help.setText(QCoreApplication.translate("ManagementSchools", u"Scholen waarnaar u dossiers stuurt. Krijgt u een schoolkaart, lees die dan in of sleep het bestand hierheen. Bel daarna de school om de kaart te controleren.", None))
        self.read_button.setText(QCoreApplication.translate("ManagementSchools", u"Kaart in&lezen\u2026", None))
        self.add_button.setText(QCoreApplication.translate("ManagementSchools", u"School toevoe&gen\u2026", None))
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("ManagementSchools", u"Zoek in het adresboek", None))
#endif // QT_CONFIG(accessibility)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("ManagementSchools", u"Zoek op naam, plaats of BRIN", None))
#if QT_CONFIG(accessibility)
        self.book_table.setAccessibleName(QCoreApplication.translate("ManagementSchools", u"Scholen in het adresboek", None))
#endif // QT_CONFIG(accessibility)
        self.book_empty.setText("")
        self.check_button.setText(QCoreApplication.translate("ManagementSchools", u"&Controleren\u2026", None))
        self.change_button.setText(QCoreApplication.translate("ManagementSchools", u"Wij&zigen\u2026", None))
        self.withdraw_button.setText(QCoreApplication.translate("ManagementSchools", u"Kaart intrekken\u2026", None))
        self.remove_button.setText(QCoreApplication.translate("ManagementSchools", u"Ver&wijderen\u2026", None))
        self.chosen_label.setText("")
        self.back_button.setText(QCoreApplication.translate("ManagementSchools", u"&Terug", None))
        pass
    # retranslateUi

