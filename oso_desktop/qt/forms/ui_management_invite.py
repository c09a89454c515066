# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_invite.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)
class Ui_ManagementInvite(object):
    def setupUi(self, ManagementInvite):
        if not ManagementInvite.objectName():
            ManagementInvite.setObjectName(u"ManagementInvite")
        self.column = QVBoxLayout(ManagementInvite)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 12, 0, 0)
        self.invite_title = QLabel(ManagementInvite)
        self.invite_title.setObjectName(u"invite_title")
        self.invite_title.setProperty(u"role", u"heading")
        self.invite_title.setTextFormat(Qt.TextFormat.PlainText)
        self.invite_title.setWordWrap(True)

        self.column.addWidget(self.invite_title)

        self.invite_intro = QLabel(ManagementInvite)
        self.invite_intro.setObjectName(u"invite_intro")
        self.invite_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.invite_intro.setWordWrap(True)

        self.column.addWidget(self.invite_intro)

        self.invite_steps = QStackedWidget(ManagementInvite)
        self.invite_steps.setObjectName(u"invite_steps")
        self.who_page = QWidget()
        self.who_page.setObjectName(u"who_page")
        self.who_column = QVBoxLayout(self.who_page)
        self.who_column.setSpacing(4)
        self.who_column.setObjectName(u"who_column")
        self.who_column.setContentsMargins(0, 8, 0, 0)
        self.name_label = QLabel(self.who_page)
        self.name_label.setObjectName(u"name_label")

        self.who_column.addWidget(self.name_label)

        self.name_edit = QLineEdit(self.who_page)
        self.name_edit.setObjectName(u"name_edit")
        self.name_edit.setMaximumSize(QSize(360, 16777215))

        self.who_column.addWidget(self.name_edit)

        self.name_error = QLabel(self.who_page)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setProperty(u"role", u"error")
        self.name_error.setTextFormat(Qt.TextFormat.PlainText)
        self.name_error.setWordWrap(True)

        self.who_column.addWidget(self.name_error)

        self.role_label = QLabel(self.who_page)
        self.role_label.setObjectName(u"role_label")

        self.who_column.addWidget(self.role_label)

        self.role_combo = QComboBox(self.who_page)
        self.role_combo.setObjectName(u"role_combo")
        self.role_combo.setMaximumSize(QSize(360, 16777215))

        self.who_column.addWidget(self.role_combo)

        self.role_error = QLabel(self.who_page)
        self.role_error.setObjectName(u"role_error")
        self.role_error.setProperty(u"role", u"error")
        self.role_error.setTextFormat(Qt.TextFormat.PlainText)
        self.role_error.setWordWrap(True)

        self.who_column.addWidget(self.role_error)

        self.who_help = QLabel(self.who_page)
        self.who_help.setObjectName(u"who_help")
        self.who_help.setProperty(u"role", u"muted")
        self.who_help.setTextFormat(Qt.TextFormat.PlainText)
        self.who_help.setWordWrap(True)

        self.who_column.addWidget(self.who_help)

        self.who_bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.who_column.addItem(self.who_bottom)

        self.invite_steps.addWidget(self.who_page)

        self.column.addWidget(self.invite_steps)

        self.invite_notices = QVBoxLayout()
        self.invite_notices.setSpacing(0)
        self.invite_notices.setObjectName(u"invite_notices")

        self.column.addLayout(self.invite_notices)

        self.invite_buttons = QHBoxLayout()
        self.invite_buttons.setSpacing(8)
        self.invite_buttons.setObjectName(u"invite_buttons")
        self.make_button = QPushButton(ManagementInvite)
        self.make_button.setObjectName(u"make_button")
        self.make_button.setProperty(u"role", u"primary")

        self.invite_buttons.addWidget(self.make_button)

        self.done_button = QPushButton(ManagementInvite)
        self.done_button.setObjectName(u"done_button")
        self.done_button.setProperty(u"role", u"primary")

        self.invite_buttons.addWidget(self.done_button)

        self.stop_button = QPushButton(ManagementInvite)
        self.stop_button.setObjectName(u"stop_button")

        self.invite_buttons.addWidget(self.stop_button)

        self.invite_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.invite_buttons.addItem(self.invite_stretch)


        self.column.addLayout(self.invite_buttons)

#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name_edit)
        self.role_label.setBuddy(self.role_combo)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name_edit, self.role_combo)
        QWidget.setTabOrder(self.role_combo, self.make_button)
        QWidget.setTabOrder(self.make_button, self.done_button)
        QWidget.setTabOrder(self.done_button, self.stop_button)

        self.retranslateUi(ManagementInvite)

        QMetaObject.connectSlotsByName(ManagementInvite)
    # setupUi

    def retranslateUi(self, ManagementInvite):
        self.invite_title.setText("")
        self.invite_intro.setText("")
        self.name_label.setText(QCoreApplication.translate("ManagementInvite", u"&Naam van de collega", None))
        self.name_error.setText("")
        self.role_label.setText(QCoreApplication.translate("ManagementInvite", u"&Rol", None))
        self.role_error.setText("")
        self.who_help.setText(QCoreApplication.translate("ManagementInvite", u"Werkt de collega hier al en komt er een computer bij? Typ dan dezelfde naam. De naam staat daarna in het logboek bij alles wat de collega doet.", None))
        self.make_button.setText(QCoreApplication.translate("ManagementInvite", u"Koppelblad &maken", None))
        self.done_button.setText(QCoreApplication.translate("ManagementInvite", u"&Klaar", None))
        self.stop_button.setText(QCoreApplication.translate("ManagementInvite", u"&Annuleren", None))
        pass
    # retranslateUi

