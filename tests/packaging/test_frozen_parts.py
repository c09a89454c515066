"""Of everything in the frozen program is known who made it, which release it is and under which terms it goes along."""

from __future__ import annotations

import json
import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from lxml import etree

from frozen import parts, sbom
from frozen.contents import Entry, needed_distributions
from frozen.parts import Part

HOUR = 1_700_000_000
LXML = str(etree.__file__)
SQLCIPHER = next(
    str(file.locate()) for file in distribution("sqlcipher3").files or () if file.suffix in {".so", ".pyd"}
)


def entries(*sources: str | Path) -> list[Entry]:
    return [(Path(source).name, str(source), "BINARY") for source in sources]


def test_every_distribution_that_the_program_needs_has_terms() -> None:
    """Also those that are in the folder only on another system."""
    found = [parts._distributed(name, distribution(name)) for name in needed_distributions()]

    assert parts.without_terms(found) == []
    assert [part.name for part in found if not part.licence] == []


def test_what_is_under_the_lgpl_brings_its_text() -> None:
    found = [parts._distributed(name, distribution(name)) for name in needed_distributions()]

    lesser = {part.name: part.texts for part in found if "LGPL" in part.licence}
    assert {"pyside6-essentials", "shiboken6", "python-bidi", "python-stdnum"} <= lesser.keys()
    for name, texts in lesser.items():
        assert any("LESSER GENERAL PUBLIC LICENSE" in text.read_text(encoding="utf-8") for text in texts), (
            name
        )


def test_a_file_is_brought_home_to_its_maker_with_what_is_within_it() -> None:
    found = parts.parts(entries(LXML, SQLCIPHER), entries(json.__file__, parts.__file__))

    made = {part.name: part for part in found}
    assert {
        "lxml",
        "libxml2",
        "libxslt",
        "sqlcipher3",
        "SQLCipher",
        "SQLite",
        "OpenSSL in SQLCipher",
    } <= made.keys()
    assert {"Python", "pyinstaller"} <= made.keys()
    assert made["lxml"].version == distribution("lxml").version
    assert made["libxml2"].version == ".".join(map(str, etree.LIBXML_VERSION))
    assert made["SQLCipher"].version[0] == "4"
    assert made["SQLCipher"].within == "sqlcipher3"
    assert not {"oso-desktop", "pypdfium2", "reportlab"} & made.keys()
    assert parts.without_terms(found) == []


def test_a_file_of_nobody_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "liborphan.so.1").write_bytes(b"")

    found = parts.parts(entries(tmp_path / "liborphan.so.1"), [])

    assert parts.without_terms(found) == ["liborphan.so.1"]


@pytest.mark.skipif(
    not Path("/usr/bin/dpkg-query").exists(), reason="only Debian knows which package brought a file"
)
def test_a_library_of_the_machine_comes_with_its_package() -> None:
    (part,) = parts._of_system([Path("/usr/bin/dpkg-query")])

    assert part.name == "dpkg"
    assert part.purl == f"pkg:deb/debian/dpkg@{part.version}"
    assert [text.name for text in part.texts] == ["copyright"]


def test_of_a_parts_list_of_a_wheel_only_what_came_along_is_taken() -> None:
    """Pillow's names every library that it can be built with; one of them is under terms that would not fit."""
    made = distribution("pillow")

    with_type = {
        part.name for part in parts._listed_by_maker("pillow", made, ["PIL/_imaging.so", "PIL/_imagingft.so"])
    }
    without = {part.name for part in parts._listed_by_maker("pillow", made, ["PIL/_imaging.so"])}

    assert with_type - without >= {"FreeType", "HarfBuzz"}
    assert not {"libimagequant", "libavif"} & with_type
    assert "libtiff" in without


@pytest.mark.parametrize(
    ("words", "said"), [("MIT", "MIT"), ("BSD license (see file)", ""), ("", ""), ("Zlib", "Zlib")]
)
def test_only_an_spdx_expression_is_taken_for_one(words: str, said: str) -> None:
    assert parts.expression(words) == said


@pytest.fixture
def found() -> list[Part]:
    return parts.parts(entries(LXML, SQLCIPHER), entries(json.__file__))


def test_the_parts_list_is_sound_cyclonedx_and_always_the_same(found: list[Part]) -> None:
    text = sbom.parts_list(found, HOUR)

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert sbom.parts_list(found, HOUR) == text
    assert sbom.parts_list(found[1:], HOUR) != text


def test_the_parts_list_says_which_release_of_what_is_in_what(found: list[Part]) -> None:
    listed = json.loads(sbom.parts_list(found, HOUR))

    assert listed["metadata"]["component"]["name"] == "oso-desktop"
    assert listed["metadata"]["timestamp"].startswith("2023-11-14T22:13:20")
    purls = {each["name"]: each.get("purl") for each in listed["components"]}
    assert purls["lxml"] == f"pkg:pypi/lxml@{distribution('lxml').version}"
    needs = {each["ref"]: each.get("dependsOn", []) for each in listed["dependencies"]}
    (database,) = (ref for ref in needs if ref.startswith("sqlcipher3@"))
    assert database in needs["oso-desktop"]
    assert [ref.split("@")[0] for ref in needs[database]] == [
        "sqlcipher3/OpenSSL in SQLCipher",
        "sqlcipher3/SQLCipher",
        "sqlcipher3/SQLite",
    ]


def test_the_terms_lie_beside_the_program_for_people(found: list[Part], tmp_path: Path) -> None:
    qt = parts._distributed("pyside6-essentials", distribution("pyside6-essentials"))

    sbom.write([*found, qt], tmp_path, HOUR)

    terms = tmp_path / "licenties"
    read_me = (terms / "LEESMIJ.txt").read_text(encoding="utf-8")
    assert f"- lxml {distribution('lxml').version}: BSD-3-Clause" in read_me
    assert "U mag ze vervangen" in read_me
    assert (terms / qt.folder / "LGPL-3.0.txt").is_file()
    assert (terms / "LICENSE").read_bytes() == (Path(sbom.PROJECT) / "LICENSE").read_bytes()
    for part in found:
        assert len(list((terms / part.folder).glob("*"))) == len(part.texts), part.name


def test_the_release_of_every_library_within_a_wheel_can_be_asked() -> None:
    asked = {each["version"] for each in parts.TOLD["within"] if "version" in each}

    assert asked == parts.VERSIONS.keys()
    answers = {name: ask() for name, ask in parts.VERSIONS.items()}
    if not sys.platform.startswith("linux"):
        answers.pop("icu")  # Windows and macOS have their own
    assert [name for name, answer in answers.items() if not answer[:1].isdigit()] == []
