# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_school_form.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_ManagementSchoolForm(object):
    def setupUi(self, ManagementSchoolForm):
        if not ManagementSchoolForm.objectName():
            ManagementSchoolForm.setObjectName(u"ManagementSchoolForm")
        self.column = QVBoxLayout(ManagementSchoolForm)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.form_scroll = QScrollArea(ManagementSchoolForm)
        self.form_scroll.setObjectName(u"form_scroll")
        self.form_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.form_scroll.setWidgetResizable(True)
        self.form_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form_content = QWidget()
        self.form_content.setObjectName(u"form_content")
        self.form_content.setProperty(u"role", u"page")
        self.form_content_column = QVBoxLayout(self.form_content)
        self.form_content_column.setSpacing(12)
        self.form_content_column.setObjectName(u"form_content_column")
        self.form_content_column.setContentsMargins(0, 12, 16, 12)
        self.form_title = QLabel(self.form_content)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setProperty(u"role", u"heading")
        self.form_title.setMinimumSize(QSize(0, 32))
        self.form_title.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignBottom)
        self.form_title.setTextFormat(Qt.TextFormat.PlainText)
        self.form_title.setWordWrap(True)

        self.form_content_column.addWidget(self.form_title)

        self.form_intro = QLabel(self.form_content)
        self.form_intro.setObjectName(u"form_intro")
        self.form_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.form_intro.setWordWrap(True)

        self.form_content_column.addWidget(self.form_intro)

        self.name_part = QWidget(self.form_content)
        self.name_part.setObjectName(u"name_part")
        self.name_column = QVBoxLayout(self.name_part)
        self.name_column.setSpacing(4)
        self.name_column.setObjectName(u"name_column")
        self.name_column.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.name_part)
        self.name_label.setObjectName(u"name_label")

        self.name_column.addWidget(self.name_label)

        self.name_edit = QLineEdit(self.name_part)
        self.name_edit.setObjectName(u"name_edit")
        self.name_edit.setMaximumSize(QSize(480, 16777215))
        self.name_edit.setMaxLength(120)

        self.name_column.addWidget(self.name_edit)

        self.name_error = QLabel(self.name_part)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setProperty(u"role", u"error")
        self.name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.name_error.setWordWrap(True)

        self.name_column.addWidget(self.name_error)


        self.form_content_column.addWidget(self.name_part)

        self.code_row = QHBoxLayout()
        self.code_row.setSpacing(12)
        self.code_row.setObjectName(u"code_row")
        self.brin_part = QWidget(self.form_content)
        self.brin_part.setObjectName(u"brin_part")
        self.brin_column = QVBoxLayout(self.brin_part)
        self.brin_column.setSpacing(4)
        self.brin_column.setObjectName(u"brin_column")
        self.brin_column.setContentsMargins(0, 0, 0, 0)
        self.brin_label = QLabel(self.brin_part)
        self.brin_label.setObjectName(u"brin_label")

        self.brin_column.addWidget(self.brin_label)

        self.brin_edit = QLineEdit(self.brin_part)
        self.brin_edit.setObjectName(u"brin_edit")
        self.brin_edit.setMaximumSize(QSize(140, 16777215))
        self.brin_edit.setMaxLength(6)

        self.brin_column.addWidget(self.brin_edit)


        self.code_row.addWidget(self.brin_part)

        self.location_part = QWidget(self.form_content)
        self.location_part.setObjectName(u"location_part")
        self.location_column = QVBoxLayout(self.location_part)
        self.location_column.setSpacing(4)
        self.location_column.setObjectName(u"location_column")
        self.location_column.setContentsMargins(0, 0, 0, 0)
        self.location_label = QLabel(self.location_part)
        self.location_label.setObjectName(u"location_label")

        self.location_column.addWidget(self.location_label)

        self.location_edit = QLineEdit(self.location_part)
        self.location_edit.setObjectName(u"location_edit")
        self.location_edit.setMaximumSize(QSize(100, 16777215))
        self.location_edit.setMaxLength(2)

        self.location_column.addWidget(self.location_edit)


        self.code_row.addWidget(self.location_part)

        self.code_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.code_row.addItem(self.code_stretch)

        self.code_row.setStretch(2, 1)

        self.form_content_column.addLayout(self.code_row)

        self.brin_error = QLabel(self.form_content)
        self.brin_error.setObjectName(u"brin_error")
        self.brin_error.setProperty(u"role", u"error")
        self.brin_error.setTextFormat(Qt.TextFormat.PlainText)
        self.brin_error.setWordWrap(True)

        self.form_content_column.addWidget(self.brin_error)

        self.location_error = QLabel(self.form_content)
        self.location_error.setObjectName(u"location_error")
        self.location_error.setProperty(u"role", u"error")
        self.location_error.setTextFormat(Qt.TextFormat.PlainText)
        self.location_error.setWordWrap(True)

        self.form_content_column.addWidget(self.location_error)

        self.town_part = QWidget(self.form_content)
        self.town_part.setObjectName(u"town_part")
        self.town_column = QVBoxLayout(self.town_part)
        self.town_column.setSpacing(4)
        self.town_column.setObjectName(u"town_column")
        self.town_column.setContentsMargins(0, 0, 0, 0)
        self.town_label = QLabel(self.town_part)
        self.town_label.setObjectName(u"town_label")

        self.town_column.addWidget(self.town_label)

        self.town_edit = QLineEdit(self.town_part)
        self.town_edit.setObjectName(u"town_edit")
        self.town_edit.setMaximumSize(QSize(480, 16777215))
        self.town_edit.setMaxLength(80)

        self.town_column.addWidget(self.town_edit)

        self.town_error = QLabel(self.town_part)
        self.town_error.setObjectName(u"town_error")
        self.town_error.setProperty(u"role", u"error")
        self.town_error.setTextFormat(Qt.TextFormat.PlainText)
        self.town_error.setWordWrap(True)

        self.town_column.addWidget(self.town_error)


        self.form_content_column.addWidget(self.town_part)

        self.phone_part = QWidget(self.form_content)
        self.phone_part.setObjectName(u"phone_part")
        self.phone_column = QVBoxLayout(self.phone_part)
        self.phone_column.setSpacing(4)
        self.phone_column.setObjectName(u"phone_column")
        self.phone_column.setContentsMargins(0, 0, 0, 0)
        self.phone_label = QLabel(self.phone_part)
        self.phone_label.setObjectName(u"phone_label")

        self.phone_column.addWidget(self.phone_label)

        self.phone_edit = QLineEdit(self.phone_part)
        self.phone_edit.setObjectName(u"phone_edit")
        self.phone_edit.setMaximumSize(QSize(240, 16777215))
        self.phone_edit.setMaxLength(30)

        self.phone_column.addWidget(self.phone_edit)

        self.phone_hint = QLabel(self.phone_part)
        self.phone_hint.setObjectName(u"phone_hint")
        self.phone_hint.setProperty(u"role", u"caption")
        self.phone_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_hint.setWordWrap(True)

        self.phone_column.addWidget(self.phone_hint)

        self.phone_error = QLabel(self.phone_part)
        self.phone_error.setObjectName(u"phone_error")
        self.phone_error.setProperty(u"role", u"error")
        self.phone_error.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_error.setWordWrap(True)

        self.phone_column.addWidget(self.phone_error)


        self.form_content_column.addWidget(self.phone_part)

        self.vso_check = QCheckBox(self.form_content)
        self.vso_check.setObjectName(u"vso_check")

        self.form_content_column.addWidget(self.vso_check)

        self.form_notices = QVBoxLayout()
        self.form_notices.setSpacing(0)
        self.form_notices.setObjectName(u"form_notices")

        self.form_content_column.addLayout(self.form_notices)

        self.form_buttons = QHBoxLayout()
        self.form_buttons.setSpacing(8)
        self.form_buttons.setObjectName(u"form_buttons")
        self.save_button = QPushButton(self.form_content)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.form_buttons.addWidget(self.save_button)

        self.stop_button = QPushButton(self.form_content)
        self.stop_button.setObjectName(u"stop_button")

        self.form_buttons.addWidget(self.stop_button)

        self.form_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.form_buttons.addItem(self.form_stretch)


        self.form_content_column.addLayout(self.form_buttons)

        self.form_bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.form_content_column.addItem(self.form_bottom)

        self.form_scroll.setWidget(self.form_content)

        self.column.addWidget(self.form_scroll)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.brin_label.setBuddy(self.brin_edit)
        self.location_label.setBuddy(self.location_edit)
        self.town_label.setBuddy(self.town_edit)
        self.phone_label.setBuddy(self.phone_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name_edit, self.brin_edit)
        QWidget.setTabOrder(self.brin_edit, self.location_edit)
        QWidget.setTabOrder(self.location_edit, self.town_edit)
        QWidget.setTabOrder(self.town_edit, self.phone_edit)
        QWidget.setTabOrder(self.phone_edit, self.vso_check)
        QWidget.setTabOrder(self.vso_check, self.save_button)
        QWidget.setTabOrder(self.save_button, self.stop_button)

        self.retranslateUi(ManagementSchoolForm)

        QMetaObject.connectSlotsByName(ManagementSchoolForm)
    # setupUi

    def retranslateUi(self, ManagementSchoolForm):
