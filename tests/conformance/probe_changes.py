"""What each official probe changed, where its description is prose or empty: made again from the rule's condition.

The probes that name an element and a text are applied as they are written. The letters before the dot say on which
dossier: the profile that the rule is for.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from oso_desktop.gegevensset.profiles import Category, Profile
from tests.conformance.profile_dossiers import PUPIL, drop, empty, put, tag
from tests.conformance.test_schema_verdicts import find

Change = Callable[[etree._Element], None]


def at(root: etree._Element, path: str) -> etree._Element:
    """The element at a path below the dossier; `~` stands for the pupil."""
    place = find(root, path.replace("~", PUPIL) if path.startswith("~") else f"/dossier[1]/{path}")
    assert place is not None, path
    return place


def text(path: str, value: str) -> Change:
    def change(root: etree._Element) -> None:
        at(root, path).text = value

    return change


def gone(path: str, *names: str) -> Change:
    """All children with these names taken out of the element at `path`."""

    def change(root: etree._Element) -> None:
        children = list(at(root, path).iterchildren(*(tag(name) for name in names)))
        assert children, names
        for child in children:
            drop(child)

    return change


def new(path: str, name: str, value: str = "x") -> Change:
    """A new child at the end of the element at `path`; of the pupil, where the standard has it."""

    def change(root: etree._Element) -> None:
        child = etree.Element(tag(name))
        child.text = value
        parent = at(root, path)
        if path == "~":
            put(parent, child)
        else:
            parent.append(child)

    return change


def all_of(*changes: Change) -> Change:
    def change(root: etree._Element) -> None:
        for each in changes:
            each(root)

    return change


def old_block(name: str) -> Change:
    """The block `zorg` of 2018 with one of its old parts."""

    def change(root: etree._Element) -> None:
        etree.SubElement(etree.SubElement(at(root, "~"), tag("zorg")), tag(name))

    return change


def school(*names: str) -> Change:
    return gone("huidigeschool[1]", *names)


MAIL = "~/communicatielijst[1]/communicatie[6]"
CARER = "~/verzorger[1]"
SECRET = text("~/adresgeheim[1]", "true")
SECRET_CARER = text(f"{CARER}/adresgeheim[1]", "true")
EINDTOETS = "~/eindtoets_basisonderwijs[1]"
RESULT = "~/toetslijst[1]/toets[1]/resultaat[1]"
MARK = "~/cijferlijstlijst[1]/cijferlijst[1]/cijferlijstTypelijst[1]/onderdeel[1]/score[1]"


def mail(address: str) -> Change:
    """A sixth way to reach the pupil: an e-mail address that is not secret."""

    def change(root: etree._Element) -> None:
        entry = etree.SubElement(at(root, "~/communicatielijst[1]"), tag("communicatie"))
        etree.SubElement(entry, tag("soort")).text = "e-mail"
        etree.SubElement(entry, tag("nummer")).text = address

    return change


DIED = new(CARER, "overlijdensdatum", "2015-01-01")
EMPTY_RESULT = gone(RESULT, "toetsscore", "referentiescore", "document")
EMPTY_TEST_SCORE = gone(f"{RESULT}/toetsscore[1]", "aantalgoed")
EMPTY_MARK = gone(MARK, "waarde", "kwalificatie")
PHONE = text("~/communicatielijst[1]/communicatie[1]/nummer[1]", "0612345678")
ADDRESS = text("~/communicatielijst[1]/communicatie[4]/nummer[1]", "iemand@voorbeeld.nl")
NO_CARERS = all_of(text("~/verzorgersaansprakelijk[1]", "true"), gone("~", "verzorger"))

_SHARED: dict[str, Change] = {
    "MD01": text("metadata[1]/deeldossier[1]", "LVS"),
    "MD02": text("metadata[1]/validatieversie[1]", "2018.1.1"),
    "MD03": gone("metadata[1]", "categorie_uitlevering"),
    "SL01.adres": school("adreslijst"),
    "SL02": school("communicatielijst"),
    "LL01": gone("~", "voornaam"),
    "LL02": gone("~", "geboortedatum"),
    "LL03": all_of(gone("~", "geboortedatum"), new("~", "geboortemaand", "2003-03")),
    "LL04": gone("~", "adresgeheim"),
    "LL05": gone("~", "adreslijst", "adresbuitenland"),
    "LL06": SECRET,
    "LL07": new("~", "postcode4adres", "1234"),
    "LL08.telefoon": PHONE,
    "LL08.e-mail": ADDRESS,
    "LL09": SECRET,
    "LL10": new("~", "geboorteplaats"),
    "LL11": new("~", "nationaliteit", "0001"),
    "SL01.loopbaan": gone("~", "schoolloopbaanlijst"),
    "OV01": NO_CARERS,
    "OV03": SECRET_CARER,
}

CHANGES: dict[str, Change] = {
    **{f"{family}.{key}": change for family in ("OVa", "PaO") for key, change in _SHARED.items()},
    "OG.01.minlen": mail("a@b"),
    "OG.01.maxlen": mail("a" * 250 + "@bcd.nl"),
    "OG.01.at": mail("zonder-apenstaart"),
    "OG.01.format": mail("naam@-voorbeeld.nl"),
    "OG.02": text("metadata[1]/standaardversie[1]", "2018.1"),
    "OG.03": text("~/onderwijsondersteuning[1]/lwoo[1]/lwoo_einddatum[1]", "2016-08-01"),
    "OG.04.absent": DIED,
    "OG.04.false": DIED,
    "OG.05.roepnaam": new("~/huisarts[1]", "roepnaam"),
    "OG.05.geslacht": new("~/huisarts[1]", "geslacht", "1"),
    "OG.05.adresgeheim": new("~/huisarts[1]", "adresgeheim", "1"),
    "OVa.OS03": text("overdrachtsoort[1]", "swv-dossier"),
    "OVa.OS01": gone("metadata[1]", "overstap"),
    "OVa.OS02": text("metadata[1]/overstap[1]", "POSWV"),
    "OVa.IZ01": lambda root: drop(at(root, "inzage[1]")),
    "OVa.IZ02": text("inzage[1]/inzage[1]", "0"),
    "OVa.IZ03": gone("inzage[1]", "inzagedatum"),
    "OVa.IZ04": gone("inzage[1]", "akkoord"),
    "OVa.IZ05": gone("inzage[1]", "toestemming"),
    "OVa.LL12": gone("~", "bsn"),
    "OVa.LL13": gone("~", "leerlingid"),
    "OVa.LL14": gone("~", "datuminschrijving"),
    "OVa.LL15": gone("~", "verzorgersaansprakelijk"),
    "OVa.AI01.POPO": gone("~", "aansprakelijkeinstelling"),
    "OVa.AI01.POVO": gone("~", "aansprakelijkeinstelling"),
    "OVa.VV01": new("~", "voorschools"),
    "OVa.VV02": new("~", "vroegschools"),
    "OVa.OA01": gone("~", "overstapadvies"),
    "OVa.OA02": all_of(gone("~/overstapadvies[1]", "advies"), text("huidigeschool[1]/soort[1]", "SBO")),
    "OVa.OA03": gone("~/overstapadvies[1]", "contactnodig"),
    "OVa.OA04": gone("~/overstapadvies[1]", "contactpersoon"),
    "OVa.OA05": gone("~/overstapadvies[1]", "contacttelefoon"),
    "OVa.EB02": gone(EINDTOETS, "eindtoetsresultaat"),
    "OVa.EB03.nietdeelgenomen": all_of(
        text(f"{EINDTOETS}/deelgenomen[1]", "false"), gone(EINDTOETS, "eindtoetsresultaat")
    ),
    "OVa.EB03.ontheffing": all_of(
        gone(EINDTOETS, "eindtoetsresultaat"), new(EINDTOETS, "wettelijke_ontheffing", "true")
    ),
    "OVa.EB04": gone(f"{EINDTOETS}/eindtoetsresultaat[1]", "toets_advies"),
    "OVa.TR04": text("metadata[1]/datum[1]", "2019-08-01"),
    "OVa.TR05": EMPTY_RESULT,
    "OVa.TR06": EMPTY_TEST_SCORE,
    "OVa.CL01": EMPTY_MARK,
    "OVb.MD03": _SHARED["MD03"],
    "OVb.LL01": _SHARED["LL03"],
    "OVb.LL02": SECRET,
    "OVb.LL03": _SHARED["LL07"],
    "OVb.LL04.telefoon": PHONE,
    "OVb.LL04.e-mail": ADDRESS,
    "OVb.LL05": SECRET,
    "OVb.LL??.geboorteplaats": _SHARED["LL10"],
    "OVb.LL??.nationaliteit": _SHARED["LL11"],
    "OVb.OV01": SECRET_CARER,
    "PaO.SO01": gone("metadata[1]", "overstap"),
    "PaO.SO02": text("metadata[1]/overstap[1]", "POVO"),
    "PaO.SO03": text("overdrachtsoort[1]", "overstapdossier"),
    "PaO.LL12": new("~", "bsn", "000000000"),
    "PaO.VV01": new("~", "vanpeuterspeelzaal", "true"),
    "PaO.VV02": new("~", "naampeuterspeelzaal"),
    "PaO.VV03": new("~", "voorschools"),
    "PaO.VV04": new("~", "vroegschools"),
    "PaO.EB01": new("~", "eindtoets_basisonderwijs"),
    "PaO.VM01": new("~", "bevorderd"),
    "PaO.VM02": new("~", "examenresultaat"),
    "PaO.VM03": new("~", "resultaatvakkenvo"),
    "PaO.VM04": new("~", "certificaat"),
    "PaO.VM05": new("~", "competenties"),
    "PaO.VM06": new("~", "stage"),
    "PaO.VM07": new("~", "overigvombo"),
    "PaO.OV05": new(CARER, "banknummer"),
    "PaO.ZB01": old_block("vir"),
    "PaO.ZB02": old_block("zat"),
    "PaO.TR01": EMPTY_RESULT,
    "PaO.TR02": EMPTY_TEST_SCORE,
    "PaO.CL01": EMPTY_MARK,
}

_STATE = re.compile(r"(cat_\w+)=(VERPLICHT|VERBODEN|OPT-UIT)")
_CODE = re.compile(r"[\w/]+='?([^']*)'?")
_KIND_OF_FILE = re.compile("LVS|TIB")


def change_of(key: str, told: str, location: str) -> Change:
    """The change of one probe: as told where that can be read, else from `CHANGES`."""
    if found := _STATE.fullmatch(told):
        category, state = Category(found[1]), found[2]
        clear: Change = (lambda root: empty(root, category)) if state == "VERPLICHT" else (lambda root: None)
        return all_of(clear, text(f"metadata[1]/categorie_uitlevering[1]/{category}[1]", state))
    if _KIND_OF_FILE.fullmatch(told):
        return text("metadata[1]/deeldossier[1]", told)
    if found := _CODE.fullmatch(told):
        place = "metadata[1]/deeldossier[1]" if location == "/[1]" else location.removeprefix("/dossier[1]/")
        return lambda root: coded(root, place, found[1])
    return CHANGES[key]


def coded(root: etree._Element, place: str, code: str) -> None:
    """Another code; in new elements where the example has none."""
    made(root, place).text = code


def made(root: etree._Element, place: str) -> etree._Element:
    """The element at a path below the dossier, made with all around it as far as they are missing."""
    if (there := find(root, f"/dossier[1]/{place}")) is not None:
        return there
    around, _, name = place.rpartition("/")
    return etree.SubElement(made(root, around), tag(name.partition("[")[0]))


def profiles_of(key: str, profiles: list[str]) -> tuple[Profile, ...]:
    """On which dossiers a probe may have been made: for a rule of all profiles, which one is not told."""
    if key.startswith(("OVa", "OVb", "PaO")):
        return (Profile(profiles[0]),)
    return (Profile.BB, Profile.POPO)
