"""What the file says of inzage: the standard's own block, from the recorded facts and remarks.

What a parent said in the dossier file that the pupil came from stays said: see `file_remark`, `words_take_along`
and `_answer`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from oso_desktop.dossier.inzage import (
    Agreement,
    InzageNoResponse,
    InzageSeen,
    Recorded,
    Remark,
    WithdrawalGround,
    agreement_of_all,
    anything_stands,
    closing_fact,
    current_remarks,
    offers,
    term_passed,
)
from oso_desktop.dossier.people import Student, holders_of, outline
from oso_desktop.dossier.transfer import TransferDossier, selection_fingerprint
from oso_desktop.gegevensset.codelists import codelist
from oso_desktop.gegevensset.model import Inzage
from oso_desktop.gegevensset.profiles import Profile

_Closing = InzageSeen | InzageNoResponse
_CONSENTS: Final = 37
"""The code list of `akkoord` and `toestemming`."""


def file_remark(student: Student) -> str:
    """What a parent or the pupil said according to the dossier file, word for word; empty if it holds nothing."""
    said = student.file_inzage.redennietakkoord if student.file_inzage else None
    return said if said and said.strip() else ""


def standing_file_remark(student: Student, dossier: TransferDossier) -> str:
    """The same, unless it was recorded as a remark, which stands for it then, with what its author made of it later."""
    said = file_remark(student)
    return "" if said.strip() in _heard(dossier.remarks) else said


def file_objects(student: Student) -> bool:
    """Whether somebody objected according to the dossier file: in words, or with a bare Nee."""
    return bool(file_remark(student)) or _file_disagrees(student)


def words_take_along(student: Student, dossier: TransferDossier) -> bool:
    """Whether what somebody said takes the category of inzage along, so that nobody can leave it out (R098).

    Where the pupil's last file said nothing of inzage, what an earlier file said takes nothing along by itself: it was
    about another transfer. It goes wherever inzage goes, so in every overstap, and for an SWV if the school chooses it.
    """
    return bool(current_remarks(dossier.remarks)) or (file_objects(student) and not student.file_inzage_kept)


def inzage_block(
    student: Student, dossier: TransferDossier, today: date, fingerprint: str | None = None
) -> Inzage | None:
    """Given or not, on which day, agreement, and every remark unchanged (R094, R097, R098).

    Given means that for everyone who has the right today inzage of exactly this content is settled; only then are
    there a day, the latest, and one answer. The standard knows no "offered without a reaction": such a holder counts
    with the day of the offer, agreement Onbekend, and the school's reason beside the remarks (R096). A remark travels
    even if who made it has no right of inzage any more, and so does what the pupil's file said, in the first place.
    `toestemming` is compulsory in VOVO though the law dropped it: it says Onbekend (C1, L37) unless the file that the
    pupil came from says something; that goes on unchanged. None when nothing recorded stands and the file holds
    no objection.
    """
    recorded = anything_stands(dossier.inzage) or current_remarks(dossier.remarks)
    if not recorded and not file_objects(student):
        return None
    earlier = student.file_inzage
    mark = fingerprint or selection_fingerprint(outline(student), dossier)
    found = [closing_fact(dossier.inzage, holder.id, mark) for holder in holders_of(student, today)]
    closing = [fact for fact in found if fact is not None]
    given = bool(closing) and len(closing) == len(found)
    answer = _answer(student, closing) if given else None
    said = [
        *_remarks(student, dossier, answer),
        *(_decision(fact) for fact in closing if isinstance(fact, InzageNoResponse)),
    ]
    return Inzage(
        voorlopigdossier=bool(earlier and earlier.voorlopigdossier),
        inzage=given,
        inzagedatum=max(_day(fact, dossier) for fact in closing) if given else None,
        akkoord=answer.value if answer else None,
        redennietakkoord="\n\n".join(said) or None,
        toestemming=_consent(earlier) or ("Onbekend" if dossier.profile is Profile.VOVO else None),
    )


def _consent(earlier: Inzage | None) -> str | None:
    """What the pupil's file said of it; a word that no list knows says nothing, and nobody could put it right here."""
    said = earlier.toestemming if earlier is not None else None
    return said if said in codelist(_CONSENTS) else None


def _file_disagrees(student: Student) -> bool:
    return student.file_inzage is not None and student.file_inzage.akkoord == Agreement.NO


def _answer(student: Student, closing: list[_Closing]) -> Agreement:
    """The one answer. A Nee of the file stands until everyone who has the right now says Ja to the present content.

    Who did not react or gave no answer took nothing back, and neither does the school's own entry of what the file
    said: a tick in the LAS on the file's own day.
    """
    answer = agreement_of_all(closing)
    if not _file_disagrees(student):
        return answer
    asked_anew = not any(isinstance(fact, InzageSeen) and _is_of_file(fact, student) for fact in closing)
    return answer if answer is Agreement.YES and asked_anew else Agreement.NO


def _is_of_file(fact: InzageSeen, student: Student) -> bool:
    return (
        fact.recorded is Recorded.LAS_TICK
        and student.file_inzage is not None
        and fact.on == student.file_inzage.inzagedatum
    )


def _remarks(student: Student, dossier: TransferDossier, answer: Agreement | None) -> Iterator[str]:
    """Everything that was said and stands, word for word; with name and day once there are several.

    What the file held comes first, unless the same words were recorded as a remark: then that remark stands for them,
    and so does what their author made of it later, a correction or taking it back. A disagreement without words is
    told in ours while the answer of the block does not tell it.
    """
    remarks = [remark for remark in current_remarks(dossier.remarks) if remark.text.strip()]
    of_file = standing_file_remark(student, dossier)
    several = len(remarks) + bool(of_file) > 1
    on = student.file_inzage.inzagedatum if student.file_inzage else None
    day = f", {on:%d-%m-%Y}" if on else ""
    if of_file:
        yield f"Uit het dossierbestand{day}:\n{of_file}" if several else of_file
    elif _file_disagrees(student) and not file_remark(student) and answer is None:
        yield f"Niet akkoord volgens het dossierbestand{day}, zonder toelichting."
    for remark in remarks:
        yield f"{remark.holder_name}, {remark.at:%d-%m-%Y}:\n{remark.text}" if several else remark.text


def _heard(remarks: tuple[Remark, ...]) -> set[str]:
    """The texts of the remarks that stand, of those they came to replace, and of those that were taken back."""
    known = {remark.id: remark for remark in remarks}
    taken_back = [
        remark
        for remark in remarks
        if remark.withdrawal is not None and remark.withdrawal.ground is WithdrawalGround.ON_REQUEST
    ]
    heard = set()
    for remark in (*current_remarks(remarks), *taken_back):
        step: Remark | None = remark
        while step is not None:
            heard.add(step.text.strip())
            step = known.get(step.replaces) if step.replaces else None
    return heard


def _decision(fact: InzageNoResponse) -> str:
    return f"Inzage is aangeboden; er kwam geen reactie. Besluit van de school op {fact.on:%d-%m-%Y}: {fact.reason}"


def _day(fact: _Closing, dossier: TransferDossier) -> date:
    """The day that counts as the day of inzage: for a holder who did not react, that of the offer that had its term."""
    if isinstance(fact, InzageSeen):
        return fact.on
    made = offers(dossier.inzage, fact.holder_id, fact.fingerprint)
    return max(offer.on for offer in made if term_passed(offer, fact))
