"""A second reader of our formats, written from docs/formats.md alone: it imports nothing of the program.

It stands for the program of another maker. What it needs and does not find in that document is missing there.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import sqlcipher3.dbapi2 as sqlite
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def parts(*values: str | bytes) -> bytes:
    """Each after its length in four bytes."""
    found = b""
    for value in values:
        data = value.encode("utf-8") if isinstance(value, str) else value
        found += len(data).to_bytes(4, "big") + data
    return found


@dataclass(frozen=True)
class Card:
    """A school card that holds."""

    fields: dict[str, Any]
    signed: bytes

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256(self.signed).hexdigest()

    @property
    def signing(self) -> bytes:
        return base64.b64decode(self.fields["ondertekensleutel"])

    def words(self, word_list: list[str]) -> str:
        """What is read out by phone."""
        bits = f"{int(self.fingerprint, 16):0256b}"
        return " ".join(word_list[int(bits[at : at + 10], 2)] for at in range(0, 80, 10))


def card(data: bytes) -> Card:
    """Raises for a card that does not hold."""
    fields = json.loads(data)
    assert (fields["soort"], fields["versie"]) == ("oso-desktop schoolkaart", 1)
    signed = parts(
        "oso-desktop/school card/1",
        fields["brin"],
        fields["vestiging"],
        fields["naam"],
        fields["plaats"],
        str(fields["nummer"]),
        fields["gemaakt"],
        base64.b64decode(fields["ontvangstsleutel"]),
        base64.b64decode(fields["ondertekensleutel"]),
        fields["vorige"],
    )
    found = Card(fields, signed)
    key = Ed25519PublicKey.from_public_bytes(found.signing)
    key.verify(base64.b64decode(fields["handtekening"]), signed)
    return found


def follows(later: Card, earlier: Card) -> None:
    """Raises unless the earlier card says that the later one takes its place."""
    assert later.fields["vorige"] == earlier.fingerprint
    key = Ed25519PublicKey.from_public_bytes(earlier.signing)
    key.verify(base64.b64decode(later.fields["handtekening_vorige"]), later.signed)


@dataclass(frozen=True)
class Package:
    """What is in a package that holds."""

    manifest: dict[str, Any]
    xml: bytes
    card: Card | None


def package(data: bytes) -> Package:
    """Raises for a package that does not hold."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(found["manifest.json"])
    assert manifest["format"] in (1, 2)
    assert hashlib.sha256(found["dossier.xml"]).hexdigest() == manifest["sha256"]
    signer = None
    if manifest.get("sender_card"):
        signer = card(found["afzender.oso-kaart"])
        assert signer.fingerprint == manifest["sender_card"]
        assert signer.fields["brin"] == manifest["sender_brin"]
        assert signer.fields["vestiging"] == manifest["sender_location"]
        key = Ed25519PublicKey.from_public_bytes(signer.signing)
        key.verify(found["handtekening"], parts("oso-desktop/manifest/1", found["manifest.json"]))
    assert set(found) == {
        "manifest.json",
        "dossier.xml",
        *({"afzender.oso-kaart", "handtekening"} if signer else ()),
    }
    return Package(manifest, found["dossier.xml"], signer)


SUITE = b"HPKE" + bytes.fromhex("647a00010002")  # X-Wing, HKDF-SHA256, AES-256-GCM


def _extract(salt: bytes, label: bytes, value: bytes) -> bytes:
    """LabeledExtract of RFC 9180."""
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + SUITE + label + value, "sha256")


def _expand(secret: bytes, label: bytes, value: bytes, length: int) -> bytes:
    """LabeledExpand of RFC 9180, for no more than one block."""
    info = length.to_bytes(2, "big") + b"HPKE-v1" + SUITE + label + value
    return hmac.digest(secret, info + b"\x01", "sha256")[:length]


