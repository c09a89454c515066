"""Odd data in the real window: long names, six guardians, two hundred attachments, other scripts, an empty school."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QLabel

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.people import Gezag, Guardian, GuardianId, Student
from oso_desktop.dossier.readiness import Place
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.screenshots import settle
from oso_desktop.services import attachments_in, dossiers, letters
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.cli import pupils
from tests.qt.conftest import OpenWindow
from tests.qt.fit import misfits
from tests.services import school

LONG = "Wilhelmina-Alexandrina-Bartholomea-Johan"
"""Forty signs without a place to break."""
HEBREW, ARABIC = "דוד כהן", "فاطمة الزهراء"
FILES = 200


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = school.create(tmp_path / "store", MemoryKeychain())
    yield made
    made.close()


@pytest.fixture
def window(workspace: Workspace, open_window: OpenWindow) -> MainWindow:  # closed before the store is
    return open_window()


def guardian(number: int, last: str) -> Guardian:
    block = pupils.guardian(voorletters_1=f"{'ABCDEF'[number]}.", achternaam=last)
    return Guardian(id=GuardianId(f"ouder-{number}"), block=block, gezag=Gezag.YES)


def odd(key: str, first: str, last: str, guardians: int = 2) -> Student:
    named = school.pupil(
        key, voornaam=(first,), roepnaam=first, achternaam=last, geboortedatum=date(2014, 5, 4)
    )
    return replace(named, guardians=tuple(guardian(number, last) for number in range(guardians)))


def pages(window: MainWindow, dossier_id: DossierId | None) -> Iterator[str]:
    """Every page, and every tab of the dossier, once it has come to rest."""
    for name, go in (
        ("te doen", window.open_todo),
        ("leerlingen", window.open_students),
        ("brieven", window.open_letters),
        ("pakketten", window.open_packages),
        ("ontvangen", window.open_received),
        ("beheer", window.open_management),
    ):
        go()
        settle(window)
        yield name
    if dossier_id is not None:
        window.open_dossier(dossier_id)
        settle(window)
        for place in Place:
            window.dossier_page.show_tab(place.value)
            settle(window)
            yield f"dossier, {place.value}"


def turned(window: MainWindow) -> list[str]:
    """The sentences that begin at the right, since a name in them does (Unicode Standard Annex 9, rules P2 and P3)."""
    return [
        label.text()
        for label in window.findChildren(QLabel)
        if label.isVisible() and _begins_right(label.text())
    ]


def _begins_right(text: str) -> bool:
    depth = 0
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        depth += {"LRI": 1, "RLI": 1, "FSI": 1, "PDI": -1}.get(kind, 0)
        if not depth and kind in {"L", "R", "AL"}:
            return kind != "L"
    return False


@pytest.mark.parametrize("name", [HEBREW, ARABIC], ids=["hebrew", "arabic"])
def test_a_name_from_right_to_left_turns_no_sentence_around(
    window: MainWindow, workspace: Workspace, name: str
) -> None:
    """UI.md: what stands around such a name keeps its order, and begins at the left."""
    student = school.add(workspace, odd("L0001", name, name))
    dossier_id = school.composed(workspace, student)
    dossiers.confirm_choice(workspace, dossier_id)
    window.open_workspace(workspace)
    settle(window)

    wrong = {where: found for where in pages(window, dossier_id) if (found := turned(window))}

    assert wrong == {}


@pytest.mark.parametrize(
    ("first", "last", "guardians"),
    [(LONG, LONG, 6), (HEBREW, HEBREW, 2), (ARABIC, ARABIC, 2)],
    ids=["long names, six guardians", "hebrew", "arabic"],
)
def test_every_page_shows_whoever_it_is_about(
    window: MainWindow, workspace: Workspace, first: str, last: str, guardians: int
) -> None:
    """UI.md: long names, other letters and six guardians look right; nothing is cut off at 1366×768."""
    student = school.add(workspace, odd("L0001", first, last, guardians))
    dossier_id = school.composed(workspace, student)
    dossiers.confirm_choice(workspace, dossier_id)
    window.open_workspace(workspace)
    settle(window)

    wrong = {name: found for name in pages(window, dossier_id) if (found := misfits(window))}

    assert not window.messages
    assert wrong == {}


def test_letters_come_out_for_each_of_six_guardians_with_names_as_they_are(workspace: Workspace) -> None:
    """R090: a page for each, with the whole name on it."""
    student = school.add(workspace, odd("L0001", LONG, LONG, 6))
    dossier_id = school.composed(workspace, student)
    dossiers.confirm_choice(workspace, dossier_id)

    for line in dossiers.view(workspace, dossier_id).holders:
        made = letters.make(workspace, dossier_id, LetterKind.INVITATION, line.holder.id)
        document = pypdfium2.PdfDocument(made.pdf)
        text = "".join(page.get_textpage().get_text_range() for page in document)
        assert "".join(LONG.split("-")) in "".join(text.replace("-", "").split())


def test_two_hundred_attachments_open_and_fit(window: MainWindow, workspace: Workspace) -> None:
    student = school.add(workspace, odd("L0001", "Kind", "Verzonnen"))
    dossier_id = school.composed(workspace, student)
    for number in range(FILES):
        attachments_in.take_in(workspace, student.id, f"OPP {number}.txt", f"stuk {number}".encode())
    window.open_workspace(workspace)
    settle(window)

    wrong = {name: found for name in pages(window, dossier_id) if (found := misfits(window))}

    tab = window.dossier_page.attachments
    assert tab.form.countLabel.text() == f"0 van {FILES} gaan mee"
    assert wrong == {}


def test_a_school_without_pupils_has_every_page(window: MainWindow, workspace: Workspace) -> None:
    """UI.md: every empty page says what to do first."""
    window.open_workspace(workspace)
    settle(window)

    wrong = {name: found for name in pages(window, None) if (found := misfits(window))}

    assert not window.messages
    assert wrong == {}
