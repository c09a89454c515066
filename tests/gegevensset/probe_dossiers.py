"""A clean fictitious dossier per profile, so full that every element of which a rule speaks is there.

Made from our own model. The only elements left out are those that the profile, or every profile, forbids.
"""

from __future__ import annotations

import copy
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from lxml import etree

from oso_desktop.exchange.oso_xml import write_dossier
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from oso_desktop.gegevensset.tree import without_categories
from oso_desktop.gegevensset.v2019_1 import (
    Adres,
    Adreslijst,
    Afname,
    ArrangementCluster12,
    ArrangementPao,
    Betrouwbaarheidsinterval,
    Bevorderd,
    CategorieUitlevering,
    Cijferlijst,
    CijferlijstGroep,
    Cijferlijstlijst,
    CijferlijstTypelijst,
    Communicatie,
    Communicatielijst,
    Competenties,
    Diagnose,
    Document,
    Dossier,
    EindtoetsBasisonderwijs,
    EindtoetsDomein,
    EindtoetsDomeinen,
    EindtoetsOnderdeel,
    EindtoetsOnderdelen,
    Eindtoetsresultaat,
    Examenresultaat,
    Gba,
    Handelingsplan,
    HuidigeSchool,
    Huisarts,
    Instelling,
    Inzage,
    Leerling,
    Lwoo,
    Metadata,
    Onderdeel,
    Onderwijsondersteuning,
    Opp,
    Overigdocumentlijst,
    Overigvombo,
    Overstapadvies,
    Referentiescore,
    Resultaat,
    Resultaatvakkenvo,
    Rvc,
    Schoolloopbaan,
    Schoolloopbaanlijst,
    Score,
    Signaleringlwoopro,
    Stage,
    Tlv,
    ToelichtingOnderwijsbehoeften,
    Toets,
    Toetsidentificatie,
    Toetslijst,
    Toetsonderdeel,
    Toetsscore,
    Verzorger,
    Verzuim,
    Voorschools,
    Vroegschools,
)

MADE_ON = date(2026, 5, 20)
"""The date of every probed dossier: in the school year 2025-2026."""
SECRET_PHONE, SECRET_MAIL = "9999999999", "geheim@geheim.geheim"
CONTENT = "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="


@cache
def _clean(profile: Profile) -> etree._Element:
    return etree.fromstring(write_dossier(clean_dossier(profile)))


def clean_root(profile: Profile) -> etree._Element:
    """The clean dossier of this profile as a tree of its own, free to be spoiled."""
    return copy.deepcopy(_clean(profile))


def clean_dossier(profile: Profile) -> Dossier:
    """The clean dossier of this profile: all that it may hold, declared as it must be."""
    forbidden = [c for c in Category if category_rule(profile, c) is CategoryRule.FORBIDDEN]
    words = {
        CategoryRule.REQUIRED: "VERPLICHT",
        CategoryRule.FORBIDDEN: "VERBODEN",
        CategoryRule.OPTIONAL: "OPTIONEEL",
    }
    cells = {category.value: words[category_rule(profile, category)] for category in Category}
    pupil = without_categories(_pupil(), forbidden)
    if profile.is_swv:
        carers = tuple(replace(carer, banknummer=None) for carer in pupil.verzorger)
        pupil = replace(pupil, bsn=None, verzorger=carers)
    return Dossier(
        metadata=Metadata(
            deeldossier="LASLVS",
            pakketnaam="Bedachtpakket",
            pakketversie="1.0",
            datum=MADE_ON,
            standaardversie="2019.1",
            validatieversie="2019.1.1",
            categorie_uitlevering=CategorieUitlevering(**cells),
            overstap=None if profile is Profile.BB else profile.value,
        ),
        overdrachtsoort=profile.overdrachtsoort,
        inzage=Inzage(
            voorlopigdossier=False,
            inzage=True,
            inzagedatum=date(2026, 5, 11),
            akkoord="Nee",
            redennietakkoord="Het advies valt tegen.",
            toestemming="Ja",
        ),
        huidigeschool=HuidigeSchool(
            naam="De Bedachte School",
            adreslijst=_addresses("1"),
            communicatielijst=_contacts(),
            brincode="99ZZ",
            vestigingscode="00",
            aanleverpunt="0",
            soort="BO",
            leerling=pupil,
        ),
    )


