"""Nothing that a document points at is missing: whoever follows a link, a test or a number arrives."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.references import ROOT, broken, documents

PAGE = ROOT / "docs" / "security.md"
UNKNOWN = "R" + "999"
"""In two pieces, so that this file names no requirement that does not exist."""


@pytest.mark.parametrize("page", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_document_points_at_is_there(page: Path) -> None:
    """R151: at every promise stands the test that watches over it, and it does stand there."""
    assert broken(page) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[weg](nergens.md)", ["link to nergens.md"]),
        ("[kop](formats.md#geen-kop)", ["no such heading: formats.md#geen-kop"]),
        ("[kop](#geen-kop)", ["no such heading: #geen-kop"]),
        ("`tests/vault/test_no_such.py`", ["path tests/vault/test_no_such.py"]),
        ("`services/no_such.py`", ["path services/no_such.py"]),
        (
            "`tests/documents/test_references.py::test_no_such`",
            ["test tests/documents/test_references.py::test_no_such"],
        ),
        (f"volgens {UNKNOWN} en L99", ["requirement L99", f"requirement {UNKNOWN}"]),
    ],
)
def test_what_leads_nowhere_is_found(text: str, found: list[str]) -> None:
    assert broken(PAGE, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "[formaten](formats.md#what-is-received), [hier](#sleutels)\n\n## Sleutels",
        "`tests/vault`, `services/thinning.py`, `tests/gegevensset/rule_probes*.py`, `resources/letters/CODE`",
        "`tests/documents/test_references.py::test_what_leads_nowhere_is_found[x]`, R178, L40",
        "[DUO](https://duo.nl), `RETOUR 20/30`, `oso-desktop check`",
        "```\n[weg](nergens.md)\n```",
    ],
)
def test_what_is_there_is_let_be(text: str) -> None:
    assert broken(PAGE, text) == []


def test_it_reads_them_all() -> None:
    names = {page.relative_to(ROOT).as_posix() for page in documents()}
    assert {
        "README.md",
        "CHANGELOG.md",
        "docs/security.md",
        "docs/handleiding/36-privacy-op-orde.md",
    } <= names
