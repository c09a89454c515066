"""`python -m tests.letters.as_pdf FOLDER NAME`: the letters whose name begins so, as PDF, from little to too much.

NAME is that of a letter in the catalogue, such as `invitation`; each comes in every size of `tests.letters.sizes`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from oso_desktop.letters.document import typeset
from tests.letters.every_letter import CATALOGUE
from tests.letters.sizes import Size, case


def main() -> None:
    """Writes them, and names each; ends with the names there are where none begins so."""
    parser = argparse.ArgumentParser(prog="python -m tests.letters.as_pdf", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("name")
    asked = parser.parse_args()
    entries = [entry for entry in CATALOGUE if entry.name.startswith(asked.name)]
    if not entries:
        parser.error("there is " + ", ".join(sorted(entry.name for entry in CATALOGUE)))
    asked.folder.mkdir(parents=True, exist_ok=True)
    for entry in entries:
        for size in Size:
            path = asked.folder / f"{entry.name}-{size}.pdf"
            path.write_bytes(typeset(entry.make(case(size)).document).data)
            print(path)  # noqa: T201 - a command says what it made


if __name__ == "__main__":
    main()
