# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QGridLayout,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget,
    QTabWidget, QTableView, QVBoxLayout, QWidget)
class Ui_Management(object):
    def setupUi(self, Management):
        if not Management.objectName():
            Management.setObjectName(u"Management")
        self.column = QVBoxLayout(Management)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 24, 16)
        self.title = QLabel(Management)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.tabs = QTabWidget(Management)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.school_tab = QWidget()
        self.school_tab.setObjectName(u"school_tab")
        self.school_tab_column = QVBoxLayout(self.school_tab)
        self.school_tab_column.setSpacing(8)
        self.school_tab_column.setObjectName(u"school_tab_column")
        self.school_tab_column.setContentsMargins(0, 0, 0, 0)
        self.school_scroll = QScrollArea(self.school_tab)
        self.school_scroll.setObjectName(u"school_scroll")
        self.school_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.school_scroll.setWidgetResizable(True)
        self.school_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.school_scroll_content = QWidget()
        self.school_scroll_content.setObjectName(u"school_scroll_content")
        self.school_scroll_content.setProperty(u"role", u"page")
        self.school_column = QVBoxLayout(self.school_scroll_content)
        self.school_column.setSpacing(12)
        self.school_column.setObjectName(u"school_column")
        self.school_column.setContentsMargins(0, 12, 16, 12)
        self.school_rights = QLabel(self.school_scroll_content)
        self.school_rights.setObjectName(u"school_rights")
        self.school_rights.setProperty(u"role", u"muted")
        self.school_rights.setTextFormat(Qt.TextFormat.PlainText)
        self.school_rights.setWordWrap(True)

        self.school_column.addWidget(self.school_rights)

        self.school_fields = QVBoxLayout()
        self.school_fields.setSpacing(0)
        self.school_fields.setObjectName(u"school_fields")

        self.school_column.addLayout(self.school_fields)

        self.school_scroll.setWidget(self.school_scroll_content)

        self.school_tab_column.addWidget(self.school_scroll)

        self.school_notices = QVBoxLayout()
        self.school_notices.setSpacing(0)
        self.school_notices.setObjectName(u"school_notices")

        self.school_tab_column.addLayout(self.school_notices)

        self.school_buttons = QHBoxLayout()
        self.school_buttons.setSpacing(8)
        self.school_buttons.setObjectName(u"school_buttons")
        self.save_button = QPushButton(self.school_tab)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.school_buttons.addWidget(self.save_button)

        self.undo_button = QPushButton(self.school_tab)
        self.undo_button.setObjectName(u"undo_button")

        self.school_buttons.addWidget(self.undo_button)

        self.school_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.school_buttons.addItem(self.school_stretch)

        self.demo_button = QPushButton(self.school_tab)
        self.demo_button.setObjectName(u"demo_button")

        self.school_buttons.addWidget(self.demo_button)


        self.school_tab_column.addLayout(self.school_buttons)

        self.tabs.addTab(self.school_tab, "")
        self.key_tab = QWidget()
        self.key_tab.setObjectName(u"key_tab")
        self.key_tab_column = QVBoxLayout(self.key_tab)
        self.key_tab_column.setSpacing(0)
        self.key_tab_column.setObjectName(u"key_tab_column")
        self.key_tab_column.setContentsMargins(0, 0, 0, 0)
        self.key_stack = QStackedWidget(self.key_tab)
        self.key_stack.setObjectName(u"key_stack")
        self.key_facts_page = QWidget()
        self.key_facts_page.setObjectName(u"key_facts_page")
        self.key_facts_column = QVBoxLayout(self.key_facts_page)
        self.key_facts_column.setSpacing(0)
        self.key_facts_column.setObjectName(u"key_facts_column")
        self.key_facts_column.setContentsMargins(0, 0, 0, 0)
        self.key_scroll = QScrollArea(self.key_facts_page)
        self.key_scroll.setObjectName(u"key_scroll")
        self.key_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.key_scroll.setWidgetResizable(True)
        self.key_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.key_scroll_content = QWidget()
        self.key_scroll_content.setObjectName(u"key_scroll_content")
        self.key_scroll_content.setProperty(u"role", u"page")
        self.key_column = QVBoxLayout(self.key_scroll_content)
        self.key_column.setSpacing(12)
        self.key_column.setObjectName(u"key_column")
        self.key_column.setContentsMargins(0, 12, 16, 12)
        self.key_facts = QGridLayout()
        self.key_facts.setObjectName(u"key_facts")
        self.key_facts.setHorizontalSpacing(16)
        self.key_facts.setVerticalSpacing(8)
        self.user_title = QLabel(self.key_scroll_content)
        self.user_title.setObjectName(u"user_title")
        self.user_title.setProperty(u"role", u"muted")
        self.user_title.setTextFormat(Qt.TextFormat.PlainText)
        self.user_title.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.key_facts.addWidget(self.user_title, 0, 0, 1, 1)

        self.user_label = QLabel(self.key_scroll_content)
        self.user_label.setObjectName(u"user_label")
        self.user_label.setTextFormat(Qt.TextFormat.PlainText)
        self.user_label.setWordWrap(True)
        self.user_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.key_facts.addWidget(self.user_label, 0, 1, 1, 1)

        self.keychain_title = QLabel(self.key_scroll_content)
        self.keychain_title.setObjectName(u"keychain_title")
        self.keychain_title.setProperty(u"role", u"muted")
        self.keychain_title.setTextFormat(Qt.TextFormat.PlainText)
        self.keychain_title.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.key_facts.addWidget(self.keychain_title, 1, 0, 1, 1)

        self.keychain_label = QLabel(self.key_scroll_content)
        self.keychain_label.setObjectName(u"keychain_label")
        self.keychain_label.setTextFormat(Qt.TextFormat.PlainText)
        self.keychain_label.setWordWrap(True)
        self.keychain_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.key_facts.addWidget(self.keychain_label, 1, 1, 1, 1)

        self.folder_title = QLabel(self.key_scroll_content)
        self.folder_title.setObjectName(u"folder_title")
        self.folder_title.setProperty(u"role", u"muted")
        self.folder_title.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_title.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.key_facts.addWidget(self.folder_title, 2, 0, 1, 1)

        self.folder_label = QLabel(self.key_scroll_content)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setTextFormat(Qt.TextFormat.PlainText)
        self.folder_label.setWordWrap(True)
        self.folder_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.key_facts.addWidget(self.folder_label, 2, 1, 1, 1)

        self.sheet_title = QLabel(self.key_scroll_content)
        self.sheet_title.setObjectName(u"sheet_title")
        self.sheet_title.setProperty(u"role", u"muted")
        self.sheet_title.setTextFormat(Qt.TextFormat.PlainText)
        self.sheet_title.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.key_facts.addWidget(self.sheet_title, 3, 0, 1, 1)

        self.sheet_state = QHBoxLayout()
        self.sheet_state.setSpacing(8)
        self.sheet_state.setObjectName(u"sheet_state")

        self.key_facts.addLayout(self.sheet_state, 3, 1, 1, 1)

        self.key_facts.setColumnStretch(1, 1)

        self.key_column.addLayout(self.key_facts)

        self.sheet_heading = QLabel(self.key_scroll_content)
        self.sheet_heading.setObjectName(u"sheet_heading")
        self.sheet_heading.setProperty(u"role", u"heading")
        self.sheet_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.sheet_heading.setWordWrap(True)
        self.sheet_heading.setMinimumSize(QSize(0, 36))
        self.sheet_heading.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignBottom)

        self.key_column.addWidget(self.sheet_heading)

        self.sheet_help = QLabel(self.key_scroll_content)
        self.sheet_help.setObjectName(u"sheet_help")
        self.sheet_help.setTextFormat(Qt.TextFormat.PlainText)
        self.sheet_help.setWordWrap(True)

        self.key_column.addWidget(self.sheet_help)

        self.sheet_rights = QLabel(self.key_scroll_content)
        self.sheet_rights.setObjectName(u"sheet_rights")
        self.sheet_rights.setProperty(u"role", u"muted")
        self.sheet_rights.setTextFormat(Qt.TextFormat.PlainText)
        self.sheet_rights.setWordWrap(True)

        self.key_column.addWidget(self.sheet_rights)

        self.key_notices = QVBoxLayout()
        self.key_notices.setSpacing(0)
        self.key_notices.setObjectName(u"key_notices")

        self.key_column.addLayout(self.key_notices)

        self.key_buttons = QHBoxLayout()
        self.key_buttons.setSpacing(8)
        self.key_buttons.setObjectName(u"key_buttons")
        self.renew_button = QPushButton(self.key_scroll_content)
        self.renew_button.setObjectName(u"renew_button")

        self.key_buttons.addWidget(self.renew_button)

        self.key_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.key_buttons.addItem(self.key_stretch)


        self.key_column.addLayout(self.key_buttons)

        self.key_bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.key_column.addItem(self.key_bottom)

        self.key_scroll.setWidget(self.key_scroll_content)

        self.key_facts_column.addWidget(self.key_scroll)

        self.key_stack.addWidget(self.key_facts_page)
        self.renewal = QWidget()
        self.renewal.setObjectName(u"renewal")
        self.renewal_column = QVBoxLayout(self.renewal)
        self.renewal_column.setSpacing(8)
        self.renewal_column.setObjectName(u"renewal_column")
        self.renewal_column.setContentsMargins(0, 12, 0, 0)
        self.renewal_title = QLabel(self.renewal)
        self.renewal_title.setObjectName(u"renewal_title")
        self.renewal_title.setProperty(u"role", u"heading")
        self.renewal_title.setTextFormat(Qt.TextFormat.PlainText)
        self.renewal_title.setWordWrap(True)

        self.renewal_column.addWidget(self.renewal_title)

        self.renewal_intro = QLabel(self.renewal)
        self.renewal_intro.setObjectName(u"renewal_intro")
        self.renewal_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.renewal_intro.setWordWrap(True)

        self.renewal_column.addWidget(self.renewal_intro)

        self.renewal_scroll = QScrollArea(self.renewal)
        self.renewal_scroll.setObjectName(u"renewal_scroll")
        self.renewal_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.renewal_scroll.setWidgetResizable(True)
        self.renewal_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.renewal_scroll_content = QWidget()
        self.renewal_scroll_content.setObjectName(u"renewal_scroll_content")
        self.renewal_scroll_content.setProperty(u"role", u"page")
        self.renewal_scroll_column = QVBoxLayout(self.renewal_scroll_content)
        self.renewal_scroll_column.setSpacing(0)
        self.renewal_scroll_column.setObjectName(u"renewal_scroll_column")
        self.renewal_scroll_column.setContentsMargins(0, 0, 16, 0)
        self.renewal_steps = QStackedWidget(self.renewal_scroll_content)
        self.renewal_steps.setObjectName(u"renewal_steps")

        self.renewal_scroll_column.addWidget(self.renewal_steps)

        self.renewal_scroll.setWidget(self.renewal_scroll_content)

        self.renewal_column.addWidget(self.renewal_scroll)

        self.renewal_notices = QVBoxLayout()
        self.renewal_notices.setSpacing(0)
        self.renewal_notices.setObjectName(u"renewal_notices")

        self.renewal_column.addLayout(self.renewal_notices)

        self.renewal_buttons = QHBoxLayout()
        self.renewal_buttons.setSpacing(8)
        self.renewal_buttons.setObjectName(u"renewal_buttons")
        self.next_button = QPushButton(self.renewal)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"primary")

        self.renewal_buttons.addWidget(self.next_button)

        self.cancel_button = QPushButton(self.renewal)
        self.cancel_button.setObjectName(u"cancel_button")

        self.renewal_buttons.addWidget(self.cancel_button)

        self.renewal_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.renewal_buttons.addItem(self.renewal_stretch)


        self.renewal_column.addLayout(self.renewal_buttons)

        self.key_stack.addWidget(self.renewal)

        self.key_tab_column.addWidget(self.key_stack)

        self.tabs.addTab(self.key_tab, "")
        self.log_tab = QWidget()
        self.log_tab.setObjectName(u"log_tab")
        self.log_column = QVBoxLayout(self.log_tab)
        self.log_column.setSpacing(12)
        self.log_column.setObjectName(u"log_column")
        self.log_column.setContentsMargins(0, 12, 0, 0)
        self.log_head = QHBoxLayout()
        self.log_head.setSpacing(12)
        self.log_head.setObjectName(u"log_head")
        self.log_help = QLabel(self.log_tab)
        self.log_help.setObjectName(u"log_help")
        self.log_help.setTextFormat(Qt.TextFormat.PlainText)
        self.log_help.setWordWrap(True)

        self.log_head.addWidget(self.log_help)

        self.check_button = QPushButton(self.log_tab)
        self.check_button.setObjectName(u"check_button")

        self.log_head.addWidget(self.check_button)

        self.log_head.setStretch(0, 1)

        self.log_column.addLayout(self.log_head)

        self.log_notices = QVBoxLayout()
        self.log_notices.setSpacing(0)
        self.log_notices.setObjectName(u"log_notices")

        self.log_column.addLayout(self.log_notices)

        self.log_table = QTableView(self.log_tab)
        self.log_table.setObjectName(u"log_table")
        self.log_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.log_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.log_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.log_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.log_table.setTabKeyNavigation(False)
        self.log_table.setShowGrid(False)
        self.log_table.setWordWrap(False)
        self.log_table.setCornerButtonEnabled(False)
        self.log_table.horizontalHeader().setHighlightSections(False)
        self.log_table.verticalHeader().setVisible(False)

        self.log_column.addWidget(self.log_table)

        self.tabs.addTab(self.log_tab, "")

        self.column.addWidget(self.tabs)

        QWidget.setTabOrder(self.tabs, self.save_button)
        QWidget.setTabOrder(self.save_button, self.undo_button)
        QWidget.setTabOrder(self.undo_button, self.demo_button)
        QWidget.setTabOrder(self.demo_button, self.renew_button)
        QWidget.setTabOrder(self.renew_button, self.next_button)
        QWidget.setTabOrder(self.next_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.check_button)
        QWidget.setTabOrder(self.check_button, self.log_table)

        self.retranslateUi(Management)

        QMetaObject.connectSlotsByName(Management)
    # setupUi

    def retranslateUi(self, Management):
        self.title.setText(QCoreApplication.translate("Management", u"Beheer", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("Management", u"Beheer", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.school_scroll.setAccessibleName(QCoreApplication.translate("Management", u"Gegevens van de school", None))
#endif // QT_CONFIG(accessibility)
        self.school_rights.setText("")
        self.save_button.setText(QCoreApplication.translate("Management", u"Be&waren", None))
        self.undo_button.setText(QCoreApplication.translate("Management", u"Niet bew&aren", None))
        self.demo_button.setText(QCoreApplication.translate("Management", u"Oefenen in de voorbeeldschool\u2026", None))
#if QT_CONFIG(tooltip)
        self.demo_button.setToolTip(QCoreApplication.translate("Management", u"Een school die niet bestaat, in een eigen venster. Uw eigen dossiers blijven erbuiten.", None))
#endif // QT_CONFIG(tooltip)
        self.tabs.setTabText(self.tabs.indexOf(self.school_tab), QCoreApplication.translate("Management", u"School", None))
#if QT_CONFIG(accessibility)
        self.key_scroll.setAccessibleName(QCoreApplication.translate("Management", u"Sleutels", None))
#endif // QT_CONFIG(accessibility)
        self.user_title.setText(QCoreApplication.translate("Management", u"Aangemeld", None))
        self.user_label.setText("")
        self.keychain_title.setText(QCoreApplication.translate("Management", u"Sleutel", None))
        self.keychain_label.setText("")
        self.folder_title.setText(QCoreApplication.translate("Management", u"Map van de opslag", None))
        self.folder_label.setText("")
        self.sheet_title.setText(QCoreApplication.translate("Management", u"Herstelblad", None))
        self.sheet_heading.setText(QCoreApplication.translate("Management", u"Herstelblad", None))
        self.sheet_help.setText(QCoreApplication.translate("Management", u"Met de woorden op het herstelblad gaan de dossiers open als deze computer kapot is. Maak een nieuw blad als het oude weg is, of als iemand de woorden heeft gezien. Het oude blad geldt tot u het nieuwe hebt bevestigd; daarna opent het niets meer.", None))
        self.sheet_rights.setText("")
        self.renew_button.setText(QCoreApplication.translate("Management", u"N&ieuw herstelblad maken\u2026", None))
        self.renewal_title.setText("")
        self.renewal_intro.setText("")
#if QT_CONFIG(accessibility)
        self.renewal_scroll.setAccessibleName(QCoreApplication.translate("Management", u"Nieuw herstelblad", None))
#endif // QT_CONFIG(accessibility)
        self.next_button.setText(QCoreApplication.translate("Management", u"&Verder", None))
        self.cancel_button.setText(QCoreApplication.translate("Management", u"&Annuleren", None))
        self.tabs.setTabText(self.tabs.indexOf(self.key_tab), QCoreApplication.translate("Management", u"Sleutels", None))
        self.log_help.setText(QCoreApplication.translate("Management", u"Alle handelingen, de nieuwste bovenaan. Niemand kan hier iets wijzigen of weghalen.", None))
        self.check_button.setText(QCoreApplication.translate("Management", u"Opslag &controleren", None))
#if QT_CONFIG(tooltip)
        self.check_button.setToolTip(QCoreApplication.translate("Management", u"Kijkt het hele bestand na: alle gegevens, alle versleutelde stukken en het logboek van de eerste regel tot de laatste", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.log_table.setAccessibleName(QCoreApplication.translate("Management", u"Logboek", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.log_tab), QCoreApplication.translate("Management", u"Logboek", None))
        pass
    # retranslateUi

