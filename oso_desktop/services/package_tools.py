"""Packages without a window, for who manages computers: what a file is, what lies in the store, what can leave.

Nothing here tells a pupil's name: a dossier is an id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.carriers import CarrierHead, CarrierPackage
from oso_desktop.dossier.parcel_errors import TwoWithOneId
from oso_desktop.dossier.parcels import Parcel
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import Delivery, DossierId, Way, standing_deliveries
from oso_desktop.errors import OsoError
from oso_desktop.exchange.card_file import read_card
from oso_desktop.exchange.carrier_seal import verify_carrier
from oso_desktop.services import sending_plan
from oso_desktop.services.attachments import require_strict
from oso_desktop.services.cards import SHOWN_OF_FINGERPRINT
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.files import NotRead, read_input, write_output, writing_below
from oso_desktop.services.parcel_files import opened_file
from oso_desktop.services.received_items import has_strict
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.carrier import read_carrier


class AnotherCard(OsoError):
    """The file is whole, and not signed by the card that was named."""

    def __init__(self) -> None:
        super().__init__(
            "Het bestand is heel, maar het is niet verzegeld met deze schoolkaart.",
            "Vraag de school naar haar nieuwste kaart, en vergelijk de woorden van die kaart per telefoon.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedCarrier:
    """What can be said of a carrier without a key: it is as its sender signed it, and what its outside says."""

    head: CarrierHead
    packages: tuple[CarrierPackage, ...]
    sizes: tuple[int, ...]
    signed_by_card: bool

    def as_json(self) -> dict[str, object]:
        """For programs."""
        head = self.head
        return {
            "carrier": head.carrier_id,
            "sender": {"brin": head.sender_brin, "location": head.sender_location, "card": head.sender_card},
            "receiver": {
                "brin": head.receiver_brin,
                "location": head.receiver_location,
                "card": head.receiver_card,
            },
            "signed_by_card": self.signed_by_card,
            "packages": [
                {
                    "package": each.package_id,
                    "dossier": each.dossier_id,
                    "version": each.version,
                    "size": size,
                }
                for each, size in zip(self.packages, self.sizes, strict=True)
            ],
        }

    def in_words(self) -> Iterator[str]:
        """For a person."""
        head, count = self.head, len(self.packages)
        yield f"Het bestand is heel en niet veranderd: het zegel klopt ({count} pakket{'ten' if count > 1 else ''})."
        yield f"Van:  BRIN {head.sender_brin}, vestiging {head.sender_location}."
        yield f"  Kenmerk van die kaart: {_mark_of(head.sender_card)}."
        yield f"Voor: BRIN {head.receiver_brin}, vestiging {head.receiver_location}."
        yield f"  Kenmerk van die kaart: {_mark_of(head.receiver_card)}."
        if self.signed_by_card:
            yield "Het zegel is van de kaart die u noemde."
        else:
            yield "Van wie de kaart is, bewijst dit bestand niet. Hebt u de kaart van de school, gebruik dan --card."


def _mark_of(fingerprint: str) -> str:
    """The beginning of a fingerprint in groups. Not the words: those are to be heard from the school itself, and who
    reads them in the file would type them over as if they had been.
    """
    shown = fingerprint[:SHOWN_OF_FINGERPRINT]
    return " ".join(shown[at : at + 4] for at in range(0, len(shown), 4)) or "geen kaart"


def verified_carrier(path: Path, card: Path | None = None) -> VerifiedCarrier:
    """A carrier as anybody can verify it; no store is needed.

    With a `card` also that the seal is of it; AnotherCard if not. Raises CarrierError, NotRead, CardError.
    """
    known: SchoolCard | None = read_card(read_input(card)) if card is not None else None
    with _readable(path):
        signing = verify_carrier(path)
        with read_carrier(path) as carrier:
            head, packages = carrier.head, carrier.packages
            sizes = tuple(map(carrier.size, range(len(packages))))
    if len({each.package_id for each in packages}) != len(packages):
        raise TwoWithOneId
    if known is not None and (known.signing, known.fingerprint) != (signing, head.sender_card):
        raise AnotherCard
    return VerifiedCarrier(head=head, packages=packages, sizes=sizes, signed_by_card=known is not None)


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotRead(
            f"Het bestand {path.name} is niet te lezen.",
            "Kijk of de naam klopt en of de stick nog in de computer zit.",
        ) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageLine:
    """A package in the store, or a delivery that was received; `state` is what happened with it."""

    direction: str
    package: str
    dossier: str
    version: int
    school: str
    on: str
    size: int
    state: str

    def as_json(self) -> dict[str, object]:
        """For programs."""
        return asdict(self)

    def in_words(self) -> str:
        """For a person, on one line."""
        short = self.package[:8] or "zonder id"
        return (
            f"{self.direction} {self.on} {short} dossier {self.dossier[:8]} versie {self.version} "
            f"{self.school} {self.size} bytes: {self.state}"
        )


def package_lines(workspace: Workspace) -> tuple[PackageLine, ...]:
    """Every package that was made here and every delivery that came, in the order of the store."""
    with workspace.view() as unit:
        made = [
            PackageLine(
                direction="uit",
                package=package.id,
                dossier=dossier.id,
                version=next(each.number for each in dossier.versions if each.id == package.version_id),
                school=package.receiver_brin,
                on=package.at.date().isoformat(),
                size=package.size,
                state=_state(
                    [each for each in standing_deliveries(dossier) if each.package_id == package.id]
                ),
            )
            for dossier in unit.dossiers.all()
            for package in dossier.packages
        ]
        came = [
            PackageLine(
                direction="in",
                package=each.package_id,
                dossier=each.dossier_id,
                version=each.version,
                school=f"{each.sender_brin}-{each.sender_location}",
                on=each.at.date().isoformat(),
                size=each.size,
                state="kaart gecontroleerd" if each.sender_checked else "kaart niet gecontroleerd",
            )
            for each in unit.received.all()
        ]
    return (*made, *came)


def told_of(parcel: Parcel) -> dict[str, object]:
    """What was seen of a file of another school, for programs; without names of pupils and of documents."""
    sender = parcel.sender
    return {
        "source": parcel.source.value,
        "sender": {
            "name": sender.name,
            "brin": sender.brin,
            "location": sender.location,
            "card": sender.card.fingerprint if sender.card else "",
            "trust": sender.trust.name.lower(),
        },
        "own_card": parcel.own_card,
        "notices": list(parcel.notices),
        "dossiers": [
            {
                "verdict": each.verdict.name.lower(),
                "package": each.package_id,
                "dossier": each.dossier_id,
                "version": each.version,
                "made_on": each.made_on.isoformat() if each.made_on else "",
                "profile": each.profile,
                "attachments": len(each.attachments),
                "size": each.size,
                "sha256": each.sha256,
                "notices": list(each.notices),
                "error": {"text": each.refusal.text, "next_step": each.refusal.next_step}
                if each.refusal
                else None,
            }
            for each in parcel.brought
        ],
    }


def _state(deliveries: Collection[Delivery]) -> str:
    if not deliveries:
        return "niet meegegeven"
    way = max(deliveries, key=lambda each: each.on).way
    return "meegegeven" if way is Way.PACKAGE else f"meegegeven ({way.value})"


def to_send(
    workspace: Workspace, brin: str, location: str, wanted: Collection[str] = ()
) -> tuple[tuple[DossierId, ...], tuple[tuple[DossierId, str], ...]]:
    """The dossiers for a school that can leave now, and those that cannot with why.

    Without `wanted`, the beginnings of ids, all that were not given yet. Raises what `sending_plan.plan` raises, and
    NotPossible where nothing can go or an id is of no dossier for this school.
    """
    plan = sending_plan.plan(workspace, brin, location)
    if plan.refusal is not None:
        raise NotPossible(plan.refusal.text, plan.refusal.next_step)
    chosen = [
        each
        for each in plan.candidates
        if (any(each.dossier_id.startswith(start) for start in wanted) if wanted else not each.given)
    ]
    for start in wanted:
        if sum(each.dossier_id.startswith(start) for each in plan.candidates) != 1:
            raise NotPossible(
                f"Bij {start} hoort niet precies één dossier voor deze school.",
                "Typ meer van het id. `oso-desktop package list` laat ze zien.",
            )
    refused = tuple((each.dossier_id, each.refusal.text) for each in chosen if each.refusal is not None)
    return tuple(each.dossier_id for each in chosen if each.refusal is None), refused


def keep_plaintext(workspace: Workspace, path: Path, folder: Path, *, words: str = "") -> tuple[Path, ...]:
    """Writes the dossiers in a file of another school as OSO XML, UNENCRYPTED; on record, before anything is written.

    That is for the head, who answers for what lies about. No file that is there is written over. `words` open a
    secured PDF. Raises what `receiving.look` raises for the file or for a dossier in it, NotAllowed and SecrecyFirst
    where a document seems to be a strict one (R168, L18), and NotWritten.
    """
    workspace.require(Right.MANAGE)
    with workspace.view() as unit, opened_file(workspace, unit, path, words=words) as file:
        count = len(file.packages)
        for number in range(count):
            if has_strict(file.unpacked(number)[0].read.dossier.huidigeschool.leerling):
                require_strict(workspace, unit)
    targets = [folder / f"dossier-{number + 1:04d}.xml" for number in range(count)]
    for target in targets:
        with writing_below(folder):
            if target.exists():
                raise FileExistsError
    with workspace.change(
        Right.MANAGE, "ontvangen dossiers onversleuteld bewaard", workspace.store_id, aantal=count
    ):
        pass
    written = []
    with workspace.view() as unit, opened_file(workspace, unit, path, words=words) as file:
        for number, target in enumerate(targets):
            xml = file.unpacked(number)[0].xml
            with writing_below(folder):
                folder.mkdir(parents=True, exist_ok=True)
                target.touch(exist_ok=False)
            write_output(target, xml)
            written.append(target)
    return tuple(written)
