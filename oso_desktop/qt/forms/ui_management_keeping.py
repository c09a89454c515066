# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_keeping.ui'
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
    QScrollArea, QSizePolicy, QSpacerItem, QSpinBox,
    QStackedWidget, QTableView, QVBoxLayout, QWidget)
class Ui_ManagementKeeping(object):
    def setupUi(self, ManagementKeeping):
        if not ManagementKeeping.objectName():
            ManagementKeeping.setObjectName(u"ManagementKeeping")
        self.column = QVBoxLayout(ManagementKeeping)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(ManagementKeeping)
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
        self.keeping_intro = QLabel(self.work_content)
        self.keeping_intro.setObjectName(u"keeping_intro")
        self.keeping_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.keeping_intro.setWordWrap(True)

        self.work_column.addWidget(self.keeping_intro)

        self.kept_heading = QLabel(self.work_content)
        self.kept_heading.setObjectName(u"kept_heading")
        self.kept_heading.setProperty(u"role", u"heading")
        self.kept_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.kept_heading.setWordWrap(True)

        self.work_column.addWidget(self.kept_heading)

        self.kept_table = QTableView(self.work_content)
        self.kept_table.setObjectName(u"kept_table")
        self.kept_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.kept_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.kept_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.kept_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.kept_table.setTabKeyNavigation(False)
        self.kept_table.setShowGrid(False)
        self.kept_table.setWordWrap(False)
        self.kept_table.setCornerButtonEnabled(False)
        self.kept_table.horizontalHeader().setHighlightSections(False)
        self.kept_table.verticalHeader().setVisible(False)

        self.work_column.addWidget(self.kept_table)

        self.kept_empty = QLabel(self.work_content)
        self.kept_empty.setObjectName(u"kept_empty")
        self.kept_empty.setProperty(u"role", u"muted")
        self.kept_empty.setTextFormat(Qt.TextFormat.PlainText)
        self.kept_empty.setWordWrap(True)

        self.work_column.addWidget(self.kept_empty)

        self.kept_buttons = QHBoxLayout()
        self.kept_buttons.setSpacing(8)
        self.kept_buttons.setObjectName(u"kept_buttons")
        self.kept_buttons.setContentsMargins(0, 0, 0, 0)
        self.propose_button = QPushButton(self.work_content)
        self.propose_button.setObjectName(u"propose_button")

        self.kept_buttons.addWidget(self.propose_button)

        self.propose_why = QLabel(self.work_content)
        self.propose_why.setObjectName(u"propose_why")
        self.propose_why.setProperty(u"role", u"muted")
        self.propose_why.setTextFormat(Qt.TextFormat.PlainText)

        self.kept_buttons.addWidget(self.propose_why)

        self.kept_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.kept_buttons.addItem(self.kept_stretch)


        self.work_column.addLayout(self.kept_buttons)

        self.proposal_box = QFrame(self.work_content)
        self.proposal_box.setObjectName(u"proposal_box")
        self.proposal_box.setProperty(u"role", u"card")
        self.proposal_column = QVBoxLayout(self.proposal_box)
        self.proposal_column.setSpacing(8)
        self.proposal_column.setObjectName(u"proposal_column")
        self.proposal_column.setContentsMargins(12, 12, 12, 12)
        self.proposal_label = QLabel(self.proposal_box)
        self.proposal_label.setObjectName(u"proposal_label")
        self.proposal_label.setProperty(u"role", u"strong")
        self.proposal_label.setTextFormat(Qt.TextFormat.PlainText)
        self.proposal_label.setWordWrap(True)

        self.proposal_column.addWidget(self.proposal_label)

        self.proposal_reason_row = QHBoxLayout()
        self.proposal_reason_row.setSpacing(8)
        self.proposal_reason_row.setObjectName(u"proposal_reason_row")
        self.proposal_reason_row.setContentsMargins(0, 0, 0, 0)
        self.withdraw_label = QLabel(self.proposal_box)
        self.withdraw_label.setObjectName(u"withdraw_label")
        self.withdraw_label.setTextFormat(Qt.TextFormat.PlainText)

        self.proposal_reason_row.addWidget(self.withdraw_label)

        self.withdraw_reason = QLineEdit(self.proposal_box)
        self.withdraw_reason.setObjectName(u"withdraw_reason")

        self.proposal_reason_row.addWidget(self.withdraw_reason)

        self.withdraw_button = QPushButton(self.proposal_box)
        self.withdraw_button.setObjectName(u"withdraw_button")

        self.proposal_reason_row.addWidget(self.withdraw_button)


        self.proposal_column.addLayout(self.proposal_reason_row)

        self.proposal_buttons = QHBoxLayout()
        self.proposal_buttons.setSpacing(8)
        self.proposal_buttons.setObjectName(u"proposal_buttons")
        self.proposal_buttons.setContentsMargins(0, 0, 0, 0)
        self.destroy_button = QPushButton(self.proposal_box)
        self.destroy_button.setObjectName(u"destroy_button")

        self.proposal_buttons.addWidget(self.destroy_button)

        self.proposal_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.proposal_buttons.addItem(self.proposal_stretch)


        self.proposal_column.addLayout(self.proposal_buttons)

        self.sure_box = QFrame(self.proposal_box)
        self.sure_box.setObjectName(u"sure_box")
        self.sure_box.setProperty(u"role", u"warning")
        self.sure_column = QVBoxLayout(self.sure_box)
        self.sure_column.setSpacing(8)
        self.sure_column.setObjectName(u"sure_column")
        self.sure_column.setContentsMargins(12, 12, 12, 12)
        self.sure_label = QLabel(self.sure_box)
        self.sure_label.setObjectName(u"sure_label")
        self.sure_label.setTextFormat(Qt.TextFormat.PlainText)
        self.sure_label.setWordWrap(True)

        self.sure_column.addWidget(self.sure_label)

        self.sure_buttons = QHBoxLayout()
        self.sure_buttons.setSpacing(8)
        self.sure_buttons.setObjectName(u"sure_buttons")
        self.sure_buttons.setContentsMargins(0, 0, 0, 0)
        self.sure_no = QPushButton(self.sure_box)
        self.sure_no.setObjectName(u"sure_no")

        self.sure_buttons.addWidget(self.sure_no)

        self.sure_yes = QPushButton(self.sure_box)
        self.sure_yes.setObjectName(u"sure_yes")

        self.sure_buttons.addWidget(self.sure_yes)

        self.sure_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sure_buttons.addItem(self.sure_stretch)


        self.sure_column.addLayout(self.sure_buttons)


        self.proposal_column.addWidget(self.sure_box)


        self.work_column.addWidget(self.proposal_box)

        self.keeping_notices = QVBoxLayout()
        self.keeping_notices.setSpacing(0)
        self.keeping_notices.setObjectName(u"keeping_notices")
        self.keeping_notices.setContentsMargins(0, 0, 0, 0)

        self.work_column.addLayout(self.keeping_notices)

        self.clean_heading = QLabel(self.work_content)
        self.clean_heading.setObjectName(u"clean_heading")
        self.clean_heading.setProperty(u"role", u"heading")
        self.clean_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.clean_heading.setWordWrap(True)

        self.work_column.addWidget(self.clean_heading)

        self.clean_help = QLabel(self.work_content)
        self.clean_help.setObjectName(u"clean_help")
        self.clean_help.setTextFormat(Qt.TextFormat.PlainText)
        self.clean_help.setWordWrap(True)

        self.work_column.addWidget(self.clean_help)

        self.clean_table = QTableView(self.work_content)
        self.clean_table.setObjectName(u"clean_table")
        self.clean_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clean_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.clean_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.clean_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clean_table.setTabKeyNavigation(False)
        self.clean_table.setShowGrid(False)
        self.clean_table.setWordWrap(False)
        self.clean_table.setCornerButtonEnabled(False)
        self.clean_table.horizontalHeader().setHighlightSections(False)
        self.clean_table.verticalHeader().setVisible(False)

        self.work_column.addWidget(self.clean_table)

        self.clean_empty = QLabel(self.work_content)
        self.clean_empty.setObjectName(u"clean_empty")
        self.clean_empty.setProperty(u"role", u"muted")
        self.clean_empty.setTextFormat(Qt.TextFormat.PlainText)
        self.clean_empty.setWordWrap(True)

        self.work_column.addWidget(self.clean_empty)

        self.clean_buttons = QHBoxLayout()
        self.clean_buttons.setSpacing(8)
        self.clean_buttons.setObjectName(u"clean_buttons")
        self.clean_buttons.setContentsMargins(0, 0, 0, 0)
        self.open_button = QPushButton(self.work_content)
        self.open_button.setObjectName(u"open_button")

        self.clean_buttons.addWidget(self.open_button)

        self.clean_button = QPushButton(self.work_content)
        self.clean_button.setObjectName(u"clean_button")

        self.clean_buttons.addWidget(self.clean_button)

        self.clean_last = QLabel(self.work_content)
        self.clean_last.setObjectName(u"clean_last")
        self.clean_last.setProperty(u"role", u"muted")
        self.clean_last.setTextFormat(Qt.TextFormat.PlainText)

        self.clean_buttons.addWidget(self.clean_last)

        self.clean_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.clean_buttons.addItem(self.clean_stretch)


        self.work_column.addLayout(self.clean_buttons)

        self.terms_heading = QLabel(self.work_content)
        self.terms_heading.setObjectName(u"terms_heading")
        self.terms_heading.setProperty(u"role", u"heading")
        self.terms_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.terms_heading.setWordWrap(True)

        self.work_column.addWidget(self.terms_heading)

        self.terms_table = QTableView(self.work_content)
        self.terms_table.setObjectName(u"terms_table")
        self.terms_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.terms_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.terms_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.terms_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.terms_table.setTabKeyNavigation(False)
        self.terms_table.setShowGrid(False)
        self.terms_table.setWordWrap(False)
        self.terms_table.setCornerButtonEnabled(False)
        self.terms_table.horizontalHeader().setHighlightSections(False)
        self.terms_table.verticalHeader().setVisible(False)

        self.work_column.addWidget(self.terms_table)

        self.term_row = QHBoxLayout()
        self.term_row.setSpacing(8)
        self.term_row.setObjectName(u"term_row")
        self.term_row.setContentsMargins(0, 0, 0, 0)
        self.term_label = QLabel(self.work_content)
        self.term_label.setObjectName(u"term_label")
        self.term_label.setTextFormat(Qt.TextFormat.PlainText)

        self.term_row.addWidget(self.term_label)

        self.term_years = QSpinBox(self.work_content)
        self.term_years.setObjectName(u"term_years")
        self.term_years.setMinimum(0)
        self.term_years.setMaximum(99)

        self.term_row.addWidget(self.term_years)

        self.term_button = QPushButton(self.work_content)
        self.term_button.setObjectName(u"term_button")

        self.term_row.addWidget(self.term_button)

        self.term_note = QLabel(self.work_content)
        self.term_note.setObjectName(u"term_note")
        self.term_note.setProperty(u"role", u"muted")
        self.term_note.setTextFormat(Qt.TextFormat.PlainText)

        self.term_row.addWidget(self.term_note)

        self.term_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.term_row.addItem(self.term_stretch)


        self.work_column.addLayout(self.term_row)

        self.done_heading = QLabel(self.work_content)
        self.done_heading.setObjectName(u"done_heading")
        self.done_heading.setProperty(u"role", u"heading")
        self.done_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.done_heading.setWordWrap(True)

        self.work_column.addWidget(self.done_heading)

        self.done_table = QTableView(self.work_content)
        self.done_table.setObjectName(u"done_table")
        self.done_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.done_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.done_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.done_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.done_table.setTabKeyNavigation(False)
        self.done_table.setShowGrid(False)
        self.done_table.setWordWrap(False)
        self.done_table.setCornerButtonEnabled(False)
        self.done_table.horizontalHeader().setHighlightSections(False)
        self.done_table.verticalHeader().setVisible(False)

        self.work_column.addWidget(self.done_table)

        self.done_empty = QLabel(self.work_content)
        self.done_empty.setObjectName(u"done_empty")
        self.done_empty.setProperty(u"role", u"muted")
        self.done_empty.setTextFormat(Qt.TextFormat.PlainText)
        self.done_empty.setWordWrap(True)

        self.work_column.addWidget(self.done_empty)

        self.done_buttons = QHBoxLayout()
        self.done_buttons.setSpacing(8)
        self.done_buttons.setObjectName(u"done_buttons")
        self.done_buttons.setContentsMargins(0, 0, 0, 0)
        self.statement_button = QPushButton(self.work_content)
        self.statement_button.setObjectName(u"statement_button")

        self.done_buttons.addWidget(self.statement_button)

        self.done_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.done_buttons.addItem(self.done_stretch)


        self.work_column.addLayout(self.done_buttons)

        self.stock_heading = QLabel(self.work_content)
        self.stock_heading.setObjectName(u"stock_heading")
        self.stock_heading.setProperty(u"role", u"heading")
        self.stock_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.stock_heading.setWordWrap(True)

        self.work_column.addWidget(self.stock_heading)

        self.stock_label = QLabel(self.work_content)
        self.stock_label.setObjectName(u"stock_label")
        self.stock_label.setTextFormat(Qt.TextFormat.PlainText)
        self.stock_label.setWordWrap(True)

        self.work_column.addWidget(self.stock_label)

        self.tidy_label = QLabel(self.work_content)
        self.tidy_label.setObjectName(u"tidy_label")
        self.tidy_label.setTextFormat(Qt.TextFormat.PlainText)
        self.tidy_label.setWordWrap(True)

        self.work_column.addWidget(self.tidy_label)

        self.tidy_row = QHBoxLayout()
        self.tidy_row.setObjectName(u"tidy_row")
        self.tidy_button = QPushButton(self.work_content)
        self.tidy_button.setObjectName(u"tidy_button")

        self.tidy_row.addWidget(self.tidy_button)

        self.tidy_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tidy_row.addItem(self.tidy_stretch)


        self.work_column.addLayout(self.tidy_row)

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
        self.withdraw_label.setBuddy(self.withdraw_reason)
        self.term_label.setBuddy(self.term_years)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.kept_table, self.propose_button)
        QWidget.setTabOrder(self.propose_button, self.withdraw_reason)
        QWidget.setTabOrder(self.withdraw_reason, self.withdraw_button)
        QWidget.setTabOrder(self.withdraw_button, self.destroy_button)
        QWidget.setTabOrder(self.destroy_button, self.sure_no)
        QWidget.setTabOrder(self.sure_no, self.sure_yes)
        QWidget.setTabOrder(self.sure_yes, self.clean_table)
        QWidget.setTabOrder(self.clean_table, self.open_button)
        QWidget.setTabOrder(self.open_button, self.clean_button)
        QWidget.setTabOrder(self.clean_button, self.terms_table)
        QWidget.setTabOrder(self.terms_table, self.term_years)
        QWidget.setTabOrder(self.term_years, self.term_button)
        QWidget.setTabOrder(self.term_button, self.done_table)
        QWidget.setTabOrder(self.done_table, self.statement_button)
        QWidget.setTabOrder(self.statement_button, self.tidy_button)
        QWidget.setTabOrder(self.tidy_button, self.back_button)

        self.retranslateUi(ManagementKeeping)

        QMetaObject.connectSlotsByName(ManagementKeeping)
    # setupUi

    def retranslateUi(self, ManagementKeeping):
