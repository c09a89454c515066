# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_breach.ui'
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
    QFormLayout, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget,
    QTableView, QVBoxLayout, QWidget)

from oso_desktop.qt.date_field import DateField
class Ui_ManagementBreach(object):
    def setupUi(self, ManagementBreach):
        if not ManagementBreach.objectName():
            ManagementBreach.setObjectName(u"ManagementBreach")
        self.column = QVBoxLayout(ManagementBreach)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(ManagementBreach)
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
        self.breach_intro = QLabel(self.work_content)
        self.breach_intro.setObjectName(u"breach_intro")
        self.breach_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.breach_intro.setWordWrap(True)

        self.work_column.addWidget(self.breach_intro)

        self.officer_row = QHBoxLayout()
        self.officer_row.setSpacing(8)
        self.officer_row.setObjectName(u"officer_row")
        self.officer_row.setContentsMargins(0, 0, 0, 0)
        self.officer_label = QLabel(self.work_content)
        self.officer_label.setObjectName(u"officer_label")
        self.officer_label.setTextFormat(Qt.TextFormat.PlainText)

        self.officer_row.addWidget(self.officer_label)

        self.officer_name = QLineEdit(self.work_content)
        self.officer_name.setObjectName(u"officer_name")

        self.officer_row.addWidget(self.officer_name)

        self.reach_label = QLabel(self.work_content)
        self.reach_label.setObjectName(u"reach_label")
        self.reach_label.setTextFormat(Qt.TextFormat.PlainText)

        self.officer_row.addWidget(self.reach_label)

        self.officer_reach = QLineEdit(self.work_content)
        self.officer_reach.setObjectName(u"officer_reach")

        self.officer_row.addWidget(self.officer_reach)

        self.officer_button = QPushButton(self.work_content)
        self.officer_button.setObjectName(u"officer_button")

        self.officer_row.addWidget(self.officer_button)


        self.work_column.addLayout(self.officer_row)

        self.breaches_table = QTableView(self.work_content)
        self.breaches_table.setObjectName(u"breaches_table")
        self.breaches_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.breaches_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.breaches_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.breaches_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.breaches_table.setTabKeyNavigation(False)
        self.breaches_table.setShowGrid(False)
        self.breaches_table.setWordWrap(False)
        self.breaches_table.setCornerButtonEnabled(False)
        self.breaches_table.horizontalHeader().setHighlightSections(False)
        self.breaches_table.verticalHeader().setVisible(False)

        self.work_column.addWidget(self.breaches_table)

        self.breaches_empty = QLabel(self.work_content)
        self.breaches_empty.setObjectName(u"breaches_empty")
        self.breaches_empty.setProperty(u"role", u"muted")
        self.breaches_empty.setTextFormat(Qt.TextFormat.PlainText)
        self.breaches_empty.setWordWrap(True)

        self.work_column.addWidget(self.breaches_empty)

        self.breach_buttons = QHBoxLayout()
        self.breach_buttons.setSpacing(8)
        self.breach_buttons.setObjectName(u"breach_buttons")
        self.breach_buttons.setContentsMargins(0, 0, 0, 0)
        self.new_button = QPushButton(self.work_content)
        self.new_button.setObjectName(u"new_button")

        self.breach_buttons.addWidget(self.new_button)

        self.breach_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.breach_buttons.addItem(self.breach_stretch)


        self.work_column.addLayout(self.breach_buttons)

        self.breach_notices = QVBoxLayout()
        self.breach_notices.setSpacing(0)
        self.breach_notices.setObjectName(u"breach_notices")
        self.breach_notices.setContentsMargins(0, 0, 0, 0)

        self.work_column.addLayout(self.breach_notices)

        self.note_box = QFrame(self.work_content)
        self.note_box.setObjectName(u"note_box")
        self.note_box.setProperty(u"role", u"card")
        self.note_column = QVBoxLayout(self.note_box)
        self.note_column.setSpacing(8)
        self.note_column.setObjectName(u"note_column")
        self.note_column.setContentsMargins(12, 12, 12, 12)
        self.note_heading = QLabel(self.note_box)
        self.note_heading.setObjectName(u"note_heading")
        self.note_heading.setProperty(u"role", u"heading")
        self.note_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.note_heading.setWordWrap(True)

        self.note_column.addWidget(self.note_heading)

        self.note_form = QFormLayout()
        self.note_form.setObjectName(u"note_form")
        self.note_form.setHorizontalSpacing(16)
        self.note_form.setVerticalSpacing(8)
        self.kind_label = QLabel(self.note_box)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)

        self.note_form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kind_label)

        self.kind_box = QComboBox(self.note_box)
        self.kind_box.setObjectName(u"kind_box")
        self.kind_box.setMaximumSize(QSize(420, 16777215))

        self.note_form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind_box)

        self.known_label = QLabel(self.note_box)
        self.known_label.setObjectName(u"known_label")
        self.known_label.setTextFormat(Qt.TextFormat.PlainText)

        self.note_form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.known_label)

        self.known_row = QHBoxLayout()
        self.known_row.setSpacing(8)
        self.known_row.setObjectName(u"known_row")
        self.known_row.setContentsMargins(0, 0, 0, 0)
        self.known_day = DateField(self.note_box)
        self.known_day.setObjectName(u"known_day")

        self.known_row.addWidget(self.known_day)

        self.hour_label = QLabel(self.note_box)
        self.hour_label.setObjectName(u"hour_label")
        self.hour_label.setTextFormat(Qt.TextFormat.PlainText)

        self.known_row.addWidget(self.hour_label)

        self.known_time = QLineEdit(self.note_box)
        self.known_time.setObjectName(u"known_time")
        self.known_time.setMaximumSize(QSize(80, 16777215))

        self.known_row.addWidget(self.known_time)

        self.known_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.known_row.addItem(self.known_stretch)


        self.note_form.setLayout(1, QFormLayout.ItemRole.FieldRole, self.known_row)

        self.happened_label = QLabel(self.note_box)
        self.happened_label.setObjectName(u"happened_label")
        self.happened_label.setTextFormat(Qt.TextFormat.PlainText)

        self.note_form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.happened_label)

        self.happened_field = QPlainTextEdit(self.note_box)
        self.happened_field.setObjectName(u"happened_field")
        self.happened_field.setTabChangesFocus(True)
        self.happened_field.setMaximumSize(QSize(16777215, 72))

        self.note_form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.happened_field)


        self.note_column.addLayout(self.note_form)

        self.lost_label = QLabel(self.note_box)
        self.lost_label.setObjectName(u"lost_label")
        self.lost_label.setTextFormat(Qt.TextFormat.PlainText)
        self.lost_label.setWordWrap(True)

        self.note_column.addWidget(self.lost_label)

        self.lost_table = QTableView(self.note_box)
        self.lost_table.setObjectName(u"lost_table")
        self.lost_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.lost_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.lost_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.lost_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.lost_table.setTabKeyNavigation(False)
        self.lost_table.setShowGrid(False)
        self.lost_table.setWordWrap(False)
        self.lost_table.setCornerButtonEnabled(False)
        self.lost_table.horizontalHeader().setHighlightSections(False)
        self.lost_table.verticalHeader().setVisible(False)

        self.note_column.addWidget(self.lost_table)

        self.lost_content = QLabel(self.note_box)
        self.lost_content.setObjectName(u"lost_content")
        self.lost_content.setProperty(u"role", u"muted")
        self.lost_content.setTextFormat(Qt.TextFormat.PlainText)
        self.lost_content.setWordWrap(True)

        self.note_column.addWidget(self.lost_content)

        self.note_buttons = QHBoxLayout()
        self.note_buttons.setSpacing(8)
        self.note_buttons.setObjectName(u"note_buttons")
        self.note_buttons.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(self.note_box)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.note_buttons.addWidget(self.save_button)

        self.cancel_button = QPushButton(self.note_box)
        self.cancel_button.setObjectName(u"cancel_button")

        self.note_buttons.addWidget(self.cancel_button)

        self.note_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.note_buttons.addItem(self.note_stretch)


        self.note_column.addLayout(self.note_buttons)


        self.work_column.addWidget(self.note_box)

        self.one_box = QFrame(self.work_content)
        self.one_box.setObjectName(u"one_box")
        self.one_box.setProperty(u"role", u"card")
        self.one_column = QVBoxLayout(self.one_box)
        self.one_column.setSpacing(8)
        self.one_column.setObjectName(u"one_column")
        self.one_column.setContentsMargins(12, 12, 12, 12)
        self.one_heading = QLabel(self.one_box)
        self.one_heading.setObjectName(u"one_heading")
        self.one_heading.setProperty(u"role", u"heading")
        self.one_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.one_heading.setWordWrap(True)

        self.one_column.addWidget(self.one_heading)

        self.clock_label = QLabel(self.one_box)
        self.clock_label.setObjectName(u"clock_label")
        self.clock_label.setProperty(u"role", u"strong")
        self.clock_label.setTextFormat(Qt.TextFormat.PlainText)
        self.clock_label.setWordWrap(True)

        self.one_column.addWidget(self.clock_label)

        self.one_facts = QLabel(self.one_box)
        self.one_facts.setObjectName(u"one_facts")
        self.one_facts.setTextFormat(Qt.TextFormat.PlainText)
        self.one_facts.setWordWrap(True)

        self.one_column.addWidget(self.one_facts)

        self.questions_form = QFormLayout()
        self.questions_form.setObjectName(u"questions_form")
        self.questions_form.setHorizontalSpacing(16)
        self.questions_form.setVerticalSpacing(8)
        self.encrypted_label = QLabel(self.one_box)
        self.encrypted_label.setObjectName(u"encrypted_label")
        self.encrypted_label.setTextFormat(Qt.TextFormat.PlainText)

        self.questions_form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.encrypted_label)

        self.encrypted_box = QComboBox(self.one_box)
        self.encrypted_box.setObjectName(u"encrypted_box")
        self.encrypted_box.setMaximumSize(QSize(420, 16777215))

        self.questions_form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.encrypted_box)

        self.key_label = QLabel(self.one_box)
        self.key_label.setObjectName(u"key_label")
        self.key_label.setTextFormat(Qt.TextFormat.PlainText)

        self.questions_form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.key_label)

        self.key_box = QComboBox(self.one_box)
        self.key_box.setObjectName(u"key_box")
        self.key_box.setMaximumSize(QSize(420, 16777215))

        self.questions_form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.key_box)

        self.back_label = QLabel(self.one_box)
        self.back_label.setObjectName(u"back_label")
        self.back_label.setTextFormat(Qt.TextFormat.PlainText)

        self.questions_form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.back_label)

        self.back_box = QComboBox(self.one_box)
        self.back_box.setObjectName(u"back_box")
        self.back_box.setMaximumSize(QSize(420, 16777215))

        self.questions_form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.back_box)

        self.sensitive_label = QLabel(self.one_box)
        self.sensitive_label.setObjectName(u"sensitive_label")
        self.sensitive_label.setTextFormat(Qt.TextFormat.PlainText)

        self.questions_form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.sensitive_label)

        self.sensitive_box = QComboBox(self.one_box)
        self.sensitive_box.setObjectName(u"sensitive_box")
        self.sensitive_box.setMaximumSize(QSize(420, 16777215))

        self.questions_form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.sensitive_box)


        self.one_column.addLayout(self.questions_form)

        self.judge_row = QHBoxLayout()
        self.judge_row.setSpacing(8)
        self.judge_row.setObjectName(u"judge_row")
        self.judge_row.setContentsMargins(0, 0, 0, 0)
        self.judge_button = QPushButton(self.one_box)
        self.judge_button.setObjectName(u"judge_button")

        self.judge_row.addWidget(self.judge_button)

        self.judge_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.judge_row.addItem(self.judge_stretch)


        self.one_column.addLayout(self.judge_row)

        self.advice_label = QLabel(self.one_box)
        self.advice_label.setObjectName(u"advice_label")
        self.advice_label.setProperty(u"role", u"strong")
        self.advice_label.setTextFormat(Qt.TextFormat.PlainText)
        self.advice_label.setWordWrap(True)

        self.one_column.addWidget(self.advice_label)

        self.decide_form = QFormLayout()
        self.decide_form.setObjectName(u"decide_form")
        self.decide_form.setHorizontalSpacing(16)
        self.decide_form.setVerticalSpacing(8)
        self.authority_label = QLabel(self.one_box)
        self.authority_label.setObjectName(u"authority_label")
        self.authority_label.setTextFormat(Qt.TextFormat.PlainText)

        self.decide_form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.authority_label)

        self.authority_check = QCheckBox(self.one_box)
        self.authority_check.setObjectName(u"authority_check")

        self.decide_form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.authority_check)

        self.people_label = QLabel(self.one_box)
        self.people_label.setObjectName(u"people_label")
        self.people_label.setTextFormat(Qt.TextFormat.PlainText)

        self.decide_form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.people_label)

        self.people_check = QCheckBox(self.one_box)
        self.people_check.setObjectName(u"people_check")

        self.decide_form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.people_check)

        self.reason_label = QLabel(self.one_box)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)

        self.decide_form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.reason_label)

        self.reason_field = QPlainTextEdit(self.one_box)
        self.reason_field.setObjectName(u"reason_field")
        self.reason_field.setTabChangesFocus(True)
        self.reason_field.setMaximumSize(QSize(16777215, 72))

        self.decide_form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.reason_field)

        self.decided_label = QLabel(self.one_box)
        self.decided_label.setObjectName(u"decided_label")
        self.decided_label.setTextFormat(Qt.TextFormat.PlainText)

        self.decide_form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.decided_label)

        self.decided_field = QLineEdit(self.one_box)
        self.decided_field.setObjectName(u"decided_field")

        self.decide_form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.decided_field)


        self.one_column.addLayout(self.decide_form)

        self.decide_row = QHBoxLayout()
        self.decide_row.setSpacing(8)
        self.decide_row.setObjectName(u"decide_row")
        self.decide_row.setContentsMargins(0, 0, 0, 0)
        self.decide_button = QPushButton(self.one_box)
        self.decide_button.setObjectName(u"decide_button")

        self.decide_row.addWidget(self.decide_button)

        self.decide_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.decide_row.addItem(self.decide_stretch)


        self.one_column.addLayout(self.decide_row)

        self.report_row = QHBoxLayout()
        self.report_row.setSpacing(8)
        self.report_row.setObjectName(u"report_row")
        self.report_row.setContentsMargins(0, 0, 0, 0)
        self.report_label = QLabel(self.one_box)
        self.report_label.setObjectName(u"report_label")
        self.report_label.setTextFormat(Qt.TextFormat.PlainText)

        self.report_row.addWidget(self.report_label)

        self.to_box = QComboBox(self.one_box)
        self.to_box.setObjectName(u"to_box")
        self.to_box.setMaximumSize(QSize(420, 16777215))

        self.report_row.addWidget(self.to_box)

        self.mark_label = QLabel(self.one_box)
        self.mark_label.setObjectName(u"mark_label")
        self.mark_label.setTextFormat(Qt.TextFormat.PlainText)

        self.report_row.addWidget(self.mark_label)

        self.mark_field = QLineEdit(self.one_box)
        self.mark_field.setObjectName(u"mark_field")

        self.report_row.addWidget(self.mark_field)

        self.report_button = QPushButton(self.one_box)
        self.report_button.setObjectName(u"report_button")

        self.report_row.addWidget(self.report_button)

        self.report_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.report_row.addItem(self.report_stretch)


        self.one_column.addLayout(self.report_row)

        self.sheet_row = QHBoxLayout()
        self.sheet_row.setSpacing(8)
        self.sheet_row.setObjectName(u"sheet_row")
        self.sheet_row.setContentsMargins(0, 0, 0, 0)
        self.sheet_button = QPushButton(self.one_box)
        self.sheet_button.setObjectName(u"sheet_button")

        self.sheet_row.addWidget(self.sheet_button)

        self.sheet_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sheet_row.addItem(self.sheet_stretch)


        self.one_column.addLayout(self.sheet_row)


        self.work_column.addWidget(self.one_box)

        self.work_bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.work_column.addItem(self.work_bottom)

        self.work_scroll.setWidget(self.work_content)

        self.work_page_column.addWidget(self.work_scroll)

        self.stack.addWidget(self.work_page)
        self.paper_page = QWidget()
        self.paper_page.setObjectName(u"paper_page")
        self.paper_column = QVBoxLayout(self.paper_page)
        self.paper_column.setSpacing(8)
        self.paper_column.setObjectName(u"paper_column")
        self.paper_column.setContentsMargins(0, 12, 0, 0)
        self.paper_bar = QHBoxLayout()
        self.paper_bar.setSpacing(8)
        self.paper_bar.setObjectName(u"paper_bar")
        self.paper_bar.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(self.paper_page)
        self.back_button.setObjectName(u"back_button")

        self.paper_bar.addWidget(self.back_button)

        self.paper_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paper_bar.addItem(self.paper_stretch)


        self.paper_column.addLayout(self.paper_bar)

        self.stack.addWidget(self.paper_page)

        self.column.addWidget(self.stack)

