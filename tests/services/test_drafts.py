"""What was typed and not saved: sealed, of one person alone, and gone with the pupil."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from oso_desktop.dossier.lock import LEAST_MINUTES, MOST_MINUTES, LockTerms
from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.services import drafts
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.drafts import Draft
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import FILE_NAME
from oso_desktop.store.errors import StoreClosed
from oso_desktop.vault.sealing import SealBroken
from tests.services.school import Case

PATIENCE = 120
"""Seconds that one thread waits for another; a busy machine may take its time."""
HALF = "De moeder van Kanarie Verzonnen zegt dat"


def said(workspace: Workspace) -> dict[str, str]:
    return {draft.place: draft.text for draft in drafts.kept(workspace)}


def test_what_was_typed_is_there_again_for_who_typed_it_and_for_nobody_else(running: Workspace) -> None:
    """R175: a colleague who unlocks the same laptop does not see what another person was writing."""
    other = replace(running, user=User(name="Een ander", role=Role.HEAD))
    drafts.keep(running, [Draft(place="dossier", text=HALF), Draft(place="beheer", text="b")])
    drafts.keep(other, [Draft(place="dossier", text="van een ander")])

    assert said(running) == {"dossier": HALF, "beheer": "b"}
    assert said(other) == {"dossier": "van een ander"}

    drafts.keep(running, [Draft(place="beheer", text="c")])
    assert said(running) == {"beheer": "c"}, "what was saved since is no draft any more"
    assert said(other) == {"dossier": "van een ander"}


def test_a_draft_is_no_act_and_stands_nowhere_in_plain_text(running: Workspace) -> None:
    with running.view() as unit:
        before = len(unit.audit.entries(1000))
    drafts.keep(running, [Draft(place="dossier", text=HALF)])
    with running.view() as unit:
        assert len(unit.audit.entries(1000)) == before
        (stored,) = unit.drafts.of_person(running.user.name)
    assert HALF.encode() not in stored.content.sealed
    assert HALF.encode() not in (running.folder / FILE_NAME).read_bytes()
    assert HALF not in repr(drafts.kept(running))


def test_a_draft_that_was_put_in_another_place_or_under_another_name_does_not_open(
    running: Workspace,
) -> None:
    drafts.keep(running, [Draft(place="dossier", text=HALF)])
    with running.view() as unit:
        (stored,) = unit.drafts.of_person(running.user.name)
    for name, place in (("Een ander", "dossier"), (running.user.name, "beheer")):
        with running.store.drafting() as kept:
            kept.put(name, replace(stored, place=place))
        with pytest.raises(SealBroken):
            drafts.kept(replace(running, user=User(name=name, role=Role.HEAD)))


def test_a_draft_about_a_pupil_belongs_to_the_pupil(running: Workspace, case: Case) -> None:
    """What goes when the pupil goes is also what somebody was typing about the pupil."""
    drafts.keep(
        running,
        [
            Draft(place="dossier", text=HALF, dossier_id=case.dossier_id),
            Draft(place="weg", text=HALF, dossier_id=DossierId("0" * 16)),
            Draft(place="beheer", text="b"),
        ],
    )
    assert said(running).keys() == {"dossier", "beheer"}, "nothing is kept about a dossier that is gone"
    with running.change(Right.EDIT, "proef", "proef") as unit:
        unit.drafts.drop_of_student(case.student.id)
    assert said(running).keys() == {"beheer"}


def test_a_lock_is_on_record_with_its_cause_and_without_content(running: Workspace) -> None:
    drafts.record_lock(running, "niets gedaan", 3)
    with running.view() as unit:
        (entry,) = unit.audit.entries(1)
    assert (entry.action, dict(entry.detail)) == ("vergrendeld", {"oorzaak": "niets gedaan", "concepten": 3})


@pytest.mark.parametrize("minutes", [0, LEAST_MINUTES - 1, MOST_MINUTES + 1])
def test_never_locking_is_no_choice(running: Workspace, minutes: int) -> None:
    """R175: the program locks after at most an hour without a key or a click."""
    head = replace(running, user=User(name="De directeur", role=Role.HEAD))
    with pytest.raises(NotPossible):
        drafts.set_lock_terms(head, minutes)
    with pytest.raises(ValueError, match="minutes"):
        LockTerms(idle_minutes=minutes)
    assert drafts.lock_terms(head) == LockTerms(idle_minutes=10)
    for allowed in (LEAST_MINUTES, MOST_MINUTES):
        drafts.set_lock_terms(head, allowed)
        assert drafts.lock_terms(head).idle_minutes == allowed


def test_a_store_that_is_kept_for_one_thread_ends_the_work_of_another_unsaved(running: Workspace) -> None:
    begun, go_on = threading.Event(), threading.Event()
    before = drafts.lock_terms(running)

    def work() -> None:
        with running.store.write() as unit:
            unit.settings.save(LockTerms(idle_minutes=33))
            begun.set()
            assert go_on.wait(PATIENCE)
            unit.settings.get(LockTerms)

    with ThreadPoolExecutor(1) as worker:
        done = worker.submit(work)
        assert begun.wait(PATIENCE)
        running.store.only_here()
        go_on.set()
        with pytest.raises(StoreClosed):
            done.result(PATIENCE)
        assert drafts.lock_terms(running) == before
        with pytest.raises(StoreClosed):
            worker.submit(drafts.lock_terms, running).result(PATIENCE)
