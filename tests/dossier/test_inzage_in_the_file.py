"""What the file says of inzage, and that every remark is in it word for word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oso_desktop.dossier.inzage import (
    Agreement,
    InzageFact,
    InzageSeen,
    Recorded,
    Remark,
    Withdrawal,
    WithdrawalGround,
)
from oso_desktop.dossier.inzage_block import file_remark, inzage_block
from oso_desktop.dossier.overview import overview
from oso_desktop.dossier.people import PUPIL_HOLDER, Gezag, Student
from oso_desktop.dossier.readiness import Severity, readiness
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.exchange.oso_xml import read_dossier, write_dossier
from oso_desktop.gegevensset.model import Inzage
from oso_desktop.gegevensset.profiles import Category, Profile
from tests.dossier import cases
from tests.dossier.cases import (
    FATHER,
    LONG_AGO,
    MOTHER,
    TODAY,
    fingerprint,
    guardian,
    made,
    mistaken,
    offered,
    plan,
    pupil,
    remark,
    saw,
    silent,
    withdrawn,
)

STUDENT = pupil()
PLAN = plan(STUDENT)
MARK = fingerprint(STUDENT, PLAN)
YESTERDAY = TODAY - timedelta(days=1)
REACTED = offered(FATHER, MARK), silent(FATHER, MARK)


def said(
    *facts: InzageFact, student: Student = STUDENT, profile: Profile = Profile.POVO, **more: object
) -> Inzage | None:
    """The block after these facts."""
    dossier = replace(PLAN, profile=profile, inzage=facts, **more)  # type: ignore[arg-type]  # names of the dossier
    return inzage_block(student, dossier, TODAY)


def test_nothing_recorded_is_nothing_said() -> None:
    assert said() is None


@pytest.mark.parametrize(
    ("facts", "given_", "day", "agreement"),
    [
        ((offered(MOTHER, MARK),), False, None, None),
        ((saw(MOTHER, MARK),), False, None, None),  # the other guardian not yet
        ((saw(MOTHER, MARK), saw(FATHER, "iets anders")), False, None, None),
        ((saw(MOTHER, MARK, on=YESTERDAY), saw(FATHER, MARK, on=TODAY)), True, TODAY, "Ja"),
        ((saw(MOTHER, MARK, on=TODAY), saw(FATHER, MARK, on=YESTERDAY)), True, TODAY, "Ja"),
        (
            (saw(MOTHER, MARK, Agreement.NO, YESTERDAY), saw(FATHER, MARK, on=YESTERDAY)),
            True,
            YESTERDAY,
            "Nee",
        ),
        ((saw(MOTHER, MARK, on=YESTERDAY), *REACTED), True, YESTERDAY, "Onbekend"),
        ((offered(MOTHER, MARK), silent(MOTHER, MARK), *REACTED), True, LONG_AGO, "Onbekend"),
        ((saw(MOTHER, MARK), offered(FATHER, MARK)), False, None, None),
    ],
)
def test_inzage_is_given_once_it_is_settled_for_everyone(
    facts: tuple[InzageFact, ...], given_: bool, day: date | None, agreement: str | None
) -> None:
    """R094, R096, IZ02–IZ04: day and answer stand exactly when inzage is true; Ja only if all say so."""
    block = said(*facts)

    assert block is not None
    assert (block.inzage, block.inzagedatum, block.akkoord) == (given_, day, agreement)


def test_inzage_of_what_was_changed_afterwards_is_not_called_given() -> None:
    """R110, also where no gate holds the dossier up (an SWV)."""
    seen = replace(PLAN, profile=Profile.POSWV, chosen=frozenset({Category.OUDERINZAGE}))
    mark = fingerprint(STUDENT, seen)
    seen = replace(seen, inzage=(saw(MOTHER, mark), saw(FATHER, mark)))
    changed = replace(seen, chosen=seen.chosen | {Category.VERZUIM})

    before, after = (inzage_block(STUDENT, dossier, TODAY) for dossier in (seen, changed))

    assert before is not None
    assert after is not None
    assert (before.inzage, after.inzage) == (True, False)


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("earlier", [None, "Nee", "Ja", "misschien"])
def test_consent_is_only_what_the_standard_or_the_file_itself_asks(
    profile: Profile, earlier: str | None
) -> None:
    """C1, L37, IZ05: Onbekend in VOVO alone; what a file said goes on unchanged, if it is an answer (CL37)."""
    student = replace(
        STUDENT, file_inzage=Inzage(voorlopigdossier=True, toestemming=earlier) if earlier else None
    )
    block = said(saw(MOTHER, MARK), student=student, profile=profile)

    assert block is not None
    heard = earlier if earlier in ("Ja", "Nee") else None
    assert block.toestemming == (heard or ("Onbekend" if profile is Profile.VOVO else None))
    assert block.voorlopigdossier is (earlier is not None)


words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs", "S")), min_size=1).filter(
    str.strip
)


@settings(max_examples=40)
@given(
    texts=st.lists(words, min_size=1, max_size=4),
    profile=cases.profiles,
    chosen=cases.choices,
    held=st.booleans(),
)
def test_every_remark_is_in_the_file_word_for_word(
    texts: list[str], profile: Profile, chosen: frozenset[Category], held: bool
) -> None:
    """R097, R098: in every profile, whatever was ticked, whoever said it."""
    holder = MOTHER if held else "iemand die geen recht meer heeft"
    remarks = tuple(remark(text, holder) for text in texts)
    dossier = replace(plan(STUDENT, profile, chosen), remarks=remarks)

    block = read_dossier(write_dossier(made(STUDENT, dossier))).dossier.inzage

    assert block is not None
    assert block.redennietakkoord is not None
    assert all(text in block.redennietakkoord for text in texts)
    if len(texts) == 1:
        assert block.redennietakkoord == texts[0]
    else:
        assert block.redennietakkoord.count("Ans Bedacht, 20-03-2026:\n") >= len(texts)


def test_a_remark_of_a_parent_still_travels_when_the_pupil_turned_sixteen_in_between() -> None:
    """R098, R116: the right passes on, what was said stays said; the parents' own inzage speaks no more."""
    student = pupil(born=date(2010, 3, 20))
    mark = fingerprint(student, PLAN)
    dossier = replace(
        PLAN, inzage=(saw(MOTHER, mark, Agreement.NO), saw(FATHER, mark)), remarks=(remark("Te laag."),)
    )

    before = inzage_block(student, dossier, date(2026, 3, 19))
    after = inzage_block(student, dossier, TODAY)
    seen_by_pupil = replace(dossier, inzage=(*dossier.inzage, saw(PUPIL_HOLDER, mark)))
    settled = inzage_block(student, seen_by_pupil, TODAY)

    assert before is not None
    assert after is not None
    assert settled is not None
    assert (before.inzage, before.akkoord, before.redennietakkoord) == (True, "Nee", "Te laag.")
    assert (after.inzage, after.akkoord, after.redennietakkoord) == (False, None, "Te laag.")
    assert (settled.inzage, settled.akkoord, settled.redennietakkoord) == (True, "Ja", "Te laag.")


