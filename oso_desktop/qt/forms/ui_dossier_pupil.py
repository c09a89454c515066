# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_pupil.ui'
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
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from oso_desktop.qt.dossier_signs import Problem

class Ui_DossierPupil(object):
    def setupUi(self, DossierPupil):
        if not DossierPupil.objectName():
            DossierPupil.setObjectName(u"DossierPupil")
        self.outer = QVBoxLayout(DossierPupil)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(DossierPupil)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.contentLayout = QVBoxLayout(self.content)
        self.contentLayout.setSpacing(12)
        self.contentLayout.setObjectName(u"contentLayout")
        self.contentLayout.setContentsMargins(0, 8, 16, 8)
        self.identityHolder = QVBoxLayout()
        self.identityHolder.setSpacing(0)
        self.identityHolder.setObjectName(u"identityHolder")

        self.contentLayout.addLayout(self.identityHolder)

        self.guardiansHead = QHBoxLayout()
        self.guardiansHead.setSpacing(8)
        self.guardiansHead.setObjectName(u"guardiansHead")
        self.guardiansHead.setContentsMargins(0, 0, 0, 0)
        self.guardiansHeading = QLabel(self.content)
        self.guardiansHeading.setObjectName(u"guardiansHeading")
        self.guardiansHeading.setTextFormat(Qt.PlainText)
        self.guardiansHeading.setProperty(u"role", u"heading")

        self.guardiansHead.addWidget(self.guardiansHeading)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.guardiansHead.addItem(self.spacer1)

        self.addGuardian = QPushButton(self.content)
        self.addGuardian.setObjectName(u"addGuardian")
        self.addGuardian.setAutoDefault(False)

        self.guardiansHead.addWidget(self.addGuardian)


        self.contentLayout.addLayout(self.guardiansHead)

        self.guardiansHint = QLabel(self.content)
        self.guardiansHint.setObjectName(u"guardiansHint")
        self.guardiansHint.setTextFormat(Qt.PlainText)
        self.guardiansHint.setWordWrap(True)
        self.guardiansHint.setProperty(u"role", u"muted")

        self.contentLayout.addWidget(self.guardiansHint)

        self.guardianCards = QVBoxLayout()
        self.guardianCards.setSpacing(8)
        self.guardianCards.setObjectName(u"guardianCards")
        self.guardianCards.setContentsMargins(0, 0, 0, 0)

        self.contentLayout.addLayout(self.guardianCards)

        self.newGuardian = QVBoxLayout()
        self.newGuardian.setSpacing(8)
        self.newGuardian.setObjectName(u"newGuardian")
        self.newGuardian.setContentsMargins(0, 0, 0, 0)

        self.contentLayout.addLayout(self.newGuardian)

        self.representativeHolder = QVBoxLayout()
        self.representativeHolder.setSpacing(8)
        self.representativeHolder.setObjectName(u"representativeHolder")
        self.representativeHolder.setContentsMargins(0, 0, 0, 0)

        self.contentLayout.addLayout(self.representativeHolder)

        self.essentialsHeading = QLabel(self.content)
        self.essentialsHeading.setObjectName(u"essentialsHeading")
        self.essentialsHeading.setTextFormat(Qt.PlainText)
        self.essentialsHeading.setMinimumSize(QSize(0, 36))
        self.essentialsHeading.setAlignment(Qt.AlignLeft|Qt.AlignBottom)
        self.essentialsHeading.setProperty(u"role", u"heading")

        self.contentLayout.addWidget(self.essentialsHeading)

        self.essentials = QFormLayout()
        self.essentials.setObjectName(u"essentials")
        self.essentials.setHorizontalSpacing(16)
        self.essentials.setVerticalSpacing(8)
        self.essentials.setFieldGrowthPolicy(QFormLayout.FieldsStayAtSizeHint)
        self.essentials.setContentsMargins(0, 0, 0, 0)
        self.adviceLabel = QLabel(self.content)
        self.adviceLabel.setObjectName(u"adviceLabel")

        self.essentials.setWidget(0, QFormLayout.ItemRole.LabelRole, self.adviceLabel)

        self.advice = QComboBox(self.content)
        self.advice.setObjectName(u"advice")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.advice.sizePolicy().hasHeightForWidth())
        self.advice.setSizePolicy(sizePolicy)
        self.advice.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.advice.setMinimumContentsLength(18)
        self.advice.setMinimumSize(QSize(280, 0))

        self.essentials.setWidget(0, QFormLayout.ItemRole.FieldRole, self.advice)

        self.parentsLabel = QLabel(self.content)
        self.parentsLabel.setObjectName(u"parentsLabel")

        self.essentials.setWidget(1, QFormLayout.ItemRole.LabelRole, self.parentsLabel)

        self.wishParents = QComboBox(self.content)
        self.wishParents.setObjectName(u"wishParents")
        sizePolicy.setHeightForWidth(self.wishParents.sizePolicy().hasHeightForWidth())
        self.wishParents.setSizePolicy(sizePolicy)
        self.wishParents.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.wishParents.setMinimumContentsLength(18)
        self.wishParents.setMinimumSize(QSize(280, 0))

        self.essentials.setWidget(1, QFormLayout.ItemRole.FieldRole, self.wishParents)

        self.pupilLabel = QLabel(self.content)
        self.pupilLabel.setObjectName(u"pupilLabel")

        self.essentials.setWidget(2, QFormLayout.ItemRole.LabelRole, self.pupilLabel)

        self.wishPupil = QComboBox(self.content)
        self.wishPupil.setObjectName(u"wishPupil")
        sizePolicy.setHeightForWidth(self.wishPupil.sizePolicy().hasHeightForWidth())
        self.wishPupil.setSizePolicy(sizePolicy)
        self.wishPupil.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.wishPupil.setMinimumContentsLength(18)
        self.wishPupil.setMinimumSize(QSize(280, 0))

        self.essentials.setWidget(2, QFormLayout.ItemRole.FieldRole, self.wishPupil)

        self.contactLabel = QLabel(self.content)
        self.contactLabel.setObjectName(u"contactLabel")

        self.essentials.setWidget(3, QFormLayout.ItemRole.LabelRole, self.contactLabel)

        self.contactNeeded = QComboBox(self.content)
        self.contactNeeded.setObjectName(u"contactNeeded")
        sizePolicy.setHeightForWidth(self.contactNeeded.sizePolicy().hasHeightForWidth())
        self.contactNeeded.setSizePolicy(sizePolicy)
        self.contactNeeded.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.contactNeeded.setMinimumContentsLength(18)
        self.contactNeeded.setMinimumSize(QSize(280, 0))

        self.essentials.setWidget(3, QFormLayout.ItemRole.FieldRole, self.contactNeeded)

        self.personLabel = QLabel(self.content)
        self.personLabel.setObjectName(u"personLabel")

        self.essentials.setWidget(4, QFormLayout.ItemRole.LabelRole, self.personLabel)

        self.contactPerson = QLineEdit(self.content)
        self.contactPerson.setObjectName(u"contactPerson")
        self.contactPerson.setMaxLength(120)
        self.contactPerson.setMinimumSize(QSize(280, 0))

        self.essentials.setWidget(4, QFormLayout.ItemRole.FieldRole, self.contactPerson)

        self.phoneLabel = QLabel(self.content)
        self.phoneLabel.setObjectName(u"phoneLabel")

        self.essentials.setWidget(5, QFormLayout.ItemRole.LabelRole, self.phoneLabel)

        self.contactPhone = QLineEdit(self.content)
        self.contactPhone.setObjectName(u"contactPhone")
        self.contactPhone.setMaxLength(40)
        self.contactPhone.setMinimumSize(QSize(280, 0))

        self.essentials.setWidget(5, QFormLayout.ItemRole.FieldRole, self.contactPhone)


        self.contentLayout.addLayout(self.essentials)

        self.essentialsProblem = Problem(self.content)
        self.essentialsProblem.setObjectName(u"essentialsProblem")
        self.essentialsProblem.setVisible(False)

        self.contentLayout.addWidget(self.essentialsProblem)

        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contentLayout.addItem(self.spacer2)

        self.scroll.setWidget(self.content)

        self.outer.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.adviceLabel.setBuddy(self.advice)
        self.parentsLabel.setBuddy(self.wishParents)
        self.pupilLabel.setBuddy(self.wishPupil)
        self.contactLabel.setBuddy(self.contactNeeded)
        self.personLabel.setBuddy(self.contactPerson)
        self.phoneLabel.setBuddy(self.contactPhone)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.addGuardian, self.advice)
        QWidget.setTabOrder(self.advice, self.wishParents)
        QWidget.setTabOrder(self.wishParents, self.wishPupil)
        QWidget.setTabOrder(self.wishPupil, self.contactNeeded)
        QWidget.setTabOrder(self.contactNeeded, self.contactPerson)
        QWidget.setTabOrder(self.contactPerson, self.contactPhone)
        QWidget.setTabOrder(self.contactPhone, self.scroll)

        self.retranslateUi(DossierPupil)

        QMetaObject.connectSlotsByName(DossierPupil)
    # setupUi

    def retranslateUi(self, DossierPupil):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("DossierPupil", u"Gegevens van de leerling", None))
