"""A fictitious dossier of the size that a well-filled one has, attachments included."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.schools import frozen_xml, school
from oso_desktop.exchange.oso_xml import read_dossier, write_dossier
from oso_desktop.exchange.packing import encode, pack
from oso_desktop.gegevensset.model import Document, Overigdocumentlijst, Toetslijst
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.services.handover import freeze

_TESTS = 105
"""The tests of six years; with all else that is some 1,600 elements."""
_ATTACHMENTS = (15_000, 20_000, 30_000)
"""Bytes, packed; like a scan's pictures they cannot be compressed."""


def large_dossier() -> bytes:
    """The file: about 170 kB, three attachments among it."""
    with school(pupils=1, dossiers=1) as made:
        (dossier_id,) = made.dossiers
        dossier = read_dossier(frozen_xml(made.workspace, freeze(made.workspace, dossier_id).id)).dossier
    pupil = dossier.huidigeschool.leerling
    tests = pupil.toetslijst.toets if pupil.toetslijst else ()
    documents = tuple(
        Document(
            bestandsnaam=f"verslag {number}.pdf",
            omschrijving="Leerlingrapport",
            bestandsinhoud=encode(pack(f"verslag {number}.pdf", Random(number).randbytes(size))),
        )
        for number, size in enumerate(_ATTACHMENTS, 1)
    )
    larger = replace(
        pupil,
        toetslijst=Toetslijst(toets=(tests * _TESTS)[:_TESTS]),
        overigdocumentlijst=Overigdocumentlijst(document=documents),
    )
    categories = dossier.metadata.categorie_uitlevering
    if categories is None:
        raise AssertionError("a version was made final without saying what it holds")
    categories = replace(categories, **{Category.BIJLAGEDOCS.value: "OPTIONEEL"})
    return write_dossier(
        replace(
            dossier,
            metadata=replace(dossier.metadata, categorie_uitlevering=categories),
            huidigeschool=replace(dossier.huidigeschool, leerling=larger),
        )
    )
