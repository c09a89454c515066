"""Single items: which there are, which have to stay, and what is left of the pupil and of the file without some."""

from __future__ import annotations

from collections import Counter
from dataclasses import is_dataclass, replace

import pytest
from hypothesis import given, settings
from lxml import etree

from oso_desktop.dossier.attachments import reference, referenced
from oso_desktop.dossier.compose import delivered_record, going_categories, travelling_attachments
from oso_desktop.dossier.itemrefs import referred, whole_record
from oso_desktop.dossier.items import all_items, items, without_items
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.exchange.oso_schema import oso_schema
from oso_desktop.exchange.oso_xml import write_dossier
from oso_desktop.gegevensset.model import (
    Document,
    DocumentLijst,
    Leerling,
    Overstapadvies,
    Verzuim,
    Voorschools,
)
from oso_desktop.gegevensset.profiles import (
    CATEGORY_ELEMENTS,
    Category,
    CategoryRule,
    Profile,
    category_of,
    category_rule,
)
from oso_desktop.gegevensset.tree import has_content
from tests.dossier import cases
from tests.dossier.cases import FATHER, MOTHER, addresses, guardian, made, plan, pupil, weighed
from tests.dossier.item_cases import a_test, cases_with_items, item, leaves, pupil_with_items, ref, without

ARBITRARY = settings(max_examples=25, deadline=None)
STUDENT = pupil_with_items()


def whole(student: Student) -> Leerling:
    return whole_record(student.record, tuple(each.block for each in student.guardians))


def written(student: Student, dossier: TransferDossier) -> etree._Element:
    """The file, with recognisable content for every document."""
    content = made(student, dossier, content_of=lambda identifier: f"<inhoud van {identifier}>")
    return etree.fromstring(write_dossier(content))


def paths(root: etree._Element) -> set[str]:
    """The path below `dossier` of every element."""
    return {
        "/".join(etree.QName(step).localname for step in (*[*element.iterancestors()][-2::-1], element))
        for element in root.iterdescendants()
    }


# Which items there are ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("depth", "label", "summary"),
    [
        (0, "Roepnaam", "Cato"),
        (0, "Adres", "bezoekadres, Verzinlaan, 8"),
        (0, "Toets", "Rekenen, 12-01-2025"),
        (1, "Opmerking", "Was verkouden"),
        (1, "Onderdeel", "Werkwoorden"),
        (0, "Ouder of verzorger", "Ans Bedacht"),
        (1, "Adres", "bezoekadres, Oppaspad, 8"),
        (1, "Gesteld door", "Dr. Verzonnen"),
    ],
)
def test_a_person_chooses_from_direct_parts_and_from_what_stands_inside_one(
    depth: int, label: str, summary: str
) -> None:
    """One diagnosis, one test, one address, in words."""
    found = [(each.depth, each.label, each.summary) for each in all_items(items(STUDENT))]

    assert found.count((depth, label, summary)) == 1


@ARBITRARY
@given(seed=cases.seeds)
def test_items_are_distinct_stand_in_their_category_and_hold_no_bare_document(seed: int) -> None:
    """An attachment has a tick of its own; a personal number or a flag of secrecy cannot be left out at all."""
    student, _ = cases.arbitrary_student(seed)
    found = all_items(items(student))
    parts = dict(referred(whole(student)))

    assert [each.ref for each in found] == list(parts)
    for each in found:
        assert each.ref.category is each.category
        assert not isinstance(parts[each.ref].value, Document)
        assert each.ref.path.rpartition("/")[2] not in {"bsn", "onderwijsnummer", "adresgeheim", "geheim"}
        for child in each.children:
            assert (child.depth, child.category) == (each.depth + 1, each.category)


def test_a_long_text_is_not_repeated_whole() -> None:
    student = pupil_with_items(a_test("Spelling", "lang " * 100))

    assert item(student, "lang lang").summary.endswith("…")
    assert all(len(each.summary) < 250 for each in all_items(items(student)))


def test_a_code_whose_meaning_is_not_public_is_named_once() -> None:
    """As in a form: the number alone, since its label would say no more."""
    block = Voorschools(codevoorschoolsprogramma="1", voorschoolsemaanden=9, codevoorschoolsetoeleider="3")

    assert item(pupil(voorschools=block), "", "Toeleider").summary == "code 3"


