"""Checking one dossier: structure and rules, next to bare reading and next to the official check run by Saxon."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from lxml import etree

from benchmarks.dossiers import large_dossier
from benchmarks.measure import Contender, Figure, Sizes, take_turns, timed
from oso_desktop.exchange.oso_check import check_file
from oso_desktop.exchange.oso_schema import oso_schema

NAME = "check"

_COMMON = Path("common", "ValideerOSOgegevensset.xsl")
_OWN = {
    b"swv-dossier": Path("PaO", "ValideerSwvPaO-profielen.xsl"),
    b"": Path("OV", "ValideerOverstapprofielen.xsl"),
}
"""The official stylesheets by `overdrachtsoort`; each includes the common one."""
_REPEATS = 20
"""Checks per round: one takes too short to be told from noise."""


def measured(sizes: Sizes) -> Figure:
    """Each round checks the same dossier some times with each contender; bytes in, findings out."""
    data = sizes.dossier.read_bytes() if sizes.dossier else large_dossier()
    with _official_check(sizes.stylesheets, data) as (peer, peer_is):
        contenders = [_repeated(lambda: check_file(data)), _repeated(lambda: _floor(data))]
        contenders += [peer] if peer else []
        for contender in contenders:
            contender(0)
        ours, floor, *rest = take_turns(sizes.rounds * 4, *contenders)
    return Figure(
        name=NAME,
        what=f"{_REPEATS} times one dossier of {len(data) / 1000:.0f} kB, structure and rules",
        floor_is="bare lxml parse and libxml2's validation against a schema that is ready",
        peer_is=peer_is,
        unit="ms",
        ours=ours,
        floor=floor,
        peer=rest[0] if rest else None,
    )


def _repeated(check: Callable[[], object]) -> Contender:
    return timed(lambda _: [check() for _ in range(_REPEATS)])


def _floor(data: bytes) -> bool:
    root = etree.fromstring(data, etree.XMLParser(huge_tree=True, resolve_entities=False))
    return oso_schema().validate(root)


@contextmanager
def _official_check(folder: Path | None, data: bytes) -> Iterator[tuple[Contender | None, str]]:
    """The official rules as Saxon runs them, compiled beforehand; nothing, with the reason, where that cannot be."""
    if folder is None:
        yield None, "skipped: name the folder of the official stylesheets with --stylesheets"
        return
    try:
        from saxonche import PySaxonProcessor  # noqa: PLC0415 - not there on every system
    except ImportError:
        yield None, "skipped: saxonche is not installed; there is none for this system"
        return
    text = data.decode("utf-8-sig")
    with PySaxonProcessor(license=False) as saxon:
        checks = [
            saxon.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(path))
            for path in _stylesheets(folder, data)
        ]

        def run() -> list[str]:
            document = saxon.parse_xml(xml_text=text)
            return [check.transform_to_string(xdm_node=document) for check in checks]

        if not all(run()):
            raise AssertionError("the official check says nothing at all")
        yield (
            _repeated(run),
            "the official stylesheets in SaxonC-HE, compiled beforehand, rules without structure",
        )


def _stylesheets(folder: Path, data: bytes) -> list[Path]:
    """What makes up one official check of this dossier."""
    kind = b"swv-dossier" if re.search(rb"<(\w+:)?overdrachtsoort>swv-dossier<", data) else b""
    own = folder / _OWN[kind]
    included = _COMMON.name in own.read_text(encoding="utf-8")
    return [own] if included else [folder / _COMMON, own]
