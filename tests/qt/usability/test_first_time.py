"""The first hour of somebody new: from nothing to the letters of twelve pupils (users.md §8.1)."""

from __future__ import annotations

from pathlib import Path

import pytest
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
    """users.md §8.1: from nothing; the pupils come as files that the LAS made, each with one parent."""
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
    qtbot.waitUntil(lambda: page.imports.busy, timeout=20_000)
    hand.settled()
    hand.click(page.import_pane.form.store_button)
    assert page.proxy.rowCount() == PUPILS
    for number in range(PUPILS):
        if number:
            hand.click(window.form.students_button)
        hand.click_row(page.form.table, page.proxy.index(number, 0))
        hand.choose_in_menu(page.form.start_button, 0)
        dossier = window.dossier_page
        hand.click_tab(dossier.form.tabs.tabBar(), "Overdragen")
        form = dossier.handover.receiver.form
        hand.fill(form.school, "Het Verzonnen College")
        hand.fill(form.brin, "99YY")
    hand.click(window.form.letters_button)
    group = window.letters_page.group
    hand.click(group.form.preview_button)
    hand.click(group.pane.preview.form.print_button)
    assert program.workspace is not None
    kept = [
        letter
        for row in dossiers.rows(program.workspace)
        if row.dossier_id is not None
        for letter in letters.of_dossier(program.workspace, row.dossier_id)
    ]
    assert len([letter for letter in kept if letter.printed_at is not None]) == PUPILS
    assert hand.count == FIGURES["eerste_keer"].counted


def first_start(program: Program, hand: Hand, codes: list[RecoveryCode], qtbot: QtBot) -> None:
    """From the first page to where pupils can be read in."""
    (wizard,) = program.window.findChildren(FirstStartWizard)
    hand.click(wizard.form.next_button)
    for name, text in ENTRY.items():
        hand.fill(wizard.school.findChild(QLineEdit, f"{name}_edit"), text)
    role = wizard.school.form.role_combo
    hand.choose(role, role.itemText(role.findData(Role.COUNSELLOR)))
    hand.click(wizard.form.next_button)
    hand.click(wizard.form.next_button)
    qtbot.waitUntil(lambda: wizard.sheet.preview.pages == 1, timeout=60_000)
    hand.click(wizard.sheet.preview.form.print_button)
    qtbot.waitUntil(wizard.form.next_button.isEnabled, timeout=20_000)
    hand.click(wizard.form.next_button)
    for place, position in enumerate(wizard.words.answers(), start=1):
        hand.fill(wizard.words.findChild(QLineEdit, f"word_{place}_edit"), codes[-1].words[position - 1])
    hand.click(wizard.form.next_button)
    qtbot.waitUntil(lambda: wizard.state.step is Step.DONE, timeout=20_000)
    hand.click(wizard.form.next_button)
