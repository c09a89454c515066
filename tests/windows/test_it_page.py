"""The page for the IT partner says what the program does: each fact that the program knows is held against it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import platformdirs.windows
import pytest

from oso_desktop.assets import docs, resource
from oso_desktop.cli import CLEAN, FINDINGS, commands
from oso_desktop.dossier.backup_plan import REMIND_AFTER, BackupPlan
from oso_desktop.dossier.lock import LockTerms
from oso_desktop.durable import PAUSES
from oso_desktop.qt.language import SETTINGS_NAME
from oso_desktop.qt.locker import DRAFTS_MS, ENDING_LAST, ENDING_MOMENT
from oso_desktop.qt.printing import DPI
from oso_desktop.services import crashes, faults, folder_guard, one_window, outside, place
from oso_desktop.services.backup_files import LOCAL_NAME
from oso_desktop.services.backups import PAUSE
from oso_desktop.services.folder_guard import LONGEST_ON_WINDOWS, OUR_DEEPEST, Risk, Use
from oso_desktop.store.audit import HEAD_NAME
from oso_desktop.store.backup import SUFFIX
from oso_desktop.store.database import FILE_NAME, LOCK_NAME
from oso_desktop.vault import keychain
from oso_desktop.vault.slot_files import SLOTS_FILE
from tests.windows.imitation import CredentialStore

HERE = Path(__file__).parent
PAGE = (docs() / "it.md").read_text(encoding="utf-8")
TEXT = " ".join(PAGE.split())
BUDGET = tomllib.loads((HERE.parents[1] / "frozen" / "budget.toml").read_text(encoding="utf-8"))["total"]


def rows(head: str) -> Iterator[list[str]]:
    """The cells of each row of the table that begins with this head."""
    _, _, rest = PAGE.partition(f"| {head} |")
    assert rest, head
    for line in rest.splitlines()[2:]:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in line.strip("|").split(" | ")]


def test_every_trap_is_named_with_its_test_and_every_test_is_named() -> None:
    """On the page, and in the table of this folder."""
    import tests.windows as folder

    modules = {path.stem for path in HERE.glob("test_*.py")} - {Path(__file__).stem}
    on_page = {re.sub(r"`tests/windows/(\w+)\.py`", r"\1", row[1]) for row in rows("Valkuil")}
    in_folder = set(re.findall(r"`(test_\w+)`", folder.__doc__ or ""))

    assert on_page == in_folder == modules
    assert len(modules) == 9


def test_every_trap_takes_the_real_thing_on_windows() -> None:
    for path in HERE.glob("test_*.py"):
        if path.stem != Path(__file__).stem:
            text = path.read_text(encoding="utf-8")
            assert "real_only" in text or "WINDOWS" in text, path.name


def test_the_data_is_where_the_page_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Local and not roaming, without a folder of a maker in between."""
    local = r"C:\Users\juf\AppData\Local"
    folders = {"CSIDL_LOCAL_APPDATA": local, "CSIDL_APPDATA": r"C:\Users\juf\AppData\Roaming"}
    monkeypatch.setattr(platformdirs.windows, "get_win_folder", folders.__getitem__)
    found = platformdirs.windows.Windows("OSO Desktop", appauthor=False, roaming=False).user_data_dir

    assert found.replace("/", "\\") == rf"{local}\OSO Desktop"
    assert r"`%LOCALAPPDATA%\OSO Desktop`" in PAGE


def test_every_file_in_the_folder_is_named() -> None:
    named = {name for row in rows("Bestand of map") for name in re.findall(r"`([^`]+)`", row[0])}

    assert named == {
        FILE_NAME,
        HEAD_NAME,
        SLOTS_FILE,
        LOCK_NAME,
        one_window.LOCK_NAME,
        one_window.NOTE_NAME,
        SETTINGS_NAME,
        place.POINTER,
        LOCAL_NAME,
        outside.FOLDER,
        faults.LOG_NAME,
        faults.EARLIER_NAME,
        crashes.FILE_NAME,
    }


def test_the_places_are_judged_as_the_page_says() -> None:
    said = {row[0]: (row[1], row[2]) for row in rows("Plek")}
    assert set(said) == {risk.value for risk in Risk}
    for risk in Risk:
        dossiers = "nee" if risk in folder_guard._NEVER[Use.DOSSIERS] else "na bewuste keuze"
        backups = "nee" if risk in folder_guard._NEVER[Use.BACKUPS] else "na uitleg"
        backups = "goed" if risk in folder_guard._GOOD[Use.BACKUPS] else backups
        assert said[risk.value] == (dossiers, backups), risk


def test_the_services_that_sync_are_those_of_the_data() -> None:
    data = json.loads(resource("storage_places.json").read_text(encoding="utf-8"))["synced"]
    services = list(dict.fromkeys(each["service"] for each in data["folders"]))
    services.remove("een clouddienst")
    assert f"{', '.join(services[:-1])} en {services[-1]}" in TEXT


@pytest.mark.parametrize(
    "said",
    [
        f"hoogstens {BUDGET['win32']} MB voor het programma",
        f"langer is dan {LONGEST_ON_WINDOWS - OUR_DEEPEST} tekens: Windows neemt er in totaal {LONGEST_ON_WINDOWS}",
        f"het programma heeft er {OUR_DEEPEST} nodig",
        f"hoogstens {ENDING_MOMENT + ENDING_LAST:.1f} seconden, de helft".replace(".", ","),
        f"elke {PAUSE.seconds // 3600} uur",
        f"Na {REMIND_AFTER.days} dagen zonder zo'n kopie",
        f"na {BackupPlan().grace_days} dagen ook uit de kopieën",
        f"na {LockTerms().idle_minutes} minuten niets doen",
        f"als afbeelding van {DPI} dpi",
        f"hoogstens {faults._SIZE // 1000} kB",
        f"`oso-….{SUFFIX.removeprefix('.')}`",
        f"`{keychain._SERVICE}` van 44 tekens; Windows neemt er hoogstens 1.280",
        f"De exitcode is {CLEAN} als alles in orde is en {FINDINGS} als er iets niet werkt",
    ],
)
def test_each_figure_is_the_programs_own(said: str) -> None:
    assert said in TEXT


def test_what_stands_there_in_words_is_so_too() -> None:
    assert 1.5 < sum(PAUSES) < 2, "ruim anderhalve seconde"
    assert DRAFTS_MS == 30_000, "een halve minuut typen"
    assert CredentialStore.BLOB_LIMIT // 2 == 1280
    assert keychain._ALLOWED["win32"].settings["persist"] == "local machine"


def test_the_commands_of_the_page_exist(capsys: pytest.CaptureFixture[str]) -> None:
    called = sorted(set(re.findall(r"`oso-desktop ([a-z]+(?: [a-z]+)?)`", PAGE)))
    assert called == ["check", "selftest", "store check"]
    for command in called:
        with pytest.raises(SystemExit) as ended:
            commands.main([*command.split(), "--help"])
        assert ended.value.code == 0
    assert "gebruik:" in capsys.readouterr().out


def test_every_link_of_the_page_leads_somewhere() -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", PAGE):
        assert (docs() / link).exists(), link
    for number in re.findall(r"taak (\d+) van de handleiding", TEXT):
        assert list((docs() / "handleiding").glob(f"{number}-*.md")), number
