"""Whether the whole store is sound: every page, row, sealed item and entry of the log, and what lies beside the file.

The answer is a list of findings, each with what to do. A fault never ends the looking: who has to choose between
mending and putting back a backup must know all of it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from oso_desktop.dossier.backup_plan import BackupPlan, short, work_without_backup
from oso_desktop.dossier.received import RECEIVED_PURPOSE
from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.services import attachments, drafts, handover, letters, prints
from oso_desktop.services.backup_files import LOCAL_NAME, BackupFile, backups_in, local_folder
from oso_desktop.services.entry import unlock, unlock_with_words
from oso_desktop.services.restore import RESTORED
from oso_desktop.services.store_check_words import (
    FLAW_WORDS,
    HEAD_ONCE_GONE,
    HEAD_ONCE_LAGGED,
    LAGS_BEHIND,
    LOG_WORDS,
    NEWER_BACKUP,
    NO_BACKUP,
    OLD_BACKUP,
    SEALED_WORDS,
    Level,
    StoreFinding,
    Words,
    item_words,
)
from oso_desktop.services.store_report import StoreReport, shortened
from oso_desktop.services.workspace import Clock, Workspace, system_clock
from oso_desktop.store.audit import HEAD_LAGGED, HEAD_WAS_GONE, LAG_TOLERATED, AuditVerdict, LogFilter
from oso_desktop.store.backup import kept_head
from oso_desktop.store.check import Examination, Flaw, SealedRow
from oso_desktop.store.database import Store
from oso_desktop.store.errors import StoreClosed, StoreDamaged, StoreForeign
from oso_desktop.vault.keychain import Keychain
from oso_desktop.vault.school_keys import PURPOSE as KEYS_PURPOSE
from oso_desktop.vault.sealing import SealBroken, SealedItem, unseal
from oso_desktop.vault.slots import SlotsDamaged, load_slots

_PURPOSES = {
    "attachment_contents": attachments.PURPOSE,
    "version_contents": handover.VERSION_PURPOSE,
    "package_contents": handover.PACKAGE_PURPOSE,
    "letter_contents": letters.PURPOSE,
    "print_contents": prints.PURPOSE,
    "received_contents": RECEIVED_PURPOSE,
    "own_card_keys": KEYS_PURPOSE,
    "drafts": drafts.PURPOSE,
}


class Part(StrEnum):
    """What is looked at, in this order; shown while it goes on."""

    FILE = "het bestand"
    CONTENTS = "de gegevens"
    SEALED = "de versleutelde stukken"
    LOG = "het logboek"
    BESIDE = "het sleutelbestand"


class OpenStore(Protocol):
    """What an open store gives for a check, whether somebody signed in or not."""

    @property
    def folder(self) -> Path:
        """Where it lies."""

    @property
    def store(self) -> Store:
        """The store itself."""

    @property
    def store_id(self) -> str:
        """Its name in the key slots."""

    @property
    def content_key(self) -> bytearray:
        """What unseals its items."""

    @property
    def identity_key(self) -> bytearray:
        """What unseals the school's own key pairs."""

    @property
    def clock(self) -> Clock:
        """By which the age of a backup is told."""


Progress = Callable[[Part], object]


def check_store(workspace: Workspace, progress: Progress = lambda _: None) -> StoreReport:
    """Looks through the store that is open. Raises StoreClosed once the program was locked."""
    workspace.require(Right.VIEW)
    return examined(workspace, progress)


def check_folder(
    folder: Path,
    *,
    keychain: Keychain | None = None,
    words: str = "",
    progress: Progress = lambda _: None,
    clock: Clock = system_clock,
) -> StoreReport:
    """Opens the store in a folder, with the keychain or with the words of the recovery sheet, and looks through it.

    A store of an earlier version is brought up to date, with a copy kept, as at every opening. Raises what
    `entry.unlock` raises where the check cannot be done at all; damage that keeps the store from opening is a finding.
    """
    try:
        opened = (
            unlock_with_words(folder, words=words, keychain=None, clock=clock)
            if keychain is None
            else unlock(folder, keychain=keychain, clock=clock)
        )
    except (StoreDamaged, StoreForeign, SlotsDamaged) as error:
        return StoreReport(findings=(_of_error("opent-niet", error),))
    try:
        return examined(opened, progress)
    finally:
        opened.close()