#if QT_CONFIG(accessibility)
        self.form_scroll.setAccessibleName(QCoreApplication.translate("ManagementSchoolForm", u"Gegevens van een school", None))
#endif // QT_CONFIG(accessibility)
        self.form_title.setText("")
        self.form_intro.setText(QCoreApplication.translate("ManagementSchoolForm", u"Dit programma gaat niet het internet op en kan een BRIN-code dus niet opzoeken. Kijk de code na op de website van DUO, of vraag hem aan de school.", None))
        self.name_label.setText(QCoreApplication.translate("ManagementSchoolForm", u"&Naam van de school", None))
        self.name_error.setText("")
        self.brin_label.setText(QCoreApplication.translate("ManagementSchoolForm", u"BRIN-&code", None))
        self.brin_edit.setPlaceholderText(QCoreApplication.translate("ManagementSchoolForm", u"99ZZ", None))
        self.location_label.setText(QCoreApplication.translate("ManagementSchoolForm", u"Ves&tiging", None))
        self.location_edit.setPlaceholderText(QCoreApplication.translate("ManagementSchoolForm", u"00", None))
        self.brin_error.setText("")
        self.location_error.setText("")
        self.town_label.setText(QCoreApplication.translate("ManagementSchoolForm", u"&Plaats", None))
        self.town_error.setText("")
        self.phone_label.setText(QCoreApplication.translate("ManagementSchoolForm", u"Telefoonn&ummer", None))
        self.phone_hint.setText(QCoreApplication.translate("ManagementSchoolForm", u"Een nummer dat u zelf kent of hebt opgezocht. Met dit nummer controleert u de kaart.", None))
        self.phone_error.setText("")
        self.vso_check.setText(QCoreApplication.translate("ManagementSchoolForm", u"Dit is een school voor voortgezet speciaal onderwijs (vso)", None))
        self.save_button.setText(QCoreApplication.translate("ManagementSchoolForm", u"&Bewaren", None))
        self.stop_button.setText(QCoreApplication.translate("ManagementSchoolForm", u"Niet bew&aren", None))
        pass
    # retranslateUi

