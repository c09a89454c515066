"""The log of faults in the program: enough to find the place, and nothing of whom it was about (SECURITY, content)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.schools import checked_brin
from oso_desktop.services import faults
from oso_desktop.services.faults import EARLIER_NAME, LOG_NAME, FaultFormatter, error_code, keep, kept_in

NAME = "Philippijntje Verzonnen-van Niemandsland"


class Odd(Exception):
    """A fault of a kind that we know."""


def fault() -> Exception:
    """A fault whose message, values and cause all hold a name."""
    try:
        try:
            {}[NAME]
        except KeyError as error:
            raise Odd(NAME, {NAME: 1}) from error
    except Odd as error:
        return error


def through_our_code() -> Exception:
    try:
        checked_brin(None)  # type: ignore[arg-type]  # what is meant to go wrong
    except AttributeError as error:
        return error
    raise AssertionError


def test_the_log_tells_when_what_and_where_and_no_name(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        codes = [keep(fault()), keep(through_our_code())]

    text = (tmp_path / LOG_NAME).read_text("utf-8")
    assert all(code in text for code in codes)
    assert "builtins.KeyError" in text, "the cause"
    assert f"{__name__}.Odd" in text
    assert "oso_desktop.dossier.schools:" in text
    assert "checked_brin" in text
    assert not [word for word in NAME.replace("-", " ").split() if word in text]
    assert str(tmp_path) not in text
    assert "/" not in text, "a path may hold a person's account name"


@pytest.mark.parametrize(
    "speak",
    [
        lambda log: log.error(NAME),
        lambda log: log.warning("%s", NAME),
        lambda log: log.error("fout", exc_info=fault()),
        lambda log: log.error("fout", extra={"fault": NAME}),
        lambda log: log.error("fout", stack_info=True),
    ],
)
def test_what_others_log_brings_no_name_in(speak: Callable[[logging.Logger], None], tmp_path: Path) -> None:
    with kept_in(tmp_path):
        speak(logging.getLogger("oso_desktop.store"))

    text = (tmp_path / LOG_NAME).read_text("utf-8")
    assert "oso_desktop.store" in text
    assert "Philippijntje" not in text
    assert len(text.splitlines()) == 1


def test_no_other_handler_gets_the_message(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    with kept_in(tmp_path):
        code = keep(fault())

    assert code in caplog.text
    assert "Philippijntje" not in caplog.text


def test_the_log_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "_SIZE", 2_000)
    with kept_in(tmp_path):
        for _ in range(200):
            keep(through_our_code())

    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([EARLIER_NAME, LOG_NAME])
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 6_000


def test_without_a_fault_there_is_no_file_and_with_one_its_folder_is_made(tmp_path: Path) -> None:
    with kept_in(tmp_path / "nieuw"):
        assert not (tmp_path / "nieuw").exists()
        keep(through_our_code())
        assert (tmp_path / "nieuw" / LOG_NAME).exists()


def test_a_log_that_cannot_be_written_costs_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bestand").touch()
    (tmp_path / "map" / LOG_NAME).mkdir(parents=True)

    for folder in (tmp_path / "bestand", tmp_path / "map", None):
        with kept_in(folder):
            assert len(keep(fault())) == 6

    assert capsys.readouterr().err == ""


def _code_of(name: str) -> str:
    try:
        {}[name]
    except KeyError as error:
        return error_code(error)
    raise AssertionError


def test_the_code_of_a_fault_says_where_and_not_with_whom() -> None:
    assert _code_of("Jan") == _code_of("Piet")
    assert len(_code_of("Jan")) == 6
    assert error_code(through_our_code()) != _code_of("Jan")


CANARY = "Kwispelstaartje999990019"
LOCAL_FILE = f"/home/{CANARY}/{CANARY}.py"
KINDS: tuple[type[Exception], ...] = (
    ValueError,
    KeyError,
    OSError,
    UnicodeError,
    LookupError,
    RuntimeError,
    Odd,
    ArithmeticError,
)


@st.composite
def faults_about_somebody(draw: st.DrawFn) -> BaseException:
    """Any error, with a name in its message, arguments, notes, values, file names, causes, or in a group of others."""
    kind = draw(st.sampled_from(KINDS))
    text = st.sampled_from([CANARY, LOCAL_FILE, f"{{{CANARY!r}: 1}}", CANARY.encode().hex(), ""])
    arguments = draw(
        st.lists(
            text | st.builds(lambda said: {said: [said]}, text) | st.builds(str.encode, text), max_size=3
        )
    )
    error: Exception = kind(*arguments)
    if draw(st.booleans()):
        error.add_note(draw(text))
    if isinstance(error, OSError):
        error.filename = draw(text)
    if draw(st.booleans()):
        error.__dict__["about"] = draw(text)
    inner = draw(st.none() | st.deferred(faults_about_somebody))
    if isinstance(inner, Exception) and draw(st.booleans()):
        group = ExceptionGroup(draw(text), [error, inner])
        return _raised(group, None)
    return _raised(error, inner)


def _raised(error: Exception, inner: BaseException | None) -> BaseException:
    """The error as it is once it went through a piece of code, with a name in what stood there."""
    somebody = CANARY
    source = compile("def stumble(error, inner, somebody):\n    raise error from inner", LOCAL_FILE, "exec")
    place: dict[str, Any] = {"__name__": "elsewhere"}
    exec(source, place)
    try:
        place["stumble"](error, inner, somebody)
    except type(error) as caught:
        return caught
    raise AssertionError


@given(error=faults_about_somebody())
def test_no_fault_of_any_kind_brings_a_word_of_its_own_into_the_log(error: BaseException) -> None:
    """R164, R175: not from its message, arguments, notes, values, causes, group, or the place of its file."""
    record = logging.LogRecord("oso_desktop", logging.ERROR, LOCAL_FILE, 1, CANARY, (), None)
    record.fault = error

    for said in (FaultFormatter().format(record), faults.described(error)):
        assert CANARY not in said
        assert CANARY.encode().hex() not in said
        assert "/" not in said
        assert type(error).__name__ in said


@given(
    name=st.sampled_from(
        ["sqlalchemy.engine.Engine", "fontTools.ttLib", "PIL.PngImagePlugin", "pikepdf", "keyring"]
    ),
    level=st.sampled_from([logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL]),
    message=st.sampled_from([CANARY, f"SELECT '{CANARY}'", "%s", "%(naam)s", LOCAL_FILE]),
    error=faults_about_somebody(),
)
def test_what_any_library_logs_at_any_level_becomes_its_place(
    name: str, level: int, message: str, error: BaseException
) -> None:
    """R164: the statement, its values, the path of the source, the name of the thread and the trace all stay out."""
    arguments: Any = ({"naam": CANARY},) if "%(" in message else (CANARY,) if "%" in message else ()
    record = logging.LogRecord(
        name, level, LOCAL_FILE, 7, message, arguments, (type(error), error, error.__traceback__), func=CANARY
    )
    record.threadName, record.stack_info, record.exc_text = CANARY, LOCAL_FILE, CANARY

    said = FaultFormatter().format(record)

    assert said.endswith(f" {name}:7")
    assert CANARY not in said
    assert "/" not in said
    assert len(said.splitlines()) == 1


def test_a_library_that_talks_at_its_loudest_talks_into_the_log(tmp_path: Path) -> None:
    library = logging.getLogger("sqlalchemy.engine")
    before = library.level
    library.setLevel(logging.DEBUG)
    try:
        with kept_in(tmp_path):
            library.debug("SELECT %s", NAME)
    finally:
        library.setLevel(before)

    text = (tmp_path / LOG_NAME).read_text("utf-8")
    assert "sqlalchemy.engine:" in text
    assert "Philippijntje" not in text
