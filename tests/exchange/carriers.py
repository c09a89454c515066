"""Two made-up schools with keys of fixed bytes, and what the one sends to the other: for the tests of each form."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.carriers import CarrierHead, CarrierPackage
from oso_desktop.exchange.carrier_seal import sign_carrier, unsigned_seal
from oso_desktop.exchange.package import Manifest, Signer, write_package
from oso_desktop.exchange.sealed_package import seal_package
from oso_desktop.store.carrier import write_carrier
from oso_desktop.vault.school_keys import SchoolKeys

XML = b"<dossier>een verzonnen leerling</dossier>"


def card_of(keys: SchoolKeys, brin: str, name: str, **changes: Any) -> SchoolCard:
    """A card signed by its own keys."""
    card = SchoolCard(
        brin=brin,
        location="00",
        name=name,
        town="Nergenshuizen",
        number=1,
        made_on=date(2026, 3, 26),
        receiving=keys.receiving,
        signing=keys.signing,
    )
    card = replace(card, **changes)
    return replace(card, signature=keys.sign(card.signed_bytes))


KEYS = SchoolKeys(bytes(range(128)))
THEIR_KEYS = SchoolKeys(bytes(range(128, 256)))
SENDER = card_of(KEYS, "99ZZ", "De Bedachte School")
RECEIVER = card_of(THEIR_KEYS, "99YY", "Het Verzonnen College")
SIGNER = Signer(card=SENDER, sign=KEYS.sign)
HEAD = CarrierHead(
    carrier_id="drager-1",
    sender_brin=SENDER.brin,
    sender_location=SENDER.location,
    sender_card=SENDER.fingerprint,
    receiver_brin=RECEIVER.brin,
    receiver_location=RECEIVER.location,
    receiver_card=RECEIVER.fingerprint,
)


def manifest_of(
    xml: bytes = XML, *, package: str = "pakket-1", dossier: str = "dossier-1", **changes: Any
) -> Manifest:
    """What the sender says of a dossier."""
    said = Manifest(
        package=package,
        dossier=dossier,
        version=1,
        made_on="2026-03-26",
        program="OSO Desktop proef",
        sender=SENDER.name,
        sender_brin=SENDER.brin,
        receiver=RECEIVER.name,
        receiver_brin=RECEIVER.brin,
        profile="POVO",
        purpose="Overstap naar het voortgezet onderwijs",
        ground="WPO artikel 42",
        inzage=True,
        inzage_date="2026-03-20",
        agreement="Ja",
        categories=("cat_bijlagedocs",),
        attachments=("plan.txt",),
        sha256=hashlib.sha256(xml).hexdigest(),
        sender_location=SENDER.location,
        sender_card=SENDER.fingerprint,
        receiver_location=RECEIVER.location,
        receiver_card=RECEIVER.fingerprint,
    )
    return replace(said, **changes)


def packaged(xml: bytes = XML, **changes: Any) -> bytes:
    """A package by the sender."""
    return write_package(manifest_of(xml, **changes), xml, SIGNER)


def sealed_packages(dossiers: Iterable[bytes] = (XML,)) -> list[tuple[CarrierPackage, bytes]]:
    """The dossiers as packages that only the receiver opens."""
    made = []
    for number, xml in enumerate(dossiers, start=1):
        outside = CarrierPackage(package_id=f"pakket-{number}", dossier_id=f"dossier-{number}", version=1)
        content = packaged(xml, package=outside.package_id, dossier=outside.dossier_id)
        made.append((outside, seal_package(content, RECEIVER, HEAD, outside)))
    return made


def carrier_at(path: Path, packages: Iterable[tuple[CarrierPackage, bytes]] | None = None) -> Path:
    """A whole carrier, signed by the sender."""
    write_carrier(
        path, HEAD, sealed_packages() if packages is None else packages, unsigned_seal(SENDER.signing)
    )
    sign_carrier(path, KEYS.sign)
    return path
