"""An empty window that stays until its input ends.

Arguments: a file with the names of modules to load before, and a JSON file to hold in memory, if asked for.
"""

from __future__ import annotations

import gc
import importlib
import json
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget


def main() -> int:
    """Shows it, says that it is ready, and waits."""
    for name in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        with suppress(ImportError):  # what a module made and put there itself
            importlib.import_module(name)
    held = [json.loads(Path(file).read_bytes()) for file in sys.argv[2:]]
    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    app.processEvents()
    gc.collect()
    print("ready", flush=True)
    sys.stdin.read()
    return 0 if len(held) == len(sys.argv[2:]) else 1


if __name__ == "__main__":
    sys.exit(main())
