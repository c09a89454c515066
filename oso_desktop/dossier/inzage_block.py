"""What the file says of inzage: the standard's own block, from the recorded facts and remarks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from oso_desktop.dossier.inzage import (
    InzageNoResponse,
    InzageSeen,
    agreement_of_all,
    closing_fact,
    current_remarks,
    offers,
    response_due,
)
from oso_desktop.dossier.people import Student, outline, rights_holders
from oso_desktop.dossier.transfer import TransferDossier, selection_fingerprint
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.v2019_1 import Inzage


def inzage_block(student: Student, dossier: TransferDossier, today: date) -> Inzage | None:
    """Given or not, on which day, agreement, and every remark unchanged (R094, R097, R098).

    Given means that for everyone who has the right today inzage of exactly this content is settled; only then are
    there a day, the latest, and one answer. The standard knows no "offered without a reaction": such a holder counts
    with the day of the offer, agreement Onbekend, and the school's reason beside the remarks (R096). A remark travels
    even if who made it has no right of inzage any more. `toestemming` is compulsory in VOVO though the law dropped
    it: it says Onbekend (C1, L37) unless the file that the pupil came from says something; that goes on unchanged.
    None when nothing was recorded.
    """
    if not dossier.inzage and not dossier.remarks:
        return None
    earlier = student.file_inzage
    about = outline(student)
    fingerprint = selection_fingerprint(about, dossier)
    found = [closing_fact(dossier.inzage, holder.id, fingerprint) for holder in rights_holders(about, today)]
    closing = [fact for fact in found if fact is not None]
    given = bool(closing) and len(closing) == len(found)
    said = [*_remarks(dossier), *(_decision(fact) for fact in closing if isinstance(fact, InzageNoResponse))]
    return Inzage(
        voorlopigdossier=bool(earlier and earlier.voorlopigdossier),
        inzage=given,
        inzagedatum=max(_day(fact, dossier) for fact in closing) if given else None,
        akkoord=agreement_of_all(closing).value if given else None,
        redennietakkoord="\n\n".join(said) or None,
        toestemming=(earlier and earlier.toestemming)
        or ("Onbekend" if dossier.profile is Profile.VOVO else None),
    )


def _remarks(dossier: TransferDossier) -> Iterator[str]:
    """Every remark that stands, word for word; with name and day once there are several."""
    remarks = [remark for remark in current_remarks(dossier.remarks) if remark.text.strip()]
    for remark in remarks:
        yield (
            remark.text
            if len(remarks) == 1
            else f"{remark.holder_name}, {remark.at:%d-%m-%Y}:\n{remark.text}"
        )


def _decision(fact: InzageNoResponse) -> str:
    return f"Inzage is aangeboden; er kwam geen reactie. Besluit van de school op {fact.on:%d-%m-%Y}: {fact.reason}"


def _day(fact: InzageSeen | InzageNoResponse, dossier: TransferDossier) -> date:
    """The day that counts as the day of inzage: for a holder who did not react, that of the offer that had its term."""
    if isinstance(fact, InzageSeen):
        return fact.on
    made = offers(dossier.inzage, fact.holder_id, fact.fingerprint)
    return max(offer.on for offer in made if response_due(offer.on) <= fact.on)
