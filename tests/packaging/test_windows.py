"""What is written for Windows, read here because it has not yet run there: the workflow, the installer, the signing."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

from frozen.version_resource import main as print_version
from oso_desktop import __version__

PROJECT = Path(__file__).resolve().parents[2]
WINDOWS = PROJECT / "frozen" / "windows"
WORKFLOW = PROJECT / ".github" / "workflows" / "windows.yml"
WXS = WINDOWS / "oso-desktop.wxs"
SPACE = {"w": "http://wixtoolset.org/schemas/v4/wxs"}


@pytest.fixture(scope="module")
def workflow() -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    (job,) = workflow["jobs"].values()
    found: list[dict[str, Any]] = job["steps"]
    return found


@pytest.fixture(scope="module")
def installer() -> Any:
    return etree.parse(WXS).getroot()


def place(steps: list[dict[str, Any]], words: str) -> int:
    """Which step runs this; there is exactly one."""
    (found,) = [number for number, step in enumerate(steps) if words in step.get("run", "")]
    return found


@pytest.mark.parametrize("file", [WORKFLOW, *sorted(WINDOWS.iterdir())], ids=lambda path: path.name)
def test_everything_for_windows_says_at_its_top_that_it_has_not_run_there(file: Path) -> None:
    assert any(
        "Not yet run on Windows." in line for line in file.read_text(encoding="utf-8").splitlines()[:4]
    )


# --- the installer ---------------------------------------------------------------------------------------------


def test_the_installer_is_for_the_whole_machine_and_has_no_pages_of_its_own(installer: Any) -> None:
    (package,) = installer.findall("w:Package", SPACE)

    assert package.get("Scope") == "perMachine"
    assert not installer.xpath(
        "//*[local-name()='UI' or local-name()='UIRef' or local-name()='CustomAction']"
    )
    assert [place.get("Id") for place in package.findall("w:StandardDirectory", SPACE)] == [
        "ProgramFiles64Folder"
    ]


def test_windows_knows_an_update_by_a_code_that_never_changes(installer: Any) -> None:
    """With another code the old program would stay beside the new one for ever."""
    (package,) = installer.findall("w:Package", SPACE)
    (update,) = package.findall("w:MajorUpgrade", SPACE)

    assert package.get("UpgradeCode") == "6e0f3a5c-8d57-4f0e-9c3b-2b8c1f7a4d91"
    assert package.get("ProductCode") is None, "each version gets a code of its own"
    assert update.get("DowngradeErrorMessage")
    assert update.get("AllowDowngrades") is None
    assert update.get("Schedule") == "afterInstallInitialize"  # within the act that is undone as a whole


def test_the_version_is_that_of_the_project(
    installer: Any, steps: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    (package,) = installer.findall("w:Package", SPACE)
    assert package.get("Version") == "$(Version)"
    assert "-m frozen.version_resource" in steps[place(steps, "uv sync")]["run"]
    assert '-d "Version=$env:VERSION"' in steps[place(steps, "wix build")]["run"]

    assert print_version() == 0
    assert capsys.readouterr().out.strip() == __version__


def test_the_installer_never_names_a_place_of_an_account(installer: Any) -> None:
    """What people made lies in their own folders: no update or removal may know where."""
    text = re.sub(r"<!--.*?-->", "", WXS.read_text(encoding="utf-8"), flags=re.DOTALL)
    names = {element.tag.split("}")[-1] for element in installer.iter("*")}

    assert not re.search(r"(?i)appdata|personalfolder|profile|%|HKCU|RoamingAppData", text)
    assert not names & {
        "RemoveFile",
        "RemoveFolder",
        "RemoveFolderEx",
        "RemoveRegistryKey",
        "RegistryValue",
        "CreateFolder",
    }
    places = {element.get("Id") for element in installer.iter("{*}StandardDirectory")}
    assert places == {"ProgramFiles64Folder", "ProgramMenuFolder"}


def test_every_file_of_the_frozen_program_goes_along_and_the_program_once(installer: Any) -> None:
    (group,) = installer.iter("{*}ComponentGroup")
    (wanted,) = [each.get("Id") for each in installer.iter("{*}ComponentGroupRef")]
    (files,) = group.findall("w:Files", SPACE)
    (program,) = group.iter("{*}File")

    assert group.get("Id") == wanted
    assert group.get("Directory") == "INSTALLFOLDER"
    assert files.get("Include") == "!(bindpath.program)\\**"
    assert [each.get("Files") for each in files] == [program.get("Source")]


def test_the_start_menu_has_the_program_for_everyone(installer: Any) -> None:
    (shortcut,) = installer.iter("{*}Shortcut")

    assert (shortcut.get("Directory"), shortcut.get("Advertise")) == ("ProgramMenuFolder", "yes")
    icons = {each.get("Id"): each.get("SourceFile") for each in installer.iter("{*}Icon")}
    assert icons[shortcut.get("Icon")].endswith("oso-desktop.ico")
    assert (PROJECT / "resources" / "style" / "oso-desktop.ico").is_file()


# --- the workflow ----------------------------------------------------------------------------------------------


def test_the_workflow_may_read_the_project_and_no_more(
    workflow: dict[Any, Any], steps: list[dict[str, Any]]
) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in workflow["jobs"].values())
    assert steps[0]["with"]["persist-credentials"] is False


def test_nobody_else_can_start_it_and_see_the_means_to_sign(workflow: dict[Any, Any]) -> None:
    """A pull request runs what its author wrote."""
    assert workflow[True].keys() == {"workflow_dispatch", "push"}  # YAML reads `on` as a truth
    assert workflow[True]["push"] == {"tags": ["v*"]}


def test_every_action_is_pinned_to_a_commit(steps: list[dict[str, Any]]) -> None:
    used = [step["uses"] for step in steps if "uses" in step]

    assert used
    assert [each for each in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", each)] == []


def test_only_the_steps_that_sign_get_the_means_for_it(
    workflow: dict[Any, Any], steps: list[dict[str, Any]]
) -> None:
    with_means = [step["name"] for step in steps if "secrets." in str(step)]

    assert with_means == ["Sign the program and its libraries", "Sign the MSI"]
    for step in steps:
        if step["name"] in with_means:
            assert step["if"] == "github.ref_type == 'tag'"
            assert "sign.ps1" in step["run"]
            assert "secrets." not in step["run"], "a secret in a command ends up in its log"


def test_the_program_is_tested_signed_packed_signed_and_tried_in_that_order(
    steps: list[dict[str, Any]],
) -> None:
    order = [
        [step["name"] for step in steps].index("Tests"),
        place(steps, "frozen.build"),
        place(steps, "sign.ps1 -Path dist/oso-desktop"),
        place(steps, "wix build"),
        place(steps, "sign.ps1 -Path out"),
        place(steps, "try.ps1"),
        place(steps, "sbom.cdx.json"),
        len(steps) - 1,
    ]

    assert order == sorted(order)
    assert steps[-1]["with"]["if-no-files-found"] == "error"
    assert not any("continue-on-error" in step for step in steps)


def test_what_the_workflow_calls_is_there(steps: list[dict[str, Any]]) -> None:
    commands = "\n".join(step.get("run", "") for step in steps)

    for module in set(re.findall(r"-m (frozen\.\w+)", commands)):
        assert callable(importlib.import_module(module).main), module
    for path in re.findall(r"(?:frozen/windows|tests|resources)/[\w./-]+", commands.replace("\\", "/")):
        assert (PROJECT / path).exists(), path


# --- signing and trying ----------------------------------------------------------------------------------------


def test_a_signature_has_a_time_stamp_is_looked_at_and_none_is_left_out() -> None:
    script = (WINDOWS / "sign.ps1").read_text(encoding="utf-8")

    assert "sign /fd SHA256 /td SHA256 /tr $timeStamp" in script
    assert "verify /pa /tw" in script
    for kind in ("*.exe", "*.dll", "*.pyd", "*.msi"):
        assert kind in script
    assert script.count("if ($LASTEXITCODE) { throw") == 3


def test_the_installer_is_tried_without_a_screen_and_the_data_are_compared() -> None:
    script = (WINDOWS / "try.ps1").read_text(encoding="utf-8")

    for words in ("'/qn'", "'/i'", "'/fa'", "'/x'", "Compare-Object $before", "selftest"):
        assert words in script
    assert (
        script.index("Copy-Item")
        < script.index("'/i'")
        < script.index("'/x'")
        < script.index("Compare-Object")
    )
