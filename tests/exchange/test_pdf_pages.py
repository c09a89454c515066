"""Pages taken out of a PDF look as they did, and nothing of the pages left behind is in the new file."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from oso_desktop.exchange.pdf_pages import NotCuttable, cut, page_count
from tests.exchange.pdfs import ABOUT, SHOWN, WHERE, everything_in, full_pdf, word, words_of


def found_in(data: bytes, words: list[str]) -> list[str]:
    everything = everything_in(data)
    return [each for each in words if each.encode() in everything]


def saved(pdf: Pdf) -> bytes:
    result = BytesIO()
    pdf.save(result, static_id=True)
    return result.getvalue()


def looks(data: bytes, page: int) -> bytes:
    """The page as it is drawn."""
    document = pypdfium2.PdfDocument(data)
    try:
        document.init_forms()
        return bytes(document[page - 1].render(scale=1, may_draw_forms=True).buffer)
    finally:
        document.close()


def test_the_full_document_really_holds_all_that_the_tests_look_for() -> None:
    wanted = [*ABOUT, *words_of(1), *words_of(2)]
    assert found_in(full_pdf(2), wanted) == wanted


@settings(max_examples=25)
@given(data=st.data(), count=st.integers(2, 5), shared=st.booleans())
def test_nothing_of_the_pages_left_behind_is_in_the_file(
    data: st.DataObject, count: int, shared: bool
) -> None:
    """R030, R031: words, pictures, fields, notes, bookmarks, enclosed files, properties, scripts, structure."""
    chosen = data.draw(st.sets(st.integers(1, count), min_size=1, max_size=count - 1))

    result = cut(full_pdf(count, shared=shared), sorted(chosen))

    left = [each for page in range(1, count + 1) if page not in chosen for each in words_of(page)]
    assert found_in(result, [*left, *ABOUT]) == []
    for page in chosen:
        assert found_in(result, words_of(page, SHOWN)) == words_of(page, SHOWN)
    assert page_count(result) == len(chosen)


def test_what_is_not_drawn_stays_behind_of_the_chosen_pages_too() -> None:
    """R031: notes, scripts and properties are nothing that a person who looked at the pages saw."""
    hidden = [what for what in WHERE if what not in SHOWN]
    assert found_in(cut(full_pdf(2), [1]), words_of(1, hidden)) == []


def test_the_chosen_pages_look_as_they_did() -> None:
    """R031: to the last dot; but how the edges of letters in a form field are smoothed, which is drawn from now on."""
    whole = full_pdf(4, fields=False)
    result = cut(whole, [2, 4])

    assert looks(result, 1) == looks(whole, 2)
    assert looks(result, 2) == looks(whole, 4)
    assert looks(result, 1) != looks(result, 2)


def test_the_same_pages_of_the_same_document_give_the_same_bytes() -> None:
    whole = full_pdf(3)
    assert cut(whole, [1, 3]) == cut(whole, [1, 3])
    assert cut(whole, [1, 3]) != cut(whole, [1, 2])


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_how_a_page_lies_goes_with_it(rotate: int) -> None:
    with pikepdf.open(BytesIO(full_pdf(2, fields=False))) as pdf:
        pdf.pages[1].obj.Rotate = rotate
        pdf.pages[1].obj.CropBox = Array([0, 0, 400, 842])
        whole = saved(pdf)

    assert looks(cut(whole, [2]), 1) == looks(whole, 2)


def test_what_a_page_has_from_the_branch_it_hangs_on_goes_with_it() -> None:
    with pikepdf.open(BytesIO(full_pdf(2, fields=False))) as pdf:
        pdf.Root.Pages.MediaBox = Array([0, 0, 300, 800])
        pdf.Root.Pages.Resources = pdf.pages[0].obj.Resources
        for page in pdf.pages:
            del page.obj["/MediaBox"]
            del page.obj["/Resources"]
        whole = saved(pdf)

    result = cut(whole, [1])
    assert looks(result, 1) == looks(whole, 1)
    assert found_in(result, words_of(2)) == []


@pytest.mark.parametrize("number", [0, 3, -1, 99])
def test_a_page_that_is_not_there_is_said_plainly(number: int) -> None:
    with pytest.raises(NotCuttable, match="heeft 2 bladzijden") as refused:
        cut(full_pdf(2), [1, number])
    assert str(number) in refused.value.text


def test_no_page_at_all_is_no_document() -> None:
    with pytest.raises(NotCuttable, match="geen bladzijde gekozen"):
        cut(full_pdf(1), [])


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"geen pdf", full_pdf(1)[:200]])
def test_what_is_no_readable_pdf_is_said_plainly(data: bytes) -> None:
    with pytest.raises(NotCuttable) as refused:
        page_count(data)
    assert refused.value.next_step


@pytest.mark.parametrize("password", ["", "geheim"])
def test_a_locked_document_is_said_to_be_locked(password: str) -> None:
    """Whether it opens without a password or not: its maker does not want it taken apart."""
    result = BytesIO()
    with pikepdf.open(BytesIO(full_pdf(2))) as pdf:
        pdf.save(result, encryption=pikepdf.Encryption(owner="maker", user=password))

    with pytest.raises(NotCuttable, match="beveiligd"):
        cut(result.getvalue(), [1])


def test_hidden_layers_are_not_made_visible_by_cutting() -> None:
    with pikepdf.open(BytesIO(full_pdf(2))) as pdf:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="laag"))
        pdf.Root.OCProperties = Dictionary(OCGs=[layer], D=Dictionary(OFF=[layer]))
        whole = saved(pdf)

    with pytest.raises(NotCuttable, match="lagen"):
        cut(whole, [1])


def test_a_form_that_draws_its_pages_itself_is_not_cut() -> None:
    with pikepdf.open(BytesIO(full_pdf(2))) as pdf:
        pdf.Root.AcroForm.XFA = Stream(pdf, b"<xdp/>")
        whole = saved(pdf)

    with pytest.raises(NotCuttable, match="invulformulier"):
        cut(whole, [1])


def halves(*, by_box: bool) -> bytes:
    """One wide scan, of which each of two pages shows a half."""
    pdf = pikepdf.new()
    scan = pdf.make_indirect(Stream(pdf, bytes(range(100))))
    scan.Type, scan.Subtype, scan.ColorSpace = Name.XObject, Name.Image, Name.DeviceGray
    scan.Width, scan.Height, scan.BitsPerComponent = 20, 5, 8
    drawing = Stream(pdf, b"q 1000 0 0 700 0 0 cm /S Do Q")
    for left in (0, 500):
        pdf.add_blank_page(page_size=(500, 700))
        page = pdf.pages[-1].obj
        page.Resources = Dictionary(XObject=Dictionary(S=scan))
        if by_box:
            page.MediaBox = Array([left, 0, left + 500, 700])
            page.Contents = drawing
        else:
            page.Contents = Stream(pdf, f"q 1000 0 0 700 {-left} 0 cm /S Do Q".encode())
    return saved(pdf)


@pytest.mark.parametrize("by_box", [True, False])
def test_a_page_that_is_a_window_on_the_next_one_is_not_cut(by_box: bool) -> None:
    """R031: the picture would go along whole, with the half that was to stay."""
    with pytest.raises(NotCuttable, match="één geheel"):
        cut(halves(by_box=by_box), [1])
    assert page_count(cut(halves(by_box=by_box), [1, 2])) == 2


def test_a_letterhead_on_every_page_is_no_reason_to_refuse() -> None:
    with pikepdf.open(BytesIO(full_pdf(3, shared=False, fields=False))) as pdf:
        logo = pdf.pages[0].obj.Resources.XObject["/Beeld1"]
        for page in pdf.pages:
            page.obj.Resources.XObject["/Logo"] = logo
            page.contents_add(b"q 100 0 0 30 -5 815 cm /Logo Do Q")
        whole = saved(pdf)

    result = cut(whole, [2])
    assert looks(result, 1) == looks(whole, 2)
    assert found_in(result, [word(3, "beeld"), word(1, "tekst")]) == []


def test_letters_that_are_drawings_and_patterns_bring_only_what_they_draw() -> None:
    """A scanner's own font, and tiles: both have lists of their own."""
    with pikepdf.open(BytesIO(full_pdf(2, fields=False))) as pdf:
        lists = pdf.pages[0].obj.Resources
        letter = Stream(pdf, b"800 0 0 0 800 800 d1 q 800 0 0 800 0 0 cm /Beeld1 Do Q")
        lists.Font["/Getekend"] = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=[0, 0, 800, 800],
            FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
            CharProcs=Dictionary(a=letter),
            Encoding=Dictionary(Type=Name.Encoding, Differences=[97, Name.a]),
            FirstChar=97,
            LastChar=97,
            Widths=[800],
            Resources=lists,
        )
        tile = Stream(pdf, b"1 0 0 rg 0 0 5 5 re f")
        tile.Type, tile.PatternType, tile.PaintType, tile.TilingType = Name.Pattern, 1, 1, 1
        tile.BBox, tile.XStep, tile.YStep, tile.Resources = [0, 0, 10, 10], 10, 10, lists
        lists.Pattern = Dictionary(Tegel=tile)
        pdf.pages[0].contents_add(
            b"BT /Getekend 40 Tf 100 200 Td (aa) Tj ET /Pattern cs /Tegel scn 300 200 80 80 re f"
        )
        whole = saved(pdf)

    result = cut(whole, [1])
    assert looks(result, 1) == looks(whole, 1)
    assert found_in(result, words_of(2)) == []
