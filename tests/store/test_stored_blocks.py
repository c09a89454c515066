"""A pupil that is in a store can be read, whatever a new year of the standard made of its blocks."""

from __future__ import annotations

from oso_desktop.store import migrate
from tests.store.stored_blocks import kept_blocks, listed, unreadable

BEFORE = {"Inzage": {"concept": "bool, required", "datum": "date", "reden": "str"}}


def test_every_stored_block_is_as_the_newest_revision_left_it() -> None:
    """A field that went, got another name or type, or became required: make a migration, and then the list anew."""
    ((revision, then),) = listed().items()

    assert unreadable(then, kept_blocks()) == []
    assert revision <= migrate.HEAD


def test_what_needs_no_migration_is_told_from_what_does() -> None:
    def of(**changes: str) -> dict[str, dict[str, str]]:
        return {"Inzage": BEFORE["Inzage"] | changes, "Nieuw": {"naam": "str, required"}}

    assert unreadable(BEFORE, of(oma="str", concept="bool")) == []
    assert unreadable(BEFORE, of(oma="str, required")) == ["Inzage.oma"]
    assert unreadable(BEFORE, of(datum="date, required", reden="tuple of str")) == [
        "Inzage.datum",
        "Inzage.reden",
    ]
    assert unreadable(BEFORE, {"Inzage": {"datum": "date", "reden": "str"}}) == ["Inzage.concept"]
    assert unreadable(BEFORE, {}) == ["Inzage.concept", "Inzage.datum", "Inzage.reden"]
