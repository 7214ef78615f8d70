"""An error as a person reads it: its facts turned into words, then its sentences filled with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldapp.errors import Fact, FieldRefused, UserError
from fieldapp.words.errors import ERRORS, REFUSALS, ErrorWords
from fieldapp.words.fields import field_label
from fieldapp.words.kinds import kind_name
from fieldapp.words.text import Lang, Text

_IN_A_FILE = Text("Ligne {line} : {title}", "Line {line}: {title}")


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
    """The facts with a field named by its label and a kind by its name; commands keep the raw ones for `--json`."""
    facts = dict(error.facts)
    kind = str(facts.get("kind", ""))
    if isinstance(error, FieldRefused) and facts.get("rule") != "unknown_field":
        facts["field"] = field_label(kind, str(facts.get("field", "")), lang)
        facts["kind"] = kind_name(kind, lang)
    return facts


def said(error: UserError, lang: Lang) -> Said:
    """An error in one language."""
    words, facts = words_of(error), facts_in_words(error, lang)
    title = words.title.say(lang, facts)
    if "line" in facts:
        title = _IN_A_FILE.say(lang, {"line": facts["line"], "title": title})
    return Said(title, words.what.say(lang, facts), words.fix.say(lang, facts))
