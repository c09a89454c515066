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
from oso_desktop.dossier.breach import REPORTED_TO, Answer, BreachKind, PrivacyOfficer
from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.informing import InformedBy
from oso_desktop.dossier.inzage import Agreement, Manner, Recorded
from oso_desktop.dossier.itemrefs import ItemRef
from oso_desktop.dossier.people import Gezag, Guardian
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.rights_requests import Outcome, RequestKind
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.scan_decisions import Verdict
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.stationery import Language, OwnSentence, Window
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import Way
from oso_desktop.exchange.region_file import write_region
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services.advice import AdviceEntry
from oso_desktop.services.backups import BackupCopies, BackupTask
from oso_desktop.services.log_book import LogFormat, LogQuery
from oso_desktop.services.requests import RequestStage
from tests.cli import pupils
from tests.services import school
from tests.services.school import MOTHER, STRANGER, TODAY, Stage

OWN = OwnSentence(
    language=Language.DUTCH,
    letter="uitnodiging_inzage",
    table="ouder",
    key="eigen",
    words=("Kom gerust langs.",),
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
        "asked_by": "een ouder",
        "asked_by_holder": False,
        "at": school.NOW,
        "attachment_id": stage.case.attachment_id,
        "blank": True,
        "breach_id": "geen",
        "category": Category.VERZUIM,
        "cause": "menu",
        "code": "K7M2-Q9XD-3FTA",
        "change_id": "geen",
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
        "drafts": (),
        "edits": (),
        "encrypted": Answer.YES,
        "enrolment": Enrolment.APPLIED,
        "entry": AdviceEntry(),
        "exemption": None,
        "file_name": "rapport.txt",
        "folder": Path("/nergens"),
        "form": LogFormat.CSV,
        "got_back": Answer.YES,
        "guardian": Guardian(block=pupils.guardian(), gezag=Gezag.UNKNOWN),
        "guardian_id": STRANGER,
        "happened": "Een map bleef in de trein liggen.",
        "head": "B. Denkbeeldig",
        "holder_id": MOTHER,
        "how": "Gebeld met de administratie.",
        "identity": "Bekend op school.",
        "included": False,
        "key": "okr",
        "key_safe": Answer.YES,
        "kind": LetterKind.CONFIRMATION,
        "kind_key": "opp",
        "known_at": school.NOW,
        "label": "Laptop",
        "large": True,
        "letter_id": stage.letter_id,
        "letter_ids": (stage.letter_id,),
        "lines": (),
        "looked_at": 0,
        "lost_id": "geen",
        "manner": Manner.SENT,
        "mark": "geen",
        "minutes": 10,
        "name": "C. Derde",
        "names": False,
        "new": "vier losse woorden hier",
        "officer": PrivacyOfficer(name="D. Vierde"),
        "old": "",
        "on": TODAY,
        "outcome": Outcome.GRANTED,
        "package_id": "geen",
        "place": OWN,
        "password": "vier losse woorden hier",
        "path": Path("/nergens/kopie"),
        "pdf": LetterPdf(data=b"Een blad.", pages=1, title="Blad"),
        "print_id": "geen",
        "pairs": [(stage.dossier_id, MOTHER)],
        "profile": Profile.VOVO,
        "proposal_id": "geen",
        "purpose": SwvPurpose.TLV,
        "query": LogQuery(),
        "reason": "Dit is een reden die genoeg zegt.",
        "receiver": school.RECEIVER,
        "record": stage.case.student.record,
        "recorded": Recorded.LAS_TICK,
        "ref": ItemRef(path="huidigeschool/leerling/roepnaam", mark="geen"),
        "remark_id": "geen",
        "representative": None,
        "request_id": "geen",
        "role": Role.HEAD,
        "school": school.SCHOOL,
        "sensitive": Answer.NO,
        "sentence": OWN,
        "slot_id": "geen",
        "stage": RequestStage.RECEIVED,
        "student_id": stage.case.student.id,
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
        "attachments.add": {"data": b"Een rapport."},
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
        "imports.import_file": {"data": pupils.dossier_file(pupils.packed("nieuw"), leerlingid="ander")},
        "attachments.decide": {"answers": MappingProxyType({})},
    }
