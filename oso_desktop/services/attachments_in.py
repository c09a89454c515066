"""Files that a person brings to a pupil: looked at before they are chosen, known again if they are here already.

Each comes in whole or not at all, by itself: one that is refused keeps no other out. What lies on the computer is only
ever read.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from oso_desktop.dossier.attachment_sizes import sizes
from oso_desktop.dossier.attachments import Attachment, KindGuess
from oso_desktop.dossier.kind_guess import Beginning, guess, guess_kind
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.exchange import filetypes, packing
from oso_desktop.exchange.inside import look_inside, refuse_for
from oso_desktop.exchange.text_of import Budget, TextPart, read_text
from oso_desktop.exchange.text_parts import PROPERTIES
from oso_desktop.services import attachments
from oso_desktop.services.files import folder_refused
from oso_desktop.services.number_search import content_digest
from oso_desktop.services.preparing import TooLarge, prepare, require_kind
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

MOST_FILES: Final = 500
"""Files of one folder that are offered; with more in it, it is not the folder of one pupil."""
_SYSTEM_NAMES: Final = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r"})
_UNSEEN: Final = stat.FILE_ATTRIBUTE_HIDDEN | stat.FILE_ATTRIBUTE_SYSTEM


class Unreadable(OsoError):
    """A file that could not be opened."""

    def __init__(self) -> None:
        super().__init__(
            "Dit bestand kan niet worden gelezen.",
            "Kijk of het nog bestaat en niet in een ander programma open staat.",
        )


class IsFolder(OsoError):
    """A folder among the files."""

    def __init__(self) -> None:
        super().__init__(
            "Dit is een map.", "Kies Bijlage uit map en vink aan welke bestanden u wilt toevoegen."
        )


class AlreadyHere(OsoError):
    """The pupil has this very document."""

    def __init__(self, title: str) -> None:
        super().__init__(
            f"Dit bestand staat al bij deze leerling, als ‘{title}’.", "Het is niet nog een keer toegevoegd."
        )


class WithAnother(OsoError):
    """Another pupil has this very document. Which one is not said: who works on this dossier need not know that."""

    def __init__(self) -> None:
        super().__init__(
            "Precies dit bestand staat al bij een andere leerling. Het is nog niet toegevoegd.",
            "Open het bestand en kijk over wie het gaat. Hoort het bij deze leerling, kies dan Toch toevoegen.",
        )


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A file that came in, and what is to be told of it once."""

    attachment: Attachment
    remark: str = ""


def take_in(
    workspace: Workspace, student_id: StudentId, file_name: str, data: bytes, *, also_elsewhere: bool = False
) -> TakenIn:
    """Adds a file to a pupil unless it is here already.

    Raises what `prepare` raises, AlreadyHere, and WithAnother unless the person said that the document is
    about this pupil too.
    """
    prepared = prepare(student_id, file_name, data)
    added = prepared.attachment
    digest = added.content_sha256
    with workspace.change(
        Right.EDIT, attachments.ADDING, student_id, attachment=added.id, kind=added.kind
    ) as unit:
        same = _same(workspace, unit, student_id, digest, len(data))
        if same is not None:
            raise AlreadyHere(same.title or same.file_name)
        if not also_elsewhere and unit.attachments.is_elsewhere(digest, student_id):
            raise WithAnother
        attachments.put(workspace, unit, prepared)
    return TakenIn(added, prepared.renamed)


def _same(
    workspace: Workspace, unit: Unit, student_id: StudentId, digest: str, size: int
) -> Attachment | None:
    """This pupil's attachment with this content; only one of the same size that was never looked at is opened."""
    for each in unit.attachments.perhaps_same(student_id, digest, size):
        if _digest_of(workspace, unit, each) == digest:
            return each
    return None


def _digest_of(workspace: Workspace, unit: Unit, attachment: Attachment) -> str:
    """The digest of what is in an attachment; empty for one that came in a dossier file and does not open."""
    if attachment.content_sha256:
        return attachment.content_sha256
    try:
        return content_digest(packing.unpack(attachments.packed_text(workspace, unit, attachment)).content)
    except packing.NotUnpackable:
        return ""


