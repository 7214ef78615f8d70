"""Names of codes of what is looked into before working with a partner."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.codes.naming import listed, named
from fieldapp.words.text import Text

CODES: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "ValuesOutcome": named(
            POSITIVE=("Favorable", "Positive"),
            NEGATIVE=("Défavorable", "Negative"),
            PENDING=("En cours", "Under way"),
        ),
        "RatingKind": named(
            FIN=("Gestion financière", "Finances"),
            PSEA=("Exploitation et abus sexuels", "Sexual exploitation and abuse"),
        ),
        "FinancialRating": named(
            HIGH=("Risque élevé", "High risk"),
            SIGNIFICANT=("Risque important", "Significant risk"),
            MEDIUM=("Risque moyen", "Medium risk"),
            LOW=("Risque faible", "Low risk"),
            NOT_REQUIRED=("Évaluation non exigée", "Rating not required"),
        ),
        "PseaRating": named(
            LOWCAP_HIGH=("Capacité faible, risque élevé", "Low capacity, high risk"),
            MEDCAP_MOD=("Capacité moyenne, risque modéré", "Medium capacity, moderate risk"),
            FULLCAP_LOW=("Capacité complète, risque faible", "Full capacity, low risk"),
            ASSUMED_LOWCAP_EMERG=("Capacité supposée faible, urgence", "Low capacity assumed, emergency"),
            NO_CONTACT=("Sans contact avec la population", "No contact with the people served"),
            NOT_ASSESSED=("Pas encore évaluée", "Not yet assessed"),
        ),
        "RatingBasis": named(
            MICRO=("Micro-évaluation", "Micro assessment"),
            SIMPLIFIED=("Questionnaire simplifié", "Simplified checklist"),
            HIGH_ASSUMED=("Risque supposé élevé", "High risk assumed"),
            LOW_ASSUMED=("Risque supposé faible", "Low risk assumed"),
            NEG_AUDIT=("Audit défavorable", "Negative audit"),
            OTHER=("Autre base", "Other basis"),
        ),
        "Points": listed(
            {
                "1": ("1 point : presque rien n’est en place", "1 point: almost nothing is in place"),
                "2": ("2 points : en place en partie", "2 points: partly in place"),
                "3": ("3 points : en place", "3 points: in place"),
            }
        ),
        "ScreeningResult": named(
            CLEAR=("Aucun nom semblable", "No similar name"),
            POSSIBLE=("Nom semblable, à examiner", "Similar name, to be looked into"),
            CONFIRMED=("Correspondance confirmée", "Match confirmed"),
            FALSE_POSITIVE=("Simple ressemblance de noms", "Names only look alike"),
            NOT_DONE=("Pas encore comparé", "Not yet compared"),
        ),
        "FlagLevel": named(
            OBS=("Observation", "Observation"),
            RISK=("Risque", "Risk"),
            ESCALATED=("Transmis à la hiérarchie", "Escalated"),
            RED=("Alerte rouge", "Red flag"),
        ),
        "FlagCategory": named(
            C01=("Réputation ou éthique", "Reputation or ethics"),
            C02=("Argent", "Money"),
            C03=("Travail sur le terrain", "Work on the ground"),
            C04=("Respect des règles", "Keeping to the rules"),
            C05=("Exploitation ou abus sexuels", "Sexual exploitation or abuse"),
            C06=("Protection des enfants et des personnes", "Safeguarding of children and people"),
            C90=("Liste de sanctions", "Sanctions list"),
            C99=("Autre sujet", "Another subject"),
        ),
        "FlagState": named(
            OPEN=("À examiner", "To be looked into"),
            VALID=("Fondé", "Well founded"),
            INVALID=("Non fondé", "Unfounded"),
        ),
        "ExclusionSector": named(
            ARMS=("Armes", "Weapons"),
            REPLICA_WEAPONS=("Répliques d’armes", "Replica weapons"),
            TOBACCO=("Tabac", "Tobacco"),
            ALCOHOL=("Alcool", "Alcohol"),
            GAMBLING=("Jeux d’argent", "Gambling"),
            PORNOGRAPHY=("Pornographie", "Pornography"),
            BMS=("Lait infantile et substituts du lait maternel", "Infant formula and breast-milk substitutes"),
            CHILD_LABOUR=("Travail des enfants ou travail forcé", "Child labour or forced labour"),
            UN_SANCTIONS=("Non-respect de sanctions des Nations Unies", "Breach of United Nations sanctions"),
            ENVIRONMENT=("Atteinte grave à l’environnement", "Serious harm to the environment"),
        ),
        "ScreenScope": named(
            COMPANY=("L’entreprise elle-même", "The company itself"),
            GROUP=("Son groupe", "Its group"),
        ),
    }
)
