"""The dossier page as it looks in the middle of the work, for the pictures of the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.attachments import AttachmentDecision, kind
from oso_desktop.dossier.transfer import Status
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_desk import bring_into_view
from oso_desktop.qt.dossier_history import HISTORY
from oso_desktop.qt.dossier_page import (
    ATTACHMENTS,
    COMPOSE,
    HAND_OVER,
    INZAGE,
    LETTERS,
    PUPIL,
    DossierPage,
)
from oso_desktop.services.dossiers import rows

if TYPE_CHECKING:
    from oso_desktop.services.workspace import Workspace

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_REMARK = "Wij willen graag dat de nieuwe school met ons belt voordat het jaar begint."


@dataclass(frozen=True, slots=True)
class DossierScene:
    """One picture: the tab, how far the pupil is, and what is done there; that gives what the picture is of."""

    name: str
    tab: str
    status: Status
    act: Callable[[DossierPage], QWidget]


def dossier_scenes() -> tuple[DossierScene, ...]:
    """The tabs in the order of the work, each as it is when there is something to do."""
    return (
        DossierScene("dossier-gegevens", PUPIL, Status.CONCEPT, _guardians),
        DossierScene("dossier-samenstellen", COMPOSE, Status.CONCEPT, _as_it_is),
        DossierScene("dossier-samenstellen-onderdelen", COMPOSE, Status.CONCEPT, _items),
        DossierScene("dossier-samenstellen-bewerken", COMPOSE, Status.CONCEPT, _form),
        DossierScene("dossier-bijlagen", ATTACHMENTS, Status.CONCEPT, _attachments),
        DossierScene("dossier-bijlagen-word", ATTACHMENTS, Status.CONCEPT, _word_file),
        DossierScene("dossier-inzage", INZAGE, Status.OFFERED, _inzage),
        DossierScene("dossier-inzagemodus", INZAGE, Status.OFFERED, _inzage_mode),
        DossierScene("dossier-brieven", LETTERS, Status.SEEN, _letters),
        DossierScene("dossier-overdragen", HAND_OVER, Status.CONCEPT, _as_it_is),
        DossierScene("dossier-overdragen-definitief", HAND_OVER, Status.FINAL, _scrolled),
        DossierScene("dossier-overgedragen", HAND_OVER, Status.HANDED_OVER, _scrolled),
        DossierScene("dossier-geschiedenis", HISTORY, Status.HANDED_OVER, _history),
        DossierScene("dossier-geschiedenis-leeg", HISTORY, Status.CONCEPT, _as_it_is),
        DossierScene("dossier-andere-school", HAND_OVER, Status.HANDED_OVER, _another_school),
    )


def open_scene(page: DossierPage, workspace: Workspace, status: Status) -> None:
    """Brings a pupil on show who is that far, one with attachments if there is one."""
    started = [row for row in rows(workspace) if row.dossier_id is not None]
    fitting = [row for row in started if row.status is status] or started
    chosen = max(fitting, key=lambda row: row.attachments)
    if chosen.dossier_id is not None:
        page.shell.open_dossier(chosen.dossier_id)


def _guardians(page: DossierPage) -> QWidget:
    page.pupil.cards()[0].edit()
    return page.window()


def _as_it_is(page: DossierPage) -> QWidget:
    return page.window()


def _items(page: DossierPage) -> QWidget:
    row = page.compose.row(Category.OUDERSVERZORGERS)
    row.form.showContent.setChecked(True)
    bring_into_view(row.form.items)
    return page.window()


def _form(page: DossierPage) -> QWidget:
    """The pupil's tests with the first one open in its form."""
    page.compose.edit(Category.TOETSRESULTATEN)
    page.compose.editor.reveal("/dossier[1]/huidigeschool[1]/leerling[1]/toetslijst[1]/toets[1]")
    return page.window()


def _attachments(page: DossierPage) -> QWidget:
    """The sensitive one is ticked and asks why; it is on show beside it."""
    careful = max(page.desk.current.attachments, key=lambda each: kind(each.kind).sensitivity.care)
    row = page.attachments.row(careful.id)
    if not row.form.goes.isChecked():
        row.form.goes.click()
    page.attachments.look(careful)
    return page.window()


def _word_file(page: DossierPage) -> QWidget:
    first = page.desk.current.attachments[0]
    page.attachments.preview.hide()
    page.attachments.unshown.offer(
        replace(first, media_type=_WORD), AttachmentDecision(attachment_id=first.id)
    )
    page.attachments.row(first.id).form.removeButton.click()
    return page.window()


def _inzage(page: DossierPage) -> QWidget:
    card = next(iter(page.inzage.cards().values()))
    card.form.remarkButton.setChecked(True)
    card.entry.set_draft(_REMARK)
    return page.window()


def _inzage_mode(page: DossierPage) -> QWidget:
    page.inzage.close_mode()
    page.inzage.open_mode()
    mode = page.inzage.mode
    if mode is None:
        return page.window()
    mode.setWindowState(Qt.WindowState.WindowNoState)
    mode.resize(page.window().size())
    return mode


def _letters(page: DossierPage) -> QWidget:
    page.letters.form.choices.setCurrentRow(0)
    return page.window()


def _scrolled(page: DossierPage) -> QWidget:
    bar = page.handover.form.scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    return page.window()


def _history(page: DossierPage) -> QWidget:
    page.history.form.sameBox.setChecked(True)
    return page.window()


def _another_school(page: DossierPage) -> QWidget:
    """The pupil goes elsewhere after all, and the form for that is open."""
    page.handover.form.scroll.verticalScrollBar().setValue(0)
    page.handover.change.open_change()
    return page.window()
