"""A dossier of an earlier year is read as one of the newest, and what has no place there any more is told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from lxml import etree

from oso_desktop.exchange.attachment_check import check_with_attachments
from oso_desktop.exchange.oso_xml import (
    BrokenStructure,
    OtherVersion,
    check_structure,
    read_dossier,
    write_dossier,
)
from oso_desktop.gegevensset import standards
from oso_desktop.gegevensset.conversion import converted
from oso_desktop.gegevensset.findings import Element, Finding
from oso_desktop.gegevensset.meta import BLOCK, many, members, one, opt
from oso_desktop.gegevensset.model import NAMESPACE, Dossier, HuidigeSchool, Inzage, Metadata
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.standard import FromBefore, Standard
from oso_desktop.gegevensset.standards import current
from oso_desktop.gegevensset.v2019_1.kinds import TEKST
from tests.exchange.test_oso_xml import dossier

YEAR = NAMESPACE.split("/")[-2]
EARLIER = NAMESPACE.replace(YEAR, "1999")
SECRET = "Zei de oma"


@dataclass(frozen=True, slots=True, kw_only=True)
class InzageToen(Inzage):
    """Of a year that never was, in which a grandmother had a say."""

    oma: str | None = field(default=None, metadata=opt(TEKST, "Wat oma zei"))


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierToen:
    """The root of the same year, written out: its elements get the namespace of the class that names them."""

    class Meta:
        name = "dossier"
        namespace = EARLIER

    metadata: Metadata = field(metadata=one(BLOCK, "Gegevens over het dossier"))
    overdrachtsoort: str = field(metadata=one(TEKST, "Soort overdracht", codelist=29))
    inzage: InzageToen | None = field(default=None, metadata=opt(BLOCK, "Inzage door ouders"))
    huidigeschool: HuidigeSchool = field(metadata=one(BLOCK, "School"))


@dataclass(frozen=True, slots=True, kw_only=True)
class InzageLater(Inzage):
    """Of the year after it, in which the same stood under another name."""

    grootmoeder: str | None = field(default=None, metadata=opt(TEKST, "Wat de grootmoeder zei"))


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierLater:
    """The root of that year."""

    metadata: Metadata = field(metadata=one(BLOCK, "Gegevens over het dossier"))
    overdrachtsoort: str = field(metadata=one(TEKST, "Soort overdracht", codelist=29))
    inzage: InzageLater | None = field(default=None, metadata=opt(BLOCK, "Inzage door ouders"))
    huidigeschool: HuidigeSchool = field(metadata=one(BLOCK, "School"))


def no_rules(_root: Element) -> tuple[Profile | None, list[Finding]]:
    return None, []


THEN = Standard(
    version="1999.1",
    namespace=EARLIER,
    dossier=DossierToen,
    codelists=current().codelists,
    check=no_rules,
    block_types={
        {Dossier: DossierToen, Inzage: InzageToen}.get(block, block): name
        for block, name in current().block_types.items()
    },
    wider=current().wider,
    simple_types=current().simple_types,
)


@pytest.fixture(autouse=True)
def two_years(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standards, "_KNOWN", (THEN, current()))


def of_then(inzage: str = "") -> bytes:
    """The file of a dossier as it was in that year."""
    written = write_dossier(dossier()).decode().replace(NAMESPACE, EARLIER)
    root = etree.fromstring(written.encode())
    if inzage:
        element = etree.fromstring(
            f'<inzage xmlns="{EARLIER}"><voorlopigdossier>false</voorlopigdossier>{inzage}</inzage>'
        )
        root.insert(list(root).index(root.find(f"{{{EARLIER}}}huidigeschool")), element)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def test_it_is_read_as_one_of_the_newest() -> None:
    found = read_dossier(of_then())

    assert found.dossier == dossier()
    assert type(found.dossier) is Dossier
    assert found.notices == ()


def test_what_the_newest_has_no_place_for_is_told_without_its_words() -> None:
    found = read_dossier(of_then(f"<oma>{SECRET}</oma>"))

    assert found.dossier.inzage == Inzage(voorlopigdossier=False)
    (notice,) = found.notices
    assert (notice.name, notice.label_path, notice.count) == ("oma", "Inzage door ouders › Wat oma zei", 1)
    assert "nieuwste standaard" in notice.text
    assert SECRET not in notice.text


def test_what_was_made_of_an_element_of_before_is_not_told_as_lost() -> None:
    """Its shape is another one now, so it cannot go over by its name alone."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class InBlokken(Inzage):
        grootmoeder: tuple[Inzage, ...] = field(default=(), metadata=many(BLOCK, "Wat de grootmoeder zei"))

    wanted = (Inzage(voorlopigdossier=True),)
    how = {InBlokken: FromBefore(renamed={"oma": "grootmoeder"}, made=lambda _: {"grootmoeder": wanted})}

    found, lost = converted(InzageToen(voorlopigdossier=False, oma=SECRET), InBlokken, how)

    assert found == InBlokken(voorlopigdossier=False, grootmoeder=wanted)
    assert lost == ()


def test_it_is_judged_by_its_own_year() -> None:
    of_now = write_dossier(dossier()).replace(
        b"<huidigeschool>",
        b"<inzage><voorlopigdossier>false</voorlopigdossier><oma>nee</oma></inzage><huidigeschool>",
    )

    assert check_structure(of_then("<oma>ja</oma>")) == []
    assert check_with_attachments(of_then("<oma>ja</oma>"))[0].structure == ()
    (problem,) = check_structure(of_now)
    assert problem.location == "/dossier[1]/inzage[1]/oma[1]"
    with pytest.raises(BrokenStructure, match=r"OSO-standaard 1999\.1"):
        read_dossier(of_then("<oma/>"))
    with pytest.raises(OtherVersion, match=f"leest versie 1999 en {YEAR}"):
        read_dossier(of_then().replace(b"/1999/", b"/1998/"))


def test_what_goes_out_is_of_the_newest() -> None:
    assert NAMESPACE.encode() in write_dossier(read_dossier(of_then()).dossier)


def test_of_the_same_version_nothing_is_made_anew() -> None:
    before = dossier()
    after, lost = converted(before, Dossier)

    assert after is before
    assert lost == ()


def test_a_newer_year_that_asks_for_more_says_so_itself() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Stricter(Inzage):
        getuige: str = field(metadata=one(TEKST, "Getuige"))

    assert len(members(Stricter)) > len(members(Inzage))
    before = Inzage(voorlopigdossier=True)
    with pytest.raises(TypeError, match="getuige"):
        converted(before, Stricter)
    here = {Stricter: FromBefore(made=lambda inzage: {"getuige": str(inzage.voorlopigdossier)})}
    assert converted(before, Stricter, here) == (Stricter(voorlopigdossier=True, getuige="True"), ())


def test_what_got_another_name_goes_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each year tells of the one before it alone: a file goes through the years between."""

    between = replace(
        THEN,
        dossier=DossierLater,
        namespace=NAMESPACE.replace(YEAR, "2000"),
        from_before={InzageLater: FromBefore(renamed={"oma": "grootmoeder"})},
    )
    newest = replace(current(), from_before={Inzage: FromBefore(renamed={"grootmoeder": "redennietakkoord"})})
    monkeypatch.setattr(standards, "_KNOWN", (THEN, between, newest))

    found = read_dossier(of_then(f"<oma>{SECRET}</oma>"))

    assert found.dossier.inzage == Inzage(voorlopigdossier=False, redennietakkoord=SECRET)
    assert found.notices == ()
