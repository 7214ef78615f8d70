"""What principle 3 says: plans, services, coordination, ownership, capacity."""

from __future__ import annotations

from fieldapp.words.codes.naming import named

REASONS = named(
    PLAN_IN_FORCE=(
        "{plan} (axe : {axis}) était en vigueur au début du projet, le {start_on}.",
        "{plan} (axis: {axis}) was in force when the project started, on {start_on}.",
    ),
    NO_NATIONAL_PLAN=(
        "Aucun plan national n’est encore cité.",
        "No national plan is cited yet.",
    ),
    EDITION_MISSING=(
        "L’édition du plan cité n’est pas encore indiquée.",
        "The edition of the plan cited is not given yet.",
    ),
    EDITION_NOT_KNOWN=(
        "« {cited} » ne figure pas dans le registre des plans ; on ne sait pas s’il était en vigueur.",
        "“{cited}” is not in the register of plans, so nobody can tell whether it was in force.",
    ),
    WRONG_EDITION=(
        (
            "{cited} (du {cited_from} au {cited_to}) n’était pas en vigueur au début du projet, le {start_on} ; "
            "c’était {plan}."
        ),
        (
            "{cited} (from {cited_from} to {cited_to}) was not in force when the project started, on {start_on}; "
            "{plan} was."
        ),
    ),
    SUCCESSOR_NOT_ADOPTED=(
        (
            "Le {start_on}, aucun plan n’était en vigueur : {cited} n’était pas applicable et {successor} n’était pas "
            "encore adopté (adoption : {adopted_on})."
        ),
        (
            "On {start_on} no plan was in force: {cited} did not apply and {successor} was not yet adopted "
            "(adopted: {adopted_on})."
        ),
    ),
    BETWEEN_PLANS=(
        "Aucun plan connu n’était en vigueur le {start_on} ; {cited} ne l’était pas.",
        "No known plan was in force on {start_on}; {cited} was not.",
    ),
    AXIS_MISSING=(
        "L’axe de {plan} auquel le projet contribue n’est pas encore indiqué.",
        "The axis of {plan} that the project serves is not given yet.",
    ),
    AXIS_NOT_IN_PLAN=(
        "« {axis} » n’a pas été reconnu parmi les axes de {plan}.",
        "“{axis}” was not recognised among the axes of {plan}.",
    ),
    SERVICE_TOLD=(
        "Le service technique a été informé : {service}.",
        "The technical service was told: {service}.",
    ),
    SERVICE_MISSING=(
        "Le service technique concerné n’est pas encore nommé.",
        "The technical service concerned is not named yet.",
    ),
    CONSULTATION_MISSING=(
        "Rien n’indique encore que le service technique a été consulté : {service}.",
        "Nothing says yet that the technical service was consulted: {service}.",
    ),
    SERVICE_TOLD_LATE=(
        "Le service technique ({service}) a été informé le {told_on}, après le début des travaux le {start_on}.",
        "The technical service ({service}) was told on {told_on}, after the works began on {start_on}.",
    ),
    SECTOR_PLAN_ENDED=(
        "{cited} n’était pas en vigueur au début du projet, le {start_on} ; {plan} l’était.",
        "{cited} was not in force when the project started, on {start_on}; {plan} was.",
    ),
    COUNCIL_ENDORSED=(
        "Le conseil communal a approuvé le projet : {deliberation}.",
        "The commune council endorsed the project: {deliberation}.",
    ),
    IN_COMMUNE_PLAN=(
        "Le projet figure dans le plan de la commune : {line}.",
        "The project stands in the commune plan: {line}.",
    ),
    NO_COMMUNE_PLAN=(
        "Rien n’indique encore que la commune a prévu ou approuvé le projet.",
        "Nothing says yet that the commune has planned or endorsed the project.",
    ),
    COMMUNE_LINE_MISSING=(
        "Le plan de la commune est cité, mais pas encore la page ou la ligne.",
        "The commune plan is cited, but not the page or line yet.",
    ),
    COMMUNE_PLAN_ENDED=(
        (
            "Le plan cité ({cited}) s’achève en {year}, avant le début du projet le {start_on} ; on ne sait pas ce que "
            "dit le suivant."
        ),
        (
            "The plan cited ({cited}) ends in {year}, before the project started on {start_on}; nobody knows what the "
            "next one says."
        ),
    ),
    HUMANITARIAN_NEED_NOT_WAIT=(
        "Une action humanitaire n’attend pas le plan de la commune.",
        "Humanitarian work need not wait for the commune plan.",
    ),
    OUTPUT_LINKED=(
        "Relié au produit {output} de {plan}.",
        "Linked to output {output} of {plan}.",
    ),
    NO_OUTPUT=(
        "Aucun produit du programme de pays n’est encore cité.",
        "No output of the country programme is cited yet.",
    ),
    OUTPUT_CODE_MISSING=(
        "{plan} est cité, mais pas encore le code du produit.",
        "{plan} is cited, but not the code of the output yet.",
    ),
    COORDINATED=(
        "La coordination avec les autres intervenants est notée.",
        "Coordination with others is on record.",
    ),
    DUPLICATE=(
        "Un projet semblable existe à {metres} m et rien n’explique le doublon : {others}.",
        "There is a similar project {metres} m away and nothing explains the duplicate: {others}.",
    ),
    OTHERS_NOT_ASKED=(
        "Les autres intervenants n’ont pas été interrogés.",
        "The other actors were not asked.",
    ),
    COORDINATION_MISSING=(
        "On ne sait pas encore si les autres intervenants ont été interrogés.",
        "It is not known yet whether the other actors were asked.",
    ),
    COORDINATION_NOTE_MISSING=(
        "Les autres intervenants ont été interrogés ; leur réponse n’est pas encore notée.",
        "The other actors were asked; their answer is not on record yet.",
    ),
    OWNED=(
        "Propriétaire, comité et entretien sont convenus.",
        "Owner, committee and upkeep are agreed.",
    ),
    NOTHING_BUILT=(
        "Le projet ne construit rien.",
        "The project builds nothing.",
    ),
    OWNER_MISSING=(
        "Le propriétaire de l’ouvrage n’est pas encore nommé.",
        "The owner of what is built is not named yet.",
    ),
    COMMITTEE_MISSING=(
        "On ne sait pas encore s’il y a un comité de gestion.",
        "It is not known yet whether there is a management committee.",
    ),
    NO_COMMITTEE=(
        "Il n’y a pas de comité de gestion.",
        "There is no management committee.",
    ),
    COMMITTEE_NUMBERS=(
        "Les chiffres du comité ne vont pas ensemble : {members} membres, dont {women} femmes.",
        "The committee’s numbers do not fit: {members} members, {women} of them women.",
    ),
    NO_WOMEN_IN_COMMITTEE=(
        "Le comité de gestion ({members} membres) ne compte aucune femme.",
        "The management committee ({members} members) has no women.",
    ),
    UPKEEP_MISSING=(
        "La façon dont l’entretien sera payé et assuré n’est pas encore décrite.",
        "How upkeep will be paid for and done is not described yet.",
    ),
    HANDOVER_MISSING=(
        "Le procès-verbal de remise de l’ouvrage n’est pas encore indiqué.",
        "The minutes of the handover are not given yet.",
    ),
    NOT_HANDED_OVER=(
        "L’ouvrage n’a pas été remis à son propriétaire.",
        "What was built has not been handed over to its owner.",
    ),
    CAPACITY_PLANNED=(
        "Le projet renforce des capacités.",
        "The project builds capacity.",
    ),
    NO_CAPACITY_EXPLAINED=(
        "Il est expliqué pourquoi le projet ne comporte pas de formation.",
        "It is explained why the project has no training.",
    ),
    CAPACITY_MISSING=(
        "Aucune formation ni transmission de savoir n’est encore indiquée.",
        "No training or transfer of skills is given yet.",
    ),
)
