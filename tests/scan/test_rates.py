"""How often the scan is wrong: on two hundred ordinary texts, and on two hundred in which something is planted.

The rates stand in the report of the tests. What is held out was written before the word lists and was not used for
them; but whoever wrote it made the lists too. The sentences that were written last, and only measured, show what a
stranger's wording does: about three in four are found then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from oso_desktop.dossier.scan import Hit, Sensitivity, scan_text, subjects
from tests.scan.corpus import Planted, Sample, ordinary, ordinary_sentences, seeded, seeded_sentences

Record = Callable[[str, object], None]

NUMBERS = {"bsn", "iban", "mrz", "documentnummer", "vnummer"}


def share(part: int, whole: int) -> str:
    """As it is said in the report."""
    return f"{part}/{whole} ({100 * part / whole:.1f} %)"


def found(planted: Planted, hits: Iterable[Hit]) -> bool:
    """Whether one of these findings is of that subject and lies on those words."""
    return any(
        hit.subject == planted.subject and hit.start < planted.end and planted.start < hit.end for hit in hits
    )


def half(samples: Iterable[Sample], held_out: bool) -> list[Sample]:
    """What was used while the word lists were made, or what was not."""
    return [sample for sample in samples if sample.held_out == held_out]


@pytest.mark.parametrize("held_out", [False, True], ids=["developed", "held out"])
def test_an_ordinary_text_is_seldom_stopped(held_out: bool, record_property: Record) -> None:
    """R046, R055: what a school writes every day gives at most 5 % false alarms, and 2 % of what may never be there."""
    samples = half(ordinary(), held_out)
    kinds = [{subjects()[hit.subject].sensitivity for hit in scan_text(sample.text)} for sample in samples]
    alarms = sum(bool(kind) for kind in kinds)
    strict = sum(bool(kind - {Sensitivity.SPECIAL}) for kind in kinds)
    name = "held out" if held_out else "developed"
    record_property(f"measured: privacy scan, false alarms, {name}", share(alarms, len(samples)))
    record_property(
        f"measured: privacy scan, false alarms of forbidden data, {name}", share(strict, len(samples))
    )
    assert alarms <= 0.05 * len(samples)
    assert strict <= 0.02 * len(samples)


@pytest.mark.parametrize("held_out", [False, True], ids=["developed", "held out"])
def test_what_is_planted_is_found(held_out: bool, record_property: Record) -> None:
    """R037–R044, R046, R055, R058, L35: of what is planted at least 95 % is found at its place, under its subject."""
    there: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for sample in half(seeded(), held_out):
        hits = scan_text(sample.text)
        for planted in sample.planted:
            there[planted.subject] += 1
            seen[planted.subject] += found(planted, hits)
    name = "held out" if held_out else "developed"
    record_property(f"measured: privacy scan, found, {name}", share(seen.total(), there.total()))
    each = ", ".join(f"{subject} {seen[subject]}/{number}" for subject, number in sorted(there.items()))
    record_property(f"measured: privacy scan, found by subject, {name}", each)
    assert seen.total() >= 0.95 * there.total()


def test_single_sentences_in_any_wording_are_measured_too(record_property: Record) -> None:
    """R046, R055: of statements in a wording that no list was made for most are found, and few others are stopped."""
    unseen, misleading = half(seeded_sentences(), True), half(ordinary_sentences(), True)
    seen = sum(all(found(planted, scan_text(sample.text)) for planted in sample.planted) for sample in unseen)
    alarms = sum(bool(scan_text(sample.text)) for sample in misleading)
    record_property("measured: privacy scan, found, sentences in unseen wording", share(seen, len(unseen)))
    record_property(
        "measured: privacy scan, false alarms, sentences made to mislead", share(alarms, len(misleading))
    )
    assert seen >= 0.7 * len(unseen)
    assert alarms <= 0.05 * len(misleading)


def test_what_was_once_missed_stays_found() -> None:
    """R046: the sentences with which the lists were widened are found, and those that misled no longer do."""
    missed = [
        sample.name
        for sample in half(seeded_sentences(), False)
        if not all(found(planted, scan_text(sample.text)) for planted in sample.planted)
    ]
    assert len(missed) <= 1
    assert not [sample.name for sample in half(ordinary_sentences(), False) if scan_text(sample.text)]


def test_every_planted_number_is_found() -> None:
    """R058, R138: personal numbers, accounts, numbers and lines of identity papers are found without exception."""
    missed = [
        (sample.name, planted)
        for sample in seeded()
        for planted in sample.planted
        if planted.subject in NUMBERS and not found(planted, scan_text(sample.text))
    ]
    assert missed == []


def test_the_corpora_are_what_they_are_said_to_be() -> None:
    """Two hundred each, two fifths held out, every planted subject known, and no text twice."""
    for samples in (ordinary(), seeded()):
        assert len(samples) == len({sample.text for sample in samples}) == 200
        assert sum(sample.held_out for sample in samples) == 80
    assert not any(sample.planted for sample in ordinary())
    assert all(sample.planted for sample in seeded())
    assert {planted.subject for sample in seeded() for planted in sample.planted} == set(subjects())
