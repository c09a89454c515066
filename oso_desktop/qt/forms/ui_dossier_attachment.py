# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_attachment.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFormLayout,
    QFrame, QHBoxLayout, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QRadioButton, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from oso_desktop.qt.choice_field import ChoiceField
from oso_desktop.qt.dossier_attachment_questions import AttachmentQuestions
from oso_desktop.qt.dossier_print import DirectPrint
from oso_desktop.qt.dossier_signs import (Picture, Problem, Sign)

class Ui_DossierAttachment(object):
    def setupUi(self, DossierAttachment):
        if not DossierAttachment.objectName():
            DossierAttachment.setObjectName(u"DossierAttachment")
        DossierAttachment.setFrameShape(QFrame.StyledPanel)
        DossierAttachment.setProperty(u"role", u"card")
        self.rowLayout = QVBoxLayout(DossierAttachment)
        self.rowLayout.setSpacing(4)
        self.rowLayout.setObjectName(u"rowLayout")
        self.rowLayout.setContentsMargins(12, 8, 8, 8)
        self.titleLine = QHBoxLayout()
        self.titleLine.setSpacing(8)
        self.titleLine.setObjectName(u"titleLine")
        self.titleLine.setContentsMargins(0, 0, 0, 0)
        self.goes = QCheckBox(DossierAttachment)
        self.goes.setObjectName(u"goes")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.goes.sizePolicy().hasHeightForWidth())
        self.goes.setSizePolicy(sizePolicy)

        self.titleLine.addWidget(self.goes)

        self.seenChip = Sign(DossierAttachment)
        self.seenChip.setObjectName(u"seenChip")

        self.titleLine.addWidget(self.seenChip)

        self.titleLine.setStretch(0, 1)

        self.rowLayout.addLayout(self.titleLine)

        self.metaLine = QHBoxLayout()
        self.metaLine.setSpacing(8)
        self.metaLine.setObjectName(u"metaLine")
        self.metaLine.setContentsMargins(0, 0, 0, 0)
        self.metaLabel = QLabel(DossierAttachment)
        self.metaLabel.setObjectName(u"metaLabel")
        self.metaLabel.setTextFormat(Qt.PlainText)
        self.metaLabel.setWordWrap(True)
        self.metaLabel.setProperty(u"role", u"muted")

        self.metaLine.addWidget(self.metaLabel)

        self.viewButton = QToolButton(DossierAttachment)
        self.viewButton.setObjectName(u"viewButton")
        self.viewButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.viewButton.setAutoRaise(True)

        self.metaLine.addWidget(self.viewButton)

        self.describeButton = QToolButton(DossierAttachment)
        self.describeButton.setObjectName(u"describeButton")
        self.describeButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.describeButton.setAutoRaise(True)
        self.describeButton.setCheckable(True)

        self.metaLine.addWidget(self.describeButton)

        self.removeButton = QToolButton(DossierAttachment)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setToolButtonStyle(Qt.ToolButtonIconOnly)
        self.removeButton.setAutoRaise(True)

        self.metaLine.addWidget(self.removeButton)

        self.metaLine.setStretch(0, 1)

        self.rowLayout.addLayout(self.metaLine)

        self.chips = QHBoxLayout()
        self.chips.setSpacing(6)
        self.chips.setObjectName(u"chips")
        self.chips.setContentsMargins(0, 0, 0, 0)
        self.classChip = Sign(DossierAttachment)
        self.classChip.setObjectName(u"classChip")

        self.chips.addWidget(self.classChip)

        self.stateChip = Sign(DossierAttachment)
        self.stateChip.setObjectName(u"stateChip")

        self.chips.addWidget(self.stateChip)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.chips.addItem(self.spacer1)


        self.rowLayout.addLayout(self.chips)

        self.insidePanel = QFrame(DossierAttachment)
        self.insidePanel.setObjectName(u"insidePanel")
        self.insidePanel.setVisible(False)
        self.insidePanel.setProperty(u"role", u"panel")
        self.insidePanel.setProperty(u"tone", u"neutral")
        self.insideLine = QHBoxLayout(self.insidePanel)
        self.insideLine.setSpacing(8)
        self.insideLine.setObjectName(u"insideLine")
        self.insideIcon = Picture(self.insidePanel)
        self.insideIcon.setObjectName(u"insideIcon")

        self.insideLine.addWidget(self.insideIcon)

        self.insideLabel = QLabel(self.insidePanel)
        self.insideLabel.setObjectName(u"insideLabel")
        self.insideLabel.setTextFormat(Qt.PlainText)
        self.insideLabel.setWordWrap(True)

        self.insideLine.addWidget(self.insideLabel)

        self.olderButton = QPushButton(self.insidePanel)
        self.olderButton.setObjectName(u"olderButton")
        self.olderButton.setAutoDefault(False)

        self.insideLine.addWidget(self.olderButton)

        self.insideLine.setStretch(1, 1)

        self.rowLayout.addWidget(self.insidePanel)

        self.removePanel = QFrame(DossierAttachment)
        self.removePanel.setObjectName(u"removePanel")
        self.removePanel.setVisible(False)
        self.removePanel.setProperty(u"role", u"panel")
        self.removePanel.setProperty(u"tone", u"warn")
        self.removeLayout = QVBoxLayout(self.removePanel)
        self.removeLayout.setSpacing(8)
        self.removeLayout.setObjectName(u"removeLayout")
        self.removeLayout.setContentsMargins(10, 10, 10, 10)
        self.removeText = QLabel(self.removePanel)
        self.removeText.setObjectName(u"removeText")
        self.removeText.setTextFormat(Qt.PlainText)
        self.removeText.setWordWrap(True)

        self.removeLayout.addWidget(self.removeText)

        self.removeLine = QHBoxLayout()
        self.removeLine.setSpacing(8)
        self.removeLine.setObjectName(u"removeLine")
        self.removeLine.setContentsMargins(0, 0, 0, 0)
        self.removeNo = QPushButton(self.removePanel)
        self.removeNo.setObjectName(u"removeNo")
        self.removeNo.setAutoDefault(False)

        self.removeLine.addWidget(self.removeNo)

        self.removeYes = QPushButton(self.removePanel)
        self.removeYes.setObjectName(u"removeYes")
        self.removeYes.setAutoDefault(False)

        self.removeLine.addWidget(self.removeYes)

        self.spacer4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.removeLine.addItem(self.spacer4)


        self.removeLayout.addLayout(self.removeLine)


        self.rowLayout.addWidget(self.removePanel)

        self.notePanel = QFrame(DossierAttachment)
        self.notePanel.setObjectName(u"notePanel")
        self.notePanel.setVisible(False)
        self.notePanel.setProperty(u"role", u"panel")
        self.notePanel.setProperty(u"tone", u"warn")
        self.noteLine = QHBoxLayout(self.notePanel)
        self.noteLine.setSpacing(8)
        self.noteLine.setObjectName(u"noteLine")
        self.noteLine.setContentsMargins(10, 6, 10, 6)
        self.noteIcon = Picture(self.notePanel)
        self.noteIcon.setObjectName(u"noteIcon")

        self.noteLine.addWidget(self.noteIcon)

        self.noteLabel = QLabel(self.notePanel)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setTextFormat(Qt.PlainText)
        self.noteLabel.setWordWrap(True)

        self.noteLine.addWidget(self.noteLabel)

        self.chooseButton = QPushButton(self.notePanel)
        self.chooseButton.setObjectName(u"chooseButton")
        self.chooseButton.setAutoDefault(False)

        self.noteLine.addWidget(self.chooseButton)

        self.noteLine.setStretch(1, 1)

        self.rowLayout.addWidget(self.notePanel)

        self.detailLine = QHBoxLayout()
        self.detailLine.setSpacing(8)
        self.detailLine.setObjectName(u"detailLine")
        self.detailLine.setContentsMargins(0, 0, 0, 0)
        self.detailButton = QToolButton(DossierAttachment)
        self.detailButton.setObjectName(u"detailButton")
        self.detailButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.detailButton.setAutoRaise(True)
        self.detailButton.setCheckable(True)

        self.detailLine.addWidget(self.detailButton)

        self.reasonLine = QLabel(DossierAttachment)
        self.reasonLine.setObjectName(u"reasonLine")
        self.reasonLine.setTextFormat(Qt.PlainText)
        self.reasonLine.setWordWrap(True)

        self.detailLine.addWidget(self.reasonLine)

        self.spacer2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.detailLine.addItem(self.spacer2)

        self.detailLine.setStretch(1, 1)

        self.rowLayout.addLayout(self.detailLine)

        self.describePanel = QFrame(DossierAttachment)
        self.describePanel.setObjectName(u"describePanel")
        self.describePanel.setVisible(False)
        self.describePanel.setProperty(u"role", u"panel")
        self.describePanel.setProperty(u"tone", u"neutral")
        self.describeForm = QFormLayout(self.describePanel)
        self.describeForm.setObjectName(u"describeForm")
        self.describeForm.setHorizontalSpacing(16)
        self.describeForm.setVerticalSpacing(8)
        self.describeForm.setContentsMargins(8, 8, 8, 8)
        self.describeAsk = QHBoxLayout()
        self.describeAsk.setSpacing(8)
        self.describeAsk.setObjectName(u"describeAsk")
        self.describeHint = QLabel(self.describePanel)
        self.describeHint.setObjectName(u"describeHint")
        self.describeHint.setTextFormat(Qt.PlainText)
        self.describeHint.setWordWrap(True)
        self.describeHint.setProperty(u"role", u"strong")

        self.describeAsk.addWidget(self.describeHint)

        self.rightButton = QPushButton(self.describePanel)
        self.rightButton.setObjectName(u"rightButton")
        self.rightButton.setAutoDefault(False)

        self.describeAsk.addWidget(self.rightButton)

        self.describeAsk.setStretch(0, 1)

        self.describeForm.setLayout(0, QFormLayout.ItemRole.SpanningRole, self.describeAsk)

        self.kindLabel = QLabel(self.describePanel)
        self.kindLabel.setObjectName(u"kindLabel")

        self.describeForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(self.describePanel)
        self.kind.setObjectName(u"kind")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.kind.sizePolicy().hasHeightForWidth())
        self.kind.setSizePolicy(sizePolicy1)
        self.kind.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(12)

        self.describeForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kind)

        self.titleEditLabel = QLabel(self.describePanel)
        self.titleEditLabel.setObjectName(u"titleEditLabel")

        self.describeForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.titleEditLabel)

        self.titleEdit = QLineEdit(self.describePanel)
        self.titleEdit.setObjectName(u"titleEdit")
        self.titleEdit.setMaxLength(120)

        self.describeForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.titleEdit)

        self.dateEditLabel = QLabel(self.describePanel)
        self.dateEditLabel.setObjectName(u"dateEditLabel")

        self.describeForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.dateEditLabel)

        self.dateEdit = QLineEdit(self.describePanel)
        self.dateEdit.setObjectName(u"dateEdit")
        self.dateEdit.setMaxLength(10)

        self.describeForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.dateEdit)

        self.originLabel = QLabel(self.describePanel)
        self.originLabel.setObjectName(u"originLabel")

        self.describeForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.originLabel)

        self.origin = QLineEdit(self.describePanel)
        self.origin.setObjectName(u"origin")
        self.origin.setMaxLength(120)

        self.describeForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.origin)

        self.describeProblem = Problem(self.describePanel)
        self.describeProblem.setObjectName(u"describeProblem")
        self.describeProblem.setVisible(False)

        self.describeForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.describeProblem)


        self.rowLayout.addWidget(self.describePanel)

        self.warningPanel = QFrame(DossierAttachment)
        self.warningPanel.setObjectName(u"warningPanel")
        self.warningPanel.setVisible(False)
        self.warningPanel.setFrameShape(QFrame.StyledPanel)
        self.warningPanel.setProperty(u"role", u"panel")
        self.warningPanel.setProperty(u"tone", u"warn")
        self.warningLayout = QVBoxLayout(self.warningPanel)
        self.warningLayout.setSpacing(6)
        self.warningLayout.setObjectName(u"warningLayout")
        self.warningLayout.setContentsMargins(10, 10, 10, 10)
        self.warningHead = QHBoxLayout()
        self.warningHead.setSpacing(8)
        self.warningHead.setObjectName(u"warningHead")
        self.warningHead.setContentsMargins(0, 0, 0, 0)
        self.warningIcon = Picture(self.warningPanel)
        self.warningIcon.setObjectName(u"warningIcon")

        self.warningHead.addWidget(self.warningIcon)

        self.warningHeading = QLabel(self.warningPanel)
        self.warningHeading.setObjectName(u"warningHeading")
        self.warningHeading.setTextFormat(Qt.PlainText)
        self.warningHeading.setWordWrap(True)
        self.warningHeading.setProperty(u"role", u"strong")

        self.warningHead.addWidget(self.warningHeading)

        self.warningHead.setStretch(1, 1)

        self.warningLayout.addLayout(self.warningHead)

        self.containsLabel = QLabel(self.warningPanel)
        self.containsLabel.setObjectName(u"containsLabel")
        self.containsLabel.setTextFormat(Qt.PlainText)
        self.containsLabel.setWordWrap(True)

        self.warningLayout.addWidget(self.containsLabel)

        self.riskLabel = QLabel(self.warningPanel)
        self.riskLabel.setObjectName(u"riskLabel")
        self.riskLabel.setTextFormat(Qt.PlainText)
        self.riskLabel.setWordWrap(True)

        self.warningLayout.addWidget(self.riskLabel)

        self.groundLabel = QLabel(self.warningPanel)
        self.groundLabel.setObjectName(u"groundLabel")
        self.groundLabel.setTextFormat(Qt.PlainText)
        self.groundLabel.setWordWrap(True)
        self.groundLabel.setProperty(u"role", u"muted")

        self.warningLayout.addWidget(self.groundLabel)

        self.extentLine = QVBoxLayout()
        self.extentLine.setSpacing(0)
        self.extentLine.setObjectName(u"extentLine")
        self.extentLine.setContentsMargins(0, 0, 0, 0)
        self.full = QRadioButton(self.warningPanel)
        self.full.setObjectName(u"full")

        self.extentLine.addWidget(self.full)

        self.partLine = QHBoxLayout()
        self.partLine.setSpacing(8)
        self.partLine.setObjectName(u"partLine")
        self.partLine.setContentsMargins(0, 0, 0, 0)
        self.part = QRadioButton(self.warningPanel)
        self.part.setObjectName(u"part")

        self.partLine.addWidget(self.part)

        self.pages = QLineEdit(self.warningPanel)
        self.pages.setObjectName(u"pages")
        self.pages.setMaximumSize(QSize(180, 16777215))
        self.pages.setMaxLength(120)

        self.partLine.addWidget(self.pages)

        self.partLine.setStretch(1, 1)

        self.extentLine.addLayout(self.partLine)

        self.partHint = QLabel(self.warningPanel)
        self.partHint.setObjectName(u"partHint")
        self.partHint.setVisible(False)
        self.partHint.setTextFormat(Qt.PlainText)
        self.partHint.setWordWrap(True)
        self.partHint.setProperty(u"role", u"caption")

        self.extentLine.addWidget(self.partHint)

        self.pagesProblem = Problem(self.warningPanel)
        self.pagesProblem.setObjectName(u"pagesProblem")
        self.pagesProblem.setVisible(False)

        self.extentLine.addWidget(self.pagesProblem)

        self.spoken = QRadioButton(self.warningPanel)
        self.spoken.setObjectName(u"spoken")

        self.extentLine.addWidget(self.spoken)


        self.warningLayout.addLayout(self.extentLine)

        self.reasonLabel = QLabel(self.warningPanel)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.warningLayout.addWidget(self.reasonLabel)

        self.reason = QPlainTextEdit(self.warningPanel)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setMaximumSize(QSize(16777215, 64))

        self.warningLayout.addWidget(self.reason)

        self.reasonCount = QLabel(self.warningPanel)
        self.reasonCount.setObjectName(u"reasonCount")
        self.reasonCount.setTextFormat(Qt.PlainText)
        self.reasonCount.setProperty(u"role", u"caption")

        self.warningLayout.addWidget(self.reasonCount)

        self.articleLabel = QLabel(self.warningPanel)
        self.articleLabel.setObjectName(u"articleLabel")
        self.articleLabel.setWordWrap(True)

        self.warningLayout.addWidget(self.articleLabel)

        self.articleHint = QLabel(self.warningPanel)
        self.articleHint.setObjectName(u"articleHint")
        self.articleHint.setTextFormat(Qt.PlainText)
        self.articleHint.setWordWrap(True)
        self.articleHint.setProperty(u"role", u"caption")

        self.warningLayout.addWidget(self.articleHint)

        self.article = ChoiceField(self.warningPanel)
        self.article.setObjectName(u"article")

        self.warningLayout.addWidget(self.article)

        self.questions = AttachmentQuestions(self.warningPanel)
        self.questions.setObjectName(u"questions")

        self.warningLayout.addWidget(self.questions)

        self.authorPanel = QWidget(self.warningPanel)
        self.authorPanel.setObjectName(u"authorPanel")
        self.authorForm = QFormLayout(self.authorPanel)
        self.authorForm.setObjectName(u"authorForm")
        self.authorForm.setHorizontalSpacing(16)
        self.authorForm.setVerticalSpacing(8)
        self.authorForm.setRowWrapPolicy(QFormLayout.WrapLongRows)
        self.authorForm.setContentsMargins(0, 0, 0, 0)
        self.authorLabel = QLabel(self.authorPanel)
        self.authorLabel.setObjectName(u"authorLabel")

        self.authorForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.authorLabel)

        self.author = QLineEdit(self.authorPanel)
        self.author.setObjectName(u"author")
        self.author.setMaxLength(120)

        self.authorForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.author)

        self.consentLabel = QLabel(self.authorPanel)
        self.consentLabel.setObjectName(u"consentLabel")

        self.authorForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.consentLabel)

        self.consent = ChoiceField(self.authorPanel)
        self.consent.setObjectName(u"consent")

        self.authorForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.consent)

        self.professionLabel = QLabel(self.authorPanel)
        self.professionLabel.setObjectName(u"professionLabel")

        self.authorForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.professionLabel)

        self.authorProfession = QLineEdit(self.authorPanel)
        self.authorProfession.setObjectName(u"authorProfession")
        self.authorProfession.setMaxLength(80)

        self.authorForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.authorProfession)

        self.organisationLabel = QLabel(self.authorPanel)
        self.organisationLabel.setObjectName(u"organisationLabel")

        self.authorForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.organisationLabel)

        self.authorOrganisation = QLineEdit(self.authorPanel)
        self.authorOrganisation.setObjectName(u"authorOrganisation")
        self.authorOrganisation.setMaxLength(120)

        self.authorForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.authorOrganisation)

        self.consentOnLabel = QLabel(self.authorPanel)
        self.consentOnLabel.setObjectName(u"consentOnLabel")

        self.authorForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.consentOnLabel)

        self.consentOn = QLineEdit(self.authorPanel)
        self.consentOn.setObjectName(u"consentOn")
        self.consentOn.setMaxLength(10)

        self.authorForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.consentOn)

        self.authorProblem = Problem(self.authorPanel)
        self.authorProblem.setObjectName(u"authorProblem")
        self.authorProblem.setVisible(False)

        self.authorForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.authorProblem)

        self.request = DirectPrint(self.authorPanel)
        self.request.setObjectName(u"request")
        self.request.setVisible(False)

        self.authorForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.request)


        self.warningLayout.addWidget(self.authorPanel)

        self.proposalLabel = QLabel(self.warningPanel)
        self.proposalLabel.setObjectName(u"proposalLabel")
        self.proposalLabel.setVisible(False)
        self.proposalLabel.setTextFormat(Qt.PlainText)
        self.proposalLabel.setWordWrap(True)

        self.warningLayout.addWidget(self.proposalLabel)

        self.warningSeen = QCheckBox(self.warningPanel)
        self.warningSeen.setObjectName(u"warningSeen")

        self.warningLayout.addWidget(self.warningSeen)


        self.rowLayout.addWidget(self.warningPanel)

        self.findings = QVBoxLayout()
        self.findings.setSpacing(6)
        self.findings.setObjectName(u"findings")
        self.findings.setContentsMargins(0, 0, 0, 0)

        self.rowLayout.addLayout(self.findings)

        self.rowProblem = Problem(DossierAttachment)
        self.rowProblem.setObjectName(u"rowProblem")
        self.rowProblem.setVisible(False)

        self.rowLayout.addWidget(self.rowProblem)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.titleEditLabel.setBuddy(self.titleEdit)
        self.dateEditLabel.setBuddy(self.dateEdit)
        self.originLabel.setBuddy(self.origin)
        self.reasonLabel.setBuddy(self.reason)
        self.authorLabel.setBuddy(self.author)
        self.consentLabel.setBuddy(self.consent)
        self.professionLabel.setBuddy(self.authorProfession)
        self.organisationLabel.setBuddy(self.authorOrganisation)
        self.consentOnLabel.setBuddy(self.consentOn)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.goes, self.viewButton)
        QWidget.setTabOrder(self.viewButton, self.describeButton)
        QWidget.setTabOrder(self.describeButton, self.removeButton)
        QWidget.setTabOrder(self.removeButton, self.olderButton)
        QWidget.setTabOrder(self.olderButton, self.detailButton)
        QWidget.setTabOrder(self.detailButton, self.chooseButton)
        QWidget.setTabOrder(self.chooseButton, self.removeNo)
        QWidget.setTabOrder(self.removeNo, self.removeYes)
        QWidget.setTabOrder(self.removeYes, self.rightButton)
        QWidget.setTabOrder(self.rightButton, self.kind)
        QWidget.setTabOrder(self.kind, self.titleEdit)
        QWidget.setTabOrder(self.titleEdit, self.dateEdit)
        QWidget.setTabOrder(self.dateEdit, self.origin)
        QWidget.setTabOrder(self.origin, self.full)
        QWidget.setTabOrder(self.full, self.part)
        QWidget.setTabOrder(self.part, self.pages)
        QWidget.setTabOrder(self.pages, self.spoken)
        QWidget.setTabOrder(self.spoken, self.reason)
        QWidget.setTabOrder(self.reason, self.author)
        QWidget.setTabOrder(self.author, self.authorProfession)
        QWidget.setTabOrder(self.authorProfession, self.authorOrganisation)
        QWidget.setTabOrder(self.authorOrganisation, self.consent)
        QWidget.setTabOrder(self.consent, self.consentOn)
        QWidget.setTabOrder(self.consentOn, self.warningSeen)

        self.retranslateUi(DossierAttachment)

        QMetaObject.connectSlotsByName(DossierAttachment)
    # setupUi

    def retranslateUi(self, DossierAttachment):
        self.goes.setText(QCoreApplication.translate("DossierAttachment", u"Bijlage", None))
        self.metaLabel.setText("")
        self.viewButton.setText(QCoreApplication.translate("DossierAttachment", u"Bekijken", None))
        self.describeButton.setText(QCoreApplication.translate("DossierAttachment", u"Beschrijven", None))
