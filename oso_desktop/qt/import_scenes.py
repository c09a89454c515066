"""Files that are looked at before they are stored, as pictures of that are made: see `screenshots`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from oso_desktop.qt.entry_scenes import EntryScene, Settle
from oso_desktop.qt.import_model import Chip
from oso_desktop.qt.main_window import MainWindow

if TYPE_CHECKING:
    from oso_desktop.dossier.people import Student
    from oso_desktop.services.workspace import Workspace

_NEW = (("Aksoy", "Deniz", "2014-02-11"), ("de Wit", "Fenna", "2013-12-30"), ("Żuraw", "Ola", "2014-07-04"))
_SHEET = """Leerlingnummer;Achternaam;Tussenvoegsel;Roepnaam;Geboortedatum;Groep;Godsdienst;Opmerking
n1;Aksoy;;Deniz;11-02-2014;8A;geen;
n2;Wit;de;Zoë;10-12-2013;8A;geen;komt met de bus
n3;Jansén;;Ola;04-07-2014;8B;r.k.;
n4;Bakker;;Sem;05-06-14x;8B;;
"""


def import_scenes() -> Iterator[EntryScene]:
    """A list from the LAS in a school that has pupils, and a table whose columns were guessed."""
    yield EntryScene("leerlingen-inlezen", _list)
    yield EntryScene("leerlingen-inlezen-bekend", _known)
    yield EntryScene("leerlingen-inlezen-bezig", _busy)
    yield EntryScene("leerlingen-inlezen-tabel", _table)


def _list(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _look_at(window, workspace, settle, "EDEXML april.xml", _edexml(workspace))
    pane = window.students_page.import_pane
    asked = next((n for n in range(pane.proxy.rowCount()) if pane.model.row(n).pupil), 0)
    pane.form.import_table.selectRow(asked)


def _known(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _list(window, workspace, settle)
    window.students_page.import_pane.narrow(Chip.ALIKE)


def _busy(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _list(window, workspace, settle)
    window.students_page.import_pane.show_progress("EDEXML april.xml wordt ingelezen…", 300, 421)


def _table(window: MainWindow, workspace: Workspace, settle: Settle) -> None:
    _look_at(window, workspace, settle, "groep 8.csv", _SHEET.encode("cp1252"))
    window.students_page.import_pane.form.columns_button.setChecked(True)


def _look_at(window: MainWindow, workspace: Workspace, settle: Settle, name: str, data: bytes) -> None:
    window.open_workspace(workspace)
    window.open_students()
    settle(window)
    page = window.students_page
    if page.imports.busy:
        page.imports.give_up()
        settle(window)
    window.clear_messages()
    with tempfile.TemporaryDirectory(prefix="oso-demo-") as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        page.take_in([path])
        settle(window)


def _edexml(workspace: Workspace) -> bytes:
    """A list of the demo school: some moved, one left, one is not in it, and a person entered something of one."""
    from oso_desktop.services.dossiers import rows  # noqa: PLC0415 - brings the database along
    from oso_desktop.services.students import save_record  # noqa: PLC0415 - see above

    with workspace.view() as unit:
        own = unit.school.get()
        present = sorted(
            unit.students.several([each.id for each in unit.students.known()]).values(),
            key=lambda student: student.key,
        )
    free = {row.student.id for row in rows(workspace) if row.dossier_id is None}
    mine = next(student for student in present if student.id in free)
    if mine.record.roepnaam != "Jip":
        save_record(
            workspace, mine.id, replace(mine.record, roepnaam="Jip", voornaam=(*mine.record.voornaam, "Jip"))
        )
    lines = [_row(student, number, mine) for number, student in enumerate(present[:-1])]
    lines += [
        f'<leerling key="n{number}"><achternaam>{surname}</achternaam><roepnaam>{first}</roepnaam>'
        f"<geboortedatum>{born}</geboortedatum><groep key='a'/></leerling>"
        for number, (surname, first, born) in enumerate(_NEW)
    ]
    lines.append('<leerling key="n8"><roepnaam>Zonder</roepnaam></leerling>')
    year = present[0].school_year
    school = (
        f"<schooljaar>{year}</schooljaar><peildatum>{year[:4]}-10-01</peildatum>"
        f"<brincode>{own.brin if own else ''}</brincode><dependancecode>{own.location if own else ''}</dependancecode>"
    )
    groups = '<groep key="a"><naam>8A</naam><jaargroep>8</jaargroep></groep>'
    body = "\n".join(lines)
    return (
        f"<EDEX><school>{school}</school><groepen>{groups}</groepen><leerlingen>\n{body}\n</leerlingen></EDEX>"
    ).encode()


def _row(student: Student, number: int, mine: Student) -> str:
    record = student.record
    named = (
        f"<roepnaam>{escape(record.roepnaam or '')}</roepnaam>"
        if student.id != mine.id
        else "<roepnaam>Jo</roepnaam>"
    )
    prefix = f"<voorvoegsel>{escape(record.voorvoegsel)}</voorvoegsel>" if record.voorvoegsel else ""
    left = "<uitstroomdatum>2020-01-31</uitstroomdatum>" if number == 4 else ""
    key = (
        f"n-{student.key}" if number in (6, 8) else student.key
    )  # another program's number of the same pupil
    enrolled = "<instroomdatum>2019-08-19</instroomdatum>" if number in (2, 7, 9) else ""
    return (
        f'<leerling key="{escape(key)}"><achternaam>{escape(record.achternaam)}</achternaam>{prefix}'
        f"<voornamen>{escape(' '.join(record.voornaam))}</voornamen>{named}"
        f"<geboortedatum>{record.geboortedatum}</geboortedatum><land>NL</land>{enrolled}{left}</leerling>"
    )
