"""What stands on every letter of a pile is worked out once, and forgotten when the pile is done.

A memory that lasts would hold names and sentences after the store is locked, so there is one only while letters are
being made.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

_memory: ContextVar[dict[Hashable, Any] | None] = ContextVar("_memory", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Within, functions that are `remembered` are asked once for each of their arguments; within another, as there."""
    if _memory.get() is not None:
        yield
        return
    token = _memory.set({})
    try:
        yield
    finally:
        _memory.reset(token)


def remembered(function: Callable[P, T]) -> Callable[P, T]:
    """The same function of hashable arguments, which answers from memory while there is one."""

    @wraps(function)
    def asked(*args: P.args, **kwargs: P.kwargs) -> T:
        memory = _memory.get()
        if memory is None:
            return function(*args, **kwargs)
        key = (function, args, *kwargs.values())
        try:
            return cast("T", memory[key])
        except KeyError:
            found = memory[key] = function(*args, **kwargs)
            return found

    return asked
