# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'preview.ui'
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
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QStackedWidget, QToolButton, QVBoxLayout,
    QWidget)
class Ui_Preview(object):
    def setupUi(self, Preview):
        if not Preview.objectName():
            Preview.setObjectName(u"Preview")
        self.column = QVBoxLayout(Preview)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(4)
        self.tools.setObjectName(u"tools")
        self.previous_page = QToolButton(Preview)
        self.previous_page.setObjectName(u"previous_page")

        self.tools.addWidget(self.previous_page)

        self.page_edit = QLineEdit(Preview)
        self.page_edit.setObjectName(u"page_edit")
        self.page_edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page_edit.setMinimumSize(QSize(44, 0))
        self.page_edit.setMaximumSize(QSize(44, 16777215))

        self.tools.addWidget(self.page_edit)

        self.page_label = QLabel(Preview)
        self.page_label.setObjectName(u"page_label")
        self.page_label.setTextFormat(Qt.TextFormat.PlainText)

        self.tools.addWidget(self.page_label)

        self.next_page = QToolButton(Preview)
        self.next_page.setObjectName(u"next_page")

        self.tools.addWidget(self.next_page)

        self.tools_left = QSpacerItem(8, 8, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.tools_left)

        self.zoom_out = QToolButton(Preview)
        self.zoom_out.setObjectName(u"zoom_out")

        self.tools.addWidget(self.zoom_out)

        self.zoom_in = QToolButton(Preview)
        self.zoom_in.setObjectName(u"zoom_in")

        self.tools.addWidget(self.zoom_in)

        self.zoom_fit = QToolButton(Preview)
        self.zoom_fit.setObjectName(u"zoom_fit")

        self.tools.addWidget(self.zoom_fit)

        self.search_button = QToolButton(Preview)
        self.search_button.setObjectName(u"search_button")
        self.search_button.setCheckable(True)

        self.tools.addWidget(self.search_button)

        self.tools_stretch = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.tools_stretch)

        self.save_button = QPushButton(Preview)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setMinimumSize(QSize(40, 0))

        self.tools.addWidget(self.save_button)

        self.print_button = QPushButton(Preview)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setMinimumSize(QSize(40, 0))

        self.tools.addWidget(self.print_button)


        self.column.addLayout(self.tools)

        self.search_bar = QWidget(Preview)
        self.search_bar.setObjectName(u"search_bar")
        self.search_row = QHBoxLayout(self.search_bar)
        self.search_row.setSpacing(4)
        self.search_row.setObjectName(u"search_row")
        self.search_row.setContentsMargins(0, 0, 0, 0)
        self.search_edit = QLineEdit(self.search_bar)
        self.search_edit.setObjectName(u"search_edit")

        self.search_row.addWidget(self.search_edit)

        self.search_count = QLabel(self.search_bar)
        self.search_count.setObjectName(u"search_count")
        self.search_count.setTextFormat(Qt.TextFormat.PlainText)
        self.search_count.setProperty(u"role", u"muted")
        self.search_count.setMinimumSize(QSize(88, 0))

        self.search_row.addWidget(self.search_count)

        self.search_previous = QToolButton(self.search_bar)
        self.search_previous.setObjectName(u"search_previous")

        self.search_row.addWidget(self.search_previous)

        self.search_next = QToolButton(self.search_bar)
        self.search_next.setObjectName(u"search_next")

        self.search_row.addWidget(self.search_next)

        self.search_close = QToolButton(self.search_bar)
        self.search_close.setObjectName(u"search_close")

        self.search_row.addWidget(self.search_close)


        self.column.addWidget(self.search_bar)

        self.notices = QVBoxLayout()
        self.notices.setSpacing(8)
        self.notices.setObjectName(u"notices")

        self.column.addLayout(self.notices)

        self.stack = QStackedWidget(Preview)
        self.stack.setObjectName(u"stack")
        self.pdf_view = QPdfView()
        self.pdf_view.setObjectName(u"pdf_view")
        self.pdf_view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stack.addWidget(self.pdf_view)
        self.image_area = QScrollArea()
        self.image_area.setObjectName(u"image_area")
        self.image_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.image_area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.image_label = QLabel()
        self.image_label.setObjectName(u"image_label")
        self.image_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.image_area.setWidget(self.image_label)
        self.stack.addWidget(self.image_area)
        self.text_view = QPlainTextEdit()
        self.text_view.setObjectName(u"text_view")
        self.text_view.setReadOnly(True)
        self.stack.addWidget(self.text_view)
        self.nothing = QWidget()
        self.nothing.setObjectName(u"nothing")
        self.nothing_column = QVBoxLayout(self.nothing)
        self.nothing_column.setObjectName(u"nothing_column")
        self.nothing_label = QLabel(self.nothing)
        self.nothing_label.setObjectName(u"nothing_label")
        self.nothing_label.setProperty(u"role", u"muted")
        self.nothing_label.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing_label.setWordWrap(True)

        self.nothing_column.addWidget(self.nothing_label)

        self.stack.addWidget(self.nothing)

        self.column.addWidget(self.stack)

        QWidget.setTabOrder(self.previous_page, self.page_edit)
        QWidget.setTabOrder(self.page_edit, self.next_page)
        QWidget.setTabOrder(self.next_page, self.zoom_out)
        QWidget.setTabOrder(self.zoom_out, self.zoom_in)
        QWidget.setTabOrder(self.zoom_in, self.zoom_fit)
        QWidget.setTabOrder(self.zoom_fit, self.search_button)
        QWidget.setTabOrder(self.search_button, self.save_button)
        QWidget.setTabOrder(self.save_button, self.print_button)
        QWidget.setTabOrder(self.print_button, self.search_edit)
        QWidget.setTabOrder(self.search_edit, self.search_previous)
        QWidget.setTabOrder(self.search_previous, self.search_next)
        QWidget.setTabOrder(self.search_next, self.search_close)
        QWidget.setTabOrder(self.search_close, self.pdf_view)
        QWidget.setTabOrder(self.pdf_view, self.image_area)
        QWidget.setTabOrder(self.image_area, self.text_view)

        self.retranslateUi(Preview)

        self.stack.setCurrentIndex(3)


        QMetaObject.connectSlotsByName(Preview)
    # setupUi

    def retranslateUi(self, Preview):