def test_the_inzage_of_a_guardian_who_lost_gezag_is_not_waited_for_and_not_counted() -> None:
    """R115, L27."""
    student = pupil(guardian(MOTHER), replace(guardian(FATHER), gezag=Gezag.NO))

    block = said(saw(MOTHER, MARK), saw(FATHER, MARK, Agreement.NO), student=student)

    assert block is not None
    assert (block.inzage, block.akkoord) == (True, "Ja")


def test_why_the_school_went_on_without_a_reaction_stands_beside_the_remarks() -> None:
    """R096."""
    block = said(saw(MOTHER, MARK), *REACTED, remarks=(remark("Klopt niet."),))

    assert block is not None
    assert block.redennietakkoord is not None
    own, reason = block.redennietakkoord.split("\n\n")
    assert own == "Klopt niet."
    assert "geen reactie" in reason
    assert "Twee keer gebeld." in reason


def test_a_remark_that_was_replaced_or_is_blank_does_not_travel() -> None:
    """R098: the person's own correction stands in its place."""
    first = remark("Eerst")
    block = said(saw(MOTHER, MARK), remarks=(first, remark(" "), remark("Nu", replaces=first.id)))

    assert block is not None
    assert block.redennietakkoord == "Nu"


def test_what_was_withdrawn_is_not_in_the_file() -> None:
    """R094, R098: as if it had never been recorded, also where that leaves nothing."""
    first, other = remark("Vergist"), remark("Blijft", FATHER)
    both = saw(MOTHER, MARK), saw(FATHER, MARK)

    remarks_ = said(*both, remarks=(first, other, withdrawn(first)))
    facts = said(*both, mistaken(MOTHER))

    assert remarks_ is not None
    assert facts is not None
    assert remarks_.redennietakkoord == "Blijft"
    assert (facts.inzage, facts.akkoord) == (False, None)
    assert said(saw(MOTHER, MARK), mistaken(MOTHER), remarks=(first, withdrawn(first))) is None


