"""Numbers that tell who somebody is: personal numbers, bank accounts, and what stands on identity papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum import iban

from oso_desktop.dossier.number_spelling import candidates
from oso_desktop.dossier.scan_folding import Folded
from oso_desktop.dossier.scan_mrz import mrz_lines

Found = tuple[int, int, str]
"""Start and end in the text itself, and the key of the subject."""

_IBAN = re.compile(r"(?<![^\W_])(?=([A-Z]{2}[ .-]?\d\d(?:[ .-]?[A-Z0-9]){11,30})(?![^\W_]))", re.IGNORECASE)
"""Looked for at every word, since the words before an account can look like the beginning of one."""
_LONGEST_IBAN, _SHORTEST_IBAN = 34, 15
_DOCUMENT = re.compile(
    r"(?<![^\W_])(?=[A-Z0-9]{0,8}\d)(?:[A-NP-Z]{2}[A-NP-Z0-9]{6}\d|[A-Z]{1,2}\d{6,8}|[A-Z]\d{2}[A-Z]{2}\d{4})(?![^\W_])"
)
"""Dutch passports and cards (two letters, six letters or figures without an O, one figure), and common foreign ones."""
_DOCUMENT_WORDS = re.compile(
    r"paspoort|identiteitskaart|identiteitsbewijs|id-?\s?(?:kaart|bewijs)|legitimatie|reisdocument|verblijfsdocument"
    r"|documentn|document nr|doc\.?\s?nr|(?:pas|kaart)n(?:umme)?r",
    re.IGNORECASE,
)
_FOREIGNER = re.compile(
    r"(?<![^\W_])(?:v-? ?n(?:umme)?r|vreemdelingenn(?:umme)?r|ind-? ?n(?:umme)?r|coa-? ?n(?:umme)?r|zorgn(?:umme)?r)"
    r"\.?(?:[^\w\n]{0,3}(?:is|van \w{1,20})?[^\w\n]{0,3}(?P<number>\d{3}(?:[ .]?\d){3,9}))?(?![^\W_])",
    re.IGNORECASE,
)
_NEAR = 60


def numbers_in(plain: Folded, text: str) -> Iterator[Found]:
    """Every number of a person in a text."""
    for start, end in mrz_lines(text):
        yield start, end, "mrz"
    for candidate in candidates(plain.cased):
        if candidate.passes:
            yield *plain.source(candidate.start, candidate.end), "bsn"
    for start, end in _accounts(plain.cased):
        yield *plain.source(start, end), "iban"
    for found in _DOCUMENT.finditer(plain.cased):
        before = plain.cased[max(0, found.start() - _NEAR) : found.start()]
        if _DOCUMENT_WORDS.search(before):
            yield *plain.source(*found.span()), "documentnummer"
    for found in _FOREIGNER.finditer(plain.cased):
        yield *plain.source(*found.span()), "vnummer"


def _accounts(text: str) -> Iterator[tuple[int, int]]:
    """Accounts that pass their own test; what follows without a sign between is no part of them."""
    end = 0
    for found in _IBAN.finditer(text):
        if found.start() < end:
            continue
        places = [place for place in range(*found.span(1)) if text[place].isalnum()][:_LONGEST_IBAN]
        written = "".join(text[place] for place in places).upper()
        length = max(_account_lengths(written), default=0)
        if length:
            end = places[length - 1] + 1
            yield found.start(), end


def _account_lengths(written: str) -> Iterator[int]:
    """How many of these signs can be an account: its two check figures make the whole 1 modulo 97."""
    front, rest = written[:4], 0
    for length, sign in enumerate(written[4:], 5):
        value = int(sign, 36)
        rest = (rest * (10 if value < 10 else 100) + value) % 97
        if length < _SHORTEST_IBAN:
            continue
        whole = rest
        for last in front:
            value = int(last, 36)
            whole = (whole * (10 if value < 10 else 100) + value) % 97
        if whole == 1 and iban.is_valid(written[:length], check_country=False):
            yield length
