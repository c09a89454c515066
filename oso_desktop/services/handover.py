"""Making a dossier final, sealing it as a package, opening it again, and recording how it left the school."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from oso_desktop import __version__
from oso_desktop.dossier.attachments import Attachment, AttachmentId
from oso_desktop.dossier.compose import compose, going_categories, travelling_attachments
from oso_desktop.dossier.grounds import legal_ground
from oso_desktop.dossier.people import new_id
from oso_desktop.dossier.readiness import Reason, Severity, may_go
from oso_desktop.dossier.roles import Right, TwoPeople
from oso_desktop.dossier.school_kinds import NOT_BY_OSO, NUMBER_RULE, rules_of
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import (
    Delivery,
    DossierId,
    Package,
    PackageId,
    TransferDossier,
    Version,
    VersionId,
    Way,
    purpose_of,
    still_stands,
)
from oso_desktop.dossier.version_changes import VersionChange, last_delivered, version_changes
from oso_desktop.errors import OsoError
from oso_desktop.exchange.hardened import SIZE_LIMIT
from oso_desktop.exchange.oso_check import check_file
from oso_desktop.exchange.oso_xml import BreaksStandard, read_dossier, write_dossier
from oso_desktop.exchange.package import Manifest, PackageBroken, read_package, write_package
from oso_desktop.gegevensset.findings import Level
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.services.attachments import travelling_text
from oso_desktop.services.cards import signer_in
from oso_desktop.services.dossiers import NotPossible, view_in
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

VERSION_PURPOSE = "definitieve versie"
PACKAGE_PURPOSE = "pakket"
_BY_HAND = (Way.PAPER, Way.LAS)
"""The ways in which the program itself writes nothing, so that a person tells of them."""


def _sentences(*told: str, more: int) -> str:
    """What is the matter, and how many points there are besides the one that is told; each a sentence of its own,
    so that the screen can say it in its language.
    """
    rest = [] if not more else ["En nog 1 punt."] if more == 1 else [f"En nog {more} punten."]
    return " ".join([*told, *rest])


class NotReady(OsoError):
    """The dossier may not go yet: `what` says so, `reasons` are those that block."""

    def __init__(self, reasons: tuple[Reason, ...], what: str) -> None:
        self.reasons = tuple(reason for reason in reasons if reason.severity is Severity.BLOCK)
        first = self.reasons[0]
        more = len(self.reasons) - 1
        super().__init__(
            _sentences(what, first.text, more=more),
            first.next_step,
        )


def freeze(workspace: Workspace, dossier_id: DossierId) -> Version:
    """Makes the dossier final: the exact OSO XML bytes are sealed and can never change (R152).

    Raises NotReady with every reason that blocks, NotPossible for what the standard does not allow. What was written
    is checked as any file is, read back and compared before it is kept.
    """
    with workspace.change(Right.FREEZE, "definitief gemaakt", dossier_id) as unit:
        seen = view_in(unit, dossier_id, workspace.today)
        if not may_go(seen.reasons):
            raise NotReady(seen.reasons, "Het dossier kan nog niet definitief worden.")
        dossier, receiver = seen.dossier, seen.dossier.receiver
        if receiver is None:
            msg = "the gate let a dossier without a receiver pass"
            raise AssertionError(msg)
        composed = compose(
            seen.student,
            seen.school,
            dossier,
            today=workspace.today,
            program_version=__version__,
            content_of=_contents(workspace, unit, dossier, seen.attachments),
        )
        xml = _written(composed)
        _require_clean(xml, numbers=seen.school.uses_oso)
        if read_dossier(xml).dossier != composed:
            msg = "the written dossier does not read back as it was composed"
            raise AssertionError(msg)
        del (
            composed
        )  # a dossier may be hundreds of megabytes; here and below each copy of it goes as soon as it can
        version = Version(
            number=len(dossier.versions) + 1,
            at=workspace.clock(),
            by=workspace.user.name,
            sha256=hashlib.sha256(xml).hexdigest(),
            size=len(xml),
            fingerprint=seen.fingerprint,
            inzage_facts=len(dossier.inzage),
            receiver=receiver,
            purpose=purpose_now(seen.school, dossier),
            ground=legal_ground(dossier.profile, seen.student, seen.school),
            categories=tuple(sorted(going_categories(seen.student, dossier))),
            attachments=travelling_attachments(seen.student, dossier),
        )
        unit.dossiers.save(replace(dossier, versions=(*dossier.versions, version)))
        sealed = workspace.seal(VERSION_PURPOSE, version.id, xml)
        del xml
        unit.versions.put(version.id, sealed)
    return version


def _contents(
    workspace: Workspace, unit: Unit, dossier: TransferDossier, attachments: Iterable[Attachment]
) -> Callable[[AttachmentId], str]:
    """What gives each document as it travels; raises NotPossible once all are more than any school's program reads."""
    known, room = {attachment.id: attachment for attachment in attachments}, SIZE_LIMIT

    def content_of(identifier: AttachmentId) -> str:
        nonlocal room
        text = travelling_text(workspace, unit, known[identifier], dossier.decision(identifier))
        room -= len(text)
        if room < 0:
            raise NotPossible(
                f"Met deze bijlagen is het dossier te groot: meer dan {SIZE_LIMIT // 2**20} MB.",
                "Laat de grootste bijlage hier, of maak die kleiner, en probeer het opnieuw.",
            )
        return text

    return content_of


