# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_words.ui'
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
from PySide6.QtWidgets import (QApplication, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)
class Ui_FirstStartWords(object):
    def setupUi(self, FirstStartWords):
        if not FirstStartWords.objectName():
            FirstStartWords.setObjectName(u"FirstStartWords")
        self.column = QVBoxLayout(FirstStartWords)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 8, 0, 0)
        self.word_1 = QVBoxLayout()
        self.word_1.setSpacing(4)
        self.word_1.setObjectName(u"word_1")
        self.word_1_label = QLabel(FirstStartWords)
        self.word_1_label.setObjectName(u"word_1_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.word_1_label.sizePolicy().hasHeightForWidth())
        self.word_1_label.setSizePolicy(sizePolicy)

        self.word_1.addWidget(self.word_1_label)

        self.word_1_edit = QLineEdit(FirstStartWords)
        self.word_1_edit.setObjectName(u"word_1_edit")
        self.word_1_edit.setMaximumSize(QSize(280, 16777215))

        self.word_1.addWidget(self.word_1_edit)

        self.word_1_error = QLabel(FirstStartWords)
        self.word_1_error.setObjectName(u"word_1_error")
        self.word_1_error.setProperty(u"role", u"error")
        self.word_1_error.setTextFormat(Qt.TextFormat.PlainText)
        self.word_1_error.setWordWrap(True)

        self.word_1.addWidget(self.word_1_error)


        self.column.addLayout(self.word_1)

        self.word_2 = QVBoxLayout()
        self.word_2.setSpacing(4)
        self.word_2.setObjectName(u"word_2")
        self.word_2_label = QLabel(FirstStartWords)
        self.word_2_label.setObjectName(u"word_2_label")
        sizePolicy.setHeightForWidth(self.word_2_label.sizePolicy().hasHeightForWidth())
        self.word_2_label.setSizePolicy(sizePolicy)

        self.word_2.addWidget(self.word_2_label)

        self.word_2_edit = QLineEdit(FirstStartWords)
        self.word_2_edit.setObjectName(u"word_2_edit")
        self.word_2_edit.setMaximumSize(QSize(280, 16777215))

        self.word_2.addWidget(self.word_2_edit)

        self.word_2_error = QLabel(FirstStartWords)
        self.word_2_error.setObjectName(u"word_2_error")
        self.word_2_error.setProperty(u"role", u"error")
        self.word_2_error.setTextFormat(Qt.TextFormat.PlainText)
        self.word_2_error.setWordWrap(True)

        self.word_2.addWidget(self.word_2_error)


        self.column.addLayout(self.word_2)

        self.word_3 = QVBoxLayout()
        self.word_3.setSpacing(4)
        self.word_3.setObjectName(u"word_3")
        self.word_3_label = QLabel(FirstStartWords)
        self.word_3_label.setObjectName(u"word_3_label")
        sizePolicy.setHeightForWidth(self.word_3_label.sizePolicy().hasHeightForWidth())
        self.word_3_label.setSizePolicy(sizePolicy)

        self.word_3.addWidget(self.word_3_label)

        self.word_3_edit = QLineEdit(FirstStartWords)
        self.word_3_edit.setObjectName(u"word_3_edit")
        self.word_3_edit.setMaximumSize(QSize(280, 16777215))

        self.word_3.addWidget(self.word_3_edit)

        self.word_3_error = QLabel(FirstStartWords)
        self.word_3_error.setObjectName(u"word_3_error")
        self.word_3_error.setProperty(u"role", u"error")
        self.word_3_error.setTextFormat(Qt.TextFormat.PlainText)
        self.word_3_error.setWordWrap(True)

        self.word_3.addWidget(self.word_3_error)


        self.column.addLayout(self.word_3)

        self.stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.stretch)

#if QT_CONFIG(shortcut)
        self.word_1_label.setBuddy(self.word_1_edit)
        self.word_2_label.setBuddy(self.word_2_edit)
        self.word_3_label.setBuddy(self.word_3_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.word_1_edit, self.word_2_edit)
        QWidget.setTabOrder(self.word_2_edit, self.word_3_edit)

        self.retranslateUi(FirstStartWords)

        QMetaObject.connectSlotsByName(FirstStartWords)
    # setupUi

    def retranslateUi(self, FirstStartWords):
        self.word_1_label.setText(QCoreApplication.translate("FirstStartWords", u"Woord", None))
        self.word_1_error.setText("")
        self.word_2_label.setText(QCoreApplication.translate("FirstStartWords", u"Woord", None))
        self.word_2_error.setText("")
        self.word_3_label.setText(QCoreApplication.translate("FirstStartWords", u"Woord", None))
        self.word_3_error.setText("")
        pass
    # retranslateUi

