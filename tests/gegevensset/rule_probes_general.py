"""Probes of the general rules (OG): e-mail addresses, the version, and what is said of people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.gegevensset.probing import ALL, FULLEST, Probe, add, drop, fires, probe, put, silent

_SUPPORT = "~/onderwijsondersteuning"


_MAILS = tuple(
    f"{place}/communicatielijst/communicatie[4]" for place in ("huidigeschool", "~/verzorger[2]", "~")
)
_LONGEST, _TOO_LONG = ("a" * 249 + "@b.nl" + "x" * more for more in (2, 3))
_GOOD = (
    "a@bc",
    _LONGEST,
    "a b@c.nl",
    "x@y@c.nl",
    "J.van-der+Z@c-d.school",
    "a@b.c.d9",
    "x!#$%*+=?^_`{|}~.-@b1",
)
"""Only the end is looked at, and a domain needs no point."""
_WRONG: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "minlen": {"a@b": ()},
    "maxlen": {_TOO_LONG: ()},
    "at": {
        "bedacht.example": ("format",),
        "iemand bij bedacht.example": ("format",),
        "abc": ("minlen", "format"),
    },
    "format": {
        **dict.fromkeys(("a@-b.nl", "a@b-.nl", "@b.nl", "a@b..nl", "a@b.nl ", "a@b_c.nl", "(a)@b.nl"), ()),
        **dict.fromkeys(("a@b.nl.", "abc@"), ()),
        "": ("minlen", "at"),
    },
}
"""Per rule what it speaks of, and which other rules for e-mail addresses speak with it."""


def _mail_addresses() -> Iterator[Probe]:
    for part, texts in _WRONG.items():
        cases = [
            fires(
                mail,
                put(f"{mail}/nummer", text),
                also=tuple(f"OG.01.{other}@{mail}" for other in others),
                profiles=None if number == 0 else FULLEST,
                valid=bool(text),
            )
            for number, (text, others) in enumerate(texts.items())
            for mail in _MAILS[: 1 if number else None]
        ]
        good = [silent(put(f"{_MAILS[0]}/nummer", text), profiles=FULLEST) for text in _GOOD]
        phones = [
            silent(put(f"{_MAILS[0]}/nummer", text), put(f"{_MAILS[0]}/soort", "telefoon"), profiles=FULLEST)
            for text in texts
        ]
        yield probe(f"OG.01.{part}", ALL, *cases, *good, *phones)


def _general() -> Iterator[Probe]:
    version = "metadata/standaardversie"
    yield probe(
        "OG.02",
        ALL,
        *(fires(version, put(version, text)) for text in ("2018.1", "2019", "2019.1.1", "2019.1 ")),
        silent(put("metadata/pakketversie", "2018.1")),
    )
    end = f"{_SUPPORT}/lwoo/lwoo_einddatum"
    yield probe(
        "OG.03",
        ALL,
        *(fires(end, put(end, text), valid=False) for text in ("2027-08-01", "2027-07-30", "31-07-2027", "")),
        silent(put(end, "2031-07-31")),
        silent(put(end, "uiterlijk 2027-07-31 ")),
        silent(drop(end)),
    )


def _people() -> Iterator[Probe]:
    carer, doctor = "~/verzorger[2]", "~/huisarts"
    died = add(f"{carer}/overlijdensdatum", "2025-01-01")
    unsaid = drop(f"{carer}/overleden")
    yield probe(
        "OG.04.absent",
        ALL,
        fires(carer, died, unsaid, also=(f"OG.04.false@{carer}",)),
        silent(died),
        silent(unsaid),
        silent(died, put(f"{carer}/overleden", "1")),
    )
    yield probe(
        "OG.04.false",
        ALL,
        fires(carer, died),
        fires(carer, died, put(f"{carer}/overleden", "0")),
        fires(carer, died, unsaid, also=(f"OG.04.absent@{carer}",)),
        silent(died, put(f"{carer}/overleden", "true")),
        silent(died, put(f"{carer}/overleden", "1")),
        silent(put(f"{carer}/overleden", "true")),
    )
    yield probe("OG.05.roepnaam", ALL, fires(doctor, add(f"{doctor}/roepnaam", "Jo")),
                silent(add(f"{doctor}/voorvoegsel", "van")), silent(add(f"{carer}/roepnaam", "Jo")))  # fmt: skip
    yield probe("OG.05.geslacht", ALL, fires(doctor, add(f"{doctor}/geslacht", "0")), silent(drop(doctor)))
    yield probe(
        "OG.05.adresgeheim",
        ALL,
        *(fires(doctor, add(f"{doctor}/adresgeheim", text)) for text in ("true", "1")),
        *(silent(add(f"{doctor}/adresgeheim", text)) for text in ("false", "0")),
    )


PROBES: tuple[Probe, ...] = (*_mail_addresses(), *_general(), *_people())
