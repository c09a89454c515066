"""`check`: 0 when the structure is clean, 1 with findings, 2 for what cannot be read; the JSON that scripts rely on."""

from __future__ import annotations

import base64
import json
from pathlib import Path

from tests.cli import pupils
from tests.cli.running import run
from tests.conformance.test_oso_round_trip import EXAMPLES
from tests.exchange.builders import edexml, element, pupil


def answers(*paths: Path) -> tuple[int, list[dict[str, object]]]:
    ran = run("check", *paths, "--json")
    found: list[dict[str, object]] = json.loads(ran.out)
    assert [list(answer) for answer in found] == [["file", "profile", "structure", "findings"]] * len(paths)
    return ran.code, found


def test_the_official_examples_are_clean(conformance: Path) -> None:
    paths = [conformance / "oso" / "examples" / name for name in EXAMPLES]

    code, found = answers(*paths)

    assert code == 0
    assert [answer["file"] for answer in found] == [str(path) for path in paths]
    assert [answer["profile"] for answer in found] == ["POPO", "POVO", "POVO", "POSWV", "POSWV"]
    assert all(answer["structure"] == answer["findings"] == [] for answer in found)


def test_every_finding_says_where_and_what(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    pdf = base64.b64encode(b"%PDF-1.7 zomaar").decode()
    path.write_bytes(pupils.dossier_file(pupils.packed(), pdf, pupils.zip_with_entry("../../x"), "UEsDBA=="))

    code, (answer,) = answers(path)

    assert code == 1
    assert answer["profile"] == "POVO"
    structure = answer["structure"]
    assert isinstance(structure, list)
    assert [list(found) for found in structure] == [["location", "text"]] * 2
    below = "/dossier[1]/huidigeschool[1]/leerling[1]/overigdocumentlijst[1]"
    assert [found["location"] for found in structure] == [
        f"{below}/document[2]/bestandsinhoud[1]",
        f"{below}/document[3]/bestandsinhoud[1]",
    ]
    assert all(found["text"].endswith(".") for found in structure)


def test_a_broken_structure_is_a_finding_in_words_too(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(pupils.dossier_file().replace(b"<achternaam>", b"<geloof/><achternaam>"))

    code, (answer,) = answers(path)
    words = run("check", path)

    assert code == words.code == 1
    assert "geloof" in json.dumps(answer["structure"])
    assert words.out.startswith(f"{path}: /dossier[1]/huidigeschool[1]/leerling[1]")


def test_the_worst_file_decides_and_every_file_gets_its_answer(tmp_path: Path) -> None:
    clean, wrong, unreadable, a_list = (tmp_path / f"{name}.xml" for name in "abcd")
    clean.write_bytes(pupils.dossier_file())
    wrong.write_bytes(pupils.dossier_file("UEs="[::-1]))
    unreadable.write_bytes(b"<dossier>")
    a_list.write_bytes(edexml(pupil("1", element("achternaam", pupils.SURNAME))))

    assert answers(clean)[0] == 0
    assert answers(wrong, clean)[0] == 1
    for bad in (unreadable, a_list, tmp_path / "weg.xml"):
        code, found = answers(bad, wrong, clean)
        assert code == 2
        assert len(found) == 3
        assert found[0]["structure"]
    assert "de opbouw klopt met OSO 2019.1" in run("check", clean).out
