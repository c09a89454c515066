"""The copy of a dossier out of a real store: the attachments in their place, one person's copy, and who may make it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from oso_desktop.dossier.attachments import Attachment, Extent
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.people import Guardian
from oso_desktop.dossier.roles import Right, Role
from oso_desktop.gegevensset.model import Adres, Adreslijst
from oso_desktop.services import attachments, dossiers, handover, letter_copies, letters, secrecy
from oso_desktop.services.attachments import LOOKED
from oso_desktop.services.press import PrintOptions
from oso_desktop.services.secrecy import SecrecyFirst
from oso_desktop.services.workspace import NotAllowed, Workspace
from tests.cli import pupils
from tests.exchange import documents
from tests.exchange.pdfs import everything_in, full_pdf, word
from tests.services import school
from tests.services.school import FATHER, MOTHER, STRANGER, Case, Stage
from tests.services.test_attachment_parts import part, report

COPY = LetterKind.DOSSIER_COPY


def read(data: bytes) -> list[str]:
    """The words of each page, with single spaces."""
    with pypdfium2.PdfDocument(data) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def shown(workspace: Workspace, case: Case, to: str = MOTHER) -> list[str]:
    return read(letters.preview(workspace, case.dossier_id, COPY, to).data)


def include(workspace: Workspace, case: Case, name: str, data: bytes, **more: str) -> Attachment:
    """One more attachment that goes along whole."""
    about = attachments.add(
        workspace, case.student.id, name, data, kind_key="handelingsplan", document_date=school.TODAY, **more
    )
    school.include(workspace, case.dossier_id, about.id)
    return about


def wide_pdf(text: str) -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(842, 595), invariant=1)
    canvas.drawString(60, 500, text)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def page_of(found: list[str], text: str) -> int:
    """The one page on which a text stands, apart from the contents."""
    at = [number for number, page in enumerate(found) if text in page and number != 1]
    assert len(at) == 1, (text, at)
    return at[0]


def test_each_attachment_stands_in_its_place_with_its_own_pages(running: Workspace, case: Case) -> None:
    """L8, R088, R022: whatever kind of file it is, behind what it is and why it goes."""
    include(running, case, "plan.pdf", documents.pdf("PLANEEN", "PLANTWEE", "PLANDRIE"), title="Plan rekenen")
    include(running, case, "rooster.pdf", wide_pdf("ROOSTERWOORD"), title="Rooster")
    include(running, case, "foto.png", documents.png(60, 40), title="Foto")
    include(running, case, "verslag.docx", documents.docx("Woorden uit Word."), title="Verslag")
    found = shown(running, case)
    heads = [
        page_of(found, f"Bijlage {number}: Handelingsplan{title}")
        for number, title in enumerate(("", ": Plan rekenen", ": Rooster", ": Foto", ": Verslag"), start=1)
    ]
    assert heads == sorted(heads)
    assert pupils.DOCUMENT_TEXT in found[heads[0]]
    assert [page_of(found, text) for text in ("PLANEEN", "PLANTWEE", "PLANDRIE")] == [
        heads[1] + n for n in (0, 1, 2)
    ]
    assert page_of(found, "ROOSTERWOORD") == heads[2] == heads[1] + 3
    assert heads[4] == heads[3] + 1
    assert "Woorden uit Word." in found[heads[4]]
    assert all(school.REASON in found[head] for head in heads)
    assert all(f"pagina {number} van {len(found)}" in page for number, page in enumerate(found, start=1))


def test_of_a_part_no_other_page_is_in_the_copy(running: Workspace, case: Case) -> None:
    """R031: not to be seen, and not behind the pages either."""
    about = report(running, case, full_pdf(5))
    part(running, case.dossier_id, about, "1-2")
    data = letters.preview(running, case.dossier_id, COPY, MOTHER).data
    found = everything_in(data)
    assert [number for number in range(1, 6) if word(number, "tekst").encode() in found] == [1, 2]
    assert "Een deel gaat mee: bladzijde 1-2. De rest blijft op school." in " ".join(read(data))


def test_what_is_only_spoken_about_is_named_and_not_shown(running: Workspace, case: Case) -> None:
    """R032."""
    about = report(running, case, documents.pdf("BINNENWOORD"))
    attachments.decide(
        running, case.dossier_id, about.id, included=True, extent=Extent.SPOKEN, reason=school.REASON
    )
    found = " ".join(shown(running, case))
    assert "Wat wij alleen bespreken" in found
    assert "Onderzoek groep 7" in found
    assert "BINNENWOORD" not in found


def lock(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as source:
        target = BytesIO()
        source.save(target, encryption=pikepdf.Encryption(owner="baas", user="geheim"))
    return target.getvalue()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda _: lock(documents.pdf("SLOT")), "beveiligd met een wachtwoord"),
        (lambda _: b"%PDF-1.4 niets %%EOF", "Dit document is beschadigd"),
        (lambda data: data[: len(data) // 2], ""),
    ],
    ids=["locked", "broken", "cut off"],
)
def test_a_document_that_cannot_be_shown_is_named_with_what_to_do(
    running: Workspace, case: Case, spoil: Callable[[bytes], bytes], said: str
) -> None:
    """Nothing is dropped in silence, though such a document has no place in a dossier."""
    from oso_desktop.exchange import packing

    about = include(running, case, "plan.pdf", documents.pdf("HEEL"), title="Plan")
    with running.change(Right.EDIT, "proef", case.dossier_id) as unit:
        packed = packing.pack("plan.pdf", spoil(documents.pdf("HEEL")))
        unit.attachments.remove(about.id)
        unit.attachments.add(about, running.seal(attachments.PURPOSE, about.id, packed))
    found = " ".join(shown(running, case))
    assert "Bijlage 2: Handelingsplan: Plan" in found
    assert said in found
    assert not said or "Vraag de school" in found


def test_a_final_version_is_shown_as_it_lies_there(handed: Workspace, stage: Stage) -> None:
    """R152: with its number; after a change it is what would go now, which is not final."""
    found = " ".join(shown(handed, stage.case))
    assert "Definitief: versie 1 van 26 maart 2026" in found
    assert pupils.DOCUMENT_TEXT in found
    include(handed, stage.case, "nieuw.txt", b"Dit is later toegevoegd.")
    later = " ".join(shown(handed, stage.case))
    assert "Nog niet definitief" in later
    assert "Dit is later toegevoegd." in later


def test_the_copy_of_a_final_version_is_the_one_of_the_same_choice(running: Workspace, case: Case) -> None:
    """R152: once final, the copy says the same, but for how final it is."""
    before = shown(running, case)
    handover.freeze(running, case.dossier_id)
    after = shown(running, case)
    assert before[1:] == after[1:]
    assert before[0] != after[0]
    for text in (pupils.SURNAME, pupils.NUMBER, pupils.STREET, pupils.GUARDIAN, school.SCHOOL.name):
        assert text in " ".join(after[2:])


def test_it_is_made_for_who_may_have_a_copy_and_kept_as_it_was(handed: Workspace, stage: Stage) -> None:
    """L8, R090, R117: for each parent who has gezag; the bytes lie sealed."""
    offered = {
        choice.to.id
        for choice in letters.choices(dossiers.view(handed, stage.dossier_id))
        if choice.kind is COPY
    }
    assert offered == {MOTHER, FATHER}
    made = letters.make(handed, stage.dossier_id, COPY, MOTHER)
    assert letters.pdf(handed, made.letter.id) == made.pdf
    assert made.letter.pages == len(read(made.pdf))
    assert made.pdf == letters.preview(handed, stage.dossier_id, COPY, MOTHER).data
    with pytest.raises(dossiers.NotPossible):
        letters.make(handed, stage.dossier_id, COPY, STRANGER)


def seen_documents(workspace: Workspace) -> list[str]:
    with workspace.view() as unit:
        return [str(e.detail["attachment"]) for e in unit.audit.entries(1000) if e.action == LOOKED]


def test_the_log_tells_which_documents_were_seen_on_it(running: Workspace, case: Case) -> None:
    """R164."""
    before = len(seen_documents(running))
    letters.preview(running, case.dossier_id, COPY, MOTHER)
    assert seen_documents(running)[before:] == [case.attachment_id]
    letters.make(running, case.dossier_id, COPY, MOTHER)
    assert seen_documents(running)[before:] == [case.attachment_id] * 2
    letters.preview(running, case.dossier_id, LetterKind.OVERVIEW, MOTHER)
    assert len(seen_documents(running)) == before + 2


def test_a_copy_with_a_strict_document_asks_what_that_document_asks(running: Workspace, case: Case) -> None:
    """R168, L18: to see it, to make it, and to open it later."""
    about = report(running, case, documents.pdf("STRENGWOORD"))
    part(running, case.dossier_id, about, "", extent=Extent.FULL)
    made = letters.make(running, case.dossier_id, COPY, MOTHER)
    assert "STRENGWOORD" in " ".join(read(made.pdf))
    for who, refusal in (
        (school.as_role(running, Role.ADMINISTRATION), NotAllowed),
        (school.as_role(running, Role.HEAD), SecrecyFirst),
    ):
        for use in (
            lambda w=who: letters.preview(w, case.dossier_id, COPY, MOTHER),
            lambda w=who: letters.make(w, case.dossier_id, COPY, MOTHER),
            lambda w=who: letters.pdf(w, made.letter.id),
            lambda w=who: letter_copies.again(w, made.letter.id),
        ):
            with pytest.raises(refusal):
                use()
    head = school.as_role(running, Role.HEAD)
    secrecy.promise(head)
    assert letters.pdf(head, made.letter.id) == made.pdf


def test_a_copy_becomes_strict_with_the_document_on_it(running: Workspace, case: Case) -> None:
    """R168: a document that is called strict after it was printed is no secret less."""
    made = letters.make(running, case.dossier_id, COPY, MOTHER)
    desk = school.as_role(running, Role.ADMINISTRATION)
    assert letters.pdf(desk, made.letter.id) == made.pdf
    with running.change(Right.EDIT, "proef", case.dossier_id) as unit:
        about = unit.attachments.get(case.attachment_id)
        unit.attachments.update(dataclasses.replace(about, kind="psychologisch"))
    with pytest.raises(NotAllowed):
        letters.pdf(desk, made.letter.id)


def keep_secret(workspace: Workspace, case: Case, identifier: str) -> None:
    """From now on one guardian's address is secret."""
    home = Adreslijst(
        adres=(Adres(soortadres="gba", straat="Schuilpad", nummer="3", postcode="9997 XX", plaats="Elders"),)
    )

    def hidden(guardian: Guardian) -> Guardian:
        if guardian.id != identifier:
            return guardian
        return dataclasses.replace(
            guardian, block=dataclasses.replace(guardian.block, adresgeheim=True, adreslijst=home)
        )

    with workspace.change(Right.EDIT, "proef", case.student.id) as unit:
        student = unit.students.get(case.student.id)
        unit.students.save(dataclasses.replace(student, guardians=tuple(map(hidden, student.guardians))))


