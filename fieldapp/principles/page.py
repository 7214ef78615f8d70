"""The page `docs/principles.md`, made from the criteria and their words, so that the two never differ."""

from __future__ import annotations

from collections.abc import Iterator

from fieldapp.principles.finding import Principle
from fieldapp.principles.ruleset import CRITERIA, RULESET, Criterion
from fieldapp.words import Lang
from fieldapp.words.criteria import criterion_title, why_text
from fieldapp.words.findings import REMEDIES
from fieldapp.words.principles import principle_name, principle_sentence, severity_word

_OPENING = f"""# The seven principles and their criteria

Ruleset {RULESET}. This page is made from the code (`fieldapp/principles/page.py`) and a test holds it to it; how to
make it again stands in that test. `{{plan}}` and the like are filled with the project's own facts.

A criterion answers MET, NOT_MET, UNKNOWN, NA (it does not concern the project) or REFER; what nobody knows is never a
failure. Where two people's answers are in conflict, or a value makes no sense, the criteria that hang on it are UNKNOWN
and ask for a decision. The weight given is the usual one; the facts can change it.
A principle's verdict is the first that fits: FAIL (a blocking criterion is NOT_MET), REFER, INCOMPLETE (a blocking one
is UNKNOWN), ATTENTION (a major one is NOT_MET or UNKNOWN), PASS. A principle without criteria is NOT_ASSESSED, and as
long as there is one, no project passes as a whole.
"""


def principles_page() -> str:
    """The whole page, Markdown."""
    return "\n".join([_OPENING, *(line for principle in Principle for line in _principle(principle))])


def _principle(principle: Principle) -> Iterator[str]:
    yield f"## {principle} {principle_name(principle, Lang.EN)} · {principle_name(principle, Lang.FR)}\n"
    yield f"{principle_sentence(principle, Lang.EN)}\\\n*{principle_sentence(principle, Lang.FR)}*\n"
    found = [criterion for criterion in CRITERIA if criterion.principle is principle]
    if not found:
        yield "Not assessed by this ruleset yet. · *Pas encore évalué par ce jeu de règles.*\n"
    for criterion in found:
        yield from _criterion(criterion)


def _criterion(criterion: Criterion) -> Iterator[str]:
    yield f"### {criterion.id} {criterion_title(criterion.id, Lang.EN)}\n"
    yield f"*{criterion_title(criterion.id, Lang.FR)}*\n"
    yield f"{why_text(criterion.id, Lang.EN)}\\\n*{why_text(criterion.id, Lang.FR)}*\n"
    weight = " · ".join(severity_word(criterion.severity, lang) for lang in Lang)
    yield f"- Weight: {criterion.severity} ({weight})"
    yield f"- Reads: {', '.join(f'`{name}`' for name in sorted(criterion.reads))}"
    yield f"- Source: {criterion.source}\n"
    yield "| What the officer can do | Ce que l’agent peut faire |\n|---|---|"
    for remedy in criterion.remedies:
        yield f"| {REMEDIES[remedy].en} | {REMEDIES[remedy].fr} |"
    yield ""
