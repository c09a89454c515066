"""Letters as facts: which there are, to whom each may go, and to which address."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from oso_desktop.dossier.inzage import HolderState, closing_fact, holder_state
from oso_desktop.dossier.people import GuardianId, HolderKind, Representative, RightsHolder, Student, new_id
from oso_desktop.dossier.protection import house, secret_houses
from oso_desktop.dossier.transfer import DossierId, TransferDossier
from oso_desktop.gegevensset.model import Adres, Adreslijst

LetterId = NewType("LetterId", str)

_NETHERLANDS = "6030"
"""The code of this country in the population register."""


class LetterKind(StrEnum):
    """The letters and prints of the main job."""

    INVITATION = "uitnodiging_inzage"
    CONFIRMATION = "bevestiging_inzage"
    NOTICE = "mededeling_uitslag"
    OVERVIEW = "wat_gaat_mee"
    ADVICE_DECISION = "besluit_advies"
    REQUEST_SHEET = "gegevens_opvragen"
    INFORMATION = "informatie_overstap"
    TALK_REPORT = "gespreksverslag"
    DESTRUCTION_REQUEST = "verzoek_vernietiging"
    SWV_COVER = "swv_geleidebrief"
    SWV_PARENTS = "swv_ouders"
    EVIDENCE = "bewijs_overdracht"
    AUTHOR_REQUEST = "verzoek_schrijver"
    WARM_HANDOVER = "warme_overdracht"
    HOW_TO_ACT = "hoe_te_handelen"
    DOSSIER_COPY = "afschrift_dossier"
    REMINDER = "herinnering_inzage"
    REMARKS = "opmerking_bijlage"
    RECEIVER_LETTER = "brief_ontvangende_school"
    COVER_SHEET = "voorblad_vertrouwelijk"
    RECEIVER_COPY = "dossier_op_papier"
    LAS_SHEET = "klaarzetten_las"

    @property
    def label(self) -> str:
        """The name on the screen."""
        return {
            LetterKind.AUTHOR_REQUEST: "Verzoek aan de schrijver van een verslag",
            LetterKind.WARM_HANDOVER: "Lijst warme overdracht",
            LetterKind.HOW_TO_ACT: "Hoe te handelen (leeg blad)",
            LetterKind.DESTRUCTION_REQUEST: "Verzoek om vernietiging",
            LetterKind.SWV_COVER: "Brief bij de aanvraag",
            LetterKind.SWV_PARENTS: "Informatie over de aanvraag",
            LetterKind.INVITATION: "Uitnodiging voor inzage",
            LetterKind.DOSSIER_COPY: "Afschrift van het dossier",
            LetterKind.CONFIRMATION: "Bevestiging van inzage",
            LetterKind.NOTICE: "Mededeling van een toetsuitslag",
            LetterKind.OVERVIEW: "Wat gaat mee en waarom",
            LetterKind.ADVICE_DECISION: "Besluit over het schooladvies",
            LetterKind.REQUEST_SHEET: "Gegevens voor opvragen",
            LetterKind.INFORMATION: "Informatie over de overstap",
            LetterKind.TALK_REPORT: "Gespreksverslag",
            LetterKind.EVIDENCE: "Bewijs van inzage en overdracht",
            LetterKind.REMINDER: "Herinnering aan de inzage",
            LetterKind.REMARKS: "Opmerking als bijlage",
            LetterKind.RECEIVER_LETTER: "Brief en ontvangstbewijs bij het dossier",
            LetterKind.COVER_SHEET: "Voorblad vertrouwelijk",
            LetterKind.RECEIVER_COPY: "Het dossier op papier",
            LetterKind.LAS_SHEET: "Aanvinken in het LAS",
        }[self]


def new_letter_id() -> LetterId:
    """An id that no other letter has."""
    return LetterId(new_id())


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter as it was made; its PDF lies sealed beside it and `sha256` (hex) is of those bytes (R090).

    `holder_id` and `holder_name` are the addressee's: of most letters somebody with the right of inzage.
    `fingerprint` is of the selected content as it was then, which an invitation shows (R110); it is empty in what was
    made before the program kept it. `copy_of` is the letter of which this is a later print, marked as a copy: it says
    nothing new, so nothing is settled by it. `strict` tells that strict documents stand on it whole (R168).
    """

    id: LetterId = field(default_factory=new_letter_id)
    dossier_id: DossierId
    kind: LetterKind
    holder_id: str
    holder_name: str
    at: datetime
    by: str
    pages: int
    size: int
    sha256: str
    printed_at: datetime | None = None
    copy_of: LetterId | None = None
    fingerprint: str = ""
    strict: bool = False


