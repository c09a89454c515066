"""What may never happen, said plainly and judged on what would really be in the package.

Each rule is written from the requirements and the law, not from the program's gate: it looks at the composed dossier,
at the raw facts that people recorded, and at a book of what was shown to whom. Whatever the gate says, none of these
may be broken by what goes.
"""

from __future__ import annotations

from tests.process.book import MUSTS, Book, Going, Look, broken, shown_of
from tests.process.musts_content import BY_AUTHORS, NUMBER, REFUSED
from tests.process.musts_people import HEIGHT, raises, with_the_right

__all__ = [
    "BY_AUTHORS",
    "HEIGHT",
    "MUSTS",
    "NUMBER",
    "REFUSED",
    "Book",
    "Going",
    "Look",
    "broken",
    "raises",
    "shown_of",
    "with_the_right",
]
