"""The word list: words that a person reads, hears and types without mistaking one for another."""

from __future__ import annotations

import hashlib
import re
from collections import Counter

import pytest

from oso_desktop.assets import word_list

WORDS = word_list()


def sound(word: str) -> str:
    """How a word sounds when spelling is forgotten: one letter per sound, no doubles."""
    for spelling, heard in (("ch", "g"), ("v", "f"), ("z", "s"), ("ei", "ij"), ("au", "ou")):
        word = word.replace(spelling, heard)
    return re.sub(r"(.)\1+", r"\1", word)


def one_edit_away(word: str) -> set[str]:
    """Every pattern that two words share when they differ by at most one letter; `.` stands for the letter."""
    changed = {word[:i] + "." + word[i + 1 :] for i in range(len(word))}
    longer = {word[:i] + "." + word[i:] for i in range(len(word) + 1)}
    return changed | longer


def test_the_list_holds_1024_sorted_different_words() -> None:
    assert len(WORDS) == 1024
    assert list(WORDS) == sorted(set(WORDS))


@pytest.mark.parametrize(
    ("rule", "pattern"),
    [
        ("four to seven letters a-z", r"^(?![a-z]{4,7}$)"),
        ("no ij, which is also typed as one character and sounds like ei", r"ij"),
        ("no au, which sounds like ou", r"au"),
        ("no final d or b, which sound like t and p", r"[db]$"),
        ("no final ch and no gt, so that ch and g never compete there", r"ch$|gt"),
        ("no c for k or s, no q, x, y or th", r"c(?!h)|[qxy]|th"),
    ],
)
def test_no_word_breaks_a_rule_of_spelling(rule: str, pattern: str) -> None:
    assert [word for word in WORDS if re.search(pattern, word)] == [], rule


def test_the_first_four_letters_tell_every_word_apart() -> None:
    assert [start for start, count in Counter(word[:4] for word in WORDS).items() if count > 1] == []


def test_any_two_words_differ_in_at_least_two_letters() -> None:
    shared = Counter(pattern for word in WORDS for pattern in one_edit_away(word))
    assert [pattern for pattern, count in shared.items() if count > 1] == []


@pytest.mark.parametrize(
    ("one", "other"), [("boom", "boon"), ("boom", "bloom"), ("vaars", "vaar"), ("ram", "arm")]
)
def test_the_check_on_letters_sees_one_letter_of_difference(one: str, other: str) -> None:
    assert bool(one_edit_away(one) & one_edit_away(other)) is (other != "arm")


def test_no_two_words_sound_alike() -> None:
    assert [heard for heard, count in Counter(map(sound, WORDS)).items() if count > 1] == []


def test_the_list_never_changes() -> None:
    """Sheets in safes all over the country spell their code in exactly this list."""
    assert (
        hashlib.sha256(" ".join(WORDS).encode()).hexdigest()
        == "68043d7e06d3c32b207d16c5132bc1ebb918d715cc089a6773ff12bf187a6987"
    )
