"""What was not chosen is not in the file: no element of a left-out category, no attachment that was not ticked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass, replace

import pytest
from hypothesis import given, settings
from lxml import etree

from oso_desktop.dossier.attachments import AttachmentDecision, AttachmentId, Extent, reference
from oso_desktop.dossier.compose import (
    going_categories,
    placed_attachments,
    travelling_attachments,
    with_attachment,
    without_attachment,
)
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.protection import shielded
from oso_desktop.dossier.transfer import TransferDossier, included_categories
from oso_desktop.exchange.oso_xml import read_dossier, write_dossier
from oso_desktop.gegevensset.model import (
    Document,
    Dossier,
    Onderwijsondersteuning,
    Overigdocumentlijst,
    ToelichtingOnderwijsbehoeften,
)
from oso_desktop.gegevensset.profiles import (
    CATEGORY_ELEMENTS,
    Category,
    CategoryRule,
    Profile,
    category_of,
    category_rule,
)
from oso_desktop.gegevensset.tree import documents, rewrite_documents
from tests.dossier import cases
from tests.dossier.cases import made, plan, pupil, weighed

ARBITRARY = settings(max_examples=40)


def paths(dossier: Dossier) -> Iterator[str]:
    """The path below `dossier` of every element of the written file."""
    root = etree.fromstring(write_dossier(dossier))
    for element in root.iterdescendants():
        names = [etree.QName(step).localname for step in element.iterancestors()][-2::-1]
        yield "/".join([*names, etree.QName(element).localname])


@ARBITRARY
@given(case=cases.cases())
def test_nothing_of_a_category_that_stays_is_in_the_file(case: tuple[Student, TransferDossier]) -> None:
    """R001, R016, OS.cat: left out and forbidden alike, toelichting_onderwijsbehoeften too."""
    student, dossier = case
    stays = set(CATEGORY_ELEMENTS) - going_categories(student, dossier)

    present = set(paths(made(student, dossier)))

    assert not {path for path in present if category_of(path) in stays}
    for category in stays:
        assert present.isdisjoint(CATEGORY_ELEMENTS[category])


@ARBITRARY
@given(case=cases.cases())
def test_what_was_chosen_is_in_the_file_unchanged(case: tuple[Student, TransferDossier]) -> None:
    """Of a chosen part everything goes along that is not an attachment, apart from the pupil and the people."""
    student, dossier = case
    bare = replace(dossier, decisions=())
    changing = {Category.LEERLING, Category.OUDERSVERZORGERS}

    leerling = made(student, bare).huidigeschool.leerling

    stripped = rewrite_documents(student.record, lambda _: None)
    for category in included_categories(dossier) - changing:
        for path in CATEGORY_ELEMENTS.get(category, ()):
            if not path.startswith("huidigeschool/leerling/"):
                continue
            *wrapper, name = path.removeprefix("huidigeschool/leerling/").split("/")
            before = stripped.onderwijsondersteuning if wrapper else stripped
            after = leerling.onderwijsondersteuning if wrapper else leerling
            if before is not None and getattr(before, name) not in (None, ()):
                assert after is not None
                assert without_secrets(getattr(before, name)) == getattr(after, name)


def without_secrets(value: object) -> object:
    """Secret numbers and addresses have a specification of their own."""
    if isinstance(value, tuple):
        return tuple(without_secrets(item) for item in value)
    return shielded(value) if is_dataclass(value) else value


@ARBITRARY
@given(case=cases.cases())
def test_an_attachment_travels_only_if_ticked_and_in_a_part_that_goes(
    case: tuple[Student, TransferDossier],
) -> None:
    """R017, R021: exactly those; content is asked for no other."""
    student, dossier = case
    asked: list[AttachmentId] = []

    def content(identifier: AttachmentId) -> str:
        asked.append(identifier)
        return f"inhoud van {identifier}"

    leerling = made(student, dossier, content_of=content).huidigeschool.leerling

    ticked = {decision.attachment_id for decision in dossier.decisions}
    included = going_categories(student, dossier)
    expected = {
        identifier
        for identifier, place in placed_attachments(student).items()
        if identifier in ticked and place.category in included
    }
    assert set(asked) == expected == set(travelling_attachments(student, dossier))
    inside = [place.document.bestandsinhoud for place in documents(leerling)]
    assert sorted(inside) == sorted(f"inhoud van {identifier}" for identifier in expected)


@ARBITRARY
@given(case=cases.cases())
def test_the_file_follows_the_standard_and_reads_back_the_same(case: tuple[Student, TransferDossier]) -> None:
    student, dossier = case
    composed = made(student, dossier)

    assert read_dossier(write_dossier(composed)).dossier == composed


@ARBITRARY
@given(case=cases.cases())
def test_the_file_itself_says_what_was_left_out(case: tuple[Student, TransferDossier]) -> None:
    """Selective delivery: VERPLICHT and VERBODEN as the profile says, OPTIONEEL or OPT-UIT as it goes."""
    student, dossier = case
    matrix = made(student, dossier).metadata.categorie_uitlevering

    for category in Category:
        rule = category_rule(dossier.profile, category)
        goes = "OPTIONEEL" if category in going_categories(student, dossier) else "OPT-UIT"
        expected = goes if rule is CategoryRule.OPTIONAL else rule.value
        assert getattr(matrix, category.value) == expected


def test_a_new_dossier_holds_only_what_is_mandatory() -> None:
    """R001: nothing is chosen by itself."""
    student = pupil()

    leerling = made(student, plan(student)).huidigeschool.leerling

    assert leerling.onderwijsondersteuning is None
    assert leerling.verzuim is None
    assert leerling.overstapadvies == student.record.overstapadvies
    assert [one.achternaam for one in leerling.verzorger] == ["Bedacht", "Bedacht"]


def test_the_advice_cannot_be_left_out_of_a_transfer_to_secondary_school() -> None:
    """R012: there is no choice to untick."""
    student = pupil()

    leerling = made(student, plan(student, Profile.POVO, chosen=())).huidigeschool.leerling

    assert leerling.overstapadvies is not None
    assert category_rule(Profile.POVO, Category.OVERSTAPADVIES) is CategoryRule.REQUIRED


@pytest.mark.parametrize("profile", Profile)
def test_a_forbidden_part_stays_even_if_it_was_ticked(profile: Profile) -> None:
    student = pupil(vanpeuterspeelzaal=True, certificaat=("Zwemmen",))
    dossier = plan(student, profile, chosen=Category)

    leerling = made(student, dossier).huidigeschool.leerling

    vve = category_rule(profile, Category.VVE) is not CategoryRule.FORBIDDEN
    vombo = category_rule(profile, Category.VOMBO) is not CategoryRule.FORBIDDEN
    assert (leerling.vanpeuterspeelzaal, leerling.certificaat) == (
        True if vve else None,
        ("Zwemmen",) if vombo else (),
    )


def test_the_explanation_of_needs_does_not_leak_past_the_official_check() -> None:
    """The official check misspells this element; ours must not miss it (OS.cat09)."""
    paper = Document(bestandsnaam="t.pdf", bestandsinhoud=reference(cases.OPP))
    support = Onderwijsondersteuning(
        toelichting_onderwijsbehoeften=ToelichtingOnderwijsbehoeften(document=paper)
    )
    student = pupil(onderwijsondersteuning=support)
    kept = plan(student, decisions=[weighed(cases.OPP)])
    sent = plan(student, chosen=[Category.ONDERWIJSONDERSTEUNING], decisions=[weighed(cases.OPP)])

    assert made(student, kept).huidigeschool.leerling.onderwijsondersteuning is None
    assert made(student, sent).huidigeschool.leerling.onderwijsondersteuning is not None


@pytest.mark.parametrize(
    "decision",
    [
        None,
        weighed(cases.OPP, included=False),
        weighed(cases.OPP, extent=Extent.SPOKEN),
        weighed(AttachmentId("een bijlage die er niet meer is")),
    ],
)
def test_an_attachment_that_is_not_ticked_whole_is_not_there_in_any_byte(decision: object) -> None:
    """R031, R032: left out, only spoken about, undecided; and a decision about a vanished file adds nothing."""
    student = cases.with_files(pupil(), cases.file_of(pupil(), cases.OPP, "opp", "Geheim plan"))
    dossier = plan(student, chosen=[Category.BIJLAGEDOCS])
    if isinstance(decision, AttachmentDecision):
        dossier = replace(dossier, decisions=(decision,))

    written = write_dossier(made(student, dossier))

    assert b"Geheim plan" not in written
    assert b"opp.pdf" not in written
    assert cases.CONTENT.encode() not in written


def test_a_document_that_is_no_reference_never_goes() -> None:
    """Only what was stored and decided on can travel."""
    paper = Document(bestandsnaam="los.pdf", bestandsinhoud="UEs=")
    student = replace(
        pupil(), record=replace(pupil().record, overigdocumentlijst=Overigdocumentlijst(document=(paper,)))
    )

    assert made(student, plan(student, chosen=Category)).huidigeschool.leerling.overigdocumentlijst is None


@ARBITRARY
@given(case=cases.cases())
def test_adding_a_file_and_taking_it_away_gives_the_same_pupil(case: tuple[Student, TransferDossier]) -> None:
    student, _ = case
    file = cases.file_of(student, AttachmentId("nieuw"), "opp")

    assert without_attachment(with_attachment(student, file), file.id) == student


@pytest.mark.parametrize("profile", Profile)
def test_the_file_says_what_kind_of_transfer_it_is(profile: Profile) -> None:
    """OVa.OS01, OS03, PaO.SO01: a transfer within one BRIN is known by its family alone."""
    student = pupil()
    composed = made(student, plan(student, profile))

    assert composed.overdrachtsoort == profile.overdrachtsoort
    assert composed.metadata.overstap == (None if profile is Profile.BB else profile.value)
    assert composed.metadata.deeldossier == "LASLVS"
    assert composed.huidigeschool.brincode == cases.SCHOOL.brin
