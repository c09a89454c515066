"""Probes of the rules for transfers between schools (OVa) and inside one (OVb), from the facts of the standard."""

from __future__ import annotations

from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.rules import Bundle
from tests.gegevensset.probing import OV, OVA, Change, Probe, add, drop, fires, probe, put, silent
from tests.gegevensset.rule_probes_shared import (
    ADVICE,
    CELLS,
    FINAL,
    KIND,
    LIABLE,
    MOVE,
    SECRET,
    TESTS,
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

POPO, POVO, VOVO, BB = OV
VVE_OUTSIDE_POPO = ("OVa.VV01@~", "OVa.VV02@~")
"""Two rules ask whether `overstap` is POPO: in a dossier of POPO they speak once it is anything else."""


def liable_institution(profile: Profile) -> Probe:
    """Where the carers are not liable, the institution that is must be named."""
    gone = drop("~/aansprakelijkeinstelling")
    return probe(
        f"OVa.AI01.{profile}",
        (profile,),
        fires("~", gone, put(LIABLE, "false")),
        fires("~", gone, put(LIABLE, "0")),
        fires("~", gone, drop(LIABLE), also=("OVa.LL15@~",)),
        silent(gone),
        silent(gone, put(LIABLE, "1")),
        silent(put(LIABLE, "false")),
    )


def _dated(made_on: str, tested_on: str) -> tuple[Change, ...]:
    return (put("metadata/datum", made_on), put(f"{TESTS}/afname/afnamedatum", tested_on))


_WITHIN_BRIN = put(KIND, "overdrachtbinnenbrin")
_NOT_TAKEN = put(f"{FINAL}/deelgenomen", "false")
_NO_RESULT = drop(f"{FINAL}/eindtoetsresultaat")
_NO_KIND = drop(f"{FINAL}/eindtoetsresultaat/toetssoort")
_EXEMPT = put(f"{FINAL}/eindtoetsresultaat/wettelijke_ontheffing", "J")
_NO_PERSON, _NO_PHONE = drop(f"{ADVICE}/contactpersoon"), drop(f"{ADVICE}/contacttelefoon")
_NO_CONTACT = put(f"{ADVICE}/contactnodig", "false")

PROBES: tuple[Probe, ...] = (
    probe(
        "OVa.MD01",
        OV,
        fires("metadata", put("metadata/deeldossier", "LVS")),
        fires("metadata", put("metadata/deeldossier", "TIB")),
        fires("metadata", put("metadata/deeldossier", "las"), also=("CL33.deeldossier@",)),
        silent(put("metadata/deeldossier", "LAS")),
    ),
    probe(
        "OVa.MD02",
        OV,
        fires("metadata", put("metadata/validatieversie", "2019.1")),
        fires("metadata", put("metadata/validatieversie", "2019.1.1 ")),
        fires("metadata", put("metadata/validatieversie", "2019.1.2")),
        silent(put("metadata/pakketversie", "2019.1")),
    ),
    probe(
        "OVa.OS03",
        OV,
        fires("metadata", put(KIND, "overstap"), also=("CL29.overdrachtsoort@overdrachtsoort",)),
        fires("metadata", put(KIND, "swv-dossier"), bundle=Bundle.OV),
        silent(put(KIND, "overdrachtbinnenbrin")),
        silent(put(KIND, "overstapdossier")),
    ),
    probe("OVa.MD03", OVA, *absent(CELLS, "metadata"), silent(_WITHIN_BRIN, drop(CELLS))),
    probe("OVb.MD03", (BB,), *absent(CELLS, "metadata"), silent(put(KIND, "overstapdossier"), drop(CELLS))),
    probe(
        "OVa.OS01",
        OVA,
        fires("metadata", drop(MOVE), also=("OVa.OS02@metadata", *VVE_OUTSIDE_POPO), profiles=(POPO,)),
        fires("metadata", drop(MOVE), also=("OVa.OS02@metadata",), profiles=(POVO, VOVO)),
        silent(put(MOVE, "VOMBO")),
        silent(_WITHIN_BRIN, drop(MOVE)),
    ),
    probe(
        "OVa.OS02",
        OVA,
        fires("metadata", put(MOVE, "VOMBO"), also=VVE_OUTSIDE_POPO, profiles=(POPO,)),
        fires("metadata", put(MOVE, "VOMBO"), profiles=(POVO, VOVO)),
        fires("metadata", put(MOVE, "POSWV"), profiles=(POVO, VOVO)),
        *(silent(put(MOVE, word)) for word in ("POPO", "POVO", "VOVO")),
        silent(_WITHIN_BRIN, put(MOVE, "VOMBO")),
    ),
    probe(
        "OVa.IZ01",
        OVA,
        *absent("inzage", ".", "OS.cat02.VERPLICHT@"),
        silent(drop("inzage/inzage"), drop("inzage/inzagedatum"), drop("inzage/akkoord")),
        silent(_WITHIN_BRIN, drop("inzage")),
    ),
    probe(
        "OVa.IZ02",
        OVA,
        *absent("inzage/inzage", "inzage"),
        fires("inzage", put("inzage/inzage", "false")),
        fires("inzage", put("inzage/inzage", "0")),
        silent(put("inzage/inzage", "1")),
        silent(drop("inzage")),
        silent(_WITHIN_BRIN, drop("inzage/inzage")),
    ),
    probe(
        "OVa.IZ03",
        OVA,
        *absent("inzage/inzagedatum", "inzage"),
        fires("inzage", put("inzage/inzage", "1"), drop("inzage/inzagedatum")),
        silent(put("inzage/inzage", "false"), drop("inzage/inzagedatum")),
        silent(drop("inzage/inzage"), drop("inzage/inzagedatum")),
        silent(put("inzage/inzagedatum", "2099-01-01")),
    ),
    probe(
        "OVa.IZ04",
        OVA,
        *absent("inzage/akkoord", "inzage"),
        silent(put("inzage/inzage", "0"), drop("inzage/akkoord")),
        silent(put("inzage/akkoord", "Onbekend")),
        silent(drop("inzage/redennietakkoord")),
    ),
    probe(
        "OVa.IZ05",
        (VOVO,),
        *absent("inzage/toestemming", "inzage"),
        fires(
            "inzage",
            drop("inzage/toestemming"),
            put("inzage/inzage", "false"),
            also=("OVa.IZ02@inzage",),
        ),
        silent(put("inzage/toestemming", "Nee")),
        silent(drop("inzage")),
    ),
    probe(
        "OVa.SL01.adres",
        OVA,
        *absent("huidigeschool/adreslijst", "huidigeschool"),
        fires("huidigeschool", drop("huidigeschool/adreslijst/adres"), valid=False),
        silent(_WITHIN_BRIN, drop("huidigeschool/adreslijst")),
        silent(put("huidigeschool/adreslijst/adres/soortadres", "post")),
    ),
    probe(
        "OVa.SL02",
        OVA,
        *absent("huidigeschool/communicatielijst", "huidigeschool"),
        fires("huidigeschool", drop("huidigeschool/communicatielijst/communicatie"), valid=False),
        silent(drop("huidigeschool/communicatielijst/communicatie[1]")),
    ),
    probe("OVa.LL01", OVA, *absent("~/voornaam", "~"), silent(drop("~/voornaam[1]"))),
    probe("OVa.LL02", OVA, *absent("~/geboortedatum", "~"), silent(put("~/geboortedatum", "2099-01-01"))),
    birth_month("OVa.LL03", OVA, "OVa.LL02"),
    probe("OVa.LL04", OVA, *absent(SECRET, "~"), silent(put(SECRET, "0")), silent(put(SECRET, "true"))),
    without_address("OVa.LL05", OVA, "OVa.LL04"),
    secret_address("OVa.LL06", OVA),
    secret_address_abroad("OVa.LL09", OVA),
    postcode_only("OVa.LL07", OVA, "OVa.LL05"),
    *secret_numbers("OVa.LL08", OVA),
    barred("OVa.LL10", OVA, "geboorteplaats", "Nergenshuizen"),
    barred("OVa.LL11", OVA, "nationaliteit", "0001"),
    probe(
        "OVa.LL12",
        OVA,
        *absent("~/bsn", "~"),
        silent(drop("~/bsn"), add("~/onderwijsnummer", "1")),
        silent(_WITHIN_BRIN, drop("~/bsn")),
    ),
    probe("OVa.LL13", (POVO,), *absent("~/leerlingid", "~"), silent(put("~/leerlingid", "0"))),
    probe("OVa.LL14", OVA, *absent("~/datuminschrijving", "~"), silent(drop("~/onderwijssinds"))),
    probe(
        "OVa.LL15",
        OVA,
        *absent(LIABLE, "~"),
        silent(put(LIABLE, "false")),
        silent(put(LIABLE, "0")),
    ),
    liable_institution(POPO),
    liable_institution(POVO),
    probe(
        "OVa.VV01",
        (POVO, VOVO),
        fires("~", add("~/voorschools"), also=("OS.cat06.VERBODEN.voorschools@",)),
        silent(add("~/vanpeuterspeelzaal"), add("~/naampeuterspeelzaal")),
    ),
    probe(
        "OVa.VV02",
        (POVO, VOVO),
        fires("~", add("~/vroegschools"), also=("OS.cat06.VERBODEN.vroegschools@",)),
        fires("~", add("~/vroegschools"), add("~/vroegschools"), also=("OS.cat06.VERBODEN.vroegschools@",)),
        silent(add("~/vanpeuterspeelzaal"), add("~/naampeuterspeelzaal")),
    ),
    probe(
        "OVa.SL01.loopbaan",
        OVA,
        *absent("~/schoolloopbaanlijst", "~", "OS.cat07.VERPLICHT@"),
        fires("~", drop("~/schoolloopbaanlijst/schoolloopbaan"), valid=False),
        silent(drop("~/schoolloopbaanlijst/schoolloopbaan[1]")),
    ),
    probe(
        "OVa.OA01",
        OVA,
        *absent(ADVICE, "~", "OS.cat08.VERPLICHT@"),
        silent(drop(f"{ADVICE}/advies"), drop(f"{ADVICE}/profiel")),
    ),
    carers_named("OVa.OV01", OVA),
    birth_month("OVb.LL01", (BB,), None),
    postcode_only("OVb.LL03", (BB,), None),
    secret_address("OVb.LL02", (BB,)),
    secret_address_abroad("OVb.LL05", (BB,)),
    *secret_numbers("OVb.LL04", (BB,)),
    barred("OVb.LL??.geboorteplaats", (BB,), "geboorteplaats", "Nergenshuizen"),
    barred("OVb.LL??.nationaliteit", (BB,), "nationaliteit", "0001"),
    secret_address_of_carer("OVa.OV03", OVA),
    secret_address_of_carer("OVb.OV01", (BB,)),
    probe(
        "OVa.OA02",
        (POVO,),
        *absent(f"{ADVICE}/advies", ADVICE),
        fires(ADVICE, drop(f"{ADVICE}/advies"), put("huidigeschool/soort", "SBO")),
        fires(ADVICE, drop(f"{ADVICE}/advies"), put("huidigeschool/soort", "so")),
        fires(ADVICE, drop(f"{ADVICE}/advies"), drop("huidigeschool/soort")),
        silent(drop(f"{ADVICE}/advies"), put("huidigeschool/soort", "SO")),
        silent(drop(f"{ADVICE}/herzienadvies"), drop(f"{ADVICE}/wensouders")),
    ),
    probe(
        "OVa.OA03",
        OVA,
        *absent(f"{ADVICE}/contactnodig", ADVICE),
        silent(_NO_CONTACT),
        silent(drop(ADVICE)),
    ),
    probe(
        "OVa.OA04",
        OVA,
        *absent(f"{ADVICE}/contactpersoon", ADVICE),
        fires(ADVICE, put(f"{ADVICE}/contactnodig", "1"), _NO_PERSON),
        silent(_NO_CONTACT, _NO_PERSON),
        silent(drop(f"{ADVICE}/contactnodig"), _NO_PERSON),
    ),
    probe(
        "OVa.OA05",
        OVA,
        *absent(f"{ADVICE}/contacttelefoon", ADVICE),
        fires(ADVICE, put(f"{ADVICE}/contactnodig", "1"), _NO_PHONE),
        silent(put(f"{ADVICE}/contactnodig", "0"), _NO_PHONE),
        silent(drop(f"{ADVICE}/contactnodig"), _NO_PHONE),
    ),
    probe(
        "OVa.EB02",
        OVA,
        fires(FINAL, _NO_RESULT, also=(f"OVa.EB04@{FINAL}",)),
        fires(FINAL, _NO_RESULT, put(f"{FINAL}/deelgenomen", "1"), also=(f"OVa.EB04@{FINAL}",)),
        silent(_NO_RESULT, _NOT_TAKEN),
        silent(drop(FINAL)),
    ),
    probe(
        "OVa.EB03.nietdeelgenomen",
        OVA,
        fires(FINAL, _NO_RESULT, _NOT_TAKEN),
        fires(FINAL, _NO_RESULT, put(f"{FINAL}/deelgenomen", "0")),
        fires(FINAL, _NO_KIND, _NOT_TAKEN, valid=False),
        silent(_NOT_TAKEN),
        silent(_NO_RESULT),
    ),
    probe(
        "OVa.EB03.ontheffing",
        OVA,
        fires(FINAL, _EXEMPT, _NO_KIND, valid=False),
        fires(
            FINAL,
            add(f"{FINAL}/wettelijke_ontheffing", "true"),
            _NO_RESULT,
            also=(f"OVa.EB02@{FINAL}", f"OVa.EB04@{FINAL}"),
            valid=False,
        ),
        silent(_EXEMPT),
        silent(_NO_KIND),
        silent(put(f"{FINAL}/eindtoetsresultaat/wettelijke_ontheffing", "N"), _NO_KIND),
    ),
    probe(
        "OVa.EB04",
        OVA,
        *absent(f"{FINAL}/eindtoetsresultaat/toets_advies", FINAL),
        silent(drop(f"{FINAL}/eindtoetsresultaat/toets_advies"), _NOT_TAKEN),
        silent(drop(f"{FINAL}/eindtoetsresultaat/standaardscore")),
    ),
    probe(
        "OVa.TR04",
        (POVO,),
        fires(TESTS, *_dated("2026-05-20", "2023-07-31")),
        fires(TESTS, *_dated("2026-07-31", "2023-07-31")),
        fires(TESTS, *_dated("2026-08-01", "2024-07-31")),
        fires(TESTS, *_dated("2026-12-31", "2024-07-31")),
        fires(TESTS, *_dated("2026-01-01", "2019-01-01")),
        fires("~/toetslijst/toets[2]", put("~/toetslijst/toets[2]/afname/afnamedatum", "2023-07-31")),
        silent(*_dated("2026-05-20", "2023-08-01")),
        silent(*_dated("2026-07-31", "2023-08-01")),
        silent(*_dated("2026-08-01", "2024-08-01")),
        silent(*_dated("2026-05-20", "2099-01-01")),
    ),
    empty_result("OVa.TR05", OVA),
    empty_score("OVa.TR06", OVA),
    empty_mark("OVa.CL01", OVA),
)
