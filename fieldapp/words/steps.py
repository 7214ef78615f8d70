"""What a long job says it is doing, by the label that it reports to `Progress.step`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Lang, Text

_WORKING = Text("Travail en cours", "Working")

STEPS: Mapping[str, Text] = MappingProxyType(
    {
        # handing over
        "gather": Text("Rassemblement des dossiers à transmettre", "Gathering the records to hand over"),
        "sign": Text("Signature des changements", "Signing the changes"),
        "seal": Text("Chiffrement", "Sealing"),
        "write": Text("Écriture sur la clé", "Writing to the stick"),
        "verify": Text("Relecture et vérification", "Reading back and checking"),
        # taking in
        "look": Text("Recherche des envois", "Looking for bundles"),
        "copy": Text("Copie depuis la clé", "Copying from the stick"),
        "read": Text("Lecture de l’envoi", "Reading the bundle"),
        "backup": Text("Sauvegarde avant modification", "Backup before anything changes"),
        "apply": Text("Inscription des changements reçus", "Entering the changes received"),
        "photos": Text("Copie des photos et des pièces", "Copying photos and files"),
        "relay": Text("Copie des envois portés pour d’autres", "Copying what is carried for others"),
        # at home
        "check": Text("Contrôle des sept principes", "Checking the seven principles"),
        "screen": Text("Comparaison avec la liste de sanctions", "Comparing with the sanctions list"),
        "gather_facts": Text("Réunion des faits à contrôler", "Gathering the facts to check"),
        "index": Text("Mise à jour de la recherche", "Updating the search"),
        "rebuilding": Text("Reconstruction des listes à partir du journal", "Rebuilding the lists from the log"),
        "restore": Text("Restauration de la sauvegarde", "Restoring the backup"),
        "thumbnails": Text("Préparation des aperçus de photos", "Preparing photo previews"),
        "print": Text("Préparation du document", "Preparing the document"),
        "open": Text("Ouverture de vos données", "Opening your data"),
        # lists
        "read_list": Text("Lecture de la liste", "Reading the list"),
        "compare": Text("Comparaison avec vos dossiers", "Comparing with your records"),
        "enter_list": Text("Inscription des lignes choisies", "Entering the chosen rows"),
    }
)

# Labels in the form that reads better at some callers.
_SAME: Mapping[str, str] = MappingProxyType(
    {
        "gathering": "gather",
        "signing": "sign",
        "sealing": "seal",
        "writing": "write",
        "verifying": "verify",
        "reading_back": "verify",
        "looking": "look",
        "copying": "copy",
        "reading": "read",
        "backing_up": "backup",
        "applying": "apply",
        "checking": "check",
        "indexing": "index",
        "restoring": "restore",
        "printing": "print",
        "opening": "open",
    }
)


def is_known(label: str) -> bool:
    """Whether a label has words of its own; a test holds all callers to it."""
    return _SAME.get(label, label) in STEPS


def step_name(label: str, lang: Lang) -> str:
    """What to show beside a progress bar; a label without words, or none, is just work."""
    return STEPS.get(_SAME.get(label, label), _WORKING).say(lang)
