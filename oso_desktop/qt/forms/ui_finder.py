# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'finder.ui'
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
    QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout,
    QWidget)
class Ui_Finder(object):
    def setupUi(self, Finder):
        if not Finder.objectName():
            Finder.setObjectName(u"Finder")
        Finder.setProperty(u"role", u"finder")
        self.finder_column = QVBoxLayout(Finder)
        self.finder_column.setSpacing(8)
        self.finder_column.setObjectName(u"finder_column")
        self.finder_column.setContentsMargins(12, 12, 12, 8)
        self.find_edit = QLineEdit(Finder)
        self.find_edit.setObjectName(u"find_edit")

        self.finder_column.addWidget(self.find_edit)

        self.find_list = QListWidget(Finder)
        self.find_list.setObjectName(u"find_list")
        self.find_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.find_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.find_list.setUniformItemSizes(True)

        self.finder_column.addWidget(self.find_list)

        self.find_hint = QLabel(Finder)
        self.find_hint.setObjectName(u"find_hint")
        self.find_hint.setProperty(u"role", u"caption")
        self.find_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.find_hint.setWordWrap(True)

        self.finder_column.addWidget(self.find_hint)


        self.retranslateUi(Finder)

        QMetaObject.connectSlotsByName(Finder)
    # setupUi

    def retranslateUi(self, Finder):
#if QT_CONFIG(accessibility)
        Finder.setAccessibleName(QCoreApplication.translate("Finder", u"Overal zoeken", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.find_edit.setAccessibleName(QCoreApplication.translate("Finder", u"Overal zoeken", None))
#endif // QT_CONFIG(accessibility)
        self.find_edit.setPlaceholderText(QCoreApplication.translate("Finder", u"Een leerling, een school of een plek in het programma", None))
#if QT_CONFIG(accessibility)
        self.find_list.setAccessibleName(QCoreApplication.translate("Finder", u"Gevonden", None))
#endif // QT_CONFIG(accessibility)
        self.find_hint.setText(QCoreApplication.translate("Finder", u"Pijltjes kiezen, Enter opent, Esc sluit.", None))
    # retranslateUi