def purpose_now(school: OwnSchool, dossier: TransferDossier) -> str:
    """Why the data go; of a school that may not use OSO it says that too, since every receiver reads it (R142)."""
    purpose = purpose_of(dossier.profile, dossier.swv_purpose)
    return purpose if school.uses_oso or dossier.profile.is_swv else f"{purpose} ({NOT_BY_OSO})"


def _written(composed: Dossier) -> bytes:
    try:
        return write_dossier(composed)
    except BreaksStandard as refusal:
        first, more = refusal.problems[0], len(refusal.problems) - 1
        where = f" ({first.label_path})" if first.label_path else ""
        raise NotPossible(
            _sentences("Het dossier klopt nog niet met de OSO-standaard.", f"{first.what}{where}", more=more),
            "Verbeter dit bij de gegevens van de leerling of van de school en probeer het opnieuw.",
        ) from refusal


def _require_clean(xml: bytes, *, numbers: bool) -> None:
    """Raises NotPossible where the official validation would refuse the file; the gate must have seen that before.

    Without `numbers` the school may send none (R142), and that rule alone does not count.
    """
    check = check_file(xml)
    wrong = [(problem.label_path, problem.what) for problem in check.structure]
    wrong += [
        (finding.label_path, finding.text)
        for finding in check.findings
        if finding.level is Level.ERROR and not finding.stricter and (numbers or finding.key != NUMBER_RULE)
    ]
    if wrong:
        (where, text), more = wrong[0], len(wrong) - 1
        raise NotPossible(
            _sentences(
                "Het dossier is niet definitief gemaakt, want het klopt nog niet met de OSO-standaard.",
                f"{where}: {text}" if where else text,
                more=more,
            ),
            "Verbeter dit bij de gegevens van de leerling of van de school en probeer het opnieuw.",
        )


def export_package(
    workspace: Workspace, dossier_id: DossierId, version_id: VersionId, *, receiver_card: str = ""
) -> Package:
    """Seals a final version as a package for its receiver; it stays in the store (R150, R165).

    It is signed by the school's own card, if there is one. `receiver_card` is the fingerprint of the card to which it
    will be sealed when it leaves. Nothing has left the school by that, so no hand-over is recorded. Raises what
    `going_in` raises.
    """
    about = said(workspace, dossier_id, version_id)
    with workspace.change(Right.HAND_OVER, "pakket gemaakt", dossier_id, version=version_id, **about) as unit:
        dossier, version = going_in(workspace, unit, dossier_id, version_id)
        signer = signer_in(workspace, unit)
        package_id = PackageId(new_id())
        manifest, xml = _manifest(workspace, unit, package_id, dossier, version)
        if signer is not None and signer.card.brin != manifest.sender_brin:
            signer = None  # the version was made in the name of another school than signs now
        if signer is not None:
            manifest = replace(
                manifest, sender_location=signer.card.location, sender_card=signer.card.fingerprint
            )
        content = write_package(replace(manifest, receiver_card=receiver_card), xml, signer)
        del xml
        package = Package(
            id=package_id,
            version_id=version_id,
            at=workspace.clock(),
            by=workspace.user.name,
            receiver_brin=version.receiver.brin,
            size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            receiver_card=receiver_card,
        )
        unit.dossiers.save(replace(dossier, packages=(*dossier.packages, package)))
        sealed = workspace.seal(PACKAGE_PURPOSE, package_id, content)
        del content
        unit.packages.put(package_id, sealed)
    return package


