"""What every use case works on: the open store, the person at the keyboard, and the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime

from oso_desktop.dossier.roles import Right, User, allowed
from oso_desktop.errors import OsoError
from oso_desktop.store.audit import AuditEntry
from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.database import Store, Unit
from oso_desktop.vault.sealing import SealedItem, seal, unseal

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The present moment with the laptop's time zone."""
    return datetime.now().astimezone()


class NotAllowed(OsoError):
    """The person's role does not give this right."""

    def __init__(self, user: User, right: Right) -> None:
        super().__init__(
            f"Met de rol {user.role.value} mag u dit niet doen: {right.value}.",
            "Vraag het de directeur of de intern begeleider.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """An open store with a signed-in user.

    `keychain` names the keychain that opened it, empty when it was opened with the recovery sheet alone; `notice` is
    what the user should know about the opening, such as key slots that had to be taken from the spare file.
    """

    store: Store
    store_id: str
    content_key: bytes = field(repr=False)
    user: User
    keychain: str
    clock: Clock = system_clock
    notice: str = ""

    @property
    def today(self) -> date:
        """The present day."""
        return self.clock().date()

    def may(self, right: Right) -> bool:
        """What the matrix says; but who is the only user of a store manages it in any role, since nobody else can."""
        return allowed(self.user.role, right) or (right is Right.MANAGE and self._only_user())

    def _only_user(self) -> bool:
        with self.store.read() as unit:
            return unit.users.all() == (self.user,)

    def require(self, right: Right) -> None:
        """Raises NotAllowed unless the user may do this."""
        if not self.may(right):
            raise NotAllowed(self.user, right)

    @contextmanager
    def view(self) -> Iterator[Unit]:
        """A unit that only reads."""
        self.require(Right.VIEW)
        with self.store.read() as unit:
            yield unit

    @contextmanager
    def change(
        self, right: Right, action: str, subject: str | Callable[[], str], **detail: str | int
    ) -> Iterator[Unit]:
        """One transaction that ends with its own audit entry; nothing is kept if anything fails (R164).

        `subject` is an id, or gives it once the work is done; `detail` holds codes, counts and ids: never a name or
        content.
        """
        self.require(right)
        with self.store.write() as unit:
            yield unit
            unit.audit.append(
                AuditEntry(
                    at=self.clock(),
                    by=self.user.name,
                    role=self.user.role.value,
                    action=action,
                    subject=subject if isinstance(subject, str) else subject(),
                    detail=detail,
                )
            )

    def seal(self, purpose: str, item_id: str, content: bytes) -> SealedBlob:
        """The content under a key of its own, bound to this store, purpose and item."""
        item = seal(self.content_key, content, store_id=self.store_id, purpose=purpose, item_id=item_id)
        return SealedBlob(wrapped_key=item.wrapped_key, sealed=item.sealed)

    def unseal(self, purpose: str, item_id: str, blob: SealedBlob) -> bytes:
        """The content again; raises SealBroken if anything of it or its place was changed."""
        item = SealedItem(wrapped_key=blob.wrapped_key, sealed=blob.sealed)
        return unseal(self.content_key, item, store_id=self.store_id, purpose=purpose, item_id=item_id)

    def close(self) -> None:
        """Closes the store; the workspace is of no use afterwards."""
        self.store.close()
