"""What may never happen, said plainly and judged on what would really be in the package.

Each rule is written from the requirements and the law, not from the program's gate: it looks at the composed dossier,
at the raw facts that people recorded, and at a book of what was shown to whom. Whatever the gate says, none of these
may be broken by what goes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from oso_desktop.dossier.attachments import (
    Attachment,
    AttachmentDecision,
    AttachmentId,
    AuthorConsent,
    Extent,
)
from oso_desktop.dossier.inzage import Remark
from oso_desktop.dossier.lateness import LateAllowed
from oso_desktop.dossier.people import Gezag, Student
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.dossier.schools import Enrolment, OwnSchool
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.gegevensset.tree import documents, has_content, rewrite_documents
from oso_desktop.gegevensset.v2019_1 import Dossier, Leerling, Verzorger


@dataclass(frozen=True)
class Look:
    """What one person got to see on a day: offered, seen, silent (no reaction), told (of a result), or undone."""

    holder: str
    day: date
    what: str
    goes: Leerling
    reason: str = ""
    term: int = 10
    earlier: Leerling | None = None


@dataclass
class Book:
    """What happened, kept by the test itself: parts ticked by a person, what documents say, what people saw."""

    ticked: set[Category] = field(default_factory=set)
    left_out_tests: set[str] = field(default_factory=set)
    pages: dict[AttachmentId, tuple[str, ...]] = field(default_factory=dict)
    kinds: dict[AttachmentId, str] = field(default_factory=dict)
    looks: list[Look] = field(default_factory=list)
    confirmed: Leerling | None = None
    cleared: set[tuple[str, str]] = field(default_factory=set)
    """Words of a document, or of the data (""), that a person let go, with a reason where the law asks one."""


@dataclass(frozen=True)
class Going:
    """A package, and all that is known on the day on which it goes."""

    package: Dossier
    student: Student
    dossier: TransferDossier
    files: tuple[Attachment, ...]
    school: OwnSchool
    region: RegionProfile
    today: date
    book: Book
    destroyed: bool = False

    @property
    def record(self) -> Leerling:
        return self.package.huidigeschool.leerling

    @property
    def swv(self) -> bool:
        return self.dossier.profile in (Profile.POSWV, Profile.VOSWV)

    @property
    def overstap(self) -> bool:
        """R085: within one BRIN it is none, to another BRIN it always is."""
        if self.dossier.profile is Profile.BB:
            return self.dossier.receiver is not None and self.dossier.receiver.brin != self.school.brin
        return not self.swv

    def papers(self) -> Iterator[tuple[str, AttachmentDecision, str, Attachment | None]]:
        """Each document in the package: its kind, what was decided, the text that goes, and the stored file."""
        known = {each.id: each for each in self.files}
        for place in documents(self.record):
            identifier, _, text = place.document.bestandsinhoud.partition("\n")
            paper = AttachmentId(identifier)
            yield self.book.kinds.get(paper, "overig"), self.dossier.decision(paper), text, known.get(paper)


Rule = Callable[[Going], bool]
MUSTS: dict[str, tuple[str, Rule]] = {}


def must(name: str, numbers: str) -> Callable[[Rule], Rule]:
    """A rule under its name, with its numbers; the function says whether it is broken."""

    def keep(rule: Rule) -> Rule:
        MUSTS[name] = (numbers, rule)
        return rule

    return keep


def broken(going: Going) -> list[str]:
    """The names of the MUSTs that this package would violate."""
    return [name for name, (_, rule) in MUSTS.items() if rule(going)]


# --- what is in it ---------------------------------------------------------------------------------------------------

TABLE = {
    "oudersverzorgers": "VVVoVV", "vve": "oXXooX", "schoolloopbaan": "VVVoVV", "overstapadvies": "VVVooo",
    "onderwijsondersteuning": "ooooVV", "verzuim": "oooooo", "eindtoetsbo": "ooooXo", "toetsresultaten": "oooooo",
    "handelingsplannen": "oooooo", "cijferlijsten": "oooooo", "vombo": "XXooXo", "bijlagedocs": "oooooo",
}  # fmt: skip
"""Appendix A of the requirements; the columns are those of `COLUMNS`."""
COLUMNS = ("POPO", "POVO", "VOVO", "BB", "POSWV", "VOSWV")


def _cells(going: Going) -> Iterator[tuple[Category, str, bool]]:
    for name, row in TABLE.items():
        category = Category(f"cat_{name}")
        yield category, row[COLUMNS.index(going.dossier.profile.value)], has_content(going.record, category)


@must("compulsory parts are there", "R012, R029")
def _(going: Going) -> bool:
    return any(rule == "V" and not there for _, rule, there in _cells(going))


@must("forbidden parts are absent", "R003, R029")
def _(going: Going) -> bool:
    return any(rule == "X" and there for _, rule, there in _cells(going))


@must("what is free goes only if a person ticked it", "R001, R016, R053")
def _(going: Going) -> bool:
    return any(rule == "o" and there and part not in going.book.ticked for part, rule, there in _cells(going))


@must("what was left out is not in it", "R016")
def _(going: Going) -> bool:
    tests = going.record.toetslijst
    named = {each.toetsidentificatie.toetsnaam for each in tests.toets} if tests else set()
    return bool(named & going.book.left_out_tests)


@must("nothing that no dossier may hold", "R037, R041, R042")
def _(going: Going) -> bool:
    record = going.record
    return bool(
        record.geboorteplaats or record.nationaliteit or record.geboortemaand or record.postcode4adres
    )


NEVER = ("geboren te", "moskee", "verblijfsvergunning")
CARE = ("ADHD",)
NUMBER = "999999990"
"""Words that stand for what may never go, for health, and the pupil's own number."""


