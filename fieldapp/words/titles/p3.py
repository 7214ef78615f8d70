"""What the criteria of principle 3 ask, and how the facts of their findings are shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Text
from fieldapp.words.titles.asking import CriterionWords, asks

TITLES: Mapping[str, CriterionWords] = MappingProxyType(
    {
        "3.1": asks(
            ("Le projet suit le plan national en vigueur", "The project follows the national plan in force"),
            (
                "Un partenariat appuie les priorités que le pays s’est données pour ces années-là.",
                "A partnership supports the priorities the country has set for those years.",
            ),
        ),
        "3.2": asks(
            ("Le service technique de l’État est informé", "The State’s technical service knows"),
            (
                (
                    "Un ouvrage que le service ne connaît pas n’est ni suivi ni entretenu ; l’eau se déclare avant les "
                    "travaux."
                ),
                (
                    "What the service does not know about is neither followed nor kept up; water works are declared "
                    "beforehand."
                ),
            ),
        ),
        "3.3": asks(
            ("La commune a prévu ou approuvé le projet", "The commune has planned or endorsed the project"),
            (
                "La commune est maître d’ouvrage ; ce qu’elle a voulu, elle le fera vivre.",
                "The commune is the developer; what it wanted, it will keep alive.",
            ),
        ),
        "3.4": asks(
            ("Le projet se rattache au programme de l’UNICEF", "The project is linked to the UNICEF programme"),
            (
                "Un produit du programme de pays dit à quoi le projet contribue et qui en répond.",
                "An output of the country programme says what the project serves and who answers for it.",
            ),
        ),
        "3.5": asks(
            ("Personne ne fait déjà la même chose au même endroit", "Nobody already does the same in the same place"),
            (
                "L’aide harmonisée évite les doublons et les oublis.",
                "Harmonised aid avoids duplicates and gaps.",
            ),
        ),
        "3.6": asks(
            ("L’ouvrage a un propriétaire et un entretien assuré", "What is built has an owner and upkeep"),
            (
                "Une pompe sans propriétaire, sans comité et sans argent d’entretien s’arrête.",
                "A pump without owner, committee and money for upkeep stops.",
            ),
        ),
        "3.7": asks(
            ("Des capacités restent après le projet", "Skills remain after the project"),
            (
                "Ce que les gens savent faire dure plus longtemps que ce qu’on leur donne.",
                "What people know how to do lasts longer than what they are given.",
            ),
        ),
    }
)
LISTS: Mapping[str, str] = MappingProxyType({})  # fact name to code list
EMPTY: Mapping[str, Text] = MappingProxyType({})  # what stands where a fact is empty
