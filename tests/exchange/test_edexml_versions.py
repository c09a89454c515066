"""A list of each version of EDEXML, with all that only that version has; and what looks like one and is none."""

from __future__ import annotations

import pytest

from oso_desktop.exchange.edexml import read_edexml
from oso_desktop.exchange.pupil_list import PupilList, UnusableList
from oso_desktop.gegevensset.model import Leerling

# Version 1.03 of November 2006: a pupil has a group or a year group, and no first names and no bsn; the school has no
# day that the list is about, so the day on which the file was made counts.
VERSION_103 = """<?xml version="1.0" encoding="ISO-8859-1"?>
<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
 <school>
  <schooljaar>2011-2012</schooljaar><brincode>99ZZ</brincode><dependancecode>01</dependancecode>
  <schoolkey>7</schoolkey><aanmaakdatum>2011-11-28T08:33:33</aanmaakdatum><auteur>Proefprogramma</auteur>
  <xsdversie>1.03</xsdversie><commentaar>Verzonnen lijst</commentaar>
 </school>
 <groepen>
  <groep key="001"><naam>Kikkers</naam><jaargroep>7</jaargroep><mutatiedatum>2011-08-29T22:19:18</mutatiedatum></groep>
 </groepen>
 <leerlingen>
  <leerling key="00001"><roepnaam>Puk</roepnaam><geslacht>1</geslacht><groep key="001"/></leerling>
  <leerling key="00002">
   <achternaam>Vöndel</achternaam><voorvoegsel>v. d.</voorvoegsel><voorletters-1>IMA</voorletters-1>
   <roepnaam>Ilse</roepnaam><geboortedatum>2001-06-21</geboortedatum><geslacht>2</geslacht><groep key="001"/>
   <etniciteit>9</etniciteit><land>?</land><land_vader>?</land_vader><land_moeder>?</land_moeder>
   <sofinummer>999990019</sofinummer><gewicht_nieuw>?</gewicht_nieuw><gewicht>0.25</gewicht>
   <postcodenl>6851AA</postcodenl><instroomdatum>2005-08-25</instroomdatum>
   <mutatiedatum>2011-02-14T08:47:35</mutatiedatum>
  </leerling>
  <leerling key="00003"><achternaam>Vertrokken</achternaam><uitstroomdatum>2011-05-30</uitstroomdatum></leerling>
  <leerling key="00004"><achternaam>Achtste</achternaam><jaargroep>8</jaargroep></leerling>
 </leerlingen>
 <leerkrachten>
  <leerkracht key="L1"><roepnaam>Lia</roepnaam><groepen><groep key="001"/></groepen></leerkracht>
 </leerkrachten>
</EDEX>
""".encode("iso-8859-1")

# Version 2.0 of 2015: locations, composed groups, first names, bsn or its last four figures, and blocks of suppliers.
VERSION_20 = """<?xml version="1.0" encoding="UTF-8"?>
<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
 <school>
  <schooljaar>2015-2016</schooljaar><peildatum>2015-10-01</peildatum><brincode>99ZZ</brincode>
  <aanmaakdatum>2015-11-25T14:33:33</aanmaakdatum><xsdversie>2.0</xsdversie>
  <toevoegingen><blok xsi:type="OpmerkingGegevensType"><code>X</code><opmerking/></blok></toevoegingen>
 </school>
 <vestigingen>
  <vestiging key="N"><naam>Noord</naam></vestiging><vestiging key="Z"><naam>Zuid</naam></vestiging>
 </vestigingen>
 <groepen>
  <samengestelde_groep key="plus"><naam>Plusgroep</naam></samengestelde_groep>
  <groep key="8A"><naam>Groep 8A</naam><jaargroep>8</jaargroep><omschrijving>bovenbouw</omschrijving>
   <toevoegingen><blok xsi:type="OpmerkingGegevensType"><code>X</code><opmerking/></blok></toevoegingen></groep>
 </groepen>
 <leerlingen>
  <leerling key="1">
   <achternaam>Yıldız</achternaam><voornamen>Noor Elif</voornamen><roepnaam>Noor</roepnaam>
   <start_ondw_jgr3>2010-08-01</start_ondw_jgr3><jaargroep>8</jaargroep><groep key="8A"/>
   <samengestelde_groepen><samengestelde_groep key="plus"/></samengestelde_groepen><vestiging key="Z"/>
   <gebruikersnaam>noor</gebruikersnaam><emailadres>noor@voorbeeld.nl</emailadres>
   <bsn>999990019</bsn>
   <toevoegingen><blok xsi:type="LVSGegevensType"><code>LVS</code><asielzoeker>0</asielzoeker></blok></toevoegingen>
  </leerling>
  <leerling key="2"><achternaam>Vos</achternaam><jaargroep>8</jaargroep><bsn_ondwnr-4>0019</bsn_ondwnr-4></leerling>
 </leerlingen>
</EDEX>
""".encode()

# Version 2.1 of 2017 adds the ECK iD.
VERSION_21 = VERSION_20.replace(b">2.0<", b">2.1<").replace(
    b'<leerling key="1">', b'<leerling key="1" eckid="https://ketenid.voorbeeld.nl/1">'
)


def dropped(read: PupilList) -> dict[str, int]:
    return dict(read.dropped)


