"""What a kind of attachment holds by its nature, so that the scan need not ask again what was weighed with the kind.

A declaration of dyslexia speaks of dyslexia. Such a kind goes only with a reason, with its warning read, and by a
person's decision (R022, R023, R052); to ask the same of each word in it would be lecturing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from oso_desktop.assets import resource


def expected(kind: str) -> frozenset[str]:
    """The subjects of the scan that a kind with this key holds by its nature."""
    return _all().get(kind, frozenset())


@cache
def _all() -> Mapping[str, frozenset[str]]:
    rows = json.loads(resource("scan/expected.json").read_text(encoding="utf-8"))
    return MappingProxyType({key: frozenset(found) for key, found in rows.items()})
