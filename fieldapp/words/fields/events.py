"""Words for events. WPdx names of water-point facts get plain labels."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

_WHEN_AND_WHERE: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "event_type": asked("Type d’événement", "Type of event"),
        "title": asked(
            "Titre", "Title", hint=("Par exemple : inauguration à Soye.", "For example: inauguration at Soye.")
        ),
        "held_on": asked(
            "Date", "Date", hint=("Par exemple 12/3, hier ou +7.", "For example 12 Mar, yesterday or +7.")
        ),
        "place": asked(
            "Lieu",
            "Place",
            hint=(
                "Les trois premières lettres du village suffisent.",
                "The first three letters of the village are enough.",
            ),
        ),
        "position": asked(
            "Coordonnées GPS",
            "GPS position",
            hint=("Par exemple 14.49 N, 4.19 O.", "For example 14.49 N, 4.19 W."),
        ),
    }
)

_WHO_CAME: Mapping[str, FieldWords] = MappingProxyType(
    {
        "women": asked("Femmes", "Women"),
        "men": asked("Hommes", "Men"),
        "girls": asked("Filles", "Girls", hint=("Moins de 18 ans.", "Under 18.")),
        "boys": asked("Garçons", "Boys", hint=("Moins de 18 ans.", "Under 18.")),
        "with_disability": asked(
            "Dont personnes handicapées",
            "Of whom with a disability",
            hint=("Déjà comptées ci-dessus.", "Already counted above."),
        ),
        "speakers": asked(
            "Qui a pris la parole ?",
            "Who spoke?",
            hint=(
                "La fonction avant le nom : maire, présidente du comité…",
                "Role before name: mayor, chairwoman of the committee…",
            ),
            why=(
                "Principe 5 : la présence ou la parole de candidats ou de groupes armés doit être connue.",
                "Principle 5: the presence or speech of candidates or armed groups must be known.",
            ),
        ),
    }
)

_WATER_POINT: Mapping[str, FieldWords] = MappingProxyType(
    {
        "status_id": asked(
            "L’eau coule-t-elle ?",
            "Does water flow?",
            hint=("Le jour de la visite.", "On the day of the visit."),
        ),
        "status": asked("Comment fonctionne le point d’eau ?", "How does the water point work?"),
        "water_source": asked("D’où vient l’eau ?", "Where does the water come from?"),
        "water_tech": asked("Comment l’eau est-elle puisée ?", "How is the water raised?"),
        "install_year": asked("Année d’installation", "Year of installation"),
        "installer": asked("Installé par", "Installed by"),
        "management": asked("Qui gère le point d’eau ?", "Who manages the water point?"),
        "pay": asked(
            "Comment paie-t-on l’eau ?",
            "How is the water paid for?",
            hint=("Par exemple : cotisation par ménage et par mois.", "For example: a monthly fee per household."),
            why=(
                "Principe 1 : le prix de l’eau ne doit exclure personne.",
                "Principle 1: the price of water must shut nobody out.",
            ),
        ),
        "users": asked("Nombre d’usagers", "Number of users"),
        "tariff": asked("Prix demandé", "Price asked", hint=("Par exemple 25 F CFA.", "For example 25 XOF.")),
        "subjective_quality": asked(
            "Que disent les usagers de l’eau ?",
            "What do users say of the water?",
            hint=("Goût, couleur, odeur.", "Taste, colour, smell."),
        ),
    }
)

_HANDOVER: Mapping[str, FieldWords] = MappingProxyType(
    {
        "handed_over": asked(
            "L’ouvrage a-t-il été remis ?",
            "Was the work handed over?",
            why=(
                "Principe 3 : la remise officielle dit qui est propriétaire et qui entretient.",
                "Principle 3: the official handover says who owns and who looks after the work.",
            ),
        ),
        "handed_over_to": asked(
            "Remis à", "Handed over to", hint=("Commune, comité ou école.", "Commune, committee or school.")
        ),
        "handover_minutes_on": asked(
            "Procès-verbal de remise du",
            "Handover minutes dated",
            hint=("Joignez-en la photo à la dernière étape.", "Add its photo in the last step."),
        ),
        "decisions": asked("Décisions prises", "Decisions taken", hint=("Une par ligne.", "One a line.")),
        "promises": asked(
            "Promesses faites",
            "Promises made",
            hint=("Qui a promis quoi, et pour quand.", "Who promised what, and by when."),
        ),
    }
)

_VISIT: Mapping[str, FieldWords] = MappingProxyType(
    {
        "programmatic_visit": asked(
            "Est-ce une visite programmatique ?",
            "Is it a programmatic visit?",
            hint=("Une visite de suivi du travail du partenaire.", "A visit that follows the partner’s work."),
            why=(
                (
                    "Elle compte parmi les visites exigées si elle est achevée la même année, si la question "
                    "d’assurance a une réponse et si l’avancement est indiqué."
                ),
                (
                    "It counts among those required if it is completed within the year, the assurance question is "
                    "answered and the progress is given."
                ),
            ),
        ),
        "visit_ended_on": asked(
            "Visite terminée le", "Visit ended on", hint=("Le dernier jour sur place.", "The last day on site.")
        ),
        "visit_completed": asked(
            "La visite est-elle achevée ?",
            "Is the visit completed?",
            hint=("Tout ce qui était prévu a été vu.", "All that was planned has been seen."),
        ),
        "assurance_question": asked(
            "Les fonds et les biens servent-ils comme prévu ?",
            "Are funds and goods used as agreed?",
            hint=(
                "Ce que vous avez vu et entendu ; c’est la question d’assurance HACT.",
                "What you saw and heard; this is the HACT assurance question.",
            ),
        ),
        "progress": asked(
            "Où en est le travail du partenaire ?",
            "How is the partner’s work going?",
            why=(
                "Principe 1 : une visite qui trouve le travail en bonne voie prouve que l’approche porte.",
                "Principle 1: a visit that finds the work on track shows that the approach works.",
            ),
        ),
        "political_presence": asked(
            "Des candidats ou des partis étaient-ils présents ?",
            "Were candidates or parties present?",
            why=(
                "Principe 5 : une cérémonie ne sert la campagne de personne.",
                "Principle 5: a ceremony serves nobody’s campaign.",
            ),
        ),
        "armed_actors": asked(
            "Des hommes en armes étaient-ils présents ?",
            "Were armed people present?",
            hint=("Escorte sur la route, ou contrôle du lieu.", "An escort on the road, or control of the place."),
            why=(
                "Principe 5 : leur présence se note et s’explique ; leur contrôle ne s’accepte pas.",
                "Principle 5: their presence is noted and explained; their control is not accepted.",
            ),
        ),
    }
)

FIELDS: Mapping[str, Mapping[str, FieldWords]] = MappingProxyType(
    {"event": MappingProxyType({**_WHEN_AND_WHERE, **_WHO_CAME, **_WATER_POINT, **_HANDOVER, **_VISIT})}
)
