"""A dossier file that comes for a pupil who is here: what a person entered stays, in the record and in its support."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from oso_desktop.dossier.imported_file import settled, with_stayed
from oso_desktop.gegevensset.model import Leerling, Onderwijsondersteuning, Opp
from tests.dossier.cases import pupil

BEFORE = pupil()
PLAN = Opp(opp_ingangdatum=date(2025, 9, 1))
LATER = Opp(opp_ingangdatum=date(2026, 9, 1))


def merged(coming: Leerling, take: tuple[str, ...] = ()) -> Leerling:
    """The record that results for the pupil of these tests."""
    return with_stayed(coming, BEFORE.record, settled(BEFORE, coming, take).stay)


def test_what_a_person_entered_stays_unless_somebody_takes_what_comes() -> None:
    """R133"""
    coming = replace(
        BEFORE.record, roepnaam="Catootje", onderwijsondersteuning=Onderwijsondersteuning(opp=LATER)
    )
    names = {each.name for each in settled(BEFORE, coming, ()).differences}

    assert merged(coming) == BEFORE.record
    assert merged(coming, tuple(names)) == coming


def test_support_that_a_person_entered_stays_where_the_file_has_none() -> None:
    coming = replace(BEFORE.record, onderwijsondersteuning=None)

    assert merged(coming).onderwijsondersteuning == Onderwijsondersteuning(opp=PLAN)


def test_a_pupil_for_whom_nobody_has_any_support_gets_no_empty_part_for_it() -> None:
    """The standard has no support without content; an empty one would go along as a part."""
    none = replace(BEFORE.record, onderwijsondersteuning=None)

    assert with_stayed(none, none, frozenset()).onderwijsondersteuning is None
