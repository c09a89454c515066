"""The rules on what hangs below the pupil: carers, advice, final test, tests and marks.

For transfers (keys `OVa.`, `OVb.`) the official check never gets here: where it should go on below `leerling`, the
instruction is commented out. We apply these rules as they are meant; for an SWV the official check does so too.
"""

from __future__ import annotations

import re
from typing import Final

from oso_desktop.gegevensset.findings import Element
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.rules import XML_SPACE, Bundle, Rule, by_key, child_tags, has, has_below
from oso_desktop.gegevensset.v2019_1.rules.case import OVA, OVB, PAO, PROFILES, Case
from oso_desktop.gegevensset.v2019_1.rules.pupil import has_address
from oso_desktop.gegevensset.v2019_1.rules.tags import (
    ADRESGEHEIM,
    AFNAME,
    AFNAMEDATUM,
    CONTACTNODIG,
    DATUM,
    DEELGENOMEN,
    EINDTOETS,
    EINDTOETSRESULTAAT,
    HUIDIGESCHOOL,
    METADATA,
    OVERSTAPADVIES,
    RESULTAAT,
    SCORE,
    SOORT,
    TOETS,
    TOETSSCORE,
    VERZORGER,
    WETTELIJKE_ONTHEFFING,
    ZORG,
    tag,
)

TAGS: Final = frozenset(
    {
        METADATA,
        HUIDIGESCHOOL,
        VERZORGER,
        OVERSTAPADVIES,
        EINDTOETS,
        TOETS,
        RESULTAAT,
        TOETSSCORE,
        SCORE,
        ZORG,
    }
)
"""What this module asks of a run."""

_ADVIES: Final = tag("advies")
_CONTACTPERSOON: Final = tag("contactpersoon")
_CONTACTTELEFOON: Final = tag("contacttelefoon")
_BANKNUMMER: Final = tag("banknummer")
_TOETSSOORT: Final = tag("toetssoort")
_TOETS_ADVIES: Final = tag("toets_advies")
_OF_A_RESULT: Final = frozenset({TOETSSCORE, tag("referentiescore"), tag("document")})
_OF_A_TEST_SCORE: Final = frozenset(
    tag(name)
    for name in (
        "aantalopgaven",
        "aantalgoed",
        "aantalfout",
        "aantalgelezen",
        "tijd",
        "vaardigheidsscore",
    )
)
_OF_A_MARK: Final = frozenset({tag("waarde"), tag("kwalificatie")})
_OLD_BLOCKS: Final = {"PaO.ZB01": tag("vir"), "PaO.ZB02": tag("zat")}
_SPECIAL_SCHOOL: Final = "SO"
_EXEMPT: Final = "J"
"""Of list 44."""

_DATE: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:Z|[+-]\d\d:\d\d)?", re.ASCII)
_FIRST_MONTH: Final = 8
_Day = tuple[int, int, int]


def _rule(key: str, summary: str, text: str, profiles: tuple[Profile, ...] | None = None) -> Rule:
    family = key.partition(".")[0]
    return Rule(
        key=key,
        profiles=profiles or PROFILES[family],
        stricter=family != PAO,
        summary=summary,
        text=text,
    )


_SECRET_CARER: Final = (
    "Het adres van een ouder of verzorger is geheim, maar er staat een adres.",
    "Het adres van deze ouder of verzorger is geheim en mag niet in het dossier. Haal het adres weg.",
)
_EMPTY_RESULT: Final = (
    "Een toetsresultaat heeft geen score, geen referentiescore en geen document.",
    "Dit toetsresultaat is leeg. Vul een score of referentiescore in, of voeg een document toe.",
)
_EMPTY_TEST_SCORE: Final = (
    "Een toetsscore heeft geen aantal, geen tijd en geen vaardigheidsscore.",
    "In deze toetsscore staat geen score. Vul een aantal, de tijd of de vaardigheidsscore in.",
)
_EMPTY_MARK: Final = (
    "Een score op een cijferlijst heeft geen waarde en geen kwalificatie.",
    "Deze score op de cijferlijst is leeg. Vul een cijfer of een kwalificatie in, of haal de score weg.",
)

