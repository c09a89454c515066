"""Forms made from the model: the right field for each kind, what is wrong beside it, and nothing lost."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.gegevensset.meta import members
from oso_desktop.gegevensset.model import (
    Afname,
    Diagnose,
    Dossier,
    EindtoetsOnderdelen,
    Eindtoetsresultaat,
    HuidigeSchool,
    Huisarts,
    Leerling,
    Nationaliteit,
    Onderwijsondersteuning,
    Overstapadvies,
    Resultaat,
    Schoolloopbaan,
    Signaleringlwoopro,
    Stage,
    Toets,
    Toetsidentificatie,
    Toetslijst,
    Toetsscore,
    Verzuim,
)
from oso_desktop.gegevensset.nodes import nodes as elements
from oso_desktop.qt import edit_fields
from oso_desktop.qt.edit_block import FieldProblem, Incomplete, RecordForm
from oso_desktop.qt.edit_code import CodeField
from oso_desktop.qt.edit_fields import ValuesView, ValueView
from oso_desktop.qt.edit_group import ChoiceView, GroupView
from oso_desktop.qt.edit_inputs import Story, YesNo
from oso_desktop.qt.edit_parts import RemarkLine
from oso_desktop.qt.edit_table import TableView
from tests.qt.edit.blocks import BLOCKS, arbitrary, located
from tests.qt.edit.desk import Shown, field, focused, lines, name_of, press, retype, said, shows, unfold

DAY = date(2026, 1, 12)


def a_test(number: int) -> Toets:
    return Toets(
        toetsidentificatie=Toetsidentificatie(eldtoetscode=f"M{number}", toetsnaam=f"Proef {number}"),
        afname=Afname(afnamedatum=DAY),
        resultaat=Resultaat(toetsscore=Toetsscore(aantalgoed=number)),
    )


def pupil_with(number: int) -> Leerling:
    return Leerling(
        achternaam="Proef", toetslijst=Toetslijst(toets=tuple(a_test(each) for each in range(number)))
    )


@pytest.mark.parametrize(
    "block", sorted({*BLOCKS} - {Dossier, HuidigeSchool}, key=str), ids=lambda block: block.__name__
)
def test_a_form_in_which_all_was_opened_gives_back_the_very_block(block: type, shown: Shown) -> None:
    stored = arbitrary(block, random.Random(7), likely=0.4, forbidden=True)
    editor = shown(block, stored, visible=False)

    unfold(editor.form, deep=1)

    assert editor.value() is stored
    assert not editor.dirty
    assert editor.problems == ()


@pytest.mark.parametrize(
    ("block", "attr", "typed", "value"),
    [
        (Leerling(achternaam="P"), "achternaam", " Łaski ", "Łaski"),
        (Leerling(achternaam="P"), "geboortedatum", "3-4-2015", date(2015, 4, 3)),
        (Leerling(achternaam="P"), "teruggeplaatstnaarbrin", "12ab", "12AB"),
        (Verzuim(), "frequentie", "12", 12),
        (Toetsscore(), "vaardigheidsscore", "112,5", Decimal("112.5")),
        (Overstapadvies(), "aandachtspunten", "Leest graag.\nSchrijft veel.", "Leest graag.\nSchrijft veel."),
        (Leerling(achternaam="P"), "geslacht", "vrouw", "1"),
    ],
    ids=["text", "date", "pattern", "number", "decimal", "story", "code"],
)
def test_what_is_typed_in_a_field_of_each_kind_is_stored(
    block: object, attr: str, typed: str, value: object, shown: Shown, qtbot: QtBot
) -> None:
    editor = shown(type(block), block, only={attr})

    with qtbot.waitSignal(editor.changed):
        retype(field(editor.form, attr), typed)

    assert editor.dirty
    assert editor.value() == replace(block, **{attr: value})  # type: ignore[type-var]
    retype(field(editor.form, attr), "")
    if attr != "achternaam":
        assert editor.value() is block


def test_ja_nee_and_niet_ingevuld_are_three_answers_and_only_two_where_one_is_needed(
    shown: Shown, qtbot: QtBot
) -> None:
    editor = shown(Verzuim, Verzuim())
    (ja, nee, unknown) = field(editor.form, "contactleerplicht").input.fields()
    assert unknown.property("checked")

    qtbot.mouseClick(ja, Qt.MouseButton.LeftButton)
    assert editor.value() == Verzuim(contactleerplicht=True)
    qtbot.mouseClick(nee, Qt.MouseButton.LeftButton)
    assert editor.value() == Verzuim(contactleerplicht=False)
    qtbot.mouseClick(unknown, Qt.MouseButton.LeftButton)
    assert not editor.dirty

    needed = shown(Signaleringlwoopro, None)
    view = field(needed.form, "leerachterstand")
    assert isinstance(view.input, YesNo)
    assert [button.property("checked") for button in view.input.fields()] == [False, False]
    assert [name_of(button) for button in view.input.fields()] == [
        "Leerachterstand: ja",
        "Leerachterstand: nee",
    ]


@pytest.mark.parametrize(
    ("block", "attr", "wrong"),
    [
        (Leerling(achternaam="P"), "geboortedatum", "31-02-2015"),
        (Leerling(achternaam="P"), "achternaam", ""),
        (Leerling(achternaam="P"), "teruggeplaatstnaarbrin", "ABCD"),
        (Leerling(achternaam="P"), "geslacht", "zwart"),
        (Verzuim(), "frequentie", "veel"),
        (Toetsscore(), "tijd", "1.2.3"),
        (Overstapadvies(), "aandachtspunten", "a" * 281),
    ],
    ids=["date", "needed", "pattern", "code", "number", "decimal", "story"],
)
def test_what_is_wrong_is_said_beside_the_field_when_it_is_left_and_gone_when_right(
    block: object, attr: str, wrong: str, shown: Shown
) -> None:
    editor = shown(type(block), block, only={attr})
    view = field(editor.form, attr)
    right = view.value.text

    retype(view, wrong)
    assert lines(view) == []
    view.input.left.emit()

    (line,) = lines(view)
    assert wrong == "" or wrong not in line
    assert all(each.property("invalid") for each in view.input.fields())
    assert all(line in said(each) for each in view.input.fields())
    (problem,) = editor.problems
    assert problem == FieldProblem(f"{attr}[1]", view.value.member.facts.label, line)
    with pytest.raises(Incomplete) as refused:
        editor.value()
    assert refused.value.problems == (problem,)
    retype(view, right)
    assert lines(view) == []
    assert not any(each.property("invalid") for each in view.input.fields())
    assert editor.value() is block


def test_who_pauses_is_told_too(shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edit_fields, "PAUSE_MS", 1)
    view = field(shown(Verzuim, Verzuim()).form, "frequentie")

    retype(view, "veel")

    qtbot.waitUntil(lambda: lines(view) != [])


def test_nothing_is_said_of_an_empty_form_before_it_is_used_and_all_when_it_is_stored(shown: Shown) -> None:
    editor = shown(Schoolloopbaan, None)
    assert editor.findChildren(RemarkLine) == []
    assert editor.value() is None
    retype(field(editor.form, "groepsnaam"), "De Vlinders")
    assert editor.findChildren(RemarkLine) == []

    with pytest.raises(Incomplete) as refused:
        editor.value()

    assert [problem.location for problem in refused.value.problems] == [
        "schooljaar[1]",
        "groepscode[1]",
        "jaargroep[1]",
        "brincode[1]",
        "vestigingscode[1]",
    ]
    assert lines(field(editor.form, "schooljaar")) == ["«Schooljaar» is nog leeg. Vul «Schooljaar» in."]
    retype(field(editor.form, "schooljaar"), "2024-2025")
    assert lines(field(editor.form, "schooljaar")) == []
    assert lines(field(editor.form, "groepscode")) != []


def test_what_a_form_cannot_show_stays_until_it_is_touched(shown: Shown) -> None:
    stored = Leerling(
        achternaam="Proef\n tab\t",
        geslacht="9",
        datuminschrijving=date(204, 2, 3),
        nationaliteit=(Nationaliteit(value="1"),),
    )
    editor = shown(Leerling, stored)
    code = field(editor.form, "geslacht").input
    assert isinstance(code, CodeField)
    assert code.currentText() == "code 9 (onbekend)"
    for attr in ("geslacht", "datuminschrijving", "achternaam"):
        view = field(editor.form, attr)
        view.input.fields()[0].setFocus()
        view.input.left.emit()
        assert lines(view) == []
    retype(field(editor.form, "roepnaam"), "Pro")

    assert editor.value() == replace(stored, roepnaam="Pro")


def test_fields_that_no_profile_may_hold_are_not_there(shown: Shown) -> None:
    editor = shown(Leerling, Leerling(achternaam="Proef", geboorteplaats="Zeeduin"))

    texts = [label.text() for label in editor.findChildren(QLabel)]
    assert "Geboorteplaats" not in texts
    assert "Nationaliteit" not in texts
    assert "Geboortedatum" in texts


def test_only_the_elements_of_a_category_are_shown_and_the_rest_stays(shown: Shown) -> None:
    stored = replace(pupil_with(2), roepnaam="Pro")
    editor = shown(Leerling, stored, only={"overstapadvies", "vanpeuterspeelzaal"})
    assert len(editor.form.views()) == 2

    group = editor.form.view("overstapadvies")
    assert isinstance(group, GroupView)
    press(group.add_button)
    assert isinstance(group.form, RecordForm)
    retype(field(group.form, "contactpersoon"), "M. Aerts")

    assert editor.value() == replace(stored, overstapadvies=Overstapadvies(contactpersoon="M. Aerts"))


def test_a_code_is_found_by_any_part_of_its_words_without_capitals_and_accents(shown: Shown) -> None:
    view = field(shown(Leerling, Leerling(achternaam="P"), only={"leerlinggewicht"}).form, "leerlinggewicht")
    assert isinstance(view.input, CodeField)
    assert view.input.itemText(0) == "niet ingevuld"
    view.input.lineEdit().textEdited.emit("GÉWICHT 0")  # type: ignore[union-attr]

    assert view.input.matches() == ["gewicht 0,30"]


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)  # said of every list that opens
def test_while_words_are_offered_nothing_is_said_to_be_wrong(shown: Shown, qtbot: QtBot) -> None:
    editor = shown(Leerling, Leerling(achternaam="P"), only={"leerlinggewicht"})
    view = field(editor.form, "leerlinggewicht")
    box = view.input.widget()
    box.setFocus()

    qtbot.keyClicks(box, "gew")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert lines(view) == []
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    view.look()
    assert len(lines(view)) == 1


def test_the_arrow_keys_go_through_the_words_and_back_to_nothing(shown: Shown) -> None:
    editor = shown(Leerling, Leerling(achternaam="P"), only={"geslacht"})
    box = field(editor.form, "geslacht").input.widget()
    assert isinstance(box, CodeField)
    box.setFocus()
    seen = []

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(box, key)
        now = editor.value()
        assert isinstance(now, Leerling)
        seen.append(now.geslacht)

    assert seen == ["0", "1", "0", None, "0"]


def test_a_part_of_a_word_that_fits_just_one_is_that_word_when_the_field_is_left(shown: Shown) -> None:
    editor = shown(Leerling, Leerling(achternaam="P"), only={"leerlinggewicht", "roepnaam"})
    box = field(editor.form, "leerlinggewicht").input.widget()
    assert isinstance(box, CodeField)
    line = box.lineEdit()
    assert line is not None
    line.setFocus()

    line.setText("1,20")
    line.textEdited.emit("1,20")
    assert box.matches() == ["gewicht 1,20"]
    line.editingFinished.emit()

    assert box.currentText() == "gewicht 1,20"
    assert editor.value() == Leerling(achternaam="P", leerlinggewicht="1.20")


def test_the_wheel_changes_no_field(shown: Shown, qtbot: QtBot) -> None:
    editor = shown(Leerling, Leerling(achternaam="P", geslacht="1"), only={"geslacht"})
    box = field(editor.form, "geslacht").input.widget()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(box, turn)

    assert not editor.dirty


def test_the_counter_tells_how_much_room_is_left_and_warns(shown: Shown) -> None:
    view = field(
        shown(Overstapadvies, Overstapadvies(aandachtspunten="Leest graag.")).form, "aandachtspunten"
    )
    assert isinstance(view.input, Story)
    counter = view.input.counter
    assert (counter.text(), counter.property("role")) == ("12 van 280 tekens", "caption")

    retype(view, "a" * 270)
    assert (counter.text(), counter.property("role")) == ("270 van 280 tekens: nog 10", "warning")
    retype(view, "a" * 281)

    assert (counter.text(), counter.property("role")) == ("281 van 280 tekens: 1 te veel", "error")


def test_names_can_be_added_moved_and_taken_away(shown: Shown) -> None:
    stored = Leerling(achternaam="Proef", voornaam=("Anna", "Bé"))
    editor = shown(Leerling, stored, only={"voornaam"})
    names = editor.form.view("voornaam")
    assert isinstance(names, ValuesView)

    press(names.add_button)
    assert not editor.dirty
    retype(names._views[2], "Cor")
    assert editor.value() == replace(stored, voornaam=("Anna", "Bé", "Cor"))
    press(by_name(names, "Voornaam 3 omhoog"))
    assert editor.value() == replace(stored, voornaam=("Anna", "Cor", "Bé"))
    press(by_name(names, "Voornaam 2 weghalen"))

    assert editor.value() is stored


def by_name(where: QWidget, name: str) -> QWidget:
    return next(each for each in where.findChildren(QWidget) if name_of(each) == name and shows(each, where))


def test_a_group_is_added_taken_away_and_put_back(shown: Shown) -> None:
    stored = Leerling(achternaam="Proef", huisarts=Huisarts(achternaam="Visser"))
    editor = shown(Leerling, stored, only={"huisarts", "roepnaam"})
    group = editor.form.view("huisarts")
    assert isinstance(group, GroupView)
    assert group.form is None

    press(group.remove_button)
    assert editor.value() == Leerling(achternaam="Proef")
    press(group.back_button)
    assert editor.value() is stored
    press(group.remove_button)
    press(group.add_button)

    assert editor.value() == Leerling(achternaam="Proef")
    assert isinstance(group.form, RecordForm)
    retype(field(group.form, "achternaam"), "Bos")
    assert editor.value() == replace(stored, huisarts=Huisarts(achternaam="Bos"))


def test_of_fields_that_exclude_each_other_one_is_chosen(shown: Shown) -> None:
    editor = shown(
        Leerling, Leerling(achternaam="Proef", onderwijsnummer="999990019"), only={"bsn", "onderwijsnummer"}
    )
    choice = editor.form.view("bsn")
    assert isinstance(choice, ChoiceView)
    assert choice.kinds.currentText() == "Onderwijsnummer"
    assert name_of(choice.kinds) == "Onderwijsnummer of burgerservicenummer"

    choice.choose("bsn")
    (view,) = choice.findChildren(ValueView, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1:]
    retype(view, "999990020")
    assert editor.value() == Leerling(achternaam="Proef", bsn="999990020")
    choice.choose(None)

    assert editor.value() == Leerling(achternaam="Proef")


def test_it_is_said_when_two_that_exclude_each_other_are_both_filled_in(shown: Shown) -> None:
    editor = shown(
        Leerling,
        Leerling(achternaam="Proef", onderwijsnummer="1", bsn="2"),
        only={"bsn", "onderwijsnummer"},
    )
    choice = editor.form.view("bsn")
    assert isinstance(choice, ChoiceView)

    assert choice.kinds.currentIndex() == -1
    assert len(choice.findChildren(ValueView)) == 2
    assert "samen ingevuld" in lines(choice)[0]
    choice.choose("bsn")

    assert lines(choice) == []
    assert editor.value() == Leerling(achternaam="Proef", bsn="2")


def test_a_draft_brings_back_what_was_typed_right_or_wrong(shown: Shown) -> None:
    stored = replace(pupil_with(2), stage=(Stage(functierol="bakker"),))
    editor = shown(Leerling, stored, only={"geboortedatum", "stage"})
    retype(field(editor.form, "geboortedatum"), "gisteren")
    table = editor.form.view("stage")
    assert isinstance(table, TableView)
    press(table.add_button)
    assert isinstance(table.form, RecordForm)
    retype(field(table.form, "beoordeling"), "goed")
    draft, problems = editor.draft(), editor.problems

    editor.show_block(Leerling(achternaam="Ander"))
    assert (editor.dirty, editor.problems) == (False, ())
    editor.take_draft(draft)

    assert editor.original is stored
    assert field(editor.form, "geboortedatum").input.text() == "gisteren"
    assert editor.problems == problems
    retype(field(editor.form, "geboortedatum"), "")
    assert editor.value() == replace(stored, stage=(*stored.stage, Stage(beoordeling="goed")))
    with pytest.raises(TypeError):
        editor.take_draft("iets anders")


def test_findings_stand_beside_the_field_also_in_what_is_folded(shown: Shown) -> None:
    stored = replace(pupil_with(3), huisarts=Huisarts(achternaam="Visser"))
    editor = shown(Leerling, stored, only={"achternaam", "huisarts", "toetslijst"})

    editor.show_findings(
        [
            ("achternaam[1]", "Deze naam is vreemd.", False),
            ("huisarts[1]/achternaam[1]", "Dit mag niet mee.", True),
            ("toetslijst[1]/toets[2]/afname[1]/afnamedatum[1]", "Deze dag is te vroeg.", True),
            ("bestaat_niet[1]", "Nergens.", True),
        ]
    )

    assert lines(field(editor.form, "achternaam")) == ["Deze naam is vreemd."]
    group, table = editor.form.view("huisarts"), editor.form.view("toetslijst")
    assert isinstance(group, GroupView)
    assert isinstance(table, TableView)
    assert lines(group) == ["Dit mag niet mee."]
    assert [table.model.wrong(row) for row in range(3)] == ["", "Deze dag is te vroeg.", ""]
    assert editor.value() is stored
    press(group.fold)
    assert isinstance(group.form, RecordForm)
    assert lines(field(group.form, "achternaam")) == ["Dit mag niet mee."]
    editor.show_findings([])
    assert editor.findChildren(RemarkLine, options=Qt.FindChildOption.FindDirectChildrenOnly) == []
    assert lines(editor) == []


def test_what_is_missing_of_a_list_is_said_at_its_table(shown: Shown) -> None:
    """A list has an element of its own around its rows, which no part of the form stands for."""
    editor = shown(Leerling, Leerling(achternaam="P"), only={"adreslijst", "toetslijst"})

    editor.show_findings([("adreslijst[1]", "Het adres ontbreekt.", True)])

    assert lines(editor.form.view("adreslijst")) == ["Het adres ontbreekt."]
    assert lines(editor.form.view("toetslijst")) == []
    editor.show_findings([])
    assert lines(editor) == []


def test_every_place_of_a_full_dossier_is_brought_into_view(shown: Shown) -> None:
    """The oracle is the file: its elements, counted as the official check counts them."""
    dossier = arbitrary(Dossier, random.Random(4), likely=0.5)
    assert isinstance(dossier, Dossier)
    editor = shown(Dossier, dossier)
    places = [location for location, element in located(elements(dossier))]
    chosen = random.Random(4).sample([each for each in places if "/document[" not in each], 25)

    for location in chosen:
        assert editor.reveal(location), location
        assert editor.isAncestorOf(focused()), location
        leaf = location.rpartition("/")[2].partition("[")[0]
        label = next(
            (m.facts.label for block in BLOCKS for m in members(block) if m.name == leaf and not m.is_block),
            "",
        )
        if label and len({m.facts.label for b in BLOCKS for m in members(b) if m.name == leaf}) == 1:
            assert label.split()[0].lower() in name_of(focused()).lower(), (location, name_of(focused()))
    assert not editor.reveal("bestaat_niet[1]")


def test_what_is_missing_is_brought_into_view_wherever_it_is(shown: Shown) -> None:
    editor = shown(Leerling, pupil_with(1), only={"toetslijst"})
    table = editor.form.view("toetslijst")
    assert isinstance(table, TableView)
    press(table.add_button)
    assert isinstance(table.form, RecordForm)
    retype(field(table.form, "opmerking"), "Rustig gewerkt.")
    table.close_row()
    with pytest.raises(Incomplete) as refused:
        editor.value()

    seen = []
    for problem in refused.value.problems:
        assert editor.reveal(problem.location)
        seen.append((problem.location, name_of(focused())))

    assert seen == [
        ("toetslijst[1]/toets[2]/toetsidentificatie[1]/eldtoetscode[1]", "Toetscode, verplicht"),
        ("toetslijst[1]/toets[2]/afname[1]/afnamedatum[1]", "Datum van afname, verplicht"),
    ]
    assert "nog leeg" in said(focused())


def test_many_rows_cost_no_more_widgets_than_one_and_a_group_costs_none_before_it_is_opened(
    shown: Shown,
) -> None:
    only = {"toetslijst"}
    one, many = shown(Leerling, pupil_with(1), only=only), shown(Leerling, pupil_with(60), only=only)
    count = len(one.findChildren(QWidget))

    assert abs(len(many.findChildren(QWidget)) - count) <= 10  # the bars of the longer table
    table = many.form.view("toetslijst")
    assert isinstance(table, TableView)
    assert not table.findChildren(ValueView)
    table.reveal([])
    table.open_row()
    before = len(many.findChildren(QWidget))
    for _ in range(3):
        table.table.selectRow(5)  # type: ignore[union-attr]
        table.open_row()
        table.table.selectRow(6)  # type: ignore[union-attr]
        table.open_row()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # what was closed is gone

    assert len(many.findChildren(QWidget)) == before


def test_a_required_wrapper_may_stay_empty(shown: Shown) -> None:
    stored = Eindtoetsresultaat(
        toetssoort="CET", toetsniveau="G", datum_afname=DAY, onderdelen=EindtoetsOnderdelen()
    )
    editor = shown(Eindtoetsresultaat, stored)

    retype(field(editor.form, "standaardscore"), "535")

    assert editor.value() == replace(stored, standaardscore=535)


def test_diagnoses_show_unknown_codes_in_the_table_too(shown: Shown) -> None:
    editor = shown(Onderwijsondersteuning, Onderwijsondersteuning(diagnose=(Diagnose(code=("XX", "HB")),)))
    table = editor.form.view("diagnose")
    assert isinstance(table, TableView)

    assert table.model.cell(0, 0).startswith("code XX, ")
