"""An error as a person reads it: its facts turned into words, then its sentences filled with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from fieldapp.errors import Fact, FieldRefused, GuardsUnmet, PackRefused, UserError
from fieldapp.words.codes import code_name, names_of
from fieldapp.words.errors import ERRORS, REFUSALS, ErrorWords
from fieldapp.words.fields import field_label
from fieldapp.words.kinds import kind_name
from fieldapp.words.packs import in_pack_words
from fieldapp.words.text import Lang, Text

_IN_A_FILE = Text("Ligne {line} : {title}", "Line {line}: {title}")
# What a signed statement is, by the fact `what` of errors of trust.
STATEMENTS: Mapping[str, Text] = MappingProxyType(
    {
        "certificate": Text("certificat d’appareil", "device certificate"),
        "epoch": Text("certificat de période", "epoch certificate"),
        "enrolment": Text("inscription d’appareil", "enrolment"),
        "roster": Text("liste des appareils", "list of devices"),
    }
)


@dataclass(frozen=True, slots=True)
class Said:
    """What happened, what is safe, what to do; each is one or two sentences."""

    title: str
    what: str
    fix: str


def words_of(error: UserError) -> ErrorWords:
    """The sentences of an error: of the rule for a refused value, else of its class or the nearest class above."""
    if isinstance(error, FieldRefused):
        return REFUSALS.get(str(error.facts.get("rule")), REFUSALS["unparsable"])
    return next(
        (ERRORS[kind.__name__] for kind in type(error).__mro__ if kind.__name__ in ERRORS), REFUSALS["unparsable"]
    )


def facts_in_words(error: UserError, lang: Lang) -> Mapping[str, Fact]:
    """The facts, with fields, kinds, states and statements named as people name them.

    Not for `--json`, which keeps the facts as they are.
    """
    facts = dict(error.facts)
    kind = str(facts.get("kind", ""))
    facts |= {name: _state_name(kind, str(facts[name]), lang) for name in ("state", "current") if name in facts}
    if facts.get("what") in STATEMENTS:
        facts["what"] = STATEMENTS[str(facts["what"])].say(lang)
    if isinstance(error, PackRefused):
        facts |= in_pack_words(facts, lang)
    if isinstance(error, GuardsUnmet):
        facts["guards"] = facts.get(f"guards_{lang}", facts.get("guards", ""))
    if isinstance(error, FieldRefused) and facts.get("rule") != "unknown_field":
        facts["field"] = field_label(kind, str(facts.get("field", "")), lang)
        facts["kind"] = kind_name(kind, lang)
    return facts


def _state_name(kind: str, state: str, lang: Lang) -> str:
    """A state by its name in the list of its kind, or in the first list that has it."""
    lists = (f"{kind.capitalize()}State", "ProjectState", "AgreementState", "PartnerState")
    known = next((code_list for code_list in lists if state in names_of(code_list)), "")
    return code_name(known, state, lang)


def said(error: UserError, lang: Lang) -> Said:
    """An error in one language."""
    words, facts = words_of(error), facts_in_words(error, lang)
    title = words.title.say(lang, facts)
    if "line" in facts:
        title = _IN_A_FILE.say(lang, {"line": facts["line"], "title": title})
    return Said(title, words.what.say(lang, facts), words.fix.say(lang, facts))
