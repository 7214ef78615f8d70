"""Words about reference packs: where a version comes from, and what became of one that arrived.

Keyed by the codes of `PackNews` and of `services.packs.Origin`, which live in layers above this one.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.errors import Fact
from fieldapp.words.pack_fields import column_label, fault_fix, fault_text
from fieldapp.words.text import Lang, Text

# Facts: pack (its title), version, signer (name of the office machine).
NEWS: Mapping[str, Text] = MappingProxyType(
    {
        "IN_FORCE": Text(
            "Règles mises à jour : « {pack} », version {version}, faite par {signer}.",
            "Rules updated: “{pack}”, version {version}, made by {signer}.",
        ),
        "OLDER": Text(
            "« {pack} », version {version} : plus ancienne que celle d’ici, gardée sans être en vigueur.",
            "“{pack}”, version {version}: older than the one here. It is kept; yours stays in force.",
        ),
        "RIVAL": Text(
            "« {pack} » a été modifié ici et par {signer}, chacun de son côté. Les deux versions sont gardées, une "
            "seule est en vigueur : comparez-les et adoptez la bonne.",
            "“{pack}” was changed here and by {signer}, apart from each other. Both versions are kept, one is in "
            "force: compare them and adopt the right one.",
        ),
    }
)

ORIGINS: Mapping[str, Text] = MappingProxyType(
    {
        "BUILT_IN": Text("livré avec FieldApp", "came with FieldApp"),
        "HERE": Text("fait sur cet ordinateur", "made on this computer"),
        "RECEIVED": Text("reçu d’un bureau", "received from an office"),
    }
)

EXPORTED = Text("« {pack} » est écrit dans {file}.", "“{pack}” is written to {file}.")
ADOPTED = Text(
    "« {pack} » : version {version} adoptée et signée. Elle part avec les prochains envois.",
    "“{pack}”: version {version} adopted and signed. It goes out with the next bundles.",
)
WOULD_ADOPT = Text(
    "« {pack} » deviendrait la version {version}. Rien n’est adopté.",
    "“{pack}” would become version {version}. Nothing is adopted.",
)
NOT_ADOPTED = Text("Rien n’a été adopté.", "Nothing was adopted.")
ROW_CHANGES: Mapping[str, Text] = MappingProxyType(
    {
        "ADDED": Text("Ligne ajoutée : {row}", "Row added: {row}"),
        "REMOVED": Text("Ligne retirée : {row}", "Row taken out: {row}"),
        "CHANGED": Text("Ligne modifiée : {row}", "Row changed: {row}"),
    }
)
CELL_CHANGE = Text("– {column} : {before} → {after}", "– {column}: {before} → {after}")
NOTHING_SET = "—"
VERSION_IN_FORCE = Text("En vigueur : {version}, {signer}, {at}", "In force: {version}, {signer}, {at}")
VERSION_KEPT = Text("Gardée : {version}, {signer}, {at}", "Kept: {version}, {signer}, {at}")
HAS_RIVALS = Text(
    "« {pack} » a été modifié par deux bureaux, chacun de son côté ; gardées aussi : {versions}. Comparez-les, puis "
    "adoptez la bonne.",
    "“{pack}” was changed by two offices apart from each other; kept too: {versions}. Compare them, then adopt the "
    "right one.",
)
IS_BEHIND = Text(
    "« {pack} » : FieldApp apporte une version plus récente, {version}. La vôtre reste en vigueur ; vérifiez ce qui "
    "a changé.",
    "“{pack}”: FieldApp brings a newer version, {version}. Yours stays in force; check what has changed.",
)
IS_ORPHAN = Text(
    "« {pack} » est signé par un poste exclu et ne part plus avec les envois. Adoptez-le de nouveau.",
    "“{pack}” is signed by a machine that was revoked, and no longer goes out with bundles. Adopt it anew.",
)
ROW = Text("ligne « {row} »", "row “{row}”")
AT = Text("{place} : ", "{place}: ")

TITLES: Mapping[str, Text] = MappingProxyType(
    {
        "thresholds": Text("Seuils, délais et plafonds", "Thresholds, delays and ceilings"),
        "office-limits": Text("Plafonds et délais du bureau", "The office’s limits and delays"),
        "exclusion-sectors": Text("Secteurs exclus", "Excluded sectors"),
        "country-rules-ml": Text("Règles du pays à faire vérifier", "Rules of the country to have checked"),
        "cost-ranges": Text("Coûts habituels par résultat", "Usual costs per result"),
        "plans-ml": Text("Plans et programmes", "Plans and programmes"),
        "goals": Text("Objectifs mondiaux et droits de l’enfant", "Global goals and children’s rights"),
        "instruments": Text("Formes de coopération", "Forms of cooperation"),
        "places-ml-admin": Text("Régions et cercles", "Regions and cercles"),
        "places-ml-mopti": Text("Communes et villages de Mopti", "Communes and villages of Mopti"),
        "sanctions-un": Text("Liste de sanctions de l’ONU", "United Nations sanctions list"),
    }
)


def pack_title(pack: str, lang: Lang) -> str:
    """What a pack is called; one of a newer version shows its id."""
    return TITLES[pack].say(lang) if pack in TITLES else pack


def in_pack_words(facts: Mapping[str, Fact], lang: Lang) -> dict[str, Fact]:
    """The facts of a refused pack as people read them: where it is wrong, what is wrong, and what to do."""
    rule, value = str(facts["rule"]), str(facts["value"])
    return {
        "pack": pack_title(str(facts["pack"]), lang),
        "place": place_text(str(facts["row"]), str(facts["field"]), lang),
        "wrong": fault_text(rule, value, lang),
        "mend": fault_fix(rule, value, lang),
    }


def place_text(row: str, column: str, lang: Lang) -> str:
    """Where in a pack, with a colon behind it; empty for the pack as a whole."""
    where = [ROW.say(lang, {"row": row})] if row else []
    where += [column_label(column, lang)] if column else []
    return AT.say(lang, {"place": ", ".join(where)}) if where else ""


def news_text(news: str, pack: str, *, version: str, signer: str, lang: Lang) -> str:
    """What became of a pack that arrived."""
    return NEWS[news].say(lang, {"pack": pack_title(pack, lang), "version": version, "signer": signer})
