"""The copy of a dossier: everything that goes along is on it in words, nothing else is, and nobody else's secrets."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from oso_desktop.dossier.attachments import AttachmentId, reference
from oso_desktop.dossier.compose import going_categories
from oso_desktop.dossier.inzage import InzageNoResponse
from oso_desktop.dossier.overview import overview
from oso_desktop.dossier.people import Gezag, Guardian, GuardianId, Student, StudentId, holders_of
from oso_desktop.dossier.reader_copy import for_reader
from oso_desktop.dossier.stationery import Language, Stationery
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.gegevensset.meta import Member, Sensitivity, members_of
from oso_desktop.gegevensset.model import (
    Adreslijst,
    CategorieUitlevering,
    Communicatie,
    Document,
    Dossier,
    Leerling,
)
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.gegevensset.tree import DocumentAt, documents, rewrite_documents
from oso_desktop.gegevensset.values import shown
from oso_desktop.letters import document
from oso_desktop.letters.document import Contents, Enclosed, typeset
from oso_desktop.letters.dossier_copy import CopyFacts, Enclosure, dossier_copy
from oso_desktop.letters.texts import speaking
from tests.dossier import cases
from tests.exchange.oso_instances import arbitrary_dossier
from tests.letters.people import FATHER, MOTHER, facts, pupil, remark
from tests.letters.reading import MM, badly_placed, boxes, dense, pages, words
from tests.letters.tokens import Words, words_in

EXAMPLES = ("OV_POPO_opt_out", "OV_POVO_full", "OV_POVO_opt_out", "PaO_POSWV_full", "PaO_POSWV_opt_out")


def student_of(read: Dossier) -> tuple[Student, list[AttachmentId]]:
    """A pupil with what a dossier holds; every guardian has gezag, and none of them ever objected."""
    found: list[AttachmentId] = []

    def stored(place: DocumentAt) -> Document:
        found.append(AttachmentId(f"bijlage{len(found)}"))
        return replace(place.document, bestandsinhoud=reference(found[-1]))

    leerling = read.huidigeschool.leerling
    record = rewrite_documents(replace(leerling, verzorger=()), stored)
    guardians = tuple(
        Guardian(
            id=GuardianId(f"ouder{number}"),
            block=replace(block, overleden=None, overlijdensdatum=None),
            gezag=Gezag.YES,
        )
        for number, block in enumerate(leerling.verzorger)
    )
    sender = replace(read.huidigeschool, leerling=Leerling(achternaam="-"))
    student = Student(id=StudentId("l1"), key="17", record=record, guardians=guardians, sender=sender)
    return student, found


def copy_facts(
    student: Student, dossier: TransferDossier, *, reader: str = "", today: date = cases.TODAY, **more: object
) -> CopyFacts:
    """The facts for a copy of what goes along of this pupil now, each document with a page of its own."""
    holders = holders_of(student, today)
    holder = next(each for each in holders if reader in ("", each.id))
    numbers = iter(range(1, 1000))
    content = cases.made(
        student, dossier, today=today, content_of=lambda _: reference(AttachmentId(str(next(numbers))))
    )
    enclosures = tuple(
        Enclosure(
            number=number,
            category=place.category,
            label=place.document.omschrijving or place.document.bestandsnaam,
            why="Omdat het nodig is.",
            file_name=place.document.bestandsnaam,
            description=place.document.omschrijving or "",
            pages=1,
        )
        for number, place in enumerate(documents(content.huidigeschool.leerling), start=1)
    )
    made = CopyFacts(
        school=cases.SCHOOL,
        student=student,
        holder=holder,
        dossier=dossier,
        fingerprint="x",
        attachments=(),
        overview=overview(student, dossier, ()),
        today=today,
        signer="C. Denkbeeldig, intern begeleider",
        content=for_reader(content, student, dossier, holder),
        going=going_categories(student, dossier),
        enclosures=enclosures,
    )
    return replace(made, **more)


def said(value: object) -> Iterator[str]:
    """Every text of a document before it is typeset."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from said(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from said(getattr(value, each.name))


