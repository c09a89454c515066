"""Packages to a school card: complete and on record, or not at all, and open to nobody else."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from oso_desktop.dossier.carriers import CarrierAltered, package_info
from oso_desktop.dossier.delivery import Receipt
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.transfer import DossierId, Status, Way
from oso_desktop.errors import OsoError
from oso_desktop.exchange.carrier_seal import verify_carrier
from oso_desktop.services import (
    addresses,
    cards,
    dossiers,
    handover,
    inzage,
    leaving,
    receivers,
    sending,
    sending_plan,
)
from oso_desktop.services.cards import NoCard
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.files import NotWritten
from oso_desktop.services.leaving import Stopped
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import AuditEntry
from oso_desktop.store.carrier import read_carrier
from oso_desktop.vault.school_keys import NotForThisKey, new_school_keys
from tests.cli import pupils
from tests.leaks.searching import Sought
from tests.services import school
from tests.services.partner import Partner, head_of, introduced, keep
from tests.services.school import MOTHER, SCHOOL, TODAY, Case, Stage
from tests.store.examples import note


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def partner(handed: Workspace) -> Partner:
    return introduced(handed)


def recorded(workspace: Workspace, dossier_id: DossierId) -> tuple[int, int]:
    """How many packages were made, and how many hand-overs are on record."""
    found = dossiers.view(workspace, dossier_id).dossier
    return len(found.packages), len(found.deliveries)


def actions(workspace: Workspace) -> list[str]:
    with workspace.view() as unit:
        return [entry.action for entry in unit.audit.entries(limit=20)][::-1]


# --- what arrives -----------------------------------------------------------------------------------------------------


def test_the_receiver_opens_exactly_the_final_version(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    """R050, R131, R150: the same bytes, signed by our card, sealed to theirs, from whom to whom as said on both."""
    sent = sending.send(handed, [stage.dossier_id], stick)

    head, (opened,) = partner.open(sent.path)
    own = cards.own_cards(head_of(handed)).current
    assert own is not None
    assert opened.xml == school.frozen_xml(handed, stage.version_id)
    assert (head.sender_brin, head.receiver_brin) == (SCHOOL.brin, partner.receiver.brin)
    assert (opened.manifest.sender_card, opened.manifest.receiver_card) == (
        own.card.fingerprint,
        partner.card.fingerprint,
    )
    assert (head.sender_card, head.receiver_card) == (own.card.fingerprint, partner.card.fingerprint)
    assert opened.manifest.version == 1
    assert opened.manifest.changes == ()


def test_what_left_is_on_record_with_its_carrier(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    """R126, R130, R165: the hand-over says how, when, by whom and on which carrier; the log says it in codes only."""
    sent = sending.send(handed, [stage.dossier_id], stick)

    seen = dossiers.view(handed, stage.dossier_id)
    (delivery,) = seen.dossier.deliveries
    assert (delivery.way, delivery.on, delivery.carrier_id) == (Way.PACKAGE, TODAY, sent.carrier_id)
    assert delivery.package_id == seen.dossier.packages[0].id
    assert seen.dossier.packages[0].receiver_card == partner.card.fingerprint
    assert seen.status is Status.HANDED_OVER
    assert actions(handed)[-3:] == ["pakket gemaakt", "overdracht vastgelegd", sending.WRITTEN]
    receivers.record_receipt(handed, stage.dossier_id, delivery.id, on=TODAY, how="Gebeld: het is open.")


def test_only_the_keys_of_the_receiver_open_it_and_only_as_it_was_bound(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    """R150, R151: other keys open nothing, nor do the right ones in another's name or as another version."""
    sent = sending.send(handed, [stage.dossier_id], stick)

    with read_carrier(sent.path) as found:
        sealed, head, (package,) = found.sealed(0), found.head, found.packages
    assert partner.keys.open(sealed, package_info(head, package))
    with pytest.raises(NotForThisKey):
        new_school_keys().open(sealed, package_info(head, package))
    for other_head in (
        replace(head, sender_brin="98XX"),
        replace(head, receiver_brin="98XX"),
        replace(head, sender_location="07"),
        replace(head, sender_card="0" * 64),
        replace(head, receiver_card="0" * 64),
    ):
        with pytest.raises(NotForThisKey):
            partner.keys.open(sealed, package_info(other_head, package))
    for other in (
        replace(package, version=2),
        replace(package, dossier_id="een-ander"),
        replace(package, package_id="een-ander"),
    ):
        with pytest.raises(NotForThisKey):
            partner.keys.open(sealed, package_info(head, other))


