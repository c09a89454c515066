"""What this room tells people: whole sentences, each with a next step, for every way in which something can fail."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from oso_desktop import vault
from oso_desktop.errors import OsoError
from oso_desktop.vault.invitation import InvitationCode
from oso_desktop.vault.keychain import KeychainUnavailable
from oso_desktop.vault.recovery import RecoveryCode
from oso_desktop.vault.slot_files import PREVIOUS_FILE, SLOTS_FILE
from oso_desktop.vault.slots import load_slots, save_slots
from oso_desktop.vault.spoken_code import CodeError, CodeForm
from tests.vault.conftest import NewStore

BASES = {CodeError, KeychainUnavailable}
"""What several errors have in common; each of them gives its own text."""
SAMPLES: dict[str, object] = {
    "found": 27,
    "position": 3,
    "nearest": "appel",
    "expired": date(2026, 12, 7),
}
SHORT = {"ICT"}
NEW_SENTENCE = re.compile(r"(?<=[.?]) (?=\S)")


Made = tuple[type[OsoError], CodeForm | None]


def kinds() -> Iterator[Made]:
    """Every error of this room, those about a code once for each form of code."""
    for found in pkgutil.iter_modules(vault.__path__):
        module = importlib.import_module(f"oso_desktop.vault.{found.name}")
        for kind in vars(module).values():
            if not (inspect.isclass(kind) and issubclass(kind, OsoError)):
                continue
            if kind.__module__ != module.__name__ or kind in BASES:
                continue
            names = inspect.signature(kind).parameters
            if "text" in names:
                continue  # says what it is given where it is raised; its own tests look at that
            for form in (RecoveryCode.form, InvitationCode.form) if "form" in names else (None,):
                yield kind, form


def made(kind: type[OsoError], form: CodeForm | None) -> OsoError:
    """One of these errors."""
    names = inspect.signature(kind).parameters
    return kind(**{name: form if name == "form" else SAMPLES[name] for name in names})


def faults_of(text: object) -> list[str]:
    """What is wrong with a text as Dutch on a screen, as far as a test can see."""
    if not isinstance(text, str) or not text:
        return ["no text"]
    found = []
    if not text.endswith((".", "?")):
        found.append("no end")
    found += [f"begins small: {part}" for part in re.split(NEW_SENTENCE, text) if not starts_well(part)]
    found += [f"shouts: {word}" for word in re.findall(r"[A-Z]{2,}", text) if word not in SHORT]
    if "  " in text or re.search(r"\w\.[A-Z]|[a-z][A-Z]", text):
        found.append("pieces that do not fit")
    return found


def starts_well(sentence: str) -> bool:
    return sentence[0].isupper() or sentence[0] in "‘("


@pytest.mark.parametrize(
    "text",
    [None, "", "geen begin.", "Geen einde", "Goed. maar niet.", "Goed.Te dicht.", "XXHoeXX dan.", "HARD."],
)
def test_a_bad_text_is_seen(text: object) -> None:
    assert faults_of(text)


@pytest.mark.parametrize(("kind", "form"), list(kinds()))
def test_every_error_says_what_is_wrong_and_what_to_do_in_whole_sentences(
    kind: type[OsoError], form: CodeForm | None
) -> None:
    error = made(kind, form)

    assert (faults_of(error.text), faults_of(error.next_step)) == ([], [])


def test_no_two_errors_say_the_same() -> None:
    """Each situation has its own text, and so has each kind of code."""
    texts = [made(*each).text for each in kinds()]

    assert len(set(texts)) == len(texts) > 20


@pytest.mark.parametrize("harm", ["missing", "damaged"])
def test_the_warning_about_a_spare_file_is_whole(harm: str, tmp_path: Path, new_store: NewStore) -> None:
    save_slots(tmp_path, new_store.slots)
    (tmp_path / SLOTS_FILE).rename(tmp_path / PREVIOUS_FILE)
    if harm == "damaged":
        (tmp_path / SLOTS_FILE).write_text("{", "utf-8")

    warning = load_slots(tmp_path).warning

    assert faults_of(warning) == []
    assert warning is not None
    assert warning.startswith(
        "Het sleutelbestand (keyslots.json) "
        + ("ontbreekt. De vorige" if harm == "missing" else "is beschadigd. De vorige")
    )
