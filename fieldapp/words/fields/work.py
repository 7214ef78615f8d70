"""Words for what hangs on a project: results, risks, visibility, reports, cash, what partners say."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

_RESULT: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "level": asked("Niveau", "Level"),
        "statement": asked(
            "Résultat attendu",
            "Result expected",
            hint=("Par exemple : une pompe qui marche à Soye.", "For example: a working pump at Soye."),
            why=(
                "Principe 1 : un résultat se dit de façon qu’on puisse le vérifier.",
                "Principle 1: a result is told so that it can be verified.",
            ),
        ),
        "indicator": asked(
            "Indicateur",
            "Indicator",
            hint=("Ce que l’on compte : usagers, pompes, émissions…", "What is counted: users, pumps, programmes…"),
        ),
        "unit": asked("Compté en", "Counted in"),
        "calculation": asked(
            "Si plusieurs lieux, comment les réunir ?",
            "If several places, how are they put together?",
        ),
        "disaggregation": asked(
            "Réparti par",
            "Split by",
            hint=("Par exemple : sexe, âge, handicap.", "For example: sex, age, disability."),
        ),
        "baseline": asked("Valeur de départ", "Baseline", hint=("Avant le projet.", "Before the project.")),
        "no_baseline": asked(
            "Personne ne l’a encore mesurée ?",
            "Has nobody measured it yet?",
            hint=("Répondre « Oui » est permis.", "The answer “Yes” is allowed."),
        ),
        "target": asked(
            "Valeur visée",
            "Target",
            why=(
                "Principe 1 : sans valeur visée, personne ne peut dire si le résultat est atteint.",
                "Principle 1: without a target nobody can say whether the result was reached.",
            ),
        ),
        "due_on": asked("À atteindre pour le", "To be reached by"),
        "actual": asked("Valeur atteinte", "Value reached"),
        "measured_on": asked("Mesurée le", "Measured on"),
        "cp_output": asked(
            "Produit du programme de pays",
            "Country programme output",
            hint=("Son code ; la section le connaît.", "Its code; the section knows it."),
            why=(
                "Principe 3 : chaque résultat se rattache au programme de l’UNICEF.",
                "Principle 3: each result is linked to the UNICEF programme.",
            ),
        ),
    }
)

_RISK: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "risk_type": asked("Type de risque", "Type of risk"),
        "description": asked(
            "Ce qui peut mal tourner",
            "What may go wrong",
            hint=("Par exemple : route coupée en août.", "For example: road cut off in August."),
            why=(
                "Principe 4 : les risques sont écrits et partagés ; la sécurité y figure toujours à Mopti.",
                "Principle 4: risks are written down and shared; in Mopti security is always one of them.",
            ),
        ),
        "owner": asked("Qui en répond ?", "Who answers for it?"),
        "owner_name": asked("Nom et fonction", "Name and role"),
        "mitigation": asked("Ce qui est fait contre", "What is done about it"),
    }
)

_VISIBILITY: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "name_used": asked(
            "Le nom ou le logo de l’UNICEF est-il utilisé ?",
            "Is UNICEF’s name or logo used?",
            hint=("Plaque, affiche, émission, emballage…", "Plaque, poster, broadcast, packaging…"),
            why=(
                "Principe 5 : le nom et le logo ne s’utilisent qu’avec un accord écrit.",
                "Principle 5: name and logo are used under written terms only.",
            ),
        ),
        "permission_reference": asked(
            "Autorisation écrite",
            "Written permission",
            hint=("Référence de la lettre ou du courriel.", "Reference of the letter or e-mail."),
        ),
        "permission_on": asked("Autorisation du", "Permission dated"),
        "permission_agreement": asked("Accord qui le prévoit", "Agreement that provides for it"),
        "wording": asked(
            "Texte exact",
            "Exact wording",
            hint=("Ce qui est ou sera écrit ou dit.", "What is or will be written or said."),
            why=(
                "Principe 5 : remercier est permis ; recommander un produit ou une marque ne l’est pas.",
                "Principle 5: giving thanks is allowed; recommending a product or a brand is not.",
            ),
        ),
        "product_message": asked(
            "Y vante-t-on un produit ou une marque ?",
            "Does it praise a product or a brand?",
            hint=("Slogan, « recommandé par », photo du produit…", "Slogan, “recommended by”, product photo…"),
        ),
        "displayed_on": asked(
            "Déjà visible depuis le",
            "On display since",
            hint=("Vide si rien n’est encore posé.", "Empty while nothing is put up."),
        ),
        "security_level": asked(
            "Niveau de sécurité du lieu",
            "Security level of the place",
            hint=("Celui du service de sécurité.", "As the security service has it."),
            why=(
                "Principe 5 : un logo peut désigner une cible ; on décide donc en connaissance du lieu.",
                "Principle 5: a logo can mark a target, so one decides knowing the place.",
            ),
        ),
        "choice": asked("Ce que l’on montre", "What is shown"),
        "decision_reason": asked(
            "Raison de ce choix", "Reason for this choice", hint=("Une phrase suffit.", "One sentence is enough.")
        ),
        "decided_on": asked("Décidé le", "Decided on"),
    }
)

_REPORT_DUE: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "partner": asked("Partenaire", "Partner"),
        "report_kind": asked(
            "Type de rapport",
            "Kind of report",
            why=(
                "Principe 6 : peu de rapports, réunis aux mêmes dates, coûtent moins au partenaire.",
                "Principle 6: few reports, on the same dates, cost the partner less.",
            ),
        ),
        "due_on": asked("Attendu pour le", "Due on"),
        "received_on": asked(
            "Reçu le",
            "Received on",
            hint=("Vide tant qu’il n’est pas arrivé.", "Empty until it comes."),
            why=(
                "Principe 4 : chacun rend compte à l’autre ; un retard de trente jours se règle.",
                "Principle 4: each side gives account to the other; a delay of thirty days is dealt with.",
            ),
        ),
        "ad_hoc_reason": asked(
            "Si c’est une demande ponctuelle, pourquoi ?",
            "If asked for ad hoc, why?",
        ),
    }
)

_CASH_REQUEST: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "partner": asked("Partenaire", "Partner"),
        "paper_reference": asked(
            "Référence de la demande (FACE)",
            "Reference of the request (FACE)",
            hint=("Sur le papier.", "On the paper."),
        ),
        "amount": asked("Montant", "Amount", hint=("Par exemple 2 400 000 F CFA.", "For example 2,400,000 XOF.")),
        "requested_on": asked("Demandé le", "Requested on"),
        "released_on": asked(
            "Versé le",
            "Released on",
            why=(
                "Principe 6 : le partenaire ne doit pas attendre un argent promis.",
                "Principle 6: the partner should not wait for money it was promised.",
            ),
        ),
        "reported_on": asked(
            "Justifié le",
            "Accounted for on",
            hint=("Le jour où le FACE de dépenses est arrivé.", "The day the FACE on spending came."),
            why=(
                "Principe 6 : au-delà de six mois sans justification, les versements s’arrêtent.",
                "Principle 6: after six months without account, payments stop.",
            ),
        ),
    }
)

_PARTNER_VIEW: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "partner": asked("Partenaire", "Partner"),
        "given_on": asked(
            "Avis donné le",
            "View given on",
            why=(
                "Principe 4 : le partenaire dit au moins une fois par an comment il trouve la coopération.",
                "Principle 4: the partner says at least once a year how it finds the cooperation.",
            ),
        ),
        "cash_on_time": asked("L’argent est-il arrivé à temps ?", "Did the money come in time?"),
        "supplies_on_time": asked("Les fournitures sont-elles arrivées à temps ?", "Did supplies come in time?"),
        "replies_on_time": asked("L’UNICEF répond-il à temps ?", "Does UNICEF reply in time?"),
        "overall": asked("Dans l’ensemble", "On the whole"),
        "remarks": asked("Ce que le partenaire ajoute", "What the partner adds"),
    }
)

FIELDS: Mapping[str, Mapping[str, FieldWords]] = MappingProxyType(
    {
        "result": _RESULT,
        "risk": _RISK,
        "visibility": _VISIBILITY,
        "report_due": _REPORT_DUE,
        "cash_request": _CASH_REQUEST,
        "partner_view": _PARTNER_VIEW,
    }
)