def test_nothing_of_the_pupil_can_be_read_in_the_file_or_its_name(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path, tmp_path: Path
) -> None:
    """R149, R150: in no dress; and nothing else was left in the folder."""
    record = stage.case.student.record
    texts = [
        pupils.SURNAME,
        pupils.NUMBER,
        pupils.DOCUMENT_TEXT,
        str(record.roepnaam),
        SCHOOL.name,
        "plan.txt",
    ]

    sent = sending.send(handed, [stage.dossier_id], stick)

    assert [path.name for path in stick.iterdir()] == [sent.path.name]
    assert sent.path.name == f"overstap-{SCHOOL.brin}-{partner.receiver.brin}-20260326.oso-drager"
    sought = Sought.of(texts)
    assert not sought.hits(sent.path.read_bytes())
    assert not sought.hits(sent.path.name.encode())
    assert sought.hits(school.frozen_xml(handed, stage.version_id)), (
        "the search itself finds what is in clear"
    )
    assert {path.name for path in tmp_path.iterdir()} <= {"stick", "store"}


# --- a class in one file ----------------------------------------------------------------------------------------------


def another(workspace: Workspace, key: str) -> DossierId:
    """One more pupil whose dossier is final."""
    case = school.ready_to_go(workspace, school.pupil(key))
    handover.freeze(workspace, case.dossier_id)
    return case.dossier_id


