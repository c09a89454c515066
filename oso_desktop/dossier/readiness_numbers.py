"""The gate's checks on personal numbers: an SWV gets none, in its own field or anywhere else (R138)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, is_dataclass, replace
from decimal import Decimal

from oso_desktop.dossier.compose import delivered_record, own_school_block
from oso_desktop.dossier.inzage import InzageNoResponse, closing_fact, current_remarks
from oso_desktop.dossier.inzage_block import standing_file_remark, words_take_along
from oso_desktop.dossier.number_spelling import tells_number
from oso_desktop.dossier.people import holders_of
from oso_desktop.dossier.personal_number import holds_number
from oso_desktop.dossier.readiness_searches import PGN_LAW, names_and_searches
from oso_desktop.dossier.reasons import Place, Reason, Situation, block, inform, warn
from oso_desktop.dossier.transfer import included_categories
from oso_desktop.gegevensset.meta import label_path, members_of
from oso_desktop.gegevensset.model import Communicatie, Document, Leerling, Verzorger
from oso_desktop.gegevensset.profiles import Category, category_of
from oso_desktop.gegevensset.tree import DocumentAt, rewrite_documents

_MOST_PLACES = 4
_KEYS = frozenset(
    {
        "leerlingid",
        "tlvswvnummer",
        "tlvbeschikkingsnummer",
        "arrangement_kenmerk",
        "arrangement_beschikkingsnr",
        "lwoo_swvnummer",
        "lwoo_beschikkingsnummer",
    }
)
"""Numbers that others gave out, which may have the look of a personal number by chance."""
_OTHER_NUMBERS = frozenset({(Communicatie, "nummer"), (Verzorger, "iban"), (Verzorger, "banknummer")})
"""Numbers of telephones and banks: only the pupil's own number has to do with them."""


def number_reasons(situation: Situation) -> Iterator[Reason]:
    """Where a personal number would still reach an SWV; the field itself never goes."""
    if not situation.dossier.profile.is_swv:
        return
    record = situation.student.record
    numbers = [number for number in (record.bsn, record.onderwijsnummer) if number]
    yield from names_and_searches(situation, numbers)
    yield from _in_fields(situation, numbers)
    yield from _in_inzage(situation, numbers)
    if numbers:
        yield inform(
            "Het persoonsgebonden nummer gaat niet mee naar het samenwerkingsverband.",
            "U hoeft niets te doen.",
            Place.COMPOSE,
            "R138",
            PGN_LAW,
        )


@dataclass(frozen=True, slots=True)
class _Field:
    """A value that would go out: where it stands, and of which element of which block it is.

    `path` is that of the elements from the dossier on, with their numbers among their same-named siblings.
    """

    labels: tuple[str, ...]
    path: tuple[tuple[str, int], ...]
    block: type
    name: str
    text: str

    @property
    def is_text(self) -> bool:
        """Whether a person wrote it, so that what looks like a personal number in it may be one."""
        if (self.block, self.name) == (Communicatie, "nummer"):
            return "@" in self.text
        return (self.block, self.name) not in _OTHER_NUMBERS and self.name not in _KEYS

    def shown_by(self, reason: Reason, at_field: str) -> Reason:
        """The reason with the way to this field, and what is said beside it."""
        return replace(
            reason,
            location="".join(f"/{name}[{number}]" for name, number in self.path),
            category=category_of("/".join(name for name, _ in self.path[1:])),
            at_field=at_field,
        )


def _in_fields(situation: Situation, numbers: Collection[str]) -> Iterator[Reason]:
    fields = list(_going(situation))
    own = [field for field in fields if holds_number(field.text, numbers)]
    others = [field for field in fields if field not in own and tells_number(field.text)]
    if own:
        told = block(
            f"Het persoonsgebonden nummer van de leerling staat ergens in de gegevens: {_where(own)}.",
            "Haal het nummer daar weg. Een samenwerkingsverband mag het niet krijgen.",
            Place.COMPOSE,
            "R138",
            PGN_LAW,
        )
        yield own[0].shown_by(told, "Hier staat het persoonsgebonden nummer van de leerling.")
    if texts := [field for field in others if field.is_text]:
        told = block(
            f"In de gegevens staat een getal dat een persoonsgebonden nummer kan zijn: {_where(texts)}. Een "
            "samenwerkingsverband mag dat niet krijgen, ook niet van een ouder, broer of zus.",
            "Haal het getal daar weg. Is het een ander soort nummer? Zet er dan vlak voor welk, zoals KvK of SKJ.",
            Place.COMPOSE,
            "R138",
            PGN_LAW,
        )
        yield texts[0].shown_by(told, "Hier staat een getal dat een persoonsgebonden nummer kan zijn.")
    if keys := [field for field in others if field.name in _KEYS]:
        told = warn(
            f"Een nummer uit de administratie lijkt op een persoonsgebonden nummer: {_where(keys)}.",
            "Kijk na of het niet het BSN of onderwijsnummer van iemand is. Is dat zo, haal het dan weg.",
            Place.COMPOSE,
            "R138",
            PGN_LAW,
        )
        yield keys[0].shown_by(told, "Dit nummer lijkt op een persoonsgebonden nummer.")


