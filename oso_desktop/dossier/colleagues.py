"""Who works with a store: each person, the ways in that are theirs, and when they left."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from oso_desktop.dossier.roles import Role, User


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """One person. `name` is unique in a store, also after somebody left, since the log goes by it.

    `ways` are the ids of the key slots of this person: an account on a computer. `password` is a verifier in
    the PHC format, empty where the account is enough. `left` is the day from which this person may do nothing any more.
    """

    name: str
    role: Role
    ways: tuple[str, ...] = ()
    password: str = field(default="", repr=False)
    wrong_passwords: int = 0
    wait_until: datetime | None = None
    added: date | None = None
    left: date | None = None

    @property
    def present(self) -> bool:
        """Whether this person still works here."""
        return self.left is None

    @property
    def user(self) -> User:
        """This person as whoever acts."""
        return User(name=self.name, role=self.role)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrangerTry:
    """Tries at a name that nobody here has; `mark` is a digest, since a password may have been typed there."""

    mark: str
    wrong: int = 0
    wait_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrangerTries:
    """The last tries at names of nobody. They wait as a colleague does, so that waiting tells nothing of a name."""

    tries: tuple[StrangerTry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotsOnRecord:
    """The id of the newest change of the ways in that is on record, by which its slots are known as those to use.

    `gone` is what was taken away: the ids of ways in, and the marks of boxes that another one replaced (see
    `KeySlots.gone_in`). It stays so if an old file with slots is put back.
    """

    change: str = ""
    gone: tuple[str, ...] = ()