def said(workspace: Workspace, dossier_id: DossierId, version_id: VersionId) -> dict[str, str | int]:
    """What the log says of a version that leaves: to whom, why, on which ground, and how much of it (R165, L30).

    Codes and counts only; what exactly went stands in the version, which never changes.
    """
    workspace.require(Right.HAND_OVER)
    with workspace.view() as unit:
        dossier = unit.dossiers.get(dossier_id)
        version = _version(dossier.versions, version_id)
    return said_of(workspace, dossier, version)


def said_of(workspace: Workspace, dossier: TransferDossier, version: Version) -> dict[str, str | int]:
    """The same for who has the dossier at hand."""
    return {
        "people": "één persoon" if _by_one(workspace, dossier) else "twee mensen",
        "number": version.number,
        "receiver": f"{version.receiver.brin}-{version.receiver.location}",
        "purpose": version.purpose,
        "ground": version.ground,
        "parts": len(version.categories),
        "attachments": len(version.attachments),
    }


def going_in(
    workspace: Workspace, unit: Unit, dossier_id: DossierId, version_id: VersionId
) -> tuple[TransferDossier, Version]:
    """The dossier and a version of it that may leave the school today, in whichever way.

    Raises NotPossible for a version that no longer is what would go out now: another receiver, other content, another
    purpose, a personal number from a school that turns out not to be allowed one (R142), or a remark or answer that
    came after it and would be missing (R094, R098, R132, R141). Raises NotReady while the gate
    blocks: it was open when the version was made, but since then somebody may have got gezag, turned sixteen or been
    taken off the receiving school's list (R018, R086, R114, R121).
    """
    seen = view_in(unit, dossier_id, workspace.today)
    version = _version(seen.dossier.versions, version_id)
    same_purpose = version.purpose == purpose_now(seen.school, seen.dossier)
    if not same_purpose or not still_stands(version, seen.dossier, seen.fingerprint):
        raise NotPossible(
            f"Versie {version.number} is niet meer wat nu mee moet: daarna is er iets veranderd of opgemerkt.",
            "Maak het dossier opnieuw definitief en draag de nieuwe versie over.",
        )
    if not may_go(seen.reasons):
        raise NotReady(seen.reasons, "Het dossier kan nog niet weg.")
    _require_two(workspace, unit, seen.dossier)
    return seen.dossier, version


def _require_two(workspace: Workspace, unit: Unit, dossier: TransferDossier) -> None:
    """Who chose what goes does not hand it over, unless the school allows that or nobody else works here (R170)."""
    if not _by_one(workspace, dossier):
        return
    if len(unit.users.all()) > 1 and not unit.settings.get(TwoPeople).one_may_do_both:
        raise NotPossible(
            "U hebt zelf gekozen wat meegaat. Overdragen doet dan een ander.",
            "Vraag een collega. De directeur kan bij Beheer › Mensen toestaan dat één persoon beide doet.",
        )


def _by_one(workspace: Workspace, dossier: TransferDossier) -> bool:
    return dossier.choice is not None and dossier.choice.by == workspace.user.name


def _version(versions: tuple[Version, ...], version_id: VersionId) -> Version:
    for version in versions:
        if version.id == version_id:
            return version
    raise NotPossible(
        "Deze versie hoort niet bij dit dossier.", "Open het dossier opnieuw en kies een versie."
    )


def changes_in(
    workspace: Workspace, unit: Unit, dossier: TransferDossier, version: Version
) -> tuple[Version | None, tuple[VersionChange, ...]]:
    """The version that this one's receiver had last, and what is otherwise since; None in a first delivery (R134)."""
    before = last_delivered(dossier, version.receiver, version.id)
    if before is None:
        return None, ()
    was, now = (
        read_dossier(workspace.unseal(VERSION_PURPOSE, each.id, unit.versions.content(each.id))).dossier
        for each in (before, version)
    )
    return before, version_changes(was, now)


