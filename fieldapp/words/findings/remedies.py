"""What the officer can do about a finding, without headquarters: one plain sentence a remedy, in the imperative."""

from __future__ import annotations

from fieldapp.words.codes.naming import named

REMEDIES = named(
    DECIDE=("Choisissez entre les deux réponses.", "Choose between the two answers."),
    RETYPE=("Saisissez de nouveau cette valeur.", "Type this value again."),
    ENTER_START=("Indiquez la date de début du projet.", "Give the project’s start date."),
    CHECK_START=("Vérifiez la date de début.", "Check the start date."),
    CHOOSE_KIND=("Choisissez la nature du projet.", "Choose what the project mainly does."),
    # plans
    CITE_NATIONAL_PLAN=("Citez {plan} et son axe.", "Cite {plan} and its axis."),
    CHOOSE_EDITION=("Choisissez l’édition dans la liste : {plan}.", "Choose the edition from the list: {plan}."),
    SWITCH_PLAN=("Citez plutôt {plan}, avec l’axe qui convient.", "Cite {plan} instead, with the axis that fits."),
    NOTE_GAP=(
        "Notez à quoi le projet contribue et que le plan suivant n’était pas encore adopté.",
        "Note what the project contributes to and that the next plan was not adopted yet.",
    ),
    NAME_AXIS=("Indiquez le numéro de l’axe.", "Give the number of the axis."),
    CALL_SERVICE=(
        "Appelez ou visitez le service technique (eau, santé, éducation) et notez son nom.",
        "Call or visit the technical service (water, health, education) and note its name.",
    ),
    NOTE_CONSULTATION=(
        "Notez le jour de la consultation et joignez la note ou la déclaration.",
        "Note the day of the consultation and attach the note or declaration.",
    ),
    FIND_EARLIER_DECLARATION=(
        "Cherchez une déclaration antérieure aux travaux ; sinon informez le service et notez pourquoi si tard.",
        "Look for a declaration from before the works; if there is none, tell the service and note why so late.",
    ),
    ASK_FOR_PLAN_PAGE=(
        "Demandez au maire la page du plan communal en cours et photographiez-la.",
        "Ask the mayor for the page of the current commune plan and photograph it.",
    ),
    ASK_FOR_DELIBERATION=(
        "Demandez une délibération du conseil communal et notez son numéro.",
        "Ask for a deliberation of the commune council and note its number.",
    ),
    ASK_FOR_OUTPUT=(
        "Demandez à la section le code du produit ({plan}).",
        "Ask the section for the code of the output ({plan}).",
    ),
    # coordination, ownership, capacity
    CALL_OTHERS=(
        "Appelez les autres intervenants ou le cluster et notez leur réponse.",
        "Call the other actors or the cluster and note their answer.",
    ),
    NOTE_ANSWERS=("Notez ce que les autres ont répondu.", "Note what the others answered."),
    EXPLAIN_DUPLICATE=(
        "Écrivez pourquoi les deux projets sont nécessaires, ou changez de lieu.",
        "Write why both projects are needed, or move the site.",
    ),
    NAME_OWNER=("Nommez le propriétaire, en général la commune.", "Name the owner, as a rule the commune."),
    SET_UP_COMMITTEE=(
        "Mettez en place un comité de gestion et notez le nombre de membres.",
        "Set up a management committee and note how many members it has.",
    ),
    INVITE_WOMEN=(
        "Proposez à l’assemblée que des femmes entrent au comité.",
        "Suggest to the assembly that women join the committee.",
    ),
    CORRECT_NUMBERS=("Corrigez les nombres du comité.", "Correct the committee’s numbers."),
    WRITE_UPKEEP_PLAN=(
        "Convenez de qui entretient, avec quel argent et quelles pièces, et écrivez-le.",
        "Agree who looks after it, with what money and parts, and write it down.",
    ),
    SIGN_HANDOVER=(
        "Faites signer le procès-verbal de remise et notez sa date.",
        "Have the handover minutes signed and note their date.",
    ),
    ADD_CAPACITY=(
        "Ajoutez une formation, par exemple deux jours de réparation de pompe.",
        "Add a training, for instance two days of pump repair.",
    ),
    SAY_WHY_NO_CAPACITY=("Ou écrivez pourquoi il n’y en a pas.", "Or write why there is none."),
    # form and transfers
    CHOOSE_FORM=(
        "Choisissez : formelle si quoi que ce soit circule, collaborative sinon.",
        "Choose: formal if anything at all moves, collaborative otherwise.",
    ),
    EXPLAIN_FORM=("Écrivez la raison en une phrase.", "Write the reason in one sentence."),
    MAKE_FORMAL=(
        "Choisissez la forme formelle et préparez l’accord, ou retirez l’apport.",
        "Choose the formal form and prepare the agreement, or take the contribution out.",
    ),
    WRITE_NOTE=(
        "Écrivez une note d’une page : qui fait quoi, et qu’aucune ressource ne circule.",
        "Write a one-page note: who does what, and that no resources move.",
    ),
    RECORD_PER_DIEM=(
        "Enregistrez ces paiements comme apport, ou corrigez la réponse.",
        "Record these payments as a contribution, or correct the answer.",
    ),
    STOP_RELEASES=(
        "Arrêtez toute nouvelle remise et prévenez votre chef de bureau.",
        "Stop any further release and tell your head of office.",
    ),
    RELEASE_NOTHING=(
        "Ne remettez rien avant que l’accord soit signé et en vigueur.",
        "Release nothing before the agreement is signed and in force.",
    ),
    REGULARISE=(
        "Notez ce qui s’est passé, puis récupérez ou régularisez ; la date du manquement reste au dossier.",
        "Note what happened, then recover or regularise; the day of the breach stays on record.",
    ),
    PREPARE_AGREEMENT=(
        "Préparez un accord qui peut le porter : {proposed}.",
        "Prepare an agreement that may carry it: {proposed}.",
    ),
    ROUTE_THROUGH_HOST=(
        "Ou passez par une organisation d’accueil déjà enregistrée et sous accord.",
        "Or go through a host organisation that is registered and under agreement.",
    ),
    LINK_AGREEMENT=("Indiquez l’accord qui s’applique.", "Name the agreement that applies."),
    HAND_TO_PROCUREMENT=(
        "Transmettez le dossier au service des achats.",
        "Hand the file to procurement.",
    ),
    SAY_WHAT_IS_GIVEN=("Dites ce qui est donné.", "Say what is given."),
    SAY_WHO_GIVES=("Dites qui donne.", "Say who gives."),
    SAY_WHO_RECEIVES=("Dites qui reçoit.", "Say who receives."),
    SAY_IF_VEHICLE=("Dites si c’est un véhicule.", "Say whether it is a vehicle."),
    ENTER_CONTRIBUTION_STATE=(
        "Dites où en est l’apport : prévu, promis ou remis.",
        "Say how far the contribution has come: planned, promised or released.",
    ),
    ENTER_MOVED_ON=("Indiquez le jour de la remise.", "Give the day it was handed over."),
    # papers
    CHOOSE_INSTRUMENT=("Choisissez la forme de l’accord.", "Choose the form of the agreement."),
    WRITE_DOCUMENT=(
        "Préparez et faites signer un document de programme (PD ou SPD) sous cet accord-cadre.",
        "Prepare a programme document (PD or SPD) under this framework agreement and have it signed.",
    ),
    LINK_FRAMEWORK=(
        "Indiquez l’accord de coopération (PCA) signé avec ce partenaire.",
        "Name the cooperation agreement (PCA) signed with this partner.",
    ),
    COLLECT_SIGNATURES=(
        "Recueillez les deux signatures et enregistrez-les avec leur date.",
        "Collect both signatures and record them with their day.",
    ),
    SAY_WHO_SIGNED=("Dites pour quelle partie cette personne a signé.", "Say for which party this person signed."),
    ENTER_SIGNATURE_DAY=("Vérifiez la date de la signature.", "Check the day of the signature."),
    ATTACH_SIGNED_FILE=(
        "Photographiez ou numérisez l’accord signé et joignez-le.",
        "Photograph or scan the signed agreement and attach it.",
    ),
    TICK_COVERS=("Cochez ce que l’accord couvre.", "Tick what the agreement covers."),
    AMEND_COVERS=(
        "Préparez un avenant qui ajoute ce genre d’apport.",
        "Prepare an amendment that adds this kind of contribution.",
    ),
    ENTER_ENDED_ON=(
        "Indiquez depuis quel jour l’accord n’est plus en vigueur.",
        "Give the day since which the agreement is no longer in force.",
    ),
    EXTEND_AGREEMENT=(
        "Préparez un avenant de prolongation avant toute autre remise.",
        "Prepare an amendment that extends it before anything else moves.",
    ),
    CORRECT_DATE=(
        "Si c’est une faute de frappe, corrigez la date et joignez la preuve.",
        "If it is a typing error, correct the date and attach the proof.",
    ),
    EXPLAIN_START=("Sinon, notez pourquoi.", "Otherwise, note why."),
    # amounts
    ENTER_CEILING=("Indiquez le plafond écrit dans l’accord.", "Give the ceiling written in the agreement."),
    ENTER_AMOUNT=(
        "Indiquez le montant, ou pourquoi l’apport n’est pas chiffré.",
        "Give the amount, or why the contribution is not valued.",
    ),
    ENTER_RATE=("Indiquez le taux de change et sa date.", "Give the exchange rate and its date."),
    AMEND_CEILING=(
        "Faites signer un avenant qui relève le plafond avant toute remise.",
        "Have an amendment signed that raises the ceiling before anything moves.",
    ),
    PREPARE_FULL_DOCUMENT=(
        "Préparez un document de programme complet (PD) qui réunit ces apports.",
        "Prepare a full programme document (PD) that brings these contributions together.",
    ),
    # annexes
    ANSWER_QUESTION=("Répondez à la question par oui ou par non.", "Answer the question with yes or no."),
    ATTACH_CONSTRUCTION_CONDITIONS=(
        "Joignez les conditions particulières de construction, datées au plus tard du début.",
        "Attach the Special Conditions for Construction, dated by the start at the latest.",
    ),
    ATTACH_DATA_AGREEMENT=(
        "Joignez l’accord de traitement des données ; ne recueillez aucun nom d’ici là.",
        "Attach the data processing agreement; collect no names until then.",
    ),
    ATTACH_CHILD_SAFEGUARDS=(
        "Joignez l’annexe sur la protection des enfants.",
        "Attach the annex on safeguarding children.",
    ),
    ATTACH_VEHICLE_LOAN=(
        "Joignez le contrat de prêt du véhicule.",
        "Attach the vehicle loan form.",
    ),
    ATTACH_SUPPLY_PLAN=("Joignez le plan d’approvisionnement.", "Attach the supply plan."),
    CHOOSE_ANNEX_KIND=("Dites de quelle annexe il s’agit.", "Say which annex it is."),
    ENTER_ANNEX_DAY=("Indiquez la date de l’annexe.", "Give the day of the annex."),
    # signatories and changes
    CHECK_SIGNATORY=(
        "Vérifiez la liste des signataires autorisés et notez la réponse.",
        "Check the list of authorised officers and note the answer.",
    ),
    GET_MANDATE=(
        "Demandez une lettre de mandat ou le procès-verbal qui habilite la personne.",
        "Ask for a letter of mandate, or the minutes that empower the person.",
    ),
    SAY_WHAT_CHANGED=(
        "Dites ce qui a changé depuis la signature, ou « Rien ».",
        "Say what has changed since signature, or “Nothing”.",
    ),
    DRAFT_AMENDMENT=("Préparez un avenant et faites-le signer.", "Draft an amendment and have it signed."),
    SIGN_AMENDMENT=(
        "Faites signer l’avenant et notez la date.",
        "Have the amendment signed and note the day.",
    ),
    CHOOSE_AMENDMENT_KIND=(
        "Choisissez le genre d’avenant prévu pour un plus grand changement de budget.",
        "Choose the kind of amendment meant for a larger change of budget.",
    ),
    ASK_CONSENT=(
        "Demandez le consentement écrit de l’UNICEF et notez sa référence.",
        "Ask UNICEF for its written consent and note its reference.",
    ),
)
