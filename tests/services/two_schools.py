"""Two installations that know of each other only what travels: files in a folder between them, and words by phone.

Each step opens one school's store with that school's keychain, does what a person there would, and closes it, so that
the steps can be taken in one process or each in a session of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

from oso_desktop.dossier.parcel_errors import WrongReceiver
from oso_desktop.dossier.parcels import Trust, Verdict
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.schools import OwnSchool, ReceivingSchool, SchoolAddress
from oso_desktop.dossier.side_by_side import Standing
from oso_desktop.gegevensset.model import Leerling
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.services import (
    addresses,
    cards,
    dossiers,
    handover,
    received_items,
    receivers,
    receiving,
    sending,
    students,
)
from oso_desktop.services.stores import create_store, open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import Keychain
from tests.cli import pupils
from tests.lasting import lasting_places
from tests.services import school
from tests.services.brought import SPELLING, the_tests
from tests.services.school import TODAY

HOW = "Gebeld met de administratie."


@dataclass(frozen=True)
class Side:
    """One school: where its store is, what opens that, and the folder between the schools."""

    own: OwnSchool
    other: ReceivingSchool
    home: Path
    between: Path
    keychain: Keychain
    pupils: int = 10

    @property
    def sent(self) -> Path:
        """Where its carriers lie."""
        return self.between / f"van-{self.own.brin}"

    @property
    def came(self) -> Path:
        """Where those of the other lie."""
        return self.between / f"van-{self.other.brin}"

    def file(self, brin: str, what: str) -> Path:
        """A file between the schools."""
        return self.between / f"{brin}.{what}"

    @contextmanager
    def at_work(self) -> Iterator[Workspace]:
        """The store, open, with somebody at it who may do all of this."""
        workspace = open_store(self.home, keychain=self.keychain, clock=school.clock)
        try:
            yield workspace
        finally:
            workspace.close()


HERE = school.SCHOOL
THERE = OwnSchool(
    name=school.RECEIVER.name,
    brin=school.RECEIVER.brin,
    address=SchoolAddress(street="Schijnlaan", house_number="2", postcode="0000 BB", town="Nergenshuizen"),
    phone="0000000001",
    head_teacher="D. Denkbeeldig",
    contact_person="E. Denkbeeldig",
)


def side(name: str, root: Path, keychain: Keychain, pupils_there: int = 10) -> Side:
    """The school `a` that sends a class, or `b` that receives it."""
    own, other = (HERE, THERE) if name == "a" else (THERE, HERE)
    return Side(
        own=own,
        other=ReceivingSchool(name=other.name, brin=other.brin, town=other.address.town),
        home=root / name,
        between=root / "tussen",
        keychain=keychain,
        pupils=pupils_there,
    )


# --- getting to know each other ---------------------------------------------------------------------------------------


def begin(here: Side) -> None:
    """A store, a card for the other school, and its words ready to be read out."""
    new = create_store(
        here.home, school=here.own, user=school.USER, keychain=here.keychain, clock=school.clock
    )
    workspace = school.confirmed(new)
    made = cards.make_card(school.as_role(workspace, Role.HEAD))
    here.sent.mkdir(parents=True, exist_ok=True)
    here.file(here.own.brin, "oso-kaart").write_bytes(cards.card_file(workspace).data)
    here.file(here.own.brin, "telefoon").write_text(" ".join(made.card.phone_words), encoding="utf-8")
    workspace.close()


def meet(here: Side) -> None:
    """The other's card is read in, and its words are compared by phone."""
    with here.at_work() as workspace:
        known = addresses.take_card(workspace, here.file(here.other.brin, "oso-kaart").read_bytes())
        assert known.card is not None
        assert not known.checked
        checked = addresses.check_by_phone(
            workspace,
            known.id,
            known.card.fingerprint,
            heard=here.file(here.other.brin, "telefoon").read_text(encoding="utf-8"),
            spoken_to="A. Verzonnen",
            number="0000000000",
            on=TODAY,
        )
        assert checked.checked


# --- sending ----------------------------------------------------------------------------------------------------------


def _ready(here: Side, workspace: Workspace, key: str) -> None:
    with patch.object(school, "RECEIVER", here.other):
        case = school.ready_to_go(workspace, school.pupil(key))
    handover.freeze(workspace, case.dossier_id)


def _send_all(here: Side, workspace: Workspace) -> int:
    with workspace.view() as unit:
        waiting = [each.id for each in unit.dossiers.all() if each.versions and not each.deliveries]
    made = sending.send(workspace, waiting, here.sent)
    assert made.path.parent == here.sent
    assert pupils.SURNAME.encode() not in made.path.read_bytes()
    return made.packages


def send_class(here: Side) -> None:
    """A class of pupils with an attachment each, in one file."""
    with here.at_work() as workspace:
        for number in range(here.pupils):
            _ready(here, workspace, f"L{number:04d}")
        assert _send_all(here, workspace) == here.pupils


def send_one(here: Side) -> None:
    """One pupil the other way."""
    with here.at_work() as workspace:
        _ready(here, workspace, "V0001")
        assert _send_all(here, workspace) == 1


