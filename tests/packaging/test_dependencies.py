"""What the program imports is what `pyproject.toml` asks for, no less and no more."""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parents[2]

# Known to type checkers only; and the half of PySide6 that PySide6 itself brings in its own release.
UNDECLARED = {"_typeshed", "shiboken6"}


def imported(tree: ast.Module) -> Iterator[str]:
    """The top-level packages that a module imports, or whose place on disk it asks for."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (name.name.split(".")[0] for name in names)
            case ast.ImportFrom(level=0, module=str(module)):
                yield module.split(".")[0]
            case ast.Call(func=ast.Name(id="find_spec"), args=[ast.Constant(value=str(name))]):
                yield name.split(".")[0]


def needed() -> set[str]:
    """Every package from outside that the program's code names."""
    modules = (PROJECT / "oso_desktop").rglob("*.py")
    found = {name for module in modules for name in imported(ast.parse(module.read_bytes()))}
    return found - set(sys.stdlib_module_names) - {"oso_desktop"} - UNDECLARED


def declared() -> set[str]:
    """The distributions that the project asks for on this Python and system."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = [Requirement(text) for text in project["dependencies"]]
    return {
        canonicalize_name(requirement.name)
        for requirement in requirements
        if requirement.marker is None or requirement.marker.evaluate()
    }


def providers() -> dict[str, set[str]]:
    """Per package that can be imported here, the distributions that bring it."""
    return {
        package: {canonicalize_name(name) for name in names}
        for package, names in packages_distributions().items()
    }


def test_everything_imported_is_declared() -> None:
    asked, brought_by = declared(), providers()

    assert sorted(name for name in needed() if not brought_by.get(name, set()) & asked) == []


def test_everything_declared_is_imported() -> None:
    brought_by = providers()
    used = {distribution for name in needed() for distribution in brought_by.get(name, ())}

    assert sorted(declared() - used) == []
