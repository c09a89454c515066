"""What a school may ask of a samenwerkingsverband, and what that does with a dossier (R141, L19)."""

from __future__ import annotations

from enum import StrEnum

SWV_KEEPS_YEARS = 3
"""How long a samenwerkingsverband keeps the file of a pupil (L19)."""


class SwvPurpose(StrEnum):
    """Why a dossier goes to a samenwerkingsverband: a closed list (R141)."""

    TLV = "TLV"
    ARRANGEMENT = "arrangement"
    LWOO = "LWOO"
    ADVICE = "advies"

    @property
    def label(self) -> str:
        """The word on the screen, with the abbreviation that schools use."""
        return {
            SwvPurpose.TLV: "Toelaatbaarheidsverklaring (TLV)",
            SwvPurpose.ARRANGEMENT: "Arrangement",
            SwvPurpose.LWOO: "Leerwegondersteunend onderwijs (LWOO)",
            SwvPurpose.ADVICE: "Advies over ondersteuning",
        }[self]

    @property
    def request(self) -> str:
        """What is asked for, as it stands in a sentence after "voor"."""
        return {
            SwvPurpose.TLV: "een toelaatbaarheidsverklaring (TLV)",
            SwvPurpose.ARRANGEMENT: "een arrangement",
            SwvPurpose.LWOO: "leerwegondersteunend onderwijs (LWOO)",
            SwvPurpose.ADVICE: "advies over ondersteuning",
        }[self]
