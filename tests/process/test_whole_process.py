"""The whole process as a machine: no path reaches a package that violates a MUST, and no legal path is blocked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from oso_desktop.dossier.attachments import Answer, AttachmentId, AuthorConsent, Extent, kinds
from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.inzage import Agreement
from oso_desktop.dossier.people import Capacity, Gezag, Guardian, Representative
from oso_desktop.dossier.readiness import may_go
from oso_desktop.dossier.scan_decisions import Verdict
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.dossier.schools import Enrolment, ReceivingSchool
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import TransferDossier, Way
from oso_desktop.gegevensset.model import Verzuim
from oso_desktop.gegevensset.profiles import Category, Profile
from tests.dossier.cases import COLLEGE, FATHER, MOTHER, SCHOOL, SWV, addresses
from tests.process.careful import Careful, tick_everything
from tests.process.desk import BIRTHPLACE, CLEAN, HEALTH, PAGES, PERSONAL, WHY, Desk
from tests.process.musts import HEIGHT, broken, with_the_right

OTHER = replace(COLLEGE, brin="97XX", name="De Andere School")
VSO = replace(COLLEGE, brin="96WW", name="De Verzonnen vso-school", vso=True)
RECEIVERS = (COLLEGE, OTHER, VSO, SWV, replace(COLLEGE, brin=SCHOOL.brin), None)
TIMES = (
    timedelta(hours=1), timedelta(hours=13), timedelta(days=1), timedelta(days=8), timedelta(days=20),
    timedelta(days=75), timedelta(days=200),
)  # fmt: skip
LATEST = datetime(2028, 5, 1, tzinfo=UTC)
PARTS = (Category.BIJLAGEDOCS, Category.TOETSRESULTATEN, Category.VERZUIM, Category.ONDERWIJSONDERSTEUNING,
         Category.OVERSTAPADVIES, Category.OUDERSVERZORGERS, Category.SCHOOLLOOPBAAN)  # fmt: skip
ANSWERS = (
    ("opp_bijlagen", "erin"), ("opp_bijlagen", "eraf"), ("hoe_te_handelen", "ja"), ("ouders_ingezien", "geblokkeerd"),
    ("ouders_ingezien", "nee"), ("sociaal_oordeel", "nee"), ("overig_hulpverlener", "ja"),
    ("verzuim_vanaf", "2024-01-01"),
    ("verzuim_vanaf", "2026-02-01"), ("sociaal_volgsysteem", " "),
)  # fmt: skip
UNDONE: tuple[dict[str, Any], ...] = (
    {"reason": ""}, {"reason": "nodig"}, {"warning_seen": False}, {"seen_at": None}, {"extent_chosen": False},
    {"part": ""}, {"decided_by": ""}, {"author": ""}, {"author_consent": AuthorConsent.ASKED},
    {"author_consent": AuthorConsent.FORBIDDEN}, {"author_consent": AuthorConsent.NOT_ASKED}, {"consent_on": None},
    {"consent_on": date(2030, 1, 1)}, {"extent": Extent.SPOKEN}, {"extent": Extent.PART, "pages": "2"},
    {"extent": Extent.PART, "pages": ""}, {"extent": Extent.FULL}, {"included": False}, {"included": True},
)  # fmt: skip
"""What can be wrong with a decision, or become another one."""

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""No shrinking: of steps that take milliseconds each that would take minutes, and the failing steps are told anyhow."""

counted: Counter[str] = Counter()
chances = st.integers(0, 2**16).map(Random)
whom = st.sampled_from((MOTHER, FATHER, "leerling", "wie-optreedt"))