def mixed(dossier: TransferDossier) -> TransferDossier:
    return replace(dossier, inzage=(saw(MOTHER, MARK),))


@pytest.mark.parametrize("profile", [Profile.BB, Profile.POSWV, Profile.VOSWV])
def test_inzage_that_was_not_chosen_and_of_which_nobody_said_anything_stays_behind(profile: Profile) -> None:
    """R083: the school's own choice there."""
    without = mixed(plan(STUDENT, profile))
    with_ = mixed(plan(STUDENT, profile, [Category.OUDERINZAGE]))

    assert made(STUDENT, without).inzage is None
    assert made(STUDENT, with_).inzage is not None


FILE_DAY = date(2026, 1, 4)
OBJECTION = " Er staat te veel over thuis in.\n Dat hoort hier niet. "


def objected(text: str | None = OBJECTION, akkoord: str = "Nee", *, kept: bool = False) -> Student:
    """The pupil out of a file in which a parent objected."""
    block = Inzage(
        voorlopigdossier=False, inzage=True, inzagedatum=FILE_DAY, akkoord=akkoord, redennietakkoord=text
    )
    return replace(STUDENT, file_inzage=block, file_inzage_kept=kept)


def stamped(student: Student, *facts: InzageFact) -> tuple[InzageFact, ...]:
    """The facts as they would have been recorded of this pupil."""
    mark = fingerprint(student, PLAN)
    return tuple(replace(fact, fingerprint=mark) if fact.fingerprint == MARK else fact for fact in facts)


def entered(holder: str, agreement: Agreement, on: date = FILE_DAY) -> InzageSeen:
    """The school's own entry of inzage as the LAS knows it."""
    return replace(saw(holder, MARK, agreement, on), recorded=Recorded.LAS_TICK)


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("facts", [(), (saw(MOTHER, MARK), saw(FATHER, MARK)), REACTED])
def test_what_a_parent_said_in_the_incoming_file_travels_on_word_for_word(
    profile: Profile, facts: tuple[InzageFact, ...]
) -> None:
    """R098: in every profile, whatever was ticked, whoever has the right by now, and first of all."""
    student = objected()
    block = made(student, replace(plan(student, profile), inzage=facts)).inzage

    assert block is not None
    assert block.redennietakkoord is not None
    assert block.redennietakkoord.startswith(OBJECTION)
    assert file_remark(student) == OBJECTION
    (line,) = [
        line
        for line in overview(student, plan(student, profile), ()).categories
        if line.category is Category.OUDERINZAGE
    ]
    assert (line.goes, line.filled, line.by_remark) == (True, True, True)


def test_words_of_the_file_and_words_said_now_stand_beside_each_other() -> None:
    block = said(student=objected(), remarks=(remark("Nu ook."),))

    assert block is not None
    assert block.redennietakkoord == (
        f"Uit het dossierbestand, 04-01-2026:\n{OBJECTION}\n\nAns Bedacht, 20-03-2026:\nNu ook."
    )


def test_words_of_the_file_that_were_recorded_again_are_not_told_twice() -> None:
    """And their author's own correction stands in their place (R098), or nothing if they took it back."""
    again = remark(OBJECTION.strip())
    corrected = remark("Zo is het goed.", replaces=again.id)
    grounds = (WithdrawalGround.ON_REQUEST, WithdrawalGround.WRONG_DOSSIER)
    taken_back, elsewhere = (
        said(
            student=objected(),
            remarks=(
                again,
                remark("", replaces=again.id, withdrawal=Withdrawal(ground=ground, reason="Zo gevraagd.")),
            ),
        )
        for ground in grounds
    )
    once, changed = (said(student=objected(), remarks=remarks) for remarks in ((again,), (again, corrected)))

    assert once is not None
    assert changed is not None
    assert once.redennietakkoord == OBJECTION.strip()
    assert changed.redennietakkoord == "Zo is het goed."
    assert taken_back is not None
    assert elsewhere is not None
    assert (taken_back.redennietakkoord, elsewhere.redennietakkoord) == (None, OBJECTION)


