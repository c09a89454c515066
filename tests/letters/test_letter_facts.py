"""The wrong paper in the wrong envelope cannot be made."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace

import pytest

from oso_desktop.dossier.people import Gezag, StudentId
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.letters.facts import slip_code
from tests.letters.people import FATHER, MOTHER, confirmation_facts, facts, pupil, remark


def test_a_dossier_or_attachment_of_another_pupil_is_refused() -> None:
    built = facts()
    stranger = StudentId("student-2")
    with pytest.raises(ValueError, match="another pupil"):
        replace(built, dossier=replace(built.dossier, student_id=stranger))
    with pytest.raises(ValueError, match="another pupil"):
        replace(built, attachments=(replace(built.attachments[0], student_id=stranger),))


def test_no_letter_to_somebody_without_gezag_or_who_has_died_or_belongs_to_another() -> None:
    """L27; and never a letter to a deceased guardian."""
    built = facts()
    mother, father = built.student.guardians
    for guardians in (
        (replace(mother, gezag=Gezag.NO), father),
        (replace(mother, gezag=Gezag.UNKNOWN), father),
        (replace(mother, block=replace(mother.block, overleden=True)), father),
        (father,),
    ):
        with pytest.raises(ValueError, match="living guardian"):
            replace(built, student=replace(built.student, guardians=guardians))


def test_nobody_reads_what_the_other_guardian_said() -> None:
    confirmed = confirmation_facts(facts(), "Van moeder.")
    with pytest.raises(ValueError, match="another holder"):
        replace(confirmed, remarks=(remark("Van vader.", FATHER),))
    with pytest.raises(ValueError, match="another holder"):
        replace(confirmed, fact=replace(confirmed.fact, holder_id=FATHER))


def test_slip_code_is_short_typable_and_different_for_everyone() -> None:
    codes = {
        slip_code(DossierId(f"d{number}"), holder) for number in range(2000) for holder in (MOTHER, FATHER)
    }
    assert len(codes) == 4000
    assert all(re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", code) for code in codes)
    assert facts(pupil()).code == slip_code(DossierId("dossier-1"), MOTHER)


def test_speaking_of_letters_does_not_load_the_typesetter() -> None:
    """TECH §9: reportlab costs a fifth of a second that starting the program need not pay."""
    program = (
        "import sys, oso_desktop.letters.inzage, oso_desktop.letters.recovery_sheet;"
        "sys.exit('reportlab' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
