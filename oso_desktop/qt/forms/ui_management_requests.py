# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_requests.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QFormLayout,
    QFrame, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPlainTextEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QStackedWidget, QTableView,
    QVBoxLayout, QWidget)

from oso_desktop.qt.date_field import DateField
class Ui_ManagementRequests(object):
    def setupUi(self, ManagementRequests):
        if not ManagementRequests.objectName():
            ManagementRequests.setObjectName(u"ManagementRequests")
        self.column = QVBoxLayout(ManagementRequests)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(ManagementRequests)
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
        self.requests_intro = QLabel(self.work_content)
        self.requests_intro.setObjectName(u"requests_intro")
        self.requests_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.requests_intro.setWordWrap(True)

        self.work_column.addWidget(self.requests_intro)

        self.requests_table = QTableView(self.work_content)
        self.requests_table.setObjectName(u"requests_table")
        self.requests_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.requests_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.requests_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.requests_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.requests_table.setTabKeyNavigation(False)
        self.requests_table.setShowGrid(False)
        self.requests_table.setWordWrap(False)
        self.requests_table.setCornerButtonEnabled(False)
        self.requests_table.horizontalHeader().setHighlightSections(False)
        self.requests_table.verticalHeader().setVisible(False)

        self.work_column.addWidget(self.requests_table)

        self.requests_empty = QLabel(self.work_content)
        self.requests_empty.setObjectName(u"requests_empty")
        self.requests_empty.setProperty(u"role", u"muted")
        self.requests_empty.setTextFormat(Qt.TextFormat.PlainText)
        self.requests_empty.setWordWrap(True)

        self.work_column.addWidget(self.requests_empty)

        self.requests_buttons = QHBoxLayout()
        self.requests_buttons.setSpacing(8)
        self.requests_buttons.setObjectName(u"requests_buttons")
        self.requests_buttons.setContentsMargins(0, 0, 0, 0)
        self.new_button = QPushButton(self.work_content)
        self.new_button.setObjectName(u"new_button")

        self.requests_buttons.addWidget(self.new_button)

        self.requests_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.requests_buttons.addItem(self.requests_stretch)


        self.work_column.addLayout(self.requests_buttons)

        self.requests_notices = QVBoxLayout()
        self.requests_notices.setSpacing(0)
        self.requests_notices.setObjectName(u"requests_notices")
        self.requests_notices.setContentsMargins(0, 0, 0, 0)

        self.work_column.addLayout(self.requests_notices)

        self.ask_box = QFrame(self.work_content)
        self.ask_box.setObjectName(u"ask_box")
        self.ask_box.setProperty(u"role", u"card")
        self.ask_column = QVBoxLayout(self.ask_box)
        self.ask_column.setSpacing(8)
        self.ask_column.setObjectName(u"ask_column")
        self.ask_column.setContentsMargins(12, 12, 12, 12)
        self.ask_heading = QLabel(self.ask_box)
        self.ask_heading.setObjectName(u"ask_heading")
        self.ask_heading.setProperty(u"role", u"heading")
        self.ask_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.ask_heading.setWordWrap(True)

        self.ask_column.addWidget(self.ask_heading)

        self.ask_form = QFormLayout()
        self.ask_form.setObjectName(u"ask_form")
        self.ask_form.setHorizontalSpacing(16)
        self.ask_form.setVerticalSpacing(8)
        self.student_label = QLabel(self.ask_box)
        self.student_label.setObjectName(u"student_label")
        self.student_label.setTextFormat(Qt.TextFormat.PlainText)

        self.ask_form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.student_label)

        self.student_box = QComboBox(self.ask_box)
        self.student_box.setObjectName(u"student_box")
        self.student_box.setMaximumSize(QSize(420, 16777215))

        self.ask_form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.student_box)

        self.kind_label = QLabel(self.ask_box)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)

        self.ask_form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kind_label)

        self.kind_box = QComboBox(self.ask_box)
        self.kind_box.setObjectName(u"kind_box")
        self.kind_box.setMaximumSize(QSize(420, 16777215))

        self.ask_form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kind_box)

        self.on_label = QLabel(self.ask_box)
        self.on_label.setObjectName(u"on_label")
        self.on_label.setTextFormat(Qt.TextFormat.PlainText)

        self.ask_form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.on_label)

        self.on_field = DateField(self.ask_box)
        self.on_field.setObjectName(u"on_field")

        self.ask_form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.on_field)

        self.by_label = QLabel(self.ask_box)
        self.by_label.setObjectName(u"by_label")
        self.by_label.setTextFormat(Qt.TextFormat.PlainText)

        self.ask_form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.by_label)

        self.by_field = QLineEdit(self.ask_box)
        self.by_field.setObjectName(u"by_field")

        self.ask_form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.by_field)

        self.identity_label = QLabel(self.ask_box)
        self.identity_label.setObjectName(u"identity_label")
        self.identity_label.setTextFormat(Qt.TextFormat.PlainText)

        self.ask_form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.identity_label)

        self.identity_field = QLineEdit(self.ask_box)
        self.identity_field.setObjectName(u"identity_field")

        self.ask_form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.identity_field)

        self.what_label = QLabel(self.ask_box)
        self.what_label.setObjectName(u"what_label")
        self.what_label.setTextFormat(Qt.TextFormat.PlainText)

        self.ask_form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.what_label)

        self.what_field = QLineEdit(self.ask_box)
        self.what_field.setObjectName(u"what_field")

        self.ask_form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.what_field)


        self.ask_column.addLayout(self.ask_form)

        self.ask_buttons = QHBoxLayout()
        self.ask_buttons.setSpacing(8)
        self.ask_buttons.setObjectName(u"ask_buttons")
        self.ask_buttons.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(self.ask_box)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.ask_buttons.addWidget(self.save_button)

        self.cancel_button = QPushButton(self.ask_box)
        self.cancel_button.setObjectName(u"cancel_button")

        self.ask_buttons.addWidget(self.cancel_button)

        self.ask_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ask_buttons.addItem(self.ask_stretch)


        self.ask_column.addLayout(self.ask_buttons)


        self.work_column.addWidget(self.ask_box)

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

        self.one_facts = QLabel(self.one_box)
        self.one_facts.setObjectName(u"one_facts")
        self.one_facts.setTextFormat(Qt.TextFormat.PlainText)
        self.one_facts.setWordWrap(True)

        self.one_column.addWidget(self.one_facts)

        self.one_advice = QLabel(self.one_box)
        self.one_advice.setObjectName(u"one_advice")
        self.one_advice.setProperty(u"role", u"muted")
        self.one_advice.setTextFormat(Qt.TextFormat.PlainText)
        self.one_advice.setWordWrap(True)

        self.one_column.addWidget(self.one_advice)

        self.one_form = QFormLayout()
        self.one_form.setObjectName(u"one_form")
        self.one_form.setHorizontalSpacing(16)
        self.one_form.setVerticalSpacing(8)
        self.day_label = QLabel(self.one_box)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setTextFormat(Qt.TextFormat.PlainText)

        self.one_form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.day_label)

        self.day_field = DateField(self.one_box)
        self.day_field.setObjectName(u"day_field")

        self.one_form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.day_field)

        self.outcome_label = QLabel(self.one_box)
        self.outcome_label.setObjectName(u"outcome_label")
        self.outcome_label.setTextFormat(Qt.TextFormat.PlainText)

        self.one_form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.outcome_label)

        self.outcome_box = QComboBox(self.one_box)
        self.outcome_box.setObjectName(u"outcome_box")
        self.outcome_box.setMaximumSize(QSize(420, 16777215))

        self.one_form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.outcome_box)

        self.reason_label = QLabel(self.one_box)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)

        self.one_form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.reason_label)

        self.reason_field = QPlainTextEdit(self.one_box)
        self.reason_field.setObjectName(u"reason_field")
        self.reason_field.setTabChangesFocus(True)
        self.reason_field.setMaximumSize(QSize(16777215, 72))

        self.one_form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.reason_field)


        self.one_column.addLayout(self.one_form)

        self.one_buttons = QHBoxLayout()
        self.one_buttons.setSpacing(8)
        self.one_buttons.setObjectName(u"one_buttons")
        self.one_buttons.setContentsMargins(0, 0, 0, 0)
        self.answer_button = QPushButton(self.one_box)
        self.answer_button.setObjectName(u"answer_button")
        self.answer_button.setProperty(u"role", u"primary")

        self.one_buttons.addWidget(self.answer_button)

        self.extend_button = QPushButton(self.one_box)
        self.extend_button.setObjectName(u"extend_button")

        self.one_buttons.addWidget(self.extend_button)

        self.one_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.one_buttons.addItem(self.one_stretch)


        self.one_column.addLayout(self.one_buttons)

        self.paper_buttons = QHBoxLayout()
        self.paper_buttons.setSpacing(8)
        self.paper_buttons.setObjectName(u"paper_buttons")
        self.paper_buttons.setContentsMargins(0, 0, 0, 0)
        self.papers_label = QLabel(self.one_box)
        self.papers_label.setObjectName(u"papers_label")
        self.papers_label.setProperty(u"role", u"muted")
        self.papers_label.setTextFormat(Qt.TextFormat.PlainText)

        self.paper_buttons.addWidget(self.papers_label)

        self.received_button = QPushButton(self.one_box)
        self.received_button.setObjectName(u"received_button")
        self.received_button.setProperty(u"role", u"link")

        self.paper_buttons.addWidget(self.received_button)

        self.extended_button = QPushButton(self.one_box)
        self.extended_button.setObjectName(u"extended_button")
        self.extended_button.setProperty(u"role", u"link")

        self.paper_buttons.addWidget(self.extended_button)

        self.answered_button = QPushButton(self.one_box)
        self.answered_button.setObjectName(u"answered_button")
        self.answered_button.setProperty(u"role", u"link")

        self.paper_buttons.addWidget(self.answered_button)

        self.language_label = QLabel(self.one_box)
        self.language_label.setObjectName(u"language_label")
        self.language_label.setProperty(u"role", u"muted")
        self.language_label.setTextFormat(Qt.TextFormat.PlainText)

        self.paper_buttons.addWidget(self.language_label)

        self.language_box = QComboBox(self.one_box)
        self.language_box.setObjectName(u"language_box")

        self.paper_buttons.addWidget(self.language_box)

        self.papers_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paper_buttons.addItem(self.papers_stretch)


        self.one_column.addLayout(self.paper_buttons)


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
        self.student_label.setBuddy(self.student_box)
        self.kind_label.setBuddy(self.kind_box)
        self.on_label.setBuddy(self.on_field)
        self.by_label.setBuddy(self.by_field)
        self.identity_label.setBuddy(self.identity_field)
        self.what_label.setBuddy(self.what_field)
        self.day_label.setBuddy(self.day_field)
        self.outcome_label.setBuddy(self.outcome_box)
        self.reason_label.setBuddy(self.reason_field)
        self.language_label.setBuddy(self.language_box)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.requests_table, self.new_button)
        QWidget.setTabOrder(self.new_button, self.student_box)
        QWidget.setTabOrder(self.student_box, self.kind_box)
        QWidget.setTabOrder(self.kind_box, self.on_field)
        QWidget.setTabOrder(self.on_field, self.by_field)
        QWidget.setTabOrder(self.by_field, self.identity_field)
        QWidget.setTabOrder(self.identity_field, self.what_field)
        QWidget.setTabOrder(self.what_field, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.day_field)
        QWidget.setTabOrder(self.day_field, self.outcome_box)
        QWidget.setTabOrder(self.outcome_box, self.reason_field)
        QWidget.setTabOrder(self.reason_field, self.answer_button)
        QWidget.setTabOrder(self.answer_button, self.extend_button)
        QWidget.setTabOrder(self.extend_button, self.received_button)
        QWidget.setTabOrder(self.received_button, self.extended_button)
        QWidget.setTabOrder(self.extended_button, self.answered_button)
        QWidget.setTabOrder(self.answered_button, self.language_box)
        QWidget.setTabOrder(self.language_box, self.back_button)

        self.retranslateUi(ManagementRequests)

        QMetaObject.connectSlotsByName(ManagementRequests)
    # setupUi

    def retranslateUi(self, ManagementRequests):
