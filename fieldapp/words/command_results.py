"""What commands say when they have done something, beside the words that they share with the window."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words import keeping
from fieldapp.words.text import Text

PASSPHRASE = Text("Phrase de passe : ", "Passphrase: ")
NEW_PASSPHRASE = Text("Nouvelle phrase de passe : ", "New passphrase: ")
PASSPHRASE_AGAIN = Text("La même, encore une fois : ", "The same once more: ")

NOTHING = Text("Rien à montrer.", "Nothing to show.")
YES = Text("oui", "yes")
NO = Text("non", "no")

# records
ADDED = Text("Inscrit : {reference} · {title}", "Entered: {reference} · {title}")
CHANGED = Text("Modifié : {reference} · {title}", "Changed: {reference} · {title}")
UNCHANGED = Text("Rien de nouveau : {reference} était déjà ainsi.", "Nothing new: {reference} was like that already.")
DELETED = Text("Supprimé : {reference}. Il peut revenir : {way}", "Deleted: {reference}. It can come back: {way}")
RESTORED = Text("Rétabli : {reference} · {title}", "Restored: {reference} · {title}")
LOADED = Text("Dossiers inscrits : {count}.", "Records entered: {count}.")
MOVED = Text(
    "{reference} est maintenant dans la zone {zone}. Dossiers repris : {count}.",
    "{reference} is now in zone {zone}. Records taken over: {count}.",
)
MOVED_AWAY = Text(
    "Ce dossier est passé à la zone {zone} : sa suite s’écrit là-bas. La copie reste lisible ici ; ce que vous y "
    "écrivez encore attendra une décision du bureau.",
    "This record has moved to zone {zone}: it goes on there. The copy can still be read here; what you still write in "
    "it will wait for a decision of the office.",
)
IDENTIFIER = Text("Identifiant", "Identifier")
KIND = Text("Type", "Kind")
ZONE = Text("Zone", "Zone")
STANDING = Text("Transmission", "Hand-over")
LAST_CHANGE = Text("Dernière modification", "Last change")
BY_ON = Text("{person}, {at}", "{person}, {at}")
IN_CONFLICT = Text("À décider", "To be decided")
NOT_UNDERSTOOD = Text("Non compris : {field}", "Not understood: {field}")
IS_DELETED = Text("Ce dossier est supprimé.", "This record is deleted.")
OF_THE_RECORD: Mapping[str, Text] = MappingProxyType(
    {
        "$zone": Text("Zone", "Zone"),
        "$deleted": Text("Dossier supprimé", "Record deleted"),
    }
)
"""What a log field is called that is none of the kind's own."""
EMPTIED = Text("(vidé)", "(emptied)")

