# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'management_paper.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QGridLayout, QHBoxLayout, QHeaderView, QLabel,
    QPlainTextEdit, QPushButton, QRadioButton, QScrollArea,
    QSizePolicy, QSpacerItem, QSplitter, QStackedWidget,
    QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget)

from oso_desktop.qt.dossier_signs import Problem
class Ui_ManagementPaper(object):
    def setupUi(self, ManagementPaper):
        if not ManagementPaper.objectName():
            ManagementPaper.setObjectName(u"ManagementPaper")
        self.column = QVBoxLayout(ManagementPaper)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(ManagementPaper)
        self.stack.setObjectName(u"stack")
        self.work_page = QWidget()
        self.work_page.setObjectName(u"work_page")
        self.work_page_column = QVBoxLayout(self.work_page)
        self.work_page_column.setSpacing(0)
        self.work_page_column.setObjectName(u"work_page_column")
        self.work_page_column.setContentsMargins(0, 0, 0, 0)
        self.work_stack = QStackedWidget(self.work_page)
        self.work_stack.setObjectName(u"work_stack")
        self.settings_page = QWidget()
        self.settings_page.setObjectName(u"settings_page")
        self.settings_page_column = QVBoxLayout(self.settings_page)
        self.settings_page_column.setSpacing(0)
        self.settings_page_column.setObjectName(u"settings_page_column")
        self.settings_page_column.setContentsMargins(0, 0, 0, 0)
        self.settings_scroll = QScrollArea(self.settings_page)
        self.settings_scroll.setObjectName(u"settings_scroll")
        self.settings_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.settings_scroll.setWidgetResizable(True)
        self.settings_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.settings_content = QWidget()
        self.settings_content.setObjectName(u"settings_content")
        self.settings_content.setProperty(u"role", u"page")
        self.settings_column = QVBoxLayout(self.settings_content)
        self.settings_column.setSpacing(10)
        self.settings_column.setObjectName(u"settings_column")
        self.settings_column.setContentsMargins(0, 12, 16, 12)
        self.paper_intro = QLabel(self.settings_content)
        self.paper_intro.setObjectName(u"paper_intro")
        self.paper_intro.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_intro.setWordWrap(True)

        self.settings_column.addWidget(self.paper_intro)

        self.rights_label = QLabel(self.settings_content)
        self.rights_label.setObjectName(u"rights_label")
        self.rights_label.setProperty(u"role", u"muted")
        self.rights_label.setTextFormat(Qt.TextFormat.PlainText)
        self.rights_label.setWordWrap(True)

        self.settings_column.addWidget(self.rights_label)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        self.notices.setObjectName(u"notices")
        self.notices.setContentsMargins(0, 0, 0, 0)

        self.settings_column.addLayout(self.notices)

        self.window_heading_gap = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.settings_column.addItem(self.window_heading_gap)

        self.window_heading = QLabel(self.settings_content)
        self.window_heading.setObjectName(u"window_heading")
        self.window_heading.setProperty(u"role", u"heading")
        self.window_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.window_heading.setWordWrap(True)

        self.settings_column.addWidget(self.window_heading)

        self.window_row = QHBoxLayout()
        self.window_row.setSpacing(24)
        self.window_row.setObjectName(u"window_row")
        self.window_row.setContentsMargins(0, 0, 0, 0)
        self.left_column = QVBoxLayout()
        self.left_column.setSpacing(8)
        self.left_column.setObjectName(u"left_column")
        self.left_column.setContentsMargins(0, 0, 0, 0)
        self.left_radio = QRadioButton(self.settings_content)
        self.left_radio.setObjectName(u"left_radio")

        self.left_column.addWidget(self.left_radio)


        self.window_row.addLayout(self.left_column)

        self.right_column = QVBoxLayout()
        self.right_column.setSpacing(8)
        self.right_column.setObjectName(u"right_column")
        self.right_column.setContentsMargins(0, 0, 0, 0)
        self.right_radio = QRadioButton(self.settings_content)
        self.right_radio.setObjectName(u"right_radio")

        self.right_column.addWidget(self.right_radio)


        self.window_row.addLayout(self.right_column)

        self.window_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.window_row.addItem(self.window_stretch)


        self.settings_column.addLayout(self.window_row)

        self.pictures_gap = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.settings_column.addItem(self.pictures_gap)

        self.pictures = QGridLayout()
        self.pictures.setObjectName(u"pictures")
        self.pictures.setHorizontalSpacing(24)
        self.pictures.setVerticalSpacing(8)
        self.logo_heading = QLabel(self.settings_content)
        self.logo_heading.setObjectName(u"logo_heading")
        self.logo_heading.setProperty(u"role", u"heading")
        self.logo_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.logo_heading.setWordWrap(True)

        self.pictures.addWidget(self.logo_heading, 0, 0, 1, 1)

        self.logo_note = QLabel(self.settings_content)
        self.logo_note.setObjectName(u"logo_note")
        self.logo_note.setProperty(u"role", u"muted")
        self.logo_note.setTextFormat(Qt.TextFormat.PlainText)
        self.logo_note.setWordWrap(True)

        self.pictures.addWidget(self.logo_note, 1, 0, 1, 1)

        self.logo_picture = QLabel(self.settings_content)
        self.logo_picture.setObjectName(u"logo_picture")
        self.logo_picture.setMinimumSize(QSize(180, 84))
        self.logo_picture.setMaximumSize(QSize(300, 84))
        self.logo_picture.setFrameShape(QFrame.Shape.NoFrame)
        self.logo_picture.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.pictures.addWidget(self.logo_picture, 2, 0, 1, 1)

        self.logo_row = QHBoxLayout()
        self.logo_row.setSpacing(8)
        self.logo_row.setObjectName(u"logo_row")
        self.logo_row.setContentsMargins(0, 0, 0, 0)
        self.logo_button = QPushButton(self.settings_content)
        self.logo_button.setObjectName(u"logo_button")

        self.logo_row.addWidget(self.logo_button)

        self.logo_away = QPushButton(self.settings_content)
        self.logo_away.setObjectName(u"logo_away")

        self.logo_row.addWidget(self.logo_away)

        self.logo_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.logo_row.addItem(self.logo_stretch)


        self.pictures.addLayout(self.logo_row, 3, 0, 1, 1)

        self.signature_heading = QLabel(self.settings_content)
        self.signature_heading.setObjectName(u"signature_heading")
        self.signature_heading.setProperty(u"role", u"heading")
        self.signature_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.signature_heading.setWordWrap(True)

        self.pictures.addWidget(self.signature_heading, 0, 1, 1, 1)

        self.signature_note = QLabel(self.settings_content)
        self.signature_note.setObjectName(u"signature_note")
        self.signature_note.setProperty(u"role", u"muted")
        self.signature_note.setTextFormat(Qt.TextFormat.PlainText)
        self.signature_note.setWordWrap(True)

        self.pictures.addWidget(self.signature_note, 1, 1, 1, 1)

        self.signature_picture = QLabel(self.settings_content)
        self.signature_picture.setObjectName(u"signature_picture")
        self.signature_picture.setMinimumSize(QSize(180, 84))
        self.signature_picture.setMaximumSize(QSize(300, 84))
        self.signature_picture.setFrameShape(QFrame.Shape.NoFrame)
        self.signature_picture.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.pictures.addWidget(self.signature_picture, 2, 1, 1, 1)

        self.signature_row = QHBoxLayout()
        self.signature_row.setSpacing(8)
        self.signature_row.setObjectName(u"signature_row")
        self.signature_row.setContentsMargins(0, 0, 0, 0)
        self.signature_button = QPushButton(self.settings_content)
        self.signature_button.setObjectName(u"signature_button")

        self.signature_row.addWidget(self.signature_button)

        self.signature_away = QPushButton(self.settings_content)
        self.signature_away.setObjectName(u"signature_away")

        self.signature_row.addWidget(self.signature_away)

        self.signature_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.signature_row.addItem(self.signature_stretch)


        self.pictures.addLayout(self.signature_row, 3, 1, 1, 1)

        self.pictures.setColumnStretch(0, 1)
        self.pictures.setColumnStretch(1, 1)

        self.settings_column.addLayout(self.pictures)

        self.print_heading_gap = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.settings_column.addItem(self.print_heading_gap)

        self.print_heading = QLabel(self.settings_content)
        self.print_heading.setObjectName(u"print_heading")
        self.print_heading.setProperty(u"role", u"heading")
        self.print_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.print_heading.setWordWrap(True)

        self.settings_column.addWidget(self.print_heading)

        self.large_box = QCheckBox(self.settings_content)
        self.large_box.setObjectName(u"large_box")

        self.settings_column.addWidget(self.large_box)

        self.blank_box = QCheckBox(self.settings_content)
        self.blank_box.setObjectName(u"blank_box")

        self.settings_column.addWidget(self.blank_box)

        self.blank_note = QLabel(self.settings_content)
        self.blank_note.setObjectName(u"blank_note")
        self.blank_note.setProperty(u"role", u"muted")
        self.blank_note.setTextFormat(Qt.TextFormat.PlainText)
        self.blank_note.setWordWrap(True)

        self.settings_column.addWidget(self.blank_note)

        self.words_heading_gap = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.settings_column.addItem(self.words_heading_gap)

        self.words_heading = QLabel(self.settings_content)
        self.words_heading.setObjectName(u"words_heading")
        self.words_heading.setProperty(u"role", u"heading")
        self.words_heading.setTextFormat(Qt.TextFormat.PlainText)
        self.words_heading.setWordWrap(True)

        self.settings_column.addWidget(self.words_heading)

        self.words_note = QLabel(self.settings_content)
        self.words_note.setObjectName(u"words_note")
        self.words_note.setProperty(u"role", u"muted")
        self.words_note.setTextFormat(Qt.TextFormat.PlainText)
        self.words_note.setWordWrap(True)

        self.settings_column.addWidget(self.words_note)

        self.words_row = QHBoxLayout()
        self.words_row.setSpacing(8)
        self.words_row.setObjectName(u"words_row")
        self.words_row.setContentsMargins(0, 0, 0, 0)
        self.words_button = QPushButton(self.settings_content)
        self.words_button.setObjectName(u"words_button")

        self.words_row.addWidget(self.words_button)

        self.example_button = QPushButton(self.settings_content)
        self.example_button.setObjectName(u"example_button")

        self.words_row.addWidget(self.example_button)

        self.words_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.words_row.addItem(self.words_stretch)


        self.settings_column.addLayout(self.words_row)

        self.settings_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.settings_column.addItem(self.settings_stretch)

        self.settings_scroll.setWidget(self.settings_content)

        self.settings_page_column.addWidget(self.settings_scroll)

        self.work_stack.addWidget(self.settings_page)
        self.sentences_page = QWidget()
        self.sentences_page.setObjectName(u"sentences_page")
        self.sentences_column = QVBoxLayout(self.sentences_page)
        self.sentences_column.setSpacing(8)
        self.sentences_column.setObjectName(u"sentences_column")
        self.sentences_column.setContentsMargins(0, 12, 0, 0)
        self.sentences_bar = QHBoxLayout()
        self.sentences_bar.setSpacing(8)
        self.sentences_bar.setObjectName(u"sentences_bar")
        self.sentences_bar.setContentsMargins(0, 0, 0, 0)
        self.settings_button = QPushButton(self.sentences_page)
        self.settings_button.setObjectName(u"settings_button")

        self.sentences_bar.addWidget(self.settings_button)

        self.letter_title = QLabel(self.sentences_page)
        self.letter_title.setObjectName(u"letter_title")
        self.letter_title.setTextFormat(Qt.TextFormat.PlainText)

        self.sentences_bar.addWidget(self.letter_title)

        self.letter_combo = QComboBox(self.sentences_page)
        self.letter_combo.setObjectName(u"letter_combo")
        self.letter_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.letter_combo.setMinimumContentsLength(24)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.letter_combo.sizePolicy().hasHeightForWidth())
        self.letter_combo.setSizePolicy(sizePolicy)
        self.letter_combo.setMaximumSize(QSize(520, 16777215))

        self.sentences_bar.addWidget(self.letter_combo)

        self.language_title = QLabel(self.sentences_page)
        self.language_title.setObjectName(u"language_title")
        self.language_title.setTextFormat(Qt.TextFormat.PlainText)

        self.sentences_bar.addWidget(self.language_title)

        self.language_combo = QComboBox(self.sentences_page)
        self.language_combo.setObjectName(u"language_combo")
        self.language_combo.setMaximumSize(QSize(160, 16777215))

        self.sentences_bar.addWidget(self.language_combo)

        self.sentences_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sentences_bar.addItem(self.sentences_stretch)

        self.look_button = QPushButton(self.sentences_page)
        self.look_button.setObjectName(u"look_button")

        self.sentences_bar.addWidget(self.look_button)


        self.sentences_column.addLayout(self.sentences_bar)

        self.sentence_notices = QVBoxLayout()
        self.sentence_notices.setSpacing(8)
        self.sentence_notices.setObjectName(u"sentence_notices")
        self.sentence_notices.setContentsMargins(0, 0, 0, 0)

        self.sentences_column.addLayout(self.sentence_notices)

        self.splitter = QSplitter(self.sentences_page)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.sentence_tree = QTreeWidget(self.splitter)
        self.sentence_tree.setObjectName(u"sentence_tree")
        self.sentence_tree.setRootIsDecorated(False)
        self.sentence_tree.setItemsExpandable(False)
        self.sentence_tree.setIndentation(12)
        self.sentence_tree.setUniformRowHeights(False)
        self.sentence_tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.splitter.addWidget(self.sentence_tree)
        self.editor_scroll = QScrollArea(self.splitter)
        self.editor_scroll.setObjectName(u"editor_scroll")
        self.editor_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.editor_scroll.setWidgetResizable(True)
        self.editor_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.editor = QWidget()
        self.editor.setObjectName(u"editor")
        self.editor.setProperty(u"role", u"page")
        self.editor_column = QVBoxLayout(self.editor)
        self.editor_column.setSpacing(6)
        self.editor_column.setObjectName(u"editor_column")
        self.editor_column.setContentsMargins(12, 0, 16, 8)
        self.question_label = QLabel(self.editor)
        self.question_label.setObjectName(u"question_label")
        self.question_label.setProperty(u"role", u"heading")
        self.question_label.setTextFormat(Qt.TextFormat.PlainText)
        self.question_label.setWordWrap(True)

        self.editor_column.addWidget(self.question_label)

        self.program_title = QLabel(self.editor)
        self.program_title.setObjectName(u"program_title")
        self.program_title.setProperty(u"role", u"field")
        self.program_title.setTextFormat(Qt.TextFormat.PlainText)
        self.program_title.setWordWrap(True)

        self.editor_column.addWidget(self.program_title)

        self.program_label = QLabel(self.editor)
        self.program_label.setObjectName(u"program_label")
        self.program_label.setTextFormat(Qt.TextFormat.PlainText)
        self.program_label.setWordWrap(True)

        self.editor_column.addWidget(self.program_label)

        self.own_title = QLabel(self.editor)
        self.own_title.setObjectName(u"own_title")
        self.own_title.setProperty(u"role", u"field")
        self.own_title.setTextFormat(Qt.TextFormat.PlainText)
        self.own_title.setWordWrap(True)

        self.editor_column.addWidget(self.own_title)

        self.own_edit = QPlainTextEdit(self.editor)
        self.own_edit.setObjectName(u"own_edit")
        self.own_edit.setTabChangesFocus(True)
        self.own_edit.setMinimumSize(QSize(0, 84))
        self.own_edit.setMaximumSize(QSize(16777215, 112))

        self.editor_column.addWidget(self.own_edit)

        self.own_problem = Problem(self.editor)
        self.own_problem.setObjectName(u"own_problem")

        self.editor_column.addWidget(self.own_problem)

        self.count_label = QLabel(self.editor)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"caption")
        self.count_label.setTextFormat(Qt.TextFormat.PlainText)
        self.count_label.setWordWrap(True)

        self.editor_column.addWidget(self.count_label)

        self.fixed_label = QLabel(self.editor)
        self.fixed_label.setObjectName(u"fixed_label")
        self.fixed_label.setProperty(u"role", u"muted")
        self.fixed_label.setTextFormat(Qt.TextFormat.PlainText)
        self.fixed_label.setWordWrap(True)

        self.editor_column.addWidget(self.fixed_label)

        self.own_row = QHBoxLayout()
        self.own_row.setSpacing(8)
        self.own_row.setObjectName(u"own_row")
        self.own_row.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(self.editor)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setProperty(u"role", u"primary")

        self.own_row.addWidget(self.save_button)

        self.undo_button = QPushButton(self.editor)
        self.undo_button.setObjectName(u"undo_button")

        self.own_row.addWidget(self.undo_button)

        self.program_button = QPushButton(self.editor)
        self.program_button.setObjectName(u"program_button")

        self.own_row.addWidget(self.program_button)

        self.own_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.own_row.addItem(self.own_stretch)


        self.editor_column.addLayout(self.own_row)

        self.other_note = QLabel(self.editor)
        self.other_note.setObjectName(u"other_note")
        self.other_note.setProperty(u"role", u"muted")
        self.other_note.setTextFormat(Qt.TextFormat.PlainText)
        self.other_note.setWordWrap(True)

        self.editor_column.addWidget(self.other_note)

        self.places_title = QLabel(self.editor)
        self.places_title.setObjectName(u"places_title")
        self.places_title.setProperty(u"role", u"field")
        self.places_title.setTextFormat(Qt.TextFormat.PlainText)
        self.places_title.setWordWrap(True)

        self.editor_column.addWidget(self.places_title)

        self.places_grid = QGridLayout()
        self.places_grid.setObjectName(u"places_grid")
        self.places_grid.setHorizontalSpacing(8)
        self.places_grid.setVerticalSpacing(4)
        self.places_grid.setColumnStretch(1, 1)

        self.editor_column.addLayout(self.places_grid)

        self.bold_note = QLabel(self.editor)
        self.bold_note.setObjectName(u"bold_note")
        self.bold_note.setProperty(u"role", u"muted")
        self.bold_note.setTextFormat(Qt.TextFormat.PlainText)
        self.bold_note.setWordWrap(True)

        self.editor_column.addWidget(self.bold_note)

        self.editor_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.editor_column.addItem(self.editor_stretch)

        self.editor_scroll.setWidget(self.editor)
        self.splitter.addWidget(self.editor_scroll)

        self.sentences_column.addWidget(self.splitter)

        self.work_stack.addWidget(self.sentences_page)

        self.work_page_column.addWidget(self.work_stack)

        self.stack.addWidget(self.work_page)
        self.paper_page = QWidget()
        self.paper_page.setObjectName(u"paper_page")
        self.paper_column = QVBoxLayout(self.paper_page)
        self.paper_column.setSpacing(8)
        self.paper_column.setObjectName(u"paper_column")
        self.paper_column.setContentsMargins(0, 12, 0, 0)
        self.paper_bar = QHBoxLayout()
        self.paper_bar.setSpacing(8)
        self.paper_bar.setObjectName(u"paper_bar")
        self.paper_bar.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(self.paper_page)
        self.back_button.setObjectName(u"back_button")

        self.paper_bar.addWidget(self.back_button)

        self.paper_note = QLabel(self.paper_page)
        self.paper_note.setObjectName(u"paper_note")
        self.paper_note.setProperty(u"role", u"muted")
        self.paper_note.setTextFormat(Qt.TextFormat.PlainText)

        self.paper_bar.addWidget(self.paper_note)

        self.paper_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paper_bar.addItem(self.paper_stretch)


        self.paper_column.addLayout(self.paper_bar)

        self.stack.addWidget(self.paper_page)

        self.column.addWidget(self.stack)

