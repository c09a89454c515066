"""Makes lists of fictitious pupils of every kind that an administration exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from tests.exchange.builders import zipped

HEADERS = ("Leerlingnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Geboortedatum", "Geslacht", "Groep")
ROWS = (
    ("1001", "Noor", "van den", "Berg", "09-03-2014", "V", "8A"),
    ("1002", "Bram", "", "Jansén", "31-12-2013", "M", "8A"),
    ("1003", "Şeyma", "", "Yıldız", "1-4-2014", "V", "8B"),
)


def csv_of(*rows: Sequence[str], delimiter: str = ";", end: str = "\r\n") -> str:
    """The rows as CSV, a text with a sign of its own in quotation marks."""

    def cell(text: str) -> str:
        quoted = any(sign in text for sign in (delimiter, '"', "\n"))
        return '"' + text.replace('"', '""') + '"' if quoted else text

    return "".join(delimiter.join(map(cell, row)) + end for row in rows)


Cell = str | int | float | date | bool | None
Sheets = Mapping[str, Sequence[Sequence[Cell]]]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def letters(column: int) -> str:
    """A for 0."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def xlsx(
    sheets: Sheets, *, shared: bool = True, extra: Mapping[str, bytes] | None = None, properties: str = ""
) -> bytes:
    """A workbook of Excel; a text that begins with `<` is put in the sheet as the cell's own XML."""
    strings: list[str] = []

    def cell(value: Cell, place: str) -> str:
        if value is None:
            return f'<c r="{place}" s="1"/>'
        if isinstance(value, bool):
            return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
        if isinstance(value, date):
            return f'<c r="{place}" s="2"><v>{(value - date(1899, 12, 30)).days}</v></c>'
        if isinstance(value, int | float):
            return f'<c r="{place}"><v>{value}</v></c>'
        if value.startswith("<"):
            return value.replace("@", place)
        if not shared:
            return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
        strings.append(value)
        return f'<c r="{place}" t="s"><v>{len(strings) - 1}</v></c>'

    parts: dict[str, bytes] = {}
    for number, rows in enumerate(sheets.values(), 1):
        lines = "".join(
            f'<row r="{line}">'
            + "".join(cell(value, f"{letters(column)}{line}") for column, value in enumerate(row))
            + "</row>"
            for line, row in enumerate(rows, 1)
        )
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData>{properties}</worksheet>'.encode()
        )
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="r{number}"/>'
        for number, name in enumerate(sheets, 1)
    )
    related = "".join(
        f'<Relationship Id="r{number}" Type="{_RELS}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(sheets) + 1)
    )
    texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    return zipped(
        {
            "[Content_Types].xml": b"<Types/>",
            "xl/workbook.xml": (
                f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELS}"><sheets>{listed}</sheets></workbook>'.encode()
            ),
            "xl/_rels/workbook.xml.rels": f"<Relationships>{related}</Relationships>".encode(),
            "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{texts}</sst>'.encode(),
            **parts,
            **(extra or {}),
        }
    )


_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def ods(
    sheets: Sheets, *, extra: Mapping[str, bytes] | None = None, manifest: bytes = b"<manifest/>"
) -> bytes:
    """A workbook of LibreOffice; a text that begins with `<` is put in the sheet as the cell's own XML."""

    def cell(value: Cell) -> str:
        if value is None or value == "":
            return "<table:table-cell/>"
        if isinstance(value, date):
            return (
                f'<table:table-cell office:value-type="date" office:date-value="{value}">'
                f"<text:p>{value:%d-%m-%y}</text:p></table:table-cell>"
            )
        if isinstance(value, int | float):
            return (
                f'<table:table-cell office:value-type="float" office:value="{value}">'
                f"<text:p>{value}</text:p></table:table-cell>"
            )
        if value.startswith("<"):
            return value
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'

    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>"
        + "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
        + "</table:table>"
        for name, rows in sheets.items()
    )
    inside = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    content = f"<office:document-content {_ODF}>{inside}</office:document-content>"
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": manifest,
            "content.xml": content.encode(),
            **(extra or {}),
        }
    )


def edex2000_line(
    surname: str,
    key: str,
    *,
    prefix: str = "",
    calling: str = "",
    born: str = "",
    sex: str = "",
    group: str = "",
    number: str = "",
    entered: str = "",
    left: str = "",
    brin: str = "99ZZ",
    year: str = "2025-2026",
) -> str:
    """One pupil of an EDEXLL.TXT, 145 signs wide."""
    values = (
        (surname, 40),
        (prefix, 10),
        (calling, 20),
        (born, 8),
        (sex, 1),
        ("1", 1),
        (key, 5),
        (group, 5),
        (year, 9),
        (number, 9),
        ("0.25", 4),
        ("6851AA", 6),
        (entered, 8),
        (left, 8),
        ("NL", 2),
        (brin, 4),
        ("01", 5),
    )
    return "".join(text.ljust(width) for text, width in values)
