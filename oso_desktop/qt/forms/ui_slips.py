# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'slips.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit,
    QPushButton, QRadioButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_signs import Problem

class Ui_Slips(object):
    def setupUi(self, Slips):
        if not Slips.objectName():
            Slips.setObjectName(u"Slips")
        self.row = QHBoxLayout(Slips)
        self.row.setSpacing(8)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 12, 0, 0)
        self.scroll = QScrollArea(Slips)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_content = QWidget()
        self.scroll_content.setObjectName(u"scroll_content")
        self.scroll_content.setProperty(u"role", u"page")
        self.scroll_column = QVBoxLayout(self.scroll_content)
        self.scroll_column.setSpacing(0)
        self.scroll_column.setObjectName(u"scroll_column")
        self.scroll_column.setContentsMargins(0, 0, 0, 0)
        self.card = QFrame(self.scroll_content)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setSpacing(8)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(16, 16, 16, 16)
        self.code_label = QLabel(self.card)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setProperty(u"role", u"strong")
        self.code_label.setTextFormat(Qt.TextFormat.PlainText)

        self.card_column.addWidget(self.code_label)

        self.code_row = QHBoxLayout()
        self.code_row.setSpacing(8)
        self.code_row.setObjectName(u"code_row")
        self.code_row.setContentsMargins(0, 0, 0, 0)
        self.code_edit = QLineEdit(self.card)
        self.code_edit.setObjectName(u"code_edit")
        self.code_edit.setMaxLength(40)
        self.code_edit.setMinimumSize(QSize(200, 0))

        self.code_row.addWidget(self.code_edit)

        self.find_button = QPushButton(self.card)
        self.find_button.setObjectName(u"find_button")

        self.code_row.addWidget(self.find_button)

        self.code_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.code_row.addItem(self.code_stretch)


        self.card_column.addLayout(self.code_row)

        self.help_label = QLabel(self.card)
        self.help_label.setObjectName(u"help_label")
        self.help_label.setProperty(u"role", u"muted")
        self.help_label.setTextFormat(Qt.TextFormat.PlainText)
        self.help_label.setWordWrap(True)

        self.card_column.addWidget(self.help_label)

        self.found = QWidget(self.card)
        self.found.setObjectName(u"found")
        self.found_column = QVBoxLayout(self.found)
        self.found_column.setSpacing(8)
        self.found_column.setObjectName(u"found_column")
        self.found_column.setContentsMargins(0, 8, 0, 0)
        self.line = QFrame(self.found)
        self.line.setObjectName(u"line")
        self.line.setProperty(u"role", u"line")

        self.found_column.addWidget(self.line)

        self.pupil_label = QLabel(self.found)
        self.pupil_label.setObjectName(u"pupil_label")
        self.pupil_label.setProperty(u"role", u"heading")
        self.pupil_label.setTextFormat(Qt.TextFormat.PlainText)
        self.pupil_label.setWordWrap(True)

        self.found_column.addWidget(self.pupil_label)

        self.holder_label = QLabel(self.found)
        self.holder_label.setObjectName(u"holder_label")
        self.holder_label.setTextFormat(Qt.TextFormat.PlainText)
        self.holder_label.setWordWrap(True)

        self.found_column.addWidget(self.holder_label)

        self.seen_button = QRadioButton(self.found)
        self.seen_button.setObjectName(u"seen_button")
        self.seen_button.setChecked(True)

        self.found_column.addWidget(self.seen_button)

        self.remark_button = QRadioButton(self.found)
        self.remark_button.setObjectName(u"remark_button")

        self.found_column.addWidget(self.remark_button)

        self.remark_part = QWidget(self.found)
        self.remark_part.setObjectName(u"remark_part")
        self.remark_column = QVBoxLayout(self.remark_part)
        self.remark_column.setSpacing(4)
        self.remark_column.setObjectName(u"remark_column")
        self.remark_column.setContentsMargins(24, 0, 0, 0)
        self.remark_label = QLabel(self.remark_part)
        self.remark_label.setObjectName(u"remark_label")
        self.remark_label.setTextFormat(Qt.TextFormat.PlainText)
        self.remark_label.setWordWrap(True)

        self.remark_column.addWidget(self.remark_label)

        self.remark_edit = QPlainTextEdit(self.remark_part)
        self.remark_edit.setObjectName(u"remark_edit")
        self.remark_edit.setTabChangesFocus(True)
        self.remark_edit.setMinimumSize(QSize(0, 72))
        self.remark_edit.setMaximumSize(QSize(16777215, 120))

        self.remark_column.addWidget(self.remark_edit)


        self.found_column.addWidget(self.remark_part)

        self.day_row = QHBoxLayout()
        self.day_row.setSpacing(8)
        self.day_row.setObjectName(u"day_row")
        self.day_row.setContentsMargins(0, 0, 0, 0)
        self.day_label = QLabel(self.found)
        self.day_label.setObjectName(u"day_label")
        self.day_label.setTextFormat(Qt.TextFormat.PlainText)

        self.day_row.addWidget(self.day_label)

        self.day_edit = DateField(self.found)
        self.day_edit.setObjectName(u"day_edit")

        self.day_row.addWidget(self.day_edit)

        self.day_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.day_row.addItem(self.day_stretch)


        self.found_column.addLayout(self.day_row)

        self.problem = Problem(self.found)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)

        self.found_column.addWidget(self.problem)

        self.read_back = QVBoxLayout()
        self.read_back.setSpacing(8)
        self.read_back.setObjectName(u"read_back")
        self.read_back.setContentsMargins(0, 0, 0, 0)

        self.found_column.addLayout(self.read_back)

        self.record_row = QHBoxLayout()
        self.record_row.setSpacing(8)
        self.record_row.setObjectName(u"record_row")
        self.record_row.setContentsMargins(0, 0, 0, 0)
        self.record_button = QPushButton(self.found)
        self.record_button.setObjectName(u"record_button")
        self.record_button.setProperty(u"role", u"primary")
        self.record_button.setAutoDefault(True)

        self.record_row.addWidget(self.record_button)

        self.skip_button = QPushButton(self.found)
        self.skip_button.setObjectName(u"skip_button")

        self.record_row.addWidget(self.skip_button)

        self.record_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.record_row.addItem(self.record_stretch)


        self.found_column.addLayout(self.record_row)


        self.card_column.addWidget(self.found)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        self.notices.setObjectName(u"notices")
        self.notices.setContentsMargins(0, 0, 0, 0)

        self.card_column.addLayout(self.notices)

        self.card_below = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.card_column.addItem(self.card_below)


        self.scroll_column.addWidget(self.card)

        self.scroll.setWidget(self.scroll_content)

        self.row.addWidget(self.scroll)

        self.done = QWidget(Slips)
        self.done.setObjectName(u"done")
        self.done_column = QVBoxLayout(self.done)
        self.done_column.setSpacing(8)
        self.done_column.setObjectName(u"done_column")
        self.done_column.setContentsMargins(8, 0, 0, 0)
        self.done_heading = QLabel(self.done)
        self.done_heading.setObjectName(u"done_heading")
        self.done_heading.setProperty(u"role", u"heading")
        self.done_heading.setTextFormat(Qt.TextFormat.PlainText)

        self.done_column.addWidget(self.done_heading)

        self.done_empty = QLabel(self.done)
        self.done_empty.setObjectName(u"done_empty")
        self.done_empty.setProperty(u"role", u"muted")
        self.done_empty.setTextFormat(Qt.TextFormat.PlainText)
        self.done_empty.setWordWrap(True)

        self.done_column.addWidget(self.done_empty)

        self.done_list = QListWidget(self.done)
        self.done_list.setObjectName(u"done_list")
        self.done_list.setWordWrap(True)
        self.done_list.setSpacing(3)
        self.done_list.setIconSize(QSize(18, 18))
        self.done_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.done_column.addWidget(self.done_list)

        self.done_row = QHBoxLayout()
        self.done_row.setSpacing(8)
        self.done_row.setObjectName(u"done_row")
        self.done_row.setContentsMargins(0, 0, 0, 0)
        self.undo_button = QPushButton(self.done)
        self.undo_button.setObjectName(u"undo_button")

        self.done_row.addWidget(self.undo_button)

        self.open_button = QPushButton(self.done)
        self.open_button.setObjectName(u"open_button")

        self.done_row.addWidget(self.open_button)

        self.done_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.done_row.addItem(self.done_stretch)


        self.done_column.addLayout(self.done_row)

        self.done_column.setStretch(2, 1)

        self.row.addWidget(self.done)

        self.row.setStretch(0, 3)
        self.row.setStretch(1, 2)
