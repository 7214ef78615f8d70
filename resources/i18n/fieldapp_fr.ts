<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Ago</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>il y a {count} min</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>il y a {count} h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>il y a {count} jours</translation>
    </message>
</context>
<context>
    <name>AloneStep</name>
    <message>
        <source>Begin alone</source>
        <translation>Commencer seul</translation>
    </message>
    <message>
        <source>Everything works on this computer. Until you join an office nobody else has your work, and nobody can help if you forget the passphrase.</source>
        <translation>Tout fonctionne sur cet ordinateur. Tant que vous n’avez pas rejoint un bureau, personne d’autre n’a votre travail, et personne ne peut vous aider si vous oubliez la phrase de passe.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
</context>
<context>
    <name>AsideCard</name>
    <message>
        <source>Records in it: {count}</source>
        <translation>Dossiers concernés : {count}</translation>
    </message>
    <message>
        <source>Turned away by {person}: {why}</source>
        <translation>Écarté pour de bon par {person} : {why}</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>Décider de nouveau</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>Raison de la décision</translation>
    </message>
    <message>
        <source>Accept this part</source>
        <translation>Accepter cette partie</translation>
    </message>
    <message>
        <source>Turn this part away</source>
        <translation>Écarter pour de bon</translation>
    </message>
</context>
<context>
    <name>AskDecision</name>
    <message>
        <source>Until when (12/3, +30…)</source>
        <translation>Jusqu’à quand (12/3, +30…)</translation>
    </message>
    <message>
        <source>File that proves it</source>
        <translation>Fichier qui le prouve</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Do not decide now</source>
        <translation>Ne pas décider maintenant</translation>
    </message>
    <message>
        <source>Write one sentence.</source>
        <translation>Écrivez une phrase.</translation>
    </message>
    <message>
        <source>Write a day, such as 30/6/2026 or +30.</source>
        <translation>Écrivez une date, par exemple 30/6/2026 ou +30.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Remplissez cette ligne.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>Les deux phrases de passe diffèrent. Tapez deux fois la même.</translation>
    </message>
</context>
<context>
    <name>AskFolder</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
</context>
<context>
    <name>AskPath</name>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
</context>
<context>
    <name>AssuranceCard</name>
    <message>
        <source>Year before</source>
        <translation>Année précédente</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Année suivante</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Backups of this computer</source>
        <translation>Sauvegardes de cet ordinateur</translation>
    </message>
    <message>
        <source>Nothing is deleted: the present state is kept whole beside it, under a dated name.</source>
        <translation>Rien n’est supprimé : l’état présent est gardé entier à côté, sous un nom daté.</translation>
    </message>
    <message>
        <source>Go back to this backup</source>
        <translation>Revenir à cette sauvegarde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>There is no backup on this computer yet.</source>
        <translation>Il n’y a pas encore de sauvegarde sur cet ordinateur.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} Ko</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Nothing was left half done; your data are safe.</source>
        <translation>Rien n’est resté à moitié fait ; vos données sont en sûreté.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>{done} sur {total} Mo</translation>
    </message>
    <message>
        <source>about {count} s left</source>
        <translation>encore {count} s environ</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>encore {count} min environ</translation>
    </message>
</context>
<context>
    <name>ChildTable</name>
    <message>
        <source>Bring it back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>One line was removed.</source>
        <translation>Une ligne a été retirée.</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>One person deleted this record, another one changed it. What should hold?</source>
        <translation>Une personne a supprimé ce dossier, une autre l’a modifié. Que faut-il retenir ?</translation>
    </message>
    <message>
        <source>“{field}” has more than one value. Which one should hold?</source>
        <translation>« {field} » a plusieurs valeurs. Laquelle faut-il retenir ?</translation>
    </message>
    <message>
        <source>Delete the record</source>
        <translation>Supprimer le dossier</translation>
    </message>
    <message>
        <source>Keep the record</source>
        <translation>Garder le dossier</translation>
    </message>
    <message>
        <source>with “{element}”</source>
        <translation>avec « {element} »</translation>
    </message>
    <message>
        <source>without “{element}”</source>
        <translation>sans « {element} »</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Take this value</source>
        <translation>Retenir cette valeur</translation>
    </message>
    <message>
        <source>Keep both texts</source>
        <translation>Garder les deux textes</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Une autre valeur</translation>
    </message>
    <message>
        <source>Enter this value</source>
        <translation>Inscrire cette valeur</translation>
    </message>
    <message>
        <source>{label}: {text}</source>
        <translation>{label} : {text}</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Calendrier (Alt+Bas)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
</context>
<context>
    <name>EventLinks</name>
    <message>
        <source>New visit</source>
        <translation>Nouvelle visite</translation>
    </message>
    <message>
        <source>Record an inauguration</source>
        <translation>Enregistrer une inauguration</translation>
    </message>
    <message>
        <source>not entered yet</source>
        <translation>pas encore inscrit</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Files and photos</source>
        <translation>Pièces et photos</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Joindre un fichier…</translation>
    </message>
    <message>
        <source>Drop photos and scans here. They are sealed on this computer.</source>
        <translation>Déposez ici photos et documents numérisés. Ils sont scellés sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Nature de la pièce</translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation>pas sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>why?</source>
        <translation>pourquoi ?</translation>
    </message>
    <message>
        <source>Why: {field}</source>
        <translation>Pourquoi : {field}</translation>
    </message>
