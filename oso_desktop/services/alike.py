"""Who of the pupils here a file may mean where its number is not known: to be asked, and never to be taken for granted.

A pupil who came with a dossier of another school has the number of that school until a list of our own names it, and
two programs of one school may number their pupils apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date

from oso_desktop.dossier.people import Student, StudentId, full_name
from oso_desktop.gegevensset.model import Leerling
from oso_desktop.services.identity import Siblings, differing
from oso_desktop.services.import_plan import Alike
from oso_desktop.store.database import Unit
from oso_desktop.store.people import KnownStudent

UNANSWERED = (
    "U hebt misschien deze leerling al, onder een ander nummer. Kies of het dezelfde leerling is. Tot dan wordt deze "
    "leerling niet ingelezen."
)


class Alikes:
    """The pupils here with a birthday of a newcomer, whoever the file names by number left out; two queries at most."""

    def __init__(
        self,
        unit: Unit,
        known: Iterable[KnownStudent],
        named: Collection[StudentId],
        newcomers: Iterable[Leerling],
        siblings: Callable[[], Siblings] | None = None,
    ) -> None:
        days = {each.geboortedatum for each in newcomers}
        near = [each.id for each in known if each.birth_date in days and each.id not in named]
        self._siblings = siblings
        self._near: defaultdict[date | None, list[Student]] = defaultdict(list)
        for student in (unit.students.several(near) if near else {}).values():
            self._near[student.birth_date].append(student)
        self._senders = {each.student_id: each.sender for each in unit.received.all()} if near else {}

    def of(self, record: Leerling) -> tuple[Alike, ...]:
        """Who may be the same child; nobody without a birthday, since a name alone tells too little."""
        if record.geboortedatum is None:
            return ()
        near = self._near.get(record.geboortedatum, ())
        return tuple(self._told(student, record) for student in near if self._may_be(student.record, record))

    def _may_be(self, one: Leerling, other: Leerling) -> bool:
        """The same by name; or with another first name, where no second child has this surname and birthday.

        Of a file of one child nobody can tell whether a twin is on the way, so that there the name decides.
        """
        if not differing(one, other):
            return True
        if self._siblings is None or differing(one, other, numbered=True):
            return False
        return not self._siblings().has(other)

    def _told(self, student: Student, record: Leerling) -> Alike:
        return Alike(
            student_id=student.id,
            name=full_name(student.record),
            birth_date=student.birth_date,
            group=student.group,
            sender=self._senders.get(student.id, ""),
            differs=tuple(_others(student.record, record)),
        )


def _others(one: Leerling, other: Leerling) -> Iterator[str]:
    """What else is known of both and is not the same, in Dutch."""
    if differing(one, other):
        yield "de voornaam"
    if one.geslacht and other.geslacht and one.geslacht != other.geslacht:
        yield "het geslacht"
    codes, others = _postcodes(one), _postcodes(other)
    if codes and others and not codes & others:
        yield "de postcode"


def _postcodes(record: Leerling) -> set[str]:
    found = record.adreslijst.adres if record.adreslijst is not None else ()
    return {each.postcode.replace(" ", "").upper() for each in found if each.postcode}
