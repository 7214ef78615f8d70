"""What a change of state still lacks, one short clause each, fit for a list after a colon."""

from __future__ import annotations

from fieldapp.words.codes import code_name
from fieldapp.words.codes.naming import named
from fieldapp.words.criteria import Facts, criterion_title, readable, reason_text
from fieldapp.words.principles import PRINCIPLES, VERDICTS, principle_name, verdict_word
from fieldapp.words.text import Lang

GUARDS = named(
    RUN_MISSING=(
        "un contrôle gardé de la version actuelle du projet",
        "a kept check of the project as it is now",
    ),
    BLOCKER_NOT_MET=("critère bloquant non respecté : {criterion}", "blocking criterion not met: {criterion}"),
    BLOCKER_UNKNOWN=(
        "critère bloquant pas encore connu, à reconnaître comme tel : {criterion}",
        "blocking criterion not known yet, to be acknowledged: {criterion}",
    ),
    PRINCIPLE_NOT_ASSESSED=(
        "principe pas encore évalué par cette version, à reconnaître comme tel : {principle}",
        "principle not assessed by this version yet, to be acknowledged: {principle}",
    ),
    REVIEWER_MISSING=("une personne confirmée qui examine le projet", "a confirmed person to review the project"),
    REVIEWER_IS_AUTHOR=(
        "une autre personne que celles qui ont écrit dans le projet",
        "a person other than those who wrote in the project",
    ),
    SENT_BACK=(
        "une version revue : le dernier examen de celle-ci l’a renvoyée",
        "a revised version: the latest review of this one sent it back",
    ),
    REFERRAL_OPEN=("une décision sur le point soumis : {criterion}", "a decision on what was referred: {criterion}"),
    FORM_NOT_PASSED=(
        "le principe 7 doit être respecté ; il en est à : {verdict}",
        "principle 7 must be met; it stands at: {verdict}",
    ),
    START_NOT_GIVEN=("une date de début", "a start date"),
    STARTS_LATER=("le jour du début, le {start_on}", "the day of the start, {start_on}"),
    NOT_IN_FORCE=(
        "un accord en vigueur ; {agreement} en est à : {state}",
        "an agreement in force; {agreement} stands at: {state}",
    ),
    PARTNER_BLOCKED=("un partenaire qui ne soit pas bloqué : {partner}", "a partner that is not blocked: {partner}"),
    NOBODY_REACHED=("le nombre de personnes réellement touchées", "the number of people really reached"),
    NO_RESULT=("au moins un résultat mesuré, avec sa valeur", "at least one result measured, with its value"),
    NOTHING_HAPPENED=(
        "au moins un événement qui montre ce qui a été fait",
        "at least one event that shows what was done",
    ),
    HANDOVER_LACKING=("la remise de l’ouvrage à son propriétaire", "the handover of what was built to its owner"),
    CONTRIBUTION_OPEN=(
        "la fin d’un apport encore ouvert : {contribution_reference}",
        "the end of a contribution still open: {contribution_reference}",
    ),
    ACTION_POINTS_OPEN=(
        "la fin des points d’action de haute priorité encore ouverts : {count}",
        "the end of high-priority action points still open: {count}",
    ),
    FINAL_REPORT_UNSEEN=("la confirmation que le rapport final est reçu", "word that the final report was received"),
    REASON_NOT_GIVEN=("une raison", "a reason"),
    DOCUMENT_LACKING=(
        "un document joint qui le prouve (lettre ou procès-verbal)",
        "an attached document that proves it (letter or minutes)",
    ),
    ENDED_ON_MISSING=("le jour où l’accord a pris fin", "the day the agreement ended"),
    NOT_OVER_YET=("la fin de l’accord : {last_on}", "the end of the agreement: {last_on}"),
    OVER_ALREADY=("une date de fin à venir ; il s’arrêtait le {last_on}", "an end to come; it ended on {last_on}"),
    NO_SIGNATURE=("au moins une signature datée", "at least one dated signature"),
    AUTHORISATION_NOT_SAID=(
        "si cette personne était habilitée à signer, « on ne sait pas » étant permis : {signatory}",
        "whether this person was entitled to sign, “not known” being allowed: {signatory}",
    ),
    SIGNATORY_REFUSED=(
        "une personne habilitée à signer à la place de : {signatory}",
        "a person entitled to sign instead of: {signatory}",
    ),
)


def guard_text(code: str, facts: Facts, lang: Lang) -> str:
    """What is lacking; where a criterion says the same, its sentence; the bare code for one of a newer version."""
    clause = GUARDS.get(code)
    if clause is None:
        return reason_text(code, facts, lang)
    shown = readable(facts, lang)
    for name, value in facts.items():
        shown[name] = _own(name, str(value), lang) or shown[name]
    return clause.say(lang, shown)


def _own(name: str, value: str, lang: Lang) -> str:
    if name == "criterion":
        return f"{value} {criterion_title(value, lang)}"
    if name == "principle" and value in PRINCIPLES:
        return f"{value} {principle_name(value, lang)}"
    if name == "verdict" and value in VERDICTS:
        return verdict_word(value, lang)
    return code_name("AgreementState", value, lang) if name == "state" and value else ""
