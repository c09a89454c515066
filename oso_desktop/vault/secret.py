"""What every object that holds a secret has in common."""

from __future__ import annotations

from typing import NoReturn, SupportsIndex


class Secret:
    """Shows nothing of itself and cannot be pickled or copied, so that a secret stays where it was put."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: geheim>"

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        msg = f"{type(self).__name__} holds a secret: it is neither copied nor serialised"
        raise TypeError(msg)