#if QT_CONFIG(accessibility)
        self.work_scroll.setAccessibleName(QCoreApplication.translate("ManagementRequests", u"Verzoeken", None))
#endif // QT_CONFIG(accessibility)
        self.requests_intro.setText(QCoreApplication.translate("ManagementRequests", u"Ouders en leerlingen mogen vragen wat de school over hen heeft, en om dat te verbeteren of te verwijderen. U antwoordt binnen een maand. Het kost hun niets.", None))
#if QT_CONFIG(accessibility)
        self.requests_table.setAccessibleName(QCoreApplication.translate("ManagementRequests", u"Verzoeken", None))
#endif // QT_CONFIG(accessibility)
        self.requests_empty.setText(QCoreApplication.translate("ManagementRequests", u"Er zijn geen verzoeken.", None))
        self.new_button.setText(QCoreApplication.translate("ManagementRequests", u"&Nieuw verzoek", None))
        self.ask_heading.setText(QCoreApplication.translate("ManagementRequests", u"Nieuw verzoek", None))
        self.student_label.setText(QCoreApplication.translate("ManagementRequests", u"&Leerling", None))
#if QT_CONFIG(accessibility)
        self.student_box.setAccessibleName(QCoreApplication.translate("ManagementRequests", u"Leerling", None))