def opened(sealed: bytes, private: bytes, info: bytes) -> bytes:
    """What was sealed by HPKE to the card with these private keys, step by step; raises for anything else."""
    lattice, point, text = sealed[:1088], sealed[1088:1120], sealed[1120:]
    curve = X25519PrivateKey.from_private_bytes(private[64:96])
    first = MLKEM768PrivateKey.from_seed_bytes(private[:64]).decapsulate(lattice)
    second = curve.exchange(X25519PublicKey.from_public_bytes(point))
    public = curve.public_key().public_bytes_raw()
    shared = hashlib.sha3_256(first + second + point + public + b"\\.//^\\").digest()
    context = b"\x00" + _extract(b"", b"psk_id_hash", b"") + _extract(b"", b"info_hash", info)
    secret = _extract(shared, b"secret", b"")
    key, nonce = _expand(secret, b"key", context, 32), _expand(secret, b"base_nonce", context, 12)
    return AESGCM(key).decrypt(nonce, text, None)


def signing_key(private: bytes) -> bytes:
    """The public signing key of a card with these private keys."""
    return Ed25519PrivateKey.from_private_bytes(private[96:]).public_key().public_bytes_raw()


def sealed_by(path: Path) -> bytes:
    """The key by which a carrier is signed; raises for one in which a byte is another."""
    data = path.read_bytes()
    assert data[:16] == b"SQLite format 3\x00"
    assert (data[60:64], data[68:72]) == (b"\0\0\0\x01", b"OSOC")
    place = data.index(b"oso-drager-zegel", 0, 256 * 1024) + 16
    key, signature = data[place : place + 32], data[place + 32 : place + 96]
    zeroed = data[: place + 32] + bytes(64) + data[place + 96 :]
    piece = 4 * 1024 * 1024
    digests = b"".join(
        hashlib.sha256(zeroed[at : at + piece]).digest() for at in range(0, len(zeroed), piece)
    )
    message = parts("oso-desktop/carrier/1", hashlib.sha256(digests).digest())
    Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    return key


def carrier(path: Path, private: bytes) -> list[Package]:
    """The packages of a carrier, for the holder of these private keys; raises for whatever does not hold."""
    signed_by = sealed_by(path)
    connection = sqlite.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    try:
        ((_, *between),) = connection.execute(
            "SELECT drager, afzender_brin, afzender_vestiging, afzender_kaart, "
            "ontvanger_brin, ontvanger_vestiging, ontvanger_kaart FROM drager"
        )
        rows = connection.execute(
            "SELECT pakket, dossier, versie, verzegeld FROM pakketten ORDER BY nummer"
        ).fetchall()
    finally:
        connection.close()
    found = []
    for identifier, dossier, version, sealed in rows:
        info = parts("oso-desktop/package/1", *between, identifier, dossier, str(version))
        each = package(opened(sealed, private, info))
        assert each.card is not None
        assert each.card.signing == signed_by
        assert [each.manifest[key] for key in ("sender_brin", "sender_location", "sender_card")] == between[
            :3
        ]
        assert each.manifest["receiver_card"] in ("", between[5])
        told = (each.manifest["package"], each.manifest["dossier"], each.manifest["version"])
        assert told == (identifier, dossier, version)
        found.append(each)
    return found


def secured_pdf(path: Path, words: str) -> dict[str, bytes]:
    """The files that are enclosed in a PDF of which these are the words."""
    typed = "".join(word[:4] for word in words.split())
    with pikepdf.open(path, password=typed) as pdf:
        assert pdf.encryption.R == 6
        return {name: pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments}


def documents(xml: bytes) -> dict[str, bytes]:
    """The attachments in a dossier by the name in their ZIP: Base64 of a ZIP with one document."""
    from lxml import etree

    found = {}
    for node in etree.fromstring(xml).iter("{*}bestandsinhoud"):
        with zipfile.ZipFile(io.BytesIO(base64.b64decode(node.text or ""))) as archive:
            (name,) = archive.namelist()
            found[name] = archive.read(name)
    return found
