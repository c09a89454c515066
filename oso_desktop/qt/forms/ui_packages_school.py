# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'packages_school.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QHBoxLayout,
    QHeaderView, QLabel, QProgressBar, QPushButton,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout,
    QWidget)

class Ui_PackagesSchool(object):
    def setupUi(self, PackagesSchool):
        if not PackagesSchool.objectName():
            PackagesSchool.setObjectName(u"PackagesSchool")
        self.column = QVBoxLayout(PackagesSchool)
        self.column.setSpacing(10)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(PackagesSchool)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"role", u"link")
        self.back_button.setAutoDefault(False)

        self.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.intro_label = QLabel(PackagesSchool)
        self.intro_label.setObjectName(u"intro_label")
        self.intro_label.setTextFormat(Qt.TextFormat.PlainText)
        self.intro_label.setWordWrap(True)

        self.column.addWidget(self.intro_label)

        self.school_line = QHBoxLayout()
        self.school_line.setSpacing(8)
        self.school_line.setObjectName(u"school_line")
        self.school_line.setContentsMargins(0, 0, 0, 0)
        self.school_label = QLabel(PackagesSchool)
        self.school_label.setObjectName(u"school_label")

        self.school_line.addWidget(self.school_label)

        self.school_box = QComboBox(PackagesSchool)
        self.school_box.setObjectName(u"school_box")
        self.school_box.setMinimumSize(QSize(320, 0))
        self.school_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.school_line.addWidget(self.school_box)

        self.school_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.school_line.addItem(self.school_stretch)

        self.school_line.setStretch(2, 1)

        self.column.addLayout(self.school_line)

        self.card_line = QHBoxLayout()
        self.card_line.setSpacing(8)
        self.card_line.setObjectName(u"card_line")
        self.card_line.setContentsMargins(0, 0, 0, 0)
        self.card_label = QLabel(PackagesSchool)
        self.card_label.setObjectName(u"card_label")
        self.card_label.setTextFormat(Qt.TextFormat.PlainText)
        self.card_label.setWordWrap(True)

        self.card_line.addWidget(self.card_label)

        self.card_button = QPushButton(PackagesSchool)
        self.card_button.setObjectName(u"card_button")
        self.card_button.setAutoDefault(False)

        self.card_line.addWidget(self.card_button)

        self.card_line.setStretch(0, 1)

        self.column.addLayout(self.card_line)

        self.table = QTableView(PackagesSchool)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setSortingEnabled(False)
        self.table.setCornerButtonEnabled(False)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.verticalHeader().setVisible(False)

        self.column.addWidget(self.table)

        self.news_label = QLabel(PackagesSchool)
        self.news_label.setObjectName(u"news_label")
        self.news_label.setProperty(u"role", u"muted")
        self.news_label.setTextFormat(Qt.TextFormat.PlainText)
        self.news_label.setWordWrap(True)

        self.column.addWidget(self.news_label)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        self.notices.setObjectName(u"notices")

        self.column.addLayout(self.notices)

        self.act_line = QHBoxLayout()
        self.act_line.setSpacing(8)
        self.act_line.setObjectName(u"act_line")
        self.act_line.setContentsMargins(0, 0, 0, 0)
        self.make_button = QPushButton(PackagesSchool)
        self.make_button.setObjectName(u"make_button")
        self.make_button.setProperty(u"role", u"primary")
        self.make_button.setAutoDefault(False)

        self.act_line.addWidget(self.make_button)

        self.stop_button = QPushButton(PackagesSchool)
        self.stop_button.setObjectName(u"stop_button")
        self.stop_button.setAutoDefault(False)

        self.act_line.addWidget(self.stop_button)

        self.progress = QProgressBar(PackagesSchool)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)
        self.progress.setMaximumSize(QSize(240, 8))

        self.act_line.addWidget(self.progress)

        self.told_label = QLabel(PackagesSchool)
        self.told_label.setObjectName(u"told_label")
        self.told_label.setProperty(u"role", u"muted")
        self.told_label.setTextFormat(Qt.TextFormat.PlainText)

        self.act_line.addWidget(self.told_label)

        self.act_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.act_line.addItem(self.act_stretch)

        self.act_line.setStretch(4, 1)

        self.column.addLayout(self.act_line)

        self.column.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.school_label.setBuddy(self.school_box)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.back_button, self.school_box)
        QWidget.setTabOrder(self.school_box, self.card_button)
        QWidget.setTabOrder(self.card_button, self.table)
        QWidget.setTabOrder(self.table, self.make_button)
        QWidget.setTabOrder(self.make_button, self.stop_button)

        self.retranslateUi(PackagesSchool)

        QMetaObject.connectSlotsByName(PackagesSchool)
    # setupUi

    def retranslateUi(self, PackagesSchool):
        self.back_button.setText(QCoreApplication.translate("PackagesSchool", u"&Terug naar de lijst", None))
        self.intro_label.setText(QCoreApplication.translate("PackagesSchool", u"E\u00e9n pakket met de dossiers van alle gekozen leerlingen, als bestand op een stick of in een map. Alleen deze school kan het openen.", None))
        self.school_label.setText(QCoreApplication.translate("PackagesSchool", u"Voor &welke school?", None))
        self.card_label.setText("")
        self.card_button.setText(QCoreApplication.translate("PackagesSchool", u"&Naar Beheer \u203a Scholen", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("PackagesSchool", u"Leerlingen voor deze school", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleDescription(QCoreApplication.translate("PackagesSchool", u"Met de spatiebalk kiest u een leerling.", None))
#endif // QT_CONFIG(accessibility)
        self.news_label.setText("")
        self.make_button.setText(QCoreApplication.translate("PackagesSchool", u"Pakket &maken\u2026", None))
        self.stop_button.setText(QCoreApplication.translate("PackagesSchool", u"&Stoppen", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("PackagesSchool", u"Voortgang", None))
#endif // QT_CONFIG(accessibility)
        self.told_label.setText("")
        pass
    # retranslateUi

