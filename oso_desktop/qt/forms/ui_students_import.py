# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'students_import.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QProgressBar,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

class Ui_StudentsImport(object):
    def setupUi(self, StudentsImport):
        if not StudentsImport.objectName():
            StudentsImport.setObjectName(u"StudentsImport")
        self.column = QVBoxLayout(StudentsImport)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.summary_label = QLabel(StudentsImport)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setProperty(u"role", u"heading")
        self.summary_label.setTextFormat(Qt.TextFormat.PlainText)
        self.summary_label.setWordWrap(True)

        self.column.addWidget(self.summary_label)

        self.about_label = QLabel(StudentsImport)
        self.about_label.setObjectName(u"about_label")
        self.about_label.setProperty(u"role", u"muted")
        self.about_label.setTextFormat(Qt.TextFormat.PlainText)
        self.about_label.setWordWrap(True)

        self.column.addWidget(self.about_label)

        self.notices = QVBoxLayout()
        self.notices.setObjectName(u"notices")

        self.column.addLayout(self.notices)

        self.chip_row = QHBoxLayout()
        self.chip_row.setSpacing(8)
        self.chip_row.setObjectName(u"chip_row")
        self.chips = QWidget(StudentsImport)
        self.chips.setObjectName(u"chips")

        self.chip_row.addWidget(self.chips)

        self.take_all_button = QPushButton(StudentsImport)
        self.take_all_button.setObjectName(u"take_all_button")
        self.take_all_button.setProperty(u"role", u"link")

        self.chip_row.addWidget(self.take_all_button, 0, Qt.AlignmentFlag.AlignTop)

        self.columns_button = QPushButton(StudentsImport)
        self.columns_button.setObjectName(u"columns_button")
        self.columns_button.setProperty(u"role", u"link")
        self.columns_button.setCheckable(True)

        self.chip_row.addWidget(self.columns_button, 0, Qt.AlignmentFlag.AlignTop)

        self.chip_row.setStretch(0, 1)

        self.column.addLayout(self.chip_row)

        self.columns_frame = QFrame(StudentsImport)
        self.columns_frame.setObjectName(u"columns_frame")
        self.columns_frame.setProperty(u"role", u"card")
        self.columns_box = QVBoxLayout(self.columns_frame)
        self.columns_box.setSpacing(8)
        self.columns_box.setObjectName(u"columns_box")
        self.columns_box.setContentsMargins(16, 8, 16, 8)

        self.column.addWidget(self.columns_frame)

        self.body = QHBoxLayout()
        self.body.setSpacing(12)
        self.body.setObjectName(u"body")
        self.import_table = QTableView(StudentsImport)
        self.import_table.setObjectName(u"import_table")
        self.import_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.import_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.import_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.import_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.import_table.setTabKeyNavigation(False)
        self.import_table.setShowGrid(False)
        self.import_table.setWordWrap(False)
        self.import_table.setCornerButtonEnabled(False)
        self.import_table.horizontalHeader().setHighlightSections(False)
        self.import_table.horizontalHeader().setStretchLastSection(True)
        self.import_table.verticalHeader().setVisible(False)

        self.body.addWidget(self.import_table)

        self.detail_card = QFrame(StudentsImport)
        self.detail_card.setObjectName(u"detail_card")
        self.detail_card.setProperty(u"role", u"card")
        self.detail_card.setMinimumSize(QSize(288, 0))
        self.detail_card.setMaximumSize(QSize(288, 16777215))
        self.detail_card_column = QVBoxLayout(self.detail_card)
        self.detail_card_column.setObjectName(u"detail_card_column")
        self.detail_card_column.setContentsMargins(16, 16, 8, 16)
        self.detail_scroll = QScrollArea(self.detail_card)
        self.detail_scroll.setObjectName(u"detail_scroll")
        self.detail_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.detail_scroll.setWidgetResizable(True)
        self.detail_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.detail_content = QWidget()
        self.detail_content.setObjectName(u"detail_content")
        self.detail_content.setProperty(u"role", u"page")
        self.detail_column = QVBoxLayout(self.detail_content)
        self.detail_column.setSpacing(4)
        self.detail_column.setObjectName(u"detail_column")
        self.detail_column.setContentsMargins(0, 0, 8, 0)
        self.detail_name = QLabel(self.detail_content)
        self.detail_name.setObjectName(u"detail_name")
        self.detail_name.setProperty(u"role", u"heading")
        self.detail_name.setTextFormat(Qt.TextFormat.PlainText)
        self.detail_name.setWordWrap(True)

        self.detail_column.addWidget(self.detail_name)

        self.detail_about = QLabel(self.detail_content)
        self.detail_about.setObjectName(u"detail_about")
        self.detail_about.setProperty(u"role", u"muted")
        self.detail_about.setTextFormat(Qt.TextFormat.PlainText)
        self.detail_about.setWordWrap(True)

        self.detail_column.addWidget(self.detail_about)

        self.detail_text = QLabel(self.detail_content)
        self.detail_text.setObjectName(u"detail_text")
        self.detail_text.setTextFormat(Qt.TextFormat.PlainText)
        self.detail_text.setWordWrap(True)

        self.detail_column.addWidget(self.detail_text)

        self.detail_rows = QVBoxLayout()
        self.detail_rows.setSpacing(2)
        self.detail_rows.setObjectName(u"detail_rows")

        self.detail_column.addLayout(self.detail_rows)

        self.detail_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.detail_column.addItem(self.detail_stretch)

        self.detail_scroll.setWidget(self.detail_content)

        self.detail_card_column.addWidget(self.detail_scroll)


        self.body.addWidget(self.detail_card)

        self.body.setStretch(0, 1)

        self.column.addLayout(self.body)

        self.progress_frame = QFrame(StudentsImport)
        self.progress_frame.setObjectName(u"progress_frame")
        self.progress_frame.setFrameShape(QFrame.Shape.NoFrame)
        self.progress_row = QHBoxLayout(self.progress_frame)
        self.progress_row.setSpacing(12)
        self.progress_row.setObjectName(u"progress_row")
        self.progress_row.setContentsMargins(0, 0, 0, 0)
        self.progress_label = QLabel(self.progress_frame)
        self.progress_label.setObjectName(u"progress_label")
        self.progress_label.setTextFormat(Qt.TextFormat.PlainText)

        self.progress_row.addWidget(self.progress_label)

        self.progress_bar = QProgressBar(self.progress_frame)
        self.progress_bar.setObjectName(u"progress_bar")
        self.progress_bar.setTextVisible(False)

        self.progress_row.addWidget(self.progress_bar)

        self.stop_button = QPushButton(self.progress_frame)
        self.stop_button.setObjectName(u"stop_button")

        self.progress_row.addWidget(self.stop_button)

        self.progress_row.setStretch(0, 1)
        self.progress_row.setStretch(1, 1)

        self.column.addWidget(self.progress_frame)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.whole_check = QCheckBox(StudentsImport)
        self.whole_check.setObjectName(u"whole_check")

        self.buttons.addWidget(self.whole_check)

        self.file_label = QLabel(StudentsImport)
        self.file_label.setObjectName(u"file_label")
        self.file_label.setProperty(u"role", u"muted")
        self.file_label.setTextFormat(Qt.TextFormat.PlainText)

        self.buttons.addWidget(self.file_label)

        self.button_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.button_stretch)

        self.skip_button = QPushButton(StudentsImport)
        self.skip_button.setObjectName(u"skip_button")

        self.buttons.addWidget(self.skip_button)

        self.store_button = QPushButton(StudentsImport)
        self.store_button.setObjectName(u"store_button")
        self.store_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.store_button)


        self.column.addLayout(self.buttons)

        self.column.setStretch(5, 1)
        QWidget.setTabOrder(self.take_all_button, self.columns_button)
        QWidget.setTabOrder(self.columns_button, self.import_table)
        QWidget.setTabOrder(self.import_table, self.stop_button)
        QWidget.setTabOrder(self.stop_button, self.whole_check)
        QWidget.setTabOrder(self.whole_check, self.skip_button)
        QWidget.setTabOrder(self.skip_button, self.store_button)

        self.retranslateUi(StudentsImport)

        QMetaObject.connectSlotsByName(StudentsImport)
    # setupUi

    def retranslateUi(self, StudentsImport):
        self.summary_label.setText("")
        self.about_label.setText("")
        self.take_all_button.setText(QCoreApplication.translate("StudentsImport", u"Alles &overnemen", None))
