"""The page Pakketten as pictures of it are made: see `screenshots`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from oso_desktop.dossier.handed_over import HandState
from oso_desktop.qt.entry_scenes import EntryScene, Settle

if TYPE_CHECKING:
    from oso_desktop.qt.main_window import MainWindow
    from oso_desktop.qt.packages_page import PackagesPage
    from oso_desktop.services.workspace import Workspace


def packages_scenes() -> Iterator[EntryScene]:
    """The list, what is asked of a line, one package for one school, and an empty page."""
    yield EntryScene("pakketten", _list)
    yield EntryScene("pakketten-ontvangst", _receipt)
    yield EntryScene("pakketten-school", _school)
    yield EntryScene("pakketten-leeg", _empty)


def _page(window: MainWindow, workspace: Workspace, settle: Settle) -> PackagesPage:
    window.open_workspace(workspace)
    window.open_packages()
    settle(window)
    return window.packages_page


def _list(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _page(window, workspace, settle).form.table.selectRow(0)


def _receipt(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    page = _page(window, workspace, settle)
    page.narrow(HandState.UNDERWAY)
    page.ask_receipt()


def _school(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    page = _page(window, workspace, settle)
    page.form.confirm.close_form()
    page.narrow(None)
    page.begin_school()
    settle(window)


def _empty(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    page = _page(window, workspace, settle)
    page.school.back.emit()
    page.show_lines(())
