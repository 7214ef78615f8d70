"""Words for files, notes, kept checks and breaches."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

_EVIDENCE: Mapping[str, FieldWords] = MappingProxyType(
    {
        "of": asked("Se rapporte à", "Belongs to"),
        "evidence_type": asked("Type de pièce", "Type of file"),
        "label": asked(
            "Intitulé", "Title", hint=("Par exemple : pompe, vue de face.", "For example: pump, front view.")
        ),
        "proves": asked(
            "Ce que la pièce prouve",
            "What it proves",
            hint=("Une phrase suffit.", "One sentence is enough."),
        ),
        "taken_at": asked(
            "Prise le (heure universelle)",
            "Taken at (universal time)",
            hint=("Par exemple 2025-03-12T14:30Z.", "For example 2025-03-12T14:30Z."),
        ),
        "taken_local": asked(
            "Prise le (heure de l’appareil photo)",
            "Taken at (camera time)",
            hint=("Telle que la photo la donne.", "As the photo says."),
        ),
        "position": asked(
            "Coordonnées GPS",
            "GPS position",
            hint=("Par exemple 14.49 N, 4.19 O.", "For example 14.49 N, 4.19 W."),
            why=(
                "Principe 5 : n’indiquez pas le lieu exact d’un enfant en danger.",
                "Principle 5: do not give the exact place of a child at risk.",
            ),
        ),
        "consent": asked(
            "Les personnes visibles sont-elles d’accord ?",
            "Do the people shown agree?",
            why=(
                "Principe 5 : l’image d’un enfant ne sert qu’avec l’accord de l’enfant et de ses parents ou tuteurs.",
                "Principle 5: a child’s image is used only with the consent of the child and of parents or guardians.",
            ),
        ),
        "sensitivity": asked("Qui peut la voir ?", "Who may see it?"),
        "shows_children": asked(
            "Y voit-on des enfants ?",
            "Does it show children?",
            why=(
                (
                    "Principe 5 : chaque photo d’un enfant demande un accord écrit ; ni nom ni village pour un enfant "
                    "en danger."
                ),
                (
                    "Principle 5: each photo of a child needs written consent; no name and no village for a child at "
                    "risk."
                ),
            ),
        ),
        "media_type": asked("Format du fichier", "File format"),
        "size_bytes": asked("Taille en octets", "Size in bytes"),
        "sha256": asked("Empreinte du fichier", "Fingerprint of the file"),
        "sealed": asked("Empreinte du fichier chiffré", "Fingerprint of the sealed file"),
        "secret": asked(
            "Clé du fichier",
            "Key of the file",
            hint=("L’effacer rend le fichier illisible partout.", "Erasing it makes the file unreadable everywhere."),
        ),
    }
)

_NOTE: Mapping[str, FieldWords] = MappingProxyType(
    {
        "of": asked("Se rapporte à", "Belongs to"),
        "text": asked("Remarque", "Note"),
        "field": asked("Champ commenté", "Field commented on"),
        "resolved_on": asked(
            "Réglée le",
            "Settled on",
            hint=("Laissez vide tant qu’elle attend une réponse.", "Leave empty while it waits for an answer."),
        ),
    }
)

_CHECK_RUN: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "purpose": asked("Motif du contrôle", "Reason for the check"),
        "ruleset": asked("Version des règles", "Version of the rules"),
        "packs": asked("Versions des listes de référence", "Versions of the reference lists"),
        "as_of": asked(
            "Règles en vigueur le",
            "Rules in force on",
            hint=("Les faits sont ceux connus lors du contrôle.", "Facts are those known when it was checked."),
        ),
        "run_at": asked("Contrôlé le", "Checked at"),
        "version_checked": asked("Empreinte de la version contrôlée", "Fingerprint of the version checked"),
        "facts": asked("Faits utilisés", "Facts used"),
        "outcome": asked("Résultats", "Findings"),
    }
)

_BREACH: Mapping[str, FieldWords] = MappingProxyType(
    {
        "project": asked("Projet", "Project"),
        "contribution": asked("Apport concerné", "Contribution concerned"),
        "criterion": asked("Critère", "Criterion"),
        "happened_on": asked(
            "Constaté pour le",
            "Happened on",
            hint=(
                "Le jour où la ressource a été remise sans accord signé.",
                "The day the resource moved without a signed agreement.",
            ),
        ),
        "resolution": asked(
            "Suite donnée",
            "How it was resolved",
            hint=("Ce qui a été fait, et avec quelle preuve.", "What was done, and with what proof."),
            why=(
                (
                    "Principe 7 : un manquement ne s’efface pas. Il est régularisé, preuve à l’appui, par une autre "
                    "personne."
                ),
                "Principle 7: a breach is never removed. It is resolved, with evidence, by another person.",
            ),
        ),
        "resolved_on": asked("Régularisé le", "Resolved on"),
    }
)

FIELDS: Mapping[str, Mapping[str, FieldWords]] = MappingProxyType(
    {"evidence": _EVIDENCE, "note": _NOTE, "check_run": _CHECK_RUN, "breach": _BREACH}
)
