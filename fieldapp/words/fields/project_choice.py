"""Words for how a partner was chosen for a project: principle 2."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields.wording import FieldWords, asked

FIELDS: Mapping[str, FieldWords] = MappingProxyType(
    {
        "selection_modality": asked(
            "Comment le partenaire a-t-il été choisi ?",
            "How was the partner chosen?",
            why=(
                "Principe 2 : chacun doit pouvoir comprendre pourquoi ce partenaire plutôt qu’un autre.",
                "Principle 2: everybody should be able to see why this partner and not another.",
            ),
        ),
        "direct_reason": asked(
            "Raison du choix direct",
            "Reason for choosing directly",
            hint=("Seulement s’il n’y a pas eu d’appel.", "Only if there was no call."),
        ),
        "selection_note": asked(
            "Explication du choix",
            "The choice explained",
            hint=("Une ou deux phrases.", "One or two sentences."),
        ),
        "unpp_call_no": asked(
            "Numéro de l’appel sur le portail UNPP",
            "Number of the call on the UNPP portal",
            hint=("S’il y en a un ; il n’est pas obligatoire.", "If there is one; it is not required."),
        ),
    }
)
