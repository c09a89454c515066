"""A letter of ours as a template for a mail merge: the same words in the same places, made as one makes it in Writer.

Letterhead and address stand in tables, questions beside their answers as well; the slip stands at the foot of the last
page. What differs between the letters is a field. Of ours it lacks the QR code, since a mail merge in LibreOffice
has no picture that differs from letter to letter, and the check marks, which are bullets here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from oso_desktop.letters.document import Block, Document, Items, Section, Signature, Slip, Text
from oso_desktop.letters.texts import Rich

_RULED = 8


class Writer:
    """Writes one template for all of these letters, and knows what goes into its fields.

    Raises ValueError if they are of different make-up.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self._columns: list[tuple[str, ...]] = []
        first = documents[0]
        self._slips = [document.slip for document in documents]
        self.template = _TEMPLATE.format(
            title=escape(first.title),
            language=first.language.partition("-")[0],
            country=first.language.partition("-")[2],
            styles=_STYLES,
            school=escape(first.school_name),
            mark=self._said([document.mark for document in documents]),
            body="".join(self._letter(documents)),
        )

    @property
    def rows(self) -> Iterator[tuple[str, ...]]:
        """The names of the fields, and then what each letter has in them."""
        yield tuple(f"c{number}" for number in range(len(self._columns)))
        yield from zip(*self._columns, strict=True)

    def _said(self, texts: Sequence[str]) -> str:
        """The text, or a field if it is not the same in all letters."""
        if len(set(texts)) == 1:
            return escape(texts[0])
        if tuple(texts) not in self._columns:
            self._columns.append(tuple(texts))
        return _FIELD.format(column=f"c{self._columns.index(tuple(texts))}")

    def _rich(self, texts: Sequence[Rich]) -> str:
        return "".join(
            f'<text:span text:style-name="{"strong" if runs[0].bold else "plain"}">'
            f"{self._said([run.text for run in runs])}</text:span>"
            for runs in zip(*texts, strict=True)
        )

    def _letter(self, documents: Sequence[Document]) -> Iterator[str]:
        first = documents[0]
        sender = [_p("school", escape(first.school_name)), _p("soft", escape(first.board))]
        contact = [_p("soft", escape(line)) for line in first.school_lines]
        yield _row("head", "head-row", sender, contact)
        addresses = [document.address.lines if document.address else () for document in documents]
        address = [_p("text", self._said(lines)) for lines in zip(*addresses, strict=True)]
        dated = [_p("text", self._said([each.date_line for each in documents]))]
        marked = [_p("text", self._said([each.mark for each in documents]))]
        yield _row("head", "address-row", address, dated + marked)
        yield _h(1, "subject", self._said([document.subject for document in documents]))
        for sections in zip(*(document.sections for document in documents), strict=True):
            yield from self._section(sections)
        slips = [slip for slip in self._slips if slip is not None]
        if slips:
            yield self._slip(slips)

    def _section(self, sections: Sequence[Section]) -> Iterator[str]:
        first = sections[0]
        blocks = [
            text for each in zip(*(one.blocks for one in sections), strict=True) for text in self._block(each)
        ]
        heading = self._said([section.heading for section in sections])
        if not first.wide:
            yield _row("section", "section-row", [_h(2, "beside", heading)], blocks)
            return
        yield _h(2, "new-page" if first.new_page else "beside", heading)
        yield from blocks

    def _block(self, blocks: Sequence[Block]) -> Iterator[str]:
        match blocks[0]:
            case Text():
                yield _p("text", self._rich([block.text for block in blocks if isinstance(block, Text)]))
            case Items(columns=columns):
                items = zip(*(block.items for block in blocks if isinstance(block, Items)), strict=True)
                listed = "".join(
                    f"<text:list-item>{_p('item', self._rich(each))}</text:list-item>" for each in items
                )
                yield (
                    f'<text:section text:style-name="columns-{columns}" text:name="list-{id(blocks)}">'
                    f'<text:list text:style-name="bullets">{listed}</text:list></text:section>'
                )
            case Signature(greeting, signer):
                name, _, role = signer.partition(", ")
                yield _p("greeting", escape(greeting))
                yield _p("signer", escape(name)) + _p("text", escape(role))
            case other:
                msg = f"no mail merge of a letter with {type(other).__name__}"
                raise ValueError(msg)

    def _slip(self, slips: Sequence[Slip]) -> str:
        first = slips[0]
        box = '<draw:rect text:anchor-type="as-char" draw:style-name="box" svg:width="4.4mm" svg:height="4.4mm"/>'
        code = self._said([slip.code for slip in slips])
        ruled = _CELL.format(style="ruled", content=_p("soft", ""))
        return (
            _p("cut", "")
            + _h(2, "slip", f"{escape(first.title)}<text:tab/>{code}")
            + _p("text", f"{box} {escape(first.seen)}")
            + _p("text", f"{box} {escape(first.remark)}")
            + '<table:table table:style-name="wide"><table:table-column table:style-name="whole"/>'
            + _ROW.format(style="ruled-row", cells=ruled) * _RULED
            + "</table:table>"
            + _p("sign", "<text:tab/>".join(f"{escape(line)} <text:tab/>" for line in first.lines))
            + _p("soft", self._said([slip.hand_in for slip in slips]))
        )