YES, NO, UNKNOWN = Agreement.YES, Agreement.NO, Agreement.UNKNOWN


@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ((saw(MOTHER, MARK, YES), saw(FATHER, MARK, YES)), "Ja"),
        ((saw(MOTHER, MARK, YES), saw(FATHER, MARK, UNKNOWN)), "Nee"),
        ((saw(MOTHER, MARK, YES), *REACTED), "Nee"),
        ((saw(MOTHER, MARK, YES), entered(FATHER, NO)), "Nee"),
        ((entered(MOTHER, YES), entered(FATHER, YES)), "Nee"),
        ((saw(MOTHER, MARK, YES), entered(FATHER, YES)), "Nee"),
        ((saw(MOTHER, MARK, YES), entered(FATHER, YES, on=YESTERDAY)), "Ja"),
        ((saw(MOTHER, MARK, YES),), None),
        ((saw(MOTHER, MARK, YES), saw(FATHER, "iets anders", YES)), None),
    ],
)
def test_a_nee_of_the_file_stands_until_everyone_said_ja_to_the_present_content(
    facts: tuple[InzageFact, ...], answer: str | None
) -> None:
    """R097, R098: silence takes nothing back, and neither does the school's entry of what the file said."""
    student = objected()

    block = said(*stamped(student, *facts), student=student)

    assert block is not None
    assert block.akkoord == answer
    assert block.redennietakkoord is not None
    assert block.redennietakkoord.startswith(OBJECTION)


def test_a_nee_without_words_does_not_disappear_where_there_is_no_answer_to_give() -> None:
    student = objected(None)
    answered = said(*stamped(student, saw(MOTHER, MARK, NO), saw(FATHER, MARK)), student=student)
    silent_dossier = made(student, plan(student, Profile.POSWV)).inzage

    assert answered is not None
    assert silent_dossier is not None
    assert (answered.akkoord, answered.redennietakkoord) == ("Nee", None)
    assert silent_dossier.redennietakkoord is not None
    assert "Niet akkoord volgens het dossierbestand, 04-01-2026" in silent_dossier.redennietakkoord


@pytest.mark.parametrize(("akkoord", "text"), [("Ja", None), ("Onbekend", " ")])
def test_a_file_without_an_objection_takes_nothing_along(akkoord: str, text: str | None) -> None:
    student = objected(text, akkoord)

    assert file_remark(student) == ""
    assert said(student=student) is None
    assert made(student, plan(student, Profile.POSWV)).inzage is None


def test_what_an_earlier_file_said_goes_wherever_inzage_goes() -> None:
    """The last file left inzage out: then the school chooses it for an SWV, and every overstap has it."""
    student = objected(kept=True)
    chosen = plan(student, Profile.POSWV, [Category.OUDERINZAGE])

    assert made(student, plan(student, Profile.POSWV)).inzage is None
    for dossier in (chosen, plan(student, Profile.POVO)):
        block = made(student, dossier).inzage
        assert block is not None
        assert block.redennietakkoord == OBJECTION


def test_an_objection_that_a_later_file_brings_asks_for_inzage_anew() -> None:
    """R098, R110: a final version without it stands no more."""
    before, after = (fingerprint(student, PLAN) for student in (objected(None, "Ja"), objected()))
    words, bare = (fingerprint(student, PLAN) for student in (objected("Anders."), objected(None)))

    assert before == MARK
    assert len({before, after, words, bare}) == 4


def test_a_number_in_what_the_file_held_goes_to_no_swv_and_its_author_can_put_it_right() -> None:
    """R098, R138: recorded word for word, the remark can be corrected by who made it."""
    said = f"Ons nummer {cases.BSN} hoort hier niet."
    student = objected(said)
    recorded = cases.remark(said)
    corrected = cases.remark("Ons nummer hoort hier niet.", replaces=recorded.id)

    def told(*remarks: Remark) -> list[Severity]:
        dossier = replace(plan(student, Profile.POSWV), remarks=remarks)
        reasons = readiness(cases.situation(student, dossier))
        return [reason.severity for reason in reasons if "In een opmerking staat" in reason.text]

    assert told() == told(recorded) == [Severity.BLOCK]
    assert told(recorded, corrected) == []
