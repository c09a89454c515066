"""Returned slips: from the code on one to whose answer it is, and the answer on record.

A slip says that its holder saw what the letter around it showed. Its code tells which dossier, whose answer (the first
eight signs) and of which content (the last four), so that an answer never counts for other content (R107, R110).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from oso_desktop.dossier.correspondence import Letter, LetterKind
from oso_desktop.dossier.inzage import (
    Agreement,
    Evidence,
    HolderState,
    InzageSeen,
    InzageWithdrawn,
    Recorded,
    Remark,
    Withdrawal,
    WithdrawalGround,
    current_remarks,
    standing,
)
from oso_desktop.dossier.inzage_extra import extra_holders
from oso_desktop.dossier.people import PUPIL_HOLDER, HolderKind, RightsHolder, holders_of, outline
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.shown import reports_among
from oso_desktop.dossier.transfer import DossierId, Position, Status, TransferDossier, position
from oso_desktop.letters.facts import content_mark, slip_code, slip_signs
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.inzage import record_in, remark_in, require_evidence
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

_WHOSE, _WHOLE = 8, 12
"""How many signs tell whose slip it is, and how many there are in all."""
_MISTAKE = "Vergissing bij het verwerken van de antwoordstrook."
_GONE = (Status.FINAL, Status.PACKED, Status.HANDED_OVER, Status.ARCHIVED)


class SlipState(StrEnum):
    """What can be done with a slip."""

    OPEN = "te verwerken"
    UNKNOWN = "onbekend"
    INCOMPLETE = "onvolledig"
    MISTYPED = "verkeerd overgetypt"
    NO_LETTER = "geen brief"
    OTHER_LETTER = "andere brief"
    NO_RIGHT = "geen recht meer"
    CHANGED = "dossier veranderd"
    UNCONFIRMED = "keuze niet bevestigd"
    ANSWERED = "al verwerkt"
    MOVED_ON = "dossier al klaar"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipFound:
    """What a code leads to. Unless it is `OPEN`, `text` says what is the matter and `next_step` what to do.

    Without a `dossier_id` the code is nobody's. `made_on` is the day of the letter: the answer is not from before.
    """

    state: SlipState
    code: str
    text: str = ""
    next_step: str = ""
    dossier_id: DossierId | None = None
    holder_id: str = ""
    pupil: str = ""
    group: str = ""
    holder: str = ""
    about: str = ""
    made_on: date | None = None
    letter_id: str = ""

    @property
    def can_be_answered(self) -> bool:
        """Whether an answer can be recorded."""
        return self.state is SlipState.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipAnswer:
    """An answer as it was recorded."""

    slip: SlipFound
    fact: InzageSeen
    remark: Remark | None = None

    @property
    def dossier_id(self) -> DossierId:
        """The dossier that it is about."""
        if self.slip.dossier_id is None:
            raise ValueError("an answer is about a dossier")
        return self.slip.dossier_id


def find(workspace: Workspace, code: str) -> SlipFound:
    """What a code leads to, typed or scanned, with the usual slips of the fingers forgiven; records nothing."""
    workspace.require(Right.INZAGE)
    with workspace.view() as unit:
        return _found(unit, code, workspace.today)


def answer(workspace: Workspace, code: str, *, on: date, remark: str | None = None) -> SlipAnswer:
    """Records that the holder saw the content of the letter, with the words on the slip, if any (R090, R097).

    Agreement is never read out of a slip: there is no box for it (R076). Raises NotPossible if the slip cannot be
    answered as it stands now, for a day before the letter was made, or as `inzage.seen` does.
    """
    first = _required(find(workspace, code))
    with workspace.change(
        Right.INZAGE, "antwoordstrook verwerkt", first.dossier_id or "", holder=first.holder_id
    ) as unit:
        slip = _required(_found(unit, code, workspace.today))
        dossier_id = DossierId(slip.dossier_id or "")
        if slip.made_on is not None and on < slip.made_on:
            raise NotPossible(
                f"Op die dag was de brief er nog niet: die is gemaakt op {slip.made_on:%d-%m-%Y}.",
                "Kies die dag of een latere.",
            )
        fact = InzageSeen(
            holder_id=slip.holder_id,
            on=on,
            recorded=Recorded.LETTER,
            agreement=Agreement.UNKNOWN,
            by=workspace.user.name,
            fingerprint="",
            evidence=Evidence(letter_id=slip.letter_id),
        )
        stored = record_in(workspace, unit, dossier_id, fact, require_evidence)
        said = None if remark is None else remark_in(workspace, unit, dossier_id, slip.holder_id, remark)
    if not isinstance(stored, InzageSeen):
        raise TypeError("what was stored is what was recorded")
    return SlipAnswer(slip=slip, fact=stored, remark=said)


def _required(slip: SlipFound) -> SlipFound:
    if not slip.can_be_answered:
        raise NotPossible(slip.text, slip.next_step)
    return slip


def undo(workspace: Workspace, done: SlipAnswer) -> None:
    """Takes an answer back that was a mistake: it stays on record and counts no more.

    What stood before it counts again. Raises NotPossible once something else was recorded about this person since.
    """
    holder_id = done.slip.holder_id
    with workspace.change(
        Right.INZAGE, "antwoordstrook teruggenomen", done.dossier_id, holder=holder_id
    ) as unit:
        dossier = unit.dossiers.get(done.dossier_id)
        stood = standing(dossier.inzage, holder_id)
        said = [remark for remark in current_remarks(dossier.remarks) if remark.holder_id == holder_id]
        if not stood or stood[-1] != done.fact or (done.remark is not None and done.remark not in said):
            raise NotPossible(
                "Er is daarna nog iets vastgelegd over deze persoon.",
                "Open het dossier en herstel het daar bij Inzage.",
            )
        withdrawn = InzageWithdrawn(
            holder_id=holder_id,
            on=workspace.today,
            reason=_MISTAKE,
            by=workspace.user.name,
            fingerprint=done.fact.fingerprint,
        )
        dossier = replace(dossier, inzage=(*dossier.inzage, withdrawn, *stood[:-1]))
        if done.remark is not None:
            record = Remark(
                holder_id=holder_id,
                holder_name=done.remark.holder_name,
                text="",
                at=workspace.clock(),
                by=workspace.user.name,
                replaces=done.remark.id,
                withdrawal=Withdrawal(ground=WithdrawalGround.WRONG_DOSSIER, reason=_MISTAKE),
            )
            dossier = replace(dossier, remarks=(*dossier.remarks, record))
        unit.dossiers.save(dossier)


# --- from a code to a person --------------------------------------------------------------------------------------


def _found(unit: Unit, typed: str, today: date) -> SlipFound:
    signs = slip_signs(typed)
    code = "-".join(signs[at : at + 4] for at in range(0, len(signs), 4))
    if len(signs) not in (_WHOSE, _WHOLE):
        return SlipFound(
            state=SlipState.UNKNOWN,
            code=code,
            text="Deze code is niet compleet, of er staat te veel.",
            next_step="Typ de code over zoals hij op de strook staat, bijvoorbeeld K7M2-Q9XD-3FTA.",
        )
    at = _whose(unit, signs[:_WHOSE])
    if at is None:
        return SlipFound(
            state=SlipState.UNKNOWN,
            code=code,
            text="Bij deze code hoort geen leerling in dit programma.",
            next_step="Kijk of de code goed is overgetypt. Is de strook van een andere school, of van een leerling van "
            "wie alles is vernietigd? Leg hem dan apart voor de directeur.",
        )
    return _judged(unit, *at, code=code, mark=signs[_WHOSE:], today=today)


def _whose(unit: Unit, signs: str) -> tuple[TransferDossier, str] | None:
    """The dossier and the holder with this code, also one who has no right any more."""
    dossiers = unit.dossiers.all()
    outlines = {each.id: each for each in unit.students.outlines()}

    def likely(dossier: TransferDossier) -> Iterator[str]:
        student = outlines[dossier.student_id]
        yield PUPIL_HOLDER
        yield from (holder.id for holder in student.guardians)
        if student.representative is not None:
            yield student.representative.id
        yield from (fact.holder_id for fact in dossier.inzage)

    def others(dossier: TransferDossier) -> Iterator[str]:
        yield from (guardian.id for guardian in unit.students.get(dossier.student_id).guardians)
        yield from (letter.holder_id for letter in unit.letters.of_dossier(dossier.id))

    def among(people: Callable[[TransferDossier], Iterator[str]]) -> tuple[TransferDossier, str] | None:
        for dossier in dossiers:
            for holder_id in set(people(dossier)):
                if slip_signs(slip_code(dossier.id, holder_id)) == signs:
                    return dossier, holder_id
        return None

    return among(likely) or among(others)


# --- what can be done with it -------------------------------------------------------------------------------------


def _judged(
    unit: Unit, dossier: TransferDossier, holder_id: str, *, code: str, mark: str, today: date
) -> SlipFound:
    student = unit.students.get(dossier.student_id)
    about = outline(student)
    attachments = unit.attachments.of_student(student.id)
    stands = position(
        dossier, about, today, reports_among((attachment.id, attachment.kind) for attachment in attachments)
    )
    written = [letter for letter in unit.letters.of_dossier(dossier.id) if letter.holder_id == holder_id]
    invitations = [letter for letter in written if _asks_for_answer(letter)]
    holder = _holder((*holders_of(student, today), *extra_holders(student, dossier.events, today)), holder_id)
    slip = SlipFound(
        state=SlipState.OPEN,
        code=code,
        dossier_id=dossier.id,
        holder_id=holder_id,
        pupil=about.name,
        group=about.group or about.year_group,
        holder=holder.name if holder else next((each.holder_name for each in reversed(invitations)), ""),
        about=holder.relation if holder else "",
    )
    if holder is None and written and not invitations:
        return replace(
            slip,
            state=SlipState.OTHER_LETTER,
            text=f"Dit is geen antwoord op inzage. De code hoort bij: {written[-1].kind.label}.",
            next_step="Open het dossier en leg het antwoord daar vast.",
        )
    if not mark:
        shown = {content_mark(letter.fingerprint) for letter in invitations if letter.fingerprint}
        if len(shown) > 1:
            return replace(
                slip,
                state=SlipState.INCOMPLETE,
                text="Deze persoon kreeg meer dan één brief, en het dossier is daartussen veranderd.",
                next_step="Typ ook de laatste vier tekens van de code. Die zeggen bij welke brief de strook hoort.",
            )
        mark = shown.pop() if shown else ""
    elif holder is not None and _of_no_letter(mark, dossier, holder_id, stands, invitations):
        return replace(
            slip,
            state=SlipState.MISTYPED,
            text="De laatste vier tekens van de code horen bij geen brief aan deze persoon. Er is niets vastgelegd.",
            next_step="Kijk of de code goed is overgetypt, en typ hem opnieuw.",
        )
    trouble = _trouble(dossier, holder, stands, mark=mark, holder_id=holder_id)
    if trouble is not None:
        state, text, next_step = trouble
        return replace(slip, state=state, text=text, next_step=next_step)
    proof = next((each for each in reversed(invitations) if each.fingerprint == stands.fingerprint), None)
    if proof is None:
        return replace(
            slip,
            state=SlipState.NO_LETTER,
            text="De brief van deze strook staat niet in dit programma.",
            next_step="Leg de inzage vast in het dossier, en schrijf erbij waar de strook ligt.",
        )
    first = next(each for each in invitations if each.fingerprint == stands.fingerprint)
    return replace(slip, letter_id=proof.id, made_on=first.at.date())


def _of_no_letter(
    mark: str, dossier: TransferDossier, holder_id: str, stands: Position, invitations: list[Letter]
) -> bool:
    """Whether no letter can have shown content with this mark: then a finger slipped, and nothing was changed.

    Letters from before the program kept their content could have shown any; of a dossier that is gone it does not
    matter.
    """
    known = {content_mark(each.fingerprint) for each in invitations}
    known |= {content_mark(fact.fingerprint) for fact in dossier.inzage if fact.holder_id == holder_id}
    sure = bool(invitations) and all(each.fingerprint for each in invitations) and stands.status not in _GONE
    return sure and mark not in known | {content_mark(stands.fingerprint)}


def _trouble(
    dossier: TransferDossier,
    holder: RightsHolder | None,
    stands: Position,
    *,
    mark: str,
    holder_id: str,
) -> tuple[SlipState, str, str] | None:
    """Why nothing can be recorded, the weightiest first."""
    if holder is None or holder.kind is HolderKind.WITH_PUPIL:
        return (
            SlipState.NO_RIGHT,
            "Deze persoon heeft (nu) geen recht op inzage in dit dossier. Er is niets vastgelegd.",
            "Kijk bij Gegevens wie het gezag heeft en hoe oud de leerling is.",
        )
    now = content_mark(stands.fingerprint)
    old = bool(mark) and mark != now
    told = [
        fact
        for fact in standing(dossier.inzage, holder_id)
        if isinstance(fact, InzageSeen) and content_mark(fact.fingerprint) == (mark or now)
    ]
    if stands.status in _GONE and (old or not told):
        return (
            SlipState.MOVED_ON,
            f"Dit dossier is al verder: {stands.status.value}. Er is niets vastgelegd.",
            "Bewaar de strook. Staat er een opmerking op? Open dan het dossier en leg die vast bij Inzage.",
        )
    if old:
        notice = (holder_id, HolderState.NOTICE) in ((each.id, state) for each, state in stands.states)
        before = f"Dit antwoord is al vastgelegd: gezien op {told[-1].on:%d-%m-%Y}. " if told else ""
        return (
            SlipState.CHANGED,
            f"{before}Het dossier is veranderd na de brief van deze strook. Er is niets vastgelegd.",
            "Maak voor deze persoon de mededeling van de toetsuitslag."
            if notice
            else "Maak een nieuwe uitnodiging, en bied opnieuw inzage aan.",
        )
    if told:
        return (
            SlipState.ANSWERED,
            f"De inzage is al vastgelegd: gezien op {told[-1].on:%d-%m-%Y}, {told[-1].recorded.value}.",
            "Staat er een opmerking op die nog niet is vastgelegd? Open dan het dossier en typ die over bij Inzage.",
        )
    if dossier.choice is None or dossier.choice.fingerprint != stands.fingerprint:
        return (
            SlipState.UNCONFIRMED,
            "De keuze van wat meegaat is nog niet bevestigd. Er is niets vastgelegd.",
            "Bevestig eerst bij Samenstellen wat meegaat, en verwerk daarna de strook.",
        )
    return None


def _holder(people: tuple[RightsHolder, ...], holder_id: str) -> RightsHolder | None:
    return next((each for each in people if each.id == holder_id), None)


def _asks_for_answer(letter: Letter) -> bool:
    return letter.kind in (LetterKind.INVITATION, LetterKind.REMINDER)
