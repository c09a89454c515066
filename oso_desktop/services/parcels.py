"""What a file of another school brings, beside what is here: judged anew whenever it is looked at or received."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.carriers import CarrierHead, CarrierPackage
from oso_desktop.dossier.parcel_errors import (
    CardWithdrawn,
    OlderVersion,
    ParcelTooLarge,
    TwoOfOneVersion,
    TwoWithOneId,
    WasDestroyed,
)
from oso_desktop.dossier.parcels import Brought, Parcel, Proposal, Sender, Trust, Verdict
from oso_desktop.dossier.people import StudentId, full_name, list_name
from oso_desktop.dossier.received import Received, ReceivedDestroyed
from oso_desktop.dossier.records import records_of
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.model import Dossier, HuidigeSchool, Leerling
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.gegevensset.tree import documents
from oso_desktop.services.addresses import news_in
from oso_desktop.services.card_standing import CardNews
from oso_desktop.services.documents import DocumentIntake
from oso_desktop.services.identity import differing, person, same_pupil
from oso_desktop.services.parcel_files import OpenFile, Unpacked
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

_TRUST = {
    CardNews.NEW_SCHOOL: Trust.UNKNOWN,
    CardNews.FIRST_CARD: Trust.UNKNOWN,
    CardNews.SAME: Trust.UNCHECKED,
    CardNews.FOLLOWS_CHECKED: Trust.VOUCHED,
    CardNews.FOLLOWS: Trust.UNCHECKED,
    CardNews.OTHER: Trust.OTHER,
    CardNews.EARLIER: Trust.EARLIER,
    CardNews.OWN: Trust.OTHER,
}
_SURE = frozenset({Trust.CHECKED, Trust.VOUCHED, Trust.EARLIER})
"""Who it is was checked, of the card itself or of one that is tied to it."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What of earlier deliveries there is, read once for a whole file.

    `checked` are the fingerprints of the cards that were checked and of the earlier ones that those follow.
    """

    deliveries: tuple[Received, ...]
    destroyed: tuple[ReceivedDestroyed, ...]
    checked: frozenset[str]

    @classmethod
    def of(cls, unit: Unit) -> Shelf:
        """As it stands now."""
        checked = (
            card.fingerprint
            for school in unit.addresses.all()
            if school.checked and school.card is not None
            for card in (school.card, *school.earlier)
            if news_in(unit, card) in (CardNews.SAME, CardNews.EARLIER)
        )
        return cls(
            unit.received.all(),
            records_of(unit.records.all(), ReceivedDestroyed),
            frozenset(checked),
        )

    def is_of(self, sender: Sender, there: Received | ReceivedDestroyed) -> bool:
        """Whether what was here is of the same sender: by the same card, or because of both it is sure who that is.

        That a file names the same school and the same dossier proves nothing: both stand in clear on any carrier.
        """
        if sender.card is None or there.sender_brin != sender.brin:
            return False
        if there.sender_card == sender.card.fingerprint:
            return True
        was_checked = isinstance(there, Received) and there.sender_checked
        return sender.trust in _SURE and (was_checked or there.sender_card in self.checked)


def judged_file(
    workspace: Workspace,
    unit: Unit,
    path: Path,
    file: OpenFile,
    progress: Callable[[int, int], object] = lambda _done, _all: None,
) -> Parcel:
    """The whole file; what cannot be received of it is told per dossier. Raises CardWithdrawn, and what `progress`
    raises.
    """
    shelf, sender = Shelf.of(unit), None
    brought, opened = [], 0
    for number, package in enumerate(file.packages):
        progress(number, len(file.packages))
        try:
            if opened > file.most:
                raise ParcelTooLarge
            unpacked, card = file.unpacked(number)
        except OsoError as refusal:
            brought.append(_refused(number, package, refusal))
            continue
        opened += len(unpacked.xml)
        if sender is None:
            sender = _sender(unit, file.head, card, unpacked.read.dossier.huidigeschool)
        brought.append(
            _brought(workspace, unit, shelf, sender=sender, number=number, package=package, unpacked=unpacked)
        )
    return Parcel(
        path=path,
        source=file.source,
        sender=sender or _sender_outside(unit, file),
        own_card=file.own_card,
        notices=tuple(_notices(unit, file)),
        brought=tuple(brought),
    )


def _notices(unit: Unit, file: OpenFile) -> Iterator[str]:
    """What to tell of the card to which the file is sealed."""
    cards = unit.own_cards.all()
    used = next(
        (each for each in cards if file.head and each.card.fingerprint == file.head.receiver_card), None
    )
    if used is None or (used is cards[-1] and used.withdrawn_on is None):
        return
    if used.withdrawn_on is not None:
        yield (
            f"Dit pakket is verzegeld met uw schoolkaart {used.card.number}, die is ingetrokken. Vraag de afzender om "
            "die niet meer te gebruiken."
        )
    else:
        yield (
            f"Dit pakket is verzegeld met uw schoolkaart {used.card.number}. Geef de afzender uw nieuwste kaart, "
            f"nummer {cards[-1].card.number}."
        )


def sender_of(unit: Unit, file: OpenFile, card: SchoolCard | None, school: HuidigeSchool) -> Sender:
    """From which school a file is, once a dossier of it was opened. Raises CardWithdrawn."""
    return _sender(unit, file.head, card, school)


def _sender(unit: Unit, head: CarrierHead | None, card: SchoolCard | None, school: HuidigeSchool) -> Sender:
    if head is None or card is None:
        return Sender(
            name=school.naam, brin=school.brincode, location=school.vestigingscode, trust=Trust.UNSEALED
        )
    return _by_card(unit, card)


def _by_card(unit: Unit, card: SchoolCard) -> Sender:
    news = news_in(unit, card)
    if news is CardNews.WITHDRAWN:
        raise CardWithdrawn
    known = unit.addresses.find(card.brin, card.location)
    checked = news is CardNews.SAME and known is not None and known.checked
    return Sender(
        name=known.name if known is not None else card.name,
        brin=card.brin,
        location=card.location,
        trust=Trust.CHECKED if checked else _TRUST[news],
        card=card,
        check=known.check if known is not None and checked else None,
        can_be_taken=news.can_be_taken,
    )


def _sender_outside(unit: Unit, file: OpenFile) -> Sender:
    """Of a carrier of which nothing opens: a card that is here where the seal is of it, else what the outside says."""
    head = file.head
    brin, location = (head.sender_brin, head.sender_location) if head is not None else ("", "")
    known = unit.addresses.find(brin, location)
    if head is None or known is None or known.card is None:
        return Sender(name=known.name if known else "", brin=brin, location=location, trust=Trust.UNKNOWN)
    for card in (known.card, *known.earlier):
        if card.fingerprint == head.sender_card and card.signing == file.signing:
            return _by_card(unit, card)
    return Sender(name=known.name, brin=brin, location=location, trust=Trust.OTHER)


def _refused(number: int, package: CarrierPackage | None, refusal: OsoError) -> Brought:
    refusal.__traceback__ = refusal.__cause__ = refusal.__context__ = (
        None  # they would hold the dossier's bytes
    )
    return Brought(
        number=number,
        verdict=Verdict.REFUSED,
        refusal=refusal,
        package_id=package.package_id if package else "",
        dossier_id=package.dossier_id if package else "",
        version=package.version if package else 0,
    )


def _brought(
    workspace: Workspace,
    unit: Unit,
    shelf: Shelf,
    *,
    sender: Sender,
    number: int,
    package: CarrierPackage | None,
    unpacked: Unpacked,
) -> Brought:
    dossier, manifest = unpacked.read.dossier, unpacked.manifest
    pupil = dossier.huidigeschool.leerling
    notices = [notice.text for notice in unpacked.read.notices]
    try:
        verdict, earlier = judged(shelf, sender, package, unpacked)
        attachments = _attachments(workspace, unit, pupil, notices)
    except OsoError as refusal:
        return replace(
            _refused(number, package, refusal), pupil=list_name(pupil), birth_date=pupil.geboortedatum
        )
    doubts = tuple(_doubts(shelf, sender, package, unpacked))
    return Brought(
        number=number,
        verdict=verdict,
        package_id=package.package_id if package else "",
        dossier_id=package.dossier_id if package else "",
        version=package.version if package else 0,
        made_on=date.fromisoformat(manifest.made_on) if manifest else dossier.metadata.datum,
        pupil=list_name(pupil),
        birth_date=pupil.geboortedatum,
        person=person(pupil),
        profile=profile_label(dossier),
        purpose=manifest.purpose if manifest else "",
        categories=tuple(category.label for category in Category if category in _included(dossier)),
        attachments=attachments,
        inzage=dossier.inzage,
        changes=manifest.changes if manifest else (),
        notices=(*doubts, *notices),
        doubts=doubts,
        size=len(unpacked.xml),
        sha256=unpacked.sha256,
        earlier=earlier,
        proposals=proposals(unit, sender, earlier, pupil) if verdict in (Verdict.NEW, Verdict.AGAIN) else (),
    )


def judged(
    shelf: Shelf, sender: Sender, package: CarrierPackage | None, unpacked: Unpacked
) -> tuple[Verdict, tuple[Received, ...]]:
    """What can be done with a dossier, and its earlier deliveries by the same sender. Raises ReceiveRefused."""
    sha256 = unpacked.sha256
    if package is None:
        same = tuple(each for each in shelf.deliveries if each.sha256 == sha256)
        return (Verdict.THERE if same else Verdict.NEW), same
    for gone in shelf.destroyed:
        if _is_gone(shelf, sender, gone, package, sha256):
            raise WasDestroyed(gone.at.date())
    of_sender = tuple(each for each in shelf.deliveries if shelf.is_of(sender, each))
    for each in of_sender:
        if each.package_id == package.package_id and each.sha256 != sha256:
            raise TwoWithOneId
    earlier = tuple(each for each in of_sender if each.dossier_id == package.dossier_id)
    newest = max(earlier, key=lambda each: each.version, default=None)
    if newest is None:
        return Verdict.NEW, ()
    if package.version < newest.version and all(each.sha256 != sha256 for each in earlier):
        raise OlderVersion(package.version, newest.version, newest.at.date())
    if any(each.sha256 == sha256 for each in earlier):
        return Verdict.THERE, earlier
    if package.version == newest.version:
        raise TwoOfOneVersion(package.version)
    return Verdict.AGAIN, earlier


def _is_gone(
    shelf: Shelf, sender: Sender, gone: ReceivedDestroyed, package: CarrierPackage, sha256: str
) -> bool:
    """Whether a dossier is what was destroyed, or a version from before that; a newer one may come with any content."""
    of_sender = shelf.is_of(sender, gone)
    if of_sender and gone.dossier_id == package.dossier_id:
        return package.version <= gone.version
    return gone.sha256 == sha256 or (of_sender and gone.package_id == package.package_id)


def _doubts(
    shelf: Shelf, sender: Sender, package: CarrierPackage | None, unpacked: Unpacked
) -> Iterator[str]:
    """Why somebody should look again before this is received, in Dutch sentences without personal data."""
    if package is None:
        for gone in shelf.destroyed:
            if gone.sha256 == unpacked.sha256:
                yield (
                    f"Dit dossier hebt u op {gone.at:%d-%m-%Y} vernietigd, omdat de afzender dat vroeg. Ontvang het "
                    "alleen als de afzender het u opnieuw gaf."
                )
                return
        return
    if any(
        each.dossier_id == package.dossier_id and not shelf.is_of(sender, each) for each in shelf.deliveries
    ):
        yield (
            "U ontving dit dossier al van iemand met een andere schoolkaart. Het is niet zeker dat dat dezelfde school "
            "was, dus dit geldt niet als een nieuwe versie daarvan. Bel de school op een nummer dat u al kende."
        )
    school = unpacked.read.dossier.huidigeschool
    if school.brincode != sender.brin:
        yield (
            f"Het dossier noemt een andere school dan het zegel, dat van de school met BRIN {sender.brin} is. Vraag de "
            "afzender waarom."
        )


def _attachments(workspace: Workspace, unit: Unit, pupil: Leerling, notices: list[str]) -> tuple[str, ...]:
    """What each document is called. Raises AttachmentRefused for one that may not come in."""
    look = DocumentIntake(
        workspace=workspace, unit=unit, student_id=StudentId(""), notices=notices, stores=False
    )
    look.take_out(pupil)
    return tuple(place.document.omschrijving or place.document.bestandsnaam for place in documents(pupil))


def profile_of(dossier: Dossier) -> Profile | None:
    """The kind of transfer; None where the file says none that we know."""
    if dossier.overdrachtsoort == Profile.BB.overdrachtsoort:
        return Profile.BB
    overstap = dossier.metadata.overstap
    return Profile(overstap) if overstap in set(Profile) else None


def profile_label(dossier: Dossier) -> str:
    """The kind of transfer in words, else as the file says it."""
    profile = profile_of(dossier)
    return profile.label if profile else dossier.metadata.overstap or dossier.overdrachtsoort


def _included(dossier: Dossier) -> Collection[Category]:
    matrix = dossier.metadata.categorie_uitlevering
    if matrix is None:
        return ()
    return frozenset(
        category for category in Category if getattr(matrix, category.value) in ("OPTIONEEL", "VERPLICHT")
    )


def proposals(
    unit: Unit, sender: Sender, earlier: Iterable[Received], pupil: Leerling
) -> tuple[Proposal, ...]:
    """The pupils who may be the one of a dossier, the likeliest first; a person chooses.

    The number that the pupil has at the sender counts unless another card is known of that school.
    """
    ways: dict[StudentId, str] = {}
    for delivery in earlier:
        ways.setdefault(delivery.student_id, "eerdere levering van dit dossier")
    if pupil.leerlingid and sender.trust is not Trust.OTHER:
        found = unit.students.find(sender_key(sender.brin, pupil.leerlingid))
        if found is not None:
            ways.setdefault(found, "hetzelfde leerlingnummer bij de afzender")
    name, born = list_name(pupil).casefold(), pupil.geboortedatum
    near = {
        known.id
        for known in unit.students.known()
        if known.list_name.casefold() == name or (born is not None and known.birth_date == born)
    }
    records = unit.students.several([*ways, *(near - set(ways))])
    for student_id in sorted(near - set(ways)):
        record = records[student_id].record
        if not same_pupil(record, pupil):
            continue
        number = (record.bsn and record.bsn == pupil.bsn) or (
            record.onderwijsnummer and record.onderwijsnummer == pupil.onderwijsnummer
        )
        ways[student_id] = "hetzelfde persoonsgebonden nummer" if number else "dezelfde naam en geboortedatum"
    return tuple(
        Proposal(
            student_id=student_id,
            name=full_name(records[student_id].record),
            birth_date=records[student_id].birth_date,
            group=records[student_id].group,
            why=why,
            differs=differing(records[student_id].record, pupil),
        )
        for student_id, why in ways.items()
        if student_id in records
    )


def sender_key(brin: str, number: str) -> str:
    """The key of a pupil who came from the school with this BRIN, by the number that the pupil has there."""
    return f"{brin}:{number}"
