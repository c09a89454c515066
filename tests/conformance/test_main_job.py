"""The main job from the command line on the official files: what comes in goes out unchanged and leaves no trace."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from oso_desktop.errors import OsoError
from oso_desktop.exchange.edexml import read_edexml
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.exchange.packing import unpack
from oso_desktop.gegevensset.standards import current
from oso_desktop.gegevensset.tree import documents
from oso_desktop.gegevensset.v2019_1 import Leerling
from oso_desktop.gegevensset.v2019_1.standard import OF_2019_1
from tests.cli import pupils
from tests.cli.running import Ran, run
from tests.conformance.test_oso_round_trip import EXAMPLES, ORIGIN, content

LIST = "EDEXML.Voorbeeld.2.1.xml"
PROJECT = Path(__file__).resolve().parents[2]
KEYS = ["students", "dossiers", "letters", "packages", "verified", "keychain"]
OURS = {"standaardversie", "validatieversie", "pakketnaam", "pakketversie", "datum"}
"""What the writing program says of itself in the metadata."""

Job = Callable[[str], tuple[Path, Path, Ran]]


def path_of(conformance: Path, name: str) -> Path:
    return conformance / ("edexml" if name == LIST else "oso") / "examples" / name


@pytest.fixture(scope="module")
def job(conformance: Path, tmp_path_factory: pytest.TempPathFactory) -> Job:
    """Does the whole job with one official file, once: the file, the folder, and how it went."""

    @cache
    def done(name: str) -> tuple[Path, Path, Ran]:
        source, folder = path_of(conformance, name), tmp_path_factory.mktemp("job")
        return source, folder, run("demo", "--headless", folder, "--keep-plaintext", "--input", source)

    return done


@pytest.fixture(scope="module")
def official(conformance: Path) -> etree.XMLSchema:
    """Of the year in which dossiers go out; that of a later one lies beside it."""
    folder = "schema" if current() is OF_2019_1 else f"schema-{current().version}"
    return etree.XMLSchema(file=str(conformance / "oso" / folder / "OSO_gegevensset.xsd"))


def written(folder: Path) -> list[Path]:
    return sorted((folder / "dossiers").glob("*.xml"))


def told(data: bytes) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """All that a dossier says, but for what the writing program says of itself."""
    rows = content(data)
    end = next(number for number, row in enumerate(rows) if row[0].endswith("}overdrachtsoort"))
    return [row for number, row in enumerate(rows) if number > end or row[0].split("}")[-1] not in OURS]


@pytest.mark.parametrize("name", [*EXAMPLES, LIST])
def test_every_official_file_becomes_verified_packages(job: Job, name: str) -> None:
    _, folder, ran = job(name)

    assert (ran.code, ran.err) == (0, "")
    assert list(ran.last) == KEYS
    assert ran.last["verified"] == ran.last["packages"] == ran.last["dossiers"] == len(written(folder)) > 0
    assert ran.last["letters"] == len(list((folder / "letters").glob("*.pdf"))) > 0
    assert all(path.read_bytes().startswith(b"%PDF") for path in (folder / "letters").iterdir())
    assert ran.last["keychain"] == "memory"
    assert "LET OP: in" in ran.out
    assert "ONVERSLEUTELD" in ran.out


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_dossier_goes_out_as_it_came_in(job: Job, name: str) -> None:
    """R040: but for what tells of origin."""
    source, folder, _ = job(name)

    (out,) = written(folder)

    assert told(out.read_bytes()) == told(source.read_bytes())
    assert ORIGIN.encode() not in out.read_bytes()
    assert len(told(source.read_bytes())) > 400


@pytest.mark.parametrize("name", [*EXAMPLES, LIST])
def test_what_goes_out_is_valid_for_the_official_schema(
    job: Job, official: etree.XMLSchema, name: str
) -> None:
    for path in written(job(name)[1]):
        official.assertValid(etree.parse(path))


def test_of_the_official_list_two_pupils_come_in_and_one_had_left(job: Job) -> None:
    _, _, ran = job(LIST)

    assert ran.last["students"] == 2
    assert "2 nieuw, 0 bijgewerkt, 1 al vertrokken, 0 overgeslagen" in ran.out


def test_all_files_in_one_run_the_same_pupil_again_and_again_and_two_schools(
    conformance: Path, tmp_path: Path
) -> None:
    sources = [path_of(conformance, name) for name in (*EXAMPLES, LIST)]
    ran = run("demo", "--headless", tmp_path, "--keep-plaintext", "--input", *sources)

    assert ran.code == 0
    assert ran.last["students"] == 3
    assert ran.last["verified"] == len(EXAMPLES) + 2
    outs = {json.dumps(told(path.read_bytes())) for path in written(tmp_path)}
    assert {json.dumps(told(path_of(conformance, name).read_bytes())) for name in EXAMPLES} <= outs


def names(record: Leerling) -> Iterable[str | None]:
    for person in (record, *record.verzorger):
        yield from (person.achternaam, person.roepnaam, *person.voornaam)


def secrets(sources: Iterable[Path]) -> set[str]:
    """Names, numbers and pieces of attachments, each long enough not to turn up by chance."""
    found: set[str | None] = set()
    for source in sources:
        data = source.read_bytes()
        if source.name == LIST:
            for student in (row.student for row in read_edexml(data).rows):
                found |= {*names(student.record), student.record.bsn, student.record.onderwijsnummer}
            continue
        record = read_dossier(data).dossier.huidigeschool.leerling
        found |= {*names(record), record.bsn, record.onderwijsnummer}
        for place in documents(record):
            text = place.document.bestandsinhoud
            found.add(text[len(text) // 2 :][:24])
    return {text for text in found if text and len(text) > 3}


def in_disguise(text: str) -> set[bytes]:
    """The text as it could lie in a file: in each encoding, and inside Base64 at each of the three offsets."""
    plain = {
        text.encode(),
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        text.encode("cp1252", "replace"),
    }
    hidden = {
        base64.b64encode(bytes(offset) + form)[4 if offset else 0 : -4]
        for form in plain
        for offset in range(3)
    }
    return {form for form in plain | hidden if len(form) >= 6}


def attachment_pieces(source: Path) -> set[bytes]:
    """Bytes out of the middle of every attachment that can be unpacked."""
    found = set()
    for place in documents(read_dossier(source.read_bytes()).dossier.huidigeschool.leerling):
        try:
            opened = unpack(place.document.bestandsinhoud)
        except OsoError:
            continue
        for data in (opened.content, opened.zip_bytes):
            if len(piece := data[len(data) // 2 :][:16]) >= 8 and len(set(piece)) > 4:
                found.add(piece)
    return found


def test_nothing_of_a_pupil_is_left_in_the_store_in_temporary_folders_or_in_what_is_said(
    conformance: Path, tmp_path: Path
) -> None:
    """R150: no plain file stays behind."""
    own = tmp_path / "eigen.xml"
    own.write_bytes(pupils.dossier_file(pupils.packed()))
    sources = [own, *(path_of(conformance, name) for name in (*EXAMPLES, LIST))]
    home, temporary, folder = (tmp_path / name for name in ("home", "tmp", "demo"))
    home.mkdir()
    temporary.mkdir()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    finished = subprocess.run(
        [
            sys.executable,
            "-W",
            "error",
            "-m",
            "oso_desktop",
            "demo",
            "--headless",
            folder,
            "--input",
            *sources,
        ],
        cwd=PROJECT,
        env={
            **clean,
            "HOME": str(home),
            "TMPDIR": str(temporary),
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus",
        },
        capture_output=True,
        check=False,
    )

    assert (finished.returncode, finished.stderr) == (0, b"")
    result = json.loads(finished.stdout.splitlines()[-1])
    assert list(result) == KEYS
    assert result["verified"] == result["packages"] == result["dossiers"] == 8
    assert not (folder / "dossiers").exists()
    sought = {form for text in secrets(sources) for form in in_disguise(text)}
    sought |= {piece for source in sources[:-1] for piece in attachment_pieces(source)}
    assert len(sought) > 100
    kept = [
        path for place in (folder / "store", home, temporary) for path in place.rglob("*") if path.is_file()
    ]
    assert any(path.stat().st_size > 100_000 for path in kept)
    # The search itself must be able to find: a letter's file is not searched, the input is.
    assert all(
        any(form in own.read_bytes() for form in in_disguise(text))
        for text in (pupils.SURNAME, pupils.NUMBER)
    )
    for where, data in [(path.name, path.read_bytes()) for path in kept] + [("stdout", finished.stdout)]:
        assert not [form for form in sought if form in data], where
