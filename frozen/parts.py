"""What the frozen program is made of: each file that was collected is brought home to whoever made it."""

from __future__ import annotations

import json
import platform
import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

from license_expression import get_spdx_licensing
from packaging.utils import canonicalize_name

from frozen import PROGRAM, PROJECT
from frozen.contents import Entry, needed_distributions

TEXTS = Path(__file__).with_name("licences")
TOLD: dict[str, Any] = tomllib.loads(Path(__file__).with_name("parts.toml").read_text(encoding="utf-8"))
_BUILDERS = ("pyinstaller", "pyinstaller-hooks-contrib")
"""They put the file that starts the program in it, and what prepares some libraries."""
_LICENCE = re.compile(
    r"(?i)(^|/)(licen[cs]es?|copying|notice|authors|third[_-]party)[^/]*$|\.dist-info/licenses/"
)
_SYMBOLS = get_spdx_licensing()


@dataclass(frozen=True, slots=True)
class Part:
    """Something that another maker made.

    `licence` is an SPDX expression, `texts` are the files with the terms; one of both there is. `within` names the part
    that carries this one inside it.
    """

    name: str
    version: str
    licence: str
    purl: str
    within: str = ""
    texts: tuple[Path, ...] = field(default=(), compare=False)

    @property
    def folder(self) -> str:
        """Where its texts lie."""
        return re.sub(r"[^A-Za-z0-9.+_-]+", "-", f"{self.name}-{self.version}")


def parts(collected: Iterable[Entry], pure: Iterable[Entry]) -> list[Part]:
    """The parts of the program, by name. What belongs to nobody known is a part without a licence."""
    entries = [*collected, *pure]
    owners = _owners()
    distributions = set(_BUILDERS)
    files: list[Path] = []
    python_too = False
    for target, source, kind in entries:
        place = Path(source).resolve()
        if kind == "SYMLINK" or target == "base_library.zip":
            continue
        if owner := owners.get(place):
            distributions.add(owner)
        elif place.is_relative_to(Path(sys.base_prefix).resolve()) and sys.base_prefix != "/usr":
            python_too = True
        elif not place.is_relative_to(PROJECT) or ".venv" in place.parts:
            files.append(place)
    targets = [target.replace("\\", "/") for target, _, _ in entries]
    found = [_python()] if python_too or sys.base_prefix == "/usr" else []
    for name in sorted(distributions - {PROGRAM}):
        made = distribution(name)
        found.append(_distributed(name, made))
        found += [*_listed_by_maker(name, made, targets), *_within(name)]
    found += _of_system(files)
    return sorted(set(found), key=lambda part: (part.name.lower(), part.version, part.within))


def without_terms(found: Iterable[Part]) -> list[str]:
    """The parts of which nobody could tell under which terms they may be passed on."""
    return [part.name for part in found if not part.licence and not part.texts]


def expression(words: str) -> str:
    """The words as an SPDX expression, empty if they are none."""
    try:
        return str(_SYMBOLS.parse(words, validate=True)) if words else ""
    except Exception:  # noqa: BLE001 - the library raises what its parser raises
        return ""


def _owners() -> dict[Path, str]:
    found: dict[Path, str] = {}
    for name in needed_distributions() | set(_BUILDERS):
        made = distribution(name)
        found |= {Path(str(made.locate_file(file))).resolve(): name for file in made.files or ()}
    return found


def _distributed(name: str, made: Distribution) -> Part:
    told = made.metadata.json
    said = str(told.get("license_expression") or told.get("license") or "")
    texts = [
        Path(str(made.locate_file(file)))
        for file in made.files or ()
        if ".dist-info/" in str(file) and _LICENCE.search(str(file)) and "/sboms/" not in str(file)
    ]
    texts += [TEXTS / text for text in TOLD["texts"].get(name, ())]
    return Part(
        name=name,
        version=made.version,
        licence=expression(TOLD["expressions"].get(name, said)),
        purl=f"pkg:pypi/{name}@{made.version}",
        texts=tuple(sorted(text for text in texts if text.is_file())),
    )


def _listed_by_maker(name: str, made: Distribution, targets: list[str]) -> list[Part]:
    """What the distribution's own parts lists (PEP 770) say that is in it, as far as that came along."""
    only_with: Mapping[str, str] = TOLD["only_with"].get(name, {})
    found = []
    for file in made.files or ():
        if ".dist-info/sboms/" not in str(file):
            continue
        listed = json.loads(Path(str(made.locate_file(file))).read_text(encoding="utf-8"))
        for each in listed.get("components", ()):
            here = only_with.get(each["name"], "")
            if canonicalize_name(each["name"]) == name or not any(
                target.startswith(here) for target in targets
            ):
                continue
            said = " AND ".join(f"({words})" for words in _words(each))
            purl = str(each.get("purl", "")).split("?")[0]
            found.append(
                Part(each["name"], str(each.get("version") or ""), expression(said) or said, purl, name)
            )
    return [
        part if part.licence else Part(part.name, part.version, _same_as(part), part.purl, name)
        for part in found
    ]


