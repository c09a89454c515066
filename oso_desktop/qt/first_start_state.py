"""The first start as a machine without a screen: which step, what is known, and whether one may go on or back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.dossier.schools import OwnSchool, SchoolAddress, checked_brin, checked_location
from oso_desktop.errors import OsoError


class Step(Enum):
    """The steps in their order."""

    WELCOME = 0
    SCHOOL = 1
    KEYCHAIN = 2
    SHEET = 3
    WORDS = 4
    DONE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolEntry:
    """What was typed about the school and the person, as it was typed. `role` is None while none was chosen."""

    name: str = ""
    brin: str = ""
    location: str = ""
    board: str = ""
    street: str = ""
    house_number: str = ""
    postcode: str = ""
    town: str = ""
    phone: str = ""
    email: str = ""
    head_teacher: str = ""
    contact_person: str = ""
    user_name: str = ""
    role: Role | None = None
    kind: SchoolKind = SchoolKind.FUNDED


_COMPULSORY = {
    "name": "Vul de naam van de school in.",
    "street": "Vul de straat in.",
    "house_number": "Vul het huisnummer in.",
    "postcode": "Vul de postcode in.",
    "town": "Vul de plaats in.",
    "phone": "Vul het telefoonnummer in.",
    "head_teacher": "Vul de naam van de directeur in.",
    "contact_person": "Vul in wie ouders kunnen bellen of mailen.",
    "user_name": "Vul uw naam in.",
}


def problems(entry: SchoolEntry) -> dict[str, str]:
    """Per field that cannot stay as it is, what to do about it; empty when all is well (R050)."""
    found = {field: words for field, words in _COMPULSORY.items() if not getattr(entry, field).strip()}
    checks: dict[str, Callable[[str], str]] = {"brin": checked_brin, "location": checked_location}
    for field, check in checks.items():
        try:
            check(getattr(entry, field))
        except OsoError as error:
            found[field] = error.text
    if entry.role is None:
        found["role"] = "Kies uw rol."
    return found


def school_of(entry: SchoolEntry) -> OwnSchool:
    """The school in its official form; the entry must have no problems."""
    return OwnSchool(
        name=entry.name.strip(),
        brin=checked_brin(entry.brin),
        location=checked_location(entry.location),
        board=entry.board.strip(),
        address=SchoolAddress(
            street=entry.street.strip(),
            house_number=entry.house_number.strip(),
            postcode=entry.postcode.strip(),
            town=entry.town.strip(),
        ),
        phone=entry.phone.strip(),
        email=entry.email.strip(),
        head_teacher=entry.head_teacher.strip(),
        contact_person=entry.contact_person.strip(),
        kind=entry.kind,
    )


def user_of(entry: SchoolEntry) -> User:
    """The person at the keyboard; the entry must have no problems."""
    if entry.role is None:
        raise ValueError("an entry with problems has no user")
    return User(name=entry.user_name.strip(), role=entry.role)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstStart:
    """Where a first start stands. Changes only through the functions below.

    `renewed` means that an earlier sheet may lie about, which is void.
    """

    step: Step = Step.WELCOME
    entry: SchoolEntry = SchoolEntry()
    keychain_works: bool = False
    store_made: bool = False
    sheet_kept: bool = False
    confirmed: bool = False
    renewed: bool = False

    @property
    def may_go_on(self) -> bool:
        """Whether this step is finished.

        There is no way past a missing keychain, and none past a sheet that was neither printed nor saved or whose words
        were not typed back: without them a broken laptop would take every dossier with it.
        """
        return {
            Step.WELCOME: True,
            Step.SCHOOL: not problems(self.entry),
            Step.KEYCHAIN: self.keychain_works,
            Step.SHEET: self.store_made and self.sheet_kept,
            Step.WORDS: self.confirmed,
            Step.DONE: False,
        }[self.step]

    @property
    def may_go_back(self) -> bool:
        """Whether an earlier step can be changed; not those that made the store what it is."""
        if self.step is Step.WORDS:
            return not self.confirmed
        return self.step in (Step.SCHOOL, Step.KEYCHAIN) and not self.store_made


def forward(state: FirstStart) -> FirstStart:
    """The next step; the same state when this one is not finished."""
    return replace(state, step=Step(state.step.value + 1)) if state.may_go_on else state


def back(state: FirstStart) -> FirstStart:
    """The step before; the same state where there is no way back."""
    return replace(state, step=Step(state.step.value - 1)) if state.may_go_back else state


def resumed() -> FirstStart:
    """A first start that ended after the store was made and before its sheet was confirmed: a new sheet is next."""
    return FirstStart(step=Step.SHEET, keychain_works=True, store_made=True, renewed=True)
