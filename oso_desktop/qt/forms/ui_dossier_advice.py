# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_advice.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_signs import (Problem, Sign)

class Ui_DossierAdvice(object):
    def setupUi(self, DossierAdvice):
        if not DossierAdvice.objectName():
            DossierAdvice.setObjectName(u"DossierAdvice")
        DossierAdvice.setFrameShape(QFrame.StyledPanel)
        DossierAdvice.setProperty(u"role", u"card")
        self.cardLayout = QVBoxLayout(DossierAdvice)
        self.cardLayout.setSpacing(4)
        self.cardLayout.setObjectName(u"cardLayout")
        self.cardLayout.setContentsMargins(12, 8, 8, 8)
        self.cardHead = QHBoxLayout()
        self.cardHead.setSpacing(8)
        self.cardHead.setObjectName(u"cardHead")
        self.cardHead.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(DossierAdvice)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setTextFormat(Qt.PlainText)
        self.titleLabel.setProperty(u"role", u"strong")

        self.cardHead.addWidget(self.titleLabel)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.cardHead.addItem(self.spacer1)

        self.verdictChip = Sign(DossierAdvice)
        self.verdictChip.setObjectName(u"verdictChip")

        self.cardHead.addWidget(self.verdictChip)

        self.editButton = QToolButton(DossierAdvice)
        self.editButton.setObjectName(u"editButton")
        self.editButton.setCheckable(True)
        self.editButton.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.editButton.setAutoRaise(True)

        self.cardHead.addWidget(self.editButton)

        self.cardHead.setStretch(1, 1)

        self.cardLayout.addLayout(self.cardHead)

        self.wayLabel = QLabel(DossierAdvice)
        self.wayLabel.setObjectName(u"wayLabel")
        self.wayLabel.setTextFormat(Qt.PlainText)
        self.wayLabel.setWordWrap(True)

        self.cardLayout.addWidget(self.wayLabel)

        self.verdictLabel = QLabel(DossierAdvice)
        self.verdictLabel.setObjectName(u"verdictLabel")
        self.verdictLabel.setTextFormat(Qt.PlainText)
        self.verdictLabel.setWordWrap(True)
        self.verdictLabel.setProperty(u"role", u"muted")

        self.cardLayout.addWidget(self.verdictLabel)

        self.fields = QWidget(DossierAdvice)
        self.fields.setObjectName(u"fields")
        self.fieldsLayout = QVBoxLayout(self.fields)
        self.fieldsLayout.setSpacing(8)
        self.fieldsLayout.setObjectName(u"fieldsLayout")
        self.fieldsLayout.setContentsMargins(0, 8, 4, 4)
        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(8)
        self.provisionalLabel = QLabel(self.fields)
        self.provisionalLabel.setObjectName(u"provisionalLabel")
        self.provisionalLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.provisionalLabel, 0, 0, 1, 1)

        self.provisional = QComboBox(self.fields)
        self.provisional.setObjectName(u"provisional")
        self.provisional.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.provisional.setMinimumContentsLength(16)
        self.provisional.setMinimumSize(QSize(200, 0))

        self.grid.addWidget(self.provisional, 0, 1, 1, 1)

        self.provisionalOn = DateField(self.fields)
        self.provisionalOn.setObjectName(u"provisionalOn")

        self.grid.addWidget(self.provisionalOn, 0, 2, 1, 1)

        self.testLabel = QLabel(self.fields)
        self.testLabel.setObjectName(u"testLabel")
        self.testLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.testLabel, 1, 0, 1, 1)

        self.test = QComboBox(self.fields)
        self.test.setObjectName(u"test")
        self.test.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.test.setMinimumContentsLength(16)
        self.test.setMinimumSize(QSize(200, 0))

        self.grid.addWidget(self.test, 1, 1, 1, 1)

        self.testOn = DateField(self.fields)
        self.testOn.setObjectName(u"testOn")

        self.grid.addWidget(self.testOn, 1, 2, 1, 1)

        self.definitiveLabel = QLabel(self.fields)
        self.definitiveLabel.setObjectName(u"definitiveLabel")
        self.definitiveLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.definitiveLabel, 2, 0, 1, 1)

        self.definitive = QComboBox(self.fields)
        self.definitive.setObjectName(u"definitive")
        self.definitive.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.definitive.setMinimumContentsLength(16)
        self.definitive.setMinimumSize(QSize(200, 0))

        self.grid.addWidget(self.definitive, 2, 1, 1, 1)

        self.definitiveOn = DateField(self.fields)
        self.definitiveOn.setObjectName(u"definitiveOn")

        self.grid.addWidget(self.definitiveOn, 2, 2, 1, 1)

        self.parentsLabel = QLabel(self.fields)
        self.parentsLabel.setObjectName(u"parentsLabel")
        self.parentsLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.parentsLabel, 0, 4, 1, 1)

        self.wishParents = QComboBox(self.fields)
        self.wishParents.setObjectName(u"wishParents")
        self.wishParents.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.wishParents.setMinimumContentsLength(16)
        self.wishParents.setMinimumSize(QSize(200, 0))

        self.grid.addWidget(self.wishParents, 0, 5, 1, 1)

        self.pupilLabel = QLabel(self.fields)
        self.pupilLabel.setObjectName(u"pupilLabel")
        self.pupilLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.pupilLabel, 1, 4, 1, 1)

        self.wishPupil = QComboBox(self.fields)
        self.wishPupil.setObjectName(u"wishPupil")
        self.wishPupil.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.wishPupil.setMinimumContentsLength(16)
        self.wishPupil.setMinimumSize(QSize(200, 0))

        self.grid.addWidget(self.wishPupil, 1, 5, 1, 1)

        self.exemptionLabel = QLabel(self.fields)
        self.exemptionLabel.setObjectName(u"exemptionLabel")
        self.exemptionLabel.setTextFormat(Qt.PlainText)

        self.grid.addWidget(self.exemptionLabel, 2, 4, 1, 1)

        self.exemption = QComboBox(self.fields)
        self.exemption.setObjectName(u"exemption")
        self.exemption.setSizeAdjustPolicy(QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self.exemption.setMinimumContentsLength(16)
        self.exemption.setMinimumSize(QSize(200, 0))

        self.grid.addWidget(self.exemption, 2, 5, 1, 1)

        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(5, 1)
        self.grid.setColumnMinimumWidth(3, 8)

        self.fieldsLayout.addLayout(self.grid)

        self.motivationLabel = QLabel(self.fields)
        self.motivationLabel.setObjectName(u"motivationLabel")
        self.motivationLabel.setTextFormat(Qt.PlainText)
        self.motivationLabel.setWordWrap(True)

        self.fieldsLayout.addWidget(self.motivationLabel)

        self.motivation = QPlainTextEdit(self.fields)
        self.motivation.setObjectName(u"motivation")
        self.motivation.setTabChangesFocus(True)
        self.motivation.setMinimumSize(QSize(0, 64))
        self.motivation.setMaximumSize(QSize(16777215, 96))

        self.fieldsLayout.addWidget(self.motivation)

        self.motivationHint = QLabel(self.fields)
        self.motivationHint.setObjectName(u"motivationHint")
        self.motivationHint.setTextFormat(Qt.PlainText)
        self.motivationHint.setWordWrap(True)
        self.motivationHint.setProperty(u"role", u"muted")

        self.fieldsLayout.addWidget(self.motivationHint)

        self.rightsHint = QLabel(self.fields)
        self.rightsHint.setObjectName(u"rightsHint")
        self.rightsHint.setTextFormat(Qt.PlainText)
        self.rightsHint.setWordWrap(True)
        self.rightsHint.setProperty(u"role", u"muted")

        self.fieldsLayout.addWidget(self.rightsHint)

        self.exemptionHint = QLabel(self.fields)
        self.exemptionHint.setObjectName(u"exemptionHint")
        self.exemptionHint.setTextFormat(Qt.PlainText)
        self.exemptionHint.setWordWrap(True)
        self.exemptionHint.setProperty(u"role", u"muted")

        self.fieldsLayout.addWidget(self.exemptionHint)


        self.cardLayout.addWidget(self.fields)

        self.problem = Problem(DossierAdvice)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)

        self.cardLayout.addWidget(self.problem)