#endif // QT_CONFIG(accessibility)
        self.kind_label.setText(QCoreApplication.translate("ManagementRequests", u"S&oort verzoek", None))
#if QT_CONFIG(accessibility)
        self.kind_box.setAccessibleName(QCoreApplication.translate("ManagementRequests", u"Soort verzoek", None))
#endif // QT_CONFIG(accessibility)
        self.on_label.setText(QCoreApplication.translate("ManagementRequests", u"&Binnengekomen op", None))
#if QT_CONFIG(accessibility)
        self.on_field.setAccessibleName(QCoreApplication.translate("ManagementRequests", u"Binnengekomen op", None))
#endif // QT_CONFIG(accessibility)
        self.by_label.setText(QCoreApplication.translate("ManagementRequests", u"Wie vraa&gt het", None))
#if QT_CONFIG(accessibility)
        self.by_field.setAccessibleName(QCoreApplication.translate("ManagementRequests", u"Wie vraagt het, met rol", None))
#endif // QT_CONFIG(accessibility)
        self.identity_label.setText(QCoreApplication.translate("ManagementRequests", u"Hoe weet u wie &het is", None))
#if QT_CONFIG(accessibility)
        self.identity_field.setAccessibleName(QCoreApplication.translate("ManagementRequests", u"Hoe weet u wie het is", None))
