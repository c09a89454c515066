"""The checklist "privacy op orde" on a real store: what the store tells, and the ticks of the head (R180)."""

from __future__ import annotations

import pytest

from oso_desktop.dossier.breach import PrivacyOfficer
from oso_desktop.dossier.privacy_order import HandPoint, PrivacyLine, PrivacyTick
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.roles import Role
from oso_desktop.services import breaches
from oso_desktop.services.log_book import log_page
from oso_desktop.services.privacy_order import privacy_order, tick_privacy, untick_privacy
from oso_desktop.services.region import save_region
from oso_desktop.services.workspace import NotAllowed, Workspace
from tests.services.school import TODAY, as_role


def line(workspace: Workspace, name: str) -> PrivacyLine:
    return next(each for each in privacy_order(workspace).lines if each.name == name)


def ticked(workspace: Workspace, point: HandPoint) -> PrivacyTick | None:
    return next(each.tick for each in privacy_order(workspace).lines if each.hand is point)


def test_what_is_arranged_in_the_program_comes_in_order_by_itself(workspace: Workspace) -> None:
    """R180, R173: nobody ticks what the program knows."""
    head = as_role(workspace, Role.HEAD)
    before = privacy_order(head)
    assert line(head, "Herstelblad").good
    assert not line(head, "Functionaris gegevensbescherming").good
    assert not line(head, "Afspraken van de regio").good

    breaches.save_privacy_officer(head, PrivacyOfficer(name="F. Verzonnen", reach="0599000001"))
    save_region(head, RegionProfile(name="Kust"))

    assert line(head, "Functionaris gegevensbescherming").good
    assert line(head, "Afspraken van de regio").good
    assert privacy_order(head).good == before.good + 2


def test_a_tick_is_kept_with_day_and_name_and_stands_in_the_log(workspace: Workspace) -> None:
    """R180, R164: who said so and when, on record, and so is taking it back."""
    head = as_role(workspace, Role.HEAD)
    assert ticked(head, HandPoint.COUNCIL) is None

    made = tick_privacy(head, HandPoint.COUNCIL)
    assert ticked(head, HandPoint.COUNCIL) == made
    assert (made.on, made.by) == (TODAY, head.user.name)
    newest = log_page(head).lines[0]
    assert newest.action == "punt van privacy op orde afgevinkt"
    assert HandPoint.COUNCIL.value in newest.detail

    untick_privacy(head, HandPoint.COUNCIL)
    assert ticked(head, HandPoint.COUNCIL) is None
    assert log_page(head).lines[0].action == "vinkje van privacy op orde weggehaald"


@pytest.mark.parametrize("role", [Role.ADMINISTRATION, Role.COUNSELLOR])
def test_others_read_the_list_and_tick_nothing(workspace: Workspace, role: Role) -> None:
    """R166, R180."""
    other = as_role(workspace, role)
    found = privacy_order(other)
    assert not found.may_manage
    assert len(found.lines) == len(privacy_order(as_role(workspace, Role.HEAD)).lines)
    with pytest.raises(NotAllowed):
        tick_privacy(other, HandPoint.GUIDE)
    assert ticked(other, HandPoint.GUIDE) is None
