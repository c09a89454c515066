"""The end of a letter: what the school adds in its own words, and who signs."""

from __future__ import annotations

from collections.abc import Mapping

from oso_desktop.dossier.own_sentences import CLOSING, GREETING
from oso_desktop.letters.document import Block, Signature, Text
from oso_desktop.letters.names import signer_name
from oso_desktop.letters.texts import Texts


def signed(texts: Texts, values: Mapping[str, str], signer: str) -> tuple[Block, ...]:
    """The school's own paragraph, if it wrote one for this letter, above the greeting and the signature."""
    signature = Signature(texts.line(GREETING), signer_name(signer))
    if CLOSING not in texts.sentences:
        return (signature,)
    return (Text(texts.fill(CLOSING, values)), signature)
