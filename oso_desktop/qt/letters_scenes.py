"""The page Inzage en brieven as pictures of it are made: see `screenshots`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.qt.entry_scenes import EntryScene, Settle
from oso_desktop.qt.main_window import MainWindow

if TYPE_CHECKING:
    from oso_desktop.qt.letters_page import LettersPage
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


def _slip(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from datetime import timedelta  # noqa: PLC0415 - only for this scene

    from oso_desktop.dossier.inzage import (  # noqa: PLC0415 - see above
        Agreement,
        InzageSeen,
        Recorded,
        Remark,
    )
    from oso_desktop.services.slips import SlipAnswer, SlipFound, SlipState  # noqa: PLC0415 - see above

    page = _slips(window, workspace, settle)
    found = [pupil for pupil in page.group.model.chosen or page.group.everybody if pupil.address]
    slips = [
        SlipFound(
            state=SlipState.OPEN,
            code="K7M2-Q9XD-3FTA",
            dossier_id=line.dossier_id,
            holder_id=line.to.id,
            pupil=line.pupil,
            group=line.group,
            holder=line.to.name,
            about=line.to.about,
        )
        for line in found[:3]
    ]
    fact = InzageSeen(
        holder_id="",
        on=workspace.today - timedelta(days=1),
        recorded=Recorded.LETTER,
        agreement=Agreement.UNKNOWN,
        by=workspace.user.name,
        fingerprint="",
    )
    said = Remark(holder_id="", holder_name="", text=_REMARK, at=workspace.clock(), by="")
    page.slips.show_answers(
        [
            (SlipAnswer(slip=slips[1], fact=fact), True),
            (SlipAnswer(slip=slips[2], fact=fact, remark=said), True),
        ]
    )
    page.slips.show_slip(slips[0])
    page.slips.form.remark_button.setChecked(True)
    page.slips.form.remark_edit.setPlainText(_REMARK)
    page.slips.record()


def _changed_slip(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.letters.facts import slip_code  # noqa: PLC0415 - only for this scene
    from oso_desktop.services import letters  # noqa: PLC0415 - see above

    page = _slips(window, workspace, settle)
    line = next(line for line in page.group.everybody if line.kind is LetterKind.INVITATION)
    letters.make(workspace, line.dossier_id, line.kind, line.to.id)
    page.slips.form.code_edit.setText(f"{slip_code(line.dossier_id, line.to.id)}-0000")
    page.slips.look_up()
