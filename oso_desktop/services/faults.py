"""What is kept of a fault in the program: when, which code, which kinds of error and where in our code. No data."""

from __future__ import annotations

import hashlib
import logging
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

CRASHED = "vastgelopen: "
"""What stands before how a crash ended the program."""
LOG_NAME, EARLIER_NAME = "fouten.log", "fouten-eerder.log"
_PACKAGE = __name__.partition(".")[0]
_SIZE = 100_000
"""Bytes after which the log makes room; one earlier file is kept."""

_log = logging.getLogger(_PACKAGE)


class Crash(Exception):
    """An end of the program below Python, as a broken library brings it: `how` it ended and the places of our code.

    Never raised: it is put in the log at the next start (`crashes`).
    """

    def __init__(self, how: str, places: tuple[str, ...]) -> None:
        super().__init__(how)
        self.how, self.places = how, places


def error_code(error: BaseException) -> str:
    """Six letters and digits for one kind of fault at one place in the program, the same on every machine."""
    frames = [*error.places, error.how] if isinstance(error, Crash) else []
    frames += [
        f"{Path(frame.filename).name}:{frame.name}" for frame in traceback.extract_tb(error.__traceback__)
    ]
    digest = hashlib.sha256("|".join([type(error).__name__, *frames]).encode()).hexdigest()
    return digest[:6].upper()


def keep(error: BaseException, at: float | None = None) -> str:
    """Puts a fault in the log and gives its code. The message stays out of it, since it may hold a name.

    `at` is when it happened, in seconds since 1970, if that was not now.
    """
    code = error_code(error)
    # Not as exc_info: a handler that is not ours would write the message.
    record = _log.makeRecord(
        _log.name, logging.ERROR, __name__, 0, "onverwachte fout %s", (code,), None, extra={"fault": error}
    )
    record.created = at or record.created
    if _log.isEnabledFor(logging.ERROR):
        _log.handle(record)
    return code


def speak_without_data() -> None:
    """Whatever this process says by itself of a fault has no message and no value in it; for the rest of its life.

    Python's own report of what nobody caught, also in a thread or while an object goes, quotes the message; a warning
    quotes a value; what another library logs goes to the error stream where nobody listens. All of these end where
    `kept_in` says, and else nowhere.
    """
    sys.excepthook = _unhandled
    threading.excepthook = lambda found: _passed_on(found.exc_value)
    sys.unraisablehook = lambda found: _passed_on(found.exc_value)
    logging.captureWarnings(True)
    logging.raiseExceptions = False  # a log line that cannot be made would be printed, with its values
    logging.getLogger().addHandler(logging.NullHandler())  # or the error stream hears what nobody else does


def _unhandled(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """The last word of a process that ends of a fault."""
    del kind, trace
    _passed_on(error)
    if sys.stderr is not None and not isinstance(error, KeyboardInterrupt):
        sys.stderr.write(f"{described(error)}\n")


def _passed_on(error: BaseException | None) -> None:
    if error is not None and not isinstance(error, KeyboardInterrupt | SystemExit):
        keep(error)


class FaultFormatter(logging.Formatter):
    """Writes the moment, the code, the classes of the errors and the places in our own code; never a text or a value.

    What another part of the program logs becomes a line with its place alone.
    """

    def format(self, record: logging.LogRecord) -> str:
        """One record as lines of text."""
        moment = datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="seconds")
        error = getattr(record, "fault", None)
        if not isinstance(error, BaseException):
            return f"{moment} {record.name}:{record.lineno}"
        return f"{moment} {described(error)}"


def described(error: BaseException) -> str:
    """A fault as lines of text for who mends the program: code, classes of the errors, places in our own code."""
    return "\n".join([error_code(error), *_described(error)])


def _described(error: BaseException) -> Iterator[str]:
    """A fault and what led to it, as class names and places; the newest call is last."""
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        if isinstance(cause, Crash):
            yield f"  {CRASHED}{cause.how}"
            yield from (f"    {place}" for place in cause.places)
            return
        yield f"  {type(cause).__module__}.{type(cause).__qualname__}"
        for frame, line in traceback.walk_tb(cause.__traceback__):
            module = str(frame.f_globals.get("__name__", ""))
            if module.partition(".")[0] == _PACKAGE:
                yield f"    {module}:{line} {frame.f_code.co_name}"
        cause = cause.__cause__ or cause.__context__


class _Handler(logging.Handler):
    """Adds to a file that is open only while it is written. The standard library's own would load a network module."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.setFormatter(FaultFormatter())

    def emit(self, record: logging.LogRecord) -> None:
        """Writes a record. A log that cannot be written stays unwritten: it must not cost the user anything."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self._path.exists() and self._path.stat().st_size > _SIZE:
                with suppress(OSError):  # held by another program: this one goes on growing until it is not
                    self._path.replace(self._path.with_name(EARLIER_NAME))
            with self._path.open("a", encoding="utf-8") as file:
                file.write(f"{self.format(record)}\n")
        except OSError:
            return


@contextmanager
def kept_in(folder: Path | None) -> Iterator[None]:
    """Within it, faults are kept in `fouten.log` in this folder; nowhere without one.

    What another library logs is kept too, as its place alone.
    """
    if folder is None:
        yield
        return
    handler = _Handler(folder / LOG_NAME)
    everything = logging.getLogger()
    everything.addHandler(handler)
    try:
        yield
    finally:
        everything.removeHandler(handler)
        handler.close()
