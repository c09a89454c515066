"""The sheet for the safe."""

from __future__ import annotations

from datetime import date

import pypdfium2

from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.recovery_sheet import invitation_sheet, recovery_sheet
from tests.letters.reading import badly_placed, on_paper, pages, words

WORDS = (*(f"woord{chr(97 + number)}" for number in range(26)), "regenboogkleur", "ijs")
MADE_ON = date(2026, 3, 26)


def sheet(recovery_words: tuple[str, ...] = WORDS) -> str:
    return words(recovery_sheet("Basisschool De Wilgentuin", "Opslag W4K2", recovery_words, MADE_ON))


def test_all_words_stand_on_one_sheet_with_their_numbers() -> None:
    text = sheet()
    for number, word in enumerate(WORDS, start=1):
        assert f"{number} {word}" in text


def test_words_are_large_and_none_runs_into_the_next() -> None:
    letter = recovery_sheet("School", "Opslag", ("w" * 14,) * 28, MADE_ON)
    assert on_paper(letter).pages == 1
    assert not badly_placed(letter)


def test_sheet_says_what_it_is_where_it_belongs_and_who_may_use_it() -> None:
    text = sheet()
    for said in (
        "Herstelblad",
        "26 maart 2026",
        "28 woorden",
        "kluis",
        "directeur",
        "geen reservekopie",
        "Opslag W4K2",
    ):
        assert said in text


def test_nothing_but_the_page_gives_the_words_away() -> None:
    """The words are in neither title nor metadata, and the page content is the only place that has them."""
    letter = recovery_sheet("School", "Opslag", WORDS, MADE_ON)
    document = pypdfium2.PdfDocument(on_paper(letter).data)
    about = str(document.get_metadata_dict()) + letter.title
    document.close()
    assert not any(word in about for word in WORDS)
    assert len(pages(letter)) == on_paper(letter).pages == 1


def test_same_words_give_the_same_sheet() -> None:
    made = [recovery_sheet("School", "Opslag", WORDS, MADE_ON) for _ in range(2)]
    assert made[0] == made[1]


def invitation(folder: str = "C:\\ProgramData\\OSO Desktop") -> LetterPdf:
    return invitation_sheet(
        "Basisschool De Wilgentuin",
        "Opslag W4K2",
        WORDS[:12],
        invited="B. Bedacht",
        folder=folder,
        made_on=MADE_ON,
        expires=date(2026, 4, 9),
    )


def test_an_invitation_says_for_whom_until_when_and_what_to_do() -> None:
    text = words(invitation())
    for number, word in enumerate(WORDS[:12], start=1):
        assert f"{number} {word}" in text
    for said in (
        "12 woorden",
        "B. Bedacht",
        "9 april 2026",
        "één keer",
        "ProgramData",
        "meewerken",
        "Vernietig",
    ):
        assert said in text


def test_an_invitation_is_one_sheet_however_long_the_folder_is_called() -> None:
    letter = invitation("C:\\" + "\\".join(["een map met een lange naam"] * 6))
    assert on_paper(letter).pages == 1
    assert not badly_placed(letter)
