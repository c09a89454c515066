# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_school_check.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)
class Ui_ManagementSchoolCheck(object):
    def setupUi(self, ManagementSchoolCheck):
        if not ManagementSchoolCheck.objectName():
            ManagementSchoolCheck.setObjectName(u"ManagementSchoolCheck")
        self.column = QVBoxLayout(ManagementSchoolCheck)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.check_scroll = QScrollArea(ManagementSchoolCheck)
        self.check_scroll.setObjectName(u"check_scroll")
        self.check_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.check_scroll.setWidgetResizable(True)
        self.check_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.check_content = QWidget()
        self.check_content.setObjectName(u"check_content")
        self.check_content.setProperty(u"role", u"page")
        self.check_content_column = QVBoxLayout(self.check_content)
        self.check_content_column.setSpacing(12)
        self.check_content_column.setObjectName(u"check_content_column")
        self.check_content_column.setContentsMargins(0, 12, 16, 12)
        self.check_title = QLabel(self.check_content)
        self.check_title.setObjectName(u"check_title")
        self.check_title.setProperty(u"role", u"heading")
        self.check_title.setMinimumSize(QSize(0, 32))
        self.check_title.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignBottom)
        self.check_title.setTextFormat(Qt.TextFormat.PlainText)
        self.check_title.setWordWrap(True)

        self.check_content_column.addWidget(self.check_title)

        self.check_card = QLabel(self.check_content)
        self.check_card.setObjectName(u"check_card")
        self.check_card.setProperty(u"role", u"muted")
        self.check_card.setTextFormat(Qt.TextFormat.PlainText)
        self.check_card.setWordWrap(True)

        self.check_content_column.addWidget(self.check_card)

        self.call_heading = QLabel(self.check_content)
        self.call_heading.setObjectName(u"call_heading")
        self.call_heading.setProperty(u"role", u"strong")
        self.call_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.call_heading.setWordWrap(True)

        self.check_content_column.addWidget(self.call_heading)

        self.call_help = QLabel(self.check_content)
        self.call_help.setObjectName(u"call_help")
        self.call_help.setTextFormat(Qt.TextFormat.PlainText)
        self.call_help.setWordWrap(True)

        self.check_content_column.addWidget(self.call_help)

        self.call_row = QHBoxLayout()
        self.call_row.setSpacing(12)
        self.call_row.setObjectName(u"call_row")
        self.number_part = QWidget(self.check_content)
        self.number_part.setObjectName(u"number_part")
        self.number_column = QVBoxLayout(self.number_part)
        self.number_column.setSpacing(4)
        self.number_column.setObjectName(u"number_column")
        self.number_column.setContentsMargins(0, 0, 0, 0)
        self.number_label = QLabel(self.number_part)
        self.number_label.setObjectName(u"number_label")

        self.number_column.addWidget(self.number_label)

        self.number_edit = QLineEdit(self.number_part)
        self.number_edit.setObjectName(u"number_edit")
        self.number_edit.setMinimumSize(QSize(180, 0))
        self.number_edit.setMaximumSize(QSize(240, 16777215))
        self.number_edit.setMaxLength(30)

        self.number_column.addWidget(self.number_edit)

        self.number_error = QLabel(self.number_part)
        self.number_error.setObjectName(u"number_error")
        self.number_error.setProperty(u"role", u"error")
        self.number_error.setTextFormat(Qt.TextFormat.PlainText)
        self.number_error.setWordWrap(True)

        self.number_column.addWidget(self.number_error)


        self.call_row.addWidget(self.number_part)

        self.who_part = QWidget(self.check_content)
        self.who_part.setObjectName(u"who_part")
        self.who_column = QVBoxLayout(self.who_part)
        self.who_column.setSpacing(4)
        self.who_column.setObjectName(u"who_column")
        self.who_column.setContentsMargins(0, 0, 0, 0)
        self.who_label = QLabel(self.who_part)
        self.who_label.setObjectName(u"who_label")

        self.who_column.addWidget(self.who_label)

        self.who_edit = QLineEdit(self.who_part)
        self.who_edit.setObjectName(u"who_edit")
        self.who_edit.setMinimumSize(QSize(240, 0))
        self.who_edit.setMaximumSize(QSize(280, 16777215))
        self.who_edit.setMaxLength(80)

        self.who_column.addWidget(self.who_edit)

        self.who_error = QLabel(self.who_part)
        self.who_error.setObjectName(u"who_error")
        self.who_error.setProperty(u"role", u"error")
        self.who_error.setTextFormat(Qt.TextFormat.PlainText)
        self.who_error.setWordWrap(True)

        self.who_column.addWidget(self.who_error)


        self.call_row.addWidget(self.who_part)

        self.call_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.call_row.addItem(self.call_stretch)

        self.call_row.setStretch(2, 1)

        self.check_content_column.addLayout(self.call_row)

        self.hear_heading = QLabel(self.check_content)
        self.hear_heading.setObjectName(u"hear_heading")
        self.hear_heading.setProperty(u"role", u"strong")
        self.hear_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.hear_heading.setWordWrap(True)

        self.check_content_column.addWidget(self.hear_heading)

        self.hear_help = QLabel(self.check_content)
        self.hear_help.setObjectName(u"hear_help")
        self.hear_help.setTextFormat(Qt.TextFormat.PlainText)
        self.hear_help.setWordWrap(True)

        self.check_content_column.addWidget(self.hear_help)

        self.words_part = QWidget(self.check_content)
        self.words_part.setObjectName(u"words_part")
        self.words_column = QVBoxLayout(self.words_part)
        self.words_column.setSpacing(4)
        self.words_column.setObjectName(u"words_column")
        self.words_column.setContentsMargins(0, 0, 0, 0)
        self.words_label = QLabel(self.words_part)
        self.words_label.setObjectName(u"words_label")

        self.words_column.addWidget(self.words_label)

        self.words_edit = QPlainTextEdit(self.words_part)
        self.words_edit.setObjectName(u"words_edit")
        self.words_edit.setMaximumSize(QSize(640, 72))
        self.words_edit.setMinimumSize(QSize(0, 72))
        self.words_edit.setTabChangesFocus(True)

        self.words_column.addWidget(self.words_edit)


        self.check_content_column.addWidget(self.words_part)

        self.check_notices = QVBoxLayout()
        self.check_notices.setSpacing(0)
        self.check_notices.setObjectName(u"check_notices")

        self.check_content_column.addLayout(self.check_notices)

        self.check_buttons = QHBoxLayout()
        self.check_buttons.setSpacing(8)
        self.check_buttons.setObjectName(u"check_buttons")
        self.check_button = QPushButton(self.check_content)
        self.check_button.setObjectName(u"check_button")
        self.check_button.setProperty(u"role", u"primary")

        self.check_buttons.addWidget(self.check_button)

        self.stop_button = QPushButton(self.check_content)
        self.stop_button.setObjectName(u"stop_button")

        self.check_buttons.addWidget(self.stop_button)

        self.check_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.check_buttons.addItem(self.check_stretch)


        self.check_content_column.addLayout(self.check_buttons)

        self.own_card = QFrame(self.check_content)
        self.own_card.setObjectName(u"own_card")
        self.own_card.setProperty(u"role", u"card")
        self.own_card_column = QVBoxLayout(self.own_card)
        self.own_card_column.setSpacing(8)
        self.own_card_column.setObjectName(u"own_card_column")
        self.own_card_column.setContentsMargins(16, 12, 16, 12)
        self.own_label = QLabel(self.own_card)
        self.own_label.setObjectName(u"own_label")
        self.own_label.setTextFormat(Qt.TextFormat.PlainText)
        self.own_label.setWordWrap(True)

        self.own_card_column.addWidget(self.own_label)

        self.own_words_place = QWidget(self.own_card)
        self.own_words_place.setObjectName(u"own_words_place")
        self.own_words_grid = QGridLayout(self.own_words_place)
        self.own_words_grid.setSpacing(8)
        self.own_words_grid.setObjectName(u"own_words_grid")
        self.own_words_grid.setContentsMargins(0, 0, 0, 0)

        self.own_card_column.addWidget(self.own_words_place)


        self.check_content_column.addWidget(self.own_card)

        self.check_bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.check_content_column.addItem(self.check_bottom)

        self.check_scroll.setWidget(self.check_content)

        self.column.addWidget(self.check_scroll)

