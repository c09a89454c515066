"""The ways back in: each cause has a screen of its own, and a backup is put back through the real window."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.roles import Right, Role
from oso_desktop.errors import OsoError
from oso_desktop.qt.app import Program
from oso_desktop.qt.entrance import Entrance, screen_of, screens
from oso_desktop.qt.first_start import FirstStartWizard
from oso_desktop.qt.lock import Cause
from oso_desktop.qt.restore import RestoreStep, RestoreWizard
from oso_desktop.qt.restore_words import moment_words
from oso_desktop.qt.theme import Tone
from oso_desktop.services import folder_guard, people, stores
from oso_desktop.services.backup_files import BackupFile, backups_in, local_folder
from oso_desktop.services.backups import back_up, overview
from oso_desktop.store.database import FILE_NAME, Store
from oso_desktop.vault.keychain import (
    Keychain,
    KeychainInsecure,
    KeychainLocked,
    KeychainMissing,
    MemoryKeychain,
)
from oso_desktop.vault.recovery import RecoveryCode
from oso_desktop.vault.slots import load_slots
from tests.services import school
from tests.services.quick import quick_passwords
from tests.services.test_stores import newer
from tests.vault.mistyped import misplaced


class Key:
    """The keychain of this computer, which may be taken away, locked or swapped."""

    def __init__(self) -> None:
        self.own = MemoryKeychain()
        self.chain: Keychain = self.own
        self.refuses: OsoError | None = None

    def __call__(self) -> Keychain:
        if self.refuses is not None:
            raise self.refuses
        return self.chain


class Scene:
    """A school's folder with a backup, its key and sheet, and the program on it."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder, self.key, self._qtbot = folder, Key(), qtbot
        workspace = school.create(folder, self.key.own)
        self.code = self.sheet(workspace)
        back_up(workspace)
        workspace.close()
        self._running: list[Program] = []
        self._held: list[Store] = []

    @staticmethod
    def sheet(workspace: stores.Workspace) -> RecoveryCode:
        code = stores.renew_recovery(workspace)
        stores.confirm_recovery(workspace, code, dict(enumerate(code.words, start=1)))
        return code

    @property
    def words(self) -> str:
        return " ".join(self.code.words)

    def start(self) -> Program:
        program = Program(self.folder, self.key)
        self._running.append(program)
        self._qtbot.addWidget(program.window)
        program.window.resize(1366, 768)
        with self._qtbot.waitExposed(program.window):
            program.window.show()
        program.begin()
        self.settle(program)
        return program

    def settle(self, program: Program) -> None:
        self._qtbot.waitUntil(lambda: not program.operations.working and not program.backups.under_way)

    def stop(self) -> None:
        while self._running:
            program = self._running.pop()
            program.window.closeEvent(QCloseEvent())
            program.end()


