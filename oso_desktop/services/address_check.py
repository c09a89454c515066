"""Before a batch of letters goes out: where each would go, on the screen and on paper."""

from __future__ import annotations

from collections.abc import Iterable

from oso_desktop.dossier.addressing import addressed
from oso_desktop.dossier.inzage_extra import extra_holders
from oso_desktop.dossier.people import RightsHolder, Student, holders_of, list_name
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, TransferDossier
from oso_desktop.letters.address_check import AddressRow, address_check
from oso_desktop.letters.facts import LetterPdf, slip_code
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.press import printed
from oso_desktop.services.workspace import Workspace

Pair = tuple[DossierId, str]
"""A letter of a batch: about which dossier, and the id of the holder to whom it goes."""


def rows(workspace: Workspace, pairs: Iterable[Pair]) -> tuple[AddressRow, ...]:
    """Each letter of the batch with the address as it would be printed today and what to look at, in the same order.

    Raises NotPossible for somebody who may not see that dossier today.
    """
    batch: list[tuple[Student, RightsHolder]] = []
    codes: list[str] = []
    with workspace.view() as unit:
        for dossier_id, holder_id in pairs:
            dossier = unit.dossiers.get(dossier_id)
            student = unit.students.get(dossier.student_id)
            batch.append((student, _holder(workspace, student, dossier, holder_id)))
            codes.append(slip_code(dossier_id, holder_id))
    return tuple(
        AddressRow(
            code=code,
            pupil=list_name(each.student.record),
            group=each.student.group,
            addressee=each.holder.name,
            relation=each.holder.relation,
            address=() if each.postal.in_person else each.postal.lines[1:],
            warnings=each.warnings,
        )
        for code, each in zip(codes, addressed(batch), strict=True)
    )


def sheet(workspace: Workspace, pairs: Iterable[Pair]) -> LetterPdf:
    """The same on paper, to tick off beside the pile; raises what `rows` raises."""
    workspace.require(Right.LETTERS)
    with workspace.view() as unit:
        school = unit.school.get()
    if school is None:
        raise NotPossible(
            "De gegevens van uw school ontbreken.", "Vul bij Beheer de gegevens van de school in."
        )
    found = rows(workspace, pairs)
    signer = f"{workspace.user.name}, {workspace.user.role.value}"
    return printed(workspace, lambda: address_check(school, found, signer=signer, today=workspace.today))


def _holder(workspace: Workspace, student: Student, dossier: TransferDossier, holder_id: str) -> RightsHolder:
    today = workspace.today
    for one in (*holders_of(student, today), *extra_holders(student, dossier.events, today)):
        if one.id == holder_id:
            return one
    raise NotPossible(
        "Deze persoon krijgt geen brief over dit dossier.",
        "Kijk bij Gegevens wie het gezag heeft en hoe oud de leerling is.",
    )
