"""The papers about inzage, for one person with that right at a time (R080, R095, R099, R101, R102, L8, L27, L38)."""

from __future__ import annotations

from collections.abc import Iterator

from oso_desktop.dossier.attachments import AttachmentClass, kind
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.grounds import is_duty, legal_ground
from oso_desktop.dossier.inzage import Agreement, InzageNoResponse, Remark, current_remarks, offers
from oso_desktop.dossier.overview import AttachmentLine, CategoryLine
from oso_desktop.dossier.people import HolderKind, full_name
from oso_desktop.dossier.transfer import Way
from oso_desktop.gegevensset.profiles import CategoryRule, Profile
from oso_desktop.letters.document import (
    Block,
    Document,
    Heading,
    Items,
    Mark,
    Pairs,
    Quote,
    Row,
    Section,
    Slip,
    Text,
)
from oso_desktop.letters.facts import ConfirmationFacts, LetterFacts
from oso_desktop.letters.left_out import left_out_of
from oso_desktop.letters.letterhead import to_holder, under_head
from oso_desktop.letters.names import attachment_name, category_name, law_name, letter_name, recorded_name
from oso_desktop.letters.signing import signed
from oso_desktop.letters.struck import without_secrets
from oso_desktop.letters.texts import Rich, Run, Texts, load, long_date, plain

_WAYS = {
    Way.PACKAGE: "pakket",
    Way.KEY_SHEET: "beveiligd",
    Way.PAPER: "papier",
    Way.LAS: "las",
    None: "onbekend",
}


def invitation(facts: LetterFacts) -> Document:
    """The invitation to inzage: the letter on one page, on the next everything that goes along by name and the slip."""
    texts, values = texts_for(facts, LetterKind.INVITATION), values_of(facts)
    family = family_of(facts.dossier.profile)
    sections = (
        Section(
            texts.line("waarom_vraag"),
            (Text(texts.fill("aanhef", values)), Text(texts.fill(f"waarom_{family}", values))),
        ),
        Section(texts.line("mee_vraag"), (Text(texts.fill("mee_verwijzing", values)),)),
        Section(texts.line("kunt_vraag"), (Items(texts.fill_all("kunt", values), Mark.POINT),)),
        Section(texts.line("wanneer_vraag"), (Text(texts.fill("wanneer", values)),)),
        Section(
            texts.line("beslist_vraag"),
            (
                Text(texts.fill(f"beslist_{family}", values)),
                *signed(texts, values, facts.signer),
            ),
        ),
        Section(
            texts.line("mee_titel", values),
            tuple(_goes_along(facts, texts, values)),
            wide=True,
            new_page=True,
        ),
    )
    slip = Slip(
        title=texts.line("strook_titel"),
        code=facts.answer_code,
        seen=texts.line("strook_gezien"),
        remark=texts.line("strook_opmerking"),
        remark_behind=texts.line("strook_opmerking_achter"),
        lines=(texts.line("strook_datum"), texts.line("strook_handtekening")),
        hand_in=texts.line("strook_inleveren", values),
    )
    return letter_of(facts, LetterKind.INVITATION, texts.line("onderwerp", values), sections, slip)


def confirmation(facts: ConfirmationFacts) -> Document:
    """The school's statement that inzage took place, or why it goes on without, with the holder's own words (R095)."""
    texts, values = texts_for(facts, LetterKind.CONFIRMATION), values_of(facts)
    family = family_of(facts.dossier.profile)
    silent = isinstance(facts.fact, InzageNoResponse)
    sections = [
        Section(
            texts.line("waarom_vraag"),
            (
                Text(texts.fill("aanhef", values)),
                Text(texts.fill("waarom_geen_reactie" if silent else "waarom_gezien", values)),
            ),
        ),
        Section(texts.line("vast_vraag"), (Pairs(tuple(_recorded(facts, texts))),)),
    ]
    remarks = current_remarks(facts.remarks)
    if remarks or not silent:
        sections.append(Section(texts.line("opmerking_vraag"), tuple(said_remarks(remarks, texts))))
    sections += [
        Section(texts.line("verder_vraag"), (Text(texts.fill(f"verder_{family}", values)),)),
        Section(
            texts.line("kunt_vraag"),
            (Text(texts.fill("kunt", values)), *signed(texts, values, facts.signer)),
        ),
    ]
    subject = texts.line("onderwerp_geen_reactie" if silent else "onderwerp", values)
    return letter_of(facts, LetterKind.CONFIRMATION, subject, tuple(sections))


