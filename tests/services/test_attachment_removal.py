"""Removing an attachment, and confirming one that cannot be shown: what stays true of dossiers and versions."""

from __future__ import annotations

import pytest

from oso_desktop.dossier.attachments import AttachmentId, Extent
from oso_desktop.dossier.compose import placed_attachments
from oso_desktop.dossier.transfer import Status
from oso_desktop.exchange import filetypes
from oso_desktop.gegevensset.model import Document, Overigdocumentlijst
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.services import attachments, dossiers, handover, secrecy
from oso_desktop.services.attachments import Damaged
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.imports import import_file
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.services import school
from tests.services.school import Case, Stage


def test_a_removed_attachment_leaves_neither_row_nor_content_nor_place_in_the_record(
    running: Workspace, case: Case
) -> None:
    other = attachments.add(running, case.student.id, "nog iets.txt", b"Nog een verzonnen stuk.")

    attachments.remove(running, case.student.id, case.attachment_id)

    view = dossiers.view(running, case.dossier_id)
    assert [each.id for each in view.attachments] == [other.id]
    assert set(placed_attachments(view.student)) == {other.id}
    with running.view() as unit, pytest.raises(KeyError):
        unit.attachments.content(case.attachment_id)
    with running.view() as unit:
        (entry,) = unit.audit.entries(1)
    assert (entry.action, entry.subject) == ("bijlage verwijderd", case.student.id)


def test_after_removal_a_running_dossier_asks_for_inzage_again_and_says_nothing_of_a_missing_file(
    running: Workspace, case: Case
) -> None:
    """R110: what parents saw is no longer what goes; a decision about a removed file is no loose end."""
    attachments.remove(running, case.student.id, case.attachment_id)

    view = dossiers.view(running, case.dossier_id)
    assert view.status is Status.AGAIN
    assert not [reason for reason in view.reasons if reason.place.value == "bijlagen"]
    assert not view.dossier.decision(case.attachment_id).included


def test_a_version_and_a_package_that_were_made_keep_the_document(handed: Workspace, stage: Stage) -> None:
    before = school.frozen_xml(handed, stage.version_id)
    package = handover.export_package(handed, stage.dossier_id, stage.version_id)

    attachments.remove(handed, stage.case.student.id, stage.case.attachment_id)

    assert school.frozen_xml(handed, stage.version_id) == before
    assert school.packed_xml(handed, package.id) == before
    with pytest.raises(NotPossible):
        handover.export_package(handed, stage.dossier_id, stage.version_id)


def test_an_attachment_that_stays_here_is_removed_without_a_trace_in_the_dossier(
    running: Workspace, case: Case
) -> None:
    spare = attachments.add(running, case.student.id, "kladblad.txt", b"Een verzonnen kladblad.")
    attachments.decide(running, case.dossier_id, spare.id, included=False, extent=Extent.FULL)
    before = dossiers.view(running, case.dossier_id)

    attachments.remove(running, case.student.id, spare.id)

    after = dossiers.view(running, case.dossier_id)
    assert (after.dossier, after.status, after.fingerprint) == (
        before.dossier,
        before.status,
        before.fingerprint,
    )


def test_only_a_pupils_own_attachment_can_be_removed(running: Workspace, case: Case) -> None:
    other = school.add(running, school.pupil("L0002"))

    with pytest.raises(NotPossible, match="andere leerling"):
        attachments.remove(running, other.id, case.attachment_id)
    with pytest.raises(KeyError):
        attachments.remove(running, case.student.id, AttachmentId("weg"))

    assert attachments.content(running, case.attachment_id) == pupils.DOCUMENT_TEXT.encode()


def test_a_file_that_cannot_be_shown_is_confirmed_as_seen_by_the_person(
    running: Workspace, case: Case
) -> None:
    """R017: opened or confirmed as seen; which of the two stays on record."""
    fresh = dossiers.start(running, case.student.id, Profile.POPO)

    attachments.mark_seen(running, fresh, case.attachment_id, elsewhere=True)
    said = dossiers.view(running, fresh).dossier.decision(case.attachment_id)
    with running.view() as unit:
        (entry,) = unit.audit.entries(1)
    attachments.mark_seen(running, fresh, case.attachment_id)
    opened = dossiers.view(running, fresh).dossier.decision(case.attachment_id)

    assert (said.seen_elsewhere, said.seen_by, said.seen_at) == (True, running.user.name, running.clock())
    assert entry.action == "bijlage zelf bekeken"
    assert not opened.seen_elsewhere


def test_a_document_that_came_broken_is_said_to_be_broken(workspace: Workspace) -> None:
    """The official examples hold such documents: they travel as they came."""
    whole = pupils.packed()
    cut = Overigdocumentlijst(document=(Document(bestandsnaam="verslag.txt", bestandsinhoud=whole[:40]),))
    import_file(workspace, pupils.dossier_file(overigdocumentlijst=cut))
    (row,) = dossiers.rows(workspace)
    dossier_id = dossiers.start(workspace, row.student.id, Profile.POVO)
    (broken,) = dossiers.view(workspace, dossier_id).attachments
    secrecy.promise(workspace)

    with pytest.raises(Damaged):
        attachments.content(workspace, broken.id)


@pytest.mark.parametrize("file_type", filetypes.ALL)
def test_every_accepted_type_has_a_name_that_people_know(file_type: filetypes.FileType) -> None:
    assert attachments.type_label(file_type.media_type) == file_type.label
