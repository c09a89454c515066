# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'group_letters.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QComboBox,
    QFrame, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QStackedWidget, QTableView,
    QVBoxLayout, QWidget)

class Ui_GroupLetters(object):
    def setupUi(self, GroupLetters):
        if not GroupLetters.objectName():
            GroupLetters.setObjectName(u"GroupLetters")
        self.column = QVBoxLayout(GroupLetters)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(GroupLetters)
        self.stack.setObjectName(u"stack")
        self.filled = QWidget()
        self.filled.setObjectName(u"filled")
        self.filled_row = QVBoxLayout(self.filled)
        self.filled_row.setSpacing(8)
        self.filled_row.setObjectName(u"filled_row")
        self.filled_row.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(self.filled)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.left = QWidget(self.splitter)
        self.left.setObjectName(u"left")
        self.left_column = QVBoxLayout(self.left)
        self.left_column.setSpacing(8)
        self.left_column.setObjectName(u"left_column")
        self.left_column.setContentsMargins(0, 12, 8, 0)
        self.choose_row = QHBoxLayout()
        self.choose_row.setSpacing(8)
        self.choose_row.setObjectName(u"choose_row")
        self.choose_row.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(self.left)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setTextFormat(Qt.TextFormat.PlainText)

        self.choose_row.addWidget(self.kind_label)

        self.kind_box = QComboBox(self.left)
        self.kind_box.setObjectName(u"kind_box")
        self.kind_box.setMinimumContentsLength(22)
        self.kind_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.choose_row.addWidget(self.kind_box)

        self.group_label = QLabel(self.left)
        self.group_label.setObjectName(u"group_label")
        self.group_label.setTextFormat(Qt.TextFormat.PlainText)

        self.choose_row.addWidget(self.group_label)

        self.group_box = QComboBox(self.left)
        self.group_box.setObjectName(u"group_box")
        self.group_box.setMinimumSize(QSize(88, 0))

        self.choose_row.addWidget(self.group_box)

        self.search_edit = QLineEdit(self.left)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setMinimumSize(QSize(90, 0))

        self.choose_row.addWidget(self.search_edit)


        self.left_column.addLayout(self.choose_row)

        self.count_row = QHBoxLayout()
        self.count_row.setSpacing(8)
        self.count_row.setObjectName(u"count_row")
        self.count_row.setContentsMargins(0, 0, 0, 0)
        self.all_box = QCheckBox(self.left)
        self.all_box.setObjectName(u"all_box")
        self.all_box.setTristate(True)

        self.count_row.addWidget(self.all_box)

        self.needed_button = QPushButton(self.left)
        self.needed_button.setObjectName(u"needed_button")
        self.needed_button.setProperty(u"role", u"link")

        self.count_row.addWidget(self.needed_button)

        self.count_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.count_row.addItem(self.count_stretch)

        self.count_label = QLabel(self.left)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"muted")
        self.count_label.setTextFormat(Qt.TextFormat.PlainText)

        self.count_row.addWidget(self.count_label)


        self.left_column.addLayout(self.count_row)

        self.table = QTableView(self.left)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setMinimumSize(QSize(320, 96))
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.verticalHeader().setVisible(False)

        self.left_column.addWidget(self.table)

        self.detail = QFrame(self.left)
        self.detail.setObjectName(u"detail")
        self.detail.setProperty(u"role", u"card")
        self.detail_row = QHBoxLayout(self.detail)
        self.detail_row.setSpacing(8)
        self.detail_row.setObjectName(u"detail_row")
        self.detail_row.setContentsMargins(12, 8, 8, 8)
        self.detail_label = QLabel(self.detail)
        self.detail_label.setObjectName(u"detail_label")
        self.detail_label.setTextFormat(Qt.TextFormat.PlainText)
        self.detail_label.setWordWrap(True)
        self.detail_label.setMinimumSize(QSize(0, 34))

        self.detail_row.addWidget(self.detail_label)

        self.open_button = QPushButton(self.detail)
        self.open_button.setObjectName(u"open_button")

        self.detail_row.addWidget(self.open_button)

        self.detail_row.setStretch(0, 1)

        self.left_column.addWidget(self.detail)

        self.option_row = QHBoxLayout()
        self.option_row.setSpacing(12)
        self.option_row.setObjectName(u"option_row")
        self.option_row.setContentsMargins(0, 0, 0, 0)
        self.language_label = QLabel(self.left)
        self.language_label.setObjectName(u"language_label")
        self.language_label.setTextFormat(Qt.TextFormat.PlainText)

        self.option_row.addWidget(self.language_label)

        self.language_box = QComboBox(self.left)
        self.language_box.setObjectName(u"language_box")

        self.option_row.addWidget(self.language_box)

        self.large_box = QCheckBox(self.left)
        self.large_box.setObjectName(u"large_box")

        self.option_row.addWidget(self.large_box)

        self.cover_box = QCheckBox(self.left)
        self.cover_box.setObjectName(u"cover_box")

        self.option_row.addWidget(self.cover_box)

        self.copy_box = QCheckBox(self.left)
        self.copy_box.setObjectName(u"copy_box")

        self.option_row.addWidget(self.copy_box)

        self.option_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.option_row.addItem(self.option_stretch)


        self.left_column.addLayout(self.option_row)

        self.act_row = QHBoxLayout()
        self.act_row.setSpacing(8)
        self.act_row.setObjectName(u"act_row")
        self.act_row.setContentsMargins(0, 0, 0, 0)
        self.addresses_button = QPushButton(self.left)
        self.addresses_button.setObjectName(u"addresses_button")

        self.act_row.addWidget(self.addresses_button)

        self.act_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.act_row.addItem(self.act_stretch)

        self.preview_button = QPushButton(self.left)
        self.preview_button.setObjectName(u"preview_button")
        self.preview_button.setProperty(u"role", u"primary")

        self.act_row.addWidget(self.preview_button)


        self.left_column.addLayout(self.act_row)

        self.left_column.setStretch(2, 1)
        self.splitter.addWidget(self.left)
        self.previewPane = QWidget(self.splitter)
        self.previewPane.setObjectName(u"previewPane")
        self.preview_column = QVBoxLayout(self.previewPane)
        self.preview_column.setSpacing(4)
        self.preview_column.setObjectName(u"preview_column")
        self.preview_column.setContentsMargins(8, 12, 0, 0)
        self.back_row = QHBoxLayout()
        self.back_row.setObjectName(u"back_row")
        self.back_button = QPushButton(self.previewPane)
        self.back_button.setObjectName(u"back_button")

        self.back_row.addWidget(self.back_button)

        self.back_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.back_row.addItem(self.back_stretch)


        self.preview_column.addLayout(self.back_row)

        self.preview_title = QLabel(self.previewPane)
        self.preview_title.setObjectName(u"preview_title")
        self.preview_title.setProperty(u"role", u"strong")
        self.preview_title.setTextFormat(Qt.TextFormat.PlainText)
        self.preview_title.setWordWrap(True)

        self.preview_column.addWidget(self.preview_title)

        self.previewHolder = QVBoxLayout()
        self.previewHolder.setSpacing(0)
        self.previewHolder.setObjectName(u"previewHolder")
        self.previewHolder.setContentsMargins(0, 0, 0, 0)

        self.preview_column.addLayout(self.previewHolder)

        self.preview_column.setStretch(2, 1)
        self.splitter.addWidget(self.previewPane)

        self.filled_row.addWidget(self.splitter)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        self.notices.setObjectName(u"notices")
        self.notices.setContentsMargins(0, 0, 0, 0)

        self.filled_row.addLayout(self.notices)

        self.progress_bar_row = QWidget(self.filled)
        self.progress_bar_row.setObjectName(u"progress_bar_row")
        self.progress_row = QHBoxLayout(self.progress_bar_row)
        self.progress_row.setSpacing(8)
        self.progress_row.setObjectName(u"progress_row")
        self.progress_row.setContentsMargins(0, 0, 0, 0)
        self.progress_label = QLabel(self.progress_bar_row)
        self.progress_label.setObjectName(u"progress_label")
        self.progress_label.setTextFormat(Qt.TextFormat.PlainText)

        self.progress_row.addWidget(self.progress_label)

        self.progress = QProgressBar(self.progress_bar_row)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.progress_row.addWidget(self.progress)

        self.stop_button = QPushButton(self.progress_bar_row)
        self.stop_button.setObjectName(u"stop_button")

        self.progress_row.addWidget(self.stop_button)


        self.filled_row.addWidget(self.progress_bar_row)

        self.filled_row.setStretch(0, 1)
        self.stack.addWidget(self.filled)
        self.empty = QWidget()
        self.empty.setObjectName(u"empty")
        self.empty_column = QVBoxLayout(self.empty)
        self.empty_column.setSpacing(8)
        self.empty_column.setObjectName(u"empty_column")
        self.empty_column.setContentsMargins(0, 0, 0, 0)
        self.empty_above = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_column.addItem(self.empty_above)

        self.empty_label = QLabel(self.empty)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setProperty(u"role", u"heading")
        self.empty_label.setTextFormat(Qt.TextFormat.PlainText)
        self.empty_label.setWordWrap(True)
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.empty_column.addWidget(self.empty_label)

        self.empty_step = QLabel(self.empty)
        self.empty_step.setObjectName(u"empty_step")
        self.empty_step.setProperty(u"role", u"muted")
        self.empty_step.setTextFormat(Qt.TextFormat.PlainText)
        self.empty_step.setWordWrap(True)
        self.empty_step.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.empty_column.addWidget(self.empty_step)

        self.empty_row = QHBoxLayout()
        self.empty_row.setSpacing(8)
        self.empty_row.setObjectName(u"empty_row")
        self.empty_row.setContentsMargins(0, 0, 0, 0)
        self.empty_left = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.empty_row.addItem(self.empty_left)

        self.empty_button = QPushButton(self.empty)
        self.empty_button.setObjectName(u"empty_button")
        self.empty_button.setProperty(u"role", u"primary")

        self.empty_row.addWidget(self.empty_button)

        self.empty_right = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.empty_row.addItem(self.empty_right)


        self.empty_column.addLayout(self.empty_row)

        self.empty_below = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_column.addItem(self.empty_below)

        self.stack.addWidget(self.empty)

        self.column.addWidget(self.stack)

