"""Validated shapes of what people record, and their code lists; no input or output."""
