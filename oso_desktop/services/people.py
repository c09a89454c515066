"""The people who work here: adding one, another role, a password, and leaving. All of it is on record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.roles import MATRIX, Right, Role, TwoPeople
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.texts import clean_line
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.matrix_sheet import BothHands, OnPaper, matrix_sheet
from oso_desktop.services import ways_in
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.press import printed
from oso_desktop.services.sign_in import attempt
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import AuditEntry
from oso_desktop.store.database import Unit
from oso_desktop.vault import passwords
from oso_desktop.vault.passwords import BadPassword
from oso_desktop.vault.slots import load_slots, open_slot

LONGEST_NAME = 80


class NotSo(OsoError):
    """Something that cannot be done with these people; says why and what can."""


class BadName(NotSo):
    """A name that nobody can be known by here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One colleague as shown. `shares` tells that others use the same account, `you` who is at the keyboard.

    `ways` counts the accounts; `invited_until` is the last day of an invitation that was not used yet.
    """

    name: str
    role: Role
    ways: int
    has_password: bool
    shares: bool
    you: bool
    added: date | None
    left: date | None
    invited_until: date | None = None

    def comes_in(self, today: date) -> str:
        """By what this person comes in, in words."""
        if self.left is not None:
            return ""
        until = self.invited_until
        if not self.ways and until is None:
            return "nog niet: geen account"
        if not self.ways and until is not None:
            said = f"{until:%d-%m-%Y}"
            return f"koppelblad t/m {said}" if until >= today else f"koppelblad verlopen op {said}"
        account = "gedeeld account" if self.shares else "eigen account"
        account = f"{self.ways} accounts" if self.ways > 1 else account
        return f"{account}, wachtwoord" if self.has_password else account


def people(workspace: Workspace) -> tuple[Person, ...]:
    """Everybody, who left at the end, else in the order in which they were added. Raises what `load_slots` raises."""
    with workspace.view() as unit:
        found = unit.users.colleagues()
    invitations = {slot.id: slot.expires for slot in load_slots(workspace.folder).slots.invitations}
    return tuple(
        Person(
            name=each.name,
            role=each.role,
            ways=sum(way not in invitations for way in each.ways),
            has_password=bool(each.password),
            shares=each.present and bool(_sharing(found, each)),
            you=each.name == workspace.user.name,
            added=each.added,
            left=each.left,
            invited_until=max((invitations[way] for way in each.ways if way in invitations), default=None),
        )
        for each in sorted(found, key=lambda each: not each.present)
    )


def rights_sheet(workspace: Workspace) -> LetterPdf:
    """Who works here and what each role may do, on paper (R167).

    Raises NotAllowed, NotPossible, or what `load_slots` raises.
    """
    here = tuple(
        OnPaper(name=each.name, role=each.role, comes_in=each.comes_in(workspace.today))
        for each in people(workspace)
        if each.left is None
    )
    with workspace.view() as unit:
        school = unit.school.get()
        both = unit.settings.get(TwoPeople).one_may_do_both
    if school is None:
        raise NotPossible("De gegevens van de school ontbreken.", "Vul die eerst in bij Beheer › School.")
    hands = BothHands.ALONE if len(here) == 1 else BothHands.YES if both else BothHands.NO
    return printed(workspace, lambda: matrix_sheet(school, here, MATRIX, hands, today=workspace.today))


def add_here(workspace: Workspace, name: str, role: Role, password: str, *, own_password: str = "") -> None:
    """Adds a colleague who comes in by the account at which this is done, with a password.

    From then on whoever shares this account needs one: `own_password` is that of the person at the keyboard, who has
    none yet. A colleague with an account of their own is invited: `ways_in.invite`. Raises NotAllowed, BadName,
    BadPassword or NotSo.
    """
    workspace.require(Right.MANAGE)
    checked = _checked_name(name)
    verifier = _verifier(checked, password)
    way = _own_way(workspace)
    with workspace.view() as unit:
        bare = [
            each
            for each in unit.users.colleagues()
            if each.present and way in each.ways and not each.password
        ]
    others = [each.name for each in bare if each.name != workspace.user.name]
    if others:
        raise NotSo(
            f"{others[0]} gebruikt dit account ook en heeft nog geen wachtwoord.", "Stel dat eerst in."
        )
    if bare and not own_password:
        raise BadPassword(
            "U deelt dit account straks. Dan hebt u zelf ook een wachtwoord nodig.",
            "Kies ook een wachtwoord voor uzelf.",
        )
    own_verifier = _own_verifier(workspace, own_password) if bare else ""
    with workspace.change(Right.MANAGE, "collega toegevoegd", workspace.store_id, role=role.value) as unit:
        _require_new(unit, checked)
        _require_head(role, unit.users.colleagues())
        for each in bare:
            unit.users.put(replace(each, password=own_verifier))
        unit.users.put(
            Colleague(name=checked, role=role, ways=(way,), password=verifier, added=workspace.today)
        )


def change_role(workspace: Workspace, name: str, role: Role) -> None:
    """Gives a colleague another role; a promise of secrecy holds for the role in which it was given.

    Raises NotAllowed or NotSo; the last head stays head.
    """
    with workspace.change(Right.MANAGE, "rol gewijzigd", workspace.store_id, role=role.value) as unit:
        known = _present(unit, name)
        _require_manager_left(unit, known, replace(known, role=role))
        unit.users.put(replace(known, role=role))


def set_own_password(workspace: Workspace, old: str, new: str) -> None:
    """Sets or changes the password of the person at the keyboard; who has one types it first, or came with the sheet.

    Wrong tries count as at signing in. Raises WrongPassword, WaitFirst, BadPassword or NotAllowed.
    """
    workspace.require(Right.VIEW)
    verifier = _verifier(workspace.user.name, new)
    _own_password(workspace, old, verifier, "eigen wachtwoord ingesteld")


def drop_own_password(workspace: Workspace, old: str) -> None:
    """Does without a password again, which only works at an account of one's own. Raises NotSo and as above."""
    workspace.require(Right.VIEW)
    with workspace.view() as unit:
        if _sharing(unit.users.colleagues(), _present(unit, workspace.user.name)):
            raise NotSo("U deelt dit account. Dan is een wachtwoord nodig.", "Kies een nieuw wachtwoord.")
    _own_password(workspace, old, "", "eigen wachtwoord weggehaald")


