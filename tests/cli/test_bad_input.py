"""Bad input: a clear Dutch message that says what, where and what to do; exit code 2; nothing stored, nothing lost."""

from __future__ import annotations

import base64
import re
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from oso_desktop import cli
from oso_desktop.exchange.hardened import SIZE_LIMIT, TooLarge
from oso_desktop.services.files import read_input
from tests.cli import pupils
from tests.cli.running import Ran, run
from tests.exchange.builders import edexml, element, pupil

GOOD = pupils.dossier_file(pupils.packed())
ROW = pupil("1", element("achternaam", pupils.SURNAME))


def with_dtd(declarations: str, entity: str) -> bytes:
    head, body = GOOD.split(b"\n", 1)
    altered = body.replace(pupils.SURNAME.encode(), f"&{entity};".encode())
    return head + f"\n<!DOCTYPE dossier [{declarations}]>\n".encode() + altered


def bomb() -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", bytes(32 * 2**20))
    return pupils.dossier_file(base64.b64encode(target.getvalue()).decode())


LAUGHS = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
OUTSIDE = '<!ENTITY buiten SYSTEM "file:///etc/hostname">'

BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "leeg": (lambda: b"", "Dit bestand is leeg"),
    "geen-lijst": (lambda: bytes(range(256)), "herkent dit bestand niet"),
    "pdf": (lambda: b"%PDF-1.7\n", "Dit is een pdf"),
    "onaf-dossier": (lambda: GOOD[: len(GOOD) // 2], "niet compleet: het houdt op bij regel"),
    "onaf-lijst": (lambda: edexml(ROW)[:-60], "niet compleet: het houdt op bij regel"),
    "miljard-keer-lachen": (lambda: with_dtd(LAUGHS, "l9"), "DOCTYPE"),
    "bestand-van-buiten": (lambda: with_dtd(OUTSIDE, "buiten"), "DOCTYPE"),
    "ander-jaar": (lambda: re.sub(rb"gegevensset/\d{4}/", b"gegevensset/2024/", GOOD), "versie 2024"),
    "andere-naamruimte": (lambda: GOOD.replace(b"edustandaard.nl", b"voorbeeld.example"), "geen OSO-dossier"),
    "onbekend-onderdeel": (
        lambda: GOOD.replace(b"<achternaam>", b"<geloof>geen</geloof><achternaam>"),
        "geloof",
    ),
    "verkeerde-volgorde": (
        lambda: GOOD.replace(b"<deeldossier>LASLVS</deeldossier>", b"").replace(
            b"</pakketnaam>", b"</pakketnaam><deeldossier>LASLVS</deeldossier>"
        ),
        "OSO-standaard",
    ),
    "geen-zip": (
        lambda: pupils.dossier_file(base64.b64encode(b"%PDF-1.7 zomaar").decode()),
        "Bijlage 1 van 1 (Andere bijlagen): De inhoud van deze bijlage is geen ZIP",
    ),
    "geen-base64": (
        lambda: pupils.dossier_file(pupils.packed(), "geen base64!"),
        "Bijlage 2 van 2 (Andere bijlagen): De inhoud van deze bijlage is geen geldige Base64",
    ),
    "verwijzing-naar-een-andere-bijlage": (
        lambda: pupils.dossier_file("oso-bijlage:" + "0" * 32),
        "geen geldige Base64",
    ),
    "zipbom": (bomb, "Bijlage 1 van 1 (Andere bijlagen): Deze bijlage is niet uitgepakt"),
    "zip-met-pad": (
        lambda: pupils.dossier_file(pupils.zip_with_entry("../../x")),
        "Bijlage 1 van 1 (Andere bijlagen): Het ZIP-bestand in deze bijlage wijst een plek buiten zijn eigen map aan",
    ),
    "lijst-zonder-school": (
        lambda: edexml(ROW, school="<schooljaar>2025-2026</schooljaar>"),
        "een geldige BRIN ontbreekt (in «school», regel",
    ),
}


def says_what_where_and_what_to_do(ran: Ran, name: str) -> None:
    first, *rest = ran.err.strip().split("\n")
    assert name in first
    assert first.endswith((".", ")"))
    assert "".join(rest).endswith(".")
    assert "Traceback" not in ran.err
    for secret in (pupils.SURNAME, pupils.FIRST_NAME, pupils.NUMBER):
        assert secret not in ran.out + ran.err


def holds_nothing(ran: Ran, folder: Path) -> None:
    assert not (folder / "letters").exists()
    assert not (folder / "dossiers").exists()
    if not (folder / "store").exists():
        return
    with ran.opened(folder).store.read() as unit:
        assert unit.students.outlines() == []
        assert unit.attachments.all_light() == {}
        assert unit.dossiers.all() == []
        assert [entry.action for entry in unit.audit.entries(10)] == [
            "aangemeld",
            "herstelblad bevestigd",
            "opslag gemaakt",
        ]


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_whole(case: str, tmp_path: Path) -> None:
    made, expected = BAD[case]
    source = tmp_path / f"{case}.xml"
    data = made()
    source.write_bytes(data)

    ran = run("demo", "--headless", tmp_path / "demo", "--keep-plaintext", "--input", source)

    assert ran.code == 2
    assert expected in ran.err
    says_what_where_and_what_to_do(ran, source.name)
    holds_nothing(ran, tmp_path / "demo")
    assert source.read_bytes() == data


@pytest.mark.parametrize("case", BAD)
def test_check_tells_the_same_without_storing(case: str, tmp_path: Path) -> None:
    source = tmp_path / f"{case}.xml"
    source.write_bytes(BAD[case][0]())

    ran = run("check", source)

    assert ran.code in (1, 2)
    assert pupils.SURNAME not in ran.out
    assert source.name in ran.out
    assert list(tmp_path.iterdir()) == [source]


def test_one_bad_file_among_good_ones_stops_everything_before_the_store_is_made(tmp_path: Path) -> None:
    good, bad = tmp_path / "goed.xml", tmp_path / "fout.xml"
    good.write_bytes(GOOD)
    bad.write_bytes(GOOD[:-20])

    ran = run("demo", "--headless", tmp_path / "demo", "--input", good, bad)

    assert ran.code == 2
    says_what_where_and_what_to_do(ran, "fout.xml")
    assert not (tmp_path / "demo").exists()


@pytest.fixture
def huge(tmp_path: Path) -> Path:
    """500 MB that take no room on the disk."""
    path = tmp_path / "groot.xml"
    with path.open("wb") as file:
        file.write(GOOD)
        file.truncate(500 * 2**20)
    return path


def test_a_file_of_500_mb_is_refused_without_being_read(huge: Path) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge, match=r"groot\.xml is te groot: meer dan 400 MB"):
            read_input(huge)
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()


