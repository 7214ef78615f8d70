"""Words for conflicts of interest, identities, politics and arms around a project: principle 5."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

FIELDS: Mapping[str, FieldWords] = MappingProxyType(
    {
        "officer_interest": asked(
            "Avez-vous un intérêt personnel dans ce projet ?",
            "Have you a personal interest in this project?",
            hint=("Parent, ancien employeur, cadeau reçu…", "A relative, a former employer, a gift received…"),
            why=(
                "Principe 5 : un intérêt déclaré se règle ; un intérêt caché met fin à la confiance.",
                "Principle 5: an interest that is declared can be dealt with; a hidden one ends all trust.",
            ),
        ),
        "partner_interest": asked(
            "Le partenaire y a-t-il un intérêt personnel ?",
            "Has anybody at the partner a personal interest?",
            hint=("Demandez-le ; notez la réponse telle quelle.", "Ask; write the answer as it is."),
        ),
        "interest_recusal": asked(
            "Ce qui a été fait de cet intérêt",
            "What was done about the interest",
            hint=(
                "Par exemple : le dossier est confié à une collègue.",
                "For example: the file was handed to a colleague.",
            ),
        ),
        "identities_protected": asked(
            "L’identité des enfants en danger est-elle protégée ?",
            "Is the identity of children at risk protected?",
            hint=("Jamais le nom avec le village, ni le visage.", "Never name and village together, nor the face."),
            why=(
                "Principe 5 : un nom et un village suffisent pour retrouver un enfant.",
                "Principle 5: a name and a village are enough to find a child.",
            ),
        ),
        "political_presence": asked(
            "Des partis ou des candidats s’y montrent-ils ?",
            "Do parties or candidates show up in it?",
            why=(
                "Principe 5 : le projet ne sert la campagne de personne.",
                "Principle 5: the project serves nobody’s campaign.",
            ),
        ),
        "armed_actors": asked(
            "Des hommes en armes y ont-ils part ?",
            "Have armed people a part in it?",
            hint=("Escorte sur la route, ou contrôle du lieu.", "An escort on the road, or control of the place."),
            why=(
                "Principe 5 : des ressources sous le contrôle de groupes armés ne s’acceptent pas.",
                "Principle 5: resources under the control of armed groups are not accepted.",
            ),
        ),
        "neutrality_note": asked(
            "Analyse du risque et mesures prises",
            "Risk note and measures taken",
            hint=(
                "Par exemple : date déplacée, discours sans parti.",
                "For example: date moved, no party in the speeches.",
            ),
        ),
        "neutrality_approver": asked(
            "Qui a approuvé cette analyse ?",
            "Who approved this note?",
            hint=("La fonction avant le nom.", "Role before name."),
        ),
    }
)
