"""Taking up an invitation where a restore was decided on and cut off: what was to be moved is moved first."""

from __future__ import annotations

from pathlib import Path

import pytest

from oso_desktop.dossier.roles import Role, User
from oso_desktop.services import backups, restore, ways_in
from oso_desktop.services.backup_files import backups_in, local_folder
from oso_desktop.services.entry import come_in, unlock
from oso_desktop.services.joining import accept_invitation
from oso_desktop.services.stores import create_store
from oso_desktop.store import restoring
from oso_desktop.vault.keychain import MemoryKeychain
from tests.services import school
from tests.services.backups.backing import Later, note

HEAD = User(name="D. Denkbeeldig", role=Role.HEAD)
NEW = "N. Nieuw"


class PowerGone(BaseException):
    """Nothing in the program takes it."""


@pytest.mark.parametrize("moved", range(5))
def test_who_was_invited_comes_into_the_store_that_was_put_back(
    moved: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R174: given a power cut after so many files, then the invitation is not used up in a store that is going away."""
    own, theirs, clock, folder = MemoryKeychain(), MemoryKeychain(), Later(), tmp_path / "school"
    workspace = school.confirmed(
        create_store(folder, school=school.SCHOOL, user=HEAD, keychain=own, clock=clock)
    )
    invitation = ways_in.invite(workspace, NEW, Role.ADMINISTRATION)
    backups.back_up(workspace)
    (file,) = backups_in(local_folder(folder))
    note(workspace)
    workspace.close()
    steps = iter(range(100))
    original = restoring._move

    def move(source: Path, target: Path) -> None:
        if next(steps) == moved:
            raise PowerGone
        original(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(restoring, "_move", move)
        with pytest.raises(PowerGone):
            restore.restore(folder, file, restore.Opener(keychain=own), clock=clock)
    assert restoring.pending(folder)

    accept_invitation(folder, words=" ".join(invitation.code.words), keychain=theirs, clock=clock)

    for keychain, name in ((theirs, NEW), (own, HEAD.name)):
        workspace = come_in(unlock(folder, keychain=keychain, clock=clock))
        assert workspace.user.name == name
        workspace.close()
