"""The letters about inzage: what must be in them, what may never be, and how they come out of the printer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oso_desktop.dossier.inzage import Agreement
from oso_desktop.dossier.overview import overview
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.stationery import Stationery, Window
from oso_desktop.dossier.transfer import Way
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.document import Document, typeset
from oso_desktop.letters.facts import LetterFacts
from oso_desktop.letters.fonts import UNKNOWN, missing_glyphs, normalised
from oso_desktop.letters.inzage import confirmation, invitation, overview_print
from tests.letters.people import (
    BSN,
    FATHER,
    MOTHER,
    REASON,
    SCHOOL,
    SECRET_STREET,
    USUAL,
    confirmation_facts,
    facts,
    guardian,
    holders,
    pupil,
)
from tests.letters.reading import MM, badly_placed, boxes, dense, on_paper, pages, words

SIXTEEN = date(2010, 3, 26)


def all_letters(built: LetterFacts) -> list[Document]:
    return [
        invitation(built),
        confirmation(confirmation_facts(built, "Wij hebben dit gelezen.")),
        confirmation(confirmation_facts(built, silent=True)),
        overview_print(built),
    ]


def of(student_facts: LetterFacts, holder_id: str) -> LetterFacts:
    holder = next(each for each in holders(student_facts.student) if each.id == holder_id)
    return replace(student_facts, holder=holder)


# What the invitation says -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "Waarom krijgt u deze brief?",
        "Wat gaat mee?",
        "Wat kunt u doen?",
        "Wanneer?",
        "Wie beslist?",
        "Sanne de Vries gaat naar Voorbeeldcollege in Voorbeeldum",
        "goed begeleiden",
        "WPO artikel 42 en AVG artikel 15",
        "U hebt ook recht op een afschrift (kopie) van het dossier",
        "Vraag de school daarom.",
        "opmerking schrijven. Die gaat mee, precies zoals u hem schrijft",
        "Zelf iets in het dossier veranderen kan niet",
        "U kunt het versturen niet weigeren",
        "klachtencommissie",
        "uiterlijk op 13 april 2026",
        "Vanaf 14 april 2026",
        "in een versleuteld bestand",
        "Basisschool De Wilgentuin",
        "Bevoegd gezag: Stichting Voorbeeldonderwijs Noord",
        "Voorbeeldum, 26 maart 2026",
        "Marijke de Boer intern begeleider",
    ],
)
def test_invitation_tells_what_parents_must_know(said: str) -> None:
    """R080, R099, R101, R102, R104, L8, L38."""
    assert said in words(invitation(facts(way=Way.PACKAGE)))


def test_no_letter_promises_a_copy_that_the_program_does_not_make() -> None:
    """A copy is a right that the school answers (WPO artikel 42); the program prints an overview."""
    for student_facts in (facts(), facts(pupil(born=SIXTEEN), profile=Profile.VOVO)):
        for letter in all_letters(student_facts):
            assert "krijgt van ons een afschrift" not in words(letter)
        assert "recht op een afschrift (kopie)" in words(invitation(student_facts))


def test_invitation_names_every_category_and_attachment_of_this_pupil() -> None:
    """R102: what goes, what is only spoken about; what stays behind is not in the list."""
    built = facts()
    text = words(invitation(built))
    for line in built.overview.categories:
        assert (line.category.label in text) == line.goes
    assert "Ontwikkelingsperspectief (OPP): OPP groep 8" in text
    assert "Dyslexie- of dyscalculieverklaring: Dyslexieverklaring" in text
    assert "alleen. Het document blijft op school: Psychologisch of orthopedagogisch onderzoek" in text
    assert "Verslag gesprek najaar" not in text


def test_return_slip_has_two_boxes_a_code_and_no_name() -> None:
    """Users §6: "gezien" and "gezien, met opmerking", nothing about agreeing to the sending."""
    built = facts()
    slip = pages(invitation(built))[-1].partition("Antwoordstrook")[2]
    assert "Gezien Gezien, met opmerking" in slip
    assert built.code in slip
    assert "akkoord" not in slip.lower()
    assert "Sanne" not in slip
    assert "Vries" not in slip


def test_slip_offers_the_back_of_the_sheet_where_a_long_list_leaves_no_lines() -> None:
    titles = {f"Verslag {number} over rekenen": "handelingsplan" for number in range(30)}
    letter = invitation(facts(titles=titles))
    assert on_paper(letter).pages == 2
    assert "(schrijf die op de achterkant)" in pages(letter)[1]
    assert "achterkant" not in words(invitation(facts()))


def test_pupil_of_sixteen_gets_the_letter_in_the_je_form() -> None:
    """R114: the birthday itself counts; nothing in the letter says u."""
    built = facts(pupil(born=SIXTEEN), profile=Profile.VOVO)
    assert built.holder.id == "leerling"
    for letter in all_letters(built):
        text = words(letter)
        assert "Beste Sanne de Vries" in text or letter.title == "Wat gaat mee en waarom"
        assert not {"u", "uw", "U", "Uw"} & set(text.replace(",", " ").replace(".", " ").split())
    assert "Omdat je 16 jaar of ouder bent" in words(invitation(built))
    assert "WVO 2020 artikel 8.17 en AVG artikel 15" in words(invitation(built))


@pytest.mark.parametrize("profile", list(Profile))
@pytest.mark.parametrize("way", [None, *Way])
def test_every_kind_of_transfer_has_its_own_words(profile: Profile, way: Way | None) -> None:
    built = facts(profile=profile, way=way)
    text = words(invitation(built))
    assert ("samenwerkingsverband" in text or "ondersteuning aan" in text) == profile.is_swv
    assert "AVG artikel 15" in text
    assert ("niet weigeren" in text) == (profile in (Profile.POPO, Profile.POVO, Profile.VOVO))
    assert not badly_placed(invitation(built))


def test_without_a_receiving_school_the_letter_still_reads_well() -> None:
    text = words(invitation(facts(receiver=None)))
    assert "Sanne de Vries gaat naar de nieuwe school. Wij sturen" in text
    assert "None" not in text


def test_the_school_may_give_more_time() -> None:
    text = words(invitation(facts(reply_by=date(2026, 5, 1))))
    assert "uiterlijk op 1 mei 2026" in text
    assert "Vanaf 2 mei 2026" in text


# What no letter may say -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("holder_id", [MOTHER, FATHER])
@pytest.mark.parametrize("profile", list(Profile))
def test_no_letter_shows_what_is_nobodys_business(holder_id: str, profile: Profile) -> None:
    """No personal number, no secret address, nothing of the other guardian, no word of consent (R076, L27)."""
    student = pupil()
    built = of(facts(student, profile=profile), holder_id)
    other = next(each for each in holders(student) if each.id != holder_id)
    other_street = {"guardian-mother": "Moederpad", "guardian-father": SECRET_STREET}[other.id]
    for letter in all_letters(built):
        text = words(letter)
        assert BSN not in text
        assert SECRET_STREET not in text
        assert other_street not in text
        assert other.name not in text
        assert "toestemming" not in text.lower()
        assert "akkoord" not in text.lower()


def test_secret_address_makes_the_letter_one_to_hand_over() -> None:
    """The holder's own secret address is not on the paper either."""
    text = pages(invitation(of(facts(), FATHER)))[0]
    assert "Pieter Jansen Persoonlijk overhandigd" in text
    assert "Persoonlijk" not in words(invitation(of(facts(), MOTHER)))


