"""That the receiving school really is the one meant, and how the school made sure of it (R131)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from oso_desktop.dossier.schools import ReceivingSchool, same_school


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiverConfirmed:
    """Somebody made sure that the pupil goes to this school, such as by telephone; `how` is a sentence of their own.

    It counts for this very school alone: with another receiver it has to be made sure of again.
    """

    receiver: ReceivingSchool
    on: date
    how: str
    by: str


def confirmation_of(
    confirmed: Iterable[ReceiverConfirmed], receiver: ReceivingSchool | None
) -> ReceiverConfirmed | None:
    """The last time that somebody made sure of this very school; None if nobody did."""
    found = None
    for each in confirmed:
        if receiver is not None and same_school(each.receiver, receiver):
            found = each
    return found
