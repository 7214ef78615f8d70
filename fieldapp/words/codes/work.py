"""Names of codes of how a project is done: results, risks, visibility, reports, choice of the partner, interests."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.codes.naming import named
from fieldapp.words.text import Text

_RESULTS: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "ExclusionRisk": named(
            NONE=("Non, personne", "No, nobody"),
            POSSIBLE=("Peut-être", "Perhaps"),
            CLEAR=("Oui, c’est clair", "Yes, clearly"),
        ),
        "ResultLevel": named(
            OUTCOME=("Effet", "Outcome"),
            OUTPUT=("Produit", "Output"),
            ACTIVITY=("Activité", "Activity"),
        ),
        "IndicatorUnit": named(NUMBER=("Nombre", "Number"), PERCENTAGE=("Pourcentage", "Percentage")),
        "IndicatorCalculation": named(
            SUM=("Somme", "Sum"),
            MAX=("Plus grande valeur", "Largest value"),
            AVG=("Moyenne", "Average"),
            RATIO=("Rapport", "Ratio"),
        ),
        "Progress": named(
            ON_TRACK=("En bonne voie", "On track"),
            OFF_TRACK=("En difficulté", "Off track"),
        ),
    }
)

_RISKS_AND_VISIBILITY: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "RiskType": named(
            SOCIAL_ENVIRONMENTAL=("Social et environnemental", "Social and environmental"),
            FINANCIAL=("Financier", "Financial"),
            OPERATIONAL=("Opérationnel", "Operational"),
            ORGANISATIONAL=("Interne à l’organisation", "Within the organisation"),
            POLITICAL=("Politique", "Political"),
            STRATEGIC=("Stratégique", "Strategic"),
            SECURITY=("Sécurité", "Security"),
        ),
        "SecurityLevel": named(
            MINIMAL=("Minimal", "Minimal"),
            LOW=("Faible", "Low"),
            MODERATE=("Modéré", "Moderate"),
            SUBSTANTIAL=("Important", "Substantial"),
            HIGH=("Élevé", "High"),
        ),
        "VisibilityChoice": named(
            LOGO=("Le logo", "The logo"),
            NEUTRAL_PLAQUE=("Une plaque neutre", "A neutral plaque"),
            NOTHING=("Rien", "Nothing"),
        ),
        "ArmedActors": named(
            NONE=("Non", "No"),
            ESCORT=("Oui, une escorte", "Yes, an escort"),
            CONTROL=("Oui, ils contrôlent le lieu", "Yes, they control the place"),
        ),
        "InterestAnswer": named(
            NONE=("Aucun intérêt", "No interest"),
            DECLARED=("Oui, il est déclaré", "Yes, it is declared"),
            KNOWN_UNDECLARED=("Oui, mais il n’est pas déclaré", "Yes, but it is not declared"),
        ),
    }
)

_CHOICE_AND_ACCOUNT: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "SelectionModality": named(
            OPEN=("Par appel ouvert", "By an open call"),
            DIRECT=("Directement", "Directly"),
        ),
        "DirectReason": named(
            KNOWN_EXPERTISE=("Compétence reconnue", "Known expertise"),
            LOCAL_PRESENCE=("Présence sur place", "Local presence"),
            INNOVATION=("Idée nouvelle", "Innovation"),
            TIME_CRITICAL=("Urgence", "No time to lose"),
            STRENGTHENING=("Renforcer la société civile nationale", "Strengthening national civil society"),
            RETENTION=("Poursuivre un travail commencé", "Going on with work begun"),
            OTHER=("Autre raison", "Other reason"),
        ),
        "InformedBy": named(
            ASSEMBLY=("Assemblée du village", "Village assembly"),
            NOTICE=("Affiche", "Posted notice"),
            RADIO=("Radio", "Radio"),
            OTHER=("Autre moyen", "Other means"),
        ),
        "ReportKind": named(
            FACE=("État financier (FACE)", "Financial report (FACE)"),
            PROGRESS=("Rapport d’avancement", "Progress report"),
            FINAL=("Rapport final", "Final report"),
            AD_HOC=("Demande ponctuelle", "Ad hoc request"),
        ),
        "HiddenCost": named(
            NONE=("Aucun", "None"),
            TRAVEL=("Déplacements non payés", "Unpaid travel"),
            BANK_FEES=("Frais de banque", "Bank fees"),
            PREFINANCING=("Avance de sa propre poche", "Paying in advance"),
            OTHER=("Autres frais", "Other costs"),
        ),
        "Opinion": named(
            GOOD=("Bien", "Good"),
            FAIR=("Moyen", "Fair"),
            POOR=("Mauvais", "Poor"),
        ),
    }
)

CODES: Mapping[str, Mapping[str, Text]] = MappingProxyType({**_RESULTS, **_RISKS_AND_VISIBILITY, **_CHOICE_AND_ACCOUNT})
