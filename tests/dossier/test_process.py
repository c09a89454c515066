"""The order of the process: whatever a school does in whatever order, nothing goes that people were not shown."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from oso_desktop.dossier.attachments import AttachmentId, Extent
from oso_desktop.dossier.compose import without_attachment
from oso_desktop.dossier.inzage import HolderState, InzageFact, holder_state, last_settled
from oso_desktop.dossier.people import outline
from oso_desktop.dossier.process import Progress, Step, next_steps, place_of, progress
from oso_desktop.dossier.readiness_inzage import inzage_reasons
from oso_desktop.dossier.reasons import CHOICE, Place, Reason, Severity, Situation, block, warn
from oso_desktop.dossier.transfer import (
    Status,
    Version,
    selection_fingerprint,
    status,
    still_stands,
    valid_inzage,
)
from oso_desktop.gegevensset.model import Verzuim
from oso_desktop.gegevensset.profiles import Category
from tests.dossier.cases import (
    COLLEGE,
    FATHER,
    MOTHER,
    NOW,
    OPP,
    SCHOOL,
    TODAY,
    file_of,
    fingerprint,
    mistaken,
    offered,
    plan,
    pupil,
    saw,
    silent,
    weighed,
    with_files,
)
from tests.dossier.school_work import advised, confirmed, told, with_tests

HOLDERS = (MOTHER, FATHER)
STEPS = (
    (Step.OFFER, HolderState.TO_OFFER),
    (Step.OFFER_AGAIN, HolderState.AGAIN),
    (Step.NOTICE, HolderState.NOTICE),
    (Step.RECORD, HolderState.OFFERED),
)
holders = st.sampled_from(HOLDERS)
PAPER = AttachmentId("uitslag")
TESTS = ("Rekenen", "Lezen", "Taal")
EXTENTS = {"mondeling": Extent.SPOKEN, "deel": Extent.PART}
CHOOSABLE = (Category.TOETSRESULTATEN, Category.VERZUIM)


Goes = tuple[object, ...]
"""What a person who has inzage sees."""


@dataclass(frozen=True)
class World:
    """All that a pupil has and a school chose, in the model's own words."""

    advice: str = "70"
    name: str = "Cato"
    absence: int = 4
    tests: tuple[str, ...] = ("Rekenen",)
    chosen: frozenset[Category] = frozenset({Category.TOETSRESULTATEN})
    opp: str = "mee"
    paper: str = "geen"

    @property
    def goes(self) -> Goes:
        """What a person who has inzage now would see."""
        return (
            self.advice,
            self.name,
            self.absence if Category.VERZUIM in self.chosen else None,
            self.tests if Category.TOETSRESULTATEN in self.chosen else None,
            self.opp,
            self.paper == "mee",
        )


def only_a_result(then: World, now: World) -> bool:
    """R108 in plain words: results came that were not there then, and not one other thing is different."""
    same = replace(now, tests=then.tests, paper=then.paper, chosen=then.chosen)
    tests_went, tests_go = (Category.TOETSRESULTATEN in each.chosen for each in (then, now))
    absence_same = (Category.VERZUIM in then.chosen) is (Category.VERZUIM in now.chosen)
    if same.goes != then.goes or not absence_same or (tests_went and not tests_go):
        return False
    if then.paper == "mee" and now.paper != "mee":
        return False
    went, go = (set(then.tests) if tests_went else set()), (set(now.tests) if tests_go else set())
    fresh_paper = now.paper == "mee" and then.paper != "mee"
    if not went <= go or (go - went) & set(then.tests) or (fresh_paper and then.paper != "geen"):
        return False
    if tests_go and not tests_went and not go:
        return False
    return bool(go - went) or fresh_paper


@dataclass
class Person:
    """What one person was offered, saw, and was told of a result; `told` is with what they had seen before it."""

    offered: list[World] = field(default_factory=list)
    saw: list[World] = field(default_factory=list)
    told: list[tuple[World, World]] = field(default_factory=list)


