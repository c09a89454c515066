"""The benchmarks run and give their figures in the promised form. How fast anything is, is not tested."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


def benchmarks(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs `python -m benchmarks` as a person would."""
    return subprocess.run(
        (sys.executable, "-m", "benchmarks", *arguments),
        cwd=PROJECT,
        env={**os.environ, "PYTHONWARNINGS": "error"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_figure_comes_with_its_floor_and_its_ratios(tmp_path: Path) -> None:
    """Given the smallest size, when the list is measured, then the JSON has one figure that agrees with itself."""
    file = tmp_path / "figures.json"

    run = benchmarks("list", "--small", "--json", str(file))

    assert run.returncode == 0, run.stderr
    assert "floor" in run.stdout
    (figure,) = json.loads(file.read_text(encoding="utf-8"))
    assert (figure["name"], figure["unit"]) == ("list", "ms")
    assert min(figure["ours"], figure["floor"], figure["peer"]) > 0
    assert figure["lowest"] <= figure["ours"] <= figure["highest"]
    for ratio in (figure["ratio_to_floor"], figure["ratio_to_peer"]):
        assert 0 < ratio["low"] <= ratio["median"] <= ratio["high"]
    assert "| list | rows of 30 pupils" in run.stdout


def test_an_unknown_name_is_refused_before_anything_is_measured() -> None:
    """Given a name that is no figure, then the answer says so and names the ones there are."""
    run = benchmarks("lst", "--small")

    assert run.returncode == 2
    assert (
        "no such figure: lst; there are: start, list, filter, import, check, compose, seal, open, letters, backup"
        in run.stderr
    )
    assert not run.stdout


STYLESHEET = """<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:template match="/"><meldingen><xsl:value-of select="count(//*)"/></meldingen></xsl:template>
</xsl:stylesheet>"""


def test_our_check_stands_beside_stylesheets_in_saxon(tmp_path: Path) -> None:
    """Given stylesheets in the folders of the official ones, then the figure of the check has a peer."""
    pytest.importorskip("saxonche", reason="there is no Saxon for this system")
    for place in ("common/ValideerOSOgegevensset.xsl", "OV/ValideerOverstapprofielen.xsl"):
        path = tmp_path / place
        path.parent.mkdir()
        path.write_text(STYLESHEET, encoding="utf-8")
    file = tmp_path / "figures.json"

    run = benchmarks("check", "--small", "--stylesheets", str(tmp_path), "--json", str(file))

    assert run.returncode == 0, run.stderr
    (figure,) = json.loads(file.read_text(encoding="utf-8"))
    assert (figure["name"], figure["unit"]) == ("check", "ms")
    assert min(figure["ours"], figure["floor"], figure["peer"]) > 0


def test_sealing_runs() -> None:
    run = benchmarks("seal", "--small")

    assert run.returncode == 0, run.stderr
    assert "on one signed carrier" in run.stdout


def test_without_stylesheets_the_check_says_why_it_has_no_peer() -> None:
    run = benchmarks("check", "folder", "--small")

    assert run.returncode == 0, run.stderr
    check, folder = run.stdout.strip().split("\n\n")[:2]
    assert "skipped: name the folder of the official stylesheets" in check
    assert "one core" in folder


def test_every_figure_of_the_program_as_a_whole_can_be_measured(tmp_path: Path) -> None:
    """Given the smallest size, then all but check and seal, which have their own tests, stand in the table."""
    names = ["start", "list", "filter", "import", "compose", "open", "letters", "backup", "memory"]
    file = tmp_path / "table.md"

    run = benchmarks(*names, "--small", "--table", str(file))

    assert run.returncode == 0, run.stderr
    rows = [line.split(" | ")[0] for line in file.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    assert rows == ["| figure", "| ---", *(f"| {name}" for name in names)]


def test_a_tiny_size_is_nothing_to_remember() -> None:
    run = benchmarks("list", "--small", "--history", "quiet")

    assert run.returncode == 2
    assert "none to remember" in run.stderr
