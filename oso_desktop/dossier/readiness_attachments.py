"""The gate's checks on attachments: each that goes along was looked at, weighed and is allowed."""

from __future__ import annotations

from collections.abc import Iterator

from oso_desktop.dossier.attachment_points import name_of, points, stands_in_the_way
from oso_desktop.dossier.compose import placed_attachments
from oso_desktop.dossier.items import without_items
from oso_desktop.dossier.reasons import Place, Reason, Situation, block, warn
from oso_desktop.dossier.transfer import included_categories
from oso_desktop.gegevensset.profiles import category_of

__all__ = ["attachment_reasons", "stands_in_the_way"]

_AGREED = "OSO-afspraken"


def attachment_reasons(situation: Situation) -> Iterator[Reason]:
    """What stands in the way of each attachment that is ticked to go along, whole or in part."""
    known = {attachment.id: attachment for attachment in situation.attachments}
    included = included_categories(situation.dossier)
    placed = placed_attachments(situation.student)
    standing = placed_attachments(without_items(situation.student, situation.dossier.left_out))
    for identifier, place in placed.items():
        decision = situation.dossier.decision(identifier)
        if not decision.travels:
            continue
        attachment = known.get(identifier)
        name = name_of(attachment, place.document.bestandsnaam)
        category = category_of(place.path)
        if category in included and identifier not in standing:
            yield warn(
                f"{name} gaat niet mee, omdat u weglaat waar de bijlage bij hoort.",
                "Laat dat bij Samenstellen weer meegaan, of haal het vinkje bij de bijlage weg.",
                Place.ATTACHMENTS,
                "R016, R021",
                _AGREED,
            )
        elif category not in included:
            yield warn(
                f"{name} gaat niet mee, omdat het onderdeel {category.label if category else ''} niet meegaat.",
                "Kies het onderdeel bij Samenstellen, of haal het vinkje bij de bijlage weg.",
                Place.ATTACHMENTS,
                "R021",
                _AGREED,
            )
        elif attachment is None:
            yield block(
                f"{name} zou meegaan, maar de inhoud is er niet meer.",
                "Haal het vinkje weg, of voeg het bestand opnieuw toe.",
                Place.ATTACHMENTS,
                "R021",
                _AGREED,
            )
        else:
            for point in points(attachment, decision, situation.dossier.profile, situation.today):
                yield point.reason
    if any(
        decision.travels and decision.attachment_id not in placed for decision in situation.dossier.decisions
    ):
        yield warn(
            "Een bijlage die mee zou gaan, hoort niet meer bij de leerling. Die bijlage gaat niet mee.",
            "Kijk bij Bijlagen of alles wat mee moet er nog is.",
            Place.ATTACHMENTS,
            "R021",
            _AGREED,
        )
