"""Probes of the rules for transfers between schools (OVa) and inside one (OVb), from the facts of the standard."""

from __future__ import annotations

from typing import Final

from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.rules import Bundle
from tests.gegevensset.probing import OV, OVA, Case, Change, Probe, add, drop, fires, probe, put, silent

POPO, POVO, VOVO, BB = OV
KIND, CELLS, MOVE = "overdrachtsoort", "metadata/categorie_uitlevering", "metadata/overstap"
SECRET, LIABLE = "~/adresgeheim", "~/verzorgersaansprakelijk"
ADVICE, FINAL, TESTS = "~/overstapadvies", "~/eindtoets_basisonderwijs", "~/toetslijst/toets[1]"
VVE_OUTSIDE_POPO = ("OVa.VV01@~", "OVa.VV02@~")
"""Two rules ask whether `overstap` is POPO: in a dossier of POPO they speak once it is anything else."""

BESIDE_SECRET: Final = (
    "GH.verzorger@~/verzorger[1]",
    "GH.verzorger@~/verzorger[2]",
    "GH.instelling@~/aansprakelijkeinstelling",
    "GH.gba@~/gba",
)
"""What our own rules say of the fullest dossier once the pupil's address is secret."""
BAD_MAIL: Final = "iemand@bedacht.example"


def absent(path: str, at: str, *also: str) -> tuple[Case]:
    """Speaks once the element is gone."""
    return (fires(at, drop(path), also=also),)


def secret_numbers(key: str, profiles: tuple[Profile, ...]) -> tuple[Probe, Probe]:
    """The two rules for the dummy of a secret number or address, wherever in the file it stands."""
    lists = (
        "huidigeschool/communicatielijst",
        "~/communicatielijst",
        "~/huisarts/communicatielijst",
        "~/aansprakelijkeinstelling/communicatielijst",
        "~/verzorger[2]/communicatielijst",
    )
    phones = [f"{place}/communicatie[1]" for place in lists]
    mails = [f"{place}/communicatie[2]" for place in lists]
    return (
        probe(
            f"{key}.telefoon",
            profiles,
            *(fires(at, put(f"{at}/nummer", "0000000000")) for at in phones),
            *(
                fires(at, put(f"{at}/nummer", wrong))
                for at in phones[:1]
                for wrong in ("999999999", "99999999990")
            ),
            fires(phones[1], put(f"{phones[1]}/geheim", "1"), put(f"{phones[1]}/nummer", "1")),
            silent(put(f"{phones[1]}/geheim", "1")),
            silent(put(f"{phones[1]}/geheim", "false"), put(f"{phones[1]}/nummer", "0000000000")),
            silent(put(f"{phones[1]}/geheim", "0"), put(f"{phones[1]}/nummer", "0000000000")),
            silent(drop(f"{phones[1]}/geheim"), put(f"{phones[1]}/nummer", "0000000000")),
            silent(put(f"{mails[1]}/nummer", BAD_MAIL)),
        ),
        probe(
            f"{key}.e-mail",
            profiles,
            *(fires(at, put(f"{at}/nummer", BAD_MAIL)) for at in mails),
            fires(mails[1], put(f"{mails[1]}/nummer", "Geheim@geheim.geheim")),
            fires(mails[1], put(f"{mails[1]}/geheim", "1"), put(f"{mails[1]}/nummer", BAD_MAIL)),
            silent(put(f"{mails[1]}/geheim", "1")),
            silent(put(f"{mails[1]}/geheim", "false"), put(f"{mails[1]}/nummer", BAD_MAIL)),
            silent(drop(f"{mails[1]}/geheim"), put(f"{mails[1]}/nummer", BAD_MAIL)),
            silent(put(f"{phones[1]}/nummer", "0000000000")),
        ),
    )


def empty_result(key: str, profiles: tuple[Profile, ...]) -> Probe:
    """A result, of a test or of a part of it, that tells nothing at all."""
    whole, part = f"{TESTS}/resultaat", f"{TESTS}/toetsonderdeel/resultaat"
    rest = (drop(f"{whole}/toetsscore"), drop(f"{whole}/referentiescore"), drop(f"{whole}/document"))
    return probe(
        key,
        profiles,
        fires(whole, *rest),
        fires(part, drop(f"{part}/toetsscore"), drop(f"{part}/referentiescore")),
        *(silent(*(one for one in rest if one is not kept)) for kept in rest),
        silent(drop(f"{part}/toetsscore")),
        silent(drop("~/toetslijst")),
    )


def empty_score(key: str, profiles: tuple[Profile, ...]) -> Probe:
    """A raw score without a score: a scale or an interval alone is none."""
    score = f"{TESTS}/resultaat/toetsscore"
    only = drop(f"{score}/vaardigheidsscore")
    return probe(
        key,
        profiles,
        fires(score, only),
        fires(score, only, drop(f"{score}/betrouwbaarheidsinterval")),
        fires(
            f"{TESTS}/toetsonderdeel/resultaat/toetsscore",
            drop(f"{TESTS}/toetsonderdeel/resultaat/toetsscore/vaardigheidsscore"),
        ),
        *(
            silent(only, add(f"{score}/{name}", "0"))
            for name in ("aantalopgaven", "aantalgoed", "aantalfout", "aantalgelezen", "tijd")
        ),
        silent(drop(f"{score}/codevaardigheidsschaal"), drop(f"{score}/betrouwbaarheidsinterval")),
        silent(drop(score)),
    )


