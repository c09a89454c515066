# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_representative.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFormLayout, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout,
    QWidget)

from oso_desktop.qt.dossier_signs import Problem

class Ui_DossierRepresentative(object):
    def setupUi(self, DossierRepresentative):
        if not DossierRepresentative.objectName():
            DossierRepresentative.setObjectName(u"DossierRepresentative")
        DossierRepresentative.setFrameShape(QFrame.StyledPanel)
        DossierRepresentative.setProperty(u"role", u"card")
        self.cardLayout = QVBoxLayout(DossierRepresentative)
        self.cardLayout.setSpacing(6)
        self.cardLayout.setObjectName(u"cardLayout")
        self.cardLayout.setContentsMargins(12, 12, 12, 12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.whoLabel = QLabel(DossierRepresentative)
        self.whoLabel.setObjectName(u"whoLabel")
        self.whoLabel.setTextFormat(Qt.PlainText)
        self.whoLabel.setWordWrap(True)
        self.whoLabel.setProperty(u"role", u"strong")

        self.head.addWidget(self.whoLabel)

        self.editButton = QToolButton(DossierRepresentative)
        self.editButton.setObjectName(u"editButton")
        self.editButton.setCheckable(True)
        self.editButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.editButton.setAutoRaise(True)

        self.head.addWidget(self.editButton)

        self.removeButton = QToolButton(DossierRepresentative)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.removeButton.setAutoRaise(True)

        self.head.addWidget(self.removeButton)

        self.head.setStretch(0, 1)

        self.cardLayout.addLayout(self.head)

        self.addressLabel = QLabel(DossierRepresentative)
        self.addressLabel.setObjectName(u"addressLabel")
        self.addressLabel.setTextFormat(Qt.PlainText)
        self.addressLabel.setWordWrap(True)
        self.addressLabel.setProperty(u"role", u"muted")

        self.cardLayout.addWidget(self.addressLabel)

        self.editPanel = QFrame(DossierRepresentative)
        self.editPanel.setObjectName(u"editPanel")
        self.editPanel.setVisible(False)
        self.editLayout = QVBoxLayout(self.editPanel)
        self.editLayout.setSpacing(8)
        self.editLayout.setObjectName(u"editLayout")
        self.editLayout.setContentsMargins(0, 8, 0, 0)
        self.hint = QLabel(self.editPanel)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")

        self.editLayout.addWidget(self.hint)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(8)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldsStayAtSizeHint)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(self.editPanel)
        self.nameLabel.setObjectName(u"nameLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.name = QLineEdit(self.editPanel)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(120)
        self.name.setMinimumSize(QSize(280, 0))

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.capacityLabel = QLabel(self.editPanel)
        self.capacityLabel.setObjectName(u"capacityLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.capacityLabel)

        self.capacity = QComboBox(self.editPanel)
        self.capacity.setObjectName(u"capacity")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.capacity.sizePolicy().hasHeightForWidth())
        self.capacity.setSizePolicy(sizePolicy)
        self.capacity.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.capacity.setMinimumContentsLength(18)
        self.capacity.setMinimumSize(QSize(280, 0))

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.capacity)

        self.streetLabel = QLabel(self.editPanel)
        self.streetLabel.setObjectName(u"streetLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.streetLabel)

        self.street = QLineEdit(self.editPanel)
        self.street.setObjectName(u"street")
        self.street.setMaxLength(80)
        self.street.setMinimumSize(QSize(280, 0))

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.street)

        self.numberLabel = QLabel(self.editPanel)
        self.numberLabel.setObjectName(u"numberLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.numberLabel)

        self.number = QLineEdit(self.editPanel)
        self.number.setObjectName(u"number")
        self.number.setMaxLength(12)

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.number)

        self.postcodeLabel = QLabel(self.editPanel)
        self.postcodeLabel.setObjectName(u"postcodeLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.postcodeLabel)

        self.postcode = QLineEdit(self.editPanel)
        self.postcode.setObjectName(u"postcode")
        self.postcode.setMaxLength(10)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.postcode)

        self.townLabel = QLabel(self.editPanel)
        self.townLabel.setObjectName(u"townLabel")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.townLabel)

        self.town = QLineEdit(self.editPanel)
        self.town.setObjectName(u"town")
        self.town.setMaxLength(80)
        self.town.setMinimumSize(QSize(280, 0))

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.town)


        self.editLayout.addLayout(self.fields)

        self.editProblem = Problem(self.editPanel)
        self.editProblem.setObjectName(u"editProblem")
        self.editProblem.setVisible(False)

        self.editLayout.addWidget(self.editProblem)

        self.saveLine = QHBoxLayout()
        self.saveLine.setSpacing(8)
        self.saveLine.setObjectName(u"saveLine")
        self.saveLine.setContentsMargins(0, 0, 0, 0)
        self.saveButton = QPushButton(self.editPanel)
        self.saveButton.setObjectName(u"saveButton")
        self.saveButton.setProperty(u"role", u"keep")
        self.saveButton.setAutoDefault(False)

        self.saveLine.addWidget(self.saveButton)

        self.cancelButton = QPushButton(self.editPanel)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.saveLine.addWidget(self.cancelButton)

        self.saveSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.saveLine.addItem(self.saveSpacer)


        self.editLayout.addLayout(self.saveLine)


        self.cardLayout.addWidget(self.editPanel)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.capacityLabel.setBuddy(self.capacity)
        self.streetLabel.setBuddy(self.street)
        self.numberLabel.setBuddy(self.number)
        self.postcodeLabel.setBuddy(self.postcode)
        self.townLabel.setBuddy(self.town)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.editButton, self.removeButton)
        QWidget.setTabOrder(self.removeButton, self.name)
        QWidget.setTabOrder(self.name, self.capacity)
        QWidget.setTabOrder(self.capacity, self.street)
        QWidget.setTabOrder(self.street, self.number)
        QWidget.setTabOrder(self.number, self.postcode)
        QWidget.setTabOrder(self.postcode, self.town)
        QWidget.setTabOrder(self.town, self.saveButton)
        QWidget.setTabOrder(self.saveButton, self.cancelButton)

        self.retranslateUi(DossierRepresentative)

        QMetaObject.connectSlotsByName(DossierRepresentative)
    # setupUi

    def retranslateUi(self, DossierRepresentative):
        self.whoLabel.setText("")
        self.editButton.setText(QCoreApplication.translate("DossierRepresentative", u"Wijzigen", None))
        self.removeButton.setText(QCoreApplication.translate("DossierRepresentative", u"Verwijderen", None))
        self.addressLabel.setText("")
        self.hint.setText(QCoreApplication.translate("DossierRepresentative", u"Alleen als de rechter dat heeft bepaald. De vertegenwoordiger krijgt vanaf 16 jaar de inzage in plaats van de leerling, ook na 18 jaar. Dit gaat niet mee naar de nieuwe school.", None))
        self.nameLabel.setText(QCoreApplication.translate("DossierRepresentative", u"Naam", None))
        self.capacityLabel.setText(QCoreApplication.translate("DossierRepresentative", u"Aangesteld als", None))
        self.streetLabel.setText(QCoreApplication.translate("DossierRepresentative", u"Straat", None))
        self.numberLabel.setText(QCoreApplication.translate("DossierRepresentative", u"Huisnummer", None))
        self.postcodeLabel.setText(QCoreApplication.translate("DossierRepresentative", u"Postcode", None))
        self.townLabel.setText(QCoreApplication.translate("DossierRepresentative", u"Plaats", None))
        self.saveButton.setText(QCoreApplication.translate("DossierRepresentative", u"Bewaren", None))
        self.cancelButton.setText(QCoreApplication.translate("DossierRepresentative", u"Niet bewaren", None))
        pass
    # retranslateUi

