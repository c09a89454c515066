# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sign_in.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QFrame,
    QHBoxLayout, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)
class Ui_SignIn(object):
    def setupUi(self, SignIn):
        if not SignIn.objectName():
            SignIn.setObjectName(u"SignIn")
        self.column = QVBoxLayout(SignIn)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.top = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.top)

        self.middle = QHBoxLayout()
        self.middle.setSpacing(0)
        self.middle.setObjectName(u"middle")
        self.left = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.left)

        self.card = QFrame(SignIn)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card.setMinimumSize(QSize(440, 0))
        self.card.setMaximumSize(QSize(520, 16777215))
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setSpacing(12)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(32, 28, 32, 28)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.setObjectName(u"head")

        self.card_column.addLayout(self.head)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(0)
        self.notices.setObjectName(u"notices")

        self.card_column.addLayout(self.notices)

        self.people_label = QLabel(self.card)
        self.people_label.setObjectName(u"people_label")

        self.card_column.addWidget(self.people_label)

        self.people = QListWidget(self.card)
        self.people.setObjectName(u"people")
        self.people.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.setTabKeyNavigation(False)

        self.card_column.addWidget(self.people)

        self.password_part = QWidget(self.card)
        self.password_part.setObjectName(u"password_part")
        self.password_column = QVBoxLayout(self.password_part)
        self.password_column.setSpacing(6)
        self.password_column.setObjectName(u"password_column")
        self.password_column.setContentsMargins(0, 0, 0, 0)
        self.password_label = QLabel(self.password_part)
        self.password_label.setObjectName(u"password_label")

        self.password_column.addWidget(self.password_label)

        self.password = QLineEdit(self.password_part)
        self.password.setObjectName(u"password")
        self.password.setMaxLength(400)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.password_column.addWidget(self.password)

        self.show_check = QCheckBox(self.password_part)
        self.show_check.setObjectName(u"show_check")

        self.password_column.addWidget(self.show_check)


        self.card_column.addWidget(self.password_part)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(-1, 8, -1, -1)
        self.back_button = QPushButton(self.card)
        self.back_button.setObjectName(u"back_button")

        self.buttons.addWidget(self.back_button)

        self.stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.stretch)

        self.enter_button = QPushButton(self.card)
        self.enter_button.setObjectName(u"enter_button")
        self.enter_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.enter_button)


        self.card_column.addLayout(self.buttons)


        self.middle.addWidget(self.card)

        self.right = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.right)

        self.middle.setStretch(0, 1)
        self.middle.setStretch(1, 8)
        self.middle.setStretch(2, 1)

        self.column.addLayout(self.middle)

        self.bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.bottom)

#if QT_CONFIG(shortcut)
        self.people_label.setBuddy(self.people)
        self.password_label.setBuddy(self.password)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.people, self.password)
        QWidget.setTabOrder(self.password, self.show_check)
        QWidget.setTabOrder(self.show_check, self.back_button)
        QWidget.setTabOrder(self.back_button, self.enter_button)

        self.retranslateUi(SignIn)

        self.enter_button.setDefault(True)


        QMetaObject.connectSlotsByName(SignIn)
    # setupUi

    def retranslateUi(self, SignIn):
        self.people_label.setText(QCoreApplication.translate("SignIn", u"&Naam", None))
#if QT_CONFIG(accessibility)
        self.people.setAccessibleName(QCoreApplication.translate("SignIn", u"Naam", None))
#endif // QT_CONFIG(accessibility)
        self.password_label.setText(QCoreApplication.translate("SignIn", u"&Wachtwoord", None))
#if QT_CONFIG(accessibility)
        self.password.setAccessibleName(QCoreApplication.translate("SignIn", u"Wachtwoord", None))
#endif // QT_CONFIG(accessibility)
        self.show_check.setText(QCoreApplication.translate("SignIn", u"Wachtwoord &tonen", None))
        self.back_button.setText(QCoreApplication.translate("SignIn", u"&Vergrendelen", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("SignIn", u"De dossiers gaan weer dicht.", None))
#endif // QT_CONFIG(tooltip)
        self.enter_button.setText(QCoreApplication.translate("SignIn", u"&Aanmelden", None))
        pass
    # retranslateUi