@must("no words about origin or belief that nobody cleared", "R037–R044, R046")
def _(going: Going) -> bool:
    return _uncleared(going, NEVER)


@must("no words about health that nobody judged needed", "R051, R052, R055")
def _(going: Going) -> bool:
    """Of a kind that is about health the reason for the whole document says it."""
    about_health = {place for place, kind in going.book.kinds.items() if kind in BY_AUTHORS}
    return _uncleared(going, CARE, about_health)


def _uncleared(going: Going, words: tuple[str, ...], but: Collection[str] = ()) -> bool:
    advice = going.record.overstapadvies
    said = [("", (advice.argumentatie or "") if advice else "")]
    for place in documents(going.record):
        identifier, _, text = place.document.bestandsinhoud.partition("\n")
        said.append((identifier, text))
    return any(
        word in text and where not in but and (where, word) not in going.book.cleared
        for where, text in said
        for word in words
    )


@must("no personal number to a samenwerkingsverband", "R138, R139")
def _(going: Going) -> bool:
    code = going.dossier.receiver.brin if going.dossier.receiver else ""
    return (going.swv or code[:2] in ("PO", "VO")) and NUMBER in repr(going.package)


@must("no personal number from a school that may not use OSO", "R142–R145")
def _(going: Going) -> bool:
    allowed = going.school.kind in (SchoolKind.FUNDED, SchoolKind.PRIVATE_EXAMS)
    return not allowed and bool(going.record.bsn or going.record.onderwijsnummer)


@must("a secret address is nowhere in it", "R049, L27")
def _(going: Going) -> bool:
    people: tuple[Leerling | Verzorger, ...] = (
        going.student.record,
        *(each.block for each in going.student.guardians),
    )
    secret = {
        f"straat='{address.straat}'"
        for one in people
        if one.adresgeheim and one.adreslijst
        for address in one.adreslijst.adres
    }
    return any(street in repr(going.record) for street in secret)


@must("a remark goes word for word", "R097, R098")
def _(going: Going) -> bool:
    said = (going.package.inzage.redennietakkoord or "") if going.package.inzage else ""
    return any(text not in said for text in _standing_remarks(going.dossier.remarks))


def _standing_remarks(remarks: tuple[Remark, ...]) -> list[str]:
    gone = {each.replaces for each in remarks}
    return [each.text for each in remarks if each.id not in gone and each.withdrawal is None]


# --- documents -------------------------------------------------------------------------------------------------------

