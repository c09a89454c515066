# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QMainWindow, QSizePolicy, QSpacerItem, QStackedWidget,
    QStatusBar, QToolButton, QVBoxLayout, QWidget)
class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1280, 720)
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.outer = QVBoxLayout(self.central)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.rooms = QStackedWidget(self.central)
        self.rooms.setObjectName(u"rooms")
        self.work = QWidget()
        self.work.setObjectName(u"work")
        self.work_row = QHBoxLayout(self.work)
        self.work_row.setSpacing(0)
        self.work_row.setObjectName(u"work_row")
        self.work_row.setContentsMargins(0, 0, 0, 0)
        self.rail = QFrame(self.work)
        self.rail.setObjectName(u"rail")
        self.rail.setProperty(u"role", u"rail")
        self.rail.setMinimumSize(QSize(184, 0))
        self.rail.setMaximumSize(QSize(184, 16777215))
        self.rail_column = QVBoxLayout(self.rail)
        self.rail_column.setSpacing(4)
        self.rail_column.setObjectName(u"rail_column")
        self.rail_column.setContentsMargins(8, 20, 8, 12)
        self.school_label = QLabel(self.rail)
        self.school_label.setObjectName(u"school_label")
        self.school_label.setProperty(u"role", u"strong")
        self.school_label.setTextFormat(Qt.TextFormat.PlainText)
        self.school_label.setWordWrap(True)
        self.school_label.setIndent(10)

        self.rail_column.addWidget(self.school_label)

        self.rail_gap = QSpacerItem(8, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rail_column.addItem(self.rail_gap)

        self.todo_button = QToolButton(self.rail)
        self.todo_button.setObjectName(u"todo_button")
        self.todo_button.setProperty(u"role", u"nav")
        self.todo_button.setCheckable(True)
        self.todo_button.setAutoExclusive(False)
        self.todo_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.todo_button.sizePolicy().hasHeightForWidth())
        self.todo_button.setSizePolicy(sizePolicy)

        self.rail_column.addWidget(self.todo_button)

        self.students_button = QToolButton(self.rail)
        self.students_button.setObjectName(u"students_button")
        self.students_button.setProperty(u"role", u"nav")
        self.students_button.setCheckable(True)
        self.students_button.setAutoExclusive(False)
        self.students_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sizePolicy.setHeightForWidth(self.students_button.sizePolicy().hasHeightForWidth())
        self.students_button.setSizePolicy(sizePolicy)

        self.rail_column.addWidget(self.students_button)

        self.letters_button = QToolButton(self.rail)
        self.letters_button.setObjectName(u"letters_button")
        self.letters_button.setProperty(u"role", u"nav")
        self.letters_button.setCheckable(True)
        self.letters_button.setAutoExclusive(False)
        self.letters_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sizePolicy.setHeightForWidth(self.letters_button.sizePolicy().hasHeightForWidth())
        self.letters_button.setSizePolicy(sizePolicy)

        self.rail_column.addWidget(self.letters_button)

        self.packages_button = QToolButton(self.rail)
        self.packages_button.setObjectName(u"packages_button")
        self.packages_button.setProperty(u"role", u"nav")
        self.packages_button.setCheckable(True)
        self.packages_button.setAutoExclusive(False)
        self.packages_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sizePolicy.setHeightForWidth(self.packages_button.sizePolicy().hasHeightForWidth())
        self.packages_button.setSizePolicy(sizePolicy)

        self.rail_column.addWidget(self.packages_button)

        self.received_button = QToolButton(self.rail)
        self.received_button.setObjectName(u"received_button")
        self.received_button.setProperty(u"role", u"nav")
        self.received_button.setCheckable(True)
        self.received_button.setAutoExclusive(False)
        self.received_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sizePolicy.setHeightForWidth(self.received_button.sizePolicy().hasHeightForWidth())
        self.received_button.setSizePolicy(sizePolicy)

        self.rail_column.addWidget(self.received_button)

        self.management_button = QToolButton(self.rail)
        self.management_button.setObjectName(u"management_button")
        self.management_button.setProperty(u"role", u"nav")
        self.management_button.setCheckable(True)
        self.management_button.setAutoExclusive(False)
        self.management_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sizePolicy.setHeightForWidth(self.management_button.sizePolicy().hasHeightForWidth())
        self.management_button.setSizePolicy(sizePolicy)

        self.rail_column.addWidget(self.management_button)

        self.find_button = QToolButton(self.rail)
        self.find_button.setObjectName(u"find_button")
        self.find_button.setProperty(u"role", u"nav")
        self.find_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sizePolicy.setHeightForWidth(self.find_button.sizePolicy().hasHeightForWidth())
        self.find_button.setSizePolicy(sizePolicy)

        self.rail_column.addWidget(self.find_button)

        self.recent_label = QLabel(self.rail)
        self.recent_label.setObjectName(u"recent_label")
        self.recent_label.setProperty(u"role", u"caption")
        self.recent_label.setIndent(10)
        self.recent_label.setMargin(4)

        self.rail_column.addWidget(self.recent_label)

        self.recent_column = QVBoxLayout()
        self.recent_column.setSpacing(2)
        self.recent_column.setObjectName(u"recent_column")

        self.rail_column.addLayout(self.recent_column)

        self.rail_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rail_column.addItem(self.rail_stretch)

        self.help_button = QToolButton(self.rail)
        self.help_button.setObjectName(u"help_button")
        self.help_button.setProperty(u"role", u"nav")
        self.help_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sizePolicy.setHeightForWidth(self.help_button.sizePolicy().hasHeightForWidth())
        self.help_button.setSizePolicy(sizePolicy)

        self.rail_column.addWidget(self.help_button)

        self.lock_button = QToolButton(self.rail)
        self.lock_button.setObjectName(u"lock_button")
        self.lock_button.setProperty(u"role", u"nav")
        self.lock_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sizePolicy.setHeightForWidth(self.lock_button.sizePolicy().hasHeightForWidth())
        self.lock_button.setSizePolicy(sizePolicy)

        self.rail_column.addWidget(self.lock_button)


        self.work_row.addWidget(self.rail)

        self.page_column = QVBoxLayout()
        self.page_column.setSpacing(0)
        self.page_column.setObjectName(u"page_column")
        self.message_area = QFrame(self.work)
        self.message_area.setObjectName(u"message_area")
        self.messages = QVBoxLayout(self.message_area)
        self.messages.setSpacing(8)
        self.messages.setObjectName(u"messages")
        self.messages.setContentsMargins(16, 12, 24, 0)

        self.page_column.addWidget(self.message_area)

        self.pages = QStackedWidget(self.work)
        self.pages.setObjectName(u"pages")

        self.page_column.addWidget(self.pages)


        self.work_row.addLayout(self.page_column)

        self.rooms.addWidget(self.work)
        self.entrance = QWidget()
        self.entrance.setObjectName(u"entrance")
        self.entrance_column = QVBoxLayout(self.entrance)
        self.entrance_column.setSpacing(0)
        self.entrance_column.setObjectName(u"entrance_column")
        self.entrance_column.setContentsMargins(0, 0, 0, 0)
        self.rooms.addWidget(self.entrance)

        self.outer.addWidget(self.rooms)

        MainWindow.setCentralWidget(self.central)
        self.status_bar = QStatusBar(MainWindow)
        self.status_bar.setObjectName(u"status_bar")
        self.status_bar.setSizeGripEnabled(False)
        MainWindow.setStatusBar(self.status_bar)
        QWidget.setTabOrder(self.todo_button, self.students_button)
        QWidget.setTabOrder(self.students_button, self.letters_button)
        QWidget.setTabOrder(self.letters_button, self.packages_button)
        QWidget.setTabOrder(self.packages_button, self.received_button)
        QWidget.setTabOrder(self.received_button, self.management_button)
        QWidget.setTabOrder(self.management_button, self.find_button)
        QWidget.setTabOrder(self.find_button, self.help_button)
        QWidget.setTabOrder(self.help_button, self.lock_button)

        self.retranslateUi(MainWindow)

        self.rooms.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"OSO Desktop", None))
        self.todo_button.setText(QCoreApplication.translate("MainWindow", u"Te doen", None))