#if QT_CONFIG(shortcut)
        self.letter_title.setBuddy(self.letter_combo)
        self.language_title.setBuddy(self.language_combo)
        self.own_title.setBuddy(self.own_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.left_radio, self.right_radio)
        QWidget.setTabOrder(self.right_radio, self.logo_button)
        QWidget.setTabOrder(self.logo_button, self.logo_away)
        QWidget.setTabOrder(self.logo_away, self.signature_button)
        QWidget.setTabOrder(self.signature_button, self.signature_away)
        QWidget.setTabOrder(self.signature_away, self.large_box)
        QWidget.setTabOrder(self.large_box, self.blank_box)
        QWidget.setTabOrder(self.blank_box, self.words_button)
        QWidget.setTabOrder(self.words_button, self.example_button)
        QWidget.setTabOrder(self.example_button, self.settings_button)
        QWidget.setTabOrder(self.settings_button, self.letter_combo)
        QWidget.setTabOrder(self.letter_combo, self.language_combo)
        QWidget.setTabOrder(self.language_combo, self.look_button)
        QWidget.setTabOrder(self.look_button, self.sentence_tree)
        QWidget.setTabOrder(self.sentence_tree, self.own_edit)
        QWidget.setTabOrder(self.own_edit, self.save_button)
        QWidget.setTabOrder(self.save_button, self.undo_button)
        QWidget.setTabOrder(self.undo_button, self.program_button)
        QWidget.setTabOrder(self.program_button, self.back_button)

        self.retranslateUi(ManagementPaper)

        QMetaObject.connectSlotsByName(ManagementPaper)
    # setupUi

    def retranslateUi(self, ManagementPaper):