REFUSED = {"kopie_id", "meldcode", "vertrouwenspersoon", "bhv"}
USUAL = {"leerlingrapport", "toets", "uitstroomprofiel", "rapport"}
BY_AUTHORS = {"medisch", "psychologisch", "diagnose"}
HARMLESS: dict[str, dict[str, tuple[str, ...]]] = {
    "opp": {"opp_bijlagen": ("nee", "eraf")},
    "medisch": {"hoe_te_handelen": ("nee",)},
    "sociaal_emotioneel": {"sociaal_oordeel": ("ja",)},
    "overig": {"overig_hulpverlener": ("nee",)},
}
"""Questions of which only these answers let a document go (R033, R057, L12, R065)."""


@must("a person ticked each document, and it is no more than talked about", "R017, R021, R032")
def _(going: Going) -> bool:
    return any(
        not decision.included or decision.extent is Extent.SPOKEN for _, decision, _, _ in going.papers()
    )


@must("somebody looked at each document", "R017")
def _(going: Going) -> bool:
    return any(decision.seen_at is None for _, decision, _, _ in going.papers())


@must("refused kinds stay here", "R056, R058, R063, R064")
def _(going: Going) -> bool:
    return any(kind in REFUSED for kind, _, _, _ in going.papers())


@must("minutes of the care team do not go to a samenwerkingsverband", "R060")
def _(going: Going) -> bool:
    return going.swv and any(kind == "zorgteam" for kind, _, _, _ in going.papers())


@must("a sensitive document has a reason and somebody who judged", "R022, R026, R052, R053")
def _(going: Going) -> bool:
    return any(
        kind not in USUAL
        and (
            len(decision.reason.strip()) < 10
            or decision.reason.strip(" .!") in ("nodig", "het is nodig", "dit is echt nodig")
            or not decision.decided_by
        )
        for kind, decision, _, _ in going.papers()
    )


@must("the warning of a sensitive document was read for it", "R023")
def _(going: Going) -> bool:
    return any(kind not in USUAL and not decision.warning_seen for kind, decision, _, _ in going.papers())


@must("a sensitive document has a date and a source", "R035, R065")
def _(going: Going) -> bool:
    return any(
        kind not in USUAL
        and file is not None
        and (file.document_date is None or (kind not in BY_AUTHORS and not file.origin))
        for kind, _, _, file in going.papers()
    )


@must("a support document falls under one letter of article 6", "L10, L13")
def _(going: Going) -> bool:
    many = {"zorgteam", "psychologisch", "opp", "handelingsplan", "toelichting", "overig"}
    return any(
        kind in many and decision.part not in tuple("abcde") for kind, decision, _, _ in going.papers()
    )


@must("of a report it was chosen how much goes", "R030")
def _(going: Going) -> bool:
    return any(kind in BY_AUTHORS and not each.extent_chosen for kind, each, _, _ in going.papers())


@must("of a part no other page goes", "R031")
def _(going: Going) -> bool:
    for _, decision, text, _ in going.papers():
        pages = going.book.pages.get(decision.attachment_id, ())
        if decision.extent is Extent.PART:
            wanted = decision.pages.replace("1-2", "1, 2").replace(" ", "").split(",")
            if text != "\n".join(pages[int(number) - 1] for number in wanted if number):
                return True
    return False


@must("the author allowed a professional's report to be shared", "R065–R067, R069, L28")
def _(going: Going) -> bool:
    return any(
        kind in BY_AUTHORS
        and (
            decision.author_consent is not AuthorConsent.GIVEN
            or decision.consent_on is None
            or decision.consent_on > going.today
            or not (decision.author and decision.author_profession and decision.author_organisation)
        )
        for kind, decision, _, _ in going.papers()
    )


@must("parents did not hold a report back", "L28")
def _(going: Going) -> bool:
    return any(
        kind in ("psychologisch", "diagnose") and decision.answer("ouders_ingezien") == "geblokkeerd"
        for kind, decision, _, _ in going.papers()
    )


@must("no question about a document has an answer that keeps it here", "R033, R057, R065, L12")
def _(going: Going) -> bool:
    return any(
        decision.answer(question) not in good
        for kind, decision, _, _ in going.papers()
        for question, good in HARMLESS.get(kind, {}).items()
    ) or any(
        kind == "sociaal_emotioneel" and not decision.answer("sociaal_volgsysteem").strip()
        for kind, decision, _, _ in going.papers()
    )


