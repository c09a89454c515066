# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_region.ui'
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
    QFrame, QGridLayout, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QSpinBox, QTableView,
    QVBoxLayout, QWidget)
class Ui_ManagementRegion(object):
    def setupUi(self, ManagementRegion):
        if not ManagementRegion.objectName():
            ManagementRegion.setObjectName(u"ManagementRegion")
        self.column = QVBoxLayout(ManagementRegion)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(ManagementRegion)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"role", u"page")
        self.content_column = QVBoxLayout(self.content)
        self.content_column.setSpacing(10)
        self.content_column.setObjectName(u"content_column")
        self.content_column.setContentsMargins(0, 12, 16, 12)
        self.rights_label = QLabel(self.content)
        self.rights_label.setObjectName(u"rights_label")
        self.rights_label.setProperty(u"role", u"muted")
        self.rights_label.setTextFormat(Qt.TextFormat.PlainText)
        self.rights_label.setWordWrap(True)

        self.content_column.addWidget(self.rights_label)

        self.fields = QGridLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(8)
        self.name_title = QLabel(self.content)
        self.name_title.setObjectName(u"name_title")
        self.name_title.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.addWidget(self.name_title, 0, 0, 1, 1)

        self.name_edit = QLineEdit(self.content)
        self.name_edit.setObjectName(u"name_edit")
        self.name_edit.setMinimumSize(QSize(320, 0))
        self.name_edit.setMaximumSize(QSize(420, 16777215))

        self.fields.addWidget(self.name_edit, 0, 1, 1, 1)

        self.fields_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.fields.addItem(self.fields_stretch, 0, 2, 1, 1)

        self.holidays_title = QLabel(self.content)
        self.holidays_title.setObjectName(u"holidays_title")
        self.holidays_title.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.addWidget(self.holidays_title, 1, 0, 1, 1)

        self.holidays_box = QComboBox(self.content)
        self.holidays_box.setObjectName(u"holidays_box")
        self.holidays_box.setMaximumSize(QSize(200, 16777215))

        self.fields.addWidget(self.holidays_box, 1, 1, 1, 1)

        self.days_title = QLabel(self.content)
        self.days_title.setObjectName(u"days_title")
        self.days_title.setTextFormat(Qt.TextFormat.PlainText)

        self.fields.addWidget(self.days_title, 2, 0, 1, 1)

        self.days_box = QSpinBox(self.content)
        self.days_box.setObjectName(u"days_box")
        self.days_box.setMinimum(1)
        self.days_box.setMaximum(60)
        self.days_box.setMaximumSize(QSize(200, 16777215))

        self.fields.addWidget(self.days_box, 2, 1, 1, 1)

        self.swv_box = QCheckBox(self.content)
        self.swv_box.setObjectName(u"swv_box")

        self.fields.addWidget(self.swv_box, 3, 1, 1, 1)

        self.fields.setColumnStretch(2, 1)

        self.content_column.addLayout(self.fields)

        self.agreed_heading = QLabel(self.content)
        self.agreed_heading.setObjectName(u"agreed_heading")
        self.agreed_heading.setProperty(u"role", u"heading")
        self.agreed_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.agreed_heading.setWordWrap(True)

        self.content_column.addWidget(self.agreed_heading)

        self.agreed_note = QLabel(self.content)
        self.agreed_note.setObjectName(u"agreed_note")
        self.agreed_note.setProperty(u"role", u"muted")
        self.agreed_note.setTextFormat(Qt.TextFormat.PlainText)
        self.agreed_note.setWordWrap(True)

        self.content_column.addWidget(self.agreed_note)

        self.agreed_table = QTableView(self.content)
        self.agreed_table.setObjectName(u"agreed_table")
        self.agreed_table.setMaximumSize(QSize(760, 16777215))
        self.agreed_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.agreed_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.agreed_table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.agreed_table.setTabKeyNavigation(False)
        self.agreed_table.setShowGrid(False)
        self.agreed_table.setWordWrap(False)
        self.agreed_table.setCornerButtonEnabled(False)
        self.agreed_table.horizontalHeader().setHighlightSections(False)
        self.agreed_table.verticalHeader().setVisible(False)

        self.content_column.addWidget(self.agreed_table)

        self.calendar_heading = QLabel(self.content)
        self.calendar_heading.setObjectName(u"calendar_heading")
        self.calendar_heading.setProperty(u"role", u"heading")
        self.calendar_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.calendar_heading.setWordWrap(True)

        self.content_column.addWidget(self.calendar_heading)

        self.year_row = QHBoxLayout()
        self.year_row.setSpacing(8)
        self.year_row.setObjectName(u"year_row")
        self.year_row.setContentsMargins(0, 0, 0, 0)
        self.year_title = QLabel(self.content)
        self.year_title.setObjectName(u"year_title")
        self.year_title.setTextFormat(Qt.TextFormat.PlainText)

        self.year_row.addWidget(self.year_title)

        self.year_box = QComboBox(self.content)
        self.year_box.setObjectName(u"year_box")
        self.year_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.year_box.setMinimumSize(QSize(140, 0))

        self.year_row.addWidget(self.year_box)

        self.calendar_button = QPushButton(self.content)
        self.calendar_button.setObjectName(u"calendar_button")

        self.year_row.addWidget(self.calendar_button)

        self.guide_button = QPushButton(self.content)
        self.guide_button.setObjectName(u"guide_button")

        self.year_row.addWidget(self.guide_button)

        self.year_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.year_row.addItem(self.year_stretch)


        self.content_column.addLayout(self.year_row)

        self.calendar_note = QLabel(self.content)
        self.calendar_note.setObjectName(u"calendar_note")
        self.calendar_note.setProperty(u"role", u"muted")
        self.calendar_note.setTextFormat(Qt.TextFormat.PlainText)
        self.calendar_note.setWordWrap(True)

        self.content_column.addWidget(self.calendar_note)

        self.calendar_table = QTableView(self.content)
        self.calendar_table.setObjectName(u"calendar_table")
        self.calendar_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.calendar_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.calendar_table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.calendar_table.setTabKeyNavigation(False)
        self.calendar_table.setShowGrid(False)
        self.calendar_table.setWordWrap(False)
        self.calendar_table.setCornerButtonEnabled(False)
        self.calendar_table.horizontalHeader().setHighlightSections(False)
        self.calendar_table.verticalHeader().setVisible(False)

        self.content_column.addWidget(self.calendar_table)

        self.closed_title = QLabel(self.content)
        self.closed_title.setObjectName(u"closed_title")
        self.closed_title.setTextFormat(Qt.TextFormat.PlainText)
        self.closed_title.setWordWrap(True)

        self.content_column.addWidget(self.closed_title)

        self.closed_edit = QLineEdit(self.content)
        self.closed_edit.setObjectName(u"closed_edit")

        self.content_column.addWidget(self.closed_edit)

        self.bottom_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.content_column.addItem(self.bottom_stretch)

        self.scroll.setWidget(self.content)

        self.column.addWidget(self.scroll)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(0)
        self.notices.setObjectName(u"notices")
        self.notices.setContentsMargins(0, 0, 0, 0)

        self.column.addLayout(self.notices)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(ManagementRegion)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.save_button)

        self.undo_button = QPushButton(ManagementRegion)
        self.undo_button.setObjectName(u"undo_button")

        self.buttons.addWidget(self.undo_button)

        self.buttons_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_stretch)

        self.import_button = QPushButton(ManagementRegion)
        self.import_button.setObjectName(u"import_button")

        self.buttons.addWidget(self.import_button)

        self.export_button = QPushButton(ManagementRegion)
        self.export_button.setObjectName(u"export_button")

        self.buttons.addWidget(self.export_button)


        self.column.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.name_title.setBuddy(self.name_edit)
        self.holidays_title.setBuddy(self.holidays_box)
        self.days_title.setBuddy(self.days_box)
        self.agreed_heading.setBuddy(self.agreed_table)
        self.year_title.setBuddy(self.year_box)
        self.closed_title.setBuddy(self.closed_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name_edit, self.holidays_box)
        QWidget.setTabOrder(self.holidays_box, self.days_box)
        QWidget.setTabOrder(self.days_box, self.swv_box)
        QWidget.setTabOrder(self.swv_box, self.agreed_table)
        QWidget.setTabOrder(self.agreed_table, self.year_box)
        QWidget.setTabOrder(self.year_box, self.calendar_button)
        QWidget.setTabOrder(self.calendar_button, self.guide_button)
        QWidget.setTabOrder(self.guide_button, self.calendar_table)
        QWidget.setTabOrder(self.calendar_table, self.closed_edit)
        QWidget.setTabOrder(self.closed_edit, self.save_button)
        QWidget.setTabOrder(self.save_button, self.undo_button)
        QWidget.setTabOrder(self.undo_button, self.import_button)
        QWidget.setTabOrder(self.import_button, self.export_button)

        self.retranslateUi(ManagementRegion)

        QMetaObject.connectSlotsByName(ManagementRegion)
    # setupUi

    def retranslateUi(self, ManagementRegion):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ManagementRegion", u"Regio en kalender", None))
