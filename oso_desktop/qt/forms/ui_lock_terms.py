# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'lock_terms.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)
class Ui_LockTerms(object):
    def setupUi(self, LockTerms):
        if not LockTerms.objectName():
            LockTerms.setObjectName(u"LockTerms")
        self.column = QVBoxLayout(LockTerms)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 12, 0, 0)
        self.heading = QLabel(LockTerms)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")

        self.column.addWidget(self.heading)

        self.explanation = QLabel(LockTerms)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setProperty(u"role", u"muted")
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation.setWordWrap(True)

        self.column.addWidget(self.explanation)

        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.setObjectName(u"row")
        self.minutes_label = QLabel(LockTerms)
        self.minutes_label.setObjectName(u"minutes_label")

        self.row.addWidget(self.minutes_label)

        self.minutes = QSpinBox(LockTerms)
        self.minutes.setObjectName(u"minutes")
        self.minutes.setMinimum(2)
        self.minutes.setMaximum(60)

        self.row.addWidget(self.minutes)

        self.save_button = QPushButton(LockTerms)
        self.save_button.setObjectName(u"save_button")

        self.row.addWidget(self.save_button)

        self.said = QLabel(LockTerms)
        self.said.setObjectName(u"said")
        self.said.setProperty(u"role", u"muted")
        self.said.setTextFormat(Qt.TextFormat.PlainText)

        self.row.addWidget(self.said)

        self.gap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.gap)


        self.column.addLayout(self.row)

#if QT_CONFIG(shortcut)
        self.minutes_label.setBuddy(self.minutes)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.minutes, self.save_button)

        self.retranslateUi(LockTerms)

        QMetaObject.connectSlotsByName(LockTerms)
    # setupUi

    def retranslateUi(self, LockTerms):
        self.heading.setText(QCoreApplication.translate("LockTerms", u"Vergrendelen", None))
        self.explanation.setText(QCoreApplication.translate("LockTerms", u"Het programma vergrendelt zichzelf als niemand ermee bezig is, en als de computer vergrendelt of de laptop dichtgaat. Wat iemand typte, staat er na het ontgrendelen weer.", None))
        self.minutes_label.setText(QCoreApplication.translate("LockTerms", u"Na zoveel minuten niets doen", None))
#if QT_CONFIG(accessibility)
        self.minutes.setAccessibleName(QCoreApplication.translate("LockTerms", u"Minuten voordat het programma zichzelf vergrendelt", None))
#endif // QT_CONFIG(accessibility)
        self.save_button.setText(QCoreApplication.translate("LockTerms", u"Tijd bewaren", None))
        pass
    # retranslateUi

