"""The first hour of somebody new: from nothing to the letters of twelve pupils (users.md §8.1)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.roles import Role
from oso_desktop.qt.app import Program
from oso_desktop.qt.first_start import FirstStartWizard
from oso_desktop.qt.first_start_state import Step
from oso_desktop.services import dossiers, letters, stores
from oso_desktop.vault.recovery import RecoveryCode
from tests.cli import pupils
from tests.qt.usability.conftest import Begin, answer_files, answer_windows, rest
from tests.qt.usability.hand import Hand
from tests.qt.usability.table import figures

FIGURES = figures()

PUPILS = 12
ENTRY = {
    "name": "De Bedachte School",
    "brin": "99ZZ",
    "street": "Fantasiepad",
    "house_number": "1",
    "postcode": "1234 AB",
    "town": "Nergenshuizen",
    "phone": "0123-456789",
    "head_teacher": "B. Denkbeeldig",
    "contact_person": "C. Denkbeeldig",
    "user_name": "C. Denkbeeldig",
}


def test_somebody_new_prints_the_letters_of_twelve_pupils(
    begin: Begin, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """users.md §8.1: from nothing, by the administration; the pupils come as files that the LAS made.

    Each has one parent; half of them go to one school, half to another.
    """
    codes: list[RecoveryCode] = []
    drawn = stores.recovery_pdf

    def remember(workspace: stores.Workspace, recovery: RecoveryCode) -> stores.LetterPdf:
        codes.append(recovery)
        return drawn(workspace, recovery)

    monkeypatch.setattr(stores, "recovery_pdf", remember)
    files = [tmp_path / f"{number}.xml" for number in range(PUPILS)]
    for number, file in enumerate(files):
        named = {"leerlingid": f"n{number}", "voornaam": (f"Kind{number}",), "roepnaam": f"Kind{number}"}
        file.write_bytes(pupils.dossier_file(**named, achternaam=f"Verzonnen{number:02}", bsn=None))
    program = begin(tmp_path / "opslag")
    window, hand = program.window, Hand(lambda: rest(program, qtbot))
    answer_windows(monkeypatch, hand, tmp_path / "papier.pdf")
    answer_files(monkeypatch, hand, *files)
    first_start(program, hand, codes, qtbot)
    start = hand.count.copied()
    assert start == FIGURES["eerste_start"].counted

    page = window.students_page
    qtbot.waitUntil(lambda: page.imports.busy)
    hand.settled()
    hand.click(page.import_pane.form.store_button)
    assert page.proxy.rowCount() == PUPILS
    table, card = page.form.table, page.chosen_card
    hand.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hand.choose_in_menu(card.form.begin_button, 0)
    hand.click_row(table, page.proxy.index(0, 0))
    hand.click_row(table, page.proxy.index(PUPILS // 2 - 1, 0), Qt.KeyboardModifier.ShiftModifier)
    hand.click(card.form.school)
    fill_in(hand, "Het Verzonnen College", "99YY")
    hand.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hand.click(card.form.school)
    fill_in(hand, "Lyceum aan Zee", "95VV")
    hand.click(window.form.letters_button)
    group = window.letters_page.group
    hand.click(group.form.preview_button)
    hand.click(group.pane.preview.form.print_button)
    assert program.workspace is not None
    receivers = [row.receiver for row in dossiers.rows(program.workspace)]
    assert (receivers.count("Het Verzonnen College"), receivers.count("Lyceum aan Zee")) == (6, 6)
    kept = [
        letter
        for row in dossiers.rows(program.workspace)
        if row.dossier_id is not None
        for letter in letters.of_dossier(program.workspace, row.dossier_id)
    ]
    assert len([letter for letter in kept if letter.printed_at is not None]) == PUPILS
    assert hand.count == FIGURES["eerste_keer"].counted


def fill_in(hand: Hand, school: str, brin: str) -> None:
    """Types the new school of the pupils who are chosen."""
    hand.write(school)
    hand.key(Qt.Key.Key_Tab)
    hand.write(brin)
    hand.key(Qt.Key.Key_Return)


def first_start(program: Program, hand: Hand, codes: list[RecoveryCode], qtbot: QtBot) -> None:
    """From the first page to where pupils can be read in."""
    (wizard,) = program.window.findChildren(FirstStartWizard)
    hand.click(wizard.form.next_button)
    for name, text in ENTRY.items():
        hand.fill(wizard.school.findChild(QLineEdit, f"{name}_edit"), text)
    role = wizard.school.form.role_combo
    hand.choose(role, role.itemText(role.findData(Role.ADMINISTRATION)))
    hand.click(wizard.form.next_button)
    hand.click(wizard.form.next_button)
    qtbot.waitUntil(lambda: wizard.sheet.preview.pages == 1)
    hand.click(wizard.sheet.preview.form.print_button)
    qtbot.waitUntil(wizard.form.next_button.isEnabled)
    hand.click(wizard.form.next_button)
    for place, position in enumerate(wizard.words.answers(), start=1):
        hand.fill(wizard.words.findChild(QLineEdit, f"word_{place}_edit"), codes[-1].words[position - 1])
    hand.click(wizard.form.next_button)
    qtbot.waitUntil(lambda: wizard.state.step is Step.DONE)
    hand.click(wizard.form.next_button)
