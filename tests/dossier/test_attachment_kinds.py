"""Kinds of attachments are data; what a file's name suggests errs on the careful side."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.assets import resource
from oso_desktop.dossier.attachments import (
    AttachmentClass,
    AttachmentDecision,
    AttachmentId,
    Extent,
    has_reason,
    kind,
    kinds,
    reference,
    referenced,
)
from oso_desktop.dossier.kind_guess import guess_kind
from tests.dossier.cases import OPP

LEERLING = "huidigeschool/leerling"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Paspoort Cato.pdf", "kopie_id"),
        ("kopie-ID.jpg", "kopie_id"),
        ("KopiePaspoort.pdf", "kopie_id"),
        ("id_kaart.png", "kopie_id"),
        ("melding Veilig Thuis.docx", "meldcode"),
        ("medicatieprotocol.pdf", "bhv"),
        ("verslag_zorgteam_mei.docx", "zorgteam"),
        ("Brief kinderarts.pdf", "medisch"),
        ("neuropsychologisch onderzoek.pdf", "psychologisch"),
        ("WISC-V.pdf", "psychologisch"),
        ("NIO 2025.pdf", "psychologisch"),
        ("opp.docx", "opp"),
        ("OPP2025.pdf", "opp"),
        ("OPP_groep8.pdf", "opp"),
        ("ontwikkelingsperspectief.pdf", "opp"),
        ("handelingsplannen rekenen.pdf", "handelingsplan"),
        ("Groepshandelingsplan.pdf", "handelingsplan"),
        ("dyslexieverklaring.pdf", "dyslexie"),
        ("sociaal-emotionele ontwikkeling.pdf", "sociaal_emotioneel"),
        ("SCOL najaar.pdf", "sociaal_emotioneel"),
        ("tlv_2024.pdf", "tlv"),
        ("schoolverzuim 2025.xlsx", "verzuim"),
        ("leerlingrapport.pdf", "leerlingrapport"),
        ("Toetsuitslagen.pdf", "toets"),
        ("addendum.pdf", "uitstroomprofiel"),
        ("schoolrapport groep 7.pdf", "rapport"),
    ],
)
def test_a_name_is_recognised_by_whole_words_and_dutch_compounds(name: str, key: str) -> None:
    """R024, R025, R033, R060."""
    assert guess_kind(name) == key


@pytest.mark.parametrize(
    "name",
    [
        "senioren.pdf",  # nio
        "stoppen.pdf",  # opp
        "Opperdoes.docx",
        "centrum.pdf",  # cet
        "cetera.pdf",
        "proefwerk.pdf",
        "corregio.pdf",
        "laten zien.pdf",
        "talentpaspoort.pdf",
        "rapport jeugdzorg.pdf",  # not every report is a school report
        "sociaal verslag gezin.pdf",
        "bloeduitslag.pdf",
        "onderzoek.pdf",
        "scan0001.pdf",
        "",
        "123.pdf",
    ],
)
def test_part_of_another_word_is_no_sign_and_what_is_unknown_asks_most_care(name: str) -> None:
    """R026."""
    assert guess_kind(name) == "overig"
    assert kind("overig").sensitivity is AttachmentClass.STRICT


@pytest.mark.parametrize(
    ("name", "element", "key"),
    [
        ("bijlage.pdf", f"{LEERLING}/verzuim/documentLijst/document", "verzuim"),
        ("bijlage.pdf", f"{LEERLING}/onderwijsondersteuning/opp/document", "opp"),
        ("bijlage.pdf", f"{LEERLING}/onderwijsondersteuning/handelingsplan/document", "handelingsplan"),
        ("bijlage.pdf", f"{LEERLING}/onderwijsondersteuning/tlv/document", "tlv"),
        ("bijlage.pdf", f"{LEERLING}/toetslijst/toets/resultaat/document", "toets"),
        ("bijlage.pdf", f"{LEERLING}/eindtoets_basisonderwijs/document", "leerlingrapport"),
        ("bijlage.pdf", f"{LEERLING}/overigdocumentlijst/document", "overig"),
        # the block decides between equally careful kinds, the name only makes more careful
        ("handelingsplan.pdf", f"{LEERLING}/onderwijsondersteuning/opp/document", "opp"),
        ("toets.docx", f"{LEERLING}/onderwijsondersteuning/opp/document", "opp"),
        ("psychologisch onderzoek.pdf", f"{LEERLING}/onderwijsondersteuning/opp/document", "psychologisch"),
        ("dyslexieverklaring.pdf", f"{LEERLING}/eindtoets_basisonderwijs/document", "dyslexie"),
        ("paspoort.pdf", f"{LEERLING}/overigdocumentlijst/document", "kopie_id"),
    ],
)
def test_the_block_in_which_a_file_stands_counts_too(name: str, element: str, key: str) -> None:
    assert guess_kind(name, element) == key


words = st.sampled_from(
    ["opp", "toets", "psychologisch", "paspoort", "verzuim", "schoolrapport", "rekenen", "groep"]
)


@given(names=st.lists(words, min_size=1, max_size=4), joint=st.sampled_from([" ", "_", "-", ". ", " 2025 "]))
def test_of_several_signs_the_one_that_asks_most_care_wins(names: list[str], joint: str) -> None:
    """R023, R026: in any order and any spelling."""
    found = kind(guess_kind(joint.join(names))).sensitivity.care
    apart = [kind(key).sensitivity.care for name in names if (key := guess_kind(name)) != "overig"]

    assert found == max(apart, default=kind("overig").sensitivity.care)
    assert guess_kind(joint.join(names).upper()) == guess_kind(joint.join(names))


@given(name=st.text(), element=st.text())
def test_any_name_gives_a_kind_that_exists(name: str, element: str) -> None:
    assert guess_kind(name, element) in kinds()


def test_the_file_with_kinds_is_whole() -> None:
    """R024–R026, R033, R056, R058, R060, R063, R064: each predefined kind, with a class in words."""
    rows = json.loads(resource("attachment_kinds.json").read_text(encoding="utf-8"))

    assert len(rows) == len(kinds())
    for about in kinds().values():
        assert about.label
        assert about.contains
        assert about.ground
        assert bool(about.warning) is (about.sensitivity is not AttachmentClass.USUAL)
        assert not about.warning or about.warning.endswith(".")
        assert all(pattern == pattern.lower().strip() for pattern in about.words)
    named = {
        about.sensitivity: {one.key for one in kinds().values() if one.sensitivity is about.sensitivity}
        for about in kinds().values()
    }
    assert named[AttachmentClass.REFUSED] == {"kopie_id", "meldcode", "vertrouwenspersoon", "bhv"}
    assert {"opp", "handelingsplan", "dyslexie", "sociaal_emotioneel"} <= named[AttachmentClass.SENSITIVE]
    assert {"medisch", "psychologisch", "zorgteam", "overig"} <= named[AttachmentClass.STRICT]
    assert {about.key for about in kinds().values() if about.asks_author} >= {"medisch", "psychologisch"}


def test_an_unknown_kind_of_an_older_file_counts_as_the_most_careful() -> None:
    assert kind("bestaat niet meer") is kind("overig")


def test_every_kind_that_a_word_points_to_can_be_found_by_it() -> None:
    for about in kinds().values():
        for pattern in about.words:
            found = kind(guess_kind(pattern.replace("*", "")))
            assert found.key == about.key or found.sensitivity.care >= about.sensitivity.care


@pytest.mark.parametrize(
    ("reason", "good"),
    [
        ("", False),
        ("nodig", False),
        ("kort", False),
        ("123456789", False),
        ("nodig nodig nodig", False),
        ("Nodig, nodig!", False),
        ("Dit is heel erg nodig.", False),
        ("aaaaaaaaaaaaaaa", False),
        ("1234567890123", False),
        ("..............", False),
        (" " * 20 + "hulp", False),
        ("omdat het nodig is voor school", False),
        ("Omdat dit belangrijk is voor de begeleiding van de leerling", False),
        ("ja ja ja ja ja ja", False),
        ("xxxxxxxxxx", False),
        ("jajajajajaja", False),
        ("blablablabla", False),
        ("hrtsk prtkl mnbvc", False),
        ("De school wil het", False),
        ("nodig ivm ADHD", True),
        ("rustige plek nodig", True),
        ("leest traag", True),
        ("De mentor moet weten welke hulp werkt.", True),
        ("Nodig voor extra tijd bij toetsen", True),
        ("dyslexiehulp", True),
    ],
)
def test_a_reason_must_say_something(reason: str, good: bool) -> None:
    """R022: at least ten characters, and more than "nodig"."""
    assert has_reason(AttachmentDecision(attachment_id=OPP, reason=reason)) is good


@given(
    words=st.lists(
        st.sampled_from(json.loads(resource("attachment_questions.json").read_text("utf-8"))["empty_words"])
    )
)
def test_no_row_of_words_that_only_say_that_it_is_needed_is_a_reason(words: list[str]) -> None:
    """R022: in whatever order and however often."""
    assert not has_reason(AttachmentDecision(attachment_id=OPP, reason=" ".join(words)))
    assert has_reason(AttachmentDecision(attachment_id=OPP, reason=" ".join([*words, "dyslexiehulp"])))


@given(reason=st.text(max_size=9))
def test_less_than_ten_characters_is_never_a_reason(reason: str) -> None:
    """R022."""
    assert not has_reason(AttachmentDecision(attachment_id=OPP, reason=f"  {reason}  "))


@given(identifier=st.text(min_size=1))
def test_a_reference_leads_back_to_its_attachment(identifier: str) -> None:
    assert referenced(reference(AttachmentId(identifier))) == identifier


@given(content=st.text(alphabet=st.characters(codec="ascii", categories=("L", "N"))))
def test_real_content_is_never_taken_for_a_reference(content: str) -> None:
    """Base64 has no hyphen."""
    assert referenced(content) is None


@pytest.mark.parametrize(
    ("included", "extent", "travels"),
    [
        (True, Extent.FULL, True),
        (True, Extent.PART, True),
        (True, Extent.SPOKEN, False),
        (False, Extent.FULL, False),
        (False, Extent.PART, False),
    ],
)
def test_a_file_travels_only_ticked_and_whole_or_in_part(
    included: bool, extent: Extent, travels: bool
) -> None:
    """R021, R032."""
    assert AttachmentDecision(attachment_id=OPP, included=included, extent=extent).travels is travels
    assert not AttachmentDecision(attachment_id=OPP).travels
