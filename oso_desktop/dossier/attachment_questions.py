"""What is asked about an attachment before it goes along, and what each answer does: data, not code.

The questions stand in `resources/attachment_questions.json`. Which are asked depends on the kind of attachment, on its
age, on whether it is a picture, and on what was answered before; an answer does nothing, warns or blocks.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from oso_desktop.assets import resource
from oso_desktop.dossier.attachments import Attachment, AttachmentDecision, kind
from oso_desktop.dossier.months import months_after


class Does(StrEnum):
    """What an answer does."""

    WARN = "waarschuwt"
    BLOCK = "blokkeert"


class AnswerKind(StrEnum):
    """How a question is answered."""

    CHOICE = "keuze"
    DATE = "datum"
    TEXT = "tekst"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What an answer does, with what is said of it: a sentence without its first capital, and what to do."""

    does: Does
    text: str
    next_step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer of a choice; without an effect it is simply kept."""

    value: str
    label: str
    effect: Effect | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question as data.

    `empty` is what it does not to answer, `future` what a day to come does, `too_old` what a day does that is more than
    `oldest_months` calendar months ago. It is asked of the kinds that name it, or with `everywhere` of all. With
    `of_images` only pictures are meant, with `of_old` only what is older than its kind's limit, and with `follows`
    (a question and answers to it) only what was answered like that. `text` may have the year of the document in it,
    as `{jaar}`.
    """

    key: str
    text: str
    answer: AnswerKind
    requirement: str
    law: str
    hint: str = ""
    choices: tuple[Option, ...] = ()
    empty: Effect | None = None
    future: Effect | None = None
    too_old: Effect | None = None
    oldest_months: int = 0
    everywhere: bool = False
    of_images: bool = False
    of_old: bool = False
    follows: tuple[str, tuple[str, ...]] | None = None

    def effect(self, value: str, today: date) -> Effect | None:
        """What this answer does today; None if nothing. An answer that is none of the choices counts as no answer."""
        if self.answer is AnswerKind.CHOICE:
            chosen = next((option for option in self.choices if option.value == value), None)
            return self.empty if chosen is None else chosen.effect
        if self.answer is AnswerKind.TEXT:
            return None if value.strip() else self.empty
        day = answered_day(value)
        if day is None:
            return self.empty
        if day > today:
            return self.future
        if self.too_old is not None and day < months_after(today, -self.oldest_months):
            return self.too_old
        return None


def answered_day(value: str) -> date | None:
    """The day that was answered; None for none."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


@cache
def questions() -> dict[str, Question]:
    """All questions by key, in the order in which they are asked."""
    return {row["key"]: _question(row) for row in _data()["questions"]}


@cache
def part_labels() -> dict[str, str]:
    """The parts of article 6 of the Besluit by their letter, in a person's words (L13)."""
    return dict(_data()["parts"])


def asked(attachment: Attachment, decision: AttachmentDecision, today: date) -> tuple[Question, ...]:
    """The questions that matter for this attachment as it stands, in the order in which they are asked."""
    about = kind(attachment.kind)
    return tuple(
        question
        for question in questions().values()
        if (question.everywhere or question.key in about.questions)
        and (not question.of_images or attachment.media_type.startswith("image/"))
        and (not question.of_old or is_old(attachment, today))
        and (question.follows is None or decision.answer(question.follows[0]) in question.follows[1])
    )


def is_old(attachment: Attachment, today: date) -> bool:
    """Whether the document is older than its kind's limit; one without a date is not known to be (R036)."""
    limit = kind(attachment.kind).old_after_months
    return (
        limit is not None
        and attachment.document_date is not None
        and attachment.document_date < months_after(today, -limit)
    )


def filled_in(text: str, attachment: Attachment) -> str:
    """A text of a question with the document's year in it."""
    day = attachment.document_date
    return text.replace("{jaar}", str(day.year) if day else "")


def _data() -> Any:
    return json.loads(resource("attachment_questions.json").read_text(encoding="utf-8"))


def _question(row: dict[str, Any]) -> Question:
    when, too_old = row.get("when", {}), dict(row.get("too_old", {}))
    return Question(
        key=row["key"],
        text=row["text"],
        answer=AnswerKind(row["answer"]),
        requirement=row["requirement"],
        law=row["law"],
        hint=row.get("hint", ""),
        choices=tuple(
            Option(value=each["value"], label=each["label"], effect=_effect(each.get("effect")))
            for each in row.get("choices", ())
        ),
        empty=_effect(row.get("empty")),
        future=_effect(row.get("future")),
        oldest_months=too_old.pop("months", 0),
        too_old=_effect(too_old),
        everywhere=row.get("everywhere", False),
        of_images=when.get("images", False),
        of_old=when.get("old", False),
        follows=(when["question"], tuple(when["answers"])) if "question" in when else None,
    )


def _effect(row: dict[str, str] | None) -> Effect | None:
    return Effect(does=Does(row["does"]), text=row["text"], next_step=row["next_step"]) if row else None
