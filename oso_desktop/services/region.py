"""What the region and the school agreed on, and the school year that follows from it (R027, R028, R122–R128)."""

from __future__ import annotations

from dataclasses import dataclass

from oso_desktop.assets import resource
from oso_desktop.dossier.calendar import holidays, known_years, moments, school_year_of
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.regional import checked_profile
from oso_desktop.dossier.roles import Right
from oso_desktop.exchange.ics import calendar_file
from oso_desktop.exchange.region_file import read_region, write_region
from oso_desktop.letters.school_guide import school_guide
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionView:
    """The agreements as stored.

    `years` are the school years with a calendar, and the `present` one with or without it.
    """

    profile: RegionProfile
    years: tuple[str, ...]
    present: str
    may_manage: bool


def region(workspace: Workspace) -> RegionView:
    """How things stand."""
    may = workspace.may(Right.MANAGE)
    with workspace.view() as unit:
        profile = unit.settings.get(RegionProfile)
    present = school_year_of(workspace.today)
    return RegionView(
        profile=profile,
        years=tuple(sorted({*known_years(), present})),
        present=present,
        may_manage=may,
    )


def save_region(workspace: Workspace, profile: RegionProfile) -> RegionProfile:
    """Sets the agreements; gives them as they are kept. Raises BadProfile for what cannot be right."""
    checked = checked_profile(profile)
    with workspace.change(Right.MANAGE, "regioprofiel gewijzigd", workspace.store_id) as unit:
        unit.settings.save(checked)
    return checked


def import_region(workspace: Workspace, data: bytes) -> RegionProfile:
    """Takes a region's file over in place of everything that was agreed before.

    Raises BadRegionFile or BadProfile, and then nothing changes.
    """
    read = read_region(data)
    with workspace.change(Right.MANAGE, "regioprofiel ingelezen", workspace.store_id) as unit:
        unit.settings.save(read)
    return read


def export_region(workspace: Workspace) -> bytes:
    """The agreements as a file for other schools."""
    return write_region(region(workspace).profile)


def export_calendar(workspace: Workspace, year: str) -> bytes:
    """The moments and holidays of a school year as a file for a calendar program; nobody's data are in it."""
    profile = region(workspace).profile
    return calendar_file(year, moments(year, profile), holidays(year, profile), stamp=workspace.clock())


def export_school_guide(workspace: Workspace) -> bytes:
    """The text on transfers for the school's guide, as a file; raises NotPossible without a school (R103)."""
    with workspace.view() as unit:
        school = unit.school.get()
    if school is None:
        raise NotPossible(
            "De gegevens van uw school ontbreken.", "Vul bij Beheer de gegevens van de school in."
        )
    return school_guide(school).encode()


def example() -> RegionProfile:
    """The fictitious region of the demo."""
    return read_region(resource("demo/regioprofiel.json").read_bytes())
