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
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)
class Ui_FirstStartSchool(object):
    def setupUi(self, FirstStartSchool):
        if not FirstStartSchool.objectName():
            FirstStartSchool.setObjectName(u"FirstStartSchool")
        self.sides = QHBoxLayout(FirstStartSchool)
        self.sides.setSpacing(0)
        self.sides.setObjectName(u"sides")
        self.sides.setContentsMargins(0, 0, 0, 0)
        self.fields = QWidget(FirstStartSchool)
        self.fields.setObjectName(u"fields")
        self.fields.setMaximumSize(QSize(760, 16777215))
        self.column = QVBoxLayout(self.fields)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 12, 0)
        self.school_title = QLabel(self.fields)
        self.school_title.setObjectName(u"school_title")
        self.school_title.setProperty(u"role", u"heading")
        self.school_title.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.school_title)

        self.name_row = QGridLayout()
        self.name_row.setObjectName(u"name_row")
        self.name_row.setHorizontalSpacing(16)
        self.name_row.setVerticalSpacing(4)
        self.name_label = QLabel(self.fields)
        self.name_label.setObjectName(u"name_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.name_label.sizePolicy().hasHeightForWidth())
        self.name_label.setSizePolicy(sizePolicy)

        self.name_row.addWidget(self.name_label, 0, 0, 1, 1)

        self.name_edit = QLineEdit(self.fields)
        self.name_edit.setObjectName(u"name_edit")

        self.name_row.addWidget(self.name_edit, 1, 0, 1, 1)

        self.name_error = QLabel(self.fields)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setProperty(u"role", u"error")
        self.name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.name_error.setWordWrap(True)

        self.name_row.addWidget(self.name_error, 2, 0, 1, 1)

        self.name_row.setColumnStretch(0, 1)

        self.column.addLayout(self.name_row)

        self.kind_row = QVBoxLayout()
        self.kind_row.setSpacing(4)
        self.kind_row.setObjectName(u"kind_row")
        self.kind_label = QLabel(self.fields)
        self.kind_label.setObjectName(u"kind_label")

        self.kind_row.addWidget(self.kind_label)

        self.kind_combo = QComboBox(self.fields)
        self.kind_combo.setObjectName(u"kind_combo")

        self.kind_row.addWidget(self.kind_combo)

        self.kind_hint = QLabel(self.fields)
        self.kind_hint.setObjectName(u"kind_hint")
        self.kind_hint.setProperty(u"role", u"muted")
        self.kind_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.kind_hint.setWordWrap(True)

        self.kind_row.addWidget(self.kind_hint)


        self.column.addLayout(self.kind_row)

        self.codes = QGridLayout()
        self.codes.setObjectName(u"codes")
        self.codes.setHorizontalSpacing(16)
        self.codes.setVerticalSpacing(4)
        self.brin_label = QLabel(self.fields)
        self.brin_label.setObjectName(u"brin_label")
        sizePolicy.setHeightForWidth(self.brin_label.sizePolicy().hasHeightForWidth())
        self.brin_label.setSizePolicy(sizePolicy)

        self.codes.addWidget(self.brin_label, 0, 0, 1, 1)

        self.brin_edit = QLineEdit(self.fields)
        self.brin_edit.setObjectName(u"brin_edit")

        self.codes.addWidget(self.brin_edit, 1, 0, 1, 1)

        self.brin_error = QLabel(self.fields)
        self.brin_error.setObjectName(u"brin_error")
        self.brin_error.setProperty(u"role", u"error")
        self.brin_error.setTextFormat(Qt.TextFormat.PlainText)
        self.brin_error.setWordWrap(True)

        self.codes.addWidget(self.brin_error, 2, 0, 1, 3)

        self.location_label = QLabel(self.fields)
        self.location_label.setObjectName(u"location_label")
        sizePolicy.setHeightForWidth(self.location_label.sizePolicy().hasHeightForWidth())
        self.location_label.setSizePolicy(sizePolicy)

        self.codes.addWidget(self.location_label, 0, 1, 1, 1)

        self.location_edit = QLineEdit(self.fields)
        self.location_edit.setObjectName(u"location_edit")

        self.codes.addWidget(self.location_edit, 1, 1, 1, 1)

        self.location_error = QLabel(self.fields)
        self.location_error.setObjectName(u"location_error")
        self.location_error.setProperty(u"role", u"error")
        self.location_error.setTextFormat(Qt.TextFormat.PlainText)
        self.location_error.setWordWrap(True)

        self.codes.addWidget(self.location_error, 3, 0, 1, 3)

        self.board_label = QLabel(self.fields)
        self.board_label.setObjectName(u"board_label")
        sizePolicy.setHeightForWidth(self.board_label.sizePolicy().hasHeightForWidth())
        self.board_label.setSizePolicy(sizePolicy)

        self.codes.addWidget(self.board_label, 0, 2, 1, 1)

        self.board_edit = QLineEdit(self.fields)
        self.board_edit.setObjectName(u"board_edit")

        self.codes.addWidget(self.board_edit, 1, 2, 1, 1)

        self.codes.setColumnStretch(0, 2)
        self.codes.setColumnStretch(1, 2)
        self.codes.setColumnStretch(2, 3)

        self.column.addLayout(self.codes)

        self.street_row = QGridLayout()
        self.street_row.setObjectName(u"street_row")
        self.street_row.setHorizontalSpacing(16)
        self.street_row.setVerticalSpacing(4)
        self.street_label = QLabel(self.fields)
        self.street_label.setObjectName(u"street_label")
        sizePolicy.setHeightForWidth(self.street_label.sizePolicy().hasHeightForWidth())
        self.street_label.setSizePolicy(sizePolicy)

        self.street_row.addWidget(self.street_label, 0, 0, 1, 1)

        self.street_edit = QLineEdit(self.fields)
        self.street_edit.setObjectName(u"street_edit")

        self.street_row.addWidget(self.street_edit, 1, 0, 1, 1)

        self.street_error = QLabel(self.fields)
        self.street_error.setObjectName(u"street_error")
        self.street_error.setProperty(u"role", u"error")
        self.street_error.setTextFormat(Qt.TextFormat.PlainText)
        self.street_error.setWordWrap(True)

        self.street_row.addWidget(self.street_error, 2, 0, 1, 1)

        self.house_number_label = QLabel(self.fields)
        self.house_number_label.setObjectName(u"house_number_label")
        sizePolicy.setHeightForWidth(self.house_number_label.sizePolicy().hasHeightForWidth())
        self.house_number_label.setSizePolicy(sizePolicy)

        self.street_row.addWidget(self.house_number_label, 0, 1, 1, 1)

        self.house_number_edit = QLineEdit(self.fields)
        self.house_number_edit.setObjectName(u"house_number_edit")

        self.street_row.addWidget(self.house_number_edit, 1, 1, 1, 1)

        self.house_number_error = QLabel(self.fields)
        self.house_number_error.setObjectName(u"house_number_error")
        self.house_number_error.setProperty(u"role", u"error")
        self.house_number_error.setTextFormat(Qt.TextFormat.PlainText)
        self.house_number_error.setWordWrap(True)

        self.street_row.addWidget(self.house_number_error, 2, 1, 1, 1)

        self.street_row.setColumnStretch(0, 3)
        self.street_row.setColumnStretch(1, 1)

        self.column.addLayout(self.street_row)

        self.town_row = QGridLayout()
        self.town_row.setObjectName(u"town_row")
        self.town_row.setHorizontalSpacing(16)
        self.town_row.setVerticalSpacing(4)
        self.postcode_label = QLabel(self.fields)
        self.postcode_label.setObjectName(u"postcode_label")
        sizePolicy.setHeightForWidth(self.postcode_label.sizePolicy().hasHeightForWidth())
        self.postcode_label.setSizePolicy(sizePolicy)

        self.town_row.addWidget(self.postcode_label, 0, 0, 1, 1)

        self.postcode_edit = QLineEdit(self.fields)
        self.postcode_edit.setObjectName(u"postcode_edit")

        self.town_row.addWidget(self.postcode_edit, 1, 0, 1, 1)

        self.postcode_error = QLabel(self.fields)
        self.postcode_error.setObjectName(u"postcode_error")
        self.postcode_error.setProperty(u"role", u"error")
        self.postcode_error.setTextFormat(Qt.TextFormat.PlainText)
        self.postcode_error.setWordWrap(True)

        self.town_row.addWidget(self.postcode_error, 2, 0, 1, 1)

        self.town_label = QLabel(self.fields)
        self.town_label.setObjectName(u"town_label")
        sizePolicy.setHeightForWidth(self.town_label.sizePolicy().hasHeightForWidth())
        self.town_label.setSizePolicy(sizePolicy)

        self.town_row.addWidget(self.town_label, 0, 1, 1, 1)

        self.town_edit = QLineEdit(self.fields)
        self.town_edit.setObjectName(u"town_edit")

        self.town_row.addWidget(self.town_edit, 1, 1, 1, 1)

        self.town_error = QLabel(self.fields)
        self.town_error.setObjectName(u"town_error")
        self.town_error.setProperty(u"role", u"error")
        self.town_error.setTextFormat(Qt.TextFormat.PlainText)
        self.town_error.setWordWrap(True)

        self.town_row.addWidget(self.town_error, 2, 1, 1, 1)

        self.town_row.setColumnStretch(0, 1)
        self.town_row.setColumnStretch(1, 3)

        self.column.addLayout(self.town_row)

        self.reach_row = QGridLayout()
        self.reach_row.setObjectName(u"reach_row")
        self.reach_row.setHorizontalSpacing(16)
        self.reach_row.setVerticalSpacing(4)
        self.phone_label = QLabel(self.fields)
        self.phone_label.setObjectName(u"phone_label")
        sizePolicy.setHeightForWidth(self.phone_label.sizePolicy().hasHeightForWidth())
        self.phone_label.setSizePolicy(sizePolicy)

        self.reach_row.addWidget(self.phone_label, 0, 0, 1, 1)

        self.phone_edit = QLineEdit(self.fields)
        self.phone_edit.setObjectName(u"phone_edit")

        self.reach_row.addWidget(self.phone_edit, 1, 0, 1, 1)

        self.phone_error = QLabel(self.fields)
        self.phone_error.setObjectName(u"phone_error")
        self.phone_error.setProperty(u"role", u"error")
        self.phone_error.setTextFormat(Qt.TextFormat.PlainText)
        self.phone_error.setWordWrap(True)

        self.reach_row.addWidget(self.phone_error, 2, 0, 1, 1)

        self.email_label = QLabel(self.fields)
        self.email_label.setObjectName(u"email_label")
        sizePolicy.setHeightForWidth(self.email_label.sizePolicy().hasHeightForWidth())
        self.email_label.setSizePolicy(sizePolicy)

        self.reach_row.addWidget(self.email_label, 0, 1, 1, 1)

        self.email_edit = QLineEdit(self.fields)
        self.email_edit.setObjectName(u"email_edit")

        self.reach_row.addWidget(self.email_edit, 1, 1, 1, 1)

        self.reach_row.setColumnStretch(0, 1)
        self.reach_row.setColumnStretch(1, 1)

        self.column.addLayout(self.reach_row)

        self.people_row = QGridLayout()
        self.people_row.setObjectName(u"people_row")
        self.people_row.setHorizontalSpacing(16)
        self.people_row.setVerticalSpacing(4)
        self.head_teacher_label = QLabel(self.fields)
        self.head_teacher_label.setObjectName(u"head_teacher_label")
        sizePolicy.setHeightForWidth(self.head_teacher_label.sizePolicy().hasHeightForWidth())
        self.head_teacher_label.setSizePolicy(sizePolicy)

        self.people_row.addWidget(self.head_teacher_label, 0, 0, 1, 1)

        self.head_teacher_edit = QLineEdit(self.fields)
        self.head_teacher_edit.setObjectName(u"head_teacher_edit")

        self.people_row.addWidget(self.head_teacher_edit, 1, 0, 1, 1)

        self.head_teacher_error = QLabel(self.fields)
        self.head_teacher_error.setObjectName(u"head_teacher_error")
        self.head_teacher_error.setProperty(u"role", u"error")
        self.head_teacher_error.setTextFormat(Qt.TextFormat.PlainText)
        self.head_teacher_error.setWordWrap(True)

        self.people_row.addWidget(self.head_teacher_error, 2, 0, 1, 1)

        self.contact_person_label = QLabel(self.fields)
        self.contact_person_label.setObjectName(u"contact_person_label")
        sizePolicy.setHeightForWidth(self.contact_person_label.sizePolicy().hasHeightForWidth())
        self.contact_person_label.setSizePolicy(sizePolicy)

        self.people_row.addWidget(self.contact_person_label, 0, 1, 1, 1)

        self.contact_person_edit = QLineEdit(self.fields)
        self.contact_person_edit.setObjectName(u"contact_person_edit")

        self.people_row.addWidget(self.contact_person_edit, 1, 1, 1, 1)

        self.contact_person_error = QLabel(self.fields)
        self.contact_person_error.setObjectName(u"contact_person_error")
        self.contact_person_error.setProperty(u"role", u"error")
        self.contact_person_error.setTextFormat(Qt.TextFormat.PlainText)
        self.contact_person_error.setWordWrap(True)

        self.people_row.addWidget(self.contact_person_error, 2, 1, 1, 1)

        self.people_row.setColumnStretch(0, 1)
        self.people_row.setColumnStretch(1, 1)

        self.column.addLayout(self.people_row)

        self.you_title = QLabel(self.fields)
        self.you_title.setObjectName(u"you_title")
        self.you_title.setProperty(u"role", u"heading")
        self.you_title.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.you_title)

        self.you_row = QGridLayout()
        self.you_row.setObjectName(u"you_row")
        self.you_row.setHorizontalSpacing(16)
        self.you_row.setVerticalSpacing(4)
        self.user_name_label = QLabel(self.fields)
        self.user_name_label.setObjectName(u"user_name_label")
        sizePolicy.setHeightForWidth(self.user_name_label.sizePolicy().hasHeightForWidth())
        self.user_name_label.setSizePolicy(sizePolicy)

        self.you_row.addWidget(self.user_name_label, 0, 0, 1, 1)

        self.user_name_edit = QLineEdit(self.fields)
        self.user_name_edit.setObjectName(u"user_name_edit")

        self.you_row.addWidget(self.user_name_edit, 1, 0, 1, 1)

        self.user_name_error = QLabel(self.fields)
        self.user_name_error.setObjectName(u"user_name_error")
        self.user_name_error.setProperty(u"role", u"error")
        self.user_name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.user_name_error.setWordWrap(True)

        self.you_row.addWidget(self.user_name_error, 2, 0, 1, 1)

        self.role_label = QLabel(self.fields)
        self.role_label.setObjectName(u"role_label")
        sizePolicy.setHeightForWidth(self.role_label.sizePolicy().hasHeightForWidth())
        self.role_label.setSizePolicy(sizePolicy)

        self.you_row.addWidget(self.role_label, 0, 1, 1, 1)

        self.role_combo = QComboBox(self.fields)
        self.role_combo.setObjectName(u"role_combo")

        self.you_row.addWidget(self.role_combo, 1, 1, 1, 1)

        self.role_error = QLabel(self.fields)
        self.role_error.setObjectName(u"role_error")
        self.role_error.setProperty(u"role", u"error")
        self.role_error.setTextFormat(Qt.TextFormat.PlainText)
        self.role_error.setWordWrap(True)

        self.you_row.addWidget(self.role_error, 2, 1, 1, 1)

        self.you_row.setColumnStretch(0, 1)
        self.you_row.setColumnStretch(1, 1)

        self.column.addLayout(self.you_row)

        self.stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.stretch)


        self.sides.addWidget(self.fields)

        self.beside = QSpacerItem(0, 0, QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

        self.sides.addItem(self.beside)

        self.sides.setStretch(0, 999)
        self.sides.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.kind_label.setBuddy(self.kind_combo)
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
        QWidget.setTabOrder(self.name_edit, self.kind_combo)
        QWidget.setTabOrder(self.kind_combo, self.brin_edit)
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
        self.kind_label.setText(QCoreApplication.translate("FirstStartSchool", u"Soort school", None))
        self.kind_hint.setText("")
        self.brin_label.setText(QCoreApplication.translate("FirstStartSchool", u"&BRIN-code", None))
        self.brin_edit.setPlaceholderText(QCoreApplication.translate("FirstStartSchool", u"bijvoorbeeld 99ZZ", None))
        self.brin_error.setText("")
        self.location_label.setText(QCoreApplication.translate("FirstStartSchool", u"Vesti&ging", None))
        self.location_edit.setPlaceholderText(QCoreApplication.translate("FirstStartSchool", u"00", None))
        self.location_error.setText("")
        self.board_label.setText(QCoreApplication.translate("FirstStartSchool", u"Bestuu&r (mag leeg)", None))
        self.street_label.setText(QCoreApplication.translate("FirstStartSchool", u"&Straat", None))
        self.street_error.setText("")
        self.house_number_label.setText(QCoreApplication.translate("FirstStartSchool", u"&Huisnummer", None))
        self.house_number_error.setText("")
        self.postcode_label.setText(QCoreApplication.translate("FirstStartSchool", u"&Postcode", None))
        self.postcode_error.setText("")
        self.town_label.setText(QCoreApplication.translate("FirstStartSchool", u"P&laats", None))
        self.town_error.setText("")
        self.phone_label.setText(QCoreApplication.translate("FirstStartSchool", u"Tele&foon", None))
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

