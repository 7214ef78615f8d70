"""What is said when a command cannot be understood."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.text import Text

_SEE_HELP = Text("Voyez l’aide : fieldapp {command} --help.", "See the help: fieldapp {command} --help.")

ERRORS: Mapping[str, ErrorWords] = MappingProxyType(
    {
        "UnknownCommand": ErrorWords(
            Text("Commande inconnue : {command}", "Unknown command: {command}"),
            Text("Il n’y a pas de commande « {command} ».", "There is no command “{command}”."),
            Text("Voyez la liste : fieldapp --help. {near}", "See the list: fieldapp --help. {near}"),
        ),
        "UnknownOption": ErrorWords(
            Text("Option inconnue : {option}", "Unknown option: {option}"),
            Text("Cette commande n’a pas d’option « {option} ».", "This command has no option “{option}”."),
            _SEE_HELP,
        ),
        "MissingArgument": ErrorWords(
            Text("Il manque {argument}", "{argument} is missing"),
            Text("La commande n’est pas complète : {argument}.", "The command is not complete: {argument}."),
            Text("Ajoutez-le ; l’aide montre la forme : --help.", "Add it; the help shows the form: --help."),
        ),
        "ArgumentRefused": ErrorWords(
            Text("Valeur impossible pour {argument}", "Value not possible for {argument}"),
            Text(
                "Ce qui est écrit pour {argument} ne convient pas. Rien n’a été fait.",
                "What was written for {argument} does not fit. Nothing was done.",
            ),
            Text("Voyez dans l’aide ce qui est attendu : --help.", "See in the help what is expected: --help."),
        ),
        "WrongUse": ErrorWords(
            Text("Commande mal formée", "Command not understood"),
            Text(
                "Il y a un mot de trop, ou des options qui ne vont pas ensemble. Rien n’a été fait.",
                "There is a word too many, or options that do not go together. Nothing was done.",
            ),
            _SEE_HELP,
        ),
        "NotAFieldValue": ErrorWords(
            Text("CHAMP=VALEUR attendu", "FIELD=VALUE expected"),
            Text("« {word} » n’a pas la forme CHAMP=VALEUR.", "“{word}” does not have the form FIELD=VALUE."),
            Text(
                'Écrivez par exemple title="Pompe de Soye" ; un champ vide s’écrit title=.',
                'Write for example title="Pump of Soye"; title= empties the field.',
            ),
        ),
        "SeveralPlaces": ErrorWords(
            Text("{field} : lieu à choisir", "{field}: place to be chosen"),
            Text(
                "« {value} » peut désigner {count} lieux :\n{places}",
                "“{value}” may mean {count} places:\n{places}",
            ),
            Text(
                "Recopiez le code qui convient, ou ajoutez la commune : Nom, Commune.",
                "Copy the code that fits, or add the commune: Name, Commune.",
            ),
        ),
        "StepFailed": ErrorWords(
            Text("L’étape {step} de la démonstration a échoué", "Step {step} of the demonstration failed"),
            Text("« {command} » a donné : {found}", "“{command}” gave: {found}"),
            Text("Transmettez ce message à votre bureau.", "Hand this message to your office."),
        ),
        "PassphraseNeeded": ErrorWords(
            Text("Phrase de passe nécessaire", "Passphrase needed"),
            Text("Aucune phrase de passe n’a été donnée.", "No passphrase was given."),
            Text(
                "Ajoutez --passphrase-file FICHIER, ou définissez FIELDAPP_PASSPHRASE.",
                "Add --passphrase-file FILE, or set FIELDAPP_PASSPHRASE.",
            ),
        ),
        "PassphrasesDiffer": ErrorWords(
            Text("Les deux saisies diffèrent", "The two entries differ"),
            Text("La phrase de passe répétée n’est pas la même.", "The repeated passphrase is not the same."),
            Text("Recommencez, lentement.", "Try again, slowly."),
        ),
    }
)