def overview_print(facts: LetterFacts) -> Document:
    """The sheet "Wat gaat mee en waarom": every part and attachment of this pupil with the reason for its place.

    Documents that may never go (meldcode, vertrouwenspersoon and the like) are not named: they are no part of this
    dossier, and that they exist at all may not be told to everyone who has inzage.
    """
    texts, values = texts_for(facts, LetterKind.OVERVIEW), values_of(facts)
    family = family_of(facts.dossier.profile)
    reasons = load("algemeen")["reden"]
    suffix = "_swv" if facts.dossier.profile.is_swv else ""
    must = [
        line for line in facts.overview.categories if line.goes and line.rule is not CategoryRule.OPTIONAL
    ]
    chosen = [line for line in facts.overview.categories if line.goes and line.rule is CategoryRule.OPTIONAL]
    lines = shown_attachments(facts)
    along = [_reasoned(line, reasons.line("bijlage_mee")) for line in lines if line.intended]
    spoken = [_reasoned(line, reasons.line("bijlage_mondeling")) for line in lines if line.spoken]
    stays = [_with_about(row.what, row.why) for row in staying_rows(facts, lines)]
    blocks = [
        Text(texts.fill(f"inleiding_{family}", values)),
        *_listed(
            texts.line(f"verplicht{suffix}_titel"), [_category_item(facts, line) for line in must], Mark.GOES
        ),
        *_listed(texts.line("gekozen_titel"), [_category_item(facts, line) for line in chosen], Mark.GOES),
        *_listed(texts.line("bijlagen_titel"), along, Mark.GOES),
        *(() if along else (Text(texts.fill("geen_bijlagen", values)),)),
        *_listed(texts.line("mondeling_titel"), spoken, Mark.SPOKEN),
        *_listed(texts.line("blijft_titel"), stays, Mark.STAYS),
        *_closing(facts, texts, values),
    ]
    sections = (Section("", tuple(blocks), wide=True),)
    return sheet_of(facts, LetterKind.OVERVIEW, texts.line("titel"), sections)


def _listed(heading: str, items: list[Rich], mark: Mark) -> Iterator[Block]:
    """A list under the reason for which all of it goes or stays; nothing if there is nothing in it."""
    if items:
        yield Heading(heading)
        yield Items(tuple(items), mark, small=True)


def _with_about(name: str, about: str) -> Rich:
    return (Run(f"{name}. " if about else name, bold=True), *plain(about))


def _reasoned(line: AttachmentLine, usual: str) -> Rich:
    return _with_about(attachment_name(line), line.reason.strip() or usual)


def _category_item(facts: LetterFacts, line: CategoryLine) -> Rich:
    """A part that goes along, what stands in it, and what the school left out of it."""
    words = load("algemeen")
    about = [words["onderdeel"].line(line.category.value)]
    if not line.filled and line.rule is CategoryRule.OPTIONAL:
        about.append(words["reden"].line("leeg"))
    if found := left_out_of(facts.overview, line.category):
        about.append(words["weggelaten"].line("regel", {"onderdelen": found}))
    return _with_about(category_name(line.category), " ".join(about))


def texts_for(facts: LetterFacts, letter: LetterKind) -> Texts:
    """The sentences of a letter in the form of address of its addressee."""
    return load(letter.value)["leerling" if facts.holder.kind is HolderKind.PUPIL else "ouder"]


def family_of(profile: Profile) -> str:
    """Which of three kinds of transfer the sentences tell of: to another school, within the school, or to an SWV."""
    if profile.is_swv:
        return "swv"
    return "binnen" if profile is Profile.BB else "overstap"


def values_of(facts: LetterFacts) -> dict[str, str]:
    """What stands in the places of the sentences."""
    general = load("algemeen")
    profile, receiver, record = facts.dossier.profile, facts.dossier.receiver, facts.student.record
    short = general["ontvanger"].line("swv" if profile.is_swv else "overstap")
    if receiver is None:
        name = short
    elif receiver.town:
        name = general["ontvanger"].line("met_plaats", {"school": receiver.name, "plaats": receiver.town})
    else:
        name = receiver.name
    ground = law_name(legal_ground(profile, facts.student, facts.school))
    right = "beide" if family_of(profile) == "overstap" else "inzage"
    if facts.holder.kind is HolderKind.BY_DECISION:
        right = "besluit"
    return {
        "naam": facts.holder.name,
        "leerling": full_name(record),
        "roepnaam": record.roepnaam or full_name(record),
        "ontvanger": name,
        "ontvanger_kort": short,
        "school": facts.school.name,
        "contact": facts.school.contact_person or facts.school.name,
        "telefoon": facts.school.phone,
        "grond": ground,
        "plicht": general["plicht"].line(
            "moet" if is_duty(profile, facts.school) else "mag", {"grond": ground}
        ),
        "recht": general["recht"].line(right, {"grond": ground}),
        "wijze": general["wijze"].line(_WAYS[facts.way], {"ontvanger_kort": short}),
        "reageren_voor": long_date(facts.last_reply_day),
        "versturen_op": long_date(facts.first_sending_day),
        "code": facts.code,
        "datum": long_date(facts.today),
    }


