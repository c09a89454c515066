"""From everything the school holds to exactly what goes along: the standard's dossier for one selection."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date

from oso_desktop.dossier.attachments import Attachment, AttachmentId, reference, referenced
from oso_desktop.dossier.inzage import (
    Agreement,
    InzageNoResponse,
    InzageOffered,
    InzageSeen,
    agreement_of_all,
    current_remarks,
)
from oso_desktop.dossier.people import Guardian, Student, outline, rights_holders
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import TransferDossier, included_categories
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_of, category_rule
from oso_desktop.gegevensset.tree import DocumentAt, documents, rewrite_documents, without_categories
from oso_desktop.gegevensset.v2019_1 import (
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
    Inzage,
    Leerling,
    Metadata,
    Overigdocumentlijst,
    Verzorger,
)

SECRET_PHONE = "9999999999"  # noqa: S105 - the standard's public stand-in for a secret number
SECRET_EMAIL = "geheim@geheim.geheim"  # noqa: S105 - the standard's public stand-in for a secret address


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
    """The attachments that really go along: ticked, whole, and standing in a category that goes along."""
    included = included_categories(dossier)
    return tuple(
        attachment
        for attachment, place in placed_attachments(student).items()
        if dossier.decision(attachment).travels and category_of(place.path) in included
    )


def compose(
    student: Student,
    school: OwnSchool,
    dossier: TransferDossier,
    *,
    today: date,
    program_version: str,
    content_of: Callable[[AttachmentId], str],
) -> Dossier:
    """The standard's dossier for what was chosen; nothing that was not chosen is in it.

    `content_of` gives an attachment's content as the standard wants it, Base64 of a ZIP. The rules behind it: left-out
    and forbidden categories are absent (OS.cat), a secret address is absent and a secret number replaced by the
    stand-in (LL06, LL08, LL09, OV03), no personal number in an SWV dossier (PaO.LL12, R138), no bank number there
    (PaO.OV05), and the four elements that no profile allows are never present (R037, R041).
    """
    included = included_categories(dossier)
    travelling = frozenset(travelling_attachments(student, dossier))
    record = without_categories(student.record, frozenset(Category) - included)
    record = rewrite_documents(record, lambda place: _delivered(place, travelling, content_of))
    record = _protected(record, dossier.profile)
    if Category.OUDERSVERZORGERS in included:
        record = replace(
            record,
            verzorger=tuple(_protected_guardian(guardian, dossier.profile) for guardian in student.guardians),
        )
    sender = student.sender or own_school_block(school, record)
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
        inzage=inzage_block(student, dossier, today) if Category.OUDERINZAGE in included else None,
        huidigeschool=replace(sender, leerling=record),
    )


def _delivered(
    place: DocumentAt, travelling: Collection[AttachmentId], content_of: Callable[[AttachmentId], str]
) -> Document | None:
    attachment = referenced(place.document.bestandsinhoud)
    if attachment is None or attachment not in travelling:
        return None
    return replace(place.document, bestandsinhoud=content_of(attachment))


def _delivery_matrix(profile: Profile, included: Collection[Category]) -> CategorieUitlevering:
    cells = {}
    for category in Category:
        rule = category_rule(profile, category)
        if rule is CategoryRule.OPTIONAL:
            cells[category.value] = "OPTIONEEL" if category in included else "OPT-UIT"
        else:
            cells[category.value] = rule.value
    return CategorieUitlevering(**cells)


def _protected(record: Leerling, profile: Profile) -> Leerling:
    hidden = bool(record.adresgeheim)
    return replace(
        record,
        adreslijst=None if hidden else record.adreslijst,
        adresbuitenland=() if hidden else record.adresbuitenland,
        communicatielijst=_with_stand_ins(record.communicatielijst),
        geboortemaand=None,
        postcode4adres=None,
        geboorteplaats=None,
        nationaliteit=(),
        bsn=None if profile.is_swv else record.bsn,
        onderwijsnummer=None if profile.is_swv else record.onderwijsnummer,
    )


def _protected_guardian(guardian: Guardian, profile: Profile) -> Verzorger:
    block = guardian.block
    return replace(
        block,
        adreslijst=None if block.adresgeheim else block.adreslijst,
        communicatielijst=_with_stand_ins(block.communicatielijst),
        banknummer=None if profile.is_swv else block.banknummer,
    )


def _with_stand_ins(numbers: Communicatielijst | None) -> Communicatielijst | None:
    if numbers is None:
        return None
    return Communicatielijst(communicatie=tuple(_stand_in(entry) for entry in numbers.communicatie))


def _stand_in(entry: Communicatie) -> Communicatie:
    if not entry.geheim:
        return entry
    return replace(entry, nummer=SECRET_EMAIL if entry.soort == "e-mail" else SECRET_PHONE)


def own_school_block(school: OwnSchool, record: Leerling) -> HuidigeSchool:
    """The school's own particulars as the standard's block around a pupil."""
    numbers = [Communicatie(soort="telefoon", aanduiding="werk", nummer=school.phone)]
    if school.email:
        numbers.append(Communicatie(soort="e-mail", aanduiding="werk", nummer=school.email))
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
        communicatielijst=Communicatielijst(communicatie=tuple(numbers)),
        brincode=school.brin,
        vestigingscode=school.location,
        aanleverpunt="0",
        naamdirecteur=school.head_teacher or None,
        website=school.website or None,
        leerling=record,
    )


def inzage_block(student: Student, dossier: TransferDossier, today: date) -> Inzage | None:
    """What the file says of inzage: given, on which day, agreement, and every remark unchanged (R094, R097, R098).

    The standard knows no "offered without a reaction": such a dossier carries the day of the offer, agreement
    Onbekend, and the school's reason beside the remarks (R096). `toestemming` is compulsory in VOVO though the law
    dropped it: it says Onbekend (C1, L37) unless the file that the pupil came from says something; that goes on
    unchanged. None when nothing was recorded.
    """
    earlier = student.file_inzage
    holders = {holder.id: holder for holder in rights_holders(outline(student), today)}
    own = [fact for fact in dossier.inzage if fact.holder_id in holders]
    if not own:
        return None
    closing = {fact.holder_id: fact for fact in own if not isinstance(fact, InzageOffered)}
    days = [_inzage_day(fact, own) for fact in closing.values()]
    given = bool(closing) and set(closing) == set(holders)
    remarks = [remark for remark in current_remarks(dossier.remarks) if remark.text.strip()]
    texts = (
        [remarks[0].text]
        if len(remarks) == 1
        else [f"{remark.holder_name}, {remark.at:%d-%m-%Y}:\n{remark.text}" for remark in remarks]
    )
    texts += [
        f"Inzage is aangeboden; er kwam geen reactie. Besluit van de school op {fact.on:%d-%m-%Y}: {fact.reason}"
        for fact in closing.values()
        if isinstance(fact, InzageNoResponse)
    ]
    agreement = agreement_of_all(dossier.inzage, tuple(holders)) if given else Agreement.UNKNOWN
    return Inzage(
        voorlopigdossier=bool(earlier and earlier.voorlopigdossier),
        inzage=given,
        inzagedatum=max(days) if given else None,
        akkoord=agreement.value if given else None,
        redennietakkoord="\n\n".join(texts) or None,
        toestemming=(earlier and earlier.toestemming)
        or ("Onbekend" if dossier.profile is Profile.VOVO else None),
    )


def _inzage_day(
    closing: InzageSeen | InzageNoResponse, facts: list[InzageOffered | InzageSeen | InzageNoResponse]
) -> date:
    if isinstance(closing, InzageSeen):
        return closing.on
    offers = [
        fact.on for fact in facts if isinstance(fact, InzageOffered) and fact.holder_id == closing.holder_id
    ]
    return max(offers, default=closing.on)
