"""Recording inzage: offered, seen, no reaction, and what people said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from oso_desktop.dossier.inzage import (
    Agreement,
    InzageFact,
    InzageNoResponse,
    InzageOffered,
    InzageSeen,
    Manner,
    Recorded,
    Remark,
    current_remarks,
    offers,
    response_due,
)
from oso_desktop.dossier.people import rights_holders
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, TransferDossier, selection_fingerprint
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


def _fingerprint(unit: Unit, dossier_id: DossierId) -> str:
    dossier = unit.dossiers.get(dossier_id)
    return selection_fingerprint(unit.students.outline(dossier.student_id), dossier)


def _holder_name(unit: Unit, dossier_id: DossierId, holder_id: str, today: date) -> str:
    dossier = unit.dossiers.get(dossier_id)
    for holder in rights_holders(unit.students.outline(dossier.student_id), today):
        if holder.id == holder_id:
            return holder.name
    raise NotPossible(
        "Deze persoon heeft (nu) geen recht op inzage in dit dossier.",
        "Kijk bij de gegevens wie het gezag heeft en hoe oud de leerling is.",
    )


def _not_in_future(on: date, today: date) -> None:
    if on > today:
        raise NotPossible("De datum ligt in de toekomst.", "Kies vandaag of een eerdere dag.")


def _record(
    workspace: Workspace,
    dossier_id: DossierId,
    action: str,
    holder_id: str,
    fact: InzageFact,
    *,
    check: Callable[[TransferDossier, InzageFact, date], None] = lambda *_: None,
) -> None:
    _not_in_future(fact.on, workspace.today)
    with workspace.change(Right.INZAGE, action, dossier_id, holder=holder_id) as unit:
        _holder_name(unit, dossier_id, holder_id, workspace.today)
        dossier = unit.dossiers.get(dossier_id)
        stamped = replace(fact, fingerprint=_fingerprint(unit, dossier_id))
        check(dossier, stamped, workspace.today)
        unit.dossiers.save(replace(dossier, inzage=(*dossier.inzage, stamped)))


def offer(workspace: Workspace, dossier_id: DossierId, holder_id: str, *, on: date, manner: Manner) -> None:
    """Records that inzage was offered to one holder (R087, R088)."""
    fact = InzageOffered(holder_id=holder_id, on=on, manner=manner, by=workspace.user.name)
    _record(workspace, dossier_id, "inzage aangeboden", holder_id, fact)


def seen(
    workspace: Workspace,
    dossier_id: DossierId,
    holder_id: str,
    *,
    on: date,
    recorded: Recorded,
    agreement: Agreement,
    note: str = "",
) -> None:
    """Records that one holder saw the dossier, in one of the four ways (R089–R095). Never a consent (C3)."""
    fact = InzageSeen(
        holder_id=holder_id,
        on=on,
        recorded=recorded,
        agreement=agreement,
        by=workspace.user.name,
        fingerprint="",
        note=note.strip(),
    )
    _record(workspace, dossier_id, "inzage vastgelegd", holder_id, fact)


def no_response(workspace: Workspace, dossier_id: DossierId, holder_id: str, *, reason: str) -> None:
    """Records that a holder did not react in time and why the school goes on (R096).

    Raises NotPossible before the term has passed, without an offer, or without a reason of ten characters.
    """
    if len(reason.strip()) < 10:
        raise NotPossible(
            "Er staat nog niet waarom de school doorgaat zonder reactie.",
            "Schrijf in één zin waarom, met minstens tien tekens.",
        )
    fact = InzageNoResponse(
        holder_id=holder_id, on=workspace.today, reason=reason.strip(), by=workspace.user.name, fingerprint=""
    )
    _record(
        workspace,
        dossier_id,
        "geen reactie op inzage",
        holder_id,
        fact,
        check=_require_passed,
    )


def _require_passed(dossier: TransferDossier, fact: InzageFact, today: date) -> None:
    """Only an offer of what would go out now counts, since nobody can react to what they were not shown (R110)."""
    made = offers(dossier.inzage, fact.holder_id, fact.fingerprint)
    if not made:
        raise NotPossible(
            "Er is nog geen inzage aangeboden aan deze persoon, of het dossier is daarna veranderd.",
            "Maak de uitnodiging en leg vast wanneer die is gegeven.",
        )
    due = response_due(max(offer.on for offer in made))
    if today < due:
        raise NotPossible(
            "De termijn voor een reactie is nog niet voorbij.",
            f"Wacht tot {due:%d-%m-%Y} of neem zelf contact op.",
        )


def add_remark(
    workspace: Workspace, dossier_id: DossierId, holder_id: str, text: str, *, replaces: str | None = None
) -> Remark:
    """Stores what a holder said, word for word; staff cannot alter or leave it out afterwards (R097, R098).

    `replaces` names the holder's own earlier remark when they correct themselves; the earlier one is kept.
    """
    if not text.strip():
        raise NotPossible("De opmerking is leeg.", "Typ wat de ouder of leerling wil zeggen.")
    with workspace.change(Right.INZAGE, "opmerking vastgelegd", dossier_id, holder=holder_id) as unit:
        name = _holder_name(unit, dossier_id, holder_id, workspace.today)
        dossier = unit.dossiers.get(dossier_id)
        standing = {remark.id for remark in current_remarks(dossier.remarks) if remark.holder_id == holder_id}
        if replaces is not None and replaces not in standing:
            raise NotPossible(
                "Alleen iemands eigen, laatste opmerking kan worden vervangen.",
                "Leg de nieuwe opmerking apart vast.",
            )
        remark = Remark(
            holder_id=holder_id,
            holder_name=name,
            text=text,
            at=workspace.clock(),
            by=workspace.user.name,
            replaces=replaces,
        )
        unit.dossiers.save(replace(dossier, remarks=(*dossier.remarks, remark)))
    return remark
