"""Papers around inzage: what is told in advance, the report of a talk, and that neither reaches a wrong person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from oso_desktop.dossier.inzage import Agreement, Evidence, InzageSeen, Recorded
from oso_desktop.dossier.inzage_extra import ParentsInformedToo, WithoutGezagAllowed, extra_holders
from oso_desktop.dossier.people import Capacity, Gezag, HolderKind, Representative, RightsHolder
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.letters.facts import ConfirmationFacts, LetterFacts
from oso_desktop.letters.informing import information, talk_report
from oso_desktop.letters.inzage import invitation, overview_print
from tests.letters.people import FATHER, MOTHER, TODAY, confirmation_facts, facts, holders, pupil
from tests.letters.reading import badly_placed, pages, words

SIXTEEN = date(2010, 3, 26)
AT = datetime(2026, 3, 20, 9, tzinfo=UTC)
POINTS = "Het dossier is doorgelezen.\nHet schooladvies is uitgelegd."
TALK = Evidence(present="moeder en meester Tom", points=POINTS)
ALLOWED = WithoutGezagAllowed(guardian_id=FATHER, reason="Vroeg erom.", by="C.", role="directeur", at=AT)
AGREED = ParentsInformedToo(agreed=True, how="Zei dat zelf.", by="C.", at=AT)


def talk(built: LetterFacts, *said: str, **more: object) -> ConfirmationFacts:
    confirmed = confirmation_facts(built, *said)
    assert isinstance(confirmed.fact, InzageSeen)
    fact = replace(confirmed.fact, recorded=Recorded.REPORT, evidence=TALK)
    return replace(confirmed, fact=replace(fact, **more))  # type: ignore[arg-type]  # names of the fact


def by_decision() -> LetterFacts:
    """A letter to the father, who has no gezag, on a decision."""
    built = facts()
    mother, father = built.student.guardians
    student = replace(built.student, guardians=(mother, replace(father, gezag=Gezag.NO)))
    dossier = replace(built.dossier, events=(ALLOWED,))
    (holder,) = extra_holders(student, dossier.events, TODAY)
    return replace(built, student=student, dossier=dossier, holder=holder)


def of_sixteen() -> LetterFacts:
    """A letter to the mother of a pupil of sixteen who agreed to that."""
    built = facts(pupil(born=SIXTEEN))
    dossier = replace(built.dossier, events=(AGREED,))
    holder = extra_holders(built.student, dossier.events, TODAY)[0]
    return replace(built, dossier=dossier, holder=holder)


@pytest.mark.parametrize("profile", Profile)
def test_what_is_told_in_advance_fits_on_one_page_and_says_what_one_can_do(profile: Profile) -> None:
    """R010, R098, R099, R102–R106: kinds of data, to whom, why, and that an objection goes along and stops nothing."""
    letter = information(facts(profile=profile, receiver=None))

    (page,) = pages(letter)
    assert not badly_placed(letter)
    for said in (
        "Welke gegevens kunnen mee?",
        "Geloof, afkomst, nationaliteit en geboorteplaats gaan niet mee.",
        "afschrift (kopie)",
        "ook een bezwaar",
        "Het versturen zelf kunt u niet weigeren.",
    ):
        assert said in page


def test_a_pupil_of_sixteen_gets_it_in_the_je_form_and_the_parents_hear_why_they_do() -> None:
    """R114, R117."""
    letters = information(facts(pupil(born=SIXTEEN))), information(of_sixteen())
    own, theirs = map(words, letters)

    assert [len(pages(letter)) for letter in letters] == [1, 1]
    assert "Je ouders krijgen hem alleen als jij dat goed vindt" in own
    assert "Sanne vindt het goed dat wij u ook vertellen wat er gebeurt." in theirs
    assert "16 jaar" not in words(information(facts()))
    listed = words(overview_print(of_sixteen()))
    assert "omdat Sanne dat goed vindt" in listed
    assert "U mag het hele dossier zien" not in listed


def test_the_report_of_a_talk_says_when_who_and_what_word_for_word() -> None:
    """R091, R097: date, who was there, points; and the remark as it goes along."""
    letter = talk_report(talk(facts(), "Sanne kan meer.", agreement=Agreement.NO))
    text = words(letter)

    assert not badly_placed(letter)
    for said in (
        "20 maart 2026",
        TALK.present,
        *POINTS.splitlines(),
        "Sanne kan meer.",
        "U bent het niet eens",
    ):
        assert said in text
    silent = words(talk_report(talk(facts(), agreement=Agreement.UNKNOWN)))
    assert "U hebt geen opmerking gemaakt." in silent
    assert "eens met" not in silent


def test_a_report_is_of_a_talk_alone() -> None:
    """R091."""
    with pytest.raises(ValueError, match="talk"):
        talk_report(talk(facts(), recorded=Recorded.LAS_TICK))
    with pytest.raises(ValueError, match="talk"):
        talk_report(talk(facts(), evidence=None))
    with pytest.raises(ValueError, match="talk"):
        talk_report(confirmation_facts(facts(), silent=True))


def test_a_letter_to_a_parent_without_gezag_rests_on_the_decision() -> None:
    """L27: no right is claimed that there is not, and a secret address stays off the envelope."""
    built = by_decision()

    assert "besluit van de school, BW artikel 1:377c" in words(invitation(built))
    assert "Persoonlijk overhandigd" in words(invitation(built))
    assert "377c" not in words(invitation(facts()))


def test_a_letter_to_a_representative_speaks_of_the_pupil() -> None:
    """L17."""
    student = replace(
        pupil(born=date(2007, 1, 1)),
        representative=Representative(name="mr. D. Verzonnen", capacity=Capacity.CURATOR),
    )

    text = words(invitation(facts(student)))

    assert "Beste mr. D. Verzonnen," in text
    assert "Sanne de Vries gaat naar" in text


def _as(kind: HolderKind, identifier: str) -> RightsHolder:
    return RightsHolder(id=identifier, kind=kind, name="Pieter Jansen", relation="Vader")


@pytest.mark.parametrize(
    "wrong",
    [
        lambda f: replace(f, dossier=replace(f.dossier, events=())),  # nobody decided
        lambda f: replace(f, holder=_as(HolderKind.GUARDIAN, FATHER)),  # as if he had gezag
        lambda f: replace(f, holder=_as(HolderKind.BY_DECISION, MOTHER)),  # decided about somebody else
        lambda f: replace(f, holder=_as(HolderKind.WITH_PUPIL, FATHER)),
        lambda f: replace(f, holder=_as(HolderKind.REPRESENTATIVE, "iemand")),
        lambda f: replace(f, student=replace(f.student, record=pupil(born=SIXTEEN).record)),
    ],
)
def test_the_wrong_envelope_stays_impossible(wrong: object) -> None:
    """L27, R021: every addressee is somebody who may see this very dossier on this day, in that capacity."""
    with pytest.raises(ValueError, match="a letter goes to"):
        wrong(by_decision())  # type: ignore[operator]  # a function of the facts


def test_no_letter_to_the_parents_of_a_pupil_of_sixteen_unless_the_pupil_agreed() -> None:
    """R117, R118: nor to any guardian from sixteen on, as if nothing had happened on the birthday."""
    for built in (
        replace(of_sixteen().dossier, events=()),
        replace(of_sixteen().dossier, events=(AGREED, replace(AGREED, agreed=False))),
    ):
        with pytest.raises(ValueError, match="a letter goes to"):
            replace(of_sixteen(), dossier=built)
    with pytest.raises(ValueError, match="a letter goes to"):
        replace(of_sixteen(), holder=holders(pupil())[0])
