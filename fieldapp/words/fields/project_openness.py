"""Words for what partner and people know of a project, what each gains, and all the money: principle 4."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

FIELDS: Mapping[str, FieldWords] = MappingProxyType(
    {
        "partner_informed_on": asked(
            "Le partenaire a reçu le résumé le",
            "The partner got the summary on",
            why=(
                "Principe 4 : le partenaire et la population connaissent les buts et les activités.",
                "Principle 4: the partner and the people know the aims and the activities.",
            ),
        ),
        "community_informed_on": asked("La population a été informée le", "People were told on"),
        "community_informed_by": asked("Comment l’a-t-elle été ?", "How were they told?"),
        "informed_in_language": asked(
            "Langue employée",
            "Language used",
            hint=("Par exemple : fulfulde, bambara, dogon.", "For example: Fulfulde, Bambara, Dogon."),
        ),
        "unicef_benefit": asked(
            "Ce que l’UNICEF y gagne",
            "What UNICEF gains",
            hint=("Une phrase suffit.", "One sentence is enough."),
            why=(
                "Principe 4 : chacun dit ce qu’il gagne ; rien ne reste caché.",
                "Principle 4: each side says what it gains; nothing stays hidden.",
            ),
        ),
        "community_benefit": asked(
            "Ce que la population y gagne",
            "What the people gain",
            hint=("Une phrase suffit.", "One sentence is enough."),
        ),
        "total_cost": asked(
            "Coût total, toutes les sources réunies",
            "Total cost, from all sources together",
            hint=("Par exemple 9 300 000 F CFA.", "For example 9,300,000 XOF."),
            why=(
                "Principe 4 : les apports inscrits doivent faire ce total, à 5 % près.",
                "Principle 4: the contributions recorded must add up to this, within 5 %.",
            ),
        ),
        "cost_claimed_twice": asked(
            "Une même dépense est-elle financée deux fois ?",
            "Is any cost funded twice?",
            hint=("Comparez avec le cahier de comptes du partenaire.", "Compare with the partner’s ledger."),
            why=(
                "Principe 4 : deux bailleurs ne paient pas la même facture.",
                "Principle 4: two funders do not pay the same bill.",
            ),
        ),
        "information_withheld": asked(
            "Des informations restent-elles confidentielles ?",
            "Is any information kept back?",
            why=(
                "Principe 4 : l’information est publique, sauf si elle met quelqu’un en danger.",
                "Principle 4: information is public unless it puts somebody in danger.",
            ),
        ),
        "withheld_reason": asked(
            "Raison de la confidentialité",
            "Reason for keeping it back",
            hint=("Par exemple : sécurité des familles déplacées.", "For example: safety of displaced families."),
        ),
        "withheld_approver": asked(
            "Qui a approuvé cette confidentialité ?",
            "Who approved keeping it back?",
            hint=("La fonction avant le nom.", "Role before name."),
        ),
    }
)
