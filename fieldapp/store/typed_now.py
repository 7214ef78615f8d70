"""What people have typed and not entered yet, as far as it can be understood, to be laid over what the log says."""

from __future__ import annotations

from datetime import date

from fieldapp.errors import AmbiguousReference, FieldRefused, RecordNotFound
from fieldapp.records import typed
from fieldapp.records.shape import field_of
from fieldapp.records.values import FieldType
from fieldapp.store import drafts, entering
from fieldapp.store.engine import Tx
from fieldapp.store.facts import Typing
from fieldapp.words import Lang


def typed_now(tx: Tx, today: date, lang: Lang) -> Typing:
    """What is typed and can be understood; the rest waits.

    Args:
        today: local day, from which words such as « hier » count.
        lang: that the drafts are typed in.
    """
    waiting = drafts.everything(tx)
    kinds = {kept.record: kept.kind for kept in waiting}
    values: dict[str, dict[str, object]] = {}
    for kept in waiting:
        try:
            shape = field_of(kept.kind, kept.field)
            parsed = typed.parse(shape, kept.raw, today=today, lang=lang)
            # What hangs on something that is itself only typed so far has no record to find yet.
            is_typed = shape.type is FieldType.REF and parsed in kinds
            value = parsed if is_typed else entering.ready_value(tx, kept.kind, kept.field, parsed)
        except (FieldRefused, RecordNotFound, AmbiguousReference):
            continue
        values.setdefault(kept.record, {})[kept.field] = value
    return Typing(values, kinds)