def values_of(block: object) -> Iterator[tuple[Member, object]]:
    """Every value of a dossier with its field; a secret number and what stands for a file are none."""
    for member in members_of(block):
        value = getattr(block, member.attr)
        if member.facts.sensitivity is Sensitivity.NOOIT or isinstance(value, CategorieUitlevering):
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if is_dataclass(item):
                yield from values_of(item)
            elif item is None or (isinstance(block, Document) and member.attr == "bestandsinhoud"):
                continue
            elif isinstance(block, Communicatie) and (
                member.attr in ("geheim", "noodnummer") or (member.attr == "nummer" and block.geheim)
            ):
                continue  # said in words: geheim, voor noodgevallen
            else:
                yield member, item


def dossier_of(seed: int, profile: Profile, chosen: frozenset[Category]) -> tuple[Student, TransferDossier]:
    student, files = student_of(arbitrary_dossier(random.Random(seed)))
    grown = replace(
        student, record=replace(student.record, geboortedatum=date(2014, 5, 4), geboortemaand=None)
    )
    with_parent = replace(grown, guardians=grown.guardians or (cases.guardian(),))
    return with_parent, cases.plan(with_parent, profile, chosen, [cases.weighed(file) for file in files])


@settings(max_examples=60)
@given(cases.seeds, cases.profiles, cases.choices)
def test_every_value_that_goes_along_is_on_the_copy_in_words(
    seed: int, profile: Profile, chosen: frozenset[Category]
) -> None:
    """L8, R088: whatever the dossier holds, in each profile and choice."""
    student, dossier = dossier_of(seed, profile, chosen)
    made = copy_facts(student, dossier)
    text = dense("".join(said(dossier_copy(made))))
    missing = [
        member.name
        for member, value in values_of(made.content)
        if dense(shown(member, value).lower()) not in text.lower()  # type: ignore[arg-type]  # scalars
    ]
    assert missing == []


@settings(max_examples=60)
@given(cases.seeds, cases.profiles, cases.choices)
def test_nothing_that_stays_behind_is_on_the_copy(
    seed: int, profile: Profile, chosen: frozenset[Category]
) -> None:
    """R102: of a part that does not go along, not a word."""
    known = Words()
    student, files = student_of(known.put(arbitrary_dossier(random.Random(seed))))
    student = replace(
        student,
        record=replace(student.record, geboortedatum=date(2014, 5, 4), geboortemaand=None),
        guardians=student.guardians or (cases.guardian(),),
    )
    dossier = cases.plan(student, profile, chosen, [cases.weighed(file) for file in files[::2]])
    made = copy_facts(student, dossier)
    on_paper = set(re.findall(r"Woord\d+X", " ".join(said(dossier_copy(made)))))
    goes = set(words_in(made.content))
    names = {
        student.record.achternaam,
        student.record.roepnaam,
        *student.record.voornaam,
        student.record.voorvoegsel,
        student.record.voorletters_1,
    }
    names |= {
        text
        for each in student.guardians
        for text in (
            each.block.achternaam,
            each.block.roepnaam,
            *each.block.voornaam,
            each.block.voorvoegsel,
            each.block.voorletters_1,
        )
    }
    assert on_paper - names <= goes
    assert (
        goes - {word for word in goes if "geheim" in known.at[word]} - secret_words(made.content) <= on_paper
    )


def secret_words(block: object) -> set[str]:
    """The words that stand for a secret number."""
    found: set[str] = set()
    for member in members_of(block):
        value = getattr(block, member.attr)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Communicatie) and item.geheim:
                found.add(item.nummer)
            elif is_dataclass(item):
                found |= secret_words(item)
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_all_of_an_official_example_can_be_read_on_paper(name: str, conformance: Path) -> None:
    """L8: every value of it, out of the PDF, and nothing runs over the edge or over each other."""
    read = read_dossier(
        (conformance / "oso" / "examples" / f"Voorbeelddossier_{name}.xml").read_bytes()
    ).dossier
    student, files = student_of(read)
    profile = Profile(read.metadata.overstap or "BB")
    dossier = cases.plan(student, profile, Category, [cases.weighed(file) for file in files])
    made = copy_facts(student, dossier)
    letter = typeset(dossier_copy(made))
    text = dense(words(letter)).lower()
    assert [
        m.name for m, value in values_of(made.content) if dense(shown(m, value).lower()) not in text
    ] == []  # type: ignore[arg-type]
    assert badly_placed(letter) == []
    assert len(letter.reserved) == len(files)


