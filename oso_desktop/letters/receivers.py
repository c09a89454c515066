"""The papers about receivers: to the old school, to and about a samenwerkingsverband, and the second delivery."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.delivery import ReceiverChanged
from oso_desktop.dossier.grounds import legal_ground
from oso_desktop.dossier.people import HolderKind, full_name
from oso_desktop.dossier.schools import OwnSchool, ReceivingSchool
from oso_desktop.dossier.second_delivery import NextStep, SecondDelivery
from oso_desktop.dossier.swv import SWV_KEEPS_YEARS
from oso_desktop.dossier.transfer import Delivery, TransferDossier
from oso_desktop.letters.document import (
    Block,
    Document,
    Items,
    Mark,
    Row,
    Section,
    Slip,
    Table,
    Text,
)
from oso_desktop.letters.facts import LetterFacts, slip_code
from oso_desktop.letters.letterhead import to_holder, to_school, under_head
from oso_desktop.letters.names import attachment_name, category_name, law_name, letter_name, purpose_name
from oso_desktop.letters.signing import signed
from oso_desktop.letters.struck import without_secrets
from oso_desktop.letters.texts import Rich, Texts, load, long_date, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionFacts:
    """What the request to an old school needs: what it was changed for, and what it has with the version's number."""

    school: OwnSchool
    pupil: str
    dossier: TransferDossier
    change: ReceiverChanged
    held: tuple[tuple[Delivery, int], ...]
    today: date
    signer: str


def destruction_request(facts: DestructionFacts) -> Document:
    """Asks the old school to destroy what it has, with a slip to send back (R132, AVG artikel 17).

    It does not say where the pupil goes instead: the old school does not need to know.
    """
    texts = load(LetterKind.DESTRUCTION_REQUEST.value)["school"]
    values = {
        "leerling": facts.pupil,
        "school": facts.school.name,
        "contact": facts.school.contact_person or facts.school.name,
        "telefoon": facts.school.phone,
    }
    held = tuple(
        texts.fill(
            "regel",
            {"aantal": str(number), "wijze": delivery.way.value, "datum": long_date(delivery.on)},
        )
        for delivery, number in facts.held
    )
    sections = (
        Section(
            texts.line("waarom_vraag"),
            (Text(texts.fill("aanhef", values)), Text(texts.fill("waarom", values))),
        ),
        Section(texts.line("wat_vraag"), (Items(held, Mark.POINT),)),
        Section(texts.line("vragen_vraag"), (Items(texts.fill_all("vragen", values), Mark.POINT),)),
        Section(
            texts.line("grond_vraag"),
            (Text(texts.fill("grond", values)), *signed(texts, values, facts.signer)),
        ),
    )
    code = slip_code(facts.dossier.id, facts.change.id)
    slip = Slip(
        title=texts.line("strook_titel"),
        code=code,
        seen=texts.line("strook_gezien"),
        remark=texts.line("strook_opmerking"),
        remark_behind=texts.line("strook_opmerking_achter"),
        lines=(texts.line("strook_datum"), texts.line("strook_handtekening")),
        hand_in=texts.line("strook_inleveren", values),
    )
    return under_head(
        facts.school,
        LetterKind.DESTRUCTION_REQUEST.label,
        texts.line("onderwerp"),
        sections,
        facts.today,
        code=code,
        address=to_school(facts.change.old, texts.line("ter_attentie")),
        slip=slip,
    )


def swv_cover(facts: LetterFacts) -> Document:
    """The letter that goes to the samenwerkingsverband with a dossier: what is asked, what is with it (R140, R141)."""
    texts, values = load(LetterKind.SWV_COVER.value)["swv"], _swv_values(facts)
    receiver = _receiver(facts)
    asked: list[Block] = [Items(texts.fill_all("vragen", values), Mark.POINT)]
    if receiver.agreement:
        asked.append(Text(texts.fill("afspraak", values)))
    sections = (
        Section(
            texts.line("waarom_vraag"),
            (Text(texts.fill("aanhef", values)), Text(texts.fill("waarom", values))),
        ),
        Section(texts.line("mee_vraag"), tuple(_with_it(facts, texts, values))),
        Section(texts.line("vragen_vraag"), tuple(asked)),
        Section(
            texts.line("contact_vraag"),
            (Text(texts.fill("contact", values)), *signed(texts, values, facts.signer)),
        ),
    )
    return under_head(
        facts.school,
        LetterKind.SWV_COVER.label,
        texts.line("onderwerp", values),
        sections,
        facts.today,
        code=slip_code(facts.dossier.id, receiver.brin),
        address=to_school(receiver, texts.line("ter_attentie")),
    )


