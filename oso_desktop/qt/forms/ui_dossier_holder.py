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
    QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QToolButton, QVBoxLayout, QWidget)

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

        self.aboutLabel = QLabel(DossierHolder)
        self.aboutLabel.setObjectName(u"aboutLabel")
        self.aboutLabel.setTextFormat(Qt.PlainText)
        self.aboutLabel.setWordWrap(True)
        self.aboutLabel.setProperty(u"role", u"muted")

        self.cardLayout.addWidget(self.aboutLabel)

        self.nextLine = QHBoxLayout()
        self.nextLine.setSpacing(8)
        self.nextLine.setObjectName(u"nextLine")
        self.nextLine.setContentsMargins(0, 0, 0, 0)
        self.nextIcon = Picture(DossierHolder)
        self.nextIcon.setObjectName(u"nextIcon")

        self.nextLine.addWidget(self.nextIcon)

        self.nextLabel = QLabel(DossierHolder)
        self.nextLabel.setObjectName(u"nextLabel")
        self.nextLabel.setTextFormat(Qt.PlainText)
        self.nextLabel.setWordWrap(True)
        self.nextLabel.setProperty(u"role", u"strong")

        self.nextLine.addWidget(self.nextLabel)

        self.nextLine.setStretch(1, 1)

        self.cardLayout.addLayout(self.nextLine)

        self.steps = QGridLayout()
        self.steps.setObjectName(u"steps")
        self.steps.setHorizontalSpacing(10)
        self.steps.setVerticalSpacing(4)
        self.steps.setContentsMargins(0, 0, 0, 0)
        self.informedIcon = Picture(DossierHolder)
        self.informedIcon.setObjectName(u"informedIcon")

        self.steps.addWidget(self.informedIcon, 0, 0, 1, 1)

        self.informedTitle = QLabel(DossierHolder)
        self.informedTitle.setObjectName(u"informedTitle")
        self.informedTitle.setTextFormat(Qt.PlainText)
        self.informedTitle.setWordWrap(False)

        self.steps.addWidget(self.informedTitle, 0, 1, 1, 1)

        self.informedState = QLabel(DossierHolder)
        self.informedState.setObjectName(u"informedState")
        self.informedState.setTextFormat(Qt.PlainText)
        self.informedState.setWordWrap(True)

        self.steps.addWidget(self.informedState, 0, 2, 1, 1)

        self.informedActs = QHBoxLayout()
        self.informedActs.setSpacing(8)
        self.informedActs.setObjectName(u"informedActs")
        self.informedActs.setContentsMargins(0, 0, 0, 0)
        self.informedSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.informedActs.addItem(self.informedSpace)

        self.informButton = QToolButton(DossierHolder)
        self.informButton.setObjectName(u"informButton")
        self.informButton.setCheckable(True)
        self.informButton.setProperty(u"role", u"step")

        self.informedActs.addWidget(self.informButton)


        self.steps.addLayout(self.informedActs, 0, 3, 1, 1)

        self.offeredIcon = Picture(DossierHolder)
        self.offeredIcon.setObjectName(u"offeredIcon")

        self.steps.addWidget(self.offeredIcon, 1, 0, 1, 1)

        self.offeredTitle = QLabel(DossierHolder)
        self.offeredTitle.setObjectName(u"offeredTitle")
        self.offeredTitle.setTextFormat(Qt.PlainText)
        self.offeredTitle.setWordWrap(False)

        self.steps.addWidget(self.offeredTitle, 1, 1, 1, 1)

        self.offeredState = QLabel(DossierHolder)
        self.offeredState.setObjectName(u"offeredState")
        self.offeredState.setTextFormat(Qt.PlainText)
        self.offeredState.setWordWrap(True)

        self.steps.addWidget(self.offeredState, 1, 2, 1, 1)

        self.offeredActs = QHBoxLayout()
        self.offeredActs.setSpacing(8)
        self.offeredActs.setObjectName(u"offeredActs")
        self.offeredActs.setContentsMargins(0, 0, 0, 0)
        self.offeredSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.offeredActs.addItem(self.offeredSpace)

        self.offerButton = QToolButton(DossierHolder)
        self.offerButton.setObjectName(u"offerButton")
        self.offerButton.setCheckable(True)
        self.offerButton.setProperty(u"role", u"step")

        self.offeredActs.addWidget(self.offerButton)


        self.steps.addLayout(self.offeredActs, 1, 3, 1, 1)

        self.copyIcon = Picture(DossierHolder)
        self.copyIcon.setObjectName(u"copyIcon")

        self.steps.addWidget(self.copyIcon, 2, 0, 1, 1)

        self.copyTitle = QLabel(DossierHolder)
        self.copyTitle.setObjectName(u"copyTitle")
        self.copyTitle.setTextFormat(Qt.PlainText)
        self.copyTitle.setWordWrap(False)

        self.steps.addWidget(self.copyTitle, 2, 1, 1, 1)

        self.copyState = QLabel(DossierHolder)
        self.copyState.setObjectName(u"copyState")
        self.copyState.setTextFormat(Qt.PlainText)
        self.copyState.setWordWrap(True)

        self.steps.addWidget(self.copyState, 2, 2, 1, 1)

        self.copyActs = QHBoxLayout()
        self.copyActs.setSpacing(8)
        self.copyActs.setObjectName(u"copyActs")
        self.copyActs.setContentsMargins(0, 0, 0, 0)
        self.copySpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.copyActs.addItem(self.copySpace)

        self.copyButton = QToolButton(DossierHolder)
        self.copyButton.setObjectName(u"copyButton")
        self.copyButton.setCheckable(True)
        self.copyButton.setProperty(u"role", u"step")

        self.copyActs.addWidget(self.copyButton)


        self.steps.addLayout(self.copyActs, 2, 3, 1, 1)

        self.seenIcon = Picture(DossierHolder)
        self.seenIcon.setObjectName(u"seenIcon")

        self.steps.addWidget(self.seenIcon, 3, 0, 1, 1)

        self.seenTitle = QLabel(DossierHolder)
        self.seenTitle.setObjectName(u"seenTitle")
        self.seenTitle.setTextFormat(Qt.PlainText)
        self.seenTitle.setWordWrap(False)

        self.steps.addWidget(self.seenTitle, 3, 1, 1, 1)

        self.seenState = QLabel(DossierHolder)
        self.seenState.setObjectName(u"seenState")
        self.seenState.setTextFormat(Qt.PlainText)
        self.seenState.setWordWrap(True)

        self.steps.addWidget(self.seenState, 3, 2, 1, 1)

        self.seenActs = QHBoxLayout()
        self.seenActs.setSpacing(8)
        self.seenActs.setObjectName(u"seenActs")
        self.seenActs.setContentsMargins(0, 0, 0, 0)
        self.seenSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.seenActs.addItem(self.seenSpace)

        self.silentButton = QToolButton(DossierHolder)
        self.silentButton.setObjectName(u"silentButton")
        self.silentButton.setCheckable(True)
        self.silentButton.setProperty(u"role", u"step")

        self.seenActs.addWidget(self.silentButton)

        self.seenButton = QToolButton(DossierHolder)
        self.seenButton.setObjectName(u"seenButton")
        self.seenButton.setCheckable(True)
        self.seenButton.setProperty(u"role", u"step")

        self.seenActs.addWidget(self.seenButton)


        self.steps.addLayout(self.seenActs, 3, 3, 1, 1)

        self.steps.setColumnStretch(2, 1)

        self.cardLayout.addLayout(self.steps)

        self.informPanel = QFrame(DossierHolder)
        self.informPanel.setObjectName(u"informPanel")
        self.informPanel.setVisible(False)
        self.informPanel.setProperty(u"role", u"panel")
        self.informPanel.setProperty(u"tone", u"neutral")
        self.informLayout = QVBoxLayout(self.informPanel)
        self.informLayout.setSpacing(8)
        self.informLayout.setObjectName(u"informLayout")
        self.informLayout.setContentsMargins(10, 10, 10, 10)
        self.informForm = QFormLayout()
        self.informForm.setObjectName(u"informForm")
        self.informForm.setHorizontalSpacing(16)
        self.informForm.setVerticalSpacing(8)
        self.informForm.setFieldGrowthPolicy(QFormLayout.FieldsStayAtSizeHint)
        self.informForm.setContentsMargins(0, 0, 0, 0)
        self.informDateLabel = QLabel(self.informPanel)
        self.informDateLabel.setObjectName(u"informDateLabel")

        self.informForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.informDateLabel)

        self.informDate = DateField(self.informPanel)
        self.informDate.setObjectName(u"informDate")

        self.informForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.informDate)

        self.informHowLabel = QLabel(self.informPanel)
        self.informHowLabel.setObjectName(u"informHowLabel")

        self.informForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.informHowLabel)

        self.informHow = QComboBox(self.informPanel)
        self.informHow.setObjectName(u"informHow")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.informHow.sizePolicy().hasHeightForWidth())
        self.informHow.setSizePolicy(sizePolicy)
        self.informHow.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.informHow.setMinimumContentsLength(18)
        self.informHow.setMinimumSize(QSize(280, 0))

        self.informForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.informHow)


        self.informLayout.addLayout(self.informForm)

        self.informProblem = Problem(self.informPanel)
        self.informProblem.setObjectName(u"informProblem")
        self.informProblem.setVisible(False)

        self.informLayout.addWidget(self.informProblem)

        self.informSaveLine = QHBoxLayout()
        self.informSaveLine.setSpacing(8)
        self.informSaveLine.setObjectName(u"informSaveLine")
        self.informSaveLine.setContentsMargins(0, 0, 0, 0)
        self.informSaveSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.informSaveLine.addItem(self.informSaveSpacer)

        self.informSave = QPushButton(self.informPanel)
        self.informSave.setObjectName(u"informSave")
        self.informSave.setAutoDefault(False)

        self.informSaveLine.addWidget(self.informSave)


        self.informLayout.addLayout(self.informSaveLine)


        self.cardLayout.addWidget(self.informPanel)

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
        sizePolicy.setHeightForWidth(self.offerManner.sizePolicy().hasHeightForWidth())
        self.offerManner.setSizePolicy(sizePolicy)
        self.offerManner.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.offerManner.setMinimumContentsLength(18)
        self.offerManner.setMinimumSize(QSize(280, 0))

        self.offerForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.offerManner)


        self.offerLayout.addLayout(self.offerForm)

        self.offerHint = QLabel(self.offerPanel)
        self.offerHint.setObjectName(u"offerHint")
        self.offerHint.setTextFormat(Qt.PlainText)
        self.offerHint.setWordWrap(True)
        self.offerHint.setProperty(u"role", u"muted")

        self.offerLayout.addWidget(self.offerHint)

        self.offerProblem = Problem(self.offerPanel)
        self.offerProblem.setObjectName(u"offerProblem")
        self.offerProblem.setVisible(False)

        self.offerLayout.addWidget(self.offerProblem)

        self.offerSaveLine = QHBoxLayout()
        self.offerSaveLine.setSpacing(8)
        self.offerSaveLine.setObjectName(u"offerSaveLine")
        self.offerSaveLine.setContentsMargins(0, 0, 0, 0)
        self.offerSaveSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.offerSaveLine.addItem(self.offerSaveSpacer)

        self.offerSave = QPushButton(self.offerPanel)
        self.offerSave.setObjectName(u"offerSave")
        self.offerSave.setAutoDefault(False)

        self.offerSaveLine.addWidget(self.offerSave)


        self.offerLayout.addLayout(self.offerSaveLine)


        self.cardLayout.addWidget(self.offerPanel)

        self.copyPanel = QFrame(DossierHolder)
        self.copyPanel.setObjectName(u"copyPanel")
        self.copyPanel.setVisible(False)
        self.copyPanel.setProperty(u"role", u"panel")
        self.copyPanel.setProperty(u"tone", u"neutral")
        self.copyLayout = QVBoxLayout(self.copyPanel)
        self.copyLayout.setSpacing(8)
        self.copyLayout.setObjectName(u"copyLayout")
        self.copyLayout.setContentsMargins(10, 10, 10, 10)
        self.copyForm = QFormLayout()
        self.copyForm.setObjectName(u"copyForm")
        self.copyForm.setHorizontalSpacing(16)
        self.copyForm.setVerticalSpacing(8)
        self.copyForm.setFieldGrowthPolicy(QFormLayout.FieldsStayAtSizeHint)
        self.copyForm.setContentsMargins(0, 0, 0, 0)
        self.copyDateLabel = QLabel(self.copyPanel)
        self.copyDateLabel.setObjectName(u"copyDateLabel")

        self.copyForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.copyDateLabel)

        self.copyDate = DateField(self.copyPanel)
        self.copyDate.setObjectName(u"copyDate")

        self.copyForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.copyDate)

        self.copyMannerLabel = QLabel(self.copyPanel)
        self.copyMannerLabel.setObjectName(u"copyMannerLabel")

        self.copyForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.copyMannerLabel)

        self.copyManner = QComboBox(self.copyPanel)
        self.copyManner.setObjectName(u"copyManner")
        sizePolicy.setHeightForWidth(self.copyManner.sizePolicy().hasHeightForWidth())
        self.copyManner.setSizePolicy(sizePolicy)
        self.copyManner.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.copyManner.setMinimumContentsLength(18)
        self.copyManner.setMinimumSize(QSize(280, 0))

        self.copyForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.copyManner)


        self.copyLayout.addLayout(self.copyForm)

        self.copyProblem = Problem(self.copyPanel)
        self.copyProblem.setObjectName(u"copyProblem")
        self.copyProblem.setVisible(False)

        self.copyLayout.addWidget(self.copyProblem)

        self.copySaveLine = QHBoxLayout()
        self.copySaveLine.setSpacing(8)
        self.copySaveLine.setObjectName(u"copySaveLine")
        self.copySaveLine.setContentsMargins(0, 0, 0, 0)
        self.copySaveSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.copySaveLine.addItem(self.copySaveSpacer)

        self.copySave = QPushButton(self.copyPanel)
        self.copySave.setObjectName(u"copySave")
        self.copySave.setAutoDefault(False)

        self.copySaveLine.addWidget(self.copySave)


        self.copyLayout.addLayout(self.copySaveLine)


        self.cardLayout.addWidget(self.copyPanel)

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

        self.seenKeptLabel = QLabel(self.seenPanel)
        self.seenKeptLabel.setObjectName(u"seenKeptLabel")

        self.seenForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.seenKeptLabel)

        self.seenKept = QLineEdit(self.seenPanel)
        self.seenKept.setObjectName(u"seenKept")
        self.seenKept.setMaxLength(300)
        self.seenKept.setMinimumSize(QSize(280, 0))

        self.seenForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.seenKept)

        self.seenPresentLabel = QLabel(self.seenPanel)
        self.seenPresentLabel.setObjectName(u"seenPresentLabel")

        self.seenForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.seenPresentLabel)

        self.seenPresent = QLineEdit(self.seenPanel)
        self.seenPresent.setObjectName(u"seenPresent")
        self.seenPresent.setMaxLength(300)
        self.seenPresent.setMinimumSize(QSize(280, 0))

        self.seenForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.seenPresent)

        self.seenPointsLabel = QLabel(self.seenPanel)
        self.seenPointsLabel.setObjectName(u"seenPointsLabel")

        self.seenForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.seenPointsLabel)

        self.seenPoints = QPlainTextEdit(self.seenPanel)
        self.seenPoints.setObjectName(u"seenPoints")
        self.seenPoints.setTabChangesFocus(True)
        self.seenPoints.setMinimumSize(QSize(280, 0))
        self.seenPoints.setMaximumSize(QSize(16777215, 64))

        self.seenForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.seenPoints)

        self.seenTimeLabel = QLabel(self.seenPanel)
        self.seenTimeLabel.setObjectName(u"seenTimeLabel")

        self.seenForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.seenTimeLabel)

        self.seenTime = QLineEdit(self.seenPanel)
        self.seenTime.setObjectName(u"seenTime")
        self.seenTime.setMaxLength(5)

        self.seenForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.seenTime)

        self.seenToldByLabel = QLabel(self.seenPanel)
        self.seenToldByLabel.setObjectName(u"seenToldByLabel")

        self.seenForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.seenToldByLabel)

        self.seenToldBy = QLineEdit(self.seenPanel)
        self.seenToldBy.setObjectName(u"seenToldBy")
        self.seenToldBy.setMaxLength(100)
        self.seenToldBy.setMinimumSize(QSize(280, 0))

        self.seenForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.seenToldBy)

        self.seenToldToLabel = QLabel(self.seenPanel)
        self.seenToldToLabel.setObjectName(u"seenToldToLabel")

        self.seenForm.setWidget(7, QFormLayout.ItemRole.LabelRole, self.seenToldToLabel)

        self.seenToldTo = QLineEdit(self.seenPanel)
        self.seenToldTo.setObjectName(u"seenToldTo")
        self.seenToldTo.setMaxLength(100)
        self.seenToldTo.setMinimumSize(QSize(280, 0))

        self.seenForm.setWidget(7, QFormLayout.ItemRole.FieldRole, self.seenToldTo)

        self.seenTickedLabel = QLabel(self.seenPanel)
        self.seenTickedLabel.setObjectName(u"seenTickedLabel")

        self.seenForm.setWidget(8, QFormLayout.ItemRole.LabelRole, self.seenTickedLabel)

        self.seenTicked = QLineEdit(self.seenPanel)
        self.seenTicked.setObjectName(u"seenTicked")
        self.seenTicked.setMaxLength(100)
        self.seenTicked.setMinimumSize(QSize(280, 0))

        self.seenForm.setWidget(8, QFormLayout.ItemRole.FieldRole, self.seenTicked)

        self.seenAgreementLabel = QLabel(self.seenPanel)
        self.seenAgreementLabel.setObjectName(u"seenAgreementLabel")

        self.seenForm.setWidget(9, QFormLayout.ItemRole.LabelRole, self.seenAgreementLabel)

        self.seenAgreement = QComboBox(self.seenPanel)
        self.seenAgreement.setObjectName(u"seenAgreement")
        sizePolicy.setHeightForWidth(self.seenAgreement.sizePolicy().hasHeightForWidth())
        self.seenAgreement.setSizePolicy(sizePolicy)
        self.seenAgreement.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.seenAgreement.setMinimumContentsLength(18)
        self.seenAgreement.setMinimumSize(QSize(280, 0))

        self.seenForm.setWidget(9, QFormLayout.ItemRole.FieldRole, self.seenAgreement)

        self.seenNoteLabel = QLabel(self.seenPanel)
        self.seenNoteLabel.setObjectName(u"seenNoteLabel")

        self.seenForm.setWidget(10, QFormLayout.ItemRole.LabelRole, self.seenNoteLabel)

        self.seenNote = QLineEdit(self.seenPanel)
        self.seenNote.setObjectName(u"seenNote")
        self.seenNote.setMaxLength(300)
        self.seenNote.setMinimumSize(QSize(280, 0))

        self.seenForm.setWidget(10, QFormLayout.ItemRole.FieldRole, self.seenNote)


        self.seenLayout.addLayout(self.seenForm)

        self.seenAgreementHint = QLabel(self.seenPanel)
        self.seenAgreementHint.setObjectName(u"seenAgreementHint")
        self.seenAgreementHint.setTextFormat(Qt.PlainText)
        self.seenAgreementHint.setWordWrap(True)
        self.seenAgreementHint.setProperty(u"role", u"muted")

        self.seenLayout.addWidget(self.seenAgreementHint)

        self.seenHint = QLabel(self.seenPanel)
        self.seenHint.setObjectName(u"seenHint")
        self.seenHint.setTextFormat(Qt.PlainText)
        self.seenHint.setWordWrap(True)
        self.seenHint.setProperty(u"role", u"muted")

        self.seenLayout.addWidget(self.seenHint)

        self.seenProblem = Problem(self.seenPanel)
        self.seenProblem.setObjectName(u"seenProblem")
        self.seenProblem.setVisible(False)

        self.seenLayout.addWidget(self.seenProblem)

        self.seenSaveLine = QHBoxLayout()
        self.seenSaveLine.setSpacing(8)
        self.seenSaveLine.setObjectName(u"seenSaveLine")
        self.seenSaveLine.setContentsMargins(0, 0, 0, 0)
        self.seenSaveSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.seenSaveLine.addItem(self.seenSaveSpacer)

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
        self.silentSaveSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.silentSaveLine.addItem(self.silentSaveSpacer)

        self.silentSave = QPushButton(self.silentPanel)
        self.silentSave.setObjectName(u"silentSave")
        self.silentSave.setAutoDefault(False)

        self.silentSaveLine.addWidget(self.silentSave)


        self.silentLayout.addLayout(self.silentSaveLine)


        self.cardLayout.addWidget(self.silentPanel)

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

        self.acts = QHBoxLayout()
        self.acts.setSpacing(8)
        self.acts.setObjectName(u"acts")
        self.acts.setContentsMargins(0, 0, 0, 0)
        self.remarkButton = QToolButton(DossierHolder)
        self.remarkButton.setObjectName(u"remarkButton")
        self.remarkButton.setCheckable(True)
        self.remarkButton.setProperty(u"role", u"filter")

        self.acts.addWidget(self.remarkButton)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.spacer1)

        self.historyButton = QToolButton(DossierHolder)
        self.historyButton.setObjectName(u"historyButton")
        self.historyButton.setCheckable(True)
        self.historyButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.historyButton.setAutoRaise(True)

        self.acts.addWidget(self.historyButton)

        self.mistakeButton = QToolButton(DossierHolder)
        self.mistakeButton.setObjectName(u"mistakeButton")
        self.mistakeButton.setCheckable(True)
        self.mistakeButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.mistakeButton.setAutoRaise(True)

        self.acts.addWidget(self.mistakeButton)


        self.cardLayout.addLayout(self.acts)

        self.remarkPanel = QFrame(DossierHolder)
        self.remarkPanel.setObjectName(u"remarkPanel")
        self.remarkPanel.setVisible(False)
        self.remarkPanel.setProperty(u"role", u"panel")
        self.remarkPanel.setProperty(u"tone", u"neutral")
        self.remarkHolder = QVBoxLayout(self.remarkPanel)
        self.remarkHolder.setSpacing(8)
        self.remarkHolder.setObjectName(u"remarkHolder")
        self.remarkHolder.setContentsMargins(10, 10, 10, 10)
        self.remarkHint = QLabel(self.remarkPanel)
        self.remarkHint.setObjectName(u"remarkHint")
        self.remarkHint.setTextFormat(Qt.PlainText)
        self.remarkHint.setWordWrap(True)
        self.remarkHint.setProperty(u"role", u"muted")

        self.remarkHolder.addWidget(self.remarkHint)


        self.cardLayout.addWidget(self.remarkPanel)

        self.factsLabel = QLabel(DossierHolder)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setVisible(False)
        self.factsLabel.setTextFormat(Qt.PlainText)
        self.factsLabel.setWordWrap(True)
        self.factsLabel.setProperty(u"role", u"muted")

        self.cardLayout.addWidget(self.factsLabel)

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
        self.mistakeSaveSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.mistakeSaveLine.addItem(self.mistakeSaveSpacer)

        self.mistakeSave = QPushButton(self.mistakePanel)
        self.mistakeSave.setObjectName(u"mistakeSave")
        self.mistakeSave.setAutoDefault(False)

        self.mistakeSaveLine.addWidget(self.mistakeSave)


        self.mistakeLayout.addLayout(self.mistakeSaveLine)


        self.cardLayout.addWidget(self.mistakePanel)

