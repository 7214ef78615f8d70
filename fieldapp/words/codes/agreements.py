"""Names of codes of agreements, signatures, annexes and amendments."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.codes.naming import named
from fieldapp.words.text import Text

CODES: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "Instrument": named(
            PCA=("Accord de coopération au programme (PCA)", "Programme cooperation agreement (PCA)"),
            PD=("Document de programme (PD)", "Programme document (PD)"),
            SPD=("Document de programme simplifié (SPD)", "Simplified programme document (SPD)"),
            SSFA=("Petit accord de financement (SSFA, ancien)", "Small-scale funding agreement (SSFA, legacy)"),
            GOVWP=("Plan de travail avec l’État", "Government work plan"),
            UNUN=("Accord entre organismes des Nations Unies", "Agreement between UN bodies"),
            CORPA=("Accord avec une entreprise", "Agreement with a company"),
            DONA=("Accord de don", "Donation agreement"),
            VLOAN=("Contrat de prêt de véhicule", "Vehicle loan"),
            SVC=("Contrat de service (achat)", "Service contract (procurement)"),
            MOU=("Protocole d’accord (MOU)", "Memorandum of understanding (MOU)"),
            LOE=("Échange de lettres ou note de collaboration", "Exchange of letters or collaboration note"),
            NONE=("Rien d’écrit", "Nothing written"),
        ),
        "Cover": named(
            CASH=("Argent", "Cash"),
            SUPPLY=("Fournitures", "Supplies"),
            EQUIPMENT=("Équipement", "Equipment"),
            SERVICE=("Services", "Services"),
            DATA=("Données personnelles", "Personal data"),
            NAME_LOGO=("Nom et logo", "Name and logo"),
        ),
        "AgreementState": named(
            DRAFT=("En préparation", "Being prepared"),
            SENT=("Envoyé pour signature", "Sent for signature"),
            PARTIALLY_SIGNED=("Signé par une partie", "Signed by one party"),
            SIGNED=("Signé par toutes les parties", "Signed by all parties"),
            IN_FORCE=("En vigueur", "In force"),
            SUSPENDED=("Suspendu", "Suspended"),
            ENDED=("Arrivé à son terme", "Ended"),
            TERMINATED=("Résilié", "Terminated"),
            VOID=("Sans effet", "Void"),
        ),
        "Party": named(
            UNICEF=("UNICEF", "UNICEF"),
            PARTNER=("Partenaire", "Partner"),
            COMMUNITY=("Communauté", "Community"),
            GOVERNMENT=("État ou collectivité", "Government"),
            OTHER=("Autre", "Other"),
        ),
        "Authorised": named(YES=("Oui", "Yes"), NO=("Non", "No"), UNKNOWN=("On ne sait pas", "Not known")),
        "AnnexKind": named(
            DPA=("Traitement des données personnelles", "Data processing agreement"),
            CONSTR=("Conditions particulières de construction", "Special Conditions for Construction"),
            CHILDREN=("Protection des enfants", "Safeguarding of children"),
            VEHICLE=("Prêt de véhicule", "Vehicle loan"),
            SUPPLY_PLAN=("Plan d’approvisionnement", "Supply plan"),
        ),
        "AmendmentKind": named(
            ADMIN=("Correction administrative", "Administrative correction"),
            BUDGET_LE_20=("Budget : jusqu’à 20 %", "Budget: up to 20 %"),
            BUDGET_GT_20=("Budget : plus de 20 %", "Budget: more than 20 %"),
            RESULTS=("Résultats prévus", "Planned results"),
            EXTENSION=("Prolongation sans coût", "No-cost extension"),
            OTHER=("Autre changement", "Other change"),
        ),
    }
)
