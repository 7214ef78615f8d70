"""What the kinds of record are called: one, several, and a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from fieldapp.words.text import Lang, Text


@dataclass(frozen=True, slots=True)
class KindWords:
    """Names as they stand alone, in a title or on a button; French « nouveau » agrees with its noun."""

    name: Text
    plural: Text
    new: Text


def _named(name: tuple[str, str], plural: tuple[str, str], new: tuple[str, str]) -> KindWords:
    return KindWords(Text(*name), Text(*plural), Text(*new))


KINDS: Mapping[str, KindWords] = MappingProxyType(
    {
        "partner": _named(
            ("Partenaire", "Partner"), ("Partenaires", "Partners"), ("Nouveau partenaire", "New partner")
        ),
        "registration": _named(
            ("Enregistrement légal", "Legal registration"),
            ("Enregistrements légaux", "Legal registrations"),
            ("Nouvel enregistrement légal", "New legal registration"),
        ),
        "declaration": _named(
            ("Déclaration d’engagement", "Declaration of commitment"),
            ("Déclarations d’engagement", "Declarations of commitment"),
            ("Nouvelle déclaration d’engagement", "New declaration of commitment"),
        ),
        "values_assessment": _named(
            ("Évaluation des valeurs fondamentales", "Core-values assessment"),
            ("Évaluations des valeurs fondamentales", "Core-values assessments"),
            ("Nouvelle évaluation des valeurs fondamentales", "New core-values assessment"),
        ),
        "risk_rating": _named(
            ("Évaluation des risques", "Risk rating"),
            ("Évaluations des risques", "Risk ratings"),
            ("Nouvelle évaluation des risques", "New risk rating"),
        ),
        "screening": _named(
            ("Comparaison aux listes de sanctions", "Sanctions screening"),
            ("Comparaisons aux listes de sanctions", "Sanctions screenings"),
            ("Nouvelle comparaison aux listes de sanctions", "New sanctions screening"),
        ),
        "exclusion_check": _named(
            ("Vérification des secteurs exclus", "Check for excluded sectors"),
            ("Vérifications des secteurs exclus", "Checks for excluded sectors"),
            ("Nouvelle vérification des secteurs exclus", "New check for excluded sectors"),
        ),
        "flag": _named(
            ("Signalement", "Flag"),
            ("Signalements", "Flags"),
            ("Nouveau signalement", "New flag"),
        ),
        "contact": _named(
            ("Contact", "Contact"),
            ("Contacts", "Contacts"),
            ("Nouveau contact", "New contact"),
        ),
        "agreement": _named(("Accord", "Agreement"), ("Accords", "Agreements"), ("Nouvel accord", "New agreement")),
        "signature": _named(
            ("Signature", "Signature"), ("Signatures", "Signatures"), ("Nouvelle signature", "New signature")
        ),
        "annex": _named(("Annexe", "Annex"), ("Annexes", "Annexes"), ("Nouvelle annexe", "New annex")),
        "amendment": _named(("Avenant", "Amendment"), ("Avenants", "Amendments"), ("Nouvel avenant", "New amendment")),
        "project": _named(("Projet", "Project"), ("Projets", "Projects"), ("Nouveau projet", "New project")),
        "project_partner": _named(
            ("Partenaire du projet", "Project partner"),
            ("Partenaires du projet", "Project partners"),
            ("Nouveau partenaire du projet", "New project partner"),
        ),
        "target_group": _named(
            ("Groupe visé", "Target group"),
            ("Groupes visés", "Target groups"),
            ("Nouveau groupe visé", "New target group"),
        ),
        "alignment": _named(
            ("Lien avec un plan", "Link to a plan"),
            ("Liens avec les plans", "Links to plans"),
            ("Nouveau lien avec un plan", "New link to a plan"),
        ),
        "contribution": _named(
            ("Apport", "Contribution"), ("Apports", "Contributions"), ("Nouvel apport", "New contribution")
        ),
        "result": _named(
            ("Résultat", "Result"),
            ("Résultats", "Results"),
            ("Nouveau résultat", "New result"),
        ),
        "risk": _named(
            ("Risque", "Risk"),
            ("Risques", "Risks"),
            ("Nouveau risque", "New risk"),
        ),
        "visibility": _named(
            ("Choix de visibilité", "Visibility choice"),
            ("Choix de visibilité", "Visibility choices"),
            ("Nouveau choix de visibilité", "New visibility choice"),
        ),
        "report_due": _named(
            ("Rapport attendu", "Report due"),
            ("Rapports attendus", "Reports due"),
            ("Nouveau rapport attendu", "New report due"),
        ),
        "cash_request": _named(
            ("Demande de fonds", "Request for funds"),
            ("Demandes de fonds", "Requests for funds"),
            ("Nouvelle demande de fonds", "New request for funds"),
        ),
        "partner_view": _named(
            ("Avis du partenaire", "Partner’s view"),
            ("Avis des partenaires", "Partners’ views"),
            ("Nouvel avis du partenaire", "New partner’s view"),
        ),
        "event": _named(
            ("Visite ou cérémonie", "Visit or ceremony"),
            ("Visites et cérémonies", "Visits and ceremonies"),
            ("Nouvelle visite ou cérémonie", "New visit or ceremony"),
        ),
        "evidence": _named(
            ("Pièce justificative", "Piece of evidence"),
            ("Pièces justificatives", "Evidence"),
            ("Nouvelle pièce justificative", "New piece of evidence"),
        ),
        "note": _named(("Remarque", "Note"), ("Remarques", "Notes"), ("Nouvelle remarque", "New note")),
        "action_point": _named(
            ("Point d’action", "Action point"),
            ("Points d’action", "Action points"),
            ("Nouveau point d’action", "New action point"),
        ),
        "concern": _named(
            ("Préoccupation", "Concern"),
            ("Préoccupations", "Concerns"),
            ("Nouvelle préoccupation", "New concern"),
        ),
        "waiver": _named(
            ("Dérogation", "Waiver"),
            ("Dérogations", "Waivers"),
            ("Nouvelle dérogation", "New waiver"),
        ),
        "referral": _named(
            ("Décision sur un point soumis", "Decision on a referred point"),
            ("Décisions sur les points soumis", "Decisions on referred points"),
            ("Nouvelle décision sur un point soumis", "New decision on a referred point"),
        ),
        "review": _named(
            ("Relecture", "Review"),
            ("Relectures", "Reviews"),
            ("Nouvelle relecture", "New review"),
        ),
        "check_run": _named(
            ("Contrôle conservé", "Kept check"),
            ("Contrôles conservés", "Kept checks"),
            ("Nouveau contrôle", "New check"),
        ),
        "breach": _named(("Manquement", "Breach"), ("Manquements", "Breaches"), ("Nouveau manquement", "New breach")),
    }
)


def kind_name(kind: str, lang: Lang) -> str:
    """One record of a kind: « Partenaire ». A kind of a newer version shows raw."""
    return KINDS[kind].name.say(lang) if kind in KINDS else kind


def kind_plural(kind: str, lang: Lang) -> str:
    """Several: « Partenaires »."""
    return KINDS[kind].plural.say(lang) if kind in KINDS else kind


def kind_new(kind: str, lang: Lang) -> str:
    """What a button that adds one says: « Nouveau partenaire »."""
    return KINDS[kind].new.say(lang) if kind in KINDS else kind
