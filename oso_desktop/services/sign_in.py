"""Saying who one is, with a password, where colleagues share an account.

Right or wrong is told only once it is on record: a process that is killed or a disk that is full gives no free try.
A name of nobody is answered, counted and kept waiting as any other, with the same work done.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from oso_desktop.dossier.colleagues import Colleague, StrangerTries, StrangerTry
from oso_desktop.errors import OsoError
from oso_desktop.services.entry import Unlocked, enter, may_enter, record_entry, workspace_of
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import AuditEntry
from oso_desktop.store.database import Store, Unit
from oso_desktop.vault import passwords

FREE_TRIES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)
REFUSED = "aanmelden mislukt"
"""What the log says of a wrong password."""
_STRANGERS_KEPT = 50


class WrongPassword(OsoError):
    """The name and the password do not belong together; which of the two is wrong is not said."""

    def __init__(self) -> None:
        super().__init__(
            "De naam en het wachtwoord horen niet bij elkaar.",
            "Typ het wachtwoord opnieuw en let op hoofdletters. Bent u het vergeten? De directeur kan bij Beheer een "
            "nieuw wachtwoord voor u instellen.",
        )


class WaitFirst(OsoError):
    """Too many wrong passwords; `until` is the moment from which one may try again."""

    def __init__(self, until: datetime) -> None:
        self.until = until
        super().__init__(
            "Er is te vaak een verkeerd wachtwoord getypt.",
            f"Probeer het opnieuw vanaf {until.astimezone():%H:%M:%S} uur.",
        )


@dataclass(frozen=True, slots=True)
class _Tries:
    """How often it was wrong in a row, and until when to wait."""

    wrong: int = 0
    wait_until: datetime | None = None

    def waiting(self, now: datetime) -> datetime | None:
        """Until when to wait. A clock set back does not shorten a wait, nor make it longer than a whole one."""
        if self.wait_until is None or self.wait_until <= now:
            return None
        return min(self.wait_until, now + LONGEST_WAIT)

    def one_more(self, now: datetime) -> _Tries:
        wrong = self.wrong + 1
        if wrong < FREE_TRIES:
            return _Tries(wrong)
        doubled = FIRST_WAIT * 2 ** min(wrong - FREE_TRIES, 10)
        return _Tries(wrong, now + min(doubled, LONGEST_WAIT))


def needs_password(unlocked: Unlocked, colleague: Colleague) -> bool:
    """Whether this person must type one: not with the sheet, nor at an account that was nobody's yet."""
    return not unlocked.by_words and bool(colleague.password or unlocked.way in colleague.ways)


def sign_in(unlocked: Unlocked, name: str, password: str) -> Workspace:
    """The workspace of a person of this account who typed their password.

    Raises WrongPassword, WaitFirst, or an error of the store when it cannot be put on record.
    """
    people = {colleague.name: colleague for colleague in may_enter(unlocked)}
    known = people.get(name)
    if known is not None and not needs_password(unlocked, known):
        return enter(unlocked, known)

    def let_in(unit: Unit, colleague: Colleague) -> None:
        wrong = known.wrong_passwords if known else 0
        record_entry(unit, unlocked, colleague, password=1, wrong=wrong)

    return workspace_of(
        unlocked, attempt(unlocked.store, unlocked.clock(), name, known, password, then=let_in)
    )


def attempt(
    store: Store,
    now: datetime,
    name: str,
    known: Colleague | None,
    password: str,
    *,
    then: Callable[[Unit, Colleague], None],
) -> Colleague:
    """Tries a password; if it is right, `then` puts on record what it was typed for, in the same transaction.

    Gives the person with no wrong tries any more, as `then` got it. `known` is None for a name of nobody. Raises
    WrongPassword, WaitFirst, or an error of the store.
    """
    with store.write() as unit:
        before = _Tries(known.wrong_passwords, known.wait_until) if known else _stranger(unit, name)
        until = before.waiting(now)
        right = until is None and passwords.verify(known.password if known else "", password)
        if known is not None and right:
            known = _forgiven(known, password)
            then(unit, known)
        elif until is None:
            _refuse(
                unit, store_id=store.store_id, now=now, known=known, name=name, tries=before.one_more(now)
            )
        elif until != before.wait_until:
            # The clock went back; the wait is counted by the clock as it is now.
            _refuse(
                unit,
                store_id=store.store_id,
                now=now,
                known=known,
                name=name,
                tries=_Tries(before.wrong, until),
            )
    if until is not None:
        raise WaitFirst(until)
    if known is None or not right:
        raise WrongPassword
    return known


def _forgiven(known: Colleague, password: str) -> Colleague:
    verifier = known.password
    if passwords.needs_renewal(verifier):
        verifier = passwords.make_verifier(password)
    return replace(known, password=verifier, wrong_passwords=0, wait_until=None)


def _refuse(
    unit: Unit, *, store_id: str, now: datetime, known: Colleague | None, name: str, tries: _Tries
) -> None:
    if known is not None:
        unit.users.put(replace(known, wrong_passwords=tries.wrong, wait_until=tries.wait_until))
    else:
        _keep_stranger(unit, name, tries)
    unit.audit.append(
        AuditEntry(
            at=now,
            by=known.name if known else "onbekend",
            role=known.role.value if known else "",
            action=REFUSED,
            subject=store_id,
            detail={"wrong": tries.wrong},
        )
    )


def _stranger(unit: Unit, name: str) -> _Tries:
    mark = _mark(name)
    for each in unit.settings.get(StrangerTries).tries:
        if each.mark == mark:
            return _Tries(each.wrong, each.wait_until)
    return _Tries()


def _keep_stranger(unit: Unit, name: str, tries: _Tries) -> None:
    mark = _mark(name)
    others = [each for each in unit.settings.get(StrangerTries).tries if each.mark != mark]
    fresh = StrangerTry(mark=mark, wrong=tries.wrong, wait_until=tries.wait_until)
    unit.settings.save(StrangerTries(tries=(*others, fresh)[-_STRANGERS_KEPT:]))


def _mark(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
