"""What can go wrong around the store without the program being wrong; anything else that SQL reports is a bug."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from oso_desktop.durable import held_elsewhere
from oso_desktop.errors import OsoError


class StoreError(OsoError):
    """The store cannot do what was asked, because of the disk, the file or another program."""


class StoreMissing(StoreError):
    """There is no store in the folder."""

    def __init__(self) -> None:
        super().__init__(
            "De dossiers staan niet meer op de plek waar dit programma ze bewaart.",
            "Zet de map met dossiers terug op de oude plek, of zet de laatste reservekopie terug.",
        )


class StoreExists(StoreError):
    """A new store was asked for where one stands already."""

    def __init__(self) -> None:
        super().__init__(
            "In deze map staan al dossiers van dit programma.",
            "Open de dossiers die er staan, of kies een lege map.",
        )


class StoreInUse(StoreError):
    """Another window or another person has the store open (a second instance of the program)."""

    def __init__(self) -> None:
        super().__init__(
            "Het programma is al open met deze dossiers.",
            "Ga naar het venster dat al open is. Ziet u geen venster? Misschien heeft een collega het open, op deze "
            "computer of op een andere: vraag die om het programma te sluiten. Helpt dat niet, start de computer dan "
            "opnieuw op.",
        )


class StoreDamaged(StoreError):
    """The file is not what this program wrote: pages fail their check, or parts of it are gone."""

    def __init__(self) -> None:
        super().__init__(
            "Het bestand met dossiers is beschadigd.",
            "Bewaar het bestand zoals het is, zet de laatste reservekopie terug en vraag uw ICT-beheerder om hulp.",
        )


class StoreForeign(StoreError):
    """The file was put there by something else: unencrypted, or of another store."""

    def __init__(self) -> None:
        super().__init__(
            "Op de plek van de dossiers staat een ander bestand, niet het bestand dat bij deze sleutels hoort.",
            "Zet het bestand terug dat er stond, of zet de laatste reservekopie terug.",
        )


class StoreTooNew(StoreError):
    """The store was written by a later version of the program."""

    def __init__(self) -> None:
        super().__init__(
            "Deze dossiers zijn gemaakt met een nieuwere versie van het programma.",
            "Installeer de nieuwste versie van OSO Desktop en open de dossiers daarmee.",
        )


class StoreFull(StoreError):
    """No room on the disk. What was saved before stands; what was being saved does not."""

    def __init__(self) -> None:
        super().__init__(
            "De schijf is vol. De laatste wijziging is niet bewaard; alles van daarvoor wel.",
            "Maak ruimte op de schijf en voer de laatste wijziging opnieuw in.",
        )


class NoRoomForCopy(StoreFull):
    """No room for the copy that is kept before a store is brought up to date; nothing was changed."""

    def __init__(self) -> None:
        OsoError.__init__(
            self,
            "De schijf is te vol om de dossiers bij te werken voor deze versie van het programma. Er is niets "
            "veranderd.",
            "Maak ruimte op de schijf, minstens zo veel als het bestand dossiers.db groot is, en start het programma "
            "opnieuw.",
        )


class CopyFailed(StoreError):
    """The copy that is kept before a store is brought up to date is not the same as the store; nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            "De kopie die vóór het bijwerken wordt gemaakt, is niet goed op de schijf gekomen. Er is niets veranderd.",
            "Vraag uw ICT-beheerder de schijf na te kijken. Zet daarna zo nodig de laatste reservekopie terug.",
        )


class StoreReadOnly(StoreError):
    """The folder or the file may not be written."""

    def __init__(self) -> None:
        super().__init__(
            "Het programma mag niet schrijven in de map met dossiers.",
            "Vraag uw ICT-beheerder om u schrijfrechten op die map te geven, en probeer het opnieuw.",
        )


class StoreBusy(StoreError):
    """Another program, such as a virus scanner or a backup, holds the file for longer than we wait."""

    def __init__(self) -> None:
        super().__init__(
            "Een ander programma houdt het bestand met dossiers vast. De laatste wijziging is niet bewaard.",
            "Wacht tot de virusscanner of de reservekopie klaar is en voer de wijziging opnieuw in.",
        )


class StoreUnreachable(StoreError):
    """The disk refuses to read or write: pulled out, out of quota, or broken.

    It may do so in the very last step of saving, when the work is in the file but the disk does not confirm it; nobody
    can tell by then whether it lasts.
    """

    def __init__(self) -> None:
        super().__init__(
            "De schijf met dossiers geeft een fout. Het is niet zeker of de laatste wijziging is bewaard; alles van "
            "daarvoor wel.",
            "Kijk of de schijf vol of losgeraakt is. Kijk daarna of uw laatste wijziging er staat, voordat u hem "
            "opnieuw invoert. Blijft de fout? Vraag uw ICT-beheerder de schijf na te kijken.",
        )


class StoreNoMemory(StoreError):
    """The library got no more memory; what was being done is undone."""

    def __init__(self) -> None:
        super().__init__(
            "De computer heeft te weinig geheugen vrij. De laatste wijziging is niet bewaard; alles van daarvoor wel.",
            "Sluit andere programma's en probeer het opnieuw.",
        )


class StoreClosed(StoreError):
    """The program was locked while something was still going on."""

    def __init__(self) -> None:
        super().__init__(
            "Het programma is vergrendeld. Wat nog bezig was, is niet bewaard.",
            "Ontgrendel het programma en voer de laatste wijziging opnieuw in.",
        )


_BY_PRIMARY_CODE: dict[int, Callable[[], StoreError]] = {
    3: StoreReadOnly,  # PERM
    5: StoreBusy,  # BUSY
    7: StoreNoMemory,  # NOMEM
    8: StoreReadOnly,  # READONLY
    9: StoreClosed,  # INTERRUPT: by ourselves, at the lock
    10: StoreUnreachable,  # IOERR
    11: StoreDamaged,  # CORRUPT
    13: StoreFull,  # FULL
    14: StoreReadOnly,  # CANTOPEN: the file or its journal
    26: StoreDamaged,  # NOTADB: the caller has checked the key, so it is not the key
}
"""SQLite's primary result codes (sqlite.org/rescode.html) that say something of the surroundings."""

NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
"""What the system says when nothing more fits on a disk, or in somebody's share of it."""


@contextmanager
def database_errors(*, writing: bool) -> Iterator[None]:
    """Within it, what the database says of its surroundings is raised as a StoreError; its other errors are bugs."""
    try:
        yield
    except DBAPIError as error:
        code = getattr(error.orig, "sqlite_errorcode", None)
        meant = _BY_PRIMARY_CODE.get(code & 0xFF) if isinstance(code, int) else None
        # Reading is told to refuse changes, so a refusal there is our own doing.
        if meant is None or (meant is StoreReadOnly and not writing):
            raise
        raise meant() from error


@contextmanager
def folder_errors() -> Iterator[None]:
    """Within it, what the operating system says of the store's folder is raised as a StoreError."""
    try:
        yield
    except PermissionError as error:
        raise (StoreBusy if held_elsewhere(error) else StoreReadOnly) from error
    except OSError as error:
        if error.errno == errno.EROFS:  # a disk that is write-protected as a whole
            raise StoreReadOnly from error
        raise (StoreFull if error.errno in NO_ROOM else StoreUnreachable) from error