class School(RuleBasedStateMachine):
    """Everything that people can do with one pupil's dossier, in any order."""

    @initialize(
        profile=st.sampled_from((Profile.POVO, Profile.POVO, *Profile)),
        born=st.sampled_from((date(2014, 5, 4), date(2010, 4, 20), date(2010, 3, 1), date(2008, 4, 10))),
        chance=chances,
        far=st.booleans(),
    )
    def begin(self, profile: Profile, born: date, chance: Random, far: bool) -> None:
        self.desk = Desk.with_profile(profile, born)
        tick_everything(self.desk)
        self.kept: tuple[Any, ...] = ()
        if far:
            self.some_document("opp", (CLEAN, HEALTH), Extent.FULL)
            self.careful(chance)

    def some_document(self, kind: str, pages: tuple[str, ...], extent: Extent) -> AttachmentId:
        identifier = self.desk.add(kind, pages)
        self.desk.decide(identifier, included=True, extent=extent, pages="1" if extent is Extent.PART else "")
        return identifier

    def one(self, data: st.DataObject) -> AttachmentId:
        """One of the documents."""
        return data.draw(st.sampled_from([file.id for file in self.desk.files]))

    def careful(self, chance: Random) -> None:
        """No legal path is blocked: from wherever it stands a careful school gets the dossier away."""
        before = self.desk.acts
        Careful(self.desk, chance)()
        counted["steps"] += self.desk.acts - before
        held = [reason.text for reason in self.desk.reasons() if reason.severity.value == "eerst regelen"]
        assert held == []
        assert self.desk.broken() == []
        counted["a careful school got it away"] += 1

    # --- what goes ---

    @rule(part=st.sampled_from(PARTS), on=st.booleans())
    def tick(self, part: Category, on: bool) -> None:
        self.desk.tick(part, on=on)

    @rule(
        kind=st.sampled_from(tuple(kinds())),
        pages=st.tuples(st.sampled_from(PAGES), st.sampled_from(PAGES)),
        extent=st.sampled_from(Extent),
        image=st.booleans(),
    )
    def document_comes(self, kind: str, pages: tuple[str, str], extent: Extent, image: bool) -> None:
        if len(self.desk.files) < 3:
            paper = self.some_document(kind, pages, extent)
            if image:
                self.desk.describe(paper, media_type="image/png")

    @precondition(lambda self: self.desk.files)
    @rule(data=st.data(), changes=st.sampled_from(UNDONE))
    def decide(self, data: st.DataObject, changes: dict[str, Any]) -> None:
        self.desk.decide(self.one(data), **changes)

    @precondition(lambda self: self.desk.files)
    @rule(data=st.data(), answer=st.sampled_from(ANSWERS))
    def answer(self, data: st.DataObject, answer: tuple[str, str]) -> None:
        paper = self.one(data)
        rest = [each for each in self.desk.dossier.decision(paper).answers if each.question != answer[0]]
        self.desk.decide(paper, answers=(*rest, Answer(*answer)))

    @precondition(lambda self: self.desk.files)
    @rule(
        data=st.data(),
        changes=st.sampled_from(
            ({"document_date": None}, {"origin": ""}, {"scan": None}, {"document_date": date(2019, 1, 1)})
        ),
    )
    def describe(self, data: st.DataObject, changes: dict[str, Any]) -> None:
        self.desk.describe(self.one(data), **changes)

    @precondition(lambda self: self.desk.files)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        self.desk.remove(self.one(data))

    @rule(
        data=st.data(),
        subject=st.sampled_from(("geboorteplaats", "gezondheid", "bsn")),
        verdict=st.sampled_from(Verdict),
        reason=st.sampled_from(("", WHY)),
    )
    def judge(self, data: st.DataObject, subject: str, verdict: Verdict, reason: str) -> None:
        where = data.draw(st.sampled_from(("", *(file.id for file in self.desk.files))))
        self.desk.judge(where, subject, verdict, reason)

    @rule(
        names=st.sets(st.sampled_from(("Rekenen", "Lezen", "Taal")), min_size=1).map(sorted),
        out=st.booleans(),
    )
    def tests(self, names: list[str], out: bool) -> None:
        self.desk.tests(*names)
        if out:
            self.desk.leave_out_test(names[0])

    @rule(
        changes=st.sampled_from(
            (
                {"roepnaam": "Kato"},
                {"verzuim": Verzuim(dagdelengeoorloofd=9)},
                {"geboorteplaats": "Verzonnendorp"},
                {"geboortemaand": "2014-05"},
                {"adresgeheim": True},
                {"adresgeheim": False},
                {"geboortedatum": None},
                {"onderwijsondersteuning": None},
                {"overstapadvies": None},
            )
        )
    )
    def correct(self, changes: dict[str, Any]) -> None:
        self.desk.correct(**changes)

    @precondition(lambda self: self.desk.student.record.overstapadvies is not None)
    @rule(text=st.sampled_from((CLEAN, BIRTHPLACE, HEALTH, PERSONAL)))
    def argue(self, text: str) -> None:
        advice = self.desk.student.record.overstapadvies
        assert advice is not None
        self.desk.correct(overstapadvies=replace(advice, argumentatie=text))

    @rule(
        advies=st.sampled_from(tuple(HEIGHT)),
        test=st.none() | st.sampled_from(tuple(HEIGHT)),
        definitive=st.none() | st.sampled_from(tuple(HEIGHT)),
        revised=st.booleans(),
        why=st.sampled_from((None, "Te kort.", "De leerling heeft nog veel hulp nodig bij het plannen.")),
    )
    def advise(
        self, advies: str, test: str | None, definitive: str | None, revised: bool, why: str | None
    ) -> None:
        other = definitive if revised and definitive != advies else None
        self.desk.advise(
            test=test, definitive=definitive, advies=advies, herzienadvies=other, motivatie_herzienadvies=why
        )

    # --- people, and time ---

    @rule(
        number=st.sampled_from((0, 1)),
        gezag=st.sampled_from(Gezag),
        died=st.booleans(),
        secret=st.booleans(),
        street=st.sampled_from(("Verzinlaan", "Schuilweg")),
    )
    def parent(self, number: int, gezag: Gezag, died: bool, secret: bool, street: str) -> None:
        """Gezag changes, somebody dies, moves, shares the pupil's house, or hides an address."""

        def other(each: Guardian) -> Guardian:
            block = replace(each.block, overleden=died, adresgeheim=secret, adreslijst=addresses(street))
            return replace(each, gezag=gezag, block=block)

        self.desk.guardian(number, other)

    @rule(there=st.booleans())
    def representative(self, there: bool) -> None:
        who = Representative(id="wie-optreedt", name="R. Verzonnen", capacity=Capacity.MENTOR)
        self.desk.student = replace(self.desk.student, representative=who if there else None)

    @precondition(lambda self: self.desk.now < LATEST)
    @rule(much=st.sampled_from(TIMES))
    def time_passes(self, much: timedelta) -> None:
        self.desk.pass_time(much)

    @rule(days=st.sampled_from((5, 10, 15)), gate=st.booleans())
    def region(self, days: int, gate: bool) -> None:
        self.desk.region = replace(self.desk.region, response_days=days, swv_needs_inzage=gate)

    @rule(kind=st.sampled_from(SchoolKind), contact=st.sampled_from(("", "C. Denkbeeldig")))
    def own_school(self, kind: SchoolKind, contact: str) -> None:
        self.desk.school = replace(self.desk.school, kind=kind, contact_person=contact)

    # --- inzage ---

    @rule()
    def confirm(self) -> None:
        self.desk.confirm()

    @precondition(lambda self: self.desk.is_confirmed)
    @rule(holder=whom)
    def offer(self, holder: str) -> None:
        self.desk.offer(holder)

    @precondition(lambda self: self.desk.is_confirmed)
    @rule(holder=whom, agreement=st.sampled_from(Agreement))
    def see(self, holder: str, agreement: Agreement) -> None:
        self.desk.see(holder, agreement)

    @precondition(lambda self: self.desk.is_confirmed)
    @rule(chance=chances)
    def everybody_sees(self, chance: Random) -> None:
        for holder in with_the_right(self.desk.student, self.desk.today):
            self.desk.see(holder, Agreement.YES)

    @precondition(lambda self: self.desk.is_confirmed)
    @rule(holder=whom, reason=st.sampled_from(("", "Twee keer gebeld.")))
    def go_on_without_a_reaction(self, holder: str, reason: str) -> None:
        self.desk.go_on(holder, reason)

    @rule(names=st.sampled_from((("Rekenen", "Lezen", "Taal"), ("Rekenen", "Lezen", "Spelling"))))
    def result_comes_and_is_told(self, names: tuple[str, ...]) -> None:
        self.desk.tests(*names)
        self.desk.confirm()
        for holder in with_the_right(self.desk.student, self.desk.today):
            counted["told of a result"] += self.desk.tell_of_a_result(holder)

    @rule(holder=whom)
    def undo(self, holder: str) -> None:
        if any(each.holder == holder for each in self.desk.book.looks):
            self.desk.undo(holder)

    @rule(holder=whom, text=st.sampled_from(("Wij maken bezwaar.", "Dit klopt niet.")), instead=st.booleans())
    def remark(self, holder: str, text: str, instead: bool) -> None:
        said = [each for each in self.desk.dossier.remarks if each.holder_id == holder]
        self.desk.remark(holder, text, said[-1].id if said and instead else None)

    # --- to whom, and away ---

    @rule(receiver=st.sampled_from(RECEIVERS))
    def name_receiver(self, receiver: ReceivingSchool | None) -> None:
        if receiver is not None:
            self.desk.set_receiver(receiver)
        elif not self.desk.dossier.deliveries:
            self.desk.alter(receiver=None)

    @rule(
        state=st.sampled_from(Enrolment),
        days=st.tuples(*[st.none() | st.integers(-40, 20)] * 3),
        moved=st.none() | st.integers(-300, 90),
    )
    def days(self, state: Enrolment, days: tuple[int | None, ...], moved: int | None) -> None:
        today = self.desk.today
        applied, enrolled, reported = (None if n is None else today + timedelta(days=n) for n in days)
        self.desk.alter(
            enrolment=state, enrolment_date=applied, enrolled_on=enrolled, reported_on=reported,
            moved_on=None if moved is None else today + timedelta(days=moved),
        )  # fmt: skip

    @rule(late=st.booleans(), purpose=st.none() | st.sampled_from(SwvPurpose))
    def allow(self, late: bool, purpose: SwvPurpose | None) -> None:
        self.desk.alter(swv_purpose=purpose)
        if late:
            self.desk.allow_late()

    @rule(chance=chances)
    def careful_school_takes_over(self, chance: Random) -> None:
        self.careful(chance)
        assert self.desk.make_final()
        (final,) = self.desk.standing()[-1:]
        self.desk.deliver(final, chance.choice(list(Way)))
        counted["deliveries"] += 1

    @rule(way=st.sampled_from(Way))
    def freeze_and_deliver(self, way: Way) -> None:
        counted["final versions"] += self.desk.make_final()
        for final in self.desk.standing():
            self.desk.deliver(final, way)
            counted["deliveries"] += 1

    @precondition(lambda self: may_go(self.desk.reasons()))
    @rule(way=st.sampled_from(Way), text=st.sampled_from(("", "Toch niet eens.")))
    def open_gate_is_used(self, way: Way, text: str) -> None:
        """Straight away, or after somebody said something more."""
        self.freeze_and_deliver(way)
        people = with_the_right(self.desk.student, self.desk.today)
        if text and people:
            self.desk.remark(people[0], text)

    @precondition(lambda self: self.desk.dossier.versions)
    @rule(profile=st.sampled_from(Profile))
    def pupil_returns(self, profile: Profile) -> None:
        """A second dossier of the same pupil begins with nothing: what was done for the first one does not count."""
        old = self.desk
        if old.files:
            return
        self.desk = Desk(
            old.student, TransferDossier(student_id=old.student.id, profile=profile), school=old.school,
            region=old.region, now=old.now,
        )  # fmt: skip
        self.kept = ()

    # --- what must always hold ---

    @invariant()
    def no_must_is_broken_by_what_may_go(self) -> None:
        """Judged on what would be in the package, and on every frozen one that the program would still let go."""
        counted["steps"] += 1
        if not may_go(self.desk.reasons()):
            return
        counted["open gates"] += 1
        assert self.desk.broken() == []
        for final in self.desk.standing():
            counted["frozen packages looked at"] += 1
            assert broken(self.desk.going(final.package)) == []

    @invariant()
    def nothing_recorded_is_altered(self) -> None:
        """R133, R152: facts, versions and deliveries stay at their place, in each of the pupil's dossiers."""
        dossier = self.desk.dossier
        now = (dossier.versions, dossier.deliveries, dossier.events, dossier.inzage, dossier.remarks)
        assert all(after[: len(before)] == before for before, after in zip(self.kept, now, strict=False))
        self.kept = now

    def teardown(self) -> None:
        """R155: what was destroyed goes nowhere any more."""
        if hasattr(self, "desk") and may_go(self.desk.reasons()):
            self.desk.record(Archived(at=self.desk.at_school, by="B."))
            assert not may_go(self.desk.reasons())
            assert self.desk.broken() == ["what was destroyed goes nowhere"]


