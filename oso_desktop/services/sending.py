"""Packages to a school card: one pupil or a whole class in one file that only the receiving school opens (R131, R150).

What can go is shown beforehand, pupil by pupil (`sending_plan.plan`). Of those who are chosen then all go or none: a
file in which one of a class is missing would be found out at the other school. The hand-over counts as done when the
file is complete, since from then on it can go wherever somebody takes it; in which order that is written and put on
record is told in `leaving`. That the other school has it, is for that school to say (`receivers.record_receipt`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.carriers import LARGEST_PACKAGE, SUFFIX, CarrierHead, CarrierPackage
from oso_desktop.dossier.people import new_id
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.schools import ReceivingSchool
from oso_desktop.dossier.transfer import (
    Delivery,
    DossierId,
    Package,
    PackageId,
    VersionId,
    Way,
    standing_deliveries,
)
from oso_desktop.exchange.carrier_seal import sign_carrier, unsigned_seal
from oso_desktop.exchange.package import Signer, read_package
from oso_desktop.exchange.sealed_package import sealed_ahead
from oso_desktop.services import handover
from oso_desktop.services.cards import fingerprint_shown, signer_in
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.leaving import Cancelled, Progress, Stopped, leaving
from oso_desktop.services.sending_plan import gate, same_card
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.carrier import write_carrier
from oso_desktop.store.database import Unit

WRITTEN, WRITTEN_AGAIN = "pakket geschreven", "pakket opnieuw geschreven"
_SEALING: Final = 4_096
"""Bytes that sealing adds at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A file that was made: where it is, and for whose card by the words that are read out by phone."""

    path: Path
    carrier_id: str
    packages: int
    size: int
    card: SchoolCard


def send(
    workspace: Workspace,
    dossier_ids: Collection[DossierId],
    folder: Path,
    progress: Progress = lambda _number, _of: None,
    cancelled: Cancelled = lambda: False,
) -> Sent:
    """Writes the newest versions of these dossiers as one carrier in the folder, and records the hand-over.

    Raises NotPossible, naming the pupil, for one that may not go, for dossiers of different receivers, and without a
    card of the receiver that was checked by phone; NoCard without one of the school itself; NotWritten where the disk
    refuses; Stopped.
    """
    workspace.require(Right.HAND_OVER)
    wanted = tuple(dict.fromkeys(dossier_ids))
    receiver, signer, card = gate(workspace, wanted)
    packed = []
    for number, dossier_id in enumerate(wanted, start=1):
        if cancelled():
            raise Stopped
        progress(number, 2 * len(wanted))
        packed.append(_package_for(workspace, dossier_id, signer, card))
    head = _head(receiver, signer, card, new_id())

    def record(unit: Unit) -> None:
        _require_same(workspace, unit, receiver, signer, card)
        for each in packed:
            dossier, version = handover.going_in(workspace, unit, each.dossier_id, each.version_id)
            delivery = Delivery(
                version_id=version.id,
                way=Way.PACKAGE,
                on=workspace.today,
                by=workspace.user.name,
                receiver=version.receiver,
                package_id=each.package.id,
                carrier_id=head.carrier_id,
            )
            unit.dossiers.save(replace(dossier, deliveries=(*dossier.deliveries, delivery)))
            unit.audit.append(
                workspace.log_entry(
                    "overdracht vastgelegd",
                    dossier.id,
                    version=version.id,
                    way=Way.PACKAGE.value,
                    **handover.said_of(workspace, dossier, version),
                )
            )

    job = _Job(action=WRITTEN, head=head, signer=signer, card=card, packed=packed, record=record)
    return _written(workspace, folder, job, progress, cancelled)


def write_again(
    workspace: Workspace,
    carrier_id: str,
    folder: Path,
    progress: Progress = lambda _number, _of: None,
    cancelled: Cancelled = lambda: False,
) -> Sent:
    """Writes a carrier once more, with the same packages and a new seal: for a stick that was lost or does not read.

    The hand-over is on record already; the log tells that there is another file. Raises NotPossible if something of it
    may not go any more, or either school has another card since, and what `send` raises.
    """
    workspace.require(Right.HAND_OVER)
    with workspace.view() as unit:
        found = [
            (dossier.id, delivery)
            for dossier in unit.dossiers.all()
            for delivery in standing_deliveries(dossier)
            if carrier_id and delivery.carrier_id == carrier_id
        ]
    if not found:
        raise NotPossible("Dit pakket is hier niet gemaakt.", "Kies een overdracht uit de lijst.")
    receiver, signer, card = gate(workspace, [dossier_id for dossier_id, _ in found])
    packed = [_again(workspace, dossier_id, delivery, signer, card) for dossier_id, delivery in found]
    head = _head(receiver, signer, card, carrier_id)

    def record(unit: Unit) -> None:
        _require_same(workspace, unit, receiver, signer, card)
        for each in packed:
            handover.going_in(workspace, unit, each.dossier_id, each.version_id)

    job = _Job(action=WRITTEN_AGAIN, head=head, signer=signer, card=card, packed=packed, record=record)
    return _written(workspace, folder, job, progress, cancelled)


def _require_same(
    workspace: Workspace, unit: Unit, receiver: ReceivingSchool, signer: Signer, card: SchoolCard
) -> None:
    """Raises NotPossible if either school has another card than when the file was begun, or withdrew it."""
    own = signer_in(workspace, unit)
    if not same_card(workspace, unit, receiver, card) or own is None or own.card != signer.card:
        raise NotPossible(
            "Een van de twee schoolkaarten is intussen veranderd.", "Begin opnieuw met het pakket."
        )


# --- the packages and the file ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Packed:
    """A package in the store that goes into a carrier."""

    dossier_id: DossierId
    version_id: VersionId
    number: int
    package: Package


def _package_for(workspace: Workspace, dossier_id: DossierId, signer: Signer, card: SchoolCard) -> _Packed:
    """A package of the newest version to this card, by our own: one that was made and did not leave, or a new one."""
    with workspace.view() as unit:
        dossier = unit.dossiers.get(dossier_id)
    version = dossier.versions[-1]
    # a mistake is not offered again: the file with that package may lie somewhere
    left = {delivery.package_id for delivery in dossier.deliveries}
    for package in reversed(dossier.packages):
        if (
            package.version_id == version.id
            and package.id not in left
            and package.receiver_card == card.fingerprint
            and _sender_card(workspace, package.id) == signer.card.fingerprint
        ):
            return _Packed(
                dossier_id=dossier_id, version_id=version.id, number=version.number, package=package
            )
    package = handover.export_package(workspace, dossier_id, version.id, receiver_card=card.fingerprint)
    if _sender_card(workspace, package.id) != signer.card.fingerprint:
        raise NotPossible(
            f"Versie {version.number} is gemaakt toen uw school een andere BRIN-code had.",
            "Maak het dossier opnieuw definitief.",
        )
    return _Packed(dossier_id=dossier_id, version_id=version.id, number=version.number, package=package)


def _again(
    workspace: Workspace, dossier_id: DossierId, delivery: Delivery, signer: Signer, card: SchoolCard
) -> _Packed:
    with workspace.view() as unit:
        dossier = unit.dossiers.get(dossier_id)
    package = next(each for each in dossier.packages if each.id == delivery.package_id)
    version = next(each for each in dossier.versions if each.id == delivery.version_id)
    if version != dossier.versions[-1]:
        raise NotPossible(
            "Van een van deze leerlingen is er een nieuwere versie.", "Maak een nieuw pakket met die versie."
        )
    if (
        package.receiver_card != card.fingerprint
        or _sender_card(workspace, package.id) != signer.card.fingerprint
    ):
        raise NotPossible(
            "De schoolkaart is vernieuwd nadat dit pakket is gemaakt.",
            "Maak een nieuw pakket. Dat gaat naar de nieuwe kaart.",
        )
    return _Packed(dossier_id=dossier_id, version_id=version.id, number=version.number, package=package)


def _content(workspace: Workspace, package_id: PackageId) -> bytes:
    with workspace.view() as unit:
        return workspace.unseal(handover.PACKAGE_PURPOSE, package_id, unit.packages.content(package_id))


def _sender_card(workspace: Workspace, package_id: PackageId) -> str:
    return read_package(_content(workspace, package_id)).manifest.sender_card


def _head(receiver: ReceivingSchool, signer: Signer, card: SchoolCard, carrier_id: str) -> CarrierHead:
    return CarrierHead(
        carrier_id=carrier_id,
        sender_brin=signer.card.brin,
        sender_location=signer.card.location,
        sender_card=signer.card.fingerprint,
        receiver_brin=receiver.brin,
        receiver_location=receiver.location,
        receiver_card=card.fingerprint,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """What goes on a carrier, from whom to whom."""

    action: str
    head: CarrierHead
    signer: Signer
    card: SchoolCard
    packed: Sequence[_Packed]
    record: Callable[[Unit], None]

    @property
    def file_name(self) -> str:
        """Without anybody's name or number."""
        return f"overstap-{self.head.sender_brin}-{self.head.receiver_brin}"


