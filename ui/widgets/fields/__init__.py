"""Editors of single fields, one for each `FieldType`. They hold text as typed; `fieldapp.records.typed` reads it."""
