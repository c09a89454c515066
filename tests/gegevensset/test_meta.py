"""The model's own promises: its Python types, its required fields, its care for sensitive data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from datetime import date
from decimal import Decimal

import pytest

from oso_desktop.gegevensset import model
from oso_desktop.gegevensset.meta import Position, Sensitivity, facts, members, positions
from oso_desktop.gegevensset.model import Dossier, Leerling, Opp
from oso_desktop.gegevensset.profiles import Category, category_of

PYTHON_TYPES = {
    "xs:string": str,
    "xs:date": date,
    "xs:boolean": bool,
    "xs:integer": int,
    "xs:int": int,
    "xs:decimal": Decimal,
}


def everywhere() -> dict[str, Position]:
    return {position.below_dossier: position for position in positions(Dossier)}


def every_field() -> Iterator[tuple[str, Field[object]]]:
    for name in model.__all__:
        block = getattr(model, name)
        if isinstance(block, type):
            yield from ((f"{name}.{field.name}", field) for field in fields(block))


def test_scalars_have_the_python_type_of_their_xsd_type_and_codes_are_words() -> None:
    for path, position in everywhere().items():
        if not position.member.is_block:
            coded = position.member.facts.codelist is not None
            expected = str if coded else PYTHON_TYPES[position.kind.base]
            assert position.member.type is expected, path


def test_only_what_the_structure_demands_must_be_given() -> None:
    for name, field in every_field():
        if field.metadata["type"] != "Element":
            continue
        least = field.metadata["min_occurs"]
        required = least == 1 and facts(field).choice is None
        repeated = "max_occurs" not in field.metadata
        assert field.default is (MISSING if required else () if repeated else None), name


def test_a_block_cannot_be_changed_in_place() -> None:
    block = Opp(opp_ingangdatum=date(2026, 1, 12))

    with pytest.raises(FrozenInstanceError):
        block.opp_einddatum = date(2026, 1, 13)  # type: ignore[misc]
    assert not hasattr(block, "__dict__")


def test_attributes_are_named_as_the_elements() -> None:
    for member in members(Leerling):
        assert member.attr == member.name.replace("-", "_")


def test_every_place_has_a_label_for_the_screen() -> None:
    for path, position in everywhere().items():
        assert position.label.strip() == position.label != "", path
    assert everywhere()["huidigeschool/leerling/overstapadvies/advies"].label_path == (
        "Leerling › Overstapadvies › Advies"
    )
    assert everywhere()["huidigeschool/brincode"].label_path == "School › BRIN"


def test_labels_of_siblings_differ() -> None:
    seen: dict[str, set[str]] = {}
    for position in positions(Dossier):
        siblings = seen.setdefault(position.path.rpartition("/")[0], set())
        assert position.label not in siblings, position.path
        siblings.add(position.label)


def test_exactly_five_elements_are_forbidden_in_every_profile() -> None:
    """R037, R040, R041: four by the standard, and origin by the law alone."""
    forbidden = {path for path, position in everywhere().items() if position.sensitivity is Sensitivity.NOOIT}

    assert forbidden == {
        f"huidigeschool/leerling/{name}"
        for name in ("geboorteplaats", "nationaliteit", "geboortemaand", "postcode4adres", "nnca")
    }


@pytest.mark.parametrize(
    ("path", "care"),
    [
        ("metadata/datum", Sensitivity.GEWOON),
        ("huidigeschool/naam", Sensitivity.GEWOON),
        ("huidigeschool/leerling/achternaam", Sensitivity.GEVOELIG),
        ("huidigeschool/leerling/verzorger/iban", Sensitivity.GEVOELIG),
        ("inzage/redennietakkoord", Sensitivity.GEVOELIG),
        ("huidigeschool/leerling/bsn", Sensitivity.BIJZONDER),
        ("huidigeschool/leerling/leerlinggewicht", Sensitivity.BIJZONDER),
        ("huidigeschool/leerling/huisarts/achternaam", Sensitivity.BIJZONDER),
        ("huidigeschool/leerling/onderwijsondersteuning/diagnose/code", Sensitivity.BIJZONDER),
        ("huidigeschool/leerling/onderwijsondersteuning/opp/document/bestandsinhoud", Sensitivity.BIJZONDER),
        ("huidigeschool/leerling/verzuim/frequentie", Sensitivity.BIJZONDER),
    ],
)
def test_what_lies_in_a_sensitive_block_is_as_sensitive(path: str, care: Sensitivity) -> None:
    assert everywhere()[path].sensitivity is care


def test_nothing_about_the_pupil_is_ordinary() -> None:
    for path, position in everywhere().items():
        if path.startswith("huidigeschool/leerling"):
            assert position.sensitivity is not Sensitivity.GEWOON, path


def test_every_place_knows_its_category() -> None:
    places = everywhere()

    assert places["huidigeschool/leerling/toetslijst/toets/afname/dl"].category is Category.TOETSRESULTATEN
    assert {position.category for position in places.values()} == {*Category, None}
    assert all(position.category is category_of(path) for path, position in places.items() if path)
    assert [path for path, position in places.items() if position.category is None] == [
        "",
        "huidigeschool/leerling/onderwijsondersteuning",
    ]
