"""`pins.txt` lets someone install exactly the tested releases with pip, from whatever index they use."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parents[2]

PINS = (PROJECT / "pins.txt").read_text(encoding="utf-8")
PINNED = [Requirement(line) for line in re.findall(r"^([A-Za-z0-9].*?) \\$", PINS, flags=re.MULTILINE)]


def applies(requirement: Requirement, environment: dict[str, str]) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(environment)


def test_every_dependency_has_one_fitting_pin_per_python_and_system() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    dependencies = [Requirement(text) for text in project["dependencies"]]

    for python in ("3.11", "3.12", "3.13"):
        for system in ("win32", "linux", "darwin"):
            here = {"python_version": python, "python_full_version": f"{python}.1", "sys_platform": system}
            pinned = {
                canonicalize_name(pin.name): next(iter(pin.specifier)).version
                for pin in PINNED
                if applies(pin, here)
            }
            unfit = [
                needed.name
                for needed in dependencies
                if applies(needed, here)
                and pinned.get(canonicalize_name(needed.name), "0") not in needed.specifier
            ]
            assert unfit == [], f"{system}, Python {python}: make pins.txt anew as docs/maintainers.md says"


def test_every_pin_has_a_hash_and_none_an_address() -> None:
    blocks = re.split(r"^(?=[A-Za-z0-9])", PINS, flags=re.MULTILINE)[1:]

    assert len(blocks) == len(PINNED) > 20
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert "//" not in PINS
