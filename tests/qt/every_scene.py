"""Everything that the window can show, one after the other: what pictures are made of, and what none is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.readiness import Place
from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.transfer import Status
from oso_desktop.qt import screenshots
from oso_desktop.qt.dossier_scenes import open_scene
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.services.workspace import Workspace
from tests.qt.test_mnemonics import states

_FAR = (Status.CONCEPT, Status.HANDED_OVER)


def everything(window: MainWindow, workspace: Workspace) -> Iterator[tuple[str, QWidget]]:
    """What is on show and its name, once it has come to rest."""
    for scene in screenshots.scenes(workspace):
        shown = scene.prepare(window) or window
        screenshots.settle(window)
        yield scene.name, shown
        if shown is not window:
            shown.close()
    yield from _unpictured(window, workspace)
    for role in Role:
        if role is not workspace.user.role:
            yield from _as_somebody(window, replace(workspace, user=User(name="Iemand anders", role=role)))


def _unpictured(window: MainWindow, workspace: Workspace) -> Iterator[tuple[str, QWidget]]:
    window.open_workspace(workspace)
    window.open_management()
    screenshots.settle(window)
    for name, show in states(window.management_page):
        show()
        screenshots.settle(window)
        yield f"Beheer, {name}", window
    window.open_help()
    screenshots.settle(window)
    yield "hulp", window
    window.help.close()


def _as_somebody(window: MainWindow, workspace: Workspace) -> Iterator[tuple[str, QWidget]]:
    """The pages as somebody in this role has them, who may do less, or other things."""
    role = workspace.user.role.value
    window.open_workspace(workspace)
    window.open_students()
    screenshots.settle(window)
    window.students_page.form.table.selectRow(window.students_page.proxy.rowCount() - 1)
    screenshots.settle(window)
    yield f"leerlingen, {role}", window
    window.open_management()
    tabs = window.management_page.form.tabs
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        screenshots.settle(window)
        yield f"Beheer, {tabs.tabText(number)}, {role}", window
    for status in _FAR:
        open_scene(window.dossier_page, workspace, status)
        for place in Place:
            window.dossier_page.show_tab(place.value)
            screenshots.settle(window)
            yield f"dossier, {place.value}, {status.value}, {role}", window
