"""The seven principles, and the words for verdicts, statuses and severities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from fieldapp.words.codes.naming import named
from fieldapp.words.text import Lang, Text


@dataclass(frozen=True, slots=True)
class PrincipleWords:
    """A short name, and what the principle asks in one sentence."""

    name: Text
    sentence: Text


def _principle(name: tuple[str, str], sentence: tuple[str, str]) -> PrincipleWords:
    return PrincipleWords(Text(*name), Text(*sentence))


PRINCIPLES: Mapping[str, PrincipleWords] = MappingProxyType(
    {
        "P1": _principle(
            ("Résultats pour les plus défavorisés", "Results for the most disadvantaged"),
            (
                "Le partenariat sert d’abord les enfants les plus défavorisés, par des approches éprouvées.",
                "The partnership serves the most disadvantaged children first, by proven approaches.",
            ),
        ),
        "P2": _principle(
            ("Critères de choix des partenaires", "Partner selection"),
            (
                "Le partenaire partage les valeurs des Nations Unies, est bien géré et apporte ce qui manque.",
                "The partner shares the values of the United Nations, is well run and brings what is lacking.",
            ),
        ),
        "P3": _principle(
            ("Alignement et appropriation", "Alignment and ownership"),
            (
                "Le projet suit les plans du pays, se coordonne avec les autres, et laisse des propriétaires capables.",
                "The project follows the country’s plans, is coordinated with others, and leaves able owners behind.",
            ),
        ),
        "P4": _principle(
            ("Transparence et équité", "Transparency and equity"),
            (
                "Chacun sait ce que l’autre apporte, risque et gagne.",
                "Each side knows what the other brings, risks and gains.",
            ),
        ),
        "P5": _principle(
            ("Intégrité et indépendance", "Integrity and independence"),
            (
                "Rien n’entame l’intégrité, l’indépendance ni le nom de l’UNICEF.",
                "Nothing harms the integrity, the independence or the name of UNICEF.",
            ),
        ),
        "P6": _principle(
            ("Rapport coût-efficacité", "Cost-effectiveness"),
            (
                "Le partenariat coûte peu de papier et d’argent pour ce qu’il apporte.",
                "The partnership costs little paper and money for what it brings.",
            ),
        ),
        "P7": _principle(
            ("Forme de coopération", "Form of cooperation"),
            (
                "La forme convient, et un accord écrit et signé précède tout transfert de ressources.",
                "The form fits, and a written, signed agreement comes before any transfer of resources.",
            ),
        ),
    }
)

VERDICTS = named(
    FAIL=("Non respecté", "Not met"),
    REFER=("À soumettre", "To be referred"),
    INCOMPLETE=("À compléter", "To be completed"),
    ATTENTION=("À améliorer", "To be improved"),
    PASS=("Respecté", "Met"),
    NOT_ASSESSED=("Pas encore évalué", "Not assessed yet"),
    NA=("Sans objet", "Not applicable"),
)
STATUSES = named(
    MET=("Respecté", "Met"),
    NOT_MET=("Non respecté", "Not met"),
    UNKNOWN=("Pas encore connu", "Not known yet"),
    NA=("Sans objet", "Not applicable"),
    WAIVED=("Dérogation", "Waived"),
    REFER=("À soumettre", "To be referred"),
)
SEVERITIES = named(
    BLOCKER=("Bloquant", "Blocking"),
    MAJOR=("Important", "Major"),
    MINOR=("Mineur", "Minor"),
    ADVICE=("Conseil", "Advice"),
)


def principle_name(principle: str, lang: Lang) -> str:
    """The short name of "P3"."""
    return PRINCIPLES[principle].name.say(lang)


def principle_sentence(principle: str, lang: Lang) -> str:
    """What "P3" asks, in one sentence."""
    return PRINCIPLES[principle].sentence.say(lang)


def verdict_word(verdict: str, lang: Lang) -> str:
    """What a verdict is called."""
    return VERDICTS[verdict].say(lang)


def status_word(status: str, lang: Lang) -> str:
    """What a status is called."""
    return STATUSES[status].say(lang)


def severity_word(severity: str, lang: Lang) -> str:
    """What a severity is called."""
    return SEVERITIES[severity].say(lang)
