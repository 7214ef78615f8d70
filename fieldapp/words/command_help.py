"""What `--help` says: about each command by the words that lead to it, and about its arguments and options."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.command_parameters import PARAMETERS
from fieldapp.words.text import Text

USAGE = Text("Utilisation : {line}", "Usage: {line}")
ARGUMENTS = Text("Arguments :", "Arguments:")
OPTIONS = Text("Options :", "Options:")
COMMANDS_TITLE = Text("Commandes :", "Commands:")
COMMON_TITLE = Text("Options de toutes les commandes :", "Options of all commands:")
DID_YOU_MEAN = Text("Vouliez-vous dire « {name} » ?", "Did you mean “{name}”?")

COMMON: Mapping[str, Text] = MappingProxyType(
    {
        "--workspace DIR": Text("dossier de l’espace de travail", "folder of the workspace"),
        "--passphrase-file FILE": Text(
            "fichier de la phrase de passe (ou variable FIELDAPP_PASSPHRASE)",
            "file with the passphrase (or the variable FIELDAPP_PASSPHRASE)",
        ),
        "--json": Text("répondre par un document JSON", "answer with one JSON document"),
        "--lang fr|en": Text("langue de la réponse", "language of the answer"),
        "--help": Text("montrer cette aide", "show this help"),
    }
)

COMMANDS: Mapping[str, Text] = MappingProxyType(
    {
        "": Text(
            "Dossiers de partenariat, sans réseau. Sans commande, la fenêtre s’ouvre.",
            "Partnership records without a network. Without a command the window opens.",
        ),
        "office": Text("Le bureau : création, invitations, personnes.", "The office: founding, invitations, people."),
        "office create": Text(
            "Créer un bureau sur cet ordinateur, et son kit de secours.",
            "Create an office on this computer, and its recovery kit.",
        ),
        "office recover": Text(
            "Retrouver un bureau perdu : cet ordinateur le remplace, avec le kit de secours et une clé de terrain.",
            "Bring back a lost office: this computer replaces it, with the recovery kit and a field stick.",
        ),
        "office unlock-help": Text(
            "Aider quelqu’un qui a oublié sa phrase de passe : FILE est le fichier .fieldapp-keys de sa clé USB.",
            "Help somebody who forgot their passphrase: FILE is the .fieldapp-keys file on their USB stick.",
        ),
        "passphrase": Text(
            "Changer la phrase de passe. Oubliée ? Avec le fichier et le code du bureau : --unlock.\n"
            "Sans aide du bureau, personne ne peut ouvrir l’ordinateur ; ce qui est confirmé est au bureau.",
            "Change the passphrase. Forgotten? With the office’s file and code: --unlock.\n"
            "Without the office’s help nobody can open the computer; what is confirmed is at the office.",
        ),
        "office settle": Text(
            "Réunir les listes d’ordinateurs que deux bureaux ont changées chacun de son côté.",
            "Join the lists of computers that two offices changed apart from each other.",
        ),
        "office invite": Text(
            "Inviter un ordinateur : un fichier pour la clé, un code à dire de vive voix.",
            "Invite a computer: a file for the stick, a code to be told in person.",
        ),
        "office devices": Text("Les ordinateurs de l’organisation.", "The computers of the organisation."),
        "office people": Text("Les personnes, confirmées ou non.", "The people, confirmed or not."),
        "office confirm": Text(
            "Confirmer qu’une personne est bien qui elle dit.", "Confirm that a person is who they say."
        ),
        "office revoke": Text("Exclure un ordinateur perdu ou volé.", "Revoke a computer that was lost or stolen."),
        "pack": Text("Les règles en vigueur : seuils, plans…", "The rules in force: thresholds, plans…"),
        "pack list": Text(
            "Les paquets de règles, leur version et leur origine.", "The packs of rules, their version and origin."
        ),
        "pack show": Text(
            "Montrer un paquet : ses lignes, et les versions gardées.", "Show a pack: its rows, and the versions kept."
        ),
        "pack export": Text(
            "Écrire un paquet dans un fichier JSON à modifier.", "Write a pack to a JSON file that can be edited."
        ),
        "pack edit": Text(
            "Modifier une ligne d’un paquet et l’adopter. Un montant s’écrit dans sa monnaie : value=150000.\n"
            "Avec --from, l’ancienne valeur vaut jusqu’à la veille.",
            "Change a row of a pack and adopt it. An amount is written in its currency: value=150000.\n"
            "With --from the old value holds until the day before.",
        ),
        "pack adopt": Text(
            "Adopter un fichier modifié : il est vérifié, signé et mis en vigueur.",
            "Adopt an edited file: it is checked, signed and put in force.",
        ),
        "join": Text(
            "Rejoindre un bureau avec son invitation ; les dossiers posés à côté sont repris.\n"
            "Un ordinateur qui a commencé seul apporte tout son travail.",
            "Join an office with its invitation; the records that lie beside it are taken in.\n"
            "A computer that began alone brings all its work.",
        ),
        "alone": Text(
            "Commencer seul, sans bureau ; on en rejoint un plus tard avec tout son travail.",
            "Begin alone, without an office; join one later with all the work.",
        ),
        "demo": Text(
            "Montrer tout le travail sur des données d’exemple, étape par étape.",
            "Show the whole job on sample data, step by step.",
        ),
        "schema": Text(
            "Les types de dossiers, ou le schéma JSON d’un type.", "The kinds of record, or the JSON Schema of one."
        ),
        "record": Text("Les dossiers.", "Records."),
        "record add": Text(
            "Inscrire un dossier.\n"
            'Une valeur s’écrit comme dans la fenêtre : held_on=hier, amount="2 400 000 F CFA", site=Dankoussa,\n'
            'covers="Espèces, Fournitures", project=M7K-0012.',
            "Enter a record.\n"
            'A value is written as in the window: held_on=yesterday, amount="2,400,000 XOF", site=Dankoussa,\n'
            "covers=CASH,SUPPLY, project=M7K-0012.",
        ),
        "record load": Text(
            "Inscrire tous les dossiers d’un fichier JSON, un par ligne ou en liste ; tout ou rien.",
            "Enter all records of a JSON file, one a line or as an array; all or nothing.",
        ),
        "record show": Text("Montrer un dossier.", "Show a record."),
        "record list": Text("Lister les dossiers d’un type.", "List the records of a kind."),
        "record set": Text(
            "Modifier des champs d’un dossier ; un champ vide s’écrit title=.",
            "Change fields of a record; title= empties a field.",
        ),
        "record delete": Text("Supprimer un dossier ; il peut revenir.", "Delete a record; it can come back."),
        "record move": Text(
            "Faire passer un dossier et tout ce qui en dépend dans une autre zone. Au bureau.",
            "Take a record and all that hangs on it to another zone. At the office.",
        ),
        "record restore": Text("Rétablir un dossier supprimé.", "Bring a deleted record back."),
        "record history": Text(
            "Tout ce qui a été inscrit dans un dossier, par qui et quand.",
            "All that was ever entered in a record, by whom and when.",
        ),
        "record merge": Text(
            "Réunir deux fiches d’un même partenaire : la première se lit comme la seconde ; réversible.",
            "Join two records of one partner: the first is read as the second; it can be taken back.",
        ),
        "import": Text(
            "Prendre une liste de partenaires, d’accords ou de projets d’un fichier CSV ou XLSX.\n"
            "--dry-run montre ce que ferait chaque ligne, sans rien inscrire. Sans --rows, seules les\n"
            "lignes nouvelles et celles qui complètent une fiche sont inscrites ; ce que dit une fiche n’est pas\n"
            "remplacé.",
            "Take in a list of partners, agreements or projects from a CSV or XLSX file.\n"
            "--dry-run shows what every row would do and enters nothing. Without --rows, only rows that are new\n"
            "or complete a record are entered; what a record says already is not replaced.",
        ),
        "evidence": Text("Photos et pièces jointes.", "Photos and attached files."),
        "evidence add": Text(
            "Joindre un fichier à un dossier ; l’original reste où il est.",
            "Attach a file to a record; the original stays where it is.",
        ),
        "evidence list": Text("Les pièces, toutes ou celles d’un dossier.", "The files, all or those of a record."),
        "evidence open": Text("Écrire une copie en clair d’une pièce.", "Write a plain copy of a file."),
        "evidence free": Text(
            "Retirer d’ici les photos et papiers que le bureau a confirmés ; leurs dossiers restent.",
            "Remove from here the photos and papers that the office confirmed; their records stay.",
        ),
        "evidence fetch": Text(
            "Redemander au bureau une pièce qui n’est pas ici.", "Ask the office again for a file that is not here."
        ),
        "evidence verify": Text("Vérifier que chaque pièce est intacte.", "Check that every file is whole."),
        "check": Text(
            "Contrôler des projets selon les sept principes.", "Check projects against the seven principles."
        ),
        "needs": Text(
            "Ce qu’il manque encore, village par village et personne par personne.",
            "What is still needed, village by village and person by person.",
        ),
        "state": Text(
            "Faire passer un projet ou un accord à un autre état, si les conditions sont remplies.",
            "Take a project or an agreement to another state, if the conditions are met.",
        ),
        "screen": Text(
            "Comparer des partenaires à la liste de sanctions, sans réseau.\n"
            "screen ID… ou --all : comparer ; --list FILE : charger une liste ; screen decide ID avec\n"
            "--false-positive ou --confirmed et --reason : décider d’une ressemblance.",
            "Compare partners with the sanctions list, without a network.\n"
            "screen ID… or --all: compare; --list FILE: load a list; screen decide ID with\n"
            "--false-positive or --confirmed and --reason: decide what looks alike.",
        ),
        "hact": Text(
            "Dire combien de visites programmatiques et de contrôles sur place un partenaire exige dans l’année,\n"
            "et d’où viennent ces nombres ; ou si une visite comptera.",
            "Tell how many programmatic visits and spot checks a partner requires in the year, and what these\n"
            "numbers come from; or whether a visit will count.",
        ),
        "waive": Text(
            "Accorder une dérogation à un critère, pour un temps, avec une preuve ; jamais à son propre travail.",
            "Grant a waiver from a criterion, for a time, with a proof; never for one’s own work.",
        ),
        "refer": Text("Répondre à un point à soumettre.", "Answer what had to be referred."),
        "breach": Text("Les manquements.", "Breaches."),
        "breach list": Text("Les manquements d’un projet.", "The breaches of a project."),
        "breach resolve": Text(
            "Dire comment un manquement a été régularisé ; il reste inscrit.",
            "Say how a breach was put right; it stays on record.",
        ),
        "review": Text("Examiner le travail des autres.", "Review the work of others."),
        "review add": Text(
            "Approuver la version actuelle d’un projet, ou la renvoyer.",
            "Agree to the present version of a project, or send it back.",
        ),
        "review list": Text("Les examens d’un projet.", "The reviews of a project."),
        "comment": Text("Remarques sur des champs.", "Remarks on fields."),
        "comment add": Text("Faire une remarque sur un champ ou un dossier.", "Remark on a field or a record."),
        "comment list": Text("Les remarques en attente d’un projet.", "The remarks waiting on a project."),
        "comment resolve": Text("Régler une remarque.", "Settle a remark."),
        "action": Text("Les points d’action.", "Action points."),
        "action done": Text("Dire ce qui a été fait.", "Say what was done."),
        "action verify": Text(
            "Dire si ce qui a été fait suffit ; par une autre personne.",
            "Say whether what was done is enough; by another person.",
        ),
        "concern": Text("Les préoccupations, vues des bureaux seulement.", "Concerns, which only offices see."),
        "concern convert": Text("Faire d’une préoccupation un point d’action.", "Make a concern an action point."),
        "concern close": Text("Clore une préoccupation sans suite.", "Close a concern without an action point."),
        "sync": Text("Transmettre et recevoir.", "Hand over and receive."),
        "sync status": Text("Où en est votre travail.", "Where your work stands."),
        "sync export": Text("Transmettre sur une clé USB.", "Hand over on a USB stick."),
        "sync import": Text("Recevoir ce que porte une clé USB.", "Receive what is on a USB stick."),
        "sync verify": Text("Vérifier un envoi sans rien en appliquer.", "Check a bundle without applying any of it."),
        "sync relay": Text(
            "Porter des envois fermés et des mises à jour pour d’autres, sans les ouvrir ; seul : ce qui est porté.",
            "Carry sealed bundles and updates for others, without opening them; alone, what is carried.",
        ),
        "sync quarantine": Text("Ce qui est mis à l’écart.", "What is set aside."),
        "sync quarantine list": Text(
            "Ce qui est arrivé sans pouvoir être appliqué, et pourquoi.",
            "What arrived and could not be applied, and why.",
        ),
        "sync quarantine accept": Text(
            "Accepter une partie mise à l’écart : elle s’applique comme si elle était arrivée à temps. Au bureau.",
            "Accept a part that was set aside: it applies as if it had come in time. At the office.",
        ),
        "sync quarantine reject": Text(
            "Ne plus demander pour une partie mise à l’écart ; elle reste gardée. --undo y revient. Au bureau.",
            "Ask about a part that was set aside no more; it stays kept. --undo takes that back. At the office.",
        ),
        "conflict": Text("Champs qui ont plusieurs valeurs.", "Fields that have several values."),
        "conflict list": Text("Les conflits qui attendent une décision.", "The conflicts that wait for a decision."),
        "conflict show": Text("Les conflits d’un dossier, valeur par valeur.", "A record’s conflicts, value by value."),
        "conflict resolve": Text("Décider d’un conflit.", "Decide a conflict."),
        "export": Text("Documents pour d’autres.", "Documents for others."),
        "export pdf": Text("Documents à imprimer.", "Documents to print."),
        "export pdf account": Text("Le compte rendu d’un événement sur une page.", "The one-page account of an event."),
        "export pdf check": Text(
            "Le rapport d’un contrôle : chaque principe, chaque point, et comment y remédier.",
            "The report of a check: every principle, every item, and how to mend it.",
        ),
        "export pdf needs": Text(
            "Ce qu’il manque encore, à imprimer pour le prochain déplacement.",
            "What is still needed, to print for the next trip.",
        ),
        "export csv": Text("Tableaux pour tableurs.", "Tables for spreadsheets."),
        "export csv matrix": Text(
            "Tous les projets selon les sept principes, un par ligne.", "All projects by seven principles, one a row."
        ),
        "places": Text("Chercher un lieu par ses premières lettres.", "Find a place by its first letters."),
        "backup": Text("Sauvegardes de cet ordinateur.", "Backups of this computer."),
        "backup make": Text("Faire une sauvegarde et la vérifier.", "Make a backup and verify it."),
        "backup list": Text("Les sauvegardes, la plus récente d’abord.", "The backups, newest first."),
        "backup restore": Text(
            "Revenir à une sauvegarde ; l’état présent est mis de côté, jamais supprimé.",
            "Go back to a backup; the present state is set aside, never removed.",
        ),
        "backup take-rest": Text(
            "Reprendre d’un état mis de côté ce que cet ordinateur avait écrit.",
            "Take from a state set aside what this computer had written.",
        ),
        "doctor": Text(
            "Vérifier la base, le journal et les pièces ; réparer ce qui se recalcule.",
            "Check database, log and files; mend what can be made anew.",
        ),
    }
)


def about(path: str) -> Text:
    """What a command does; its first line stands in lists."""
    return COMMANDS[path]


def of_parameter(path: str, name: str) -> Text:
    """What an argument or option of a command means: of that command's own, or of all that have it."""
    return PARAMETERS.get(f"{path}.{name}") or PARAMETERS[name]
