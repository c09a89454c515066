# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_identity.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout,
    QWidget)

from oso_desktop.qt.dossier_signs import (Problem, Sign)
class Ui_DossierIdentity(object):
    def setupUi(self, DossierIdentity):
        if not DossierIdentity.objectName():
            DossierIdentity.setObjectName(u"DossierIdentity")
        DossierIdentity.setFrameShape(QFrame.StyledPanel)
        DossierIdentity.setProperty(u"role", u"card")
        self.cardLayout = QVBoxLayout(DossierIdentity)
        self.cardLayout.setSpacing(4)
        self.cardLayout.setObjectName(u"cardLayout")
        self.cardLayout.setContentsMargins(12, 8, 8, 8)
        self.cardHead = QHBoxLayout()
        self.cardHead.setSpacing(8)
        self.cardHead.setObjectName(u"cardHead")
        self.cardHead.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(DossierIdentity)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setTextFormat(Qt.PlainText)
        self.nameLabel.setWordWrap(True)
        self.nameLabel.setProperty(u"role", u"strong")

        self.cardHead.addWidget(self.nameLabel)

        self.bornChip = Sign(DossierIdentity)
        self.bornChip.setObjectName(u"bornChip")

        self.cardHead.addWidget(self.bornChip)

        self.editButton = QToolButton(DossierIdentity)
        self.editButton.setObjectName(u"editButton")
        self.editButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.editButton.setAutoRaise(True)

        self.cardHead.addWidget(self.editButton)

        self.cardHead.setStretch(0, 1)

        self.cardLayout.addLayout(self.cardHead)

        self.factsLabel = QLabel(DossierIdentity)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setTextFormat(Qt.PlainText)
        self.factsLabel.setWordWrap(True)
        self.factsLabel.setProperty(u"role", u"muted")

        self.cardLayout.addWidget(self.factsLabel)

        self.pgnLine = QHBoxLayout()
        self.pgnLine.setSpacing(8)
        self.pgnLine.setObjectName(u"pgnLine")
        self.pgnLine.setContentsMargins(0, 0, 0, 0)
        self.pgnLabel = QLabel(DossierIdentity)
        self.pgnLabel.setObjectName(u"pgnLabel")
        self.pgnLabel.setTextFormat(Qt.PlainText)
        self.pgnLabel.setProperty(u"role", u"muted")

        self.pgnLine.addWidget(self.pgnLabel)

        self.pgnButton = QToolButton(DossierIdentity)
        self.pgnButton.setObjectName(u"pgnButton")
        self.pgnButton.setCheckable(True)
        self.pgnButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.pgnButton.setAutoRaise(True)

        self.pgnLine.addWidget(self.pgnButton)

        self.pgnOnSheet = QCheckBox(DossierIdentity)
        self.pgnOnSheet.setObjectName(u"pgnOnSheet")

        self.pgnLine.addWidget(self.pgnOnSheet)

        self.pgnSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pgnLine.addItem(self.pgnSpacer)

        self.pgnLine.setStretch(3, 1)

        self.cardLayout.addLayout(self.pgnLine)

        self.pgnProblem = Problem(DossierIdentity)
        self.pgnProblem.setObjectName(u"pgnProblem")
        self.pgnProblem.setVisible(False)

        self.cardLayout.addWidget(self.pgnProblem)

        self.addressLabel = QLabel(DossierIdentity)
        self.addressLabel.setObjectName(u"addressLabel")
        self.addressLabel.setTextFormat(Qt.PlainText)
        self.addressLabel.setWordWrap(True)
        self.addressLabel.setProperty(u"role", u"muted")

        self.cardLayout.addWidget(self.addressLabel)

        self.fields = QWidget(DossierIdentity)
        self.fields.setObjectName(u"fields")
        self.fields.setMaximumSize(QSize(760, 16777215))
        self.fieldsLayout = QVBoxLayout(self.fields)
        self.fieldsLayout.setSpacing(8)
        self.fieldsLayout.setObjectName(u"fieldsLayout")
        self.fieldsLayout.setContentsMargins(0, 8, 4, 4)
        self.keptHint = QLabel(self.fields)
        self.keptHint.setObjectName(u"keptHint")
        self.keptHint.setTextFormat(Qt.PlainText)
        self.keptHint.setWordWrap(True)

        self.fieldsLayout.addWidget(self.keptHint)

        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.firstNamesLabel = QLabel(self.fields)
        self.firstNamesLabel.setObjectName(u"firstNamesLabel")
        self.firstNamesLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.firstNamesLabel, 0, 0, 1, 1)

        self.firstNames = QLineEdit(self.fields)
        self.firstNames.setObjectName(u"firstNames")
        self.firstNames.setMaxLength(200)

        self.grid.addWidget(self.firstNames, 0, 1, 1, 1)

        self.callingNameLabel = QLabel(self.fields)
        self.callingNameLabel.setObjectName(u"callingNameLabel")
        self.callingNameLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.callingNameLabel, 0, 2, 1, 1)

        self.callingName = QLineEdit(self.fields)
        self.callingName.setObjectName(u"callingName")
        self.callingName.setMaxLength(80)

        self.grid.addWidget(self.callingName, 0, 3, 1, 1)

        self.prefixLabel = QLabel(self.fields)
        self.prefixLabel.setObjectName(u"prefixLabel")
        self.prefixLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.prefixLabel, 1, 0, 1, 1)

        self.prefix = QLineEdit(self.fields)
        self.prefix.setObjectName(u"prefix")
        self.prefix.setMaxLength(20)

        self.grid.addWidget(self.prefix, 1, 1, 1, 1)

        self.surnameLabel = QLabel(self.fields)
        self.surnameLabel.setObjectName(u"surnameLabel")
        self.surnameLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.surnameLabel, 1, 2, 1, 1)

        self.surname = QLineEdit(self.fields)
        self.surname.setObjectName(u"surname")
        self.surname.setMaxLength(120)

        self.grid.addWidget(self.surname, 1, 3, 1, 1)

        self.bornLabel = QLabel(self.fields)
        self.bornLabel.setObjectName(u"bornLabel")
        self.bornLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.bornLabel, 2, 0, 1, 1)

        self.born = QLineEdit(self.fields)
        self.born.setObjectName(u"born")
        self.born.setMaxLength(10)

        self.grid.addWidget(self.born, 2, 1, 1, 1)

        self.enrolledLabel = QLabel(self.fields)
        self.enrolledLabel.setObjectName(u"enrolledLabel")
        self.enrolledLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.enrolledLabel, 2, 2, 1, 1)

        self.enrolled = QLineEdit(self.fields)
        self.enrolled.setObjectName(u"enrolled")
        self.enrolled.setMaxLength(10)

        self.grid.addWidget(self.enrolled, 2, 3, 1, 1)

        self.streetLabel = QLabel(self.fields)
        self.streetLabel.setObjectName(u"streetLabel")
        self.streetLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.streetLabel, 3, 0, 1, 1)

        self.street = QLineEdit(self.fields)
        self.street.setObjectName(u"street")
        self.street.setMaxLength(80)

        self.grid.addWidget(self.street, 3, 1, 1, 1)

        self.numberLabel = QLabel(self.fields)
        self.numberLabel.setObjectName(u"numberLabel")
        self.numberLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.numberLabel, 3, 2, 1, 1)

        self.number = QLineEdit(self.fields)
        self.number.setObjectName(u"number")
        self.number.setMaxLength(12)

        self.grid.addWidget(self.number, 3, 3, 1, 1)

        self.postcodeLabel = QLabel(self.fields)
        self.postcodeLabel.setObjectName(u"postcodeLabel")
        self.postcodeLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.postcodeLabel, 4, 0, 1, 1)

        self.postcode = QLineEdit(self.fields)
        self.postcode.setObjectName(u"postcode")
        self.postcode.setMaxLength(10)

        self.grid.addWidget(self.postcode, 4, 1, 1, 1)

        self.townLabel = QLabel(self.fields)
        self.townLabel.setObjectName(u"townLabel")
        self.townLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.townLabel, 4, 2, 1, 1)

        self.town = QLineEdit(self.fields)
        self.town.setObjectName(u"town")
        self.town.setMaxLength(80)

        self.grid.addWidget(self.town, 4, 3, 1, 1)

        self.secretAddress = QCheckBox(self.fields)
        self.secretAddress.setObjectName(u"secretAddress")

        self.grid.addWidget(self.secretAddress, 5, 1, 1, 3)

        self.secretHint = QLabel(self.fields)
        self.secretHint.setObjectName(u"secretHint")
        self.secretHint.setTextFormat(Qt.PlainText)
        self.secretHint.setWordWrap(True)
        self.secretHint.setProperty(u"role", u"muted")

        self.grid.addWidget(self.secretHint, 6, 1, 1, 3)

        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(3, 1)

        self.fieldsLayout.addLayout(self.grid)

        self.problem = Problem(self.fields)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)

        self.fieldsLayout.addWidget(self.problem)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.saveButton = QPushButton(self.fields)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"keep")
        self.saveButton.setAutoDefault(False)

        self.buttons.addWidget(self.saveButton)

        self.cancelButton = QPushButton(self.fields)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttons.addWidget(self.cancelButton)

        self.buttonSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonSpace)


        self.fieldsLayout.addLayout(self.buttons)


        self.cardLayout.addWidget(self.fields)