#if QT_CONFIG(tooltip)
        self.todo_button.setToolTip(QCoreApplication.translate("MainWindow", u"Wat er nu te doen is (Ctrl+1)", None))
#endif // QT_CONFIG(tooltip)
        self.students_button.setText(QCoreApplication.translate("MainWindow", u"Leerlingen", None))
#if QT_CONFIG(tooltip)
        self.students_button.setToolTip(QCoreApplication.translate("MainWindow", u"Alle leerlingen (Ctrl+2)", None))
#endif // QT_CONFIG(tooltip)
        self.letters_button.setText(QCoreApplication.translate("MainWindow", u"Inzage && brieven", None))
#if QT_CONFIG(tooltip)
        self.letters_button.setToolTip(QCoreApplication.translate("MainWindow", u"Brieven voor een groep, en antwoordstroken (Ctrl+3)", None))
#endif // QT_CONFIG(tooltip)
        self.packages_button.setText(QCoreApplication.translate("MainWindow", u"Pakketten", None))
#if QT_CONFIG(tooltip)
        self.packages_button.setToolTip(QCoreApplication.translate("MainWindow", u"Wat aan welke school is overgedragen (Ctrl+4)", None))
#endif // QT_CONFIG(tooltip)
        self.received_button.setText(QCoreApplication.translate("MainWindow", u"Ontvangen", None))
#if QT_CONFIG(tooltip)
        self.received_button.setToolTip(QCoreApplication.translate("MainWindow", u"Dossiers van andere scholen (Ctrl+5)", None))
#endif // QT_CONFIG(tooltip)
        self.management_button.setText(QCoreApplication.translate("MainWindow", u"Beheer", None))
#if QT_CONFIG(tooltip)
        self.management_button.setToolTip(QCoreApplication.translate("MainWindow", u"School, mensen, sleutels, reservekopie, logboek, verzoeken en datalek (Ctrl+6)", None))
#endif // QT_CONFIG(tooltip)
        self.find_button.setText(QCoreApplication.translate("MainWindow", u"Overal zoeken", None))
#if QT_CONFIG(tooltip)
        self.find_button.setToolTip(QCoreApplication.translate("MainWindow", u"Een leerling, een school, een plek in het programma of hulp zoeken (Ctrl+K)", None))
#endif // QT_CONFIG(tooltip)
        self.recent_label.setText(QCoreApplication.translate("MainWindow", u"Laatst geopend", None))
        self.help_button.setText(QCoreApplication.translate("MainWindow", u"Hulp", None))
#if QT_CONFIG(tooltip)
        self.help_button.setToolTip(QCoreApplication.translate("MainWindow", u"De bladzijde van de handleiding bij wat u nu doet (F1)", None))
#endif // QT_CONFIG(tooltip)
        self.lock_button.setText(QCoreApplication.translate("MainWindow", u"Vergrendelen", None))
#if QT_CONFIG(tooltip)
        self.lock_button.setToolTip(QCoreApplication.translate("MainWindow", u"Het programma vergrendelen (Ctrl+L)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

