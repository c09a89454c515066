"""What a person types in a field: taken in the Dutch way, refused with what is right, and shown as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from oso_desktop.gegevensset.codelists import codelists
from oso_desktop.gegevensset.meta import Member, Scalar, Simple, members, one, opt, positions
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.values import (
    LONGEST_NUMBER,
    FieldKind,
    NotAValue,
    choices,
    field_kind,
    incomplete,
    limit,
    parse,
    required,
    shown,
    typed_date,
)


def fields_of_the_model() -> Iterator[tuple[str, Member]]:
    """Every field of every place that holds a value, the texts and attributes of blocks among them."""
    for position in positions(Dossier):
        if not position.member.is_block:
            yield position.path, position.member
            continue
        for inner in members(position.member.type):
            if inner.form != "Element":
                yield f"{position.path}/@{inner.name}", inner


FIELDS = dict(fields_of_the_model())
PUPIL = "/dossier/huidigeschool/leerling"
SUPPORT = f"{PUPIL}/onderwijsondersteuning"
NAME = FIELDS[f"{PUPIL}/achternaam"]
PREFIX = FIELDS[f"{PUPIL}/voorvoegsel"]
BRIN = FIELDS["/dossier/huidigeschool/brincode"]
YEAR = FIELDS[f"{PUPIL}/schoolloopbaanlijst/schoolloopbaan/schooljaar"]
DAY = FIELDS[f"{PUPIL}/geboortedatum"]
REGISTER_DAY = FIELDS[f"{PUPIL}/gba/gbageboortedatum"]
YEAR_END = FIELDS[f"{SUPPORT}/lwoo/lwoo_einddatum"]
MONTHS = FIELDS[f"{PUPIL}/voorschools/voorschoolsemaanden"]
EXAM_YEAR = FIELDS[f"{PUPIL}/examenresultaat/examenjaar"]
HOURS = FIELDS[f"{PUPIL}/verzuim/urengeoorloofd"]
MARK = FIELDS[f"{PUPIL}/resultaatvakkenvo/cijferce"]
SEX = FIELDS[f"{PUPIL}/geslacht"]
RELATION = FIELDS[f"{PUPIL}/verzorger/relatietotkind"]
AGREED = FIELDS["/dossier/inzage/akkoord"]
SECRET = FIELDS[f"{PUPIL}/adresgeheim"]
POINTS = FIELDS[f"{PUPIL}/overstapadvies/aandachtspunten"]
FIRST_NAME = FIELDS[f"{PUPIL}/voornaam"]


def refused(member: Member, typed: str) -> NotAValue:
    with pytest.raises(NotAValue) as found:
        parse(member, typed)
    return found.value


@pytest.mark.parametrize(
    ("member", "kind"),
    [
        (NAME, FieldKind.TEXT),
        (BRIN, FieldKind.TEXT),
        (POINTS, FieldKind.LONG_TEXT),
        (FIELDS[f"{PUPIL}/overstapadvies/argumentatie"], FieldKind.LONG_TEXT),
        (FIELDS[f"{PUPIL}/toetslijst/toets/opmerking"], FieldKind.LONG_TEXT),
        (HOURS, FieldKind.NUMBER),
        (EXAM_YEAR, FieldKind.NUMBER),
        (MARK, FieldKind.DECIMAL),
        (DAY, FieldKind.DATE),
        (REGISTER_DAY, FieldKind.TEXT),
        (SECRET, FieldKind.YES_NO),
        (SEX, FieldKind.CODE),
        (next(m for m in members(Dossier) if m.is_block), FieldKind.BLOCK),
    ],
)
def test_the_kind_of_a_field_follows_from_the_model(member: Member, kind: FieldKind) -> None:
    assert field_kind(member) is kind


def test_every_facet_of_the_model_is_one_that_is_judged() -> None:
    facets = {name for member in FIELDS.values() for name, _ in member.kind.facets}

    assert facets == {"pattern", "minLength", "maxLength", "minInclusive", "maxInclusive"}


@pytest.mark.parametrize(
    ("member", "typed", "value"),
    [
        (NAME, "  de\tVries\r\n", "de Vries"),
        (NAME, "Şahin\x00\x1f", "Şahin"),
        (PREFIX, "   ", None),
        (FIRST_NAME, "", None),
        (POINTS, "\nEen.\r\nTwee.\x0b", "Een.\nTwee."),
        (BRIN, " 12ab ", "12AB"),
        (YEAR, "2025-2026", "2025-2026"),
        (YEAR, "2025/2026", "2025-2026"),
        (YEAR, "2025 – 2026", "2025-2026"),
        (YEAR, "25-26", "2025-2026"),
        (YEAR, "2025/26", "2025-2026"),
        (DAY, "5-3-2014", date(2014, 3, 5)),
        (DAY, "05/03/2014", date(2014, 3, 5)),
        (DAY, "5.3.2014", date(2014, 3, 5)),
        (DAY, " 2014-03-05 ", date(2014, 3, 5)),
        (REGISTER_DAY, "5-3-2014", "05-03-2014"),
        (REGISTER_DAY, "2014-03-05", "05-03-2014"),
        (REGISTER_DAY, "00-00-2014", "00-00-2014"),
        (YEAR_END, "31-7-2026", date(2026, 7, 31)),
        (MONTHS, " 24 ", 24),
        (HOURS, "007", 7),
        (HOURS, "-3", -3),
        (MARK, "7,5", Decimal("7.5")),
        (MARK, "7.5", Decimal("7.5")),
        (MARK, ",5", Decimal("0.5")),
        (MARK, "8", Decimal(8)),
        (HOURS, "١٢", 12),
        (SECRET, "Ja", True),
        (SECRET, "nee", False),
        (SEX, "2", "2"),
        (SEX, "Man", "2"),
        (AGREED, "ja", "Ja"),
        (RELATION, "code 7", "7"),
        (RELATION, "Vader", "1"),
    ],
)
def test_what_is_typed_the_dutch_way_is_understood(member: Member, typed: str, value: Scalar | None) -> None:
    found = parse(member, typed)

    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("member", "typed", "text", "next_step"),
    [
        (NAME, " ", "Dit veld is nog leeg.", "Vul «Achternaam» in."),
        (BRIN, "123", "Dit past niet in dit veld.", "Typ het zo: 12AB."),
        (YEAR, "2025", "Dit past niet in dit veld.", "Typ het zo: 2025-2026."),
        (YEAR, "25-27", "Dit past niet in dit veld.", "Typ het zo: 2025-2026."),
        (DAY, "31-02-2026", "Dit is geen datum.", "Typ de datum als 31-01-2026."),
        (DAY, "1-2-26", "Dit is geen datum.", "Typ de datum als 31-01-2026."),
        (DAY, "0-1-2026", "Dit is geen datum.", "Typ de datum als 31-01-2026."),
        (DAY, "01-01-0000", "Dit is geen datum.", "Typ de datum als 31-01-2026."),
        (DAY, "gisteren", "Dit is geen datum.", "Typ de datum als 31-01-2026."),
        (YEAR_END, "30-07-2026", "Dit past niet in dit veld.", "Typ het zo: 31-07-2026."),
        (MONTHS, "0", "Dit getal kan hier niet.", "Typ een getal van 1 tot en met 24."),
        (MONTHS, "25", "Dit getal kan hier niet.", "Typ een getal van 1 tot en met 24."),
        (HOURS, "1,5", "Dit is geen heel getal.", "Typ alleen cijfers, zoals 12."),
        (HOURS, "1.500", "Dit is geen heel getal.", "Typ alleen cijfers, zoals 12."),
        (
            HOURS,
            "9" * (LONGEST_NUMBER + 1),
            "Dit getal is te lang.",
            "Typ een getal van hoogstens 100 cijfers.",
        ),
        (MARK, "1.234,5", "Dit is geen getal.", "Typ een getal met een komma, zoals 7,5."),
        (MARK, "NaN", "Dit is geen getal.", "Typ een getal met een komma, zoals 7,5."),
        (MARK, "1e3", "Dit is geen getal.", "Typ een getal met een komma, zoals 7,5."),
        (SECRET, "misschien", "Dit is geen ja of nee.", "Typ ja of nee."),
        (SEX, "01", "Deze waarde staat niet in de lijst.", "Kies een waarde uit de lijst."),
        (POINTS, "x" * 281, "Deze tekst is te lang: hoogstens 280 tekens.", "Haal er 1 teken af."),
        (POINTS, "x" * 300, "Deze tekst is te lang: hoogstens 280 tekens.", "Haal er 20 tekens af."),
    ],
)
def test_what_the_standard_refuses_is_told_with_what_is_right(
    member: Member, typed: str, text: str, next_step: str
) -> None:
    problem = refused(member, typed)

    assert (problem.text, problem.next_step) == (text, next_step)


def test_a_whole_number_of_32_bits_has_its_bounds() -> None:
    assert parse(EXAM_YEAR, str(2**31 - 1)) == 2**31 - 1
    assert parse(EXAM_YEAR, str(-(2**31))) == -(2**31)
    for beyond in (2**31, -(2**31) - 1):
        assert refused(EXAM_YEAR, str(beyond)).text == "Dit getal kan hier niet."


@given(st.sampled_from(sorted(FIELDS)), st.text())
def test_a_refusal_never_repeats_what_was_typed(path: str, typed: str) -> None:
    problem = None
    try:
        parse(FIELDS[path], f"Zonderling{typed}")
    except NotAValue as found:
        problem = found
    if problem is not None:
        assert "Zonderling" not in f"{problem.text}{problem.next_step}{problem!r}"
        assert problem.text.endswith(".")
        assert problem.next_step.endswith(".")


def values_of(member: Member) -> st.SearchStrategy[Scalar]:
    """Values that the standard accepts in this field, as they may have been read from a file."""
    facets = dict(member.kind.facets)
    match field_kind(member):
        case FieldKind.CODE:
            return st.sampled_from([code for code, _ in choices(member)])
        case FieldKind.YES_NO:
            return st.booleans()
        case FieldKind.DATE if "pattern" in facets:
            return st.builds(date, st.integers(1, 9999), st.just(7), st.just(31))
        case FieldKind.DATE:
            return st.dates()
        case FieldKind.NUMBER:
            low, high = int(facets.get("minInclusive", -(2**31))), int(facets.get("maxInclusive", 2**31 - 1))
            return st.integers(low, high)
        case FieldKind.DECIMAL:
            return st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9)
        case _ if "pattern" in facets:
            return st.from_regex(re.sub(r"\\p\{Nd\}|\\d", "[0-9]", facets["pattern"]), fullmatch=True)
    least, most = int(facets.get("minLength", 0)), limit(member)
    signs = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from("\t\n \r")
    return st.text(signs, min_size=least, max_size=most)


@given(st.data())
def test_what_is_shown_for_a_value_is_taken_back_as_that_value(data: st.DataObject) -> None:
    member = FIELDS[data.draw(st.sampled_from(sorted(FIELDS)))]
    value = data.draw(values_of(member))

    found = parse(member, shown(member, value), was=value)

    assert found == value
    assert type(found) is type(value)


@given(st.data())
def test_a_value_without_loose_spaces_needs_no_memory(data: st.DataObject) -> None:
    member = FIELDS[data.draw(st.sampled_from(sorted(FIELDS)))]
    value = data.draw(values_of(member))
    if isinstance(value, str) and field_kind(member) is not FieldKind.CODE:
        value = "x".join(value.split()) or "x"
        assume(len(value) <= (limit(member) or len(value)))

    assert parse(member, shown(member, value)) == value


def test_every_code_of_every_list_is_found_by_its_words() -> None:
    listed = {member.facts.codelist: member for member in FIELDS.values() if member.facts.codelist}
    assert len(listed) == len(list(codelists()))
    for member in listed.values():
        for code, label in choices(member):
            assert parse(member, shown(member, code)) == code
            assert parse(member, shown(member, code).upper()) == code
            assert label.text in shown(member, code)
            assert label.certain or code in shown(member, code)


def test_a_stored_code_that_is_not_in_the_list_is_shown_bare_and_still_refused() -> None:
    assert shown(SEX, "7") == "code 7"
    with pytest.raises(NotAValue):
        parse(SEX, "code 7", was="7")


def test_an_empty_field_shows_nothing_and_is_nothing() -> None:
    for path, member in FIELDS.items():
        assert shown(member, None) == ""
        if not required(member):
            assert parse(member, " \n") in (None, ""), path


def test_a_shape_has_an_example_that_fits_it() -> None:
    shaped = [member for member in FIELDS.values() if "pattern" in dict(member.kind.facets)]
    assert shaped
    for member in shaped:
        value = parse(member, member.kind.example)
        assert value is not None
        assert shown(member, value) == member.kind.example


@given(st.dates(), st.sampled_from("-/."), st.booleans())
def test_a_written_day_is_read_back_in_every_order(day: date, between: str, year_first: bool) -> None:
    dutch = between.join((str(day.day), str(day.month), f"{day.year:04}"))

    assert typed_date(day.isoformat() if year_first else dutch) == day


@pytest.mark.parametrize(
    "typed", ["", "31-02-2026", "24-03", "24-03-26", "2026", "1-2-3-4", "12-13-2026", "20260324"]
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert typed_date(typed) is None


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterBlock:
    """Facets that a later year may bring."""

    sign: str = field(metadata=one(Simple(None, "xs:string", (("minLength", "3"),)), "Kenmerk"))
    story: str | None = field(
        default=None, metadata=opt(Simple(None, "xs:string", (("maxLength", "121"),)), "Verhaal")
    )
    title: str | None = field(
        default=None, metadata=opt(Simple(None, "xs:string", (("maxLength", "120"),)), "Titel")
    )


def test_facets_of_a_later_year_need_no_other_code() -> None:
    sign, story, title = members(LaterBlock)

    assert refused(sign, "ab").next_step == "Typ minstens 3 tekens."
    assert (limit(sign), limit(story), limit(title)) == (None, 121, 120)
    assert [field_kind(member) for member in (sign, story, title)] == [
        FieldKind.TEXT,
        FieldKind.LONG_TEXT,
        FieldKind.TEXT,
    ]


def block_at(path: str) -> type:
    return next(position.member.type for position in positions(Dossier) if position.path == path)


def said(block: type, *present: str) -> list[tuple[str, str, bool]]:
    return [(found.text, found.next_step, found.clash) for found in incomplete(block, present)]


def test_a_block_says_what_it_still_lacks() -> None:
    plan = block_at(f"{SUPPORT}/handelingsplan")
    assert said(plan, "startdatum") == [("«Gericht op» is nog leeg.", "Vul «Gericht op» in.", False)]
    assert said(plan, "startdatum", "isgerichtop", "einddatum") == []

    note = block_at(f"{SUPPORT}/toelichting_onderwijsbehoeften")
    assert said(note) == [("«Bijlage» ontbreekt nog.", "Voeg «Bijlage» toe.", False)]


def test_a_choice_is_made_once() -> None:
    employer = block_at(f"{PUPIL}/toetslijst/toets/afname/afgenomendoor/werktbijinstelling")
    missing = (
        "Hier ontbreekt nog een keuze.",
        "Vul één van deze velden in: «Instelling» of «School».",
        False,
    )
    clash = (
        "«Instelling» en «School» kunnen niet samen ingevuld zijn.",
        "Laat er één staan en maak de andere leeg.",
        True,
    )
    assert said(employer) == [missing]
    assert said(employer, "school") == []
    assert said(employer, "school", "instelling") == [clash]


def test_a_choice_that_may_stay_open_is_not_missed() -> None:
    pupil = block_at(PUPIL)
    assert said(pupil, "achternaam") == []
    (both,) = incomplete(pupil, {"achternaam", "bsn", "onderwijsnummer"})
    assert both.clash
    assert [member.attr for member in both.members] == ["onderwijsnummer", "bsn"]