#endif // QT_CONFIG(accessibility)
        self.what_label.setText(QCoreApplication.translate("ManagementRequests", u"Wat &wordt gevraagd", None))
#if QT_CONFIG(accessibility)
        self.what_field.setAccessibleName(QCoreApplication.translate("ManagementRequests", u"Wat wordt gevraagd", None))
#endif // QT_CONFIG(accessibility)
        self.save_button.setText(QCoreApplication.translate("ManagementRequests", u"&Vastleggen", None))
        self.cancel_button.setText(QCoreApplication.translate("ManagementRequests", u"&Annuleren", None))
        self.one_heading.setText("")
        self.one_facts.setText("")
        self.one_advice.setText("")
        self.day_label.setText(QCoreApplication.translate("ManagementRequests", u"O&p", None))
#if QT_CONFIG(accessibility)
        self.day_field.setAccessibleName(QCoreApplication.translate("ManagementRequests", u"Dag van verlengen of antwoorden", None))
#endif // QT_CONFIG(accessibility)
        self.outcome_label.setText(QCoreApplication.translate("ManagementRequests", u"Beslu&it", None))
#if QT_CONFIG(accessibility)
        self.outcome_box.setAccessibleName(QCoreApplication.translate("ManagementRequests", u"Besluit", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("ManagementRequests", u"&Waarom", None))
#if QT_CONFIG(accessibility)
        self.reason_field.setAccessibleName(QCoreApplication.translate("ManagementRequests", u"Waarom", None))
#endif // QT_CONFIG(accessibility)
        self.answer_button.setText(QCoreApplication.translate("ManagementRequests", u"Antwoord vastle&ggen", None))
        self.extend_button.setText(QCoreApplication.translate("ManagementRequests", u"Twee &maanden langer", None))
        self.papers_label.setText(QCoreApplication.translate("ManagementRequests", u"Brieven:", None))
        self.received_button.setText(QCoreApplication.translate("ManagementRequests", u"Ontvangstbrief", None))
        self.extended_button.setText(QCoreApplication.translate("ManagementRequests", u"Brief over verlenging", None))
        self.answered_button.setText(QCoreApplication.translate("ManagementRequests", u"Antwoordbrief", None))
        self.language_label.setText(QCoreApplication.translate("ManagementRequests", u"&Taal:", None))
#if QT_CONFIG(accessibility)
        self.language_box.setAccessibleName(QCoreApplication.translate("ManagementRequests", u"Taal van de brief", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.language_box.setToolTip(QCoreApplication.translate("ManagementRequests", u"Een vertaling staat achter de Nederlandse brief. De Nederlandse tekst geldt.", None))
#endif // QT_CONFIG(tooltip)
        self.back_button.setText(QCoreApplication.translate("ManagementRequests", u"&Terug", None))
        pass
    # retranslateUi

