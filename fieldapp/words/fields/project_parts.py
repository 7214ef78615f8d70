"""Words for what hangs on a project: partners' roles, target groups, links to plans, contributions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

_PROJECT_PARTNER: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "partner": asked("Partenaire", "Partner"),
        "role": asked("Rôle dans le projet", "Role in the project"),
        "brings": asked(
            "Ce qu’il sait faire ou apporter que l’UNICEF n’a pas",
            "What it can do or bring that UNICEF lacks",
            hint=("Une chose précise : langue, réseau, métier…", "One thing, precisely: language, network, trade…"),
            why=(
                "Principe 2 : les forces du partenaire complètent celles de l’UNICEF sur place.",
                "Principle 2: the partner’s strengths add to those of UNICEF on the ground.",
            ),
        ),
        "benefit": asked(
            "Ce que le partenaire y gagne",
            "What the partner gains",
            hint=("Demandez-le simplement ; écrivez la réponse.", "Simply ask; write the answer."),
            why=(
                "Principe 4 : les avantages de chaque partie sont dits.",
                "Principle 4: the benefits of each side are told.",
            ),
        ),
        "commercial_benefit": asked(
            "Avantage commercial",
            "Commercial benefit",
            hint=(
                "Pour une entreprise ou un média : publicité, clients, image.",
                "For a company or a media house: publicity, customers, image.",
            ),
        ),
    }
)

_TARGET_GROUP: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "vulnerability": asked(
            "Pourquoi ce groupe ?",
            "Why this group?",
            why=(
                (
                    "Principe 1 : le partenariat sert d’abord les enfants les plus défavorisés ; dites qui ils sont "
                    "et pourquoi."
                ),
                "Principle 1: the partnership serves the most disadvantaged children first; say who they are and why.",
            ),
        ),
        "reach": asked(
            "Touchés comment ?",
            "Reached how?",
            hint=("Directement : par le travail lui-même.", "Directly: by the work itself."),
        ),
        "girls_planned": asked("Filles prévues", "Girls planned", hint=("Moins de 18 ans.", "Under 18.")),
        "boys_planned": asked("Garçons prévus", "Boys planned", hint=("Moins de 18 ans.", "Under 18.")),
        "women_planned": asked("Femmes prévues", "Women planned"),
        "men_planned": asked("Hommes prévus", "Men planned"),
        "with_disability_planned": asked(
            "Dont personnes handicapées, prévues",
            "Of whom with a disability, planned",
            hint=("Déjà comptées ci-dessus.", "Already counted above."),
        ),
        "girls_reached": asked("Filles touchées", "Girls reached"),
        "boys_reached": asked("Garçons touchés", "Boys reached"),
        "women_reached": asked("Femmes touchées", "Women reached"),
        "men_reached": asked("Hommes touchés", "Men reached"),
        "with_disability_reached": asked(
            "Dont personnes handicapées, touchées",
            "Of whom with a disability, reached",
            hint=("Déjà comptées ci-dessus.", "Already counted above."),
        ),
        "data_source": asked(
            "Source des chiffres",
            "Source of the figures",
            hint=(
                "Par exemple : liste de l’école, CSCOM, mairie.",
                "For example: school list, health centre, town hall.",
            ),
            why=(
                "Principe 1 : un chiffre sans source ni date ne prouve rien ; il vaut trois ans.",
                "Principle 1: a figure without source or date proves nothing; it is good for three years.",
            ),
        ),
        "data_on": asked("Chiffres du", "Figures dated"),
        "estimate_method": asked(
            "Si c’est une estimation, comment ?",
            "If estimated, how?",
            hint=("Par exemple : compté avec le chef de village.", "For example: counted with the village chief."),
        ),
        "reason": asked(
            "Qui d’autre aurait pu l’être, et pourquoi ce choix ?",
            "Who else could it have been, and why this choice?",
            hint=("Dites aussi qui reste de côté et pourquoi.", "Say also who is left out and why."),
        ),
    }
)

_ALIGNMENT: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "framework": asked(
            "Plan ou objectif",
            "Plan or goal",
            why=(
                "Principe 3 : le projet s’inscrit dans les plans du pays, du secteur et de la commune.",
                "Principle 3: the project fits the plans of the country, the sector and the commune.",
            ),
        ),
        "edition": asked(
            "Édition",
            "Edition",
            hint=("Celle en vigueur au début du projet.", "The one in force when the project starts."),
            why=(
                "Un plan échu ne compte pas : seule l’édition valable le jour du début est retenue.",
                "An expired plan does not count: only the edition valid on the start day does.",
            ),
        ),
        "axis": asked("Axe", "Axis"),
        "code": asked(
            "Code",
            "Code",
            hint=("Cible, article ou produit, par exemple 6.1.", "Target, article or output, for example 6.1."),
        ),
        "page": asked(
            "Page ou ligne", "Page or line", hint=("Pour que le bureau le retrouve.", "So that the office can find it.")
        ),
        "contribution": asked(
            "Ce que le projet y apporte",
            "What the project adds to it",
            hint=("Une phrase suffit.", "One sentence is enough."),
        ),
    }
)

_CONTRIBUTION: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "giver": asked(
            "Qui donne ?",
            "Who gives?",
            why=(
                "Principe 4 : chaque partie apporte quelque chose ; travail, terrain et savoir comptent.",
                "Principle 4: each side brings something; labour, land and knowledge count.",
            ),
        ),
        "giver_partner": asked(
            "Quel partenaire donne ?", "Which partner gives?", hint=("Si c’est un partenaire.", "If it is a partner.")
        ),
        "receiver": asked("Qui reçoit ?", "Who receives?"),
        "receiver_partner": asked(
            "Quel partenaire reçoit ?",
            "Which partner receives?",
            hint=("Si c’est un partenaire.", "If it is a partner."),
        ),
        "contribution_kind": asked(
            "Nature de l’apport",
            "What is given",
            why=(
                (
                    "Principe 7 : les fonds ne sont pas seuls en cause. Un kit, une moto ou une pompe demandent "
                    "aussi un accord écrit."
                ),
                "Principle 7: it is not only about funds. A kit, a motorbike or a pump need a written agreement too.",
            ),
        ),
        "description": asked(
            "Description",
            "Description",
            hint=("Par exemple : 60 journées de travail.", "For example: 60 days of labour."),
        ),
        "modality": asked("Mode de remise", "How it is handed over"),
        "amount": asked(
            "Valeur",
            "Value",
            hint=("Par exemple 2 400 000 F CFA ou 15 500 USD.", "For example 2,400,000 XOF or 15,500 USD."),
            why=(
                "Les montants d’un même partenaire sont additionnés et comparés aux seuils.",
                "The amounts of one partner are added up and compared with the thresholds.",
            ),
        ),
        "rate": asked(
            "Taux de change",
            "Exchange rate",
            hint=(
                "Unités pour un dollar des États-Unis, par exemple 605,5.",
                "Units for one US dollar, for example 605.5.",
            ),
        ),
        "rate_on": asked("Taux du", "Rate dated"),
        "unvalued_reason": asked(
            "Sinon, pourquoi sans valeur ?",
            "If not valued, why?",
            hint=("Par exemple : terrain prêté par le village.", "For example: land lent by the village."),
        ),
        "state": asked(
            "Où en est l’apport ?",
            "How far has it come?",
            why=(
                "Principe 7 : avant la signature de l’accord, un apport peut être prévu, mais ni remis ni reçu.",
                (
                    "Principle 7: before the agreement is signed a contribution may be planned, but not released or "
                    "received."
                ),
            ),
        ),
        "moved_on": asked(
            "Remis le",
            "Moved on",
            hint=("Le jour où l’argent ou le bien a changé de mains.", "The day the money or the thing changed hands."),
            why=(
                "Cette date est comparée à la dernière des deux signatures.",
                "This day is compared with the later of the two signatures.",
            ),
        ),
        "agreement": asked("Accord qui le couvre", "Agreement that covers it"),
        "conditions": asked(
            "Conditions posées par celui qui donne",
            "Strings attached by the giver",
            hint=("Choisissez « Aucune condition » s’il n’y en a pas.", "Choose “No condition” if there are none."),
            why=(
                "Principe 5 : une exclusivité, un achat imposé ou l’usage de données ne s’acceptent pas.",
                "Principle 5: exclusivity, a tied purchase or the use of data are not accepted.",
            ),
        ),
        "vehicle": asked(
            "Est-ce un véhicule ?",
            "Is it a vehicle?",
            hint=("Une moto prêtée en est un.", "A motorbike on loan is one."),
            why=(
                "Principe 7 : un véhicule demande un contrat de prêt en annexe.",
                "Principle 7: a vehicle needs a loan form as an annex.",
            ),
        ),
        "origin_country": asked(
            "Pays d’où vient l’argent ou l’appui",
            "Country the money or support comes from",
            hint=("Celui du bailleur ou de sa maison mère.", "That of the funder or its parent company."),
            why=(
                "Principe 5 : certaines origines demandent l’avis du chef de bureau ou du juriste.",
                "Principle 5: some origins call for the head of office or legal advice.",
            ),
        ),
    }
)

FIELDS: Mapping[str, Mapping[str, FieldWords]] = MappingProxyType(
    {
        "project_partner": _PROJECT_PARTNER,
        "target_group": _TARGET_GROUP,
        "alignment": _ALIGNMENT,
        "contribution": _CONTRIBUTION,
    }
)
