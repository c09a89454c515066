"""Checks a dossier file with the attachments in it, without making objects of the dossier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from oso_desktop.exchange import packing
from oso_desktop.exchange.oso_check import DossierCheck, check_root
from oso_desktop.exchange.oso_problems import location, place_in_words, version_of
from oso_desktop.exchange.oso_xml import dossier_root

_CONTENT: Final = "bestandsinhoud"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentProblem:
    """An attachment that cannot be opened as one packed document.

    `refused` says that the dossier cannot be taken in with it: it was never packed, or it is a danger. Else it was cut
    off, and travels on unchanged.
    """

    location: str
    label_path: str
    text: str
    refused: bool


def check_with_attachments(data: bytes) -> tuple[DossierCheck, tuple[AttachmentProblem, ...]]:
    """What is wrong with a dossier file, and what with its attachments, in the order of the file.

    An attachment without text is left to the check of the structure. Raises `NotReadable` as `check_file` does.
    """
    root = dossier_root(data)
    return check_root(root), tuple(_attachment_problems(root))


def _attachment_problems(root: etree._Element) -> Iterator[AttachmentProblem]:
    for element in root.iter(version_of(root).tag(_CONTENT)):
        if not element.text:
            continue
        try:
            packing.verify(element.text)
        except (packing.NotPacked, packing.Dangerous) as problem:
            yield _problem(element, f"{problem.text} {problem.next_step}", refused=True)
        except packing.NotUnpackable as problem:
            yield _problem(element, f"{problem.text} {problem.next_step}", refused=False)


def _problem(element: etree._Element, text: str, *, refused: bool) -> AttachmentProblem:
    return AttachmentProblem(
        location=location(element), label_path=place_in_words(element), text=text, refused=refused
    )
