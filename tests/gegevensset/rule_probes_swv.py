"""Probes of the rules for a request to a samenwerkingsverband (PaO), from the facts of the standard."""

from __future__ import annotations

from oso_desktop.gegevensset.profiles import Category
from oso_desktop.gegevensset.rules import Bundle
from tests.gegevensset.probing import PAO, Probe, add, drop, fires, matrix, probe, put, silent
from tests.gegevensset.rule_probes_shared import (
    CELLS,
    FINAL,
    KIND,
    MOVE,
    SECRET,
    absent,
    barred,
    birth_month,
    carers_named,
    empty_mark,
    empty_result,
    empty_score,
    postcode_only,
    secret_address,
    secret_address_abroad,
    secret_address_of_carer,
    secret_numbers,
    without_address,
)

POSWV, VOSWV = PAO
VOMBO_BLOCKS = (
    "bevorderd",
    "examenresultaat",
    "resultaatvakkenvo",
    "certificaat",
    "competenties",
    "stage",
    "overigvombo",
)
VVE_BLOCKS = ("vanpeuterspeelzaal", "naampeuterspeelzaal", "voorschools", "vroegschools")
_IN_BOTH = (Category.OUDERSVERZORGERS, Category.SCHOOLLOOPBAAN, Category.ONDERWIJSONDERSTEUNING)
_OTHERWISE_WITHIN_BRIN = {
    POSWV: (*_IN_BOTH, Category.EINDTOETSBO, Category.VOMBO),
    VOSWV: (*_IN_BOTH, Category.VVE),
}
"""What a dossier for the samenwerkingsverband declares otherwise than one inside the own school."""
_ELSEWHERE = put(KIND, "overstapdossier")


def _unknown_to_the_standard(key: str, name: str) -> Probe:
    """A block of an older version, which only a dossier that breaks the schema can hold."""
    block = add("~/zorg", "")
    return probe(
        key,
        PAO,
        fires("~/zorg", block, add(f"~/zorg/{name}", "x"), valid=False),
        silent(block),
        silent(block, add("~/zorg/anders", "x")),
        silent(add(f"~/{name}", "x")),
    )


