"""Reads the pages of an encrypted file past the library, with the known key: what anybody could read who had it.

From SQLCipher's description of its format (zetetic.net/sqlcipher/design, version 4): pages of 4,096 bytes, the first of
which begins with the salt; at the end of each page 80 bytes, 16 of initialisation vector and 64 of HMAC-SHA512 over
content, vector and page number; AES-256-CBC; the HMAC's key by two rounds of PBKDF2 from the page key and the salt with
each byte turned by 0x3a.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from oso_desktop.vault import aead

PAGE, RESERVE, SALT = 4096, 80, 16
WRAPPED_KEY = 61
"""Bytes of a wrapped item key: algorithm, nonce, key, tag."""
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


@dataclass(frozen=True)
class Reader:
    """Reads pages with the key of one database, whose salt is known."""

    key: bytes
    salt: bytes

    @property
    def _mac_key(self) -> bytes:
        return hashlib.pbkdf2_hmac("sha512", self.key, bytes(byte ^ 0x3A for byte in self.salt), 2, 32)

    def page(self, number: int, raw: bytes) -> bytes | None:
        """The plaintext of a page; None if it is no page with this number of this database."""
        start = SALT if number == 1 else 0
        body, trailer = raw[start : PAGE - RESERVE], raw[PAGE - RESERVE :]
        vector, mac = trailer[:16], trailer[16:]
        expected = hmac.digest(self._mac_key, body + vector + number.to_bytes(4, "little"), "sha512")
        if not hmac.compare_digest(mac, expected):
            return None
        decryptor = Cipher(algorithms.AES(self.key), modes.CBC(vector)).decryptor()
        return decryptor.update(body) + decryptor.finalize()

    def database(self, data: bytes) -> Iterator[tuple[int, bytes | None]]:
        """Each page of a database file, the unused ones too, by number."""
        for number in range(1, len(data) // PAGE + 1):
            yield number, self.page(number, data[(number - 1) * PAGE : number * PAGE])

    def journal(self, data: bytes) -> Iterator[tuple[int, bytes | None]]:
        """Each old page in a rollback journal (sqlite.org/fileformat2.html, "The Rollback Journal")."""
        if len(data) < 28:
            return
        at = int.from_bytes(data[20:24], "big")
        while at + PAGE + 8 <= len(data):
            if data[at : at + 8] == _JOURNAL_MAGIC:
                at += int.from_bytes(data[20:24], "big")
                continue
            number = int.from_bytes(data[at : at + 4], "big")
            yield number, self.page(number, data[at + 4 : at + 4 + PAGE])
            at += PAGE + 8

    def log_ahead(self, data: bytes) -> Iterator[tuple[int, bytes | None]]:
        """Each page in a write-ahead log."""
        for at in range(32, len(data) - PAGE - 23, PAGE + 24):
            number = int.from_bytes(data[at : at + 4], "big")
            yield number, self.page(number, data[at + 24 : at + 24 + PAGE])

    def anything(self, data: bytes) -> Iterator[bytes]:
        """Whatever can be read in a file of unknown kind: as it is, and as a database, a journal and a log."""
        yield data
        own = Reader(self.key, data[:SALT])  # a copy under another salt
        for reader in {self, own}:
            for read in (reader.database, reader.journal, reader.log_ahead):
                yield from (page for _, page in read(data) if page is not None)


def readable(key: bytes, database: Path, *folders: Path) -> list[bytes]:
    """Everything that the key reads in every file of these folders."""
    reader = Reader(key, database.read_bytes()[:SALT])
    files = sorted({path for folder in folders for path in folder.rglob("*") if path.is_file()})
    return [text for path in files for text in reader.anything(path.read_bytes())]


def pieces(content: bytes) -> list[bytes]:
    """Pieces of a long content, of which nearly all lie within one page."""
    return [content[at : at + 16] for at in range(0, max(1, len(content) - 15), 64)]


def item_keys(texts: Iterable[bytes], content_key: bytes, bound: Iterable[bytes]) -> set[bytes]:
    """Which of the items, given by what their keys are bound to, still have a key that can be unwrapped somewhere.

    Tries each place at which a wrapped key could begin, so nothing depends on where the store keeps them.
    """
    left, found = set(bound), set()
    for text in texts:
        at = text.find(b"\x01")
        while at >= 0 and left:
            for each in tuple(left):
                try:
                    aead.decrypt(content_key, text[at : at + WRAPPED_KEY], each)
                except aead.BoxBroken:
                    continue
                found.add(each)
                left.discard(each)
            at = text.find(b"\x01", at + 1)
    return found
