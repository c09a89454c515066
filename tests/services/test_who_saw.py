"""Who looked at an attachment is on record, as SECURITY promises (R164, R168)."""

from __future__ import annotations

from datetime import date

import pytest

from oso_desktop.dossier.roles import Role
from oso_desktop.gegevensset.model import Document, Overigdocumentlijst
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.services import attachments, dossiers, secrecy
from oso_desktop.services.imports import import_file
from oso_desktop.services.workspace import NotAllowed, Workspace
from oso_desktop.store.audit import AuditEntry, AuditRepository
from oso_desktop.store.errors import StoreFull
from tests.cli import pupils
from tests.services import school
from tests.services.school import Case


def entries(workspace: Workspace) -> tuple[AuditEntry, ...]:
    with workspace.view() as unit:
        assert unit.audit.verify().intact
        return unit.audit.entries(100)


def test_each_look_at_an_attachment_is_one_entry_without_a_name(running: Workspace, case: Case) -> None:
    person = school.as_role(running, Role.ADMINISTRATION)
    before = entries(running)

    for _ in range(2):
        assert attachments.content(person, case.attachment_id) == pupils.DOCUMENT_TEXT.encode()

    newest, second, *earlier = entries(running)
    assert tuple(earlier) == before
    assert newest == second
    assert (newest.action, newest.subject, newest.by) == (
        "bijlage ingezien",
        case.student.id,
        person.user.name,
    )
    assert dict(newest.detail) == {"attachment": case.attachment_id, "kind": "handelingsplan"}


def test_what_was_not_seen_is_not_on_record_as_seen(running: Workspace, case: Case) -> None:
    secrecy.promise(running)
    strict = attachments.add(running, case.student.id, "verslag.txt", b"tekst", kind_key="psychologisch")
    cut = Overigdocumentlijst(
        document=(Document(bestandsnaam="verslag.txt", bestandsinhoud=pupils.packed()[:40]),)
    )
    brought = import_file(
        running,
        pupils.dossier_file(
            leerlingid="L0077", geboortedatum=date(2013, 5, 4), bsn=None, overigdocumentlijst=cut
        ),
    )
    dossier_id = dossiers.start(running, brought.students[0], Profile.POVO)
    (broken,) = dossiers.view(running, dossier_id).attachments
    before = entries(running)

    with pytest.raises(NotAllowed):
        attachments.content(school.as_role(running, Role.ADMINISTRATION), strict.id)
    with pytest.raises(attachments.Damaged):
        attachments.content(running, broken.id)

    assert entries(running) == before


def test_what_cannot_be_put_on_record_is_not_shown(
    running: Workspace, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreFull

    monkeypatch.setattr(AuditRepository, "append", full)

    with pytest.raises(StoreFull):
        attachments.content(running, case.attachment_id)
