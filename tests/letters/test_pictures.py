"""How letters look: compared with the pictures that somebody looked at; a difference is shown in a picture too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.units import mm

from oso_desktop.dossier.stationery import Stationery, Window
from oso_desktop.letters import flow, fonts, ink
from oso_desktop.letters.document import typeset
from oso_desktop.letters.fonts import faces
from tests.letters.every_letter import CATALOGUE
from tests.letters.pictures import (
    FINER,
    FOLDER,
    RENEW,
    TOLERANCE,
    Picture,
    difference,
    logo,
    pictures,
    rendered,
    side_by_side,
    signature,
)
from tests.letters.sizes import Size, case


def compare(picture: Picture, seen: Image.Image, folder: Path) -> None:
    """Fails with the name of a picture of both and of what differs."""
    assert picture.path.exists(), f"there is no picture of {picture.name} yet: {RENEW}"
    expected = picture.expected()
    found = difference(expected, seen)
    if found > TOLERANCE:
        shown = folder / f"{picture.name}.png"
        side_by_side(expected, seen).save(shown)
        pytest.fail(
            f"{picture.name} looks otherwise (a block differs by {found} of 255 shades): see {shown}\n"
            f"from left to right: expected, now, now with what differs framed. If it should look so: {RENEW}",
            pytrace=False,
        )


@pytest.mark.parametrize("picture", pictures(), ids=lambda picture: picture.name)
def test_a_letter_looks_as_it_did_when_somebody_looked(picture: Picture, tmp_path: Path) -> None:
    """Users §7: parents judge the school by this paper."""
    compare(picture, picture.seen(), tmp_path)


def test_every_picture_is_of_a_letter_and_together_they_are_small() -> None:
    kept = set(FOLDER.glob("*.png"))
    assert kept == {picture.path for picture in pictures()}
    assert sum(path.stat().st_size for path in kept) < 1_500_000


# That the comparison sees what it should, and nothing else --------------------------------------------------------


def of(name: str) -> Picture:
    """The picture with this name."""
    return next(picture for picture in pictures() if picture.name == name)


@contextmanager
def address_lower(patch: pytest.MonkeyPatch) -> Iterator[None]:
    patch.setattr(ink, "_ADDRESS_TOP", ink._ADDRESS_TOP - 3 * mm)
    yield


@contextmanager
def without_footer(patch: pytest.MonkeyPatch) -> Iterator[None]:
    patch.setattr(ink.Ink, "footer", lambda *_: None)
    yield


@contextmanager
def in_another_typeface(patch: pytest.MonkeyPatch) -> Iterator[None]:
    for module in (flow, fonts):
        patch.setattr(module, "faces", lambda *, bold: (faces(bold=bold)[1], faces(bold=bold)[1]))
    flow.style.cache_clear()
    try:
        yield
    finally:
        flow.style.cache_clear()


@pytest.mark.parametrize("change", [address_lower, without_footer, in_another_typeface])
@pytest.mark.parametrize("name", ["invitation_guardian", "request_received", "swv_cover_letter"])
def test_a_change_of_the_paper_is_seen_and_shown(
    name: str,
    change: Callable[[pytest.MonkeyPatch], object],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    picture = of(name)
    with monkeypatch.context() as patch, change(patch):
        seen = picture.seen()
    with pytest.raises(pytest.fail.Exception, match=f"{name} looks otherwise"):
        compare(picture, seen, tmp_path)
    with Image.open(tmp_path / f"{name}.png") as shown:
        assert shown.width > 3 * seen.width
        assert (220, 0, 0) in {color for _, color in shown.getcolors(1 << 20)}


def test_a_lost_line_another_logo_and_the_other_window_are_seen() -> None:
    sent = next(each for each in CATALOGUE if each.name == "confirmation_seen").make(case(Size.LONG)).document
    plain = rendered(typeset(sent))
    last = sent.sections[-1]
    shorter = replace(sent, sections=(*sent.sections[:-1], replace(last, blocks=last.blocks[1:])))
    assert difference(plain, rendered(typeset(shorter))) > TOLERANCE
    assert difference(plain, rendered(typeset(replace(sent, board="")))) > TOLERANCE
    own = Stationery(window=Window.RIGHT, logo=logo("#d8a13c"), signature=signature())
    for other in (
        replace(own, logo=logo("#1b4b5a")),
        replace(own, logo=b""),
        replace(own, signature=b""),
        replace(own, window=Window.LEFT),
    ):
        assert difference(rendered(typeset(sent, own)), rendered(typeset(sent, other))) > TOLERANCE


@pytest.mark.parametrize("name", ["invitation_guardian", "matrix_paper", "invitation_guardian-large"])
def test_how_finely_a_page_is_drawn_is_no_difference(name: str) -> None:
    """What another release of the renderer does to the edges of letters is less than this."""
    picture = of(name)
    finer = rendered(picture.make(), picture.page, finer=2 * FINER)
    coarser = rendered(picture.make(), picture.page, finer=FINER - 1)
    assert difference(picture.expected(), finer) <= TOLERANCE
    assert difference(picture.expected(), coarser) <= TOLERANCE
