"""What every use case works on: the open store, the person at the keyboard, and the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from oso_desktop.dossier.roles import OF_THE_HEAD, Right, User, allowed
from oso_desktop.errors import OsoError
from oso_desktop.store.audit import AuditEntry
from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.database import Store, Unit
from oso_desktop.vault.keychain import Keychain
from oso_desktop.vault.sealing import SealedItem, seal, unseal
from oso_desktop.vault.slots import load_slots

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


class SheetNotConfirmed(OsoError):
    """There may be no pupil in a store whose recovery sheet nobody has read back: a broken laptop would take it."""

    def __init__(self) -> None:
        super().__init__(
            "Het herstelblad is nog niet gecontroleerd. Zonder dat blad zijn alle dossiers weg als de laptop stukgaat; "
            "daarom kunnen er nog geen leerlingen bij.",
            "Sluit het programma en start het opnieuw. Druk het herstelblad af dat u dan ziet, en typ drie woorden "
            "over.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """An open store with a signed-in user.

    `key_holder` is the keychain that opened it, None when it was opened with the recovery sheet alone; `notice` is what
    the user should know about the opening, such as key slots that had to be taken from the spare file. `content_key`
    opens sealed items, `identity_key` the school's own key pairs. `by_sheet` tells
    that the words of the recovery sheet opened it: whoever has those has everything, so a forgotten password may go.
    """

    folder: Path
    store: Store
    store_id: str
    content_key: bytearray = field(repr=False)
    identity_key: bytearray = field(repr=False)
    user: User
    key_holder: Keychain | None = field(repr=False)
    clock: Clock = system_clock
    notice: str = ""
    by_sheet: bool = False

    @property
    def keychain(self) -> str:
        """The name of the keychain that opened the store; empty without one."""
        return self.key_holder.name if self.key_holder else ""

    @property
    def today(self) -> date:
        """The present day."""
        return self.clock().date()

    def may(self, right: Right) -> bool:
        """What the matrix says; but who is the only user of a store does the head's part too, since nobody else can."""
        return allowed(self.user.role, right) or (right in OF_THE_HEAD and self._only_user())

    def _only_user(self) -> bool:
        with self.store.read() as unit:
            return unit.users.all() == (self.user,)

    def require(self, right: Right) -> None:
        """Raises NotAllowed unless the user may do this.

        Nobody may bring in pupils before the recovery sheet is confirmed: SheetNotConfirmed.
        """
        if not self.may(right):
            raise NotAllowed(self.user, right)
        if right is Right.IMPORT and not load_slots(self.folder).slots.recovery_confirmed:
            raise SheetNotConfirmed

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
                self.log_entry(action, subject if isinstance(subject, str) else subject(), **detail)
            )

    def log_entry(self, action: str, subject: str, **detail: str | int) -> AuditEntry:
        """What the log says of an act of now by the person at the keyboard; `detail` is as for `change` (R164)."""
        return AuditEntry(
            at=self.clock(),
            by=self.user.name,
            role=self.user.role.value,
            action=action,
            subject=subject,
            detail=detail,
        )

    def seal(self, purpose: str, item_id: str, content: bytes) -> SealedBlob:
        """The content under a key of its own, bound to this store, purpose and item. Raises StoreClosed."""
        self.store.require_open()
        item = seal(self.content_key, content, store_id=self.store_id, purpose=purpose, item_id=item_id)
        return SealedBlob(wrapped_key=item.wrapped_key, sealed=item.sealed)

    def unseal(self, purpose: str, item_id: str, blob: SealedBlob) -> bytes:
        """The content again; raises SealBroken if anything of it or its place was changed, or StoreClosed."""
        self.store.require_open()
        item = SealedItem(wrapped_key=blob.wrapped_key, sealed=blob.sealed)
        return unseal(self.content_key, item, store_id=self.store_id, purpose=purpose, item_id=item_id)

    def close(self) -> None:
        """Closes the store and wipes its keys; the workspace is of no use afterwards."""
        self.store.close()
        for key in (self.content_key, self.identity_key):
            key[:] = bytes(len(key))
