"""`python -m tests.vectors.make`: makes the test vectors of a set that is not there yet.

A set that is there is never made again: other programs, and later versions of this one, are held against it. The keys
beside it are of two made-up schools only.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

from oso_desktop.assets import word_list
from oso_desktop.dossier.cards import SchoolCard, framed
from oso_desktop.dossier.carriers import CarrierHead, CarrierPackage, package_info
from oso_desktop.exchange.card_file import write_card
from oso_desktop.exchange.carrier_seal import sign_carrier, unsigned_seal
from oso_desktop.exchange.package import Manifest, Signer, write_package
from oso_desktop.exchange.plain_zip import plain_zip
from oso_desktop.exchange.sealed_package import seal_package
from oso_desktop.exchange.secured_pdf import EnclosedFile, secured_pdf
from oso_desktop.services import handover
from oso_desktop.services.securing import typed
from oso_desktop.store.carrier import write_carrier
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.passphrase import Passphrase
from oso_desktop.vault.school_keys import SchoolKeys
from tests.exchange import documents
from tests.lasting import lasting_places
from tests.services import school

VECTORS = Path(__file__).parent
NEWEST = "1"
MANIFEST = VECTORS / "manifest.json"
PDF_WORDS = tuple(word_list()[at] for at in range(7, 1024, 137))
SENDER_KEYS, RECEIVER_KEYS = bytes(range(128)), bytes(range(128, 256))


def cards() -> tuple[SchoolCard, SchoolCard, SchoolCard]:
    """The sender's, the receiver's, and the one that takes the place of the receiver's."""
    sender, receiver = SchoolKeys(SENDER_KEYS), SchoolKeys(RECEIVER_KEYS)
    follower = SchoolKeys(bytes(reversed(range(128))))
    first = _card(receiver, "99YY", "Het Verzonnen College", 1)
    second = _card(follower, "99YY", "Het Verzonnen Collège", 2, first.fingerprint)
    return (
        _card(sender, "99ZZ", "De Bedachte School", 1),
        first,
        replace(second, endorsement=receiver.sign(second.signed_bytes)),
    )


def _card(keys: SchoolKeys, brin: str, name: str, number: int, previous: str = "") -> SchoolCard:
    card = SchoolCard(
        brin=brin,
        location="00",
        name=name,
        town="Nergenshuizen",
        number=number,
        made_on=date(2026, 3, 26),
        receiving=keys.receiving,
        signing=keys.signing,
        previous=previous,
    )
    return replace(card, signature=keys.sign(card.signed_bytes))


def dossier_xml() -> bytes:
    """A dossier as a school made it final, with one attachment."""
    with lasting_places(), tempfile.TemporaryDirectory() as folder:
        workspace = school.create(Path(folder) / "opslag", MemoryKeychain())
        case = school.ready_to_go(workspace, school.pupil())
        version = handover.freeze(workspace, case.dossier_id)
        xml = school.frozen_xml(workspace, version.id)
        workspace.close()
    return xml


def _manifest(xml: bytes, sender: SchoolCard, receiver: SchoolCard, number: int) -> Manifest:
    return Manifest(
        package=f"{number:032x}",
        dossier=f"{number + 16:032x}",
        version=number,
        made_on="2026-03-26",
        program="OSO Desktop 0.1.0",
        sender=sender.name,
        sender_brin=sender.brin,
        sender_location=sender.location,
        sender_card=sender.fingerprint,
        receiver=receiver.name,
        receiver_brin=receiver.brin,
        receiver_location=receiver.location,
        receiver_card=receiver.fingerprint,
        profile="POVO",
        purpose="Overstap van het basisonderwijs naar het voortgezet onderwijs",
        ground="WPO artikel 42",
        inzage=True,
        inzage_date="2026-03-20",
        agreement="Ja",
        categories=("cat_bijlagedocs",),
        attachments=("plan.txt",),
        sha256=hashlib.sha256(xml).hexdigest(),
        changes_since=number - 1,
        changes=("bijlagen",) if number > 1 else (),
    )


