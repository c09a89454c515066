"""Pictures of every page, light, dark and in high contrast, small and large, at 100 % and 150 %: for looking hard.

The scale of a window is fixed when Qt starts, so each scale is drawn by a process of its own.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QApplication, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.application import make_application
from oso_desktop.qt.demo_school import own_command
from oso_desktop.qt.entry_scenes import EntryScene, entrance_scenes, management_scenes
from oso_desktop.qt.first_start_state import FirstStart, SchoolEntry, Step
from oso_desktop.qt.import_scenes import import_scenes
from oso_desktop.qt.language import Language
from oso_desktop.qt.letters_scenes import letters_scenes
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.packages_scenes import packages_scenes
from oso_desktop.qt.page import MessageKind
from oso_desktop.qt.received_scenes import received_scenes
from oso_desktop.qt.theme import Scheme, theme, windows_contrast

if TYPE_CHECKING:
    from oso_desktop.qt.dossier_scenes import DossierScene
    from oso_desktop.services.workspace import Workspace

SCALES = (1.0, 1.5)
SCREENS = ((1366, 768), (1920, 1080))
_CHILD = "OSO_DESKTOP_SCREENSHOTS_CHILD"
_PDF_MS = 500
REST = 1.0
"""What part of the waits for what comes by a timer is kept: a look at sizes alone needs little of what they bring."""
_CONTRAST = "white-on-black"
"""The high-contrast theme of the pictures: the one that differs most from light and dark."""


class NotDrawn(OsoError):
    """A picture could not be made."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its name, and how to bring the window to it; what it is of, if not the window itself."""

    name: str
    prepare: Callable[[MainWindow], QWidget | None]


def screenshots(folder: Path, language: Language = Language.DUTCH) -> list[Path]:
    """Draws every page of the demo school into `folder`, one process per scale; the paths of the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    if os.environ.get(_CHILD):
        return _render_demo(folder, language)
    for scale in SCALES:
        environment = os.environ | {
            _CHILD: "1",
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": str(scale),
        }
        done = subprocess.run(  # noqa: S603 - this very program, no word of it from outside
            own_command("demo", "--screenshots", str(folder), "--language", language.value),
            env=environment,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise NotDrawn(
                "De afbeeldingen konden niet worden gemaakt.\n"
                + done.stderr.decode(errors="replace")[-2000:],
                "Kijk of er nog ruimte is op de schijf en probeer het nog eens.",
            )
    return sorted(folder.glob("*.png"))


def _render_demo(folder: Path, language: Language) -> list[Path]:
    from oso_desktop.services.demo import demo_workspace  # noqa: PLC0415 - after the decision which process this is
    from oso_desktop.vault.keychain import MemoryKeychain  # noqa: PLC0415 - see above

    make_application(unseen=True, language=language)
    with tempfile.TemporaryDirectory(prefix="oso-demo-", ignore_cleanup_errors=True) as store:
        workspace = demo_workspace(Path(store), MemoryKeychain())
        try:
            return render_all(workspace, folder)
        finally:
            workspace.close()


def render_all(workspace: Workspace, folder: Path, names: frozenset[str] | None = None) -> list[Path]:
    """Draws every scene (or those named) at this process's scale; the paths of the pictures."""
    make_application(unseen=True)
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    made = []
    for width, height in SCREENS:
        for scheme in Scheme:
            theme().apply(scheme, windows_contrast(_CONTRAST) if scheme is Scheme.CONTRAST else None)
            operations = Operations()
            window = MainWindow(operations)
            window.resize(round(width / scale), round(height / scale))
            window.show()
            for scene in scenes(workspace):
                if names is not None and scene.name not in names:
                    continue
                shown = scene.prepare(window) or window
                settle(window)
                path = folder / f"{scene.name}-{scheme.value}-{width}x{height}-{round(scale * 100)}.png"
                if not shown.grab().save(str(path)):
                    raise NotDrawn(
                        f"{path.name} kon niet worden bewaard.", "Kijk of er nog ruimte is op de schijf."
                    )
                made.append(path)
            window.close()
            operations.shut_down()
    return made


