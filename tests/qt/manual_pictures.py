"""The pictures of the manual: `python -m tests.qt.manual_pictures` draws anew those that differ, or those named.

`--check FOLDER` says which are stale instead, and shows in that folder what differs.

Each is drawn on its own copy of the demo school, on a day that does not move and with cards that always have the same
keys, so that it depends on nothing else.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from unittest.mock import patch

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QLocale
from PySide6.QtWidgets import QApplication, QWidget

from oso_desktop.assets import docs
from oso_desktop.qt.application import make_application
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.screenshots import scenes, settle
from oso_desktop.qt.theme import Scheme, theme
from oso_desktop.services import cards, demo_addresses
from oso_desktop.services.demo import demo_workspace
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.exchange.cards import keys
from tests.letters.pictures import TOLERANCE, blocks, side_by_side

FOLDER = docs() / "handleiding" / "beeld"
LIST = docs() / "handleiding" / "beelden.txt"
SIZE = (1366, 768)
COLORS = 128
NOW = datetime(2026, 4, 8, 10, 15, tzinfo=timezone(timedelta(hours=2)))
"""The day in the pictures: the weeks in which most of the work is done."""

BY_CHANCE = frozenset({"beheer-scholen-controle", "brieven-voorbeeld", "dossier-brieven"})
"""Pictures that do not come out just so each time: two with the code of a slip, which is drawn by lot for every demo
school, and one of which the edges of the bold letters were otherwise in one of thirty drawings, nobody knows why.
"""

LETS_DIFFER = 0.005
"""The part of such a picture that may differ."""


def wanted() -> tuple[str, ...]:
    """The names of the scenes that the manual shows."""
    return tuple(LIST.read_text("utf-8").split())


@contextmanager
def same_cards() -> Iterator[None]:
    """Within it the schools get the same keys each time, and so the same words to read out by telephone."""
    seeds = count(1)
    with ExitStack() as patched:
        for module in (cards, demo_addresses):
            patched.enter_context(patch.object(module, "new_school_keys", lambda: keys(next(seeds))))
        yield


def made_demo(folder: Path) -> MemoryKeychain:
    """A closed store with the whole demo school in `folder`; the keychain that opens it."""
    keychain = MemoryKeychain()
    demo_workspace(folder, keychain, lambda: NOW).close()
    return keychain


def drawn(name: str, demo: Path, keychain: MemoryKeychain, place: Path) -> Image.Image:
    """One scene as it looks now, on a copy of the demo school that is put at `place` for as long as it takes."""
    shutil.copytree(demo, place)
    workspace = open_store(place, keychain=keychain, clock=lambda: NOW)
    operations = Operations()
    window = MainWindow(operations)
    try:
        window.resize(*SIZE)
        window.show()
        return picture(shown(name, window, workspace))
    finally:
        window.close()
        operations.shut_down()
        workspace.close()
        shutil.rmtree(place)


def shown(name: str, window: MainWindow, workspace: Workspace) -> QWidget:
    """Brings the window to a scene; gives what the picture is of."""
    if name.startswith("dossier"):  # the others open the store themselves, or are from before it is open
        window.open_workspace(workspace)
        settle(window)
    scene = next(each for each in scenes(workspace) if each.name == name)
    of = scene.prepare(window) or window
    settle(window)
    if of is not window:
        of.resize(*SIZE)
        settle(window)
    return of


def picture(widget: QWidget) -> Image.Image:
    """What a widget looks like, without the caret that comes and goes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    with Image.open(io.BytesIO(bytes(buffer.data().data()))) as image:
        return image.convert("RGB")


def kept(name: str) -> Image.Image | None:
    """The picture as it stands in the manual."""
    path = FOLDER / f"{name}.png"
    if not path.exists():
        return None
    with Image.open(path) as image:
        return image.convert("RGB")


def stale_part(one: Image.Image | None, other: Image.Image) -> float:
    """Which part of the blocks of two pictures differs by more than a renderer's doing; all where there is none."""
    if one is None:
        return 1
    values = blocks(one.convert("L"), other.convert("L")).tobytes()
    return sum(value > TOLERANCE for value in values) / len(values)


def may_differ(name: str) -> float:
    """Which part of a picture may be otherwise without being stale."""
    return LETS_DIFFER if name in BY_CHANCE else 0


def keep(name: str, image: Image.Image) -> int:
    """Puts a picture into the manual, in few colours; its size in bytes."""
    path = FOLDER / f"{name}.png"
    few = image.quantize(COLORS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    return path.stat().st_size


def dress() -> None:
    """The look of the pictures: light, in Dutch, nothing blinking."""
    make_application(unseen=True)
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    QApplication.setCursorFlashTime(0)
    theme().apply(Scheme.LIGHT)


def each_drawn(names: Iterable[str]) -> Iterator[tuple[str, Image.Image]]:
    """These scenes as they look now, with their names, one after the other."""
    dress()
    with tempfile.TemporaryDirectory(prefix="oso-handleiding-") as folder, same_cards():
        demo = Path(folder) / "demo"
        keychain = made_demo(demo)
        for name in names:
            yield name, drawn(name, demo, keychain, Path(folder) / "dossiers")


def renew(names: Sequence[str]) -> None:
    """Draws these pictures anew, or if none is named those that differ; takes away what the manual has no more."""
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.png"):
        if path.stem not in wanted():
            path.unlink()
            say(f"weg: {path.name}")
    for name, image in each_drawn(names or wanted()):
        if names or stale_part(kept(name), image) > may_differ(name):
            say(f"{name}.png: {keep(name, image):,} bytes")


def check(names: Sequence[str], folder: Path) -> None:
    """Says of each picture that is stale how much of it differs; what does is framed in a picture in `folder`."""
    for name, image in each_drawn(names or wanted()):
        before = kept(name)
        if (part := stale_part(before, image)) > may_differ(name):
            say(f"{name}: {part:.2%} of it looks otherwise")
            if before is not None:
                side_by_side(before.convert("L"), image.convert("L")).save(folder / f"{name}.png")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.argv[1:2] == ["--check"]:
        check(sys.argv[3:], Path(sys.argv[2]))
    else:
        renew(sys.argv[1:])