def test_version_103_is_read() -> None:
    read = read_edexml(VERSION_103)

    assert read.label == "Leerlingenlijst (EDEXML 1.03)"
    assert (read.school.brin, read.school.location, read.school.school_year) == ("99ZZ", "01", "2011-2012")
    assert [row.student.key for row in read.rows] == ["00002", "00004"]
    ilse = read.rows[0].student
    assert (ilse.group, ilse.year_group) == ("Kikkers", "7")
    assert ilse.record.schoolloopbaanlijst is not None
    assert (ilse.record.achternaam, ilse.record.voorvoegsel, ilse.record.voorletters_1) == (
        "Vöndel",
        "v. d.",
        "I.M.A.",
    )
    assert (ilse.record.bsn, ilse.record.leerlinggewicht, ilse.record.geslacht) == ("999990019", None, "1")
    assert (read.rows[1].student.group, read.rows[1].student.year_group) == ("", "8")
    assert [(gone.key, gone.line) for gone in read.departed] == [("00003", 21)]
    assert [(problem.line, problem.skipped) for problem in read.problems] == [(12, True)]
    assert "achternaam" in read.problems[0].text
    assert dropped(read) == {
        "etniciteit": 1,
        "land van herkomst": 1,
        "land van herkomst vader": 1,
        "land van herkomst moeder": 1,
        "leerlinggewicht (oude regeling)": 1,
        "postcode (zonder adres)": 1,
    }
    assert read.unknown == ()


@pytest.mark.parametrize(("data", "version", "eck"), [(VERSION_20, "2.0", 0), (VERSION_21, "2.1", 1)])
def test_versions_20_and_21_are_read_with_locations_and_composed_groups(
    data: bytes, version: str, eck: int
) -> None:
    read = read_edexml(data)

    assert read.label == f"Leerlingenlijst (EDEXML {version})"
    assert [row.student.group for row in read.rows] == ["Groep 8A", ""]
    noor = read.rows[0].student.record
    assert (noor.voornaam, noor.bsn) == (("Noor", "Elif"), "999990019")
    assert read.rows[1].student.record == Leerling(achternaam="Vos", leerlingid="2")
    expected = {
        "extra gegevens van de leverancier": 1,
        "gebruikersnaam": 1,
        "laatste vier cijfers van het persoonsgebonden nummer": 1,
        "startdatum jaargroep 3": 1,
    }
    assert dropped(read) == expected | ({"ECK iD": 1} if eck else {})
    assert (read.unknown, read.problems) == ((), ())


def test_what_a_list_is_silent_about_is_not_said() -> None:
    first, second = read_edexml(VERSION_20).rows
    assert second.given == {"leerlingid", "achternaam", "year_group", "school_year"}
    assert first.given == second.given | {
        "voornaam",
        "roepnaam",
        "communicatielijst",
        "bsn",
        "schoolloopbaanlijst",
        "group",
    }


def test_a_version_that_cannot_be_one_is_not_repeated() -> None:
    told = VERSION_20.replace(b">2.0<", b"><![CDATA[<b>Jan</b>]]><")
    assert read_edexml(told).label == "Leerlingenlijst (EDEXML)"


@pytest.mark.parametrize("space", ["urn:x", "http://www.edustandaard.nl/edexml"])
@pytest.mark.parametrize("prefix", ["", "e:"])
def test_a_namespace_of_the_whole_file_changes_nothing(space: str, prefix: str) -> None:
    declared = f'xmlns{":e" if prefix else ""}="{space}"'
    text = VERSION_20.decode().replace("<EDEX ", f"<EDEX {declared} ")
    if prefix:
        text = text.replace("</", "\0").replace("<?", "\1").replace("<", f"<{prefix}")
        text = text.replace("\0", f"</{prefix}").replace("\1", "<?")
    assert [row.given for row in read_edexml(text.encode()).rows] == [
        row.given for row in read_edexml(VERSION_20).rows
    ]


def test_a_namespace_of_the_root_alone_changes_nothing() -> None:
    text = VERSION_20.replace(b"<EDEX ", b'<e:EDEX xmlns:e="urn:x" ').replace(b"</EDEX>", b"</e:EDEX>")
    assert len(read_edexml(text).rows) == 2


def test_what_a_supplier_added_in_a_namespace_of_its_own_is_not_taken_for_the_pupils() -> None:
    added = b'<vos:bsn xmlns:vos="urn:leverancier">999990019</vos:bsn><jaargroep>8</jaargroep><bsn_'
    read = read_edexml(VERSION_20.replace(b"<jaargroep>8</jaargroep><bsn_", added))
    assert read.rows[1].student.record.bsn is None
    assert read.unknown == (("bsn", 1),)


FLEMISH = VERSION_20.replace(b"<brincode>99ZZ</brincode>", b"<instellingsnummer>1234</instellingsnummer>")


@pytest.mark.parametrize(
    "data",
    [
        FLEMISH,
        VERSION_20.replace(b"<brincode>99ZZ</brincode>", b"<schoolkey>1</schoolkey>").replace(
            b"<bsn_ondwnr-4>0019</bsn_ondwnr-4>", b"<rijksregisternummer>13345678512</rijksregisternummer>"
        ),
        VERSION_20.replace(b"<brincode>99ZZ</brincode>", b"").replace(
            b"<bsn_ondwnr-4>0019</bsn_ondwnr-4>", b"<postnummerbe>9000</postnummerbe>"
        ),
    ],
    ids=["number of the school", "national number", "postcode"],
)
def test_a_flemish_list_is_refused_politely(data: bytes) -> None:
    with pytest.raises(UnusableList, match="Vlaamse school") as caught:
        read_edexml(data)
    assert "Nederlandse school" in caught.value.next_step


def test_progress_is_told_and_may_end_the_reading() -> None:
    class Stopped(Exception):
        pass

    seen = []

    def stop(done: int, of: int) -> None:
        seen.append((done, of))
        raise Stopped

    with pytest.raises(Stopped):
        read_edexml(VERSION_20, stop)
    assert seen == [(0, 2)]
