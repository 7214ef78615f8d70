"""Names of codes of partners and registrations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.codes.naming import named
from fieldapp.words.text import Text

CODES: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "PartnerType": named(
            GOV_C=("État ou service technique", "Government or technical service"),
            GOV_L=("Collectivité (région, cercle, commune)", "Local authority (region, cercle, commune)"),
            CSO_INT=("ONG internationale", "International NGO"),
            CSO_NAT=("ONG nationale", "National NGO"),
            CSO_CBO=("Association ou comité local", "Association or local committee"),
            CSO_RC=("Croix-Rouge ou Croissant-Rouge", "Red Cross or Red Crescent"),
            KNOW=("Université ou centre de recherche", "University or research centre"),
            YOUTH=("Organisation d’enfants ou de jeunes", "Children’s or youth organisation"),
            MEDIA=("Média (radio, presse, en ligne)", "Media (radio, press, online)"),
            CORP=("Entreprise", "Company"),
            FOUND=("Fondation", "Foundation"),
            UN=("Organisme des Nations Unies", "United Nations body"),
            MULTI=("Bailleur bilatéral ou multilatéral", "Bilateral or multilateral donor"),
        ),
        "PartnerTrait": named(
            YOUTH_LED=("Dirigé par des jeunes", "Youth-led"),
            CHILD_LED=("Dirigé par des enfants", "Child-led"),
            WOMEN_LED=("Dirigé par des femmes", "Women-led"),
            FAITH=("Organisation confessionnelle", "Faith-based"),
            DISABILITY_ORG=("Organisation de personnes handicapées", "Organisation of persons with disabilities"),
            LOCAL=("Organisation locale", "Local organisation"),
        ),
        "PartnerState": named(
            ACTIVE=("Oui", "Yes"),
            WATCH=("Oui, avec vigilance", "Yes, with care"),
            BLOCKED=("Non, bloqué", "No, blocked"),
            MERGED=("Réuni à une autre fiche", "Joined to another record"),
        ),
        "RegistrationKind": named(
            RECEPISSE=("Récépissé de déclaration", "Declaration receipt (récépissé)"),
            ACCORD_CADRE=("Accord-cadre avec l’État", "Framework agreement with the State"),
            RCCM=("Registre du commerce (RCCM)", "Trade register (RCCM)"),
            NIF=("Numéro fiscal (NIF)", "Tax number (NIF)"),
            DECREE=("Décret ou arrêté", "Decree or order"),
            COUNCIL_ACT=("Acte du conseil", "Act of the council"),
            UN_MEMBER=("Membre du système des Nations Unies", "Member of the United Nations system"),
            NONE=("Aucun document", "No document"),
        ),
    }
)