def settle(window: MainWindow) -> None:
    """Waits until the worker is done, what it brought is laid out, and PDF pages are drawn."""
    for pause in (160, 30, 10):  # the card beside the list waits a moment before it asks
        _rest(round(pause * REST))
        if window.operations.working:
            loop = QEventLoop()
            window.operations.idle.connect(loop.quit)
            QTimer.singleShot(10_000, loop.quit)
            loop.exec()
    if any(view.isVisible() for view in window.findChildren(QPdfView)):
        _rest(round(_PDF_MS * REST))
    QApplication.processEvents()


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def scenes(workspace: Workspace) -> Iterator[Scene]:
    """Every page of the program, in the order in which a school meets them."""
    for step in Step:
        yield Scene(f"eerste-start-{step.value + 1}", partial(_first_start, workspace=workspace, step=step))
    yield Scene("sleutel-kwijt", partial(_entrance, lost=True))
    yield Scene("opslag-beschadigd", partial(_entrance, lost=False))
    for each in entrance_scenes():
        yield Scene(each.name, partial(_entry_page, workspace=workspace, scene=each))
    yield Scene("te-doen-leeg", partial(_nothing_to_do, workspace=workspace))
    yield Scene("te-doen", partial(_to_do, workspace=workspace))
    yield Scene("leerlingen-leeg", partial(_empty_list, workspace=workspace))
    yield Scene("leerlingen", partial(_list, workspace=workspace))
    yield Scene("leerlingen-gekozen", _chosen)
    yield Scene("leerlingen-zoeken", _search)
    yield Scene("overal-zoeken", _find)
    yield Scene("leerlingen-overstappen", _transfers)
    yield Scene("leerlingen-meldingen", _messages)
    yield Scene("leerlingen-ongedaan-maken", partial(_undo, workspace=workspace))
    yield Scene("leerlingen-ongedaan-gemaakt", _undone)
    for each in import_scenes():
        yield Scene(each.name, partial(_entry_page, workspace=workspace, scene=each))
    for each in letters_scenes():
        yield Scene(each.name, partial(_entry_page, workspace=workspace, scene=each))
    for each in received_scenes():
        yield Scene(each.name, partial(_entry_page, workspace=workspace, scene=each))
    for each in packages_scenes():
        yield Scene(each.name, partial(_entry_page, workspace=workspace, scene=each))
    for tab in ("school", "key", "log"):
        yield Scene(f"beheer-{_MANAGEMENT[tab]}", partial(_management, workspace=workspace, tab=tab))
    for each in management_scenes():
        yield Scene(each.name, partial(_entry_page, workspace=workspace, scene=each))
    yield Scene("beheer-regio", partial(_region, workspace=workspace))
    yield Scene("beheer-regio-kalender", _region_calendar)
    yield Scene("beheer-nieuw-herstelblad", partial(_renewal, workspace=workspace))
    yield from _dossier_scenes(workspace)


def _dossier_scenes(workspace: Workspace) -> Iterator[Scene]:
    from oso_desktop.qt.dossier_scenes import dossier_scenes  # noqa: PLC0415 - brings the database along

    for scene in dossier_scenes():
        yield Scene(scene.name, partial(_dossier, workspace=workspace, scene=scene))


def _first_start(window: MainWindow, workspace: Workspace, step: Step) -> None:
    from oso_desktop.qt.first_start import FirstStartWizard  # noqa: PLC0415 - only for this scene
    from oso_desktop.vault.keychain import MemoryKeychain  # noqa: PLC0415 - see above
    from oso_desktop.vault.recovery import new_recovery_code  # noqa: PLC0415 - see above

    unfinished = (
        (workspace, new_recovery_code(workspace.store_id)) if step in (Step.SHEET, Step.WORDS) else None
    )
    wizard = FirstStartWizard(window.operations, Path(), MemoryKeychain, unfinished=unfinished)
    window.show_entrance(wizard)
    wizard.show_state(
        FirstStart(
            step=step,
            entry=_entry(workspace),
            keychain_works=True,
            store_made=step.value > 2,
            sheet_kept=True,
        )
    )
    if step is Step.SCHOOL:
        wizard.show_state(
            FirstStart(step=step, entry=SchoolEntry(name="Basisschool De Vuurtoren", brin="9ZZ"))
        )
        wizard.go_on()
    if step is Step.KEYCHAIN:
        wizard.keychain.show_found()


def _entry(workspace: Workspace) -> SchoolEntry:
    return SchoolEntry(user_name=workspace.user.name, role=workspace.user.role)


def _entrance(window: MainWindow, *, lost: bool) -> None:
    from oso_desktop.qt.entrance import Entrance  # noqa: PLC0415 - only for this scene
    from oso_desktop.store.errors import StoreDamaged  # noqa: PLC0415 - see above
    from oso_desktop.vault.keychain import MemoryKeychain  # noqa: PLC0415 - see above
    from oso_desktop.vault.slots import KeychainEmpty  # noqa: PLC0415 - see above

    error = KeychainEmpty() if lost else StoreDamaged()
    window.show_entrance(Entrance(window.operations, Path(), MemoryKeychain, error))


def _entry_page(window: MainWindow, workspace: Workspace, scene: EntryScene) -> None:
    window.toast.close_bar()
    scene.act(window, workspace, settle)


