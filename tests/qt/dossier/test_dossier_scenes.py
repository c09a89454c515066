"""The pictures of the dossier page: each scene can be brought about and is seen."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from oso_desktop.dossier.transfer import Status
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.dossier_scenes import dossier_scenes, open_scene
from oso_desktop.services import dossiers
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import Fresh, Window, fill_receiver, opened, settled


def test_every_tab_has_a_picture_and_every_scene_can_be_drawn(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh("Noor Bakker", files=("opp", "rapport"))
    fill_receiver(school, dossier_id)
    assert {scene.tab for scene in dossier_scenes()} == set(page.tab_names())

    for scene in dossier_scenes():
        opened(page, qtbot, dossier_id, scene.tab)
        shown = scene.act(page)
        settled(page, qtbot)
        assert shown.isVisible(), scene.name
        assert (shown is page.window()) is (scene.name != "dossier-inzagemodus")


def test_a_scene_takes_a_pupil_who_is_that_far(
    page: DossierPage, window: Window, school: Workspace, fresh: Fresh
) -> None:
    fresh("Noor Bakker", files=("opp", "rapport"))

    open_scene(page, school, Status.CONCEPT)

    (chosen,) = window.asked_for
    row = next(row for row in dossiers.rows(school) if row.dossier_id == chosen)
    assert row.status is Status.CONCEPT
    assert row.attachments >= 2
