"""The dossier page does the main job by clicks and keys, on a real store with the demo school in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.inzage import Agreement, HolderState, Manner, Recorded
from oso_desktop.dossier.people import Gezag, StudentId, full_name, new_id
from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.transfer import DossierId, Status, Way
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.page import MessageKind
from oso_desktop.services import attachments, dossiers, inzage, letters
from oso_desktop.services.demo import demo_document, demo_receiver, demo_school, demo_students, demo_user
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.stores import create_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import NOW, printer_to

FORBIDDEN_WORDS = "verzonden via oso"


class Window:
    """A window without anything around the page."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.operations = Operations(workspace)
        self.went_back = 0

    def message(self, kind: MessageKind, text: str, next_step: str = "") -> None: ...

    def clear_messages(self) -> None: ...

    def open_dossier(self, dossier_id: DossierId) -> None: ...

    def open_students(self) -> None:
        self.went_back += 1


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One store with two pupils for all tests of this file; each test takes a copy of its own."""
    made = create_store(
        tmp_path_factory.mktemp("school") / "store",
        school=demo_school(),
        user=demo_user(),
        keychain=MemoryKeychain(),
        clock=lambda: NOW,
    )
    workspace = made.workspace
    with workspace.change(Right.IMPORT, "leerlingen", "test") as unit:
        for student, _row in demo_students(workspace.today):
            if full_name(student.record) in ("Daan de Boer", "Noor Bakker"):
                unit.students.save(student)
    yield workspace
    workspace.close()


@pytest.fixture
def window(school: Workspace) -> Iterator[Window]:
    window = Window(school)
    yield window
    window.operations.shut_down()


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return tmp_path / "printed.pdf"


@pytest.fixture
def page(window: Window, qtbot: QtBot, paper: Path) -> DossierPage:
    def printer(_: QWidget) -> QPrinter:
        return printer_to(paper)

    page = DossierPage(window, printer=printer, path=lambda _parent, _name: None)
    qtbot.addWidget(page)
    page.resize(1150, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


Fresh = Callable[..., DossierId]


@pytest.fixture
def fresh(school: Workspace) -> Fresh:
    """A new dossier for a copy of a demo pupil, so that no test sees what another did."""

    def make(
        name: str = "Daan de Boer", profile: Profile = Profile.POVO, files: tuple[str, ...] = ()
    ) -> DossierId:
        row = next(row for row in dossiers.rows(school) if row.student.name == name)
        with school.change(Right.IMPORT, "kopie", row.student.id) as unit:
            pupil = unit.students.get(row.student.id)
            copy = replace(
                pupil,
                id=StudentId(new_id()),
                key=new_id(),
                record=replace(pupil.record, overigdocumentlijst=None),
            )
            unit.students.save(copy)
        for kind in files:
            attachments.add(school, copy.id, f"{kind}.pdf", demo_document(kind), kind_key=kind)
        return dossiers.start(school, copy.id, profile)

    return make


def settled(page: DossierPage, qtbot: QtBot) -> None:
    """Waits until nothing is under way any more."""
    qtbot.waitUntil(lambda: not page.operations.working, timeout=10_000)


def opened(page: DossierPage, qtbot: QtBot, dossier_id: DossierId, tab: str) -> None:
    page.show_dossier(dossier_id)
    settled(page, qtbot)
    page.show_tab(tab)
    settled(page, qtbot)


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    assert button.isEnabled(), button.accessibleName() or button.text()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_choosing_a_category_is_kept_and_counted(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    assert page.compose.form.counterLabel.text() == "0 van 7 onderdelen gekozen"

    click(qtbot, page.compose.row(Category.VERZUIM).form.goes)
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id).dossier.chosen == {Category.VERZUIM}
    assert page.compose.form.counterLabel.text() == "1 van 7 onderdelen gekozen"
    assert page.compose.row(Category.VERZUIM).form.stateChip.text() == "gaat mee"
    assert page.compose.row(Category.TOETSRESULTATEN).form.stateChip.text() == "blijft hier"


def test_only_what_the_profile_leaves_open_can_be_ticked(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    """R029: a mandatory category is ticked and locked, a forbidden one has no tick at all."""
    for profile in Profile:
        opened(page, qtbot, fresh(profile=profile), "samenstellen")
        for category in Category:
            form = page.compose.row(category).form
            rule = category_rule(profile, category)
            assert form.goes.isVisibleTo(page) is (rule is not CategoryRule.FORBIDDEN), category
            assert form.goes.isEnabled() is (rule is CategoryRule.OPTIONAL), category
            assert form.goes.isChecked() is (rule is CategoryRule.REQUIRED), category
            assert category.label in (form.goes.text(), form.fixedLabel.text())


def test_confirming_moves_on_to_the_next_step(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")

    click(qtbot, page.compose.form.confirmButton)
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id).status is Status.COMPOSED
    assert not page.compose.form.confirmButton.isEnabled()
    assert page.form.statusChip.text() == Status.COMPOSED.value
    assert page.form.nextButton.text() == "&Volgende stap: Inzage"
    qtbot.mouseClick(page.form.nextButton, Qt.MouseButton.LeftButton)
    assert page.current_tab == "inzage"


def the_attachment(school: Workspace, dossier_id: DossierId, kind: str = "opp") -> AttachmentId:
    view = dossiers.view(school, dossier_id)
    return next(each.id for each in view.attachments if each.kind == kind)


def test_a_sensitive_attachment_goes_only_with_reason_and_warning_read(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R017, R022, R023: the warning opens in place, and the sign says what is missing until all is there."""
    dossier_id = fresh(files=("opp",))
    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    opened(page, qtbot, dossier_id, "bijlagen")
    opp = the_attachment(school, dossier_id)
    form = page.attachments.row(opp).form
    assert not form.warningPanel.isVisible()
    assert form.seenChip.text() == "nog niet bekeken"

    click(qtbot, form.goes)
    settled(page, qtbot)
    assert form.warningPanel.isVisible()
    assert form.stateChip.text() == "gekozen, reden ontbreekt"
    assert "gezondheid" in form.riskLabel.text()
    assert "artikel" in form.groundLabel.text()

    qtbot.keyClicks(form.reason, "De mentor moet weten welke hulp werkt.")
    click(qtbot, form.warningSeen)
    settled(page, qtbot)
    assert form.stateChip.text() == "gaat mee"
    click(qtbot, form.viewButton)
    settled(page, qtbot)

    decision = dossiers.view(school, dossier_id).dossier.decision(opp)
    assert decision.included
    assert decision.warning_seen
    assert decision.seen_at is not None
    assert decision.reason == "De mentor moet weten welke hulp werkt."
    assert form.seenChip.text() == "bekeken"
    assert page.attachments.preview.pages == 1


