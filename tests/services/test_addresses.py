"""The address book: which school is which, and which card counts (R120, R131, R149)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from oso_desktop.dossier.addresses import CardState, KnownSchool
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.schools import BadSchool, ReceivingSchool
from oso_desktop.exchange.card_file import CardError, write_card
from oso_desktop.services import addresses
from oso_desktop.services.addresses import Doubtful, WordsDiffer
from oso_desktop.services.card_standing import CardNews
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from tests.exchange.cards import card
from tests.services import school

FIRST = card(1)
SECOND = card(2, vouched_by=(FIRST, 1))
THIRD = card(3, vouched_by=(SECOND, 2))
STRANGER = card(9, number=2)
"""Says to be of the same school, and nobody vouches for it."""


@pytest.fixture
def office(workspace: Workspace) -> Workspace:
    return school.as_role(workspace, Role.ADMINISTRATION)


def take(office: Workspace, which: SchoolCard, *, warned: bool = False) -> KnownSchool:
    return addresses.take_card(office, write_card(which), warned=warned)


def phone(office: Workspace, known: KnownSchool, which: SchoolCard, heard: str = "") -> KnownSchool:
    return addresses.check_by_phone(
        office,
        known.id,
        which.fingerprint,
        heard=heard or " ".join(which.phone_words),
        spoken_to="D. Verzonnen",
        number="000-0000000",
        on=school.TODAY,
    )


def the_only(office: Workspace) -> KnownSchool:
    (known,) = addresses.schools(office)
    return known


def test_a_card_makes_its_school_known_and_counts_once_it_was_read_out(office: Workspace) -> None:
    """R131: with whom, at which number and on which day is kept."""
    found = addresses.read_card_file(office, write_card(FIRST))
    assert (found.news, found.school, found.card) == (CardNews.NEW_SCHOOL, None, FIRST)
    known = take(office, FIRST)
    assert (known.name, known.brin, known.location, known.town) == (
        FIRST.name,
        "98XX",
        "00",
        "Nergenshuizen",
    )
    assert known.state is CardState.UNCHECKED
    checked = phone(office, known, FIRST)
    assert checked.state is CardState.CHECKED
    assert checked.check is not None
    assert (checked.check.on, checked.check.by) == (school.TODAY, "Een administratie")
    assert checked.check.how == "Gebeld op 000-0000000 met D. Verzonnen."
    assert checked.phone == "000-0000000"
    assert the_only(office) == checked


@pytest.mark.parametrize("spoken", [str.upper, lambda words: words.replace(" ", ",  "), str.title])
def test_how_the_words_are_typed_does_not_matter(office: Workspace, spoken: object) -> None:
    """R131: in capitals, with commas, on several lines."""
    assert callable(spoken)
    known = take(office, FIRST)
    assert phone(office, known, FIRST, spoken(" ".join(FIRST.phone_words))).checked


def test_words_of_another_card_never_make_this_one_checked(office: Workspace) -> None:
    """R131: however many are the same; what is told is which, and never what the word should be."""
    known, words, others = take(office, FIRST), FIRST.phone_words, STRANGER.phone_words
    for wrong in range(1, len(words) + 1):
        heard = (*others[:wrong], *words[wrong:])
        with pytest.raises(WordsDiffer) as problem:
            phone(office, known, FIRST, " ".join(heard))
        told = f"{problem.value.text} {problem.value.next_step}".casefold()
        assert problem.value.wrong == tuple(range(1, wrong + 1))
        assert not {word for word in words if f" {word} " in f" {told} "}
    for heard in (" ".join(words[:3]), " ".join(words[:-1]), " ".join((*words, words[0])), "12 !"):
        with pytest.raises(NotPossible, match="de kaart heeft er 8"):
            phone(office, known, FIRST, heard)
    assert the_only(office).state is CardState.UNCHECKED


def test_who_was_phoned_and_where_has_to_be_said(office: Workspace) -> None:
    """R131"""
    known = take(office, FIRST)

    def said(*, who: str = "D. Verzonnen", number: str = "000 0000000", later: int = 0) -> None:
        addresses.check_by_phone(
            office,
            known.id,
            FIRST.fingerprint,
            heard=" ".join(FIRST.phone_words),
            spoken_to=who,
            number=number,
            on=school.TODAY + timedelta(days=later),
        )

    for problem, act in (
        ("met wie", lambda: said(who=" ")),
        ("welk nummer", lambda: said(number="geen")),
        ("toekomst", lambda: said(later=1)),
    ):
        with pytest.raises(NotPossible, match=problem):
            act()
    said()
    assert the_only(office).checked


def test_a_card_that_the_checked_one_vouches_for_needs_no_second_call(office: Workspace) -> None:
    """R131: along the chain, one at a time, with the earlier ones kept."""
    phone(office, take(office, FIRST), FIRST)
    for earlier, later in pairwise((FIRST, SECOND, THIRD)):
        assert addresses.read_card_file(office, write_card(later)).news is CardNews.FOLLOWS_CHECKED
        known = take(office, later)
        assert known.checked
        assert (known.card, known.earlier[0]) == (later, earlier)
        assert known.check is not None
        assert known.check.how.startswith(f"Volgt op kaart {earlier.number}, gecontroleerd op 26-03-2026")
    assert the_only(office).earlier == (SECOND, FIRST)


def test_a_card_that_follows_one_that_nobody_checked_has_to_be_checked(office: Workspace) -> None:
    """R131: that two cards belong together does not say whose they are."""
    take(office, FIRST)
    assert addresses.read_card_file(office, write_card(SECOND)).news is CardNews.FOLLOWS
    assert take(office, SECOND).state is CardState.UNCHECKED


@pytest.mark.parametrize("stranger", [STRANGER, THIRD, card(9, vouched_by=(FIRST, 9)), card(9, number=1)])
def test_a_card_that_nobody_vouches_for_takes_a_place_only_after_a_warning(
    office: Workspace, stranger: SchoolCard
) -> None:
    """R131: with the same name and BRIN, with the next number, with a signature of its own: it is not checked."""
    known = phone(office, take(office, FIRST), FIRST)
    found = addresses.read_card_file(office, write_card(stranger))
    assert (found.news, found.school, found.name_differs) == (CardNews.OTHER, known, False)
    assert found.number_goes_back == (stranger.number == 1)
    with pytest.raises(NotPossible, match="al een andere kaart"):
        take(office, stranger)
    assert the_only(office) == known
    taken = take(office, stranger, warned=True)
    assert taken.state is CardState.UNCHECKED
    assert taken.earlier == (FIRST,)
    with pytest.raises(WordsDiffer):
        phone(office, taken, stranger, " ".join(FIRST.phone_words))


def test_what_brings_nothing_new_is_refused_and_changes_nothing(office: Workspace) -> None:
    """R131: the same card, an old one, one of the school itself, and a file that is none."""
    phone(office, take(office, FIRST), FIRST)
    take(office, SECOND)
    before = the_only(office)
    own = card(5, brin="99ZZ")
    for which, news in ((SECOND, CardNews.SAME), (FIRST, CardNews.EARLIER), (own, CardNews.OWN)):
        assert addresses.read_card_file(office, write_card(which)).news is news
        with pytest.raises(NotPossible):
            take(office, which, warned=True)
    for act in (addresses.read_card_file, addresses.take_card):
        with pytest.raises(CardError):
            act(office, b"{}")
    assert the_only(office) == before


def test_a_withdrawn_card_vouches_for_nothing_and_comes_back_by_no_way(office: Workspace) -> None:
    """R131: whoever has its keys could sign anything with it."""
    known = phone(office, take(office, FIRST), FIRST)
    gone = addresses.withdraw(office, known.id, reason="De school belde: de laptop is gestolen.")
    assert gone.state is CardState.WITHDRAWN
    assert gone.withdrawn_on == school.TODAY
    with pytest.raises(NotPossible, match="ingetrokken"):
        phone(office, gone, FIRST)
    with pytest.raises(NotPossible, match="ingetrokken"):
        addresses.withdraw(office, known.id, reason="Nog een keer gehoord.")
    assert addresses.read_card_file(office, write_card(FIRST)).news is CardNews.WITHDRAWN
    assert addresses.read_card_file(office, write_card(SECOND)).news is CardNews.OTHER
    fresh = take(office, SECOND, warned=True)
    assert (fresh.state, fresh.withdrawn_on, fresh.withdrawn_why) == (CardState.UNCHECKED, None, "")
    assert addresses.read_card_file(office, write_card(FIRST)).news is CardNews.WITHDRAWN


def test_the_card_on_the_screen_is_the_one_that_becomes_checked(office: Workspace) -> None:
    """R131: a colleague may have read another one in meanwhile."""
    known = take(office, FIRST)
    take(office, SECOND)
    with pytest.raises(NotPossible, match="andere kaart"):
        phone(office, known, FIRST)


def test_a_school_is_typed_with_its_official_code_and_changed_without_its_card(office: Workspace) -> None:
    """R120, R131: the form of the code is seen to; a correction of name or phone leaves the check as it was."""
    typed = KnownSchool(name="  Het Bedachte College ", brin=" 98xx ", location="", town="Nergenshuizen")
    saved = addresses.save_address(office, typed)
    assert (saved.name, saved.brin, saved.location) == ("Het Bedachte College", "98XX", "00")
    assert saved.state is CardState.NONE
    checked = phone(office, take(office, FIRST), FIRST)
    assert checked.id == saved.id
    again = addresses.save_address(office, replace(saved, name="Bedacht College", phone="0000000000"))
    assert again == replace(checked, name="Bedacht College", phone="0000000000")
    for change in ({"brin": "97XX"}, {"location": "01"}):
        with pytest.raises(NotPossible, match="De kaart van deze school is van 98XX"):
            addresses.save_address(office, replace(again, **change), sure=True)


def test_a_typed_school_brings_no_card_of_its_own(office: Workspace) -> None:
    """R131: a card comes from a file that was looked through, and nowhere else."""
    saved = addresses.save_address(office, KnownSchool(name="Het Bedachte College", brin="98XX", card=FIRST))
    assert saved.state is CardState.NONE


@pytest.mark.parametrize("code", ["98X", "98XXX", "O8XX", "9 8XX", "", "PO27", "XO2701"])
def test_a_code_that_can_be_no_code_is_refused(office: Workspace, code: str) -> None:
    """R131, R140"""
    with pytest.raises(BadSchool):
        addresses.save_address(office, KnownSchool(name="Het Bedachte College", brin=code))
    with pytest.raises(BadSchool):
        addresses.save_address(office, KnownSchool(name="Het Bedachte College", brin="98XX", location="1"))
    assert addresses.schools(office) == ()


def test_each_place_is_there_once_and_the_own_one_is_not(office: Workspace) -> None:
    """R120, R131: another location of one's own school is a receiver like any other, as is an SWV."""
    addresses.save_address(office, KnownSchool(name="Het Bedachte College", brin="98XX"))
    with pytest.raises(NotPossible, match="staat al in het adresboek: Het Bedachte College"):
        addresses.save_address(office, KnownSchool(name="Een andere naam", brin="98XX"))
    with pytest.raises(NotPossible, match="uw eigen school"):
        addresses.save_address(office, KnownSchool(name="Wij", brin="99ZZ", location="00"))
    with pytest.raises(NotPossible, match="naam van de school is leeg"):
        addresses.save_address(office, KnownSchool(name=" ", brin="11AB"))
    for each in (
        ("Het Bedachte College", "98XX", "01"),
        ("Wij", "99ZZ", "01"),
        ("Het Verband", "PO9900", "00"),
    ):
        addresses.save_address(office, KnownSchool(name=each[0], brin=each[1], location=each[2]))
    assert [(each.brin, each.location) for each in addresses.schools(office)] == [
        ("98XX", "00"),
        ("98XX", "01"),
        ("PO9900", "00"),
        ("99ZZ", "01"),
    ]


