"""A full, valid dossier of each profile, made of the official examples; two of the six are not among them."""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path
from typing import cast

from lxml import etree

from oso_desktop.gegevensset.meta import members
from oso_desktop.gegevensset.profiles import (
    CATEGORY_ELEMENTS,
    Category,
    CategoryRule,
    Profile,
    category_rule,
)
from oso_desktop.gegevensset.v2019_1 import NAMESPACE, Leerling

PUPIL = "/dossier[1]/huidigeschool[1]/leerling[1]"
_VVE = ("vanpeuterspeelzaal", "naampeuterspeelzaal", "voorschools", "vroegschools")
_FIXED = {CategoryRule.REQUIRED: "VERPLICHT", CategoryRule.FORBIDDEN: "VERBODEN"}

_VOMBO = f"""<leerling xmlns="{NAMESPACE}">
<bevorderd><elementcode>0011</elementcode><leerjaar>12</leerjaar></bevorderd>
<examenresultaat><examenjaar>2015</examenjaar><examenuitslag>geslaagd</examenuitslag></examenresultaat>
<resultaatvakkenvo><vakcode>1</vakcode><afgerond>true</afgerond><examenvak>true</examenvak>
<exameneindcijfer>7</exameneindcijfer></resultaatvakkenvo>
<resultaatvakkenvo><vakcode>2</vakcode><afgerond>true</afgerond><examenvak>true</examenvak>
<rapportcijfer>6.5</rapportcijfer></resultaatvakkenvo>
<resultaatvakkenvo><vakcode>3</vakcode><afgerond>false</afgerond><examenvak>true</examenvak>
<beoordelingexamenvak>voldoende</beoordelingexamenvak></resultaatvakkenvo>
<certificaat>Zwemmen</certificaat>
<competenties><competentiestatus>behaald</competentiestatus></competenties>
<stage><soortstage>oriëntatie</soortstage></stage>
<overigvombo><beroepskeuzetest>true</beroepskeuzetest><portfolio>false</portfolio><pop>false</pop>
<motivatiebrief>false</motivatiebrief><lobdossier>0</lobdossier></overigvombo>
</leerling>"""


_SUPPORT = f"""<onderwijsondersteuning xmlns="{NAMESPACE}">
<lwoo><lwoo_ingangdatum>2014-08-01</lwoo_ingangdatum><lwoo_swvnummer>1</lwoo_swvnummer>
<lwoo_beschikkingsnummer>2</lwoo_beschikkingsnummer><lwoo_einddatum>2016-07-31</lwoo_einddatum></lwoo>
<rvc><signaleringlwoopro><deelgenomenaanonderzoek>true</deelgenomenaanonderzoek>
<leerachterstand>false</leerachterstand><lagescoreeindtoets>1</lagescoreeindtoets></signaleringlwoopro>
<rvcindicatie>LWOO</rvcindicatie></rvc>
</onderwijsondersteuning>"""


def tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def one(root: etree._Element, name: str) -> etree._Element:
    """The first element with this name."""
    return next(root.iter(tag(name)))


def put(pupil: etree._Element, *new: etree._Element) -> None:
    """Adds fields of the pupil where the standard's order has them."""
    order = {tag(member.name): number for number, member in enumerate(members(Leerling))}
    for element in new:
        before = sum(order[str(other.tag)] <= order[str(element.tag)] for other in pupil)
        pupil.insert(before, element)


@cache
def _everything(examples: Path) -> etree._Element:
    parser = etree.XMLParser(remove_comments=True)
    root = etree.parse(examples / "Voorbeelddossier_OV_POVO_full.xml", parser).getroot()
    other = etree.parse(examples / "Voorbeelddossier_PaO_POSWV_full.xml", parser).getroot()
    pupil = one(root, "leerling")
    put(
        pupil,
        *(copy.deepcopy(each) for name in _VVE for each in one(other, "leerling").iterchildren(tag(name))),
    )
    put(pupil, *etree.fromstring(_VOMBO))
    one(root, "onderwijsondersteuning").extend(etree.fromstring(_SUPPORT))
    return root


def full(examples: Path, profile: Profile) -> etree._Element:
    """A dossier of this profile with all that it may hold, no rule broken."""
    root = copy.deepcopy(_everything(examples))
    one(root, "overdrachtsoort").text = profile.overdrachtsoort
    one(root, "overstap").text = "POPO" if profile is Profile.BB else profile.value
    for category in Category:
        rule = category_rule(profile, category)
        one(root, category.value).text = _FIXED.get(rule, "OPTIONEEL")
        if rule is CategoryRule.FORBIDDEN:
            empty(root, category)
    if profile.is_swv:
        drop(one(root, "bsn"))
    return root


def empty(root: etree._Element, category: Category) -> None:
    """Takes out all elements of a category."""
    for path in CATEGORY_ELEMENTS[category]:
        steps = "/".join(f"n:{name}" for name in path.split("/"))
        for element in cast(
            list[etree._Element], root.xpath(f"/n:dossier/{steps}", namespaces={"n": NAMESPACE})
        ):
            drop(element)


def drop(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
