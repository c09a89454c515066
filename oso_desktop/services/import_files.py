"""Reading in files without a window: who does it, what a file would bring, and what came of it. No name is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.services.entry import Unlocked, may_enter, straight_in, unlock, unlock_with_words
from oso_desktop.services.files import read_input
from oso_desktop.services.import_plan import ImportOptions, ImportPlan, RowKind
from oso_desktop.services.imports import apply_import, plan_import
from oso_desktop.services.sign_in import needs_password, sign_in
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import Keychain


class SayWhoYouAre(OsoError):
    """More people can come in by this way."""

    def __init__(self) -> None:
        super().__init__(
            "Meer mensen kunnen hier binnenkomen.",
            "Zeg met --as wie u bent, met de naam die in het programma staat. Uw wachtwoord wordt dan gevraagd.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FileImport:
    """What came of one file: `plan` what it brings, `error` why it brings nothing, `stored` whether it was read in."""

    name: str
    plan: ImportPlan | None = None
    error: OsoError | None = None
    stored: bool = False

    @property
    def clean(self) -> bool:
        """Whether all of it could be used and there is nothing to choose."""
        return self.plan is not None and not (self.plan.skipped or self.plan.problems or self.plan.asked)

    def as_json(self) -> dict[str, object]:
        """For programs; of who it is about nothing but numbers of lines."""
        plan = self.plan
        answer: dict[str, object] = {"file": self.name, "stored": self.stored, "error": None}
        if self.error is not None:
            answer["error"] = {"text": self.error.text, "next_step": self.error.next_step}
        if plan is not None:
            answer |= {
                "label": plan.label,
                "counts": {kind.value: count for kind, count in plan.counts.items()},
                "asked": plan.asked,
                "whole_school": plan.whole_school,
                "dropped": dict(plan.dropped),
                "unknown": dict(plan.unknown),
                "notices": list(plan.notices),
                "problems": [
                    {"line": line, "text": text, "skipped": skipped}
                    for line, text, skipped in _problems(plan)
                ],
            }
        return answer

    def in_words(self) -> tuple[str, ...]:
        """For a person."""
        if self.error is not None:
            return (f"{self.name}: {self.error.text}", f"  {self.error.next_step}")
        if self.plan is None:
            return ()
        plan = self.plan
        counts = [f"{count} {kind.value}" for kind, count in plan.counts.items() if count]
        asked = [f"{plan.asked} te kiezen (wat hier is ingevuld, blijft)"] if plan.asked else []
        done = "ingelezen" if self.stored else "gelezen, niet opgeslagen"
        lines = [f"{self.name} ({plan.label}), {done}: {', '.join(counts + asked) or 'geen leerlingen'}."]
        lines += [f"  {notice}" for notice in plan.notices]
        if plan.dropped:
            dropped = ", ".join(f"{name} ({count})" for name, count in plan.dropped)
            lines.append(f"  Niet ingelezen, want niet nodig voor een overstapdossier: {dropped}.")
        lines += [f"  Regel {line}: {text}" for line, text, _ in _problems(plan)]
        return tuple(lines)


def _problems(plan: ImportPlan) -> list[tuple[int, str, bool]]:
    """What is wrong, by line: of the file, and of rows that the store cannot take."""
    found = [(each.line, each.text, each.skipped) for each in plan.problems]
    found += [
        (each.line, " ".join(each.problems), True)
        for each in plan.pupils
        if each.kind in (RowKind.REFUSED, RowKind.ALIKE)
    ]
    return sorted(found)


def signed_in(
    folder: Path,
    *,
    keychain: Keychain | None,
    words: str = "",
    name: str = "",
    password: Callable[[], str],
) -> Workspace:
    """The store in a folder with a person at it, on record as at any entrance; the caller closes it.

    It opens with the keychain, or with the words of the recovery sheet where there is none. `name` says who it is;
    `password` is asked only where that person must give one. Raises what `entry.unlock` and `sign_in` raise, and
    SayWhoYouAre where nobody said who it is and more people come in this way.
    """
    opened = (
        unlock_with_words(folder, words=words, keychain=None)
        if keychain is None
        else unlock(folder, keychain=keychain)
    )
    try:
        return _known(opened, name, password)
    except BaseException:
        opened.close()
        raise


def _known(opened: Unlocked, name: str, password: Callable[[], str]) -> Workspace:
    if not name:
        workspace = straight_in(opened)
        if workspace is None:
            raise SayWhoYouAre
        return workspace
    known = next((each for each in may_enter(opened) if each.name == name), None)
    typed = password() if known is None or needs_password(opened, known) else ""
    return sign_in(opened, name, typed)


def read_in(workspace: Workspace, path: Path, *, store: bool, whole_school: bool | None = None) -> FileImport:
    """Reads one file; with `store` also stores what it brings. What a person entered stays.

    A file that cannot be used gives its error. Raises NotAllowed and SheetNotConfirmed.
    """
    workspace.require(Right.IMPORT)
    try:
        plan = plan_import(workspace, read_input(path), ImportOptions(whole_school=whole_school))
        if store:
            apply_import(workspace, plan)
    except OsoError as error:
        return FileImport(name=path.name, error=error)
    return FileImport(name=path.name, plan=plan, stored=store)
