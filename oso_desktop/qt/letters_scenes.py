"""The page Inzage en brieven as pictures of it are made: see `screenshots`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from oso_desktop.dossier.inzage import Agreement, InzageSeen, Recorded, Remark
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.entry_scenes import EntryScene, Settle
from oso_desktop.qt.main_window import MainWindow

if TYPE_CHECKING:
    from oso_desktop.qt.letters_page import LettersPage
    from oso_desktop.services.slips import SlipFound
    from oso_desktop.services.workspace import Workspace

_REMARK = "Wij willen graag dat de nieuwe school met ons belt voordat het jaar begint."


def letters_scenes() -> Iterator[EntryScene]:
    """In the order of the work: choosing, looking, printing, and what comes back."""
    yield EntryScene("brieven-groep", _group)
    yield EntryScene("brieven-voorbeeld", _job)
    yield EntryScene("brieven-bezig", _busy)
    yield EntryScene("brieven-adreslijst", _addresses)
    yield EntryScene("stroken-leeg", _no_slips)
    yield EntryScene("strook-opmerking", _slip)
    yield EntryScene("strook-veranderd", _changed_slip)


def _page(window: MainWindow, workspace: Workspace, settle: Settle) -> LettersPage:
    window.open_workspace(workspace)
    window.open_letters()
    page = window.letters_page
    page.form.tabs.setCurrentWidget(page.group)
    page.group.pane.notices.clear()
    settle(window)
    return page


def _group(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    page = _page(window, workspace, settle)
    page.group.pane.forget()
    page.group.model.choose_all(on=True)
    page.group.form.table.selectRow(2)


def _job(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    page = _page(window, workspace, settle)
    page.group.model.choose_all(on=True)
    page.group.show_job()
    settle(window)
    page.group.pane.preview.search.open()
    page.group.pane.preview.form.search_edit.setText("school")


def _busy(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    page = _page(window, workspace, settle)
    page.group.pane.show_working()
    page.group.pane.job.progressed.emit("Brief 12 van 60 wordt gemaakt", 12, 60)


def _addresses(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    page = _page(window, workspace, settle)
    page.group.form.progress_bar_row.hide()
    page.group.model.choose_all(on=True)
    page.group.pane.show_addresses(page.group.model.chosen)


def _slips(window: MainWindow, workspace: Workspace, settle: Settle) -> LettersPage:
    page = _page(window, workspace, settle)
    page.slips.skip()
    page.slips.notices.clear()
    page.form.tabs.setCurrentWidget(page.slips)
    return page


def _no_slips(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _slips(window, workspace, settle)


def _found(pupil: str, holder: str, about: str, text: str = "", next_step: str = "") -> SlipFound:
    from oso_desktop.services.slips import SlipFound, SlipState  # noqa: PLC0415 - only for these scenes

    return SlipFound(
        state=SlipState.CHANGED if text else SlipState.OPEN,
        code="K7M2-Q9XD-3FTA",
        dossier_id=DossierId("1"),
        holder_id="1",
        pupil=pupil,
        group="8A",
        holder=holder,
        about=about,
        text=text,
        next_step=next_step,
    )


def _slip(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.services.slips import SlipAnswer  # noqa: PLC0415 - only for this scene

    page = _slips(window, workspace, settle)
    fact = InzageSeen(
        holder_id="1",
        on=workspace.today - timedelta(days=1),
        recorded=Recorded.LETTER,
        agreement=Agreement.UNKNOWN,
        by=workspace.user.name,
        fingerprint="",
    )
    said = Remark(holder_id="1", holder_name="", text=_REMARK, at=workspace.clock(), by="")
    mother = SlipAnswer(slip=_found("Sanne Visser", "Marieke Visser", "Moeder"), fact=fact)
    father = SlipAnswer(slip=_found("Sanne Visser", "Jeroen Visser", "Vader"), fact=fact, remark=said)
    page.slips.show_answers([(mother, True), (father, True)])
    page.slips.show_slip(_found("Liekele van der Hoekstra-Wâldsma", "Tjitske Wâldsma", "Moeder"))
    page.slips.form.remark_button.setChecked(True)
    page.slips.form.remark_edit.setPlainText(_REMARK)
    page.slips.record()


def _changed_slip(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    page = _slips(window, workspace, settle)
    page.slips.form.code_edit.setText("K7M2-Q9XD-3FTA")
    page.slips.show_slip(
        _found(
            "Liekele van der Hoekstra-Wâldsma",
            "Tjitske Wâldsma",
            "Moeder",
            text="Het dossier is veranderd na de brief van deze strook. Er is niets vastgelegd.",
            next_step="Maak een nieuwe uitnodiging, en bied opnieuw inzage aan.",
        )
    )
