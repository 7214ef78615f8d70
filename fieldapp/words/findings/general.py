"""What any criterion may say: a field that two people answered differently, or that makes no sense."""

from __future__ import annotations

from fieldapp.words.codes.naming import named

REASONS = named(
    CONFLICT=(
        "Deux réponses différentes attendent une décision : {field} ({record}).",
        "Two different answers wait for a decision: {field} ({record}).",
    ),
    NOT_UNDERSTOOD=(
        "La valeur de ce champ n’est pas comprise : {field} ({record}).",
        "The value of this field is not understood: {field} ({record}).",
    ),
    START_MISSING=(
        "La date de début du projet n’est pas encore indiquée ; on ne peut pas savoir quel plan s’appliquait.",
        "The project’s start date is not given yet, so nobody can tell which plan applied.",
    ),
    PROJECT_KIND_MISSING=(
        "La nature du projet n’est pas encore indiquée ; on ne sait pas s’il construit quelque chose.",
        "What the project mainly does is not given yet, so nobody can tell whether it builds anything.",
    ),
)
