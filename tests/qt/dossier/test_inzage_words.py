"""Akkoord is about the content and inzage is no consent: held against every text of inzage, on screen and on paper."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from oso_desktop.assets import resource
from oso_desktop.dossier.informing import InformedBy
from oso_desktop.dossier.inzage import Agreement, HolderState, Manner, Recorded, WithdrawalGround

PROJECT = Path(__file__).resolve().parents[3]
FORMS = ("dossier_inzage", "dossier_inzage_mode", "dossier_holder", "dossier_decision", "dossier_remark*")
CODE = (
    "oso_desktop/qt/dossier_inzage*.py",
    "oso_desktop/qt/dossier_holder*.py",
    "oso_desktop/qt/dossier_remarks.py",
    "oso_desktop/services/inzage*.py",
    "oso_desktop/services/informing.py",
    "oso_desktop/services/letters_in*.py",
    "oso_desktop/dossier/readiness_in*.py",
    "oso_desktop/dossier/inzage*.py",
)
LETTERS = (
    "uitnodiging_inzage",
    "bevestiging_inzage",
    "wat_gaat_mee",
    "informatie_overstap",
    "gespreksverslag",
)


def _texts_of_forms() -> list[str]:
    found = [path for name in FORMS for path in sorted((PROJECT / "ui").glob(f"{name}.ui"))]
    assert len(found) >= 6
    return [node.text or "" for path in found for node in ElementTree.parse(path).iter("string")]


def _texts_of_code() -> list[str]:
    found = sorted({path for pattern in CODE for path in PROJECT.glob(pattern)})
    assert len(found) >= 12
    texts = []
    for path in found:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        texts += [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
        ]
    return texts


def _all_texts() -> list[str]:
    letters = [resource(f"letters/{name}.toml").read_text(encoding="utf-8") for name in LETTERS]
    lists = (Recorded, Manner, Agreement, HolderState, WithdrawalGround, InformedBy)
    return [
        *_texts_of_forms(),
        *_texts_of_code(),
        *(line for letter in letters for line in letter.splitlines()),
        *(value for values in lists for value in values),
    ]


def _wrong(text: str) -> bool:
    """Whether a text makes inzage a consent, or akkoord one with anything but the content."""
    plain = text.lower()
    consent = re.sub(r"geen toestemming", "", plain)
    agreement = re.sub(r"akkoord met de inhoud|niet akkoord volgens het dossierbestand", "", plain)
    return "toestemming" in consent or bool(re.search(r"\bakkoord\b.*\b(verz|overdr|stur|met)", agreement))


def test_no_text_of_inzage_asks_for_consent_or_for_agreement_with_the_sending() -> None:
    """R076, R078, R079, R092, C1, C3."""
    allowed = {"toestemming", "Geen toestemming. ", "akkoord"}  # names of the standard's own fields
    texts = _all_texts()

    assert len(texts) > 400
    assert [text for text in texts if _wrong(text) and text not in allowed] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Wilt u toestemming geven?", True),
        ("Akkoord met verzending", True),
        ("Bent u akkoord met de overdracht?", True),
        ("Akkoord: wij sturen het op", True),
        ("Inzage is kijken, geen toestemming.", False),
        ("Akkoord met de inhoud", False),
        ("op {day}, akkoord met de inhoud: {answer}", False),
    ],
)
def test_the_search_finds_such_words(text: str, wrong: bool) -> None:
    """C3."""
    assert _wrong(text) is wrong


def test_nobody_is_told_that_a_parent_can_change_or_refuse() -> None:
    """R077, R099, R113: the letters say in plain words what one can and cannot do."""
    for name in ("uitnodiging_inzage", "informatie_overstap"):
        source = resource(f"letters/{name}.toml").read_text(encoding="utf-8")
        assert "niet weigeren" in source
    assert "Zelf iets in het dossier veranderen kan niet" in resource(
        "letters/uitnodiging_inzage.toml"
    ).read_text(encoding="utf-8")
