"""MUSTs about what is in a package: its parts, its words, its numbers and its documents."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from oso_desktop.dossier.attachments import (
    AuthorConsent,
    Extent,
)
from oso_desktop.dossier.inzage import Remark
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.gegevensset.model import Leerling, Verzorger
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.gegevensset.tree import documents, has_content
from tests.process.book import Going, must

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