@pytest.fixture
def scene(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    made = Scene(tmp_path / "school", qtbot)
    yield made
    made.stop()


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[200:300] = bytes(100)
    path.write_bytes(data)


def shown(program: Program, kind: type[QWidget]) -> QWidget:
    found = [each for each in program.window.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def entrance_of(program: Program) -> Entrance:
    found = shown(program, Entrance)
    assert isinstance(found, Entrance)
    return found


def wizard_of(program: Program) -> RestoreWizard:
    found = shown(program, RestoreWizard)
    assert isinstance(found, RestoreWizard)
    return found


def no_entry(scene: Scene) -> None:
    scene.key.chain = MemoryKeychain()


def other_keychain(scene: Scene) -> None:
    class Other(MemoryKeychain):
        name = "other"

    scene.key.chain = Other()


def other_entry(scene: Scene) -> None:
    chain = MemoryKeychain()
    chain.set(load_slots(scene.folder).slots.store_id, bytes(32))
    scene.key.chain = chain


def refusing(problem: OsoError) -> Callable[[Scene], None]:
    def refuse(scene: Scene) -> None:
        scene.key.refuses = problem

    return refuse


def slots_gone(scene: Scene) -> None:
    for name in ("keyslots.json", "keyslots.previous.json"):
        (scene.folder / name).unlink(missing_ok=True)


def slots_damaged(scene: Scene) -> None:
    for name in ("keyslots.json", "keyslots.previous.json"):
        (scene.folder / name).write_text("{")


def slots_gone_for_good(scene: Scene) -> None:
    slots_gone(scene)
    shutil.rmtree(local_folder(scene.folder))


def store_held(scene: Scene) -> None:
    holder = stores.open_store(scene.folder, keychain=scene.key.own)
    scene._held.append(holder.store)


CASES: dict[str, tuple[Callable[[Scene], None], str, str, frozenset[str]]] = {
    "sleutelhanger leeg": (no_entry, "niet gevonden", "open_button", frozenset({"words"})),
    "andere sleutelhanger": (other_keychain, "andere sleutelhanger", "open_button", frozenset({"words"})),
    "sleutel past niet": (other_entry, "past niet", "open_button", frozenset({"words"})),
    "sleutelhanger op slot": (
        refusing(KeychainLocked()),
        "vergrendeld",
        "again_button",
        frozenset({"words"}),
    ),
    "geen sleutelhanger": (
        refusing(KeychainMissing()),
        "geen sleutelhanger",
        "open_button",
        frozenset({"words"}),
    ),
    "sleutelhanger onveilig": (
        refusing(KeychainInsecure()),
        "werkt niet goed",
        "open_button",
        frozenset({"words"}),
    ),
    "beschadigd": (
        lambda scene: damage(scene.folder / FILE_NAME),
        "dossiers zijn beschadigd",
        "restore_button",
        frozenset({"restore"}),
    ),
    "dossiers weg": (
        lambda scene: (scene.folder / FILE_NAME).unlink(),
        "dossiers zijn weg",
        "restore_button",
        frozenset({"restore"}),
    ),
    "ander bestand": (
        lambda scene: (scene.folder / FILE_NAME).write_bytes(b"SQLite format 3\0" + bytes(4096)),
        "ander bestand",
        "restore_button",
        frozenset({"restore"}),
    ),
    "sleutelbestand weg": (
        slots_gone,
        "sleutelbestand is weg",
        "mend_button",
        frozenset({"mend", "restore"}),
    ),
    "sleutelbestand beschadigd": (
        slots_damaged,
        "sleutelbestand is beschadigd",
        "mend_button",
        frozenset({"mend", "restore"}),
    ),
    "sleutelbestand weg zonder kopie": (
        slots_gone_for_good,
        "sleutelbestand is weg",
        "restore_button",
        frozenset({"restore"}),
    ),
    "nieuwere versie": (
        lambda scene: newer(scene.folder, scene.key.own),
        "te oud",
        "again_button",
        frozenset(),
    ),
    "al open": (store_held, "al open", "again_button", frozenset()),
}


@pytest.mark.parametrize("name", CASES)
def test_each_cause_has_a_screen_of_its_own_with_its_own_next_step(name: str, scene: Scene) -> None:
    """Told apart, each with its own title, text and main button; nothing on disk changes by looking."""
    harm, title, main, ways = CASES[name]
    harm(scene)
    before = {path: path.read_bytes() for path in scene.folder.iterdir() if path.suffix == ".json"}

    entrance = entrance_of(scene.start())

    form = entrance.form
    assert title in form.title.text()
    assert entrance.notice.endswith(".")
    assert entrance.next_step
    there = {
        "words": form.open_button.isVisible(),
        "mend": form.mend_button.isVisible(),
        "restore": form.restore_button.isVisible(),
    }
    assert {way for way, visible in there.items() if visible} == ways
    assert form.words_part.isVisible() == ("words" in ways)
    assert form.again_button.isVisible()
    buttons = (form.again_button, form.open_button, form.mend_button, form.restore_button)
    assert [each.objectName() for each in buttons if each.property("role") == "primary"] == [main]
    first = form.words_edit if main == "open_button" else next(b for b in buttons if b.objectName() == main)
    assert entrance.window().focusWidget() is first, "the keys begin at the way on"
    if ways >= {"restore"} and "mend" not in ways and "zonder" not in name:
        assert "nieuwste reservekopie op deze computer is van 26 maart 2026" in entrance.next_step
    assert {path: path.read_bytes() for path in before} == before
    for store in scene._held:
        store.close()


def test_no_two_causes_share_a_title(scene: Scene) -> None:
    titles = [screen.title for _, screen in screens()]
    assert len(titles) == len(set(titles))
    assert screen_of(OsoError("Iets anders.", "Doe iets.")).title not in titles
    assert {screen.tone for _, screen in screens()} == {Tone.BAD, Tone.WARN}


def mistyped(scene: Scene) -> str:
    words = list(scene.code.words)
    words[4] += "x"
    return " ".join(words)


def swapped(scene: Scene) -> str:
    return " ".join(misplaced(scene.code))


def of_other_store(scene: Scene) -> str:
    """Of a store that the words tell from this one: their bits for it are the same in one of 4,096 stores."""
    store_id = load_slots(scene.folder).slots.store_id
    for number in range(4):
        other = school.create(scene.folder.with_name(f"ander {number}"), MemoryKeychain())
        code = scene.sheet(other)
        other.close()
        if not code.belongs_to(store_id):
            return " ".join(code.words)
    raise AssertionError("the words of no other store are told from those of this one")


def void(scene: Scene) -> str:
    old = scene.words
    workspace = stores.open_store(scene.folder, keychain=scene.key.own)
    scene.code = scene.sheet(workspace)
    workspace.close()
    return old


@pytest.mark.parametrize(
    ("typed", "title", "said"),
    [
        (mistyped, "Eén woord klopt niet", "Woord 5"),
        (swapped, "horen niet bij elkaar", "Minstens één woord"),
        (lambda scene: " ".join(scene.code.words[1:]), "ontbreken woorden", "27"),
        (of_other_store, "andere dossiers", "andere opslag"),
        (void, "vervallen", "nieuw herstelblad"),
    ],
)
def test_each_way_of_having_the_words_wrong_says_which(
    typed: Callable[[Scene], str], title: str, said: str, scene: Scene, qtbot: QtBot
) -> None:
    """a mistyped word is pointed at; another store's sheet and a void one are told apart."""
    words = typed(scene)
    no_entry(scene)
    program = scene.start()
    entrance = entrance_of(program)
    entrance.form.words_edit.setPlainText(words)
    entrance.form.open_button.click()
    qtbot.waitUntil(entrance.form.open_button.isEnabled)

    assert title in entrance.form.title.text()
    assert said in entrance.notice
    assert entrance.form.words_edit.toPlainText() == words, "what was typed is still there to be put right"
    if typed is mistyped:
        assert scene.code.words[4] in entrance.next_step
        assert entrance.form.words_edit.textCursor().selectedText() == f"{scene.code.words[4]}x"
    entrance.form.words_edit.setPlainText(scene.words)
    entrance.form.open_button.click()
    qtbot.waitUntil(lambda: program.workspace is not None)


def test_lost_key_slots_come_back_from_beside_a_backup(scene: Scene, qtbot: QtBot) -> None:
    slots_damaged(scene)
    program = scene.start()
    entrance_of(program).form.mend_button.click()
    qtbot.waitUntil(lambda: program.workspace is not None)


def test_a_damaged_store_is_replaced_by_its_newest_backup_with_the_keychain(
    scene: Scene, qtbot: QtBot
) -> None:
    """Before anything happens it is said what will be lost."""
    damage(scene.folder / FILE_NAME)
    program = scene.start()
    entrance_of(program).form.restore_button.click()
    scene.settle(program)
    wizard = wizard_of(program)
    assert wizard.chosen == backups_in(local_folder(scene.folder))[0]
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.step is RestoreStep.SURE)
    assert "26 maart 2026" in wizard.form.sure_what.text()
    assert "Wat daarna is gedaan, is weg" in wizard.form.sure_lost.text()
    assert program.window.focusWidget() is wizard.form.back_button, "Enter is not to replace a store"
    assert (scene.folder / FILE_NAME).exists()
    assert not list(scene.folder.glob("vervangen*"))

    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.step is RestoreStep.DONE)
    assert "vervangen-" in wizard.form.done_aside.text()
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: program.workspace is not None)


