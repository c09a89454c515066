"""Documents are found, replaced and removed wherever they hang; categories go as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from oso_desktop.gegevensset.model import (
    Afname,
    Diagnose,
    Document,
    DocumentLijst,
    EindtoetsBasisonderwijs,
    Handelingsplan,
    Leerling,
    Lwoo,
    Onderwijsondersteuning,
    Opp,
    Overigdocumentlijst,
    Resultaat,
    Rvc,
    Signaleringlwoopro,
    Tlv,
    ToelichtingOnderwijsbehoeften,
    Toets,
    Toetsidentificatie,
    Toetslijst,
    Toetsonderdeel,
    Verzuim,
)
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.gegevensset.tree import DocumentAt, documents, rewrite_documents, without_categories

DAY = date(2026, 1, 12)
LEERLING = "huidigeschool/leerling"


def paper(name: str) -> Document:
    return Document(bestandsnaam=f"{name}.pdf", bestandsinhoud="UEs=")


def pupil_with_documents_everywhere() -> Leerling:
    support = Onderwijsondersteuning(
        toelichting_onderwijsbehoeften=ToelichtingOnderwijsbehoeften(document=paper("toelichting")),
        diagnose=(Diagnose(code=("HB",)), Diagnose(code=("F90",), document=(paper("d1"), paper("d2")))),
        handelingsplan=(Handelingsplan(startdatum=DAY, isgerichtop="lezen", document=paper("hp")),),
        opp=Opp(opp_ingangdatum=DAY, document=(paper("opp"),)),
        tlv=(
            Tlv(
                tlvingangdatum=DAY,
                tlvswvnummer="1",
                tlvcategorie="L",
                tlvbeschikkingsnummer="2",
                document=paper("tlv"),
            ),
        ),
        lwoo=Lwoo(
            lwoo_ingangdatum=DAY, lwoo_swvnummer="1", lwoo_beschikkingsnummer="2", document=paper("lwoo")
        ),
        rvc=Rvc(
            signaleringlwoopro=Signaleringlwoopro(
                deelgenomenaanonderzoek=True, leerachterstand=True, lagescoreeindtoets=False
            ),
            document=(paper("rvc"),),
        ),
    )
    test = Toets(
        toetsidentificatie=Toetsidentificatie(eldtoetscode="X"),
        afname=Afname(afnamedatum=DAY),
        resultaat=Resultaat(document=paper("toets")),
        toetsonderdeel=(Toetsonderdeel(eldonderdeelcode="Y", resultaat=Resultaat(document=paper("deel"))),),
    )
    return Leerling(
        achternaam="Proef",
        onderwijsondersteuning=support,
        verzuim=Verzuim(frequentie=3, documentLijst=DocumentLijst(document=(paper("v1"), paper("v2")))),
        eindtoets_basisonderwijs=EindtoetsBasisonderwijs(deelgenomen=True, document=(paper("eindtoets"),)),
        toetslijst=Toetslijst(toets=(test, test)),
        overigdocumentlijst=Overigdocumentlijst(document=(paper("overig"),)),
    )


PLACES = {
    "onderwijsondersteuning/toelichting_onderwijsbehoeften/document",
    "onderwijsondersteuning/diagnose/document",
    "onderwijsondersteuning/handelingsplan/document",
    "onderwijsondersteuning/opp/document",
    "onderwijsondersteuning/tlv/document",
    "onderwijsondersteuning/lwoo/document",
    "onderwijsondersteuning/rvc/document",
    "verzuim/documentLijst/document",
    "eindtoets_basisonderwijs/document",
    "toetslijst/toets/resultaat/document",
    "toetslijst/toets/toetsonderdeel/resultaat/document",
    "overigdocumentlijst/document",
}


def test_documents_are_found_at_all_twelve_places() -> None:
    found = list(documents(pupil_with_documents_everywhere()))

    assert {at.path for at in found} == {f"{LEERLING}/{place}" for place in PLACES}
    assert len({at.location for at in found}) == len(found) == 16


def test_a_location_counts_among_same_named_siblings() -> None:
    (second,) = (at for at in documents(pupil_with_documents_everywhere()) if at.document == paper("d2"))

    assert second.location == (
        "/dossier[1]/huidigeschool[1]/leerling[1]/onderwijsondersteuning[1]/diagnose[2]/document[2]"
    )
    assert second.category is Category.ONDERWIJSONDERSTEUNING


def test_every_document_can_be_replaced() -> None:
    def renamed(at: DocumentAt) -> Document:
        return replace(at.document, omschrijving=at.location)

    after = rewrite_documents(pupil_with_documents_everywhere(), renamed)

    assert all(at.document.omschrijving == at.location for at in documents(after))
    assert len(list(documents(after))) == 16


def test_nothing_changes_when_the_documents_stay() -> None:
    before = pupil_with_documents_everywhere()

    assert rewrite_documents(before, lambda at: at.document) is before


def test_blocks_that_cannot_be_without_their_document_go_with_it() -> None:
    after = rewrite_documents(pupil_with_documents_everywhere(), lambda at: None)

    assert list(documents(after)) == []
    assert after.onderwijsondersteuning is not None
    assert after.onderwijsondersteuning.toelichting_onderwijsbehoeften is None
    assert len(after.onderwijsondersteuning.diagnose) == 2
    assert after.overigdocumentlijst is None
    assert after.verzuim == Verzuim(frequentie=3)
    assert after.toetslijst is not None
    assert len(after.toetslijst.toets) == 2


def test_one_of_two_documents_can_go() -> None:
    after = rewrite_documents(
        pupil_with_documents_everywhere(), lambda at: None if at.document == paper("v1") else at.document
    )

    assert after.verzuim is not None
    assert after.verzuim.documentLijst == DocumentLijst(document=(paper("v2"),))


@pytest.mark.parametrize("category", [Category.ONDERWIJSONDERSTEUNING, Category.HANDELINGSPLANNEN])
def test_a_category_goes_and_its_neighbour_in_the_same_wrapper_stays(category: Category) -> None:
    after = without_categories(pupil_with_documents_everywhere(), [category])

    assert category not in {at.category for at in documents(after)}
    assert after.onderwijsondersteuning is not None


def test_an_empty_wrapper_goes_with_its_last_category() -> None:
    both = [Category.ONDERWIJSONDERSTEUNING, Category.HANDELINGSPLANNEN]

    assert without_categories(pupil_with_documents_everywhere(), both).onderwijsondersteuning is None


def test_all_categories_without_choice_leave_the_pupil() -> None:
    before = pupil_with_documents_everywhere()

    after = without_categories(before, list(Category))

    assert after == Leerling(achternaam="Proef")
    assert without_categories(before, [Category.LEERLING, Category.SCHOOL, Category.METADATA]) is before