#endif // QT_CONFIG(accessibility)
        self.rights_label.setText("")
        self.name_title.setText(QCoreApplication.translate("ManagementRegion", u"&Naam van de regio", None))
        self.holidays_title.setText(QCoreApplication.translate("ManagementRegion", u"Va&kantieregio", None))
        self.days_title.setText(QCoreApplication.translate("ManagementRegion", u"&Termijn voor een reactie", None))
        self.days_box.setSuffix(QCoreApplication.translate("ManagementRegion", u" schooldagen", None))
        self.swv_box.setText(QCoreApplication.translate("ManagementRegion", u"Ook bij het samenwerkings&verband eerst inzage", None))
        self.agreed_heading.setText(QCoreApplication.translate("ManagementRegion", u"Wat is in de regio afgesproken?", None))
        self.agreed_note.setText(QCoreApplication.translate("ManagementRegion", u"Wat afgesproken is, krijgt een teken in het dossier. Het wordt nooit vanzelf aangevinkt: u kiest per leerling. Wat bij elke leerling hoort, meldt het programma zolang het ontbreekt.", None))
#if QT_CONFIG(accessibility)
        self.agreed_table.setAccessibleName(QCoreApplication.translate("ManagementRegion", u"Wat is in de regio afgesproken?", None))
#endif // QT_CONFIG(accessibility)
        self.calendar_heading.setText(QCoreApplication.translate("ManagementRegion", u"Kalender", None))
        self.year_title.setText(QCoreApplication.translate("ManagementRegion", u"School&jaar", None))
        self.calendar_button.setText(QCoreApplication.translate("ManagementRegion", u"&Zet in mijn agenda\u2026", None))