def read_file(path: Path) -> bytes:
    """The bytes of a file; raises IsFolder, TooLarge without reading more than that, or Unreadable."""
    limit = sizes().largest_file
    try:
        if path.is_dir():
            raise IsFolder
        if path.stat().st_size > limit:
            raise TooLarge
        with path.open("rb") as file:
            data = file.read(limit + 1)  # a device has no size to look at beforehand
    except (OSError, ValueError) as error:
        raise Unreadable from error
    if len(data) > limit:
        raise TooLarge
    return data


@dataclass(frozen=True, slots=True)
class FolderFile:
    """A file in a folder, and how many bytes it has."""

    path: Path
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderListing:
    """What a folder offers, by name, and how much of what is in it is left out."""

    folder: Path
    files: tuple[FolderFile, ...]
    hidden: int = 0
    folders: int = 0
    beyond: int = 0


def list_folder(folder: Path) -> FolderListing:
    """The files of a folder itself, without those that the system keeps for itself; raises NotRead."""
    files: list[FolderFile] = []
    hidden = folders = 0
    try:
        for entry in os.scandir(folder):
            if _is_hidden(entry):
                hidden += 1
            elif entry.is_dir():
                folders += 1
            elif entry.is_file():
                files.append(FolderFile(Path(entry.path), entry.stat().st_size))
    except OSError as error:
        raise folder_refused(folder, error) from error
    files.sort(key=lambda each: each.path.name.casefold())
    return FolderListing(
        folder=folder,
        files=tuple(files[:MOST_FILES]),
        hidden=hidden,
        folders=folders,
        beyond=max(0, len(files) - MOST_FILES),
    )


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    """Files that the system or a word processor puts beside the documents of people."""
    name = entry.name.lower()
    if (
        name.startswith((".", "~$", "~"))
        or name in _SYSTEM_NAMES
        or name.endswith((".tmp", ".lnk", ".crdownload"))
    ):
        return True
    return bool(getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) & _UNSEEN)


@dataclass(frozen=True, slots=True)
class Known:
    """By what the documents of one pupil are known again: the title of each by the digest of its content."""

    titles: Mapping[str, str] = field(default_factory=dict)


def known_of(workspace: Workspace, student_id: StudentId) -> Known:
    """The pupil's documents; one that came in a dossier file and was never looked at is opened for it."""
    with workspace.view() as unit:
        return Known(
            {
                digest: each.title or each.file_name
                for each in unit.attachments.of_student(student_id)
                if (digest := _digest_of(workspace, unit, each))
            }
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What a file on the disk seems to be, before anybody chose it; `problem` says why it cannot come in.

    `digest` is of its content, and the same for a copy under another name.
    """

    type_label: str = ""
    kind_key: str = ""
    why: KindGuess | None = None
    present_as: str = ""
    digest: str = ""
    problem: OsoError | None = None


def examine(path: Path, known: Known) -> Examined:
    """Looks at a file without storing anything; reads its first pages only. Whatever it holds, this gives an answer."""
    try:
        data = read_file(path)
        file_type = filetypes.judge(data, path.name).type
        require_kind(guess_kind(path.name))
        refuse_for(look_inside(data, file_type))
    except OsoError as problem:
        return Examined(problem=problem)
    beginning = Beginning()
    for piece in read_text(data, file_type, Budget(bytes=20 * 2**20, pages=2, seconds=2.0)):
        if isinstance(piece, TextPart):
            beginning.read(piece.place, piece.text, content=piece.place != PROPERTIES)
    kind_key, why = guess(path.name, beginning)
    digest = content_digest(data)
    return Examined(
        type_label=file_type.label,
        kind_key=kind_key,
        why=why,
        present_as=known.titles.get(digest, ""),
        digest=digest,
    )