#if QT_CONFIG(shortcut)
        self.officer_label.setBuddy(self.officer_name)
        self.reach_label.setBuddy(self.officer_reach)
        self.kind_label.setBuddy(self.kind_box)
        self.known_label.setBuddy(self.known_day)
        self.hour_label.setBuddy(self.known_time)
        self.happened_label.setBuddy(self.happened_field)
        self.encrypted_label.setBuddy(self.encrypted_box)
        self.key_label.setBuddy(self.key_box)
        self.back_label.setBuddy(self.back_box)
        self.sensitive_label.setBuddy(self.sensitive_box)
        self.reason_label.setBuddy(self.reason_field)
        self.decided_label.setBuddy(self.decided_field)
        self.report_label.setBuddy(self.to_box)
        self.mark_label.setBuddy(self.mark_field)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.officer_name, self.officer_reach)
        QWidget.setTabOrder(self.officer_reach, self.officer_button)
        QWidget.setTabOrder(self.officer_button, self.breaches_table)
        QWidget.setTabOrder(self.breaches_table, self.new_button)
        QWidget.setTabOrder(self.new_button, self.kind_box)
        QWidget.setTabOrder(self.kind_box, self.known_day)
        QWidget.setTabOrder(self.known_day, self.known_time)
        QWidget.setTabOrder(self.known_time, self.happened_field)
        QWidget.setTabOrder(self.happened_field, self.lost_table)
        QWidget.setTabOrder(self.lost_table, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.encrypted_box)
        QWidget.setTabOrder(self.encrypted_box, self.key_box)
        QWidget.setTabOrder(self.key_box, self.back_box)
        QWidget.setTabOrder(self.back_box, self.sensitive_box)
        QWidget.setTabOrder(self.sensitive_box, self.judge_button)
        QWidget.setTabOrder(self.judge_button, self.authority_check)
        QWidget.setTabOrder(self.authority_check, self.people_check)
        QWidget.setTabOrder(self.people_check, self.reason_field)
        QWidget.setTabOrder(self.reason_field, self.decided_field)
        QWidget.setTabOrder(self.decided_field, self.decide_button)
        QWidget.setTabOrder(self.decide_button, self.to_box)
        QWidget.setTabOrder(self.to_box, self.mark_field)
        QWidget.setTabOrder(self.mark_field, self.report_button)
        QWidget.setTabOrder(self.report_button, self.sheet_button)
        QWidget.setTabOrder(self.sheet_button, self.back_button)

        self.retranslateUi(ManagementBreach)

        QMetaObject.connectSlotsByName(ManagementBreach)
    # setupUi

    def retranslateUi(self, ManagementBreach):