def confirmation_due(
    made: Iterable[Letter], dossier: TransferDossier, holder_id: str, fingerprint: str
) -> bool:
    """Whether inzage of this content is settled for the holder, and no confirmation tells how it stands now (R095).

    One tells it that was made since the choice was confirmed, since the day of the inzage, and since the last remark
    of this holder was recorded or withdrawn, so that nobody's words can disappear without that person hearing (R098).
    What was confirmed after inzage that stays valid is told in a notice, so it asks for no confirmation (R109).
    """
    closing = closing_fact(dossier.inzage, holder_id, fingerprint)
    if closing is None:
        return False
    moments = [remark.at for remark in dossier.remarks if remark.holder_id == holder_id]
    if dossier.choice is not None and closing.fingerprint == fingerprint:
        moments.append(dossier.choice.at)
    return not any(
        letter.kind is LetterKind.CONFIRMATION
        and letter.copy_of is None
        and letter.holder_id == holder_id
        and letter.at.date() >= closing.on
        and all(letter.at >= moment for moment in moments)
        for letter in made
    )


def notice_made(made: Iterable[Letter], dossier: TransferDossier, holder_id: str) -> Letter | None:
    """The last notice to this holder about the content as it was confirmed last; None if there is none (R109)."""
    if dossier.choice is None:
        return None
    found = [
        letter
        for letter in made
        if letter.kind is LetterKind.NOTICE
        and letter.copy_of is None
        and letter.holder_id == holder_id
        and letter.at >= dossier.choice.at
    ]
    return found[-1] if found else None


def letters_due(
    made: Collection[Letter],
    dossier: TransferDossier,
    holder_id: str,
    fingerprint: str,
    valid: Collection[str] = (),
) -> frozenset[LetterKind]:
    """The letters that somebody still has to make for this holder; `valid` as in `inzage.holder_state`."""
    due = set()
    if confirmation_due(made, dossier, holder_id, fingerprint):
        due.add(LetterKind.CONFIRMATION)
    state = holder_state(dossier.inzage, holder_id, fingerprint, valid)
    if state is HolderState.NOTICE and notice_made(made, dossier, holder_id) is None:
        due.add(LetterKind.NOTICE)
    return frozenset(due)


_OFFERING = frozenset(
    {LetterKind.INVITATION, LetterKind.OVERVIEW, LetterKind.REMINDER, LetterKind.DOSSIER_COPY}
)


def proving_letters(made: Iterable[Letter], holder_id: str) -> tuple[Letter, ...]:
    """The letters that prove, by their copy in the store, that inzage was offered to this person (R088, R090)."""
    return tuple(letter for letter in made if letter.holder_id == holder_id and letter.kind in _OFFERING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Postal:
    """The lines of an address block; `in_person` says that the letter has no address and must be handed over."""

    lines: tuple[str, ...]
    in_person: bool


def postal_address(student: Student, holder: RightsHolder) -> Postal:
    """Where a letter to this holder goes.

    A secret address appears on no letter at all, not even the holder's own, and not as that of somebody who lives in
    the same house: such a letter is handed over in person, as is one for which no address is known. A guardian's own
    address counts; the pupil's is used only for the pupil, since a guardian may live elsewhere (L27). Raises
    ValueError for a holder who is nobody of this pupil's.
    """
    address = known_address(student, holder)
    secret = secret_houses(student.record, student.guardian_blocks)
    if address is None or house(address) in secret:
        return Postal(lines=(holder.name,), in_person=True)
    number = f"{address.nummer}{address.toevoeging or ''}"
    lines = [
        holder.name,
        f"{address.straat} {number}",
        f"{_postcode(address.postcode)}  {address.plaats.upper()}",
    ]
    if address.land is not None and not in_netherlands(address) and address.land.omschrijving:
        lines.append(address.land.omschrijving.upper())
    return Postal(lines=tuple(lines), in_person=False)


def known_address(student: Student, holder: RightsHolder) -> Adres | None:
    """The address of a holder as far as it is known, secret or not, so no letter may go by it: see `postal_address`.

    Raises ValueError for a holder who is nobody of this pupil's.
    """
    guardians = {guardian.id: guardian.block for guardian in student.guardians}
    representative = student.representative
    if holder.kind is HolderKind.PUPIL:
        return _letter_address(student.record.adreslijst)
    if representative is not None and holder.id == representative.id:
        return _typed_address(representative)
    if (guardian_id := GuardianId(holder.id)) in guardians:
        return _letter_address(guardians[guardian_id].adreslijst)
    raise ValueError("a letter goes to the pupil, one of the pupil's guardians, or who acts for the pupil")


def in_netherlands(address: Adres) -> bool:
    """Whether an address is in this country, as it is when it names none."""
    return address.land is None or address.land.value == _NETHERLANDS


def _letter_address(addresses: Adreslijst | None) -> Adres | None:
    """Where post is wished, else where the person lives, else what the population register says."""
    if addresses is None or not addresses.adres:
        return None
    order = {"post": 0, "bezoek": 1, "gba": 2}
    return min(addresses.adres, key=lambda address: order.get(address.soortadres, 3))


def _typed_address(representative: Representative) -> Adres | None:
    """The representative's own address, if it is known."""
    if not representative.street:
        return None
    return Adres(
        soortadres="post",
        straat=representative.street,
        nummer=representative.number,
        postcode=representative.postcode,
        plaats=representative.town,
    )


def _postcode(text: str) -> str:
    compact = text.replace(" ", "").upper()
    return f"{compact[:4]} {compact[4:]}" if len(compact) == 6 else text