#if QT_CONFIG(shortcut)
        self.provisionalLabel.setBuddy(self.provisional)
        self.testLabel.setBuddy(self.test)
        self.definitiveLabel.setBuddy(self.definitive)
        self.parentsLabel.setBuddy(self.wishParents)
        self.pupilLabel.setBuddy(self.wishPupil)
        self.exemptionLabel.setBuddy(self.exemption)
        self.motivationLabel.setBuddy(self.motivation)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.editButton, self.provisional)
        QWidget.setTabOrder(self.provisional, self.provisionalOn)
        QWidget.setTabOrder(self.provisionalOn, self.test)
        QWidget.setTabOrder(self.test, self.testOn)
        QWidget.setTabOrder(self.testOn, self.definitive)
        QWidget.setTabOrder(self.definitive, self.definitiveOn)
        QWidget.setTabOrder(self.definitiveOn, self.wishParents)
        QWidget.setTabOrder(self.wishParents, self.wishPupil)
        QWidget.setTabOrder(self.wishPupil, self.exemption)
        QWidget.setTabOrder(self.exemption, self.motivation)

        self.retranslateUi(DossierAdvice)

        QMetaObject.connectSlotsByName(DossierAdvice)
    # setupUi

    def retranslateUi(self, DossierAdvice):
