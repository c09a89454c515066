"""Every use case of the services: each public function that works on a workspace, and how to call it."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import oso_desktop.services as room
from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.dossier.breach import REPORTED_TO, Answer, BreachKind, PrivacyOfficer
from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.informing import InformedBy
from oso_desktop.dossier.inzage import Agreement, Manner, Recorded
from oso_desktop.dossier.itemrefs import ItemRef
from oso_desktop.dossier.parcels import Brought, Parcel, Sender, Trust
from oso_desktop.dossier.parcels import Verdict as ParcelVerdict
from oso_desktop.dossier.people import Gezag, Guardian
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.privacy_order import HandPoint
from oso_desktop.dossier.received import Source
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.rights_requests import Outcome, RequestKind
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.scan_decisions import Verdict
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.stationery import Language, OwnSentence, Window
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import Package, Way
from oso_desktop.exchange.card_file import write_card
from oso_desktop.exchange.pupil_list import ListKind, ListSchool, PupilList
from oso_desktop.exchange.region_file import write_region
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services.advice import AdviceEntry
from oso_desktop.services.backups import BackupCopies, BackupTask
from oso_desktop.services.begin_batch import Begun, Named
from oso_desktop.services.import_plan import ImportOptions, ImportPlan
from oso_desktop.services.inzage_batch import OffersMade
from oso_desktop.services.log_book import LogFormat, LogQuery
from oso_desktop.services.requests import RequestStage
from oso_desktop.services.securing import Secured
from oso_desktop.vault.passphrase import new_passphrase
from tests.cli import pupils
from tests.exchange.cards import card
from tests.services import school
from tests.services.school import MOTHER, STRANGER, TODAY, Stage

OWN = OwnSentence(
    language=Language.DUTCH,
    letter="uitnodiging_inzage",
    table="ouder",
    key="eigen",
    words=("Kom gerust langs.",),
)

NO_PLAN = ImportPlan(
    label="Lijst",
    pupils=(),
    read=PupilList(kind=ListKind.EDEXML, label="Lijst", school=ListSchool(), rows=()),
)


def functions() -> dict[str, Callable[..., object]]:
    """By module and name, every public function whose first argument is a workspace."""
    found = {}
    for each in pkgutil.iter_modules(room.__path__):
        module = importlib.import_module(f"{room.__name__}.{each.name}")
        for name, thing in vars(module).items():
            inner = inspect.unwrap(thing) if callable(thing) else thing
            if name.startswith("_") or not inspect.isfunction(inner) or inner.__module__ != module.__name__:
                continue
            first = next(iter(inspect.signature(inner).parameters.values()), None)
            if first is not None and first.annotation == "Workspace":
                found[f"{each.name}.{name}"] = thing
    return found


def arguments(name: str, function: Callable[..., object], stage: Stage) -> dict[str, Any]:
    """What a person at the desk of `stage` might give this function; raises KeyError for a new kind of argument."""
    known = _known(stage) | _own(stage).get(name, {})
    needed = [
        parameter.name
        for parameter in list(inspect.signature(function).parameters.values())[1:]
        if parameter.default is inspect.Parameter.empty
        and parameter.kind is not inspect.Parameter.VAR_KEYWORD
    ]
    return {each: known[each] for each in needed}


def _known(stage: Stage) -> dict[str, Any]:
    return {
        "agreed": True,
        "agreement": Agreement.YES,
        "allowed": True,
        "answers": {},
        "applied": TODAY,
        "asked_on": TODAY,
        "asked_by": "een ouder",
        "asked_by_holder": False,
        "at": school.NOW,
        "attachment_id": stage.case.attachment_id,
        "begun": Begun(dossiers=()),
        "blank": True,
        "breach_id": "geen",
        "brin": "99YY",
        "card_id": "geen",
        "carrier_id": "geen",
        "category": Category.VERZUIM,
        "cause": "menu",
        "code": "K7M2-Q9XD-3FTA",
        "change_id": "geen",
        "choices": {},
        "chosen": True,
        "colleague": Colleague(name="C. Derde", role=Role.COUNSELLOR, ways=("geen",)),
        "copies": BackupCopies(at=school.NOW),
        "count": 1,
        "data": b"<geen/>",
        "decided_by": "B. Denkbeeldig",
        "delivery_id": "geen",
        "destruction_id": "geen",
        "document_date": TODAY,
        "dossier_id": stage.dossier_id,
        "dossier_ids": (stage.dossier_id,),
        "drafts": (),
        "edits": (),
        "encrypted": Answer.YES,
        "enrolment": Enrolment.APPLIED,
        "entry": AdviceEntry(),
        "exemption": None,
        "file_name": "rapport.txt",
        "folder": Path("/nergens"),
        "fingerprint": "0" * 64,
        "form": LogFormat.CSV,
        "gone": school.a_removed_concept(stage),
        "got_back": Answer.YES,
        "guardian": Guardian(block=pupils.guardian(), gezag=Gezag.UNKNOWN),
        "guardian_id": STRANGER,
        "happened": "Een map bleef in de trein liggen.",
        "head": "B. Denkbeeldig",
        "heard": "",
        "holder_id": MOTHER,
        "how": "Gebeld met de administratie.",
        "identity": "Bekend op school.",
        "included": False,
        "key": "okr",
        "key_safe": Answer.YES,
        "keys": (),
        "kind": LetterKind.CONFIRMATION,
        "kind_key": "opp",
        "known_at": school.NOW,
        "label": "Laptop",
        "large": True,
        "letter_id": stage.letter_id,
        "letter_ids": (stage.letter_id,),
        "lines": (),
        "location": "00",
        "looked_at": 0,
        "lost_id": "geen",
        "made": OffersMade(offers=()),
        "manner": Manner.SENT,
        "mark": "geen",
        "minutes": 10,
        "name": "C. Derde",
        "named": Named(dossiers=(), receiver=school.RECEIVER),
        "names": False,
        "new": "vier losse woorden hier",
        "number": "0000000000",
        "officer": PrivacyOfficer(name="D. Vierde"),
        "old": "",
        "on": TODAY,
        "outcome": Outcome.GRANTED,
        "package_id": "geen",
        "place": OWN,
        "parcel": Parcel(
            path=Path("/nergens"),
            source=Source.FILE,
            sender=Sender(name="", brin="", location="", trust=Trust.UNSEALED),
            brought=(),
        ),
        "password": "vier losse woorden hier",
        "path": Path("/nergens/kopie"),
        "pdf": LetterPdf(data=b"Een blad.", pages=1, title="Blad"),
        "print_id": "geen",
        "pairs": [(stage.dossier_id, MOTHER)],
        "point": HandPoint.GUIDE,
        "profile": Profile.VOVO,
        "proposal_id": "geen",
        "purpose": SwvPurpose.TLV,
        "query": LogQuery(),
        "reason": "Dit is een reden die genoeg zegt.",
        "received_id": "geen",
        "brought": Brought(number=0, verdict=ParcelVerdict.NEW),
        "receiver": school.RECEIVER,
        "record": stage.case.student.record,
        "recorded": Recorded.LAS_TICK,
        "ref": ItemRef(path="huidigeschool/leerling/roepnaam", mark="geen"),
        "remark_id": "geen",
        "representative": None,
        "request_id": "geen",
        "role": Role.HEAD,
        "school": school.SCHOOL,
        "school_id": "geen",
        "secured": Secured(
            path=Path("/nergens"),
            package=Package(
                version_id=stage.version_id,
                at=school.NOW,
                by=school.USER.name,
                receiver_brin="99YY",
                size=1,
                sha256="0" * 64,
            ),
            code="K7M2-Q9XD",
            size=1,
            words=new_passphrase(),
            sheet=LetterPdf(data=b"Een blad.", pages=1, title="Blad"),
            delivery_id="geen",
        ),
        "sensitive": Answer.NO,
        "sentence": OWN,
        "slot_id": "geen",
        "spoken_to": "C. Verzonnen",
        "stage": RequestStage.RECEIVED,
        "student_id": stage.case.student.id,
        "students": (stage.case.student.id,),
        "task": BackupTask(at=school.NOW),
        "text": "Een opmerking.",
        "title": "Rapport",
        "to": MOTHER,
        "to_authority": False,
        "to_people": False,
        "verdict": Verdict.LEAVE_OUT,
        "version_id": stage.version_id,
        "way": Way.PAPER,
        "what": "Inzage in alles.",
        "window": Window.RIGHT,
        "year": "2026-2027",
        "years": 6,
    }


def _own(stage: Stage) -> dict[str, dict[str, Any]]:
    """Where the same name means something else."""
    return {
        "addresses.save_address": {"school": KnownSchool(name="Een Andere Bedachte School", brin="98XX")},
        "addresses.read_card_file": {"data": write_card(card())},
        "addresses.take_card": {"data": write_card(card())},
        "attachments.add": {"data": b"Een rapport."},
        "attachments_in.take_in": {"data": b"Een ander rapport."},
        "breaches.note": {"kind": BreachKind.PAPER_LOST},
        "breaches.report": {"to": REPORTED_TO[0]},
        "region.save_region": {"profile": RegionProfile()},
        "region.import_region": {"data": write_region(RegionProfile(name="Kust"))},
        "requests.receive": {"kind": RequestKind.ACCESS},
        "retention.propose": {"chosen": ()},
        "informing.inform": {"how": InformedBy.TALK},
        "prints.keep": {"kind": PrintKind.RIGHTS},
        "prints.kept": {"kind": PrintKind.RIGHTS},
        "prints.earlier": {"kind": PrintKind.RIGHTS},
        "drafts.keep": {"drafts": ()},
        "slips.undo": {"done": school.an_answer(stage.dossier_id)},
        "receivers.allow_late": {"on": TODAY - timedelta(days=1)},
        "import_files.read_in": {"store": True},
        "imports.apply_import": {"plan": NO_PLAN},
        "imports.plan_again": {"plan": NO_PLAN, "options": ImportOptions()},
        "imports.import_file": {
            "data": pupils.dossier_file(
                pupils.packed("nieuw"), leerlingid="ander", roepnaam="Ander", voornaam=("Ander",), bsn=None
            )
        },
        "attachments.decide": {"answers": MappingProxyType({})},
    }