def test_a_few_pupils_go_in_one_file_in_the_order_in_which_they_were_chosen(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    wanted = [another(handed, "L0002"), stage.dossier_id, another(handed, "L0003")]
    heard: list[tuple[int, int]] = []

    sent = sending.send(handed, wanted, stick, progress=lambda number, of: heard.append((number, of)))

    head, opened = partner.open(sent.path)
    assert [each.manifest.dossier for each in opened] == wanted
    assert heard == [(number, 6) for number in range(1, 7)]
    for dossier_id in wanted:
        (delivery,) = dossiers.view(handed, dossier_id).dossier.deliveries
        assert delivery.carrier_id == head.carrier_id == sent.carrier_id


def test_one_word_of_the_school_is_recorded_for_everybody_in_the_file(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    """R126, R165: what has an answer keeps it, a mistake gets none, another file none; each has its line in the log."""
    wanted = [stage.dossier_id, *(another(handed, f"L000{number}") for number in range(2, 6))]
    sent = sending.send(handed, wanted[:4], stick)
    sending.send(handed, wanted[4:], stick)
    deliveries = [dossiers.view(handed, each).dossier.deliveries[0].id for each in wanted]
    receivers.record_receipt(handed, wanted[0], deliveries[0], on=TODAY, how="Zij belden zelf.")
    receivers.withdraw_delivery(handed, wanted[1], deliveries[1], reason="Dit was een ander kind.")

    count = receivers.record_receipts(handed, sent.carrier_id, on=TODAY, how="Gebeld: alles is open.")

    assert count == 2
    said = [
        [each.how for each in events_of(dossiers.view(handed, dossier_id).dossier.events, Receipt)]
        for dossier_id in wanted
    ]
    assert said == [["Zij belden zelf."], [], ["Gebeld: alles is open."], ["Gebeld: alles is open."], []]
    assert actions(handed)[-3:] == [receivers.RECEIVED] * 2 + ["ontvangst van pakket bevestigd"]
    with pytest.raises(NotPossible, match="al vastgelegd"):
        receivers.record_receipts(handed, sent.carrier_id, on=TODAY, how="Nog eens gebeld.")


def test_of_a_file_all_receipts_are_recorded_or_none(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    """R126, R164: a day before the file was made records nothing of anybody."""
    sent = sending.send(handed, [stage.dossier_id, another(handed, "L0002")], stick)
    before = actions(handed)
    for on, how, why in (
        (TODAY - timedelta(days=1), "Gebeld: alles is open.", "voor de overdracht"),
        (TODAY + timedelta(days=1), "Gebeld: alles is open.", "in de toekomst"),
        (TODAY, " ", "nog niets"),
    ):
        with pytest.raises(NotPossible, match=why):
            receivers.record_receipts(handed, sent.carrier_id, on=on, how=how)
    with pytest.raises(NotPossible, match="al vastgelegd"):
        receivers.record_receipts(handed, "", on=TODAY, how="Gebeld: alles is open.")
    assert actions(handed) == before
    assert not events_of(dossiers.view(handed, stage.dossier_id).dossier.events, Receipt)


@pytest.mark.slow
def test_a_class_of_thirty_goes_in_one_file(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    """R150: all of them or none, each bound to its own place."""
    wanted = [stage.dossier_id, *(another(handed, f"L{number:04}") for number in range(2, 31))]

    sent = sending.send(handed, wanted, stick)

    _, opened = partner.open(sent.path)
    assert [each.manifest.dossier for each in opened] == wanted
    assert [recorded(handed, each) for each in wanted] == [(1, 1)] * 30


def test_one_who_may_not_go_is_told_beforehand_and_stops_the_whole_file(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    """R018: shown pupil by pupil before anything is made; who chooses that one all the same gets no file at all."""
    held_back = another(handed, "L0002")
    dossiers.set_enrolment(handed, held_back, Enrolment.NONE, None)

    found = sending_plan.plan(handed, partner.receiver.brin, partner.receiver.location)

    refused = {each.dossier_id: each.refusal for each in found.candidates}
    assert refused[stage.dossier_id] is None
    why = refused[held_back]
    assert why is not None
    assert why.next_step
    before = actions(handed)
    with pytest.raises(NotPossible, match=re.escape(why.text)) as error:
        sending.send(handed, [stage.dossier_id, held_back], stick)
    assert pupils.SURNAME in error.value.text  # who it is about
    assert list(stick.iterdir()) == []
    assert actions(handed) == before
    assert recorded(handed, stage.dossier_id) == (0, 0)


def test_pupils_for_two_schools_do_not_go_in_one_file(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    """R131"""
    elsewhere = replace(school.RECEIVER, brin="98XX", name="Een Andere Bedachte School")
    introduced(handed, elsewhere)
    case = school.ready_to_go(handed, school.pupil("L0002"))
    dossiers.set_receiver(handed, case.dossier_id, elsewhere)
    receivers.confirm_receiver(handed, case.dossier_id, on=TODAY, how="Gebeld met de administratie.")
    handover.freeze(handed, case.dossier_id)

    with pytest.raises(NotPossible, match="niet allemaal naar dezelfde school"):
        sending.send(handed, [stage.dossier_id, case.dossier_id], stick)

    assert [(each.receiver.brin, each.pupils) for each in sending_plan.schools(handed)] == [
        ("98XX", 1),
        ("99YY", 1),
    ]
    assert list(stick.iterdir()) == []


# --- without a card that was checked ----------------------------------------------------------------------------------


def nobody_knows_them(workspace: Workspace, partner: Partner) -> None:
    with workspace.store.write() as unit:
        unit.addresses.remove(partner.known().id)
        school_note(workspace, unit)


def school_note(workspace: Workspace, unit: object) -> None:

    note(unit)  # type: ignore[arg-type]  # a unit


def nobody_phoned(workspace: Workspace, partner: Partner) -> None:
    keep(head_of(workspace), partner.known(checked=False))


def they_withdrew_it(workspace: Workspace, partner: Partner) -> None:
    keep(head_of(workspace), replace(partner.known(), withdrawn_on=TODAY, withdrawn_why="laptop weg"))


def they_have_another(workspace: Workspace, partner: Partner) -> None:
    newer = Partner.of(number=2)
    keep(head_of(workspace), replace(partner.known(), card=newer.card, earlier=(partner.card,)))


def we_withdrew_ours(workspace: Workspace, partner: Partner) -> None:
    cards.withdraw_card(head_of(workspace), reason="De laptop is gestolen.")


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        (nobody_knows_them, "nog geen schoolkaart"),
        (nobody_phoned, "nog niet gecontroleerd"),
        (they_have_another, "nog niet gecontroleerd"),
        (they_withdrew_it, "niet meer gebruikt"),
        (we_withdrew_ours, "Uw school heeft geen schoolkaart"),
    ],
)
def test_without_a_checked_card_nothing_goes_and_the_way_out_is_told(
    handed: Workspace,
    stage: Stage,
    partner: Partner,
    stick: Path,
    happens: Callable[[Workspace, Partner], None],
    said: str,
) -> None:
    """R131"""
    happens(handed, partner)

    refusal = sending_plan.card_refusal(handed, partner.receiver)
    assert refusal is not None
    assert said in refusal.text
    assert refusal.next_step
    with pytest.raises(NotPossible, match=said):
        sending.send(handed, [stage.dossier_id], stick)
    assert list(stick.iterdir()) == []
    assert recorded(handed, stage.dossier_id) == (0, 0)


def test_a_school_without_a_card_of_its_own_is_told_to_make_one(
    handed: Workspace, stage: Stage, stick: Path
) -> None:
    keep(head_of(handed), Partner.of().known())
    with pytest.raises(NoCard):
        sending.send(handed, [stage.dossier_id], stick)


# --- the disk, and who thinks better of it ----------------------------------------------------------------------------


def full(_path: Path, *_rest: object) -> None:
    raise OSError(errno.ENOSPC, "full")


def test_a_file_that_cannot_be_written_leaves_nothing_and_no_hand_over(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stick is full, or is pulled out, at each step; a second try uses the package that lies there."""
    for room, name in ((sending, "write_carrier"), (sending, "sign_carrier"), (leaving, "sync_folder")):
        with monkeypatch.context() as patched:
            patched.setattr(room, name, full)
            with pytest.raises(NotWritten, match="vol"):
                sending.send(handed, [stage.dossier_id], stick)
        assert list(stick.iterdir()) == [], name
        assert recorded(handed, stage.dossier_id) == (1, 0)

    sent = sending.send(handed, [stage.dossier_id], stick)

    assert recorded(handed, stage.dossier_id) == (1, 1)
    assert partner.open(sent.path)


def test_a_folder_that_is_gone_or_locked_is_told_as_that(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    with pytest.raises(NotWritten, match="is er niet meer"):
        sending.send(handed, [stage.dossier_id], stick / "uitgetrokken")
    (stick / "bestand").write_bytes(b"")
    with pytest.raises(NotWritten):
        sending.send(handed, [stage.dossier_id], stick / "bestand")
    assert recorded(handed, stage.dossier_id)[1] == 0


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_only_be_read(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    stick.chmod(0o500)
    try:
        with pytest.raises(NotWritten, match="geen rechten"):
            sending.send(handed, [stage.dossier_id], stick)
    finally:
        stick.chmod(0o700)
    assert recorded(handed, stage.dossier_id)[1] == 0


def test_a_store_that_refuses_the_record_leaves_no_file(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing valid lies outside without its hand-over on record."""

    written = Workspace.log_entry

    def refused(workspace: Workspace, action: str, subject: str, **detail: str | int) -> AuditEntry:
        if action == "overdracht vastgelegd":
            raise OsoError("De opslag weigert.", "Probeer het opnieuw.")
        return written(workspace, action, subject, **detail)

    monkeypatch.setattr(Workspace, "log_entry", refused)
    with pytest.raises(OsoError, match="weigert"):
        sending.send(handed, [stage.dossier_id], stick)
    assert list(stick.iterdir()) == []
    assert recorded(handed, stage.dossier_id) == (1, 0)


@pytest.mark.parametrize("asked", range(3))
def test_who_cancels_has_no_file_and_no_hand_over(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path, asked: int
) -> None:
    answers = iter([False] * asked + [True])

    with pytest.raises(Stopped):
        sending.send(handed, [stage.dossier_id], stick, cancelled=lambda: next(answers, True))

    assert list(stick.iterdir()) == []
    assert recorded(handed, stage.dossier_id)[1] == 0


def test_a_file_is_valid_only_once_it_is_signed(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a killed program leaves under its unfinished name opens nowhere, and the next file takes its place."""
    left = stick / "rest"
    real = sending.sign_carrier

    def copied(path: Path, sign: Callable[[bytes], bytes]) -> None:
        shutil.copyfile(path, left)
        real(path, sign)

    monkeypatch.setattr(sending, "sign_carrier", copied)
    sent = sending.send(handed, [stage.dossier_id], stick)

    verify_carrier(sent.path)
    with pytest.raises(CarrierAltered):
        verify_carrier(left)


@pytest.mark.parametrize("cancels", [True, False])
def test_a_file_that_somebody_puts_there_meanwhile_stays_theirs(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path, cancels: bool
) -> None:
    """R150: another's file of the very same name is neither removed nor written over, and nor is half of one."""
    theirs, half = (
        stick / f"overstap-{SCHOOL.brin}-{partner.receiver.brin}-{TODAY:%Y%m%d}{end}"
        for end in (".oso-drager", ".oso-drager.deel")
    )
    half.write_bytes(b"half van een ander")

    def meanwhile(number: int, of: int) -> None:
        if number == of:
            theirs.write_bytes(b"van een ander")

    if cancels:
        with pytest.raises(Stopped):
            sending.send(handed, [stage.dossier_id], stick, meanwhile, theirs.exists)
        assert set(stick.iterdir()) == {theirs, half}
    else:
        sent = sending.send(handed, [stage.dossier_id], stick, meanwhile)
        assert set(stick.iterdir()) == {theirs, half, sent.path}
        assert sent.path.name.endswith("-2.oso-drager")
        assert partner.open(sent.path)
    assert theirs.read_bytes() == b"van een ander"
    assert half.read_bytes() == b"half van een ander"


def test_a_file_that_lies_there_is_never_overwritten(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    first = sending.send(handed, [stage.dossier_id], stick)
    before = first.path.read_bytes()

    second = sending.write_again(handed, first.carrier_id, stick)

    assert first.path.read_bytes() == before
    assert second.path.name == "overstap-99ZZ-99YY-20260326-2.oso-drager"


# --- once more, and a second delivery ---------------------------------------------------------------------------------


def test_a_carrier_is_written_again_with_the_same_packages_and_a_new_seal(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    """The hand-over stays the one on record; the log tells of the second file."""
    first = sending.send(handed, [stage.dossier_id], stick)

    second = sending.write_again(handed, first.carrier_id, stick)

    assert partner.open(first.path) == partner.open(second.path)
    assert first.path.read_bytes() != second.path.read_bytes()
    assert recorded(handed, stage.dossier_id) == (1, 1)
    assert actions(handed)[-1] == sending.WRITTEN_AGAIN
    with pytest.raises(NotPossible):
        sending.write_again(handed, "een-ander", stick)
    they_have_another(handed, partner)
    with pytest.raises(NotPossible, match="nog niet gecontroleerd"):
        sending.write_again(handed, first.carrier_id, stick)


@pytest.mark.parametrize("whose", ["ours", "theirs"])
def test_a_card_withdrawn_while_the_file_is_written_stops_it(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path, whose: str
) -> None:
    """R131: the first time and again; nothing is left of the file."""
    sent = sending.send(handed, [stage.dossier_id], stick)

    def meanwhile(number: int, of: int) -> None:
        if number != of:
            return
        if whose == "ours":
            cards.withdraw_card(head_of(handed), reason="De sleutel is hier gestolen.")
            cards.make_card(head_of(handed))
        else:
            (known,) = addresses.schools(handed)
            addresses.withdraw(handed, known.id, reason="De sleutel is daar gestolen.")

    def send() -> sending.Sent:
        if whose == "ours":
            return sending.send(handed, [stage.dossier_id], stick, meanwhile)
        return sending.write_again(handed, sent.carrier_id, stick, meanwhile)

    with pytest.raises(NotPossible, match="intussen veranderd"):
        send()
    assert list(stick.iterdir()) == [sent.path]
    assert recorded(handed, stage.dossier_id)[1] == 1


def test_after_a_new_card_it_is_not_written_again_to_the_old_one(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    first = sending.send(handed, [stage.dossier_id], stick)
    keep(head_of(handed), Partner.of(number=2).known())
    with pytest.raises(NotPossible, match="vernieuwd"):
        sending.write_again(handed, first.carrier_id, stick)


def test_a_second_delivery_says_what_is_new_since_the_first(
    handed: Workspace, stage: Stage, partner: Partner, stick: Path
) -> None:
    """R133, R134: both stand on record, and the manifest tells by kind what came, without a single value."""
    sending.send(handed, [stage.dossier_id], stick)
    later = replace(handed, clock=lambda: school.NOW + timedelta(minutes=1))
    inzage.add_remark(later, stage.dossier_id, MOTHER, "Dit wil ik er nog bij zeggen.")
    handover.freeze(later, stage.dossier_id)

    (candidate,) = sending_plan.plan(later, partner.receiver.brin, partner.receiver.location).candidates
    sent = sending.send(later, [stage.dossier_id], stick)

    _, (opened,) = partner.open(sent.path)
    assert (opened.manifest.version, opened.manifest.changes_since) == (2, 1)
    assert opened.manifest.changes == candidate.changes == ("Veranderd: Inzage door ouders",)
    assert recorded(later, stage.dossier_id) == (2, 2)
    with pytest.raises(NotPossible, match="nieuwere versie"):
        sending.write_again(
            later, dossiers.view(later, stage.dossier_id).dossier.deliveries[0].carrier_id, stick
        )


@pytest.mark.parametrize("wanted", [(), ("weg",)])
def test_nobody_and_nobody_known_give_no_file(
    handed: Workspace, partner: Partner, stick: Path, wanted: Collection[DossierId]
) -> None:
    with pytest.raises((NotPossible, KeyError)):
        sending.send(handed, wanted, stick)
    assert list(stick.iterdir()) == []


def test_the_plan_of_a_school_without_a_final_dossier_says_so(running: Workspace, case: Case) -> None:
    with pytest.raises(NotPossible, match="geen definitief dossier"):
        sending_plan.plan(running, "99YY", "00")
    assert sending_plan.schools(running) == ()
