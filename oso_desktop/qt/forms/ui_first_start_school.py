# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_school.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)
class Ui_FirstStartSchool(object):
    def setupUi(self, FirstStartSchool):
        if not FirstStartSchool.objectName():
            FirstStartSchool.setObjectName(u"FirstStartSchool")
        self.column = QVBoxLayout(FirstStartSchool)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 12, 0)
        self.school_title = QLabel(FirstStartSchool)
        self.school_title.setObjectName(u"school_title")
        self.school_title.setProperty(u"role", u"heading")
        self.school_title.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.school_title)

        self.name_field = QVBoxLayout()
        self.name_field.setSpacing(4)
        self.name_field.setObjectName(u"name_field")
        self.name_label = QLabel(FirstStartSchool)
        self.name_label.setObjectName(u"name_label")

        self.name_field.addWidget(self.name_label)

        self.name_edit = QLineEdit(FirstStartSchool)
        self.name_edit.setObjectName(u"name_edit")

        self.name_field.addWidget(self.name_edit)

        self.name_error = QLabel(FirstStartSchool)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setProperty(u"role", u"error")
        self.name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.name_error.setWordWrap(True)

        self.name_field.addWidget(self.name_error)


        self.column.addLayout(self.name_field)

        self.codes = QHBoxLayout()
        self.codes.setSpacing(16)
        self.codes.setObjectName(u"codes")
        self.brin_field = QVBoxLayout()
        self.brin_field.setSpacing(4)
        self.brin_field.setObjectName(u"brin_field")
        self.brin_label = QLabel(FirstStartSchool)
        self.brin_label.setObjectName(u"brin_label")

        self.brin_field.addWidget(self.brin_label)

        self.brin_edit = QLineEdit(FirstStartSchool)
        self.brin_edit.setObjectName(u"brin_edit")

        self.brin_field.addWidget(self.brin_edit)

        self.brin_error = QLabel(FirstStartSchool)
        self.brin_error.setObjectName(u"brin_error")
        self.brin_error.setProperty(u"role", u"error")
        self.brin_error.setTextFormat(Qt.TextFormat.PlainText)
        self.brin_error.setWordWrap(True)

        self.brin_field.addWidget(self.brin_error)


        self.codes.addLayout(self.brin_field)

        self.location_field = QVBoxLayout()
        self.location_field.setSpacing(4)
        self.location_field.setObjectName(u"location_field")
        self.location_label = QLabel(FirstStartSchool)
        self.location_label.setObjectName(u"location_label")

        self.location_field.addWidget(self.location_label)

        self.location_edit = QLineEdit(FirstStartSchool)
        self.location_edit.setObjectName(u"location_edit")

        self.location_field.addWidget(self.location_edit)

        self.location_error = QLabel(FirstStartSchool)
        self.location_error.setObjectName(u"location_error")
        self.location_error.setProperty(u"role", u"error")
        self.location_error.setTextFormat(Qt.TextFormat.PlainText)
        self.location_error.setWordWrap(True)

        self.location_field.addWidget(self.location_error)


        self.codes.addLayout(self.location_field)

        self.board_field = QVBoxLayout()
        self.board_field.setSpacing(4)
        self.board_field.setObjectName(u"board_field")
        self.board_label = QLabel(FirstStartSchool)
        self.board_label.setObjectName(u"board_label")

        self.board_field.addWidget(self.board_label)

        self.board_edit = QLineEdit(FirstStartSchool)
        self.board_edit.setObjectName(u"board_edit")

        self.board_field.addWidget(self.board_edit)


        self.codes.addLayout(self.board_field)

        self.codes.setStretch(0, 1)
        self.codes.setStretch(1, 1)
        self.codes.setStretch(2, 2)

        self.column.addLayout(self.codes)

        self.street_row = QHBoxLayout()
        self.street_row.setSpacing(16)
        self.street_row.setObjectName(u"street_row")
        self.street_field = QVBoxLayout()
        self.street_field.setSpacing(4)
        self.street_field.setObjectName(u"street_field")
        self.street_label = QLabel(FirstStartSchool)
        self.street_label.setObjectName(u"street_label")

        self.street_field.addWidget(self.street_label)

        self.street_edit = QLineEdit(FirstStartSchool)
        self.street_edit.setObjectName(u"street_edit")

        self.street_field.addWidget(self.street_edit)

        self.street_error = QLabel(FirstStartSchool)
        self.street_error.setObjectName(u"street_error")
        self.street_error.setProperty(u"role", u"error")
        self.street_error.setTextFormat(Qt.TextFormat.PlainText)
        self.street_error.setWordWrap(True)

        self.street_field.addWidget(self.street_error)


        self.street_row.addLayout(self.street_field)

        self.house_number_field = QVBoxLayout()
        self.house_number_field.setSpacing(4)
        self.house_number_field.setObjectName(u"house_number_field")
        self.house_number_label = QLabel(FirstStartSchool)
        self.house_number_label.setObjectName(u"house_number_label")

        self.house_number_field.addWidget(self.house_number_label)

        self.house_number_edit = QLineEdit(FirstStartSchool)
        self.house_number_edit.setObjectName(u"house_number_edit")

        self.house_number_field.addWidget(self.house_number_edit)


        self.street_row.addLayout(self.house_number_field)

        self.street_row.setStretch(0, 3)
        self.street_row.setStretch(1, 1)

        self.column.addLayout(self.street_row)

        self.town_row = QHBoxLayout()
        self.town_row.setSpacing(16)
        self.town_row.setObjectName(u"town_row")
        self.postcode_field = QVBoxLayout()
        self.postcode_field.setSpacing(4)
        self.postcode_field.setObjectName(u"postcode_field")
        self.postcode_label = QLabel(FirstStartSchool)
        self.postcode_label.setObjectName(u"postcode_label")

        self.postcode_field.addWidget(self.postcode_label)

        self.postcode_edit = QLineEdit(FirstStartSchool)
        self.postcode_edit.setObjectName(u"postcode_edit")

        self.postcode_field.addWidget(self.postcode_edit)


        self.town_row.addLayout(self.postcode_field)

        self.town_field = QVBoxLayout()
        self.town_field.setSpacing(4)
        self.town_field.setObjectName(u"town_field")
        self.town_label = QLabel(FirstStartSchool)
        self.town_label.setObjectName(u"town_label")

        self.town_field.addWidget(self.town_label)

        self.town_edit = QLineEdit(FirstStartSchool)
        self.town_edit.setObjectName(u"town_edit")

        self.town_field.addWidget(self.town_edit)

        self.town_error = QLabel(FirstStartSchool)
        self.town_error.setObjectName(u"town_error")
        self.town_error.setProperty(u"role", u"error")
        self.town_error.setTextFormat(Qt.TextFormat.PlainText)
        self.town_error.setWordWrap(True)

        self.town_field.addWidget(self.town_error)


        self.town_row.addLayout(self.town_field)

        self.town_row.setStretch(0, 1)
        self.town_row.setStretch(1, 3)

        self.column.addLayout(self.town_row)

        self.reach_row = QHBoxLayout()
        self.reach_row.setSpacing(16)
        self.reach_row.setObjectName(u"reach_row")
        self.phone_field = QVBoxLayout()
        self.phone_field.setSpacing(4)
        self.phone_field.setObjectName(u"phone_field")
        self.phone_label = QLabel(FirstStartSchool)
        self.phone_label.setObjectName(u"phone_label")

        self.phone_field.addWidget(self.phone_label)

        self.phone_edit = QLineEdit(FirstStartSchool)
        self.phone_edit.setObjectName(u"phone_edit")

        self.phone_field.addWidget(self.phone_edit)

        self.phone_error = QLabel(FirstStartSchool)
        self.phone_error.setObjectName(u"phone_error")
        self.phone_error.setProperty(u"role", u"error")
        self.phone_error.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_error.setWordWrap(True)

        self.phone_field.addWidget(self.phone_error)


        self.reach_row.addLayout(self.phone_field)

        self.email_field = QVBoxLayout()
        self.email_field.setSpacing(4)
        self.email_field.setObjectName(u"email_field")
        self.email_label = QLabel(FirstStartSchool)
        self.email_label.setObjectName(u"email_label")

        self.email_field.addWidget(self.email_label)

        self.email_edit = QLineEdit(FirstStartSchool)
        self.email_edit.setObjectName(u"email_edit")

        self.email_field.addWidget(self.email_edit)


        self.reach_row.addLayout(self.email_field)

        self.reach_row.setStretch(0, 1)
        self.reach_row.setStretch(1, 1)

        self.column.addLayout(self.reach_row)

        self.people_row = QHBoxLayout()
        self.people_row.setSpacing(16)
        self.people_row.setObjectName(u"people_row")
        self.head_teacher_field = QVBoxLayout()
        self.head_teacher_field.setSpacing(4)
        self.head_teacher_field.setObjectName(u"head_teacher_field")
        self.head_teacher_label = QLabel(FirstStartSchool)
        self.head_teacher_label.setObjectName(u"head_teacher_label")

        self.head_teacher_field.addWidget(self.head_teacher_label)

        self.head_teacher_edit = QLineEdit(FirstStartSchool)
        self.head_teacher_edit.setObjectName(u"head_teacher_edit")

        self.head_teacher_field.addWidget(self.head_teacher_edit)

        self.head_teacher_error = QLabel(FirstStartSchool)
        self.head_teacher_error.setObjectName(u"head_teacher_error")
        self.head_teacher_error.setProperty(u"role", u"error")
        self.head_teacher_error.setTextFormat(Qt.TextFormat.PlainText)
        self.head_teacher_error.setWordWrap(True)

        self.head_teacher_field.addWidget(self.head_teacher_error)


        self.people_row.addLayout(self.head_teacher_field)

        self.contact_person_field = QVBoxLayout()
        self.contact_person_field.setSpacing(4)
        self.contact_person_field.setObjectName(u"contact_person_field")
        self.contact_person_label = QLabel(FirstStartSchool)
        self.contact_person_label.setObjectName(u"contact_person_label")

        self.contact_person_field.addWidget(self.contact_person_label)

        self.contact_person_edit = QLineEdit(FirstStartSchool)
        self.contact_person_edit.setObjectName(u"contact_person_edit")

        self.contact_person_field.addWidget(self.contact_person_edit)

        self.contact_person_error = QLabel(FirstStartSchool)
        self.contact_person_error.setObjectName(u"contact_person_error")
        self.contact_person_error.setProperty(u"role", u"error")
        self.contact_person_error.setTextFormat(Qt.TextFormat.PlainText)
        self.contact_person_error.setWordWrap(True)

        self.contact_person_field.addWidget(self.contact_person_error)


        self.people_row.addLayout(self.contact_person_field)

        self.people_row.setStretch(0, 1)
        self.people_row.setStretch(1, 1)

        self.column.addLayout(self.people_row)

        self.you_title = QLabel(FirstStartSchool)
        self.you_title.setObjectName(u"you_title")
        self.you_title.setProperty(u"role", u"heading")
        self.you_title.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.you_title)

        self.you_row = QHBoxLayout()
        self.you_row.setSpacing(16)
        self.you_row.setObjectName(u"you_row")
        self.user_name_field = QVBoxLayout()
        self.user_name_field.setSpacing(4)
        self.user_name_field.setObjectName(u"user_name_field")
        self.user_name_label = QLabel(FirstStartSchool)
        self.user_name_label.setObjectName(u"user_name_label")

        self.user_name_field.addWidget(self.user_name_label)

        self.user_name_edit = QLineEdit(FirstStartSchool)
        self.user_name_edit.setObjectName(u"user_name_edit")

        self.user_name_field.addWidget(self.user_name_edit)

        self.user_name_error = QLabel(FirstStartSchool)
        self.user_name_error.setObjectName(u"user_name_error")
        self.user_name_error.setProperty(u"role", u"error")
        self.user_name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.user_name_error.setWordWrap(True)

        self.user_name_field.addWidget(self.user_name_error)


        self.you_row.addLayout(self.user_name_field)

        self.role_field = QVBoxLayout()
        self.role_field.setSpacing(4)
        self.role_field.setObjectName(u"role_field")
        self.role_label = QLabel(FirstStartSchool)
        self.role_label.setObjectName(u"role_label")

        self.role_field.addWidget(self.role_label)

        self.role_combo = QComboBox(FirstStartSchool)
        self.role_combo.setObjectName(u"role_combo")

        self.role_field.addWidget(self.role_combo)

        self.role_error = QLabel(FirstStartSchool)
        self.role_error.setObjectName(u"role_error")
        self.role_error.setProperty(u"role", u"error")
        self.role_error.setTextFormat(Qt.TextFormat.PlainText)
        self.role_error.setWordWrap(True)

        self.role_field.addWidget(self.role_error)


        self.you_row.addLayout(self.role_field)

        self.you_row.setStretch(0, 1)
        self.you_row.setStretch(1, 1)

        self.column.addLayout(self.you_row)

        self.stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.stretch)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.brin_label.setBuddy(self.brin_edit)
        self.location_label.setBuddy(self.location_edit)
        self.board_label.setBuddy(self.board_edit)
        self.street_label.setBuddy(self.street_edit)
        self.house_number_label.setBuddy(self.house_number_edit)
        self.postcode_label.setBuddy(self.postcode_edit)
        self.town_label.setBuddy(self.town_edit)
        self.phone_label.setBuddy(self.phone_edit)
        self.email_label.setBuddy(self.email_edit)
        self.head_teacher_label.setBuddy(self.head_teacher_edit)
        self.contact_person_label.setBuddy(self.contact_person_edit)
        self.user_name_label.setBuddy(self.user_name_edit)
        self.role_label.setBuddy(self.role_combo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name_edit, self.brin_edit)
        QWidget.setTabOrder(self.brin_edit, self.location_edit)
        QWidget.setTabOrder(self.location_edit, self.board_edit)
        QWidget.setTabOrder(self.board_edit, self.street_edit)
        QWidget.setTabOrder(self.street_edit, self.house_number_edit)
        QWidget.setTabOrder(self.house_number_edit, self.postcode_edit)
        QWidget.setTabOrder(self.postcode_edit, self.town_edit)
        QWidget.setTabOrder(self.town_edit, self.phone_edit)
        QWidget.setTabOrder(self.phone_edit, self.email_edit)
        QWidget.setTabOrder(self.email_edit, self.head_teacher_edit)
        QWidget.setTabOrder(self.head_teacher_edit, self.contact_person_edit)
        QWidget.setTabOrder(self.contact_person_edit, self.user_name_edit)
        QWidget.setTabOrder(self.user_name_edit, self.role_combo)

        self.retranslateUi(FirstStartSchool)

        QMetaObject.connectSlotsByName(FirstStartSchool)
    # setupUi

    def retranslateUi(self, FirstStartSchool):
        self.school_title.setText(QCoreApplication.translate("FirstStartSchool", u"De school", None))
        self.name_label.setText(QCoreApplication.translate("FirstStartSchool", u"&Naam van de school", None))
        self.name_error.setText("")
        self.brin_label.setText(QCoreApplication.translate("FirstStartSchool", u"&BRIN-code", None))
        self.brin_edit.setPlaceholderText(QCoreApplication.translate("FirstStartSchool", u"bijvoorbeeld 99ZZ", None))
        self.brin_error.setText("")
        self.location_label.setText(QCoreApplication.translate("FirstStartSchool", u"Vestigings&nummer", None))
        self.location_edit.setPlaceholderText(QCoreApplication.translate("FirstStartSchool", u"00", None))
        self.location_error.setText("")
        self.board_label.setText(QCoreApplication.translate("FirstStartSchool", u"Bestuu&r (mag leeg)", None))
        self.street_label.setText(QCoreApplication.translate("FirstStartSchool", u"&Straat", None))
        self.street_error.setText("")
        self.house_number_label.setText(QCoreApplication.translate("FirstStartSchool", u"&Huisnummer", None))
        self.postcode_label.setText(QCoreApplication.translate("FirstStartSchool", u"&Postcode", None))
        self.town_label.setText(QCoreApplication.translate("FirstStartSchool", u"Plaa&ts", None))
        self.town_error.setText("")
        self.phone_label.setText(QCoreApplication.translate("FirstStartSchool", u"T&elefoon", None))
        self.phone_error.setText("")
        self.email_label.setText(QCoreApplication.translate("FirstStartSchool", u"E-&mail (mag leeg)", None))
        self.head_teacher_label.setText(QCoreApplication.translate("FirstStartSchool", u"&Directeur", None))
        self.head_teacher_error.setText("")
        self.contact_person_label.setText(QCoreApplication.translate("FirstStartSchool", u"&Contactpersoon voor ouders", None))
        self.contact_person_error.setText("")
        self.you_title.setText(QCoreApplication.translate("FirstStartSchool", u"Uzelf", None))
        self.user_name_label.setText(QCoreApplication.translate("FirstStartSchool", u"&Uw naam", None))
        self.user_name_error.setText("")
        self.role_label.setText(QCoreApplication.translate("FirstStartSchool", u"Uw r&ol", None))
        self.role_error.setText("")
        pass
    # retranslateUi

