# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_people.ui'
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
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QStackedWidget, QTableView, QTableWidget,
    QTableWidgetItem, QVBoxLayout, QWidget)
class Ui_ManagementPeople(object):
    def setupUi(self, ManagementPeople):
        if not ManagementPeople.objectName():
            ManagementPeople.setObjectName(u"ManagementPeople")
        self.column = QVBoxLayout(ManagementPeople)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(ManagementPeople)
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
        self.work_column = QVBoxLayout(self.work_content)
        self.work_column.setSpacing(12)
        self.work_column.setObjectName(u"work_column")
        self.work_column.setContentsMargins(0, 12, 16, 12)
        self.people_head = QHBoxLayout()
        self.people_head.setSpacing(12)
        self.people_head.setObjectName(u"people_head")
        self.people_heading = QLabel(self.work_content)
        self.people_heading.setObjectName(u"people_heading")
        self.people_heading.setProperty(u"role", u"heading")
        self.people_heading.setMinimumSize(QSize(0, 32))
        self.people_heading.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignBottom)
        self.people_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.people_heading.setWordWrap(True)

        self.people_head.addWidget(self.people_heading)

        self.own_button = QPushButton(self.work_content)
        self.own_button.setObjectName(u"own_button")

        self.people_head.addWidget(self.own_button)

        self.people_head.setStretch(0, 1)

        self.work_column.addLayout(self.people_head)

        self.people_help = QLabel(self.work_content)
        self.people_help.setObjectName(u"people_help")
        self.people_help.setTextFormat(Qt.TextFormat.PlainText)
        self.people_help.setWordWrap(True)

        self.work_column.addWidget(self.people_help)

        self.rights_note = QLabel(self.work_content)
        self.rights_note.setObjectName(u"rights_note")
        self.rights_note.setProperty(u"role", u"muted")
        self.rights_note.setTextFormat(Qt.TextFormat.PlainText)
        self.rights_note.setWordWrap(True)

        self.work_column.addWidget(self.rights_note)

        self.people_table = QTableView(self.work_content)
        self.people_table.setObjectName(u"people_table")
        self.people_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.people_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.people_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.people_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.people_table.setTabKeyNavigation(False)
        self.people_table.setShowGrid(False)
        self.people_table.setWordWrap(False)
        self.people_table.setCornerButtonEnabled(False)
        self.people_table.horizontalHeader().setHighlightSections(False)
        self.people_table.verticalHeader().setVisible(False)

        self.work_column.addWidget(self.people_table)

        self.people_buttons = QHBoxLayout()
        self.people_buttons.setSpacing(8)
        self.people_buttons.setObjectName(u"people_buttons")
        self.add_button = QPushButton(self.work_content)
        self.add_button.setObjectName(u"add_button")

        self.people_buttons.addWidget(self.add_button)

        self.invite_button = QPushButton(self.work_content)
        self.invite_button.setObjectName(u"invite_button")

        self.people_buttons.addWidget(self.invite_button)

        self.role_button = QPushButton(self.work_content)
        self.role_button.setObjectName(u"role_button")

        self.people_buttons.addWidget(self.role_button)

        self.password_button = QPushButton(self.work_content)
        self.password_button.setObjectName(u"password_button")

        self.people_buttons.addWidget(self.password_button)

        self.leave_button = QPushButton(self.work_content)
        self.leave_button.setObjectName(u"leave_button")

        self.people_buttons.addWidget(self.leave_button)

        self.people_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.people_buttons.addItem(self.people_stretch)


        self.work_column.addLayout(self.people_buttons)

        self.people_notices = QVBoxLayout()
        self.people_notices.setSpacing(0)
        self.people_notices.setObjectName(u"people_notices")

        self.work_column.addLayout(self.people_notices)

        self.rights_head = QHBoxLayout()
        self.rights_head.setSpacing(12)
        self.rights_head.setObjectName(u"rights_head")
        self.rights_heading = QLabel(self.work_content)
        self.rights_heading.setObjectName(u"rights_heading")
        self.rights_heading.setProperty(u"role", u"heading")
        self.rights_heading.setMinimumSize(QSize(0, 32))
        self.rights_heading.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignBottom)
        self.rights_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.rights_heading.setWordWrap(True)

        self.rights_head.addWidget(self.rights_heading)

        self.print_button = QPushButton(self.work_content)
        self.print_button.setObjectName(u"print_button")

        self.rights_head.addWidget(self.print_button)

        self.rights_head.setStretch(0, 1)

        self.work_column.addLayout(self.rights_head)

        self.rights_help = QLabel(self.work_content)
        self.rights_help.setObjectName(u"rights_help")
        self.rights_help.setTextFormat(Qt.TextFormat.PlainText)
        self.rights_help.setWordWrap(True)

        self.work_column.addWidget(self.rights_help)

        self.rights_table = QTableWidget(self.work_content)
        self.rights_table.setObjectName(u"rights_table")
        self.rights_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rights_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rights_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.rights_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rights_table.setTabKeyNavigation(False)
        self.rights_table.setShowGrid(False)
        self.rights_table.setWordWrap(False)
        self.rights_table.setCornerButtonEnabled(False)
        self.rights_table.horizontalHeader().setHighlightSections(False)
        self.rights_table.verticalHeader().setVisible(False)

        self.work_column.addWidget(self.rights_table)

        self.one_person_check = QCheckBox(self.work_content)
        self.one_person_check.setObjectName(u"one_person_check")

        self.work_column.addWidget(self.one_person_check)

        self.work_bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.work_column.addItem(self.work_bottom)

        self.work_scroll.setWidget(self.work_content)

        self.work_page_column.addWidget(self.work_scroll)

        self.stack.addWidget(self.work_page)
        self.form_page = QScrollArea()
        self.form_page.setObjectName(u"form_page")
        self.form_page.setFrameShape(QFrame.Shape.NoFrame)
        self.form_page.setWidgetResizable(True)
        self.form_page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form_content = QWidget()
        self.form_content.setObjectName(u"form_content")
        self.form_content.setProperty(u"role", u"page")
        self.form_column = QVBoxLayout(self.form_content)
        self.form_column.setSpacing(12)
        self.form_column.setObjectName(u"form_column")
        self.form_column.setContentsMargins(0, 12, 16, 12)
        self.form_title = QLabel(self.form_content)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setProperty(u"role", u"heading")
        self.form_title.setMinimumSize(QSize(0, 32))
        self.form_title.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignBottom)
        self.form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.form_title.setWordWrap(True)

        self.form_column.addWidget(self.form_title)

        self.form_intro = QLabel(self.form_content)
        self.form_intro.setObjectName(u"form_intro")
        self.form_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.form_intro.setWordWrap(True)

        self.form_column.addWidget(self.form_intro)

        self.name_part = QWidget(self.form_content)
        self.name_part.setObjectName(u"name_part")
        self.name_part_column = QVBoxLayout(self.name_part)
        self.name_part_column.setSpacing(4)
        self.name_part_column.setObjectName(u"name_part_column")
        self.name_part_column.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.name_part)
        self.name_label.setObjectName(u"name_label")

        self.name_part_column.addWidget(self.name_label)

        self.name_edit = QLineEdit(self.name_part)
        self.name_edit.setObjectName(u"name_edit")
        self.name_edit.setMaximumSize(QSize(360, 16777215))

        self.name_part_column.addWidget(self.name_edit)

        self.name_error = QLabel(self.name_part)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setProperty(u"role", u"error")
        self.name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.name_error.setWordWrap(True)

        self.name_part_column.addWidget(self.name_error)


        self.form_column.addWidget(self.name_part)

        self.role_part = QWidget(self.form_content)
        self.role_part.setObjectName(u"role_part")
        self.role_part_column = QVBoxLayout(self.role_part)
        self.role_part_column.setSpacing(4)
        self.role_part_column.setObjectName(u"role_part_column")
        self.role_part_column.setContentsMargins(0, 0, 0, 0)
        self.role_label = QLabel(self.role_part)
        self.role_label.setObjectName(u"role_label")

        self.role_part_column.addWidget(self.role_label)

        self.role_combo = QComboBox(self.role_part)
        self.role_combo.setObjectName(u"role_combo")
        self.role_combo.setMaximumSize(QSize(360, 16777215))

        self.role_part_column.addWidget(self.role_combo)

        self.role_error = QLabel(self.role_part)
        self.role_error.setObjectName(u"role_error")
        self.role_error.setProperty(u"role", u"error")
        self.role_error.setTextFormat(Qt.TextFormat.PlainText)
        self.role_error.setWordWrap(True)

        self.role_part_column.addWidget(self.role_error)


        self.form_column.addWidget(self.role_part)

        self.old_part = QWidget(self.form_content)
        self.old_part.setObjectName(u"old_part")
        self.old_part_column = QVBoxLayout(self.old_part)
        self.old_part_column.setSpacing(4)
        self.old_part_column.setObjectName(u"old_part_column")
        self.old_part_column.setContentsMargins(0, 0, 0, 0)
        self.old_label = QLabel(self.old_part)
        self.old_label.setObjectName(u"old_label")

        self.old_part_column.addWidget(self.old_label)

        self.old_edit = QLineEdit(self.old_part)
        self.old_edit.setObjectName(u"old_edit")
        self.old_edit.setMaximumSize(QSize(360, 16777215))
        self.old_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.old_part_column.addWidget(self.old_edit)

        self.old_error = QLabel(self.old_part)
        self.old_error.setObjectName(u"old_error")
        self.old_error.setProperty(u"role", u"error")
        self.old_error.setTextFormat(Qt.TextFormat.PlainText)
        self.old_error.setWordWrap(True)

        self.old_part_column.addWidget(self.old_error)


        self.form_column.addWidget(self.old_part)

        self.new_part = QWidget(self.form_content)
        self.new_part.setObjectName(u"new_part")
        self.new_part_column = QVBoxLayout(self.new_part)
        self.new_part_column.setSpacing(4)
        self.new_part_column.setObjectName(u"new_part_column")
        self.new_part_column.setContentsMargins(0, 0, 0, 0)
        self.new_label = QLabel(self.new_part)
        self.new_label.setObjectName(u"new_label")

        self.new_part_column.addWidget(self.new_label)

        self.new_edit = QLineEdit(self.new_part)
        self.new_edit.setObjectName(u"new_edit")
        self.new_edit.setMaximumSize(QSize(360, 16777215))
        self.new_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.new_part_column.addWidget(self.new_edit)

        self.new_error = QLabel(self.new_part)
        self.new_error.setObjectName(u"new_error")
        self.new_error.setProperty(u"role", u"error")
        self.new_error.setTextFormat(Qt.TextFormat.PlainText)
        self.new_error.setWordWrap(True)

        self.new_part_column.addWidget(self.new_error)


        self.form_column.addWidget(self.new_part)

        self.again_part = QWidget(self.form_content)
        self.again_part.setObjectName(u"again_part")
        self.again_part_column = QVBoxLayout(self.again_part)
        self.again_part_column.setSpacing(4)
        self.again_part_column.setObjectName(u"again_part_column")
        self.again_part_column.setContentsMargins(0, 0, 0, 0)
        self.again_label = QLabel(self.again_part)
        self.again_label.setObjectName(u"again_label")

        self.again_part_column.addWidget(self.again_label)

        self.again_edit = QLineEdit(self.again_part)
        self.again_edit.setObjectName(u"again_edit")
        self.again_edit.setMaximumSize(QSize(360, 16777215))
        self.again_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.again_part_column.addWidget(self.again_edit)

        self.again_error = QLabel(self.again_part)
        self.again_error.setObjectName(u"again_error")
        self.again_error.setProperty(u"role", u"error")
        self.again_error.setTextFormat(Qt.TextFormat.PlainText)
        self.again_error.setWordWrap(True)

        self.again_part_column.addWidget(self.again_error)


        self.form_column.addWidget(self.again_part)

        self.own_part = QWidget(self.form_content)
        self.own_part.setObjectName(u"own_part")
        self.own_part_column = QVBoxLayout(self.own_part)
        self.own_part_column.setSpacing(4)
        self.own_part_column.setObjectName(u"own_part_column")
        self.own_part_column.setContentsMargins(0, 0, 0, 0)
        self.own_label = QLabel(self.own_part)
        self.own_label.setObjectName(u"own_label")

        self.own_part_column.addWidget(self.own_label)

        self.own_edit = QLineEdit(self.own_part)
        self.own_edit.setObjectName(u"own_edit")
        self.own_edit.setMaximumSize(QSize(360, 16777215))
        self.own_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.own_part_column.addWidget(self.own_edit)

        self.own_error = QLabel(self.own_part)
        self.own_error.setObjectName(u"own_error")
        self.own_error.setProperty(u"role", u"error")
        self.own_error.setTextFormat(Qt.TextFormat.PlainText)
        self.own_error.setWordWrap(True)

        self.own_part_column.addWidget(self.own_error)


        self.form_column.addWidget(self.own_part)

        self.own_again_part = QWidget(self.form_content)
        self.own_again_part.setObjectName(u"own_again_part")
        self.own_again_part_column = QVBoxLayout(self.own_again_part)
        self.own_again_part_column.setSpacing(4)
        self.own_again_part_column.setObjectName(u"own_again_part_column")
        self.own_again_part_column.setContentsMargins(0, 0, 0, 0)
        self.own_again_label = QLabel(self.own_again_part)
        self.own_again_label.setObjectName(u"own_again_label")

        self.own_again_part_column.addWidget(self.own_again_label)

        self.own_again_edit = QLineEdit(self.own_again_part)
        self.own_again_edit.setObjectName(u"own_again_edit")
        self.own_again_edit.setMaximumSize(QSize(360, 16777215))
        self.own_again_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.own_again_part_column.addWidget(self.own_again_edit)

        self.own_again_error = QLabel(self.own_again_part)
        self.own_again_error.setObjectName(u"own_again_error")
        self.own_again_error.setProperty(u"role", u"error")
        self.own_again_error.setTextFormat(Qt.TextFormat.PlainText)
        self.own_again_error.setWordWrap(True)

        self.own_again_part_column.addWidget(self.own_again_error)


        self.form_column.addWidget(self.own_again_part)

        self.show_check = QCheckBox(self.form_content)
        self.show_check.setObjectName(u"show_check")

        self.form_column.addWidget(self.show_check)

        self.form_notices = QVBoxLayout()
        self.form_notices.setSpacing(0)
        self.form_notices.setObjectName(u"form_notices")

        self.form_column.addLayout(self.form_notices)

        self.form_buttons = QHBoxLayout()
        self.form_buttons.setSpacing(8)
        self.form_buttons.setObjectName(u"form_buttons")
        self.do_button = QPushButton(self.form_content)
        self.do_button.setObjectName(u"do_button")
        self.do_button.setProperty(u"role", u"primary")

        self.form_buttons.addWidget(self.do_button)

        self.stop_button = QPushButton(self.form_content)
        self.stop_button.setObjectName(u"stop_button")

        self.form_buttons.addWidget(self.stop_button)

        self.form_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.form_buttons.addItem(self.form_stretch)

        self.without_button = QPushButton(self.form_content)
        self.without_button.setObjectName(u"without_button")

        self.form_buttons.addWidget(self.without_button)


        self.form_column.addLayout(self.form_buttons)

        self.form_bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.form_column.addItem(self.form_bottom)

        self.form_page.setWidget(self.form_content)
        self.stack.addWidget(self.form_page)
        self.paper_page = QWidget()
        self.paper_page.setObjectName(u"paper_page")
        self.paper_column = QVBoxLayout(self.paper_page)
        self.paper_column.setSpacing(8)
        self.paper_column.setObjectName(u"paper_column")
        self.paper_column.setContentsMargins(0, 12, 0, 0)
        self.paper_bar = QHBoxLayout()
        self.paper_bar.setSpacing(8)
        self.paper_bar.setObjectName(u"paper_bar")
        self.back_button = QPushButton(self.paper_page)
        self.back_button.setObjectName(u"back_button")

        self.paper_bar.addWidget(self.back_button)

        self.paper_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paper_bar.addItem(self.paper_stretch)


        self.paper_column.addLayout(self.paper_bar)

        self.stack.addWidget(self.paper_page)

        self.column.addWidget(self.stack)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.role_label.setBuddy(self.role_combo)
        self.old_label.setBuddy(self.old_edit)
        self.new_label.setBuddy(self.new_edit)
        self.again_label.setBuddy(self.again_edit)
        self.own_label.setBuddy(self.own_edit)
        self.own_again_label.setBuddy(self.own_again_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.own_button, self.people_table)
        QWidget.setTabOrder(self.people_table, self.add_button)
        QWidget.setTabOrder(self.add_button, self.invite_button)
        QWidget.setTabOrder(self.invite_button, self.role_button)
        QWidget.setTabOrder(self.role_button, self.password_button)
        QWidget.setTabOrder(self.password_button, self.leave_button)
        QWidget.setTabOrder(self.leave_button, self.print_button)
        QWidget.setTabOrder(self.print_button, self.rights_table)
        QWidget.setTabOrder(self.rights_table, self.one_person_check)
        QWidget.setTabOrder(self.one_person_check, self.name_edit)
        QWidget.setTabOrder(self.name_edit, self.role_combo)
        QWidget.setTabOrder(self.role_combo, self.old_edit)
        QWidget.setTabOrder(self.old_edit, self.new_edit)
        QWidget.setTabOrder(self.new_edit, self.again_edit)
        QWidget.setTabOrder(self.again_edit, self.own_edit)
        QWidget.setTabOrder(self.own_edit, self.own_again_edit)
        QWidget.setTabOrder(self.own_again_edit, self.show_check)
        QWidget.setTabOrder(self.show_check, self.do_button)
        QWidget.setTabOrder(self.do_button, self.stop_button)
        QWidget.setTabOrder(self.stop_button, self.without_button)
        QWidget.setTabOrder(self.without_button, self.back_button)

        self.retranslateUi(ManagementPeople)

        QMetaObject.connectSlotsByName(ManagementPeople)
    # setupUi

    def retranslateUi(self, ManagementPeople):
