"""What the criteria of principle 1 ask, and how the facts of their findings are shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Text
from fieldapp.words.titles.asking import CriterionWords, asks

TITLES: Mapping[str, CriterionWords] = MappingProxyType(
    {
        "1.1": asks(
            ("Un groupe défavorisé est nommé, avec une source", "A disadvantaged group is named, with a source"),
            (
                (
                    "Celui qu’on ne nomme pas est souvent celui qu’on oublie ; une vieille liste ne montre pas les "
                    "nouveaux venus."
                ),
                "Those who are not named are often those who are forgotten; an old list does not show who came since.",
            ),
        ),
        "1.2": asks(
            ("Les enfants sont comptés, filles et garçons à part", "Children are counted, girls and boys apart"),
            (
                "Sans chiffres par sexe, personne ne voit que les filles ne viennent pas.",
                "Without figures by sex nobody sees that the girls do not come.",
            ),
        ),
        "1.3": asks(
            ("Personne n’est laissé dehors", "Nobody is shut out"),
            (
                (
                    "Le tarif, la distance ou une marche trop haute suffisent à écarter les plus pauvres et les "
                    "enfants handicapés."
                ),
                "A fee, a distance or one high step is enough to keep out the poorest and children with disabilities.",
            ),
        ),
        "1.4": asks(
            (
                "Le projet sert un objectif valable pour les enfants",
                "The project serves a goal for children that is valid",
            ),
            (
                (
                    "Les objectifs, la Convention et le plan de l’UNICEF disent en quoi le partenariat apporte quelque "
                    "chose de plus."
                ),
                "Goals, the Convention and UNICEF’s plan say what the partnership adds.",
            ),
        ),
        "1.5": asks(
            ("Le résultat promis se mesure", "The result that is promised can be measured"),
            (
                "« Une pompe qui marche, 420 usagers » se vérifie sur place ; « de meilleures conditions », non.",
                "“One working pump, 420 users” can be checked on site; “better conditions” cannot.",
            ),
        ),
        "1.6": asks(
            ("L’approche touche vraiment les plus démunis", "The approach is known to reach the poorest"),
            (
                "Ce qui a réussi dans le village voisin épargne aux enfants un essai de trop.",
                "What worked in the next village spares the children one trial too many.",
            ),
        ),
        "1.7": asks(
            ("Les enfants sont en sécurité dans le projet", "Children are safe in the project"),
            (
                (
                    "Un partenaire qui rencontre des enfants doit prévenir les abus, et chacun doit savoir où les "
                    "signaler."
                ),
                "A partner that meets children must prevent abuse, and everybody must know where to report it.",
            ),
        ),
        "1.8": asks(
            ("Les gens peuvent donner leur avis", "People can answer back"),
            (
                "Une plainte entendue à temps répare plus qu’un rapport tardif.",
                "A complaint heard in time mends more than a late report.",
            ),
        ),
    }
)
LISTS: Mapping[str, str] = MappingProxyType(
    {
        "vulnerability": "Vulnerability",
        "goal_list": "Framework",
        "goal_lists": "Framework",
        "other_list": "Framework",
        "psea_rating": "PseaRating",
        "psea_by_points": "PseaRating",
    }
)  # fact name to code list
EMPTY: Mapping[str, Text] = MappingProxyType(
    {
        "goal": Text("sans numéro", "no number"),
        "goal_lists": Text("la liste de ces années-là", "the list of those years"),
    }
)  # what stands where a fact is empty
