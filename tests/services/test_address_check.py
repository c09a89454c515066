"""The addresses of a batch, as rows for the window and as a sheet of paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.addressing import AddressWarning
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.people import Guardian
from oso_desktop.dossier.roles import Right
from oso_desktop.gegevensset.model import Adres, Adreslijst
from oso_desktop.letters.texts import load
from oso_desktop.services import address_check, dossiers, letters
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from tests.letters.reading import words
from tests.services.school import FATHER, MOTHER, STRANGER, Case

HOME = Adres(soortadres="post", straat="Bedachtelaan", nummer="7", postcode="1234AB", plaats="Nergenshuizen")


def moved(guardian: Guardian, **changes: object) -> Guardian:
    return replace(guardian, block=replace(guardian.block, **changes))  # type: ignore[arg-type]  # names of the block


def at_home(workspace: Workspace, case: Case, who: str = MOTHER, **changes: object) -> None:
    """Gives one guardian an address, and nobody else."""
    with workspace.change(Right.EDIT, "proef", "-") as unit:
        student = unit.students.get(case.student.id)
        unit.students.save(
            replace(
                student,
                guardians=tuple(
                    moved(each, adreslijst=Adreslijst(adres=(HOME,)), **changes)
                    if each.id == who
                    else moved(each, adreslijst=None)
                    for each in student.guardians
                ),
            )
        )


def test_the_rows_are_the_letters_in_their_order_with_the_address_as_it_is_printed(
    running: Workspace, case: Case
) -> None:
    """L27: the father, of whom no address is known, gets his by hand; the one who died is left out and that is said."""
    at_home(running, case)
    pairs = [(case.dossier_id, FATHER), (case.dossier_id, MOTHER)]

    father, mother = address_check.rows(running, pairs)

    assert (father.in_person, father.address) == (True, ())
    assert set(father.warnings) == {AddressWarning.NO_ADDRESS, AddressWarning.DECEASED}
    assert mother.address == ("Bedachtelaan 7", "1234 AB  NERGENSHUIZEN")
    assert mother.warnings == ()
    printed = words(letters.preview(running, case.dossier_id, LetterKind.INVITATION, MOTHER))
    for said in (mother.addressee, *(" ".join(line.split()) for line in mother.address), mother.code):
        assert said in printed
    assert mother.code != father.code
    assert mother.group == "8"


def test_the_sheet_has_every_letter_and_its_warnings(running: Workspace, case: Case) -> None:
    at_home(running, case, overleden=False)
    pairs = [(case.dossier_id, holder) for holder in (MOTHER, FATHER)]
    texts = load("adrescontrole")["blad"]

    found = words(address_check.sheet(running, pairs))

    for row in address_check.rows(running, pairs):
        assert row.code in found
        assert all(texts.line(warning.value) in found for warning in row.warnings)
    assert "Bedachtelaan 7" in found
    assert texts.line("persoonlijk") in found


def test_an_empty_batch_says_so(running: Workspace) -> None:
    assert address_check.rows(running, []) == ()
    assert "Er zijn geen brieven om na te kijken." in words(address_check.sheet(running, []))


def test_a_secret_address_stands_on_no_sheet(running: Workspace, case: Case) -> None:
    """Appendix A."""
    at_home(running, case, adresgeheim=True)

    (row,) = address_check.rows(running, [(case.dossier_id, MOTHER)])

    assert row.address == ()
    assert AddressWarning.SECRET in row.warnings
    assert HOME.straat not in words(address_check.sheet(running, [(case.dossier_id, MOTHER)]))


@pytest.mark.parametrize("who", [STRANGER, "iemand anders"])
def test_who_gets_no_letter_has_no_row(running: Workspace, case: Case, who: str) -> None:
    """L27: without gezag and without a decision there is nothing to address."""
    with pytest.raises(NotPossible):
        address_check.rows(running, [(case.dossier_id, who)])


def test_everybody_to_whom_a_letter_can_go_has_a_row(running: Workspace, case: Case) -> None:
    lines = dossiers.view(running, case.dossier_id).holders
    rows = address_check.rows(running, [(case.dossier_id, line.holder.id) for line in lines])
    assert [(row.addressee, row.relation) for row in rows] == [
        (line.holder.name, line.holder.relation) for line in lines
    ]
