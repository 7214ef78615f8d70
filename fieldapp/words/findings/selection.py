"""What principle 2 says: what is so, and what the officer can do."""

from __future__ import annotations

from fieldapp.words.codes.naming import named

REASONS = named(
    NO_PARTNER=("Aucun partenaire n’est encore nommé.", "No partner is named yet."),
    PARTNER_TYPE_MISSING=(
        "{partner_name} : le type de partenaire n’est pas encore indiqué.",
        "{partner_name}: the type of partner is not given yet.",
    ),
    # 2.1
    REGISTERED=(
        "{partner_name} est enregistré : {registration_kind}, {registration_no}.",
        "{partner_name} is registered: {registration_kind}, {registration_no}.",
    ),
    EXISTS_BY_LAW=(
        "Un organisme public existe par la loi ; aucun document n’est demandé.",
        "A public body exists by law; no paper is asked for.",
    ),
    REGISTRATION_MISSING=(
        "{partner_name} : le document d’enregistrement n’est pas encore indiqué.",
        "{partner_name}: the registration paper is not given yet.",
    ),
    REGISTRATION_KIND_MISSING=(
        "{partner_name} : la nature du document d’enregistrement n’est pas encore indiquée.",
        "{partner_name}: what kind of registration paper it is is not given yet.",
    ),
    REGISTRATION_NUMBER_MISSING=(
        "{partner_name} : le numéro du document d’enregistrement n’est pas encore indiqué.",
        "{partner_name}: the number of the registration paper is not given yet.",
    ),
    NOT_REGISTERED=(
        "{partner_name} n’a aucun document d’enregistrement.",
        "{partner_name} has no registration paper.",
    ),
    REGISTRATION_ENDS_EARLY=(
        (
            "{partner_name} : le document d’enregistrement est valable jusqu’au {expires_on}, il faudrait jusqu’au "
            "{until_on}."
        ),
        "{partner_name}: the registration paper is valid until {expires_on}; {until_on} would be needed.",
    ),
    REGISTRATION_DATED_LATER=(
        "{partner_name} : le document d’enregistrement porte une date à venir, le {issued_on}.",
        "{partner_name}: the registration paper bears a day still to come, {issued_on}.",
    ),
    REGISTRATION_AFTER_START=(
        (
            "{partner_name} : le document date du {issued_on}, après le début du projet le {start_on} ; on ne sait pas "
            "encore lequel valait avant."
        ),
        (
            "{partner_name}: the paper is of {issued_on}, after the project started on {start_on}; which one held "
            "before is not known yet."
        ),
    ),
    # 2.2
    COMMITTED_TO_VALUES=(
        "{partner_name} a signé la déclaration et répond oui partout.",
        "{partner_name} has signed the declaration and says yes throughout.",
    ),
    COMMITTED_BY_TREATY=(
        "Un organisme public est tenu par les traités de son pays ; aucune déclaration n’est demandée.",
        "A public body is bound by its country’s treaties; no declaration is asked for.",
    ),
    DECLARATION_MISSING=(
        "{partner_name} : aucune déclaration n’est encore enregistrée.",
        "{partner_name}: no declaration is on record yet.",
    ),
    STATEMENT_DENIED=(
        "{partner_name} répond non à « {field} ».",
        "{partner_name} answers no to “{field}”.",
    ),
    STATEMENTS_OPEN=(
        "{partner_name} : énoncés de la déclaration encore sans réponse, {statements}.",
        "{partner_name}: statements of the declaration without an answer yet, {statements}.",
    ),
    SIGNER_MISSING=(
        "{partner_name} : qui a signé la déclaration n’est pas encore indiqué.",
        "{partner_name}: who signed the declaration is not given yet.",
    ),
    SIGNER_UNCHECKED=(
        "{partner_name} : on ne sait pas encore si la personne qui a signé la déclaration y est habilitée.",
        "{partner_name}: it is not known yet whether the person who signed the declaration is entitled to.",
    ),
    SIGNER_NOT_AUTHORISED=(
        "{partner_name} : la personne qui a signé la déclaration n’y est pas habilitée.",
        "{partner_name}: the person who signed the declaration is not entitled to.",
    ),
    DECLARATION_UNDATED=(
        "{partner_name} : la date de la déclaration n’est pas encore indiquée.",
        "{partner_name}: the day of the declaration is not given yet.",
    ),
    DECLARATION_DATED_LATER=(
        "{partner_name} : la déclaration porte une date à venir, le {signed_on}.",
        "{partner_name}: the declaration bears a day still to come, {signed_on}.",
    ),
    # 2.3
    ASSESSMENT_POSITIVE=(
        "{partner_name} : évaluation positive du {assessed_on}.",
        "{partner_name}: positive assessment of {assessed_on}.",
    ),
    ASSESSMENT_ENDS_SOON=(
        "{partner_name} : évaluation positive du {assessed_on} ; elle prend fin le {until_on}, demandez la suivante.",
        "{partner_name}: positive assessment of {assessed_on}; it ends on {until_on}, ask for the next one.",
    ),
    ASSESSMENT_MISSING=(
        "{partner_name} : aucune évaluation des valeurs fondamentales n’est encore indiquée.",
        "{partner_name}: no assessment of core values is given yet.",
    ),
    ASSESSMENT_PENDING=(
        "{partner_name} : l’évaluation des valeurs fondamentales est en cours.",
        "{partner_name}: the assessment of core values is under way.",
    ),
    ASSESSMENT_OUTCOME_MISSING=(
        "{partner_name} : le résultat de l’évaluation n’est pas encore indiqué.",
        "{partner_name}: the outcome of the assessment is not given yet.",
    ),
    ASSESSMENT_UNDATED=(
        "{partner_name} : la date de l’évaluation n’est pas encore indiquée.",
        "{partner_name}: the day of the assessment is not given yet.",
    ),
    ASSESSMENT_DATED_LATER=(
        "{partner_name} : l’évaluation porte une date à venir, le {assessed_on}.",
        "{partner_name}: the assessment bears a day still to come, {assessed_on}.",
    ),
    ASSESSMENT_NEGATIVE=(
        "{partner_name} : la dernière évaluation des valeurs fondamentales est négative.",
        "{partner_name}: the last assessment of core values is negative.",
    ),
    ASSESSMENT_TOO_OLD=(
        (
            "{partner_name} : l’évaluation positive du {assessed_on} valait {assessment_years} ans et a pris fin le "
            "{until_on}."
        ),
        (
            "{partner_name}: the positive assessment of {assessed_on} held for {assessment_years} years and ended on "
            "{until_on}."
        ),
    ),
    EMERGENCY_RATING_ASSUMED=(
        "{partner_name} : action humanitaire, la cote supposée du {rated_on} suffit pour l’instant.",
        "{partner_name}: humanitarian work, the rating assumed on {rated_on} will do for now.",
    ),
    NOT_CIVIL_SOCIETY=(
        "Cette évaluation ne concerne que la société civile.",
        "This assessment concerns civil society only.",
    ),
    # 2.4
    SCREENED_CLEAR=(
        "{partner_name} ne figure pas sur la liste ({list_name}) du {list_on}.",
        "{partner_name} is not on the list ({list_name}) of {list_on}.",
    ),
    SCREENING_MISSING=(
        "{partner_name} n’a pas encore été comparé à une liste de sanctions.",
        "{partner_name} has not been compared with a sanctions list yet.",
    ),
    SCREENING_LIST_OLD=(
        (
            "{partner_name} a été comparé à une liste du {list_on}, qui a plus de {screening_days} jours ; on ne sait "
            "pas ce que dit la suivante."
        ),
        (
            "{partner_name} was compared with a list of {list_on}, more than {screening_days} days old; what the next "
            "one says is not known."
        ),
    ),
    SCREENING_LIST_UNDATED=(
        "{partner_name} : la date de la liste comparée n’est pas encore indiquée.",
        "{partner_name}: the date of the list compared is not given yet.",
    ),
    SCREENING_DATED_LATER=(
        "{partner_name} : la liste comparée porte une date à venir, le {list_on}.",
        "{partner_name}: the list compared bears a day still to come, {list_on}.",
    ),
    SCREENING_UNEXPLAINED=(
        "{partner_name} : la ressemblance a été écartée ; la raison n’est pas encore notée.",
        "{partner_name}: the likeness was set aside; the reason is not noted yet.",
    ),
    SANCTION_POSSIBLE=(
        "{partner_name} ressemble à un nom de la liste ({list_name}) ; une personne doit décider.",
        "{partner_name} resembles a name on the list ({list_name}); a person must decide.",
    ),
    SANCTION_CONFIRMED=(
        "{partner_name} figure sur la liste ({list_name}) ; une personne l’a confirmé.",
        "{partner_name} is on the list ({list_name}); a person has confirmed it.",
    ),
    RED_FLAG=(
        "{partner_name} porte un signalement rouge que personne n’a levé.",
        "{partner_name} is under a red flag that nobody has lifted.",
    ),
    ESCALATED_FLAG=(
        "{partner_name} porte un signalement transmis plus haut ; la décision n’est pas encore prise.",
        "{partner_name} is under a flag that was escalated; the decision is still to come.",
    ),
    # 2.5
    FINANCES_SOUND=(
        "{partner_name} : cote financière à jour, compte et signatures en règle.",
        "{partner_name}: financial rating current, account and signatures in order.",
    ),
    NO_MONEY_TO_MANAGE=(
        "Aucun partenaire concerné ne reçoit de ressources dans ce projet.",
        "No partner concerned receives resources in this project.",
    ),
    RATING_MISSING=(
        "{partner_name} : aucune cote de risque financier n’est encore indiquée.",
        "{partner_name}: no financial risk rating is given yet.",
    ),
    RATING_VALUE_MISSING=(
        "{partner_name} : le résultat de la cote financière n’est pas encore indiqué.",
        "{partner_name}: the outcome of the financial rating is not given yet.",
    ),
    RATING_UNDATED=(
        "{partner_name} : la date de la cote financière n’est pas encore indiquée.",
        "{partner_name}: the day of the financial rating is not given yet.",
    ),
    RATING_DATED_LATER=(
        "{partner_name} : la cote financière porte une date à venir, le {rated_on}.",
        "{partner_name}: the financial rating bears a day still to come, {rated_on}.",
    ),
    RATING_TOO_OLD=(
        "{partner_name} : la cote financière valait jusqu’au {until_on}.",
        "{partner_name}: the financial rating held until {until_on}.",
    ),
    RATING_NEEDED=(
        (
            "{partner_name} est noté « évaluation non requise » et reçoit {year_total} en {year} ; au-delà de "
            "{year_limit}, une évaluation est nécessaire."
        ),
        (
            "{partner_name} is rated “not required” and receives {year_total} in {year}; above {year_limit} an "
            "assessment is needed."
        ),
    ),
    YEAR_TOTAL_UNSURE=(
        (
            "{partner_name} reçoit au moins {year_total} en {year} ; un montant ou un taux n’est pas encore indiqué, "
            "on ne sait donc pas si {year_limit} sont dépassés."
        ),
        (
            "{partner_name} receives at least {year_total} in {year}; an amount or a rate is not given yet, so nobody "
            "knows whether it is more than {year_limit}."
        ),
    ),
    BANK_ACCOUNT_NOT_SAID=(
        "{partner_name} : on ne sait pas encore si le compte bancaire est à son nom.",
        "{partner_name}: it is not known yet whether the bank account is in its own name.",
    ),
    BANK_ACCOUNT_NOT_OWN=(
        "{partner_name} : le compte bancaire n’est pas à son nom.",
        "{partner_name}: the bank account is not in its own name.",
    ),
    SIGNATORIES_NOT_SAID=(
        "{partner_name} : on ne sait pas encore si deux personnes signent les paiements.",
        "{partner_name}: it is not known yet whether two persons sign payments.",
    ),
    ONE_SIGNATORY=(
        "{partner_name} : une seule personne signe les paiements.",
        "{partner_name}: one person alone signs payments.",
    ),
    FACE_OVERDUE=(
        (
            "{partner_name} n’a pas rendu compte de l’argent remis le {released_on} ({face}), depuis plus de "
            "{face_months} mois."
        ),
        (
            "{partner_name} has not accounted for the cash released on {released_on} ({face}) for more than "
            "{face_months} months."
        ),
    ),
    # 2.6
    GOVERNED_OPENLY=(
        "{partner_name} : dirigeants connus, assemblée réunie récemment.",
        "{partner_name}: its leaders are known and the assembly met recently.",
    ),
    RULED_BY_PUBLIC_LAW=(
        "La loi fixe la gouvernance d’un organisme public.",
        "The law governs how a public body is led.",
    ),
    BOARD_MISSING=(
        "{partner_name} : la liste du bureau ou du comité n’est pas encore indiquée.",
        "{partner_name}: the list of its board or committee is not given yet.",
    ),
    MINUTES_MISSING=(
        "{partner_name} : la date du dernier procès-verbal d’assemblée n’est pas encore indiquée.",
        "{partner_name}: the day of the last assembly minutes is not given yet.",
    ),
    MINUTES_DATED_LATER=(
        "{partner_name} : le procès-verbal porte une date à venir, le {minutes_on}.",
        "{partner_name}: the minutes bear a day still to come, {minutes_on}.",
    ),
    MINUTES_TOO_OLD=(
        "{partner_name} : le dernier procès-verbal date du {minutes_on}, il y a plus de {minutes_months} mois.",
        "{partner_name}: the last minutes are of {minutes_on}, more than {minutes_months} months ago.",
    ),
    # 2.7
    SKILLS_COMPLEMENT=(
        "Ce que {partner_name} apporte est noté.",
        "What {partner_name} brings is on record.",
    ),
    SKILLS_MISSING=(
        "Ce que {partner_name} apporte de particulier n’est pas encore indiqué.",
        "What {partner_name} brings in particular is not given yet.",
    ),
    # 2.8
    CHOICE_EXPLAINED=(
        "Le choix est expliqué : {selection}.",
        "The choice is explained: {selection}.",
    ),
    MODALITY_MISSING=(
        "On ne sait pas encore comment le partenaire a été choisi.",
        "It is not known yet how the partner was chosen.",
    ),
    DIRECT_REASON_MISSING=(
        "La raison du choix direct n’est pas encore indiquée.",
        "The reason for the direct choice is not given yet.",
    ),
    DIRECT_REASON_UNTOLD=(
        "La raison du choix direct est « autre » ; elle n’est pas encore expliquée.",
        "The reason for the direct choice is “other”; it is not explained yet.",
    ),
    NO_PARTNER_CHOSEN=(
        "Un organisme public n’est pas choisi, il est compétent.",
        "A public body is not chosen, it is in charge.",
    ),
)
REMEDIES = named(
    NAME_PARTNER=("Ajoutez le partenaire et son rôle.", "Add the partner and its role."),
    CHOOSE_PARTNER_TYPE=("Choisissez le type de partenaire.", "Choose the type of partner."),
    # 2.1
    RECORD_REGISTRATION=(
        "Demandez le récépissé ou l’accord-cadre et notez son numéro et sa date.",
        "Ask for the registration receipt or framework agreement and note its number and day.",
    ),
    PHOTOGRAPH_REGISTRATION=(
        "Photographiez le récépissé ou l’accord-cadre et joignez la photo.",
        "Photograph the registration receipt or framework agreement and attach the photo.",
    ),
    CHOOSE_REGISTRATION_KIND=("Choisissez la nature du document.", "Choose what kind of paper it is."),
    ENTER_REGISTRATION_NUMBER=("Notez le numéro du document.", "Note the number of the paper."),
    ASK_FOR_RENEWAL=(
        "Demandez au partenaire de le renouveler et notez la nouvelle date.",
        "Ask the partner to have it renewed and note the new day.",
    ),
    FIND_EARLIER_REGISTRATION=(
        "Demandez le document qui valait avant et ajoutez-le.",
        "Ask for the paper that held before and add it.",
    ),
    CHECK_REGISTRATION_DAY=("Vérifiez la date du document.", "Check the day of the paper."),
    WORK_WITHOUT_TRANSFER=(
        "Ou collaborez sans que de l’argent ni du matériel ne passe.",
        "Or work together without any money or supplies changing hands.",
    ),
    # 2.2
    READ_DECLARATION=(
        "Lisez la déclaration d’une page avec le partenaire et faites-la signer.",
        "Read the one-page declaration with the partner and have it signed.",
    ),
    ANSWER_STATEMENTS=(
        "Lisez avec le partenaire les énoncés qui restent et notez ses réponses.",
        "Read the statements that remain with the partner and note its answers.",
    ),
    ASK_ABOUT_STATEMENT=(
        "Demandez au partenaire pourquoi ; corrigez la réponse si elle est mal notée, sinon n’allez pas plus loin.",
        "Ask the partner why; correct the answer if it was noted wrongly, otherwise go no further.",
    ),
    ENTER_SIGNER=("Notez qui a signé et en quelle qualité.", "Note who signed and in what capacity."),
    SIGN_BY_AUTHORISED=(
        "Demandez qui peut engager l’organisation ; au besoin, faites signer cette personne.",
        "Ask who may bind the organisation; if need be, have that person sign.",
    ),
    CHECK_DECLARATION_DAY=("Vérifiez la date de la déclaration.", "Check the day of the declaration."),
    # 2.3
    ASK_FOR_ASSESSMENT=(
        "Demandez l’évaluation au responsable des partenariats et joignez la preuve.",
        "Ask the partnership manager for the assessment and attach the proof.",
    ),
    ENTER_ASSESSMENT_OUTCOME=(
        "Demandez où en est l’évaluation et notez son résultat.",
        "Ask how far the assessment has come and note its outcome.",
    ),
    CHECK_ASSESSMENT_DAY=("Vérifiez la date de l’évaluation.", "Check the day of the assessment."),
    NOTE_ASSUMED_RATING=(
        "Ou notez la cote supposée pour l’urgence, avec sa date.",
        "Or note the rating assumed for the emergency, with its day.",
    ),
    # 2.4
    SCREEN_AGAIN=(
        "Chargez la liste la plus récente et comparez de nouveau, avec les noms des dirigeants.",
        "Load the latest list and compare again, with the leaders’ names.",
    ),
    COMPARE_MATCH=(
        "Comparez ce que l’on sait de la personne avec la liste, décidez et notez la raison.",
        "Compare what is known of the person with the list, decide and note the reason.",
    ),
    EXPLAIN_FALSE_MATCH=(
        "Notez pourquoi ce n’est pas la même personne.",
        "Note why it is not the same person.",
    ),
    CHECK_SCREENING_DAY=("Vérifiez la date de la liste.", "Check the date of the list."),
    HOLD_COOPERATION=(
        "Ne promettez et ne remettez rien ; prévenez le bureau.",
        "Promise and hand over nothing; tell the office.",
    ),
    ASK_OFFICE_ABOUT_FLAG=(
        "Demandez au bureau où en est ce signalement.",
        "Ask the office how far this flag has been looked into.",
    ),
    # 2.5
    ASK_FOR_RATING=(
        "Demandez au bureau la cote financière, ou celle d’une organisation sœur, et notez-la.",
        "Ask the office for the financial rating, or for that of a sister agency, and note it.",
    ),
    ENTER_RATING=("Notez le résultat de la cote.", "Note the outcome of the rating."),
    CHECK_RATING_DAY=("Vérifiez la date de la cote.", "Check the day of the rating."),
    COLLECT_BANK_LETTER=(
        "Demandez une attestation de la banque au nom du partenaire.",
        "Ask for a letter from the bank in the partner’s name.",
    ),
    ASK_SECOND_SIGNATORY=(
        "Demandez que deux personnes signent chaque paiement et notez-le.",
        "Ask that two persons sign each payment and note it.",
    ),
    HELP_FILE_FACE=(
        "Aidez le partenaire à remplir le formulaire FACE et notez le jour où il arrive.",
        "Help the partner fill in the FACE form and note the day it arrives.",
    ),
    # 2.6
    LIST_BOARD=(
        "Notez les fonctions du bureau ou du comité, sans autres données sur les personnes.",
        "Note the offices of the board or committee, with no other data on persons.",
    ),
    COPY_MINUTES=(
        "Copiez ou photographiez le dernier procès-verbal d’assemblée et notez sa date.",
        "Copy or photograph the last assembly minutes and note their day.",
    ),
    CHECK_MINUTES_DAY=("Vérifiez la date du procès-verbal.", "Check the day of the minutes."),
    # 2.7
    WRITE_SKILLS=(
        "Écrivez ce que ce partenaire est seul à savoir faire ou à pouvoir donner ici.",
        "Write what only this partner can do or give here.",
    ),
    # 2.8
    CHOOSE_MODALITY=(
        "Dites si le partenaire a été choisi par appel ou directement.",
        "Say whether the partner was chosen by a call or directly.",
    ),
    CHOOSE_DIRECT_REASON=("Choisissez l’une des sept raisons.", "Choose one of the seven reasons."),
    NOTE_CHOICE=("Expliquez la raison en une phrase.", "Explain the reason in one sentence."),
)