#if QT_CONFIG(accessibility)
        self.work_scroll.setAccessibleName(QCoreApplication.translate("ManagementKeeping", u"Bewaren en vernietigen", None))
#endif // QT_CONFIG(accessibility)
        self.keeping_intro.setText(QCoreApplication.translate("ManagementKeeping", u"Hier ziet u wat de school bewaart, hoe lang, en wat vernietigd mag worden. Vernietigen doen twee mensen samen: de een stelt het voor, de directeur bevestigt het.", None))
        self.kept_heading.setText(QCoreApplication.translate("ManagementKeeping", u"Wat wordt bewaard", None))
#if QT_CONFIG(accessibility)
        self.kept_table.setAccessibleName(QCoreApplication.translate("ManagementKeeping", u"Wat wordt bewaard", None))
#endif // QT_CONFIG(accessibility)
        self.kept_empty.setText(QCoreApplication.translate("ManagementKeeping", u"Er is nog niets overgedragen. Hier komt te staan wat u moet bewaren, en tot wanneer.", None))
        self.propose_button.setText(QCoreApplication.translate("ManagementKeeping", u"Vernietiging voo&rstellen", None))
        self.propose_why.setText("")
        self.proposal_label.setText("")
        self.withdraw_label.setText(QCoreApplication.translate("ManagementKeeping", u"&Waarom trekt u het in?", None))
