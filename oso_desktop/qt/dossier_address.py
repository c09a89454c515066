"""The four fields of an address, typed for a pupil or a guardian."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from oso_desktop.dossier.people import joined
from oso_desktop.gegevensset.model import Adres, Adreslijst

AddressFields = tuple[QLineEdit, QLineEdit, QLineEdit, QLineEdit]
"""Street, house number with what is added to it, postcode, town."""


def address_texts(addresses: Adreslijst | None) -> tuple[str, str, str, str]:
    """What the fields say of the first address."""
    if addresses is None:
        return "", "", "", ""
    address = addresses.adres[0]
    return address.straat, f"{address.nummer}{address.toevoeging or ''}", address.postcode, address.plaats


def address_line(address: Adres) -> str:
    """An address in one line."""
    return joined(
        (address.straat, f"{address.nummer}{address.toevoeging or ''},", address.postcode, address.plaats)
    )


def missing_field(fields: AddressFields) -> QLineEdit | None:
    """The first empty field of an address of which another part was given: the standard takes a whole one or none."""
    empty = [field for field in fields if not field.text().strip()]
    return empty[0] if empty and len(empty) < len(fields) else None


def with_address(present: Adreslijst | None, texts: Sequence[str]) -> Adreslijst | None:
    """The addresses with the first one as typed; without it when nothing was typed.

    A number that was not touched keeps its division into number and addition.
    """
    street, number, postcode, town = (text.strip() for text in texts)
    old, others = (present.adres[0], present.adres[1:]) if present else (None, ())
    if not street:
        return Adreslijst(adres=others) if others else None
    if old is not None and f"{old.nummer}{old.toevoeging or ''}" == number:
        number, suffix = old.nummer, old.toevoeging
    else:
        suffix = None
    address = replace(
        old or Adres(soortadres="bezoek", straat=street, nummer=number, postcode="", plaats=""),
        straat=street,
        nummer=number,
        toevoeging=suffix,
        postcode=postcode,
        plaats=town,
    )
    return Adreslijst(adres=(address, *others))
