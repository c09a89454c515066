"""The text on transfers that a school puts in its guide, on its website or in its newsletter (R103, R105)."""

from __future__ import annotations

from collections.abc import Iterator

from oso_desktop.dossier.school_kinds import rules_of
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.letters.texts import load


def school_guide(school: OwnSchool) -> str:
    """Plain text to paste anywhere; it tells of no pupil, and only of what holds for a school of this kind."""
    return "\n\n".join(_parts(school)) + "\n"


def _parts(school: OwnSchool) -> Iterator[str]:
    texts = load("schoolgids")["gids"]
    yield texts.line("titel")
    duty = f" {texts.line('moet')}" if rules_of(school.kind).duty else ""
    yield texts.line("overstap") + duty
    number = "wat" if school.uses_oso else "wat_zonder_nummer"
    for title, items in (("wat_titel", number), ("rechten_titel", "rechten")):
        points = ["".join(run.text for run in each) for each in texts.fill_all(items, {})]
        yield "\n".join((texts.line(title), *(f"- {point}" for point in points)))
        if items == number:
            yield texts.line("niet")
    yield f"{texts.line('veilig_titel')}\n{texts.line('oso' if school.uses_oso else 'zonder_oso')}"
    about = {"contact": school.contact_person or school.name, "telefoon": school.phone}
    yield f"{texts.line('vraag_titel')}\n{texts.line('vraag', about)}"