#if QT_CONFIG(accessibility)
        self.work_scroll.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Datalekken", None))
#endif // QT_CONFIG(accessibility)
        self.breach_intro.setText(QCoreApplication.translate("ManagementBreach", u"Is er een dossier kwijt, of zag iemand iets wat niet voor hem was? Leg het hier vast. Moet het gemeld worden, dan kan dat tot 72 uur nadat de school het wist.", None))
        self.officer_label.setText(QCoreApplication.translate("ManagementBreach", u"&Functionaris gegevensbescherming", None))
#if QT_CONFIG(accessibility)
        self.officer_name.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Naam van de functionaris gegevensbescherming", None))
#endif // QT_CONFIG(accessibility)
        self.reach_label.setText(QCoreApplication.translate("ManagementBreach", u"&bereikbaar via", None))
#if QT_CONFIG(accessibility)
        self.officer_reach.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Telefoon of e-mailadres van de functionaris", None))
#endif // QT_CONFIG(accessibility)
        self.officer_button.setText(QCoreApplication.translate("ManagementBreach", u"Be&waren", None))
#if QT_CONFIG(accessibility)
        self.breaches_table.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Datalekken", None))
#endif // QT_CONFIG(accessibility)
        self.breaches_empty.setText(QCoreApplication.translate("ManagementBreach", u"Er zijn geen datalekken vastgelegd.", None))
        self.new_button.setText(QCoreApplication.translate("ManagementBreach", u"&Nieuw datalek", None))
        self.note_heading.setText(QCoreApplication.translate("ManagementBreach", u"Wat is er gebeurd?", None))
        self.kind_label.setText(QCoreApplication.translate("ManagementBreach", u"&Soort", None))
