"""One key in the search field above the list of a large school."""

from __future__ import annotations

from benchmarks.measure import Figure, Sizes, take_turns
from benchmarks.on_screen import at_rest, drawn, names_alone, once, window_of

NAME = "filter"

_WORD = "boer"
"""A part of names at the demo school: most of the list goes with its first letters."""


def measured(sizes: Sizes) -> Figure:
    """Types the letters of a word one after the other, in our list and in a bare one."""
    with window_of(sizes) as window:
        from PySide6.QtCore import (  # noqa: PLC0415 - only after the screenless platform was chosen
            QSortFilterProxyModel,
            QStringListModel,
            Qt,
        )
        from PySide6.QtTest import QTest  # noqa: PLC0415 - see above
        from PySide6.QtWidgets import QLineEdit, QTableView, QVBoxLayout, QWidget  # noqa: PLC0415 - see above

        page = window.students_page
        names, bare = names_alone(window)
        field, table, proxy = QLineEdit(), QTableView(), QSortFilterProxyModel()
        proxy.setSourceModel(QStringListModel(names, proxy))
        proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        table.setModel(proxy)
        field.textChanged.connect(proxy.setFilterFixedString)
        column = QVBoxLayout(bare)
        column.addWidget(field)
        column.addWidget(table)
        bare.show()
        looped, loop_model, loop_field = QWidget(), QStringListModel(names), QLineEdit()
        loop_table = QTableView()
        loop_table.setModel(loop_model)
        loop_field.textChanged.connect(
            lambda typed: loop_model.setStringList(
                [name for name in names if typed.casefold() in name.casefold()]
            )
        )
        loop_column = QVBoxLayout(looped)
        loop_column.addWidget(loop_field)
        loop_column.addWidget(loop_table)
        looped.resize(bare.size())
        looped.show()
        drawn()

        def ready(edit: QLineEdit, number: int) -> float:
            if number % len(_WORD) == 0:
                edit.clear()
                at_rest(window)
            return 0

        def key(edit: QLineEdit, number: int) -> float:
            QTest.keyClicks(edit, _WORD[number % len(_WORD)])
            drawn()
            return 0

        ours, floor, peer = take_turns(
            sizes.rounds * len(_WORD),
            once(lambda n: key(page.form.search_edit, n), lambda n: ready(page.form.search_edit, n)),
            once(lambda n: key(field, n), lambda n: ready(field, n)),
            once(lambda n: key(loop_field, n), lambda n: ready(loop_field, n)),
        )
        if not 0 < page.proxy.rowCount() < sizes.pupils:
            raise AssertionError("the search found nobody, or everybody")
        bare.close()
        looped.close()
    return Figure(
        name=NAME,
        what=f"a key in the search field until the list of {sizes.pupils} pupils is drawn; the goal is 16 ms",
        floor_is="Qt's own filter over the names alone, in a bare table",
        peer_is="a bare table that gets anew what a loop in Python finds in the names alone",
        unit="ms",
        ours=ours,
        floor=floor,
        peer=peer,
    )
