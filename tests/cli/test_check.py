"""`check`: 0 when the dossiers are in order, 1 with findings, 2 for what cannot be read; the JSON scripts rely on."""

from __future__ import annotations

import base64
import contextlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.cli import main
from oso_desktop.exchange.oso_problems import StructureProblem
from oso_desktop.gegevensset.findings import DOCUMENT, Finding, Level
from oso_desktop.gegevensset.model import Overstapadvies
from oso_desktop.services import checks
from oso_desktop.services.check_many import FileCheck
from oso_desktop.services.check_words import as_json
from oso_desktop.services.checks import ATTACHMENT, CheckReport
from tests.cli import pupils
from tests.cli.running import run
from tests.conformance.test_oso_round_trip import EXAMPLES
from tests.exchange.builders import edexml, element, pupil

ADVICE = Overstapadvies(advies="60", argumentatie="Past bij de resultaten.", contactnodig=False)
"""Without an advice we are stricter than the official check."""
OTHER = "/dossier[1]/huidigeschool[1]/leerling[1]/overigdocumentlijst[1]"


def answers(*paths: Path) -> tuple[int, list[dict[str, Any]]]:
    ran = run("check", *paths, "--json")
    found: list[dict[str, Any]] = json.loads(ran.out)
    for answer in found:
        assert list(answer) == ["file", "profile", "structure", "findings"]
        for problem in answer["structure"]:
            assert list(problem) == ["location", "text", "label_path"]
        for finding in answer["findings"]:
            assert list(finding) == ["key", "location", "level", "text", "stricter", "label_path"]
    return ran.code, found


