"""The statement to a school that asked to destroy what it had sent; it names no pupil (R132)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from oso_desktop.dossier.received import ReceivedDestroyed
from oso_desktop.dossier.schools import OwnSchool, ReceivingSchool
from oso_desktop.letters.document import Block, Document, Pairs, Section, Text
from oso_desktop.letters.letterhead import to_school
from oso_desktop.letters.registers import school_paper
from oso_desktop.letters.signing import signed
from oso_desktop.letters.texts import Rich, Texts, load, long_date, plain

_SHOWN_OF_HASH = 16


def received_destroyed_letter(
    school: OwnSchool, gone: ReceivedDestroyed, *, signer: str, backups_until: date, today: date
) -> Document:
    """The statement of one destroyed delivery; `backups_until` is the first day without it in any backup of ours."""
    texts = load("verklaring_levering")["blad"]
    values = {
        "datum": long_date(gone.asked_on),
        "contact": school.contact_person or school.name,
        "telefoon": school.phone,
    }
    backups = {"datum": long_date(gone.at.date()), "tot": long_date(backups_until)}
    sections = (
        Section(texts.line("waarom_vraag"), (Text(texts.fill("waarom", values)),)),
        Section(texts.line("wat_vraag"), tuple(_what(texts, gone))),
        Section(texts.line("bij_ons_vraag"), tuple(Text(each) for each in _left(texts, gone))),
        Section(texts.line("kopie_vraag"), (Text(texts.fill("kopie", backups)),)),
        Section(
            texts.line("vragen_vraag"),
            (Text(texts.fill("vragen", values)), *signed(texts, values, signer)),
        ),
    )
    receiver = ReceivingSchool(name=gone.sender or gone.sender_brin, brin=gone.sender_brin)
    return school_paper(
        school,
        texts.line("titel"),
        of=gone.received_id,
        today=today,
        sections=sections,
        address=to_school(receiver, texts.line("ter_attentie")),
    )


def _what(texts: Texts, gone: ReceivedDestroyed) -> Iterator[Block]:
    yield Pairs(
        (
            (texts.line("pakket"), plain(gone.package_id or texts.line("geen_nummer"))),
            (texts.line("controlegetal"), plain(gone.sha256[:_SHOWN_OF_HASH])),
            (texts.line("ontvangen"), plain(long_date(gone.received_on))),
            (texts.line("vernietigd"), plain(long_date(gone.at.date()))),
            (texts.line("door"), plain(gone.by)),
        )
    )
    yield Text(texts.fill("naam", {}))
    if gone.with_pupil:
        yield Text(texts.fill("met_leerling", {}))


def _left(texts: Texts, gone: ReceivedDestroyed) -> Iterator[Rich]:
    """What stays here, which the sender may know."""
    if gone.with_pupil:
        yield texts.fill("niets", {})
        return
    yield texts.fill("leerling_gemaakt" if gone.pupil_made else "zonder_leerling", {})
    if gone.kept:
        number = {"aantal": str(gone.kept)}
        things = texts.line("een_gegeven") if gone.kept == 1 else texts.line("meer_gegevens", number)
        yield texts.fill("overgenomen", {"aantal": things})