RULES: Final = by_key(
    [
        *(_rule(key, *_SECRET_CARER) for key in ("OVa.OV03", "OVb.OV01", "PaO.OV03")),
        _rule(
            "PaO.OV05",
            "Bij een ouder of verzorger staat een banknummer.",
            "Een banknummer mag niet naar een samenwerkingsverband. Haal het weg.",
        ),
        _rule(
            "OVa.OA02",
            "Het advies van de school ontbreekt, en de school is geen school voor speciaal onderwijs (SO).",
            "Het advies van de school ontbreekt. Vul bij «Overstapadvies» het advies in.",
            (Profile.POVO,),
        ),
        _rule(
            "OVa.OA03",
            "Bij het overstapadvies staat niet of contact nodig is.",
            "Er staat niet of de nieuwe school contact moet opnemen. Vul bij «Overstapadvies» ja of nee in.",
        ),
        _rule(
            "OVa.OA04",
            "Contact is nodig, maar de contactpersoon ontbreekt.",
            "De nieuwe school moet contact opnemen, maar er staat niet met wie. Vul de contactpersoon in.",
        ),
        _rule(
            "OVa.OA05",
            "Contact is nodig, maar het telefoonnummer ontbreekt.",
            "De nieuwe school moet contact opnemen, maar er staat geen telefoonnummer. Vul het nummer in.",
        ),
        _rule(
            "OVa.EB02",
            "De leerling deed mee aan de doorstroomtoets (eindtoets), maar er is geen resultaat.",
            "Het resultaat van de doorstroomtoets (eindtoets) ontbreekt. Vul het resultaat in.",
        ),
        _rule(
            "OVa.EB03.nietdeelgenomen",
            "De leerling deed niet mee aan de doorstroomtoets (eindtoets), en er staat niet welke toets het was.",
            "De leerling deed niet mee aan de doorstroomtoets (eindtoets). "
            "Vul bij het resultaat toch in welke toets het was.",
        ),
        _rule(
            "OVa.EB03.ontheffing",
            "De leerling had ontheffing voor de doorstroomtoets (eindtoets), en er staat niet welke toets het was.",
            "De leerling had ontheffing voor de doorstroomtoets (eindtoets). "
            "Vul bij het resultaat toch in welke toets het was.",
        ),
        _rule(
            "OVa.EB04",
            "De leerling deed mee aan de doorstroomtoets (eindtoets), maar het toetsadvies ontbreekt.",
            "Het toetsadvies van de doorstroomtoets (eindtoets) ontbreekt. "
            "Neem het over van het leerlingrapport.",
        ),
        _rule(
            "OVa.TR04",
            "Een toets is ouder dan het lopende schooljaar en de twee schooljaren daarvoor, gerekend vanaf "
            "de datum van het dossier.",
            "Deze toets is te oud. Alleen toetsen van dit schooljaar en de twee schooljaren daarvoor mogen mee. "
            "Haal de toets weg.",
            (Profile.POVO,),
        ),
        *(_rule(key, *_EMPTY_RESULT) for key in ("OVa.TR05", "PaO.TR01")),
        *(_rule(key, *_EMPTY_TEST_SCORE) for key in ("OVa.TR06", "PaO.TR02")),
        *(_rule(key, *_EMPTY_MARK) for key in ("OVa.CL01", "PaO.CL01")),
        _rule(
            "PaO.ZB01",
            "Er staan gegevens over de verwijsindex risicojongeren (VIR), een oud onderdeel van de standaard.",
            "Gegevens over de verwijsindex (VIR) mogen niet naar een samenwerkingsverband. Haal ze weg.",
        ),
        _rule(
            "PaO.ZB02",
            "Er staan gegevens over het zorgadviesteam (ZAT), een oud onderdeel van de standaard.",
            "Gegevens over het zorgadviesteam (ZAT) mogen niet naar een samenwerkingsverband. Haal ze weg.",
        ),
    ]
)

_SECRET_KEYS: Final = {OVA: "OVa.OV03", OVB: "OVb.OV01", PAO: "PaO.OV03"}
_EMPTY_KEYS: Final = {
    OVA: ("OVa.TR05", "OVa.TR06", "OVa.CL01"),
    PAO: ("PaO.TR01", "PaO.TR02", "PaO.CL01"),
}


