"""What principle 7 says about papers: layers, signatures, files, annexes, mandates, amendments."""

from __future__ import annotations

from fieldapp.words.codes.naming import named

REASONS = named(
    INSTRUMENT_MISSING=(
        "La forme de l’accord {agreement} n’est pas encore indiquée.",
        "The form of agreement {agreement} is not given yet.",
    ),
    DOCUMENT_MISSING=(
        (
            "L’accord-cadre {agreement} ({instrument}) ne porte rien à lui seul : il manque un document de programme "
            "signé."
        ),
        (
            "The framework agreement {agreement} ({instrument}) carries nothing alone: a signed programme document is "
            "missing."
        ),
    ),
    FRAMEWORK_MISSING=(
        "L’accord {agreement} ({instrument}) ne vaut qu’avec un accord de coopération (PCA) au-dessus de lui.",
        "Agreement {agreement} ({instrument}) counts only under a cooperation agreement (PCA).",
    ),
    FRAMEWORK_NOT_HERE=(
        "L’accord-cadre de {agreement} n’est pas sur cet ordinateur.",
        "The framework agreement of {agreement} is not on this computer.",
    ),
    FRAMEWORK_WRONG=(
        "L’accord {agreement} ({instrument}) ne peut pas servir d’accord-cadre.",
        "Agreement {agreement} ({instrument}) cannot serve as a framework agreement.",
    ),
    UNSIGNED=(
        "L’accord {agreement} n’est signé par personne.",
        "Agreement {agreement} is signed by nobody.",
    ),
    SIGNATURE_MISSING=(
        "Une signature manque sous l’accord {agreement} : {party}.",
        "A signature is missing under agreement {agreement}: {party}.",
    ),
    SIGNATURE_NAMELESS=(
        "Une signature de l’accord {agreement} ne dit pas encore pour quelle partie.",
        "One signature of agreement {agreement} does not say yet for which party.",
    ),
    SIGNATURE_UNDATED=(
        "Une signature de l’accord {agreement} n’a pas encore de date.",
        "One signature of agreement {agreement} has no day yet.",
    ),
    SIGNATURE_IN_FUTURE=(
        "Une signature de l’accord {agreement} porte une date qui n’est pas encore arrivée : {signed_on}.",
        "One signature of agreement {agreement} has a day that has not come yet: {signed_on}.",
    ),
    SIGNED_FILE_MISSING=(
        "Le fichier signé de l’accord {agreement} n’est pas encore joint.",
        "The signed file of agreement {agreement} is not attached yet.",
    ),
    FILE_OF_ANOTHER=(
        "Le fichier joint à l’accord {agreement} est celui d’un autre accord : {other}.",
        "The file attached to agreement {agreement} is that of another agreement: {other}.",
    ),
    AGREEMENT_VOID=("L’accord {agreement} est sans effet.", "Agreement {agreement} is void."),
    AGREEMENT_OVER=(
        "L’accord {agreement} n’est plus en vigueur : {state}.",
        "Agreement {agreement} is no longer in force: {state}.",
    ),
    ENDED_WHEN=(
        "L’accord {agreement} n’est plus en vigueur ({state}) ; on ne sait pas encore depuis quel jour.",
        "Agreement {agreement} is no longer in force ({state}); since which day is not known yet.",
    ),
    AFTER_END=(
        "{what} : l’accord {agreement} s’arrêtait le {last_on}.",
        "{what}: agreement {agreement} ended on {last_on}.",
    ),
    ANNEXES_THERE=("Les annexes nécessaires sont là.", "The annexes needed are there."),
    NO_ANNEX_NEEDED=("Aucune annexe particulière n’est nécessaire.", "No special annex is needed."),
    NO_AGREEMENT_NO_ANNEX=(
        "Sans accord ni apport, aucune annexe n’est nécessaire.",
        "Without agreement or contribution, no annex is needed.",
    ),
    TRIGGER_NOT_SAID=(
        "Une question est encore sans réponse : « {asked} » L’annexe en dépend : {annex}.",
        "One question has no answer yet: “{asked}” The annex depends on it: {annex}.",
    ),
    WORTH_UNKNOWN=(
        "{what} : sa valeur en dollars n’est pas encore connue ; un gros équipement demande une annexe ({annex}).",
        "{what}: its worth in dollars is not known yet; large equipment needs an annex ({annex}).",
    ),
    ANNEX_MISSING=(
        "Il manque une annexe à l’accord {agreement} : {annex}.",
        "Agreement {agreement} lacks an annex: {annex}.",
    ),
    ANNEX_TO_COME=(
        "L’accord à préparer aura besoin d’une annexe : {annex}.",
        "The agreement to prepare will need an annex: {annex}.",
    ),
    ANNEX_NAMELESS=(
        "L’annexe demandée ({annex}) est peut-être là : une annexe de l’accord {agreement} n’a pas encore de nom.",
        "The annex called for ({annex}) may be there: an annex of agreement {agreement} has no name yet.",
    ),
    ANNEX_UNDATED=(
        "L’annexe de l’accord {agreement} n’a pas encore de date : {annex}.",
        "The annex of agreement {agreement} has no day yet: {annex}.",
    ),
    ANNEX_LATE=(
        "L’annexe ({annex}) est datée du {dated_on}, après le début, le {start_on}.",
        "The annex ({annex}) is dated {dated_on}, after the start on {start_on}.",
    ),
    SIGNATORIES_EMPOWERED=(
        "Les signataires étaient habilités à signer.",
        "Those who signed were entitled to sign.",
    ),
    NO_AGREEMENT_TO_SIGN=("Il n’y a pas d’accord à signer.", "There is no agreement to sign."),
    NOBODY_SIGNED=(
        "Personne n’a encore signé l’accord {agreement} ; l’habilitation reste à vérifier.",
        "Nobody has signed agreement {agreement} yet; who is entitled remains to be checked.",
    ),
    SIGNATORY_NOT_EMPOWERED=(
        "Une personne qui a signé n’était pas habilitée : {signatory} ({party}).",
        "A person who signed was not entitled to: {signatory} ({party}).",
    ),
    SIGNATORY_UNCHECKED=(
        "On ne sait pas encore si cette personne était habilitée à signer : {signatory} ({party}).",
        "It is not known yet whether this person was entitled to sign: {signatory} ({party}).",
    ),
    NO_AGREEMENT_TO_CHANGE=("Il n’y a pas d’accord à modifier.", "There is no agreement to change."),
    NOT_SIGNED_YET=(
        "L’accord n’est pas encore signé ; il n’y a rien à modifier.",
        "The agreement is not signed yet; there is nothing to change.",
    ),
    CHANGES_WRITTEN=(
        "Ce qui a changé depuis la signature est écrit.",
        "What has changed since signature is written down.",
    ),
    CHANGES_NOT_SAID=(
        "On ne sait pas encore si quelque chose a changé depuis la signature de l’accord {agreement}.",
        "It is not known yet whether anything changed since agreement {agreement} was signed.",
    ),
    AMENDMENT_MISSING=(
        "Un changement n’a pas d’avenant à l’accord {agreement} : {change}.",
        "A change has no amendment to agreement {agreement}: {change}.",
    ),
    AMENDMENT_UNSIGNED=(
        "L’avenant à l’accord {agreement} n’a pas encore de date de signature : {change}.",
        "The amendment to agreement {agreement} has no day of signature yet: {change}.",
    ),
    RUNS_BEYOND_AGREEMENT=(
        "Le projet est prévu jusqu’au {end_on}, après la fin de l’accord {agreement} ({last_on}).",
        "The project is planned until {end_on}, beyond the end of agreement {agreement} ({last_on}).",
    ),
    AMENDMENT_KIND_TOO_SMALL=(
        (
            "Le plafond passe de {ceiling} à {new_ceiling}, soit plus de {percent} % ; l’avenant est d’un genre qui "
            "permet moins."
        ),
        (
            "The ceiling goes from {ceiling} to {new_ceiling}, more than {percent} %; the amendment is of a kind that "
            "allows less."
        ),
    ),
    ONWARD_NOT_SAID=(
        "On ne sait pas encore si le partenaire transmet des fonds ou des biens à d’autres.",
        "It is not known yet whether the partner passes funds or goods on to others.",
    ),
    ONWARD_CONSENTED=(
        "L’UNICEF a consenti par écrit à la transmission : {consent}.",
        "UNICEF consented in writing to passing on: {consent}.",
    ),
    ONWARD_WITHOUT_CONSENT=(
        "Le partenaire transmet des fonds ou des biens à d’autres sans consentement écrit.",
        "The partner passes funds or goods on to others without written consent.",
    ),
)