#if QT_CONFIG(accessibility)
        self.kind_box.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Soort datalek", None))
#endif // QT_CONFIG(accessibility)
        self.known_label.setText(QCoreApplication.translate("ManagementBreach", u"De school wist het &op", None))
#if QT_CONFIG(accessibility)
        self.known_day.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Dag waarop de school het wist", None))
#endif // QT_CONFIG(accessibility)
        self.hour_label.setText(QCoreApplication.translate("ManagementBreach", u"o&m", None))
#if QT_CONFIG(accessibility)
        self.known_time.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Uur waarop de school het wist, zoals 14:30", None))
#endif // QT_CONFIG(accessibility)
        self.known_time.setPlaceholderText(QCoreApplication.translate("ManagementBreach", u"uu:mm", None))
        self.happened_label.setText(QCoreApplication.translate("ManagementBreach", u"Wat gebeurde &er", None))
#if QT_CONFIG(accessibility)
        self.happened_field.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Wat gebeurde er", None))
#endif // QT_CONFIG(accessibility)
        self.lost_label.setText(QCoreApplication.translate("ManagementBreach", u"Wat is kwijt? Kies wat erbij hoort:", None))
#if QT_CONFIG(accessibility)
        self.lost_table.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Wat is kwijt", None))
#endif // QT_CONFIG(accessibility)
        self.lost_content.setText("")
        self.save_button.setText(QCoreApplication.translate("ManagementBreach", u"&Vastleggen", None))
        self.cancel_button.setText(QCoreApplication.translate("ManagementBreach", u"&Annuleren", None))
        self.one_heading.setText("")
        self.clock_label.setText("")
        self.one_facts.setText("")
        self.encrypted_label.setText(QCoreApplication.translate("ManagementBreach", u"Was het versle&uteld?", None))
