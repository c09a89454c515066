"""What the rules say to a school, and the page in `docs/` that lists them."""

from __future__ import annotations

import re
from functools import cache

from oso_desktop.gegevensset.codelists import codelist
from oso_desktop.gegevensset.meta import positions
from oso_desktop.gegevensset.v2019_1 import Dossier
from oso_desktop.gegevensset.v2019_1.kinds import CODELISTS
from oso_desktop.gegevensset.v2019_1.rules import RULES, findings
from tests.gegevensset import rule_table
from tests.gegevensset.rule_probes import PROBES
from tests.gegevensset.test_every_rule import meant_for, spoilt

LONGEST = 220
LABELS = {label for position in positions(Dossier) for label in position.labels}
NAMES = {position.path.rpartition("/")[2] for position in positions(Dossier)}
ORDINARY = {
    name for name in NAMES if any(re.search(rf"\b{re.escape(name)}\b", label.lower()) for label in LABELS)
}
"""Names of elements that are also words: `adres`, `school`, `advies`."""
DUTCH = {
    "banknummer",
    "code",
    "communicatie",
    "document",
    "referentiescore",
    "score",
    "tijd",
    "toetsscore",
    "vaardigheidsscore",
}
"""Other names of elements that a reader knows as words."""
TO_DO = re.compile(r"\b(Vul|Kies|Verbeter|Haal|Laat|Zet|Schrijf|Neem|zet de categorie op)\b")
"""How a text says what to do."""


@cache
def said(key: str) -> frozenset[str]:
    """The text of a rule, and what it says in its place in a dossier of each profile."""
    texts = {RULES[key].text}
    for profile in PROBES[key].profiles:
        for case in meant_for(profile, PROBES[key].fires)[:1]:
            root, _ = spoilt(profile, case)
            texts |= {found.text for found in findings(root, case.bundle) if found.key == key}
    return frozenset(texts)


def test_a_text_says_what_is_wrong_and_what_to_do() -> None:
    for text in frozenset().union(*map(said, RULES)):
        assert text == text.strip()
        assert text.endswith("."), text
        assert "  " not in text, text
        assert len(text) <= LONGEST, (len(text), text)
        assert TO_DO.search(text), text
        assert not re.search(r"\b(je|jij|jouw|jullie|men|gelieve|dient)\b", text, re.IGNORECASE), text


def test_a_text_names_fields_as_the_screen_does() -> None:
    codes = {code for number in (2, 4, 16, 29, 33, 48) for code in codelist(number, CODELISTS).entries}
    for key, text in (
        (rule.key, text) for rule in RULES.values() for text in (*said(rule.key), rule.summary)
    ):
        quoted = set(re.findall("«(.+?)»", text))
        lists = {codelist(number, CODELISTS).name for number in _list_numbers(key)}
        assert quoted <= LABELS | codes | lists, quoted - LABELS
        outside = re.sub("«.+?»", "", text)
        words = set(re.findall(r"[A-Za-z_][A-Za-z0-9_-]+", outside))
        assert not words & (NAMES - ORDINARY - DUTCH - codes), (words & NAMES, text)
        assert "_" not in outside, text


def _list_numbers(key: str) -> list[int]:
    found = re.match(r"CL(\d\d)\.", key)
    return [int(found[1])] if found else []


def test_a_summary_is_a_sentence() -> None:
    for rule in RULES.values():
        assert rule.summary.endswith("."), rule.key
        assert rule.summary[0].isupper() or rule.summary[0] == "«", rule.key


def test_the_page_is_as_the_rules_say() -> None:
    assert rule_table.PAGE.read_text(encoding="utf-8") == rule_table.page(), rule_table.RENEW


def test_the_page_lists_every_rule_once() -> None:
    listed = [rule.key for group in rule_table.GROUPS for rule in rule_table.grouped(group)]

    assert sorted(listed) == sorted(RULES)