#if QT_CONFIG(accessibility)
        self.settings_scroll.setAccessibleName(QCoreApplication.translate("ManagementPaper", u"Briefpapier", None))
#endif // QT_CONFIG(accessibility)
        self.paper_intro.setText(QCoreApplication.translate("ManagementPaper", u"Zo komen de brieven van uw school uit de printer. Wat u hier kiest, wordt meteen bewaard en geldt voor elke brief die u daarna maakt.", None))
        self.rights_label.setText("")
        self.window_heading.setText(QCoreApplication.translate("ManagementPaper", u"Aan welke kant zit het venster van uw enveloppen?", None))
        self.left_radio.setText(QCoreApplication.translate("ManagementPaper", u"&Links", None))
        self.right_radio.setText(QCoreApplication.translate("ManagementPaper", u"&Rechts", None))
        self.logo_heading.setText(QCoreApplication.translate("ManagementPaper", u"Logo", None))
        self.logo_note.setText(QCoreApplication.translate("ManagementPaper", u"Staat boven aan elke brief. Kies een PNG of JPEG van ten hoogste 1 MB.", None))
#if QT_CONFIG(accessibility)
        self.logo_picture.setAccessibleName(QCoreApplication.translate("ManagementPaper", u"Logo van de school", None))
#endif // QT_CONFIG(accessibility)
        self.logo_button.setText(QCoreApplication.translate("ManagementPaper", u"Kies een logo\u2026", None))