def confirm(here: Side) -> None:
    """The other school said that it has them."""
    with here.at_work() as workspace:
        with workspace.view() as unit:
            given = [(each.id, delivery.id) for each in unit.dossiers.all() for delivery in each.deliveries]
        for dossier_id, delivery_id in given:
            receivers.record_receipt(workspace, dossier_id, delivery_id, on=TODAY, how=HOW)
        assert given


def send_again(here: Side) -> None:
    """One of the class has new test results: a second version goes after the first."""
    with here.at_work() as workspace:
        with workspace.view() as unit:
            dossier = unit.dossiers.all()[0]
            student = unit.students.get(dossier.student_id)
        record = replace(student.record, toetslijst=the_tests(SPELLING))
        students.save_record(workspace, student.id, record)
        dossiers.choose_category(workspace, dossier.id, Category.TOETSRESULTATEN, chosen=True)
        dossiers.confirm_choice(workspace, dossier.id)
        school.give_inzage(workspace, dossier.id)
        version = handover.freeze(workspace, dossier.id)
        assert version.number == 2
        assert sending.send(workspace, [dossier.id], here.sent).packages == 1


# --- receiving --------------------------------------------------------------------------------------------------------


def _only(folder: Path, number: int) -> Path:
    """The carriers of a school in the order in which they were made."""
    return sorted(folder.iterdir(), key=lambda path: (len(path.name), path.name))[number]


def receive_all(here: Side) -> None:
    """Everything in the other's first file comes in as new pupils."""
    with here.at_work() as workspace:
        parcel = receiving.look(workspace, _only(here.came, 0))
        assert parcel.sender.trust is Trust.CHECKED
        assert parcel.sender.brin == here.other.brin
        assert {each.verdict for each in parcel.brought} == {Verdict.NEW}
        report = receiving.receive(workspace, parcel, {each.number: None for each in parcel.brought})
        assert not report.refused
        assert all(each.sender_checked for each in report.received)
        with workspace.view() as unit:
            for each in report.received:
                assert len(unit.attachments.of_student(each.student_id)) == 1


def receive_again(here: Side) -> None:
    """The second delivery lies beside the first; nothing is overwritten, and the test result is taken over."""
    with here.at_work() as workspace:
        parcel = receiving.look(workspace, _only(here.came, 1))
        (one,) = parcel.brought
        assert (one.verdict, one.version) == (Verdict.AGAIN, 2)
        (earlier,) = one.earlier
        before = _record(workspace, earlier.student_id)
        (second,) = receiving.receive(workspace, parcel, {0: earlier.student_id}).received
        assert _record(workspace, earlier.student_id) == before
        with workspace.view() as unit:
            assert [each.version for each in unit.received.of_student(earlier.student_id)] == [1, 2]
        seen = received_items.compare(workspace, second.id)
        assert seen.previous == earlier
        new = [pair.key for pair in seen.pairs if pair.standing is Standing.THEIRS and pair.key in seen.new]
        assert received_items.take_over(workspace, second.id, new)
        after = _record(workspace, earlier.student_id)
        assert after.toetslijst is not None
        assert len(after.toetslijst.toets) == 1


def _record(workspace: Workspace, student_id: StudentId) -> Leerling:
    with workspace.view() as unit:
        return unit.students.get(student_id).record


def replay(here: Side) -> None:
    """The first file once more: everything in it is here already, or older than what is here."""
    with here.at_work() as workspace:
        parcel = receiving.look(workspace, _only(here.came, 0))
        assert {each.verdict for each in parcel.brought} == {Verdict.THERE}
        report = receiving.receive(workspace, parcel, {each.number: None for each in parcel.brought})
        assert not report.received
        assert len(report.refused) == here.pupils


def open_own(here: Side) -> None:
    """What was sealed to the other school does not open here, nor at any third."""
    with here.at_work() as workspace:
        try:
            receiving.look(workspace, _only(here.sent, 0))
        except WrongReceiver:
            return
        raise AssertionError


def end(here: Side) -> None:
    """The log is whole and names nobody."""
    with here.at_work() as workspace, workspace.view() as unit:
        assert unit.audit.verify().intact
        said = " ".join(f"{each.entry.action} {each.entry.detail}" for each in unit.audit.sealed())
        assert pupils.SURNAME not in said


STEPS: tuple[tuple[str, Callable[[Side], None]], ...] = (
    ("a", begin),
    ("b", begin),
    ("a", meet),
    ("a", send_class),
    ("b", meet),
    ("b", receive_all),
    ("b", send_one),
    ("a", confirm),
    ("a", receive_all),
    ("a", send_again),
    ("b", receive_again),
    ("b", replay),
    ("b", end),
    ("a", open_own),
    ("a", end),
)
"""Who does what, in this order."""


def take(here: Side, *acts: str) -> None:
    """Some steps at one school, by name."""
    known = {act.__name__: act for _, act in STEPS}
    with lasting_places():
        for act in acts:
            known[act](here)