#if QT_CONFIG(accessibility)
        Preview.setAccessibleName(QCoreApplication.translate("Preview", u"Voorbeeld", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.previous_page.setAccessibleName(QCoreApplication.translate("Preview", u"Vorige bladzijde", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.previous_page.setToolTip(QCoreApplication.translate("Preview", u"Vorige bladzijde (Page Up)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.page_edit.setAccessibleName(QCoreApplication.translate("Preview", u"Bladzijde", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.page_edit.setToolTip(QCoreApplication.translate("Preview", u"Naar bladzijde (Ctrl+G)", None))
#endif // QT_CONFIG(tooltip)
        self.page_label.setText(QCoreApplication.translate("Preview", u"van 1", None))
#if QT_CONFIG(accessibility)
        self.next_page.setAccessibleName(QCoreApplication.translate("Preview", u"Volgende bladzijde", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.next_page.setToolTip(QCoreApplication.translate("Preview", u"Volgende bladzijde (Page Down)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoom_out.setAccessibleName(QCoreApplication.translate("Preview", u"Kleiner", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoom_out.setToolTip(QCoreApplication.translate("Preview", u"Kleiner (Ctrl+-)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoom_in.setAccessibleName(QCoreApplication.translate("Preview", u"Groter", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoom_in.setToolTip(QCoreApplication.translate("Preview", u"Groter (Ctrl++)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoom_fit.setAccessibleName(QCoreApplication.translate("Preview", u"Hele breedte", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoom_fit.setToolTip(QCoreApplication.translate("Preview", u"Hele breedte (Ctrl+0)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.search_button.setAccessibleName(QCoreApplication.translate("Preview", u"Zoeken in het document", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.search_button.setToolTip(QCoreApplication.translate("Preview", u"Zoeken in het document (Ctrl+F)", None))
#endif // QT_CONFIG(tooltip)
        self.save_button.setText(QCoreApplication.translate("Preview", u"Op&slaan als pdf\u2026", None))
#if QT_CONFIG(tooltip)
        self.save_button.setToolTip(QCoreApplication.translate("Preview", u"Opslaan als pdf. Het bestand is niet versleuteld.", None))
#endif // QT_CONFIG(tooltip)
        self.print_button.setText(QCoreApplication.translate("Preview", u"Af&drukken\u2026", None))
#if QT_CONFIG(tooltip)
        self.print_button.setToolTip(QCoreApplication.translate("Preview", u"Afdrukken (Ctrl+P). Haal het papier direct op.", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("Preview", u"Zoeken in het document", None))
#endif // QT_CONFIG(accessibility)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("Preview", u"Zoek in het document", None))
#if QT_CONFIG(accessibility)
        self.search_previous.setAccessibleName(QCoreApplication.translate("Preview", u"Vorige vindplaats", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.search_previous.setToolTip(QCoreApplication.translate("Preview", u"Vorige vindplaats (Shift+F3)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.search_next.setAccessibleName(QCoreApplication.translate("Preview", u"Volgende vindplaats", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.search_next.setToolTip(QCoreApplication.translate("Preview", u"Volgende vindplaats (F3)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.search_close.setAccessibleName(QCoreApplication.translate("Preview", u"Stoppen met zoeken", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.search_close.setToolTip(QCoreApplication.translate("Preview", u"Stoppen met zoeken (Esc)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.pdf_view.setAccessibleName(QCoreApplication.translate("Preview", u"Bladzijden van het document", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.image_area.setAccessibleName(QCoreApplication.translate("Preview", u"Afbeelding", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text_view.setAccessibleName(QCoreApplication.translate("Preview", u"Tekst van het document", None))
#endif // QT_CONFIG(accessibility)
        self.nothing_label.setText(QCoreApplication.translate("Preview", u"Kies iets om het hier te bekijken.", None))
    # retranslateUi