#if QT_CONFIG(accessibility)
        self.work_scroll.setAccessibleName(QCoreApplication.translate("ManagementPeople", u"Mensen en rechten", None))
#endif // QT_CONFIG(accessibility)
        self.people_heading.setText(QCoreApplication.translate("ManagementPeople", u"Wie werkt hier?", None))
        self.own_button.setText(QCoreApplication.translate("ManagementPeople", u"&Mijn wachtwoord\u2026", None))
        self.people_help.setText(QCoreApplication.translate("ManagementPeople", u"Deelt een collega dit account op deze computer? Voeg de collega hier toe, met een wachtwoord. Heeft de collega een eigen account of een eigen computer? Maak dan een koppelblad. Gaat iemand weg, geef dat dan hier op: daarna komt die niet meer binnen.", None))
        self.rights_note.setText("")
#if QT_CONFIG(accessibility)
        self.people_table.setAccessibleName(QCoreApplication.translate("ManagementPeople", u"Wie hier werkt", None))
#endif // QT_CONFIG(accessibility)
        self.add_button.setText(QCoreApplication.translate("ManagementPeople", u"Collega toevoe&gen\u2026", None))
        self.invite_button.setText(QCoreApplication.translate("ManagementPeople", u"&Uitnodigen\u2026", None))
        self.role_button.setText(QCoreApplication.translate("ManagementPeople", u"&Rol wijzigen\u2026", None))
        self.password_button.setText(QCoreApplication.translate("ManagementPeople", u"Nieuw &wachtwoord\u2026", None))
        self.leave_button.setText(QCoreApplication.translate("ManagementPeople", u"&Vertrokken\u2026", None))
        self.rights_heading.setText(QCoreApplication.translate("ManagementPeople", u"Wie mag wat?", None))
        self.print_button.setText(QCoreApplication.translate("ManagementPeople", u"A&fdrukken\u2026", None))
        self.rights_help.setText(QCoreApplication.translate("ManagementPeople", u"Dit mag ieder in dit programma, naar wat de wet en het privacybeleid van scholen vragen. U kunt de tabel niet wijzigen.", None))
