"""From everything the school holds to exactly what goes along: the standard's dossier for one selection."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date

from oso_desktop.dossier.attachments import Attachment, AttachmentId, reference, referenced
from oso_desktop.dossier.inzage_block import inzage_block, words_take_along
from oso_desktop.dossier.items import without_items
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.protection import deliverable, secret_houses, shielded
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import TransferDossier, included_categories
from oso_desktop.gegevensset.model import (
    STANDAARDVERSIE,
    VALIDATIEVERSIE,
    Adres,
    Adreslijst,
    CategorieUitlevering,
    Communicatie,
    Communicatielijst,
    Document,
    Dossier,
    HuidigeSchool,
    Leerling,
    Metadata,
    Overigdocumentlijst,
)
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_of, category_rule
from oso_desktop.gegevensset.prune import without_bare_categories
from oso_desktop.gegevensset.tree import (
    DocumentAt,
    documents,
    has_content,
    rewrite_documents,
    without_categories,
)


def placed_attachments(student: Student) -> dict[AttachmentId, DocumentAt]:
    """Where in the pupil's record each attachment stands."""
    return {
        attachment: place
        for place in documents(student.record)
        if (attachment := referenced(place.document.bestandsinhoud)) is not None
    }


def with_attachment(student: Student, attachment: Attachment) -> Student:
    """The pupil with a new attachment among the other documents.

    It stands in `overigdocumentlijst`, the one place that needs no further data around the document.
    """
    document = Document(
        bestandsnaam=attachment.file_name,
        omschrijving=attachment.title or None,
        bestandsinhoud=reference(attachment.id),
    )
    present = student.record.overigdocumentlijst.document if student.record.overigdocumentlijst else ()
    record = replace(student.record, overigdocumentlijst=Overigdocumentlijst(document=(*present, document)))
    return replace(student, record=record)


def without_attachment(student: Student, attachment: AttachmentId) -> Student:
    """The pupil without this attachment."""
    return replace(
        student,
        record=rewrite_documents(
            student.record,
            lambda place: None if referenced(place.document.bestandsinhoud) == attachment else place.document,
        ),
    )


def travelling_attachments(student: Student, dossier: TransferDossier) -> tuple[AttachmentId, ...]:
    """The attachments that really go along: ticked, whole, and standing in what goes along of the record."""
    included = included_categories(dossier)
    left = without_items(student, dossier.left_out)
    return tuple(
        attachment
        for attachment, place in placed_attachments(left).items()
        if dossier.decision(attachment).travels and category_of(place.path) in included
    )


def delivered_record(student: Student, dossier: TransferDossier, *, numbers: bool = True) -> Leerling:
    """The pupil's block as it goes along, guardians included, with references where attachments' content will stand.

    Left-out and forbidden categories are absent (OS.cat) with everything below them, and so are items left out;
    attachments that do not travel are absent wherever they hang, and so is all that never leaves the school (see
    `protection.deliverable`): `numbers` says whether the school may exchange personal numbers at all. An address stays
    secret also if the person who keeps it secret is left out.
    """
    travelling = frozenset(travelling_attachments(student, dossier))
    left = without_items(student, dossier.left_out)
    record = deliverable(
        left.record,
        left.guardian_blocks,
        swv=dossier.profile.is_swv,
        numbers=numbers,
        secret=secret_houses(student.record, student.guardian_blocks),
    )
    record = without_categories(record, frozenset(Category) - included_categories(dossier))
    record = rewrite_documents(
        record,
        lambda place: place.document if referenced(place.document.bestandsinhoud) in travelling else None,
    )
    return without_bare_categories(record, _touched(dossier))


def going_categories(student: Student, dossier: TransferDossier) -> frozenset[Category]:
    """The categories that go along for this very pupil.

    What somebody said takes inzage along, and a category of the school's own choice from which every item was left out
    does not go.
    """
    included = included_categories(dossier)
    if words_take_along(student, dossier):
        included |= {Category.OUDERINZAGE}
    return included - emptied_categories(student, dossier)


