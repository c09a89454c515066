"""The kind is guessed from the name and from how the document begins, and it is told why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.attachments import AttachmentClass, KindGuess, kind, kinds
from oso_desktop.dossier.kind_guess import NAME, TITLE, Beginning, guess, guess_kind

SCHOOL = "Basisschool De Verzonnen Boom"


def begins(*lines: str, title: str = "") -> Beginning:
    """How a document begins: its properties, a page of lines."""
    beginning = Beginning()
    if title:
        beginning.read("de eigenschappen van het document", title, content=False)
    beginning.read("bladzijde 1", "\r\n".join(lines), content=True)
    return beginning


@pytest.mark.parametrize(
    ("name", "beginning", "key", "why"),
    [
        ("OPP.pdf", begins(SCHOOL), "opp", KindGuess(words="opp", place=NAME)),
        (
            "scan0001.pdf",
            begins(SCHOOL, "Ontwikkelingsperspectief", "Diagnose: geen"),
            "opp",
            KindGuess(words="ontwikkelingsperspectief", place="bladzijde 1"),
        ),
        (
            "scan0001.pdf",
            begins(SCHOOL, title="Handelingsplan rekenen"),
            "handelingsplan",
            KindGuess(words="handelingsplan", place=TITLE),
        ),
        (
            "Rapport groep 7.pdf",
            begins("Verslag van psychologisch onderzoek"),
            "psychologisch",
            KindGuess(words="psychologisch", place="bladzijde 1"),
        ),
        (
            "brief.pdf",
            begins(*[SCHOOL] * 20, "De vaardigheidsscore is 120."),
            "toets",
            KindGuess(words="vaardigheidsscore", place="bladzijde 1"),
        ),
        # what is only mentioned further on does not make it that
        ("brief.pdf", begins(*[SCHOOL] * 20, "Er is geen dyslexie gevonden."), "overig", KindGuess()),
        # a phrase does not overrule what the document calls itself
        ("OPP.pdf", begins("OPP", "Totaal IQ: 100"), "opp", KindGuess(words="opp", place=NAME)),
        ("scan.pdf", begins(SCHOOL), "overig", KindGuess()),
    ],
)
def test_the_kind_and_why(name: str, beginning: Beginning, key: str, why: KindGuess) -> None:
    """R024, R025, R026."""
    assert guess(name, beginning) == (key, why)


@pytest.mark.parametrize(
    ("lines", "doubt"),
    [
        (("Kopie paspoort",), "kopie_id"),
        (
            ("P<NLDVERZINSEL<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "SPECI20142NLD6503101F2403096999999990<<<<<84"),
            "kopie_id",
        ),
        (("Melding bij Veilig Thuis",), "meldcode"),
    ],
)
def test_what_points_to_a_kind_that_never_travels_is_a_doubt_for_a_person(
    lines: tuple[str, ...], doubt: str
) -> None:
    """R058, R063: a letter may tell of a passport without being one; so nobody loses a document over a word."""
    key, why = guess("scan.pdf", begins(*lines))

    assert kind(key).sensitivity is not AttachmentClass.REFUSED
    assert why.doubt == doubt


names = st.sampled_from(["scan", "OPP", "toets", "verslag", "handelingsplan", "foto", "psychologisch"])
heads = st.sampled_from(["Handelingsplan", "OPP", "Brief", "Dyslexieverklaring", "Behandelplan", "12", ""])


@given(names, st.lists(heads, max_size=20))
def test_the_content_only_makes_more_careful_than_the_name(name: str, lines: list[str]) -> None:
    """R023, R026: and nothing recognised asks most care."""
    by_name = guess_kind(name)
    key, why = guess(name, begins(*lines))

    assert by_name == "overig" or kind(key).sensitivity.care >= kind(by_name).sensitivity.care
    assert bool(why.words) is (key != "overig")


@given(st.text(), st.lists(st.tuples(st.text(), st.booleans())))
def test_any_document_gives_a_kind_that_exists_from_little_of_its_text(
    name: str, parts: list[tuple[str, bool]]
) -> None:
    beginning = Beginning()
    for text, content in parts:
        beginning.read("bladzijde 1", text * 50, content=content)

    key, _ = guess(name, beginning)

    assert key in kinds()
    assert sum(len(text) for _, text in beginning.text) <= 3_000
    assert len(beginning.lines) <= 12
