"""The yearly version of which the tests of rules and of official material speak: 2019.1.

A later year changes nothing there: what a file of 2019.1 is told stays as it is. The rules of a later year get tests
of their own beside these; see docs/guides/yearly-version.md.
"""

from __future__ import annotations

from oso_desktop.gegevensset.standards import current
from oso_desktop.gegevensset.v2019_1 import NAMESPACE


def as_of_now(data: bytes) -> bytes:
    """A file of that year under the names of the newest, in which the program answers."""
    return data.replace(NAMESPACE.encode(), current().namespace.encode())