#if QT_CONFIG(accessibility)
        self.withdraw_reason.setAccessibleName(QCoreApplication.translate("ManagementKeeping", u"Waarom trekt u het voorstel in?", None))
#endif // QT_CONFIG(accessibility)
        self.withdraw_button.setText(QCoreApplication.translate("ManagementKeeping", u"Voorstel intre&kken", None))
        self.destroy_button.setText(QCoreApplication.translate("ManagementKeeping", u"&Bevestigen en vernietigen\u2026", None))
        self.sure_label.setText(QCoreApplication.translate("ManagementKeeping", u"Dit kan niet terug. Wat hier staat, is daarna weg, ook voor u.", None))
        self.sure_no.setText(QCoreApplication.translate("ManagementKeeping", u"&Nee, laten staan", None))
        self.sure_yes.setText(QCoreApplication.translate("ManagementKeeping", u"&Ja, vernietig nu", None))
        self.clean_heading.setText(QCoreApplication.translate("ManagementKeeping", u"Elk jaar opschonen", None))
        self.clean_help.setText(QCoreApplication.translate("ManagementKeeping", u"Deze bijlagen zijn ouder dan een schooljaar. Kijk of ze nog nodig zijn en haal weg wat niet meer nodig is. Leg daarna vast dat u hebt gekeken.", None))
