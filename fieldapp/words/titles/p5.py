"""What the criteria of principle 5 ask, and how the facts of their findings are shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Text
from fieldapp.words.titles.asking import CriterionWords, asks

TITLES: Mapping[str, CriterionWords] = MappingProxyType(
    {
        "5.1": asks(
            (
                "Les entreprises et fondations qui donnent sont fréquentables, leur groupe aussi",
                "Companies and foundations that give are acceptable, and so is their group",
            ),
            (
                "Le don d’un fabricant d’armes, de tabac ou de lait infantile coûte plus à l’UNICEF qu’il n’apporte.",
                "A gift from a maker of arms, tobacco or infant formula costs UNICEF more than it brings.",
            ),
        ),
        "5.2": asks(
            ("Personne n’y trouve un intérêt personnel caché", "Nobody has a hidden personal interest in it"),
            (
                "Un lien de famille, un cadeau ou un ancien emploi se déclare ; le taire ruine la confiance.",
                "A family tie, a gift or a former job is declared; keeping silent ruins trust.",
            ),
        ),
        "5.3": asks(
            ("Aucune condition ne dicte ses choix à l’UNICEF", "No condition dictates UNICEF’s choices"),
            (
                "Exclusivité, achats liés, données ou choix du village : c’est le besoin qui décide, pas le donateur.",
                "Exclusive rights, tied purchases, data or choice of village: need decides, not the giver.",
            ),
        ),
        "5.4": asks(
            (
                "Le nom et le logo sont utilisés selon des conditions écrites, sans publicité",
                "Name and logo are used on written terms, without advertising",
            ),
            (
                "L’UNICEF ne recommande aucun produit ; son nom ne s’emprunte pas sans permission écrite.",
                "UNICEF recommends no product; its name is not borrowed without written permission.",
            ),
        ),
        "5.5": asks(
            ("Ce qui est montré ne met personne en danger", "What is shown endangers nobody"),
            (
                "Là où la sécurité est mauvaise, une plaque ou un logo peut désigner des gens comme cibles.",
                "Where security is bad, a plaque or a logo can make targets of people.",
            ),
        ),
        "5.6": asks(
            (
                "Chaque image d’enfant a son accord et aucun enfant à risque n’est reconnaissable",
                "Each picture of a child has its consent and no child at risk can be recognised",
            ),
            (
                (
                    "Une photo avec un nom et un village peut suivre un enfant toute sa vie. Chaque nouvelle image "
                    "demande donc son accord."
                ),
                (
                    "A photo with a name and a village can follow a child for life. So each further picture needs "
                    "its consent."
                ),
            ),
        ),
        "5.7": asks(
            (
                "Le projet reste neutre envers la politique et les acteurs armés",
                "The project stays neutral towards politics and armed actors",
            ),
            (
                "Un candidat à la tribune ou une escorte armée peut faire passer l’aide pour un parti pris.",
                "A candidate on the platform or an armed escort can make aid look like taking sides.",
            ),
        ),
        "5.8": asks(
            (
                "L’origine de l’argent et des appuis est admise dans le pays",
                "The origin of money and support is allowed in the country",
            ),
            (
                (
                    "Des règles du pays visent l’argent de certaines origines. L’application ne juge pas : elle dit "
                    "quand demander."
                ),
                "Rules of the country concern money of certain origins. The app does not judge: it says when to ask.",
            ),
        ),
    }
)
LISTS: Mapping[str, str] = MappingProxyType(  # fact name to code list
    {
        "sectors": "ExclusionSector",
        "conditions": "Condition",
        "security": "SecurityLevel",
        "at_risk": "Vulnerability",
    }
)
EMPTY: Mapping[str, Text] = MappingProxyType(  # what stands where a fact is empty
    {
        "giver": Text("donateur non nommé", "giver not named"),
        "parent_group": Text("sa maison mère", "its parent company"),
        "security": Text("niveau non indiqué", "level not given"),
    }
)