def test_the_last_one_of_what_must_be_there_has_to_stay() -> None:
    """Of two codes one can be left out; then the other has to stay, or the whole diagnosis goes."""
    first = ref(STUDENT, "code 1", "Soort diagnose")

    def fixed(*left_out: object) -> list[bool]:
        found = all_items(items(STUDENT, left_out))  # type: ignore[arg-type]  # references, or none
        return [bool(each.fixed) for each in found if each.label == "Soort diagnose"]

    assert fixed() == [False, False, True]
    assert fixed(first) == [False, True, True]
    assert not item(STUDENT, "Rekenen").fixed


def test_of_two_that_are_the_same_one_can_be_left_out() -> None:
    student = pupil_with_items(a_test("Spelling"), a_test("Lezen"), a_test("Spelling"))
    twins = [each.ref for each in items(student) if each.summary.startswith("Spelling")]

    left = without_items(student, twins[:1]).record.toetslijst

    assert [twin.turn for twin in twins] == [1, 2]
    assert left is not None
    assert [each.toetsidentificatie.leergebied for each in left.toets] == ["Lezen", "Spelling"]


# What is left of the pupil --------------------------------------------------------------------------------------


@ARBITRARY
@given(case=cases_with_items())
def test_what_is_left_out_is_out_and_the_rest_is_unchanged(case: tuple[Student, TransferDossier]) -> None:
    """Value by value: exactly those of the items are gone, wherever they stood."""
    student, dossier = case
    parts = dict(referred(whole(student)))
    places = {parts[left].steps for left in dossier.left_out}
    gone: Counter[tuple[str, object]] = Counter()
    for part in (parts[left] for left in dossier.left_out):
        if not any(part.steps[:length] in places for length in range(len(part.steps))):
            above = part.path.removeprefix("huidigeschool/leerling")
            gone.update(leaves(part.value, above) if is_dataclass(part.value) else [(above, part.value)])

    left = without_items(student, dossier.left_out)

    assert Counter(leaves(whole(left))) + gone == Counter(leaves(whole(student)))
    assert replace(left, record=student.record, guardians=student.guardians) == student
    assert {each.id for each in left.guardians} <= {each.id for each in student.guardians}


@ARBITRARY
@given(seed=cases.seeds)
def test_a_reference_to_nothing_changes_nothing(seed: int) -> None:
    student, _ = cases.arbitrary_student(seed)

    assert without_items(student, ()) is student
    assert without_items(student, [ref(STUDENT, "Rekenen")]) is student


def test_a_block_that_cannot_be_without_goes_too() -> None:
    """All codes at once: what is out is out, and a diagnosis without a code does not exist."""
    codes = [each.ref for each in all_items(items(STUDENT)) if each.label == "Soort diagnose"]
    tests = [each.ref for each in items(STUDENT) if each.label == "Toets"]

    left = without_items(STUDENT, [*codes, *tests]).record

    assert left.onderwijsondersteuning is None
    assert left.toetslijst is None


# What is left of the file ------------------------------------------------------------------------------------------


@ARBITRARY
@given(case=cases_with_items())
def test_nothing_of_an_item_left_out_is_in_the_file(case: tuple[Student, TransferDossier]) -> None:
    """No text that only they had, in no element, and no document that stood in one."""
    student, dossier = case
    left = without_items(student, dossier.left_out)
    kept = [text for _, text in (*leaves(whole(left)), *leaves(student.sender)) if isinstance(text, str)]
    kept.append((student.file_inzage and student.file_inzage.redennietakkoord) or "")
    gone = {text for _, text in leaves(whole(student)) if isinstance(text, str) and len(text.strip()) > 5}
    gone = {text for text in gone if not any(text in other for other in kept)}
    files = {found for text in gone if (found := referenced(text)) is not None}

    found = [element.text for element in written(student, dossier).iter() if element.text]

    assert not [text for text in gone if any(text in other for other in found)]
    assert not [file for file in files if f"<inhoud van {file}>" in found]
    assert files.isdisjoint(travelling_attachments(student, dossier))


@ARBITRARY
@given(case=cases_with_items())
def test_the_rest_of_the_file_is_as_it_would_be_of_a_pupil_who_never_had_them(
    case: tuple[Student, TransferDossier],
) -> None:
    """Secrecy apart, which knows of everybody; and in the school's own words nothing changes."""
    student, dossier = case
    never = without_items(student, dossier.left_out)
    bare = replace(dossier, left_out=frozenset())

    with_choice, without_them = written(student, dossier), written(never, bare)

    for category in set(going_categories(student, dossier)) - {Category.OUDERSVERZORGERS, Category.METADATA}:
        for path in CATEGORY_ELEMENTS.get(category, ()):
            one, other = (
                [
                    etree.tostring(each, method="c14n")
                    for each in root.findall(f"{{*}}{path.replace('/', '/{*}')}")
                ]
                for root in (with_choice, without_them)
            )
            assert one == other