PROBES: tuple[Probe, ...] = (
    probe(
        "PaO.MD01",
        PAO,
        fires("metadata", put("metadata/deeldossier", "LVS")),
        fires("metadata", put("metadata/deeldossier", "TIB")),
        fires("metadata", put("metadata/deeldossier", "LasLvs"), also=("CL33.deeldossier@",)),
        silent(put("metadata/deeldossier", "LAS")),
    ),
    probe(
        "PaO.MD02",
        PAO,
        fires("metadata", put("metadata/validatieversie", "2019.1")),
        fires("metadata", put("metadata/validatieversie", "2019.1.10")),
        silent(_ELSEWHERE, put("metadata/validatieversie", "2019.1"), bundle=Bundle.PAO),
        silent(put("metadata/pakketversie", "2019.1")),
    ),
    probe("PaO.MD03", PAO, *absent(CELLS, "metadata"), silent(_ELSEWHERE, drop(CELLS), bundle=Bundle.PAO)),
    probe(
        "PaO.SO01",
        PAO,
        *absent(MOVE, "metadata", "PaO.SO02@metadata"),
        silent(put(MOVE, "POPO")),
        silent(_ELSEWHERE, drop(MOVE), bundle=Bundle.PAO),
    ),
    probe(
        "PaO.SO02",
        PAO,
        fires("metadata", put(MOVE, "POPO")),
        fires("metadata", put(MOVE, "OVERIG")),
        silent(put(MOVE, "POSWV")),
        silent(put(MOVE, "VOSWV")),
    ),
    probe(
        "PaO.SO03",
        PAO,
        fires("metadata", _ELSEWHERE, bundle=Bundle.PAO),
        *(
            fires(
                "metadata",
                put(KIND, "overdrachtbinnenbrin"),
                also=tuple(map(matrix, categories)),
                profiles=(profile,),
                bundle=Bundle.PAO,
            )
            for profile, categories in _OTHERWISE_WITHIN_BRIN.items()
        ),
        fires(
            "metadata",
            put(KIND, "SWV-dossier"),
            also=("CL29.overdrachtsoort@overdrachtsoort",),
            bundle=Bundle.PAO,
        ),
        silent(put(KIND, "swv-dossier"), bundle=Bundle.PAO),
        silent(_ELSEWHERE),
    ),
    probe(
        "PaO.SL01.adres",
        PAO,
        *absent("huidigeschool/adreslijst", "huidigeschool"),
        fires("huidigeschool", drop("huidigeschool/adreslijst/adres"), valid=False),
        silent(put("huidigeschool/adreslijst/adres/soortadres", "post")),
    ),
    probe(
        "PaO.SL02",
        PAO,
        *absent("huidigeschool/communicatielijst", "huidigeschool"),
        fires("huidigeschool", drop("huidigeschool/communicatielijst/communicatie"), valid=False),
        silent(drop("huidigeschool/communicatielijst/communicatie[1]")),
    ),
    probe("PaO.LL01", PAO, *absent("~/voornaam", "~"), silent(drop("~/voornaam[1]"))),
    probe("PaO.LL02", PAO, *absent("~/geboortedatum", "~"), silent(put("~/geboortedatum", "2099-01-01"))),
    birth_month("PaO.LL03", PAO, "PaO.LL02"),
    probe("PaO.LL04", PAO, *absent(SECRET, "~"), silent(put(SECRET, "0")), silent(put(SECRET, "true"))),
    without_address("PaO.LL05", PAO, "PaO.LL04"),
    secret_address("PaO.LL06", PAO),
    postcode_only("PaO.LL07", PAO, "PaO.LL05"),
    *secret_numbers("PaO.LL08", PAO),
    secret_address_abroad("PaO.LL09", PAO),
    barred("PaO.LL10", PAO, "geboorteplaats", "Nergenshuizen"),
    barred("PaO.LL11", PAO, "nationaliteit", "0001"),
    probe(
        "PaO.LL12",
        PAO,
        fires("~", add("~/bsn", "999999990")),
        fires("~", add("~/onderwijsnummer", "1")),
        fires("~", add("~/bsn", "1"), add("~/onderwijsnummer", "1"), valid=False),
        silent(put("~/leerlingid", "2")),
        silent(_ELSEWHERE, add("~/bsn", "999999990"), bundle=Bundle.PAO),
    ),
    *(
        probe(
            f"PaO.VV0{number}",
            (VOSWV,),
            fires("~", add(f"~/{name}"), also=(f"OS.cat06.VERBODEN.{name}@",)),
            *(silent(add(f"~/{other}")) for other in VVE_BLOCKS if other != name),
        )
        for number, name in enumerate(VVE_BLOCKS, 1)
    ),
    probe(
        "PaO.SL01.loopbaan",
        PAO,
        *absent("~/schoolloopbaanlijst", "~", "OS.cat07.VERPLICHT@"),
        fires("~", drop("~/schoolloopbaanlijst/schoolloopbaan"), valid=False),
        silent(drop("~/schoolloopbaanlijst/schoolloopbaan[1]")),
    ),
    probe(
        "PaO.EB01",
        (POSWV,),
        fires("~", add(FINAL), also=("OS.cat11.VERBODEN.eindtoets_basisonderwijs@",)),
        silent(add(FINAL), put(MOVE, "VOSWV")),
    ),
    carers_named("PaO.OV01", PAO),
    *(
        probe(
            f"PaO.VM0{number}",
            (POSWV,),
            fires("~", add(f"~/{name}"), also=(f"OS.cat15.VERBODEN.{name}@",)),
            silent(add(f"~/{name}"), put(MOVE, "VOSWV")),
            *(silent(add(f"~/{other}")) for other in VOMBO_BLOCKS if other != name),
        )
        for number, name in enumerate(VOMBO_BLOCKS, 1)
    ),
    secret_address_of_carer("PaO.OV03", PAO),
    probe(
        "PaO.OV05",
        PAO,
        fires("~/verzorger[1]", add("~/verzorger[1]/banknummer", "1")),
        fires("~/verzorger[2]", add("~/verzorger[2]/banknummer", "1")),
        silent(put("~/verzorger[1]/iban", "NL00BEDA0000000001")),
    ),
    _unknown_to_the_standard("PaO.ZB01", "vir"),
    _unknown_to_the_standard("PaO.ZB02", "zat"),
    empty_result("PaO.TR01", PAO),
    empty_score("PaO.TR02", PAO),
    empty_mark("PaO.CL01", PAO),
)
