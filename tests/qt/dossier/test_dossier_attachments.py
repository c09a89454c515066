"""The tab Bijlagen by clicks and keys: add, look, weigh, confirm, remove."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import attachments, dossiers
from oso_desktop.services.demo import demo_document
from oso_desktop.services.handover import freeze
from oso_desktop.services.workspace import Workspace
from tests.exchange import documents
from tests.qt.dossier.desk import (
    Fresh,
    choose,
    click,
    make_ready,
    opened,
    settled,
    the_attachment,
    word_file,
)


def test_a_sensitive_attachment_goes_only_with_reason_and_warning_read(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R017, R022, R023, R033, R035, R054, L13, L20: the sign says what is missing until all is there.

    The tick brings the document on show, for what is asked is to be answered with it beside the questions.
    """
    dossier_id = fresh(files=("opp",))
    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    opened(page, qtbot, dossier_id, "bijlagen")
    opp = the_attachment(school, dossier_id)
    form = page.attachments.row(opp).form
    assert not form.warningPanel.isVisible()
    assert form.seenChip.text() == "nog niet bekeken"
    assert form.classChip.text() == "privacygevoelig"
    assert "waarom de nieuwe school" in form.classChip.accessibleDescription()
    assert form.classChip.accessibleDescription() in form.goes.accessibleDescription()

    click(qtbot, form.goes)
    settled(page, qtbot)
    assert form.warningPanel.isVisible()
    assert form.stateChip.text() == "gaat nog niet mee: reden ontbreekt"
    assert form.seenChip.text() == "bekeken"
    assert page.attachments.preview.pages == 1
    assert "gezondheid" in form.riskLabel.text()
    assert "artikel" in form.groundLabel.text()

    qtbot.keyClicks(form.reason, "De mentor moet weten welke hulp werkt.")
    choose(form.article, "c")
    settled(page, qtbot)
    assert form.stateChip.text() == "gaat nog niet mee: een vraag staat nog open"
    choose(form.questions.field("opp_gehoord"), "ja")
    choose(form.questions.field("opp_bijlagen"), "nee")
    settled(page, qtbot)
    assert form.stateChip.text() == "gaat nog niet mee: datum ontbreekt"
    qtbot.keyClicks(form.dateEdit, "15-01-2026")
    qtbot.keyClicks(form.origin, "leerkracht groep 8")
    page.attachments.row(opp).flush()
    settled(page, qtbot)
    assert form.stateChip.text() == "gaat nog niet mee: waarschuwing ongelezen"
    assert page.attachments.form.countLabel.text() == "0 van 1 gaan mee"
    click(qtbot, form.warningSeen)
    settled(page, qtbot)
    assert form.stateChip.text() == "gaat mee"
    assert page.attachments.form.countLabel.text() == "1 van 1 gaan mee"

    decision = dossiers.view(school, dossier_id).dossier.decision(opp)
    assert decision.included
    assert decision.warning_seen
    assert decision.seen_at is not None
    assert decision.reason == "De mentor moet weten welke hulp werkt."


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


