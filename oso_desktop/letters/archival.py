"""PDF/A-2b: what a file must say of itself so that it looks the same in fifty years.

The fonts are embedded as it is; what is missing is a colour space that does not depend on the screen, and the file's
own particulars as XMP (ISO 19005-2, 6.2.4.3 and 6.6).
"""

from __future__ import annotations

from functools import cache
from html import escape

from PIL.ImageCms import ImageCmsProfile, createProfile
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

_FIXED_TIME = bytes.fromhex("07d000010001000000000000")
"""The moment at which a colour profile was made, the same for all: 1 January 2000."""


def make_archival(canvas: Canvas) -> None:
    """Adds the colour profile and the particulars to a finished canvas that is not saved yet."""
    document = canvas._doc
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    profile = PDFStream(PDFDictionary({"N": 3}), _srgb())
    document.Reference(profile)
    catalog.OutputIntents = PDFArray(
        [
            PDFDictionary(
                {
                    "Type": PDFName("OutputIntent"),
                    "S": PDFName("GTS_PDFA1"),
                    "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
                    "Info": PDFString("sRGB IEC61966-2.1"),
                    "DestOutputProfile": profile,
                }
            )
        ]
    )
    catalog.Metadata = _plain_stream({"Type": "Metadata", "Subtype": "XML"}, _xmp(canvas))


def _plain_stream(names: dict[str, str], content: bytes) -> PDFStream:
    dictionary = PDFDictionary({key: PDFName(value) for key, value in names.items()})
    return PDFStream(dictionary, content, filters=None)


@cache
def _srgb() -> bytes:
    data = bytearray(ImageCmsProfile(createProfile("sRGB")).tobytes())
    data[24:36] = _FIXED_TIME
    data[84:100] = bytes(16)  # the sum of a profile with the real moment in it
    return bytes(data)


def _xmp(canvas: Canvas) -> bytes:
    info = canvas._doc.info
    title, author, mark = (escape(str(text)) for text in (info.title, info.author, info.subject))
    language = canvas._doc.Catalog.Lang.s
    moment = "2000-01-01T00:00:00Z"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{mark}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{escape(str(info.creator))}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdf:Producer>{escape(str(info.producer))}</pdf:Producer><pdf:Keywords>{escape(str(info.keywords))}</pdf:Keywords>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>""".encode()
