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
    <name>AskPath</name>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>records · photos: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was left half done; your data are as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation type="unfinished"></translation>
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
    <name>PlaceField</name>
    <message>
        <source>Three letters of the village or commune</source>
        <translation>Trois lettres du village ou de la commune</translation>
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
        <translation>Désaccords</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
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
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refaire</translation>
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
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>not entered yet</source>
        <translation>pas encore inscrit</translation>
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
        <source>next part of the window</source>
        <translation>partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+9</source>
        <translation>Alt+1 … Alt+9</translation>
    </message>
    <message>
        <source>pages of the navigation</source>
        <translation>pages de la navigation</translation>
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
        <source>{count} to hand over</source>
        <translation>{count} à transmettre</translation>
    </message>
    <message>
        <source>Nothing to hand over</source>
        <translation>Rien à transmettre</translation>
    </message>
</context>
<context>
    <name>Sticks</name>
    <message>
        <source>No USB stick is plugged in. Plug one in, or choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} GB free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bundles: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to copy to or to read from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptop that the copy is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields typed and not entered yet: {count}. They stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts that wait for a decision: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos announced and not arrived yet: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All laptops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No laptop has joined yet, so there is nobody to copy for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked. You can remove the stick. Records: {records}, photos: {photos}, for {receivers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields that were not understood stayed here: {count}.</source>
        <translation type="unfinished"></translation>
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
        <source>Open</source>
        <translation>Ouvrir</translation>
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
</TS>
