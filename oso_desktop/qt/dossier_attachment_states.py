"""Every attachment of a dossier as it stands now, from what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oso_desktop.dossier.attachments import AttachmentId, kind
from oso_desktop.dossier.compose import placed_attachments
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.regional import is_agreed
from oso_desktop.gegevensset.profiles import category_of
from oso_desktop.qt.dossier_attachment_proposal import proposed
from oso_desktop.qt.dossier_attachment_state import AttachmentState, scan_words
from oso_desktop.services import letters, scan
from oso_desktop.services.preparing import ADDED

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView


def states_of(view: DossierView) -> dict[AttachmentId, AttachmentState]:
    """The attachments as the dossier stands now, in the order of the record."""
    categories = {line.category: line for line in view.overview.categories}
    places = placed_attachments(view.student)
    findings = scan.in_attachments(view)
    found = {}
    requests = {each.to.id: each for each in letters.choices(view) if each.kind is LetterKind.AUTHOR_REQUEST}
    named: dict[str, AttachmentId] = {}
    for line in view.overview.attachments:
        category = category_of(places[line.attachment.id].path)
        name = line.attachment.file_name.casefold()
        found[line.attachment.id] = AttachmentState(
            attachment=line.attachment,
            about=kind(line.attachment.kind),
            dossier=view.dossier,
            goes=line.intended,
            category=categories[category] if category is not None else None,
            today=view.today,
            agreed=is_agreed(view.region, view.dossier.profile, line.attachment.kind),
            scan=scan_words([each.standing for each in findings[line.attachment.id]]),
            request=requests.get(line.attachment.id),
            proposal=proposed(line.attachment, view),
            older=named.get(name) if line.attachment.source == ADDED else None,
        )
        named[name] = line.attachment.id
    return found
