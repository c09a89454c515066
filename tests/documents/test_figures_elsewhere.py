"""What the manual and the page on security say of terms and sizes is what the program holds to."""

from __future__ import annotations

import pytest

from oso_desktop.dossier.retention_terms import RetentionTerms, terms_of
from tests.documents.references import ROOT
from tests.documents.school import filled

DOCS = ROOT / "docs"
MANUAL = DOCS / "handleiding"

TOLD = [
    ("handleiding/07-inzage.md", "Vanaf {{eigen recht}} heeft de leerling zelf dat recht"),
    ("handleiding/13-klaar.md", "langer dan {{nalevering}} weg"),
    ("handleiding/14-definitief-maken.md", "De school moet {{bewaren okr}} na de uitschrijving"),
    ("handleiding/16-overdragen-pdf.md", "elk van de {{pakket woorden}}"),
    ("handleiding/21-tweede-levering.md", "tot {{nalevering}} na de overstap"),
    ("handleiding/22-schoolkaarten.md", "leest u de {{kaart woorden}} voor"),
    ("handleiding/25-collegas-en-rollen.md", "typt de {{koppelblad woorden}}"),
    ("handleiding/25-collegas-en-rollen.md", "werkt één keer, en {{koppelblad geldt}} lang"),
    ("handleiding/25-collegas-en-rollen.md", "minstens {{wachtwoord}}"),
    ("handleiding/26-vergrendelen-en-wachtwoorden.md", "vergrendelt zichzelf na {{slot}}"),
    ("handleiding/27-reservekopie-en-herstellen.md", "om de {{kopie pauze}}"),
    ("handleiding/27-reservekopie-en-herstellen.md", "Typ de {{herstelblad woorden}} van het herstelblad"),
    ("handleiding/27-reservekopie-en-herstellen.md", "zet het programma {{bedenktijd}} apart"),
    ("handleiding/30-datalek.md", "binnen {{datalek termijn}} aan de Autoriteit Persoonsgegevens"),
    ("handleiding/31-logboek.md", "{{bewaren okr}} lang voor een overgedragen dossier"),
    ("handleiding/34-samenwerkingsverband.md", "mag het dossier {{swv bewaart}} bewaren"),
    ("handleiding/snelkaart.md", "**Nieuw datalek**: {{datalek termijn}}"),
    ("handleiding/snelkaart.md", "**Nieuw verzoek**: {{verzoek termijn}}"),
    ("begrippen.md", "vanaf {{eigen recht}} de leerling"),
    ("begrippen.md", "het papier met {{herstelblad woorden}}"),
    ("begrippen.md", "op slot met {{pakket woorden}}"),
    ("security.md", "Het herstelblad van {{herstelblad woorden}}"),
    ("security.md", "{{herstelblad woorden}}: {{herstelblad bits}} sleutel"),
    ("security.md", "Met de {{koppelblad woorden}} maakt de collega"),
    ("security.md", "één keer, {{koppelblad geldt}}"),
    ("security.md", "wachtwoord van minstens {{wachtwoord}}"),
    ("security.md", "Na {{pogingen}} foute pogingen"),
    ("security.md", "laat de {{kaart woorden}} voorlezen"),
    ("security.md", "om de {{kopie pauze}} als er iets veranderd is"),
    ("security.md", "de laatste van {{kopie dagen}}, {{kopie weken}} en {{kopie maanden}}"),
    ("security.md", "voor een vernietiging gaan na {{bedenktijd}} weg"),
    ("security.md", "met {{aes}} versleuteld"),
]


def text_of(page: str) -> str:
    """The words of a page on one line."""
    return " ".join((DOCS / page).read_text(encoding="utf-8").split())


@pytest.mark.parametrize(("page", "sentence"), TOLD)
def test_a_figure_that_people_are_told_is_the_one_of_the_program(page: str, sentence: str) -> None:
    """R155, R159, L15, L22: a term that changes in the program and not here would make a school miss it."""
    assert filled(sentence) in text_of(page)


def test_the_table_of_terms_in_the_manual_is_that_of_the_program() -> None:
    """R155: what is kept for how long."""
    text = (MANUAL / "28-bewaren-en-opschonen.md").read_text(encoding="utf-8")
    rows = [f"| {term.label} | {term.years} | {term.law} |" for term in terms_of(RetentionTerms()).values()]
    assert "\n".join(rows) in text