#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind_box)
        self.group_label.setBuddy(self.group_box)
        self.language_label.setBuddy(self.language_box)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.kind_box, self.group_box)
        QWidget.setTabOrder(self.group_box, self.search_edit)
        QWidget.setTabOrder(self.search_edit, self.all_box)
        QWidget.setTabOrder(self.all_box, self.needed_button)
        QWidget.setTabOrder(self.needed_button, self.table)
        QWidget.setTabOrder(self.table, self.open_button)
        QWidget.setTabOrder(self.open_button, self.language_box)
        QWidget.setTabOrder(self.language_box, self.large_box)
        QWidget.setTabOrder(self.large_box, self.cover_box)
        QWidget.setTabOrder(self.cover_box, self.copy_box)
        QWidget.setTabOrder(self.copy_box, self.addresses_button)
        QWidget.setTabOrder(self.addresses_button, self.preview_button)
        QWidget.setTabOrder(self.preview_button, self.back_button)
        QWidget.setTabOrder(self.back_button, self.stop_button)
        QWidget.setTabOrder(self.stop_button, self.empty_button)

        self.retranslateUi(GroupLetters)

        QMetaObject.connectSlotsByName(GroupLetters)
    # setupUi

    def retranslateUi(self, GroupLetters):
        self.kind_label.setText(QCoreApplication.translate("GroupLetters", u"&Brief", None))