def test_a_complete_decision_is_folded_until_asked_for(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh(files=("opp", "medisch"))
    done, half = (the_attachment(school, dossier_id, kind) for kind in ("opp", "medisch"))
    attachments.decide(
        school, dossier_id, done, included=True, reason="De mentor moet dit weten.", warning_seen=True
    )
    attachments.decide(school, dossier_id, half, included=True)

    opened(page, qtbot, dossier_id, "bijlagen")

    form = page.attachments.row(done).form
    assert not form.warningPanel.isVisible()
    assert form.reasonLine.text() == "Waarom: De mentor moet dit weten."
    assert page.attachments.row(half).form.warningPanel.isVisible()
    click(qtbot, form.detailButton)
    assert form.warningPanel.isVisible()


def test_nothing_ticks_all_attachments_at_once(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    """R021: one by one."""
    opened(page, qtbot, fresh(files=("opp", "rapport")), "bijlagen")

    texts = " ".join(button.text().lower() for button in page.attachments.findChildren(QAbstractButton))

    assert "alles" not in texts


def test_half_a_reason_survives_what_happens_meanwhile(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh(files=("opp",))
    opened(page, qtbot, dossier_id, "bijlagen")
    form = page.attachments.row(the_attachment(school, dossier_id)).form
    click(qtbot, form.goes)
    settled(page, qtbot)

    qtbot.keyClicks(form.reason, "De men")
    page.reload()
    settled(page, qtbot)
    qtbot.keyClicks(form.reason, "tor")

    assert form.reason.toPlainText() == "De mentor"
    assert form.reason.hasFocus()


def test_files_dropped_on_the_page_are_added_and_their_kind_is_asked(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    dossier_id = fresh()
    good, bad = tmp_path / "Handelingsplan rekenen.pdf", tmp_path / "virus.exe"
    good.write_bytes(demo_document("Handelingsplan"))
    bad.write_bytes(b"MZ" + bytes(200))
    opened(page, qtbot, dossier_id, "bijlagen")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (good, bad)])

    page.attachments.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    settled(page, qtbot)

    (added,) = dossiers.view(school, dossier_id).attachments
    assert added.kind == "handelingsplan"
    assert page.attachments.row(added.id).form.describePanel.isVisible()
    assert page.attachments.form.addProblem.text().startswith("virus.exe: ")


def test_inzage_is_recorded_per_person(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R087, R089: offered and seen, with dates and how it is proven."""
    dossier_id = fresh("Noor Bakker")
    opened(page, qtbot, dossier_id, "inzage")
    cards = list(page.inzage.cards().values())
    assert [card.form.stateChip.text() for card in cards] == ["nog aan te bieden"] * 2

    click(qtbot, cards[0].form.offerButton)
    click(qtbot, cards[0].form.offerSave)
    settled(page, qtbot)
    click(qtbot, cards[0].form.seenButton)
    cards[0].form.seenAgreement.setCurrentIndex(cards[0].form.seenAgreement.findText("nee"))
    click(qtbot, cards[0].form.seenSave)
    settled(page, qtbot)

    states = [line.state for line in dossiers.view(school, dossier_id).holders]
    assert states == [HolderState.SEEN, HolderState.TO_OFFER]
    assert [card.form.stateChip.text() for card in cards] == ["ingezien", "nog aan te bieden"]
    assert "akkoord met de inhoud: nee" in cards[0].form.factsLabel.text()


def test_a_remark_is_read_back_kept_and_cannot_be_edited(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R097, R098."""
    dossier_id = fresh("Noor Bakker")
    opened(page, qtbot, dossier_id, "inzage")
    card = next(iter(page.inzage.cards().values()))
    entry = card.entry.form

    click(qtbot, card.form.remarkButton)
    qtbot.keyClicks(entry.text, "Het gaat thuis goed & rustig.")
    click(qtbot, entry.readBack)
    assert entry.readText.text() == "Het gaat thuis goed & rustig."
    click(qtbot, entry.keepButton)
    settled(page, qtbot)

    (kept,) = card.remark_cards()
    assert kept.form.textLabel.text() == "Het gaat thuis goed & rustig."
    assert kept.form.textLabel.textFormat() is Qt.TextFormat.PlainText
    assert not kept.form.textLabel.textInteractionFlags() & Qt.TextInteractionFlag.TextEditable
    assert kept.findChildren(QPlainTextEdit) == []
    assert [button.text() for button in kept.findChildren(QAbstractButton)] == ["Verbeteren"]

    click(qtbot, kept.form.correctButton)
    entry.text.setPlainText("Het gaat thuis goed.")
    click(qtbot, entry.readBack)
    click(qtbot, entry.keepButton)
    settled(page, qtbot)

    remarks = dossiers.view(school, dossier_id).dossier.remarks
    assert [remark.text for remark in remarks] == ["Het gaat thuis goed & rustig.", "Het gaat thuis goed."]
    assert remarks[1].replaces == remarks[0].id
    assert len(card.remark_cards()) == 2


def test_inzagemodus_shows_one_child_and_gives_half_a_text_back(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    opened(page, qtbot, fresh("Noor Bakker"), "inzage")
    click(qtbot, page.inzage.form.modeButton)
    mode = page.inzage.mode
    assert mode is not None
    with qtbot.waitExposed(mode):
        pass
    assert mode.isFullScreen()
    shown = " ".join(label.text() for label in mode.findChildren(QLabel))
    assert "Noor Bakker" in shown
    assert "Overstapadvies" in shown

    qtbot.keyClicks(mode.entry.form.text, "Wij willen")
    qtbot.keyClick(mode, Qt.Key.Key_Escape)

    assert page.inzage.mode is None
    assert next(iter(page.inzage.cards().values())).entry.draft == "Wij willen"


def test_a_letter_is_kept_before_it_is_printed(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, paper: Path
) -> None:
    """R090: what was printed is on record, byte for byte."""
    dossier_id = fresh("Noor Bakker")
    fill_receiver(school, dossier_id)
    opened(page, qtbot, dossier_id, "brieven")

    page.letters.form.choices.setFocus()
    qtbot.keyClick(page.letters.form.choices, Qt.Key.Key_Down)
    settled(page, qtbot)
    assert page.letters.preview.pages >= 1
    assert letters.of_dossier(school, dossier_id) == ()
    click(qtbot, page.letters.preview.form.print_button)
    settled(page, qtbot)

    (made,) = letters.of_dossier(school, dossier_id)
    assert made.printed_at is not None
    assert paper.read_bytes().startswith(b"%PDF")
    assert "afgedrukt op" in page.letters.form.made.item(0).text()


def test_a_letter_that_cannot_be_made_says_why(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    opened(page, qtbot, fresh("Noor Bakker"), "brieven")

    page.letters.form.choices.setCurrentRow(0)
    settled(page, qtbot)

    assert page.letters.preview.pages == 0
    assert "ontvangende school" in page.letters.form.whyNot.text()


def fill_receiver(school: Workspace, dossier_id: DossierId) -> None:
    dossiers.set_receiver(school, dossier_id, demo_receiver(Profile.POVO))


def test_every_reason_leads_to_the_tab_where_it_can_be_put_right(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    opened(page, qtbot, fresh(), "overdragen")
    rows = page.handover.reason_rows()
    assert {row.reason.place.value for row in rows} >= {"samenstellen", "inzage", "overdragen"}

    for row in rows:
        page.show_tab("overdragen")
        click(qtbot, row.form.goButton)
        assert page.current_tab == row.reason.place.value


def test_the_receiving_school_is_saved_while_typing_and_checked_beside_the_field(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.form

    qtbot.keyClicks(form.school, "Duincollege")
    qtbot.keyClicks(form.brin, "98")
    page.flush()
    settled(page, qtbot)
    assert "BRIN" in form.receiverProblem.text()
    assert form.brin.text() == "98"
    qtbot.keyClicks(form.brin, "XX")
    page.show_tab("gegevens")
    settled(page, qtbot)

    receiver = dossiers.view(school, dossier_id).dossier.receiver
    assert receiver is not None
    assert (receiver.name, receiver.brin, receiver.location) == ("Duincollege", "98XX", "00")
    assert not form.receiverProblem.text()


def make_ready(school: Workspace, dossier_id: DossierId) -> None:
    """Everything a dossier needs but freezing."""
    fill_receiver(school, dossier_id)
    dossiers.set_enrolment(school, dossier_id, Enrolment.ENROLLED, school.today)
    dossiers.confirm_choice(school, dossier_id)
    for line in dossiers.view(school, dossier_id).holders:
        inzage.offer(school, dossier_id, line.holder.id, on=school.today, manner=Manner.HANDED)
        inzage.seen(
            school,
            dossier_id,
            line.holder.id,
            on=school.today,
            recorded=Recorded.LETTER,
            agreement=Agreement.YES,
        )


def test_freezing_sealing_and_opening_again(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh("Noor Bakker")
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.form
    assert not form.finalButton.isEnabled()
    assert not form.packageButton.isEnabled()
    assert form.finalWhy.text().startswith("Kan nog niet")
    make_ready(school, dossier_id)
    page.reload()
    settled(page, qtbot)

    click(qtbot, form.finalButton)
    settled(page, qtbot)
    click(qtbot, form.packageButton)
    settled(page, qtbot)
    click(qtbot, page.handover.package_rows()[0].form.actButton)
    settled(page, qtbot)

    assert "Gecontroleerd: alles klopt" in page.handover.package_rows()[0].form.smallLabel.text()
    view = dossiers.view(school, dossier_id)
    assert view.status is Status.HANDED_OVER
    assert [delivery.way for delivery in view.dossier.deliveries] == [Way.PACKAGE]
    assert FORBIDDEN_WORDS not in " ".join(label.text().lower() for label in page.findChildren(QLabel))


def test_a_guardian_is_added_and_gets_a_card_for_inzage(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """L27: a list brings no guardians; who has gezag gets inzage."""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "gegevens")
    before = len(page.inzage.cards())

    click(qtbot, page.pupil.form.addGuardian)
    fields = page.pupil.new_form
    assert fields is not None
    click(qtbot, fields.form.saveButton)
    assert "achternaam" in fields.form.formProblem.text()
    qtbot.keyClicks(fields.form.initials, "T.")
    fields.form.surname.setText("Öztürk-Łaski")  # QTest has no key for these letters
    fields.form.gezag.setCurrentIndex(fields.form.gezag.findData(Gezag.YES))
    click(qtbot, fields.form.saveButton)
    settled(page, qtbot)

    added = dossiers.view(school, dossier_id).student.guardians[-1]
    assert (full_name(added.block), added.gezag) == ("T. Öztürk-Łaski", Gezag.YES)
    assert added.block.wettigevertegenwoordiger
    assert page.pupil.new_form is None
    assert len(page.inzage.cards()) == before + 1


def test_the_essentials_are_saved_when_the_tab_is_left(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "gegevens")
    form = page.pupil.form

    form.contactPerson.setFocus()
    form.contactPerson.clear()
    qtbot.keyClicks(form.contactPerson, "M. Aerts")
    page.show_tab("samenstellen")
    settled(page, qtbot)

    advice = dossiers.view(school, dossier_id).student.record.overstapadvies
    assert advice is not None
    assert advice.contactpersoon == "M. Aerts"


def test_looking_without_changing_stores_nothing(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """Or inzage would be needed again for no reason (R107)."""
    dossier_id = fresh(files=("opp",))
    before = dossiers.view(school, dossier_id)

    page.show_dossier(dossier_id)
    for name in page.tab_names():
        page.show_tab(name)
        settled(page, qtbot)
    page.leave()
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id) == before


def test_an_answer_for_another_dossier_is_dropped(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    first, second = fresh("Daan de Boer"), fresh("Noor Bakker")

    page.show_dossier(first)
    page.show_dossier(second)
    settled(page, qtbot)

    assert page.form.nameLabel.text() == "Noor Bakker"
    assert page.desk.current.dossier.id == second


def test_a_dossier_that_cannot_be_read_leaves_nothing_of_the_one_before(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = fresh("Daan de Boer"), fresh("Noor Bakker")
    opened(page, qtbot, first, "samenstellen")

    with monkeypatch.context() as broken:
        broken.setattr(dossiers, "view", refuse)
        page.show_dossier(second)
        settled(page, qtbot)

    assert page.form.pageProblem.text() == "Er is iets stuk. Probeer het later."
    assert not page.form.tabs.isVisible()
    assert page.form.nameLabel.text() == ""
    page.reload()
    settled(page, qtbot)
    assert page.form.tabs.isVisible()
    assert not page.form.pageProblem.text()


def refuse(_workspace: Workspace, _dossier_id: DossierId) -> DossierView:
    raise OsoError("Er is iets stuk.", "Probeer het later.")


def test_an_answer_for_a_closed_page_is_dropped(window: Window, qtbot: QtBot, fresh: Fresh) -> None:
    page = DossierPage(window)
    page.show_dossier(fresh())

    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()

    qtbot.waitUntil(lambda: not window.operations.working)


def test_every_focusable_widget_has_a_name(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """EN 301 549: a screen reader can say what has the focus, on every tab, with everything opened."""
    dossier_id = fresh("Noor Bakker", files=("medisch", "opp"))
    opened(page, qtbot, dossier_id, "bijlagen")
    for kind in ("medisch", "opp"):
        form = page.attachments.row(the_attachment(school, dossier_id, kind)).form
        click(qtbot, form.goes)
        click(qtbot, form.describeButton)
    for card in page.inzage.cards().values():
        card.form.remarkButton.setChecked(True)
    page.pupil.add_guardian()
    settled(page, qtbot)

    nameless = []
    for name in page.tab_names():
        page.show_tab(name)
        for widget in page.findChildren(QWidget):
            if not widget.isVisible() or widget.focusProxy() is not None:
                continue
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                interface = QAccessible.queryAccessibleInterface(widget)
                if not interface.text(QAccessible.Text.Name).strip():
                    nameless.append(f"{name}: {type(widget).__name__} {widget.objectName()}")

    assert nameless == []


def test_no_two_shortcuts_of_a_tab_clash(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    opened(page, qtbot, fresh("Noor Bakker", files=("opp",)), "samenstellen")
    bar = page.form.tabs.tabBar()
    fixed = [bar.tabText(number) for number in range(bar.count())] + [page.form.nextButton.text()]

    for name in page.tab_names():
        page.show_tab(name)
        tab = page.form.tabs.currentWidget()
        texts = [button.text() for button in tab.findChildren(QAbstractButton) if button.isVisibleTo(page)]
        texts += [
            label.text() for label in tab.findChildren(QLabel) if label.buddy() and label.isVisibleTo(page)
        ]
        keys = [mnemonic for text in (*fixed, *texts) if (mnemonic := shortcut(text))]
        assert len(keys) == len(set(keys)), (name, sorted(keys))


def shortcut(text: str) -> str:
    """The letter after a single ampersand."""
    bare = text.replace("&&", "")
    at = bare.find("&")
    return bare[at + 1 : at + 2].lower() if at >= 0 else ""


def test_back_leads_to_the_list(page: DossierPage, window: Window, qtbot: QtBot, fresh: Fresh) -> None:
    opened(page, qtbot, fresh(), "bijlagen")

    click(qtbot, page.form.backButton)

    assert window.went_back == 1


def test_who_may_not_choose_is_told_so_beside_the_tick(school: Workspace, qtbot: QtBot, fresh: Fresh) -> None:
    """R166: the matrix decides; the tick goes back."""
    dossier_id = fresh()
    clerk = Window(replace(school, user=User(name="B. Balie", role=Role.ADMINISTRATION)))
    page = DossierPage(clerk)
    qtbot.addWidget(page)
    opened(page, qtbot, dossier_id, "samenstellen")
    form = page.compose.row(Category.VERZUIM).form

    form.goes.click()
    settled(page, qtbot)

    assert not form.goes.isChecked()
    assert "rol administratie" in form.rowProblem.text()
    assert dossiers.view(school, dossier_id).dossier.chosen == frozenset()
    clerk.operations.shut_down()


def test_the_page_fits_a_small_laptop_at_150_percent(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """1366 by 768 at 150 % leaves 911 by 512 for the whole window; 150 % zoom must not cut anything off."""
    dossier_id = fresh("Noor Bakker", files=("medisch", "opp"))
    opened(page, qtbot, dossier_id, "bijlagen")
    form = page.attachments.row(the_attachment(school, dossier_id, "medisch")).form
    click(qtbot, form.goes)
    click(qtbot, form.describeButton)
    settled(page, qtbot)

    assert page.minimumSizeHint().width() <= 840
    assert page.minimumSizeHint().height() <= 440
    page.resize(840, 440)
    for tab, area in ((name, area) for name in page.tab_names() for area in scroll_areas(page, name)):
        content = area.widget()
        assert content.minimumSizeHint().width() <= area.viewport().width(), tab


def scroll_areas(page: DossierPage, name: str) -> list[QScrollArea]:
    """The scrolling parts of a tab, laid out."""
    page.show_tab(name)
    QApplication.sendPostedEvents()
    areas = page.form.tabs.currentWidget().findChildren(QScrollArea)
    return [area for area in areas if area.isVisible() and area.widget() is not None]
