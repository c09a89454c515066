"""Tabs that are made when first needed: a page with many comes up without the time that all of them take."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar, cast

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabWidget, QWidget


@dataclass(frozen=True, slots=True)
class _Late:
    make: Callable[[], QWidget]
    begun: Callable[[], None]
    stand_in: QWidget


Tab = TypeVar("Tab", bound=QWidget)


class Tabbed(Protocol):
    """A page with such tabs."""

    def tab(self, name: str) -> QWidget:
        """The tab, made now if it was not."""
        ...


class LateTab(Generic[Tab]):
    """One of those tabs as an attribute of its page."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, page: Tabbed, _kind: type) -> Tab:
        return cast("Tab", page.tab(self._name))


class LateTabs:
    """The tabs of one page, by name. Make this before anything else listens to `currentChanged`: who hears that a tab
    came on show finds it made.
    """

    def __init__(self, tabs: QTabWidget) -> None:
        self._tabs = tabs
        self._late: dict[str, _Late] = {}
        self._made: dict[str, QWidget] = {}
        tabs.currentChanged.connect(self._turned)

    def add(
        self,
        name: str,
        title: str,
        make: Callable[[], QWidget],
        *,
        icon: QIcon | None = None,
        before: QWidget | None = None,
        begun: Callable[[], None] = lambda: None,
    ) -> None:
        """Adds a tab, at the end or before another; `begun` is called once when it was made."""
        stand_in = QWidget()
        self._late[name] = _Late(make, begun, stand_in)
        at = self._tabs.count() if before is None else self._tabs.indexOf(before)
        quiet = self._tabs.blockSignals(True)  # the first of them comes on show when the page does
        self._tabs.insertTab(at, stand_in, icon or QIcon(), title)
        self._tabs.blockSignals(quiet)

    def made(self) -> Iterator[tuple[str, QWidget]]:
        """The tabs that are there so far."""
        yield from self._made.items()

    def not_made(self) -> Iterator[str]:
        """The names of the tabs that are not there yet, in the order in which they were added."""
        yield from [name for name in self._late if name not in self._made]

    def is_made(self, name: str) -> bool:
        """Whether that tab is there."""
        return name in self._made

    def place(self, name: str) -> int:
        """Where in the row of tabs it is."""
        return self._tabs.indexOf(self._made[name] if name in self._made else self._late[name].stand_in)

    def get(self, name: str) -> QWidget:
        """The tab, made now if it was not."""
        if name not in self._made:
            late = self._late[name]
            tab = self._made[name] = late.make()
            self._put_in_place_of(late.stand_in, tab)
            late.begun()
        return self._made[name]

    def _put_in_place_of(self, stand_in: QWidget, tab: QWidget) -> None:
        tabs = self._tabs
        at, current = tabs.indexOf(stand_in), tabs.currentIndex()
        title, icon, hint = tabs.tabText(at), tabs.tabIcon(at), tabs.tabToolTip(at)
        before = tabs.blockSignals(True)  # nobody turned to another tab
        tabs.removeTab(at)
        tabs.insertTab(at, tab, icon, title)
        tabs.setTabToolTip(at, hint)
        tabs.setCurrentIndex(current)
        tabs.blockSignals(before)
        stand_in.deleteLater()

    def _turned(self, at: int) -> None:
        current = self._tabs.widget(at)
        for name, late in self._late.items():
            if name not in self._made and late.stand_in is current:
                self.get(name)
                return
