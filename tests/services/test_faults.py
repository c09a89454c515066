"""The log of faults in the program: enough to find the place, and nothing of whom it was about (SECURITY, content)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from oso_desktop.dossier.schools import checked_brin
from oso_desktop.services import faults
from oso_desktop.services.faults import EARLIER_NAME, LOG_NAME, error_code, keep, kept_in

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
