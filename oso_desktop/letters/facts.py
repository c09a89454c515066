"""What a letter is made from and what comes out of it; light, so that windows can speak of letters at once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, timedelta

from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.inzage import InzageNoResponse, InzageSeen, Remark, response_due
from oso_desktop.dossier.inzage_extra import extra_holders
from oso_desktop.dossier.overview import Overview
from oso_desktop.dossier.people import RightsHolder, Student, holders_of
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import DossierId, TransferDossier, Way


@dataclass(frozen=True, slots=True)
class LetterPdf:
    """A finished letter: the PDF file's bytes, its number of pages, and a title without anybody's name.

    `reserved` are the pages, from 0 and in order, that were kept free for those of another document, and `free` how far
    each is free from its foot up, in points from the paper's bottom.
    """

    data: bytes
    pages: int
    title: str
    reserved: tuple[int, ...] = ()
    free: tuple[float, ...] = ()


SLIP_LABEL = "antwoordstrook"
"""What the page with the slip is called in the file, in place of its number: nothing may be printed on its back."""

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def slip_code(dossier: DossierId, holder_id: str) -> str:
    """The code on a letter and its return slip, such as `K7M2-Q9XD`: says which dossier and whose answer.

    It is a hash, so it tells a finder nothing and the school can find the dossier back by computing it again. Letters
    and digits that look alike (I, L, O, U against 1, 0, V) are not used.
    """
    code = _signs(f"{dossier}\x1f{holder_id}", 8)
    return f"{code[:4]}-{code[4:]}"


def content_mark(fingerprint: str) -> str:
    """Four signs that tell the content with this fingerprint from other content of the same dossier, such as `3FTA`."""
    return _signs(fingerprint, 4)


def _signs(text: str, count: int) -> str:
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:5], "big") >> (40 - 5 * count)
    return "".join(_SIGNS[number >> 5 * place & 31] for place in reversed(range(count)))


_MEANT = str.maketrans("OILU", "011V")


def slip_signs(typed: str) -> str:
    """What somebody typed or a scanner read, as bare signs: without spaces and hyphens, and with what was meant by a
    letter that the codes do not have.
    """
    return "".join(sign for sign in typed.upper().translate(_MEANT) if sign in _SIGNS)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """All that the invitation and the overview need.

    `fingerprint` is of what would go out now, `overview` is of this dossier as it stands, `attachments` are the
    pupil's, `signer` is a name and a role with a comma between them. `reply_by` is the last day to react (the default
    is the term of the `region` after `today`) and the dossier leaves on the day after it at the earliest; `way` is None
    while it is not decided how.
    Raises ValueError if the dossier is not this pupil's, or if the addressee is nobody who may see it on `today`: see
    `holders_of` and `extra_holders`.
    """

    school: OwnSchool
    student: Student
    holder: RightsHolder
    dossier: TransferDossier
    fingerprint: str
    attachments: tuple[Attachment, ...]
    overview: Overview
    today: date
    signer: str
    reply_by: date | None = None
    way: Way | None = None
    region: RegionProfile = field(default_factory=RegionProfile)

    def __post_init__(self) -> None:
        """The wrong child in the wrong envelope must not be possible."""
        if self.dossier.student_id != self.student.id:
            raise ValueError("the dossier belongs to another pupil")
        if any(attachment.student_id != self.student.id for attachment in self.attachments):
            raise ValueError("an attachment belongs to another pupil")
        allowed = (
            *holders_of(self.student, self.today),
            *extra_holders(self.student, self.dossier.events, self.today),
        )
        if not any((one.id, one.kind) == (self.holder.id, self.holder.kind) for one in allowed):
            raise ValueError(
                "a letter goes to the pupil or a living guardian of this pupil who has gezag, as age says, or to who "
                "acts for the pupil, or was allowed to see this dossier"
            )

    @property
    def code(self) -> str:
        """The letter's mark, see `slip_code`."""
        return slip_code(self.dossier.id, self.holder.id)

    @property
    def answer_code(self) -> str:
        """The code of a slip that says of this content that it was seen: the letter's mark and the content's (R110)."""
        return f"{self.code}-{content_mark(self.fingerprint)}"

    @property
    def last_reply_day(self) -> date:
        """The last day on which a reaction is in time (R096)."""
        return self.reply_by or response_due(self.today, self.region) - timedelta(days=1)

    @property
    def first_sending_day(self) -> date:
        """The first day on which the dossier may leave."""
        return self.last_reply_day + timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationFacts(LetterFacts):
    """What the confirmation needs besides: how inzage ended for this holder, and this holder's own remarks.

    Raises ValueError if the fact or a remark is somebody else's.
    """

    fact: InzageSeen | InzageNoResponse
    remarks: tuple[Remark, ...] = ()

    def __post_init__(self) -> None:
        """One guardian never reads what the other said."""
        LetterFacts.__post_init__(self)
        if self.fact.holder_id != self.holder.id or any(
            remark.holder_id != self.holder.id for remark in self.remarks
        ):
            raise ValueError("a fact or remark belongs to another holder")