@must("absence is of the last twelve months", "L14")
def _(going: Going) -> bool:
    year = going.today.year - 1
    leap = (going.today.month, going.today.day) == (2, 29)
    oldest = date(year, 2, 28) if leap else going.today.replace(year=year)
    for kind, decision, _, _ in going.papers():
        if kind == "verzuim":
            begins = decision.answer("verzuim_vanaf")
            if not begins or not oldest <= date.fromisoformat(begins) <= going.today:
                return True
    return False


# --- who saw it ------------------------------------------------------------------------------------------------------


def with_the_right(student: Student, day: date) -> list[str]:
    """Who has the right of inzage: parents with gezag who live, and from the sixteenth birthday the pupil alone."""
    born = student.record.geboortedatum
    if born is not None:
        years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
        if years >= 16:
            return [student.representative.id if student.representative else "leerling"]
    return [
        each.id
        for each in student.guardians
        if each.gezag is Gezag.YES and not each.block.overleden and each.block.overlijdensdatum is None
    ]


def _inzage_asked(going: Going) -> bool:
    return going.overstap or (going.swv and going.region.swv_needs_inzage)


@must("it is known who has the right of inzage", "R086, R114, R115")
def _(going: Going) -> bool:
    unknown = going.student.record.geboortedatum is None or not with_the_right(going.student, going.today)
    return _inzage_asked(going) and unknown


@must(
    "everyone with the right saw this very content, or did not react in time",
    "R086, R096, R107–R110, R114–R118, L27",
)
def _(going: Going) -> bool:
    return _inzage_asked(going) and any(
        not _settled(going, holder, shown_of(going.record), len(going.book.looks))
        for holder in with_the_right(going.student, going.today)
    )


def shown_of(record: Leerling) -> Leerling:
    """What counts as content that people see: all of it but the number, which goes or not by the kind of school."""
    return replace(record, bsn=None, onderwijsnummer=None)


def _settled(going: Going, holder: str, goes: Leerling, until: int) -> bool:
    own = [(at, look) for at, look in enumerate(going.book.looks[:until]) if look.holder == holder]
    begin = max((at for at, look in own if look.what == "undone"), default=-1)
    for at, look in own:
        if at < begin or look.goes != goes:
            continue
        if look.what == "seen":
            return True
        if (
            look.what == "silent"
            and look.reason
            and any(_in_time(one, look) for n, one in own if begin < n < at)
        ):
            return True
        told = look.earlier is not None and _only_a_result(going, look.earlier, goes)
        if told and look.earlier is not None and _settled(going, holder, look.earlier, at):
            return True
    return False


def _in_time(offer: Look, silence: Look) -> bool:
    """At least: so many days from Monday to Friday have passed in between, holidays not counted off."""
    days = range(1, (silence.day - offer.day).days)
    weekdays = sum((offer.day + timedelta(days=number)).weekday() < 5 for number in days)
    return offer.what == "offered" and offer.goes == silence.goes and weekdays >= silence.term


def _only_a_result(going: Going, then: Leerling, now: Leerling) -> bool:
    def apart(record: Leerling) -> tuple[Leerling, set[str]]:
        reports = set()

        def report(content: str) -> bool:
            return going.book.kinds.get(AttachmentId(content.partition("\n")[0])) == "leerlingrapport"

        for place in documents(record):
            if report(place.document.bestandsinhoud):
                reports.add(place.document.bestandsinhoud)
        tests = {repr(each) for each in record.toetslijst.toets} if record.toetslijst else set()
        final = {repr(record.eindtoets_basisonderwijs)} if record.eindtoets_basisonderwijs else set()
        rest = rewrite_documents(
            record, lambda place: None if report(place.document.bestandsinhoud) else place.document
        )
        return replace(rest, toetslijst=None, eindtoets_basisonderwijs=None), reports | tests | final

    (rest_then, results_then), (rest_now, results_now) = apart(then), apart(now)
    return rest_then == rest_now and results_then < results_now


@must("the file says that inzage was given, and when", "R094")
def _(going: Going) -> bool:
    """Where the standard asks for it: an overstap (Appendix A); within one BRIN the school chooses."""
    said = going.package.inzage
    if not going.overstap or going.dossier.profile is Profile.BB:
        return False
    return said is None or not said.inzage or said.inzagedatum is None or said.akkoord is None