@pytest.mark.parametrize("typed", [f"{SECRET_STREET} 8", f"{SECRET_STREET.upper()}8"])
def test_a_secret_address_that_somebody_typed_is_on_no_letter(typed: str) -> None:
    """L27, C2: in the title of a document, the reason why it goes, or what the reader said."""
    built = facts(titles={f"Brief over {typed}": "overig", **USUAL}, stays=frozenset())
    decisions = tuple(replace(each, reason=f"Verhuisd naar {typed}.") for each in built.dossier.decisions)
    dossier = replace(built.dossier, decisions=decisions)
    built = replace(built, dossier=dossier, overview=overview(built.student, dossier, built.attachments))

    for letter in (
        invitation(built),
        overview_print(built),
        confirmation(confirmation_facts(built, f"Hij woont op {typed}.")),
    ):
        text = dense(words(letter))
        assert dense(SECRET_STREET).casefold() not in text.casefold()
        assert dense("[geheim adres weggelaten]") in text


def test_documents_that_may_never_go_are_not_named() -> None:
    """That a report to the meldcode exists must not be told to everyone who has inzage."""
    built = facts(titles={"Melding najaar": "meldcode", "Kopie paspoort": "kopie_id"})
    for letter in all_letters(built):
        assert "Melding najaar" not in words(letter)
        assert "meldcode" not in words(letter)
        assert "paspoort" not in words(letter)


def test_footer_has_page_numbers_and_a_code_but_no_name() -> None:
    built = facts()
    for letter in all_letters(built):
        for number, page in enumerate(pages(letter), start=1):
            assert f"Kenmerk {built.code}" in page
            assert f"pagina {number} van {on_paper(letter).pages}" in page
        low = " ".join(text for _, box, text in boxes(letter) if box[3] < 16 * MM)
        assert "Sanne" not in low


# The confirmation -------------------------------------------------------------------------------------------------


