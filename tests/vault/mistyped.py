"""Words of a sheet that were typed wrongly in a way of which the outcome is certain, whatever words were drawn."""

from __future__ import annotations

from oso_desktop.vault.recovery import RecoveryCode, parse_words
from oso_desktop.vault.spoken_code import CodeCheckFailed


def misplaced(code: RecoveryCode) -> list[str]:
    """Its words, of which two that stand beside each other have changed places.

    Not simply the first two: they may be the same word, or make another sound code, as one in 4,096 mistakes does.
    """
    for at in range(len(code.words) - 1):
        before, (one, other), after = code.words[:at], code.words[at : at + 2], code.words[at + 2 :]
        typed = [*before, other, one, *after]
        try:
            parse_words(" ".join(typed))
        except CodeCheckFailed:
            return typed
    raise AssertionError("no two words of this code are missed where they should be")