def _own_password(workspace: Workspace, old: str, verifier: str, action: str) -> None:
    with workspace.view() as unit:
        own = _present(unit, workspace.user.name)

    def keep(unit: Unit, person: Colleague) -> None:
        unit.users.put(replace(person, password=verifier))
        unit.audit.append(
            AuditEntry(
                at=workspace.clock(),
                by=person.name,
                role=person.role.value,
                action=action,
                subject=workspace.store_id,
            )
        )

    if own.password and not workspace.by_sheet:
        attempt(workspace.store, workspace.clock(), own.name, own, old, then=keep)
        return
    with workspace.change(Right.VIEW, action, workspace.store_id) as unit:
        _put_password(unit, own.name, verifier)


def reset_password(workspace: Workspace, name: str, new: str) -> None:
    """Gives another person a new password, and ends their waiting. Raises NotAllowed, NotSo or BadPassword."""
    workspace.require(Right.MANAGE)
    if name == workspace.user.name:
        raise NotSo("Dit bent u zelf.", "Wijzig uw eigen wachtwoord met uw oude wachtwoord.")
    verifier = _verifier(name, new)
    with workspace.change(Right.MANAGE, "wachtwoord van collega ingesteld", workspace.store_id) as unit:
        _put_password(unit, name, verifier)


