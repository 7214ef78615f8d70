"""What principle 4 says: what is so, and what the officer can do."""

from __future__ import annotations

from fieldapp.words.codes.naming import named

REASONS = named(
    # openness
    PARTNER_TOLD_WHEN=(
        "On ne sait pas encore si le partenaire a reçu le résumé du projet.",
        "It is not known yet whether the partner has the summary of the project.",
    ),
    COMMUNITY_TOLD_WHEN=(
        "On ne sait pas encore si la communauté a été informée.",
        "It is not known yet whether the community was told.",
    ),
    COMMUNITY_TOLD_HOW=(
        "On ne sait pas encore si la communauté l’a appris d’une façon ouverte à tous.",
        "It is not known yet whether the community heard of it in a way open to all.",
    ),
    TOLD_IN_WHICH_LANGUAGE=(
        "La langue dans laquelle la communauté a été informée n’est pas encore indiquée.",
        "The language in which the community was told is not given yet.",
    ),
    TOLD_IN_FUTURE=(
        "L’information est prévue pour le {told_on} ; ce jour n’est pas encore venu.",
        "They are to be told on {told_on}; that day has not come yet.",
    ),
    TOLD_AFTER_END=(
        "L’information est venue le {told_on}, après la fin du projet le {end_on}.",
        "They were told on {told_on}, after the project ended on {end_on}.",
    ),
    EVERYBODY_TOLD=(
        "Le partenaire et la communauté savent ce qui est prévu.",
        "The partner and the community know what is planned.",
    ),
    WITHHOLDING_NOT_SAID=(
        "On ne sait pas encore si une information est gardée secrète.",
        "It is not known yet whether any information is kept back.",
    ),
    NOTHING_WITHHELD=("Aucune information n’est gardée secrète.", "No information is kept back."),
    WITHHELD_UNEXPLAINED=(
        "Une information est gardée secrète, et la raison n’est pas écrite.",
        "Information is kept back, and the reason is not written down.",
    ),
    APPROVER_MISSING=(
        "La personne qui a approuvé ce silence n’est pas encore indiquée.",
        "Who agreed to keep it back is not given yet.",
    ),
    WITHHELD_FOR_SAFETY=(
        "Une information est gardée secrète ; la raison et l’accord sont notés.",
        "Information is kept back; the reason and who agreed are on record.",
    ),
    # who gives
    NOTHING_RECORDED=("Aucun apport n’est encore enregistré.", "No contribution is on record yet."),
    GIVERS_NOT_SAID=(
        "On ne sait pas encore qui donne l’un des apports.",
        "It is not known yet who gives one of the contributions.",
    ),
    BOTH_GIVE=(
        "L’UNICEF et le partenaire apportent chacun quelque chose.",
        "UNICEF and the partner each give something.",
    ),
    UNICEF_GIFT_MISSING=(
        "Ce que l’UNICEF apporte n’est pas encore indiqué ; un conseil compte aussi.",
        "What UNICEF gives is not recorded yet; advice counts too.",
    ),
    PARTNER_GIFT_MISSING=(
        "Ce que le partenaire ou sa communauté apporte n’est pas encore indiqué.",
        "What the partner or its community gives is not recorded yet.",
    ),
    PARTNER_ONLY_PAID=(
        "Le partenaire est payé et n’apporte rien : c’est peut-être un achat, et non un partenariat.",
        "The partner is paid and gives nothing: this may be procurement and not a partnership.",
    ),
    GIVEN_BACK=(
        "Tout ce qui a été donné d’un côté ({side}) a été rendu.",
        "Everything given on one side ({side}) has gone back.",
    ),
    # money
    CLAIMED_TWICE=(
        "Le même coût est demandé à deux bailleurs.",
        "The same cost is claimed from two funders.",
    ),
    TWICE_NOT_SAID=(
        "On ne sait pas encore si un même coût est demandé à deux bailleurs.",
        "It is not known yet whether the same cost is claimed from two funders.",
    ),
    NO_MONEY=("Aucun argent ni bien chiffré n’est en jeu.", "No money or valued goods are involved."),
    FULL_COST_MISSING=("Le coût total n’est pas encore indiqué.", "The total cost is not given yet."),
    NOTHING_VALUED=(
        "Le coût total est de {cost} ; aucun apport n’est encore chiffré.",
        "The total cost is {cost}; no contribution is valued yet.",
    ),
    GIFT_AMOUNT_MISSING=(
        "Le montant d’un apport en argent n’est pas encore indiqué ; {given} sont connus, pour un coût de {cost}.",
        "The amount of a contribution in money is not given yet; {given} are known, for a cost of {cost}.",
    ),
    GIFT_RATE_MISSING=(
        "Le taux de change d’un apport n’est pas encore indiqué ; {given} sont connus, pour un coût de {cost}.",
        "The exchange rate of a contribution is not given yet; {given} are known, for a cost of {cost}.",
    ),
    SEVERAL_CURRENCIES=(
        "Les apports sont en plusieurs monnaies ; ils ne s’additionnent qu’en dollars, et le coût est de {cost}.",
        "Contributions are in several currencies; they add up in dollars only, and the cost is {cost}.",
    ),
    TOTALS_DIFFER=(
        "Les apports font {given} pour un coût total de {cost} ; l’écart dépasse {percent} %.",
        "Contributions come to {given} for a total cost of {cost}; they differ by more than {percent}%.",
    ),
    TOTALS_AGREE=("Les apports et le coût total concordent.", "Contributions and total cost agree."),
    # risks
    NO_RISK=("Aucun risque n’est encore écrit.", "No risk is written down yet."),
    RISK_INCOMPLETE=(
        "Un risque n’a pas encore sa nature, son responsable ou sa mesure.",
        "A risk does not have its kind, its owner or its measure yet.",
    ),
    RISK_OF_SIDE_MISSING=(
        "Aucun risque dont réponde cette partie n’est encore écrit : {side}.",
        "No risk that this side answers for is written down yet: {side}.",
    ),
    RISKS_ON_ONE_SIDE=(
        "Les {risks} risques écrits pèsent tous d’un côté ; aucun n’est porté par : {side}.",
        "All {risks} risks written down lie on one side; none is carried by: {side}.",
    ),
    SECURITY_RISK_MISSING=(
        "Le lieu demande un risque de sécurité ; il n’est pas encore écrit.",
        "The place calls for a security risk; it is not written down yet.",
    ),
    RISKS_SHARED=("Chaque partie répond d’un risque écrit.", "Each side answers for a risk that is written down."),
    # gains
    NOBODY_TO_GAIN=("Aucun partenaire n’est encore indiqué.", "No partner is given yet."),
    GAIN_OF_SIDE_MISSING=(
        "Ce que cette partie y gagne n’est pas encore écrit : {side}.",
        "What this side gains is not written yet: {side}.",
    ),
    GAIN_MISSING=(
        "Ce que {partner} y gagne n’est pas encore écrit.",
        "What {partner} gains is not written yet.",
    ),
    COMMERCIAL_GAIN_MISSING=(
        "Le gain commercial de {partner} n’est pas encore écrit ; « aucun » est aussi une réponse.",
        "The commercial gain of {partner} is not written yet; “none” is an answer too.",
    ),
    GAIN_UNDISCLOSED=(
        "{partner} pose des conditions à son apport sans dire ce que cela lui rapporte.",
        "{partner} attaches conditions to what it gives without saying what it gains.",
    ),
    BENEFITS_STATED=("Ce que chacun y gagne est écrit.", "What each side gains is written down."),
    # accounts
    REPORT_DUE_WHEN=(
        "{report_kind} : la date d’échéance n’est pas encore indiquée.",
        "{report_kind}: the day it is due is not given yet.",
    ),
    REPORT_OVERDUE=(
        "{report_kind} : attendu le {due_on}, en retard de {late} jours.",
        "{report_kind}: due on {due_on}, {late} days late.",
    ),
    OPINION_MISSING=(
        "L’avis du partenaire sur l’UNICEF n’est pas encore enregistré.",
        "The partner’s opinion of UNICEF is not on record yet.",
    ),
    OPINION_UNDATED=(
        "La date de l’avis du partenaire n’est pas encore indiquée.",
        "The day of the partner’s opinion is not given yet.",
    ),
    OPINION_OLD=(
        "Le dernier avis du partenaire date du {given_on} ; il a plus de {months} mois.",
        "The partner’s last opinion is dated {given_on}; it is more than {months} months old.",
    ),
    ACCOUNTS_BOTH_WAYS=(
        "Aucun rapport n’est en retard et l’avis du partenaire n’est pas à redemander.",
        "No report is overdue and the partner’s opinion need not be asked again yet.",
    ),
)
REMEDIES = named(
    GIVE_PARTNER_COPY=(
        "Remettez au partenaire une copie du résumé et notez le jour.",
        "Give the partner a copy of the summary and note the day.",
    ),
    READ_ALOUD=(
        "Lisez le résumé à haute voix à l’assemblée, ou affichez-le, et joignez la liste ou une photo.",
        "Read the summary aloud at the assembly, or post it, and attach the list or a photo.",
    ),
    SAY_HOW_TOLD=(
        "Dites comment la communauté a été informée : assemblée, affiche, radio.",
        "Say how the community was told: assembly, notice, radio.",
    ),
    SAY_LANGUAGE=("Indiquez la langue parlée ce jour-là.", "Give the language spoken that day."),
    CHECK_DAY_TOLD=("Vérifiez cette date.", "Check this day."),
    SAY_IF_WITHHELD=(
        "Dites si quelque chose est gardé secret, par exemple le lieu exact.",
        "Say whether anything is kept back, for instance the exact place.",
    ),
    NOTE_SECURITY_REASON=("Notez la raison de sécurité.", "Note the security reason."),
    DISCLOSE=("Ou rendez l’information publique.", "Or make the information public."),
    NAME_APPROVER=("Indiquez la fonction de la personne qui a approuvé.", "Give the role of the person who agreed."),
    RECORD_GIFTS=(
        "Enregistrez ce que chacun apporte : argent, travail, terrain, temps d’antenne.",
        "Record what each side gives: money, labour, land, air time.",
    ),
    RECORD_OUR_GIFT=(
        "Enregistrez ce que l’UNICEF apporte, un conseil aussi.",
        "Record what UNICEF gives, advice too.",
    ),
    RECORD_PARTNER_GIFT=(
        "Enregistrez l’apport du partenaire ou de la communauté : terrain, journées de travail, temps d’antenne.",
        "Record what the partner or the community gives: land, days of labour, air time.",
    ),
    RECONCILE=(
        "Comparez avec le registre du partenaire qui paie quoi, puis répondez.",
        "Compare with the partner’s ledger who pays for what, then answer.",
    ),
    RECONCILE_TOTALS=(
        "Comparez avec le registre du partenaire et corrigez le coût total ou l’apport qui manque.",
        "Compare with the partner’s ledger and correct the total cost or the contribution that is lacking.",
    ),
    ENTER_FULL_COST=(
        "Indiquez le coût total, toutes les contributions en argent comprises.",
        "Give the total cost, with all contributions in money.",
    ),
    VALUE_GIFTS=("Indiquez la valeur des apports.", "Give the value of the contributions."),
    ENTER_COST_IN_DOLLARS=(
        "Indiquez le coût total en dollars des États-Unis.",
        "Give the total cost in US dollars.",
    ),
    PICK_RISK=(
        "Choisissez un risque dans la liste, puis notez qui en répond et ce qui est fait.",
        "Pick a risk from the list, then note who answers for it and what is done.",
    ),
    PICK_RISK_OF_SIDE=(
        "Ajoutez un risque dont cette partie répond : {side}.",
        "Add a risk that this side answers for: {side}.",
    ),
    SAY_RISK_TYPE=("Choisissez la nature du risque.", "Choose the kind of risk."),
    NAME_RISK_OWNER=("Dites quelle partie en répond.", "Say which side answers for it."),
    WRITE_MITIGATION=("Écrivez ce qui est fait contre ce risque.", "Write what is done about this risk."),
    ADD_SECURITY_RISK=(
        "Ajoutez un risque de sécurité, avec un responsable et une mesure.",
        "Add a security risk, with an owner and a measure.",
    ),
    NAME_WHO_GAINS=("Ajoutez le partenaire et son rôle.", "Add the partner and its role."),
    ASK_WHAT_IS_GAINED=(
        "Écrivez en une ligne ce que cette partie y gagne.",
        "Write in one line what this side gains from the project.",
    ),
    ASK_PARTNER_GAIN=(
        "Demandez au partenaire ce qu’il y gagne et écrivez une ligne.",
        "Ask the partner what it gains and write one line.",
    ),
    ASK_COMMERCIAL_GAIN=(
        "Demandez à l’entreprise ce qu’elle y gagne en ventes ou en image, et écrivez-le.",
        "Ask the company what it gains in sales or image, and write it down.",
    ),
    ENTER_REPORT_DUE=("Indiquez quand le rapport est attendu.", "Give the day the report is due."),
    HELP_WITH_REPORT=(
        "Aidez le partenaire à finir ce rapport, ou notez le jour où il est arrivé.",
        "Help the partner finish this report, or note the day it came.",
    ),
    ASK_PARTNER_VIEW=(
        "Notez ses réponses brèves : argent à temps, fournitures, réponses, avis d’ensemble ?",
        "Note its short answers: cash on time, supplies, replies, overall?",
    ),
    DATE_PARTNER_VIEW=("Indiquez le jour de cet avis.", "Give the day of this opinion."),
)