#if QT_CONFIG(shortcut)
        self.code_label.setBuddy(self.code_edit)
        self.remark_label.setBuddy(self.remark_edit)
        self.day_label.setBuddy(self.day_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.code_edit, self.find_button)
        QWidget.setTabOrder(self.find_button, self.seen_button)
        QWidget.setTabOrder(self.seen_button, self.remark_button)
        QWidget.setTabOrder(self.remark_button, self.remark_edit)
        QWidget.setTabOrder(self.remark_edit, self.day_edit)
        QWidget.setTabOrder(self.day_edit, self.record_button)
        QWidget.setTabOrder(self.record_button, self.skip_button)
        QWidget.setTabOrder(self.skip_button, self.done_list)
        QWidget.setTabOrder(self.done_list, self.undo_button)
        QWidget.setTabOrder(self.undo_button, self.open_button)

        self.retranslateUi(Slips)

        QMetaObject.connectSlotsByName(Slips)
    # setupUi

    def retranslateUi(self, Slips):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("Slips", u"Een strook verwerken", None))
#endif // QT_CONFIG(accessibility)
        self.code_label.setText(QCoreApplication.translate("Slips", u"&Code van de strook", None))
#if QT_CONFIG(accessibility)
        self.code_edit.setAccessibleName(QCoreApplication.translate("Slips", u"Code van de strook", None))