@must("somebody confirmed this very content", "R018, R020")
def _(going: Going) -> bool:
    return going.book.confirmed != shown_of(going.record)


# --- advice, receiver and days ---------------------------------------------------------------------------------------

HEIGHT = {"01": 5, "10": 10, "20": 15, "22": 20, "30": 30, "35": 35, "60": 70, "70": 80}
"""The levels of list 2 that the test uses, in the order of the law (L26)."""


def raises(advice: str, test: str) -> bool:
    """L3; L25: pro and vmbo bb share one bracket, and vso is no level."""
    return HEIGHT[test] > HEIGHT[advice] and advice != "01" and (advice, test) != ("10", "20")


@must("a higher result raises the advice, or it says why not", "L3, L25, L26, R112")
def _(going: Going) -> bool:
    advice, test = going.record.overstapadvies, going.dossier.advice.test
    if going.dossier.profile is not Profile.POVO or advice is None or advice.advies is None or test is None:
        return False
    stated, why = advice.herzienadvies or advice.advies, advice.motivatie_herzienadvies or ""
    return raises(advice.advies, test.code) and raises(stated, test.code) and len(why.strip()) < 30


@must("an advice is never lowered", "L3")
def _(going: Going) -> bool:
    advice, first = going.record.overstapadvies, going.dossier.advice.provisional
    if going.dossier.profile is not Profile.POVO or advice is None or advice.advies is None:
        return False
    stated = HEIGHT[advice.herzienadvies or advice.advies]
    return stated < max(HEIGHT[advice.advies], HEIGHT[first.code] if first else 0)


@must("the advice is the definitive one", "L4, L7, R121")
def _(going: Going) -> bool:
    advice, process = going.record.overstapadvies, going.dossier.advice
    receiver = going.dossier.receiver
    if going.dossier.profile is not Profile.POVO or process.exemption or (receiver and receiver.vso):
        return False
    if advice is None or advice.advies is None:
        return True
    if process.definitive is None:
        return advice.herzienadvies is None
    return process.definitive.code != (advice.herzienadvies or advice.advies)


@must("there is one receiver", "R120, R140")
def _(going: Going) -> bool:
    receiver = going.dossier.receiver
    return receiver is None or (receiver.brin[:2] in ("PO", "VO") and not going.swv)


@must("the pupil applied there, in an order of days that can be", "R119–R121")
def _(going: Going) -> bool:
    dossier = going.dossier
    if going.swv:
        return False
    days = [day for day in (dossier.enrolment_date, dossier.enrolled_on, dossier.reported_on) if day]
    applied = dossier.enrolment in (Enrolment.APPLIED, Enrolment.ENROLLED) and dossier.enrolment_date
    return not applied or days != sorted(days) or days[-1] > going.today


@must("not after six months, unless the head allows it today for this school", "R129")
def _(going: Going) -> bool:
    moved, dossier = going.dossier.moved_on, going.dossier
    if moved is None or not going.overstap:
        return False
    month = moved.month + 6
    year, month = (moved.year, month) if month <= 12 else (moved.year + 1, month - 12)
    next_month = date(year + (month == 12), month % 12 + 1, 1)
    last = min(date(year, month, 1) + timedelta(days=moved.day - 1), next_month - timedelta(days=1))
    allowed = any(
        isinstance(fact, LateAllowed)
        and fact.at.date() == going.today
        and fact.receiver is not None
        and dossier.receiver is not None
        and (fact.receiver.brin, fact.receiver.location) == (dossier.receiver.brin, dossier.receiver.location)
        for fact in dossier.events
    )
    return going.today > last and not allowed


@must("a request says what it is for", "R005, R141")
def _(going: Going) -> bool:
    return going.swv and going.dossier.swv_purpose is None


@must("the sender is known, with a person to ask", "R050")
def _(going: Going) -> bool:
    sender = going.package.huidigeschool
    return not (sender.naam.strip() and sender.brincode.strip() and going.school.contact_person.strip())


@must("what was destroyed goes nowhere", "R155")
def _(going: Going) -> bool:
    return going.destroyed
