"""What is said for errors of sanctions lists and of screening."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.text import Text

_FETCH_AGAIN = Text(
    "Copiez à nouveau la liste depuis sa source, puis chargez-la. La liste déjà en place reste en vigueur.",
    "Copy the list again from its source, then load it. The list that is in place stays in force.",
)

ERRORS: Mapping[str, ErrorWords] = MappingProxyType(
    {
        "NotASanctionsList": ErrorWords(
            Text("Ce n’est pas une liste de sanctions", "Not a sanctions list"),
            Text(
                "Le fichier « {name} » contient autre chose : {found}.",
                "The file “{name}” holds something else: {found}.",
            ),
            Text(
                "Choisissez la liste récapitulative en XML, ou un tableau dont une colonne s’appelle « nom ».",
                "Choose the consolidated list in XML, or a table with a column called “name”.",
            ),
        ),
        "SanctionsListDamaged": ErrorWords(
            Text("Liste de sanctions incomplète", "The sanctions list is not whole"),
            Text(
                "La lecture de « {name} » s’arrête à la ligne {line} : la copie a sans doute été interrompue. "
                "Rien n’en a été repris.",
                "Reading “{name}” stops at line {line}: copying it was probably interrupted. Nothing of it was used.",
            ),
            _FETCH_AGAIN,
        ),
        "SanctionsListRefused": ErrorWords(
            Text("Fichier refusé", "File refused"),
            Text(
                "« {name} » contient ce qu’aucune liste de sanctions ne contient. Rien n’en a été repris.",
                "“{name}” holds what no sanctions list holds. Nothing of it was used.",
            ),
            Text(
                "Ne l’utilisez pas. Prenez la liste directement à sa source.",
                "Do not use it. Take the list directly from its source.",
            ),
        ),
        "SanctionsListTooLarge": ErrorWords(
            Text("Liste trop grande", "The list is too large"),
            Text(
                "« {name} » dépasse ce que FieldApp lit d’une liste.",
                "“{name}” is more than FieldApp reads of a list.",
            ),
            Text(
                "Vérifiez que c’est bien la liste récapitulative, et elle seule.",
                "Check that it is the consolidated list, and nothing else.",
            ),
        ),
        "SanctionsListEmpty": ErrorWords(
            Text("Liste sans aucun nom", "A list without names"),
            Text("« {name} » ne contient aucun nom.", "“{name}” holds no name at all."),
            _FETCH_AGAIN,
        ),
        "SanctionsListUndated": ErrorWords(
            Text("Date de la liste inconnue", "The list’s date is not known"),
            Text("« {name} » ne dit pas de quel jour est la liste.", "“{name}” does not say of which day the list is."),
            Text(
                "Indiquez ce jour en chargeant la liste (en commande : --date 2026-11-20).",
                "Give that day when you load the list (as a command: --date 2026-11-20).",
            ),
        ),
        "SanctionsListFromTomorrow": ErrorWords(
            Text("Date de la liste dans l’avenir", "The list’s date is in the future"),
            Text(
                "« {name} » est daté du {day} ; pour cet ordinateur, nous sommes le {today}.",
                "“{name}” is dated {day}; for this computer today is {today}.",
            ),
            Text(
                "Vérifiez la date de l’ordinateur et celle de la liste.",
                "Check the computer’s date and that of the list.",
            ),
        ),
        "SanctionsListOlder": ErrorWords(
            Text("Une liste plus récente est en place", "A newer list is in place"),
            Text(
                "« {name} » est du {day} ; la liste en vigueur ici est du {known}.",
                "“{name}” is of {day}; the list in force here is of {known}.",
            ),
            Text(
                "Rien à faire : la comparaison continue avec la liste la plus récente.",
                "Nothing to do: names go on being compared with the newest list.",
            ),
        ),
        "NoSanctionsList": ErrorWords(
            Text("Pas encore de liste de sanctions", "No sanctions list yet"),
            Text(
                "Aucune liste n’a encore été chargée sur cet ordinateur : on ne sait donc rien, ni en bien ni en mal.",
                "No list has been loaded on this computer yet: so nothing is known, neither good nor bad.",
            ),
            Text(
                "Recevez la prochaine clé du bureau, ou chargez la liste : fieldapp screen --list FICHIER.",
                "Take in the office’s next stick, or load the list: fieldapp screen --list FILE.",
            ),
        ),
        "NotScreened": ErrorWords(
            Text("Pas encore vérifié", "Not checked yet"),
            Text(
                "« {record} » n’a pas encore été comparé à la liste de sanctions.",
                "“{record}” has not been compared with the sanctions list yet.",
            ),
            Text("Lancez d’abord la vérification.", "Check it first."),
        ),
        "NothingToDecide": ErrorWords(
            Text("Rien à décider", "Nothing to decide"),
            Text("La vérification {record} n’a trouvé aucun nom semblable.", "Check {record} found no name alike."),
            Text("Il n’y a rien à faire.", "There is nothing to do."),
        ),
        "DecisionNeedsReason": ErrorWords(
            Text("Il manque la raison", "The reason is missing"),
            Text(
                "La décision sur {record} n’a pas été enregistrée : elle ne dit pas pourquoi.",
                "The decision on {record} was not recorded: it does not say why.",
            ),
            Text(
                "Dites en une phrase ce qui distingue la personne, ou ce qui montre que c’est elle.",
                "Say in one sentence what tells the person apart, or what shows that it is the same one.",
            ),
        ),
        "ScreeningSuperseded": ErrorWords(
            Text("Il y a une vérification plus récente", "There is a newer check"),
            Text("{record} a été remplacée par {newer}.", "{record} was replaced by {newer}."),
            Text("Décidez sur la plus récente.", "Decide on the newest one."),
        ),
    }
)
