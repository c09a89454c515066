"""The reminder for who was offered inzage and did not react yet (R086, R096)."""

from __future__ import annotations

from dataclasses import dataclass

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import InzageOffered, Manner
from oso_desktop.letters.document import Document, Items, Mark, Section, Slip, Text
from oso_desktop.letters.facts import LetterFacts
from oso_desktop.letters.inzage import family_of, letter_of, texts_for, values_of
from oso_desktop.letters.signing import signed
from oso_desktop.letters.texts import long_date

_GIVEN = {Manner.HANDED: "meegegeven", Manner.SENT: "toegezonden", Manner.AT_SCHOOL: "op_school"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderFacts(LetterFacts):
    """What the reminder needs besides: what was offered, the oldest first; `reply_by` is the end of that term.

    Raises ValueError if nothing was offered, an offer is somebody else's, or the term is missing.
    """

    offered: tuple[InzageOffered, ...]

    def __post_init__(self) -> None:
        """Nobody is reminded of what somebody else got."""
        LetterFacts.__post_init__(self)
        if not self.offered or self.reply_by is None:
            raise ValueError("a reminder is of an offer with its term")
        if any(offer.holder_id != self.holder.id for offer in self.offered):
            raise ValueError("an offer belongs to another holder")

    @property
    def term(self) -> str:
        """Which sentences hold: the term runs until and with its last day."""
        return "op_tijd" if self.today <= self.last_reply_day else "te_laat"


def reminder(facts: ReminderFacts) -> Document:
    """What was offered and when, until when one can react, and what happens if one does not; on one page with a slip.

    After the term it says that there is still time, not until when: the school may go on from then.
    """
    texts, values = texts_for(facts, LetterKind.REMINDER), values_of(facts)
    given = tuple(
        texts.fill(_GIVEN[offer.manner], {"datum": long_date(offer.on)})
        for offer in dict.fromkeys(facts.offered)
    )
    sections = (
        Section(
            texts.line("waarom_vraag"),
            (
                Text(texts.fill("aanhef", values)),
                Text(texts.fill(f"waarom_{family_of(facts.dossier.profile)}", values)),
            ),
        ),
        Section(
            texts.line("kreeg_vraag"),
            (Text(given[0]) if len(given) == 1 else Items(given, Mark.POINT),),
        ),
        Section(texts.line("kunt_vraag"), (Items(texts.fill_all("kunt", values), Mark.POINT),)),
        Section(texts.line("wanneer_vraag"), (Text(texts.fill(f"wanneer_{facts.term}", values)),)),
        Section(
            texts.line("gebeurt_vraag"),
            (Text(texts.fill(f"gebeurt_{facts.term}", values)), *signed(texts, values, facts.signer)),
        ),
    )
    slip = Slip(
        title=texts.line("strook_titel"),
        code=facts.answer_code,
        seen=texts.line("strook_gezien"),
        remark=texts.line("strook_opmerking"),
        remark_behind=texts.line("strook_opmerking_achter"),
        lines=(texts.line("strook_datum"), texts.line("strook_handtekening")),
        hand_in=texts.line(f"strook_inleveren_{facts.term}", values),
    )
    return letter_of(facts, LetterKind.REMINDER, texts.line("onderwerp", values), sections, slip)
