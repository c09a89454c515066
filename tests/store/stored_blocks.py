"""What the store keeps of the standard: the fields of the blocks in a pupil, as the newest revision left them.

The stores of the corpus do not hold every field, so they cannot tell that one went.
`python -m tests.store.stored_blocks` writes the list anew.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import MISSING
from pathlib import Path
from typing import get_args, get_type_hints

from oso_desktop.dossier.people import Guardian, Student
from oso_desktop.gegevensset.meta import Member, members
from oso_desktop.store import migrate

LIST = Path(__file__).with_name("stored_blocks.json")
Blocks = Mapping[str, Mapping[str, str]]


def kept_blocks() -> dict[str, dict[str, str]]:
    """By block and field how its value is kept, such as `bool`, `tuple of str` or `str, required`."""
    found: dict[type, dict[str, str]] = {}
    waiting = [*_of_the_standard(Student), *_of_the_standard(Guardian)]
    while waiting:
        block = waiting.pop()
        if block not in found:
            found[block] = {member.attr: _kept(block, member) for member in members(block)}
            waiting += [member.type for member in members(block) if member.is_block]
    return {
        block.__name__: fields for block, fields in sorted(found.items(), key=lambda each: each[0].__name__)
    }


def unreadable(then: Blocks, now: Blocks) -> list[str]:
    """The fields in which a pupil of then cannot be read now, or not as it was."""
    return sorted(
        {
            f"{block}.{field}"
            for block, fields in then.items()
            for field, kept in fields.items()
            if now.get(block, {}).get(field) not in (kept, kept.removesuffix(", required"))
        }
        | {
            f"{block}.{field}"
            for block, fields in now.items()
            for field, kept in fields.items()
            if kept.endswith(", required") and block in then and field not in then[block]
        }
    )


def listed() -> dict[str, dict[str, dict[str, str]]]:
    """The list as it was last written: by the revision of then, its blocks."""
    found: dict[str, dict[str, dict[str, str]]] = json.loads(LIST.read_text(encoding="utf-8"))
    return found


def _of_the_standard(kind: type) -> Iterator[type]:
    for hint in get_type_hints(kind).values():
        for each in (hint, *get_args(hint)):
            if getattr(each, "__module__", "").startswith("oso_desktop.gegevensset.v"):
                yield each


def _kept(block: type, member: Member) -> str:
    needed = block.__dataclass_fields__[member.attr]  # type: ignore[attr-defined]  # a block is a dataclass
    kind = f"tuple of {member.type.__name__}" if member.repeated else member.type.__name__
    return f"{kind}, required" if needed.default is MISSING else kind


def main() -> int:
    """Writes the list; gives 1 if that would hide a migration which is not there."""
    now = kept_blocks()
    for revision, then in listed().items() if LIST.exists() else ():
        lost = unreadable(then, now)
        if lost and revision == migrate.HEAD:
            sys.stderr.write(f"first make a migration for {', '.join(lost)}\n")
            return 1
    text = json.dumps({migrate.HEAD: now}, indent=1, sort_keys=True)
    LIST.write_text(f"{text}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