def _run(record_property: Callable[[str, object], None], examples: int, steps: int, at_least: int) -> None:
    counted.clear()
    run_state_machine_as_test(
        School,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            report_multiple_bugs=False,
            phases=PHASES,
            suppress_health_check=list(HealthCheck),
        ),
    )
    record_property(
        "measured: the whole process",
        ", ".join(f"{number} {what}" for what, number in sorted(counted.items())),
    )
    assert counted["steps"] > at_least
    assert counted["open gates"] > at_least // 50
    assert counted["deliveries"] > at_least // 300


def test_no_path_reaches_a_package_that_breaks_a_must_and_no_legal_path_is_blocked(
    record_property: Callable[[str, object], None],
) -> None:
    """R001–R003, R005, R012, R016–R018, R020–R023, R029–R033, R037–R044, R049–R053, R058, R060, R063–R067, R069, R085,
    R086, R094, R096–R098, R107–R111, R114, R115, R118–R121, R129, R132, R133, R138, R139, R141–R145, R152, R155, L3,
    L4, L7, L10, L12–L14, L25–L28: thousands of steps.
    """
    _run(record_property, examples=40, steps=40, at_least=1000)


@pytest.mark.slow
def test_nor_in_ten_times_as_many_steps(record_property: Callable[[str, object], None]) -> None:
    """R018, R086, R110, R152: the same, longer."""
    _run(record_property, examples=300, steps=40, at_least=10000)