# The contents page ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_contents_page_sends_the_reader_to_the_right_page(name: str, conformance: Path) -> None:
    """Users §7: each heading stands on the page that the contents name, also behind pages of others."""
    read = read_dossier(
        (conformance / "oso" / "examples" / f"Voorbeelddossier_{name}.xml").read_bytes()
    ).dossier
    student, files = student_of(read)
    dossier = cases.plan(
        student, Profile(read.metadata.overstap or "BB"), Category, [cases.weighed(f) for f in files]
    )
    made = copy_facts(student, dossier)
    made = replace(made, enclosures=tuple(replace(each, pages=each.number) for each in made.enclosures))
    composed = dossier_copy(made)
    found = pages(typeset(composed))
    listed = [section for section in composed.sections if section.listed]
    contents = found[1].partition("Inhoud ")[2]
    assert len(listed) > 6
    after = 0
    for section in listed:
        heading = " ".join(section.heading.split())
        at = re.search(rf"{re.escape(heading)} (\d+)", contents)
        assert at is not None, heading
        page = int(at[1])
        assert heading in found[page - 1]
        assert page >= after
        after = page
    contents_blocks = [
        block for section in composed.sections for block in section.blocks if isinstance(block, Contents)
    ]
    assert len(contents_blocks) == 1


# For one reader ---------------------------------------------------------------------------------------------------


def family() -> tuple[Student, TransferDossier]:
    """A pupil whose father keeps his address and number secret; the pupil lives with him."""
    student = pupil()
    father = next(each for each in student.guardians if each.id == FATHER)
    lives = replace(student.record, adreslijst=father.block.adreslijst)
    student = replace(student, record=lives)
    return student, cases.plan(student)


@pytest.mark.parametrize("reader", [MOTHER, FATHER])
def test_a_secret_address_is_on_nobody_s_copy_wherever_it_stands(reader: str) -> None:
    """C2, L27: not as the pupil's own, not in a text that somebody wrote, and not on the copy of whose it is."""
    student, dossier = family()
    advice = cases.pupil().record.overstapadvies
    assert advice is not None
    student = replace(
        student,
        record=replace(
            student.record,
            overstapadvies=replace(advice, argumentatie="Woont op Geheimelaan 8, 9998 GY. Leest goed."),
        ),
    )
    text = words(dossier_copy(copy_facts(student, dossier, reader=reader)))
    assert "Geheimelaan" not in text
    assert "9998GY" not in dense(text)
    assert "Leest goed." in text
    assert "[geheim adres weggelaten]" in text
    assert "Moederpad 8" in text


def test_a_secret_address_in_a_title_a_reason_or_a_remark_is_struck_out() -> None:
    """C2: whoever typed it, and where."""
    student, dossier = family()
    made = copy_facts(student, dossier, reader=MOTHER, remarks=(remark("Hij woont op Geheimelaan 8."),))
    stuck = Enclosure(
        number=1,
        category=Category.BIJLAGEDOCS,
        label="Brief over Geheimelaan 8",
        why="Verhuisd naar Geheimelaan 8.",
        file_name="brief.pdf",
        problem="Stuk.",
    )
    text = words(dossier_copy(replace(made, enclosures=(stuck,))))
    assert "Geheimelaan" not in text
    assert text.count("[geheim adres weggelaten]") >= 3


def test_an_open_address_is_on_the_copy() -> None:
    student = pupil()
    opened = replace(
        student,
        guardians=tuple(
            replace(each, block=replace(each.block, adresgeheim=False)) for each in student.guardians
        ),
    )
    text = words(dossier_copy(copy_facts(opened, cases.plan(opened))))
    assert "Geheimelaan 8" in text
    assert "Leerlingweg 3" in text


def test_a_field_of_an_address_with_nothing_but_a_space_in_it_is_empty() -> None:
    """R088: so another program may have sent it; the copy can be made all the same."""
    student = pupil()
    assert student.record.adreslijst is not None
    (lives,) = student.record.adreslijst.adres
    blank = replace(student.record, adreslijst=Adreslijst(adres=(replace(lives, aanduiding=" "),)))
    student = replace(student, record=blank)
    assert "Leerlingweg 3" in words(dossier_copy(copy_facts(student, cases.plan(student))))


