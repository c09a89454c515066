"""How large an attachment, and all that goes along together, may be before something is said of it.

The standard sets no limit (2019.1, block `document`). The figures are ours, and data:
`resources/attachment_sizes.json`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from oso_desktop.assets import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Bytes, unless said otherwise.

    A file above `largest_file` is not taken in, one above `large_file` is remarked on, and so is all that goes along
    above `large_dossier`. A PDF from `heavy_from` on is scanned too fine if its pages are `heavy_page` each; a picture
    of `heavy_picture` or of `most_pixels` (points) comes straight from a camera.
    """

    largest_file: int
    large_file: int
    large_dossier: int
    heavy_page: int
    heavy_from: int
    most_pixels: int
    heavy_picture: int


@cache
def sizes() -> Sizes:
    """The figures."""
    return Sizes(**json.loads(resource("attachment_sizes.json").read_text(encoding="utf-8")))