</context>
<context>
    <name>FindAnything</name>
    <message>
        <source>Search everywhere…   Ctrl+K</source>
        <translation>Rechercher partout…   Ctrl+K</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Rechercher partout</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Is this a laptop that joins, or a new office?</source>
        <translation>Rejoignez-vous un bureau, ou en créez-vous un ?</translation>
    </message>
    <message>
        <source>Join with an invitation</source>
        <translation>Rejoindre avec une invitation</translation>
    </message>
    <message>
        <source>The office gave you a file on a USB stick, and a code of twelve characters.</source>
        <translation>Le bureau vous a remis un fichier sur une clé USB et un code de douze caractères.</translation>
    </message>
    <message>
        <source>Create an office</source>
        <translation>Créer un bureau</translation>
    </message>
    <message>
        <source>For the first machine of an organisation. It will invite the laptops.</source>
        <translation>Pour le premier ordinateur d’une organisation. C’est lui qui invitera les portables.</translation>
    </message>
    <message>
        <source>Begin alone</source>
        <translation>Commencer seul</translation>
    </message>
    <message>
        <source>No office yet: join one later with all your work.</source>
        <translation>Pas encore de bureau : vous en rejoindrez un plus tard, avec tout votre travail.</translation>
    </message>
    <message>
        <source>Bring back a lost office</source>
        <translation>Retrouver un bureau perdu</translation>
    </message>
    <message>
        <source>With its recovery kit, the code on paper, and any stick.</source>
        <translation>Avec son kit de secours, le code sur papier et une clé USB, même ancienne.</translation>
    </message>
    <message>
        <source>Name of the organisation or office</source>
        <translation>Nom de l’organisation ou du bureau</translation>
    </message>
    <message>
        <source>First zone</source>
        <translation>Première zone</translation>
    </message>
    <message>
        <source>For example Mopti.</source>
        <translation>Par exemple Mopti.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Where to keep the recovery kit</source>
        <translation>Où garder le kit de secours</translation>
    </message>
    <message>
        <source>A file on a stick that goes into a safe. It saves the organisation if every machine is lost.</source>
        <translation>Un fichier sur une clé USB à mettre au coffre. Il sauve l’organisation si tous les ordinateurs sont perdus.</translation>
    </message>
    <message>
        <source>Create the office</source>
        <translation>Créer le bureau</translation>
    </message>
    <message>
        <source>Invitation file</source>
        <translation>Fichier d’invitation</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Twelve characters, told to you apart from the file.</source>
        <translation>Douze caractères, donnés séparément du fichier.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Write this code down on paper</source>
        <translation>Notez ce code sur papier</translation>
    </message>
    <message>
        <source>It opens the recovery kit. It is shown only now; keep it apart from the stick.</source>
        <translation>Il ouvre le kit de secours. Il n’est montré que maintenant ; gardez-le loin de la clé USB.</translation>
    </message>
    <message>
        <source>Code of the recovery kit</source>
        <translation>Code du kit de secours</translation>
    </message>
    <message>
        <source>Type the code from your paper</source>
        <translation>Tapez le code noté sur votre papier</translation>
    </message>
    <message>
        <source>So that you know the kit opens before you need it.</source>
        <translation>Pour être sûr que le kit s’ouvre avant d’en avoir besoin.</translation>
    </message>
    <message>
        <source>The paper and the stick are in different safe places</source>
        <translation>Le papier et la clé sont dans des lieux sûrs différents</translation>
    </message>
    <message>
        <source>Open FieldApp</source>
        <translation>Ouvrir FieldApp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>At least four words that only you know. Nobody can find it again for you.</source>
        <translation>Au moins quatre mots connus de vous seul. Personne ne pourra la retrouver pour vous.</translation>
    </message>
    <message>
        <source>Passphrase, once more</source>
        <translation>Phrase de passe, encore une fois</translation>
    </message>
    <message>
        <source>This is not the code shown above. Compare them group by group.</source>
        <translation>Ce n’est pas le code affiché ci-dessus. Comparez groupe par groupe.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Veuillez remplir ce champ.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>Les deux phrases de passe diffèrent. Tapez deux fois la même.</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>Review…</source>
        <translation>Examiner…</translation>
    </message>
    <message>
        <source>Remark…</source>
        <translation>Remarque…</translation>
    </message>
    <message>
        <source>Concern (offices only)…</source>
        <translation>Préoccupation (bureaux)…</translation>
    </message>
    <message>
        <source>Enter the record first.</source>
        <translation>Inscrivez d’abord le dossier.</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>Aller au champ</translation>
    </message>
</context>
<context>
    <name>FoundingStep</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>At least four words that only you know. Nobody can find it again for you.</source>
        <translation>Au moins quatre mots que vous seul connaissez. Personne ne pourra la retrouver pour vous.</translation>
    </message>
    <message>
        <source>Passphrase, once more</source>
        <translation>La phrase de passe, encore une fois</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Remplissez cette ligne.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>Les deux phrases de passe diffèrent. Tapez deux fois la même.</translation>
    </message>
</context>
<context>
    <name>HandedWords</name>
    <message>
        <source>Nothing was copied.</source>
        <translation>Rien n’a été copié.</translation>
    </message>
    <message>
        <source>No laptop has joined yet, so there is nobody to copy for.</source>
        <translation>Aucun portable ne vous a encore rejoint : il n’y a personne pour qui copier.</translation>
    </message>
    <message>
        <source>For {receivers}: records {records}, photos and files {photos}.</source>
        <translation>Pour {receivers} : dossiers {records}, photos et pièces {photos}.</translation>
    </message>
    <message>
        <source>Fields that could not be read stayed here: {count}.</source>
        <translation>Champs non compris restés ici : {count}.</translation>
    </message>
    <message>
        <source>Checked. You can remove the stick.</source>
        <translation>Vérifié. Vous pouvez retirer la clé.</translation>
    </message>