#if QT_CONFIG(tooltip)
        self.guide_button.setToolTip(QCoreApplication.translate("ManagementRegion", u"Een tekst over de overstap, om in de schoolgids of op de website te zetten.", None))
#endif // QT_CONFIG(tooltip)
        self.guide_button.setText(QCoreApplication.translate("ManagementRegion", u"Tekst voor de school&gids\u2026", None))
        self.calendar_note.setText("")
#if QT_CONFIG(accessibility)
        self.calendar_table.setAccessibleName(QCoreApplication.translate("ManagementRegion", u"Momenten en vakanties van het schooljaar", None))
#endif // QT_CONFIG(accessibility)
        self.closed_title.setText(QCoreApplication.translate("ManagementRegion", u"&Andere dagen zonder school, met een komma ertussen", None))
        self.closed_edit.setPlaceholderText(QCoreApplication.translate("ManagementRegion", u"18-11-2026, 10-02-2027", None))
        self.save_button.setText(QCoreApplication.translate("ManagementRegion", u"Be&waren", None))
        self.undo_button.setText(QCoreApplication.translate("ManagementRegion", u"Niet bewa&ren", None))
        self.import_button.setText(QCoreApplication.translate("ManagementRegion", u"Regioprofiel in&lezen\u2026", None))
        self.export_button.setText(QCoreApplication.translate("ManagementRegion", u"O&pslaan als bestand\u2026", None))
        pass
    # retranslateUi