class Process(RuleBasedStateMachine):
    """A school at work on one dossier, beside the model."""

    @initialize(far=st.booleans())
    def begin(self, far: bool) -> None:
        """Nothing was done yet, or everybody has seen the dossier."""
        self.files = (file_of(pupil(), OPP, "opp"), file_of(pupil(), PAPER, "leerlingrapport"))
        bare = with_tests(pupil(verzuim=Verzuim(dagdelengeoorloofd=4)), "Rekenen")
        self.student = with_files(bare, self.files[0])
        self.dossier = plan(
            self.student,
            chosen={Category.BIJLAGEDOCS, Category.TOETSRESULTATEN},
            decisions=[weighed(OPP)],
        )
        self.world = World()
        self.chosen_world: World | None = None
        self.as_first_shown: dict[Goes, World] = {}
        self.on_record: set[Goes] = set()
        self.people = {holder: Person() for holder in HOLDERS}
        self.final: set[Goes] = set()
        self.marks: dict[Goes, str] = {}
        if far:
            self.confirm()
            self.everybody_sees()

    # --- the content changes ---

    def become(self, world: World) -> None:
        """Pupil and choice as in this world."""
        paper_is_new = self.world.paper == "geen" and world.paper != "geen"
        paper_goes = self.world.paper != "geen" and world.paper == "geen"
        student = with_tests(advised(self.student, advies=world.advice), *world.tests)
        absence = Verzuim(dagdelengeoorloofd=world.absence)
        student = replace(student, record=replace(student.record, roepnaam=world.name, verzuim=absence))
        if paper_is_new:
            student = with_files(student, self.files[1])
        self.student = without_attachment(student, PAPER) if paper_goes else student
        opp = weighed(
            OPP,
            included=world.opp != "hier",
            extent=EXTENTS.get(world.opp, Extent.FULL),
            pages="1-2" if world.opp == "deel" else "",
        )
        self.dossier = replace(
            self.dossier,
            chosen=frozenset({Category.BIJLAGEDOCS} | world.chosen),
            decisions=(opp, weighed(PAPER)) if world.paper == "mee" else (opp,),
        )
        self.world = world

    @rule(
        changes=st.sampled_from(
            [{"advice": "75"}, {"advice": "70"}, {"name": "Kato"}, {"name": "Cato"}, {"absence": 9}]
        )
    )
    def correct(self, changes: dict[str, Any]) -> None:
        self.become(replace(self.world, **changes))

    @rule(tests=st.lists(st.sampled_from(TESTS), unique=True).map(tuple))
    def read_the_tests_anew(self, tests: tuple[str, ...]) -> None:
        self.become(replace(self.world, tests=tests))

    @rule(category=st.sampled_from(CHOOSABLE))
    def choose(self, category: Category) -> None:
        self.become(replace(self.world, chosen=self.world.chosen ^ {category}))

    @rule(opp=st.sampled_from(["mee", "deel", "mondeling", "hier"]))
    def decide_on_the_opp(self, opp: str) -> None:
        self.become(replace(self.world, opp=opp))

    @rule(paper=st.sampled_from(["geen", "hier", "mee"]))
    def have_the_report_of_a_test(self, paper: str) -> None:
        self.become(replace(self.world, paper=paper))

    @precondition(lambda self: any(person.saw for person in self.people.values()))
    @rule(data=st.data(), test=st.sampled_from(TESTS), paper=st.booleans(), first=st.booleans())
    def a_result_comes_to_what_somebody_saw(
        self, data: st.DataObject, test: str, paper: bool, first: bool
    ) -> None:
        known = [each for person in self.people.values() for each in (*person.saw, *dict(person.told))]
        world = data.draw(st.sampled_from(known))
        rest = tuple(each for each in world.tests if each != test)
        tests = (test, *rest) if first else (*rest, test)
        self.become(replace(world, tests=tests, paper="mee" if paper else world.paper))

    @precondition(lambda self: any(person.saw for person in self.people.values()))
    @rule(data=st.data())
    def go_back_to_what_somebody_saw(self, data: st.DataObject) -> None:
        known = [each for person in self.people.values() for each in person.saw]
        self.become(data.draw(st.sampled_from(known)))

    # --- the process goes on ---

    @rule()
    def confirm(self) -> None:
        before, now = self.chosen_world, self.world
        self.dossier = confirmed(self.student, self.dossier, self.files)
        if before is not None and before.goes != now.goes and before.goes not in self.on_record:
            del self.as_first_shown[before.goes]
        self.as_first_shown.setdefault(now.goes, now)
        self.chosen_world = self.as_first_shown[now.goes]

    @rule()
    def everybody_sees(self) -> None:
        self.confirm()
        for holder in HOLDERS:
            self.have_inzage(holder, reacts=holder == MOTHER)

    @precondition(lambda self: self.is_confirmed())
    @rule(holder=holders)
    def offer(self, holder: str) -> None:
        self._record(offered(holder, self.now))
        self.people[holder].offered.append(self.world)

    @precondition(lambda self: self.is_confirmed())
    @rule(holder=holders, reacts=st.booleans())
    def have_inzage(self, holder: str, reacts: bool) -> None:
        if reacts:
            self._record(saw(holder, self.now))
        else:
            self.offer(holder)
            self._record(silent(holder, self.now))
        self.people[holder].saw.append(self.world)
        self.final.clear()

    @precondition(lambda self: not all(map(self.settled, HOLDERS)) and any(map(self.ways, HOLDERS)))
    @rule(data=st.data())
    def tell_of_a_result(self, data: st.DataObject) -> None:
        self.confirm()
        unsettled = [each for each in HOLDERS if self.ways(each) and not self.settled(each)]
        if not unsettled:
            return
        holder = data.draw(st.sampled_from(unsettled))
        earlier, root = data.draw(st.sampled_from(self.ways(holder)))
        self.dossier = told(self.student, self.dossier, holder, self.marks[earlier.goes])
        self.on_record.add(self.world.goes)
        self.people[holder].told.append((self.world, root))
        self.final.clear()

    @rule(holder=holders)
    def take_back_a_mistake(self, holder: str) -> None:
        person = self.people[holder]
        if person != Person():
            self._record(mistaken(holder, self.now))
            self.people[holder] = Person()
            self.final.clear()

    @precondition(lambda self: self.is_confirmed() and not self.held)
    @rule()
    def make_final(self) -> None:
        version = Version(
            number=len(self.dossier.versions) + 1, at=NOW, by="C.", sha256="0" * 64, size=9,
            fingerprint=self.now, inzage_facts=len(self.dossier.inzage), receiver=COLLEGE,
            purpose="-", ground="-", categories=(), attachments=(),
        )  # fmt: skip
        self.dossier = replace(self.dossier, versions=(*self.dossier.versions, version))
        self.on_record.add(self.world.goes)
        self.final.add(self.world.goes)

    # --- what the model says ---

    @property
    def now(self) -> str:
        return fingerprint(self.student, self.dossier)

    def _record(self, fact: InzageFact) -> None:
        self.dossier = replace(self.dossier, inzage=(*self.dossier.inzage, fact))
        self.on_record.add(self.world.goes)

    def is_confirmed(self) -> bool:
        return self.chosen_world is not None and self.chosen_world.goes == self.world.goes

    def leads_here(self, seen: World) -> bool:
        first = self.as_first_shown.get(seen.goes)
        return first is not None and only_a_result(first, self.world)

    def ways(self, holder: str) -> list[tuple[World, World]]:
        """What this person knows from which only a result leads to what goes now, with what they saw themselves."""
        person = self.people[holder]
        known = [(each, each) for each in person.saw] + person.told
        return [(each, root) for each, root in known if self.leads_here(each)]

    def settled(self, holder: str) -> bool:
        person, goes = self.people[holder], self.world.goes
        if any(each.goes == goes for each in person.saw):
            return True
        roots = [root for each, root in person.told if each.goes == goes]
        return bool(roots) and self.leads_here(roots[-1])

    def state(self, holder: str) -> HolderState:
        person = self.people[holder]
        if self.settled(holder):
            return HolderState.SEEN
        if self.ways(holder):
            return HolderState.NOTICE
        if any(each.goes == self.world.goes for each in person.offered):
            return HolderState.OFFERED
        return HolderState.TO_OFFER if person == Person() else HolderState.AGAIN

    # --- what must hold after every step ---

    @invariant()
    def all_is_as_the_model_says(self) -> None:
        """R018, R086, R107–R111."""
        about = outline(self.student)
        self.mark = selection_fingerprint(about, self.dossier)
        self.valid = valid_inzage(about, self.dossier, {PAPER})
        now = Situation(
            student=self.student, school=SCHOOL, dossier=self.dossier, attachments=self.files,
            fingerprint=self.mark, today=TODAY, valid=self.valid,
        )  # fmt: skip
        reasons = list(inzage_reasons(now))
        self.held = any(reason.severity is Severity.BLOCK for reason in reasons)
        self.one_fingerprint_is_one_content()
        self.everybody_stands_where_the_model_says()
        self.the_gate_opens_exactly_when_everybody_was_shown_this()
        self.a_version_stands_only_with_valid_inzage()
        self.the_next_step_follows(reasons, status(self.dossier, about, TODAY, {PAPER}))

    def one_fingerprint_is_one_content(self) -> None:
        """R110."""
        assert self.marks.setdefault(self.world.goes, self.mark) == self.mark
        assert len(set(self.marks.values())) == len(self.marks)

    def everybody_stands_where_the_model_says(self) -> None:
        """R107–R110."""
        for holder in HOLDERS:
            found = holder_state(self.dossier.inzage, holder, self.mark, self.valid)
            found = HolderState.SEEN if found is HolderState.NO_RESPONSE else found
            assert found is self.state(holder), (holder, self.world)
            if found is HolderState.NOTICE:
                earlier = last_settled(self.dossier.inzage, holder, self.valid)
                assert earlier in {self.marks[each.goes] for each, _ in self.ways(holder)}

    def the_gate_opens_exactly_when_everybody_was_shown_this(self) -> None:
        """R086, R107–R110: no legal path is blocked, and no other one is open."""
        assert self.held is not all(map(self.settled, HOLDERS))

    def a_version_stands_only_with_valid_inzage(self) -> None:
        """R018, R107, R109, R110: nothing leaves of which anybody saw other content."""
        standing = [each for each in self.dossier.versions if still_stands(each, self.dossier, self.mark)]
        assert bool(standing) is (self.world.goes in self.final)
        assert not standing or all(map(self.settled, HOLDERS))

    def the_next_step_follows(self, reasons: list[Reason], now: Status) -> None:
        """R111."""
        states = [self.state(holder) for holder in HOLDERS]
        choice = [] if self.is_confirmed() else [block("-", "-", Place.COMPOSE, CHOICE)]
        final = now is Status.FINAL
        steps = next_steps(progress([*choice, *reasons], states, final=final, handed_over=False))
        expected = [step for step, state in STEPS if state in states]
        if not self.is_confirmed():
            expected = [Step.CONFIRM]
        assert steps == tuple(expected or [Step.HAND_OVER if final else Step.FINISH])
        if not final:
            assert now is self._status(states)

    def _status(self, states: list[HolderState]) -> Status:
        for state, word in ((HolderState.AGAIN, Status.AGAIN), (HolderState.NOTICE, Status.NOTICE)):
            if state in states:
                return word
        if set(states) == {HolderState.SEEN}:
            return Status.SEEN
        if set(states) - {HolderState.TO_OFFER}:
            return Status.OFFERED
        return Status.COMPOSED if self.is_confirmed() else Status.CONCEPT


