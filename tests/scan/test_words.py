"""The word data: sound in itself, and the choices made in it."""

from __future__ import annotations

import json
import re
from itertools import chain
from re import _constants, _parser  # type: ignore[attr-defined]  # the trees of patterns: there is no public way
from typing import Any

import pytest

from oso_desktop.assets import resource
from oso_desktop.dossier.scan import Sensitivity, scan_text, subjects
from oso_desktop.dossier.scan_inflection import written_forms
from oso_desktop.dossier.scan_words import Rule, word_table

_CONTEXTS = ("before", "after", "needs", "unless_before", "unless_after", "unless")


def rows() -> list[dict[str, Any]]:
    """All rules as they stand in the files."""
    return [
        row
        for path in sorted(resource("scan/rules").glob("*.json"))
        for row in json.loads(path.read_text(encoding="utf-8"))
    ]


def rules() -> set[Rule]:
    """All rules as they are used."""
    table = word_table()
    tables = (table.whole, table.beginnings, table.endings, table.middles)
    return {rule for words in tables for found in words.values() for rule in found}


def repeats_within_repeats(tree: Any, within: bool = False) -> bool:
    """Whether something repeated without end holds something else that is: the patterns that can take for ever."""
    for what, about in tree:
        endless = what in (_constants.MAX_REPEAT, _constants.MIN_REPEAT) and about[1] is _constants.MAXREPEAT
        if endless and within:
            return True
        parts = about if isinstance(about, (list, tuple)) else (about,)
        inner = chain.from_iterable(part if isinstance(part, list) else (part,) for part in parts)
        if any(
            repeats_within_repeats(part, within or endless)
            for part in inner
            if isinstance(part, _parser.SubPattern)
        ):
            return True
    return False


def test_no_pattern_can_take_for_ever() -> None:
    """R046: a text that somebody made for it cannot hold the scan up."""
    assert repeats_within_repeats(_parser.parse("(?:a+ )*b"))
    patterns = {context for rule in rules() for name in _CONTEXTS for context in getattr(rule, name)}
    assert len(patterns) > 100
    assert not [
        context.pattern[:80] for context in patterns if repeats_within_repeats(_parser.parse(context.pattern))
    ]


def test_a_pattern_has_capitals_only_where_they_count() -> None:
    """R046: a pattern with a capital elsewhere would never match, since the text has none."""
    for rule in rules():
        for context in chain.from_iterable(getattr(rule, name) for name in _CONTEXTS):
            literal = re.sub(r"\\[A-Za-z]", "", context.pattern)
            assert "(?-i:" in literal or literal == literal.lower(), literal


def test_every_rule_says_only_what_is_known() -> None:
    """R037–R044, R055: rules are of known subjects, and each subject has a rule or is a number."""
    numbers = {"mrz", "documentnummer", "vnummer", "bsn", "iban"}
    for row in rows():
        assert set(row) <= {"subject", "words", "capital", *_CONTEXTS}, row
        assert row["words"]
    assert {row["subject"] for row in rows()} == set(subjects()) - numbers


def test_what_may_never_be_there_cannot_be_kept() -> None:
    """R037–R044, R051, R052, R058, R063, R064, L18, L35: forbidden is forbidden; special may be kept with a reason."""
    for subject in subjects().values():
        assert subject.why.endswith(".")
        assert subject.what_to_do.endswith(".")
        assert subject.ground
        assert re.fullmatch(r"R\d{3}", subject.requirement)
        if subject.sensitivity is Sensitivity.FORBIDDEN:
            assert not subject.may_keep
        if subject.sensitivity is Sensitivity.SPECIAL:
            assert subject.may_keep


