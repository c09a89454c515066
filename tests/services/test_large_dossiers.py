"""A dossier of hundreds of megabytes fits in the memory of a school's laptop, or is refused in words (R150)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest

from oso_desktop.dossier.people import StudentId
from oso_desktop.exchange.oso_xml import read_dossier, write_dossier
from oso_desktop.exchange.package import read_package
from oso_desktop.services import attachments, cards, dossiers, handover, receiving, sending
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.conftest import PROJECT
from tests.exchange import documents
from tests.lasting import lasting_places
from tests.services import brought, school
from tests.services.school import Case

MOST = {
    "definitief": 3.8,
    "schrijven": 1.5,
    "lezen": 1.5,
    "pakket": 3.3,
    "pakket lezen": 1.2,
    "drager": 3.3,
    "bekijken": 2.8,
    "ontvangen": 3.5,
}
"""How many times its own size a dossier may take while that is done with it; docs/formats.md tells these."""
EXACT = {"MALLOC_ARENA_MAX": "1", "MALLOC_MMAP_THRESHOLD_": "65536"}
"""What is freed is given back at once, so that what a process took is what it held."""
EACH = 5 * 2**20
COUNT = 4


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="where a process tells what it took at most")
def test_no_more_copies_of_a_dossier_are_in_memory_than_are_told(
    tmp_path: Path, record_property: pytest.RecordProperty
) -> None:
    """R131, R150, R152: from making it final to receiving it, in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.services.test_large_dossiers", str(tmp_path)],
        cwd=PROJECT,
        env={**os.environ, **EXACT, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    times = json.loads(run.stdout)

    record_property("measured: times its size", times)
    assert times.keys() == MOST.keys()
    assert {name: found for name, found in times.items() if found > MOST[name]} == {}


def test_a_dossier_that_no_program_would_read_is_refused_before_it_is_written(
    running: Workspace, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R152: with what to do, and nothing of it stays."""
    with running.view() as unit:
        attachment = unit.attachments.get(case.attachment_id)
        size = len(attachments.packed_text(running, unit, attachment))
    monkeypatch.setattr(handover, "SIZE_LIMIT", size - 1)
    monkeypatch.setattr(handover, "write_dossier", lambda _: pytest.fail("it was written"))

    with pytest.raises(NotPossible) as refused:
        handover.freeze(running, case.dossier_id)

    assert "te groot" in refused.value.text
    assert "bijlage" in refused.value.next_step
    assert not dossiers.view(running, case.dossier_id).dossier.versions


# --- the process of its own -------------------------------------------------------------------------------------------


def _status(name: str) -> int:
    """Bytes of memory: `VmRSS` is what there is, `VmHWM` the most since it was last asked to forget."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    (found,) = (int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith(name))
    return found


def _times(work: Callable[[], object], size: int) -> float:
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    before = _status("VmRSS")
    work()
    return round((_status("VmHWM") - before) / size, 2)


def _picture(size: int) -> bytes:
    """A picture that does not become smaller by packing."""
    return documents.png(20, 30) + os.urandom(size) + b"IEND"


def _ready(workspace: Workspace) -> Case:
    case = school.ready_to_go(workspace, school.pupil())
    for number in range(COUNT):
        added = attachments.add(
            workspace,
            case.student.id,
            f"tekening {number}.png",
            _picture(EACH),
            kind_key="handelingsplan",
            document_date=school.TODAY - timedelta(days=60),
            origin="leerkracht groep 8",
        )
        school.include(workspace, case.dossier_id, added.id)
    dossiers.confirm_choice(school.ago(workspace, 40), case.dossier_id)
    school.give_inzage(
        workspace,
        case.dossier_id,
        offered=school.TODAY - timedelta(days=40),
        seen=school.TODAY - timedelta(days=6),
    )
    return case


def _main(folder: Path) -> dict[str, float]:
    workspace = brought.with_card(school.create(folder / "store", MemoryKeychain()))
    case = _ready(workspace)
    size = COUNT * EACH * 4 // 3
    found = {"definitief": _times(partial(handover.freeze, workspace, case.dossier_id), size)}
    (version,) = dossiers.view(workspace, case.dossier_id).dossier.versions
    xml = school.frozen_xml(workspace, version.id)
    dossier = read_dossier(xml).dossier
    found["schrijven"] = _times(partial(write_dossier, dossier), size)
    found["lezen"] = _times(partial(read_dossier, xml), size)
    del dossier, xml
    found["pakket"] = _times(partial(handover.export_package, workspace, case.dossier_id, version.id), size)
    (package,) = dossiers.view(workspace, case.dossier_id).dossier.packages
    with workspace.view() as unit:
        content = workspace.unseal(handover.PACKAGE_PURPOSE, package.id, unit.packages.content(package.id))
        signer = cards.signer_in(workspace, unit)
    found["pakket lezen"] = _times(partial(read_package, content), size)
    del content
    receiver = replace(brought.THEIRS, brin=school.RECEIVER.brin)
    with (
        patch.object(sending, "gate", return_value=(school.RECEIVER, signer, receiver)),
        patch.object(sending, "_require_same"),
    ):
        found["drager"] = _times(partial(sending.send, workspace, [case.dossier_id], folder), size)
    sent = brought.Sent(xml=school.frozen_xml(workspace, version.id).replace(b">99ZZ<", b">98XX<"))
    came = brought.carrier(folder / "binnen.oso-drager", sent)
    del sent
    parcel = receiving.look(workspace, came)
    assert not [each.refusal for each in parcel.brought if each.refusal]
    chosen: dict[int, StudentId | None] = {0: None}
    found["bekijken"] = _times(partial(receiving.look, workspace, came), size)
    found["ontvangen"] = _times(partial(receiving.receive, workspace, parcel, chosen), size)
    assert len(receiving.deliveries(workspace)) == 1
    workspace.close()
    return found


if __name__ == "__main__":
    with lasting_places():
        sys.stdout.write(json.dumps(_main(Path(sys.argv[1]))))
