"""How time, memory and disk grow with the school: `python -m benchmarks.scale` measures, `--page` only writes the page.

Each size is a made-up school in a store of its own. What is measured goes to `docs/scale.json`; `docs/scale.md` and its
picture are made from that file alone (`benchmarks.scale_page`).
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from benchmarks import history
from benchmarks.made_up_school import class_list_of, made_up_school
from benchmarks.memory import resident
from benchmarks.scale_page import PICTURE, page, picture
from benchmarks.schools import School
from oso_desktop.dossier.destruction import Proposed
from oso_desktop.services import backups, retention
from oso_desktop.services.dossiers import rows
from oso_desktop.services.finding import findable
from oso_desktop.services.imports import plan_import
from oso_desktop.services.store_check import check_store
from oso_desktop.services.stores import open_store
from oso_desktop.services.todo import todo
from oso_desktop.services.workspace import Workspace

SIZES = (20, 60, 200, 600, 2_000, 6_000, 20_000)
DOCS = Path(__file__).parents[1] / "docs"
DATA = DOCS / "scale.json"
_OFTEN, _TIMES = 3, 2_000
"""How often something is measured, and up to which size; above that once."""


def main(argv: Sequence[str] | None = None) -> int:
    """Measures every size and writes the data and the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument(
        "sizes", metavar="PUPILS", nargs="*", type=int, help=f"else {' '.join(map(str, SIZES))}"
    )
    parser.add_argument("--remark", default="", help="what else the machine did")
    parser.add_argument("--page", action="store_true", help="measure nothing; write the page from the data")
    parser.add_argument(
        "--data", metavar="FILE", type=Path, default=DATA, help="only write the data, and there"
    )
    arguments = parser.parse_args(argv)
    if not arguments.page:
        told = _measured(tuple(arguments.sizes) or SIZES, arguments.remark)
        arguments.data.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    if arguments.data == DATA:
        data = json.loads(DATA.read_text(encoding="utf-8"))
        (DOCS / "scale.md").write_text(page(data), encoding="utf-8")
        (DOCS / PICTURE).write_text(picture(data), encoding="utf-8")
    return 0


def _measured(sizes: Sequence[int], remark: str) -> dict[str, Any]:
    run = history.here((), quick=False, busy=False, remark=remark)
    curves: dict[str, list[float]] = {}
    with TemporaryDirectory(prefix="oso-benchmark-") as compiled:
        for size in sizes:
            begun = perf_counter()
            for name, value in _of(size, Path(compiled)).items():
                curves.setdefault(name, []).append(float(f"{value:.4g}"))
            print(f"{size} pupils: {perf_counter() - begun:.0f} s with making the school", flush=True)
    return {
        "commit": run.commit,
        "date": run.on,
        "python": run.python,
        "machine": run.machine,
        "remark": remark,
        "sizes": list(sizes),
        "curves": curves,
    }


def _of(size: int, compiled: Path) -> dict[str, float]:
    """Every figure of one size: seconds, or MB."""
    often = _OFTEN if size <= _TIMES else 1
    with made_up_school(size) as made:
        made.workspace.close()
        found = {"open": _opening(made, often)}
        with closing(open_store(made.folder, keychain=made.keychain)) as workspace:
            found |= _at_work(workspace, often)
            found["disk"] = (made.folder / "dossiers.db").stat().st_size / 1e6
            found |= _upkeep(workspace)
        ours = (sys.executable, "-m", "benchmarks.memory_ours", str(made.folder), made.workspace.store_id)
        found["memory"] = resident(ours, compiled, made.secret())
    return found


def _seconds(work: Callable[[], object], often: int) -> float:
    took = []
    for _ in range(often):
        gc.collect()
        gc.disable()
        before = perf_counter()
        work()
        took.append(perf_counter() - before)
        gc.enable()
    return median(took)


def _opening(made: School, often: int) -> float:
    return _seconds(lambda: open_store(made.folder, keychain=made.keychain).close(), often)


def _at_work(workspace: Workspace, often: int) -> dict[str, float]:
    """What a person waits for during the day."""
    listed = rows(workspace)
    with workspace.view() as unit:
        pupils = list(unit.students.several([row.student.id for row in listed]).values())
    newest = max(pupil.school_year for pupil in pupils)
    again = class_list_of([pupil for pupil in pupils if pupil.school_year == newest])
    return {
        "list": _seconds(lambda: rows(workspace), often),
        "filter": _a_key(listed, often),
        "search": _seconds(lambda: findable(workspace), often),
        "todo": _seconds(lambda: todo(workspace), often),
        "deadlines": _seconds(lambda: retention.retention(workspace), often),
        "import again": _seconds(lambda: plan_import(workspace, again), often),
    }


def _a_key(listed: Sequence[Any], often: int) -> float:
    """A key in the search field: the model behind the list and a bare table that shows it, without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication, QTableView  # noqa: PLC0415 - after the screenless platform was chosen

    from oso_desktop.qt.application import make_application  # noqa: PLC0415 - see above
    from oso_desktop.qt.students_model import Filter, StudentsModel, StudentsProxy  # noqa: PLC0415 - see above

    if QApplication.instance() is None:
        _kept.append(make_application(unseen=True))
    model, table = StudentsModel(), QTableView()
    proxy = StudentsProxy(model)
    table.setModel(proxy)
    table.resize(1000, 700)
    table.show()
    model.show(listed)
    QApplication.processEvents()

    def keys() -> None:
        for words in (("v",), ("ve",), ("vel",), ()):
            proxy.choose(Filter(words=words))
            QApplication.processEvents()

    try:
        return _seconds(keys, often) / 4
    finally:
        table.close()


_kept: list[object] = []
"""What Qt needs to live as long as the process."""


def _upkeep(workspace: Workspace) -> dict[str, float]:
    """What is done now and then, once each; destroying is last, for it changes the store."""
    backup = _seconds(lambda: backups.make(workspace, backups.everywhere(workspace)), 1)
    checked = _seconds(lambda: check_store(workspace), 1)
    due = [row.kept for row in retention.retention(workspace).rows if row.due]
    if not due:
        raise AssertionError("nobody may be destroyed")
    chosen = (Proposed(student_id=due[0].student_id, dossier_id=due[0].dossier_id or ""),)
    proposal = retention.propose(workspace, chosen)
    destroyed = _seconds(lambda: retention.destroy(workspace, proposal.id), 1)
    return {"backup": backup, "store check": checked, "destroy one": destroyed}


if __name__ == "__main__":
    sys.exit(main())