#if QT_CONFIG(accessibility)
        self.encrypted_box.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Was het versleuteld?", None))
#endif // QT_CONFIG(accessibility)
        self.key_label.setText(QCoreApplication.translate("ManagementBreach", u"Is de s&leutel veilig?", None))
#if QT_CONFIG(accessibility)
        self.key_box.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Is de sleutel veilig?", None))
#endif // QT_CONFIG(accessibility)
        self.back_label.setText(QCoreApplication.translate("ManagementBreach", u"Is het ongelezen te&rug?", None))
#if QT_CONFIG(accessibility)
        self.back_box.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Is het ongelezen terug?", None))
#endif // QT_CONFIG(accessibility)
        self.sensitive_label.setText(QCoreApplication.translate("ManagementBreach", u"Staan er gev&oelige gegevens in?", None))
#if QT_CONFIG(accessibility)
        self.sensitive_box.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Staan er gevoelige gegevens in?", None))
#endif // QT_CONFIG(accessibility)
        self.judge_button.setText(QCoreApplication.translate("ManagementBreach", u"Antwoorden vastle&ggen", None))
        self.advice_label.setText("")
        self.authority_label.setText(QCoreApplication.translate("ManagementBreach", u"Besluit", None))
        self.authority_check.setText(QCoreApplication.translate("ManagementBreach", u"Melden bij de &Autoriteit Persoonsgegevens", None))
        self.people_label.setText("")
        self.people_check.setText(QCoreApplication.translate("ManagementBreach", u"Vertellen aan ouders en leerl&ing", None))
        self.reason_label.setText(QCoreApplication.translate("ManagementBreach", u"&Waarom", None))
