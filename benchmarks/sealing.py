"""A class sealed for another school: from the packages in memory to one signed file on the disk for certain."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from benchmarks.measure import Contender, Figure, Other, Samples, Sizes, take_turns, timed
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.carriers import CarrierHead, CarrierPackage
from oso_desktop.exchange.carrier_seal import sign_carrier, unsigned_seal
from oso_desktop.exchange.package import Manifest, Signer, write_package
from oso_desktop.exchange.sealed_package import sealed_ahead
from oso_desktop.store.carrier import write_carrier
from oso_desktop.vault.school_keys import SchoolKeys, new_school_keys

NAME = "seal"
_PUPILS = 25
_SEVEN_ZIP = ("7zz", "7z", "7za")
_SECRET = "acht-woorden-van-een-blad"


def measured(sizes: Sizes) -> Figure:
    """Each round seals the same dossiers, of which nearly all is attachments: scans, which pack no smaller."""
    dossiers = _dossiers(sizes.sealed * 2**20)
    with TemporaryDirectory(prefix="oso-seal-") as scratch, _home() as home:
        folder = Path(scratch)
        files = _written(dossiers, folder / "in")
        whole = folder / "alles"
        whole.write_bytes(b"".join(dossiers))
        asked = sizes.slow_peers > 0
        seven = next(filter(None, map(shutil.which, _SEVEN_ZIP)), None) if asked else None
        gpg = shutil.which("gpg") if asked else None
        ours, floor, made, single = take_turns(
            sizes.rounds * 3,
            _ours(dossiers, folder),
            _floor(dossiers, folder),
            _ours(dossiers, folder, making=True),
            _ours([b"".join(dossiers)], folder),
        )
        packed, stored, usual, plain = take_turns(
            max(min(sizes.rounds, sizes.slow_peers), 1),  # each takes up to a minute and a half
            *(
                _run(_seven_zip(seven, files, settings) if seven else None, folder / "uit.7z")
                for settings in ((), ("-mx=0",))
            ),
            *(
                _run(_gpg(gpg, home, whole, settings) if gpg else None, folder / "uit.gpg")
                for settings in ((), ("--compress-algo", "none"))
            ),
        )
    return Figure(
        name=NAME,
        what=f"{len(dossiers)} dossiers of together {sizes.sealed} MiB sealed to a card, on one signed carrier",
        floor_is="AES-256-GCM over the same bytes and one file written and synced",
        peer_is="7-Zip with AES-256, as it comes"
        if seven
        else "skipped: there is no 7-Zip here, or no time for it",
        ours=ours,
        floor=floor,
        peer=packed if seven else None,
        others={
            "made": Other(
                "ours, with the packages made on the way, as when they are not in the store yet", made
            ),
            "single": Other("ours, with everything in one dossier: nothing to do beside the disk", single),
            "7z -mx0": _other("7-Zip with AES-256 that packs nothing", seven, stored),
            "gpg": _other("GnuPG with a passphrase, as it comes", gpg, usual),
            "gpg -z0": _other("GnuPG with a passphrase that packs nothing", gpg, plain),
        },
    )


def _other(what: str, tool: str | None, samples: Samples) -> Other:
    return Other(what, samples) if tool else Other(f"skipped: not here ({what})", None)


def _dossiers(size: int) -> list[bytes]:
    raw = size // _PUPILS * 3 // 4
    return [
        b"<dossier><bestandsinhoud>" + base64.b64encode(os.urandom(raw)) + b"</bestandsinhoud></dossier>"
        for _ in range(_PUPILS)
    ]


def _written(dossiers: Sequence[bytes], folder: Path) -> list[Path]:
    folder.mkdir()
    files = [folder / f"{number}.xml" for number in range(len(dossiers))]
    for file, xml in zip(files, dossiers, strict=True):
        file.write_bytes(xml)
    return files


class _Schools:
    """A sender and a receiver."""

    def __init__(self) -> None:
        self.keys = new_school_keys()
        self.sender = _card(self.keys, "99ZZ")
        self.receiver = _card(new_school_keys(), "99YY")
        self.signer = Signer(card=self.sender, sign=self.keys.sign)
        self.head = CarrierHead(
            carrier_id="drager",
            sender_brin=self.sender.brin,
            sender_location=self.sender.location,
            sender_card=self.sender.fingerprint,
            receiver_brin=self.receiver.brin,
            receiver_location=self.receiver.location,
            receiver_card=self.receiver.fingerprint,
        )

    def manifest(self, package: CarrierPackage, sha256: str) -> Manifest:
        return Manifest(
            package=package.package_id,
            dossier=package.dossier_id,
            version=package.version,
            made_on="2026-03-26",
            program="OSO Desktop",
            sender=self.sender.name,
            sender_brin=self.sender.brin,
            receiver=self.receiver.name,
            receiver_brin=self.receiver.brin,
            profile="POVO",
            purpose="Overstap",
            ground="WPO artikel 42",
            inzage=True,
            inzage_date="2026-03-20",
            agreement="Ja",
            categories=(),
            attachments=("scan.pdf",),
            sha256=sha256,
            sender_location=self.sender.location,
            sender_card=self.sender.fingerprint,
            receiver_location=self.receiver.location,
            receiver_card=self.receiver.fingerprint,
        )


def _card(keys: SchoolKeys, brin: str) -> SchoolCard:
    card = SchoolCard(
        brin=brin,
        location="00",
        name=f"Een verzonnen school {brin}",
        town="Nergenshuizen",
        number=1,
        made_on=date(2026, 3, 26),
        receiving=keys.receiving,
        signing=keys.signing,
    )
    return replace(card, signature=keys.sign(card.signed_bytes))


def _ours(dossiers: Sequence[bytes], folder: Path, *, making: bool = False) -> Contender:
    schools, target = _Schools(), folder / "klas.oso-drager"

    def package(number: int, xml: bytes) -> tuple[CarrierPackage, Callable[[], bytes]]:
        about = CarrierPackage(package_id=f"pakket-{number}", dossier_id=f"dossier-{number}", version=1)
        # A final version has its hash on record from when it was made.
        manifest = schools.manifest(about, hashlib.sha256(xml).hexdigest())
        make = partial(write_package, manifest, xml, schools.signer)
        return about, make if making else partial(bytes, make())

    packages = [package(number, xml) for number, xml in enumerate(dossiers)]

    def run(_: int) -> None:
        sealed = sealed_ahead(packages, schools.receiver, schools.head)
        write_carrier(target, schools.head, sealed, unsigned_seal(schools.sender.signing))
        sign_carrier(target, schools.keys.sign)

    return _anew(target, run)


def _floor(dossiers: Sequence[bytes], folder: Path) -> Contender:
    key, target = AESGCM(AESGCM.generate_key(256)), folder / "floor"

    def run(_: int) -> None:
        with target.open("wb") as file:
            for xml in dossiers:
                nonce = os.urandom(12)
                file.write(nonce)
                file.write(key.encrypt(nonce, xml, None))
            os.fsync(file.fileno())

    return _anew(target, run)


def _anew(target: Path, work: Callable[[int], object]) -> Contender:
    """The file of the round before is removed outside the time that counts."""

    def run(number: int) -> float:
        target.unlink(missing_ok=True)
        return timed(work)(number)

    return run


Command = Callable[[Path], Sequence[str | Path]]
"""The words that start a program which makes the file."""


def _seven_zip(tool: str, files: Sequence[Path], settings: Sequence[str]) -> Command:
    return lambda target: (tool, "a", "-t7z", f"-p{_SECRET}", "-mhe=on", *settings, target, *files)


def _gpg(tool: str, home: Path, file: Path, settings: Sequence[str]) -> Command:
    start = (tool, "--homedir", home, "--batch", "--yes", "--quiet", "--pinentry-mode", "loopback")
    how = ("--passphrase", _SECRET, "--symmetric", "--cipher-algo", "AES256")
    return lambda target: (*start, *how, *settings, "--output", target, file)


@contextmanager
def _home() -> Iterator[Path]:
    """A folder for GnuPG, with a name short enough for its socket; what it started is ended."""
    with TemporaryDirectory(prefix="gpg-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)
        if tool := shutil.which("gpgconf"):
            subprocess.run((tool, "--homedir", folder, "--kill", "all"), check=False, capture_output=True)


def _run(command: Command | None, target: Path) -> Contender:
    """Another program, from files to a file; that file is then synced too."""
    if command is None:
        return lambda _: 0.0

    def run(_: int) -> None:
        subprocess.run(command(target), check=True, capture_output=True)
        with target.open("r+b") as file:
            os.fsync(file.fileno())

    return _anew(target, run)