#if QT_CONFIG(shortcut)
        self.informDateLabel.setBuddy(self.informDate)
        self.informHowLabel.setBuddy(self.informHow)
        self.offerDateLabel.setBuddy(self.offerDate)
        self.offerMannerLabel.setBuddy(self.offerManner)
        self.copyDateLabel.setBuddy(self.copyDate)
        self.copyMannerLabel.setBuddy(self.copyManner)
        self.seenDateLabel.setBuddy(self.seenDate)
        self.seenRecordedLabel.setBuddy(self.seenRecorded)
        self.seenKeptLabel.setBuddy(self.seenKept)
        self.seenPresentLabel.setBuddy(self.seenPresent)
        self.seenPointsLabel.setBuddy(self.seenPoints)
        self.seenTimeLabel.setBuddy(self.seenTime)
        self.seenToldByLabel.setBuddy(self.seenToldBy)
        self.seenToldToLabel.setBuddy(self.seenToldTo)
        self.seenTickedLabel.setBuddy(self.seenTicked)
        self.seenAgreementLabel.setBuddy(self.seenAgreement)
        self.seenNoteLabel.setBuddy(self.seenNote)
        self.silentLabel.setBuddy(self.silentReason)
        self.mistakeLabel.setBuddy(self.mistakeReason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.informButton, self.offerButton)
        QWidget.setTabOrder(self.offerButton, self.copyButton)
        QWidget.setTabOrder(self.copyButton, self.silentButton)
        QWidget.setTabOrder(self.silentButton, self.seenButton)
        QWidget.setTabOrder(self.seenButton, self.informDate)
        QWidget.setTabOrder(self.informDate, self.informHow)
        QWidget.setTabOrder(self.informHow, self.informSave)
        QWidget.setTabOrder(self.informSave, self.offerDate)
        QWidget.setTabOrder(self.offerDate, self.offerManner)
        QWidget.setTabOrder(self.offerManner, self.offerSave)
        QWidget.setTabOrder(self.offerSave, self.copyDate)
        QWidget.setTabOrder(self.copyDate, self.copyManner)
        QWidget.setTabOrder(self.copyManner, self.copySave)
        QWidget.setTabOrder(self.copySave, self.seenDate)
        QWidget.setTabOrder(self.seenDate, self.seenRecorded)
        QWidget.setTabOrder(self.seenRecorded, self.seenKept)
        QWidget.setTabOrder(self.seenKept, self.seenPresent)
        QWidget.setTabOrder(self.seenPresent, self.seenPoints)
        QWidget.setTabOrder(self.seenPoints, self.seenTime)
        QWidget.setTabOrder(self.seenTime, self.seenToldBy)
        QWidget.setTabOrder(self.seenToldBy, self.seenToldTo)
        QWidget.setTabOrder(self.seenToldTo, self.seenTicked)
        QWidget.setTabOrder(self.seenTicked, self.seenAgreement)
        QWidget.setTabOrder(self.seenAgreement, self.seenNote)
        QWidget.setTabOrder(self.seenNote, self.seenSave)
        QWidget.setTabOrder(self.seenSave, self.silentReason)
        QWidget.setTabOrder(self.silentReason, self.silentSave)
        QWidget.setTabOrder(self.silentSave, self.remarkButton)
        QWidget.setTabOrder(self.remarkButton, self.historyButton)
        QWidget.setTabOrder(self.historyButton, self.mistakeButton)
        QWidget.setTabOrder(self.mistakeButton, self.mistakeReason)
        QWidget.setTabOrder(self.mistakeReason, self.mistakeSave)

        self.retranslateUi(DossierHolder)

        QMetaObject.connectSlotsByName(DossierHolder)
    # setupUi

    def retranslateUi(self, DossierHolder):
        self.nameLabel.setText("")
        self.aboutLabel.setText("")
        self.nextLabel.setText("")
        self.informedTitle.setText(QCoreApplication.translate("DossierHolder", u"Vooraf verteld", None))
        self.informedState.setText("")
        self.informButton.setText(QCoreApplication.translate("DossierHolder", u"Vooraf verteld\u2026", None))
        self.offeredTitle.setText(QCoreApplication.translate("DossierHolder", u"Aangeboden", None))
        self.offeredState.setText("")
        self.offerButton.setText(QCoreApplication.translate("DossierHolder", u"Aanbieden\u2026", None))
        self.copyTitle.setText(QCoreApplication.translate("DossierHolder", u"Afschrift", None))
        self.copyState.setText("")
        self.copyButton.setText(QCoreApplication.translate("DossierHolder", u"Afschrift\u2026", None))
        self.seenTitle.setText(QCoreApplication.translate("DossierHolder", u"Inzage", None))
        self.seenState.setText("")
        self.silentButton.setText(QCoreApplication.translate("DossierHolder", u"Geen reactie\u2026", None))
        self.seenButton.setText(QCoreApplication.translate("DossierHolder", u"Gezien\u2026", None))
        self.informDateLabel.setText(QCoreApplication.translate("DossierHolder", u"Verteld op", None))
        self.informHowLabel.setText(QCoreApplication.translate("DossierHolder", u"Hoe", None))
        self.informSave.setText(QCoreApplication.translate("DossierHolder", u"Vastleggen", None))
        self.offerDateLabel.setText(QCoreApplication.translate("DossierHolder", u"Aangeboden op", None))
        self.offerMannerLabel.setText(QCoreApplication.translate("DossierHolder", u"Hoe", None))
        self.offerHint.setText(QCoreApplication.translate("DossierHolder", u"Hiermee is ook het afschrift gegeven. Dat hoeft u niet nog eens vast te leggen.", None))
        self.offerSave.setText(QCoreApplication.translate("DossierHolder", u"Aanbod vastleggen", None))
        self.copyDateLabel.setText(QCoreApplication.translate("DossierHolder", u"Gegeven op", None))
        self.copyMannerLabel.setText(QCoreApplication.translate("DossierHolder", u"Hoe", None))
        self.copySave.setText(QCoreApplication.translate("DossierHolder", u"Afschrift vastleggen", None))
        self.seenDateLabel.setText(QCoreApplication.translate("DossierHolder", u"Gezien op", None))
        self.seenRecordedLabel.setText(QCoreApplication.translate("DossierHolder", u"Hoe vastgelegd", None))
        self.seenKeptLabel.setText(QCoreApplication.translate("DossierHolder", u"Waar ligt de kopie van de brief?", None))
        self.seenPresentLabel.setText(QCoreApplication.translate("DossierHolder", u"Wie waren erbij?", None))
        self.seenPointsLabel.setText(QCoreApplication.translate("DossierHolder", u"Wat is besproken?", None))
        self.seenTimeLabel.setText(QCoreApplication.translate("DossierHolder", u"Hoe laat?", None))
        self.seenToldByLabel.setText(QCoreApplication.translate("DossierHolder", u"Wie vertelde het?", None))
        self.seenToldToLabel.setText(QCoreApplication.translate("DossierHolder", u"Aan wie?", None))
        self.seenTickedLabel.setText(QCoreApplication.translate("DossierHolder", u"Wie zette het vinkje?", None))
        self.seenAgreementLabel.setText(QCoreApplication.translate("DossierHolder", u"Akkoord met de inhoud", None))
        self.seenNoteLabel.setText(QCoreApplication.translate("DossierHolder", u"Notitie (gaat niet mee)", None))
        self.seenAgreementHint.setText(QCoreApplication.translate("DossierHolder", u"Bij Akkoord mag ook nee staan: dan gaat het dossier toch mee. Inzage is kijken, geen toestemming geven.", None))
        self.seenHint.setText("")
        self.seenSave.setText(QCoreApplication.translate("DossierHolder", u"Inzage vastleggen", None))
        self.silentLabel.setText(QCoreApplication.translate("DossierHolder", u"Waarom gaat de school door zonder reactie?", None))
        self.silentSave.setText(QCoreApplication.translate("DossierHolder", u"Geen reactie vastleggen", None))
        self.remarksHeading.setText(QCoreApplication.translate("DossierHolder", u"Opmerkingen (gaan ongewijzigd mee)", None))
        self.remarkButton.setText(QCoreApplication.translate("DossierHolder", u"Opmerking of bezwaar\u2026", None))
        self.historyButton.setText(QCoreApplication.translate("DossierHolder", u"Alles wat is vastgelegd", None))
        self.mistakeButton.setText(QCoreApplication.translate("DossierHolder", u"Vergissing\u2026", None))
        self.remarkHint.setText(QCoreApplication.translate("DossierHolder", u"Ook een bezwaar legt u hier vast. Het gaat mee zoals het er staat, en houdt het dossier niet tegen.", None))
        self.factsLabel.setText("")
        self.mistakeHint.setText(QCoreApplication.translate("DossierHolder", u"Wat hierboven over deze persoon staat, telt dan niet meer mee. Het blijft wel bewaard. Opmerkingen blijven staan.", None))
        self.mistakeLabel.setText(QCoreApplication.translate("DossierHolder", u"Wat was de vergissing?", None))
        self.mistakeSave.setText(QCoreApplication.translate("DossierHolder", u"Vergissing vastleggen", None))
        pass
    # retranslateUi

