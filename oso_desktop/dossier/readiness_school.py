"""The gate's word on what a school of this kind may not: said once, since nothing needs doing about it (R142–R145)."""

from __future__ import annotations

from collections.abc import Iterator

from oso_desktop.dossier.reasons import Place, Reason, Situation, inform
from oso_desktop.dossier.school_kinds import SchoolKind, rules_of

_REQUIREMENTS = {SchoolKind.PRIVATE: "R142", SchoolKind.BES: "R144", SchoolKind.OTHER_COUNTRY: "R145"}


def kind_reasons(situation: Situation) -> Iterator[Reason]:
    """That the dossier goes without OSO and without a number, and why; an SWV is told to get none anyway (R138)."""
    rules = rules_of(situation.school.kind)
    if rules.oso or situation.dossier.profile.is_swv:
        return
    yield inform(
        f"OSO is voor uw school uit. {rules.why}",
        "Het dossier gaat als versleuteld pakket of op papier, zonder dat nummer. De ontvanger leest dat erbij.",
        Place.HAND_OVER,
        _REQUIREMENTS.get(situation.school.kind, "R142"),
        rules.law,
    )