def test_deciding_about_an_attachment_takes_another_from_the_screen(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R017: nobody takes the document on show for the one that is being ticked."""
    dossier_id = fresh(files=("opp", "rapport"))
    shown, other = (the_attachment(school, dossier_id, kind) for kind in ("opp", "rapport"))
    opened(page, qtbot, dossier_id, "bijlagen")
    click(qtbot, page.attachments.row(shown).form.viewButton)
    settled(page, qtbot)

    click(qtbot, page.attachments.row(shown).form.goes)
    settled(page, qtbot)
    assert page.attachments.preview.pages == 1
    click(qtbot, page.attachments.row(other).form.goes)
    settled(page, qtbot)

    assert page.attachments.preview.pages == 0
    assert page.attachments.form.previewTitle.text() == "Voorbeeld"


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
    good.write_bytes(demo_document(f"Handelingsplan {dossier_id}"))
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
    said = page.attachments.form.intake.text()
    assert "1 bijlage toegevoegd. 1 bestand is niet toegevoegd." in said
    assert "\nvirus.exe: Dit is een programma" in said


def test_a_file_that_cannot_be_shown_goes_once_the_person_has_seen_it_elsewhere(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R017: opened or confirmed as seen; a Word file is never written to disk to be opened."""
    dossier_id = fresh()
    pupil = dossiers.view(school, dossier_id).student.id
    word = attachments.add(school, pupil, "Handelingsplan.docx", word_file(), kind_key="handelingsplan")
    opened(page, qtbot, dossier_id, "bijlagen")
    form, unshown = page.attachments.row(word.id).form, page.attachments.unshown

    click(qtbot, form.viewButton)
    settled(page, qtbot)
    assert not page.attachments.preview.isVisible()
    assert unshown.form.headLabel.text() == "Dit bestand (Word) kan hier niet worden getoond"
    assert "alleen als een kopie op de schijf" in unshown.form.whyLabel.text()
    assert form.seenChip.text() == "nog niet bekeken"
    click(qtbot, unshown.form.seenButton)
    settled(page, qtbot)

    decision = dossiers.view(school, dossier_id).dossier.decision(word.id)
    assert decision.seen_elsewhere
    assert form.seenChip.text() == "zelf bekeken"
    assert not unshown.form.seenButton.isVisible()
    assert school.user.name in unshown.form.seenLabel.text()


def test_a_document_that_came_broken_says_so_and_can_be_confirmed(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier_id = fresh(files=("opp", "rapport"))
    broken, whole = (the_attachment(school, dossier_id, kind) for kind in ("opp", "rapport"))
    opened(page, qtbot, dossier_id, "bijlagen")

    with monkeypatch.context() as damaged:
        damaged.setattr(attachments, "content", refuse_broken)
        click(qtbot, page.attachments.row(broken).form.viewButton)
        settled(page, qtbot)
    unshown = page.attachments.unshown
    assert unshown.isVisible()
    assert unshown.form.whyLabel.text() == "Dit document is afgebroken. Vraag het opnieuw."

    click(qtbot, page.attachments.row(whole).form.viewButton)
    settled(page, qtbot)
    assert not unshown.isVisible()
    assert page.attachments.preview.isVisible()
    assert not dossiers.view(school, dossier_id).dossier.decision(whole).seen_elsewhere


def refuse_broken(_workspace: Workspace, _attachment: AttachmentId) -> bytes:
    raise attachments.Damaged("Dit document is afgebroken.", "Vraag het opnieuw.")


def test_an_attachment_is_removed_only_after_reading_what_that_means(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh(files=("opp", "rapport"))
    opp, rapport = (the_attachment(school, dossier_id, kind) for kind in ("opp", "rapport"))
    opened(page, qtbot, dossier_id, "bijlagen")
    form = page.attachments.row(opp).form
    click(qtbot, form.viewButton)
    settled(page, qtbot)

    click(qtbot, form.removeButton)
    assert form.removeNo.hasFocus()
    assert "niet terugdraaien" in form.removeText.text()
    click(qtbot, form.removeNo)
    assert len(dossiers.view(school, dossier_id).attachments) == 2
    click(qtbot, form.removeButton)
    form.reason.setPlainText("Dit wordt niet meer bewaard.")
    click(qtbot, form.removeYes)
    settled(page, qtbot)

    assert [each.id for each in dossiers.view(school, dossier_id).attachments] == [rapport]
    assert page.attachments.form.countLabel.text() == "0 van 1 gaan mee"
    assert page.attachments.preview.pages == 0
    assert page.attachments.form.addButton.hasFocus()


def test_a_ticked_attachment_says_that_its_part_stays_and_takes_it_along_at_once(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh(files=("rapport",))
    rapport = the_attachment(school, dossier_id, "rapport")
    opened(page, qtbot, dossier_id, "bijlagen")
    form = page.attachments.row(rapport).form
    assert not form.notePanel.isVisible()

    click(qtbot, form.goes)
    settled(page, qtbot)
    assert form.stateChip.text() == "gaat nog niet mee"
    assert form.noteLabel.text() == "Gaat pas mee als u ook het onderdeel Andere bijlagen kiest."
    click(qtbot, form.chooseButton)
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id).dossier.chosen == {Category.BIJLAGEDOCS}
    assert form.stateChip.text() == "gaat nog niet mee: nog niet bekeken"
    assert not form.notePanel.isVisible()
    assert form.goes.hasFocus()


def test_unticking_a_part_names_the_attachments_that_then_stay(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh(files=("opp", "rapport"))
    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    attachments.decide(school, dossier_id, the_attachment(school, dossier_id, "rapport"), included=True)
    opened(page, qtbot, dossier_id, "samenstellen")
    form = page.compose.row(Category.BIJLAGEDOCS).form
    assert not form.stayingLabel.isVisible()

    click(qtbot, form.goes)
    settled(page, qtbot)

    assert form.stayingLabel.isVisible()
    assert form.stayingLabel.text() == "Aangevinkt bij Bijlagen, maar blijft zo hier: Schoolrapport."


def test_removing_says_what_it_does_to_inzage_and_to_final_versions(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh("Noor Bakker", files=("rapport",))
    rapport = the_attachment(school, dossier_id, "rapport")
    opened(page, qtbot, dossier_id, "bijlagen")
    text = page.attachments.row(rapport).form.removeText
    assert "inzage" not in text.text()
    assert "definitief" not in text.text()

    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    attachments.mark_seen(school, dossier_id, rapport)
    attachments.decide(school, dossier_id, rapport, included=True)
    make_ready(school, dossier_id)
    freeze(school, dossier_id)
    page.reload()
    settled(page, qtbot)

    assert "Daarna is opnieuw inzage nodig." in text.text()
    assert "In een versie die al definitief is, blijft het staan." in text.text()


def test_on_a_small_screen_the_reason_comes_into_view_when_it_is_asked(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh(files=("rapport", "medisch"))
    opened(page, qtbot, dossier_id, "bijlagen")
    page.resize(840, 480)
    form = page.attachments.row(the_attachment(school, dossier_id, "medisch")).form

    click(qtbot, form.goes)
    settled(page, qtbot)

    def in_view() -> bool:
        shown = page.attachments.form.scroll.viewport()
        top = form.reason.mapTo(shown, QPoint(0, 0)).y()
        return top >= 0 and top + form.reason.height() <= shown.height()

    assert form.notePanel.isVisible()
    qtbot.waitUntil(in_view)


def test_only_the_attachment_that_is_worked_on_is_open(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R021, R022: three that were begun are not three pages of questions; each sign still says what is missing."""
    dossier_id = fresh(files=("opp", "medisch", "psychologisch"))
    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    for each in dossiers.view(school, dossier_id).attachments:
        attachments.decide(school, dossier_id, each.id, included=True)
    opened(page, qtbot, dossier_id, "bijlagen")
    rows = {
        kind: page.attachments.row(the_attachment(school, dossier_id, kind))
        for kind in ("opp", "medisch", "psychologisch")
    }

    assert [kind for kind, row in rows.items() if row.unfolded] == ["opp"]
    click(qtbot, rows["psychologisch"].form.detailButton)
    assert [kind for kind, row in rows.items() if row.unfolded] == ["psychologisch"]
    click(qtbot, rows["medisch"].form.describeButton)
    assert [kind for kind, row in rows.items() if row.unfolded] == ["medisch"]
    assert rows["opp"].form.stateChip.text().startswith("gaat nog niet mee: ")


def test_what_the_store_would_not_have_stays_open(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R033: a date that is none is not folded away with what is said about it."""
    dossier_id = fresh(files=("opp", "rapport"))
    opened(page, qtbot, dossier_id, "bijlagen")
    wrong, other = (page.attachments.row(the_attachment(school, dossier_id, k)) for k in ("opp", "rapport"))
    click(qtbot, wrong.form.describeButton)
    wrong.form.dateEdit.clear()
    qtbot.keyClicks(wrong.form.dateEdit, "31-02-2026")

    click(qtbot, other.form.describeButton)
    settled(page, qtbot)

    assert wrong.form.describeProblem.isVisible()
    assert other.form.describePanel.isVisible()


def test_files_that_came_together_are_asked_about_once_for_each_kind(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    """users.md §1: one confirmation for each kind, and no file has to be opened for it."""
    dossier_id = fresh()
    paths = [tmp_path / name for name in ("Handelingsplan rekenen.pdf", "Handelingsplan taal.pdf", "OPP.pdf")]
    for path in paths:
        path.write_bytes(demo_document(f"{path.stem} {dossier_id}"))
    opened(page, qtbot, dossier_id, "bijlagen")

    page.attachments.add_files(paths)
    settled(page, qtbot)

    panel = page.attachments.form.kinds
    assert panel.isVisible()
    assert set(panel.buttons) == {"handelingsplan", "opp"}
    said = " ".join(label.text() for label in panel.findChildren(QLabel))
    assert "Handelingsplan rekenen.pdf, Handelingsplan taal.pdf" in said
    assert panel.buttons["handelingsplan"].hasFocus()
    rows = {each.id: page.attachments.row(each.id) for each in dossiers.view(school, dossier_id).attachments}
    assert not any(row.unfolded for row in rows.values())

    click(qtbot, panel.buttons["handelingsplan"])
    settled(page, qtbot)
    asked = {each.kind: each.guess is not None for each in dossiers.view(school, dossier_id).attachments}
    assert asked == {"handelingsplan": False, "opp": True}
    assert panel.isVisible(), "it stays until each has its answer"
    assert panel.buttons["opp"].hasFocus()
    assert all(row.form.stateChip.text() == "blijft hier" for row in rows.values()), (
        "to say what it is does not take it along"
    )

    click(qtbot, panel.buttons["opp"])
    settled(page, qtbot)
    assert not any(each.guess for each in dossiers.view(school, dossier_id).attachments)
    assert not panel.isVisible()


def test_a_file_that_is_something_else_is_not_confirmed_with_the_others(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    """R017, R058: what a person calls otherwise, what is not recognised and what may be forbidden asks by itself."""
    dossier_id = fresh()
    names = ("Handelingsplan rekenen.pdf", "Handelingsplan taal.pdf", "brief.pdf")
    for name in names:
        (tmp_path / name).write_bytes(demo_document(f"{name} {dossier_id}"))
    passport = tmp_path / "scan.pdf"
    passport.write_bytes(documents.pdf(f"Kopie paspoort\n{dossier_id}"))
    opened(page, qtbot, dossier_id, "bijlagen")
    page.attachments.add_files([*(tmp_path / name for name in names), passport])
    settled(page, qtbot)
    panel = page.attachments.form.kinds
    assert set(panel.buttons) == {"handelingsplan"}

    other = next(
        each for each in dossiers.view(school, dossier_id).attachments if each.file_name.endswith("taal.pdf")
    )
    form = page.attachments.row(other.id).form
    click(qtbot, form.describeButton)
    form.kind.setCurrentIndex(form.kind.findData("dyslexie"))
    form.kind.activated.emit(form.kind.currentIndex())
    click(qtbot, panel.buttons["handelingsplan"])
    settled(page, qtbot)

    found = {
        each.file_name: (each.kind, each.guess is not None)
        for each in dossiers.view(school, dossier_id).attachments
    }
    assert found == {
        "Handelingsplan rekenen.pdf": ("handelingsplan", False),
        "Handelingsplan taal.pdf": ("dyslexie", False),
        "brief.pdf": ("overig", True),
        "scan.pdf": ("overig", True),
    }
    assert not panel.isVisible()
