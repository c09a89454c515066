"""Whether the program works on this computer: store, keychain, dossier file and letter, each tried for real."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from oso_desktop.errors import OsoError
from oso_desktop.services.process_guard import network_refused
from oso_desktop.services.rehearsal import rehearse
from oso_desktop.vault.keychain import MemoryKeychain, os_keychain


class SelfTestFailed(OsoError):
    """Something that should work does not."""


def checks() -> tuple[tuple[str, Callable[[], str]], ...]:
    """The names of the parts, and what tries each; a try gives a word about how it went or raises OsoError."""
    return (
        ("netwerk", network_refused),
        ("sleutelhanger", _keychain),
        ("lettertypen", _typefaces),
        ("opslag, dossiers en brieven", _job),
    )


def _keychain() -> str:
    """Writes, reads and deletes a random value in the keychain."""
    keychain = os_keychain()
    name, secret = f"selftest-{os.urandom(8).hex()}", os.urandom(32)
    keychain.set(name, secret)
    same = keychain.get(name) == secret
    keychain.delete(name)
    if not same or keychain.get(name) is not None:
        raise SelfTestFailed(
            "De sleutelhanger geeft niet terug wat erin is gelegd.",
            "Vraag hulp aan uw ICT-beheerder.",
        )
    return f"in orde ({keychain.name})"


def _typefaces() -> str:
    """Whether the letters can write names from everywhere: each of these words needs a typeface of its own."""
    from oso_desktop.letters.fonts import missing_glyphs  # noqa: PLC0415 - reportlab is slow to load
    from oso_desktop.letters.rtl import visual  # noqa: PLC0415 - as above

    if missing_glyphs("Zoë İbrahim Ḥaḏīṯ علي") or visual("علي", 12.0, 100.0, rtl=True) == "علي":
        raise SelfTestFailed(
            "Niet elke naam kan worden afgedrukt: er ontbreekt een lettertype.",
            "Installeer het programma opnieuw.",
        )
    return "in orde"


def _job() -> str:
    """The whole main job with the demo school, in a folder that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="oso-selftest-", ignore_cleanup_errors=True) as folder:
        result = rehearse(
            Path(folder), (), keychain=MemoryKeychain(), keep_plaintext=False, say=lambda _: None
        )
    if not result.whole:
        raise SelfTestFailed(
            "Niet elk pakket kwam uit de opslag zoals het erin ging.", "Installeer het programma opnieuw."
        )
    return f"in orde ({result.verified} pakketten, {result.letters} brieven)"