def emptied_categories(student: Student, dossier: TransferDossier) -> frozenset[Category]:
    """The categories of the school's own choice from which every item was left out, chosen or not."""
    touched = {
        category
        for category in _touched(dossier)
        if category_rule(dossier.profile, category) is CategoryRule.OPTIONAL
    }
    if not touched:
        return frozenset()
    chosen = replace(dossier, chosen=frozenset(Category))
    left, whole = (
        delivered_record(student, chosen),
        replace(student.record, verzorger=student.guardian_blocks),
    )
    return frozenset(
        category for category in touched if has_content(whole, category) and not has_content(left, category)
    )


def _touched(dossier: TransferDossier) -> frozenset[Category]:
    """The categories in which something was left out."""
    return frozenset(ref.category for ref in dossier.left_out if ref.category is not None)


def compose(
    student: Student,
    school: OwnSchool,
    dossier: TransferDossier,
    *,
    today: date,
    program_version: str,
    content_of: Callable[[AttachmentId], str],
    fingerprint: str | None = None,
) -> Dossier:
    """The standard's dossier for what was chosen; nothing that was not chosen is in it.

    A school that may not use OSO sends no personal number, whatever it holds (R142–R145).

    `content_of` gives an attachment's content as the standard wants it, Base64 of a ZIP. It is asked only for
    attachments that go along. `fingerprint` is that of the selection, for who has it already.
    """
    included = going_categories(student, dossier)
    record = rewrite_documents(
        delivered_record(student, dossier, numbers=school.uses_oso),
        lambda place: _with_content(place.document, content_of),
    )
    sender = shielded(student.sender) if student.sender else own_school_block(school, record)
    return Dossier(
        metadata=Metadata(
            deeldossier="LASLVS",
            pakketnaam="OSO Desktop",
            pakketversie=program_version,
            datum=today,
            standaardversie=STANDAARDVERSIE,
            validatieversie=VALIDATIEVERSIE,
            categorie_uitlevering=_delivery_matrix(dossier.profile, included),
            overstap=None if dossier.profile is Profile.BB else dossier.profile.value,
        ),
        overdrachtsoort=dossier.profile.overdrachtsoort,
        inzage=inzage_block(student, dossier, today, fingerprint)
        if Category.OUDERINZAGE in included
        else None,
        huidigeschool=replace(sender, leerling=record),
    )


def _with_content(document: Document, content_of: Callable[[AttachmentId], str]) -> Document:
    attachment = referenced(document.bestandsinhoud)
    if attachment is None:
        msg = "a document without a reference got past the choice"
        raise AssertionError(msg)
    return replace(document, bestandsinhoud=content_of(attachment))


def _delivery_matrix(profile: Profile, included: Collection[Category]) -> CategorieUitlevering:
    cells = {}
    for category in Category:
        rule = category_rule(profile, category)
        if rule is CategoryRule.OPTIONAL:
            cells[category.value] = "OPTIONEEL" if category in included else "OPT-UIT"
        else:
            cells[category.value] = rule.value
    return CategorieUitlevering(**cells)


def own_school_block(school: OwnSchool, record: Leerling) -> HuidigeSchool:
    """The school's own particulars as the standard's block around a pupil."""
    numbers = tuple(
        Communicatie(soort=kind, aanduiding="werk", nummer=number)
        for kind, number in (("telefoon", school.phone), ("e-mail", school.email))
        if number
    )
    return HuidigeSchool(
        naam=school.name,
        adreslijst=Adreslijst(
            adres=(
                Adres(
                    soortadres="bezoek",
                    straat=school.address.street,
                    nummer=school.address.house_number,
                    postcode=school.address.postcode,
                    plaats=school.address.town,
                ),
            )
        ),
        communicatielijst=Communicatielijst(communicatie=numbers) if numbers else None,
        brincode=school.brin,
        vestigingscode=school.location,
        aanleverpunt="0",
        naamdirecteur=school.head_teacher or None,
        website=school.website or None,
        leerling=record,
    )
