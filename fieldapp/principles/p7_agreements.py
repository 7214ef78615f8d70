"""Principle 7: what an agreement is worth as a paper: its layers, signatures and signed files.

Whether it may carry a certain contribution on a certain day is decided in `p7_form`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from fieldapp.principles.answers import Answer, Facts, add, at, not_met, unknown
from fieldapp.principles.case import Case, Records
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.reading import code, day, text
from fieldapp.principles.reasons import Reason, Remedy
from fieldapp.records.codes import EvidenceType, Instrument, Party
from fieldapp.reference.instruments import Instrument as InstrumentRule

_BLOCKER: Final = Severity.BLOCKER
_UNSIGNED: Final = (Reason.UNSIGNED, Reason.SIGNATURE_MISSING)
_THEIRS: Final = (Party.PARTNER, Party.GOVERNMENT, Party.OTHER)
_UNICEF: Final = Party.UNICEF
_PARTNER: Final = Party.PARTNER
_SIGNED_AGREEMENT: Final = EvidenceType.SIGNED_AGREEMENT


class Paper(NamedTuple):
    """An agreement with the framework agreement above it.

    Attributes:
        record: the document that carries: the PD or SPD, not the PCA above it.
        layers: the document first, then its framework; what is missing is a fault.
        signatures: of all layers.
        signed_on: the day of the last signature needed; None while one is missing or has no day.
        faults: what keeps the paper from being enforceable, whatever it should carry.
    """

    record: RecordFacts
    instrument: Instrument | None
    layers: Records
    signatures: Records
    signed_on: date | None
    faults: tuple[Answer, ...]

    @property
    def is_unsigned(self) -> bool:
        """Whether a signature is certainly missing, not only its day."""
        return any(fault.reason in _UNSIGNED for fault in self.faults)

    @property
    def shown(self) -> dict[str, str | int]:
        """What a sentence tells about it."""
        return {"agreement": self.record.reference or self.record.id, "instrument": self.instrument or ""}


def read_paper(case: Case, agreement: str) -> Paper | None:
    """The paper behind an agreement's id; None when it is not among the facts."""
    record = case.find(agreement, "agreement")
    if record is None:
        return None
    document = _document(case, record)
    instrument = code(document, "instrument", Instrument)
    rule = case.rules.find_instrument(instrument) if instrument else None
    above, faults = _layers(case, document, rule)
    layers = (document, *above)
    signed = [_signed(case, layer) for layer in layers]
    days = [one.signed_on for one in signed]
    complete = [one for one in days if one is not None]
    return Paper(
        document,
        instrument,
        layers,
        tuple(signature for layer in layers for signature in case.under(layer, "signature", "agreement")),
        max(complete) if len(complete) == len(days) else None,
        (*faults, *(fault for one in signed for fault in one.faults), *_files(case, layers)),
    )


def papers(case: Case) -> tuple[Paper, ...]:
    """The papers behind the project's own agreement and those that its contributions name."""
    found = [case.once(read_paper, agreement.id) for agreement in case.agreements]
    return tuple({paper.record.id: paper for paper in found if paper is not None}.values())


def layer_faults(case: Case, layer: RecordFacts) -> tuple[Answer, ...]:
    """What one agreement lacks to be signed: signatures, their days, the file."""
    file = _file(case, layer, {layer.id})
    return (*_signed(case, layer).faults, *(() if file is None else (file,)))


def _document(case: Case, record: RecordFacts) -> RecordFacts:
    """Where a contribution names the PCA but the project works under a document of it, that document carries."""
    own = case.find(text(case.project, "agreement"), "agreement")
    if own is not None and own is not record and text(own, "framework_agreement") == record.id:
        return own
    return record


def _layers(case: Case, document: RecordFacts, rule: InstrumentRule | None) -> tuple[Records, Sequence[Answer]]:
    name = document.reference or document.id
    if rule is None:
        choose = at(Remedy.CHOOSE_INSTRUMENT, document, "instrument")
        return (), [unknown(_BLOCKER, Reason.INSTRUMENT_MISSING, choose, agreement=name)]
    facts: Facts = {"agreement": name, "instrument": rule.code}
    if rule.needs_child:
        write = add(Remedy.WRITE_DOCUMENT, "agreement", "framework_agreement")
        return (), [not_met(_BLOCKER, Reason.DOCUMENT_MISSING, write, **facts)]
    return _framework(case, document, rule, facts) if rule.needs_parent else ((), [])


