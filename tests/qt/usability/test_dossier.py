"""What one dossier costs: its documents, its letters, a change of advice and another school (users.md §1, §2, §8)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import AuthorConsent, Extent
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.delivery import destruction_requests
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.transfer import DossierId, Status
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.qt.choice_field import ChoiceField
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.students_model import Column
from oso_desktop.services import attachments, dossiers, letters
from oso_desktop.services.demo import demo_document, demo_school
from oso_desktop.services.workspace import Workspace
from tests.dossier.school_work import advised, final_test, with_final_test
from tests.exchange import documents
from tests.exchange.pdfs import full_pdf
from tests.qt.dossier.test_dossier_changes import change, seen_without_result
from tests.qt.dossier.test_dossier_receiver import handed_over
from tests.qt.usability.conftest import Desk, OpenDesk
from tests.qt.usability.hand import Count
from tests.qt.usability.table import figures

FIGURES = figures()
REASON = "De mentor moet weten welke hulp werkt."


def begun(workspace: Workspace, name: str = "Noor Bakker") -> DossierId:
    row = next(row for row in dossiers.rows(workspace) if row.student.name == name)
    dossier_id = dossiers.start(workspace, row.student.id, Profile.POVO)
    dossiers.choose_category(workspace, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    return dossier_id


def added(workspace: Workspace, dossier_id: DossierId, name: str, data: bytes, kind: str) -> None:
    student = dossiers.view(workspace, dossier_id).student.id
    attachments.add(workspace, student, name, data, kind_key=kind)


def opened(desk: Desk, dossier_id: DossierId) -> DossierPage:
    """Opens the dossier from the list; from here on it is counted."""
    page = desk.window.students_page
    desk.hand.click(desk.window.form.students_button)
    (row,) = [
        page.proxy.index(number, Column.NAME)
        for number in range(page.proxy.rowCount())
        if page.model.row(page.proxy.mapToSource(page.proxy.index(number, 0)).row()).dossier_id == dossier_id
    ]
    desk.hand.click_row(page.form.table, row)
    desk.hand.click(page.form.open_button)
    assert desk.window.dossier_on_show
    desk.hand.count = Count()
    return desk.window.dossier_page


def to_tab(desk: Desk, page: DossierPage, words: str) -> None:
    desk.hand.click_tab(page.form.tabs.tabBar(), words)


def choose_letter(desk: Desk, page: DossierPage, kind: LetterKind) -> None:
    choices = page.letters.form.choices
    first = next(n for n in range(choices.count()) if choices.item(n).text().startswith(kind.label))
    desk.hand.click_row(choices, choices.model().index(first, 0))


def test_dropped_files_are_confirmed(open_desk: OpenDesk, workspace: Workspace, tmp_path: Path) -> None:
    """users.md §1: the kind is guessed from the name; one confirmation for each kind."""
    dossier_id = begun(workspace)
    names = ("Handelingsplan rekenen.pdf", "Handelingsplan taal.pdf", "OPP groep 8.pdf")
    files = [tmp_path / name for name in names]
    for file in files:
        file.write_bytes(demo_document(file.stem))
    desk = open_desk(workspace)
    page = opened(desk, dossier_id)
    to_tab(desk, page, "Bijlagen")
    desk.hand.count = Count()
    desk.hand.drop(page.attachments, *files)
    kinds = [each.kind for each in dossiers.view(workspace, dossier_id).attachments]
    assert sorted(kinds) == ["handelingsplan", "handelingsplan", "opp"]
    for each in ("handelingsplan", "opp"):
        desk.hand.click(page.attachments.form.kinds.buttons[each])

    assert desk.hand.count == FIGURES["slepen"].counted
    assert all(each.guess is None for each in dossiers.view(workspace, dossier_id).attachments)


def test_a_usual_document_is_looked_at_and_ticked(open_desk: OpenDesk, workspace: Workspace) -> None:
    """R017, R021."""
    dossier_id = begun(workspace)
    added(workspace, dossier_id, "Rapport.pdf", demo_document("rapport"), "rapport")
    desk = open_desk(workspace)
    page = opened(desk, dossier_id)
    to_tab(desk, page, "Bijlagen")
    desk.hand.count = Count()
    form = page.attachments.row(dossiers.view(workspace, dossier_id).attachments[0].id).form
    desk.hand.click(form.viewButton)
    desk.hand.click(form.goes)
    assert form.stateChip.text() == "gaat mee"
    assert desk.hand.count == FIGURES["gewoon_stuk"].counted


def test_a_sensitive_document_is_decided_about(
    open_desk: OpenDesk, workspace: Workspace, qtbot: QtBot
) -> None:
    """R022, R023, R033, R035: the law asks more than the goal has room for.

    The tick brings the document on show. It says itself of which day it is, and the school writes an OPP: both are
    proposed, and found right with the tick that the warning was read.
    """
    dossier_id = begun(workspace)
    added(workspace, dossier_id, "OPP.pdf", documents.pdf("OPP", "Datum: 15 januari 2026"), "opp")
    desk = open_desk(workspace)
    page = opened(desk, dossier_id)
    to_tab(desk, page, "Bijlagen")
    desk.hand.count = Count()
    form = page.attachments.row(dossiers.view(workspace, dossier_id).attachments[0].id).form
    hand = desk.hand
    hand.click(form.goes)
    assert page.attachments.preview.pages
    hand.write(REASON)
    hand.click(form.article.buttons["c"])
    for key, answer in (("opp_gehoord", "ja"), ("opp_bijlagen", "nee")):
        field = form.questions.field(key)
        assert isinstance(field, ChoiceField)
        hand.click(field.buttons[answer])
    hand.click(form.warningSeen)
    qtbot.waitUntil(lambda: form.stateChip.text() == "gaat mee")
    assert hand.count == FIGURES["gevoelig_stuk"].counted
    (opp,) = dossiers.view(workspace, dossier_id).attachments
    assert (opp.document_date, opp.origin) == (date(2026, 1, 15), demo_school().name)


def test_a_psychological_report_goes_as_its_summary(
    open_desk: OpenDesk, workspace: Workspace, qtbot: QtBot
) -> None:
    """users.md §8.2, R030, R065–R069, L28: only with a reason and the consent of who wrote it."""
    dossier_id = begun(workspace)
    added(workspace, dossier_id, "Onderzoek 01-09-2025.pdf", full_pdf(4), "psychologisch")
    desk = open_desk(workspace)
    page = opened(desk, dossier_id)
    to_tab(desk, page, "Bijlagen")
    desk.hand.count = Count()
    report = dossiers.view(workspace, dossier_id).attachments[0].id
    form, hand = page.attachments.row(report).form, desk.hand
    hand.click(form.goes)
    hand.click(page.attachments.secrecy.form.promiseButton)
    assert page.attachments.preview.pages
    hand.click(form.part)
    hand.write("1")
    hand.key(Qt.Key.Key_Return)
    hand.write(REASON)
    hand.click(form.article.buttons["b"])
    hand.fill(form.author, "V. Verzonnen")
    hand.key(Qt.Key.Key_Return)
    hand.write("psycholoog in dienst van het bestuur")
    hand.key(Qt.Key.Key_Return)
    hand.write("De Bedachte School")
    qtbot.waitUntil(lambda: form.stateChip.text() == "gaat nog niet mee: de schrijver is niet gevraagd")
    hand.click(form.consent.buttons[AuthorConsent.GIVEN])
    hand.write("12-01-2026")
    hand.click(form.warningSeen)
    qtbot.waitUntil(lambda: form.stateChip.text() == "gaat mee: bladzijde 1")
    assert hand.count == FIGURES["psychologisch"].counted
    decision = dossiers.view(workspace, dossier_id).dossier.decision(report)
    assert (decision.extent, decision.reason) == (Extent.PART, REASON)


def test_a_professional_is_asked_by_letter(open_desk: OpenDesk, workspace: Workspace, qtbot: QtBot) -> None:
    """users.md §2: from the dossier, once the report is ticked and its author is known."""
    dossier_id = begun(workspace)
    added(workspace, dossier_id, "onderzoek.pdf", full_pdf(4), "psychologisch")
    attachments.decide(
        workspace,
        dossier_id,
        dossiers.view(workspace, dossier_id).attachments[0].id,
        included=True,
        reason=REASON,
        author="V. Verzonnen",
        author_profession="psycholoog",
        author_organisation="Praktijk Verzonnen",
    )
    desk = open_desk(workspace)
    page = opened(desk, dossier_id)
    to_tab(desk, page, "Bijlagen")
    report = dossiers.view(workspace, dossier_id).attachments[0].id
    desk.hand.click(page.attachments.row(report).form.request.button)
    assert desk.hand.count == FIGURES["schrijver_vragen"].counted
    (letter,) = letters.of_dossier(workspace, dossier_id)
    assert letter.printed_at is not None


def test_the_evidence_is_printed(open_desk: OpenDesk, workspace: Workspace) -> None:
    """users.md §1: years later, from the dossier."""
    dossier_id = begun(workspace)
    handed_over(workspace, dossier_id)
    desk = open_desk(workspace)
    page = opened(desk, dossier_id)
    to_tab(desk, page, "Inzage")
    desk.hand.click(page.inzage.form.evidence.button)
    assert desk.hand.count == FIGURES["bewijs"].counted
    assert LetterKind.EVIDENCE in [letter.kind for letter in letters.of_dossier(workspace, dossier_id)]


def test_a_changed_advice_is_seen_without_searching(open_desk: OpenDesk, workspace: Workspace) -> None:
    """users.md §8.3, R107, R110: on the first page at once, also before the choice is confirmed, and in the list."""
    dossier_id = begun(workspace)
    seen_without_result(workspace, dossier_id)

    def revised(student: Student) -> Student:
        return advised(with_final_test(student, final_test()), herzienadvies="80")

    change(workspace, dossier_id, revised)
    desk = open_desk(workspace)
    todo = desk.window.todo_page
    shown = [
        each.task.key
        for number, each in enumerate(todo.model.groups)
        if dossier_id in [line.dossier_id for line in each.lines]
        and todo.form.tree.isExpanded(todo.model.index(number, 0))
    ]
    assert shown == ["opnieuw-inzage", "keuze"]
    lines = [line for each in todo.model.groups for line in each.lines if line.dossier_id == dossier_id]
    assert [line.detail for line in lines] == ["2 ouders; bevestig eerst de keuze", "veranderd na de keuze"]
    assert desk.hand.count == Count()
    desk.hand.click(desk.window.form.students_button)
    (row,) = [row for row in dossiers.rows(workspace) if row.dossier_id == dossier_id]
    assert row.status is Status.AGAIN
    list_page = desk.window.students_page
    words = [
        str(list_page.proxy.index(number, Column.STATUS).data())
        for number in range(list_page.proxy.rowCount())
    ]
    assert words.count(Status.AGAIN.value) == 1
    assert desk.hand.count == FIGURES["advies_gewijzigd"].counted


def test_a_wrong_school_is_put_right(open_desk: OpenDesk, workspace: Workspace) -> None:
    """users.md §8.4, R132: the old school is asked to destroy it, and nothing is lost."""
    dossier_id = begun(workspace)
    handed_over(workspace, dossier_id)
    before = dossiers.view(workspace, dossier_id)
    desk = open_desk(workspace)
    page, hand = opened(desk, dossier_id), desk.hand
    to_tab(desk, page, "Overdragen")
    form = page.handover.change.form
    hand.click(form.otherButton)
    hand.fill(form.school, "Lyceum aan Zee")
    hand.fill(form.brin, "95VV")
    hand.click(form.changeButton)
    to_tab(desk, page, "Brieven")
    waiting = [page.letters.form.choices.item(n).text() for n in range(page.letters.form.choices.count())]
    assert any(
        text.startswith(LetterKind.DESTRUCTION_REQUEST.label) and text.endswith("Nog te maken.")
        for text in waiting
    )
    choose_letter(desk, page, LetterKind.DESTRUCTION_REQUEST)
    hand.click(page.letters.preview.form.print_button)

    assert hand.count == FIGURES["verkeerde_school"].counted
    after = dossiers.view(workspace, dossier_id)
    assert after.dossier.receiver is not None
    assert after.dossier.receiver.name == "Lyceum aan Zee"
    assert len(destruction_requests(after.dossier.events)) == 1
    assert (after.dossier.versions, after.dossier.inzage) == (before.dossier.versions, before.dossier.inzage)
    assert (after.attachments, after.student) == (before.attachments, before.student)
    assert LetterKind.DESTRUCTION_REQUEST in [each.kind for each in letters.of_dossier(workspace, dossier_id)]
