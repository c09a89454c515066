"""The sheet with the recovery words, printed once and kept in the school's safe."""

from __future__ import annotations

from datetime import date

from oso_desktop.letters.document import Document, Section, Text, Words, typeset
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.texts import load, long_date


def recovery_sheet(school_name: str, store_label: str, words: tuple[str, ...], made_on: date) -> LetterPdf:
    """The words in four columns, with what they are, what they are not, where to keep them and who may use them.

    `store_label` tells this store from another of the same school; it is printed, so it must not be secret.
    """
    texts, general = load("herstelblad")["blad"], load("algemeen")["blad"]
    values = {"opslag": store_label, "datum": long_date(made_on), "aantal": str(len(words))}

    def answer(key: str) -> Section:
        return Section(texts.line(f"{key}_vraag"), (Text(texts.fill(key, values)),))

    return typeset(
        Document(
            school_name=school_name,
            school_lines=(),
            board="",
            title=texts.line("titel"),
            subject=texts.line("titel"),
            mark=store_label,
            date_line=texts.line("ondertitel", values),
            sections=(
                answer("wat"),
                Section(texts.line("woorden_vraag"), (Words(words),), wide=True),
                answer("bewaren"),
                answer("wie"),
                answer("niet"),
                answer("kwijt"),
            ),
            page_label=general.line("pagina", {"pagina": "{pagina}", "paginas": "{paginas}"}),
            unknown_note=general.line("onbekend_teken"),
        )
    )
