"""Names of codes of projects and of what hangs on them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.codes.naming import named
from fieldapp.words.text import Text

_PROJECT: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "ProjectKind": named(
            INFRA_WATER=("Ouvrage d’eau ou d’assainissement", "Water or sanitation work"),
            INFRA_OTHER=("Autre construction", "Other construction"),
            SERVICE=("Service aux populations", "Service to people"),
            SUPPLY=("Distribution de fournitures", "Supplies"),
            ADVOCACY=("Plaidoyer", "Advocacy"),
            MEDIA=("Campagne dans les médias", "Media campaign"),
            RESEARCH=("Étude ou enquête", "Study or survey"),
            TRAINING=("Formation", "Training"),
            EMERGENCY=("Réponse d’urgence", "Emergency response"),
            EVENT=("Événement", "Event"),
        ),
        "CooperationForm": named(
            FORMAL=("Formelle, avec un accord écrit", "Formal, with a written agreement"),
            COLLABORATIVE=("Collaboration sans fonds ni biens", "Collaboration without funds or goods"),
        ),
        "ProjectState": named(
            DRAFT=("En préparation", "Being prepared"),
            CHECKED=("Contrôlé", "Checked"),
            SUBMITTED=("Soumis", "Submitted"),
            APPROVED=("Approuvé", "Approved"),
            ACTIVE=("En cours", "Active"),
            COMPLETED=("Achevé", "Completed"),
            CLOSED=("Clos", "Closed"),
            CANCELLED=("Annulé", "Cancelled"),
            SUSPENDED=("Suspendu", "Suspended"),
            TERMINATED=("Arrêté", "Terminated"),
        ),
        "ProjectRole": named(
            IMPLEMENTER=("Réalise le travail", "Does the work"),
            FUNDER=("Finance", "Funds"),
            HOST=("Accueille", "Hosts"),
            OWNER=("Propriétaire de l’ouvrage", "Owns the work"),
            MEDIA=("Diffuse", "Broadcasts or publishes"),
            TECHNICAL=("Appui technique", "Technical support"),
        ),
        "Sector": named(
            HEALTH=("Santé", "Health"),
            NUTR=("Nutrition", "Nutrition"),
            WASH=("Eau et assainissement", "Water and sanitation"),
            EDU=("Éducation", "Education"),
            CP=("Protection de l’enfant", "Child protection"),
            SP=("Protection sociale", "Social protection"),
            HIV=("VIH et sida", "HIV and AIDS"),
            C4D=("Communication pour le développement", "Communication for development"),
        ),
        "ChangeSinceSignature": named(
            SCOPE=("Le contenu", "Scope"),
            DATES=("Les dates", "Dates"),
            BUDGET=("Le budget", "Budget"),
            NOTHING=("Rien", "Nothing"),
        ),
    }
)

_PEOPLE_AND_PLANS: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "Vulnerability": named(
            POOREST=("Les plus pauvres", "The poorest"),
            RURAL_REMOTE=("Village isolé", "Remote village"),
            IDP=("Personnes déplacées", "Displaced people"),
            RETURNEE=("Personnes de retour", "Returnees"),
            REFUGEE=("Réfugiés", "Refugees"),
            HOST=("Communauté d’accueil", "Host community"),
            DISABILITY=("Personnes handicapées", "Persons with disabilities"),
            GIRLS_OUT_OF_SCHOOL=("Filles non scolarisées", "Girls out of school"),
            MINORITY_NOMAD=("Minorités ou nomades", "Minorities or nomads"),
            ORPHAN_SEPARATED=("Enfants orphelins ou séparés", "Orphaned or separated children"),
            CHILD_LABOUR=("Enfants au travail", "Children in labour"),
            CAFAAG=(
                "Enfants associés aux forces ou groupes armés",
                "Children associated with armed forces or groups",
            ),
            WOMEN_HH=("Ménages dirigés par une femme", "Households headed by a woman"),
            NOT_SPECIFIC=("Aucun groupe en particulier", "No group in particular"),
        ),
        "Reach": named(DIRECT=("Directement", "Directly"), INDIRECT=("Par d’autres", "Through others")),
        "Framework": named(
            MDG=("Objectif du millénaire (OMD)", "Millennium goal (MDG)"),
            SDG=("Objectif de développement durable (ODD)", "Sustainable development goal (SDG)"),
            CRC_ARTICLE=("Article de la Convention des droits de l’enfant", "Article of the child rights convention"),
            UNICEF_SP=("Plan stratégique de l’UNICEF", "UNICEF strategic plan"),
            CP_OUTPUT=("Produit du programme de pays", "Output of the country programme"),
            NATIONAL_PLAN=("Plan national", "National plan"),
            SECTOR_PLAN=("Politique ou plan du secteur", "Sector policy or plan"),
            COMMUNE_PLAN=("Plan de la commune (PDESC)", "Commune plan (PDESC)"),
            DONOR_POLICY=("Politique d’un bailleur", "Donor policy"),
            HRP=("Plan de réponse humanitaire", "Humanitarian response plan"),
        ),
    }
)

_CONTRIBUTION: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "ContributionKind": named(
            CASH=("Argent", "Cash"),
            SUPPLY=("Fournitures", "Supplies"),
            EQUIPMENT=("Équipement", "Equipment"),
            CONSTRUCTION=("Construction", "Construction"),
            SERVICE=("Service", "Service"),
            TECH=("Appui technique", "Technical advice"),
            KNOWLEDGE=("Savoir-faire", "Knowledge"),
            MEDIA_SPACE=("Temps d’antenne ou espace", "Air time or space"),
            LABOUR=("Travail", "Labour"),
            LAND=("Terrain", "Land"),
            VENUE=("Local ou salle", "Venue"),
            OTHER=("Autre apport", "Other contribution"),
        ),
        "Modality": named(
            DCT=("Avance de fonds (DCT)", "Cash advance (DCT)"),
            REIMBURSEMENT=("Remboursement", "Reimbursement"),
            PAYMENT=("Paiement direct", "Direct payment"),
            IN_KIND=("En nature", "In kind"),
            NONE=("Sans remise", "Nothing handed over"),
        ),
        "ContributionState": named(
            PLANNED=("Prévu", "Planned"),
            PLEDGED=("Promis", "Pledged"),
            RELEASED=("Remis", "Released"),
            RECEIVED=("Reçu", "Received"),
            REPORTED=("Justifié", "Reported"),
            REFUNDED=("Remboursé", "Refunded"),
            WRITTEN_OFF=("Passé en perte", "Written off"),
        ),
        "Condition": named(
            NONE=("Aucune condition", "No condition"),
            EXCLUSIVITY=("Exclusivité", "Exclusivity"),
            SITE_CHOICE=("Choix du lieu", "Choice of site"),
            BRANDING=("Marque ou logo visible", "Visible brand or logo"),
            DATA=("Accès aux données", "Access to data"),
            PROCUREMENT_TIE=("Achat imposé", "Tied purchase"),
            MEDIA_RIGHTS=("Droits sur les images", "Rights to images"),
        ),
    }
)

CODES: Mapping[str, Mapping[str, Text]] = MappingProxyType({**_PROJECT, **_PEOPLE_AND_PLANS, **_CONTRIBUTION})
