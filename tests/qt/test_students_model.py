"""The pupil list as data: Dutch order, search, filters, and 5,000 pupils that feel like 50 (UI.md, Leerlingen)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from oso_desktop.dossier.people import StudentId, StudentOutline
from oso_desktop.dossier.transfer import DossierId, Status
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.students_model import Column, Filter, StudentsModel, StudentsProxy, cell, folded
from oso_desktop.services.dossiers import StudentRow
from tests.work_counted import calls_in

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def row(list_name: str, number: int = 0, **values: object) -> StudentRow:
    """A pupil in the list."""
    group = str(values.pop("group", "8A"))
    plain = StudentRow(
        student=StudentOutline(
            id=StudentId(f"s{list_name}{number}"),
            key=f"K{number}",
            name=list_name,
            list_name=list_name,
            group=group,
            year_group="8",
            birth_date=date(2014, 5, 1),
            guardians=(),
            content_hash="",
        ),
        dossier_id=DossierId("d"),
        profile=Profile.POVO,
        receiver="",
        attachments=0,
        undecided=0,
        inzage="",
        status=Status.CONCEPT,
    )
    return replace(plain, **values)  # type: ignore[arg-type]  # names are those of StudentRow


def shown(model: StudentsModel | StudentsProxy, column: Column = Column.NAME) -> list[str]:
    """What stands in a column, from top to bottom."""
    return [str(model.index(place, column).data()) for place in range(model.rowCount())]


@pytest.fixture
def model(qapp: QApplication) -> StudentsModel:
    return StudentsModel()


def test_the_order_is_that_of_a_dutch_class_list(model: StudentsModel) -> None:
    names = [
        "Zeeman, Jan",
        "Şahin, Ömer",
        "Édouard, Lise",
        "Eik, Bo",
        "Ødegaard, Ida",
        "aalbers, Kim",
        "Smit, Bram",
    ]
    model.show([row(name) for name in names])
    assert shown(model) == [
        "aalbers, Kim", "Édouard, Lise", "Eik, Bo", "Ødegaard, Ida", "Şahin, Ömer", "Smit, Bram", "Zeeman, Jan",
    ]  # fmt: skip


def test_groups_are_in_the_order_of_numbers(model: StudentsModel) -> None:
    model.show([row("A", group="10"), row("B", group="8B"), row("C", group="7"), row("D", group="8A")])
    model.sort(Column.GROUP)
    assert shown(model, Column.GROUP) == ["7", "8A", "8B", "10"]
    assert model.groups() == ["7", "8A", "8B", "10"]


def test_what_a_column_leaves_open_the_name_settles(model: StudentsModel) -> None:
    model.show([row(name, group=group) for name, group in [("C", "8"), ("A", "8"), ("B", "7")]])
    model.sort(Column.GROUP, DESCENDING)
    assert shown(model) == ["A", "C", "B"]


def test_statuses_are_in_the_order_of_the_work(model: StudentsModel) -> None:
    states = [Status.HANDED_OVER, None, Status.SEEN, Status.CONCEPT]
    model.show([row(str(number), status=status) for number, status in enumerate(states)])
    model.sort(Column.STATUS)
    assert shown(model, Column.STATUS) == ["geen overstap", "concept", "ingezien", "overgedragen"]
    assert model.statuses() == [None, Status.CONCEPT, Status.SEEN, Status.HANDED_OVER]


def test_pupils_with_attachments_to_decide_on_come_together(model: StudentsModel) -> None:
    model.show(
        [row("A", attachments=9), row("B", attachments=2, undecided=1), row("C", attachments=1, undecided=1)]
    )
    model.sort(Column.ATTACHMENTS, DESCENDING)
    assert shown(model) == ["B", "C", "A"]


def test_the_mark_for_a_decision_is_a_word_and_a_sign(model: StudentsModel) -> None:
    model.show(
        [row("A", attachments=3), row("B", attachments=3, undecided=1), row("C", attachments=3, undecided=3)]
    )
    assert shown(model, Column.ATTACHMENTS) == ["3", "3, 1 te kiezen", "3 te kiezen"]
    signs = [
        model.index(place, Column.ATTACHMENTS).data(Qt.ItemDataRole.DecorationRole) for place in range(3)
    ]
    assert [sign is not None for sign in signs] == [False, True, True]


def test_no_cell_is_silent_to_a_screen_reader(model: StudentsModel) -> None:
    model.show([row("A", undecided=2, attachments=2), row("B", status=None, profile=None)])
    for place in range(2):
        for column in Column:
            assert model.index(place, column).data(Qt.ItemDataRole.AccessibleTextRole)


def test_search_finds_names_numbers_and_groups_without_accents(model: StudentsModel) -> None:
    proxy = StudentsProxy(model)
    model.show(
        [row("Şükrü, Ayşe", 1, group="8A"), row("Łukasik, Maja", 2, group="8B"), row("Smit, Bram", 31)]
    )
    for text, found in {
        "sukru": ["Şükrü, Ayşe"],
        "LUKASIK": ["Łukasik, Maja"],
        "maja 8b": ["Łukasik, Maja"],
        "k31": ["Smit, Bram"],
        "niemand": [],
        "": ["Łukasik, Maja", "Smit, Bram", "Şükrü, Ayşe"],
    }.items():
        proxy.choose(Filter(words=tuple(folded(text).split())))
        assert shown(proxy) == found, text


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize("typed", ["K7M2-Q9XD", "k7m2q9xd", "q9xd", "k7m2-"])
def test_search_finds_the_mark_on_a_return_slip(model: StudentsModel, typed: str) -> None:
    """A slip names nobody; each holder has a mark of their own."""
    model.show(
        [row("Aalbers, Kim", codes=("AAAA-BBBB", "K7M2-Q9XD")), row("Smit, Bram", codes=("CCCC-DDDD",))]
    )
    proxy = StudentsProxy(model)
    proxy.choose(Filter(words=tuple(folded(typed).split())))
    assert shown(proxy) == ["Aalbers, Kim"]


def test_a_few_letters_find_names_only_never_a_mark_made_by_chance(model: StudentsModel) -> None:
    model.show([row("Kaspers, Kim"), row("Smit, Bram", codes=("KAS2-Q9XD",))])
    proxy = StudentsProxy(model)
    proxy.choose(Filter(words=("kas",)))
    assert shown(proxy) == ["Kaspers, Kim"]
    proxy.choose(Filter(words=("9xd",)))
    assert shown(proxy) == []


def test_filters_narrow_together(model: StudentsModel) -> None:
    proxy = StudentsProxy(model)
    model.show(
        [
            row("A", group="8A", status=Status.SEEN),
            row("B", group="8B", status=Status.SEEN),
            row("C", group="8A", status=None),
        ]
    )
    proxy.choose(Filter(group="8A"))
    assert shown(proxy) == ["A", "C"]
    proxy.choose(Filter(group="8A", status=Status.SEEN))
    assert shown(proxy) == ["A"]
    proxy.choose(Filter(without_transfer=True))
    assert shown(proxy) == ["C"]


def test_sorting_goes_by_way_of_the_proxy_and_keeps_places(model: StudentsModel) -> None:
    proxy = StudentsProxy(model)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(proxy, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([row(name, group=group) for name, group in [("A", "7"), ("B", "8"), ("C", "6")]])
    from PySide6.QtCore import QPersistentModelIndex

    kept = QPersistentModelIndex(proxy.index(1, 0))
    proxy.sort(Column.GROUP, DESCENDING)

    assert shown(proxy) == ["B", "A", "C"]
    assert (kept.row(), kept.data()) == (0, "B")
    assert isinstance(proxy, QSortFilterProxyModel)


def test_a_large_school_costs_no_more_per_pupil(qapp: QApplication) -> None:
    """Showing, sorting and each key of a search grow with the number of pupils, sorting a little faster."""

    def work(pupils: int) -> list[int]:
        model = StudentsModel()
        proxy = StudentsProxy(model)
        many = [
            row(f"Achternaam{number * 7919 % pupils}, Jan", number, group=f"{number % 8 + 1}")
            for number in range(pupils)
        ]
        counted = [
            calls_in(act)
            for act in (
                lambda: model.show(many),
                lambda: proxy.sort(Column.GROUP, DESCENDING),
                lambda: proxy.choose(Filter(words=("naam12",))),
            )
        ]
        assert 0 < proxy.rowCount() < pupils
        counted.append(calls_in(lambda: proxy.choose(Filter())))
        assert proxy.rowCount() == pupils
        assert cell(model.row(0), Column.GROUP) == "8"
        return counted

    work(500)  # what is set up once
    for small, large in zip(work(500), work(5000), strict=True):
        assert large < 14 * small  # sorting takes n log n: 10 times 12.3 / 9


def test_a_regional_attachment_that_is_missing_stands_out(model: StudentsModel) -> None:
    """R028: "ontbreekt" in the column Bijlagen, with its name for who points or listens, above what is to choose."""
    name = "Uitstroomprofiel of regionaal formulier"
    model.show([row("A", attachments=2, undecided=1), row("B", attachments=2, undecided=1, missing=(name,))])
    plain, lacking = (model.index(place, Column.ATTACHMENTS) for place in (0, 1))

    assert lacking.data() == "2, 1 ontbreekt"
    assert plain.data() == "2, 1 te kiezen"
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert f"ontbreekt: {name}" in lacking.data(role)
    assert lacking.data(Qt.ItemDataRole.DecorationRole) is not None
    model.sort(Column.ATTACHMENTS, DESCENDING)
    assert shown(model) == ["B", "A"]


def test_the_advice_stands_there_briefly_and_is_said_in_full(model: StudentsModel) -> None:
    """UI.md, Leerlingen: a double advice as schools write it; in full, and how far it is, when asked."""
    model.show(
        [
            row("A", advice="61", definitive_advice=True),
            row("B", advice="10"),
            row("C", advice="35"),
            row("D"),
        ]
    )
    assert shown(model, Column.ADVICE) == ["havo/vwo", "pro", "vmbo kb/tl + lwoo", ""]
    said = [model.index(place, Column.ADVICE).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(4)]
    assert said == [
        "Advies: havo t/m vwo, definitief",
        "Advies: praktijkonderwijs, nog niet definitief",
        "Advies: vmbo kb t/m tl met lwoo, nog niet definitief",
        "Advies: leeg",
    ]
    tip = str(model.index(0, Column.ADVICE).data(Qt.ItemDataRole.ToolTipRole))
    assert "havo t/m vwo, definitief" in tip


def test_the_advice_is_sorted_from_low_to_high(model: StudentsModel) -> None:
    """L26: as the law orders the advices, not by their letters; who has none comes first."""
    model.show([row("A", advice="70"), row("B", advice="20"), row("C"), row("D", advice="60")])
    model.sort(Column.ADVICE)
    assert shown(model, Column.ADVICE) == ["", "vmbo bb", "havo", "vwo"]