@pytest.mark.parametrize(
    ("pattern", "forms"),
    [
        ("kerk+", {"kerk", "kerken", "kerks", "kerkje", "kerkjes"}),
        ("moslim+", {"moslim", "moslims"}),
        ("azc", {"azc"}),
        ("pools~", {"pools", "poolse"}),
        ("chinees~", {"chinees", "chinese"}),
        ("katholiek~", {"katholiek", "katholieke", "katholieks"}),
        ("lesbisch~", {"lesbisch", "lesbische"}),
        ("verslaafd~", {"verslaafd", "verslaafde"}),
        ("doof~", {"doof", "dove"}),
        ("stam+", {"stam", "stammen"}),
        ("*gezin+*", {"*gezin*", "*gezinnen*"}),
    ],
)
def test_dutch_words_are_inflected_by_rule(pattern: str, forms: set[str]) -> None:
    """R046: plural and adjective follow from the spelling of the word."""
    assert forms <= set(written_forms(pattern))


@pytest.mark.parametrize(
    "text",
    [
        "Wij wonen in de Kerkstraat, naast de Moskeelaan.",
        "Meester Kerkhof en juf Roma gaan met pensioen.",
        "Bij het thema Suikerfeest maakte zij een poster.",
        "De kerstviering is dit jaar in de Janskerk.",
        "Hij is een geboren leider.",
        "Ik ben geboren in 2013.",
        "Zij is geboren op 3 april en haar zus in maart.",
        "De status van het plan: concept.",
        "Hij gebruikt zijn gezond verstand.",
        "Zijn spreekbeurt ging over de kerkuil.",
        "De toets topografie van Turkije: een 8.",
        "Er was Turkse pizza na de Franse les.",
        "De Engelse toets is verplaatst.",
        "Het was een Poolse landdag in de klas.",
        "De hond komt uit het dierenasiel.",
        "Wij scheiden het afval op school.",
        "De groep bezoekt een moskee en een kerk.",
        "De school heeft een dyslexieprotocol.",
        "De vertrouwenspersoon is te vinden op de eerste verdieping.",
        "Er is geen allergie bekend.",
        "Zij leest een verhaal over een vluchteling.",
        "Rekenen II, spelling III, DMT 92, leerlingnummer 20331.",
    ],
)
def test_school_life_is_no_statement_about_a_pupil(text: str) -> None:
    """R046: streets, names, lessons and feasts of the school are what every school writes about."""
    assert scan_text(text) == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Zij viert thuis het Suikerfeest.", "godsdienst"),
        ("Het gezin is islamitisch.", "godsdienst"),
        ("Elke zondag gaat zij met haar ouders naar de kerk.", "godsdienst"),
        ("Zijn ouders zijn humanist.", "levensovertuiging"),
        ("In Nederland sinds 2019.", "vestiging"),
        ("Hij kwam in 2021 naar Nederland.", "vestiging"),
        ("Geboren in Irak.", "geboorteland"),
        ("Geboren in Bagdad.", "geboorteplaats"),
        ("Zij heeft de Poolse nationaliteit.", "nationaliteit"),
        ("Een jongen van Marokkaanse afkomst.", "afkomst"),
        ("Thuistaal: Arabisch.", "thuistaal"),
        ("De IND heeft beslist.", "verblijf"),
        ("Hij heeft ASS.", "gezondheid"),
        ("Zij heeft dyslexie.", "leerprobleem"),
        ("Hij valt op jongens.", "seksualiteit"),
        ("Vader zit in de gevangenis.", "thuissituatie"),
        ("Hij kwam met de politie in aanraking.", "strafrecht"),
        ("Besproken in het zorgteam.", "zorgteam"),
        ("Er is een melding gedaan bij Veilig Thuis.", "meldcode"),
        ("Zij heeft met de vertrouwenspersoon gesproken.", "vertrouwenspersoon"),
        ("Kopie van het paspoort", "identiteitsbewijs"),
    ],
)
def test_a_statement_about_a_pupil_is_found(text: str, subject: str) -> None:
    """R037–R044, R046, R051, R055, R058, R060, R063, R064, L35: said plainly, each subject is found."""
    assert subject in {hit.subject for hit in scan_text(text)}
