"""Probes of what only this program says: traces of secret addresses, and what stops the official check."""

from __future__ import annotations

from typing import Final

from oso_desktop.gegevensset.profiles import Profile
from tests.gegevensset.probing import (
    ALL,
    FULLEST,
    OVA,
    PAO,
    Change,
    Probe,
    add,
    drop,
    fires,
    probe,
    put,
    silent,
)

_SECRET: Final = put("~/adresgeheim", "true")
_NOWHERE: Final = {
    "pupil": drop("~/adreslijst"),
    "mother": drop("~/verzorger[1]/adreslijst"),
    "father": drop("~/verzorger[2]/adreslijst"),
    "institution": drop("~/aansprakelijkeinstelling/adreslijst"),
    "register": drop("~/gba"),
}
"""Per place from which a secret address of the pupil could be found, how it goes."""


def _only(*kept: str) -> tuple[Change, ...]:
    return tuple(change for place, change in _NOWHERE.items() if place not in kept)


def _traces() -> tuple[Probe, ...]:
    doctor, school = put("~/huisarts/adreslijst/adres/nummer", "2"), put("huidigeschool/naam", "Elders")
    return (
        probe(
            "GH.verzorger",
            ALL,
            fires("~/verzorger[1]", _SECRET, *_only("mother")),
            fires("~/verzorger[2]", put("~/adresgeheim", "1"), *_only("father")),
            silent(_SECRET, *_only()),
            silent(put("~/adresgeheim", "0"), *_only("mother")),
            silent(drop("~/adresgeheim"), *_only("mother")),
            silent(_SECRET, *_only("institution", "register"), doctor, school),
        ),
        probe(
            "GH.instelling",
            ALL,
            fires("~/aansprakelijkeinstelling", _SECRET, *_only("institution")),
            silent(_SECRET, *_only()),
            silent(*_only("institution")),
        ),
        probe(
            "GH.gba",
            ALL,
            fires("~/gba", _SECRET, *_only("register")),
            silent(_SECRET, *_only()),
            silent(*_only("register")),
        ),
        _same_house(),
    )


def _same_house() -> Probe:
    """A carer's secret address that stands with somebody else, however it is spelt."""
    secret = put("~/verzorger[1]/adresgeheim", "true")
    keys = {Profile.BB: "OVb.OV01", **dict.fromkeys(OVA, "OVa.OV03"), **dict.fromkeys(PAO, "PaO.OV03")}
    others = ("~/verzorger[2]", "~/aansprakelijkeinstelling", "~")
    house = "adreslijst/adres"
    cases = [
        fires(
            f"{other}/{house}",
            secret,
            put(f"{other}/{house}/nummer", "5"),
            put(f"{other}/{house}/postcode", postcode),
            also=(f"{key}@~/verzorger[1]",),
            profiles=(profile,),
        )
        for profile, key in keys.items()
        for other in others
        for postcode in (("0000 AA", "0000aa") if profile in FULLEST else ("0000 AA",))
    ]
    same = put(f"~/verzorger[2]/{house}/nummer", "5")
    return probe(
        "GH.elders",
        ALL,
        *cases,
        silent(secret),
        silent(same),
        silent(secret, same, drop("~/verzorger[1]/adreslijst")),
        silent(secret, same, put(f"~/verzorger[2]/{house}/postcode", "0000 AB")),
        silent(secret, same, add(f"~/verzorger[2]/{house}/toevoeging", "bis")),
        *(
            silent(secret, same, *(drop(f"~/verzorger[{who}]/{house}/{part}") for who in (1, 2)))
            for part in ("postcode", "nummer")
        ),
    )


_YES_OR_NO: Final = (
    "~/adresgeheim",
    "~/verzorger[2]/adresgeheim",
    "~/verzorger[2]/overleden",
    "~/communicatielijst/communicatie[3]/geheim",
)
"""Fields that a rule reads as a yes or a no in every profile."""


def _guards() -> tuple[Probe, ...]:
    inzage, liable = "inzage/inzage", "~/verzorgersaansprakelijk"
    advice, final = "~/overstapadvies/contactnodig", "~/eindtoets_basisonderwijs/deelgenomen"
    kind, number = (f"~/communicatielijst/communicatie[4]/{name}" for name in ("soort", "nummer"))
    return (
        probe(
            "WA.geen_ja_nee",
            ALL,
            *(fires(at, put(at, "ja"), valid=False) for at in _YES_OR_NO),
            *(
                fires(at, put(at, text), profiles=FULLEST, valid=False)
                for at in _YES_OR_NO
                for text in ("TRUE", "", "2")
            ),
            fires(liable, put(liable, "nee"), profiles=(*OVA, *PAO), valid=False),
            fires(inzage, put(inzage, "ja"), also=("OVa.IZ02@inzage",), profiles=OVA, valid=False),
            fires(advice, put(advice, "2"), profiles=OVA, valid=False),
            fires(final, put(final, "nvt"), profiles=OVA, valid=False),
            *(
                silent(put(at, text), profiles=FULLEST)
                for at in _YES_OR_NO
                for text in ("1", "0", "true", "false", " true\n")
            ),
            *(silent(drop(at), profiles=FULLEST) for at in _YES_OR_NO),
        ),
        probe(
            "WA.dubbel",
            ALL,
            *(fires(f"{at}[2]", add(at, "false"), valid=False) for at in _YES_OR_NO),
            fires(f"{kind}[2]", add(kind, "e-mail"), valid=False),
            fires(f"{number}[2]", add(number, "iemand@bedacht.example"), valid=False),
            silent(add("~/voornaam", "Nog")),
            silent(add("~/verzorger")),
            silent(add("~/schoolloopbaanlijst/schoolloopbaan")),
        ),
    )


PROBES: tuple[Probe, ...] = (*_traces(), *_guards())