#if QT_CONFIG(accessibility)
        self.kind_box.setAccessibleName(QCoreApplication.translate("GroupLetters", u"Welke brief", None))
#endif // QT_CONFIG(accessibility)
        self.group_label.setText(QCoreApplication.translate("GroupLetters", u"&Groep", None))
#if QT_CONFIG(accessibility)
        self.group_box.setAccessibleName(QCoreApplication.translate("GroupLetters", u"Welke groep", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("GroupLetters", u"Zoeken in de lijst", None))
#endif // QT_CONFIG(accessibility)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("GroupLetters", u"Zoek op naam", None))
        self.all_box.setText(QCoreApplication.translate("GroupLetters", u"&Iedereen", None))
#if QT_CONFIG(tooltip)
        self.all_box.setToolTip(QCoreApplication.translate("GroupLetters", u"Kies alle brieven die u nu kunt maken, of geen", None))
#endif // QT_CONFIG(tooltip)
        self.needed_button.setText(QCoreApplication.translate("GroupLetters", u"Alleen wie er een &nodig heeft", None))
        self.count_label.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("GroupLetters", u"Brieven van de groep", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleDescription(QCoreApplication.translate("GroupLetters", u"Met de spatiebalk kiest u een brief, met Enter opent u het dossier.", None))
#endif // QT_CONFIG(accessibility)
        self.detail_label.setText("")
        self.open_button.setText(QCoreApplication.translate("GroupLetters", u"&Open dossier", None))
        self.language_label.setText(QCoreApplication.translate("GroupLetters", u"&Taal", None))
#if QT_CONFIG(accessibility)
        self.language_box.setAccessibleName(QCoreApplication.translate("GroupLetters", u"Taal naast het Nederlands", None))
#endif // QT_CONFIG(accessibility)
        self.large_box.setText(QCoreApplication.translate("GroupLetters", u"Grote &letters", None))
#if QT_CONFIG(tooltip)
        self.large_box.setToolTip(QCoreApplication.translate("GroupLetters", u"Letters van 16 punten", None))
#endif // QT_CONFIG(tooltip)
        self.cover_box.setText(QCoreApplication.translate("GroupLetters", u"&Voorblad", None))
#if QT_CONFIG(tooltip)
        self.cover_box.setToolTip(QCoreApplication.translate("GroupLetters", u"Voor elke brief een blad \u201cvertrouwelijk\u201d, voor een envelop zonder venster of een gedeelde printer", None))
#endif // QT_CONFIG(tooltip)
        self.copy_box.setText(QCoreApplication.translate("GroupLetters", u"Als &kopie", None))
#if QT_CONFIG(tooltip)
        self.copy_box.setToolTip(QCoreApplication.translate("GroupLetters", u"Nog eens de brief die al is afgedrukt of opgeslagen, met KOPIE op elke bladzijde", None))
#endif // QT_CONFIG(tooltip)
        self.addresses_button.setText(QCoreApplication.translate("GroupLetters", u"&Adreslijst", None))
#if QT_CONFIG(tooltip)
        self.addresses_button.setToolTip(QCoreApplication.translate("GroupLetters", u"Een lijst om de adressen na te kijken voordat de brieven in de envelop gaan", None))
#endif // QT_CONFIG(tooltip)
        self.preview_button.setText(QCoreApplication.translate("GroupLetters", u"B&ekijk de gekozen brieven", None))
        self.back_button.setText(QCoreApplication.translate("GroupLetters", u"&Terug naar de lijst", None))
        self.preview_title.setText(QCoreApplication.translate("GroupLetters", u"Voorbeeld", None))
        self.progress_label.setText("")
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("GroupLetters", u"Voortgang", None))
#endif // QT_CONFIG(accessibility)
        self.stop_button.setText(QCoreApplication.translate("GroupLetters", u"Sto&ppen", None))
        self.empty_label.setText(QCoreApplication.translate("GroupLetters", u"Er zijn nog geen leerlingen.", None))
        self.empty_step.setText(QCoreApplication.translate("GroupLetters", u"Lees bij Leerlingen eerst de lijst van uw school in.", None))
        self.empty_button.setText(QCoreApplication.translate("GroupLetters", u"Naar Leerlingen", None))
        pass
    # retranslateUi