def test_a_code_that_looks_like_another_is_asked_about(office: Workspace) -> None:
    """R131: one sign other than a known school, or its name under another code, is kept only by who is sure."""
    addresses.save_address(office, KnownSchool(name="Het Bedachte College", brin="98XX"))
    for near in (
        KnownSchool(name="Een school", brin="98XY"),
        KnownSchool(name="Een school", brin="89XX"),
        KnownSchool(name="Een school", brin="99ZY"),
        KnownSchool(name="het bedachte  college", brin="11AB"),
    ):
        with pytest.raises(Doubtful):
            addresses.save_address(office, near)
        kept = addresses.save_address(office, near, sure=True)
        addresses.save_address(office, replace(kept, town="Elders"))
        addresses.remove_address(office, kept.id)
    assert the_only(office).brin == "98XX"


def test_a_card_from_a_place_that_looks_like_another_is_pointed_out(office: Workspace) -> None:
    """R131: a card with the name of a known school under another BRIN, and one with nearly its BRIN."""
    known = addresses.save_address(office, KnownSchool(name="Het Bedachte College", brin="98XX"))
    for near in (card(4, brin="11AB"), card(4, brin="98XY", name="Een school")):
        found = addresses.read_card_file(office, write_card(near))
        assert (found.news, found.looks_like) == (CardNews.NEW_SCHOOL, known)
    assert addresses.read_card_file(office, write_card(FIRST)).looks_like is None
    other = addresses.read_card_file(office, write_card(card(4, name="Een andere naam")))
    assert (other.news, other.name_differs) == (CardNews.FIRST_CARD, True)
    assert take(office, other.card).name == "Het Bedachte College", "the name that people here know stays"


