"""Choosing, handing over and destroying by two people who really sign in, each with their own password (R170)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.transfer import Way
from oso_desktop.services import handover, management, people, receivers, retention
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.entry import straight_in, unlock
from oso_desktop.services.sign_in import sign_in
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import NotAllowed, Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.services import school
from tests.services.quick import quick_passwords
from tests.services.school import LEAVES, TODAY, Stage
from tests.services.test_registers import whole

CHOOSER, HEAD, CLERK = school.USER.name, "B. Denkbeeldig", "E. Schrijver"
SECRETS = {CHOOSER: "groene fiets bij water", HEAD: "vier losse woorden hier", CLERK: "nog een heel ander"}
AFTER_FIVE_YEARS = school.NOW.replace(year=2031, month=8, day=1)

Sit = Callable[..., AbstractContextManager[Workspace]]


@pytest.fixture
def desk(
    tmp_path: Path, final: tuple[Path, Stage], keychain: MemoryKeychain, monkeypatch: pytest.MonkeyPatch
) -> Sit:
    """Sits somebody down at the one account of three people: whoever chose, the head, and the administration."""
    quick_passwords(monkeypatch)
    shutil.copytree(final[0], tmp_path / "store")
    alone = open_store(tmp_path / "store", keychain=keychain, clock=school.clock)
    people.add_here(alone, HEAD, Role.HEAD, SECRETS[HEAD], own_password=SECRETS[CHOOSER])
    alone.close()

    @contextmanager
    def sit(name: str, now: datetime = school.NOW) -> Iterator[Workspace]:
        unlocked = unlock(tmp_path / "store", keychain=keychain, clock=lambda: now)
        assert straight_in(unlocked) is None, "nobody comes in unasked where an account is shared"
        workspace = sign_in(unlocked, name, SECRETS[name])
        assert workspace.user.name == name
        yield workspace
        workspace.close()

    with sit(HEAD) as head:
        people.add_here(head, CLERK, Role.ADMINISTRATION, SECRETS[CLERK])
    return sit


def log(workspace: Workspace) -> list[tuple[str, str, object]]:
    """The newest entries: who, in which role, and whether it was one person's work."""
    with workspace.view() as unit:
        assert unit.audit.verify().intact
        return [(each.by, each.role, each.detail.get("people")) for each in unit.audit.entries(1)]


def test_who_chose_and_signed_in_hands_nothing_over_until_the_head_allows_it(desk: Sit, stage: Stage) -> None:
    """R170: refused to the chooser, done by another, allowed by the head alone, and each time on record."""
    with desk(CHOOSER) as chooser:
        with pytest.raises(NotPossible, match="zelf gekozen") as refusal:
            handover.export_package(chooser, stage.dossier_id, stage.version_id)
        assert "Beheer › Mensen" in refusal.value.next_step
        with pytest.raises(NotPossible, match="zelf gekozen"):
            handover.record_delivery(chooser, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
        with pytest.raises(NotAllowed):
            management.allow_one_person(chooser, allowed=True)
    with desk(CLERK) as clerk:
        with pytest.raises(NotAllowed):
            management.allow_one_person(clerk, allowed=True)
        handover.export_package(clerk, stage.dossier_id, stage.version_id)
        assert log(clerk) == [(CLERK, Role.ADMINISTRATION.value, "twee mensen")]
    with desk(HEAD) as head:
        management.allow_one_person(head, allowed=True)
        assert log(head) == [(HEAD, Role.HEAD.value, None)]
    with desk(CHOOSER) as chooser:
        handover.record_delivery(chooser, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
        assert log(chooser) == [(CHOOSER, Role.COUNSELLOR.value, "één persoon")]


def test_destroying_takes_the_head_and_somebody_else_who_proposed_it(desk: Sit, stage: Stage) -> None:
    """R155, R170: given three people, when the head proposes, then the head alone cannot destroy it."""
    with desk(CLERK) as clerk:
        receivers.set_moved(clerk, stage.dossier_id, LEAVES)
        handover.record_delivery(clerk, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
        receivers.set_moved(clerk, stage.fresh, LEAVES)
    with desk(HEAD, AFTER_FIVE_YEARS) as head:
        own = retention.propose(head, whole(stage))
        with pytest.raises(NotPossible, match="zelf gedaan"):
            retention.destroy(head, own.id)
        retention.withdraw(head, own.id, reason="Een ander doet dit voorstel.")
    with desk(CLERK, AFTER_FIVE_YEARS) as clerk:
        proposal = retention.propose(clerk, whole(stage))
        with pytest.raises(NotAllowed):
            retention.destroy(clerk, proposal.id)
    with desk(CHOOSER, AFTER_FIVE_YEARS) as chooser, pytest.raises(NotAllowed):
        retention.destroy(chooser, proposal.id)
    with desk(HEAD, AFTER_FIVE_YEARS) as head:
        done = retention.destroy(head, proposal.id)
        assert (done.by, done.confirmed_by) == (CLERK, HEAD)
        with head.view() as unit:
            assert unit.students.outlines() == []
