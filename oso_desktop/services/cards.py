"""The school's own card: made, renewed and withdrawn, and its keys for who packs and who opens (R131, R150)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from oso_desktop.dossier.addresses import OwnCard
from oso_desktop.dossier.cards import SchoolCard, name_on_card
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.errors import OsoError
from oso_desktop.exchange.card_file import CARD_SUFFIX, write_card
from oso_desktop.exchange.package import Signer
from oso_desktop.letters.card_sheet import card_sheet as sheet
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.press import printed
from oso_desktop.services.reasons import checked_reason
from oso_desktop.services.students import checked_school, get_school
from oso_desktop.services.tidying import tidy
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.database import Unit
from oso_desktop.vault.school_keys import SchoolKeys, new_school_keys, seal_keys, unseal_keys
from oso_desktop.vault.sealing import SealedItem

SHOWN_OF_FINGERPRINT: Final = 16
"""Signs of a fingerprint by which the log names a card."""


class NoCard(NotPossible):
    """The school has no card in use."""

    def __init__(self) -> None:
        super().__init__(
            "Uw school heeft geen schoolkaart die gebruikt mag worden.",
            "Laat de directeur bij Beheer › Scholen een schoolkaart maken.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCards:
    """The school's cards. `current` is the newest unless it was withdrawn; `earlier` are all others, newest first.

    `differs` says in words what of the school's particulars is no longer as the current card has it; `moved` that its
    BRIN or location is among that, with which nothing can be signed.
    """

    current: OwnCard | None
    earlier: tuple[OwnCard, ...]
    differs: tuple[str, ...] = ()
    moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFile:
    """The card to give to others, and the name of its file, in which nobody is named."""

    name: str
    data: bytes


def own_cards(workspace: Workspace) -> OwnCards:
    """The cards of this school as they stand now."""
    with workspace.view() as unit:
        cards, school = unit.own_cards.all(), unit.school.get()
    current = _current(cards)
    card = current.card if current else None
    differs = tuple(_differs(card, school)) if card and school else ()
    return OwnCards(
        current=current,
        earlier=tuple(each for each in reversed(cards) if each is not current),
        differs=differs,
        moved=bool(card and school and not _is_of(card, school)),
    )


def card_file(workspace: Workspace) -> CardFile:
    """The card in use as a file for other schools; raises NoCard."""
    current = own_cards(workspace).current
    if current is None:
        raise NoCard
    return CardFile(name=card_file_name(current.card), data=write_card(current.card))


def card_file_name(card: SchoolCard) -> str:
    """What the file of a card is called: a BRIN is no personal data."""
    return f"schoolkaart-{card.brin}-{card.location}{CARD_SUFFIX}"


def card_sheet(workspace: Workspace) -> LetterPdf:
    """The words of the card in use on paper, for who reads them out by phone; raises NoCard."""
    current = own_cards(workspace).current
    if current is None:
        raise NoCard
    school = get_school(workspace)
    return printed(workspace, lambda: sheet(school, current.card, today=workspace.today))


def make_card(workspace: Workspace) -> OwnCard:
    """A card with new keys that follows no other, as a first one or after one was withdrawn.

    Raises NotPossible while there is one in use, and what `checked_school` raises.
    """
    made: list[OwnCard] = []
    with workspace.change(
        Right.MANAGE, "schoolkaart gemaakt", lambda: fingerprint_shown(made[0].card)
    ) as unit:
        if _current(unit.own_cards.all()) is not None:
            raise NotPossible(
                "Uw school heeft al een schoolkaart.", "Vernieuw de kaart als er iets op veranderd is."
            )
        made.append(_add(workspace, unit, None))
    return made[0]


def rotate_card(workspace: Workspace) -> OwnCard:
    """A card with new keys in the place of the one in use, which says so with its own signature.

    Who has checked the old one by phone need not phone again. After a change of BRIN or location they do: nobody can
    speak for another school. Raises NoCard.
    """
    made: list[OwnCard] = []
    with workspace.change(
        Right.MANAGE, "schoolkaart vernieuwd", lambda: fingerprint_shown(made[0].card)
    ) as unit:
        current = _current(unit.own_cards.all())
        if current is None:
            raise NoCard
        made.append(_add(workspace, unit, current))
    return made[0]


def withdraw_card(workspace: Workspace, *, reason: str) -> tuple[OwnCard, ...]:
    """Records that nobody must use the school's cards any more, such as after a theft; gives those it counts for.

    The earlier ones go with it: their keys lay in the same place. Other schools hear of it from a person, by phone:
    this program reaches nobody. What was under way still opens. Raises NoCard.
    """
    said = checked_reason(reason, "Er staat nog niet waarom de kaart niet meer gebruikt mag worden.")
    withdrawn: list[OwnCard] = []
    with workspace.change(
        Right.MANAGE, "schoolkaart ingetrokken", lambda: fingerprint_shown(withdrawn[-1].card)
    ) as unit:
        cards = unit.own_cards.all()
        if _current(cards) is None:
            raise NoCard
        for each in cards:
            if each.withdrawn_on is None:
                withdrawn.append(replace(each, withdrawn_on=workspace.today, withdrawn_why=said))
                unit.own_cards.save(withdrawn[-1])
    return tuple(withdrawn)


def destroy_old_card(workspace: Workspace, card_id: str) -> None:
    """Destroys the keys of an earlier card: a package to it that is still under way opens nowhere any more.

    Raises NotPossible for the newest card and for one that is not there.
    """
    gone: list[OwnCard] = []
    with workspace.change(
        Right.MANAGE, "oude schoolkaart vernietigd", lambda: fingerprint_shown(gone[0].card)
    ) as unit:
        cards = unit.own_cards.all()
        gone.extend(each for each in cards[:-1] if each.id == card_id)
        if not gone:
            raise NotPossible(
                "Dit is geen eerdere schoolkaart van uw school.", "Vernieuw eerst de kaart die in gebruik is."
            )
        unit.own_cards.destroy(card_id)
    with suppress(OsoError):  # what is destroyed stays so, and the last traces go at the next closing
        tidy(workspace)


def signer_in(workspace: Workspace, unit: Unit) -> Signer | None:
    """The school's card with what signs in its name; None without a card in use.

    A card with another BRIN or location than the school has now signs nothing: its receivers would refuse that. The
    keys are opened for each signature and wiped after it: who only asks whether there is a card opens none.
    """
    current, school = _current(unit.own_cards.all()), unit.school.get()
    if current is None or school is None or not _is_of(current.card, school):
        return None
    return Signer(card=current.card, sign=_sign_with(workspace, unit, current.id))


def keys_in(workspace: Workspace, unit: Unit, fingerprint: str) -> SchoolKeys | None:
    """The keys of the own card with this fingerprint (hex); None if the school has no such card (any more).

    Earlier and withdrawn cards count as well, so that what was under way still opens. Who got the keys wipes them.
    """
    for each in unit.own_cards.all():
        if each.card.fingerprint == fingerprint:
            return _unsealed(workspace, unit.own_cards.keys(each.id), each.id)
    return None


def fingerprint_shown(card: SchoolCard) -> str:
    """The beginning of the fingerprint, by which the log names a card."""
    return card.fingerprint[:SHOWN_OF_FINGERPRINT]


def _current(cards: tuple[OwnCard, ...]) -> OwnCard | None:
    """The newest card unless it was withdrawn: an earlier one never comes back in use."""
    return cards[-1] if cards and cards[-1].withdrawn_on is None else None


def _add(workspace: Workspace, unit: Unit, before: OwnCard | None) -> OwnCard:
    stored = unit.school.get()
    if stored is None:
        raise NotPossible("De gegevens van uw school ontbreken.", "Vul de gegevens van de school in.")
    school, cards, keys = checked_school(stored), unit.own_cards.all(), new_school_keys()
    speaks_for = before if before is not None and _is_of(before.card, school) else None
    bare = SchoolCard(
        brin=school.brin,
        location=school.location,
        name=name_on_card(school.name),
        town=name_on_card(school.address.town),
        number=1 + max((each.card.number for each in cards), default=0),
        made_on=workspace.today,
        receiving=keys.receiving,
        signing=keys.signing,
        previous=speaks_for.card.fingerprint if speaks_for else "",
    )
    card = replace(
        bare,
        signature=keys.sign(bare.signed_bytes),
        endorsement=_sign_with(workspace, unit, speaks_for.id)(bare.signed_bytes) if speaks_for else b"",
    )
    own = OwnCard(card=card, by=workspace.user.name)
    item = seal_keys(workspace.identity_key, keys, store_id=workspace.store_id, keys_id=own.id)
    unit.own_cards.add(own, SealedBlob(wrapped_key=item.wrapped_key, sealed=item.sealed))
    keys.wipe()
    return own


def _sign_with(workspace: Workspace, unit: Unit, card_id: str) -> Callable[[bytes], bytes]:
    """What signs with the keys of a card, also after this transaction, as long as the store is open."""
    blob = unit.own_cards.keys(card_id)

    def sign(message: bytes) -> bytes:
        keys = _unsealed(workspace, blob, card_id)
        try:
            return keys.sign(message)
        finally:
            keys.wipe()

    return sign


def _unsealed(workspace: Workspace, blob: SealedBlob, card_id: str) -> SchoolKeys:
    workspace.store.require_open()
    item = SealedItem(wrapped_key=blob.wrapped_key, sealed=blob.sealed)
    return unseal_keys(workspace.identity_key, item, store_id=workspace.store_id, keys_id=card_id)


def _is_of(card: SchoolCard, school: OwnSchool) -> bool:
    return (card.brin, card.location) == (school.brin, school.location)


def _differs(card: SchoolCard, school: OwnSchool) -> Iterable[str]:
    for label, on_card, now in (
        ("de BRIN-code", card.brin, school.brin),
        ("de vestiging", card.location, school.location),
        ("de naam", card.name, name_on_card(school.name)),
        ("de plaats", card.town, name_on_card(school.address.town)),
    ):
        if on_card != now:
            yield label
