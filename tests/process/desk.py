"""A school at work on a pupil's dossier, without a store: what people can do, and a book of what really happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from oso_desktop.dossier.advice import Given
from oso_desktop.dossier.attachments import Attachment, AttachmentDecision, AttachmentId
from oso_desktop.dossier.compose import compose, with_attachment, without_attachment
from oso_desktop.dossier.delivery import ReceiverChanged
from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.events import DossierEvent, events_of
from oso_desktop.dossier.inzage import InzageFact, InzageNotice, Remark, last_settled, response_due
from oso_desktop.dossier.itemrefs import ItemRef, referred, whole_record
from oso_desktop.dossier.items import lost_items
from oso_desktop.dossier.lateness import LateAllowed
from oso_desktop.dossier.number_search import AttachmentSearch, Searcher
from oso_desktop.dossier.people import Guardian, Student, StudentOutline, outline
from oso_desktop.dossier.readiness import Situation, may_go, readiness
from oso_desktop.dossier.reasons import Reason
from oso_desktop.dossier.receiver_check import ReceiverConfirmed
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.scan_decisions import ScanDecision, Verdict
from oso_desktop.dossier.scan_findings import AttachmentScan, Scanner
from oso_desktop.dossier.scan_record import record_findings
from oso_desktop.dossier.schools import Enrolment, OwnSchool, ReceivingSchool
from oso_desktop.dossier.showing import shown_now
from oso_desktop.dossier.shown import reports_among
from oso_desktop.dossier.transfer import (
    Choice,
    Delivery,
    TransferDossier,
    Version,
    Way,
    ground_of,
    held_by_receiver,
    outlasting,
    selection_fingerprint,
    still_stands,
    valid_inzage,
)
from oso_desktop.gegevensset.model import (
    Dossier,
    Leerling,
    Overstapadvies,
    Resultaat,
    Toetslijst,
    Toetsscore,
)
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services.handover import purpose_now
from tests.dossier.cases import SCHOOL, file_of, mistaken, offered, pupil, saw, silent
from tests.dossier.school_work import a_test
from tests.process.musts import Book, Going, Look, broken, shown_of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BEGIN = datetime(2026, 3, 26, 9, 0, tzinfo=UTC)
CLEAN = "Cato rekent netjes en werkt graag samen."
BIRTHPLACE = "Zij is geboren te Verzonnendorp."
HEALTH = "Cato heeft ADHD."
PERSONAL = "Het nummer is 999999990."
PAGES = (CLEAN, BIRTHPLACE, HEALTH, PERSONAL)
"""What a page of a document can say."""
WORDS = {"geboorteplaats": "geboren te", "gezondheid": "ADHD", "bsn": "999999990"}
WHY = "De mentor moet weten welke hulp bij lezen werkt."


def with_tests(student: Student, *names: str) -> Student:
    """The pupil with results of these tests and of no others."""
    score = Resultaat(toetsscore=Toetsscore(aantalgoed=31))
    found = tuple(replace(a_test(name), resultaat=score) for name in names)
    tests = Toetslijst(toets=found) if found else None
    return replace(student, record=replace(student.record, toetslijst=tests))


@cache
def read(pages: tuple[str, ...], number_of_file: int) -> tuple[AttachmentScan, AttachmentSearch]:
    """The searches of a document with these pages; each document has a salt of its own."""
    scanner, searcher = Scanner(salt=f"{number_of_file:032x}"), Searcher(salt=f"{number_of_file:032x}")
    for number, text in enumerate(pages, 1):
        scanner.read(f"bladzijde {number}", text)
        searcher.read(f"bladzijde {number}", text)
    return scanner.result(), searcher.result()


_Found = TypeVar("_Found")


@dataclass(frozen=True)
class Final:
    """A final version with the package as it was frozen."""

    version: Version
    package: Dossier


@dataclass
class Desk:
    """One pupil, one dossier, and the people around them."""

    student: Student
    dossier: TransferDossier
    files: tuple[Attachment, ...] = ()
    school: OwnSchool = SCHOOL
    region: RegionProfile = field(default_factory=RegionProfile)
    now: datetime = BEGIN
    book: Book = field(default_factory=Book)
    finals: list[Final] = field(default_factory=list)
    acts: int = 0
    _marked: tuple[Student, StudentOutline] | None = None
    _known: dict[str, tuple[tuple[object, ...], Any]] = field(default_factory=dict)

    @classmethod
    def with_profile(cls, profile: Profile, born: date = date(2014, 5, 4)) -> Desk:
        """A new dossier of a pupil, of which nothing was chosen yet."""
        student = with_tests(pupil(born=born), "Rekenen", "Lezen")
        return cls(student, TransferDossier(student_id=student.id, profile=profile))

    # --- what is so now ---

    @property
    def today(self) -> date:
        return self.now.astimezone(AMSTERDAM).date()

    @property
    def at_school(self) -> datetime:
        """The moment as the clock at school says it, with a fixed distance to Greenwich as a computer gives it."""
        here = self.now.astimezone(AMSTERDAM)
        return here.astimezone(self._zone(here))

    @staticmethod
    def _zone(here: datetime) -> timezone:
        return timezone(here.utcoffset() or timedelta())

    @property
    def mark(self) -> str:
        return self._once("mark", lambda: selection_fingerprint(self.outline, self.dossier))

    @property
    def outline(self) -> StudentOutline:
        """The marks of the pupil's data, made once for each state of it."""
        if self._marked is None or self._marked[0] is not self.student:
            self._marked = (self.student, outline(self.student))
        return self._marked[1]

    @property
    def valid(self) -> frozenset[str]:
        reports = reports_among((file.id, file.kind) for file in self.files)
        return valid_inzage(self.outline, self.dossier, reports)

    def situation(self) -> Situation:
        return Situation(
            student=self.student,
            school=self.school,
            dossier=self.dossier,
            attachments=self.files,
            fingerprint=self.mark,
            today=self.today,
            region=self.region,
            valid=self.valid,
        )

    def _once(self, name: str, work: Callable[[], _Found]) -> _Found:
        """What was found before, as long as nothing is another: each of these takes milliseconds."""
        state = (self.student, self.dossier, self.files, self.school, self.region, self.today)
        before = self._known.get(name)
        if before is None or any(
            one is not other for one, other in zip(before[0][:-1], state[:-1], strict=True)
        ):
            before = None
        if before is None or before[0][-1] != state[-1]:
            before = self._known[name] = (state, work())
        found: _Found = before[1]
        return found

    def reasons(self) -> tuple[Reason, ...]:
        return self._once("reasons", lambda: readiness(self.situation()))

    def package(self) -> Dossier:
        """What would go now; of a document the pages that were chosen, as a cut file has no others."""
        return self._once("package", self._composed)

    def _composed(self) -> Dossier:
        return compose(
            self.student,
            self.school,
            self.dossier,
            today=self.today,
            program_version="0",
            content_of=self._text,
            fingerprint=self.mark,
        )

    def _text(self, identifier: AttachmentId) -> str:
        pages, decision = self.book.pages[identifier], self.dossier.decision(identifier)
        numbers = {"1": (1,), "2": (2,), "1-2": (1, 2)}.get(
            decision.pages.strip(), tuple(range(1, len(pages) + 1))
        )
        return f"{identifier}\n" + "\n".join(pages[number - 1] for number in numbers)

    def going(self, package: Dossier | None = None) -> Going:
        return Going(
            package=package or self.package(),
            student=self.student,
            dossier=self.dossier,
            files=self.files,
            school=self.school,
            region=self.region,
            today=self.today,
            book=self.book,
            destroyed=bool(events_of(self.dossier.events, Archived)),
        )

    def goes(self) -> Leerling:
        return shown_of(self.package().huidigeschool.leerling)

    def broken(self) -> list[str]:
        return broken(self.going())

    # --- acts ---

    def _did(self) -> None:
        self.acts += 1
        self.now += timedelta(minutes=1)

    def alter(self, **changes: Any) -> None:
        """Something about the transfer itself."""
        self.dossier = replace(self.dossier, **changes)
        self._did()

    def pass_time(self, much: timedelta) -> None:
        self.now += much
        self._did()

    def correct(self, **changes: Any) -> None:
        """Something in the pupil's own data."""
        self.student = replace(self.student, record=replace(self.student.record, **changes))
        self._did()

    def advise(self, *, test: str | None, definitive: str | None, **changes: Any) -> None:
        """The advice in the pupil's block, and what was recorded beside it."""
        block = replace(self.student.record.overstapadvies or Overstapadvies(contactnodig=False), **changes)
        self.student = replace(self.student, record=replace(self.student.record, overstapadvies=block))
        process = replace(
            self.dossier.advice,
            test=Given(code=test, on=self.today, by="C.") if test else None,
            definitive=Given(code=definitive, on=self.today, by="C.") if definitive else None,
        )
        self.alter(advice=process)

    def guardian(self, number: int, alter: Callable[[Guardian], Guardian]) -> None:
        people = list(self.student.guardians)
        people[number] = alter(people[number])
        self.student = replace(self.student, guardians=tuple(people))
        self._did()

    def tick(self, category: Category, *, on: bool = True) -> None:
        self.book.ticked = (self.book.ticked | {category}) if on else self.book.ticked - {category}
        chosen = self.dossier.chosen - {category}
        self.alter(chosen=chosen | {category} if on else chosen)

    def tests(self, *names: str) -> None:
        self.student = with_tests(self.student, *names)
        self._did()

    def leave_out_test(self, name: str) -> None:
        for ref, part in referred(whole_record(self.student.record, self.student.guardian_blocks)):
            if ref.path.endswith("/toets") and part.value.toetsidentificatie.toetsnaam == name:  # type: ignore[attr-defined]  # the block of a test
                self.book.left_out_tests.add(name)
                self.alter(left_out=self.dossier.left_out | {ref})

    def choose_items_anew(self) -> None:
        """A person looks again at what was left out and has become something else."""
        self.book.left_out_tests.clear()
        self.alter(left_out=frozenset[ItemRef]())

    @property
    def lost(self) -> bool:
        return bool(lost_items(self.student, self.dossier))

    def add(self, kind: str, pages: tuple[str, ...] = (CLEAN, CLEAN), **more: Any) -> AttachmentId:
        """A document comes in, and is searched."""
        identifier = AttachmentId(f"stuk-{len(self.book.pages)}")
        scan, search = read(pages, len(self.book.pages))
        file = replace(file_of(self.student, identifier, kind, "Een stuk"), scan=scan, search=search, **more)
        self.book.pages[identifier], self.book.kinds[identifier] = pages, kind
        self.files = (*self.files, file)
        self.student = with_attachment(self.student, file)
        self._did()
        return identifier

    def remove(self, identifier: AttachmentId) -> None:
        self.student = without_attachment(self.student, identifier)
        self.files = tuple(each for each in self.files if each.id != identifier)
        self._did()

    def describe(self, identifier: AttachmentId, **changes: Any) -> None:
        self.files = tuple(replace(each, **changes) if each.id == identifier else each for each in self.files)
        self._did()

    def search_again(self, identifier: AttachmentId) -> None:
        """As the program does by itself for a document that no scanner of today has read."""
        scan, search = read(self.book.pages[identifier], int(identifier.partition("-")[2]))
        self.describe(identifier, scan=scan, search=search)

    def decide(self, identifier: AttachmentId, **changes: Any) -> None:
        rest = tuple(each for each in self.dossier.decisions if each.attachment_id != identifier)
        decision: AttachmentDecision = replace(self.dossier.decision(identifier), **changes)
        self.alter(decisions=(*rest, decision))

    def judge(self, where: str, subject: str, verdict: Verdict, reason: str) -> None:
        """A person judges all that was found of one subject: in a document, or in the data ("")."""
        if where:
            scan = next((each.scan for each in self.files if each.id == where), None)
            found = list(scan.findings) if scan is not None else []
        else:
            found = [each.finding for each in record_findings(self.situation())]
        about = [each for each in found if each.subject == subject]
        made = tuple(
            ScanDecision(
                mark=each.mark,
                verdict=verdict,
                subject=subject,
                place=each.places[0],
                by="C.",
                at=self.at_school,
                reason=reason,
                count=each.count,
                attachment_id=where,
            )
            for each in about
        )
        needs_reason = verdict is Verdict.KEEP or subject == "geboorteplaats"
        may = verdict is Verdict.FALSE_ALARM or (verdict is Verdict.KEEP and subject == "gezondheid")
        clears = may and (not needs_reason or len(reason) >= 10)
        key = (where, WORDS[subject])
        if made:
            self.book.cleared = self.book.cleared | {key} if clears else self.book.cleared - {key}
        self.record(*made)

    def record(self, *events: DossierEvent) -> None:
        self.alter(events=(*self.dossier.events, *events))

    def confirm(self) -> None:
        shown = shown_now(self.student, self.dossier, self.files, at=self.at_school)
        choice = Choice(
            by="C.", role="intern begeleider", at=self.at_school, fingerprint=shown.fingerprint, shown=shown
        )
        kept = outlasting(self.dossier, shown.fingerprint)
        self.book.confirmed = self.goes()
        self.alter(choice=choice, events=(*self.dossier.events, *kept))

    def _look(self, fact: InzageFact, what: str, **more: Any) -> None:
        self.book.looks.append(Look(fact.holder_id, fact.on, what, self.goes(), **more))
        self.alter(inzage=(*self.dossier.inzage, fact))

    @property
    def is_confirmed(self) -> bool:
        return self.dossier.choice is not None and self.dossier.choice.fingerprint == self.mark

    def offer(self, holder: str) -> None:
        self._look(offered(holder, self.mark, on=self.today), "offered")

    def see(self, holder: str, agreement: Any) -> None:
        self._look(saw(holder, self.mark, agreement, on=self.today), "seen")

    def go_on(self, holder: str, reason: str = "Twee keer gebeld.") -> bool:
        """The school goes on without a reaction; refused before the term has passed, as the program does."""
        made = [each.day for each in self.book.looks if each.holder == holder and each.what == "offered"]
        if not made or self.today < (due := response_due(max(made), self.region)):
            return False
        fact = replace(silent(holder, self.mark, on=self.today, reason=reason), due=due)
        self._look(fact, "silent", reason=reason, term=self.region.response_days)
        return True

    def tell_of_a_result(self, holder: str) -> bool:
        """The notice, where the program says that inzage of earlier content stays valid."""
        earlier = last_settled(self.dossier.inzage, holder, self.valid)
        if earlier is None:
            return False
        at = max(
            n
            for n, each in enumerate(self.dossier.inzage)
            if each.fingerprint == earlier and each.holder_id == holder
        )
        notice = InzageNotice(
            holder_id=holder,
            on=self.today,
            by="C.",
            fingerprint=self.mark,
            earlier=earlier,
            letter_id="brief",
        )
        self._look(notice, "told", earlier=self.book.looks[at].goes)
        return True

    def undo(self, holder: str) -> None:
        self._look(mistaken(holder, self.mark, on=self.today), "undone")

    def remark(self, holder: str, text: str, replaces: str | None = None) -> None:
        said = Remark(
            holder_id=holder, holder_name="Ans", text=text, at=self.at_school, by="C.", replaces=replaces
        )
        self.alter(remarks=(*self.dossier.remarks, said))

    # --- it goes ---

    def make_final(self) -> bool:
        """As the program does it: only while nothing blocks."""
        if not may_go(self.reasons()) or self.dossier.receiver is None:
            return False
        version = Version(
            number=len(self.dossier.versions) + 1, at=self.at_school, by="C.", sha256="0" * 64, size=9,
            fingerprint=self.mark, inzage_facts=len(self.dossier.inzage), receiver=self.dossier.receiver,
            purpose=purpose_now(self.school, self.dossier),
            ground=ground_of(self.dossier.profile), categories=(), attachments=(),
        )  # fmt: skip
        self.finals.append(Final(version, self.package()))
        self.alter(versions=(*self.dossier.versions, version))
        return True

    def standing(self) -> tuple[Final, ...]:
        """The versions that the program would let go now."""
        if not may_go(self.reasons()):
            return ()
        return tuple(
            each
            for each in self.finals
            if still_stands(each.version, self.dossier, self.mark)
            and each.version.purpose == purpose_now(self.school, self.dossier)
        )

    def deliver(self, final: Final, way: Way) -> None:
        gone = Delivery(
            version_id=final.version.id, way=way, on=self.today, by="C.", receiver=final.version.receiver
        )
        self.alter(deliveries=(*self.dossier.deliveries, gone))

    def set_receiver(self, receiver: ReceivingSchool) -> None:
        """Names the school; once the dossier went there another one is a change on record, with its own applying."""
        old = self.dossier.receiver
        if old is not None and held_by_receiver(self.dossier) and old.brin != receiver.brin:
            change = ReceiverChanged(
                at=self.at_school, by="C.", old=old, new=receiver,
                deliveries=tuple(each.id for each in held_by_receiver(self.dossier)),
                last_version=len(self.dossier.versions),
            )  # fmt: skip
            self.alter(
                receiver=receiver, enrolment=Enrolment.NONE, enrolment_date=None, enrolled_on=None,
                reported_on=None, events=(*self.dossier.events, change),
            )  # fmt: skip
        else:
            self.alter(receiver=receiver)

    def make_sure_of_receiver(self) -> None:
        if self.dossier.receiver is not None:
            self.record(
                ReceiverConfirmed(receiver=self.dossier.receiver, on=self.today, how="Gebeld.", by="C.")
            )

    def allow_late(self) -> None:
        self.record(
            LateAllowed(
                at=self.at_school,
                head="B.",
                reason="Er was pas nu plaats.",
                by="B.",
                receiver=self.dossier.receiver,
            )
        )
