"""Opening a dossier has its documents searched, without anybody asking (R046, R138)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import dossiers
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import Fresh, settled


def forget(school: Workspace, dossier_id: DossierId) -> None:
    """The documents as they were kept before there was a search."""
    with school.change(Right.EDIT, "proef", dossier_id) as unit:
        for attachment in unit.attachments.of_student(unit.dossiers.get(dossier_id).student_id):
            unit.attachments.update(replace(attachment, search=None, scan=None))


def documents(school: Workspace, dossier_id: DossierId) -> tuple[Attachment, ...]:
    return dossiers.view(school, dossier_id).attachments


@pytest.mark.parametrize("profile", [Profile.POSWV, Profile.POVO])
def test_the_page_has_documents_searched(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, profile: Profile
) -> None:
    dossier_id = fresh(profile=profile, files=("opp", "handelingsplan"))
    forget(school, dossier_id)

    page.show_dossier(dossier_id)
    settled(page, qtbot)

    assert all(one.search is not None and one.scan is not None for one in documents(school, dossier_id))
    assert page.desk.current.attachments == documents(school, dossier_id)
    assert page.form.pageProblem.isHidden()