def _manifest(
    workspace: Workspace, unit: Unit, package_id: PackageId, dossier: TransferDossier, version: Version
) -> tuple[Manifest, bytes]:
    """What a package says of itself, and the exact bytes that go in it."""
    before, changes = changes_in(workspace, unit, dossier, version)
    xml = workspace.unseal(VERSION_PURPOSE, version.id, unit.versions.content(version.id))
    content = read_dossier(xml).dossier
    inzage, school, own = content.inzage, content.huidigeschool, unit.school.get()
    manifest = Manifest(
        package=package_id,
        dossier=dossier.id,
        version=version.number,
        made_on=workspace.today.isoformat(),
        program=f"OSO Desktop {__version__}",
        sender=school.naam,
        sender_brin=school.brincode,
        sender_board=own.board if own is not None else "",
        receiver=version.receiver.name,
        receiver_brin=version.receiver.brin,
        receiver_location=version.receiver.location,
        profile=content.metadata.overstap or content.overdrachtsoort,
        purpose=version.purpose,
        ground=version.ground,
        inzage=bool(inzage and inzage.inzage),
        inzage_date=inzage.inzagedatum.isoformat() if inzage and inzage.inzagedatum else "",
        agreement=(inzage.akkoord or "") if inzage else "",
        categories=version.categories,
        attachments=version.attachments,
        sha256=version.sha256,
        oso=NOT_BY_OSO not in version.purpose,
        changes_since=before.number if before is not None else 0,
        changes=tuple(change.text for change in changes),
    )
    return manifest, xml


def _require_oso(unit: Unit) -> None:
    """Raises NotPossible for a school that may not use OSO, and so cannot have put a dossier ready there (R142)."""
    school = unit.school.get()
    if school is not None and not school.uses_oso:
        raise NotPossible(
            f"Klaarzetten in het LAS is klaarzetten voor OSO. {rules_of(school.kind).why}",
            "Geef het dossier als versleuteld pakket of op papier.",
        )


def open_package(workspace: Workspace, dossier_id: DossierId, package_id: PackageId) -> Manifest:
    """Opens a package from the store, verifies every hash on the way, and gives what it says of itself.

    Not the dossier in it: that holds whole documents, strict ones among them, which are looked at one by one (R168).
    Raises PackageBroken or SealBroken.
    """
    with workspace.view() as unit:
        dossier = unit.dossiers.get(dossier_id)
        package = next((package for package in dossier.packages if package.id == package_id), None)
        if package is None:
            raise NotPossible("Dit pakket hoort niet bij dit dossier.", "Open het dossier opnieuw.")
        content = workspace.unseal(PACKAGE_PURPOSE, package_id, unit.packages.content(package_id))
    if hashlib.sha256(content).hexdigest() != package.sha256:
        raise PackageBroken
    manifest = read_package(content).manifest
    if manifest.sha256 != _version(dossier.versions, package.version_id).sha256:
        raise PackageBroken
    return manifest


def record_delivery(
    workspace: Workspace, dossier_id: DossierId, version_id: VersionId, *, way: Way, on: date
) -> Delivery:
    """Records that a final version went on paper, or was put ready in the LAS by hand (R126, R130).

    Raises what `going_in` raises, and NotPossible for a day before the version was made or in the future. A version
    that does not stand any more is refused even for an earlier day: nothing shows that it went before the change,
    and a hand-over on record would hide that the receiver lacks what came after. The new version can be recorded as
    soon as it has gone.
    """
    if way not in _BY_HAND:
        msg = "a file is on record once it is written, not because somebody says so"
        raise ValueError(msg)
    if on > workspace.today:
        raise NotPossible("De datum ligt in de toekomst.", "Kies vandaag of een eerdere dag.")
    about = said(workspace, dossier_id, version_id)
    with workspace.change(
        Right.HAND_OVER, "overdracht vastgelegd", dossier_id, version=version_id, way=way.value, **about
    ) as unit:
        dossier, version = going_in(workspace, unit, dossier_id, version_id)
        if way is Way.LAS:
            _require_oso(unit)
        if on < version.at.date():
            raise NotPossible(
                f"Op die dag bestond versie {version.number} nog niet.",
                f"Kies een dag vanaf {version.at:%d-%m-%Y}, toen die versie is gemaakt.",
            )
        delivery = Delivery(
            version_id=version_id, way=way, on=on, by=workspace.user.name, receiver=version.receiver
        )
        unit.dossiers.save(replace(dossier, deliveries=(*dossier.deliveries, delivery)))
    return delivery