def test_no_order_of_acts_lets_anything_go_that_people_were_not_shown() -> None:
    """R018, R086, R107–R111: thousands of acts in any order, each followed by every rule above."""
    run_state_machine_as_test(
        Process, settings=settings(max_examples=40, stateful_step_count=50, deadline=None)
    )


@pytest.mark.slow
def test_no_long_order_of_acts_does_either() -> None:
    """R018, R086, R107–R111."""
    run_state_machine_as_test(
        Process, settings=settings(max_examples=2000, stateful_step_count=80, deadline=None)
    )


@pytest.mark.parametrize(
    ("now", "steps", "place"),
    [
        (Progress(confirmed=False, states=()), (Step.CONFIRM,), Place.COMPOSE),
        (
            Progress(
                confirmed=False,
                states=(),
                blocked=frozenset({Place.ATTACHMENTS, Place.INZAGE, Place.HAND_OVER}),
            ),
            (Step.COMPLETE, Step.CONFIRM, Step.RECEIVER),
            Place.ATTACHMENTS,
        ),
        (
            Progress(
                confirmed=True,
                states=(HolderState.OFFERED, HolderState.TO_OFFER, HolderState.SEEN),
                blocked=frozenset({Place.INZAGE}),
            ),
            (Step.OFFER, Step.RECORD),
            Place.INZAGE,
        ),
        (
            Progress(confirmed=True, states=(HolderState.SEEN,), blocked=frozenset({Place.INZAGE})),
            (Step.RECORD,),
            Place.INZAGE,
        ),
        (Progress(confirmed=True, states=(HolderState.TO_OFFER,)), (Step.FINISH,), Place.HAND_OVER),
        (Progress(confirmed=True, states=(), final=True), (Step.HAND_OVER,), Place.HAND_OVER),
        (
            Progress(confirmed=True, states=(), final=True, blocked=frozenset({Place.HAND_OVER})),
            (Step.RECEIVER,),
            Place.HAND_OVER,
        ),
    ],
)
def test_the_steps_come_in_the_order_of_the_process(
    now: Progress, steps: tuple[Step, ...], place: Place
) -> None:
    """R111: what comes first is done first, and what the gate does not ask for is no step."""
    assert next_steps(now) == steps
    assert place_of(steps[0], now) is place


@pytest.mark.parametrize(("confirmed_", "blocked", "final"), list(itertools.product([True, False], repeat=3)))
def test_once_it_went_as_it_is_nothing_is_left_to_do(confirmed_: bool, blocked: bool, final: bool) -> None:
    """R111."""
    now = Progress(
        confirmed=confirmed_,
        states=(HolderState.TO_OFFER,),
        blocked=frozenset(Place) if blocked else frozenset(),
        final=final,
        handed_over=True,
    )

    assert next_steps(now) == ()


def test_only_what_blocks_is_a_step() -> None:
    """R018, R111."""
    found = progress(
        [block("-", "-", Place.COMPOSE, CHOICE), warn("-", "-", Place.PUPIL, "R115")],
        [HolderState.SEEN],
        final=False,
        handed_over=False,
    )

    assert found == Progress(confirmed=False, states=(HolderState.SEEN,))
