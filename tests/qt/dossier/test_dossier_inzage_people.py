"""The tab Inzage for everybody who may see the dossier: steps, proof, decisions; and who acts for a pupil."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.informing import InformedBy
from oso_desktop.dossier.inzage import Evidence, InzageSeen, Manner, Recorded
from oso_desktop.dossier.people import Capacity, Gezag, HolderKind
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.dossier_holder import HolderCard
from oso_desktop.qt.dossier_holder_facts import history
from oso_desktop.qt.dossier_holder_seen import NoTime, typed_time
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import dossiers, informing, inzage, students
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import Fresh, click, opened, settled

WAYS = {
    Recorded.LETTER: {"seenKept"},
    Recorded.REPORT: {"seenPresent", "seenPoints"},
    Recorded.STATEMENT: {"seenTime", "seenToldBy", "seenToldTo"},
    Recorded.LAS_TICK: {"seenTicked"},
}
FIELDS = frozenset().union(*WAYS.values())


def choose(field: QComboBox, value: object) -> None:
    field.setCurrentIndex(field.findData(value))


def first_card(page: DossierPage) -> HolderCard:
    return next(iter(page.inzage.cards().values()))


def marked(card: HolderCard) -> list[str]:
    """The buttons that are marked as the next step."""
    form = card.form
    buttons = (form.informButton, form.offerButton, form.copyButton, form.seenButton, form.silentButton)
    return [button.objectName() for button in buttons if button.property("next")]


def born(school: Workspace, dossier_id: DossierId, day: date) -> None:
    student = dossiers.view(school, dossier_id).student
    students.save_record(school, student.id, replace(student.record, geboortedatum=day))


def test_the_card_leads_from_step_to_step_and_shows_what_was_done(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R010, R080, R087–R089, L8: one next step at a time."""
    dossier_id = fresh("Noor Bakker")
    dossiers.confirm_choice(school, dossier_id)
    opened(page, qtbot, dossier_id, "inzage")
    card = first_card(page)
    form = card.form
    assert marked(card) == ["informButton"]
    assert form.copyState.text() == "nog te geven"

    click(qtbot, form.informButton)
    click(qtbot, form.informSave)
    settled(page, qtbot)
    assert "nog leeg" in form.informProblem.text()
    choose(form.informHow, InformedBy.MEETING)
    form.informDate.setText("7-10-2025")
    click(qtbot, form.informSave)
    settled(page, qtbot)
    assert "07-10-2025" in form.informedState.text()
    assert marked(card) == ["offerButton"]

    click(qtbot, form.offerButton)
    choose(form.offerManner, Manner.AT_SCHOOL)
    click(qtbot, form.offerSave)
    settled(page, qtbot)
    assert marked(card) == ["seenButton"]
    assert form.copyState.text() == "nog te geven"

    click(qtbot, form.seenButton)
    choose(form.seenRecorded, Recorded.STATEMENT)
    form.seenTime.setText("25.00")
    form.seenToldBy.setText("moeder")
    form.seenToldTo.setText("juf Els")
    click(qtbot, form.seenSave)
    settled(page, qtbot)
    assert "geen tijd" in form.seenProblem.text()
    form.seenTime.setText("8.40")
    click(qtbot, form.seenSave)
    settled(page, qtbot)
    assert marked(card) == ["copyButton"]
    assert "Om 08:40, door moeder verteld aan juf Els." in form.factsLabel.text()

    click(qtbot, form.copyButton)
    assert [form.copyManner.itemData(n) for n in range(form.copyManner.count())] == [
        None,
        Manner.HANDED,
        Manner.SENT,
    ]
    choose(form.copyManner, Manner.HANDED)
    click(qtbot, form.copySave)
    settled(page, qtbot)
    assert form.copyState.text().startswith("meegegeven op")
    assert marked(card) == []
    assert form.nextLabel.text() == "Alles is vastgelegd."
    assert form.historyButton.text() == "Alles wat is vastgelegd (4)"
    assert not form.factsLabel.isVisible()
    click(qtbot, form.historyButton)
    assert form.factsLabel.isVisible()


