"""Writes `docs/regels.md`: `python -m tests.gegevensset.rule_table`.

The table is committed, so that a school or supplier can read it; a test compares it with the rules.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.rules import Rule
from oso_desktop.gegevensset.v2019_1.rules import RULES
from tests.gegevensset.rule_probes import PROBES

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "regels.md"
RENEW: Final = "run: python -m tests.gegevensset.rule_table"
TESTS: Final = "tests/gegevensset/test_every_rule.py"

INTRODUCTION: Final = """\
# De regels van het overstapdossier

Dit programma controleert elk dossier volgens OSO-versie 2019.1: de dossiers die u maakt en de dossiers die u krijgt.
Deze bladzijde noemt alle regels: {official} van de officiële controle en {own} van het programma zelf. Per regel
leest u voor welk soort overstap hij geldt, wanneer hij iets meldt, en welke melding u dan krijgt.

**Soort overstap.** {profiles}.

**Niveau.** Bij een *fout* klopt het dossier niet met de standaard: verbeter het voordat u het verstuurt. Bij *let op*
mag het dossier weg, maar moet u er eerst zelf naar kijken.

**Strenger.** Bij {stricter} regels staat *strenger*. Die regels kent de officiële controle niet, of zij kan ze door
een fout in die controle nooit melden. Dit programma meldt ze wel. Zegt een andere controle dat een dossier goed is, en
meldt dit programma toch iets met *strenger*? Kijk er dan toch naar.

**Proef.** De laatste kolom noemt de test die bewijst dat de regel werkt. Die test maakt een goed dossier op één plaats
stuk en kijkt of precies deze melding komt, op de juiste plaats. De test met dezelfde naam en `stays_silent` in plaats
van `fires` kijkt of de regel zwijgt bij wat nog net mag. Voor het uitvoeren van een test: zie
[maintainers.md](maintainers.md).

De opbouw van een bestand staat hier niet bij: of alles er in de goede volgorde staat, of een datum een datum is, of een
tekst niet te lang is. Ook dat controleert dit programma, met een eigen melding per plaats.

De meldingen in dit overzicht zijn de algemene. Het programma zegt er altijd bij waar in het dossier het is, en is soms
nog wat preciezer.
"""


@dataclass(frozen=True)
class Group:
    """Rules of one kind: how their keys begin, a heading, and what a school should know of them."""

    prefixes: tuple[str, ...]
    heading: str
    introduction: str


GROUPS: Final = (
    Group(
        ("OG.",),
        "Algemene regels",
        "Deze regels gelden voor elk dossier, wat voor overstap het ook is.",
    ),
    Group(
        ("OVa.",),
        "Overstap naar een andere school",
        "Wat er in een dossier moet staan, en wat er niet in mag, als een leerling naar een andere school gaat. "
        "Enkele regels gelden ook binnen de eigen school.",
    ),
    Group(
        ("OVb.",),
        "Overstap binnen de eigen school",
        "Voor een overstap naar een andere vestiging met hetzelfde BRIN gelden minder regels.",
    ),
    Group(
        ("PaO.",),
        "Aanvraag bij het samenwerkingsverband",
        "Een dossier voor het samenwerkingsverband mag geen burgerservicenummer of onderwijsnummer bevatten.",
    ),
    Group(
        ("OS.cat",),
        "Wat u zegt mee te sturen",
        "In elk dossier staat per categorie of die meegaat. Deze regels kijken of dat klopt met wat er in het dossier "
        "staat: VERPLICHT (gaat altijd mee), OPTIONEEL (u koos om het mee te sturen), OPT-UIT (u koos om het niet mee "
        "te sturen) of VERBODEN (mag niet mee).",
    ),
    Group(
        ("MX.",),
        "Wat bij dit soort overstap mee mag",
        "De standaard zegt per soort overstap welke categorieën altijd meegaan, niet mee mogen of naar keuze zijn. "
        "De officiële controle kijkt daar niet naar; dit programma wel.",
    ),
    Group(
        ("GH.",),
        "Geheime adressen en nummers",
        "Een geheim adres kan ook langs een omweg in het dossier staan. Daar waarschuwt dit programma voor.",
    ),
    Group(
        ("WA.",),
        "Waar de officiële controle op vastloopt",
        "Bij deze fouten stopt de officiële controle zonder te zeggen wat er is. Dit programma noemt de plaats en "
        "controleert de rest van het dossier ook.",
    ),
    Group(
        ("CL",),
        "Codelijsten",
        "Voor sommige gegevens geldt een vaste lijst van codes. Hoofdletters en spaties tellen mee. "
        "Wie het dossier in dit programma invult, kiest uit de lijst en kan hier niets fout doen.",
    ),
)


def page() -> str:
    """The whole page as it should be."""
    stricter = sum(rule.stricter for rule in RULES.values())
    own = sum(key.startswith(("MX.", "GH.", "WA.")) for key in RULES)
    names = "; ".join(f"{profile.value}: {_small(profile.label)}" for profile in Profile)
    head = INTRODUCTION.format(official=len(RULES) - own, own=own, stricter=stricter, profiles=names)
    return "\n".join([head, *(_section(group) for group in GROUPS)])


def grouped(group: Group) -> list[Rule]:
    """The rules of a group by key, so that one can be found."""
    return [RULES[key] for key in sorted(RULES) if key.startswith(group.prefixes)]


def proof(key: str) -> str:
    """The test that shows the rule at work; of a rule that nothing can break, that it stays silent."""
    name = "test_fires" if PROBES[key].fires else "test_stays_silent"
    return f"{TESTS}::{name}[{key}]"


def _section(group: Group) -> str:
    lines = [f"## {group.heading}", "", group.introduction, ""]
    lines += _table(
        ("Regel", "Geldt voor", "Wanneer", "Melding", "Niveau", "Proef"), map(_row, grouped(group))
    )
    return "\n".join([*lines, ""])


def _row(rule: Rule) -> tuple[str, ...]:
    everywhere = set(rule.profiles) == set(Profile)
    level = f"{rule.level}, *strenger*" if rule.stricter else str(rule.level)
    return (
        f"`{rule.key}`",
        "alle" if everywhere else ", ".join(rule.profiles),
        rule.summary,
        rule.text,
        level,
        f"`{proof(rule.key)}`",
    )


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return [" | ".join(("", *(cell.replace("|", "\\|") for cell in line), "")).strip() for line in lines]


def _small(label: str) -> str:
    return label[0].lower() + label[1:]


def main() -> None:
    """Write the page if it is not as it should be."""
    wanted = page()
    if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != wanted:
        PAGE.write_text(wanted, encoding="utf-8")
        sys.stdout.write(f"{PAGE.name}\n")


if __name__ == "__main__":
    main()