#if QT_CONFIG(shortcut)
        self.number_label.setBuddy(self.number_edit)
        self.who_label.setBuddy(self.who_edit)
        self.words_label.setBuddy(self.words_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.number_edit, self.who_edit)
        QWidget.setTabOrder(self.who_edit, self.words_edit)
        QWidget.setTabOrder(self.words_edit, self.check_button)
        QWidget.setTabOrder(self.check_button, self.stop_button)

        self.retranslateUi(ManagementSchoolCheck)

        QMetaObject.connectSlotsByName(ManagementSchoolCheck)
    # setupUi

    def retranslateUi(self, ManagementSchoolCheck):
#if QT_CONFIG(accessibility)
        self.check_scroll.setAccessibleName(QCoreApplication.translate("ManagementSchoolCheck", u"Kaart controleren", None))
#endif // QT_CONFIG(accessibility)
        self.check_title.setText("")
        self.check_card.setText("")
        self.call_heading.setText(QCoreApplication.translate("ManagementSchoolCheck", u"1. Bel de school", None))
        self.call_help.setText(QCoreApplication.translate("ManagementSchoolCheck", u"Bel op een nummer dat u al kende, of dat u nu zelf opzoekt op de website van de school. Gebruik niet het nummer uit het bericht waarmee de kaart kwam: dat kan van een ander zijn.", None))
        self.number_label.setText(QCoreApplication.translate("ManagementSchoolCheck", u"Nummer dat u &belt", None))
        self.number_error.setText("")
        self.who_label.setText(QCoreApplication.translate("ManagementSchoolCheck", u"Met wie &spreekt u?", None))
        self.who_error.setText("")
        self.hear_heading.setText(QCoreApplication.translate("ManagementSchoolCheck", u"2. Laat de acht woorden voorlezen en typ ze", None))
        self.hear_help.setText(QCoreApplication.translate("ManagementSchoolCheck", u"De school leest de woorden voor van haar eigen kaart: bij Beheer \u203a Scholen, of van het blad Schoolkaart. Typ wat u hoort. Neem de woorden niet over van een blad of bericht dat bij de kaart zat: dat kan ook verwisseld zijn. Daarom laten wij ze hier ook niet zien.", None))
        self.words_label.setText(QCoreApplication.translate("ManagementSchoolCheck", u"De woorden die u &hoort", None))
        self.check_button.setText(QCoreApplication.translate("ManagementSchoolCheck", u"&Controleren", None))
        self.stop_button.setText(QCoreApplication.translate("ManagementSchoolCheck", u"&Annuleren", None))
        self.own_label.setText(QCoreApplication.translate("ManagementSchoolCheck", u"Wil de school ook uw kaart controleren? Lees dan deze woorden voor:", None))
        pass
    # retranslateUi