def test_each_way_of_recording_asks_for_its_own_proof_and_nothing_else(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R090–R093."""
    dossier_id = fresh("Noor Bakker")
    dossiers.confirm_choice(school, dossier_id)
    opened(page, qtbot, dossier_id, "inzage")
    form = first_card(page).form
    click(qtbot, form.seenButton)
    for way, asked in WAYS.items():
        choose(form.seenRecorded, way)
        assert {name for name in FIELDS if getattr(form, name).isVisible()} == asked
        assert {name for name in FIELDS if getattr(form, f"{name}Label").isVisible()} == asked
    choose(form.seenRecorded, Recorded.LETTER)
    form.seenKept.setText("in de map van groep 8")
    click(qtbot, form.seenSave)
    settled(page, qtbot)

    (fact,) = dossiers.view(school, dossier_id).dossier.inzage
    assert isinstance(fact, InzageSeen)
    assert fact.evidence == Evidence(kept="in de map van groep 8")
    assert "in de map van groep 8" in form.factsLabel.text()


@pytest.mark.parametrize(
    ("text", "shown"), [("8:05", "08:05"), ("08.05", "08:05"), (" 23:59 ", "23:59"), ("0:00", "00:00")]
)
def test_a_time_is_read_as_people_type_it(text: str, shown: str) -> None:
    """R092."""
    found = typed_time(text)
    assert found is not None
    assert f"{found:%H:%M}" == shown
    assert typed_time("  ") is None


@pytest.mark.parametrize("text", ["25:00", "8", "8:5", "8:60", "acht uur", "-1:00", "²:00"])
def test_what_is_no_time_is_refused(text: str) -> None:
    """R092."""
    with pytest.raises(NoTime):
        typed_time(text)


def test_a_parent_without_gezag_gets_a_card_by_a_decision_and_loses_it_again(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """L27."""
    dossier_id = fresh("Noor Bakker")
    view = dossiers.view(school, dossier_id)
    father = view.student.guardians[0]
    students.save_guardian(school, view.student.id, replace(father, gezag=Gezag.NO))
    dossiers.confirm_choice(school, dossier_id)
    opened(page, qtbot, dossier_id, "inzage")
    assert father.id not in page.inzage.cards()
    (question,) = page.inzage.decisions.cards().values()

    click(qtbot, question.form.actButton)
    click(qtbot, question.form.saveButton)
    settled(page, qtbot)
    assert "waarom" in question.form.problem.text()
    question.form.reason.setPlainText("Doet de helft van de zorg.")
    click(qtbot, question.form.saveButton)
    settled(page, qtbot)

    card = page.inzage.cards()[father.id]
    assert card.line.holder.kind is HolderKind.BY_DECISION
    assert card.form.aboutLabel.isVisible()
    assert "Zonder gezag, op besluit van" in card.form.aboutLabel.text()
    assert "Doet de helft van de zorg." in card.form.aboutLabel.text()
    (question,) = page.inzage.decisions.cards().values()
    click(qtbot, question.form.actButton)
    question.form.reason.setPlainText("De rechter besliste anders.")
    click(qtbot, question.form.saveButton)
    settled(page, qtbot)
    assert father.id not in page.inzage.cards()


def test_the_parents_of_a_pupil_of_sixteen_are_informed_by_the_pupil_s_own_word(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R117: their cards have no inzage in them."""
    dossier_id = fresh("Noor Bakker")
    born(school, dossier_id, date(school.today.year - 17, 1, 1))
    opened(page, qtbot, dossier_id, "inzage")
    assert len(page.inzage.cards()) == 1
    (question,) = page.inzage.decisions.cards().values()
    assert "hangt er niet van af" in question.form.hintLabel.text()

    click(qtbot, question.form.actButton)
    question.form.reason.setPlainText("In het gesprek van vandaag.")
    click(qtbot, question.form.saveButton)
    settled(page, qtbot)

    parents = [
        card for card in page.inzage.cards().values() if card.line.holder.kind is HolderKind.WITH_PUPIL
    ]
    assert parents
    for card in parents:
        assert card.form.informButton.isVisible()
        assert card.form.copyButton.isVisible()
        for hidden in (
            card.form.offerButton,
            card.form.seenButton,
            card.form.remarkButton,
            card.form.seenState,
        ):
            assert not hidden.isVisible()
    page.inzage.open_mode()
    mode = page.inzage.mode
    assert mode is not None
    assert mode.form.who.count() == 1
    page.inzage.close_mode()


def test_for_a_child_nobody_is_asked_for_a_curator(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    """L17: a judge appoints one for an adult."""
    opened(page, qtbot, fresh("Noor Bakker"), "gegevens")

    assert page.pupil.representative.isHidden()


def test_who_acts_for_a_pupil_is_recorded_on_the_tab_with_the_data(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """L17: and takes the pupil's place on the tab Inzage."""
    dossier_id = fresh("Noor Bakker")
    born(school, dossier_id, date(school.today.year - 19, 1, 1))
    opened(page, qtbot, dossier_id, "gegevens")
    card = page.pupil.representative
    form = card.form
    assert card.isVisible()
    assert form.editButton.text() == "Toevoegen…"
    assert not form.removeButton.isVisible()

    click(qtbot, form.editButton)
    click(qtbot, form.saveButton)
    settled(page, qtbot)
    assert "naam" in form.editProblem.text()
    form.name.setText("mr. D. Verzonnen")
    choose(form.capacity, Capacity.MENTOR)
    form.street.setText("Laan")
    assert page.pupil.unsaved
    click(qtbot, form.saveButton)
    settled(page, qtbot)
    assert "adres" in form.editProblem.text()
    for field, text in ((form.number, "4"), (form.postcode, "1234 AB"), (form.town, "Elders")):
        field.setText(text)
    click(qtbot, form.saveButton)
    settled(page, qtbot)
    assert form.whoLabel.text() == "mr. D. Verzonnen (mentor)"
    assert form.addressLabel.text() == "Laan 4, 1234 AB Elders"
    assert not page.pupil.unsaved

    page.show_tab("inzage")
    settled(page, qtbot)
    (holder,) = page.inzage.cards().values()
    assert holder.form.nameLabel.text() == "mr. D. Verzonnen (mentor)"

    page.show_tab("gegevens")
    settled(page, qtbot)
    before = dossiers.view(school, dossier_id)
    click(qtbot, form.removeButton)
    settled(page, qtbot)
    assert dossiers.view(school, dossier_id).student.representative is None
    assert form.whoLabel.text() == "Geen curator, mentor of bewindvoerder"

    assert page.shell.toast.said == "mr. D. Verzonnen handelt niet meer voor deze leerling."
    page.shell.toast.undo()
    settled(page, qtbot)
    after = dossiers.view(school, dossier_id)
    assert after.student == before.student
    assert after.fingerprint == before.fingerprint, "nobody needs inzage again"
    assert form.whoLabel.text() == "mr. D. Verzonnen (mentor)"


def test_what_is_recorded_after_a_mistake_counts_whatever_its_day_is(school: Workspace, fresh: Fresh) -> None:
    """R089: the list never says of a fact that it does not count when it does."""
    dossier_id = fresh("Noor Bakker")
    who = dossiers.view(school, dossier_id).holders[0].holder.id
    informing.inform(school, dossier_id, who, on=date(2025, 10, 9), how=InformedBy.LETTER)
    inzage.withdraw_inzage(school, dossier_id, who, reason="Bij het verkeerde kind.")
    informing.inform(school, dossier_id, who, on=date(2025, 10, 7), how=InformedBy.MEETING)

    first, second, mistake = history(dossiers.view(school, dossier_id).dossier, who, ())

    assert first.startswith("Vooraf verteld op 07-10-2025")
    assert "Telt niet mee" not in first
    assert second.startswith("Vooraf verteld op 09-10-2025")
    assert second.endswith("Telt niet mee.")
    assert "Bij het verkeerde kind." in mistake
