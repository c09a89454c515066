"""The forms of a Dutch word, by rule: `kerk+` is a noun, `joods~` an adjective; anything else stands for itself.

The rules are those of the spelling (open and closed syllables, f/v and s/z); what they do not give is in the data as a
word of its own. They may give a form that nobody writes, which does no harm.
"""

from __future__ import annotations

import re

_VOWELS = "aeiou"
_LONG = re.compile(r"(?:aa|ee|oo|uu)[bcdfghjklmnpqrstvwxz]\Z")
_SHORT = re.compile(r"(?:\A|[^aeiou])[aeiou][bcdfgklmnprst]\Z")
_UNSTRESSED = re.compile(r"[^\W_]{2,}(?:e[lmnr]|ig|lijk|ik|em|es|isch)\Z")


def written_forms(pattern: str) -> tuple[str, ...]:
    """All forms of a marked word, each with the `*` of the pattern; the word itself first."""
    mark = pattern.rstrip("*")[-1:]
    if mark not in {"+", "~"}:
        return (pattern,)
    front, back = "*" * pattern.startswith("*"), "*" * pattern.endswith("*")
    word = pattern.strip("*").rstrip("+~")
    forms = _noun(word) if mark == "+" else _adjective(word)
    return tuple(f"{front}{form}{back}" for form in dict.fromkeys(forms))


def _noun(word: str) -> list[str]:
    """Singular, plurals, genitive and diminutives."""
    plurals = [_longer(word, "en"), word + "s"]
    if word[-1] in _VOWELS:
        plurals.append(word + "n")
    small = [word + end for end in ("je", "tje", "jes", "tjes")]
    return [word, *plurals, *small]


def _adjective(word: str) -> list[str]:
    """As it is, with -e, and after `iets` with -s."""
    return [word, _longer(word, "e"), word if word.endswith("s") else word + "s"]


def _longer(word: str, end: str) -> str:
    """A word with an ending that begins with a vowel, spelled as Dutch does."""
    if word.endswith("e"):
        return word + end[1:]
    if _LONG.search(word):
        word = word[:-2] + word[-1]
    elif _SHORT.search(word) and not _UNSTRESSED.search(word):
        return word + word[-1] + end
    if word[-1] == "f" and word[-2:-1] != "f":
        return word[:-1] + "v" + end
    return word + end
