# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'fault_report.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)
class Ui_FaultReport(object):
    def setupUi(self, FaultReport):
        if not FaultReport.objectName():
            FaultReport.setObjectName(u"FaultReport")
        self.column = QVBoxLayout(FaultReport)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 12, 0, 0)
        self.heading = QLabel(FaultReport)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.heading)

        self.explanation = QLabel(FaultReport)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setProperty(u"role", u"muted")
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation.setWordWrap(True)

        self.column.addWidget(self.explanation)

        self.report_text = QPlainTextEdit(FaultReport)
        self.report_text.setObjectName(u"report_text")
        self.report_text.setReadOnly(True)
        self.report_text.setTabChangesFocus(True)
        self.report_text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report_text.setMinimumSize(QSize(0, 240))

        self.column.addWidget(self.report_text)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.make_button = QPushButton(FaultReport)
        self.make_button.setObjectName(u"make_button")

        self.buttons.addWidget(self.make_button)

        self.save_button = QPushButton(FaultReport)
        self.save_button.setObjectName(u"save_button")

        self.buttons.addWidget(self.save_button)

        self.copy_button = QPushButton(FaultReport)
        self.copy_button.setObjectName(u"copy_button")

        self.buttons.addWidget(self.copy_button)

        self.stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.stretch)


        self.column.addLayout(self.buttons)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(0)
        self.notices.setObjectName(u"notices")

        self.column.addLayout(self.notices)

        QWidget.setTabOrder(self.make_button, self.report_text)
        QWidget.setTabOrder(self.report_text, self.save_button)
        QWidget.setTabOrder(self.save_button, self.copy_button)

        self.retranslateUi(FaultReport)

        QMetaObject.connectSlotsByName(FaultReport)
    # setupUi

    def retranslateUi(self, FaultReport):
        self.heading.setText(QCoreApplication.translate("FaultReport", u"Foutrapport", None))
        self.explanation.setText(QCoreApplication.translate("FaultReport", u"Gaat er iets mis in het programma? Dan maakt u hier een rapport voor uw ICT-beheerder. Er staan geen namen, gegevens of mappen in. U ziet eerst wat erin staat; het programma verstuurt niets.", None))
#if QT_CONFIG(accessibility)
        self.report_text.setAccessibleName(QCoreApplication.translate("FaultReport", u"Het hele foutrapport", None))
#endif // QT_CONFIG(accessibility)
        self.make_button.setText(QCoreApplication.translate("FaultReport", u"Foutrapport maken", None))
        self.save_button.setText(QCoreApplication.translate("FaultReport", u"Foutrapport opslaan\u2026", None))
        self.copy_button.setText(QCoreApplication.translate("FaultReport", u"Foutrapport kopi\u00ebren", None))
        pass
    # retranslateUi

