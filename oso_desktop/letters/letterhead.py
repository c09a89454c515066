"""What every paper of the school has in common: its head, its mark, its date and its foot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from oso_desktop.dossier.correspondence import Postal, postal_address
from oso_desktop.dossier.people import RightsHolder, Student
from oso_desktop.dossier.schools import OwnSchool, ReceivingSchool
from oso_desktop.letters.document import Document, Section, Slip
from oso_desktop.letters.texts import load, long_date


def under_head(
    school: OwnSchool,
    title: str,
    subject: str,
    sections: tuple[Section, ...],
    today: date,
    *,
    code: str = "",
    address: Postal | None = None,
    slip: Slip | None = None,
) -> Document:
    """A letter if it has an address, else a sheet; `title` is what kind of paper it is and `code` its mark."""
    sheet = load("algemeen")["blad"]
    return Document(
        school_name=school.name,
        school_lines=tuple(sender_lines(school)),
        board=sheet.line("bestuur", {"bestuur": school.board}) if school.board else "",
        title=title,
        subject=subject,
        mark=sheet.line("kenmerk", {"code": code}) if code else "",
        date_line=f"{school.address.town}, {long_date(today)}",
        sections=sections,
        page_label=sheet.line("pagina", {"pagina": "{pagina}", "paginas": "{paginas}"}),
        unknown_note=sheet.line("onbekend_teken"),
        address=address,
        slip=slip,
    )


def sender_lines(school: OwnSchool) -> Iterator[str]:
    """How to reach the school: address, telephone, and e-mail and website where there are any."""
    where = school.address
    yield f"{where.street} {where.house_number}"
    yield f"{where.postcode}  {where.town}"
    yield load("algemeen")["blad"].line("telefoon", {"telefoon": school.phone})
    yield from (line for line in (school.email, school.website) if line)


def to_holder(student: Student, holder: RightsHolder) -> Postal:
    """The address block of a letter to this holder; where no address may be on it, it says so to be handed over."""
    postal = postal_address(student, holder)
    if not postal.in_person:
        return postal
    return Postal(lines=(*postal.lines, load("algemeen")["blad"].line("persoonlijk")), in_person=True)


def to_school(receiver: ReceivingSchool, attention: str) -> Postal:
    """Name and place: a school's street is not known here, and everybody at school can look it up."""
    town = (receiver.town.upper(),) if receiver.town else ()
    return Postal(lines=(receiver.name, attention, *town), in_person=False)