def _p(style: str, content: str) -> str:
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def _h(level: int, style: str, content: str) -> str:
    return f'<text:h text:style-name="{style}" text:outline-level="{level}">{content}</text:h>'


def _row(columns: str, row: str, *cells: Sequence[str]) -> str:
    """A table of one row."""
    made = "".join(_CELL.format(style="bare", content="".join(cell)) for cell in cells)
    return (
        f'<table:table table:style-name="wide"><table:table-column table:style-name="{columns}-left"/>'
        f'<table:table-column table:style-name="{columns}-right"/>{_ROW.format(style=row, cells=made)}</table:table>'
    )


_ROW = '<table:table-row table:style-name="{style}">{cells}</table:table-row>'
_CELL = '<table:table-cell table:style-name="{style}" office:value-type="string">{content}</table:table-cell>'

_FIELD = (
    '<text:database-display text:table-name="people" text:table-type="table" text:column-name="{column}"'
    ' text:database-name="letters">-</text:database-display>'
)

_PARAGRAPH = (
    '<style:style style:name="{name}" style:family="paragraph"{more}><style:paragraph-properties {about}>'
    "{inside}</style:paragraph-properties>"
    '<style:text-properties style:font-name="Atkinson Hyperlegible" fo:font-size="{size}pt" fo:color="{color}"'
    ' fo:font-weight="{weight}"/></style:style>'
)
_TABS = "<style:tab-stops>{}</style:tab-stops>"
_RIGHT = _TABS.format('<style:tab-stop style:position="165mm" style:type="right"/>')
_LINES = _TABS.format(
    "".join(
        f'<style:tab-stop style:position="{place}mm"{leader}/>'
        for place, leader in (
            (52, ' style:leader-style="solid" style:leader-text="_"'),
            (60, ""),
            (165, ' style:type="right" style:leader-style="solid" style:leader-text="_"'),
        )
    )
)
_PAGE = ' style:master-page-name="Following"'
_LOOKS = (
    ("school", "", "", 16, "#1b4b5a", "bold", ""),
    ("soft", "", "", 10, "#555555", "normal", ""),
    (
        "running",
        'fo:border-bottom="0.5pt solid #9aa5aa" fo:padding="1mm"',
        _RIGHT,
        10,
        "#555555",
        "normal",
        "",
    ),
    ("foot-line", "", _RIGHT, 9.5, "#555555", "normal", ""),
    ("text", 'fo:margin-bottom="2mm"', "", 12, "#1c1c1c", "normal", ""),
    ("item", 'fo:margin-bottom="1mm"', "", 12, "#1c1c1c", "normal", ""),
    ("greeting", 'fo:margin-top="4mm" fo:margin-bottom="13mm"', "", 12, "#1c1c1c", "normal", ""),
    ("signer", "", "", 12, "#1c1c1c", "bold", ""),
    ("subject", 'fo:margin-bottom="5mm"', "", 14, "#1b4b5a", "bold", ""),
    ("beside", "", "", 12, "#1b4b5a", "bold", ""),
    ("new-page", 'fo:break-before="page"', "", 13.5, "#1b4b5a", "bold", _PAGE),
    ("cut", 'fo:margin-top="80mm" fo:border-top="0.8pt dashed #555555"', "", 10, "#555555", "normal", ""),
    ("slip", 'fo:margin-bottom="2mm"', _RIGHT, 14, "#1b4b5a", "bold", ""),
    ("sign", 'fo:margin-top="4mm"', _LINES, 12, "#1c1c1c", "normal", ""),
)
_STYLES = (
    "".join(
        _PARAGRAPH.format(
            name=name, about=about, inside=inside, size=size, color=color, weight=weight, more=more
        )
        for name, about, inside, size, color, weight, more in _LOOKS
    )
    + "".join(
        f'<style:style style:name="{name}" style:family="{family}"><style:{family}-properties {about}/></style:style>'
        for name, family, about in (
            ("plain", "text", ""),
            ("strong", "text", 'fo:font-weight="bold"'),
            ("wide", "table", 'style:width="165mm" table:align="left"'),
            ("whole", "table-column", 'style:column-width="165mm"'),
            ("head-left", "table-column", 'style:column-width="105mm"'),
            ("head-right", "table-column", 'style:column-width="60mm"'),
            ("section-left", "table-column", 'style:column-width="40mm"'),
            ("section-right", "table-column", 'style:column-width="125mm"'),
            ("head-row", "table-row", 'style:min-row-height="41mm"'),
            ("address-row", "table-row", 'style:min-row-height="27mm"'),
            ("section-row", "table-row", ""),
            ("ruled-row", "table-row", 'style:row-height="8.5mm"'),
            ("bare", "table-cell", 'fo:padding="0mm"'),
            ("ruled", "table-cell", 'fo:border-bottom="0.5pt solid #9aa5aa"'),
            ("box", "graphic", 'draw:stroke="solid" svg:stroke-width="0.9pt" draw:fill="none"'),
            (
                "foot",
                "graphic",
                (
                    'style:vertical-pos="bottom" style:vertical-rel="page-content" style:horizontal-pos="left"'
                    ' style:horizontal-rel="page-content" style:wrap="none" draw:stroke="none" fo:border="none"'
                    ' fo:padding="0mm"'
                ),
            ),
        )
    )
    + "".join(
        f'<style:style style:name="columns-{count}" style:family="section"><style:section-properties>'
        f'<style:columns fo:column-count="{count}" fo:column-gap="0mm"/></style:section-properties></style:style>'
        for count in (1, 2)
    )
    + (
        '<text:list-style style:name="bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-6mm"'
        ' fo:margin-left="6mm"/>'
        "</style:list-level-properties></text:list-level-style-bullet></text:list-style>"
    )
)

_TEMPLATE = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{title}</dc:title></office:meta>
<office:font-face-decls><style:font-face style:name="Atkinson Hyperlegible"
 svg:font-family="'Atkinson Hyperlegible'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="{language}"
 fo:country="{country}"/></style:default-style></office:styles>
<office:automatic-styles><style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="210mm"
 fo:page-height="297mm" fo:margin-left="25mm" fo:margin-right="20mm" fo:margin-top="13mm" fo:margin-bottom="11mm"/>
 <style:header-style/><style:footer-style/></style:page-layout>{styles}</office:automatic-styles>
<office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="a4" style:next-style-name="Following"><style:footer>
<text:p text:style-name="foot-line">{mark}<text:tab/>pagina <text:page-number text:select-page="current"/> van
 <text:page-count/></text:p></style:footer></style:master-page>
<style:master-page style:name="Following" style:page-layout-name="a4">
<style:header><text:p text:style-name="running">{school}<text:tab/>{mark}</text:p></style:header>
<style:footer><text:p text:style-name="foot-line">{mark}<text:tab/>pagina <text:page-number
 text:select-page="current"/> van <text:page-count/></text:p></style:footer></style:master-page>
</office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""
