"""The list by which somebody checks the addresses of a batch before the letters go into their envelopes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oso_desktop.dossier.addressing import AddressWarning
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.letters.document import Block, Document, Grid, Pairs, Section, Signature, Text
from oso_desktop.letters.registers import school_paper
from oso_desktop.letters.texts import Texts, load, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressRow:
    """One letter of a batch.

    `code` is its mark, `pupil` the name as in a class list, `relation` who the addressee is, `address` the lines in
    the window below the name; they are empty for a letter that has to be handed over in person.
    """

    code: str
    pupil: str
    group: str
    addressee: str
    relation: str
    address: tuple[str, ...]
    warnings: tuple[AddressWarning, ...] = ()

    @property
    def in_person(self) -> bool:
        """Whether the letter has no address and has to be handed over."""
        return not self.address


def address_check(school: OwnSchool, rows: tuple[AddressRow, ...], *, signer: str, today: date) -> Document:
    """The list, in the order of the letters; it is the school's own, and names everybody."""
    texts = load("adrescontrole")["blad"]
    sections = [
        Section(texts.line("wat_vraag"), (Text(texts.fill("wat" if rows else "geen", {})),)),
    ]
    if rows:
        sections += [
            Section(texts.line("hoeveel_vraag"), tuple(_counts(texts, rows))),
            Section(texts.line("adressen_vraag"), (_grid(texts, rows),), wide=True),
            Section(
                texts.line("klaar_vraag"),
                (Text(texts.fill("klaar", {})), Signature(texts.line("gezien"), signer, by_hand=True)),
            ),
        ]
    return school_paper(
        school, texts.line("titel"), of=f"{today:%Y%m%d}", today=today, sections=tuple(sections)
    )


def _counts(texts: Texts, rows: tuple[AddressRow, ...]) -> Iterator[Block]:
    by_hand = sum(row.in_person for row in rows)
    yield Pairs(
        (
            (texts.line("brieven"), plain(str(len(rows)))),
            (texts.line("per_post"), plain(str(len(rows) - by_hand))),
            (texts.line("zelf"), plain(str(by_hand))),
            (texts.line("let_op"), plain(str(sum(bool(row.warnings) for row in rows)))),
        )
    )


def _grid(texts: Texts, rows: tuple[AddressRow, ...]) -> Grid:
    return Grid(
        tuple(texts.line(f"kolom_{key}") for key in ("leerling", "voor", "adres", "let_op")),
        tuple(tuple("\n".join(lines) for lines in _cells(texts, row)) for row in rows),
        first=0.24,
    )


def _cells(texts: Texts, row: AddressRow) -> Iterator[list[str]]:
    group = [texts.line("groep", {"naam": row.group})] if row.group else []
    yield [row.pupil, *group, row.code]
    yield [row.addressee, *([row.relation] if row.relation else [])]
    yield list(row.address) if row.address else [texts.line("persoonlijk")]
    yield [texts.line(warning.value) for warning in row.warnings]
