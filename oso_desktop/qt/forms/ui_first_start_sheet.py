# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_start_sheet.ui'
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
from PySide6.QtWidgets import (QApplication, QSizePolicy, QVBoxLayout, QWidget)
class Ui_FirstStartSheet(object):
    def setupUi(self, FirstStartSheet):
        if not FirstStartSheet.objectName():
            FirstStartSheet.setObjectName(u"FirstStartSheet")
        self.column = QVBoxLayout(FirstStartSheet)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.preview_column = QVBoxLayout()
        self.preview_column.setObjectName(u"preview_column")

        self.column.addLayout(self.preview_column)


        self.retranslateUi(FirstStartSheet)

        QMetaObject.connectSlotsByName(FirstStartSheet)
    # setupUi

    def retranslateUi(self, FirstStartSheet):
        pass
    # retranslateUi

