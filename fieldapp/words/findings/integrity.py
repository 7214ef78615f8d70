"""What principle 5 says: what is so, and what the officer can do."""

from __future__ import annotations

from fieldapp.words.codes.naming import named

REASONS = named(
    # who gives
    NO_PRIVATE_GIVER=(
        "Aucune entreprise ni fondation ne donne au projet.",
        "No company or foundation gives to the project.",
    ),
    EXCLUSION_CLEAR=(
        "Aucun secteur exclu n’a été trouvé, ni pour le donateur ni pour son groupe.",
        "No excluded sector was found, neither for the giver nor for its group.",
    ),
    EXCLUSION_HIT=(
        "{partner} est actif dans un secteur exclu : {sectors}.",
        "{partner} is active in an excluded sector: {sectors}.",
    ),
    EXCLUSION_REFERRED=(
        "{partner} est actif dans un secteur qu’il faut soumettre à décision : {sectors}.",
        "{partner} is active in a sector that has to be referred: {sectors}.",
    ),
    EXCLUSION_GROUP_HIT=(
        "Le groupe de {partner} est actif dans un secteur exclu : {sectors}.",
        "The group of {partner} is active in an excluded sector: {sectors}.",
    ),
    EXCLUSION_GROUP_REFERRED=(
        "Le groupe de {partner} est actif dans un secteur exclu ; la décision n’est pas la vôtre : {sectors}.",
        "The group of {partner} is active in an excluded sector; the decision is not yours: {sectors}.",
    ),
    EXCLUSION_NOT_CHECKED=(
        "On ne sait pas encore de quoi vit {partner} : aucune recherche n’est notée.",
        "It is not known yet what {partner} lives from: no look-up is on record.",
    ),
    EXCLUSION_SCOPE_MISSING=(
        "Une recherche sur {partner} est notée, mais pas encore si elle porte sur l’entreprise elle-même.",
        "A look-up on {partner} is on record, but not yet whether it covers the company itself.",
    ),
    EXCLUSION_GROUP_NOT_CHECKED=(
        "On ne sait pas encore de quoi vit le groupe de {partner} ({parent_group}).",
        "It is not known yet what the group of {partner} lives from ({parent_group}).",
    ),
    REVENUE_SHARE_MISSING=(
        (
            "{partner} est actif dans un secteur admis pour une petite part du chiffre d’affaires ({sectors}) ; cette "
            "part n’est pas encore indiquée."
        ),
        (
            "{partner} is active in a sector that is tolerated for a small share of revenue ({sectors}); that share "
            "is not given yet."
        ),
    ),
    NOBODY_ELSE_GIVES=(
        "Personne d’autre que l’UNICEF ne donne au projet.",
        "Nobody but UNICEF gives to the project.",
    ),
    ORIGIN_FREE=(
        "Aucune règle du pays ne vise l’origine de ce qui est donné.",
        "No rule of the country concerns the origin of what is given.",
    ),
    ORIGIN_RULE=(
        "Une règle du pays vise cette origine ({origin}, {partner}) : {rule}.",
        "A rule of the country concerns this origin ({origin}, {partner}): {rule}.",
    ),
    ORIGIN_MISSING=(
        "Le pays d’origine de ce que donne {partner} n’est pas encore indiqué.",
        "The country of origin of what {partner} gives is not given yet.",
    ),
    ORIGIN_NOT_UNDERSTOOD=(
        "Le pays « {origin} » ({partner}) n’est pas écrit avec le code de deux lettres ; on ne peut pas comparer.",
        "The country “{origin}” ({partner}) is not written as the code of two letters, so it cannot be compared.",
    ),
    ORIGIN_RULE_UNCLEAR=(
        "Une règle du pays vise peut-être ce que donne {partner} ; il manque une réponse pour le savoir.",
        "A rule of the country may concern what {partner} gives; one answer is still needed to tell.",
    ),
    # interests and strings
    NO_INTEREST=(
        "Ni l’agent ni le partenaire n’ont d’intérêt personnel.",
        "Neither the officer nor the partner has a personal interest.",
    ),
    INTEREST_DECLARED=(
        "Un intérêt est déclaré et la personne s’est retirée du dossier.",
        "An interest is declared and the person has stepped aside.",
    ),
    INTEREST_KEPT_SILENT=(
        "Un conflit d’intérêts est connu et n’a pas été déclaré.",
        "A conflict of interest is known and was not declared.",
    ),
    INTEREST_NOT_SAID=(
        "Il n’est pas encore indiqué si l’agent et le partenaire ont un intérêt personnel dans le projet.",
        "It is not said yet whether officer and partner have a personal interest in the project.",
    ),
    RECUSAL_NOT_SAID=(
        "Un intérêt est déclaré ; il n’est pas encore indiqué qui a repris le dossier.",
        "An interest is declared; it is not said yet who has taken over the file.",
    ),
    NO_STRINGS=(
        "Aucune condition ne pèse sur les choix de l’UNICEF.",
        "No condition weighs on UNICEF’s choices.",
    ),
    STRINGS_STEER=(
        "L’apport {gift} ({giver}) est lié à des conditions qui dictent des choix : {conditions}.",
        "Contribution {gift} ({giver}) is tied to conditions that dictate choices: {conditions}.",
    ),
    STRINGS_UNWANTED=(
        "L’apport {gift} ({giver}) est lié à une condition qui n’est pas admise : {conditions}.",
        "Contribution {gift} ({giver}) is tied to a condition that is not accepted: {conditions}.",
    ),
    STRINGS_NOT_SAID=(
        "Il n’est pas encore indiqué si l’apport {gift} ({giver}) est lié à des conditions.",
        "It is not said yet whether contribution {gift} ({giver}) comes with conditions.",
    ),
    BRAND_PRAISES_PRODUCT=(
        "L’apport {gift} ({giver}) demande que sa marque soit montrée, avec un message pour un produit.",
        "Contribution {gift} ({giver}) asks that its brand be shown, with a message for a product.",
    ),
    BRAND_TERMS_MISSING=(
        "L’apport {gift} ({giver}) demande que sa marque soit montrée ; les conditions écrites manquent encore.",
        "Contribution {gift} ({giver}) asks that its brand be shown; the written terms are still to come.",
    ),
    # what is shown
    VISIBILITY_NOT_SAID=(
        "Il n’est pas encore indiqué si le nom ou le logo de l’UNICEF est montré.",
        "It is not said yet whether the name or logo of UNICEF is shown.",
    ),
    NAME_NOT_USED=(
        "Le nom et le logo de l’UNICEF ne sont pas montrés.",
        "The name and logo of UNICEF are not shown.",
    ),
    NAME_USE_NOT_SAID=(
        "Ce qui est montré est noté, mais pas encore si le nom ou le logo de l’UNICEF y figure.",
        "What is shown is on record, but not yet whether the name or logo of UNICEF is on it.",
    ),
    NAME_ON_TERMS=(
        "Le nom et le logo sont utilisés selon des conditions écrites.",
        "Name and logo are used on written terms.",
    ),
    PERMISSION_MISSING=(
        "Le nom ou le logo doit être montré ; la permission écrite et signée n’est pas encore indiquée.",
        "The name or logo is to be shown; the written and signed permission is not given yet.",
    ),
    SHOWN_WITHOUT_PERMISSION=(
        "Le nom ou le logo est montré depuis le {displayed_on}, sans permission écrite et signée.",
        "The name or logo has been shown since {displayed_on}, without written and signed permission.",
    ),
    SHOWN_BEFORE_PERMISSION=(
        "Le nom ou le logo est montré depuis le {displayed_on} ; la permission date du {permission_on}.",
        "The name or logo has been shown since {displayed_on}; the permission is of {permission_on}.",
    ),
    PRODUCT_PRAISED=(
        "Ce qui est montré comporte un slogan ou un message pour un produit.",
        "What is shown carries a slogan or a message for a product.",
    ),
    WORDING_NOT_READ=(
        "Un donateur privé participe ; il n’est pas encore indiqué si le texte montré vante un produit.",
        "A private giver takes part; it is not said yet whether the text shown praises a product.",
    ),
    VISIBILITY_SAFE=(
        "La décision sur ce qui est montré est notée.",
        "The decision on what is shown is on record.",
    ),
    PLACE_IS_CALM=(
        "Le niveau de sécurité du lieu ne demande pas de décision.",
        "The security level of the place calls for no decision.",
    ),
    SECURITY_LEVEL_MISSING=(
        "Le niveau de sécurité du lieu n’est pas encore indiqué.",
        "The security level of the place is not given yet.",
    ),
    SECURITY_DECISION_MISSING=(
        "La décision sur ce qui peut être montré sans danger n’est pas encore notée.",
        "The decision on what can be shown without danger is not on record yet.",
    ),
    SHOWN_WITHOUT_DECISION=(
        (
            "Quelque chose est montré depuis le {displayed_on} dans un lieu où la sécurité l’exige ({security}), sans "
            "décision préalable."
        ),
        (
            "Something has been shown since {displayed_on} in a place where security calls for it ({security}), "
            "without a decision beforehand."
        ),
    ),
    # children
    NO_CHILD_SHOWN=(
        "Aucune image d’enfant et aucun groupe à risque.",
        "No picture of a child and no group at risk.",
    ),
    CHILDREN_PROTECTED=(
        "Les images d’enfants ont leur accord et les enfants à risque ne sont pas reconnaissables.",
        "Pictures of children have their consent and children at risk cannot be recognised.",
    ),
    CHILDREN_NOT_SAID=(
        "Il n’est pas encore indiqué si la photo {file} montre des enfants.",
        "It is not said yet whether the photo {file} shows children.",
    ),
    CONSENT_NOT_SAID=(
        "L’image ou l’enregistrement {file} montre des enfants ; leur accord n’est pas encore indiqué.",
        "The picture or recording {file} shows children; their consent is not given yet.",
    ),
    CONSENT_MISSING=(
        "L’image ou l’enregistrement {file} montre des enfants sans leur accord.",
        "The picture or recording {file} shows children without their consent.",
    ),
    CONSENT_FORMS_MISSING=(
        "Des enfants participent à ce qui est diffusé ; aucun accord n’est encore joint.",
        "Children take part in what is broadcast; no consent is attached yet.",
    ),
    IDENTITIES_NOT_SAID=(
        "Il n’est pas encore indiqué si l’identité des enfants à risque est protégée : {at_risk}.",
        "It is not said yet whether the identity of children at risk is protected: {at_risk}.",
    ),
    IDENTITIES_EXPOSED=(
        "L’identité des enfants à risque n’est pas protégée : {at_risk}.",
        "The identity of children at risk is not protected: {at_risk}.",
    ),
    # neutrality
    NEUTRAL=(
        "Ni politique ni armes.",
        "Neither politics nor weapons.",
    ),
    PRESENCE_APPROVED=(
        "La présence est expliquée et approuvée par écrit.",
        "The presence is explained and approved in writing.",
    ),
    POLITICS_NOT_SAID=(
        "Il n’est pas encore indiqué si des candidats ou des partis seront présents.",
        "It is not said yet whether candidates or parties will be there.",
    ),
    POLITICS_THERE=(
        "Des candidats ou des partis sont présents ({place}) ; la note approuvée n’est pas indiquée.",
        "Candidates or parties are there ({place}); the approved note is not given.",
    ),
    ARMS_NOT_SAID=(
        "Il n’est pas encore indiqué si des acteurs armés interviennent.",
        "It is not said yet whether armed actors have a part in it.",
    ),
    ARMED_ESCORT=(
        "Il y a une escorte armée ({place}) ; la note approuvée n’est pas indiquée.",
        "There is an armed escort ({place}); the approved note is not given.",
    ),
    ARMED_CONTROL=(
        "Des acteurs armés contrôlent le lieu ou les ressources ({place}).",
        "Armed actors control the place or the resources ({place}).",
    ),
)
REMEDIES = named(
    # who gives
    ACCEPT_NOTHING=(
        "N’acceptez rien et ne promettez rien ; remerciez poliment.",
        "Accept nothing and promise nothing; thank them politely.",
    ),
    ACCEPT_NOTHING_YET=(
        "N’acceptez rien avant cette recherche.",
        "Accept nothing before this look-up.",
    ),
    SEND_PROSPECT_NOTE=(
        "Écrivez une note d’une demi-page sur le donateur et soumettez-la au chef de bureau.",
        "Write half a page about the giver and refer it to the head of office.",
    ),
    LOOK_INTO_COMPANY=(
        "Demandez à l’entreprise ce qu’elle vend et notez les secteurs et la source ; « aucun » est une réponse.",
        "Ask the company what it sells and note the sectors, with the source; no sector is an answer.",
    ),
    LOOK_INTO_GROUP=(
        "Demandez à qui l’entreprise appartient, notez ce que vend le groupe et cochez « groupe ».",
        "Ask whom the company belongs to, note what the group sells and tick “group”.",
    ),
    SAY_WHAT_WAS_LOOKED_AT=(
        "Cochez sur quoi la recherche a porté : l’entreprise, son groupe.",
        "Tick what the look-up covered: the company, its group.",
    ),
    GIVE_REVENUE_SHARE=(
        "Demandez quelle part du chiffre d’affaires vient de ce secteur et notez-la.",
        "Ask what share of revenue comes from this sector and note it.",
    ),
    ASK_ORIGIN=(
        "Demandez de quel pays vient ce don et notez son code de deux lettres.",
        "Ask from which country the gift comes and note its code of two letters.",
    ),
    WRITE_COUNTRY_CODE=(
        "Écrivez le pays avec son code de deux lettres, par exemple ML pour le Mali.",
        "Write the country as its code of two letters, for example ML for Mali.",
    ),
    SAY_WHAT_GIVER_IS=("Indiquez le type de ce partenaire.", "Give the type of this partner."),
    HOLD_AND_ASK_LEGAL=(
        "Suspendez l’apport et demandez l’avis du chef de bureau ou du conseiller juridique ; ne promettez rien.",
        "Hold the contribution and ask the head of office or the legal adviser; promise nothing.",
    ),
    CHECK_ORIGIN=(
        "Vérifiez le pays d’origine ; si c’est une erreur, corrigez-le et joignez la preuve.",
        "Check the country of origin; if it is a mistake, correct it and attach the proof.",
    ),
    # interests and strings
    ASK_ABOUT_INTERESTS=(
        "Posez la question : famille, cadeaux, ancien emploi, parts ; notez la réponse.",
        "Ask the question: family, gifts, former job, shares; note the answer.",
    ),
    DECLARE_INTEREST=(
        "Faites déclarer cet intérêt par écrit et joignez la déclaration.",
        "Have this interest declared in writing and attach the declaration.",
    ),
    HAND_FILE_OVER=(
        "Confiez le dossier à un collègue et notez qui l’a repris.",
        "Hand the file to a colleague and note who has taken it over.",
    ),
    ASK_FOR_CONDITIONS=(
        "Demandez ce que le donateur attend en retour et notez-le ; « Aucune » est une réponse.",
        "Ask what the giver expects in return and note it; “None” is an answer.",
    ),
    RENEGOTIATE=(
        "Demandez que ces conditions soient retirées par écrit ; sinon, n’acceptez pas l’apport.",
        "Ask that these conditions be withdrawn in writing; otherwise do not accept the contribution.",
    ),
    CHOOSE_SITE_BY_NEED=(
        "Proposez le lieu selon la liste des besoins et montrez cette liste au donateur.",
        "Propose the site from the list of needs and show the giver that list.",
    ),
    # what is shown
    SAY_WHAT_IS_SHOWN=(
        "Notez ce qui sera montré : logo, plaque neutre ou rien.",
        "Note what will be shown: logo, neutral plaque or nothing.",
    ),
    SAY_IF_NAME_USED=(
        "Dites si le nom ou le logo de l’UNICEF y figure, même dans un jingle.",
        "Say whether the name or logo of UNICEF is on it, even in a jingle.",
    ),
    GET_PERMISSION=(
        "Demandez la permission écrite et notez sa référence, ou l’accord signé qui la donne.",
        "Ask for the written permission and note its reference, or the signed agreement that gives it.",
    ),
    SEND_MOCK_UP=(
        "Envoyez une maquette au bureau avant de peindre, d’imprimer ou de diffuser.",
        "Send a mock-up to the office before anything is painted, printed or broadcast.",
    ),
    COVER_OR_REMOVE=(
        "Couvrez ou retirez ce qui est montré, et prévenez votre chef de bureau.",
        "Cover or remove what is shown, and tell your head of office.",
    ),
    CHECK_DISPLAY_DAY=(
        "Vérifiez ces dates ; si elles sont justes, notez pourquoi c’était montré si tôt.",
        "Check these days; if they are right, note why it was shown so early.",
    ),
    DROP_PRODUCT_MESSAGE=(
        "Faites retirer le slogan ou le message sur le produit.",
        "Have the slogan or the message about the product taken out.",
    ),
    USE_NEUTRAL_PLAQUE=(
        "Proposez une plaque neutre : « Avec l’appui de l’entreprise », sans produit ni slogan.",
        "Propose a neutral plaque: “With the support of the company”, without product or slogan.",
    ),
    READ_THE_WORDING=(
        "Lisez le texte prévu et dites s’il vante un produit.",
        "Read the planned text and say whether it praises a product.",
    ),
    ASK_SECURITY_LEVEL=(
        "Demandez le niveau de sécurité du cercle au responsable de la sécurité et notez-le.",
        "Ask the security officer for the level of the cercle and note it.",
    ),
    DECIDE_WHAT_TO_SHOW=(
        "Décidez avec le responsable de la sécurité ; en cas de doute, ne montrez rien. Notez la raison et la date.",
        "Decide with the security officer; if in doubt, show nothing. Note the reason and the day.",
    ),
    # children
    TAKE_CONSENT=(
        "Faites signer l’accord de l’enfant et de ses parents, joignez-le et notez-le sur l’image.",
        "Have the consent of the child and its parents signed, attach it and note it on the picture.",
    ),
    BLUR_OR_DELETE=(
        "Floutez le visage ou effacez l’image.",
        "Blur the face or delete the picture.",
    ),
    SAY_IF_CHILDREN=(
        "Dites si des enfants sont reconnaissables sur cette photo.",
        "Say whether children can be recognised in this photo.",
    ),
    REMOVE_NAMES=(
        "Vérifiez qu’aucun nom d’enfant n’est écrit avec son village, retirez ceux que vous trouvez et répondez.",
        "Check that no child’s name stands with its village, remove those you find and answer the question.",
    ),
    COLLECT_CONSENT_FORMS=(
        "Joignez les accords signés des enfants et de leurs parents avant de diffuser.",
        "Attach the consent forms of the children and their parents before broadcasting.",
    ),
    # neutrality
    SAY_WHO_IS_THERE=(
        "Dites si des candidats ou des partis sont présents ou prennent la parole.",
        "Say whether candidates or parties are there or speak.",
    ),
    SAY_WHO_IS_ARMED=(
        "Dites s’il y a une escorte armée ou si des acteurs armés contrôlent le lieu.",
        "Say whether there is an armed escort or armed actors control the place.",
    ),
    WRITE_NEUTRALITY_NOTE=(
        "Écrivez une note sur ce risque et faites-la approuver par votre chef de bureau, avec son nom.",
        "Write a note on this risk and have your head of office approve it, by name.",
    ),
    MOVE_ELSEWHERE=(
        "Changez de date ou de lieu.",
        "Move the date or the place.",
    ),
    STOP_AND_REPORT=(
        "N’y remettez rien et prévenez aussitôt votre chef de bureau et la sécurité.",
        "Hand over nothing there and tell your head of office and security at once.",
    ),
)