#if QT_CONFIG(shortcut)
        self.firstNamesLabel.setBuddy(self.firstNames)
        self.callingNameLabel.setBuddy(self.callingName)
        self.prefixLabel.setBuddy(self.prefix)
        self.surnameLabel.setBuddy(self.surname)
        self.bornLabel.setBuddy(self.born)
        self.enrolledLabel.setBuddy(self.enrolled)
        self.streetLabel.setBuddy(self.street)
        self.numberLabel.setBuddy(self.number)
        self.postcodeLabel.setBuddy(self.postcode)
        self.townLabel.setBuddy(self.town)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.editButton, self.pgnButton)
        QWidget.setTabOrder(self.pgnButton, self.pgnOnSheet)
        QWidget.setTabOrder(self.pgnOnSheet, self.firstNames)
        QWidget.setTabOrder(self.firstNames, self.callingName)
        QWidget.setTabOrder(self.callingName, self.prefix)
        QWidget.setTabOrder(self.prefix, self.surname)
        QWidget.setTabOrder(self.surname, self.born)
        QWidget.setTabOrder(self.born, self.enrolled)
        QWidget.setTabOrder(self.enrolled, self.street)
        QWidget.setTabOrder(self.street, self.number)
        QWidget.setTabOrder(self.number, self.postcode)
        QWidget.setTabOrder(self.postcode, self.town)
        QWidget.setTabOrder(self.town, self.secretAddress)
        QWidget.setTabOrder(self.secretAddress, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.cancelButton)

        self.retranslateUi(DossierIdentity)

        QMetaObject.connectSlotsByName(DossierIdentity)
    # setupUi

    def retranslateUi(self, DossierIdentity):
        self.nameLabel.setText("")
        self.editButton.setText(QCoreApplication.translate("DossierIdentity", u"Wijzigen", None))