def test_who_may_not_manage_is_told_so_and_can_take_the_sheet(scene: Scene, qtbot: QtBot) -> None:
    """R166, R169: given a key that opens the backup, then that alone puts nothing back."""
    workspace = stores.open_store(scene.folder, keychain=scene.key.own)
    with workspace.change(Right.VIEW, "proef", "x") as unit:
        unit.users.put(Colleague(name="D. Denkbeeldig", role=Role.HEAD))
    back_up(workspace)
    workspace.close()
    damage(scene.folder / FILE_NAME)
    program = scene.start()
    entrance_of(program).form.restore_button.click()
    scene.settle(program)
    wizard = wizard_of(program)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.step is RestoreStep.WORDS)
    assert "mag alleen wie deze dossiers beheert" in wizard.notices.text
    assert "herstelblad" in wizard.form.intro.text()
    assert not list(scene.folder.glob("vervangen*"))

    wizard.form.words_edit.setPlainText(scene.words)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.step is RestoreStep.SURE)
    assert wizard.notices.text == ""
    assert "nodigt u opnieuw uit" in wizard.form.sure_ways.text()
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.step is RestoreStep.DONE)
    assert "Mensen" in wizard.form.done_next.text()


def test_who_changes_their_mind_has_changed_nothing(scene: Scene, qtbot: QtBot) -> None:
    damage(scene.folder / FILE_NAME)
    before = {path: path.read_bytes() for path in scene.folder.rglob("*") if path.is_file()}
    program = scene.start()
    entrance_of(program).form.restore_button.click()
    scene.settle(program)
    wizard = wizard_of(program)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.step is RestoreStep.SURE)
    wizard.form.back_button.click()
    assert wizard.step is RestoreStep.CHOOSE
    wizard.form.cancel_button.click()
    scene.settle(program)
    assert "beschadigd" in entrance_of(program).form.title.text()
    assert {path: path.read_bytes() for path in before} == before


