"""Why a file of another school, or one dossier in it, cannot be received; each with its own text and next step."""

from __future__ import annotations

from datetime import date

from oso_desktop.errors import OsoError


class ReceiveRefused(OsoError):
    """Something that is not received; nothing of it is stored."""


class WrongReceiver(ReceiveRefused):
    """A carrier for another school, told by BRIN and location."""

    def __init__(self, brin: str, location: str, sender: str) -> None:
        super().__init__(
            f"Dit pakket is niet voor uw school. Het is voor de school met BRIN {brin}, vestiging {location}.",
            f"U kunt het niet openen. Vertel de afzender ({sender}) dat het bij u terecht is gekomen, en geef of stuur "
            "het niet zelf door.",
        )


class CardKeysGone(ReceiveRefused):
    """Sealed to a card of this school of which the keys are not here (any more)."""

    def __init__(self) -> None:
        super().__init__(
            "Dit pakket is voor uw school, maar verzegeld met een schoolkaart waarvan u de sleutel niet meer hebt.",
            "Geef de afzender uw nieuwste schoolkaart (Beheer › Scholen) en vraag een nieuw pakket.",
        )


class NeedsWords(ReceiveRefused):
    """A secured PDF, which opens with the words on its key sheet."""

    def __init__(self) -> None:
        super().__init__(
            "Dit is een beveiligde pdf. Die gaat open met de acht woorden van het sleutelblad.",
            "Typ de woorden van het blad dat u van de andere school kreeg.",
        )


class SenderUnclear(ReceiveRefused):
    """The seal of the file and the card in a package are not of the same school."""

    def __init__(self) -> None:
        super().__init__(
            "De afzender van dit pakket klopt niet: het zegel op het bestand en de schoolkaart in het pakket zijn niet "
            "van dezelfde school.",
            "Er is niets overgenomen. Bel de school van wie u dit bestand kreeg en vraag een nieuw pakket.",
        )


class DoesNotOpen(ReceiveRefused):
    """It says to be sealed to our card, and is not, or not with these particulars."""

    def __init__(self) -> None:
        super().__init__(
            "Dit pakket gaat niet open. Het is niet gemaakt voor uw schoolkaart, of er is iets aan veranderd voordat "
            "het werd verzegeld.",
            "Er is niets overgenomen. Vraag de afzender om een nieuw pakket.",
        )


class ParcelTooLarge(ReceiveRefused):
    """More than any dossier is, or than a carrier of this size can hold of real ones."""

    def __init__(self) -> None:
        super().__init__(
            "Dit pakket is te groot om te openen.",
            "Er is niets overgenomen. Bel de afzender: klopt het, vraag dan een bestand met minder dossiers of minder "
            "bijlagen.",
        )


class TwoWithOneId(ReceiveRefused):
    """Two different packages that go by one id."""

    def __init__(self) -> None:
        super().__init__(
            "Er zijn twee verschillende pakketten met hetzelfde nummer. Dat kan niet goed zijn: iemand kan er één "
            "hebben verwisseld.",
            "Er is niets overgenomen. Bel de afzender en vraag welk pakket het goede is.",
        )


class TwoOfOneVersion(ReceiveRefused):
    """Another content than that of the version which was received."""

    def __init__(self, version: int) -> None:
        super().__init__(
            f"U hebt versie {version} van dit dossier al, maar met een andere inhoud. Een versie verandert nooit.",
            "Er is niets overgenomen. Bel de afzender en vraag welke inhoud de goede is.",
        )


class OlderVersion(ReceiveRefused):
    """A version from before the one that was received."""

    def __init__(self, version: int, newest: int, on: date) -> None:
        super().__init__(
            f"Dit is een oude versie ({version}) van een dossier. U ontving op {on:%d-%m-%Y} al versie {newest}.",
            "Er is niets overgenomen. Gebruik de versie die u al hebt. Twijfelt u, bel dan de afzender.",
        )


class WasDestroyed(ReceiveRefused):
    """A dossier that was destroyed at its sender's request, in this version or a newer one."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"Dit dossier hebt u op {on:%d-%m-%Y} vernietigd, omdat de afzender dat vroeg.",
            "Vernietig ook dit bestand. Komt de leerling toch naar uw school, vraag de afzender dan een nieuwe versie "
            "van het dossier.",
        )


class CardWithdrawn(ReceiveRefused):
    """The sender's card may not be used any more."""

    def __init__(self) -> None:
        super().__init__(
            "De schoolkaart van de afzender is ingetrokken. Iemand anders kan de sleutel hebben: van wie dit pakket "
            "komt, is niet zeker.",
            "Er is niets overgenomen. Bel de school op een nummer dat u al kende en vraag een nieuw pakket met een "
            "nieuwe kaart.",
        )


class ParcelChanged(ReceiveRefused):
    """The file is no longer what was looked at."""

    def __init__(self) -> None:
        super().__init__(
            "Het bestand is niet meer hetzelfde als toen u het bekeek.",
            "Er is niets overgenomen. Open het bestand opnieuw.",
        )


class AlreadyReceived(ReceiveRefused):
    """It is here."""

    def __init__(self, on: date) -> None:
        super().__init__(
            f"Dit dossier hebt u op {on:%d-%m-%Y} al ontvangen.",
            "U hoeft niets te doen. Het staat in de lijst.",
        )


class AnotherChild(ReceiveRefused):
    """The pupil whom somebody chose is not the one of the dossier."""

    def __init__(self) -> None:
        super().__init__(
            "De gekozen leerling is een ander kind dan dat van het dossier: de naam, de geboortedatum of het "
            "persoonsgebonden nummer is anders. Zo kunnen twee kinderen door elkaar raken.",
            "Er is niets overgenomen. Kies een andere leerling, of kies Nieuwe leerling. Is het toch hetzelfde kind, "
            "maak dan eerst bij Gegevens de naam en de geboortedatum gelijk.",
        )


class IsHereAlready(ReceiveRefused):
    """A pupil with the sender's own number for the pupil is here."""

    def __init__(self) -> None:
        super().__init__(
            "Deze leerling hebt u al: een eerder bestand van dezelfde school bracht dezelfde leerling.",
            "Er is niets overgenomen. Kies bij dit dossier de leerling die u al hebt.",
        )


class NotForReceiving(ReceiveRefused):
    """A file of another kind, which belongs elsewhere in the program."""
