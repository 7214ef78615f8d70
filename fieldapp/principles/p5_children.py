"""Principle 5: pictures of children need consent, and those at risk are never named with their village."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fieldapp.principles.answers import Answer, add, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p5_reasons import P5Reason, P5Remedy
from fieldapp.principles.reading import code, text, yes
from fieldapp.records.codes import Consent, EvidenceType, ProjectKind, Vulnerability

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_MINOR: Final = Severity.MINOR
_CONSENTED: Final = met(P5Reason.CHILDREN_PROTECTED)
_AT_RISK: Final = (
    Vulnerability.IDP,
    Vulnerability.RETURNEE,
    Vulnerability.REFUGEE,
    Vulnerability.ORPHAN_SEPARATED,
    Vulnerability.CHILD_LABOUR,
    Vulnerability.CAFAAG,
)


def children_protected(case: Case) -> Answer:
    """5.6: each picture or recording of a child has its consent, and no child at risk is named with its village.

    A further picture of a child without consent therefore worsens the answer. All of it blocks where children
    associated with armed groups are among those the project is for.
    """
    groups = _at_risk(case)
    severity = _BLOCKER if Vulnerability.CAFAAG in groups else _MAJOR
    answers = [answer for one in case.of_kind("evidence") if (answer := _pictured(case, one, severity)) is not None]
    if groups:
        answers.append(_identities(case, groups, severity))
    if _records_children(case):
        answers.append(_consent_forms(case, severity))
    return worst(answers) if answers else not_applicable(P5Reason.NO_CHILD_SHOWN)


def _at_risk(case: Case) -> tuple[Vulnerability, ...]:
    named = {code(one, "vulnerability", Vulnerability) for one in case.of_kind("target_group")}
    return tuple(one for one in _AT_RISK if one in named)


def _pictured(case: Case, evidence: RecordFacts, severity: Severity) -> Answer | None:
    """None for a file that shows no child."""
    children = yes(evidence, "shows_children")
    consent = code(evidence, "consent", Consent)
    facts = {"file": evidence.reference or evidence.id}
    if children is False:
        return None
    if children is None:
        if consent in {Consent.GIVEN, Consent.NOT_NEEDED} or not _is_scene(case, evidence):
            return None
        say = at(P5Remedy.SAY_IF_CHILDREN, evidence, "shows_children")
        return unknown(_MINOR, P5Reason.CHILDREN_NOT_SAID, say, **facts)
    if consent is None:
        take = at(P5Remedy.TAKE_CONSENT, evidence, "consent")
        return unknown(severity, P5Reason.CONSENT_NOT_SAID, take, **facts)
    if consent is Consent.MISSING:
        take = at(P5Remedy.TAKE_CONSENT, evidence, "consent")
        blur = at(P5Remedy.BLUR_OR_DELETE, evidence)
        return not_met(severity, P5Reason.CONSENT_MISSING, blur, take, **facts)
    return _CONSENTED


def _is_scene(case: Case, evidence: RecordFacts) -> bool:
    """Whether it is a photo of the project or of an event, not of a paper."""
    of = text(evidence, "of")
    is_there = of == case.project.id or case.find(of, "event") is not None
    return is_there and code(evidence, "evidence_type", EvidenceType) is EvidenceType.PHOTO


def _identities(case: Case, groups: Sequence[Vulnerability], severity: Severity) -> Answer:
    protected = yes(case.project, "identities_protected")
    facts = {"at_risk": ", ".join(groups)}
    remove = at(P5Remedy.REMOVE_NAMES, case.project, "identities_protected")
    if protected is None:
        return unknown(severity, P5Reason.IDENTITIES_NOT_SAID, remove, **facts)
    return _CONSENTED if protected else not_met(severity, P5Reason.IDENTITIES_EXPOSED, remove, **facts)


def _records_children(case: Case) -> bool:
    """Whether children are heard or seen in what is broadcast."""
    kind = code(case.project, "project_kind", ProjectKind)
    return kind is ProjectKind.MEDIA and yes(case.project, "works_with_children") is True


def _consent_forms(case: Case, severity: Severity) -> Answer:
    files = case.of_kind("evidence")
    types = [code(one, "evidence_type", EvidenceType) for one in files]
    given = [code(one, "consent", Consent) is Consent.GIVEN and yes(one, "shows_children") for one in files]
    if EvidenceType.CONSENT_FORM in types or any(given):
        return _CONSENTED
    collect = add(P5Remedy.COLLECT_CONSENT_FORMS, "evidence", "consent")
    return unknown(severity, P5Reason.CONSENT_FORMS_MISSING, collect)
