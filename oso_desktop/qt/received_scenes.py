"""The pictures of the page Ontvangen, with what another school could have brought of pupils of the demo school."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from oso_desktop.qt.entry_scenes import EntryScene

if TYPE_CHECKING:
    from oso_desktop.dossier.parcels import Parcel
    from oso_desktop.dossier.people import Student
    from oso_desktop.dossier.received import Received
    from oso_desktop.qt.main_window import MainWindow
    from oso_desktop.qt.received_page import ReceivedPage
    from oso_desktop.services.workspace import Workspace

Settle = Callable[["MainWindow"], None]
_SCHOOL, _BRIN = "Daltonschool De Horizon", "98XX"


def received_scenes() -> Iterator[EntryScene]:
    """The list, empty and full; a file; a delivery beside what is here; what goes at a request."""
    yield EntryScene("ontvangen-leeg", _empty)
    yield EntryScene("ontvangen-lijst", _list)
    yield EntryScene("ontvangen-vernietigen", _ending)
    yield EntryScene("ontvangen-sleutelblad", _words)
    yield EntryScene("ontvangen-bestand", _file)
    yield EntryScene("ontvangen-opzoeken", _looking_up)
    yield EntryScene("ontvangen-ander-kind", _other_child)
    yield EntryScene("ontvangen-geweigerd", _refused)
    yield EntryScene("ontvangen-vergelijken", _compare)


def _opened(window: MainWindow, workspace: Workspace, settle: Settle) -> ReceivedPage:
    window.open_workspace(workspace)
    window.open_received()
    page = window.received_page
    page.show_list()
    settle(window)
    return page


def _empty(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _opened(window, workspace, settle).show_found((), ())


def _pupils(workspace: Workspace) -> list[Student]:
    with workspace.view() as unit:
        known = unit.students.known()[:4]
        return [unit.students.get(each.id) for each in known]


def _deliveries(workspace: Workspace) -> list[tuple[Received, str]]:
    from oso_desktop.dossier.people import list_name  # noqa: PLC0415 - only for these pictures
    from oso_desktop.dossier.received import Received, ReceivedId, Source  # noqa: PLC0415 - see above

    found = []
    for number, student in enumerate(_pupils(workspace)):
        sealed = number != 2
        found.append(
            (
                Received(
                    id=ReceivedId(f"levering-{number}"),
                    student_id=student.id,
                    source=Source.CARRIER if sealed else Source.FILE,
                    package_id=f"pakket-{number}" if sealed else "",
                    dossier_id=f"dossier-{number}",
                    version=1 + number % 2 if sealed else 0,
                    sender=_SCHOOL if sealed else "",
                    sender_brin=_BRIN,
                    at=workspace.clock() - timedelta(days=number),
                    by=workspace.user.name,
                    size=48_000,
                    sha256="ab" * 32,
                ),
                list_name(student.record),
            )
        )
    return found


def _list(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.dossier.received import (  # noqa: PLC0415 - see above
        LookedThrough,
        ReceivedDestroyed,
        ReceivedEvent,
        TakenItem,
        TakenOver,
    )
    from oso_desktop.services.receiving import DeliveryRow  # noqa: PLC0415 - see above

    page, now, by = _opened(window, workspace, settle), workspace.clock(), workspace.user.name
    taken = TakenOver(at=now, by=by, items=(TakenItem(path="roepnaam", label="Roepnaam"),))
    events: tuple[tuple[ReceivedEvent, ...], ...] = ((), (taken,), (), (LookedThrough(at=now, by=by),))
    rows = tuple(
        DeliveryRow(received=received, pupil=pupil, events=happened)
        for (received, pupil), happened in zip(_deliveries(workspace), events, strict=True)
    )
    gone = ReceivedDestroyed(
        received_id="levering-9",
        sender=_SCHOOL,
        sender_brin=_BRIN,
        package_id="pakket-9",
        received_on=now.date() - timedelta(days=40),
        asked_on=now.date() - timedelta(days=2),
        at=now,
        by=by,
        sha256="ab" * 32,
        with_pupil=True,
    )
    page.show_found(rows, (gone,))


def _ending(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.services.received_end import Ending  # noqa: PLC0415 - see above

    _list(window, workspace, settle)
    received, pupil = _deliveries(workspace)[0]
    window.received_page.ending.show_ending(Ending(received=received, pupil=pupil, pupil_stays=(), kept=0))


def _words(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.dossier.parcel_errors import NeedsWords  # noqa: PLC0415 - see above

    _list(window, workspace, settle)
    window.received_page.unlock.ask(Path("overstap-K3P.pdf"), NeedsWords())


def _parcel(workspace: Workspace) -> Parcel:
    from oso_desktop.dossier.cards import SchoolCard  # noqa: PLC0415 - see above
    from oso_desktop.dossier.parcel_errors import OlderVersion  # noqa: PLC0415 - see above
    from oso_desktop.dossier.parcels import (  # noqa: PLC0415 - see above
        Brought,
        Parcel,
        Proposal,
        Sender,
        Trust,
        Verdict,
    )
    from oso_desktop.dossier.people import full_name, list_name  # noqa: PLC0415 - see above
    from oso_desktop.dossier.received import Source  # noqa: PLC0415 - see above
    from oso_desktop.gegevensset.model import Inzage  # noqa: PLC0415 - see above
    from oso_desktop.gegevensset.profiles import Category, Profile  # noqa: PLC0415 - see above

    card = SchoolCard(
        brin=_BRIN,
        location="00",
        name=_SCHOOL,
        town="Nergenshuizen",
        number=1,
        made_on=date(2026, 3, 2),
        receiving=b"",
        signing=b"",
    )
    brought = []
    for number, student in enumerate(_pupils(workspace)):
        proposal = Proposal(
            student_id=student.id,
            name=full_name(student.record),
            birth_date=student.birth_date,
            group=student.group,
            why="dezelfde naam en geboortedatum",
        )
        brought.append(
            Brought(
                number=number,
                verdict=(Verdict.NEW, Verdict.AGAIN, Verdict.NEW, Verdict.REFUSED)[number],
                refusal=OlderVersion(1, 2, workspace.today) if number == 3 else None,
                package_id=f"pakket-{number}",
                dossier_id=f"dossier-{number}",
                version=2 if number == 1 else 1,
                made_on=workspace.today,
                pupil=list_name(student.record),
                birth_date=student.birth_date,
                profile=Profile.POPO.label,
                categories=tuple(each.label for each in list(Category)[2:7]),
                attachments=("Ontwikkelingsperspectief", "Onderwijskundig rapport"),
                inzage=Inzage(voorlopigdossier=False, inzage=True, inzagedatum=workspace.today, akkoord="Ja"),
                changes=("Toetsresultaten: 2 erbij",) if number == 1 else (),
                size=48_000,
                sha256="ab" * 32,
                earlier=tuple(received for received, _ in _deliveries(workspace)[:1]) if number == 1 else (),
                proposals=(proposal,) if number in (0, 1) else (),
            )
        )
    return Parcel(
        path=Path("klas.oso-drager"),
        source=Source.CARRIER,
        sender=Sender(
            name=_SCHOOL, brin=_BRIN, location="00", trust=Trust.UNKNOWN, card=card, can_be_taken=True
        ),
        own_card=1,
        brought=tuple(brought),
    )


def _file(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    page = _opened(window, workspace, settle)
    page.form.stack.setCurrentWidget(page.form.parcel_page)
    page.parcel.show_parcel(_parcel(workspace))


def _looking_up(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _file(window, workspace, settle)
    form = window.received_page.parcel.form
    form.choice_combo.activated.emit(form.choice_combo.count() - 1)
    settle(window)


def _other_child(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.dossier.parcels import Proposal  # noqa: PLC0415 - see above
    from oso_desktop.dossier.people import full_name  # noqa: PLC0415 - see above

    _file(window, workspace, settle)
    pane, student = window.received_page.parcel, _pupils(workspace)[3]
    brought = pane.model.row(0)
    differs = ("de voornaam", "de achternaam", "de geboortedatum")
    other = Proposal(
        student_id=student.id,
        name=full_name(student.record),
        birth_date=student.birth_date,
        group=student.group,
        differs=differs,
    )
    pane.model.choose(brought, student.id, other)
    pane.destination.show_dossier(brought)


def _refused(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.dossier.parcels import Trust  # noqa: PLC0415 - see above

    page, parcel = _opened(window, workspace, settle), _parcel(workspace)
    page.form.stack.setCurrentWidget(page.form.parcel_page)
    page.parcel.show_parcel(replace(parcel, sender=replace(parcel.sender, trust=Trust.OTHER)))
    model = page.parcel.model
    refused = (number for number in range(model.rowCount()) if model.row(number).refusal is not None)
    page.parcel.form.parcel_table.selectRow(next(refused))


def _compare(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    from oso_desktop.dossier.itemrefs import whole_record  # noqa: PLC0415 - see above
    from oso_desktop.dossier.people import full_name  # noqa: PLC0415 - see above
    from oso_desktop.dossier.received import TakenItem, TakenOver  # noqa: PLC0415 - see above
    from oso_desktop.dossier.side_by_side import compared  # noqa: PLC0415 - see above
    from oso_desktop.gegevensset.model import (  # noqa: PLC0415 - see above
        Afname,
        Diagnose,
        Onderwijsondersteuning,
        Resultaat,
        Toets,
        Toetsidentificatie,
        Toetslijst,
        Toetsscore,
    )
    from oso_desktop.services.received_items import SideBySide  # noqa: PLC0415 - see above

    page, student = _opened(window, workspace, settle), _pupils(workspace)[0]
    ours = whole_record(student.record, student.guardian_blocks)
    tests = tuple(
        Toets(
            toetsidentificatie=Toetsidentificatie(eldtoetscode=code, leergebied=area, toetsnaam=f"{area} M8"),
            afname=Afname(afnamedatum=date(2026, 1, 20)),
            resultaat=Resultaat(toetsscore=Toetsscore(aantalgoed=31, aantalopgaven=40)),
        )
        for code, area in (("SP8", "Spelling"), ("RW8", "Rekenen"))
    )
    theirs = replace(
        ours,
        roepnaam="Pip",
        geboorteplaats="Voorbeeldum",
        toetslijst=Toetslijst(toets=tests),
        onderwijsondersteuning=Onderwijsondersteuning(diagnose=(Diagnose(code=("3",), naam="Dyslexie"),)),
    )
    pairs = compared(theirs, ours)
    taken = TakenOver(
        at=workspace.clock(),
        by=workspace.user.name,
        items=(TakenItem(path="x", label="Datum inschrijving", earlier="20-08-2021"),),
    )
    received, _ = _deliveries(workspace)[0]
    found = SideBySide(
        received=received,
        pupil=full_name(student.record),
        pairs=pairs,
        previous=replace(received, at=workspace.clock() - timedelta(days=30)),
        new=frozenset(pair.key for pair in pairs if pair.key and pair.label == "Toets"),
        own_papers={},
        inzage=None,
        history=(taken,),
    )
    page.form.stack.setCurrentWidget(page.form.compare_page)
    page.compare.show_found(found, afresh=True)
    model, tree = page.compare.model, page.compare.form.items_tree
    first = model.index(0, 0, model.index(0, 0))
    model.setData(first, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    tree.setCurrentIndex(first)