#endif // QT_CONFIG(accessibility)
        self.code_edit.setPlaceholderText(QCoreApplication.translate("Slips", u"K7M2-Q9XD-3FTA", None))
        self.find_button.setText(QCoreApplication.translate("Slips", u"&Zoeken", None))
        self.help_label.setText(QCoreApplication.translate("Slips", u"Scan de code op de strook, of typ de tekens over en druk op Enter.", None))
        self.pupil_label.setText("")
        self.holder_label.setText("")
        self.seen_button.setText(QCoreApplication.translate("Slips", u"G&ezien", None))
        self.remark_button.setText(QCoreApplication.translate("Slips", u"Gezien, &met opmerking", None))
        self.remark_label.setText(QCoreApplication.translate("Slips", u"Typ de &opmerking over zoals die op de strook staat", None))
#if QT_CONFIG(accessibility)
        self.remark_edit.setAccessibleName(QCoreApplication.translate("Slips", u"Opmerking van de strook", None))
#endif // QT_CONFIG(accessibility)
        self.day_label.setText(QCoreApplication.translate("Slips", u"&Datum op de strook", None))
#if QT_CONFIG(accessibility)
        self.day_edit.setAccessibleName(QCoreApplication.translate("Slips", u"Datum op de strook", None))
#endif // QT_CONFIG(accessibility)
        self.record_button.setText(QCoreApplication.translate("Slips", u"&Vastleggen", None))
        self.skip_button.setText(QCoreApplication.translate("Slips", u"&Niet vastleggen", None))
        self.done_heading.setText(QCoreApplication.translate("Slips", u"Verwerkt in deze zitting", None))
        self.done_empty.setText(QCoreApplication.translate("Slips", u"Nog niets. Wat u vastlegt, komt hier te staan.", None))
#if QT_CONFIG(accessibility)
        self.done_list.setAccessibleName(QCoreApplication.translate("Slips", u"Verwerkt in deze zitting", None))
#endif // QT_CONFIG(accessibility)
        self.undo_button.setText(QCoreApplication.translate("Slips", u"On&gedaan maken", None))
        self.open_button.setText(QCoreApplication.translate("Slips", u"O&pen dossier", None))
        pass
    # retranslateUi

