"""What was typed on the page of a dossier and not stored, from all its forms, as JSON by dossier, and back again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, TypeAlias

from oso_desktop.dossier.people import Gezag, GuardianId
from oso_desktop.dossier.reasons import Place
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.dossier_guardians import GuardianDraft
from oso_desktop.qt.dossier_identity import IdentityDraft
from oso_desktop.qt.typed import Entry

if TYPE_CHECKING:
    from oso_desktop.qt.dossier_page import DossierPage

Typed: TypeAlias = dict[str, Any]
"""What was typed about one dossier, as JSON: `fields`, `forms`, `identity`, `guardians` and `remarks`."""


def gathered(page: DossierPage, fields: Mapping[DossierId, list[Entry]]) -> dict[DossierId, Typed]:
    """All of it, by dossier; `fields` are those that no form keeps by itself."""
    found: dict[DossierId, Typed] = {}

    def of(dossier: DossierId, kind: str, empty: Any) -> Any:
        return found.setdefault(dossier, {}).setdefault(kind, empty)

    for dossier, entries in fields.items():
        of(dossier, "fields", []).extend(entries)
    if page.is_made(Place.COMPOSE):
        for dossier, forms in page.compose.editor.written().items():
            of(dossier, "forms", []).extend(forms)
    if page.is_made(Place.PUPIL):
        for dossier, identity in page.pupil.identity.drafts().items():
            of(dossier, "identity", {}).update(asdict(identity))
        for (dossier, guardian), draft in page.pupil.drafts().items():
            of(dossier, "guardians", {})[guardian or ""] = asdict(draft)
    if page.is_made(Place.INZAGE):
        for (dossier, holder), (text, replaces) in page.inzage.begun().items():
            of(dossier, "remarks", {})[holder] = [text, replaces]
    return found


def spread(page: DossierPage, dossier: DossierId, typed: Typed) -> list[Entry]:
    """Gives each form its own again, before the dossier is shown; the fields that no form keeps are left over."""
    if forms := typed.get("forms"):
        page.compose.editor.take_written(dossier, forms)
    if (identity := typed.get("identity")) is not None:
        address = tuple(identity.pop("address"))
        page.pupil.identity.take_drafts({dossier: IdentityDraft(**identity, address=address)})
    if guardians := typed.get("guardians"):
        page.pupil.take_drafts(
            {
                (dossier, GuardianId(guardian) if guardian else None): GuardianDraft(
                    **{**draft, "gezag": Gezag(draft["gezag"])}
                )
                for guardian, draft in guardians.items()
            }
        )
    if remarks := typed.get("remarks"):
        page.inzage.take_begun(
            {(dossier, holder): (text, replaces) for holder, (text, replaces) in remarks.items()}
        )
    return list(typed.get("fields", []))