def _addresses(number: str) -> Adreslijst:
    """The address of one person: everybody lives elsewhere."""
    return Adreslijst(
        adres=(
            Adres(
                soortadres="bezoek",
                straat="Fantasiepad",
                nummer=number,
                aanduiding="TO",
                postcode="0000 AA",
                plaats="Nergenshuizen",
            ),
        )
    )


def _contacts() -> Communicatielijst:
    """A secret number and address, replaced as the standard says, and an open one of each."""
    return Communicatielijst(
        communicatie=(
            Communicatie(soort="telefoon", aanduiding="prive", nummer=SECRET_PHONE, geheim=True),
            Communicatie(soort="e-mail", aanduiding="prive", nummer=SECRET_MAIL, geheim=True),
            Communicatie(soort="telefoon", aanduiding="werk", nummer="0000000000", geheim=False),
            Communicatie(soort="e-mail", nummer="balie@bedacht.example"),
        )
    )


def _document(name: str) -> Document:
    return Document(bestandsnaam=name, omschrijving="Bedacht document", bestandsinhoud=CONTENT)


def _pupil() -> Leerling:
    return Leerling(
        voornaam=("Denk", "Beeld"),
        voorletters_1="D.B.",
        achternaam="Verzonnen",
        geboortedatum=date(2013, 11, 5),
        geslacht="1",
        adresgeheim=False,
        adreslijst=_addresses("2"),
        communicatielijst=_contacts(),
        gba=Gba(gbavoornaam=("Denk",), gbaachternaam="Verzonnen", gbageboortedatum="05-11-2013"),
        bsn="999999990",
        leerlingid="L1",
        onderwijssinds=date(2017, 11, 6),
        datuminschrijving=date(2017, 11, 6),
        leerlinggewicht="0.00",
        nnca="0",
        tehuis=False,
        huisarts=Huisarts(achternaam="Pil", communicatielijst=_contacts(), adreslijst=_addresses("3")),
        verzorgersaansprakelijk=True,
        aansprakelijkeinstelling=Instelling(
            naam="Huize Hersenschim", adreslijst=_addresses("4"), communicatielijst=_contacts()
        ),
        overstapadvies=Overstapadvies(
            advies="50",
            wensouders="50",
            wensleerling="60",
            herzienadvies="60",
            motivatie_herzienadvies="Goede eindtoets.",
            profiel="plus",
            contactnodig=True,
            contactpersoon="C. Denkbeeldig",
            contacttelefoon="0000000000",
        ),
        vanpeuterspeelzaal=True,
        naampeuterspeelzaal="De Dromertjes",
        voorschools=Voorschools(
            codevoorschoolsehistorie="1",
            codevoorschoolsprogramma="15",
            voorschoolsemaanden=12,
            codevoorschoolsetoeleider="1",
            codevoorschoolsedeelname="1",
        ),
        vroegschools=(
            Vroegschools(codevroegschoolsprogramma="15", vroegschoolsdatumingang=date(2017, 11, 6)),
        ),
        schoolloopbaanlijst=Schoolloopbaanlijst(
            schoolloopbaan=(_year("2024-2025", "7"), _year("2025-2026", "8"))
        ),
        onderwijsondersteuning=_support(),
        verzuim=Verzuim(dagdelengeoorloofd=3, dagdelenongeoorloofd=0, contactleerplicht=False),
        eindtoets_basisonderwijs=_final_test(),
        toetslijst=_tests(),
        cijferlijstlijst=_marks(),
        overigdocumentlijst=Overigdocumentlijst(document=(_document("werkstuk.pdf"),)),
        verzorger=(_carer("Moederdag", "2", "1", "5"), _carer("Vaderdag", "1", "2", "6")),
        bevorderd=Bevorderd(elementcode="0011", leerjaar="12"),
        examenresultaat=Examenresultaat(soortdiploma="vmbo-tl", examenjaar=2026, examenuitslag="geslaagd"),
        resultaatvakkenvo=(
            Resultaatvakkenvo(
                vakcode="2001", afgerond=True, examenvak=True, beoordelingexamenvak="voldoende"
            ),
        ),
        certificaat=("Bedachtzaamheid",),
        competenties=(Competenties(competentiecategorie="Samenwerken"),),
        stage=(Stage(soortstage="Snuffelstage", instelling=Instelling(naam="Bakkerij Droomdeeg")),),
        overigvombo=Overigvombo(
            beroepskeuzetest=True, portfolio=False, pop=False, motivatiebrief=False, lobdossier=True
        ),
    )


