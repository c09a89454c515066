"""The full dossier as a paper to read, from facts of any size."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

from oso_desktop.dossier.attachments import AttachmentId, reference
from oso_desktop.dossier.compose import going_categories
from oso_desktop.dossier.transfer import Package, PackageId, Version, VersionId
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.dossier_copy import CopyFacts, Enclosure, dossier_copy
from oso_desktop.letters.facts import LetterFacts
from oso_desktop.letters.las_sheet import LasFacts, las_sheet
from oso_desktop.letters.receiver_copy import ReceiverCopyFacts, receiver_copy
from tests.dossier import cases
from tests.letters.catalogue import Catalogue, Made
from tests.letters.sizes import Case, Size, letter_facts, said

COPIES = Catalogue()


def _enclosures(of: Case) -> tuple[Enclosure, ...]:
    """One in each of the ways in which an attachment can be shown, as often as there are titles."""
    return tuple(
        Enclosure(
            number=number,
            category=Category.BIJLAGEDOCS,
            label=title,
            why=of.brief,
            file_name=f"bijlage-{number}.pdf",
            part="bladzijde 1-2 en 5" if number % 5 == 0 else "",
            pages=1 if number % 5 == 0 else 0,
            text=((of.brief,), ())[number % 2] if number % 5 in (1, 2) else None,
            partly=number % 5 == 1,
            problem="Dit bestand is met een wachtwoord beveiligd." if number % 5 in (3, 4) else "",
            next_step="Vraag de school om dit bestand." if number % 5 in (3, 4) else "",
        )
        for number, title in enumerate(of.titles, start=1)
    )


def _version(of: Case) -> Version:
    return Version(
        id=VersionId("versie-1"),
        number=1,
        at=datetime(2026, 4, 1, 9, tzinfo=UTC),
        by=of.author[0],
        sha256="ab" * 32,
        size=1,
        fingerprint="x",
        inzage_facts=0,
        receiver=of.receiver,
        purpose="Onderwijskundig rapport",
        ground="WPO artikel 42",
        categories=("cat_school",),
        attachments=of.titles,
    )


def _copy(of: Case, profile: Profile, *, sixteen: bool) -> Made:
    built = letter_facts(of, profile, sixteen=sixteen)
    content = cases.made(built.student, built.dossier, content_of=lambda _: reference(AttachmentId("1")))
    enclosures = _enclosures(of)
    long = of.size is not Size.SHORT
    facts = CopyFacts(
        **{each.name: getattr(built, each.name) for each in fields(LetterFacts)},
        content=content,
        going=going_categories(built.student, built.dossier),
        enclosures=enclosures,
        version=_version(of) if long else None,
        remarks=(said(of, built.holder.id),) if long else (),
    )
    words = (of.brief, "1 april 2026") if long else ("3 april 2026",)
    labels = (each.label for each in enclosures)
    return Made(dossier_copy(facts), (*of.head, of.pupil, built.holder.name, *labels, *words))


@COPIES.of(dossier_copy)
def dossier_copy_guardian(of: Case) -> Made:
    return _copy(of, Profile.POVO, sixteen=False)


@COPIES.of(dossier_copy)
def dossier_copy_pupil(of: Case) -> Made:
    return _copy(of, Profile.VOVO, sixteen=True)


def _going(of: Case, profile: Profile, *, packed: bool = False) -> dict[str, Any]:
    """What every paper about a final version is made from."""
    built, version = letter_facts(of, profile), _version(of)
    package = Package(
        id=PackageId("pakket-1"),
        version_id=version.id,
        at=version.at,
        by=of.author[0],
        receiver_brin=of.receiver.brin,
        size=1,
        sha256="ab" * 32,
    )
    return {
        "school": of.school,
        "student": built.student,
        "dossier": replace(built.dossier, versions=(version,), packages=(package,)),
        "version": version,
        "package": package if packed else None,
        "today": built.today,
        "signer": of.signer,
        "content": cases.made(
            built.student, built.dossier, content_of=lambda _: reference(AttachmentId("1"))
        ),
    }


def _receiver_copy(of: Case, *, packed: bool) -> Made:
    known, enclosures = _going(of, Profile.POVO, packed=packed), _enclosures(of)
    facts = ReceiverCopyFacts(
        **known, going=going_categories(known["student"], known["dossier"]), enclosures=enclosures
    )
    labels = (each.label for each in enclosures)
    says = (*of.head, of.pupil, of.receiver.name, of.receiver.brin, facts.code, "1 april 2026")
    return Made(receiver_copy(facts), (*says, *labels))


@COPIES.of(receiver_copy)
def receiver_copy_paper(of: Case) -> Made:
    return _receiver_copy(of, packed=False)


@COPIES.of(receiver_copy)
def receiver_copy_secured(of: Case) -> Made:
    return _receiver_copy(of, packed=True)


@COPIES.of(las_sheet)
def las_sheet_paper(of: Case) -> Made:
    known, built = _going(of, Profile.POVO), letter_facts(of, Profile.POVO)
    found = tuple(line.attachment.id for line in built.overview.attachments if line.intended)
    version = replace(
        known["version"],
        attachments=found,
        categories=tuple(line.category.value for line in built.overview.categories if line.goes),
    )
    known |= {"version": version, "dossier": replace(known["dossier"], versions=(version,))}
    facts = LasFacts(**known, overview=built.overview)
    titles = [line.label for line in built.overview.attachments if line.intended]
    says = (*of.head, of.pupil, of.receiver.name, of.receiver.brin, facts.code, "POVO", *titles)
    return Made(las_sheet(facts), (*says, *(category.label for category in Category)))
