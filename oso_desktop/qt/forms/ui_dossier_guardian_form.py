# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_guardian_form.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from oso_desktop.qt.dossier_signs import Problem

class Ui_DossierGuardianForm(object):
    def setupUi(self, DossierGuardianForm):
        if not DossierGuardianForm.objectName():
            DossierGuardianForm.setObjectName(u"DossierGuardianForm")
        DossierGuardianForm.setFrameShape(QFrame.StyledPanel)
        DossierGuardianForm.setProperty(u"role", u"card")
        self.outer = QVBoxLayout(DossierGuardianForm)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(12, 12, 12, 12)
        self.formHeading = QLabel(DossierGuardianForm)
        self.formHeading.setObjectName(u"formHeading")
        self.formHeading.setTextFormat(Qt.PlainText)
        self.formHeading.setWordWrap(True)
        self.formHeading.setProperty(u"role", u"strong")

        self.outer.addWidget(self.formHeading)

        self.keptHint = QLabel(DossierGuardianForm)
        self.keptHint.setObjectName(u"keptHint")
        self.keptHint.setTextFormat(Qt.PlainText)
        self.keptHint.setWordWrap(True)

        self.outer.addWidget(self.keptHint)

        self.fieldsBox = QWidget(DossierGuardianForm)
        self.fieldsBox.setObjectName(u"fieldsBox")
        self.fieldsBox.setMaximumSize(QSize(760, 16777215))
        self.fields = QGridLayout(self.fieldsBox)
        self.fields.setSpacing(8)
        self.fields.setObjectName(u"fields")
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.initialsLabel = QLabel(self.fieldsBox)
        self.initialsLabel.setObjectName(u"initialsLabel")

        self.fields.addWidget(self.initialsLabel, 0, 0, 1, 1)

        self.initials = QLineEdit(self.fieldsBox)
        self.initials.setObjectName(u"initials")
        self.initials.setMaxLength(20)

        self.fields.addWidget(self.initials, 0, 1, 1, 1)

        self.prefixLabel = QLabel(self.fieldsBox)
        self.prefixLabel.setObjectName(u"prefixLabel")

        self.fields.addWidget(self.prefixLabel, 0, 2, 1, 1)

        self.prefix = QLineEdit(self.fieldsBox)
        self.prefix.setObjectName(u"prefix")
        self.prefix.setMaxLength(20)

        self.fields.addWidget(self.prefix, 0, 3, 1, 1)

        self.surnameLabel = QLabel(self.fieldsBox)
        self.surnameLabel.setObjectName(u"surnameLabel")

        self.fields.addWidget(self.surnameLabel, 1, 0, 1, 1)

        self.surname = QLineEdit(self.fieldsBox)
        self.surname.setObjectName(u"surname")
        self.surname.setMaxLength(120)

        self.fields.addWidget(self.surname, 1, 1, 1, 3)

        self.relationLabel = QLabel(self.fieldsBox)
        self.relationLabel.setObjectName(u"relationLabel")

        self.fields.addWidget(self.relationLabel, 2, 0, 1, 1)

        self.relation = QComboBox(self.fieldsBox)
        self.relation.setObjectName(u"relation")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.relation.sizePolicy().hasHeightForWidth())
        self.relation.setSizePolicy(sizePolicy)
        self.relation.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.relation.setMinimumContentsLength(18)

        self.fields.addWidget(self.relation, 2, 1, 1, 1)

        self.gezagLabel = QLabel(self.fieldsBox)
        self.gezagLabel.setObjectName(u"gezagLabel")

        self.fields.addWidget(self.gezagLabel, 2, 2, 1, 1)

        self.gezag = QComboBox(self.fieldsBox)
        self.gezag.setObjectName(u"gezag")
        sizePolicy.setHeightForWidth(self.gezag.sizePolicy().hasHeightForWidth())
        self.gezag.setSizePolicy(sizePolicy)
        self.gezag.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.gezag.setMinimumContentsLength(18)

        self.fields.addWidget(self.gezag, 2, 3, 1, 1)

        self.streetLabel = QLabel(self.fieldsBox)
        self.streetLabel.setObjectName(u"streetLabel")

        self.fields.addWidget(self.streetLabel, 3, 0, 1, 1)

        self.street = QLineEdit(self.fieldsBox)
        self.street.setObjectName(u"street")
        self.street.setMaxLength(80)

        self.fields.addWidget(self.street, 3, 1, 1, 1)

        self.numberLabel = QLabel(self.fieldsBox)
        self.numberLabel.setObjectName(u"numberLabel")

        self.fields.addWidget(self.numberLabel, 3, 2, 1, 1)

        self.number = QLineEdit(self.fieldsBox)
        self.number.setObjectName(u"number")
        self.number.setMaxLength(12)

        self.fields.addWidget(self.number, 3, 3, 1, 1)

        self.postcodeLabel = QLabel(self.fieldsBox)
        self.postcodeLabel.setObjectName(u"postcodeLabel")

        self.fields.addWidget(self.postcodeLabel, 4, 0, 1, 1)

        self.postcode = QLineEdit(self.fieldsBox)
        self.postcode.setObjectName(u"postcode")
        self.postcode.setMaxLength(8)

        self.fields.addWidget(self.postcode, 4, 1, 1, 1)

        self.townLabel = QLabel(self.fieldsBox)
        self.townLabel.setObjectName(u"townLabel")

        self.fields.addWidget(self.townLabel, 4, 2, 1, 1)

        self.town = QLineEdit(self.fieldsBox)
        self.town.setObjectName(u"town")
        self.town.setMaxLength(80)

        self.fields.addWidget(self.town, 4, 3, 1, 1)


        self.outer.addWidget(self.fieldsBox)

        self.checks = QHBoxLayout()
        self.checks.setSpacing(16)
        self.checks.setObjectName(u"checks")
        self.checks.setContentsMargins(0, 0, 0, 0)
        self.secret = QCheckBox(DossierGuardianForm)
        self.secret.setObjectName(u"secret")

        self.checks.addWidget(self.secret)

        self.deceased = QCheckBox(DossierGuardianForm)
        self.deceased.setObjectName(u"deceased")

        self.checks.addWidget(self.deceased)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.checks.addItem(self.spacer1)


        self.outer.addLayout(self.checks)

        self.formProblem = Problem(DossierGuardianForm)
        self.formProblem.setObjectName(u"formProblem")
        self.formProblem.setVisible(False)

        self.outer.addWidget(self.formProblem)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.saveButton = QPushButton(DossierGuardianForm)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"keep")
        self.saveButton.setAutoDefault(False)

        self.buttons.addWidget(self.saveButton)

        self.cancelButton = QPushButton(DossierGuardianForm)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttons.addWidget(self.cancelButton)

        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer2)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.initialsLabel.setBuddy(self.initials)
        self.prefixLabel.setBuddy(self.prefix)
        self.surnameLabel.setBuddy(self.surname)
        self.relationLabel.setBuddy(self.relation)
        self.gezagLabel.setBuddy(self.gezag)
        self.streetLabel.setBuddy(self.street)
        self.numberLabel.setBuddy(self.number)
        self.postcodeLabel.setBuddy(self.postcode)
        self.townLabel.setBuddy(self.town)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.initials, self.prefix)
        QWidget.setTabOrder(self.prefix, self.surname)
        QWidget.setTabOrder(self.surname, self.relation)
        QWidget.setTabOrder(self.relation, self.gezag)
        QWidget.setTabOrder(self.gezag, self.street)
        QWidget.setTabOrder(self.street, self.number)
        QWidget.setTabOrder(self.number, self.postcode)
        QWidget.setTabOrder(self.postcode, self.town)
        QWidget.setTabOrder(self.town, self.secret)
        QWidget.setTabOrder(self.secret, self.deceased)
        QWidget.setTabOrder(self.deceased, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.cancelButton)

        self.retranslateUi(DossierGuardianForm)

        QMetaObject.connectSlotsByName(DossierGuardianForm)
    # setupUi

    def retranslateUi(self, DossierGuardianForm):
        self.formHeading.setText(QCoreApplication.translate("DossierGuardianForm", u"Nieuwe ouder of verzorger", None))
        self.keptHint.setText(QCoreApplication.translate("DossierGuardianForm", u"U was hier nog mee bezig. Dit is nog niet bewaard.", None))
        self.initialsLabel.setText(QCoreApplication.translate("DossierGuardianForm", u"Voorletters", None))
        self.prefixLabel.setText(QCoreApplication.translate("DossierGuardianForm", u"Voorvoegsel", None))
        self.surnameLabel.setText(QCoreApplication.translate("DossierGuardianForm", u"Achternaam", None))
        self.relationLabel.setText(QCoreApplication.translate("DossierGuardianForm", u"Relatie", None))
        self.gezagLabel.setText(QCoreApplication.translate("DossierGuardianForm", u"Gezag", None))
        self.streetLabel.setText(QCoreApplication.translate("DossierGuardianForm", u"Straat", None))
        self.numberLabel.setText(QCoreApplication.translate("DossierGuardianForm", u"Huisnummer", None))
        self.postcodeLabel.setText(QCoreApplication.translate("DossierGuardianForm", u"Postcode", None))
        self.townLabel.setText(QCoreApplication.translate("DossierGuardianForm", u"Plaats", None))
        self.secret.setText(QCoreApplication.translate("DossierGuardianForm", u"Adres is geheim", None))
        self.deceased.setText(QCoreApplication.translate("DossierGuardianForm", u"Overleden", None))
        self.saveButton.setText(QCoreApplication.translate("DossierGuardianForm", u"Bewaren", None))
        self.cancelButton.setText(QCoreApplication.translate("DossierGuardianForm", u"Niet bewaren", None))
        pass
    # retranslateUi

