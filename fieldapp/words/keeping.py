"""What is said about backups, restoring, freeing room, and a workspace that was looked over."""

from __future__ import annotations

from fieldapp.words.text import Text

# backups
NOT_BACKED_UP = Text(
    "Pas de place pour une sauvegarde sur ce disque. Votre travail est inscrit ; libérez de la place, "
    "la sauvegarde sera tentée de nouveau. Aucune ancienne sauvegarde n’a été supprimée.",
    "No room for a backup on this disk. Your work is entered; free some room, the backup will be tried again. "
    "No older backup was removed.",
)
BACKUP_LINE = Text(
    "{file}  {at}  dossiers : {records}, taille : {size} Ko", "{file}  {at}  records: {records}, size: {size} kB"
)
BACKUP_UNREADABLE = Text("{file}  {at}  illisible", "{file}  {at}  cannot be read")

# restoring
RESTORED = Text(
    "Restauré : {file}. Dossiers : {records}. Cet ordinateur reprend depuis là.",
    "Restored: {file}. Records: {records}. This computer goes on from there.",
)
WOULD_RESTORE = Text(
    "Rien n’est changé. Voici ce que ferait la restauration de {file} (dossiers : {records}).",
    "Nothing is changed. This is what restoring {file} would do (records: {records}).",
)
SET_ASIDE = Text(
    "L’état d’avant est gardé entier dans {file}, et dans une sauvegarde faite à l’instant si elle pouvait l’être.",
    "The state before is kept whole in {file}, and in a backup made just now if one could be made.",
)
LOSS_RETURNS = Text(
    "Changements que le bureau possède et que la prochaine clé ramène : {count}",
    "Changes that the office holds and the next stick brings back: {count}",
)
LOSS_ON_STICK = Text(
    "Changements qui ne sont que sur une clé et dans l’état mis de côté : {count}",
    "Changes only on a stick and in the state set aside: {count}",
)
LOSS_HERE = Text(
    "Changements qui ne sont nulle part ailleurs : {count}. Ils restent dans l’état mis de côté.",
    "Changes that are nowhere else: {count}. They stay in the state set aside.",
)
LOSS_TYPED = Text(
    "Champs tapés et pas encore inscrits : {count}. Ils restent dans l’état mis de côté.",
    "Fields typed and not entered yet: {count}. They stay in the state set aside.",
)
LOSS_UNKNOWN = Text(
    "La base présente ne s’ouvre pas : ce qui a changé depuis la sauvegarde ne peut pas être compté.",
    "The present database does not open: what changed since the backup cannot be counted.",
)
LOSS_NONE = Text("Rien n’a changé depuis cette sauvegarde.", "Nothing changed since this backup.")
PHOTOS_STAY = Text(
    "Les photos et les papiers joints restent à leur place.", "Photos and attached papers stay where they are."
)
HOW_TO_TAKE_REST = Text("Pour reprendre ce reste : {command}", "To take that rest: {command}")
TOOK_REST = Text(
    "Repris de {file} : changements : {changes}, dossiers : {records}, champs tapés : {typed}.",
    "Taken from {file}: changes: {changes}, records: {records}, typed fields: {typed}.",
)
REST_UNREADABLE = Text(
    "Une partie de ce fichier ne se lit plus. Ce qui se lisait est repris ; le fichier est gardé tel quel.",
    "A part of this file can no longer be read. What could be read was taken; the file is kept as it is.",
)

# freeing room
FREED = Text(
    "Place libérée : {size} Ko. Photos et papiers retirés de cet ordinateur : {count}. Leurs dossiers restent, "
    "et le bureau possède chaque fichier.",
    "Room freed: {size} kB. Photos and papers removed from this computer: {count}. Their records stay, "
    "and the office holds every file.",
)
WOULD_FREE = Text(
    "Rien n’est retiré. Photos et papiers confirmés par le bureau qui pourraient l’être : {count} ({size} Ko).",
    "Nothing is removed. Photos and papers confirmed by the office that could be: {count} ({size} kB).",
)
NOTHING_TO_FREE = Text(
    "Rien à libérer : aucun fichier assez ancien n’est encore confirmé par le bureau.",
    "Nothing to free: no file that is old enough is confirmed by the office yet.",
)
ASKED_AGAIN = Text(
    "{reference} est redemandé au bureau : copiez vos dossiers sur une clé, la clé de retour l’apportera.",
    "{reference} is asked for again: copy your records to a stick, the return stick will bring it.",
)
IS_HERE = Text("{reference} est déjà sur cet ordinateur.", "{reference} is on this computer already.")

# a workspace that was looked over
LISTS_DIFFER = Text(
    "Liste qui ne suit plus le journal : {place}. « fieldapp doctor --rebuild » la refait.",
    "List that no longer follows the log: {place}. “fieldapp doctor --rebuild” makes it anew.",
)
FILE_DAMAGED = Text("Fichier joint abîmé : {place}", "Damaged attached file: {place}")
FILE_MISSING = Text("Fichier joint disparu : {place}", "Attached file gone: {place}")
WHAT_IS_SAFE = Text(
    "Ne continuez pas à saisir. Gardez le dossier tel quel. Sont sûrs : les sauvegardes ({backups}), ce qui est sur "
    "les clés, et ce que le bureau a confirmé. Voir « fieldapp backup list », puis « fieldapp backup restore ».",
    "Do not go on entering. Keep the folder as it is. Safe are: the backups ({backups}), what is on sticks, and what "
    "the office confirmed. See “fieldapp backup list”, then “fieldapp backup restore”.",
)
FILES_AGAIN = Text(
    "Un fichier joint abîmé ou disparu est redemandé au bureau : « fieldapp evidence fetch » et la prochaine clé.",
    "An attached file that is damaged or gone is asked for again: “fieldapp evidence fetch” and the next stick.",
)
REPORT_WRITTEN = Text(
    "Compte rendu pour l’assistance : {file}. Il ne contient ni nom, ni texte tapé, ni nom de fichier.",
    "Report for support: {file}. It holds no name, no typed text and no file name.",
)
