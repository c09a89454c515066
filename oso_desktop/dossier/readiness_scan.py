"""The gate's checks on what the scan found in all that really goes along: each finding is decided by a person (R046).

What may never be in a dossier can be called a false alarm or taken out, and nothing else (R037–R044). Nobody at school
can change what a parent or pupil said, so of that it is only told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from oso_desktop.dossier.attachments import (
    Attachment,
    AttachmentClass,
    AttachmentDecision,
    AttachmentId,
    Extent,
    kind,
)
from oso_desktop.dossier.compose import travelling_attachments
from oso_desktop.dossier.page_ranges import BadPages, pages_in
from oso_desktop.dossier.reasons import Place, Reason, Situation, block, inform, warn
from oso_desktop.dossier.scan import subjects
from oso_desktop.dossier.scan_decisions import ScanDecision, Standing, looked_at, scan_decisions, standing
from oso_desktop.dossier.scan_expected import expected
from oso_desktop.dossier.scan_findings import ScanFinding
from oso_desktop.dossier.scan_record import (
    FieldFinding,
    name_findings,
    record_findings,
    remark_subjects,
)
from oso_desktop.gegevensset.profiles import Category

_MOST_PLACES = 4
_PAGE = "bladzijde"
_MINIMISE = "AVG artikel 5 lid 1c"
_OWN_BLOCK = frozenset({"bsn"})
"""What the checks for an SWV say themselves, and let nobody decide about (R138)."""


def scan_reasons(situation: Situation) -> Iterator[Reason]:
    """What of the findings still needs a person, once for each attachment and each part of the data."""
    decisions = scan_decisions(situation.dossier.events)
    yield from _in_attachments(situation, decisions)
    yield from _in_record(situation, decisions)
    if told := remark_subjects(situation):
        yield inform(
            f"In een opmerking van een ouder of leerling staat misschien iets over: {_subject_names(told)}. De "
            "opmerking gaat mee zoals die is.",
            "U hoeft niets te doen: het zijn hun eigen woorden.",
            Place.INZAGE,
            "R046, R098",
            "AVG artikel 16",
        )


def findings_of(
    attachment: Attachment, decision: AttachmentDecision, names: Iterable[FieldFinding]
) -> tuple[ScanFinding, ...]:
    """What was found of one attachment and is a question: in its names, and in what goes of the document."""
    own = tuple(each.finding for each in names if each.attachment_id == attachment.id)
    scanned = attachment.scan.findings if attachment.scan is not None else ()
    known = expected(attachment.kind)
    inside = (
        replace(one, places=_going_places(one.places, decision))
        for one in scanned
        if one.subject not in known
    )
    return tuple(one for one in (*own, *inside) if one.places and one.subject in subjects())


def unread_of(attachment: Attachment, decision: AttachmentDecision) -> tuple[str, ...]:
    """What the program cannot read of what goes of an attachment."""
    return _going_places(attachment.scan.unread if attachment.scan is not None else (), decision)


def _going_places(places: tuple[str, ...], decision: AttachmentDecision) -> tuple[str, ...]:
    """Without the pages that are cut out; a place that is no page may be on any of them (R031)."""
    if decision.extent is not Extent.PART or not decision.pages:
        return places
    try:
        pages = {f"{_PAGE} {number}" for number in pages_in(decision.pages)}
    except BadPages:
        return places
    return tuple(place for place in places if not place.startswith(f"{_PAGE} ") or place in pages)


def _in_attachments(situation: Situation, decisions: Mapping[str, ScanDecision]) -> Iterator[Reason]:
    going = travelling_attachments(situation.student, situation.dossier)
    known = {attachment.id: attachment for attachment in situation.attachments}
    names = name_findings(situation.student, situation.dossier, situation.attachments, going)
    seen, swv = looked_at(situation.dossier.events), situation.dossier.profile.is_swv
    for identifier in going:
        attachment = known.get(identifier)
        if attachment is None or kind(attachment.kind).sensitivity is AttachmentClass.REFUSED:
            continue  # which is told already, and ends it
        decision = situation.dossier.decision(identifier)
        found = [one for one in findings_of(attachment, decision, names) if asked(one, swv=swv)]
        yield from _of_attachment(attachment, found, decisions)
        yield from _not_read(attachment, decision, seen, swv=swv)


def asked(finding: ScanFinding, *, swv: bool) -> bool:
    """Whether a person decides about a finding; a personal number for an SWV only has to go (R138)."""
    return not (swv and finding.subject in _OWN_BLOCK)


def _of_attachment(
    attachment: Attachment, found: Sequence[ScanFinding], decisions: Mapping[str, ScanDecision]
) -> Iterator[Reason]:
    name = f"bijlage “{_called(attachment)}”"
    states = _states(found, decisions)
    if open_ones := states.open:
        yield block(
            f"In {name} {_found_what(open_ones)}: {_listed(open_ones)}.",
            "Bekijk de vondsten bij de bijlage en beslis over elke vondst.",
            Place.ATTACHMENTS,
            _requirements(open_ones),
            _ground(open_ones),
        )
    if states.leaving:
        yield block(
            f"In {name} staat nog wat u eruit wilt hebben: {_listed(states.leaving)}.",
            "Haal de woorden uit het document, verwijder deze bijlage en voeg het nieuwe document toe. Of kies welk "
            "deel meegaat, of haal het vinkje weg. Staat het in de titel? Geef de bijlage dan een andere titel.",
            Place.ATTACHMENTS,
            _requirements(states.leaving),
            _ground(states.leaving),
        )


def _called(attachment: Attachment) -> str:
    return attachment.title or kind(attachment.kind).label


def _not_read(
    attachment: Attachment,
    decision: AttachmentDecision,
    seen: Mapping[AttachmentId, object],
    *,
    swv: bool,
) -> Iterator[Reason]:
    name, scan, search = _called(attachment), attachment.scan, attachment.search
    unsearched = search is None or not search.current
    if swv and (unsearched or (search is not None and search.unread)):
        return  # the search for personal numbers, which reads the same, says so
    if scan is None or not scan.current:
        yield block(
            f"Bijlage “{name}” is nog niet doorzocht op gegevens die niet mee mogen.",
            "Het programma doorzoekt de bijlagen zodra u dit dossier opent. Wacht even, of open het dossier opnieuw.",
            Place.ATTACHMENTS,
            "R046",
            _MINIMISE,
        )
    elif attachment.id not in seen and (said := cannot_read(attachment, decision, f"Bijlage “{name}”")):
        yield warn(
            said,
            f"{to_look_for(attachment)} Bevestig daarna bij de bijlage dat u gekeken hebt.",
            Place.ATTACHMENTS,
            "R046, R059",
            _MINIMISE,
        )


def cannot_read(attachment: Attachment, decision: AttachmentDecision, called: str) -> str:
    """What the program cannot read of what goes of an attachment; empty if nothing."""
    unread = unread_of(attachment, decision)
    if not unread:
        return ""
    if attachment.media_type.startswith("image/"):
        return f"{called} is een afbeelding: het programma kan niet meelezen."
    if attachment.scan is not None and not attachment.scan.read_any:
        return f"{called} is een scan of een bestand zonder leesbare tekst: het programma kan niet meelezen."
    return f"{called} kan het programma niet helemaal lezen. Niet gelezen: {_places(unread)}."


def to_look_for(attachment: Attachment) -> str:
    """What a person looks for in what the program cannot read."""
    asked = "Kijk zelf of er iets in staat wat niet mee mag, zoals geboorteplaats, geloof of een paspoort."
    if attachment.media_type.startswith("image/"):
        return f"{asked} Staat er een leerling herkenbaar op?"
    return asked


def _in_record(situation: Situation, decisions: Mapping[str, ScanDecision]) -> Iterator[Reason]:
    swv = situation.dossier.profile.is_swv
    parts: dict[tuple[Place, Category | None], list[FieldFinding]] = {}
    for each in record_findings(situation):
        if asked(each.finding, swv=swv):
            parts.setdefault((each.place, each.category), []).append(each)
    for (place, category), found in parts.items():
        where = f"Bij {category.label}" if category is not None else "Bij Inzage"
        states = _states([each.finding for each in found], decisions)
        for standing_ones, text, step in (
            (
                states.open,
                _found_what(states.open),
                "Kijk bij het veld. Haal het weg, of beslis bij Samenstellen.",
            ),
            (
                states.leaving,
                "staat nog wat u eruit wilt hebben",
                "Haal de woorden weg bij het veld, of laat dit onderdeel niet meegaan.",
            ),
        ):
            if not standing_ones:
                continue
            first = next(each for each in found if each.finding is standing_ones[0])
            told = block(
                f"{where} {text}: {_listed(standing_ones)}.",
                step,
                place,
                _requirements(standing_ones),
                _ground(standing_ones),
            )
            yield replace(
                told,
                location=first.location,
                category=category,
                at_field=f"Hier staat misschien iets over: {subject_name(standing_ones[0].subject)}.",
            )


@dataclass(frozen=True, slots=True)
class _States:
    open: list[ScanFinding]
    leaving: list[ScanFinding]


def _states(found: Iterable[ScanFinding], decisions: Mapping[str, ScanDecision]) -> _States:
    states = _States([], [])
    for one in found:
        state = standing(one, decisions)
        if state is Standing.OPEN:
            states.open.append(one)
        elif state is Standing.LEAVING:
            states.leaving.append(one)
    return states


def _found_what(found: Collection[ScanFinding]) -> str:
    return (
        "staat misschien iets wat niet mee mag of zorg vraagt"
        if len(found) == 1
        else f"staan {len(found)} dingen om na te kijken"
    )


def _listed(found: Sequence[ScanFinding]) -> str:
    """Each kind once, with where it stands."""
    counted = Counter(one.subject for one in found)
    parts = []
    for subject, count in counted.items():
        places = dict.fromkeys(place for one in found if one.subject == subject for place in one.places)
        times = f"{count} keer, " if count > 1 else ""
        parts.append(f"{subject_name(subject)} ({times}{_places(places)})")
    return "; ".join(parts)


def _places(places: Collection[str]) -> str:
    more = len(places) - _MOST_PLACES
    return ", ".join(islice(places, _MOST_PLACES)) + (f" en nog {more}" if more > 0 else "")


def _subject_names(keys: Iterable[str]) -> str:
    return ", ".join(map(subject_name, keys))


def subject_name(subject: str) -> str:
    """The name of a kind within a sentence; only its first letter is ours to change."""
    label = subjects()[subject].label
    return label[0].lower() + label[1:]


def _requirements(found: Iterable[ScanFinding]) -> str:
    numbers = {subjects()[one.subject].requirement for one in found} | {"R046"}
    return ", ".join(sorted(numbers))


def _ground(found: Sequence[ScanFinding]) -> str:
    """The article of what asks most care: the subjects stand in that order."""
    if not found:
        return ""
    about = subjects()
    return about[min((one.subject for one in found), key=list(about).index)].ground
