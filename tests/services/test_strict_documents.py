"""Strict documents: whatever a use case gives back, for each role, with and without the promise of secrecy.

Every use case that `functions()` finds is called, so a new one that gives out the words of a strict document fails
here without anybody thinking of it.
"""

from __future__ import annotations

import dataclasses
import inspect
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.roles import Right, Role
from oso_desktop.dossier.secrecy import SecrecyPromised
from oso_desktop.dossier.transfer import PackageId
from oso_desktop.exchange import packing
from oso_desktop.services import attachments, dossiers, handover
from oso_desktop.services.attachments import packed_text
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import NotAllowed, Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.cli import pupils
from tests.cli.running import words_of
from tests.services import school
from tests.services.every_service import arguments, functions
from tests.services.quick import quick_passwords
from tests.services.school import Stage
from tests.services.test_matrix import ASKED, NEEDS

OPENS = {
    "attachments.content",
    "attachments.travelling_content",
    "outside.place",
    "piling.make",
    "piling.preview",
}
"""The ways in which the document itself is looked at, or goes on paper to the school that gets it; each asks for the
promise, and is on record."""
LAST = ("outside.place", "attachments.describe", "attachments.remove")
"""What leaves a copy behind, or changes what the others are asked about."""

SLOW = (
    *(f"backups.{name}" for name in ("back_up", "automatic", "copy", "make", "verify_backup")),
    "store_check.check_store",
)
"""These go through the whole file, and give back counts and file names: see tests of backups and test_store_check."""


def order() -> list[str]:
    """What gives anything back, what only looks before what changes something."""
    looks, every = NEEDS[Right.VIEW].split() + NEEDS[Right.LETTERS].split(), functions()
    giving = {name for name in ASKED if inspect.signature(every[name]).return_annotation != "None"}
    names = sorted(giving - {*LAST, *SLOW}, key=lambda name: (name not in looks, name))
    return [*names, *LAST]


@pytest.fixture
def office(
    tmp_path: Path, final: tuple[Path, Stage], keychain: MemoryKeychain, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Workspace, Stage, str]]:
    """A final version and a package with a document that is strict, and the id of the package."""
    quick_passwords(monkeypatch)
    own = MemoryKeychain()
    own._secrets.update(keychain._secrets)
    shutil.copytree(final[0], tmp_path / "store")
    workspace, stage = open_store(tmp_path / "store", keychain=own, clock=school.clock), final[1]
    package = handover.export_package(workspace, stage.dossier_id, stage.version_id)
    with workspace.change(Right.EDIT, "proef", stage.dossier_id) as unit:
        document = unit.attachments.get(stage.case.attachment_id)
        unit.attachments.update(dataclasses.replace(document, kind="psychologisch"))
    yield workspace, stage, package.id
    workspace.close()


def things(given: object, store: Path) -> Iterator[str]:
    """All text in what was given back, with that of papers, and of files beside the store."""
    if isinstance(given, str):
        yield given
    elif isinstance(given, bytes):
        yield words_of(given) if given.startswith(b"%PDF") else given.decode("utf-8", errors="replace")
    elif isinstance(given, Path):
        if given.is_file() and given.is_relative_to(store):
            yield from things(given.read_bytes(), store)
    else:
        for each in inside(given):
            yield from things(each, store)


def inside(given: object) -> Iterator[object]:
    """What a thing is made of."""
    if isinstance(given, Mapping):
        yield from given.items()
    elif dataclasses.is_dataclass(given):
        yield from (getattr(given, field.name) for field in dataclasses.fields(given))
    elif isinstance(given, tuple | list | set | frozenset):
        yield from given


def secrets(workspace: Workspace, document: AttachmentId) -> tuple[str, ...]:
    """The document's words, and what stands for them in a dossier file."""
    with workspace.view() as unit:
        packed = packed_text(workspace, unit, unit.attachments.get(document))
    words = packing.unpack(packed).content.decode()
    assert words == pupils.DOCUMENT_TEXT
    return words, packed[:60]


def opened(workspace: Workspace, stage: Stage, package: str) -> set[str]:
    """By which use cases the document came out."""
    marks, found = secrets(workspace, stage.case.attachment_id), set()
    every = functions()
    for name in order():
        given = arguments(name, every[name], stage)
        if "package_id" in given:
            given["package_id"] = package
        try:
            back = every[name](workspace, **given)
        except Exception:  # noqa: BLE001 - made-up arguments: a refusal of whatever kind gives nothing out
            continue
        if any(mark in text for text in things(back, workspace.folder) for mark in marks):
            found.add(name)
    return found


@pytest.mark.parametrize(
    ("role", "promised"),
    [
        (Role.ADMINISTRATION, True),
        (Role.COUNSELLOR, False),
        (Role.COUNSELLOR, True),
        pytest.param(Role.ADMINISTRATION, False, marks=pytest.mark.slow),
        pytest.param(Role.HEAD, False, marks=pytest.mark.slow),
        pytest.param(Role.HEAD, True, marks=pytest.mark.slow),
    ],
)
def test_a_strict_document_comes_out_only_by_looking_at_it_with_the_role_and_the_promise(
    office: tuple[Workspace, Stage, str], role: Role, promised: bool
) -> None:
    """R168, L18: no letter, preview, register, package, backup, finding or list gives it to anybody else."""
    workspace, stage, package = office
    person = school.as_role(workspace, role)
    if promised:  # also of an administrator, who cannot make it here
        with workspace.change(Right.EDIT, "proef", "school") as unit:
            unit.records.add(SecrecyPromised(by=person.user.name, role=role.value, at=workspace.clock()))
    allowed = promised and role is not Role.ADMINISTRATION
    assert opened(person, stage, package) == (OPENS if allowed else set())


def test_the_walk_sees_it_where_the_document_is_not_strict(office: tuple[Workspace, Stage, str]) -> None:
    """Or finding nothing would say nothing: of an ordinary document everybody gets the words."""
    workspace, stage, package = office
    with workspace.change(Right.EDIT, "proef", stage.dossier_id) as unit:
        document = unit.attachments.get(stage.case.attachment_id)
        unit.attachments.update(dataclasses.replace(document, kind="handelingsplan"))
    packed = school.packed_xml(workspace, PackageId(package)).decode()
    assert secrets(workspace, stage.case.attachment_id)[1] in packed, (
        "and a dossier file that gave it away would show"
    )
    assert opened(school.as_role(workspace, Role.ADMINISTRATION), stage, package) >= OPENS


def test_administration_sees_its_title_and_how_it_stands(office: tuple[Workspace, Stage, str]) -> None:
    """R168."""
    workspace, stage, _package = office
    person = school.as_role(workspace, Role.ADMINISTRATION)
    (shown,) = dossiers.view(person, stage.dossier_id).attachments
    assert shown.title
    with workspace.view() as unit:
        assert unit.dossiers.get(stage.dossier_id).decision(shown.id).included
    with pytest.raises(NotAllowed):
        attachments.content(person, shown.id)
