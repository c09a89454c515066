"""The parts list of the frozen program, as CycloneDX, and the folder with the terms of every part."""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from frozen import PROGRAM, PROJECT
from frozen.parts import Part
from frozen.version_resource import project

SBOM = "sbom.cdx.json"
TERMS = "licenties"
READ_ME = "LEESMIJ.txt"

_INTRODUCTION = """\
Licenties van OSO Desktop {version}

OSO Desktop valt onder de {licence} (LICENSE). Het programma gebruikt de onderdelen hieronder, van andere makers. Van
elk onderdeel dat zijn voorwaarden als tekst meegeeft, staan die in een map hiernaast. Dezelfde lijst voor
programma's, die zoeken naar onderdelen met een bekend lek: {sbom}.

Qt, PySide6, shiboken6 en python-bidi vallen onder de LGPL, versie 3, en python-stdnum onder de LGPL, versie 2.1 of
nieuwer. U mag ze vervangen door uw eigen versie, en daarvoor uitzoeken hoe het programma ze gebruikt. Daarom is dit
programma een map en niet een enkel bestand: ze staan als losse bibliotheken en leesbare Python-bestanden in
_internal, in PySide6, shiboken6, bidi en stdnum. Zet een versie die ermee samengaat op dezelfde plek. De broncode van
Qt en PySide6 staat bij The Qt Company (download.qt.io), die van de andere op pypi.org, in de versies hieronder.

Onderdeel en versie: licentie (SPDX); in welk ander onderdeel het zit

"""


def write(found: Sequence[Part], folder: Path, hour: int) -> None:
    """Puts the parts list and the terms beside the program."""
    (folder / SBOM).write_text(parts_list(found, hour), encoding="utf-8", newline="\n")
    terms = folder / TERMS
    shutil.rmtree(terms, ignore_errors=True)
    terms.mkdir()
    shutil.copyfile(PROJECT / "LICENSE", terms / "LICENSE")
    for part in found:
        for number, text in enumerate(part.texts):
            place = terms / part.folder
            place.mkdir(exist_ok=True)
            name = f"{number + 1}-{text.name}" if _shared(text, part) else text.name
            shutil.copyfile(text, place / name)
    (terms / READ_ME).write_text(read_me(found), encoding="utf-8", newline="\n")


def _shared(text: Path, part: Part) -> bool:
    return sum(other.name.lower() == text.name.lower() for other in part.texts) > 1


def read_me(found: Sequence[Part]) -> str:
    """What stands in the folder with the terms, for people."""
    about = project()
    lines = [_INTRODUCTION.format(version=about["version"], licence=about["license"], sbom=SBOM)]
    for part in found:
        terms = part.licence or f"zie {part.folder}"
        within = f"; in {part.within}" if part.within else ""
        lines.append(f"- {part.name} {part.version or '(versie niet bekend)'}: {terms}{within}")
    return "\n".join(lines) + "\n"


def parts_list(found: Sequence[Part], hour: int) -> str:
    """CycloneDX 1.6; the same parts at the same hour give the same text."""
    about = project()
    licences = LicenseFactory()
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_URL, repr((about["version"], hour, list(found)))))
    bom.metadata.timestamp = datetime.fromtimestamp(hour, UTC)
    bom.metadata.component = program = Component(
        name=PROGRAM,
        version=about["version"],
        type=ComponentType.APPLICATION,
        bom_ref=PROGRAM,
        description=about["description"],
        licenses=[licences.make_from_string(about["license"])],
    )
    made = {part: _component(part, licences) for part in found}
    whole = {part.name: component for part, component in made.items() if not part.within}
    bom.components = list(made.values())
    bom.register_dependency(program, whole.values())
    for name, component in whole.items():
        bom.register_dependency(component, [each for part, each in made.items() if part.within == name])
    text = JsonV1Dot6(bom).output_as_string()
    listed: dict[str, Any] = json.loads(text)
    return json.dumps(listed, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _component(part: Part, licences: LicenseFactory) -> Component:
    terms = (
        licences.make_from_string(part.licence)
        if part.licence
        else DisjunctiveLicense(name=f"{TERMS}/{part.folder}")
    )
    return Component(
        name=part.name,
        version=part.version or None,
        type=ComponentType.LIBRARY,
        bom_ref=f"{part.within}/{part.name}@{part.version}".lstrip("/"),
        purl=PackageURL.from_string(part.purl) if part.purl else None,
        licenses=[terms],
    )
