"""Reading the pupil list that a school's own administration gives, up to the people it is about."""

from __future__ import annotations

from lxml import etree

from benchmarks.measure import Figure, Sizes, take_turns, timed
from oso_desktop.exchange.edexml import read_edexml

NAME = "edexml"

_HEAD = (
    "<school><schooljaar>2025-2026</schooljaar><peildatum>2025-10-01</peildatum><brincode>99ZZ</brincode></school>"
    '<groepen><groep key="g"><naam>8A</naam><jaargroep>8</jaargroep></groep></groepen>'
)
_PUPIL = (
    '<leerling key="{number}"><achternaam>Yıldız</achternaam><voornamen>Noor Elif</voornamen>'
    "<voorletters-1>NE</voorletters-1><roepnaam>Noor</roepnaam><geboortedatum>2014-03-09</geboortedatum>"
    '<geslacht>2</geslacht><jaargroep>8</jaargroep><groep key="g"/>'
    "<emailadres>noor@voorbeeld.nl</emailadres><land>NL</land><bsn>999990019</bsn>"
    "<gewicht_nieuw>0</gewicht_nieuw><postcodenl>6971VB</postcodenl><instroomdatum>2018-08-20</instroomdatum>"
    "</leerling>"
)


def class_list(pupils: int) -> bytes:
    """An EDEXML file with so many pupils, each with all that such a file usually tells."""
    rows = "".join(_PUPIL.format(number=number) for number in range(pupils))
    return f"<EDEX>{_HEAD}<leerlingen>{rows}</leerlingen></EDEX>".encode()


def measured(sizes: Sizes) -> Figure:
    """Reads the same list anew each time, bytes in, people out."""
    data = class_list(sizes.pupils)
    if len(read_edexml(data).rows) != sizes.pupils:
        raise AssertionError("not everybody was read")
    ours, floor = take_turns(
        sizes.rounds, timed(lambda _: read_edexml(data)), timed(lambda _: [*etree.fromstring(data).iter()])
    )
    return Figure(
        name=NAME,
        what=f"{sizes.pupils} pupils in an EDEXML file of {len(data) / 1000:.0f} kB, checked and made into records",
        floor_is="bare lxml parse and one walk over the elements",
        unit="ms",
        ours=ours,
        floor=floor,
    )
