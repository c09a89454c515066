"""Region profiles in a real store: set, taken in from a file, handed on, and as a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from oso_desktop.assets import resource
from oso_desktop.dossier.region import HolidayRegion, RegionProfile
from oso_desktop.dossier.regional import BadProfile
from oso_desktop.dossier.roles import Role
from oso_desktop.exchange.region_file import BadRegionFile
from oso_desktop.services import dossiers
from oso_desktop.services.region import (
    export_calendar,
    export_region,
    import_region,
    region,
    save_region,
)
from oso_desktop.services.workspace import Workspace
from tests.services.school import Case, as_role

EXAMPLE = resource("demo/regioprofiel.json").read_bytes()


def test_without_agreements_all_is_as_the_country_has_it(workspace: Workspace) -> None:
    """R027, R122: nothing needs setting to begin; the present school year is among the years."""
    found = region(workspace)

    assert found.profile == RegionProfile()
    assert "2025-2026" in found.years


def test_what_is_set_is_kept(workspace: Workspace) -> None:
    """R027, R096: agreements are kept in their plain form, and looked at from then on."""
    wanted = RegionProfile(
        name="  Kust\n", holidays=HolidayRegion.SOUTH, response_days=15, closed=(date(2026, 9, 9),) * 2
    )

    kept = save_region(as_role(workspace, Role.HEAD), wanted)

    assert kept == replace(wanted, name="Kust", closed=(date(2026, 9, 9),))
    assert region(workspace).profile == kept


def test_what_cannot_be_is_refused_and_nothing_changes(workspace: Workspace) -> None:
    """R027: a wrong profile, set or read from a file, leaves what there was."""
    head = as_role(workspace, Role.HEAD)
    before = save_region(head, RegionProfile(name="Kust"))

    with pytest.raises(BadProfile):
        save_region(head, RegionProfile(response_days=0))
    with pytest.raises(BadRegionFile):
        import_region(head, b"{}")
    with pytest.raises(BadProfile):
        import_region(head, EXAMPLE.replace(b'["verzuim", "toetsresultaten"]', b'["school"]'))

    assert region(workspace).profile == before


def test_a_file_goes_from_school_to_school(workspace: Workspace) -> None:
    """R027: what one school hands on, another takes over whole."""
    head = as_role(workspace, Role.HEAD)

    taken = import_region(head, EXAMPLE)
    handed_on = export_region(workspace)
    save_region(head, RegionProfile())

    assert import_region(head, handed_on) == taken
    assert region(workspace).profile == taken


def test_a_missing_attachment_is_in_the_pupil_list_and_at_the_gate(running: Workspace, case: Case) -> None:
    """R028: "ontbreekt" stands in the list until the attachment is there."""
    import_region(as_role(running, Role.HEAD), EXAMPLE)

    (row,) = dossiers.rows(running)
    said = [
        reason for reason in dossiers.view(running, case.dossier_id).reasons if "R028" in reason.requirement
    ]

    assert row.missing == ("Uitstroomprofiel of regionaal formulier",)
    assert len(said) == 1

    save_region(as_role(running, Role.HEAD), RegionProfile(required=("handelingsplan",)))
    (row,) = dossiers.rows(running)
    assert row.missing == ()


def test_taking_over_ticks_nothing(running: Workspace, case: Case) -> None:
    """R027: an agreement chooses no category and no attachment, sensitive or not."""
    before = dossiers.view(running, case.dossier_id).dossier

    import_region(as_role(running, Role.HEAD), EXAMPLE)

    assert dossiers.view(running, case.dossier_id).dossier == before


def test_the_calendar_as_a_file_has_no_pupil_in_it(running: Workspace, case: Case) -> None:
    """R105, R122: the school year for Outlook, with the region's dates."""
    import_region(as_role(running, Role.HEAD), EXAMPLE)

    text = export_calendar(running, "2026-2027").decode()

    assert "UID:2026-2027-loting@kalender.oso-desktop" in text
    assert "DTSTART;VALUE=DATE:20270412" in text
    assert case.student.record.achternaam not in text
