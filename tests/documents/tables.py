"""The tables of the papers for schools, from the program's own data; a name stands in a source alone on its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from oso_desktop.dossier.attachments import AttachmentClass, kinds
from oso_desktop.dossier.retention_terms import RetentionTerms, terms_of
from oso_desktop.dossier.rights_requests import RequestKind
from oso_desktop.dossier.roles import MATRIX, Role
from oso_desktop.dossier.scan import subjects
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.dossier.schools import OwnSchool, SchoolAddress
from oso_desktop.dossier.transfer import ground_of, purpose_of
from oso_desktop.gegevensset.meta import Position, Sensitivity, members, positions
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from oso_desktop.letters.school_guide import school_guide
from oso_desktop.letters.texts import load
from tests.documents.risks import risks, weighed

_CARE = {
    Sensitivity.GEWOON: "gewoon",
    Sensitivity.GEVOELIG: "gevoelig",
    Sensitivity.BIJZONDER: "streng",
    Sensitivity.NOOIT: "gaat nooit mee",
}
_RULE = {CategoryRule.REQUIRED: "altijd", CategoryRule.OPTIONAL: "keuze", CategoryRule.FORBIDDEN: "nooit"}
_FEW = 4
_LABELS_OF_CATEGORIES = {category.label for category in Category}
"""The part on the dossier itself has one value for each."""


def tables() -> Mapping[str, Callable[[], str]]:
    """How each table is made, by its name."""
    return {
        "tabel bewaren": _terms,
        "tabel ontvangers": _receivers,
        "tabel onderdelen": _parts,
        "tabel nooit mee": _never,
        "tabel keuze": _choice,
        "tabel bijlagen": _attachments,
        "tabel onderwerpen": _subjects,
        "tabel rechten": _rights,
        "tabel verzoeken": _requests,
        "tabel risico's": _risks,
        "tabel maatregelen": _measures,
        "tekst kort": guide_in_short,
        "tekst lang": lambda: _guide(SchoolKind.FUNDED),
        "tekst lang zonder oso": lambda: _guide(SchoolKind.PRIVATE),
    }


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    return "\n".join((*lines, *(f"| {' | '.join(row)} |" for row in rows)))


def _terms() -> str:
    return _table(
        ("Wat", "Hoe lang", "Waarom", "Bron"),
        (
            (term.label, f"{term.years} jaar" + (", niet korter" if term.least else ""), term.why, term.law)
            for term in terms_of(RetentionTerms()).values()
        ),
    )


def _receivers() -> str:
    return _table(
        ("Soort overstap", "Doel", "Grond in de onderwijswet", "Persoonsgebonden nummer mee"),
        (
            (
                each.label,
                purpose_of(each),
                ground_of(each),
                "nee, nooit" if each.is_swv else "mag" if each is Profile.BB else "ja",
            )
            for each in Profile
        ),
    )


@cache
def _all() -> tuple[Position, ...]:
    return tuple(positions(Dossier))


def _holds_elements(place: Position) -> bool:
    inner = members(place.member.type) if place.member.is_block else ()
    return any(each.form == "Element" for each in inner)


def _names(places: list[Position]) -> list[str]:
    """What stands in a part, in the names of the first level on which there are several; of two if they are few."""
    by_depth: dict[int, list[str]] = {}
    for place in places:
        by_depth.setdefault(len(place.labels), []).append(place.label)
    levels = [list(dict.fromkeys(names)) for _, names in sorted(by_depth.items())]
    several = [names for names in levels if len(names) > 1]
    few = len(several[0]) < _FEW and len(several) > 1
    return list(dict.fromkeys(several[0] + several[1] if few else several[0]))


def _parts() -> str:
    rows = []
    for category in Category:
        places = [
            each
            for each in _all()
            if each.category is category
            and each.sensitivity is not Sensitivity.NOOIT
            and each.label not in _LABELS_OF_CATEGORIES - {category.label}
        ]
        values = [each for each in places if not _holds_elements(each)]
        care = max((each.sensitivity for each in values), key=lambda level: level.rank)
        rows.append((category.label, ", ".join(_names(places)), str(len(values)), _CARE[care]))
    return _table(("Onderdeel", "Wat erin kan staan", "Aantal gegevens", "Zorg"), rows)


def _never() -> str:
    names = dict.fromkeys(each.label for each in _all() if each.sensitivity is Sensitivity.NOOIT)
    return "\n".join(f"- {name}" for name in names)


def _choice() -> str:
    return _table(
        ("Onderdeel", *Profile),
        (
            (category.label, *(_RULE[category_rule(profile, category)] for profile in Profile))
            for category in Category
        ),
    )


def _attachments() -> str:
    asks = {
        AttachmentClass.USUAL: "kiezen",
        AttachmentClass.SENSITIVE: "kiezen, met de reden waarom de nieuwe school het nodig heeft",
        AttachmentClass.STRICT: "hetzelfde; alleen te openen door wie geheimhouding heeft beloofd",
        AttachmentClass.REFUSED: "kan niet mee",
    }
    return _table(
        ("Klasse", "Wat het programma vraagt", "Soorten bijlagen"),
        (
            (
                each.value,
                asks[each],
                ", ".join(kind.label for kind in kinds().values() if kind.sensitivity is each),
            )
            for each in AttachmentClass
        ),
    )


def _subjects() -> str:
    means = {
        False: "moet weg voordat het dossier mee kan",
        True: "een mens besluit: weglaten, of laten staan met een reden",
    }
    return _table(
        ("Onderwerp", "Wat er dan moet gebeuren"),
        (
            (", ".join(each.label for each in subjects().values() if each.may_keep is may), meaning)
            for may, meaning in means.items()
        ),
    )


def _rights() -> str:
    return _table(
        ("Wie mag", *(role.value for role in Role)),
        ((right.value, *("ja" if role in who else "–" for role in Role)) for right, who in MATRIX.items()),
    )


def _requests() -> str:
    return _table(("Recht", "Artikel"), ((each.value, each.law) for each in RequestKind))


# The school guide --------------------------------------------------------------------------------------------------


def _school(kind: SchoolKind) -> OwnSchool:
    return OwnSchool(
        name="[in te vullen: naam van de school]",
        brin="00AA",
        address=SchoolAddress(street="", house_number="", postcode="", town=""),
        phone="[in te vullen: telefoonnummer]",
        head_teacher="",
        contact_person="[in te vullen: naam]",
        kind=kind,
    )


def _quoted(text: str) -> str:
    """As a quotation, in which a question stands alone above its answer."""
    apart = re.sub(r"\?\n(?=[^-\n])", "?\n\n", text.rstrip("\n"))
    return "\n".join(f"> {line}".rstrip() for line in apart.splitlines())


def _guide(kind: SchoolKind) -> str:
    """The text as the program prints it, with blanks where it fills in the school."""
    return _quoted(school_guide(_school(kind)))


def guide_in_short() -> str:
    """A few sentences of the same source, for a newsletter."""
    texts = load("schoolgids")["gids"]
    rights = ["".join(run.text for run in each) for each in texts.fill_all("rechten", {})]
    school = _school(SchoolKind.FUNDED)
    asked = texts.line("vraag", {"contact": school.contact_person, "telefoon": school.phone})
    return _quoted(
        " ".join(
            (texts.line("titel"), texts.line("overstap"), texts.line("moet"), texts.line("niet"), *rights[:2])
        )
        + f"\n\n{texts.line('vraag_titel')} {asked}"
    )


# The risks ---------------------------------------------------------------------------------------------------------


def _risks() -> str:
    return _table(
        ("Nr", "Wat er mis kan gaan", "Vooraf: kans × gevolg", "Daarna: kans × gevolg", "Wat er overblijft"),
        (
            (str(index), risk.what, weighed(risk.before), weighed(risk.after), risk.left)
            for index, risk in enumerate(risks(), 1)
        ),
    )


def _measures() -> str:
    return _table(
        ("Nr", "Wat het programma doet", "Uitleg", "Test", "Wat de school zelf doet"),
        (
            (
                str(index),
                risk.measure,
                f"[{risk.heading}](../security.md#{risk.heading.lower().replace(',', '').replace(' ', '-')})",
                ", ".join(f"`tests/{test}`" for test in risk.tests),
                risk.school,
            )
            for index, risk in enumerate(risks(), 1)
        ),
    )
