"""Making dossiers final and exporting them as sealed packages."""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from benchmarks.measure import Contender, Figure, Sizes, take_turns, timed
from benchmarks.schools import SCAN_BYTES, School, frozen_xml, school
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.services.handover import export_package, freeze

NAME = "export"


def measured(sizes: Sizes) -> Figure:
    """Each round takes dossiers that were not final yet; the floor then writes the very same bytes."""
    turns = min(sizes.rounds, 3)  # each takes long
    total = sizes.exports * (turns + 1)
    with school(pupils=total, dossiers=total, documents=True) as made:
        rounds = [made.dossiers[start : start + sizes.exports] for start in range(0, total, sizes.exports)]
        first, *rest = rounds
        contents = [_exported(made, dossier) for dossier in first]
        target = made.folder / "floor"
        target.mkdir()
        ours, floor = take_turns(turns, _ours(made, rest), _floor(contents, target))
    return Figure(
        name=NAME,
        what=f"{sizes.exports} dossiers made final and exported, "
        f"{sum(map(len, contents)) / len(contents) / 1000:.0f} kB of OSO XML each "
        f"(2 attachments, one a scan of {SCAN_BYTES // 1000} kB)",
        floor_is="AES-256-GCM over the same bytes and one file written and synced per dossier",
        ours=ours,
        floor=floor,
    )


def _exported(made: School, dossier: DossierId) -> bytes:
    version = freeze(made.workspace, dossier)
    export_package(made.workspace, dossier, version.id)
    return frozen_xml(made.workspace, version.id)


def _ours(made: School, rounds: list[tuple[DossierId, ...]]) -> Contender:
    def run(number: int) -> None:
        for dossier in rounds[number]:
            version = freeze(made.workspace, dossier)
            export_package(made.workspace, dossier, version.id)

    return timed(run)


def _floor(contents: list[bytes], folder: Path) -> Contender:
    key = AESGCM(AESGCM.generate_key(256))

    def run(number: int) -> None:
        for index, content in enumerate(contents):
            nonce = os.urandom(12)
            with (folder / f"{number}-{index}").open("wb") as file:
                file.write(nonce + key.encrypt(nonce, content, None))
                file.flush()
                os.fsync(file.fileno())

    return timed(run)