def _written(workspace: Workspace, folder: Path, job: _Job, progress: Progress, cancelled: Cancelled) -> Sent:
    """The file, signed and named in the very transaction that puts it on record (see `leaving`)."""

    def contents() -> Iterator[tuple[CarrierPackage, Callable[[], bytes]]]:
        for number, each in enumerate(job.packed, start=1):
            if cancelled():
                raise Stopped
            progress(len(job.packed) + number, 2 * len(job.packed))
            about = CarrierPackage(
                package_id=each.package.id, dossier_id=each.dossier_id, version=each.number
            )
            content = [_content(workspace, each.package.id)]
            if len(content[0]) > LARGEST_PACKAGE - _SEALING:
                raise NotPossible(
                    "Een van de dossiers is te groot voor een pakket.", "Laat de grootste bijlage achter."
                )
            yield about, content.pop  # read in this thread, as the store wants; gone once it is sealed

    with leaving(folder, f"{job.file_name}-{workspace.today:%Y%m%d}{SUFFIX}") as file:
        sealed = sealed_ahead(contents(), job.card, job.head)
        write_carrier(file.unfinished, job.head, sealed, unsigned_seal(job.signer.card.signing))
        size = file.unfinished.stat().st_size
        if cancelled():
            raise Stopped
        with workspace.change(
            Right.HAND_OVER,
            job.action,
            job.head.carrier_id,
            pakketten=len(job.packed),
            receiver=f"{job.head.receiver_brin}-{job.head.receiver_location}",
            kaart=fingerprint_shown(job.card),
        ) as unit:
            job.record(unit)
            sign_carrier(file.unfinished, job.signer.sign)
            file.finish()
    return Sent(
        path=file.target,
        carrier_id=job.head.carrier_id,
        packages=len(job.packed),
        size=size,
        card=job.card,
    )