def check(case: Case) -> None:
    """All that hangs below the pupil."""
    for family in case.families:
        for verzorger in case.run.all(VERZORGER):
            if case.is_true(verzorger, ADRESGEHEIM) and has_address(verzorger):
                case.run.report(_SECRET_KEYS[family], verzorger)
        if family != OVB:
            _empty(case, family)
    if OVA in case.families:
        _advice(case)
        _final_test(case)
    if case.bundle is Bundle.OV and Profile.POVO in case.overstap:
        _old_tests(case)
    if PAO in case.families:
        _swv(case)


def _swv(case: Case) -> None:
    for verzorger in case.run.all(VERZORGER):
        if has(verzorger, _BANKNUMMER):
            case.run.report("PaO.OV05", verzorger)
    for zorg in case.run.all(ZORG):
        for key, old in _OLD_BLOCKS.items():
            if has(zorg, old):
                case.run.report(key, zorg)


def _empty(case: Case, family: str) -> None:
    """Results and marks in which nothing stands."""
    kinds = ((RESULTAAT, _OF_A_RESULT), (TOETSSCORE, _OF_A_TEST_SCORE), (SCORE, _OF_A_MARK))
    for key, (holder, wanted) in zip(_EMPTY_KEYS[family], kinds, strict=True):
        for element in case.run.all(holder):
            if next(element.iterchildren(*wanted), None) is None:
                case.run.report(key, element)


def _advice(case: Case) -> None:
    report = case.run.report
    special = any(
        soort.text == _SPECIAL_SCHOOL
        for school in case.run.all(HUIDIGESCHOOL)
        for soort in school.iterchildren(SOORT)
    )
    for advice in case.run.all(OVERSTAPADVIES):
        tags = child_tags(advice)
        if Profile.POVO in case.overstap and not special and _ADVIES not in tags:
            report("OVa.OA02", advice)
        if CONTACTNODIG not in tags:
            report("OVa.OA03", advice)
        elif case.is_true(advice, CONTACTNODIG):
            if _CONTACTPERSOON not in tags:
                report("OVa.OA04", advice)
            if _CONTACTTELEFOON not in tags:
                report("OVa.OA05", advice)


def _final_test(case: Case) -> None:
    report = case.run.report
    for test in case.run.all(EINDTOETS):
        kind_told = has_below(test, EINDTOETSRESULTAAT, _TOETSSOORT)
        if case.is_true(test, DEELGENOMEN):
            if not has(test, EINDTOETSRESULTAAT):
                report("OVa.EB02", test)
            if not has_below(test, EINDTOETSRESULTAAT, _TOETS_ADVIES):
                report("OVa.EB04", test)
        elif not kind_told:
            report("OVa.EB03.nietdeelgenomen", test)
        if not kind_told and (_exempt(test) or case.is_true(test, WETTELIJKE_ONTHEFFING)):
            report("OVa.EB03.ontheffing", test)


def _exempt(test: Element) -> bool:
    """Whether the result says so; the official rule looks beside the result, where the schema has no such field."""
    return any(
        told.text == _EXEMPT
        for result in test.iterchildren(EINDTOETSRESULTAAT)
        for told in result.iterchildren(WETTELIJKE_ONTHEFFING)
    )


def _old_tests(case: Case) -> None:
    days = [
        day
        for metadata in case.run.all(METADATA)
        for datum in metadata.iterchildren(DATUM)
        if (day := _day(datum.text)) is not None
    ]
    if not days:
        return
    year, month, _ = days[0]
    oldest = (year - 3 if month < _FIRST_MONTH else year - 2, _FIRST_MONTH, 1)
    for test in case.run.all(TOETS):
        given = [
            day
            for afname in test.iterchildren(AFNAME)
            for datum in afname.iterchildren(AFNAMEDATUM)
            if (day := _day(datum.text)) is not None
        ]
        if any(day < oldest for day in given):
            case.run.report("OVa.TR04", test)


def _day(text: str | None) -> _Day | None:
    """Year, month and day of a date as XML writes it, its time zone left out; None for anything else."""
    found = _DATE.fullmatch((text or "").strip(XML_SPACE))
    return None if found is None else (int(found[1]), int(found[2]), int(found[3]))