</context>
<context>
    <name>Inauguration</name>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next (Ctrl+Enter)</source>
        <translation>Suivant (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Continuer plus tard</translation>
    </message>
</context>
<context>
    <name>InaugurationEnd</name>
    <message>
        <source>The inauguration is recorded</source>
        <translation>L’inauguration est enregistrée</translation>
    </message>
    <message>
        <source>Print the account…</source>
        <translation>Imprimer le compte rendu…</translation>
    </message>
    <message>
        <source>Everything that is asked has an answer.</source>
        <translation>Toutes les questions ont une réponse.</translation>
    </message>
    <message>
        <source>Still empty; nothing prevents you from filling it in later:</source>
        <translation>Encore vide ; rien n’empêche de compléter plus tard :</translation>
    </message>
    <message>
        <source>What the principles say</source>
        <translation>Ce que disent les principes</translation>
    </message>
    <message>
        <source>Open the project with all its points</source>
        <translation>Ouvrir le projet et tous ses points</translation>
    </message>
    <message>
        <source>account.pdf</source>
        <translation>compte-rendu.pdf</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Écrit : {path}</translation>
    </message>
</context>
<context>
    <name>InviteCard</name>
    <message>
        <source>Who is it for?</source>
        <translation>Pour qui ?</translation>
    </message>
    <message>
        <source>The name of the officer who will use the laptop.</source>
        <translation>Le nom de l’agent qui utilisera le portable.</translation>
    </message>
    <message>
        <source>USB stick or folder to write to</source>
        <translation>Clé USB ou dossier où écrire</translation>
    </message>
    <message>
        <source>Put the records of these zones on the stick too</source>
        <translation>Mettre aussi les dossiers de ces zones sur la clé</translation>
    </message>
    <message>
        <source>Write the invitation</source>
        <translation>Écrire l’invitation</translation>
    </message>
    <message>
        <source>Invite a laptop</source>
        <translation>Inviter un portable</translation>
    </message>
    <message>
        <source>Zones of the laptop</source>
        <translation>Zones du portable</translation>
    </message>
    <message>
        <source>Choose at least one zone.</source>
        <translation>Choisissez au moins une zone.</translation>
    </message>
    <message>
        <source>Code of the invitation</source>
        <translation>Code de l’invitation</translation>
    </message>
    <message>
        <source>I have told the code</source>
        <translation>J’ai transmis le code</translation>
    </message>
    <message>
        <source>The code of the invitation</source>
        <translation>Le code de l’invitation</translation>
    </message>
    <message>
        <source>Tell this code by voice or by phone, apart from the stick. It is shown only now; whoever has both can join.</source>
        <translation>Dites ce code de vive voix ou par téléphone, séparément de la clé. Il n’est montré que maintenant ; qui possède les deux peut rejoindre le bureau.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Veuillez remplir ce champ.</translation>
    </message>
    <message>
        <source>For {who}. Written and checked: {files}.</source>
        <translation>Pour {who}. Écrit et vérifié : {files}.</translation>
    </message>
</context>
<context>
    <name>MainFrame</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>action</source>
        <translation>action</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>Nouveau partenaire</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Nouvel accord</translation>
    </message>
    <message>
        <source>Record an inauguration</source>
        <translation>Enregistrer une inauguration</translation>
    </message>
</context>
<context>
    <name>MatrixFilters</name>
    <message>
        <source>My records</source>
        <translation>Mes dossiers</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>All principles</source>
        <translation>Tous les principes</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Points ouverts</translation>
    </message>
    <message>
        <source>Blocking points</source>
        <translation>Points bloquants</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Projects by seven principles</source>
        <translation>Projets selon les sept principes</translation>
    </message>
</context>
<context>
    <name>OfficeDialogs</name>
    <message>
        <source>What happened</source>
        <translation>Que s’est-il passé ?</translation>
    </message>
    <message>
        <source>A machine was lost or stolen</source>
        <translation>Un ordinateur est perdu ou volé</translation>
    </message>
    <message>
        <source>What this office holds of it stays. Whatever it writes from now on is set aside, whatever its date; the next sticks tell everybody. This cannot be taken back: a machine that is found again joins with a new invitation.</source>
        <translation>Ce que ce bureau a déjà reçu de lui reste. Tout ce qu’il écrit ensuite est mis à l’écart, quelle qu’en soit la date ; les prochaines clés le disent à tous. On ne revient pas en arrière : un ordinateur retrouvé rejoint le bureau avec une nouvelle invitation.</translation>
    </message>
    <message>
        <source>Trust it no longer</source>
        <translation>L’exclure</translation>
    </message>
    <message>
        <source>Which machine</source>
        <translation>Quel ordinateur</translation>
    </message>
    <message>
        <source>{name} is somebody known already</source>
        <translation>{name} est une personne déjà connue</translation>
    </message>
    <message>
        <source>From then on the two count as one person wherever two are needed.</source>
        <translation>Dès lors, les deux comptent pour une seule personne partout où il en faut deux.</translation>
    </message>
    <message>
        <source>It is the same person</source>
        <translation>C’est la même personne</translation>
    </message>
    <message>
        <source>Same person as</source>
        <translation>La même personne que</translation>
    </message>
    <message>
        <source>File of the computer, on any of its sticks</source>
        <translation>Fichier de l’ordinateur, sur l’une de ses clés</translation>
    </message>
    <message>
        <source>File to write for the person</source>
        <translation>Fichier à écrire pour la personne</translation>
    </message>
    <message>
        <source>Somebody forgot their passphrase</source>
        <translation>Une phrase de passe est oubliée</translation>
    </message>
    <message>
        <source>Help only a person whom you recognise: file and code open that computer. You learn neither the old nor the new passphrase.</source>
        <translation>N’aidez qu’une personne que vous reconnaissez : le fichier et le code ouvrent cet ordinateur. Vous n’apprenez ni l’ancienne ni la nouvelle phrase de passe.</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Faire le fichier</translation>
    </message>
    <message>
        <source>Code for {name}, to be told in person. It is shown only now:</source>
        <translation>Code pour {name}, à dire de vive voix. Il n’est montré que maintenant :</translation>
    </message>
</context>
<context>
    <name>OfficerButton</name>
    <message>
        <source>{name}: settings and lock</source>
        <translation>{name} : réglages et verrouillage</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Join an office…</source>
        <translation>Rejoindre un bureau…</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Changer la phrase de passe…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Comme l’ordinateur</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
</context>
<context>
    <name>PackEditor</name>
    <message>
        <source>See what changes</source>
        <translation>Voir ce qui change</translation>
    </message>
    <message>
        <source>Take the row out</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Adopt and sign</source>
        <translation>Adopter et signer</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>New value from</source>
        <translation>Nouvelle valeur à partir du</translation>
    </message>
    <message>
        <source>The value that holds now ends the day before. Empty: the row itself is mended.</source>
        <translation>La valeur actuelle s’arrête la veille. Vide : la ligne elle-même est corrigée.</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Nouvelle ligne</translation>
    </message>
</context>
<context>
    <name>PhotoOffer</name>
    <message>
        <source>The photo was taken on {day}: take this day</source>
        <translation>La photo date du {day} : reprendre ce jour</translation>
    </message>
    <message>
        <source>The photo was taken at {position}: take this position</source>
        <translation>La photo a été prise à {position} : reprendre cette position</translation>
    </message>
    <message>
        <source>{place} is {metres} m away: take this place</source>
        <translation>{place} est à {metres} m : reprendre ce lieu</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Three letters of the village or commune</source>
        <translation>Trois lettres du village ou de la commune</translation>
    </message>
    <message>
        <source>{code}: not in the lists of this version</source>
        <translation>{code} : absent des listes de cette version</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partenaires</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Accords</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
</context>
<context>
    <name>PortfolioTotals</name>
    <message>
        <source>Projects shown, by verdict</source>
        <translation>Projets affichés, par résultat</translation>
    </message>
    <message>
        <source>Projects by verdict</source>
        <translation>Projets par résultat</translation>
    </message>
    <message>
        <source>Kept checks, month by month</source>
        <translation>Contrôles conservés, mois par mois</translation>
    </message>
    <message>
        <source>Of each project the last check kept in a month. Print or keep checks to see them here.</source>
        <translation>Pour chaque projet, le dernier contrôle conservé du mois. Imprimez ou conservez des contrôles pour les voir ici.</translation>
    </message>
    <message>
        <source>Principle</source>
        <translation>Principe</translation>
    </message>
    <message>
        <source>Bars month by month; the table below says the same</source>
        <translation>Barres mois par mois ; le tableau au-dessous dit la même chose</translation>
    </message>
    <message>
        <source>No check was kept yet.</source>
        <translation>Aucun contrôle n’a encore été conservé.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>The project as a whole</source>
        <translation>Ensemble du projet</translation>
    </message>
</context>
<context>
    <name>PrincipleRow</name>
    <message>
        <source>This version does not assess this principle yet.</source>
        <translation>Cette version n’évalue pas encore ce principe.</translation>
    </message>
    <message>
        <source>Met: {titles}</source>
        <translation>Respectés : {titles}</translation>
    </message>
    <message>
        <source>In order: {count}</source>
        <translation>En règle : {count}</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>Aller au champ</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Grant a waiver…</source>
        <translation>Accorder une dérogation…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi ?</translation>
    </message>
</context>
<context>
    <name>PrinciplesPanel</name>
    <message>
        <source>Seven principles</source>
        <translation>Sept principes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keep this check</source>
        <translation>Conserver ce contrôle</translation>
    </message>
    <message>
        <source>In fact: {state}. Lacking: {why}</source>
        <translation>De fait : {state}. Il manque : {why}</translation>
    </message>
    <message>
        <source>Enter the record first.</source>
        <translation>Inscrivez d’abord le dossier.</translation>
    </message>
    <message>
        <source>Check kept. Breaches: {count}.</source>
        <translation>Contrôle conservé. Manquements : {count}.</translation>
    </message>
</context>
<context>
    <name>PrinciplesPapers</name>
    <message>
        <source>What I still need…</source>
        <translation>Ce qu’il me manque…</translation>
    </message>
    <message>
        <source>Check report…</source>
        <translation>Rapport du contrôle…</translation>
    </message>
    <message>
        <source>Enter the record first.</source>
        <translation>Inscrivez d’abord le dossier.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Écrit : {path}</translation>
    </message>
    <message>
        <source>Print what I still need…</source>
        <translation>Imprimer ce qu’il me manque…</translation>
    </message>
    <message>
        <source>needs.pdf</source>
        <translation>ce-qu-il-me-manque.pdf</translation>
    </message>
    <message>
        <source>Print the report of the check…</source>
        <translation>Imprimer le rapport du contrôle…</translation>
    </message>
    <message>
        <source>check.pdf</source>
        <translation>rapport-de-controle.pdf</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Technical details</source>
        <translation>Détails techniques</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
</context>
<context>
    <name>RadioField</name>
    <message>
        <source>clear</source>
        <translation>effacer</translation>
    </message>
</context>
<context>
    <name>RecordBrowser</name>
    <message>
        <source>Search in this list</source>
        <translation>Rechercher dans la liste</translation>
    </message>
    <message>
        <source>Filter: {field}</source>
        <translation>Filtre : {field}</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} sur {total}</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Refaire (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>not entered yet</source>
        <translation>pas encore inscrit</translation>
    </message>
</context>
<context>
    <name>RecoverStep</name>
    <message>
        <source>Bring back a lost office</source>
        <translation>Retrouver un bureau perdu</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Kit de secours</translation>
    </message>
    <message>
        <source>Code of the kit</source>
        <translation>Code du kit</translation>
    </message>
    <message>
        <source>Six groups of four, on paper.</source>
        <translation>Six groupes de quatre caractères, sur papier.</translation>
    </message>
    <message>
        <source>A stick of the organisation</source>
        <translation>Une clé de l’organisation</translation>
    </message>
    <message>
        <source>Any file on a stick that a laptop or the lost office wrote, however old; all that lies beside it is read too.</source>
        <translation>N’importe quel fichier d’une clé écrite par un ordinateur de terrain ou par le bureau perdu, même ancienne ; tout ce qui est à côté est lu aussi.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Bring back the office</source>
        <translation>Retrouver le bureau</translation>
    </message>
</context>
<context>
    <name>RefField</name>
    <message>
        <source>Type a name</source>
        <translation>Tapez un nom</translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation>Créer « {name} »</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>FieldApp stumbled</source>
        <translation>FieldApp a trébuché</translation>
    </message>
    <message>
        <source>Something went wrong inside the app. What you typed is kept as a draft.</source>
        <translation>Un incident s’est produit dans l’application. Ce que vous avez tapé est gardé en brouillon.</translation>
    </message>
    <message>
        <source>Go on, or restart FieldApp. Send the details to the office on your next stick.</source>
        <translation>Continuez, ou relancez FieldApp. Transmettez les détails au bureau avec la prochaine clé.</translation>
    </message>
</context>
<context>
    <name>RoomCard</name>
    <message>
        <source>Room on this computer</source>
        <translation>Place sur cet ordinateur</translation>
    </message>
    <message>
        <source>Free some room…</source>
        <translation>Libérer de la place…</translation>
    </message>
    <message>
        <source>Remove them from this computer</source>
        <translation>Les retirer de cet ordinateur</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
</context>
<context>
    <name>SanctionsCard</name>
    <message>
        <source>Sanctions list</source>
        <translation>Liste des sanctions</translation>
    </message>
    <message>
        <source>Copy the Security Council’s consolidated list (XML) from the network to a stick, and load it here: laptops receive it with their next bundle.</source>
        <translation>Copiez depuis le réseau la liste récapitulative du Conseil de sécurité (XML) sur une clé, et chargez-la ici : les ordinateurs portables la reçoivent avec leur prochain envoi.</translation>
    </message>
    <message>
        <source>Compare all partners</source>
        <translation>Comparer tous les partenaires</translation>
    </message>
    <message>
        <source>Partners compared: {all}. Similar names to look into: {waiting}.</source>
        <translation>Partenaires comparés : {all}. Noms semblables à examiner : {waiting}.</translation>
    </message>
</context>
<context>
    <name>SanctionsListLine</name>
    <message>
        <source>Load a list…</source>
        <translation>Charger une liste…</translation>
    </message>
    <message>
        <source>The file does not say of which day the list is. Which day?</source>
        <translation>Le fichier ne dit pas de quel jour est la liste. Quel jour ?</translation>
    </message>
    <message>
        <source>For example 20/11/2026</source>
        <translation>Par exemple 20/11/2026</translation>
    </message>
    <message>
        <source>Load with this day</source>
        <translation>Charger avec ce jour</translation>
    </message>
    <message>
        <source>Sanctions lists ({patterns})</source>
        <translation>Listes de sanctions ({patterns})</translation>
    </message>
</context>
<context>
    <name>ScreeningPanel</name>
    <message>
        <source>Names to compare, one a line; add the leaders</source>
        <translation>Noms à comparer, un par ligne ; ajoutez les dirigeants</translation>
    </message>
    <message>
        <source>Compare with the sanctions list</source>
        <translation>Vérifier sur la liste des sanctions</translation>
    </message>
    <message>
        <source>What sets them apart, or shows that they are the same</source>
        <translation>Ce qui les distingue, ou montre que c’est la même personne</translation>
    </message>
    <message>
        <source>Your name and the day are kept with it.</source>
        <translation>Votre nom et le jour sont gardés avec la raison.</translation>
    </message>
    <message>
        <source>Names only look alike</source>
        <translation>Simple ressemblance de noms</translation>
    </message>
    <message>
        <source>It is the listed person or body</source>
        <translation>C’est bien la personne ou l’organisation inscrite</translation>
    </message>
    <message>
        <source>Enter the record first.</source>
        <translation>Inscrivez d’abord le dossier.</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>Passphrase until now</source>
        <translation>Phrase de passe actuelle</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase de passe</translation>
    </message>
    <message>
        <source>Nobody can find a passphrase again for you; your office can help with one of your sticks.</source>
        <translation>Personne ne peut retrouver une phrase de passe ; votre bureau peut aider avec l’une de vos clés USB.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>La changer</translation>
    </message>
    <message>
        <source>File that the office made</source>
        <translation>Fichier fait par le bureau</translation>
    </message>
    <message>
        <source>Code that the office told you</source>
        <translation>Code dit par le bureau</translation>
    </message>
    <message>
        <source>Passphrase forgotten?</source>
        <translation>Phrase de passe oubliée ?</translation>
    </message>
    <message>
        <source>Bring your office any USB stick that this computer has written: the office makes a file for you there and tells you a code. Without such a stick nobody can open this computer; what the office confirmed is safe there. Nothing is deleted here.</source>
        <translation>Portez au bureau une clé USB que cet ordinateur a écrite : le bureau y fait un fichier pour vous et vous dit un code. Sans une telle clé, personne ne peut ouvrir cet ordinateur ; ce que le bureau a confirmé y est en sûreté. Rien n’est effacé ici.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>La remplacer</translation>
    </message>
    <message>
        <source>Invitation file</source>
        <translation>Fichier d’invitation</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Join an office</source>
        <translation>Rejoindre un bureau</translation>
    </message>
    <message>
        <source>All that you did alone is kept as it is, references included, and goes to the office with the next stick. Afterwards FieldApp asks for your passphrase again.</source>
        <translation>Tout ce que vous avez fait seul est gardé tel quel, références comprises, et part au bureau avec la prochaine clé. Ensuite, FieldApp vous redemande votre phrase de passe.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>At least four words that only you know.</source>
        <translation>Au moins quatre mots que vous seul connaissez.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase de passe</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>La nouvelle phrase de passe, encore une fois</translation>
    </message>
</context>
<context>
    <name>SectionIndex</name>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>search everywhere</source>
        <translation>rechercher partout</translation>
    </message>
    <message>
        <source>new record on this page</source>
        <translation>nouveau dossier sur cette page</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>enter what is typed; next step</source>
        <translation>inscrire ce qui est tapé ; étape suivante</translation>
    </message>
    <message>
        <source>undo and redo a field</source>
        <translation>annuler et refaire un champ</translation>
    </message>
    <message>
        <source>remark on the field with the cursor</source>
        <translation>remarque sur le champ où se trouve le curseur</translation>
    </message>
    <message>
        <source>next part of the window</source>
        <translation>partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>pages of the navigation</source>
        <translation>pages de la navigation</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+9, Alt+0</source>
        <translation>Alt+1 … Alt+9, Alt+0</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Haut, Alt+Bas</translation>
    </message>
    <message>
        <source>previous and next section</source>
        <translation>rubrique précédente et suivante</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>verrouiller</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>close or step back; nothing is lost</source>
        <translation>fermer ou revenir ; rien n’est perdu</translation>
    </message>
</context>
<context>
    <name>ShownField</name>
    <message>
        <source>not set yet</source>
        <translation>pas encore fixé</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Entered at {time}</source>
        <translation>Inscrit à {time}</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>{count} fields typed, not yet entered</source>
        <translation>champs tapés, pas encore inscrits : {count}</translation>
    </message>
    <message>
        <source>backup {ago}</source>
        <translation>sauvegarde {ago}</translation>
    </message>
    <message>
        <source>no room for a new backup: free some on this disk</source>
        <translation>pas de place pour une nouvelle sauvegarde : libérez-en sur ce disque</translation>
    </message>
    <message>
        <source>{count} to hand over</source>
        <translation>{count} à transmettre</translation>
    </message>
    <message>
        <source>Nothing to hand over</source>
        <translation>Rien à transmettre</translation>
    </message>
</context>
<context>
    <name>StateSteps</name>
    <message>
        <source>Change the state…</source>
        <translation>Changer l’état…</translation>
    </message>
    <message>
        <source>Why, if the step asks for it</source>
        <translation>Pourquoi, si l’étape le demande</translation>
    </message>
    <message>
        <source>Enter the record first.</source>
        <translation>Inscrivez d’abord le dossier.</translation>
    </message>
    <message>
        <source>Go to “{state}”</source>
        <translation>Passer à « {state} »</translation>
    </message>
    <message>
        <source>still needed: {what}</source>
        <translation>il manque encore : {what}</translation>
    </message>
</context>
<context>
    <name>Sticks</name>
    <message>
        <source>No USB stick is plugged in. Plug one in, or choose a folder.</source>
        <translation>Aucune clé USB n’est branchée. Branchez-en une, ou choisissez un dossier.</translation>
    </message>
    <message>
        <source>{free} GB free</source>
        <translation>{free} Go libres</translation>
    </message>
    <message>
        <source>bundles: {count}</source>
        <translation>paquets : {count}</translation>
    </message>
    <message>
        <source>last time here: {when}</source>
        <translation>dernière fois ici : {when}</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>protégée en écriture</translation>
    </message>
    <message>
        <source>&amp;Folder to copy to or to read from</source>
        <translation>&amp;Dossier où copier, ou à lire</translation>
    </message>
    <message>
        <source>Copy to this folder</source>
        <translation>Copier vers ce dossier</translation>
    </message>
    <message>
        <source>Read this folder</source>
        <translation>Lire ce dossier</translation>
    </message>
    <message>
        <source>Folder to copy to or to read from</source>
        <translation>Dossier où copier, ou à lire</translation>
    </message>
    <message>
        <source>Copy to the stick</source>
        <translation>Copier vers la clé</translation>
    </message>
    <message>
        <source>Read the stick</source>
        <translation>Lire la clé</translation>
    </message>
</context>
<context>
    <name>SuggestLine</name>
    <message>
        <source>Suggestions</source>
        <translation>Propositions</translation>
    </message>
</context>
<context>
    <name>ThePage</name>
    <message>
        <source>An agreement says what each side does, and who signed. Begin with its title.</source>
        <translation>Un accord dit ce que fait chaque partie et qui a signé. Commencez par son intitulé.</translation>
    </message>
    <message>
        <source>Visits and ceremonies: what was seen and said on the ground, with photos.</source>
        <translation>Visites et cérémonies : ce qui a été vu et dit sur le terrain, avec des photos.</translation>
    </message>
    <message>
        <source>Inauguration step by step</source>
        <translation>Inauguration pas à pas</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Partners are anybody who gives, receives or does something: begin with their name.</source>
        <translation>Les partenaires sont tous ceux qui donnent, reçoivent ou agissent. Commencez par leur nom.</translation>
    </message>
    <message>
        <source>A project is work with partners at one place. Choose one, or begin a new one.</source>
        <translation>Un projet est un travail avec des partenaires en un lieu. Choisissez-en un, ou commencez-en un nouveau.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>Copy &amp;for</source>
        <translation>Copier &amp;pour</translation>
    </message>
    <message>
        <source>Computer that the copy is for</source>
        <translation>Ordinateur à qui la copie est destinée</translation>
    </message>
    <message>
        <source>Fields typed and not entered yet: {count}. They stay on this computer.</source>
        <translation>Champs tapés et pas encore inscrits : {count}. Ils restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Photos and files announced and not arrived yet: {count}.</source>
        <translation>Photos et pièces annoncées et pas encore arrivées : {count}.</translation>
    </message>
    <message>
        <source>Bundles carried for others: {count}. They go onto the next stick as they are; nobody can read them here.</source>
        <translation>Envois portés pour d’autres : {count}. Ils iront tels quels sur la prochaine clé ; personne ne peut les lire ici.</translation>
    </message>
    <message>
        <source>Conflicts to decide: {count}</source>
        <translation>Conflits à trancher : {count}</translation>
    </message>
    <message>
        <source>Parts set aside: {count}</source>
        <translation>Parties mises à l’écart : {count}</translation>
    </message>
    <message>
        <source>All other computers</source>
        <translation>Tous les autres ordinateurs</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Conflicts and parts set aside</source>
        <translation>Conflits et parties mises à l’écart</translation>
    </message>
    <message>
        <source>No conflict waits. When two people change the same field on two machines, both values are shown here, and a person decides.</source>
        <translation>Aucun conflit en attente. Quand deux personnes modifient le même champ sur deux ordinateurs, les deux valeurs sont montrées ici et une personne tranche.</translation>
    </message>
    <message>
        <source>Further conflicts, which follow as these are decided: {count}.</source>
        <translation>Autres conflits, montrés à mesure que ceux-ci sont tranchés : {count}.</translation>
    </message>
    <message>
        <source>Conflicts ({count})</source>
        <translation>Conflits ({count})</translation>
    </message>
    <message>
        <source>Set aside ({count})</source>
        <translation>Mis à l’écart ({count})</translation>
    </message>
    <message>
        <source>Nothing is set aside. What arrives and cannot be trusted or applied yet is kept here whole, with the reason.</source>
        <translation>Rien n’est mis à l’écart. Ce qui arrive sans pouvoir être admis ou appliqué est gardé ici entier, avec la raison.</translation>
    </message>
    <message>
        <source>Good day, {name}</source>
        <translation>Bonjour, {name}</translation>
    </message>
    <message>
        <source>What must I finish?</source>
        <translation>Que dois-je terminer ?</translation>
    </message>
    <message>
        <source>Everything typed is entered.</source>
        <translation>Tout ce qui est tapé est inscrit.</translation>
    </message>
    <message>
        <source>What did the office say?</source>
        <translation>Qu’a dit le bureau ?</translation>
    </message>
    <message>
        <source>Nothing has been read from a stick yet.</source>
        <translation>Aucune clé n’a encore été lue.</translation>
    </message>
    <message>
        <source>What expires soon?</source>
        <translation>Qu’est-ce qui arrive à échéance ?</translation>
    </message>
    <message>
        <source>No agreement or registration runs out in the next sixty days.</source>
        <translation>Aucun accord ni enregistrement légal n’expire dans les soixante jours.</translation>
    </message>
    <message>
        <source>What is not handed over yet?</source>
        <translation>Qu’est-ce qui n’est pas encore transmis ?</translation>
    </message>
    <message>
        <source>Everything is on a stick or further.</source>
        <translation>Tout est au moins sur une clé.</translation>
    </message>
    <message>
        <source>When was the last backup?</source>
        <translation>De quand date la dernière sauvegarde ?</translation>
    </message>
    <message>
        <source>Only on this computer: records {records}, photos and files {photos}</source>
        <translation>Seulement sur cet ordinateur : dossiers {records}, photos et pièces {photos}</translation>
    </message>
    <message>
        <source>{kind} · {name}: {count} fields typed</source>
        <translation>{kind} · {name} : champs tapés {count}</translation>
    </message>
    <message>
        <source>Last stick read {ago}</source>
        <translation>Dernière clé lue {ago}</translation>
    </message>
    <message>
        <source>Conflicts that wait for a decision: {count}</source>
        <translation>Conflits en attente d’une décision : {count}</translation>
    </message>
    <message>
        <source>ends on {day}</source>
        <translation>prend fin le {day}</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>a pris fin le {day}</translation>
    </message>
    <message>
        <source>No backup yet. Make one now</source>
        <translation>Pas encore de sauvegarde. En faire une maintenant</translation>
    </message>
    <message>
        <source>{ago}. Make another one now</source>
        <translation>{ago}. En faire une autre maintenant</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Ordinateurs</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Officers to confirm</source>
        <translation>Agents à confirmer</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Kit de secours</translation>
    </message>
    <message>
        <source>The recovery kit was written when this office was created. Keep its stick and its paper in two different safe places: together they save the organisation if this machine is lost.</source>
        <translation>Le kit de secours a été écrit à la création de ce bureau. Gardez sa clé et son papier dans deux lieux sûrs différents : ensemble, ils sauvent l’organisation si cet ordinateur est perdu.</translation>
    </message>
    <message>
        <source>Two offices changed the list of machines</source>
        <translation>Deux bureaux ont changé la liste des ordinateurs</translation>
    </message>
    <message>
        <source>Join the two lists</source>
        <translation>Réunir les deux listes</translation>
    </message>
    <message>
        <source>A machine was lost or stolen…</source>
        <translation>Un ordinateur est perdu ou volé…</translation>
    </message>
    <message>
        <source>Somebody forgot their passphrase…</source>
        <translation>Une phrase de passe est oubliée…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Code court</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last handed over</source>
        <translation>Dernière transmission</translation>
    </message>
    <message>
        <source>Nobody waits. Officers of new laptops appear here after their first bundle.</source>
        <translation>Personne n’attend. Les agents des nouveaux portables apparaissent ici après leur premier paquet.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Same person as…</source>
        <translation>La même personne que…</translation>
    </message>
    <message>
        <source>{name} is somebody known already</source>
        <translation>{name} est une personne déjà connue</translation>
    </message>
    <message>
        <source>Confirm that {name} is who it is</source>
        <translation>Confirmer l’identité de {name}</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Projects, and totals</source>
        <translation>Projets, et totaux</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Écrit : {path}</translation>
    </message>
    <message>
        <source>Projects: {count}</source>
        <translation>Projets : {count}</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Contrôler à nouveau</translation>
    </message>
    <message>
        <source>What I still need…</source>
        <translation>Ce qu’il me manque…</translation>
    </message>
    <message>
        <source>Table for spreadsheets…</source>
        <translation>Tableau pour tableur…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Totals and trend</source>
        <translation>Totaux et évolution</translation>
    </message>
    <message>
        <source>Shown: {shown} of {all}</source>
        <translation>Affichés : {shown} sur {all}</translation>
    </message>
    <message>
        <source>Points on the list: {count}</source>
        <translation>Points sur la liste : {count}</translation>
    </message>
    <message>
        <source>Checked: {done} of {total}</source>
        <translation>Contrôlés : {done} sur {total}</translation>
    </message>
    <message>
        <source>Print what I still need…</source>
        <translation>Imprimer ce qu’il me manque…</translation>
    </message>
    <message>
        <source>needs.pdf</source>
        <translation>ce-qu-il-me-manque.pdf</translation>
    </message>
    <message>
        <source>portfolio.csv</source>
        <translation>portefeuille.csv</translation>
    </message>
    <message>
        <source>There is no project yet. Once there is one, its verdicts by principle stand here.</source>
        <translation>Il n’y a pas encore de projet. Dès qu’il y en a un, ses verdicts par principe se lisent ici.</translation>
    </message>
    <message>
        <source>Packs of rules</source>
        <translation>Paquets de règles</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>This pack is no table. An office changes it as a file: fieldapp pack export, pack adopt.</source>
        <translation>Ce paquet n’est pas un tableau. Un bureau le modifie dans un fichier : fieldapp pack export, pack adopt.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Thresholds, plans and lists that checks use. Enter on a row changes it; the change is signed and goes to the laptops with the next bundles.</source>
        <translation>Seuils, plans et listes que les contrôles utilisent. Entrée sur une ligne la modifie ; le changement est signé et part vers les ordinateurs avec les prochains envois.</translation>
    </message>
    <message>
        <source>Thresholds, plans and lists that checks use. Only an office changes them; ask yours.</source>
        <translation>Seuils, plans et listes que les contrôles utilisent. Seul un bureau les modifie ; demandez au vôtre.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Open FieldApp</source>
        <translation>Ouvrir FieldApp</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Votre phrase de passe</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Passphrase forgotten?</source>
        <translation>Phrase de passe oubliée ?</translation>
    </message>
    <message>
        <source>Continuer en français</source>
        <translation>Continue in English</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Montrer ce que je tape</translation>
    </message>
</context>
<context>
    <name>VisitMeter</name>
    <message>
        <source>Will this visit count?</source>
        <translation>Cette visite comptera-t-elle&#xa0;?</translation>
    </message>
</context>
</TS>
