"""The kinds there are, what fields each has, and whether one value fits one field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, get_args

from pydantic import TypeAdapter, ValidationError

from fieldapp.errors import FieldRefused, UnknownKind
from fieldapp.records.agreement import Agreement, Amendment, Annex, Signature
from fieldapp.records.diligence import (
    Contact,
    Declaration,
    ExclusionCheck,
    Flag,
    RiskRating,
    Screening,
    ValuesAssessment,
)
from fieldapp.records.event import Event
from fieldapp.records.evidence import Breach, CheckRun, Evidence, Note
from fieldapp.records.follow_up import ActionPoint, Concern, Referral, Review, Waiver
from fieldapp.records.partner import Partner, Registration
from fieldapp.records.project import Alignment, Contribution, Project, ProjectPartner, TargetGroup
from fieldapp.records.record import Record
from fieldapp.records.values import SETS, FieldType, Of
from fieldapp.records.work import CashRequest, PartnerView, ReportDue, Result, Risk, Visibility

Json = Any  # a JSON value: what a field holds in the log

KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        shape.kind: shape
        for shape in (
            Partner,
            Registration,
            Declaration,
            ValuesAssessment,
            RiskRating,
            Screening,
            ExclusionCheck,
            Flag,
            Contact,
            Agreement,
            Signature,
            Annex,
            Amendment,
            Project,
            ProjectPartner,
            TargetGroup,
            Alignment,
            Contribution,
            Result,
            Risk,
            Visibility,
            ReportDue,
            CashRequest,
            PartnerView,
            Event,
            Evidence,
            Note,
            ActionPoint,
            Concern,
            Waiver,
            Referral,
            Review,
            CheckRun,
            Breach,
        )
    }
)
SHOWN = 60  # characters of a refused value that an error repeats

_RULES: Mapping[str, str] = MappingProxyType(
    {
        "enum": "unknown_code",
        "string_too_long": "too_long",
        "greater_than_equal": "negative",
        "less_than_equal": "too_large",
        "bare_pcode": "bare_pcode",
        "line_break": "line_break",
        "year_out_of_range": "year_out_of_range",
        "extra_forbidden": "unknown_field",
    }
)
# A bound that is crossed says something else where the bounds are not zero and "a lot".
_BOUNDS = frozenset({"greater_than_equal", "less_than_equal"})
_RULES_OF_BOUNDS: Mapping[FieldType, str] = MappingProxyType(
    {FieldType.YEAR: "year_out_of_range", FieldType.POSITION: "position_out_of_range"}
)


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field as editors, commands and tables need to know it.

    Attributes:
        codes: values allowed, in order, for CODE and CODES; else empty.
        refers: kinds a REF may point to; empty means any.
    """

    kind: str
    name: str
    type: FieldType
    codes: tuple[str, ...]
    code_list: str
    refers: tuple[str, ...]

    @property
    def is_set(self) -> bool:
        """Whether each element is a field of its own in the log: `covers/CASH`."""
        return self.type in SETS


def shape_of(kind: str) -> type[Record]:
    """The class of a kind.

    Raises:
        UnknownKind: there is none.
    """
    if kind not in KINDS:
        raise UnknownKind(kind=kind)
    return KINDS[kind]


@cache
def fields_of(kind: str) -> Mapping[str, FieldShape]:
    """The fields of a kind by name, in the order of its file (the reference last)."""
    model = shape_of(kind)
    names = [*(name for name in model.model_fields if name != "reference"), "reference"]
    return MappingProxyType({name: _field_shape(kind, name, model.model_fields[name]) for name in names})


def field_of(kind: str, name: str) -> FieldShape:
    """One field.

    Raises:
        UnknownKind: there is no such kind.
        FieldRefused: rule `unknown_field`.
    """
    found = fields_of(kind).get(name)
    if found is None:
        raise FieldRefused(kind=kind, field=name, rule="unknown_field", value="")
    return found


def checked(kind: str, name: str, value: Json) -> Json:
    """A value as the log keeps it, or a refusal.

    Args:
        kind: of the record.
        name: of the field; for a set, the value is the list of its elements.
        value: a JSON value; None empties the field.

    Raises:
        FieldRefused: facts name field and rule.
    """
    shape = field_of(kind, name)
    if value is None and not shape.is_set:
        return None
    adapter = _adapter(kind, name)
    try:
        known = adapter.validate_python(value)
    except ValidationError as error:
        raise _refusal(shape, value, error) from error
    dumped = adapter.dump_python(known, mode="json")
    return sorted(dumped) if shape.is_set else dumped


def refused(shape: FieldShape, rule: str, value: Json) -> FieldRefused:
    """The refusal of one value, which it repeats shortened and printable: half a surrogate pair cannot be."""
    shown = str(value)[:SHOWN].encode("utf-8", "replace").decode("utf-8")
    return FieldRefused(kind=shape.kind, field=shape.name, rule=rule, value=shown)


def fits(kind: str, name: str, value: Json) -> bool:
    """Whether a value that came in a bundle fits; one that does not is kept and shown raw."""
    try:
        checked(kind, name, value)
    except (FieldRefused, UnknownKind):
        return False
    return True


@cache
def _adapter(kind: str, name: str) -> TypeAdapter[Any]:
    info = shape_of(kind).model_fields[name]
    # The annotation in the class body, whole: pydantic splits markers and checks from it.
    return TypeAdapter(_whole_annotation(info))


def _whole_annotation(info: Any) -> Any:
    return Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation


def _field_shape(kind: str, name: str, info: Any) -> FieldShape:
    marker = next(mark for mark in info.metadata if isinstance(mark, Of))
    enum = _enum_in(info.annotation)
    codes = tuple(str(code) for code in enum) if enum else ()
    return FieldShape(kind, name, marker.type, codes, enum.__name__ if enum else "", marker.refers)


def _enum_in(annotation: Any) -> type[StrEnum] | None:
    for part in (annotation, *get_args(annotation)):
        if isinstance(part, type) and issubclass(part, StrEnum):
            return part
    return None


def _refusal(shape: FieldShape, value: Json, error: ValidationError) -> FieldRefused:
    found = error.errors()[0]["type"]
    rule = _RULES.get(found, "unparsable")
    if found in _BOUNDS:
        rule = _RULES_OF_BOUNDS.get(shape.type, rule)
    return refused(shape, rule, value)