#if QT_CONFIG(tooltip)
        self.take_all_button.setToolTip(QCoreApplication.translate("StudentsImport", u"Bij iedereen overnemen wat in het bestand staat, in plaats van wat hier is ingevuld", None))
#endif // QT_CONFIG(tooltip)
        self.columns_button.setText(QCoreApplication.translate("StudentsImport", u"&Kolommen nakijken", None))
#if QT_CONFIG(tooltip)
        self.columns_button.setToolTip(QCoreApplication.translate("StudentsImport", u"Zien en kiezen wat elke kolom van het bestand is", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.import_table.setAccessibleName(QCoreApplication.translate("StudentsImport", u"Wat dit bestand brengt", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.import_table.setAccessibleDescription(QCoreApplication.translate("StudentsImport", u"Een regel voor elke leerling. Naast de lijst staat wat er bij de gekozen leerling verandert.", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.detail_scroll.setAccessibleName(QCoreApplication.translate("StudentsImport", u"De gekozen leerling", None))
#endif // QT_CONFIG(accessibility)
        self.detail_name.setText("")
        self.detail_about.setText("")
        self.detail_text.setText("")
        self.progress_label.setText("")
#if QT_CONFIG(accessibility)
        self.progress_bar.setAccessibleName(QCoreApplication.translate("StudentsImport", u"Hoever het inlezen is", None))
#endif // QT_CONFIG(accessibility)
        self.stop_button.setText(QCoreApplication.translate("StudentsImport", u"&Stoppen", None))
        self.whole_check.setText(QCoreApplication.translate("StudentsImport", u"Dit is de lijst van de &hele school", None))
#if QT_CONFIG(tooltip)
        self.whole_check.setToolTip(QCoreApplication.translate("StudentsImport", u"Dan ziet u ook wie u al hebt en niet in dit bestand staat. Er wordt niemand verwijderd.", None))
#endif // QT_CONFIG(tooltip)
        self.file_label.setText("")
        self.skip_button.setText(QCoreApplication.translate("StudentsImport", u"&Niet inlezen", None))
        self.store_button.setText(QCoreApplication.translate("StudentsImport", u"&Inlezen", None))
        pass
    # retranslateUi

