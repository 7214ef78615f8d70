"""Words for whom a project reaches and how they are kept safe: access, safeguarding, feedback; principle 1."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

_ACCESS: Mapping[str, FieldWords] = MappingProxyType(
    {
        "exclusion_risk": asked(
            "Quelqu’un risque-t-il de rester à l’écart ?",
            "May somebody be left out?",
            hint=(
                "Par le prix, la distance, le handicap, le groupe ou le sexe.",
                "Because of price, distance, disability, group or sex.",
            ),
            why=(
                "Principe 1 : ce que le projet apporte est ouvert à tous les enfants, sans exception.",
                "Principle 1: what the project brings is open to all children, without exception.",
            ),
        ),
        "exclusion_mitigation": asked(
            "Ce qui est fait pour n’exclure personne",
            "What is done so that nobody is left out",
            hint=(
                "Par exemple : exemption pour les ménages démunis, rampe, deuxième robinet.",
                "For example: no fee for the poorest households, a ramp, a second tap.",
            ),
        ),
        "access_rule": asked(
            "Règle d’accès",
            "Rule of access",
            hint=(
                "Qui peut s’en servir, à quel prix, à quelles heures.",
                "Who may use it, at what price, at what hours.",
            ),
            why=(
                "Principe 1 : une règle dite à l’avance évite que les plus démunis renoncent.",
                "Principle 1: a rule told beforehand keeps the poorest from giving up.",
            ),
        ),
        "disability_access": asked(
            "Les personnes handicapées y ont-elles accès ?",
            "Can persons with disabilities use it?",
            hint=("Rampe, largeur, hauteur, langue des signes…", "Ramp, width, height, sign language…"),
        ),
        "approach_basis": asked(
            "Pourquoi pense-t-on que cela atteindra les plus marginalisés ?",
            "Why will this reach the most marginalised?",
            hint=(
                "Une visite, une évaluation ou un village voisin où cela a marché.",
                "A visit, an evaluation or a nearby village where it worked.",
            ),
            why=(
                "Principe 1 : on choisit une façon de faire dont on sait qu’elle atteint les plus marginalisés.",
                "Principle 1: one chooses a way of working that is known to reach the most marginalised.",
            ),
        ),
        "approach_on": asked("Constaté le", "Seen on"),
    }
)

_SAFETY: Mapping[str, FieldWords] = MappingProxyType(
    {
        "reporting_channel": asked(
            "Où signaler un abus ?",
            "Where can abuse be reported?",
            hint=("Numéro, personne ou lieu, tels qu’affichés.", "Number, person or place, as put up on site."),
            why=(
                "Principe 1 : là où l’on travaille avec des enfants, chacun sait à qui signaler un abus.",
                "Principle 1: where one works with children, everybody knows whom to tell about abuse.",
            ),
        ),
        "reporting_channel_known": asked(
            "Les gens sur place connaissent-ils ce moyen ?",
            "Do people on site know of it?",
            hint=("Demandez à deux ou trois personnes.", "Ask two or three people."),
        ),
        "safeguarding_mitigation": asked(
            "Mesures de protection des enfants",
            "Measures to keep children safe",
            hint=(
                "Formation, point focal, deux adultes présents…",
                "Training, a focal point, two adults present…",
            ),
            why=(
                (
                    "Principe 1 : si le partenaire n’est pas évalué ou présente un risque élevé, des mesures "
                    "compensent avant tout contact avec des enfants."
                ),
                (
                    "Principle 1: if the partner is not assessed or is a high risk, measures make up for it before "
                    "any contact with children."
                ),
            ),
        ),
        "feedback_mechanism": asked(
            "Comment les gens donnent-ils leur avis ?",
            "How do people give their views?",
            hint=("Jour du comité, numéro de téléphone, boîte…", "Committee day, phone number, box…"),
            why=(
                "Principe 1 : ceux pour qui l’on travaille peuvent répondre et se plaindre.",
                "Principle 1: those one works for can answer back and complain.",
            ),
        ),
        "feedback_known": asked("Ce moyen est-il connu et utilisé ?", "Is it known and used?"),
    }
)

FIELDS: Mapping[str, FieldWords] = MappingProxyType({**_ACCESS, **_SAFETY})
