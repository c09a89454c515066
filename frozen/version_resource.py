"""What Windows shows of the program's file under Properties, made from `pyproject.toml`.

`python -m frozen.version_resource` prints the version as an MSI counts it, in three numbers.
"""

from __future__ import annotations

import sys
import tomllib
from typing import Any

from packaging.version import Version

from frozen import PROGRAM, PROJECT

MAKER = "OSO Desktop"
_DUTCH, _UNICODE = 0x0413, 1200


def project() -> dict[str, Any]:
    """The table `project` of `pyproject.toml`."""
    found: dict[str, Any] = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return found


def numbers(version: str) -> tuple[int, int, int, int]:
    """A version as Windows counts it; a pre-release has the numbers of the release it leads to."""
    release = (*Version(version).release, 0, 0, 0)
    return release[0], release[1], release[2], 0


def version_resource() -> str:
    """The resource as PyInstaller reads it from a file: an expression that makes its `VSVersionInfo`."""
    about = project()
    version, counted = about["version"], numbers(about["version"])
    words = {
        "CompanyName": MAKER,
        "FileDescription": "OSO Desktop",
        "FileVersion": version,
        "InternalName": PROGRAM,
        "LegalCopyright": f"{about['license']}, zie de map licenties",
        "OriginalFilename": f"{PROGRAM}.exe",
        "ProductName": "OSO Desktop",
        "ProductVersion": version,
        "Comments": about["description"],
    }
    lines = ",\n".join(f"            StringStruct({key!r}, {word!r})" for key, word in words.items())
    return f"""VSVersionInfo(
    ffi=FixedFileInfo(filevers={counted}, prodvers={counted}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1,
                      subtype=0x0, date=(0, 0)),
    kids=[
        StringFileInfo([StringTable('{_DUTCH:04x}{_UNICODE:04x}', [
{lines},
        ])]),
        VarFileInfo([VarStruct('Translation', [{_DUTCH}, {_UNICODE}])]),
    ],
)
"""


def main() -> int:
    """Prints the three numbers."""
    print(".".join(map(str, numbers(project()["version"])[:3])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