def test_the_receiver_of_a_dossier_is_found_by_brin_and_location(office: Workspace) -> None:
    """R120, R131: whatever the name was typed like."""
    known = take(office, FIRST)
    with office.view() as unit:
        for receiver, found in (
            (ReceivingSchool(name="Bedacht", brin="98XX"), known),
            (ReceivingSchool(name=known.name, brin="98XX", location="01"), None),
            (ReceivingSchool(name=known.name, brin="97XX"), None),
        ):
            assert addresses.known_in(unit, receiver) == found
        assert addresses.news_in(unit, FIRST) is CardNews.SAME
        assert addresses.news_in(unit, SECOND) is CardNews.FOLLOWS
        assert addresses.news_in(unit, STRANGER) is CardNews.OTHER


def test_a_school_that_is_gone_is_told_of(office: Workspace) -> None:
    known = take(office, FIRST)
    addresses.remove_address(office, known.id)
    assert addresses.schools(office) == ()
    for act in (
        lambda: addresses.remove_address(office, known.id),
        lambda: phone(office, known, FIRST),
        lambda: addresses.withdraw(office, known.id, reason="De school belde vanmorgen."),
    ):
        with pytest.raises(NotPossible, match="niet meer in het adresboek"):
            act()


def test_a_card_can_only_be_withdrawn_where_there_is_one_and_with_a_reason(office: Workspace) -> None:
    known = addresses.save_address(office, KnownSchool(name="Het Bedachte College", brin="98XX"))
    with pytest.raises(NotPossible, match="nog geen kaart"):
        addresses.withdraw(office, known.id, reason="De school belde vanmorgen.")
    take(office, FIRST)
    with pytest.raises(NotPossible, match="waarom"):
        addresses.withdraw(office, known.id, reason="kort")