#if QT_CONFIG(accessibility)
        self.reason_field.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Waarom dit besluit", None))
#endif // QT_CONFIG(accessibility)
        self.decided_label.setText(QCoreApplication.translate("ManagementBreach", u"Besloten &door", None))
#if QT_CONFIG(accessibility)
        self.decided_field.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Besloten door", None))
#endif // QT_CONFIG(accessibility)
        self.decide_button.setText(QCoreApplication.translate("ManagementBreach", u"&Besluit vastleggen", None))
        self.report_label.setText(QCoreApplication.translate("ManagementBreach", u"Ge&meld bij", None))
#if QT_CONFIG(accessibility)
        self.to_box.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Gemeld bij", None))
#endif // QT_CONFIG(accessibility)
        self.mark_label.setText(QCoreApplication.translate("ManagementBreach", u"&kenmerk", None))
#if QT_CONFIG(accessibility)
        self.mark_field.setAccessibleName(QCoreApplication.translate("ManagementBreach", u"Kenmerk van de melding", None))
#endif // QT_CONFIG(accessibility)
        self.report_button.setText(QCoreApplication.translate("ManagementBreach", u"Melding vastleggen", None))
        self.sheet_button.setText(QCoreApplication.translate("ManagementBreach", u"Meldblad beki&jken", None))
        self.back_button.setText(QCoreApplication.translate("ManagementBreach", u"&Terug", None))
        pass
    # retranslateUi