def _words(listed: Mapping[str, Any]) -> list[str]:
    said = listed.get("licenses") or ()
    return [each.get("expression") or each["license"].get("id") or each["license"]["name"] for each in said]


def _same_as(part: Part) -> str:
    """Of a library in a wheel whose parts list leaves its licence out."""
    known = {"openssl": "Apache-2.0", "libjpeg-turbo": "IJG AND BSD-3-Clause", "libXau": "MIT"}
    return known.get(part.name, "")


def _within(name: str) -> list[Part]:
    found = []
    for each in TOLD["within"]:
        if each["distribution"] == name:
            version = VERSIONS[each["version"]]() if "version" in each else ""
            purl = f"{each['purl']}@{version}" if "purl" in each else ""
            found.append(Part(each["name"], version, expression(each["licence"]), purl, name))
    return found


def _python() -> Part:
    version = platform.python_version()
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    outside = Path(sys.base_prefix) / "LICENSE.txt"  # where Windows has it
    return Part(
        name="Python",
        version=version,
        licence="Python-2.0",
        purl=f"pkg:generic/python@{version}",
        texts=tuple(path for path in (text, outside) if path.is_file()),
    )


def _of_system(files: Iterable[Path]) -> list[Part]:
    """Libraries of the machine that built it: on Linux each with the package that brought it."""
    found: dict[str, Part] = {}
    for file in files:
        package = _package(file)
        if not package:
            found[file.name] = Part(file.name, "", "", "")
            continue
        version = _told("dpkg-query", "--show", "--showformat=${Version}", package)
        name = package.split(":")[0]
        text = Path("/usr/share/doc") / name / "copyright"
        purl = f"pkg:deb/debian/{name}@{version}"
        found[name] = Part(name, version, "", purl, texts=(text,) if text.is_file() else ())
    return list(found.values())


@cache
def _package(file: Path) -> str:
    """The Debian package of a file; before the two were one, /usr/lib was also called /lib."""
    for place in (str(file), str(file).removeprefix("/usr")):
        if found := _told("dpkg-query", "--search", place):
            return found.splitlines()[0].rsplit(": ", 1)[0].split(",")[0]
    return ""


def _told(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:
        return ""


def _qt() -> str:
    from PySide6.QtCore import qVersion  # noqa: PLC0415 - a large library

    return str(qVersion())


def _icu() -> str:
    named = (
        re.search(r"libicudata\.so\.(\d+)$", str(file))
        for file in distribution("pyside6-essentials").files or ()
    )
    return next((match[1] for match in named if match), "")


def _sqlcipher(question: str) -> str:
    import sqlcipher3.dbapi2 as database  # noqa: PLC0415 - as above

    memory = database.connect(":memory:")
    try:
        memory.execute(f"""pragma key = "x'{"0" * 64}'" """)
        answer = str(memory.execute(question).fetchone()[0])
    finally:
        memory.close()
    return next(word for word in answer.split() if word[0].isdigit())


def _libxml2() -> str:
    from lxml import etree  # noqa: PLC0415 - as above

    return ".".join(map(str, etree.LIBXML_VERSION))


def _libxslt() -> str:
    from lxml import etree  # noqa: PLC0415 - as above

    return ".".join(map(str, etree.LIBXSLT_VERSION))


def _qpdf() -> str:
    import pikepdf  # noqa: PLC0415 - as above

    return str(pikepdf.__libqpdf_version__)


def _pdfium() -> str:
    from pypdfium2.version import PDFIUM_INFO  # noqa: PLC0415 - as above

    return str(PDFIUM_INFO.tag)


VERSIONS: dict[str, Callable[[], str]] = {
    "qt": _qt,
    "icu": _icu,
    "sqlcipher": lambda: _sqlcipher("pragma cipher_version"),
    "sqlite": lambda: _sqlcipher("select sqlite_version()"),
    "sqlcipher_openssl": lambda: _sqlcipher("pragma cipher_provider_version"),
    "libxml2": _libxml2,
    "libxslt": _libxslt,
    "qpdf": _qpdf,
    "pdfium": _pdfium,
}
"""How a library within a wheel is asked for its release."""
