"""What is cut out of a report is nowhere in what leaves the school: the frozen file and the package are searched."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from oso_desktop.dossier.attachments import Attachment, AuthorConsent, Extent
from oso_desktop.dossier.page_ranges import BadPages
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.exchange import packing
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.exchange.pdf_pages import NotCuttable
from oso_desktop.gegevensset.tree import documents
from oso_desktop.services import attachments, dossiers, handover, secrecy
from oso_desktop.services.demo_attachments import harmless_answers
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from tests.exchange.documents import png
from tests.exchange.pdfs import ABOUT, SHOWN, WHERE, everything_in, full_pdf, words_of
from tests.services import school
from tests.services.school import REASON, TODAY

FIVE = full_pdf(5)


def report(
    workspace: Workspace, case: school.Case, data: bytes = FIVE, name: str = "onderzoek.pdf"
) -> Attachment:
    secrecy.promise(workspace)
    return attachments.add(
        workspace,
        case.student.id,
        name,
        data,
        title="Onderzoek groep 7",
        kind_key="psychologisch",
        document_date=TODAY,
    )


def part(workspace: Workspace, dossier_id: DossierId, about: Attachment, pages: str, **more: object) -> None:
    """Everything settled, but for the pages."""
    attachments.mark_seen(workspace, dossier_id, about.id)
    values: dict[str, object] = {
        "included": True,
        "extent": Extent.PART,
        "pages": pages,
        "reason": REASON,
        "part": "b",
        "answers": harmless_answers(about, TODAY),
        "warning_seen": True,
        "author": "V. Verzonnen",
        "author_profession": "psycholoog",
        "author_organisation": "Praktijk De Verbeelding",
        "author_consent": AuthorConsent.GIVEN,
        "consent_on": TODAY,
    }
    attachments.decide(workspace, dossier_id, about.id, **{**values, **more})  # type: ignore[arg-type]  # names of `decide`


def content_in(xml: bytes) -> Iterator[bytes]:
    """Each document of a dossier file, unpacked."""
    for place in documents(read_dossier(xml).dossier.huidigeschool.leerling):
        yield packing.unpack(place.document.bestandsinhoud).content


def searched(xml: bytes, words: list[str]) -> list[str]:
    """Which words are in the file: in its bytes, and in whatever can be unpacked out of it."""
    everything = xml
    for data in content_in(xml):
        everything += data + (everything_in(data) if data.startswith(b"%PDF") else b"")
    return [word for word in words if word.encode() in everything]


def test_no_byte_of_an_omitted_page_leaves_the_school(running: Workspace, case: school.Case) -> None:
    """R030, R031: pages 1, 2 and 5 go; of 3 and 4 nothing is in the frozen file, nor in the package made of it."""
    about = report(running, case)
    part(running, case.dossier_id, about, "5, 1-2")
    dossiers.confirm_choice(running, case.dossier_id)
    school.give_inzage(running, case.dossier_id)

    version = handover.freeze(running, case.dossier_id)
    package = handover.export_package(running, case.dossier_id, version.id)

    for xml in (school.frozen_xml(running, version.id), school.packed_xml(running, package.id)):
        left = [*words_of(3), *words_of(4), *ABOUT]
        hidden = [what for what in WHERE if what not in SHOWN]
        assert searched(xml, [*left, *words_of(1, hidden), *words_of(5, hidden)]) == []
        for page in (1, 2, 5):
            assert searched(xml, words_of(page, SHOWN)) == words_of(page, SHOWN)
    assert attachments.content(running, about.id) == FIVE, "the whole report stays at school"


def test_what_parents_are_shown_is_what_goes(running: Workspace, case: school.Case) -> None:
    """R031: and the list says which pages."""
    about = report(running, case)
    part(running, case.dossier_id, about, "2,3")

    shown = attachments.travelling_content(running, case.dossier_id, about.id)

    found = everything_in(shown)
    assert all(word.encode() in found for word in words_of(2, SHOWN))
    assert not any(word.encode() in found for word in words_of(4))
    line = next(
        line
        for line in dossiers.view(running, case.dossier_id).overview.attachments
        if line.attachment.id == about.id
    )
    assert line.goes
    assert line.label.endswith("Onderzoek groep 7 (bladzijde 2-3)")


def test_other_pages_are_another_choice_and_the_same_pages_are_not(
    running: Workspace, case: school.Case
) -> None:
    """R110: whoever saw pages 1 and 2 did not see page 3."""
    about = report(running, case)

    def mark(pages: str, **more: object) -> str:
        part(running, case.dossier_id, about, pages, **more)
        return dossiers.view(running, case.dossier_id).fingerprint

    assert mark("1-2") == mark("2, 1")
    marks = [
        mark("1-2"),
        mark("1-3"),
        mark("1"),
        mark("", extent=Extent.FULL),
        mark("", extent=Extent.SPOKEN),
    ]
    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize(
    ("pages", "error", "said"),
    [
        ("1-6", NotCuttable, "heeft 5 bladzijden. Bladzijde 6"),
        ("nul", BadPages, "niet te lezen"),
        ("3-2", BadPages, "verkeerde volgorde"),
        ("0", BadPages, "Bladzijde 0"),
        ("1-5", NotPossible, "alle bladzijden"),
    ],
)
def test_wrong_pages_are_refused_before_anything_is_stored(
    running: Workspace, case: school.Case, pages: str, error: type[Exception], said: str
) -> None:
    """R031: so that making the dossier final never fails on it."""
    about = report(running, case)
    part(running, case.dossier_id, about, "1")
    before = dossiers.view(running, case.dossier_id).dossier

    with pytest.raises(error, match=said):
        part(running, case.dossier_id, about, pages)

    assert dossiers.view(running, case.dossier_id).dossier == before


def test_only_a_pdf_can_be_cut_and_else_it_is_said_what_to_do(running: Workspace, case: school.Case) -> None:
    """R031: a summary as an attachment of its own."""
    about = report(running, case, png(20, 20), "onderzoek.png")

    with pytest.raises(NotPossible, match="Alleen uit een pdf") as refused:
        part(running, case.dossier_id, about, "1")
    assert "samenvatting" in refused.value.next_step


def test_a_part_without_pages_is_kept_and_holds_the_dossier_up(running: Workspace, case: school.Case) -> None:
    """R031."""
    about = report(running, case)
    part(running, case.dossier_id, about, "")

    view = dossiers.view(running, case.dossier_id)
    assert view.dossier.decision(about.id).extent is Extent.PART
    assert any(reason.requirement == "R031" for reason in view.reasons)


@pytest.mark.parametrize("kind", ["kopie_id", "meldcode", "vertrouwenspersoon", "bhv"])
def test_what_never_goes_is_refused_with_its_reason_on_adding_and_on_describing(
    running: Workspace, case: school.Case, kind: str
) -> None:
    """R056, R058, R063, R064."""
    with pytest.raises(NotPossible, match="mag niet mee: "):
        attachments.add(running, case.student.id, "stuk.txt", b"tekst", kind_key=kind)
    with pytest.raises(NotPossible) as refused:
        attachments.describe(running, case.attachment_id, kind_key=kind, title="Stuk", document_date=TODAY)
    assert "Verwijder deze bijlage" in refused.value.next_step


def test_a_document_of_tomorrow_is_refused_at_its_field(running: Workspace, case: school.Case) -> None:
    """R035."""
    with pytest.raises(NotPossible, match="toekomst"):
        attachments.describe(
            running,
            case.attachment_id,
            kind_key="opp",
            title="Plan",
            document_date=TODAY.replace(year=TODAY.year + 1),
        )
