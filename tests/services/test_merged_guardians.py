"""Guardians who come in again: gezag stays with the person it was recorded of, and is what the file will say."""

from __future__ import annotations

import pytest

from oso_desktop.dossier.people import Gezag, Guardian, GuardianId
from oso_desktop.gegevensset.model import Verzorger
from oso_desktop.services.reimport import merged_guardians


def block(calling: str, **more: object) -> Verzorger:
    return Verzorger(achternaam="Bedacht", roepnaam=calling, wettigevertegenwoordiger=True, **more)  # type: ignore[arg-type]  # names of the block


def known(calling: str, gezag: Gezag) -> Guardian:
    return Guardian(id=GuardianId(calling), block=block(calling), gezag=gezag)


@pytest.mark.parametrize("order", [("Ans", "Bob"), ("Bob", "Ans")])
def test_two_of_one_surname_do_not_take_each_others_gezag(order: tuple[str, str]) -> None:
    present = (known("Ans", Gezag.YES), known("Bob", Gezag.NO))

    brought, missing = merged_guardians([block(calling) for calling in order], present)

    assert not missing
    assert {guardian.id: guardian.block.roepnaam for guardian in brought} == {"Ans": "Ans", "Bob": "Bob"}


@pytest.mark.parametrize(("gezag", "says"), [(Gezag.NO, False), (Gezag.YES, True), (Gezag.UNKNOWN, True)])
def test_what_the_school_recorded_of_gezag_is_what_goes_out_again(gezag: Gezag, says: bool) -> None:
    (brought,), _ = merged_guardians([block("Ans")], (known("Ans", gezag),))

    assert brought.gezag is gezag
    assert brought.block.wettigevertegenwoordiger is says