@pytest.mark.parametrize("reader", [MOTHER, FATHER])
def test_a_document_that_tells_a_secret_address_is_left_out_of_the_copy(
    running: Workspace, case: Case, reader: str
) -> None:
    """C2: of a PDF the reader is told so; in words the address is struck out."""
    keep_secret(running, case, MOTHER)
    include(running, case, "brief.pdf", documents.pdf("Aan: Schuilpad 3, 9997XX Elders"), title="Brief")
    include(
        running,
        case,
        "notitie.txt",
        b"Moeder woont op het Schuilpad 3. Zij leest graag.",
        title="Notitie",
    )
    include(running, case, "gewoon.pdf", documents.pdf("GEWOONWOORD"), title="Gewoon")
    data = letters.preview(running, case.dossier_id, COPY, reader).data
    found = " ".join(read(data))
    assert "Schuilpad" not in found
    assert b"Schuilpad" not in everything_in(data)
    assert "In dit document staat een geheim adres. Daarom zit het niet in dit afschrift." in found
    assert "Moeder woont op het [geheim adres weggelaten]. Zij leest graag." in found
    assert "GEWOONWOORD" in found


def test_in_large_print_and_with_a_long_report_it_is_whole(running: Workspace, case: Case) -> None:
    """Users §5: two hundred pages of others, each on its own."""
    long = documents.pdf(*(f"BLAD{number}VANLANG" for number in range(200)))
    include(running, case, "lang.pdf", long, title="Lang")
    letter = letters.preview(running, case.dossier_id, COPY, MOTHER, PrintOptions(large=True))
    found = read(letter.data)
    first = page_of(found, "BLAD0VANLANG")
    assert [page_of(found, f"BLAD{number}VANLANG") for number in range(200)] == list(
        range(first, first + 200)
    )
    assert letter.pages == len(found)
