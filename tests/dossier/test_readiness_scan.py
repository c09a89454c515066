"""The gate on what the scan found: nothing goes before a person decided, and what is forbidden never stays (R046)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

import pytest

from oso_desktop.dossier.attachments import Extent, kinds
from oso_desktop.dossier.compose import delivered_record
from oso_desktop.dossier.readiness import Place, Severity, may_go, readiness
from oso_desktop.dossier.readiness_scan import scan_reasons
from oso_desktop.dossier.reasons import Reason, Situation
from oso_desktop.dossier.scan import subjects
from oso_desktop.dossier.scan_decisions import ScanDecision, UnreadLookedAt, Verdict
from oso_desktop.dossier.scan_expected import expected
from oso_desktop.dossier.scan_findings import SCAN_VERSION, AttachmentScan, ScanFinding, Scanner
from oso_desktop.dossier.scan_record import FREE_TEXT, name_findings, record_findings, remark_subjects
from oso_desktop.gegevensset.meta import members
from oso_desktop.gegevensset.model import (
    Diagnose,
    Dossier,
    Onderwijsondersteuning,
    Overstapadvies,
)
from oso_desktop.gegevensset.profiles import Category, Profile
from tests.dossier import cases
from tests.dossier.cases import NOW, OPP, REPORT, plan, pupil, settled, weighed

NATIONALITY = "Nationaliteit: Marokkaanse."
IBAN = "NL91ABNA0417164300"
WHY = "Dit staat in het briefhoofd van de praktijk."
OTHERS = [profile for profile in Profile if not profile.is_swv]


def in_document(
    *pages: str,
    profile: Profile = Profile.POVO,
    goes: bool = True,
    chosen: Iterable[Category] = (Category.BIJLAGEDOCS,),
    **changes: object,
) -> Situation:
    """A dossier to which nothing is wanting but what the scan of its one attachment found."""
    scanner = Scanner()
    for number, text in enumerate(pages, 1):
        scanner.read(f"bladzijde {number}", text)
    student = pupil()
    file = replace(cases.file_of(student, OPP, "opp", "Ontwikkelingsperspectief"), scan=scanner.result())
    file = replace(file, **changes)  # type: ignore[arg-type]  # names of the attachment
    student = cases.with_files(student, file)
    dossier = plan(student, profile, chosen, [weighed(OPP)] if goes else [])
    return cases.situation(student, settled(student, dossier), [file])


def in_text(text: str, profile: Profile = Profile.POVO, **record: object) -> Situation:
    """A dossier of which the argumentation of the advice says this."""
    advice = Overstapadvies(
        advies="70", wensouders="70", wensleerling="70", contactnodig=False, argumentatie=text
    )
    student = pupil(**{"overstapadvies": advice} | record)  # type: ignore[arg-type]  # names of the block
    return cases.situation(student, settled(student, plan(student, profile)))


def after(situation: Situation, *events: ScanDecision | UnreadLookedAt) -> Situation:
    dossier = replace(situation.dossier, events=(*situation.dossier.events, *events))
    return replace(situation, dossier=dossier)


def decisions(found: Iterable[ScanFinding], verdict: Verdict, reason: str = WHY) -> list[ScanDecision]:
    return [
        ScanDecision(
            mark=one.mark,
            verdict=verdict,
            subject=one.subject,
            place=one.places[0],
            by="C.",
            at=NOW,
            reason=reason,
            count=one.count,
        )
        for one in found
    ]


def found(situation: Situation) -> list[ScanFinding]:
    """Every finding of the situation, in its texts, names and documents."""
    inside = [one for file in situation.attachments if file.scan for one in file.scan.findings]
    names = name_findings(
        situation.student,
        situation.dossier,
        situation.attachments,
        [file.id for file in situation.attachments],
    )
    return inside + [each.finding for each in (*names, *record_findings(situation))]


def told(situation: Situation) -> list[Reason]:
    return list(scan_reasons(situation))


def test_nothing_found_says_nothing_and_holds_nothing_up() -> None:
    situation = in_document("Zij werkt hard en heeft veel vrienden.")

    assert told(situation) == []
    assert may_go(readiness(situation))


@pytest.mark.parametrize("profile", OTHERS)
def test_an_undecided_finding_blocks_once_for_a_document(profile: Profile) -> None:
    """R037–R044, R046: many findings in one document are one reason with their number and places."""
    situation = in_document(*[NATIONALITY] * 30, f"Rekening {IBAN}", profile=profile)
    (reason,) = told(situation)

    assert reason.severity is Severity.BLOCK
    assert not may_go(readiness(situation))
    assert "31 dingen" in reason.text
    assert (
        "nationaliteit (30 keer, bladzijde 1, bladzijde 2, bladzijde 3, bladzijde 4 en nog 26)" in reason.text
    )
    assert "rekeningnummer (IBAN) (bladzijde 31)" in reason.text
    assert (reason.place, reason.requirement) == (Place.ATTACHMENTS, "R041, R046, R055")
    assert "UAVG artikel 22" in reason.law
    assert "Marokkaanse" not in repr(reason)


def test_only_what_really_goes_along_is_judged() -> None:
    """R046: a document or a part that stays here asks for no decision."""
    assert told(in_document(NATIONALITY, goes=False)) == []
    assert told(in_document(NATIONALITY, chosen=())) == []
    support = Onderwijsondersteuning(diagnose=(Diagnose(code="1", naam=NATIONALITY),))
    student = pupil(onderwijsondersteuning=support)
    stays, goes = (
        cases.situation(student, plan(student, chosen=chosen))
        for chosen in ((), (Category.ONDERWIJSONDERSTEUNING,))
    )

    assert told(stays) == []
    assert len(told(goes)) == 1


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("text", [NATIONALITY, f"Rekening {IBAN}"])
@pytest.mark.parametrize("reason", ["", "ja", WHY])
@pytest.mark.parametrize("where", [in_document, in_text])
def test_every_decision_by_every_kind_of_finding(
    where: object, text: str, verdict: Verdict, reason: str
) -> None:
    """R037–R044, R046: what is forbidden goes only if it is none; what may stay goes with a reason."""
    situation = where(text)  # type: ignore[operator]  # one of the two makers above
    decided = after(situation, *decisions(found(situation), verdict, reason))
    keeps = text != NATIONALITY
    passes = (verdict is Verdict.FALSE_ALARM and (keeps or reason == WHY)) or (
        verdict is Verdict.KEEP and keeps and reason == WHY
    )

    assert may_go(readiness(decided)) == passes
    assert (told(decided) == []) == passes
    if verdict is Verdict.LEAVE_OUT:
        assert "staat nog wat u eruit wilt hebben" in told(decided)[0].text


def test_leaving_out_is_done_only_when_the_words_are_gone() -> None:
    """R046: what a person wants out stands until the text is without it, and then no decision is needed."""
    before = in_text(f"Past goed. {NATIONALITY}")
    leaving = decisions(found(before), Verdict.LEAVE_OUT)

    assert not may_go(readiness(after(before, *leaving)))
    assert may_go(readiness(after(in_text("Past goed."), *leaving)))


def test_a_changed_sentence_is_asked_about_anew() -> None:
    """R046: what was decided about other words does not count."""
    one = in_text(f"{IBAN} is van de praktijk.")
    other = in_text(f"{IBAN} is van moeder, die daar geld op krijgt.")
    other = replace(other, dossier=replace(other.dossier, id=one.dossier.id))

    assert told(after(one, *decisions(found(one), Verdict.KEEP))) == []
    assert len(told(after(other, *decisions(found(one), Verdict.KEEP)))) == 1


def test_words_in_the_data_lead_to_their_field() -> None:
    """R046: one reason for each part, with the way to the first field."""
    situation = in_text(f"{NATIONALITY} Rekening {IBAN}.")
    (reason,) = told(situation)

    assert reason.place is Place.COMPOSE
    assert reason.category is Category.OVERSTAPADVIES
    assert reason.location == "/dossier[1]/huidigeschool[1]/leerling[1]/overstapadvies[1]/argumentatie[1]"
    assert "2 dingen" in reason.text
    assert "Overstapadvies › Onderbouwing" in reason.text
    assert reason.at_field


def test_titles_and_file_names_are_searched() -> None:
    """R046, R058: a name that tells it is as bad as a document that does."""
    for changes in (
        {"title": f"Plan, {NATIONALITY}"},
        {"file_name": "Nationaliteit_Marokkaanse.pdf"},
        {"packed_name": "nationaliteit-marokkaanse.pdf"},
    ):
        situation = in_document("Plan.", **changes)  # type: ignore[arg-type]  # names of the attachment
        (reason,) = told(situation)

        assert reason.severity is Severity.BLOCK
        assert "nationaliteit (de " in reason.text
        assert may_go(readiness(after(situation, *decisions(found(situation), Verdict.FALSE_ALARM))))


def test_a_description_in_a_dossier_file_is_searched_too() -> None:
    """R046: what travels as the description of a document may be another text than its title here."""
    situation = in_document("Plan.")
    record = situation.student.record
    (document,) = record.overigdocumentlijst.document if record.overigdocumentlijst else ()
    told_there = replace(document, omschrijving=NATIONALITY)
    student = replace(
        situation.student,
        record=replace(
            record, overigdocumentlijst=replace(record.overigdocumentlijst, document=(told_there,))
        ),
    )

    assert "nationaliteit (de titel)" in told(replace(situation, student=student))[0].text


@pytest.mark.parametrize("scan", [None, AttachmentScan(version=SCAN_VERSION - 1, salt="00" * 16)])
@pytest.mark.parametrize("profile", Profile)
def test_what_was_not_searched_does_not_go(profile: Profile, scan: AttachmentScan | None) -> None:
    """R046: nor what an older scanner passed; it takes no more than a moment."""
    (reason,) = told(in_document("Plan.", profile=profile, scan=scan))

    assert reason.severity is Severity.BLOCK
    assert "Wacht even" in reason.next_step


def in_part(situation: Situation, pages: str) -> Situation:
    """The same with no more than these pages of the attachment."""
    decision = replace(situation.dossier.decision(OPP), extent=Extent.PART, pages=pages)
    return replace(situation, dossier=replace(situation.dossier, decisions=(decision,)))


def test_pages_that_are_cut_out_are_not_asked_about() -> None:
    """R031, R046: leaving a page out is one way to leave out what stands on it."""
    situation = in_document("Plan.", NATIONALITY, f"Rekening {IBAN}", f"Weer {IBAN}")
    leaving = decisions(found(situation), Verdict.LEAVE_OUT)

    assert told(in_part(situation, "1")) == []
    assert told(in_part(after(situation, *leaving), "1")) == []
    assert "(bladzijde 2)" in told(in_part(situation, "1-2"))[0].text
    assert "(IBAN) (bladzijde 4)" in told(in_part(situation, "4"))[0].text
    assert len(told(in_part(situation, "?"))) == 1


def test_a_page_without_words_that_is_cut_out_need_not_be_read() -> None:
    """R031, R046: and one that goes along is."""
    situation = in_document(scan=replace(UNREAD, read_any=True, unread=("bladzijde 2",)))

    assert told(in_part(situation, "1")) == []
    assert len(told(in_part(situation, "1-2"))) == 1


UNREAD = AttachmentScan(version=SCAN_VERSION, salt="00" * 16, unread=("het document",), read_any=False)


@pytest.mark.parametrize(
    ("media_type", "scan", "says"),
    [
        ("image/png", UNREAD, "is een afbeelding"),
        ("application/pdf", UNREAD, "is een scan of een bestand zonder leesbare tekst"),
        (
            "application/pdf",
            replace(UNREAD, read_any=True, unread=("bladzijde 2",)),
            "Niet gelezen: bladzijde 2.",
        ),
    ],
)
def test_what_cannot_be_read_is_told_until_a_person_looked(
    media_type: str, scan: AttachmentScan, says: str
) -> None:
    """R046, R059: a scan or picture is never passed as clean; of a picture is asked whether a child is on it."""
    situation = in_document(media_type=media_type, scan=scan)
    (reason,) = told(situation)

    assert reason.severity is Severity.WARN
    assert says in reason.text
    assert ("herkenbaar" in reason.next_step) == (media_type == "image/png")
    looked = UnreadLookedAt(attachment_id=OPP, by="C.", at=NOW)
    assert told(after(situation, replace(looked, attachment_id=REPORT))) == [reason]
    assert told(after(situation, looked)) == []


def test_a_remark_is_told_of_and_nobody_is_asked_to_change_it() -> None:
    """R046, R098: what a parent wrote goes as it is; the school only hears that it is there."""
    student = pupil()
    dossier = plan(student)
    said = cases.remark(f"Wij vinden het belangrijk: {NATIONALITY}", cases.MOTHER)
    situation = cases.situation(student, settled(student, replace(dossier, remarks=(said,))))
    (reason,) = told(situation)

    assert reason.severity is Severity.INFORM
    assert "R098" in reason.requirement
    assert "niets te doen" in reason.next_step
    assert remark_subjects(situation) == ("nationaliteit",)
    assert found(situation) == []


def test_the_field_of_a_diagnosis_is_not_asked_about_the_diagnosis() -> None:
    """L13: the standard asks for it there; what may never be in a dossier is found there all the same."""
    support = Onderwijsondersteuning(diagnose=(Diagnose(code="1", naam=f"Rekening {IBAN}. {NATIONALITY}"),))
    student = pupil(onderwijsondersteuning=support)
    situation = cases.situation(student, plan(student, chosen=[Category.ONDERWIJSONDERSTEUNING]))

    assert [one.subject for one in found(situation)] == ["nationaliteit"]


@pytest.mark.parametrize("profile", [profile for profile in Profile if profile.is_swv])
def test_a_personal_number_for_an_swv_is_no_question(profile: Profile) -> None:
    """R138: nobody can decide that it stays; the checks for an SWV block it themselves, once."""
    situation = in_document("Zusje, bsn 999993653.", profile=profile)
    kept = after(situation, *decisions(found(situation), Verdict.KEEP))

    assert [one.subject for one in found(situation)] == ["bsn"]
    assert told(situation) == told(kept) == []


def test_a_personal_number_in_a_transfer_is_decided_as_any_other() -> None:
    """R048, R138: the number has a field of its own; in a document somebody says why it stays."""
    situation = in_document("Zusje, bsn 999993653.")

    assert len(told(situation)) == 1
    assert told(after(situation, *decisions(found(situation), Verdict.KEEP))) == []


NOT_FREE = frozenset(
    {
        "Metadata", "HuidigeSchool", "School", "Instelling", "Adres", "Land", "Communicatie", "Gba", "Huisarts",
        "Verzorger", "Nationaliteit", "Document", "Tlv", "ArrangementPao", "Lwoo", "Toetsidentificatie",
        "Afgenomendoor", "Toetsscore", "Toetsonderdeel", "CijferlijstGroep", "Onderdeel", "Cijferlijst",
        "Bevorderd", "Examenresultaat", "Resultaatvakkenvo", "EindtoetsOnderdeel", "EindtoetsDomein", "Inzage",
    }
)  # fmt: skip
"""Blocks of which each text is a name, an address, a number or a code; and the block of what people said."""
NOT_FREE_IN = MappingProxyType(
    {
        "Leerling": {
            "voornaam", "voorletters_1", "voorvoegsel", "achternaam", "roepnaam", "postcode4adres",
            "adresbuitenland", "geboorteplaats", "onderwijsnummer", "bsn", "leerlingid", "naampeuterspeelzaal",
        },
        "Overstapadvies": {"contactpersoon", "contacttelefoon", "contactemail"},
        "Schoolloopbaan": {"groepscode", "schoolsoort", "schooltype"},
        "Diagnose": {"doorwie", "instantie"},
        "Referentiescore": {"waarde"},
        "Score": {"waarde"},
        "Competenties": {"competentiereferentie"},
    }
)  # fmt: skip


def test_every_text_of_the_standard_is_searched_or_is_known_to_be_none_that_people_write() -> None:
    """R046: a field that a later version brings is not forgotten."""
    texts: set[tuple[str, str]] = set()
    blocks: list[type] = [Dossier]
    seen: set[type] = set()
    while blocks:
        block = blocks.pop()
        if block in seen:
            continue
        seen.add(block)
        for member in members(block):
            if member.is_block:
                blocks.append(member.type)
            elif member.type is str and member.facts.codelist is None and not _shaped(member.facts.facets):
                texts.add((block.__name__, member.attr))
    searched = {(block.__name__, name) for block, name in FREE_TEXT}
    others = {
        (block, name) for block, name in texts if block in NOT_FREE or name in NOT_FREE_IN.get(block, ())
    }

    assert searched <= texts
    assert searched.isdisjoint(others)
    assert texts == searched | others


def _shaped(facets: tuple[tuple[str, str], ...]) -> bool:
    return any(name == "pattern" for name, _ in facets)


@pytest.mark.parametrize("seed", range(12))
def test_no_forbidden_word_reaches_a_file_through_an_open_gate(seed: int) -> None:
    """R037–R046: whatever the record holds, each free text that goes was judged: planted words always block."""
    student, _ = cases.arbitrary_student(seed)
    dossier = plan(student, Profile.POVO, Category)
    situation = cases.situation(student, dossier)
    before = {one.mark for one in found(situation)}
    planted = replace(
        student,
        record=replace(
            student.record,
            overstapadvies=replace(
                student.record.overstapadvies or Overstapadvies(), argumentatie=NATIONALITY
            ),
        ),
    )
    now = replace(situation, student=planted)

    assert delivered_record(planted, dossier).overstapadvies is not None
    assert [one.subject for one in found(now) if one.mark not in before] == ["nationaliteit"]
    assert not may_go(readiness(now))


def test_a_kind_that_never_goes_is_told_of_once() -> None:
    """R058: a copy of a passport is refused as such; what stands on it is no further question."""
    assert told(in_document(NATIONALITY, kind="kopie_id", title="Kopie paspoort")) == []
    assert not may_go(readiness(in_document(NATIONALITY, kind="kopie_id")))


def test_what_another_scanner_called_a_subject_is_let_be() -> None:
    """A subject that was taken from the list is no question any more."""
    old = ScanFinding(subject="bestaat niet meer", mark="0" * 16, places=("bladzijde 1",))
    scan = AttachmentScan(version=SCAN_VERSION, salt="00" * 16, findings=(old,))

    assert old.subject not in subjects()
    assert told(in_document("Plan.", scan=scan)) == []


NEVER = (
    ("R037", "geboorteplaats", "Zij is geboren te Rabat."),
    ("R038", "godsdienst", "Het gezin gaat elke vrijdag naar de moskee."),
    ("R039", "levensovertuiging", "De ouders zijn humanistisch."),
    ("R040", "afkomst", "Het gezin is van Turkse afkomst."),
    ("R041", "nationaliteit", NATIONALITY),
    ("R042", "geboorteland", "Zij is geboren in Marokko."),
    ("R043", "vestiging", "Ontheffing voor de toets, want korter dan vier jaar in Nederland."),
    ("R044", "verblijf", "De verblijfsvergunning loopt af."),
    ("R058", "identiteitsbewijs", "Kopie paspoort zit erbij."),
    ("R063", "meldcode", "Er is een melding gedaan bij Veilig Thuis."),
)


@pytest.mark.parametrize(("requirement", "subject", "text"), NEVER)
@pytest.mark.parametrize("where", [in_document, in_text])
def test_what_may_never_be_in_a_dossier_never_goes_as_such(
    where: object, requirement: str, subject: str, text: str
) -> None:
    """R037–R044, R046, R058, R063, L24, L35: in a text or a document, whoever says that it stays.

    Why somebody had no test can tell when the family came to the Netherlands (L24).
    """
    situation = where(text)  # type: ignore[operator]  # one of the two makers above
    kept = after(situation, *decisions(found(situation), Verdict.KEEP))
    called_off = after(situation, *decisions(found(situation), Verdict.FALSE_ALARM))

    assert subject in {one.subject for one in found(situation)}
    assert requirement in told(situation)[0].requirement
    assert not may_go(readiness(situation))
    assert not may_go(readiness(kept))
    assert may_go(readiness(called_off))


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("gezondheid", "Hij heeft epilepsie."),
        ("leerprobleem", "Zij heeft dyslexie."),
        ("thuissituatie", "Vader is werkloos."),
        ("thuistaal", "Thuis spreekt zij Arabisch."),
    ],
)
def test_what_asks_care_goes_only_with_a_reason(subject: str, text: str) -> None:
    """R046, R055, R057: special data are recorded no more than needed, and somebody says why."""
    situation = in_text(text)

    assert {one.subject for one in found(situation)} == {subject}
    assert not may_go(readiness(situation))
    assert not may_go(readiness(after(situation, *decisions(found(situation), Verdict.KEEP, "nodig"))))
    assert may_go(readiness(after(situation, *decisions(found(situation), Verdict.KEEP))))


def test_what_a_kind_holds_by_its_nature_was_weighed_with_the_kind() -> None:
    """R022, R051: a declaration of dyslexia may say dyslexia; a school report that does is asked about."""
    text = "Uit onderzoek blijkt dat zij dyslexie heeft."

    assert told(in_document(text, kind="dyslexie")) == []
    assert "diagnose bij het leren" in told(in_document(text, kind="rapport"))[0].text
    assert len(told(in_document(f"{text} {NATIONALITY}", kind="dyslexie"))) == 1


def test_only_what_may_stay_is_expected_and_only_of_kinds_that_ask_a_reason() -> None:
    """R022, R037–R044: what is forbidden is expected of no kind."""
    keys = [key for key in kinds() if expected(key)]

    assert "dyslexie" in keys
    for key in keys:
        assert kinds()[key].sensitivity.needs_reason
        assert all(subjects()[subject].may_keep for subject in expected(key))


def test_every_reason_has_a_step_a_number_and_an_article() -> None:
    """R046: what, what to do, and on what it rests."""
    some = [
        *told(in_document(NATIONALITY)),
        *told(in_text(IBAN)),
        *told(in_document(scan=None)),
        *told(in_document(scan=UNREAD)),
    ]

    assert len(some) == 4
    for reason in some:
        assert reason.text.endswith(".")
        assert reason.next_step.endswith((".", "?"))
        assert reason.requirement.startswith("R")
        assert reason.law
