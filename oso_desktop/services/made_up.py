"""A made-up pupil with a dossier, for a letter that shows a school what its paper and its sentences look like."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from oso_desktop.dossier.attachments import Attachment, AttachmentDecision, Extent
from oso_desktop.dossier.compose import with_attachment
from oso_desktop.dossier.inzage import Agreement, Evidence, InzageNoResponse, InzageSeen, Recorded, Remark
from oso_desktop.dossier.itemrefs import ItemRef
from oso_desktop.dossier.items import all_items, items
from oso_desktop.dossier.overview import overview
from oso_desktop.dossier.people import Student, outline, rights_holders
from oso_desktop.dossier.roles import User
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.stationery import OwnSentence
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.facts import ConfirmationFacts, LetterFacts
from oso_desktop.services.demo import demo_receiver, demo_students

FINGERPRINT: Final = "voorbeeld"
_REMARK: Final = "Lezen gaat het best in een rustige hoek van de klas."
_ORIGIN: Final = "leerkracht groep 8"
REASON: Final = "De mentor moet weten welke hulpmiddelen helpen bij lezen en toetsen."
_POINTS: Final = "Samen het hele dossier doorgelezen."
_SILENT: Final = "Twee keer gebeld en een brief gestuurd."
_AGREEMENT: Final = "overeenkomst van het samenwerkingsverband"


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeUp:
    """What an example is made from; `place` says which of some sentences has to be in it."""

    school: OwnSchool
    user: User
    today: date
    place: OwnSentence

    @property
    def signer(self) -> str:
        """Who signs, with the role."""
        return f"{self.user.name}, {self.user.role.value}"

    @property
    def profile(self) -> Profile:
        """A kind of transfer in whose letters the sentence stands."""
        if self.place.key.endswith("_swv") or self.place.letter.startswith("swv_"):
            return Profile.POSWV if self.place.table != "leerling" else Profile.VOSWV
        if self.place.key.endswith("_binnen"):
            return Profile.BB
        return Profile.VOVO if self.place.table == "leerling" else Profile.POVO


def _student(made: MadeUp) -> Student:
    student, _ = demo_students(made.today)[0]
    if made.place.table != "leerling":
        return student
    return replace(
        student, record=replace(student.record, geboortedatum=made.today - timedelta(days=17 * 366))
    )


def _files(made: MadeUp, student: Student) -> tuple[Attachment, ...]:
    """One that goes along, one that is only spoken about and one that stays."""
    if made.place.key == "geen_bijlagen":
        return ()
    return tuple(
        Attachment(
            student_id=student.id,
            kind=key,
            title="",
            file_name=f"{key}.pdf",
            media_type="application/pdf",
            size=1,
            sha256="0" * 64,
            document_date=made.today - timedelta(days=90),
            origin=_ORIGIN,
        )
        for key in ("leerlingrapport", "psychologisch", "medisch")
    )


def _decisions(made: MadeUp, files: tuple[Attachment, ...]) -> tuple[AttachmentDecision, ...]:
    at = datetime.combine(made.today, time(9), tzinfo=UTC)
    extents = (Extent.FULL, Extent.SPOKEN, Extent.FULL)
    return tuple(
        AttachmentDecision(
            attachment_id=file.id,
            included=file.kind != "medisch",
            extent=extent,
            reason=REASON if file.kind != "medisch" else "",
            seen_at=at,
            decided_at=at,
        )
        for file, extent in zip(files, extents, strict=False)
    )


def _left_out(made: MadeUp, student: Student) -> frozenset[ItemRef]:
    """A part of a test, for the letter that tells what was left out."""
    if made.place.key != "weggelaten":
        return frozenset()
    scores = [item.ref for item in all_items(items(student)) if item.ref.path.endswith("/referentiescore")]
    return frozenset(scores)


def holder_facts(made: MadeUp) -> LetterFacts:
    """What a letter to the parent, or to the pupil from sixteen, is made from."""
    student = _student(made)
    files = _files(made, student)
    for file in files:
        student = with_attachment(student, file)
    profile = made.profile
    dossier = TransferDossier(
        student_id=student.id,
        profile=profile,
        left_out=_left_out(made, student),
        chosen=frozenset({Category.ONDERWIJSONDERSTEUNING, Category.TOETSRESULTATEN, Category.BIJLAGEDOCS}),
        decisions=_decisions(made, files),
        receiver=replace(demo_receiver(profile), agreement=_AGREEMENT),
        swv_purpose=SwvPurpose.TLV if profile.is_swv else None,
    )
    return LetterFacts(
        school=made.school,
        student=student,
        holder=rights_holders(outline(student), made.today)[0],
        dossier=dossier,
        fingerprint=FINGERPRINT,
        attachments=files,
        overview=overview(student, dossier, files, made.today),
        today=made.today,
        signer=made.signer,
    )


def settled_facts(made: MadeUp) -> ConfirmationFacts:
    """The same after inzage, with a remark."""
    facts = holder_facts(made)
    on = made.today - timedelta(days=7)
    fact: InzageSeen | InzageNoResponse
    if made.place.key.endswith("geen_reactie"):
        fact = InzageNoResponse(
            holder_id=facts.holder.id, on=on, reason=_SILENT, by=made.user.name, fingerprint=FINGERPRINT
        )
    else:
        fact = InzageSeen(
            holder_id=facts.holder.id,
            on=on,
            recorded=Recorded.REPORT,
            agreement=Agreement.YES,
            by=made.user.name,
            fingerprint=FINGERPRINT,
            evidence=Evidence(present=f"{facts.holder.name} en {made.user.name}", points=_POINTS),
        )
    remark = Remark(
        holder_id=facts.holder.id,
        holder_name=facts.holder.name,
        text=_REMARK,
        at=datetime.combine(on, time(15, 30), tzinfo=UTC),
        by=made.user.name,
    )
    return ConfirmationFacts(
        **{each.name: getattr(facts, each.name) for each in fields(LetterFacts)}, fact=fact, remarks=(remark,)
    )
