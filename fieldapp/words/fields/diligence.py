"""Words for what a partner commits itself to and how it is assessed: declaration, core values, risk ratings."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

_DECLARATION: Mapping[str, FieldWords] = MappingProxyType(
    {
        "partner": asked("Partenaire", "Partner"),
        "form_version": asked(
            "Version du formulaire",
            "Version of the form",
            hint=("Telle qu’imprimée sur la feuille.", "As printed on the sheet."),
        ),
        "not_for_profit": asked(
            "L’organisation ne cherche pas de profit",
            "The organisation does not work for profit",
            why=(
                (
                    "Principe 2 : un partenaire signe huit engagements. Lisez-les avec lui, dans une langue qu’il "
                    "comprend, et notez sa réponse à chacun."
                ),
                (
                    "Principle 2: a partner signs eight commitments. Read them out together, in a language it "
                    "understands, and write down its answer to each."
                ),
            ),
        ),
        "un_values": asked(
            "Elle partage les valeurs des Nations Unies",
            "It shares the values of the United Nations",
            hint=(
                "Droits humains pour tous, droits de l’enfant.",
                "Human rights for all, and the rights of the child.",
            ),
            why=(
                (
                    "Principe 2 : un partenaire s’engage pour la Charte des Nations Unies et la Convention relative "
                    "aux droits de l’enfant."
                ),
                (
                    "Principle 2: a partner is committed to the Charter of the United Nations and to the Convention "
                    "on the Rights of the Child."
                ),
            ),
        ),
        "partnership_principles": asked(
            "Elle travaille selon les principes de partenariat",
            "It works by the principles of partnership",
            hint=(
                "Égalité, transparence, résultats, responsabilité, complémentarité.",
                "Equality, transparency, results, responsibility, complementarity.",
            ),
            why=(
                "Ces cinq principes ont été convenus en 2007 entre les Nations Unies et les ONG humanitaires.",
                "The United Nations and humanitarian NGOs agreed on these five principles in 2007.",
            ),
        ),
        "non_discrimination": asked(
            "Elle aide sans discrimination",
            "It helps without discrimination",
            hint=(
                "Ni par l’origine, le sexe, la religion, le handicap ou l’opinion.",
                "Not by origin, sex, religion, disability or opinion.",
            ),
            why=(
                "Principes 1 et 2 : aucun enfant n’est écarté pour ce qu’il est.",
                "Principles 1 and 2: no child is left out for who they are.",
            ),
        ),
        "conduct_rules": asked(
            "Son personnel suit les règles de bonne conduite",
            "Its staff follow the rules of conduct",
            hint=(
                "Ni exploitation ni abus sexuels ; ses sous-traitants aussi.",
                "No sexual exploitation or abuse; its subcontractors too.",
            ),
            why=(
                (
                    "Principe 1 : les enfants doivent être en sécurité auprès de tous ceux que le projet fait venir "
                    "chez eux."
                ),
                "Principle 1: children must be safe with everybody whom the project brings to them.",
            ),
        ),
        "no_fraud_no_war_crimes": asked(
            "Elle n’est mêlée ni à la fraude ni à des crimes de guerre",
            "It has no part in fraud or war crimes",
            hint=("Ni à la corruption ; ses dirigeants non plus.", "Nor in corruption; nor have its leaders."),
            why=(
                "Principe 5 : l’intégrité du partenaire engage celle de l’UNICEF.",
                "Principle 5: the partner’s integrity reflects on that of UNICEF.",
            ),
        ),
        "not_sanctioned": asked(
            "Elle n’est pas sous sanctions des Nations Unies",
            "It is not under United Nations sanctions",
            hint=("Et n’aide personne qui le soit.", "And helps nobody who is."),
            why=(
                (
                    "Principe 2 : cette réponse ne remplace pas la comparaison aux listes de sanctions, qui reste "
                    "nécessaire."
                ),
                "Principle 2: this answer does not replace the comparison with sanctions lists, which is still needed.",
            ),
        ),
        "information_true": asked(
            "Ce qu’elle déclare est exact et complet", "What it declares is correct and complete"
        ),
        "signer": asked(
            "Signée par",
            "Signed by",
            hint=(
                "Le nom du signataire ; cette fiche est partagée avec tous les appareils.",
                "The signer’s name; this record is shared with all devices.",
            ),
        ),
        "signer_role": asked(
            "Fonction du signataire",
            "Role of the signer",
            hint=("Par exemple : présidente de l’association.", "For example: chair of the association."),
        ),
        "signer_authorised": asked(
            "Cette personne peut-elle engager l’organisation ?",
            "May this person commit the organisation?",
            hint=("D’après les statuts ou un mandat.", "By its statutes or a mandate."),
            why=(
                "Principe 2 : une déclaration n’engage l’organisation que si la personne qui signe en a le pouvoir.",
                "Principle 2: a declaration binds the organisation only if the person who signs has the power to.",
            ),
        ),
        "signed_on": asked("Signée le", "Signed on"),
    }
)

_VALUES_ASSESSMENT: Mapping[str, FieldWords] = MappingProxyType(
    {
        "partner": asked("Partenaire", "Partner"),
        "assessed_on": asked(
            "Évaluée le",
            "Assessed on",
            why=(
                (
                    "Principe 2 : l’évaluation vieillit. Le bureau fixe le nombre d’années pendant lesquelles elle "
                    "compte ; l’application prévient avant la fin."
                ),
                (
                    "Principle 2: an assessment grows old. The office sets how many years it counts; the app gives "
                    "notice before they end."
                ),
            ),
        ),
        "outcome": asked(
            "Conclusion",
            "Outcome",
            why=(
                (
                    "Principe 2 : une organisation de la société civile ne reçoit de ressources que si elle partage "
                    "les valeurs fondamentales."
                ),
                "Principle 2: a civil society organisation is given resources only if it shares the core values.",
            ),
        ),
        "archived": asked(
            "Évaluation remplacée ?",
            "Replaced by another?",
            hint=(
                "« Oui » quand une évaluation plus récente la remplace.",
                "“Yes” once a more recent assessment replaces it.",
            ),
        ),
        "remarks": asked("Observations", "Remarks"),
    }
)

FIELDS: Mapping[str, Mapping[str, FieldWords]] = MappingProxyType(
    {"declaration": _DECLARATION, "values_assessment": _VALUES_ASSESSMENT}
)