def test_a_new_laptop_begins_with_the_stick_and_the_sheet(scene: Scene, tmp_path: Path, qtbot: QtBot) -> None:
    """From the first start, without a key in the keychain."""
    stick = shutil.copytree(local_folder(scene.folder), tmp_path / "stick")
    shutil.rmtree(scene.folder)
    no_entry(scene)
    program = scene.start()
    first = shown(program, FirstStartWizard)
    assert isinstance(first, FirstStartWizard)
    first.welcome.form.restore_button.click()
    scene.settle(program)
    wizard = wizard_of(program)
    assert not wizard.form.next_button.isEnabled()
    wizard._ask_folder = lambda _: stick
    wizard.form.folder_button.click()
    scene.settle(program)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.step is RestoreStep.WORDS)
    wizard.form.next_button.click()
    assert "Typ eerst" in wizard.notices.text
    wizard.form.words_edit.setPlainText(mistyped(scene))
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: "Woord 5" in wizard.notices.text)
    wizard.form.words_edit.setPlainText(scene.words)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.step is RestoreStep.SURE)
    assert "nog geen dossiers" in wizard.form.sure_lost.text(), "nothing is lost where nothing was"
    assert not wizard.form.sure_aside.isVisible()
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.step is RestoreStep.DONE)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: program.workspace is not None)


def test_a_broken_backup_is_told_and_another_can_be_chosen(scene: Scene, qtbot: QtBot) -> None:
    workspace = stores.open_store(scene.folder, keychain=scene.key.own)
    back_up(workspace)
    workspace.close()
    newest, _ = backups_in(local_folder(scene.folder))
    damage(newest.path)
    damage(scene.folder / FILE_NAME)
    program = scene.start()
    entrance_of(program).form.restore_button.click()
    scene.settle(program)
    wizard = wizard_of(program)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: "niet heel" in wizard.notices.text)
    assert wizard.step is RestoreStep.CHOOSE
    wizard.form.backups_table.selectRow(1)
    wizard.form.next_button.click()
    qtbot.waitUntil(lambda: wizard.step is RestoreStep.SURE)


def test_the_work_is_put_away_before_a_backup_is_put_back_and_comes_back_without_it(
    scene: Scene, qtbot: QtBot
) -> None:
    program = scene.start()
    window = program.window
    window.open_management("reservekopie")
    scene.settle(program)
    tab = window.management_page.backup
    assert tab.table.rowCount() == 1
    tab.form.restore_button.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(RestoreWizard)))
    assert program.workspace is None, "the store is closed"
    assert len(backups_in(local_folder(scene.folder))) == 2, "from the work of now there is a way back to it"
    scene.settle(program)
    wizard_of(program).form.cancel_button.click()
    qtbot.waitUntil(lambda: program.workspace is not None)