#if QT_CONFIG(accessibility)
        DossierAdvice.setAccessibleName(QCoreApplication.translate("DossierAdvice", u"Schooladvies", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("DossierAdvice", u"Schooladvies", None))
        self.editButton.setText(QCoreApplication.translate("DossierAdvice", u"Invullen", None))
#if QT_CONFIG(accessibility)
        self.editButton.setAccessibleName(QCoreApplication.translate("DossierAdvice", u"Schooladvies invullen", None))
#endif // QT_CONFIG(accessibility)
        self.wayLabel.setText("")
        self.verdictLabel.setText("")
        self.provisionalLabel.setText(QCoreApplication.translate("DossierAdvice", u"Voorlopig advies", None))
#if QT_CONFIG(accessibility)
        self.provisional.setAccessibleName(QCoreApplication.translate("DossierAdvice", u"Voorlopig advies", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.provisionalOn.setAccessibleName(QCoreApplication.translate("DossierAdvice", u"Dag van het voorlopige advies", None))
#endif // QT_CONFIG(accessibility)
        self.testLabel.setText(QCoreApplication.translate("DossierAdvice", u"Uitslag doorstroomtoets", None))
#if QT_CONFIG(accessibility)
        self.test.setAccessibleName(QCoreApplication.translate("DossierAdvice", u"Uitslag van de doorstroomtoets", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.testOn.setAccessibleName(QCoreApplication.translate("DossierAdvice", u"Dag van de uitslag", None))
#endif // QT_CONFIG(accessibility)
        self.definitiveLabel.setText(QCoreApplication.translate("DossierAdvice", u"Definitief advies", None))
#if QT_CONFIG(accessibility)
        self.definitive.setAccessibleName(QCoreApplication.translate("DossierAdvice", u"Definitief advies", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.definitiveOn.setAccessibleName(QCoreApplication.translate("DossierAdvice", u"Dag van het definitieve advies", None))
#endif // QT_CONFIG(accessibility)
        self.parentsLabel.setText(QCoreApplication.translate("DossierAdvice", u"Wens ouders", None))
#if QT_CONFIG(accessibility)
        self.wishParents.setAccessibleName(QCoreApplication.translate("DossierAdvice", u"Wens van de ouders", None))
#endif // QT_CONFIG(accessibility)
        self.pupilLabel.setText(QCoreApplication.translate("DossierAdvice", u"Wens leerling", None))
#if QT_CONFIG(accessibility)
        self.wishPupil.setAccessibleName(QCoreApplication.translate("DossierAdvice", u"Wens van de leerling", None))
#endif // QT_CONFIG(accessibility)
        self.exemptionLabel.setText(QCoreApplication.translate("DossierAdvice", u"Ontheffing toets", None))
#if QT_CONFIG(accessibility)
        self.exemption.setAccessibleName(QCoreApplication.translate("DossierAdvice", u"Ontheffing van de doorstroomtoets", None))
#endif // QT_CONFIG(accessibility)
        self.motivationLabel.setText(QCoreApplication.translate("DossierAdvice", u"Waarom is (helemaal) bijstellen niet in het belang van de leerling?", None))
#if QT_CONFIG(accessibility)
        self.motivation.setAccessibleName(QCoreApplication.translate("DossierAdvice", u"Motivatie bij het definitieve advies", None))
#endif // QT_CONFIG(accessibility)
        self.motivationHint.setText(QCoreApplication.translate("DossierAdvice", u"Minstens 30 tekens. Schrijf zakelijk: ouders lezen mee, en het gaat mee in het dossier.", None))
        self.rightsHint.setText(QCoreApplication.translate("DossierAdvice", u"Het definitieve advies en de motivatie legt de intern begeleider of de directeur vast.", None))
        self.exemptionHint.setText(QCoreApplication.translate("DossierAdvice", u"De reden van een ontheffing ziet alleen de intern begeleider en de directeur. Die komt in geen brief en gaat nooit mee.", None))
    # retranslateUi