# organisation
FOUNDED = Text("Le bureau « {name} » est créé dans {folder}.", "The office “{name}” is created in {folder}.")
KIT = Text("Kit de secours : {file}", "Recovery kit: {file}")
KIT_CODE = Text("Code du kit : {code}", "Code of the kit: {code}")
KEEP_KIT = Text(
    "Écrivez ce code sur papier, et gardez le kit loin de cet ordinateur : eux seuls remplacent un bureau perdu.",
    "Write this code on paper, and keep the kit away from this computer: only they can replace a lost office.",
)
INVITED = Text("Invitation pour « {name} » : {file}", "Invitation for “{name}”: {file}")
INVITATION_CODE = Text("Code à dire de vive voix : {code}", "Code to be told in person: {code}")
DATA_BESIDE = Text("Dossiers de la zone, à côté : {files}", "The zone’s records, beside it: {files}")
JOINED = Text(
    "Cet ordinateur appartient maintenant à « {organisation} » ({zones}).",
    "This computer now belongs to “{organisation}” ({zones}).",
)
ASK_KIT_CODE = Text("Code du kit de secours : ", "Code of the recovery kit: ")
RECOVERED = Text(
    "Cet ordinateur est maintenant un bureau de « {organisation} » ({zones}), qui connaît {machines} ordinateurs.",
    "This computer is now an office of “{organisation}” ({zones}), which knows {machines} computers.",
)
RECOVERED_NEXT = Text(
    "Préparez maintenant une clé pour chaque ordinateur de terrain : à son retour, elle rapportera tout ce qu’il a. "
    "Remettez le kit en lieu sûr.",
    "Now prepare a stick for every field laptop: it will bring back all that the laptop has. "
    "Put the kit back into its safe place.",
)
JOINED_LATER = Text(
    "Tout ce que vous avez fait seul est gardé tel quel, références comprises, et part avec la prochaine clé.",
    "All that you did alone is kept as it is, references included, and goes with the next stick.",
)
BEGUN_ALONE = Text(
    "Vous travaillez seul dans {folder}. Quand un bureau vous invite : fieldapp join.",
    "You work alone in {folder}. When an office invites you: fieldapp join.",
)
CONFIRMED_PERSON = Text("« {name} » est confirmé.", "“{name}” is confirmed.")
MERGED_PERSON = Text(
    "« {name} » est confirmé : c’est la même personne que « {other} ».",
    "“{name}” is confirmed: the same person as “{other}”.",
)
ASK_UNLOCK_CODE = Text("Code dit par le bureau : ", "Code told by the office: ")
PASSPHRASE_CHANGED = Text(
    "La nouvelle phrase de passe est en place ; l’ancienne n’ouvre plus rien ici.",
    "The new passphrase is in place; the old one opens nothing here any more.",
)
UNLOCK_FILE = Text("Pour l’ordinateur « {name} » : {file}", "For the computer “{name}”: {file}")
UNLOCK_CODE = Text("Code à dire de vive voix : {code}", "Code to be told in person: {code}")
UNLOCK_NEXT = Text(
    "Ne dites ce code qu’à la personne que vous reconnaissez. Sur son ordinateur : « Phrase de passe oubliée ? », "
    "ou fieldapp passphrase --unlock.",
    "Tell this code only to the person, whom you recognise. On their computer: “Passphrase forgotten?”, "
    "or fieldapp passphrase --unlock.",
)
REVOKED = Text(
    "« {name} » est exclu : ce qu’il a écrit jusqu’ici reste, la suite sera mise à l’écart. "
    "La prochaine clé le dit à tous.",
    "“{name}” is revoked: what it wrote so far stays, what follows is set aside. The next stick tells everybody.",
)
PERSON_STATES: Mapping[bool, Text] = MappingProxyType(
    {True: Text("confirmé", "confirmed"), False: Text("à confirmer", "to be confirmed")}
)
DEVICE_STATES: Mapping[str, Text] = MappingProxyType(
    {
        "ACTIVE": Text("en service", "in service"),
        "INVITED": Text("invité", "invited"),
        "REVOKED": Text("exclu", "revoked"),
    }
)

# handing over
EXPORTED = Text(
    "Écrit et relu sans défaut. Dossiers : {records}, changements : {changes}, pièces : {photos}, taille : {size} Ko.",
    "Written and read back without fault. Records: {records}, changes: {changes}, files: {photos}, size: {size} kB.",
)
FOR_RECEIVER = Text("Pour {receiver}", "For {receiver}")
UNFINISHED = Text("Saisies en attente, restées ici : {count}.", "Typing that waits and stayed here: {count}.")
NO_RECEIVER = Text("Aucun ordinateur n’attend d’envoi.", "No computer waits for a bundle.")
PHOTOS_MISSING = Text("Pièces pas encore arrivées : {count}.", "Files not here yet: {count}.")
PASSED_OVER = Text("Laissé de côté : {what}", "Passed over: {what}")
COLUMN = Text("dossiers : {records}, pièces : {photos}", "records: {records}, files: {photos}")
CONFLICTS = Text("Conflits à décider", "Conflicts to decide")
TYPING = Text("Saisies en attente", "Typing that waits")
QUARANTINED = Text("Mis à l’écart", "Set aside")
ASIDE_RECORDS = Text("Dossiers : {count}.", "Records: {count}.")
ASIDE_REJECTED = Text("Écarté pour de bon par {person}, {at} : {why}", "Turned away for good by {person}, {at}: {why}")
ASIDE_TO_DECIDE = Text("Pour décider : {command}", "To decide: {command}")
ASIDE_ACCEPTED = Text(
    "Accepté, comme si c’était arrivé à temps. Changements : {applied} ; conflits à décider : {conflicts}.",
    "Accepted, as if it had come in time. Changes: {applied}; conflicts to decide: {conflicts}.",
)
ASIDE_TURNED_AWAY = Text(
    "La partie {part} reste gardée et ne sera plus demandée. Pour y revenir : {command}",
    "Part {part} stays kept and will not be asked about again. To come back to it: {command}",
)
ASIDE_ASKED_AGAIN = Text("La partie {part} attend de nouveau une décision.", "Part {part} waits for a decision again.")
CARRIED = Text("Envois portés pour d’autres", "Bundles carried for others")
TAKEN_ALONG = Text(
    "Pris en charge pour d’autres, sans être ouvert : {count}.",
    "Taken along for others, without being opened: {count}.",
)
WRITTEN_ALONG = Text("Remis sur la clé pour d’autres : {count}.", "Written to the stick for others: {count}.")
LOAD = Text("{name}  {sender} ({at}, {size} Ko)", "{name}  {sender} ({at}, {size} kB)")
DROPPED = Text("« {name} » n’est plus porté.", "“{name}” is carried no longer.")
FILES_MISSING = Text("Pièces attendues", "Files awaited")
VERIFIED = Text(
    "Intact : envoi de {sender} (parties : {objects}, fichiers : {volumes}).",
    "Whole: bundle of {sender} (parts: {objects}, files: {volumes}).",
)
VERIFIED_DAMAGED = Text(
    "Abîmé : envoi de {sender} (parties illisibles : {damaged}, fichiers absents : {missing}).",
    "Damaged: bundle of {sender} (unreadable parts: {damaged}, missing files: {missing}).",
)
MADE_ON = Text("le {at}", "on {at}")