def empty_mark(key: str, profiles: tuple[Profile, ...]) -> Probe:
    """A mark that is neither a figure nor a word."""
    subjects = "~/cijferlijstlijst/cijferlijst/cijferlijstTypelijst"
    marks = (f"{subjects}/score", f"{subjects}/onderdeel/score")
    return probe(
        key,
        profiles,
        *(fires(mark, drop(f"{mark}/waarde"), drop(f"{mark}/kwalificatie")) for mark in marks),
        *(silent(drop(f"{mark}/{name}")) for mark in marks for name in ("waarde", "kwalificatie")),
    )


def without_address(key: str, profiles: tuple[Profile, ...], secrecy_required: str) -> Probe:
    """A pupil must have an address, in the Netherlands or abroad, unless it is secret."""
    gone = drop("~/adreslijst")
    return probe(
        key,
        profiles,
        fires("~", gone),
        fires("~", gone, put(SECRET, "0")),
        fires("~", gone, drop(SECRET), also=(f"{secrecy_required}@~",)),
        silent(gone, add("~/adresbuitenland", "Rue Imaginaire 1")),
        silent(gone, put(SECRET, "true")),
        silent(gone, put(SECRET, "1")),
        silent(add("~/adresbuitenland", "Rue Imaginaire 1")),
    )


def secret_address(key: str, profiles: tuple[Profile, ...]) -> Probe:
    """No address of a pupil whose address is secret."""
    return probe(
        key,
        profiles,
        fires("~", put(SECRET, "true"), also=BESIDE_SECRET),
        fires("~", put(SECRET, "1"), also=BESIDE_SECRET),
        silent(put(SECRET, "0")),
        silent(drop(SECRET)),
        silent(put(SECRET, "true"), drop("~/adreslijst")),
        silent(put(SECRET, "true"), drop("~/adreslijst"), add("~/adresbuitenland", "Rue Imaginaire 1")),
    )


def secret_address_abroad(key: str, profiles: tuple[Profile, ...]) -> Probe:
    """No address abroad of a pupil whose address is secret."""
    abroad = (drop("~/adreslijst"), add("~/adresbuitenland", "Rue Imaginaire 1"))
    return probe(
        key,
        profiles,
        fires("~", *abroad, put(SECRET, "true"), also=BESIDE_SECRET),
        fires("~", *abroad, put(SECRET, "1"), also=BESIDE_SECRET),
        silent(*abroad),
        silent(put(SECRET, "true")),
    )


def secret_address_of_carer(key: str, profiles: tuple[Profile, ...]) -> Probe:
    """No address of a carer whose address is secret."""
    return probe(
        key,
        profiles,
        fires("~/verzorger[1]", put("~/verzorger[1]/adresgeheim", "true")),
        fires("~/verzorger[2]", put("~/verzorger[2]/adresgeheim", "1")),
        silent(put("~/verzorger[1]/adresgeheim", "0")),
        silent(drop("~/verzorger[1]/adresgeheim")),
        silent(put("~/verzorger[1]/adresgeheim", "true"), drop("~/verzorger[1]/adreslijst")),
    )


def barred(key: str, profiles: tuple[Profile, ...], name: str, text: str) -> Probe:
    """An element of the pupil that no profile allows."""
    return probe(
        key,
        profiles,
        fires("~", add(f"~/{name}", text)),
        silent(add("~/adreslijst/adres/gemeente", text), add("~/adreslijst/adres/land", text)),
    )


def birth_month(key: str, profiles: tuple[Profile, ...], date_required: str | None) -> Probe:
    """The month of birth never stands in a dossier, instead of the date or beside it."""
    month = add("~/geboortemaand", "2013-11")
    also = (f"{date_required}@~",) if date_required else ()
    return probe(
        key,
        profiles,
        fires("~", drop("~/geboortedatum"), month, also=also),
        fires("~", month, valid=False),
        silent(drop("~/geboortedatum")),
    )


def postcode_only(key: str, profiles: tuple[Profile, ...], address_required: str | None) -> Probe:
    """Four digits of the postcode never stand in a dossier, instead of the address or beside it."""
    digits = add("~/postcode4adres", "0000")
    also = (f"{address_required}@~",) if address_required else ()
    return probe(
        key,
        profiles,
        fires("~", drop("~/adreslijst"), digits, also=also),
        fires("~", drop("~/adreslijst"), add("~/adresbuitenland", "Rue Imaginaire 1"), digits),
        silent(drop("~/adreslijst")),
    )


def carers_named(key: str, profiles: tuple[Profile, ...]) -> Probe:
    """Where the carers are liable, there must be one."""
    gone = drop("~/verzorger")
    return probe(
        key,
        profiles,
        fires("~", gone),
        fires("~", gone, put(LIABLE, "1")),
        silent(gone, put(LIABLE, "false")),
        silent(gone, put(LIABLE, "0")),
        silent(gone, drop(LIABLE)),
        silent(drop("~/verzorger[2]")),
    )


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