def swv_parents(facts: LetterFacts) -> Document:
    """What parents, or a pupil from sixteen, must know about a request: what goes, who keeps it how long (L19)."""
    tables = load(LetterKind.SWV_PARENTS.value)
    texts = tables["leerling" if facts.holder.kind is HolderKind.PUPIL else "ouder"]
    values = _swv_values(facts)
    sections = (
        Section(
            texts.line("waarom_vraag"),
            (Text(texts.fill("aanhef", values)), Text(texts.fill("waarom", values))),
        ),
        Section(texts.line("mee_vraag"), tuple(_with_it(facts, texts, values))),
        Section(texts.line("daar_vraag"), (Items(texts.fill_all("daar", values), Mark.POINT),)),
        Section(
            texts.line("kunt_vraag"),
            (
                Items(texts.fill_all("kunt", values), Mark.POINT),
                *signed(texts, values, facts.signer),
            ),
        ),
    )
    return under_head(
        facts.school,
        letter_name(LetterKind.SWV_PARENTS),
        texts.line("onderwerp", values),
        without_secrets(sections, facts.student),
        facts.today,
        code=facts.code,
        address=to_holder(facts.student, facts.holder),
    )


def second_delivery_sheet(school: OwnSchool, found: tuple[SecondDelivery, ...], today: date) -> Document:
    """The sheet for the whole group: who needs a second delivery, and what still has to be done (R134)."""
    texts = load("tweede_levering")["blad"]
    words = {
        NextStep.CHOOSE: texts.line("kiezen"),
        NextStep.INZAGE: texts.line("inzage"),
        NextStep.NOTICE: texts.line("mededeling"),
        NextStep.READY: texts.line("klaar"),
    }
    rows = tuple(
        Row(
            each.name,
            texts.line("regel", {"ontvanger": each.receiver, "datum": long_date(each.last)}),
            words[each.step],
        )
        for each in found
    )
    heads = (texts.line("kolom_wat"), texts.line("kolom_waarom"))
    sections = [Section("", (Text(texts.fill("inleiding" if rows else "geen", {})),), wide=True)]
    if rows:
        sections.append(Section("", (Table(heads, rows, Mark.POINT),), wide=True))
    title = texts.line("titel")
    return under_head(school, title, title, tuple(sections), today)


def _receiver(facts: LetterFacts) -> ReceivingSchool:
    receiver = facts.dossier.receiver
    if receiver is None:
        msg = "a letter about a request without a samenwerkingsverband got past its own check"
        raise AssertionError(msg)
    return receiver


def _swv_values(facts: LetterFacts) -> dict[str, str]:
    receiver, record, purpose = _receiver(facts), facts.student.record, facts.dossier.swv_purpose
    general = load("algemeen")["ontvanger"]
    agreed = receiver.agreement
    if agreed and receiver.agreement_on:
        agreed = f"{agreed}, {long_date(receiver.agreement_on)}"
    return {
        "naam": facts.holder.name,
        "leerling": full_name(record),
        "roepnaam": record.roepnaam or full_name(record),
        "ontvanger": general.line("met_plaats", {"school": receiver.name, "plaats": receiver.town})
        if receiver.town
        else receiver.name,
        "doel": purpose_name(purpose) if purpose else "",
        "grond": law_name(legal_ground(facts.dossier.profile, facts.student, facts.school)),
        "aantal": str(SWV_KEEPS_YEARS),
        "afspraak": agreed,
        "contact": facts.school.contact_person or facts.school.name,
        "telefoon": facts.school.phone,
    }


def _with_it(facts: LetterFacts, texts: Texts, values: dict[str, str]) -> Iterator[Block]:
    parts = tuple(
        plain(category_name(line.category)) for line in facts.overview.categories if line.goes and line.filled
    )
    yield Text(texts.fill("mee", values))
    yield Items(parts, Mark.GOES, columns=2)
    files: tuple[Rich, ...] = tuple(
        plain(attachment_name(line)) for line in facts.overview.attachments if line.goes
    )
    yield Text(texts.fill("bijlagen" if files else "geen_bijlagen", values))
    if files:
        yield Items(files, Mark.GOES)
    yield Text(texts.fill("nummer", values))
