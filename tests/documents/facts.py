"""Every figure that the papers for schools state, from the program itself: change it there, and they follow.

A name stands in a source as `{{name}}`. In running text small and round numbers are words, as Dutch writes them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from functools import cache

from oso_desktop.dossier import lateness, lock, rights_requests
from oso_desktop.dossier.attachments import MIN_REASON, AttachmentClass, kinds
from oso_desktop.dossier.backup_plan import DAYS, MONTHS, REMIND_AFTER, WEEKS, BackupPlan
from oso_desktop.dossier.breach import CLOCK
from oso_desktop.dossier.cards import PHONE_WORDS
from oso_desktop.dossier.lock import LockTerms
from oso_desktop.dossier.people import OWN_RIGHT
from oso_desktop.dossier.privacy_order import YEAR, HandPoint
from oso_desktop.dossier.retention_terms import LONGEST, RetentionTerms, terms_of
from oso_desktop.dossier.roles import Right, Role
from oso_desktop.dossier.scan import Sensitivity, subjects
from oso_desktop.dossier.swv import SWV_KEEPS_YEARS
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services.backups import PAUSE
from oso_desktop.services.sign_in import FIRST_WAIT, FREE_TRIES, LONGEST_WAIT
from oso_desktop.services.ways_in import INVITATION_DAYS
from oso_desktop.vault import aead, invitation, passphrase, passwords, recovery
from tests.requirements.table import requirements

_WORDS = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"),
)
_TENS = {20: "twintig", 30: "dertig", 40: "veertig", 50: "vijftig", 60: "zestig"}


def number(count: int) -> str:
    """As running text has it."""
    return _TENS.get(count, _WORDS[count] if 0 <= count < len(_WORDS) else str(count))


def counted(count: int, one: str, more: str) -> str:
    """`één maand`, `72 uur`."""
    return f"{number(count)} {one if count == 1 else more}"


def _years(count: int) -> str:
    return counted(count, "jaar", "jaar")


def _days(span: timedelta | int) -> str:
    return counted(span.days if isinstance(span, timedelta) else span, "dag", "dagen")


def _months(count: int) -> str:
    return counted(count, "maand", "maanden")


@cache
def facts() -> Mapping[str, str]:
    """Every figure by its name."""
    return {
        **_of_terms(),
        **_of_access(),
        **_of_keys(),
        **_of_backups(),
        **_of_contents(),
        **_of_proof(),
    }


def _of_terms() -> dict[str, str]:
    terms = terms_of(RetentionTerms())
    return {
        **{f"bewaren {key}": _years(term.years) for key, term in terms.items()},
        "bewaren okr minste": _years(terms["okr"].least),
        "bewaren langste": _years(LONGEST),
        "swv bewaart": _years(SWV_KEEPS_YEARS),
        "eigen recht": f"{OWN_RIGHT} jaar",
        "nalevering": _months(lateness.TERM_MONTHS),
        "verzoek termijn": _months(rights_requests.TERM_MONTHS),
        "verzoek langer": _months(rights_requests.LONGER_BY),
        "verzoek streven": counted(rights_requests.AIM.days // 7, "week", "weken"),
        "datalek termijn": counted(int(CLOCK / timedelta(hours=1)), "uur", "uur"),
        "vinkje geldt": _days(YEAR) if YEAR.days != 365 else "een jaar",
        "vinkjes": number(len(HandPoint)),
    }


def _of_access() -> dict[str, str]:
    return {
        "slot": counted(LockTerms().idle_minutes, "minuut", "minuten"),
        "slot minste": number(lock.LEAST_MINUTES),
        "slot meeste": counted(lock.MOST_MINUTES, "minuut", "minuten"),
        "pogingen": number(FREE_TRIES),
        "eerste wachttijd": counted(int(FIRST_WAIT.total_seconds()), "seconde", "seconden"),
        "langste wachttijd": counted(int(LONGEST_WAIT / timedelta(minutes=1)), "minuut", "minuten"),
        "wachtwoord": counted(passwords.SHORTEST, "teken", "tekens"),
        "rollen": number(len(Role)),
        "rechten": number(len(Right)),
        "reden": counted(MIN_REASON, "teken", "tekens"),
    }


def _of_keys() -> dict[str, str]:
    sheet, joining = recovery.RecoveryCode.form, invitation.InvitationCode.form
    return {
        "aes": f"AES-{aead.KEY_SIZE * 8}",
        "sleutel bits": f"{aead.KEY_SIZE * 8} bits",
        "herstelblad woorden": counted(sheet.word_count, "woord", "woorden"),
        "herstelblad bits": f"{sheet.entropy_size * 8} bits",
        "koppelblad woorden": counted(joining.word_count, "woord", "woorden"),
        "koppelblad geldt": _days(INVITATION_DAYS),
        "kaart woorden": counted(PHONE_WORDS, "woord", "woorden"),
        "pakket woorden": counted(passphrase.WORD_COUNT, "woord", "woorden"),
    }


def _of_backups() -> dict[str, str]:
    return {
        "kopie pauze": counted(int(PAUSE / timedelta(hours=1)), "uur", "uur"),
        "kopie dagen": _days(DAYS),
        "kopie weken": counted(WEEKS, "week", "weken"),
        "kopie maanden": _months(MONTHS),
        "kopie herinnering": _days(REMIND_AFTER),
        "bedenktijd": _days(BackupPlan().grace_days),
    }


def _of_contents() -> dict[str, str]:
    classes = Counter(each.sensitivity for each in kinds().values())
    found = Counter(each.sensitivity for each in subjects().values())
    return {
        "onderdelen": number(len(Category)),
        "soorten overstap": number(len(Profile)),
        "soorten bijlagen": number(len(kinds())),
        **{f"bijlagen {each.value}": number(classes[each]) for each in AttachmentClass},
        "onderwerpen": number(len(subjects())),
        **{f"onderwerpen {each.value}": number(found[each]) for each in Sensitivity},
    }


def _of_proof() -> dict[str, str]:
    refused = [each.number for each in requirements() if each.level == "must"]
    return {
        "eisen": str(len(requirements())),
        "eisen geweigerd": str(len(refused)),
    }
