"""The letters of a group in one go: who gets which, what is already out, and what a stop in the middle leaves."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.stationery import Language
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services import dossiers, letters, letters_batch
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.letters_batch import BatchLine, BatchPlan
from oso_desktop.services.press import PrintOptions, has_words
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.letters.structure_of import heard
from tests.services import school
from tests.services.school import FATHER, MOTHER
from tests.work_counted import calls_in

PUPILS = 3


@pytest.fixture(scope="module")
def group(
    tmp_path_factory: pytest.TempPathFactory, empty: Path, keychain: MemoryKeychain
) -> tuple[Path, tuple[DossierId, ...]]:
    """A closed store with three pupils of group 8 who go to another school, and one of group 7 who does not."""
    folder = tmp_path_factory.mktemp("group")
    shutil.copytree(empty, folder, dirs_exist_ok=True)
    workspace = open_store(folder, keychain=keychain, clock=school.clock)
    made = tuple(
        school.composed(workspace, school.add(workspace, school.pupil(f"L{number:04}")))
        for number in range(PUPILS)
    )
    school.add(workspace, replace(school.pupil("L0900"), group="7"))
    workspace.close()
    return folder, made


@pytest.fixture
def office(
    group: tuple[Path, tuple[DossierId, ...]], keychain: MemoryKeychain, tmp_path: Path
) -> Iterator[Workspace]:
    shutil.copytree(group[0], tmp_path / "group")
    workspace = open_store(tmp_path / "group", keychain=keychain, clock=school.clock)
    yield workspace
    workspace.close()


def lines(plan: BatchPlan, kind: LetterKind = LetterKind.INVITATION) -> tuple[BatchLine, ...]:
    return tuple(line for pupil in plan.pupils for line in pupil.of(kind))


def kept(workspace: Workspace) -> int:
    return sum(
        len(letters.of_dossier(workspace, row.dossier_id))
        for row in dossiers.rows(workspace)
        if row.dossier_id
    )


def pages(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def heard_in(pdf: bytes) -> list[tuple[str, str, str]]:
    """What a screen reader gets, part by part."""
    return [
        (part.role, part.text, part.instead)
        for page in heard(LetterPdf(pdf, 0, ""))
        for top in page.parts
        for part in top.walk()
        if part.role != "Document"
    ]


def test_the_group_that_leaves_comes_first_with_a_letter_for_everybody_with_gezag(office: Workspace) -> None:
    """R080, R114: each guardian with gezag gets one, with the address as it would be printed."""
    plan = letters_batch.plan(office)
    assert (plan.groups, plan.group) == (("7", "8"), "8")
    assert len(plan.pupils) == PUPILS
    assert [line.to.id for line in lines(plan)] == [MOTHER, FATHER] * PUPILS
    assert all(line.possible and line.needed and line.address for line in lines(plan))
    assert plan.kinds[:3] == (LetterKind.INFORMATION, LetterKind.INVITATION, LetterKind.OVERVIEW)


def test_a_pupil_without_a_transfer_is_there_with_nothing_to_send(office: Workspace) -> None:
    plan = letters_batch.plan(office, "")
    assert len(plan.pupils) == PUPILS + 1
    (idle,) = [pupil for pupil in plan.pupils if pupil.dossier_id is None]
    assert (idle.group, idle.lines) == ("7", ())


def test_names_stand_as_in_a_dutch_class_list(office: Workspace) -> None:
    for name in ("Zeilstra", "Özdemir", "Pietersen"):
        school.add(office, school.pupil(name, achternaam=name))
    names = [pupil.name.split(",")[0] for pupil in letters_batch.plan(office, "").pupils]
    mine = [name for name in names if name in ("Zeilstra", "Özdemir", "Pietersen")]
    assert mine == ["Özdemir", "Pietersen", "Zeilstra"]


def test_a_choice_of_pupils_is_kept_to(office: Workspace) -> None:
    wanted = [row.student.id for row in dossiers.rows(office)][1:3]
    plan = letters_batch.plan(office, students=wanted)
    assert {pupil.student_id for pupil in plan.pupils} == set(wanted)
    assert letters_batch.plan(office, students=[StudentId("niemand")]).pupils == ()


def test_why_somebody_gets_none_is_said_as_in_the_dossier(office: Workspace) -> None:
    student = school.add(office, school.pupil("L0800"))
    bare = dossiers.start(office, student.id, Profile.POVO)
    mine = [line for line in lines(letters_batch.plan(office)) if line.dossier_id == bare]
    assert [line.why_not for line in mine] == [
        choice.why_not
        for choice in letters.choices(dossiers.view(office, bare))
        if choice.kind is LetterKind.INVITATION
    ]
    assert mine[0].why_not.endswith(".")
    assert not any(line.possible or line.needed for line in mine)


def test_looking_at_the_whole_job_keeps_nothing(office: Workspace) -> None:
    plan = letters_batch.plan(office)
    alone = letters.preview(office, plan.pupils[0].lines[0].dossier_id, LetterKind.INVITATION, MOTHER)
    pdf = letters_batch.preview(office, lines(plan))
    assert pages(pdf) == alone.pages * 2 * PUPILS
    assert kept(office) == 0


def test_every_letter_of_the_job_is_kept_whole(office: Workspace) -> None:
    """R090: each one by itself, byte for byte as it went out."""
    heard: list[tuple[int, int]] = []
    result = letters_batch.make(
        office, lines(letters_batch.plan(office)), progress=lambda now, of: heard.append((now, of))
    )
    assert (len(result.made), result.refused, result.stopped) == (2 * PUPILS, (), False)
    assert heard == [(number, 2 * PUPILS) for number in range(1, 2 * PUPILS + 1)]
    for line, made in result.made:
        assert (made.letter.dossier_id, made.letter.holder_id) == (line.dossier_id, line.to.id)
        assert letters.pdf(office, made.letter.id) == made.pdf
    assert kept(office) == 2 * PUPILS
    assert letters_batch.one_pdf(made.pdf for _, made in result.made).startswith(b"%PDF")


@pytest.mark.parametrize("after", range(2 * PUPILS))
def test_a_stop_leaves_whole_letters_and_no_half_one(office: Workspace, after: int) -> None:
    """R090, R164: those that were made are on record; the others are as if nobody had asked."""
    asked: list[int] = []
    result = letters_batch.make(
        office,
        lines(letters_batch.plan(office)),
        progress=lambda now, _of: asked.append(now),
        cancelled=lambda: len(asked) == after,
    )
    assert result.stopped
    assert len(result.made) == after == kept(office)
    assert all(letters.pdf(office, made.letter.id) == made.pdf for _, made in result.made)
    with office.view() as unit:
        assert unit.audit.verify().intact


def test_a_letter_that_is_refused_meanwhile_keeps_no_other_back(office: Workspace) -> None:
    plan = lines(letters_batch.plan(office))
    gone = replace(plan[2], to=replace(plan[2].to, id="niemand"))
    result = letters_batch.make(office, (*plan[:2], gone, *plan[3:]))
    assert [each.line for each in result.refused] == [gone]
    assert result.refused[0].error.next_step
    assert len(result.made) == 2 * PUPILS - 1
    with pytest.raises(NotPossible, match=f"^{gone.pupil}: "):
        letters_batch.preview(office, [gone])


def test_what_went_to_the_printer_is_not_ticked_again_until_the_dossier_changes(office: Workspace) -> None:
    """R107, R110: only what is new needs a letter."""
    first = letters_batch.make(office, lines(letters_batch.plan(office)))
    assert all(line.needed for line in lines(letters_batch.plan(office))), "made, but on no paper yet"
    letters_batch.mark_printed(office, [made.letter.id for _, made in first.made])

    again = lines(letters_batch.plan(office))
    assert not any(line.needed for line in again)
    assert all(line.possible and line.earlier is not None for line in again)
    changed = again[0].dossier_id
    dossiers.choose_category(office, changed, Category.VERZUIM, chosen=True)
    assert {line.dossier_id for line in lines(letters_batch.plan(office)) if line.needed} == {changed}


def test_the_same_language_and_size_hold_for_all(office: Workspace) -> None:
    plan = lines(letters_batch.plan(office))[:2]
    plain = pages(letters_batch.preview(office, plan))
    large = letters_batch.make(office, plan, PrintOptions(beside=Language.ENGLISH, large=True))
    assert sum(made.letter.pages for _, made in large.made) > plain


def test_a_sheet_that_speaks_dutch_only_goes_along_with_a_letter_in_two_languages(office: Workspace) -> None:
    plan = letters_batch.plan(office)
    cover, letter = plan.pupils[0].of(LetterKind.COVER_SHEET)[0], plan.pupils[0].of(LetterKind.INVITATION)[0]
    assert not has_words(LetterKind.COVER_SHEET, Language.ENGLISH)
    assert LetterKind.COVER_SHEET not in plan.kinds
    done = letters_batch.make(office, [cover, letter], PrintOptions(beside=Language.ENGLISH))
    assert [made.letter.kind for _, made in done.made] == [cover.kind, letter.kind]


def test_a_pile_as_one_file_is_heard_as_each_letter_by_itself(office: Workspace) -> None:
    """R157: for who cannot see it, and with a bookmark where each letter begins."""
    made = [letter.pdf for _, letter in letters_batch.make(office, lines(letters_batch.plan(office))).made]
    as_one = letters_batch.one_pdf(made)

    assert heard_in(as_one) == [part for pdf in made for part in heard_in(pdf)]
    with pikepdf.open(BytesIO(as_one)) as pile, pile.open_outline() as outline:
        rows = pile.Root.StructTreeRoot.ParentTree.Nums
        assert [int(page.StructParents) for page in pile.pages] == [
            int(rows[at]) for at in range(0, len(rows), 2)
        ]
        places = [pile.pages.index(pikepdf.Page(each.destination[0])) for each in outline.root]
    starts = [sum(map(pages, made[:number])) for number in range(len(made))]
    assert places == starts


def test_what_went_out_unchanged_is_printed_again_as_a_copy(office: Workspace) -> None:
    """R090: the same paper with a mark, instead of a second first letter."""
    first = letters_batch.make(office, lines(letters_batch.plan(office))).made
    assert not any(line.unchanged for line in lines(letters_batch.plan(office))), "none went out yet"
    letters_batch.mark_printed(office, [letter.letter.id for _, letter in first])
    plan = lines(letters_batch.plan(office))
    assert all(line.unchanged for line in plan)
    shown = letters_batch.preview(office, plan, copies=True)
    before = kept(office)

    copies = letters_batch.make(office, plan, copies=True).made

    assert [letter.letter.copy_of for _, letter in copies] == [letter.letter.id for _, letter in first]
    assert heard_in(letters_batch.one_pdf(letter.pdf for _, letter in copies)) == heard_in(shown)
    assert kept(office) == before + len(plan)
    assert all(letter.letter.copy_of is None for _, letter in letters_batch.make(office, plan).made)


def test_what_changed_is_never_printed_again_as_it_was(office: Workspace) -> None:
    """R110: a copy would offer what does not go any more."""
    first = letters_batch.make(office, lines(letters_batch.plan(office))).made
    letters_batch.mark_printed(office, [letter.letter.id for _, letter in first])
    dossier_id = first[0][0].dossier_id
    dossiers.choose_category(office, dossier_id, Category.TOETSRESULTATEN, chosen=True)

    plan = lines(letters_batch.plan(office))

    assert [line.unchanged for line in plan] == [line.dossier_id != dossier_id for line in plan]
    made = letters_batch.make(office, plan, copies=True).made
    assert [letter.letter.copy_of is None for _, letter in made] == [not line.unchanged for line in plan]


def test_a_letter_of_a_batch_costs_no_more_than_one_by_itself(office: Workspace) -> None:
    """Nothing grows with the number of letters, as reading the whole school for each would."""
    plan = lines(letters_batch.plan(office))
    letters_batch.make(office, plan[:1])
    one = calls_in(lambda: letters_batch.make(office, plan[:1]))
    six = calls_in(lambda: letters_batch.make(office, plan))
    assert six < 6 * one * 1.1


def test_a_file_tells_nobody_whose_letter_it_is(office: Workspace) -> None:
    """R061."""
    names = [line.file_name for line in lines(letters_batch.plan(office))]
    assert len(set(names)) == 2 * PUPILS
    student = dossiers.view(office, lines(letters_batch.plan(office))[0].dossier_id).student
    assert student.record.achternaam
    assert not any(student.record.achternaam.casefold() in name.casefold() for name in names)
