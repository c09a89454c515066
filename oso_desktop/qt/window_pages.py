"""The pages of the window, each made when first needed, so that the window comes up without them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from oso_desktop.qt.page import Page

if TYPE_CHECKING:
    from oso_desktop.qt.dossier_page import DossierPage
    from oso_desktop.qt.letters_page import LettersPage
    from oso_desktop.qt.main_window import MainWindow
    from oso_desktop.qt.management_page import ManagementPage
    from oso_desktop.qt.packages_page import PackagesPage
    from oso_desktop.qt.received_page import ReceivedPage
    from oso_desktop.qt.students_page import StudentsPage
    from oso_desktop.qt.todo_page import TodoPage

P = TypeVar("P", bound=Page)

_NAMES = ("te doen", "leerlingen", "dossier", "brieven", "ontvangen", "pakketten", "beheer")
"""The names by which drafts know the pages."""


class WindowPages:
    """Makes the pages of one window. There is none before `begin`, when a store is open."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._made: dict[str, Page] = {}
        self._todo: TodoPage | None = None
        self._students: StudentsPage | None = None

    @property
    def begun(self) -> bool:
        """Whether a store has been open: only then there are pages to go to."""
        return self._students is not None

    @property
    def made(self) -> dict[str, Page]:
        """The pages that were made so far, by name."""
        return {name: self._made[name] for name in _NAMES if name in self._made}

    def begin(self) -> None:
        """Makes what there is to do and the pupil list, if they are not there yet."""
        from oso_desktop.qt.students_page import StudentsPage  # noqa: PLC0415 - an entrance page needs none of it
        from oso_desktop.qt.todo_page import TodoPage  # noqa: PLC0415 - see above

        if not self.begun:
            self._todo = self._add("te doen", TodoPage(self._window))
            self._students = self._add("leerlingen", StudentsPage(self._window))

    @property
    def todo(self) -> TodoPage:
        """What there is to do; there once a store is open."""
        if self._todo is None:
            raise RuntimeError("no store is open")
        return self._todo

    @property
    def students(self) -> StudentsPage:
        """The pupil list; there once a store is open."""
        if self._students is None:
            raise RuntimeError("no store is open")
        return self._students

    @cached_property
    def dossier(self) -> DossierPage:
        """The dossier page."""
        from oso_desktop.qt.dossier_page import DossierPage  # noqa: PLC0415 - the list comes up without it

        page = self._add("dossier", DossierPage(self._window))
        page.found_no_place.connect(self._window.notices.show_homeless)
        return page

    @cached_property
    def letters(self) -> LettersPage:
        """The page Inzage en brieven."""
        from oso_desktop.qt.letters_page import LettersPage  # noqa: PLC0415 - the list comes up without it

        return self._add("brieven", LettersPage(self._window))

    @cached_property
    def received(self) -> ReceivedPage:
        """The page Ontvangen."""
        from oso_desktop.qt.received_page import ReceivedPage  # noqa: PLC0415 - the list comes up without it

        return self._add("ontvangen", ReceivedPage(self._window))

    @cached_property
    def packages(self) -> PackagesPage:
        """The page Pakketten."""
        from oso_desktop.qt.packages_page import PackagesPage  # noqa: PLC0415 - the list comes up without it

        return self._add("pakketten", PackagesPage(self._window))

    @cached_property
    def management(self) -> ManagementPage:
        """The page Beheer."""
        from oso_desktop.qt.management_page import ManagementPage  # noqa: PLC0415 - seldom seen

        page = self._add("beheer", ManagementPage(self._window))
        page.school_saved.connect(self._window.show_school)
        page.restore_asked.connect(self._window.restore_asked)
        page.lock_asked.connect(self._window.lock_asked)
        return page

    def _add(self, name: str, page: P) -> P:
        self._made[name] = page
        self._window.form.pages.addWidget(page)
        return page
