"""What the region agreed on is marked in the dossier, and ticked by nobody but a person."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.roles import Right
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import dossiers
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import Fresh, opened, the_attachment

AGREED = "in de regio afgesproken"


def agree(school: Workspace) -> None:
    profile = RegionProfile(agreed=("opp",), agreed_categories=(Category.VERZUIM,))
    with school.change(Right.MANAGE, "proef", school.store_id) as unit:
        unit.settings.save(profile)


def test_a_part_that_is_usual_is_marked_and_not_ticked(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R027, R001: the mark stands beside the part; the tick is still for a person."""
    agree(school)
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    usual, other = (page.compose.row(each).form for each in (Category.VERZUIM, Category.TOETSRESULTATEN))

    assert usual.whyLabel.isVisibleTo(page)
    assert usual.whyLabel.text() == AGREED
    assert AGREED in usual.goes.accessibleDescription()
    assert not usual.goes.isChecked()
    assert not other.whyLabel.isVisibleTo(page)
    assert dossiers.view(school, dossier_id).dossier.chosen == frozenset()


def test_an_attachment_that_is_usual_is_marked_and_not_ticked(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R027: a sensitive attachment too is only marked."""
    agree(school)
    dossier_id = fresh(files=("opp", "leerlingrapport"))
    opened(page, qtbot, dossier_id, "bijlagen")
    usual, other = (
        page.attachments.row(the_attachment(school, dossier_id, kind)).form
        for kind in ("opp", "leerlingrapport")
    )

    assert AGREED in usual.metaLabel.text()
    assert not usual.goes.isChecked()
    assert AGREED not in other.metaLabel.text()


def test_a_region_says_nothing_of_a_request_to_a_samenwerkingsverband(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R027: what goes from school to school is what was agreed on."""
    agree(school)
    opened(page, qtbot, fresh(profile=Profile.POSWV), "samenstellen")

    assert page.compose.row(Category.VERZUIM).form.whyLabel.text() != AGREED