def test_confirmation_states_when_and_how_inzage_took_place() -> None:
    """R095, R089."""
    text = words(confirmation(confirmation_facts(facts())))
    for said in (
        "U hebt het dossier van Sanne de Vries ingezien",
        "Inzage aangeboden 2 maart 2026",
        "Ingezien op 20 maart 2026",
        "verslag van het gesprek",
        "U bent het eens met wat er staat",
        "U hebt geen opmerking gemaakt",
        "nog vijf jaar",
    ):
        assert said in text


def test_disagreement_and_silence_about_agreement_are_printed_as_they_are() -> None:
    assert "niet eens met wat er staat" in words(
        confirmation(confirmation_facts(facts(), agreement=Agreement.NO))
    )
    assert "eens met" not in words(confirmation(confirmation_facts(facts(), agreement=Agreement.UNKNOWN)))


def test_remarks_stand_in_the_holders_own_words() -> None:
    """R097: unchanged, line by line, also with characters that a PDF or its markup gives a meaning."""
    said = "Wij vinden 1 < 2 & <b>niet</b> **sterk** {naam}.\nTweede regel; Ştefan Žižek."
    text = words(confirmation(confirmation_facts(facts(), said, "Nog iets.")))
    assert "Wij vinden 1 < 2 & <b>niet</b> **sterk** {naam}. Tweede regel; Ştefan Žižek." in text
    assert "Nog iets." in text
    assert "geen opmerking" not in text


def test_going_on_without_a_reaction_gives_the_reason_and_asks_nothing() -> None:
    """R096."""
    text = words(confirmation(confirmation_facts(facts(), silent=True)))
    assert "Wij hebben geen reactie van u gekregen" in text
    assert "Twee keer gebeld en een brief gestuurd." in text
    assert "Bevestiging" not in text
    assert "Ingezien" not in text


def test_a_long_remark_runs_on_over_the_pages_without_loss() -> None:
    said = " ".join(f"Zin {number} over de begeleiding van ons kind." for number in range(300))
    letter = confirmation(confirmation_facts(facts(), said))
    assert on_paper(letter).pages > 2
    printed = dense(words(letter))
    assert all(dense(f"Zin {number} over") in printed for number in range(300))
    assert not badly_placed(letter)


# The overview -----------------------------------------------------------------------------------------------------


def test_overview_gives_the_reason_for_every_part() -> None:
    """R102: what goes and why, what is spoken about, what stays and why."""
    text = words(overview_print(facts()))
    goes, _, rest = text.partition("Deze bijlagen gaan mee")
    along, _, rest = rest.partition("Dit bespreken wij alleen")
    spoken, _, stays = rest.partition("Dit blijft op school")
    must, _, chosen = goes.partition("Dit vindt de school nodig voor goede begeleiding")
    assert "Dit moet mee bij deze overstap" in must
    assert "Overstapadvies. Het schooladvies" in must
    assert "Ondersteuning op school. Welke hulp" in chosen
    assert along.count(REASON) == 2
    assert "OPP groep 8" in along
    assert "Onderzoek 2024" in spoken
    assert "Verslag gesprek najaar" in stays
    assert "Niet nodig voor deze overstap." in stays
    assert "geen gegevens: Verzuim" in stays


@pytest.mark.parametrize("profile", list(Profile))
def test_overview_of_an_ordinary_dossier_is_one_page(profile: Profile) -> None:
    """Users §7: with every part that can go along and six attachments, each with a reason of two lines."""
    titles = {**USUAL, "Leerlingrapport doorstroomtoets": "leerlingrapport", "Plan rekenen": "handelingsplan"}
    built = facts(profile=profile, titles=titles)
    whole = replace(built.dossier, chosen=frozenset(Category))
    lines = overview(built.student, whole, built.attachments)
    filled = tuple(replace(line, filled=True) for line in lines.categories)
    built = replace(built, dossier=whole, overview=replace(lines, categories=filled))
    found = pages(overview_print(built))
    assert len(found) == 1
    for named in (*(line.category.label for line in filled), *titles, REASON):
        assert named in found[0]


def test_overview_without_attachments_says_so() -> None:
    assert "Er gaan geen bijlagen mee." in words(overview_print(facts(titles={})))


# On paper ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("İbrahim", "Yılmaz-Şahin"),
        ("Łukasz", "Wiśniewski-Żółć"),
        ("Ễn", "Nguyễn Thị Ngọc Ánh"),
        ("Sjoûke", "fan 'e Hoarnestêd"),
        ("Zoe\u0308", "Ke\u0302s"),
        ("Юля", "Ковальчук"),
        ("Tom & Jerry", '<b>"x"</b>'),
    ],
)
def test_names_come_out_as_they_are_spelled(first: str, last: str) -> None:
    built = facts(pupil(first, last, None))
    for letter in all_letters(built):
        assert dense(normalised(f"{first} {last}")) in dense(words(letter))
        assert UNKNOWN not in words(letter)
        assert not badly_placed(letter)


