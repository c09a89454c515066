"""A careful school: from wherever a dossier stands it does all that is asked, in any order that can be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from oso_desktop.dossier.attachments import Answer, Attachment, AttachmentDecision, AuthorConsent, Extent
from oso_desktop.dossier.inzage import Agreement
from oso_desktop.dossier.people import Gezag
from oso_desktop.dossier.scan_decisions import Verdict
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.gegevensset.model import Onderwijsondersteuning, Opp, Overstapadvies
from oso_desktop.gegevensset.profiles import Category, Profile
from tests.dossier.cases import COLLEGE, MOTHER, SCHOOL, SWV, guardian
from tests.process.desk import WHY, Desk
from tests.process.musts import BY_AUTHORS, HEIGHT, NUMBER, REFUSED, raises, with_the_right

MOTIVATION = "De leerling heeft nog veel hulp nodig bij het lezen en plannen."
GOOD = {
    "opp_gehoord": "ja", "opp_bijlagen": "nee", "hoe_te_handelen": "nee", "opdrachtgever": "school",
    "sociaal_volgsysteem": "Zien!", "sociaal_oordeel": "ja", "overig_hulpverlener": "nee", "foto": "nee",
    "nog_nodig": "ja",
}  # fmt: skip
"""Answers with which a document may go; those of which the truth may be otherwise a school does not make up."""


@dataclass
class Careful:
    """One way of being careful: chance decides the order, and which of several right ways is taken."""

    desk: Desk
    chance: Random

    def __call__(self) -> None:
        """Everything that is to be done before the dossier may go."""
        todo: list[Callable[[], None]] = [
            self.own_school,
            self.people,
            self.compulsory,
            self.advice,
            self.documents,
            self.receiver,
            self.items,
        ]
        self.chance.shuffle(todo)
        for act in todo:
            act()
        self.words()
        self.desk.confirm()
        self.inzage()
        self.days()

    # --- what goes ---

    def own_school(self) -> None:
        self.desk.school = replace(self.desk.school, contact_person=SCHOOL.contact_person, name=SCHOOL.name)

    def people(self) -> None:
        desk = self.desk
        if desk.student.birth_date is None:
            desk.correct(geboortedatum=desk.today.replace(year=desk.today.year - 12, day=1))
        if not with_the_right(desk.student, desk.today):
            newcomer = guardian(MOTHER, Gezag.YES)
            rest = tuple(each for each in desk.student.guardians if each.id != MOTHER)
            desk.student = replace(desk.student, guardians=(*rest, newcomer))
        secret = {
            address.straat
            for each in desk.student.guardians
            if each.block.adresgeheim and each.block.adreslijst
            for address in each.block.adreslijst.adres
        }
        lives = desk.student.record.adreslijst
        if lives is not None and secret & {address.straat for address in lives.adres}:
            desk.correct(adresgeheim=True)

    def compulsory(self) -> None:
        """The parts that a kind of transfer demands have something in them."""
        desk, record = self.desk, self.desk.student.record
        if record.onderwijsondersteuning is None and desk.dossier.profile.is_swv:
            desk.correct(
                onderwijsondersteuning=Onderwijsondersteuning(
                    opp=Opp(opp_ingangdatum=desk.today - timedelta(days=90))
                )
            )
        if record.overstapadvies is None:
            desk.correct(overstapadvies=Overstapadvies(advies="60", contactnodig=False))

    def advice(self) -> None:
        """Provisional, the test, and a definitive advice that is raised or says why not; never a lower one."""
        desk = self.desk
        block = desk.student.record.overstapadvies or Overstapadvies()
        start = block.advies or "60"
        test = desk.dossier.advice.test.code if desk.dossier.advice.test else None
        first = desk.dossier.advice.provisional
        floor = max(HEIGHT[start], HEIGHT[first.code] if first else 0)
        definitive = start if HEIGHT[start] == floor else first.code if first else start
        motivation = None
        if test is not None and raises(start, test):
            if self.chance.random() < 0.5 and HEIGHT[test] >= floor:
                definitive = test
            if raises(definitive, test):
                motivation = MOTIVATION
        desk.advise(
            test=test,
            definitive=definitive,
            advies=start,
            herzienadvies=None if definitive == start else definitive,
            motivatie_herzienadvies=motivation,
            wensouders="60",
            wensleerling="60",
        )

    def items(self) -> None:
        if self.desk.lost:
            self.desk.choose_items_anew()

    # --- documents ---

    def documents(self) -> None:
        files = list(self.desk.files)
        self.chance.shuffle(files)
        for file in files:
            decision = self.desk.dossier.decision(file.id)
            if not decision.included:
                continue
            if self._cannot_go(file, decision):
                self.desk.decide(file.id, included=False)
            else:
                self._weigh(file, decision)

    def _cannot_go(self, file: Attachment, decision: AttachmentDecision) -> bool:
        """What no care can put right without a lie: it stays, or is only talked about."""
        swv = self.desk.dossier.profile.is_swv
        said = decision.answer
        return (
            file.kind in REFUSED
            or (
                swv
                and (file.kind == "zorgteam" or any(NUMBER in text for text in self.desk.book.pages[file.id]))
            )
            or (file.kind in BY_AUTHORS and decision.author_consent is AuthorConsent.FORBIDDEN)
            or said("ouders_ingezien") == "geblokkeerd"
            or said("opp_bijlagen") == "erin"
            or said("hoe_te_handelen") == "ja"
            or said("sociaal_oordeel") == "nee"
            or said("overig_hulpverlener") == "ja"
            or any("geboren te" in text for text in self.desk.book.pages[file.id])
        )

    def _weigh(self, file: Attachment, decision: AttachmentDecision) -> None:
        desk, today = self.desk, self.desk.today
        if file.document_date is None or not file.origin:
            desk.describe(file.id, document_date=today - timedelta(days=20), origin="leerkracht groep 8")
        answers = {
            **GOOD,
            "ouders_ingezien": "ja",
            "ouders_onderliggend": today.isoformat(),
            "verzuim_vanaf": (today - timedelta(days=300)).isoformat(),
        }
        pages = decision.pages if decision.pages in ("1", "2", "1-2") else "1"
        desk.decide(
            file.id,
            reason=WHY,
            warning_seen=True,
            seen_at=desk.at_school,
            seen_by="C.",
            extent_chosen=True,
            pages=pages if decision.extent is Extent.PART else "",
            part="b" if file.kind in ("medisch", "diagnose", "dyslexie") else "a",
            answers=tuple(Answer(key, value) for key, value in answers.items()),
            author="Dr. V. Verzonnen",
            author_profession="orthopedagoog",
            author_organisation="Praktijk De Verbeelding",
            author_consent=AuthorConsent.GIVEN,
            consent_on=today,
            decided_by="C. Denkbeeldig",
            decided_at=desk.at_school,
        )

    def words(self) -> None:
        """Each finding is judged; words in the data that may not go are taken out."""
        desk = self.desk
        block = desk.student.record.overstapadvies
        never = ("geboren te", NUMBER) if desk.dossier.profile.is_swv else ("geboren te",)
        if block is not None and any(word in (block.argumentatie or "") for word in never):
            desk.correct(overstapadvies=replace(block, argumentatie="Past bij de resultaten."))
        for subject in ("gezondheid", "bsn"):
            desk.judge("", subject, Verdict.KEEP, WHY)
        for file in desk.files:
            if file.scan is None:
                desk.search_again(file.id)
            for subject in ("gezondheid", "bsn"):
                desk.judge(file.id, subject, Verdict.KEEP, WHY)

    # --- to whom and when ---

    def receiver(self) -> None:
        desk, profile = self.desk, self.desk.dossier.profile
        named = desk.dossier.receiver
        fits = (
            named is not None
            and (named.brin[:2] == "PO") is profile.is_swv
            and (profile is not Profile.BB or named.brin == SCHOOL.brin)
        )
        if not fits:
            here = replace(COLLEGE, brin=SCHOOL.brin) if profile is Profile.BB else COLLEGE
            desk.set_receiver(SWV if profile.is_swv else here)
        desk.make_sure_of_receiver()
        if profile.is_swv and desk.dossier.swv_purpose is None:
            desk.alter(swv_purpose=self.chance.choice(list(SwvPurpose)))

    def days(self) -> None:
        """Last, since a permission of the head holds for the day itself."""
        desk, dossier = self.desk, self.desk.dossier
        known = [each for each in (dossier.enrolment_date, dossier.enrolled_on, dossier.reported_on) if each]
        if (
            dossier.enrolment is Enrolment.NONE
            or dossier.enrolment_date is None
            or known != sorted(known)
            or known[-1] > desk.today
        ):
            state = self.chance.choice([Enrolment.APPLIED, Enrolment.ENROLLED])
            enrolled = desk.today if state is Enrolment.ENROLLED else None
            desk.alter(
                enrolment=state,
                enrolment_date=desk.today - timedelta(days=9),
                enrolled_on=enrolled,
                reported_on=None,
            )
        desk.allow_late()

    # --- who sees it ---

    def inzage(self) -> None:
        """Everybody with the right is offered it, and reacts or does not; who turns sixteen meanwhile is asked too."""
        for _ in range(3):
            left = with_the_right(self.desk.student, self.desk.today)
            self.chance.shuffle(left)
            for holder in left:
                self._one(holder)
            if set(left) == set(with_the_right(self.desk.student, self.desk.today)):
                return

    def _one(self, holder: str) -> None:
        desk, chance = self.desk, self.chance
        if chance.random() < 0.7:
            if chance.random() < 0.2 and desk.tell_of_a_result(holder):
                return
            desk.offer(holder)
            desk.pass_time(timedelta(days=chance.randrange(4)))
            if chance.random() < 0.4:
                desk.remark(holder, chance.choice(["Wij zijn het niet eens.", "Hij leest graag."]))
            desk.see(holder, chance.choice(list(Agreement)))
            return
        desk.offer(holder)
        while not desk.go_on(holder):
            desk.pass_time(timedelta(days=7))


def tick_everything(desk: Desk) -> None:
    """The parts that hold something and may be chosen."""
    for category in (Category.BIJLAGEDOCS, Category.TOETSRESULTATEN, Category.VERZUIM):
        desk.tick(category)