#if QT_CONFIG(accessibility)
        self.editButton.setAccessibleName(QCoreApplication.translate("DossierIdentity", u"Gegevens van de leerling wijzigen", None))
#endif // QT_CONFIG(accessibility)
        self.factsLabel.setText("")
        self.pgnLabel.setText("")
        self.pgnButton.setText(QCoreApplication.translate("DossierIdentity", u"Toon", None))
#if QT_CONFIG(accessibility)
        self.pgnButton.setAccessibleName(QCoreApplication.translate("DossierIdentity", u"Persoonsgebonden nummer tonen", None))
#endif // QT_CONFIG(accessibility)
        self.pgnOnSheet.setText(QCoreApplication.translate("DossierIdentity", u"Mag op het blad \u2018Gegevens voor opvragen\u2019 (directeur)", None))
        self.addressLabel.setText("")
        self.keptHint.setText(QCoreApplication.translate("DossierIdentity", u"U was hier nog mee bezig. Dit is nog niet bewaard.", None))
        self.firstNamesLabel.setText(QCoreApplication.translate("DossierIdentity", u"Voornamen", None))
        self.callingNameLabel.setText(QCoreApplication.translate("DossierIdentity", u"Roepnaam", None))
        self.prefixLabel.setText(QCoreApplication.translate("DossierIdentity", u"Voorvoegsel", None))
        self.surnameLabel.setText(QCoreApplication.translate("DossierIdentity", u"Achternaam", None))
        self.bornLabel.setText(QCoreApplication.translate("DossierIdentity", u"Geboortedatum", None))
        self.born.setPlaceholderText(QCoreApplication.translate("DossierIdentity", u"dd-mm-jjjj", None))
        self.enrolledLabel.setText(QCoreApplication.translate("DossierIdentity", u"Ingeschreven sinds", None))
        self.enrolled.setPlaceholderText(QCoreApplication.translate("DossierIdentity", u"dd-mm-jjjj", None))
        self.streetLabel.setText(QCoreApplication.translate("DossierIdentity", u"Straat", None))
        self.numberLabel.setText(QCoreApplication.translate("DossierIdentity", u"Huisnummer", None))
        self.postcodeLabel.setText(QCoreApplication.translate("DossierIdentity", u"Postcode", None))
        self.townLabel.setText(QCoreApplication.translate("DossierIdentity", u"Plaats", None))
        self.secretAddress.setText(QCoreApplication.translate("DossierIdentity", u"Het adres van de leerling is ge&heim", None))
        self.secretHint.setText(QCoreApplication.translate("DossierIdentity", u"Een geheim adres gaat nooit mee en staat in geen enkele brief.", None))
        self.saveButton.setText(QCoreApplication.translate("DossierIdentity", u"Bewaren", None))
        self.cancelButton.setText(QCoreApplication.translate("DossierIdentity", u"Niet bewaren", None))
        pass
    # retranslateUi

