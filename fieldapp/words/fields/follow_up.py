"""Words for what people decide about findings: waivers, referrals, reviews, action points, concerns."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, Pair, asked

_CRITERION: Pair = ("Par exemple : 2.3.", "For example: 2.3.")

_WAIVER: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "criterion": asked(
            "Critère dispensé",
            "Criterion waived",
            hint=_CRITERION,
            why=(
                (
                    "Une dérogation vaut pour un seul critère et pour un temps. Les critères 2.4, 5.1 et 7.2 "
                    "(sanctions, secteurs exclus, accord écrit) n’en admettent pas."
                ),
                (
                    "A waiver is for one criterion and for a time. Criteria 2.4, 5.1 and 7.2 (sanctions, excluded "
                    "sectors, written agreement) cannot be waived."
                ),
            ),
        ),
        "reason": asked(
            "Raison de la dérogation",
            "Reason for the waiver",
            hint=("Joignez la pièce qui la soutient.", "Attach the file that supports it."),
        ),
        "authority_role": asked(
            "Fonction de la personne qui l’accorde",
            "Role of the person who grants it",
            why=(
                "La personne qui a écrit la fiche ne peut pas s’accorder elle-même une dérogation.",
                "The person who wrote the record cannot grant themselves a waiver.",
            ),
        ),
        "authority_name": asked("Accordée par", "Granted by"),
        "granted_on": asked("Accordée le", "Granted on"),
        "expires_on": asked(
            "Prend fin le",
            "Ends on",
            hint=("Après ce jour, le critère compte de nouveau.", "After that day the criterion counts again."),
        ),
    }
)

_REFERRAL: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "criterion": asked("Critère soumis", "Criterion referred", hint=_CRITERION),
        "finding": asked(
            "Empreinte du constat",
            "Fingerprint of the finding",
            hint=("La décision ne vaut que pour ce constat.", "The decision holds for this finding only."),
        ),
        "outcome": asked(
            "Décision",
            "Decision",
            why=(
                (
                    "Certaines questions ne se règlent pas sur le terrain : nom semblable sur une liste, groupe d’une "
                    "entreprise, règle du pays. Une autre personne que l’auteur décide."
                ),
                (
                    "Some questions are not settled in the field: a similar name on a list, the group of a company, "
                    "a country rule. Somebody other than the author decides."
                ),
            ),
        ),
        "reason": asked("Raison de la décision", "Reason for the decision"),
        "authority_role": asked("Fonction de la personne qui décide", "Role of the person who decides"),
        "authority_name": asked("Décision prise par", "Decided by"),
        "decided_on": asked("Décision prise le", "Decided on"),
    }
)

_REVIEW: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "version_reviewed": asked("Empreinte de la version relue", "Fingerprint of the version reviewed"),
        "run": asked("Contrôle consulté", "Check looked at"),
        "outcome": asked(
            "Avis",
            "Outcome",
            why=(
                "L’avis vaut pour la version relue ; dès que la fiche change, une nouvelle relecture est nécessaire.",
                "The outcome holds for the version reviewed; once the record changes, it needs another review.",
            ),
        ),
        "summary": asked("Résumé de la relecture", "Summary of the review"),
        "reviewed_on": asked("Relu le", "Reviewed on"),
    }
)

_ACTION_POINT: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "title": asked(
            "Action",
            "Action",
            hint=("Par exemple : poser une rampe à la borne.", "For example: build a ramp at the tap."),
        ),
        "description": asked("Précisions", "Details"),
        "assigned_to": asked(
            "Responsable",
            "In charge",
            hint=("Une fonction ou un service suffit.", "A role or a service is enough."),
        ),
        "due_on": asked("Échéance", "Due on"),
        "priority": asked(
            "Priorité",
            "Priority",
            why=(
                (
                    "Un point d’action de haute priorité se prouve par une pièce et se fait vérifier par une autre "
                    "personne ; tant qu’il est ouvert, le projet ne peut pas être clos."
                ),
                (
                    "A high-priority action is proven by a file and verified by somebody else; while it is open, the "
                    "project cannot be closed."
                ),
            ),
        ),
        "criterion": asked(
            "Critère concerné",
            "Criterion concerned",
            hint=("S’il y en a un ; par exemple 1.3.", "If there is one; for example 1.3."),
            why=(
                "Une action liée à un critère montre au bureau comment le point ouvert sera réglé.",
                "An action linked to a criterion shows the office how the open point will be settled.",
            ),
        ),
        "event": asked(
            "Décidé lors de",
            "Decided at",
            hint=("La visite ou la réunion où cela a été promis.", "The visit or meeting where it was promised."),
        ),
        "state": asked("Est-ce fait ?", "Is it done?"),
        "action_taken": asked(
            "Ce qui a été fait",
            "What was done",
            hint=("Une phrase, et une pièce si c’est urgent.", "One sentence, and a file if it is urgent."),
        ),
        "completed_on": asked("Fait le", "Done on"),
        "verification": asked(
            "Vérification par une autre personne",
            "Verification by another person",
            hint=("Nécessaire pour une haute priorité.", "Needed for a high priority."),
        ),
        "verified_on": asked("Vérifié le", "Verified on"),
    }
)

_CONCERN: Mapping[str, FieldWords] = MappingProxyType(
    {
        "of": asked("Se rapporte à", "Belongs to"),
        "title": asked(
            "Préoccupation",
            "Concern",
            hint=("En une ligne ; visible des bureaux seulement.", "In one line; seen by offices only."),
        ),
        "description": asked(
            "Ce qui a été vu ou entendu",
            "What was seen or heard",
            hint=(
                "Visible des bureaux seulement ; aucun nom de victime.",
                "Seen by offices only; no name of any victim.",
            ),
            why=(
                (
                    "Principe 5 : chacun peut faire part d’une préoccupation sans être cité. Le bureau décide si elle "
                    "devient un point d’action."
                ),
                (
                    "Principle 5: anybody can voice a concern without being quoted. The office decides whether it "
                    "becomes an action point."
                ),
            ),
        ),
        "raised_on": asked("Exprimée le", "Raised on"),
        "state": asked("Suite", "What became of it"),
        "action_point": asked("Point d’action qui en est né", "Action point it became"),
        "closing_reason": asked(
            "Close parce que",
            "Closed because",
            hint=("Si elle ne devient pas un point d’action.", "If it does not become an action point."),
        ),
    }
)

FIELDS: Mapping[str, Mapping[str, FieldWords]] = MappingProxyType(
    {
        "action_point": _ACTION_POINT,
        "concern": _CONCERN,
        "waiver": _WAIVER,
        "referral": _REFERRAL,
        "review": _REVIEW,
    }
)
