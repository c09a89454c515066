# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'students_chosen.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QLabel, QLineEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import Problem

class Ui_StudentsChosen(object):
    def setupUi(self, StudentsChosen):
        if not StudentsChosen.objectName():
            StudentsChosen.setObjectName(u"StudentsChosen")
        StudentsChosen.setProperty(u"role", u"card")
        StudentsChosen.setMinimumSize(QSize(264, 0))
        StudentsChosen.setMaximumSize(QSize(264, 16777215))
        self.card_column = QVBoxLayout(StudentsChosen)
        self.card_column.setObjectName(u"card_column")
        self.card_column.setContentsMargins(16, 16, 12, 16)
        self.scroll = QScrollArea(StudentsChosen)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"role", u"page")
        self.column = QVBoxLayout(self.content)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 4, 0)
        self.title = QLabel(self.content)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"heading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.column.addWidget(self.title)

        self.about = QLabel(self.content)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.begin_button = QPushButton(self.content)
        self.begin_button.setObjectName(u"begin_button")
        self.begin_button.setProperty(u"role", u"primary")

        self.column.addWidget(self.begin_button)

        self.line = QFrame(self.content)
        self.line.setObjectName(u"line")
        self.line.setProperty(u"role", u"line")

        self.column.addWidget(self.line)

        self.school_part = QWidget(self.content)
        self.school_part.setObjectName(u"school_part")
        self.school_column = QVBoxLayout(self.school_part)
        self.school_column.setSpacing(4)
        self.school_column.setObjectName(u"school_column")
        self.school_column.setContentsMargins(0, 0, 0, 0)
        self.school_title = QLabel(self.school_part)
        self.school_title.setObjectName(u"school_title")
        self.school_title.setProperty(u"role", u"strong")
        self.school_title.setTextFormat(Qt.TextFormat.PlainText)
        self.school_title.setWordWrap(True)

        self.school_column.addWidget(self.school_title)

        self.school_hint = QLabel(self.school_part)
        self.school_hint.setObjectName(u"school_hint")
        self.school_hint.setProperty(u"role", u"caption")
        self.school_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.school_hint.setWordWrap(True)

        self.school_column.addWidget(self.school_hint)

        self.school_label = QLabel(self.school_part)
        self.school_label.setObjectName(u"school_label")
        self.school_label.setProperty(u"role", u"field")
        self.school_label.setWordWrap(True)

        self.school_column.addWidget(self.school_label)

        self.school = QLineEdit(self.school_part)
        self.school.setObjectName(u"school")
        self.school.setMaxLength(120)

        self.school_column.addWidget(self.school)

        self.brin_label = QLabel(self.school_part)
        self.brin_label.setObjectName(u"brin_label")
        self.brin_label.setProperty(u"role", u"field")
        self.brin_label.setWordWrap(True)

        self.school_column.addWidget(self.brin_label)

        self.brin = QLineEdit(self.school_part)
        self.brin.setObjectName(u"brin")
        self.brin.setMaxLength(6)

        self.school_column.addWidget(self.brin)

        self.location_label = QLabel(self.school_part)
        self.location_label.setObjectName(u"location_label")
        self.location_label.setProperty(u"role", u"field")
        self.location_label.setWordWrap(True)

        self.school_column.addWidget(self.location_label)

        self.location = QLineEdit(self.school_part)
        self.location.setObjectName(u"location")
        self.location.setMaxLength(2)

        self.school_column.addWidget(self.location)

        self.town_label = QLabel(self.school_part)
        self.town_label.setObjectName(u"town_label")
        self.town_label.setProperty(u"role", u"field")
        self.town_label.setWordWrap(True)

        self.school_column.addWidget(self.town_label)

        self.town = QLineEdit(self.school_part)
        self.town.setObjectName(u"town")
        self.town.setMaxLength(80)

        self.school_column.addWidget(self.town)

        self.problem = Problem(self.school_part)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)

        self.school_column.addWidget(self.problem)

        self.fill_gap = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.school_column.addItem(self.fill_gap)

        self.fill_button = QPushButton(self.school_part)
        self.fill_button.setObjectName(u"fill_button")

        self.school_column.addWidget(self.fill_button)


        self.column.addWidget(self.school_part)

        self.stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.stretch)

        self.scroll.setWidget(self.content)

        self.card_column.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.school_label.setBuddy(self.school)
        self.brin_label.setBuddy(self.brin)
        self.location_label.setBuddy(self.location)
        self.town_label.setBuddy(self.town)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.begin_button, self.school)
        QWidget.setTabOrder(self.school, self.brin)
        QWidget.setTabOrder(self.brin, self.location)
        QWidget.setTabOrder(self.location, self.town)
        QWidget.setTabOrder(self.town, self.fill_button)

        self.retranslateUi(StudentsChosen)

        QMetaObject.connectSlotsByName(StudentsChosen)
    # setupUi

    def retranslateUi(self, StudentsChosen):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("StudentsChosen", u"De gekozen leerlingen", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText("")
        self.about.setText("")
        self.begin_button.setText(QCoreApplication.translate("StudentsChosen", u"&Begin 1 overstap", None))
        self.school_title.setText(QCoreApplication.translate("StudentsChosen", u"Nieuwe school", None))
        self.school_hint.setText("")
        self.school_label.setText(QCoreApplication.translate("StudentsChosen", u"&Naam van de school", None))
        self.brin_label.setText(QCoreApplication.translate("StudentsChosen", u"BRIN-c&ode", None))
        self.brin.setPlaceholderText(QCoreApplication.translate("StudentsChosen", u"99ZZ", None))
        self.location_label.setText(QCoreApplication.translate("StudentsChosen", u"&Vestiging", None))
        self.location.setPlaceholderText(QCoreApplication.translate("StudentsChosen", u"00", None))
        self.town_label.setText(QCoreApplication.translate("StudentsChosen", u"&Plaats", None))
        self.fill_button.setText(QCoreApplication.translate("StudentsChosen", u"&Vul in bij 1 leerling", None))
        pass
    # retranslateUi