def _where(fields: list[_Field]) -> str:
    places = list(dict.fromkeys(label_path(field.labels) for field in fields))
    more = len(places) - _MOST_PLACES
    return "; ".join(places[:_MOST_PLACES]) + (f"; en nog {more}" if more > 0 else "")


def _in_inzage(situation: Situation, numbers: Collection[str]) -> Iterator[Reason]:
    """What somebody said travels as it is (R098), so only who said it can take a number out; our own words we can."""
    student, dossier = situation.student, situation.dossier
    if Category.OUDERINZAGE not in included_categories(dossier) and not words_take_along(student, dossier):
        return
    said = (standing_file_remark(student, dossier), *(one.text for one in current_remarks(dossier.remarks)))
    if any(holds_number(text, numbers) for text in said):
        yield block(
            "In een opmerking staat het persoonsgebonden nummer van de leerling. Een samenwerkingsverband mag het niet "
            "krijgen, en een opmerking gaat altijd mee zoals die is.",
            "Vraag de ouder of leerling om de opmerking zonder het nummer, en leg die vast als verbetering. Komt de "
            "opmerking uit een dossierbestand? Leg die dan eerst letterlijk vast, en daarna de verbetering.",
            Place.INZAGE,
            "R098, R138",
            PGN_LAW,
        )
    elif any(map(tells_number, said)):
        yield warn(
            "In een opmerking staat een getal dat een persoonsgebonden nummer kan zijn. Een opmerking gaat altijd mee "
            "zoals die is.",
            "Vraag of de ouder of leerling de opmerking zonder dat getal wil geven.",
            Place.INZAGE,
            "R098, R138",
            PGN_LAW,
        )
    closing = (
        closing_fact(dossier.inzage, holder.id, situation.fingerprint)
        for holder in holders_of(student, situation.today)
    )
    reasons = [fact.reason for fact in closing if isinstance(fact, InzageNoResponse)]
    if any(holds_number(text, numbers) or tells_number(text) for text in reasons):
        yield block(
            "In de reden waarom u doorgaat zonder reactie staat een getal dat een persoonsgebonden nummer is of kan "
            "zijn. Een samenwerkingsverband mag dat niet krijgen.",
            "Leg bij Inzage vast dat dit een vergissing was, bied opnieuw inzage aan en schrijf de reden zonder dat "
            "getal.",
            Place.INZAGE,
            "R138",
            PGN_LAW,
        )


def _going(situation: Situation) -> Iterator[_Field]:
    """All values that would go out, without the names of attachments, of which more is said."""
    record = delivered_record(situation.student, situation.dossier)
    sender = situation.student.sender or own_school_block(situation.school, record)
    yield from _fields(rewrite_documents(record, _nameless), ("Leerling",), (*_SCHOOL, ("leerling", 1)))
    yield from _fields(sender, ("School",), _SCHOOL)


_SCHOOL = (("dossier", 1), ("huidigeschool", 1))


def _fields(value: object, labels: tuple[str, ...], path: tuple[tuple[str, int], ...]) -> Iterator[_Field]:
    for member in members_of(value):
        if member.type is Leerling:
            continue
        held = getattr(value, member.attr)
        is_element = member.form == "Element" and not member.facts.group
        here = (*labels, member.facts.label) if is_element or member.form == "Attribute" else labels
        for number, item in enumerate(held if isinstance(held, tuple) else (held,), 1):
            below = (*path, (member.name, number)) if is_element else path
            if is_dataclass(item):
                yield from _fields(item, here, below)
            elif isinstance(item, str | int | Decimal) and not isinstance(item, bool):
                yield _Field(here, below, type(value), member.attr, str(item))


def _nameless(place: DocumentAt) -> Document:
    """Nor the mark of our own that stands for its content."""
    return replace(place.document, bestandsnaam="", omschrijving=None, bestandsinhoud="")