def test_a_file_of_500_mb_gives_exit_code_2(huge: Path, tmp_path: Path) -> None:
    ran = run("demo", "--headless", tmp_path / "demo", "--input", huge)
    assert ran.code == 2
    says_what_where_and_what_to_do(ran, "groot.xml")
    assert run("check", huge).code == 2


def test_a_file_that_says_nothing_of_its_size_is_read_no_further_than_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("oso_desktop.services.files.SIZE_LIMIT", 2**20)
    with pytest.raises(TooLarge):
        read_input(Path("/dev/zero"))
    assert SIZE_LIMIT == 400 * 2**20


@pytest.mark.parametrize(("name", "why"), [("er-niet.xml", "het is er niet"), ("map.xml", "het is een map")])
def test_a_file_that_cannot_be_opened_is_named(name: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "map.xml").mkdir()

    ran = run("demo", "--headless", tmp_path / "demo", "--input", tmp_path / name)

    assert ran.code == 2
    assert why in ran.err
    says_what_where_and_what_to_do(ran, name)
    assert run("check", tmp_path / name).code == 2


def test_a_second_run_in_the_same_folder_overwrites_nothing(tmp_path: Path) -> None:
    source = tmp_path / "goed.xml"
    source.write_bytes(GOOD)
    first = run("demo", "--headless", tmp_path / "demo", "--input", source)
    before = {path: path.read_bytes() for path in (tmp_path / "demo").rglob("*") if path.is_file()}

    second = run("demo", "--headless", tmp_path / "demo", "--input", source)

    assert (first.code, second.code) == (0, 2)
    assert "staan al dossiers" in second.err
    assert {path: path.read_bytes() for path in (tmp_path / "demo").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["letters", "dossiers"])
def test_papers_of_an_earlier_run_are_not_overwritten(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()

    ran = run("demo", "--headless", tmp_path)

    assert ran.code == 2
    assert f"staat al een map {name}" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("iets anders")

    ran = run("demo", "--headless", tmp_path / "demo")

    assert ran.code == 2
    assert "kan niet worden geschreven" in ran.err
    assert (tmp_path / "demo").read_text() == "iets anders"
    assert ran.keychain.__dict__ == {"_secrets": {}}


@pytest.mark.parametrize("arguments", [("check",), ("wat",), ("demo", "--zomaar")])
def test_a_command_that_is_not_understood_says_in_dutch_where_to_look(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(arguments)

    said = capsys.readouterr().err
    assert stop.value.code == 2
    assert said.startswith("gebruik: oso-desktop")
    assert "Deze opdracht is niet te begrijpen" in said
    assert "required" not in said
    assert "invalid" not in said


@pytest.mark.parametrize("arguments", [("demo", "--input", "x"), ("demo", "--keep-plaintext")])
def test_parts_of_a_command_that_do_not_go_together_are_named(arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)

    assert ran.code == 2
    assert "--input en --keep-plaintext horen bij --headless" in ran.err
