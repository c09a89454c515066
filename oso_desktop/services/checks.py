"""Checking a dossier file without storing anything of it."""

from __future__ import annotations

from dataclasses import dataclass

from oso_desktop.exchange import oso_xml, packing
from oso_desktop.gegevensset.tree import documents


@dataclass(frozen=True, slots=True, kw_only=True)
class StructureFinding:
    """A place at which a file is not as the standard says, and what to do about it, in Dutch."""

    location: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What was found in one dossier; `profile` is the kind of transfer it says it is, empty if it cannot be told."""

    profile: str
    structure: tuple[StructureFinding, ...]
    notices: tuple[str, ...]


def check_dossier(data: bytes) -> CheckReport:
    """Everything wrong with the structure of one dossier file, its packed attachments included.

    Raises OsoError when it is no dossier of a known version at all. An attachment whose ZIP is cut off is a notice,
    since such files are about and travel on unchanged; one that is no ZIP, or a danger, is a finding.
    """
    problems = oso_xml.check_structure(data)
    if problems:
        found = tuple(StructureFinding(location=problem.location, text=problem.text) for problem in problems)
        return CheckReport(profile="", structure=found, notices=())
    read = oso_xml.read_dossier(data)
    structure: list[StructureFinding] = []
    notices = [notice.text for notice in read.notices]
    for place in documents(read.dossier.huidigeschool.leerling):
        where = f"{place.location}/bestandsinhoud[1]"
        try:
            packing.unpack(place.document.bestandsinhoud)
        except (packing.NotPacked, packing.Dangerous) as problem:
            structure.append(StructureFinding(location=where, text=f"{problem.text} {problem.next_step}"))
        except packing.NotUnpackable as problem:
            notices.append(f"{where}: {problem.text}")
    metadata = read.dossier.metadata
    return CheckReport(
        profile=metadata.overstap or read.dossier.overdrachtsoort,
        structure=tuple(structure),
        notices=tuple(notices),
    )
