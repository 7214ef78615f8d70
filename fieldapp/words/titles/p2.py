"""What the criteria of principle 2 ask, and how the facts of their findings are shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Text
from fieldapp.words.titles.asking import CriterionWords, asks

TITLES: Mapping[str, CriterionWords] = MappingProxyType(
    {
        "2.1": asks(
            ("L’existence légale du partenaire est prouvée", "The partner’s legal existence is proven"),
            (
                "Un accord ne vaut que si le partenaire existe en droit et peut en répondre.",
                "An agreement is worth something only if the partner exists in law and can answer for it.",
            ),
        ),
        "2.2": asks(
            ("Le partenaire s’engage sur les valeurs des Nations Unies", "The partner commits to the UN’s values"),
            (
                "Sa déclaration signée dit à quoi chacun peut le tenir, d’abord envers les enfants.",
                "Its signed declaration says what everybody may hold it to, towards children first.",
            ),
        ),
        "2.3": asks(
            (
                "L’évaluation des valeurs fondamentales est positive et à jour",
                "The assessment of core values is positive and current",
            ),
            (
                "Pour la société civile, quelqu’un d’autre que le partenaire a vérifié ce qu’il déclare.",
                "For civil society, somebody other than the partner has verified what it declares.",
            ),
        ),
        "2.4": asks(
            ("Le partenaire n’est ni sanctionné ni signalé", "The partner is neither sanctioned nor flagged"),
            (
                "Travailler avec une personne ou une organisation sanctionnée met en danger les gens et le programme.",
                "Working with a sanctioned person or organisation endangers people and the programme.",
            ),
        ),
        "2.5": asks(
            ("Le partenaire gère l’argent avec soin", "The partner manages money with care"),
            (
                "Le contrôle dépend du risque : un compte à son nom, deux signatures et des comptes rendus à temps.",
                "Control depends on the risk: an account of its own, two signatures and accounts given in time.",
            ),
        ),
        "2.6": asks(
            ("La gouvernance du partenaire est transparente", "The partner is governed openly"),
            (
                "Quand on sait qui dirige et que l’assemblée se réunit, une organisation ne dépend pas d’une personne.",
                "Where people know who leads and the assembly meets, an organisation does not hang on one person.",
            ),
        ),
        "2.7": asks(
            ("Le partenaire apporte ce que l’UNICEF n’a pas sur place", "The partner brings what UNICEF lacks there"),
            (
                "Un partenariat se justifie par ce que chacun sait ou possède et que l’autre n’a pas.",
                "A partnership is justified by what each side knows or has and the other does not.",
            ),
        ),
        "2.8": asks(
            ("Le choix du partenaire est expliqué", "The choice of the partner is explained"),
            (
                "À la question « pourquoi eux ? », le dossier doit répondre, même des années plus tard.",
                "The file must answer the question “why them?”, even years later.",
            ),
        ),
    }
)
LISTS: Mapping[str, str] = MappingProxyType(  # fact name to code list
    {"registration_kind": "RegistrationKind", "selection": "SelectionModality"}
)
EMPTY: Mapping[str, Text] = MappingProxyType(  # what stands where a fact is empty
    {
        "registration_no": Text("sur la photo jointe", "on the photo attached"),
        "list_name": Text("liste de sanctions", "sanctions list"),
        "face": Text("sans référence", "no reference"),
    }
)
