"""Letters of a pile are made with a memory that is gone when the pile is done."""

from __future__ import annotations

import gc
from dataclasses import replace

from oso_desktop.letters.document import typeset
from oso_desktop.letters.inzage import invitation
from oso_desktop.letters.remembering import remembered, remembering
from tests.letters.people import facts


@remembered
def doubled(number: int, *, plus: int = 0) -> list[int]:
    return [2 * number + plus]


def test_within_a_memory_everything_is_worked_out_once() -> None:
    with remembering():
        assert doubled(1) is doubled(1)
        with remembering():
            assert doubled(1, plus=3) is doubled(1, plus=3)
            assert (doubled(1), doubled(2), doubled(1, plus=3)) == ([2], [4], [5])
        assert doubled(1) is doubled(1), "one within another does not end it"


def test_nothing_is_remembered_outside() -> None:
    assert doubled(1) is not doubled(1)
    with remembering():
        before = doubled(1)
    assert doubled(1) is not before


def test_a_letter_of_a_pile_is_the_same_as_one_by_itself() -> None:
    """Given a pupil whose name takes another typeface between two others, then no letter has another's words."""
    built = facts()
    other = replace(
        built, student=replace(built.student, record=replace(built.student.record, roepnaam="İlknur ḏ"))
    )
    alone = [typeset(invitation(each)).data for each in (built, other, built)]

    with remembering():
        assert [typeset(invitation(each)).data for each in (built, other, built)] == alone


NAME = "Quaxelbergsteyn"


def texts_with_name() -> list[str]:
    """What Python can reach; the source of this test is not meant."""
    return [
        text
        for each in gc.get_objects()
        for text in gc.get_referents(each)
        if type(text) is str and NAME in text and " gaat naar " in text
    ]


def test_no_name_stays_behind() -> None:
    """R175: after a lock nothing of the school is left in the process, so nor is what was remembered of a letter."""

    def make() -> bool:
        built = facts()
        record = replace(built.student.record, roepnaam=NAME, achternaam=NAME)
        with remembering():
            typeset(invitation(replace(built, student=replace(built.student, record=record))))
            return bool(texts_with_name())

    assert make(), "while letters are made it is there"
    gc.collect()
    assert texts_with_name() == []
