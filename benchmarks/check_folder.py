"""Checking a folder full of dossiers on all cores, next to one core and to the least that the cores must do."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from benchmarks.dossiers import large_dossier
from benchmarks.measure import Figure, Sizes, take_turns, timed
from oso_desktop.exchange.oso_schema import oso_schema
from oso_desktop.services.check_many import check_files, dossier_files

NAME = "folder"


def measured(sizes: Sizes) -> Figure:
    """Each round checks every file anew, the start of the worker processes included."""
    data = sizes.dossier.read_bytes() if sizes.dossier else large_dossier()
    cores = os.cpu_count() or 1
    with TemporaryDirectory(prefix="oso-benchmark-") as name:
        for number in range(sizes.folder):
            Path(name, f"{number:05}.xml").write_bytes(data)
        files = dossier_files([Path(name)])
        paths = [str(file) for file in files]
        ours, floor, peer = take_turns(
            min(sizes.rounds, 3),
            timed(lambda _: [answer.report for answer in check_files(files)]),
            timed(lambda _: _on_all_cores(paths, cores)),
            timed(lambda _: [answer.report for answer in check_files(files, workers=1)]),
        )
    return Figure(
        name=NAME,
        what=f"{len(files)} files of {len(data) / 1000:.0f} kB checked on {cores} cores, attachments and all",
        floor_is="the same cores, also started anew, that read, parse and validate a part of the files each",
        peer_is="our check on one core",
        ours=ours,
        floor=floor,
        peer=peer,
    )


def _on_all_cores(paths: Sequence[str], cores: int) -> int:
    with ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool:
        return sum(pool.map(_valid, [paths[start::cores] for start in range(cores)]))


def _valid(paths: Sequence[str]) -> int:
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    return sum(oso_schema().validate(etree.fromstring(Path(path).read_bytes(), parser)) for path in paths)
