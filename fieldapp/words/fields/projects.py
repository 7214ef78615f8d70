"""Words for projects: what they are and in which form; the other principles have a file each beside this one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields import (
    project_choice,
    project_costs,
    project_integrity,
    project_openness,
    project_ownership,
    project_people,
)
from fieldapp.words.fields.wording import FieldWords, asked

_ESSENTIALS: Mapping[str, FieldWords] = MappingProxyType(
    {
        "title": asked("Titre du projet", "Title of the project", hint=("Court et parlant.", "Short and telling.")),
        "project_kind": asked("Type de projet", "Kind of project"),
        "sectors": asked("Secteurs", "Sectors", hint=("Tout ce qui convient.", "All that apply.")),
        "site": asked(
            "Lieu principal",
            "Main site",
            hint=(
                "Les trois premières lettres du village suffisent.",
                "The first three letters of the village are enough.",
            ),
            why=(
                (
                    "Des villages portent le même nom et les codes changent d’une édition à l’autre : choisissez le "
                    "lieu dans la liste, avec sa commune."
                ),
                (
                    "Villages share names, and codes change from one edition to the next: choose the place from the "
                    "list, with its commune."
                ),
            ),
        ),
        "start_on": asked(
            "Début",
            "Start",
            hint=("Par exemple 12/3, hier ou +7.", "For example 12 Mar, yesterday or +7."),
            why=(
                "Les plans et les seuils en vigueur sont ceux de ce jour.",
                "The plans and thresholds in force are those of this day.",
            ),
        ),
        "end_on": asked("Fin prévue", "Planned end"),
        "first_activity_on": asked(
            "Première activité sur le terrain",
            "First activity on the ground",
            why=(
                "Principe 7 : le travail commence après la dernière des deux signatures.",
                "Principle 7: work starts after the later of the two signatures.",
            ),
        ),
        "summary": asked(
            "En quelques lignes",
            "In a few lines",
            hint=("Ce qui sera fait, pour qui et avec qui.", "What will be done, for whom and with whom."),
        ),
        "humanitarian": asked(
            "Travail humanitaire ?",
            "Humanitarian work?",
            why=(
                "Une urgence allège certaines exigences, jamais celle d’un accord écrit avant tout transfert.",
                "An emergency eases some requirements, never that of a written agreement before anything moves.",
            ),
        ),
        "state": asked("État du projet", "State of the project"),
    }
)

_FORM: Mapping[str, FieldWords] = MappingProxyType(
    {
        "form": asked(
            "Forme de la coopération",
            "Form of cooperation",
            hint=(
                "Formelle dès que des fonds ou des biens passent de l’un à l’autre.",
                "Formal as soon as funds or goods pass from one to the other.",
            ),
            why=(
                (
                    "Principe 7 : la forme choisie doit convenir au travail. Quand des fonds ou d’autres ressources "
                    "sont transférés, il faut un accord écrit que l’on peut faire respecter."
                ),
                (
                    "Principle 7: the form chosen must suit the work. When funds or other resources move, a written "
                    "and enforceable agreement is needed."
                ),
            ),
        ),
        "form_reason": asked(
            "Pourquoi cette forme ?", "Why this form?", hint=("Une phrase suffit.", "One sentence is enough.")
        ),
        "agreement": asked(
            "Accord qui couvre le projet",
            "Agreement that covers the project",
            hint=("Le document le plus précis, par exemple le SPD.", "The most specific paper, for example the SPD."),
        ),
        "budget": asked(
            "Budget total",
            "Total budget",
            hint=("Par exemple 2 400 000 F CFA ou 15 500 USD.", "For example 2,400,000 XOF or 15,500 USD."),
            why=(
                "Principe 7 : le montant décide de la forme d’accord permise.",
                "Principle 7: the amount decides which form of agreement is allowed.",
            ),
        ),
        "construction": asked(
            "Y a-t-il une construction ?",
            "Is anything built?",
            hint=("Un forage, une pompe, des latrines en sont une.", "A borehole, a pump or latrines count."),
            why=(
                "Principe 7 : une construction demande l’annexe « Conditions particulières de construction ».",
                "Principle 7: construction needs the annex “Special Conditions for Construction”.",
            ),
        ),
        "personal_data": asked(
            "Recueille-t-on des données personnelles ?",
            "Are personal data collected?",
            hint=("Noms, photos, réponses d’enquête.", "Names, photos, survey answers."),
            why=(
                "Principe 7 : le recueil de données personnelles demande un accord sur leur traitement.",
                "Principle 7: collecting personal data needs a data processing agreement.",
            ),
        ),
        "works_with_children": asked(
            "Le partenaire est-il en contact avec des enfants ?",
            "Is the partner in contact with children?",
            why=(
                (
                    "Un contact avec des enfants demande l’annexe de protection et une voie de signalement connue "
                    "sur place."
                ),
                "Contact with children needs the safeguarding annex and a reporting channel known on site.",
            ),
        ),
        "onward_transfer": asked(
            "Le partenaire transmet-il des fonds ou des biens à un autre ?",
            "Does the partner pass funds or goods on?",
            why=(
                "Principe 7 : un transfert à un tiers demande un consentement écrit préalable.",
                "Principle 7: passing resources on to a third party needs written consent beforehand.",
            ),
        ),
        "onward_consent": asked(
            "Consentement écrit pour ce transfert",
            "Written consent for passing on",
            hint=("Référence ou date de la lettre.", "Reference or date of the letter."),
        ),
        "changed_since_signature": asked(
            "Qu’est-ce qui a changé depuis la signature ?",
            "What has changed since signature?",
            hint=("Choisissez « Rien » si tout est comme signé.", "Choose “Nothing” if all is as signed."),
            why=(
                "Principe 7 : un changement de contenu, de dates ou de budget demande un avenant.",
                "Principle 7: a change of scope, dates or budget needs an amendment.",
            ),
        ),
        "per_diem_or_fuel": asked(
            "Paie-t-on des per diem, du carburant ou du transport ?",
            "Are per diems, fuel or transport paid?",
            why=(
                "Principe 7 : ce sont aussi des ressources ; une collaboration « sans fonds » n’en comporte pas.",
                "Principle 7: these are resources too; a “no-funds” collaboration has none.",
            ),
        ),
    }
)

FIELDS: Mapping[str, Mapping[str, FieldWords]] = MappingProxyType(
    {
        "project": MappingProxyType(
            {
                **_ESSENTIALS,
                **_FORM,
                **project_ownership.FIELDS,
                **project_people.FIELDS,
                **project_choice.FIELDS,
                **project_openness.FIELDS,
                **project_integrity.FIELDS,
                **project_costs.FIELDS,
            }
        )
    }
)
