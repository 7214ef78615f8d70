"""Words for how risky it is to work with a partner: of its financial management, and of its protection of people."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

_RISK_RATING: Mapping[str, FieldWords] = MappingProxyType(
    {
        "partner": asked("Partenaire", "Partner"),
        "rating_kind": asked(
            "Évaluation de",
            "Rating of",
            hint=(
                "Une ligne pour chacune des deux évaluations.",
                "One line for each of the two ratings.",
            ),
            why=(
                (
                    "Principes 1 et 2 : la gestion de l’argent décide du nombre de visites, la protection contre "
                    "l’exploitation et les abus sexuels décide si le travail avec des enfants est sûr."
                ),
                (
                    "Principles 1 and 2: how money is managed decides the number of visits; protection from sexual "
                    "exploitation and abuse decides whether work with children is safe."
                ),
            ),
        ),
        "financial_rating": asked(
            "Risque financier",
            "Financial risk",
            hint=("Tel que le rapport d’évaluation le donne.", "As the assessment report has it."),
            why=(
                "Principe 2 : plus le risque est élevé, plus il faut de visites et de contrôles.",
                "Principle 2: the higher the risk, the more visits and checks are needed.",
            ),
        ),
        "psea_rating": asked(
            "Risque d’abus sexuels",
            "Risk of sexual abuse",
            hint=(
                "Total des six points : jusqu’à 8 risque élevé, 9 à 14 modéré, dès 15 faible.",
                "Sum of the six scores: up to 8 high risk, 9 to 14 moderate, from 15 low.",
            ),
            why=(
                (
                    "Principe 1 : si le projet met le partenaire en contact avec des enfants, un risque élevé ou non "
                    "évalué demande des mesures écrites."
                ),
                (
                    "Principle 1: if the project brings the partner into contact with children, a high risk or one "
                    "not yet assessed calls for written measures."
                ),
            ),
        ),
        "psea_policy": asked(
            "Règles écrites contre les abus (norme 1)",
            "Written rules against abuse (standard 1)",
            hint=(
                "Connues du personnel, des bénévoles et des sous-traitants.",
                "Known to staff, volunteers and subcontractors.",
            ),
        ),
        "psea_people": asked(
            "Recrutement sûr (norme 2)",
            "Safe recruitment (standard 2)",
            hint=(
                "Références et antécédents vérifiés avant l’engagement.",
                "References and past conduct are checked before hiring.",
            ),
        ),
        "psea_training": asked(
            "Formation du personnel (norme 3)",
            "Training of staff (standard 3)",
            hint=("Obligatoire pour tous, et renouvelée.", "Mandatory for everybody, and repeated."),
        ),
        "psea_reporting": asked(
            "Moyens de signaler un abus (norme 4)",
            "Ways to report abuse (standard 4)",
            hint=(
                "Sûrs, connus de la population et ouverts aux enfants.",
                "Safe, known to people and open to children.",
            ),
        ),
        "psea_assistance": asked(
            "Aide aux victimes (norme 5)",
            "Help for victims (standard 5)",
            hint=(
                "Liste à jour des services vers lesquels orienter.",
                "An up-to-date list of services to refer people to.",
            ),
        ),
        "psea_investigation": asked(
            "Enquêtes (norme 6)",
            "Investigations (standard 6)",
            hint=(
                "Une procédure et des personnes capables de la mener.",
                "A procedure, and people able to carry it out.",
            ),
        ),
        "basis": asked("Sur quelle base ?", "On what basis?"),
        "rated_on": asked("Évalué le", "Rated on"),
        "valid_until": asked(
            "Valable jusqu’au",
            "Valid until",
            hint=(
                "Laissez vide si le rapport ne le dit pas.",
                "Leave empty if the report does not say.",
            ),
            why=(
                "Sans date de fin, l’application compte les années fixées par le bureau.",
                "Without an end date the app counts the years that the office has set.",
            ),
        ),
        "source_agency": asked(
            "Évaluation faite par",
            "Assessed by",
            hint=("Par exemple : UNICEF, PAM, UNFPA.", "For example: UNICEF, WFP, UNFPA."),
        ),
        "reused": asked(
            "Évaluation d’un autre organisme, reprise ?",
            "Another agency’s assessment, used again?",
            why=(
                "Principe 6 : on n’évalue pas deux fois le même partenaire quand un rapport valable existe.",
                "Principle 6: a partner is not assessed twice when there is a valid report.",
            ),
        ),
        "not_reused_reason": asked(
            "Sinon, pourquoi pas ?",
            "If not, why not?",
            hint=("Par exemple : rapport trop ancien.", "For example: the report is too old."),
        ),
    }
)

FIELDS: Mapping[str, Mapping[str, FieldWords]] = MappingProxyType({"risk_rating": _RISK_RATING})
