"""Papers of the school's registers: the statement of a destruction, the sheet of a breach, the letters of a request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from oso_desktop.dossier.breach import Advice, Breach, PrivacyOfficer
from oso_desktop.dossier.correspondence import Postal
from oso_desktop.dossier.destruction import Destruction
from oso_desktop.dossier.rights_requests import Outcome, Request
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.letters.document import Block, Document, Pairs, Quote, Section, Text
from oso_desktop.letters.letterhead import under_head
from oso_desktop.letters.names import law_name
from oso_desktop.letters.signing import signed
from oso_desktop.letters.texts import Rich, Texts, load, long_date, plain

_SHOWN_OF_ID = 8


class RequestStage(StrEnum):
    """Which letter of a request: that it came in, that it takes longer, or the answer."""

    RECEIVED = "ontvangst"
    EXTENDED = "verlenging"
    ANSWERED = "besluit"


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachThing:
    """What was in one lost thing, in words: each a line of the sheet of a breach."""

    student: str
    receiver: str
    parts: tuple[str, ...]
    documents: tuple[str, ...]
    remarks: bool
    weighs: tuple[str, ...]
    readable: str


def destruction_statement(
    school: OwnSchool,
    destruction: Destruction,
    labels: Mapping[str, str],
    *,
    backups_until: date,
    remains: bool,
    today: date,
) -> Document:
    """The statement of a destruction; `labels` are those of the terms by key. It names no pupil (R155, L29).

    `backups_until` is the first day on which no backup that the program made need hold what was destroyed. `remains`
    tells that traces of it may still stand in the file.
    """
    texts = load("verklaring_vernietiging")["blad"]
    rows = [
        (
            labels.get(each.term, each.term),
            texts.fill(
                "soort_dag" if each.oldest == each.newest else "soort",
                {
                    "aantal": str(each.count),
                    "van": long_date(each.oldest),
                    "tot": long_date(each.newest),
                },
            ),
        )
        for each in destruction.destroyed
    ]
    sections = (
        Section(texts.line("wat_vraag"), (Text(texts.fill("wat", {})), Pairs(tuple(rows)))),
        Section(
            texts.line("wanneer_vraag"),
            (
                Pairs(
                    (
                        (texts.line("op"), plain(_moment(destruction.at))),
                        (texts.line("voorgesteld"), plain(destruction.by)),
                        (texts.line("bevestigd"), plain(destruction.confirmed_by)),
                    )
                ),
            ),
        ),
        Section(
            texts.line("hoe_vraag"),
            (Text(texts.fill("hoe", {})), Text(texts.fill("resten" if remains else "geen_resten", {}))),
        ),
        Section(
            texts.line("kopie_vraag"),
            (
                Text(texts.fill("kopie", {"datum": long_date(backups_until)})),
                Text(texts.fill("kopie_elders", {})),
            ),
        ),
        Section(texts.line("bewaren_vraag"), (Text(texts.fill("bewaren", {})),)),
    )
    return _sheet(school, texts, destruction.id, today, sections)


def breach_sheet(
    school: OwnSchool,
    breach: Breach,
    advised: Advice | None,
    things: tuple[BreachThing, ...],
    *,
    officer: PrivacyOfficer,
    today: date,
) -> Document:
    """The sheet of a breach: what happened, what exactly was in it, who can read it, and what was done (R171)."""
    texts, noted = load("meldblad_datalek")["blad"], breach.noted
    sections = [
        Section(
            texts.line("gebeurd_vraag"),
            (
                Pairs(
                    (
                        (texts.line("soort"), plain(noted.kind.value)),
                        (texts.line("bekend"), plain(_moment(noted.known_at))),
                        (texts.line("uiterlijk"), plain(_moment(breach.deadline))),
                        (texts.line("genoteerd"), plain(noted.by)),
                    )
                ),
                Quote(noted.happened),
            ),
        ),
        Section(texts.line("inhoud_vraag"), tuple(_things(texts, things))),
        Section(texts.line("vragen_vraag"), (_answers(texts, breach),)),
    ]
    if advised is not None:
        sections.append(
            Section(
                texts.line("advies_vraag"),
                (Text(plain(f"{advised.verdict.value.capitalize()}. {advised.why}")),),
            )
        )
    sections += [
        Section(texts.line("besluit_vraag"), (_decision(texts, breach),)),
        Section(texts.line("gemeld_vraag"), (_reports(texts, breach),)),
        Section(texts.line("wie_vraag"), tuple(_who(texts, officer))),
    ]
    return _sheet(school, texts, noted.id, today, tuple(sections))


def request_letter(
    school: OwnSchool, request: Request, stage: RequestStage, *, pupil: str, signer: str, today: date
) -> Document:
    """A letter about a request; it is handed over or put in an envelope by hand, since no address is known (R160).

    Raises ValueError for a stage that the request has not reached.
    """
    texts, asked = load("verzoek")[stage.value], request.received
    values = {
        "datum": long_date(asked.on),
        "leerling": pupil,
        "reageren_voor": long_date(request.due),
        "contact": school.contact_person or school.name,
        "telefoon": school.phone,
        "recht": law_name(asked.kind.law),
    }
    sections = [
        Section(texts.line("waarom_vraag"), (Text(texts.fill("waarom", values)),)),
        Section(texts.line("gevraagd_vraag"), (Quote(asked.what),)),
        *_stage(texts, request, stage, values),
        Section(
            texts.line("kunt_vraag"),
            (Text(texts.fill("kunt", values)), *signed(texts, values, signer)),
        ),
    ]
    address = Postal(
        lines=(asked.asked_by, load("algemeen")["blad"].line("persoonlijk")),
        in_person=True,
    )
    return school_paper(
        school, texts.line("titel"), of=asked.id, today=today, sections=tuple(sections), address=address
    )


def _stage(texts: Texts, request: Request, stage: RequestStage, values: dict[str, str]) -> Iterator[Section]:
    if stage is RequestStage.ANSWERED:
        if request.answered is None:
            raise ValueError("a request without an answer has no letter with one")
        key = {
            Outcome.GRANTED: "toegewezen",
            Outcome.PARTLY: "deels",
            Outcome.REFUSED: "afgewezen",
            Outcome.TAKEN_BACK: "ingetrokken",
        }[request.answered.outcome]
        yield Section(texts.line("besluit_vraag"), (Text(texts.fill(key, values)),))
        if request.answered.reason:
            yield Section(texts.line("reden_vraag"), (Text(plain(request.answered.reason)),))
        return
    if stage is RequestStage.EXTENDED:
        if request.extended is None:
            raise ValueError("a request in its first term has no letter that it takes longer")
        yield Section(texts.line("reden_vraag"), (Text(plain(request.extended.reason)),))
    yield Section(texts.line("wanneer_vraag"), (Text(texts.fill("wanneer", values)),))


def _things(texts: Texts, things: tuple[BreachThing, ...]) -> Iterator[Block]:
    if not things:
        yield Text(texts.fill("geen_inhoud", {}))
    for thing in things:
        yield Pairs(
            tuple(
                (texts.line(key), plain(value or texts.line("geen")))
                for key, value in (
                    ("van_wie", thing.student),
                    ("voor_wie", thing.receiver),
                    ("onderdelen", ", ".join(thing.parts)),
                    ("bijlagen", ", ".join(thing.documents)),
                    ("opmerkingen", texts.line("ja" if thing.remarks else "geen")),
                    ("weegt", ", ".join(thing.weighs)),
                    ("leesbaar", thing.readable),
                )
            )
        )


def _who(texts: Texts, officer: PrivacyOfficer) -> Iterator[Block]:
    yield Text(texts.fill("wie", {}))
    if officer.name:
        reach = f"{officer.name}, {officer.reach}" if officer.reach else officer.name
        yield Pairs(((texts.line("functionaris"), plain(reach)),))


def _answers(texts: Texts, breach: Breach) -> Block:
    said = breach.answers
    if said is None:
        return Text(texts.fill("niet_beantwoord", {}))
    return Pairs(
        (
            (texts.line("versleuteld"), plain(said.encrypted.value)),
            (texts.line("sleutel"), plain(said.key_safe.value)),
            (texts.line("terug"), plain(said.got_back.value)),
            (texts.line("gevoelig"), plain(said.sensitive.value)),
        )
    )


def _decision(texts: Texts, breach: Breach) -> Block:
    decided = breach.decided
    if decided is None:
        return Text(texts.fill("geen_besluit", {}))

    def word(yes: bool) -> Rich:
        return plain(texts.line("ja" if yes else "nee"))

    return Pairs(
        (
            (texts.line("bij_ap"), word(decided.to_authority)),
            (texts.line("bij_mensen"), word(decided.to_people)),
            (texts.line("reden"), plain(decided.reason)),
            (texts.line("besloten_door"), plain(f"{decided.decided_by}, {_moment(decided.at)}")),
        )
    )


def _reports(texts: Texts, breach: Breach) -> Block:
    if not breach.reports:
        return Text(texts.fill("niets_gemeld", {}))
    return Pairs(
        tuple(
            (
                report.to,
                texts.fill(
                    "gemeld_kenmerk" if report.mark else "gemeld",
                    {"datum": _moment(report.at), "code": report.mark},
                ),
            )
            for report in breach.reports
        )
    )


def _moment(at: datetime) -> str:
    return f"{long_date(at.date())} om {at:%H:%M} uur"


def _sheet(school: OwnSchool, texts: Texts, of: str, today: date, sections: tuple[Section, ...]) -> Document:
    return school_paper(school, texts.line("titel"), of=of, today=today, sections=sections)


def school_paper(
    school: OwnSchool,
    title: str,
    *,
    of: str,
    today: date,
    sections: tuple[Section, ...],
    address: Postal | None = None,
) -> Document:
    """A paper under the school's head that is about a record; `of` is its id, whose beginning is the paper's mark."""
    return under_head(school, title, title, sections, today, code=of[:_SHOWN_OF_ID].upper(), address=address)
