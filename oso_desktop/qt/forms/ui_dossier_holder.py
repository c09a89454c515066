# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_holder.ui'
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
    QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QToolButton,
    QVBoxLayout, QWidget)

from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_signs import (Picture, Problem, Sign)

class Ui_DossierHolder(object):
    def setupUi(self, DossierHolder):
        if not DossierHolder.objectName():
            DossierHolder.setObjectName(u"DossierHolder")
        DossierHolder.setFrameShape(QFrame.StyledPanel)
        DossierHolder.setProperty(u"role", u"card")
        self.cardLayout = QVBoxLayout(DossierHolder)
        self.cardLayout.setSpacing(8)
        self.cardLayout.setObjectName(u"cardLayout")
        self.cardLayout.setContentsMargins(12, 10, 12, 10)
        self.cardHead = QHBoxLayout()
        self.cardHead.setSpacing(8)
        self.cardHead.setObjectName(u"cardHead")
        self.cardHead.setContentsMargins(0, 0, 0, 0)
        self.personIcon = Picture(DossierHolder)
        self.personIcon.setObjectName(u"personIcon")

        self.cardHead.addWidget(self.personIcon)

        self.nameLabel = QLabel(DossierHolder)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setTextFormat(Qt.PlainText)
        self.nameLabel.setWordWrap(True)
        self.nameLabel.setProperty(u"role", u"heading")

        self.cardHead.addWidget(self.nameLabel)

        self.stateChip = Sign(DossierHolder)
        self.stateChip.setObjectName(u"stateChip")

        self.cardHead.addWidget(self.stateChip)

        self.cardHead.setStretch(1, 1)

        self.cardLayout.addLayout(self.cardHead)

        self.factsLine = QHBoxLayout()
        self.factsLine.setSpacing(8)
        self.factsLine.setObjectName(u"factsLine")
        self.factsLine.setContentsMargins(0, 0, 0, 0)
        self.factsLabel = QLabel(DossierHolder)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setTextFormat(Qt.PlainText)
        self.factsLabel.setWordWrap(True)

        self.factsLine.addWidget(self.factsLabel)

        self.mistakeButton = QToolButton(DossierHolder)
        self.mistakeButton.setObjectName(u"mistakeButton")
        self.mistakeButton.setCheckable(True)
        self.mistakeButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.mistakeButton.setAutoRaise(True)

        self.factsLine.addWidget(self.mistakeButton, 0, Qt.AlignTop)

        self.factsLine.setStretch(0, 1)

        self.cardLayout.addLayout(self.factsLine)

        self.mistakePanel = QFrame(DossierHolder)
        self.mistakePanel.setObjectName(u"mistakePanel")
        self.mistakePanel.setVisible(False)
        self.mistakePanel.setProperty(u"role", u"panel")
        self.mistakePanel.setProperty(u"tone", u"neutral")
        self.mistakeLayout = QVBoxLayout(self.mistakePanel)
        self.mistakeLayout.setSpacing(8)
        self.mistakeLayout.setObjectName(u"mistakeLayout")
        self.mistakeLayout.setContentsMargins(10, 10, 10, 10)
        self.mistakeHint = QLabel(self.mistakePanel)
        self.mistakeHint.setObjectName(u"mistakeHint")
        self.mistakeHint.setTextFormat(Qt.PlainText)
        self.mistakeHint.setWordWrap(True)

        self.mistakeLayout.addWidget(self.mistakeHint)

        self.mistakeLabel = QLabel(self.mistakePanel)
        self.mistakeLabel.setObjectName(u"mistakeLabel")

        self.mistakeLayout.addWidget(self.mistakeLabel)

        self.mistakeReason = QPlainTextEdit(self.mistakePanel)
        self.mistakeReason.setObjectName(u"mistakeReason")
        self.mistakeReason.setTabChangesFocus(True)
        self.mistakeReason.setMaximumSize(QSize(16777215, 64))

        self.mistakeLayout.addWidget(self.mistakeReason)

        self.mistakeProblem = Problem(self.mistakePanel)
        self.mistakeProblem.setObjectName(u"mistakeProblem")
        self.mistakeProblem.setVisible(False)

        self.mistakeLayout.addWidget(self.mistakeProblem)

        self.mistakeSaveLine = QHBoxLayout()
        self.mistakeSaveLine.setSpacing(8)
        self.mistakeSaveLine.setObjectName(u"mistakeSaveLine")
        self.mistakeSaveLine.setContentsMargins(0, 0, 0, 0)
        self.spacer5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.mistakeSaveLine.addItem(self.spacer5)

        self.mistakeSave = QPushButton(self.mistakePanel)
        self.mistakeSave.setObjectName(u"mistakeSave")
        self.mistakeSave.setAutoDefault(False)

        self.mistakeSaveLine.addWidget(self.mistakeSave)


        self.mistakeLayout.addLayout(self.mistakeSaveLine)


        self.cardLayout.addWidget(self.mistakePanel)

        self.acts = QHBoxLayout()
        self.acts.setSpacing(8)
        self.acts.setObjectName(u"acts")
        self.acts.setContentsMargins(0, 0, 0, 0)
        self.offerButton = QToolButton(DossierHolder)
        self.offerButton.setObjectName(u"offerButton")
        self.offerButton.setCheckable(True)
        self.offerButton.setProperty(u"role", u"filter")

        self.acts.addWidget(self.offerButton)

        self.seenButton = QToolButton(DossierHolder)
        self.seenButton.setObjectName(u"seenButton")
        self.seenButton.setCheckable(True)
        self.seenButton.setProperty(u"role", u"filter")

        self.acts.addWidget(self.seenButton)

        self.silentButton = QToolButton(DossierHolder)
        self.silentButton.setObjectName(u"silentButton")
        self.silentButton.setCheckable(True)
        self.silentButton.setProperty(u"role", u"filter")

        self.acts.addWidget(self.silentButton)

        self.remarkButton = QToolButton(DossierHolder)
        self.remarkButton.setObjectName(u"remarkButton")
        self.remarkButton.setCheckable(True)
        self.remarkButton.setProperty(u"role", u"filter")

        self.acts.addWidget(self.remarkButton)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.spacer1)


        self.cardLayout.addLayout(self.acts)

        self.silentHint = QLabel(DossierHolder)
        self.silentHint.setObjectName(u"silentHint")
        self.silentHint.setTextFormat(Qt.PlainText)
        self.silentHint.setWordWrap(True)
        self.silentHint.setProperty(u"role", u"muted")

        self.cardLayout.addWidget(self.silentHint)

        self.offerPanel = QFrame(DossierHolder)
        self.offerPanel.setObjectName(u"offerPanel")
        self.offerPanel.setVisible(False)
        self.offerPanel.setProperty(u"role", u"panel")
        self.offerPanel.setProperty(u"tone", u"neutral")
        self.offerLayout = QVBoxLayout(self.offerPanel)
        self.offerLayout.setSpacing(8)
        self.offerLayout.setObjectName(u"offerLayout")
        self.offerLayout.setContentsMargins(10, 10, 10, 10)
        self.offerForm = QFormLayout()
        self.offerForm.setObjectName(u"offerForm")
        self.offerForm.setHorizontalSpacing(16)
        self.offerForm.setVerticalSpacing(8)
        self.offerForm.setFieldGrowthPolicy(QFormLayout.FieldsStayAtSizeHint)
        self.offerForm.setContentsMargins(0, 0, 0, 0)
        self.offerDateLabel = QLabel(self.offerPanel)
        self.offerDateLabel.setObjectName(u"offerDateLabel")

        self.offerForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.offerDateLabel)

        self.offerDate = DateField(self.offerPanel)
        self.offerDate.setObjectName(u"offerDate")

        self.offerForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.offerDate)

        self.offerMannerLabel = QLabel(self.offerPanel)
        self.offerMannerLabel.setObjectName(u"offerMannerLabel")

        self.offerForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.offerMannerLabel)

        self.offerManner = QComboBox(self.offerPanel)
        self.offerManner.setObjectName(u"offerManner")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.offerManner.sizePolicy().hasHeightForWidth())
        self.offerManner.setSizePolicy(sizePolicy)
        self.offerManner.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.offerManner.setMinimumContentsLength(18)
        self.offerManner.setMinimumSize(QSize(280, 0))

        self.offerForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.offerManner)


        self.offerLayout.addLayout(self.offerForm)

        self.offerProblem = Problem(self.offerPanel)
        self.offerProblem.setObjectName(u"offerProblem")
        self.offerProblem.setVisible(False)

        self.offerLayout.addWidget(self.offerProblem)

        self.offerSaveLine = QHBoxLayout()
        self.offerSaveLine.setSpacing(8)
        self.offerSaveLine.setObjectName(u"offerSaveLine")
        self.offerSaveLine.setContentsMargins(0, 0, 0, 0)
        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.offerSaveLine.addItem(self.spacer2)

        self.offerSave = QPushButton(self.offerPanel)
        self.offerSave.setObjectName(u"offerSave")
        self.offerSave.setAutoDefault(False)

        self.offerSaveLine.addWidget(self.offerSave)


        self.offerLayout.addLayout(self.offerSaveLine)


        self.cardLayout.addWidget(self.offerPanel)

        self.seenPanel = QFrame(DossierHolder)
        self.seenPanel.setObjectName(u"seenPanel")
        self.seenPanel.setVisible(False)
        self.seenPanel.setProperty(u"role", u"panel")
        self.seenPanel.setProperty(u"tone", u"neutral")
        self.seenLayout = QVBoxLayout(self.seenPanel)
        self.seenLayout.setSpacing(8)
        self.seenLayout.setObjectName(u"seenLayout")
        self.seenLayout.setContentsMargins(10, 10, 10, 10)
        self.seenForm = QFormLayout()
        self.seenForm.setObjectName(u"seenForm")
        self.seenForm.setHorizontalSpacing(16)
        self.seenForm.setVerticalSpacing(8)
        self.seenForm.setFieldGrowthPolicy(QFormLayout.FieldsStayAtSizeHint)
        self.seenForm.setContentsMargins(0, 0, 0, 0)
        self.seenDateLabel = QLabel(self.seenPanel)
        self.seenDateLabel.setObjectName(u"seenDateLabel")

        self.seenForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.seenDateLabel)

        self.seenDate = DateField(self.seenPanel)
        self.seenDate.setObjectName(u"seenDate")

        self.seenForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.seenDate)

        self.seenRecordedLabel = QLabel(self.seenPanel)
        self.seenRecordedLabel.setObjectName(u"seenRecordedLabel")

        self.seenForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.seenRecordedLabel)

        self.seenRecorded = QComboBox(self.seenPanel)
        self.seenRecorded.setObjectName(u"seenRecorded")
        sizePolicy.setHeightForWidth(self.seenRecorded.sizePolicy().hasHeightForWidth())
        self.seenRecorded.setSizePolicy(sizePolicy)
        self.seenRecorded.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.seenRecorded.setMinimumContentsLength(18)
        self.seenRecorded.setMinimumSize(QSize(280, 0))

        self.seenForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.seenRecorded)

        self.seenAgreementLabel = QLabel(self.seenPanel)
        self.seenAgreementLabel.setObjectName(u"seenAgreementLabel")

        self.seenForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.seenAgreementLabel)

        self.seenAgreement = QComboBox(self.seenPanel)
        self.seenAgreement.setObjectName(u"seenAgreement")
        sizePolicy.setHeightForWidth(self.seenAgreement.sizePolicy().hasHeightForWidth())
        self.seenAgreement.setSizePolicy(sizePolicy)
        self.seenAgreement.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.seenAgreement.setMinimumContentsLength(18)
        self.seenAgreement.setMinimumSize(QSize(280, 0))

        self.seenForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.seenAgreement)

        self.seenNoteLabel = QLabel(self.seenPanel)
        self.seenNoteLabel.setObjectName(u"seenNoteLabel")

        self.seenForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.seenNoteLabel)

        self.seenNote = QLineEdit(self.seenPanel)
        self.seenNote.setObjectName(u"seenNote")
        self.seenNote.setMaxLength(300)
        self.seenNote.setMinimumSize(QSize(280, 0))

        self.seenForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.seenNote)


        self.seenLayout.addLayout(self.seenForm)

        self.seenProblem = Problem(self.seenPanel)
        self.seenProblem.setObjectName(u"seenProblem")
        self.seenProblem.setVisible(False)

        self.seenLayout.addWidget(self.seenProblem)

        self.seenSaveLine = QHBoxLayout()
        self.seenSaveLine.setSpacing(8)
        self.seenSaveLine.setObjectName(u"seenSaveLine")
        self.seenSaveLine.setContentsMargins(0, 0, 0, 0)
        self.spacer3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.seenSaveLine.addItem(self.spacer3)

        self.seenSave = QPushButton(self.seenPanel)
        self.seenSave.setObjectName(u"seenSave")
        self.seenSave.setAutoDefault(False)

        self.seenSaveLine.addWidget(self.seenSave)


        self.seenLayout.addLayout(self.seenSaveLine)


        self.cardLayout.addWidget(self.seenPanel)

        self.silentPanel = QFrame(DossierHolder)
        self.silentPanel.setObjectName(u"silentPanel")
        self.silentPanel.setVisible(False)
        self.silentPanel.setProperty(u"role", u"panel")
        self.silentPanel.setProperty(u"tone", u"neutral")
        self.silentLayout = QVBoxLayout(self.silentPanel)
        self.silentLayout.setSpacing(8)
        self.silentLayout.setObjectName(u"silentLayout")
        self.silentLayout.setContentsMargins(10, 10, 10, 10)
        self.silentLabel = QLabel(self.silentPanel)
        self.silentLabel.setObjectName(u"silentLabel")

        self.silentLayout.addWidget(self.silentLabel)

        self.silentReason = QPlainTextEdit(self.silentPanel)
        self.silentReason.setObjectName(u"silentReason")
        self.silentReason.setTabChangesFocus(True)
        self.silentReason.setMaximumSize(QSize(16777215, 64))

        self.silentLayout.addWidget(self.silentReason)

        self.silentProblem = Problem(self.silentPanel)
        self.silentProblem.setObjectName(u"silentProblem")
        self.silentProblem.setVisible(False)

        self.silentLayout.addWidget(self.silentProblem)

        self.silentSaveLine = QHBoxLayout()
        self.silentSaveLine.setSpacing(8)
        self.silentSaveLine.setObjectName(u"silentSaveLine")
        self.silentSaveLine.setContentsMargins(0, 0, 0, 0)
        self.spacer4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.silentSaveLine.addItem(self.spacer4)

        self.silentSave = QPushButton(self.silentPanel)
        self.silentSave.setObjectName(u"silentSave")
        self.silentSave.setAutoDefault(False)

        self.silentSaveLine.addWidget(self.silentSave)


        self.silentLayout.addLayout(self.silentSaveLine)


        self.cardLayout.addWidget(self.silentPanel)

        self.remarkPanel = QFrame(DossierHolder)
        self.remarkPanel.setObjectName(u"remarkPanel")
        self.remarkPanel.setVisible(False)
        self.remarkPanel.setProperty(u"role", u"panel")
        self.remarkPanel.setProperty(u"tone", u"neutral")
        self.remarkHolder = QVBoxLayout(self.remarkPanel)
        self.remarkHolder.setSpacing(8)
        self.remarkHolder.setObjectName(u"remarkHolder")
        self.remarkHolder.setContentsMargins(10, 10, 10, 10)

        self.cardLayout.addWidget(self.remarkPanel)

        self.remarksHeading = QLabel(DossierHolder)
        self.remarksHeading.setObjectName(u"remarksHeading")
        self.remarksHeading.setTextFormat(Qt.PlainText)
        self.remarksHeading.setWordWrap(True)
        self.remarksHeading.setProperty(u"role", u"strong")

        self.cardLayout.addWidget(self.remarksHeading)

        self.remarks = QVBoxLayout()
        self.remarks.setSpacing(6)
        self.remarks.setObjectName(u"remarks")
        self.remarks.setContentsMargins(0, 0, 0, 0)

        self.cardLayout.addLayout(self.remarks)