def _framework(
    case: Case, document: RecordFacts, rule: InstrumentRule, facts: Facts
) -> tuple[Records, Sequence[Answer]]:
    link = at(Remedy.LINK_FRAMEWORK, document, "framework_agreement")
    above = text(document, "framework_agreement")
    framework = case.find(above, "agreement")
    if not above:
        return (), [not_met(_BLOCKER, Reason.FRAMEWORK_MISSING, link, **facts)]
    if framework is None:
        return (), [unknown(_BLOCKER, Reason.FRAMEWORK_NOT_HERE, link, **facts)]
    written = code(framework, "instrument", Instrument)
    facts = {"agreement": framework.reference or framework.id, "instrument": written or ""}
    if written is None:
        choose = at(Remedy.CHOOSE_INSTRUMENT, framework, "instrument")
        return (framework,), [unknown(_BLOCKER, Reason.INSTRUMENT_MISSING, choose, **facts)]
    if written not in rule.needs_parent or framework is document:
        return (), [not_met(_BLOCKER, Reason.FRAMEWORK_WRONG, link, **facts)]
    return (framework,), []


class _Signed(NamedTuple):
    signed_on: date | None
    faults: tuple[Answer, ...]


def _signed(case: Case, layer: RecordFacts) -> _Signed:
    """Whether both sides signed one layer, and when the last one did; a witness of the community does not count."""
    ours = theirs = False
    nameless, last, faults = None, date.min, []
    for one in case.under(layer, "signature", "agreement"):
        party = code(one, "party", Party)
        if party is None:
            nameless = nameless or one
        elif party is _UNICEF or party in _THEIRS:
            ours, theirs = ours or party is _UNICEF, theirs or party is not _UNICEF
            signed_on = day(one, "signed_on")
            last = max(last, signed_on or date.max)
            if signed_on is None or signed_on > case.as_of:
                faults.append(_dating(layer, one, signed_on))
    if not ours or not theirs:
        return _Signed(None, (_unsigned(layer, nameless, ours=ours, theirs=theirs),))
    return _Signed(None if last == date.max else last, tuple(faults))


def _unsigned(layer: RecordFacts, nameless: RecordFacts | None, *, ours: bool, theirs: bool) -> Answer:
    name = layer.reference or layer.id
    if nameless is not None:
        say = at(Remedy.SAY_WHO_SIGNED, nameless, "party")
        return unknown(_BLOCKER, Reason.SIGNATURE_NAMELESS, say, agreement=name)
    collect = add(Remedy.COLLECT_SIGNATURES, "signature", "party")
    if not ours and not theirs:
        return not_met(_BLOCKER, Reason.UNSIGNED, collect, agreement=name)
    party = _PARTNER if ours else _UNICEF
    return not_met(_BLOCKER, Reason.SIGNATURE_MISSING, collect, agreement=name, party=party)


def _dating(layer: RecordFacts, signature: RecordFacts, signed_on: date | None) -> Answer:
    name = layer.reference or layer.id
    enter = at(Remedy.ENTER_SIGNATURE_DAY, signature, "signed_on")
    if signed_on is None:
        return unknown(_BLOCKER, Reason.SIGNATURE_UNDATED, enter, agreement=name)
    facts = {"agreement": name, "signed_on": signed_on.isoformat()}
    return unknown(_BLOCKER, Reason.SIGNATURE_IN_FUTURE, enter, **facts)


def _files(case: Case, layers: Records) -> list[Answer]:
    family = {layer.id for layer in layers}
    found = [_file(case, layer, family) for layer in layers]
    return [fault for fault in found if fault is not None]


def _file(case: Case, layer: RecordFacts, family: set[str]) -> Answer | None:
    """Whether the signed file is there, and is not the file of another agreement."""
    files = [one for one in case.under(layer, "evidence", "of") if _is_signed_file(one)]
    elsewhere = _files_elsewhere(case, family) if files else {}
    owners = [elsewhere.get(text(one, "sha256")) for one in files]
    foreign = [owner for owner in owners if owner is not None]
    if len(foreign) < len(files):
        return None
    attach = at(Remedy.ATTACH_SIGNED_FILE, layer)
    name = layer.reference or layer.id
    if not files:
        return unknown(_BLOCKER, Reason.SIGNED_FILE_MISSING, attach, agreement=name)
    return not_met(_BLOCKER, Reason.FILE_OF_ANOTHER, attach, agreement=name, other=foreign[0])


def _files_elsewhere(case: Case, family: set[str]) -> dict[str, str]:
    """Signed files that hang on agreements outside the family: content to the agreement's reference."""
    found: dict[str, str] = {}
    for other in case.of_kind("agreement"):
        if other.id not in family:
            for one in case.under(other, "evidence", "of"):
                if _is_signed_file(one) and text(one, "sha256"):
                    found.setdefault(text(one, "sha256"), other.reference or other.id)
    return found


def _is_signed_file(evidence: RecordFacts) -> bool:
    return code(evidence, "evidence_type", EvidenceType) is _SIGNED_AGREEMENT
