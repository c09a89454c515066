"""What the gate says of informing people in advance and of their copy: it warns, and holds nothing up (R080, L8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from oso_desktop.dossier.grounds import copy_ground
from oso_desktop.dossier.informing import copy_given, informed
from oso_desktop.dossier.people import HolderKind, RightsHolder
from oso_desktop.dossier.reasons import Place, Reason, Situation, warn


def informing_reasons(situation: Situation, holders: Sequence[RightsHolder]) -> Iterator[Reason]:
    """Who of these was not told in advance, and who has no copy of exactly what would go out now; each said once."""
    dossier = situation.dossier
    if untold := [holder for holder in holders if informed(dossier.events, holder.id) is None]:
        yield warn(
            f"Er staat nog niet wanneer de school dit vooraf heeft verteld aan {_names(untold)}.",
            "Vertel vooraf welke gegevens naar de nieuwe school gaan, en leg de datum vast.",
            Place.INZAGE,
            "R010, R080",
            "AVG artikel 13 en 14",
        )
    if without := [
        holder
        for holder in holders
        if copy_given(dossier.inzage, dossier.events, holder.id, situation.fingerprint) is None
    ]:
        yield warn(
            f"Er is nog geen afschrift van dit dossier gegeven aan {_names(without)}.",
            "Geef of stuur een kopie en leg dat vast. Iedereen met recht op inzage krijgt er een.",
            Place.INZAGE,
            "L8, C2",
            copy_ground(dossier.profile, situation.student, situation.school),
        )


def _names(holders: Sequence[RightsHolder]) -> str:
    """Such as "A. Jansen (moeder) en B. Jansen (vader)"."""
    said = [_name(holder) for holder in holders]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} en {said[-1]}"


def _name(holder: RightsHolder) -> str:
    return f"{holder.name} ({'de leerling' if holder.kind is HolderKind.PUPIL else holder.relation.lower()})"
