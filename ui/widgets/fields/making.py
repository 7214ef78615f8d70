"""The right editor for a field."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from fieldapp.records import typed
from fieldapp.records.shape import FieldShape
from fieldapp.records.typed_lists import join_texts
from fieldapp.records.values import FieldType
from fieldapp.words.forms import SET_BY_ACTION
from ui.desk import Desk
from ui.i18n import lang
from ui.widgets.fields.base import FieldEditor
from ui.widgets.fields.choices import FEW, ChecksField, ComboField, RadioField
from ui.widgets.fields.lines import DayField, LineField, LongField
from ui.widgets.fields.searched import PlaceField, RefField
from ui.widgets.fields.shown import ShownField

EDITORS: Mapping[FieldType, type[FieldEditor]] = MappingProxyType(
    {
        FieldType.TEXT: LineField,
        FieldType.LONG_TEXT: LongField,
        FieldType.CODES: ChecksField,
        FieldType.TEXTS: LineField,
        FieldType.MONEY: LineField,
        FieldType.DAY: DayField,
        FieldType.MOMENT: LineField,
        FieldType.COUNT: LineField,
        FieldType.YEAR: LineField,
        FieldType.RATE: LineField,
        FieldType.REF: RefField,
        FieldType.PLACE: PlaceField,
        FieldType.POSITION: LineField,
        FieldType.DIGEST: LineField,
        FieldType.DATA: LineField,
    }
)


def make_editor(shape: FieldShape, desk: Desk) -> FieldEditor:
    """An editor for a field, empty."""
    if shape.name in SET_BY_ACTION.get(shape.kind, ()):
        return ShownField(shape, desk)
    if shape.type is FieldType.CODE:
        return RadioField(shape, desk) if len(shape.codes) <= FEW else ComboField(shape, desk)
    return EDITORS[shape.type](shape, desk)


def raw_of(shape: FieldShape, value: Any) -> str:
    """A value of the log as the text that an editor starts from: codes stay codes, references ids."""
    if value is None:
        return ""
    if shape.type is FieldType.CODES and isinstance(value, list):
        return join_texts(str(code) for code in value)
    if shape.type in {FieldType.CODE, FieldType.REF}:
        return str(value)
    return typed.show(shape, value, lang())
