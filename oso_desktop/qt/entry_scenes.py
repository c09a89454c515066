"""The pages of keys, people, lock and backups as pictures of them are made: see `screenshots`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from oso_desktop.qt.main_window import MainWindow

if TYPE_CHECKING:
    from oso_desktop.services.workspace import Workspace

Settle = Callable[[MainWindow], None]
"""Waits until what was asked for stands on the screen."""


@dataclass(frozen=True, slots=True)
class EntryScene:
    """A name and what brings the page about."""

    name: str
    act: Callable[[MainWindow, Workspace, Settle], None]


def entrance_scenes() -> Iterator[EntryScene]:
    """What stands in the window while no dossiers are open."""
    yield EntryScene("meewerken", _join)
    yield EntryScene("terugzetten", _restore)
    yield EntryScene("vergrendeld", _locked)
    yield EntryScene("aanmelden", _sign_in)


def management_scenes() -> Iterator[EntryScene]:
    """What the page Beheer has of it."""
    yield EntryScene("beheer-privacy", _privacy)
    yield EntryScene("beheer-scholen", _schools)
    yield EntryScene("beheer-scholen-andere-kaart", _other_card)
    yield EntryScene("beheer-scholen-controle", _check_card)
    yield EntryScene("beheer-scholen-toevoegen", _add_school)
    yield EntryScene("beheer-schoolkaart-blad", _card_on_paper)
    yield EntryScene("beheer-mensen", _people)
    yield EntryScene("beheer-collega-erbij", _new_colleague)
    yield EntryScene("beheer-wie-mag-wat-blad", _rights_on_paper)
    yield EntryScene("beheer-uitnodigen", _inviting)
    yield EntryScene("beheer-foutrapport", _faults)
    yield EntryScene("beheer-reservekopie", _backups)
    yield EntryScene("beheer-bewaren", _keeping)
    yield EntryScene("beheer-verzoeken", _requests)
    yield EntryScene("beheer-datalek", _breach)
    yield EntryScene("beheer-briefpapier", _paper)
    yield EntryScene("beheer-eigen-zinnen", _sentences)
    yield EntryScene("beheer-voorbeeldbrief", _example)


def _join(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.qt.join import JoinPage  # noqa: PLC0415 - only for this scene
    from oso_desktop.vault.keychain import MemoryKeychain  # noqa: PLC0415 - see above

    del workspace, settle
    page = JoinPage(window.operations, MemoryKeychain)
    window.show_entrance(page)
    page.form.link_button.click()


def _restore(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.qt.restore import RestoreWizard  # noqa: PLC0415 - only for this scene
    from oso_desktop.services.backup_files import local_folder  # noqa: PLC0415 - see above
    from oso_desktop.services.backups import back_up  # noqa: PLC0415 - see above
    from oso_desktop.vault.keychain import MemoryKeychain  # noqa: PLC0415 - see above

    del settle
    if not local_folder(workspace.folder).exists():
        back_up(workspace)
    window.show_entrance(RestoreWizard(window.operations, workspace.folder, MemoryKeychain))


def _locked(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.qt.lock import Cause  # noqa: PLC0415 - only for this scene
    from oso_desktop.qt.lock_page import LockPage  # noqa: PLC0415 - see above

    del workspace, settle
    window.show_entrance(LockPage(Cause.IDLE, kept=True))


def _sign_in(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.qt.sign_in import SignIn  # noqa: PLC0415 - only for this scene
    from oso_desktop.services.entry import Unlocked  # noqa: PLC0415 - see above

    with workspace.view() as unit:
        ways = [way for each in unit.users.colleagues() for way in each.ways]
    page = SignIn(
        window.operations,
        Unlocked(
            folder=workspace.folder,
            store=workspace.store,
            store_id=workspace.store_id,
            content_key=bytearray(),
            identity_key=bytearray(),
            way=ways[0] if ways else "",
            key_holder=None,
        ),
    )
    window.show_entrance(page)
    page.begin()
    settle(window)
    page.form.password.setText("een verkeerd woord")


def _schools(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.services.addresses import schools  # noqa: PLC0415 - only for this scene
    from oso_desktop.services.demo import demo_neighbours  # noqa: PLC0415 - see above
    from oso_desktop.services.demo_addresses import fill_address_book  # noqa: PLC0415 - see above

    if not schools(workspace):
        fill_address_book(workspace, demo_neighbours())
    window.open_workspace(workspace)
    window.open_management("scholen")
    settle(window)
    window.management_page.schools.form.book_table.selectRow(1)


def _other_card(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    """Somebody else made a card in the name of a school that is checked here."""
    from dataclasses import replace  # noqa: PLC0415 - only for this scene

    from oso_desktop.qt.card_news import ReadNews  # noqa: PLC0415 - see above
    from oso_desktop.services.addresses import ReadCard, schools  # noqa: PLC0415 - see above
    from oso_desktop.services.card_standing import CardNews  # noqa: PLC0415 - see above

    _schools(window, workspace, settle)
    known = next(each for each in schools(workspace) if each.checked)
    if known.card is not None:
        card = replace(known.card, number=2)
        found = ReadCard(card=card, news=CardNews.OTHER, school=known)
        window.management_page.schools.cards.show_news(ReadNews(found, b""))


def _check_card(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _schools(window, workspace, settle)
    tab = window.management_page.schools
    tab.form.book_table.selectRow(0)
    tab.form.check_button.click()
    tab.check.form.who_edit.setText("K. Bakker")
    tab.check.form.words_edit.setPlainText("saffier tosti passer oefenen")


def _add_school(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _schools(window, workspace, settle)
    tab = window.management_page.schools
    tab.form.add_button.click()
    tab.fields.form.name_edit.setText("Strandcollege")
    tab.fields.form.brin_edit.setText("98XY")
    tab.fields.form.save_button.click()
    settle(window)


def _card_on_paper(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _schools(window, workspace, settle)
    window.management_page.schools.own.form.sheet_button.click()


def _privacy(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    window.open_workspace(workspace)
    window.open_management("privacy")
    settle(window)


def _people(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    window.open_workspace(workspace)
    window.open_management("mensen")
    settle(window)


def _new_colleague(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _people(window, workspace, settle)
    form = window.management_page.people.form
    form.add_button.click()
    form.do_button.click()


def _rights_on_paper(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _people(window, workspace, settle)
    window.management_page.people.form.print_button.click()


def _inviting(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _people(window, workspace, settle)
    window.management_page.people.form.invite_button.click()


def _faults(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.services.faults import Crash, keep, kept_in  # noqa: PLC0415 - only for this scene

    with kept_in(workspace.folder):
        keep(Crash("Aborted", ("oso_desktop.qt.app:480", "oso_desktop.qt.printing:171")))
    window.open_workspace(workspace)
    window.open_fault_report()
    settle(window)


def _backups(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    window.open_workspace(workspace)
    window.open_management("reservekopie")
    settle(window)


def _keeping(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    window.open_workspace(workspace)
    window.open_management("bewaren")
    settle(window)


def _requests(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    window.open_workspace(workspace)
    window.open_management("verzoeken")
    settle(window)
    form = window.management_page.requests.form
    form.new_button.click()
    form.student_box.setCurrentIndex(1)
    form.by_field.setText("Ilse Bakker, moeder")
    form.identity_field.setText("Bekend bij de school")
    form.what_field.setText("Een kopie van alles wat in het dossier staat")
    form.save_button.setFocus()


def _breach(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    window.open_workspace(workspace)
    window.open_management("datalek")
    settle(window)
    form = window.management_page.breach.form
    form.new_button.click()
    form.happened_field.setPlainText("De stick met het pakket is kwijt. Gisteren lag hij nog in de kast.")
    form.lost_table.selectRow(0)
    form.save_button.setFocus()


def _paper(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    window.open_workspace(workspace)
    window.open_management("briefpapier")
    settle(window)


def _sentences(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    """The school writes something that a letter about a transfer may not say."""
    _paper(window, workspace, settle)
    tab = window.management_page.paper
    tab.form.words_button.click()
    settle(window)
    tab.sentences.list.go_to("waarom_overstap")
    tab.form.own_edit.setPlainText(
        "{leerling} gaat naar {ontvanger}. Wij sturen een dossier over {roepnaam} mee. {plicht} Daarvoor is uw "
        "toestemming nodig."
    )
    tab.form.save_button.click()


def _example(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _paper(window, workspace, settle)
    window.management_page.paper.form.example_button.click()
    settle(window)