def _first_form(manifest: Manifest, xml: bytes) -> bytes:
    """A package as the first version of the program wrote it, before there were cards."""
    later = {
        "sender_location",
        "sender_card",
        "receiver_location",
        "receiver_card",
        "changes_since",
        "changes",
    }
    said = {key: value for key, value in asdict(manifest).items() if key not in later} | {"format": 1}
    text = json.dumps(said, ensure_ascii=False, indent=2, sort_keys=True).encode()
    return plain_zip([("manifest.json", text), ("dossier.xml", xml)], worth_packing=2**20)


def make(folder: Path) -> None:
    """Makes every file of the set."""
    sender, receiver, follower = cards()
    keys = SchoolKeys(SENDER_KEYS)
    xml = dossier_xml()
    second = xml.replace(b"</dossier>", b"\n</dossier>")
    head = CarrierHead(
        carrier_id="c0" * 16,
        sender_brin=sender.brin,
        sender_location=sender.location,
        sender_card=sender.fingerprint,
        receiver_brin=receiver.brin,
        receiver_location=receiver.location,
        receiver_card=receiver.fingerprint,
    )
    packages: list[tuple[CarrierPackage, bytes]] = []
    for number, content in enumerate((xml, second), start=1):
        manifest = _manifest(content, sender, receiver, number)
        packed = write_package(manifest, content, Signer(card=sender, sign=keys.sign))
        outside = CarrierPackage(
            package_id=manifest.package, dossier_id=manifest.dossier, version=manifest.version
        )
        packages.append((outside, seal_package(packed, receiver, head, outside)))
        if number == 1:
            (folder / "pakket.zip").write_bytes(packed)
            (folder / "pakket-vorm-1.zip").write_bytes(_first_form(manifest, content))
            (folder / "pakket.verzegeld").write_bytes(packages[0][1])
    for name, card in (("afzender", sender), ("ontvanger", receiver), ("ontvanger-vernieuwd", follower)):
        (folder / f"{name}.oso-kaart").write_bytes(write_card(card))
    (folder / "dossier.xml").write_bytes(xml)
    carrier = folder / "klas.oso-drager"
    write_carrier(carrier, head, packages, unsigned_seal(sender.signing))
    sign_carrier(carrier, keys.sign)
    enclosed = [EnclosedFile("plan.txt", b"Een verzonnen plan."), EnclosedFile("a/b: c.txt", b"x")]
    pages = documents.pdf("Een verzonnen dossier")
    (folder / "beveiligd.pdf").write_bytes(secured_pdf(pages, xml, enclosed, typed(Passphrase(PDF_WORDS))))
    facts = {
        "private": {"sender": SENDER_KEYS.hex(), "receiver": RECEIVER_KEYS.hex()},
        "fingerprints": [card.fingerprint for card in (sender, receiver, follower)],
        "phone_words": [" ".join(card.phone_words) for card in (sender, receiver, follower)],
        "pdf_words": " ".join(PDF_WORDS),
        "dossier_sha256": [hashlib.sha256(content).hexdigest() for content in (xml, second)],
        "info": [package_info(head, outside).hex() for outside, _ in packages],
        "framed": framed("a", b"\x00\xff", "é").hex(),
    }
    (folder / "feiten.json").write_text(json.dumps(facts, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def main(say: Callable[[str], object] = sys.stderr.write) -> int:
    """Makes what is missing; gives 1 if the newest set is there already."""
    target = VECTORS / NEWEST
    if target.exists():
        say(f"set {NEWEST} is there already\n")
        return 1
    target.mkdir()
    make(target)
    listed = json.loads(MANIFEST.read_text(encoding="utf-8")) if MANIFEST.exists() else {}
    for path in sorted(target.iterdir()):
        listed[f"{NEWEST}/{path.name}"] = hashlib.sha256(path.read_bytes()).hexdigest()
    MANIFEST.write_text(json.dumps(listed, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
