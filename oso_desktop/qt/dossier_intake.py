"""Files on their way to a pupil: one after the other beside the screen, each whole or not at all.

The pupil is the one of when they were dropped, whatever is on the screen meanwhile. What could not come in stays named,
with its own reason, until a person closes the message.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from oso_desktop.errors import OsoError
from oso_desktop.qt.operations import Operations
from oso_desktop.services.attachments_in import TakenIn, read_file, take_in

if TYPE_CHECKING:
    from oso_desktop.dossier.attachments import Attachment
    from oso_desktop.dossier.people import StudentId
    from oso_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that a person brings; `also_elsewhere` says that it is about this pupil too, though another has it."""

    name: str
    read: Callable[[], bytes]
    also_elsewhere: bool = False


def from_disk(path: Path) -> Incoming:
    """A file on the disk, read when its turn comes."""
    return Incoming(path.name, partial(read_file, path))


@dataclass(slots=True)
class Outcome:
    """How it went for one pupil, so far."""

    added: list[Attachment] = field(default_factory=list)
    remarks: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[Incoming, OsoError]] = field(default_factory=list)
    left: int = 0
    of_disk: bool = False


class AttachmentsIntake(QObject):
    """One job at a time; files that come meanwhile stand in the queue.

    `progressed(number, total)` before each file, `ended` after the last one, or after `stop`.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._waiting: list[tuple[StudentId, Incoming]] = []
        self._total = 0
        self._outcomes: dict[StudentId, Outcome] = {}

    @property
    def busy(self) -> bool:
        """Whether files are being taken in."""
        return self._total > 0

    def outcome(self, student: StudentId) -> Outcome | None:
        """How it went for this pupil, until it is forgotten."""
        return self._outcomes.get(student)

    def forget(self, student: StudentId) -> None:
        """The person has read it."""
        self._outcomes.pop(student, None)

    def begin(self, student: StudentId, files: Sequence[Incoming], *, of_disk: bool = True) -> None:
        """Takes in these files; what was said of an earlier job for this pupil is over, unless that still goes on."""
        if not files:
            return
        if not self.busy:
            self.forget(student)
        self._outcomes.setdefault(student, Outcome()).of_disk |= of_disk
        self._waiting += [(student, each) for each in files]
        self._total += len(files)
        if self._total == len(files):
            self._next()

    def again(self, student: StudentId, file: Incoming) -> None:
        """Takes in a file that another pupil has too, now that a person said that it is about this pupil."""
        outcome = self._outcomes[student]
        outcome.refused = [each for each in outcome.refused if each[0] is not file]
        self._waiting.append((student, Incoming(file.name, file.read, also_elsewhere=True)))
        self._total += 1
        if self._total == 1:
            self._next()

    def stop(self) -> None:
        """Leaves out what has not been begun; the file under way is finished."""
        self._total -= len(self._waiting)
        for student, _ in self._waiting:
            self._outcomes[student].left += 1
        self._waiting.clear()

    def _next(self) -> None:
        if not self._waiting:
            self._total = 0
            self._operations.changed.emit()
            self.ended.emit()
            return
        student, file = self._waiting.pop(0)
        number = self._total - len(self._waiting)
        self.progressed.emit(number, self._total)
        outcome = self._outcomes[student]

        def take(workspace: Workspace) -> TakenIn:
            return take_in(workspace, student, file.name, file.read(), also_elsewhere=file.also_elsewhere)

        def taken(result: TakenIn) -> None:
            outcome.added.append(result.attachment)
            if result.remark:
                outcome.remarks.append((file.name, result.remark))
            self._next()

        def refused(error: OsoError) -> None:
            outcome.refused.append((file, error))
            self._next()

        self._operations.run(
            take,
            taken,
            owner=self,
            failed=refused,
            what=self.tr("Bijlage {number} van {total} toevoegen…").format(number=number, total=self._total),
        )
