"""In a running text a personal number is found, and what stands in every school report is none (R138)."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.number_spelling import candidates, tells_number
from tests.dossier.test_personal_number import NUMBERS

SENTENCES = """\
De leerling haalde op de toets een standaardscore van 535 en een percentielscore van 48.
Cito LVS rekenen M7: 245, E7: 251, M8: 263.
De scores waren 535 541 528 in de afgelopen drie jaar.
WISC-V: VBI 103, VRI 110, WGI 98, VSI 95, TIQ 102.
De indexscores zijn 103 110 112 98 105.
IQ-scores 098 103 110
Bel voor overleg 06-12345678 of 010-1234567.
Telefoon: 0612345678
Mobiel 06 12 34 56 78, thuis 0570 12 34 56.
Tel. +31 6 12345678
Tel. +31 612345672
Telefoonnummer school: 088-123 45 67
Fax: 020 - 123 45 67
U kunt mij bereiken op 0031 6 1234 5678 op werkdagen.
De moeder is bereikbaar op 06.12.34.56.78 na vier uur.
Geboren op 12-05-2012 te Nergenshuizen, groep 8 sinds 01-08-2023.
Schooljaar 2023-2024 en 2024-2025 was het verzuim 12 en 14 dagdelen.
Datum onderzoek: 2024-03-12, tijd 10:30 - 12:15 uur.
Afgenomen op 12/03/2024 en 19/03/2024.
BRIN 99XY00, vestiging 00, elementcode 0011.
Relatienummer bij DUO: 123456
KvK 41234567, postbus 1234, 0000 AA Nergenshuizen.
KvK-nummer: 12345678
RSIN 123456782
btw-nummer NL123456782B01
BTW NL 123456782 B01
IBAN NL91 ABNA 0417 1643 00
IBAN: NL91ABNA0417164300
SKJ-registratienummer 123456782
SKJ: 123456782
BIG-nummer 12345678901
BIG 49912345625
AGB-code 94012345
NIP-lidmaatschap 123456782
NVO-nummer 123456782
ISBN 978-90-6238-123-4
ISBN 90 6238 123 4
Postcode 0000 AB 12, Verzinweg 123-125.
Rapport 2024-0123, versie 2.1, bladzijde 3 van 12.
Dossiernummer 2024.12.345
Kenmerk 2024-12-343
De leerling las 123 woorden per minuut, op een totaal van 456, met 12 fouten.
AVI-M5 beheerst met 98 procent, AVI-E5 met 91 procent.
DMT kaart 1: 87, kaart 2: 81, kaart 3: 75.
DLE 35 bij DL 45, leerrendement 78 procent.
Toets 1 2 3 4 5 6 7 8 9 10
Rapportcijfers: 7 8 6 7 8 6 7 5 8
Schaal 1 2 3 4 5: geef aan wat van toepassing is.
Antwoorden: 1 3 2 4 5 2 1 3 4 2
Groep 3 4 5 6 7 8
Scores per vak 75 80 68 92 77 81
De kosten zijn 1.234,56 euro en 12.345 euro per jaar.
Het budget was 1.250.000 euro in 2023.
Verzuim: 12 dagdelen geoorloofd, 3 ongeoorloofd, 0 te laat.
Percentiel 45 53 61 70 in groep 5, 6, 7 en 8.
Zie artikel 40 lid 6 WPO en artikel 27 lid 2 WVO 2020.
Lengte 145 cm, gewicht 38 kg, visus 1,0 en 0,8.
Schoolmaatschappelijk werk op ma 9.00-12.00 en do 13.00-15.30.
De TLV geldt van 01-08-2024 tot en met 31-07-2026.
Hij scoort 12,5 op onderdeel A en 0,123456782 als ruwe maat.
Gemiddelde 7.333333333 en spreiding 1.123456782.
Factor 0.999990019 in de bijlage.
Zie https://www.voorbeeld.example/artikel/2024/12345 voor uitleg.
Ruwe score 34, schaalscore 10, betrouwbaarheidsinterval 95-109.
Normtabel: 85 90 95 100 105 110 115
Blokken van 45 minuten: 8.30, 9.15, 10.30, 11.15.
In week 12, 13 en 14 is 3 keer geoefend, 20 minuten per keer.
Boek: blok 4, les 12, opgave 3, 4 en 5.
Standaardscores 535/545/550
Niveauwaarde 3,4; 3,6; 4,1; 4,4.
Vaardigheidsscores 178 201 223 245 263
Vaardigheidsscore 178 - 201 - 223
Leerling 12 van 28 in groep 8a, lokaal 204.
Jaargroep 8, schooljaar 2025-2026, leerjaar 1.
De WPPSI-III-NL uit 2009 is afgenomen bij 5 jaar en 3 maanden.
Adres: Verzinstraat 12a, tel 0123-456789.
Telefoon 0123 - 45 67 89
Tel: 0123/456789
Huisarts 030-2345678, tandarts 030 - 234 56 79.
Alarmnummer: 112, politie 0900-8844.
Factuurdatum 01-02-2024, bedrag 450,00.
Lokaal 1.23, verdieping 1, kluis 456.
Foto IMG_20240512_101112.jpg is toegevoegd.
Scan_2024-05-12_10.11.12.pdf
Bestand 20240512 versie 3
Datum 12052012
Afspraak 12.05.2024 om 10.30 uur met 3 personen.
De CBCL geeft T-scores van 65, 70 en 58.
T-scores: 65 70 58 61 63 59
SVL-profiel: 3 4 5 3 4 2 6
SEO-lijst 2 3 3 2 4 3 3
Zien! 3,1 2,8 3,4 3,9
Sociogram: 3 keuzes, 2 afwijzingen.
Spelling 134, werkwoordspelling 112, begrijpend lezen 189.
Entreetoets 2023: taal 65, rekenen 72, studievaardigheden 58.
Eindtoets 2024: 541, advies havo/vwo.
NSCCT 108, betrouwbaar 101-115.
ADIT: 98 (95-101), 105 (100-110).
Drempelonderzoek 678: 3.2 4.5 5.1
Handelingsplan periode 1: 01-09-2024 t/m 15-11-2024.
OPP bijgesteld op 15-11-2024, 12-02-2025 en 18-06-2025.
Uitstroom vmbo-bb 2026, IQ 80-85.
Medicatie: 10 mg, 2 keer per dag, sinds 2021.
Diagnose DSM-5 314.01 (F90.2), 299.00 (F84.0).
ICD-10 F81.0 en F81.2, gesteld op 03-04-2022.
Locatie 52.0907374, 5.1214201
Rooster: 830 915 1030 1115 1200
Begintijd 0830, eind 1415, woensdag 1230.
Telling 123 456 per jaar, 789 per maand.
Klant 123456782345, rekening 0123456782.""".splitlines()
"""What reports, plans and letters of a school say; made up."""

SPLITS = [(9,), (3, 3, 3), (4, 2, 3), (2, 2, 2, 3)]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_ordinary_sentence_tells_no_number(sentence: str) -> None:
    assert not tells_number(sentence)


def test_with_other_figures_hardly_any_ordinary_sentence_tells_a_number() -> None:
    """A false alarm holds a dossier up: fewer than one in a hundred, whatever the scores and telephone numbers are."""
    chance = random.Random(3)
    alarms = told = 0
    for sentence in SENTENCES * 20:
        words = sentence.split(" ")
        other = [
            "".join(
                chance.choice("0123456789") if sign.isdecimal() and len(word) > 4 else sign for sign in word
            )
            for word in words
        ]
        told += 1
        alarms += tells_number(" ".join(other))

    assert told > 2_000
    assert alarms < told / 100


@given(
    number=NUMBERS,
    split=st.sampled_from(SPLITS),
    sign=st.sampled_from([" ", ".", "-", "\n", "\u00a0", "\u2011", "\r\n", "_"]),
    before=st.sampled_from(["", "nummer ", "bsn", "(", "Cato, geboren 12-05-2012, ", "a;"]),
    after=st.sampled_from(["", ".", " ", ", geboren 12-05-2012", ")", " klopt", ";x"]),
    unseen=st.sampled_from(["", "\u00ad", "\u200b"]),
)
def test_a_number_is_found_in_the_usual_spellings(
    number: str, split: tuple[int, ...], sign: str, before: str, after: str, unseen: str
) -> None:
    parts, at = [], 0
    for size in split:
        parts.append(unseen.join(number[at : at + size]))
        at += size
    year = split[0] == 4 and 1990 <= int(number[:4]) <= 2040
    score = split == (3, 3, 3) and sign.isspace() and scores(number)

    assert tells_number(f"{before}{sign.join(parts)}{after}") is not (
        (year or score) and before != "bsn" and before != "nummer bsn"
    )


def scores(number: str) -> bool:
    values = [int(number[at : at + 3]) for at in (0, 3, 6)]
    return all(40 <= value <= 160 for value in values) or all(500 <= value <= 550 for value in values)


@given(
    number=NUMBERS,
    cut=st.integers(1, 8),
    label=st.sampled_from(["BSN", "burgerservicenummer van moeder", "PGN"]),
)
def test_after_its_name_a_number_is_found_however_it_is_cut(number: str, cut: int, label: str) -> None:
    assert tells_number(f"{label}: {number[:cut]} {number[cut:]}.")
    assert tells_number(f"{label}: {number.lstrip('0')}.")


def test_an_onderwijsnummer_has_a_test_of_its_own() -> None:
    assert tells_number("nummer 101222331")
    assert not tells_number("nummer 101222332")


@given(number=NUMBERS)
def test_boxes_are_found_unless_they_could_be_marks(number: str) -> None:
    figures = set(map(int, number))

    assert tells_number(" ".join(number)) is (min(figures) < 4 and max(figures) > 5)


@given(number=NUMBERS, more=st.text("0123456789", min_size=1, max_size=6))
def test_in_more_figures_there_is_no_number(number: str, more: str) -> None:
    assert not list(candidates(f"x{number}{more}y"))
    assert not list(candidates(f"{more}{number}"))


@given(
    number=NUMBERS,
    groups=st.lists(st.integers(1, 8), min_size=1, max_size=9),
    sign=st.sampled_from([" ", "/", ", ", " - "]),
)
def test_the_figures_of_the_pupils_own_number_are_candidates_however_cut(
    number: str, groups: list[int], sign: str
) -> None:
    parts, rest = [], number
    for size in groups:
        parts.append(rest[:size])
        rest = rest[size:]
    written = sign.join(part for part in (*parts, rest) if part)

    assert number in {candidate.figures for candidate in candidates(f"Zie 5 en {written} (2024)")}
