"""The gate's checks on the advice for secondary education, for a pupil who leaves primary school (L1–L7, L11)."""

from __future__ import annotations

from collections.abc import Iterator

from oso_desktop.dossier.advice import AdviceState, Verdict, advice_state, label_of
from oso_desktop.dossier.compose import delivered_record
from oso_desktop.dossier.inzage import anything_stands
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.reasons import Place, Reason, Situation, block, inform, warn
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.gegevensset.tree import has_content

RAISE_LAW = "WPO artikel 45d"
DEFINITIVE_LAW = "WVO 2020 artikel 8.6 lid 2, WPO artikel 45d lid 3"
VSO_LAW = "WVO 2020 artikel 8.8 lid 8"
EXEMPT_LAW = "WPO artikel 45d"
WISHES_LAW = "Besluit uitwisseling leer- en begeleidingsgegevens artikel 4 lid 2"


def advice_reasons(situation: Situation) -> Iterator[Reason]:
    """What the advice still needs before the dossier goes to secondary education."""
    if situation.dossier.profile is not Profile.POVO:
        return
    state = advice_state(situation.dossier.advice, situation.student.record)
    if (told := open_verdict(state)) is not None:
        yield block(told[0], told[1], Place.COMPOSE, "L3, L26, R112", RAISE_LAW)
    else:
        yield from _definitive(situation, state)
    yield from _result(situation, state)
    if state.wish_parents is None or state.wish_pupil is None:
        missing = [
            who
            for who, wish in (("de ouders", state.wish_parents), ("de leerling", state.wish_pupil))
            if wish is None
        ]
        yield warn(
            f"De wens van {' en '.join(missing)} staat nog niet bij het advies.",
            "Vul de wens in bij Samenstellen, onder Schooladvies. De nieuwe school leest advies, uitslag en wensen "
            "naast elkaar.",
            Place.COMPOSE,
            "L11",
            WISHES_LAW,
        )


def open_verdict(state: AdviceState) -> tuple[str, str] | None:
    """What stands open between result and advice, and what to do; None if nothing does."""
    test = label_of(state.test) if state.test is not None else ""
    return {
        Verdict.RAISE: (
            f"De uitslag van de doorstroomtoets ({test}) is hoger dan het advies.",
            "Stel het advies bij, of schrijf op waarom dat niet in het belang van de leerling is.",
        ),
        Verdict.PARTLY: (
            f"Het advies is bijgesteld, maar niet tot de uitslag van de doorstroomtoets ({test}).",
            "Stel het advies verder bij, of schrijf op waarom dat niet in het belang van de leerling is.",
        ),
        Verdict.LOWERED: (
            "Het advies is lager dan het voorlopige advies. Een advies mag nooit lager worden.",
            "Kies weer het voorlopige advies, of een hoger advies.",
        ),
    }.get(state.verdict)


def special_school(student: Student) -> bool:
    """Whether the pupil comes from a school for special primary education, of which the standard asks no advice."""
    return student.sender is not None and student.sender.soort == "SO"


def to_special_school(situation: Situation) -> bool:
    """Whether the new school gives special secondary education, as its card says."""
    receiver = situation.dossier.receiver
    return receiver is not None and receiver.vso


def provisional_is_enough(situation: Situation, state: AdviceState) -> bool:
    """Whether the new school decides on the provisional advice: vso (L5), or no test to wait for (L24)."""
    return to_special_school(situation) or state.exempt


def _definitive(situation: Situation, state: AdviceState) -> Iterator[Reason]:
    if state.definitive is not None or special_school(situation.student):
        return
    if state.stated is None:
        if has_content(
            delivered_record(situation.student, situation.dossier), Category.OVERSTAPADVIES
        ):  # else that is said of the whole part
            yield block(
                "Er is nog geen schooladvies.",
                "Vul het advies in bij Samenstellen, onder Schooladvies.",
                Place.COMPOSE,
                "L1, L7, R012",
                DEFINITIVE_LAW,
            )
        return
    if provisional_is_enough(situation, state):
        vso = to_special_school(situation)
        yield inform(
            "Het voorlopige advies is genoeg, want de leerling gaat naar het vso."
            if vso
            else "Het voorlopige advies is genoeg, want de leerling hoeft de doorstroomtoets niet te maken.",
            "Klopt dat niet? Verander dat bij Overdragen."
            if vso
            else "Klopt dat niet? Verander dat bij Samenstellen, onder Schooladvies.",
            Place.COMPOSE,
            "L5" if vso else "L24",
            VSO_LAW if vso else EXEMPT_LAW,
        )
        return
    yield block(
        "Het advies in het dossier is daarna veranderd en nog niet als definitief vastgelegd."
        if state.recorded_other
        else "Het schooladvies is nog niet definitief. De nieuwe school beslist alleen op het definitieve advies.",
        "Leg bij Samenstellen, onder Schooladvies, vast welk advies definitief is, en op welke dag.",
        Place.COMPOSE,
        "L4, L7, R121, R123",
        DEFINITIVE_LAW,
    )
    if anything_stands(situation.dossier.inzage):
        yield inform(
            "De inzage tot nu toe ging over het voorlopige advies. De inzage die telt, gaat over het definitieve "
            "advies.",
            "Verandert het advies? Bied dan opnieuw inzage aan.",
            Place.INZAGE,
            "L4, R107",
            "WPO artikel 42",
        )


def _result(situation: Situation, state: AdviceState) -> Iterator[Reason]:
    if state.other_result:
        yield warn(
            "De uitslag bij Schooladvies is een andere dan die in het onderdeel over de doorstroomtoets.",
            "Kijk op het leerlingrapport welke klopt, en verbeter de andere.",
            Place.COMPOSE,
            "L3",
            RAISE_LAW,
        )
    if state.test is None and state.definitive is not None and not provisional_is_enough(situation, state):
        yield warn(
            "Er staat geen uitslag van de doorstroomtoets bij het advies.",
            "Vul de uitslag in bij Samenstellen, onder Schooladvies. Hoeft de leerling de toets niet te maken? Leg dan "
            "de ontheffing vast.",
            Place.COMPOSE,
            "L2, L3, L24",
            RAISE_LAW,
        )
