"""The model with which the program works: that of the newest yearly version that it knows.

Whoever asks for a block of the standard asks for it here, so that a new year changes this line and no other room.
"""

from oso_desktop.gegevensset import v2019_1 as _newest
from oso_desktop.gegevensset.v2019_1 import *  # noqa: F403 - each of them, by the list of that version itself

__all__ = []
__all__ += _newest.__all__