def _carer(name: str, relation: str, sex: str, house: str) -> Verzorger:
    return Verzorger(
        achternaam=name,
        geslacht=sex,
        adresgeheim=False,
        adreslijst=_addresses(house),
        communicatielijst=_contacts(),
        relatietotkind=relation,
        overleden=False,
        wettigevertegenwoordiger=True,
        banknummer="12345",
        iban="NL00BEDA0000000000",
    )


def _year(year: str, group: str) -> Schoolloopbaan:
    return Schoolloopbaan(
        schooljaar=year, groepscode=group, jaargroep=group, brincode="99ZZ", vestigingscode="00"
    )


def _support() -> Onderwijsondersteuning:
    day = date(2024, 9, 2)
    return Onderwijsondersteuning(
        toelichting_onderwijsbehoeften=ToelichtingOnderwijsbehoeften(document=_document("behoeften.pdf")),
        diagnose=(Diagnose(code=("F81.0", "F90"), naam="Bedacht", document=(_document("verslag.pdf"),)),),
        medicijngebruik=False,
        handelingsplan=(Handelingsplan(startdatum=day, isgerichtop="Lezen", document=_document("plan.pdf")),),
        opp=Opp(opp_ingangdatum=day, document=(_document("opp.pdf"),)),
        tlv=(Tlv(tlvingangdatum=day, tlvswvnummer="PO0000", tlvcategorie="L", tlvbeschikkingsnummer="T1"),),
        arrangement_cluster12=(ArrangementCluster12(arrangement_datum=day),),
        arrangement_pao=(ArrangementPao(arrangement_datum=day, arrangement_kenmerk="K1"),),
        lwoo=Lwoo(
            lwoo_ingangdatum=day,
            lwoo_swvnummer="VO0000",
            lwoo_beschikkingsnummer="W1",
            lwoo_einddatum=date(2027, 7, 31),
        ),
        rvc=Rvc(
            signaleringlwoopro=Signaleringlwoopro(
                deelgenomenaanonderzoek=True, leerachterstand=False, lagescoreeindtoets=False
            ),
            rvcindicatie="LWOO",
        ),
    )


def _final_test() -> EindtoetsBasisonderwijs:
    domain = EindtoetsDomein(domeincode="8050", dom_referentieniveau="02")
    part = EindtoetsOnderdeel(
        onderdeelcode="8000", ond_referentieniveau="04", domeinen=EindtoetsDomeinen(domein=(domain,))
    )
    return EindtoetsBasisonderwijs(
        eindtoetsresultaat=Eindtoetsresultaat(
            toetssoort="0013",
            toetsniveau="G",
            datum_afname=date(2026, 2, 3),
            wettelijke_ontheffing="N",
            standaardscore=80,
            toets_advies="havo",
            onderdelen=EindtoetsOnderdelen(onderdeel=(part,)),
        ),
        deelgenomen=True,
        document=(_document("leerlingrapport.pdf"),),
    )


def _tests() -> Toetslijst:
    reference = Referentiescore(codereferentiescore="DLE", codevergelijkingsgroep="Landelijk", waarde="40")
    score = Toetsscore(
        vaardigheidsscore=Decimal("55.5"),
        codevaardigheidsschaal="V",
        betrouwbaarheidsinterval=Betrouwbaarheidsinterval(bivlaag=Decimal(50), bivhoog=Decimal(60)),
    )
    part = Toetsonderdeel(
        eldonderdeelcode="X1-1", resultaat=Resultaat(toetsscore=score, referentiescore=(reference,))
    )
    return Toetslijst(
        toets=tuple(
            Toets(
                toetsidentificatie=Toetsidentificatie(eldtoetscode="X1"),
                afname=Afname(afnamedatum=day, jaargroep=group),
                resultaat=Resultaat(
                    toetsscore=score, referentiescore=(reference,), document=_document("toets.pdf")
                ),
                toetsonderdeel=(part,),
            )
            for day, group in ((date(2025, 1, 20), "7"), (date(2026, 1, 19), "8"))
        )
    )


def _marks() -> Cijferlijstlijst:
    score = Score(waarde="7", kwalificatie="ruim voldoende")
    part = Onderdeel(naam="Meetkunde", score=score, jaargroep="8")
    return Cijferlijstlijst(
        cijferlijst=(
            Cijferlijst(
                cijferlijstTypelijst=CijferlijstTypelijst(
                    groep=(CijferlijstGroep(naam="Rekenen", onderdeel=(part,), score=(score,)),)
                ),
                jaargroep="8",
            ),
        )
    )
