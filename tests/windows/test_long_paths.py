"""Paths of more than 259 signs, which Windows as it comes does not make: told as what it is, or not begun with."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from oso_desktop.dossier.backup_plan import name_of
from oso_desktop.errors import OsoError
from oso_desktop.exchange.file_names import MAX_NAME
from oso_desktop.services.backup_files import LOCAL_NAME, SLOTS_SUFFIX
from oso_desktop.services.backups import back_up
from oso_desktop.services.files import (
    NotWritten,
    too_long,
    write_output,
    writing_below,
)
from oso_desktop.services.folder_guard import (
    LONGEST_ON_WINDOWS,
    OUR_DEEPEST,
    Risk,
    Surroundings,
    Use,
    judge,
    length_on_windows,
)
from oso_desktop.services.outside import FOLDER
from oso_desktop.store.backup import SUFFIX, UNFINISHED
from oso_desktop.store.database import FILE_NAME
from oso_desktop.store.restoring import ASIDE, READY_NAME
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.slot_files import PREVIOUS_FILE
from tests.lasting import lasting_places
from tests.services import school
from tests.windows.imitation import NO_SUCH_FOLDER, TOO_LONG, WINDOWS, real_only, refusal

WINDOWS_HERE = Surroundings(windows=True, drive=3)
DEEP = "C:\\" + "\\".join(["map"] * 70)


@pytest.mark.parametrize(
    ("error", "long"),
    [
        (refusal(TOO_LONG, "C:\\kort", FileNotFoundError), True),
        (refusal(NO_SUCH_FOLDER, DEEP, FileNotFoundError), True),
        (refusal(NO_SUCH_FOLDER, "\\\\?\\" + DEEP, FileNotFoundError), False),
        (refusal(NO_SUCH_FOLDER, "C:\\weg", FileNotFoundError), False),
        (OSError(errno.ENAMETOOLONG, "x"), True),
        (OSError(errno.ENOSPC, "x"), False),
        (PermissionError(errno.EACCES, "x"), False),
    ],
)
def test_a_path_that_is_too_long_is_told_from_a_stick_that_is_gone(error: OSError, long: bool) -> None:
    """Windows says of both that there is no such folder."""
    assert too_long(error) is long
    with pytest.raises(NotWritten) as problem, writing_below(Path("map")):
        raise error
    assert ("te diep" in problem.value.text) is long


def test_length_is_counted_as_windows_counts() -> None:
    """In UTF-16, where an emoji takes two; the long spelling has no limit."""
    assert length_on_windows("C:\\é") == 4
    assert length_on_windows("C:\\😀") == 5
    assert length_on_windows("\\\\?\\" + DEEP) == 0


@pytest.mark.parametrize("use", list(Use))
@pytest.mark.parametrize(
    ("length", "refused"),
    [(LONGEST_ON_WINDOWS - OUR_DEEPEST, False), (LONGEST_ON_WINDOWS - OUR_DEEPEST + 1, True)],
)
def test_no_store_and_no_backup_is_begun_in_a_folder_that_leaves_no_room(
    use: Use, length: int, refused: bool
) -> None:
    """R174: a backup that fails on the length of its name in March would be noticed when it is needed."""
    folder = "C:\\" + "d" * (length - 3)
    found = list(judge(folder, WINDOWS_HERE, better="D", use=use))

    assert [finding.risk for finding in found] == ([Risk.TOO_DEEP] if refused else [])
    assert all(finding.blocks for finding in found)
    assert not judge("/" + "d" * 300, Surroundings(windows=False), better="D", use=use)


def test_what_the_program_adds_to_a_folder_stays_below_what_it_reckons_with(tmp_path: Path) -> None:
    """Every name in the folders of a store and of its backups, with what is at the end of it while it is written."""
    with lasting_places():
        workspace = school.create(tmp_path, MemoryKeychain())
        back_up(workspace)
        name = name_of(workspace.store_id, school.NOW).stem
        workspace.close()
    there = [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")]
    backup = f"{name}-99{SUFFIX}{UNFINISHED}-journal"
    moments = [
        f"{LOCAL_NAME}/{backup}",
        f"{LOCAL_NAME}/{name}-99{SLOTS_SUFFIX}{UNFINISHED}",
        f"{ASIDE}20260326-103000-999/{PREVIOUS_FILE}",
        f"{ASIDE}20260326-103000-999/{FILE_NAME}-journal",
        f"{READY_NAME}/{FILE_NAME}-journal",
        f"{FOLDER}/{'0' * 16}.docx:Zone.Identifier",
    ]

    assert any(LOCAL_NAME in each for each in there)
    assert max(map(len, (*there, *moments))) + 1 <= OUR_DEEPEST


def test_a_paper_with_the_longest_name_fits_in_the_documents_of_the_longest_account() -> None:
    r"""An account's name has 20 signs at most; OneDrive puts the name of the organisation in between."""
    documents = r"C:\Users\{}\OneDrive - {}\Documenten".format(
        "a" * 20, "Stichting De Bedachte Scholen Nergens"
    )
    assert len(documents) + 1 + MAX_NAME <= LONGEST_ON_WINDOWS


@pytest.mark.skipif(WINDOWS, reason="Windows has a limit of its own")
def test_a_name_that_this_system_does_not_take_is_told_in_the_same_words(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="te diep"):
        write_output(tmp_path / ("x" * 300), b"")


@real_only
def test_windows_itself_is_told_or_takes_it(tmp_path: Path) -> None:
    """Where an administrator lifted the limit the file is made; else it is told why not, and nothing is left."""
    folder = tmp_path
    while length_on_windows(str(folder)) < LONGEST_ON_WINDOWS + 20:
        folder /= "map-van-twintig-tekens"
    try:
        write_output(folder / "blad.pdf", b"x")
    except OsoError as problem:
        assert "te diep" in problem.text  # noqa: PT017 - either is right
    else:
        assert (folder / "blad.pdf").read_bytes() == b"x"