#if QT_CONFIG(accessibility)
        self.logo_away.setAccessibleName(QCoreApplication.translate("ManagementPaper", u"Logo weghalen", None))
#endif // QT_CONFIG(accessibility)
        self.logo_away.setText(QCoreApplication.translate("ManagementPaper", u"Weghalen", None))
        self.signature_heading.setText(QCoreApplication.translate("ManagementPaper", u"Handtekening", None))
        self.signature_note.setText(QCoreApplication.translate("ManagementPaper", u"Staat boven de naam van wie de brief maakt. Scan een handtekening op wit papier.", None))
#if QT_CONFIG(accessibility)
        self.signature_picture.setAccessibleName(QCoreApplication.translate("ManagementPaper", u"Handtekening onder de brieven", None))
#endif // QT_CONFIG(accessibility)
        self.signature_button.setText(QCoreApplication.translate("ManagementPaper", u"Kies een handtekening\u2026", None))
#if QT_CONFIG(accessibility)
        self.signature_away.setAccessibleName(QCoreApplication.translate("ManagementPaper", u"Handtekening weghalen", None))
#endif // QT_CONFIG(accessibility)
        self.signature_away.setText(QCoreApplication.translate("ManagementPaper", u"Weghalen", None))
        self.print_heading.setText(QCoreApplication.translate("ManagementPaper", u"Afdrukken", None))
        self.large_box.setText(QCoreApplication.translate("ManagementPaper", u"Alle brieven in &grote letters (16 punten)", None))
        self.blank_box.setText(QCoreApplication.translate("ManagementPaper", u"Lege bladzijde na een oneven aantal, voor printers die dubbelzijdig afdrukken", None))
        self.blank_note.setText(QCoreApplication.translate("ManagementPaper", u"Zo komen nooit twee leerlingen op \u00e9\u00e9n vel, en blijft de achterkant van een antwoordstrook leeg.", None))
        self.words_heading.setText(QCoreApplication.translate("ManagementPaper", u"Eigen zinnen", None))
        self.words_note.setText("")
        self.words_button.setText(QCoreApplication.translate("ManagementPaper", u"Zinnen van de &brieven\u2026", None))
        self.example_button.setText(QCoreApplication.translate("ManagementPaper", u"Bekijk een &voorbeeldbrief", None))
        self.settings_button.setText(QCoreApplication.translate("ManagementPaper", u"&Terug", None))
        self.letter_title.setText(QCoreApplication.translate("ManagementPaper", u"&Brief", None))
        self.language_title.setText(QCoreApplication.translate("ManagementPaper", u"Taa&l", None))
        self.look_button.setText(QCoreApplication.translate("ManagementPaper", u"Bekijk de brie&f", None))
        ___qtreewidgetitem = self.sentence_tree.headerItem()
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("ManagementPaper", u"Van wie", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("ManagementPaper", u"Zin", None))
#if QT_CONFIG(accessibility)
        self.sentence_tree.setAccessibleName(QCoreApplication.translate("ManagementPaper", u"Zinnen van de brief", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.editor_scroll.setAccessibleName(QCoreApplication.translate("ManagementPaper", u"Eigen woorden", None))
#endif // QT_CONFIG(accessibility)
        self.question_label.setText("")
        self.program_title.setText(QCoreApplication.translate("ManagementPaper", u"Het programma schrijft", None))
        self.program_label.setText("")
        self.own_title.setText(QCoreApplication.translate("ManagementPaper", u"&Uw school schrijft", None))
        self.count_label.setText("")
        self.fixed_label.setText("")
        self.save_button.setText(QCoreApplication.translate("ManagementPaper", u"Be&waren", None))
        self.undo_button.setText(QCoreApplication.translate("ManagementPaper", u"Niet bew&aren", None))
#if QT_CONFIG(tooltip)
        self.program_button.setToolTip(QCoreApplication.translate("ManagementPaper", u"Terug naar de tekst van het programma", None))
#endif // QT_CONFIG(tooltip)
        self.program_button.setText(QCoreApplication.translate("ManagementPaper", u"Tekst van het &programma", None))
        self.other_note.setText("")
        self.places_title.setText(QCoreApplication.translate("ManagementPaper", u"Dit vult het programma in", None))
        self.bold_note.setText(QCoreApplication.translate("ManagementPaper", u"Zet ** voor en ** achter woorden die vet moeten.", None))
        self.back_button.setText(QCoreApplication.translate("ManagementPaper", u"&Terug", None))
        self.paper_note.setText("")
        pass
    # retranslateUi

