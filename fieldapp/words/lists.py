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
_OF_CHILD = Text("{kind} : {field}", "{kind}: {field}")

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
