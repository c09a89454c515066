"""Nothing of the program mails, offers to, or says that something went through OSO by itself (R149, R130)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
ROOMS = ("oso_desktop", "ui", "resources")
KINDS = {".py", ".ui", ".toml", ".json", ".qss", ".txt", ".svg"}
NEVER = {
    "a link that opens a mail program": re.compile(r"mailto\s*:", re.I),
    "that something went through OSO": re.compile(r"(?:verzonden|verstuurd|verzend\w*)\s+via\s+OSO", re.I),
    "a library that mails": re.compile(
        r"^\s*(?:import|from)\s+(?:smtplib|imaplib|poplib|email\.mime)\b", re.M
    ),
    "a button or step that mails": re.compile(
        r"\b(?:verstuur|verzend|stuur|mail)\w*\s+(?:dit\s+|het\s+(?:pakket|dossier|bestand)\s+)?per\s+e-?mail\b",
        re.I,
    ),
}


def sources() -> list[Path]:
    return sorted(
        path
        for room in ROOMS
        for path in (PROJECT / room).rglob("*")
        if path.suffix in KINDS
        and "scan" not in path.relative_to(PROJECT).parts  # what others may have written
    )


def found(text: str) -> list[str]:
    return [what for what, pattern in NEVER.items() if pattern.search(text)]


def test_no_source_offers_mail_or_says_it_went_through_oso() -> None:
    """R149, R130, L31: windows, forms, letters and texts, all of them."""
    read = sources()
    assert len(read) > 500
    assert {path.suffix for path in read} >= {".py", ".ui", ".toml"}
    wrong = {
        str(path.relative_to(PROJECT)): said for path in read if (said := found(path.read_text("utf-8")))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('<a href="MailTo:iemand@school.example">', "a link that opens a mail program"),
        ("Het dossier is verzonden via OSO.", "that something went through OSO"),
        ("import smtplib", "a library that mails"),
        ("Verstuur het pakket per e-mail", "a button or step that mails"),
    ],
)
def test_the_search_finds_what_it_looks_for(text: str, what: str) -> None:
    assert found(text) == [what]
