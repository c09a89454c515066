"""A fictitious school to look around in: every person and place in it is made up (`resources/demo/school.json`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from oso_desktop.assets import resource
from oso_desktop.dossier.attachments import kind
from oso_desktop.dossier.imported import listed_first
from oso_desktop.dossier.informing import InformedBy
from oso_desktop.dossier.inzage import Agreement, Evidence, Manner, Recorded
from oso_desktop.dossier.people import Gezag, Guardian, Student, StudentId, joined
from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.dossier.schools import OwnSchool, ReceivingSchool, SchoolAddress
from oso_desktop.dossier.transfer import DossierId, Way
from oso_desktop.gegevensset.model import (
    Adres,
    Adreslijst,
    Afname,
    Communicatie,
    Communicatielijst,
    Leerling,
    Onderwijsondersteuning,
    Opp,
    Overstapadvies,
    Referentiescore,
    Resultaat,
    Schoolloopbaan,
    Schoolloopbaanlijst,
    Toets,
    Toetsidentificatie,
    Toetslijst,
    Toetsscore,
    Verzorger,
    Verzuim,
)
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from oso_desktop.gegevensset.tree import has_content
from oso_desktop.letters.document import Document, Section, Text, typeset
from oso_desktop.letters.texts import plain
from oso_desktop.services import advice, attachments, dossiers, handover, informing, inzage, secrecy
from oso_desktop.services.demo_addresses import Neighbour, fill_address_book
from oso_desktop.services.demo_attachments import decide_all
from oso_desktop.services.demo_receivers import bring_to
from oso_desktop.services.demo_scan import look_through
from oso_desktop.services.stores import confirm_recovery, create_store
from oso_desktop.services.workspace import Clock, Workspace, system_clock
from oso_desktop.vault.keychain import Keychain

DEMO_NUMBER = "999990019"
"""A personal number that passes the 11-proef and is handed out to nobody."""

_Row = Mapping[str, Any]  # a record of the JSON file


@cache
def _data() -> _Row:
    data: _Row = json.loads(resource("demo/school.json").read_text(encoding="utf-8"))
    return data


def demo_school() -> OwnSchool:
    """The fictitious school."""
    row = _data()["school"]
    return OwnSchool(
        name=row["naam"],
        brin=row["brin"],
        location=row["vestiging"],
        board=row["bestuur"],
        address=SchoolAddress(
            street=row["straat"], house_number=row["nummer"], postcode=row["postcode"], town=row["plaats"]
        ),
        phone=row["telefoon"],
        email=row["email"],
        website=row["website"],
        head_teacher=row["directeur"],
        contact_person=row["contactpersoon"],
    )


def demo_user() -> User:
    """The fictitious intern begeleider."""
    row = _data()["gebruiker"]
    return User(name=row["naam"], role=Role(row["rol"]))


def demo_receiver(profile: Profile) -> ReceivingSchool:
    """The fictitious school, or SWV, to which a transfer of this kind goes."""
    rows = _data()["ontvangers"]
    row = rows.get(profile.value, rows["POSWV" if profile.is_swv else "POVO"])
    return ReceivingSchool(name=row["naam"], brin=row["brin"], town=row["plaats"])


def demo_neighbours() -> tuple[Neighbour, ...]:
    """The fictitious schools in the address book."""
    return tuple(
        Neighbour(
            name=row["naam"],
            brin=row["brin"],
            town=row["plaats"],
            phone=row["telefoon"],
            has_card=bool(row["kaart"]),
            spoken_to=row.get("gesproken_met", ""),
        )
        for row in _data()["adresboek"]
    )


def demo_reason() -> str:
    """Why something sensitive is needed at the new school."""
    return str(_data()["redenen"]["standaard"])


def demo_document(title: str) -> bytes:
    """A small real PDF that says it is an example."""
    school = demo_school()
    text = "Dit is een voorbeeld. De persoon en alles wat hier staat zijn verzonnen."
    return typeset(
        Document(
            school_name=school.name,
            school_lines=(f"{school.address.street} {school.address.house_number}", school.address.town),
            board=school.board,
            title=title,
            subject=title,
            mark="VOORBEELD",
            date_line="",
            sections=(Section(heading="Voorbeeld", blocks=(Text(plain(text)),)),),
            page_label="Pagina {pagina} van {paginas}",
            unknown_note="",
        )
    ).data


def demo_store(folder: Path, school: OwnSchool, keychain: Keychain, clock: Clock = system_clock) -> Workspace:
    """A new, empty store. Its recovery sheet is confirmed unprinted, since nobody keeps a demo."""
    new = create_store(folder, school=school, user=demo_user(), keychain=keychain, clock=clock)
    confirm_recovery(new.workspace, new.recovery, dict(enumerate(new.recovery.words, start=1)))
    return new.workspace


def demo_workspace(folder: Path, keychain: Keychain, clock: Clock = system_clock) -> Workspace:
    """A new store in `folder` with the whole demo school in it, its pupils as far as the data says."""
    workspace = demo_store(folder, demo_school(), keychain, clock)
    secrecy.promise(workspace)
    fill_address_book(workspace, demo_neighbours())
    for student, row in demo_students(workspace.today):
        with workspace.change(Right.IMPORT, "demo-leerling", student.id) as unit:
            unit.students.save(listed_first(student))
        add_documents(workspace, student.id, row["bijlagen"])
        _bring(workspace, student.id, row)
    return workspace


def demo_students(today: date) -> list[tuple[Student, _Row]]:
    """The pupils with the rows they were made from; birth days lie so that the ages are right on `today`."""
    return [(_student(row, number, today), row) for number, row in enumerate(_data()["leerlingen"], start=1)]


def _student(row: _Row, number: int, today: date) -> Student:
    born = date(today.year - row["leeftijd"], 1, 1) + timedelta(
        days=(number * 23) % (today.timetuple().tm_yday or 1)
    )
    year = today.year if today.month >= 8 else today.year - 1
    school_year = f"{year}-{year + 1}"
    record = Leerling(
        voornaam=(row["roepnaam"],),
        voorletters_1=f"{row['roepnaam'][0]}.",
        voorvoegsel=row.get("voorvoegsel"),
        achternaam=row["achternaam"],
        roepnaam=row["roepnaam"],
        geboortedatum=born,
        geslacht=row["geslacht"],
        adresgeheim=bool(row.get("adresgeheim")),
        adreslijst=_addresses(row.get("adres")),
        onderwijsnummer=DEMO_NUMBER,
        leerlingid=f"VT{number:04d}",
        datuminschrijving=date(year - 7, 8, 16),
        verzorgersaansprakelijk=True,
        overstapadvies=_advice(row),
        schoolloopbaanlijst=Schoolloopbaanlijst(schoolloopbaan=(_school_year(row, school_year),)),
        onderwijsondersteuning=_support(row, year),
        verzuim=Verzuim(dagdelengeoorloofd=6, dagdelenongeoorloofd=0),
        toetslijst=_tests(row, today),
    )
    return Student(
        key=f"VT{number:04d}",
        record=record,
        guardians=tuple(_guardian(guardian) for guardian in row["ouders"]),
        group=row["groep"],
        year_group=row["jaargroep"],
        school_year=school_year,
        profile=row.get("overstap"),
    )


def _school_year(row: _Row, school_year: str) -> Schoolloopbaan:
    school = demo_school()
    return Schoolloopbaan(
        schooljaar=school_year,
        groepscode=row["groep"],
        groepsnaam=f"Groep {row['groep']}",
        jaargroep=row["jaargroep"],
        brincode=school.brin,
        vestigingscode=school.location,
    )


def _addresses(row: _Row | None) -> Adreslijst | None:
    if row is None:
        return None
    address = Adres(
        soortadres="bezoek",
        straat=row["straat"],
        nummer=row["nummer"],
        postcode=row["postcode"],
        plaats=row["plaats"],
    )
    return Adreslijst(adres=(address,))


def _guardian(row: _Row) -> Guardian:
    gezag = Gezag(row["gezag"])
    return Guardian(
        gezag=gezag,
        block=Verzorger(
            voorletters_1=f"{row['roepnaam'][0]}.",
            voorvoegsel=row.get("voorvoegsel") or None,
            achternaam=row["achternaam"],
            roepnaam=row["roepnaam"],
            adresgeheim=bool(row.get("adresgeheim")),
            adreslijst=_addresses(row.get("adres")),
            communicatielijst=Communicatielijst(
                communicatie=(Communicatie(soort="telefoon", aanduiding="prive", nummer="0600000000"),)
            ),
            relatietotkind=row["relatie"],
            overleden=True if row.get("overleden") else None,
            wettigevertegenwoordiger=gezag is Gezag.YES,
        ),
    )


def _advice(row: _Row) -> Overstapadvies | None:
    if "advies" not in row:
        return Overstapadvies(argumentatie="Werkt op het niveau van de groep.", contactnodig=False)
    return Overstapadvies(
        advies=row["advies"],
        wensouders=row.get("wens_ouders"),
        wensleerling=row.get("wens_leerling"),
        argumentatie="Dit advies past bij de resultaten en de werkhouding van de laatste drie jaar.",
        contactnodig=True,
        contactpersoon=demo_school().contact_person,
        contacttelefoon=demo_school().phone,
    )


def _support(row: _Row, year: int) -> Onderwijsondersteuning | None:
    if not {"opp", "psychologisch", "handelingsplan"} & set(row["bijlagen"]):
        return None
    return Onderwijsondersteuning(opp=Opp(opp_ingangdatum=date(year - 1, 9, 1)))


def _tests(row: _Row, today: date) -> Toetslijst:
    score = Referentiescore(codereferentiescore="IV", codevergelijkingsgroep="Landelijk", waarde="III")
    return Toetslijst(
        toets=(
            Toets(
                toetsidentificatie=Toetsidentificatie(
                    eldtoetscode="DEMO-RW", leergebied="rekenen", toetsnaam="Rekenen-Wiskunde (voorbeeld)"
                ),
                afname=Afname(afnamedatum=today - timedelta(days=120), jaargroep=row["jaargroep"]),
                resultaat=Resultaat(toetsscore=Toetsscore(aantalgoed=41), referentiescore=(score,)),
            ),
        )
    )


def add_documents(workspace: Workspace, student_id: StudentId, kinds: list[str]) -> None:
    """Adds an example document of each kind to a pupil."""
    for key in kinds:
        label = kind(key).label
        attachments.add(
            workspace,
            student_id,
            f"{key}.pdf",
            demo_document(label),
            kind_key=key,
            document_date=workspace.today - timedelta(days=200),
            origin="" if kind(key).asks_author else "leerkracht groep 8",
        )


_STAGES = ("nieuw", "concept", "samengesteld", "aangeboden", "ingezien", "definitief", "overgedragen")


def _bring(workspace: Workspace, student_id: StudentId, row: _Row) -> None:
    """Carries a pupil as far through the process as the data says, each step on its own day."""
    stage = _STAGES.index(row["stand"])
    if stage == 0:
        return
    profile = Profile(row["overstap"])
    week_ago = _days_ago(workspace, 6)
    dossier_id = dossiers.start(week_ago, student_id, profile)
    if stage >= _STAGES.index("samengesteld"):
        choose_filled(week_ago, dossier_id)
        decide_all(week_ago, dossier_id, demo_reason())
        applied = week_ago.today - timedelta(days=24)
        bring_to(week_ago, dossier_id, demo_receiver(profile), applied)
        if profile is Profile.POVO:
            advice.confirm_stated(week_ago, dossier_id)
        dossiers.confirm_choice(week_ago, dossier_id)
        look_through(week_ago, dossier_id)
    if stage >= _STAGES.index("aangeboden"):
        for line in dossiers.view(week_ago, dossier_id).holders:
            informing.inform(
                week_ago,
                dossier_id,
                line.holder.id,
                on=week_ago.today - timedelta(days=120),
                how=InformedBy.LETTER,
            )
            inzage.offer(week_ago, dossier_id, line.holder.id, on=week_ago.today, manner=Manner.SENT)
    if stage >= _STAGES.index("ingezien"):
        _record_inzage(_days_ago(workspace, 1), dossier_id)
    if stage >= _STAGES.index("definitief"):
        version = handover.freeze(workspace, dossier_id)
        if stage >= _STAGES.index("overgedragen"):
            handover.export_package(workspace, dossier_id, version.id)
            handover.record_delivery(workspace, dossier_id, version.id, way=Way.LAS, on=workspace.today)


def _days_ago(workspace: Workspace, days: int) -> Workspace:
    """The same store and person, some days back."""
    return replace(workspace, clock=lambda: workspace.clock() - timedelta(days=days))


def _record_inzage(workspace: Workspace, dossier_id: DossierId) -> None:
    holders = dossiers.view(workspace, dossier_id).holders
    for number, line in enumerate(holders):
        inzage.seen(
            workspace,
            dossier_id,
            line.holder.id,
            on=workspace.today,
            recorded=Recorded.REPORT,
            agreement=Agreement.YES if number else Agreement.NO,
            evidence=Evidence(
                present=f"{line.holder.name} en {workspace.user.name}",
                points="Het dossier is samen doorgenomen.",
            ),
        )
        if not number:
            inzage.add_remark(workspace, dossier_id, line.holder.id, _data()["opmerking"])


def choose_filled(workspace: Workspace, dossier_id: DossierId) -> None:
    """Chooses every category that may go and has something in it."""
    view = dossiers.view(workspace, dossier_id)
    for category in Category:
        if category_rule(view.dossier.profile, category) is CategoryRule.OPTIONAL and has_content(
            view.student.record, category
        ):
            dossiers.choose_category(workspace, dossier_id, category, chosen=True)


def completed(student: Student, school: OwnSchool) -> Student:
    """A pupil from a list with made-up data where a dossier needs what no list holds: address, parent, advice.

    Only the demo does this; every value is plainly an example.
    """
    record = student.record
    house = _addresses(_data()["leerlingen"][0]["adres"])
    year = record.schoolloopbaanlijst or Schoolloopbaanlijst(
        schoolloopbaan=(
            Schoolloopbaan(
                schooljaar=student.school_year or "2025-2026",
                groepscode=student.group or "1",
                jaargroep=student.year_group or "1",
                brincode=school.brin,
                vestigingscode=school.location,
            ),
        )
    )
    name = record.roepnaam or joined(record.voornaam) or "Voorbeeld"
    filled = replace(
        record,
        voornaam=record.voornaam or (name,),
        geboortedatum=record.geboortedatum or date(2015, 6, 1),
        adresgeheim=bool(record.adresgeheim),
        adreslijst=record.adreslijst or (None if record.adresgeheim else house),
        onderwijsnummer=record.onderwijsnummer or (None if record.bsn else DEMO_NUMBER),
        leerlingid=record.leerlingid or student.key,
        datuminschrijving=record.datuminschrijving or date(2019, 8, 19),
        verzorgersaansprakelijk=True
        if record.verzorgersaansprakelijk is None
        else record.verzorgersaansprakelijk,
        overstapadvies=record.overstapadvies
        or _advice({"advies": "60"} if student.year_group == "8" else {}),
        schoolloopbaanlijst=year,
    )
    guardians = student.guardians or (_guardian(_data()["leerlingen"][0]["ouders"][0]),)
    return replace(student, record=filled, guardians=guardians)
