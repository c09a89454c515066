"""Nothing of a delivery goes over what nobody saw, and nothing strict out of it to whom it is not meant for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from oso_desktop.dossier.people import Student
from oso_desktop.dossier.roles import Role
from oso_desktop.gegevensset.tree import rewrite_documents
from oso_desktop.services import secrecy, students
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.files import NotWritten
from oso_desktop.services.package_tools import keep_plaintext
from oso_desktop.services.received_items import compare, take_over
from oso_desktop.services.secrecy import SecrecyFirst
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.hardship.scene import now
from tests.services import brought, school
from tests.services.brought import Sent, carrier, xml, xml_of


@pytest.fixture
def head(workspace: Workspace) -> Workspace:
    return school.as_role(brought.with_card(workspace), Role.HEAD)


def called(workspace: Workspace, student: Student, name: str | None) -> None:
    """Somebody changes the calling name."""
    with workspace.view() as unit:
        record = unit.students.get(student.id).record
    students.save_record(workspace, student.id, replace(record, roepnaam=name))


@pytest.mark.parametrize("before", ["Pip", None])
def test_a_value_that_came_after_the_comparison_is_never_replaced(
    head: Workspace, tmp_path: Path, before: str | None
) -> None:
    """R133: a colleague changed the name, or filled it in, while somebody looked at what was there before."""
    here = school.add(head, school.pupil("L0042", roepnaam=before))
    delivery = brought.received(head, carrier(tmp_path / "een"), here.id)

    def chosen() -> list[str]:
        return [pair.key for pair in compare(head, delivery.id).pairs if pair.label == "Roepnaam"]

    looked_at = chosen()
    called(head, here, "Later")
    unchanged = now(head)
    with pytest.raises(NotPossible, match="intussen veranderd"):
        take_over(head, delivery.id, looked_at)
    assert now(head) == unchanged
    assert take_over(head, delivery.id, chosen()) == ("Roepnaam",)
    called(head, here, "Weer anders")
    assert take_over(head, delivery.id, chosen()) == ("Roepnaam",), "a person may want theirs again"


def strict() -> bytes:
    """A dossier with a report of a psychologist."""
    record = brought.pupil(pupils.packed())
    return xml_of(
        rewrite_documents(record, lambda at: replace(at.document, omschrijving="Psychologisch verslag"))
    )


def test_a_strict_document_is_not_written_for_who_did_not_promise_secrecy(
    head: Workspace, tmp_path: Path
) -> None:
    """R168, L18: also without a window, and then nothing is written or on record."""
    path, out = carrier(tmp_path / "een", Sent(xml=strict())), tmp_path / "uit"
    before = now(head)
    with pytest.raises(SecrecyFirst):
        keep_plaintext(head, path, out)
    assert not out.exists()
    assert now(head) == before
    secrecy.promise(head)
    assert [each.read_bytes() for each in keep_plaintext(head, path, out)] == [strict()]


def test_a_file_that_is_there_is_never_written_over(head: Workspace, tmp_path: Path) -> None:
    """R164: two files unpacked in one folder; nothing is on record of what was not written."""
    path, out = carrier(tmp_path / "een"), tmp_path / "uit"
    (written,) = keep_plaintext(head, path, out)
    other = carrier(tmp_path / "twee", Sent(xml=xml(roepnaam="Anders")))
    before = now(head)
    with pytest.raises(NotWritten, match="er staat al een bestand"):
        keep_plaintext(head, other, out)
    assert written.read_bytes() == xml()
    assert now(head) == before