def test_a_folder_is_chosen_filled_and_looked_through_from_the_tab(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """A folder that Windows may empty by itself is refused with a reason; a stick gets its first backup at once."""
    program = scene.start()
    program.window.open_management("reservekopie")
    scene.settle(program)
    tab, stick = program.window.management_page.backup, tmp_path / "stick"
    stick.mkdir()
    tab._ask_folder = lambda _: stick
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    tab.form.choose_button.click()
    qtbot.waitUntil(lambda: tab.notices.text != "")
    assert not list(stick.iterdir())
    assert tab.outside_chip.text() == "Buiten deze computer: nog geen"

    monkeypatch.setattr(folder_guard, "require_place", lambda *_: ())
    tab.form.choose_button.click()
    qtbot.waitUntil(lambda: tab.table.rowCount() == 3)
    assert "hier en in de gekozen map" in tab.notices.text
    assert str(stick) in tab.form.folder_label.text()
    made = overview(program.window.workspace).plan.made_outside
    assert made is not None
    assert tab.outside_chip.text() == f"Buiten deze computer: {moment_words(made)}"
    (copy,) = backups_in(stick)
    damage(copy.path)
    tab.form.backups_table.selectRow(tab.table.row_of(str(copy.path)))
    tab.form.verify_button.click()
    qtbot.waitUntil(lambda: "niet heel" in tab.notices.text)
    scene.settle(program)
    tab.form.backups_table.selectRow(2)
    tab.form.verify_button.setFocus()
    tab.form.verify_button.click()
    qtbot.waitUntil(lambda: "is heel" in tab.notices.text)
    scene.settle(program)
    assert program.window.focusWidget() is tab.form.backups_table, "the next Enter is not to put one back"
    assert tab.form.backups_table.currentIndex().row() == 2

    tab.form.forget_button.click()
    qtbot.waitUntil(lambda: "niet meer" in tab.notices.text)
    scene.settle(program)
    assert copy.path.exists()
    assert tab.table.rowCount() == 2


def test_backups_of_one_minute_can_be_told_apart_in_the_tab(scene: Scene) -> None:
    program = scene.start()
    program.window.open_management("reservekopie")
    scene.settle(program)
    tab, at = program.window.management_page.backup, datetime(2027, 3, 24, 16, 5, 10, tzinfo=UTC)
    found = overview(program.window.workspace)

    def made(seconds: int) -> BackupFile:
        file = found.here[0]
        name = replace(file.name, at=at + timedelta(seconds=seconds))
        return replace(file, path=Path(f"{seconds}"), name=name)

    tab.show_found(replace(found, here=(made(7), made(0)), chosen=(made(1),)))

    said = [tab.table.index(row, 0).data() for row in range(3)]
    assert said == ["24 maart 2027, 16:05:17", "24 maart 2027, 16:05", "24 maart 2027, 16:05:10"]


def test_making_a_backup_leaves_the_keys_where_they_were(scene: Scene, qtbot: QtBot) -> None:
    program = scene.start()
    program.window.open_management("reservekopie")
    scene.settle(program)
    tab = program.window.management_page.backup
    tab.form.make_button.setFocus()
    tab.form.make_button.click()
    qtbot.waitUntil(lambda: "is gemaakt" in tab.notices.text)
    scene.settle(program)
    assert program.window.focusWidget() is tab.form.make_button


def test_closing_the_program_leaves_a_backup_of_the_last_work(scene: Scene) -> None:
    (before,) = backups_in(local_folder(scene.folder))
    scene.start()
    scene.stop()
    newest, oldest = backups_in(local_folder(scene.folder))
    assert oldest == before
    assert newest.at > before.at


def test_what_is_wrong_with_backups_is_said_once(scene: Scene) -> None:
    program = scene.start()
    shutil.rmtree(local_folder(scene.folder))
    local_folder(scene.folder).write_bytes(b"a file where the folder should be")
    for _ in range(2):
        program.backups.look()
        scene.settle(program)
    assert len(program.window.messages) == 1
    assert "reservekopie" in program.window.messages[0]
    program.window.clear_messages()
    program.backups.look()
    scene.settle(program)
    assert program.window.messages == ()


def locked_computer(program: Program, _wizard: RestoreWizard) -> None:
    program.locker.lock(Cause.SESSION)


def nobody_going_on(_program: Program, wizard: RestoreWizard) -> None:
    assert wizard.who_asked.patience.isActive()
    wizard.who_asked.patience.timeout.emit()


@pytest.mark.parametrize("happens", [locked_computer, nobody_going_on])
def test_who_asked_for_a_restore_and_walked_away_is_not_the_one_who_goes_on(
    happens: Callable[[Program, RestoreWizard], None], scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given an account that two share, then what the head had signed in for is not for whoever comes by next."""
    quick_passwords(monkeypatch)
    workspace = stores.open_store(scene.folder, keychain=scene.key.own)
    people.change_role(workspace, workspace.user.name, Role.HEAD)
    workspace.close()
    workspace = stores.open_store(scene.folder, keychain=scene.key.own)
    people.add_here(
        workspace,
        "A. Gedeeld",
        Role.ADMINISTRATION,
        "vier losse woorden hier",
        own_password="groene fiets bij water",
    )
    back_up(workspace)
    user = workspace.user
    workspace.close()
    program = scene.start()
    program.locker.lock(Cause.ASKED)
    program.entering.restore(user)
    scene.settle(program)
    wizard = wizard_of(program)
    wizard.go_on()
    scene.settle(program)
    assert wizard.step is RestoreStep.SURE

    happens(program, wizard)

    assert wizard.step is RestoreStep.CHOOSE
    assert "een tijd niemand bezig" in wizard.notices.text
    wizard.go_on()
    scene.settle(program)
    assert wizard.step is RestoreStep.WORDS
    assert not list(scene.folder.glob("vervangen-*"))
