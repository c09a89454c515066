"""Checks a dossier file as the official validation does: first its structure, then the rules of the standard.

Attachments are not looked into here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

from oso_desktop.exchange.hardened import SIZE_LIMIT
from oso_desktop.exchange.oso_problems import StructureProblem, structure_problems
from oso_desktop.exchange.oso_xml import dossier_root, out_of_reach
from oso_desktop.gegevensset.findings import Finding, Level
from oso_desktop.gegevensset.standards import standard_of

OUT_OF_REACH: Final = "BL.bereik"
"""Our own key for what the schema accepts and we cannot keep: see `oso_xml.out_of_reach`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierCheck:
    """What was found in a dossier file.

    `profile` is the code of the transfer as far as the file tells, such as `POVO` or `BB`; empty if it does not.
    """

    profile: str
    structure: tuple[StructureProblem, ...]
    findings: tuple[Finding, ...]


def check_file(data: bytes, *, limit: int = SIZE_LIMIT) -> DossierCheck:
    """What is wrong with a dossier file, structure and rules; the rules also speak where the structure is broken.

    Raises `NotReadable` where the file is no dossier of this version at all. `limit` in bytes.
    """
    return check_root(dossier_root(data, limit))


def check_root(root: etree._Element) -> DossierCheck:
    """What is wrong with the dossier `root`, as `check_file` says it; `dossier_root` gave it."""
    standard = standard_of(etree.QName(root).namespace)
    if standard is None:
        msg = "a root that is no dossier of a known version"
        raise ValueError(msg)
    profile, findings = standard.check(root)
    structure = structure_problems(root)
    beyond = [] if structure else out_of_reach(root)
    return DossierCheck(
        profile="" if profile is None else profile.value,
        structure=tuple(structure),
        findings=(*findings, *map(_stricter, beyond)),
    )


def _stricter(problem: StructureProblem) -> Finding:
    return Finding(
        key=OUT_OF_REACH,
        location=problem.location,
        level=Level.ERROR,
        text=problem.text,
        label_path=problem.label_path,
        stricter=True,
    )
