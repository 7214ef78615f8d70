"""What principle 1 says: what is so, and what the officer can do."""

from __future__ import annotations

from fieldapp.words.codes.naming import named

REASONS = named(
    # who it is for
    NO_GROUP=(
        "Les personnes pour qui le projet est fait ne sont pas encore indiquées.",
        "Whom the project is for is not given yet.",
    ),
    GROUP_NOT_SAID=(
        "On ne sait pas encore pourquoi ce groupe est défavorisé.",
        "It is not known yet why this group is disadvantaged.",
    ),
    NOBODY_IN_PARTICULAR=(
        "Le projet ne vise aucun groupe défavorisé en particulier.",
        "The project is for no disadvantaged group in particular.",
    ),
    NEED_SOURCE_MISSING=(
        "La source qui montre le besoin n’est pas encore indiquée : {vulnerability}.",
        "The source that shows the need is not given yet: {vulnerability}.",
    ),
    NEED_SOURCE_UNDATED=(
        "La date de la source n’est pas encore indiquée : {source}.",
        "The date of the source is not given yet: {source}.",
    ),
    NEED_SOURCE_IN_FUTURE=(
        "La source ({source}) porte une date encore à venir : {source_on}.",
        "The source ({source}) is dated on a day still to come: {source_on}.",
    ),
    NEED_SOURCE_OLD=(
        "La source ({source}) date du {source_on} ; elle a plus de {years} ans.",
        "The source ({source}) is dated {source_on}; it is more than {years} years old.",
    ),
    GROUP_NAMED=(
        "{vulnerability} ; source : {source}, {source_on}.",
        "{vulnerability}; source: {source}, {source_on}.",
    ),
    REACH_NOT_SAID=(
        "On ne sait pas encore si ces personnes sont touchées par le travail lui-même.",
        "It is not known yet whether these people are reached by the work itself.",
    ),
    ONLY_INDIRECT=(
        "Personne n’est touché par le travail lui-même, seulement par d’autres.",
        "Nobody is reached by the work itself, only through others.",
    ),
    CHILDREN_NOT_COUNTED=(
        "Le nombre de filles et de garçons n’est pas encore indiqué.",
        "The number of girls and boys is not given yet.",
    ),
    CHILDREN_NOT_SPLIT=(
        "Les enfants ne sont pas encore comptés à part, filles et garçons.",
        "The children are not counted apart yet, girls and boys.",
    ),
    NO_CHILDREN=(
        "Aucun enfant n’est touché : zéro fille et zéro garçon.",
        "No child is reached: no girls and no boys.",
    ),
    COUNTS_DO_NOT_FIT=(
        "Plus de personnes handicapées sont comptées qu’il n’y a de personnes en tout.",
        "More people with a disability are counted than there are people in all.",
    ),
    COUNT_BASIS_MISSING=(
        "{girls} filles et {boys} garçons ; on ne sait pas encore d’où viennent ces chiffres.",
        "{girls} girls and {boys} boys; it is not known yet where these figures come from.",
    ),
    CHILDREN_COUNTED=(
        "{girls} filles et {boys} garçons sont touchés par le travail lui-même.",
        "{girls} girls and {boys} boys are reached by the work itself.",
    ),
    # nobody left out
    EXCLUSION_NOT_SAID=(
        "On ne sait pas encore si quelqu’un est laissé dehors.",
        "It is not known yet whether anybody is shut out.",
    ),
    NOBODY_SHUT_OUT=("Personne n’est laissé dehors.", "Nobody is shut out."),
    EXCLUSION_MITIGATED=(
        "Quelque chose est convenu pour ceux qui seraient laissés dehors.",
        "Something is agreed for those who would be shut out.",
    ),
    CLEARLY_SHUT_OUT=(
        "Des gens sont laissés dehors, et rien n’est encore convenu pour eux.",
        "People are shut out, and nothing is agreed for them yet.",
    ),
    PERHAPS_SHUT_OUT=(
        "Des gens sont peut-être laissés dehors, et rien n’est encore convenu pour eux.",
        "People may be shut out, and nothing is agreed for them yet.",
    ),
    NO_DISABILITY_ACCESS=(
        "Les personnes handicapées n’y ont pas accès, et rien n’est encore convenu pour elles.",
        "People with disabilities have no access, and nothing is agreed for them yet.",
    ),
    # goals
    NO_GOAL=(
        "Aucun objectif pour les enfants n’est encore cité.",
        "No goal for children is cited yet.",
    ),
    GOAL_CODE_MISSING=(
        "{goal_list} : le numéro n’est pas encore indiqué.",
        "{goal_list}: the number is not given yet.",
    ),
    GOAL_NOT_LISTED=(
        "{goal_list} : « {goal} » n’a pas été reconnu dans la liste.",
        "{goal_list}: “{goal}” was not recognised in the list.",
    ),
    WRONG_GOAL_LIST=(
        "{goal_list} {goal} : cette liste ne valait pas au début du projet, le {start_on}.",
        "{goal_list} {goal}: this list did not hold when the project started, on {start_on}.",
    ),
    ADDED_VALUE_MISSING=(
        "{goal_list} {goal} est cité ; ce que le projet y apporte n’est pas encore écrit.",
        "{goal_list} {goal} is cited; what the project adds to it is not written yet.",
    ),
    GOAL_SERVED=(
        "Le projet sert : {goal_list} {goal}.",
        "The project serves: {goal_list} {goal}.",
    ),
    # results
    NO_RESULT=("Aucun résultat n’est encore écrit.", "No result is written yet."),
    NO_OUTPUT_YET=(
        "Des résultats sont écrits, mais pas encore de produit, ce que le projet livre lui-même.",
        "Results are written, but no output yet, which is what the project itself delivers.",
    ),
    RESULT_LEVEL_NOT_SAID=(
        "On ne sait pas encore si ce résultat est un produit que le projet livre lui-même.",
        "It is not known yet whether this result is an output that the project itself delivers.",
    ),
    INDICATOR_MISSING=(
        "L’indicateur du résultat n’est pas encore indiqué.",
        "The indicator of the result is not given yet.",
    ),
    TARGET_MISSING=(
        "La cible n’est pas encore indiquée : {indicator}.",
        "The target is not given yet: {indicator}.",
    ),
    BASELINE_NOT_SAID=(
        "On ne sait pas encore d’où l’on part : {indicator}, cible {target}.",
        "It is not known yet where it starts from: {indicator}, target {target}.",
    ),
    TARGET_IS_BASELINE=(
        "La cible ({target}) est déjà atteinte au départ : {indicator}.",
        "The target ({target}) is what there is at the start: {indicator}.",
    ),
    RESULT_MEASURABLE=(
        "{indicator}, cible {target}.",
        "{indicator}, target {target}.",
    ),
    # approach
    APPROACH_MISSING=(
        "Rien ne montre encore que l’approche touche les plus démunis.",
        "Nothing shows yet that the approach reaches the poorest.",
    ),
    APPROACH_UNDATED=(
        "Une leçon est citée, mais sa date n’est pas encore indiquée ou n’est pas encore venue.",
        "A lesson is cited, but its date is not given or has not come yet.",
    ),
    APPROACH_OFF_TRACK=(
        "La visite du {visit_on} a trouvé le travail mal parti, et rien d’autre ne montre que l’approche convient.",
        "The visit of {visit_on} found the work off track, and nothing else shows that the approach suits.",
    ),
    APPROACH_CAN_WAIT=(
        "Une action humanitaire n’attend pas la preuve de l’approche.",
        "Humanitarian work need not wait for proof of the approach.",
    ),
    APPROACH_NOTED=("Une leçon datée du {lesson_on} est citée.", "A lesson dated {lesson_on} is cited."),
    APPROACH_PROVED=(
        "Une évaluation ou une note de visite datée est jointe.",
        "A dated evaluation or visit note is attached.",
    ),
    VISIT_ON_TRACK=(
        "La visite du {visit_on} a trouvé le travail en bonne voie.",
        "The visit of {visit_on} found the work on track.",
    ),
    COMMUNITY_MET=(
        "La communauté en a parlé en réunion le {meeting_on}.",
        "The community met about it on {meeting_on}.",
    ),
    # safety
    CONTACT_NOT_SAID=(
        "On ne sait pas encore si le partenaire est en contact avec des enfants.",
        "It is not known yet whether the partner is in contact with children.",
    ),
    NO_CONTACT_WITH_CHILDREN=(
        "Le partenaire n’est pas en contact avec des enfants.",
        "The partner is not in contact with children.",
    ),
    SAFE_BY_MEASURES=(
        "Des mesures sont prises et l’on sait sur place où signaler un abus : {channel}.",
        "Measures are taken and people on site know where to report abuse: {channel}.",
    ),
    IMPLEMENTER_NOT_NAMED=(
        "Le partenaire qui met en œuvre n’est pas encore indiqué.",
        "The partner that carries the project out is not given yet.",
    ),
    PSEA_MISSING=(
        "{partner} : l’évaluation contre l’exploitation et les abus sexuels n’est pas encore enregistrée.",
        "{partner}: the assessment on sexual exploitation and abuse is not on record yet.",
    ),
    PSEA_UNDATED=(
        "{partner} : la date de l’évaluation n’est pas encore indiquée.",
        "{partner}: the day of the assessment is not given yet.",
    ),
    PSEA_EXPIRED=(
        "{partner} : l’évaluation du {rated_on} ne vaut plus ; la nouvelle n’est pas encore enregistrée.",
        "{partner}: the assessment of {rated_on} no longer counts; the new one is not on record yet.",
    ),
    PSEA_NOT_GIVEN=(
        "{partner} : le résultat de l’évaluation n’est pas encore indiqué.",
        "{partner}: the outcome of the assessment is not given yet.",
    ),
    PSEA_DISAGREES=(
        "{partner} : la note donnée ({psea_rating}) ne suit pas les points des six normes ({psea_by_points}).",
        (
            "{partner}: the rating given ({psea_rating}) does not follow from the points of the six standards "
            "({psea_by_points})."
        ),
    ),
    PSEA_SAYS_NO_CONTACT=(
        (
            "{partner} a été évalué comme sans contact avec la population, mais ce projet le met en contact avec des "
            "enfants."
        ),
        "{partner} was rated as having no contact with people, but this project brings it into contact with children.",
    ),
    PSEA_HIGH=(
        "{partner} : {psea_rating} ; mesures et voie de signalement connue sur place ne sont pas réunies.",
        "{partner}: {psea_rating}; measures and a reporting channel known on site are not both there.",
    ),
    PSEA_NOT_ASSESSED=(
        "{partner} n’est pas évalué contre l’exploitation et les abus sexuels, et aucune mesure n’est notée.",
        "{partner} is not assessed on sexual exploitation and abuse, and no measures are on record.",
    ),
    CHANNEL_UNKNOWN_ON_SITE=(
        "{partner} : {psea_rating} ; des mesures sont prises, mais la voie de signalement est inconnue sur place.",
        "{partner}: {psea_rating}; measures are taken, but the reporting channel is not known on site.",
    ),
    CHANNEL_NOT_SAID=(
        (
            "{partner} : {psea_rating} ; des mesures sont prises, mais on ne sait pas encore si la voie de signalement "
            "est connue sur place."
        ),
        (
            "{partner}: {psea_rating}; measures are taken, but nobody knows yet whether the reporting channel is known "
            "on site."
        ),
    ),
    PSEA_ENOUGH=("{partner} : {psea_rating}.", "{partner}: {psea_rating}."),
    # answering back
    FEEDBACK_MISSING=(
        "La façon dont les gens donnent leur avis n’est pas encore indiquée.",
        "How people can answer back is not given yet.",
    ),
    FEEDBACK_NOT_SAID=(
        "On ne sait pas encore si les gens la connaissent : {way}.",
        "It is not known yet whether people know about it: {way}.",
    ),
    FEEDBACK_UNKNOWN=("Les gens ne la connaissent pas : {way}.", "People do not know about it: {way}."),
    FEEDBACK_KNOWN=("Les gens savent comment donner leur avis : {way}.", "People know how to answer back: {way}."),
)
REMEDIES = named(
    ADD_GROUP=(
        "Demandez au maire, au CSCOM ou à l’école qui manque de tout, et notez ce groupe.",
        "Ask the mayor, the health centre or the school who lacks most, and note that group.",
    ),
    SAY_WHICH_GROUP=(
        "Choisissez le groupe le plus défavorisé et écrivez qui resterait sans rien.",
        "Choose the most disadvantaged group and write who would be left without.",
    ),
    ASK_FOR_LIST=(
        "Demandez au maire, au CSCOM ou à l’école leur dernière liste, ou notez ce que vous avez vu et quand.",
        "Ask the mayor, the health centre or the school for their latest list, or note what you saw and when.",
    ),
    DATE_SOURCE=("Vérifiez et notez la date de cette source.", "Check the date of this source and note it."),
    SAY_REACH=(
        "Dites si ces personnes sont touchées directement ou par d’autres.",
        "Say whether these people are reached directly or through others.",
    ),
    NAME_CHILDREN_REACHED=(
        "Ajoutez les enfants que le travail lui-même touche.",
        "Add the children whom the work itself reaches.",
    ),
    COUNT_WITH_CHIEF=(
        "Comptez avec le chef ou l’enseignant, filles et garçons à part ; une estimation suffit, dites-le.",
        "Count with the chief or the teacher, girls and boys apart; an estimate will do, say so.",
    ),
    CORRECT_COUNTS=(
        "Corrigez le nombre de personnes handicapées ou les autres chiffres.",
        "Correct the number of people with a disability or the other figures.",
    ),
    SAY_HOW_COUNTED=(
        "Notez la liste utilisée, ou comment vous avez estimé.",
        "Note the list used, or how you estimated.",
    ),
    ASK_WHO_CANNOT_COME=(
        "Demandez à l’assemblée qui ne peut pas venir ou pas payer, puis répondez.",
        "Ask the assembly who cannot come or cannot pay, then answer.",
    ),
    AGREE_EXEMPTION=(
        "Convenez d’une gratuité, d’une rampe ou d’un second robinet et notez ce qui est convenu.",
        "Agree on an exemption, a ramp or a second tap and note what is agreed.",
    ),
    RECORD_PROMISE=(
        "Ou enregistrez un point d’action pour le critère 1.3, avec un responsable et une date.",
        "Or record an action point for criterion 1.3, with somebody in charge and a date.",
    ),
    CITE_GOAL=(
        "Citez un objectif valable cette année-là : {goal_lists}.",
        "Cite a goal that holds for that year: {goal_lists}.",
    ),
    PICK_GOAL=(
        "Choisissez l’objectif dans la liste et son numéro.",
        "Pick the goal from the list, with its number.",
    ),
    SWITCH_GOAL_LIST=(
        "Choisissez dans une liste valable cette année-là : {goal_lists}.",
        "Choose from a list that holds for that year: {goal_lists}.",
    ),
    TAKE_MATCHING_GOAL=(
        "Citez par exemple, à la place de {goal} : {other_list} {other_goals}.",
        "Cite for instance, in place of {goal}: {other_list} {other_goals}.",
    ),
    SAY_WHAT_IS_ADDED=(
        "Écrivez en une phrase ce que le projet y apporte.",
        "Write in one sentence what the project adds to it.",
    ),
    WRITE_RESULT=(
        "Écrivez un produit, par exemple « 1 pompe qui marche, 420 usagers, en juin ».",
        "Write an output, for instance “1 working pump, 420 users, by June”.",
    ),
    SAY_LEVEL=(
        "Dites si c’est un produit, un effet ou une activité.",
        "Say whether it is an output, an outcome or an activity.",
    ),
    WRITE_INDICATOR=(
        "Écrivez ce qui sera compté, par exemple le nombre d’usagers.",
        "Write what will be counted, for instance the number of users.",
    ),
    SET_TARGET=("Indiquez le nombre à atteindre.", "Give the number to reach."),
    GIVE_BASELINE=(
        "Indiquez le nombre de départ, ou que personne n’a encore mesuré.",
        "Give the number at the start, or say that nobody has measured yet.",
    ),
    ATTACH_LESSON=(
        "Notez la leçon d’un village voisin, ou joignez une note de visite ou une évaluation, avec sa date.",
        "Note the lesson of a neighbouring village, or attach a visit note or an evaluation, with its date.",
    ),
    DATE_LESSON=("Indiquez la date de cette leçon.", "Give the date of this lesson."),
    SAY_CONTACT=(
        "Dites si le partenaire rencontre des enfants dans ce travail.",
        "Say whether the partner meets children in this work.",
    ),
    NAME_IMPLEMENTER=(
        "Indiquez quel partenaire met le projet en œuvre.",
        "Say which partner carries the project out.",
    ),
    PLAN_SAFEGUARDS=(
        "Convenez de mesures (formation, jamais seul avec un enfant, personne à qui parler) et notez-les.",
        "Agree on measures (training, never alone with a child, somebody to talk to) and note them.",
    ),
    NAME_CHANNEL=(
        "Nommez la voie de signalement : une personne de confiance ou un numéro.",
        "Name the reporting channel: a person people trust or a number.",
    ),
    SHOW_CHANNEL=(
        "Posez l’affiche, expliquez-la à l’assemblée, puis répondez que la voie est connue.",
        "Put up the poster, explain it to the assembly, then answer that the channel is known.",
    ),
    ASK_FOR_PSEA=(
        "Demandez au bureau l’évaluation du partenaire, aussi celle d’une autre agence, et enregistrez-la.",
        "Ask the office for the partner’s assessment, another agency’s too, and record it.",
    ),
    CHECK_PSEA_POINTS=(
        "Comparez la note et les points avec la feuille d’évaluation et corrigez.",
        "Compare rating and points with the assessment sheet and correct them.",
    ),
    DATE_PSEA=("Indiquez la date de l’évaluation.", "Give the day of the assessment."),
    NAME_DAY=(
        "Convenez d’un jour du comité ou d’un numéro de téléphone où donner son avis.",
        "Agree on a committee day or a telephone number where people can answer back.",
    ),
    TELL_PEOPLE_HOW=(
        "Expliquez-le à l’assemblée, puis répondez que les gens le savent.",
        "Explain it to the assembly, then answer that people know.",
    ),
)
