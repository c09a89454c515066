"""Names and simple types of the standard, version 2019.1, and the abbreviations in which the model is written."""

from __future__ import annotations

from typing import Final

from oso_desktop.gegevensset.meta import Choice, Sensitivity, Simple

NAMESPACE: Final = "http://www.edustandaard.nl/oso_gegevensset/2019/dossier"
"""The XML namespace, by which a reader knows the version."""
STANDAARDVERSIE: Final = "2019.1"
"""What `metadata/standaardversie` says (rule OG.02)."""
CODELISTS: Final = "oso_2019_1"
"""The file with its code lists, in `resources/codelists`."""
VALIDATIEVERSIE: Final = "2019.1.1"
"""What `metadata/validatieversie` says (rules MD02)."""

GEVOELIG: Final = Sensitivity.GEVOELIG
BIJZONDER: Final = Sensitivity.BIJZONDER
NOOIT: Final = Sensitivity.NOOIT

TEKST: Final = Simple("nonEmptyStringType", "xs:string", (("minLength", "1"),))
VRIJE_TEKST: Final = Simple("xs:string", "xs:string")
REGEL: Final = Simple(None, "xs:string", (("minLength", "1"),))
REGEL_35: Final = Simple(None, "xs:string", (("minLength", "1"), ("maxLength", "35")))
DATUM: Final = Simple("xs:date", "xs:date")
JA_NEE: Final = Simple("xs:boolean", "xs:boolean")
GEHEEL: Final = Simple("xs:integer", "xs:integer")
INT: Final = Simple("xs:int", "xs:int")
DECIMAAL: Final = Simple("xs:decimal", "xs:decimal")

BRIN: Final = Simple("brincodeType", "xs:string", (("pattern", "[0-9][0-9][A-Z][A-Z]"),), "12AB")
VESTIGING: Final = Simple("vestigingscodeType", "xs:string", (("pattern", "[0-9][0-9]"),), "00")
ELEMENTCODE: Final = Simple("elementcodeType", "xs:string", (("pattern", "[0-9][0-9][0-9][0-9]"),), "1234")
SCHOOLJAAR: Final = Simple(
    "schooljaarType",
    "xs:string",
    (("pattern", "[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]"),),
    "2025-2026",
    enclosed=True,
)
GEBOORTEMAAND: Final = Simple(
    "geboortemaandType", "xs:string", (("pattern", r"\p{Nd}{4}-\p{Nd}{2}"),), "2012-12"
)
GBA_DATUM: Final = Simple(None, "xs:string", (("pattern", r"\d{2}-\d{2}-\d{4}"),), "31-12-2012")
EINDE_SCHOOLJAAR: Final = Simple(
    "einddatumType", "xs:date", (("pattern", "[0-9][0-9][0-9][0-9]-07-31"),), "31-07-2026"
)
AANDACHTSPUNTEN: Final = Simple(
    "aandachtspuntenType", "xs:string", (("minLength", "1"), ("maxLength", "280"))
)
MAANDEN_VOORSCHOOLS: Final = Simple(None, "xs:integer", (("minInclusive", "1"), ("maxInclusive", "24")))
CATEGORIE: Final = Simple("categorieType", "xs:string")
GESLACHT: Final = Simple("geslachtType", "xs:integer")
JAARGROEP: Final = Simple("jaargroepType", "xs:string")
VO_ADVIES: Final = Simple("voadviesduoType", "xs:string")

EINDTOETS_SOORT: Final = Simple("EindtoetsToetssoortType", "xs:string")
EINDTOETS_NIVEAU: Final = Simple("EindtoetsToetsniveauType", "xs:string")
EINDTOETS_ONTHEFFING: Final = Simple("EindtoetsWettelijkeOntheffingType", "xs:string")
EINDTOETS_SCORE: Final = Simple(
    "EindtoetsStandaardscoreType", "xs:integer", (("minInclusive", "0"), ("maxInclusive", "1000"))
)
EINDTOETS_ADVIES: Final = Simple(None, "xs:string", (("minLength", "0"), ("maxLength", "1024")))
EINDTOETS_ONDERDEELCODE: Final = Simple("EindtoetsOnderdeelcodeType", "xs:string")
EINDTOETS_DOMEINCODE: Final = Simple("EindtoetsDomeincodeType", "xs:string")
EINDTOETS_REFERENTIENIVEAU: Final = Simple("EindtoetsReferentieniveauType", "xs:string")

GEBOREN: Final = Choice("C1", required=False)
WOONPLAATS: Final = Choice("C2", required=False)
NUMMER: Final = Choice("C3", required=False)
WERKGEVER: Final = Choice("C4", required=True)
BEOORDELING: Final = Choice("C5", required=True)

NERGENS: Final = "Mag in geen enkel overstapdossier staan."
CODES_NAKIJKEN: Final = "Staat er «code» achter een keuze, controleer dan de betekenis in uw LAS."
CODES_ONBEKEND: Final = "De betekenis van deze codes is niet openbaar: kijk in uw LAS."
ZAKELIJK: Final = "Schrijf zakelijk: ouders lezen mee."
MET_KOMMA: Final = "Met een komma, zoals 6,5."
GEHEEL_GETAL_PO: Final = "In het po, over de laatste twaalf maanden. Een heel getal."
GEHEEL_GETAL_VO: Final = "In het vo, over de laatste twaalf maanden. Een heel getal."
NIET_VO: Final = "Gaat niet mee vanuit of naar het vo."
BIJ_HUISARTS: Final = "Laat leeg: bij een huisarts mag dit niet in het dossier staan."