def examined(opened: OpenStore, progress: Progress = lambda _: None) -> StoreReport:
    """The same of any open store, whoever sits there."""
    found: list[StoreFinding] = []
    with Examination(opened.store) as looking:
        progress(Part.FILE)
        found += map(_of_flaw, looking.file())
        progress(Part.CONTENTS)
        found += map(_of_flaw, looking.contents())
        progress(Part.SEALED)
        found += (_of_flaw(each) if isinstance(each, Flaw) else each for each in _sealed(opened, looking))
    progress(Part.LOG)
    log = looking.log()
    found += _of_log(log)
    found += _head_once_gone(opened.store)
    progress(Part.BESIDE)
    found += _beside(opened)
    found += _backups(opened)
    return StoreReport(
        store_id=opened.store_id,
        findings=tuple(shortened(found)),
        rows=looking.rows,
        items=looking.items,
        log=log if isinstance(log, AuditVerdict) else None,
    )


def _sealed(opened: OpenStore, looking: Examination) -> Iterator[Flaw | StoreFinding]:
    for each in looking.sealed():
        if isinstance(each, Flaw):
            yield each
            continue
        try:
            content = unseal(
                opened.identity_key if each.table == "own_card_keys" else opened.content_key,
                SealedItem(wrapped_key=each.blob.wrapped_key, sealed=each.blob.sealed),
                store_id=opened.store_id,
                purpose=_PURPOSES[each.table],
                item_id=drafts.item_id(each.by, each.row) if each.by else each.row,
            )
        except SealBroken:
            yield _sealed_finding("verzegeling", each)
        else:
            if each.sha256 and hashlib.sha256(content).hexdigest() != each.sha256:
                yield _sealed_finding("ander-stuk", each)


def _sealed_finding(key: str, row: SealedRow) -> StoreFinding:
    words = SEALED_WORDS[key]
    return _finding(key, words, row.table, "" if row.by else row.row)


def _of_flaw(flaw: Flaw) -> StoreFinding:
    return _finding(flaw.kind.value, FLAW_WORDS[flaw.kind], flaw.table, flaw.row)


def _finding(key: str, words: Words, table: str, row: str) -> StoreFinding:
    return StoreFinding(
        key=key,
        place=table,
        item=row,
        text=words.text.format(what=item_words(table, row)),
        next_step=words.next_step,
    )


def _of_log(log: AuditVerdict | Flaw) -> Iterator[StoreFinding]:
    if isinstance(log, Flaw):
        yield _of_flaw(log)
    elif log.fault is not None:
        words = LOG_WORDS[log.fault]
        stands = f" Daar staat nu: {log.action} ({log.at[:16].replace('T', ' ')})." if log.action else ""
        yield StoreFinding(
            key=f"logboek {log.fault.value}",
            place="audit",
            item=str(log.first_broken),
            text=words.text.format(what=f"regel {log.first_broken}") + stands,
            next_step=words.next_step,
        )
    elif log.behind > LAG_TOLERATED:
        yield StoreFinding(
            key="ijkpunt loopt achter",
            level=Level.NOTE,
            place="audit",
            text=LAGS_BEHIND.text.format(what=log.behind),
            next_step=LAGS_BEHIND.next_step,
        )


