"""Letters that a parent with ordinary schooling can read: measured over the filled text, with a bar that may not sink.

For Dutch the bar is 70 by Douma's formula: the first score that its table calls fairly easy, for readers of about
twelve, so that a parent at B1 is safe with it; and no sentence of more than 20 words. For English it is 60 by Flesch's,
what he calls plain English, and 25 words, the most that the British government allows itself: law names are written out
there. A formula sees lengths only; that the words are the right ones, somebody has to read.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from oso_desktop.dossier.stationery import Language
from oso_desktop.letters.document import Document
from oso_desktop.letters.names import as_translation
from oso_desktop.letters.texts import speaking
from tests.letters.readability import Reading, dutch_syllables, english_syllables, prose, read, sentences
from tests.letters.to_parents import TO_PARENTS

DUTCH, DUTCH_WORDS = 70, 20
ENGLISH, ENGLISH_WORDS = 60, 25


def in_dutch(make: Callable[[], Document]) -> Reading:
    return read(prose(make()), dutch_syllables)


def in_english(make: Callable[[], Document]) -> Reading:
    with speaking(Language.ENGLISH):
        return read(prose(as_translation(make())), english_syllables)


def too_hard_in_dutch(reading: Reading) -> bool:
    return reading.douma < DUTCH or reading.longest_words > DUTCH_WORDS


def too_hard_in_english(reading: Reading) -> bool:
    return reading.flesch < ENGLISH or reading.longest_words > ENGLISH_WORDS


def _measured(found: dict[str, Reading], score: Callable[[Reading], float]) -> str:
    hardest = min(found, key=lambda name: score(found[name]))
    average = max(reading.average for reading in found.values())
    longest = max(reading.longest_words for reading in found.values())
    return (
        f"{len(found)} letters, the hardest ({hardest}) scores {score(found[hardest]):.0f}; "
        f"at most {average:.1f} words a sentence on average, the longest sentence {longest} words"
    )


def test_every_letter_to_parents_and_pupils_is_easy_dutch(
    record_property: Callable[[str, object], None],
) -> None:
    """R106."""
    found = {name: in_dutch(make) for name, make in TO_PARENTS.items()}
    record_property(
        "measured: letters in Dutch (Flesch-Douma)", _measured(found, lambda reading: reading.douma)
    )
    hard = {name: (each.douma, each.longest) for name, each in found.items() if too_hard_in_dutch(each)}
    assert hard == {}


def test_every_letter_to_parents_and_pupils_is_plain_english(
    record_property: Callable[[str, object], None],
) -> None:
    """R106."""
    found = {name: in_english(make) for name, make in TO_PARENTS.items()}
    record_property("measured: letters in English (Flesch)", _measured(found, lambda reading: reading.flesch))
    hard = {name: (each.flesch, each.longest) for name, each in found.items() if too_hard_in_english(each)}
    assert hard == {}


OFFICIAL = (
    "Overeenkomstig het bepaalde in artikel 42 van de Wet op het primair onderwijs wordt door het bevoegd gezag ten "
    "behoeve van de ontvangende onderwijsinstelling een onderwijskundig rapport vastgesteld, waarvan de "
    "belanghebbenden voorafgaand aan de terbeschikkingstelling een afschrift ontvangen."
)
LONG_WORDS = "De schoolloopbaanbegeleiding en onderwijsondersteuningsbehoeften worden geïnventariseerd."
LONG_SENTENCE = "Wij sturen het dossier en u krijgt een brief en die kunt u lezen " * 2 + "en dan zien wij u."


@pytest.mark.parametrize("text", [OFFICIAL, LONG_WORDS, LONG_SENTENCE])
def test_a_hard_dutch_text_does_not_pass(text: str) -> None:
    assert too_hard_in_dutch(read([text], dutch_syllables))


@pytest.mark.parametrize(
    "text",
    [
        "Notwithstanding the aforementioned provisions, the competent authority establishes an educational report.",
        "We send the file and you get a letter and you may read that " * 2 + "and we see you.",
    ],
)
def test_a_hard_english_text_does_not_pass(text: str) -> None:
    assert too_hard_in_english(read([text], english_syllables))


def test_the_formulas_are_those_that_were_published() -> None:
    """Douma (1960): 206.84 − 0.93 × words per sentence − 77 × syllables per word; Flesch (1948)."""
    reading = Reading(sentences=2, words=20, syllables=30, longest="")
    assert reading.douma == pytest.approx(206.84 - 9.3 - 115.5)
    assert reading.flesch == pytest.approx(206.835 - 10.15 - 126.9)


def test_sentences_end_where_a_reader_stops() -> None:
    text = "Bel C. de Boer: 050 000 00 00. Dat mag van de wet (WVO 2020 artikel 8.17). Ziet u een fout? Vertel het ons."
    found = sentences(text)
    assert found[-2:] == ["Ziet u een fout?", "Vertel het ons."]
    assert "Dat mag van de wet (WVO 2020 artikel 8.17)." in found


DUTCH_COUNTS = """
de 1 het 1 ik 1 school 1 brief 1 krijgt 1 leest 1 nieuwe 2 ouders 2 dossier 2 adres 2 gegevens 3 leerling 2 inzage 3
afschrift 2 opmerking 3 begeleiding 4 beginnen 3 beoordelen 4 geïnformeerd 4 ideeën 3 reageren 4 ruim 1 mooie 2
draaien 2 leeuw 1 kopieën 3 vooruit 2 zoiets 2 kwijt 1 bijlagen 3 bijzonder 3 klachtencommissie 5
antwoordstrook 3 overstapdossier 5 samenwerkingsverband 6 toelaatbaarheidsverklaring 7 doorstroomtoets 3
burgerservicenummer 7 quota 2 per 1 u 1 ze 1 WPO 3 BSN 3 foto 2 lwoo-advies 3
"""
ENGLISH_COUNTS = """
the 1 school 1 letter 2 have 1 place 1 places 2 gives 1 called 1 needed 2 wanted 2 table 2 people 2 file 1 files 1
information 4 question 2 exactly 3 mistake 2 remark 2 guidance 2 good 1 you 1 your 1 slip 1 decision 3 video 3
special 2 complaints 2 committee 3 partnership 3 support 2 goes 1 leave 1 leaves 1 see 1 article 3 privacy 3 primary 3
AVG 3 tables 2
"""


@pytest.mark.parametrize(
    ("counts", "counted"), [(DUTCH_COUNTS, dutch_syllables), (ENGLISH_COUNTS, english_syllables)]
)
def test_syllables_are_counted_as_one_says_them(counts: str, counted: Callable[[str], int]) -> None:
    tokens = counts.split()
    known = dict(zip(tokens[::2], map(int, tokens[1::2]), strict=True))
    assert {word: counted(word) for word in known} == known
