"""Nothing that tells a personal number goes to an SWV: not in a field, not in an attachment (R138)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.attachments import Attachment, AttachmentId
from oso_desktop.dossier.inzage import InzageFact
from oso_desktop.dossier.number_search import SEARCH_VERSION, AttachmentSearch, Searcher, mark
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.readiness import Place, Severity, readiness
from oso_desktop.dossier.reasons import Reason, Situation
from oso_desktop.gegevensset.model import HuidigeSchool, Leerling
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.store.payload import dump, load
from tests.dossier import cases
from tests.dossier.cases import (
    BSN,
    MOTHER,
    OPP,
    fingerprint,
    guardian,
    numbers,
    plan,
    pupil,
    settled,
    weighed,
)
from tests.dossier.test_personal_number import NUMBERS

SISTER = "999993653"
SWV = [profile for profile in Profile if profile.is_swv]
OTHERS = [profile for profile in Profile if not profile.is_swv]


def told(situation: Situation) -> list[Reason]:
    """What the gate says of numbers, beside that the field itself does not go."""
    return [
        reason
        for reason in readiness(situation)
        if "R138" in reason.requirement and reason.severity is not Severity.INFORM
    ]


def of_record(profile: Profile, **record: object) -> Situation:
    student = pupil(guardian(MOTHER, **record.pop("mother", {})), **record)  # type: ignore[arg-type]  # fields
    return cases.situation(student, settled(student, plan(student, profile, [Category.BIJLAGEDOCS])))


def of_document(profile: Profile, search: AttachmentSearch | None, *, goes: bool = True) -> Situation:
    student = pupil()
    file = replace(cases.file_of(student, OPP, "opp", "Ontwikkelingsperspectief"), search=search)
    student = cases.with_files(student, file)
    dossier = plan(student, profile, [Category.BIJLAGEDOCS], [weighed(OPP)] if goes else [])
    return cases.situation(student, settled(student, dossier), [file])


def searched(*texts: tuple[str, str], unread: str = "") -> AttachmentSearch:
    searcher = Searcher()
    for place, text in texts:
        searcher.read(place, text)
    if unread:
        searcher.could_not_read(unread)
    return searcher.result()


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("number", [BSN, SISTER, f"{SISTER[:3]} {SISTER[3:6]} {SISTER[6:]}"])
def test_a_number_in_a_text_field_is_told_with_its_place(profile: Profile, number: str) -> None:
    found = told(of_record(profile, mother={"achternaam": f"B {number}"}))

    assert [(one.severity, one.place) for one in found] == [(Severity.BLOCK, Place.COMPOSE)] * profile.is_swv
    assert all("Leerling › " in one.text and "Achternaam" in one.text for one in found)
    assert not any(number in one.text + one.next_step for one in found)
    assert [(one.location, one.category) for one in found] == [
        ("/dossier[1]/huidigeschool[1]/leerling[1]/verzorger[1]/achternaam[1]", Category.OUDERSVERZORGERS)
    ] * profile.is_swv


@pytest.mark.parametrize(
    ("record", "severities"),
    [
        ({"leerlingid": SISTER}, [Severity.WARN]),
        ({"leerlingid": BSN}, [Severity.BLOCK]),
        ({"leerlingid": "999993654"}, []),
        ({"communicatielijst": numbers(("telefoon", SISTER, False))}, []),
        ({"communicatielijst": numbers(("telefoon", BSN, False))}, [Severity.BLOCK]),
        ({"communicatielijst": numbers(("e-mail", f"{SISTER}@voorbeeld.example", False))}, [Severity.BLOCK]),
        ({"mother": {"iban": f"NL91ABNA{SISTER}"}}, []),
        ({"mother": {"banknummer": BSN}}, []),
    ],
)
def test_a_telephone_or_a_bank_number_is_no_personal_number_unless_it_is_the_pupils(
    record: dict[str, object], severities: list[Severity]
) -> None:
    """A key of the administration may look like one; that is for the school to judge. `banknummer` never goes."""
    assert [one.severity for one in told(of_record(Profile.POSWV, **record))] == severities


@pytest.mark.parametrize("profile", Profile)
def test_the_sender_counts_as_well(profile: Profile) -> None:
    student = replace(
        pupil(),
        sender=HuidigeSchool(
            naam=f"School {SISTER}",
            adreslijst=cases.addresses(),
            communicatielijst=numbers(("telefoon", "0301234567", False)),
            brincode="99ZZ",
            vestigingscode="00",
            aanleverpunt="0",
            leerling=Leerling(achternaam=BSN),
        ),
    )
    found = told(cases.situation(student, settled(student, plan(student, profile))))

    assert [one.severity for one in found] == [Severity.BLOCK] * profile.is_swv
    assert all("School › " in one.text for one in found)


def test_somebody_elses_number_in_a_remark_is_pointed_out() -> None:
    """R098 comes before R138: nobody may alter the remark."""
    student = pupil()
    dossier = replace(plan(student, Profile.POSWV), remarks=(cases.remark(f"Nummer {SISTER} klopt niet."),))
    found = told(cases.situation(student, settled(student, dossier)))

    assert [(one.severity, one.place) for one in found] == [(Severity.WARN, Place.INZAGE)]


def with_inzage(student: Student, facts: tuple[InzageFact, ...], *chosen: Category) -> Situation:
    dossier = settled(student, plan(student, Profile.POSWV, chosen))
    return cases.situation(student, replace(dossier, inzage=facts))


def test_the_pupils_own_number_in_a_remark_holds_the_dossier_up_until_its_author_corrects_it() -> None:
    """No number reaches an SWV, and nobody at school may alter the remark (R098)."""
    student = pupil()
    before = cases.remark(f"Nummer {BSN} klopt niet.")
    remarked = replace(settled(student, plan(student, Profile.POSWV)), remarks=(before,))
    after = cases.remark("Het nummer klopt niet.", replaces=before.id)

    assert [(one.severity, one.place) for one in told(cases.situation(student, remarked))] == [
        (Severity.BLOCK, Place.INZAGE)
    ]
    assert not told(cases.situation(student, replace(remarked, remarks=(before, after))))


@pytest.mark.parametrize("number", [BSN, SISTER])
def test_the_schools_own_reason_to_go_on_travels_as_well(number: str) -> None:
    """It stands beside the remarks in the file (R096), if what the file says of inzage goes along at all."""
    student = pupil()
    chosen = settled(student, plan(student, Profile.POSWV, [Category.OUDERINZAGE]))
    content = fingerprint(student, chosen)
    facts = (
        cases.offered(MOTHER, content),
        cases.silent(MOTHER, content, reason=f"Gebeld, gemaild, leerling {number}."),
    )

    found = told(with_inzage(student, facts, Category.OUDERINZAGE))
    assert [(one.severity, one.place) for one in found] == [(Severity.BLOCK, Place.INZAGE)]
    assert number not in f"{found[0].text} {found[0].next_step}"
    assert not told(with_inzage(student, facts))


DOCUMENTS = [
    (None, Severity.BLOCK, "nog niet doorzocht"),
    (replace(searched(), version=SEARCH_VERSION - 1), Severity.BLOCK, "nog niet doorzocht"),
    (searched(("bladzijde 3", f"van {BSN}")), Severity.BLOCK, "van de leerling, bij: bladzijde 3"),
    (
        searched(("bladzijde 3", f"{BSN[:2]} / {BSN[2:]}")),
        Severity.BLOCK,
        "van de leerling, bij: bladzijde 3",
    ),
    (searched(("alinea 2", SISTER), ("alinea 3", "1")), Severity.BLOCK, "kan zijn, bij: alinea 2"),
    (
        searched(unread="bladzijde 4"),
        Severity.WARN,
        "niet helemaal worden doorzocht op persoonsgebonden nummers. Niet gelezen: bladzijde 4.",
    ),
    (searched(unread="het document"), Severity.WARN, "kon niet worden doorzocht"),
]


@pytest.mark.parametrize(("search", "severity", "words"), DOCUMENTS)
@pytest.mark.parametrize("goes", [True, False])
def test_a_number_in_a_document_that_goes_is_told_with_its_place(
    search: AttachmentSearch | None, severity: Severity, words: str, goes: bool
) -> None:
    for profile in SWV:
        found = told(of_document(profile, search, goes=goes))

        assert [(one.severity, one.place) for one in found] == [(severity, Place.ATTACHMENTS)] * goes
        assert all(words in one.text and "Ontwikkelingsperspectief" in one.text for one in found)


@pytest.mark.parametrize("profile", OTHERS)
@pytest.mark.parametrize("search", [document[0] for document in DOCUMENTS])
def test_a_school_may_have_the_number(profile: Profile, search: AttachmentSearch | None) -> None:
    """R048."""
    assert told(of_document(profile, search)) == []
    assert told(of_record(profile, leerlingid=BSN, mother={"achternaam": SISTER})) == []


@pytest.mark.parametrize(
    "text", ["Score 535, tel. 06-12345678, 12-05-2012.", "SKJ 999993653", "999993653123"]
)
def test_other_figures_in_a_document_hold_nothing_up(text: str) -> None:
    assert told(of_document(Profile.POSWV, searched(("alinea 1", text)))) == []


@pytest.mark.parametrize("number", ["003389261", "03389261", "3389261", "100000009"])
def test_the_pupils_own_number_needs_to_pass_no_test(number: str) -> None:
    """The standard checks nothing; zeros before a number may be lost."""
    search = searched(("alinea 1", f"x {number} y"))

    assert search.places_of(["003389261" if "3389261" in number else "100000009"]) == ("alinea 1",)
    assert search.places_of(["", "999990019"]) == ()


def test_our_own_mark_of_an_attachment_is_no_number() -> None:
    """It is made by chance, and may look like one."""
    student = pupil()
    file = cases.file_of(student, AttachmentId(f"a{SISTER}b{BSN}"), "opp", "Plan")
    student = cases.with_files(student, file)
    dossier = plan(student, Profile.POSWV, [Category.BIJLAGEDOCS], [weighed(file.id)])

    assert told(cases.situation(student, settled(student, dossier), [file])) == []


def test_many_places_are_told_in_short() -> None:
    search = searched(*((f"alinea {at}", number) for at, number in enumerate(ALL, 1)))
    text = told(of_document(Profile.POSWV, search))[0].text

    assert "alinea 1; alinea 2; alinea 3; alinea 4; en nog 2" in text


ALL = ["999990019", "999993653", "999990093", "123456782", "111222333", "100000009"]


@given(number=NUMBERS)
def test_no_figures_of_a_number_are_stored(number: str) -> None:
    """What is kept are marks, of which each search has its own."""
    search = searched(("alinea", f"bsn {number}, of {number[:3]} {number[3:6]} {number[6:]}"))
    file: Attachment = replace(cases.file_of(pupil(), OPP), search=search)
    written = dump(file)
    bare = written.replace(search.salt, "")
    for found in search.numbers:
        bare = bare.replace(found.mark, "")

    assert [found.passes for found in search.numbers if found.mark == mark(search.salt, number)] == [True]
    assert number.lstrip("0") not in bare
    assert load(written, Attachment) == file
    assert {found.mark for found in search.numbers} & {
        found.mark for found in searched(("", number)).numbers
    } == set()


def test_an_attachment_of_before_the_search_can_be_read() -> None:
    file = replace(cases.file_of(pupil(), OPP), search=None)
    old = dump(file).replace(',"search":null', "")

    assert "search" not in old
    assert load(old, Attachment) == file


def test_a_document_full_of_numbers_is_bounded_and_says_so() -> None:
    text = "; x ".join(f"{number:09}" for number in range(100_000_000, 100_006_000))
    search = searched(("alinea 1", text))

    assert len(search.numbers) <= 4_000
    assert search.unread == ("een deel van de getallen",)
    assert search.places_of_any == ("alinea 1",)


def test_a_document_of_figures_alone_is_not_looked_through_for_ever() -> None:
    searcher = Searcher(left=60)
    searcher.read("alinea 1", f"{SISTER} {'1 ' * 50}{BSN}")
    search = searcher.result()

    assert search.unread == ("een deel van de getallen",)
    assert (search.places_of([SISTER]), search.places_of([BSN])) == (("alinea 1",), ())


def test_what_looks_like_a_number_comes_before_what_does_not() -> None:
    """The same figures once as a registration and once as a number: the number counts, with its place."""
    search = searched(("alinea 1", f"SKJ {SISTER}"), ("alinea 2", SISTER), ("alinea 3", SISTER))

    assert search.places_of_any == ("alinea 2",)


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    assert isinstance(searched(("alinea 1", text)), AttachmentSearch)
