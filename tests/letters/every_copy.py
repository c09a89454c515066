"""The full dossier as a paper to read, from facts of any size."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime

from oso_desktop.dossier.attachments import AttachmentId, reference
from oso_desktop.dossier.compose import going_categories
from oso_desktop.dossier.transfer import Version, VersionId
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.dossier_copy import CopyFacts, Enclosure, dossier_copy
from oso_desktop.letters.facts import LetterFacts
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
