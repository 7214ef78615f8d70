"""Words for how a project fits plans, whom it is coordinated with, and who will look after the work: principle 3."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

_ALIGNMENT: Mapping[str, FieldWords] = MappingProxyType(
    {
        "technical_service": asked(
            "Service technique consulté",
            "Technical service consulted",
            hint=(
                "Hydraulique, santé, éducation… avec sa localité.",
                "Water, health, education… with its town.",
            ),
            why=(
                (
                    "Principe 3 : le projet suit la politique du secteur. Un ouvrage d’eau est déclaré à l’avance au "
                    "service technique de l’hydraulique."
                ),
                (
                    "Principle 3: the project follows sector policy. A water work is declared beforehand to the "
                    "technical water service."
                ),
            ),
        ),
        "service_consulted_on": asked("Consulté le", "Consulted on"),
        "service_document": asked(
            "Preuve de la consultation",
            "Proof of the consultation",
            hint=(
                "Note, lettre ou déclaration, avec sa référence.",
                "Note, letter or declaration, with its reference.",
            ),
        ),
        "council_deliberation": asked(
            "Délibération du conseil communal",
            "Deliberation of the commune council",
            hint=("Référence de la délibération ou du procès-verbal.", "Reference of the deliberation or the minutes."),
            why=(
                "Principe 3 : le projet figure dans le plan de la commune (PDESC) ou le conseil l’a approuvé.",
                "Principle 3: the project is in the commune’s plan (PDESC), or the council has endorsed it.",
            ),
        ),
        "council_deliberation_on": asked("Délibération du", "Deliberated on"),
        "other_actors_asked": asked(
            "Les autres intervenants ont-ils été consultés ?",
            "Have other actors been asked?",
            why=(
                "Principe 3 : on coordonne avec les autres intervenants pour ne pas faire deux fois le même ouvrage.",
                "Principle 3: one coordinates with other actors so that the same work is not done twice.",
            ),
        ),
        "coordination_note": asked(
            "Résultat de la coordination",
            "Outcome of the coordination",
            hint=("Qui a été consulté, et ce qui a été convenu.", "Who was asked, and what was agreed."),
        ),
        "duplicate_reason": asked(
            "Pourquoi un deuxième ouvrage au même endroit ?",
            "Why a second work in the same place?",
            hint=(
                "Seulement si un projet semblable existe tout près.",
                "Only if a similar project exists close by.",
            ),
        ),
    }
)

_OWNERSHIP: Mapping[str, FieldWords] = MappingProxyType(
    {
        "asset_owner": asked(
            "À qui appartient l’ouvrage ?",
            "Who owns the work?",
            hint=("Par exemple : commune de Soye.", "For example: commune of Soye."),
            why=(
                (
                    "Principe 3 : sans propriétaire désigné, personne ne répare. Pour l’eau, la commune est maître "
                    "d’ouvrage."
                ),
                "Principle 3: without a named owner nobody repairs. For water works the commune is the owner.",
            ),
        ),
        "committee_members": asked("Membres du comité de gestion", "Members of the management committee"),
        "committee_women": asked(
            "Dont femmes",
            "Of whom women",
            why=(
                "Principe 3 : les femmes, qui puisent l’eau le plus souvent, siègent au comité.",
                "Principle 3: women, who most often fetch the water, sit on the committee.",
            ),
        ),
        "upkeep_plan": asked(
            "Entretien prévu",
            "Upkeep planned",
            hint=("Qui paie, combien, qui répare.", "Who pays, how much, who repairs."),
        ),
        "spare_parts_source": asked(
            "Où trouver les pièces de rechange ?",
            "Where do spare parts come from?",
            hint=("Magasin ou artisan, avec la localité.", "Shop or craftsman, with the town."),
        ),
        "handover_minutes_on": asked(
            "Procès-verbal de remise du",
            "Handover minutes dated",
            why=(
                "Principe 3 : un projet d’infrastructure se clôt avec un procès-verbal de remise signé.",
                "Principle 3: an infrastructure project is closed with signed handover minutes.",
            ),
        ),
        "capacity_activity": asked(
            "Formation ou transfert de savoir-faire",
            "Training or transfer of skills",
            hint=(
                "Par exemple : deux jours de réparation de pompe.",
                "For example: two days of pump repair.",
            ),
            why=(
                "Principe 3 : un partenariat renforce les capacités de ceux qui restent.",
                "Principle 3: a partnership builds the capacity of those who stay.",
            ),
        ),
        "capacity_people": asked("Personnes formées", "People trained"),
        "no_capacity_reason": asked(
            "Sinon, pourquoi aucune formation ?",
            "If none, why no training?",
            hint=("Une phrase suffit.", "One sentence is enough."),
        ),
    }
)

FIELDS: Mapping[str, FieldWords] = MappingProxyType({**_ALIGNMENT, **_OWNERSHIP})
