"""What the wizard that puts a backup back tells: when one was made, what is lost, and whose people and keys count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from oso_desktop.qt.dutch_dates import day_month_year

if TYPE_CHECKING:
    from oso_desktop.services.restore import Checked


def moment_words(at: datetime) -> str:
    """Such as "24 maart 2027, 16:05"."""
    return f"{day_month_year(at.date())}, {at:%H:%M}"


def moments_words(times: Sequence[datetime]) -> list[str]:
    """The same for each of a list; with the seconds where two would read alike."""
    said = [moment_words(at) for at in times]
    return [
        f"{words}:{at:%S}" if said.count(words) > 1 else words for words, at in zip(said, times, strict=True)
    ]


def size_words(size: int) -> str:
    """Such as "12,4 MB"."""
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def nobody_words() -> tuple[str, str]:
    """Why the last step has to be done again, and what to do."""
    return (
        _tr("Er is niets teruggezet: er was een tijd niemand bezig, of de computer werd vergrendeld."),
        _tr("Kies de kopie opnieuw als u verder wilt."),
    )


def ways_words(checked: Checked, at: str) -> str:
    """Whose people and keys will count, and what to look after."""
    from oso_desktop.services.newest_known import Newest  # noqa: PLC0415 - loaded by now

    if not checked.sure:
        return _tr(
            "De collega's worden die van {at}: wat daarna met hen is gebeurd, is niet te lezen. Wie daarna kwam, "
            "nodigt u opnieuw uit. Wie daarna wegging, laat u opnieuw vertrekken, bij Beheer › Mensen."
        ).format(at=at)
    if checked.newest is Newest.HERE:
        return _tr(
            "De collega's, de sleutels en het herstelblad van nu blijven gelden: wie is weggegaan, komt niet terug."
        )
    if checked.newest is Newest.NEWER:
        return _tr(
            "De collega's, de sleutels en het herstelblad komen uit een nieuwere kopie: wie is weggegaan, komt "
            "niet terug."
        )
    return _tr(
        "Deze kopie is nieuwer dan de dossiers op deze computer. De collega's, de sleutels en het herstelblad van "
        "de kopie gelden."
    )


def lost_words(checked: Checked, at: str, *, empty: bool) -> str:
    """What a person loses by it; `empty` is a computer without dossiers."""
    if checked.other_store:
        return _tr(
            "Let op: op deze computer staan nu dossiers van een andere opslag. Die verdwijnen uit het programma."
        )
    if empty:
        return _tr("Op deze computer staan nog geen dossiers. Alles komt hier zoals het was op {at}.").format(
            at=at
        )
    words = _tr(
        "Alles wordt weer zoals op {at}. Wat daarna is gedaan, is weg: nieuwe leerlingen, keuzes, inzage, brieven "
        "en overdrachten. Samenvoegen kan niet. Wat daarna is vernietigd, vernietigt het programma opnieuw, als de "
        "dossiers van nu of een nieuwere reservekopie het nog vertellen."
    ).format(at=at)
    if checked.lost is None:
        return words
    if not checked.lost:
        return _tr("Na deze kopie staat er niets in het logboek. Er gaat dus niets verloren.")
    return f"{words} " + _tr("In het logboek staan {count} handelingen van na de kopie.").format(
        count=checked.lost
    )


def aside_words(name: str, until: date | None) -> str:
    """Where what stood there went, and until when."""
    if until is None:
        return _tr(
            "Wat er stond, staat in de map {name}. Het programma kan niet zien dat dat ook deze dossiers zijn, en laat "
            "de map staan."
        ).format(name=name)
    return _tr(
        "Wat er stond, staat versleuteld in de map {name}. Het programma vernietigt die map na {until}, zodra er "
        "een goede reservekopie van de dossiers van nu is. Kijk vóór die dag of alles klopt."
    ).format(name=name, until=day_month_year(until))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Restore", text)
