"""What lies in a file of another school before anything of it is stored: from whom, for whom, and what of it can be
received (R131).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from oso_desktop.dossier.addresses import CardCheck
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.received import Received, Source
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.model import Inzage, Leerling


class Trust(StrEnum):
    """How sure it is from whom a file comes; the value is what a person reads beside the sender."""

    UNSEALED = "niet verzegeld: van wie dit komt is niet te zien"
    CHECKED = "verzegeld, en de kaart van de afzender is gecontroleerd"
    UNCHECKED = "verzegeld, maar de kaart van de afzender is nog niet gecontroleerd"
    EARLIER = "verzegeld met een eerdere kaart van deze school"
    VOUCHED = "verzegeld met een nieuwe kaart, door de vorige kaart bevestigd"
    UNKNOWN = "verzegeld, maar u hebt van deze school nog geen kaart"
    OTHER = "verzegeld met een andere kaart dan u van deze school kent"

    @property
    def sure(self) -> bool:
        """Whether nobody need ask who it is."""
        return self in (Trust.CHECKED, Trust.VOUCHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """From which school a file says it is. `check` is how its card was checked; None as long as it was not."""

    name: str
    brin: str
    location: str
    trust: Trust
    card: SchoolCard | None = None
    check: CardCheck | None = None
    can_be_taken: bool = False


class Verdict(StrEnum):
    """What can be done with one dossier of a file."""

    NEW = "nieuw"
    AGAIN = "nieuwe levering"
    THERE = "al ontvangen"
    REFUSED = "niet te ontvangen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A pupil who is here and may be the one of a dossier, and why; `why` is empty of one whom somebody looked up.

    `differs` says in Dutch what the pupil has otherwise than the dossier, so that somebody has to say that it is the
    same child all the same.
    """

    student_id: StudentId
    name: str = field(repr=False)
    birth_date: date | None = field(repr=False)
    group: str
    why: str = ""
    differs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """One dossier in a file; `number` is its place there, from 0.

    `refusal` says why it cannot be received, `earlier` are the deliveries of the same dossier that are here, the same
    one included, oldest first. `proposals` are pupils who are here, the likeliest first. `notices` are Dutch sentences
    without personal data; `doubts` are those for which somebody should look again before it is received, so that it
    is not to be chosen by itself. `sha256` (hex) is of the dossier's bytes, `size` their number. `person` is whose
    dossier it is and nothing else of what stands in it.
    """

    number: int
    verdict: Verdict
    refusal: OsoError | None = None
    package_id: str = ""
    dossier_id: str = ""
    version: int = 0
    made_on: date | None = None
    pupil: str = field(default="", repr=False)
    birth_date: date | None = field(default=None, repr=False)
    person: Leerling | None = field(default=None, repr=False)
    profile: str = ""
    purpose: str = ""
    categories: tuple[str, ...] = ()
    attachments: tuple[str, ...] = field(default=(), repr=False)
    inzage: Inzage | None = field(default=None, repr=False)
    changes: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    size: int = 0
    sha256: str = ""
    earlier: tuple[Received, ...] = ()
    proposals: tuple[Proposal, ...] = ()

    @property
    def may_be_received(self) -> bool:
        """Whether it can come in."""
        return self.verdict in (Verdict.NEW, Verdict.AGAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A file of another school as it was looked at; nothing of it is stored.

    `words` are what opened it, of a secured PDF. `own_card` is the number of the own card to which it is sealed, 0 for
    a file that is not; `notices` are Dutch sentences about the file.
    """

    path: Path = field(repr=False)
    words: str = field(default="", repr=False)
    source: Source
    sender: Sender
    own_card: int = 0
    notices: tuple[str, ...] = ()
    brought: tuple[Brought, ...]

    @property
    def receivable(self) -> Sequence[Brought]:
        """What of it can come in."""
        return tuple(each for each in self.brought if each.may_be_received)
