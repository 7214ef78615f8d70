"""What is said for errors of bundles and of handing over."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.text import Text

ERRORS: Mapping[str, ErrorWords] = MappingProxyType(
    {
        "NotABundle": ErrorWords(
            Text("Ce n’est pas un envoi", "Not a bundle"),
            Text("« {file} » ne contient aucun envoi de FieldApp.", "“{file}” holds no bundle of FieldApp."),
            Text(
                "Choisissez la clé ou un fichier qui se termine par .fieldapp.",
                "Choose the stick, or a file whose name ends in .fieldapp.",
            ),
        ),
        "BundleTooNew": ErrorWords(
            Text("Envoi d’une version plus récente", "Bundle of a newer version"),
            Text(
                "Cet envoi a le format {found} ; cette version lit jusqu’au format {known}. Rien n’a été modifié.",
                "This bundle has format {found}; this version reads up to format {known}. Nothing was changed.",
            ),
            Text(
                "Gardez la clé, mettez l’application à jour, puis recommencez.",
                "Keep the stick, update the app, then try again.",
            ),
        ),
        "VolumeDamaged": ErrorWords(
            Text("Fichier d’envoi illisible", "Bundle file unreadable"),
            Text(
                "Rien ne peut être lu dans « {file} » ; rien n’a été modifié.",
                "Nothing can be read in “{file}”; nothing was changed.",
            ),
            Text(
                "Demandez à l’expéditeur de refaire l’envoi sur une autre clé.",
                "Ask the sender to write the bundle again, on another stick.",
            ),
        ),
        "ObjectDamaged": ErrorWords(
            Text("Une partie est endommagée", "One part is damaged"),
            Text(
                "L’objet {object} n’est pas lisible tel qu’il a été écrit ; il n’a pas été utilisé.",
                "Object {object} cannot be read as it was written; it was not used.",
            ),
            Text(
                "Le reste est utilisable ; cette partie sera redemandée à l’expéditeur.",
                "The rest can be used; this part will be asked for again.",
            ),
        ),
        "ObjectTooLarge": ErrorWords(
            Text("Fichier trop volumineux", "File too large"),
            Text(
                "L’objet {object} fait {length} octets ; un envoi en accepte {most} au plus par fichier.",
                "Object {object} has {length} bytes; a bundle takes at most {most} per file.",
            ),
            Text("Réduisez ou découpez ce fichier.", "Make the file smaller, or split it."),
        ),
        "BundleTooLarge": ErrorWords(
            Text("Envoi trop volumineux", "Bundle too large"),
            Text(
                "Un envoi ne peut pas contenir plus de {most} objets.", "A bundle cannot hold more than {most} objects."
            ),
            Text("Faites plusieurs envois.", "Make several bundles."),
        ),
        "StickUnreliable": ErrorWords(
            Text("Clé peu fiable", "Stick not reliable"),
            Text(
                "Ce qui a été écrit sur {target} ne se relit pas à l’identique ; l’envoi n’y a pas été laissé.",
                "What was written to {target} cannot be read back the same; the bundle was not left there.",
            ),
            Text(
                "Utilisez une autre clé. Vos données restent sur cet ordinateur.",
                "Use another stick. Your data is still on this computer.",
            ),
        ),
        "DeviceRevoked": ErrorWords(
            Text("Appareil exclu", "Revoked device"),
            Text(
                "L’appareil {device} a été exclu : rien n’est préparé pour lui. Vos données sont intactes.",
                "The device {device} was revoked: nothing is prepared for it. Your data are intact.",
            ),
            Text(
                "Choisissez un autre destinataire, ou invitez de nouveau cet appareil.",
                "Choose another recipient, or invite this device again.",
            ),
        ),
        "ForeignBundle": ErrorWords(
            Text("Envoi d’une autre organisation", "Bundle of another organisation"),
            Text(
                "Cet envoi vient de l’organisation {organisation}. Rien n’a été appliqué.",
                "This bundle comes from organisation {organisation}. Nothing was applied.",
            ),
            Text("Rendez la clé à qui vous l’a remise.", "Give the stick back to whoever brought it."),
        ),
        "NothingToRead": ErrorWords(
            Text("Aucun envoi ici", "No bundle here"),
            Text("{place} ne contient aucun envoi de FieldApp.", "{place} holds no bundle of FieldApp."),
            Text(
                "Vérifiez la clé, ou choisissez le dossier qui contient l’envoi.",
                "Check the stick, or choose the folder that holds the bundle.",
            ),
        ),
        "AsideUnknown": ErrorWords(
            Text("Cette partie n’est pas à l’écart", "No such part is set aside"),
            Text(
                "Aucune partie mise à l’écart, ou plus d’une, ne commence par « {part} ». Rien n’a été modifié.",
                "No part that is set aside, or more than one, begins with “{part}”. Nothing was changed.",
            ),
            Text(
                "Reprenez le code que montre « fieldapp sync quarantine list ».",
                "Take the code that “fieldapp sync quarantine list” shows.",
            ),
        ),
        "AsideStays": ErrorWords(
            Text("Cette partie ne peut pas être acceptée", "This part cannot be accepted"),
            Text(
                "La partie {part} n’est pas le travail signé d’un ordinateur que le bureau connaît, ou ce qui lui "
                "manque ne se décide pas. Rien n’a été modifié.",
                "Part {part} is not the signed work of a computer that the office knows, or what it lacks is not for "
                "anybody to decide. Nothing was changed.",
            ),
            Text(
                "Faites ce que dit la partie elle-même : inviter l’ordinateur, mettre à jour, ou redemander l’envoi.",
                "Do what the part itself says: invite the computer, update, or ask for the bundle again.",
            ),
        ),
        "AsideWaits": ErrorWords(
            Text("Une partie plus ancienne vient d’abord", "An earlier part comes first"),
            Text(
                "La partie {part} fait suite à un travail du même ordinateur qui n’est pas encore inscrit ici. Rien "
                "n’a été modifié.",
                "Part {part} follows work of the same computer that is not entered here yet. Nothing was changed.",
            ),
            Text(
                "Acceptez d’abord la partie précédente, ou lisez la clé qui la porte.",
                "Accept the earlier part first, or read the stick that holds it.",
            ),
        ),
        "NotCarried": ErrorWords(
            Text("Cet envoi n’est pas porté ici", "Not carried here"),
            Text(
                "Aucun envoi porté pour d’autres, ou plus d’un, ne commence par « {name} ». Rien n’a été modifié.",
                "Nothing carried for others, or more than one thing, begins with “{name}”. Nothing was changed.",
            ),
            Text(
                "Reprenez le nom que montre « fieldapp sync relay ».", "Take the name that “fieldapp sync relay” shows."
            ),
        ),
        "MoveInConflict": ErrorWords(
            Text("Un conflit attend une décision", "A conflict waits for a decision"),
            Text(
                "Un champ de {reference} a plusieurs valeurs ; le dossier ne peut pas encore changer de zone. Rien n’a "
                "été modifié.",
                "A field of {reference} has several values; the record cannot change zone yet. Nothing was changed.",
            ),
            Text("Décidez d’abord ce conflit, puis recommencez.", "Decide that conflict first, then try again."),
        ),
        "ConflictGone": ErrorWords(
            Text("Conflit déjà réglé", "Conflict already settled"),
            Text(
                "Ce champ n’a plus qu’une seule valeur : quelqu’un a déjà décidé. Rien n’a été modifié.",
                "This field has one value only: somebody has decided already. Nothing was changed.",
            ),
            Text("Ouvrez le dossier pour voir la valeur retenue.", "Open the record to see the value kept."),
        ),
        "NotASide": ErrorWords(
            Text("Ce choix n’est pas dans le conflit", "Not one of the choices"),
            Text(
                "Le changement {change} n’est aucune des valeurs en présence. Rien n’a été modifié.",
                "The change {change} is none of the values in conflict. Nothing was changed.",
            ),
            Text("Choisissez l’une des valeurs montrées.", "Choose one of the values shown."),
        ),
    }
)
