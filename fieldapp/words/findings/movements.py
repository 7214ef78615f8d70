"""What principle 7 says about what moves: form, transfers, dates, amounts. `{what}` is the contribution in words."""

from __future__ import annotations

from fieldapp.words.codes.naming import named

REASONS = named(
    FORM_CHOSEN=("La forme est choisie et expliquée : {form}.", "The form is chosen and explained: {form}."),
    FORM_MISSING=(
        "La forme de la coopération n’est pas encore choisie.",
        "The form of cooperation is not chosen yet.",
    ),
    FORM_UNEXPLAINED=(
        "La forme est choisie ({form}) ; sa raison n’est pas encore écrite.",
        "The form is chosen ({form}); its reason is not written yet.",
    ),
    CARRIED=(
        "Tout ce qui circule repose sur un accord écrit, signé et en vigueur.",
        "Whatever moves stands on a written agreement, signed and in force.",
    ),
    NOTHING_MOVES=(
        "Aucune ressource ne circule entre l’UNICEF et un partenaire.",
        "No resources move between UNICEF and a partner.",
    ),
    AGREEMENT_NEEDED=(
        "{what} : il faudra un accord écrit et en vigueur avant que quoi que ce soit ne circule.",
        "{what}: a written agreement in force is needed before anything moves.",
    ),
    NO_AGREEMENT=(
        "{what} : aucun accord écrit n’est indiqué.",
        "{what}: no written agreement is named.",
    ),
    AGREEMENT_NOT_HERE=(
        "{what} : l’accord indiqué n’est pas sur cet ordinateur.",
        "{what}: the agreement named is not on this computer.",
    ),
    INSTRUMENT_CANNOT_CARRY=(
        (
            "{what} : cet accord ({instrument}, {agreement}) ne peut pas porter de ressources dans ce sens. L’argent "
            "n’est pas seul à compter : fournitures, équipements, véhicules et services aussi."
        ),
        (
            "{what}: this agreement ({instrument}, {agreement}) cannot carry resources this way. Money is not all: "
            "supplies, equipment, vehicles and services do too."
        ),
    ),
    INSTRUMENT_SILENT=(
        "{what} : cet accord ({instrument}, {agreement}) ne dit rien d’un tel apport.",
        "{what}: this agreement ({instrument}, {agreement}) says nothing about such a contribution.",
    ),
    INSTRUMENT_NOT_IN_USE=(
        "{what} : un accord de cette forme ({instrument}) ne pouvait pas être signé le {signed_on}.",
        "{what}: an agreement of this form ({instrument}) could not be signed on {signed_on}.",
    ),
    SERVICE_CONTRACT=(
        "{what} : payer un service par contrat est un achat, pas un partenariat ; à soumettre au service des achats.",
        "{what}: paying for a service by contract is procurement, not a partnership; refer it to procurement.",
    ),
    VEHICLE_NOT_SAID=(
        "{what} : on ne sait pas encore s’il s’agit du véhicule prêté.",
        "{what}: it is not known yet whether this is the vehicle on loan.",
    ),
    OTHER_PARTNER=(
        "{what} : l’accord indiqué ({agreement}) est conclu avec un autre partenaire.",
        "{what}: the agreement named ({agreement}) is with another partner.",
    ),
    NOT_COVERED=(
        "{what} : l’accord {agreement} ne prévoit pas ce genre d’apport.",
        "{what}: agreement {agreement} does not cover this kind of contribution.",
    ),
    COVERS_MISSING=(
        "{what} : ce que l’accord {agreement} couvre n’est pas encore indiqué.",
        "{what}: what agreement {agreement} covers is not given yet.",
    ),
    GIVER_MISSING=(
        "{what} : on ne sait pas encore qui donne.",
        "{what}: it is not known yet who gives.",
    ),
    RECEIVER_MISSING=(
        "{what} : on ne sait pas encore qui reçoit.",
        "{what}: it is not known yet who receives.",
    ),
    KIND_MISSING=(
        "{what} : on ne sait pas encore de quoi il s’agit.",
        "{what}: it is not known yet what is given.",
    ),
    KIND_UNCLEAR=(
        "{what} : « autre » ne dit pas si une ressource circule.",
        "{what}: “other” does not say whether a resource moves.",
    ),
    STATE_MISSING=(
        "{what} : on ne sait pas encore si c’est prévu, promis ou déjà remis.",
        "{what}: it is not known yet whether this is planned, promised or already handed over.",
    ),
    PER_DIEM_NOT_RECORDED=(
        "Des per diem, du carburant ou du transport sont payés, mais l’apport n’est pas encore enregistré.",
        "Per diems, fuel or transport are paid, but the contribution is not recorded yet.",
    ),
    FORMAL_COOPERATION=(
        "La coopération est formelle.",
        "The cooperation is formal.",
    ),
    TRANSFER_FOUND=(
        "La collaboration est dite sans fonds, mais une ressource circule : {what}.",
        "The collaboration is said to be without funds, but a resource moves: {what}.",
    ),
    NO_FUNDS_NOTED=(
        "Aucune ressource ne circule, et un écrit fixe qui fait quoi.",
        "No resources move, and a paper says who does what.",
    ),
    NO_NOTE=(
        "Aucune ressource enregistrée ne circule. Une note d’une page est conseillée pour le confirmer.",
        "No recorded resources move. A one-page note is advised to confirm it.",
    ),
    DATES_IN_ORDER=(
        "Les dates se suivent : les signatures d’abord, le début et les remises ensuite.",
        "The dates are in order: signatures first, then the start and what moves.",
    ),
    MOVED_UNSIGNED=(
        "{what} : remis sans accord signé par les deux parties.",
        "{what}: handed over without an agreement signed by both parties.",
    ),
    MOVED_BEFORE_SIGNATURE=(
        "{what} : remis avant la dernière signature, du {signed_on}.",
        "{what}: handed over before the last signature, of {signed_on}.",
    ),
    MOVED_BEFORE_START=(
        "{what} : remis avant le début de l’accord {agreement}, le {start_on}.",
        "{what}: handed over before agreement {agreement} began, on {start_on}.",
    ),
    MOVED_WHEN=(
        "{what} : le jour de la remise n’est pas encore indiqué.",
        "{what}: the day it was handed over is not given yet.",
    ),
    MOVED_IN_FUTURE=(
        "{what} : cette date de remise n’est pas encore arrivée.",
        "{what}: this day of handing over has not come yet.",
    ),
    SIGNATURES_TO_COME=(
        "Les signatures ne sont pas encore toutes enregistrées ; rien ne peut commencer avant elles.",
        "Not all signatures are recorded yet; nothing can begin before them.",
    ),
    STARTED_BEFORE_SIGNATURE=(
        "Un début est noté le {started_on}, avant la dernière signature de l’accord {agreement} ({signed_on}).",
        "A start is noted on {started_on}, before the last signature of agreement {agreement} ({signed_on}).",
    ),
    ENDS_BEFORE_START=(
        "{record_kind} {record} : la fin ({end_on}) précède le début ({start_on}).",
        "{record_kind} {record}: the end ({end_on}) comes before the start ({start_on}).",
    ),
    NOTHING_GIVEN=(
        "Rien n’est donné à un partenaire sous un accord à plafond.",
        "Nothing is given to a partner under an agreement with a ceiling.",
    ),
    WITHIN_CEILING=(
        "{total} sur un plafond de {ceiling}.",
        "{total} of a ceiling of {ceiling}.",
    ),
    OVER_CEILING=(
        "Les apports engagés sous l’accord {agreement} atteignent {total} ; son plafond est de {ceiling}.",
        "Contributions committed under agreement {agreement} come to {total}; its ceiling is {ceiling}.",
    ),
    WOULD_EXCEED_CEILING=(
        "Avec ce qui est prévu, l’accord {agreement} porterait {total} ; son plafond est de {ceiling}.",
        "With what is planned, agreement {agreement} would carry {total}; its ceiling is {ceiling}.",
    ),
    CEILING_MISSING=(
        "Le plafond de l’accord {agreement} n’est pas encore indiqué.",
        "The ceiling of agreement {agreement} is not given yet.",
    ),
    NO_AGREEMENT_TO_COMPARE=(
        "{what} : sans accord sur cet ordinateur, aucun plafond à comparer.",
        "{what}: without an agreement on this computer there is no ceiling to compare with.",
    ),
    AMOUNT_MISSING=(
        "Le montant d’un apport n’est pas encore indiqué ; la somme connue est de {total}.",
        "The amount of a contribution is not given yet; the known sum is {total}.",
    ),
    RATE_MISSING=(
        "Un taux de change manque encore ; la somme connue est de {total}.",
        "An exchange rate is still missing; the known sum is {total}.",
    ),
    FULL_DOCUMENT_NEEDED=(
        (
            "Ce partenaire reçoit {total} en {months} mois (projets additionnés : {projects}). À partir de {limit}, il "
            "faut un document de programme complet."
        ),
        (
            "This partner receives {total} within {months} months (projects added together: {projects}). From {limit} "
            "a full programme document is needed."
        ),
    ),
    OVER_LEGACY_CEILING=(
        (
            "Ce partenaire reçoit {total} en {months} mois (projets additionnés : {projects}) ; un petit accord de "
            "financement en permettait {limit}."
        ),
        (
            "This partner receives {total} within {months} months (projects added together: {projects}); a small-scale "
            "funding agreement allowed {limit}."
        ),
    ),
)
