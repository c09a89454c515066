"""What every object that holds a secret has in common."""

from __future__ import annotations

from typing import NoReturn


class Secret:
    """Shows nothing of itself and cannot be pickled or copied, so that a secret stays where it was put."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: geheim>"

    def __reduce__(self) -> NoReturn:
        msg = f"{type(self).__name__} holds a secret: it is neither copied nor serialised"
        raise TypeError(msg)