def leave(workspace: Workspace, name: str) -> None:
    """Somebody works here no longer: from now on they do not come in, and ways in that were only theirs are gone.

    The name stays in the log and is never given out again. Raises NotAllowed, NotSo, or what `ways_in.remove_of`
    raises; then nothing changed, or the ways in are gone already and it can be done again.
    """
    workspace.require(Right.MANAGE)
    if name == workspace.user.name:
        raise NotSo("U kunt uzelf niet als vertrokken opgeven.", "Vraag een collega die mag beheren.")
    with workspace.view() as unit:
        known = _present(unit, name)
        _require_manager_left(unit, known, replace(known, left=workspace.today))
    ways_in.remove_of(workspace, known)
    with workspace.change(
        Right.MANAGE, "collega vertrokken", workspace.store_id, role=known.role.value
    ) as unit:
        known = _present(unit, name)
        unit.users.put(
            replace(known, ways=(), password="", wrong_passwords=0, wait_until=None, left=workspace.today)
        )
        for draft in unit.drafts.of_person(name):  # which nobody can open any more
            unit.drafts.drop(name, draft.place)


def _checked_name(name: str) -> str:
    cleaned = " ".join(clean_line(name).split())
    if not cleaned:
        raise BadName("Er is geen naam ingevuld.", "Vul voorletters en achternaam in.")
    if len(cleaned) > LONGEST_NAME:
        raise BadName(f"De naam is langer dan {LONGEST_NAME} tekens.", "Kort de naam in.")
    return cleaned


def _require_new(unit: Unit, name: str) -> None:
    for each in unit.users.colleagues():
        if each.name.casefold() == name.casefold():
            raise BadName(
                "Deze naam bestaat hier al"
                + ("." if each.present else ", van iemand die is vertrokken; die staat in het logboek."),
                "Gebruik een naam die verschilt, bijvoorbeeld met een tweede voorletter.",
            )


def _require_head(role: Role, colleagues: tuple[Colleague, ...]) -> None:
    """A second person takes the right to manage away from a lone one who is not head."""
    if role is not Role.HEAD and not any(each.present and each.role is Role.HEAD for each in colleagues):
        raise NotSo(
            "Er werkt hier nog niemand met de rol directeur. Zonder directeur kan straks niemand meer beheren.",
            "Voeg eerst de directeur toe, of geef uzelf die rol.",
        )


def _require_manager_left(unit: Unit, before: Colleague, after: Colleague) -> None:
    others = [each for each in unit.users.colleagues() if each.present and each.name != before.name]
    manages = after.present and (after.role is Role.HEAD or not others)
    if not manages and not any(each.role is Role.HEAD for each in others):
        raise NotSo(
            "Dan is er geen directeur meer, en kan niemand nog beheren.",
            "Geef eerst een ander de rol directeur.",
        )


def _present(unit: Unit, name: str) -> Colleague:
    known = next((each for each in unit.users.colleagues() if each.name == name and each.present), None)
    if known is None:
        raise NotSo("Deze collega werkt hier niet meer.", "Lees de lijst opnieuw.")
    return known


def _sharing(colleagues: tuple[Colleague, ...], one: Colleague) -> list[Colleague]:
    """The others who come in by an account of this person."""
    return [
        each
        for each in colleagues
        if each.present and each.name != one.name and set(each.ways) & set(one.ways)
    ]


def _verifier(name: str, password: str) -> str:
    if "".join(name.split()).casefold() in "".join(password.split()).casefold():
        raise BadPassword(
            "In dit wachtwoord staat de naam; dat is makkelijk te raden.",
            "Kies bijvoorbeeld vier losse woorden.",
        )
    return passwords.make_verifier(password)


def _own_verifier(workspace: Workspace, password: str) -> str:
    """The same for who is at the keyboard, and says whose password it is about: two are typed then."""
    try:
        return _verifier(workspace.user.name, password)
    except BadPassword as problem:
        raise BadPassword(f"Uw eigen wachtwoord kan niet. {problem.text}", problem.next_step) from None


def _put_password(unit: Unit, name: str, verifier: str) -> None:
    known = _present(unit, name)
    unit.users.put(replace(known, password=verifier, wrong_passwords=0, wait_until=None))


def _own_way(workspace: Workspace) -> str:
    if workspace.key_holder is None:
        raise NotSo(
            "De dossiers zijn nu geopend met het herstelblad; dit account heeft geen sleutel om te delen.",
            "Zet de sleutelhanger van deze computer aan en open het programma opnieuw.",
        )
    store_key, slot = open_slot(load_slots(workspace.folder).slots, workspace.key_holder)
    store_key.wipe()
    return slot.id
