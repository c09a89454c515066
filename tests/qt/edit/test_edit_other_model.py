"""A model of another year gets its forms from data alone: these blocks exist nowhere but here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QPushButton

from oso_desktop.gegevensset.meta import BLOCK, Choice, Simple, attribute, content, many, one, opt
from oso_desktop.qt.edit_block import BlockEditor, EditContext, Incomplete
from oso_desktop.qt.edit_documents import DocumentsView
from oso_desktop.qt.edit_fields import ValuesView, ValueView
from oso_desktop.qt.edit_group import ChoiceView, GroupView
from oso_desktop.qt.edit_table import TableView
from tests.qt.edit.desk import Shown, lines, name_of, press, retype, shows
from tests.qt.edit.desk import field as field_of

TEXT = Simple("tekst", "xs:string", (("minLength", "1"), ("maxLength", "30")))
STORY = Simple("verhaal", "xs:string", (("minLength", "1"), ("maxLength", "900")))
DAY, NUMBER, DECIMAL = Simple("dag", "xs:date"), Simple("getal", "xs:integer"), Simple("komma", "xs:decimal")
YES = Simple("janee", "xs:boolean")
EITHER = Choice("X1", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    bestandsnaam: str = field(metadata=one(TEXT, "Naam"))
    bestandsinhoud: str = field(metadata=one(TEXT, "Inhoud"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Colour:
    value: str = field(metadata=content(TEXT, "Kleur"))
    shade: str | None = field(default=None, metadata=attribute(TEXT, "Tint"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    where: str = field(metadata=one(TEXT, "Waarheen"))
    on: date = field(metadata=one(DAY, "Wanneer"))
    nice: bool | None = field(default=None, metadata=opt(YES, "Leuk"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Trips:
    trip: tuple[Trip, ...] = field(metadata=many(BLOCK, "Uitje", least=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Robot:
    name: str = field(metadata=one(TEXT, "Roepnaam van de robot"))
    wheels: int | None = field(default=None, metadata=opt(NUMBER, "Wielen"))
    weight: Decimal | None = field(default=None, metadata=opt(DECIMAL, "Gewicht"))
    story: str | None = field(default=None, metadata=opt(STORY, "Verhaal"))
    songs: tuple[str, ...] = field(default=(), metadata=many(TEXT, "Liedje"))
    colour: Colour | None = field(default=None, metadata=opt(BLOCK, "Kleur"))
    owner: str | None = field(default=None, metadata=one(TEXT, "Eigenaar", choice=EITHER))
    maker: str | None = field(default=None, metadata=one(TEXT, "Maker", choice=EITHER))
    friend: Trip | None = field(default=None, metadata=opt(BLOCK, "Mooiste uitje"))
    trips: Trips | None = field(default=None, metadata=opt(BLOCK, "Uitjes"))
    paper: Paper | None = field(default=None, metadata=opt(BLOCK, "Papier"))


CONTEXT = EditContext(documents={"oso-bijlage:a": "Keuring", "oso-bijlage:b": "Garantie"})


def test_each_field_gets_the_part_that_fits_it(shown: Shown) -> None:
    editor = shown(Robot, None, context=CONTEXT)

    assert [type(view) for view in editor.form.views()] == [
        ValueView,
        ValueView,
        ValueView,
        ValueView,
        ValuesView,
        ValueView,
        ValueView,
        ChoiceView,
        GroupView,
        TableView,
        DocumentsView,
    ]


def test_a_robot_can_be_typed_from_nothing(shown: Shown) -> None:
    editor = shown(Robot, None, context=CONTEXT)
    form = editor.form
    for attr, text in {"name": "Robbie", "wheels": "4", "weight": "2,5", "story": "Er was eens."}.items():
        retype(field_of(form, attr), text)
    retype(_value(form, "Kleur"), "rood")
    with pytest.raises(Incomplete) as refused:
        editor.value()
    assert [problem.location for problem in refused.value.problems] == ["owner[1]"]
    choice = form.view("owner")
    assert isinstance(choice, ChoiceView)
    assert lines(choice) == [
        "Hier ontbreekt nog een keuze. Vul één van deze velden in: «Eigenaar» of «Maker»."
    ]
    choice.choose("maker")
    retype(_value(form, "Maker"), "Ada")
    table = form.view("trips")
    assert isinstance(table, TableView)
    assert [column.header for column in table.model.columns] == ["Waarheen", "Wanneer", "Leuk"]
    press(table.add_button)
    retype(field_of(table.form, "where"), "zee")
    retype(field_of(table.form, "on"), "1-7-2026")
    paper = form.view("paper")
    assert isinstance(paper, DocumentsView)
    paper.choose("oso-bijlage:b")

    assert editor.value() == Robot(
        name="Robbie",
        wheels=4,
        weight=Decimal("2.5"),
        story="Er was eens.",
        colour=Colour(value="rood"),
        maker="Ada",
        trips=Trips(trip=(Trip(where="zee", on=date(2026, 7, 1)),)),
        paper=Paper(bestandsnaam="Garantie", bestandsinhoud="oso-bijlage:b"),
    )


def _value(form: object, label: str) -> ValueView:
    assert hasattr(form, "findChildren")
    return next(view for view in form.findChildren(ValueView) if view.value.member.facts.label == label)


def test_an_attachment_is_shown_by_its_label_taken_away_and_put_back(shown: Shown) -> None:
    stored = Robot(name="R", owner="Ada", paper=Paper(bestandsnaam="k.pdf", bestandsinhoud="oso-bijlage:a"))
    editor = shown(Robot, stored, context=CONTEXT)
    view = editor.form.view("paper")
    assert isinstance(view, DocumentsView)
    (away,) = (each for each in _buttons(view) if name_of(each) == "Keuring hier weghalen")

    press(away)
    assert editor.value() == Robot(name="R", owner="Ada")
    (back,) = (each for each in _buttons(view) if name_of(each) == "Keuring terugzetten")
    press(back)

    assert editor.value() is stored


def test_a_block_that_stands_elsewhere_is_taken_over_with_its_own_name(shown: Shown) -> None:
    known = Paper(bestandsnaam="k.pdf", bestandsinhoud="oso-bijlage:a")
    context = EditContext(documents=CONTEXT.documents, blocks={"oso-bijlage:a": known})
    editor = shown(Robot, Robot(name="R", owner="Ada"), context=context)
    view = editor.form.view("paper")
    assert isinstance(view, DocumentsView)

    view.choose("oso-bijlage:a")

    now = editor.value()
    assert isinstance(now, Robot)
    assert now.paper is known


def _buttons(view: DocumentsView) -> list[QPushButton]:
    return [each for each in view.findChildren(QPushButton) if shows(each, view)]


def test_a_form_for_a_block_that_is_not_there_stores_nothing_by_itself(shown: Shown) -> None:
    editor = shown(Robot, None)

    assert isinstance(editor, BlockEditor)
    assert editor.value() is None
    assert (editor.dirty, editor.problems) == (False, ())
