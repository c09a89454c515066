"""What a scan leaves behind: subjects, places and marks, never words; and what a person may decide about them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from oso_desktop.dossier.scan import Sensitivity, subjects
from oso_desktop.dossier.scan_decisions import (
    ScanDecision,
    Standing,
    UnreadLookedAt,
    Verdict,
    asks_reason,
    looked_at,
    scan_decisions,
    standing,
    verdicts,
)
from oso_desktop.dossier.scan_findings import (
    SCAN_VERSION,
    AttachmentScan,
    ScanFinding,
    Scanner,
    mark,
    snippet,
)
from oso_desktop.dossier.scan_record import found_in
from oso_desktop.store.payload import dump, load
from tests.dossier.cases import NOW, REPORT

IBAN = "NL91ABNA0417164300"
NATIONALITY = "Nationaliteit: Marokkaanse."
WHY = "Dit staat in het briefhoofd van de praktijk."
BY_MARK = st.sampled_from(sorted(subjects()))


def scanned(*texts: str, showing: bool = False) -> Scanner:
    """Texts as the pages of a document."""
    scanner = Scanner(showing=showing)
    for number, text in enumerate(texts, 1):
        scanner.read(f"bladzijde {number}", text)
    return scanner


def decided(finding: ScanFinding, verdict: Verdict, reason: str = WHY, **more: object) -> ScanDecision:
    decision = ScanDecision(
        mark=finding.mark,
        verdict=verdict,
        subject=finding.subject,
        place=finding.places[0],
        by="C. Denkbeeldig",
        at=NOW,
        reason=reason,
        count=finding.count,
    )
    return replace(decision, **more)  # type: ignore[arg-type]  # names of the decision


@pytest.mark.parametrize(
    ("bank", "country", "account"),
    [
        ("ABNA0417164300", "NL", True),
        ("12340417164300", "NL", False),  # a Dutch account begins with four letters for its bank
        ("ABNA041716430", "NL", False),  # and has ten figures
        ("ABNA0417164300", "ZZ", False),  # there is no such country
    ],
)
def test_an_account_is_one_that_its_country_could_give_out(bank: str, country: str, account: bool) -> None:
    """R046: ISO 13616: the check figures come out right for one in 97 of all words, so that they say too little."""
    spelled = "".join(str(int(sign, 36)) for sign in f"{bank}{country}00")
    written = f"{country}{98 - int(spelled) % 97:02}{bank}"

    subjects_found = {one.subject for one in scanned(f"Kenmerk {written}.").result().findings}

    assert ("iban" in subjects_found) is account


def test_what_may_stay_is_one_question_in_a_document_and_what_may_not_is_one_at_each_place() -> None:
    """R046: an account number on three pages is one question; a nationality on two pages is two."""
    found = scanned(f"{IBAN} {NATIONALITY}", f"Op {IBAN}.", f"{IBAN} {NATIONALITY}").result().findings

    assert [(one.subject, one.places, one.count) for one in found if one.subject == "iban"] == [
        ("iban", ("bladzijde 1", "bladzijde 2", "bladzijde 3"), 3)
    ]
    assert [one.places for one in found if one.subject == "nationaliteit"] == [
        ("bladzijde 1",),
        ("bladzijde 3",),
    ]


def test_a_scan_keeps_no_word_of_the_document() -> None:
    """R046: what is kept of a document is where, never what."""
    scan = scanned(f"Jan Verzonnen, {NATIONALITY} Rekening {IBAN}.").result()
    kept = dump(scan)

    assert len(scan.findings) == 2
    assert load(kept, AttachmentScan) == scan
    assert not [word for word in ("Jan", "Verzonnen", "Marokkaanse", IBAN, IBAN[-4:]) if word in kept]


def test_a_mark_is_known_again_only_with_its_salt() -> None:
    """R046: the same words in another document have another mark."""
    one, other = Scanner(), Scanner()
    for scanner in (one, other):
        scanner.read("bladzijde 1", NATIONALITY)
    again = Scanner(one.salt)
    again.read("bladzijde 1", f"Nu staat er meer. {NATIONALITY.upper()}")

    (first,), (second,), (third,) = (each.result().findings for each in (one, other, again))

    assert first.mark == third.mark != second.mark
    assert mark(one.salt, "a", "b") != mark(one.salt, "b", "a")


def test_words_are_gathered_only_for_who_looks_now() -> None:
    """R046: the snippets never come without being asked for."""
    quiet, showing = scanned(NATIONALITY), scanned(NATIONALITY, showing=True)

    assert quiet.snippets == {}
    ((shown,),) = showing.snippets.values()
    assert shown.text == NATIONALITY
    assert shown.words in NATIONALITY
    assert shown.place == "bladzijde 1"


@given(st.text(max_size=300), st.data())
def test_a_snippet_holds_the_words_in_one_line_between_their_neighbours(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    shown = snippet("blad", text, start, end, around=20)

    assert shown.words == " ".join(text[start:end].split())
    assert shown.before.startswith("…") == (start > 20)
    assert shown.after.endswith("…") or end + 20 >= len(text)
    assert len(shown.text.splitlines()) <= 1


def test_an_older_scan_is_not_current() -> None:
    assert scanned("Niets.").result().current
    assert not AttachmentScan(version=SCAN_VERSION - 1, salt="00" * 16).current


def test_whether_there_were_words_at_all_is_kept() -> None:
    """R046: a scan without text is never passed as clean."""
    blank = Scanner()
    blank.could_not_read("bladzijde 1")
    blank.read("bladzijde 2", " \n")

    assert scanned("Tekst.").result().read_any
    assert not blank.result().read_any
    assert blank.result().unread == ("bladzijde 1",)


def test_a_flood_of_findings_stops_and_says_so() -> None:
    scanner = Scanner()
    for page in range(1_200):
        scanner.read(f"bladzijde {page}", NATIONALITY)

    result = scanner.result()

    assert len(result.findings) == 1_000
    assert result.unread == ("een deel van de vondsten",)


@pytest.mark.parametrize("key", sorted(subjects()))
def test_only_what_may_stay_can_be_kept(key: str) -> None:
    """R037–R044, R046: what is forbidden can be called a false alarm, with a reason, or taken out; nothing else."""
    subject = subjects()[key]
    allowed = verdicts(subject)

    assert {Verdict.FALSE_ALARM, Verdict.LEAVE_OUT} <= set(allowed)
    assert (Verdict.KEEP in allowed) == subject.may_keep
    assert not (subject.sensitivity is Sensitivity.FORBIDDEN and Verdict.KEEP in allowed)
    assert asks_reason(subject, Verdict.KEEP)
    assert asks_reason(subject, Verdict.FALSE_ALARM) != subject.may_keep
    assert not asks_reason(subject, Verdict.LEAVE_OUT)


@given(BY_MARK, st.sampled_from(Verdict), st.sampled_from(["", "nodig", "ja hoor", WHY]))
def test_a_decision_ends_a_finding_only_if_it_is_allowed_and_reasoned(
    key: str, verdict: Verdict, reason: str
) -> None:
    """R022, R037–R044, R046: every verdict by every kind of subject and reason."""
    subject = subjects()[key]
    finding = ScanFinding(subject=key, mark="0" * 16, places=("bladzijde 1",))
    stands = standing(finding, scan_decisions([decided(finding, verdict, reason)]))

    if verdict is Verdict.LEAVE_OUT:
        assert stands is Standing.LEAVING
    elif verdict is Verdict.KEEP and not subject.may_keep:
        assert stands is Standing.OPEN
    elif verdict is Verdict.KEEP or not subject.may_keep:
        assert stands is (Standing.SETTLED if reason == WHY else Standing.OPEN)
    else:
        assert stands is Standing.SETTLED


def test_the_last_decision_counts_and_not_for_more_than_there_was() -> None:
    """R046: decisions stay on record, and with more of the same words the question is asked again."""
    finding = ScanFinding(subject="iban", mark="0" * 16, places=("bladzijde 1",), count=2)
    events = [decided(finding, Verdict.LEAVE_OUT, at=NOW), decided(finding, Verdict.KEEP)]

    assert standing(finding, scan_decisions(events)) is Standing.SETTLED
    assert standing(finding, scan_decisions(reversed(events))) is Standing.LEAVING
    assert standing(replace(finding, count=3), scan_decisions(events)) is Standing.OPEN
    assert standing(replace(finding, count=1), scan_decisions(events)) is Standing.SETTLED
    assert standing(finding, {}) is Standing.OPEN


def test_who_looked_first_at_what_cannot_be_read_stands() -> None:
    first = UnreadLookedAt(attachment_id=REPORT, by="A.", at=NOW)
    second = replace(first, by="B.")

    assert looked_at([first, second]) == {REPORT: first}


@given(st.text())
@example("AA00")
@example("NL91 AB 12 cd 34")
def test_what_was_found_in_a_text_is_found_again(text: str) -> None:
    """R046: remembering what a text holds changes nothing."""
    found = found_in(f"{text}\n{IBAN}")

    assert found == found_in(f"{text}\n{IBAN}")
    assert found[-1][0] == "iban"
