"""What another made-up school sends to ours: carriers and files by the program's own writers, with fixed keys."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from oso_desktop.dossier.addresses import OwnCard
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.carriers import CarrierHead, CarrierPackage
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.received import Received, ReceivedId, still_taken
from oso_desktop.dossier.roles import Right
from oso_desktop.exchange.carrier_seal import sign_carrier, unsigned_seal
from oso_desktop.exchange.oso_xml import write_dossier
from oso_desktop.exchange.package import Manifest, Signer, write_package
from oso_desktop.exchange.sealed_package import seal_package
from oso_desktop.gegevensset.model import (
    Afname,
    Leerling,
    Resultaat,
    Toets,
    Toetsidentificatie,
    Toetslijst,
    Toetsscore,
)
from oso_desktop.services import received_items, receiving, students
from oso_desktop.services.received_items import Paper, SideBySide
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.carrier import write_carrier
from oso_desktop.vault.school_keys import seal_keys
from tests.cli import pupils
from tests.exchange import cards
from tests.exchange.carriers import card_of

OUR_KEYS, OUR_OLD_KEYS, THEIR_KEYS, STRANGER_KEYS = (cards.keys(seed) for seed in (3, 40, 90, 170))
OURS = card_of(OUR_KEYS, "99ZZ", "De Bedachte School", number=2)
OUR_OLD = card_of(OUR_OLD_KEYS, "99ZZ", "De Bedachte School")
THEIRS = card_of(THEIR_KEYS, "98XX", "Basisschool Verderop")
STRANGER = card_of(STRANGER_KEYS, "98XX", "Basisschool Verderop")
SIGNER = Signer(card=THEIRS, sign=THEIR_KEYS.sign)
SPELLING = Toets(
    toetsidentificatie=Toetsidentificatie(eldtoetscode="SP8", leergebied="Spelling", toetsnaam="Spelling M8"),
    afname=Afname(afnamedatum=date(2026, 1, 20)),
    resultaat=Resultaat(toetsscore=Toetsscore(aantalgoed=31)),
)
READING = replace(
    SPELLING,
    toetsidentificatie=Toetsidentificatie(eldtoetscode="LZ8", leergebied="Lezen", toetsnaam="Lezen M8"),
)


def with_card(workspace: Workspace) -> Workspace:
    """Our school with two cards of fixed keys, of which the newest is in use."""
    with workspace.change(Right.MANAGE, "schoolkaart gemaakt", "proef") as unit:
        for card, keys in ((OUR_OLD, OUR_OLD_KEYS), (OURS, OUR_KEYS)):
            own = OwnCard(card=card, by=workspace.user.name)
            item = seal_keys(workspace.identity_key, keys, store_id=workspace.store_id, keys_id=own.id)
            unit.own_cards.add(own, SealedBlob(wrapped_key=item.wrapped_key, sealed=item.sealed))
    return workspace


def pupil(*contents: str, **changes: Any) -> Leerling:
    """The pupil as the other school has it."""
    return pupils.pupil(*contents, **{"leerlingid": "V77", **changes})


def xml(*contents: str, **changes: Any) -> bytes:
    """The dossier of that pupil as the other school made it final."""
    return xml_of(pupil(*contents, **changes))


def xml_of(leerling: Leerling) -> bytes:
    """The dossier of any pupil of the other school."""
    dossier = pupils.dossier_of(leerling, brin="98XX")
    school = replace(dossier.huidigeschool, naam="Basisschool Verderop")
    return write_dossier(replace(dossier, huidigeschool=school))


def the_tests(*found: Toets) -> Toetslijst:
    return Toetslijst(toets=found)


@dataclass(frozen=True, kw_only=True)
class Sent:
    """One dossier to be put in a carrier."""

    xml: bytes
    package: str = "pakket-1"
    dossier: str = "dossier-1"
    version: int = 1


def head(signer: Signer = SIGNER, receiver: SchoolCard = OURS, **changes: str) -> CarrierHead:
    return replace(
        CarrierHead(
            carrier_id="drager-1",
            sender_brin=signer.card.brin,
            sender_location=signer.card.location,
            sender_card=signer.card.fingerprint,
            receiver_brin=receiver.brin,
            receiver_location=receiver.location,
            receiver_card=receiver.fingerprint,
        ),
        **changes,
    )


def manifest(sent: Sent, signer: Signer, receiver: SchoolCard) -> Manifest:
    return Manifest(
        package=sent.package,
        dossier=sent.dossier,
        version=sent.version,
        made_on="2026-03-26",
        program="OSO Desktop proef",
        sender=signer.card.name,
        sender_brin=signer.card.brin,
        receiver=receiver.name,
        receiver_brin=receiver.brin,
        profile="POVO",
        purpose="Overstap naar het voortgezet onderwijs",
        ground="WPO artikel 42",
        inzage=True,
        inzage_date="2026-03-20",
        agreement="Ja",
        categories=("cat_bijlagedocs",),
        attachments=(),
        sha256=hashlib.sha256(sent.xml).hexdigest(),
        sender_location=signer.card.location,
        sender_card=signer.card.fingerprint,
        receiver_location=receiver.location,
        receiver_card=receiver.fingerprint,
    )


def carrier(
    path: Path,
    *sent: Sent,
    signer: Signer = SIGNER,
    receiver: SchoolCard = OURS,
    outside: CarrierHead | None = None,
    contents: Sequence[bytes] = (),
    inside: Signer | None = None,
) -> Path:
    """A signed carrier at `path`. `outside` is another head, `contents` other bytes in the packages, `inside` who
    signed the packages, for what only somebody with bad intent makes.
    """
    at = outside or head(signer, receiver)
    made = []
    for number, each in enumerate(sent or (Sent(xml=xml()),)):
        who = inside or signer
        content = (
            contents[number] if contents else write_package(manifest(each, who, receiver), each.xml, who)
        )
        package = CarrierPackage(package_id=each.package, dossier_id=each.dossier, version=each.version)
        made.append(
            (
                package,
                seal_package(content, receiver, replace(at, receiver_card=receiver.fingerprint), package),
            )
        )
    write_carrier(path, at, made, unsigned_seal(signer.card.signing))
    sign_carrier(path, signer.sign)
    return path


def received(
    workspace: Workspace, path: Path, student_id: StudentId | None = None, number: int = 0
) -> Received:
    """One dossier of a file, looked at and received; raises what it is refused by."""
    report = receiving.receive(workspace, receiving.look(workspace, path), {number: student_id})
    for _, refusal in report.refused:
        raise refusal
    return report.received[0]


def file_beside(workspace: Workspace) -> Path:
    """An OSO file with a document, beside the store."""
    path = workspace.folder.with_name(f"{workspace.folder.name}-dossier.xml")
    path.write_bytes(xml(pupils.packed()))
    return path


def received_beside(workspace: Workspace, *_: object) -> ReceivedId:
    """The same, received for a new pupil."""
    return received(workspace, file_beside(workspace)).id


def only_delivery(workspace: Workspace) -> SideBySide:
    """The one delivery that was received, beside what is here; KeyError if there is none."""
    rows = receiving.deliveries(workspace)
    if len(rows) != 1:
        raise KeyError(f"{len(rows)} deliveries")
    (row,) = rows
    return received_items.compare(workspace, row.received.id)


def changed_since(workspace: Workspace, *_: object) -> ReceivedId:
    """A delivery of which something was changed here, so that there is something to take over."""
    delivery = received_beside(workspace)
    student_id = only_delivery(workspace).received.student_id
    with workspace.view() as unit:
        record = unit.students.get(student_id).record
    students.save_record(workspace, student_id, replace(record, roepnaam=None))
    return delivery


def take_all(workspace: Workspace) -> tuple[str, ...]:
    """Takes over all that can be."""
    found = only_delivery(workspace)
    keys = [pair.key for pair in found.pairs if pair.may_be_taken]
    return received_items.take_over(workspace, found.received.id, keys)


def taken_over(workspace: Workspace, *_: object) -> tuple[str, ...]:
    """A delivery of which something was taken over."""
    changed_since(workspace)
    return take_all(workspace)


def put_one_back(workspace: Workspace) -> str:
    """Puts the one item back that was taken over."""
    found = only_delivery(workspace)
    _, item = next(iter(still_taken(found.history)))
    return received_items.undo(workspace, found.received.id, item.path)


def look_at_paper(workspace: Workspace) -> Paper:
    """Looks at the one document in a delivery."""
    found = only_delivery(workspace)
    marks = [said.paper for pair in found.pairs for said in pair.theirs if said.paper]
    return received_items.paper(workspace, found.received.id, marks[0])
