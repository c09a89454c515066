"""What is said of a card from a file before it goes in the address book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from oso_desktop.dossier.addresses import CardState
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.services.addresses import ReadCard


@dataclass(frozen=True, slots=True)
class ReadNews:
    """A card as it was read, and the bytes of its file."""

    found: ReadCard
    data: bytes


@dataclass(frozen=True, slots=True)
class NewsWords:
    """A panel; `take` is the button that puts the card in the address book, empty where it does not go there."""

    tone: Tone
    text: str
    next_step: str
    take: str = ""


def news_words(found: ReadCard) -> NewsWords:
    """What the card is and what to do with it."""
    from oso_desktop.services.card_standing import CardNews  # noqa: PLC0415 - brings the database along

    news = found.news
    if news is CardNews.OTHER:
        return _other(found)
    if news in (CardNews.NEW_SCHOOL, CardNews.FIRST_CARD):
        return _fresh(found)
    known = found.school.name if found.school else found.card.name
    if news in (CardNews.FOLLOWS_CHECKED, CardNews.FOLLOWS):
        text = _tr("{name} heeft haar kaart vernieuwd: dit is kaart {number}, van {day}.")
        said = text.format(name=known, number=found.card.number, day=day(found.card.made_on))
        step = (
            _tr("De kaart die u had gecontroleerd, staat in voor deze. Opnieuw bellen is niet nodig.")
            if news is CardNews.FOLLOWS_CHECKED
            else _tr(
                "De vorige kaart was nog niet gecontroleerd. Bel de school dus nog om deze te controleren."
            )
        )
        return NewsWords(Tone.INFO, said, f"{step}{_named(found)}", _tr("Ov&ernemen"))
    text, step, tone = {
        CardNews.SAME: (
            _tr("Deze kaart van {name} staat al in het adresboek."),
            _tr("Er is niets veranderd."),
            Tone.INFO,
        ),
        CardNews.EARLIER: (
            _tr("Dit is een oude kaart van {name}. U hebt al een nieuwere."),
            _tr("Er is niets veranderd. Twijfelt u? Vraag de school om haar nieuwste kaart."),
            Tone.WARN,
        ),
        CardNews.WITHDRAWN: (
            _tr("Deze kaart van {name} is ingetrokken en mag niet meer gebruikt worden."),
            _tr("Vraag de school om een nieuwe kaart."),
            Tone.BAD,
        ),
        CardNews.OWN: (
            _tr("Dit is de kaart van uw eigen school."),
            _tr("Geef die aan de scholen die u dossiers sturen. In uw adresboek hoort die niet."),
            Tone.INFO,
        ),
    }[news]
    return NewsWords(tone, text.format(name=known), step)


def _fresh(found: ReadCard) -> NewsWords:
    card, alike = found.card, found.looks_like
    text = _tr("Dit is de schoolkaart van {school}: {brin}, vestiging {location}.").format(
        school=f"{card.name}, {card.town}" if card.town else card.name,
        brin=card.brin,
        location=card.location,
    )
    step = _tr(
        "Klopt dat met wat u weet? Neem de kaart dan over. Daarna belt u de school om de kaart te controleren."
    )
    if alike is None:
        return NewsWords(Tone.INFO, text, f"{step}{_named(found)}", _tr("Ov&ernemen"))
    doubt = _tr(
        "Let op: u kent al {name} met BRIN {brin}. Kijk na of dit een andere school is. Dit programma kan de code niet "
        "opzoeken; op de website van DUO staan alle scholen."
    ).format(name=alike.name, brin=alike.brin)
    return NewsWords(Tone.WARN, text, f"{doubt} {step}", _tr("Ov&ernemen"))


def _other(found: ReadCard) -> NewsWords:
    """Loud: this is how somebody would put themselves between two schools."""
    known = found.school
    name = known.name if known else found.card.name
    if known is not None and known.state is CardState.WITHDRAWN:
        text = _tr("Dit is een nieuwe kaart van {name}. De vorige is ingetrokken.").format(name=name)
        step = _tr(
            "Daarom moet u deze kaart opnieuw controleren: bel de school op een nummer dat u al kende."
        )
        return NewsWords(Tone.WARN, text, f"{step}{_named(found)}", _tr("Ov&ernemen"))
    text = _tr("Let op: dit is een andere kaart dan u van {name} hebt.").format(name=name)
    back = (
        " " + _tr("Het nummer van deze kaart is niet hoger dan dat van de kaart die u hebt.")
        if found.number_goes_back
        else ""
    )
    step = _tr(
        "De kaart die u hebt, zegt niets over deze. Misschien heeft de school een nieuwe gemaakt. Het kan ook dat "
        "iemand zich als de school voordoet. Bel de school eerst, op een nummer dat u al kende, en vraag of zij een "
        "nieuwe kaart heeft. Na het overnemen kunt u niets versturen tot u de woorden hebt gecontroleerd."
    )
    return NewsWords(Tone.BAD, text, f"{step}{back}{_named(found)}", _tr("&Toch overnemen"))


def _named(found: ReadCard) -> str:
    """That the card has another name than the address book."""
    if not found.name_differs or found.school is None:
        return ""
    said = _tr("Op de kaart heet de school {card}; in uw adresboek {known}. Wij houden uw naam.")
    return " " + said.format(card=found.card.name, known=found.school.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardNews", text)
