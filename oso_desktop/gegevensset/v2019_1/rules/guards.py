"""The guards (keys `WA.…`): where the official check stops without a word, we say why, and go on.

It takes a field as a yes or no whatever stands there, and as one even where it stands twice. The findings come from
`Case.is_true` and `Case.doubled`, where such a field is asked for.
"""

from __future__ import annotations

from typing import Final

from oso_desktop.gegevensset.rules import ALL_PROFILES, Rule, by_key
from oso_desktop.gegevensset.v2019_1.rules.case import DOUBLED, NOT_BOOLEAN

RULES: Final = by_key(
    [
        Rule(
            key=NOT_BOOLEAN,
            profiles=ALL_PROFILES,
            stricter=True,
            summary="Een veld voor ja of nee bevat iets anders. De officiële controle stopt dan zonder uitslag.",
            text="Dit veld moet ja (true) of nee (false) zijn. Verbeter het.",
        ),
        Rule(
            key=DOUBLED,
            profiles=ALL_PROFILES,
            stricter=True,
            summary="Een veld dat één keer mag staan, staat er vaker. "
            "De officiële controle stopt dan zonder uitslag.",
            text="Dit veld staat er meer dan één keer. Laat er één staan en haal de andere weg.",
        ),
    ]
)