#endif // QT_CONFIG(accessibility)
        self.guardiansHeading.setText(QCoreApplication.translate("DossierPupil", u"Ouders en verzorgers", None))
        self.addGuardian.setText(QCoreApplication.translate("DossierPupil", u"Ouder &toevoegen", None))
        self.guardiansHint.setText(QCoreApplication.translate("DossierPupil", u"Een lijst uit uw LAS bevat geen ouders. Voeg hier toe wie het gezag heeft: zij krijgen inzage.", None))
        self.essentialsHeading.setText(QCoreApplication.translate("DossierPupil", u"Advies, wensen en contact", None))
        self.adviceLabel.setText(QCoreApplication.translate("DossierPupil", u"&Advies van de school", None))
        self.parentsLabel.setText(QCoreApplication.translate("DossierPupil", u"&Wens van de ouders", None))
        self.pupilLabel.setText(QCoreApplication.translate("DossierPupil", u"Wens van de leerli&ng", None))
        self.contactLabel.setText(QCoreApplication.translate("DossierPupil", u"&Contact met de nieuwe school nodig", None))
        self.personLabel.setText(QCoreApplication.translate("DossierPupil", u"Contact&persoon", None))
        self.phoneLabel.setText(QCoreApplication.translate("DossierPupil", u"Tele&foon contactpersoon", None))
        pass
    # retranslateUi