#if QT_CONFIG(accessibility)
        self.clean_table.setAccessibleName(QCoreApplication.translate("ManagementKeeping", u"Bijlagen die ouder zijn dan een schooljaar", None))
#endif // QT_CONFIG(accessibility)
        self.clean_empty.setText(QCoreApplication.translate("ManagementKeeping", u"Er zijn geen oude bijlagen.", None))
        self.open_button.setText(QCoreApplication.translate("ManagementKeeping", u"Dossier &openen", None))
        self.clean_button.setText(QCoreApplication.translate("ManagementKeeping", u"&Opschoning vastleggen", None))
        self.clean_last.setText("")
        self.terms_heading.setText(QCoreApplication.translate("ManagementKeeping", u"Hoe lang?", None))
#if QT_CONFIG(accessibility)
        self.terms_table.setAccessibleName(QCoreApplication.translate("ManagementKeeping", u"Bewaartermijnen", None))
#endif // QT_CONFIG(accessibility)
        self.term_label.setText(QCoreApplication.translate("ManagementKeeping", u"&Jaren", None))
#if QT_CONFIG(accessibility)
        self.term_years.setAccessibleName(QCoreApplication.translate("ManagementKeeping", u"Jaren voor de gekozen termijn", None))
#endif // QT_CONFIG(accessibility)
        self.term_button.setText(QCoreApplication.translate("ManagementKeeping", u"Termijn &wijzigen", None))
        self.term_note.setText("")
        self.done_heading.setText(QCoreApplication.translate("ManagementKeeping", u"Wat is er vernietigd", None))
#if QT_CONFIG(accessibility)
        self.done_table.setAccessibleName(QCoreApplication.translate("ManagementKeeping", u"Wat is er vernietigd", None))
#endif // QT_CONFIG(accessibility)
        self.done_empty.setText(QCoreApplication.translate("ManagementKeeping", u"Er is nog niets vernietigd.", None))
        self.statement_button.setText(QCoreApplication.translate("ManagementKeeping", u"Ver&klaring bekijken", None))
        self.stock_heading.setText(QCoreApplication.translate("ManagementKeeping", u"Wat is er in deze opslag", None))
        self.stock_label.setText("")
        self.tidy_label.setText(QCoreApplication.translate("ManagementKeeping", u"Er kunnen nog resten van verwijderde gegevens in het bestand staan, versleuteld. Bij de volgende reservekopie ruimt het programma die op. U kunt het ook nu doen; bij veel bijlagen duurt dat even.", None))
        self.tidy_button.setText(QCoreApplication.translate("ManagementKeeping", u"Resten nu opruimen", None))
        self.back_button.setText(QCoreApplication.translate("ManagementKeeping", u"&Terug", None))
        pass
    # retranslateUi