def official(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """What the official check would find too."""
    return [finding for finding in answer["findings"] if not finding["stricter"]]


def written(folder: Path, data: bytes, name: str = "a.xml") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_the_official_examples_are_clean(conformance: Path) -> None:
    paths = [conformance / "oso" / "examples" / name for name in EXAMPLES]

    code, found = answers(*paths)

    assert code == 0
    assert [answer["file"] for answer in found] == [str(path) for path in paths]
    assert [answer["profile"] for answer in found] == ["POPO", "POVO", "POVO", "POSWV", "POSWV"]
    assert [answer["structure"] + official(answer) for answer in found] == [[]] * len(paths)


def test_an_attachment_that_nobody_can_open_is_a_finding_with_its_place(tmp_path: Path) -> None:
    pdf = base64.b64encode(b"%PDF-1.7 zomaar").decode()
    path = written(
        tmp_path, pupils.dossier_file(pupils.packed(), pdf, pupils.zip_with_entry("../../x"), "UEsDBA==")
    )

    code, (answer,) = answers(path)

    assert code == 1
    assert answer["profile"] == "POVO"
    assert answer["structure"] == []
    found = [finding for finding in answer["findings"] if finding["key"] == ATTACHMENT]
    assert [finding["location"] for finding in found] == [
        f"{OTHER}/document[2]/bestandsinhoud[1]",
        f"{OTHER}/document[3]/bestandsinhoud[1]",
    ]
    assert {(finding["level"], finding["stricter"]) for finding in found} == {("fout", True)}
    assert {finding["label_path"] for finding in found} == {"Leerling › Andere bijlagen › Bijlage › Inhoud"}
    assert all(finding["text"].endswith(".") for finding in found)


def test_an_attachment_that_was_cut_off_is_told_and_does_no_harm(tmp_path: Path) -> None:
    path = written(tmp_path, pupils.dossier_file("UEsDBA=="))

    words = run("check", path)

    assert words.code == 0
    assert "goed om te weten – Leerling › Andere bijlagen" in words.out
    assert f"{OTHER}/document[1]/bestandsinhoud[1]" in words.out


def test_a_broken_structure_is_told_with_its_place_and_the_kind_of_dossier(tmp_path: Path) -> None:
    path = written(
        tmp_path, pupils.dossier_file().replace(b"<achternaam>", b"<geloof/><achternaam>"), "een naam.xml"
    )

    code, (answer,) = answers(path)
    words = run("check", path)

    assert code == words.code == 1
    assert answer["profile"] == "POVO"
    (problem,) = answer["structure"]
    first, *places = words.out.splitlines()
    assert first.startswith(f"{path}: ")
    assert first.endswith("(POVO).")
    at = places.index("  fout, opbouw – " + problem["label_path"])
    assert places[at + 1 : at + 3] == [
        f"    {problem['text']}",
        f"    Plaats in het bestand: {problem['location']}",
    ]
    assert "geloof" in problem["label_path"]


def finding(key: str = "OVa.IZ02", **changes: Any) -> Finding:
    values: dict[str, Any] = {
        "key": key,
        "location": DOCUMENT,
        "level": Level.ERROR,
        "text": "Vul dit in.",
        "label_path": "",
        "stricter": False,
    }
    return Finding(**{**values, **changes})


PROBLEM = StructureProblem("/dossier[1]", "Dit ontbreekt. Vul het in.", "")
STRICTER = finding("MX.opp", stricter=True)
VERDICTS: dict[str, tuple[tuple[StructureProblem, ...], tuple[Finding, ...], int, str]] = {
    "nothing": ((), (), 0, "in orde (POVO)."),
    "structure": ((PROBLEM,), (), 1, "1 bevinding (POVO)."),
    "error": ((), (finding(), STRICTER), 1, "2 bevindingen (POVO)."),
    "warning": ((), (finding(level=Level.WARNING),), 0, "in orde (POVO), met 1 opmerking."),
    "stricter": ((), (STRICTER, STRICTER), 0, "in orde (POVO), met 2 opmerkingen."),
    "attachment": ((), (finding(ATTACHMENT, stricter=True),), 1, "1 bevinding (POVO)."),
}


@pytest.mark.parametrize("case", VERDICTS)
def test_what_counts_is_what_stops_the_dossier_elsewhere(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    structure, findings, code, short = VERDICTS[case]
    report = CheckReport(profile="POVO", structure=structure, findings=findings, notices=())
    monkeypatch.setattr(checks, "check_dossier", lambda _: report)
    path = written(tmp_path, b"<dossier/>")

    words, (answered, (answer,)) = run("check", path), answers(path)

    assert (words.code, answered) == (code, code)
    assert words.out.splitlines()[0] == f"{path}: {short}"
    assert [found["key"] for found in answer["findings"]] == [found.key for found in findings]
    assert len(words.out.splitlines()) == 1 + 3 * len(structure + findings)
    marked = words.out.count("strenger dan de officiële controle")
    assert marked == sum(found.stricter for found in findings)
    assert all(f", {found.key}" in words.out for found in findings)


def test_the_worst_file_decides_and_every_file_gets_its_answer(tmp_path: Path) -> None:
    clean = written(tmp_path, pupils.dossier_file(overstapadvies=ADVICE), "a.xml")
    wrong = written(tmp_path, pupils.dossier_file("UEs="[::-1]), "b.xml")
    unreadable = written(tmp_path, b"<dossier>", "c.xml")
    a_list = written(tmp_path, edexml(pupil("1", element("achternaam", pupils.SURNAME))), "d.xml")

    assert answers(clean)[0] == 0
    assert answers(wrong, clean)[0] == 1
    for bad in (unreadable, a_list, tmp_path / "weg.xml"):
        code, found = answers(bad, wrong, clean)
        assert code == 2
        assert len(found) == 3
        assert found[0]["structure"]
    words = run("check", clean, wrong, unreadable).out.splitlines()
    assert words[0] == f"{clean}: in orde (POVO)."
    assert any(line.startswith(f"{unreadable}: niet te controleren. ") for line in words)
    assert words[-1] == "3 dossiers: 1 in orde, 1 met bevindingen, 1 niet te controleren."


def test_of_a_folder_every_dossier_below_it_is_checked_by_name(tmp_path: Path) -> None:
    for name in ("b.xml", "a/2.XML", "a/1.xml", "c.txt", ".verborgen.xml", ".map/d.xml", "a/.git/e.xml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pupils.dossier_file())
    (tmp_path / "a" / "terug").symlink_to(tmp_path)

    code, found = answers(tmp_path, tmp_path / "c.txt")

    assert code == 0
    names = [Path(str(answer["file"])).relative_to(tmp_path).as_posix() for answer in found]
    assert names == ["a/1.xml", "a/2.XML", "b.xml", "c.txt"]


def test_a_folder_without_dossiers_says_so(tmp_path: Path) -> None:
    code, (answer,) = answers(tmp_path)

    assert code == 2
    assert (answer["file"], answer["structure"][0]["location"]) == (str(tmp_path), "/")
    assert "geen bestanden die op .xml eindigen" in answer["structure"][0]["text"]


def test_a_folder_that_cannot_be_listed_says_so_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, pupils.dossier_file())
    closed = tmp_path / "dicht"
    closed.mkdir()
    listed = Path.iterdir

    def refusing(path: Path) -> Any:
        if path == closed:
            raise PermissionError(13, "nee")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refusing)  # who runs the tests may be allowed everything

    code, found = answers(tmp_path)

    assert code == 2
    assert [answer["file"] for answer in found] == [str(tmp_path / "a.xml"), str(closed)]
    assert "u hebt er geen rechten voor" in found[1]["structure"][0]["text"]


def break_for(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of our own for the dossier that holds `name`."""
    right: Callable[[bytes], CheckReport] = checks.check_dossier

    def broken(data: bytes) -> CheckReport:
        if name.encode() in data:
            raise ValueError(f"{pupils.SURNAME}, {pupils.NUMBER}")
        return right(data)

    monkeypatch.setattr(checks, "check_dossier", broken)


def test_a_fault_of_our_own_costs_no_other_file_its_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clean = written(tmp_path, pupils.dossier_file(), "a.xml")
    odd = written(tmp_path, pupils.dossier_file(leerlingid="RAAR"), "b.xml")
    break_for("RAAR", monkeypatch)

    ran = run("check", odd, clean)

    assert ran.code == 70
    assert "1 in orde" in ran.out.splitlines()[-1]
    assert "ValueError" in ran.err
    assert pupils.SURNAME not in ran.out + ran.err
    assert pupils.NUMBER not in ran.out + ran.err


def test_a_name_that_no_file_can_have_is_told_as_any_other(tmp_path: Path) -> None:
    code, (answer,) = answers(tmp_path / ("x" * 5000))

    assert code == 2
    assert "is niet te openen" in answer["structure"][0]["text"]


@pytest.mark.parametrize("console", ["utf-8", "cp1252", "cp437"])
def test_the_json_is_the_same_on_any_console(console: str, tmp_path: Path) -> None:
    """A script must get back the very name that it may look for."""
    broken = pupils.dossier_file().replace(b"<achternaam>", b"<geloof/><achternaam>")
    path = written(tmp_path, broken, "Ł 日 «é».xml")
    stream = io.TextIOWrapper(io.BytesIO(), encoding=console)

    with contextlib.redirect_stdout(stream):
        main(["check", str(path), "--json"])

    stream.seek(0)
    (answer,) = json.loads(stream.buffer.read().decode("utf-8"))
    assert answer["file"] == str(path)
    assert "«" in answer["structure"][0]["text"]


def test_a_name_that_is_no_text_leaves_the_json_readable() -> None:
    odd = FileCheck(file=b"a\xff.xml".decode("utf-8", "surrogateescape"), problem="Weg.")

    assert as_json(odd)["file"] == "a?.xml"
