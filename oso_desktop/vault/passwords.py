"""Passwords of colleagues who share an account: what is kept of one, and whether a typed one is it.

A password opens no key: the key slot of the account did that. It tells people at one account apart. Argon2id
(RFC 9106) with the second recommended memory, 64 MiB, three passes and one lane: a quarter of a second on an ordinary
laptop, several times what OWASP asks at least.
"""

from __future__ import annotations

import hmac
import os
import re
import unicodedata

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from oso_desktop.errors import OsoError

SHORTEST = 10
"""Characters: long beats odd signs, which nobody is asked for (NIST SP 800-63B)."""
LONGEST = 200
_DIFFERENT = 5
"""Different characters at least, or one key held down would do."""
_MEMORY_KIB, _PASSES, _LANES, _SALT, _TAG = 65536, 3, 1, 16, 32
_PHC = re.compile(r"\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+")
_OURS = f"$argon2id$v=19$m={_MEMORY_KIB},t={_PASSES},p={_LANES}$"


class BadPassword(OsoError):
    """A password that is too short, too long or too easy to guess."""


def make_verifier(password: str) -> str:
    """What is kept of a password, in the PHC format; raises BadPassword. Only guessing leads back."""
    text = unicodedata.normalize("NFC", password)
    if len(text) < SHORTEST:
        raise BadPassword(
            f"Een wachtwoord heeft minstens {SHORTEST} tekens.", "Kies bijvoorbeeld vier losse woorden."
        )
    if len(text) > LONGEST:
        raise BadPassword(f"Een wachtwoord heeft hoogstens {LONGEST} tekens.", "Kies een korter wachtwoord.")
    if len(set(text)) < _DIFFERENT:
        raise BadPassword(
            "Dit wachtwoord is te makkelijk te raden: het zijn steeds dezelfde tekens.",
            "Kies bijvoorbeeld vier losse woorden.",
        )
    return _argon2(os.urandom(_SALT)).derive_phc_encoded(_bytes(text))


def verify(verifier: str, password: str) -> bool:
    """Whether this is the password. Without a verifier, or with one of another kind, no; the work done is the same."""
    secret = _bytes(unicodedata.normalize("NFC", password))
    if not _PHC.fullmatch(verifier):
        hmac.compare_digest(_argon2(bytes(_SALT)).derive(secret), bytes(_TAG))
        return False
    try:
        Argon2id.verify_phc_encoded(secret, verifier)
    except InvalidKey:
        return False
    return True


def needs_renewal(verifier: str) -> bool:
    """Whether a verifier was made with other parameters than those of today: make it anew at the next sign-in."""
    return not verifier.startswith(_OURS)


def _bytes(text: str) -> bytes:
    """Also of half a character, which Windows lets one type: an error of encoding would quote the password."""
    return text.encode("utf-8", "surrogatepass")


def _argon2(salt: bytes) -> Argon2id:
    return Argon2id(salt=salt, length=_TAG, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB)