def _nothing_to_do(window: MainWindow, workspace: Workspace) -> None:
    from oso_desktop.dossier.todo import School, todo  # noqa: PLC0415 - only for this scene

    window.open_workspace(workspace)
    settle(window)
    window.todo_page.show_todo(todo(School(students=(), dossiers=(), today=workspace.today)))


def _to_do(window: MainWindow, workspace: Workspace) -> None:
    window.open_workspace(workspace)
    window.open_todo()


def _empty_list(window: MainWindow, workspace: Workspace) -> None:
    window.open_workspace(workspace)
    window.open_students()
    settle(window)
    window.students_page.show_rows([])


def _list(window: MainWindow, workspace: Workspace) -> None:
    window.open_workspace(workspace)
    window.open_students()
    settle(window)
    window.students_page.form.table.selectRow(3)


def _chosen(window: MainWindow) -> None:
    """All of them, of whom some have no transfer or no school yet."""
    window.students_page.form.table.selectAll()


def _search(window: MainWindow) -> None:
    window.students_page.form.search_edit.setText("8a wis")


def _find(window: MainWindow) -> None:
    window.find_anything()
    settle(window)
    window.finder.form.find_edit.setText("b")


def _transfers(window: MainWindow) -> None:
    window.finder.leave()
    from oso_desktop.dossier.transfer import DossierId, Status  # noqa: PLC0415 - only for this scene
    from oso_desktop.gegevensset.profiles import Profile  # noqa: PLC0415 - see above
    from oso_desktop.services.transfers import Transfer  # noqa: PLC0415 - see above

    window.students_page.show_all()
    window.students_page.form.table.selectRow(2)
    settle(window)
    gone = Transfer(
        id=DossierId("1"),
        profile=Profile.POVO,
        status=Status.HANDED_OVER,
        receiver="Het Verzonnen College",
        handed_over=window.workspace.today,
        untouched=False,
    )
    mistake = replace(
        gone,
        id=DossierId("2"),
        profile=Profile.POPO,
        status=Status.CONCEPT,
        receiver="",
        handed_over=None,
        untouched=True,
    )
    window.students_page.card.show_transfers((mistake, gone))


def _undo(window: MainWindow, workspace: Workspace) -> None:
    """A concept was just taken away; nothing really is."""
    from oso_desktop.gegevensset.profiles import Profile  # noqa: PLC0415 - only for this scene

    _list(window, workspace)
    settle(window)
    window.toast.offer(
        f"Concept verwijderd: {Profile.POPO.label}.",
        lambda _workspace: None,
    )


def _undone(window: MainWindow) -> None:
    window.toast.undo()


def _messages(window: MainWindow) -> None:
    window.students_page.show_all()
    window.message(MessageKind.SUCCESS, "Leerlingenlijst (EDEXML): 24 toegevoegd, 3 bijgewerkt.")
    window.message(
        MessageKind.ERROR,
        "lijst.xml: Het bestand is afgebroken: het einde ontbreekt.",
        "Maak in uw LAS een nieuw bestand en lees dat in.",
    )


_MANAGEMENT = {"school": "school", "key": "sleutel", "log": "logboek"}
"""Per tab of Beheer its name in a picture."""


def _management(window: MainWindow, workspace: Workspace, tab: str) -> None:
    window.open_workspace(workspace)
    window.open_management()
    form = window.management_page.form
    form.tabs.setCurrentWidget(getattr(form, f"{tab}_tab"))
    settle(window)
    if tab == "log":
        form.check_button.click()
    if tab == "school":
        window.management_page.school.fields.form.postcode_edit.clear()
        form.save_button.click()


def _region(window: MainWindow, workspace: Workspace) -> None:
    """The agreements of the example file, as they stand before somebody stores them."""
    from oso_desktop.services.region import example  # noqa: PLC0415 - only for this scene

    window.open_workspace(workspace)
    window.open_management()
    page = window.management_page
    page.form.tabs.setCurrentWidget(page.region)
    settle(window)
    page.region.show_profile(example())
    page.region.form.scroll.verticalScrollBar().setValue(0)


def _region_calendar(window: MainWindow) -> None:
    bar = window.management_page.region.form.scroll.verticalScrollBar()
    bar.setValue(bar.maximum())


def _renewal(window: MainWindow, workspace: Workspace) -> None:
    window.open_workspace(workspace)
    window.open_management()
    form = window.management_page.form
    form.tabs.setCurrentWidget(form.key_tab)
    settle(window)
    form.renew_button.click()


def _dossier(window: MainWindow, workspace: Workspace, scene: DossierScene) -> QWidget:
    from oso_desktop.qt.dossier_scenes import open_scene  # noqa: PLC0415 - brings the database along

    open_scene(window.dossier_page, workspace, scene.status)
    settle(window)
    window.dossier_page.show_tab(scene.tab)
    settle(window)
    return scene.act(window.dossier_page)
