"""What `--help` says about arguments and options: by name, or by command and name where they mean something else."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Text

_FILE_OUT = Text("fichier à écrire", "file to write")

PARAMETERS: Mapping[str, Text] = MappingProxyType(
    {
        # records
        "kind": Text("type de dossier, voir « fieldapp schema »", "kind of record, see “fieldapp schema”"),
        "record": Text("référence (M7K-0012) ou identifiant", "reference (M7K-0012) or identifier"),
        "fields": Text("champ et valeur, autant qu’il en faut", "field and value, as many as needed"),
        "where": Text("seulement ceux qui ont cette valeur", "only those with this value"),
        "text": Text("seulement ceux qui contiennent ces mots", "only those that hold these words"),
        "limit": Text("au plus ce nombre", "at most this many"),
        "file": Text("fichier à lire", "file to read"),
        # lists and partners that are one
        "import.kind": Text("partner, agreement ou project", "partner, agreement or project"),
        "mapping": Text("fichier JSON : titre de colonne et champ", "JSON file: heading of a column and field"),
        "sheet": Text("feuille du classeur, sinon la première remplie", "sheet of the workbook, else the first filled"),
        "rows": Text("seulement ces lignes du tableur", "only these rows of the spreadsheet"),
        "dry_run": Text("montrer sans rien inscrire", "show and enter nothing"),
        "update": Text(
            "remplacer aussi ce que les fiches disent autrement, pour les lignes de --rows",
            "replace what the records say otherwise too, for the rows of --rows",
        ),
        "as_new": Text(
            "inscrire les lignes de --rows comme nouvelles, même si une fiche leur ressemble",
            "enter the rows of --rows as new, even if a record is like them",
        ),
        "partner": Text("fiche qui n’est plus à part", "record that is no longer on its own"),
        "into": Text("fiche qui reste", "record that stays"),
        "with_names": Text(
            "ajouter les noms de la première aux autres noms de la seconde",
            "add the names of the first to the other names of the second",
        ),
        "undo": Text("séparer de nouveau", "part them again"),
        # organisation
        "name": Text("nom du bureau", "name of the office"),
        "zone": Text("zone, à répéter s’il y en a plusieurs", "zone, repeated if there are several"),
        "officer": Text("nom de la personne qui travaille ici", "name of the person who works here"),
        "kit": Text("fichier du kit de secours à écrire", "file of the recovery kit to write"),
        "office recover.kit": Text("fichier du kit de secours", "file of the recovery kit"),
        "office recover.code": Text("code du kit, sinon il est demandé", "code of the kit, else it is asked for"),
        "stick": Text(
            "clé ou dossier avec des envois de l’organisation, à répéter ; le dossier du kit est lu aussi",
            "stick or folder with bundles of the organisation, repeated if there are several; "
            "the folder of the kit is read too",
        ),
        "revoke": Text(
            "exclure l’ordinateur perdu, s’il a été volé : nom ou code",
            "revoke the lost computer if it was stolen: name or code",
        ),
        "same_as": Text("la personne confirmée qui est la même", "the confirmed person who is the same"),
        "office unlock-help.file": Text(
            "fichier .fieldapp-keys d’une clé de l’ordinateur", ".fieldapp-keys file of a stick of the computer"
        ),
        "new_file": Text(
            "fichier dont la première ligne est la nouvelle phrase de passe",
            "file whose first line is the new passphrase",
        ),
        "help_file": Text("fichier fait par le bureau", "file that the office made"),
        "office settle.dry_run": Text("montrer sans rien changer", "show and change nothing"),
        "office invite.name": Text("nom de l’ordinateur invité", "name of the invited computer"),
        "role": Text("field (terrain) ou office (bureau)", "field or office"),
        "out": _FILE_OUT,
        "with_data": Text(
            "y mettre aussi les dossiers de la zone : le dossier de FILE",
            "put the zone’s records there too: the folder of FILE",
        ),
        "person": Text("nom ou identifiant de la personne", "name or identifier of the person"),
        "invitation": Text("fichier d’invitation", "invitation file"),
        "code": Text("code dit par le bureau", "code told by the office"),
        # packs
        "pack": Text("identifiant du paquet, voir « fieldapp pack list »", "id of the pack, see “fieldapp pack list”"),
        "row": Text("nom de la ligne, voir « fieldapp pack show »", "name of the row, see “fieldapp pack show”"),
        "version": Text("version gardée, sinon celle en vigueur", "version that is kept, else the one in force"),
        "since": Text("premier jour de la nouvelle valeur", "first day of the new value"),
        "add": Text("ajouter une ligne", "add a row"),
        "remove": Text("retirer la ligne", "take the row out"),
        "pack edit.fields": Text("colonne et valeur, autant qu’il en faut", "column and value, as many as needed"),
        "pack edit.dry_run": Text("montrer sans rien adopter", "show and adopt nothing"),
        "pack adopt.dry_run": Text("montrer sans rien adopter", "show and adopt nothing"),
        # evidence
        "of": Text("dossier que la pièce prouve", "record that the file proves"),
        "evidence_type": Text("sorte de pièce, par exemple PHOTO", "type of file, such as PHOTO"),
        "label": Text("ce que montre la pièce", "what the file shows"),
        "evidence": Text("référence de la pièce", "reference of the file"),
        # checks and states
        "projects": Text("références des projets", "references of projects"),
        "everything": Text("tous les projets", "all projects"),
        "as_of": Text("règles en vigueur ce jour-là", "rules in force on that day"),
        "keep": Text("conserver le contrôle", "keep the check"),
        "place": Text(
            "village, commune ou cercle : le début suffit", "village, commune or cercle: its beginning is enough"
        ),
        "principle": Text("un seul principe, par exemple P3", "one principle only, such as P3"),
        "project": Text("référence du projet", "reference of the project"),
        "export pdf check.run": Text("imprimer un contrôle conservé", "print a kept check"),
        "run": Text("refaire un contrôle conservé", "repeat a kept check"),
        "acknowledge": Text(
            "ce que vous savez ne pas être connu encore : 3.2, P1… ; à répéter",
            "what you know is not known yet: 3.2, P1…; repeated if there are several",
        ),
        "to": Text("état voulu, par exemple ACTIVE", "state wanted, such as ACTIVE"),
        "reason": Text("pourquoi", "why"),
        # sanctions list
        "partners": Text("références des partenaires", "references of partners"),
        "hact.records": Text("partenaires ou visites", "partners or visits"),
        "hact.everything": Text(
            "tous les partenaires qui reçoivent quelque chose", "all partners that receive something"
        ),
        "hact.year": Text("année civile, sinon celle d’aujourd’hui", "calendar year, else the present one"),
        "screen.everything": Text(
            "tous les partenaires dont les noms ou la liste ont changé",
            "all partners whose names or list have changed",
        ),
        "names": Text(
            "autre nom à comparer, par exemple d’un dirigeant ; à répéter",
            "another name to compare, such as a leader’s; repeated if there are several",
        ),
        "load": Text(
            "liste de sanctions à charger : XML, CSV ou classeur", "sanctions list to load: XML, CSV or workbook"
        ),
        "dated": Text("jour de la liste, si le fichier ne le dit pas", "day of the list, if the file does not say it"),
        "confirmed": Text("c’est la personne ou l’organisation inscrite", "it is the person or body that is listed"),
        "refuted": Text("les noms se ressemblent seulement", "the names only look alike"),
        # decisions
        "criterion": Text("numéro du critère, par exemple 7.5", "number of the criterion, such as 7.5"),
        "until": Text("dernier jour de la dérogation", "last day of the waiver"),
        "proof": Text("fichier qui le prouve", "file that proves it"),
        "by": Text("au nom de qui", "in whose name"),
        "waive.role": Text("fonction de cette personne", "role of that person"),
        "refer.role": Text("fonction de cette personne", "role of that person"),
        "accept": Text("accepter", "accept"),
        "refuse": Text("refuser", "refuse"),
        "breach": Text("référence du manquement", "reference of the breach"),
        "agree": Text("approuver", "agree"),
        "send_back": Text("renvoyer, en disant pourquoi", "send back, and say why"),
        "comment add.text": Text("la remarque", "the remark"),
        "comment list.everything": Text("celles qui sont réglées aussi", "those settled too"),
        "note": Text("référence de la remarque", "reference of the remark"),
        "point": Text("référence du point d’action", "reference of the action point"),
        "action done.text": Text("ce qui a été fait", "what was done"),
        "adequate": Text("cela suffit", "it is enough"),
        "inadequate": Text("cela ne suffit pas", "it is not enough"),
        "concern": Text("référence de la préoccupation", "reference of the concern"),
        "title": Text("titre du point d’action", "title of the action point"),
        # handing over
        "folder": Text("dossier ou clé USB", "folder or USB stick"),
        "device": Text("un seul ordinateur : nom ou code", "one computer only: name or code"),
        "paths": Text("clé USB, dossiers ou fichiers d’envoi", "USB stick, folders or bundle files"),
        "sync relay.paths": Text(
            "clés, dossiers ou fichiers à prendre en charge", "sticks, folders or files to take along"
        ),
        "drop": Text("ne plus porter celui-ci", "carry this one no longer"),
        "record move.zone": Text("zone où il va", "zone that it goes to"),
        # what is set aside
        "part": Text("code de la partie (le début suffit)", "code of the part (its beginning is enough)"),
        "sync quarantine reject.undo": Text("demander de nouveau une décision", "ask for a decision again"),
        "sync quarantine list.everything": Text(
            "aussi celles qui ne sont plus demandées", "also those that are not asked about any more"
        ),
        # conflicts
        "field": Text("champ en conflit", "field in conflict"),
        "value": Text("une nouvelle valeur", "a new value"),
        "take": Text("la valeur de ce changement (début du code)", "the value of this change (beginning of its code)"),
        "both": Text("garder les deux textes", "keep both texts"),
        # the rest
        "event": Text("référence de l’événement", "reference of the event"),
        "search": Text("premières lettres du nom", "first letters of the name"),
        "report": Text(
            "fichier de compte rendu pour l’assistance, sans nom ni texte tapé",
            "file with a report for support, without names or typed text",
        ),
        "older_than": Text("seulement ceux d’au moins ce nombre de jours", "only those of at least this many days"),
        "rebuild": Text("refaire les listes à partir du journal", "make the lists anew from the log"),
        "demo.folder": Text("dossier à remplir, sinon un dossier temporaire", "folder to fill, else a temporary one"),
        "window": Text("ouvrir la fenêtre à la fin", "open the window at the end"),
    }
)