def _head_once_gone(store: Store) -> Iterator[StoreFinding]:
    """The last time that a write found no head, or an old one; the new head that it made hides nothing."""
    kinds = (
        ("ijkpunt ontbrak", HEAD_WAS_GONE, HEAD_ONCE_GONE),
        ("ijkpunt liep achter", HEAD_LAGGED, HEAD_ONCE_LAGGED),
    )
    with suppress(OsoError), store.read() as unit:  # what keeps the log from being read was told of already
        for key, action, words in kinds:
            for entry in unit.audit.entries(1, which=LogFilter(action=action)):
                yield StoreFinding(
                    key=key,
                    level=Level.NOTE,
                    place="audit",
                    text=words.text.format(what=f"{entry.at:%d-%m-%Y}"),
                    next_step=words.next_step,
                )


def _beside(opened: OpenStore) -> Iterator[StoreFinding]:
    try:
        loaded = load_slots(opened.folder)
    except OsoError as error:
        yield _of_error("sleutelbestand", error)
        return
    if loaded.warning:
        yield StoreFinding(
            key="sleutelbestand vorige",
            level=Level.NOTE,
            place="keyslots.json",
            text=loaded.warning,
            next_step="Maak een reservekopie en bekijk in Beheer › Sleutels wie er bij de dossiers kan.",
        )
    if loaded.slots.store_id != opened.store_id:
        yield _of_error("sleutelbestand", SlotsDamaged())
    if not loaded.slots.recovery_confirmed:
        yield StoreFinding(
            key="herstelblad",
            level=Level.NOTE,
            place="keyslots.json",
            text="Er is geen gecontroleerd herstelblad. Gaat de laptop stuk, dan zijn alle dossiers weg.",
            next_step="Druk het herstelblad af en typ de gevraagde woorden over.",
        )


def _backups(opened: OpenStore) -> Iterator[StoreFinding]:
    """Whether there is a backup, and not too old a one; a chosen folder that is not there now has none."""
    try:
        with opened.store.read() as unit:
            plan, entries = unit.settings.get(BackupPlan), unit.audit.head().count
    except StoreClosed:
        raise
    except OsoError:
        return  # what cannot be read was told of already
    now, files = opened.clock(), list[BackupFile]()
    for place in (local_folder(opened.folder), *([Path(plan.folder)] if plan.folder else [])):
        with suppress(OsoError):
            files += backups_in(place, short(opened.store_id))
    # One from after now is of a clock that stood wrong.
    files = sorted((file for file in files if file.at <= now.replace(tzinfo=None)), key=lambda file: file.at)
    newest = files[-1].at if files else None
    if work_without_backup(plan, newest, entries, now):
        words = NO_BACKUP if newest is None else OLD_BACKUP
        yield StoreFinding(
            key="reservekopie",
            level=Level.NOTE,
            place=LOCAL_NAME,
            text=words.text.format(what=f"{newest:%d-%m-%Y}" if newest else ""),
            next_step=words.next_step,
        )

    with suppress(OsoError):
        yield from _newer_than_the_log(opened.store, files)


def _newer_than_the_log(store: Store, files: list[BackupFile]) -> Iterator[StoreFinding]:
    """The newest backup whose log goes on where this one does not, though nothing was put back since it was made.

    Whoever puts older files in the place of the store brings the head of then along, so that the log agrees with it.
    """
    with store.read() as unit:
        restores = [entry.at for entry in unit.audit.entries(1, which=LogFilter(action=RESTORED))]
        for file in reversed(files):
            if any(file.at <= at.replace(tzinfo=None) for at in restores):
                break
            head = kept_head(file.path)
            if head is not None and not unit.audit.agrees(head):
                yield StoreFinding(
                    key="nieuwere reservekopie",
                    level=Level.NOTE,
                    place="audit",
                    text=NEWER_BACKUP.text.format(what=f"{file.at:%d-%m-%Y %H:%M}"),
                    next_step=NEWER_BACKUP.next_step,
                )
                break


def _of_error(key: str, error: OsoError) -> StoreFinding:
    return StoreFinding(key=key, place="", text=error.text, next_step=error.next_step)