def _goes_along(facts: LetterFacts, texts: Texts, values: dict[str, str]) -> Iterator[Block]:
    lines = shown_attachments(facts)
    yield Text(texts.fill("mee", values))
    parts = tuple(plain(category_name(line.category)) for line in facts.overview.categories if line.goes)
    yield Items(parts, Mark.GOES, columns=2)
    if left := tuple(left_out_lines(facts)):
        yield Text(texts.fill("weggelaten", values))
        yield Items(left, Mark.STAYS)
    if along := tuple(plain(attachment_name(line)) for line in lines if line.intended):
        yield Text(texts.fill("bijlagen", values))
        yield Items(along, Mark.GOES)
    else:
        yield Text(texts.fill("geen_bijlagen", values))
    if spoken := tuple(plain(attachment_name(line)) for line in lines if line.spoken):
        yield Text(texts.fill("mondeling", values))
        yield Items(spoken, Mark.SPOKEN)


def left_out_lines(facts: LetterFacts) -> Iterator[Rich]:
    """Per part that goes along what the school left out of it."""
    texts = load("algemeen")["weggelaten"]
    for line in facts.overview.categories:
        if line.goes and (found := left_out_of(facts.overview, line.category)):
            yield texts.fill("onderdeel", {"naam": category_name(line.category), "onderdelen": found})


def shown_attachments(facts: LetterFacts) -> list[AttachmentLine]:
    """The attachments that a paper may name: all but those of which nobody may know that they exist."""
    return [
        line
        for line in facts.overview.attachments
        if kind(line.attachment.kind).sensitivity is not AttachmentClass.REFUSED
    ]


def _recorded(facts: ConfirmationFacts, texts: Texts) -> Iterator[tuple[str, Rich]]:
    fact = facts.fact
    made = offers(facts.dossier.inzage, facts.holder.id, fact.fingerprint)
    if days := [offer.on for offer in made if offer.on <= fact.on]:
        yield texts.line("vast_aangeboden"), plain(long_date(max(days)))
    if isinstance(fact, InzageNoResponse):
        yield texts.line("vast_verder"), plain(long_date(fact.on))
        yield texts.line("vast_reden"), plain(fact.reason)
        return
    yield texts.line("vast_gezien"), plain(long_date(fact.on))
    yield texts.line("vast_hoe"), plain(recorded_name(fact.recorded))
    if fact.agreement is not Agreement.UNKNOWN:
        key = "inhoud_ja" if fact.agreement is Agreement.YES else "inhoud_nee"
        yield texts.line("vast_inhoud"), texts.fill(key, {})


def said_remarks(remarks: tuple[Remark, ...], texts: Texts) -> Iterator[Block]:
    """What the addressee said, word for word, or that there is nothing."""
    said = [remark.text for remark in remarks if remark.text.strip()]
    yield Text(texts.fill("opmerking" if said else "geen_opmerking", {}))
    for text in said:
        yield Quote(text)


def staying_rows(facts: LetterFacts, lines: list[AttachmentLine]) -> Iterator[Row]:
    """What stays at school: parts in which something stands, and of these attachments those that do not go."""
    reasons = load("algemeen")["reden"]
    usual = reasons.line("niet_gekozen_swv" if facts.dossier.profile.is_swv else "niet_gekozen")
    for line in facts.overview.categories:
        if not line.goes and line.filled:
            why = reasons.line("verboden") if line.rule is CategoryRule.FORBIDDEN else usual
            yield Row(
                category_name(line.category), load("algemeen")["onderdeel"].line(line.category.value), why
            )
    for attached in lines:
        if not attached.intended and not attached.spoken:
            yield Row(attachment_name(attached), "", usual)


def _closing(facts: LetterFacts, texts: Texts, values: dict[str, str]) -> Iterator[Block]:
    empty = [
        category_name(line.category)
        for line in facts.overview.categories
        if not line.goes and not line.filled and line.rule is not CategoryRule.FORBIDDEN
    ]
    if empty:
        yield Text(texts.fill("leeg", {**values, "onderdelen": ", ".join(empty)}))
    informed_only = facts.holder.kind is HolderKind.WITH_PUPIL
    yield Text(texts.fill("slot_ook_geinformeerd" if informed_only else "slot", values))


def letter_of(
    facts: LetterFacts,
    letter: LetterKind,
    subject: str,
    sections: tuple[Section, ...],
    slip: Slip | None = None,
) -> Document:
    """A letter for a window envelope, or one to hand over in person where no address may be on it.

    What somebody typed stands on it without secret addresses, as on a sheet.
    """
    return under_head(
        facts.school,
        letter_name(letter),
        subject,
        without_secrets(sections, facts.student),
        facts.today,
        code=facts.code,
        address=to_holder(facts.student, facts.holder),
        slip=slip,
    )


def sheet_of(facts: LetterFacts, letter: LetterKind, title: str, sections: tuple[Section, ...]) -> Document:
    """A sheet without an address."""
    told = without_secrets(sections, facts.student)
    return under_head(facts.school, letter_name(letter), title, told, facts.today, code=facts.code)
