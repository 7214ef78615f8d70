"""What the criteria of principle 7 ask, and how the facts of their findings are shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Text
from fieldapp.words.titles.asking import CriterionWords, asks

TITLES: Mapping[str, CriterionWords] = MappingProxyType(
    {
        "7.1": asks(
            ("La forme de coopération est choisie et expliquée", "The form of cooperation is chosen and explained"),
            (
                "Formelle ou collaborative : la forme décide de ce qui doit être signé.",
                "Formal or collaborative: the form decides what must be signed.",
            ),
        ),
        "7.2": asks(
            (
                "Rien ne circule sans accord écrit, signé et en vigueur",
                "Nothing moves without a written agreement, signed and in force",
            ),
            (
                (
                    "Sans accord exécutoire, ni l’UNICEF, ni le partenaire, ni les enfants ne sont protégés. Cela vaut "
                    "pour l’argent comme pour toute autre ressource."
                ),
                (
                    "Without an enforceable agreement neither UNICEF, nor the partner, nor the children are protected. "
                    "This holds for money and for any other resource."
                ),
            ),
        ),
        "7.3": asks(
            (
                "Les signatures précèdent le début et les remises",
                "Signatures come before the start and what moves",
            ),
            (
                "Un accord signé après coup ne couvre pas ce qui a déjà eu lieu.",
                "An agreement signed afterwards does not cover what has already happened.",
            ),
        ),
        "7.4": asks(
            ("Les montants restent dans le plafond et la forme", "Amounts stay within the ceiling and the form"),
            (
                "Un grand projet découpé en petits reste un grand projet.",
                "A large project cut into small ones is still a large project.",
            ),
        ),
        "7.5": asks(
            ("Les annexes particulières sont là", "The special annexes are there"),
            (
                "Travaux, données personnelles, enfants et véhicules portent des risques hors de l’accord type.",
                "Works, personal data, children and vehicles bring risks that the standard agreement does not settle.",
            ),
        ),
        "7.6": asks(
            ("Les signataires étaient habilités", "Those who signed were entitled to"),
            (
                "La signature d’une personne sans pouvoir n’engage personne.",
                "The signature of a person without power binds nobody.",
            ),
        ),
        "7.7": asks(
            ("Les changements et les transferts en cascade sont écrits", "Changes and onward transfers are in writing"),
            (
                "Ce qui change après la signature n’engage que s’il est écrit à son tour.",
                "What changes after signature binds only when it is written down in turn.",
            ),
        ),
        "7.8": asks(
            (
                "Une collaboration « sans fonds » n’en comporte vraiment pas",
                "A “no-funds” collaboration really has none",
            ),
            (
                "Per diem, carburant ou matériel prêté sont aussi des ressources.",
                "Per diems, fuel or equipment on loan are resources too.",
            ),
        ),
    }
)
LISTS: Mapping[str, str] = MappingProxyType({})  # fact name to code list
EMPTY: Mapping[str, Text] = MappingProxyType({})  # what stands where a fact is empty
