"""Probes that several families of rules have in common under keys of their own (OVa, OVb, PaO)."""

from __future__ import annotations

from typing import Final

from oso_desktop.gegevensset.profiles import Profile
from tests.gegevensset.probing import Case, Probe, add, drop, fires, probe, put, silent

KIND, CELLS, MOVE = "overdrachtsoort", "metadata/categorie_uitlevering", "metadata/overstap"
SECRET, LIABLE = "~/adresgeheim", "~/verzorgersaansprakelijk"
ADVICE, FINAL, TESTS = "~/overstapadvies", "~/eindtoets_basisonderwijs", "~/toetslijst/toets[1]"
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
