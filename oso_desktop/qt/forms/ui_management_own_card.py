# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_own_card.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)
class Ui_ManagementOwnCard(object):
    def setupUi(self, ManagementOwnCard):
        if not ManagementOwnCard.objectName():
            ManagementOwnCard.setObjectName(u"ManagementOwnCard")
        self.column = QVBoxLayout(ManagementOwnCard)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.own_heading = QLabel(ManagementOwnCard)
        self.own_heading.setObjectName(u"own_heading")
        self.own_heading.setProperty(u"role", u"heading")
        self.own_heading.setMinimumSize(QSize(0, 32))
        self.own_heading.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignBottom)
        self.own_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.own_heading.setWordWrap(True)

        self.column.addWidget(self.own_heading)

        self.own_help = QLabel(ManagementOwnCard)
        self.own_help.setObjectName(u"own_help")
        self.own_help.setTextFormat(Qt.TextFormat.PlainText)
        self.own_help.setWordWrap(True)

        self.column.addWidget(self.own_help)

        self.card = QFrame(ManagementOwnCard)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.card_column = QVBoxLayout(self.card)
        self.card_column.setSpacing(8)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(16, 12, 16, 12)
        self.card_head = QHBoxLayout()
        self.card_head.setSpacing(12)
        self.card_head.setObjectName(u"card_head")
        self.card_title = QLabel(self.card)
        self.card_title.setObjectName(u"card_title")
        self.card_title.setProperty(u"role", u"strong")
        self.card_title.setTextFormat(Qt.TextFormat.PlainText)
        self.card_title.setWordWrap(True)

        self.card_head.addWidget(self.card_title)

        self.card_head.setStretch(0, 1)

        self.card_column.addLayout(self.card_head)

        self.words_label = QLabel(self.card)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setTextFormat(Qt.TextFormat.PlainText)
        self.words_label.setWordWrap(True)

        self.card_column.addWidget(self.words_label)

        self.words_place = QWidget(self.card)
        self.words_place.setObjectName(u"words_place")
        self.words_grid = QGridLayout(self.words_place)
        self.words_grid.setSpacing(8)
        self.words_grid.setObjectName(u"words_grid")
        self.words_grid.setContentsMargins(0, 0, 0, 0)

        self.card_column.addWidget(self.words_place)

        self.print_label = QLabel(self.card)
        self.print_label.setObjectName(u"print_label")
        self.print_label.setProperty(u"role", u"caption")
        self.print_label.setTextFormat(Qt.TextFormat.PlainText)
        self.print_label.setWordWrap(True)

        self.card_column.addWidget(self.print_label)

        self.differs_label = QLabel(self.card)
        self.differs_label.setObjectName(u"differs_label")
        self.differs_label.setProperty(u"role", u"warning")
        self.differs_label.setTextFormat(Qt.TextFormat.PlainText)
        self.differs_label.setWordWrap(True)

        self.card_column.addWidget(self.differs_label)


        self.column.addWidget(self.card)

        self.none_label = QLabel(ManagementOwnCard)
        self.none_label.setObjectName(u"none_label")
        self.none_label.setProperty(u"role", u"muted")
        self.none_label.setTextFormat(Qt.TextFormat.PlainText)
        self.none_label.setWordWrap(True)

        self.column.addWidget(self.none_label)

        self.own_buttons = QHBoxLayout()
        self.own_buttons.setSpacing(8)
        self.own_buttons.setObjectName(u"own_buttons")
        self.make_button = QPushButton(ManagementOwnCard)
        self.make_button.setObjectName(u"make_button")
        self.make_button.setProperty(u"role", u"primary")

        self.own_buttons.addWidget(self.make_button)

        self.save_button = QPushButton(ManagementOwnCard)
        self.save_button.setObjectName(u"save_button")

        self.own_buttons.addWidget(self.save_button)

        self.sheet_button = QPushButton(ManagementOwnCard)
        self.sheet_button.setObjectName(u"sheet_button")

        self.own_buttons.addWidget(self.sheet_button)

        self.renew_button = QPushButton(ManagementOwnCard)
        self.renew_button.setObjectName(u"renew_button")

        self.own_buttons.addWidget(self.renew_button)

        self.stop_button = QPushButton(ManagementOwnCard)
        self.stop_button.setObjectName(u"stop_button")

        self.own_buttons.addWidget(self.stop_button)

        self.own_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.own_buttons.addItem(self.own_stretch)


        self.column.addLayout(self.own_buttons)

        self.earlier_label = QLabel(ManagementOwnCard)
        self.earlier_label.setObjectName(u"earlier_label")
        self.earlier_label.setProperty(u"role", u"caption")
        self.earlier_label.setTextFormat(Qt.TextFormat.PlainText)
        self.earlier_label.setWordWrap(True)

        self.column.addWidget(self.earlier_label)

        self.earlier_buttons = QHBoxLayout()
        self.earlier_buttons.setSpacing(8)
        self.earlier_buttons.setObjectName(u"earlier_buttons")
        self.destroy_button = QPushButton(ManagementOwnCard)
        self.destroy_button.setObjectName(u"destroy_button")

        self.earlier_buttons.addWidget(self.destroy_button)

        self.earlier_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.earlier_buttons.addItem(self.earlier_stretch)


        self.column.addLayout(self.earlier_buttons)

        self.rights_label = QLabel(ManagementOwnCard)
        self.rights_label.setObjectName(u"rights_label")
        self.rights_label.setProperty(u"role", u"muted")
        self.rights_label.setTextFormat(Qt.TextFormat.PlainText)
        self.rights_label.setWordWrap(True)

        self.column.addWidget(self.rights_label)

        self.own_notices = QVBoxLayout()
        self.own_notices.setSpacing(0)
        self.own_notices.setObjectName(u"own_notices")

        self.column.addLayout(self.own_notices)

        QWidget.setTabOrder(self.make_button, self.save_button)
        QWidget.setTabOrder(self.save_button, self.sheet_button)
        QWidget.setTabOrder(self.sheet_button, self.renew_button)
        QWidget.setTabOrder(self.renew_button, self.stop_button)
        QWidget.setTabOrder(self.stop_button, self.destroy_button)

        self.retranslateUi(ManagementOwnCard)

        QMetaObject.connectSlotsByName(ManagementOwnCard)
    # setupUi

    def retranslateUi(self, ManagementOwnCard):
        self.own_heading.setText(QCoreApplication.translate("ManagementOwnCard", u"Uw schoolkaart", None))
        self.own_help.setText(QCoreApplication.translate("ManagementOwnCard", u"Geef uw schoolkaart aan scholen die u dossiers sturen. Wat zij ermee versleutelen, kan alleen uw school openen. De kaart zelf is niet geheim.", None))
        self.card_title.setText("")
        self.words_label.setText(QCoreApplication.translate("ManagementOwnCard", u"Deze acht woorden leest u voor als een school belt om uw kaart te controleren:", None))
        self.print_label.setText("")
        self.differs_label.setText("")
        self.none_label.setText(QCoreApplication.translate("ManagementOwnCard", u"Uw school heeft nog geen schoolkaart. Maak er een, dan kunnen andere scholen u versleutelde dossiers sturen.", None))
        self.make_button.setText(QCoreApplication.translate("ManagementOwnCard", u"Schoolkaart &maken", None))
        self.save_button.setText(QCoreApplication.translate("ManagementOwnCard", u"Kaart &opslaan\u2026", None))
        self.sheet_button.setText(QCoreApplication.translate("ManagementOwnCard", u"Blad a&fdrukken\u2026", None))
        self.renew_button.setText(QCoreApplication.translate("ManagementOwnCard", u"&Vernieuwen\u2026", None))
        self.stop_button.setText(QCoreApplication.translate("ManagementOwnCard", u"Intrekken\u2026", None))
        self.earlier_label.setText("")
        self.destroy_button.setText(QCoreApplication.translate("ManagementOwnCard", u"Oude sleutels vernietigen\u2026", None))
        self.rights_label.setText("")
        pass
    # retranslateUi