def test_a_number_that_somebody_keeps_secret_is_said_to_be_so() -> None:
    """C2: also where another person has the same number openly."""
    secret = cases.numbers(("telefoon", "0612345678", True))
    same = cases.numbers(("telefoon", "06 12 34 56 78", False))
    student = cases.pupil(
        cases.guardian(cases.MOTHER, communicatielijst=secret),
        cases.guardian(cases.FATHER),
        communicatielijst=same,
    )
    text = words(dossier_copy(copy_facts(student, cases.plan(student))))
    assert "61234567" not in dense(text)
    assert "Telefoon geheim" in text


def test_one_parent_reads_nothing_of_what_the_other_said_or_where_the_other_banks() -> None:
    """C2, R097, R098: neither the words nor the one answer of both; each has their own."""
    student = cases.pupil(
        cases.guardian(cases.MOTHER, iban="NL00MOED0000000001"),
        cases.guardian(cases.FATHER, iban="NL00VADE0000000002"),
    )
    remarks = (
        cases.remark("Moeder zegt iets over rekenen."),
        cases.remark("Vader vindt het niet kloppen.", cases.FATHER, "Bob Bedacht"),
    )
    dossier = replace(cases.settled(student, cases.plan(student)), remarks=remarks)
    for reader, own, other, mine, theirs in (
        (cases.MOTHER, "Moeder zegt iets", "Vader vindt", "NL00MOED", "NL00VADE"),
        (cases.FATHER, "Vader vindt", "Moeder zegt iets", "NL00VADE", "NL00MOED"),
    ):
        said_by = tuple(each for each in remarks if each.holder_id == reader)
        text = words(dossier_copy(copy_facts(student, dossier, reader=reader, remarks=said_by)))
        assert own in text
        assert other not in text
        assert mine in text
        assert theirs not in text
        assert "Akkoord met de inhoud" not in text


def test_who_is_the_only_one_reads_the_answer_as_it_goes_along() -> None:
    student = cases.pupil(cases.guardian(cases.MOTHER))
    dossier = cases.settled(student, cases.plan(student))
    assert "Akkoord met de inhoud ja" in words(dossier_copy(copy_facts(student, dossier)))


@pytest.mark.parametrize("profile", list(Profile))
def test_the_personal_number_is_printed_for_another_school_alone(profile: Profile) -> None:
    """R138, R139: an SWV gets none, and no paper but that of an overstap has one."""
    student = cases.pupil()
    dossier = cases.plan(student, profile, Category)
    text = words(dossier_copy(copy_facts(student, dossier)))
    overstap = profile in (Profile.POPO, Profile.POVO, Profile.VOVO)
    assert (cases.BSN in text) is overstap
    assert ("Dat mogen wij hier niet afdrukken" in text) is not overstap


def test_a_remark_or_decision_about_somebody_else_cannot_get_on_a_copy() -> None:
    """R097: the wrong person's words are refused before there is any paper."""
    student = cases.pupil()
    made = copy_facts(student, cases.plan(student))
    silence = InzageNoResponse(
        holder_id=cases.FATHER, on=cases.TODAY, reason="Stil.", by="C.", fingerprint=""
    )
    for wrong in ({"remarks": (remark("Iets", cases.FATHER),)}, {"silence": silence}):
        with pytest.raises(ValueError, match="another holder"):
            replace(made, **wrong)


def test_a_decision_after_silence_is_told_with_its_reason() -> None:
    """R096."""
    student = cases.pupil()
    silence = InzageNoResponse(
        holder_id=cases.MOTHER, on=cases.TODAY, reason="Twee keer gebeld.", by="C.", fingerprint=""
    )
    text = words(dossier_copy(copy_facts(student, cases.plan(student), reader=cases.MOTHER, silence=silence)))
    assert "Op 26 maart 2026 heeft de school besloten" in text
    assert "Twee keer gebeld." in text


# What is enclosed -------------------------------------------------------------------------------------------------


def enclosed(**more: object) -> document.Document:
    student = cases.with_files(
        cases.pupil(), cases.file_of(cases.pupil(), AttachmentId("a"), title="Rapport")
    )
    dossier = cases.plan(student, chosen=[Category.BIJLAGEDOCS], decisions=[cases.weighed(AttachmentId("a"))])
    made = copy_facts(student, dossier)
    (one,) = made.enclosures
    return dossier_copy(replace(made, enclosures=(replace(one, **more),)))  # type: ignore[arg-type]