@ARBITRARY
@given(case=cases_with_items())
def test_the_file_follows_the_standard_and_its_cells_say_what_is_in_it(
    case: tuple[Student, TransferDossier],
) -> None:
    """OS.cat: a category of choice from which all was left out is OPT-UIT and absent, a part of one is OPTIONEEL."""
    student, dossier = case
    root = written(student, dossier)
    present = {category_of(path) for path in paths(root)}

    oso_schema().assertValid(root)
    for category in {each.category for each in dossier.left_out}:
        assert category is not None
        if category_rule(dossier.profile, category) is not CategoryRule.OPTIONAL:
            continue
        cell = root.findtext(f"{{*}}metadata/{{*}}categorie_uitlevering/{{*}}{category.value}")
        assert (cell == "OPTIONEEL") == (category in present)
        assert (category in going_categories(student, dossier)) == (category in present)


@pytest.mark.parametrize("profile", [Profile.POPO, Profile.POVO, Profile.POSWV])
def test_a_part_from_which_all_was_left_out_does_not_go_at_all(profile: Profile) -> None:
    student = pupil(verzuim=Verzuim(dagdelengeoorloofd=4, rmcmelding=False))
    both = [each.ref for each in items(student) if each.category is Category.VERZUIM]
    dossier = plan(student, profile, chosen=[Category.VERZUIM])

    def cell(count: int) -> tuple[str, bool]:
        composed = made(student, replace(dossier, left_out=frozenset(both[:count])))
        return (
            composed.metadata.categorie_uitlevering.cat_verzuim,
            composed.huidigeschool.leerling.verzuim is not None,
        )

    assert [cell(count) for count in range(3)] == [
        ("OPTIONEEL", True),
        ("OPTIONEEL", True),
        ("OPT-UIT", False),
    ]


def test_a_part_of_which_only_an_attachment_was_left_and_stays_here_does_not_go_either() -> None:
    """An empty element would say that there was something."""
    paper = Document(bestandsnaam="v.pdf", bestandsinhoud=reference(cases.OPP))
    student = pupil(verzuim=Verzuim(dagdelengeoorloofd=4, documentLijst=DocumentLijst(document=(paper,))))
    dossier = without(student, plan(student, chosen=[Category.VERZUIM]), "4")

    for decisions, cell in (((), "OPT-UIT"), ((weighed(cases.OPP),), "OPTIONEEL")):
        composed = made(student, replace(dossier, decisions=decisions))
        assert composed.metadata.categorie_uitlevering.cat_verzuim == cell
        assert (composed.huidigeschool.leerling.verzuim is None) == (cell == "OPT-UIT")


def test_leaving_out_a_mandatory_part_whole_leaves_it_empty_and_its_cell_as_it_was() -> None:
    """The gate refuses such a dossier; nothing that was left out comes back to fill it."""
    student = pupil(overstapadvies=Overstapadvies(advies="70"))
    dossier = without(student, plan(student), "vwo")

    assert not has_content(delivered_record(student, dossier), Category.OVERSTAPADVIES)
    assert made(student, dossier).metadata.categorie_uitlevering.cat_overstapadvies == "VERPLICHT"


# Secrecy does not depend on it ----------------------------------------------------------------------------------


@pytest.mark.parametrize("profile", [Profile.POVO, Profile.POSWV])
@pytest.mark.parametrize("owner", ["Ans Bedacht", "bezoekadres, Schuilweg"])
def test_an_address_stays_secret_if_who_keeps_it_secret_or_that_address_is_left_out(
    profile: Profile, owner: str
) -> None:
    """Appendix A: the father lives there too."""
    student = pupil(
        guardian(MOTHER, adresgeheim=True, adreslijst=addresses("Schuilweg")),
        guardian(FATHER, adreslijst=addresses("Schuilweg")),
        adreslijst=addresses("Openlaan"),
    )
    found = [each.ref for each in all_items(items(student)) if each.summary.startswith(owner)]
    dossier = replace(plan(student, profile, chosen=Category), left_out=frozenset(found[:1]))

    assert b"Schuilweg" not in write_dossier(made(student, dossier))


@ARBITRARY
@given(case=cases_with_items())
def test_leaving_out_never_brings_anything_new_into_the_file(case: tuple[Student, TransferDossier]) -> None:
    student, dossier = case
    before = Counter(leaves(delivered_record(student, replace(dossier, left_out=frozenset()))))

    assert Counter(leaves(delivered_record(student, dossier))) <= before
