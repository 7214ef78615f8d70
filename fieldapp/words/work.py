"""What is said when attaching, checking or loading cannot be done; keyed by the error's class name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.text import Text

WORK: Mapping[str, ErrorWords] = MappingProxyType(
    {
        "FileEmpty": ErrorWords(
            Text("Fichier vide", "Empty file"),
            Text("« {name} » ne contient rien. Rien n’a été ajouté.", "“{name}” is empty. Nothing was added."),
            Text("Copiez-le de nouveau depuis l’appareil.", "Copy it again from the camera or phone."),
        ),
        "EvidenceTooLarge": ErrorWords(
            Text("Fichier trop gros", "File too large"),
            Text(
                "« {name} » fait {megabytes} Mo ; une clé ne peut transporter que {most} Mo par fichier.",
                "“{name}” has {megabytes} MB; a bundle carries at most {most} MB a file.",
            ),
            Text("Ajoutez-le en plusieurs parties, ou en qualité réduite.", "Add it in parts, or in a lower quality."),
        ),
        "EvidenceNotHere": ErrorWords(
            Text("Fichier pas sur cet ordinateur", "File not on this computer"),
            Text(
                "La fiche de « {label} » est ici, son fichier n’y est pas.",
                "The record of “{label}” is here, its file is not.",
            ),
            Text(
                "Recevez l’envoi suivant : le fichier est redemandé de lui-même.",
                "Receive the next bundle: the file is asked for by itself.",
            ),
        ),
        "EvidenceErased": ErrorWords(
            Text("Fichier effacé", "File erased"),
            Text(
                "« {label} » a été effacé à la demande d’une personne ; plus personne ne peut l’ouvrir.",
                "“{label}” was erased at a person’s request; nobody can open it any more.",
            ),
            Text("Il n’y a rien à faire.", "There is nothing to do."),
        ),
        "EvidenceDamaged": ErrorWords(
            Text("Fichier abîmé", "Damaged file"),
            Text(
                "Le fichier gardé pour « {label} » n’est plus celui qui a été ajouté. La fiche est intacte.",
                "The file kept for “{label}” is no longer what was added. The record is intact.",
            ),
            Text(
                "Ajoutez-le de nouveau depuis l’original, ou recevez-le encore du bureau.",
                "Add it again from the original, or receive it again from the office.",
            ),
        ),
        "NotACheckRun": ErrorWords(
            Text("Ce n’est pas un contrôle", "Not a check"),
            Text("« {record} » n’est pas un contrôle gardé.", "“{record}” is not a kept check."),
            Text("Choisissez un contrôle dans la liste du projet.", "Choose a check from the project’s list."),
        ),
        "RunNotReadable": ErrorWords(
            Text("Contrôle illisible", "Check cannot be read"),
            Text(
                "Le contrôle {record} vient d’une version plus récente ou n’est pas complet. Il est gardé tel quel.",
                "Check {record} comes from a newer version or is not complete. It is kept as it is.",
            ),
            Text(
                "Installez la mise à jour de FieldApp, ou refaites le contrôle.", "Install the update, or check again."
            ),
        ),
        "BreachRefused": ErrorWords(
            Text("Manquement pas encore réglé", "Breach not resolved"),
            Text(
                "Un manquement se règle par une autre personne que celle qui a inscrit l’apport, avec une explication "
                "et une preuve jointe ; une seule fois.",
                "A breach is resolved by another person than the one who entered the contribution, with an "
                "explanation and a proof attached; once.",
            ),
            Text(
                "Joignez la preuve au manquement et demandez à un collègue de l’expliquer.",
                "Attach the proof to the breach and ask a colleague to explain it.",
            ),
        ),
        "LoadTooLarge": ErrorWords(
            Text("Fichier trop gros", "File too large"),
            Text(
                "« {name} » fait {megabytes} Mo ; on en charge {most} Mo au plus. Rien n’a été chargé.",
                "“{name}” has {megabytes} MB; at most {most} MB are loaded at once. Nothing was loaded.",
            ),
            Text("Partagez-le en plusieurs fichiers.", "Split it into several files."),
        ),
    }
)