#if QT_CONFIG(tooltip)
        self.removeButton.setToolTip(QCoreApplication.translate("DossierAttachment", u"Verwijderen", None))
#endif // QT_CONFIG(tooltip)
        self.removeButton.setText(QCoreApplication.translate("DossierAttachment", u"Verwijderen", None))
        self.insideLabel.setText("")
        self.olderButton.setText(QCoreApplication.translate("DossierAttachment", u"Oude verwijderen\u2026", None))
        self.removeText.setText("")
        self.removeNo.setText(QCoreApplication.translate("DossierAttachment", u"Laten staan", None))
        self.removeYes.setText(QCoreApplication.translate("DossierAttachment", u"Verwijderen", None))
        self.noteLabel.setText("")
        self.chooseButton.setText(QCoreApplication.translate("DossierAttachment", u"Onderdeel kiezen", None))
        self.detailButton.setText(QCoreApplication.translate("DossierAttachment", u"Waarschuwing", None))
        self.reasonLine.setText("")
        self.describeHint.setText("")
        self.rightButton.setText(QCoreApplication.translate("DossierAttachment", u"Ja, klopt", None))
        self.kindLabel.setText(QCoreApplication.translate("DossierAttachment", u"Soort", None))
        self.titleEditLabel.setText(QCoreApplication.translate("DossierAttachment", u"Titel", None))
        self.dateEditLabel.setText(QCoreApplication.translate("DossierAttachment", u"Datum van het stuk", None))
        self.dateEdit.setPlaceholderText(QCoreApplication.translate("DossierAttachment", u"dd-mm-jjjj", None))
        self.originLabel.setText(QCoreApplication.translate("DossierAttachment", u"Bron", None))
        self.origin.setPlaceholderText(QCoreApplication.translate("DossierAttachment", u"Wie schreef dit? Bijvoorbeeld: leerkracht groep 8", None))
        self.warningHeading.setText(QCoreApplication.translate("DossierAttachment", u"Privacy: denk na voordat dit meegaat", None))
        self.containsLabel.setText("")
        self.riskLabel.setText("")
        self.groundLabel.setText("")
        self.full.setText(QCoreApplication.translate("DossierAttachment", u"Volledig meesturen", None))
        self.part.setText(QCoreApplication.translate("DossierAttachment", u"Een deel: bladzijde", None))
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("DossierAttachment", u"Welke bladzijden meegaan", None))
#endif // QT_CONFIG(accessibility)
        self.pages.setPlaceholderText(QCoreApplication.translate("DossierAttachment", u"zoals 1-2, 5", None))
        self.partHint.setText(QCoreApplication.translate("DossierAttachment", u"Bladzijden kiezen kan alleen bij een pdf. Wilt u een deel meesturen? Voeg een samenvatting toe als eigen bijlage.", None))
        self.spoken.setText(QCoreApplication.translate("DossierAttachment", u"Alleen mondeling bespreken", None))
        self.reasonLabel.setText(QCoreApplication.translate("DossierAttachment", u"Waarom nodig op de nieuwe school?", None))
        self.reason.setPlaceholderText(QCoreApplication.translate("DossierAttachment", u"Bijvoorbeeld: de mentor moet weten welke hulp in de klas werkt.", None))
        self.reasonCount.setText("")
        self.articleLabel.setText(QCoreApplication.translate("DossierAttachment", u"Onder welk onderdeel van de wet valt dit?", None))
        self.articleHint.setText(QCoreApplication.translate("DossierAttachment", u"Past er geen? Dan mag het niet mee.", None))
        self.authorLabel.setText(QCoreApplication.translate("DossierAttachment", u"Schrijver: naam", None))
        self.consentLabel.setText(QCoreApplication.translate("DossierAttachment", u"Vindt de schrijver delen goed?", None))
        self.professionLabel.setText(QCoreApplication.translate("DossierAttachment", u"Beroep", None))
        self.organisationLabel.setText(QCoreApplication.translate("DossierAttachment", u"Instantie", None))
        self.consentOnLabel.setText(QCoreApplication.translate("DossierAttachment", u"Datum van dat antwoord", None))
        self.consentOn.setPlaceholderText(QCoreApplication.translate("DossierAttachment", u"dd-mm-jjjj", None))
        self.proposalLabel.setText("")
        self.warningSeen.setText(QCoreApplication.translate("DossierAttachment", u"Ik heb de waarschuwing gelezen", None))
        pass
    # retranslateUi

