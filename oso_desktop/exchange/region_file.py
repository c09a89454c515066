"""A region's agreements as a JSON file that schools hand to each other (R027); the format stands in docs/formats.md."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final, TypeVar

from oso_desktop.dossier.calendar import FROM_SUFFIX, school_year_of
from oso_desktop.dossier.region import HolidayRegion, OwnHoliday, RegionProfile
from oso_desktop.dossier.regional import checked_profile
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category

SORT: Final = "oso-desktop regioprofiel"
VERSION: Final = 1
SIZE_LIMIT: Final = 256 * 1024
"""Many times what every agreement of fifty years takes, in bytes."""

_T = TypeVar("_T")
_Object = dict[str, Any]

_KEYS: Final = {
    "soort",
    "versie",
    "naam",
    "vakantieregio",
    "reactietermijn_schooldagen",
    "swv_vraagt_inzage",
    "verplichte_bijlagen",
    "afgesproken_bijlagen",
    "afgesproken_onderdelen",
    "data",
    "vakanties",
    "gesloten",
}
_NEXT_STEP: Final = "Vraag de regio om een nieuw bestand. Er is niets veranderd."


class BadRegionFile(OsoError):
    """A file that is no region profile, or not a whole one; nothing of it was taken over."""

    def __init__(self, text: str) -> None:
        super().__init__(text, _NEXT_STEP)


def read_region(data: bytes) -> RegionProfile:
    """The profile in a file. Raises BadRegionFile for another form, and BadProfile for agreements that cannot be."""
    if len(data) > SIZE_LIMIT:
        raise BadRegionFile("Het bestand is te groot voor een regioprofiel.")
    content = _parsed(data)
    if content.get("soort") != SORT:
        raise BadRegionFile("Dit bestand is geen regioprofiel.")
    if _value(content, "versie", int, 0) != VERSION:
        raise BadRegionFile("Dit regioprofiel is gemaakt voor een andere versie van het programma.")
    _only(content, _KEYS, "het regioprofiel")
    plain = RegionProfile()
    return checked_profile(
        RegionProfile(
            name=_value(content, "naam", str, plain.name),
            holidays=_coded(_value(content, "vakantieregio", str, plain.holidays.value), HolidayRegion),
            response_days=_value(content, "reactietermijn_schooldagen", int, plain.response_days),
            swv_needs_inzage=_value(content, "swv_vraagt_inzage", bool, plain.swv_needs_inzage),
            required=_texts(content, "verplichte_bijlagen"),
            agreed=_texts(content, "afgesproken_bijlagen"),
            agreed_categories=tuple(
                _coded(text, lambda text: Category(f"cat_{text}"))
                for text in _texts(content, "afgesproken_onderdelen")
            ),
            dates=tuple(_dates(_objects(content, "data", {"moment", "van", "tot"}))),
            closed=tuple(_day(text) for text in _texts(content, "gesloten")),
            own_holidays=tuple(
                OwnHoliday(
                    key=_text(each, "vakantie"), first=_day(_text(each, "van")), last=_day(_text(each, "tot"))
                )
                for each in _objects(content, "vakanties", {"vakantie", "van", "tot"})
            ),
        )
    )


def write_region(profile: RegionProfile) -> bytes:
    """The profile as a file, which `read_region` reads again."""
    moments: dict[tuple[str, str], _Object] = {}
    for key, day in profile.dates:
        moment = key.removesuffix(FROM_SUFFIX)
        row = moments.setdefault((moment, school_year_of(day)), {"moment": moment})
        row["van" if key.endswith(FROM_SUFFIX) else "tot"] = day.isoformat()
    content = {
        "soort": SORT,
        "versie": VERSION,
        "naam": profile.name,
        "vakantieregio": profile.holidays.value,
        "reactietermijn_schooldagen": profile.response_days,
        "swv_vraagt_inzage": profile.swv_needs_inzage,
        "verplichte_bijlagen": list(profile.required),
        "afgesproken_bijlagen": list(profile.agreed),
        "afgesproken_onderdelen": [category.removeprefix("cat_") for category in profile.agreed_categories],
        "data": list(moments.values()),
        "vakanties": [
            {"vakantie": each.key, "van": each.first.isoformat(), "tot": each.last.isoformat()}
            for each in profile.own_holidays
        ],
        "gesloten": [day.isoformat() for day in profile.closed],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _parsed(data: bytes) -> _Object:
    try:
        content = json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_refused, parse_float=_refused
        )
    except BadRegionFile:
        raise
    except (ValueError, RecursionError):  # UnicodeDecodeError and JSONDecodeError are ValueErrors
        content = None
    if not isinstance(content, dict):
        raise BadRegionFile("Dit bestand is geen regioprofiel, of het is beschadigd.")
    return content


def _once(pairs: list[tuple[str, Any]]) -> _Object:
    """An object in which every name stands once: else two programs could read two different agreements."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise BadRegionFile("In het regioprofiel staat iets dubbel.")
    return found


def _refused(_text: str) -> Any:
    raise BadRegionFile("In het regioprofiel staat een getal dat niet kan.")


def _only(content: _Object, known: Iterable[str], where: str) -> None:
    if not set(content) <= set(known):
        raise BadRegionFile(f"In {where} staat iets wat dit programma niet kent.")


def _value(content: _Object, key: str, kind: type[_T], absent: _T) -> _T:
    value = content.get(key, absent)
    if type(value) is not kind:  # True is an int as well
        raise BadRegionFile(f"Wat bij “{key}” staat, heeft de verkeerde vorm.")
    return value


def _texts(content: _Object, key: str) -> tuple[str, ...]:
    values = content.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise BadRegionFile(f"Wat bij “{key}” staat, heeft de verkeerde vorm.")
    return tuple(values)


def _objects(content: _Object, key: str, known: set[str]) -> tuple[_Object, ...]:
    values = content.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise BadRegionFile(f"Wat bij “{key}” staat, heeft de verkeerde vorm.")
    for value in values:
        _only(value, known, f"“{key}”")
    return tuple(values)


def _text(content: _Object, key: str) -> str:
    return _value({key: None} | content, key, str, "")  # what is absent has the wrong form as well


def _dates(rows: Iterable[_Object]) -> Iterable[tuple[str, date]]:
    for row in rows:
        moment = _text(row, "moment")
        if not row.keys() & {"van", "tot"}:
            raise BadRegionFile("Bij een moment in het regioprofiel staat geen datum.")
        if "van" in row:
            yield f"{moment}{FROM_SUFFIX}", _day(_text(row, "van"))
        if "tot" in row:
            yield moment, _day(_text(row, "tot"))


def _day(text: str) -> date:
    day = _coded(text, date.fromisoformat)
    if day.isoformat() != text:  # since Python 3.11 it reads weeks and dates without hyphens as well
        raise BadRegionFile("In het regioprofiel staat een datum die niet is geschreven als 2027-03-25.")
    return day


def _coded(text: str, reader: Callable[[str], _T]) -> _T:
    try:
        return reader(text)
    except ValueError:
        raise BadRegionFile("In het regioprofiel staat een datum, regio of onderdeel dat niet kan.") from None
