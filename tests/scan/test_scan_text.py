"""What the scan promises of any text, and how people and programs may write a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.scan import scan_text, subjects
from oso_desktop.dossier.scan_folding import Folded
from oso_desktop.dossier.scan_words import Rule
from tests.scan.corpus import ordinary, seeded

PHRASES = {
    "Zijn geboorteplaats staat erbij.": "geboorteplaats",
    "Zij is geboren te Damascus.": "geboorteplaats",
    "De nationaliteit is bekend.": "nationaliteit",
    "Het gezin wacht op een verblijfsvergunning.": "verblijf",
    "Zij is van Turkse afkomst.": "afkomst",
    "Hij gebruikt methylfenidaat.": "gezondheid",
    "Er is een vechtscheiding gaande.": "thuissituatie",
    "Rekening NL06OSOB0123456789 van de ouders.": "iban",
    "Nummer 999905661 van de leerling.": "bsn",
}
"""One plain sentence each."""


def subjects_in(text: str) -> set[str]:
    """What is found, whatever the place."""
    return {hit.subject for hit in scan_text(text)}


phrases = st.sampled_from(sorted(PHRASES))


@given(st.text())
def test_any_text_can_be_scanned(text: str) -> None:
    """R046: the scan never fails; its findings lie within the text, in order, and do not overlap for one subject."""
    hits = scan_text(text)
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
    ends: dict[str, int] = {}
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(text)
        assert ends.get(hit.subject, 0) <= hit.start
        ends[hit.subject] = hit.end


@given(st.lists(st.sampled_from([sample.text for sample in seeded()]) | st.text(max_size=40), max_size=4))
def test_a_finding_is_shown_as_it_stands(texts: list[str]) -> None:
    """R046: the snippet is one line of about sixty signs, with the words of the finding in it."""
    text = "\n\n".join(texts)
    for hit in scan_text(text):
        assert hit.subject in subjects()
        words = " ".join(text[hit.start : hit.end].split())
        assert words in hit.snippet
        assert len(hit.snippet) <= max(60, len(words))
        assert "\n" not in hit.snippet


@given(phrases, st.randoms(use_true_random=False))
def test_what_nobody_sees_hides_nothing(phrase: str, chance: object) -> None:
    """R046: soft hyphens and signs without width between the letters keep every finding."""
    draw = getattr(chance, "choice")  # noqa: B009 -- hypothesis gives a random.Random
    written = "".join(sign + draw(["", "\u00ad", "\u200b", "\u2060", "\ufeff"]) for sign in phrase)
    assert PHRASES[phrase] in subjects_in(written)


@given(phrases, st.sampled_from([" ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u2009"]))
def test_white_space_hides_nothing(phrase: str, space: str) -> None:
    """R046: words may stand on lines or be pushed apart."""
    assert PHRASES[phrase] in subjects_in(phrase.replace(" ", space))


@given(phrases)
def test_capitals_hide_nothing(phrase: str) -> None:
    """R046: in capitals it is the same."""
    assert PHRASES[phrase] in subjects_in(phrase.upper())


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        ("haar natio-\nnaliteit", "nationaliteit"),
        ("haar natio-\r\n  naliteit", "nationaliteit"),
        ("haar natio\u00ad\nnaliteit", "nationaliteit"),
        ("haar natio\u2010\nnaliteit", "nationaliteit"),
        ("n a t i o n a l i t e i t", "nationaliteit"),
        ("N\u00a0A T I O N A L I T E I T", "nationaliteit"),
        ("in het ásiel geplaatst, aa\u0301n het gezin", "verblijf"),
        ("geboren in Syrie\u0308", "geboorteland"),
        ("geboren in Syrië", "geboorteland"),
        ("geboren in SYRIE", "geboorteland"),
        ("een identiteits-kaart", "identiteitsbewijs"),
        ("kopie_paspoort_2024.pdf", "identiteitsbewijs"),
        ("KopiePaspoort.pdf", "identiteitsbewijs"),
        ("ontwikkelingsstoornis \ufb01jn", "gezondheid"),
        ("identi\ufb01catie en paspoort", "identiteitsbewijs"),
    ],
)
def test_a_word_is_known_however_it_is_written(written: str, subject: str) -> None:
    """R046, R058: over the end of a line, letter by letter, with or without accents, in a file name."""
    if written.startswith("N\u00a0A"):
        written = written.replace("\u00a0", " ")
    assert subject in subjects_in(written)


def test_a_finding_is_told_in_signs_of_the_text_itself() -> None:
    """R046: what was broken or spelled out is pointed at from its first sign to its last."""
    text = "Zie \ufb01guur 3. N a t i o n a l i t e i t en geboor-\nteplaats."
    places = {hit.subject: text[hit.start : hit.end] for hit in scan_text(text)}
    assert places == {"nationaliteit": "N a t i o n a l i t e i t", "geboorteplaats": "geboor-\nteplaats"}


def test_the_work_grows_with_the_text_and_no_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    """R046: contexts are looked at once per word that calls for it, in a stretch of one length, whatever the text."""
    looked: list[int] = []
    place = Rule.place

    def counted(rule: Rule, plain: Folded, start: int, end: int) -> tuple[int, int] | None:
        looked.append(end - start)
        return place(rule, plain, start, end)

    monkeypatch.setattr(Rule, "place", counted)
    text = "\n\n".join(sample.text for sample in (*seeded()[:20], *ordinary()[:20])) + "\n\n"
    scan_text(text)
    once = len(looked)
    looked.clear()
    scan_text(text * 3)
    assert once > 0
    assert len(looked) == 3 * once