#if QT_CONFIG(accessibility)
        self.rights_table.setAccessibleName(QCoreApplication.translate("ManagementPeople", u"Wie wat mag", None))
#endif // QT_CONFIG(accessibility)
        self.one_person_check.setText(QCoreApplication.translate("ManagementPeople", u"Wie kie&st wat meegaat, mag het dossier ook zelf overdragen", None))
#if QT_CONFIG(tooltip)
        self.one_person_check.setToolTip(QCoreApplication.translate("ManagementPeople", u"Voor een kleine school. Anders kiest de een en draagt de ander over.", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.form_page.setAccessibleName(QCoreApplication.translate("ManagementPeople", u"Gegevens van een collega", None))
#endif // QT_CONFIG(accessibility)
        self.form_title.setText("")
        self.form_intro.setText("")
        self.name_label.setText(QCoreApplication.translate("ManagementPeople", u"&Naam van de collega", None))
        self.name_error.setText("")
        self.role_label.setText(QCoreApplication.translate("ManagementPeople", u"&Rol", None))
        self.role_error.setText("")
        self.old_label.setText(QCoreApplication.translate("ManagementPeople", u"Uw wachtwoord van n&u", None))
        self.old_error.setText("")
        self.new_label.setText(QCoreApplication.translate("ManagementPeople", u"Wa&chtwoord", None))
        self.new_error.setText("")
        self.again_label.setText(QCoreApplication.translate("ManagementPeople", u"Nog een &keer hetzelfde wachtwoord", None))
        self.again_error.setText("")
        self.own_label.setText(QCoreApplication.translate("ManagementPeople", u"En een wachtwoord voor &uzelf", None))
        self.own_error.setText("")
        self.own_again_label.setText(QCoreApplication.translate("ManagementPeople", u"Nog een keer uw &eigen wachtwoord", None))
        self.own_again_error.setText("")
        self.show_check.setText(QCoreApplication.translate("ManagementPeople", u"Laten zien wat er &getypt is", None))
        self.do_button.setText(QCoreApplication.translate("ManagementPeople", u"&Bewaren", None))
        self.stop_button.setText(QCoreApplication.translate("ManagementPeople", u"Niet bew&aren", None))
        self.without_button.setText(QCoreApplication.translate("ManagementPeople", u"Zonder wachtwoord werken", None))
        self.back_button.setText(QCoreApplication.translate("ManagementPeople", u"Ter&ug", None))
        pass
    # retranslateUi

