"""The sheets with words: the one for the safe, printed once, and the one that a colleague is given."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from oso_desktop.letters.document import Document, Section, Text, Words
from oso_desktop.letters.texts import load, long_date


def recovery_sheet(school_name: str, store_label: str, words: tuple[str, ...], made_on: date) -> Document:
    """The words in four columns, with what they are, what they are not, where to keep them and who may use them.

    `store_label` tells this store from another of the same school; it is printed, so it must not be secret.
    """
    values = {"opslag": store_label, "datum": long_date(made_on), "aantal": str(len(words))}
    return _sheet("herstelblad", school_name, values, words, after=("bewaren", "wie", "niet", "kwijt"))


def invitation_sheet(
    school_name: str,
    store_label: str,
    words: tuple[str, ...],
    *,
    invited: str,
    folder: str,
    made_on: date,
    expires: date,
) -> Document:
    """The words by which the person `invited` links an account, where the store lies, and until when they hold."""
    values = {
        "opslag": store_label,
        "datum": long_date(made_on),
        "tot": long_date(expires),
        "aantal": str(len(words)),
        "naam": invited,
        "map": folder,
    }
    return _sheet("koppelblad", school_name, values, words, after=("doen", "map", "bewaren", "daarna"))


def _sheet(
    name: str,
    school_name: str,
    values: Mapping[str, str],
    words: tuple[str, ...],
    *,
    after: tuple[str, ...],
) -> Document:
    texts, general = load(name)["blad"], load("algemeen")["blad"]

    def answer(key: str) -> Section:
        return Section(texts.line(f"{key}_vraag"), (Text(texts.fill(key, values)),))

    return Document(
        school_name=school_name,
        school_lines=(),
        board="",
        title=texts.line("titel"),
        subject=texts.line("titel"),
        mark=values["opslag"],
        date_line=texts.line("ondertitel", values),
        sections=(
            answer("wat"),
            Section(texts.line("woorden_vraag"), (Words(words),), wide=True),
            *(answer(key) for key in after),
        ),
        page_label=general.line("pagina", {"pagina": "{pagina}", "paginas": "{paginas}"}),
        unknown_note=general.line("onbekend_teken"),
    )
