"""What the criteria of principle 6 ask, and how the facts of their findings are shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Text
from fieldapp.words.titles.asking import CriterionWords, asks

TITLES: Mapping[str, CriterionWords] = MappingProxyType(
    {
        "6.1": asks(
            ("Le partenaire doit peu de rapports", "The partner owes few reports"),
            (
                "Chaque rapport prend des jours à ceux qui devraient être au village.",
                "Each report takes days from people who should be in the village.",
            ),
        ),
        "6.2": asks(
            (
                "Les évaluations déjà faites par d’autres sont réutilisées",
                "Assessments that others have made are used again",
            ),
            (
                "Un partenaire n’a pas à prouver la même chose à chaque agence.",
                "A partner need not prove the same thing to each agency.",
            ),
        ),
        "6.3": asks(
            (
                "Les frais de soutien et de gestion restent dans les limites",
                "Support and management costs stay within limits",
            ),
            (
                "Ce que coûte le siège ou la gestion n’arrive pas aux enfants.",
                "What headquarters or management cost does not reach the children.",
            ),
        ),
        "6.4": asks(
            ("Le coût par résultat est plausible", "The cost of a result is plausible"),
            (
                "Un coût très haut ou très bas a une raison ; il faut pouvoir la dire.",
                "A very high or very low cost has a reason; one must be able to tell it.",
            ),
        ),
        "6.5": asks(
            (
                "L’argent arrive à temps et il en est rendu compte",
                "Money arrives in time and is accounted for",
            ),
            (
                "Un versement tardif arrête le chantier ; une avance sans compte rendu arrête le versement suivant.",
                "A late release stops the works; an advance without account stops the next release.",
            ),
        ),
        "6.6": asks(
            ("Un petit projet a un document léger", "Small work has a light document"),
            (
                "Un document complet pour un petit montant coûte plus de temps qu’il ne protège.",
                "A full document for a small amount costs more time than it protects.",
            ),
        ),
        "6.7": asks(
            ("Le partenaire ne supporte pas de frais cachés", "The partner bears no hidden costs"),
            (
                "Transport, frais de banque ou avances de sa poche : une petite association ne peut pas les porter.",
                "Travel, bank fees or money advanced: a small association cannot carry them.",
            ),
        ),
    }
)
LISTS: Mapping[str, str] = MappingProxyType({"hidden": "HiddenCost"})  # fact name to code list
EMPTY: Mapping[str, Text] = MappingProxyType(  # what stands where a fact is empty
    {"reporter": Text("Le partenaire", "The partner")}
)
