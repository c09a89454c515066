"""The same MUSTs on the real services and store, judged on the frozen bytes; what is refused changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from oso_desktop.dossier.attachments import AttachmentId, Extent
from oso_desktop.dossier.compose import compose, placed_attachments
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import Agreement, Manner, Recorded
from oso_desktop.dossier.people import Gezag, new_id
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.scan_decisions import Verdict
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.transfer import VersionId, Way
from oso_desktop.errors import OsoError
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.exchange.packing import unpack
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.gegevensset.tree import rewrite_documents
from oso_desktop.services import (
    advice,
    attachments,
    dossiers,
    handover,
    inzage,
    letters,
    notices,
    receivers,
    region,
    scan,
    students,
)
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.process.desk import BIRTHPLACE, CLEAN, HEALTH, WHY, WORDS
from tests.process.musts import Book, Going, Look, broken, shown_of
from tests.services import school
from tests.services.school import MOTHER
from tests.services.test_rights import everything

OTHER = replace(school.RECEIVER, brin="97XX", name="De Andere School")


class Office:
    """People at work with the real program, beside the book of what they did."""

    def __init__(self, store: Workspace, chance: Random) -> None:
        self.chance, self.now = chance, datetime(2026, 3, 26, 10, 30, tzinfo=UTC)
        self.desk = replace(store, clock=lambda: self.now)
        self.book, self.counted = Book(ticked={Category.BIJLAGEDOCS}), Counter[str]()
        self.frozen: dict[VersionId, bytes] = {}
        case = school.ready_to_go(self.desk, school.pupil(new_id()))
        self.dossier, self.student = case.dossier_id, case.student.id
        self.text_of(case.attachment_id, pupils.DOCUMENT_TEXT, "handelingsplan")
        self.book.confirmed = shown_of(self.package().huidigeschool.leerling)
        for line in self.view.holders:
            self.look(line.holder.id, "offered")
            self.look(line.holder.id, "seen")

    def text_of(self, paper: AttachmentId, text: str, kind: str) -> None:
        self.book.pages[paper], self.book.kinds[paper] = (text,), kind

    @property
    def view(self) -> DossierView:
        return dossiers.view(self.desk, self.dossier)

    @property
    def today(self) -> date:
        return self.now.date()

    def package(self) -> Dossier:
        view = self.view
        return compose(
            view.student, view.school, view.dossier, today=view.today, program_version="0",
            content_of=lambda paper: f"{paper}\n{self.book.pages[paper][0]}",
        )  # fmt: skip

    def read_back(self, xml: bytes) -> Dossier:
        """The frozen bytes as the receiver reads them, with the text of each document and its mark here."""
        found = read_dossier(xml).dossier
        texts = {pages[0]: paper for paper, pages in self.book.pages.items()}
        leerling = rewrite_documents(
            found.huidigeschool.leerling,
            lambda place: replace(
                place.document,
                bestandsinhoud=f"{texts[text := unpack(place.document.bestandsinhoud).content.decode()]}\n{text}",
            ),
        )
        return replace(found, huidigeschool=replace(found.huidigeschool, leerling=leerling))

    def look(self, holder: str, what: str, **more: Any) -> None:
        goes = shown_of(self.package().huidigeschool.leerling)
        term = self.view.region.response_days
        self.book.looks.append(Look(holder, self.today, what, goes, term=term, **more))

    def going(self, package: Dossier) -> Going:
        view = self.view
        return Going(
            package,
            view.student,
            view.dossier,
            view.attachments,
            view.school,
            view.region,
            view.today,
            self.book,
        )

    # --- acts; each may be refused, and is noted in the book only if it was not ---

    def tick(self) -> None:
        part = self.chance.choice(
            [Category.VERZUIM, Category.TOETSRESULTATEN, Category.BIJLAGEDOCS, Category.OVERSTAPADVIES]
        )
        chosen = self.chance.random() < 0.6
        dossiers.choose_category(self.desk, self.dossier, part, chosen=chosen)
        self.book.ticked = self.book.ticked | {part} if chosen else self.book.ticked - {part}

    def add(self) -> None:
        kind = self.chance.choice(["rapport", "opp", "medisch", "kopie_id", "overig"])
        text = f"{self.chance.choice([CLEAN, BIRTHPLACE, HEALTH])} Stuk {len(self.book.pages)} van {self.student}."
        paper = attachments.add(
            self.desk, self.student, f"stuk{len(self.book.pages)}.txt", text.encode(), kind_key=kind, title="Een stuk",
            document_date=self.today - timedelta(days=20), origin="leerkracht groep 8",
        )  # fmt: skip
        self.text_of(paper.id, text, kind)

    def one(self) -> AttachmentId:
        return self.chance.choice(self.papers)

    @property
    def papers(self) -> list[AttachmentId]:
        return sorted(placed_attachments(self.view.student))

    def decide(self) -> None:
        attachments.decide(
            self.desk, self.dossier, self.one(), included=self.chance.random() < 0.7,
            extent=self.chance.choice([Extent.FULL, Extent.SPOKEN, None]),
            reason=self.chance.choice(["", "nodig", WHY]),
            part=self.chance.choice(["", "a", "c"]), warning_seen=self.chance.random() < 0.8,
            answers={"opp_bijlagen": self.chance.choice(["nee", "erin"]), "overig_hulpverlener": "nee"},
        )  # fmt: skip

    def include(self) -> None:
        school.include(self.desk, self.dossier, self.one())

    def remove(self) -> None:
        attachments.remove(self.desk, self.student, self.one())

    def judge(self) -> None:
        view = self.view
        found = [("", each) for each in scan.in_record(view)]
        found += [(paper, each) for paper, many in scan.in_attachments(view).items() for each in many]
        if not found:
            return
        where, each = self.chance.choice(found)
        verdict, reason = self.chance.choice(list(Verdict)), self.chance.choice(["", WHY])
        scan.decide(self.desk, self.dossier, each.finding.mark, verdict, reason)
        key = (where, WORDS.get(each.finding.subject, ""))
        fit = verdict is not Verdict.LEAVE_OUT
        self.book.cleared = self.book.cleared | {key} if fit else self.book.cleared - {key}

    def confirm(self) -> None:
        dossiers.confirm_choice(self.desk, self.dossier)
        self.book.confirmed = shown_of(self.package().huidigeschool.leerling)

    def whom(self) -> str:
        return self.chance.choice([line.holder.id for line in self.view.holders] + [MOTHER])

    def offer(self) -> None:
        holder = self.whom()
        inzage.offer(self.desk, self.dossier, holder, on=self.today, manner=Manner.HANDED)
        self.look(holder, "offered")

    def see(self) -> None:
        holder = self.whom()
        inzage.seen(
            self.desk, self.dossier, holder, on=self.today, recorded=Recorded.REPORT,
            agreement=self.chance.choice(list(Agreement)), evidence=school.TALK,
        )  # fmt: skip
        self.look(holder, "seen")

    def go_on(self) -> None:
        holder, reason = self.whom(), self.chance.choice(["", "Twee keer gebeld, geen antwoord."])
        inzage.no_response(self.desk, self.dossier, holder, reason=reason)
        self.look(holder, "silent", reason=reason)

    def undo(self) -> None:
        holder = self.whom()
        inzage.withdraw_inzage(self.desk, self.dossier, holder, reason="In het verkeerde dossier.")
        self.look(holder, "undone")

    def remark(self) -> None:
        inzage.add_remark(self.desk, self.dossier, self.whom(), self.chance.choice(["", "Dit klopt niet."]))

    def tell(self) -> None:
        holder = self.whom()
        letters.make(self.desk, self.dossier, LetterKind.NOTICE, holder)
        notices.give_notice(self.desk, self.dossier, holder, on=self.today)

    def advise(self) -> None:
        code, test = self.chance.choice(["60", "35", "70"]), self.chance.choice(["60", "70", None])
        entry = advice.entry_of(self.view.student, self.view.dossier)
        said = replace(entry, test=test, definitive=self.chance.choice([code, None]))
        advice.save(self.desk, self.dossier, said)

    def parent(self) -> None:
        each = self.chance.choice(self.view.student.guardians)
        block = replace(
            each.block, overleden=self.chance.random() < 0.2, adresgeheim=self.chance.random() < 0.3
        )
        students.save_guardian(
            self.desk, self.student, replace(each, gezag=self.chance.choice(list(Gezag)), block=block)
        )

    def receiver(self) -> None:
        to = self.chance.choice([school.RECEIVER, OTHER, school.SWV])
        change = self.chance.choice([dossiers.set_receiver, receivers.change_receiver])
        change(self.desk, self.dossier, to)

    def applied(self) -> None:
        on = self.today + timedelta(days=self.chance.choice([-9, -1, 3]))
        dossiers.set_enrolment(self.desk, self.dossier, self.chance.choice(list(Enrolment)), on)

    def moved(self) -> None:
        receivers.set_moved(
            self.desk, self.dossier, self.today + timedelta(days=self.chance.choice([-250, -9, 90]))
        )

    def late(self) -> None:
        receivers.allow_late(self.desk, self.dossier, head="B.", reason="De school vroeg er nu pas om.")

    def settings(self) -> None:
        region.save_region(self.desk, RegionProfile(response_days=self.chance.choice([5, 10])))

    def own_school(self) -> None:
        kind = self.chance.choice([SchoolKind.FUNDED, SchoolKind.FUNDED, SchoolKind.BES])
        students.save_school(self.desk, replace(self.view.school, kind=kind))

    def later(self) -> None:
        self.now += timedelta(days=self.chance.choice([0, 1, 8, 30]))

    def freeze(self) -> None:
        version = handover.freeze(self.desk, self.dossier)
        self.frozen[version.id] = school.frozen_xml(self.desk, version.id)
        self.judge_frozen(version.id)

    def judge_frozen(self, version: VersionId) -> None:
        self.counted["packages judged"] += 1
        package = self.read_back(school.frozen_xml(self.desk, version))
        assert broken(self.going(package)) == []

    def leave(self) -> None:
        """The newest version, or an older one."""
        versions = self.view.dossier.versions
        if not versions:
            return
        version = self.chance.choice([versions[-1], versions[-1], versions[0]]).id
        if self.chance.random() < 0.5:
            handover.export_package(self.desk, self.dossier, version)
        else:
            way = self.chance.choice((Way.PAPER, Way.LAS))
            handover.record_delivery(self.desk, self.dossier, version, way=way, on=self.today)
        self.judge_frozen(version)

    # --- one step ---

    def step(self, name: str) -> None:
        self.now += timedelta(minutes=1)
        if name in ("decide", "include", "remove") and not self.papers:
            return
        before, looks = everything(self.desk), len(self.book.looks)
        try:
            getattr(self, name)()
        except OsoError:
            self.counted["refused"] += 1
            after = everything(self.desk)
            made = {"letters"} if name == "tell" else set()
            changed = {table for table in after if after[table] != before[table]} - {"audit"} - made
            assert changed == set(), name
            assert len(self.book.looks) == looks
        self.counted["steps"] += 1
        for version, xml in self.frozen.items():
            assert school.frozen_xml(self.desk, version) == xml


STEPS = (
    "tick", "add", "decide", "include", "include", "remove", "judge", "confirm", "confirm", "offer", "see", "see",
    "see", "go_on", "undo", "remark", "tell", "advise", "parent", "receiver", "applied", "applied", "moved", "late",
    "settings", "own_school", "later", "freeze", "freeze", "freeze", "leave", "leave", "leave",
)  # fmt: skip


def _run(store: Workspace, record_property: Callable[[str, object], None], examples: int) -> None:
    counted = Counter[str]()

    @settings(
        max_examples=examples, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(seed=st.integers(0, 2**32), run=st.lists(st.sampled_from(STEPS), min_size=20, max_size=30))
    def works(seed: int, run: list[str]) -> None:
        students.save_school(store, school.SCHOOL)
        office = Office(store, Random(seed))
        office.step("freeze")
        for name in run:
            office.step(name)
        counted.update(office.counted)

    works()
    said = ", ".join(f"{number} {what}" for what, number in sorted(counted.items()))
    record_property("measured: the real services", said)
    assert counted["packages judged"] >= examples
    assert counted["refused"] > examples


def test_what_the_real_program_freezes_and_lets_go_breaks_no_must(
    store: Workspace, record_property: Callable[[str, object], None]
) -> None:
    """R017, R018, R022, R086, R098, R110, R119, R120, R129, R133, R142, R152, L3: on the very bytes, and a refusal
    changes nothing but the log.
    """
    _run(store, record_property, examples=4)


@pytest.mark.slow
def test_nor_in_ten_times_as_many_runs(
    store: Workspace, record_property: Callable[[str, object], None]
) -> None:
    """R018, R152: the same, longer."""
    _run(store, record_property, examples=40)
