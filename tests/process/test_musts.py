"""The oracle itself: each MUST is seen to be broken where it is broken, and the gate has a check that sees it too.

A plant breaks one thing in a dossier to which nothing is wanting. Where a person can do it, the gate has to hold the
dossier; where the composing of the dossier prevents it whatever anybody does, the plant is put into the package.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

import pytest

from oso_desktop.dossier import readiness as gate
from oso_desktop.dossier.attachments import Answer, AttachmentId, AuthorConsent, Extent
from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.inzage import Agreement
from oso_desktop.dossier.people import Gezag
from oso_desktop.dossier.readiness import may_go
from oso_desktop.dossier.reasons import Severity
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.gegevensset.model import Document, Dossier, Overigdocumentlijst
from oso_desktop.gegevensset.profiles import Category, Profile
from tests.dossier.cases import MOTHER, SCHOOL, SWV, addresses
from tests.process.careful import Careful, tick_everything
from tests.process.desk import BIRTHPLACE, CLEAN, HEALTH, PERSONAL, Desk
from tests.process.musts import MUSTS, broken, with_the_right
from tests.requirements.table import numbers_in, requirements

Papers = dict[str, AttachmentId]
Act = Callable[[Desk, Papers], object]
KINDS = ("opp", "psychologisch", "medisch", "sociaal_emotioneel", "verzuim", "rapport")


def ready(
    profile: Profile = Profile.POVO, kinds: tuple[str, ...] = KINDS
) -> tuple[Desk, dict[str, AttachmentId]]:
    """A dossier to which nothing is wanting, with documents of these kinds."""
    desk = Desk.with_profile(profile)
    tick_everything(desk)
    papers = {}
    for kind in kinds:
        papers[kind] = desk.add(kind, (CLEAN, CLEAN))
        desk.decide(papers[kind], included=True)
    desk.alter(moved_on=desk.today)
    desk.advise(test="60", definitive="60", advies="60")
    Careful(desk, Random(1))()
    return desk, papers


@dataclass(frozen=True)
class Plant:
    """How one MUST is broken: by what people do (`act`), or in the package itself (`into`)."""

    must: str
    act: Act | None = None
    into: Callable[[Dossier], Dossier] | None = None
    profile: Profile = Profile.POVO
    then: str = "shown"
    guards: frozenset[str] = frozenset()
    """The checks of the gate that hold it: each of them alone would, and without them the gate would be open.

    None where nobody at a screen can break it, since the composing of the dossier prevents it.
    """


def pupil_block(package: Dossier, **changes: object) -> Dossier:
    record = replace(package.huidigeschool.leerling, **changes)  # type: ignore[arg-type]  # names of the block
    return replace(package, huidigeschool=replace(package.huidigeschool, leerling=record))


def decided(kind: str, **changes: object) -> Act:
    return lambda desk, papers: desk.decide(papers[kind], **changes)


def answered(kind: str, question: str, value: str) -> Act:
    def act(desk: Desk, papers: Papers) -> None:
        rest = [each for each in desk.dossier.decision(papers[kind]).answers if each.question != question]
        desk.decide(papers[kind], answers=(*rest, Answer(question, value)))

    return act


WEIGHED = (
    "included", "reason", "warning_seen", "seen_at", "seen_by", "part", "extent_chosen", "answers", "decided_by",
    "decided_at",
)  # fmt: skip


def with_document(kind: str, page: str = CLEAN) -> Act:
    """One more document, weighed as any other, confirmed and seen by everybody."""

    def act(desk: Desk, papers: Papers) -> None:
        paper = desk.add(kind, (page,))
        like = desk.dossier.decision(papers["opp"] if "opp" in papers else AttachmentId(""))
        desk.decide(paper, **{name: getattr(like, name) for name in WEIGHED})

    return act


def mother_saw_nothing(desk: Desk, papers: Papers) -> None:
    """What the mother saw was a mistake, so that she saw nothing."""
    desk.region = replace(desk.region, swv_needs_inzage=True)
    desk.undo(MOTHER)


def left_out_and_changed(desk: Desk, papers: Papers) -> None:
    """A test that was left out comes again with a remark, so that it is not the same any more."""
    desk.leave_out_test("Rekenen")
    tests = desk.student.record.toetslijst
    assert tests is not None
    desk.correct(
        toetslijst=replace(tests, toets=tuple(replace(each, opmerking="Nieuw.") for each in tests.toets))
    )


def number_in_the_advice(desk: Desk, papers: Papers) -> None:
    desk.tick(Category.OVERSTAPADVIES)
    argued(PERSONAL)(desk, papers)


def said_otherwise(package: Dossier) -> Dossier:
    assert package.inzage is not None
    return replace(package, inzage=replace(package.inzage, redennietakkoord="Goed."))


def nobody_left(desk: Desk, papers: Papers) -> None:
    for number in (0, 1):
        desk.guardian(number, lambda each: replace(each, gezag=Gezag.NO))


def secret_house(desk: Desk, papers: Papers) -> None:
    desk.guardian(
        0,
        lambda each: replace(each, block=replace(each.block, adresgeheim=True, adreslijst=addresses())),
    )


def advise(**changes: str | None) -> Act:
    process = {"test": changes.pop("test", "60"), "definitive": changes.pop("definitive", "60")}
    return lambda desk, papers: desk.advise(**process, **changes)


def argued(text: str) -> Act:
    def act(desk: Desk, papers: Papers) -> None:
        block = desk.student.record.overstapadvies
        assert block is not None
        desk.correct(overstapadvies=replace(block, argumentatie=text))

    return act


def extra_paper(package: Dossier) -> Dossier:
    """A document that nobody ticked."""
    there = package.huidigeschool.leerling.overigdocumentlijst
    paper = Document(bestandsnaam="x.pdf", bestandsinhoud="stuk-99\nx")
    documents = (*(there.document if there else ()), paper)
    return pupil_block(package, overigdocumentlijst=Overigdocumentlijst(document=documents))


def whole_file(package: Dossier) -> Dossier:
    """All pages of a document of which one was chosen."""
    there = package.huidigeschool.leerling.overigdocumentlijst
    assert there is not None
    documents = tuple(
        replace(each, bestandsinhoud=f"{each.bestandsinhoud}\n{CLEAN}") for each in there.document
    )
    return pupil_block(package, overigdocumentlijst=Overigdocumentlijst(document=documents))


def long_ago(desk: Desk, papers: Papers) -> None:
    desk.alter(moved_on=desk.today - timedelta(days=200), events=tuple(
        each for each in desk.dossier.events if type(each).__name__ != "LateAllowed"
    ))  # fmt: skip


def checks(*names: str) -> frozenset[str]:
    return frozenset(names)


INZAGE, CHOICE, PAPERS, SCAN = "inzage_reasons", "_choice", "attachment_reasons", "scan_reasons"
ALWAYS, ARCHIVED = "rule_reasons", "archived"
"""Beside the list of checks: what the standard itself refuses, and that the data were destroyed."""
PLANTS = (
    Plant("compulsory parts are there", lambda d, p: d.correct(overstapadvies=None),
          guards=checks("_mandatory_categories", ALWAYS)),
    Plant("forbidden parts are absent", into=lambda p: pupil_block(p, vanpeuterspeelzaal=True)),
    Plant("what is free goes only if a person ticked it", lambda d, p: d.book.ticked.clear()),
    Plant("what was left out is not in it", left_out_and_changed, guards=checks("item_reasons")),
    Plant("nothing that no dossier may hold", into=lambda p: pupil_block(p, geboorteplaats="Verzonnendorp")),
    Plant("no words about origin or belief that nobody cleared", argued(BIRTHPLACE), guards=checks(SCAN)),
    Plant("no words about origin or belief that nobody cleared", with_document("rapport", BIRTHPLACE),
          guards=checks(SCAN)),
    Plant("no words about health that nobody judged needed", argued(HEALTH), guards=checks(SCAN)),
    Plant("no personal number to a samenwerkingsverband", number_in_the_advice, profile=Profile.POSWV,
          guards=checks("number_reasons")),
    Plant("no personal number to a samenwerkingsverband", with_document("rapport", PERSONAL), profile=Profile.POSWV,
          guards=checks("number_reasons")),
    Plant("no personal number to a samenwerkingsverband", lambda d, p: d.set_receiver(SWV),
          guards=checks("when_reasons")),
    Plant("no personal number from a school that may not use OSO",
          lambda d, p: setattr(d, "school", replace(SCHOOL, kind=SchoolKind.BES)),
          into=lambda p: pupil_block(p, bsn="999999990")),
    Plant("a secret address is nowhere in it", secret_house, guards=checks("_secret_address")),
    Plant("a remark goes word for word", lambda d, p: d.remark("moeder", "Dit klopt niet."), into=said_otherwise),
    Plant("a person ticked each document, and it is no more than talked about", into=extra_paper),
    Plant("somebody looked at each document", decided("opp", seen_at=None), guards=checks(PAPERS)),
    Plant("refused kinds stay here", with_document("kopie_id"), guards=checks(PAPERS)),
    Plant("minutes of the care team do not go to a samenwerkingsverband", with_document("zorgteam"),
          profile=Profile.POSWV, guards=checks(PAPERS)),
    Plant("a sensitive document has a reason and somebody who judged", decided("opp", reason="nodig"),
          guards=checks(PAPERS)),
    Plant("a sensitive document has a reason and somebody who judged", decided("opp", decided_by=""),
          guards=checks(PAPERS)),
    Plant("the warning of a sensitive document was read for it", decided("opp", warning_seen=False),
          guards=checks(PAPERS)),
    Plant("a sensitive document has a date and a source", lambda d, p: d.describe(p["opp"], document_date=None),
          guards=checks(PAPERS)),
    Plant("a support document falls under one letter of article 6", decided("opp", part=""), guards=checks(PAPERS)),
    Plant("of a report it was chosen how much goes", decided("psychologisch", extent_chosen=False),
          guards=checks(PAPERS)),
    Plant("of a part no other page goes", decided("opp", extent=Extent.PART, pages="1"), into=whole_file),
    Plant("the author allowed a professional's report to be shared",
          decided("psychologisch", author_consent=AuthorConsent.FORBIDDEN), guards=checks(PAPERS)),
    Plant("the author allowed a professional's report to be shared",
          decided("medisch", author_consent=AuthorConsent.ASKED), guards=checks(PAPERS)),
    Plant("parents did not hold a report back", answered("psychologisch", "ouders_ingezien", "geblokkeerd"),
          guards=checks(PAPERS)),
    Plant("no question about a document has an answer that keeps it here", answered("opp", "opp_bijlagen", "erin"),
          guards=checks(PAPERS)),
    Plant("absence is of the last twelve months", answered("verzuim", "verzuim_vanaf", "2024-01-01"),
          guards=checks(PAPERS)),
    Plant("it is known who has the right of inzage", nobody_left, then="", guards=checks(INZAGE, ALWAYS)),
    Plant("everyone with the right saw this very content, or did not react in time", mother_saw_nothing, then="",
          guards=checks(INZAGE, ALWAYS)),
    Plant("everyone with the right saw this very content, or did not react in time", mother_saw_nothing, then="",
          profile=Profile.POSWV, guards=checks(INZAGE)),
    Plant("the file says that inzage was given, and when", into=lambda p: replace(p, inzage=None)),
    Plant("somebody confirmed this very content", lambda d, p: d.correct(roepnaam="Kato"), then="seen",
          guards=checks(CHOICE)),
    Plant("a higher result raises the advice, or it says why not", advise(test="70", advies="60"),
          guards=checks("advice_reasons")),
    Plant("an advice is never lowered", advise(advies="60", herzienadvies="35", definitive="35"),
          guards=checks("advice_reasons")),
    Plant("the advice is the definitive one", advise(advies="60", definitive=None), guards=checks("advice_reasons")),
    Plant("there is one receiver", lambda d, p: d.alter(receiver=None), guards=checks("when_reasons")),
    Plant("the pupil applied there, in an order of days that can be",
          lambda d, p: d.alter(enrolment=Enrolment.NONE, enrolment_date=None), guards=checks("when_reasons")),
    Plant("the pupil applied there, in an order of days that can be",
          lambda d, p: d.alter(enrolment_date=d.today + timedelta(days=1)), guards=checks("when_reasons")),
    Plant("not after six months, unless the head allows it today for this school", long_ago,
          guards=checks("when_reasons")),
    Plant("a request says what it is for", lambda d, p: d.alter(swv_purpose=None), profile=Profile.POSWV,
          guards=checks("when_reasons")),
    Plant("the sender is known, with a person to ask",
          lambda d, p: setattr(d, "school", replace(SCHOOL, contact_person=" ")), guards=checks("_own_school")),
    Plant("what was destroyed goes nowhere", lambda d, p: d.record(Archived(at=d.at_school, by="B.")),
          guards=checks(ARCHIVED)),
)  # fmt: skip


ALWAYS = "rule_reasons"
"""Not one of the checks in the list: what the standard itself refuses is asked last."""
ARCHIVED = "archived"


def without(names: frozenset[str], patch: pytest.MonkeyPatch) -> None:
    """The gate with these checks taken out."""
    if ALWAYS in names:
        patch.setattr(gate, "rule_reasons", lambda *_: ())
    if ARCHIVED in names:
        patch.setattr(gate, "events_of", lambda *_: ())
    left = tuple(each for each in gate._CHECKS if each.__name__ not in names)
    assert len(left) + len(names - {ALWAYS, ARCHIVED}) == len(gate._CHECKS)
    patch.setattr(gate, "_CHECKS", left)


def planted(plant: Plant) -> tuple[Desk, Dossier]:
    """The desk at which one MUST is broken, with nothing else wanting, and the package that would go."""
    desk, papers = ready(plant.profile)
    assert (desk.broken(), may_go(desk.reasons())) == ([], True)
    if plant.act is not None:
        plant.act(desk, papers)
        if plant.then == "shown":
            desk.confirm()
        if plant.then:
            for holder in with_the_right(desk.student, desk.today):
                desk.see(holder, Agreement.YES)
    package = desk.package()
    return desk, plant.into(package) if plant.into is not None else package


def named(plant: Plant) -> str:
    return plant.must.replace(" ", "-")[:40]


@pytest.mark.parametrize("plant", PLANTS, ids=named)
def test_whatever_breaks_a_must_is_seen_and_held_by_these_checks(
    plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R018, R086, R110, R129, R138, L3, L13: which check of the gate guards which MUST, and that each is needed."""
    desk, package = planted(plant)

    assert plant.must in broken(desk.going(package))
    now = desk.situation()
    held = {
        check.__name__
        for check in gate._CHECKS
        if any(reason.severity is Severity.BLOCK for reason in check(now))
    }
    held |= {ARCHIVED} if events_of(desk.dossier.events, Archived) else set()
    assert held | ({ALWAYS} & plant.guards) == plant.guards
    assert may_go(gate.readiness(now)) is not bool(plant.guards)
    for check in plant.guards:
        with monkeypatch.context() as patch:
            without(frozenset({check}), patch)
            assert may_go(gate.readiness(now)) is (len(plant.guards) == 1)
    with monkeypatch.context() as patch:
        without(plant.guards, patch)
        assert may_go(gate.readiness(now))


def test_every_must_has_a_plant_and_names_numbers_that_exist() -> None:
    assert {plant.must for plant in PLANTS} == set(MUSTS)
    known = {each.number for each in requirements()}
    assert all(
        set(numbers_in(numbers)) and set(numbers_in(numbers)) <= known for numbers, _ in MUSTS.values()
    )


def test_every_check_that_can_hold_a_dossier_guards_a_must() -> None:
    """A check that guards none would be one that nobody would miss."""
    told_only = {"kind_reasons", "region_reasons", "_secret_number"}
    guards = {check for plant in PLANTS for check in plant.guards}
    assert guards - {ALWAYS, ARCHIVED} == {each.__name__ for each in gate._CHECKS} - told_only
