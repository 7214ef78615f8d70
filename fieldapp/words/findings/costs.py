"""What principle 6 says: what is so, and what the officer can do."""

from __future__ import annotations

from fieldapp.words.codes.naming import named

REASONS = named(
    # reports and assessments
    NO_REPORTS_ASKED=(
        "Rien ne circule et aucun rapport n’est demandé.",
        "Nothing moves and no report is asked for.",
    ),
    REPORTS_NOT_PLANNED=(
        "Les rapports que le partenaire doit remettre ne sont pas encore indiqués.",
        "The reports that the partner is to hand in are not given yet.",
    ),
    FEW_REPORTS=(
        "Le nombre de rapports demandés est raisonnable.",
        "The number of reports asked for is reasonable.",
    ),
    TOO_MANY_REPORTS=(
        (
            "{reporter} doit {reports} rapports entre le {quarter_from} et le {quarter_to}, tous projets réunis ; le "
            "bureau en admet {reports_limit}."
        ),
        (
            "{reporter} owes {reports} reports from {quarter_from} to {quarter_to}, all projects together; the office "
            "allows {reports_limit}."
        ),
    ),
    AD_HOC_UNEXPLAINED=(
        "Le rapport particulier {report} a été demandé sans motif noté.",
        "The ad-hoc report {report} was asked for without a reason on record.",
    ),
    AD_HOC_REASON_MISSING=(
        "Le motif du rapport particulier {report} n’est pas encore indiqué.",
        "The reason for the ad-hoc report {report} is not given yet.",
    ),
    REPORT_UNDATED=(
        "La date à laquelle le rapport {report} est attendu n’est pas encore indiquée.",
        "The day on which the report {report} is due is not given yet.",
    ),
    NO_OTHER_ASSESSMENT=(
        "Aucune évaluation encore valable d’une autre agence n’est connue.",
        "No assessment by another agency that still holds is known.",
    ),
    ASSESSMENT_REUSED=(
        "L’évaluation de {partner} par {agency} est réutilisée.",
        "The assessment of {partner} by {agency} is used again.",
    ),
    NOT_REUSED_EXPLAINED=(
        "Il est expliqué pourquoi l’évaluation de {partner} par {agency} n’est pas réutilisée.",
        "It is explained why the assessment of {partner} by {agency} is not used again.",
    ),
    REUSE_NOT_SAID=(
        "{agency} a évalué {partner} ; il n’est pas encore indiqué si cette évaluation est réutilisée.",
        "{agency} has assessed {partner}; it is not said yet whether that assessment is used again.",
    ),
    NOT_REUSED=(
        "{agency} a évalué {partner} ; cette évaluation n’est pas réutilisée et rien n’explique pourquoi.",
        "{agency} has assessed {partner}; that assessment is not used again and nothing explains why.",
    ),
    # overhead and cost
    NO_CASH_GIVEN=(
        "L’UNICEF ne verse pas d’argent dans ce projet.",
        "UNICEF gives no cash in this project.",
    ),
    OVERHEAD_WITHIN=(
        "Les frais de soutien et de gestion restent dans les limites.",
        "Support and management costs stay within limits.",
    ),
    SUPPORT_COST_MISSING=(
        "La part des frais de soutien du siège n’est pas encore indiquée (plafond : {limit_percent} %).",
        "The share of headquarters support cost is not given yet (ceiling: {limit_percent}%).",
    ),
    SUPPORT_COST_TOO_HIGH=(
        "Les frais de soutien du siège sont de {support_percent} % ; le plafond est de {limit_percent} %.",
        "Headquarters support cost is {support_percent}%; the ceiling is {limit_percent}%.",
    ),
    MANAGEMENT_COST_MISSING=(
        "La part des frais de gestion n’est pas encore indiquée (limite du bureau : {limit_percent} %).",
        "The share of management cost is not given yet (limit of the office: {limit_percent}%).",
    ),
    MANAGEMENT_COST_TOO_HIGH=(
        "Les frais de gestion sont de {management_percent} % ; la limite du bureau est de {limit_percent} %.",
        "Management cost is {management_percent}%; the limit of the office is {limit_percent}%.",
    ),
    NOTHING_COSTS=(
        "Rien ne circule et aucun coût n’est indiqué.",
        "Nothing moves and no cost is given.",
    ),
    COST_NOT_SAID=(
        "Le coût total du projet n’est pas encore indiqué.",
        "The total cost of the project is not given yet.",
    ),
    COST_KIND_MISSING=(
        "La nature du projet n’est pas encore indiquée ; on ne sait pas à quoi comparer son coût.",
        "What the project mainly does is not given yet, so nobody can tell what to compare its cost with.",
    ),
    NO_COST_RANGE=(
        "Aucun coût habituel n’est connu pour ce genre de projet ({total}).",
        "No usual cost is known for this kind of project ({total}).",
    ),
    NOTHING_COUNTED=(
        "Le nombre d’usagers ou d’ouvrages n’est pas encore indiqué ; on ne peut pas calculer le coût par résultat.",
        "The number of users or units is not given yet, so the cost of a result cannot be worked out.",
    ),
    COST_RATE_MISSING=(
        "Le coût total ({total}) n’a pas encore de taux de change ; on ne peut pas le comparer.",
        "The total cost ({total}) has no exchange rate yet, so it cannot be compared.",
    ),
    COST_IN_RANGE=(
        "{unit_cost} pour {unit} ; l’habitude est de {low} à {high}.",
        "{unit_cost} for {unit}; usual is {low} to {high}.",
    ),
    COST_OUT_OF_RANGE=(
        "{unit_cost} pour {unit}, alors que l’habitude est de {low} à {high}, et rien ne l’explique.",
        "{unit_cost} for {unit}, while usual is {low} to {high}, and nothing explains it.",
    ),
    COST_OUT_OF_GUESS=(
        (
            "{unit_cost} pour {unit}. Une première estimation, que le bureau n’a pas encore vérifiée, va de {low} à "
            "{high} ; la raison de l’écart n’est pas encore indiquée."
        ),
        (
            "{unit_cost} for {unit}. A first guess, which the office has not verified yet, goes from {low} to {high}; "
            "the reason for the difference is not given yet."
        ),
    ),
    COST_EXPLAINED=(
        "Le coût est expliqué.",
        "The cost is explained.",
    ),
    # cash
    CASH_IN_TIME=(
        "L’argent arrive à temps et aucune avance ancienne n’attend son compte rendu.",
        "Money arrives in time and no old advance waits for its account.",
    ),
    REQUEST_UNDATED=(
        "La date de la demande d’argent {request} n’est pas encore indiquée.",
        "The day of the cash request {request} is not given yet.",
    ),
    RELEASED_BEFORE_REQUEST=(
        "Les dates de la demande d’argent {request} ne vont pas ensemble : versée avant d’être demandée.",
        "The days of the cash request {request} do not fit: released before it was asked for.",
    ),
    RELEASE_AWAITED=(
        (
            "Rien n’indique encore que la demande {request} du {requested_on} a été versée ; le délai admis est de "
            "{release_days} jours."
        ),
        "Nothing says yet that request {request} of {requested_on} was paid; {release_days} days are allowed.",
    ),
    RELEASED_LATE=(
        ("La demande {request} du {requested_on} a été versée le {released_on}, après les {release_days} jours admis."),
        "Request {request} of {requested_on} was released on {released_on}, after the {release_days} days allowed.",
    ),
    ADVANCE_UNREPORTED=(
        "L’avance {request}, versée le {released_on}, attend son compte rendu depuis plus de {old_months} mois.",
        "The advance {request}, released on {released_on}, has waited for its account for over {old_months} months.",
    ),
    ADVANCE_BLOCKS_RELEASE=(
        (
            "L’avance {request}, versée le {released_on}, attend son compte rendu depuis plus de {old_months} mois, et "
            "un nouveau versement est prévu."
        ),
        (
            "The advance {request}, released on {released_on}, has waited for its account for over {old_months} "
            "months, and a new release is planned."
        ),
    ),
    # form and hidden costs
    NO_FORM_YET=(
        "Aucun accord n’est encore nommé ; il n’y a pas de forme à alléger.",
        "No agreement is named yet; there is no form to lighten.",
    ),
    FORM_LIGHT=(
        "La forme du document convient à la taille du projet.",
        "The form of the document fits the size of the work.",
    ),
    FULL_FORM_FOR_SMALL=(
        "{agreement} est un document complet pour {total}, tous projets réunis ; il se demande à partir de {limit}.",
        "{agreement} is a full document for {total}, all projects together; it is asked for from {limit} only.",
    ),
    FULL_FORM_HUMANITARIAN=(
        "{agreement} est un document complet ; une action humanitaire se contente d’un document simplifié.",
        "{agreement} is a full document; humanitarian work needs a simplified one only.",
    ),
    FULL_FORM_UNSURE=(
        "{agreement} est un document complet ; il manque des montants pour savoir si un simplifié suffit.",
        "{agreement} is a full document; amounts are still needed to tell whether a simplified one will do.",
    ),
    NO_HIDDEN_COSTS=(
        "Le partenaire ne supporte pas de frais cachés et lit ses documents.",
        "The partner bears no hidden costs and reads its documents.",
    ),
    HIDDEN_COSTS_NOT_SAID=(
        "Il n’est pas encore indiqué si le partenaire supporte des frais que personne ne compte.",
        "It is not said yet whether the partner bears costs that nobody counts.",
    ),
    COMPENSATION_NOT_SAID=(
        "Le partenaire supporte des frais ; il n’est pas encore indiqué s’ils lui sont rendus : {hidden}.",
        "The partner bears costs; it is not said yet whether they are made good: {hidden}.",
    ),
    HIDDEN_COSTS_BORNE=(
        "Le partenaire supporte des frais qui ne lui sont pas rendus : {hidden}.",
        "The partner bears costs that are not made good: {hidden}.",
    ),
    LANGUAGE_NOT_SAID=(
        "Il n’est pas encore indiqué si le partenaire lit la langue des documents.",
        "It is not said yet whether the partner reads the language of the documents.",
    ),
    LANGUAGE_NOT_READ=(
        "Les documents sont dans une langue que le partenaire ne lit pas.",
        "The documents are in a language that the partner does not read.",
    ),
)
REMEDIES = named(
    # reports and assessments
    PLAN_REPORTS=(
        "Notez quels rapports sont attendus et quand ; un FACE et un rapport d’avancement suffisent d’ordinaire.",
        "Note which reports are due and when; a FACE and a progress report are usually enough.",
    ),
    ENTER_DUE_DAY=("Indiquez quand ce rapport est attendu.", "Give the day this report is due."),
    MERGE_REPORTS=(
        "Proposez une même date et un même rapport pour plusieurs projets.",
        "Propose one date and one report for several projects.",
    ),
    DROP_REPORT=("Supprimez le modèle de trop.", "Drop the template that is one too many."),
    EXPLAIN_AD_HOC=(
        "Écrivez en une phrase pourquoi ce rapport est nécessaire.",
        "Write in one sentence why this report is needed.",
    ),
    REUSE_ASSESSMENT=(
        "Demandez le rapport de l’autre agence, joignez-le et répondez « Oui ».",
        "Ask for the other agency’s report, attach it and answer “Yes”.",
    ),
    EXPLAIN_NEW_ASSESSMENT=(
        "Ou écrivez pourquoi une nouvelle évaluation est nécessaire.",
        "Or write why a new assessment is needed.",
    ),
    # overhead and cost
    ENTER_SUPPORT_COST=(
        "Lisez la part des frais de soutien dans le budget et notez-la ; 0 est une réponse.",
        "Read the share of support cost in the budget and note it; 0 is an answer.",
    ),
    TRIM_SUPPORT_COST=(
        "Demandez au partenaire de réduire ces frais, ou de les rattacher à une activité avec leur base de calcul.",
        "Ask the partner to trim these costs, or to move them to an activity with their basis.",
    ),
    ENTER_MANAGEMENT_COST=(
        "Lisez la part des frais de gestion dans le budget et notez-la.",
        "Read the share of management cost in the budget and note it.",
    ),
    TRIM_MANAGEMENT_COST=(
        "Revoyez le budget avec le partenaire : ce qui sert une activité s’y inscrit, avec sa base de calcul.",
        "Go through the budget with the partner: what serves an activity stands there, with its basis.",
    ),
    SAY_TOTAL_COST=("Indiquez le coût total, toutes parts réunies.", "Give the total cost, all shares together."),
    COUNT_UNITS=(
        "Indiquez le nombre d’ouvrages, d’émissions ou de lots.",
        "Give the number of works, programmes or sets.",
    ),
    COUNT_USERS=(
        "Indiquez combien de personnes en profitent directement, même estimées.",
        "Give how many people it serves directly, even if estimated.",
    ),
    GIVE_COST_IN_DOLLARS=(
        "Indiquez le coût total en dollars, ou le taux de change d’un apport dans cette monnaie.",
        "Give the total cost in dollars, or the exchange rate of a contribution in that currency.",
    ),
    EXPLAIN_COST=(
        "Expliquez le coût (profondeur du forage, distance, devis) et joignez les devis.",
        "Explain the cost (depth of the borehole, distance, quotes) and attach the quotes.",
    ),
    CHECK_TOTAL_COST=(
        "Vérifiez le coût total et les nombres.",
        "Check the total cost and the numbers.",
    ),
    # cash
    ENTER_REQUEST_DAY=("Indiquez quand l’argent a été demandé.", "Give the day the cash was asked for."),
    CHECK_REQUEST_DAYS=(
        "Vérifiez les dates de la demande et du versement.",
        "Check the days of request and release.",
    ),
    CHASE_RELEASE=(
        "Appelez le bureau pour savoir où en est le versement, et dites-le au partenaire.",
        "Call the office to ask where the release stands, and tell the partner.",
    ),
    NOTE_LATE_RELEASE=(
        "Vérifiez les dates et demandez la prochaine tranche plus tôt.",
        "Check the days and ask for the next instalment earlier.",
    ),
    HELP_ACCOUNT=(
        "Aidez le partenaire à remplir le FACE et notez quand il l’a remis.",
        "Help the partner fill in the FACE and note when it was handed in.",
    ),
    HOLD_NEW_RELEASE=(
        "Ne versez rien de plus avant ce compte rendu.",
        "Release nothing more before this account.",
    ),
    # form and hidden costs
    USE_SHORT_FORM=(
        "Passez au document simplifié, au plus tard au prochain avenant.",
        "Change to the simplified document, at the next amendment at the latest.",
    ),
    COMPLETE_AMOUNTS=(
        "Complétez les montants et les taux, ou le plafond en dollars.",
        "Complete amounts and rates, or the ceiling in dollars.",
    ),
    ASK_HIDDEN_COSTS=(
        "Demandez au partenaire ce qu’il paie de sa poche : transport, banque, avances ; « Aucun » est une réponse.",
        "Ask the partner what it pays itself: travel, bank, advances; “None” is an answer.",
    ),
    PAY_HIDDEN_COSTS=(
        "Prévoyez ces frais au budget ou compensez-les, et notez-le.",
        "Put these costs in the budget or make them good, and note it.",
    ),
    PAY_IN_ADVANCE=(
        "Proposez une avance au lieu d’un remboursement.",
        "Propose an advance instead of a reimbursement.",
    ),
    TRANSLATE=(
        "Donnez une copie en français, ou lisez le texte à haute voix dans leur langue, et notez-le.",
        "Give a French copy, or read the text aloud in their language, and note it.",
    ),
)
