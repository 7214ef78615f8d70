"""Words for what speaks against a partner: sanctions lists, excluded sectors, flags; and whom to call there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, Pair, asked

_OFFICES_SEE: Pair = ("Visible des bureaux seulement.", "Seen by offices only.")

_SCREENING: Mapping[str, FieldWords] = MappingProxyType(
    {
        "partner": asked("Partenaire", "Partner"),
        "list_name": asked("Liste de sanctions", "Sanctions list"),
        "list_version_on": asked(
            "Liste publiée le",
            "List published on",
            why=(
                "Principe 2 : une liste de plus de 90 jours ne permet plus de conclure ; chargez la plus récente.",
                "Principle 2: a list older than 90 days no longer settles it; load the latest one.",
            ),
        ),
        "screened_on": asked("Comparé le", "Screened on"),
        "names_used": asked(
            "Noms comparés",
            "Names compared",
            hint=(
                "Nom officiel, sigle, autres noms et dirigeants.",
                "Official name, acronym, other names and leaders.",
            ),
        ),
        "matches": asked("Noms semblables trouvés", "Similar names found"),
        "result": asked(
            "Résultat",
            "Result",
            why=(
                (
                    "Principe 2 : un nom semblable ne prouve rien. Une personne compare les dates et les lieux, "
                    "décide et dit pourquoi."
                ),
                (
                    "Principle 2: a similar name proves nothing. A person compares dates and places, decides and "
                    "says why."
                ),
            ),
        ),
        "decision_reason": asked(
            "Raison de la décision",
            "Reason for the decision",
            hint=("Ce qui distingue les deux noms, ou les réunit.", "What sets the two names apart, or joins them."),
        ),
        "decided_by": asked("Décision prise par", "Decided by"),
        "decided_on": asked("Décision prise le", "Decided on"),
    }
)

_EXCLUSION_CHECK: Mapping[str, FieldWords] = MappingProxyType(
    {
        "partner": asked("Partenaire", "Partner"),
        "checked_on": asked("Vérifié le", "Checked on"),
        "source": asked(
            "Source consultée",
            "Source looked at",
            hint=(
                "Par exemple : site de l’entreprise, registre du commerce, presse.",
                "For example: company website, trade register, press.",
            ),
        ),
        "covers": asked(
            "Ce qui a été vérifié",
            "What was looked into",
            hint=("Cochez les deux si le groupe l’a été aussi.", "Tick both if the group was looked into as well."),
            why=(
                (
                    "Principe 5 : l’UNICEF n’accepte rien d’une entreprise dont le groupe vit d’un secteur exclu ; "
                    "il faut donc regarder les deux."
                ),
                (
                    "Principle 5: UNICEF accepts nothing from a company whose group lives from an excluded sector, "
                    "so both must be looked into."
                ),
            ),
        ),
        "company_sectors": asked(
            "Secteurs exclus de l’entreprise",
            "Excluded sectors of the company",
            hint=("Laissez vide si aucun n’a été trouvé.", "Leave empty if none was found."),
            why=(
                "Principe 5 : l’UNICEF n’accepte pas d’argent de ce qui nuit aux enfants.",
                "Principle 5: UNICEF takes no money from what harms children.",
            ),
        ),
        "group_sectors": asked(
            "Secteurs exclus du groupe",
            "Excluded sectors of the group",
            hint=("Maison mère et filiales ; vide si aucun.", "Parent and sister companies; empty if none."),
            why=(
                "Principe 5 : un secteur exclu ailleurs dans le groupe se soumet au siège avant toute promesse.",
                (
                    "Principle 5: an excluded sector elsewhere in the group is referred to headquarters before any "
                    "promise is made."
                ),
            ),
        ),
        "revenue_share": asked(
            "Part de ces secteurs dans les revenus",
            "Share of these sectors in revenue",
            hint=("En pour cent, la plus élevée si elles diffèrent.", "In percent, the highest if they differ."),
            why=(
                (
                    "Principe 5 : pour l’alcool, le tabac et les jeux d’argent, une petite part est tolérée dans la "
                    "limite fixée par les règles en vigueur ; pour les armes, aucune."
                ),
                (
                    "Principle 5: for alcohol, tobacco and gambling a small share is tolerated within the limit of "
                    "the rules in force; for weapons, none."
                ),
            ),
        ),
        "remarks": asked("Observations", "Remarks"),
    }
)

_FLAG: Mapping[str, FieldWords] = MappingProxyType(
    {
        "partner": asked("Partenaire", "Partner"),
        "level": asked(
            "Gravité",
            "How serious",
            hint=_OFFICES_SEE,
            why=(
                (
                    "Principe 2 : une alerte rouge empêche de travailler avec le partenaire tant qu’un bureau ne l’a "
                    "pas examinée."
                ),
                "Principle 2: a red flag stops work with the partner until an office has looked into it.",
            ),
        ),
        "category": asked("Sujet", "Subject"),
        "state": asked(
            "Suite de l’examen",
            "Looked into",
            hint=(
                "Un signalement n’est pas un jugement avant d’être examiné.",
                "A flag is no judgement before it has been looked into.",
            ),
        ),
        "raised_on": asked("Signalé le", "Raised on"),
        "comment": asked(
            "Ce qui inquiète",
            "What the worry is",
            hint=(
                "Visible des bureaux seulement ; aucun nom de victime.",
                "Seen by offices only; no name of any victim.",
            ),
            why=(
                (
                    "Principe 5 : on peut signaler une inquiétude sans être cité. Ce texte reste entre les bureaux ; "
                    "les autres appareils ne le reçoivent pas."
                ),
                (
                    "Principle 5: a worry can be raised without being quoted. This text stays among offices; other "
                    "devices do not receive it."
                ),
            ),
        ),
    }
)

_CONTACT: Mapping[str, FieldWords] = MappingProxyType(
    {
        "partner": asked("Partenaire", "Partner"),
        "name": asked(
            "Nom de la personne",
            "Name of the person",
            hint=_OFFICES_SEE,
            why=(
                "Principe 5 : on ne garde d’une personne que ce qu’il faut pour l’appeler.",
                "Principle 5: no more is kept about a person than is needed to call them.",
            ),
        ),
        "role": asked("Fonction", "Role", hint=("Par exemple : trésorière.", "For example: treasurer.")),
        "phone": asked("Téléphone", "Phone", hint=_OFFICES_SEE),
        "email": asked("Adresse électronique", "E-mail address", hint=_OFFICES_SEE),
    }
)

FIELDS: Mapping[str, Mapping[str, FieldWords]] = MappingProxyType(
    {"screening": _SCREENING, "exclusion_check": _EXCLUSION_CHECK, "flag": _FLAG, "contact": _CONTACT}
)
