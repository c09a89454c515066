"""Nothing that a school does often costs more than n log n: counted in work, at one size and at four times that size.

Work is every function that Python enters or hands over to, and one for every fifty steps of the machine of the
database: so a query that goes through the pupils for every pupil is seen as well. What one call of a library in C does
within itself is not counted; `docs/scale.md` has the seconds.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
from sqlalchemy import Connection, Engine, event

from benchmarks.made_up_school import class_list_of, made_up_school
from benchmarks.schools import School
from oso_desktop.qt.students_model import Filter, StudentsModel, StudentsProxy
from oso_desktop.services import backups, retention
from oso_desktop.services.dossiers import rows
from oso_desktop.services.finding import findable
from oso_desktop.services.imports import plan_import
from oso_desktop.services.store_check import check_store
from oso_desktop.services.todo import todo
from oso_desktop.services.workspace import Workspace
from tests.work_counted import calls_in

SMALL, TIMES = 80, 4
STEPS = 50


@pytest.fixture(scope="module")
def schools() -> Iterator[tuple[School, School]]:
    """A school, and one of four times as many pupils of the same kind."""
    with ExitStack() as stack:
        yield (
            stack.enter_context(made_up_school(SMALL)),
            stack.enter_context(made_up_school(SMALL * TIMES)),
        )


def n_log_n(times: int, size: int) -> float:
    """How many times the work may be at so many times the size, with a tenth for what differs between pupils."""
    return 1.1 * times * math.log(times * size) / math.log(size)


def grown(small: Callable[[], object], large: Callable[[], object]) -> float:
    """How many times the work of the second is that of the first; both were done before, so nothing is made ready."""
    small()
    large()
    with every_step_counted():
        return calls_in(large) / calls_in(small)


@contextmanager
def every_step_counted() -> Iterator[None]:
    """Within it, the steps of the database call a function of Python."""

    def count(connection: Connection, *_: object) -> None:
        connection.connection.dbapi_connection.set_progress_handler(lambda: 0, STEPS)

    event.listen(Engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", count)


def filtered(workspace: Workspace) -> Callable[[], object]:
    """A key in the search field of the list, and the field empty again."""
    model = StudentsModel()
    proxy = StudentsProxy(model)
    model.show(rows(workspace))

    def keys() -> None:
        proxy.choose(Filter(words=("ve",)))
        proxy.choose(Filter())

    return keys


def compared(workspace: Workspace) -> Callable[[], object]:
    """The list of the school read once more, up to what it would change."""
    with workspace.view() as unit:
        pupils = list(unit.students.several([row.student.id for row in rows(workspace)]).values())
    newest = max(pupil.school_year for pupil in pupils)
    again = class_list_of([pupil for pupil in pupils if pupil.school_year == newest])
    return lambda: plan_import(workspace, again)


PATHS: dict[str, Callable[[Workspace], Callable[[], object]]] = {
    "list": lambda workspace: lambda: rows(workspace),
    "sorted": lambda workspace: lambda: StudentsModel().show(rows(workspace)),
    "filter": filtered,
    "search": lambda workspace: lambda: findable(workspace),
    "todo": lambda workspace: lambda: todo(workspace),
    "deadlines": lambda workspace: lambda: retention.retention(workspace),
    "old attachments": lambda workspace: lambda: retention.old_attachments(workspace),
    "import again": compared,
    "store check": lambda workspace: lambda: check_store(workspace),
    "backup": lambda workspace: lambda: backups.make(workspace, backups.everywhere(workspace)),
}


@pytest.mark.parametrize("path", PATHS)
def test_four_times_the_school_is_no_more_than_n_log_n_times_the_work(
    path: str, schools: tuple[School, School], qapp: object
) -> None:
    """Given a school of 80 and one of 320, made alike, when the same is done at both, then the work grows no faster."""
    small, large = (PATHS[path](each.workspace) for each in schools)
    times = grown(small, large)
    assert times < n_log_n(TIMES, SMALL), f"{times:.2f} times the work"


def test_looking_at_all_pupils_for_each_pupil_would_be_seen(schools: tuple[School, School]) -> None:
    """Given a list in which each pupil is compared with every other, then the work grows too fast for the test."""

    def paired(workspace: Workspace) -> None:
        found = rows(workspace)
        for one in found:
            for other in found:
                one.student.name.startswith(other.student.name)

    small, large = schools
    times = grown(lambda: paired(small.workspace), lambda: paired(large.workspace))
    assert times > n_log_n(TIMES, SMALL)


def test_a_query_without_an_index_would_be_seen(schools: tuple[School, School]) -> None:
    """Given a statement that sets every pupil beside every other within the database, then that is seen as well."""

    def paired(workspace: Workspace) -> None:
        with workspace.store.inspect() as connection:
            connection.exec_driver_sql(
                "SELECT count(*) FROM students a, students b WHERE a.name || 'x' > b.name"
            ).all()

    small, large = schools
    times = grown(lambda: paired(small.workspace), lambda: paired(large.workspace))
    assert times > n_log_n(TIMES, SMALL)