def test_pages_are_reserved_below_and_behind_what_says_what_they_are_and_why() -> None:
    """R022, R030, R031."""
    letter = typeset(enclosed(pages=3, part="bladzijde 1-2 en 5", why="Voor de mentor."))
    head = pages(letter)[letter.reserved[0]]
    for text in ("Bijlage 1: Rapport", "Voor de mentor.", "bladzijde 1-2 en 5", "Dit zijn de 3 bladzijden:"):
        assert text in head
    assert letter.reserved == tuple(range(letter.reserved[0], letter.reserved[0] + 3))
    lowest = min(
        box[1] for number, box, text in boxes(letter) if number == letter.reserved[0] and box[1] > 20 * MM
    )
    assert 150 * MM < letter.free[0] <= lowest
    assert letter.free[1] == letter.free[2] > 260 * MM


def test_a_long_reason_leaves_the_pages_to_themselves() -> None:
    letter = typeset(enclosed(pages=2, why="Dit is nodig omdat de mentor het moet weten. " * 36))
    found = pages(letter)
    assert "Bijlage 1: Rapport" in found[letter.reserved[0] - 1]
    assert letter.free[0] == letter.free[1] > 260 * MM


def test_a_document_that_is_words_is_set_as_words_and_says_if_there_is_more() -> None:
    text = words(enclosed(text=("Eerste regel.", "Tweede regel."), partly=True))
    for each in ("Eerste regel.", "Tweede regel.", "zonder opmaak en beeld", "Niet alles in dit bestand"):
        assert each in text
    assert "In dit bestand staan geen woorden" in words(enclosed(text=()))


def test_a_document_that_cannot_be_shown_is_named_with_what_to_do() -> None:
    text = words(enclosed(problem="Dit is stuk.", next_step="Vraag het ons."))
    assert "Bijlage 1: Rapport" in text
    assert "Dit is stuk. Vraag het ons." in text
    assert not [b for s in enclosed(problem="Stuk.").sections for b in s.blocks if isinstance(b, Enclosed)]


# What stays behind ------------------------------------------------------------------------------------------------


def test_what_stays_and_what_is_only_spoken_about_is_told_with_the_reason() -> None:
    """R032, R102: a document that never goes is not even named."""
    built = facts(
        titles={"Blijft": "overig", "Praten": "psychologisch", "Paspoort": "kopie_id"},
        stays=frozenset({"Blijft", "Paspoort"}),
        spoken=frozenset({"Praten"}),
    )
    made = CopyFacts(
        **{each.name: getattr(built, each.name) for each in fields(type(built))},
        content=cases.made(built.student, built.dossier),
        going=going_categories(built.student, built.dossier),
    )
    text = words(dossier_copy(made))
    assert "Wat wij alleen bespreken" in text
    assert "Praten" in text
    assert "Blijft" in text
    assert "Niet nodig voor deze overstap." in text
    assert "Paspoort" not in text


# Other people, other paper ----------------------------------------------------------------------------------------


def test_a_pupil_of_sixteen_is_spoken_to() -> None:
    """R114."""
    student = cases.pupil(born=date(2009, 1, 1))
    text = words(dossier_copy(copy_facts(student, cases.plan(student, Profile.VOVO))))
    assert "Je hebt recht op dit afschrift" in text
    assert re.search(r"\b[Uu]w?\b", text) is None


def test_in_another_language_it_is_explained_and_not_repeated() -> None:
    student = cases.pupil()
    made = copy_facts(student, cases.plan(student))
    with speaking(Language.ENGLISH):
        translated = dossier_copy(made)
    assert not [
        block for section in translated.sections for block in section.blocks if isinstance(block, Contents)
    ]
    assert len(pages(translated)) == 1


@pytest.mark.parametrize(("seed", "large"), [(7, False), (1710, False), (42, True)])
def test_no_dossier_is_too_strange_for_the_paper(seed: int, large: bool) -> None:
    """Users §5: of the second a secret street is one sign, which stands everywhere and may not be struck out."""
    student, dossier = dossier_of(seed, Profile.POVO, frozenset(Category))
    letter = typeset(dossier_copy(copy_facts(student, dossier)), Stationery(large=large))
    assert badly_placed(letter) == []
