"""Words for what a project costs, in money and in work for the partner: principle 6."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

FIELDS: Mapping[str, FieldWords] = MappingProxyType(
    {
        "management_cost_percent": asked(
            "Coûts de gestion, en pourcentage du budget",
            "Management cost, as a percentage of the budget",
            hint=("Salaires, bureau, véhicules. Par exemple 14.", "Salaries, office, vehicles. For example 14."),
            why=(
                "Principe 6 : la gestion reste dans la limite fixée par le bureau.",
                "Principle 6: management stays within the limit the office has set.",
            ),
        ),
        "support_cost_percent": asked(
            "Frais du siège, en pourcentage des dépenses",
            "Headquarters support cost, as a percentage of spending",
            hint=("Par exemple 5.", "For example 5."),
            why=(
                "Principe 6 : ces frais ne dépassent pas 7 % des dépenses réelles.",
                "Principle 6: this cost does not exceed 7 % of actual spending.",
            ),
        ),
        "units_built": asked(
            "Nombre d’ouvrages ou d’unités",
            "Number of works or units",
            hint=("Par exemple 4 forages.", "For example 4 boreholes."),
            why=(
                "Principe 6 : le coût par ouvrage ou par usager est comparé à ce qui est habituel.",
                "Principle 6: the cost per work or per user is compared with what is usual.",
            ),
        ),
        "cost_explanation": asked(
            "Pourquoi ce coût ?",
            "Why this cost?",
            hint=(
                "Seulement s’il sort de l’ordinaire : profondeur, accès, devis.",
                "Only if it is unusual: depth, access, quotes.",
            ),
        ),
        "hidden_costs": asked(
            "Frais que le partenaire supporte sans le dire",
            "Costs the partner bears without saying so",
            hint=("Choisissez « Aucun » s’il n’y en a pas.", "Choose “None” if there are none."),
            why=(
                "Principe 6 : un partenariat ne fait pas payer le partenaire en cachette.",
                "Principle 6: a partnership does not make the partner pay unseen.",
            ),
        ),
        "hidden_costs_compensated": asked("Ces frais sont-ils remboursés ?", "Are these costs made good?"),
        "documents_in_their_language": asked(
            "Les documents sont-ils dans une langue qu’il lit ?",
            "Are the papers in a language it reads?",
        ),
        "visits_planned": asked(
            "Visites programmatiques prévues cette année",
            "Programmatic visits planned this year",
            hint=("Le nombre exigé dépend des fonds et du risque.", "How many are needed depends on funds and risk."),
        ),
    }
)