# conflicts
DECIDED = Text("Décidé : {field} de {reference}.", "Decided: {field} of {reference}.")
SIDE = Text("{change}  {value}  ({person}, {device}, {at})", "{change}  {value}  ({person}, {device}, {at})")
SIDE_DELETED = Text("supprimer le dossier", "delete the record")
SIDE_KEPT = Text("garder le dossier", "keep the record")
HOW_TO_DECIDE = Text("Pour décider : {command}", "To decide: {command}")

# checks
VERDICT_OF = Text("{principle} {name} : {verdict}", "{principle} {name}: {verdict}")
REMEDY = Text("À faire : {text}", "To do: {text}")
KEPT = Text("Contrôle conservé : {reference}", "Check kept: {reference}")
AS_OF = Text("Règles du {day}", "Rules of {day}")
REPEATED = Text("Refait à partir des faits conservés.", "Repeated from the facts that were kept.")
NOT_REPEATED = Text(
    "Les règles ont changé depuis : voici les constats conservés.",
    "The rules have changed since: these are the findings that were kept.",
)
STATE_HELD = Text("De fait : {state} ; il manque {why}", "In fact: {state}; lacking {why}")
STATE_NOW = Text("{reference} est maintenant : {state}", "{reference} is now: {state}")

# evidence, paper, safety
ATTACHED = Text("Pièce jointe : {reference} · {label}", "File attached: {reference} · {label}")
TAKEN = Text("Photo du {at}", "Photo of {at}")
TAKEN_WHERE = Text("Coordonnées : {position}", "Position: {position}")
OPENED = Text("Copie en clair : {file}. Effacez-la après usage.", "Plain copy: {file}. Erase it after use.")
WHOLE_FILES = Text("Toutes les pièces présentes sont intactes.", "All files that are here are whole.")
FILE_STATES: Mapping[str, Text] = MappingProxyType(
    {
        "DAMAGED": Text("abîmée", "damaged"),
        "MISSING": Text("pas encore arrivée", "not here yet"),
    }
)
PRINTED = Text("Imprimé : {file}", "Printed: {file}")
BACKED_UP = Text("Sauvegarde vérifiée : {file} ({size} Ko)", "Verified backup: {file} ({size} kB)")
REBUILT = Text("Listes reconstruites à partir du journal.", "Lists rebuilt from the log.")
EXAMINED = Text(
    "Relus : {changes} changements, {lanes} suites signées.", "Read again: {changes} changes, {lanes} signed runs."
)
FAULTS: Mapping[str, Text] = MappingProxyType(
    {
        "PAGES": Text("Page abîmée de la base : {place}", "Damaged page of the database: {place}"),
        "ALTERED": Text("Changement altéré : {place}", "Altered change: {place}"),
        "BROKEN_CHAIN": Text("Suite interrompue : {place}", "Broken run: {place}"),
        "LISTS": keeping.LISTS_DIFFER,
        "FILE_DAMAGED": keeping.FILE_DAMAGED,
        "FILE_MISSING": keeping.FILE_MISSING,
    }
)
SOUND = Text("Tout est en ordre.", "All is well.")
