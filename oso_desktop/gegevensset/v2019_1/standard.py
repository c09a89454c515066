"""This version as the program knows it."""

from __future__ import annotations

from typing import Final

from oso_desktop.gegevensset.standard import Standard
from oso_desktop.gegevensset.v2019_1 import NAMESPACE, STANDAARDVERSIE, Dossier
from oso_desktop.gegevensset.v2019_1.kinds import CODELISTS
from oso_desktop.gegevensset.v2019_1.rules import check
from oso_desktop.gegevensset.v2019_1.stated_types import BLOCK_TYPES, SIMPLE_TYPES, WIDER

OF_2019_1: Final = Standard(
    version=STANDAARDVERSIE,
    namespace=NAMESPACE,
    dossier=Dossier,
    codelists=CODELISTS,
    check=check,
    block_types=BLOCK_TYPES,
    wider=WIDER,
    simple_types=SIMPLE_TYPES,
)
