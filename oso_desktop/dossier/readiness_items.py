"""The gate's check on items left out: none may go along unasked because its content changed."""

from __future__ import annotations

from collections.abc import Iterator

from oso_desktop.dossier.items import lost_items
from oso_desktop.dossier.reasons import Place, Reason, Situation, block
from oso_desktop.dossier.transfer import included_categories


def item_reasons(situation: Situation) -> Iterator[Reason]:
    """Nothing goes while the school left something out that is not there any more as it was.

    It may have become something else in a file that was read in since; whether that goes along is the school's choice.
    One that stands in a category that stays behind holds nothing up.
    """
    included = included_categories(situation.dossier)
    for category in dict.fromkeys(
        ref.category for ref in lost_items(situation.student, situation.dossier) if ref.category in included
    ):
        yield block(
            f"Een onderdeel dat u wegliet, is veranderd, bij: {category.label if category else ''}.",
            "Kies opnieuw of het meegaat.",
            Place.COMPOSE,
            "R016, R110",
            "AVG artikel 5 lid 1c",
        )
