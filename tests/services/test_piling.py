"""The pile of paper, the sheet for the LAS, and the list of everything that was handed over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.handed_over import HandLine, HandState
from oso_desktop.dossier.transfer import Way
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services import dossiers, handed_over, handover, inzage, letters, piling, receivers
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.cli.running import words_of
from tests.services import school
from tests.services.school import MOTHER, RECEIVER, TODAY, Case, Stage


def pages(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as found:
        return len(found.pages)


# --- paper ------------------------------------------------------------------------------------------------------------


def test_the_pile_is_complete_and_in_the_order_of_the_envelope(handed: Workspace, stage: Stage) -> None:
    """R130, R148: the cover that lets nobody read along, the letter with the receipt, the dossier with its contents."""
    shown = piling.preview(handed, stage.dossier_id)

    text = " ".join(words_of(shown).split())
    order = [
        "VERTROUWELIJK",
        "Een overstapdossier voor uw school",
        "Ontvangstbewijs",
        "Inhoud",
        pupils.NUMBER,
    ]
    places = [text.index(each) for each in order]
    assert places == sorted(places)
    assert pupils.DOCUMENT_TEXT in text  # the attachment itself
    assert "pagina 1 van" in text
    assert [each.kind for each in letters.of_dossier(handed, stage.dossier_id)] == [LetterKind.INVITATION]


def test_each_paper_of_the_pile_is_kept_by_itself(handed: Workspace, stage: Stage) -> None:
    """R090"""
    made = piling.make(handed, stage.dossier_id)

    kinds = [LetterKind.COVER_SHEET, LetterKind.RECEIVER_LETTER, LetterKind.RECEIVER_COPY]
    assert [each.kind for each in made.letters] == kinds
    assert sum(each.pages for each in made.letters) == pages(made.pdf)
    assert [each.id for each in letters.of_dossier(handed, stage.dossier_id)][-3:] == [
        each.id for each in made.letters
    ]


def test_in_a_second_delivery_the_letter_tells_what_is_new(handed: Workspace, stage: Stage) -> None:
    """R134"""
    handover.record_delivery(handed, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
    assert "Wat is er nieuw?" not in words_of(piling.preview(handed, stage.dossier_id))
    later = replace(handed, clock=lambda: school.NOW + timedelta(minutes=1))
    inzage.add_remark(later, stage.dossier_id, MOTHER, "Dit wil ik er nog bij zeggen.")
    handover.freeze(later, stage.dossier_id)

    text = " ".join(words_of(piling.preview(later, stage.dossier_id)).split())

    assert "Wat is er nieuw?" in text
    assert "U hebt van ons al versie 1" in text
    assert "Veranderd Inzage door ouders" in text.replace("• ", "")


def test_without_a_version_that_stands_there_is_no_pile(running: Workspace, case: Case) -> None:
    """R018"""
    with pytest.raises(NotPossible) as refused:
        piling.preview(running, case.dossier_id)
    assert "definitief" in refused.value.next_step


# --- the LAS ----------------------------------------------------------------------------------------------------------


def test_the_sheet_for_the_las_names_every_part_ticked_or_not_and_no_more(
    handed: Workspace, stage: Stage
) -> None:
    """R016, R126: in the order of the standard; what is put ready there is what is final here."""
    text = " ".join(
        words_of(letters.preview(handed, stage.dossier_id, LetterKind.LAS_SHEET, "las").data).split()
    )

    version = dossiers.view(handed, stage.dossier_id).dossier.versions[-1]
    places = []
    for category in Category:
        tick = "aan" if category.value in version.categories else "uit"
        assert f"{category.label} {tick}" in text, category
        places.append(text.index(f"{category.label} {tick}"))
    assert places == sorted(places)
    assert RECEIVER.brin in text
    assert Profile.POVO.value in text
    assert "Inzage gehad ja" in text
    assert "Handelingsplan" in text
    assert "verzonden via OSO" not in text
    assert pupils.NUMBER not in text


# --- the list ---------------------------------------------------------------------------------------------------------


def only(workspace: Workspace) -> HandLine:
    (line,) = handed_over.lines(workspace)
    return line


def test_a_hand_over_goes_through_its_states(handed: Workspace, stage: Stage) -> None:
    """R126, R134: each computed from what is on record."""
    assert only(handed).state is HandState.TO_GIVE

    delivery = handover.record_delivery(handed, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
    line = only(handed)
    assert (line.state, line.way, line.delivery) == (HandState.UNDERWAY, Way.PAPER, delivery)

    receivers.record_receipt(handed, stage.dossier_id, delivery.id, on=TODAY, how="Ontvangstbewijs terug.")
    assert only(handed).state is HandState.ARRIVED

    later = replace(handed, clock=lambda: school.NOW + timedelta(minutes=1))
    inzage.add_remark(later, stage.dossier_id, MOTHER, "Dit wil ik er nog bij zeggen.")
    assert only(later).state is HandState.AGAIN
    handover.freeze(later, stage.dossier_id)
    assert [line.state for line in handed_over.lines(later)] == [HandState.AGAIN, HandState.TO_GIVE]


def test_after_another_school_the_old_one_was_asked_to_destroy_it(handed: Workspace, stage: Stage) -> None:
    """R132"""
    handover.record_delivery(handed, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
    change = receivers.change_receiver(
        handed, stage.dossier_id, replace(RECEIVER, brin="98XX", name="Een Andere Bedachte School")
    )
    line = only(handed)
    assert (line.state, line.change_id, line.receiver) == (HandState.ASKED, change.id, RECEIVER)

    receivers.confirm_destruction(handed, stage.dossier_id, change.id, on=TODAY, how="Per brief.")

    line = only(handed)
    assert (line.state, line.destroyed_on) == (HandState.DESTROYED, TODAY)
