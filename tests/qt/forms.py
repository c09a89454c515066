"""Compiles the Designer forms: `python -m tests.qt.forms` makes `oso_desktop/qt/forms/ui_*.py` from `ui/*.ui`.

The compiled forms are committed, so that the program needs no compiler at run time and type checking sees
every field. They must be the same whichever release of Qt compiled them; the only line in which releases
differ is the one that names the compiler, so that line is dropped.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import PySide6

PROJECT = Path(__file__).resolve().parents[2]
SOURCES = PROJECT / "ui"
COMPILED = PROJECT / "oso_desktop" / "qt" / "forms"

_RELEASE = re.compile(rb"^## Created by: Qt User Interface Compiler version [^\n]*\n##\n", re.MULTILINE)


def compile_form(source: Path) -> bytes:
    """The Python module that Qt's own compiler makes of one form, without the line naming the release."""
    package = Path(PySide6.__file__).resolve().parent
    uic = package / "uic.exe" if sys.platform == "win32" else package / "Qt" / "libexec" / "uic"
    command = [str(uic), "-g", "python", source.name]
    done = subprocess.run(command, cwd=source.parent, capture_output=True, check=False)
    if done.returncode or done.stderr:
        raise SystemExit(f"{source.name}: {done.stderr.decode(errors='replace').strip() or 'not a form'}")
    return _RELEASE.sub(b"", done.stdout.replace(b"\r\n", b"\n"))


def compiled_forms(sources: Path = SOURCES) -> dict[str, bytes]:
    """Per file name in `oso_desktop/qt/forms` what should be in it."""
    return {f"ui_{source.stem}.py": compile_form(source) for source in sorted(sources.glob("*.ui"))}


def main() -> None:
    """Write what changed and remove what no longer has a source."""
    wanted = compiled_forms()
    for stale in COMPILED.glob("ui_*.py"):
        if stale.name not in wanted:
            stale.unlink()
    for name, code in wanted.items():
        target = COMPILED / name
        if not target.exists() or target.read_bytes() != code:
            target.write_bytes(code)
            sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