#if QT_CONFIG(shortcut)
        self.mistakeLabel.setBuddy(self.mistakeReason)
        self.offerDateLabel.setBuddy(self.offerDate)
        self.offerMannerLabel.setBuddy(self.offerManner)
        self.seenDateLabel.setBuddy(self.seenDate)
        self.seenRecordedLabel.setBuddy(self.seenRecorded)
        self.seenAgreementLabel.setBuddy(self.seenAgreement)
        self.seenNoteLabel.setBuddy(self.seenNote)
        self.silentLabel.setBuddy(self.silentReason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.mistakeButton, self.mistakeReason)
        QWidget.setTabOrder(self.mistakeReason, self.mistakeSave)
        QWidget.setTabOrder(self.mistakeSave, self.offerButton)
        QWidget.setTabOrder(self.offerButton, self.seenButton)
        QWidget.setTabOrder(self.seenButton, self.silentButton)
        QWidget.setTabOrder(self.silentButton, self.remarkButton)
        QWidget.setTabOrder(self.remarkButton, self.offerDate)
        QWidget.setTabOrder(self.offerDate, self.offerManner)
        QWidget.setTabOrder(self.offerManner, self.offerSave)
        QWidget.setTabOrder(self.offerSave, self.seenDate)
        QWidget.setTabOrder(self.seenDate, self.seenRecorded)
        QWidget.setTabOrder(self.seenRecorded, self.seenAgreement)
        QWidget.setTabOrder(self.seenAgreement, self.seenNote)
        QWidget.setTabOrder(self.seenNote, self.seenSave)
        QWidget.setTabOrder(self.seenSave, self.silentReason)
        QWidget.setTabOrder(self.silentReason, self.silentSave)

        self.retranslateUi(DossierHolder)

        QMetaObject.connectSlotsByName(DossierHolder)
    # setupUi

    def retranslateUi(self, DossierHolder):
        self.nameLabel.setText("")
        self.factsLabel.setText("")
        self.mistakeButton.setText(QCoreApplication.translate("DossierHolder", u"Vergissing\u2026", None))
        self.mistakeHint.setText(QCoreApplication.translate("DossierHolder", u"Wat hierboven over deze persoon staat, telt dan niet meer mee. Het blijft wel bewaard. Opmerkingen blijven staan.", None))
        self.mistakeLabel.setText(QCoreApplication.translate("DossierHolder", u"Wat was de vergissing?", None))
        self.mistakeSave.setText(QCoreApplication.translate("DossierHolder", u"Vergissing vastleggen", None))
        self.offerButton.setText(QCoreApplication.translate("DossierHolder", u"Aanbieden\u2026", None))
        self.seenButton.setText(QCoreApplication.translate("DossierHolder", u"Gezien\u2026", None))
        self.silentButton.setText(QCoreApplication.translate("DossierHolder", u"Geen reactie\u2026", None))
        self.remarkButton.setText(QCoreApplication.translate("DossierHolder", u"Opmerking\u2026", None))
        self.silentHint.setText("")
        self.offerDateLabel.setText(QCoreApplication.translate("DossierHolder", u"Aangeboden op", None))
        self.offerMannerLabel.setText(QCoreApplication.translate("DossierHolder", u"Hoe", None))
        self.offerSave.setText(QCoreApplication.translate("DossierHolder", u"Aanbod vastleggen", None))
        self.seenDateLabel.setText(QCoreApplication.translate("DossierHolder", u"Gezien op", None))
        self.seenRecordedLabel.setText(QCoreApplication.translate("DossierHolder", u"Hoe vastgelegd", None))
        self.seenAgreementLabel.setText(QCoreApplication.translate("DossierHolder", u"Akkoord met de inhoud", None))
        self.seenNoteLabel.setText(QCoreApplication.translate("DossierHolder", u"Notitie (gaat niet mee)", None))
        self.seenSave.setText(QCoreApplication.translate("DossierHolder", u"Inzage vastleggen", None))
        self.silentLabel.setText(QCoreApplication.translate("DossierHolder", u"Waarom gaat de school door zonder reactie?", None))
        self.silentSave.setText(QCoreApplication.translate("DossierHolder", u"Geen reactie vastleggen", None))
        self.remarksHeading.setText(QCoreApplication.translate("DossierHolder", u"Opmerkingen (gaan ongewijzigd mee)", None))
        pass
    # retranslateUi