def test_a_character_that_cannot_be_printed_is_shown_and_explained() -> None:
    letter = confirmation(confirmation_facts(facts(), "Dank u 🙂"))
    assert f"Dank u {UNKNOWN}" in words(letter)
    assert "die wij niet kunnen afdrukken" in words(letter)
    assert "niet kunnen afdrukken" not in words(confirmation(confirmation_facts(facts(), "Dank u")))


@pytest.mark.parametrize("count", [0, 1, 5, 12, 30, 32, 34, 37, 60])
def test_any_number_of_attachments_fits_on_the_paper(count: int) -> None:
    titles = {f"Verslag {number} over rekenen en taal": "handelingsplan" for number in range(count)}
    built = facts(titles=titles)
    letter = invitation(built)
    assert on_paper(letter).pages == (2 if count <= 30 else 3)
    assert pages(letter)[-1].endswith("uiterlijk op 13 april 2026.")  # the slip, below everything else
    assert all(title in words(letter) for title in titles)
    assert not badly_placed(letter)
    assert not badly_placed(overview_print(built))


def test_very_long_names_titles_and_reasons_stay_inside_the_margins() -> None:
    name = "Wilhelmina-Antoinette Ferdinanda " * 4
    student = pupil(name, "van Hoogenhuyze tot Wassenaer-Obdam-Duivenvoorde")
    parent = guardian(
        MOTHER, name, "Donaudampfschifffahrtsgesellschaft" * 3, "Burgemeester-van-der-Laanstraat " * 3
    )
    student = replace(student, guardians=(parent,))
    titles = {"x" * 200: "overig", "Verslag van het gesprek " * 12: "opp"}
    school = replace(
        SCHOOL, name="Openbare Protestants-Christelijke Basisschool " * 3, board="Stichting " * 20
    )
    built = facts(student, titles=titles, school=school)
    for letter in all_letters(built):
        assert not badly_placed(letter)


def test_address_stands_in_the_window_of_the_envelope() -> None:
    """Both usual envelopes show 58 to 78 mm from the top, at 25 mm or 110 mm from the left."""
    for window, left in ((Window.LEFT, 25), (Window.RIGHT, 110)):
        letter = typeset(invitation(facts()), Stationery(window=window))
        lines = [
            box
            for number, box, text in boxes(letter)
            if number == 0 and any(part in text for part in ("Moederpad", "VOORBEELDUM"))
        ]
        assert len(lines) == 2
        for box in lines:
            assert box[0] == pytest.approx(left * MM, abs=3)
            assert 297 * MM - 79 * MM < box[1] < box[3] < 297 * MM - 57 * MM


def test_same_facts_give_the_same_bytes() -> None:
    """So that a test, and the hash kept beside a letter, mean something."""
    built = facts()
    assert invitation(built) == invitation(built)
    assert b"CreationDate (D:2000" in on_paper(invitation(built)).data


def test_document_says_what_it_is_in_dutch_and_names_nobody() -> None:
    letter = invitation(facts())
    document = pypdfium2.PdfDocument(on_paper(letter).data)
    about = document.get_metadata_dict()
    document.close()
    assert about["Title"] == letter.title == "Uitnodiging voor inzage"
    assert about["Author"] == SCHOOL.name
    assert "Sanne" not in str(about)
    assert b"/Lang (nl-NL)" in on_paper(letter).data
    assert b"/FontFile2" in on_paper(letter).data
    assert b"Helvetica" not in on_paper(letter).data
    assert b"/Duplex /Simplex" in on_paper(letter).data


ANY_TEXT = st.text(max_size=80)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(first=ANY_TEXT, reason=ANY_TEXT, said=st.text(min_size=1, max_size=400), name=ANY_TEXT)
def test_no_text_breaks_a_letter(first: str, reason: str, said: str, name: str) -> None:
    student = pupil(first, name)
    built = facts(student, titles={name + "x": "overig"})
    school: OwnSchool = replace(SCHOOL, name=name, board=reason, email=first)
    built = replace(built, school=school, signer=reason)
    for letter in (invitation(built), confirmation(confirmation_facts(built, said)), overview_print(built)):
        assert on_paper(letter).data.startswith(b"%PDF")


PRINTABLE = st.text(
    st.characters(categories=("Lu", "Ll", "Nd"), max_codepoint=0x1EFF).filter(
        lambda c: not missing_glyphs(c)
    ),
    min_size=1,
    max_size=60,
)


@settings(max_examples=40, deadline=None)
@given(said=st.lists(PRINTABLE, min_size=1, max_size=12).map(" ".join))
def test_printable_text_survives_to_the_last_character(said: str) -> None:
    letter = confirmation(confirmation_facts(facts(titles={}), said))
    assert dense(normalised(said)) in dense(words(letter))
