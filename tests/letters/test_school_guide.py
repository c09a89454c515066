"""The text for the school's guide: what every parent may know beforehand, and nothing that does not hold here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.school_kinds import SchoolKind, rules_of
from oso_desktop.letters.school_guide import school_guide
from tests.dossier.cases import SCHOOL

WORDS = (
    "onderwijskundig rapport",
    "kopie",
    "opmerking",
    "16 jaar",
    "binnen een maand",
    "vijf jaar",
    "nooit mee",
)


@pytest.mark.parametrize("kind", SchoolKind)
def test_it_tells_parents_of_any_school_what_holds_there(kind: SchoolKind) -> None:
    """R103, R011: what goes, what never does, and what one can do; a duty, OSO and a number only where they are."""
    text = school_guide(replace(SCHOOL, kind=kind))
    rules = rules_of(kind)

    assert [word for word in WORDS if word not in text] == []
    assert ("van de wet" in text) is rules.duty
    assert ("OSO" in text) is rules.oso
    assert ("nummer waarmee" in text) is rules.oso
    assert f"Bel {SCHOOL.contact_person}: {SCHOOL.phone}." in text


def test_it_is_plain_text_to_paste() -> None:
    """R103, R106: no marks of the letters, short sentences, nobody's consent."""
    text = school_guide(SCHOOL)
    sentences = text.replace("\n", " ").replace("?", ".").replace(":", ".").split(".")

    assert not set("{}*<>") & set(text)
    assert max(len(sentence.split()) for sentence in sentences) <= 20
    assert text.endswith(".\n")
