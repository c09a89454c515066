"""All that a school does with the program, with canaries for every word that a person types or a file brings in.

`begin` and then each of `STEPS` in turn; nothing here writes a file except where a person chose one, in `chosen`.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.informing import InformedBy
from oso_desktop.dossier.inzage import Agreement, Evidence, Manner, Recorded
from oso_desktop.dossier.people import Gezag, Guardian, Student, StudentId
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.rights_requests import RequestKind
from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.dossier.schools import OwnSchool, SchoolAddress
from oso_desktop.dossier.transfer import DossierId, Way
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.model import Adres, Adreslijst, Communicatie, Communicatielijst, Overstapadvies
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.services import (
    advice,
    attachments,
    backups,
    demo,
    demo_attachments,
    dossiers,
    drafts,
    handover,
    informing,
    inzage,
    letters,
    log_book,
    outside,
    prints,
    requests,
    scan,
    secrecy,
    stores,
)
from oso_desktop.services.demo_receivers import bring_to
from oso_desktop.services.demo_scan import look_through
from oso_desktop.services.fault_report import Looks, fault_report
from oso_desktop.services.faults import keep, kept_in
from oso_desktop.services.imports import import_file
from oso_desktop.services.store_check import check_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.cli import pupils
from tests.exchange.builders import edexml, element, pupil
from tests.exchange.documents import docx, pdf, xlsx
from tests.leaks import canaries as c

if TYPE_CHECKING:
    from oso_desktop.qt.main_window import MainWindow

Tell = Callable[[str], None]
"""Takes what only this run knows to look for: the words of its recovery sheet, its keys in hex."""

SCHOOL = OwnSchool(
    name=c.SCHOOL,
    brin="99ZZ",
    address=SchoolAddress(street=c.STREET, house_number="1", postcode=c.POSTCODE, town=c.TOWN),
    phone=c.PHONE,
    head_teacher=c.HEAD,
    contact_person=c.USER,
)
LIST = edexml(
    pupil(
        "L-canary",
        element("achternaam", c.SURNAME),
        element("roepnaam", c.GIVEN),
        element("voornamen", f"{c.GIVEN} {c.GIVEN}ina"),
        element("voorletters-1", "W.P."),
        element("geboortedatum", "2014-02-03"),
        element("geslacht", "2"),
        '<groep key="g8a"/>',
        element("jaargroep", "8"),
    )
)


@dataclass
class Desk:
    """Where the person is in the work."""

    store: Path
    chosen: Path
    keychain: MemoryKeychain = field(default_factory=MemoryKeychain)
    opened: Workspace | None = None
    student: StudentId = field(default=StudentId(""))
    dossier: DossierId = field(default=DossierId(""))

    @property
    def workspace(self) -> Workspace:
        """The open store."""
        assert self.opened is not None
        return self.opened


def first_start(desk: Desk, tell: Tell) -> None:
    """The store is made, its sheet printed and read back."""
    new = stores.create_store(
        desk.store, school=SCHOOL, user=User(name=c.USER, role=Role.COUNSELLOR), keychain=desk.keychain
    )
    desk.opened = new.workspace
    words = new.recovery.words
    for pair in pairwise(words):  # one word alone stands in the list that all words come from
        for between in (" ", ",", ", ", '","', '", "'):
            tell(f"text {between.join(pair)}")
    tell(f"key {new.recovery.reveal().hex()}")
    device = desk.keychain.get(new.workspace.store_id)
    assert device is not None
    tell(f"key {device.hex()}")
    tell(f"key {bytes(new.workspace.content_key).hex()}")
    sheet = stores.recovery_pdf(new.workspace, new.recovery)
    (desk.chosen / "herstelblad.pdf").write_bytes(sheet.data)
    stores.confirm_recovery(new.workspace, new.recovery, dict(enumerate(words, start=1)))


def read_the_list(desk: Desk, tell: Tell) -> None:
    """The list of the LAS comes in, a broken and a hostile file do not, and the pupil is completed."""
    del tell
    report = import_file(desk.workspace, LIST)
    for bad in (
        LIST[: len(LIST) * 2 // 3],
        LIST.replace(b"<EDEX>", f"<!DOCTYPE a [<!ENTITY b '{c.HOSTILE}'>]><EDEX>".encode()),
    ):
        with suppress(OsoError):
            import_file(desk.workspace, bad)
            raise AssertionError
    (desk.student,) = report.students
    with desk.workspace.view() as unit:
        student = unit.students.get(desk.student)
    home = Adreslijst(
        adres=(Adres(soortadres="bezoek", straat=c.STREET, nummer="13", postcode=c.POSTCODE, plaats=c.TOWN),)
    )
    with desk.workspace.change(Right.EDIT, "aangevuld", desk.student) as unit:
        unit.students.save(_completed(student, home))


def _completed(student: Student, home: Adreslijst) -> Student:
    student = demo.completed(student, SCHOOL)
    record = replace(
        student.record,
        adreslijst=home,
        bsn=c.BSN,
        onderwijsnummer=None,
        overstapadvies=Overstapadvies(
            advies="60", wensouders="60", argumentatie=c.REASON, contactnodig=True, contactpersoon=c.USER
        ),
    )
    mother = pupils.guardian(
        voorletters_1="H.",
        achternaam=c.MOTHERS_SURNAME,
        roepnaam=c.MOTHER,
        adreslijst=home,
        communicatielijst=Communicatielijst(
            communicatie=(Communicatie(soort="telefoon", aanduiding="prive", nummer=c.PHONE),)
        ),
    )
    return replace(student, record=record, guardians=(Guardian(block=mother, gezag=Gezag.YES),))


def add_documents(desk: Desk, tell: Tell) -> None:
    """Files of several kinds are added; one is refused."""
    del tell
    workspace = desk.workspace
    secrecy.promise(workspace)
    for name, data, key in (
        (f"{c.FILE}.pdf", pdf(c.DOCUMENT, title=c.TITLE), "handelingsplan"),
        (f"{c.FILE}.docx", docx(c.WORD, f"{c.GIVEN} heeft nummer {c.BSN}"), "opp"),
        (f"{c.FILE}.xlsx", xlsx([[c.SHEET, 4.0]]), "handelingsplan"),
    ):
        attachments.add(workspace, desk.student, name, data, kind_key=key, origin=c.USER, title=c.TITLE)
    with suppress(OsoError):
        attachments.add(workspace, desk.student, f"{c.FILE}.exe", b"MZ" + c.HOSTILE.encode() * 100)
        raise AssertionError


def compose(desk: Desk, tell: Tell) -> None:
    """What goes along is chosen, reasoned, searched for what may not go, and confirmed."""
    del tell
    workspace = desk.workspace
    desk.dossier = dossiers.start(workspace, desk.student, Profile.POVO)
    demo.choose_filled(workspace, desk.dossier)
    demo_attachments.decide_all(workspace, desk.dossier, c.REASON)
    for attachment in dossiers.view(workspace, desk.dossier).attachments:
        attachments.content(workspace, attachment.id)
        scan.details(workspace, desk.dossier, attachment.id)
        if attachment.media_type != "application/pdf":  # its number would hold the dossier back
            attachments.decide(workspace, desk.dossier, attachment.id, included=False)
    bring_to(
        workspace,
        desk.dossier,
        replace(demo.demo_receiver(Profile.POVO), name=f"{c.SCHOOL} voor groten", town=c.TOWN),
        workspace.today - timedelta(days=1),
    )
    advice.confirm_stated(workspace, desk.dossier)
    dossiers.confirm_choice(workspace, desk.dossier)
    look_through(workspace, desk.dossier)


def give_inzage(desk: Desk, tell: Tell) -> None:
    """Letters are made, the parent looks and remarks, a right is asked for."""
    del tell
    workspace = desk.workspace
    made = []
    for choice in letters.choices(dossiers.view(workspace, desk.dossier)):
        if choice.possible:
            letters.preview(workspace, desk.dossier, choice.kind, choice.to.id)
            made.append(letters.make(workspace, desk.dossier, choice.kind, choice.to.id))
    for line in dossiers.view(workspace, desk.dossier).holders:
        holder = line.holder.id
        informing.inform(workspace, desk.dossier, holder, on=workspace.today, how=InformedBy.TALK)
        inzage.offer(workspace, desk.dossier, holder, on=workspace.today, manner=Manner.HANDED)
        inzage.seen(
            workspace,
            desk.dossier,
            holder,
            on=workspace.today,
            recorded=Recorded.REPORT,
            agreement=Agreement.NO,
            evidence=Evidence(present=c.PRESENT, points=c.REMARK),
        )
        inzage.add_remark(workspace, desk.dossier, holder, c.REMARK)
    request = requests.receive(
        workspace,
        desk.student,
        kind=next(iter(RequestKind)),
        on=workspace.today,
        asked_by=c.ASKED,
        identity=c.PRESENT,
        what=c.REMARK,
    )
    receipt = requests.letter(workspace, request.id, requests.RequestStage.RECEIVED)
    for _ in range(2):
        prints.keep(workspace, PrintKind.REQUEST_RECEIVED, receipt, about=request.id, student_id=desk.student)
    invitation = next(each for each in made if each.letter.kind is LetterKind.INVITATION)
    letters.mark_printed(workspace, invitation.letter.id)


def hand_over(desk: Desk, tell: Tell) -> None:
    """The final version, its package, the hand-over; and the file comes in at another school with its own store."""
    del tell
    workspace = desk.workspace
    blocking = [
        each for each in dossiers.view(workspace, desk.dossier).reasons if each.severity.value == "blokkeert"
    ]
    assert not blocking, [each.text for each in blocking]
    version = handover.freeze(workspace, desk.dossier)
    package = handover.export_package(workspace, desk.dossier, version.id)
    handover.open_package(workspace, desk.dossier, package.id)
    handover.record_delivery(workspace, desk.dossier, version.id, way=Way.LAS, on=workspace.today)
    with workspace.view() as unit:
        xml = workspace.unseal(handover.VERSION_PURPOSE, version.id, unit.versions.content(version.id))
    other = demo.demo_store(desk.store / "elders", replace(SCHOOL, brin="98XX"), desk.keychain)
    import_file(other, xml)
    other.close()


def manage(desk: Desk, tell: Tell) -> None:
    """Backups here and elsewhere, the log, the whole check, drafts, faults with names in them."""
    del tell
    workspace = desk.workspace
    elsewhere = desk.store.parent / "reservekopie"
    elsewhere.mkdir()
    backups.choose_folder(workspace, elsewhere)
    backups.back_up(workspace)
    log_book.log_page(workspace)
    drafts.keep(workspace, [drafts.Draft(place="proef", text=json.dumps([c.DRAFT]), dossier_id=desk.dossier)])
    assert drafts.kept(workspace)[0].text == json.dumps([c.DRAFT])
    with kept_in(desk.store):
        try:
            {}[c.FAULT]
        except KeyError as error:
            keep(error)
    report = fault_report(desk.store, Looks(qt="6.11.3", platform="offscreen", screens=(), scheme="light"))
    assert "builtins.KeyError" in report
    (desk.store / "foutrapport.txt").write_text(report, "utf-8")  # not among what was chosen: it is searched
    assert check_store(workspace).sound


def look(desk: Desk, tell: Tell) -> None:
    """Every tab of the dossier and of Beheer in a real window, documents on show, printing and saving where chosen."""
    del tell
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QApplication

    from oso_desktop.qt.app import Program
    from oso_desktop.qt.application import make_application
    from oso_desktop.qt.lock import Cause
    from oso_desktop.qt.preview import Preview
    from oso_desktop.qt.printing import prepared_printer, print_pdf, save_pdf
    from oso_desktop.qt.qt_words import qt_speaks_without_data

    make_application(unseen=True)
    workspace = desk.workspace
    program = Program(desk.store, lambda: desk.keychain)
    window = program.window
    with kept_in(desk.store), qt_speaks_without_data():
        window.show()
        program.begin(workspace)
        settle(window)
        window.open_students()
        settle(window)
        window.open_dossier(desk.dossier)
        settle(window)
        for tab in window.dossier_page.tab_names():
            window.dossier_page.show_tab(tab)
            settle(window)
        window.open_management()
        for number in range(window.management_page.form.tabs.count()):
            window.management_page.form.tabs.setCurrentIndex(number)
            settle(window)
        preview = Preview(window)
        for letter in letters.of_dossier(workspace, desk.dossier)[:1]:
            data = letters.pdf(workspace, letter.id)
            preview.show_pdf(data, f"{c.FILE}.pdf")
            settle(window)
            save_pdf(data, desk.chosen / f"{c.FILE}.pdf")
            printer = prepared_printer()
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(desk.chosen / "printed.pdf"))
            print_pdf(data, printer)
        QApplication.clipboard().setText(c.CLIPBOARD)

        def fail() -> None:
            raise ValueError(c.FAULT)

        program.operations.task(fail, lambda _: None, owner=window)
        settle(window)
        documents_of(desk)
        copy = outside.place(workspace, dossiers.view(workspace, desk.dossier).attachments[0].id)
        assert copy.exists()
        program.locker.lock(Cause.ASKED)
        assert not copy.exists()
        window.close()
        program.end()
        desk.opened = None
    # Whoever opens it again finds all of it.
    again = stores.open_store(desk.store, keychain=desk.keychain)
    assert dossiers.view(again, desk.dossier).student.record.bsn == c.BSN
    again.close()


def settle(window: MainWindow) -> None:
    """Until nothing is under way any more, and all of it is drawn."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    while window.operations.working:
        loop = QEventLoop()
        window.operations.idle.connect(loop.quit)
        QTimer.singleShot(50, loop.quit)  # where it became idle just before
        loop.exec()
    QApplication.processEvents()
    window.grab()


def documents_of(desk: Desk) -> None:
    """Each document once more, as on its way to somebody with inzage."""
    for attachment in dossiers.view(desk.workspace, desk.dossier).attachments:
        attachments.travelling_content(desk.workspace, desk.dossier, attachment.id)


STEPS: tuple[Callable[[Desk, Tell], None], ...] = (
    first_start,
    read_the_list,
    add_documents,
    compose,
    give_inzage,
    hand_over,
    manage,
    look,
)


def play(desk: Desk, tell: Tell, done: Callable[[str], None]) -> None:
    """The whole of it; `done` hears the name of each step."""
    for step in STEPS:
        began = time.monotonic()
        step(desk, tell)
        done(f"{step.__name__} {time.monotonic() - began:.2f}")
