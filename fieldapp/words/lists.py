"""What is said about an office's list: its columns, what each row would do, and what was done."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields import field_label
from fieldapp.words.kinds import kind_name
from fieldapp.words.text import Lang, Text

MARKS: Mapping[str, Text] = MappingProxyType(
    {
        "NEW": Text("Nouveau", "New"),
        "ALIKE": Text("Déjà inscrit, sans doute", "Probably entered already"),
        "SAME": Text("Rien à faire", "Nothing to do"),
        "FILLS": Text("Complète la fiche", "Completes the record"),
        "DIFFERS": Text("Dit autre chose que la fiche", "Says something else than the record"),
        "REPEATED": Text("Répète une ligne", "Repeats a row"),
        "REFUSED": Text("Laissée", "Left out"),
    }
)
COUNTS: Mapping[str, Text] = MappingProxyType(
    {
        "NEW": Text("nouvelles : {count}", "new: {count}"),
        "ALIKE": Text("sans doute déjà inscrites : {count}", "probably entered already: {count}"),
        "SAME": Text("rien à faire : {count}", "nothing to do: {count}"),
        "FILLS": Text("à compléter : {count}", "to complete: {count}"),
        "DIFFERS": Text("différentes : {count}", "different: {count}"),
        "REPEATED": Text("répétées : {count}", "repeated: {count}"),
        "REFUSED": Text("laissées : {count}", "left out: {count}"),
    }
)
BY: Mapping[str, Text] = MappingProxyType(
    {
        "REFERENCE": Text("même référence que {reference} · {title}", "same reference as {reference} · {title}"),
        "NUMBER": Text("même numéro que {reference} · {title}", "same number as {reference} · {title}"),
        "NAME": Text("même nom que {reference} · {title}", "same name as {reference} · {title}"),
        "LIKE": Text(
            "ressemble à {reference} · {title} ({alike} sur 100)", "is like {reference} · {title} ({alike} of 100)"
        ),
    }
)
HOW: Mapping[str, Text] = MappingProxyType(
    {
        "GIVEN": Text("choisi", "chosen"),
        "REMEMBERED": Text("comme la dernière fois", "as the last time"),
        "NAMED": Text("reconnu", "recognised"),
        "NEAR": Text("sans doute, à vérifier", "probably, please check"),
        "NONE": Text("pas reconnue", "not recognised"),
        "KEPT": Text("tenu par l’application", "kept by the app"),
    }
)
PARTS: Mapping[str, Text] = MappingProxyType(
    {
        "currency": Text("{field} : monnaie", "{field}: currency"),
        "commune": Text("{field} : commune", "{field}: commune"),
    }
)
_OF_CHILD = Text("{field} ({kind})", "{field} ({kind})")

LEFT_OUT = Text("(laissée de côté)", "(left out)")
COLUMN = Text("Colonne {letters} « {heading} »", "Column {letters} “{heading}”")
READ_AS = Text("{name}, feuille « {sheet} », titres à la ligne {row}", "{name}, sheet “{sheet}”, headings in row {row}")
READ_AS_TEXT = Text("{name}, titres à la ligne {row}", "{name}, headings in row {row}")
ROW = Text("Ligne {row}", "Row {row}")
LIKE_ROW = Text("comme la ligne {row}", "like row {row}")
FILLS = Text("ajoute : {fields}", "adds: {fields}")
HANGS = Text("ajoute : {kind}", "adds: {kind}")
DIFFERS = Text("{field} : ici « {here} », dans la liste « {listed} »", "{field}: here “{here}”, in the list “{listed}”")
ARGUED = Text("à décider d’abord : {fields}", "to be decided first: {fields}")
OTHERS = Text("autres possibles : {count}", "others possible: {count}")
CELL = Text("{address} : {what} {fix}", "{address}: {what} {fix}")
CELL_OF = Text("{address}, {field} : {what} {fix}", "{address}, {field}: {what} {fix}")
NEAR = Text("Vouliez-vous dire : {near} ?", "Did you mean: {near}?")
NOTHING_WRITTEN = Text("Rien n’a été inscrit : c’était un essai.", "Nothing was entered: this was a trial.")
ENTERED = Text(
    "Inscrits : {made}, complétés ou modifiés : {changed}.", "Entered: {made}, completed or changed: {changed}."
)
LEFT = Text(
    "Lignes qui attendent votre choix : {count}. Nommez-les avec --rows.",
    "Rows that wait for your choice: {count}. Name them with --rows.",
)
MOVED_ON = Text(
    "Lignes laissées, car les dossiers ont changé entre-temps : {rows}.",
    "Rows left because the records changed in between: {rows}.",
)
JOINED = Text(
    "{reference} est désormais lue comme {into}. Pour revenir : {way}",
    "{reference} is read as {into} from now on. To take it back: {way}",
)
PARTED = Text("{reference} est de nouveau un partenaire à part.", "{reference} is a partner of its own again.")

# in the window
TAKE_IN = Text("Importer une liste…", "Import a list…")
TAKE_IN_TITLE = Text("Importer une liste : {kinds}", "Import a list: {kinds}")
BACK = Text("Retour", "Back")
FILE = Text("Liste du bureau", "The office’s list")
FILE_HINT = Text(
    "Un fichier CSV ou un classeur XLSX. Rien n’est inscrit avant que vous ne le demandiez.",
    "A CSV file or an XLSX workbook. Nothing is entered before you ask for it.",
)
LOOK = Text("Lire la liste", "Read the list")
SHEET = Text("Feuille", "Sheet")
COLUMNS = Text("Ce que contient chaque colonne", "What each column holds")
COLUMN_HEADINGS = (
    Text("Colonne", "Column"),
    Text("Première valeur", "First value"),
    Text("Champ", "Field"),
    Text("Reconnue ?", "Recognised?"),
)
MEANING_OF = Text("Champ de la colonne {letters} « {heading} »", "Field of column {letters} “{heading}”")
ROWS = Text("Ce que ferait chaque ligne", "What each row would do")
ROW_HEADINGS = (
    Text("Ligne", "Row"),
    Text("Ce que c’est", "What it is"),
    Text("Nom", "Name"),
    Text("Ce qui sera fait", "What will be done"),
    Text("Pourquoi", "Why"),
)
DECISIONS: Mapping[str, Text] = MappingProxyType(
    {
        "": Text("Laisser", "Leave"),
        "ENTER": Text("Inscrire", "Enter"),
        "UPDATE": Text("Mettre la fiche à jour", "Update the record"),
        "AS_NEW": Text("Inscrire comme nouvelle", "Enter as new"),
    }
)
DECISION = Text("Pour la ligne choisie", "For the chosen row")
ONLY_WAITING = Text("Seulement celles à regarder", "Only those to look at")
ENTER_ROWS = Text("Inscrire les lignes choisies ({count})", "Enter the chosen rows ({count})")
NO_NAMES = Text(
    "Aucune colonne ne donne le nom, le titre ou la référence : choisissez-la ci-dessus.",
    "No column gives the name, the title or the reference: choose it above.",
)
NO_ROWS = Text("Cette liste n’a aucune ligne sous ses titres.", "This list has no row below its headings.")
SAME_PARTNER = Text("C’est le même partenaire que…", "This is the same partner as…")
SAME_PARTNER_HINT = Text(
    "Les deux fiches se lisent alors comme une seule. Vous pourrez les séparer de nouveau.",
    "Both records are then read as one. You can part them again.",
)
LIKELY = Text("Fiches qui lui ressemblent", "Records that are like it")
LIKELY_ONE = Text("{reference} · {title} ({alike} sur 100)", "{reference} · {title} ({alike} of 100)")
NONE_LIKELY = Text("Aucune fiche ne lui ressemble.", "No record is like it.")
OTHER_RECORD = Text("Ou la référence d’une autre fiche", "Or the reference of another record")
WITH_NAMES = Text("Ajouter ses noms aux autres noms de cette fiche", "Add its names to the other names of that record")
JOIN = Text("Réunir les deux fiches", "Join the two records")
CHOOSE_OTHER = Text("Choisissez une fiche, ou écrivez sa référence.", "Choose a record, or write its reference.")
ENTER_FIRST = Text("Inscrivez d’abord cette fiche.", "Enter this record first.")
READ_AS_OTHER = Text("Cette fiche se lit comme {reference} · {title}.", "This record is read as {reference} · {title}.")
STANDS_FOR = Text(
    "La fiche {reference} · {title} se lit comme celle-ci.", "Record {reference} · {title} is read as this one."
)
PART = Text("Séparer {reference}", "Part {reference}")


def target_name(kind: str, target: str, lang: Lang) -> str:
    """What a column may bring, in words: a field, its currency or commune, a field of what hangs on the record.

    Args:
        kind: of the list's records.
        target: as mapping files write it; empty for nothing.
        lang: to say it in.
    """
    if not target:
        return LEFT_OUT.say(lang)
    first, _, second = target.partition(".")
    if not second:
        return field_label(kind, first, lang)
    if second in PARTS:
        return PARTS[second].say(lang, {"field": field_label(kind, first, lang)})
    return _OF_CHILD.say(lang, {"kind": kind_name(first, lang), "field": field_label(first, second, lang)})
